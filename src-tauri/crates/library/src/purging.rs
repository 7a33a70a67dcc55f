//! Emptying the trash for good: rows, originals, and what the operation log remembers of them.

use ::articles::Sha256;
use rusqlite::Transaction;

use crate::error::Stop;
use crate::folder::is_named;
use crate::{Library, LibraryError};

const PURGING: &str = "emptying the trash";

impl Library {
    /// Deletes for good what is in the trash and forgets the history, which would bring it back.
    ///
    /// An article that is evidence for an event outside the trash stays. Backups keep what they hold.
    pub fn purge_trash(&self) -> Result<(), LibraryError> {
        let leaving = self.originals.begin();
        let gone = self.read(PURGING, |tx| {
            let mut statement = tx.prepare(include_str!("purging/originals.sql"))?;
            Ok(statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?)
        })?;
        // Listed before the rows go: were the program to end here, the next start removes the files.
        leaving.list(gone.iter().map(String::as_str))?;
        let purged = self.write(PURGING, |tx| {
            delete(tx)?;
            Ok(self.journal.note(None))
        });
        leaving.sweep(|sha256: &Sha256| self.read(PURGING, |tx| Ok(is_named(tx, sha256.as_str())?)));
        self.changed(purged?);
        self.forget_deleted()
    }

    /// Overwrites what was deleted from the database's file and its log.
    fn forget_deleted(&self) -> Result<(), LibraryError> {
        let writer = self.connections.writer();
        writer
            .execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")
            .map_err(LibraryError::database(PURGING))
    }
}

fn delete(tx: &Transaction<'_>) -> Result<(), Stop> {
    tx.pragma_update(None, "defer_foreign_keys", true)?;
    tx.execute_batch(include_str!("purging/purge.sql"))?;
    Ok(())
}
