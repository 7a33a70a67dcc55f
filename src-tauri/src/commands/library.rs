//! The library as a whole: status, undo, trash, backups, opening another.

use std::path::PathBuf;

use articles::ArticleId;
use chronology::{EventId, NoteId, TimelineId};
use library::{Backup, Check, Done, HistoryRow, Library, Operation, Problem, TrashRow, Trashed};
use serde::{Deserialize, Serialize};
use tauri::ipc::Channel;
use tauri::{AppHandle, State, WebviewWindow};
use ts_rs::TS;

use crate::commands::jobs::{JobKindView, JobProgressView, JobReportView, steered, watching};
use crate::failure::{Failure, Reason};
use crate::state::App;
use crate::wants_backup;

/// What the status bar and the sidebar show.
#[derive(Debug, Serialize, TS)]
pub struct StatusView {
    /// The library's folder.
    pub folder: String,
    /// The library's name.
    pub name: String,
    /// The service that synchronises its folder ("OneDrive"), where one does: not safe for a live library.
    pub synchronised_by: Option<String>,
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
    /// How many changes there were since the start of Dateline.
    pub changes: u32,
    /// When something was last changed, RFC 3339.
    pub last_change: Option<String>,
    /// When it was last backed up, RFC 3339.
    pub last_backup: Option<String>,
    /// What Undo would reverse.
    pub undo: Option<DoneView>,
    /// What Redo would do again.
    pub redo: Option<DoneView>,
    /// Its tags, with how many events carry each.
    pub tags: Vec<TagView>,
}

/// A tag.
#[derive(Debug, Serialize, TS)]
pub struct TagView {
    /// Its name.
    pub name: String,
    /// How many events carry it.
    pub events: u32,
}

/// An operation that was done.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DoneView {
    /// Its name: `import`, `accept-suggestion`, `edit-event`...
    #[ts(as = "OperationView")]
    pub operation: Operation,
    /// When, RFC 3339.
    pub at: String,
}

/// A line of the history.
#[derive(Debug, Serialize, TS)]
pub struct HistoryRowView {
    /// What was done.
    #[ts(as = "OperationView")]
    pub operation: Operation,
    /// When, RFC 3339.
    pub at: String,
    /// The title, headline, name or first line of the first thing that it changed; null where that is gone.
    pub about: Option<String>,
}

/// The names of operations, for the message catalogue.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of library::Operation")]
pub enum OperationView {
    Import,
    SetPublicationDate,
    CorrectDates,
    ReadAgain,
    CheckPassages,
    AcceptSuggestion,
    MergeSuggestion,
    RejectSuggestion,
    ForgetLearned,
    CreateEvent,
    EditEvent,
    PasteEvents,
    ConfirmEvent,
    AddEvidence,
    RemoveEvidence,
    MergeEvents,
    CreateTimeline,
    DraftTimeline,
    DiscardDraft,
    EditTimeline,
    AddToTimeline,
    RemoveFromTimeline,
    AddPeriod,
    EditPeriod,
    RemovePeriod,
    AddLane,
    EditLane,
    RemoveLane,
    PutInLane,
    CreateNote,
    EditNote,
    AddHighlight,
    RemoveHighlight,
    MoveToTrash,
    RestoreFromTrash,
}

/// A line of the trash.
#[derive(Debug, Serialize, TS)]
pub struct TrashRowView {
    /// What it is.
    pub what: TrashedView,
    /// Its title, headline, name or first line.
    pub title: String,
    /// When it was moved there, RFC 3339.
    pub at: String,
}

/// A thing in the trash.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[allow(missing_docs, reason = "the variants are those of library::Trashed")]
pub enum TrashedView {
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
    Note {
        #[ts(type = "number")]
        id: i64,
    },
}

/// A backup.
#[derive(Debug, Serialize, TS)]
pub struct BackupView {
    /// The file.
    pub path: String,
    /// When it was made, RFC 3339.
    pub at: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
}

/// What a check found.
#[derive(Debug, Serialize, TS)]
pub struct CheckView {
    /// How many originals were read and hashed.
    pub originals: u32,
    /// How many passages were found in their texts.
    pub passages: u32,
    /// What is wrong.
    pub problems: Vec<ProblemView>,
}

/// Something that is not as it was written.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of library::Problem")]
pub enum ProblemView {
    Original { title: String, sha256: String },
    Database { finding: String },
    Row { table: String, row: String },
    Log,
    Index { of: String, finding: String },
    Passage { headline: String, title: String },
    Unreadable { part: String, finding: String },
}

impl From<Problem> for ProblemView {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Original { title, sha256 } => Self::Original { title, sha256 },
            Problem::Database { finding } => Self::Database { finding },
            Problem::Row { table, row } => Self::Row { table: table.to_owned(), row: row.to_string() },
            Problem::Log => Self::Log,
            Problem::Index { of, finding } => Self::Index { of: of.to_owned(), finding },
            Problem::Passage { headline, title, .. } => Self::Passage { headline, title },
            Problem::Unreadable { part, finding } => Self::Unreadable { part: part.to_owned(), finding },
        }
    }
}

impl From<Done> for DoneView {
    fn from(done: Done) -> Self {
        Self { operation: done.operation, at: done.at.to_rfc3339() }
    }
}

impl From<HistoryRow> for HistoryRowView {
    fn from(row: HistoryRow) -> Self {
        Self { operation: row.operation, at: row.at.to_rfc3339(), about: row.about }
    }
}

impl From<Backup> for BackupView {
    fn from(backup: Backup) -> Self {
        Self { path: backup.path.display().to_string(), at: backup.at.to_rfc3339(), size: backup.size }
    }
}

impl From<TrashRow> for TrashRowView {
    fn from(row: TrashRow) -> Self {
        let what = match row.what {
            Trashed::Article(id) => TrashedView::Article { id: id.0 },
            Trashed::Event(id) => TrashedView::Event { id: id.0 },
            Trashed::Timeline(id) => TrashedView::Timeline { id: id.0 },
            Trashed::Note(id) => TrashedView::Note { id: id.0 },
        };
        Self { what, title: row.title, at: row.at.to_rfc3339() }
    }
}

impl From<TrashedView> for Trashed {
    fn from(view: TrashedView) -> Self {
        match view {
            TrashedView::Article { id } => Self::Article(ArticleId(id)),
            TrashedView::Event { id } => Self::Event(EventId(id)),
            TrashedView::Timeline { id } => Self::Timeline(TimelineId(id)),
            TrashedView::Note { id } => Self::Note(NoteId(id)),
        }
    }
}

/// What the status bar and the sidebar show.
#[tauri::command(async)]
pub fn status(app: State<'_, App>) -> Result<StatusView, Failure> {
    // Counted before it is read: what changes meanwhile is told anew.
    let changes = app.changes();
    let library = app.library();
    let status = library.status()?;
    let tags = library.tags()?;
    let folder = library.folder();
    Ok(StatusView {
        folder: folder.display().to_string(),
        name: folder.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        synchronised_by: library::synchronised_by(folder).map(str::to_owned),
        articles: status.articles,
        inbox: status.inbox,
        waiting: status.waiting,
        events: status.events,
        flagged: status.flagged,
        read_by_older: status.read_by_older,
        notes: status.notes,
        trash: status.trash,
        changes,
        last_change: status.last_change.map(|at| at.to_rfc3339()),
        last_backup: status.last_backup.map(|at| at.to_rfc3339()),
        undo: status.undo.map(Into::into),
        redo: status.redo.map(Into::into),
        tags: tags.into_iter().map(|(name, events)| TagView { name, events }).collect(),
    })
}

/// Reverses the last operation that stands; null if there is none.
#[tauri::command(async)]
pub fn undo(app: State<'_, App>) -> Result<Option<DoneView>, Failure> {
    Ok(app.library().undo()?.map(Into::into))
}

/// Does again the last operation that was undone; null if there is none.
#[tauri::command(async)]
pub fn redo(app: State<'_, App>) -> Result<Option<DoneView>, Failure> {
    Ok(app.library().redo()?.map(Into::into))
}

/// The last operations that stand, newest first.
#[tauri::command(async)]
pub fn history(app: State<'_, App>) -> Result<Vec<HistoryRowView>, Failure> {
    Ok(app.library().history(200)?.into_iter().map(Into::into).collect())
}

/// The `dateline://` link that Dateline was started with or given since, once.
#[tauri::command(async)]
pub fn opened_link(app: State<'_, App>) -> Option<String> {
    app.take_link()
}

/// Opens a library folder, or makes one there; a damaged one with its newest backup if a person wants that.
#[tauri::command(async)]
pub fn open_library(handle: AppHandle, app: State<'_, App>, folder: PathBuf) -> Result<(), Failure> {
    match app.open(&folder, Library::open_or_create) {
        Err(failure) if failure.reason == Reason::LibraryDamaged && wants_backup(&handle, &failure) => {
            app.open(&folder, Library::open_with_newest_backup)
        }
        opened => opened,
    }
}

/// Puts the sample articles and their timeline into the library; returns the timeline's number.
#[tauri::command(async)]
pub fn open_sample(app: State<'_, App>) -> Result<i64, Failure> {
    Ok(intake::sample::add_to(&app.library())?.0)
}

/// What is in the trash, newest first.
#[tauri::command(async)]
pub fn list_trash(app: State<'_, App>) -> Result<Vec<TrashRowView>, Failure> {
    Ok(app.library().trash()?.into_iter().map(Into::into).collect())
}

/// Takes something back from the trash.
#[tauri::command(async)]
pub fn restore_from_trash(app: State<'_, App>, what: TrashedView) -> Result<(), Failure> {
    Ok(app.library().restore_from_trash(what.into())?)
}

/// Deletes for good what is in the trash, with its history.
#[tauri::command(async)]
pub fn purge_trash(app: State<'_, App>) -> Result<(), Failure> {
    Ok(app.library().purge_trash()?)
}

/// Makes a backup now. Its number is the window's, to end it by.
#[tauri::command]
pub async fn back_up(
    window: WebviewWindow,
    number: u32,
    progress: Channel<JobProgressView>,
) -> Result<BackupView, Failure> {
    steered(window, number, move |app, control| {
        let work = |library: &Library| Ok(library.backup_while(watching(&progress, control))?);
        Ok(app.job(JobKindView::Backup, work, |_| JobReportView::Backup)?.into())
    })
    .await
}

/// The backups, newest first.
#[tauri::command(async)]
pub fn list_backups(app: State<'_, App>) -> Result<Vec<BackupView>, Failure> {
    Ok(app.library().backups()?.into_iter().map(Into::into).collect())
}

/// Puts a backup in the place of the database; what is there now is backed up first. Its number is the window's, to end
/// it by.
#[tauri::command]
pub async fn restore_backup(
    window: WebviewWindow,
    number: u32,
    path: PathBuf,
    progress: Channel<JobProgressView>,
) -> Result<(), Failure> {
    steered(window, number, move |app, control| {
        let work = |library: &Library| Ok(library.restore_while(&path, watching(&progress, control))?);
        app.job(JobKindView::Restore, work, |()| JobReportView::Restore)
    })
    .await
}

/// Reads everything and compares. Its number is the window's, to hold or end it by.
#[tauri::command]
pub async fn check(
    window: WebviewWindow,
    number: u32,
    progress: Channel<JobProgressView>,
) -> Result<CheckView, Failure> {
    let check = steered(window, number, move |app, control| {
        let work = |library: &Library| Ok(library.check_while(watching(&progress, control))?);
        let report = |check: &Check| JobReportView::Check { problems: check.problems.len() as u32 };
        app.job(JobKindView::Check, work, report)
    })
    .await?;
    let Check { originals, passages, problems } = check;
    Ok(CheckView { originals, passages, problems: problems.into_iter().map(Into::into).collect() })
}
