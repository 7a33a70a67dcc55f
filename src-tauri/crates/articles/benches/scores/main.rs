//! `cargo xtask bench articles`: how well pages are read, on pages with answers made by hand, and how many a
//! second, beside dom_smoothie in the same run.
//!
//! The pages are not in the repository: `DATELINE_CORPORA` names the folder whose folder `articles` holds them, each
//! corpus a `gold.json` with the paths of its gzipped pages. `--predictions FOLDER` also writes what is read.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a measurement that fails stops")]
#![allow(clippy::print_stdout, reason = "a program for the terminal")]

mod corpus;
mod extractors;
mod hostile;
mod measures;
mod speed;

use std::path::{Path, PathBuf};

use crate::corpus::{Corpus, Page};
use crate::extractors::{EXTRACTORS, Read};
use crate::measures::Scores;

/// The corpora whose answers were made by hand, or looked over by people.
const CORPORA: &[&str] = &["aeb", "wcxb", "trafilatura", "htmldate", "postlight"];

/// Pages listed of each corpus.
const WORST: usize = 5;

fn main() {
    hostile::bench();
    let Some(folder) = std::env::var_os("DATELINE_CORPORA") else {
        println!("DATELINE_CORPORA is not set: nothing is measured on corpora.");
        return;
    };
    let folder = PathBuf::from(folder).join("articles");
    let corpora: Vec<Corpus> = CORPORA.iter().filter_map(|name| Corpus::load(&folder, name)).collect();
    println!("\n{}", measures::HEADING);
    for (name, pages) in corpora.iter().flat_map(parts) {
        score(&name, &pages);
    }
    speed::bench(&corpora);
    corpora.iter().for_each(worst);
    if let Some(folder) = argument("--predictions") {
        corpora.iter().for_each(|corpus| write(corpus, Path::new(&folder)));
    }
}

/// A corpus with its name, or its articles and its other pages apart.
fn parts(corpus: &Corpus) -> Vec<(String, Vec<&Page>)> {
    let is_article = |page: &&Page| page.gold["page_type"] == "article";
    let (articles, others): (Vec<&Page>, Vec<&Page>) = corpus.pages.iter().partition(is_article);
    match articles.is_empty() {
        true => vec![(corpus.name.clone(), others)],
        false => {
            vec![(format!("{} articles", corpus.name), articles), (format!("{} other", corpus.name), others)]
        }
    }
}

fn score(corpus: &str, pages: &[&Page]) {
    for (name, read) in EXTRACTORS {
        let scores: Scores = pages.iter().map(|page| measures::of_page(&page.gold, &read(page))).sum();
        println!("{}", scores.line(corpus, name));
    }
}

/// Lists the pages that are read worst.
fn worst(corpus: &Corpus) {
    let (_, ours) = EXTRACTORS[0];
    let mut pages: Vec<(f64, &str)> = corpus
        .pages
        .iter()
        .map(|page| (measures::of_page(&page.gold, &ours(page)).text_f1(), page.id.as_str()))
        .filter(|(f1, _)| f1.is_finite())
        .collect();
    pages.sort_by(|one, other| one.0.total_cmp(&other.0));
    if !pages.is_empty() {
        println!("\nworst of {}:", corpus.name);
    }
    for (f1, id) in pages.iter().take(WORST) {
        println!("  {:5.1}  {id}", 100.0 * f1);
    }
}

/// Writes what is read of each page, for other scorers.
fn write(corpus: &Corpus, folder: &Path) {
    let (_, ours): (_, Read) = EXTRACTORS[0];
    let predictions: serde_json::Map<String, serde_json::Value> =
        corpus.pages.iter().map(|page| (page.id.clone(), ours(page).json())).collect();
    std::fs::create_dir_all(folder).unwrap();
    let file = folder.join(format!("{}.json", corpus.name));
    std::fs::write(file, serde_json::to_string(&predictions).unwrap()).unwrap();
}

fn argument(name: &str) -> Option<String> {
    std::env::args().skip_while(|argument| argument != name).nth(1)
}
