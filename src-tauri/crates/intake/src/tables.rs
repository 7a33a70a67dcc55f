//! Tables among files that are about to be imported: a person says what their columns hold.

use std::path::{Path, PathBuf};

use articles::Preview;

use crate::{Readers, batch};

/// Tables with the same columns.
#[derive(Debug, PartialEq, Eq)]
pub struct Tables {
    /// The files.
    pub paths: Vec<PathBuf>,
    /// The first of them.
    pub preview: Preview,
}

/// Endings of files that can be tables of articles; what they are is told by their content.
const ENDINGS: &[&str] = &["csv", "tsv", "tab", "json", "jsonl", "ndjson"];

/// Finds the tables of several articles among files; those in folders are read by the names of their columns.
///
/// A file that cannot be read is none of them: why, the import tells.
pub fn tables(readers: &Readers, paths: &[PathBuf]) -> Vec<Tables> {
    let mut found: Vec<Tables> = Vec::new();
    for path in paths.iter().filter(|path| can_be_table(path)) {
        let Ok(source) = batch::open(path) else { continue };
        if batch::timeline(&source).is_some() {
            continue;
        }
        let Ok(Some(preview)) = readers.preview(&source) else { continue };
        match found.iter_mut().find(|tables| have_same_columns(&tables.preview, &preview)) {
            Some(tables) => {
                tables.paths.push(path.clone());
                tables.preview.rows += preview.rows;
            }
            None => found.push(Tables { paths: vec![path.clone()], preview }),
        }
    }
    found
}

fn can_be_table(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) && path.is_file()
}

fn have_same_columns(one: &Preview, other: &Preview) -> bool {
    let names =
        |preview: &Preview| preview.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>();
    names(one) == names(other)
}
