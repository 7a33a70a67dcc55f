//! Counts and times for the status bar and the sidebar.

use ::articles::READER_VERSION;
use chrono::{DateTime, Utc};
use rusqlite::Row;

use crate::columns::from_moment_or_null;
use crate::operations::undo_and_redo;
use crate::{Done, Library, LibraryError, articles};

/// What the status bar and the sidebar show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// How many articles.
    pub articles: u32,
    /// How many articles wait for review.
    pub inbox: u32,
    /// How many suggestions wait.
    pub waiting: u32,
    /// How many events.
    pub events: u32,
    /// How many events should be looked at again.
    pub flagged: u32,
    /// How many articles an older reader read than this program's.
    pub read_by_older: u32,
    /// How many notes.
    pub notes: u32,
    /// How many things are in the trash.
    pub trash: u32,
    /// When something was last changed.
    pub last_change: Option<DateTime<Utc>>,
    /// When it was last backed up.
    pub last_backup: Option<DateTime<Utc>>,
    /// What Undo would reverse.
    pub undo: Option<Done>,
    /// What Redo would do again.
    pub redo: Option<Done>,
}

impl Library {
    /// Counts and times for the status bar and the sidebar.
    pub fn status(&self) -> Result<Status, LibraryError> {
        let last_backup = self.backups()?.first().map(|backup| backup.at);
        self.read("counting", |tx| {
            let mut statement = tx.prepare_cached(include_str!("status/counts.sql"))?;
            let counts = statement.query_row([READER_VERSION], counts)?;
            let inbox = articles::inbox(tx)?;
            let (undo, redo) = undo_and_redo(tx)?;
            Ok(Status { inbox, last_backup, undo, redo, ..counts })
        })
    }
}

fn counts(row: &Row<'_>) -> rusqlite::Result<Status> {
    Ok(Status {
        articles: row.get("articles")?,
        inbox: 0,
        waiting: row.get("waiting")?,
        events: row.get("events")?,
        flagged: row.get("flagged")?,
        read_by_older: row.get("read_by_older")?,
        notes: row.get("notes")?,
        trash: row.get("trash")?,
        last_change: from_moment_or_null(row, "last_change")?,
        last_backup: None,
        undo: None,
        redo: None,
    })
}
