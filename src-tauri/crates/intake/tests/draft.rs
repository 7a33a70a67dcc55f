//! A draft of a timeline from the articles of the sample.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use chrono::{DateTime, TimeZone, Utc};
use chronology::{TimelineDraft, TimelineId};
use intake::Control;
use library::{Library, LibraryError, SuggestionState};

fn clock() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 1, 2, 3, 4, 5).unwrap()
}

fn draft(library: &Library, search: &str, name: &str) -> TimelineId {
    let draft = TimelineDraft::new(name, "");
    intake::draft_timeline(library, search, &draft, &Control::default(), |_| {}).unwrap()
}

#[test]
fn a_draft_tells_how_far_it_is_and_makes_nothing_where_it_is_cancelled() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open_or_create(&folder.path().join("Draft.dateline"), clock).unwrap();
    intake::sample::add_to(&library).unwrap();
    let before = library.timelines().unwrap().len();
    let (control, mut read) = (Control::default(), Vec::new());
    let draft = TimelineDraft::new("Draft", "");
    let made = intake::draft_timeline(&library, "", &draft, &control, |at| {
        read.push(at);
        if at.done == 2 {
            control.cancel();
        }
    });
    assert!(matches!(made, Err(LibraryError::Ended)), "{made:?}");
    assert_eq!(read.iter().map(|at| at.done).collect::<Vec<_>>(), [1, 2]);
    assert!(read.iter().all(|at| at.total == intake::sample::ARTICLES.len()));
    assert_eq!(library.timelines().unwrap().len(), before);
}

#[test]
fn the_days_that_articles_tell_are_proposed_in_order_and_nothing_is_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open_or_create(&folder.path().join("Draft.dateline"), clock).unwrap();
    intake::sample::add_to(&library).unwrap();
    let timeline = draft(&library, "", "Draft");
    let lines = library.draft(timeline).unwrap();
    assert!(lines.len() >= 5, "{} lines", lines.len());
    let earliest = lines
        .iter()
        .filter_map(|line| line.telling.suggestion.suggestion.told_when()?.edtf.bounds().earliest);
    assert!(earliest.is_sorted());
    assert!(lines.iter().all(|line| line.telling.suggestion.state == SuggestionState::Waiting));
    assert_eq!(library.timeline(timeline).unwrap().events, []);

    let found = draft(&library, "Warehouse Nine inquiry", "Found");
    let fewer = library.draft(found).unwrap();
    assert!(!fewer.is_empty() && fewer.len() < lines.len(), "{} of {} lines", fewer.len(), lines.len());
}
