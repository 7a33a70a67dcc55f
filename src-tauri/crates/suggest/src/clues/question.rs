//! A question.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let asks = candidate.prose.text[candidate.sentence.clone()].contains(['?', '؟']);
    if asks { finding(-0.3, Reason::Asks) } else { None }
}
