//! How an event is told: as having happened, announced, planned, denied or merely possible.

use chronology::Factuality;

use crate::candidates::Candidate;
use crate::words::Word;

/// Tells how a clause tells its event.
pub(crate) fn factuality(candidate: &Candidate<'_>) -> Factuality {
    let language = candidate.prose.language;
    let near = candidate.around_verb();
    let verb = candidate.verb_word().filter(|_| candidate.verb.is_some_and(|verb| verb.telling));
    let has = |asks: &dyn Fn(&str) -> bool| near.iter().any(|word| !word.capital && asks(&word.lower));
    if has(&|word| language.is_negation(word)) || verb.is_some_and(|verb| language.denies(&verb.lower)) {
        Factuality::Denied
    } else if has(&|word| language.is_possible(word)) {
        Factuality::Possible
    } else if plans(candidate, verb) {
        Factuality::Planned
    } else if verb.is_some_and(|verb| language.announces(&verb.lower)) {
        Factuality::Announced
    } else {
        Factuality::Happened
    }
}

/// Whether the event lies ahead: "will meet", and no past verb says otherwise.
fn plans(candidate: &Candidate<'_>, verb: Option<&Word>) -> bool {
    let language = candidate.prose.language;
    let first = candidate.words.iter().find(|word| !word.capital && language.plans(&word.lower));
    first.is_some_and(|plan| {
        verb.is_none_or(|verb| plan.range.start <= verb.range.start || language.plans(&verb.lower))
    })
}
