//! Suggestions and what became of them.

mod drafts;
mod learning;
mod merging;
mod retelling;
mod sourced;

use ::articles::ArticleId;
use chronology::{EventDraft, EventId, TimelineId};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, Transaction, named_params, params_from_iter};
use suggest::{Suggestion, SuggestionId};
use timex::{Reason, TimeExpression};

pub use self::drafts::DraftLine;
pub use self::retelling::{KnownEvent, Retelling, Retellings};
pub use self::sourced::SourcedSuggestion;
use crate::columns::{
    from_json, from_json_or_line, from_json_or_null, from_word, json, json_or_null, range, word,
};
use crate::error::Stop;
use crate::{Library, LibraryError, Operation, Page, Window, events, evidence, timelines};

/// A suggestion as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredSuggestion {
    /// Its number.
    pub id: SuggestionId,
    /// The article it stands in.
    pub article: ArticleId,
    /// What is suggested.
    pub suggestion: Suggestion,
    /// The date's words, as written.
    pub when_words: Option<String>,
    /// Why the date was read so.
    pub when_reason: Option<Reason>,
    /// What became of it.
    pub state: SuggestionState,
}

/// What became of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SuggestionState {
    /// It waits for a person.
    Waiting,
    /// It supports this event.
    Accepted(EventId),
    /// A person rejected it.
    Rejected,
}

/// Which suggestions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SuggestionQuery {
    /// Only of this article.
    pub article: Option<ArticleId>,
    /// Only those proposed for this timeline.
    pub draft: Option<TimelineId>,
    /// Only those that wait.
    pub waiting: bool,
    /// Only those with at least this score.
    pub min_score: Option<f32>,
}

impl SuggestionQuery {
    /// The SQL condition and the values of its `?`, in order.
    fn condition(&self) -> (String, Vec<Value>) {
        let (mut condition, mut values) = ("trashed IS NULL AND earlier_text IS NULL".to_owned(), Vec::new());
        if let Some(article) = self.article {
            condition.push_str(" AND article = ?");
            values.push(Value::from(article.0));
        }
        if let Some(timeline) = self.draft {
            let proposed = "SELECT suggestion FROM draft_lines WHERE timeline = ?";
            condition.push_str(&format!(" AND suggestions.id IN ({proposed})"));
            values.push(Value::from(timeline.0));
        }
        if self.waiting {
            condition.push_str(" AND state = 'waiting'");
        }
        if let Some(score) = self.min_score {
            condition.push_str(" AND score >= ?");
            values.push(Value::from(f64::from(score)));
        }
        (condition, values)
    }
}

impl Library {
    /// A window of the suggestions, in order of article and text, without those of articles in the trash.
    pub fn suggestions(
        &self,
        query: &SuggestionQuery,
        window: Window,
    ) -> Result<Page<StoredSuggestion>, LibraryError> {
        let (chosen, values) = query.condition();
        let count = include_str!("suggestions/count.sql").replace("{chosen}", &chosen);
        self.read("listing suggestions", |tx| {
            let total = tx.prepare_cached(&count)?.query_row(params_from_iter(values), |row| row.get(0))?;
            Ok(Page { rows: list(tx, query, window)?, total })
        })
    }

    /// One suggestion.
    pub fn suggestion(&self, id: SuggestionId) -> Result<StoredSuggestion, LibraryError> {
        self.read("reading a suggestion", |tx| one(tx, id))
    }

    /// Accepts a suggestion as an event with its passage as evidence; `edits` replaces what was suggested, and the
    /// passages of `also` are evidence too, as far as these still wait.
    ///
    /// With a timeline, the event is put into it in the same operation. A suggestion that was accepted
    /// already gives the event it became.
    pub fn accept_suggestion(
        &self,
        id: SuggestionId,
        also: &[SuggestionId],
        edits: Option<EventDraft>,
        timeline: Option<TimelineId>,
    ) -> Result<EventId, LibraryError> {
        self.change(Operation::AcceptSuggestion, |tx| {
            let stored = one(tx, id)?;
            judge(tx, &stored, true)?;
            let event = accept(tx, &stored, edits)?;
            for also in waiting(tx, also)? {
                judge(tx, &also, true)?;
                support(tx, &also, event)?;
            }
            timeline.map_or(Ok(()), |timeline| timelines::add(tx, timeline, &[event]))?;
            Ok(event)
        })
    }

    /// Accepts every waiting suggestion that the query names, in one operation, one event each; with a
    /// timeline, the events are put into it.
    pub fn accept_waiting(
        &self,
        query: &SuggestionQuery,
        timeline: Option<TimelineId>,
    ) -> Result<Vec<EventId>, LibraryError> {
        let waiting = SuggestionQuery { waiting: true, ..query.clone() };
        self.change(Operation::AcceptSuggestion, |tx| {
            let all = Window { offset: 0, limit: u32::MAX };
            accept_all(tx, &list(tx, &waiting, all)?, timeline)
        })
    }

    /// Accepts those of the suggestions that still wait in one operation, one event each; with a timeline, the events
    /// are put into it. Nothing is learned: nobody looked at each.
    pub fn accept_suggestions(
        &self,
        ids: &[SuggestionId],
        timeline: Option<TimelineId>,
    ) -> Result<Vec<EventId>, LibraryError> {
        self.change(Operation::AcceptSuggestion, |tx| accept_all(tx, &waiting(tx, ids)?, timeline))
    }

    /// Accepts suggestions as more evidence of an event that is there.
    pub fn merge_suggestions(&self, ids: &[SuggestionId], into: EventId) -> Result<(), LibraryError> {
        self.change(Operation::MergeSuggestion, |tx| {
            events::one(tx, into)?;
            for id in ids {
                let stored = one(tx, *id)?;
                judge(tx, &stored, true)?;
                support(tx, &stored, into)?;
            }
            Ok(())
        })
    }

    /// Rejects suggestions in one operation; those that were accepted stay so.
    pub fn reject_suggestions(&self, ids: &[SuggestionId]) -> Result<(), LibraryError> {
        self.change(Operation::RejectSuggestion, |tx| {
            for id in ids {
                judge(tx, &one(tx, *id)?, false)?;
                tx.prepare_cached(
                    "UPDATE suggestions SET state = 'rejected' WHERE id = ?1 AND state = 'waiting'",
                )?
                .execute([id.0])?;
            }
            Ok(())
        })
    }
}

/// Those of the suggestions that wait: another window may have decided on some.
fn waiting(tx: &Transaction<'_>, ids: &[SuggestionId]) -> Result<Vec<StoredSuggestion>, Stop> {
    let mut stored = ids.iter().map(|id| one(tx, *id)).collect::<Result<Vec<_>, _>>()?;
    stored.retain(|one| one.state == SuggestionState::Waiting);
    Ok(stored)
}

fn accept_all(
    tx: &Transaction<'_>,
    stored: &[StoredSuggestion],
    timeline: Option<TimelineId>,
) -> Result<Vec<EventId>, Stop> {
    let events: Vec<EventId> =
        stored.iter().map(|suggestion| accept(tx, suggestion, None)).collect::<Result<_, _>>()?;
    timeline.map_or(Ok(()), |timeline| timelines::add(tx, timeline, &events))?;
    Ok(events)
}

/// Learns from what a person decided on a suggestion that waited.
fn judge(tx: &Transaction<'_>, stored: &StoredSuggestion, kept: bool) -> rusqlite::Result<()> {
    match stored.state {
        SuggestionState::Waiting => learning::learn(tx, &stored.suggestion, kept),
        SuggestionState::Accepted(_) | SuggestionState::Rejected => Ok(()),
    }
}

/// Makes an event of a suggestion.
fn accept(
    tx: &Transaction<'_>,
    stored: &StoredSuggestion,
    edits: Option<EventDraft>,
) -> Result<EventId, Stop> {
    if let SuggestionState::Accepted(event) = stored.state {
        return Ok(event);
    }
    let event = events::insert(tx, &edits.unwrap_or_else(|| draft(&stored.suggestion)))?;
    support(tx, stored, event)?;
    Ok(event)
}

/// Makes a suggestion's passage evidence of an event; taken from the event that it supported before.
fn support(tx: &Transaction<'_>, stored: &StoredSuggestion, event: EventId) -> Result<(), Stop> {
    if let SuggestionState::Accepted(before) = stored.state {
        if before == event {
            return Ok(());
        }
        tx.execute("UPDATE evidence SET event = ?2 WHERE suggestion = ?1", [stored.id.0, event.0])?;
        events::refresh(tx, before)?;
    } else {
        evidence::insert_of_suggestion(tx, event, stored)?;
    }
    tx.prepare_cached("UPDATE suggestions SET state = 'accepted', event = ?2 WHERE id = ?1")?
        .execute([stored.id.0, event.0])?;
    events::refresh(tx, event)
}

/// The event that a suggestion suggests.
fn draft(suggestion: &Suggestion) -> EventDraft {
    EventDraft {
        headline: suggestion.headline.clone(),
        when: suggestion.told_when().cloned(),
        place: suggestion.place.clone(),
        participants: suggestion.participants.clone(),
        factuality: suggestion.factuality,
        tags: Vec::new(),
    }
}

/// One suggestion.
fn one(tx: &Transaction<'_>, id: SuggestionId) -> Result<StoredSuggestion, Stop> {
    let mut statement = tx.prepare_cached("SELECT * FROM suggestions WHERE id = ?1")?;
    let stored = statement.query_row([id.0], stored_suggestion).optional()?;
    Ok(stored.ok_or(LibraryError::NotFound { what: "suggestion", id: id.0 })?)
}

fn list(
    tx: &Transaction<'_>,
    query: &SuggestionQuery,
    window: Window,
) -> rusqlite::Result<Vec<StoredSuggestion>> {
    let (chosen, mut values) = query.condition();
    values.extend([window.limit, window.offset].map(|number| Value::from(i64::from(number))));
    let mut statement =
        tx.prepare_cached(&include_str!("suggestions/list.sql").replace("{chosen}", &chosen))?;
    statement.query_map(params_from_iter(values), stored_suggestion)?.collect()
}

/// All suggestions of an article's present text, in text order.
pub(crate) fn suggestions_of(
    tx: &Transaction<'_>,
    article: ArticleId,
) -> rusqlite::Result<Vec<StoredSuggestion>> {
    let sql = "SELECT * FROM suggestions WHERE article = ?1 AND earlier_text IS NULL ORDER BY first_byte, id";
    tx.prepare_cached(sql)?.query_map([article.0], stored_suggestion)?.collect()
}

/// The suggestions of an article that were decided on and whose words stand in an earlier text only.
pub(crate) fn earlier_suggestions_of(
    tx: &Transaction<'_>,
    article: ArticleId,
) -> rusqlite::Result<Vec<StoredSuggestion>> {
    let sql = "SELECT * FROM suggestions WHERE article = ?1 AND earlier_text IS NOT NULL ORDER BY id";
    tx.prepare_cached(sql)?.query_map([article.0], stored_suggestion)?.collect()
}

/// Stores what is suggested: under its number, keeping what became of it, or as new.
pub(crate) fn store(
    tx: &Transaction<'_>,
    id: Option<SuggestionId>,
    article: ArticleId,
    text: &str,
    times: &[TimeExpression],
    suggestion: &Suggestion,
) -> rusqlite::Result<()> {
    let time = suggestion.time.and_then(|time| times.get(time));
    let bound = || suggestion.when.clone().map(|when| Reason::not_after_publication(when.edtf));
    let why = time.map(|time| time.reason.clone()).or_else(bound);
    tx.prepare_cached(include_str!("suggestions/store.sql"))?.execute(named_params! {
        ":id": id.map(|id| id.0),
        ":article": article.0,
        ":first_byte": suggestion.range.start as i64,
        ":end_byte": suggestion.range.end as i64,
        ":headline": suggestion.headline,
        ":when_told": json_or_null(suggestion.when.as_ref())?,
        ":time": suggestion.time.map(|time| time as i64),
        ":when_words": time.and_then(|time| text.get(time.range.clone())),
        ":when_reason": json_or_null(why.as_ref())?,
        ":attribution": json(&suggestion.attribution)?,
        ":factuality": word(&suggestion.factuality)?,
        ":participants": json(&suggestion.participants)?,
        ":place": suggestion.place,
        ":score": suggestion.score,
        ":reasons": json(&suggestion.reasons)?,
    })?;
    Ok(())
}

fn stored_suggestion(row: &Row<'_>) -> rusqlite::Result<StoredSuggestion> {
    Ok(StoredSuggestion {
        id: SuggestionId(row.get("id")?),
        article: ArticleId(row.get("article")?),
        suggestion: Suggestion {
            range: range(row)?,
            headline: row.get("headline")?,
            when: from_json_or_null(row, "when_told")?,
            time: row.get::<_, Option<u32>>("time")?.map(|time| time as usize),
            attribution: from_json(row, "attribution")?,
            factuality: from_word(row, "factuality")?,
            participants: from_json(row, "participants")?,
            place: row.get("place")?,
            score: row.get("score")?,
            reasons: from_json(row, "reasons")?,
        },
        when_words: row.get("when_words")?,
        when_reason: from_json_or_line(row, "when_reason")?,
        state: state(row)?,
    })
}

fn state(row: &Row<'_>) -> rusqlite::Result<SuggestionState> {
    Ok(match (row.get::<_, Option<i64>>("event")?, row.get::<_, String>("state")?.as_str()) {
        (Some(event), _) => SuggestionState::Accepted(EventId(event)),
        (None, "rejected") => SuggestionState::Rejected,
        (None, _) => SuggestionState::Waiting,
    })
}
