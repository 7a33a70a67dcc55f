//! How well files of each format are read, and that files made to do harm end within their limits.
//!
//! The files are not in the repository: `DATELINE_CORPORA` names the folder whose folders `formats` (with a
//! `manifest.json` that says what must come out of each file) and `hostile` hold them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a measurement that fails stops")]
#![allow(clippy::print_stdout, reason = "a program for the terminal")]

mod expectations;
mod hostile;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use intake::{ReadPart, Readers, ReadingError};
use serde_json::Value;

use expectations::Expectations;

/// What reading a file came to, and how long it took.
struct Reading {
    parts: Result<Vec<ReadPart>, ReadingError>,
    took: Duration,
}

/// How many files of a format are read as expected.
#[derive(Default)]
struct Count {
    right: usize,
    all: usize,
    /// Sentences that come out whole, of how many.
    whole: usize,
    sentences: usize,
}

fn main() {
    let Some(folder) = std::env::var_os("DATELINE_CORPORA").map(PathBuf::from) else {
        println!("DATELINE_CORPORA is not set: no files of other programs are read.");
        return;
    };
    let readers = Readers::of(env!("CARGO_BIN_EXE_dateline-cli").into());
    match fs::read_to_string(folder.join("formats/manifest.json")) {
        Ok(manifest) => {
            score(&readers, &folder.join("formats"), &serde_json::from_str(&manifest).unwrap());
        }
        Err(_) => println!("{} has no formats/manifest.json: formats are not scored.", folder.display()),
    }
    hostile::measure(&readers, &folder.join("hostile"));
}

/// Reads every file of a manifest and prints which do not give what they must.
fn score(readers: &Readers, folder: &Path, manifest: &Value) {
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    println!("files that are not read as expected:");
    for entry in manifest.as_array().unwrap() {
        let file = entry["file"].as_str().unwrap();
        let expected = Expectations::of(&entry["expect"]);
        let reading = read(readers, &folder.join(file));
        let failures = expected.failures(readers, &reading);
        let count = counts.entry(entry["format"].as_str().unwrap()).or_default();
        let (whole, sentences) = expected.sentences(&reading);
        count.right += usize::from(failures.is_empty());
        count.all += 1;
        count.whole += whole;
        count.sentences += sentences;
        if !failures.is_empty() {
            println!("  {file}: {}", failures.join("; "));
        }
    }
    println!("\n{:<10} {:>9} {:>22}", "format", "files", "sentences whole");
    for (format, count) in &counts {
        println!("{format:<10} {}", line(count));
    }
    println!("{:<10} {}", "all", line(&total(counts.values())));
}

fn read(readers: &Readers, path: &Path) -> Reading {
    let source = intake::open(path).unwrap();
    let begun = Instant::now();
    let parts = readers.articles(&source);
    Reading { parts, took: begun.elapsed() }
}

fn line(count: &Count) -> String {
    let files = format!("{}/{}", count.right, count.all);
    format!("{files:>9} {:>22}", format!("{}/{}", count.whole, count.sentences))
}

fn total<'a>(counts: impl Iterator<Item = &'a Count>) -> Count {
    counts.fold(Count::default(), |sum, count| Count {
        right: sum.right + count.right,
        all: sum.all + count.all,
        whole: sum.whole + count.whole,
        sentences: sum.sentences + count.sentences,
    })
}
