//! A timeline goes from one library to another and keeps what supports it.

use chronology::{
    EventId, LaneBy, LaneId, PeriodDraft, Subject, TimelineContents, TimelineDraft, TimelineId, Tint,
};
use edtf::Edtf;
use library::{LibraryError, Operation, Trashed};

use crate::examples::{ALL, Example, daily, draft};

/// A timeline of all that is suggested, with a note on its first event.
fn exported() -> TimelineContents {
    let first = Example::with_articles();
    let timeline = first.create_timeline(&TimelineDraft::new("The fire", "")).unwrap();
    let events = first.accept_waiting(&Default::default(), Some(timeline)).unwrap();
    first.add_period(timeline, &strike()).unwrap();
    first.add_lane(timeline, "Who knew", &events[..1]).unwrap();
    first.create_note("Who opened the gate?", Some(Subject::Event(events[0]))).unwrap();
    first.timeline(timeline).unwrap()
}

fn strike() -> PeriodDraft {
    let when = Edtf::parse("2013-06/2013-08").unwrap().into();
    PeriodDraft { name: "Strike at the docks".to_owned(), when, tint: Tint::Blue }
}

#[test]
fn two_windows_change_a_timeline_and_its_period_and_neither_loses_a_word() {
    let library = Example::with_articles();
    let before = TimelineDraft::new("The fire", "");
    let timeline = library.create_timeline(&before).unwrap();
    let asked = TimelineDraft { description: "Who opened the gate?".to_owned(), ..before.clone() };
    let in_lanes = TimelineDraft { lanes: LaneBy::Place, ..before.clone() };
    library.update_timeline(timeline, &before, asked.clone()).unwrap();
    library.update_timeline(timeline, &before, in_lanes).unwrap();
    let joined = TimelineDraft { lanes: LaneBy::Place, ..asked };
    assert_eq!(library.timeline(timeline).unwrap().timeline.draft, joined);
    let asked_otherwise = TimelineDraft { description: "Who knew?".to_owned(), ..before.clone() };
    let refused = library.update_timeline(timeline, &before, asked_otherwise);
    assert!(matches!(refused, Err(LibraryError::ChangedMeanwhile { what: "timeline", .. })), "{refused:?}");

    let period = library.add_period(timeline, &strike()).unwrap();
    let named = |name: &str| PeriodDraft { name: name.to_owned(), ..strike() };
    library.update_period(period, &strike(), named("The long strike")).unwrap();
    library.update_period(period, &strike(), PeriodDraft { tint: Tint::Rose, ..strike() }).unwrap();
    let refused = library.update_period(period, &strike(), named("The short strike"));
    assert!(matches!(refused, Err(LibraryError::ChangedMeanwhile { what: "period", .. })), "{refused:?}");
    let contents = library.timeline(timeline).unwrap();
    assert_eq!(contents.timeline.draft, joined);
    assert_eq!(contents.periods[0].draft, PeriodDraft { tint: Tint::Rose, ..named("The long strike") });
}

#[test]
fn a_period_stands_behind_its_timeline_and_changes_are_undone_one_by_one() {
    let library = Example::with_articles();
    let [timeline, other] =
        ["The fire", "Another"].map(|name| library.create_timeline(&TimelineDraft::new(name, "")).unwrap());
    let id = library.add_period(timeline, &strike()).unwrap();
    let renamed = PeriodDraft { name: "The long strike".to_owned(), tint: Tint::Rose, ..strike() };
    library.update_period(id, &strike(), renamed.clone()).unwrap();
    let periods = |timeline| -> Vec<PeriodDraft> {
        library.timeline(timeline).unwrap().periods.into_iter().map(|period| period.draft).collect()
    };
    assert_eq!((periods(timeline), periods(other)), (vec![renamed.clone()], vec![]));
    library.remove_period(id).unwrap();
    assert_eq!(periods(timeline), []);
    assert!(matches!(library.remove_period(id), Err(LibraryError::NotFound { what: "period", .. })));
    for (undone, left) in [
        (Operation::RemovePeriod, vec![renamed]),
        (Operation::EditPeriod, vec![strike()]),
        (Operation::AddPeriod, vec![]),
    ] {
        assert_eq!(library.undo().unwrap().map(|done| done.operation), Some(undone));
        assert_eq!(periods(timeline), left);
    }
    assert_eq!(library.check().unwrap().problems, []);
}

/// The lanes of a timeline, each with the years of the events in it.
fn lanes(library: &Example, timeline: TimelineId) -> Vec<(String, Vec<String>)> {
    let contents = library.timeline(timeline).unwrap();
    let year =
        |id: &EventId| contents.events.iter().find(|event| event.id == *id).unwrap().draft.headline.clone();
    contents.lanes.iter().map(|lane| (lane.name.clone(), lane.events.iter().map(year).collect())).collect()
}

/// What `lanes` gives, shortly written.
fn told<const N: usize>(lanes: [(&str, &[&str]); N]) -> Vec<(String, Vec<String>)> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    lanes.map(|(name, events)| (name.to_owned(), words(events))).to_vec()
}

/// A timeline of three years.
fn years() -> (Example, TimelineId, Vec<EventId>) {
    let library = Example::with_articles();
    let timeline = library.create_timeline(&TimelineDraft::new("The fire", "")).unwrap();
    let years = ["2012", "2013", "2014"];
    let events = years.map(|year| library.create_event(draft(year, Some(year)), &[]).unwrap()).to_vec();
    library.add_to_timeline(timeline, &events).unwrap();
    (library, timeline, events)
}

#[test]
fn lanes_are_made_named_ordered_filled_and_taken_away_and_each_change_is_undone() {
    let (library, timeline, events) = years();
    let mut states = vec![lanes(&library, timeline)];
    let knew = library.add_lane(timeline, "Who knew", &events[..2]).unwrap();
    states.push(lanes(&library, timeline));
    assert_eq!(states[1], told([("Who knew", &["2012", "2013"])]));
    assert_eq!(library.timeline(timeline).unwrap().timeline.draft.lanes, LaneBy::Hand);
    let burned = library.add_lane(timeline, "What burned", &[]).unwrap();
    states.push(lanes(&library, timeline));
    library.put_in_lane(timeline, &events[1..2], Some(knew), Some(burned)).unwrap();
    states.push(lanes(&library, timeline));
    assert_eq!(states[3], told([("Who knew", &["2012"]), ("What burned", &["2013"])]));
    library.move_lane(burned, Some(knew)).unwrap();
    states.push(lanes(&library, timeline));
    library.rename_lane(burned, "What burned", "The fire".to_owned()).unwrap();
    states.push(lanes(&library, timeline));
    assert_eq!(states[5], told([("The fire", &["2013"]), ("Who knew", &["2012"])]));
    library.remove_lane(knew).unwrap();
    states.push(lanes(&library, timeline));
    assert_eq!(states[6], told([("The fire", &["2013"])]));
    assert_eq!(library.timeline(timeline).unwrap().events.len(), 3, "events stay");
    for state in states.iter().rev().skip(1) {
        library.undo().unwrap().unwrap();
        assert_eq!(lanes(&library, timeline), *state);
    }
    for state in &states[1..] {
        library.redo().unwrap().unwrap();
        assert_eq!(lanes(&library, timeline), *state);
    }
    assert_eq!(library.check().unwrap().problems, []);
}

#[test]
fn two_windows_put_events_into_lanes_and_neither_overwrites_the_other() {
    let (library, timeline, events) = years();
    let [one, other] = ["One", "Other"].map(|name| library.add_lane(timeline, name, &[]).unwrap());
    assert_eq!(library.add_lane(timeline, "One", &[]).unwrap(), one, "the same name is the same lane");
    library.put_in_lane(timeline, &events[..1], None, Some(one)).unwrap();
    library.put_in_lane(timeline, &events[..1], None, Some(one)).unwrap();
    let refused = library.put_in_lane(timeline, &events[..1], None, Some(other));
    assert!(matches!(refused, Err(LibraryError::ChangedMeanwhile { what: "event", .. })), "{refused:?}");
    library.rename_lane(one, "One", "First".to_owned()).unwrap();
    let refused = library.rename_lane(one, "One", "Prime".to_owned());
    assert!(matches!(refused, Err(LibraryError::ChangedMeanwhile { what: "lane", .. })), "{refused:?}");
    library.put_in_lane(timeline, &events[1..], None, Some(other)).unwrap();
    library.rename_lane(one, "First", "Other".to_owned()).unwrap();
    assert_eq!(
        lanes(&library, timeline),
        told([("Other", &["2012", "2013", "2014"])]),
        "two of one name are one"
    );
    let elsewhere = library.create_timeline(&TimelineDraft::new("Another", "")).unwrap();
    library.add_to_timeline(elsewhere, &events).unwrap();
    for lane in [other, LaneId(99)] {
        let refused = library.put_in_lane(elsewhere, &events, None, Some(lane));
        assert!(matches!(refused, Err(LibraryError::NotFound { what: "lane", .. })), "{refused:?}");
    }
    assert_eq!(lanes(&library, elsewhere), told([]));
}

#[test]
fn events_that_become_one_keep_the_lane_that_either_had() {
    let (library, timeline, events) = years();
    library.add_lane(timeline, "Who knew", &events[1..2]).unwrap();
    library.merge_events(events[0], events[1]).unwrap();
    assert_eq!(lanes(&library, timeline), told([("Who knew", &["2012"])]));
}

#[test]
fn a_timeline_taken_in_finds_its_passages_in_the_same_originals() {
    let contents = exported();
    let second = Example::with_articles();
    let added = second.import().add_timeline(&contents).unwrap();
    assert_eq!((added.new_events as usize, added.without_original), (contents.events.len(), 0));
    let here = second.timeline(added.id).unwrap();
    assert_eq!(here.timeline.draft.name, "The fire");
    assert_eq!(here.events.len(), contents.events.len());
    for (here, there) in here.events.iter().zip(&contents.events) {
        assert_eq!(here.draft, there.draft);
        assert_eq!(here.evidence[0].passage, there.evidence[0].passage);
        assert_eq!(here.evidence[0].when_reason, there.evidence[0].when_reason);
    }
    assert_eq!(here.notes[0].1, "Who opened the gate?");
    assert_eq!(here.periods[0].draft, strike());
    assert_eq!(here.timeline.draft.lanes, LaneBy::Hand);
    assert_eq!((here.lanes[0].name.as_str(), here.lanes[0].events.len()), ("Who knew", 1));
    assert_eq!(second.check().unwrap().problems, []);
}

#[test]
fn a_timeline_taken_in_twice_is_there_once_and_undone_at_once() {
    let contents = exported();
    let second = Example::with_articles();
    let first_time = second.import().add_timeline(&contents).unwrap();
    let again = second.import().add_timeline(&contents).unwrap();
    assert_eq!((again.id, again.new_events), (first_time.id, 0));
    assert_eq!(second.all_events().len(), contents.events.len());
    assert_eq!(second.timeline(again.id).unwrap().periods.len(), 1);
    second.undo().unwrap();
    assert_eq!((second.all_events().len(), second.timelines().unwrap().len()), (0, 0));
    assert_eq!(second.notes(None).unwrap().len(), 0);
}

#[test]
fn words_whose_original_is_elsewhere_are_kept_as_a_note() {
    let contents = exported();
    let elsewhere = Example::new();
    let added = elsewhere.import().add_timeline(&contents).unwrap();
    let passages: usize = contents.events.iter().map(|event| event.evidence.len()).sum();
    assert_eq!(added.without_original as usize, passages);
    let notes = elsewhere.notes(None).unwrap();
    let words = &contents.events[0].evidence[0].passage.exact;
    let note = notes.iter().find(|row| row.note.text.contains(words)).unwrap();
    assert!(note.note.text.contains("“Harbour burns”, Courier, 2013-07-27"), "{}", note.note.text);
    assert!(note.note.text.contains("is not in this library"), "{}", note.note.text);
}

#[test]
fn what_lies_in_the_trash_is_not_taken_for_what_is_there() {
    let contents = exported();
    let second = Example::new();
    second.add_article(&daily()).unwrap();
    let article = second.articles(&Default::default(), ALL).unwrap().rows[0].id;
    second.trash_article(article).unwrap();
    let added = second.import().add_timeline(&contents).unwrap();
    second.restore_from_trash(Trashed::Article(article)).unwrap();
    assert!(second.timeline(added.id).unwrap().articles.is_empty());
}

#[test]
fn pasted_rows_are_written_in_one_step_and_taken_back_in_one() {
    let library = Example::with_articles();
    let timeline = library.create_timeline(&TimelineDraft::new("Fire", "")).unwrap();
    let known = library.create_event(draft("The alarm", None), &[]).unwrap();
    let new = [draft("Boats came", None), draft("The port closed", None)];
    let written = library.paste_events(timeline, &new, &[(known, draft("The first alarm", None))]).unwrap();
    let headlines = || library.all_events().into_iter().map(|row| row.headline).collect::<Vec<_>>();
    assert_eq!(headlines(), ["The first alarm", "Boats came", "The port closed"]);
    let stands = library.timeline(timeline).unwrap().events.iter().map(|event| event.id).collect::<Vec<_>>();
    assert_eq!(stands, written);
    library.undo().unwrap();
    assert_eq!(headlines(), ["The alarm"]);
    let missing = library.paste_events(timeline, &new, &[(EventId(99), draft("x", None))]);
    assert!(matches!(missing, Err(LibraryError::NotFound { .. })));
    assert_eq!(headlines(), ["The alarm"], "all or nothing");
}
