//! Reading dates anew: what counts from them changes, what a person decided is flagged.

use ::articles::{ArticleId, Warning};
use library::{Operation, Reresolved, SuggestionQuery, SuggestionState};
use timex::{Correction, Genre, Guidance};

use crate::examples::*;

fn daily_of(library: &Example) -> ArticleId {
    library.article_of_source(&daily().source.sha256).unwrap().unwrap()
}

/// Sets the daily's date with what the words then mean.
fn set(library: &Example, date: Option<&str>, dates: &[(&str, &str)]) -> Reresolved {
    library.set_published(daily_of(library), date.map(published), &analysis(DAILY, dates)).unwrap()
}

const A_YEAR_LATER: &[(&str, &str)] = &[("Thursday", "2014-07-24"), ("early July", "2014-07")];
const AS_BEFORE: &[(&str, &str)] = &[("Thursday", "2013-07-25"), ("early July", "2013-07")];

#[test]
fn every_date_that_counts_from_it_changes() {
    let library = Example::with_articles();
    let changed = set(&library, Some("2014-07-25"), A_YEAR_LATER);
    assert_eq!(changed, Reresolved { times: 2, suggestions: 2, flagged: 0 });
    let stored = library.article(daily_of(&library)).unwrap();
    assert_eq!(stored.article.published, Some(published("2014-07-25")));
    assert_eq!(stored.times[0].when(), Some(when("2014-07-24")));
    assert_eq!(stored.suggestions[0].suggestion.when, Some(when("2014-07-24")));
    assert_eq!(set(&library, Some("2014-07-26"), A_YEAR_LATER), Reresolved::default());
}

#[test]
fn an_accepted_event_is_flagged_never_rewritten() {
    let library = Example::with_articles();
    let suggestion = library.suggestions(&SuggestionQuery::default(), ALL).unwrap().rows[0].id;
    let event = library.accept_suggestion(suggestion, &[], None, None).unwrap();
    let changed = set(&library, Some("2014-07-25"), A_YEAR_LATER);
    assert_eq!(changed.flagged, 1);
    let stored = library.event(event).unwrap();
    assert_eq!(stored.draft.when, Some(when("2013-07-25")));
    assert_eq!(stored.evidence[0].when, Some(when("2013-07-25")), "the evidence keeps what was accepted");
    let review = stored.needs_review.unwrap().to_string();
    assert!(
        review.starts_with("The publication date of “Fire in the harbour” changed: “Thursday” was"),
        "{review}"
    );
    assert_eq!(library.suggestion(suggestion).unwrap().state, SuggestionState::Accepted(event));
    assert_eq!(library.status().unwrap().flagged, 1);
    library.confirm_event(event).unwrap();
    assert_eq!(library.event(event).unwrap().needs_review, None);
}

#[test]
fn setting_the_old_date_again_clears_the_flag() {
    let library = Example::with_articles();
    let events = library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    assert_eq!(set(&library, None, &[]).flagged, 2);
    assert_eq!(set(&library, Some("2014-07-25"), A_YEAR_LATER).flagged, 2);
    assert_eq!(set(&library, Some("2013-07-26"), AS_BEFORE).flagged, 0);
    assert_eq!(library.event(events[0]).unwrap().needs_review, None);
    assert_eq!(library.suggestions(&SuggestionQuery::default(), ALL).unwrap().total, 4, "none is told twice");
}

#[test]
fn the_flag_is_cleared_whatever_signs_stand_in_the_title() {
    let library = Example::with_articles();
    let odd = article("odd.txt", "A \"fire\" \\ in\tthe “harbour”", DAILY, Some("2013-07-26"), AS_BEFORE);
    library.add_article(&odd).unwrap();
    let id = library.article_of_source(&odd.source.sha256).unwrap().unwrap();
    library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    library.set_published(id, None, &analysis(DAILY, &[])).unwrap();
    assert_eq!(library.status().unwrap().flagged, 2);
    library.set_published(id, Some(published("2013-07-26")), &analysis(DAILY, AS_BEFORE)).unwrap();
    assert_eq!(library.status().unwrap().flagged, 0);
}

#[test]
fn what_a_person_decided_stays_even_if_it_is_not_suggested_any_more() {
    let library = Example::with_articles();
    let ids: Vec<_> = library
        .suggestions(&SuggestionQuery::default(), ALL)
        .unwrap()
        .rows
        .iter()
        .map(|row| row.id)
        .collect();
    library.reject_suggestions(&[ids[0]]).unwrap();
    set(&library, None, &[]);
    let left = library.article(daily_of(&library)).unwrap().suggestions;
    assert_eq!(left.iter().map(|stored| stored.id).collect::<Vec<_>>(), [ids[0]]);
    set(&library, Some("2013-07-26"), AS_BEFORE);
    let again = library.article(daily_of(&library)).unwrap().suggestions;
    assert_eq!(again.len(), 2);
    assert_eq!(again[0].state, SuggestionState::Rejected);
}

#[test]
fn an_article_without_a_date_says_so_and_is_in_the_inbox() {
    let library = Example::with_articles();
    set(&library, None, &[]);
    let stored = library.article(daily_of(&library)).unwrap();
    assert_eq!(stored.article.warnings, [Warning::NoPublicationDate]);
    set(&library, Some("2013"), AS_BEFORE);
    assert_eq!(library.article(daily_of(&library)).unwrap().article.warnings, []);
}

#[test]
fn one_undo_takes_all_of_it_back() {
    let library = Example::with_articles();
    let events = library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    set(&library, Some("2014-07-25"), A_YEAR_LATER);
    library.undo().unwrap();
    let stored = library.article(daily_of(&library)).unwrap();
    assert_eq!(stored.article.published, Some(published("2013-07-26")));
    assert_eq!(stored.times, daily().analysis.times);
    assert_eq!(library.event(events[0]).unwrap().needs_review, None);
    assert_eq!(library.status().unwrap().flagged, 0);
}

#[test]
fn what_a_person_says_of_the_dates_is_kept_flags_events_and_can_be_undone() {
    let library = Example::with_articles();
    library.accept_waiting(&SuggestionQuery::default(), None).unwrap();
    let correction = Correction { range: 0..4, when: Some(when("2013-07-18")) };
    let guidance = Guidance { genre: Some(Genre::News), corrections: vec![correction] };
    let dates: &[_] = &[("Thursday", "2013-07-18"), ("early July", "2013-07")];
    let id = daily_of(&library);
    let changed = library.set_guidance(id, &guidance, &analysis(DAILY, dates)).unwrap();
    assert_eq!(changed, Reresolved { times: 1, suggestions: 1, flagged: 1 });
    assert_eq!(library.article(id).unwrap().guidance, guidance);
    let flagged = library.all_events().into_iter().find(|row| row.needs_review).unwrap();
    let review = library.event(flagged.id).unwrap().needs_review.unwrap().to_string();
    assert!(review.starts_with("Dates in “Fire in the harbour” were corrected: “Thursday” was"), "{review}");

    let library = library.reopened();
    assert_eq!(library.article(id).unwrap().guidance, guidance);
    assert_eq!(library.undo().unwrap().unwrap().operation, Operation::CorrectDates);
    assert_eq!(library.article(id).unwrap().guidance, Guidance::default());
    assert_eq!(library.status().unwrap().flagged, 0);
    library.redo().unwrap();
    assert_eq!(library.article(id).unwrap().guidance, guidance);
    assert_eq!(library.check().unwrap().problems, []);
}
