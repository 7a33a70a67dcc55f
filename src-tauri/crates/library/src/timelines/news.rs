//! What is new in a timeline: of 100,000 events a change touches few, and only those are read again.

use std::collections::BTreeSet;

use chronology::{EventId, TimelineId};
use rusqlite::{Transaction, params};

use super::outline::{TimelineOutline, outline};
use crate::columns::json;
use crate::{Library, LibraryError, Moment};

/// What is new in a timeline since a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineNews {
    /// The timeline with those of its events that changed.
    pub outline: TimelineOutline,
    /// Where each of them stands among all events of the timeline.
    pub places: Vec<u32>,
    /// Events that changed and do not stand in it, or do not any more.
    pub gone: Vec<EventId>,
}

impl Library {
    /// The moment up to which what is read from now on is whole.
    pub fn moment(&self) -> Moment {
        self.journal.now()
    }

    /// What is new in a timeline that was read at a moment; `None` if all of it must be read anew.
    pub fn timeline_news(&self, id: TimelineId, since: Moment) -> Result<Option<TimelineNews>, LibraryError> {
        self.read("reading what is new in a timeline", |tx| {
            // The transaction has its view of the library from here on, and whatever it sees is noted by then.
            super::one(tx, id)?;
            let Some(touched) = self.journal.since(since) else { return Ok(None) };
            let (places, changed): (Vec<u32>, Vec<EventId>) = places(tx, id, &touched)?.into_iter().unzip();
            let outline = outline(tx, id, Some(&changed))?;
            let gone = touched.into_iter().filter(|id| !changed.contains(id)).collect();
            Ok(Some(TimelineNews { outline, places, gone }))
        })
    }
}

/// Where those of some events that stand in a timeline stand among all of its events, in order.
fn places(
    tx: &Transaction<'_>,
    timeline: TimelineId,
    wanted: &BTreeSet<EventId>,
) -> rusqlite::Result<Vec<(u32, EventId)>> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = tx.prepare_cached(include_str!("places.sql"))?;
    let rows = statement.query_map(params![timeline.0, json(wanted)?], |row| {
        Ok((row.get("place")?, EventId(row.get("id")?)))
    })?;
    rows.collect()
}
