//! Where what is said ends, if not with its sentence.

use std::ops::Range;

use super::Extent;
use crate::cues::Shape;
use crate::languages::CueKind;

impl Extent<'_> {
    /// Where reported speech that begins at a token ends.
    pub(super) fn clause_end(&self, start: usize) -> usize {
        (start + 1..self.frame.tokens.len())
            .find(|at| self.closes(start, *at))
            .unwrap_or(self.frame.tokens.len())
    }

    fn closes(&self, start: usize, at: usize) -> bool {
        self.frame.is_mark(at, &[";"])
            || self.cue.kind == CueKind::Judges && self.ends_object(start, at)
            || self.language.code() == "en" && self.ends_english_clause(start, at)
            || self.language.code() == "de" && self.does_more(start, at)
            || self.reaches_other(start, at)
    }

    fn ends_english_clause(&self, start: usize, at: usize) -> bool {
        self.ends_introduction(at)
            || self.turns_to_others(at)
            || self.contrasts(at)
            || self.tells_by(at)
            || self.resumes_main(start, at)
    }

    /// Whether somebody does more than what a German verb says without a clause: "nannte ihn „klug“ | und ging".
    fn does_more(&self, start: usize, at: usize) -> bool {
        let verb = |at: usize| {
            let word = self.frame.word(at);
            self.frame.is_auxiliary(at, self.language)
                || self.language.happens(word)
                || self.language.cue(word).is_some()
                || self.language.is_reported_mood(word)
        };
        self.language.is_conjunction(self.frame.word(at)) && verb(at + 1) && !(start..at).any(verb)
    }

    /// Whether other reporting words begin: "and added", ", but Ms. Reyes said".
    fn reaches_other(&self, start: usize, at: usize) -> bool {
        if self.others.iter().any(|other| other.start < start && start < other.end && other.end <= at + 1) {
            return true;
        }
        let after_mark = at + usize::from(self.frame.is_mark(at, &[","]));
        let word = self.frame.word(after_mark);
        let joined = self.language.is_conjunction(word) || matches!(word.as_str(), "but" | "while");
        let next = after_mark + usize::from(joined);
        let quoted =
            at.checked_sub(1).is_some_and(|before| before > start && self.frame.quote(before).is_some());
        let comma = after_mark > at || quoted && word == "but";
        let other = self.others.iter().find(|other| other.start == next && other.start > start);
        if comma && (other.is_some() || joined && word != "and" && word != "or") {
            return true;
        }
        joined && other.is_some_and(|other| self.same_speaker(other))
    }

    /// Whether reporting words have no speaker of their own: "and added".
    fn same_speaker(&self, other: &Range<usize>) -> bool {
        self.language.cue(self.frame.word(other.start)).is_some()
            || self.language.is_auxiliary(self.frame.word(other.start))
    }

    /// Whether what somebody judges ends: at a mark, another verb, or what tells when or why.
    fn ends_object(&self, start: usize, at: usize) -> bool {
        if self.language.code() != "en" {
            return self.circumstance(at);
        }
        let next = self.frame.word(at + 1);
        let lists = self.language.is_conjunction(next)
            || self.frame.tokens.get(at + 2).is_some_and(|token| token.lower == "and");
        let opened = (start..at).any(|at| self.opens_inner(at));
        let second =
            self.frame.word(at) == "and" && (next.ends_with("ing") || self.is_finite(at + 1)) && !opened;
        self.circumstance(at) || self.frame.is_mark(at, &[",", ":"]) && !lists && !opened || second
    }

    /// Whether a word opens a clause within what is said.
    fn opens_inner(&self, at: usize) -> bool {
        let word = self.frame.word(at);
        self.language.opens_clause(word)
            || self.language.is_relative(word)
            || self.language.is_infinitive(word)
    }

    /// Whether a token is a verb with a tense.
    pub(super) fn is_finite(&self, at: usize) -> bool {
        let Some(token) = self.frame.tokens.get(at) else { return false };
        let past = self.language.is_past_form(token.lower);
        !token.capital && (self.frame.is_auxiliary(at, self.language) && token.lower != "be" || past)
    }

    /// Whether what follows tells when or why somebody was judged, not what: "praised the plan after it passed".
    fn circumstance(&self, at: usize) -> bool {
        let next = self.frame.word(at + 1);
        let word = self.frame.word(at);
        word == "on" && self.language.is_time(next)
            || matches!(
                word.as_str(),
                "during" | "since" | "after" | "before" | "because" | "while" | "so" | "when" | "until"
            )
            || matches!(word.as_str(), "this" | "last" | "next") && self.language.is_time(next)
            || self.frame.is_mark(at, &[","]) && (self.language.opens_clause(next) || next == "in")
    }

    /// Whether the sentence's own verb follows what a describing clause says: "those who support it are few".
    fn resumes_main(&self, start: usize, at: usize) -> bool {
        let inner = (start..at).any(|at| self.opens_inner(at) || self.is_finite(at));
        let judged = matches!(self.cue.kind, CueKind::Judges | CueKind::Wants);
        let own = self.language.is_auxiliary(self.frame.word(at)) && self.is_finite(at)
            || self.others.iter().any(|other| other.contains(&at) && other.end == at + 1);
        (self.relative || self.cue.shape == Shape::Noun) && judged && own && !inner && at > start
    }

    /// Whether the words by which it was done follow: "answered the mayor by saying".
    fn tells_by(&self, at: usize) -> bool {
        self.frame.word(at) == "by" && self.others.iter().any(|other| other.start == at + 1)
    }

    /// Whether a clause of contrast follows, which the sentence itself tells: ", though the mayor had left".
    fn contrasts(&self, at: usize) -> bool {
        let next = self.frame.word(at + 1);
        self.frame.is_mark(at, &[","]) && matches!(next.as_str(), "although" | "though" | "whereas" | "with")
    }

    /// Whether a comma or colon turns to what others say: ", compared with ten who said no".
    fn turns_to_others(&self, at: usize) -> bool {
        let later = || self.others.iter().filter(|other| other.start > at);
        let hour = self.frame.word(at - 1).ends_with(|c: char| c.is_ascii_digit());
        if self.frame.is_mark(at, &[":"]) && !hour {
            return self.frame.quote(at + 1).is_none() && later().count() > 0;
        }
        let next = (at + 1..self.frame.tokens.len()).find(|next| self.frame.is_mark(*next, &[","]));
        let next = next.unwrap_or(self.frame.tokens.len());
        self.frame.is_mark(at, &[","])
            && self.frame.word(at + 1) != "who"
            && later().any(|other| other.start < next && self.frame.word(other.start) == "who")
    }

    /// Whether a comma ends the clause that leads in to the sentence's own: "While she said it fell, it stood."
    fn ends_introduction(&self, at: usize) -> bool {
        let cue = self.cue.tokens.start;
        let first = self.frame.word(0);
        let subordinate = self.language.opens_clause(first)
            && !self.language.is_that(first)
            && !matches!(first.as_str(), "but" | "so" | "yet");
        let opened = (0..cue).any(|at| self.frame.is_mark(at, &[","]));
        let participle = cue == 0 && self.cue.shape != Shape::Before;
        (participle || subordinate) && !opened && self.frame.is_mark(at, &[","])
    }
}
