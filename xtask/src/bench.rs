//! `cargo xtask bench`: measures in release, as ratios beside a peer in the same run.

use crate::setup::{Purpose, prepare};
use crate::shell::{Done, call, npm};
use crate::test::in_display;

/// Runs all benchmarks, or those named.
pub(crate) fn bench(names: &[String]) -> Done {
    prepare(Purpose::Test)?;
    call(&mut npm(&["run", "build"]))?;
    let mut arguments = vec!["bench", "--package", "dateline", "--bench", "dateline", "--"];
    arguments.extend(names.iter().map(String::as_str));
    call(&mut in_display(&arguments))
}
