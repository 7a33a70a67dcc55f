//! How well the day of publication is told from a text alone: the share of documents whose own day is proposed.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use timex::{PublicationCandidate, infer_publication};

use crate::{documents, name};

/// Documents listed of each corpus whose day is not proposed.
const WORST: usize = 4;

/// Proposals among which a person finds the day at a glance.
const GLANCE: usize = 3;

/// How many documents had their day proposed.
#[derive(Default)]
struct Counts {
    documents: usize,
    first: usize,
    /// Of which the first proposal is less than a week away.
    near: usize,
    among_first: usize,
    anywhere: usize,
    /// Without any proposal.
    none: usize,
    /// What was proposed instead, where something was.
    wrong: Vec<String>,
}

/// Prints the shares by corpus, and some of the documents whose day is not proposed.
pub(crate) fn print(files: &[PathBuf]) {
    let all: Vec<(String, Counts)> = files.iter().map(|file| (name(file), count(file))).collect();
    println!(
        "\n{:<24} {:>6} {:>7} {:>7} {:>7} {:>9} {:>6}  (%)",
        "publication, withheld", "texts", "first", "a week", "top 3", "proposed", "none"
    );
    for (name, counts) in all.iter().filter(|(_, counts)| counts.documents > 0) {
        let percent = |part: usize| 100.0 * part as f64 / counts.documents as f64;
        println!(
            "{name:<24} {:>6} {:>7.1} {:>7.1} {:>7.1} {:>9.1} {:>6.1}",
            counts.documents,
            percent(counts.first),
            percent(counts.near),
            percent(counts.among_first),
            percent(counts.anywhere),
            percent(counts.none)
        );
    }
    for (name, counts) in all.iter().filter(|(_, counts)| !counts.wrong.is_empty()) {
        println!("\n{name}, another day is proposed:");
        counts.wrong.iter().take(WORST).for_each(|case| println!("    {case}"));
    }
}

fn count(file: &Path) -> Counts {
    let mut counts = Counts::default();
    for document in documents(file) {
        let Some(day) = document["dct"].as_str().and_then(|day| day.get(..10)) else { continue };
        let text = document["text"].as_str().unwrap();
        let proposed = infer_publication(text, document["lang"].as_str());
        let at = proposed.iter().position(|one| one.edtf.to_string() == day);
        counts.documents += 1;
        counts.first += usize::from(at == Some(0));
        counts.near += usize::from(proposed.first().is_some_and(|first| is_near(first, day)));
        counts.among_first += usize::from(at.is_some_and(|at| at < GLANCE));
        counts.anywhere += usize::from(at.is_some());
        counts.none += usize::from(proposed.is_empty());
        if let (None, Some(first)) = (at, proposed.first()) {
            counts.wrong.push(case(document["id"].as_str().unwrap_or_default(), day, first));
        }
    }
    counts
}

/// Whether a day is proposed that is less than a week from a document's own.
fn is_near(proposed: &PublicationCandidate, day: &str) -> bool {
    let parse = |day: &str| day.parse::<NaiveDate>().ok();
    let days = parse(&proposed.edtf.to_string()).zip(parse(day));
    days.is_some_and(|(proposed, day)| (proposed - day).num_days().abs() < 7)
}

fn case(id: &str, day: &str, first: &PublicationCandidate) -> String {
    let reason = first.reason.to_string();
    let words = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{id}: {day}, left {} ({words})", first.edtf)
}
