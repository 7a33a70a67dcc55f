//! Times of what came before or after an event: "resigned after guards closed the pier on Monday".

use std::ops::Range;

use super::clause::{FARTHEST_TIME, opened};
use crate::clauses::{is_break, is_finite};
use crate::languages::{Language, Phrases, phrase_length};
use crate::words::Word;

/// On which side of a time an event is; it may have been at that time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::candidates) enum Side {
    /// Then or later.
    After,
    /// Then or earlier.
    Before,
}

/// How many words may stand between "before" and who is faced.
const FARTHEST_FACED: usize = 4;

/// Whether "before" means in front of somebody: "testified before the board", "brought before a judge".
fn faces(words: &[&Word], before: usize, language: &Language) -> bool {
    let faced = words[before + 1..].iter().take(FARTHEST_FACED).take_while(|word| !word.mark);
    let stands = before.checked_sub(1).is_some_and(|at| language.stands_before(&words[at].lower));
    stands || faced.into_iter().any(|word| language.is_faced(&word.lower))
}

/// Farthest that "after" and the like may stand from the beginning of its sentence, in words: "In the days following the fire on".
const FARTHEST_LEADING: usize = 5;

/// On which side of a time the event of a verb is, where another event stands at the time.
pub(in crate::candidates) fn side(
    words: &[&Word],
    time: &Range<usize>,
    verb: usize,
    language: &Language,
) -> Option<Side> {
    let (link, side) = link(words, time, verb, language)?;
    let finite = || (link..time.start).any(|at| is_finite(words, at, language));
    let relative = (link..time.start).any(|at| language.is_relative(&words[at].lower));
    let reaches = if verb < time.start && !is_leading(words, link) {
        !opened(words, verb, link, language)
    } else {
        let leads = words[..link].iter().filter(|word| !word.mark).count() <= FARTHEST_LEADING;
        let plain = (0..link).all(|at| !is_break(words[at]) && !language.is_relative(&words[at].lower));
        leads && plain && (!finite() || verb > time.end && (time.end..verb).any(|at| is_break(words[at])))
    };
    (reaches && !relative && !language.is_lasting(&words[link].lower)).then_some(side)
}

/// The word that puts another event at a time, and the side it tells: "after" of "after guards closed the pier on
/// Monday", not of "after a week, on Monday".
pub(super) fn link(
    words: &[&Word],
    time: &Range<usize>,
    verb: usize,
    language: &Language,
) -> Option<(usize, Side)> {
    let own = |at: usize| at + 1 < time.start || words[time.clone()].iter().any(|word| owns(word));
    let from = if verb < time.start { verb + 1 } else { 0 };
    let leading = (from > 0 && is_leading(words, 0)).then_some(0);
    // "Nach dem Brand am Montag wurde", not "Nach dem Brand wurde am Montag".
    let ends = time.end < words.len() && is_finite(words, time.end, language);
    let own = |at: usize| own(at) && (ends || !is_leading(words, at));
    let mut all = (from..time.start).rev().chain(leading).filter(|at| own(*at));
    let (link, side) = all.find_map(|at| Some((at, side_of(words, at, language)?)))?;
    let breaks: Vec<usize> = (link..time.start).filter(|at| is_break(words[*at])).collect();
    let apart = match breaks[..] {
        [] => false,
        [one] => from == 0 || time.start - one <= FARTHEST_TIME,
        _ => from == 0,
    };
    (!apart).then_some((link, side))
}

/// Whether a time only says of another one, behind a comma, what came before or after: "on Monday, two days before the
/// fire".
pub(super) fn restates(words: &[&Word], time: &Range<usize>, language: &Language) -> bool {
    let behind_time = time.start >= 2
        && words[time.start - 1].lower == ","
        && (language.is_time(&words[time.start - 2].lower) || words[time.start - 2].is_figure());
    behind_time && time.clone().any(|at| side_of(words, at, language).is_some())
}

/// Whether a word makes a German sentence begin with what came before or after.
fn is_leading(words: &[&Word], at: usize) -> bool {
    at == 0 && matches!(words[at].lower.as_str(), "nach" | "vor")
}

/// Whether a word of a time makes it somebody's or something's: "Monday's".
fn owns(word: &Word) -> bool {
    word.lower.ends_with("'s") || word.lower == "s"
}

/// Which side a word tells with what follows it.
pub(super) fn side_of(words: &[&Word], at: usize, language: &Language) -> Option<Side> {
    let otherwise = at.checked_sub(1).is_some_and(|before| language.goes_with_after(&words[before].lower));
    words.get(at + 1).filter(|next| !next.mark && !language.is_hour(&next.lower) && !otherwise)?;
    let begins = |phrases: &Phrases| {
        phrase_length(phrases, |after| words.get(at + after).map(|word| word.lower.as_str())) > 0
    };
    match words[at].lower.as_str() {
        "nach" if is_leading(words, at) => Some(Side::After),
        "vor" if is_leading(words, at) => Some(Side::Before),
        _ if begins(&language.after_events) => Some(Side::After),
        "before" if faces(words, at, language) => None,
        _ if begins(&language.before_events) => Some(Side::Before),
        _ => None,
    }
}
