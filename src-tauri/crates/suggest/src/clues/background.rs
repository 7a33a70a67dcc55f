//! Background: no verb tells what happened or will.

use super::{Finding, finding};
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let language = candidate.prose.language;
    let ahead = candidate.time.is_some() && candidate.words.iter().any(|word| language.plans(&word.lower));
    if candidate.verb.is_some() || ahead { None } else { finding(-0.4, "no verb tells what happened") }
}
