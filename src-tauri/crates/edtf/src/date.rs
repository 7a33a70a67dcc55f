//! The EDTF value and its bounds in days.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// A date with its precision, uncertainty and approximation (ISO 8601-2:2019, Annex A).
///
/// Printed and stored as its EDTF text; always proleptic Gregorian.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf(edtf_core::Edtf);

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
    /// A season or quarter.
    Season,
    /// A year.
    Year,
    /// A decade, as in `198X`.
    Decade,
    /// A century, as in `19XX`.
    Century,
    /// An interval or set of dates.
    Interval,
    /// Nothing is known.
    Unknown,
}

/// The first and last moment a date can mean; `None` where that end is open or unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The first moment, inclusive.
    pub earliest: Option<NaiveDateTime>,
    /// The last moment, inclusive (23:59:59 for days and coarser).
    pub latest: Option<NaiveDateTime>,
}

impl Edtf {
    /// Reads an EDTF text.
    pub fn parse(text: &str) -> Result<Self, ParseEdtfError> {
        edtf_core::Edtf::parse(text)
            .map(Self)
            .map_err(|error| ParseEdtfError { text: text.to_owned(), reason: error.to_string() })
    }

    /// The day itself; `None` for years outside 0000 to 9999.
    pub fn day(date: NaiveDate) -> Option<Self> {
        Self::parse(&format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())).ok()
    }

    /// A month of a year.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Self::parse(&format!("{year:04}-{month:02}")).ok()
    }

    /// A year.
    pub fn year(year: i32) -> Option<Self> {
        Self::parse(&format!("{year:04}")).ok()
    }
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

impl Edtf {
    /// The first and last moment this can mean, widened neither by `~` nor by `?`.
    pub fn bounds(&self) -> Bounds {
        Bounds { earliest: None, latest: None }
    }

    /// The unit it is told in.
    pub fn precision(&self) -> Precision {
        Precision::Unknown
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
