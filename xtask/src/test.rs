//! `cargo xtask test`: every check, with a summary at the end.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::setup::{Purpose, prepare};
use crate::shell::{Done, call_telling_again, cargo, command, npm};

/// Prepares the machine and runs every check; goes on after a failure so that all are told at once.
pub(crate) fn test() -> Done {
    prepare(Purpose::Test)?;
    let checks = [
        ("formatting", cargo(&["fmt", "--all", "--check"])),
        ("interface builds", npm(&["run", "build"])),
        ("interface types and lints", npm(&["run", "check"])),
        ("interface tests", npm(&["test"])),
        ("clippy", cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"])),
        ("Rust tests", cargo(&["test", "--workspace"])),
        ("app builds", cargo(&["build", "--package", "dateline", "--package", "cli"])),
        ("window tests", in_display(&["test", "--package", "dateline", "--test", "window"])),
    ];
    let ended: Vec<(&str, Done, Duration)> =
        checks.into_iter().map(|(name, check)| run(name, check)).collect();
    summarise(&ended)
}

fn run(name: &'static str, check: Command) -> (&'static str, Done, Duration) {
    let begun = Instant::now();
    let done = call_telling_again(check);
    (name, done, begun.elapsed())
}

/// Cargo within a display of its own, where the system has one to offer.
pub(crate) fn in_display(arguments: &[&str]) -> Command {
    if !cfg!(target_os = "linux") {
        return cargo(arguments);
    }
    let cargo = cargo(arguments);
    let screen = "--server-args=-screen 0 2560x1440x24";
    let mut display = command("xvfb-run", &["--auto-servernum", screen]);
    display.arg(cargo.get_program()).args(cargo.get_args());
    display
}

fn summarise(ended: &[(&str, Done, Duration)]) -> Done {
    for (name, done, _) in ended {
        if let Err(problem) = done {
            println!("\n{name}: {problem}");
        }
    }
    println!();
    for (name, done, took) in ended {
        let mark = if done.is_ok() { "ok  " } else { "FAIL" };
        println!("{mark}  {name}  ({} s)", took.as_secs());
    }
    let failed = ended.iter().filter(|(_, done, _)| done.is_err()).count();
    println!("{} passed, {failed} failed", ended.len() - failed);
    match failed {
        0 => Ok(()),
        1 => Err("a check failed; see above".to_owned()),
        _ => Err(format!("{failed} checks failed; see above")),
    }
}
