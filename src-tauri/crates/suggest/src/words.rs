//! Words and marks of a text, with their byte ranges.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::languages::{Language, Lower};

/// A word, number or mark; white space is none.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    /// UTF-8 byte range.
    pub(crate) range: Range<usize>,
    /// In lower case, as word lists have it.
    pub(crate) lower: Lower,
    /// Whether it begins with a capital.
    pub(crate) capital: bool,
    /// Whether it is neither letters nor digits.
    pub(crate) mark: bool,
}

/// Numbers as English writes them out, from one on.
const WRITTEN_OUT: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The number that a word writes out: "nine" is 9.
pub(crate) fn written_out(word: &str) -> Option<usize> {
    WRITTEN_OUT.iter().position(|written| *written == word).map(|at| at + 1)
}

impl Word {
    /// Whether it begins with a digit.
    pub(crate) fn is_figure(&self) -> bool {
        self.lower.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it is a number, in figures or written out.
    pub(crate) fn is_number(&self) -> bool {
        self.is_figure() || written_out(&self.lower).is_some()
    }
}

/// Whether something holds of a noun or, where it ends as a plural does, of its singular.
pub(crate) fn of_one_or_many(noun: &str, holds: impl Fn(&str) -> bool) -> bool {
    holds(noun) || noun.strip_suffix('s').is_some_and(holds)
}

/// Cuts a text into words after Unicode's word boundaries (UAX 29).
pub(crate) fn words(text: &str, language: &Language) -> Vec<Word> {
    text.split_word_bound_indices()
        // A soft hyphen after a space belongs to it.
        .filter(|(_, word)| word.chars().any(|c| !c.is_whitespace() && c != SOFT_HYPHEN))
        .map(|(start, word)| Word {
            range: start..start + word.len(),
            lower: Lower::new(if is_dash(text, start, word) { "–".into() } else { lower(word) }, language),
            capital: word.chars().next().is_some_and(char::is_uppercase),
            mark: !word.chars().any(char::is_alphanumeric),
        })
        .collect()
}

/// Whether a hyphen stands for a dash, with space on both sides.
fn is_dash(text: &str, start: usize, word: &str) -> bool {
    word == "-" && text[..start].ends_with(' ') && text[start + 1..].starts_with(' ')
}

/// A word as word lists have it: in lower case, its apostrophe, commas and dash those of English.
fn lower(word: &str) -> Cow<'_, str> {
    let small = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    match word {
        "،" => ",".into(),
        "؛" => ";".into(),
        "―" => "—".into(),
        _ if word.bytes().all(small) => word.into(),
        _ if word.is_ascii() => word.to_ascii_lowercase().into(),
        _ => word.to_lowercase().replace('’', "'").replace(SOFT_HYPHEN, "").into(),
    }
}

/// Where a word may be divided; no part of the word.
const SOFT_HYPHEN: char = '\u{ad}';

/// Words as a person reads them: single-spaced, without signs that no one sees.
pub(crate) fn seen(words: &str) -> String {
    let mut seen = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !seen.is_empty() {
            seen.push(' ');
        }
        seen.extend(visible(word));
    }
    seen
}

/// The parts of a word that are seen.
pub(crate) fn visible(word: &str) -> impl Iterator<Item = &str> {
    word.split(SOFT_HYPHEN)
}

/// The indices of the words that lie within a byte range.
pub(crate) fn within(words: &[Word], range: &Range<usize>) -> Range<usize> {
    let first = words.partition_point(|word| word.range.start < range.start);
    let end = words.partition_point(|word| word.range.end <= range.end);
    first..end.max(first)
}
