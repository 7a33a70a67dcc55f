//! Long work that has ended: what ran, when, and what came of it. No part of undo.

use chrono::{DateTime, Utc};
use rusqlite::params;

use crate::columns::{from_moment, moment};
use crate::{Library, LibraryError};

/// As many are kept.
const KEPT: u32 = 200;

/// A piece of long work that has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its number.
    pub id: i64,
    /// When it began.
    pub begun: DateTime<Utc>,
    /// When it ended.
    pub ended: DateTime<Utc>,
    /// What came of it: JSON, as it was given.
    pub report: String,
}

impl Library {
    /// Keeps a job that has just ended, and forgets those that are long past.
    pub fn keep_job(&self, begun: DateTime<Utc>, report: &str) -> Result<(), LibraryError> {
        self.write("keeping what a job came to", |tx| {
            let sql = "INSERT INTO jobs(begun, ended, report) VALUES (?1, ?2, ?3)";
            tx.execute(sql, params![moment(begun), moment((self.clock)()), report])?;
            let last = tx.last_insert_rowid();
            tx.execute("DELETE FROM jobs WHERE id <= ?1", [last - i64::from(KEPT)])?;
            Ok(())
        })
    }

    /// The jobs that are kept, newest first.
    pub fn jobs(&self) -> Result<Vec<Job>, LibraryError> {
        self.read("reading past jobs", |tx| {
            let mut statement =
                tx.prepare_cached("SELECT id, begun, ended, report FROM jobs ORDER BY id DESC")?;
            let jobs = statement.query_map([], |row| {
                Ok(Job {
                    id: row.get("id")?,
                    begun: from_moment(row, "begun")?,
                    ended: from_moment(row, "ended")?,
                    report: row.get("report")?,
                })
            })?;
            Ok(jobs.collect::<Result<_, _>>()?)
        })
    }
}
