//! Clauses that only describe in French, Spanish and Italian: a relative pronoun opens them behind a comma.

use super::comma_after;
use crate::languages::Language;
use crate::words::Word;

/// Words that open such a clause behind a comma.
const OPENERS: &str =
    "qui dont où lequel laquelle lesquels lesquelles quien quienes cuyo cuya cuyos cuyas donde cui";

/// Marks the words between the comma before such a clause and the one behind it: "Lund, qui dirige le port, a été arrêté".
pub(super) fn mark(words: &[&Word], marked: &mut [bool], language: &Language) {
    for comma in (1..words.len()).filter(|at| words[*at].lower == ",") {
        let follows = |after: usize| words.get(comma + after).map_or("", |word| word.lower.as_str());
        let first = follows(1);
        let behind = language.is_preposition(first) && is_opener(follows(2));
        let whole = matches!(first, "que" | "che") && words[..comma].iter().all(|word| !word.mark);
        if is_opener(first) || behind || whole {
            marked[comma + 1..comma_after(words, comma + 1)].fill(true);
        }
    }
}

fn is_opener(word: &str) -> bool {
    OPENERS.split_whitespace().any(|opener| opener == word)
}
