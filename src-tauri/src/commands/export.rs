//! Exports of a timeline.

use std::path::PathBuf;

use chronology::TimelineId;
use export::LeftOut;
use library::Library;
use serde::{Deserialize, Serialize};
use tauri::WebviewWindow;
use tauri::ipc::Channel;
use ts_rs::TS;

use crate::commands::jobs::{JobKindView, JobProgressView, JobReportView, steered, watching};
use crate::failure::Failure;
use crate::state::now;

/// A target format.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the variants are those of export::Format")]
pub enum FormatView {
    Html,
    Csv,
    Json,
    Md,
    TimelineJs,
}

impl From<FormatView> for export::Format {
    fn from(view: FormatView) -> Self {
        match view {
            FormatView::Html => Self::Html,
            FormatView::Csv => Self::Csv,
            FormatView::Json => Self::Json,
            FormatView::Md => Self::Md,
            FormatView::TimelineJs => Self::TimelineJs,
        }
    }
}

/// What an export came to.
#[derive(Debug, Serialize, TS)]
pub struct ExportView {
    /// The file.
    pub path: String,
    /// What the format cannot hold.
    pub left_out: Vec<LeftOutView>,
}

/// What a format cannot hold.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of export::LeftOut")]
pub enum LeftOutView {
    TextsOfPage,
    FrameOfTable,
    BareMonths,
    TextsOfJson,
    FrameOfText,
    TextsOfTimelineJs,
    Unplaced { events: u32 },
    Undated { events: u32 },
    OpenPeriods { periods: u32 },
    Doubts { events: u32 },
}

impl From<LeftOut> for LeftOutView {
    fn from(left_out: LeftOut) -> Self {
        match left_out {
            LeftOut::TextsOfPage => Self::TextsOfPage,
            LeftOut::FrameOfTable => Self::FrameOfTable,
            LeftOut::BareMonths => Self::BareMonths,
            LeftOut::TextsOfJson => Self::TextsOfJson,
            LeftOut::FrameOfText => Self::FrameOfText,
            LeftOut::TextsOfTimelineJs => Self::TextsOfTimelineJs,
            LeftOut::Unplaced { events } => Self::Unplaced { events: events as u32 },
            LeftOut::Undated { events } => Self::Undated { events: events as u32 },
            LeftOut::OpenPeriods { periods } => Self::OpenPeriods { periods: periods as u32 },
            LeftOut::Doubts { events } => Self::Doubts { events: events as u32 },
        }
    }
}

/// Keeps what the window made, a picture of the chart or a note, in a file that the person chose.
#[tauri::command(async)]
pub fn save_file(bytes: Vec<u8>, path: PathBuf) -> Result<(), Failure> {
    Ok(export::write_to_file(&bytes, &path)?)
}

/// Has the system's file manager show a file that was saved.
#[tauri::command(async)]
pub fn show_in_folder(path: PathBuf) -> Result<(), Failure> {
    Ok(tauri_plugin_opener::reveal_item_in_dir(path)?)
}

/// Exports a timeline to a file that the person chose. Its number is the window's, to hold or end it by.
#[tauri::command]
pub async fn export_timeline(
    window: WebviewWindow,
    number: u32,
    id: i64,
    format: FormatView,
    path: PathBuf,
    progress: Channel<JobProgressView>,
) -> Result<ExportView, Failure> {
    steered(window, number, move |app, control| {
        let work = |library: &Library| {
            let contents = library.timeline(TimelineId(id))?;
            let goes_on = watching(&progress, control);
            Ok(export::export_to_file_while(&contents, format.into(), now(), &path, goes_on)?)
        };
        let report = |_: &Vec<LeftOut>| JobReportView::Export { path: path.display().to_string() };
        let left_out = app.job(JobKindView::Export, work, report)?;
        let left_out = left_out.into_iter().map(Into::into).collect();
        Ok(ExportView { path: path.display().to_string(), left_out })
    })
    .await
}
