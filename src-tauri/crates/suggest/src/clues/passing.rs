//! What is told in passing, of nobody who is named: far down a text without a date, or with no more than a year.

use edtf::Precision;

use super::{Finding, finding, undated};
use crate::Reason;
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let english = candidate.prose.language.code() == "en";
    let told = candidate.reported.is_some()
        || candidate.is_deed()
        || candidate.has_named_subject()
        || undated::is_done_to(candidate);
    if told || candidate.plan().is_some() || candidate.is_ahead {
        return None;
    }
    let lists_deeds = candidate.prose.language.lists_deeds();
    match candidate.precision {
        Some(Precision::Century) => finding(-0.45, Reason::TellsWhatIs),
        Some(Precision::Year) if english && !undated::is_event_told(candidate) => {
            finding(-0.45, Reason::TellsWhatIs)
        }
        None if !candidate.is_early && english => finding(-0.2, Reason::NeitherWhenNorWhere),
        None if !candidate.is_early
            && candidate.place.is_none()
            && (lists_deeds || !is_listed(candidate)) =>
        {
            finding(-0.15, Reason::NeitherWhenNorWhere)
        }
        _ => None,
    }
}

/// Whether the verb stands in a list of its language, and is not only known by its ending: the lists hold deeds.
fn is_listed(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    candidate.verb_word().is_some_and(|verb| language.may_be_past(&*language.without_and(&verb.lower)))
}
