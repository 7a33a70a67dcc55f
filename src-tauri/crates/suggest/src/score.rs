//! From clues to how likely a person accepts a clause as an event.

use crate::Reason;
use crate::candidates::Candidate;
use crate::clues;

/// What any whole sentence starts with.
const BASE: f32 = 0.15;

/// Below this a clause is not suggested: a reader would reject it more often than not.
pub(crate) const LOWEST_SUGGESTED: f32 = 0.45;

/// How likely a person accepts the clause as an event, 0 to 1, and why.
pub(crate) fn score(candidate: &Candidate<'_>) -> (f32, Vec<Reason>) {
    let findings = clues::findings(candidate);
    let sum: f32 = findings.iter().map(|finding| finding.weight).sum();
    let score = (BASE + sum).clamp(0.0, 1.0);
    ((score * 100.0).round() / 100.0, findings.into_iter().map(|finding| finding.reason).collect())
}
