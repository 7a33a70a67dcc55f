//! Any crate's error → what a person is shown: what happened, and what to do, in words of the interface's catalogues.

mod words;

use std::error::Error;

use articles::ReadError;
use export::{ExportError, ReadJsonError};
use intake::ReadingError;
use library::LibraryError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use words::{Told, told_choices};

/// What a person is shown when something did not work.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Failure {
    /// What happened, for the catalogues, which hold a message and advice for each.
    pub reason: Reason,
    /// What *Copy details* copies: what happened in English, and the chain of causes.
    pub details: String,
}

/// What happened, by a stable code, with what its message names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the catalogues say what each is; most are those of other crates' errors")]
pub enum Reason {
    LibraryLocked { folder: String },
    LibraryNewer { folder: String },
    NotALibrary { folder: String },
    LibraryDamaged,
    NotFound,
    OriginalDamaged,
    BackupDamaged { path: String },
    DiskFull,
    DatabaseFailed,
    PathFailed { path: String },
    ChangedMeanwhile,
    Ended,
    NoSuchPassage,
    UnknownFormat { file: String, media_type: String },
    PageTooLarge { file: String, megabytes: u32 },
    Encrypted { file: String },
    FileDamaged { file: String },
    Refused { file: String },
    OnlyPictures { file: String },
    TooDeep { file: String },
    NoColumn { file: String, columns: String },
    TooMany { file: String, limit: u32 },
    Several { file: String },
    Empty { file: String },
    TooSlow { file: String },
    Broke { file: String },
    ReaderMissing { file: String },
    FileUnopened { file: String },
    FileTooLarge { file: String },
    TimelineNewer { file: String },
    TimelineDamaged { file: String },
    ExportFailed,
    ExportUnwritten { path: String },
    NotADate,
    ShellFailed,
    SystemFailed,
    FolderNotShown,
}

impl Failure {
    /// A failure with its causes as details.
    pub fn of(error: &dyn Error, reason: Reason) -> Self {
        let mut details = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            details.push_str(&format!("\ncaused by: {error}"));
            cause = error.source();
        }
        Self { reason, details }
    }
}

impl From<LibraryError> for Failure {
    fn from(error: LibraryError) -> Self {
        let reason = match &error {
            LibraryError::Locked { folder } => Reason::LibraryLocked { folder: folder.clone() },
            LibraryError::Newer { folder, .. } => Reason::LibraryNewer { folder: folder.clone() },
            LibraryError::NotALibrary { folder } => Reason::NotALibrary { folder: folder.clone() },
            LibraryError::NotFound { .. } => Reason::NotFound,
            LibraryError::DamagedOriginal { .. } => Reason::OriginalDamaged,
            LibraryError::DamagedBackup { path, .. } => Reason::BackupDamaged { path: path.clone() },
            LibraryError::DamagedDatabase { .. } => Reason::LibraryDamaged,
            LibraryError::DiskFull { .. } => Reason::DiskFull,
            LibraryError::Database { .. } => Reason::DatabaseFailed,
            LibraryError::File { path, .. } => Reason::PathFailed { path: path.clone() },
            LibraryError::ChangedMeanwhile { .. } => Reason::ChangedMeanwhile,
            LibraryError::Ended => Reason::Ended,
            LibraryError::NoSuchPassage { .. } => Reason::NoSuchPassage,
        };
        Self::of(&error, reason)
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        let reason = match error.clone() {
            ReadError::UnknownFormat { file, media_type } => Reason::UnknownFormat { file, media_type },
            ReadError::TooLarge { file, limit } => Reason::PageTooLarge { file, megabytes: limit as u32 },
            ReadError::Encrypted { file } => Reason::Encrypted { file },
            ReadError::Damaged { file } => Reason::FileDamaged { file },
            ReadError::Refused { file } => Reason::Refused { file },
            ReadError::OnlyPictures { file } => Reason::OnlyPictures { file },
            ReadError::TooDeep { file } => Reason::TooDeep { file },
            ReadError::NoColumn { file, columns, .. } => Reason::NoColumn { file, columns },
            ReadError::TooMany { file, limit } => Reason::TooMany { file, limit: limit as u32 },
            ReadError::Several { file } => Reason::Several { file },
            ReadError::Empty { file } => Reason::Empty { file },
        };
        Self::of(&error, reason)
    }
}

impl From<ReadingError> for Failure {
    fn from(error: ReadingError) -> Self {
        let reason = match error {
            ReadingError::Read(error) => return error.into(),
            ReadingError::TooSlow { ref file } => Reason::TooSlow { file: file.clone() },
            ReadingError::Broke { ref file } => Reason::Broke { file: file.clone() },
            ReadingError::Start { ref file, .. } => Reason::ReaderMissing { file: file.clone() },
        };
        Self::of(&error, reason)
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        let reason = match &error {
            ExportError::Write(_) | ExportError::Encode(_) => Reason::ExportFailed,
            ExportError::Ended => Reason::Ended,
            ExportError::File { path, .. } => Reason::ExportUnwritten { path: path.display().to_string() },
        };
        Self::of(&error, reason)
    }
}

impl From<intake::Failure> for Failure {
    fn from(error: intake::Failure) -> Self {
        let reason = match error {
            intake::Failure::Read(error) => return error.into(),
            intake::Failure::Open { ref file, .. } => Reason::FileUnopened { file: file.clone() },
            intake::Failure::TooLarge { ref file } => Reason::FileTooLarge { file: file.clone() },
            intake::Failure::Timeline { ref file, source: ReadJsonError::Newer { .. } } => {
                Reason::TimelineNewer { file: file.clone() }
            }
            intake::Failure::Timeline { ref file, .. } => Reason::TimelineDamaged { file: file.clone() },
        };
        Self::of(&error, reason)
    }
}

impl From<intake::ImportError> for Failure {
    fn from(error: intake::ImportError) -> Self {
        match error {
            intake::ImportError::Read(error) => error.into(),
            intake::ImportError::Library(error) => error.into(),
        }
    }
}

impl From<edtf::ParseEdtfError> for Failure {
    fn from(error: edtf::ParseEdtfError) -> Self {
        Self::of(&error, Reason::NotADate)
    }
}

impl From<tauri::Error> for Failure {
    fn from(error: tauri::Error) -> Self {
        Self::of(&error, Reason::ShellFailed)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::of(&error, Reason::SystemFailed)
    }
}

impl From<tauri_plugin_opener::Error> for Failure {
    fn from(error: tauri_plugin_opener::Error) -> Self {
        Self::of(&error, Reason::FolderNotShown)
    }
}
