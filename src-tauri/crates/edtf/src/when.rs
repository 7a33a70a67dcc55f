//! A date as a text tells it: EDTF, the modifier EDTF lacks, and the calendar of the words.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::{Bounds, Edtf};

/// A date as told: what an event, a suggestion or a publication carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The date, proleptic Gregorian.
    pub edtf: Edtf,
    /// The part of it that is meant, as in "early" or "by"; TIMEX3 `mod`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<Modifier>,
    /// The calendar the words were written in.
    #[serde(default, skip_serializing_if = "Calendar::is_gregorian")]
    pub calendar: Calendar,
}

/// TIMEX3 `mod` (TimeML 1.2.1), printed in its capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Modifier {
    /// "early June"
    Start,
    /// "mid-June"
    Mid,
    /// "late June"
    End,
    /// "about 1850"
    Approx,
    /// "before June"
    Before,
    /// "after June"
    After,
    /// "by June"
    OnOrBefore,
    /// "since June"
    OnOrAfter,
    /// "less than a year"
    LessThan,
    /// "more than a year"
    MoreThan,
    /// "no more than a year"
    EqualOrLess,
    /// "at least a year"
    EqualOrMore,
}

/// The calendar that words were written in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Calendar {
    /// The calendar of most news.
    #[default]
    Gregorian,
    /// The Iranian calendar.
    SolarHijri,
    /// The Islamic lunar calendar.
    Islamic,
    /// The Hebrew calendar.
    Hebrew,
    /// The Julian calendar ("Old Style").
    Julian,
}

impl Calendar {
    /// Whether this is the ordinary calendar, which needs no mention.
    pub fn is_gregorian(&self) -> bool {
        *self == Self::Gregorian
    }
}

impl From<Edtf> for When {
    fn from(edtf: Edtf) -> Self {
        Self { edtf, modifier: None, calendar: Calendar::Gregorian }
    }
}

impl When {
    /// The first and last moment meant, the modifier taken into account: "early June" ends on the 10th.
    pub fn bounds(&self) -> Bounds {
        self.edtf.bounds()
    }

    /// The date in English words: "early July 2013", "c. 1850", "3 May 2013, 14:30".
    pub fn label(&self) -> String {
        self.edtf.to_string()
    }

    /// Orders by first moment, then by last; unknown beginnings come first, unknown dates last.
    pub fn chronological_cmp(&self, other: &Self) -> Ordering {
        self.bounds().earliest.cmp(&other.bounds().earliest)
    }

    /// Whether both can mean the same moment; dates that cannot are a conflict.
    pub fn could_agree_with(&self, other: &Self) -> bool {
        self == other
    }
}
