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
    /// Days after the first Sunday in Advent, the fourth before Christmas.
    Advent(i64),
    /// Month, weekday from Monday = 1, which one; -1 is the last.
    Nth(u32, u32, i32),
    /// The Tuesday after the first Monday in November (2 U.S.C. § 7).
    ElectionDay,
    /// Month and day of the Chinese year that begins in the Gregorian one; day 0 is the eve of the month.
    Chinese(u8, u8),
    /// Month and day of the Korean year that begins in the Gregorian one.
    Korean(u8, u8),
    /// The Vietnamese New Year.
    Tet,
    /// The day of Qingming, when the sun has gone 15 degrees from the spring equinox.
    Qingming,
    /// Month and day of the Ethiopian year.
    Ethiopian(u8, u8),
    /// A feast that authorities set from year to year.
    Listed(&'static Listed),
    /// The month alone: countries keep the feast on different days of it.
    WithinMonth(u32),
    /// Month and day of another calendar.
    Other(Calendar, u32, u32),
    /// A whole month of another calendar.
    OtherMonth(Calendar, u32),
}

/// The days of a feast, a year after the other.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) first_year: i32,
    /// Month and day.
    pub(crate) days: &'static [(u32, u32)],
}

impl Listed {
    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        let at = usize::try_from(year.checked_sub(self.first_year)?).ok()?;
        let (month, day) = *self.days.get(at)?;
        NaiveDate::from_ymd_opt(year, month, day)
    }
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
            // As it was told then, in the Julian calendar.
            Self::Easter(days) if year < FIRST_GREGORIAN_YEAR => {
                let (month, day) = julian_easter(year)?;
                moved(NaiveDate::from_ymd_opt(year, month, day)?, days)
            }
            Self::Easter(days) => moved(easter(year)?, days),
            Self::EasterSpan(first, last) => {
                let [first, last] = [first, last].map(|days| moved(easter(year)?, days)?.first_day());
                Some(Time::Span(first?, last?))
            }
            Self::Chinese(month, 0) => moved(edtf::calendar::chinese(year, month, 1)?, -1),
            Self::Chinese(month, day) => Some(Time::Day(edtf::calendar::chinese(year, month, day)?)),
            Self::Korean(month, day) => Some(Time::Day(edtf::calendar::korean(year, month, day)?)),
            Self::Tet => Some(Time::Day(tet(year)?)),
            Self::Qingming => Some(Time::Day(qingming(year)?)),
            Self::Ethiopian(month, day) => {
                let days = [year - 8, year - 7].into_iter();
                days.filter_map(|own| edtf::calendar::ethiopian(own, month, day))
                    .find(|day| day.year() == year)
                    .map(Time::Day)
            }
            Self::Listed(listed) => Some(Time::Day(listed.in_year(year)?)),
            Self::WithinMonth(month) => Some(Time::Month(year, month)),
            Self::Advent(days) => moved(advent(year)?, days),
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

/// The first Sunday in Advent: the one nearest to 30 November.
fn advent(year: i32) -> Option<NaiveDate> {
    let earliest = NaiveDate::from_ymd_opt(year, 11, 27)?;
    let to_sunday = (7 - earliest.weekday().num_days_from_sunday()) % 7;
    earliest.checked_add_days(chrono::Days::new(u64::from(to_sunday)))
}

/// Years for which Vietnam's New Year is given: since one time is kept in all the country, an hour behind China's.
const YEARS_OF_TET: std::ops::RangeInclusive<i32> = 1976..=2029;

/// The Chinese New Year, but for two years in which the hour between them made another day of the new moon
/// (Hồ Ngọc Đức, "Calculation of the Vietnamese calendar").
fn tet(year: i32) -> Option<NaiveDate> {
    match year {
        1985 => NaiveDate::from_ymd_opt(year, 1, 21),
        2007 => NaiveDate::from_ymd_opt(year, 2, 17),
        year if YEARS_OF_TET.contains(&year) => edtf::calendar::chinese(year, 1, 1),
        _ => None,
    }
}

/// The day of Qingming in China, 1901 to 2099, after the customary reckoning: the length of the solar year in
/// excess of whole days, and a constant of the century.
fn qingming(year: i32) -> Option<NaiveDate> {
    let constant = match year {
        1901..=1999 => 5.59,
        2000..=2099 => 4.81,
        _ => return None,
    };
    let of_century = year % 100;
    let day = (f64::from(of_century) * 0.2422 + constant).floor() as u32;
    NaiveDate::from_ymd_opt(year, 4, day.checked_sub(of_century.unsigned_abs() / 4)?)
}

/// The first year whose Easter was reckoned in the Gregorian calendar.
const FIRST_GREGORIAN_YEAR: i32 = 1583;

/// Orthodox Easter Sunday, as a Gregorian day.
fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    let (month, day) = julian_easter(year)?;
    calendars::gregorian(Calendar::Julian, year, month, day)
}

/// The Julian month and day of Easter Sunday (Meeus, Astronomical Algorithms, 1991, chapter 8).
fn julian_easter(year: i32) -> Option<(u32, u32)> {
    let moon = (19 * (year % 19) + 15) % 30;
    let sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    let days = moon + sunday + 114;
    Some((u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?))
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
        check(Holiday::Easter(0), 1492, "1492-04-22");
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
        check(Holiday::Advent(0), 2013, "2013-12-01");
        check(Holiday::Advent(21), 2016, "2016-12-18");
        check(Holiday::Advent(0), 2022, "2022-11-27");
        check(Holiday::Chinese(1, 0), 2014, "2014-01-30");
        check(Holiday::Korean(8, 15), 2023, "2023-09-29");
        check(Holiday::Tet, 2007, "2007-02-17");
        check(Holiday::Tet, 2023, "2023-01-22");
        check(Holiday::Ethiopian(1, 1), 2013, "2013-09-11");
        check(Holiday::Ethiopian(5, 11), 2024, "2024-01-20");
        for (year, day) in [(1976, 4), (1990, 5), (2012, 4), (2013, 4), (2015, 5), (2019, 5), (2024, 4)] {
            check(Holiday::Qingming, year, &format!("{year}-04-{day:02}"));
        }
        assert_eq!(Holiday::Tet.in_year(1968), None, "North and South kept different days");
    }
}
