//! Text to time expressions: finds the words that denote a time and resolves them.
//!
//! A pure function of a text and a [`Reference`]; it knows words and rules of each language and
//! neither articles, files, events nor the clock.

use std::ops::Range;

mod abbreviations;
mod calendars;
mod context;
mod events;
mod find;
mod guidance;
mod han;
mod holidays;
mod languages;
#[cfg(test)]
mod manual;
mod meanings;
mod numbers;
mod pattern;
mod publication;
mod reason;
mod refine;
mod resolve;
mod rule;
mod time;
mod tokens;
mod understand;
mod words;
mod work;

use chrono::{Datelike, NaiveDateTime};
use edtf::{Calendar, Edtf, Modifier, When};
use serde::{Deserialize, Serialize};

pub use abbreviations::abbreviates_before_number;
pub use guidance::{Correction, Genre, Guidance};
pub use reason::{
    AgreeWith, BaseDate, BasePlace, Ground, Reason, Relation, Remark, WholeUnit, WordsAre, YearIs,
};

/// What relative words count from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reference {
    /// When the text was published, at midnight where no time is known; `None` leaves relative words unresolved.
    pub published: Option<NaiveDateTime>,
    /// BCP 47 language of the text ("en", "fa"); `None` lets [`tag`] guess it from the script and words.
    pub language: Option<String>,
}

/// Words that denote a time, after TIMEX3 (TimeML 1.2.1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimeExpression {
    /// UTF-8 byte range in the text.
    pub range: Range<usize>,
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimexType,
    /// TIMEX3 value: `2013-07`, `P3D`, `PAST_REF`; `XXXX-WXX-4` while unresolved.
    pub value: String,
    /// TIMEX3 `mod`, which the expression's own words tell: "early July".
    #[serde(default, rename = "mod", skip_serializing_if = "Option::is_none")]
    pub modifier: Option<Modifier>,
    /// What the word before it says of the date: "since 1990". TIMEX3 has it as a signal, not as `mod`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// The date in EDTF; `None` for durations, sets and what is unresolved.
    pub edtf: Option<Edtf>,
    /// The calendar the words were written in.
    #[serde(default)]
    pub calendar: Calendar,
    /// What it was resolved against.
    pub anchor: Anchor,
    /// Why.
    pub reason: Reason,
    /// The rule that found it.
    pub rule: String,
    /// What else the words can mean where that was a choice ("Thursday" may be the next one), likeliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Alternative>,
}

/// Another time that an expression can mean.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alternative {
    /// TIMEX3 value.
    pub value: String,
    /// The date in EDTF.
    pub edtf: Option<Edtf>,
    /// How likely, in percent; what the alternatives leave of a hundred is the expression's own value's.
    pub weight: u8,
    /// Why it can be meant.
    pub reason: Reason,
}

/// How the word before a date bounds what is told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// "before 1990"
    Before,
    /// "after 1990"
    After,
    /// "by 1990": it happened then or earlier.
    By,
    /// "until 1990": it went on to then.
    Until,
    /// "since 1990"
    Since,
    /// "earlier this month": in it, but before the telling or what was told; TIMEX3 calls that its start.
    Earlier,
    /// "later this month": in it, but after the telling or what was told; TIMEX3 calls that its end.
    Later,
}

impl Bound {
    fn modifier(self) -> Modifier {
        match self {
            Self::Before => Modifier::Before,
            Self::After => Modifier::After,
            Self::By | Self::Until => Modifier::OnOrBefore,
            Self::Since => Modifier::OnOrAfter,
            Self::Earlier => Modifier::Start,
            Self::Later => Modifier::End,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Until => "UNTIL",
            bound => modifier_name(bound.modifier()),
        }
    }
}

/// TIMEX3 `type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimexType {
    /// A calendar date of any precision.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A time that recurs.
    Set,
}

/// The date that relative words count from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Anchor {
    /// The words are complete in themselves.
    None,
    /// The publication date.
    Publication,
    /// A date told before, at this byte range.
    Earlier {
        /// Where that date stands.
        range: Range<usize>,
    },
    /// A person said what the words mean.
    Person,
    /// The words need an anchor and there is none.
    Missing,
}

impl TimeExpression {
    /// How likely its own value is, in percent; a hundred where nothing was to choose.
    pub fn weight(&self) -> u8 {
        let others = self.alternatives.iter().map(|alternative| alternative.weight);
        100_u8.saturating_sub(others.fold(0, u8::saturating_add))
    }

    /// The TIMEX3 value, and its `mod` or bound where it has one, in one line: `2013-07 START`.
    pub fn value_and_modifier(&self) -> String {
        match self.modifier.map(modifier_name).or(self.bound.map(Bound::name)) {
            Some(modifier) => format!("{} {modifier}", self.value),
            None => self.value.clone(),
        }
    }

    /// How its words in the text were read and why, in one English line.
    pub fn reading(&self, text: &str) -> String {
        let words = text.get(self.range.clone()).unwrap_or_default();
        let value = (self.anchor != Anchor::Missing).then_some(self.value.as_str());
        self.reason.of_words(words, value)
    }

    /// The date as told, where it is a resolved date or time.
    pub fn when(&self) -> Option<When> {
        self.told(self.edtf.clone()?)
    }

    /// The date as told, were it one of its alternatives.
    pub fn when_rather(&self, alternative: &Alternative) -> Option<When> {
        self.told(alternative.edtf.clone()?)
    }

    /// A date with what the words say of it.
    fn told(&self, edtf: Edtf) -> Option<When> {
        let calendar = self.calendar;
        let modifier = match self.bound {
            Some(Bound::Until) => return Some(until(edtf, calendar)),
            // What is earlier in its month need not be early in it.
            Some(Bound::Earlier | Bound::Later) => None,
            // "since early May" is since about May.
            Some(bound) => Some(bound.modifier()),
            None => self.modifier,
        };
        Some(When { edtf, modifier, calendar })
    }
}

/// An open interval that ends with a date; "by" that date where EDTF has no such interval.
fn until(edtf: Edtf, calendar: Calendar) -> When {
    match Edtf::parse(&format!("../{edtf}")) {
        Ok(edtf) => When { edtf, modifier: None, calendar },
        Err(_) => When { edtf, modifier: Some(Modifier::OnOrBefore), calendar },
    }
}

/// The modifier as TIMEX3 writes it.
fn modifier_name(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Start => "START",
        Modifier::Mid => "MID",
        Modifier::End => "END",
        Modifier::Approx => "APPROX",
        Modifier::Before => "BEFORE",
        Modifier::After => "AFTER",
        Modifier::OnOrBefore => "ON_OR_BEFORE",
        Modifier::OnOrAfter => "ON_OR_AFTER",
        Modifier::LessThan => "LESS_THAN",
        Modifier::MoreThan => "MORE_THAN",
        Modifier::EqualOrLess => "EQUAL_OR_LESS",
        Modifier::EqualOrMore => "EQUAL_OR_MORE",
    }
}

/// Finds and resolves every time expression of a text, in order, without overlaps.
pub fn tag(text: &str, reference: &Reference) -> Vec<TimeExpression> {
    tag_guided(text, reference, &Guidance::default())
}

/// As [`tag`], by what a person says of the text: what counts from a date that was corrected changes with it.
pub fn tag_guided(text: &str, reference: &Reference, guidance: &Guidance) -> Vec<TimeExpression> {
    read(text, reference, guidance).expressions
}

/// What was read of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct TextReading {
    /// The genre by which it was read: the person's word, else as far as its dates show it.
    pub genre: Genre,
    /// Its time expressions, in order, without overlaps.
    pub expressions: Vec<TimeExpression>,
}

/// As [`tag_guided`], with the genre by which the text was read.
pub fn read(text: &str, reference: &Reference, guidance: &Guidance) -> TextReading {
    let reader = languages::reader(text, reference.language.as_deref());
    let found = find::find(text, reader);
    let published = reference.published.map(|moment| moment.date());
    let published = published.or_else(|| resolve::opening_day(text, &found, reader));
    let resolved = resolve::resolve(text, &found, reader, published, guidance);
    let refined = refine::refine(text, resolved, &found, reader, published);
    TextReading {
        genre: guidance.genre.unwrap_or_else(|| genre_of(&found, reference)),
        expressions: guidance::correct(text, refined, &guidance.corrections),
    }
}

/// The language of a text, however short, a BCP 47 tag; `None` where its words and letters tell none that is read.
pub fn language(text: &str) -> Option<&'static str> {
    languages::evident(text)
}

/// A text's genre, as far as its dates show it.
pub fn genre(text: &str, reference: &Reference) -> Genre {
    genre_of(&find::find(text, languages::reader(text, reference.language.as_deref())), reference)
}

fn genre_of(found: &find::Found, reference: &Reference) -> Genre {
    match found.telling(reference.published.map(|moment| moment.year())) {
        (true, _) => Genre::History,
        (false, _) => Genre::News,
    }
}

/// Words that a rule's pattern fits, before anything is resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// UTF-8 byte range in the text.
    pub range: Range<usize>,
    /// The rule's name.
    pub rule: &'static str,
    /// The rule's slots with the words that fill them.
    pub slots: String,
}

/// The first step alone: all that rules match, overlaps included; for explaining [`tag`].
pub fn candidates(text: &str, reference: &Reference) -> Vec<Candidate> {
    let reader = languages::reader(text, reference.language.as_deref());
    let found = find::find(text, reader);
    let bytes = |tokens: Range<usize>| found.tokens[tokens.start].start..found.tokens[tokens.end - 1].end;
    let slot = |part: &rule::Part| {
        (!part.name.is_empty()).then(|| format!("{}={:?}", part.name, &text[bytes(part.tokens.clone())]))
    };
    let candidate = |matched: &pattern::Match| Candidate {
        range: bytes(matched.tokens()),
        rule: reader.rules[matched.rule].name,
        slots: matched.parts.iter().filter_map(slot).collect::<Vec<_>>().join(" "),
    };
    found.matches.iter().map(candidate).collect()
}

/// A publication date that a text suggests of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicationCandidate {
    /// The date.
    pub edtf: Edtf,
    /// How likely, 0 to 1.
    pub weight: f32,
    /// Why.
    pub reason: Reason,
}

/// Proposes when an undated text was published, likeliest first.
pub fn infer_publication(text: &str, language: Option<&str>) -> Vec<PublicationCandidate> {
    publication::infer(text, language)
}

/// A date as a person types it, understood.
#[derive(Debug, Clone, PartialEq)]
pub struct DateReading {
    /// The date.
    pub when: When,
    /// How it was understood.
    pub reason: Reason,
}

/// Reads a date that a person types: EDTF, or words in any language that [`tag`] reads.
///
/// `None` where the text as a whole is not one date.
pub fn understand(text: &str) -> Option<DateReading> {
    understand::understand(text, None)
}

/// The same for the cells of a table's column, in order.
///
/// "03/04/2013" is read in the order of month and day that another cell shows ("13/04/2013"), else in that of the
/// language of who typed it, whose reason says where both would do. "May-11" is May 2011, as spreadsheets write it; the
/// reason says that it could be a day, unless another cell shows years there ("Dec-98").
pub fn understand_column(texts: &[String], language: &str) -> Vec<Option<DateReading>> {
    understand::understand_column(texts, language)
}
