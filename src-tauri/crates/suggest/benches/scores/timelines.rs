//! Articles about a topic to its timeline: whether the days that a journalist told are found.
//!
//! Told as in the published set-up (how many days, how many sentences a day, the first and the last day), and told
//! nothing. Articles are dated by our own reading of them.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::Value;
use suggest::{Topic, TopicArticle, draft};
use timex::{Reference, TimeExpression};

use crate::corpora::{self, f1, share};

/// An article with its day of publication, text and time expressions.
type Article<'a> = (NaiveDate, &'a str, Vec<TimeExpression>);

/// Prints precision, recall and their F1 of the days, meant over the references of a corpus.
pub(crate) fn bench(folder: &Option<PathBuf>, corpus: &str) {
    let Some(topics) = folder.as_ref().and_then(|folder| corpora::read(folder, corpus)) else { return };
    println!("\n{corpus}: {} topics\n{:<16} precision  recall  F1 of days", topics.len(), "");
    let (mut told, mut untold) = (Vec::new(), Vec::new());
    for value in &topics {
        let language = value["lang"].as_str();
        let articles = read(value, language);
        let alone = days(&Topic { language, ..topic(&articles, None) });
        for timeline in value["timelines"].as_array().into_iter().flatten() {
            let reference: Vec<&Value> = timeline.as_array().into_iter().flatten().collect();
            let wanted: Vec<NaiveDate> = reference.iter().map(|entry| day(&entry["date"])).collect();
            let found = days(&Topic { language, ..topic(&articles, Some(&reference)) });
            told.push(precision_and_recall(&found, &wanted));
            untold.push(precision_and_recall(&alone, &wanted));
        }
    }
    print("published set-up", &told);
    print("told nothing", &untold);
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
fn topic<'a>(articles: &[Article<'a>], reference: Option<&[&Value]>) -> Topic<'a> {
    let edge = |entry: Option<&&Value>| entry.map(|entry| day(&entry["date"]));
    let from = reference.and_then(|entries| edge(entries.first()));
    let to = reference.and_then(|entries| edge(entries.last()));
    let within = |(published, ..): &&Article<'_>| {
        from.is_none_or(|from| from <= *published) && to.is_none_or(|to| *published <= to)
    };
    let article = |(published, text, times): &Article<'a>| TopicArticle {
        published: Some(*published),
        text,
        times: times.clone(),
        passages: None,
    };
    Topic {
        articles: articles.iter().filter(within).map(article).collect(),
        days: reference.map(<[_]>::len),
        from,
        to,
        ..Topic::default()
    }
}

fn days(topic: &Topic<'_>) -> Vec<NaiveDate> {
    draft(topic).into_iter().map(|day| day.date).collect()
}

fn precision_and_recall(found: &[NaiveDate], wanted: &[NaiveDate]) -> (f64, f64) {
    let right = found.iter().filter(|day| wanted.contains(day)).count() as f64;
    (share(right, found.len() as f64), share(right, wanted.len() as f64))
}

fn print(name: &str, scores: &[(f64, f64)]) {
    let mean = |of: fn(&(f64, f64)) -> f64| share(scores.iter().map(of).sum(), scores.len() as f64);
    let (precision, recall) = (mean(|score| score.0), mean(|score| score.1));
    println!("{name:<16} {precision:>9.3} {recall:>7.3} {:>11.3}", f1(precision, recall));
}
