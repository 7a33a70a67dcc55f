//! `cargo xtask bench`: measures in release, as ratios beside a peer in the same run.

use std::process::Command;

use crate::setup::{Purpose, prepare};
use crate::shell::{Done, call, npm};
use crate::test::in_display;

/// The benchmark that needs neither the window nor the interface.
const SUGGEST: &str = "suggest";

/// Runs all benchmarks, or those named.
pub(crate) fn bench(names: &[String]) -> Done {
    if names.is_empty() || names.iter().any(|name| name == SUGGEST) {
        call(Command::new("cargo").args(["bench", "--package", SUGGEST, "--bench", "scores"]))?;
    }
    if !names.is_empty() && names.iter().all(|name| name == SUGGEST) {
        return Ok(());
    }
    prepare(Purpose::Test)?;
    call(&mut npm(&["run", "build"]))?;
    let mut arguments = vec!["bench", "--package", "dateline", "--bench", "dateline", "--"];
    arguments.extend(names.iter().map(String::as_str));
    call(&mut in_display(&arguments))
}
