//! The languages that are read: their words, their rules, and what is common to all.

use std::sync::LazyLock;

use crate::{
    numbers::Order,
    pattern::Patterns,
    rule::Rule,
    words::{Lexicon, WordList},
};

mod ar;
mod common;
mod de;
mod en;
mod es;
mod fa;
mod fr;
mod it;
mod shared;

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
    pub(crate) past_ending: &'static str,
    pub(crate) articles: bool,
}

impl Reader {
    fn new(language: &'static Language) -> Self {
        let mut lexicon = Lexicon::new(language.words);
        let rules: Vec<&Rule> = language.rules.iter().copied().flatten().chain(common::RULES).collect();
        let patterns = Patterns::new(&rules, &mut lexicon);
        let Language { tag, order, past_ending, articles, .. } = *language;
        Self { tag, lexicon, patterns, rules, order, past_ending, articles }
    }
}

/// All languages; the last is read where no other is known.
static READERS: LazyLock<Vec<Reader>> = LazyLock::new(|| LANGUAGES.iter().map(Reader::new).collect());

pub(crate) const LANGUAGES: &[Language] =
    &[en::ENGLISH, de::GERMAN, fr::FRENCH, es::SPANISH, it::ITALIAN, ar::ARABIC, fa::PERSIAN, common::ANY];

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

/// How much of a text is looked at to guess its language, in letters and words.
const SAMPLE: (usize, usize) = (2000, 400);

/// Words that are frequent in one language and rare in the others.
const COMMON_WORDS: [(&str, &[&str]); 4] = [
    ("en", &["the", "of", "and", "to", "was", "is", "that", "for", "with", "on", "said", "by", "he", "it"]),
    (
        "de",
        &[
            "der", "die", "und", "das", "den", "im", "ist", "nicht", "mit", "ein", "eine", "auf", "von",
            "am", "dem",
        ],
    ),
    (
        "fr",
        &[
            "le", "les", "des", "et", "du", "est", "une", "dans", "pour", "qui", "sur", "au", "il", "pas",
            "plus",
        ],
    ),
    (
        "es",
        &["el", "los", "las", "del", "y", "una", "por", "con", "para", "se", "su", "al", "lo", "es", "más"],
    ),
];

/// The language that a text's letters and commonest words suggest.
fn guess(text: &str) -> &'static str {
    let letters = || text.chars().filter(|letter| letter.is_alphabetic()).take(SAMPLE.0);
    let arabic = letters().filter(|letter| ('\u{600}'..='\u{6ff}').contains(letter)).count();
    let latin = letters().filter(|letter| *letter < '\u{250}').count();
    if arabic > latin {
        let persian = letters().filter(|letter| matches!(letter, 'پ' | 'چ' | 'ژ' | 'گ' | 'ی' | 'ک')).count();
        let arabic_only =
            letters().filter(|letter| matches!(letter, 'ة' | 'ي' | 'ك' | 'ى' | 'أ' | 'إ')).count();
        return if persian > arabic_only { "fa" } else { "ar" };
    }
    if latin * 2 < letters().count() {
        return "und";
    }
    let words = || {
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).take(SAMPLE.1)
    };
    let count = |common: &[&str]| {
        words().filter(|word| common.iter().any(|known| known.eq_ignore_ascii_case(word))).count()
    };
    // The first of equals wins: English.
    COMMON_WORDS.iter().rev().max_by_key(|(_, common)| count(common)).map_or("en", |(tag, _)| tag)
}
