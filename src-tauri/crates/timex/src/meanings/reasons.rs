//! Why a time was chosen, or why it stays unknown, in words a person can read.

use super::Told;
use crate::{
    Anchor,
    context::{Base, Place, Tense},
    time::{Time, Unit},
};

/// A time that lacks its base.
pub(crate) fn missing(value: String) -> Option<Told> {
    let why = format!("{}, until a publication date is known to count from", unknown(&value));
    Some(Told::new(Time::Incomplete(value), Anchor::Missing, why))
}

/// A time whose base no publication date can tell.
pub(crate) fn unresolved(value: String, why: &str) -> Option<Told> {
    let why = format!("{}: {why}", unknown(&value));
    Some(Told::new(Time::Incomplete(value), Anchor::Missing, why))
}

/// What stays unknown of a date with an unknown year, in plain words.
pub(super) fn unknown(value: &str) -> String {
    let weekday =
        value.strip_prefix("XXXX-WXX-").and_then(|day| day.get(..1)?.parse::<u8>().ok()?.checked_sub(1));
    if let Some(weekday) = weekday.and_then(|day| chrono::Weekday::try_from(day).ok()) {
        return format!("a {}, the date unknown", weekday_name(weekday));
    }
    match value.strip_prefix("XXXX-") {
        Some(rest) if rest.starts_with(|letter: char| letter.is_ascii_digit()) => {
            "the year is unknown".to_owned()
        }
        _ => "the date is unknown".to_owned(),
    }
}

fn weekday_name(weekday: chrono::Weekday) -> &'static str {
    match weekday {
        chrono::Weekday::Mon => "Monday",
        chrono::Weekday::Tue => "Tuesday",
        chrono::Weekday::Wed => "Wednesday",
        chrono::Weekday::Thu => "Thursday",
        chrono::Weekday::Fri => "Friday",
        chrono::Weekday::Sat => "Saturday",
        chrono::Weekday::Sun => "Sunday",
    }
}

/// The placeholder for an unknown time of this unit.
pub(crate) fn blank(unit: Unit) -> String {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => "XXXX-XX-XXTXX",
        Unit::Day => "XXXX-XX-XX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Half => "XXXX-HX",
        Unit::Season | Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century | Unit::Millennium => "XX",
    }
    .to_owned()
}

/// The base as a reason names it.
pub(crate) fn name(base: &Base) -> String {
    let Some(time) = &base.time else { return "an unknown date".to_owned() };
    let date = match time {
        Time::Day(day) => day.format("%a %-d %b %Y").to_string(),
        time => time.value(),
    };
    let place = match base.place {
        Place::Publication => "publication",
        Place::ToldBefore => "the date told before",
        Place::ToldAfter => "the date told after it",
        Place::Beside => "the date beside it",
    };
    format!("{place}, {date}")
}

pub(super) fn because(tense: Tense) -> &'static str {
    match tense {
        Tense::Past => "; past tense",
        Tense::Future => "; told of the future",
        Tense::Unknown => "",
    }
}

/// An amount of a unit, counted in halves: "2 years", "half a century".
pub(super) fn length(halves: u32, unit: Unit) -> String {
    let (one, more) = match unit {
        Unit::Second => ("second", "seconds"),
        Unit::Minute => ("minute", "minutes"),
        Unit::Hour => ("hour", "hours"),
        Unit::Day => ("day", "days"),
        Unit::Weekend => ("weekend", "weekends"),
        Unit::Week => ("week", "weeks"),
        Unit::Fortnight => ("fortnight", "fortnights"),
        Unit::Month => ("month", "months"),
        Unit::Quarter => ("quarter", "quarters"),
        Unit::Season => ("season", "seasons"),
        Unit::Half => ("half-year", "half-years"),
        Unit::Year => ("year", "years"),
        Unit::Decade => ("decade", "decades"),
        Unit::Century => ("century", "centuries"),
        Unit::Millennium => ("millennium", "millennia"),
    };
    match (halves / 2, halves % 2) {
        (0, _) => format!("half a {one}"),
        (1, 0) => format!("one {one}"),
        (whole, 0) => format!("{whole} {more}"),
        (whole, _) => format!("{whole}½ {more}"),
    }
}

pub(super) fn plural(count: i64, noun: &str) -> String {
    if count == 1 { format!("one {noun}") } else { format!("{count} {noun}s") }
}
