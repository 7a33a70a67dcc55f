//! Words that say that somebody speaks: "said", "according to", "was quoted as saying".

use std::ops::Range;

use crate::languages::{CueKind, Form, Language};
use crate::prose::Frame;

/// Reporting words in a frame.
#[derive(Debug, Clone)]
pub(crate) struct Cue {
    /// Tokens, auxiliaries and particles included.
    pub(crate) tokens: Range<usize>,
    /// What the verb does.
    pub(crate) kind: CueKind,
    /// Where its speaker stands.
    pub(crate) shape: Shape,
}

/// Where a cue's speaker stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Before or after the verb, as its subject.
    Finite,
    /// It is the subject of the verb before: "..., adding that".
    Participle,
    /// It is not told, or after "by": "was told".
    Passive,
    /// After the words: "according to".
    Before,
    /// Before the words: "zufolge".
    After,
}

/// Particles that belong to a verb.
const PARTICLES: &[(&str, &[&str])] = &[
    ("point", &["out", "to"]),
    ("call", &["for", "on"]),
    ("went", &["on"]),
    ("talk", &["about"]),
    ("warn", &["against", "of"]),
    ("rule", &["out"]),
];

/// Finds the cues of a frame, in order.
pub(crate) fn cues(frame: &Frame<'_>, language: &Language) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for index in 0..frame.tokens.len() {
        if found.last().is_some_and(|cue| index < cue.tokens.end) || frame.quote(index).is_some() {
            continue;
        }
        found.extend(phrase(frame, index, language).or_else(|| verb(frame, index, language)));
    }
    found
}

fn phrase(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let length = language.according(|at| frame.tokens.get(index + at).map(|token| token.lower));
    let shape = match length {
        0 if language.is_according_after(frame.word(index)) => Shape::After,
        0 => return None,
        _ => Shape::Before,
    };
    Some(Cue { tokens: index..index + length.max(1), kind: CueKind::Says, shape })
}

fn verb(frame: &Frame<'_>, head: usize, language: &Language) -> Option<Cue> {
    let (kind, form) = language.cue(frame.word(head))?;
    if head > 0 && frame.tokens[head].capital && language.code() != "ar" {
        return None;
    }
    let start = verb_start(frame, head, language);
    let helped = (start..head).any(|at| language.is_auxiliary(frame.word(at)));
    let passive = (start..head).rev().find(|at| !language.is_adverb(frame.word(*at)));
    let passive = passive.is_some_and(|at| language.is_be(frame.word(at)));
    let quoted_as = quoted_as_saying(frame, head);
    let shape = match form {
        _ if quoted_as => Shape::Finite,
        Form::Past if language.code() == "en" && (passive || frame.word(head + 1) == "by") => Shape::Passive,
        Form::Participle if passive => Shape::Finite,
        Form::Participle => Shape::Participle,
        Form::Present if !helped && !is_present_verb(frame, head, language) => return None,
        Form::Past if !helped && is_attribute(frame, head, language) => return None,
        Form::Present | Form::Past => Shape::Finite,
    };
    if !takes_object(frame, head, kind, shape, language) {
        return None;
    }
    let end = match shape {
        _ if quoted_as => head + 3,
        Shape::Passive if frame.word(head + 1) == "by" => head + 2,
        _ => verb_end(frame, head),
    };
    Some(Cue { tokens: start..end, kind, shape })
}

/// Whether what follows can be what the verb is about: a judging verb needs somebody or something.
fn takes_object(frame: &Frame<'_>, head: usize, kind: CueKind, shape: Shape, language: &Language) -> bool {
    if language.code() != "en" {
        return true;
    }
    let next = frame.word(head + 1);
    let clause = language.is_that(next) || next == "to" || frame.quote(head + 1).is_some();
    match (kind, shape) {
        (CueKind::Judges, Shape::Passive) => frame.word(head + 1) == "by",
        (_, Shape::Passive) => clause || next == "by" || next == "as",
        (CueKind::Judges, _) => {
            let particle = verb_end(frame, head) > head + 1;
            particle
                || !(language.is_preposition(next)
                    || language.is_auxiliary(next)
                    || language.opens_clause(next)
                    || frame.tokens.get(head + 1).is_none_or(|token| token.mark && token.lower != "$"))
        }
        _ => true,
    }
}

/// Where the verb begins with its auxiliaries and adverbs: "has also", "did not".
fn verb_start(frame: &Frame<'_>, head: usize, language: &Language) -> usize {
    let belongs = |at: &usize| {
        let word = frame.word(*at);
        language.is_auxiliary(word) || language.is_adverb(word) || (word.len() > 4 && word.ends_with("ly"))
    };
    if !matches!(language.code(), "en" | "fr" | "es") {
        return head;
    }
    head - (0..head).rev().take(4).take_while(belongs).count()
}

fn verb_end(frame: &Frame<'_>, head: usize) -> usize {
    let word = frame.word(head);
    let next = frame.word(head + 1);
    let takes = |(stem, particles): &&(&str, &[&str])| word.starts_with(stem) && particles.contains(&next);
    head + 1 + usize::from(PARTICLES.iter().any(|pair| takes(&pair)))
}

fn quoted_as_saying(frame: &Frame<'_>, head: usize) -> bool {
    frame.word(head) == "quoted" && frame.word(head + 1) == "as" && frame.word(head + 2) == "saying"
}

/// Whether a word that is also a noun ("reports", "plan") stands as a verb: after a subject, not after an article.
fn is_present_verb(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let Some(before) = head.checked_sub(1) else { return false };
    let token = &frame.tokens[before];
    let next = frame.word(head + 1);
    let noun_place = language.is_determiner(token.lower)
        || language.is_preposition(token.lower)
        || language.is_conjunction(token.lower) && !frame.word(head).ends_with('s')
        || token.lower == "to"
        || token.lower.ends_with("'s");
    let noun_follows = language.is_auxiliary(next)
        || matches!(next, "of" | "from" | "by")
        || language.cue(next).is_some_and(|(_, form)| form != Form::Participle);
    if noun_place || noun_follows {
        return false;
    }
    let singular = frame.word(head).ends_with('s');
    let relative = language.is_relative(token.lower);
    let pronoun = language.is_pronoun(token.lower);
    let plural = token.lower.ends_with('s') || matches!(token.lower, "people" | "police" | "men" | "women");
    let object = language.is_that(next)
        || language.is_pronoun(next)
        || language.is_determiner(next)
        || language.opens_clause(next)
        || matches!(next, "to" | "," | ":" | "“")
        || frame.tokens.get(head + 1).is_some_and(|token| token.capital);
    let subject = pronoun
        || relative
        || plural
        || token.mark
        || if singular { !plural } else { helps_plural(frame, before) };
    subject && (object || pronoun || relative || frame.head_of_speech(head))
}

/// Whether two names make a plural subject: "Reyes and Soto say".
fn helps_plural(frame: &Frame<'_>, last: usize) -> bool {
    frame.tokens[last].capital && (last.saturating_sub(5)..last).any(|at| frame.word(at) == "and")
}

/// Whether a past form stands as an adjective before a noun: "the reported deal", "a proposed law".
fn is_attribute(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let Some(before) = head.checked_sub(1) else {
        return frame.word(head + 1) != "“" && language.code() == "en";
    };
    let word = frame.word(before);
    language.code() == "en"
        && (language.is_determiner(word)
            && !matches!(word, "that" | "all" | "both" | "this" | "some" | "many")
            || language.is_preposition(word)
            || word == "to")
}

impl Frame<'_> {
    /// Whether the word can only be speech: "says", "tells".
    fn head_of_speech(&self, head: usize) -> bool {
        matches!(
            self.word(head),
            "say" | "says" | "tells" | "writes" | "adds" | "believe" | "believes" | "thinks"
        )
    }
}
