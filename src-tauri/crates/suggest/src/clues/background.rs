//! Background: no verb tells what happened or will.

use super::{Finding, finding};
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let ahead = candidate.time.is_some() && candidate.plan().is_some();
    if candidate.verb.is_some() || ahead { None } else { finding(-0.4, "no verb tells what happened") }
}
