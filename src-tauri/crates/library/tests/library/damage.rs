//! `check` finds damage: single bits in any content, originals, passages, the index.

use std::fs;
use std::path::{Path, PathBuf};

use chronology::TimelineDraft;
use library::{LibraryError, SuggestionQuery};

use crate::examples::*;

fn database(folder: &Path) -> PathBuf {
    folder.join("Fire.dateline/library.sqlite")
}

/// Flips one bit of the closed library's database and checks it.
fn problems_after_flip(folder: &Path, place: usize, bit: u8) -> Vec<library::Problem> {
    let sound = fs::read(database(folder)).unwrap();
    let mut damaged = sound.clone();
    damaged[place] ^= 1 << bit;
    fs::write(database(folder), &damaged).unwrap();
    let problems = open(folder).check().unwrap().problems;
    fs::write(database(folder), &sound).unwrap();
    problems
}

#[test]
fn finds_a_single_flipped_bit_in_any_content() {
    let library = Example::with_articles();
    library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    library.create_timeline(&TimelineDraft::new("The fire of the harbour", "")).unwrap();
    library.create_note("Whose boats were these?", None).unwrap();
    let Example { library, folder } = library;
    drop(library);
    let bytes = fs::read(database(folder.path())).unwrap();
    let contents: [&[u8]; 6] = [
        b"broke out in the harbour on Thursday. The",
        b"The Lys Daily",
        b"Thursday is 2013-07-25",
        b"the harbour master",
        b"The fire of the harbour",
        b"Whose boats were these?",
    ];
    for content in contents {
        let place = bytes.windows(content.len()).rposition(|window| window == content).unwrap();
        for (byte, bit) in [(0, 0), (content.len() / 2, 3), (content.len() - 1, 6)] {
            let problems = problems_after_flip(folder.path(), place + byte, bit);
            assert!(!problems.is_empty(), "{} byte {byte}", String::from_utf8_lossy(content));
        }
    }
    assert_eq!(open(folder.path()).check().unwrap().problems, []);
}

#[test]
fn a_check_tells_how_far_it_is_and_ends_where_it_is_told_to() {
    let library = Example::with_articles();
    let all = library.check().unwrap();
    let mut told = Vec::new();
    let ended = library.check_while(|done, total| {
        told.push((done, total));
        done == 0
    });
    assert!(matches!(ended, Err(LibraryError::Ended)), "{ended:?}");
    told.dedup();
    assert_eq!(told, [(0, all.originals), (1, all.originals)]);
}

#[test]
fn names_the_original_that_is_damaged_and_the_one_that_is_missing() {
    let library = Example::with_articles();
    let path = |article: &library::NewArticle| {
        let (first, rest) = article.source.sha256.as_str().split_at(2);
        library.folder.path().join("Fire.dateline/originals").join(first).join(rest)
    };
    let check = library.check().unwrap();
    assert_eq!((check.originals, check.problems.len()), (3, 0));
    fs::write(path(&daily()), "something else").unwrap();
    fs::remove_file(path(&courier())).unwrap();
    let check = library.check().unwrap();
    assert_eq!((check.originals, check.problems.len()), (1, 2));
    assert!(
        check.problems[0].to_string().contains("“Fire in the harbour” is damaged or missing"),
        "{:?}",
        check.problems
    );
    assert!(library.original(&daily().source.sha256).is_err());
    library.add_articles(&[daily(), courier()]).unwrap();
    assert_eq!(library.check().unwrap().problems, [], "importing again repairs them");
}

#[test]
fn finds_a_passage_that_is_not_at_its_place_and_a_row_that_is_lost() {
    let library = Example::with_articles();
    library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    assert_eq!(library.check().unwrap().passages, 4);
    let Example { library, folder } = library;
    drop(library);
    // Another program at work: the recording triggers are not there.
    let other = rusqlite::Connection::open(database(folder.path())).unwrap();
    other.execute("UPDATE evidence SET first_byte = first_byte + 1 WHERE id = 1", []).unwrap();
    other.execute("DELETE FROM event_tags", []).unwrap();
    other.execute("DELETE FROM evidence WHERE id = 3", []).unwrap();
    drop(other);
    let check = open(folder.path()).check().unwrap();
    assert_eq!(check.passages, 2);
    let all = check.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(all.contains("Evidence 1 of"), "{all}");
    assert!(all.contains("Row 3 of the table evidence is not what was written."), "{all}");
}

#[test]
fn a_sound_library_is_sound_after_searching_and_changing_it() {
    let library = Example::with_articles();
    for round in 0..6 {
        for number in 0..20 {
            library.create_event(draft(&format!("Boat {number} sank {round}"), None), &[]).unwrap();
        }
        assert_eq!(library.search("sank", ALL).unwrap().total, 20 * (round + 1) + 1);
        assert_eq!(library.check().unwrap().problems, []);
    }
    while library.undo().unwrap().is_some() {}
    assert_eq!(library.check().unwrap().problems, []);
}
