//! The forms in which metadata writes a date.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime};
use edtf::Edtf;
use regex::Regex;

use super::lines::of_line;
use super::{YEARS, day, pattern};
use crate::prose::plain;

/// Bytes of the longest text that is looked at.
const LONGEST: usize = 200;

/// Reads a date as metadata writes it: ISO 8601, RFC 2822, Unix seconds, or a date in words.
///
/// Times keep their zone; a date that can be read in two ways is none.
pub(crate) fn of_metadata(text: &str, language: Option<&str>) -> Option<Edtf> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let text = &plain(text);
    iso(text).or_else(|| mail(text)).or_else(|| unix(text)).or_else(|| in_words(text, language))
}

static ISO: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(concat!(
        r"^(\d{4})(?:(\d{2})(\d{2})|[-/.](\d{1,2})[-/.](\d{1,2}))",
        r"(?:[T_ ,]+(\d{2}):?(\d{2})(?::?(\d{1,2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?"
    ))
});

static ISO_MONTH: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"^(\d{4})[-/](\d{1,2})$"));

pub(super) fn iso(text: &str) -> Option<Edtf> {
    if let Some(month) = ISO_MONTH.as_ref()?.captures(text) {
        return Edtf::month(month[1].parse().ok()?, month[2].parse().ok()?);
    }
    let parts = ISO.as_ref()?.captures(text)?;
    let rest = &text[parts.get(0)?.end()..];
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (month, of_month) = (parts.get(2).or(parts.get(4))?, parts.get(3).or(parts.get(5))?);
    let day = day(parts[1].parse().ok()?, month.as_str().parse().ok()?, of_month.as_str().parse().ok()?)?;
    let (Some(hour), Some(minute)) = (parts.get(6), parts.get(7)) else { return Edtf::day(day) };
    let second = parts.get(8).map_or("00", |second| second.as_str());
    let zone = match parts.get(9).map(|zone| zone.as_str()) {
        None => String::new(),
        Some("Z" | "UTC" | "GMT") => "Z".to_owned(),
        Some(zone) => offset(zone),
    };
    Edtf::parse(&format!("{day}T{}:{}:{second:0>2}{zone}", hour.as_str(), minute.as_str()))
        .ok()
        .or_else(|| Edtf::day(day))
}

/// An offset as EDTF writes it: "+0100" and "+01" are "+01:00".
fn offset(zone: &str) -> String {
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    format!("{}{}:{}", &zone[..1], &digits[..2], digits.get(2..4).unwrap_or("00"))
}

fn mail(text: &str) -> Option<Edtf> {
    let moment = DateTime::parse_from_rfc2822(text).ok()?;
    Some(of_moment(moment).unwrap_or(Edtf::day(moment.date_naive())?))
}

fn of_moment(moment: DateTime<FixedOffset>) -> Option<Edtf> {
    let zone = match moment.offset().local_minus_utc() {
        0 => "Z".to_owned(),
        _ => moment.format("%:z").to_string(),
    };
    Edtf::parse(&format!("{}{zone}", moment.format("%Y-%m-%dT%H:%M:%S"))).ok()
}

/// Seconds or milliseconds since 1970, between 1995 and 2100.
fn unix(text: &str) -> Option<Edtf> {
    let number: i64 = text.parse().ok()?;
    let seconds = if number > 100_000_000_000 { number / 1000 } else { number };
    (800_000_000..4_102_444_800).contains(&seconds).then_some(())?;
    of_moment(DateTime::from_timestamp(seconds, 0)?.fixed_offset())
}

/// Forms in words and figures that metadata and bylines use, before the language's own rules are asked.
const FORMS: &[&str] =
    &["%d %B %Y", "%B %d, %Y", "%B %d %Y", "%d %b %Y", "%b %d, %Y", "%b %d %Y", "%d.%m.%Y", "%Y年%m月%d日"];

/// Reads a whole text that is one date in words.
fn in_words(text: &str, language: Option<&str>) -> Option<Edtf> {
    let plain = without_weekday(text);
    let plain = plain.trim_end_matches('.');
    if let Some(day) = FORMS.iter().find_map(|form| NaiveDate::parse_from_str(plain, form).ok()) {
        return Edtf::day(day).filter(|_| YEARS.contains(&day.year()));
    }
    if let Some(moment) = MOMENTS.iter().find_map(|form| NaiveDateTime::parse_from_str(plain, form).ok()) {
        return YEARS
            .contains(&moment.year())
            .then(|| Edtf::parse(&moment.format("%Y-%m-%dT%H:%M:%S").to_string()).ok())?;
    }
    of_line(text, language)
}

const MOMENTS: &[&str] = &[
    "%B %d, %Y %I:%M %p",
    "%b %d, %Y %I:%M %p",
    "%d %B %Y %H:%M",
    "%d %b %Y %H:%M",
    "%d.%m.%Y %H:%M",
    "%a %b %d %H:%M:%S %Y",
];

fn without_weekday(text: &str) -> &str {
    const DAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    match text.split_once([' ', ',']) {
        Some((first, rest)) if DAYS.iter().any(|day| first.to_ascii_lowercase().starts_with(day)) => {
            rest.trim_start_matches([' ', ','])
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let read = of_metadata(text, None).map(|edtf| edtf.to_string());
        assert_eq!(read.as_deref().unwrap_or("none"), expected, "{text}");
    }

    #[test]
    fn keeps_time_and_zone() {
        check("2019-03-29T18:40:00+01:00", "2019-03-29T18:40:00+01:00");
        check("2019-03-29T18:40:12.345Z", "2019-03-29T18:40:12Z");
        check("2019-03-29 18:40 +0100", "2019-03-29T18:40:00+01:00");
        check("2019-03-29T18:40", "2019-03-29T18:40:00");
        check("Fri, 29 Mar 2019 18:40:00 +0100", "2019-03-29T18:40:00+01:00");
        check("1553881200", "2019-03-29T17:40:00Z");
    }

    #[test]
    fn is_no_finer_than_what_is_written() {
        check("2019-03", "2019-03");
        check("2019/3", "2019-03");
        check("20190329", "2019-03-29");
        check("2019/03/29", "2019-03-29");
        check("2019/3/9", "2019-03-09");
        check("March 29, 2019", "2019-03-29");
        check("Fri, 29 March 2019", "2019-03-29");
        check("29.03.2019", "2019-03-29");
    }

    #[test]
    fn leaves_what_is_no_date() {
        for text in ["", "2019-13-40", "12345", "99999999999999999999", "today", "0000-00-00", "3"] {
            check(text, "none");
        }
    }
}
