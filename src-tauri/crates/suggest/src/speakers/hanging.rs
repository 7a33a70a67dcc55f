//! Who speaks where the verb hangs on another: "the mayor came to say", "the mayor laughed and said".

use std::ops::Range;

use super::subject_before;
use crate::languages::Language;
use crate::prose::Frame;

/// Farthest that the verb on which an infinitive hangs stands from it, in tokens.
const FARTHEST_VERB: usize = 8;

/// Verbs after which it is their object that does what the infinitive says: "led some to think".
const CAUSES: &[&str] = &[
    "led",
    "leading",
    "prompted",
    "prompting",
    "caused",
    "causing",
    "forced",
    "forcing",
    "inspired",
    "encouraged",
    "persuaded",
    "convinced",
    "allowed",
    "allowing",
    "compelled",
    "pushed",
];

/// The subject of the verb on which the infinitive at `cue` hangs, or that stands before "and".
pub(super) fn subject(frame: &Frame<'_>, cue: usize, language: &Language) -> Option<Range<usize>> {
    let adverb = |at: usize| language.is_adverb(frame.word(at)) || frame.word(at).ends_with("ly");
    let to = (0..cue)
        .rev()
        .find(|at| !adverb(*at))
        .filter(|at| matches!(frame.word(*at).as_str(), "to" | "and"))?;
    let clause = (0..to).rev().take_while(|at| !frame.tokens[*at].mark && frame.quote(*at).is_none());
    let reports = |at: usize| !frame.tokens[at].capital && language.cue(frame.word(at)).is_some();
    if language.code() != "en" || frame.word(to) == "and" && clause.clone().any(reports) {
        return None;
    }
    let causes = |at: usize| CAUSES.contains(&frame.word(at).as_str());
    let verb = clause.take(FARTHEST_VERB).find(|at| causes(*at) || is_verb(frame, *at, language))?;
    if causes(verb) && verb + 1 < to && frame.word(to) == "to" {
        return Some(verb + 1..to);
    }
    let helped = (0..verb).rev().take_while(|at| adverb(*at) || frame.is_auxiliary(*at, language)).count();
    subject_before(frame, verb - helped, language)
}

fn is_verb(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    let word = frame.word(at);
    !frame.tokens[at].capital && (frame.is_auxiliary(at, language) || language.is_past_form(word))
}
