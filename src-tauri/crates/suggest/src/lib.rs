//! Articles and time expressions to suggested events: what happened, when, and who says so.
//!
//! Knows which sentence tells an event, who speaks and why we think so; accepting is a person's.

mod attributions;
mod contents;
mod cues;
mod languages;
mod prose;
mod quotes;
mod sentences;
mod speakers;
mod words;

use std::ops::Range;

use chronology::{Factuality, Link};
use edtf::When;
use serde::{Deserialize, Serialize};
use timex::TimeExpression;

use crate::attributions::Attribution;
use crate::prose::Prose;

/// A suggestion's number in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SuggestionId(pub i64);

/// An event that the machine proposes, with its reasons; never a fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// UTF-8 byte range of the passage that supports it.
    pub range: Range<usize>,
    /// One line made only of the source's words.
    pub headline: String,
    /// When, if the passage tells.
    pub when: Option<When>,
    /// Index of the time expression that tells when, in the slice that was given.
    pub time: Option<usize>,
    /// Who says so, innermost first; the last link is the article itself.
    pub attribution: Vec<Link>,
    /// How it is told.
    pub factuality: Factuality,
    /// Who took part, as named.
    pub participants: Vec<String>,
    /// Where, as named.
    pub place: Option<String>,
    /// How likely a person accepts it, 0 to 1.
    pub score: f32,
    /// Why, in plain lines.
    pub reasons: Vec<String>,
}

/// What is said by whom in one place of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// UTF-8 byte range of the content.
    pub range: Range<usize>,
    /// The pieces of the content, where something stands between them.
    pub pieces: Vec<Range<usize>>,
    /// Whether the content stands in quotation marks.
    pub direct: bool,
    /// UTF-8 byte range of the speaker's mention.
    pub speaker: Option<Range<usize>>,
    /// UTF-8 byte range of the cue.
    pub cue: Option<Range<usize>>,
}

/// What [`suggest`] reads: a text with its time expressions.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The article's clean text.
    pub text: &'a str,
    /// BCP 47 language.
    pub language: Option<&'a str>,
    /// The outlet's name, the last speaker of every chain; "the article" where there is none.
    pub outlet: Option<&'a str>,
    /// The text's time expressions, in order.
    pub times: &'a [TimeExpression],
}

/// Finds who says what, in order of what is said.
pub fn quotations(reading: &Reading<'_>) -> Vec<Quotation> {
    let prose = Prose::new(reading.text, reading.language);
    attributions::attributions(&prose).into_iter().map(Quotation::from).collect()
}

impl From<Attribution> for Quotation {
    fn from(attribution: Attribution) -> Self {
        let range = attribution.range();
        let Attribution { pieces, direct, speaker, cue, .. } = attribution;
        Self { range, pieces, direct, speaker, cue }
    }
}

/// Proposes the events that a text tells, in text order.
pub fn suggest(reading: &Reading<'_>) -> Vec<Suggestion> {
    let _ = reading;
    Vec::new()
}
