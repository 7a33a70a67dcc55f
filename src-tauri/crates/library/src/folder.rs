//! A library's folder: making it, opening it, and the lock that keeps a second Dateline out.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use crate::connection::{APPLICATION_ID, Connections, open_writer};
use crate::journal::Journal;
use crate::originals::{Originals, sync_folder};
use crate::watching::Watching;
use crate::{Clock, Library, LibraryError, backups, migrations, recording};

/// The database's file name.
pub(crate) const DATABASE: &str = "library.sqlite";

const OPENING: &str = "opening the library";

/// Folder names of services that synchronise, in lower case, and the service.
const SYNCHRONISED: [(&str, &str); 9] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("mobile documents", "iCloud"),
];

/// Names the service that synchronises a folder ("OneDrive", "Dropbox", "iCloud"), where its path tells.
///
/// A live database in such a folder can be torn by the service; a library there is warned about.
pub fn synchronised_by(folder: &Path) -> Option<&'static str> {
    folder.components().find_map(|part| {
        let part = part.as_os_str().to_string_lossy().to_lowercase();
        SYNCHRONISED.iter().find(|(name, _)| is_folder_of(&part, name)).map(|(_, service)| *service)
    })
}

/// Whether a folder is the service's: "OneDrive", "OneDrive - Newsroom", "GoogleDrive-me@example.org".
fn is_folder_of(part: &str, service: &str) -> bool {
    part.strip_prefix(service).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(']))
}

impl Library {
    /// Opens a library, or makes one where there is none yet.
    ///
    /// A folder that holds other files, or a library's folder whose database is missing, is refused.
    pub fn open_or_create(folder: &Path, clock: Clock) -> Result<Self, LibraryError> {
        if !folder.join(DATABASE).is_file() {
            if !may_become_library(folder) {
                return Err(no_database(folder));
            }
            fs::create_dir_all(folder).map_err(LibraryError::file(folder, "making the library"))?;
        }
        Self::open_folder(folder, clock)
    }

    /// Opens a library that exists.
    pub fn open(folder: &Path, clock: Clock) -> Result<Self, LibraryError> {
        if !folder.join(DATABASE).is_file() {
            return Err(no_database(folder));
        }
        Self::open_folder(folder, clock)
    }

    /// Puts the newest backup that is whole in the place of a database that cannot be opened, and opens it.
    ///
    /// The damaged database is kept beside it.
    pub fn open_with_newest_backup(folder: &Path, clock: Clock) -> Result<Self, LibraryError> {
        let mut refused = not_a_library(folder);
        for backup in backups::of(folder)? {
            match Self::open_with_backup(folder, &backup.path, clock) {
                Err(error @ (LibraryError::DamagedBackup { .. } | LibraryError::NotALibrary { .. })) => {
                    refused = error
                }
                opened => return opened,
            }
        }
        Err(refused)
    }

    /// The same with a backup that a person names.
    pub fn open_with_backup(folder: &Path, backup: &Path, clock: Clock) -> Result<Self, LibraryError> {
        let lock = lock(folder)?;
        backups::put_in_place(folder, backup, clock)?;
        Self::open_locked(folder, clock, lock)
    }

    fn open_folder(folder: &Path, clock: Clock) -> Result<Self, LibraryError> {
        let lock = lock(folder)?;
        Self::open_locked(folder, clock, lock)
    }

    fn open_locked(folder: &Path, clock: Clock, lock: Lock) -> Result<Self, LibraryError> {
        let originals = Originals::open(folder)?;
        backups::prepare(folder)?;
        let path = folder.join(DATABASE);
        let writer = open_database(folder, clock)?;
        sync_folder(folder).map_err(LibraryError::file(folder, OPENING))?;
        originals.sweep(|sha256| {
            is_named(&writer, sha256.as_str()).map_err(LibraryError::database("clearing what a crash left"))
        })?;
        let connections = Connections::new(path, writer);
        Ok(Self {
            folder: folder.to_owned(),
            clock,
            connections,
            originals,
            journal: Journal::new(),
            watching: Watching::default(),
            _lock: lock,
        })
    }
}

/// What keeps a second Dateline out of a folder as long as it lives.
#[derive(Debug)]
pub(crate) struct Lock(File);

impl Drop for Lock {
    /// Gives the lock back. Closing the file would not be enough: a process that is being started at this moment
    /// holds the file too, until its program runs.
    fn drop(&mut self) {
        // Where the system refuses, closing the file gives the lock back a moment later.
        let _ = self.0.unlock();
    }
}

/// Takes the lock, which the system gives back even if this process is killed.
fn lock(folder: &Path) -> Result<Lock, LibraryError> {
    let path = folder.join("lock");
    let lock = File::options().create(true).truncate(false).write(true).open(&path);
    let lock = lock.map_err(LibraryError::file(&path, OPENING))?;
    match lock.try_lock() {
        Ok(()) => Ok(Lock(lock)),
        Err(TryLockError::WouldBlock) => Err(LibraryError::Locked { folder: folder.display().to_string() }),
        Err(TryLockError::Error(error)) => Err(LibraryError::file(&path, OPENING)(error)),
    }
}

/// Whether a library may be made in a folder: it is missing, empty, or was left so by a crash.
fn may_become_library(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return !folder.exists() };
    entries.flatten().all(|entry| match entry.file_name().to_string_lossy().as_ref() {
        "lock" => true,
        "originals" | "backups" => !has_files(&entry.path()),
        _ => false,
    })
}

/// Whether a folder is a library's, whatever became of its database.
fn has_backups(folder: &Path) -> bool {
    has_files(&folder.join("backups"))
}

fn has_files(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.path().is_file() || has_files(&entry.path()))
    })
}

/// Opens the database, brings it to this program's format, and prepares it for recording.
fn open_database(folder: &Path, clock: Clock) -> Result<Connection, LibraryError> {
    let failed = LibraryError::database(OPENING);
    let mut writer =
        open_writer(&folder.join(DATABASE)).map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) if !has_backups(folder) => not_a_library(folder),
            _ => failed(error),
        })?;
    let found = migrations::version(&writer).map_err(&failed)?;
    if found > migrations::NEWEST {
        let folder = folder.display().to_string();
        return Err(LibraryError::Newer { folder, found, known: migrations::NEWEST });
    }
    if !is_ours(&writer).map_err(&failed)? {
        return Err(not_a_library(folder));
    }
    if found < migrations::NEWEST {
        if found > 0 {
            backups::copy_before_migration(&writer, folder, clock)?;
        }
        let migrating = LibraryError::database("bringing the library to the newest format");
        migrations::migrate(&mut writer, recording::renew_digests).map_err(migrating)?;
    }
    recording::prepare(&writer).map_err(&failed)?;
    Ok(writer)
}

/// Whether a database is Dateline's, or an empty one.
pub(crate) fn is_ours(connection: &Connection) -> rusqlite::Result<bool> {
    let id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(id == APPLICATION_ID || tables == 0)
}

/// Whether a row or the undo log names an original.
pub(crate) fn is_named(connection: &Connection, sha256: &str) -> rusqlite::Result<bool> {
    connection
        .query_row(include_str!("folder/is_named.sql"), [sha256], |_| Ok(()))
        .optional()
        .map(|found| found.is_some())
}

/// Why a folder without a database is not opened.
fn no_database(folder: &Path) -> LibraryError {
    match has_backups(folder) {
        true => {
            let source = rusqlite::Error::InvalidPath(folder.join(DATABASE));
            LibraryError::DamagedDatabase { doing: OPENING, source }
        }
        false => not_a_library(folder),
    }
}

fn not_a_library(folder: &Path) -> LibraryError {
    LibraryError::NotALibrary { folder: folder.display().to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warns_of_a_folder_that_a_service_synchronises() {
        let service = |path: &str| synchronised_by(Path::new(path));
        assert_eq!(service("/home/a/Documents/Fire.dateline"), None);
        assert_eq!(service("/home/a/Dropbox (Personal)/Fire.dateline"), Some("Dropbox"));
        assert_eq!(service("/Users/a/OneDrive - Newsroom/Fire.dateline"), Some("OneDrive"));
        assert_eq!(
            service("/Users/a/Library/CloudStorage/GoogleDrive-a@example.org/My Drive/Fire.dateline"),
            Some("Google Drive")
        );
        assert_eq!(
            service("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/Fire.dateline"),
            Some("iCloud")
        );
        assert_eq!(service("/home/a/dropboxes of 1913/Fire.dateline"), None);
    }

    #[test]
    fn the_lock_is_given_back_though_a_process_that_is_being_started_holds_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let held = lock(folder.path()).unwrap();
        let inherited = held.0.try_clone().unwrap();
        assert!(matches!(lock(folder.path()), Err(LibraryError::Locked { .. })));
        drop(held);
        assert!(lock(folder.path()).is_ok());
        drop(inherited);
    }
}
