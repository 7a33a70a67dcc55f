//! Timelines and the events that stand in them.

mod adding;
mod lanes;
mod news;
mod outline;
mod periods;

use ::articles::ArticleId;
use chronology::{CitedArticle, EventId, Joined, Timeline, TimelineContents, TimelineDraft, TimelineId};
use rusqlite::{OptionalExtension, Row, Transaction, params};

pub use self::adding::AddedTimeline;
pub use self::news::TimelineNews;
pub use self::outline::{NamedArticle, OutlinedEvent, Telling, TimelineOutline};
use crate::articles::{article_without_text, sha256};
use crate::columns::{from_word, word};
use crate::error::Stop;
use crate::{Library, LibraryError, Operation, Trashed, events};

/// A line of the list of timelines.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineRow {
    /// The timeline.
    pub timeline: Timeline,
    /// How many events stand in it.
    pub events: u32,
}

impl Library {
    /// All timelines by name, without those in the trash.
    pub fn timelines(&self) -> Result<Vec<TimelineRow>, LibraryError> {
        self.read("listing timelines", |tx| {
            let mut statement = tx.prepare_cached(include_str!("timelines/list.sql"))?;
            let row =
                |row: &Row<'_>| Ok(TimelineRow { timeline: timeline(row)?, events: row.get("events")? });
            Ok(statement.query_map([], row)?.collect::<Result<_, _>>()?)
        })
    }

    /// One timeline with its events.
    pub fn timeline(&self, id: TimelineId) -> Result<TimelineContents, LibraryError> {
        self.read("reading a timeline", |tx| {
            let timeline = one(tx, id)?;
            let mut events = events::in_timeline(tx, id)?;
            chronology::order(&mut events);
            let mut statement = tx.prepare_cached(include_str!("timelines/articles.sql"))?;
            let articles = statement.query_map([id.0], cited_article)?.collect::<Result<_, _>>()?;
            let mut statement = tx.prepare_cached(include_str!("timelines/notes.sql"))?;
            let notes = statement.query_map([id.0], |row| Ok((EventId(row.get(0)?), row.get(1)?)))?;
            let notes = notes.collect::<Result<_, _>>()?;
            let periods = periods::of(tx, id)?;
            let lanes = lanes::of(tx, id)?;
            Ok(TimelineContents { timeline, events, articles, notes, periods, lanes })
        })
    }

    /// Makes a timeline.
    pub fn create_timeline(&self, draft: &TimelineDraft) -> Result<TimelineId, LibraryError> {
        self.change(Operation::CreateTimeline, |tx| Ok(insert(tx, draft)?))
    }

    /// Changes what a person says of a timeline that was as `before` when they began. What was changed elsewhere since
    /// is kept, and refused where it is the same field.
    pub fn update_timeline(
        &self,
        id: TimelineId,
        before: &TimelineDraft,
        draft: TimelineDraft,
    ) -> Result<(), LibraryError> {
        self.change(Operation::EditTimeline, |tx| {
            let theirs = one(tx, id)?.draft;
            let joined = TimelineDraft::joined(before, &theirs, draft);
            let draft = joined.ok_or(LibraryError::ChangedMeanwhile { what: "timeline", id: id.0 })?;
            let sql = "UPDATE timelines SET name = ?2, description = ?3, lanes = ?4 WHERE id = ?1";
            tx.execute(sql, params![id.0, draft.name, draft.description, word(&draft.lanes)?])?;
            Ok(())
        })
    }

    /// Puts events into a timeline; those that stand in it already stay once.
    pub fn add_to_timeline(&self, id: TimelineId, events: &[EventId]) -> Result<(), LibraryError> {
        self.change(Operation::AddToTimeline, |tx| add(tx, id, events))
    }

    /// Takes events out of a timeline; they stay in the library.
    pub fn remove_from_timeline(&self, id: TimelineId, events: &[EventId]) -> Result<(), LibraryError> {
        self.change(Operation::RemoveFromTimeline, |tx| {
            one(tx, id)?;
            for event in events {
                let sql = "DELETE FROM timeline_events WHERE timeline = ?1 AND event = ?2";
                tx.prepare_cached(sql)?.execute([id.0, event.0])?;
            }
            Ok(())
        })
    }

    /// Moves a timeline to the trash; its events stay.
    pub fn trash_timeline(&self, id: TimelineId) -> Result<(), LibraryError> {
        self.move_to_trash(Trashed::Timeline(id))
    }
}

/// Makes a timeline.
pub(crate) fn insert(tx: &Transaction<'_>, draft: &TimelineDraft) -> rusqlite::Result<TimelineId> {
    let sql = "INSERT INTO timelines(name, description, lanes) VALUES (?1, ?2, ?3)";
    tx.execute(sql, params![draft.name, draft.description, word(&draft.lanes)?])?;
    Ok(TimelineId(tx.last_insert_rowid()))
}

/// Puts events into a timeline; those that stand in it already stay once.
pub(crate) fn add(tx: &Transaction<'_>, id: TimelineId, added: &[EventId]) -> Result<(), Stop> {
    one(tx, id)?;
    for event in added {
        events::one(tx, *event)?;
        let sql = "INSERT INTO timeline_events(timeline, event) VALUES (?1, ?2)
                   ON CONFLICT (timeline, event) DO NOTHING";
        tx.prepare_cached(sql)?.execute([id.0, event.0])?;
    }
    Ok(())
}

fn one(tx: &Transaction<'_>, id: TimelineId) -> Result<Timeline, Stop> {
    let mut statement = tx.prepare_cached("SELECT * FROM timelines WHERE id = ?1")?;
    let found = statement.query_row([id.0], timeline).optional()?;
    Ok(found.ok_or(LibraryError::NotFound { what: "timeline", id: id.0 })?)
}

fn timeline(row: &Row<'_>) -> rusqlite::Result<Timeline> {
    let draft = TimelineDraft {
        name: row.get("name")?,
        description: row.get("description")?,
        lanes: from_word(row, "lanes")?,
    };
    Ok(Timeline { id: TimelineId(row.get("id")?), draft })
}

pub(crate) fn cited_article(row: &Row<'_>) -> rusqlite::Result<CitedArticle> {
    Ok(CitedArticle {
        id: ArticleId(row.get("id")?),
        sha256: sha256(row)?,
        article: article_without_text(row)?,
    })
}
