//! The verb that makes a clause tell an event.

mod narrated;

use crate::clauses;
use crate::languages::{Language, Lower, is_regular_past};
use crate::words::Word;

pub(crate) use narrated::{german_verb_at, narrated_verb};

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
        before(words, at, language).is_some_and(|before| matches!(before.as_str(), "is" | "are" | "am"));
    let aim = at > 1 && language.is_be(&words[at - 1].lower) && language.is_infinitive(&words[at - 2].lower);
    let next = |after: usize| words.get(at + after).map_or("", |word| word.lower.as_str());
    let judges = word.lower == "found" && next(1) == "it" && !language.is_preposition(next(2));
    let calls = word.lower == "called"
        && (matches!(next(1), "on" | "for" | "off")
            || next(1) == "to" && at > 0 && language.is_be(&words[at - 1].lower));
    is_past(words, at, language)
        && !aim
        && !judges
        && !language.is_auxiliary(&word.lower)
        && (calls || !language.is_state(&word.lower))
        && !present_state
        && !language.is_plain_saying(&word.lower)
}

/// Farthest that a participle may stand from its "is", in words: "is now, after all, closed".
const FARTHEST_PARTICIPLE: usize = 4;

/// Whether the clause's own verb stands in the present before another that looks like its verb: "the story follows Ana
/// Reyes, a girl forced into hiding", "he does not think that it was sold", "it's worth a ticket for those bored".
pub(crate) fn stands_in_present(words: &[&Word], aside: &[bool], verb: usize, language: &Language) -> bool {
    let first = (0..verb).find(|at| {
        !aside[*at] && (is_drawn(words, *at, language) || clauses::is_finite(words, *at, language))
    });
    let told = 1..first.unwrap_or(verb);
    language.code() == "en"
        && (is_in_present(words, aside, verb, language)
            || is_described_only(words, verb, language)
            || told.into_iter().any(|at| !aside[at] && is_third_person(words, at, language)))
}

/// Whether a form only describes the subject of a state: "boats kept in Vell remain ready".
fn is_described_only(words: &[&Word], verb: usize, language: &Language) -> bool {
    let clause = words[verb + 1..].iter().take_while(|word| {
        !word.mark
            && !language.is_conjunction(&word.lower)
            && !language.opens_clause(&word.lower)
            && !language.is_that(&word.lower)
    });
    clause.into_iter().any(|word| {
        matches!(
            word.lower.as_str(),
            "remain" | "remains" | "represent" | "represents" | "require" | "requires"
        )
    })
}

/// Whether a verb is drawn to a pronoun: "it's".
fn is_drawn(words: &[&Word], at: usize, language: &Language) -> bool {
    language.is_pronoun(&words[at].lower) && words[at].lower.ends_with("'s")
}

/// The same where "is", "are" or "does" is the clause's own verb.
pub(crate) fn is_in_present(words: &[&Word], aside: &[bool], verb: usize, language: &Language) -> bool {
    let lower = |at: usize| words[at].lower.as_str();
    let finite = |at: &usize| {
        !aside[*at] && (is_drawn(words, *at, language) || clauses::is_finite(words, *at, language))
    };
    let present = |first: usize| match lower(first) {
        "does" | "do" | "doesn't" | "don't" => true,
        "is" | "are" => {
            let next = words.get(first + 1).is_some_and(|next| language.is_pronoun(&next.lower));
            let there = first.checked_sub(1).is_some_and(|before| lower(before) == "there");
            next || there || verb > first + FARTHEST_PARTICIPLE
        }
        _ => is_drawn(words, first, language) && verb > first + FARTHEST_PARTICIPLE,
    };
    language.code() == "en" && (0..verb).find(finite).is_some_and(present)
}

/// Verbs of states in the present that are seldom nouns.
const STATES_IN_PRESENT: &[&str] = &[
    "allows",
    "appears",
    "belongs",
    "comprises",
    "consist",
    "consists",
    "contain",
    "contains",
    "depends",
    "enables",
    "exists",
    "include",
    "includes",
    "involves",
    "lies",
    "lives",
    "means",
    "offers",
    "owns",
    "provides",
    "relies",
    "remain",
    "remains",
    "represent",
    "represents",
    "require",
    "requires",
    "seems",
    "serves",
    "stems",
    "tells",
    "uses",
    "wants",
    "knows",
    "believes",
    "explains",
    "understands",
    "hopes",
    "thinks",
];

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
    if STATES_IN_PRESENT.contains(&word.lower.as_str()) && !word.capital && (before.mark || !small(before)) {
        return true;
    }
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
    // A German noun: "dieses Verbot"; what begins a sentence may be a verb.
    let noun = language.code() == "de" && at.checked_sub(1).is_some_and(|before| !words[before].mark);
    if word.mark || word.capital && (language.capitals_name || noun) {
        return false;
    }
    let form: &Lower = &language.without_and(&word.lower);
    let regular = language.code() == "en" && is_regular_past(form)
        || language.ends_as_past(form) && does_more_than_say(form, language);
    if !regular && !language.may_be_past(form) && !language.ends_as_participle(form) {
        return false;
    }
    let past = regular || language.happens(form) || is_helped(words, at, language);
    if language.is_romance() && !regular && is_bare_participle(words, at, language) {
        return false;
    }
    past && !is_adjective(words, at, language)
}

/// Whether a participle follows its helping verb: "were quickly taken".
fn is_helped(words: &[&Word], at: usize, language: &Language) -> bool {
    let word = &words[at].lower;
    let helper = before(words, at, language).unwrap_or(Lower::NOTHING);
    match language.code() {
        "de" => closes_clause(words, at, language),
        "en" => language.is_auxiliary(helper) && language.is_participle(word),
        "fa" => words.get(at + 1).is_some_and(|next| language.makes_past(&next.lower)),
        _ => {
            language.makes_past(helper)
                && (language.ends_as_participle(word) || language.is_participle(word))
                && !language.is_structural(word)
                && does_more_than_say(word, language)
        }
    }
}

/// How many words before a Romance participle may be its helping verb: "a été, selon lui, gravement blessé".
const FARTHEST_HELPER: usize = 6;

/// Whether a Romance participle has no helping verb and so describes a noun, or is one: "un guide blessé", "22 tués".
fn is_bare_participle(words: &[&Word], at: usize, language: &Language) -> bool {
    let word = words[at].lower.as_str();
    let simple_past = ["it", "ut", "se", "sero", "ó"].iter().any(|ending| word.ends_with(ending));
    let helps = |helper: usize| {
        let word = &words[helper].lower;
        // "E' iniziato il vertice" is written for "È iniziato".
        let marked = || words[helper + 1].lower == "'" && language.code() == "it" && *word == "e";
        language.is_auxiliary(word) || language.makes_past(word) || marked()
    };
    language.ends_as_participle(word) && !simple_past && !(at.saturating_sub(FARTHEST_HELPER)..at).any(helps)
}

/// Whether a verb that only its ending tells does more than report: "promis", not "affirmé".
fn does_more_than_say(word: &str, language: &Language) -> bool {
    language.cue(word).is_none() || language.announces(word) || language.denies(word)
}

/// Beginnings of German participles that take no "ge".
const WITHOUT_GE: &[&str] = &["ver", "be", "er", "ent", "zer", "über", "unter", "miss"];

/// Endings of German participles that tell with "ist" what somebody or something did; others tell with it how things
/// are: "ist gescheitert", "ist ausgestattet".
const DONE_WITH_IS: &[&str] = &[
    "begegnet",
    "eilt",
    "erfolgt",
    "explodiert",
    "flüchtet",
    "folgt",
    "geglückt",
    "kehrt",
    "kentert",
    "kollidiert",
    "landet",
    "passiert",
    "platzt",
    "reist",
    "rückt",
    "rutscht",
    "scheitert",
    "startet",
    "stürzt",
    "taucht",
    "wandert",
];

/// Whether a German participle ends the clause of its helping verb: "hat gegen den Mann ermittelt".
fn closes_clause(words: &[&Word], at: usize, language: &Language) -> bool {
    let word = words[at];
    let ends = words.get(at + 1).is_none_or(|next| {
        next.mark
            || language.is_auxiliary(&next.lower)
            || language.is_conjunction(&next.lower)
            || next.lower == "worden"
    });
    let infinitive = at.checked_sub(1).is_some_and(|before| words[before].lower == "zu");
    if word.capital || !ends || infinitive || !language.ends_as_participle(&word.lower) {
        return false;
    }
    let begun = WITHOUT_GE.iter().any(|beginning| word.lower.starts_with(beginning));
    let clause = words[..at].iter().rev().take_while(|word| !word.mark);
    let helper = clause.into_iter().find(|word| language.makes_past(&word.lower));
    let done = words.get(at + 1).is_some_and(|next| next.lower == "worden");
    let is = helper.is_some_and(|helper| matches!(helper.lower.as_str(), "ist" | "sind"));
    let did = || word.lower.ends_with('n') || DONE_WITH_IS.iter().any(|ending| word.lower.ends_with(ending));
    if is && !done && !did() {
        return false;
    }
    helper.is_some_and(|helper| {
        let has = done || helper.lower.starts_with("ha") || helper.lower.starts_with("wu");
        word.lower.starts_with("ge")
            || word.lower.get(2..).is_some_and(|rest| rest.contains("ge"))
            || has && begun
    })
}

/// Verbs that tell only how something looked.
pub(crate) const SEEMING: &[&str] = &["seemed", "appeared", "looked", "sounded", "felt"];

/// Whether a German form stands before the noun that it describes: "leicht erhöhte Werte", not "er erhöhte Werte".
fn is_german_adjective(words: &[&Word], at: usize, language: &Language) -> bool {
    let noun = words.get(at + 1).is_some_and(|next| next.capital && !next.mark);
    let subject =
        |word: &Word| word.capital && at > 1 || language.is_pronoun(&word.lower) || word.is_figure();
    let before = at.checked_sub(1).map(|before| words[before]);
    language.code() == "de"
        && noun
        && words[at].lower.ends_with(['e', 'n'])
        && before.is_none_or(|before| {
            language.is_determiner(&before.lower)
                || language.is_preposition(&before.lower)
                || !subject(before) && before.lower.ends_with("lich")
        })
}

/// Whether the form describes a noun: "the proposed law", "having sold the ferry".
fn is_adjective(words: &[&Word], at: usize, language: &Language) -> bool {
    if is_german_adjective(words, at, language) {
        return true;
    }
    let Some(before) = at.checked_sub(1).map(|before| words[before]) else { return language.code() == "en" };
    if self::before(words, at, language).is_some_and(|before| before == "having") {
        return true;
    }
    if matches!(before.lower.as_str(), "\"" | "“" | "‘" | "''" | "``") {
        return true;
    }
    if language.is_romance() && before.lower == "," && language.ends_as_participle(&words[at].lower) {
        return !words[at].lower.ends_with("it");
    }
    language.code() == "en" && is_english_adjective(words, before, at, language)
}

/// Whether an English form behind another word describes a noun.
fn is_english_adjective(words: &[&Word], before: &Word, at: usize, language: &Language) -> bool {
    let hyphen = before.lower == "-" || words.get(at + 1).is_some_and(|next| next.lower == "-");
    let attributes =
        language.is_determiner(&before.lower) && !matches!(before.lower.as_str(), "that" | "this" | "all");
    let next = words.get(at + 1).filter(|next| !next.mark && !next.capital);
    let plain =
        next.is_some_and(|next| !language.is_structural(&next.lower) && !language.is_time(&next.lower));
    let described = before.lower.ends_with("ed")
        && plain
        && at.checked_sub(2).is_some_and(|at| language.is_determiner(&words[at].lower));
    let usual =
        matches!(words[at].lower.as_str(), "retired" | "alleged" | "suspected" | "armed" | "convicted")
            && plain
            && !follows_subject(words, at, language);
    // "Ana Reyes, left, and Ivo Lund": where they stand in a picture.
    let shown = before.lower == ","
        && matches!(words[at].lower.as_str(), "left" | "pictured" | "seen")
        && words.get(at + 1).is_some_and(|next| matches!(next.lower.as_str(), "," | "and"));
    let second = before.lower == ","
        && plain
        && at.checked_sub(3).is_some_and(|at| matches!(words[at].lower.as_str(), "a" | "an"));
    let year = at.checked_sub(2).is_some_and(|at| words[at].lower == "in");
    let counted = before.is_figure() && !year && !language.happens(&words[at].lower);
    let aims =
        |back: usize| at.checked_sub(back).is_some_and(|before| language.is_infinitive(&words[before].lower));
    let infinitive = aims(2) || aims(3) && language.is_negation(&words[at - 2].lower);
    let aimed_at = infinitive && plain && !before.mark && !language.is_structural(&before.lower);
    hyphen
        || usual
        || SEEMING.contains(&before.lower.as_str())
        || described
        || second
        || shown
        || aimed_at
        || attributes
        || is_attributed(words, at, language)
        || counted && words.get(at + 1).is_some_and(|next| !next.mark)
        || language.is_preposition(&before.lower)
        || is_done_by(words, at, language)
}

/// Whether somebody stands before who may do it, with a day between at most: "a jury on Monday convicted former guards",
/// not "two convicted guards".
fn follows_subject(words: &[&Word], at: usize, language: &Language) -> bool {
    let day = |word: &&&Word| language.is_time(&word.lower) || word.lower == "on";
    let before = at - words[..at].iter().rev().take(2).take_while(day).count();
    let noun =
        |word: &Word| !word.mark && !language.is_structural(&word.lower) && !is_regular_past(&word.lower);
    match &words[..before] {
        [.., first, second] if language.is_determiner(&first.lower) => noun(second),
        [.., first, second, third] => language.is_determiner(&first.lower) && noun(second) && noun(third),
        _ => false,
    }
}

/// Whether a form stands before its noun behind an adverb, or in a list that a helping verb follows: "the newly opened
/// pier", "old boats and abandoned piers have long been".
fn is_attributed(words: &[&Word], at: usize, language: &Language) -> bool {
    let noun = |at: usize| {
        words.get(at).is_some_and(|next| {
            !next.mark && !language.is_structural(&next.lower) && !language.is_time(&next.lower)
        })
    };
    let manner = |word: &Word| language.is_adverb(&word.lower) || word.lower.ends_with("ly");
    let Some(before) = at.checked_sub(1).filter(|_| noun(at + 1)) else { return false };
    let article = (0..before).rev().find(|at| !manner(words[*at])).map(|at| words[at].lower.as_str());
    let owned = |word: &str| language.is_determiner(word) || word.ends_with("'s") || word == "'";
    if manner(words[before]) && article.is_some_and(owned) {
        return true;
    }
    let mut later = words[at + 1..].iter().take_while(|word| !word.mark);
    let told = (0..before).any(|at| !words[at].capital && language.is_auxiliary(&words[at].lower));
    language.is_conjunction(&words[before].lower)
        && !told
        && !words[..before].iter().any(|word| language.is_past_form(&word.lower))
        && later.any(|word| !word.capital && language.is_auxiliary(&word.lower))
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

/// The nearest word before that is neither an adverb nor "being", nor opens a quotation.
fn before<'w>(words: &[&'w Word], at: usize, language: &Language) -> Option<&'w Lower> {
    let words = words[..at].iter().rev().take(4).map(|word| &word.lower);
    let passed = |word: &Lower| {
        word.ends_with("ly") && language.code() == "en" || matches!(word.as_str(), "being" | "“" | "\"" | "‘")
    };
    words.into_iter().find(|word| !language.is_adverb(word) && !passed(word))
}
