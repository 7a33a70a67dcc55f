//! A file as it arrived.

use std::fmt;

use edtf::Edtf;
use serde::{Deserialize, Serialize};

use crate::MediaType;

/// A file as it arrived: its bytes, hash and media type. Never altered.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The file's name as the person knows it, without folders.
    pub name: String,
    /// The page's address where the person or a batch gives it.
    pub url: Option<String>,
    /// When an archive captured the page, where it tells.
    pub captured: Option<Edtf>,
    /// The untouched bytes.
    pub bytes: Vec<u8>,
    /// The hash of the bytes.
    pub sha256: Sha256,
    /// Told by the content, not by the name alone.
    pub media_type: MediaType,
}

/// What pasted text is called for want of a name.
const PASTED: &str = "pasted";

/// A SHA-256, printed and stored as 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sha256(String);

/// Why a file could not be read as an article.
#[derive(Debug, Clone, PartialEq, thiserror::Error, Serialize, Deserialize)]
pub enum ReadError {
    /// The format is not read (yet).
    #[error("{file} is not yet a format Dateline reads ({media_type})")]
    UnknownFormat {
        /// The file's name.
        file: String,
        /// What it was taken for.
        media_type: String,
    },
    /// No article is that large.
    #[error("{file} is larger than the {limit} MB that Dateline reads of a page")]
    TooLarge {
        /// The file's name.
        file: String,
        /// The limit in MB.
        limit: usize,
    },
    /// It needs a password.
    #[error("{file} is protected by a password")]
    Encrypted {
        /// The file's name.
        file: String,
    },
    /// Its parts do not fit together, or some are missing.
    #[error("{file} is damaged or incomplete")]
    Damaged {
        /// The file's name.
        file: String,
    },
    /// It defines words of its own that can expand without bound or stand for files of this computer.
    #[error(
        "{file} was refused: it defines words of its own, by which a file can grow without end or reach into others"
    )]
    Refused {
        /// The file's name.
        file: String,
    },
    /// It is pictures of pages.
    #[error("{file} holds pictures of pages and no text; the words in pictures are not read yet")]
    OnlyPictures {
        /// The file's name.
        file: String,
    },
    /// It is an archive inside too many archives.
    #[error("{file} stands in too many archives, one inside the other")]
    TooDeep {
        /// The file's name.
        file: String,
    },
    /// It is a table or a list of objects, and what was looked for is no column of it.
    #[error("{file} has no column {wanted}; its columns are {columns}")]
    NoColumn {
        /// The file's name.
        file: String,
        /// What was looked for: "for the text of an article", or a name.
        wanted: String,
        /// The names of its columns.
        columns: String,
    },
    /// An archive holds more files than are read of one.
    #[error("{file} holds more than {limit} files; the rest was not read")]
    TooMany {
        /// The file's name.
        file: String,
        /// How many are read.
        limit: usize,
    },
    /// It was read as one article, and is several.
    #[error("{file} holds several articles, each of which is now an article of its own")]
    Several {
        /// The file's name.
        file: String,
    },
    /// There is no text in it.
    #[error("{file} holds no text")]
    Empty {
        /// The file's name.
        file: String,
    },
}

impl ReadError {
    /// What a person can do, in a sentence.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::UnknownFormat { .. } => {
                "Save a page or document as PDF, HTML or text, a table as CSV, and import that."
            }
            Self::TooLarge { .. } => "Import the part of it that you need.",
            Self::Encrypted { .. } => "Open it with its password, save a copy without one, and import that.",
            Self::Damaged { .. } => "Get the file again, or save what can be read of it as text.",
            Self::Refused { .. } => "Open it where it was made, save it anew, and import that.",
            Self::OnlyPictures { .. } => "Have its text recognised elsewhere, and import the result.",
            Self::TooDeep { .. } => "Unpack the archive and import what is in it.",
            Self::NoColumn { .. } => "Say which of its columns hold the text, the title and the date.",
            Self::TooMany { .. } => "Divide the archive and import its parts.",
            Self::Several { .. } => "Import the file again to have them apart; this article stays as it is.",
            Self::Empty { .. } => "Open the file to see whether it is the right one.",
        }
    }
}

impl Source {
    /// Takes a file's bytes, hashing them and telling their media type by content, then by name.
    pub fn new(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        let name = name.into();
        let (sha256, media_type) = (Sha256::of(&bytes), MediaType::of(&name, &bytes));
        Self { url: None, captured: None, sha256, media_type, name, bytes }
    }

    /// Takes what was pasted, which has no file's name.
    pub fn pasted(ending: &str, bytes: Vec<u8>) -> Self {
        Self::new(format!("{PASTED}.{ending}"), bytes)
    }

    /// Whether its name tells nothing: it was pasted, or is a part of an archive that has only a number.
    pub(crate) fn is_nameless(&self) -> bool {
        self.stem() == PASTED || self.stem().bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The file's name without its ending, for want of a title.
    pub(crate) fn stem(&self) -> &str {
        match self.name.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => &self.name,
        }
    }
}

impl Sha256 {
    /// The hash of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::Digest;
        let digest = sha2::Sha256::digest(bytes);
        Self(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// Reads 64 hexadecimal digits; `None` if the text is anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let is_hash = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hash.then(|| Self(text.to_ascii_lowercase()))
    }

    /// The 64 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_bytes_and_their_hash() {
        let source = Source::new("abc.txt", b"abc".to_vec());
        assert_eq!(source.bytes, b"abc");
        assert_eq!(
            source.sha256.as_str(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(Sha256::parse(&source.sha256.as_str().to_uppercase()), Some(source.sha256));
    }
}
