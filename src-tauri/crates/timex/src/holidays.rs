//! Days that return by a rule: feasts, fasts, elections.

use chrono::{Datelike, NaiveDate, Weekday};
use edtf::Calendar;

use crate::{calendars, time::Time};

/// When a holiday falls in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holiday {
    /// Month and day.
    Fixed(u32, u32),
    /// Days after Western Easter Sunday.
    Easter(i64),
    /// The first and the last of a row of days, counted from Western Easter Sunday.
    EasterSpan(i64, i64),
    /// Days after Orthodox Easter Sunday.
    OrthodoxEaster(i64),
    /// Month, weekday from Monday = 1, which one; -1 is the last.
    Nth(u32, u32, i32),
    /// The Tuesday after the first Monday in November (2 U.S.C. § 7).
    ElectionDay,
    /// Month and day of the Chinese year that begins in the Gregorian one.
    Chinese(u8, u8),
    /// Month and day of another calendar.
    Other(Calendar, u32, u32),
    /// A whole month of another calendar.
    OtherMonth(Calendar, u32),
}

impl Holiday {
    /// The calendar its date is set in.
    pub(crate) fn calendar(self) -> Calendar {
        match self {
            Self::Other(calendar, ..) | Self::OtherMonth(calendar, _) => calendar,
            _ => Calendar::Gregorian,
        }
    }

    /// The holiday in a Gregorian year; `None` where it does not fall in it.
    pub(crate) fn in_year(self, year: i32) -> Option<Time> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        match self {
            Self::Fixed(month, day) => Some(Time::Day(NaiveDate::from_ymd_opt(year, month, day)?)),
            Self::Easter(days) => moved(easter(year)?, days),
            Self::EasterSpan(first, last) => {
                let [first, last] = [first, last].map(|days| moved(easter(year)?, days)?.first_day());
                Some(Time::Span(first?, last?))
            }
            Self::Chinese(month, day) => Some(Time::Day(edtf::calendar::chinese(year, month, day)?)),
            Self::OrthodoxEaster(days) => moved(orthodox_easter(year)?, days),
            Self::Nth(month, weekday, which) => Some(Time::Day(nth_weekday(year, month, weekday, which)?)),
            Self::ElectionDay => moved(nth_weekday(year, 11, 1, 1)?, 1),
            Self::Other(calendar, month, day) => other(calendar, year, |year| {
                let day = calendars::gregorian(calendar, year, month, day)?;
                Some((day, Time::Day(day)))
            }),
            Self::OtherMonth(calendar, month) => other(calendar, year, |year| {
                let (first, last) = calendars::month_span(calendar, year, month)?;
                Some((first, Time::Span(first, last)))
            }),
        }
    }
}

fn moved(day: NaiveDate, days: i64) -> Option<Time> {
    Some(Time::Day(crate::time::add(day, days, crate::time::Unit::Day)?))
}

/// The first holiday of another calendar that begins in the Gregorian year.
fn other(calendar: Calendar, year: i32, on: impl Fn(i32) -> Option<(NaiveDate, Time)>) -> Option<Time> {
    let new_year = NaiveDate::from_ymd_opt(year, 1, 1)?;
    let first = calendars::year_of(calendar, new_year);
    (first..=first + 1).filter_map(on).find(|(day, _)| day.year() == year).map(|(_, time)| time)
}

/// The nth weekday (Monday = 1) of a month; -1 is the last.
pub(crate) fn nth_weekday(year: i32, month: u32, weekday: u32, which: i32) -> Option<NaiveDate> {
    let weekday = Weekday::try_from(u8::try_from(weekday).ok()?.checked_sub(1)?).ok()?;
    match u8::try_from(which) {
        Ok(nth) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth),
        Err(_) => {
            (1..=5).rev().find_map(|nth| NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth))
        }
    }
}

/// Western Easter Sunday (the Anonymous Gregorian computus, Nature, 20 April 1876).
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let (leaps, centuries_rest) = (century / 4, century % 4);
    let correction = (century + 8) / 25;
    let moon = (century - (century - correction + 1) / 3 - leaps + 15 + 19 * golden) % 30;
    let sunday = (32 + 2 * centuries_rest + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

/// Orthodox Easter Sunday (Meeus, Astronomical Algorithms, 1991, chapter 8), as a Gregorian day.
fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    let moon = (19 * (year % 19) + 15) % 30;
    let sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    let days = moon + sunday + 114;
    calendars::gregorian(
        Calendar::Julian,
        year,
        u32::try_from(days / 31).ok()?,
        u32::try_from(days % 31 + 1).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_days_of_holidays() {
        let check = |holiday: Holiday, year, expected: &str| {
            assert_eq!(holiday.in_year(year).unwrap().value(), expected);
        };
        check(Holiday::Easter(0), 1916, "1916-04-23");
        check(Holiday::Easter(-2), 2024, "2024-03-29");
        check(Holiday::Easter(0), 2000, "2000-04-23");
        check(Holiday::Easter(0), 2025, "2025-04-20");
        check(Holiday::EasterSpan(-7, 0), 2013, "2013-03-24/2013-03-31");
        check(Holiday::Chinese(1, 1), 2020, "2020-01-25");
        check(Holiday::OrthodoxEaster(0), 2024, "2024-05-05");
        check(Holiday::Nth(11, 4, 4), 2012, "2012-11-22");
        check(Holiday::Nth(5, 1, -1), 2023, "2023-05-29");
        check(Holiday::ElectionDay, 2016, "2016-11-08");
        check(Holiday::Other(Calendar::Hebrew, 1, 10), 1973, "1973-10-06");
        check(Holiday::Other(Calendar::SolarHijri, 1, 1), 2013, "2013-03-21");
        check(Holiday::OtherMonth(Calendar::Islamic, 9), 2013, "2013-07-09/2013-08-07");
    }
}
