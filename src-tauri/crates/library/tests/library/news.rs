//! Who has read a timeline keeps it right by what is told to be new in it, whatever is done and undone.

use ::articles::Passage;
use chronology::{EventDraft, EventId, Evidence, Stance, TimelineDraft, TimelineId};
use library::{EventQuery, Moment, NewEvidence, OutlinedEvent, TimelineNews, Trashed};

use crate::examples::*;

/// A timeline as it was read, kept by what is new in it.
struct Kept {
    id: TimelineId,
    as_of: Moment,
    events: Vec<OutlinedEvent>,
}

impl Kept {
    fn read(library: &Example, id: TimelineId) -> Self {
        let as_of = library.moment();
        Self { id, as_of, events: library.timeline_outline(id).unwrap().events }
    }

    fn news(&mut self, library: &Example) -> TimelineNews {
        let as_of = library.moment();
        let news = library.timeline_news(self.id, self.as_of).unwrap().unwrap();
        self.as_of = as_of;
        news
    }

    /// Takes the news in; it must be then what reading it again would give.
    fn check(&mut self, library: &Example) {
        self.take_in(library);
        assert_eq!(self.events, library.timeline_outline(self.id).unwrap().events);
    }

    fn take_in(&mut self, library: &Example) {
        let news = self.news(library);
        let is_new = |event: &OutlinedEvent| news.outline.events.iter().any(|new| new.id == event.id);
        self.events.retain(|event| !is_new(event) && !news.gone.contains(&event.id));
        for (before, event) in news.before.iter().zip(&news.outline.events) {
            let place = |before| self.events.iter().position(|event| event.id == before).unwrap() + 1;
            self.events.insert(before.map_or(0, place), event.clone());
        }
    }
}

#[test]
fn lanes_that_are_made_named_and_taken_away_are_told_of_the_events_in_them() {
    let (library, mut kept, events) = example();
    let lane = library.add_lane(kept.id, "Who knew", &events[..2]).unwrap();
    kept.check(&library);
    library.rename_lane(lane, "Who knew", "Who was told".to_owned()).unwrap();
    kept.check(&library);
    let other = library.add_lane(kept.id, "What burned", &[]).unwrap();
    library.move_lane(other, Some(lane)).unwrap();
    let news = kept.news(&library);
    let names: Vec<_> = news.outline.lanes.iter().map(|lane| lane.name.as_str()).collect();
    assert_eq!((names, news.outline.events.len()), (vec!["What burned", "Who was told"], 0));
    library.put_in_lane(kept.id, &events[..1], Some(lane), Some(other)).unwrap();
    kept.check(&library);
    library.remove_lane(lane).unwrap();
    kept.check(&library);
    library.undo().unwrap();
    kept.check(&library);
}

/// A timeline of four events, each of a year.
fn example() -> (Example, Kept, Vec<EventId>) {
    let library = Example::with_articles();
    let timeline = library.create_timeline(&TimelineDraft::new("The fire", "")).unwrap();
    let years = ["2014", "2012", "2013", "2015"];
    let events: Vec<EventId> =
        years.iter().map(|year| library.create_event(draft(year, Some(year)), &[]).unwrap()).collect();
    library.add_to_timeline(timeline, &events).unwrap();
    let kept = Kept::read(&library, timeline);
    (library, kept, events)
}

fn evidence(library: &Example) -> NewEvidence {
    let article = library.all_articles()[0].id;
    let text = library.article(article).unwrap().article.text;
    let end = text.char_indices().nth(9).unwrap().0;
    NewEvidence {
        article,
        passage: Passage::of(&text, 0..end).unwrap(),
        stance: Stance::Supports,
        attribution: Vec::new(),
        when: None,
    }
}

#[test]
fn whatever_is_done_and_undone() {
    let (library, mut kept, events) = example();
    let before = draft("2012", Some("2012"));
    library.update_event(events[1], &before, draft("moved", Some("2016"))).unwrap();
    kept.check(&library);
    library.remove_from_timeline(kept.id, &[events[0]]).unwrap();
    kept.check(&library);
    library.add_evidence(events[2], &evidence(&library)).unwrap();
    kept.check(&library);
    let tagged = EventDraft { tags: vec!["harbour".to_owned()], ..draft("2015", Some("2015")) };
    library.update_event(events[3], &draft("2015", Some("2015")), tagged).unwrap();
    kept.check(&library);
    library.merge_events(events[3], events[2]).unwrap();
    kept.check(&library);
    library.trash_event(events[1]).unwrap();
    library.restore_from_trash(Trashed::Event(events[1])).unwrap();
    library.trash_event(events[3]).unwrap();
    kept.check(&library);
    library.accept_waiting(&Default::default(), Some(kept.id)).unwrap();
    kept.check(&library);
    while library.undo().unwrap().is_some_and(|done| done.operation != library::Operation::AddToTimeline) {
        kept.check(&library);
    }
    while library.redo().unwrap().is_some() {
        kept.check(&library);
    }
}

#[test]
fn where_what_is_new_stands_among_dates_open_ends_and_none() {
    let (library, mut kept, _) = example();
    let dates =
        [None, Some("../2013"), Some("2013/.."), Some("../2012"), Some("2013-01-01"), Some("2011"), None];
    let add = |date: &Option<&str>| library.create_event(draft("new", *date), &[]).unwrap();
    let added: Vec<EventId> = dates.iter().map(add).collect();
    for event in &added {
        library.add_to_timeline(kept.id, &[*event]).unwrap();
        kept.check(&library);
    }
    for event in [added[6], added[0], added[2]] {
        library.remove_from_timeline(kept.id, &[event]).unwrap();
        kept.check(&library);
        library.undo().unwrap();
        kept.check(&library);
    }
}

#[test]
fn whatever_others_do_meanwhile() {
    let (library, mut kept, events) = example();
    std::thread::scope(|scope| {
        let change = || {
            for year in 2000..2030 {
                library.remove_from_timeline(kept.id, &[events[0]]).unwrap();
                library.undo().unwrap();
                let stored = library.event(events[1]).unwrap().draft;
                library.update_event(events[1], &stored, draft("moved", Some(&year.to_string()))).unwrap();
            }
        };
        let others = scope.spawn(change);
        let mut read = Kept::read(&library, kept.id);
        while !others.is_finished() {
            read.take_in(&library);
        }
        read.check(&library);
    });
    kept.check(&library);
}

#[test]
fn an_undo_that_can_no_longer_be_redone_is_told_all_the_same() {
    let (library, mut kept, events) = example();
    library.remove_from_timeline(kept.id, &[events[0]]).unwrap();
    kept.check(&library);
    library.undo().unwrap();
    library.create_note("Another thing.", None).unwrap();
    kept.check(&library);
    assert_eq!(kept.events.len(), 4);
}

#[test]
fn only_what_changed_is_told() {
    let (library, mut kept, events) = example();
    library.create_note("Another thing.", None).unwrap();
    let news = kept.news(&library);
    assert_eq!((news.outline.events, news.gone), (vec![], vec![]));
    library.update_event(events[0], &draft("2014", Some("2014")), draft("new", Some("2011"))).unwrap();
    let elsewhere = library.create_event(draft("elsewhere", None), &[]).unwrap();
    let news = kept.news(&library);
    let told: Vec<_> = news.outline.events.iter().map(|event| event.draft.headline.as_str()).collect();
    assert_eq!((told, news.before, news.gone), (vec!["new"], vec![None], vec![elsewhere]));
}

#[test]
fn where_what_changed_is_not_known_all_is_read_anew() {
    let (library, kept, events) = example();
    library.trash_event(events[0]).unwrap();
    library.purge_trash().unwrap();
    assert_eq!(library.timeline_news(kept.id, kept.as_of).unwrap(), None);
    let library = library.reopened();
    assert_eq!(library.timeline_news(kept.id, kept.as_of).unwrap(), None);
    assert_eq!(library.events(&EventQuery::default(), ALL).unwrap().total, 3);
}

#[test]
fn what_is_drawn_is_what_the_timeline_holds() {
    let (library, kept, events) = example();
    library.accept_waiting(&Default::default(), Some(kept.id)).unwrap();
    let when = |edtf| Some(when(edtf));
    library.add_evidence(events[0], &NewEvidence { when: when("2014"), ..evidence(&library) }).unwrap();
    let disputes = NewEvidence { stance: Stance::Disputes, when: when("2010"), ..evidence(&library) };
    library.add_evidence(events[0], &disputes).unwrap();
    let whole = library.timeline(kept.id).unwrap();
    let outline = library.timeline_outline(kept.id).unwrap();
    assert_eq!(outline.timeline, whole.timeline);
    assert_eq!(outline.articles.len(), whole.articles.len());
    let conflicts = chronology::conflicts(&whole.events);
    assert_eq!(outline.events.len(), whole.events.len());
    for (drawn, event) in outline.events.iter().zip(&whole.events) {
        assert_eq!(
            (drawn.id, &drawn.draft, &drawn.needs_review),
            (event.id, &event.draft, &event.needs_review)
        );
        let told: Vec<_> =
            drawn.tellings.iter().map(|one| (one.article, one.supports, one.links as usize)).collect();
        let told_by = |one: &Evidence| (one.article, one.stance == Stance::Supports, one.attribution.len());
        let evidence: Vec<_> = event.evidence.iter().map(told_by).collect();
        assert_eq!(told, evidence);
        let conflict = conflicts.iter().find(|one| one.event == event.id).map(|one| one.dates.clone());
        let dates = drawn.tellings.iter().filter_map(|one| one.when.as_ref());
        assert_eq!(chronology::disagreeing(dates), conflict.unwrap_or_default());
    }
    assert_eq!(conflicts.len(), 1);
}

#[test]
fn an_event_that_was_moved_is_read_with_the_date_that_is_told() {
    let (library, kept, events) = example();
    library.add_evidence(events[0], &NewEvidence { when: Some(when("2014")), ..evidence(&library) }).unwrap();
    let told = || {
        let outline = library.timeline_outline(kept.id).unwrap();
        let event = outline.events.into_iter().find(|event| event.id == events[0]).unwrap();
        event.tellings.into_iter().map(|telling| telling.when).collect::<Vec<_>>()
    };
    assert_eq!(told(), [None]);
    library.update_event(events[0], &draft("2014", Some("2014")), draft("2014", Some("2016"))).unwrap();
    assert_eq!(told(), [Some(when("2014"))]);
}

#[test]
fn passages_that_events_rest_on_are_told_with_their_article() {
    let (library, _, events) = example();
    let new = evidence(&library);
    library.add_evidence(events[0], &new).unwrap();
    let citations = library.citations(new.article, None).unwrap();
    let told: Vec<_> =
        citations.iter().map(|one| (one.event, one.headline.as_str(), one.range.clone())).collect();
    assert_eq!(told, [(events[0], "2014", new.passage.range.clone())]);
    library.trash_event(events[0]).unwrap();
    assert_eq!(library.citations(new.article, None).unwrap(), []);
}
