//! Notes.

mod quotations;

use ::articles::ArticleId;
use chrono::{DateTime, Utc};
use chronology::{EventId, Note, NoteId, Subject, TimelineId};
use rusqlite::{Row, Transaction, params};

pub(crate) use self::quotations::carry;
use crate::columns::{from_moment, moment};
use crate::error::Stop;
use crate::{Library, LibraryError, Operation, Trashed};

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
        let (article, event, timeline) = about.map_or((None, None, None), columns);
        self.read("listing notes", |tx| {
            let mut statement = tx.prepare_cached(include_str!("notes/list.sql"))?;
            Ok(statement.query_map(params![article, event, timeline], note_row)?.collect::<Result<_, _>>()?)
        })
    }

    /// Writes a new note.
    pub fn create_note(&self, text: &str, about: Option<Subject>) -> Result<NoteId, LibraryError> {
        let now = moment((self.clock)());
        self.change(Operation::CreateNote, |tx| {
            about.map_or(Ok(()), |subject| exists(tx, subject))?;
            Ok(insert(tx, text, about, &now)?)
        })
    }

    /// Changes a note's text and returns the operation's number; given it as `begun`, writing goes on with that
    /// operation if nothing was done since, so that one Undo takes back a whole sitting.
    pub fn update_note(&self, id: NoteId, text: &str, begun: Option<i64>) -> Result<i64, LibraryError> {
        let now = moment((self.clock)());
        let ((), operation) = self.change_on(Operation::EditNote, begun, |tx| {
            let sql = "UPDATE notes SET text = ?2, changed = ?3 WHERE id = ?1";
            match tx.execute(sql, params![id.0, text, now])? {
                0 => Err(LibraryError::NotFound { what: "note", id: id.0 }.into()),
                _ => Ok(()),
            }
        })?;
        Ok(operation)
    }

    /// How a note read before, newest first: each text with the moment until which it stood.
    pub fn note_history(&self, id: NoteId) -> Result<Vec<(DateTime<Utc>, String)>, LibraryError> {
        self.read("reading a note's history", |tx| {
            let mut statement = tx.prepare_cached(include_str!("notes/history.sql"))?;
            let states =
                statement.query_map([id.0], |row| Ok((from_moment(row, "at")?, row.get("text")?)))?;
            Ok(states.collect::<Result<_, _>>()?)
        })
    }

    /// Moves a note to the trash.
    pub fn trash_note(&self, id: NoteId) -> Result<(), LibraryError> {
        self.move_to_trash(Trashed::Note(id))
    }
}

/// Stores a new note about something that is there.
pub(crate) fn insert(
    tx: &Transaction<'_>,
    text: &str,
    about: Option<Subject>,
    now: &str,
) -> rusqlite::Result<NoteId> {
    let (article, event, timeline) = about.map_or((None, None, None), columns);
    let sql = "INSERT INTO notes(text, article, event, timeline, changed) VALUES (?1, ?2, ?3, ?4, ?5)";
    tx.prepare_cached(sql)?.execute(params![text, article, event, timeline, now])?;
    Ok(NoteId(tx.last_insert_rowid()))
}

/// The columns `article`, `event` and `timeline`, of which one is set.
fn columns(about: Subject) -> (Option<i64>, Option<i64>, Option<i64>) {
    match about {
        Subject::Article(id) => (Some(id.0), None, None),
        Subject::Event(id) => (None, Some(id.0), None),
        Subject::Timeline(id) => (None, None, Some(id.0)),
    }
}

/// Refuses a note about what is not there.
fn exists(tx: &Transaction<'_>, about: Subject) -> Result<(), Stop> {
    let (what, table, id) = match about {
        Subject::Article(id) => ("article", "articles", id.0),
        Subject::Event(id) => ("event", "events", id.0),
        Subject::Timeline(id) => ("timeline", "timelines", id.0),
    };
    let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?1)");
    match tx.query_row(&sql, [id], |row| row.get(0))? {
        true => Ok(()),
        false => Err(LibraryError::NotFound { what, id }.into()),
    }
}

fn note_row(row: &Row<'_>) -> rusqlite::Result<NoteRow> {
    let article = row.get::<_, Option<i64>>("article")?.map(|id| Subject::Article(ArticleId(id)));
    let event = row.get::<_, Option<i64>>("event")?.map(|id| Subject::Event(EventId(id)));
    let timeline = row.get::<_, Option<i64>>("timeline")?.map(|id| Subject::Timeline(TimelineId(id)));
    Ok(NoteRow {
        note: Note {
            id: NoteId(row.get("id")?),
            text: row.get("text")?,
            about: article.or(event).or(timeline),
        },
        about: row.get("about")?,
        changed: from_moment(row, "changed")?,
    })
}
