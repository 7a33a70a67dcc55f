//! Search over 10,000 articles.

use std::time::{Duration, Instant};

use articles::Source;
use library::{Analysis, Library, NewArticle, Window};
use tempfile::TempDir;

use crate::table::{Row, ms, p50, p95};
use crate::texts;
use crate::window::noon;

const ARTICLES: usize = 10_000;

/// Words, phrases, prefixes and dates, rare and common.
const QUERIES: &[&str] = &[
    "W77",
    "harbour",
    "customs letter",
    "\"port authority\"",
    "wareh*",
    "fuel -minister",
    "harbour before:2019-04",
    "title:fire",
    "watchman OR inquiry",
    "\"aviation fuel\" W4242",
];

/// Searches; the peer walks through all texts.
pub(crate) fn bench() -> Vec<Row> {
    let folder = TempDir::new().unwrap();
    let library = Library::open_or_create(&folder.path().join("Bench.dateline"), noon).unwrap();
    fill(&library);
    let all: Vec<String> = (0..ARTICLES).map(texts::text).collect();
    let window = Window { offset: 0, limit: 20 };
    let search = |query: &str| library.search(query, window).unwrap().total as usize;
    let walk = |query: &str| {
        let word = query.split([' ', ':', '"', '*']).find(|word| word.len() > 2).unwrap_or(query);
        all.iter().filter(|text| text.to_lowercase().contains(&word.to_lowercase())).count()
    };
    QUERIES.iter().for_each(|query| assert!(search(query) < usize::MAX));
    let ours = times(search);
    let peer = times(walk);
    let row = |what: &str, ours: Duration, peer: Duration| Row {
        what: format!("search in {ARTICLES} articles, {what}"),
        figure: format!("{:.1} ms", ms(ours)),
        peer: format!("walking through the texts: {:.1} ms", ms(peer)),
        ratio: Some(ms(peer) / ms(ours)),
    };
    vec![row("p50", p50(&ours), p50(&peer)), row("p95", p95(&ours), p95(&peer))]
}

/// Fills a library with articles without any analysis: search reads only words.
pub(crate) fn fill(library: &Library) {
    let numbers: Vec<usize> = (0..ARTICLES).collect();
    for batch in numbers.chunks(250) {
        let articles: Vec<NewArticle> = batch.iter().map(|number| article(*number)).collect();
        library.add_articles(&articles).unwrap();
    }
}

fn article(number: usize) -> NewArticle {
    let source = Source::new(format!("{number}.txt"), texts::text(number).into_bytes());
    let article = articles::read(&source).unwrap();
    NewArticle { source, article, analysis: Analysis::default() }
}

fn times(mut answer: impl FnMut(&str) -> usize) -> Vec<Duration> {
    let mut times = Vec::new();
    for query in QUERIES.iter().cycle().take(QUERIES.len() * 5) {
        let begun = Instant::now();
        std::hint::black_box(answer(query));
        times.push(begun.elapsed());
    }
    times
}
