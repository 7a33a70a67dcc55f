//! Nothing said: "declined to comment" is no event.

use super::{Finding, finding};
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let verb = candidate.verb_word()?;
    let silent = candidate
        .prose
        .words_in(&candidate.told)
        .iter()
        .any(|word| matches!(word.lower.as_str(), "comment" | "respond"));
    let refused = candidate.prose.language.denies(&verb.lower) && silent;
    if refused { finding(-0.4, "nobody said anything") } else { None }
}
