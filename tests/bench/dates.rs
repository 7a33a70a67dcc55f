//! Dates: how well they are read in annotated corpora, and how much text a second on one thread, beside
//! chrono-node.

use std::fs;
use std::process::Command;
use std::time::Instant;

use chrono::NaiveDate;
use tempfile::TempDir;
use timex::Reference;

use crate::scores;
use crate::table::Row;
use crate::texts;
use crate::window::root;

const TEXTS: usize = 1_000;

/// Scores what is read, then reads the dates of many articles.
pub(crate) fn bench() -> Vec<Row> {
    scores::print();
    let texts: Vec<String> = (0..TEXTS).map(texts::text).collect();
    let published = NaiveDate::from_ymd_opt(2019, 3, 29).and_then(|day| day.and_hms_opt(0, 0, 0));
    let reference = Reference { published, language: Some("en".to_owned()) };
    timex::tag(&texts[0], &reference);

    let begun = Instant::now();
    let found: usize = texts.iter().map(|text| timex::tag(text, &reference).len()).sum();
    let bytes: usize = texts.iter().map(String::len).sum();
    let ours = bytes as f64 / 1e6 / begun.elapsed().as_secs_f64();
    let peer = chrono_node(&texts);
    vec![Row {
        what: format!("dates, one thread ({found} found)"),
        figure: format!("{ours:.2} MB/s"),
        peer: peer.map_or_else(
            || "chrono-node could not be run".to_owned(),
            |peer| format!("chrono-node: {peer:.2} MB/s"),
        ),
        ratio: peer.map(|peer| ours / peer),
    }]
}

/// MB/s of chrono-node on a tenth of the texts; it says so itself.
fn chrono_node(texts: &[String]) -> Option<f64> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("texts.json");
    fs::write(&file, serde_json::to_string(&texts[..TEXTS / 10]).unwrap()).unwrap();
    let script = root().join("tests/bench/chrono-node.mjs");
    let output = Command::new("node").arg(script).arg(&file).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}
