//! The languages that are read: their words, their rules, and what is common to all.

use std::sync::LazyLock;

use crate::{
    numbers::Order,
    pattern::Patterns,
    rule::Rule,
    words::{Lexicon, WordList},
};

mod common;
mod en;

/// What there is to know about a language.
pub(crate) struct Language {
    /// BCP 47.
    pub(crate) tag: &'static str,
    pub(crate) words: &'static [WordList],
    pub(crate) rules: &'static [&'static [Rule]],
    /// The order of dates in digits.
    pub(crate) order: Order,
    /// The ending that most past tenses have; empty if there is none.
    pub(crate) past_ending: &'static str,
}

/// A language made ready for reading.
pub(crate) struct Reader {
    pub(crate) tag: &'static str,
    pub(crate) lexicon: Lexicon,
    pub(crate) patterns: Patterns,
    pub(crate) rules: Vec<&'static Rule>,
    pub(crate) order: Order,
    pub(crate) past_ending: &'static str,
}

impl Reader {
    fn new(language: &'static Language) -> Self {
        let mut lexicon = Lexicon::new(language.words);
        let rules: Vec<&Rule> = language.rules.iter().copied().flatten().chain(common::RULES).collect();
        let patterns = Patterns::new(&rules, &mut lexicon);
        let Language { tag, order, past_ending, .. } = *language;
        Self { tag, lexicon, patterns, rules, order, past_ending }
    }
}

/// All languages; the last is read where no other is known.
static READERS: LazyLock<Vec<Reader>> = LazyLock::new(|| LANGUAGES.iter().map(Reader::new).collect());

const LANGUAGES: &[Language] = &[en::ENGLISH, common::ANY];

/// All languages made ready.
pub(crate) fn all() -> &'static [Reader] {
    &READERS
}

/// The reader for a BCP 47 tag ("en-GB" is read as "en"), or for the language the text looks like.
pub(crate) fn reader(text: &str, tag: Option<&str>) -> &'static Reader {
    let tag = tag.map(|tag| tag.split(['-', '_']).next().unwrap_or(tag).to_ascii_lowercase());
    let wanted = tag.as_deref().unwrap_or_else(|| guess(text));
    let known = READERS.iter().find(|reader| reader.tag == wanted);
    known.unwrap_or_else(|| &READERS[READERS.len() - 1])
}

/// The language that a text's letters and commonest words suggest.
fn guess(_text: &str) -> &'static str {
    "en"
}
