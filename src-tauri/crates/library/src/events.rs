//! Events and their evidence.

use ::articles::{ArticleId, Passage};
use chronology::{Event, EventDraft, EventId, EvidenceId, Factuality, Link, Stance};
use edtf::When;

use crate::{Library, LibraryError, Page, Window};

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
}

impl Library {
    /// A window of the list of events in order of date, without those in the trash.
    pub fn events(&self, query: &EventQuery, window: Window) -> Result<Page<EventRow>, LibraryError> {
        let _ = (query, window);
        Ok(Page { rows: Vec::new(), total: 0 })
    }

    /// One event with its evidence.
    pub fn event(&self, id: EventId) -> Result<Event, LibraryError> {
        Err(LibraryError::NotFound { what: "event", id: id.0 })
    }

    /// Writes an event by hand, with evidence or without.
    pub fn create_event(&self, draft: EventDraft, evidence: &[NewEvidence]) -> Result<EventId, LibraryError> {
        let _ = (draft, evidence);
        Ok(EventId(0))
    }

    /// Changes what a person says of an event; clears its review flag.
    pub fn update_event(&self, id: EventId, draft: EventDraft) -> Result<(), LibraryError> {
        let _ = draft;
        Err(LibraryError::NotFound { what: "event", id: id.0 })
    }

    /// Clears an event's review flag without changing it.
    pub fn confirm_event(&self, id: EventId) -> Result<(), LibraryError> {
        Err(LibraryError::NotFound { what: "event", id: id.0 })
    }

    /// Adds evidence to an event.
    pub fn add_evidence(&self, id: EventId, evidence: &NewEvidence) -> Result<EvidenceId, LibraryError> {
        let _ = evidence;
        Err(LibraryError::NotFound { what: "event", id: id.0 })
    }

    /// Takes evidence away from its event.
    pub fn remove_evidence(&self, id: EvidenceId) -> Result<(), LibraryError> {
        Err(LibraryError::NotFound { what: "evidence", id: id.0 })
    }

    /// Moves all evidence of `from` to `into`, and `from` to the trash.
    pub fn merge_events(&self, into: EventId, from: EventId) -> Result<(), LibraryError> {
        let _ = from;
        Err(LibraryError::NotFound { what: "event", id: into.0 })
    }

    /// Moves an event to the trash.
    pub fn trash_event(&self, id: EventId) -> Result<(), LibraryError> {
        Err(LibraryError::NotFound { what: "event", id: id.0 })
    }

    /// All tags in use with how many events carry them, by name.
    pub fn tags(&self) -> Result<Vec<(String, u32)>, LibraryError> {
        Ok(Vec::new())
    }
}
