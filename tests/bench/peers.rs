//! Other timelines, drawn in the same window from the same events: what the chart is measured beside.

use serde_json::{Value, json};

use crate::window::{Window, root};

/// A timeline of others: scripts see its events as `events` (headline, year, month, day) and its element as `frame`.
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    /// The most events it is given: with ten times as many a script ends before it has drawn them.
    pub(crate) most: usize,
    /// Its program and its style sheet, below the interface's packages.
    files: [&'static str; 2],
    /// Draws the events and says what is moved.
    draw: &'static str,
    /// Moves it to and fro, in frame number `frame` of `target`.
    pub(crate) pan: &'static str,
    /// Zooms it in and out.
    pub(crate) zoom: &'static str,
}

/// As their manuals show them; vis-timeline clusters what would be too much to tell apart.
pub(crate) const PEERS: [Peer; 2] = [
    Peer {
        name: "vis-timeline",
        most: 10_000,
        files: [
            "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",
            "vis-timeline/styles/vis-timeline-graph2d.min.css",
        ],
        draw: "const items = events.map(([content, year, month, day], id) =>
                ({ id, content, start: new Date(year, month - 1, day) }));
            const options = { height: '100%', cluster: items.length > 1000 ? { maxItems: 5 } : false };
            return new vis.Timeline(frame, new vis.DataSet(items), options);",
        pan: "const { start, end } = target.getWindow();
            const by = (Math.floor(frame / 30) % 2 ? -24 : 24) * (end - start) / innerWidth;
            target.setWindow(+start + by, +end + by, { animation: false });",
        zoom: "target[Math.floor(frame / 30) % 2 ? 'zoomOut' : 'zoomIn'](0.05, { animation: false });",
    },
    Peer {
        name: "TimelineJS",
        most: 100,
        files: ["@knight-lab/timelinejs/dist/js/timeline.js", "@knight-lab/timelinejs/dist/css/timeline.css"],
        draw: "const told = events.map(([headline, year, month, day]) =>
                ({ start_date: { year, month, day }, text: { headline } }));
            return new TL.Timeline(frame, { events: told }, { font: null, duration: 400 });",
        pan: "if (frame % 30 === 0) target[Math.floor(frame / 30) % 2 ? 'goToPrev' : 'goToNext']();",
        zoom: "if (frame % 30 === 0) target[Math.floor(frame / 30) % 2 ? 'zoomOut' : 'zoomIn']();",
    },
];

impl Peer {
    /// Replaces the page by the timeline and returns the milliseconds to the frame that shows it; it is `peer` after.
    pub(crate) async fn draw(&self, window: &Window, events: &[(String, [usize; 3])]) -> f64 {
        let [program, style] = self
            .files
            .map(|file| std::fs::read_to_string(root().join("ui/node_modules").join(file)).unwrap());
        // A script of the driver has variables of its own; TimelineJS is one.
        window.run(&format!("{program}\nif (typeof TL !== 'undefined') window.TL = TL;"), vec![]).await;
        let events: Vec<Value> =
            events.iter().map(|(headline, [year, month, day])| json!([headline, year, month, day])).collect();
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const [events, style] = arguments;
             const sheet = new CSSStyleSheet();
             sheet.replaceSync(style);
             document.adoptedStyleSheets = [sheet];
             const frame = document.createElement('div');
             frame.style.cssText = 'position: fixed; inset: 0; background: white';
             document.body.replaceChildren(frame);
             const begun = performance.now();
             window.peer = (() => {{ {} }})();
             requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));",
            self.draw
        );
        window.run_async(&script, vec![json!(events), json!(style)]).await.as_f64().unwrap_or_default()
    }
}
