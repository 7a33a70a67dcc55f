//! What several commands show alike: dates, links, pages, and text ranges in UTF-16.
//!
//! Byte ranges become UTF-16 here, once, by [`articles::Offsets`].

mod date_reasons;

use std::ops::Range;

use chronology::{Factuality, Link, THE_ARTICLE};
use edtf::{Calendar, Modifier, Precision, When};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use date_reasons::*;

/// A date as told, with what it takes to draw and to print it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WhenView {
    /// EDTF.
    pub edtf: String,
    /// TIMEX3 mod: `START`, `MID`, `END`, `APPROX`...
    #[ts(type = "string | null")]
    pub modifier: Option<Modifier>,
    /// `gregorian`, `solar-hijri`...
    #[ts(type = "string")]
    pub calendar: Calendar,
    /// In English words.
    pub label: String,
    /// `time`, `day`, `month`, `season`, `year`, `decade`, `century`, `interval`, `unknown`.
    #[ts(
        type = "\"time\" | \"day\" | \"month\" | \"season\" | \"year\" | \"decade\" | \"century\" | \"interval\" | \"unknown\""
    )]
    pub precision: Precision,
    /// First moment, in seconds from the beginning of 1970, in no time zone; null where it is open or unknown.
    #[ts(type = "number | null")]
    pub earliest: Option<i64>,
    /// Last second, inclusive.
    #[ts(type = "number | null")]
    pub latest: Option<i64>,
    /// Whether it is marked approximate.
    pub approximate: bool,
    /// Whether it is marked uncertain.
    pub uncertain: bool,
}

impl From<&When> for WhenView {
    fn from(when: &When) -> Self {
        let bounds = when.bounds();
        let seconds = |moment: chrono::NaiveDateTime| moment.and_utc().timestamp();
        Self {
            edtf: when.edtf.to_string(),
            modifier: when.modifier,
            calendar: when.calendar,
            label: when.label(),
            precision: when.edtf.precision(),
            earliest: bounds.earliest.map(seconds),
            latest: bounds.latest.map(seconds),
            approximate: when.edtf.is_approximate() || when.modifier == Some(Modifier::Approx),
            uncertain: when.edtf.is_uncertain(),
        }
    }
}

/// A date as a person entered it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WhenEdit {
    /// EDTF.
    pub edtf: String,
    /// TIMEX3 mod.
    #[ts(type = "string | null")]
    pub modifier: Option<Modifier>,
    /// The calendar of the words.
    #[ts(type = "string")]
    pub calendar: Calendar,
}

impl TryFrom<WhenEdit> for When {
    type Error = edtf::ParseEdtfError;

    fn try_from(edit: WhenEdit) -> Result<Self, Self::Error> {
        Ok(Self { edtf: edit.edtf.parse()?, modifier: edit.modifier, calendar: edit.calendar })
    }
}

/// How an event is told.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of chronology::Factuality")]
pub enum FactualityView {
    Happened,
    Announced,
    Planned,
    Denied,
    Possible,
}

impl From<Factuality> for FactualityView {
    fn from(factuality: Factuality) -> Self {
        match factuality {
            Factuality::Happened => Self::Happened,
            Factuality::Announced => Self::Announced,
            Factuality::Planned => Self::Planned,
            Factuality::Denied => Self::Denied,
            Factuality::Possible => Self::Possible,
        }
    }
}

impl From<FactualityView> for Factuality {
    fn from(view: FactualityView) -> Self {
        match view {
            FactualityView::Happened => Self::Happened,
            FactualityView::Announced => Self::Announced,
            FactualityView::Planned => Self::Planned,
            FactualityView::Denied => Self::Denied,
            FactualityView::Possible => Self::Possible,
        }
    }
}

/// A link of an attribution chain.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LinkView {
    /// The speaker as named; null for an article whose outlet is not known.
    pub speaker: Option<String>,
    /// The reporting words; empty for the article itself.
    pub cue: String,
}

impl From<&Link> for LinkView {
    fn from(link: &Link) -> Self {
        Self { speaker: (link.speaker != THE_ARTICLE).then(|| link.speaker.clone()), cue: link.cue.clone() }
    }
}

/// A range of an article's text in UTF-16 code units, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RangeView {
    /// First code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

impl From<Range<usize>> for RangeView {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start as u32, end: range.end as u32 }
    }
}

impl From<RangeView> for Range<usize> {
    fn from(view: RangeView) -> Self {
        view.start as usize..view.end as usize
    }
}

/// A window of a list.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct WindowView {
    /// First row.
    pub offset: u32,
    /// How many rows at most.
    pub limit: u32,
}

impl From<WindowView> for library::Window {
    fn from(window: WindowView) -> Self {
        Self { offset: window.offset, limit: window.limit }
    }
}

/// Rows of a list and how many there are in all.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PageView<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// How many the whole list has.
    pub total: u32,
}

impl<T> PageView<T> {
    /// Shows each row.
    pub fn of<R: Into<T>>(page: library::Page<R>) -> Self {
        Self { rows: page.rows.into_iter().map(Into::into).collect(), total: page.total }
    }
}
