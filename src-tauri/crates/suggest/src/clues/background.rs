//! Background: no verb tells what happened or will, or it tells what is, though not "is dated 5 May"; or what was not,
//! without a date: "the price was not told", not "Lund did not resign on Monday".

use super::{Finding, finding, undated};
use crate::Reason;
use crate::candidates::Candidate;
use crate::factuality;
use crate::verbs;
use crate::words::Word;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    if candidate.time.is_some() && candidate.plan().is_some() {
        return None;
    }
    if is_condition(candidate) {
        return finding(-0.6, Reason::TellsWhatIs);
    }
    if candidate.is_ahead {
        return if is_helped_by_present(candidate) { finding(-0.3, Reason::TellsWhatIs) } else { None };
    }
    if candidate.verb_word().is_some_and(|verb| verbs::SEEMING.contains(&verb.lower.as_str())) {
        return finding(-0.2, Reason::TellsWhatIs);
    }
    let Some(verb) = candidate.verb else { return finding(-0.5, Reason::NoVerb) };
    let next = candidate.words.get(verb.at + 1);
    let dated = next.is_some_and(|next| candidate.tells_time(&next.range));
    let is = !verb.telling && !dated && is_helped_by_present(candidate);
    let undated = candidate.time.is_none();
    let stands_in_present =
        || verbs::stands_in_present(&candidate.words, &candidate.aside, verb.at, candidate.prose.language);
    let not_done = || undated && candidate.reported.is_none() && factuality::is_not(candidate);
    if is_only_so(candidate) {
        return finding(-0.2, Reason::TellsWhatIs);
    }
    if undated && (is_going_on(candidate) || is_always_done(candidate)) {
        return finding(-0.3, Reason::TellsWhatIs);
    }
    if !undated && verbs::is_in_present(&candidate.words, &candidate.aside, verb.at, candidate.prose.language)
    {
        return finding(-0.55, Reason::TellsWhatIs);
    }
    if undated && !candidate.is_deed() && !candidate.leads && is_helped_by_present(candidate) {
        return finding(-0.3, Reason::TellsWhatIs);
    }
    if is || undated && stands_in_present() || not_done() { finding(-0.3, Reason::TellsWhatIs) } else { None }
}

/// Whether a Romance clause only tells a condition: "Si le port a fermé"; not "Se firmó el acuerdo", "Si è dimesso".
fn is_condition(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    let first = candidate.words.first().is_some_and(|word| language.opens_condition(&word.lower));
    let verb = candidate.verb.map_or(0, |verb| verb.at);
    language.is_romance() && first && candidate.words[..verb].iter().all(|word| word.lower != ",")
}

/// Whether the first helping verb of the main clause tells of the present: "is produced".
fn is_helped_by_present(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    let helps = |word: &Word| !word.capital && language.is_auxiliary(&word.lower);
    let mut main = candidate.words.iter().zip(&candidate.aside).filter(|(_, aside)| !**aside);
    let first = main.find(|(word, _)| helps(word));
    first.is_some_and(|(word, _)| matches!(word.lower.as_str(), "is" | "are" | "am"))
}

/// Nouns of who has won, which tell of an event: "was the surprise winner".
const WINNERS: &[&str] = &["winner", "winners", "champion", "champions"];

/// How many words from "was" one of them may stand.
const WINNER_WITHIN: usize = 5;

/// Whether a clause only tells what somebody or something was, of no event and in no place: "Lund was ten days short of forty".
fn is_only_so(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    let was = candidate.verb_word().is_some_and(|verb| matches!(verb.lower.as_str(), "was" | "were" | "had"));
    let next = candidate.verb.and_then(|verb| candidate.words.get(verb.at + 1));
    let there = candidate.words.iter().any(|word| word.lower == "there");
    let stays = there
        || next.is_some_and(|next| language.is_preposition(&next.lower) || candidate.tells_time(&next.range));
    let after = candidate.verb.map_or(&[][..], |verb| &candidate.words[verb.at..]);
    let won = after.iter().take(WINNER_WITHIN).any(|word| WINNERS.contains(&word.lower.as_str()));
    was && language.code() == "en"
        && candidate.reported.is_none()
        && !won
        && !stays
        && !undated::is_event_told(candidate)
        && !tells_meanwhile(candidate)
}

/// Whether what happened stands in a clause with its time: "Lund was nine when he was attacked in May".
fn tells_meanwhile(candidate: &Candidate<'_>) -> bool {
    let aside = |at: usize| candidate.aside[at] && candidate.tells_time(&candidate.words[at].range);
    (0..candidate.words.len()).any(aside)
}

/// Whether a German clause tells in the present what is done again and again: "wird bei Ebbe gewählt".
fn is_always_done(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    let mut main = candidate.words.iter().zip(&candidate.aside).filter(|(_, aside)| !**aside);
    let first = main.find(|(word, _)| !word.capital && language.is_auxiliary(&word.lower));
    language.code() == "de" && first.is_some_and(|(word, _)| matches!(word.lower.as_str(), "wird" | "werden"))
}

/// Whether a clause tells what goes on: "Lund is seeking damages", "groups have been working".
fn is_going_on(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    let goes_on = |at: usize| {
        let mut after = candidate.words[at + 1..]
            .iter()
            .filter(|word| !language.is_adverb(&word.lower) && !word.lower.ends_with("ly"));
        after
            .next()
            .is_some_and(|next| next.lower.ends_with("ing") && next.lower.len() > 5 && next.lower != "being")
    };
    language.code() == "en"
        && (0..candidate.verb.map_or(0, |verb| verb.at))
            .filter(|at| !candidate.aside[*at])
            .any(|at| matches!(candidate.words[at].lower.as_str(), "is" | "are" | "been") && goes_on(at))
}
