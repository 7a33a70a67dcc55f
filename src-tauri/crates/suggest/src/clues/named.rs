//! Somebody who is named.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::names;
use crate::words::seen;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let prose = candidate.prose;
    let own = names::names(prose, &candidate.words).into_iter().next().map(|name| seen(&prose.text[name]));
    finding(0.1, Reason::NamesSomebody { name: own.or_else(|| candidate.subject.clone())? })
}
