//! The EDTF value: reading, printing, building, and the unit it is told in.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use edtf_core::{Date, DateField, IntervalEndpoint, SetElement, YearKind};
use serde::{Deserialize, Serialize};

use crate::{Bounds, bounds};

/// A date with its precision, uncertainty and approximation (ISO 8601-2:2019, Annex A).
///
/// Printed and stored as its EDTF text; always proleptic Gregorian.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf(pub(crate) edtf_core::Edtf);

/// Why a text is no EDTF date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is not a date in EDTF: {reason}")]
pub struct ParseEdtfError {
    /// The text that was given.
    pub text: String,
    /// What is wrong with it.
    pub reason: String,
}

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
    /// Reads an EDTF text.
    pub fn parse(text: &str) -> Result<Self, ParseEdtfError> {
        edtf_core::Edtf::parse(text)
            .map(Self)
            .map_err(|error| ParseEdtfError { text: text.to_owned(), reason: error.message.to_owned() })
    }

    /// A moment, to the second; `None` for years outside 0000 to 9999.
    ///
    /// A second of 0 counts as not told: [`Edtf::bounds`] then last the minute.
    pub fn time(moment: NaiveDateTime) -> Option<Self> {
        let (date, time) = (Self::day(moment.date())?, moment.time());
        Self::parse(&format!("{date}T{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())).ok()
    }

    /// The day itself; `None` for years beyond ±9999.
    pub fn day(date: NaiveDate) -> Option<Self> {
        let year = four_digits(date.year())?;
        Self::parse(&format!("{year}-{:02}-{:02}", date.month(), date.day())).ok()
    }

    /// A month of a year; `None` for years beyond ±9999 and months that do not exist.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        let month = (1..=12).contains(&month).then_some(month)?;
        Self::parse(&format!("{}-{month:02}", four_digits(year)?)).ok()
    }

    /// A year, 0 being 1 BC.
    pub fn year(year: i32) -> Option<Self> {
        Self::parse(&four_digits(year).unwrap_or_else(|| format!("Y{year}"))).ok()
    }

    /// From one date to another, both included.
    ///
    /// `None` where an end is itself an interval, a set or a time of day, or the end precedes the start.
    pub fn interval(start: &Self, end: &Self) -> Option<Self> {
        let is_date = |edtf: &Self| matches!(edtf.0, edtf_core::Edtf::Date(_));
        (is_date(start) && is_date(end)).then(|| Self::parse(&format!("{start}/{end}")).ok())?
    }

    /// The first and last moment this can mean, widened neither by `~` nor by `?`.
    ///
    /// Seasons without a hemisphere are taken as northern, and winter begins in December of its year.
    /// Years that [`NaiveDate`] cannot hold (beyond about ±262,000) have no bounds.
    pub fn bounds(&self) -> Bounds {
        bounds::of(&self.0)
    }

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

    /// Whether it is a day or time, or runs from one known day to another; doubt marks do not count.
    pub fn is_told_to_the_day(&self) -> bool {
        match &self.0 {
            edtf_core::Edtf::Date(date) => precision(date) == Precision::Day,
            edtf_core::Edtf::DateTime(_) => true,
            edtf_core::Edtf::Interval(interval) => [interval.start, interval.end]
                .iter()
                .all(|end| matches!(end, IntervalEndpoint::Date(date) if precision(date) == Precision::Day)),
            edtf_core::Edtf::Set(_) => false,
        }
    }

    /// Whether any part is marked `?` or `%`.
    pub fn is_uncertain(&self) -> bool {
        self.0.is_uncertain()
    }

    /// Whether any part is marked `~` or `%`.
    pub fn is_approximate(&self) -> bool {
        self.0.is_approximate()
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

fn four_digits(year: i32) -> Option<String> {
    let sign = if year < 0 { "-" } else { "" };
    (year.unsigned_abs() <= 9999).then(|| format!("{sign}{:04}", year.unsigned_abs()))
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Edtf {
    type Err = ParseEdtfError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Edtf {
    type Error = ParseEdtfError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check_bounds(text: &str, earliest: &str, latest: &str) {
        let bounds = Edtf::parse(text).unwrap().bounds();
        let print = |moment: Option<NaiveDateTime>| {
            moment.map_or("-".to_owned(), |moment| moment.format("%Y-%m-%d %H:%M:%S").to_string())
        };
        let [earliest_time, latest_time] = ["00:00:00", "23:59:59"];
        let full = |text: &str, time: &str| {
            if text == "-" || text.contains(' ') { text.to_owned() } else { format!("{text} {time}") }
        };
        assert_eq!(
            (print(bounds.earliest), print(bounds.latest)),
            (full(earliest, earliest_time), full(latest, latest_time)),
            "{text}"
        );
    }

    #[test]
    fn a_date_spans_what_it_tells_and_no_more() {
        check_bounds("2013-07-21", "2013-07-21", "2013-07-21");
        check_bounds("2013-07", "2013-07-01", "2013-07-31");
        check_bounds("2012-02", "2012-02-01", "2012-02-29");
        check_bounds("2013", "2013-01-01", "2013-12-31");
        check_bounds("198X", "1980-01-01", "1989-12-31");
        check_bounds("19XX", "1900-01-01", "1999-12-31");
        check_bounds("2013-05-XX", "2013-05-01", "2013-05-31");
        check_bounds("2013-33", "2013-01-01", "2013-03-31");
    }

    #[test]
    fn doubt_does_not_widen_a_date() {
        check_bounds("2013-07-21~", "2013-07-21", "2013-07-21");
        check_bounds("2013-07?", "2013-07-01", "2013-07-31");
    }

    #[test]
    fn keeps_the_time_of_day_as_written() {
        check_bounds("2013-05-03T14:30:00", "2013-05-03 14:30:00", "2013-05-03 14:30:59");
        check_bounds("2013-05-03T14:30:05Z", "2013-05-03 14:30:05", "2013-05-03 14:30:05");
        check_bounds("2013-05-03T23:30:00-08:00", "2013-05-03 23:30:00", "2013-05-03 23:30:59");
        check_bounds("2016-12-31T23:59:60Z", "2016-12-31 23:59:59", "2016-12-31 23:59:59");
    }

    #[test]
    fn an_open_or_unknown_end_has_no_bound() {
        check_bounds("2013-05/..", "2013-05-01", "-");
        check_bounds("2013-05/", "2013-05-01", "-");
        check_bounds("../2013-05", "-", "2013-05-31");
        check_bounds("..2013-05-03/2013-06", "-", "2013-06-30");
        check_bounds("[..2013]", "-", "2013-12-31");
        check_bounds("{2013-05-03,2013-05-01}", "2013-05-01", "2013-05-03");
    }

    #[test]
    fn seasons_are_northern_unless_told_and_winter_ends_in_the_next_year() {
        check_bounds("2014-21", "2014-03-01", "2014-05-31");
        check_bounds("2014-24", "2014-12-01", "2015-02-28");
        check_bounds("2014-29", "2014-09-01", "2014-11-30");
    }

    #[test]
    fn what_has_no_place_in_time_has_no_bounds() {
        check_bounds("XXXX-12-25", "-", "-");
        check_bounds("Y3388E2S3", "-", "-");
        check_bounds("Y-17E7", "-", "-");
        check_bounds("Y170000000002", "-", "-");
        check_bounds("Y-200000", "-200000-01-01", "-200000-12-31");
        check_bounds("-0043-03-15", "-0043-03-15", "-0043-03-15");
    }

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

    #[test]
    fn knows_what_is_told_to_the_day() {
        let told = |text: &str| Edtf::parse(text).unwrap().is_told_to_the_day();
        assert!(["2013-05-03~", "2013-05-03T14:30:00", "2013-05-03/2013-05-05"].into_iter().all(told));
        assert!(
            !["2013-05", "2013-05-XX", "2013-05-03/..", "2013-05/2013-06-01", "[2013-05-03]"]
                .into_iter()
                .any(told)
        );
    }

    #[test]
    fn builds_what_it_reads() {
        let print = |edtf: Option<Edtf>| edtf.unwrap().to_string();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(print(Edtf::day(day("0079-08-24"))), "0079-08-24");
        assert_eq!(print(Edtf::day(NaiveDate::from_ymd_opt(-43, 3, 15).unwrap())), "-0043-03-15");
        assert_eq!(print(Edtf::year(-43)), "-0043");
        assert_eq!(print(Edtf::year(12_000)), "Y12000");
        assert_eq!(print(Edtf::month(2013, 7)), "2013-07");
        assert_eq!(Edtf::month(2013, 21), None);
        assert_eq!(
            print(Edtf::time(day("2013-05-03").and_hms_opt(14, 30, 0).unwrap())),
            "2013-05-03T14:30:00"
        );
        let [may, june, time] =
            ["2013-05", "2013-06-03~", "2013-05-03T14:30:00"].map(|text| Edtf::parse(text).unwrap());
        assert_eq!(print(Edtf::interval(&may, &june)), "2013-05/2013-06-03~");
        assert_eq!(Edtf::interval(&june, &may), None);
        assert_eq!(Edtf::interval(&time, &june), None);
    }

    /// The examples of the Library of Congress' specification of 4 February 2019, levels 0 to 2.
    #[test]
    fn prints_every_form_of_the_specification_as_it_was_written() {
        let level_0 = "1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z \
            1985-04-12T23:20:30-04:00 1985-04-12T23:20:30+04:30 1964/2008 2004-06/2006-08 \
            2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02";
        let level_1 = "Y170000002 Y-170000002 2001-21 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX \
            1985-04-XX 1985-XX-XX 1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985 \
            1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985 -1985";
        let level_2 = "Y-17E7 1950S2 Y171010000S3 Y3388E2S3 2001-34 [1667,1668,1670..1672] \
            [..1760-12-03] [1760-12..] [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984] \
            {1667,1668,1670..1672} {1960,1961-12} {..1984} 2004-06-11% 2004-06~-11 2004?-06-11 \
            2004-%06-11 156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X \
            2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03";
        for text in [level_0, level_1, level_2].into_iter().flat_map(str::split_whitespace) {
            assert_eq!(Edtf::parse(text).map(|date| date.to_string()).as_deref(), Ok(text));
        }
        // A mark before the year and one after it doubt the same part.
        assert_eq!(Edtf::parse("?2004-06-~11").map(|date| date.to_string()).as_deref(), Ok("2004?-06-~11"));
    }

    #[test]
    fn says_what_is_wrong_with_a_date() {
        let error = Edtf::parse("2013-02-30").unwrap_err();
        assert_eq!(
            error.to_string(),
            "“2013-02-30” is not a date in EDTF: day is out of range for the month"
        );
    }

    /// Texts that are often, but not always, EDTF.
    pub(crate) fn dateish() -> impl Strategy<Value = String> {
        prop_oneof![
            "[-Y]?[0-9X]{4}(-[0-9X]{2}){0,2}[~?%]?",
            "[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](Z|[+-][0-1][0-9]:[0-5][0-9])?",
            "(\\.\\.|[0-9]{4}(-[0-1][0-9])?[~?]?)?/(\\.\\.|[0-9]{4}(-[0-1][0-9])?[~?]?)?",
            "[\\[{][0-9]{4}(,[0-9]{4}-0[1-9]){0,2}(\\.\\.)?[\\]}]",
            "Y-?[0-9]{1,18}(E[0-9]{1,3})?(S[0-9])?",
            "[-0-9YXETSZ~?%/.,:\\[\\]{}]{0,24}",
        ]
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_as_the_same_date(text in dateish()) {
            if let Ok(date) = Edtf::parse(&text) {
                prop_assert_eq!(Edtf::parse(&date.to_string()), Ok(date));
            }
        }

        #[test]
        fn no_text_brings_it_down(text in ".*") {
            let _ = Edtf::parse(&text);
        }

        #[test]
        fn the_first_moment_never_follows_the_last(text in dateish()) {
            if let Ok(date) = Edtf::parse(&text) {
                let bounds = date.bounds();
                if let (Some(earliest), Some(latest)) = (bounds.earliest, bounds.latest) {
                    prop_assert!(earliest <= latest);
                }
                let _ = (date.precision(), date.margin());
            }
        }

        #[test]
        fn a_day_lies_within_its_month_and_year(days in -700_000_i32..3_600_000) {
            let date = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            let [day, month, year] =
                [Edtf::day(date), Edtf::month(date.year(), date.month()), Edtf::year(date.year())]
                    .map(|edtf| edtf.unwrap().bounds());
            prop_assert!(day.lies_within(&month) && month.lies_within(&year) && !year.lies_within(&day));
        }
    }
}
