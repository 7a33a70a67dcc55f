//! Verbs that tell what was done on a day that is past, though they stand in the present or in no list.

use std::ops::Range;

use super::{EventVerb, before};
use crate::languages::Language;
use crate::words::Word;

/// Finds the verb of a clause that tells a day which is past in the present: "En 1961, Lund fonde le port", "est arrêté".
pub(crate) fn narrated_verb(
    words: &[&Word],
    aside: &[bool],
    from: usize,
    language: &Language,
) -> Option<EventVerb> {
    let free = |at: usize| {
        at.checked_sub(1).is_none_or(|at| {
            let before = &words[at].lower;
            !language.is_determiner(before)
                && !language.is_preposition(before)
                && !language.is_infinitive(before)
        })
    };
    let deed = |at: &usize| !words[*at].capital && language.is_narrated(&words[*at].lower) && free(*at);
    let done = |at: &usize| {
        let helped = before(words, *at, language).is_some_and(|before| language.is_narrated_be(before));
        let word = &words[*at].lower;
        let participle = language.ends_as_participle(word) || language.is_participle(word);
        language.is_romance()
            && helped
            && participle
            && !language.is_structural(word)
            && !language.is_trend(word)
            && !word.contains('\'')
    };
    let mut main = (from..words.len()).filter(|at| !aside[*at] && !words[*at].mark);
    main.find(|at| deed(at) || done(at)).map(|at| EventVerb { at, telling: true })
}

/// Finds the German verb that stands beside the time with which its clause begins, or before a later one: "1948 gründen
/// Lund und Reyes", "Lund ruft am 14. Mai den Streik aus".
pub(crate) fn german_verb_at(words: &[&Word], time: Range<usize>, language: &Language) -> Option<EventVerb> {
    let verb = |at: usize| {
        let word = words[at];
        let ends = word.lower.ends_with('t') || word.lower.ends_with("te") || word.lower.ends_with("en");
        let other = NO_VERBS.contains(&word.lower.as_str())
            || language.is_structural(&word.lower)
            || language.is_time(&word.lower)
            || language.is_auxiliary(&word.lower)
            || language.is_state(&word.lower)
            || language.is_plain_saying(&word.lower)
            || language.is_trend(&word.lower);
        !word.mark && !word.capital && ends && !other
    };
    if language.code() != "de" {
        return None;
    }
    let small = |at: &usize| {
        language.is_preposition(&words[*at].lower) || PARTS_OF_TIME.contains(&words[*at].lower.as_str())
    };
    let opening = (0..time.start).rev().find(|at| !small(at));
    let at = match opening {
        None => Some(time.end).filter(|at| *at < words.len()),
        Some(at) if at > 0 && !language.is_determiner(&words[at - 1].lower) => Some(at),
        Some(_) => None,
    };
    at.filter(|at| verb(*at)).map(|at| EventVerb { at, telling: true })
}

/// Other German words that end as verbs do and may stand beside a time.
const NO_VERBS: &[&str] = &[
    "derzeit",
    "dort",
    "erst",
    "fast",
    "gut",
    "insgesamt",
    "jetzt",
    "knapp",
    "laut",
    "letzte",
    "letzten",
    "meist",
    "mindestens",
    "nicht",
    "oft",
    "samt",
    "seit",
    "selbst",
    "somit",
    "statt",
    "weit",
    "wohl",
    "zuerst",
    "zuletzt",
];

/// Words that a German time may begin with besides prepositions.
const PARTS_OF_TIME: &[&str] = &[
    "anfang", "ende", "mitte", "jahr", "jahre", "das", "dem", "den", "der", "noch", "schon", "erst",
    "bereits",
];
