//! A saying that is itself an event: a warning, a promise, a speech with a date.

use super::{Finding, finding};
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    candidate.reported.as_ref()?;
    let verb = candidate.verb_word()?;
    if candidate.prose.language.is_plain_saying(&verb.lower) || !candidate.verb?.telling {
        return if candidate.time.is_some() { finding(0.2, "it tells when this was said") } else { None };
    }
    finding(0.2, format!("“{}” does more than say", verb.lower))
}
