//! The trash: what was deleted and can be taken back.

use ::articles::ArticleId;
use chrono::{DateTime, Utc};
use chronology::{EventId, NoteId, TimelineId};
use rusqlite::{Row, params};

use crate::columns::{first_line, from_moment, moment};
use crate::{Library, LibraryError, Operation};

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

impl Trashed {
    /// What it is called, its table and its number.
    fn place(self) -> (&'static str, &'static str, i64) {
        match self {
            Self::Article(id) => ("article", "articles", id.0),
            Self::Event(id) => ("event", "events", id.0),
            Self::Timeline(id) => ("timeline", "timelines", id.0),
            Self::Note(id) => ("note", "notes", id.0),
        }
    }
}

impl Library {
    /// What is in the trash, newest first.
    pub fn trash(&self) -> Result<Vec<TrashRow>, LibraryError> {
        self.read("listing the trash", |tx| {
            let mut statement = tx.prepare_cached(include_str!("trash/list.sql"))?;
            let rows = statement.query_map([], trash_row)?.collect::<Result<_, _>>()?;
            Ok(rows)
        })
    }

    /// Takes something back from the trash.
    pub fn restore_from_trash(&self, what: Trashed) -> Result<(), LibraryError> {
        self.set_trashed(Operation::RestoreFromTrash, what, None)
    }

    /// Moves something to the trash.
    pub(crate) fn move_to_trash(&self, what: Trashed) -> Result<(), LibraryError> {
        let now = moment((self.clock)());
        self.set_trashed(Operation::MoveToTrash, what, Some(now))
    }

    fn set_trashed(
        &self,
        operation: Operation,
        what: Trashed,
        at: Option<String>,
    ) -> Result<(), LibraryError> {
        let (what, table, id) = what.place();
        self.change(operation, |tx| {
            let sql = format!(
                "UPDATE {table} SET trashed = ?2 WHERE id = ?1 AND (trashed IS NULL) <> (?2 IS NULL)"
            );
            match tx.execute(&sql, params![id, at])? {
                0 => Err(LibraryError::NotFound { what, id }.into()),
                _ => Ok(()),
            }
        })
    }
}

fn trash_row(row: &Row<'_>) -> rusqlite::Result<TrashRow> {
    let id = row.get("id")?;
    let what = match row.get::<_, String>("kind")?.as_str() {
        "article" => Trashed::Article(ArticleId(id)),
        "event" => Trashed::Event(EventId(id)),
        "timeline" => Trashed::Timeline(TimelineId(id)),
        _ => Trashed::Note(NoteId(id)),
    };
    let text: String = row.get("title")?;
    Ok(TrashRow { what, title: first_line(&text), at: from_moment(row, "trashed")? })
}
