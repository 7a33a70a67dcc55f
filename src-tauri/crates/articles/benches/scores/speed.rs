//! Pages a second on one thread, whole: text, metadata and date.

use std::fs;
use std::time::{Duration, Instant};

use crate::corpus::Corpus;
use crate::extractors::EXTRACTORS;

/// Prints the speed of each extractor over the pages of all corpora.
pub(crate) fn bench(corpora: &[Corpus]) {
    let pages: Vec<_> = corpora.iter().flat_map(|corpus| &corpus.pages).collect();
    let bytes: usize = pages.iter().map(|page| page.source.bytes.len()).sum();
    println!("\nspeed, one thread, {} pages:", pages.len());
    for (name, read) in EXTRACTORS {
        let mut letters = 0;
        let time = time_of(|| letters = pages.iter().map(|page| read(page).text.len()).sum::<usize>());
        println!(
            "  {name:<13} {:>6.0} pages/s {:>6.1} MB/s  ({letters} bytes of text)",
            pages.len() as f64 / time.as_secs_f64(),
            bytes as f64 / 1e6 / time.as_secs_f64()
        );
    }
}

/// How long this thread runs to do something. What else the machine does counts only where the system does not
/// tell the two apart.
pub(crate) fn time_of(act: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    let run_before = run_time();
    act();
    match (run_before, run_time()) {
        (Some(before), Some(after)) => after - before,
        _ => begun.elapsed(),
    }
}

/// How long this thread has run, where Linux tells.
fn run_time() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
