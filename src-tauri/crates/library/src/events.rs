//! Events: what a person has decided.

use ::articles::ArticleId;
use chronology::{Event, EventDraft, EventId, Factuality, Joined, Review, Standing, TimelineId, conflicts};
use edtf::When;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, Transaction, named_params, params, params_from_iter};

use crate::columns::{
    bounds, from_json, from_json_or_line, from_json_or_null, from_word, json, json_or_null, moment, word,
};
use crate::error::Stop;
use crate::{Library, LibraryError, NewEvidence, Operation, Page, Trashed, Window, evidence, timelines};

/// Gives what belongs to one event (`?2`) to another one (`?1`).
const MOVE_TO: [&str; 6] = [
    "UPDATE evidence SET event = ?1 WHERE event = ?2",
    "UPDATE suggestions SET event = ?1 WHERE event = ?2",
    "UPDATE notes SET event = ?1 WHERE event = ?2",
    "UPDATE timeline_events AS kept SET lane = gone.lane FROM timeline_events AS gone
     WHERE kept.event = ?1 AND gone.event = ?2 AND gone.timeline = kept.timeline
       AND kept.lane IS NULL AND gone.lane IS NOT NULL",
    "UPDATE OR IGNORE timeline_events SET event = ?1 WHERE event = ?2",
    "DELETE FROM timeline_events WHERE event = ?2 AND event <> ?1",
];

/// The condition that the index `events_uncertain` has, word for word.
const UNCERTAIN: &str = " AND (when_told ->> 'edtf' GLOB '*[?~%]*' \
    OR when_told ->> 'modifier' IN ('START', 'MID', 'END', 'APPROX'))";

/// A line of the list of events.
#[derive(Debug, Clone, PartialEq)]
pub struct EventRow {
    /// Its number.
    pub id: EventId,
    /// What happened.
    pub headline: String,
    /// When.
    pub when: Option<When>,
    /// How it is told.
    pub factuality: Factuality,
    /// How many different sources support it.
    pub sources: u32,
    /// Whether its evidence disagrees about the date.
    pub disputed: bool,
    /// Whether a person should look again.
    pub needs_review: bool,
    /// Its tags.
    pub tags: Vec<String>,
}

/// Which events.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventQuery {
    /// Only with this tag.
    pub tag: Option<String>,
    /// Only those with evidence in this article.
    pub article: Option<ArticleId>,
    /// Only those that are open in this way.
    pub open: Option<OpenQuestion>,
}

/// What may be open about an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenQuestion {
    /// A person should look again: a date it rests on has changed.
    NeedsReview,
    /// Its date is told as approximate or uncertain, or as a part of something ("early July").
    Uncertain,
    /// Its evidence disagrees about the date.
    Disputed,
    /// It has no date.
    Undated,
}

impl EventQuery {
    /// The SQL condition and the values of its `?`, in order.
    fn condition(&self) -> (String, Vec<Value>) {
        let (mut condition, mut values) = ("trashed IS NULL".to_owned(), Vec::new());
        if let Some(tag) = &self.tag {
            condition.push_str(" AND id IN (SELECT event FROM event_tags WHERE tag = ?)");
            values.push(Value::from(tag.clone()));
        }
        if let Some(article) = self.article {
            condition.push_str(" AND id IN (SELECT event FROM evidence WHERE article = ?)");
            values.push(Value::from(article.0));
        }
        condition.push_str(match self.open {
            None => "",
            Some(OpenQuestion::NeedsReview) => " AND needs_review IS NOT NULL",
            Some(OpenQuestion::Uncertain) => UNCERTAIN,
            Some(OpenQuestion::Disputed) => " AND disputed",
            Some(OpenQuestion::Undated) => " AND when_told IS NULL",
        });
        (condition, values)
    }
}

impl Library {
    /// A window of the list of events in order of date, without those in the trash.
    pub fn events(&self, query: &EventQuery, window: Window) -> Result<Page<EventRow>, LibraryError> {
        let (chosen, mut values) = query.condition();
        let count = match query {
            EventQuery { tag: None, article: None, open: None } => include_str!("events/all.sql").to_owned(),
            _ => format!("SELECT count(*) FROM events WHERE {chosen}"),
        };
        let list = include_str!("events/list.sql").replace("{chosen}", &chosen);
        self.read("listing events", |tx| {
            let total = tx.prepare_cached(&count)?.query_row(params_from_iter(&values), |row| row.get(0))?;
            values.extend([window.limit, window.offset].map(|number| Value::from(i64::from(number))));
            let mut statement = tx.prepare_cached(&list)?;
            let rows = statement.query_map(params_from_iter(&values), event_row)?;
            Ok(Page { rows: rows.collect::<Result<_, _>>()?, total })
        })
    }

    /// One event with its evidence.
    pub fn event(&self, id: EventId) -> Result<Event, LibraryError> {
        self.read("reading an event", |tx| one(tx, id))
    }

    /// Writes an event by hand, with evidence or without.
    pub fn create_event(&self, draft: EventDraft, evidence: &[NewEvidence]) -> Result<EventId, LibraryError> {
        self.change(Operation::CreateEvent, |tx| {
            let id = insert(tx, &draft)?;
            for new in evidence {
                evidence::insert(tx, id, new)?;
            }
            refresh(tx, id)?;
            Ok(id)
        })
    }

    /// Changes what a person says of an event that was as `before` when they began; clears its review flag. What was
    /// changed elsewhere since is kept, and refused where it is the same field.
    pub fn update_event(
        &self,
        id: EventId,
        before: &EventDraft,
        draft: EventDraft,
    ) -> Result<(), LibraryError> {
        self.change(Operation::EditEvent, |tx| {
            let theirs = one(tx, id)?.draft;
            let joined = EventDraft::joined(before, &theirs, draft);
            rewrite(tx, id, &joined.ok_or(LibraryError::ChangedMeanwhile { what: "event", id: id.0 })?)
        })
    }

    /// Writes events of a timeline from pasted rows, in one step: new ones, and others in the place of what was said.
    pub fn paste_events(
        &self,
        timeline: TimelineId,
        new: &[EventDraft],
        changed: &[(EventId, EventDraft)],
    ) -> Result<Vec<EventId>, LibraryError> {
        self.change(Operation::PasteEvents, |tx| {
            for (id, draft) in changed {
                rewrite(tx, *id, draft)?;
            }
            let written = new.iter().map(|draft| insert(tx, draft)).collect::<Result<Vec<_>, _>>()?;
            timelines::add(tx, timeline, &written)?;
            Ok(written)
        })
    }

    /// Clears an event's review flag without changing it.
    pub fn confirm_event(&self, id: EventId) -> Result<(), LibraryError> {
        self.change(Operation::ConfirmEvent, |tx| {
            one(tx, id)?;
            Ok(clear_review(tx, id)?)
        })
    }

    /// Moves all evidence of `from` to `into`, and `from` to the trash.
    ///
    /// Tags, places in timelines and notes go with the evidence.
    pub fn merge_events(&self, into: EventId, from: EventId) -> Result<(), LibraryError> {
        let now = moment((self.clock)());
        self.change(Operation::MergeEvents, |tx| {
            let mut tags = one(tx, into)?.draft.tags;
            tags.extend(one(tx, from)?.draft.tags);
            if into == from {
                return Ok(());
            }
            set_tags(tx, into, &tags)?;
            for sql in MOVE_TO {
                tx.execute(sql, [into.0, from.0])?;
            }
            tx.execute("UPDATE events SET trashed = ?2 WHERE id = ?1", params![from.0, now])?;
            refresh(tx, from)?;
            refresh(tx, into)
        })
    }

    /// Moves an event to the trash.
    pub fn trash_event(&self, id: EventId) -> Result<(), LibraryError> {
        self.move_to_trash(Trashed::Event(id))
    }

    /// All tags in use with how many events carry them, by name.
    pub fn tags(&self) -> Result<Vec<(String, u32)>, LibraryError> {
        self.read("listing tags", |tx| {
            let mut statement = tx.prepare_cached(include_str!("events/tags.sql"))?;
            let tags = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(tags.collect::<Result<_, _>>()?)
        })
    }
}

/// Stores a new event, without evidence.
pub(crate) fn insert(tx: &Transaction<'_>, draft: &EventDraft) -> rusqlite::Result<EventId> {
    store(tx, None, draft)?;
    let id = EventId(tx.last_insert_rowid());
    set_tags(tx, id, &draft.tags)?;
    Ok(id)
}

/// Stores what a person says of an event: under its number, or as new.
fn store(tx: &Transaction<'_>, id: Option<EventId>, draft: &EventDraft) -> rusqlite::Result<()> {
    let (earliest, latest) = bounds(draft.when.as_ref());
    tx.prepare_cached(include_str!("events/store.sql"))?.execute(named_params! {
        ":id": id.map(|id| id.0),
        ":headline": draft.headline,
        ":when_told": json_or_null(draft.when.as_ref())?,
        ":earliest": earliest,
        ":latest": latest,
        ":place": draft.place,
        ":participants": json(&draft.participants)?,
        ":factuality": word(&draft.factuality)?,
    })?;
    Ok(())
}

/// Puts what a person says of an event in the place of what was said; clears its review flag.
fn rewrite(tx: &Transaction<'_>, id: EventId, draft: &EventDraft) -> Result<(), Stop> {
    one(tx, id)?;
    store(tx, Some(id), draft)?;
    set_tags(tx, id, &draft.tags)?;
    clear_review(tx, id)?;
    refresh(tx, id)
}

fn clear_review(tx: &Transaction<'_>, id: EventId) -> rusqlite::Result<()> {
    let sql = "UPDATE events SET needs_review = NULL WHERE id = ?1 AND needs_review IS NOT NULL";
    tx.execute(sql, [id.0])?;
    Ok(())
}

/// Clears the review flag of an event that was flagged for its passages, when nothing is asked of them any more.
pub(crate) fn passages_checked(tx: &Transaction<'_>, id: EventId) -> Result<(), Stop> {
    let event = one(tx, id)?;
    let is_asked = event.evidence.iter().any(|told| matches!(told.stands, Standing::Asked(_)));
    match event.needs_review {
        Some(Review::Moved { .. } | Review::Orphaned { .. }) if !is_asked => Ok(clear_review(tx, id)?),
        _ => Ok(()),
    }
}

/// Flags an event, if it is not flagged for another reason already; returns whether it was.
pub(crate) fn flag(tx: &Transaction<'_>, id: EventId, review: &Review) -> rusqlite::Result<bool> {
    let sql = "UPDATE events SET needs_review = ?2 WHERE id = ?1 AND needs_review IS NULL";
    Ok(tx.prepare_cached(sql)?.execute(params![id.0, json(review)?])? > 0)
}

/// Gives an event these tags and no others; each once.
fn set_tags(tx: &Transaction<'_>, id: EventId, tags: &[String]) -> rusqlite::Result<()> {
    let wanted = json(tags)?;
    let sql = "DELETE FROM event_tags WHERE event = ?1 AND tag NOT IN (SELECT value FROM json_each(?2))";
    tx.prepare_cached(sql)?.execute(params![id.0, wanted])?;
    let sql = "INSERT INTO event_tags(event, tag) SELECT ?1, value FROM json_each(?2) WHERE true
               ON CONFLICT (event, tag) DO NOTHING";
    tx.prepare_cached(sql)?.execute(params![id.0, wanted])?;
    Ok(())
}

/// Looks again whether an event's evidence disagrees about the date.
pub(crate) fn refresh(tx: &Transaction<'_>, id: EventId) -> Result<(), Stop> {
    let disputed = !conflicts(&[one(tx, id)?]).is_empty();
    tx.prepare_cached("UPDATE events SET disputed = ?2 WHERE id = ?1 AND disputed <> ?2")?
        .execute(params![id.0, disputed])?;
    Ok(())
}

/// One event with its evidence.
pub(crate) fn one(tx: &Transaction<'_>, id: EventId) -> Result<Event, Stop> {
    let mut statement = tx.prepare_cached(include_str!("events/one.sql"))?;
    let event = statement.query_row([id.0], event).optional()?;
    let event = event.ok_or(LibraryError::NotFound { what: "event", id: id.0 })?;
    Ok(Event { evidence: evidence::of_event(tx, id)?, ..event })
}

/// The events of a timeline in the order they were written, with their evidence, without those in the trash.
pub(crate) fn in_timeline(tx: &Transaction<'_>, timeline: TimelineId) -> rusqlite::Result<Vec<Event>> {
    let mut evidence = evidence::in_timeline(tx, timeline)?;
    let mut statement = tx.prepare_cached(include_str!("events/in_timeline.sql"))?;
    let events = statement.query_map([timeline.0], |row| {
        let event = event(row)?;
        Ok(Event { evidence: evidence.remove(&event.id).unwrap_or_default(), ..event })
    })?;
    events.collect()
}

fn event(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        id: EventId(row.get("id")?),
        draft: draft(row)?,
        evidence: Vec::new(),
        needs_review: from_json_or_line(row, "needs_review")?,
    })
}

/// What a person says of an event.
pub(crate) fn draft(row: &Row<'_>) -> rusqlite::Result<EventDraft> {
    Ok(EventDraft {
        headline: row.get("headline")?,
        when: from_json_or_null(row, "when_told")?,
        place: row.get("place")?,
        participants: from_json(row, "participants")?,
        factuality: from_word(row, "factuality")?,
        tags: from_json(row, "tags")?,
    })
}

/// A line of a list of events.
pub(crate) fn event_row(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow {
        id: EventId(row.get("id")?),
        headline: row.get("headline")?,
        when: from_json_or_null(row, "when_told")?,
        factuality: from_word(row, "factuality")?,
        sources: row.get("sources")?,
        disputed: row.get("disputed")?,
        needs_review: row.get("review")?,
        tags: from_json(row, "tags")?,
    })
}
