//! A person's own words.

use articles::ArticleId;
use serde::{Deserialize, Serialize};

use crate::{EventId, TimelineId};

/// A note's number in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NoteId(pub i64);

/// A person's own words in Markdown, tied to what they are about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its number.
    pub id: NoteId,
    /// Markdown.
    pub text: String,
    /// What it is about; `None` for a note on its own.
    pub about: Option<Subject>,
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "id")]
pub enum Subject {
    /// An article.
    Article(ArticleId),
    /// An event.
    Event(EventId),
    /// A timeline.
    Timeline(TimelineId),
}
