//! Clauses freed of who says so.

use std::ops::Range;

use crate::attributions::Attribution;
use crate::clauses;
use crate::languages::{CueKind, Language, is_regular_past};
use crate::prose::Prose;
use crate::words::Word;

/// The sentence without "..., officials said Thursday": the content's piece that lies in it.
pub(super) fn freed_of_source(
    prose: &Prose<'_>,
    near: &[&Attribution],
    sentence: &Range<usize>,
) -> Range<usize> {
    let sources = near
        .iter()
        .filter(|attribution| attribution.kind != CueKind::Seems)
        .filter(|attribution| attribution.trailing || attribution.direct);
    let pieces = sources.flat_map(|attribution| {
        let inside = attribution
            .pieces
            .iter()
            .map(|piece| piece.start.max(sentence.start)..piece.end.min(sentence.end))
            .filter(|piece| piece.start < piece.end);
        joined(prose, inside.collect())
    });
    let whole = |piece: &Range<usize>| begins(prose, piece, sentence) || has_verb(prose, piece);
    let longest = pieces.filter(whole).max_by_key(|piece| piece.end - piece.start);
    let alone = |piece: &Range<usize>| {
        let much = 4 * piece.len() > sentence.len() || begins(prose, piece, sentence);
        much && !begins_with_verb(prose, piece)
    };
    let piece = longest.filter(alone).unwrap_or_else(|| sentence.clone());
    let first = prose.words_in(&piece).first();
    let bare =
        prose.language.code() == "en" && first.is_some_and(|word| prose.language.is_auxiliary(&word.lower));
    if bare && !begins(prose, &piece, sentence) { sentence.start..piece.end } else { piece }
}

/// Fewest words of what is said before its source that can be a sentence.
const FEWEST_WORDS_BEFORE_SOURCE: usize = 4;

/// Whether a piece begins its sentence and is long enough to be one: "The bridge was closed, according to".
fn begins(prose: &Prose<'_>, piece: &Range<usize>, sentence: &Range<usize>) -> bool {
    let words = prose.words_in(piece).iter().filter(|word| !word.mark).count();
    let first = prose.words_in(&(sentence.start..piece.start)).iter().all(|word| word.mark);
    first && words >= FEWEST_WORDS_BEFORE_SOURCE
}

/// Whether a German clause begins with its verb, since its source came first: "laut Polizei | wurde er verletzt".
fn begins_with_verb(prose: &Prose<'_>, range: &Range<usize>) -> bool {
    let first = prose.words_in(range).first();
    let language = prose.language;
    let verb = |word: &Word| {
        let ends = !word.capital && word.lower.ends_with(['t', 'n']) && !language.is_small(&word.lower);
        ends || begins_predicate(word, language)
    };
    language.code() == "de" && first.is_some_and(verb)
}

/// Whether words hold a verb, as far as lists and endings tell: elsewhere than in English they may.
fn has_verb(prose: &Prose<'_>, range: &Range<usize>) -> bool {
    let words: Vec<&Word> = prose.words_in(range).iter().collect();
    prose.language.code() != "en" || (0..words.len()).any(|at| clauses::is_finite(&words, at, prose.language))
}

/// Pieces of a content as one where the second goes on with the verb, or belongs to the first since no mark parts them from
/// the source between: "The fire, he said, was small", "Verletzt wurde laut Polizei niemand".
fn joined(prose: &Prose<'_>, pieces: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let [first, second] = pieces.as_slice() else { return pieces };
    let words: Vec<&Word> = prose.words_in(second).iter().collect();
    let goes_on = words.first().is_some_and(|word| begins_predicate(word, prose.language));
    let whole = first.start..second.end;
    let between = prose.words_in(&(first.start..second.start));
    let behind = between.iter().find(|word| word.range.start >= first.end);
    let last = between.iter().rev().find(|word| word.range.end <= first.end);
    let unparted = behind.zip(last).is_some_and(|(behind, last)| !behind.mark && !last.mark);
    if goes_on || unparted { Vec::from([whole]) } else { pieces }
}

fn begins_predicate(word: &Word, language: &Language) -> bool {
    let past = language.code() == "en" && is_regular_past(&word.lower);
    !word.capital && (language.is_auxiliary(&word.lower) || language.happens(&word.lower) || past)
}
