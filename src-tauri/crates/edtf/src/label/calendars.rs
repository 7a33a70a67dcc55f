//! The words of the calendar that a date was written in.

use chrono::{Datelike, NaiveDate};
use edtf_core::Date;

use super::{span, time_words, years::numbered_year};
use crate::precision::{endpoint_date, precision};
use crate::{Calendar, Edtf, Precision, calendar};

/// The words of the calendar that a date was written in, and their unit, where days are known.
pub(super) fn in_own_calendar(edtf: &Edtf, calendar: Calendar) -> Option<(String, Precision)> {
    if calendar.is_gregorian() {
        return None;
    }
    match &edtf.0 {
        edtf_core::Edtf::Date(date) => {
            Some((day_parts(calendar, known_day(date)?).join(" "), Precision::Day))
        }
        edtf_core::Edtf::DateTime(moment) => {
            let day = day_parts(calendar, known_day(&moment.date)?).join(" ");
            Some((format!("{day}, {}", time_words(&moment.time)), Precision::Time))
        }
        edtf_core::Edtf::Interval(interval) => {
            let start = known_day(endpoint_date(&interval.start)?)?;
            let end = known_day(endpoint_date(&interval.end)?)?;
            Some(days_in(calendar, start, end))
        }
        edtf_core::Edtf::Set(_) => None,
    }
}

/// The days of an interval as a calendar's year, month or days.
fn days_in(of: Calendar, start: NaiveDate, end: NaiveDate) -> (String, Precision) {
    let first = calendar::from_gregorian(of, start);
    let days = Edtf::day(start).zip(Edtf::day(end)).and_then(|(start, end)| Edtf::interval(&start, &end));
    if days == calendar::year_span(of, first.year) {
        (format!("{} {}", first.year, era(of)), Precision::Year)
    } else if days == calendar::month_span(of, first.year, first.month) {
        (day_parts(of, start)[1..].join(" "), Precision::Month)
    } else {
        (span(&day_parts(of, start), &day_parts(of, end)), Precision::Interval)
    }
}

/// Day, month and year in a calendar's words.
pub(super) fn day_parts(of: Calendar, day: NaiveDate) -> Vec<String> {
    let named = calendar::from_gregorian(of, day);
    let month = calendar::month_name(of, named.year, named.month).unwrap_or("unknown month");
    let year = match of {
        Calendar::Gregorian => numbered_year(named.year.into()),
        // Its months are named as the Gregorian ones: only this tells them apart.
        Calendar::Julian => format!("{} {}", numbered_year(named.year.into()), era(of)),
        _ => named.year.to_string(),
    };
    vec![named.day.to_string(), month.to_owned(), year]
}

fn era(of: Calendar) -> &'static str {
    match of {
        Calendar::Gregorian => "AD",
        Calendar::SolarHijri => "SH",
        Calendar::Islamic => "AH",
        Calendar::Hebrew => "AM",
        Calendar::Julian => "O.S.",
    }
}

fn known_day(date: &Date) -> Option<NaiveDate> {
    (precision(date) == Precision::Day).then_some(())?;
    let day = Edtf(edtf_core::Edtf::Date(*date)).bounds().earliest?.date();
    (day.year().unsigned_abs() <= 9999).then_some(day)
}
