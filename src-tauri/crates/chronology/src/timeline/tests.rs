use articles::{Article, Passage, Source};
use edtf::Edtf;

use super::*;
use crate::{EventDraft, Evidence, EvidenceId, Factuality, LaneId, Lanes, Stance, Standing};

fn when(edtf: &str) -> When {
    Edtf::parse(edtf).unwrap().into()
}

fn evidence(article: i64, told: Option<&str>, stance: Stance) -> Evidence {
    Evidence {
        id: EvidenceId(article),
        article: ArticleId(article),
        passage: Passage::of("It opened.", 0..10).unwrap(),
        stands: Standing::Present,
        stance,
        attribution: Vec::new(),
        when: told.map(when),
        when_words: None,
        when_reason: None,
    }
}

fn event(id: i64, day: Option<&str>, evidence: Vec<Evidence>) -> Event {
    let draft = EventDraft {
        headline: "It opened".to_owned(),
        when: day.map(when),
        place: Some("Orla".to_owned()),
        participants: vec!["Ana Reyes".to_owned()],
        factuality: Factuality::Happened,
        tags: vec!["bridge".to_owned(), "opening".to_owned()],
    };
    Event { id: EventId(id), draft, evidence, needs_review: None }
}

fn told(days: &[&str]) -> Event {
    let evidence = days.iter().zip(1..).map(|(day, id)| evidence(id, Some(day), Stance::Supports)).collect();
    event(1, None, evidence)
}

#[test]
fn two_sources_that_give_different_days_are_shown_as_a_conflict_in_order() {
    let found = conflicts(&[told(&["2013-07-13", "2013-07-12", "2013-07-13"])]);
    assert_eq!(found, [Conflict { event: EventId(1), dates: vec![when("2013-07-12"), when("2013-07-13")] }]);
}

#[test]
fn sources_that_agree_or_tell_no_date_are_no_conflict() {
    let silent = event(2, Some("2013-07-12"), vec![evidence(1, None, Stance::Supports)]);
    assert_eq!(conflicts(&[told(&["2013-07-12", "2013-07-12"]), silent]), []);
}

#[test]
fn a_disputing_source_with_another_date_is_a_conflict() {
    let disputed = vec![
        evidence(1, Some("2013-07-12"), Stance::Supports),
        evidence(2, Some("2013-08-12"), Stance::Disputes),
    ];
    assert_eq!(conflicts(&[event(1, None, disputed)]).len(), 1);
}

#[test]
fn undated_events_come_last_and_keep_their_order() {
    let mut events =
        vec![event(1, None, vec![]), event(2, Some("2013-07-12"), vec![]), event(3, None, vec![])];
    order(&mut events);
    assert_eq!(events.iter().map(|event| event.id.0).collect::<Vec<_>>(), [2, 1, 3]);
}

#[test]
fn lanes_are_named_after_what_a_person_chose() {
    let article = Article {
        title: String::new(),
        byline: None,
        outlet: Some("Orla Post".to_owned()),
        section: None,
        url: None,
        language: None,
        published: None,
        captured: None,
        text: String::new(),
        blocks: Vec::new(),
        warnings: Vec::new(),
    };
    let cited =
        CitedArticle { id: ArticleId(2), sha256: Source::new("page.html", Vec::new()).sha256, article };
    let one = event(1, None, vec![evidence(1, None, Stance::Supports), evidence(2, None, Stance::Supports)]);
    let lane = |id, name: &str, events| Lane { id: LaneId(id), name: name.to_owned(), events };
    let named = |lanes| {
        let draft = TimelineDraft { lanes, ..TimelineDraft::new("Orla", "") };
        let contents = TimelineContents {
            timeline: Timeline { id: TimelineId(1), draft },
            events: vec![one.clone()],
            articles: vec![cited.clone()],
            notes: vec![],
            periods: vec![],
            lanes: vec![lane(7, "Who knew", vec![]), lane(4, "What burned", vec![EventId(1)])],
        };
        let lanes = Lanes::of(&contents);
        let mut order = [None, Some("What burned"), Some("Who knew")];
        lanes.sort(&mut order, |name| *name);
        (lanes.name_of(&contents.events[0]).map(str::to_owned), order)
    };
    let as_met = [Some("What burned"), Some("Who knew"), None];
    assert_eq!(named(LaneBy::None), (None, as_met));
    for (lanes, name) in [
        (LaneBy::Tag, "bridge"),
        (LaneBy::Place, "Orla"),
        (LaneBy::Participant, "Ana Reyes"),
        (LaneBy::Outlet, "Orla Post"),
    ] {
        assert_eq!(named(lanes), (Some(name.to_owned()), as_met));
    }
    let as_made = [Some("Who knew"), Some("What burned"), None];
    assert_eq!(named(LaneBy::Hand), (Some("What burned".to_owned()), as_made));
}
