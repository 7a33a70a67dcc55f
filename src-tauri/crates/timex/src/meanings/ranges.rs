//! Times from one day to another, and parts of a time.

use chrono::{Days, NaiveDate};
use edtf::Modifier;

use super::Told;
use crate::{
    Anchor,
    reason::Ground,
    rule::Words,
    time::{Amount, Time, Unit, add},
};

/// From one day to another, both included.
pub(crate) fn between(first: NaiveDate, last: NaiveDate) -> Option<Told> {
    (first <= last).then(|| Told::new(Time::Span(first, last), Anchor::None, Ground::InFull))
}

/// Part of a time: "early", "the end of".
pub(crate) fn part_of(whole: Option<Told>, modifier: Modifier) -> Option<Told> {
    whole.map(|told| told.with(modifier))
}

/// Which end of a time its units are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    First,
    Last,
}

/// The first or the last units of a time: "the first nine months of 2018". What is unresolved stays so; units that
/// nobody counted are its beginning or end: "the last days of May".
pub(crate) fn units_within(words: &Words, side: Side, whole: Option<Told>) -> Option<Told> {
    let amount = words.number().unwrap_or(if words.is_plural() { Amount::Some } else { Amount::whole(1) });
    counted_units_within(amount, words.unit()?, side, whole)
}

/// The same where the words are counted already.
pub(crate) fn counted_units_within(
    amount: Amount,
    unit: Unit,
    side: Side,
    whole: Option<Told>,
) -> Option<Told> {
    let whole = whole?;
    let count = match amount {
        Amount::Halves(halves) if halves % 2 == 0 => halves / 2,
        Amount::Halves(_) => return None,
        Amount::Some => {
            return Some(whole.with(if side == Side::First { Modifier::Start } else { Modifier::End }));
        }
    };
    match whole.time.days() {
        Some(days) => {
            let time = counted_within(&whole.time, days, side, i64::from(count), unit)?;
            Some(Told { time, others: Vec::new(), ..whole })
        }
        None => Some(whole),
    }
}

/// So many units of a time that lasts from one day to another; three months of a year are its quarter, six its half.
fn counted_within(
    whole: &Time,
    (first, last): (NaiveDate, NaiveDate),
    side: Side,
    count: i64,
    unit: Unit,
) -> Option<Time> {
    let quarters = match (whole, unit) {
        (Time::Year(_), Unit::Month) if count % 3 == 0 => count / 3,
        (Time::Year(_), Unit::Quarter) => count,
        _ => 0,
    };
    let (begins, ends) = match side {
        Side::First => (first, add(first, count, unit)?.checked_sub_days(Days::new(1))?),
        Side::Last => (add(last.checked_add_days(Days::new(1))?, -count, unit)?, last),
    };
    let odd = unit == Unit::Weekend || (unit == Unit::Quarter && !matches!(whole, Time::Year(_)));
    match (whole, quarters, side) {
        _ if begins < first || ends > last || odd => None,
        (Time::Year(year), 1, _) => Some(Time::Quarter(*year, if side == Side::First { 1 } else { 4 })),
        (Time::Year(year), 2, _) => Some(Time::Half(*year, if side == Side::First { 1 } else { 2 })),
        // The week that begins a year or month holds its fourth day (ISO 8601).
        (_, _, Side::First) if count == 1 && unit == Unit::Week => {
            Some(Time::week_of(add(first, 3, Unit::Day)?))
        }
        (_, _, Side::Last) if count == 1 && unit == Unit::Week => {
            Some(Time::week_of(add(last, -3, Unit::Day)?))
        }
        _ if count == 1 && unit >= Unit::Day => Some(Time::containing(begins, unit)),
        _ if unit >= Unit::Day => Some(Time::Span(begins, ends)),
        _ => None,
    }
}
