//! A place.

use super::{Finding, finding};
use crate::candidates::Candidate;
use crate::names;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let place = names::place(candidate)?;
    finding(0.08, format!("it tells where: {place}"))
}
