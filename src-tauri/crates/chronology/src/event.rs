//! An event that a person accepted or wrote, and its evidence.

use articles::{ArticleId, Passage};
use edtf::When;
use serde::{Deserialize, Serialize};

use crate::{Factuality, Link};

/// An event's number in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EventId(pub i64);

/// An evidence's number in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EvidenceId(pub i64);

/// Something that a person accepted or wrote: what, when, where, who, and the evidence for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Its number.
    pub id: EventId,
    /// What a person says of it.
    #[serde(flatten)]
    pub draft: EventDraft,
    /// The passages that support or dispute it.
    pub evidence: Vec<Evidence>,
    /// Why a person should look at it again ("the publication date it was resolved against changed").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs_review: Option<String>,
}

/// What a person says of an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EventDraft {
    /// What happened, in one line.
    pub headline: String,
    /// When, as far as known; `None` is an honest answer.
    pub when: Option<When>,
    /// Where.
    #[serde(default)]
    pub place: Option<String>,
    /// Who took part.
    #[serde(default)]
    pub participants: Vec<String>,
    /// How it is told.
    #[serde(default)]
    pub factuality: Factuality,
    /// A person's tags.
    #[serde(default)]
    pub tags: Vec<String>,
}

/// The tie from an event to a passage that supports or disputes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Its number.
    pub id: EvidenceId,
    /// The article the passage stands in.
    pub article: ArticleId,
    /// The words.
    pub passage: Passage,
    /// Whether it supports or disputes the event.
    pub stance: Stance,
    /// Who says so, innermost first.
    pub attribution: Vec<Link>,
    /// The date that this passage gives for the event; sources that disagree are a conflict.
    pub when: Option<When>,
    /// The words of that date, as written.
    pub when_words: Option<String>,
    /// How the date was read, in one line.
    pub when_reason: Option<String>,
}

/// Whether a passage supports or disputes an event.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// It supports it.
    #[default]
    Supports,
    /// It disputes it.
    Disputes,
}
