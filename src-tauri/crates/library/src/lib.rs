//! The library: one folder with a SQLite database and the untouched originals.
//!
//! The only crate that knows SQL. Every change goes through one recorded, undoable [`Operation`].

mod articles;
mod backups;
mod check;
mod columns;
mod connection;
mod ending;
mod error;
mod events;
mod evidence;
mod folder;
mod highlights;
mod jobs;
mod journal;
mod migrations;
mod notes;
mod operations;
mod originals;
mod purging;
mod query;
mod reading_places;
mod recording;
mod search;
mod searches;
mod settings;
mod status;
mod suggestions;
mod timelines;
mod trash;
mod watching;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::connection::Connections;
use crate::error::Stop;
use crate::folder::Lock;
use crate::journal::Journal;
use crate::originals::Originals;
use crate::watching::Watching;

pub use crate::articles::{
    Added, Analysis, ArticleQuery, ArticleRow, ArticleSort, Carried, EarlierText, Import, NewArticle,
    NewReading, Rereading, Reresolved, StoredArticle, Version,
};
pub use crate::backups::Backup;
pub use crate::check::{Check, Problem};
pub use crate::error::LibraryError;
pub use crate::events::{EventQuery, EventRow, OpenQuestion};
pub use crate::evidence::{Citation, Displaced, NewEvidence};
pub use crate::folder::synchronised_by;
pub use crate::jobs::Job;
pub use crate::journal::Moment;
pub use crate::notes::NoteRow;
pub use crate::operations::{Done, HistoryRow, Operation};
pub use crate::query::{Page, Window};
pub use crate::search::{Hit, HitKind, SearchAdvice, SearchProblem, SearchResults};
pub use crate::searches::SavedSearch;
pub use crate::status::Status;
pub use crate::suggestions::{
    DraftLine, KnownEvent, Retelling, Retellings, SourcedSuggestion, StoredSuggestion, SuggestionQuery,
    SuggestionState,
};
pub use crate::timelines::{
    AddedTimeline, NamedArticle, OutlinedEvent, Telling, TimelineNews, TimelineOutline, TimelineRow,
};
pub use crate::trash::{TrashRow, Trashed};

/// Tells the time; passed in so that tests are repeatable.
pub type Clock = fn() -> DateTime<Utc>;

/// An open library. Cheap to share between threads: one writer, readers besides.
#[derive(Debug)]
pub struct Library {
    folder: PathBuf,
    clock: Clock,
    connections: Connections,
    originals: Originals,
    journal: Journal,
    watching: Watching,
    /// Held as long as the library is open; dropped last.
    _lock: Lock,
}

impl Library {
    /// Its folder, `NAME.dateline`.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}
