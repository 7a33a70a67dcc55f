//! Somebody who is named.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::words::seen;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let prose = candidate.prose;
    let own = candidate.names.first().map(|name| seen(&prose.text[name.clone()]));
    finding(0.1, Reason::NamesSomebody { name: own.or_else(|| candidate.subject.clone())? })
}
