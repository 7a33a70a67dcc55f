//! Stretches of time that stand behind a timeline's events.

use chronology::{Joined, Period, PeriodDraft, PeriodId, TimelineId};
use rusqlite::{OptionalExtension, Row, Transaction, params};

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

    /// Changes what a person says of a period that was as `before` when they began. What was changed elsewhere since
    /// is kept, and refused where it is the same field.
    pub fn update_period(
        &self,
        id: PeriodId,
        before: &PeriodDraft,
        draft: PeriodDraft,
    ) -> Result<(), LibraryError> {
        self.change(Operation::EditPeriod, |tx| {
            let sql = "SELECT * FROM periods WHERE id = ?1";
            let theirs = tx.query_row(sql, [id.0], period).optional()?.ok_or_else(|| not_found(id))?.draft;
            let joined = PeriodDraft::joined(before, &theirs, draft);
            let draft = joined.ok_or(LibraryError::ChangedMeanwhile { what: "period", id: id.0 })?;
            let sql = "UPDATE periods SET name = ?2, when_told = ?3, tint = ?4 WHERE id = ?1";
            tx.execute(sql, params![id.0, draft.name, json(&draft.when)?, word(&draft.tint)?])?;
            Ok(())
        })
    }

    /// Takes a period away.
    pub fn remove_period(&self, id: PeriodId) -> Result<(), LibraryError> {
        self.change(Operation::RemovePeriod, |tx| {
            match tx.execute("DELETE FROM periods WHERE id = ?1", [id.0])? {
                0 => Err(not_found(id).into()),
                _ => Ok(()),
            }
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

fn not_found(id: PeriodId) -> LibraryError {
    LibraryError::NotFound { what: "period", id: id.0 }
}

fn period(row: &Row<'_>) -> rusqlite::Result<Period> {
    let draft = PeriodDraft {
        name: row.get("name")?,
        when: from_json(row, "when_told")?,
        tint: from_word(row, "tint")?,
    };
    Ok(Period { id: PeriodId(row.get("id")?), draft })
}
