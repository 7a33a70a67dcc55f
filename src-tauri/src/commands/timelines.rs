//! Timelines and the events that stand in them.

mod packed;

use chronology::{
    EventId, Lane, LaneBy, LaneId, Period, PeriodDraft, PeriodId, TimelineDraft, TimelineId, Tint,
};
use library::{Library, Moment, SuggestionQuery, TimelineOutline, TimelineRow, Window};
use serde::{Deserialize, Serialize};
use tauri::State;
use tauri::ipc::Response;
use ts_rs::TS;

use crate::failure::Failure;
use crate::state::App;
use crate::views::{WhenEdit, WhenView};

pub use packed::{PackedEventView, PackedEventsView};

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

/// What a person says of a timeline.
#[derive(Debug, Deserialize, TS)]
pub struct TimelineEdit {
    /// Its name.
    pub name: String,
    /// The question it answers.
    pub description: String,
    /// What its lanes are.
    pub lanes: LaneByView,
}

/// A timeline without its events.
#[derive(Debug, Serialize, TS)]
pub struct TimelineHeadView {
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
    /// The stretches of time behind its events.
    pub periods: Vec<PeriodView>,
    /// The lanes that a person made, in their order.
    pub lanes_made: Vec<LaneView>,
    /// The moment it was read: what is new since then can be asked for.
    #[ts(type = "number")]
    pub as_of: u64,
}

/// What is new in a timeline.
#[derive(Debug, Serialize, TS)]
pub struct TimelineNewsView {
    /// What is told of it now.
    pub head: TimelineHeadView,
    /// The events that changed, in order of date.
    pub events: PackedEventsView,
    /// The event that stands before each of them; none before the first.
    #[ts(type = "(number | null)[]")]
    pub before: Vec<Option<i64>>,
    /// Events that changed and do not stand in it, or do not any more.
    #[ts(type = "number[]")]
    pub gone: Vec<i64>,
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

/// A lane that a person made.
#[derive(Debug, Serialize, TS)]
pub struct LaneView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// What it is called.
    pub name: String,
}

impl From<&Lane> for LaneView {
    fn from(lane: &Lane) -> Self {
        Self { id: lane.id.0, name: lane.name.clone() }
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
    Hand,
}

impl From<LaneBy> for LaneByView {
    fn from(lanes: LaneBy) -> Self {
        match lanes {
            LaneBy::None => Self::None,
            LaneBy::Tag => Self::Tag,
            LaneBy::Place => Self::Place,
            LaneBy::Participant => Self::Participant,
            LaneBy::Outlet => Self::Outlet,
            LaneBy::Hand => Self::Hand,
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
            LaneByView::Hand => Self::Hand,
        }
    }
}

impl From<TimelineEdit> for TimelineDraft {
    fn from(TimelineEdit { name, description, lanes }: TimelineEdit) -> Self {
        Self { name, description, lanes: lanes.into() }
    }
}

impl From<TimelineRow> for TimelineRowView {
    fn from(row: TimelineRow) -> Self {
        Self {
            id: row.timeline.id.0,
            name: row.timeline.draft.name,
            description: row.timeline.draft.description,
            lanes: row.timeline.draft.lanes.into(),
            events: row.events,
        }
    }
}

/// All timelines by name.
#[tauri::command(async)]
pub fn list_timelines(app: State<'_, App>) -> Result<Vec<TimelineRowView>, Failure> {
    Ok(app.library().timelines()?.into_iter().map(Into::into).collect())
}

/// Events of a timeline that are handed over at once: the window takes them in within a frame or two.
const PART: usize = 5_000;

/// One timeline: a line of JSON with its head, then lines with its events in order of date, so many in each that the
/// window can do other things between two of them.
#[tauri::command(async)]
pub fn timeline(app: State<'_, App>, id: i64) -> Result<Response, Failure> {
    let library = app.library();
    let as_of = library.moment();
    let mut outline = library.timeline_outline(TimelineId(id))?;
    let mut lines = Vec::new();
    line(&mut lines, &head(&library, &outline, as_of)?)?;
    while !outline.events.is_empty() {
        let rest = outline.events.split_off(PART.min(outline.events.len()));
        let part = std::mem::replace(&mut outline.events, rest);
        line(&mut lines, &PackedEventsView::of(part, &outline.articles))?;
    }
    Ok(Response::new(lines))
}

/// Adds a value as a line of JSON, in which no line ends but the last.
fn line(lines: &mut Vec<u8>, value: &impl Serialize) -> Result<(), Failure> {
    serde_json::to_writer(&mut *lines, value).map_err(std::io::Error::from)?;
    lines.push(b'\n');
    Ok(())
}

/// What is new in a timeline that was read as of a moment; null if all of it must be read anew.
#[tauri::command(async)]
pub fn timeline_news(app: State<'_, App>, id: i64, since: u64) -> Result<Option<TimelineNewsView>, Failure> {
    let library = app.library();
    let as_of = library.moment();
    let Some(news) = library.timeline_news(TimelineId(id), Moment(since))? else { return Ok(None) };
    Ok(Some(TimelineNewsView {
        head: head(&library, &news.outline, as_of)?,
        events: PackedEventsView::of(news.outline.events, &news.outline.articles),
        before: news.before.into_iter().map(|event| event.map(|event| event.0)).collect(),
        gone: news.gone.into_iter().map(|event| event.0).collect(),
    }))
}

fn head(library: &Library, outline: &TimelineOutline, as_of: Moment) -> Result<TimelineHeadView, Failure> {
    let TimelineOutline { timeline, periods, lanes, .. } = outline;
    let proposed = SuggestionQuery { draft: Some(timeline.id), waiting: true, ..Default::default() };
    Ok(TimelineHeadView {
        id: timeline.id.0,
        name: timeline.draft.name.clone(),
        description: timeline.draft.description.clone(),
        lanes: timeline.draft.lanes.into(),
        draft: library.suggestions(&proposed, Window { offset: 0, limit: 0 })?.total,
        periods: periods.iter().cloned().map(Into::into).collect(),
        lanes_made: lanes.iter().map(Into::into).collect(),
        as_of: as_of.0,
    })
}

/// Makes a timeline; returns its number.
#[tauri::command(async)]
pub fn create_timeline(app: State<'_, App>, edit: TimelineEdit) -> Result<i64, Failure> {
    Ok(app.library().create_timeline(&edit.into())?.0)
}

/// Changes what a person says of a timeline that was as `before` when they began.
#[tauri::command(async)]
pub fn update_timeline(
    app: State<'_, App>,
    id: i64,
    before: TimelineEdit,
    edit: TimelineEdit,
) -> Result<(), Failure> {
    Ok(app.library().update_timeline(TimelineId(id), &before.into(), edit.into())?)
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

/// Changes what a person says of a period that was as `before` when they began.
#[tauri::command(async)]
pub fn update_period(
    app: State<'_, App>,
    id: i64,
    before: PeriodEdit,
    edit: PeriodEdit,
) -> Result<(), Failure> {
    Ok(app.library().update_period(PeriodId(id), &before.try_into()?, edit.try_into()?)?)
}

/// Takes a period away.
#[tauri::command(async)]
pub fn remove_period(app: State<'_, App>, id: i64) -> Result<(), Failure> {
    Ok(app.library().remove_period(PeriodId(id))?)
}

/// Makes a lane and puts events into it; returns its number.
#[tauri::command(async)]
pub fn add_lane(app: State<'_, App>, timeline: i64, name: String, events: Vec<i64>) -> Result<i64, Failure> {
    Ok(app.library().add_lane(TimelineId(timeline), &name, &event_ids(events))?.0)
}

/// Gives a lane that was called `before` another name.
#[tauri::command(async)]
pub fn rename_lane(app: State<'_, App>, id: i64, before: String, name: String) -> Result<(), Failure> {
    Ok(app.library().rename_lane(LaneId(id), &before, name)?)
}

/// Moves a lane to stand before another one; behind all where none is given.
#[tauri::command(async)]
pub fn move_lane(app: State<'_, App>, id: i64, before: Option<i64>) -> Result<(), Failure> {
    Ok(app.library().move_lane(LaneId(id), before.map(LaneId))?)
}

/// Takes a lane away; its events stay in the timeline.
#[tauri::command(async)]
pub fn remove_lane(app: State<'_, App>, id: i64) -> Result<(), Failure> {
    Ok(app.library().remove_lane(LaneId(id))?)
}

/// Puts events that stood in one lane into another one, or into none.
#[tauri::command(async)]
pub fn put_in_lane(
    app: State<'_, App>,
    timeline: i64,
    events: Vec<i64>,
    from: Option<i64>,
    to: Option<i64>,
) -> Result<(), Failure> {
    let (from, to) = (from.map(LaneId), to.map(LaneId));
    Ok(app.library().put_in_lane(TimelineId(timeline), &event_ids(events), from, to)?)
}

fn event_ids(numbers: Vec<i64>) -> Vec<EventId> {
    numbers.into_iter().map(EventId).collect()
}
