//! What words before a time say of it: "early", "about", "by", "perhaps".

use edtf::{Calendar, Modifier};

use super::Resolved;
use crate::{
    Bound, TimexType,
    find::Found,
    time::{Amount, Time},
    tokens::{Gap, Shape},
    words::Word,
};

/// The longest word or phrase that can modify a time has five tokens ("at the beginning of the").
const LONGEST_MODIFIER: usize = 5;

/// Takes in the modifier before an expression, and what bounds it: "early July", "nearly two hours", "by 1850".
pub(super) fn modify(one: &mut Resolved, found: &Found, begin: usize) {
    if let Some(bound) = bound_after(one, found) {
        one.told.bound = Some(bound);
    }
    for _ in 0..2 {
        let start = one.tokens.start;
        let Some((word, length)) = word_before(start, found, begin) else {
            return bound_over_joint(one, found, begin);
        };
        match word {
            Word::Modifier(modifier) if one.told.modifier.is_none() => match fitting(modifier, one, found) {
                Some(modifier) => {
                    one.told.modifier = Some(modifier);
                    one.tokens.start -= length;
                }
                None => return,
            },
            Word::Comparative(bound) if one.told.modifier.is_none() => {
                let Some(modifier) = fitting(bound.modifier(), one, found) else { return };
                (one.told.modifier, one.told.bound) = (Some(modifier), Some(bound));
                one.tokens.start -= length;
            }
            // "about the middle of January"
            Word::Modifier(Modifier::Approx) if is_edge(one.told.modifier) => {
                one.told.approximate = true;
                one.tokens.start -= length;
            }
            Word::Preposition(_) | Word::Starting => return bound_by(word, start, one, found),
            _ => return,
        }
    }
    bound_over_joint(one, found, begin);
}

/// Bounds a time by the preposition that ends before a token.
fn bound_by(preposition: Word, end: usize, one: &mut Resolved, found: &Found) {
    let bound = match preposition {
        Word::Preposition(bound) => bound,
        Word::Starting => Bound::Since,
        _ => return,
    };
    let dates = one.told.time.unit().is_some() && !is_possessive(one, found);
    let denied = bound == Bound::Until && is_denied(end, found);
    if dates && !denied {
        one.told.bound = Some(bound);
    }
}

/// The same where an article or another joint stands between: "vor dem 5. Mai", "au plus tard en mai".
fn bound_over_joint(one: &mut Resolved, found: &Found, begin: usize) {
    let start = one.tokens.start;
    let between =
        start.checked_sub(1).filter(|_| start < found.tokens.len() && found.tokens[start].gap != Gap::Break);
    let joint = |word: Word| matches!(word, Word::Joint | Word::Article | Word::In | Word::YearMark);
    let Some(at) = between
        .filter(|&at| found.readings.at(at).iter().any(|reading| reading.length == 1 && joint(reading.word)))
    else {
        return;
    };
    if let Some((word, _)) = word_before(at, found, begin) {
        bound_by(word, at, one, found);
    }
}

/// What bounds a time after it: "5 May at the latest".
fn bound_after(one: &Resolved, found: &Found) -> Option<Bound> {
    let at = one.tokens.end;
    found.tokens.get(at).filter(|token| token.gap != Gap::Break)?;
    let dated = one.told.time.unit().is_some();
    found.readings.at(at).iter().filter(|_| dated).find_map(|reading| match reading.word {
        Word::Trailing(bound) => Some(bound),
        _ => None,
    })
}

/// Whether it is the beginning, the middle or the end of a time.
pub(super) fn is_edge(modifier: Option<Modifier>) -> bool {
    matches!(modifier, Some(Modifier::Start | Modifier::Mid | Modifier::End))
}

/// The longest word between one of doubt and the time, in bytes: "possibly in May 1850".
const LONGEST_BETWEEN: usize = 6;

/// The most words of doubt, as in "على الأرجح".
const LONGEST_DOUBT: usize = 3;

/// Whether a word of doubt stands before an expression, with a preposition between at most.
pub(super) fn is_doubted(one: &Resolved, found: &Found) -> bool {
    let start = one.tokens.start;
    let in_paragraph = |at: usize| found.tokens[at].gap != Gap::Break;
    let doubt_ends = |end: usize| {
        let doubt = |length: usize| {
            let mut readings = found.readings.at(end - length).iter();
            readings.any(|reading| reading.word == Word::Doubt && reading.length == length)
        };
        in_paragraph(end) && (1..=LONGEST_DOUBT.min(end)).any(doubt)
    };
    let between = start.checked_sub(1).filter(|&at| {
        let token = &found.tokens[at];
        token.shape == Shape::Lower && token.end - token.start <= LONGEST_BETWEEN && in_paragraph(start)
    });
    doubt_ends(start) || between.is_some_and(doubt_ends)
}

/// Marks an amount that its own words call rough: "a couple of weeks", "a week or so".
pub(super) fn roughen(one: &mut Resolved, found: &Found) {
    let mut words = one.tokens.clone().flat_map(|at| found.readings.at(at));
    if one.told.modifier.is_none() && words.any(|reading| reading.word == Word::Rough) {
        one.told.modifier = Some(Modifier::Approx);
    }
}

/// Words before "until" among which "not" is sought.
const REACH_OF_A_DENIAL: usize = 8;

/// Whether "not" stands before "until": what "did not begin until May" began in May.
fn is_denied(until: usize, found: &Found) -> bool {
    let before = (0..until).rev().take(REACH_OF_A_DENIAL);
    let mut before = before.take_while(|&at| found.tokens[at].gap != Gap::Break);
    before.any(|at| found.readings.at(at).iter().any(|reading| reading.word == Word::Not))
}

/// Whether "'s" follows: "after Monday's vote" tells of a vote after which something was, not of Monday.
fn is_possessive(one: &Resolved, found: &Found) -> bool {
    let next = found.tokens.get(one.tokens.end);
    next.is_some_and(|next| next.gap == Gap::None && next.shape == Shape::Sign && next.end - next.start > 1)
}

/// The modifier, preposition or phrasal verb that ends directly before a token, the longest of them.
fn word_before(start: usize, found: &Found, begin: usize) -> Option<(Word, usize)> {
    if start == 0 || found.tokens[start].gap == Gap::Break {
        return None;
    }
    (1..=LONGEST_MODIFIER.min(start)).rev().find_map(|length| {
        let at = start - length;
        // "-10C overnight": a letter at a number is its unit.
        let unit = at > 0 && found.tokens[at].gap == Gap::None && found.tokens[at - 1].shape == Shape::Digits;
        let inside = !unit
            && found.tokens[at].start >= begin
            && (at + 1..start).all(|at| found.tokens[at].gap != Gap::Break);
        let fits = |word: Word| {
            matches!(
                word,
                Word::Modifier(_)
                    | Word::Comparative(_)
                    | Word::Preposition(_)
                    | Word::Starting
                    | Word::Phrasal
            )
        };
        let reading =
            found.readings.at(at).iter().find(|reading| reading.length == length && fits(reading.word))?;
        inside.then_some((reading.word, length))
    })
}

/// The modifier as it applies to this kind of time: a date cannot be "less than", a length not "early".
fn fitting(modifier: Modifier, one: &Resolved, found: &Found) -> Option<Modifier> {
    use Modifier::{Approx, End, EqualOrLess, EqualOrMore, LessThan, Mid, MoreThan, Start};
    let told = &one.told;
    let counts = matches!(modifier, LessThan | MoreThan | EqualOrLess | EqualOrMore);
    let definite = found
        .readings
        .at(one.tokens.start)
        .iter()
        .any(|reading| matches!(reading.word, Word::Shift(_) | Word::The));
    let countless = matches!(told.time, Time::Lasting(Amount::Some, _));
    // "over a five-year period" lasts all of it, "over Christmas" is at Christmas.
    let whole = one.rule == "period-of-length" || one.rule.starts_with("holiday");
    if counts && (definite || countless || whole) {
        return None;
    }
    // "to get around Wednesday's ruling", "a premium over Thursday's price"
    if (counts || modifier == Approx) && matches!(told.time, Time::Day(_)) && is_possessive(one, found) {
        return None;
    }
    // "nothing about tomorrow", "since at least 1965"
    let ago = matches!(one.rule, "period-ago" | "period-earlier" | "period-later" | "half-more-ago");
    if (modifier == Approx && one.rule == "relative-day")
        || (counts && !ago && told.time.kind() == TimexType::Date)
    {
        return None;
    }
    // "The start of Ramadan" is a day already.
    if is_edge(Some(modifier)) && told.calendar != Calendar::Gregorian && matches!(told.time, Time::Day(_)) {
        return None;
    }
    match (told.time.kind(), modifier) {
        (TimexType::Duration, Start | Mid | End) => None,
        (TimexType::Duration, modifier) => Some(modifier),
        (TimexType::Set, _) => None,
        (_, LessThan | MoreThan | EqualOrLess | EqualOrMore) => told.time.unit().map(|_| Approx),
        _ if matches!(told.time, Time::Vague(_)) => None,
        (_, modifier) => Some(modifier),
    }
}
