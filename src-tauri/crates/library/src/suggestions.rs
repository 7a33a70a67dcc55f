//! Suggestions and what became of them.

use ::articles::ArticleId;
use chronology::{EventDraft, EventId};
use suggest::{Suggestion, SuggestionId};

use crate::{EventRow, Library, LibraryError, Page, Window};

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
    /// How the date was read.
    pub when_reason: Option<String>,
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
    /// Only those that wait.
    pub waiting: bool,
    /// Only those with at least this score.
    pub min_score: Option<f32>,
}

impl Library {
    /// A window of the suggestions, in order of article and text.
    pub fn suggestions(
        &self,
        query: &SuggestionQuery,
        window: Window,
    ) -> Result<Page<StoredSuggestion>, LibraryError> {
        let _ = (query, window);
        Ok(Page { rows: Vec::new(), total: 0 })
    }

    /// One suggestion.
    pub fn suggestion(&self, id: SuggestionId) -> Result<StoredSuggestion, LibraryError> {
        Err(LibraryError::NotFound { what: "suggestion", id: id.0 })
    }

    /// Accepts a suggestion as an event with its passage as evidence; `edits` replaces what was suggested.
    pub fn accept_suggestion(
        &self,
        id: SuggestionId,
        edits: Option<EventDraft>,
    ) -> Result<EventId, LibraryError> {
        let _ = edits;
        Err(LibraryError::NotFound { what: "suggestion", id: id.0 })
    }

    /// Accepts every waiting suggestion that the query names, in one operation, one event each.
    pub fn accept_waiting(&self, query: &SuggestionQuery) -> Result<Vec<EventId>, LibraryError> {
        let _ = query;
        Ok(Vec::new())
    }

    /// The events a suggestion may tell again, likeliest first: dates that could agree and shared words.
    pub fn merge_candidates(&self, id: SuggestionId) -> Result<Vec<EventRow>, LibraryError> {
        let _ = id;
        Ok(Vec::new())
    }

    /// Accepts a suggestion as one more evidence of an event that is there.
    pub fn merge_suggestion(&self, id: SuggestionId, into: EventId) -> Result<(), LibraryError> {
        let _ = into;
        Err(LibraryError::NotFound { what: "suggestion", id: id.0 })
    }

    /// Rejects suggestions in one operation.
    pub fn reject_suggestions(&self, ids: &[SuggestionId]) -> Result<(), LibraryError> {
        let _ = ids;
        Ok(())
    }
}
