//! The words around a match, with the places of all matches in them.

use std::ops::Range;

use super::folding::{fold_letter, is_unspaced, plain};
use super::query::{Query, Text};

/// Characters shown before the first match, and in all.
const BEFORE: usize = 60;
const LENGTH: usize = 240;

/// Bytes of a character in UTF-8, at most.
const LONGEST_CHARACTER: usize = 4;

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
    let tokens = tokens_to_show(text, wanted);
    let matches = matches(&tokens, wanted);
    let first = matches.first().map_or(0, |range| range.start);
    let start = start(text, &tokens, first);
    let end = text[start..].char_indices().nth(LENGTH).map_or(text.len(), |(length, _)| start + length);
    let end = tokens.iter().find(|token| token.range.contains(&end)).map_or(end, |token| token.range.start);
    cut(text, start..end.max(start), &matches)
}

/// The words of a text up to a snippet's length after the first match.
fn tokens_to_show(text: &str, wanted: &[&Text]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut until = None;
    for token in Tokens::of(text) {
        let start = token.range.start;
        if start > until.unwrap_or(LOOKED_AT) {
            break;
        }
        tokens.push(token);
        if until.is_none() && wanted.iter().any(|text| has_at_end(&tokens, text)) {
            until = Some(start + LENGTH * LONGEST_CHARACTER);
        }
    }
    tokens
}

fn has_at_end(tokens: &[Token], text: &Text) -> bool {
    tokens.len().checked_sub(text.words.len()).is_some_and(|first| is_at(&tokens[first..], text))
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

/// The words of a text, as the index has them, one by one.
struct Tokens<'a> {
    text: &'a str,
    place: usize,
}

impl<'a> Tokens<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, place: 0 }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let (mut folded, mut first) = (String::new(), None);
        for (offset, character) in self.text[self.place..].char_indices() {
            let start = self.place + offset;
            let end = start + character.len_utf8();
            if is_unspaced(character) {
                // A word by itself; the one before it ends here.
                let range = if folded.is_empty() { start..end } else { first.unwrap_or(start)..start };
                self.place = range.end;
                let word = if folded.is_empty() { character.to_string() } else { folded };
                return Some(Token { range, folded: word });
            }
            if fold_into(&mut folded, character) {
                first = first.or((!folded.is_empty()).then_some(start));
            } else if !folded.is_empty() {
                self.place = end;
                return Some(Token { range: first.unwrap_or(start)..start, folded });
            }
        }
        let range = first.unwrap_or(self.text.len())..self.text.len();
        self.place = self.text.len();
        (!folded.is_empty()).then_some(Token { range, folded })
    }
}

/// Adds a character to a word, folded; `false` if it does not belong to one.
fn fold_into(word: &mut String, character: char) -> bool {
    if character.is_ascii() {
        word.extend(character.is_ascii_alphanumeric().then(|| character.to_ascii_lowercase()));
        return character.is_ascii_alphanumeric();
    }
    let length = word.len();
    word.extend(fold_letter(character).into_iter().flat_map(plain));
    let belongs = word[length..].chars().all(char::is_alphanumeric);
    if !belongs {
        word.truncate(length);
    }
    belongs
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
