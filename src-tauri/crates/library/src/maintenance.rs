//! Status, integrity, backups, the trash and a person's settings.

use std::path::{Path, PathBuf};

use ::articles::ArticleId;
use chrono::{DateTime, Utc};
use chronology::{EventId, NoteId, TimelineId};

use crate::{Done, Library, LibraryError};

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

/// What `check` found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// How many originals were read and hashed.
    pub originals: u32,
    /// How many passages were found in their texts.
    pub passages: u32,
    /// What is wrong, a sentence each; empty if all is well.
    pub problems: Vec<String>,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Its size in bytes.
    pub size: u64,
}

/// A thing in the trash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trashed {
    /// An article.
    Article(ArticleId),
    /// An event.
    Event(EventId),
    /// A timeline.
    Timeline(TimelineId),
    /// A note.
    Note(NoteId),
}

/// A line of the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrashRow {
    /// What it is.
    pub what: Trashed,
    /// Its title, headline, name or first line.
    pub title: String,
    /// When it was moved there.
    pub at: DateTime<Utc>,
}

impl Library {
    /// Counts and times for the status bar and the sidebar.
    pub fn status(&self) -> Result<Status, LibraryError> {
        Err(LibraryError::NotFound { what: "status", id: 0 })
    }

    /// Reads everything and compares: database, search index, row hashes, originals, passages.
    pub fn check(&self) -> Result<Check, LibraryError> {
        Err(LibraryError::NotFound { what: "status", id: 0 })
    }

    /// Makes a verified copy of the database in `backups/` and rotates old ones.
    pub fn backup(&self) -> Result<Backup, LibraryError> {
        Err(LibraryError::NotFound { what: "status", id: 0 })
    }

    /// Makes a backup if the last one is more than an hour old and something changed since.
    pub fn backup_if_due(&self) -> Result<Option<Backup>, LibraryError> {
        Ok(None)
    }

    /// The backups, newest first.
    pub fn backups(&self) -> Result<Vec<Backup>, LibraryError> {
        Ok(Vec::new())
    }

    /// Puts a backup in the place of the database, after a backup of what is there now.
    pub fn restore(&self, backup: &Path) -> Result<(), LibraryError> {
        let _ = backup;
        Ok(())
    }

    /// What is in the trash, newest first.
    pub fn trash(&self) -> Result<Vec<TrashRow>, LibraryError> {
        Ok(Vec::new())
    }

    /// Takes something back from the trash.
    pub fn restore_from_trash(&self, what: Trashed) -> Result<(), LibraryError> {
        let _ = what;
        Ok(())
    }

    /// A person's setting in this library.
    pub fn setting(&self, name: &str) -> Result<Option<String>, LibraryError> {
        let _ = name;
        Ok(None)
    }

    /// Keeps a person's setting; not an undoable change.
    pub fn set_setting(&self, name: &str, value: &str) -> Result<(), LibraryError> {
        let _ = (name, value);
        Ok(())
    }
}
