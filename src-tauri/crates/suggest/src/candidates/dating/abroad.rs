//! Times outside English that a noun takes, or of which a clause tells.

use std::ops::Range;

use super::scene::is_scene;
use crate::languages::Language;
use crate::words::Word;

/// Whether a time outside English is the day of a noun before it, unless a span begins with it: "vom 5. bis 7. Mai".
pub(super) fn is_of_noun(words: &[&Word], time: &Range<usize>, language: &Language) -> bool {
    let lower = |at: usize| &words[at].lower;
    let beside = time.start > 0 && language.stands_beside_day(lower(time.start - 1));
    let start = time.start - usize::from(beside);
    let year = time.len() == 1 && words[time.start].is_figure();
    // "L'attaque de dimanche", not "la nuit de dimanche".
    let event = |at: usize| language.is_event_noun(without_drawn(lower(at - 1)));
    let of = |at: &usize| {
        *at > 0 && (language.takes_day(lower(*at)) || language.takes_year(lower(*at)) && (year || event(*at)))
    };
    // "Del domingo" is a time as a whole.
    let own = Some(time.start)
        .filter(|at| *at > 0 && time.len() > 1 && language.takes_day(lower(*at)))
        .filter(|at| event(*at));
    let Some(of) = own.filter(of).or_else(|| start.checked_sub(1).filter(of)) else { return false };
    let noun = words[of - 1];
    let spans = words
        .get(time.end)
        .is_some_and(|next| matches!(next.lower.as_str(), "au" | "al" | "bis" | "–" | "-"));
    !spans
        && !noun.mark
        && !noun.is_figure()
        && !language.tells_since(&noun.lower)
        && !language.is_small(&noun.lower)
        && !language.is_time(&noun.lower)
        && !language.may_be_past(&noun.lower)
        && (language.code() != "de" || noun.capital)
        && !is_scene(words, of - 1, language)
}

/// A noun without the article that is drawn to it: "l'attaque".
pub(super) fn without_drawn(noun: &str) -> &str {
    noun.rsplit(['\'', '’']).next().unwrap_or(noun)
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
