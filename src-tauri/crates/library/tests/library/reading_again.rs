//! Reading originals again: the text before is kept, passages follow, ask or stay, and Undo restores all of it.

use ::articles::{Article, ArticleId, READER_VERSION};
use chronology::{EventId, EvidenceId, Review, Standing, Subject};
use library::{Analysis, Carried, NewReading, Operation, SuggestionState};
use timex::{Correction, Guidance};

use crate::examples::*;
use crate::undo::rows;

const FIRST: &str = "A fire broke out in the harbour on Thursday. It was seen from the whole coast. Two boats sank \
    near the old quay on Friday. Nobody knows whose boats they were. The mayor of Lys resigned in early July.";
const DATES: &[(&str, &str)] =
    &[("Thursday", "2013-07-25"), ("Friday", "2013-07-26"), ("early July", "2013-07")];

/// What a later reader reads: one sentence more in the middle, another one at the end.
const SECOND: &str = "A fire broke out in the harbour on Thursday. It was seen from the whole coast. Nobody was hurt, \
    said the harbour master on Saturday. Two boats sank near the old quay on Friday. Nobody knows whose boats they \
    were. The mayor of Lys is on leave.";
const DATES_THEN: &[(&str, &str)] =
    &[("Thursday", "2013-07-25"), ("Saturday", "2013-07-27"), ("Friday", "2013-07-26")];

/// A library with the page, and the events of its three suggestions.
struct Page {
    library: Example,
    id: ArticleId,
    events: Vec<EventId>,
}

impl Page {
    fn accepted() -> Self {
        let page = Self::waiting();
        let events = page.library.accept_waiting(&Default::default(), None).unwrap();
        Self { events, ..page }
    }

    fn waiting() -> Self {
        let library = Example::new();
        library.add_article(&article("fire.html", "Fire", FIRST, Some("2013-07-27"), DATES)).unwrap();
        let id = library.all_articles()[0].id;
        Self { library, id, events: Vec::new() }
    }

    /// What a later reader reads in it.
    fn reading(&self, text: &str, analysis: Analysis) -> NewReading {
        let before = self.library.article(self.id).unwrap();
        let article = Article { text: text.to_owned(), ..before.article.clone() };
        NewReading { guidance: before.guidance.clone(), before, article, analysis }
    }

    fn read_again(&self) -> Carried {
        let reading = self.reading(SECOND, analysis(SECOND, DATES_THEN));
        self.library.reread().store(&[reading]).unwrap()[0].unwrap()
    }

    fn review(&self, event: usize) -> Option<Review> {
        self.library.event(self.events[event]).unwrap().needs_review
    }

    fn evidence(&self, event: usize) -> chronology::Evidence {
        self.library.event(self.events[event]).unwrap().evidence.remove(0)
    }

    fn check(&self) {
        assert_eq!(self.library.check().unwrap().problems, []);
    }
}

#[test]
fn what_stands_at_its_place_follows_what_moved_is_asked_and_what_is_gone_is_kept() {
    let page = Page::accepted();
    assert_eq!(page.read_again(), Carried { followed: 1, moved: 1, lost: 1, ..Default::default() });
    assert_eq!(page.library.article(page.id).unwrap().article.text, SECOND);
    let [fire, boats, mayor] = [0, 1, 2].map(|event| page.evidence(event));
    assert_eq!((fire.stands, page.review(0)), (Standing::Present, None));
    let words = "Two boats sank near the old quay on Friday.".to_owned();
    assert_eq!(page.review(1), Some(Review::Moved { words }));
    let words = "The mayor of Lys resigned in early July.".to_owned();
    assert_eq!(page.review(2), Some(Review::Orphaned { words }));
    assert_eq!(mayor.passage.exact, "The mayor of Lys resigned in early July.", "its words are kept");
    let earlier = page.library.earlier_text(mayor.stands.earlier().unwrap()).unwrap();
    assert_eq!(earlier.text, FIRST, "the text in which they stand can be read");
    assert_eq!(&earlier.text[mayor.passage.range], mayor.passage.exact);
    assert_eq!(&earlier.text[boats.passage.range.clone()], boats.passage.exact, "it is not moved silently");
    let asked = page.library.displaced_in(page.id).unwrap();
    let found: Vec<_> = asked.iter().map(|one| one.found.as_ref().map(|found| found.range.clone())).collect();
    let at = SECOND.find("Two boats").unwrap();
    assert_eq!(found, [Some(at..at + boats.passage.exact.len()), None]);
    page.check();
}

#[test]
fn a_passage_between_the_same_words_follows_them_wherever_they_went() {
    let page = Page::accepted();
    let (menu, before) = ("Home. News. Weather. ", page.evidence(1));
    let text = format!("{menu}{FIRST}");
    let reading = page.reading(&text, analysis(&text, DATES));
    let carried = page.library.reread().store(&[reading]).unwrap()[0].unwrap();
    assert_eq!((carried.followed, carried.moved, carried.lost), (2, 1, 0), "the first has another neighbour");
    let boats = page.evidence(1);
    assert_eq!((boats.stands, page.review(1)), (Standing::Present, None));
    assert_eq!(boats.passage.range.start, before.passage.range.start + menu.len());
    assert_eq!(boats.passage.exact, before.passage.exact);
    let again = [("Thursday", "2013-07-25"), ("Friday", "2014-07-25"), ("early July", "2013-07")];
    let longer = format!("More. {text}");
    page.library.reread().store(&[page.reading(&longer, analysis(&longer, &again))]).unwrap();
    assert!(matches!(page.review(1), Some(Review::ReadAgain(_))), "its date is compared where it went");
    page.check();
}

#[test]
fn a_person_says_what_becomes_of_each_passage() {
    let page = Page::accepted();
    page.read_again();
    let evidence: Vec<EvidenceId> = [1, 2].map(|event| page.evidence(event).id).to_vec();
    assert_eq!(page.library.follow_passages(&evidence).unwrap(), 1, "what is gone cannot follow");
    let boats = page.evidence(1);
    assert_eq!((boats.stands, page.review(1)), (Standing::Present, None));
    assert_eq!(&SECOND[boats.passage.range], "Two boats sank near the old quay on Friday.");
    assert!(page.review(2).is_some());
    page.library.keep_passages(&evidence).unwrap();
    assert_eq!(page.review(2), None);
    assert!(matches!(page.evidence(2).stands, Standing::Kept(_)));
    assert_eq!(page.evidence(1).stands, Standing::Present, "what follows is not taken back");
    assert_eq!(page.library.status().unwrap().undo.unwrap().operation, Operation::CheckPassages);
    page.check();
}

#[test]
fn one_undo_restores_every_row_and_redo_brings_it_back() {
    let page = Page::accepted();
    page.library
        .create_note("[the boats](dateline://article/1#80-100)", Some(Subject::Article(page.id)))
        .unwrap();
    let path = || page.library.folder.path();
    let before = rows(path());
    assert_eq!(page.read_again().quotations, 1);
    let after = rows(path());
    assert_ne!(before, after);
    assert_eq!(page.library.undo().unwrap().unwrap().operation, Operation::ReadAgain);
    assert_eq!(rows(path()), before);
    page.check();
    page.library.redo().unwrap();
    assert_eq!(rows(path()), after);
    page.check();
}

#[test]
fn a_batch_of_batches_is_undone_as_one() {
    let page = Page::accepted();
    let mut rereading = page.library.reread();
    rereading.store(&[page.reading(SECOND, analysis(SECOND, DATES_THEN))]).unwrap();
    let third = format!("{SECOND} Nothing else is known.");
    rereading.store(&[page.reading(&third, analysis(&third, DATES_THEN))]).unwrap();
    assert_eq!(page.library.earlier_texts(page.id).unwrap().len(), 2);
    page.library.undo().unwrap();
    assert_eq!(page.library.article(page.id).unwrap().article.text, FIRST);
    assert_eq!(page.library.earlier_texts(page.id).unwrap(), []);
}

#[test]
fn words_that_come_back_to_their_place_need_no_answer() {
    let page = Page::accepted();
    page.read_again();
    let carried = page.library.reread().store(&[page.reading(FIRST, analysis(FIRST, DATES))]).unwrap();
    assert_eq!(carried[0].unwrap(), Carried { followed: 3, ..Default::default() });
    assert_eq!(page.library.displaced_in(page.id).unwrap(), []);
    assert_eq!([1, 2].map(|event| page.review(event)), [None, None]);
    assert_eq!(
        page.library.article(page.id).unwrap().suggestions.len(),
        3,
        "none is suggested a second time"
    );
    page.check();
}

#[test]
fn what_waits_is_suggested_anew_and_what_was_decided_stays_decided() {
    let page = Page::waiting();
    let old = page.library.article(page.id).unwrap().suggestions;
    let [fire, boats, mayor] = [0, 1, 2].map(|place: usize| old[place].id);
    page.library.reject_suggestions(&[boats, mayor]).unwrap();
    page.read_again();
    let now = page.library.article(page.id).unwrap().suggestions;
    let told: Vec<_> = now.iter().map(|one| (one.suggestion.headline.as_str(), one.state)).collect();
    let saturday = "Nobody was hurt, said the harbour master on Saturday";
    assert_eq!(
        told,
        [
            ("A fire broke out in the harbour on Thursday", SuggestionState::Waiting),
            (saturday, SuggestionState::Waiting),
            ("Two boats sank near the old quay on Friday", SuggestionState::Rejected),
        ]
    );
    assert_eq!((now[0].id, now[2].id), (fire, boats));
    assert_eq!(
        page.library.suggestion(mayor).unwrap().state,
        SuggestionState::Rejected,
        "kept, but not shown"
    );
    assert!(
        page.library.accept_suggestion(mayor, &[], None, None).is_err(),
        "its words are not in the article"
    );
}

#[test]
fn evidence_that_is_taken_away_from_an_earlier_text_is_not_suggested_again() {
    let page = Page::accepted();
    page.read_again();
    page.library.remove_evidence(page.evidence(2).id).unwrap();
    assert_eq!(page.library.status().unwrap().waiting, 1, "the new sentence alone");
}

#[test]
fn a_date_that_is_read_otherwise_flags_the_event_that_rests_on_it() {
    let page = Page::accepted();
    let dates = [("Thursday", "2013-07-18"), DATES_THEN[1], DATES_THEN[2]];
    page.library.reread().store(&[page.reading(SECOND, analysis(SECOND, &dates))]).unwrap();
    let review = page.review(0).unwrap();
    assert!(matches!(review, Review::ReadAgain(_)), "{review}");
    assert!(review.to_string().starts_with("“Fire” was read again: “Thursday” was read as"), "{review}");
    let draft = page.library.event(page.events[0]).unwrap().draft;
    assert_eq!(draft.when, Some(when("2013-07-25")), "flagged, never rewritten");
}

#[test]
fn the_present_text_is_what_is_found_and_what_new_evidence_stands_in() {
    let page = Page::accepted();
    let found = |words: &str| page.library.search(words, ALL).unwrap().hits.len();
    let mut reading = page.reading(SECOND, analysis(SECOND, DATES_THEN));
    reading.article.title = "Harbour on fire".to_owned();
    page.library.reread().store(&[reading]).unwrap();
    let cited = |text| page.library.citations(page.id, text).unwrap().len();
    let earlier = page.library.earlier_texts(page.id).unwrap()[0].0;
    assert_eq!((cited(None), cited(Some(earlier))), (1, 2));
    assert_eq!((found("title:\"harbour on fire\""), found("text:leave")), (1, 1));
    page.check();
}

#[test]
fn a_reading_is_not_stored_over_what_a_person_changed_meanwhile() {
    let page = Page::waiting();
    let reading = page.reading(SECOND, analysis(SECOND, DATES_THEN));
    let correction = Correction { range: 35..43, when: Some(when("2013-07-18")) };
    let guidance = Guidance { corrections: vec![correction], ..Default::default() };
    page.library.set_guidance(page.id, &guidance, &analysis(FIRST, DATES)).unwrap();
    assert_eq!(page.library.reread().store(&[reading]).unwrap(), [None]);
    assert_eq!(page.library.article(page.id).unwrap().article.text, FIRST);
    assert_eq!(page.library.history(1).unwrap()[0].operation, Operation::CorrectDates);
}

#[test]
fn the_version_of_the_reader_is_kept_and_what_an_older_one_read_is_listed() {
    let page = Page::waiting();
    assert_eq!(page.library.article(page.id).unwrap().reader, Some(READER_VERSION));
    let Page { library: Example { library, folder }, id, .. } = page;
    drop(library);
    let other = rusqlite::Connection::open(folder.path().join("Fire.dateline/library.sqlite")).unwrap();
    other.execute("UPDATE articles SET reader = NULL", []).unwrap();
    drop(other);
    let library = open(folder.path());
    assert_eq!((library.read_by_older().unwrap(), library.status().unwrap().read_by_older), (vec![id], 1));
    library.read_the_same(&[id]).unwrap();
    assert_eq!(library.read_by_older().unwrap(), []);
    assert_eq!(library.history(9).unwrap().len(), 1, "nothing was changed that could be undone");
    assert_eq!(library.check().unwrap().problems, []);
}

#[test]
fn that_a_person_took_a_date_away_is_kept() {
    let page = Page::waiting();
    assert!(!page.library.article(page.id).unwrap().date_set);
    page.library.set_published(page.id, None, &analysis(FIRST, DATES)).unwrap();
    page.read_again();
    let now = page.library.article(page.id).unwrap();
    assert_eq!((now.date_set, now.article.published), (true, None));
}

#[test]
fn an_article_goes_for_good_with_its_earlier_texts() {
    let page = Page::waiting();
    page.read_again();
    page.library.trash_article(page.id).unwrap();
    page.library.purge_trash().unwrap();
    assert_eq!(page.library.earlier_texts(page.id).unwrap(), []);
    page.check();
}
