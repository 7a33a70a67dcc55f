//! Articles about a topic to its timeline: whether the days that a journalist told are found, and told alike.
//!
//! Told as in the published set-up (how many days, how many sentences a day, the first and the last day), and told
//! nothing. Articles are dated by our own reading of them. The baseline takes the days that most articles mention, and
//! of each the sentences that mention it earliest in their articles.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::Value;
use suggest::{Topic, TopicArticle, draft};
use timex::{Reference, TimeExpression};

use crate::corpora::{self, f1, share};
use crate::rouge::{self, Told};

/// An article with its day of publication, text and time expressions.
type Article<'a> = (NaiveDate, &'a str, Vec<TimeExpression>);

/// Precision and recall of days, of words and of pairs of words.
type Scores = [(f64, f64); 3];

/// Prints how well days and words are found, meant over the references of a corpus.
pub(crate) fn bench(folder: &Option<PathBuf>, corpus: &str) {
    let Some(topics) = folder.as_ref().and_then(|folder| corpora::read(folder, corpus)) else { return };
    println!("\n{corpus}: {} topics\n{:<22} precision  recall  F1 of days    AR1    AR2", topics.len(), "");
    let (mut told, mut untold, mut baseline) = (Vec::new(), Vec::new(), Vec::new());
    for value in &topics {
        let language = value["lang"].as_str();
        let english = language == Some("en");
        let articles = read(value, language);
        let alone = drafted(&Topic { language, ..topic(&articles, None) });
        for timeline in value["timelines"].as_array().into_iter().flatten() {
            let reference = reference(timeline);
            let topic = Topic { language, ..topic(&articles, Some(&reference)) };
            let score = |found: &[Told]| scores(found, &reference, english);
            told.push(score(&drafted(&topic)));
            untold.push(score(&alone));
            baseline.push(score(&most_mentioned(&topic)));
        }
    }
    print("most mentioned days", &baseline);
    print("published set-up", &told);
    print("told nothing", &untold);
}

fn reference(timeline: &Value) -> Vec<Told> {
    let entry = |entry: &Value| {
        let sentences = entry["sentences"].as_array().into_iter().flatten();
        (day(&entry["date"]), sentences.filter_map(|one| one.as_str().map(str::to_owned)).collect())
    };
    timeline.as_array().into_iter().flatten().map(entry).collect()
}

fn day(value: &Value) -> NaiveDate {
    value.as_str().and_then(|day| day.get(..10)?.parse().ok()).unwrap()
}

fn read<'a>(topic: &'a Value, language: Option<&str>) -> Vec<Article<'a>> {
    let articles = topic["articles"].as_array().into_iter().flatten();
    articles
        .map(|article| {
            let (published, text) = (day(&article["dct"]), article["text"].as_str().unwrap());
            let reference = Reference {
                published: published.and_hms_opt(0, 0, 0),
                language: language.map(str::to_owned),
            };
            (published, text, timex::tag(text, &reference))
        })
        .collect()
}

/// A topic; with the length and span of a reference, where there is one, and only the articles published in it.
fn topic<'a>(articles: &[Article<'a>], reference: Option<&[Told]>) -> Topic<'a> {
    let from = reference.and_then(|days| Some(days.first()?.0));
    let to = reference.and_then(|days| Some(days.last()?.0));
    let within = |(published, ..): &&Article<'_>| {
        from.is_none_or(|from| from <= *published) && to.is_none_or(|to| *published <= to)
    };
    let article = |(published, text, times): &Article<'a>| TopicArticle {
        published: Some(*published),
        text,
        times: times.clone(),
        passages: None,
    };
    let sentences = |days: &[Told]| days.iter().map(|(_, sentences)| sentences.len()).sum::<usize>();
    let mean = |days: &[Told]| share(sentences(days) as f64, days.len() as f64).round() as usize;
    Topic {
        articles: articles.iter().filter(within).map(article).collect(),
        days: reference.map(<[_]>::len),
        sentences_per_day: reference.map(mean),
        from,
        to,
        ..Topic::default()
    }
}

fn drafted(topic: &Topic<'_>) -> Vec<Told> {
    let days = draft(topic).into_iter();
    days.map(|day| {
        let sentences = day.sentences.iter();
        let words = sentences.map(|one| topic.articles[one.article].text[one.range.clone()].to_owned());
        (day.date, words.collect())
    })
    .collect()
}

/// The baseline; a line is a sentence, as in these corpora.
fn most_mentioned(topic: &Topic<'_>) -> Vec<Told> {
    let mut mentions: BTreeMap<NaiveDate, BTreeSet<(usize, usize)>> = BTreeMap::new();
    for (index, article) in topic.articles.iter().enumerate() {
        for time in &article.times {
            let day = time.value.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
            let within = |day: &NaiveDate| {
                topic.from.is_none_or(|from| from <= *day) && topic.to.is_none_or(|to| *day <= to)
            };
            if let Some(day) = day.filter(within) {
                mentions.entry(day).or_default().insert((time.range.start, index));
            }
        }
    }
    let articles = |mentions: &BTreeSet<(usize, usize)>| {
        mentions.iter().map(|(_, article)| article).collect::<BTreeSet<_>>().len()
    };
    let mut days: Vec<_> = mentions.iter().collect();
    days.sort_by_key(|(day, mentions)| (std::cmp::Reverse(articles(mentions)), **day));
    days.truncate(topic.days.unwrap_or(20));
    days.sort();
    let line = |(at, article): &(usize, usize)| {
        let text = topic.articles[*article].text;
        let start = text[..*at].rfind('\n').map_or(0, |at| at + 1);
        text[start..].lines().next().unwrap_or("").to_owned()
    };
    let sentences = topic.sentences_per_day.unwrap_or(2).max(1);
    days.into_iter()
        .map(|(day, mentions)| (*day, mentions.iter().take(sentences).map(line).collect()))
        .collect()
}

fn scores(found: &[Told], reference: &[Told], english: bool) -> Scores {
    let right =
        found.iter().filter(|(day, _)| reference.iter().any(|(other, _)| other == day)).count() as f64;
    let days = (share(right, found.len() as f64), share(right, reference.len() as f64));
    let [words, pairs] = rouge::aligned(found, reference, english);
    [days, words, pairs]
}

fn print(name: &str, scores: &[Scores]) {
    let mean = |of: &dyn Fn(&Scores) -> f64| share(scores.iter().map(of).sum(), scores.len() as f64);
    let both = |which: usize| (mean(&|scores| scores[which].0), mean(&|scores| scores[which].1));
    let [days, words, pairs] = [0, 1, 2].map(both);
    println!(
        "{name:<22} {:>9.3} {:>7.3} {:>11.3} {:>6.3} {:>6.3}",
        days.0,
        days.1,
        f1(days.0, days.1),
        f1(words.0, words.1),
        f1(pairs.0, pairs.1)
    );
}
