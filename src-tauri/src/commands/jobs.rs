//! Long work: its progress and its reins while it runs; what ran, when, how long, and what came of it.

use intake::Control;
use library::Job;
use serde::{Deserialize, Serialize};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State, WebviewWindow};
use ts_rs::TS;

use crate::commands::import::{ImportFailureView, ImportReportView};
use crate::commands::rereading::RereadReportView;
use crate::failure::Failure;
use crate::notices;
use crate::state::App;

/// As many failures of one import are kept; an import tells all of them when it ends.
const KEPT_FAILURES: usize = 100;

/// A job that has ended.
#[derive(Debug, Serialize, TS)]
pub struct JobView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// When it began, RFC 3339.
    pub begun: String,
    /// When it ended, RFC 3339.
    pub ended: String,
    /// What came of it; null where a newer Dateline has told it.
    pub report: Option<JobReportView>,
}

/// What a job is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum JobKindView {
    Import,
    Reread,
    Export,
    Draft,
    Backup,
    Restore,
    Check,
}

/// What came of a job.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it; each counts what it is named after")]
pub enum JobReportView {
    Import {
        total: u32,
        new: u32,
        known: u32,
        cancelled: u32,
        failed: u32,
        failures: Vec<ImportFailureView>,
    },
    Reread {
        total: u32,
        changed: u32,
        cancelled: u32,
        failures: Vec<ImportFailureView>,
    },
    Export {
        path: String,
    },
    Draft {
        lines: u32,
    },
    Backup,
    Restore,
    Check {
        problems: u32,
    },
    /// A person ended it before it was done.
    Ended {
        of: JobKindView,
    },
    Failed {
        of: JobKindView,
        failure: Failure,
    },
}

impl JobReportView {
    /// What an import came to.
    pub fn of_import(report: &ImportReportView) -> Self {
        Self::Import {
            total: report.total,
            new: (report.new.len() + report.timelines.len()) as u32,
            known: report.known,
            cancelled: report.cancelled,
            failed: report.failed.len() as u32,
            failures: report.failed.iter().take(KEPT_FAILURES).cloned().collect(),
        }
    }

    /// What reading articles again came to.
    pub fn of_reread(report: &RereadReportView) -> Self {
        Self::Reread {
            total: report.total,
            changed: report.changed,
            cancelled: report.cancelled,
            failures: report.failed.iter().take(KEPT_FAILURES).cloned().collect(),
        }
    }
}

impl From<Job> for JobView {
    fn from(job: Job) -> Self {
        Self {
            id: job.id,
            begun: job.begun.to_rfc3339(),
            ended: job.ended.to_rfc3339(),
            report: serde_json::from_str(&job.report).ok(),
        }
    }
}

/// How far long work is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JobProgressView {
    /// Files, articles, events or kilobytes done.
    pub done: u32,
    /// How many there are in all.
    pub total: u32,
    /// The one just done.
    pub file: String,
}

/// Tells the window how far its long work is; one that has gone away needs no progress, and the work goes on.
pub(crate) fn tell(progress: &Channel<JobProgressView>, done: u32, total: u32, file: &str) {
    let _gone = progress.send(JobProgressView { done, total, file: file.to_owned() });
}

/// Tells the window how far its long work is, waits while that is held, and says whether it goes on.
pub(crate) fn watching<'a>(
    progress: &'a Channel<JobProgressView>,
    control: &'a Control,
) -> impl FnMut(u32, u32) -> bool + Send + 'a {
    move |done, total| {
        tell(progress, done, total, "");
        control.proceeds()
    }
}

/// Does long work under the reins of this number in this window. It may be held for hours, and has a thread of its own.
pub(crate) async fn steered<T: Send + 'static>(
    window: WebviewWindow,
    number: u32,
    work: impl FnOnce(&App, &Control) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    tauri::async_runtime::spawn_blocking(move || {
        let app = window.state::<App>();
        let done = work(&app, &app.reins(window.label(), number));
        app.lay_down(window.label(), number);
        done
    })
    .await?
}

/// Holds long work of this window before its next step.
#[tauri::command]
pub fn pause_job(app: State<'_, App>, window: WebviewWindow, number: u32) {
    app.reins(window.label(), number).pause();
}

/// Lets long work of this window go on.
#[tauri::command]
pub fn continue_job(app: State<'_, App>, window: WebviewWindow, number: u32) {
    app.reins(window.label(), number).go_on();
}

/// Ends long work of this window before its next step; what is stored stays.
#[tauri::command]
pub fn cancel_job(app: State<'_, App>, window: WebviewWindow, number: u32) {
    app.reins(window.label(), number).cancel();
}

/// The last jobs that have ended, newest first.
#[tauri::command(async)]
pub fn list_jobs(app: State<'_, App>) -> Result<Vec<JobView>, Failure> {
    Ok(app.library().jobs()?.into_iter().map(Into::into).collect())
}

/// Has the system show what came of a job, in the window's words.
#[tauri::command(async)]
pub fn notify(handle: AppHandle, title: String, text: String) {
    notices::show(&handle, &title, &text);
}
