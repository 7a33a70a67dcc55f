//! A timeline to a file: one module per format, each keeping uncertainty and evidence.
//!
//! Writes to `impl Write`; knows neither SQL nor windows.

mod citation;
mod csv;
mod durable;
#[cfg(test)]
mod fixture;
mod html;
mod json;
mod left_out;
mod md;
mod story;
mod timelinejs;
mod watched;

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chronology::TimelineContents;
use serde::{Deserialize, Serialize};

pub use json::{ReadJsonError, read_json};
pub use left_out::LeftOut;
use watched::Watched;

/// A target format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// One interactive web page that works offline.
    Html,
    /// A table for spreadsheets.
    Csv,
    /// Everything, re-importable.
    Json,
    /// Text with citations.
    Md,
    /// TimelineJS 3's JSON.
    TimelineJs,
}

/// Why an export failed.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Writing failed.
    #[error("the export could not be written")]
    Write(#[from] std::io::Error),
    /// A person ended it before it was done; what was there before is unchanged.
    #[error("the export was ended before it was done")]
    Ended,
    /// A value cannot be told in the format.
    #[error("the export could not be encoded")]
    Encode(#[from] serde_json::Error),
    /// The file could not be written; what was there before is unchanged.
    #[error("{} could not be written: {reason}", path.display())]
    File {
        /// The file that was asked for.
        path: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
}

/// Writes a timeline in a format; returns what the format cannot hold.
pub fn export(
    contents: &TimelineContents,
    format: Format,
    exported: DateTime<Utc>,
    out: &mut impl Write,
) -> Result<Vec<LeftOut>, ExportError> {
    export_while(contents, format, exported, out, |_, _| true)
}

fn export_while(
    contents: &TimelineContents,
    format: Format,
    exported: DateTime<Utc>,
    out: &mut impl Write,
    goes_on: impl FnMut(u32, u32) -> bool,
) -> Result<Vec<LeftOut>, ExportError> {
    let events = Watched::new(&contents.events, goes_on);
    match format {
        Format::Html => html::write(contents, &events, exported, out),
        Format::Csv => csv::write(contents, &events, out),
        Format::Json => json::write(contents, &events, exported, out),
        Format::Md => md::write(contents, &events, exported, out),
        Format::TimelineJs => timelinejs::write(contents, &events, out),
    }
}

/// Exports to a file: written beside it, made durable and renamed, so that a failure leaves what was there.
pub fn export_to_file(
    contents: &TimelineContents,
    format: Format,
    exported: DateTime<Utc>,
    path: &Path,
) -> Result<Vec<LeftOut>, ExportError> {
    export_to_file_while(contents, format, exported, path, |_, _| true)
}

/// The same, telling how many events of how many are written, for as long as the answer is `true`.
pub fn export_to_file_while(
    contents: &TimelineContents,
    format: Format,
    exported: DateTime<Utc>,
    path: &Path,
    goes_on: impl FnMut(u32, u32) -> bool,
) -> Result<Vec<LeftOut>, ExportError> {
    let mut text = Vec::new();
    let left_out = export_while(contents, format, exported, &mut text, goes_on)?;
    write_to_file(&text, path)?;
    Ok(left_out)
}

/// Writes what was drawn elsewhere, a picture of the chart, with the care of [`export_to_file`].
pub fn write_to_file(bytes: &[u8], path: &Path) -> Result<(), ExportError> {
    durable::write(path, bytes).map_err(|reason| ExportError::File { path: path.to_owned(), reason })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_a_file_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("harbour.md");
        std::fs::write(&path, "older").unwrap();
        export_to_file(&fixture::contents(), Format::Md, fixture::exported(), &path).unwrap();
        assert!(std::fs::read_to_string(&path).unwrap().contains("Harbour inquiry"));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn an_export_tells_each_event_and_one_that_is_ended_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("harbour");
        let contents = fixture::contents();
        let events = contents.events.len() as u32;
        for format in [Format::Html, Format::Csv, Format::Json, Format::Md, Format::TimelineJs] {
            std::fs::write(&path, "older").unwrap();
            let mut told = Vec::new();
            let ended = export_to_file_while(&contents, format, fixture::exported(), &path, |done, total| {
                told.push((done, total));
                done < 1
            });
            assert!(matches!(ended, Err(ExportError::Ended)), "{format:?} {ended:?}");
            assert_eq!(told, [(0, events), (1, events)], "{format:?}");
            assert_eq!(std::fs::read_to_string(&path).unwrap(), "older");
        }
    }

    #[test]
    fn a_failure_names_the_file_and_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        std::fs::create_dir(&path).unwrap();
        std::fs::write(path.join("inside"), "kept").unwrap();
        let error = export_to_file(&fixture::contents(), Format::Md, fixture::exported(), &path).unwrap_err();
        assert!(error.to_string().starts_with(&format!("{} could not be written: ", path.display())));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(std::fs::read_to_string(path.join("inside")).unwrap(), "kept");

        let nowhere = folder.path().join("missing/harbour.md");
        let error =
            export_to_file(&fixture::contents(), Format::Md, fixture::exported(), &nowhere).unwrap_err();
        assert!(error.to_string().contains("missing/harbour.md"));
    }
}
