//! Days, months and years of other calendars, their months numbered as words name them.

use chrono::NaiveDate;
use edtf::{Calendar, calendar};

/// Adar I, which only leap years of the Hebrew calendar have; other months count from Tishri without it.
pub(crate) const ADAR_I: u32 = 13;

/// The Gregorian day of a day in another calendar; `None` where there is no such day.
pub(crate) fn gregorian(calendar: Calendar, year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let month = if calendar == Calendar::Hebrew { hebrew_month(year, month)? } else { month };
    calendar::to_gregorian(calendar, year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// The place of a Hebrew month in its year: a leap year has Adar I before Adar.
fn hebrew_month(year: i32, month: u32) -> Option<u32> {
    let leap = calendar::month_number(Calendar::Hebrew, year, "Adar I").map(u32::from);
    match (leap, month) {
        (leap, ADAR_I) => leap,
        (Some(adar), month) if month >= adar => Some(month + 1),
        _ => Some(month),
    }
}

/// The first and last Gregorian day of a month in another calendar.
pub(crate) fn month_span(calendar: Calendar, year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = gregorian(calendar, year, month, 1)?;
    let last = (28..=31).rev().find_map(|day| gregorian(calendar, year, month, day))?;
    Some((first, last))
}

/// The first and last Gregorian day of a year in another calendar.
pub(crate) fn year_span(calendar: Calendar, year: i32) -> Option<(NaiveDate, NaiveDate)> {
    Some((gregorian(calendar, year, 1, 1)?, gregorian(calendar, year.checked_add(1)?, 1, 1)?.pred_opt()?))
}

/// The year of another calendar in which a Gregorian day lies.
pub(crate) fn year_of(calendar: Calendar, day: NaiveDate) -> i32 {
    calendar::from_gregorian(calendar, day).year
}

/// Whether a text is likely to name this year of a calendar: "Mehr 2000" has other words in mind.
pub(crate) fn is_likely(calendar: Calendar, year: i32) -> bool {
    match calendar {
        Calendar::SolarHijri | Calendar::Islamic => (1..1500).contains(&year),
        Calendar::Hebrew => (3000..6500).contains(&year),
        Calendar::Gregorian | Calendar::Julian => true,
    }
}

/// The days before the 1 Vendémiaire of years I to XIV in September of 1792 to 1805 (decree of 4
/// Frimaire II: the year begins on the day of the autumn equinox in Paris).
const REPUBLICAN_NEW_YEARS: [u32; 14] = [22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23];

/// The Gregorian day of a day of the French Republican calendar, whose months all have thirty days.
pub(crate) fn republican(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let begins = *REPUBLICAN_NEW_YEARS.get(usize::try_from(year.checked_sub(1)?).ok()?)?;
    let new_year = NaiveDate::from_ymd_opt(1791 + i32::try_from(year).ok()?, 9, begins)?;
    let days = (1..=30).contains(&day).then(|| (month - 1) * 30 + day - 1)?;
    new_year.checked_add_days(chrono::Days::new(u64::from(days)))
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
        check(Calendar::Hebrew, 5784, 7, 15, "2024-04-23");
        check(Calendar::Hebrew, 5784, ADAR_I, 1, "2024-02-10");
        check(Calendar::Julian, 1917, 10, 25, "1917-11-07");
        assert_eq!(gregorian(Calendar::SolarHijri, 1392, 12, 30), None, "1392 was no leap year");
        assert_eq!(republican(2, 11, 9).unwrap().to_string(), "1794-07-27", "9 Thermidor II");
    }
}
