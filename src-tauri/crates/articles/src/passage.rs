//! A span of an article's text that is found again after better extraction.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A span of an article's text, as the W3C Web Annotation model's TextPositionSelector and
/// TextQuoteSelector.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Passage {
    /// UTF-8 byte range in the article's text.
    pub range: Range<usize>,
    /// The words themselves.
    pub exact: String,
    /// Up to 32 characters before them.
    pub prefix: String,
    /// Up to 32 characters after them.
    pub suffix: String,
}

/// What became of a passage in another version of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reanchored {
    /// The same words at the same place.
    Exact(Passage),
    /// The same words elsewhere: a person confirms.
    Moved(Passage),
    /// The words are gone; the quotation is kept.
    Orphaned,
}

impl Passage {
    /// Takes a byte range of a text; `None` where it is not on character borders or out of range.
    pub fn of(text: &str, range: Range<usize>) -> Option<Self> {
        let exact = text.get(range.clone())?.to_owned();
        let before: Vec<char> = text.get(..range.start)?.chars().rev().take(32).collect();
        let suffix = text.get(range.end..)?.chars().take(32).collect();
        Some(Self { range, exact, prefix: before.into_iter().rev().collect(), suffix })
    }
}
