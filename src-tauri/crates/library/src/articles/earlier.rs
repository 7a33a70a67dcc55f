//! Texts that articles had before their originals were read again.

use ::articles::{ArticleId, Block, TextId};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row};

use crate::columns::{from_json, from_moment};
use crate::{Library, LibraryError};

/// A text that an article had before its original was read again.
#[derive(Debug, Clone, PartialEq)]
pub struct EarlierText {
    /// Its number.
    pub id: TextId,
    /// The article.
    pub article: ArticleId,
    /// The text.
    pub text: String,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
    /// When another text took its place.
    pub until: DateTime<Utc>,
}

impl Library {
    /// One earlier text.
    pub fn earlier_text(&self, id: TextId) -> Result<EarlierText, LibraryError> {
        self.read("reading an earlier text", |tx| {
            let mut statement = tx.prepare_cached("SELECT * FROM earlier_texts WHERE id = ?1")?;
            let found = statement.query_row([id.0], earlier_text).optional()?;
            Ok(found.ok_or(LibraryError::NotFound { what: "text", id: id.0 })?)
        })
    }

    /// The numbers of an article's earlier texts, each with the moment when another took its place, newest first.
    pub fn earlier_texts(&self, article: ArticleId) -> Result<Vec<(TextId, DateTime<Utc>)>, LibraryError> {
        self.read("looking for earlier texts", |tx| {
            let sql = "SELECT id, until FROM earlier_texts WHERE article = ?1 ORDER BY id DESC";
            let mut statement = tx.prepare_cached(sql)?;
            let rows = statement
                .query_map([article.0], |row| Ok((TextId(row.get(0)?), from_moment(row, "until")?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}

fn earlier_text(row: &Row<'_>) -> rusqlite::Result<EarlierText> {
    Ok(EarlierText {
        id: TextId(row.get("id")?),
        article: ArticleId(row.get("article")?),
        text: row.get("text")?,
        blocks: from_json(row, "blocks")?,
        until: from_moment(row, "until")?,
    })
}
