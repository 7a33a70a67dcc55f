//! Words that a line's end divided, joined again; and letters that are set as one, told apart.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// A word with a hyphen at its end, the end of its line, and the word with which the next begins.
static DIVIDED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(\p{L}+)([-\u{2010}\u{ad}])\s+(\p{L}+)").ok());

/// Words after a hyphen that goes for a part left out: "pre- and post-war", "Nord- und Süd".
const CONJUNCTIONS: &[&str] =
    &["and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e", "en", "of", "och", "og"];

/// Words that make compounds with a hyphen, whichever word follows.
const COMPOUNDING: &[&str] = &[
    "all", "anti", "better", "cross", "eight", "ex", "far", "first", "five", "four", "full", "half", "hard",
    "high", "ill", "large", "left", "long", "low", "mid", "much", "new", "nine", "non", "old", "one", "open",
    "part", "post", "pre", "pro", "quasi", "right", "second", "self", "semi", "seven", "short", "six",
    "small", "so", "ten", "third", "three", "twenty", "two", "vice", "well", "wide", "world", "year",
];

/// What a document tells of how its words are written.
#[derive(Debug, Default)]
pub(crate) struct Words(HashSet<String>);

impl Words {
    /// The words of texts, apart from those that a line's end divides.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut words = HashSet::new();
        for text in texts {
            let whole = DIVIDED.as_ref().map(|divided| divided.replace_all(text, " "));
            let text = whole.unwrap_or_default().to_lowercase();
            for word in text.split(|c: char| !c.is_alphabetic() && c != '-') {
                words.extend(word.split('-').chain([word]).map(str::to_owned));
            }
        }
        Self(words)
    }

    /// A text whose divided words are joined.
    pub(crate) fn joined(&self, text: &str) -> String {
        let Some(divided) = DIVIDED.as_ref() else { return text.to_owned() };
        let joined = divided.replace_all(text, |found: &Captures<'_>| {
            let (first, second) = (&found[1], &found[3]);
            let sign = if &found[2] == "\u{ad}" { "" } else { self.between(first, second) };
            format!("{first}{sign}{second}")
        });
        joined.into_owned()
    }

    /// Goes on with a text on another page or in another column.
    pub(crate) fn join(&self, last: &mut String, next: &str) {
        let Some(before) = last.strip_suffix(['-', '\u{2010}', '\u{ad}']) else {
            last.push(' ');
            return;
        };
        let first = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let second = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        *last = format!("{before}{}", self.between(first, second));
    }

    /// What stands between two parts of a word: the hyphen where it belongs to the word, and a space behind
    /// it where a part is left out.
    fn between(&self, first: &str, second: &str) -> &'static str {
        if second.starts_with(char::is_uppercase) {
            return "-";
        }
        let (first, second) = (first.to_lowercase(), second.to_lowercase());
        let knows = |word: &str| self.0.contains(word);
        if CONJUNCTIONS.contains(&second.as_str()) {
            return "- ";
        }
        let are_words = first.chars().count() > 3 && knows(&first) && knows(&second);
        let has_hyphen = knows(&format!("{first}-{second}")) || COMPOUNDING.contains(&first.as_str());
        match (are_words || has_hyphen) && !knows(&format!("{first}{second}")) {
            true => "-",
            false => "",
        }
    }
}

/// Letters that are set as one character.
const LIGATURES: &[(char, &str)] = &[
    ('\u{fb00}', "ff"),
    ('\u{fb01}', "fi"),
    ('\u{fb02}', "fl"),
    ('\u{fb03}', "ffi"),
    ('\u{fb04}', "ffl"),
    ('\u{fb05}', "st"),
    ('\u{fb06}', "st"),
];

/// A text with each letter a character of its own, as a person reads it.
pub(crate) fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for c in text.chars() {
        match LIGATURES.iter().find(|(ligature, _)| *ligature == c) {
            Some((_, apart)) => letters.push_str(apart),
            None => letters.push(c),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(Words::of([text].into_iter()).joined(text), expected);
    }

    #[test]
    fn a_divided_word_is_one_again() {
        check("On Tues- day the com- mittee met.", "On Tuesday the committee met.");
        check("The har\u{ad} bour was closed.", "The harbour was closed.");
        check("Die Bundes- regierung schwieg.", "Die Bundesregierung schwieg.");
    }

    #[test]
    fn a_hyphen_that_belongs_to_the_word_stays() {
        check("a well- known name", "a well-known name");
        check("the dock-master, and the dock- master again", "the dock-master, and the dock-master again");
        check(
            "The harbour and its master: a harbour- master.",
            "The harbour and its master: a harbour-master.",
        );
    }

    #[test]
    fn a_hyphen_before_a_name_stays() {
        check("the Lys- Bergen line and the har\u{ad} bour", "the Lys-Bergen line and the harbour");
    }

    #[test]
    fn a_hyphen_for_what_is_left_out_stays_apart() {
        check("pre- and post-war; Nord- und Südkorea", "pre- and post-war; Nord- und Südkorea");
        check("On Monday - the day of the fire - it rained.", "On Monday - the day of the fire - it rained.");
    }

    #[test]
    fn letters_set_as_one_are_told_apart() {
        assert_eq!(letters("the ﬁfth ofﬁce, ﬂooded"), "the fifth office, flooded");
    }
}
