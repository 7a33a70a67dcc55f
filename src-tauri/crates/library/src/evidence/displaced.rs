//! Evidence whose words stand in an earlier text of their article, and what a person says becomes of it.

use ::articles::{ArticleId, Passage, TextId};
use chrono::{DateTime, Utc};
use chronology::{EventId, Evidence, EvidenceId, Standing};
use rusqlite::{OptionalExtension, Row, Transaction};

use super::carrying::place;
use super::{evidence, text};
use crate::columns::from_moment;
use crate::error::Stop;
use crate::{Library, LibraryError, Operation, events};

/// Evidence whose words stand in an earlier text of their article.
#[derive(Debug, Clone, PartialEq)]
pub struct Displaced {
    /// The evidence.
    pub evidence: EvidenceId,
    /// Its event.
    pub event: EventId,
    /// What the event says.
    pub headline: String,
    /// The text in which the words stand.
    pub text: TextId,
    /// Until when the article was read so.
    pub until: DateTime<Utc>,
    /// The words, at their place there.
    pub passage: Passage,
    /// The words at their place in the present text, if they stand in it.
    pub found: Option<Passage>,
    /// Whether a person said that it stays there; if not, they are asked.
    pub is_kept: bool,
}

impl Library {
    /// The evidence of an article whose words stand in an earlier text, without that of events in the trash.
    pub fn displaced_in(&self, article: ArticleId) -> Result<Vec<Displaced>, LibraryError> {
        self.displaced("evidence.article = ?1", article.0)
    }

    /// The evidence of an event whose words stand in an earlier text of their article.
    pub fn displaced_of(&self, event: EventId) -> Result<Vec<Displaced>, LibraryError> {
        self.displaced("evidence.event = ?1", event.0)
    }

    fn displaced(&self, chosen: &str, id: i64) -> Result<Vec<Displaced>, LibraryError> {
        self.read("looking for passages to check", |tx| {
            let sql = include_str!("displaced.sql").replace("{chosen}", chosen);
            let mut statement = tx.prepare_cached(&sql)?;
            Ok(statement.query_map([id], displaced)?.collect::<Result<_, _>>()?)
        })
    }

    /// Lets evidence follow its words to where they stand in the present text; returns how many do. What stands
    /// nowhere in it, or in several places that look alike, stays.
    pub fn follow_passages(&self, ids: &[EvidenceId]) -> Result<u32, LibraryError> {
        self.change(Operation::CheckPassages, |tx| {
            let mut followed = 0;
            for id in ids {
                let (event, told) = one(tx, *id)?;
                let present = text(tx, told.article)?;
                if let Some(passage) = told.passage.reanchor(&present).found() {
                    let attribution = told.attribution.iter().map(chronology::Link::unplaced).collect();
                    let stands = Standing::Present;
                    place(tx, &told, Evidence { passage, attribution, stands, ..told.clone() })?;
                    events::passages_checked(tx, event)?;
                    followed += 1;
                }
            }
            Ok(followed)
        })
    }

    /// Keeps evidence in the earlier text where its words stand.
    pub fn keep_passages(&self, ids: &[EvidenceId]) -> Result<(), LibraryError> {
        self.change(Operation::CheckPassages, |tx| {
            for id in ids {
                let (event, told) = one(tx, *id)?;
                if let Some(earlier) = told.stands.earlier() {
                    place(tx, &told, Evidence { stands: Standing::Kept(earlier), ..told.clone() })?;
                    events::passages_checked(tx, event)?;
                }
            }
            Ok(())
        })
    }
}

/// Evidence that stands in an earlier text, or in the present one, with its event.
fn one(tx: &Transaction<'_>, id: EvidenceId) -> Result<(EventId, Evidence), Stop> {
    let mut statement = tx.prepare_cached("SELECT * FROM evidence WHERE id = ?1")?;
    let row = |row: &Row<'_>| Ok((EventId(row.get("event")?), evidence(row)?));
    let found = statement.query_row([id.0], row).optional()?;
    Ok(found.ok_or(LibraryError::NotFound { what: "evidence", id: id.0 })?)
}

fn displaced(row: &Row<'_>) -> rusqlite::Result<Displaced> {
    let told = evidence(row)?;
    let present: String = row.get("present")?;
    Ok(Displaced {
        evidence: told.id,
        event: EventId(row.get("event")?),
        headline: row.get("headline")?,
        text: TextId(row.get("earlier_text")?),
        until: from_moment(row, "until")?,
        found: told.passage.reanchor(&present).found(),
        passage: told.passage,
        is_kept: matches!(told.stands, Standing::Kept(_)),
    })
}
