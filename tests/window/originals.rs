//! The original stands beside the text, inert, and takes neither the reading place nor the keyboard.

use fantoccini::key::Key;
use serde_json::json;

use crate::window::{Window, with_sample};

/// A width at which text and original stand side by side, and one at which they do not.
const WIDE: u32 = 1800;
const NARROW: u32 = 1100;

/// Opens an article of the sample and waits for its text.
async fn open(window: &Window, title: &str) {
    window.click_on("Articles").await;
    window.click_on(title).await;
    window.find("[data-reader] .text").await;
}

/// Where the text is scrolled to.
async fn place(window: &Window) -> i64 {
    window
        .run("return Math.round(document.querySelector('.page').scrollTop)", vec![])
        .await
        .as_i64()
        .unwrap_or(-1)
}

/// What is shown of the original.
async fn shown(window: &Window) -> String {
    let script =
        "return document.querySelector('[data-original] iframe')?.contentDocument?.body?.innerText ?? ''";
    window.run(script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

/// Clicks into the original as a mouse does.
async fn click_into_the_original(window: &Window) {
    window.find("[data-original] iframe").await.click().await.unwrap();
}

#[test]
fn the_original_stands_beside_the_text_or_before_it_and_the_reading_place_stays() {
    with_sample(async |window| {
        for (width, visible) in [(WIDE, true), (NARROW, false)] {
            window.resize(width, 800).await;
            open(window, "Minister").await;
            window.run("document.querySelector('.page').scrollTo(0, 150)", vec![]).await;
            window.until("the text is scrolled", async || place(window).await == 150).await;
            window.press('o').await;
            window.until("the original is shown", async || shown(window).await.contains("minister")).await;
            let text = "const box = document.querySelector('.page').getBoundingClientRect();
                return document.elementFromPoint(box.left + box.width / 2, box.top + 40)?.closest('.page') !== null";
            assert_eq!(window.run(text, vec![]).await, json!(visible), "the text at {width}");
            window.photograph(&format!("original-{width}")).await;
            assert_eq!(window.axe().await, Vec::<String>::new());
            window.press('o').await;
            window.until("the original is gone", async || window.count("[data-original]").await == 0).await;
            assert_eq!(place(window).await, 150, "the place at {width}");
        }
    });
}

#[test]
fn keys_act_after_a_click_into_the_original() {
    with_sample(async |window| {
        window.resize(WIDE, 800).await;
        open(window, "Minister").await;
        window.press('o').await;
        window.until("the original is shown", async || shown(window).await.contains("minister")).await;
        click_into_the_original(window).await;
        window.press_with_control('k').await;
        window.find("[role=dialog] input").await;
        window.press(char::from(Key::Escape)).await;
        window.until("the palette is gone", async || window.count("[role=dialog]").await == 0).await;
        click_into_the_original(window).await;
        window.press(char::from(Key::PageDown)).await;
        let scrolled = "return document.querySelector('[data-original] [role=region]').scrollTop > 0";
        window
            .until("the original scrolls", async || window.run(scrolled, vec![]).await == json!(true))
            .await;
        window.press('o').await;
        window.until("the original is gone", async || window.count("[data-original]").await == 0).await;
    });
}

#[test]
fn a_passage_in_focus_is_marked_in_the_original() {
    with_sample(async |window| {
        window.resize(WIDE, 800).await;
        open(window, "Minister").await;
        window.press('o').await;
        window.until("the original is shown", async || shown(window).await.contains("minister")).await;
        window.find("[data-suggestion]:not([aria-current])").await.click().await.unwrap();
        let marked = "return [...document.querySelector('[data-original] iframe').contentDocument.querySelectorAll('mark[data-quote]')].map(one => one.textContent).join('')";
        let letters = |words: &str| words.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        window
            .until("the words are marked", async || {
                let lit = letters(&window.words_of("[data-reader] .text .lit").await);
                let marked = window.run(marked, vec![]).await;
                !lit.is_empty() && letters(marked.as_str().unwrap_or_default()) == lit
            })
            .await;
        window.photograph("original-marked").await;
    });
}

#[test]
fn a_mail_is_shown_with_its_head_and_of_other_formats_it_is_said_that_only_words_are_shown() {
    with_sample(async |window| {
        window.resize(WIDE, 800).await;
        open(window, "Re: Closure").await;
        window.press('o').await;
        window.until("the mail's head", async || shown(window).await.contains("From\t")).await;
        window.says("port-press-office.eml, as it arrived").await;
        window.photograph("original-mail").await;
        open(window, "Inquiry into").await;
        window.press('o').await;
        window.says("The words of inquiry-notes.docx; its layout is not shown.").await;
    });
}
