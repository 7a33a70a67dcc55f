//! How well dates are read in annotated corpora, scored as TempEval-3 did (UzZaman et al., 2013).
//!
//! Offsets are in characters; a "value" of null is not scored. Beside this file, `where-the-gold-is-wrong.md` tells what
//! the differences that are left are made of.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::Value;
use timex::Reference;

use crate::{documents, name};

/// Errors of each kind that are listed.
const WORST: usize = 12;

/// A time expression, as annotated or as found.
struct Expression {
    /// Characters.
    range: Range<usize>,
    value: Option<String>,
    modifier: Option<String>,
}

/// What was right in a corpus, or in a class of it.
#[derive(Default)]
struct Counts {
    gold: usize,
    found: usize,
    strict: usize,
    relaxed: usize,
    valued_gold: usize,
    valued_found: usize,
    right_value: usize,
    modified_gold: usize,
    modified_found: usize,
    right_modifier: usize,
}

/// The counts of a corpus, its classes and its errors.
#[derive(Default)]
struct Scores {
    all: Counts,
    /// By what the annotated value is: "day", "length".
    classes: BTreeMap<&'static str, Counts>,
    /// By kind and words (digits as 9): how often, and one case.
    errors: BTreeMap<(&'static str, String), (usize, String)>,
}

/// Prints the scores of each corpus.
pub(crate) fn print(files: &[PathBuf]) {
    println!(
        "\n{:<24} {:>6} {:>7} {:>8} {:>7} {:>6}  (F1)",
        "dates", "gold", "strict", "relaxed", "value", "mod"
    );
    let all: Vec<(String, Scores)> = files.iter().map(|file| (name(file), score(file))).collect();
    for (name, scores) in &all {
        println!("{}", line(name, &scores.all));
    }
    for (name, scores) in &all {
        println!("\n{name}, by class: gold, found, value right");
        for (class, counts) in &scores.classes {
            println!("  {class:<12} {:>5} {:>5} {:>5}", counts.gold, counts.relaxed, counts.right_value);
        }
        for kind in ["missed", "spurious", "span", "value", "mod"] {
            print_worst(kind, scores);
        }
    }
}

fn print_worst(kind: &str, scores: &Scores) {
    let mut errors: Vec<_> = scores.errors.iter().filter(|((own, _), _)| *own == kind).collect();
    errors.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
    let total: usize = errors.iter().map(|(_, (count, _))| count).sum();
    println!("  {kind}: {total}");
    for ((_, words), (count, case)) in errors.into_iter().take(WORST) {
        println!("    {count:>3} {words:<28} {case}");
    }
}

fn line(name: &str, counts: &Counts) -> String {
    let strict = f1(counts.strict, counts.found, counts.gold);
    let relaxed = f1(counts.relaxed, counts.found, counts.gold);
    let value = f1(counts.right_value, counts.valued_found, counts.valued_gold);
    let modifier = f1(counts.right_modifier, counts.modified_found, counts.modified_gold);
    format!("{name:<24} {:>6} {strict:>7.1} {relaxed:>8.1} {value:>7.1} {modifier:>6.1}", counts.gold)
}

/// The harmonic mean of precision and recall, in percent.
fn f1(right: usize, found: usize, gold: usize) -> f64 {
    if found + gold == 0 { 100.0 } else { 200.0 * right as f64 / (found + gold) as f64 }
}

fn score(file: &Path) -> Scores {
    let mut scores = Scores::default();
    documents(file).iter().for_each(|document| add(document, &mut scores));
    scores
}

/// Reads a document and adds what was right in it.
fn add(document: &Value, scores: &mut Scores) {
    let text = document["text"].as_str().unwrap();
    let (mut gold, mut found) = (annotated(document), read(document, text));
    if let Some(parts) = document["annotated"].as_array() {
        let is_inside = |one: &Expression| {
            parts.iter().any(|part| one.range.start < offset(&part[1]) && offset(&part[0]) < one.range.end)
        };
        gold.retain(is_inside);
        found.retain(is_inside);
    }
    let pairs = pairs(&gold, &found);
    count_all(&gold, &found, &pairs, &mut scores.all);
    count_classes(&gold, &found, &pairs, &mut scores.classes);
    note_errors(text, &gold, &found, &pairs, &mut scores.errors);
}

fn annotated(document: &Value) -> Vec<Expression> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let gold = document["timex"].as_array().into_iter().flatten();
    gold.map(|one| Expression {
        range: offset(&one["start"])..offset(&one["end"]),
        value: text(&one["value"]),
        modifier: text(&one["mod"]),
    })
    .collect()
}

fn read(document: &Value, text: &str) -> Vec<Expression> {
    let published = document["dct"].as_str().and_then(|day| day.parse::<NaiveDate>().ok());
    let reference = Reference {
        published: published.and_then(|day| day.and_hms_opt(0, 0, 0)),
        language: document["lang"].as_str().map(str::to_owned),
    };
    let characters = |byte: usize| text[..byte].chars().count();
    let found = timex::tag(text, &reference).into_iter();
    found
        .map(|one| Expression {
            range: characters(one.range.start)..characters(one.range.end),
            modifier: serde_json::to_value(one.modifier).unwrap().as_str().map(str::to_owned),
            value: Some(one.value),
        })
        .collect()
}

fn offset(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// Pairs each annotated expression with one found: those of the same borders, then those that overlap most.
fn pairs(gold: &[Expression], found: &[Expression]) -> Vec<(usize, usize)> {
    let mut overlaps = Vec::new();
    for (at, one) in gold.iter().enumerate() {
        for (other_at, other) in found.iter().enumerate() {
            let end = one.range.end.min(other.range.end);
            let common = end.saturating_sub(one.range.start.max(other.range.start));
            if common > 0 {
                overlaps.push((one.range != other.range, std::cmp::Reverse(common), at, other_at));
            }
        }
    }
    overlaps.sort();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, _, at, other) in overlaps {
        if pairs.iter().all(|pair| pair.0 != at && pair.1 != other) {
            pairs.push((at, other));
        }
    }
    pairs
}

fn count_all(gold: &[Expression], found: &[Expression], pairs: &[(usize, usize)], counts: &mut Counts) {
    let valued = gold.iter().filter(|one| one.value.is_some()).count();
    counts.gold += gold.len();
    counts.found += found.len();
    counts.valued_gold += valued;
    counts.valued_found += found.len() - pairs.iter().filter(|pair| gold[pair.0].value.is_none()).count();
    counts.modified_gold += gold.iter().filter(|one| one.modifier.is_some()).count();
    counts.modified_found += found.iter().filter(|one| one.modifier.is_some()).count();
    for &(at, other) in pairs {
        count_pair(&gold[at], &found[other], counts);
    }
}

fn count_pair(gold: &Expression, found: &Expression, counts: &mut Counts) {
    counts.relaxed += 1;
    counts.strict += usize::from(gold.range == found.range);
    counts.right_value += usize::from(gold.value.is_some() && gold.value == found.value);
    counts.right_modifier += usize::from(gold.modifier.is_some() && gold.modifier == found.modifier);
}

fn count_classes(
    gold: &[Expression],
    found: &[Expression],
    pairs: &[(usize, usize)],
    classes: &mut BTreeMap<&'static str, Counts>,
) {
    for (at, one) in gold.iter().enumerate() {
        let counts = classes.entry(class(one.value.as_deref())).or_default();
        counts.gold += 1;
        if let Some(pair) = pairs.iter().find(|pair| pair.0 == at) {
            count_pair(one, &found[pair.1], counts);
        }
    }
}

/// What a TIMEX3 value is.
fn class(value: Option<&str>) -> &'static str {
    let Some(value) = value else { return "no value" };
    let has = |sign: char| value.contains(sign);
    match value {
        value if value.ends_with("_REF") => "vague",
        value if value.starts_with('P') => "length",
        _ if has('T') => "time",
        _ if has('W') => "week",
        _ if has('Q') || has('H') => "quarter",
        value if value.len() < 4 || value.starts_with("BC") => "long ago",
        value => match value.len() {
            4 => "year",
            7 => "month",
            10 => "day",
            _ => "other",
        },
    }
}

fn note_errors(
    text: &str,
    gold: &[Expression],
    found: &[Expression],
    pairs: &[(usize, usize)],
    errors: &mut BTreeMap<(&'static str, String), (usize, String)>,
) {
    let mut note = |kind, one: &Expression, case: String| {
        let words = words(text, one).to_lowercase().replace(|letter: char| letter.is_ascii_digit(), "9");
        errors.entry((kind, words)).or_insert((0, case)).0 += 1;
    };
    let value = |one: &Expression| one.value.clone().unwrap_or_default();
    for (at, one) in gold.iter().enumerate().filter(|(at, _)| pairs.iter().all(|pair| pair.0 != *at)) {
        note("missed", one, value(&gold[at]));
    }
    for (at, one) in found.iter().enumerate().filter(|(at, _)| pairs.iter().all(|pair| pair.1 != *at)) {
        note("spurious", one, value(&found[at]));
    }
    for (gold, found) in pairs.iter().map(|&(at, other)| (&gold[at], &found[other])) {
        if gold.range != found.range {
            note("span", gold, format!("found “{}”", words(text, found)));
        }
        if gold.value.is_some() && gold.value != found.value {
            note("value", gold, format!("{}, found {}", value(gold), value(found)));
        }
        if gold.modifier != found.modifier {
            let (right, left) = (gold.modifier.as_deref(), found.modifier.as_deref());
            note("mod", gold, format!("{}, found {}", right.unwrap_or("none"), left.unwrap_or("none")));
        }
    }
}

/// The words of an expression, in one line.
fn words(text: &str, one: &Expression) -> String {
    let all: String = text.chars().skip(one.range.start).take(one.range.len()).collect();
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}
