//! Backups: verified copies of the database in `backups/`, rotated, and put back while it is open.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc};
use rusqlite::Connection;
use rusqlite::backup::{Backup as Copy, StepResult};

use crate::connection::{open_reader, open_writer};
use crate::ending::{GoesOn, asking};
use crate::originals::sync_folder;
use crate::{Clock, Library, LibraryError, check, folder, migrations, recording};

const BACKING_UP: &str = "making a backup";
const RESTORING: &str = "restoring a backup";

/// How the moment stands in a backup's file name; no colons, for Windows.
const NAME: &str = "%Y-%m-%dT%H-%M-%S%.3fZ";

/// What marks a copy that was made before something risky; kept longer than its hour.
const BEFORE: &str = "-before-";

/// How long a copy from before something risky is kept.
const KEEP_BEFORE: TimeDelta = TimeDelta::days(30);

/// How many hours, days and weeks have a backup of their own.
const HOURS: usize = 8;
const DAYS: usize = 7;
const WEEKS: usize = 8;

/// How old the last backup must be before another one is due.
const DUE: TimeDelta = TimeDelta::hours(1);

/// Pages copied at once while a backup is put back.
const PAGES: i32 = 4096;

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Its size in bytes.
    pub size: u64,
}

impl Library {
    /// Makes a verified copy of the database in `backups/` and rotates old ones.
    pub fn backup(&self) -> Result<Backup, LibraryError> {
        self.backup_while(|_, _| true)
    }

    /// The same, telling how many kilobytes of how many are copied, for as long as the answer is `true`.
    pub fn backup_while(
        &self,
        mut goes_on: impl FnMut(u32, u32) -> bool + Send,
    ) -> Result<Backup, LibraryError> {
        let backup = self.copy("", &mut goes_on)?;
        self.rotate(backup.at)?;
        Ok(backup)
    }

    /// Whether the last backup is more than an hour old and something changed since.
    pub fn is_backup_due(&self) -> Result<bool, LibraryError> {
        let status = self.status()?;
        Ok(match (status.last_change, status.last_backup) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(change), Some(backup)) => change > backup && (self.clock)() - backup > DUE,
        })
    }

    /// The backups, newest first.
    pub fn backups(&self) -> Result<Vec<Backup>, LibraryError> {
        of(&self.folder)
    }

    /// Puts a backup in the place of the database, after a backup of what is there now.
    ///
    /// All or nothing: it is one transaction. Refused if the backup is damaged or of a newer Dateline.
    pub fn restore(&self, backup: &Path) -> Result<(), LibraryError> {
        self.restore_while(backup, |_, _| true)
    }

    /// The same, telling how many kilobytes of how many are copied, for as long as the answer is `true`: first of what
    /// is there now, then of the backup.
    pub fn restore_while(
        &self,
        backup: &Path,
        mut goes_on: impl FnMut(u32, u32) -> bool + Send,
    ) -> Result<(), LibraryError> {
        let file = LibraryError::file(backup, RESTORING);
        let [present, restored] = [&self.folder.join(folder::DATABASE), backup].map(fs::metadata);
        let present = kilobytes(present.map_err(&file)?.len());
        let total = present + kilobytes(restored.map_err(&file)?.len());
        let backup = prepared_for_restoring(&self.folder, backup, &mut |_, _| goes_on(0, total))?;
        match self.copy("-before-restore", &mut |done, _| goes_on(done.min(present), total)) {
            Err(LibraryError::DamagedDatabase { .. } | LibraryError::DamagedBackup { .. }) => {
                keep_damaged(&self.folder, (self.clock)(), |from, to| fs::copy(from, to).map(|_| ()))?;
            }
            copied => drop(copied?),
        }
        let moment = {
            let mut writer = self.connections.writer();
            let moment = self.journal.note(None);
            put_back(&backup.connection, &mut writer, &mut |done, of| {
                goes_on(present + (total - present) / of.max(1) * done, total)
            })?;
            moment
        };
        self.changed(moment);
        Ok(())
    }

    fn copy(&self, why: &str, goes_on: &mut GoesOn<'_>) -> Result<Backup, LibraryError> {
        let at = (self.clock)();
        let reader = open_reader(&self.folder.join(folder::DATABASE));
        let reader = reader.map_err(LibraryError::database(BACKING_UP))?;
        copy(&reader, &self.folder, at, why, goes_on)
    }

    /// Removes backups that are neither the newest of one of the last hours, days or weeks that have any.
    fn rotate(&self, now: DateTime<Utc>) -> Result<(), LibraryError> {
        for backup in superfluous(&self.backups()?, now) {
            fs::remove_file(&backup.path).map_err(LibraryError::file(&backup.path, BACKING_UP))?;
        }
        Ok(())
    }
}

/// The backups of a library, newest first.
pub(crate) fn of(library: &Path) -> Result<Vec<Backup>, LibraryError> {
    list(&library.join("backups")).map_err(LibraryError::file(library, "listing backups"))
}

/// Puts a backup in the place of a database that cannot be opened, which is kept beside it.
pub(crate) fn put_in_place(library: &Path, backup: &Path, clock: Clock) -> Result<(), LibraryError> {
    prepare(library)?;
    let Prepared { connection, folder: prepared } =
        prepared_for_restoring(library, backup, &mut |_, _| true)?;
    // Closing it brings all into the one file.
    connection.close().map_err(|(_, error)| LibraryError::database(RESTORING)(error))?;
    keep_damaged(library, clock(), |from, to| fs::rename(from, to))?;
    let file = LibraryError::file(backup, RESTORING);
    let whole = prepared.path().join(folder::DATABASE);
    File::options().write(true).open(&whole).and_then(|file| file.sync_all()).map_err(&file)?;
    fs::rename(&whole, library.join(folder::DATABASE)).and_then(|()| sync_folder(library)).map_err(&file)
}

/// Keeps the files of a damaged database in the library's folder, under a name that tells when.
fn keep_damaged(
    library: &Path,
    at: DateTime<Utc>,
    keep: impl Fn(&Path, &Path) -> io::Result<()>,
) -> Result<(), LibraryError> {
    for rest in ["", "-wal", "-shm"] {
        let damaged = library.join(format!("{}{rest}", folder::DATABASE));
        if damaged.exists() {
            let kept = library.join(format!("damaged-{}.sqlite{rest}", at.format(NAME)));
            keep(&damaged, &kept).map_err(LibraryError::file(&damaged, RESTORING))?;
        }
    }
    Ok(())
}

/// Checks a backup and opens a copy of it in this program's format.
fn prepared_for_restoring(
    library: &Path,
    backup: &Path,
    goes_on: &mut GoesOn<'_>,
) -> Result<Prepared, LibraryError> {
    let failed = |error| match LibraryError::database(RESTORING)(error) {
        LibraryError::DamagedDatabase { source, .. } => {
            LibraryError::DamagedBackup { path: backup.display().to_string(), problems: source.to_string() }
        }
        other => other,
    };
    let file = LibraryError::file(backup, RESTORING);
    let folder = tempfile::tempdir_in(library.join("backups")).map_err(&file)?;
    let path = folder.path().join(folder::DATABASE);
    fs::copy(backup, &path).map_err(&file)?;
    let mut connection = open_writer(&path).map_err(&failed)?;
    let found = migrations::version(&connection).map_err(&failed)?;
    if found > migrations::NEWEST {
        let folder = backup.display().to_string();
        return Err(LibraryError::Newer { folder, found, known: migrations::NEWEST });
    }
    if found == 0 || !folder::is_ours(&connection).map_err(&failed)? {
        return Err(LibraryError::NotALibrary { folder: backup.display().to_string() });
    }
    asking(&connection, || goes_on(0, 0), || verify(&connection, backup)).map_err(|error| match error {
        LibraryError::DamagedDatabase { source, .. } => failed(source),
        other => other,
    })?;
    if found < migrations::NEWEST {
        migrations::migrate(&mut connection, recording::renew_digests).map_err(&failed)?;
    }
    Ok(Prepared { connection, folder })
}

/// A checked copy of a backup; its folder goes when it is dropped.
struct Prepared {
    connection: Connection,
    folder: tempfile::TempDir,
}

/// Makes the folder where it is missing and removes what a crash left in it.
pub(crate) fn prepare(library: &Path) -> Result<(), LibraryError> {
    let folder = library.join("backups");
    let failed = LibraryError::file(&folder, "opening the library");
    fs::create_dir_all(&folder).map_err(&failed)?;
    for entry in fs::read_dir(&folder).map_err(&failed)? {
        let path = entry.map_err(&failed)?.path();
        if path.is_dir() {
            fs::remove_dir_all(&path).map_err(&failed)?;
        } else if path.extension().is_some_and(|extension| extension == "part") {
            fs::remove_file(&path).map_err(&failed)?;
        }
    }
    Ok(())
}

/// Copies the database before a migration changes it.
pub(crate) fn copy_before_migration(
    connection: &Connection,
    library: &Path,
    clock: Clock,
) -> Result<Backup, LibraryError> {
    copy(connection, library, clock(), "-before-migration", &mut |_, _| true)
}

/// Makes a verified, durable copy; it has its name only once it is whole.
fn copy(
    connection: &Connection,
    library: &Path,
    at: DateTime<Utc>,
    why: &str,
    goes_on: &mut GoesOn<'_>,
) -> Result<Backup, LibraryError> {
    let folder = library.join("backups");
    let path = free_name(&folder, at, why);
    let part = path.with_extension("part");
    let copied = copy_to(connection, &part, goes_on).and_then(|()| {
        fs::rename(&part, &path)
            .and_then(|()| sync_folder(&folder))
            .map_err(LibraryError::file(&path, BACKING_UP))
    });
    if copied.is_err() {
        // What could not be completed is of no use; a rest that cannot be removed goes at the next start.
        let _rest = fs::remove_file(&part);
    }
    copied?;
    let size = fs::metadata(&path).map_err(LibraryError::file(&path, BACKING_UP))?.len();
    Ok(Backup { path, at, size })
}

fn copy_to(connection: &Connection, part: &Path, goes_on: &mut GoesOn<'_>) -> Result<(), LibraryError> {
    let failed = LibraryError::database(BACKING_UP);
    let size = "SELECT page_count * page_size / 1024 FROM pragma_page_count, pragma_page_size";
    let total: u32 = connection.query_row(size, [], |row| row.get(0)).map_err(&failed)?;
    let written = || fs::metadata(part).map_or(0, |part| kilobytes(part.len())).min(total);
    asking(
        connection,
        || goes_on(written(), total),
        || {
            connection.execute("VACUUM INTO ?1", [part.to_string_lossy()]).map_err(&failed)?;
            Ok(())
        },
    )?;
    File::options()
        .write(true)
        .open(part)
        .and_then(|file| file.sync_all())
        .map_err(LibraryError::file(part, BACKING_UP))?;
    let copy = open_reader(part).map_err(&failed)?;
    asking(&copy, || goes_on(total, total), || verify(&copy, part))
}

/// Puts a database in the place of another, in one transaction, telling how many pages of how many are copied.
fn put_back(from: &Connection, into: &mut Connection, goes_on: &mut GoesOn<'_>) -> Result<(), LibraryError> {
    let failed = LibraryError::database(RESTORING);
    let copy = Copy::new(from, into).map_err(&failed)?;
    while copy.step(PAGES).map_err(&failed)? != StepResult::Done {
        let pages = copy.progress();
        // What was begun is taken back when the copy is dropped.
        if !goes_on((pages.pagecount - pages.remaining) as u32, pages.pagecount as u32) {
            return Err(LibraryError::Ended);
        }
    }
    Ok(())
}

fn kilobytes(bytes: u64) -> u32 {
    u32::try_from(bytes / 1024).unwrap_or(u32::MAX / 2)
}

/// Refuses a copy that is not whole or whose rows are not what was written.
fn verify(connection: &Connection, path: &Path) -> Result<(), LibraryError> {
    let problems = check::of_rows(connection).map_err(LibraryError::database("checking a backup"))?;
    if problems.is_empty() {
        return Ok(());
    }
    let problems = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    Err(LibraryError::DamagedBackup { path: path.display().to_string(), problems })
}

/// A name that is not taken: the moment, why, and a number if it is the second of that millisecond.
fn free_name(folder: &Path, at: DateTime<Utc>, why: &str) -> PathBuf {
    let name = at.format(NAME);
    let mut path = folder.join(format!("{name}{why}.sqlite"));
    let mut number = 2;
    while path.exists() {
        path = folder.join(format!("{name}{why}-{number}.sqlite"));
        number += 1;
    }
    path
}

/// The backups in a folder, newest first.
fn list(folder: &Path) -> io::Result<Vec<Backup>> {
    let mut backups = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if let Some(at) = moment_of(&entry.file_name().to_string_lossy()) {
            backups.push(Backup { path: entry.path(), at, size: entry.metadata()?.len() });
        }
    }
    backups.sort_by(|a, b| (b.at, &b.path).cmp(&(a.at, &a.path)));
    Ok(backups)
}

/// The moment in a backup's name.
fn moment_of(name: &str) -> Option<DateTime<Utc>> {
    let stem = name.strip_suffix(".sqlite")?;
    let (moment, _) = NaiveDateTime::parse_and_remainder(stem, NAME).ok()?;
    Some(moment.and_utc())
}

/// The backups that rotation removes, of a list with the newest first.
fn superfluous(backups: &[Backup], now: DateTime<Utc>) -> Vec<&Backup> {
    let (risky, plain): (Vec<_>, Vec<_>) = backups.iter().partition(|backup| is_before(backup));
    let mut keep = BTreeSet::new();
    keep.extend(newest_of_each(&plain, HOURS, |at| at.timestamp().div_euclid(3600)));
    keep.extend(newest_of_each(&plain, DAYS, |at| i64::from(at.num_days_from_ce())));
    keep.extend(newest_of_each(&plain, WEEKS, |at| i64::from(at.num_days_from_ce().div_euclid(7))));
    let old = risky.into_iter().filter(|backup| now - backup.at > KEEP_BEFORE);
    plain.iter().copied().filter(|backup| !keep.contains(&backup.path)).chain(old).collect()
}

fn is_before(backup: &Backup) -> bool {
    backup.path.file_name().is_some_and(|name| name.to_string_lossy().contains(BEFORE))
}

/// The newest backup of each of the last spans that have one.
fn newest_of_each<'a>(
    backups: &[&'a Backup],
    spans: usize,
    span: impl Fn(DateTime<Utc>) -> i64,
) -> Vec<&'a PathBuf> {
    let mut newest: Vec<(i64, &PathBuf)> = Vec::new();
    for backup in backups {
        let span = span(backup.at);
        if newest.last().is_none_or(|(last, _)| *last != span) {
            newest.push((span, &backup.path));
        }
    }
    newest.into_iter().take(spans).map(|(_, path)| path).collect()
}
