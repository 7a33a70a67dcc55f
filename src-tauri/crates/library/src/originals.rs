//! The untouched originals: files named by their SHA-256, durable before a row names them.
//!
//! A batch first writes the list of what it brings into `incoming/`, so that the next start knows
//! what a crash left behind; no other original is ever deleted.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use ::articles::{Sha256, Source};

use crate::LibraryError;

const STORING: &str = "storing originals";

/// Files that are written at the same time.
const WRITERS: usize = 8;

/// The folder of originals.
#[derive(Debug)]
pub(crate) struct Originals {
    folder: PathBuf,
    /// One batch at a time: there is one list.
    batch: Mutex<()>,
}

/// A batch of originals that wait for the commit that names them.
#[derive(Debug)]
#[must_use = "the next batch waits until this one is swept"]
pub(crate) struct Incoming<'a> {
    originals: &'a Originals,
    _batch: MutexGuard<'a, ()>,
}

impl Originals {
    /// Makes the folders where they are missing.
    pub(crate) fn open(library: &Path) -> Result<Self, LibraryError> {
        let folder = library.join("originals");
        let incoming = folder.join("incoming");
        fs::create_dir_all(&incoming).map_err(LibraryError::file(&incoming, "opening the library"))?;
        Ok(Self { folder, batch: Mutex::new(()) })
    }

    /// Where an original is: `ab/cdef…`.
    pub(crate) fn path(&self, sha256: &Sha256) -> PathBuf {
        let (first, rest) = sha256.as_str().split_at_checked(2).unwrap_or_default();
        self.folder.join(first).join(rest)
    }

    /// Begins a batch, when the one before it has ended.
    pub(crate) fn begin(&self) -> Incoming<'_> {
        Incoming { originals: self, _batch: self.batch.lock().unwrap_or_else(PoisonError::into_inner) }
    }

    /// Whether the very bytes are there already: a damaged original is written anew.
    fn is_stored(&self, source: &Source) -> bool {
        fs::read(self.path(&source.sha256)).is_ok_and(|bytes| bytes == source.bytes)
    }

    /// Writes one original under its name; returns its folder, which is yet to be made durable.
    fn place(&self, source: &Source) -> Result<PathBuf, LibraryError> {
        let path = self.path(&source.sha256);
        let folder = path.parent().unwrap_or(&self.folder).to_owned();
        if !folder.is_dir() {
            fs::create_dir_all(&folder)
                .and_then(|()| sync_folder(&self.folder))
                .map_err(LibraryError::file(&folder, STORING))?;
        }
        let temporary = self.incoming().join(source.sha256.as_str());
        write_durably(&temporary, &source.bytes)
            .and_then(|()| fs::rename(&temporary, &path))
            .map_err(LibraryError::file(&path, STORING))?;
        Ok(folder)
    }

    /// Reads an original; an error if its bytes are not those that were imported.
    pub(crate) fn read(&self, sha256: &Sha256) -> Result<Vec<u8>, LibraryError> {
        let damaged = || LibraryError::DamagedOriginal { sha256: sha256.to_string() };
        let bytes = fs::read(self.path(sha256)).map_err(|_| damaged())?;
        if Sha256::of(&bytes) == *sha256 { Ok(bytes) } else { Err(damaged()) }
    }

    /// Removes what a crash left behind: temporary files, and originals of the last batch that were
    /// not committed, as `is_named` tells.
    pub(crate) fn sweep(
        &self,
        is_named: impl Fn(&Sha256) -> Result<bool, LibraryError>,
    ) -> Result<(), LibraryError> {
        let folder = self.incoming();
        let swept = LibraryError::file(&folder, "clearing what a crash left behind");
        let list = fs::read_to_string(folder.join("batch")).unwrap_or_default();
        for sha256 in list.lines().filter_map(Sha256::parse) {
            let path = self.path(&sha256);
            if path.exists() && !is_named(&sha256)? {
                fs::remove_file(&path).map_err(&swept)?;
            }
        }
        for entry in fs::read_dir(&folder).map_err(&swept)? {
            fs::remove_file(entry.map_err(&swept)?.path()).map_err(&swept)?;
        }
        Ok(())
    }

    fn incoming(&self) -> PathBuf {
        self.folder.join("incoming")
    }
}

impl Incoming<'_> {
    /// Writes originals durably; when this returns, no power cut can take them away.
    pub(crate) fn store<'a>(&self, sources: impl Iterator<Item = &'a Source>) -> Result<(), LibraryError> {
        let originals = self.originals;
        let missing = sources.filter(|source| !originals.is_stored(source));
        let missing: BTreeMap<&str, &Source> =
            missing.map(|source| (source.sha256.as_str(), source)).collect();
        self.list(missing.keys().copied())?;
        let missing: Vec<&Source> = missing.into_values().collect();
        let folders = side_by_side(&missing, |source| originals.place(source))?;
        let folders: Vec<PathBuf> = folders.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        side_by_side(&folders, |folder| sync_folder(folder).map_err(LibraryError::file(folder, STORING)))?;
        Ok(())
    }

    /// Writes the list of originals that are removed when the batch ends, or at the next start, if nothing names them.
    pub(crate) fn list<'a>(&self, names: impl Iterator<Item = &'a str>) -> Result<(), LibraryError> {
        let list = self.originals.incoming().join("batch");
        let names: String = names.map(|name| format!("{name}\n")).collect();
        fs::write(&list, names).map_err(LibraryError::file(&list, STORING))
    }

    /// Ends the batch, whether it was committed or not: originals that nothing names are removed.
    pub(crate) fn sweep(self, is_named: impl Fn(&Sha256) -> Result<bool, LibraryError>) {
        // What was committed stands whatever happens here; a list that stays is read at the next start.
        if let Err(error) = self.originals.sweep(is_named) {
            tracing::warn!(%error, "the list of incoming originals could not be cleared");
        }
    }
}

/// Works on several things at the same time: waiting for the disk takes longer than writing, and a
/// file system makes what several threads wait for durable at once.
fn side_by_side<T: Sync, R: Send>(
    things: &[T],
    work: impl Fn(&T) -> Result<R, LibraryError> + Sync,
) -> Result<Vec<R>, LibraryError> {
    let share = things.len().div_ceil(WRITERS).max(1);
    let work = &work;
    thread::scope(|scope| {
        let shares = things.chunks(share);
        let workers: Vec<_> =
            shares.map(|share| scope.spawn(move || share.iter().map(work).collect())).collect();
        let mut done = Vec::new();
        for worker in workers {
            let share: Result<Vec<R>, LibraryError> =
                worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            done.extend(share?);
        }
        Ok(done)
    })
}

/// Writes a file and waits until it is on the disk.
fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Waits until a folder's names are on the disk; Windows does so by itself and cannot be asked.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(windows) { Ok(()) } else { File::open(folder)?.sync_all() }
}
