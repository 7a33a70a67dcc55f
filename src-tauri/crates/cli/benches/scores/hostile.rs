//! Files made to do harm: each ends, soon, with an article or a reason.

use std::fs;
use std::path::{Path, PathBuf};

use intake::{Readers, ReadingError};

use crate::read;

/// Files listed that took longest.
const SLOWEST: usize = 8;

/// Reads every file below a folder and prints how it ended.
pub(crate) fn measure(readers: &Readers, folder: &Path) {
    let mut files = Vec::new();
    list(folder, &mut files);
    if files.is_empty() {
        println!("\n{} holds no files: harm is not measured.", folder.display());
        return;
    }
    let (mut articles, mut refused, mut harmed) = (0, 0, Vec::new());
    let mut times = Vec::new();
    for file in &files {
        let name = file.strip_prefix(folder).unwrap_or(file).display().to_string();
        let reading = read(readers, file);
        match &reading.parts {
            Ok(parts) if parts.iter().any(|(_, read)| read.is_ok()) => articles += 1,
            Ok(_) | Err(ReadingError::Read(_)) => refused += 1,
            Err(error) => harmed.push(format!("{name}: {error}")),
        }
        times.push((reading.took, name));
    }
    println!(
        "\nhostile: {} files, {articles} read, {refused} refused with a reason, {} ended their reader",
        files.len(),
        harmed.len()
    );
    harmed.iter().for_each(|harm| println!("  {harm}"));
    times.sort();
    println!("  the slowest:");
    for (took, name) in times.iter().rev().take(SLOWEST) {
        println!("  {:>6.2} s {name}", took.as_secs_f64());
    }
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        match path.is_dir() {
            true => list(&path, files),
            false => files.push(path),
        }
    }
}
