//! Times that stay unknown, and why.

use super::Told;
use crate::{
    Anchor,
    reason::{Ground, Reason, Remark},
    time::{Time, Unit},
};

/// A time that lacks its base.
pub(crate) fn missing(value: String) -> Option<Told> {
    unresolved(value, Ground::PublicationUnknown)
}

/// A time whose base no publication date can tell.
pub(crate) fn unresolved(value: String, why: Ground) -> Option<Told> {
    let why = Reason::from(unknown(&value)).and(why);
    Some(Told::new(Time::Incomplete(value), Anchor::Missing, why))
}

/// What stays unknown of a date with an unknown year.
pub(super) fn unknown(value: &str) -> Remark {
    let weekday = value.strip_prefix("XXXX-WXX-").and_then(|day| day.get(..1)?.parse().ok());
    if let Some(weekday @ 1..=7) = weekday {
        return Remark::UnknownDayOfWeek { weekday };
    }
    match value.strip_prefix("XXXX-") {
        Some(rest) if rest.starts_with(|letter: char| letter.is_ascii_digit()) => Ground::YearUnknown.into(),
        _ => Ground::DateUnknown.into(),
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
