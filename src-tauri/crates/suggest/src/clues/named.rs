//! Somebody who is named.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::names;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let prose = candidate.prose;
    let name = names::names(prose, &candidate.words).into_iter().next()?;
    let name = prose.text[name].split_whitespace().collect::<Vec<_>>().join(" ");
    finding(0.1, Reason::NamesSomebody { name })
}
