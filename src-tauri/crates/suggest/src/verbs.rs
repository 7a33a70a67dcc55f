//! The verb that makes a clause tell an event.

use crate::clauses;
use crate::languages::{Language, is_regular_past};
use crate::words::Word;

/// A verb that tells what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EventVerb {
    /// Its place among the words.
    pub(crate) at: usize,
    /// Whether it tells a change, as "opened" and "were held" do, rather than a state, as "was" does.
    pub(crate) telling: bool,
}

/// Finds the first verb of the main clause that tells a change; else the first past form there.
pub(crate) fn event_verb(words: &[&Word], language: &Language) -> Option<EventVerb> {
    main_verb(words, &clauses::subordinate(words, language), language)
}

/// The same where it is known which of the words stand in a clause that only describes.
pub(crate) fn main_verb(words: &[&Word], aside: &[bool], language: &Language) -> Option<EventVerb> {
    let main = || (0..words.len()).filter(|at| !aside[*at]);
    let telling = main().find(|at| tells_change(words, *at, language));
    let state = || main().find(|at| is_past(words, *at, language));
    telling
        .map(|at| EventVerb { at, telling: true })
        .or_else(|| state().map(|at| EventVerb { at, telling: false }))
}

fn tells_change(words: &[&Word], at: usize, language: &Language) -> bool {
    let word = words[at];
    let present_state =
        before(words, at, language).is_some_and(|before| matches!(before, "is" | "are" | "am"));
    let aim = at > 1 && language.is_be(&words[at - 1].lower) && language.is_infinitive(&words[at - 2].lower);
    let next = |after: usize| words.get(at + after).map_or("", |word| word.lower.as_str());
    let judges = word.lower == "found" && next(1) == "it" && !language.is_preposition(next(2));
    is_past(words, at, language)
        && !aim
        && !judges
        && !language.is_auxiliary(&word.lower)
        && !language.is_state(&word.lower)
        && !present_state
        && !language.is_plain_saying(&word.lower)
}

/// Farthest that a participle may stand from its "is", in words: "is now, after all, closed".
const FARTHEST_PARTICIPLE: usize = 4;

/// Whether the clause's own verb stands in the present before another that looks like its verb: "the story follows Ana
/// Reyes, a girl forced into hiding", "he does not think that it was sold", "it's worth a ticket for those bored".
pub(crate) fn stands_in_present(words: &[&Word], aside: &[bool], verb: usize, language: &Language) -> bool {
    let lower = |at: usize| words[at].lower.as_str();
    let drawn = |at: usize| language.is_pronoun(lower(at)) && lower(at).ends_with("'s");
    let finite = |at: &usize| !aside[*at] && (drawn(*at) || clauses::is_finite(words, *at, language));
    let first = (0..verb).find(finite);
    let present = first.is_some_and(|first| match lower(first) {
        "does" | "do" | "doesn't" | "don't" => true,
        "is" | "are" => {
            let next = words.get(first + 1).is_some_and(|next| language.is_pronoun(&next.lower));
            next || verb > first + FARTHEST_PARTICIPLE
        }
        _ => drawn(first) && verb > first + FARTHEST_PARTICIPLE,
    });
    let told = 1..first.unwrap_or(verb);
    language.code() == "en"
        && (present || told.into_iter().any(|at| !aside[at] && is_third_person(words, at, language)))
}

/// Whether a word between a noun and a noun phrase may be a verb: "the story follows a girl", "Orla's story follows
/// Reyes", not "bus drivers", "the police officers Lund and Reyes".
fn is_third_person(words: &[&Word], at: usize, language: &Language) -> bool {
    let (before, word) = (words[at - 1], words[at]);
    let Some(next) = words.get(at + 1) else { return false };
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.lower.ends_with(ending));
    let verb = word.lower.len() > 3 && ends(&["s"]) && !ends(&["ss", "'s"]);
    let people = ends(&["ers", "ors", "ists", "ants", "ents", "ans", "als"]);
    let small = |word: &Word| {
        language.is_small(&word.lower) || language.is_infinitive(&word.lower) || language.is_time(&word.lower)
    };
    let subject = !before.mark
        && !small(before)
        && !before.lower.contains('\'')
        && (before.capital || !before.lower.ends_with('s'));
    let object = language.is_determiner(&next.lower)
        || language.is_pronoun(&next.lower)
        || next.capital && !people && !language.is_time(&next.lower);
    verb && !word.capital && !small(word) && subject && object
}

/// Whether the word is a past form that can be a verb here.
pub(crate) fn is_past(words: &[&Word], at: usize, language: &Language) -> bool {
    let word = words[at];
    if word.mark || (word.capital && language.capitals_name) {
        return false;
    }
    let regular = language.code() == "en" && is_regular_past(&word.lower);
    if !regular && !language.may_be_past(&word.lower) {
        return false;
    }
    let past = regular || language.happens(&word.lower) || is_helped(words, at, language);
    past && !is_adjective(words, at, language)
}

/// Whether a participle follows its helping verb: "were quickly taken".
fn is_helped(words: &[&Word], at: usize, language: &Language) -> bool {
    let helper = before(words, at, language).is_some_and(|word| language.is_auxiliary(word));
    helper && language.is_participle(&words[at].lower)
}

/// Whether the form describes a noun: "the proposed law", "having sold the ferry".
fn is_adjective(words: &[&Word], at: usize, language: &Language) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| words[before]) else { return language.code() == "en" };
    if self::before(words, at, language) == Some("having") {
        return true;
    }
    if matches!(before.lower.as_str(), "\"" | "“" | "‘" | "''" | "``") {
        return true;
    }
    let hyphen = before.lower == "-" || words.get(at + 1).is_some_and(|next| next.lower == "-");
    let attributes =
        language.is_determiner(&before.lower) && !matches!(before.lower.as_str(), "that" | "this" | "all");
    let next = words.get(at + 1).filter(|next| !next.mark && !next.capital);
    let plain =
        next.is_some_and(|next| !language.is_structural(&next.lower) && !language.is_time(&next.lower));
    let usual =
        matches!(words[at].lower.as_str(), "retired" | "alleged" | "suspected" | "armed" | "convicted")
            && plain
            && !follows_subject(words, at, language);
    let counted = before.lower.ends_with(|c: char| c.is_ascii_digit()) && !language.happens(&words[at].lower);
    language.code() == "en"
        && (hyphen
            || usual
            || attributes
            || counted && words.get(at + 1).is_some_and(|next| !next.mark)
            || language.is_preposition(&before.lower)
            || is_done_by(words, at, language))
}

/// Whether somebody stands before who may do it, with a day between at most: "a jury on Monday convicted former guards",
/// not "two convicted guards".
fn follows_subject(words: &[&Word], at: usize, language: &Language) -> bool {
    let day = |word: &&&Word| language.is_time(&word.lower) || word.lower == "on";
    let before = at - words[..at].iter().rev().take(2).take_while(day).count();
    let [.., first, second] = &words[..before] else { return false };
    let noun = !second.mark && !language.is_structural(&second.lower) && !is_regular_past(&second.lower);
    language.is_determiner(&first.lower) && noun
}

/// Whether the one who did it follows a form that no "was" makes a verb: "a fire caused by rain".
pub(crate) fn is_done_by(words: &[&Word], at: usize, language: &Language) -> bool {
    let word = words[at].lower.as_str();
    let participle = !words[at].capital && language.is_past_form(word);
    if !participle || words.get(at + 1).is_none_or(|next| next.lower != "by") {
        return false;
    }
    let next = |after: usize| words.get(at + after).map_or("", |word| word.lower.as_str());
    let amount = next(2).starts_with(|c: char| c.is_ascii_digit()) || matches!(next(2), "a" | "an" | "about");
    let clause = words[..at].iter().rev().take_while(|word| !word.mark);
    let helped = clause.into_iter().any(|word| language.is_auxiliary(&word.lower));
    let intransitive = matches!(
        words[at].lower.as_str(),
        "went" | "came" | "stood" | "sat" | "got" | "ran" | "fell" | "rose"
    );
    !intransitive && !amount && !helped
}

/// The nearest word before that is neither an adverb nor "being".
fn before<'w>(words: &[&'w Word], at: usize, language: &Language) -> Option<&'w str> {
    let words = words[..at].iter().rev().take(4).map(|word| word.lower.as_str());
    let manner = |word: &str| word.ends_with("ly") && language.code() == "en";
    words.into_iter().find(|word| !language.is_adverb(word) && !manner(word) && *word != "being")
}
