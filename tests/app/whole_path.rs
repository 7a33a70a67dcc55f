//! A dropped article becomes a checkable, exported timeline: real files, real SQLite.

use std::fs;
use std::path::{Path, PathBuf};

use articles::{ArticleId, KnownFrom, Published};
use chrono::{DateTime, TimeZone, Utc};
use chronology::{EventId, TimelineDraft};
use edtf::{Edtf, Modifier};
use export::Format;
use intake::{Control, Outcome, Readers, Report};
use library::{EventQuery, Library, StoredArticle, SuggestionState, Window};
use tempfile::TempDir;
use timex::{Anchor, Correction};

const ALL: Window = Window { offset: 0, limit: 1_000 };

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 12, 0, 0).unwrap()
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

struct Desk {
    folder: TempDir,
    library: Library,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let library = Library::open_or_create(&folder.path().join("Test.dateline"), noon).unwrap();
        Self { folder, library }
    }

    fn import(&self, paths: &[PathBuf]) -> Report {
        let readers = Readers::of(env!("CARGO_BIN_EXE_dateline").into());
        intake::import(&self.library, &readers, paths, None, &Control::default(), |_, _| {}).unwrap()
    }

    /// Imports the report that tells no date of its own.
    fn import_undated(&self) -> ArticleId {
        let report = self.import(&[fixture("undated-report.txt")]);
        match report.files[0].outcome {
            Outcome::New(id) => id,
            ref other => panic!("{other:?}"),
        }
    }

    fn publish(&self, id: ArticleId, day: &str) -> library::Reresolved {
        let edtf = Edtf::parse(day).unwrap();
        intake::set_published(&self.library, id, Some(Published { edtf, known_from: KnownFrom::Person }))
            .unwrap()
    }

    fn article(&self, id: ArticleId) -> StoredArticle {
        self.library.article(id).unwrap()
    }

    /// Accepts the suggestion whose passage holds these words.
    fn accept(&self, id: ArticleId, words: &str) -> EventId {
        let stored = self.article(id);
        let holds = |range: &std::ops::Range<usize>| stored.article.text[range.clone()].contains(words);
        let found = stored.suggestions.iter().find(|one| holds(&one.suggestion.range));
        let found = found.unwrap_or_else(|| panic!("nothing is suggested about {words:?}"));
        self.library.accept_suggestion(found.id, &[], None, None).unwrap()
    }
}

/// The value of the time expression with these words.
fn value(stored: &StoredArticle, words: &str) -> String {
    let of = |time: &&timex::TimeExpression| stored.article.text[time.range.clone()].contains(words);
    stored.times.iter().find(of).unwrap_or_else(|| panic!("{words:?} is not found")).value.clone()
}

#[test]
fn an_article_without_a_date_stays_honest_until_one_is_given() {
    let desk = Desk::new();
    let id = desk.import_undated();
    let undated = desk.article(id);
    assert_eq!(undated.article.published, None);
    assert_eq!(value(&undated, "Thursday"), "XXXX-WXX-4");
    let thursday = undated.times.iter().find(|time| time.value == "XXXX-WXX-4").unwrap();
    assert_eq!((&thursday.anchor, &thursday.edtf), (&Anchor::Missing, &None));

    let changed = desk.publish(id, "2013-07-26");
    assert!(changed.times >= 4, "{changed:?}");
    let dated = desk.article(id);
    assert_eq!(value(&dated, "Thursday"), "2013-07-25");
    assert_eq!(value(&dated, "Sunday"), "2013-07-21");
    assert_eq!(value(&dated, "this month"), "2013-07");
    let july =
        dated.times.iter().find(|time| dated.article.text[time.range.clone()].contains("July")).unwrap();
    assert_eq!((july.value.as_str(), july.modifier), ("2013-07", Some(Modifier::Start)));
}

#[test]
fn a_corrected_date_moves_its_suggestion_and_outlives_a_change_of_the_publication_date() {
    let desk = Desk::new();
    let id = desk.import_undated();
    desk.publish(id, "2013-07-26");
    let before = desk.article(id);
    let sunday = before.times.iter().find(|time| time.value == "2013-07-21").unwrap().range.clone();
    let when = Some(Edtf::parse("2013-07-14").unwrap().into());
    let correction = Correction { range: sunday, when };
    let changed = intake::guide(&desk.library, id, |guidance| guidance.corrected(correction)).unwrap();
    assert!(changed.times >= 1 && changed.suggestions >= 1, "{changed:?}");
    let event = desk.accept(id, "warned Sunday");
    let when = desk.library.event(event).unwrap().draft.when.unwrap();
    assert_eq!(when.edtf.to_string(), "2013-07-14");

    assert_eq!(desk.publish(id, "2014-07-25").flagged, 0, "it no longer counts from the publication");
    assert_eq!(value(&desk.article(id), "Sunday"), "2013-07-14");
}

#[test]
fn a_changed_publication_date_flags_the_events_that_rest_on_it_and_can_be_undone() {
    let desk = Desk::new();
    let id = desk.import_undated();
    desk.publish(id, "2013-07-26");
    let event = desk.accept(id, "warned Sunday");
    let when = |event| desk.library.event(event).unwrap().draft.when.unwrap().edtf.to_string();
    assert_eq!(when(event), "2013-07-21");

    let changed = desk.publish(id, "2014-07-25");
    assert_eq!(changed.flagged, 1);
    assert_eq!(when(event), "2013-07-21", "what a person accepted is never rewritten");
    assert!(desk.library.event(event).unwrap().needs_review.is_some());
    assert_eq!(value(&desk.article(id), "Sunday"), "2014-07-20");

    desk.library.undo().unwrap().unwrap();
    assert_eq!(value(&desk.article(id), "Sunday"), "2013-07-21");
    assert_eq!(desk.library.event(event).unwrap().needs_review, None);
}

#[test]
fn every_line_of_an_export_leads_back_to_the_original() {
    let desk = Desk::new();
    let id = desk.import_undated();
    desk.publish(id, "2013-07-26");
    let event = desk.accept(id, "warned Sunday");
    let timeline = desk.library.create_timeline(&TimelineDraft::new("What the ministry knew", "")).unwrap();
    desk.library.add_to_timeline(timeline, &[event]).unwrap();
    let contents = desk.library.timeline(timeline).unwrap();
    let evidence = &contents.events[0].evidence[0];
    let sha256 = desk.article(id).sha256;
    assert_eq!(
        desk.library.original(&sha256).unwrap().bytes,
        fs::read(fixture("undated-report.txt")).unwrap()
    );
    for format in [Format::Html, Format::Csv, Format::Json, Format::Md, Format::TimelineJs] {
        let file = desk.folder.path().join(format!("{format:?}"));
        export::export_to_file(&contents, format, noon(), &file).unwrap();
        let text = fs::read_to_string(&file).unwrap();
        assert!(
            text.contains("not reliable"),
            "{format:?} keeps the quoted words {:?}",
            evidence.passage.exact
        );
        assert!(text.contains(sha256.as_str()), "{format:?} names the original");
    }
}

#[test]
fn the_same_bytes_twice_are_said_not_repeated() {
    let desk = Desk::new();
    let id = desk.import_undated();
    let report = desk.import(&[fixture("undated-report.txt")]);
    assert!(matches!(report.files[0].outcome, Outcome::Known(known) if known == id));
    assert_eq!(desk.library.status().unwrap().articles, 1);
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let desk = Desk::new();
    let folder = desk.folder.path().join("in");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("a.pdf"), b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n").unwrap();
    fs::write(folder.join("b.txt"), b"").unwrap();
    fs::copy(fixture("undated-report.txt"), folder.join("c.txt")).unwrap();
    let missing = folder.join("missing.html");
    let report = desk.import(&[folder, missing]);
    let failures: Vec<String> = report.failures().map(ToString::to_string).collect();
    assert_eq!(report.new_articles(), 1);
    assert_eq!(failures.len(), 3, "{failures:?}");
    assert!(failures[0].starts_with("a.pdf is damaged"), "{failures:?}");
    assert!(failures[1].starts_with("b.txt holds no text"), "{failures:?}");
    assert!(failures[2].contains("missing.html could not be opened"), "{failures:?}");
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let desk = Desk::new();
    let id = desk.import_undated();
    desk.publish(id, "2013-07-26");
    let event = desk.accept(id, "warned Sunday");
    let Desk { folder, library } = desk;
    drop(library);

    let library = Library::open(&folder.path().join("Test.dateline"), noon).unwrap();
    library.undo().unwrap().unwrap();
    assert_eq!(library.events(&EventQuery::default(), ALL).unwrap().total, 0);
    let states = library.article(id).unwrap().suggestions.into_iter().map(|one| one.state);
    assert!(states.into_iter().all(|state| state == SuggestionState::Waiting));
    drop(library);

    let library = Library::open(&folder.path().join("Test.dateline"), noon).unwrap();
    library.redo().unwrap().unwrap();
    assert_eq!(library.event(event).unwrap().evidence.len(), 1);
}
