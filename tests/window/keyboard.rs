//! The whole way by keyboard alone: sample → reader → decisions → timeline → chart → table → export.

use fantoccini::key::Key;
use serde_json::json;

use crate::other_program::OtherProgram;
use crate::window::{SHIFT, Window, with_window};

/// The article whose suggestions are decided.
const ARTICLE: &str = "Port chief was warned weeks before the fire, officials say";

async fn key(window: &Window, key: Key) {
    window.press(char::from(key)).await;
}

/// Presses a key until the focus is on something with these words.
async fn go_on_until(window: &Window, step: Key, words: &str) {
    for _ in 0..30 {
        if window.focus().await.contains(words) {
            break;
        }
        key(window, step).await;
    }
    window.focus_is_on(words).await;
}

/// Presses a key until what a CSS selector names has the focus.
async fn go_on_to(window: &Window, step: Key, css: &str) {
    for _ in 0..30 {
        if window.count(css).await == 1 {
            break;
        }
        key(window, step).await;
    }
    window.find(css).await;
}

/// The number of suggestions that wait.
async fn waiting(window: &Window) -> String {
    window.words_of("[data-pane=aside] .filters button:first-child .count").await
}

/// Presses a letter and waits until one suggestion less waits.
async fn decide(window: &Window, letter: char, left: &str) {
    window.press(letter).await;
    window.until(&format!("{left} are left"), async || waiting(window).await == left).await;
}

#[test]
fn from_the_sample_to_the_export_without_a_pointer_and_the_focus_is_always_seen() {
    with_window(async |window| whole_way(window).await);
}

/// A window of 960 by 640 that shows everything twice as large, as wide as 480 pixels.
async fn enlarge(window: &Window) {
    window.resize(960, 640).await;
    for _ in 0..5 {
        window.press_with_control('=').await;
        window.rests().await;
    }
    window
        .until("twice the size", async || window.run("return innerWidth", vec![]).await == json!(480))
        .await;
}

#[test]
fn the_same_way_at_twice_the_size_and_no_view_is_wider_than_the_window() {
    with_window(async |window| {
        window.says("Open the sample timeline").await;
        enlarge(window).await;
        whole_way(window).await;
        for view in '1'..='6' {
            window.press_with_control(view).await;
            window.rests().await;
            let wider = "return document.scrollingElement.scrollWidth - innerWidth";
            assert_eq!(window.run(wider, vec![]).await, json!(0), "view {view}");
            window.photograph(&format!("twice-the-size-{view}")).await;
        }
    });
}

async fn whole_way(window: &Window) {
    window.says("Open the sample timeline").await;
    go_on_until(window, Key::Tab, "Open the sample timeline").await;
    key(window, Key::Enter).await;
    window.find("[data-key]").await;

    read_and_decide(window).await;
    see_as_chart_and_table(window).await;
    export(window).await;
}

async fn read_and_decide(window: &Window) {
    window.press_with_control('2').await;
    window.find("[data-pane=list] [role=option]").await;
    go_on_until(window, Key::F6, "List of articles").await;
    let title = async || window.words_of("[data-pane=work] h1").await;
    // The list shows its first article when it has the keyboard.
    window.until("the first article", async || !title().await.is_empty()).await;
    for _ in 0..12 {
        let shown = title().await;
        if shown == ARTICLE {
            break;
        }
        window.press('j').await;
        window.until("the next article", async || title().await != shown).await;
    }
    window.says_in("[data-pane=work] h1", ARTICLE).await;
    key(window, Key::Enter).await;
    window.photograph("keyboard-reader").await;
    go_on_until(window, Key::F6, "Who says so").await;

    let before: usize = waiting(window).await.parse().unwrap();
    let first = window.words_of(".card.current .headline").await;
    window.press('j').await;
    window.until("the next card", async || window.words_of(".card.current .headline").await != first).await;
    window.press('k').await;
    window.until("the first card", async || window.words_of(".card.current .headline").await == first).await;
    window.focus_is_on(&first).await;
    decide(window, 'a', &(before - 1).to_string()).await;
    window.focus_is_on("Who says so").await;
    decide(window, 'x', &(before - 2).to_string()).await;
    window.focus_is_on("Who says so").await;
    window.press('e').await;
    window.focus_is_on("What happened").await;
    window.is_sound("suggestion-edit").await;
    window.press_with_control(char::from(Key::Enter)).await;
    window.until("the third is decided", async || waiting(window).await == (before - 3).to_string()).await;
    window.photograph("keyboard-decided").await;
}

async fn see_as_chart_and_table(window: &Window) {
    window.press_with_control('5').await;
    window.says_in("[data-pane=work] [role=tabpanel]", "Arrow keys go from event to event").await;
    go_on_to(window, Key::F6, "[data-key]:focus").await;
    let first = window.focus().await;
    window.focus_is_on(&first).await;
    key(window, Key::Right).await;
    window.until("the next event", async || window.focus().await != first).await;
    let event = window.focus().await;
    window.focus_is_on(&event).await;
    window.is_sound("keyboard-chart").await;
    key(window, Key::Enter).await;
    window.says_in("[data-pane=aside]", "Evidence").await;
    window.is_sound("timeline-event").await;

    go_on_until_back(window, "Chart").await;
    key(window, Key::Right).await;
    window.find("[role=grid] [role=row]").await;
    go_on_until(window, Key::Tab, "Events of this timeline").await;
    key(window, Key::Down).await;
    window.focus_is_on("Events of this timeline").await;
    window.is_sound("keyboard-table").await;
}

/// Tabs backwards until the focus is on something with these words.
async fn go_on_until_back(window: &Window, words: &str) {
    for _ in 0..30 {
        if window.focus().await.contains(words) {
            break;
        }
        window.press_with(&[SHIFT], char::from(Key::Tab)).await;
    }
    window.focus_is_on(words).await;
}

async fn export(window: &Window) {
    window.command("Export timeline").await;
    window.focus_is_on("Web page").await;
    key(window, Key::Down).await;
    window.focus_is_on("Table").await;
    go_on_until(window, Key::Tab, "Save as").await;
    key(window, Key::Enter).await;
    OtherProgram::start().confirm("Save File");
    window.says("The file:").await;
    window.focus_is_on("Close").await;
    window.is_sound("exported").await;
    key(window, Key::Enter).await;
    window.is_gone("[role=dialog]").await;
}

#[test]
fn at_twice_the_size_in_the_smallest_window_all_panes_can_be_reached_and_read() {
    with_window(async |window| {
        window.says("Open the sample timeline").await;
        window.resize(960, 640).await;
        window.click_on("Open the sample timeline").await;
        window.find("[data-key]").await;
        window.press_with_control('2').await;
        window.click_on(ARTICLE).await;
        window.find(".card").await;
        enlarge(window).await;
        for pane in ["Text of", "Who says so"] {
            go_on_until(window, Key::F6, pane).await;
        }
        let widths = "const width = (css) => document.querySelector(css).getBoundingClientRect().width;
            return width('.text') > 250 && width('[data-pane=aside]') >= 240 && width('[data-pane=list]') >= 170";
        assert_eq!(window.run(widths, vec![]).await, json!(true));
        window.is_sound("twice-the-size").await;
    });
}
