//! Suggestions, and what a person makes of them.

use articles::{ArticleId, Offsets};
use chronology::{EventDraft, EventId, TimelineId};
use library::{StoredSuggestion, SuggestionQuery, SuggestionState};
use serde::{Deserialize, Serialize};
use suggest::SuggestionId;
use tauri::State;
use ts_rs::TS;

use crate::commands::events::{EventEdit, EventRowView};
use crate::failure::Failure;
use crate::state::App;
use crate::views::{FactualityView, LinkView, RangeView, WhenView};

/// A suggestion; never shown as a fact.
#[derive(Debug, Serialize, TS)]
pub struct SuggestionView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// The article it stands in.
    #[ts(type = "number")]
    pub article: i64,
    /// The passage that supports it.
    pub range: RangeView,
    /// One line of the source's words.
    pub headline: String,
    /// When.
    pub when: Option<WhenView>,
    /// The date's words, as written.
    pub when_words: Option<String>,
    /// How the date was read.
    pub when_reason: Option<String>,
    /// Who says so, innermost first.
    pub attribution: Vec<LinkView>,
    /// How it is told.
    pub factuality: FactualityView,
    /// Who took part.
    pub participants: Vec<String>,
    /// Where.
    pub place: Option<String>,
    /// How likely a person accepts it, 0 to 1.
    pub score: f32,
    /// Why, in plain lines.
    pub reasons: Vec<String>,
    /// What became of it.
    pub state: SuggestionStateView,
}

/// What became of a suggestion.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[allow(missing_docs, reason = "the variants are those of library::SuggestionState")]
pub enum SuggestionStateView {
    Waiting,
    Accepted {
        #[ts(type = "number")]
        event: i64,
    },
    Rejected,
}

impl SuggestionView {
    /// Shows a suggestion in its article's text.
    pub fn of(stored: &StoredSuggestion, utf16: &Offsets<'_>) -> Self {
        let suggestion = &stored.suggestion;
        Self {
            id: stored.id.0,
            article: stored.article.0,
            range: utf16.range(&suggestion.range).into(),
            headline: suggestion.headline.clone(),
            when: suggestion.when.as_ref().map(Into::into),
            when_words: stored.when_words.clone(),
            when_reason: stored.when_reason.clone(),
            attribution: suggestion.attribution.iter().map(Into::into).collect(),
            factuality: suggestion.factuality.into(),
            participants: suggestion.participants.clone(),
            place: suggestion.place.clone(),
            score: suggestion.score,
            reasons: suggestion.reasons.clone(),
            state: match stored.state {
                SuggestionState::Waiting => SuggestionStateView::Waiting,
                SuggestionState::Accepted(event) => SuggestionStateView::Accepted { event: event.0 },
                SuggestionState::Rejected => SuggestionStateView::Rejected,
            },
        }
    }
}

/// Which waiting suggestions to accept at once.
#[derive(Debug, Deserialize, TS)]
pub struct AcceptManyView {
    /// Only of this article.
    #[ts(type = "number | null")]
    pub article: Option<i64>,
    /// Only those with at least this score.
    pub min_score: f32,
    /// The timeline to put the events into.
    #[ts(type = "number | null")]
    pub timeline: Option<i64>,
}

/// Accepts a suggestion as an event, with the person's edits, into a timeline if one is given; returns the
/// event's number.
#[tauri::command(async)]
pub fn accept_suggestion(
    app: State<'_, App>,
    id: i64,
    edit: Option<EventEdit>,
    timeline: Option<i64>,
) -> Result<i64, Failure> {
    let edit = edit.map(EventDraft::try_from).transpose()?;
    Ok(app.library().accept_suggestion(SuggestionId(id), edit, timeline.map(TimelineId))?.0)
}

/// Accepts all waiting suggestions above a score, in one undoable step; returns the events' numbers.
#[tauri::command(async)]
pub fn accept_many(app: State<'_, App>, which: AcceptManyView) -> Result<Vec<i64>, Failure> {
    let query = SuggestionQuery {
        article: which.article.map(ArticleId),
        waiting: true,
        min_score: Some(which.min_score),
    };
    let events = app.library().accept_waiting(&query, which.timeline.map(TimelineId))?;
    Ok(events.into_iter().map(|event| event.0).collect())
}

/// Accepts a suggestion as one more evidence of an event.
#[tauri::command(async)]
pub fn merge_suggestion(app: State<'_, App>, id: i64, into: i64) -> Result<(), Failure> {
    Ok(app.library().merge_suggestion(SuggestionId(id), EventId(into))?)
}

/// Rejects a suggestion.
#[tauri::command(async)]
pub fn reject_suggestion(app: State<'_, App>, id: i64) -> Result<(), Failure> {
    Ok(app.library().reject_suggestions(&[SuggestionId(id)])?)
}

/// The events a suggestion may be merged into, likeliest first.
#[tauri::command(async)]
pub fn merge_candidates(app: State<'_, App>, id: i64) -> Result<Vec<EventRowView>, Failure> {
    Ok(app.library().merge_candidates(SuggestionId(id))?.into_iter().map(Into::into).collect())
}
