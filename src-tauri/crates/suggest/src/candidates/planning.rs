//! Whether a clause tells what is planned.

use super::Candidate;
use crate::clauses;
use crate::words::Word;

impl<'p> Candidate<'p> {
    /// The first word that plans or expects: "will", "is to".
    pub(crate) fn plan(&self) -> Option<&'p Word> {
        let language = self.prose.language;
        let is_to = |at: usize| {
            let to = self.words.get(at + 1).is_some_and(|next| language.is_infinitive(&next.lower));
            let before = at.checked_sub(1).map(|before| &self.words[before].lower);
            let set = before.is_some_and(|before| language.is_be(before));
            to && match self.words[at].lower.as_str() {
                "is" | "are" | "was" | "were" => !before.is_some_and(|before| language.is_wish(before)),
                "set" | "ready" | "poised" | "slated" => set,
                _ => false,
            }
        };
        let describes = |at: usize| {
            let before = |back: usize| at.checked_sub(back).map_or("", |at| self.words[at].lower.as_str());
            let noun =
                self.words[at].lower == "plan" && (1..4).any(|back| language.is_determiner(before(back)));
            noun || self.is_hope(at)
                || self.words[at].lower.ends_with("ed") && language.is_determiner(before(1))
                || self.is_cause(at)
        };
        // Of a day that is past, only "was planned" tells a plan, and "soll" what somebody is said to have done.
        let over = |word: &Word| {
            (self.is_past_day || self.is_since)
                && language.code() != "en"
                && !language.ends_as_participle(&word.lower)
                && !self.is_alleged(word)
        };
        // "Heute zeigt sich, dass der Hafen gebaut wird": what is told of the day stands before.
        let behind = |at: usize| {
            let opening = (0..at).rev().find(|at| language.opens_clause(&self.words[*at].lower));
            let dated = |end: usize| self.words[..end].iter().any(|word| self.tells_time(&word.range));
            language.code() == "de" && opening.is_some_and(dated)
        };
        let plans = |at: &usize| {
            let word = self.words[*at];
            let planned = language.plans(&word.lower)
                && !describes(*at)
                && !self.becomes(word)
                && !self.could(word)
                && !over(word)
                && !behind(*at);
            !word.capital && (planned || is_to(*at)) && !self.is_proposal(*at)
        };
        (0..self.words.len()).filter(|at| !self.aside[*at]).find(plans).map(|at| self.words[at])
    }

    /// Whether a word is a noun: "raising hopes of a deal", "announced plans to sail", not "plans to sail".
    fn is_hope(&self, at: usize) -> bool {
        let language = self.prose.language;
        let noun = matches!(self.words[at].lower.as_str(), "hopes" | "plans" | "aims");
        let before = at.checked_sub(1).map(|at| self.words[at]);
        noun && before.is_some_and(|before| {
            before.lower.ends_with("ing")
                || language.is_past_form(&before.lower)
                || language.is_determiner(&before.lower)
        })
    }

    /// Whether a word tells why, or to whom something is owed: "due to the storm", not "due to open".
    fn is_cause(&self, at: usize) -> bool {
        let language = self.prose.language;
        let to = self.words.get(at + 1).is_some_and(|next| language.is_infinitive(&next.lower));
        let noun = self
            .words
            .get(at + 2)
            .is_some_and(|next| next.capital || next.mark || language.is_determiner(&next.lower));
        self.words[at].lower == "due" && to && noun
    }

    /// Whether a German word tells what somebody is said to have done: "soll den Brand gelegt haben".
    fn is_alleged(&self, word: &Word) -> bool {
        let done = |at: usize| {
            let last = self.words.get(at + 1).is_none_or(|next| next.mark);
            last && matches!(self.words[at].lower.as_str(), "haben" | "sein")
        };
        matches!(word.lower.as_str(), "soll" | "sollen") && (0..self.words.len()).any(done)
    }

    /// Whether a German word ends what could or had to be done: "konnte der Hafen geöffnet werden".
    fn could(&self, word: &Word) -> bool {
        let before = self.words.iter().take_while(|before| before.range.start < word.range.start);
        let modal = ["konnte", "konnten", "musste", "mussten", "durfte", "durften"];
        word.lower == "werden" && before.into_iter().any(|before| modal.contains(&before.lower.as_str()))
    }

    /// Whether a word tells that something was proposed, which has happened: "last year proposed a ban".
    fn is_proposal(&self, at: usize) -> bool {
        let helped = at.checked_sub(1).is_some_and(|at| self.prose.language.is_be(&self.words[at].lower));
        self.words[at].lower == "proposed" && !helped
    }

    /// Whether a word that tells the future with an infinitive tells what becomes or is done: "wird deutlich", "wird
    /// bezahlt", not "wird eröffnen" or "wird am 5. Mai eröffnet".
    fn becomes(&self, word: &Word) -> bool {
        let language = self.prose.language;
        let border = |next: &&&Word| clauses::is_break(next) || language.is_conjunction(&next.lower);
        let after = self.words.iter().skip_while(|before| before.range.start <= word.range.start);
        let before = || self.words.iter().rev().find(|before| before.range.end <= word.range.start);
        let last = after.take_while(|next| !border(next)).filter(|next| !next.mark).last().or_else(before);
        language.becomes(&word.lower)
            && last.is_none_or(|last| {
                if language.is_state(&last.lower) {
                    return true;
                }
                let done = last.lower.starts_with("ge") || last.lower.ends_with('t');
                let acts = last.lower.ends_with('n') && !done || done && self.time.is_some();
                last.capital || !acts
            })
    }
}
