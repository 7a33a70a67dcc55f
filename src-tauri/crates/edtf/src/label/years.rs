//! Years in words: "44 BC", "1980s", "19th century".

use edtf_core::{Date, Year, YearKind};

use crate::{Precision, precision::precision};

/// "2013", "44 BC", "AD 79", "1980s", "19th century"; `None` where even the millennium is unknown.
pub(super) fn year_words(date: &Date) -> Option<String> {
    if let Some(digits) = date.year.significant_digits {
        return Some(estimated_words(date, digits as usize));
    }
    match precision(date) {
        Precision::Century => known_digits_words(date),
        Precision::Decade => decade_words(date),
        _ if date.year.has_unspecified() => None,
        _ => Some(plain_year(date)),
    }
}

/// A year that is estimated, its first digits being sure: `1950S2` is "20th century, c. 1950".
fn estimated_words(date: &Date, sure: usize) -> String {
    let year = plain_year(date);
    let YearKind::Standard { negative: false, mut digits } = date.year.kind else {
        return format!("c. {year}");
    };
    digits.iter_mut().skip(sure).for_each(|digit| *digit = None);
    let kind = YearKind::Standard { negative: false, digits };
    let known = Date { year: Year { kind, significant_digits: None, ..date.year }, ..*date };
    match year_words(&known) {
        Some(known) if known != year => format!("{known}, c. {year}"),
        _ => year,
    }
}

fn plain_year(date: &Date) -> String {
    date.year.value().map_or_else(|| year_digits(date), numbered_year)
}

/// A year known to the century, or to the millennium: `19XX`, `1XXX`.
fn known_digits_words(date: &Date) -> Option<String> {
    let YearKind::Standard { digits: [Some(thousands), hundreds, tens, ones], .. } = date.year.kind else {
        return None;
    };
    match (hundreds, tens, ones) {
        (Some(hundreds), None, None) => {
            Some(format!("{} century", ordinal(i64::from(thousands) * 10 + i64::from(hundreds) + 1)))
        }
        (None, None, None) => Some(format!("{} millennium", ordinal(i64::from(thousands) + 1))),
        _ => Some(format!("a year like {}", year_digits(date))),
    }
}

/// "1980s"; the first of a century is spelt out, as "1900s" could be the century.
fn decade_words(date: &Date) -> Option<String> {
    let YearKind::Standard { digits: [Some(a), Some(b), Some(c), None], .. } = date.year.kind else {
        return None;
    };
    let first = i64::from(a) * 1000 + i64::from(b) * 100 + i64::from(c) * 10;
    Some(if first % 100 == 0 { format!("{first}–{}", first + 9) } else { format!("{first}s") })
}

fn year_digits(date: &Date) -> String {
    let year = Year { qualifier: Default::default(), significant_digits: None, ..date.year };
    Date { year, month: None, day: None }.to_string()
}

/// Astronomical years in words: 0 is 1 BC; small ones carry AD, so that they are not taken for days.
pub(super) fn numbered_year(year: i64) -> String {
    match year {
        ..=0 => format!("{} BC", year.unsigned_abs() + 1),
        1..=999 => format!("AD {year}"),
        _ => year.to_string(),
    }
}

pub(super) fn ordinal(number: i64) -> String {
    let suffix = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}
