//! The sentence with which an article begins: news tells there what happened.

use super::{Finding, event_noun, finding, named};
use crate::Reason;
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let about =
        named::clue(candidate).is_some() || event_noun::clue(candidate).is_some() || candidate.time.is_some();
    let tells = candidate.leads && about && candidate.verb.is_some_and(|verb| verb.telling);
    if tells { finding(0.15, Reason::LeadsArticle) } else { None }
}
