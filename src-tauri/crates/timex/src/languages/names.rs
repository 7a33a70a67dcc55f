//! No list of words holds a proper name but of what is named by convention: months, days, feasts, calendars, eras.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use super::{LANGUAGES, Language, all, eras, feasts, places};
use crate::words::{Word, WordList};

/// Whether names of this sort come from a list that anyone can look up, not from texts.
fn is_of_a_closed_list(word: &Word) -> bool {
    matches!(
        word,
        Word::Month(_)
            | Word::OtherMonth(..)
            | Word::RepublicanMonth(_)
            | Word::EthiopianMonth(_)
            | Word::Weekday(_)
            | Word::Weekdays(_)
            | Word::WeekdayPart(..)
            | Word::Decade(_)
            | Word::Holiday(_)
            | Word::CalendarName(_)
            | Word::Era(_)
            | Word::BuddhistEra
            | Word::Reign(..)
            | Word::Zone(_)
            | Word::LocalTime
            | Word::South
    )
}

/// The words of a language's lists, one by one.
fn words(language: &Language) -> impl Iterator<Item = (&'static str, Word)> {
    let lists: Vec<WordList> =
        language.words.iter().copied().chain([places::SOUTH, eras::WORDS, feasts::WORDS]).collect();
    let entries = lists.into_iter().flatten();
    entries.flat_map(|(texts, word)| texts.split('|').map(move |text| (text, *word)))
}

/// A word that is none of a closed list has no capital, but for German, where every noun has one.
#[test]
fn only_closed_lists_have_capitals() {
    let mut wrong = Vec::new();
    for language in LANGUAGES.iter().filter(|language| language.tag != "de") {
        for (text, word) in words(language).filter(|(_, word)| !is_of_a_closed_list(word)) {
            if text.split(' ').any(|part| part.starts_with(char::is_uppercase)) {
                wrong.push(format!("{}: {text} ({word:?})", language.tag));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Letters that a name has, at least: fewer are initials.
const LETTERS: usize = 3;

/// Times that a name must occur within sentences of a corpus, always with a capital, to count as one.
const TIMES: usize = 3;

/// Words of lists that are whole, of which texts happen to name some: titles, forms of companies, streets and storms, books
/// of the Bible, makes of cars.
const OF_WHOLE_LISTS: [&str; 12] = [
    "avenue",
    "capt",
    "corp",
    "daniel",
    "ford",
    "hurricane",
    "inc",
    "inspector",
    "jaguar",
    "lieutenant",
    "ltd",
    "mrs",
];

/// With a folder of annotated corpora (`DATELINE_CORPORA`): no word of a list or a rule is a name that their texts
/// have. Without one there is nothing to compare with. German is left out, where every noun has a capital; "third" is
/// part of names, but no name.
#[test]
fn no_word_is_a_name_of_a_corpus() {
    let Some(folder) = std::env::var_os("DATELINE_CORPORA") else { return };
    let names = names(&Path::new(&folder).join("timex"));
    let mut wrong = Vec::new();
    for (reader, language) in all().zip(LANGUAGES) {
        let Some(names) = names.get(reader.tag) else { continue };
        let closed: HashSet<String> = words(language)
            .filter(|(_, word)| is_of_a_closed_list(word) || matches!(word, Word::Ordinal(_)))
            .flat_map(|(text, _)| parts(text).map(str::to_lowercase).collect::<Vec<_>>())
            .collect();
        let of_whole_list = |text: &str| OF_WHOLE_LISTS.contains(&text);
        let open = reader.lexicon.texts().into_iter();
        let open = open.filter(|text| !closed.contains(text) && !of_whole_list(text));
        wrong.extend(open.filter(|text| names.contains(text)).map(|text| format!("{}: {text}", reader.tag)));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The names that each language's texts have, in small letters.
fn names(folder: &Path) -> HashMap<String, HashSet<String>> {
    let mut seen: HashMap<(String, String), (usize, usize)> = HashMap::new();
    for file in fs::read_dir(folder).unwrap().filter_map(|file| Some(file.ok()?.path())) {
        let lines =
            if file.is_file() { fs::read_to_string(&file).unwrap_or_default() } else { String::new() };
        for line in lines.lines().filter(|line| line.starts_with('{')) {
            let document: serde_json::Value = serde_json::from_str(line).unwrap();
            let (language, text) = (document["lang"].as_str().unwrap(), document["text"].as_str().unwrap());
            for (word, begins) in within_sentences(text) {
                let counts = seen.entry((language.to_owned(), word.to_lowercase())).or_default();
                let is_name = word.starts_with(char::is_uppercase);
                counts.0 += usize::from(is_name && !begins);
                counts.1 += usize::from(!is_name);
            }
        }
    }
    let mut names: HashMap<String, HashSet<String>> = HashMap::new();
    for ((language, word), (capitals, small)) in seen {
        if language != "de" && capitals >= TIMES && small == 0 && word.chars().count() >= LETTERS {
            names.entry(language).or_default().insert(word);
        }
    }
    names
}

/// The words of a text, and whether each begins a sentence or stands in a headline of capitals.
fn within_sentences(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut begins = true;
    text.split_whitespace().map(move |written| {
        let word = written.trim_matches(|letter: char| !letter.is_alphanumeric());
        let began = begins || !written.starts_with(char::is_alphabetic);
        begins = written.ends_with(['.', '!', '?', ':', '"', '”']);
        (word, began || word.chars().skip(1).any(char::is_uppercase))
    })
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty())
}
