//! What a headline leaves out at its beginning: words that only join its sentence to the one before.

use super::comma;
use crate::candidates::Candidate;
use crate::clauses;
use crate::languages::Language;
use crate::words::Word;

/// How many words the longest phrase has that only joins a sentence to the one before.
const LONGEST_CONNECTIVE: usize = 4;

/// How many words at a beginning only join, with the comma behind them: "for example,", "however,"; 0 where they do not.
pub(super) fn connective(words: &[&Word], language: &Language) -> usize {
    let comma = words.iter().take(LONGEST_CONNECTIVE + 1).position(|word| word.lower == ",");
    let Some(length) = comma else { return 0 };
    let own = || words[..length].iter().map(|word| word.lower.as_str());
    let joins = |word: &Word| {
        language.is_opener(&word.lower)
            && !language.is_conjunction(&word.lower)
            && !language.opens_clause(&word.lower)
    };
    let is_one = matches!(words[..length], [word] if joins(word))
        || language.connectives.iter().any(|phrase| phrase.iter().copied().eq(own()));
    if is_one { length + 1 } else { 0 }
}

/// The first word that a headline keeps.
pub(crate) fn first_word<'p>(candidate: &Candidate<'p>) -> Option<&'p Word> {
    without_opening(candidate).into_iter().find(|word| !word.mark)
}

/// Without "However, " and the like, and without the "that" of what is said.
pub(super) fn without_opening<'p>(candidate: &Candidate<'p>) -> Vec<&'p Word> {
    let words: Vec<&Word> = candidate.prose.words_in(&candidate.told).iter().collect();
    let language = candidate.prose.language;
    let reported = candidate.told.start > candidate.sentence.start;
    let beside = is_beside_another(candidate);
    let opens = |at: &usize| {
        let word = words[*at];
        let next = words.get(at + 1).map_or("", |next| next.lower.as_str());
        // "So far", "alors que" are other words.
        let (comma, far) = (next == ",", next == "far" || language.is_that(next) || next.starts_with("qu'"));
        let drawn = next.starts_with(['\'', '’']);
        // "Then came the guards" begins with its verb's place.
        let inverted = language.code() == "en"
            && matches!(word.lower.as_str(), "then" | "also" | "so" | "thus" | "still")
            && at + 1 < words.len()
            && clauses::is_finite(&words, at + 1, language);
        let subject = language.code() != "de" && !inverted
            || comma
            || matches!(word.lower.as_str(), "aber" | "und")
            || words.get(at + 1).is_some_and(|next| is_subject(next, language));
        let opener = !far
            && !drawn
            && language.is_opener(&word.lower)
            && (comma || !language.is_time(&word.lower))
            && subject;
        // A German clause behind "dass" ends with its verb.
        let that = reported && !beside && language.is_that(&word.lower) && language.code() != "de";
        word.mark && !quotes_part(&words[*at..]) || opener || that
    };
    let joined = connective(&words, language);
    let opening = joined + (joined..words.len().min(joined + 3)).take_while(opens).count();
    let opening = if reported { behind_adverb(&words, opening, language) } else { opening };
    let opening = opening + if reported { left_by_source(&words[opening..], language) } else { 0 };
    words[opening.min(words.len().saturating_sub(1))..].to_vec()
}

/// Whether a quotation mark opens only the first words: "“The Bell” opened in Vell".
fn quotes_part(words: &[&Word]) -> bool {
    let closing = match words.first().map_or("", |mark| mark.lower.as_str()) {
        "“" => "”",
        "„" => "“",
        "«" => "»",
        "\"" => "\"",
        _ => return false,
    };
    let end = words.iter().skip(1).position(|word| word.lower == closing);
    end.is_some_and(|end| words[end + 2..].iter().any(|word| !word.mark))
}

/// Behind the French adverb that stands before "que": "il souligne | d'ailleurs qu'un".
fn behind_adverb(words: &[&Word], opening: usize, language: &Language) -> usize {
    let that = words.get(opening + 1).is_some_and(|word| word.lower.starts_with("qu'"));
    let adverb = words.get(opening).is_some_and(|word| !word.capital && !language.is_determiner(&word.lower));
    opening + usize::from(that && adverb && language.code() == "fr")
}

/// Whether another clause stands before it, so that its "that" opens nothing: "and | that result also".
fn is_beside_another(candidate: &Candidate<'_>) -> bool {
    let before = candidate.prose.words_in(&(candidate.sentence.start..candidate.told.start));
    before
        .last()
        .is_some_and(|word| candidate.prose.language.is_conjunction(&word.lower) || word.lower == ";")
}

/// Whether a German clause can begin with the word before its verb: "Doch | die Fähre sank", not "Damit | sank die Fähre".
fn is_subject(word: &Word, language: &Language) -> bool {
    word.capital
        || language.is_determiner(&word.lower)
        || language.is_pronoun(&word.lower)
        || language.is_preposition(&word.lower)
}

/// How many words describe a source that is dropped: "published in Vell, " of "According to the study, published in Vell, the
/// ferry sank".
fn left_by_source(words: &[&Word], language: &Language) -> usize {
    let [first, second, ..] = words else { return 0 };
    let participle = language.is_past_form(&first.lower) && language.is_preposition(&second.lower);
    let end = comma(words, 0).filter(|_| participle && !first.capital);
    let subject = |end: &usize| {
        words.get(end + 1).is_some_and(|next| next.capital || language.is_determiner(&next.lower))
    };
    end.filter(subject).map_or(0, |end| end + 1)
}
