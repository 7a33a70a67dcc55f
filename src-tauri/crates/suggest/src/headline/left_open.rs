//! Whether a line that ends at a word leaves open what it began.

use crate::clauses;
use crate::languages::Language;
use crate::words::Word;

/// Whether what stands before a word needs what follows it.
pub(super) fn is_left_open(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    let own = match language.code() {
        "de" => {
            is_bracket_open(words, end, language)
                || language.cue(&words[end - 1].lower).is_some()
                || language.is_preposition(&words[end].lower)
                || lacks_success(words, end)
                || words[end].lower == ","
                    && words.get(end + 1).is_some_and(|next| language.is_that(&next.lower))
        }
        "en" => {
            parts_adjectives(words, end, language)
                || ends_with_aside(words, end, language)
                || goes_on_after_joint(words, end, language)
                || is_said_of(words, end, language)
                || begins_clause(words, end, language)
        }
        _ => false,
    };
    own || is_condition(words, end, language)
        || is_only_condition(words, end, language)
        || is_only_named(words, end, language)
        || lacks_any_verb(words, end, aside, language)
}

/// Whether a German line does not yet tell what somebody succeeded in: "gelang es am Montag | , den Brand zu löschen".
fn lacks_success(words: &[&Word], end: usize) -> bool {
    let aims = |words: &[&Word]| words.iter().any(|word| word.lower == "zu");
    let succeeds =
        |pair: &[&Word]| matches!(pair[0].lower.as_str(), "gelang" | "gelingt") && pair[1].lower == "es";
    words[..end].windows(2).any(succeeds) && !aims(&words[..end]) && aims(&words[end..])
}

/// Whether what a clause depends on follows in it: "will not resume | unless", "will not resume | in May unless".
fn is_condition(words: &[&Word], end: usize, language: &Language) -> bool {
    let comma = usize::from(words[end].lower == ",");
    let rest = words.get(end + comma..).unwrap_or_default();
    let limit = rest.first().is_some_and(|word| language.limits(&word.lower));
    let mut clause = rest.iter().take_while(|word| !clauses::is_break(word));
    limit || clause.any(|word| language.opens_condition(&word.lower))
}

/// Whether a line that begins with what something depends on ends before what then is: "If the tide rises | , ferries".
fn is_only_condition(words: &[&Word], end: usize, language: &Language) -> bool {
    let opens = words.first().is_some_and(|first| language.opens_condition(&first.lower));
    opens && !words[..end].iter().any(|word| word.lower == ",")
}

/// Whether the last mark is followed only by a noun of which a clause then tells: ", a decision | , which".
fn is_only_named(words: &[&Word], end: usize, language: &Language) -> bool {
    let tail = words[..end].iter().rev().take_while(|word| !clauses::is_break(word)).count();
    let noun = (1..4).contains(&tail) && tail < end && language.is_determiner(&words[end - tail].lower);
    let first = words.get(end + 1).map_or("", |word| word.lower.as_str());
    let relative = language.is_relative(first) || language.code() == "de" && language.is_determiner(first);
    noun && words[end].lower == "," && relative
}

/// Whether a pronoun behind "after" and the like has its verb behind the end: "days after he and his wife |, had".
fn begins_clause(words: &[&Word], end: usize, language: &Language) -> bool {
    let opens = |at: &usize| {
        let next = words[at + 1];
        language.opens_clause(&words[*at].lower) && language.is_pronoun(&next.lower)
    };
    let finite = |at: usize| clauses::is_finite(words, at, language);
    let opening = (0..end.saturating_sub(1)).rev().find(opens);
    opening.is_some_and(|opening| !(opening..end).any(finite) && (end..words.len()).any(finite))
}

/// Whether the verb of a German clause has its other part behind the end: "wurde | verhaftet", "nahm | teil".
fn is_bracket_open(words: &[&Word], end: usize, language: &Language) -> bool {
    let closes = |at: usize| {
        words.get(at + 1).is_none_or(|next| {
            next.mark || language.is_conjunction(&next.lower) || language.is_auxiliary(&next.lower)
        })
    };
    let form = |at: &usize| {
        let word = words[*at];
        !word.capital
            && !word.mark
            && ["t", "n"].iter().any(|ending| word.lower.ends_with(ending))
            && !language.is_structural(&word.lower)
            && closes(*at)
    };
    let prefix = |at: usize| !words[at].capital && language.is_verb_part(&words[at].lower) && closes(at);
    let helper = (0..end).find(|at| !words[*at].capital && language.is_auxiliary(&words[*at].lower));
    let participle =
        |helper: usize| !(helper + 1..end).any(|at| form(&at)) && (end..words.len()).any(|at| form(&at));
    let clause = end + words[end..].iter().skip(1).take_while(|word| !clauses::is_break(word)).count() + 1;
    helper.is_some_and(participle)
        || (end..words.len()).any(prefix)
        || !words[end].mark && (end..clause.min(words.len())).any(|at| form(&at))
}

/// Words behind a comma that set apart what only describes, though they are neither small nor names.
const SET_APART: &[&str] =
    &["according", "one", "then", "home", "site", "part", "formerly", "mostly", "mainly", "partly", "plus"];

/// Whether a comma stands between adjectives, or before what only a bare noun begins: "a smaller |, cheaper boat".
fn parts_adjectives(words: &[&Word], end: usize, language: &Language) -> bool {
    let Some(next) = words.get(end + 1).filter(|_| words[end].lower == ",") else { return false };
    let word = next.lower.as_str();
    !next.mark
        && !next.capital
        && !next.is_figure()
        && !language.is_structural(word)
        && !language.is_time(word)
        && !language.is_past_form(word)
        && !language.may_be_past(word)
        && !word.ends_with("ing")
        && language.cue(word).is_none()
        && !SET_APART.contains(&word)
}

/// Whether what ends is an aside within what a verb began: "capable of learning, through trial and error | , how to".
fn ends_with_aside(words: &[&Word], end: usize, language: &Language) -> bool {
    let Some(comma) = (1..end).rev().find(|at| clauses::is_break(words[*at])) else { return false };
    let begun = words[comma - 1];
    let verb = begun.lower.ends_with("ing") || language.cue(&begun.lower).is_some();
    verb && words.get(comma + 1).is_some_and(|first| language.is_preposition(&first.lower))
}

/// Whether only when or how something was follows the last "and", and what was comes behind the end: "and finally, on
/// Monday |, Lund sold".
fn goes_on_after_joint(words: &[&Word], end: usize, language: &Language) -> bool {
    let finite = |at: usize| clauses::is_finite(words, at, language);
    let joint = (1..end).rev().find(|at| matches!(words[*at].lower.as_str(), "and" | "but" | "or"));
    joint.is_some_and(|joint| {
        let circumstance = words[joint + 1..end].iter().find(|word| !word.mark).is_none_or(|first| {
            language.is_adverb(&first.lower)
                || language.is_preposition(&first.lower)
                || language.is_time(&first.lower)
                || first.lower.ends_with("ly")
        });
        circumstance && (0..joint).any(finite) && !(joint..end).any(finite) && (end..words.len()).any(finite)
    })
}

/// Whether the verb of what is said comes behind the end: "said the boys | at the school were", "like this: the boys | who".
fn is_said_of(words: &[&Word], end: usize, language: &Language) -> bool {
    let finite = |at: usize| clauses::is_finite(words, at, language);
    let says = |at: &usize| language.is_plain_saying(&words[*at].lower) || words[*at].lower == ":";
    let Some(cue) = (0..end).rev().find(says) else { return false };
    let subject = words.get(cue + 1).is_some_and(|next| {
        !next.mark && !language.is_preposition(&next.lower) && !language.is_time(&next.lower)
    });
    let colon = words[cue].lower == ":";
    let rest = words[end..].iter().take_while(|word| colon || !clauses::is_break(word)).count();
    subject && cue + 1 < end && !(cue + 1..end).any(finite) && (end..end + rest).any(finite)
}

/// Whether every verb of a line stands behind the end, or in a clause that only describes; in Romance languages, whose
/// present forms are not all known, also where none is known behind it.
fn lacks_any_verb(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    let told = |at: usize| !aside[at] && clauses::is_finite(words, at, language);
    !(0..end).any(told) && (language.is_romance() || (end..words.len()).any(told))
}
