//! Suggestions, and what a person makes of them.

mod reasons;

use articles::Offsets;
use chronology::{EventDraft, EventId, TimelineId};
use library::{KnownEvent, Retelling, Retellings, SourcedSuggestion, StoredSuggestion, SuggestionState};
use serde::Serialize;
use suggest::{Aspect, Learned, SuggestionId};
use tauri::State;
use ts_rs::TS;

use crate::commands::events::{EventEdit, EventRowView};
use crate::failure::Failure;
use crate::state::App;
use crate::views::{DateRemarkView, FactualityView, LinkView, RangeView, WhenView, date_remarks};

pub use reasons::*;

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
    /// Why the date was read so.
    pub when_reason: Option<Vec<DateRemarkView>>,
    /// Who says so, innermost first.
    pub attribution: Vec<LinkView>,
    /// How it is told.
    pub factuality: FactualityView,
    /// Who took part.
    pub participants: Vec<String>,
    /// Where.
    pub place: Option<String>,
    /// How likely a person accepts it, 0 to 1, by what their decisions taught.
    pub score: f32,
    /// Why.
    pub reasons: Vec<SuggestionReasonView>,
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
    pub fn of(stored: &StoredSuggestion, learned: &Learned, utf16: &Offsets<'_>) -> Self {
        let suggestion = &stored.suggestion;
        let taught = learned.reason(suggestion);
        Self {
            id: stored.id.0,
            article: stored.article.0,
            range: utf16.range(&suggestion.range).into(),
            headline: suggestion.headline.clone(),
            when: suggestion.when.as_ref().map(Into::into),
            when_words: stored.when_words.clone(),
            when_reason: stored.when_reason.as_ref().map(date_remarks),
            attribution: suggestion.attribution.iter().map(Into::into).collect(),
            factuality: suggestion.factuality.into(),
            participants: suggestion.participants.clone(),
            place: suggestion.place.clone(),
            score: learned.score(suggestion),
            reasons: suggestion.reasons.iter().cloned().chain(taught).map(Into::into).collect(),
            state: match stored.state {
                SuggestionState::Waiting => SuggestionStateView::Waiting,
                SuggestionState::Accepted(event) => SuggestionStateView::Accepted { event: event.0 },
                SuggestionState::Rejected => SuggestionStateView::Rejected,
            },
        }
    }
}

/// A suggestion away from its article: what a person needs to judge it there.
#[derive(Debug, Serialize, TS)]
pub struct SourcedSuggestionView {
    /// What is suggested.
    pub suggestion: SuggestionView,
    /// The article's title.
    pub title: String,
    /// The article's outlet.
    pub outlet: Option<String>,
    /// The words that support it.
    pub exact: String,
}

impl SourcedSuggestionView {
    /// Shows a suggestion with the article it stands in.
    pub fn of(sourced: &SourcedSuggestion, learned: &Learned) -> Self {
        let SourcedSuggestion { suggestion, source, text } = sourced;
        Self {
            suggestion: SuggestionView::of(suggestion, learned, &Offsets::utf16(text)),
            title: source.article.title.clone(),
            outlet: source.article.outlet.clone(),
            exact: text.get(suggestion.suggestion.range.clone()).unwrap_or_default().to_owned(),
        }
    }
}

/// What other articles tell of a suggestion's event.
#[derive(Debug, Serialize, TS)]
pub struct RetellingsView {
    /// Each other passage.
    pub tellings: Vec<RetellingView>,
    /// What all agree on, the suggestion itself among them.
    pub agrees: Vec<AspectView>,
    /// What they tell differently.
    pub differs: Vec<AspectView>,
    /// How many independent voices they are with the suggestion.
    pub voices: u32,
    /// The events that tellings of other articles have become already.
    pub known: Vec<KnownEventView>,
}

/// An event of the library that a suggestion may tell again.
#[derive(Debug, Serialize, TS)]
pub struct KnownEventView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// What happened.
    pub headline: String,
    /// When, if known.
    pub when: Option<WhenView>,
    /// Outlets, or titles, of the other articles that tell it.
    pub told_by: Vec<String>,
}

/// A passage of another article that tells the same event.
#[derive(Debug, Serialize, TS)]
pub struct RetellingView {
    /// What is suggested from it.
    pub telling: SourcedSuggestionView,
    /// Whether it is one voice with the suggestion: a copy of its text, or one that cites the other.
    pub same_voice: bool,
}

/// What tellings of an event can agree on or differ about.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of suggest::Aspect")]
pub enum AspectView {
    When,
    Place,
    Actor,
    Number,
    Factuality,
}

impl From<&Aspect> for AspectView {
    fn from(aspect: &Aspect) -> Self {
        match aspect {
            Aspect::When => Self::When,
            Aspect::Place => Self::Place,
            Aspect::Actor => Self::Actor,
            Aspect::Number => Self::Number,
            Aspect::Factuality => Self::Factuality,
        }
    }
}

impl RetellingsView {
    fn of(told: &Retellings, learned: &Learned) -> Self {
        let view = |one: &Retelling| RetellingView {
            telling: SourcedSuggestionView::of(&one.telling, learned),
            same_voice: one.same_voice,
        };
        Self {
            tellings: told.tellings.iter().map(view).collect(),
            agrees: told.agrees.iter().map(Into::into).collect(),
            differs: told.differs.iter().map(Into::into).collect(),
            voices: told.voices,
            known: told.known.iter().map(Into::into).collect(),
        }
    }
}

impl From<&KnownEvent> for KnownEventView {
    fn from(known: &KnownEvent) -> Self {
        Self {
            id: known.id.0,
            headline: known.headline.clone(),
            when: known.when.as_ref().map(Into::into),
            told_by: known.told_by.clone(),
        }
    }
}

/// Accepts a suggestion as an event, with the person's edits and the passages of others that tell the same, into a
/// timeline if one is given; returns the event's number.
#[tauri::command(async)]
pub fn accept_suggestion(
    app: State<'_, App>,
    id: i64,
    also: Vec<i64>,
    edit: Option<EventEdit>,
    timeline: Option<i64>,
) -> Result<i64, Failure> {
    let edit = edit.map(EventDraft::try_from).transpose()?;
    Ok(app.library().accept_suggestion(SuggestionId(id), &numbered(&also), edit, timeline.map(TimelineId))?.0)
}

/// Accepts suggestions as they are, in one undoable step; returns the events' numbers.
#[tauri::command(async)]
pub fn accept_many(app: State<'_, App>, ids: Vec<i64>, timeline: Option<i64>) -> Result<Vec<i64>, Failure> {
    let events = app.library().accept_suggestions(&numbered(&ids), timeline.map(TimelineId))?;
    Ok(events.into_iter().map(|event| event.0).collect())
}

/// Accepts suggestions as more evidence of an event.
#[tauri::command(async)]
pub fn merge_suggestions(app: State<'_, App>, ids: Vec<i64>, into: i64) -> Result<(), Failure> {
    Ok(app.library().merge_suggestions(&numbered(&ids), EventId(into))?)
}

/// Rejects suggestions, in one undoable step.
#[tauri::command(async)]
pub fn reject_suggestions(app: State<'_, App>, ids: Vec<i64>) -> Result<(), Failure> {
    Ok(app.library().reject_suggestions(&numbered(&ids))?)
}

/// The events a suggestion may be merged into, likeliest first.
#[tauri::command(async)]
pub fn merge_candidates(app: State<'_, App>, id: i64) -> Result<Vec<EventRowView>, Failure> {
    Ok(app.library().merge_candidates(SuggestionId(id))?.into_iter().map(Into::into).collect())
}

/// What other articles tell of a suggestion's event.
#[tauri::command(async)]
pub fn retellings(app: State<'_, App>, id: i64) -> Result<RetellingsView, Failure> {
    let library = app.library();
    Ok(RetellingsView::of(&library.retellings(SuggestionId(id))?, &library.learned()?))
}

/// What decisions on suggestions have taught.
#[tauri::command(async)]
pub fn learned(app: State<'_, App>) -> Result<Vec<SuggestionReasonView>, Failure> {
    Ok(app.library().learned()?.reasons().into_iter().map(Into::into).collect())
}

/// Forgets what decisions on suggestions have taught.
#[tauri::command(async)]
pub fn forget_learned(app: State<'_, App>) -> Result<(), Failure> {
    Ok(app.library().forget_learned()?)
}

fn numbered(ids: &[i64]) -> Vec<SuggestionId> {
    ids.iter().copied().map(SuggestionId).collect()
}
