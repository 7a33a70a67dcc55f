//! The reader: structure as the original has it, and the place where reading was left.

use articles::Source;
use fantoccini::key::Key;
use library::{Analysis, Library, NewArticle};
use serde_json::json;

use crate::window::{SHIFT, Window, with_library, with_sample};

const TITLE: &str = "Cracks in the Tollen bridge";

/// Enough text to scroll, below a numbered list and a table with an empty corner.
fn fill(library: &Library) {
    let paragraphs: String = (1..=60)
        .map(|day| format!("<p>Report {day}: a spokesman said on 1 April 2016 that work on the piers went on as planned.</p>"))
        .collect();
    let page = format!(
        "<!doctype html><html lang=en><title>{TITLE}</title><article><h1>{TITLE}</h1>\
         <p>The Tollen bridge was closed on 17 May 2016 after engineers found cracks in three of its piers.</p>\
         <h2>What happened, in order</h2>\
         <ol><li>In March 2014 the county ordered an inspection.<li>In April 2015 divers reported scour.</ol>\
         <table><tr><td></td><th>2012</th><th>2016</th></tr><tr><th>Cracks</th><td>4</td><td>31</td></tr></table>\
         {paragraphs}</article>"
    );
    let source = Source::new("bridge.html", page.into_bytes());
    let article = articles::read(&source).unwrap();
    library.add_article(&NewArticle { source, article, analysis: Analysis::default() }).unwrap();
}

async fn open(window: &Window) {
    window.press_with_control('2').await;
    window.click_on(TITLE).await;
    window.says_in(".text", "Report 60").await;
}

#[test]
fn lists_have_their_numbers_and_cells_stand_in_their_columns() {
    with_library(fill, async |window| {
        open(window).await;
        let drawn = "return [
            [...document.querySelectorAll('.text ol > li')].map((item) => `${item.value} ${item.innerText}`),
            [...document.querySelectorAll('.text tr')].map((row) => [...row.cells].map((cell) => cell.innerText))];";
        assert_eq!(
            window.run(drawn, vec![]).await,
            json!([
                [
                    "1 In March 2014 the county ordered an inspection.",
                    "2 In April 2015 divers reported scour."
                ],
                [["", "2012", "2016"], ["Cracks", "4", "31"]]
            ])
        );
        window.is_sound("reader-table").await;
        window.photograph("reader-table").await;
    });
}

#[test]
fn reading_goes_on_where_it_was_left_after_a_restart() {
    with_library(fill, async |window| {
        open(window).await;
        let top = "return Math.round([...document.querySelectorAll('.text p')].at(40).getBoundingClientRect().top);";
        window
            .run(
                "[...document.querySelectorAll('.text p')].at(40).scrollIntoView({ block: 'start' });",
                vec![],
            )
            .await;
        let left_at = window.run(top, vec![]).await;
        // Written once scrolling has rested.
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        window.kill_and_start_again().await;
        open(window).await;
        window.until("the place of before", async || window.run(top, vec![]).await == left_at).await;
    });
}

#[test]
fn every_date_in_the_text_is_high_enough_to_point_at() {
    with_sample(async |window| {
        window.press_with_control('2').await;
        window.click_on("Port chief was warned weeks before the fire").await;
        window.find(".text .time").await;
        let low = "return [...document.querySelectorAll('.text .time')]
            .filter((time) => [...time.getClientRects()].some(({ height }) => height < 24)).map((time) => time.innerText);";
        assert_eq!(window.run(low, vec![]).await, json!([]));
    });
}

async fn selected(window: &Window) -> String {
    window.run("return String(getSelection());", vec![]).await.as_str().unwrap_or_default().to_owned()
}

/// Whether the caret stands at that side of the selected words.
async fn caret_stands(window: &Window, side: &str) -> bool {
    let apart = "const lines = [...getSelection().getRangeAt(0).getClientRects()];
        const caret = document.querySelector('.caret').getBoundingClientRect();
        return lines.some((line) => Math.abs(caret.left - line[arguments[0]]) < 2 && Math.abs(caret.top - line.top) < 4);";
    window.run(apart, vec![json!(side)]).await == json!(true)
}

#[test]
fn words_are_selected_and_become_an_event_by_keys_alone() {
    with_library(fill, async |window| {
        open(window).await;
        window.press('v').await;
        let sentence =
            "The Tollen bridge was closed on 17 May 2016 after engineers found cracks in three of its piers.";
        window.until("the first sentence", async || selected(window).await == sentence).await;
        assert!(caret_stands(window, "right").await, "the end of the sentence");
        window.press(char::from(Key::Down)).await;
        window.press(char::from(Key::Right)).await;
        let item = "In March 2014 the county ordered an inspection.";
        window.until("the first item", async || selected(window).await == item).await;
        window.press_with(&[SHIFT], char::from(Key::Left)).await;
        window.press_with(&[SHIFT], char::from(Key::Left)).await;
        window.press('v').await;
        window.press_with(&[SHIFT], char::from(Key::Right)).await;
        let words = "March 2014 the county ordered an";
        window.until("fewer words at both ends", async || selected(window).await == words).await;
        assert!(caret_stands(window, "left").await, "the end that is moved");
        window.is_sound("reader-selected").await;
        window.photograph("reader-selected").await;

        window.press(char::from(Key::Tab)).await;
        window.focus_is_on("New event from selection").await;
        // Back to the text, with the words still selected, and to the tools again.
        window.press_with(&[SHIFT], char::from(Key::Tab)).await;
        window.until("the words again", async || selected(window).await == words).await;
        window.press(char::from(Key::Tab)).await;
        window.press(char::from(Key::Tab)).await;
        window.focus_is_on("Highlight").await;
        window.press_with(&[SHIFT], char::from(Key::Tab)).await;
        window.press(char::from(Key::Enter)).await;
        window.says("Event made from the selected words.").await;
        window.says_in(".text .evidence", words).await;

        window.press('v').await;
        window.until("a sentence again", async || !selected(window).await.is_empty()).await;
        window.press(char::from(Key::Escape)).await;
        window.until("nothing", async || selected(window).await.is_empty()).await;
    });
}

/// The words that are drawn as marked, whatever other marks cut them.
async fn marked(window: &Window) -> String {
    let words =
        "return [...document.querySelectorAll('.text .highlight')].map((one) => one.textContent).join('');";
    window.run(words, vec![]).await.as_str().unwrap_or_default().to_owned()
}

#[test]
fn words_are_highlighted_by_keys_in_every_window_and_stand_beside_the_notes() {
    with_library(fill, async |window| {
        let sentence =
            "The Tollen bridge was closed on 17 May 2016 after engineers found cracks in three of its piers.";
        open(window).await;
        window.press('v').await;
        window.until("a sentence", async || selected(window).await == sentence).await;
        window.press('h').await;
        window.until("a highlight", async || marked(window).await == sentence).await;
        window.is_sound("reader-highlight").await;
        window.photograph("reader-highlight").await;

        window.command("New window").await;
        let (here, other) = window.two_windows().await;
        window.switch_to(&other).await;
        open(window).await;
        window.until("it in the other window", async || marked(window).await == sentence).await;
        window.switch_to(&here).await;
        // The pen before it selects its words again, and what can be done with them follows.
        window.run("document.querySelector('.pen').focus();", vec![]).await;
        window.press(char::from(Key::Enter)).await;
        window.until("its words", async || selected(window).await == sentence).await;
        window.press(char::from(Key::Tab)).await;
        window.press(char::from(Key::Tab)).await;
        window.focus_is_on("Remove highlight").await;
        window.press(char::from(Key::Enter)).await;
        window.until("no highlight", async || marked(window).await.is_empty()).await;
        window.press_with_control('z').await;
        window.until("it back", async || marked(window).await == sentence).await;
        window.switch_to(&other).await;
        window.until("it back there too", async || marked(window).await == sentence).await;
        window.run("document.querySelector('.pen').focus();", vec![]).await;
        window.press(char::from(Key::Delete)).await;
        window.until("no highlight again", async || marked(window).await.is_empty()).await;
        window.press_with_control('z').await;
        window.switch_to(&here).await;
        window.until("it back again", async || marked(window).await == sentence).await;

        window.click_in("[data-pane=aside]", "Notes").await;
        window.says_in(".aside", "Highlights").await;
        window.is_sound("reader-highlights").await;
        window.photograph("reader-highlights").await;
        window.click_on("Note of all highlights").await;
        window.says_in(".note blockquote", sentence).await;
        window.photograph("reader-note-of-highlights").await;

        window.kill_and_start_again().await;
        open(window).await;
        window.until("it after the program was killed", async || marked(window).await == sentence).await;
    });
}

#[test]
fn keys_to_the_left_go_on_in_a_text_that_runs_to_the_left() {
    let fill = |library: &Library| {
        let page = "<!doctype html><html lang=fa dir=rtl><title>پل تازه</title><article><h1>پل تازه</h1>\
             <p>پل تازه در خرداد ۱۳۹۲ باز شد. مردم از آن گذشتند و شهردار سخن گفت.</p><p>بازار هم باز بود.</p></article>";
        let source = Source::new("pol.html", page.as_bytes().to_vec());
        let article = articles::read(&source).unwrap();
        library.add_article(&NewArticle { source, article, analysis: Analysis::default() }).unwrap();
    };
    with_library(fill, async |window| {
        window.press_with_control('2').await;
        window.click_on("پل تازه").await;
        window.says_in(".text", "بازار").await;
        window.press('v').await;
        window.until("a sentence", async || selected(window).await == "پل تازه در خرداد ۱۳۹۲ باز شد.").await;
        window.press_with(&[SHIFT], char::from(Key::Left)).await;
        window
            .until("a word more", async || selected(window).await == "پل تازه در خرداد ۱۳۹۲ باز شد. مردم")
            .await;
        assert!(caret_stands(window, "left").await, "the end that is moved");
        window.press(char::from(Key::Left)).await;
        window.until("the last sentence", async || selected(window).await == "بازار هم باز بود.").await;
        window.photograph("reader-selected-rtl").await;
        window.is_sound("reader-selected-rtl").await;
    });
}
