//! Drafts of timelines: the suggestions that are proposed for one, each waiting for a person.

use chronology::{TimelineDraft, TimelineId};
use rusqlite::params;
use suggest::SuggestionId;

use super::SourcedSuggestion;
use super::sourced::sourced;
use crate::{Library, LibraryError, Operation, timelines};

/// A line of a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftLine {
    /// What is proposed.
    pub telling: SourcedSuggestion,
    /// How many articles tell of its day: why it was chosen.
    pub articles: u32,
}

impl Library {
    /// Makes a timeline with a draft: suggestions in the order they are proposed, each with how many articles tell
    /// of its day. No event is made.
    pub fn draft_timeline(
        &self,
        draft: &TimelineDraft,
        lines: &[(SuggestionId, u32)],
    ) -> Result<TimelineId, LibraryError> {
        self.change(Operation::DraftTimeline, |tx| {
            let timeline = timelines::insert(tx, draft)?;
            let sql = "INSERT INTO draft_lines(timeline, suggestion, articles) VALUES (?1, ?2, ?3)";
            let mut insert = tx.prepare_cached(sql)?;
            for (suggestion, articles) in lines {
                insert.execute(params![timeline.0, suggestion.0, articles])?;
            }
            Ok(timeline)
        })
    }

    /// The lines of a timeline's draft, whatever became of them, in order; none where it has no draft.
    pub fn draft(&self, timeline: TimelineId) -> Result<Vec<DraftLine>, LibraryError> {
        self.read("reading a draft", |tx| {
            let mut statement = tx.prepare_cached(include_str!("draft.sql"))?;
            let lines =
                statement.query_map([timeline.0], |row| Ok((SuggestionId(row.get(0)?), row.get(1)?)))?;
            lines
                .map(|line| {
                    let (suggestion, articles) = line?;
                    Ok(DraftLine { telling: sourced(tx, suggestion)?, articles })
                })
                .collect()
        })
    }

    /// Takes the lines that still wait out of a timeline's draft; the suggestions wait on in their articles.
    pub fn discard_draft(&self, timeline: TimelineId) -> Result<(), LibraryError> {
        self.change(Operation::DiscardDraft, |tx| {
            tx.execute(include_str!("discard.sql"), [timeline.0])?;
            Ok(())
        })
    }
}
