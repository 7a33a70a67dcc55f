//! Drafts of timelines: suggestions proposed for one, each waiting for a person.

use chronology::{TimelineDraft, TimelineId};
use intake::{Control, Progress};
use library::{DraftLine, Library};
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};
use ts_rs::TS;

use crate::commands::jobs::{JobKindView, JobProgressView, JobReportView, steered, tell};
use crate::commands::review::SourcedSuggestionView;
use crate::commands::timelines::TimelineEdit;
use crate::failure::Failure;
use crate::state::App;

/// A line of a draft.
#[derive(Debug, Serialize, TS)]
pub struct DraftLineView {
    /// What is proposed.
    pub telling: SourcedSuggestionView,
    /// How many articles tell of its day.
    pub articles: u32,
}

/// Makes a timeline with a draft of what the articles that a search finds tell, of all where it is empty; no event
/// is made. Returns the timeline's number. Its own number is the window's, to hold or end it by.
#[tauri::command]
pub async fn draft_timeline(
    window: WebviewWindow,
    number: u32,
    search: String,
    edit: TimelineEdit,
    progress: Channel<JobProgressView>,
) -> Result<i64, Failure> {
    steered(window, number, move |app, control| make_draft(app, control, &search, &edit.into(), &progress))
        .await
}

fn make_draft(
    app: &App,
    control: &Control,
    search: &str,
    draft: &TimelineDraft,
    progress: &Channel<JobProgressView>,
) -> Result<i64, Failure> {
    let work = |library: &Library| {
        let watch = |at: Progress| tell(progress, at.done as u32, at.total as u32, "");
        let timeline = intake::draft_timeline(library, search, draft, control, watch)?;
        Ok((timeline.0, library.draft(timeline)?.len() as u32))
    };
    let report = |(_, lines): &(i64, u32)| JobReportView::Draft { lines: *lines };
    Ok(app.job(JobKindView::Draft, work, report)?.0)
}

/// The lines of a timeline's draft, whatever became of them, in order; none where it has no draft.
#[tauri::command(async)]
pub fn draft(app: State<'_, App>, timeline: i64) -> Result<Vec<DraftLineView>, Failure> {
    let library = app.library();
    let learned = library.learned()?;
    let view = |line: &DraftLine| DraftLineView {
        telling: SourcedSuggestionView::of(&line.telling, &learned),
        articles: line.articles,
    };
    Ok(library.draft(TimelineId(timeline))?.iter().map(view).collect())
}

/// Takes what still waits out of a timeline's draft.
#[tauri::command(async)]
pub fn discard_draft(app: State<'_, App>, timeline: i64) -> Result<(), Failure> {
    Ok(app.library().discard_draft(TimelineId(timeline))?)
}
