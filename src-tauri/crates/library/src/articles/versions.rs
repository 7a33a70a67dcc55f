//! Versions of a page, and articles with the same text: told apart, never made one.

use ::articles::ArticleId;
use chrono::{DateTime, Utc};
use rusqlite::params;

use crate::columns::from_moment;
use crate::{Library, LibraryError};

/// Characters of the shortest text that is the same for no other reason than that it was copied.
const SHORTEST: u32 = 100;

/// Another version of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub id: ArticleId,
    /// Its headline.
    pub title: String,
    /// Its outlet.
    pub outlet: Option<String>,
    /// When it was imported.
    pub added: DateTime<Utc>,
    /// Whether its text is the same, letter by letter; if not, it is another version of the same page.
    pub same_text: bool,
}

impl Library {
    /// The other articles of the same address or with the same text, in order of their import.
    pub fn versions(&self, id: ArticleId) -> Result<Vec<Version>, LibraryError> {
        self.read("looking for versions", |tx| {
            let mut statement = tx.prepare_cached(include_str!("versions.sql"))?;
            let rows = statement.query_map(params![id.0, SHORTEST], |row| {
                Ok(Version {
                    id: ArticleId(row.get("id")?),
                    title: row.get("title")?,
                    outlet: row.get("outlet")?,
                    added: from_moment(row, "added")?,
                    same_text: row.get("same_text")?,
                })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}
