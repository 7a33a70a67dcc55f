//! The unit a date is told in, and how far "about" reaches there.

use chrono::TimeDelta;
use edtf_core::{Date, DateField, IntervalEndpoint, SetElement, YearKind};
use serde::{Deserialize, Serialize};

use crate::{Bounds, Edtf};

/// The unit a date is told in, from fine to coarse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// A time of day is known.
    Time,
    /// A day.
    Day,
    /// A month.
    Month,
    /// A season, quarter or half of a year.
    Season,
    /// A year.
    Year,
    /// A decade, as in `198X`.
    Decade,
    /// A century or millennium, as in `19XX`.
    Century,
    /// An interval or set of dates.
    Interval,
    /// Nothing is known that gives it a place in time.
    Unknown,
}

impl Edtf {
    /// The unit it is told in.
    pub fn precision(&self) -> Precision {
        match &self.0 {
            edtf_core::Edtf::Date(date) => precision(date),
            edtf_core::Edtf::DateTime(_) => Precision::Time,
            _ if self.bounds() == Bounds::UNKNOWN => Precision::Unknown,
            edtf_core::Edtf::Set(set) => match set.elements.as_slice() {
                [SetElement::Date(date)] => precision(date),
                _ => Precision::Interval,
            },
            edtf_core::Edtf::Interval(_) => Precision::Interval,
        }
    }

    /// How far "about" reaches to each side, by the coarsest unit told.
    pub(crate) fn margin(&self) -> TimeDelta {
        let units = match &self.0 {
            edtf_core::Edtf::Date(date) => vec![precision(date)],
            edtf_core::Edtf::DateTime(_) => vec![Precision::Time],
            edtf_core::Edtf::Interval(interval) => {
                [interval.start, interval.end].iter().filter_map(endpoint_date).map(precision).collect()
            }
            edtf_core::Edtf::Set(set) => {
                set.elements.iter().map(|element| precision(first_date(element))).collect()
            }
        };
        units.into_iter().max().map_or(TimeDelta::zero(), margin)
    }
}

/// How far "about" reaches to each side of a date told in a unit.
///
/// Chosen here, as no standard gives numbers: five years for a circa year, less for finer units.
fn margin(unit: Precision) -> TimeDelta {
    match unit {
        Precision::Time => TimeDelta::hours(1),
        Precision::Day => TimeDelta::days(3),
        Precision::Month => TimeDelta::days(31),
        Precision::Season => TimeDelta::days(92),
        Precision::Year => TimeDelta::days(5 * 365),
        Precision::Decade => TimeDelta::days(10 * 365),
        Precision::Century => TimeDelta::days(50 * 365),
        Precision::Interval | Precision::Unknown => TimeDelta::zero(),
    }
}

pub(crate) fn precision(date: &Date) -> Precision {
    match year_precision(date) {
        Precision::Year => {}
        coarser => return coarser,
    }
    let Some(month) = date.month.and_then(DateField::value) else { return Precision::Year };
    match date.day {
        _ if month > 12 => Precision::Season,
        Some(day) if day.value().is_some() => Precision::Day,
        _ => Precision::Month,
    }
}

fn year_precision(date: &Date) -> Precision {
    let YearKind::Standard { digits, .. } = date.year.kind else { return Precision::Year };
    let told = digits.iter().position(Option::is_none).unwrap_or(4);
    match told.min(date.year.significant_digits.map_or(4, |digits| digits as usize)) {
        0 => Precision::Unknown,
        1 | 2 => Precision::Century,
        3 => Precision::Decade,
        _ => Precision::Year,
    }
}

pub(crate) fn endpoint_date(endpoint: &IntervalEndpoint) -> Option<&Date> {
    match endpoint {
        IntervalEndpoint::Date(date)
        | IntervalEndpoint::OnOrBefore(date)
        | IntervalEndpoint::OnOrAfter(date) => Some(date),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
    }
}

fn first_date(element: &SetElement) -> &Date {
    match element {
        SetElement::Date(date)
        | SetElement::OnOrBefore(date)
        | SetElement::OnOrAfter(date)
        | SetElement::Range(date, _) => date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_unit() {
        let check = |text: &str, unit| assert_eq!(Edtf::parse(text).unwrap().precision(), unit, "{text}");
        check("2013-05-03T14:30:00", Precision::Time);
        check("2013-05-03~", Precision::Day);
        check("2013-05", Precision::Month);
        check("2013-05-XX", Precision::Month);
        check("2013-21", Precision::Season);
        check("2013", Precision::Year);
        check("2013-XX-05", Precision::Year);
        check("Y17000", Precision::Year);
        check("198X", Precision::Decade);
        check("1950S3", Precision::Decade);
        check("19XX", Precision::Century);
        check("2013/..", Precision::Interval);
        check("[2013,2014]", Precision::Interval);
        check("[2013]", Precision::Year);
        check("XXXX-12-25", Precision::Unknown);
        check("{XXXX-12-25,XXXX-01-06}", Precision::Unknown);
    }
}
