//! Evidence: the ties from events to the passages that support or dispute them.

mod carrying;
mod displaced;

use std::collections::HashMap;
use std::ops::Range;

use ::articles::{ArticleId, Passage, TextId};
use chronology::{EventId, Evidence, EvidenceId, Link, Stance, Standing, TimelineId};
use edtf::When;
use rusqlite::{OptionalExtension, Row, Transaction, named_params, params};
use suggest::SuggestionId;

pub(crate) use self::carrying::{Texts, carry};
pub use self::displaced::Displaced;
use crate::columns::{
    from_json, from_json_or_line, from_json_or_null, from_word, json, json_or_null, range, word,
};
use crate::error::Stop;
use crate::{Library, LibraryError, Operation, StoredSuggestion, events};

/// Evidence that a person adds by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEvidence {
    /// The article.
    pub article: ArticleId,
    /// The words.
    pub passage: Passage,
    /// Whether it supports or disputes.
    pub stance: Stance,
    /// Who says so.
    pub attribution: Vec<Link>,
    /// The date it gives.
    pub when: Option<When>,
}

/// A passage of an article that an event rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The event.
    pub event: EventId,
    /// What it says.
    pub headline: String,
    /// Where in the article's text.
    pub range: Range<usize>,
}

/// What ties an event to an article's dates.
#[derive(Debug)]
pub(crate) struct Cited {
    pub(crate) event: EventId,
    pub(crate) suggestion: Option<SuggestionId>,
    pub(crate) range: Range<usize>,
    pub(crate) when: Option<When>,
    pub(crate) words: Option<String>,
}

/// A passage of evidence with the text it should stand in.
#[derive(Debug)]
pub(crate) struct Anchored {
    pub(crate) id: EvidenceId,
    pub(crate) headline: String,
    pub(crate) title: String,
    pub(crate) range: Range<usize>,
    pub(crate) exact: String,
}

impl Library {
    /// The passages that events rest on in an article's present text, or in an earlier one, without those of events in
    /// the trash.
    pub fn citations(
        &self,
        article: ArticleId,
        earlier: Option<TextId>,
    ) -> Result<Vec<Citation>, LibraryError> {
        self.read("looking for citations", |tx| {
            let mut statement = tx.prepare_cached(include_str!("evidence/citations.sql"))?;
            let citation = |row: &Row<'_>| {
                Ok(Citation {
                    event: EventId(row.get("event")?),
                    headline: row.get("headline")?,
                    range: range(row)?,
                })
            };
            Ok(statement
                .query_map(params![article.0, earlier.map(|text| text.0)], citation)?
                .collect::<Result<_, _>>()?)
        })
    }

    /// Adds evidence to an event.
    pub fn add_evidence(&self, id: EventId, evidence: &NewEvidence) -> Result<EvidenceId, LibraryError> {
        self.change(Operation::AddEvidence, |tx| {
            events::one(tx, id)?;
            let added = insert(tx, id, evidence)?;
            events::refresh(tx, id)?;
            Ok(added)
        })
    }

    /// Takes evidence away from its event; the suggestion it came from waits again, or counts as rejected where its
    /// words stand in an earlier text only.
    pub fn remove_evidence(&self, id: EvidenceId) -> Result<(), LibraryError> {
        self.change(Operation::RemoveEvidence, |tx| {
            let sql = "DELETE FROM evidence WHERE id = ?1 RETURNING event, suggestion";
            let removed = tx
                .query_row(sql, [id.0], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?
                .ok_or(LibraryError::NotFound { what: "evidence", id: id.0 })?;
            let (event, suggestion): (i64, Option<i64>) = removed;
            let sql = "UPDATE suggestions SET state = iif(earlier_text IS NULL, 'waiting', 'rejected'), event = NULL
                       WHERE id = ?1";
            tx.execute(sql, [suggestion])?;
            events::refresh(tx, EventId(event))
        })
    }
}

/// Stores evidence that a person adds; refused if the words are not in the article.
pub(crate) fn insert(tx: &Transaction<'_>, event: EventId, new: &NewEvidence) -> Result<EvidenceId, Stop> {
    let found = text(tx, new.article)?;
    if found.get(new.passage.range.clone()) != Some(new.passage.exact.as_str()) {
        return Err(LibraryError::NoSuchPassage { article: new.article.0 }.into());
    }
    Ok(store(
        tx,
        event,
        None,
        &Evidence {
            id: EvidenceId(0),
            article: new.article,
            passage: new.passage.clone(),
            stands: Standing::Present,
            stance: new.stance,
            attribution: new.attribution.clone(),
            when: new.when.clone(),
            when_words: None,
            when_reason: None,
        },
    )?)
}

/// Stores a suggestion's passage as evidence; refused if its words stand in an earlier text only.
pub(crate) fn insert_of_suggestion(
    tx: &Transaction<'_>,
    event: EventId,
    stored: &StoredSuggestion,
) -> Result<EvidenceId, Stop> {
    let sql = "SELECT earlier_text IS NULL FROM suggestions WHERE id = ?1";
    let is_present: bool = tx.prepare_cached(sql)?.query_row([stored.id.0], |row| row.get(0))?;
    let passage = Passage::of(&text(tx, stored.article)?, stored.suggestion.range.clone())
        .filter(|_| is_present)
        .ok_or(LibraryError::NoSuchPassage { article: stored.article.0 })?;
    Ok(store(
        tx,
        event,
        Some(stored.id),
        &Evidence {
            id: EvidenceId(0),
            article: stored.article,
            passage,
            stands: Standing::Present,
            stance: Stance::Supports,
            attribution: stored.suggestion.attribution.clone(),
            when: stored.suggestion.told_when().cloned(),
            when_words: stored.when_words.clone(),
            when_reason: stored.when_reason.clone(),
        },
    )?)
}

/// Stores evidence whose words were found in its article.
pub(crate) fn store(
    tx: &Transaction<'_>,
    event: EventId,
    suggestion: Option<SuggestionId>,
    evidence: &Evidence,
) -> rusqlite::Result<EvidenceId> {
    tx.prepare_cached(include_str!("evidence/insert.sql"))?.execute(named_params! {
        ":event": event.0,
        ":article": evidence.article.0,
        ":suggestion": suggestion.map(|id| id.0),
        ":first_byte": evidence.passage.range.start as i64,
        ":end_byte": evidence.passage.range.end as i64,
        ":exact": evidence.passage.exact,
        ":prefix": evidence.passage.prefix,
        ":suffix": evidence.passage.suffix,
        ":stance": word(&evidence.stance)?,
        ":attribution": json(&evidence.attribution)?,
        ":when_told": json_or_null(evidence.when.as_ref())?,
        ":when_words": evidence.when_words,
        ":when_reason": json_or_null(evidence.when_reason.as_ref())?,
    })?;
    Ok(EvidenceId(tx.last_insert_rowid()))
}

/// The present text of an article.
pub(crate) fn text(tx: &Transaction<'_>, article: ArticleId) -> Result<String, Stop> {
    let mut statement = tx.prepare_cached("SELECT text FROM texts WHERE id = ?1")?;
    let text = statement.query_row([article.0], |row| row.get(0)).optional()?;
    Ok(text.ok_or(LibraryError::NotFound { what: "article", id: article.0 })?)
}

/// The evidence of an event, in the order it was added.
pub(crate) fn of_event(tx: &Transaction<'_>, event: EventId) -> rusqlite::Result<Vec<Evidence>> {
    let mut statement = tx.prepare_cached("SELECT * FROM evidence WHERE event = ?1 ORDER BY id")?;
    statement.query_map([event.0], evidence)?.collect()
}

/// The evidence of all events of a timeline.
pub(crate) fn in_timeline(
    tx: &Transaction<'_>,
    timeline: TimelineId,
) -> rusqlite::Result<HashMap<EventId, Vec<Evidence>>> {
    let mut all: HashMap<EventId, Vec<Evidence>> = HashMap::new();
    let mut statement = tx.prepare_cached(include_str!("evidence/in_timeline.sql"))?;
    let mut rows = statement.query([timeline.0])?;
    while let Some(row) = rows.next()? {
        all.entry(EventId(row.get("event")?)).or_default().push(evidence(row)?);
    }
    Ok(all)
}

/// What cites an article's present text.
pub(crate) fn cited_in(tx: &Transaction<'_>, article: ArticleId) -> rusqlite::Result<Vec<Cited>> {
    let sql = "SELECT * FROM evidence WHERE article = ?1 AND earlier_text IS NULL ORDER BY id";
    let mut statement = tx.prepare_cached(sql)?;
    let cited = |row: &Row<'_>| {
        Ok(Cited {
            event: EventId(row.get("event")?),
            suggestion: row.get::<_, Option<i64>>("suggestion")?.map(SuggestionId),
            range: range(row)?,
            when: from_json_or_null(row, "when_told")?,
            words: row.get("when_words")?,
        })
    };
    statement.query_map([article.0], cited)?.collect()
}

/// Calls `look` with every passage and the text it should stand in.
pub(crate) fn for_each_passage(
    tx: &Transaction<'_>,
    mut look: impl FnMut(&Anchored, &str),
) -> rusqlite::Result<()> {
    let mut statement = tx.prepare(include_str!("evidence/anchored.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let anchored = Anchored {
            id: EvidenceId(row.get("id")?),
            headline: row.get("headline")?,
            title: row.get("title")?,
            range: range(row)?,
            exact: row.get("exact")?,
        };
        look(&anchored, row.get_ref("text")?.as_str()?);
    }
    Ok(())
}

/// In which text a passage stands, by the columns `earlier_text` and `kept`.
fn standing(row: &Row<'_>) -> rusqlite::Result<Standing> {
    let earlier = row.get::<_, Option<i64>>("earlier_text")?.map(TextId);
    let kept = row.get::<_, Option<bool>>("kept")?.unwrap_or_default();
    Ok(match earlier {
        None => Standing::Present,
        Some(text) if kept => Standing::Kept(text),
        Some(text) => Standing::Asked(text),
    })
}

fn evidence(row: &Row<'_>) -> rusqlite::Result<Evidence> {
    Ok(Evidence {
        id: EvidenceId(row.get("id")?),
        article: ArticleId(row.get("article")?),
        passage: Passage {
            range: range(row)?,
            exact: row.get("exact")?,
            prefix: row.get("prefix")?,
            suffix: row.get("suffix")?,
        },
        stands: standing(row)?,
        stance: from_word(row, "stance")?,
        attribution: from_json(row, "attribution")?,
        when: from_json_or_null(row, "when_told")?,
        when_words: row.get("when_words")?,
        when_reason: from_json_or_line(row, "when_reason")?,
    })
}
