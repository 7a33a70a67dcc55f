//! What a person does all day in a large library: from the key to the frame that shows what it did.

use std::time::Duration;

use serde_json::json;

use crate::table::{Row, ms, p50, p95};
use crate::window::{Window, with_library};
use crate::{chart, large, typing};

const ARTICLES: usize = 10_000;
const EVENTS: usize = 100_000;

/// The Escape key as WebDriver names it.
const ESCAPE: char = '\u{e00c}';

/// Something done by the keyboard or by a click.
struct Act {
    what: &'static str,
    /// What has the focus; where it is empty, whatever has it.
    on: &'static str,
    /// The keys, one after the other; `=` before words writes them, `@` before a selector clicks there.
    keys: &'static [&'static str],
    /// What is drawn otherwise, or the row that becomes another.
    shows: &'static str,
}

const LIST: &str = "[data-pane=list] [role=listbox]";
const LISTED: &str = "[data-pane=list]";
/// The text that is read; its headline is the same in many.
const ARTICLE: &str = "[data-pane=work] .text";
const WORK: &str = "[data-pane=work]";
const CARD: &str = ".card.current .headline";
const PALETTE: &str = ".palette-list";
const GRID: &str = "[data-pane=work] [role=grid]";
const GRID_ROW: &str = "[data-pane=work] [role=row][aria-selected=true]";
/// Below the head of its lane and the event that is the first in several orders.
const SECOND_ROW: &str = "[data-pane=work] [role=row][data-index='2']";

const IN_ARTICLES: &[Act] = &[
    Act { what: "next article", on: LIST, keys: &["ArrowDown"; 8], shows: ARTICLE },
    Act { what: "last article, first article", on: LIST, keys: &["End", "Home", "End"], shows: ARTICLE },
    Act { what: "next suggestion", on: "body", keys: &["j"; 6], shows: CARD },
    Act { what: "accept", on: "body", keys: &["a"; 6], shows: CARD },
    Act { what: "undo", on: "body", keys: &["Mod+z"; 4], shows: "[data-pane=side]" },
    Act {
        what: "a search",
        on: "[role=search] input",
        keys: &[
            "=harbour",
            "=customs letter",
            "=wareh*",
            "=occasion",
            "=\"port authority\"",
            "=w*",
            "=tag:\"lane 1\"",
        ],
        shows: LISTED,
    },
    Act {
        what: "the palette, open and closed",
        on: "",
        keys: &["Mod+k", "Escape", "Mod+k", "Escape"],
        shows: PALETTE,
    },
    Act {
        what: "another list",
        on: "body",
        keys: &["Mod+1", "Mod+2", "Mod+3", "Mod+4", "Mod+2"],
        shows: LISTED,
    },
];

const IN_PALETTE: &[Act] = &[Act {
    what: "a letter in the palette",
    on: ".palette-input",
    keys: &["=h", "=ha", "=har", "=harb"],
    shows: PALETTE,
}];

const IN_EVENTS: &[Act] = &[Act { what: "next event", on: LIST, keys: &["ArrowDown"; 6], shows: WORK }];

const IN_NOTES: &[Act] = &[Act { what: "next note", on: LIST, keys: &["ArrowDown"; 6], shows: WORK }];

const IN_TIMELINE: &[Act] = &[
    Act {
        what: "chart, table, chart",
        on: "",
        keys: &["@.tab[data-value=table]", "@.tab[data-value=chart]", "@.tab[data-value=table]"],
        shows: WORK,
    },
    Act { what: "table, next row", on: GRID, keys: &["ArrowDown"; 8], shows: GRID_ROW },
    Act { what: "table, next page", on: GRID, keys: &["PageDown"; 8], shows: GRID_ROW },
    Act {
        what: "table, last and first row",
        on: GRID,
        keys: &["Mod+End", "Mod+Home", "Mod+End", "Mod+Home"],
        shows: GRID_ROW,
    },
    Act {
        what: "table, by another column",
        on: "",
        keys: &[
            "@.head .headline button",
            "@.head .place button",
            "@.head .sources button",
            "@.head .date button",
        ],
        shows: SECOND_ROW,
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
    with_library(
        |library| large::fill(library, ARTICLES, EVENTS),
        async |window| {
            let rest = frame(window).await;
            let mut measure = async |acts: &[Act], typed: Option<typing::Field>| {
                for act in acts {
                    rows.push(act.row(window, rest).await);
                }
                if let Some(field) = typed {
                    rows.push(field.row(window).await);
                }
            };
            for (list, acts, typed) in [
                ("Articles", IN_ARTICLES, typing::SEARCH),
                ("Events", IN_EVENTS, typing::DATE),
                ("Notes", IN_NOTES, typing::NOTE),
            ] {
                window.click_on(list).await;
                window.find(LIST).await;
                measure(acts, Some(typed)).await;
                window.press(ESCAPE).await;
            }
            window.press_with_control('k').await;
            measure(IN_PALETTE, None).await;
            window.press(ESCAPE).await;
            window.button(chart::TIMELINE).await.click().await.unwrap();
            window.find(".tab[data-value=table]").await;
            measure(IN_TIMELINE, Some(typing::FILTER)).await;
        },
    );
    rows
}

/// How long a window takes that has nothing to do but to draw.
async fn frame(window: &Window) -> Duration {
    let script = "const done = arguments[arguments.length - 1];
        const begun = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));";
    millis(window.run_async(script, vec![]).await.as_f64())
}

impl Act {
    /// Measures it; what shows nothing within ten seconds says so, with what came before it.
    async fn row(&self, window: &Window, rest: Duration) -> Row {
        if !self.on.is_empty() {
            window.find(self.on).await;
        }
        let told = window.run_async(SCRIPT, vec![json!(self.on), json!(self.keys), json!(self.shows)]).await;
        let times: Vec<Duration> =
            told.as_array().unwrap().iter().map(|time| millis(time.as_f64())).collect();
        let shown = times.len() == self.keys.len();
        eprintln!("{}: {times:.0?}", self.what);
        let took = format!("{:.0} / {:.0} ms", ms(p50(&times)), ms(p95(&times)));
        let missing = || format!("{} shows nothing in 10 s", self.keys[times.len()]);
        Row {
            what: format!("{} p50/p95", self.what),
            figure: if shown { took } else { missing() },
            peer: format!("two empty frames: {:.0} ms", ms(rest)),
            ratio: shown.then(|| ms(rest) / ms(p95(&times))),
        }
    }
}

fn millis(told: Option<f64>) -> Duration {
    Duration::from_secs_f64(told.unwrap_or_default().max(0.0) / 1_000.0)
}

/// Milliseconds from each key or click to the frame after the one in which it was drawn otherwise; a breath between two keys.
const SCRIPT: &str = "const done = arguments[arguments.length - 1];
    const [on, keys, shows] = arguments;
    const drawn = () => {
        const one = document.querySelector(shows);
        return one && `${one.dataset.index} ${one.innerHTML}`;
    };
    const focused = () => {
        const target = on === '' ? document.activeElement : document.querySelector(on);
        target.focus();
        return target;
    };
    const press = (key) => {
        if (key.startsWith('@')) {
            document.querySelector(key.slice(1)).click();
        } else if (key.startsWith('=')) {
            const target = focused();
            const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
            set.call(target, key.slice(1));
            target.dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else {
            const ctrlKey = key.startsWith('Mod+');
            const pressed = { key: key.replace('Mod+', ''), ctrlKey, bubbles: true, cancelable: true };
            focused().dispatchEvent(new KeyboardEvent('keydown', pressed));
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
            const now = drawn();
            // Where something is gone, what comes in its place is still to come; only Escape asks for no more.
            if (now !== before && (now !== null || key === 'Escape')) requestAnimationFrame(() => {
                times.push(performance.now() - begun);
                setTimeout(next, 150);
            });
            else if (took > 10000) done(times);
            else requestAnimationFrame(look);
        };
        look();
    };
    focused();
    setTimeout(next, 300);";
