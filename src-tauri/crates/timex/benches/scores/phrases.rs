//! How much is read of the short inputs that other readers of dates are tested with, by language.
//!
//! They come from dialogue and prefer the time to come, so that agreement says less than the scores of annotated
//! texts; but they show what a language lacks. `phrases/LANGUAGE-SOURCE.jsonl` in the folder of corpora: a phrase a
//! line, with "ref", "phrase" and "expected", as that source writes it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use serde_json::Value;
use timex::{Reference, TimeExpression};

/// The languages that the issue of reading dates names and that have phrases.
const LANGUAGES: [&str; 10] = ["ar", "de", "en", "es", "fr", "it", "nl", "pt", "tr", "zh"];

/// Phrases of each kind that are listed.
const WORST: usize = 8;

/// First and last day, and the time of day where one is told.
type Days = (Option<NaiveDate>, Option<NaiveDate>);

/// What was right in a language.
#[derive(Default)]
struct Counts {
    expected: usize,
    found: usize,
    /// Expected expressions with a date that days can be compared with, and how many of them agree.
    dated: usize,
    agree: usize,
    /// Phrases without any time, and those in which one is found.
    traps: usize,
    spurious: usize,
    missed: Vec<String>,
    differ: Vec<String>,
}

/// Something that a phrase is expected to tell.
struct Expected {
    /// Characters.
    start: usize,
    end: usize,
    /// The days it can mean; empty for lengths and sets.
    days: Vec<Days>,
}

/// Prints coverage and agreement by language, with what is missed.
pub(crate) fn print(folder: &Path) {
    let all: BTreeMap<&str, Counts> = LANGUAGES.iter().map(|tag| (*tag, count(folder, tag))).collect();
    println!(
        "\n{:<10} {:>8} {:>7} {:>7} {:>12}  (%)",
        "phrases", "expected", "found", "agree", "false alarms"
    );
    for (tag, counts) in &all {
        let percent = |part: usize, of: usize| if of == 0 { 100.0 } else { 100.0 * part as f64 / of as f64 };
        println!(
            "{tag:<10} {:>8} {:>7.1} {:>7.1} {:>7} of {:>2}",
            counts.expected,
            percent(counts.found, counts.expected),
            percent(counts.agree, counts.dated),
            counts.spurious,
            counts.traps
        );
    }
    for (tag, counts) in &all {
        println!("\n{tag}, not found: {}", first(&counts.missed));
        println!("{tag}, other days: {}", first(&counts.differ));
    }
}

fn first(phrases: &[String]) -> String {
    let most = std::env::var("DATELINE_PHRASES").ok().and_then(|most| most.parse().ok()).unwrap_or(WORST);
    phrases.iter().take(most).map(|phrase| format!("\n    {phrase}")).collect()
}

fn count(folder: &Path, tag: &str) -> Counts {
    let mut counts = Counts::default();
    for source in ["recognizers", "chrono"] {
        let file = folder.join(format!("{tag}-{source}.jsonl"));
        let lines = fs::read_to_string(file).unwrap_or_default();
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            add(&serde_json::from_str(line).unwrap(), tag, &mut counts);
        }
    }
    counts
}

fn add(phrase: &Value, tag: &str, counts: &mut Counts) {
    let text = phrase["phrase"].as_str().unwrap();
    let published = NaiveDateTime::parse_from_str(phrase["ref"].as_str().unwrap(), "%Y-%m-%dT%H:%M").ok();
    let found = timex::tag(text, &Reference { published, language: Some(tag.to_owned()) });
    let expected = expected(&phrase["expected"], text);
    if expected.is_empty() {
        counts.traps += 1;
        counts.spurious += usize::from(!found.is_empty());
    }
    for one in expected {
        let range = byte(text, one.start)..byte(text, one.end);
        let overlaps = |time: &&TimeExpression| time.range.start < range.end && range.start < time.range.end;
        let own: Vec<&TimeExpression> = found.iter().filter(overlaps).collect();
        counts.expected += 1;
        counts.found += usize::from(!own.is_empty());
        let dated = !one.days.is_empty() && !own.is_empty();
        let agrees = dated && one.days.contains(&days(&own));
        counts.dated += usize::from(dated);
        counts.agree += usize::from(agrees);
        let words = &text[range];
        if own.is_empty() {
            counts.missed.push(format!("{words}  ({text})"));
        } else if dated && !agrees {
            let values: Vec<_> = own.iter().map(|time| time.value.as_str()).collect();
            counts.differ.push(format!("{words}  ({text}) {}", values.join(" ")));
        }
    }
}

fn byte(text: &str, character: usize) -> usize {
    text.char_indices().nth(character).map_or(text.len(), |(at, _)| at)
}

/// From the first day of what is found to the last.
fn days(found: &[&TimeExpression]) -> Days {
    let bounds = found.iter().filter_map(|time| Some(time.edtf.as_ref()?.bounds()));
    let (earliest, latest): (Vec<_>, Vec<_>) = bounds.map(|bounds| (bounds.earliest, bounds.latest)).unzip();
    let day = |moment: Option<NaiveDateTime>| moment.map(|moment| moment.date());
    (day(earliest.into_iter().flatten().min()), day(latest.into_iter().flatten().max()))
}

fn expected(value: &Value, text: &str) -> Vec<Expected> {
    match value.as_array() {
        Some(all) => all.iter().map(of_recognizers).collect(),
        None => vec![of_chrono(value, text)],
    }
}

/// {"start", "end", "type", "values": [{"value"} or {"start", "end"}]}; an end is not included.
fn of_recognizers(one: &Value) -> Expected {
    let offset = |key: &str| usize::try_from(one[key].as_u64().unwrap()).unwrap();
    let day = |value: &Value| value.as_str()?.get(..10)?.parse::<NaiveDate>().ok();
    let is_day = one["type"].as_str().is_some_and(|kind| kind.starts_with("date"));
    let days = one["values"].as_array().into_iter().flatten().filter_map(|value| {
        let one_day = day(&value["value"]).map(|on| (Some(on), Some(on)));
        let last = day(&value["end"]).map(|end| end - TimeDelta::days(1));
        one_day.or_else(|| Some((Some(day(&value["start"])?), Some(last?))))
    });
    let days = days.filter(|_| is_day).collect();
    Expected { start: offset("start"), end: offset("end"), days }
}

/// {"text"?, "start": {"year", "month", "day"}, "end"?}; an end is included.
fn of_chrono(one: &Value, text: &str) -> Expected {
    let words = one["text"].as_str().unwrap_or(text);
    let start = text.find(words).map_or(0, |at| text[..at].chars().count());
    let number = |value: &Value| value.as_i64().and_then(|number| i32::try_from(number).ok());
    let day = |value: &Value| {
        let part = |key: &str| number(&value[key]).and_then(|part| u32::try_from(part).ok());
        NaiveDate::from_ymd_opt(number(&value["year"])?, part("month")?, part("day")?)
    };
    let first = day(&one["start"]);
    let last = if one["end"].is_null() { first } else { day(&one["end"]) };
    let days = first.zip(last).map(|(first, last)| (Some(first), Some(last)));
    Expected { start, end: start + words.chars().count(), days: days.into_iter().collect() }
}
