//! Which events were changed while the library is open: who has read a timeline asks only for what is new in it.

use std::collections::{BTreeSet, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chronology::EventId;
use rusqlite::{Transaction, params};

/// A moment in the life of an open library; a later one is greater, and no other library of this program has the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub u64);

/// Changes that are remembered; of what is older, everything is read anew.
const REMEMBERED: usize = 1_000;

/// Events of one change, or of all that are asked for; of more, everything is read anew.
const MOST_EVENTS: usize = 2_000;

/// Rows of one change that are looked at: an event has a few of its own.
const MOST_ROWS: usize = 8 * MOST_EVENTS;

/// The events that a change touches; `None` for any of them.
pub(crate) type Touched = Option<Vec<EventId>>;

/// What was changed, the oldest first.
#[derive(Debug)]
pub(crate) struct Journal(Mutex<Entries>);

#[derive(Debug)]
struct Entries {
    /// All changes after this one are listed.
    from: Moment,
    /// The last change that is known to be committed.
    committed: Moment,
    changes: VecDeque<(Moment, Touched)>,
}

impl Journal {
    pub(crate) fn new() -> Self {
        let from = next();
        Self(Mutex::new(Entries { from, committed: from, changes: VecDeque::new() }))
    }

    /// Notes what a change is about to touch, before it can be seen.
    ///
    /// Only who holds the writer does so: moments are in the order in which changes come to be seen.
    pub(crate) fn note(&self, touched: Touched) -> Moment {
        let mut entries = self.entries();
        let moment = next();
        entries.changes.push_back((moment, touched));
        if entries.changes.len() > REMEMBERED
            && let Some((forgotten, _)) = entries.changes.pop_front()
        {
            entries.from = forgotten;
        }
        moment
    }

    /// The change of this moment can be seen.
    pub(crate) fn done(&self, moment: Moment) {
        let mut entries = self.entries();
        entries.committed = entries.committed.max(moment);
    }

    /// The moment whose changes can all be seen: asked before reading.
    pub(crate) fn now(&self) -> Moment {
        self.entries().committed
    }

    /// The events that were touched after a moment: asked while reading. `None` if that is not known.
    pub(crate) fn since(&self, moment: Moment) -> Option<BTreeSet<EventId>> {
        let entries = self.entries();
        if moment < entries.from {
            return None;
        }
        let mut events = BTreeSet::new();
        for (_, touched) in entries.changes.iter().filter(|(at, _)| *at > moment) {
            events.extend(touched.as_ref()?);
        }
        (events.len() <= MOST_EVENTS).then_some(events)
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn next() -> Moment {
    static LAST: AtomicU64 = AtomicU64::new(0);
    Moment(LAST.fetch_add(1, Ordering::Relaxed) + 1)
}

/// The number of the last change that was recorded.
pub(crate) fn last_change(tx: &Transaction<'_>) -> rusqlite::Result<i64> {
    tx.prepare_cached("SELECT coalesce(max(id), 0) FROM changes")?.query_row([], |row| row.get(0))
}

/// The events that an operation touches by what was recorded for it after a change.
pub(crate) fn touched(tx: &Transaction<'_>, operation: i64, after: i64) -> rusqlite::Result<Touched> {
    let mut count = tx.prepare_cached(include_str!("journal/rows.sql"))?;
    let rows: i64 = count.query_row(params![operation, after, MOST_ROWS as i64 + 1], |row| row.get(0))?;
    if rows > MOST_ROWS as i64 {
        return Ok(None);
    }
    let mut statement = tx.prepare_cached(include_str!("journal/touched.sql"))?;
    let most = MOST_EVENTS as i64 + 1;
    let events = statement.query_map(params![operation, after, most], |row| Ok(EventId(row.get(0)?)))?;
    let events = events.collect::<Result<Vec<_>, _>>()?;
    Ok((events.len() <= MOST_EVENTS).then_some(events))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_noted_but_not_yet_committed_is_told_again() {
        let journal = Journal::new();
        let begun = journal.now();
        let first = journal.note(Some(vec![EventId(1)]));
        assert_eq!(journal.now(), begun);
        assert_eq!(journal.since(begun), Some(BTreeSet::from([EventId(1)])));
        journal.done(first);
        assert_eq!(journal.since(journal.now()), Some(BTreeSet::new()));
    }

    #[test]
    fn what_is_not_known_any_more_is_not_guessed() {
        let journal = Journal::new();
        let begun = journal.now();
        journal.done(journal.note(None));
        assert_eq!(journal.since(begun), None);
        let later = journal.now();
        (0..REMEMBERED).for_each(|_| journal.done(journal.note(Some(Vec::new()))));
        assert_eq!(journal.since(later), Some(BTreeSet::new()));
        journal.done(journal.note(Some(Vec::new())));
        assert_eq!(journal.since(later), None);
        assert_eq!(Journal::new().since(journal.now()), None, "another library");
    }

    #[test]
    fn more_than_is_soon_read_again_is_not_told_one_by_one() {
        let journal = Journal::new();
        let begun = journal.now();
        let most = MOST_EVENTS as i64;
        journal.done(journal.note(Some((1..=most).map(EventId).collect())));
        assert_eq!(journal.since(begun).map(|events| events.len()), Some(MOST_EVENTS));
        journal.done(journal.note(Some(vec![EventId(most + 1)])));
        assert_eq!(journal.since(begun), None);
    }

    #[test]
    fn of_a_huge_change_it_is_not_looked_up_what_it_touched() {
        let folder = tempfile::tempdir().unwrap();
        let clock = || chrono::DateTime::UNIX_EPOCH;
        let library = crate::Library::open_or_create(&folder.path().join("A.dateline"), clock).unwrap();
        let mut writer = library.connections.writer();
        let tx = writer.transaction().unwrap();
        let sql = "INSERT INTO operations(id, operation, at, touched) VALUES (1, 'import', '', '')";
        tx.execute(sql, []).unwrap();
        let change = "INSERT INTO changes(operation, changed_table, changed_row)
            WITH RECURSIVE counted(row) AS (SELECT 1 UNION ALL SELECT row + 1 FROM counted WHERE row < ?1)
            SELECT 1, ?2, 7 FROM counted";
        tx.execute(change, params![MOST_ROWS as i64 * 2, "suggestions"]).unwrap();
        tx.execute(change, params![MOST_ROWS as i64, "events"]).unwrap();
        assert_eq!(touched(&tx, 1, 0).unwrap(), Some(vec![EventId(7)]));
        tx.execute(change, params![1, "events"]).unwrap();
        assert_eq!(touched(&tx, 1, 0).unwrap(), None);
    }
}
