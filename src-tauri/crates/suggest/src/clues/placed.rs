//! A place.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let place = candidate.place.clone()?;
    finding(0.08, Reason::TellsWhere { place })
}
