//! A frame as judges see it: words of our own lists, and of all others only what they look like.

use std::ops::Range;

use super::Proposal;
use crate::languages::{CueKind, Form, Language};
use crate::prose::{Frame, Token};
use crate::speakers;

/// How far what opens a clause, and what opens the words that are said, may be, in tokens.
const FARTHEST_OPENER: usize = 12;
const FARTHEST_TOLD: usize = 8;

/// How far another reporting verb, and a quotation, may be to count as near, in tokens.
const FARTHEST_CUE: usize = 24;
const FARTHEST_QUOTE: usize = 6;

/// A frame with the classes of its tokens.
pub(crate) struct View<'f> {
    pub(crate) frame: &'f Frame<'f>,
    pub(crate) language: &'f Language,
    classes: Vec<&'f str>,
}

impl<'f> View<'f> {
    /// Looks at a frame.
    pub(crate) fn new(frame: &'f Frame<'f>, language: &'f Language) -> Self {
        let classes = (0..frame.tokens.len()).map(|at| class(frame, at, language)).collect();
        Self { frame, language, classes }
    }

    /// The basic form of what may be a cue: a word of our own lists.
    pub(crate) fn base(&self, head: usize) -> &'f str {
        let word = self.frame.word(head);
        let language = self.language;
        let own = language.is_statement(word)
            || language.is_attitude(word)
            || language.is_stance(word)
            || matches!(word.as_str(), ":" | "according" | "in" | "by" | "put" | "puts" | "like" | "likes")
            || language.is_according_after(word)
            || language.code() == "de" && matches!(word.as_str(), "nach" | "laut" | "aus" | "so" | "den");
        language.reporting_verb(word).unwrap_or(if own { word } else { "?" })
    }

    /// The basic form of the reporting word among some tokens.
    pub(crate) fn base_in(&self, tokens: &Range<usize>) -> &'f str {
        let known = tokens.clone().rev().map(|at| self.base(at)).find(|base| *base != "?");
        known.unwrap_or("?")
    }

    /// Which marks stand among some tokens.
    pub(crate) fn marks(&self, tokens: Range<usize>) -> &'static str {
        let count = |marks: &[&str]| tokens.clone().filter(|at| self.frame.is_mark(*at, marks)).count();
        let quoted = || tokens.clone().any(|at| self.frame.quote(at).is_some());
        match (count(&[",", "—", "–"]), count(&[";", ":"])) {
            _ if quoted() => "quote",
            (_, 1..) => "strong",
            (0, _) => "none",
            (1, _) => "one",
            (2, _) => "two",
            _ => "many",
        }
    }

    /// The class of the token `back` places before another.
    pub(crate) fn class_before(&self, at: usize, back: usize) -> &'f str {
        at.checked_sub(back).map_or("^", |at| self.class(at))
    }

    /// The class of a token.
    pub(crate) fn class(&self, at: usize) -> &'f str {
        self.classes.get(at).copied().unwrap_or("$")
    }

    /// What kind of subject a cue would have.
    pub(crate) fn subject(&self, proposal: &Proposal) -> &'f str {
        let Some(mention) = speakers::mention(self.frame, &proposal.cue, self.language) else {
            return "none";
        };
        self.class(mention.tokens.end - 1)
    }

    /// Whose a noun is, as far as the words before it tell.
    pub(crate) fn owner(&self, start: usize) -> &'f str {
        for at in (0..start).rev().take(4) {
            let class = self.class(at);
            if self.language.is_possessive(class) {
                return "his";
            }
            if class == "'s" || class == "'" {
                return "'s";
            }
            if self.language.is_light(self.frame.word(at)) {
                return "light";
            }
            if self.language.is_determiner(class) || self.frame.tokens[at].mark {
                return class;
            }
        }
        "none"
    }

    /// The nearest reporting verb before a token, and how far it is.
    pub(crate) fn cue_before(&self, start: usize) -> (&'f str, &'static str) {
        let nearest = (0..start).rev().take(FARTHEST_CUE).find(|at| self.reports(*at));
        nearest.map_or(("none", "far"), |at| (self.class(at), self.count(start - at)))
    }

    fn reports(&self, at: usize) -> bool {
        let token = &self.frame.tokens[at];
        !token.capital && self.language.cue(token.lower).is_some()
    }

    /// The word or mark that opens the clause in which a token stands.
    pub(crate) fn opener_before(&self, at: usize) -> &'f str {
        let opens = |at: &usize| {
            let word = self.frame.word(*at);
            self.frame.tokens[*at].mark && !matches!(word.as_str(), "." | "'" | "-")
                || self.language.opens_clause(word)
                || self.language.is_infinitive(word)
        };
        (0..at).rev().take(FARTHEST_OPENER).find(opens).map_or("^", |at| self.class(at))
    }

    /// What opens what would be said from a token on.
    pub(crate) fn told(&self, end: usize) -> &'static str {
        for at in end..self.frame.tokens.len().min(end + FARTHEST_TOLD) {
            let word = self.frame.word(at);
            let (next, later) = match () {
                () if self.frame.quote(at).is_some() => ("quote-next", "quote"),
                () if self.language.is_that(word) => ("that-next", "that"),
                () if self.language.is_infinitive(word) => ("to-next", "to"),
                () if self.language.opens_clause(word) => ("clause", "clause"),
                () if self.frame.is_auxiliary(at, self.language) || self.language.happens(word) => {
                    ("verb", "verb")
                }
                () if self.frame.is_mark(at, &[",", ";", ":", ".", "—", "–", "?", "!"]) => {
                    ("mark", "object")
                }
                () => continue,
            };
            return if at == end { next } else { later };
        }
        "long"
    }

    /// On which side of some tokens a quotation stands.
    pub(crate) fn quote_near(&self, start: usize, end: usize) -> &'static str {
        let quoted = |at: usize| self.frame.quote(at).is_some();
        let before = (0..start).rev().take(FARTHEST_QUOTE).any(quoted);
        let after = (end..self.frame.tokens.len()).take(FARTHEST_QUOTE).any(quoted);
        match (before, after) {
            (true, true) => "both",
            (true, false) => "before",
            (false, true) => "after",
            (false, false) if (0..self.frame.tokens.len()).any(quoted) => "far",
            (false, false) => "none",
        }
    }

    /// A number of tokens, roughly.
    pub(crate) fn count(&self, tokens: usize) -> &'static str {
        match tokens {
            0 => "0",
            1 => "1",
            2 => "2",
            3..=4 => "3",
            5..=8 => "5",
            9..=16 => "9",
            _ => "17",
        }
    }

    /// How many reporting verbs stand among some tokens.
    pub(crate) fn cues_in(&self, tokens: Range<usize>) -> &'static str {
        ["0", "1", "2", "3"][tokens.filter(|at| self.reports(*at)).take(3).count()]
    }

    /// What verb stands between the clause's opening and a token.
    pub(crate) fn verb_before(&self, at: usize) -> &'static str {
        for at in (0..at).rev().take(FARTHEST_OPENER) {
            let word = self.frame.word(at);
            match () {
                () if self.frame.is_mark(at, &[",", ";", ":", "—", "–"]) => return "mark",
                () if self.language.opens_clause(word) => return "opener",
                () if self.frame.is_auxiliary(at, self.language) => return "auxiliary",
                () if self.language.happens(word) => return "past",
                () => {}
            }
        }
        "none"
    }
}

/// The class of a reporting verb.
fn reporting(kind: CueKind, form: Form) -> &'static str {
    match (kind, form) {
        (CueKind::Says | CueKind::Tells, Form::Past) => "said",
        (CueKind::Says | CueKind::Tells, Form::Participle) => "saying",
        (CueKind::Says | CueKind::Tells, _) => "say",
        (_, Form::Past) => "thought",
        (_, Form::Participle) => "thinking",
        _ => "think",
    }
}

/// The ending of a word that is in no list.
fn ending(word: &str, language: &Language) -> &'static str {
    let known: &[&'static str] = match language.code() {
        "de" => &["te", "ten", "en", "et", "t", "er"],
        _ => &["'s", "ing", "ed", "ly", "ers", "ss", "s"],
    };
    known.iter().copied().find(|ending| word.ends_with(ending)).unwrap_or("w")
}

/// What kind of token it is; the word itself where it is one of those that hold sentences together.
fn class<'f>(frame: &'f Frame<'f>, at: usize, language: &Language) -> &'f str {
    let token = &frame.tokens[at];
    let word = token.lower;
    match language.cue(word).filter(|_| !token.capital || at == 0) {
        _ if token.quote.is_some() => "“",
        _ if token.mark => word,
        _ if word.starts_with(|c: char| c.is_ascii_digit()) => "0",
        _ if language.is_structural(word) => word,
        _ if language.is_time(word) => "time",
        Some((kind, form)) => reporting(kind, form),
        None => noun_class(token, language).unwrap_or_else(|| ending(word, language)),
    }
}

/// The class of a noun or adjective of our own lists, or of a name.
fn noun_class(token: &Token<'_>, language: &Language) -> Option<&'static str> {
    let word = token.lower;
    let common = !(token.capital && language.capitals_name);
    let class = match word {
        _ if common && language.is_somebody(word) => "people",
        _ if common && language.is_inquiry(word) => "inquiry",
        _ if language.is_title(word) => "title",
        _ if language.is_statement(word) || language.is_attitude(word) => "claim",
        _ if language.is_stance(word) => "sure",
        _ if token.capital => "Name",
        _ if language.happens(word) => "-ed",
        _ => return None,
    };
    Some(class)
}
