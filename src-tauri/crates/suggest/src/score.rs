//! From clues to how likely a person accepts a clause as an event.

use crate::Reason;
use crate::candidates::Candidate;
use crate::clues;
use crate::weighing;

/// What any whole sentence starts with.
const BASE: f32 = 0.15;

/// Below this a clause is not suggested: a reader would reject it more often than not.
pub(crate) const LOWEST_SUGGESTED: f32 = 0.45;

/// Below this a clause's own clues speak against it, and nothing around it makes it an event.
const LOWEST_WEIGHED: f32 = 0.4;

/// How likely a person accepts each clause of a text as an event, 0 to 1, and why.
pub(crate) fn scores(candidates: &[Candidate<'_>]) -> Vec<(f32, Vec<Reason>)> {
    let mut scores: Vec<(f32, Vec<Reason>)> = candidates.iter().map(alone).collect();
    let alone: Vec<f32> = scores.iter().map(|(score, _)| *score).collect();
    let weighed = weighing::weighed(candidates, &alone);
    for ((score, reasons), (moved, reason)) in scores.iter_mut().zip(weighed) {
        if *score >= LOWEST_WEIGHED {
            *score = rounded(*score + moved);
            reasons.extend(reason);
        }
    }
    scores
}

/// How likely a person accepts the clause by what it tells itself.
fn alone(candidate: &Candidate<'_>) -> (f32, Vec<Reason>) {
    let findings = clues::findings(candidate);
    let sum: f32 = findings.iter().map(|finding| finding.weight).sum();
    (rounded(BASE + sum), findings.into_iter().map(|finding| finding.reason).collect())
}

fn rounded(score: f32) -> f32 {
    (score.clamp(0.0, 1.0) * 100.0).round() / 100.0
}
