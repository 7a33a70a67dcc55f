//! What every format tells of an event, in words: dates, doubts, who says so, conflicts.

use std::collections::HashMap;

use articles::ArticleId;
use chronology::{CitedArticle, Event, EventId, Evidence, Factuality, Stance, TimelineContents};
use edtf::When;

/// A timeline with what must be looked up while telling it.
pub(crate) struct Story<'a> {
    pub(crate) contents: &'a TimelineContents,
    conflicts: HashMap<EventId, Vec<When>>,
    places: HashMap<ArticleId, usize>,
}

impl<'a> Story<'a> {
    pub(crate) fn of(contents: &'a TimelineContents) -> Self {
        let conflicts = chronology::conflicts(&contents.events).into_iter();
        Self {
            contents,
            conflicts: conflicts.map(|conflict| (conflict.event, conflict.dates)).collect(),
            places: contents.articles.iter().zip(0..).map(|(cited, place)| (cited.id, place)).collect(),
        }
    }

    /// An article and its number among the sources, from 1.
    pub(crate) fn source(&self, id: ArticleId) -> Option<(usize, &'a CitedArticle)> {
        let place = *self.places.get(&id)?;
        Some((place + 1, self.contents.articles.get(place)?))
    }

    pub(crate) fn notes(&self, id: EventId) -> impl Iterator<Item = &'a str> {
        self.contents.notes.iter().filter(move |(about, _)| *about == id).map(|(_, text)| text.as_str())
    }

    /// The dates that cannot all be right; empty where sources agree.
    pub(crate) fn conflicting_dates(&self, id: EventId) -> &[When] {
        self.conflicts.get(&id).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn conflict_words(&self, id: EventId) -> Option<String> {
        let dates: Vec<String> = self.conflicting_dates(id).iter().map(When::label).collect();
        let (last, others) = dates.split_last()?;
        Some(format!("Sources disagree on the date: {} or {last}.", others.join(", ")))
    }

    /// What doubt there is about an event, as short words: "approximate", "planned".
    pub(crate) fn doubts(&self, event: &Event) -> Vec<&'static str> {
        let when = event.draft.when.as_ref();
        let flags = [
            (when.is_some_and(When::is_approximate), "approximate"),
            (when.is_some_and(|when| when.edtf.is_uncertain()), "uncertain"),
            (!self.conflicting_dates(event.id).is_empty(), "conflict"),
        ];
        let flags = flags.into_iter().filter_map(|(holds, word)| holds.then_some(word));
        flags.chain(told_as(event.draft.factuality)).collect()
    }
}

pub(crate) fn when_words(event: &Event) -> String {
    event.draft.when.as_ref().map_or_else(|| "date unknown".to_owned(), When::label)
}

/// EDTF with the modifier and calendar that EDTF cannot say: "2013-07 START solar-hijri".
pub(crate) fn edtf_words(when: &When) -> String {
    let modifier = when.modifier.map(|modifier| json_word(&modifier));
    let calendar = (!when.calendar.is_gregorian()).then(|| json_word(&when.calendar));
    [Some(when.edtf.to_string()), modifier, calendar].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The word that stands for a value in every stored form: `ON_OR_BEFORE`, `solar-hijri`.
pub(crate) fn json_word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// How it is told, where not as having happened.
pub(crate) fn told_as(factuality: Factuality) -> Option<&'static str> {
    match factuality {
        Factuality::Happened => None,
        Factuality::Announced => Some("announced"),
        Factuality::Planned => Some("planned"),
        Factuality::Denied => Some("denied"),
        Factuality::Possible => Some("possible"),
    }
}

/// The speakers, innermost first.
pub(crate) fn speakers(evidence: &Evidence) -> Vec<&str> {
    evidence.attribution.iter().map(|link| link.speaker.as_str()).collect()
}

/// From how many links a chain is hearsay that a reader should be told of.
pub(crate) const HEARSAY_LINKS: usize = 3;

/// "a memo ← a customs official ← The Meridian (3 links)"; `None` where nobody is named.
pub(crate) fn chain_words(evidence: &Evidence) -> Option<String> {
    let speakers = speakers(evidence);
    let links =
        if speakers.len() < HEARSAY_LINKS { String::new() } else { format!(" ({} links)", speakers.len()) };
    (!speakers.is_empty()).then(|| format!("{}{links}", speakers.join(" ← ")))
}

/// The date that a passage gives, where it is not the event's.
pub(crate) fn other_date<'a>(event: &Event, evidence: &'a Evidence) -> Option<&'a When> {
    evidence.when.as_ref().filter(|when| Some(*when) != event.draft.when.as_ref())
}

/// How the date was read: "“the 6th” → 2019-02-06: the last 6th before publication".
pub(crate) fn reading_words(evidence: &Evidence) -> Option<String> {
    let edtf = evidence.when.as_ref().map(|when| when.edtf.to_string());
    match (&evidence.when_words, &evidence.when_reason) {
        (Some(words), Some(reason)) => Some(reason.of_words(words, edtf.as_deref())),
        (Some(words), None) => Some(format!("“{words}”")),
        (None, reason) => reason.as_ref().map(ToString::to_string),
    }
}

/// How many different articles support an event.
pub(crate) fn supporting_articles(event: &Event) -> usize {
    let supporting = event.evidence.iter().filter(|evidence| evidence.stance == Stance::Supports);
    let mut articles: Vec<ArticleId> = supporting.map(|evidence| evidence.article).collect();
    articles.sort_unstable();
    articles.dedup();
    articles.len()
}

/// "1 event", "2 events".
pub(crate) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Characters that no format can hold, such as NUL, become U+FFFD; line ends and tabs stay.
pub(crate) fn printable(text: &str) -> String {
    let is_unstorable = |character: char| {
        let is_noncharacter = matches!(character, '\u{fffe}' | '\u{ffff}');
        is_noncharacter || (character.is_control() && !matches!(character, '\n' | '\r' | '\t'))
    };
    text.chars().map(|character| if is_unstorable(character) { '\u{fffd}' } else { character }).collect()
}
