//! Whether the verb of a sentence surely tells of the expression's own time: it stands beside it, has but its object
//! between, or the expression frames the sentence.

use super::{Context, Tense};
use crate::words::Word;

/// Tokens between a verb and the date after its object: "surrounded the village of Osht on 17 April".
const REACH_OF_AN_OBJECT: usize = 12;

/// Tokens of what stands around a date as part of its phrase: "shortly before midnight on".
const REACH_OF_A_PHRASE: usize = 6;

/// What stands between a verb and the date only if the date is another verb's, or nobody's.
const BORDERS: &[&str] = &[",", "to", "\"", "”", "is", "are", "when", "that", "which", "who", "if"];

/// What stands after "to" where no verb does.
const ARTICLES: &[&str] = &["a", "an", "the", "its", "his", "her", "their"];

/// What begins such a phrase.
const OPENINGS: &[&str] = &["the", "-", "shortly", "just", "before", "after", "around"];

impl Context<'_> {
    /// Whether a verb of the past surely tells of the expression: "resigned in March", "in March he resigned",
    /// "surrounded the village on 17 April".
    pub(crate) fn is_surely_past(&self) -> bool {
        self.verb_is_beside()
            || self.began_then()
            || self.sentence_begins_at(self.start_of_phrase())
            || self.is_told_with_object()
    }

    /// Whether the verb stands beside the expression: "resigned in March", "died Tuesday".
    fn verb_is_beside(&self) -> bool {
        let Some(before) = self.at.start.checked_sub(1) else { return false };
        let joint = self.readings.any(before, |word| matches!(word, Word::Joint | Word::Doubt));
        let Some(verb) = (if joint { before.checked_sub(1) } else { Some(before) }) else { return false };
        // "was set up in December"
        let particle =
            verb.checked_sub(1).filter(|_| self.is_one_of(verb, &["up", "out", "off", "down", "away"]));
        self.tense_of(particle.unwrap_or(verb)) == Some(Tense::Past)
    }

    /// Whether the expression begins a sentence, with a preposition at most: "In December the dam was shut".
    pub(crate) fn frames_sentence(&self) -> bool {
        self.sentence_begins_at(self.at.start)
    }

    fn sentence_begins_at(&self, start: usize) -> bool {
        const PREPOSITIONS: &[&str] = &["in", "on", "during", "at", "from"];
        let begins = |at: usize| at == 0 || self.ends_sentence(at - 1);
        let opens = |at: usize| {
            self.is_one_of(at, PREPOSITIONS) || self.is_one_of(at, &["by"]) && self.had_been_done()
        };
        begins(start) || (start > 0 && begins(start - 1) && opens(start - 1))
    }

    /// Whether nothing but the verb's object stands between it and the expression. What is arranged, or may be still to
    /// come, leaves it open: "announced a line on 17 April", "discussed the vote on 17 April".
    fn is_told_with_object(&self) -> bool {
        let joint =
            self.start_of_phrase().checked_sub(1).filter(|&at| self.is_one_of(at, &["on", "in", "during"]));
        let Some(joint) = joint else { return false };
        // "changed from a fiscal year to the calendar's": what it came to is part of the object.
        let outcome = |at: usize| self.is_one_of(at, &["to"]) && self.is_one_of(at + 1, ARTICLES);
        let open = |at: usize| {
            (self.is_one_of(at, BORDERS) && !outcome(at))
                || self.readings.any(at, |word| matches!(word, Word::Appointment | Word::Arranging))
        };
        let object = (0..joint).rev().take(REACH_OF_AN_OBJECT).take_while(|&at| !self.ends_sentence(at));
        let verb = object.clone().find(|&at| open(at) || self.tense_of(at) == Some(Tense::Past));
        // "will redeem the preferred shares on 17 April": what looks like a verb of the past is none.
        let will = object.into_iter().any(|at| self.tense_of(at) == Some(Tense::Future));
        verb.is_some_and(|at| !open(at)) && !will && !self.was_foreseen()
    }

    /// The first token of the phrase that the expression is part of: "the early hours of 17 April", "late on Friday".
    fn start_of_phrase(&self) -> usize {
        let of_time = |at: usize| {
            let part = |word: &Word| {
                matches!(
                    word,
                    Word::Part(_) | Word::Modifier(_) | Word::Clock(_) | Word::Unit(_) | Word::Units(_)
                )
            };
            self.readings.any(at, part)
        };
        let mut start = self.at.start;
        for at in (0..self.at.start).rev().take(REACH_OF_A_PHRASE) {
            let joins = self.is_one_of(at, &["of", "on", "in"])
                && at > 0
                && (of_time(at - 1) || at > 1 && of_time(at - 2));
            let opens = self.is_one_of(at, OPENINGS) && at + 1 == start;
            if !joins && !opens && !of_time(at) {
                break;
            }
            start = at;
        }
        start
    }
}
