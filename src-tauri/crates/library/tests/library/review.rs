//! Articles in, suggestions decided, events, timelines and notes.

use ::articles::Passage;
use chronology::{EventDraft, LaneBy, Stance, Subject, TimelineDraft};
use edtf::{Modifier, When};
use library::{
    Added, ArticleQuery, ArticleSort, EventQuery, LibraryError, NewEvidence, OpenQuestion, SuggestionQuery,
    SuggestionState, Trashed, Window,
};

use crate::examples::*;

#[test]
fn gives_back_an_article_as_it_was_stored() {
    let library = Example::new();
    let Added::New(id) = library.add_article(&daily()).unwrap() else { panic!("it is new") };
    let stored = library.article(id).unwrap();
    assert_eq!(stored.article, daily().article);
    assert_eq!(stored.times, daily().analysis.times);
    let suggestions: Vec<_> = stored.suggestions.iter().map(|stored| stored.suggestion.clone()).collect();
    assert_eq!(suggestions, daily().analysis.suggestions);
    assert_eq!(stored.suggestions[0].when_words.as_deref(), Some("Thursday"));
    assert_eq!(stored.suggestions[0].when_reason, Some(newest("Thursday is 2013-07-25".to_owned())));
    assert_eq!(library.original(&stored.sha256).unwrap().bytes, daily().source.bytes);
}

#[test]
fn the_same_bytes_are_stored_once() {
    let library = Example::new();
    let first = library.add_articles(&[daily(), daily()]).unwrap();
    let Added::New(id) = first[0] else { panic!("it is new") };
    assert_eq!(first[1], Added::Known(id));
    assert_eq!(library.add_article(&daily()).unwrap(), Added::Known(id));
    assert_eq!(library.article_of_source(&daily().source.sha256).unwrap(), Some(id));
    assert_eq!(library.history(10).unwrap().len(), 1, "an import of what is known changes nothing");
}

#[test]
fn an_article_in_the_trash_comes_back_when_it_is_imported_again() {
    let library = Example::with_articles();
    let id = library.article_of_source(&daily().source.sha256).unwrap().unwrap();
    library.trash_article(id).unwrap();
    assert_eq!(library.article_of_source(&daily().source.sha256).unwrap(), None);
    assert_eq!(library.all_articles().len(), 2);
    assert_eq!(library.add_article(&daily()).unwrap(), Added::Known(id));
    assert_eq!(library.all_articles().len(), 3);
}

#[test]
fn articles_are_listed_by_import_by_date_and_by_title_a_window_at_a_time() {
    let library = Example::with_articles();
    let titles = |sort, offset, limit| -> Vec<String> {
        let query = ArticleQuery { needs_review: false, sort };
        let page = library.articles(&query, Window { offset, limit }).unwrap();
        assert_eq!(page.total, 3);
        page.rows.into_iter().map(|row| row.title).collect()
    };
    assert_eq!(titles(ArticleSort::Added, 0, 9), ["利斯港火灾", "Harbour burns", "Fire in the harbour"]);
    assert_eq!(titles(ArticleSort::Published, 0, 9), ["Harbour burns", "Fire in the harbour", "利斯港火灾"]);
    assert_eq!(titles(ArticleSort::Title, 0, 9), ["Fire in the harbour", "Harbour burns", "利斯港火灾"]);
    assert_eq!(titles(ArticleSort::Title, 1, 1), ["Harbour burns"]);
}

#[test]
fn the_inbox_holds_what_waits_and_what_has_no_date() {
    let library = Example::with_articles();
    let inbox = ArticleQuery { needs_review: true, sort: ArticleSort::Title };
    assert_eq!(library.articles(&inbox, ALL).unwrap().total, 3);
    let daily = library.article_of_source(&daily().source.sha256).unwrap().unwrap();
    let waiting = SuggestionQuery { article: Some(daily), waiting: true, ..Default::default() };
    library.accept_waiting(&waiting, None).unwrap();
    let left: Vec<_> = library.articles(&inbox, ALL).unwrap().rows.into_iter().map(|row| row.title).collect();
    assert_eq!(left, ["Harbour burns", "利斯港火灾"]);
    let status = library.status().unwrap();
    assert_eq!((status.articles, status.inbox, status.waiting, status.events), (3, 2, 2, 2));
}

#[test]
fn accepting_makes_an_event_that_leads_back_to_its_words() {
    let library = Example::with_articles();
    let suggestion = library.suggestions(&SuggestionQuery::default(), ALL).unwrap().rows.remove(0);
    let id = library.accept_suggestion(suggestion.id, &[], None, None).unwrap();
    let event = library.event(id).unwrap();
    assert_eq!(event.draft.headline, "A fire broke out in the harbour on Thursday");
    assert_eq!(event.draft.when, Some(when("2013-07-25")));
    let evidence = &event.evidence[0];
    assert_eq!(evidence.passage.exact, "A fire broke out in the harbour on Thursday.");
    assert_eq!(evidence.passage.suffix, " The café burned down. The mayor");
    assert_eq!(evidence.when_words.as_deref(), Some("Thursday"));
    assert_eq!(evidence.attribution, suggestion.suggestion.attribution);
    assert_eq!(library.suggestion(suggestion.id).unwrap().state, SuggestionState::Accepted(id));
    assert_eq!(library.accept_suggestion(suggestion.id, &[], None, None).unwrap(), id, "accepted once");
    assert_eq!(library.all_events().len(), 1);
}

#[test]
fn what_is_only_known_to_be_past_leads_back_to_its_publication() {
    let library = Example::new();
    let mut undated = daily();
    let told = &mut undated.analysis.suggestions[0];
    told.time = None;
    told.when = Some(When { modifier: Some(Modifier::OnOrBefore), ..when("2013-07-26") });
    library.add_article(&undated).unwrap();
    let first = library.suggestions(&SuggestionQuery::default(), ALL).unwrap().rows[0].id;
    let event = library.accept_suggestion(first, &[], None, None).unwrap();
    let event = library.event(event).unwrap();
    assert_eq!(event.draft.when, None, "no date is told");
    let evidence = &event.evidence[0];
    assert_eq!((&evidence.when, &evidence.when_words), (&None, &None), "the passage tells no date");
    let reason = evidence.when_reason.as_ref().unwrap().to_string();
    assert_eq!(reason, "not after publication, Fri 26 Jul 2013; past tense");
}

#[test]
fn accepting_with_edits_keeps_what_the_source_said_as_evidence() {
    let library = Example::with_articles();
    let suggestion = library.suggestions(&SuggestionQuery::default(), ALL).unwrap().rows.remove(0);
    let mut edits = draft("The harbour burned", Some("2013-07-24/2013-07-25"));
    edits.tags = vec!["fire".to_owned(), "harbour".to_owned(), "fire".to_owned()];
    let id = library.accept_suggestion(suggestion.id, &[], Some(edits), None).unwrap();
    let event = library.event(id).unwrap();
    assert_eq!(event.draft.when, Some(when("2013-07-24/2013-07-25")));
    assert_eq!(event.draft.tags, ["fire", "harbour"]);
    assert_eq!(event.evidence[0].when, Some(when("2013-07-25")));
    assert_eq!(library.tags().unwrap(), [("fire".to_owned(), 1), ("harbour".to_owned(), 1)]);
    let query = EventQuery { tag: Some("fire".to_owned()), ..EventQuery::default() };
    assert_eq!(library.events(&query, ALL).unwrap().total, 1);
}

#[test]
fn all_events_stand_in_the_order_of_timelines() {
    let library = Example::new();
    let told = ["2014", "../2014", "2013-01-02", "2013", "2013/..", "-0043", "2013-01", "2013-01-01", "XXXX"];
    for edtf in told {
        library.create_event(draft(edtf, Some(edtf)), &[]).unwrap();
    }
    library.create_event(draft("undated", None), &[]).unwrap();
    let timeline = library.create_timeline(&TimelineDraft::new("All", "")).unwrap();
    let events: Vec<_> = library.all_events().iter().map(|row| row.id).collect();
    library.add_to_timeline(timeline, &events).unwrap();
    let ordered: Vec<_> = library.timeline(timeline).unwrap().events.iter().map(|event| event.id).collect();
    assert_eq!(events, ordered);
    let headlines: Vec<_> = library.all_events().into_iter().map(|row| row.headline).collect();
    assert_eq!(headlines[0], "-0043");
    assert_eq!(headlines[6..8], ["2014", "../2014"], "what is known by its end stands there");
}

#[test]
fn events_with_an_open_question_are_listed_alone() {
    let library = Example::with_articles();
    library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    library.create_event(draft("Some day", None), &[]).unwrap();
    let early = When { modifier: Some(Modifier::Start), ..when("2013-07") };
    let part = EventDraft { when: Some(early), ..draft("Early in July", None) };
    library.create_event(part, &[]).unwrap();
    for about in ["1850~", "2018-05?", "2019/2020%"] {
        library.create_event(draft(about, Some(about)), &[]).unwrap();
    }
    library.create_event(draft("a decade", Some("199X")), &[]).unwrap();
    let listed = |open| {
        let query = EventQuery { open: Some(open), ..EventQuery::default() };
        library.events(&query, ALL).unwrap().rows.into_iter().map(|row| row.headline).collect::<Vec<_>>()
    };
    assert_eq!(listed(OpenQuestion::Undated), ["Some day"]);
    assert_eq!(listed(OpenQuestion::Uncertain), ["1850~", "Early in July", "2018-05?", "2019/2020%"]);
    assert_eq!(listed(OpenQuestion::Disputed), Vec::<String>::new());
    assert_eq!(listed(OpenQuestion::NeedsReview), Vec::<String>::new());
}

#[test]
fn decisions_move_the_score_of_later_suggestions_and_undo_or_forgetting_takes_it_back() {
    let library = Example::with_articles();
    let all = library.suggestions(&SuggestionQuery::default(), ALL).unwrap().rows;
    let vague = all.iter().find(|one| one.suggestion.headline.contains("in 2012")).unwrap();
    let other = all.iter().find(|one| one.suggestion.headline.contains("early July")).unwrap();
    library.reject_suggestions(&[vague.id]).unwrap();
    let learned = library.learned().unwrap();
    assert!(learned.score(&other.suggestion) < other.suggestion.score);
    library.undo().unwrap();
    assert_eq!(library.learned().unwrap().score(&other.suggestion), other.suggestion.score);
    library.redo().unwrap();
    assert_eq!(library.learned().unwrap(), learned);
    library.forget_learned().unwrap();
    assert_eq!(library.learned().unwrap().score(&other.suggestion), other.suggestion.score);
}

#[test]
fn a_second_telling_is_offered_and_merged_as_more_evidence() {
    let library = Example::with_articles();
    let suggestions = library.suggestions(&SuggestionQuery::default(), ALL).unwrap().rows;
    let told = |words: &str| suggestions.iter().find(|s| s.suggestion.headline.contains(words)).unwrap().id;
    let fire = library.accept_suggestion(told("on Thursday"), &[], None, None).unwrap();
    library.accept_suggestion(told("mayor"), &[], None, None).unwrap();
    let offered: Vec<_> =
        library.merge_candidates(told("on Wednesday")).unwrap().into_iter().map(|row| row.id).collect();
    assert_eq!(offered.first(), Some(&fire));
    library.merge_suggestions(&[told("on Wednesday")], fire).unwrap();
    assert_eq!(library.event(fire).unwrap().evidence.len(), 2);
    let row = library.all_events().into_iter().find(|row| row.id == fire).unwrap();
    assert_eq!(row.sources, 2);
    assert_eq!(library.suggestion(told("on Wednesday")).unwrap().state, SuggestionState::Accepted(fire));
}

#[test]
fn rejecting_leaves_what_was_accepted() {
    let library = Example::with_articles();
    let ids: Vec<_> = library
        .suggestions(&SuggestionQuery::default(), ALL)
        .unwrap()
        .rows
        .iter()
        .map(|row| row.id)
        .collect();
    let event = library.accept_suggestion(ids[0], &[], None, None).unwrap();
    library.reject_suggestions(&ids).unwrap();
    assert_eq!(library.suggestion(ids[0]).unwrap().state, SuggestionState::Accepted(event));
    assert_eq!(library.suggestion(ids[1]).unwrap().state, SuggestionState::Rejected);
    let waiting = SuggestionQuery { waiting: true, ..Default::default() };
    assert_eq!(library.suggestions(&waiting, ALL).unwrap().total, 0);
}

#[test]
fn evidence_must_be_the_words_of_the_article() {
    let library = Example::with_articles();
    let article = library.article_of_source(&daily().source.sha256).unwrap().unwrap();
    let mut evidence = NewEvidence {
        article,
        passage: Passage::of(DAILY, 45..67).unwrap(),
        stance: Stance::Disputes,
        attribution: Vec::new(),
        when: None,
    };
    let event =
        library.create_event(draft("The café burned", None), std::slice::from_ref(&evidence)).unwrap();
    assert_eq!(library.event(event).unwrap().evidence[0].stance, Stance::Disputes);
    evidence.passage.exact = "other".to_owned();
    let refused = library.add_evidence(event, &evidence);
    assert!(matches!(refused, Err(LibraryError::NoSuchPassage { .. })), "{refused:?}");
    let refused = library.create_event(draft("Never", None), &[evidence]);
    assert!(refused.is_err());
    assert_eq!(library.all_events().len(), 1, "nothing is half done");
}

#[test]
fn taking_evidence_away_lets_its_suggestion_wait_again() {
    let library = Example::with_articles();
    let id = library.suggestions(&SuggestionQuery::default(), ALL).unwrap().rows[0].id;
    let event = library.accept_suggestion(id, &[], None, None).unwrap();
    let evidence = library.event(event).unwrap().evidence[0].id;
    library.remove_evidence(evidence).unwrap();
    assert_eq!(library.suggestion(id).unwrap().state, SuggestionState::Waiting);
    assert_eq!(library.event(event).unwrap().evidence, []);
}

#[test]
fn merging_events_gathers_evidence_tags_timelines_and_notes() {
    let library = Example::with_articles();
    let events = library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    let (into, from) = (events[0], events[2]);
    let timeline = library.create_timeline(&TimelineDraft::new("Fire", "")).unwrap();
    library.add_to_timeline(timeline, &[from]).unwrap();
    library.create_note("Which day?", Some(Subject::Event(from))).unwrap();
    library.merge_events(into, from).unwrap();
    assert_eq!(library.event(into).unwrap().evidence.len(), 2);
    let contents = library.timeline(timeline).unwrap();
    assert_eq!(contents.events.iter().map(|event| event.id).collect::<Vec<_>>(), [into]);
    assert_eq!(contents.notes, [(into, "Which day?".to_owned())]);
    assert_eq!(library.trash().unwrap()[0].what, Trashed::Event(from));
}

#[test]
fn a_timeline_has_its_events_in_order_and_the_articles_they_cite() {
    let library = Example::with_articles();
    let events = library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    let undated = library.create_event(draft("Somebody lit it", None), &[]).unwrap();
    let timeline = library.create_timeline(&TimelineDraft::new("Fire", "")).unwrap();
    library.add_to_timeline(timeline, &[undated]).unwrap();
    library.add_to_timeline(timeline, &events).unwrap();
    library.add_to_timeline(timeline, &events).unwrap();
    let edited = TimelineDraft { lanes: LaneBy::Place, ..TimelineDraft::new("The fire", "Who knew?") };
    library.update_timeline(timeline, &TimelineDraft::new("Fire", ""), edited).unwrap();
    let contents = library.timeline(timeline).unwrap();
    assert_eq!(contents.timeline.draft.name, "The fire");
    assert_eq!(contents.timeline.draft.lanes, LaneBy::Place);
    let told: Vec<_> =
        contents.events.iter().map(|e| e.draft.when.as_ref().map(|when| when.edtf.to_string())).collect();
    let told: Vec<_> = told.iter().map(Option::as_deref).collect();
    assert_eq!(told, [Some("2012"), Some("2013-07"), Some("2013-07-24"), Some("2013-07-25"), None]);
    let cited: Vec<_> = contents.articles.iter().map(|cited| cited.article.title.as_str()).collect();
    assert_eq!(cited, ["Fire in the harbour", "Harbour burns"]);
    assert!(contents.articles.iter().all(|cited| cited.article.text.is_empty()));
    library.remove_from_timeline(timeline, &events).unwrap();
    assert_eq!(library.timelines().unwrap()[0].events, 1);
}

#[test]
fn notes_tell_what_they_are_about() {
    let library = Example::with_articles();
    let event = library.create_event(draft("The fire", None), &[]).unwrap();
    let about = library.create_note("Ask *Brun*", Some(Subject::Event(event))).unwrap();
    library.create_note("Call the port", None).unwrap();
    library.update_note(about, "Ask her again", None).unwrap();
    let notes = library.notes(None).unwrap();
    assert_eq!(notes[0].note.text, "Ask her again");
    assert_eq!(notes[0].about.as_deref(), Some("The fire"));
    assert_eq!(library.notes(Some(Subject::Event(event))).unwrap().len(), 1);
    library.trash_note(about).unwrap();
    assert_eq!(library.notes(None).unwrap().len(), 1);
    let missing = library.create_note("", Some(Subject::Event(chronology::EventId(99))));
    assert!(matches!(missing, Err(LibraryError::NotFound { what: "event", id: 99 })));
}

#[test]
fn what_is_in_the_trash_is_in_no_list_and_comes_back() {
    let library = Example::with_articles();
    let events = library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    let article = library.article_of_source(&daily().source.sha256).unwrap().unwrap();
    library.trash_event(events[0]).unwrap();
    library.trash_article(article).unwrap();
    assert_eq!(library.all_events().len(), events.len() - 1);
    assert_eq!(library.status().unwrap().trash, 2);
    assert_eq!(library.event(events[1]).unwrap().evidence.len(), 1, "events keep their evidence");
    let trash = library.trash().unwrap();
    assert_eq!(trash[0].what, Trashed::Article(article));
    assert_eq!(trash[0].title, "Fire in the harbour");
    for row in trash {
        library.restore_from_trash(row.what).unwrap();
    }
    assert_eq!((library.all_events().len(), library.all_articles().len()), (events.len(), 3));
    assert!(library.restore_from_trash(Trashed::Article(article)).is_err(), "it is not in the trash");
}

#[test]
fn settings_are_kept() {
    let library = Example::new();
    assert_eq!(library.setting("theme").unwrap(), None);
    library.set_setting("theme", "dark").unwrap();
    library.set_setting("theme", "light").unwrap();
    let library = library.reopened();
    assert_eq!(library.setting("theme").unwrap().as_deref(), Some("light"));
    assert_eq!(library.undo().unwrap(), None);
}
