//! Reading everything and comparing: database, search index, rows, originals, passages.

mod problem;

use ::articles::Sha256;
use rusqlite::{Connection, Transaction};

use crate::connection::open_reader;
use crate::ending::{GoesOn, asking};
use crate::folder::DATABASE;
use crate::recording::{UNDOABLE, damaged_rows, is_log_sound};
use crate::{Library, LibraryError, articles, evidence, migrations};

pub use problem::Problem;

const CHECKING: &str = "checking the library";

/// The full-text tables and what they make findable.
const INDEXES: [(&str, &str); 3] =
    [("article_words", "articles"), ("event_words", "events"), ("note_words", "notes")];

/// What `check` found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// How many originals were read and hashed.
    pub originals: u32,
    /// How many passages were found in their texts.
    pub passages: u32,
    /// What is wrong; empty if all is well.
    pub problems: Vec<Problem>,
}

impl Library {
    /// Reads everything and compares: database, search index, row hashes, originals, passages.
    pub fn check(&self) -> Result<Check, LibraryError> {
        self.check_while(|_, _| true)
    }

    /// The same, telling how many originals of how many are read, for as long as the answer is `true`.
    pub fn check_while(
        &self,
        mut goes_on: impl FnMut(u32, u32) -> bool + Send,
    ) -> Result<Check, LibraryError> {
        // A connection of its own: SQLite 3.53's integrity_check trusts what FTS5 has cached on a
        // connection before another one wrote, and would find damage where there is none.
        let failed = LibraryError::database(CHECKING);
        let named = self.read(CHECKING, |tx| Ok(articles::originals(tx)?))?;
        let total = named.len() as u32;
        let fresh = open_reader(&self.folder.join(DATABASE)).map_err(&failed)?;
        let mut problems = asking(&fresh, || goes_on(0, total), || of_rows(&fresh).map_err(&failed))?;
        problems.extend(self.write(CHECKING, |tx| Ok(of_indexes(tx)))?);
        let originals = self.check_originals(named, &mut problems, &mut goes_on)?;
        let passages = self.read(CHECKING, |tx| Ok(of_passages(tx, &mut problems)))?;
        Ok(Check { originals, passages, problems })
    }

    /// Reads and hashes every original; returns how many are what was imported.
    fn check_originals(
        &self,
        named: Vec<(String, Sha256)>,
        problems: &mut Vec<Problem>,
        goes_on: &mut GoesOn<'_>,
    ) -> Result<u32, LibraryError> {
        let total = named.len() as u32;
        let mut sound = 0;
        for (done, (title, sha256)) in named.into_iter().enumerate() {
            if !goes_on(done as u32, total) {
                return Err(LibraryError::Ended);
            }
            match self.originals.read(&sha256) {
                Ok(_) => sound += 1,
                Err(_) => problems.push(Problem::Original { title, sha256: sha256.to_string() }),
            }
        }
        Ok(sound)
    }
}

/// What is wrong with the database's structure and rows.
pub(crate) fn of_rows(connection: &Connection) -> rusqlite::Result<Vec<Problem>> {
    let mut problems = Vec::new();
    let mut integrity = connection.prepare("PRAGMA integrity_check")?;
    let findings = integrity.query_map([], |row| row.get::<_, String>(0))?;
    for finding in findings {
        match finding {
            Ok(finding) if finding == "ok" => {}
            Ok(finding) => problems.push(Problem::Database { finding }),
            Err(error) => problems.push(unreadable("database", &error)),
        }
    }
    // A copy that is made before a migration lacks the tables that the migration makes.
    let is_older = migrations::version(connection)? < migrations::NEWEST;
    for table in UNDOABLE {
        if is_older && !connection.table_exists(None, table)? {
            continue;
        }
        match damaged_rows(connection, table) {
            Ok(rows) => problems.extend(rows.iter().map(|&row| Problem::Row { table, row })),
            Err(error) => problems.push(unreadable(table, &error)),
        }
    }
    match is_log_sound(connection) {
        Ok(true) => {}
        Ok(false) => problems.push(Problem::Log),
        Err(error) => problems.push(unreadable("operations", &error)),
    }
    Ok(problems)
}

fn unreadable(part: &'static str, error: &rusqlite::Error) -> Problem {
    Problem::Unreadable { part, finding: error.to_string() }
}

/// What is wrong with the full-text tables; their own check also compares them with what they index.
fn of_indexes(tx: &Transaction<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, of) in INDEXES {
        let sql = format!("INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)");
        if let Err(error) = tx.execute(&sql, []) {
            problems.push(Problem::Index { of, finding: error.to_string() });
        }
    }
    problems
}

/// Looks for every passage at its place; returns how many were found.
fn of_passages(tx: &Transaction<'_>, problems: &mut Vec<Problem>) -> u32 {
    let mut found = 0;
    let mut lost = Vec::new();
    let read = evidence::for_each_passage(tx, |passage, text| {
        if text.get(passage.range.clone()) == Some(passage.exact.as_str()) {
            found += 1;
        } else {
            lost.push(Problem::Passage {
                evidence: passage.id.0,
                headline: passage.headline.clone(),
                title: passage.title.clone(),
            });
        }
    });
    problems.extend(lost);
    problems.extend(read.err().map(|error| unreadable("evidence", &error)));
    found
}
