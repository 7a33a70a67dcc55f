//! The library: one folder with a SQLite database and the untouched originals.
//!
//! The only crate that knows SQL. Every change goes through one recorded, undoable [`Operation`].

mod articles;
mod events;
mod maintenance;
mod notes;
mod operations;
mod query;
mod search;
mod suggestions;
mod timelines;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

pub use crate::articles::{
    Added, Analysis, ArticleQuery, ArticleRow, ArticleSort, NewArticle, Reresolved, StoredArticle,
};
pub use crate::events::{EventQuery, EventRow, NewEvidence};
pub use crate::maintenance::{Backup, Check, Status, TrashRow, Trashed};
pub use crate::notes::NoteRow;
pub use crate::operations::{Done, Operation};
pub use crate::query::{Page, Window};
pub use crate::search::{Hit, HitKind, SearchProblem, SearchResults};
pub use crate::suggestions::{StoredSuggestion, SuggestionQuery, SuggestionState};
pub use crate::timelines::TimelineRow;

/// Tells the time; passed in so that tests are repeatable.
pub type Clock = fn() -> DateTime<Utc>;

/// An open library. Cheap to share between threads: one writer, readers besides.
#[derive(Debug)]
pub struct Library {
    folder: PathBuf,
}

/// Why the library could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// Another Dateline has it open.
    #[error("the library {folder} is open in another Dateline")]
    Locked {
        /// The library's folder.
        folder: String,
    },
    /// It was written by a newer Dateline.
    #[error("the library {folder} was written by a newer Dateline (format {found}, this one knows {known})")]
    Newer {
        /// The library's folder.
        folder: String,
        /// Its schema version.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// There is no library there.
    #[error("{folder} is not a Dateline library")]
    NotALibrary {
        /// The folder.
        folder: String,
    },
    /// Nothing with that number.
    #[error("there is no {what} {id} in this library")]
    NotFound {
        /// "article", "event"...
        what: &'static str,
        /// Its number.
        id: i64,
    },
    /// The original's bytes are not what was imported.
    #[error("the original {sha256} is damaged or missing")]
    DamagedOriginal {
        /// Its hash.
        sha256: String,
    },
    /// The disk is full.
    #[error("the disk is full: nothing was changed while {doing}")]
    DiskFull {
        /// What was being done.
        doing: &'static str,
    },
    /// SQLite failed.
    #[error("the library's database failed while {doing}")]
    Database {
        /// What was being done.
        doing: &'static str,
        /// What SQLite says.
        source: rusqlite::Error,
    },
    /// The file system failed.
    #[error("{path} could not be used while {doing}")]
    File {
        /// The file or folder.
        path: String,
        /// What was being done.
        doing: &'static str,
        /// What the system says.
        source: std::io::Error,
    },
    /// A passage that is not in its article.
    #[error("the passage is not in the text of article {article}")]
    NoSuchPassage {
        /// The article's number.
        article: i64,
    },
}

/// Names the service that synchronises a folder ("OneDrive", "Dropbox", "iCloud"), where its path tells.
///
/// A live database in such a folder can be torn by the service; a library there is warned about.
pub fn synchronised_by(folder: &Path) -> Option<&'static str> {
    let _ = folder;
    None
}

impl Library {
    /// Opens a library, or makes one where there is none yet.
    pub fn open_or_create(folder: &Path, clock: Clock) -> Result<Self, LibraryError> {
        let _ = clock;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Opens a library that exists.
    pub fn open(folder: &Path, clock: Clock) -> Result<Self, LibraryError> {
        let _ = clock;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Its folder, `NAME.dateline`.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}
