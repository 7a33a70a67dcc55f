//! What a person does all day in a large library: from the key to the frame that shows what it did.

use std::time::Duration;

use intake::Control;
use library::Library;
use serde_json::json;
use tempfile::TempDir;

use crate::table::{Row, ms, p50, p95};
use crate::window::{Window, readers, with_library};
use crate::{chart, import};

const ARTICLES: usize = 10_000;
const EVENTS: usize = 100_000;

/// Something done by the keyboard.
struct Act {
    what: &'static str,
    /// What has the focus.
    on: &'static str,
    /// The keys, one after the other; `=` before words writes them.
    keys: &'static [&'static str],
    /// What is drawn otherwise, or the row that becomes another.
    shows: &'static str,
}

const LIST: &str = "[data-pane=list] [role=listbox]";
/// The text that is read; its headline is the same in all.
const ARTICLE: &str = "[data-pane=work] .text";
const GRID: &str = "[data-pane=work] [role=grid]";
const GRID_ROW: &str = "[data-pane=work] [role=row][aria-selected=true]";

const IN_ARTICLES: &[Act] = &[
    Act { what: "next article", on: LIST, keys: &["ArrowDown"; 8], shows: ARTICLE },
    Act { what: "last article, first article", on: LIST, keys: &["End", "Home", "End"], shows: ARTICLE },
    Act { what: "next suggestion", on: "body", keys: &["j"; 6], shows: ".card.current .headline" },
    Act { what: "accept", on: "body", keys: &["a"; 6], shows: ".card.current .headline" },
    Act {
        what: "a search",
        on: "[role=search] input",
        keys: &["=harbour", "=customs letter", "=wareh*", "=fuel", "=\"port authority\""],
        shows: "[data-pane=list]",
    },
];

const IN_TIMELINE: &[Act] = &[
    Act { what: "table, next row", on: GRID, keys: &["ArrowDown"; 8], shows: GRID_ROW },
    Act { what: "table, next page", on: GRID, keys: &["PageDown"; 8], shows: GRID_ROW },
    Act {
        what: "table, last and first row",
        on: GRID,
        keys: &["End", "Home", "End", "Home"],
        shows: GRID_ROW,
    },
    Act {
        what: "table, a letter of its filter",
        on: ".table input[type=search]",
        keys: &["=4", "=42", "=423", "=4231"],
        shows: ".table",
    },
];

/// Acts on 10,000 articles and 100,000 events; the peer is a window that has only to draw twice.
pub(crate) fn bench() -> Vec<Row> {
    let mut rows = Vec::new();
    with_library(fill, async |window| {
        let rest = frame(window).await;
        window.click_on("Articles").await;
        window.find(LIST).await;
        for act in IN_ARTICLES {
            rows.push(act.row(window, rest).await);
        }
        window.button(chart::TIMELINE).await.click().await.unwrap();
        window.click_on("Table").await;
        window.find(GRID).await;
        for act in IN_TIMELINE {
            rows.push(act.row(window, rest).await);
        }
    });
    rows
}

fn fill(library: &Library) {
    let folder = TempDir::new().unwrap();
    let pages: Vec<_> = (0..ARTICLES).map(|number| import::write_page(folder.path(), number)).collect();
    intake::import(library, &readers(), &pages, None, &Control::default(), |_, _| {}).unwrap();
    chart::fill(library, EVENTS);
}

/// How long a window takes that has nothing to do but to draw.
async fn frame(window: &Window) -> Duration {
    let script = "const done = arguments[arguments.length - 1];
        const begun = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));";
    millis(window.run_async(script, vec![]).await.as_f64())
}

impl Act {
    /// Measures it; what shows nothing within ten seconds says so.
    async fn row(&self, window: &Window, rest: Duration) -> Row {
        window.find(self.on).await;
        let told = window.run_async(SCRIPT, vec![json!(self.on), json!(self.keys), json!(self.shows)]).await;
        let times: Vec<Duration> =
            told.as_array().unwrap().iter().map(|time| millis(time.as_f64())).collect();
        let shown = times.len() == self.keys.len();
        let took = format!("{:.0} / {:.0} ms", ms(p50(&times)), ms(p95(&times)));
        Row {
            what: format!("{} p50/p95", self.what),
            figure: if shown { took } else { "nothing within 10 s".to_owned() },
            peer: format!("two empty frames: {:.0} ms", ms(rest)),
            ratio: shown.then(|| ms(rest) / ms(p95(&times))),
        }
    }
}

fn millis(told: Option<f64>) -> Duration {
    Duration::from_secs_f64(told.unwrap_or_default().max(0.0) / 1_000.0)
}

/// Milliseconds from each key to the frame after the one in which it was drawn otherwise; a breath between two keys.
const SCRIPT: &str = "const done = arguments[arguments.length - 1];
    const [on, keys, shows] = arguments;
    const drawn = () => {
        const one = document.querySelector(shows);
        return `${one?.dataset.index} ${one?.innerHTML}`;
    };
    const press = (key) => {
        const target = document.querySelector(on);
        target.focus();
        if (key.startsWith('=')) {
            const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
            set.call(target, key.slice(1));
            target.dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else {
            target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        }
    };
    const times = [];
    const next = () => {
        const key = keys[times.length];
        if (key === undefined) return done(times);
        const before = drawn();
        const begun = performance.now();
        press(key);
        const look = () => {
            const took = performance.now() - begun;
            if (drawn() !== before) requestAnimationFrame(() => {
                times.push(performance.now() - begun);
                setTimeout(next, 150);
            });
            else if (took > 10000) done(times);
            else requestAnimationFrame(look);
        };
        look();
    };
    document.querySelector(on).focus();
    setTimeout(next, 300);";
