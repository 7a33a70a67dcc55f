//! What a benchmark prints.

use std::time::Duration;

/// One measurement beside its peer.
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: String,
    /// The figure with its unit.
    pub(crate) figure: String,
    /// The peer and its figure.
    pub(crate) peer: String,
    /// How many times as fast as the peer; below 1 is slower.
    pub(crate) ratio: Option<f64>,
}

/// Prints rows as a table.
#[allow(clippy::print_stdout, reason = "a program for the terminal")]
pub(crate) fn print(rows: &[Row]) {
    println!("\n{:<46} {:>22} {:>9}  peer", "", "figure", "× peer");
    for row in rows {
        let ratio = row.ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
        println!("{:<46} {:>22} {ratio:>9}  {}", row.what, row.figure, row.peer);
    }
}

/// Half of all took no longer.
pub(crate) fn p50(times: &[Duration]) -> Duration {
    quantile(times, 0.5)
}

/// 95 of a hundred took no longer.
pub(crate) fn p95(times: &[Duration]) -> Duration {
    quantile(times, 0.95)
}

fn quantile(times: &[Duration], share: f64) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort();
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * share).round() as usize).copied().unwrap_or_default()
}

/// Milliseconds, for printing.
pub(crate) fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
