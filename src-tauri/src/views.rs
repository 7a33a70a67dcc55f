//! What several commands show alike: dates, links, pages, and text ranges in UTF-16.

use std::ops::Range;

use chronology::{Factuality, Link};
use edtf::{Calendar, Modifier, Precision, When};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// First moment, `YYYY-MM-DDTHH:MM:SS`; null where it is open or unknown.
    pub earliest: Option<String>,
    /// Last moment.
    pub latest: Option<String>,
    /// Whether it is marked approximate.
    pub approximate: bool,
    /// Whether it is marked uncertain.
    pub uncertain: bool,
}

impl From<&When> for WhenView {
    fn from(when: &When) -> Self {
        let bounds = when.bounds();
        let moment = |moment: chrono::NaiveDateTime| moment.format("%Y-%m-%dT%H:%M:%S").to_string();
        Self {
            edtf: when.edtf.to_string(),
            modifier: when.modifier,
            calendar: when.calendar,
            label: when.label(),
            precision: when.edtf.precision(),
            earliest: bounds.earliest.map(moment),
            latest: bounds.latest.map(moment),
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
    /// The speaker as named.
    pub speaker: String,
    /// The reporting words; empty for the article itself.
    pub cue: String,
}

impl From<&Link> for LinkView {
    fn from(link: &Link) -> Self {
        Self { speaker: link.speaker.clone(), cue: link.cue.clone() }
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

/// Turns byte ranges of one text into UTF-16 and back.
#[derive(Debug)]
pub struct Utf16<'a> {
    text: &'a str,
    /// For each multiple of [`STEP`] bytes, the UTF-16 length up to the character border at or before it.
    marks: Vec<(usize, u32)>,
}

/// Bytes between two marks.
const STEP: usize = 512;

impl<'a> Utf16<'a> {
    /// Prepares a text.
    pub fn of(text: &'a str) -> Self {
        let mut marks = vec![(0, 0)];
        let mut units = 0;
        for (byte, character) in text.char_indices() {
            if byte >= marks.len() * STEP {
                marks.push((byte, units));
            }
            units += character.len_utf16() as u32;
        }
        Self { text, marks }
    }

    /// The range in UTF-16 code units.
    pub fn range(&self, range: &Range<usize>) -> RangeView {
        RangeView { start: self.units(range.start), end: self.units(range.end) }
    }

    /// The byte range of a range in UTF-16; `None` if it is out of range or cuts a character.
    pub fn bytes(&self, range: RangeView) -> Option<Range<usize>> {
        let mut units = 0;
        let mut start = None;
        let ends = self.text.char_indices().map(|(byte, character)| (byte, character.len_utf16() as u32));
        for (byte, length) in ends.chain([(self.text.len(), 0)]) {
            if units == range.start {
                start = start.or(Some(byte));
            }
            if units == range.end {
                return Some(start?..byte);
            }
            units += length;
        }
        None
    }

    fn units(&self, byte: usize) -> u32 {
        let after = self.marks.partition_point(|(mark, _)| *mark <= byte).max(1);
        let (mark, units) = self.marks[after - 1];
        let rest = self.text.get(mark..byte).unwrap_or_default();
        units + rest.chars().map(|character| character.len_utf16() as u32).sum::<u32>()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_survive_the_border_in_any_script() {
        let text = format!("a{} \u{1F525} الحريق b", "é".repeat(1_000));
        let utf16 = Utf16::of(&text);
        for (start, _) in text.char_indices() {
            for end in [start, text.len()] {
                let range = utf16.range(&(start..end));
                assert_eq!(utf16.bytes(range), Some(start..end));
                let units: Vec<u16> = text.encode_utf16().collect();
                let shown = String::from_utf16(&units[range.start as usize..range.end as usize]);
                assert_eq!(shown.unwrap(), &text[start..end]);
            }
        }
    }

    #[test]
    fn half_a_character_is_no_range() {
        assert_eq!(Utf16::of("\u{1F525}").bytes(RangeView { start: 0, end: 1 }), None);
    }
}
