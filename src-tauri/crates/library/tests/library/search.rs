//! What a search finds and what it says of what it does not understand.

use ::articles::Reanchored;
use chronology::{Subject, TimelineDraft};
use proptest::prelude::*;

use library::{HitKind, Library, SearchResults, SuggestionQuery, Window};

use crate::examples::*;

fn search(library: &Library, query: &str) -> SearchResults {
    let results = library.search(query, ALL).unwrap();
    assert_eq!(results.hits.len(), results.total as usize, "{query}");
    results
}

/// Titles of what a query finds, in order of the alphabet.
fn check(library: &Library, query: &str, expected: &[&str]) {
    let results = search(library, query);
    let mut titles: Vec<_> = results.hits.iter().map(|hit| hit.title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!(titles, expected, "{query}");
    assert_eq!(results.problems, [], "{query}");
}

fn example() -> Example {
    let library = Example::with_articles();
    library.accept_waiting(&SuggestionQuery { min_score: Some(0.9), ..Default::default() }, None).unwrap();
    let mut event = draft("Two boats sink", Some("2012"));
    event.tags = vec!["Boats".to_owned()];
    event.place = Some("Lys".to_owned());
    let event = library.create_event(event, &[]).unwrap();
    library.create_note("Whose boats?\nAsk Brun.", Some(Subject::Event(event))).unwrap();
    library
}

const DAILY: &str = "Fire in the harbour";
const COURIER: &str = "Harbour burns";
const CHINESE: &str = "利斯港火灾";
const EVENT: &str = "Two boats sink";
const NOTE: &str = "Whose boats?";

#[test]
fn finds_words_phrases_prefixes_and_their_combinations() {
    let library = example();
    check(&library, "harbour", &[DAILY, COURIER]);
    check(&library, "HARBOUR thursday", &[DAILY]);
    check(&library, "thursday OR wednesday", &[DAILY, COURIER]);
    check(&library, "harbour -wednesday", &[DAILY]);
    check(&library, "boats -(sank OR sink)", &[NOTE]);
    check(&library, "\"in the harbour\"", &[DAILY]);
    check(&library, "\"harbour in\"", &[]);
    check(&library, "harb*", &[DAILY, COURIER]);
    check(&library, "boats", &[COURIER, EVENT, NOTE]);
}

#[test]
fn finds_words_whatever_their_accents_and_scripts() {
    let library = example();
    check(&library, "cafe", &[DAILY]);
    check(&library, "CAFÉ", &[DAILY]);
    check(&library, "火灾", &[CHINESE]);
    check(&library, "灾", &[CHINESE]);
    check(&library, "港口发生", &[CHINESE]);
    check(&library, "火口", &[]);
}

#[test]
fn finds_words_that_hold_characters_no_one_sees_and_keeps_them_in_passages() {
    let text =
        "The har\u{ad}bour was closed on Mon\u{ad}day,\u{a0}4\u{a0}March, by the har\u{200b}bour master.";
    let library = Example::new();
    let new = article("shy.html", "Closed", text, None, &[("Mon\u{ad}day", "2013-03-04")]);
    library.add_article(&new).unwrap();
    check(&library, "\"closed on monday 4 march\" harbour", &["Closed"]);
    let accepted = library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    let library = library.reopened();
    let event = library.event(accepted[0]).unwrap();
    let passage = &event.evidence[0].passage;
    assert_eq!(passage.exact, text);
    let stored = library.article(event.evidence[0].article).unwrap().article.text;
    assert_eq!(passage.reanchor(&stored), Reanchored::Exact(passage.clone()));
    assert_eq!(library.check().unwrap().problems, []);
}

#[test]
fn finds_in_fields() {
    let library = example();
    check(&library, "title:fire", &[DAILY]);
    check(&library, "source:courier", &[COURIER]);
    check(&library, "author:\"ana brun\"", &[DAILY, COURIER, CHINESE]);
    check(&library, "note:brun", &[NOTE]);
    check(&library, "tag:boats", &[EVENT]);
    check(&library, "tag:bo*", &[EVENT]);
    check(&library, "type:note OR type:event", &[EVENT, NOTE]);
    check(&library, "has:note", &[EVENT, NOTE]);
    check(&library, "type:article -has:date", &[CHINESE]);
    check(&library, "lang:en title:harbour", &[DAILY, COURIER]);
    check(&library, "is:reviewed type:article", &[CHINESE]);
}

#[test]
fn finds_by_dates_as_far_as_they_are_known() {
    let library = example();
    check(&library, "pub:2013-07-26", &[DAILY]);
    check(&library, "date:2013-07", &[DAILY, COURIER]);
    check(&library, "date:2012-03", &[EVENT]);
    check(&library, "date:=2012-03", &[]);
    check(&library, "date:=2012", &[EVENT]);
    check(&library, "before:2013", &[EVENT]);
    check(&library, "after:2013-07-26", &[COURIER]);
    check(&library, "after:2013 boats", &[]);
}

#[test]
fn shows_the_words_around_and_the_date() {
    let library = example();
    let hit = search(&library, "title:harbour cafe").hits.remove(0);
    assert_eq!(hit.kind, HitKind::Article);
    assert_eq!(&hit.snippet[hit.matches.last().unwrap().clone()], "café");
    assert_eq!(hit.when, Some(when("2013-07-26")));
    let hits = search(&library, "boats").hits;
    assert_eq!(hits.iter().filter(|hit| hit.when == Some(when("2012"))).count(), 1);
}

#[test]
fn a_title_outranks_a_text() {
    let library = example();
    let hits = search(&library, "fire").hits;
    assert_eq!(hits[0].title, DAILY);
    assert_eq!(library.search("fire", Window { offset: 1, limit: 1 }).unwrap().hits, [hits[1].clone()]);
}

#[test]
fn of_more_hits_than_a_person_looks_through_the_oldest_come_last() {
    let library = example();
    let timeline = library.create_timeline(&TimelineDraft::new("Boats", "")).unwrap();
    let mut new = vec![draft("Quay", None)];
    new.resize(5_002, draft("A quay was built", None));
    let pasted = library.paste_events(timeline, &new, &[]).unwrap();
    let at = |offset| library.search("quay", Window { offset, limit: 1 }).unwrap();
    assert_eq!(at(0).total, 5_002);
    assert_eq!((at(0).hits[0].title.as_str(), at(5_001).hits[0].id), ("A quay was built", pasted[0].0));
    pasted[1..3].iter().for_each(|id| library.trash_event(*id).unwrap());
    assert_eq!(at(0).hits[0].title, "Quay", "of no more, the best comes first");
}

#[test]
fn what_is_not_understood_is_told_and_the_rest_is_searched() {
    let library = example();
    let results = search(&library, "titel:fire boats");
    assert_eq!(results.total, 3);
    assert_eq!(results.problems[0].words, "titel:fire");
    assert_eq!(results.problems[0].advice.to_string(), "There is no field “titel:”. Did you mean “title:”?");
    assert_eq!(search(&library, "titel:fire").total, 0);
    let pasted = "A word, -another (one more) \"said\" OR ".repeat(2_000);
    assert_eq!(library.search(&pasted, ALL).unwrap().problems.len(), 1);
    for many in ["-a ", "a -b ", "a OR ", "(a ", "-(a OR -", "has:date -", "title:a -note:b "] {
        library.search(&many.repeat(500), ALL).unwrap();
    }
    for odd in
        ["\"", "()", "a\"b", "AND", "NEAR(a b)", "a:b:c", "{title}: x", "^a", "*", "-", "title:", "'; --"]
    {
        library.search(odd, ALL).unwrap();
    }
}

#[test]
fn what_is_in_the_trash_or_undone_is_not_found() {
    let library = example();
    let id = library.article_of_source(&daily().source.sha256).unwrap().unwrap();
    library.trash_article(id).unwrap();
    check(&library, "harbour", &[COURIER]);
    library.undo().unwrap();
    check(&library, "harbour", &[DAILY, COURIER]);
    while library.undo().unwrap().is_some() {}
    check(&library, "harbour OR boats", &[]);
    while library.redo().unwrap().is_some() {}
    check(&library, "boats", &[COURIER, EVENT, NOTE]);
    assert_eq!(library.check().unwrap().problems, []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_is_searched(query in "([a-c火é²ﬁ\"():*-]|OR |is:|date:|tag:|\\PC| ){0,24}") {
        let library = EXAMPLE.with(Clone::clone);
        library.search(&query, ALL).unwrap();
    }
}

thread_local! {
    static EXAMPLE: std::rc::Rc<Example> = std::rc::Rc::new(example());
}
