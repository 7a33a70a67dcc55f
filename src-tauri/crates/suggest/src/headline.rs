//! One line for an event, made only of the source's words: shortened by dropping, never by inventing.

use crate::candidates::Candidate;
use crate::languages::Language;
use crate::words::Word;

/// Longest headline, in characters: what two lines of a card hold.
const LONGEST: usize = 140;

/// Makes the headline of a clause.
pub(crate) fn headline(candidate: &Candidate<'_>) -> String {
    let prose = candidate.prose;
    let words: Vec<&Word> = prose.words_in(&candidate.told).iter().collect();
    let kept = without_opening(&words, prose.language);
    let kept = without_asides(kept);
    let verb = candidate.verb_word().map_or(0, |verb| verb.range.end);
    let kept = shortened(prose.text, &kept, verb, prose.language);
    balanced(&joined(prose.text, &kept))
}

/// Without "However, " and the like.
fn without_opening<'w>(words: &[&'w Word], language: &Language) -> Vec<&'w Word> {
    let opening = words
        .iter()
        .take(3)
        .take_while(|word| word.mark || language.is_opener(&word.lower) || language.is_that(&word.lower))
        .count();
    words[opening.min(words.len().saturating_sub(1))..].to_vec()
}

/// Without what stands in round brackets, unless it is a single word that completes the sentence.
fn without_asides<'w>(words: Vec<&'w Word>) -> Vec<&'w Word> {
    let mut kept: Vec<&'w Word> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let closing = (at..words.len().min(at + 24)).find(|end| words[*end].lower == ")");
        match closing.filter(|closing| words[at].lower == "(" && *closing > at + 2) {
            Some(closing) => at = closing + 1,
            None => {
                kept.push(words[at]);
                at += 1;
            }
        }
    }
    kept
}

/// Cut after the last clause that fits and holds the verb, else after the last word that fits.
fn shortened<'w>(text: &str, words: &[&'w Word], verb: usize, language: &Language) -> Vec<&'w Word> {
    let length = |end: usize| joined(text, &words[..end]).chars().count();
    let whole = words.len();
    let whole = whole - words.iter().rev().take_while(|word| word.mark && !closes(word)).count();
    if length(whole) <= LONGEST {
        return words[..whole].to_vec();
    }
    let fitting = (1..whole).take_while(|end| length(*end) <= LONGEST).last().unwrap_or(0);
    let border = |end: &usize| matches!(words[*end].lower.as_str(), "," | ";" | "—" | "–");
    let clause = (fitting / 2..=fitting).rev().find(|end| border(end) && words[*end].range.start >= verb);
    let mut end = clause.unwrap_or(fitting);
    while end > 1 && dangles(words[end - 1], language) {
        end -= 1;
    }
    words[..end].to_vec()
}

fn closes(word: &Word) -> bool {
    matches!(word.lower.as_str(), "”" | "\"" | "’" | "»" | ")" | "%" | "“")
}

fn dangles(word: &Word, language: &Language) -> bool {
    word.mark && !closes(word)
        || language.is_preposition(&word.lower)
        || language.is_determiner(&word.lower)
        || language.is_conjunction(&word.lower)
        || language.opens_clause(&word.lower)
        || language.is_auxiliary(&word.lower)
}

/// The words with single spaces where the text has space or something was dropped.
fn joined(text: &str, kept: &[&Word]) -> String {
    let mut line = String::new();
    for (index, word) in kept.iter().enumerate() {
        let spaced = index.checked_sub(1).is_some_and(|before| kept[before].range.end < word.range.start);
        let tight = matches!(word.lower.as_str(), "," | ".");
        if spaced && !tight {
            line.push(' ');
        }
        line.push_str(&text[word.range.clone()]);
    }
    line
}

/// Without quotation marks that lost their partner.
fn balanced(line: &str) -> String {
    let count = |mark: char| line.chars().filter(|c| *c == mark).count();
    let mut kept = line.to_owned();
    for (open, close) in [('“', '”'), ('«', '»'), ('(', ')'), ('‘', '\u{0}')] {
        if close != '\u{0}' && count(open) != count(close) {
            kept = kept.replace([open, close], "");
        }
    }
    if count('"') % 2 == 1 {
        kept = kept.replace('"', "");
    }
    kept.trim().trim_end_matches([',', ';', ':', ' ', '–', '—']).to_owned()
}

/// Whether every word of a headline is one of the text's, for tests.
#[cfg(test)]
pub(crate) fn is_made_of(headline: &str, text: &str) -> bool {
    let source: Vec<String> = crate::words::words(text).into_iter().map(|word| word.lower).collect();
    crate::words::words(headline).iter().all(|word| source.contains(&word.lower))
}
