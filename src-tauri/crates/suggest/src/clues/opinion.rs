//! Opinion: "should", "I think", what somebody would do.

use chronology::Factuality;

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::factuality::factuality;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let language = candidate.prose.language;
    if let [own, thinks, ..] = candidate.words.as_slice()
        && language.is_self(&own.lower)
        && language.opines(&thinks.lower)
    {
        return finding(-0.5, Reason::TellsOpinion { words: format!("{} {}", own.lower, thinks.lower) });
    }
    if let Some(view) = candidate.view.filter(|_| candidate.time.is_none()) {
        return finding(-0.3, Reason::MakesOpinion { word: view.lower.clone() });
    }
    let word = candidate.words.iter().copied().find(|word| !word.capital && language.opines(&word.lower));
    let supposes =
        candidate.around_verb().into_iter().find(|word| !word.capital && language.is_possible(&word.lower));
    let word = word.or(supposes).filter(|_| factuality(candidate) != Factuality::Planned)?;
    finding(-0.3, Reason::MakesOpinion { word: word.lower.clone() })
}
