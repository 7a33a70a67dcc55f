//! `cargo xtask package`: an installable package for this system, with its size and start time.

use std::fs;
use std::path::PathBuf;

use crate::bench::bench;
use crate::setup::{Purpose, prepare};
use crate::shell::{Done, call, cargo, command, npm, root};

/// Builds the interface, the command line, the app and its packages; prints what they weigh, then how
/// long the app takes to start.
pub(crate) fn package() -> Done {
    prepare(Purpose::Package)?;
    call(&mut npm(&["run", "build"]))?;
    call(&mut cargo(&["build", "--release", "--package", "cli"]))?;
    let mut build = command("node", &["ui/node_modules/@tauri-apps/cli/tauri.js", "build"]);
    if cfg!(target_os = "linux") {
        // An AppImage needs a download while it is made; these two need nothing.
        build.args(["--bundles", "deb,rpm"]);
    }
    call(&mut build)?;
    println!();
    for package in packages() {
        let size = fs::metadata(&package).map(|file| file.len()).unwrap_or_default();
        println!("{:>6.1} MB  {}", size as f64 / 1e6, package.display());
    }
    bench(&["start".to_owned()])
}

/// The files that the bundler made.
fn packages() -> Vec<PathBuf> {
    let kinds = fs::read_dir(root().join("target/release/bundle")).into_iter().flatten().flatten();
    let files = kinds.flat_map(|kind| fs::read_dir(kind.path()).into_iter().flatten().flatten());
    let is_package = |path: &PathBuf| {
        path.extension().is_some_and(|extension| {
            ["deb", "rpm", "dmg", "msi", "exe"].iter().any(|known| extension == *known)
        })
    };
    files.map(|file| file.path()).filter(is_package).collect()
}
