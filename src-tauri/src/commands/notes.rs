//! Notes.

use articles::ArticleId;
use chronology::{EventId, NoteId, Subject, TimelineId};
use library::NoteRow;
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::failure::Failure;
use crate::state::App;

/// A note.
#[derive(Debug, Serialize, TS)]
pub struct NoteView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// Markdown.
    pub text: String,
    /// What it is about.
    pub about: Option<SubjectView>,
    /// The title or headline of what it is about.
    pub about_title: Option<String>,
    /// When it was last changed, RFC 3339.
    pub changed: String,
}

/// What a note is about.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[allow(missing_docs, reason = "the variants are those of chronology::Subject")]
pub enum SubjectView {
    Article {
        #[ts(type = "number")]
        id: i64,
    },
    Event {
        #[ts(type = "number")]
        id: i64,
    },
    Timeline {
        #[ts(type = "number")]
        id: i64,
    },
}

impl From<Subject> for SubjectView {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Article(id) => Self::Article { id: id.0 },
            Subject::Event(id) => Self::Event { id: id.0 },
            Subject::Timeline(id) => Self::Timeline { id: id.0 },
        }
    }
}

impl From<SubjectView> for Subject {
    fn from(view: SubjectView) -> Self {
        match view {
            SubjectView::Article { id } => Self::Article(ArticleId(id)),
            SubjectView::Event { id } => Self::Event(EventId(id)),
            SubjectView::Timeline { id } => Self::Timeline(TimelineId(id)),
        }
    }
}

impl From<NoteRow> for NoteView {
    fn from(row: NoteRow) -> Self {
        Self {
            id: row.note.id.0,
            text: row.note.text,
            about: row.note.about.map(Into::into),
            about_title: row.about,
            changed: row.changed.to_rfc3339(),
        }
    }
}

/// Notes, last changed first; all, or those about one thing.
#[tauri::command(async)]
pub fn list_notes(app: State<'_, App>, about: Option<SubjectView>) -> Result<Vec<NoteView>, Failure> {
    Ok(app.library().notes(about.map(Into::into))?.into_iter().map(Into::into).collect())
}

/// How a note read before.
#[derive(Debug, Serialize, TS)]
pub struct NoteStateView {
    /// Its text then.
    pub text: String,
    /// Until when it stood, RFC 3339.
    pub until: String,
}

/// How a note read before, newest first.
#[tauri::command(async)]
pub fn note_history(app: State<'_, App>, id: i64) -> Result<Vec<NoteStateView>, Failure> {
    let states = app.library().note_history(NoteId(id))?;
    Ok(states.into_iter().map(|(until, text)| NoteStateView { text, until: until.to_rfc3339() }).collect())
}

/// Writes a new note; returns its number.
#[tauri::command(async)]
pub fn create_note(app: State<'_, App>, text: String, about: Option<SubjectView>) -> Result<i64, Failure> {
    Ok(app.library().create_note(&text, about.map(Into::into))?.0)
}

/// Changes a note's text; returns the number to give as `begun` while the same writing goes on.
#[tauri::command(async)]
pub fn update_note(app: State<'_, App>, id: i64, text: String, begun: Option<i64>) -> Result<i64, Failure> {
    Ok(app.library().update_note(NoteId(id), &text, begun)?)
}

/// Moves a note to the trash.
#[tauri::command(async)]
pub fn trash_note(app: State<'_, App>, id: i64) -> Result<(), Failure> {
    Ok(app.library().trash_note(NoteId(id))?)
}
