//! A subject that is only a pronoun, of whom nothing tells whom it stands for.

use super::{Finding, finding};
use crate::candidates::Candidate;
use crate::headline;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let language = candidate.prose.language;
    let first = headline::first_word(candidate)?;
    let pronoun =
        language.is_pronoun(&first.lower) && !(candidate.is_said && language.stands_for_name(&first.lower));
    let own = matches!(first.lower.as_str(), "i" | "we") || language.is_possessive(&first.lower);
    if (pronoun || own) && candidate.time.is_none() {
        finding(-0.15, format!("nothing tells whom “{}” stands for", first.lower))
    } else {
        None
    }
}
