//! Where another clause with a subject and a verb of its own begins beside one.

use super::{asserts, is_finite};
use crate::languages::Language;
use crate::words::Word;

/// Another clause: where its words begin, and its subject.
#[derive(Debug, Clone, Copy)]
struct Next {
    start: usize,
    subject: usize,
}

/// Where another clause begins after a mark or "and", if it asserts something: ", and he", "; the ferry", "and, in May, the
/// ferry".
pub(super) fn clause_after(words: &[&Word], mark: usize, language: &Language) -> Option<usize> {
    let next = after_joint(words, mark, language)?;
    let first = words.get(next.subject)?;
    let many = first.lower.len() > 3
        && first.lower.ends_with('s')
        && !first.lower.ends_with("ss")
        && language.cue(&first.lower).is_none()
        && !language.is_structural(&first.lower);
    // "The pier must be shut and a guard be sent": its "must" stands before.
    let verb = (next.subject..words.len()).find(|at| is_finite(words, *at, language));
    if verb.is_some_and(|verb| words[verb].lower == "be") && language.code() == "en" {
        return None;
    }
    let subject = language.is_pronoun(&first.lower)
        || language.is_determiner(&first.lower)
        || first.capital
        || many
        || first.is_figure();
    (subject && !first.mark && asserts(words, next.subject, language)).then_some(next.start)
}

fn after_joint(words: &[&Word], mark: usize, language: &Language) -> Option<Next> {
    let joins = |at: usize| words.get(at).is_some_and(|word| language.joins_sides(&word.lower));
    let at = |at: usize| Some(Next { start: at, subject: at });
    match words[mark].lower.as_str() {
        ";" => at(mark + 1 + usize::from(joins(mark + 1))),
        "," if joins(mark + 1) => behind_circumstance(words, mark + 1, language).or(at(mark + 2)),
        "and" | "but" if mark > 0 && !words[mark - 1].mark => behind_circumstance(words, mark, language)
            .or_else(|| at(mark + 1).filter(|_| has_subject_and_verb(words, mark, language))),
        _ => None,
    }
}

/// Longest circumstance between "and" and the subject, in words.
const LONGEST_CIRCUMSTANCE: usize = 7;

/// A clause whose subject follows when it was, between commas: "and, in May, the ferry", "and finally, on Monday, Lund".
fn behind_circumstance(words: &[&Word], and: usize, language: &Language) -> Option<Next> {
    let adverb = |at: usize| {
        words.get(at).is_some_and(|word| language.is_adverb(&word.lower) || word.lower.ends_with("ly"))
    };
    let comma = |at: usize| words.get(at).is_some_and(|word| word.lower == ",");
    let opened = and + 1 + usize::from(adverb(and + 1));
    let start = opened + usize::from(comma(opened));
    let dates = words
        .get(start)
        .is_some_and(|word| language.is_preposition(&word.lower) || language.is_time(&word.lower));
    let close = (start + 1..words.len().min(start + LONGEST_CIRCUMSTANCE)).find(|at| comma(*at))?;
    let whole = comma(opened) && dates && !(start..close).any(|at| is_finite(words, at, language));
    (language.code() == "en" && whole).then_some(Next { start, subject: close + 1 })
}

/// Farthest that a verb may stand from the beginning of its subject behind "and", in words.
const FARTHEST_VERB: usize = 5;

/// Whether a subject and its verb follow "and", and a clause stands before it: "the pier was shut and it burned", "Lund sold
/// the pier and new owner Ana Reyes was arrested", not "the death of Lund and Reyes shocked".
fn has_subject_and_verb(words: &[&Word], and: usize, language: &Language) -> bool {
    let Some(first) = words.get(and + 1) else { return false };
    let adverb = |at: usize| words.get(at).is_some_and(|word| language.is_adverb(&word.lower));
    if matches!(first.lower.as_str(), "he" | "she" | "it" | "they" | "we") {
        let verb = and + 2 + usize::from(adverb(and + 2));
        return verb < words.len() && is_finite(words, verb, language);
    }
    let noun = first.capital
        || language.is_determiner(&first.lower)
        || language.is_possessive(&first.lower)
        || first.lower == "new";
    let last = words.len().min(and + 2 + FARTHEST_VERB);
    let Some(verb) = (and + 2..last).find(|at| is_finite(words, *at, language)) else { return false };
    let plain = words[and + 1..verb].iter().all(|word| {
        !word.mark
            && !language.is_preposition(&word.lower)
            && !language.is_conjunction(&word.lower)
            && !language.opens_clause(&word.lower)
    });
    let many = matches!(words[verb].lower.as_str(), "were" | "are" | "have")
        && !words[verb - 1].lower.ends_with('s');
    noun && plain && !many && is_whole_before(words, and, language)
}

/// Whether the words before "and" are a clause that needs none of what follows: not "said Lund", "between Lund", "as Lund".
fn is_whole_before(words: &[&Word], and: usize, language: &Language) -> bool {
    let opens = |at: &usize| {
        let word = &words[*at].lower;
        language.opens_clause(word)
            || language.is_that(word)
            || language.is_relative(word)
            || matches!(word.as_str(), "between" | "both" | "either" | "of" | ":")
    };
    let opening = (0..and).rev().find(opens).unwrap_or(0);
    let finite = (opening..and).rev().find(|at| is_finite(words, *at, language));
    // ", with Lund and Reyes expected to sell the pier".
    let beside =
        (0..and).rev().find(|at| words[*at].mark).is_some_and(|mark| words[mark + 1].lower == "with");
    !beside && finite.is_some_and(|verb| verb + 1 < and && language.cue(&words[verb].lower).is_none())
}
