//! No date, and nothing else that makes it an event of note: no place, no deed, no noun of an event; or only a state.

use super::{Finding, event_noun, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::languages::{Language, Lower};
use crate::verbs;
use crate::words::{Word, of_one_or_many};

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let language = candidate.prose.language;
    let main = |at: usize| {
        let joined = at.checked_sub(1).is_some_and(|at| language.is_conjunction(&candidate.words[at].lower));
        joined || candidate.verb.is_none_or(|verb| verb.at == at)
    };
    let told =
        (0..candidate.words.len()).filter(|at| main(*at) && verbs::is_past(&candidate.words, *at, language));
    let deed =
        told.map(|at| language.basic_form(&candidate.words[at].lower)).any(|basic| language.is_deed(&basic));
    let state = candidate.verb.is_some_and(|verb| !verb.telling);
    let noted =
        !state && (deed || is_done_to(candidate) || is_event_told(candidate) || candidate.place.is_some());
    let passing = candidate.time.is_none() && candidate.reported.is_none() && !noted;
    // Elsewhere only what is known by its ending may be of no note: the lists hold deeds.
    let known = candidate.verb_word().is_none_or(|verb| {
        let form: &Lower = &language.without_and(&verb.lower);
        let says = language.cue(form).is_some() && !language.announces(form) && !language.denies(form);
        language.may_be_past(form) && !says
    });
    if passing && (language.code() == "en" || !known) {
        finding(-0.15, Reason::NeitherWhenNorWhere)
    } else {
        None
    }
}

/// Whether an event is what the clause tells of: "the talks in Orla broke down", "held talks", not "raised fears of a strike".
pub(super) fn is_event_told(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    let noun = |word: &&Word| of_one_or_many(&word.lower, |noun| language.is_event_noun(noun));
    let Some(verb) = candidate.verb.map(|verb| verb.at).filter(|_| language.code() == "en") else {
        return event_noun::clue(candidate).is_some();
    };
    let subject = candidate.words[..verb].iter().take_while(|word| !language.is_preposition(&word.lower));
    let made = language.is_light(&candidate.words[verb].lower) || candidate.words[verb].lower == "held";
    let object = candidate.words[verb + 1..]
        .iter()
        .take_while(|word| !word.mark && !language.is_preposition(&word.lower));
    subject.copied().any(|word| noun(&word)) || made && object.copied().any(|word| noun(&word))
}

/// Whether something is done to somebody: "Lund was held", "the men have been moved", not "the plan was revised".
pub(super) fn is_done_to(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    let before = candidate.verb.map_or(&[][..], |verb| &candidate.words[..verb.at]);
    let adverb = |word: &&&Word| !language.is_adverb(&word.lower) && !word.lower.ends_with("ly");
    let passive = before
        .iter()
        .rev()
        .find(adverb)
        .is_some_and(|word| matches!(word.lower.as_str(), "was" | "were" | "been"));
    let subject = before.iter().rev().find(|word| adverb(word) && !language.is_auxiliary(&word.lower));
    passive && subject.is_some_and(|word| is_somebody(word, language))
}

/// Whether a word names people, as far as lists and endings tell.
fn is_somebody(word: &Word, language: &Language) -> bool {
    let people = ["ers", "ees", "ists", "ants"].iter().any(|ending| word.lower.ends_with(ending));
    let named = word.capital && !word.lower.contains('\'');
    named || people || language.is_somebody(&word.lower) || language.stands_for_name(&word.lower)
}
