//! Other calendars' days as Gregorian ones.

use chrono::{Datelike, Days, NaiveDate};
use edtf::Calendar;
use icu_calendar::{
    AsCalendar, Date,
    cal::{Hebrew, Hijri, Iso, Julian, Persian},
    types::Month,
};

/// Adar I, which only leap years of the Hebrew calendar have.
pub(crate) const ADAR_I: u32 = 13;

/// The Gregorian day of a day in another calendar; `None` where there is no such day.
///
/// Months count from 1, Hebrew ones from Tishri. Islamic days follow the Umm al-Qura calendar; what
/// was observed can differ by a day.
pub(crate) fn gregorian(calendar: Calendar, year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    match calendar {
        Calendar::Gregorian => NaiveDate::from_ymd_opt(year, month, day),
        Calendar::SolarHijri => day_in(Persian, year, month, day),
        Calendar::Islamic => day_in(Hijri::new_umm_al_qura(), year, month, day),
        Calendar::Hebrew => day_in(Hebrew, year, month, day),
        Calendar::Julian => day_in(Julian, year, month, day),
    }
}

/// The first and last Gregorian day of a month in another calendar.
pub(crate) fn month_span(calendar: Calendar, year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = gregorian(calendar, year, month, 1)?;
    let length = (28..=31).rev().find(|&day| gregorian(calendar, year, month, day).is_some())?;
    Some((first, first.checked_add_days(Days::new(u64::from(length) - 1))?))
}

/// The first and last Gregorian day of a year in another calendar.
pub(crate) fn year_span(calendar: Calendar, year: i32) -> Option<(NaiveDate, NaiveDate)> {
    Some((gregorian(calendar, year, 1, 1)?, gregorian(calendar, year.checked_add(1)?, 1, 1)?.pred_opt()?))
}

/// The year of another calendar in which a Gregorian day lies.
pub(crate) fn year_of(calendar: Calendar, day: NaiveDate) -> i32 {
    match calendar {
        Calendar::Gregorian => Some(day.year()),
        Calendar::SolarHijri => year_in(Persian, day),
        Calendar::Islamic => year_in(Hijri::new_umm_al_qura(), day),
        Calendar::Hebrew => year_in(Hebrew, day),
        Calendar::Julian => year_in(Julian, day),
    }
    .unwrap_or(day.year())
}

/// How a calendar's years are named in English.
pub(crate) fn era(calendar: Calendar) -> &'static str {
    match calendar {
        Calendar::Gregorian => "of the Gregorian calendar",
        Calendar::SolarHijri => "of the Iranian calendar",
        Calendar::Islamic => "AH of the Islamic calendar",
        Calendar::Hebrew => "of the Hebrew calendar",
        Calendar::Julian => "of the Julian calendar",
    }
}

fn day_in<C: AsCalendar>(calendar: C, year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let day = u8::try_from(day).ok()?;
    let month = if month == ADAR_I { Month::leap(5) } else { Month::new(u8::try_from(month).ok()?) };
    let iso = Date::try_new(year.into(), month, day, calendar).ok()?.to_calendar(Iso);
    NaiveDate::from_ymd_opt(
        iso.year().extended_year(),
        u32::from(iso.month().ordinal),
        u32::from(iso.day_of_month().0),
    )
}

fn year_in<C: AsCalendar>(calendar: C, day: NaiveDate) -> Option<i32> {
    let month = Month::new(u8::try_from(day.month()).ok()?);
    let date = Date::try_new(day.year().into(), month, u8::try_from(day.day()).ok()?, Iso).ok()?;
    Some(date.to_calendar(calendar).year().extended_year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_gregorian_day_of_days_in_other_calendars() {
        let check = |calendar, year, month, day, expected: &str| {
            assert_eq!(gregorian(calendar, year, month, day).unwrap().to_string(), expected);
        };
        check(Calendar::SolarHijri, 1392, 1, 1, "2013-03-21");
        check(Calendar::SolarHijri, 1357, 11, 22, "1979-02-11");
        check(Calendar::Islamic, 1434, 9, 1, "2013-07-09");
        check(Calendar::Hebrew, 5708, 8, 5, "1948-05-14");
        check(Calendar::Julian, 1917, 10, 25, "1917-11-07");
        assert_eq!(gregorian(Calendar::SolarHijri, 1392, 12, 30), None, "1392 was no leap year");
    }
}
