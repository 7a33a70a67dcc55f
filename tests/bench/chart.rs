//! The chart in the real window beside other timelines: time to the first frame, frames while panning and zooming.

use std::time::Duration;

use chronology::{
    Event, EventDraft, EventId, Factuality, Timeline, TimelineContents, TimelineDraft, TimelineId,
};
use edtf::Edtf;
use library::Library;
use serde_json::{Value, json};

use crate::peers::PEERS;
use crate::table::{Row, ms, p50, p95};
use crate::window::{Window, with_library};

pub(crate) const TIMELINE: &str = "Bench";

/// A mark of the chart in the main part of the window, not in the strip below the articles.
const MARK: &str = "[data-pane=work] [data-key]";

/// The element that the chart moves in.
const OURS: &str = "document.querySelector(arguments[0]).closest('[role=list]')";

/// Pans and zooms charts of several sizes, and the same events in timelines of others.
pub(crate) fn bench() -> Vec<Row> {
    let mut rows = Vec::new();
    for events in [100, 1_000, 10_000, 100_000] {
        with_library(
            |library| fill(library, events),
            async |window| {
                let (clicked, first) = first_frame(window).await;
                rows.push(alone(events, "from the click", clicked));
                rows.push(alone(events, "first frame after the data", first));
                let rest = Moves {
                    first: None,
                    panning: frames(window, OURS, "").await,
                    zooming: frames(window, OURS, "").await,
                };
                let ours = Moves {
                    first: Some(first),
                    panning: frames(window, OURS, PAN).await,
                    zooming: frames(window, OURS, ZOOM).await,
                };
                rows.extend(ours.beside(&rest, events, "at rest"));
                for peer in PEERS.iter().filter(|peer| events <= peer.most) {
                    let first = Some(peer.draw(window, &occasions(events).collect::<Vec<_>>()).await);
                    let panning = frames(window, "window.peer", peer.pan).await;
                    let zooming = frames(window, "window.peer", peer.zoom).await;
                    rows.extend(ours.beside(&Moves { first, panning, zooming }, events, peer.name));
                }
            },
        );
    }
    rows
}

/// A time that no peer has.
fn alone(events: usize, what: &str, took: f64) -> Row {
    Row {
        what: format!("chart of {events} events, {what}"),
        figure: format!("{took:.0} ms"),
        peer: String::new(),
        ratio: None,
    }
}

/// How one timeline moves.
struct Moves {
    /// Milliseconds from the data to the first frame; none for a window at rest.
    first: Option<f64>,
    /// The lengths of frames.
    panning: Vec<Duration>,
    zooming: Vec<Duration>,
}

impl Moves {
    /// These beside another's.
    fn beside(&self, peer: &Self, events: usize, name: &str) -> Vec<Row> {
        let first = self.first.zip(peer.first).map(|(ours, theirs)| Row {
            what: format!("chart of {events} events, first frame"),
            figure: format!("{ours:.0} ms"),
            peer: format!("{name}: {theirs:.0} ms"),
            ratio: Some(theirs / ours),
        });
        let moved = [("panning", &self.panning, &peer.panning), ("zooming", &self.zooming, &peer.zooming)];
        let moved = moved.map(|(how, ours, theirs)| Row {
            what: format!("chart of {events} events, {how} p50/p95"),
            figure: format!("{:.0} / {:.0} ms", ms(p50(ours)), ms(p95(ours))),
            peer: format!("{name}: {:.0} / {:.0} ms", ms(p50(theirs)), ms(p95(theirs))),
            ratio: Some(ms(p95(theirs)) / ms(p95(ours))),
        });
        first.into_iter().chain(moved).collect()
    }
}

/// What happened over thirty years, and on which day.
pub(crate) fn occasions(events: usize) -> impl Iterator<Item = (String, [usize; 3])> {
    (0..events).map(|number| {
        let day = [1990 + number % 30, number / 30 % 12 + 1, number / 360 % 28 + 1];
        (format!("What happened on the {number}th occasion, told in a line of common length"), day)
    })
}

/// Fills one timeline with events.
fn fill(library: &Library, events: usize) {
    let contents = TimelineContents {
        timeline: Timeline { id: TimelineId(0), draft: TimelineDraft::new(TIMELINE, "") },
        events: occasions(events)
            .enumerate()
            .map(|(number, (headline, day))| event(number, headline, day))
            .collect(),
        articles: Vec::new(),
        notes: Vec::new(),
        periods: Vec::new(),
        lanes: Vec::new(),
    };
    library.import().add_timeline(&contents).unwrap();
}

fn event(number: usize, headline: String, [year, month, day]: [usize; 3]) -> Event {
    let draft = EventDraft {
        headline,
        when: Edtf::parse(&format!("{year}-{month:02}-{day:02}")).ok().map(Into::into),
        place: None,
        participants: Vec::new(),
        factuality: Factuality::Happened,
        tags: vec![format!("lane {}", number % 5)],
    };
    Event { id: EventId(number as i64), draft, evidence: Vec::new(), needs_review: None }
}

/// Milliseconds to the first frame that shows marks: from the click on the timeline, and from when the window had all
/// of its events as values.
async fn first_frame(window: &Window) -> (f64, f64) {
    window.button(TIMELINE).await;
    let script = "const done = arguments[arguments.length - 1];
        const button = [...document.querySelectorAll('nav button')].find(one => one.innerText.startsWith(arguments[0]));
        let arrived = 0;
        const parse = JSON.parse;
        JSON.parse = (...given) => {
            const value = parse(...given);
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

/// The lengths of 240 frames while a script moves the target in each.
async fn frames(window: &Window, target: &str, in_each: &str) -> Vec<Duration> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         const target = {target};
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
    let lengths = window.run_async(&script, vec![json!(MARK)]).await;
    let millis =
        |length: &Value| Duration::from_secs_f64(length.as_f64().unwrap_or_default().max(0.0) / 1_000.0);
    lengths.as_array().map(|all| all.iter().map(millis).collect()).unwrap_or_default()
}
