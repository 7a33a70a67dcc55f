//! A date of its own.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    candidate.time?;
    finding(0.3, Reason::TellsWhen)
}
