//! Which words of a sentence stand in a clause that only describes: what happens there is not what is told.

use crate::languages::{CueKind, Language};
use crate::verbs;
use crate::words::Word;

/// How many words may stand between "told" and "that".
const FARTHEST_TOLD: usize = 6;

/// Marks the words that stand in a subordinate clause: "who retired", "after the council voted".
///
/// Only where the language's openers are enough to find the clause's end; elsewhere all words count as main.
pub(crate) fn subordinate(words: &[&Word], language: &Language) -> Vec<bool> {
    let mut marked = vec![false; words.len()];
    if language.code() != "en" {
        return marked;
    }
    let mut at = 0;
    while at < words.len() {
        let end = match described_until(words, at, language) {
            Some(end) => end,
            None if opens(words, at, language) => end(words, at, language),
            None => at,
        };
        marked[at..end].fill(true);
        at = end.max(at + 1);
    }
    marked
}

/// Whether a clause that only describes begins at a word.
fn opens(words: &[&Word], at: usize, language: &Language) -> bool {
    let word = &words[at].lower;
    if reduced(words, at, language) {
        return true;
    }
    let opener = (language.opens_clause(word) || language.is_relative(word))
        && !matches!(word.as_str(), "but" | "so" | "yet" | "once");
    let content = language.is_that(word) && (at == 0 || follows_saying(words, at, language));
    let demonstrative =
        word == "that" && words.get(at + 1).is_some_and(|next| language.is_auxiliary(&next.lower)) && at == 0;
    opener
        && !content
        && !demonstrative
        && (!language.is_preposition(word) || holds_clause(words, at, language))
}

/// Whether "that" opens what somebody says, which is told too.
fn follows_saying(words: &[&Word], at: usize, language: &Language) -> bool {
    let tells = |word: &&Word| matches!(language.cue(&word.lower), Some((CueKind::Tells, _)));
    let before = || words[..at].iter().rev().take_while(|word| !word.mark);
    let says = before()
        .find(|word| !language.is_adverb(&word.lower))
        .is_some_and(|word| language.cue(&word.lower).is_some());
    says || before().take(FARTHEST_TOLD).any(tells)
}

/// Whether a participle with what belongs to it only describes: ", led by a judge,".
///
/// After a second comma it is the main verb again: "Ana Reyes, the mayor, resigned on Monday".
fn reduced(words: &[&Word], at: usize, language: &Language) -> bool {
    let comma = at.checked_sub(1).is_some_and(|before| words[before].lower == ",");
    let preposition = words.get(at + 1).is_some_and(|next| language.is_preposition(&next.lower));
    let opens_aside = words[..at].iter().filter(|word| word.lower == ",").count() % 2 == 1;
    comma && opens_aside && preposition && verbs::is_past(words, at, language)
}

/// Where a participle that only describes a noun ends, at the present verb that is the sentence's own: "the bureau
/// cited in the note does not exist".
fn described_until(words: &[&Word], at: usize, language: &Language) -> Option<usize> {
    let preposition = words.get(at + 1).is_some_and(|next| language.is_preposition(&next.lower));
    if at == 0
        || !preposition
        || !verbs::is_past(words, at, language)
        || language.is_auxiliary(&words[at].lower)
    {
        return None;
    }
    let follows_be = language.is_auxiliary(&words[at - 1].lower) || language.is_adverb(&words[at - 1].lower);
    let clause = (at + 1..words.len()).take_while(|next| {
        let word = &words[*next];
        !word.mark && !language.is_conjunction(&word.lower) && !language.opens_clause(&word.lower)
    });
    let present = |word: &str| matches!(word, "is" | "are" | "does" | "do" | "has" | "have");
    clause.into_iter().find(|next| present(&words[*next].lower)).filter(|_| !follows_be)
}

/// Whether a word such as "after" is followed by a clause rather than a noun, and something is told outside it.
fn holds_clause(words: &[&Word], at: usize, language: &Language) -> bool {
    let finite = |at: usize| verbs::is_past(words, at, language) || language.is_auxiliary(&words[at].lower);
    let comma = comma_after(words, at);
    let inside = (at + 1..comma).any(finite);
    let outside = words[..at].iter().any(|word| !word.mark) || comma < words.len();
    inside && outside
}

fn comma_after(words: &[&Word], at: usize) -> usize {
    (at..words.len())
        .find(|at| matches!(words[*at].lower.as_str(), "," | ";" | "—" | "–"))
        .unwrap_or(words.len())
}

/// Where the clause ends: at a comma, or before a second verb, which is the sentence's own.
fn end(words: &[&Word], start: usize, language: &Language) -> usize {
    let comma = comma_after(words, start + 1);
    let initial = words[..start].iter().all(|word| word.mark);
    let after_comma = start.checked_sub(1).is_some_and(|before| words[before].lower == ",");
    let relative = language.is_relative(&words[start].lower) || words[start].lower == "whose";
    if initial || after_comma || !relative {
        return comma;
    }
    let finite =
        |at: &usize| verbs::is_past(words, *at, language) || language.is_auxiliary(&words[*at].lower);
    let mut verbs = (start + 1..comma).filter(finite);
    let mut last = verbs.next().unwrap_or(comma);
    for next in verbs {
        let between = &words[last + 1..next];
        let one_group =
            between.iter().all(|word| language.is_adverb(&word.lower) || word.lower.ends_with("ly"));
        if !one_group || !language.is_auxiliary(&words[last].lower) {
            return next;
        }
        last = next;
    }
    comma
}
