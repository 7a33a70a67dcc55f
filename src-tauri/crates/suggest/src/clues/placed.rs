//! A place.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::names;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let place = names::place(candidate)?;
    finding(0.08, Reason::TellsWhere { place: place.to_string() })
}
