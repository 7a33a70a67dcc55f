//! An event that a person accepted or wrote, and its evidence.

use articles::{ArticleId, Passage, TextId};
use edtf::When;
use serde::{Deserialize, Serialize};
use timex::Reason;

use crate::joining::{Joined, field};
use crate::{Factuality, Link, Review};

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
    pub needs_review: Option<Review>,
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

impl Joined for EventDraft {
    fn joined(before: &Self, theirs: &Self, mine: Self) -> Option<Self> {
        Some(Self {
            headline: field(&before.headline, &theirs.headline, mine.headline)?,
            when: field(&before.when, &theirs.when, mine.when)?,
            place: field(&before.place, &theirs.place, mine.place)?,
            participants: field(&before.participants, &theirs.participants, mine.participants)?,
            factuality: field(&before.factuality, &theirs.factuality, mine.factuality)?,
            tags: field(&before.tags, &theirs.tags, mine.tags)?,
        })
    }
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
    /// In which text of the article they stand; of one library only.
    #[serde(skip)]
    pub stands: Standing,
    /// Whether it supports or disputes the event.
    pub stance: Stance,
    /// Who says so, innermost first.
    pub attribution: Vec<Link>,
    /// The date that this passage gives for the event; sources that disagree are a conflict.
    pub when: Option<When>,
    /// The words of that date, as written.
    pub when_words: Option<String>,
    /// Why the date was read so.
    pub when_reason: Option<Reason>,
}

/// In which text of its article a passage stands: an article whose original is read again has several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Standing {
    /// In the one that is read now.
    #[default]
    Present,
    /// In an earlier one; a person has yet to say what becomes of it.
    Asked(TextId),
    /// In an earlier one; a person said that it stays there.
    Kept(TextId),
}

impl Standing {
    /// The earlier text in which it stands.
    pub fn earlier(self) -> Option<TextId> {
        match self {
            Self::Present => None,
            Self::Asked(text) | Self::Kept(text) => Some(text),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn said(headline: &str, place: &str) -> EventDraft {
        EventDraft {
            headline: headline.to_owned(),
            when: None,
            place: Some(place.to_owned()),
            participants: Vec::new(),
            factuality: Factuality::default(),
            tags: Vec::new(),
        }
    }

    #[test]
    fn changes_of_different_fields_are_joined_and_of_the_same_field_are_not() {
        let before = said("The quay closes", "Vell");
        let joined =
            EventDraft::joined(&before, &said("The quay closes", "Lys"), said("The quay closed", "Vell"));
        assert_eq!(joined, Some(said("The quay closed", "Lys")));
        let same = EventDraft::joined(&before, &said("It closed", "Vell"), said("It closed", "Lys"));
        assert_eq!(same, Some(said("It closed", "Lys")));
        let differing = EventDraft::joined(&before, &said("It closed", "Vell"), said("It opened", "Vell"));
        assert_eq!(differing, None);
    }
}
