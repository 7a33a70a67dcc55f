//! The sentence with which an article begins: news tells there what happened.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let tells = candidate.leads && candidate.verb.is_some_and(|verb| verb.telling);
    if tells { finding(0.15, Reason::LeadsArticle) } else { None }
}
