//! In whose clause a time stands: it dates the verb of its own clause and no other.

use std::ops::Range;

use crate::clauses::{is_break, is_finite, picks_time};
use crate::languages::Language;
use crate::words::Word;

/// Whether a time stands in the clause of another verb than the one at a place: "toured the state that burned in 2010",
/// "hours from the moment Lund closed the pier on Monday".
pub(super) fn is_of_other(words: &[&Word], time: &Range<usize>, verb: usize, language: &Language) -> bool {
    let elsewhere = match language.code() {
        "de" => stands_in_german_clause(words, time.start, verb, language),
        _ if verb < time.start => opened(words, verb, time.start, language),
        _ => is_closed_before(words, time, verb, language),
    };
    elsewhere && !is_meanwhile(words, time.start, verb, language)
}

/// Whether a relative pronoun stands before a word, with no comma between: "le port qui brûle en mai".
pub(super) fn is_in_relative(words: &[&Word], at: usize, language: &Language) -> bool {
    let clause = words[..at].iter().rev().take_while(|word| word.lower != ",");
    clause.into_iter().any(|word| needs_none(word, language))
}

/// Whether a clause that begins behind a verb is still open at a word, and has its own verb.
pub(super) fn opened(words: &[&Word], verb: usize, until: usize, language: &Language) -> bool {
    let finite = |at: usize| is_finite(words, at, language);
    let (mut is_open, mut has_verb, mut breaks) = (false, false, 0);
    for at in verb + 1..until {
        breaks += usize::from(is_open && is_break(words[at]));
        if is_open && has_verb && closes(words, at, until, language) && breaks == 1 {
            (is_open, has_verb, breaks) = (false, false, 0);
        } else if opens(words, at, language) {
            is_open = true;
            has_verb = needs_none(words[at], language);
        } else if finite(at) && !is_joined(words, verb, at, language) {
            is_open |= language.code() == "en" && acts(words, at, language);
            has_verb |= is_open;
        }
    }
    let end = (until..words.len()).find(|at| is_break(words[*at])).unwrap_or(words.len());
    is_open && (has_verb || (until..end).any(finite))
}

/// Whether a mark ends a clause: what goes on behind it does so with "and", or is the time itself.
fn closes(words: &[&Word], at: usize, until: usize, language: &Language) -> bool {
    let goes_on = |next: &&Word| language.is_conjunction(&next.lower) || language.joins_clause(&next.lower);
    is_break(words[at]) && (until - at <= FARTHEST_TIME || words.get(at + 1).is_some_and(goes_on))
}

/// How far a time may stand from the comma before it, in words: ", on Monday".
pub(super) const FARTHEST_TIME: usize = 2;

/// Whether a word opens a clause that has a verb, known or not: "qui se déroule en mai".
fn needs_none(word: &Word, language: &Language) -> bool {
    language.code() != "en" && (language.is_relative(&word.lower) || language.is_other_relative(&word.lower))
}

/// Whether a clause begins before a time, has its own verb before it or needs none, and ends before a verb: "Lund, who
/// left in May, was".
fn is_closed_before(words: &[&Word], time: &Range<usize>, verb: usize, language: &Language) -> bool {
    let start = (0..time.start).rev().find(|at| is_break(words[*at])).map_or(0, |at| at + 1);
    let ends = (time.end..verb).any(|at| is_break(words[at]));
    // What is said begins with "that", and is told itself.
    let said = usize::from(start == 0 && words.first().is_some_and(|first| language.is_that(&first.lower)));
    let opening = (start + said..time.start).find(|at| opens(words, *at, language));
    ends && opening.is_some_and(|at| {
        needs_none(words[at], language) || (at + 1..time.start).any(|at| is_finite(words, at, language))
    })
}

/// Whether a word stands between commas in a German clause that a verb ends, and another verb does not.
fn stands_in_german_clause(words: &[&Word], at: usize, verb: usize, language: &Language) -> bool {
    let start = (0..at).rev().find(|at| is_break(words[*at])).map_or(0, |at| at + 1);
    let end = (at..words.len()).find(|at| is_break(words[*at])).unwrap_or(words.len());
    let part =
        words.get(start).is_some_and(|first| language.is_preposition(&first.lower) || first.lower == "so");
    let behind = start > 0
        && words.get(start + usize::from(part)).is_some_and(|word| language.opens_behind_comma(&word.lower));
    let closed = (start..end).rev().find(|at| !words[*at].mark).is_some_and(|last| {
        let word = &words[last].lower;
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        !words[last].capital
            && (ends(&["t", "te", "ten"]) || !part && ends(&["en"]) || is_finite(words, last, language))
    });
    behind && closed && !(start..end).contains(&verb)
}

/// Whether a word opens a clause that is no part of the one before.
fn opens(words: &[&Word], at: usize, language: &Language) -> bool {
    let word = words[at];
    let lower = &word.lower;
    let counts = lower == "than" || lower == "once";
    !picks_time(words, at, language)
        && (language.is_relative(lower) || language.opens_clause(lower) || language.is_that(lower))
        && !counts
        && !language.joins_clause(lower)
}

/// Whether a verb form goes on with an earlier verb: "was quickly closed", "sold the pier and left".
fn is_joined(words: &[&Word], verb: usize, at: usize, language: &Language) -> bool {
    let helps = |word: &&&Word| {
        language.is_adverb(&word.lower)
            || language.is_auxiliary(&word.lower)
            || language.is_negation(&word.lower)
            || language.is_infinitive(&word.lower)
            || word.lower.ends_with("ly")
    };
    let group = words[verb + 1..at].iter().rev().take_while(helps).count();
    let before = at - group - 1;
    before <= verb || language.is_conjunction(&words[before].lower)
}

/// Whether a form is a verb rather than an adjective before its noun: "the time Lund closed piers", "the men held on
/// Monday", not "met wounded sailors".
fn acts(words: &[&Word], at: usize, language: &Language) -> bool {
    let before = words[at - 1];
    let subject = before.capital && !before.lower.ends_with("'s")
        || language.is_pronoun(&before.lower)
        || has_subject_behind_noun(words, at, language);
    let small = words.get(at + 1).is_none_or(|next| {
        next.mark || language.is_small(&next.lower) || language.is_time(&next.lower) || next.is_figure()
    });
    // What is held or published on a day is so then: "drew thousands to a fair held on Monday".
    let given = matches!(words[at].lower.as_str(), "held" | "released" | "published" | "issued" | "posted");
    // "The last fair that Orla held was in 1936".
    let is_then = language.is_be(&words[at].lower)
        && words.get(at + 1).is_some_and(|next| language.is_preposition(&next.lower))
        && words.get(at + 2).is_some_and(|next| language.is_time(&next.lower) || next.is_figure());
    !given && !is_then && (subject || small || language.is_auxiliary(&words[at].lower))
}

/// Longest subject of a clause that no word opens, in words.
const LONGEST_SUBJECT: usize = 4;

/// Whether a noun phrase that follows another noun at once is the subject of a verb: "the deal the board finished".
fn has_subject_behind_noun(words: &[&Word], at: usize, language: &Language) -> bool {
    let plain = |at: &usize| !words[*at].mark && !language.is_preposition(&words[*at].lower);
    let near = (at.saturating_sub(LONGEST_SUBJECT)..at).rev().take_while(plain);
    let the = near.into_iter().find(|at| language.is_determiner(&words[*at].lower));
    the.filter(|the| *the > 0 && *the + 1 < at).is_some_and(|the| {
        let noun = words[the - 1];
        !noun.mark
            && !language.is_small(&noun.lower)
            && !language.is_time(&noun.lower)
            && !noun.lower.ends_with("ly")
            && !noun.lower.ends_with("ing")
            && language.cue(&noun.lower).is_none()
            && !is_finite(words, the - 1, language)
    })
}

/// Whether a time stands in a clause that tells what went on meanwhile: "was shot as he went home on Monday", "when the
/// tide rose on Monday, Lund left", not "as it had in 2010", nor "Lund, rich when he left in 2010, sold".
pub(in crate::candidates) fn is_meanwhile(
    words: &[&Word],
    time: usize,
    verb: usize,
    language: &Language,
) -> bool {
    let finite = |at: usize| (at + 1..time).find(|at| is_finite(words, *at, language));
    let goes_on = |at: usize| words.get(at + 1).is_some_and(|next| next.lower.ends_with("ing"));
    let tells = |at: &usize| opens(words, *at, language) && (finite(*at).is_some() || goes_on(*at));
    let Some(opening) = (0..time).rev().find(tells) else { return false };
    let clause = words[..opening].iter().rev().take_while(|word| word.lower != ",");
    let first = words[..opening].iter().all(|word| word.mark || language.is_conjunction(&word.lower));
    if clause.into_iter().any(|word| language.is_relative(&word.lower)) || verb > opening && !first {
        return false;
    }
    let before = opening.checked_sub(1).map_or("", |before| words[before].lower.as_str());
    let helper = finite(opening).map_or("", |verb| words[verb].lower.as_str());
    match words[opening].lower.as_str() {
        "when" => !matches!(before, "especially" | "particularly" | "even" | "notably"),
        "as" => !matches!(helper, "" | "did" | "had" | "has" | "have"),
        _ => language.opens_meanwhile(&words[opening].lower),
    }
}
