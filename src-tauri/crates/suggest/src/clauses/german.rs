//! Clauses that only describe in German: they stand between commas and end with their verb.

use super::is_break;
use crate::languages::Language;
use crate::words::Word;

/// Words that open a clause which tells more of a noun, of another time, or why and how.
const OPENERS: &[&str] = &[
    "der", "die", "das", "dem", "den", "deren", "dessen", "wo", "wonach", "welche", "welcher", "welches",
    "welchen", "welchem", "nachdem", "bevor", "weil", "wann", "warum", "weshalb", "wieso", "wenn", "ob",
    "obwohl", "damit", "indem", "sofern", "falls", "sobald",
];

/// Marks the words of clauses that only describe: "die Halle, die 1961 gebaut wurde,".
pub(super) fn mark(words: &[&Word], marked: &mut [bool], language: &Language) {
    for comma in (1..words.len()).filter(|at| words[*at].lower == ",") {
        let behind = words.get(comma + 1).is_some_and(|next| language.is_preposition(&next.lower));
        let opens = words
            .get(comma + 1 + usize::from(behind))
            .is_some_and(|next| OPENERS.contains(&next.lower.as_str()) || behind && next.lower == "denen");
        let end = (comma + 1..words.len()).find(|at| is_break(words[*at])).unwrap_or(words.len());
        let last = words[comma + 1..end].iter().rev().find(|word| !word.mark);
        // ", in den Hafen einzulaufen" is no clause.
        let finite = |last: &Word| {
            !last.lower.ends_with("en") || language.is_auxiliary(&last.lower) || language.happens(&last.lower)
        };
        if opens && last.is_some_and(|last| is_verb(last, language) && (!behind || finite(last))) {
            marked[comma + 1..end].fill(true);
        }
    }
}

/// Whether a word can be the verb that closes a clause.
fn is_verb(word: &Word, language: &Language) -> bool {
    let ends = ["t", "te", "en"].iter().any(|ending| word.lower.ends_with(ending));
    !word.capital
        && !language.is_pronoun(&word.lower)
        && (ends || language.is_auxiliary(&word.lower) || language.happens(&word.lower))
}
