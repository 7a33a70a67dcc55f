//! What speaks for a clause telling an event, and what against: one file a clue, one line here.

mod background;
mod dated;
mod event_noun;
mod happening;
mod lasting;
mod leading;
mod measured;
mod named;
mod no_comment;
mod opinion;
mod passing;
mod placed;
mod planned;
mod question;
mod rights;
mod saying;
mod study;
mod trend;
mod undated;
mod unnamed;
mod voice;
mod weather;

use crate::Reason;
use crate::candidates::Candidate;

/// What a clue found.
pub(crate) struct Finding {
    /// How much likelier (above 0) or unlikelier a person accepts the clause as an event.
    pub(crate) weight: f32,
    /// Why.
    pub(crate) reason: Reason,
}

/// A kind of clue: a pure function of a clause.
type Clue = fn(&Candidate<'_>) -> Option<Finding>;

/// All clues, in the order in which their reasons are shown.
const CLUES: &[Clue] = &[
    dated::clue,
    happening::clue,
    planned::clue,
    saying::clue,
    event_noun::clue,
    named::clue,
    placed::clue,
    leading::clue,
    undated::clue,
    passing::clue,
    unnamed::clue,
    voice::clue,
    no_comment::clue,
    opinion::clue,
    question::clue,
    background::clue,
    measured::clue,
    lasting::clue,
    trend::clue,
    study::clue,
    weather::clue,
    rights::clue,
];

/// Asks every clue.
pub(crate) fn findings(candidate: &Candidate<'_>) -> Vec<Finding> {
    CLUES.iter().filter_map(|clue| clue(candidate)).collect()
}

/// A finding, for the clues.
fn finding(weight: f32, reason: Reason) -> Option<Finding> {
    Some(Finding { weight, reason })
}
