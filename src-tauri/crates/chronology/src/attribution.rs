//! Who says so, link by link, and how it is told.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// What the article itself is called where its outlet is not known; the window says it in its language.
pub const THE_ARTICLE: &str = "the article";

/// One link of an attribution chain: a speaker and the words that say that they speak.
///
/// A chain runs from the innermost speaker to the article itself; its length shows hearsay.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Link {
    /// The speaker as named: "Western officials", "Mr. Maliki", for the article itself its outlet's name,
    /// or [`THE_ARTICLE`].
    pub speaker: String,
    /// UTF-8 byte range of the speaker's words; `None` for the article itself.
    pub range: Option<Range<usize>>,
    /// The reporting words: "said", "according to".
    pub cue: String,
    /// UTF-8 byte range of the cue; `None` for the article itself.
    pub cue_range: Option<Range<usize>>,
}

impl Link {
    /// The same link, of a text in which its words have other places.
    pub fn unplaced(&self) -> Self {
        Self { range: None, cue_range: None, ..self.clone() }
    }
}

/// How an event is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Factuality {
    /// As having happened.
    #[default]
    Happened,
    /// As announced.
    Announced,
    /// As planned or expected.
    Planned,
    /// As denied, or as not having happened.
    Denied,
    /// As merely possible or conditional.
    Possible,
}
