//! How much text a second on one thread, and how soon after a start the first sentence is read, beside chrono-node;
//! and the texts that take longer than their length explains.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use timex::Reference;

use crate::worked::worked;

const TEXTS: usize = 1_000;

/// Starts that are measured; half of them took no longer than what is printed.
const STARTS: usize = 21;

/// The argument with which this program only reads a sentence.
pub(crate) const FIRST_SENTENCE: &str = "--first-sentence";

const SENTENCE: &str = "Police said on Thursday the tunnel had been closed since early June.";

const WIRE: [&str; 3] = [
    include_str!("../../../../sample/coastal-wire-warehouse-fire.txt"),
    include_str!("../../../../sample/coastal-wire-hearing.txt"),
    include_str!("../../../../sample/letter-to-the-board.txt"),
];

/// Prints our figures and the peer's.
pub(crate) fn print() {
    let texts: Vec<String> = (0..TEXTS).map(text).collect();
    timex::tag(SENTENCE, &reference());
    let mut found = 0;
    let time =
        worked(|| found = texts.iter().map(|text| timex::tag(text, &reference()).len()).sum::<usize>());
    let bytes: usize = texts.iter().map(String::len).sum();
    let ours = bytes as f64 / 1e6 / time.as_secs_f64();
    let peer = chrono_node(&texts);
    println!("\nspeed, one thread: {ours:.2} MB/s ({found} found); {}", beside(ours, peer, "MB/s", 1.0));

    let program = std::env::current_exe().unwrap();
    let ours = start(Command::new(program).arg(FIRST_SENTENCE));
    let peer = script().map(|mut script| start(script.arg(FIRST_SENTENCE).arg(SENTENCE)));
    println!("start to first sentence: {ours:.1} ms; {}", beside(ours, peer, "ms", -1.0));
}

/// What the program does when it is started to be measured.
pub(crate) fn read_first_sentence() {
    assert_eq!(timex::tag(SENTENCE, &reference()).len(), 2);
}

fn reference() -> Reference {
    let published = NaiveDate::from_ymd_opt(2019, 3, 29).and_then(|day| day.and_hms_opt(0, 0, 0));
    Reference { published, language: Some("en".to_owned()) }
}

/// An article of the sample with its days moved about.
fn text(number: usize) -> String {
    WIRE[number % WIRE.len()].replace("20 March", &format!("{} March", number % 27 + 1))
}

fn beside(ours: f64, peer: Option<f64>, unit: &str, more_is_better: f64) -> String {
    match peer {
        Some(peer) => {
            format!("chrono-node: {peer:.2} {unit}, {:.1} times as good", (ours / peer).powf(more_is_better))
        }
        None => "chrono-node could not be run".to_owned(),
    }
}

/// chrono-node of the interface's packages.
fn script() -> Option<Command> {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let is_there = crate_folder.join("../../../ui/node_modules/chrono-node").is_dir();
    let mut node = Command::new("node");
    node.arg(crate_folder.join("benches/scores/chrono-node.mjs"));
    is_there.then_some(node)
}

/// MB/s of chrono-node on a tenth of the texts; it says so itself.
fn chrono_node(texts: &[String]) -> Option<f64> {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("texts.json");
    std::fs::write(&file, serde_json::to_string(&texts[..TEXTS / 10]).unwrap()).unwrap();
    let output = script()?.arg(&file).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

/// Milliseconds from a program's start to its end.
fn start(program: &mut Command) -> f64 {
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..STARTS {
        let begun = Instant::now();
        assert!(program.status().unwrap().success());
        times.push(begun.elapsed());
    }
    times.sort();
    times[STARTS / 2].as_secs_f64() * 1e3
}
