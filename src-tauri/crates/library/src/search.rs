//! Search over articles, events and notes.

mod folding;

use std::ops::Range;

use edtf::When;

pub(crate) use self::folding::{searchable, words};
use crate::{Library, LibraryError, Window};

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchResults {
    /// The hits, best first.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: u32,
    /// What was not understood in the query, each shown as a red chip.
    pub problems: Vec<SearchProblem>,
}

/// One hit.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its number among its kind.
    pub id: i64,
    /// Title, headline or first line.
    pub title: String,
    /// Words around the match.
    pub snippet: String,
    /// The matched words: UTF-8 byte ranges in `snippet`.
    pub matches: Vec<Range<usize>>,
    /// When it was published or happened.
    pub when: Option<When>,
}

/// What a hit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitKind {
    /// An article.
    Article,
    /// An event.
    Event,
    /// A note.
    Note,
}

/// A part of a query that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchProblem {
    /// The words, as typed.
    pub words: String,
    /// What is wrong and what to write instead.
    pub advice: String,
}

impl Library {
    /// Searches by words, `"phrases"`, `prefix*`, `-`, `OR`, fields, and `before:`, `after:`, `date:`.
    pub fn search(&self, query: &str, window: Window) -> Result<SearchResults, LibraryError> {
        let _ = (query, window);
        Ok(SearchResults { hits: Vec::new(), total: 0, problems: Vec::new() })
    }
}
