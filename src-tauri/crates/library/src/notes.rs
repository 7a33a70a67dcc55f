//! Notes.

use chrono::{DateTime, Utc};
use chronology::{Note, NoteId, Subject};

use crate::{Library, LibraryError};

/// A note with what a list shows of it.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteRow {
    /// The note.
    pub note: Note,
    /// The title or headline of what it is about.
    pub about: Option<String>,
    /// When it was last changed.
    pub changed: DateTime<Utc>,
}

impl Library {
    /// Notes, last changed first; all, or those about one thing.
    pub fn notes(&self, about: Option<Subject>) -> Result<Vec<NoteRow>, LibraryError> {
        let _ = about;
        Ok(Vec::new())
    }

    /// Writes a new note.
    pub fn create_note(&self, text: &str, about: Option<Subject>) -> Result<NoteId, LibraryError> {
        let _ = (text, about);
        Ok(NoteId(0))
    }

    /// Changes a note's text.
    pub fn update_note(&self, id: NoteId, text: &str) -> Result<(), LibraryError> {
        let _ = text;
        Err(LibraryError::NotFound { what: "note", id: id.0 })
    }

    /// Moves a note to the trash.
    pub fn trash_note(&self, id: NoteId) -> Result<(), LibraryError> {
        Err(LibraryError::NotFound { what: "note", id: id.0 })
    }
}
