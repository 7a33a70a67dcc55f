//! Drafts of timelines: suggestions proposed for one, each waiting for a person.

use chronology::TimelineId;
use library::{DraftLine, Library};
use serde::Serialize;
use tauri::State;
use ts_rs::TS;

use crate::commands::jobs::{JobKindView, JobReportView};
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
/// is made. Returns the timeline's number.
#[tauri::command(async)]
pub fn draft_timeline(app: State<'_, App>, search: String, edit: TimelineEdit) -> Result<i64, Failure> {
    let draft = edit.into();
    let work = |library: &Library| {
        let timeline = intake::draft_timeline(library, &search, &draft)?;
        Ok((timeline, library.draft(timeline)?.len() as u32))
    };
    let (timeline, _) =
        app.job(JobKindView::Draft, work, |(_, lines)| JobReportView::Draft { lines: *lines })?;
    Ok(timeline.0)
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
