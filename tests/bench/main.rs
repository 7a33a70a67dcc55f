//! `cargo xtask bench [NAME...]`: how fast the product is, beside a peer in the same run.
//!
//! These machines are noisy: the ratios say more than the figures.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a measurement that fails stops")]

#[path = "../window/window.rs"]
#[allow(dead_code, reason = "the tests of the window need more of it")]
mod window;

mod chart;
mod import;
mod interactions;
mod large;
mod peers;
mod search;
mod start;
mod table;
mod texts;
mod typing;
mod waits;

use crate::table::Row;

type Bench = fn() -> Vec<Row>;

const BENCHES: &[(&str, Bench)] = &[
    ("import", import::bench),
    ("search", search::bench),
    ("chart", chart::bench),
    ("interactions", interactions::bench),
    ("start", start::bench),
];

fn main() {
    // Cargo itself adds `--bench`.
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let mut rows = Vec::new();
    for (name, bench) in BENCHES {
        if wanted.is_empty() || wanted.iter().any(|one| one == name) {
            eprintln!("measuring {name}...");
            rows.extend(bench());
        }
    }
    table::print(&rows);
}
