//! Adjectives of peoples and parties, which are written as names are.

use super::word_sets::{WordSet, set};
use crate::words::Word;

/// Whether a lone capitalised word is an adjective of a people: "Iranian officials".
pub(super) fn is_adjective(words: &[&Word], at: usize) -> bool {
    let word = &words[at].lower;
    let ending = PEOPLES.iter().any(|ending| word.ends_with(ending)) && !NO_PEOPLES.contains(word.as_str());
    let dotted = word.contains('.') && words.get(at + 2).is_some_and(|next| !next.mark && !next.capital);
    let one =
        at.checked_sub(1).is_some_and(|before| matches!(words[before].lower.as_str(), "a" | "an" | "the"));
    let noun = words.get(at + 1).is_none_or(|next| next.lower == ")" || (!next.mark || one) && !next.capital);
    dotted || ending && noun
}

/// Words that make another people's adjective: "North American".
pub(super) static DIRECTIONS: WordSet =
    WordSet::new(|| set("north south east west central latin northern southern eastern western"));

/// Names that end as adjectives of peoples do.
static NO_PEOPLES: WordSet =
    WordSet::new(|| set("aegean caribbean guardian mediterranean smithsonian vatican"));

/// Endings of adjectives of peoples and parties, and some that are short.
pub(super) const PEOPLES: &[&str] = &[
    "ian",
    "ish",
    "ese",
    "can",
    "ench",
    "aeli",
    "qi",
    "ani",
    "eek",
    "utch",
    "ean",
    "ghan",
    "rman",
    "swiss",
    "thai",
    "saudi",
    "kuwaiti",
    "emirati",
    "yemeni",
    "somali",
    "nepali",
    "bengali",
    "omani",
    "democratic",
    "hispanic",
    "arab",
    "latino",
    "muslim",
    "jewish",
    "christian",
    "catholic",
    "conservative",
    "liberal",
];
