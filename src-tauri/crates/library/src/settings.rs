//! A person's settings in this library.

use rusqlite::OptionalExtension;

use crate::{Library, LibraryError};

impl Library {
    /// A person's setting in this library.
    pub fn setting(&self, name: &str) -> Result<Option<String>, LibraryError> {
        self.read("reading a setting", |tx| {
            let sql = "SELECT value FROM settings WHERE name = ?1";
            Ok(tx.query_row(sql, [name], |row| row.get(0)).optional()?)
        })
    }

    /// Keeps a person's setting; not an undoable change.
    pub fn set_setting(&self, name: &str, value: &str) -> Result<(), LibraryError> {
        self.write("keeping a setting", |tx| {
            let sql = "INSERT INTO settings(name, value) VALUES (?1, ?2)
                       ON CONFLICT (name) DO UPDATE SET value = excluded.value";
            tx.execute(sql, [name, value])?;
            Ok(())
        })
    }
}
