//! Names that hang on another noun of an English or Romance clause, or stand in what somebody only means to do: "a photo of
//! Lund", "a lawyer for Lund", "a plan to sue Lund".

use std::ops::Range;

use super::is_somebodys;
use super::known_places::is_known;
use super::taking_part::is_in_capitals;
use crate::candidates::Candidate;
use crate::clauses;
use crate::words::{Word, of_one_or_many};

/// Whether a name, by its words' places, hangs on another noun than the deed, or is no part of the deed itself.
pub(super) fn hangs(candidate: &Candidate<'_>, at: &Range<usize>) -> bool {
    let language = candidate.prose.language;
    match language.code() {
        "en" => hangs_on_noun(candidate, at) || is_in_purpose(candidate, at.start),
        _ => language.is_romance() && hangs_on_romance_noun(candidate, at),
    }
}

/// Endings of Romance nouns of deeds: "la détention de | Lund", "el nombramiento de | Lund".
const ROMANCE_DEEDS: &[&str] = &["tion", "sion", "ment", "ción", "sión", "miento", "zione", "sione", "mento"];

/// Whether "de" makes a name tell more of the noun before it: "la maison du colonel | Lund", not "la mort de Lund".
///
/// People who belong to a body, or follow somebody, take part with it: "combattants du Front".
fn hangs_on_romance_noun(candidate: &Candidate<'_>, at: &Range<usize>) -> bool {
    let (prose, words) = (candidate.prose, &candidate.words);
    let language = prose.language;
    let first = at.start.saturating_sub(LONGEST_ROLE + 1);
    let plain = |word: &Word| {
        !word.mark
            && !word.capital
            && (!language.is_structural(&word.lower) || language.is_determiner(&word.lower))
    };
    let stops = |at: &usize| language.is_of(&words[*at].lower) || !plain(words[*at]);
    let Some(of) = (first..at.start).rev().find(stops).filter(|of| *of > 0) else { return false };
    let noun = words[of - 1];
    if !language.is_of(&words[of].lower) || noun.mark || language.is_structural(&noun.lower) {
        return false;
    }
    let name = &prose.text[words[at.start].range.start..words[at.end - 1].range.end];
    let verb = language.cue(&noun.lower).is_some()
        || language.may_be_past(&noun.lower)
        || clauses::is_finite(words, of - 1, language);
    let deed = |noun: &Word| {
        language.is_event_noun(&noun.lower)
            || language.means_itself(&noun.lower)
            || ROMANCE_DEEDS.iter().any(|ending| noun.lower.ends_with(ending))
    };
    let described = of > 1 && deed(words[of - 2]);
    let people = language.is_actor(&noun.lower) && !is_known(name) && !prose.is_place(name);
    let body = at.len() == 1 && is_in_capitals(prose, words[at.start]);
    !(verb || deed(noun) || described || people || body || is_headed(candidate, of + 1..at.start))
}

/// Whether the words between "de" and a name are of a body whose head it names: "le chef du gouvernement | Ana Reyes", not
/// "la maison du colonel | Ivo Lund".
fn is_headed(candidate: &Candidate<'_>, between: Range<usize>) -> bool {
    let (words, language) = (&candidate.words[between], candidate.prose.language);
    let mut nouns = words.iter().filter(|word| !language.is_determiner(&word.lower)).peekable();
    let office = |word: &&Word| language.is_title(&word.lower) || language.is_head(&word.lower);
    nouns.peek().is_some() && !nouns.any(office)
}

/// Endings of nouns of deeds, which are done to whom "of" names: "the hiring of Lund".
const DEEDS: &[&str] = &["ing", "ion", "ment", "ure", "al"];

/// Most words that tell what somebody is, between a preposition and the name: "of former senator | Lund".
const LONGEST_ROLE: usize = 3;

/// Whether a preposition makes a name tell more of the noun before it.
fn hangs_on_noun(candidate: &Candidate<'_>, at: &Range<usize>) -> bool {
    let Some(preposition) = preposition(candidate, at.start) else { return false };
    let (words, language) = (&candidate.words, candidate.prose.language);
    let noun = preposition.checked_sub(1).map_or("", |noun| words[noun].lower.as_str());
    let somebody = || is_of_people(candidate, noun);
    match words[preposition].lower.as_str() {
        "of" => !language.means_itself(noun) && !is_deed(candidate, noun),
        "from" | "for" => somebody(),
        "at" => somebody() || !is_person(candidate, at),
        before => language.is_only_about(before),
    }
}

/// The place of the preposition that stands before a name, with at most its article and role between.
fn preposition(candidate: &Candidate<'_>, name: usize) -> Option<usize> {
    let (words, language) = (&candidate.words, candidate.prose.language);
    let role = |word: &Word| {
        let plain = !word.mark && !language.is_structural(&word.lower) && !language.is_past_form(&word.lower);
        plain && !word.capital || language.is_determiner(&word.lower)
    };
    let first = name.saturating_sub(LONGEST_ROLE + 1);
    let before = (first..name).rev().find(|at| !role(words[*at]))?;
    // "Secretary of state Ana Reyes" hangs on nothing.
    let office = before + 1 < name && before > 0 && language.is_title(&words[before - 1].lower);
    (language.is_preposition(&words[before].lower) && !office).then_some(before)
}

/// Whether a noun is one of people or of those who speak: "lawyers", "a spokeswoman".
fn is_of_people(candidate: &Candidate<'_>, noun: &str) -> bool {
    let language = candidate.prose.language;
    language.is_title(noun) || of_one_or_many(noun, |noun| language.is_somebody(noun))
}

/// Whether a noun names a deed or an event: "killing", "arrests".
fn is_deed(candidate: &Candidate<'_>, noun: &str) -> bool {
    let language = candidate.prose.language;
    let one = noun.strip_suffix('s').unwrap_or(noun);
    of_one_or_many(noun, |noun| language.is_event_noun(noun))
        || DEEDS.iter().any(|ending| one.len() > ending.len() + 2 && one.ends_with(ending))
        || language.is_deed(&language.basic_form(noun))
}

/// Whether a name may be a person's, or a people's, at whom something is directed.
fn is_person(candidate: &Candidate<'_>, at: &Range<usize>) -> bool {
    let prose = candidate.prose;
    let words = &candidate.words[at.clone()];
    let name = &prose.text[words[0].range.start..words[words.len() - 1].range.end];
    let last = &words[words.len() - 1].lower;
    prose.is_surname(last) || is_somebodys(name, prose.language) || last.ends_with('s')
}

/// Whether a name stands behind "to" and a verb that tell what a noun of the clause is for: "a plan to sue | Lund".
///
/// Right behind its verb the infinitive is what is done: "refused to meet Lund".
fn is_in_purpose(candidate: &Candidate<'_>, name: usize) -> bool {
    let (words, language) = (&candidate.words, candidate.prose.language);
    let Some(verb) = candidate.verb.map(|verb| verb.at).filter(|verb| *verb < name) else { return false };
    let start = words[..name].iter().rposition(|word| clauses::is_break(word)).map_or(0, |comma| comma + 1);
    // "A plan to", not "they plan to".
    let is_named_so = |before: &Word| {
        language.is_determiner(&before.lower)
            || language.is_preposition(&before.lower)
            || before.lower.ends_with("'s")
    };
    let hangs = |to: usize| {
        let noun = words[to - 1];
        let plain = !noun.mark && !noun.capital && !language.is_structural(&noun.lower);
        let act = words.get(to + 1).is_some_and(|act| is_infinitive(candidate, act));
        words[to].lower == "to"
            && plain
            && act
            && to - 1 > verb
            && !noun.lower.ends_with("ed")
            && !candidate.tells_time(&noun.range)
            && (language.cue(&noun.lower).is_none() || is_named_so(words[to - 2]))
    };
    !language.brings_about(&words[verb].lower) && (start.max(verb + 2)..name).any(hangs)
}

/// Whether a word behind "to" can be a verb rather than what something goes to.
fn is_infinitive(candidate: &Candidate<'_>, word: &Word) -> bool {
    let language = candidate.prose.language;
    let ends = |ending: &str| word.lower.ends_with(ending);
    !word.mark
        && !word.capital
        && !word.is_number()
        && !language.is_structural(&word.lower)
        && !(ends("ing") || ends("ed") || ends("s") && !ends("ss"))
        || word.lower == "be"
        || word.lower == "have"
}
