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
    match candidate.precision {
        Some(Precision::Year) if english && !undated::is_event_told(candidate) => {
            finding(-0.45, Reason::TellsWhatIs)
        }
        None if !candidate.is_early && english => finding(-0.2, Reason::NeitherWhenNorWhere),
        // Elsewhere fewer deeds are known as such.
        None if !candidate.is_early && candidate.names.is_empty() => {
            finding(-0.1, Reason::NeitherWhenNorWhere)
        }
        _ => None,
    }
}
