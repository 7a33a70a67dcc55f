//! Somebody who is named.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::names;
use crate::words::seen;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let prose = candidate.prose;
    let name = names::names(prose, &candidate.words).into_iter().next()?;
    finding(0.1, Reason::NamesSomebody { name: seen(&prose.text[name]) })
}
