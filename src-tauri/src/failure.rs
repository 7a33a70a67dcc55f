//! Any crate's error → what a person is shown: what happened, and what to do.

use std::error::Error;

use articles::ReadError;
use export::{ExportError, ReadJsonError};
use intake::ReadingError;
use library::LibraryError;
use serde::Serialize;
use ts_rs::TS;

/// What a person is shown when something did not work.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Failure {
    /// What happened, a sentence.
    pub message: String,
    /// What to do, a sentence.
    pub advice: String,
    /// What *Copy details* copies: the chain of causes.
    pub details: String,
}

impl Failure {
    /// A failure with its causes as details.
    pub fn of(error: &dyn Error, advice: &str) -> Self {
        let mut details = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            details.push_str(&format!("\ncaused by: {error}"));
            cause = error.source();
        }
        Self { message: sentence(&error.to_string()), advice: advice.to_owned(), details }
    }
}

/// Begins with a capital, unless with a file's name, and ends with a full stop.
fn sentence(text: &str) -> String {
    let is_name = text.split(' ').next().is_some_and(|word| word.contains(['.', '/', '\\']));
    let mut characters = text.chars();
    let first = match characters.next() {
        Some(first) if !is_name => first.to_uppercase().to_string(),
        first => first.map(String::from).unwrap_or_default(),
    };
    format!("{first}{}.", characters.as_str().trim_end_matches('.'))
}

impl From<LibraryError> for Failure {
    fn from(error: LibraryError) -> Self {
        let advice = match &error {
            LibraryError::Locked { .. } => "Close the other Dateline, or open another library.",
            LibraryError::Newer { .. } => "Update Dateline. Nothing was changed.",
            LibraryError::NotALibrary { .. } => "Choose a folder whose name ends in .dateline.",
            LibraryError::NotFound { .. } => "It may have been undone or deleted; look in the trash.",
            LibraryError::DamagedOriginal { .. } => {
                "Import the file again, or restore the library's folder from a copy."
            }
            LibraryError::DamagedBackup { .. } => "Check the library, and choose another backup to restore.",
            LibraryError::DiskFull { .. } => "Free some space and try again.",
            LibraryError::Database { .. } | LibraryError::File { .. } => {
                "Nothing was changed. Check that the disk is there and writable, then try again."
            }
            LibraryError::NoSuchPassage { .. } => "Select the words again.",
        };
        Self::of(&error, advice)
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        let advice = match &error {
            ReadError::UnknownFormat { .. } => "Save the page as HTML or as text and import that.",
            ReadError::TooLarge { .. } => "Import the part of it that you need.",
            ReadError::Encrypted { .. } => {
                "Open it with its password, save a copy without one, and import that."
            }
            ReadError::Damaged { .. } => "Get the file again, or save what can be read of it as text.",
            ReadError::Refused { .. } => "Open it where it was made, save it anew, and import that.",
            ReadError::OnlyPictures { .. } => "Have its text recognised elsewhere, and import the result.",
            ReadError::TooDeep { .. } => "Unpack the archive and import what is in it.",
            ReadError::NoColumn { .. } => "Name its columns title, date and text, and import it again.",
            ReadError::TooMany { .. } => "Divide the archive and import its parts.",
            ReadError::Empty { .. } => "Open the file to see whether it is the right one.",
        };
        Self::of(&error, advice)
    }
}

impl From<ReadingError> for Failure {
    fn from(error: ReadingError) -> Self {
        let advice = match error {
            ReadingError::Read(error) => return error.into(),
            ReadingError::TooSlow { .. } | ReadingError::Broke { .. } => {
                "Nothing else was touched. Save its text in another format and import that."
            }
            ReadingError::Start { .. } => "Close Dateline and start it again; nothing is lost.",
        };
        Self::of(&error, advice)
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        Self::of(&error, "Choose another folder, or free some space, and export again.")
    }
}

impl From<intake::Failure> for Failure {
    fn from(error: intake::Failure) -> Self {
        match error {
            intake::Failure::Read(error) => error.into(),
            intake::Failure::Open { .. } => Self::of(&error, "Check that the file is there and may be read."),
            intake::Failure::TooLarge { .. } => Self::of(&error, "Import the part of it that you need."),
            intake::Failure::Timeline { source: ReadJsonError::Newer { .. }, .. } => {
                Self::of(&error, "Update Dateline, then import it again.")
            }
            intake::Failure::Timeline { .. } => {
                Self::of(&error, "Export the timeline again where it was made, and import that.")
            }
        }
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
        Self::of(&error, "Write a date as in 2013-07-26, 2013-07 or 2013.")
    }
}

impl From<tauri::Error> for Failure {
    fn from(error: tauri::Error) -> Self {
        Self::of(&error, "Close Dateline and start it again; nothing is lost.")
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::of(&error, "Check that the disk is there and writable, then try again.")
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn a_file_keeps_its_name_at_the_head_of_a_sentence() {
        assert_eq!(sentence("icon.png holds no text"), "icon.png holds no text.");
        assert_eq!(sentence("the disk is full"), "The disk is full.");
    }
}
