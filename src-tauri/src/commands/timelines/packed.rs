//! The events of a timeline on their way to the window: what many of 100,000 share is sent once.

use std::collections::HashMap;

use articles::ArticleId;
use chronology::disagreeing;
use edtf::{Calendar, Modifier, When};
use library::{NamedArticle, OutlinedEvent, Telling};
use serde::Serialize;
use ts_rs::TS;

use crate::commands::events::ReviewView;
use crate::views::{FactualityView, WhenView};

/// Events in order of date; numbers in them are places in the lists.
#[derive(Debug, Default, Serialize, TS)]
pub struct PackedEventsView {
    /// Dates, each once.
    pub whens: Vec<WhenView>,
    /// Places, people, tags, outlets and titles, each once.
    pub names: Vec<String>,
    /// The events.
    pub events: Vec<PackedEventView>,
}

/// An event; written as a list, because a hundred thousand would say the names of their fields.
#[derive(Debug, Serialize, TS)]
pub struct PackedEventView(
    /// Its number.
    #[ts(type = "number")]
    pub i64,
    /// What happened.
    pub String,
    /// When.
    pub Option<u32>,
    /// Where.
    pub Option<u32>,
    /// Who took part.
    pub Vec<u32>,
    /// How it is told.
    pub FactualityView,
    /// Its tags.
    pub Vec<u32>,
    /// How many articles support it.
    pub u32,
    /// How many links lead to the reader from the event, by the shortest way; 0 if nobody has told.
    pub u32,
    /// Who supports it, each once: outlets, or titles of articles that have none.
    pub Vec<u32>,
    /// The outlet that supports it first.
    pub Option<u32>,
    /// Where its dates disagree, or the event was moved away from what is told: who gives which.
    pub Vec<(u32, u32)>,
    /// The dates that cannot all be right.
    pub Vec<u32>,
    /// Why a person should look again.
    pub Option<ReviewView>,
    /// The lane that a person put it into.
    pub Option<u32>,
);

impl PackedEventsView {
    /// Packs events that these articles tell.
    pub fn of(events: Vec<OutlinedEvent>, articles: &HashMap<ArticleId, NamedArticle>) -> Self {
        let mut packing =
            Packing { packed: Self::default(), whens: HashMap::new(), names: HashMap::new(), articles };
        for event in events {
            let event = packing.event(event);
            packing.packed.events.push(event);
        }
        packing.packed
    }
}

/// What is packed so far, and where each date and name has its place.
struct Packing<'a> {
    packed: PackedEventsView,
    whens: HashMap<(String, Option<Modifier>, Calendar), u32>,
    names: HashMap<String, u32>,
    articles: &'a HashMap<ArticleId, NamedArticle>,
}

impl Packing<'_> {
    fn event(&mut self, event: OutlinedEvent) -> PackedEventView {
        let OutlinedEvent { id, draft, needs_review, lane, tellings } = event;
        let supporting = tellings.iter().filter(|telling| telling.supports);
        let links = supporting.clone().map(|telling| telling.links).filter(|links| *links > 0).min();
        let supporting: Vec<_> = supporting.map(|telling| telling.article).collect();
        let outlet = supporting.iter().find_map(|id| self.articles.get(id)?.outlet.as_ref());
        let conflict = disagreeing(tellings.iter().filter_map(|telling| telling.when.as_ref()));
        let is_told = conflict.is_empty() && !is_moved(draft.when.as_ref(), &tellings);
        let otherwise = if is_told { &[] } else { tellings.as_slice() };
        let dates = otherwise.iter().filter_map(|telling| Some((telling.article, telling.when.as_ref()?)));
        PackedEventView(
            id.0,
            draft.headline,
            draft.when.as_ref().map(|when| self.when(when)),
            draft.place.as_ref().map(|place| self.name(place)),
            draft.participants.iter().map(|name| self.name(name)).collect(),
            draft.factuality.into(),
            draft.tags.iter().map(|tag| self.name(tag)).collect(),
            each_once(supporting.iter().copied()).len() as u32,
            links.unwrap_or_default(),
            each_once(supporting.iter().filter_map(|id| self.who(*id))),
            outlet.map(|outlet| self.name(outlet)),
            each_once(dates.filter_map(|(id, when)| Some((self.who(id)?, self.when(when))))),
            conflict.iter().map(|when| self.when(when)).collect(),
            needs_review.as_ref().map(Into::into),
            lane.map(|lane| self.name(&lane)),
        )
    }

    /// Who published an article: the outlet, or else the article by its title.
    fn who(&mut self, id: ArticleId) -> Option<u32> {
        let article = self.articles.get(&id)?;
        Some(self.name(article.outlet.as_ref().unwrap_or(&article.title)))
    }

    fn when(&mut self, when: &When) -> u32 {
        let next = self.packed.whens.len() as u32;
        let key = (when.edtf.to_string(), when.modifier, when.calendar);
        let place = *self.whens.entry(key).or_insert(next);
        if place == next {
            self.packed.whens.push(when.into());
        }
        place
    }

    fn name(&mut self, name: &str) -> u32 {
        if let Some(place) = self.names.get(name) {
            return *place;
        }
        let next = self.packed.names.len() as u32;
        self.packed.names.push(name.to_owned());
        self.names.insert(name.to_owned(), next);
        next
    }
}

/// Whether a person gave an event a date that cannot be one that is told.
fn is_moved(own: Option<&When>, tellings: &[Telling]) -> bool {
    let differs = |told: &When| own.is_some_and(|own| !own.could_agree_with(told));
    tellings.iter().filter_map(|telling| telling.when.as_ref()).any(differs)
}

/// Few things in their order, each once.
fn each_once<Thing: PartialEq>(things: impl Iterator<Item = Thing>) -> Vec<Thing> {
    let mut once = Vec::new();
    for thing in things {
        if !once.contains(&thing) {
            once.push(thing);
        }
    }
    once
}

#[cfg(test)]
mod tests {
    use chronology::{EventDraft, EventId, Factuality};
    use edtf::Edtf;

    use super::*;

    fn when(edtf: &str) -> When {
        When::from(edtf.parse::<Edtf>().unwrap())
    }

    /// An event of a date, which an article tells with another, as it is sent.
    fn packed(own: &str, told: &str, links: &[u32]) -> PackedEventView {
        let article = ArticleId(1);
        let named = NamedArticle { title: "The bridge".to_owned(), outlet: None };
        let telling =
            |links: &u32| Telling { article, supports: true, links: *links, when: Some(when(told)) };
        let draft = EventDraft {
            headline: "It fell".to_owned(),
            when: Some(when(own)),
            place: None,
            participants: Vec::new(),
            factuality: Factuality::Happened,
            tags: Vec::new(),
        };
        let tellings = links.iter().map(telling).collect();
        let event = OutlinedEvent { id: EventId(1), draft, needs_review: None, lane: None, tellings };
        PackedEventsView::of(vec![event], &HashMap::from([(article, named)])).events.remove(0)
    }

    #[test]
    fn the_shortest_way_to_the_reader_is_told() {
        assert_eq!(packed("2019-03-20", "2019-03-20", &[4, 0, 3]).8, 3);
        assert_eq!(packed("2019-03-20", "2019-03-20", &[]).8, 0);
    }

    #[test]
    fn an_event_that_was_moved_says_what_its_article_gives() {
        assert_eq!(packed("2019-03-25", "2019-03-20", &[1]).11.len(), 1);
        assert!(packed("2019-03-20", "2019-03", &[1]).11.is_empty(), "a finer date is no other");
    }
}
