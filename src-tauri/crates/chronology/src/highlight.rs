//! Words that a person marked.

use articles::{Passage, TextId};

/// A highlight's number in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HighlightId(pub i64);

/// Words that a person marked in an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Highlight {
    /// Its number.
    pub id: HighlightId,
    /// The words.
    pub passage: Passage,
    /// The earlier text of the article in which they stand; `None` for the present one.
    pub earlier: Option<TextId>,
}
