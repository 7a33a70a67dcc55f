//! What goes to standard output and standard error, and how a run ended.

use std::error::Error;
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

/// How a run ended that was not stopped by an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All inputs were done.
    Done,
    /// Some inputs failed, each named on standard error.
    SomeFailed,
}

/// A verb's result.
pub(crate) type Run = Result<Outcome, Box<dyn Error>>;

impl Outcome {
    /// Whether any input failed.
    pub(crate) fn of(any_failed: bool) -> Self {
        if any_failed { Self::SomeFailed } else { Self::Done }
    }
}

/// Writes one JSON object as a line.
pub(crate) fn line(value: &impl Serialize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, value)?;
    out.write_all(b"\n")
}

/// Writes one line of text.
pub(crate) fn text(line: &str) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{line}")
}

/// Writes rows as a table whose columns are as wide as they need to be; the last is not padded.
pub(crate) fn table<const N: usize>(heads: [&str; N], rows: &[[String; N]]) -> io::Result<()> {
    let heads = heads.map(str::to_owned);
    let width = |column: usize| {
        let cells = rows.iter().chain([&heads]).map(move |row| row[column].chars().count());
        cells.max().unwrap_or_default()
    };
    for row in [&heads].into_iter().chain(rows) {
        let cells = row.iter().enumerate().map(|(column, cell)| match column + 1 == N {
            true => cell.clone(),
            false => format!("{cell:<width$}  ", width = width(column)),
        });
        text(&cells.collect::<String>())?;
    }
    Ok(())
}

/// Writes to standard error why a file failed and what to do, with its path: names alone may be equal.
pub(crate) fn complain_of(path: &Path, error: &dyn Error, advice: &str) {
    eprintln!("dateline-cli: {}: {}. {advice}", path.display(), sentence(error));
}

/// Writes an error and its causes to standard error.
pub(crate) fn complain(error: &dyn Error) {
    eprintln!("dateline-cli: {}", sentence(error));
}

/// An error and its causes.
fn sentence(error: &dyn Error) -> String {
    let mut sentence = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        sentence.push_str(&format!(": {error}"));
        cause = error.source();
    }
    sentence
}

/// Whether the reader of our output has gone away, as `head` does: no failure of ours.
pub(crate) fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    let io = error.downcast_ref::<io::Error>().map(io::Error::kind);
    let json = error.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
    io.or(json) == Some(io::ErrorKind::BrokenPipe)
}
