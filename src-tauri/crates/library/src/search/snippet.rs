//! The words around a match, with the places of all matches in them.

use std::ops::Range;

use super::folding::{fold_letter, is_unspaced, plain};
use super::query::{Query, Text};

/// Characters shown before the first match, and in all.
const BEFORE: usize = 60;
const LENGTH: usize = 240;

/// Bytes of a text that are looked at; a match further on is found but not shown.
const LOOKED_AT: usize = 1 << 20;

/// Words around the first match of a query in a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Snippet {
    pub(super) text: String,
    /// UTF-8 byte ranges in `text`.
    pub(super) matches: Vec<Range<usize>>,
}

/// A word in a text, folded as the index folds it.
#[derive(Debug)]
struct Token {
    range: Range<usize>,
    folded: String,
}

/// The words that a query wants, without those it excludes.
pub(super) fn wanted(query: &Query) -> Vec<&Text> {
    match query {
        Query::All(parts) | Query::Any(parts) => parts.iter().flat_map(wanted).collect(),
        Query::Text(text) => vec![text],
        Query::Not(_) | Query::Field(_) => Vec::new(),
    }
}

/// Cuts a snippet out of a text; its beginning where nothing matches.
pub(super) fn snippet(text: &str, wanted: &[&Text]) -> Snippet {
    let tokens = tokens(text);
    let matches = matches(&tokens, wanted);
    let first = matches.first().map_or(0, |range| range.start);
    let start = start(text, &tokens, first);
    let end = text[start..].char_indices().nth(LENGTH).map_or(text.len(), |(length, _)| start + length);
    let end = tokens.iter().find(|token| token.range.contains(&end)).map_or(end, |token| token.range.start);
    cut(text, start..end.max(start), &matches)
}

/// Where the snippet starts: some characters before the match, at the start of a word.
fn start(text: &str, tokens: &[Token], first: usize) -> usize {
    let before = text[..first].char_indices().rev().take(BEFORE).last().map_or(first, |(place, _)| place);
    if before == 0 {
        return 0;
    }
    tokens.iter().map(|token| token.range.start).find(|start| *start >= before).unwrap_or(first).min(first)
}

fn cut(text: &str, range: Range<usize>, matches: &[Range<usize>]) -> Snippet {
    let before = if range.start > 0 { "…" } else { "" };
    let after = if range.end < text.len() { "…" } else { "" };
    let shown = text.get(range.clone()).unwrap_or_default();
    let inside = matches.iter().filter(|found| range.start <= found.start && found.end <= range.end);
    let moved = |place: usize| place - range.start + before.len();
    Snippet {
        text: format!("{before}{shown}{after}"),
        matches: inside.map(|found| moved(found.start)..moved(found.end)).collect(),
    }
}

/// The places of all wanted words, in order, without overlaps.
fn matches(tokens: &[Token], wanted: &[&Text]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let longest =
            wanted.iter().filter(|text| is_at(&tokens[place..], text)).map(|text| text.words.len()).max();
        let last = longest.and_then(|words| tokens.get(place + words - 1));
        let is_free = found.last().is_none_or(|before| before.end <= token.range.start);
        if let Some(last) = last.filter(|_| is_free) {
            found.push(token.range.start..last.range.end);
        }
    }
    found
}

fn is_at(tokens: &[Token], text: &Text) -> bool {
    let last = text.words.len() - 1;
    tokens.len() > last
        && text.words.iter().zip(tokens).enumerate().all(|(place, (word, token))| {
            token.folded == *word || (text.prefix && place == last && token.folded.starts_with(word.as_str()))
        })
}

/// The words of a text, as the index has them.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut is_open = false;
    for (start, character) in text.char_indices().take_while(|(start, _)| *start < LOOKED_AT) {
        let range = start..start + character.len_utf8();
        let folded: String = fold_letter(character).into_iter().flat_map(plain).collect();
        let is_alone = is_unspaced(character);
        let belongs = folded.chars().all(char::is_alphanumeric);
        match tokens.last_mut().filter(|_| is_open && belongs && !is_alone) {
            Some(token) => {
                token.range.end = range.end;
                token.folded.push_str(&folded);
            }
            None if belongs && !folded.is_empty() => tokens.push(Token { range, folded }),
            None => {}
        }
        is_open = belongs && !is_alone;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::super::query::read;
    use super::*;

    /// Shows a snippet with its matches in brackets.
    fn check(query: &str, text: &str, expected: &str) {
        let (query, _) = read(query);
        let snippet = snippet(text, &wanted(&query));
        let mut shown = snippet.text.clone();
        for range in snippet.matches.iter().rev() {
            shown.insert(range.end, ']');
            shown.insert(range.start, '[');
        }
        assert_eq!(shown, expected);
    }

    #[test]
    fn marks_every_match_whatever_its_accents_and_case() {
        check("cafe fire", "A FIRE in the Café; no fires.", "A [FIRE] in the [Café]; no fires.");
        check("fire*", "Fires and fired.", "[Fires] and [fired].");
        check("\"in the\"", "in. In the end, the", "in. [In the] end, the");
        check("-fire harbour", "A fire in the harbour", "A fire in the [harbour]");
        check("火灾", "星期四港口发生火灾。", "星期四港口发生[火灾]。");
        check("می‌رود", "او ميرود", "او [ميرود]");
    }

    #[test]
    fn shows_the_words_around_the_first_match() {
        let text = format!("{}the needle {}", "hay straw ".repeat(30), "grass ".repeat(60));
        let (query, _) = read("needle");
        let snippet = snippet(&text, &wanted(&query));
        assert!(snippet.text.starts_with("…") && snippet.text.ends_with("…"), "{}", snippet.text);
        assert_eq!(snippet.matches.len(), 1);
        assert_eq!(&snippet.text[snippet.matches[0].clone()], "needle");
        assert!(snippet.text.chars().count() <= LENGTH + 2);
    }

    #[test]
    fn shows_the_beginning_where_the_match_is_elsewhere() {
        check("other", "Short text", "Short text");
        check("other", "", "");
    }
}
