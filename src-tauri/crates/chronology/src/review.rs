//! Why a person should look at an event again: by code, so that any language can tell it.

use std::fmt;

use edtf::When;
use serde::{Deserialize, Serialize};

/// Why a person should look at an event again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Review {
    /// A date that it rests on is read otherwise, as its article's publication date changed.
    PublicationChanged(Reread),
    /// The same, as a person corrected dates of its article.
    DatesCorrected(Reread),
    /// The same, as its article was read again by a later reader.
    ReadAgain(Reread),
    /// Words of its evidence were found at another place of their article.
    Moved {
        /// The words.
        words: String,
    },
    /// Words of its evidence stand no more in their article as it is read now.
    Orphaned {
        /// The words.
        words: String,
    },
    /// As libraries of earlier formats keep it: an English line.
    #[serde(untagged)]
    Line(String),
}

/// A date of an article that is read otherwise than when its event was accepted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reread {
    /// The article's title.
    pub title: String,
    /// The date's words.
    pub words: String,
    /// The date as it was accepted.
    pub was: Option<When>,
    /// The date as it is read now.
    pub now: Option<When>,
}

impl From<String> for Review {
    fn from(line: String) -> Self {
        Self::Line(line)
    }
}

impl fmt::Display for Review {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PublicationChanged(reread) => {
                write!(f, "The publication date of “{}” changed: {reread}", reread.title)
            }
            Self::DatesCorrected(reread) => {
                write!(f, "Dates in “{}” were corrected: {reread}", reread.title)
            }
            Self::ReadAgain(reread) => write!(f, "“{}” was read again: {reread}", reread.title),
            Self::Moved { words } => write!(f, "“{words}” was found at another place of its article."),
            Self::Orphaned { words } => {
                write!(f, "“{words}” stands no more in its article as it is read now.")
            }
            Self::Line(line) => f.write_str(line),
        }
    }
}

impl fmt::Display for Reread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let label = |when: &Option<When>| when.as_ref().map_or_else(|| "no date".to_owned(), When::label);
        write!(
            f,
            "“{}” was read as {} and is now read as {}.",
            self.words,
            label(&self.was),
            label(&self.now)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_older_libraries_are_read_beside_reviews_by_code() {
        let moved = Review::Moved { words: "It sank.".to_owned() };
        let line = Review::Line("The publication date changed.".to_owned());
        for review in [moved, line] {
            let kept = serde_json::to_string(&review).unwrap();
            assert_eq!(serde_json::from_str::<Review>(&kept).unwrap(), review);
        }
    }
}
