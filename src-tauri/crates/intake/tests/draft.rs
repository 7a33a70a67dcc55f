//! A draft of a timeline from the articles of the sample.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use chrono::{DateTime, TimeZone, Utc};
use chronology::TimelineDraft;
use library::{Library, SuggestionState};

fn clock() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 1, 2, 3, 4, 5).unwrap()
}

#[test]
fn the_days_that_articles_tell_are_proposed_in_order_and_nothing_is_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open_or_create(&folder.path().join("Draft.dateline"), clock).unwrap();
    intake::sample::add_to(&library).unwrap();
    let timeline = intake::draft_timeline(&library, "", &TimelineDraft::new("Draft", "")).unwrap();
    let lines = library.draft(timeline).unwrap();
    assert!(lines.len() >= 5, "{} lines", lines.len());
    let earliest = lines
        .iter()
        .filter_map(|line| line.telling.suggestion.suggestion.when.as_ref()?.edtf.bounds().earliest);
    assert!(earliest.is_sorted());
    assert!(lines.iter().all(|line| line.telling.suggestion.state == SuggestionState::Waiting));
    assert_eq!(library.timeline(timeline).unwrap().events, []);

    let found =
        intake::draft_timeline(&library, "Warehouse Nine inquiry", &TimelineDraft::new("Found", "")).unwrap();
    let fewer = library.draft(found).unwrap();
    assert!(!fewer.is_empty() && fewer.len() < lines.len(), "{} of {} lines", fewer.len(), lines.len());
}
