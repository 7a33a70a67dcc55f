//! From the start of the program to a list of articles that answers.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use library::Library;
use serde_json::json;

use crate::large;
use crate::table::{Row, ms, p50};
use crate::waits::WAITS;
use crate::window::{Window, with_library};

const ARTICLES: usize = 10_000;
const EVENTS: usize = 100_000;
const STARTS: usize = 5;

/// How often the kernel counts in a second where it tells when a process began (`USER_HZ`).
const TICKS: f64 = 100.0;

/// A start: until the list answers, and the longest that nothing else was heard thereafter, while charts come.
struct Start {
    interactive: Duration,
    longest_wait: Duration,
}

/// Starts with a large library, also with one that the system has not read before; the peer is an empty one.
pub(crate) fn bench() -> Vec<Row> {
    let full = |library: &Library| large::fill(library, ARTICLES, EVENTS);
    let (empty, cold, warm) = (starts(|_| {}, false), starts(full, true), starts(full, false));
    let row = |what: &str, starts: &[Start], measure: fn(&Start) -> Duration| {
        let median = |starts: &[Start]| ms(p50(&starts.iter().map(measure).collect::<Vec<_>>()));
        Row {
            what: what.to_owned(),
            figure: format!("{:.0} ms", median(starts)),
            peer: format!("an empty library: {:.0} ms", median(&empty)),
            ratio: Some(median(&empty) / median(starts)),
        }
    };
    vec![
        row("start to interactive, 100,000 events, cold", &cold, |start| start.interactive),
        row("start to interactive, 100,000 events, warm", &warm, |start| start.interactive),
        row("longest wait in the seconds after a start", &warm, |start| start.longest_wait),
    ]
}

fn starts(fill: impl FnOnce(&Library), cold: bool) -> Vec<Start> {
    let mut starts = Vec::new();
    with_library(fill, async |window| {
        for _ in 0..STARTS {
            if cold {
                forget(window.folder());
                forget(Path::new(env!("CARGO_BIN_EXE_dateline")));
            }
            window.kill_and_start_again().await;
            starts.push(measured(window).await);
        }
    });
    starts
}

/// Has the system drop what it holds of files in memory.
fn forget(path: &Path) {
    if path.is_dir() {
        fs::read_dir(path).unwrap().flatten().for_each(|entry| forget(&entry.path()));
    } else {
        let of = format!("if={}", path.display());
        // What cannot be dropped makes a start that is less cold.
        let _dropped = Command::new("dd").args([&of, "iflag=nocache", "count=0", "status=none"]).status();
    }
}

async fn measured(window: &Window) -> Start {
    let script = format!("{WAITS}{SCRIPT}");
    let told = window.run_async(&script, vec![json!("[data-pane=list] [role=option], .page .lead")]).await;
    let interactive = millis(told[0].as_f64()) - began();
    Start { interactive, longest_wait: millis(told[1].as_f64()) }
}

fn millis(told: Option<f64>) -> Duration {
    Duration::from_secs_f64(told.unwrap_or_default() / 1_000.0)
}

/// When the program began, since the epoch.
#[allow(clippy::disallowed_methods, reason = "the page tells its moments by the same clock")]
fn began() -> Duration {
    let begun = fs::read_dir("/proc").unwrap().flatten().filter_map(|process| {
        let program = fs::read_link(process.path().join("exe")).ok()?;
        let stat = fs::read_to_string(process.path().join("stat")).ok()?;
        // Its name, in parentheses, may hold spaces; the 20th field behind it is when it began.
        let ticks: f64 = stat.rsplit(')').next()?.split_whitespace().nth(19)?.parse().ok()?;
        (program == Path::new(env!("CARGO_BIN_EXE_dateline"))).then_some(ticks / TICKS)
    });
    let begun = begun.reduce(f64::min).expect("the program runs");
    let uptime = fs::read_to_string("/proc/uptime").unwrap();
    let uptime: f64 = uptime.split_whitespace().next().unwrap().parse().unwrap();
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap() - Duration::from_secs_f64(uptime - begun)
}

/// When a frame shows the list, in milliseconds since the epoch, and the longest wait of a message in the seconds after.
const SCRIPT: &str = "const done = arguments[arguments.length - 1];
    const shown = () => {
        if (document.querySelector(arguments[0])) requestAnimationFrame(drawn);
        else requestAnimationFrame(shown);
    };
    const drawn = () => {
        const at = performance.timeOrigin + performance.now();
        const longest = waits();
        setTimeout(() => done([at, longest()]), 5000);
    };
    shown();";
