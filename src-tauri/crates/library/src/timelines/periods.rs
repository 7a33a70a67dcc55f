//! Stretches of time that stand behind a timeline's events.

use chronology::{Period, PeriodDraft, PeriodId, TimelineId};
use rusqlite::{Row, Transaction, params};

use crate::columns::{from_json, from_word, json, word};
use crate::error::Stop;
use crate::{Library, LibraryError, Operation};

impl Library {
    /// Puts a period behind a timeline's events.
    pub fn add_period(&self, timeline: TimelineId, draft: &PeriodDraft) -> Result<PeriodId, LibraryError> {
        self.change(Operation::AddPeriod, |tx| {
            super::one(tx, timeline)?;
            insert(tx, timeline, draft)
        })
    }

    /// Changes a period's name, time and colour.
    pub fn update_period(&self, id: PeriodId, draft: &PeriodDraft) -> Result<(), LibraryError> {
        self.change(Operation::EditPeriod, |tx| {
            let sql = "UPDATE periods SET name = ?2, when_told = ?3, tint = ?4 WHERE id = ?1";
            let values = params![id.0, draft.name, json(&draft.when)?, word(&draft.tint)?];
            found(tx.execute(sql, values)?, id)
        })
    }

    /// Takes a period away.
    pub fn remove_period(&self, id: PeriodId) -> Result<(), LibraryError> {
        self.change(Operation::RemovePeriod, |tx| {
            found(tx.execute("DELETE FROM periods WHERE id = ?1", [id.0])?, id)
        })
    }
}

/// The periods of a timeline, in the order in which they were put there.
pub(super) fn of(tx: &Transaction<'_>, timeline: TimelineId) -> Result<Vec<Period>, Stop> {
    let mut statement = tx.prepare_cached("SELECT * FROM periods WHERE timeline = ?1 ORDER BY id")?;
    Ok(statement.query_map([timeline.0], period)?.collect::<Result<_, _>>()?)
}

/// Puts those behind a timeline that it does not have yet.
pub(super) fn add(tx: &Transaction<'_>, timeline: TimelineId, periods: &[Period]) -> Result<(), Stop> {
    let known = of(tx, timeline)?;
    for period in periods {
        if !known.iter().any(|known| known.draft == period.draft) {
            insert(tx, timeline, &period.draft)?;
        }
    }
    Ok(())
}

fn insert(tx: &Transaction<'_>, timeline: TimelineId, draft: &PeriodDraft) -> Result<PeriodId, Stop> {
    let sql = "INSERT INTO periods(timeline, name, when_told, tint) VALUES (?1, ?2, ?3, ?4)";
    let values = params![timeline.0, draft.name, json(&draft.when)?, word(&draft.tint)?];
    tx.prepare_cached(sql)?.execute(values)?;
    Ok(PeriodId(tx.last_insert_rowid()))
}

fn found(rows: usize, id: PeriodId) -> Result<(), Stop> {
    match rows {
        0 => Err(LibraryError::NotFound { what: "period", id: id.0 }.into()),
        _ => Ok(()),
    }
}

fn period(row: &Row<'_>) -> rusqlite::Result<Period> {
    let draft = PeriodDraft {
        name: row.get("name")?,
        when: from_json(row, "when_told")?,
        tint: from_word(row, "tint")?,
    };
    Ok(Period { id: PeriodId(row.get("id")?), draft })
}
