//! A verb that tells what happened.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let verb = candidate.verb_word()?;
    if candidate.reported.is_some() {
        return None;
    }
    if candidate.verb.is_some_and(|verb| verb.telling) {
        return finding(0.3, Reason::TellsWhatHappened { word: verb.lower.to_string() });
    }
    let language = candidate.prose.language;
    if candidate.around_verb().iter().any(|word| language.is_negation(&word.lower)) {
        return None;
    }
    finding(0.05, Reason::ToldAsPast { word: verb.lower.to_string() })
}
