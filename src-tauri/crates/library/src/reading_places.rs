//! How far each article was read, so that reading goes on there. No part of undo.

use ::articles::ArticleId;
use rusqlite::{OptionalExtension, params};

use crate::{Library, LibraryError};

/// As many are kept.
const KEPT: u32 = 500;

impl Library {
    /// Keeps how much of an article's text is above what is read, and forgets the places of articles long left.
    pub fn keep_reading_place(&self, article: ArticleId, share: f64) -> Result<(), LibraryError> {
        self.write("keeping how far an article was read", |tx| {
            let sql = "INSERT OR REPLACE INTO reading_places(article, share) VALUES (?1, ?2)";
            tx.prepare_cached(sql)?.execute(params![article.0, share])?;
            let forget = "DELETE FROM reading_places WHERE id NOT IN (SELECT id FROM reading_places ORDER BY id DESC LIMIT ?1)";
            tx.prepare_cached(forget)?.execute([KEPT])?;
            Ok(())
        })
    }

    /// How much of an article's text is above what was read last.
    pub fn reading_place(&self, article: ArticleId) -> Result<Option<f64>, LibraryError> {
        self.read("reading how far an article was read", |tx| {
            let sql = "SELECT share FROM reading_places WHERE article = ?1";
            Ok(tx.prepare_cached(sql)?.query_row([article.0], |row| row.get(0)).optional()?)
        })
    }
}
