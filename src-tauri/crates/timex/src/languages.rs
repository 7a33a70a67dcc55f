//! The languages that are read: their words, their rules, and what is common to all.

use std::sync::{LazyLock, OnceLock};

use crate::{
    context::Tense,
    numbers::Order,
    pattern::Patterns,
    rule::Rule,
    words::{Lexicon, WordList},
};

mod ar;
mod calendars;
mod common;
mod de;
mod el;
mod en;
mod eras;
mod es;
mod fa;
mod feasts;
mod fr;
mod guess;
mod it;
#[cfg(test)]
mod names;
mod nl;
mod places;
mod pt;
mod ru;
mod shared;
mod tr;
mod uk;
mod zh;

pub(crate) use guess::evident;

/// Endings ("-ed") and beginnings ("س-") of verbs, after a helper or not ("è -ato"), with the tense they tell.
pub(crate) type VerbForms = &'static [(&'static str, Tense)];

/// What there is to know about a language.
pub(crate) struct Language {
    /// BCP 47.
    pub(crate) tag: &'static str,
    pub(crate) words: &'static [WordList],
    /// The language's own, then those it shares; of rules that match the same words the first counts.
    pub(crate) rules: &'static [&'static [&'static [Rule]]],
    /// The order of dates in digits.
    pub(crate) order: Order,
    /// What most verbs of a tense begin or end with ("-ed"); the first that fits a word counts.
    pub(crate) verb_forms: VerbForms,
    /// Whether dates carry articles that belong to them ("el 6 de junio"), as relative times do.
    pub(crate) articles: bool,
    /// Publication date (or ""), text, and the values found in it, with their `mod`.
    #[cfg_attr(not(test), expect(dead_code, reason = "a test runs them"))]
    pub(crate) examples: &'static [(&'static str, &'static str, &'static str)],
}

/// A language made ready for reading.
pub(crate) struct Reader {
    pub(crate) tag: &'static str,
    pub(crate) lexicon: Lexicon,
    pub(crate) patterns: Patterns,
    pub(crate) rules: Vec<&'static Rule>,
    pub(crate) order: Order,
    pub(crate) verb_forms: VerbForms,
    pub(crate) articles: bool,
}

impl Reader {
    fn new(language: &'static Language) -> Self {
        let words: Vec<WordList> =
            language.words.iter().copied().chain([places::SOUTH, eras::WORDS, feasts::WORDS]).collect();
        let mut lexicon = Lexicon::new(&words);
        let rules: Vec<&Rule> = language
            .rules
            .iter()
            .copied()
            .flatten()
            .copied()
            .flatten()
            .chain(common::RULES)
            .chain(eras::RULES)
            .collect();
        let patterns = Patterns::new(&rules, &mut lexicon);
        let Language { tag, order, verb_forms, articles, .. } = *language;
        Self { tag, lexicon, patterns, rules, order, verb_forms, articles }
    }
}

/// All languages, each made ready when it is first read; the last is read where no other is known.
static READERS: LazyLock<Vec<OnceLock<Reader>>> =
    LazyLock::new(|| LANGUAGES.iter().map(|_| OnceLock::new()).collect());

pub(crate) const LANGUAGES: &[Language] = &[
    en::ENGLISH,
    de::GERMAN,
    fr::FRENCH,
    es::SPANISH,
    it::ITALIAN,
    pt::PORTUGUESE,
    nl::DUTCH,
    ru::RUSSIAN,
    uk::UKRAINIAN,
    tr::TURKISH,
    el::GREEK,
    zh::CHINESE,
    ar::ARABIC,
    fa::PERSIAN,
    common::ANY,
];

/// All languages made ready.
pub(crate) fn all() -> impl Iterator<Item = &'static Reader> {
    LANGUAGES
        .iter()
        .zip(READERS.iter())
        .map(|(language, reader)| reader.get_or_init(|| Reader::new(language)))
}

/// The rules that languages share.
#[cfg(test)]
pub(crate) fn shared_rules() -> impl Iterator<Item = &'static Rule> {
    shared::RULES.iter().copied().flatten()
}

/// The rules that read every text, whatever its language.
#[cfg(test)]
pub(crate) fn every_text_rules() -> impl Iterator<Item = &'static Rule> {
    common::RULES.iter().chain(eras::RULES)
}

/// A language that writes the day before the month, also in digits alone.
pub(crate) const DAY_FIRST: &str = "fr";

/// The one that writes the month first.
pub(crate) const MONTH_FIRST: &str = "en";

/// The reader for a BCP 47 tag ("en-GB" is read as "en"), or for the language the text looks like.
pub(crate) fn reader(text: &str, tag: Option<&str>) -> &'static Reader {
    let tag = tag.map(|tag| tag.split(['-', '_']).next().unwrap_or(tag).to_ascii_lowercase());
    let wanted = tag.as_deref().unwrap_or_else(|| guess::guess(text).unwrap_or(common::ANY.tag));
    let known = LANGUAGES.iter().position(|language| language.tag == wanted).unwrap_or(LANGUAGES.len() - 1);
    READERS[known].get_or_init(|| Reader::new(&LANGUAGES[known]))
}
