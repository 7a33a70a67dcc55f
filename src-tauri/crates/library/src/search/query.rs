//! What a person types, read as a query: space is AND, `OR`, `-`, `( )`, `"phrase"`, `prefix*`, `field:`.
//!
//! Reading never fails: what is not understood is left out and told as a [`SearchProblem`].

use super::fields::{self, Field};
use super::folding::words;
use crate::{SearchAdvice, SearchProblem};

/// A query, read.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Query {
    /// All of these; none at all is everything.
    All(Vec<Query>),
    /// At least one of these.
    Any(Vec<Query>),
    /// Not this.
    Not(Box<Query>),
    /// Words in a row.
    Text(Text),
    /// Anything else that is asked of a field.
    Field(Field),
}

/// Words that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    /// Where; anywhere if `None`.
    pub(super) column: Option<Column>,
    /// The words, folded as the index folds them.
    pub(super) words: Vec<String>,
    /// Whether the last one may go on.
    pub(super) prefix: bool,
}

/// A part of what can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Title,
    Text,
    Source,
    Author,
    Note,
}

/// Parentheses deeper than this are read as if they were not there.
const DEEPEST: usize = 32;

/// Words, phrases and fields beyond these are left out; a page that was pasted is no query.
const MOST_PARTS: usize = 200;

/// Reads a query; the second part is what was not understood.
pub(super) fn read(text: &str) -> (Query, Vec<SearchProblem>) {
    let mut reader = Reader { rest: text, depth: 0, parts: 0, problems: Vec::new() };
    let mut all = vec![reader.any()];
    while !reader.rest.is_empty() {
        // Only a parenthesis that closes nothing stops the reader before the end.
        reader.rest = &reader.rest[1..];
        reader.problem(")", SearchAdvice::NotOpened);
        all.push(reader.any());
    }
    (simple(all, Query::All), reader.problems)
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
    parts: usize,
    problems: Vec<SearchProblem>,
}

impl<'a> Reader<'a> {
    /// Alternatives, up to the end or a closing parenthesis.
    fn any(&mut self) -> Query {
        let mut alternatives = vec![self.all()];
        while self.takes_word("OR") {
            alternatives.push(self.all());
        }
        alternatives.retain(|query| *query != Query::All(Vec::new()));
        match alternatives.is_empty() {
            true => Query::All(Vec::new()),
            false => simple(alternatives, Query::Any),
        }
    }

    /// What must hold together, up to `OR`, the end or a closing parenthesis.
    fn all(&mut self) -> Query {
        let mut parts = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            if self.rest.is_empty() || self.rest.starts_with(')') || self.is_at_word("OR") {
                return simple(parts, Query::All);
            }
            if !self.takes_word("AND") {
                parts.extend(self.one());
            }
        }
    }

    /// One part: a word, a phrase, a field, something in parentheses, or the contrary of one.
    fn one(&mut self) -> Option<Query> {
        self.parts += 1;
        if self.parts > MOST_PARTS {
            let left_out = std::mem::take(&mut self.rest);
            self.problem(left_out, SearchAdvice::TooLong);
            return None;
        }
        if let Some(rest) = self.rest.strip_prefix('-').filter(|rest| !rest.starts_with([' ', '-'])) {
            self.rest = rest;
            return (!rest.is_empty()).then(|| self.one()).flatten().map(|query| Query::Not(Box::new(query)));
        }
        if let Some(rest) = self.rest.strip_prefix('(') {
            self.rest = rest;
            return Some(self.group());
        }
        let before = self.rest;
        if let Some((name, value)) = field_start(self.rest) {
            self.rest = value;
            let (value, prefix) = self.value();
            let typed = &before[..before.len() - self.rest.len()];
            return self.field(typed, name, &value, prefix);
        }
        let (value, prefix) = self.value();
        text(None, &value, prefix)
    }

    fn group(&mut self) -> Query {
        self.depth += 1;
        let inside = if self.depth > DEEPEST { Query::All(Vec::new()) } else { self.any() };
        self.depth -= 1;
        self.rest = self.rest.trim_start();
        self.rest = self.rest.strip_prefix(')').unwrap_or(self.rest);
        inside
    }

    fn field(&mut self, typed: &str, name: &str, value: &str, prefix: bool) -> Option<Query> {
        match fields::read(name, value, prefix) {
            Ok(query) => query,
            Err(advice) => {
                self.problem(typed, advice);
                None
            }
        }
    }

    /// A word or a quoted phrase, and whether `*` follows it. A quotation that is not closed yet goes to the end.
    fn value(&mut self) -> (String, bool) {
        let value = if let Some(quoted) = self.rest.strip_prefix('"') {
            let (value, rest) = quoted.split_once('"').unwrap_or((quoted, ""));
            self.rest = rest;
            value
        } else {
            let end = self.rest.find(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '"'));
            let (value, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
            self.rest = rest;
            value
        };
        match self.rest.strip_prefix('*') {
            Some(rest) => {
                self.rest = rest;
                (value.to_owned(), true)
            }
            None => (value.trim_end_matches('*').to_owned(), value.ends_with('*')),
        }
    }

    fn is_at_word(&self, word: &str) -> bool {
        let after = self.rest.strip_prefix(word);
        after.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '(', ')']))
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let is_at = self.is_at_word(word);
        if is_at {
            self.rest = &self.rest[word.len()..];
        }
        is_at
    }

    fn problem(&mut self, words: &str, advice: SearchAdvice) {
        self.problems.push(SearchProblem { words: words.to_owned(), advice });
    }
}

/// The field's name and what follows its colon, where a word starts with one.
fn field_start(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once(':')?;
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic());
    is_name.then_some((name, value))
}

/// Words in a row; `None` if there is no letter or digit in them.
pub(super) fn text(column: Option<Column>, value: &str, prefix: bool) -> Option<Query> {
    let words: Vec<String> = words(value).collect();
    (!words.is_empty()).then_some(Query::Text(Text { column, words, prefix }))
}

/// One query for several, without a level that says nothing.
fn simple(mut parts: Vec<Query>, several: impl FnOnce(Vec<Query>) -> Query) -> Query {
    parts.retain(|query| *query != Query::All(Vec::new()));
    match parts.len() {
        1 => parts.remove(0),
        0 => Query::All(Vec::new()),
        _ => several(parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        let (query, problems) = read(text);
        let problems: Vec<_> = problems.iter().map(|problem| problem.words.as_str()).collect();
        assert_eq!(format!("{} {problems:?}", show(&query)), expected, "{text}");
    }

    fn show(query: &Query) -> String {
        let list = |parts: &[Query]| parts.iter().map(show).collect::<Vec<_>>().join(" ");
        match query {
            Query::All(parts) => format!("(and {})", list(parts)),
            Query::Any(parts) => format!("(or {})", list(parts)),
            Query::Not(part) => format!("(not {})", show(part)),
            Query::Text(text) => {
                let column = text.column.map(|column| format!("{column:?}:")).unwrap_or_default();
                format!("{column}{}{}", text.words.join("+"), if text.prefix { "*" } else { "" })
            }
            Query::Field(field) => format!("{field:?}"),
        }
    }

    #[test]
    fn reads_words_phrases_and_their_combinations() {
        check("", "(and ) []");
        check("Harbour fire", "(and harbour fire) []");
        check("\"the harbour\" fire*", "(and the+harbour fire*) []");
        check("a OR b c", "(or a (and b c)) []");
        check("(a OR b) -c", "(and (or a b) (not c)) []");
        check("-(a b)", "(not (and a b)) []");
        check("well-known", "well+known []");
        check("title:Fire author:\"Ana Brun\"", "(and Title:fire Author:ana+brun) []");
        check("Café 火灾", "(and cafe 火+灾) []");
    }

    #[test]
    fn takes_what_is_typed_halfway() {
        check("\"the harb", "the+harb []");
        check("(a OR", "a []");
        check("a -", "a []");
        check("a OR OR b", "(or a b) []");
        check("— a !", "a []");
        check("a) b", "(and a b) [\")\"]");
    }

    #[test]
    fn an_unknown_field_is_told_and_not_searched_as_words() {
        check("titel:Fire boat", "boat [\"titel:Fire\"]");
        let (_, problems) = read("titel:Fire");
        assert_eq!(problems[0].advice, SearchAdvice::NearField { name: "titel".to_owned(), known: "title" });
        check("date:someday", "(and ) [\"date:someday\"]");
        check("is:red", "(and ) [\"is:red\"]");
    }

    proptest! {
        #[test]
        fn reads_anything(text in "[ a-z\"():*\\-ORé火]{0,40}") {
            read(&text);
        }
    }
}
