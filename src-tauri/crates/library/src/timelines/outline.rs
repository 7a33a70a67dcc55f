//! A timeline as it is drawn: of what supports its events no more than who tells them, so that 100,000 are soon there.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use ::articles::ArticleId;
use chronology::{EventDraft, EventId, Lane, Period, Review, Timeline, TimelineId};
use edtf::When;
use rusqlite::{Row, ToSql, Transaction};

use super::{lanes, one, periods};
use crate::columns::{from_json_or_line, from_json_or_null, json};
use crate::error::Stop;
use crate::{Library, LibraryError, events};

/// A timeline as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineOutline {
    /// The timeline.
    pub timeline: Timeline,
    /// The stretches of time behind its events.
    pub periods: Vec<Period>,
    /// The lanes that a person made, in their order; what stands in each is said of the events.
    pub lanes: Vec<Lane>,
    /// Its events in order of date.
    pub events: Vec<OutlinedEvent>,
    /// The articles that tell them.
    pub articles: HashMap<ArticleId, NamedArticle>,
}

/// An event with who tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlinedEvent {
    /// Its number.
    pub id: EventId,
    /// What a person says of it.
    pub draft: EventDraft,
    /// Why a person should look at it again.
    pub needs_review: Option<Review>,
    /// The lane that a person put it into.
    pub lane: Option<String>,
    /// Its evidence, in the order it was added.
    pub tellings: Vec<Telling>,
}

/// What an article has to do with an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    /// The article.
    pub article: ArticleId,
    /// Whether it supports the event rather than disputing it.
    pub supports: bool,
    /// How many links lead from the event to the reader, the article itself among them; 0 if nobody has told.
    pub links: u32,
    /// The date it gives; only where the dates of an event disagree, or where its own is another.
    pub when: Option<When>,
}

/// What an article is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedArticle {
    /// Its headline.
    pub title: String,
    /// Its outlet.
    pub outlet: Option<String>,
}

impl Library {
    /// A timeline as it is drawn.
    pub fn timeline_outline(&self, id: TimelineId) -> Result<TimelineOutline, LibraryError> {
        self.read("reading a timeline", |tx| outline(tx, id, None))
    }
}

/// A timeline with all of its events, or with some.
pub(super) fn outline(
    tx: &Transaction<'_>,
    id: TimelineId,
    only: Option<&BTreeSet<EventId>>,
) -> Result<TimelineOutline, Stop> {
    let chosen = only.map(json).transpose()?;
    let mut tellings = tellings(tx, id, chosen.as_deref())?;
    let articles = tellings.values().flatten().map(|telling| telling.article);
    let articles = named(tx, articles)?;
    let events = select(tx, include_str!("outline/events.sql"), id, chosen.as_deref(), |row| {
        let id = EventId(row.get("id")?);
        let tellings = tellings.remove(&id).unwrap_or_default();
        let needs_review = from_json_or_line(row, "needs_review")?;
        let lane = row.get("lane_name")?;
        Ok(OutlinedEvent { id, draft: events::draft(row)?, needs_review, lane, tellings })
    })?;
    let (periods, lanes) = (periods::of(tx, id)?, lanes::heads(tx, id)?);
    Ok(TimelineOutline { timeline: one(tx, id)?, periods, lanes, events, articles })
}

fn tellings(
    tx: &Transaction<'_>,
    id: TimelineId,
    chosen: Option<&str>,
) -> Result<HashMap<EventId, Vec<Telling>>, Stop> {
    let told = select(tx, include_str!("outline/tellings.sql"), id, chosen, |row| {
        let telling = Telling {
            article: ArticleId(row.get("article")?),
            supports: row.get("supports")?,
            links: row.get("links")?,
            when: from_json_or_null(row, "when_told")?,
        };
        Ok((EventId(row.get("event")?), telling))
    })?;
    let mut tellings: HashMap<EventId, Vec<Telling>> = HashMap::new();
    for (event, telling) in told {
        tellings.entry(event).or_default().push(telling);
    }
    Ok(tellings)
}

/// The rows of a query for all events of a timeline, or for those of a JSON list.
fn select<T>(
    tx: &Transaction<'_>,
    sql: &str,
    id: TimelineId,
    chosen: Option<&str>,
    row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    let (condition, values): (_, &[&dyn ToSql]) = match &chosen {
        None => ("1", &[&id.0]),
        Some(list) => ("events.id IN (SELECT value FROM json_each(?2))", &[&id.0, list]),
    };
    let mut statement = tx.prepare_cached(&sql.replace("{chosen}", condition))?;
    statement.query_map(values, row)?.collect()
}

fn named(
    tx: &Transaction<'_>,
    ids: impl Iterator<Item = ArticleId>,
) -> Result<HashMap<ArticleId, NamedArticle>, Stop> {
    let mut statement = tx.prepare_cached("SELECT title, outlet FROM articles WHERE id = ?1")?;
    let mut articles = HashMap::new();
    for id in ids {
        if let Entry::Vacant(place) = articles.entry(id) {
            let row =
                |row: &Row<'_>| Ok(NamedArticle { title: row.get("title")?, outlet: row.get("outlet")? });
            place.insert(statement.query_row([id.0], row)?);
        }
    }
    Ok(articles)
}
