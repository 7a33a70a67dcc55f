//! Timelines and the events that stand in them.

use chronology::{EventId, LaneBy, Period, PeriodDraft, PeriodId, TimelineId, Tint};
use library::{SuggestionQuery, TimelineRow, Window};
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::commands::events::{EventView, event_views};
use crate::failure::Failure;
use crate::state::App;
use crate::views::{WhenEdit, WhenView};

/// A line of the list of timelines.
#[derive(Debug, Serialize, TS)]
pub struct TimelineRowView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// Its name.
    pub name: String,
    /// The question it answers.
    pub description: String,
    /// What its lanes are.
    pub lanes: LaneByView,
    /// How many events stand in it.
    pub events: u32,
}

/// A timeline with its events in order of date.
#[derive(Debug, Serialize, TS)]
pub struct TimelineView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// Its name.
    pub name: String,
    /// The question it answers.
    pub description: String,
    /// What its lanes are.
    pub lanes: LaneByView,
    /// How many suggestions proposed for it wait.
    pub draft: u32,
    /// Its events.
    pub events: Vec<EventView>,
    /// The stretches of time behind them.
    pub periods: Vec<PeriodView>,
}

/// A stretch of time that stands behind a timeline's events.
#[derive(Debug, Serialize, TS)]
pub struct PeriodView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// From when to when.
    pub when: WhenView,
    /// In which colour it is drawn.
    pub tint: TintView,
}

/// What a person says of a period.
#[derive(Debug, Deserialize, TS)]
pub struct PeriodEdit {
    /// What it is called.
    pub name: String,
    /// From when to when.
    pub when: WhenEdit,
    /// In which colour it is drawn.
    pub tint: TintView,
}

/// A colour for the ground behind events.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of chronology::Tint")]
pub enum TintView {
    Grey,
    Blue,
    Green,
    Violet,
    Rose,
}

impl From<Tint> for TintView {
    fn from(tint: Tint) -> Self {
        match tint {
            Tint::Grey => Self::Grey,
            Tint::Blue => Self::Blue,
            Tint::Green => Self::Green,
            Tint::Violet => Self::Violet,
            Tint::Rose => Self::Rose,
        }
    }
}

impl From<TintView> for Tint {
    fn from(view: TintView) -> Self {
        match view {
            TintView::Grey => Self::Grey,
            TintView::Blue => Self::Blue,
            TintView::Green => Self::Green,
            TintView::Violet => Self::Violet,
            TintView::Rose => Self::Rose,
        }
    }
}

impl From<Period> for PeriodView {
    fn from(Period { id, draft }: Period) -> Self {
        Self { id: id.0, name: draft.name, when: WhenView::from(&draft.when), tint: draft.tint.into() }
    }
}

impl TryFrom<PeriodEdit> for PeriodDraft {
    type Error = edtf::ParseEdtfError;

    fn try_from(edit: PeriodEdit) -> Result<Self, Self::Error> {
        Ok(Self { name: edit.name, when: edit.when.try_into()?, tint: edit.tint.into() })
    }
}

/// What a timeline's lanes are.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of chronology::LaneBy")]
pub enum LaneByView {
    None,
    Tag,
    Place,
    Participant,
    Outlet,
}

impl From<LaneBy> for LaneByView {
    fn from(lanes: LaneBy) -> Self {
        match lanes {
            LaneBy::None => Self::None,
            LaneBy::Tag => Self::Tag,
            LaneBy::Place => Self::Place,
            LaneBy::Participant => Self::Participant,
            LaneBy::Outlet => Self::Outlet,
        }
    }
}

impl From<LaneByView> for LaneBy {
    fn from(view: LaneByView) -> Self {
        match view {
            LaneByView::None => Self::None,
            LaneByView::Tag => Self::Tag,
            LaneByView::Place => Self::Place,
            LaneByView::Participant => Self::Participant,
            LaneByView::Outlet => Self::Outlet,
        }
    }
}

impl From<TimelineRow> for TimelineRowView {
    fn from(row: TimelineRow) -> Self {
        Self {
            id: row.timeline.id.0,
            name: row.timeline.name,
            description: row.timeline.description,
            lanes: row.timeline.lanes.into(),
            events: row.events,
        }
    }
}

/// All timelines by name.
#[tauri::command(async)]
pub fn list_timelines(app: State<'_, App>) -> Result<Vec<TimelineRowView>, Failure> {
    Ok(app.library().timelines()?.into_iter().map(Into::into).collect())
}

/// One timeline with its events.
#[tauri::command(async)]
pub fn timeline(app: State<'_, App>, id: i64) -> Result<TimelineView, Failure> {
    let library = app.library();
    let contents = library.timeline(TimelineId(id))?;
    let proposed = SuggestionQuery { draft: Some(TimelineId(id)), waiting: true, ..Default::default() };
    Ok(TimelineView {
        id: contents.timeline.id.0,
        name: contents.timeline.name,
        description: contents.timeline.description,
        lanes: contents.timeline.lanes.into(),
        draft: library.suggestions(&proposed, Window { offset: 0, limit: 0 })?.total,
        events: event_views(&library, &contents.events)?,
        periods: contents.periods.into_iter().map(Into::into).collect(),
    })
}

/// Makes a timeline; returns its number.
#[tauri::command(async)]
pub fn create_timeline(app: State<'_, App>, name: String) -> Result<i64, Failure> {
    Ok(app.library().create_timeline(&name)?.0)
}

/// Changes a timeline's name, description and lanes.
#[tauri::command(async)]
pub fn update_timeline(
    app: State<'_, App>,
    id: i64,
    name: String,
    description: String,
    lanes: LaneByView,
) -> Result<(), Failure> {
    Ok(app.library().update_timeline(TimelineId(id), &name, &description, lanes.into())?)
}

/// Puts events into a timeline.
#[tauri::command(async)]
pub fn add_to_timeline(app: State<'_, App>, id: i64, events: Vec<i64>) -> Result<(), Failure> {
    Ok(app.library().add_to_timeline(TimelineId(id), &event_ids(events))?)
}

/// Takes events out of a timeline; they stay in the library.
#[tauri::command(async)]
pub fn remove_from_timeline(app: State<'_, App>, id: i64, events: Vec<i64>) -> Result<(), Failure> {
    Ok(app.library().remove_from_timeline(TimelineId(id), &event_ids(events))?)
}

/// Moves a timeline to the trash; its events stay.
#[tauri::command(async)]
pub fn trash_timeline(app: State<'_, App>, id: i64) -> Result<(), Failure> {
    Ok(app.library().trash_timeline(TimelineId(id))?)
}

/// Puts a period behind a timeline's events; returns its number.
#[tauri::command(async)]
pub fn add_period(app: State<'_, App>, timeline: i64, edit: PeriodEdit) -> Result<i64, Failure> {
    Ok(app.library().add_period(TimelineId(timeline), &edit.try_into()?)?.0)
}

/// Changes a period's name, time and colour.
#[tauri::command(async)]
pub fn update_period(app: State<'_, App>, id: i64, edit: PeriodEdit) -> Result<(), Failure> {
    Ok(app.library().update_period(PeriodId(id), &edit.try_into()?)?)
}

/// Takes a period away.
#[tauri::command(async)]
pub fn remove_period(app: State<'_, App>, id: i64) -> Result<(), Failure> {
    Ok(app.library().remove_period(PeriodId(id))?)
}

fn event_ids(numbers: Vec<i64>) -> Vec<EventId> {
    numbers.into_iter().map(EventId).collect()
}
