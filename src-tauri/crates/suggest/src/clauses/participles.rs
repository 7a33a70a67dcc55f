//! Participles that only describe a noun.

use super::{clause_start, comma_after, follows_noun, has_own_verb, is_finite, parts};
use crate::cues;
use crate::languages::{Language, is_regular_past};
use crate::verbs;
use crate::words::Word;

/// Whether a participle with what belongs to it only describes: ", led by a judge,".
///
/// After a second comma it is the main verb again: "Ana Reyes, the mayor, resigned on Monday".
pub(super) fn reduced(words: &[&Word], at: usize, language: &Language) -> bool {
    if at.checked_sub(1).is_none_or(|before| words[before].lower != ",") {
        return false;
    }
    let preposition = words.get(at + 1).is_some_and(|next| {
        language.is_preposition(&next.lower)
            || language.is_time(&next.lower)
            || language.is_that(&next.lower)
            || matches!(next.lower.as_str(), "up" | "out" | "off" | "down")
    });
    let leads_in = words.first().is_some_and(|first| {
        language.is_preposition(&first.lower)
            || language.is_opener(&first.lower)
            || language.is_time(&first.lower)
            || first.lower.ends_with("ly")
    });
    let commas = words[..at].iter().filter(|word| word.lower == ",").count();
    let opens_aside = commas.saturating_sub(usize::from(leads_in)) % 2 == 1;
    opens_aside && preposition && verbs::is_past(words, at, language)
}

/// Where a participle that only describes a noun ends, at the verb that is the sentence's own: "the bureau
/// cited in the note does not exist", "a list found by guards showed".
pub(super) fn described_until(words: &[&Word], at: usize, language: &Language) -> Option<usize> {
    let preposition = words
        .get(at + 1)
        .is_some_and(|next| language.is_preposition(&next.lower) || language.is_time(&next.lower));
    let says = language.is_plain_saying(&words[at].lower);
    if at == 0 || !preposition || says || language.is_auxiliary(&words[at].lower) {
        return None;
    }
    let done = verbs::is_done_by(words, at, language);
    if !done && !verbs::is_past(words, at, language) {
        return None;
    }
    let follows_be = language.is_auxiliary(&words[at - 1].lower) || language.is_adverb(&words[at - 1].lower);
    let subject = |at: usize| {
        let dated = language.is_time(&words[at - 1].lower);
        language.is_pronoun(&words[at].lower) || dated && language.is_determiner(&words[at].lower)
    };
    let clause = (at + 1..words.len()).take_while(|next| {
        let word = &words[*next];
        let border = language.is_conjunction(&word.lower) || language.opens_clause(&word.lower);
        !parts(word) && !border && !subject(*next)
    });
    let issued = matches!(words[at].lower.as_str(), "published" | "released" | "issued" | "posted");
    let first = !(0..at).any(|at| is_finite(words, at, language)) && is_regular_past(&words[at].lower);
    let acts = |at: usize| {
        words.get(at + 1).is_some_and(|next| {
            language.is_that(&next.lower)
                || language.is_determiner(&next.lower)
                || language.is_pronoun(&next.lower)
        })
    };
    // "Letters seen by the Vell Bell show the pier had closed".
    let shows = |next: usize| {
        words[at + 1].lower == "by"
            && cues::SHOWS.contains(&words[next].lower.as_str())
            && (acts(next) || words.get(next + 1).is_some_and(|name| name.capital))
    };
    let own = |at: &usize| {
        let reports = first && language.cue(&words[*at].lower).is_some() && words[*at].lower.ends_with('s');
        !words[*at].capital && language.is_auxiliary(&words[*at].lower)
            || reports && acts(*at)
            || shows(*at)
            || (done || first && !issued && acts(*at)) && verbs::is_past(words, *at, language)
    };
    let helps = |at: usize| matches!(words[at].lower.as_str(), "be" | "been" | "being" | "having");
    clause.into_iter().find(|next| own(next) && !helps(*next)).filter(|_| !follows_be)
}

/// Whether a participle only describes the noun before it, since its clause has a verb: "eyed goods taxed in May".
pub(super) fn describes(words: &[&Word], at: usize, language: &Language) -> bool {
    let goes_on = words.get(at + 1).is_none_or(|next| {
        next.mark
            || language.is_preposition(&next.lower)
            || language.is_time(&next.lower)
            || language.is_adverb(&next.lower)
    });
    let participle =
        goes_on && !language.is_auxiliary(&words[at].lower) && verbs::is_past(words, at, language);
    if !participle || !follows_noun(words, at, language) {
        return false;
    }
    let start = clause_start(words, at, language);
    let first = words[start].lower.as_str();
    let main = comma_after(words, at) + 1;
    let leads_in = start == 0
        && language.is_preposition(first)
        && words.get(main).is_some_and(|next| !language.is_conjunction(&next.lower))
        && (main..words.len()).any(|at| is_finite(words, at, language));
    let apposition = start > 1 && words[start - 1].lower == "," && matches!(first, "a" | "an");
    leads_in && !(start..at).any(|at| is_finite(words, at, language))
        || apposition && (0..start).any(|at| is_finite(words, at, language))
        || has_own_verb(words, start..at - 1, language)
}
