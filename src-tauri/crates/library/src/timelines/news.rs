//! What is new in a timeline: of 100,000 events a change touches few, and only those are read again.

use std::collections::BTreeSet;

use chronology::{EventId, TimelineId};
use rusqlite::{OptionalExtension, Transaction};

use super::outline::{TimelineOutline, outline};
use crate::{Library, LibraryError, Moment};

/// What is new in a timeline since a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineNews {
    /// The timeline with those of its events that changed.
    pub outline: TimelineOutline,
    /// The event that stands before each of them in the timeline; none before the first.
    pub before: Vec<Option<EventId>>,
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
            let outline = outline(tx, id, Some(&touched))?;
            let changed: BTreeSet<EventId> = outline.events.iter().map(|event| event.id).collect();
            let before = outline.events.iter().map(|event| before(tx, id, event.id));
            let before = before.collect::<Result<_, _>>()?;
            let gone = touched.difference(&changed).copied().collect();
            Ok(Some(TimelineNews { outline, before, gone }))
        })
    }
}

/// The ways to stand before an event, the nearest first: with an earlier date; both without one, by number; with a date
/// where it has none. This is the order of the index events_in_order.
const BEFORE: [&str; 3] = [
    "iif(events.earliest = -9000000000000000, events.latest, events.earliest)
         <= iif(own.earliest = -9000000000000000, own.latest, own.earliest)
     AND (iif(events.earliest = -9000000000000000, events.latest, events.earliest),
          events.earliest <> -9000000000000000, events.latest, events.id)
       < (iif(own.earliest = -9000000000000000, own.latest, own.earliest),
          own.earliest <> -9000000000000000, own.latest, own.id)",
    "iif(events.earliest = -9000000000000000, events.latest, events.earliest) IS NULL
     AND (events.earliest <> -9000000000000000) IS NULL AND events.latest IS NULL
     AND own.earliest IS NULL AND events.id < own.id",
    "iif(events.earliest = -9000000000000000, events.latest, events.earliest) IS NOT NULL
     AND own.earliest IS NULL",
];

/// The event that stands before one of a timeline.
fn before(tx: &Transaction<'_>, timeline: TimelineId, event: EventId) -> rusqlite::Result<Option<EventId>> {
    for condition in BEFORE {
        let sql = include_str!("before.sql").replace("{before}", condition);
        let found = tx.prepare_cached(&sql)?.query_row([timeline.0, event.0], |row| row.get(0)).optional()?;
        if let Some(found) = found {
            return Ok(Some(EventId(found)));
        }
    }
    Ok(None)
}
