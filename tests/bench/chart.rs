//! The chart in the real window: time to the first frame, and frames while panning and zooming.

use std::time::Duration;

use chronology::{EventDraft, Factuality};
use edtf::Edtf;
use library::Library;
use serde_json::{Value, json};

use crate::table::{Row, ms, p50, p95};
use crate::window::{Window, with_library};

const TIMELINE: &str = "Bench";

/// A mark of the chart in the main part of the window, not in the strip below the articles.
const MARK: &str = "[data-pane=work] [data-key]";

/// Pans and zooms charts of several sizes; the peer is the same window at rest.
pub(crate) fn bench() -> Vec<Row> {
    let mut rows = Vec::new();
    for events in [1_000, 10_000, 100_000] {
        with_library(
            |library| fill(library, events),
            async |window| {
                let (first, after_data) = first_frame(window).await;
                let rest = frames(window, "").await;
                let moved = [("panning", frames(window, PAN).await), ("zooming", frames(window, ZOOM).await)];
                rows.push(Row {
                    what: format!("chart of {events} events, first frame"),
                    figure: format!("{first:.0} ms"),
                    peer: format!("{after_data:.0} ms after the data"),
                    ratio: None,
                });
                rows.extend(moved.map(|(how, lengths)| Row {
                    what: format!("chart of {events} events, {how} p50/p95"),
                    figure: format!("{:.0} / {:.0} ms", ms(p50(&lengths)), ms(p95(&lengths))),
                    peer: format!("at rest: {:.0} / {:.0} ms", ms(p50(&rest)), ms(p95(&rest))),
                    ratio: Some(ms(p95(&rest)) / ms(p95(&lengths))),
                }));
            },
        );
    }
    rows
}

/// Fills one timeline with events over thirty years.
fn fill(library: &Library, events: usize) {
    let mut ids = Vec::with_capacity(events);
    for number in 0..events {
        let (year, month, day) = (1990 + number % 30, number / 30 % 12 + 1, number / 360 % 28 + 1);
        let draft = EventDraft {
            headline: format!("What happened on the {number}th occasion, told in a line of common length"),
            when: Edtf::parse(&format!("{year}-{month:02}-{day:02}")).ok().map(Into::into),
            place: None,
            participants: Vec::new(),
            factuality: Factuality::Happened,
            tags: vec![format!("lane {}", number % 5)],
        };
        ids.push(library.create_event(draft, &[]).unwrap());
    }
    let timeline = library.create_timeline(TIMELINE).unwrap();
    library.add_to_timeline(timeline, &ids).unwrap();
}

/// Milliseconds to the first frame that shows marks: from the click on the timeline, and from when the window had all
/// of its events as values.
async fn first_frame(window: &Window) -> (f64, f64) {
    window.button(TIMELINE).await;
    let script = "const done = arguments[arguments.length - 1];
        const button = [...document.querySelectorAll('nav button')].find(one => one.innerText.startsWith(arguments[0]));
        let arrived = 0;
        const json = Response.prototype.json;
        Response.prototype.json = async function () {
            const value = await json.call(this);
            if (Array.isArray(value?.events)) arrived = performance.now();
            return value;
        };
        const begun = performance.now();
        button.click();
        const look = () => document.querySelector(arguments[1])
            ? requestAnimationFrame(() => done([performance.now() - begun, performance.now() - arrived]))
            : requestAnimationFrame(look);
        look();";
    let told = window.run_async(script, vec![json!(TIMELINE), json!(MARK)]).await;
    let millis = |at: usize| told[at].as_f64().unwrap_or_default();
    (millis(0), millis(1))
}

/// Moves the chart a little to and fro with the wheel in each frame.
const PAN: &str = "target.dispatchEvent(new WheelEvent('wheel', {
        deltaX: Math.floor(frame / 30) % 2 ? -24 : 24, bubbles: true, cancelable: true, clientX: 600, clientY: 300,
    }));";

/// Zooms in and out with the wheel, a quarter of a notch in each frame: about fivefold in half a second.
const ZOOM: &str = "target.dispatchEvent(new WheelEvent('wheel', {
        deltaY: Math.floor(frame / 30) % 2 ? 25 : -25, bubbles: true, cancelable: true, clientX: 600, clientY: 300,
    }));";

/// The lengths of 240 frames while a script runs in each.
async fn frames(window: &Window, in_each: &str) -> Vec<Duration> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         const target = document.querySelector('{MARK}').closest('[role=list]');
         const lengths = [];
         let last = performance.now();
         const next = (frame) => requestAnimationFrame((now) => {{
             lengths.push(now - last);
             last = now;
             {in_each}
             if (frame < 240) next(frame + 1); else done(lengths.slice(20));
         }});
         next(0);"
    );
    let lengths = window.run_async(&script, vec![]).await;
    let millis =
        |length: &Value| Duration::from_secs_f64(length.as_f64().unwrap_or_default().max(0.0) / 1_000.0);
    lengths.as_array().map(|all| all.iter().map(millis).collect()).unwrap_or_default()
}
