//! Times outside English that a noun takes, or of which a clause tells.

use std::ops::Range;

use crate::languages::Language;
use crate::words::Word;

/// Words by which a noun takes its day: "le scrutin du 22 février", "los ataques del 7 de octubre", "das Gesetz vom 3. Mai".
const OF_DAY: &[&str] = &["du", "del", "dell", "della", "vom"];

/// Words by which a noun takes its year: "la presa de 1917", "le budget de 2018".
const OF_YEAR: &[&str] = &["de", "di"];

/// Words that stand between such a word and its day.
const OF_DAY_LAST: &[&str] = &["pasado", "pasada", "próximo", "próxima", "scorso", "scorsa", "dernier"];

/// Words that with such a word tell when: "à partir du 5 mai", "a finales del mes", "le matin du 5 mai".
const SINCE_DAY: &[&str] = &[
    "partir",
    "compter",
    "fin",
    "début",
    "milieu",
    "cours",
    "lors",
    "long",
    "matin",
    "soir",
    "nuit",
    "soirée",
    "matinée",
    "aube",
    "partire",
    "corso",
    "durante",
    "inizio",
    "fine",
    "sera",
    "mattina",
    "notte",
    "principios",
    "finales",
    "mediados",
    "inicio",
    "tarde",
    "noche",
    "mañana",
    "madrugada",
    "dentro",
    "antes",
    "después",
    "largo",
    "abend",
    "morgen",
    "nacht",
];

/// Whether a time outside English is the day of a noun before it, unless a span begins with it: "vom 5. bis 7. Mai".
pub(super) fn is_of_noun(words: &[&Word], time: &Range<usize>, language: &Language) -> bool {
    let lower = |at: usize| words[at].lower.as_str();
    let start = time.start - usize::from(time.start > 0 && OF_DAY_LAST.contains(&lower(time.start - 1)));
    let year = time.len() == 1 && words[time.start].is_figure();
    let of = |at: &usize| *at > 0 && (OF_DAY.contains(&lower(*at)) || year && OF_YEAR.contains(&lower(*at)));
    let Some(of) = start.checked_sub(1).filter(of) else { return false };
    let noun = words[of - 1];
    let spans = words
        .get(time.end)
        .is_some_and(|next| matches!(next.lower.as_str(), "au" | "al" | "bis" | "–" | "-"));
    !spans
        && !noun.mark
        && !noun.is_figure()
        && !SINCE_DAY.contains(&noun.lower.as_str())
        && !language.is_small(&noun.lower)
        && !language.is_time(&noun.lower)
        && !language.may_be_past(&noun.lower)
        && (language.code() != "de" || noun.capital)
}

/// Whether a time in German is what a clause tells of: "Der Sommer ist da", "Die frühen 1970er Jahre gelten als".
pub(super) fn is_told_of(words: &[&Word], time: &Range<usize>, language: &Language) -> bool {
    let article =
        |at: usize| words.get(at).is_some_and(|word| matches!(word.lower.as_str(), "der" | "die" | "das"));
    let opening = if article(time.start) { Some(time.start) } else { time.start.checked_sub(1) };
    let Some(opening) = opening.filter(|at| article(*at) && language.code() == "de") else { return false };
    let before = opening.checked_sub(1).map(|at| words[at]);
    before.is_none_or(|before| {
        before.mark || language.is_conjunction(&before.lower) || language.is_adverb(&before.lower)
    })
}
