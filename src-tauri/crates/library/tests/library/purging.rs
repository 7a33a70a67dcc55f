//! The trash, emptied for good.

use chronology::Subject;
use library::{LibraryError, SuggestionQuery};

use crate::examples::*;
use crate::undo::counts_are_right;

#[test]
fn nothing_of_what_was_purged_is_left_in_the_folder_and_the_rest_stands() {
    let library = Example::with_articles();
    let events = library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    let article = library.article_of_source(&daily().source.sha256).unwrap().unwrap();
    let note = library.create_note("Ask the harbour master", Some(Subject::Article(article))).unwrap();
    for event in &events {
        let of_daily = library.event(*event).unwrap().evidence.iter().all(|one| one.article == article);
        if of_daily {
            library.trash_event(*event).unwrap();
        }
    }
    let kept = library.all_events().len();
    library.trash_article(article).unwrap();
    let original = daily().source.bytes;
    assert!(holds(&library, &original), "an original is a file");

    library.purge_trash().unwrap();
    counts_are_right(&library, library.folder.path());
    assert!(!holds(&library, &original));
    assert!(!holds(&library, daily().article.title.as_bytes()), "nor is its headline in the database");
    assert_eq!(library.trash().unwrap(), []);
    assert_eq!((library.all_articles().len(), library.all_events().len()), (2, kept));
    assert!(matches!(library.article(article), Err(LibraryError::NotFound { .. })));
    assert_eq!(library.notes(None).unwrap()[0].note.about, None, "a note outlives what it was about");
    assert_eq!(library.notes(None).unwrap()[0].note.id, note);
    assert_eq!(library.undo().unwrap(), None, "the history went with it");
    let library = library.reopened();
    assert_eq!(library.check().unwrap().problems, []);
}

#[test]
fn an_article_that_proves_an_event_stays_when_the_trash_is_emptied() {
    let library = Example::with_articles();
    library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    let article = library.article_of_source(&daily().source.sha256).unwrap().unwrap();
    library.trash_article(article).unwrap();
    library.purge_trash().unwrap();
    assert_eq!(library.trash().unwrap().len(), 1);
    assert_eq!(library.original(&daily().source.sha256).unwrap().bytes, daily().source.bytes);
    assert_eq!(library.check().unwrap().problems, []);
}

/// Whether a file of the library, but for its backups, holds these bytes.
fn holds(library: &Example, bytes: &[u8]) -> bool {
    let mut folders = vec![library.folder().to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            match entry.path() {
                folder if folder.is_dir() && folder.ends_with("backups") => {}
                folder if folder.is_dir() => folders.push(folder),
                file => files.push(std::fs::read(file).unwrap()),
            }
        }
    }
    files.iter().any(|file| file.windows(bytes.len()).any(|part| part == bytes))
}
