//! The untouched originals: files named by their SHA-256, durable before a row names them.
//!
//! A batch first writes the list of what it brings into `incoming/`, so that the next start knows
//! what a crash left behind; no other original is ever deleted.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use ::articles::{Sha256, Source};

use crate::LibraryError;

const STORING: &str = "storing originals";

/// The folder of originals.
#[derive(Debug)]
pub(crate) struct Originals {
    folder: PathBuf,
    /// One batch at a time: there is one list.
    batch: Mutex<()>,
}

/// Originals that are on the disk and wait for the commit that names them.
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

    /// Writes originals durably; when this returns, no power cut can take them away.
    pub(crate) fn store<'a>(
        &self,
        sources: impl Iterator<Item = &'a Source> + Clone,
    ) -> Result<Incoming<'_>, LibraryError> {
        let batch = self.batch.lock().unwrap_or_else(PoisonError::into_inner);
        let incoming = Incoming { originals: self, _batch: batch };
        let list = self.incoming().join("batch");
        let names: String = sources.clone().map(|source| format!("{}\n", source.sha256)).collect();
        fs::write(&list, names).map_err(LibraryError::file(&list, STORING))?;
        let mut folders = BTreeSet::new();
        for source in sources {
            if !self.is_stored(source) {
                folders.insert(self.place(source)?);
            }
        }
        for folder in folders {
            sync_folder(&folder).map_err(LibraryError::file(&folder, STORING))?;
        }
        Ok(incoming)
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
    /// Ends the batch, whether it was committed or not: originals that nothing names are removed.
    pub(crate) fn sweep(self, is_named: impl Fn(&Sha256) -> Result<bool, LibraryError>) {
        // What was committed stands whatever happens here; a list that stays is read at the next start.
        if let Err(error) = self.originals.sweep(is_named) {
            tracing::warn!(%error, "the list of incoming originals could not be cleared");
        }
    }
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
