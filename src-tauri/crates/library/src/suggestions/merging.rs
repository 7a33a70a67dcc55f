//! Which events a suggestion may tell again.

use std::collections::BTreeSet;

use rusqlite::Transaction;
use suggest::{Suggestion, SuggestionId};

use crate::error::Stop;
use crate::events::event_row;
use crate::search::words;
use crate::{EventRow, Library, LibraryError};

/// Events that are offered.
const OFFERED: usize = 10;

/// Words shorter than this seldom tell one event from another ("the", "said").
const SHORTEST_WORD: usize = 4;

/// What dates that can both be right count, in shares of words.
const AGREEMENT: f32 = 0.5;

/// The share of words that two tellings must have in common if their dates cannot both be right.
const ENOUGH_TO_DISAGREE: f32 = 0.5;

impl Library {
    /// The events a suggestion may tell again, likeliest first: dates that could agree and shared words.
    ///
    /// An event on another date is offered only if most words are shared: sources may disagree.
    pub fn merge_candidates(&self, id: SuggestionId) -> Result<Vec<EventRow>, LibraryError> {
        self.read("looking for the same event", |tx| {
            let suggestion = super::one(tx, id)?.suggestion;
            let told = words_of(&suggestion.headline, &suggestion.participants);
            let mut likely: Vec<(f32, EventRow)> = sharing_words(tx, &told)?
                .into_iter()
                .filter_map(|event| Some((likeness(&suggestion, &told, &event)?, event)))
                .collect();
            likely.sort_by(|(a, _), (b, _)| b.total_cmp(a));
            likely.truncate(OFFERED);
            Ok(likely.into_iter().map(|(_, event)| event).collect())
        })
    }
}

/// The words that tell an event from others.
pub(super) fn words_of(headline: &str, participants: &[String]) -> BTreeSet<String> {
    let mut told: BTreeSet<String> = words(headline).collect();
    told.extend(participants.iter().flat_map(|participant| words(participant)));
    told.retain(|word| word.chars().count() >= SHORTEST_WORD || !word.is_ascii());
    told
}

fn sharing_words(tx: &Transaction<'_>, told: &BTreeSet<String>) -> Result<Vec<EventRow>, Stop> {
    let Some(any) = any_of(told) else { return Ok(Vec::new()) };
    let mut statement = tx.prepare_cached(include_str!("candidates.sql"))?;
    Ok(statement.query_map([any], event_row)?.collect::<Result<_, _>>()?)
}

/// The query for what has any of the words; `None` without words.
pub(super) fn any_of(words: &BTreeSet<String>) -> Option<String> {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    (!quoted.is_empty()).then(|| quoted.join(" OR "))
}

/// How likely an event is told again; `None` if it is not.
fn likeness(suggestion: &Suggestion, told: &BTreeSet<String>, event: &EventRow) -> Option<f32> {
    let known = words_of(&event.headline, &[]);
    let fewer = told.len().min(known.len()).max(1);
    let shared = told.intersection(&known).count() as f32 / fewer as f32;
    let dates = suggestion.told_when().zip(event.when.as_ref());
    match dates.map(|(told, known)| told.could_agree_with(known)) {
        _ if shared == 0.0 => None,
        Some(true) => Some(shared + AGREEMENT),
        None => Some(shared),
        Some(false) => (shared >= ENOUGH_TO_DISAGREE).then_some(shared),
    }
}
