//! What a study did or found: "the participants were asked", "a study published in May found".

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let language = candidate.prose.language;
    let verb = candidate.verb_word()?;
    let mut before = candidate
        .words
        .iter()
        .zip(&candidate.aside)
        .take_while(|(word, _)| word.range.start < verb.range.start);
    let study = before.any(|(word, aside)| !aside && language.is_study(&word.lower));
    let weight = if candidate.reported.is_some() { -0.45 } else { -0.3 };
    if study { finding(weight, Reason::TellsWhatIs) } else { None }
}
