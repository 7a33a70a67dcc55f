//! What the app holds while it runs: the open library, its changes, and the reins of long work.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use intake::{Control, Readers};
use library::{Library, LibraryError};
use tauri::{AppHandle, Emitter, Manager, UserAttentionType};

use crate::commands::jobs::{JobKindView, JobReportView};
use crate::commands::settings::settings;
use crate::failure::{Failure, Reason};
use crate::notices::is_due;

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
    /// The reins of long work, by the window that each is begun in and its number there.
    reins: Mutex<HashMap<(String, u32), Arc<Control>>>,
    /// Read originals, each in a process that may die.
    pub readers: Readers,
}

/// Tells every window that the library has changed.
const LIBRARY_CHANGED: &str = "library-changed";

/// Tells a window what came of a job while nobody looked.
const JOB_ENDED: &str = "job-ended";

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

/// How a library is opened.
pub type OpenLibrary = fn(&Path, fn() -> DateTime<Utc>) -> Result<Library, LibraryError>;

/// The clock, which only the app reads.
#[allow(clippy::disallowed_methods, reason = "the app passes the time to all others")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

impl App {
    /// Opens the library to start with: the one `DATELINE_LIBRARY` names, the one last open, or one in
    /// the app's own folder.
    pub fn start(handle: &AppHandle, open: OpenLibrary) -> Result<Self, Failure> {
        let last_library = handle.path().app_config_dir()?.join("last-library");
        let remembered =
            || fs::read_to_string(&last_library).ok().map(PathBuf::from).filter(|it| it.is_dir());
        let folder = match std::env::var_os("DATELINE_LIBRARY").map(PathBuf::from).or_else(remembered) {
            Some(folder) => folder,
            None => handle.path().app_data_dir()?.join("Library.dateline"),
        };
        let library = open(&folder, now)?;
        let changes = Changes { handle: handle.clone(), count: Arc::default() };
        changes.watch(&library);
        Ok(Self {
            changes,
            library: RwLock::new(Arc::new(library)),
            last_library,
            link: Mutex::default(),
            reins: Mutex::default(),
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

    /// The reins of long work, which may be taken up before it begins.
    pub fn reins(&self, window: &str, number: u32) -> Arc<Control> {
        self.all_reins().entry((window.to_owned(), number)).or_default().clone()
    }

    /// Lays down the reins of long work that has ended.
    pub fn lay_down(&self, window: &str, number: u32) {
        self.all_reins().remove(&(window.to_owned(), number));
    }

    fn all_reins(&self) -> MutexGuard<'_, HashMap<(String, u32), Arc<Control>>> {
        self.reins.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does long work that a person waits for: keeps what came of it among the jobs, and calls them where they are away.
    pub fn job<T>(
        &self,
        kind: JobKindView,
        work: impl FnOnce(&Library) -> Result<T, Failure>,
        report: impl FnOnce(&T) -> JobReportView,
    ) -> Result<T, Failure> {
        let (done, report) = self.kept_job(kind, work, report);
        self.call_if_away(&report);
        done
    }

    /// Does long work on the library and keeps what came of it among its jobs.
    pub fn kept_job<T>(
        &self,
        kind: JobKindView,
        work: impl FnOnce(&Library) -> Result<T, Failure>,
        report: impl FnOnce(&T) -> JobReportView,
    ) -> (Result<T, Failure>, JobReportView) {
        let (library, begun) = (self.library(), now());
        let done = work(&library);
        let report = match &done {
            Ok(done) => report(done),
            Err(failure) if failure.reason == Reason::Ended => JobReportView::Ended { of: kind },
            Err(failure) => JobReportView::Failed { of: kind, failure: failure.clone() },
        };
        let text = serde_json::to_string(&report).unwrap_or_default();
        // The work is done all the same.
        if let Err(error) = library.keep_job(begun, &text) {
            tracing::error!(%error, "a job could not be kept");
        }
        (done, report)
    }

    /// Where a person works in another program, asks for their attention as the system does that, and has a window
    /// say to the system what came of a job, unless they turned that off.
    fn call_if_away(&self, report: &JobReportView) {
        let handle = &self.changes.handle;
        let windows = handle.webview_windows();
        let focused: Vec<bool> = windows.values().map(|window| window.is_focused().unwrap_or(true)).collect();
        let Some(window) = windows.values().next().filter(|_| is_due(true, focused.clone())) else { return };
        // A system that cannot do that leaves the window as it is.
        let _unseen = window.request_user_attention(Some(UserAttentionType::Informational));
        if is_due(settings(handle.clone()).is_ok_and(|settings| settings.notifications), focused) {
            // A window that has gone away says nothing.
            let _gone = handle.emit_to(window.label(), JOB_ENDED, report);
        }
    }

    /// Opens another library in place of the one that is open, now and at the next start.
    pub fn open(&self, folder: &Path, open: OpenLibrary) -> Result<(), Failure> {
        let mut library = self.library.write().unwrap_or_else(PoisonError::into_inner);
        if library.folder() != folder {
            *library = Arc::new(open(folder, now)?);
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
