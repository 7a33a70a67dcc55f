//! Clauses that only describe in French, Spanish and Italian: a relative pronoun opens them behind a comma or a noun.

use super::comma_after;
use crate::languages::Language;
use crate::verbs;
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
    for relative in (1..words.len()).filter(|at| describes_noun(words, *at, language)) {
        let past = |at: &usize| verbs::is_past(words, *at, language);
        let clause = (relative + 1..words.len()).take_while(|at| !words[*at].mark);
        if let Some(verb) = clause.take(LONGEST_TO_VERB).find(past) {
            marked[relative..=verb].fill(true);
        }
    }
}

/// Most words from a relative pronoun to the verb of its clause.
const LONGEST_TO_VERB: usize = 7;

/// Whether a word opens a clause that describes the noun before it: "l'incendie qui a détruit", "los ladrones que
/// robaron", not "a dicho que" or "para que".
fn describes_noun(words: &[&Word], at: usize, language: &Language) -> bool {
    let (word, noun) = (words[at].lower.as_str(), words[at - 1]);
    let verb = language.cue(&noun.lower).is_some()
        || language.may_be_past(&noun.lower)
        || language.ends_as_past(&noun.lower)
        || language.ends_as_participle(&noun.lower) && word != "qui";
    matches!(word, "qui" | "que" | "che")
        && (!noun.mark || noun.lower == ",")
        && !verb
        && !language.is_structural(&noun.lower)
        && !language.is_statement(&noun.lower)
}

fn is_opener(word: &str) -> bool {
    OPENERS.split_whitespace().any(|opener| opener == word)
}
