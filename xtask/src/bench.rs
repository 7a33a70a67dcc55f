//! `cargo xtask bench`: measures in release, as ratios beside a peer in the same run.

use std::process::Command;

use crate::setup::{Purpose, prepare};
use crate::shell::{Done, call, npm};
use crate::test::in_display;

/// The crates whose benchmarks need neither the window nor the interface.
const CRATES: &[&str] = &["articles", "suggest"];

/// Runs all benchmarks, or those named.
pub(crate) fn bench(names: &[String]) -> Done {
    for package in CRATES {
        if names.is_empty() || names.iter().any(|name| name == package) {
            call(Command::new("cargo").args(["bench", "--package", package, "--bench", "scores"]))?;
        }
    }
    if !names.is_empty() && names.iter().all(|name| CRATES.contains(&name.as_str())) {
        return Ok(());
    }
    prepare(Purpose::Test)?;
    call(&mut npm(&["run", "build"]))?;
    let mut arguments = vec!["bench", "--package", "dateline", "--bench", "dateline", "--"];
    arguments.extend(names.iter().map(String::as_str));
    call(&mut in_display(&arguments))
}
