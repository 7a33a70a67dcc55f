//! Corpora on disk.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use serde_json::Value;

/// Names the folder that holds the corpora.
const VARIABLE: &str = "DATELINE_CORPORA";

/// Its folder `chronology`, if it is told.
pub(crate) fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os(VARIABLE).map(|folder| PathBuf::from(folder).join("chronology"));
    if folder.is_none() {
        println!("{VARIABLE} is not set: nothing is measured on corpora.");
    }
    folder
}

/// A corpus, a value a document; says so where it is missing.
pub(crate) fn read(folder: &Path, name: &str) -> Option<Vec<Value>> {
    let path = folder.join(format!("{name}.jsonl.gz"));
    let Ok(file) = File::open(&path) else {
        println!("\n{} is missing: left out.", path.display());
        return None;
    };
    let lines = BufReader::new(GzDecoder::new(file)).lines();
    Some(lines.map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect())
}

/// The byte at which each code point of a text begins, and the text's end.
pub(crate) fn offsets(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

/// F1 of precision and recall.
pub(crate) fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
}

/// A part of a whole; nothing of nothing is nothing.
pub(crate) fn share(part: f64, whole: f64) -> f64 {
    if whole == 0.0 { 0.0 } else { part / whole }
}
