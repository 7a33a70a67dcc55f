//! Lanes that a person makes in a timeline, and the events that are put into them.

use std::collections::HashMap;

use chronology::{EventId, Joined, Lane, LaneBy, LaneId, TimelineId};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::columns::word;
use crate::error::Stop;
use crate::{Library, LibraryError, Operation};

impl Library {
    /// Makes a lane, behind the others, and puts events into it; one of that name is taken as it is. The timeline is
    /// seen in lanes made by hand from then on.
    pub fn add_lane(
        &self,
        timeline: TimelineId,
        name: &str,
        events: &[EventId],
    ) -> Result<LaneId, LibraryError> {
        self.change(Operation::AddLane, |tx| {
            super::one(tx, timeline)?;
            let lane = made(tx, timeline, name)?;
            for event in events {
                put(tx, timeline, *event, Some(lane))?;
            }
            let by_hand = word(&LaneBy::Hand)?;
            tx.execute(
                "UPDATE timelines SET lanes = ?2 WHERE id = ?1 AND lanes <> ?2",
                params![timeline.0, by_hand],
            )?;
            Ok(lane)
        })
    }

    /// Gives a lane that was called `before` another name; refused where it was called otherwise elsewhere meanwhile.
    /// Two lanes of one name become one.
    pub fn rename_lane(&self, id: LaneId, before: &str, name: String) -> Result<(), LibraryError> {
        self.change(Operation::EditLane, |tx| {
            let (timeline, theirs) = one(tx, id)?;
            let joined = String::joined(&before.to_owned(), &theirs, name);
            let name = joined.ok_or(LibraryError::ChangedMeanwhile { what: "lane", id: id.0 })?;
            match named(tx, timeline, &name)? {
                Some(other) if other == id => {}
                Some(other) => {
                    tx.execute("UPDATE timeline_events SET lane = ?2 WHERE lane = ?1", [id.0, other.0])?;
                    tx.execute("DELETE FROM lanes WHERE id = ?1", [id.0])?;
                }
                None => {
                    tx.execute("UPDATE lanes SET name = ?2 WHERE id = ?1", params![id.0, name])?;
                }
            }
            Ok(())
        })
    }

    /// Moves a lane to stand before another one of its timeline; behind all where none is given.
    pub fn move_lane(&self, id: LaneId, before: Option<LaneId>) -> Result<(), LibraryError> {
        self.change(Operation::EditLane, |tx| {
            let (timeline, _) = one(tx, id)?;
            let mut order: Vec<LaneId> = heads(tx, timeline)?.iter().map(|lane| lane.id).collect();
            order.retain(|lane| *lane != id);
            let place = order.iter().position(|lane| Some(*lane) == before).unwrap_or(order.len());
            order.insert(place, id);
            for (lane, place) in order.iter().zip(1..) {
                let sql = "UPDATE lanes SET position = ?2 WHERE id = ?1 AND position <> ?2";
                tx.prepare_cached(sql)?.execute([lane.0, place])?;
            }
            Ok(())
        })
    }

    /// Takes a lane away; its events stay in the timeline, without a lane.
    pub fn remove_lane(&self, id: LaneId) -> Result<(), LibraryError> {
        self.change(Operation::RemoveLane, |tx| {
            one(tx, id)?;
            tx.execute("UPDATE timeline_events SET lane = NULL WHERE lane = ?1", [id.0])?;
            tx.execute("DELETE FROM lanes WHERE id = ?1", [id.0])?;
            Ok(())
        })
    }

    /// Puts events of a timeline that stood in the lane `from` into another one, or into none. Refused where one was put
    /// into a third elsewhere meanwhile.
    pub fn put_in_lane(
        &self,
        timeline: TimelineId,
        events: &[EventId],
        from: Option<LaneId>,
        to: Option<LaneId>,
    ) -> Result<(), LibraryError> {
        self.change(Operation::PutInLane, |tx| {
            let other = to.map(|lane| Ok::<_, Stop>((lane, one(tx, lane)?.0))).transpose()?;
            if let Some((lane, _)) = other.filter(|(_, other)| *other != timeline) {
                return Err(not_found(lane).into());
            }
            for event in events {
                let sql = "SELECT lane FROM timeline_events WHERE timeline = ?1 AND event = ?2";
                let stands = tx.prepare_cached(sql)?.query_row([timeline.0, event.0], |row| row.get(0));
                let missing = LibraryError::NotFound { what: "event", id: event.0 };
                let now = stands.optional()?.ok_or(missing)?;
                let now: Option<LaneId> = Option::<i64>::map(now, LaneId);
                if now != from && now != to {
                    return Err(LibraryError::ChangedMeanwhile { what: "event", id: event.0 }.into());
                }
                put(tx, timeline, *event, to)?;
            }
            Ok(())
        })
    }
}

/// The lanes of a timeline in their order, with what stands in each.
pub(super) fn of(tx: &Transaction<'_>, timeline: TimelineId) -> Result<Vec<Lane>, Stop> {
    let mut lanes = heads(tx, timeline)?;
    let sql = "SELECT lane, event FROM timeline_events JOIN events ON events.id = event
               WHERE timeline = ?1 AND lane IS NOT NULL AND trashed IS NULL ORDER BY event";
    let mut statement = tx.prepare_cached(sql)?;
    let mut held: HashMap<LaneId, Vec<EventId>> = HashMap::new();
    let mut rows = statement.query([timeline.0])?;
    while let Some(row) = rows.next()? {
        held.entry(LaneId(row.get(0)?)).or_default().push(EventId(row.get(1)?));
    }
    for lane in &mut lanes {
        lane.events = held.remove(&lane.id).unwrap_or_default();
    }
    Ok(lanes)
}

/// The lanes of a timeline in their order, without what stands in them.
pub(super) fn heads(tx: &Transaction<'_>, timeline: TimelineId) -> rusqlite::Result<Vec<Lane>> {
    let mut statement =
        tx.prepare_cached("SELECT id, name FROM lanes WHERE timeline = ?1 ORDER BY position, id")?;
    let head =
        |row: &Row<'_>| Ok(Lane { id: LaneId(row.get("id")?), name: row.get("name")?, events: Vec::new() });
    statement.query_map([timeline.0], head)?.collect()
}

/// Makes those that a timeline does not have, and puts its events that have no lane into them, by the numbers they have
/// here.
pub(super) fn add(
    tx: &Transaction<'_>,
    timeline: TimelineId,
    lanes: &[Lane],
    here: &HashMap<EventId, EventId>,
) -> Result<(), Stop> {
    for lane in lanes {
        let id = made(tx, timeline, &lane.name)?;
        for event in lane.events.iter().filter_map(|event| here.get(event)) {
            let sql =
                "UPDATE timeline_events SET lane = ?3 WHERE timeline = ?1 AND event = ?2 AND lane IS NULL";
            tx.prepare_cached(sql)?.execute([timeline.0, event.0, id.0])?;
        }
    }
    Ok(())
}

/// The lane of a name, made where there is none.
fn made(tx: &Transaction<'_>, timeline: TimelineId, name: &str) -> Result<LaneId, Stop> {
    if let Some(known) = named(tx, timeline, name)? {
        return Ok(known);
    }
    let sql = "INSERT INTO lanes(timeline, name, position)
               SELECT ?1, ?2, coalesce(max(position), 0) + 1 FROM lanes WHERE timeline = ?1";
    tx.prepare_cached(sql)?.execute(params![timeline.0, name])?;
    Ok(LaneId(tx.last_insert_rowid()))
}

fn named(tx: &Transaction<'_>, timeline: TimelineId, name: &str) -> rusqlite::Result<Option<LaneId>> {
    let mut statement = tx.prepare_cached("SELECT id FROM lanes WHERE timeline = ?1 AND name = ?2")?;
    statement.query_row(params![timeline.0, name], |row| Ok(LaneId(row.get(0)?))).optional()
}

/// The timeline and the name of a lane.
fn one(tx: &Transaction<'_>, id: LaneId) -> Result<(TimelineId, String), Stop> {
    let mut statement = tx.prepare_cached("SELECT timeline, name FROM lanes WHERE id = ?1")?;
    let found = statement.query_row([id.0], |row| Ok((TimelineId(row.get(0)?), row.get(1)?))).optional()?;
    Ok(found.ok_or_else(|| not_found(id))?)
}

fn put(
    tx: &Transaction<'_>,
    timeline: TimelineId,
    event: EventId,
    lane: Option<LaneId>,
) -> rusqlite::Result<()> {
    let sql = "UPDATE timeline_events SET lane = ?3 WHERE timeline = ?1 AND event = ?2 AND lane IS NOT ?3";
    tx.prepare_cached(sql)?.execute(params![timeline.0, event.0, lane.map(|lane| lane.0)])?;
    Ok(())
}

fn not_found(id: LaneId) -> LibraryError {
    LibraryError::NotFound { what: "lane", id: id.0 }
}
