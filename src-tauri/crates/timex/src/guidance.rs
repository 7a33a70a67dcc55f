//! What a person says of a text: its genre, and what words mean that were read wrongly or missed.

use std::ops::Range;

use edtf::{Edtf, Precision, When};
use serde::{Deserialize, Serialize};

use crate::{
    Anchor, TimeExpression, TimexType,
    meanings::Told,
    reason::Ground,
    time::{Clock, Time},
    tokens::Token,
};

/// The rule's name of what a person set.
pub(crate) const RULE: &str = "person";

/// What a person says of a text; [`crate::tag_guided`] reads the text by it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Guidance {
    /// The text's genre; `None` lets it be detected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub genre: Option<Genre>,
    /// What words mean, in text order, without overlaps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// What kind of text it is, which decides what its dates count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Genre {
    /// Tells of the days around its publication: "in March" counts from there.
    News,
    /// Tells of a time long before, date by date: "in March" counts from the date told last.
    History,
}

/// What words mean, as a person says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// The words: a UTF-8 byte range in the text.
    pub range: Range<usize>,
    /// The date that they tell; `None` where they tell no date.
    pub when: Option<When>,
}

impl Guidance {
    /// With one more correction, which takes the place of those that it overlaps.
    pub fn corrected(mut self, correction: Correction) -> Self {
        self = self.uncorrected(&correction.range);
        let place = self.corrections.partition_point(|other| other.range.start < correction.range.start);
        self.corrections.insert(place, correction);
        self
    }

    /// Without the corrections that touch these words.
    pub fn uncorrected(mut self, range: &Range<usize>) -> Self {
        self.corrections.retain(|other| !other.touches(range));
        self
    }
}

/// The corrections in order, each with the tokens that it covers; what covers none has nothing to correct.
pub(crate) fn covered<'a>(
    corrections: &'a [Correction],
    tokens: &'a [Token],
) -> impl Iterator<Item = (Range<usize>, &'a Correction)> {
    corrections.iter().filter_map(|correction| {
        let first = tokens.partition_point(|token| token.end <= correction.range.start);
        let end = tokens.partition_point(|token| token.start < correction.range.end);
        (first < end).then_some((first..end, correction))
    })
}

/// Puts what a person set in the place of what was read there.
pub(crate) fn correct(
    text: &str,
    mut expressions: Vec<TimeExpression>,
    corrections: &[Correction],
) -> Vec<TimeExpression> {
    expressions.retain(|read| corrections.iter().all(|correction| !correction.touches(&read.range)));
    expressions.extend(corrections.iter().filter_map(|correction| correction.expression(text)));
    expressions.sort_by_key(|expression| expression.range.start);
    expressions
}

impl Correction {
    fn touches(&self, range: &Range<usize>) -> bool {
        self.range.start < range.end && range.start < self.range.end
    }

    /// What the words mean, for the words after them that count from it.
    pub(crate) fn told(&self) -> Told {
        let time = self.when.as_ref().and_then(|when| time_of(&when.edtf)).unwrap_or(Time::Nothing);
        Told::new(time, Anchor::Person, Ground::ByHand)
    }

    /// The words as an expression; `None` where they tell no date.
    fn expression(&self, text: &str) -> Option<TimeExpression> {
        let when = self.when.clone()?;
        // Of another text, it may end beyond this one or within a letter.
        text.get(self.range.clone())?;
        let time = time_of(&when.edtf);
        let value = time.as_ref().map_or_else(|| when.edtf.to_string(), Time::value);
        Some(TimeExpression {
            range: self.range.clone(),
            kind: time.as_ref().map_or(TimexType::Date, Time::kind),
            reason: Ground::ByHand.into(),
            value,
            modifier: when.modifier,
            bound: None,
            edtf: Some(when.edtf),
            calendar: when.calendar,
            anchor: Anchor::Person,
            rule: RULE.to_owned(),
            alternatives: Vec::new(),
        })
    }
}

/// The time that a date names; `None` where one of its ends is open or unknown.
fn time_of(edtf: &Edtf) -> Option<Time> {
    use chrono::{Datelike, Timelike};
    let bounds = edtf.bounds();
    let (first, last) = (bounds.earliest?, bounds.latest?);
    let day = first.date();
    Some(match edtf.precision() {
        Precision::Time => Time::Moment(day, Clock::at(first.hour(), first.minute())),
        Precision::Day => Time::Day(day),
        Precision::Month => Time::Month(day.year(), day.month()),
        Precision::Year => Time::Year(day.year()),
        Precision::Decade => Time::Decade(day.year().div_euclid(10)),
        Precision::Century => Time::Century(day.year().div_euclid(100)),
        _ => Time::Span(day, last.date()),
    })
}
