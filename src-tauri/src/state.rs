//! What the app holds while it runs: the open library and the wish to cancel an import.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use intake::{Cancel, Readers};
use library::Library;
use tauri::{AppHandle, Emitter, Manager};

use crate::failure::Failure;

/// The app's state.
#[derive(Debug)]
pub struct App {
    library: RwLock<Arc<Library>>,
    /// The file that names the library to open at the next start.
    last_library: PathBuf,
    /// Tells every window that the library has changed, and counts.
    changes: Changes,
    /// The link that the window is yet to open.
    link: Mutex<Option<String>>,
    /// Asks a running import to stop.
    pub cancel: Cancel,
    /// Read originals, each in a process that may die.
    pub readers: Readers,
}

/// Tells every window that the library has changed.
const LIBRARY_CHANGED: &str = "library-changed";

/// Counts changes of the open library and tells them to every window.
#[derive(Debug, Clone)]
struct Changes {
    handle: AppHandle,
    count: Arc<AtomicU32>,
}

impl Changes {
    fn watch(&self, library: &Library) {
        let changes = self.clone();
        library.watch(move || changes.tell());
    }

    fn tell(&self) {
        let count = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        // A window that has gone away needs to know nothing.
        let _gone = self.handle.emit(LIBRARY_CHANGED, count);
    }
}

/// The clock, which only the app reads.
#[allow(clippy::disallowed_methods, reason = "the app passes the time to all others")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

impl App {
    /// Opens the library to start with: the one `DATELINE_LIBRARY` names, the one last open, or one in
    /// the app's own folder.
    pub fn start(handle: &AppHandle) -> Result<Self, Failure> {
        let last_library = handle.path().app_config_dir()?.join("last-library");
        let remembered =
            || fs::read_to_string(&last_library).ok().map(PathBuf::from).filter(|it| it.is_dir());
        let folder = match std::env::var_os("DATELINE_LIBRARY").map(PathBuf::from).or_else(remembered) {
            Some(folder) => folder,
            None => handle.path().app_data_dir()?.join("Library.dateline"),
        };
        let library = Library::open_or_create(&folder, now)?;
        let changes = Changes { handle: handle.clone(), count: Arc::default() };
        changes.watch(&library);
        Ok(Self {
            changes,
            library: RwLock::new(Arc::new(library)),
            last_library,
            link: Mutex::default(),
            cancel: Cancel::default(),
            readers: Readers::new(),
        })
    }

    /// The open library.
    pub fn library(&self) -> Arc<Library> {
        self.library.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many changes there were since the start, of whichever library was open.
    pub fn changes(&self) -> u32 {
        self.changes.count.load(Ordering::SeqCst)
    }

    /// Keeps a link until the window asks for it.
    pub fn keep_link(&self, link: String) {
        *self.link.lock().unwrap_or_else(PoisonError::into_inner) = Some(link);
    }

    /// The link that waits, once.
    pub fn take_link(&self) -> Option<String> {
        self.link.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Opens another library in place of the one that is open, now and at the next start.
    pub fn open(&self, folder: &Path) -> Result<(), Failure> {
        let mut library = self.library.write().unwrap_or_else(PoisonError::into_inner);
        if library.folder() != folder {
            *library = Arc::new(Library::open_or_create(folder, now)?);
            self.changes.watch(&library);
            self.changes.tell();
            if let Some(parent) = self.last_library.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&self.last_library, folder.display().to_string())?;
        }
        Ok(())
    }
}
