//! Weeks of months and years.

use chrono::NaiveDate;

use super::{Told, complete, nearest};
use crate::{
    context::Context,
    time::{Time, Unit, add},
};

/// Which week of a month is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WeekOfMonth {
    /// The first is 1.
    Nth(u32),
    Last,
}

/// A week of a month: the nth holds the middle of the nth seven days, the last the fourth day from the month's end.
pub(crate) fn week_of_month(
    context: &Context,
    which: WeekOfMonth,
    month: u32,
    year: Option<i32>,
) -> Option<Told> {
    let week = |year| {
        let day = match which {
            WeekOfMonth::Nth(nth @ 1..=4) => NaiveDate::from_ymd_opt(year, month, nth * 7 - 3)?,
            WeekOfMonth::Nth(_) => return None,
            WeekOfMonth::Last => {
                let next = add(NaiveDate::from_ymd_opt(year, month, 1)?, 1, Unit::Month)?;
                add(next, -4, Unit::Day)?
            }
        };
        Some(Time::week_of(day))
    };
    match year {
        Some(year) => complete(week(year)?),
        None => nearest(context, &format!("XXXX-{month:02}"), week),
    }
}
