//! What a manifest says must come out of a file.

use std::time::Duration;

use articles::Article;
use intake::{Readers, ReadingError};
use serde_json::Value;

use crate::Reading;

/// What must come out of one file: fields as in the manifest; those that no article tells are not looked at.
pub(crate) struct Expectations<'a>(&'a Value);

impl<'a> Expectations<'a> {
    pub(crate) fn of(expected: &'a Value) -> Self {
        Self(expected)
    }

    /// What is not as it must be, in words.
    pub(crate) fn failures(&self, readers: &Readers, reading: &Reading) -> Vec<String> {
        let mut failures = Vec::new();
        if let Some(limit) = self.0["max_seconds"].as_f64()
            && reading.took > Duration::from_secs_f64(limit)
        {
            failures.push(format!("took {:.1} s", reading.took.as_secs_f64()));
        }
        if let Err(ReadingError::Broke { .. } | ReadingError::TooSlow { .. }) = &reading.parts {
            failures.push("ended its reader".to_owned());
        }
        let articles = articles(reading);
        if let Some(pages) = self.0["pages"].as_array() {
            failures.extend(pages_failure(pages, reading));
        }
        match (&self.0["error"], articles.first()) {
            (Value::String(error), Some(_)) => failures.push(format!("was read, although {error:?}")),
            (Value::Null, None) if self.wants_article() => failures.push(refusal(reading)),
            (Value::Null, Some(first)) => self.compare(first, &articles, &mut failures),
            _ => {}
        }
        failures.extend(self.forbidden(readers, reading));
        failures
    }

    /// How many of the sentences stand in the text, whole and in one piece, and how many there are.
    pub(crate) fn sentences(&self, reading: &Reading) -> (usize, usize) {
        let text = text(&articles(reading));
        let sentences = self.words("sentences");
        (sentences.iter().filter(|sentence| text.contains(*sentence)).count(), sentences.len())
    }

    fn wants_article(&self) -> bool {
        ["sentences", "order", "title"].iter().any(|field| !self.0[*field].is_null())
    }

    fn compare(&self, first: &Article, all: &[&Article], failures: &mut Vec<String>) {
        let text = text(all);
        let missing = |field| self.words(field).into_iter().filter(|words| !text.contains(words));
        failures.extend(missing("sentences").chain(missing("order")).map(|words| format!("no {words:?}")));
        let present = self.words("not").into_iter().filter(|words| text.contains(words));
        failures.extend(present.map(|words| format!("{words:?} is there")));
        let repeated =
            self.words("once").into_iter().filter(|words| text.matches(words.as_str()).count() != 1);
        failures.extend(repeated.map(|words| format!("{words:?} is not there once")));
        let places: Vec<_> = self.words("order").iter().filter_map(|words| text.find(words)).collect();
        if !places.is_sorted() {
            failures.push("in another order".to_owned());
        }
        let published = first.published.as_ref().map(|published| published.edtf.to_string());
        let day = published.as_ref().map(|published| published.chars().take(10).collect());
        self.compare_field("title", Some(first.title.clone()), failures);
        self.compare_field("site", first.outlet.clone(), failures);
        self.compare_field("url", first.url.clone(), failures);
        self.compare_field("date", day, failures);
        self.compare_field("datetime", published, failures);
        self.compare_field("saved", first.captured.as_ref().map(ToString::to_string), failures);
        let byline = first.byline.clone().unwrap_or_default();
        let unnamed = self.words("author").into_iter().filter(|name| !byline.contains(name));
        failures.extend(unnamed.map(|name| format!("author {byline:?}, not {name:?}")));
    }

    fn compare_field(&self, field: &str, found: Option<String>, failures: &mut Vec<String>) {
        let Some(expected) = self.0.get(field) else { return };
        if expected.as_str() != found.as_deref() {
            failures.push(format!("{field} {found:?}, not {expected}"));
        }
    }

    /// What must not stand in the original as it is shown.
    fn forbidden(&self, readers: &Readers, reading: &Reading) -> Vec<String> {
        let words = self.words("forbidden");
        let Some((source, _)) = reading.parts.as_ref().ok().and_then(|parts| parts.first()) else {
            return Vec::new();
        };
        if words.is_empty() {
            return words;
        }
        let shown = readers.inert_html(source).unwrap_or_default();
        words
            .into_iter()
            .filter(|words| shown.contains(words))
            .map(|words| format!("shows {words:?}"))
            .collect()
    }

    fn words(&self, field: &str) -> Vec<String> {
        self.0[field].as_array().into_iter().flatten().filter_map(Value::as_str).map(in_one_line).collect()
    }
}

/// The articles that were read.
fn articles(reading: &Reading) -> Vec<&Article> {
    let parts = reading.parts.iter().flatten();
    parts.filter_map(|(_, read)| read.as_ref().ok()).map(|(article, _)| article).collect()
}

/// Titles and texts, white space as one space.
fn text(articles: &[&Article]) -> String {
    let texts = articles.iter().map(|article| in_one_line(&format!("{}\n{}", article.title, article.text)));
    texts.collect::<Vec<_>>().join(" ")
}

/// White space as one space; letters that are set as one, apart; without marks that no one sees.
fn in_one_line(words: &str) -> String {
    let mut words = words.replace('\u{feff}', "");
    for (ligature, letters) in
        [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅ", "st"), ("ﬆ", "st")]
    {
        words = words.replace(ligature, letters);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn refusal(reading: &Reading) -> String {
    match &reading.parts {
        Err(error) => error.to_string(),
        Ok(parts) => match parts.first() {
            Some((_, Err(error))) => error.to_string(),
            _ => "nothing was read".to_owned(),
        },
    }
}

/// Whether other pages come out of an archive than are in it.
fn pages_failure(expected: &[Value], reading: &Reading) -> Option<String> {
    let parts = reading.parts.iter().flatten();
    let found: Vec<&str> = parts.filter_map(|(source, _)| source.url.as_deref()).collect();
    let expected: Vec<&str> = expected.iter().filter_map(Value::as_str).collect();
    (found != expected).then(|| format!("pages {found:?}, not {expected:?}"))
}
