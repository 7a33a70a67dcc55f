//! The lanes of a timeline: what its events are put together by, and those that a person makes.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::{CitedArticle, Event, EventId, Stance, TimelineContents};

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
    /// Lanes that a person made and put events into.
    Hand,
}

/// A lane's number in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LaneId(pub i64);

/// A lane that a person made. No two of a timeline have the same name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// Its number.
    pub id: LaneId,
    /// What it is called.
    pub name: String,
    /// The events that were put into it, by number.
    pub events: Vec<EventId>,
}

/// Which event of a timeline stands in which lane.
pub struct Lanes<'a> {
    contents: &'a TimelineContents,
    made: HashMap<EventId, &'a str>,
}

impl<'a> Lanes<'a> {
    /// The lanes of a timeline as it is arranged.
    pub fn of(contents: &'a TimelineContents) -> Self {
        let put = |lane: &'a Lane| lane.events.iter().map(|event| (*event, lane.name.as_str()));
        Self { contents, made: contents.lanes.iter().flat_map(put).collect() }
    }

    /// The name of the lane an event stands in; `None` is the lane of those that have none.
    pub fn name_of(&self, event: &'a Event) -> Option<&'a str> {
        match self.contents.timeline.draft.lanes {
            LaneBy::None => None,
            LaneBy::Tag => event.draft.tags.first().map(String::as_str),
            LaneBy::Place => event.draft.place.as_deref(),
            LaneBy::Participant => event.draft.participants.first().map(String::as_str),
            LaneBy::Outlet => outlet(event, &self.contents.articles),
            LaneBy::Hand => self.made.get(&event.id).copied(),
        }
    }

    /// Puts what is named after lanes in their order: those that a person made in theirs, others as they are, and last
    /// the one of events that have none.
    pub fn sort<T>(&self, lanes: &mut [T], name: impl Fn(&T) -> Option<&str>) {
        let is_made = self.contents.timeline.draft.lanes == LaneBy::Hand;
        let place = |name: &str| self.contents.lanes.iter().position(|lane| is_made && lane.name == name);
        lanes.sort_by_key(|lane| name(lane).map_or((true, None), |name| (false, place(name))));
    }
}

/// The first supporting article that names an outlet decides.
fn outlet<'a>(event: &Event, articles: &'a [CitedArticle]) -> Option<&'a str> {
    event.evidence.iter().filter(|evidence| evidence.stance == Stance::Supports).find_map(|evidence| {
        let cited = articles.iter().find(|cited| cited.id == evidence.article)?;
        cited.article.outlet.as_deref()
    })
}
