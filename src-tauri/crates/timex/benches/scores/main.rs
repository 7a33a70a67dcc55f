//! `cargo xtask bench dates`: how well dates are read, how fast beside chrono-node, and which texts take longest.
//!
//! The annotated texts are not in the repository: `DATELINE_CORPORA` names the folder whose folder `timex` holds them,
//! `*.jsonl` with a document a line: "text", "lang", "dct" (the day of publication) and "timex".

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a measurement that fails stops")]
#![allow(clippy::print_stdout, reason = "a program for the terminal")]

mod corpora;
mod phrases;
mod publication;
mod speed;
mod worked;

use std::fs;
use std::path::{Path, PathBuf};

/// The environment variable that names the folder of corpora.
const FOLDER: &str = "DATELINE_CORPORA";

fn main() {
    if std::env::args().any(|argument| argument == speed::FIRST_SENTENCE) {
        return speed::read_first_sentence();
    }
    match std::env::var_os(FOLDER).map(|folder| Path::new(&folder).join("timex")) {
        Some(folder) => {
            let files = files(&folder);
            corpora::print(&files);
            publication::print(&files);
            phrases::print(&folder.join("phrases"));
        }
        None => println!("{FOLDER} is not set: how well dates are read is not measured."),
    }
    speed::print();
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|kind| kind == "jsonl")).collect();
    files.sort();
    files
}

fn name(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The documents of a file.
fn documents(file: &Path) -> Vec<serde_json::Value> {
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).unwrap()).collect()
}
