//! A noun that names an event.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let language = candidate.prose.language;
    let noun = candidate.words.iter().filter(|word| !candidate.tells_time(&word.range)).find(|word| {
        let singular = word.lower.strip_suffix('s').unwrap_or(&word.lower);
        language.is_event_noun(&word.lower) || language.is_event_noun(singular)
    })?;
    finding(0.12, Reason::NamesEvent { word: noun.lower.clone() })
}
