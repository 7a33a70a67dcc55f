//! The same event in several articles, and drafts of timelines.

use chronology::TimelineDraft;
use edtf::When;
use library::{Operation, StoredSuggestion, SuggestionQuery, SuggestionState};
use suggest::{Aspect, SuggestionId};

use crate::examples::*;

fn waiting(library: &Example) -> Vec<StoredSuggestion> {
    library.suggestions(&SuggestionQuery { waiting: true, ..Default::default() }, ALL).unwrap().rows
}

/// The suggestion whose headline holds these words.
fn told(library: &Example, words: &str) -> SuggestionId {
    waiting(library).iter().find(|one| one.suggestion.headline.contains(words)).unwrap().id
}

#[test]
fn another_account_of_an_event_is_found_with_what_differs_and_nothing_is_merged() {
    let library = Example::with_articles();
    let found = library.retellings(told(&library, "on Thursday")).unwrap();
    let accounts: Vec<_> = found
        .tellings
        .iter()
        .map(|one| {
            (one.telling.source.article.title.as_str(), one.telling.suggestion.suggestion.headline.as_str())
        })
        .collect();
    assert_eq!(accounts, [("Harbour burns", "The harbour fire broke out on Wednesday")]);
    assert_eq!(found.differs, [Aspect::When]);
    assert_eq!(found.voices, 2);
    assert_eq!(waiting(&library).len(), 4, "it is a person who merges");
}

#[test]
fn what_no_other_article_tells_has_no_other_account() {
    let library = Example::with_articles();
    assert_eq!(library.retellings(told(&library, "mayor")).unwrap().tellings, []);
}

#[test]
fn a_copy_of_a_text_is_no_second_voice() {
    let library = Example::with_articles();
    let copy =
        article("copy.txt", "Fire | Gazette", DAILY, Some("2013-07-27"), &[("Thursday", "2013-07-25")]);
    library.add_article(&copy).unwrap();
    let found = library.retellings(told(&library, "on Thursday")).unwrap();
    let voices: Vec<_> = found
        .tellings
        .iter()
        .map(|one| (one.telling.source.article.outlet.as_deref().unwrap(), one.same_voice))
        .collect();
    assert_eq!(voices, [("Courier", false), ("Gazette", true)]);
    assert_eq!(found.voices, 2);
}

#[test]
fn an_event_that_another_article_told_already_is_found_with_who_told_it() {
    let library = Example::with_articles();
    let (own, other) = (told(&library, "on Thursday"), told(&library, "on Wednesday"));
    let unlike = told(&library, "mayor");
    let event = library.accept_suggestion(other, &[], None, None).unwrap();
    library.accept_suggestion(unlike, &[], None, None).unwrap();
    let known = library.retellings(own).unwrap().known;
    assert_eq!(known.iter().map(|one| one.id).collect::<Vec<_>>(), [event]);
    assert_eq!(known[0].told_by, ["Courier"]);
    assert_eq!(known[0].headline, "The harbour fire broke out on Wednesday");
    library.trash_event(event).unwrap();
    assert_eq!(library.retellings(own).unwrap().known, []);
    library.accept_suggestion(own, &[], None, None).unwrap();
    assert_eq!(library.retellings(own).unwrap().known, [], "what it became itself");
}

#[test]
fn accounts_are_accepted_as_one_event_and_undone_as_one() {
    let library = Example::with_articles();
    let (own, other) = (told(&library, "on Thursday"), told(&library, "on Wednesday"));
    let event = library.accept_suggestion(own, &[other], None, None).unwrap();
    let dates: Vec<Option<When>> =
        library.event(event).unwrap().evidence.into_iter().map(|evidence| evidence.when).collect();
    assert_eq!(dates, [Some(when("2013-07-25")), Some(when("2013-07-24"))]);
    assert!(library.all_events()[0].disputed, "both dates are kept, and shown as a conflict");
    assert_eq!(library.suggestion(other).unwrap().state, SuggestionState::Accepted(event));
    library.undo().unwrap();
    assert_eq!((library.all_events().len(), waiting(&library).len()), (0, 4));
}

#[test]
fn what_was_decided_meanwhile_stays_so() {
    let library = Example::with_articles();
    let (own, other, boats) =
        (told(&library, "on Thursday"), told(&library, "on Wednesday"), told(&library, "boats"));
    let first = library.accept_suggestion(other, &[], None, None).unwrap();
    library.reject_suggestions(&[boats]).unwrap();
    let second = library.accept_suggestion(own, &[other], None, None).unwrap();
    assert_eq!(library.event(first).unwrap().evidence.len(), 1, "no event loses its evidence to another");
    assert_eq!(library.event(second).unwrap().evidence.len(), 1);
    assert_eq!(library.accept_suggestions(&[boats, own], None).unwrap(), []);
    assert_eq!(library.suggestion(boats).unwrap().state, SuggestionState::Rejected);
}

#[test]
fn a_draft_holds_suggestions_until_a_person_decides() {
    let library = Example::with_articles();
    let (fire, boats) = (told(&library, "on Thursday"), told(&library, "boats"));
    let timeline = library
        .draft_timeline(&TimelineDraft::new("Fire", "What burned?"), &[(boats, 1), (fire, 2)])
        .unwrap();
    let lines = library.draft(timeline).unwrap();
    let shown: Vec<_> = lines.iter().map(|line| (line.telling.suggestion.id, line.articles)).collect();
    assert_eq!(shown, [(boats, 1), (fire, 2)]);
    assert_eq!(library.timeline(timeline).unwrap().events, [], "a draft is no fact");

    let query = SuggestionQuery { draft: Some(timeline), min_score: Some(0.5), ..Default::default() };
    assert_eq!(library.accept_waiting(&query, Some(timeline)).unwrap().len(), 2);
    assert_eq!(library.timeline(timeline).unwrap().events.len(), 2);
    assert_eq!(waiting(&library).len(), 2, "what was not proposed waits on");
}

#[test]
fn what_waits_in_a_draft_can_be_taken_out_and_brought_back() {
    let library = Example::with_articles();
    let (fire, boats) = (told(&library, "on Thursday"), told(&library, "boats"));
    let timeline = library.draft_timeline(&TimelineDraft::new("Fire", ""), &[(boats, 1), (fire, 2)]).unwrap();
    library.accept_suggestion(fire, &[], None, Some(timeline)).unwrap();
    library.discard_draft(timeline).unwrap();
    assert_eq!(library.draft(timeline).unwrap().len(), 1, "what was decided stays");
    assert_eq!(library.undo().unwrap().unwrap().operation, Operation::DiscardDraft);
    assert_eq!(library.draft(timeline).unwrap().len(), 2);
}

#[test]
fn a_draft_loses_what_is_not_suggested_any_more() {
    let library = Example::with_articles();
    let timeline = library
        .draft_timeline(&TimelineDraft::new("Fire", ""), &[(told(&library, "on Thursday"), 1)])
        .unwrap();
    let id = library.article_of_source(&daily().source.sha256).unwrap().unwrap();
    library.set_published(id, None, &analysis(DAILY, &[("early July", "2013-07")])).unwrap();
    assert_eq!(library.draft(timeline).unwrap(), []);
    library.undo().unwrap();
    assert_eq!(library.draft(timeline).unwrap().len(), 1);
}

#[test]
fn emptying_the_trash_takes_the_lines_of_drafts_along() {
    let library = Example::with_articles();
    let (fire, boats) = (told(&library, "on Thursday"), told(&library, "boats"));
    let kept = library.draft_timeline(&TimelineDraft::new("Kept", ""), &[(boats, 1), (fire, 2)]).unwrap();
    let left = library.draft_timeline(&TimelineDraft::new("Left", ""), &[(boats, 1)]).unwrap();
    library.trash_timeline(left).unwrap();
    library.trash_article(library.article_of_source(&daily().source.sha256).unwrap().unwrap()).unwrap();
    library.purge_trash().unwrap();
    assert_eq!(
        library.draft(kept).unwrap().iter().map(|line| line.telling.suggestion.id).collect::<Vec<_>>(),
        [boats]
    );
}
