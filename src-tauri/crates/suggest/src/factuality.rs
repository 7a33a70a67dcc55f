//! How an event is told: as having happened, announced, planned, denied or merely possible.

use chronology::Factuality;

use crate::candidates::Candidate;
use crate::languages::Lower;
use crate::words::Word;

/// How many words may stand between "was" and "due to" for a plan.
const FARTHEST_PLAN: usize = 3;

/// Tells how a clause tells its event.
pub(crate) fn factuality(candidate: &Candidate<'_>) -> Factuality {
    let language = candidate.prose.language;
    let near = candidate.around_verb();
    let verb = candidate.verb_word().filter(|_| candidate.verb.is_some_and(|verb| verb.telling));
    let has = |asks: &dyn Fn(&str) -> bool| near.iter().any(|word| !word.capital && asks(&word.lower));
    if is_negated(candidate, &near) || verb.is_some_and(|verb| denies(candidate, verb)) {
        Factuality::Denied
    } else if announces_intent(candidate) {
        Factuality::Planned
    } else if has(&|word| language.is_possible(word)) || is_hearsay(candidate) {
        Factuality::Possible
    } else if plans(candidate, verb) || candidate.is_ahead {
        Factuality::Planned
    } else if candidate.announces || verb.is_some_and(|verb| language.announces(&verb.lower)) {
        Factuality::Announced
    } else {
        Factuality::Happened
    }
}

/// Whether a clause tells that something was not so: "was not told", rather than that somebody denied it.
pub(crate) fn is_not(candidate: &Candidate<'_>) -> bool {
    is_negated(candidate, &candidate.around_verb())
}

/// Whether the verb is negated: not what hangs on a preposition, nor another verb before "and".
fn is_negated(candidate: &Candidate<'_>, near: &[&Word]) -> bool {
    let language = candidate.prose.language;
    let verb = candidate.verb_word().map_or(0, |verb| verb.range.start);
    (0..near.len()).filter(|at| language.is_negation(&near[*at].lower)).any(|at| {
        let hangs = at.checked_sub(1).is_some_and(|before| language.is_preposition(&near[before].lower));
        let next = candidate.words.iter().find(|word| word.range.start >= near[at].range.end);
        let after =
            candidate.words.iter().find(|word| next.is_some_and(|next| word.range.start >= next.range.end));
        let ranks = next.is_some_and(|next| next.lower == "the")
            && after.is_some_and(|after| matches!(after.lower.as_str(), "first" | "only" | "last"));
        let measures = ranks || next.is_some_and(|next| language.is_no_denial(&next.lower));
        let mut between = near[at..].iter().take_while(|word| word.range.start < verb);
        !hangs && !measures && !between.any(|word| word.mark || language.is_conjunction(&word.lower))
    })
}

/// Whether the verb denies that something is so, or that it was done: "denied", "failed to open"; what was rejected or
/// failed has happened.
fn denies(candidate: &Candidate<'_>, verb: &Word) -> bool {
    let language = candidate.prose.language;
    let before = candidate.words.iter().rev().find(|word| word.range.end <= verb.range.start);
    if language.code() == "fa" && before.is_some_and(|noun| language.denies(&noun.lower)) {
        return true;
    }
    let next = candidate.words.iter().find(|word| word.range.start >= verb.range.end);
    let undone = next.is_some_and(|next| language.is_infinitive(&next.lower));
    let refuses = matches!(verb.lower.as_str(), "failed" | "rejected" | "refused" | "declined");
    language.denies(&verb.lower) && (undone || !refuses)
}

/// Whether what somebody said would be done is a plan: "said that the bridge would be opened".
fn announces_intent(candidate: &Candidate<'_>) -> bool {
    let words = &candidate.words;
    let told = |would: &usize| candidate.verb.is_some_and(|verb| verb.at < *would);
    let would = (0..words.len())
        .find(|at| words[*at].lower == "would" && !candidate.aside[*at])
        .filter(|_| candidate.is_said);
    let would = would.filter(|would| !told(would));
    would.and_then(|at| Some((words.get(at + 1)?, words.get(at + 2)))).is_some_and(|(next, after)| {
        let passive = next.lower == "be" && after.is_some_and(|word| is_participle(&word.lower, candidate));
        passive || next.lower != "be" && next.lower != "have" && next.lower != "not"
    })
}

fn is_participle(word: &str, candidate: &Candidate<'_>) -> bool {
    word.ends_with("ed") || candidate.prose.language.happens(word)
}

/// Whether an intention is told of the past, or a belief, and so only as hearsay: "soll gefolgt sein", "is said to have left".
fn is_hearsay(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    let believed = (0..candidate.words.len()).filter(|at| !candidate.aside[*at]).any(|at| {
        let word = |after: usize| candidate.words.get(at + after).map_or(Lower::NOTHING, |word| &word.lower);
        language.is_believed(word(1)) && language.is_be(word(0)) && language.is_infinitive(word(2))
    });
    if believed {
        return true;
    }
    let last = candidate.words.iter().rev().find(|word| !word.mark);
    let intends = candidate.words.iter().any(|word| language.plans(&word.lower));
    intends && last.is_some_and(|word| language.is_hearsay(&word.lower))
}

/// Whether the event lies ahead: "will meet", and no past verb says otherwise.
fn plans(candidate: &Candidate<'_>, verb: Option<&Word>) -> bool {
    let language = candidate.prose.language;
    let Some(plan) = candidate.plan() else { return false };
    let planned = |verb: &Word| {
        let between = candidate.prose.words_in(&(verb.range.end..plan.range.start.max(verb.range.end)));
        let due = language.is_auxiliary(&verb.lower) && between.len() < FARTHEST_PLAN;
        plan.range.start <= verb.range.start || language.plans(&verb.lower) || due
    };
    let state = candidate.verb_word().filter(|verb| language.is_auxiliary(&verb.lower));
    verb.or(state).is_none_or(planned)
}
