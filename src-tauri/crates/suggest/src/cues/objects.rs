//! Whether what follows a verb can be what is said, thought or judged.

use super::Shape;
use super::forms::verb_end;
use crate::languages::{CueKind, Language};
use crate::prose::Frame;

/// Verbs that are speech only beside a quotation: "“Yes,” she continued."
const ONLY_AT_QUOTATION: &[&str] = &[
    "continu", "yell", "chant", "cry", "cried", "speak", "spoke", "snap", "sigh", "chim", "ventur", "fum",
    "rant", "jest", "react",
];

/// Verbs that report only with a clause: "found that", not "found the tunnel".
const ONLY_WITH_CLAUSE: &[&str] = &[
    "find", "finds", "found", "finding", "learn", "learns", "learned", "learning", "feel", "feels", "felt",
    "feeling", "look", "looks", "looked", "looking", "read", "reads", "reading", "prove", "proves", "proved",
    "proven", "proving", "state", "states",
];

/// Verbs that are speech only with a particle after them.
const ONLY_WITH_PARTICLE: &[&str] = &[
    "talk", "spe", "spo", "react", "object", "refer", "allude", "focus", "vouch", "rail", "lash", "vot",
    "push", "sid", "lay", "laid", "spell", "sums", "summed", "summing", "weigh", "bristl", "care",
];

/// Whether the verb tells what somebody does in court rather than what they say: "pleaded not guilty".
pub(super) fn is_plea(frame: &Frame<'_>, head: usize) -> bool {
    let next = frame.word(head + 1);
    frame.word(head).starts_with("plead") && matches!(next.as_str(), "guilty" | "not" | "innocent" | "no")
}

/// Whether the words tell an impression that nobody is named for: "is expected to".
pub(super) fn is_impression(
    frame: &Frame<'_>,
    head: usize,
    kind: CueKind,
    shape: Shape,
    language: &Language,
) -> bool {
    let next = frame.word(head + 1);
    let raised = language.is_infinitive(next) && matches!(kind, CueKind::Says | CueKind::Thinks);
    let famous = frame.word(head) == "known" && next == "for";
    shape == Shape::Passive && (raised || famous || next == "as")
}

/// Whether what follows can be what the verb is about: a judging verb needs somebody or something.
pub(super) fn takes_object(
    frame: &Frame<'_>,
    head: usize,
    kind: CueKind,
    shape: Shape,
    language: &Language,
) -> bool {
    if language.code() != "en" {
        return true;
    }
    let next = frame.word(head + 1);
    let clause = language.is_that(next)
        || language.is_infinitive(next)
        || frame.quote(head + 1).is_some()
        || introduces(frame, head);
    let word = frame.word(head);
    let begins = |stem: &&str| word.starts_with(stem);
    if ONLY_AT_QUOTATION.iter().any(begins) && beside_quotation(frame, head) {
        return true;
    }
    if ONLY_AT_QUOTATION.iter().any(begins) && !ONLY_WITH_PARTICLE.iter().any(begins) {
        return false;
    }
    let tells = clause || language.opens_clause(next) || language.is_pronoun(next);
    let studied = word.starts_with("f") && (0..head).rev().take(6).any(|at| is_study(frame.word(at)));
    let closes = head > 2 && frame.tokens.get(head + 1).is_none_or(|next| next.lower == ".");
    if ONLY_WITH_CLAUSE.contains(&word.as_str()) && !tells && !studied && !closes {
        return false;
    }
    if ONLY_WITH_PARTICLE.iter().any(|stem| word.starts_with(stem)) && verb_end(frame, head) == head + 1 {
        return false;
    }
    match (kind, shape) {
        (CueKind::Seems, _) => clause || is_impressive(frame, head + 1, language),
        (CueKind::Judges, Shape::Passive) => matches!(next.as_str(), "by" | "as" | "of"),
        (_, Shape::Passive) => {
            clause
                || matches!(next.as_str(), "by" | "as" | "about" | "for" | "with")
                || language.opens_clause(next)
        }
        (CueKind::Judges, _) => {
            let particle = verb_end(frame, head) > head + 1;
            let asks = matches!(next.as_str(), "whether" | "how" | "why" | "what" | "who");
            particle
                || asks
                || !(language.is_preposition(next)
                    || language.is_auxiliary(next)
                    || language.opens_clause(next)
                    || frame.tokens.get(head + 1).is_none_or(|token| token.mark && token.lower != "$"))
        }
        _ => true,
    }
}

/// Whether the word names an inquiry, which finds that something is so.
fn is_study(word: &str) -> bool {
    matches!(
        word,
        "poll"
            | "polls"
            | "study"
            | "studies"
            | "survey"
            | "surveys"
            | "report"
            | "analysis"
            | "review"
            | "inquiry"
            | "investigation"
            | "court"
            | "judge"
            | "jury"
            | "panel"
            | "researchers"
            | "investigators"
    )
}

/// Whether what follows "seems" tells how: an adjective, not a place.
fn is_impressive(frame: &Frame<'_>, next: usize, language: &Language) -> bool {
    let word = frame.word(next);
    frame.tokens.get(next).is_some_and(|token| !token.mark && !token.capital)
        && (word == "like" || !(language.is_preposition(word) || language.is_time(word)))
}

/// Whether a quotation follows the verb after a comma or colon: "was asked, “Why?”"
fn introduces(frame: &Frame<'_>, head: usize) -> bool {
    frame.is_mark(head + 1, &[",", ":"]) && frame.quote(head + 2).is_some()
}

/// Whether a quotation stands within a few tokens after the verb, or before its subject.
fn beside_quotation(frame: &Frame<'_>, head: usize) -> bool {
    let quoted = |at: &usize| frame.quote(*at).is_some();
    (head..frame.tokens.len()).take(5).any(|at| quoted(&at)) || (0..head).rev().take(5).any(|at| quoted(&at))
}
