//! Times of what came before or after an event: "resigned after guards closed the pier on Monday".

use std::ops::Range;

use super::clause::{FARTHEST_TIME, is_in, opened};
use crate::clauses::{is_break, is_finite};
use crate::languages::Language;
use crate::words::Word;

/// On which side of a time an event is; it may have been at that time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::candidates) enum Side {
    /// Then or later.
    After,
    /// Then or earlier.
    Before,
}

/// Words after which what came before an event tells when.
const AFTER: &str = "after following since après depuis tras dopo nachdem";

/// Those from when on a state lasts: what has lasted since a day began then, not later.
const LASTING: &str = "since depuis desde";

/// The same with the word behind them: "después de", "desde que".
const AFTER_OF: &[(&str, &str)] = &[("después", "de del"), ("desde", "que")];

/// Words after which what came later tells when.
const BEFORE: &str = "before avant bevor ehe";

/// The same with the word behind them: "ahead of", "antes de", "prima di".
const BEFORE_OF: &[(&str, &str)] =
    &[("ahead", "of"), ("prior", "to"), ("antes", "de del"), ("prima", "di del dell della che")];

/// Hours of the day before and after which an event is on that day: "before dawn on Monday".
const HOURS: &str = "dawn daybreak sunrise noon midday dusk nightfall sunset midnight midi minuit";

/// Words with which such a word means something else: "named after", "looked after".
const OTHERWISE: &str = "named look looks looked looking sought called modeled modelled";

/// Farthest that such a word may stand from the beginning of its sentence, in words: "In the days following the fire on".
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
    (reaches && !relative && !is_in(LASTING, words[link])).then_some(side)
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
    let (link, side) = all.find_map(|at| Some((at, side_of(words, at)?)))?;
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
    behind_time && time.clone().any(|at| side_of(words, at).is_some())
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
fn side_of(words: &[&Word], at: usize) -> Option<Side> {
    let next = words.get(at + 1).filter(|next| !next.mark && !is_in(HOURS, next))?;
    let otherwise = at.checked_sub(1).is_some_and(|before| is_in(OTHERWISE, words[before]));
    let with_next = |(first, second): &(&str, &str)| words[at].lower == **first && is_in(second, next);
    match words[at] {
        _ if otherwise => None,
        word if is_leading(words, at) && word.lower == "nach" => Some(Side::After),
        word if is_leading(words, at) && word.lower == "vor" => Some(Side::Before),
        word if is_in(AFTER, word) || AFTER_OF.iter().any(with_next) => Some(Side::After),
        word if is_in(BEFORE, word) || BEFORE_OF.iter().any(with_next) => Some(Side::Before),
        _ => None,
    }
}
