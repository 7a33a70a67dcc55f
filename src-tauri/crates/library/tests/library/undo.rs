//! Undo and redo of any sequence of changes, over restarts.

use std::path::Path;

use ::articles::Article;
use chronology::{EventId, LaneBy, Subject, TimelineDraft, TimelineId};
use library::{ArticleQuery, ArticleSort, Library, NewReading, Operation, SuggestionQuery, Trashed};
use proptest::prelude::*;
use rusqlite::Connection;
use timex::{Genre, Guidance};

use crate::examples::*;

/// Every row that a person can change or find, as text.
pub(crate) fn rows(folder: &Path) -> Vec<String> {
    let connection = Connection::open(folder.join("Fire.dateline/library.sqlite")).unwrap();
    let tables = [
        "articles",
        "texts",
        "earlier_texts",
        "time_expressions",
        "guidance",
        "events",
        "event_tags",
        "suggestions",
        "evidence",
        "timelines",
        "lanes",
        "timeline_events",
        "periods",
        "draft_lines",
        "learned",
        "notes",
        "highlights",
        "digests",
    ];
    let mut all = Vec::new();
    for table in tables {
        let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<rusqlite::types::Value> = (0..columns).map(|i| row.get(i).unwrap()).collect();
            all.push(format!("{table} {values:?}"));
        }
    }
    all
}

/// The sidebar's counts are those that looking at every row gives.
pub(crate) fn counts_are_right(library: &Library, folder: &Path) {
    let connection = Connection::open(folder.join("Fire.dateline/library.sqlite")).unwrap();
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap();
    let each = |sql: &str| {
        let mut statement = connection.prepare(sql).unwrap();
        let counts =
            statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?))).unwrap();
        counts.collect::<Result<Vec<_>, _>>().unwrap()
    };
    let status = library.status().unwrap();
    let waits = "SELECT 1 FROM suggestions WHERE article = articles.id AND state = 'waiting'";
    let inbox = format!("published IS NULL OR EXISTS ({waits})");
    let inbox = count(&format!("SELECT count(*) FROM articles WHERE trashed IS NULL AND ({inbox})"));
    let waiting = count(
        "SELECT count(*) FROM suggestions JOIN articles ON articles.id = article WHERE trashed IS NULL AND state = 'waiting'",
    );
    let events = count("SELECT count(*) FROM events WHERE trashed IS NULL");
    assert_eq!((status.inbox, status.waiting, status.events), (inbox, waiting, events));
    let listed = library.articles(&ArticleQuery { needs_review: true, ..Default::default() }, ALL).unwrap();
    assert_eq!((listed.total, listed.rows.len()), (inbox, inbox as usize));
    assert_eq!(listed.rows.iter().map(|row| row.unreviewed).sum::<u32>(), waiting);
    assert_eq!(library.events(&Default::default(), ALL).unwrap().total, events);
    let tags = "SELECT tag, count(*) FROM event_tags JOIN events ON events.id = event WHERE trashed IS NULL
        GROUP BY tag ORDER BY tag COLLATE NOCASE, tag";
    assert_eq!(library.tags().unwrap(), each(tags));
    let timelines = "SELECT name, (SELECT count(*) FROM timeline_events JOIN events ON events.id = event
        WHERE timeline = timelines.id AND events.trashed IS NULL) FROM timelines
        WHERE trashed IS NULL ORDER BY name COLLATE NOCASE, id";
    let told = library.timelines().unwrap().into_iter().map(|row| (row.timeline.draft.name, row.events));
    assert_eq!(told.collect::<Vec<_>>(), each(timelines));
}

/// What a person might do next, chosen by numbers.
fn step(library: &Library, kind: u8, pick: usize) {
    let events: Vec<EventId> =
        library.events(&Default::default(), ALL).unwrap().rows.iter().map(|row| row.id).collect();
    let suggestions: Vec<_> = library
        .suggestions(&SuggestionQuery::default(), ALL)
        .unwrap()
        .rows
        .iter()
        .map(|row| row.id)
        .collect();
    let timelines: Vec<TimelineId> = library.timelines().unwrap().iter().map(|row| row.timeline.id).collect();
    let notes = library.notes(None).unwrap();
    let query = ArticleQuery { needs_review: false, sort: ArticleSort::Title };
    let articles = library.articles(&query, ALL).unwrap().rows;
    let event = events.get(pick % events.len().max(1)).copied();
    let suggestion = suggestions.get(pick % suggestions.len().max(1)).copied();
    let timeline = timelines.get(pick % timelines.len().max(1)).copied();
    match (kind, event, suggestion, timeline) {
        (0, ..) => drop(library.add_articles(&[daily(), courier()])),
        (1, ..) => drop(library.add_article(&chinese())),
        (2, _, Some(suggestion), _) => drop(library.accept_suggestion(suggestion, &[], None, None)),
        (3, Some(event), Some(suggestion), _) => library.merge_suggestions(&[suggestion], event).unwrap(),
        (4, _, Some(suggestion), _) => library.reject_suggestions(&[suggestion]).unwrap(),
        (5, ..) => drop(library.create_timeline(&TimelineDraft::new("Fire", ""))),
        (6, Some(event), _, Some(timeline)) => library.add_to_timeline(timeline, &[event]).unwrap(),
        (7, Some(event), _, Some(timeline)) => library.remove_from_timeline(timeline, &[event]).unwrap(),
        (8, Some(event), ..) => {
            let mut edited = draft("Edited é 火", Some("1914/.."));
            edited.tags = vec!["b".to_owned(), format!("{pick}")];
            let before = library.event(event).unwrap().draft;
            library.update_event(event, &before, edited).unwrap();
        }
        (9, Some(into), ..) => library.merge_events(into, events[0]).unwrap(),
        (10, Some(event), ..) => library.trash_event(event).unwrap(),
        (11, Some(event), ..) => drop(library.create_note("why?", Some(Subject::Event(event)))),
        (12, ..) => drop(notes.first().map(|row| library.update_note(row.note.id, "\"{}\"", None).unwrap())),
        (13, Some(event), ..) => {
            let evidence = library.event(event).unwrap().evidence;
            if let Some(evidence) = evidence.first() {
                library.remove_evidence(evidence.id).unwrap();
            }
        }
        (14, ..) => drop(articles.get(pick % articles.len().max(1)).map(|row| library.trash_article(row.id))),
        (15, _, _, Some(timeline)) => {
            let before = library.timeline(timeline).unwrap().timeline.draft;
            let edited = TimelineDraft { lanes: LaneBy::Tag, ..TimelineDraft::new("F", "d") };
            library.update_timeline(timeline, &before, edited).unwrap();
        }
        (16, ..) => drop(library.trash().unwrap().first().map(|row| library.restore_from_trash(row.what))),
        (17, ..) => {
            let Some(row) = articles.get(pick % articles.len().max(1)) else { return };
            let text = library.article(row.id).unwrap().article.text;
            let dates: &[_] = if text == DAILY { &[("Thursday", "2014-01-02")] } else { &[] };
            library.set_published(row.id, None, &analysis(&text, dates)).unwrap();
        }
        (18, ..) => {
            let Some(row) = articles.get(pick % articles.len().max(1)) else { return };
            let text = library.article(row.id).unwrap().article.text;
            let guidance = Guidance { genre: Some(Genre::History), ..Guidance::default() };
            library.set_guidance(row.id, &guidance, &analysis(&text, &[])).unwrap();
        }
        (19, ..) => {
            let Some(row) = articles.get(pick % articles.len().max(1)) else { return };
            let before = library.article(row.id).unwrap();
            let text = format!("{} was here. {}", pick, before.article.text);
            let article = Article { text, title: format!("Title {pick}"), ..before.article.clone() };
            let analysis = analysis(&article.text, &[("was", "2013")]);
            let guidance = before.guidance.clone();
            library.reread().store(&[NewReading { before, article, guidance, analysis }]).unwrap();
        }
        (20, Some(event), ..) => {
            let displaced = library.displaced_of(event).unwrap();
            let ids: Vec<_> = displaced.iter().map(|one| one.evidence).collect();
            let (keep, follow) = ids.split_at(pick.min(ids.len()));
            library.keep_passages(keep).unwrap();
            library.follow_passages(follow).unwrap();
        }
        (21, Some(event), _, Some(timeline)) => {
            library.add_lane(timeline, ["One", "Other"][pick % 2], &[event]).unwrap();
        }
        (22 | 23, _, _, Some(timeline)) => {
            let lanes = library.timeline(timeline).unwrap().lanes;
            let Some(lane) = lanes.get(pick % lanes.len().max(1)) else { return };
            match (kind, pick % 2) {
                (22, 0) => library.rename_lane(lane.id, &lane.name, "Other".to_owned()).unwrap(),
                (22, _) => library.move_lane(lane.id, lanes.first().map(|lane| lane.id)).unwrap(),
                (_, 0) => library.put_in_lane(timeline, &lane.events, Some(lane.id), None).unwrap(),
                _ => library.remove_lane(lane.id).unwrap(),
            }
        }
        (24, ..) => {
            let Some(row) = articles.get(pick % articles.len().max(1)) else { return };
            drop(library.add_highlight(row.id, pick..pick + 3));
        }
        (25, ..) => {
            let Some(row) = articles.get(pick % articles.len().max(1)) else { return };
            if let Some(highlight) = library.highlights(row.id).unwrap().first() {
                library.remove_highlight(highlight.id).unwrap();
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn undoing_gives_back_every_row_and_redoing_too(
        steps in proptest::collection::vec((0..26_u8, 0..8_usize), 1..30),
    ) {
        let example = Example::new();
        let mut states = vec![rows(example.folder.path())];
        for (kind, pick) in steps {
            let before = example.history(1000).unwrap().len();
            step(&example, kind, pick);
            counts_are_right(&example, example.folder.path());
            match example.history(1000).unwrap().len() - before {
                0 => prop_assert_eq!(states.last().unwrap(), &rows(example.folder.path())),
                _ => states.push(rows(example.folder.path())),
            }
        }
        for state in states.iter().rev().skip(1) {
            example.undo().unwrap().unwrap();
            counts_are_right(&example, example.folder.path());
            prop_assert_eq!(state, &rows(example.folder.path()));
        }
        prop_assert_eq!(example.undo().unwrap(), None);
        prop_assert_eq!(example.check().unwrap().problems, []);
        let example = example.reopened();
        for state in states.iter().skip(1) {
            example.redo().unwrap().unwrap();
            counts_are_right(&example, example.folder.path());
            prop_assert_eq!(state, &rows(example.folder.path()));
        }
        prop_assert_eq!(example.redo().unwrap(), None);
        prop_assert_eq!(example.check().unwrap().problems, []);
    }
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let library = Example::with_articles();
    let events = library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    let library = library.reopened();
    assert_eq!(library.status().unwrap().undo.unwrap().operation, Operation::AcceptSuggestion);
    assert_eq!(library.undo().unwrap().unwrap().operation, Operation::AcceptSuggestion);
    assert_eq!(library.undo().unwrap().unwrap().operation, Operation::Import);
    let library = library.reopened();
    assert_eq!(library.all_articles(), []);
    assert_eq!(library.status().unwrap().redo.unwrap().operation, Operation::Import);
    library.redo().unwrap();
    library.redo().unwrap();
    assert_eq!(library.redo().unwrap(), None);
    assert_eq!(library.event(events[0]).unwrap().evidence.len(), 1);
    let original = library.original(&daily().source.sha256).unwrap();
    assert_eq!(original.bytes, daily().source.bytes, "the original is still there");
    assert_eq!(original.captured, daily().article.captured, "as what an archive told of it");
}

#[test]
fn a_new_change_takes_the_place_of_what_was_undone() {
    let library = Example::with_articles();
    library.create_timeline(&TimelineDraft::new("One", "")).unwrap();
    library.undo().unwrap();
    let timeline = library.create_timeline(&TimelineDraft::new("Two", "")).unwrap();
    assert_eq!(library.redo().unwrap(), None);
    let done: Vec<_> = library.history(9).unwrap().into_iter().map(|done| done.operation).collect();
    assert_eq!(done, [Operation::CreateTimeline, Operation::Import]);
    library.trash_timeline(timeline).unwrap();
    library.undo().unwrap();
    assert_eq!(library.timelines().unwrap()[0].timeline.draft.name, "Two");
    assert!(library.restore_from_trash(Trashed::Timeline(timeline)).is_err());
}

#[test]
fn the_history_says_what_each_change_was_about() {
    let library = Example::with_articles();
    let event = library.create_event(draft("The quay burned", None), &[]).unwrap();
    let timeline = library.create_timeline(&TimelineDraft::new("What burned", "")).unwrap();
    library.add_to_timeline(timeline, &[event]).unwrap();
    library.remove_from_timeline(timeline, &[event]).unwrap();
    library.create_note("\n# Who had the key?\nAsk the harbour master.", None).unwrap();
    library.trash_timeline(timeline).unwrap();
    let about: Vec<_> = library.history(9).unwrap().into_iter().map(|row| row.about).collect();
    // That an event stood in the timeline is known of its removal alone.
    let (timeline, event) = (Some("What burned"), Some("The quay burned"));
    let told =
        [timeline, Some("# Who had the key?"), event, None, timeline, event, Some("Fire in the harbour")];
    assert_eq!(about.iter().map(Option::as_deref).collect::<Vec<_>>(), told);
}

#[test]
fn a_change_that_fails_or_changes_nothing_is_not_done() {
    let library = Example::with_articles();
    library.create_timeline(&TimelineDraft::new("One", "")).unwrap();
    library.undo().unwrap();
    assert!(library.trash_timeline(TimelineId(77)).is_err());
    library.reject_suggestions(&[]).unwrap();
    assert_eq!(library.history(9).unwrap().len(), 1);
    assert_eq!(library.redo().unwrap().unwrap().operation, Operation::CreateTimeline);
}

#[test]
fn an_import_of_many_batches_is_undone_as_one() {
    let library = Example::new();
    let mut import = library.import();
    import.add(&[daily()]).unwrap();
    import.add(&[courier()]).unwrap();
    library.undo().unwrap();
    assert_eq!(library.all_articles(), []);
    library.redo().unwrap();
    library.create_timeline(&TimelineDraft::new("Meanwhile", "")).unwrap();
    import.add(&[chinese()]).unwrap();
    let done: Vec<_> = library.history(9).unwrap().into_iter().map(|done| done.operation).collect();
    assert_eq!(done, [Operation::Import, Operation::CreateTimeline, Operation::Import]);
    library.undo().unwrap();
    assert_eq!(library.all_articles().len(), 2);
}

#[test]
fn a_note_written_in_one_sitting_is_undone_as_one() {
    let library = Example::new();
    let note = library.create_note("", None).unwrap();
    let text = || library.notes(None).unwrap()[0].note.text.clone();
    let begun = library.update_note(note, "Ask", None).unwrap();
    library.update_note(note, "Ask Reis", Some(begun)).unwrap();
    library.create_timeline(&TimelineDraft::new("Fire", "")).unwrap();
    let begun = library.update_note(note, "Ask Reis and", Some(begun)).unwrap();
    library.update_note(note, "Ask Reis and Okafor", Some(begun)).unwrap();
    library.undo().unwrap();
    assert_eq!(text(), "Ask Reis", "what was done between ends the sitting");
    library.update_note(note, "Ask nobody", Some(begun)).unwrap();
    library.undo().unwrap();
    assert_eq!(text(), "Ask Reis", "what was undone is not gone on with");
    library.undo().unwrap();
    library.undo().unwrap();
    assert_eq!(text(), "");
    library.redo().unwrap();
    assert_eq!(text(), "Ask Reis");
    assert_eq!(library.check().unwrap().problems, []);
}

#[test]
fn any_text_comes_back_as_it_was() {
    let library = Example::new();
    let texts = [
        "",
        "a\0b",
        "\u{1}\u{7f}\u{85}\u{2028}",
        "\"\\u0041\\\" {\"a\":1}",
        "🔥\u{202e}é\u{feff}",
        "'; --",
        "null",
    ];
    for text in texts {
        let note = library.create_note(text, None).unwrap();
        library.update_note(note, "changed", None).unwrap();
        library.undo().unwrap();
        assert_eq!(library.notes(None).unwrap()[0].note.text, text);
        library.undo().unwrap();
        library.redo().unwrap();
        assert_eq!(library.notes(None).unwrap()[0].note.text, text);
        assert_eq!(library.check().unwrap().problems, [], "{text:?}");
    }
}

#[test]
fn a_note_tells_how_it_read_before_each_sitting() {
    let library = Example::new();
    let note = library.create_note("first", None).unwrap();
    let sitting = library.update_note(note, "first words", None).unwrap();
    library.update_note(note, "first words of all", Some(sitting)).unwrap();
    library.update_note(note, "last", None).unwrap();
    let texts = || library.note_history(note).unwrap().into_iter().map(|(_, text)| text).collect::<Vec<_>>();
    assert_eq!(texts(), ["first words of all", "first"]);
    library.undo().unwrap();
    assert_eq!(texts(), ["first"], "what was undone did not happen");
}
