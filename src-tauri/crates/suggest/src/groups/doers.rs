//! Who does what a headline tells, by name, and whether two name the same.

use crate::clauses;
use crate::languages::Language;
use crate::words::{Word, words};

/// Letters from which on a word may be spelled in several ways: "Gaddafi", "Kadhafi".
const SPELLED: usize = 5;

/// One in how many of its letters may differ then.
const SPELLED_ALIKE: usize = 3;

/// The names of those who take part; "eleven rebels" may be anybody.
pub(super) fn named(participants: &[String], language: &Language) -> Vec<Vec<String>> {
    participants.iter().filter_map(|one| name(one, language)).collect()
}

/// Those of the named who do what the verb tells: named before it, or behind "by" where it is done to somebody.
pub(super) fn doers(
    headline: &[&Word],
    verb: Option<usize>,
    named: &[Vec<String>],
    language: &Language,
) -> Vec<Vec<String>> {
    let Some(verb) = verb else { return Vec::new() };
    let aside = clauses::subordinate(headline, language);
    let before = || (0..verb).filter(|at| !aside[*at]);
    let region: Vec<usize> = match before().any(|at| language.is_be(&headline[at].lower)) {
        false => before().filter(|at| !is_in_place(headline, *at, language)).collect(),
        true => behind_by(headline, verb),
    };
    let ends = |name: &&Vec<String>| {
        region
            .iter()
            .any(|at| name.last() == Some(&bare(headline[*at])) && is_whole(headline, *at, verb, language))
    };
    named.iter().filter(ends).cloned().collect()
}

/// Whether a name that ends here is all of who does it: in "Lund's father" and "the BP chairman" it is not.
fn is_whole(words: &[&Word], at: usize, verb: usize, language: &Language) -> bool {
    let goes_on = |next: &&Word| {
        !next.capital && !next.mark && !language.is_small(&next.lower) && !language.is_adverb(&next.lower)
    };
    let owner = words[at].lower.ends_with("'s");
    words[at].capital && !owner && (at + 1 == verb || !words.get(at + 1).is_some_and(goes_on))
}

/// Whether a word belongs to a name behind "in" or "near".
fn is_in_place(words: &[&Word], at: usize, language: &Language) -> bool {
    let mut before = words[..at].iter().rev();
    let opens = before.find(|word| !word.capital || language.is_place_preposition(&word.lower));
    opens.is_some_and(|word| language.is_place_preposition(&word.lower))
}

/// The places of the name behind "by".
fn behind_by(words: &[&Word], verb: usize) -> Vec<usize> {
    let behind = (verb..words.len()).skip_while(|at| words[*at].lower != "by").skip(1);
    behind.skip_while(|at| words[*at].lower == "the").take_while(|at| words[*at].capital).collect()
}

/// The words of a name, in lower case; `None` of "eleven rebels".
fn name(participant: &str, language: &Language) -> Option<Vec<String>> {
    let words = words(participant, language);
    let tells =
        |word: &&Word| !word.mark && !language.is_small(&word.lower) && !language.is_title(&word.lower);
    let telling: Vec<&Word> = words.iter().filter(tells).collect();
    let is_name = !telling.is_empty() && telling.iter().all(|word| word.capital);
    is_name.then(|| telling.into_iter().map(bare).collect())
}

/// A word without its possessive ending or full stops: "Lund's", "U.N."
fn bare(word: &Word) -> String {
    let lower = word.lower.as_str();
    lower.strip_suffix("'s").unwrap_or(lower).replace('.', "")
}

/// Whether any name of one may be one of the other's; `None` where one names nobody.
pub(super) fn agree(a: &[Vec<String>], b: &[Vec<String>]) -> Option<bool> {
    let told = !a.is_empty() && !b.is_empty();
    told.then(|| a.iter().any(|one| b.iter().any(|other| is_same(one, other))))
}

fn is_same(a: &[String], b: &[String]) -> bool {
    let initials =
        |name: &[String]| -> String { name.iter().filter_map(|word| word.chars().next()).collect() };
    let short = |short: &[String], long: &[String]| long.len() > 1 && short.contains(&initials(long));
    a.iter().any(|one| b.iter().any(|other| spelled_alike(one, other))) || short(a, b) || short(b, a)
}

/// Whether two words may be two spellings of one.
fn spelled_alike(a: &str, b: &str) -> bool {
    let longest = a.chars().count().max(b.chars().count());
    a == b || longest > SPELLED && strsim::levenshtein(a, b) <= longest / SPELLED_ALIKE
}
