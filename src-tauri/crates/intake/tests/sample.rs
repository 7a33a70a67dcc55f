//! The sample shows what Dateline is for.

use chrono::{DateTime, TimeZone, Utc};
use edtf::Modifier;
use intake::sample;
use library::Library;
use tempfile::TempDir;

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 12, 0, 0).unwrap()
}

#[test]
fn shows_a_conflict_an_approximate_date_a_chain_and_corroboration() {
    let folder = TempDir::new().unwrap();
    let library = Library::open_or_create(&folder.path().join("Sample.dateline"), noon).unwrap();
    let timeline = sample::add_to(&library).unwrap();
    let contents = library.timeline(timeline).unwrap();
    let events = &contents.events;
    assert_eq!(
        events.len(),
        13,
        "{:#?}",
        events.iter().map(|event| &event.draft.headline).collect::<Vec<_>>()
    );

    let label = |event: &chronology::Event| event.draft.when.as_ref().map(edtf::When::label);
    let labels: Vec<String> = events.iter().filter_map(label).collect();
    let place = |wanted: &str| labels.iter().position(|label| label == wanted).unwrap();
    assert_eq!(place("mid-January 2019"), 0);
    assert!(place("since 18 March 2019") < place("3 April 2019"), "{labels:?}");
    assert!(
        place("3 April 2019") < place("by 21 April 2019"),
        "what is known by its end stands there: {labels:?}"
    );

    let conflicts = chronology::conflicts(events);
    let days = |conflict: &chronology::Conflict| {
        conflict.dates.iter().map(|when| when.edtf.to_string()).collect::<Vec<_>>()
    };
    assert!(conflicts.iter().any(|conflict| days(conflict) == ["2019-02-06", "2019-02-09"]), "{conflicts:?}");
    let modifiers: Vec<_> = events.iter().filter_map(|event| event.draft.when.as_ref()?.modifier).collect();
    assert!(modifiers.contains(&Modifier::Start) && modifiers.contains(&Modifier::Mid), "{modifiers:?}");
    let longest =
        events.iter().flat_map(|event| &event.evidence).map(|evidence| evidence.attribution.len()).max();
    assert!(longest >= Some(3), "hearsay can be seen by its links: {longest:?}");
    let tellings = events.iter().map(|event| event.evidence.len()).max();
    assert_eq!(tellings, Some(3));
}

#[test]
fn is_added_once() {
    let folder = TempDir::new().unwrap();
    let library = Library::open_or_create(&folder.path().join("Sample.dateline"), noon).unwrap();
    assert_eq!(sample::add_to(&library).unwrap(), sample::add_to(&library).unwrap());
    assert_eq!(library.status().unwrap().articles as usize, sample::ARTICLES.len());
    assert_eq!(library.timelines().unwrap().len(), 1);
}
