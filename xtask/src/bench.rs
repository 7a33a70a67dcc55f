//! `cargo xtask bench`: measures in release, as ratios beside a peer in the same run.

use crate::setup::{Purpose, npm_packages, prepare};
use crate::shell::{Done, call, cargo, npm};
use crate::test::in_display;

/// The benchmarks that need neither the window nor the interface, and the crates that hold them.
const SCORES: &[(&str, &str)] =
    &[("articles", "articles"), ("dates", "timex"), ("formats", "cli"), ("suggest", "suggest")];

/// Runs all benchmarks, or those named.
pub(crate) fn bench(names: &[String]) -> Done {
    for (name, package) in SCORES {
        if names.is_empty() || names.iter().any(|wanted| wanted == name) {
            // chrono-node, the peer, is one of the interface's packages.
            if *name == "dates" {
                npm_packages()?;
            }
            call(&mut cargo(&["bench", "--package", package, "--bench", "scores"]))?;
        }
    }
    if !names.is_empty() && names.iter().all(|wanted| SCORES.iter().any(|(name, _)| name == wanted)) {
        return Ok(());
    }
    prepare(Purpose::Test)?;
    call(&mut npm(&["run", "build"]))?;
    let mut arguments = vec!["bench", "--package", "dateline", "--bench", "dateline", "--"];
    arguments.extend(names.iter().map(String::as_str));
    call(&mut in_display(&arguments))
}
