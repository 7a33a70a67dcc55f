//! From the start of the program to a window that answers.

use std::cell::Cell;
use std::time::{Duration, Instant};

use library::Library;

use crate::search;
use crate::table::{Row, ms, p50};
use crate::window::with_library;

const STARTS: usize = 5;

/// Starts with 10,000 articles; the peer starts with none.
pub(crate) fn bench() -> Vec<Row> {
    let empty = p50(&starts(|_| {}));
    let full = p50(&starts(search::fill));
    vec![Row {
        what: "start to interactive, 10,000 articles".to_owned(),
        figure: format!("{:.0} ms", ms(full)),
        peer: format!("an empty library: {:.0} ms", ms(empty)),
        ratio: Some(ms(empty) / ms(full)),
    }]
}

fn starts(fill: fn(&Library)) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let begun = Cell::new(Instant::now());
        with_library(
            |library| {
                fill(library);
                begun.set(Instant::now());
            },
            async |window| {
                window.find("[data-pane]").await;
                times.push(begun.get().elapsed());
            },
        );
    }
    times
}
