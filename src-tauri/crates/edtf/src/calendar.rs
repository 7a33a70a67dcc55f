//! Days of other calendars as Gregorian days, and back; arithmetic by `icu_calendar`.
//!
//! Years are those of the calendar's usual era, astronomical for Julian (0 is 1 BC). Months are
//! counted within their year, so that Nisan is the 7th month of most Hebrew years and the 8th of a
//! leap year: [`month_number`] tells which. Islamic dates follow Umm al-Qura; what was observed
//! elsewhere can differ by a day or two.

use chrono::{Datelike, NaiveDate};
use icu_calendar::options::{DateFromFieldsOptions, Overflow};
use icu_calendar::types::{DateFields, RataDie};
use icu_calendar::{AnyCalendar, AnyCalendarKind, Date};

use crate::{Calendar, Edtf};

/// A day as a calendar names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CalendarDay {
    /// The year of the calendar's usual era.
    pub year: i32,
    /// The month, counted within its year from 1.
    pub month: u8,
    /// The day of the month.
    pub day: u8,
}

const GREGORIAN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SOLAR_HIJRI_MONTHS: [&str; 12] = [
    "Farvardin",
    "Ordibehesht",
    "Khordad",
    "Tir",
    "Mordad",
    "Shahrivar",
    "Mehr",
    "Aban",
    "Azar",
    "Dey",
    "Bahman",
    "Esfand",
];

const ISLAMIC_MONTHS: [&str; 12] = [
    "Muharram",
    "Safar",
    "Rabi al-Awwal",
    "Rabi al-Thani",
    "Jumada al-Ula",
    "Jumada al-Akhira",
    "Rajab",
    "Shaban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qadah",
    "Dhu al-Hijjah",
];

const HEBREW_MONTHS: [&str; 12] = [
    "Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar", "Nisan", "Iyar", "Sivan", "Tammuz", "Av",
    "Elul",
];

const HEBREW_LEAP_MONTHS: [&str; 13] = [
    "Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar I", "Adar II", "Nisan", "Iyar", "Sivan",
    "Tammuz", "Av", "Elul",
];

/// The Gregorian day of a day in a calendar; `None` where that calendar has no such day.
pub fn to_gregorian(calendar: Calendar, year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    gregorian(&date(calendar, year, month, day)?)
}

/// The Gregorian day of a day in the Ethiopian calendar, whose thirteenth month has five or six days.
pub fn ethiopian(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    let fields = fields(year, Some(month), day);
    gregorian(&Date::try_from_fields(fields, strictly(), AnyCalendar::new(AnyCalendarKind::Ethiopian)).ok()?)
}

/// The years whose Chinese and Korean months are known to the day (`icu_calendar`'s tables).
const LUNISOLAR_YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// The Gregorian day of a day in the Chinese year that begins in a Gregorian one; leap months are not counted.
pub fn chinese(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    lunisolar(AnyCalendarKind::Chinese, year, month, day)
}

/// As [`chinese`], after the moon as Korea reckons it, an hour east of China.
pub fn korean(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    lunisolar(AnyCalendarKind::Dangi, year, month, day)
}

fn lunisolar(kind: AnyCalendarKind, year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    if !LUNISOLAR_YEARS.contains(&year) {
        return None;
    }
    let code = format!("M{month:02}");
    let mut fields = fields(year, None, day);
    fields.month_code = Some(code.as_bytes());
    gregorian(&Date::try_from_fields(fields, strictly(), AnyCalendar::new(kind)).ok()?)
}

/// A Gregorian day as a calendar names it.
pub fn from_gregorian(calendar: Calendar, day: NaiveDate) -> CalendarDay {
    let days = RataDie::new(i64::from(day.num_days_from_ce()));
    let date = Date::from_rata_die(days, arithmetic(calendar));
    CalendarDay { year: date.year().extended_year(), month: date.month().ordinal, day: date.day_of_month().0 }
}

/// A month of a calendar as an interval of Gregorian days.
pub fn month_span(calendar: Calendar, year: i32, month: u8) -> Option<Edtf> {
    let first = date(calendar, year, month, 1)?;
    let last = date(calendar, year, month, first.days_in_month())?;
    Edtf::interval(&Edtf::day(gregorian(&first)?)?, &Edtf::day(gregorian(&last)?)?)
}

/// A year of a calendar as an interval of Gregorian days.
pub fn year_span(calendar: Calendar, year: i32) -> Option<Edtf> {
    let first = to_gregorian(calendar, year, 1, 1)?;
    let last = to_gregorian(calendar, year.checked_add(1)?, 1, 1)?.pred_opt()?;
    Edtf::interval(&Edtf::day(first)?, &Edtf::day(last)?)
}

/// The English name of a year's month; `None` where the year has no such month.
pub fn month_name(calendar: Calendar, year: i32, month: u8) -> Option<&'static str> {
    month_names(calendar, year).get(usize::from(month).checked_sub(1)?).copied()
}

/// The place within a year of the month with an English name; "Adar" of a Hebrew leap year is its second.
pub fn month_number(calendar: Calendar, year: i32, name: &str) -> Option<u8> {
    let names = month_names(calendar, year);
    let is_named = |wanted: &str| names.iter().position(|month| month.eq_ignore_ascii_case(wanted));
    let adar = || name.eq_ignore_ascii_case("Adar").then(|| is_named("Adar II"))?;
    u8::try_from(is_named(name).or_else(adar)? + 1).ok()
}

fn month_names(calendar: Calendar, year: i32) -> &'static [&'static str] {
    match calendar {
        Calendar::Gregorian | Calendar::Julian => &GREGORIAN_MONTHS,
        Calendar::SolarHijri => &SOLAR_HIJRI_MONTHS,
        Calendar::Islamic => &ISLAMIC_MONTHS,
        Calendar::Hebrew => match date(calendar, year, 1, 1).map(|new_year| new_year.months_in_year()) {
            Some(13) => &HEBREW_LEAP_MONTHS,
            _ => &HEBREW_MONTHS,
        },
    }
}

fn date(calendar: Calendar, year: i32, month: u8, day: u8) -> Option<Date<AnyCalendar>> {
    Date::try_from_fields(fields(year, Some(month), day), strictly(), arithmetic(calendar)).ok()
}

fn fields(year: i32, month: Option<u8>, day: u8) -> DateFields<'static> {
    let mut fields = DateFields::default();
    fields.extended_year = Some(year);
    fields.ordinal_month = month;
    fields.day = Some(day);
    fields
}

/// Days that a calendar does not have are none.
fn strictly() -> DateFromFieldsOptions {
    let mut options = DateFromFieldsOptions::default();
    options.overflow = Some(Overflow::Reject);
    options
}

fn gregorian(date: &Date<AnyCalendar>) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(date.to_rata_die().to_i64_date()).ok()?)
}

fn arithmetic(calendar: Calendar) -> AnyCalendar {
    AnyCalendar::new(match calendar {
        Calendar::Gregorian => AnyCalendarKind::Gregorian,
        Calendar::SolarHijri => AnyCalendarKind::Persian,
        Calendar::Islamic => AnyCalendarKind::HijriUmmAlQura,
        Calendar::Hebrew => AnyCalendarKind::Hebrew,
        Calendar::Julian => AnyCalendarKind::Julian,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(calendar: Calendar, (year, month, on): (i32, u8, u8), gregorian: &str) {
        assert_eq!(to_gregorian(calendar, year, month, on), Some(day(gregorian)));
        assert_eq!(from_gregorian(calendar, day(gregorian)), CalendarDay { year, month, day: on });
    }

    #[test]
    fn knows_one_day_in_every_calendar() {
        check(Calendar::Gregorian, (2022, 2, 24), "2022-02-24");
        check(Calendar::SolarHijri, (1400, 12, 5), "2022-02-24");
        check(Calendar::Islamic, (1443, 7, 23), "2022-02-24");
        check(Calendar::Hebrew, (5782, 6, 23), "2022-02-24");
        check(Calendar::Julian, (2022, 2, 11), "2022-02-24");
    }

    #[test]
    fn knows_days_that_history_remembers() {
        check(Calendar::Julian, (1917, 10, 25), "1917-11-07");
        check(Calendar::SolarHijri, (1392, 1, 1), "2013-03-21");
        check(Calendar::SolarHijri, (1392, 4, 12), "2013-07-03");
        check(Calendar::Islamic, (1434, 9, 1), "2013-07-09");
        check(Calendar::Hebrew, (5708, 9, 5), "1948-05-14");
    }

    #[test]
    fn knows_ethiopian_chinese_and_korean_days() {
        assert_eq!(ethiopian(2006, 1, 1), Some(day("2013-09-11")));
        assert_eq!(ethiopian(1923, 2, 23), Some(day("1930-11-02")));
        assert_eq!(ethiopian(1999, 13, 6), Some(day("2007-09-11")));
        assert_eq!(ethiopian(2000, 13, 6), None);
        assert_eq!(chinese(2014, 1, 1), Some(day("2014-01-31")));
        assert_eq!(chinese(2020, 8, 15), Some(day("2020-10-01")), "after a leap month");
        assert_eq!(chinese(1800, 1, 1), None);
        assert_eq!(
            (chinese(1997, 1, 1), korean(1997, 1, 1)),
            (Some(day("1997-02-07")), Some(day("1997-02-08")))
        );
        assert_eq!(korean(2023, 8, 15), Some(day("2023-09-29")));
    }

    #[test]
    fn refuses_days_that_a_calendar_does_not_have() {
        assert_eq!(to_gregorian(Calendar::SolarHijri, 1392, 7, 31), None);
        assert_eq!(to_gregorian(Calendar::SolarHijri, 1392, 13, 1), None);
        assert_eq!(to_gregorian(Calendar::Islamic, 1434, 9, 31), None);
        assert_eq!(to_gregorian(Calendar::Gregorian, 1900, 2, 29), None);
        assert!(to_gregorian(Calendar::Julian, 1900, 2, 29).is_some());
        assert_eq!(to_gregorian(Calendar::Hebrew, i32::MAX, 1, 1), None);
    }

    #[test]
    fn spans_months_and_years_in_days() {
        let span = |span: Option<Edtf>| span.unwrap().to_string();
        assert_eq!(span(month_span(Calendar::SolarHijri, 1392, 4)), "2013-06-22/2013-07-22");
        assert_eq!(span(month_span(Calendar::Islamic, 1434, 9)), "2013-07-09/2013-08-07");
        assert_eq!(span(year_span(Calendar::SolarHijri, 1392)), "2013-03-21/2014-03-20");
        assert_eq!(span(year_span(Calendar::Julian, 1917)), "1917-01-14/1918-01-13");
    }

    #[test]
    fn finds_nisan_behind_two_adars() {
        assert_eq!(month_number(Calendar::Hebrew, 5781, "Nisan"), Some(7));
        assert_eq!(month_number(Calendar::Hebrew, 5782, "nisan"), Some(8));
        assert_eq!(month_number(Calendar::Hebrew, 5782, "Adar"), Some(7));
        assert_eq!(month_name(Calendar::Hebrew, 5782, 6), Some("Adar I"));
        assert_eq!(month_name(Calendar::Hebrew, 5781, 13), None);
        assert_eq!(month_name(Calendar::Gregorian, 2013, 0), None);
    }

    proptest::proptest! {
        #[test]
        fn every_day_comes_back(days in -1_000_000_i32..1_000_000, which in 0..5_usize) {
            let calendar = [
                Calendar::Gregorian, Calendar::SolarHijri, Calendar::Islamic, Calendar::Hebrew, Calendar::Julian,
            ][which];
            let gregorian = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            let named = from_gregorian(calendar, gregorian);
            proptest::prop_assert_eq!(
                to_gregorian(calendar, named.year, named.month, named.day), Some(gregorian)
            );
        }
    }
}
