//! Somebody who is named.

use std::ops::Range;

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::names;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let somebody = candidate.participants.first().cloned();
    let of = |name: &Range<usize>| names::without_possessive(&candidate.prose.text[name.clone()]);
    let named = || candidate.names.iter().map(of).find(|name| candidate.place.as_ref() != Some(name));
    let name =
        somebody.or_else(named).or_else(|| candidate.subject.as_ref().map(|subject| subject.name.clone()))?;
    finding(0.1, Reason::NamesSomebody { name })
}
