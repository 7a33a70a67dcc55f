//! How what is read compares with what is right: shingles of the text, snippets, title, authors, day.

use std::collections::{HashMap, HashSet};
use std::iter::Sum;
use std::ops::AddAssign;

use serde_json::Value;

use crate::extractors::Prediction;

/// Above the lines of scores: all in percent.
pub(crate) const HEADING: &str =
    "corpus               extractor      pages  body F1 snippets    title   author  day right  wrong   none";

/// Words in a shingle.
const SHINGLE: usize = 4;

/// What was right and wrong, in one page or many.
#[derive(Default)]
pub(crate) struct Scores {
    pages: f64,
    /// Of the shingles of the text, a page at a time.
    precision: Mean,
    recall: Mean,
    snippets: Counts,
    title: Mean,
    authors: Counts,
    day_right: Mean,
    day_wrong: Mean,
}

#[derive(Default)]
struct Mean {
    sum: f64,
    of: f64,
}

/// True and false findings, and what was missed.
#[derive(Default)]
struct Counts {
    found: f64,
    wrong: f64,
    missed: f64,
}

/// Scores what was read of one page.
pub(crate) fn of_page(gold: &Value, read: &Prediction) -> Scores {
    let mut scores = Scores { pages: 1.0, ..Scores::default() };
    if let Some(text) = gold["text"].as_str() {
        scores.text(text, &read.text);
    }
    if let Some(with) = gold["with"].as_array() {
        scores.snippets(with, gold["without"].as_array().map_or(&[], Vec::as_slice), &read.text);
    }
    if let Some(title) = gold["title"].as_str().filter(|title| !title.is_empty()) {
        scores.title.add(f64::from(plain(title) == plain(&read.title)));
    }
    let authors = names(gold["author"].as_array().into_iter().flatten().filter_map(Value::as_str));
    if !authors.is_empty() {
        scores.authors.sets(&authors, &names([read.author.as_str()].into_iter()));
    }
    if let Some(day) = gold["date"].as_str().filter(|day| day.parse::<chrono::NaiveDate>().is_ok()) {
        let is_right = is_day(day, gold["datetime"].as_str(), &read.date);
        scores.day_right.add(f64::from(is_right));
        scores.day_wrong.add(f64::from(!is_right && read.date.len() >= 10));
    }
    scores
}

impl Scores {
    fn text(&mut self, gold: &str, read: &str) {
        let (gold, read) = (shingles(gold), shingles(read));
        let shared: usize =
            gold.iter().map(|(words, times)| (*times).min(*read.get(words).unwrap_or(&0))).sum();
        let (all_gold, all_read): (usize, usize) = (gold.values().sum(), read.values().sum());
        if all_read > 0 {
            self.precision.add(shared as f64 / all_read as f64);
        }
        if all_gold > 0 {
            self.recall.add(shared as f64 / all_gold as f64);
        }
    }

    fn snippets(&mut self, with: &[Value], without: &[Value], text: &str) {
        let text = one_spaced(text);
        let found = |snippets: &[Value]| {
            let is_there =
                |snippet: &&Value| text.contains(&one_spaced(snippet.as_str().unwrap_or_default()));
            snippets.iter().filter(is_there).count() as f64
        };
        let right = found(with);
        self.snippets += Counts { found: right, wrong: found(without), missed: with.len() as f64 - right };
    }

    /// F1 of the text, or of the snippets where that is all there is; not a number where neither is known.
    pub(crate) fn text_f1(&self) -> f64 {
        if self.recall.of > 0.0 { self.body_f1() } else { self.snippets.f1() }
    }

    fn body_f1(&self) -> f64 {
        match self.precision.of {
            0.0 if self.recall.of > 0.0 => 0.0,
            _ => harmonic(self.precision.mean(), self.recall.mean()),
        }
    }

    /// The scores as a line under the heading.
    pub(crate) fn line(&self, corpus: &str, extractor: &str) -> String {
        let percent = |share: f64, width: usize| match share.is_finite() {
            true => format!("{:>width$.1}", 100.0 * share),
            false => format!("{:>width$}", "-"),
        };
        let (right, wrong) = (self.day_right.mean(), self.day_wrong.mean());
        format!(
            "{corpus:<20} {extractor:<13} {:>6} {} {} {} {} {} {} {}",
            self.pages,
            percent(self.body_f1(), 8),
            percent(self.snippets.f1(), 8),
            percent(self.title.mean(), 8),
            percent(self.authors.f1(), 8),
            percent(right, 10),
            percent(wrong, 6),
            percent(1.0 - right - wrong, 6)
        )
    }
}

impl Sum for Scores {
    fn sum<I: Iterator<Item = Self>>(scores: I) -> Self {
        scores.fold(Self::default(), |mut total, page| {
            total.pages += page.pages;
            total.precision += page.precision;
            total.recall += page.recall;
            total.snippets += page.snippets;
            total.title += page.title;
            total.authors += page.authors;
            total.day_right += page.day_right;
            total.day_wrong += page.day_wrong;
            total
        })
    }
}

impl Mean {
    fn add(&mut self, value: f64) {
        *self += Self { sum: value, of: 1.0 };
    }

    fn mean(&self) -> f64 {
        self.sum / self.of
    }
}

impl AddAssign for Mean {
    fn add_assign(&mut self, other: Self) {
        self.sum += other.sum;
        self.of += other.of;
    }
}

impl Counts {
    fn sets(&mut self, gold: &HashSet<String>, read: &HashSet<String>) {
        let found = gold.intersection(read).count() as f64;
        *self += Self { found, wrong: read.len() as f64 - found, missed: gold.len() as f64 - found };
    }

    /// Not a number where nothing was there and nothing was found.
    fn f1(&self) -> f64 {
        2.0 * self.found / (2.0 * self.found + self.wrong + self.missed)
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.found += other.found;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

fn harmonic(precision: f64, recall: f64) -> f64 {
    if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
}

fn shingles(text: &str) -> HashMap<Vec<&str>, usize> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
    let mut shingles = HashMap::new();
    let size = SHINGLE.min(words.len());
    if size > 0 {
        words.windows(size).for_each(|shingle| *shingles.entry(shingle.to_vec()).or_insert(0) += 1);
    }
    shingles
}

fn one_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A title or name without case and with one kind of quotation mark, dash and space.
fn plain(text: &str) -> String {
    let unified = text.chars().filter_map(|c| match c {
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' => Some('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => Some('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => Some('-'),
        '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}' | '\u{ad}' => None,
        c => Some(c),
    });
    one_spaced(&unified.collect::<String>().replace('…', "...")).to_lowercase()
}

/// The names in some bylines.
fn names<'a>(bylines: impl Iterator<Item = &'a str>) -> HashSet<String> {
    let mut names = HashSet::new();
    for byline in bylines {
        let byline = byline.replace([';', '|', '\n'], ",");
        let divided = [" and ", " und ", " et ", " & ", " y ", " e "]
            .iter()
            .fold(byline, |byline, word| byline.replace(word, ","));
        for name in divided.split(',') {
            let name = plain(name);
            let name =
                ["by ", "von ", "par ", "por "].iter().find_map(|by| name.strip_prefix(by)).unwrap_or(&name);
            let name = name.trim_matches(|c: char| " .,:-".contains(c));
            if name.contains(char::is_alphanumeric) {
                names.insert(name.to_owned());
            }
        }
    }
    names
}

/// Whether a date is a day, or the moment that is known of it; a moment in UTC is any day it has on Earth.
fn is_day(day: &str, moment: Option<&str>, read: &str) -> bool {
    let parse = |text: &str| chrono::DateTime::parse_from_rfc3339(text).ok();
    let known = moment.and_then(parse);
    let days_of_known =
        known.filter(|known| known.offset().local_minus_utc() == 0).into_iter().flat_map(|known| {
            [-12, 14].map(|hours| (known + chrono::Duration::hours(hours)).date_naive().to_string())
        });
    let read_day = read.get(..10).unwrap_or_default();
    read_day == day
        || days_of_known.into_iter().any(|known| known == read_day)
        || (known.is_some() && known == parse(read))
}
