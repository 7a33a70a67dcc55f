//! The same event across articles: clusters of given mentions against ECB+ (Cybulska and Vossen, 2014).
//!
//! The score is CoNLL F1, the mean of MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAF-e (Luo 2005).
//! The baseline takes mentions with the same last word, in its basic form, for the same event.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

use serde_json::Value;
use suggest::{Telling, same_event};

use crate::corpora::{self, f1, share};

/// For each mention, its cluster.
type Clusters = Vec<usize>;

/// A mention of an event.
struct Mention {
    article: usize,
    topic: i64,
    passage: String,
    named: String,
    cluster: String,
}

/// Prints the scores of the baselines and ours, and where ours fails.
pub(crate) fn bench(folder: &Option<PathBuf>) {
    let Some(documents) = folder.as_ref().and_then(|folder| corpora::read(folder, "ecbplus")) else { return };
    let texts: Vec<&str> = documents.iter().map(|document| document["text"].as_str().unwrap()).collect();
    let mentions: Vec<Mention> =
        documents.iter().enumerate().flat_map(|(article, document)| mentions(article, document)).collect();
    let gold = numbered(mentions.iter().map(|mention| mention.cluster.clone()));
    println!(
        "\necbplus: {} mentions of events in {} articles\n{:<34} MUC    B³  CEAF-e  CoNLL",
        mentions.len(),
        texts.len(),
        ""
    );
    let word = numbered(mentions.iter().map(|mention| last_word(&mention.named)));
    print("same word", &gold, &word);
    let in_topic =
        numbered(mentions.iter().map(|mention| format!("{} {}", mention.topic, last_word(&mention.named))));
    print("same word, told the topic", &gold, &in_topic);
    let tellings: Vec<Telling<'_>> = mentions
        .iter()
        .map(|mention| Telling { article: mention.article, passage: &mention.passage, named: &mention.named })
        .collect();
    let mut ours = vec![0; mentions.len()];
    for (number, members) in same_event(&texts, &tellings, Some("en")).into_iter().enumerate() {
        members.into_iter().for_each(|member| ours[member] = number);
    }
    print("Dateline, told nothing", &gold, &ours);
    for part in 0..2 {
        let of_part: Vec<usize> = (0..mentions.len()).filter(|at| mentions[*at].topic % 2 == part).collect();
        let only = |clusters: &Clusters| of_part.iter().map(|at| clusters[*at]).collect::<Clusters>();
        print(
            ["  topics with even numbers", "  topics with odd numbers"][part as usize],
            &only(&gold),
            &only(&ours),
        );
    }
    failures(&mentions, &gold, &ours);
}

fn mentions(article: usize, document: &Value) -> Vec<Mention> {
    let text = document["text"].as_str().unwrap();
    let bytes = corpora::offsets(text);
    let all = document["mentions"].as_array().into_iter().flatten();
    let events = all.filter(|mention| mention["kind"] == "event" && mention["checked"] == true);
    events
        .map(|mention| {
            let at = |field: &str| bytes[mention[field].as_u64().unwrap() as usize];
            let start = text[..at("start")].rfind('\n').map_or(0, |newline| newline + 1);
            let end = text[at("end")..].find('\n').map_or(text.len(), |newline| at("end") + newline);
            Mention {
                article,
                topic: document["topic"].as_i64().unwrap_or(0),
                passage: text[start..end].to_owned(),
                named: text[at("start")..at("end")].to_owned(),
                cluster: mention["cluster"].as_str().unwrap_or("").to_owned(),
            }
        })
        .collect()
}

/// The last word without its commonest endings.
fn last_word(named: &str) -> String {
    let word = named.split_whitespace().last().unwrap_or("").to_lowercase();
    let stem = ["ing", "ed", "es", "s"].iter().find_map(|ending| word.strip_suffix(ending));
    stem.filter(|stem| stem.len() > 2).unwrap_or(&word).trim_end_matches('e').to_owned()
}

fn numbered(names: impl Iterator<Item = String>) -> Clusters {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    names
        .map(|name| {
            let next = numbers.len();
            *numbers.entry(name).or_insert(next)
        })
        .collect()
}

fn print(name: &str, gold: &Clusters, ours: &Clusters) {
    let scores = [muc(gold, ours), b_cubed(gold, ours), ceaf(gold, ours)];
    let conll = scores.iter().sum::<f64>() / 3.0;
    println!("{name:<34} {:.3}  {:.3}  {:.3}   {conll:.3}", scores[0], scores[1], scores[2]);
}

fn members(clusters: &Clusters) -> BTreeMap<usize, BTreeSet<usize>> {
    let mut members: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    clusters.iter().enumerate().for_each(|(at, cluster)| {
        members.entry(*cluster).or_default().insert(at);
    });
    members
}

/// By links: how many of each cluster's links the other has.
fn muc(gold: &Clusters, ours: &Clusters) -> f64 {
    let side = |of: &Clusters, by: &Clusters| {
        let (mut kept, mut all) = (0, 0);
        for cluster in members(of).values() {
            let parts: BTreeSet<usize> = cluster.iter().map(|at| by[*at]).collect();
            kept += cluster.len() - parts.len();
            all += cluster.len() - 1;
        }
        share(kept as f64, all as f64)
    };
    f1(side(ours, gold), side(gold, ours))
}

/// By mentions: how much of each mention's cluster is right.
fn b_cubed(gold: &Clusters, ours: &Clusters) -> f64 {
    let (of_gold, of_ours) = (members(gold), members(ours));
    let (mut precision, mut recall) = (0.0, 0.0);
    for at in 0..gold.len() {
        let (gold, ours) = (&of_gold[&gold[at]], &of_ours[&ours[at]]);
        let shared = gold.intersection(ours).count() as f64;
        precision += shared / ours.len() as f64;
        recall += shared / gold.len() as f64;
    }
    f1(share(precision, gold.len() as f64), share(recall, gold.len() as f64))
}

/// By clusters: how alike they are, each to one at most, as well as can be.
fn ceaf(gold: &Clusters, ours: &Clusters) -> f64 {
    let (of_gold, of_ours) = (members(gold), members(ours));
    let mut alike = 0.0;
    for (golds, ourses) in connected(&of_gold, &of_ours, ours, gold) {
        let weights: Vec<Vec<f64>> = golds
            .iter()
            .map(|gold| ourses.iter().map(|ours| likeness(&of_gold[gold], &of_ours[ours])).collect())
            .collect();
        alike += best_assignment(&weights);
    }
    f1(share(alike, of_ours.len() as f64), share(alike, of_gold.len() as f64))
}

fn likeness(a: &BTreeSet<usize>, b: &BTreeSet<usize>) -> f64 {
    2.0 * a.intersection(b).count() as f64 / (a.len() + b.len()) as f64
}

/// Clusters of both sides that share mentions, directly or over others.
fn connected(
    of_gold: &BTreeMap<usize, BTreeSet<usize>>,
    of_ours: &BTreeMap<usize, BTreeSet<usize>>,
    ours: &Clusters,
    gold: &Clusters,
) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    let mut found = Vec::new();
    for first in of_gold.keys() {
        let (mut golds, mut ourses) = (BTreeSet::new(), BTreeSet::new());
        let mut open = vec![*first];
        while let Some(cluster) = open.pop().filter(|_| !seen.contains(first)) {
            if golds.insert(cluster) {
                for other in of_gold[&cluster].iter().map(|at| ours[*at]) {
                    if ourses.insert(other) {
                        open.extend(of_ours[&other].iter().map(|at| gold[*at]));
                    }
                }
            }
        }
        seen.extend(&golds);
        if !golds.is_empty() {
            found.push((golds.into_iter().collect(), ourses.into_iter().collect()));
        }
    }
    found
}

/// The greatest sum of weights, one a row and column at most (Kuhn 1955, with potentials).
fn best_assignment(weights: &[Vec<f64>]) -> f64 {
    let columns = weights.first().map_or(0, Vec::len);
    if weights.len() > columns {
        let turned: Vec<Vec<f64>> =
            (0..columns).map(|column| weights.iter().map(|row| row[column]).collect()).collect();
        return best_assignment(&turned);
    }
    let mut of_row = vec![0.0; weights.len() + 1];
    let mut of_column = vec![0.0; columns + 1];
    let mut row_at = vec![0; columns + 1];
    for row in 1..=weights.len() {
        row_at[0] = row;
        let way = augment(weights, &mut of_row, &mut of_column, &mut row_at);
        let mut column = way.1;
        while column != 0 {
            row_at[column] = row_at[way.0[column]];
            column = way.0[column];
        }
    }
    (1..=columns)
        .filter(|column| row_at[*column] > 0)
        .map(|column| weights[row_at[column] - 1][column - 1])
        .sum()
}

/// The way to a free column for the row that waits in column 0: for each column the one before it, and the last.
fn augment(
    weights: &[Vec<f64>],
    of_row: &mut [f64],
    of_column: &mut [f64],
    row_at: &mut [usize],
) -> (Vec<usize>, usize) {
    let columns = of_column.len();
    let mut least = vec![f64::INFINITY; columns];
    let mut used = vec![false; columns];
    let mut before = vec![0; columns];
    let mut column = 0;
    while row_at[column] != 0 {
        used[column] = true;
        let row = row_at[column];
        for other in (1..columns).filter(|other| !used[*other]) {
            let cost = -weights[row - 1][other - 1] - of_row[row] - of_column[other];
            if cost < least[other] {
                (least[other], before[other]) = (cost, column);
            }
        }
        let free = (1..columns).filter(|other| !used[*other]);
        let next = free.min_by(|a, b| least[*a].total_cmp(&least[*b])).unwrap_or(0);
        let step = least[next];
        for other in 0..columns {
            if used[other] {
                of_row[row_at[other]] += step;
                of_column[other] -= step;
            } else {
                least[other] -= step;
            }
        }
        column = next;
    }
    (before, column)
}

/// Prints how pairs of mentions fail: taken together or kept apart wrongly, named alike or not.
fn failures(mentions: &[Mention], gold: &Clusters, ours: &Clusters) {
    let mut classes: BTreeMap<&str, (usize, Vec<String>)> = BTreeMap::new();
    for b in 0..mentions.len() {
        for a in (0..b).filter(|a| (gold[*a] == gold[b]) != (ours[*a] == ours[b])) {
            let alike = last_word(&mentions[a].named) == last_word(&mentions[b].named);
            let class = match (ours[a] == ours[b], alike) {
                (true, true) => "taken together wrongly, named by one word",
                (true, false) => "taken together wrongly, named by two words",
                (false, true) => "kept apart wrongly, named by one word",
                (false, false) => "kept apart wrongly, named by two words",
            };
            let (count, examples) = classes.entry(class).or_default();
            *count += 1;
            if examples.len() < 3 {
                examples.push(format!("{} / {}", mentions[a].named, mentions[b].named));
            }
        }
    }
    for (class, (count, examples)) in classes {
        println!("  {count:>6} pairs {class}: {}", examples.join(", "));
    }
}
