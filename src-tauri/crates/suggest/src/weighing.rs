//! What kind of text a clause stands in, and what of its form goes with events: a report tells event by event and who
//! says so, where a guide, a review or a column tells one in passing.
//!
//! The weights are those of a logistic regression over 2,000 clauses of 235 English pages of news, magazines, guides and
//! shops, each judged by reading, rounded; the means are theirs too.

use crate::Reason;
use crate::candidates::Candidate;

/// Clauses below which a text is too short to tell what kind it is.
const FEWEST_CLAUSES: usize = 8;

/// How many clauses on either side of one stand around it.
const NEAR: usize = 3;

/// The mean score of what stands around a clause, and what each point above it is worth.
const AROUND: (f32, f32) = (0.19, 0.4);

/// The mean share of clauses that somebody says, and what each point above it is worth.
const SAID: (f32, f32) = (0.28, 0.2);

/// How many names a clause has on average, at most how many count, and what each is worth.
const NAMES: (f32, usize, f32) = (2.0, 5, 0.03);

/// What a verb of a deed is worth.
const DEED: f32 = 0.15;

/// What is told as done, of no moment: "has sold", and that with a time, which is seldom its own.
const HAS_DONE: f32 = -0.12;
const HAS_DONE_THEN: f32 = -0.15;

/// What has a date within what somebody says.
const SAID_WITH_DATE: f32 = -0.15;

/// A share of a hundred.
const SHARE: f32 = -0.25;

/// What all are moved by, so that as many stay above [`crate::score::LOWEST_SUGGESTED`] as did.
const ALL: f32 = -0.04;

/// A move of what stands around a clause that is worth telling.
const WORTH_TELLING: f32 = 0.05;

/// How much likelier or unlikelier each clause of a text is than by its own clues, whose scores are given, and why.
///
/// Nothing in other languages than English, where it was not measured, and in short texts.
pub(crate) fn weighed(candidates: &[Candidate<'_>], alone: &[f32]) -> Vec<(f32, Option<Reason>)> {
    let is_english = candidates.first().is_some_and(|first| first.prose.language.code() == "en");
    if candidates.len() < FEWEST_CLAUSES || !is_english {
        return vec![(0.0, None); candidates.len()];
    }
    let said = candidates.iter().filter(|candidate| candidate.is_said).count();
    let said = said as f32 / candidates.len() as f32;
    let weigh = |(at, candidate)| {
        let around = around(candidates, alone, at);
        let text = AROUND.1 * (around - AROUND.0) + SAID.1 * (said - SAID.0);
        (text + form(candidate) + ALL, reason(text))
    };
    candidates.iter().enumerate().map(weigh).collect()
}

/// The mean score of the clauses around one, in other sentences than its own; 0 where there is none.
fn around(candidates: &[Candidate<'_>], alone: &[f32], at: usize) -> f32 {
    let near = at.saturating_sub(NEAR)..candidates.len().min(at + NEAR + 1);
    let others = near.filter(|other| candidates[*other].sentence != candidates[at].sentence);
    let (count, sum) = others.fold((0.0, 0.0), |(count, sum), other| (count + 1.0, sum + alone[other]));
    if count > 0.0 { sum / count } else { 0.0 }
}

/// What the clause's form is worth.
fn form(candidate: &Candidate<'_>) -> f32 {
    let (mean, most, each) = NAMES;
    let dated = candidate.time.is_some();
    let share = candidate.words.iter().any(|word| matches!(word.lower.as_str(), "%" | "percent"));
    let marks = [
        (candidate.is_deed(), DEED),
        (candidate.has_done(), HAS_DONE),
        (candidate.has_done() && dated, HAS_DONE_THEN),
        (candidate.is_said && dated, SAID_WITH_DATE),
        (share, SHARE),
    ];
    let marked: f32 = marks.into_iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum();
    marked + each * (candidate.names.len().min(most) as f32 - mean)
}

fn reason(moved: f32) -> Option<Reason> {
    match moved {
        _ if moved >= WORTH_TELLING => Some(Reason::AmidEvents),
        _ if moved <= -WORTH_TELLING => Some(Reason::ApartFromEvents),
        _ => None,
    }
}
