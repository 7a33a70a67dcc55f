//! What a check finds wrong: by code, with what it names, so that any language can tell it.

use std::fmt;

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// An original's bytes.
    Original {
        /// The article's title.
        title: String,
        /// The hash that they had.
        sha256: String,
    },
    /// The database's structure.
    Database {
        /// What SQLite says.
        finding: String,
    },
    /// A row.
    Row {
        /// Its table.
        table: &'static str,
        /// Its number.
        row: i64,
    },
    /// A state that Undo or Redo would bring back.
    Log,
    /// A search index.
    Index {
        /// What it makes findable: "articles".
        of: &'static str,
        /// What SQLite says.
        finding: String,
    },
    /// A passage that does not stand in its text.
    Passage {
        /// The evidence's number.
        evidence: i64,
        /// The event's headline.
        headline: String,
        /// The article's title.
        title: String,
    },
    /// A part that cannot be read at all.
    Unreadable {
        /// A table, or "database".
        part: &'static str,
        /// What SQLite says.
        finding: String,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Original { title, sha256 } => {
                write!(f, "The original {sha256} of “{title}” is damaged or missing.")
            }
            Self::Database { finding } => write!(f, "The database is damaged: {finding}."),
            Self::Row { table, row } => {
                write!(f, "Row {row} of the table {table} is not what was written.")
            }
            Self::Log => f.write_str("A state that Undo or Redo would bring back is not what was written."),
            Self::Index { of, finding } => write!(f, "The search index of {of} is damaged: {finding}."),
            Self::Passage { evidence, headline, title } => {
                write!(f, "Evidence {evidence} of “{headline}” is not in the text of “{title}”.")
            }
            Self::Unreadable { part, finding } => write!(f, "{part} cannot be read: {finding}."),
        }
    }
}
