//! The sentence with which an article begins: news tells there what happened.

use super::{Finding, event_noun, finding, named};
use crate::Reason;
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let about = || {
        candidate.time.is_some() || named::clue(candidate).is_some() || event_noun::clue(candidate).is_some()
    };
    let tells = candidate.leads && candidate.verb.is_some_and(|verb| verb.telling) && about();
    if tells { finding(0.15, Reason::LeadsArticle) } else { None }
}
