//! Why the library could not do what was asked.

use std::io;
use std::path::Path;

use rusqlite::ErrorCode;

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
    /// A backup is not whole, or what it holds is not what was written.
    #[error("the backup {path} is damaged: {problems}")]
    DamagedBackup {
        /// The file.
        path: String,
        /// What was found, a sentence each.
        problems: String,
    },
    /// The disk is full.
    #[error("the disk is full: nothing was changed while {doing}")]
    DiskFull {
        /// What was being done.
        doing: &'static str,
    },
    /// The database is damaged.
    #[error("the library's database is damaged: it failed while {doing}")]
    DamagedDatabase {
        /// What was being done.
        doing: &'static str,
        /// What SQLite says.
        source: rusqlite::Error,
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
    /// Somebody else changed the same field since a person began to change it.
    #[error("{what} {id} was changed elsewhere meanwhile")]
    ChangedMeanwhile {
        /// What kind of thing.
        what: &'static str,
        /// Its number.
        id: i64,
    },
    /// A person ended it before it was done; nothing was changed.
    #[error("it was ended before it was done")]
    Ended,
    /// A passage that is not in its article.
    #[error("the passage is not in the text of article {article}")]
    NoSuchPassage {
        /// The article's number.
        article: i64,
    },
}

impl LibraryError {
    /// Says what was being done with which file when the system failed.
    pub(crate) fn file(path: &Path, doing: &'static str) -> impl Fn(io::Error) -> Self {
        let path = path.display().to_string();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { doing },
            _ => Self::File { path: path.clone(), doing, source },
        }
    }

    /// Says what was being done when SQLite failed.
    pub(crate) fn database(doing: &'static str) -> impl Fn(rusqlite::Error) -> Self {
        move |source| match source.sqlite_error() {
            Some(error) if error.code == ErrorCode::DiskFull => Self::DiskFull { doing },
            // The shared memory beside the database could not grow.
            Some(error) if error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => {
                Self::DiskFull { doing }
            }
            Some(error) if matches!(error.code, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::DamagedDatabase { doing, source }
            }
            _ => Self::Database { doing, source },
        }
    }
}

/// Why a transaction stops: SQLite fails, or what was asked cannot be done.
#[derive(Debug)]
pub(crate) enum Stop {
    /// SQLite fails.
    Database(rusqlite::Error),
    /// It cannot be done.
    Refused(LibraryError),
}

impl Stop {
    /// The error that a caller sees.
    pub(crate) fn while_doing(self, doing: &'static str) -> LibraryError {
        match self {
            Self::Database(error) => LibraryError::database(doing)(error),
            Self::Refused(error) => error,
        }
    }
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

impl From<LibraryError> for Stop {
    fn from(error: LibraryError) -> Self {
        Self::Refused(error)
    }
}
