//! What a piece of work costs the processor, whatever else runs.

use std::time::{Duration, Instant};

/// How long this thread works on something; where the system does not tell, how long it takes.
pub(crate) fn worked(work: impl FnOnce()) -> Duration {
    let processor = || {
        let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
    };
    let (begun, began) = (Instant::now(), processor());
    work();
    began.zip(processor()).map_or_else(|| begun.elapsed(), |(began, ended)| ended.saturating_sub(began))
}
