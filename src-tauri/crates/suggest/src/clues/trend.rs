//! What comes to be little by little, or what something is taken to show: "trade with Vell grew in 2013", "the fair
//! underscored the value of boats"; no event of a day.

use super::{Finding, finding, undated};
use crate::Reason;
use crate::candidates::Candidate;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let language = candidate.prose.language;
    let trend = candidate.verb_word().is_some_and(|verb| language.is_trend(&verb.lower));
    if !trend || candidate.leads || undated::is_event_told(candidate) || is_office(candidate) {
        return None;
    }
    let weight = if candidate.time.is_some() && !candidate.tells_day() { -0.45 } else { -0.2 };
    finding(weight, Reason::TellsWhatIs)
}

/// Whether somebody came into an office or was the first: "became mayor", "became the first woman to".
fn is_office(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    let at = candidate.verb.map_or(0, |verb| verb.at);
    let became = matches!(candidate.words[at].lower.as_str(), "became" | "become");
    let mut office = candidate.words[at + 1..]
        .iter()
        .take_while(|word| !word.mark && !language.is_preposition(&word.lower));
    became && office.any(|word| word.lower == "first" || language.is_title(&word.lower))
}
