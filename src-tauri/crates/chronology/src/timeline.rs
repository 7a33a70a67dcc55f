//! A set of events gathered to answer a question.

use articles::{Article, ArticleId, Sha256};
use edtf::When;
use serde::{Deserialize, Serialize};

use crate::joining::{Joined, field};
use crate::{Event, EventId, Lane, LaneBy, Period};

/// A timeline's number in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TimelineId(pub i64);

/// A set of events gathered to answer a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// Its number.
    pub id: TimelineId,
    /// What a person says of it.
    #[serde(flatten)]
    pub draft: TimelineDraft,
}

/// What a person says of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineDraft {
    /// Its name.
    pub name: String,
    /// The question it answers, in a person's words.
    pub description: String,
    /// What its lanes are.
    pub lanes: LaneBy,
}

impl TimelineDraft {
    /// A timeline with one lane for all.
    pub fn new(name: impl Into<String>, description: impl Into<String>) -> Self {
        Self { name: name.into(), description: description.into(), lanes: LaneBy::None }
    }
}

impl Joined for TimelineDraft {
    fn joined(before: &Self, theirs: &Self, mine: Self) -> Option<Self> {
        Some(Self {
            name: field(&before.name, &theirs.name, mine.name)?,
            description: field(&before.description, &theirs.description, mine.description)?,
            lanes: field(&before.lanes, &theirs.lanes, mine.lanes)?,
        })
    }
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
    /// The stretches of time behind its events.
    pub periods: Vec<Period>,
    /// The lanes that a person made, in their order.
    pub lanes: Vec<Lane>,
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

/// Returns the events whose evidence gives dates that cannot all be right, in the order given.
///
/// Disputing evidence counts too: a passage that gives another date is what a conflict is made of.
pub fn conflicts(events: &[Event]) -> Vec<Conflict> {
    events
        .iter()
        .filter_map(|event| {
            let dates = disagreeing(event.evidence.iter().filter_map(|evidence| evidence.when.as_ref()));
            (!dates.is_empty()).then_some(Conflict { event: event.id, dates })
        })
        .collect()
}

/// Returns the distinct dates among those told that at least one other date contradicts, in order.
pub fn disagreeing<'a>(told: impl IntoIterator<Item = &'a When>) -> Vec<When> {
    let mut dates: Vec<When> = Vec::new();
    for when in told {
        if !dates.contains(when) {
            dates.push(when.clone());
        }
    }
    let contradicted = |when: &When| dates.iter().any(|other| !when.could_agree_with(other));
    let mut disagreeing: Vec<When> = dates.iter().filter(|when| contradicted(when)).cloned().collect();
    disagreeing.sort_by(When::chronological_cmp);
    disagreeing
}

#[cfg(test)]
mod tests;
