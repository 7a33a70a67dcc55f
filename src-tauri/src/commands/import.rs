//! Import of files and of pasted text.

use std::path::PathBuf;

use articles::{Column, PreviewColumn, Source};
use intake::{Control, Imported, Outcome, Readers, Report, Tables};
use library::{Added, Library};
use serde::{Deserialize, Serialize};
use tauri::ipc::Channel;
use tauri::{AppHandle, State, WebviewWindow};
use ts_rs::TS;

use crate::clipboard;
use crate::commands::jobs::{JobKindView, JobProgressView, JobReportView, steered, tell};
use crate::failure::Failure;
use crate::state::App;

/// What an import came to.
#[derive(Debug, Serialize, TS)]
pub struct ImportReportView {
    /// Files in all.
    pub total: u32,
    /// Numbers of the new articles.
    #[ts(type = "number[]")]
    pub new: Vec<i64>,
    /// The timelines that were taken in.
    pub timelines: Vec<ImportedTimelineView>,
    /// How many were known already.
    pub known: u32,
    /// How many were not read because the import was cancelled.
    pub cancelled: u32,
    /// What failed and why.
    pub failed: Vec<ImportFailureView>,
}

/// A timeline that was exported and is taken in again.
#[derive(Debug, Serialize, TS)]
pub struct ImportedTimelineView {
    /// Its number here.
    #[ts(type = "number")]
    pub id: i64,
    /// How many of its events are new here.
    pub new_events: u32,
    /// How many passages became notes, as their originals are not here.
    pub without_original: u32,
}

/// A file that could not be imported.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportFailureView {
    /// The file.
    pub file: String,
    /// Why, and what to do.
    pub failure: Failure,
}

/// Tables with the same columns, as a person says what those hold.
#[derive(Debug, Serialize, TS)]
pub struct TableView {
    /// The files.
    pub paths: Vec<String>,
    /// How many articles they hold.
    pub rows: u32,
    /// Their columns.
    pub columns: Vec<TableColumnView>,
}

/// A column of a table.
#[derive(Debug, Serialize, TS)]
pub struct TableColumnView {
    /// Its name.
    pub name: String,
    /// How its first values begin.
    pub values: Vec<String>,
    /// What it seems to hold.
    #[ts(type = "ColumnTold[\"holds\"] | null")]
    pub holds: Option<Column>,
}

/// What a person says of a part of articles.
#[derive(Debug, Deserialize, TS)]
pub struct ColumnTold {
    /// The part.
    #[ts(
        type = "\"title\" | \"text\" | \"date\" | \"author\" | \"outlet\" | \"url\" | \"language\" | \"summary\""
    )]
    pub holds: Column,
    /// The name of the column that holds it; null where none does.
    pub name: Option<String>,
}

impl From<Tables> for TableView {
    fn from(tables: Tables) -> Self {
        let columns = tables
            .preview
            .columns
            .into_iter()
            .map(|PreviewColumn { name, values, holds }| TableColumnView { name, values, holds });
        Self {
            paths: tables.paths.iter().map(|path| path.display().to_string()).collect(),
            rows: tables.preview.rows as u32,
            columns: columns.collect(),
        }
    }
}

/// What was pasted.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PastedKind {
    /// HTML from the clipboard.
    Html,
    /// Plain text or Markdown.
    Text,
}

/// What became of what was pasted.
#[derive(Debug, Serialize, TS)]
pub struct PastedView {
    /// The article's number.
    #[ts(type = "number")]
    pub article: i64,
    /// Whether the same words were in the library already.
    pub known: bool,
}

impl From<Added> for PastedView {
    fn from(added: Added) -> Self {
        match added {
            Added::New(id) => Self { article: id.0, known: false },
            Added::Known(id) => Self { article: id.0, known: true },
        }
    }
}

impl From<Report> for ImportReportView {
    fn from(report: Report) -> Self {
        let mut view = Self {
            total: report.files.len() as u32,
            new: Vec::new(),
            timelines: Vec::new(),
            known: 0,
            cancelled: 0,
            failed: Vec::new(),
        };
        for Imported { path, outcome, .. } in report.files {
            match outcome {
                Outcome::New(id) => view.new.push(id.0),
                Outcome::Known(_) => view.known += 1,
                Outcome::Timeline(added) => view.timelines.push(ImportedTimelineView {
                    id: added.id.0,
                    new_events: added.new_events,
                    without_original: added.without_original,
                }),
                Outcome::Cancelled => view.cancelled += 1,
                Outcome::Failed(failure) => {
                    view.failed.push(ImportFailureView {
                        file: path.display().to_string(),
                        failure: failure.into(),
                    });
                }
            }
        }
        view
    }
}

/// Finds the tables among files that are about to be imported, those with the same columns together.
#[tauri::command(async)]
pub fn preview_tables(app: State<'_, App>, paths: Vec<PathBuf>) -> Vec<TableView> {
    intake::tables(&app.readers, &paths).into_iter().map(TableView::from).collect()
}

/// Imports files and folders, telling each file as it becomes durable; a table's columns hold what is told. Its number
/// is the window's, to hold or end it by.
#[tauri::command]
pub async fn import_paths(
    window: WebviewWindow,
    number: u32,
    paths: Vec<PathBuf>,
    columns: Vec<ColumnTold>,
    progress: Channel<JobProgressView>,
) -> Result<ImportReportView, Failure> {
    steered(window, number, move |app, control| import(app, control, &paths, columns, &progress)).await
}

fn import(
    app: &App,
    control: &Control,
    paths: &[PathBuf],
    columns: Vec<ColumnTold>,
    progress: &Channel<JobProgressView>,
) -> Result<ImportReportView, Failure> {
    let told = !columns.is_empty();
    let columns = columns.into_iter().map(|told| (told.holds, told.name)).collect();
    let of_table = told.then(|| Readers::new().with_columns(columns));
    let readers = of_table.as_ref().unwrap_or(&app.readers);
    let work = |library: &Library| {
        let report = intake::import(library, readers, paths, None, control, |at, file| {
            tell(progress, at.done as u32, at.total as u32, &file.path.display().to_string());
        })?;
        Ok(report.into())
    };
    app.job(JobKindView::Import, work, JobReportView::of_import)
}

/// Imports pasted text.
#[tauri::command(async)]
pub fn import_pasted(app: State<'_, App>, text: String, kind: PastedKind) -> Result<PastedView, Failure> {
    let ending = match kind {
        PastedKind::Html => "html",
        PastedKind::Text => "txt",
    };
    let source = Source::pasted(ending, text.into_bytes());
    Ok(intake::import_source(&app.library(), &app.readers, &source)?.into())
}

/// The files that were copied in a file manager; none where something else was copied.
#[tauri::command]
pub async fn copied_files(handle: AppHandle) -> Vec<PathBuf> {
    clipboard::files(&handle).await
}
