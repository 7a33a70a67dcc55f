//! Whom the pronouns of a clause stand for, so that its headline names them.

use std::borrow::Cow;
use std::ops::Range;

use super::agreement::speaker;
use super::{is_somebodys, known_places, without_possessive};
use crate::attributions::Attribution;
use crate::candidates::Candidate;
use crate::clauses;
use crate::headline;
use crate::languages::{Language, Lower};
use crate::people::{self, Person};
use crate::words::Word;

/// A pronoun that stands for somebody whom the text names.
pub(crate) struct Stood {
    /// UTF-8 byte range of the pronoun.
    pub(crate) pronoun: Range<usize>,
    /// Whom it stands for.
    pub(crate) name: String,
}

/// Whom the pronoun stands for that is a clause's subject: who says so, where it is what somebody says or they say it,
/// else the one whom the paragraph tells of.
pub(crate) fn subject(
    candidate: &Candidate<'_>,
    attributions: &[Attribution],
    named: &[Option<String>],
    people: &[Person<'_>],
) -> Option<Stood> {
    let first = &*without_drawn_that(headline::first_word(candidate)?, candidate.prose.language);
    if !candidate.prose.language.stands_for_name(&first.lower) {
        let pronoun = behind_circumstance(candidate)?;
        let name = match candidate.reported {
            Some(_) => speaker(candidate, pronoun, attributions, named)
                .filter(|name| name.contains(' ') && !is_told_of(candidate, name)),
            None => told_of(candidate, &pronoun.lower, pronoun, people),
        };
        let name = name.filter(|name| may_name(name, candidate));
        return stood(pronoun, name?);
    }
    if is_impersonal(candidate, first) {
        return None;
    }
    let begins = candidate.told.start == candidate.sentence.start && first.lower != "i";
    let narrated = begins && !candidate.is_said && candidate.reported.is_none();
    let one = matches!(first.lower.as_str(), "he" | "she");
    let another = |name: &&str| one && (is_told_of(candidate, name) || is_nobody(candidate, name));
    let part = |name: &str| people.iter().any(|person| person.name().split(' ').any(|part| part == name));
    let known = |name: &&str| !(one && narrated) || name.contains(' ') || part(name);
    let name = speaker(candidate, first, attributions, named)
        .filter(|name| !another(name) && known(name))
        .or_else(|| {
            people::told_of(&first.lower, first, candidate.prose, people)
                .filter(|name| narrated && may_name(name, candidate))
        });
    stood(first, name.filter(|name| !another(name))?)
}

/// Whether what looks like a name is one: German writes every noun with a capital.
fn may_name(name: &str, candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    language.code() != "de" || is_somebodys(name, language)
}

/// A word without the "que" that French draws to it: "qu'il".
fn without_drawn_that<'w>(word: &'w Word, language: &Language) -> Cow<'w, Word> {
    word.lower.strip_prefix("qu'").map_or(Cow::Borrowed(word), |bare| {
        let start = word.range.end.saturating_sub(bare.len());
        Cow::Owned(Word { range: start..word.range.end, lower: Lower::new(bare.into(), language), ..*word })
    })
}

/// Longest name of somebody, in words: a longer one is a headline's.
const LONGEST_NAME: usize = 6;

/// Whether a name is that of a place, or longer than anybody's.
fn is_nobody(candidate: &Candidate<'_>, name: &str) -> bool {
    let places = || candidate.prose.is_place(name) && !candidate.prose.is_surname(&name.to_lowercase());
    name.split(' ').count() > LONGEST_NAME || known_places::is_known(name) || places()
}

fn stood(pronoun: &Word, name: &str) -> Option<Stood> {
    Some(Stood { pronoun: pronoun.range.clone(), name: name.to_owned() })
}

/// Whom an article itself tells of by a pronoun, where its clause does not name them.
fn told_of<'n>(
    candidate: &Candidate<'_>,
    pronoun: &str,
    word: &Word,
    people: &'n [Person<'_>],
) -> Option<&'n str> {
    let narrated = candidate.told.start == candidate.sentence.start && !candidate.is_said;
    people::told_of(pronoun, word, candidate.prose, people)
        .filter(|name| narrated && name.contains(' ') && !is_told_of(candidate, name))
}

/// The pronoun that is the subject behind when or where: "In May 2019, | he sold the ferry".
fn behind_circumstance<'p>(candidate: &Candidate<'p>) -> Option<&'p Word> {
    let language = candidate.prose.language;
    let words = &candidate.words;
    let subject = match language.code() {
        "en" => words.iter().position(|word| matches!(word.lower.as_str(), "he" | "she"))?,
        "de" => words.iter().position(|word| word.lower == "er")?,
        _ => return None,
    };
    let finite = |at: usize| !candidate.aside[at] && clauses::is_finite(words, at, language);
    let verb =
        if language.code() == "de" { subject.checked_sub(1).filter(|verb| finite(*verb))? } else { subject };
    // "A boat he sold" is what somebody did something with.
    let leads_in = words
        .first()
        .is_some_and(|first| language.is_preposition(&first.lower) || language.opens_clause(&first.lower))
        || subject
            .checked_sub(1)
            .is_some_and(|before| words[before].lower == "," || candidate.tells_time(&words[before].range));
    let main = !candidate.aside[subject];
    (main && (leads_in || language.code() == "de") && !(0..verb).any(finite)).then_some(words[subject])
}

/// Whom "him" or "her" behind the verb stands for: "Police arrested | him".
pub(crate) fn object(candidate: &Candidate<'_>, people: &[Person<'_>]) -> Option<Stood> {
    if candidate.prose.language.code() != "en" || candidate.subject.is_some() || candidate.reported.is_some()
    {
        return None;
    }
    let words = &candidate.words;
    let mut persons = (0..words.len()).filter(|at| {
        matches!(
            words[*at].lower.as_str(),
            "he" | "she" | "him" | "her" | "his" | "hers" | "himself" | "herself"
        )
    });
    let at = persons.next().filter(|at| candidate.verb.is_some_and(|verb| verb.at < *at))?;
    let pronoun = match words[at].lower.as_str() {
        "him" => "he",
        "her" if ends_object(candidate, at + 1) => "she",
        _ => return None,
    };
    // A single name may be somebody's of whom the text tells no more: "Had Lund won, they would have chosen him".
    let person = |name: &Range<usize>| {
        let named = without_possessive(&candidate.prose.text[name.clone()]);
        let place = || candidate.prose.is_place(&named) || known_places::is_known(&named);
        people.iter().any(|person| person.is_at(name.start)) || !named.contains(' ') && !place()
    };
    let by_person = candidate.names.iter().any(|name| name.start < words[at].range.start && person(name));
    (!by_person).then_some(())?;
    stood(words[at], told_of(candidate, pronoun, words[at], people)?)
}

/// Whether "her" before a word is whom something is done to, not whose the word is.
fn ends_object(candidate: &Candidate<'_>, at: usize) -> bool {
    let language = candidate.prose.language;
    candidate.words.get(at).is_none_or(|next| {
        next.mark
            || language.is_preposition(&next.lower)
            || language.is_infinitive(&next.lower)
            || language.is_time(&next.lower)
            || language.is_conjunction(&next.lower)
            || language.opens_clause(&next.lower)
    })
}

/// How far behind an impersonal "il" its "que" may stand, in words.
const FARTHEST_QUE: usize = 8;

/// Whether a French "il" stands for nobody: "il a été observé que", "il y a", "il faut".
fn is_impersonal(candidate: &Candidate<'_>, pronoun: &Word) -> bool {
    let words = candidate.prose.words_in(&(pronoun.range.end..candidate.told.end));
    let behind = &words[..words.len().min(FARTHEST_QUE)];
    let verb = behind.iter().take(2).any(|word| {
        matches!(
            word.lower.as_str(),
            "y" | "faut" | "fallait" | "s'agit" | "semble" | "paraît" | "suffit" | "reste"
        )
    });
    let content = behind
        .windows(2)
        .any(|pair| pair[1].lower == "que" && candidate.prose.language.ends_as_participle(&pair[0].lower));
    candidate.prose.language.code() == "fr" && pronoun.lower == "il" && (verb || content)
}

/// Whether a clause names somebody itself, who so is not whom its pronoun stands for: "She accused Orla Lines".
fn is_told_of(candidate: &Candidate<'_>, name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or(name);
    candidate
        .words
        .iter()
        .any(|word| word.capital && candidate.prose.text.get(word.range.clone()) == Some(last))
}
