//! A timeline to a file: one module per format, each keeping uncertainty and evidence.
//!
//! Writes to `impl Write`; knows neither SQL nor windows.

use std::io::Write;

use std::path::Path;

use chrono::{DateTime, Utc};
use chronology::TimelineContents;
use serde::{Deserialize, Serialize};

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
    /// A value cannot be told in the format.
    #[error("the export could not be encoded")]
    Encode(#[from] serde_json::Error),
}

/// Writes a timeline in a format; returns a sentence for each thing that the format cannot hold.
pub fn export(
    contents: &TimelineContents,
    format: Format,
    exported: DateTime<Utc>,
    out: &mut impl Write,
) -> Result<Vec<String>, ExportError> {
    let _ = (contents, format, exported, out);
    Ok(Vec::new())
}

/// Exports to a file: written beside it, made durable and renamed, so that a failure leaves what was there.
pub fn export_to_file(
    contents: &TimelineContents,
    format: Format,
    exported: DateTime<Utc>,
    path: &Path,
) -> Result<Vec<String>, ExportError> {
    let _ = (contents, format, exported, path);
    Ok(Vec::new())
}
