//! What a format cannot hold: by code, so that any language can tell it, and in English for the exported files.

use std::fmt;

use crate::story::counted;

/// What a format cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// Of a web page: texts, originals, places of passages.
    TextsOfPage,
    /// Of a web page's chart: events that no date places.
    Unplaced {
        /// How many.
        events: usize,
    },
    /// Of a table: what is not of an event.
    FrameOfTable,
    /// A spreadsheet may show bare months as days.
    BareMonths,
    /// Of the complete file: texts and originals.
    TextsOfJson,
    /// Of Markdown: texts, originals, lanes, periods, places of passages.
    FrameOfText,
    /// Of TimelineJS: events without a date.
    Undated {
        /// How many.
        events: usize,
    },
    /// Of TimelineJS: periods without a beginning or an end.
    OpenPeriods {
        /// How many.
        periods: usize,
    },
    /// Of TimelineJS: doubts, which are told in words.
    Doubts {
        /// How many.
        events: usize,
    },
    /// Of TimelineJS: texts, originals, places of passages.
    TextsOfTimelineJs,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TextsOfPage => f.write_str(
                "The articles’ full texts, original files and the places of the passages in them are not in \
                 this page: each original is named by its SHA-256.",
            ),
            Self::Unplaced { events } => {
                let verb = if *events == 1 { "is" } else { "are" };
                let events = counted(*events, "event");
                write!(f, "{events} that no date places in time {verb} in the list only, not on the chart.")
            }
            Self::FrameOfTable => f.write_str(
                "The timeline’s name and question, its periods, and the places of the passages in their articles \
                 are not in the table.",
            ),
            Self::BareMonths => f.write_str(
                "Spreadsheets may show a bare month such as 2013-07 as its first day: the columns When, \
                 Precision, Earliest and Latest keep what was told.",
            ),
            Self::TextsOfJson => f.write_str(
                "The articles’ full texts and original files are not in the file: each passage keeps its words \
                 and names its original by SHA-256.",
            ),
            Self::FrameOfText => f.write_str(
                "The articles’ full texts and original files, the timeline’s lanes and periods, and the places \
                 of the passages in their articles are not in the text: each original is named by its SHA-256.",
            ),
            Self::Undated { events } => {
                let events = counted(*events, "event");
                write!(f, "{events} without a date that TimelineJS can place: left out.")
            }
            Self::OpenPeriods { periods } => {
                write!(f, "{} without a beginning or an end: left out.", counted(*periods, "period"))
            }
            Self::Doubts { events } => {
                let events = counted(*events, "event");
                write!(
                    f,
                    "TimelineJS draws no doubt: the words beside {events} say how precisely the date is known."
                )
            }
            Self::TextsOfTimelineJs => f.write_str(
                "The articles’ full texts, original files and the places of the passages in them are not in the \
                 file.",
            ),
        }
    }
}
