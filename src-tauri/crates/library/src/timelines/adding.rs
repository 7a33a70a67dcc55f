//! A timeline that was exported, taken into this library with its events, evidence and notes.

use std::collections::{BTreeSet, HashMap};

use ::articles::{ArticleId, Passage, Reanchored};
use chronology::{CitedArticle, Event, EventId, Evidence, Link, Review, TimelineContents, TimelineId};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::columns::{json_or_null, moment};
use crate::error::Stop;
use crate::{Import, LibraryError, Operation, events, evidence, notes};

/// What taking in a timeline came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddedTimeline {
    /// The timeline that holds the events now.
    pub id: TimelineId,
    /// How many events are new in this library.
    pub new_events: u32,
    /// How many passages stand in originals that are not in this library; each became a note of its event.
    pub without_original: u32,
}

/// An article that the timeline cites, with the one of this library that has the same original.
struct Cited<'a> {
    article: &'a CitedArticle,
    here: Option<(ArticleId, String)>,
}

/// An evidence of the timeline, as far as this library can hold it.
enum Told {
    /// The words are in the article, at the place told or, if `moved`, at another one.
    Found { evidence: Box<Evidence>, moved: bool },
    /// Article or words are not here: what a note says of them.
    Lost(String),
}

impl Import<'_> {
    /// Takes in a timeline that was exported: into the timeline of its name, or a new one.
    ///
    /// Passages are tied to the articles with the same originals. An event that is here already, with
    /// the same words and passages, is not repeated.
    pub fn add_timeline(&mut self, contents: &TimelineContents) -> Result<AddedTimeline, LibraryError> {
        let now = moment((self.library.clock)());
        let (added, operation) = self.library.change_on(Operation::Import, self.operation, |tx| {
            let cited = cited(tx, &contents.articles)?;
            let mut added = AddedTimeline { id: named(tx, contents)?, new_events: 0, without_original: 0 };
            let mut ids = HashMap::new();
            for event in &contents.events {
                let told: Vec<Told> = event.evidence.iter().map(|evidence| tell(evidence, &cited)).collect();
                let known = known(tx, event, &told)?;
                let id = known.map_or_else(|| add_event(tx, event, &told, &now), Ok)?;
                added.new_events += u32::from(known.is_none());
                added.without_original +=
                    told.iter().filter(|told| matches!(told, Told::Lost(_))).count() as u32;
                ids.insert(event.id, id);
            }
            for (event, text) in &contents.notes {
                if let Some(id) = ids.get(event) {
                    add_note(tx, *id, text, &now)?;
                }
            }
            let in_order: Vec<EventId> = contents.events.iter().map(|event| ids[&event.id]).collect();
            super::add(tx, added.id, &in_order)?;
            super::periods::add(tx, added.id, &contents.periods)?;
            super::lanes::add(tx, added.id, &contents.lanes, &ids)?;
            Ok(added)
        })?;
        self.operation = Some(operation);
        Ok(added)
    }
}

/// The articles that a timeline cites, by their numbers in it.
fn cited<'a>(
    tx: &Transaction<'_>,
    articles: &'a [CitedArticle],
) -> rusqlite::Result<HashMap<ArticleId, Cited<'a>>> {
    let sql = "SELECT articles.id, text FROM articles JOIN texts ON texts.id = articles.id
               WHERE sha256 = ?1 AND trashed IS NULL";
    let mut statement = tx.prepare_cached(sql)?;
    let cited = articles.iter().map(|article| {
        let row = |row: &rusqlite::Row<'_>| Ok((ArticleId(row.get(0)?), row.get(1)?));
        let here = statement.query_row([article.sha256.as_str()], row).optional()?;
        Ok((article.id, Cited { article, here }))
    });
    cited.collect()
}

/// The timeline of this name, made where there is none.
fn named(tx: &Transaction<'_>, contents: &TimelineContents) -> rusqlite::Result<TimelineId> {
    let draft = &contents.timeline.draft;
    let sql = "SELECT id FROM timelines WHERE name = ?1 AND trashed IS NULL ORDER BY id LIMIT 1";
    let known = tx.query_row(sql, [&draft.name], |row| row.get(0)).optional()?;
    if let Some(id) = known {
        return Ok(TimelineId(id));
    }
    super::insert(tx, draft)
}

/// Ties an evidence to the article here that has its original, if its words are found there.
fn tell(evidence: &Evidence, cited: &HashMap<ArticleId, Cited<'_>>) -> Told {
    let cited = cited.get(&evidence.article);
    let here = cited.and_then(|cited| cited.here.as_ref());
    let anchored = here.map(|(article, text)| (*article, evidence.passage.reanchor(text)));
    let stays = matches!(anchored, Some((_, Reanchored::Exact(_))));
    let moved = matches!(anchored, Some((_, Reanchored::Moved(_))));
    let found = anchored.and_then(|(article, anchored)| Some((article, anchored.found()?)));
    let Some((article, passage)) = found else {
        return Told::Lost(quotation(&evidence.passage, cited.map(|cited| cited.article)));
    };
    // Where the passage stands elsewhere, so do the words around it: who is named keeps the name, not the place.
    let link = |link: &Link| if stays { link.clone() } else { link.unplaced() };
    let attribution = evidence.attribution.iter().map(link).collect();
    Told::Found { evidence: Box::new(Evidence { article, passage, attribution, ..evidence.clone() }), moved }
}

/// A passage whose original is not here, as a note keeps it.
fn quotation(passage: &Passage, article: Option<&CitedArticle>) -> String {
    let quoted = passage.exact.replace('\n', "\n> ");
    let Some(CitedArticle { sha256, article, .. }) = article else { return format!("> {quoted}") };
    let outlet = article.outlet.iter().cloned();
    let published = article.published.iter().map(|published| published.edtf.to_string());
    let from: Vec<String> =
        [format!("“{}”", article.title)].into_iter().chain(outlet).chain(published).collect();
    format!("> {quoted}\n\n{}. The original ({sha256}) is not in this library.", from.join(", "))
}

/// The event of this library that says the same from the same passages.
fn known(tx: &Transaction<'_>, event: &Event, told: &[Told]) -> Result<Option<EventId>, Stop> {
    let found = told.iter().filter_map(|told| match told {
        Told::Found { evidence, .. } => Some(evidence.as_ref()),
        Told::Lost(_) => None,
    });
    let passages = passages(found);
    let sql = "SELECT id FROM events WHERE headline = ?1 AND trashed IS NULL ORDER BY id";
    let mut statement = tx.prepare_cached(sql)?;
    let alike = statement.query_map([&event.draft.headline], |row| row.get(0))?;
    let alike: Vec<i64> = alike.collect::<rusqlite::Result<_>>()?;
    for id in alike {
        let here = events::one(tx, EventId(id))?;
        if here.draft == event.draft && self::passages(&here.evidence) == passages {
            return Ok(Some(here.id));
        }
    }
    Ok(None)
}

/// Where the words of evidence stand, each place once.
fn passages<'a>(evidence: impl IntoIterator<Item = &'a Evidence>) -> BTreeSet<(ArticleId, usize, usize)> {
    let place =
        |evidence: &Evidence| (evidence.article, evidence.passage.range.start, evidence.passage.range.end);
    evidence.into_iter().map(place).collect()
}

fn add_event(tx: &Transaction<'_>, event: &Event, told: &[Told], now: &str) -> Result<EventId, Stop> {
    let id = events::insert(tx, &event.draft)?;
    let mut review = event.needs_review.clone();
    for told in told {
        match told {
            Told::Found { evidence, moved } => {
                evidence::store(tx, id, None, evidence)?;
                if *moved {
                    let words = evidence.passage.exact.clone();
                    review.get_or_insert(Review::Moved { words });
                }
            }
            Told::Lost(quotation) => add_note(tx, id, quotation, now)?,
        }
    }
    tx.prepare_cached("UPDATE events SET needs_review = ?2 WHERE id = ?1 AND ?2 IS NOT NULL")?
        .execute(params![id.0, json_or_null(review.as_ref())?])?;
    events::refresh(tx, id)?;
    Ok(id)
}

/// Writes a note about an event, if it has none that says the same.
fn add_note(tx: &Transaction<'_>, event: EventId, text: &str, now: &str) -> Result<(), Stop> {
    let sql = "SELECT EXISTS (SELECT 1 FROM notes WHERE event = ?1 AND text = ?2 AND trashed IS NULL)";
    let known: bool = tx.prepare_cached(sql)?.query_row(params![event.0, text], |row| row.get(0))?;
    if !known {
        notes::insert(tx, text, Some(chronology::Subject::Event(event)), now)?;
    }
    Ok(())
}
