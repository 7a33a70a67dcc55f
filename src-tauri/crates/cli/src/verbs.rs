//! The verbs, one module a group; each opens what it needs, calls the crates and prints.

pub(crate) mod dates;
pub(crate) mod decide;
pub(crate) mod export;
mod groups;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod maintain;
pub(crate) mod read;
pub(crate) mod reread;
pub(crate) mod search;
pub(crate) mod suggest;
mod topic;

use std::error::Error;

use chrono::{DateTime, Utc};
use chronology::TimelineId;
use library::Library;

use crate::arguments::InLibrary;

/// The clock, read here and passed on.
#[allow(clippy::disallowed_methods, reason = "the command line passes the time to all others")]
fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Opens a library that exists.
fn open(library: &InLibrary) -> Result<Library, Box<dyn Error>> {
    Ok(Library::open(&library.library, now)?)
}

/// Finds a timeline by number or name.
fn find_timeline(library: &Library, wanted: &str) -> Result<Option<TimelineId>, Box<dyn Error>> {
    let rows = library.timelines()?;
    let found =
        rows.iter().find(|row| row.timeline.draft.name == wanted || row.timeline.id.0.to_string() == wanted);
    Ok(found.map(|row| row.timeline.id))
}

/// Finds a timeline by number or name, or says that there is none.
fn timeline_named(library: &Library, wanted: &str) -> Result<TimelineId, Box<dyn Error>> {
    find_timeline(library, wanted)?
        .ok_or_else(|| format!("there is no timeline “{wanted}” in this library").into())
}
