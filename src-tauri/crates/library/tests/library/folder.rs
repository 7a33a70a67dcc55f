//! Making, opening and moving a library; what is refused.

use std::fs;

use library::{Library, LibraryError};

use crate::examples::*;

#[test]
fn a_second_dateline_is_kept_out_until_the_first_closes() {
    let example = Example::with_articles();
    let folder = example.folder.path().join("Fire.dateline");
    let second = Library::open(&folder, clock);
    assert!(matches!(second, Err(LibraryError::Locked { .. })), "{second:?}");
    let message = second.unwrap_err().to_string();
    assert!(message.ends_with("is open in another Dateline"), "{message}");
    let Example { library, folder: _kept } = example;
    drop(library);
    assert!(Library::open(&folder, clock).is_ok());
}

#[test]
fn a_library_of_a_newer_dateline_is_refused_with_a_sentence() {
    let Example { library, folder } = Example::new();
    let path = library.folder().to_owned();
    drop(library);
    let database = rusqlite::Connection::open(path.join("library.sqlite")).unwrap();
    let known: i64 = database.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    let newer = known + 1;
    database.pragma_update(None, "user_version", newer).unwrap();
    drop(database);
    let refused = Library::open(&path, clock);
    assert!(matches!(refused, Err(LibraryError::Newer { found, .. }) if found == newer), "{refused:?}");
    drop(folder);
}

#[test]
fn other_folders_are_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.txt"), "Dear Ana").unwrap();
    let refused = Library::open_or_create(folder.path(), clock);
    assert!(matches!(refused, Err(LibraryError::NotALibrary { .. })), "{refused:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let missing = folder.path().join("missing");
    assert!(matches!(Library::open(&missing, clock), Err(LibraryError::NotALibrary { .. })));
    assert!(!missing.exists());
    let foreign = folder.path().join("Foreign.dateline");
    fs::create_dir(&foreign).unwrap();
    fs::write(foreign.join("library.sqlite"), "This is no database. ".repeat(50)).unwrap();
    assert!(matches!(Library::open(&foreign, clock), Err(LibraryError::NotALibrary { .. })));
}

#[test]
fn a_library_that_lost_its_database_is_not_started_anew() {
    let Example { library, folder } = Example::with_articles();
    let path = library.folder().to_owned();
    drop(library);
    fs::remove_file(path.join("library.sqlite")).unwrap();
    let refused = Library::open_or_create(&path, clock);
    assert!(matches!(refused, Err(LibraryError::NotALibrary { .. })), "{refused:?}");
    drop(folder);
}

#[test]
fn a_library_can_be_copied_and_opened_elsewhere() {
    let Example { library, folder } = Example::with_articles();
    let from = library.folder().to_owned();
    drop(library);
    let to = folder.path().join("elsewhere/Copy.dateline");
    copy(&from, &to);
    fs::remove_dir_all(&from).unwrap();
    let library = Library::open(&to, clock).unwrap();
    assert_eq!(library.check().unwrap().originals, 3);
    assert_eq!(library.original(&daily().source.sha256).unwrap().bytes, daily().source.bytes);
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to.join(entry.file_name())),
            false => drop(fs::copy(entry.path(), to.join(entry.file_name())).unwrap()),
        }
    }
}

#[test]
fn what_a_crash_left_is_swept_and_nothing_else() {
    let Example { library, folder } = Example::with_articles();
    let originals = library.folder().join("originals");
    drop(library);
    let orphan = ::articles::Sha256::of(b"never committed");
    let place = originals.join(&orphan.as_str()[..2]).join(&orphan.as_str()[2..]);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::write(&place, "never committed").unwrap();
    let stored = daily().source.sha256;
    fs::write(originals.join("incoming/batch"), format!("{orphan}\n{stored}\n")).unwrap();
    fs::write(originals.join("incoming/half"), "half a fi").unwrap();
    let library = open(folder.path());
    assert!(!place.exists());
    assert_eq!(fs::read_dir(originals.join("incoming")).unwrap().count(), 0);
    assert_eq!(library.check().unwrap().problems, []);
}

#[test]
fn many_threads_share_one_library() {
    let library = Example::with_articles();
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let library = &library.library;
            scope.spawn(move || {
                for turn in 0..10 {
                    library.create_note(&format!("{thread} {turn}"), None).unwrap();
                    assert!(library.status().unwrap().notes > turn);
                    assert_eq!(library.search("harbour", ALL).unwrap().total, 2);
                }
            });
        }
    });
    assert_eq!(library.notes(None).unwrap().len(), 80);
    assert_eq!(library.check().unwrap().problems, []);
}
