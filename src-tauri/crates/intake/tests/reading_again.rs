//! Originals are read again by real readers: what an older one left out is found, what a person says stands.
//!
//! This program is its own reading child.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests fail by panicking")]

use std::process::ExitCode;

use articles::{Article, ArticleId, KnownFrom, Published, Source};
use chrono::{DateTime, TimeZone, Utc};
use edtf::{Edtf, When};
use intake::{Control, Readers};
use library::{Analysis, Library, NewArticle, Operation};
use tempfile::TempDir;
use timex::{Correction, Genre, Guidance};

const TESTS: &[(&str, fn())] = &[
    ("what_is_read_as_before_changes_nothing", what_is_read_as_before_changes_nothing),
    ("a_later_reader_finds_what_an_older_one_left_out", a_later_reader_finds_what_an_older_one_left_out),
    ("what_a_person_says_of_an_article_stands", what_a_person_says_of_an_article_stands),
    ("a_damaged_original_leaves_its_article_and_the_others_alone", a_damaged_original),
];

const PAGE: &str = "<!doctype html><html lang=en><head><title>Fire at Lys</title>\
    <meta property='article:published_time' content='2019-03-22'></head><body><article><h1>Fire at Lys</h1>\
    <p>The old quay burned down on Thursday, the harbour master of Lys told reporters in the evening.</p>\
    <p>Nobody was hurt in the fire, which was seen from the whole coast and from the islands before it.</p>\
    <p>The port will be opened again on 2 April 2019, the ministry said after a meeting with the fishermen.</p>\
    </article></body></html>";

/// How an older reader read the page: with a line of the menu, without the last paragraph.
const OLDER: &str = "Home | News | Weather\n\n\
    The old quay burned down on Thursday, the harbour master of Lys told reporters in the evening.\n\n\
    Nobody was hurt in the fire, which was seen from the whole coast and from the islands before it.";

fn main() -> ExitCode {
    if let Some(answered) = intake::reading::answer_if_asked() {
        return answered;
    }
    for (name, test) in TESTS {
        test();
        println!("test {name} ... ok");
    }
    ExitCode::SUCCESS
}

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 12, 0, 0).unwrap()
}

fn empty() -> (TempDir, Library) {
    let folder = TempDir::new().unwrap();
    let library = Library::open_or_create(&folder.path().join("Lys.dateline"), noon).unwrap();
    (folder, library)
}

/// A library with the page as an older reader read it.
fn read_by_an_older_one() -> (TempDir, Library, ArticleId) {
    let (folder, library) = empty();
    let source = Source::new("fire.html", PAGE.as_bytes().to_vec());
    let article = Article { text: OLDER.to_owned(), blocks: Vec::new(), ..articles::read(&source).unwrap() };
    library.add_article(&NewArticle { source, article, analysis: Analysis::default() }).unwrap();
    let id = library.articles(&Default::default(), ALL).unwrap().rows[0].id;
    (folder, library, id)
}

const ALL: library::Window = library::Window { offset: 0, limit: 100 };

/// What each article came to, in words.
fn read_again(library: &Library, ids: &[ArticleId]) -> Vec<String> {
    let mut told = Vec::new();
    let readers = Readers::new();
    intake::read_again(library, &readers, ids, &Control::default(), |_, _, outcome| {
        told.push(format!("{outcome:?}"));
    })
    .unwrap();
    told
}

fn what_is_read_as_before_changes_nothing() {
    let (_folder, library) = empty();
    intake::sample::add_to(&library).unwrap();
    let rows = library.articles(&Default::default(), ALL).unwrap().rows;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let (undo, stored) = (library.status().unwrap().undo, library.article(ids[0]).unwrap());
    let outcomes = read_again(&library, &ids);
    assert_eq!(outcomes.len(), intake::sample::ARTICLES.len());
    assert!(outcomes.iter().all(|outcome| outcome == "Same"), "{outcomes:?}");
    assert_eq!((library.status().unwrap().undo, library.article(ids[0]).unwrap()), (undo, stored));
}

fn a_later_reader_finds_what_an_older_one_left_out() {
    let (_folder, library, id) = read_by_an_older_one();
    assert!(read_again(&library, &[id])[0].starts_with("Changed"));
    let now = library.article(id).unwrap();
    assert!(now.article.text.starts_with("The old quay") && now.article.text.contains("2 April 2019"));
    assert!(now.times.iter().any(|time| time.value == "2019-04-02"), "its dates are read");
    assert!(!now.suggestions.is_empty());
    assert_eq!(library.undo().unwrap().unwrap().operation, Operation::ReadAgain);
    assert_eq!(library.article(id).unwrap().article.text, OLDER);
}

fn what_a_person_says_of_an_article_stands() {
    let (_folder, library, id) = read_by_an_older_one();
    let edtf = Edtf::parse("2019-03-29").unwrap();
    let published = Published { edtf, known_from: KnownFrom::Person };
    intake::set_published(&library, id, Some(published.clone())).unwrap();
    let start = OLDER.find("Thursday").unwrap();
    let when = Some(When::from(Edtf::parse("2019-03-14").unwrap()));
    let correction = Correction { range: start..start + "Thursday".len(), when: when.clone() };
    let said = |guidance: Guidance| Guidance { genre: Some(Genre::News), ..guidance }.corrected(correction);
    intake::guide(&library, id, said).unwrap();
    read_again(&library, &[id]);
    let now = library.article(id).unwrap();
    assert_eq!(now.article.published, Some(published));
    assert_eq!(now.guidance.genre, Some(Genre::News));
    let thursday = now.times.iter().find(|time| &now.article.text[time.range.clone()] == "Thursday").unwrap();
    assert_eq!(thursday.when(), when, "what the words mean went with them");

    intake::set_published(&library, id, None).unwrap();
    assert_eq!(read_again(&library, &[id]), ["Same"], "a date that was taken away does not come back");
}

fn a_damaged_original() {
    let (folder, library, id) = read_by_an_older_one();
    let other = Source::new("note.txt", b"The quay was closed on Monday.".to_vec());
    let (article, analysis) = intake::read(&other, None).unwrap();
    library.add_article(&NewArticle { source: other, article, analysis }).unwrap();
    let sha256 = library.article(id).unwrap().sha256;
    let (first, rest) = sha256.as_str().split_at(2);
    std::fs::write(folder.path().join("Lys.dateline/originals").join(first).join(rest), "other").unwrap();
    let ids: Vec<_> =
        library.articles(&Default::default(), ALL).unwrap().rows.iter().map(|row| row.id).collect();
    let mut outcomes = read_again(&library, &ids);
    outcomes.sort();
    assert!(outcomes[0].starts_with("Failed") && outcomes[1] == "Same", "{outcomes:?}");
    assert_eq!(library.article(id).unwrap().article.text, OLDER);
}
