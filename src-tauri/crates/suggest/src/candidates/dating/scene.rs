//! Nouns that bear a time: the scene of the verb ("at Monday's rally"), or only what something is about ("about Monday's
//! attack", "charged in Monday's attack", "from 40 in 2010").

use std::ops::Range;

use super::abroad::without_drawn;
use crate::clauses::{is_break, is_finite};
use crate::languages::{Language, is_regular_past};
use crate::words::Word;

/// Whether a word makes the noun behind it a certain one: "the", "his", "Lund's".
pub(super) fn is_certain(word: &Word, language: &Language) -> bool {
    language.is_possessive(&word.lower)
        || matches!(word.lower.as_str(), "the" | "these" | "those")
        || word.lower.ends_with("'s")
}

/// Whether "in" or "at", at a place, tells of which deed or remark a noun behind the verb is, rather than where the verb's
/// own was: "weapons used in", "charged in", "sorry for his remarks in".
pub(super) fn is_of_noun_before(
    words: &[&Word],
    preposition: usize,
    verb: usize,
    language: &Language,
) -> bool {
    let Some(last) = preposition.checked_sub(1) else { return false };
    let lower = |at: usize| words[at].lower.as_str();
    let clause = words[..preposition].iter().rev().take(FARTHEST_CHARGE).take_while(|word| !is_break(word));
    let crime =
        || words[preposition..].iter().take(FARTHEST_CHARGE).any(|word| language.is_crime(&word.lower));
    let charged =
        lower(preposition) == "in" && clause.into_iter().any(|word| language.charges(&word.lower)) && crime();
    let certain = last > 1 && is_certain(words[last - 1], language);
    let spoken_of = || {
        let near = (last.saturating_sub(FARTHEST_CHARGE)..last - 1).rev();
        near.take_while(|at| words[*at].range.start > verb)
            .any(|at| matches!(lower(at), "about" | "against" | "at" | "by" | "for" | "of" | "over" | "to"))
    };
    charged
        || is_participle_of_noun(words, last, verb, language)
        || language.is_remark(&words[last].lower) && certain && spoken_of()
}

/// How many words may stand between "charged" and "in", and between "in" and the crime.
const FARTHEST_CHARGE: usize = 5;

/// Whether a participle tells of the noun right before it, which stands behind the verb: "the weapons used".
fn is_participle_of_noun(words: &[&Word], at: usize, verb: usize, language: &Language) -> bool {
    let Some(noun) = at.checked_sub(1).map(|at| words[at]) else { return false };
    noun.range.start > verb
        && !words[at].capital
        && (words[at].lower.ends_with("ed") || language.is_past_form(&words[at].lower))
        && !noun.mark
        && !language.is_small(&noun.lower)
        && !language.is_time(&noun.lower)
        && !noun.lower.ends_with("ly")
}

/// Whether a time is that of an earlier value, or of what something is compared with: "fell from 40 in 2010 to 12", "a
/// third fewer than before, a decline from the last fair, in 2016".
pub(super) fn is_compared(words: &[&Word], time: &Range<usize>, language: &Language) -> bool {
    let comma = time.start.checked_sub(2).filter(|at| words[*at].lower == ",");
    let end = comma.unwrap_or(time.start);
    let start = (0..end).rev().find(|at| is_break(words[*at])).map_or(0, |at| at + 1);
    let Some(from) = (start..end).rev().find(|at| language.opens_span(&words[*at].lower)) else {
        return false;
    };
    let valued = words[from + 1..end].iter().any(|word| word.is_figure())
        && !(from..end).any(|at| is_finite(words, at, language));
    let became =
        words.get(time.end).is_some_and(|next| language.joins_span(&next.lower) || next.lower == "auf");
    // "Growth from 2017 to 2020" lasted so long.
    let spans = from + 1 == time.start && became;
    let changes =
        || words[start..from].iter().rev().take(FARTHEST_CHANGE).any(|word| language.is_change(&word.lower));
    comma.is_none() && valued && became || words[from].lower == "from" && !spans && changes()
}

/// How many words before "from" the word of the change may stand.
const FARTHEST_CHANGE: usize = 3;

/// Farthest that such a preposition may stand before its noun, in words.
const FARTHEST_SCENE: usize = 4;

/// Whether a noun outside English is the scene of the verb, so that its day is the verb's: "lors du débat du 3 mai", "en la
/// reunión del martes", not "condenó el ataque del martes".
pub(super) fn is_scene(words: &[&Word], noun: usize, language: &Language) -> bool {
    let bare = without_drawn(&words[noun].lower);
    let held = language.is_event_noun(bare) || language.bears_day(bare);
    let drawn = &words[noun].lower[..words[noun].lower.len() - bare.len()];
    match drawn.trim_end_matches(['\'', '’']) {
        "" | "l" => {}
        drawn => return held && matches!(drawn, "all" | "nell"),
    }
    let near = (noun.saturating_sub(FARTHEST_SCENE)..noun).rev();
    let near = near.take_while(|at| !words[*at].mark && (*at == 0 || !words[*at].capital));
    let mut prepositions = near.filter(|at| {
        language.makes_scene(&words[*at].lower)
            || language.may_make_scene(&words[*at].lower)
            || language.is_preposition(&words[*at].lower)
    });
    // "En casa el ataque".
    let own = |at: &usize| !(at + 2..noun).any(|between| language.is_determiner(&words[between].lower));
    let nearest = prepositions.next().filter(own).map(|at| words[at]);
    let of = nearest.is_some_and(|word| language.is_of(&word.lower));
    let word = if of { prepositions.next().map(|at| words[at]) } else { nearest };
    word.is_some_and(|word| {
        language.makes_scene(&word.lower) || !of && held && language.may_make_scene(&word.lower)
    })
}

/// Whether a time stands in what a participle tells of the subject at the beginning: "Born in 1975, Lund was trained",
/// "Né en 1975, Lund a été formé".
pub(super) fn is_of_leading_participle(
    words: &[&Word],
    time: &Range<usize>,
    verb: usize,
    language: &Language,
) -> bool {
    let Some(first) = words.iter().position(|word| !word.mark).filter(|first| *first < time.start) else {
        return false;
    };
    let word = words[first];
    let participle = match language.code() {
        "en" => {
            let goes_on = words.get(first + 1).is_some_and(|next| language.is_preposition(&next.lower));
            let past = language.is_past_form(&word.lower) || is_regular_past(&word.lower);
            goes_on && (past || word.lower == "born") && !language.is_small(&word.lower)
        }
        _ => {
            language.is_romance()
                && language.ends_as_participle(&word.lower)
                && !language.is_small(&word.lower)
        }
    };
    let closed = (time.end..words.len()).find(|at| words[*at].lower == ",");
    participle
        && !language.is_questioned(&word.lower)
        && closed.is_some_and(|at| words[at].range.start < verb)
}
