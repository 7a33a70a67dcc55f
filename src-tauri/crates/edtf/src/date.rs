//! The EDTF value: reading, printing and building.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use edtf_core::IntervalEndpoint;
use serde::{Deserialize, Serialize};

use crate::{Bounds, ParseEdtfError, Precision, bounds, precision::precision};

/// A date with its precision, uncertainty and approximation (ISO 8601-2:2019, Annex A).
///
/// Printed and stored as its EDTF text; always proleptic Gregorian.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf(pub(crate) edtf_core::Edtf);

impl Edtf {
    /// Reads an EDTF text.
    pub fn parse(text: &str) -> Result<Self, ParseEdtfError> {
        edtf_core::Edtf::parse(text).map(Self).map_err(|error| ParseEdtfError::of(text, error))
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

    /// One of some dates; `None` where there are fewer than two, or one of them is itself an interval, a set or a time of
    /// day.
    pub fn one_of(dates: &[Self]) -> Option<Self> {
        let is_date = |edtf: &Self| matches!(edtf.0, edtf_core::Edtf::Date(_));
        let each: Vec<String> = dates.iter().map(Self::to_string).collect();
        (dates.len() > 1 && dates.iter().all(is_date))
            .then(|| Self::parse(&format!("[{}]", each.join(","))).ok())?
    }

    /// The same date, marked as uncertain; `None` for times of day and sets, which cannot be marked.
    pub fn in_doubt(&self) -> Option<Self> {
        let mark = |end: &str| match end.chars().last() {
            None | Some('.' | '?' | '%') => end.to_owned(),
            Some('~') => format!("{}%", end.trim_end_matches('~')),
            Some(_) => format!("{end}?"),
        };
        let text = self.to_string();
        let ends: Vec<String> = text.split('/').map(mark).collect();
        Self::parse(&ends.join("/")).ok()
    }

    /// The first and last moment this can mean, widened neither by `~` nor by `?`.
    ///
    /// Seasons without a hemisphere are taken as northern, and winter begins in December of its year.
    /// Years that [`NaiveDate`] cannot hold (beyond about ±262,000) have no bounds.
    pub fn bounds(&self) -> Bounds {
        bounds::of(&self.0)
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
mod tests {
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
    fn marks_what_is_in_doubt() {
        let doubted = |text: &str| Edtf::parse(text).unwrap().in_doubt().map(|edtf| edtf.to_string());
        assert_eq!(doubted("1850").as_deref(), Some("1850?"));
        assert_eq!(doubted("1850-05~").as_deref(), Some("1850-05%"));
        assert_eq!(doubted("1850-05-03/1850-05-05~").as_deref(), Some("1850-05-03?/1850-05-05%"));
        assert_eq!(doubted("1850/..").as_deref(), Some("1850?/.."));
        assert_eq!(doubted("1850-05-03T14:30:00"), None);
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
        assert_eq!(print(Edtf::one_of(&[june.clone(), may.clone()])), "[2013-06-03~,2013-05]");
        assert_eq!(Edtf::one_of(&[may.clone(), time]), None);
        assert_eq!(Edtf::one_of(&[may]), None);
    }
}
