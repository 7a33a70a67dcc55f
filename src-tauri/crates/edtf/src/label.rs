//! A date in English words, no more precise than it was told.

mod calendars;
mod years;

use edtf_core::{
    Date, DateField, DateTime, Interval, IntervalEndpoint, Set, SetElement, SetKind, Time, TimeShift,
};

use calendars::{day_parts, in_own_calendar};
use years::{ordinal, year_words};

use crate::precision::{endpoint_date, precision};
use crate::{Bounds, Calendar, Modifier, Precision, When, calendar};

pub(crate) fn of(when: &When) -> String {
    let Some((own, unit)) = in_own_calendar(&when.edtf, when.calendar) else { return gregorian(when) };
    let own = told(own, unit, when.modifier, when.edtf.is_approximate(), when.edtf.is_uncertain());
    format!("{own} ({})", gregorian_days(when))
}

fn gregorian(when: &When) -> String {
    match &when.edtf.0 {
        edtf_core::Edtf::Date(date) => date_words(date, when.modifier),
        edtf_core::Edtf::DateTime(moment) => {
            told(moment_words(moment), Precision::Time, when.modifier, false, false)
        }
        edtf_core::Edtf::Interval(interval) => {
            told(interval_words(interval), Precision::Interval, when.modifier, false, false)
        }
        edtf_core::Edtf::Set(set) => told(set_words(set), Precision::Interval, when.modifier, false, false),
    }
}

/// The Gregorian days beside words of another calendar; "early Tir" needs its own first and last day.
fn gregorian_days(when: &When) -> String {
    let is_part = matches!(when.modifier, Some(Modifier::Start | Modifier::Mid | Modifier::End));
    let Bounds { earliest: Some(earliest), latest: Some(latest) } = when.bounds() else {
        return gregorian(when);
    };
    if !is_part || when.edtf.precision() != Precision::Interval {
        return gregorian(when);
    }
    span(&day_parts(Calendar::Gregorian, earliest.date()), &day_parts(Calendar::Gregorian, latest.date()))
}

/// Puts the words for modifier and doubt around a date's own: "perhaps by about early July 2013".
fn told(
    words: String,
    unit: Precision,
    modifier: Option<Modifier>,
    is_approximate: bool,
    is_uncertain: bool,
) -> String {
    let mut words = part(words, unit, modifier);
    if is_approximate || modifier == Some(Modifier::Approx) {
        let is_years = matches!(unit, Precision::Year | Precision::Decade | Precision::Century);
        words = format!("{} {words}", if is_years { "c." } else { "about" });
    }
    let relation = match modifier {
        Some(Modifier::Before) => "before ",
        Some(Modifier::After) => "after ",
        Some(Modifier::OnOrBefore) => "by ",
        Some(Modifier::OnOrAfter) => "since ",
        Some(Modifier::LessThan) => "less than ",
        Some(Modifier::MoreThan) => "more than ",
        Some(Modifier::EqualOrLess) => "at most ",
        Some(Modifier::EqualOrMore) => "at least ",
        _ => "",
    };
    format!("{}{relation}{words}", if is_uncertain { "perhaps " } else { "" })
}

fn part(words: String, unit: Precision, modifier: Option<Modifier>) -> String {
    let is_short = unit <= Precision::Day;
    let is_composed = unit >= Precision::Interval;
    match modifier {
        Some(Modifier::Start) if is_composed => format!("the beginning of {words}"),
        Some(Modifier::Start) if is_short => format!("early on {words}"),
        Some(Modifier::Start) => format!("early {words}"),
        Some(Modifier::Mid) if is_composed || is_short => format!("the middle of {words}"),
        Some(Modifier::Mid) => format!("mid-{words}"),
        Some(Modifier::End) if is_composed => format!("the end of {words}"),
        Some(Modifier::End) if is_short => format!("late on {words}"),
        Some(Modifier::End) => format!("late {words}"),
        _ => words,
    }
}

fn date_words(date: &Date, modifier: Option<Modifier>) -> String {
    told(plain_words(date), precision(date), modifier, date.is_approximate(), date.is_uncertain())
}

/// The words without doubt: "3 May 2013", "spring 2014", "a day in May 2013", "1980s".
fn plain_words(date: &Date) -> String {
    let year = year_words(date);
    let Some(month) = date.month else { return year.unwrap_or_else(|| "unknown date".to_owned()) };
    let is_long = precision(date) >= Precision::Decade;
    let year = if is_long { year.map(with_article) } else { year };
    let month_words = match month.value() {
        Some(month) if is_long => month_words(month, year.as_deref().map(|years| format!("in {years}"))),
        Some(month) => month_words(month, year.clone()),
        None => months_words(month, year.as_deref()),
    };
    match (date.day, year) {
        (None, _) => month_words,
        (Some(day), year) => day_words(day, month, month_words, year),
    }
}

/// "the 1980s", "the 19th century", but "2000–2009" and "a year like 1X85".
fn with_article(years: String) -> String {
    let is_named = ["s", "century", "millennium"].iter().any(|end| years.ends_with(end));
    if is_named { format!("the {years}") } else { years }
}

fn day_words(day: DateField, month: DateField, month_words: String, year: Option<String>) -> String {
    match (day.value(), day.digits[0]) {
        (Some(day), _) if month.value().is_some() => format!("{day} {month_words}"),
        (Some(day), _) => format!("the {} of {month_words}", ordinal(day.into())),
        (None, Some(tens)) if month.value().is_some() => {
            format!("{}–{} {month_words}", (tens * 10).max(1), (tens * 10 + 9).min(31))
        }
        _ if month.value().is_some() => format!("a day in {month_words}"),
        _ => year.map_or_else(|| "unknown date".to_owned(), |year| format!("a day in {year}")),
    }
}

/// A month, season, quarter or half; codes of ISO 8601-2:2019, 4.8.
fn month_words(code: u8, year: Option<String>) -> String {
    let seasons = ["spring", "summer", "autumn", "winter"];
    let season = seasons[usize::from(code.saturating_sub(21) % 4)];
    let year_or_unknown =
        year.as_ref().map_or_else(|| ", year unknown".to_owned(), |year| format!(" {year}"));
    let nth = |first: u8, part: &str| {
        let nth = COUNTED[usize::from(code - first) % 4];
        match &year {
            Some(year) if year.starts_with("in ") => format!("{nth} {part} of a year {year}"),
            year => format!("{nth} {part} of {}", year.as_deref().unwrap_or("an unknown year")),
        }
    };
    match code {
        21..=24 => format!("{season}{year_or_unknown}"),
        25..=28 => format!("northern {season}{year_or_unknown}"),
        29..=32 => format!("southern {season}{year_or_unknown}"),
        33..=36 => nth(33, "quarter"),
        37..=39 => nth(37, "third"),
        40..=41 => nth(40, "half"),
        _ => format!("{}{year_or_unknown}", month_name(code)),
    }
}

const COUNTED: [&str; 4] = ["first", "second", "third", "fourth"];

/// A month of which at most the first digit is known: `2013-1X`.
fn months_words(month: DateField, year: Option<&str>) -> String {
    let year = year.unwrap_or("an unknown year");
    match month.digits[0] {
        Some(0) => format!("January–September {year}"),
        Some(1) => format!("October–December {year}"),
        _ => format!("a month in {year}"),
    }
}

fn month_name(month: u8) -> &'static str {
    calendar::month_name(Calendar::Gregorian, 0, month).unwrap_or("unknown month")
}

fn moment_words(moment: &DateTime) -> String {
    format!("{}, {}", plain_words(&moment.date), time_words(&moment.time))
}

/// "14:30", "14:30:05 UTC+01:00"; a second of 0 was most often not told.
fn time_words(time: &Time) -> String {
    let second = if time.second == 0 { String::new() } else { format!(":{:02}", time.second) };
    let zone = match time.shift {
        None => String::new(),
        Some(TimeShift::Utc) => " UTC".to_owned(),
        Some(TimeShift::Offset { minutes, .. }) => {
            let sign = if minutes < 0 { '−' } else { '+' };
            format!(" UTC{sign}{:02}:{:02}", minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60)
        }
    };
    format!("{:02}:{:02}{second}{zone}", time.hour, time.minute)
}

fn interval_words(interval: &Interval) -> String {
    use IntervalEndpoint::{Date as On, OnOrAfter, OnOrBefore, Open, Unknown};
    let words = |date: &Date| date_words(date, None);
    match (&interval.start, &interval.end) {
        (On(start), On(end)) => joined(start, end),
        (Open | Unknown, Open | Unknown) => "unknown date".to_owned(),
        (On(start) | OnOrAfter(start), Open) => format!("from {} on", words(start)),
        (On(start) | OnOrAfter(start), Unknown) => format!("from {}, end unknown", words(start)),
        (Open, On(end) | OnOrBefore(end)) => format!("until {}", words(end)),
        (Unknown, On(end) | OnOrBefore(end)) => format!("until {}, start unknown", words(end)),
        (start, end) => format!("from {} to {}", endpoint_words(start), endpoint_words(end)),
    }
}

fn endpoint_words(endpoint: &IntervalEndpoint) -> String {
    let date = endpoint_date(endpoint).map(|date| date_words(date, None));
    match (endpoint, date) {
        (IntervalEndpoint::OnOrBefore(_), Some(date)) => format!("{date} or earlier"),
        (IntervalEndpoint::OnOrAfter(_), Some(date)) => format!("{date} or later"),
        (_, Some(date)) => date,
        (_, None) => "an unknown date".to_owned(),
    }
}

/// "3–5 May 2013", "May–June 2013", "2013–2014", "3 May 2013 – about 5 June 2014".
fn joined(start: &Date, end: &Date) -> String {
    match (parts(start), parts(end)) {
        (Some(start_parts), Some(end_parts)) if start_parts.len() == end_parts.len() => {
            span(&start_parts, &end_parts)
        }
        _ => format!("{} – {}", date_words(start, None), date_words(end, None)),
    }
}

/// Day, month and year in words, where they are told plainly; from the finest told.
fn parts(date: &Date) -> Option<Vec<String>> {
    let is_plain = !date.has_unspecified() && !date.is_approximate() && !date.is_uncertain();
    let unit = precision(date);
    if !is_plain || !matches!(unit, Precision::Day | Precision::Month | Precision::Year) {
        return None;
    }
    let day = date.day.and_then(DateField::value).map(|day| day.to_string());
    let month = date.month.and_then(DateField::value).map(|month| month_name(month).to_owned());
    Some([day, month, year_words(date)].into_iter().flatten().collect())
}

/// Joins two dates of the same unit, saying once what they share at the end.
fn span(start: &[String], end: &[String]) -> String {
    let shared = start.iter().rev().zip(end.iter().rev()).take_while(|(a, b)| a == b).count();
    let own = &start[..start.len() - shared];
    match own {
        [] => end.join(" "),
        [one] if !one.contains(' ') && !end[0].contains(' ') => format!("{one}–{}", end.join(" ")),
        own => format!("{} – {}", own.join(" "), end.join(" ")),
    }
}

fn set_words(set: &Set) -> String {
    let is_one = set.kind == SetKind::OneMember;
    let mut each = days_of_set(set).unwrap_or_else(|| {
        set.elements.iter().map(|element| element_words(element, is_one, set.elements.len())).collect()
    });
    let last = each.pop().unwrap_or_else(|| "unknown date".to_owned());
    let join = if is_one { "or" } else { "and" };
    if each.is_empty() { last } else { format!("{} {join} {last}", each.join(", ")) }
}

/// "6", "9 February 2019": what plain dates of one unit share at the end is said with the last of them.
fn days_of_set(set: &Set) -> Option<Vec<String>> {
    let plain = |element: &SetElement| match element {
        SetElement::Date(date) => parts(date),
        _ => None,
    };
    let all: Vec<Vec<String>> = set.elements.iter().map(plain).collect::<Option<_>>()?;
    let (last, others) = all.split_last()?;
    let shared =
        |one: &Vec<String>| one.iter().rev().zip(last.iter().rev()).take_while(|(a, b)| a == b).count();
    let shared = others.iter().map(shared).min()?;
    if others.iter().any(|one| one.len() != last.len()) || shared == last.len() {
        return None;
    }
    let own = others.iter().map(|one| one[..one.len() - shared].join(" "));
    Some(own.chain([last.join(" ")]).collect())
}

fn element_words(element: &SetElement, is_one: bool, of: usize) -> String {
    let words = |date: &Date| date_words(date, None);
    match element {
        SetElement::Date(date) => words(date),
        SetElement::OnOrBefore(date) if is_one => format!("{} or earlier", words(date)),
        SetElement::OnOrBefore(date) => format!("all until {}", words(date)),
        SetElement::OnOrAfter(date) if is_one => format!("{} or later", words(date)),
        SetElement::OnOrAfter(date) => format!("all from {} on", words(date)),
        SetElement::Range(start, end) if is_one && of == 1 => format!("within {}", joined(start, end)),
        SetElement::Range(start, end) => joined(start, end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Edtf;

    fn words(edtf: &str, modifier: Option<Modifier>, calendar: Calendar) -> String {
        When { edtf: Edtf::parse(edtf).unwrap(), modifier, calendar }.label()
    }

    #[track_caller]
    fn check(edtf: &str, expected: &str) {
        assert_eq!(words(edtf, None, Calendar::Gregorian), expected, "{edtf}");
    }

    #[test]
    fn plain_dates() {
        check("2013-05-03", "3 May 2013");
        check("2013-05", "May 2013");
        check("2013", "2013");
        check("2014-21", "spring 2014");
        check("2014-31", "southern autumn 2014");
        check("2014-34", "second quarter of 2014");
        check("2014-41", "second half of 2014");
        check("2013-05-03T14:30:00", "3 May 2013, 14:30");
        check("2013-05-03T14:30:05+01:00", "3 May 2013, 14:30:05 UTC+01:00");
        check("2013-05-03T14:30:00Z", "3 May 2013, 14:30 UTC");
    }

    #[test]
    fn years_of_every_size() {
        check("-0043", "44 BC");
        check("-0043-03-15", "15 March 44 BC");
        check("0000", "1 BC");
        check("0079-08-24", "24 August AD 79");
        check("198X", "1980s");
        check("200X", "2000–2009");
        check("18XX", "19th century");
        check("20XX", "21st century");
        check("1XXX", "2nd millennium");
        check("1950S1", "2nd millennium, c. 1950");
        check("1950S2", "20th century, c. 1950");
        check("1955S3", "1950s, c. 1955");
        check("1955S4", "1955");
        check("-0499S2", "c. 500 BC");
        check("Y-170002", "170003 BC");
        check("Y17E8", "1700000000");
        check("1X85", "a year like 1X85");
    }

    #[test]
    fn says_what_is_not_known() {
        check("2013-05-XX", "a day in May 2013");
        check("2013-XX", "a month in 2013");
        check("2013-XX-XX", "a day in 2013");
        check("2013-XX-05", "the 5th of a month in 2013");
        check("2013-05-1X", "10–19 May 2013");
        check("201X-05", "May in the 2010s");
        check("200X-05", "May in 2000–2009");
        check("1X85-05", "May in a year like 1X85");
        check("198X-33", "first quarter of a year in the 1980s");
        check("1XXX-05-XX", "a day in May in the 2nd millennium");
        check("19XX-XX", "a month in the 20th century");
        check("XXXX-12-25", "25 December, year unknown");
        check("XXXX", "unknown date");
    }

    #[test]
    fn doubt() {
        check("1850~", "c. 1850");
        check("2013-05-03~", "about 3 May 2013");
        check("2013-05-03?", "perhaps 3 May 2013");
        check("1850%", "perhaps c. 1850");
    }

    #[test]
    fn intervals_and_sets() {
        check("2013-05-03/2013-05-05", "3–5 May 2013");
        check("2013-05-03/2013-06-05", "3 May – 5 June 2013");
        check("2013-12-28/2014-01-03", "28 December 2013 – 3 January 2014");
        check("2013-05/2013-06", "May–June 2013");
        check("2013/2014", "2013–2014");
        check("2013-05-03/2013-05-03", "3 May 2013");
        check("-0043/-0011", "44 BC – 12 BC");
        check("2013-05/2014-06~", "May 2013 – about June 2014");
        check("2013-05/..", "from May 2013 on");
        check("2013-05/", "from May 2013, end unknown");
        check("../2013-05", "until May 2013");
        check("..2013-05-03/2013-06", "from 3 May 2013 or earlier to June 2013");
        check("[2013-05-03,2013-05-05]", "3 or 5 May 2013");
        check("[2013-05,2013-06,2014-06]", "May 2013, June 2013 or June 2014");
        check("[2013-05-03,2013-06-05]", "3 May or 5 June 2013");
        check("[2013-05-03,2013-06]", "3 May 2013 or June 2013");
        check("[2013-05-03,2013-05-05?]", "3 May 2013 or perhaps 5 May 2013");
        check("[1914,1915]", "1914 or 1915");
        check("[2013-05-03..2013-05-05]", "within 3–5 May 2013");
        check("{2012,2013,2015..}", "2012, 2013 and all from 2015 on");
    }

    #[test]
    fn modifiers() {
        let check = |edtf: &str, modifier, expected: &str| {
            assert_eq!(words(edtf, Some(modifier), Calendar::Gregorian), expected);
        };
        check("2013-07", Modifier::Start, "early July 2013");
        check("2013-07", Modifier::Mid, "mid-July 2013");
        check("2013-07", Modifier::End, "late July 2013");
        check("198X", Modifier::Mid, "mid-1980s");
        check("2013-07-04", Modifier::End, "late on 4 July 2013");
        check("2013-05-03/2013-05-05", Modifier::Start, "the beginning of 3–5 May 2013");
        check("2014-06", Modifier::OnOrBefore, "by June 2014");
        check("2014-06", Modifier::Before, "before June 2014");
        check("2014-06", Modifier::OnOrAfter, "since June 2014");
        check("1850", Modifier::Approx, "c. 1850");
        check("2013-07~", Modifier::Start, "about early July 2013");
    }

    #[test]
    fn names_the_date_in_its_own_calendar_first() {
        let check = |edtf: &str, modifier, calendar, expected: &str| {
            assert_eq!(words(edtf, modifier, calendar), expected);
        };
        check("2013-07-03", None, Calendar::SolarHijri, "12 Tir 1392 (3 July 2013)");
        check("2013-03-21~", None, Calendar::SolarHijri, "about 1 Farvardin 1392 (about 21 March 2013)");
        check("2013-06-22/2013-07-22", None, Calendar::SolarHijri, "Tir 1392 (22 June – 22 July 2013)");
        let early = Some(Modifier::Start);
        check("2013-06-22/2013-07-22", early, Calendar::SolarHijri, "early Tir 1392 (22 June – 1 July 2013)");
        check("2013-07-09/2013-08-07", None, Calendar::Islamic, "Ramadan 1434 (9 July – 7 August 2013)");
        check("2013-03-21/2014-03-20", None, Calendar::SolarHijri, "1392 SH (21 March 2013 – 20 March 2014)");
        check("1917-11-07", None, Calendar::Julian, "25 October 1917 O.S. (7 November 1917)");
        check(
            "1917-11-07T21:40:00",
            None,
            Calendar::Julian,
            "25 October 1917 O.S., 21:40 (7 November 1917, 21:40)",
        );
        check("1948-05-14", None, Calendar::Hebrew, "5 Iyar 5708 (14 May 1948)");
        check("2013", None, Calendar::Hebrew, "2013");
    }
}
