//! Backups: made, rotated, refused when damaged, and put back while the library is open.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use library::{Library, LibraryError, SuggestionQuery};

use crate::examples::*;
use crate::undo::rows;

fn backups(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder.join("Fire.dateline/backups")).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

#[test]
fn a_restored_backup_has_every_row_as_it_was() {
    let library = Example::with_articles();
    library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    let before = rows(library.folder.path());
    let backup = library.backup().unwrap();
    assert_eq!(backup.size, std::fs::metadata(&backup.path).unwrap().len());
    library.create_note("Written after the backup", None).unwrap();
    let after = rows(library.folder.path());

    library.restore(&backup.path).unwrap();
    assert_eq!(rows(library.folder.path()), before);
    assert_eq!(library.notes(None).unwrap().len(), 0, "the open library shows it at once");
    assert_eq!(library.search("after", ALL).unwrap().total, 0);
    assert_eq!(library.check().unwrap().problems, []);

    let library = library.reopened();
    assert_eq!(rows(library.folder.path()), before);
    let undone = library.backups().unwrap().remove(0);
    assert!(undone.path.to_string_lossy().contains("before-restore"), "{undone:?}");
    library.restore(&undone.path).unwrap();
    assert_eq!(rows(library.folder.path()), after, "a restore can be taken back");
    library.undo().unwrap();
    library.create_note("Work goes on", None).unwrap();
    assert_eq!(library.check().unwrap().problems, []);
}

#[test]
fn a_backup_that_is_ended_leaves_nothing_and_one_that_is_not_tells_all_it_copied() {
    let library = Example::with_articles();
    let ended = library.backup_while(|_, _| false);
    assert!(matches!(ended, Err(LibraryError::Ended)), "{ended:?}");
    assert_eq!(backups(library.folder.path()), [] as [PathBuf; 0]);
    let mut told = Vec::new();
    let backup = library.backup_while(|done, total| {
        told.push((done, total));
        true
    });
    assert!(backup.is_ok(), "{backup:?}");
    let last = *told.last().unwrap();
    assert!(last.0 == last.1 && last.1 > 0, "{told:?}");
}

#[test]
fn a_restore_that_is_ended_at_any_step_changes_nothing() {
    let library = Example::with_articles();
    // More than is put back in one step.
    for _ in 0..20 {
        library.create_note(&"All that was said of the fire. ".repeat(60_000), None).unwrap();
    }
    let backup = library.backup().unwrap();
    library.create_note("Written after the backup", None).unwrap();
    let before = rows(library.folder.path());
    let mut told = Vec::new();
    for last in [(0, 0), (1, 0), (1, 1)] {
        let ended = library.restore_while(&backup.path, |done, total| {
            told.push((done, total));
            // Before it began, while what is there is copied, and while the backup is put back.
            (u32::from(done > 0), u32::from(done > total / 2)) < last
        });
        assert!(matches!(ended, Err(LibraryError::Ended)), "{last:?} {ended:?} {told:?}");
        assert_eq!(rows(library.folder.path()), before);
    }
    assert!(told.iter().any(|(done, total)| done > &(total / 2)), "{told:?}");
    library.restore(&backup.path).unwrap();
    assert_ne!(rows(library.folder.path()), before);
    assert_eq!(library.check().unwrap().problems, []);
}

#[test]
fn a_damaged_or_foreign_backup_is_refused_and_nothing_changes() {
    let library = Example::with_articles();
    let backup = library.backup().unwrap();
    let mut bytes = std::fs::read(&backup.path).unwrap();
    let place = bytes.windows(10).position(|window| window == b"burned dow").unwrap();
    bytes[place] ^= 1;
    std::fs::write(&backup.path, &bytes).unwrap();
    let before = rows(library.folder.path());
    let refused = library.restore(&backup.path);
    assert!(matches!(refused, Err(LibraryError::DamagedBackup { .. })), "{refused:?}");
    let other = library.folder.path().join("other.sqlite");
    rusqlite::Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    let refused = library.restore(&other);
    assert!(matches!(refused, Err(LibraryError::NotALibrary { .. })), "{refused:?}");
    assert!(library.restore(Path::new("missing.sqlite")).is_err());
    assert_eq!(rows(library.folder.path()), before);
    assert_eq!(backups(library.folder.path()).len(), 1, "nothing is left over");
}

/// How many damaged databases are kept in the library's folder.
fn kept(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder.join("Fire.dateline")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with("damaged-") && name.ends_with(".sqlite")).count()
}

#[test]
fn a_database_that_cannot_be_opened_is_replaced_by_the_newest_whole_backup_and_kept() {
    let Example { library, folder } = Example::with_articles();
    library.backup().unwrap();
    let before = rows(folder.path());
    library.create_note("Written after the backup", None).unwrap();
    drop(library);
    let path = folder.path().join("Fire.dateline");
    let whole = std::fs::read(path.join("library.sqlite")).unwrap();
    std::fs::write(path.join("backups/2099-01-01T00-00-00.000Z.sqlite"), [7; 8192]).unwrap();
    for damage in [Some(vec![7; 8192]), Some(vec![0; 100]), None] {
        match &damage {
            Some(bytes) => std::fs::write(path.join("library.sqlite"), bytes).unwrap(),
            None => std::fs::remove_file(path.join("library.sqlite")).unwrap(),
        }
        let refused = Library::open_or_create(&path, clock);
        assert!(matches!(refused, Err(LibraryError::DamagedDatabase { .. })), "{refused:?}");
        let library = Library::open_with_newest_backup(&path, clock).unwrap();
        assert_eq!(rows(folder.path()), before);
        assert_eq!(library.check().unwrap().problems, []);
        drop(library);
        drop(Library::open(&path, clock).unwrap());
        assert_eq!(rows(folder.path()), before, "once it is opened again");
        std::fs::write(path.join("library.sqlite"), &whole).unwrap();
    }
    assert_eq!(kept(folder.path()), 2, "what was damaged is kept");
}

#[test]
fn a_damaged_database_that_is_open_is_kept_and_replaced() {
    let Example { library, folder } = Example::with_articles();
    let backup = library.backup().unwrap();
    drop(library);
    let database = folder.path().join("Fire.dateline/library.sqlite");
    let mut bytes = std::fs::read(&database).unwrap();
    let place = bytes.windows(10).position(|window| window == b"burned dow").unwrap();
    bytes[place] ^= 1;
    std::fs::write(&database, &bytes).unwrap();
    let library = open(folder.path());
    library.restore(&backup.path).unwrap();
    assert_eq!(library.check().unwrap().problems, []);
    assert_eq!(kept(folder.path()), 1);
}

#[test]
fn a_backup_of_a_newer_dateline_is_refused() {
    let library = Example::with_articles();
    let backup = library.backup().unwrap();
    rusqlite::Connection::open(&backup.path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let refused = library.restore(&backup.path);
    assert!(matches!(refused, Err(LibraryError::Newer { found: 99, .. })), "{refused:?}");
}

#[test]
fn backups_are_made_when_due_and_rotated_by_hour_day_and_week() {
    use std::sync::atomic::{AtomicI64, Ordering};
    static MINUTES: AtomicI64 = AtomicI64::new(0);
    fn clock() -> DateTime<Utc> {
        DateTime::from_timestamp(1_780_000_000, 0).unwrap()
            + TimeDelta::minutes(MINUTES.load(Ordering::Relaxed))
    }
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open_or_create(&folder.path().join("Fire.dateline"), clock).unwrap();
    assert!(!library.is_backup_due().unwrap(), "nothing has changed");
    for hour in 0..24 * 40 {
        library.create_note(&format!("Note {hour}"), None).unwrap();
        let due = library.is_backup_due().unwrap();
        assert_eq!(due, hour % 2 == 0, "more than an hour must have passed");
        if due {
            library.backup().unwrap();
        }
        assert!(!library.is_backup_due().unwrap(), "nothing changed since");
        MINUTES.fetch_add(60, Ordering::Relaxed);
    }
    let kept = library.backups().unwrap();
    assert!((15..=23).contains(&kept.len()), "{}", kept.len());
    let ages: Vec<_> = kept.iter().map(|backup| (clock() - backup.at).num_hours()).collect();
    assert!(ages.is_sorted(), "newest first");
    assert!(ages[7] <= 16, "the last hours are there: {ages:?}");
    assert!(ages.iter().any(|age| (24 * 5..24 * 7).contains(age)), "last week's days are there: {ages:?}");
    assert!(ages.iter().any(|age| *age > 24 * 28), "last month's weeks are there: {ages:?}");
}
