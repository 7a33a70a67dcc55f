//! What the app holds while it runs: the open library and the wish to cancel an import.

use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use intake::Cancel;
use library::Library;

use crate::failure::Failure;

/// The app's state.
#[derive(Debug)]
pub struct App {
    library: RwLock<Arc<Library>>,
    /// Asks a running import to stop.
    pub cancel: Cancel,
}

/// The clock, which only the app reads.
#[allow(clippy::disallowed_methods, reason = "the app passes the time to all others")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

impl App {
    /// Starts with a library, made where there is none yet.
    pub fn new(folder: &Path) -> Result<Self, Failure> {
        let library = Library::open_or_create(folder, now)?;
        Ok(Self { library: RwLock::new(Arc::new(library)), cancel: Cancel::default() })
    }

    /// The open library.
    pub fn library(&self) -> Arc<Library> {
        self.library.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Opens another library in place of the one that is open.
    pub fn open(&self, folder: &Path) -> Result<(), Failure> {
        let mut library = self.library.write().unwrap_or_else(PoisonError::into_inner);
        if library.folder() != folder {
            *library = Arc::new(Library::open_or_create(folder, now)?);
        }
        Ok(())
    }
}
