//! Somebody who is named.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::names;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let place = names::place(candidate);
    let somebody = names::participants(candidate, place.as_deref()).into_iter().next();
    let named =
        || candidate.names.first().map(|name| names::without_possessive(&candidate.prose.text[name.clone()]));
    let name = somebody.or_else(named).or_else(|| candidate.subject.clone())?;
    finding(0.1, Reason::NamesSomebody { name })
}
