//! The original stands beside the text, inert, and takes neither the reading place nor the keyboard.

use fantoccini::key::Key;
use intake::Control;
use serde_json::json;
use tempfile::TempDir;

use crate::window::{Window, readers, with_library, with_sample};

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
    window.click("[data-original] iframe").await;
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
        window.click("[data-suggestion]:not([aria-current])").await;
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

/// A PDF of two pages with a line each.
fn pdf(first: &str, second: &str) -> String {
    let page = |number: u32, line: &str| {
        let content = format!("BT /F 14 Tf 72 700 Td ({line}) Tj ET");
        format!(
            "{number} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {} 0 R /Resources << /Font << /F 3 0 R >> >> >>\nendobj\n\
             {} 0 obj\n<< /Length {} >>\nstream\n{content}\nendstream\nendobj\n",
            number + 1,
            number + 1,
            content.len() + 1
        )
    };
    format!(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 >>\nendobj\n\
         3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n{}{}\
         trailer\n<< /Root 1 0 R >>\n%%EOF",
        page(4, first),
        page(6, second)
    )
}

#[test]
fn a_pdf_is_shown_page_by_page_with_the_passage_marked() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("report.pdf");
    let second = "The harbour was closed on 18 March 2019, two officials said.";
    std::fs::write(&file, pdf("The quay burned on 2 March 2019, the clerk said.", second)).unwrap();
    with_library(
        |library| {
            intake::import(library, &readers(), &[file], None, &Control::default(), |_, _| {}).unwrap();
        },
        async |window| {
            window.resize(WIDE, 800).await;
            window.click("[data-pane=list] [role=option]").await;
            window.says("The harbour was closed on 18 March 2019").await;
            window.command("Show the original").await;
            window.find("[data-original] img[alt='Page 1']").await;
            window.click("[data-suggestion]:not([aria-current])").await;
            window.find("[data-original] .page:nth-of-type(2) .area").await;
            window.find("[data-original] img[alt='Page 2']").await;
            let seen = "const area = document.querySelector('.area').getBoundingClientRect();
                const box = document.querySelector('[data-original] [role=region]').getBoundingClientRect();
                return area.top > box.top && area.bottom < box.bottom && area.width > 100";
            window
                .until("the words are in view", async || window.run(seen, vec![]).await == json!(true))
                .await;
            window.photograph("original-pdf").await;
        },
    );
}
