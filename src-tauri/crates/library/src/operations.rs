//! The operation log: every change named, recorded and undoable, over restarts.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Library, LibraryError};

/// One undoable change of the library, named as the Undo menu names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Operation {
    /// Articles were imported.
    Import,
    /// A publication date was set or removed.
    SetPublicationDate,
    /// Suggestions became events.
    AcceptSuggestion,
    /// A suggestion became evidence of an event.
    MergeSuggestion,
    /// Suggestions were rejected.
    RejectSuggestion,
    /// An event was written by hand.
    CreateEvent,
    /// An event was edited.
    EditEvent,
    /// An event's review flag was cleared.
    ConfirmEvent,
    /// Evidence was added.
    AddEvidence,
    /// Evidence was taken away.
    RemoveEvidence,
    /// Two events became one.
    MergeEvents,
    /// A timeline was made.
    CreateTimeline,
    /// A timeline was edited.
    EditTimeline,
    /// Events were put into a timeline.
    AddToTimeline,
    /// Events were taken out of a timeline.
    RemoveFromTimeline,
    /// A note was written.
    CreateNote,
    /// A note was edited.
    EditNote,
    /// Something was moved to the trash.
    MoveToTrash,
    /// Something was taken back from the trash.
    RestoreFromTrash,
}

/// An operation that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What it was.
    pub operation: Operation,
    /// When.
    pub at: DateTime<Utc>,
}

impl Library {
    /// Reverses the last operation that stands; `None` if there is none.
    pub fn undo(&self) -> Result<Option<Done>, LibraryError> {
        Ok(None)
    }

    /// Does again the last operation that was undone; `None` if there is none.
    pub fn redo(&self) -> Result<Option<Done>, LibraryError> {
        Ok(None)
    }

    /// The last operations that stand, newest first.
    pub fn history(&self, limit: u32) -> Result<Vec<Done>, LibraryError> {
        let _ = limit;
        Ok(Vec::new())
    }
}
