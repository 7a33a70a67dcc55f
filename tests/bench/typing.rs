//! Typing in a large library: the longest that the window hears nothing while letters come one after the other.

use std::time::Duration;

use serde_json::json;

use crate::table::{Row, ms};
use crate::waits::WAITS;
use crate::window::Window;

/// Where a person writes, and what.
pub(crate) struct Field {
    what: &'static str,
    on: &'static str,
    words: &'static str,
    /// The button that brings the field, by its words.
    brought_by: Option<&'static str>,
}

pub(crate) const SEARCH: Field = Field {
    what: "the search box",
    on: "[role=search] input",
    words: "what happened on the 42nd",
    brought_by: None,
};
pub(crate) const FILTER: Field = Field {
    what: "the table's filter",
    on: ".table input[type=search]",
    words: "occasion 4231 told",
    brought_by: None,
};
pub(crate) const DATE: Field = Field {
    what: "a date",
    on: "[role=dialog] input[aria-describedby$=reading]",
    words: "early July 2013",
    brought_by: Some("New event"),
};
pub(crate) const NOTE: Field = Field {
    what: "a note",
    on: "[data-pane=work] textarea",
    words: "Who told it first? See [[What",
    brought_by: Some("New note"),
};

impl Field {
    /// Types in it; the peer is the same time with nothing typed.
    pub(crate) async fn row(&self, window: &Window) -> Row {
        if let Some(button) = self.brought_by {
            window.button(button).await.click().await.unwrap();
        }
        window.find(self.on).await;
        let rest = longest_wait(window, self.on, &" ".repeat(self.words.len()), false).await;
        let typing = longest_wait(window, self.on, self.words, true).await;
        Row {
            what: format!("longest wait while typing in {}", self.what),
            figure: format!("{:.0} ms", ms(typing)),
            peer: format!("nothing typed: {:.0} ms", ms(rest)),
            ratio: Some(ms(rest) / ms(typing)),
        }
    }
}

/// The longest that nothing else was heard while letters came, and for a while after.
async fn longest_wait(window: &Window, on: &str, words: &str, typed: bool) -> Duration {
    let script = format!("{WAITS}{SCRIPT}");
    let told = window.run_async(&script, vec![json!(on), json!(words), json!(typed)]).await;
    Duration::from_secs_f64(told.as_f64().unwrap_or_default() / 1_000.0)
}

/// Writes a letter each 80 milliseconds, and tells the longest wait.
const SCRIPT: &str = "const done = arguments[arguments.length - 1];
    const [on, words, typed] = arguments;
    const field = document.querySelector(on);
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
    field.focus();
    const longest = waits();
    const write = (count) => {
        if (count > words.length) return setTimeout(() => done(longest()), 600);
        if (typed) {
            set.call(field, words.slice(0, count));
            field.selectionStart = field.selectionEnd = count;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        setTimeout(() => write(count + 1), 80);
    };
    write(1);";
