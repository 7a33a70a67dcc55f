//! `cargo xtask run | test | bench | manual | package`: all that set-up takes, in Rust.
//!
//! Installs, builds and calls; holds no logic of the product.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

mod bench;
mod manual;
mod package;
mod run;
mod setup;
mod shell;
mod test;

use std::process::ExitCode;

const USAGE: &str = "cargo xtask run       install what is missing, build, and open Dateline
cargo xtask test      the same set-up, then every check
cargo xtask bench     measure, as ratios beside a peer in the same run
cargo xtask manual    take the manual's pictures anew, and write its lists
cargo xtask package   build an installable package";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.first().map(String::as_str) {
        Some("run") => run::run(),
        Some("test") => test::test(),
        Some("bench") => bench::bench(&arguments[1..]),
        Some("manual") => manual::manual(),
        Some("package") => package::package(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nxtask: {problem}");
            ExitCode::FAILURE
        }
    }
}
