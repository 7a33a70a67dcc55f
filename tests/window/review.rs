//! Reading an article and deciding on its suggestions by keys.

use fantoccini::key::Key;

use crate::import::drop_files;
use crate::window::{SHIFT, Window, with_sample, with_window};

const NOTHING: Vec<String> = Vec::new();

/// Opens the article that tells most of the story.
async fn open_article(window: &Window) {
    window.click_on("Articles").await;
    window.click_on("Port chief was warned weeks before the fire, officials say").await;
    window.find(".card.current").await;
}

#[test]
fn one_key_accepts_and_control_z_takes_it_back() {
    with_sample(async |window| {
        open_article(window).await;
        window.photograph("reader").await;
        assert_eq!(window.axe().await, NOTHING);
        let before = window.count(".card").await;

        window.click_on("Waiting").await;
        window.click(".card.current .headline").await;
        window.press('a').await;
        window.says("Accepted: ").await;
        window.until("one card less waits", async || window.count(".card").await < before).await;

        window.press_with_control('z').await;
        window.says("Undone: ").await;
        window.photograph("undone").await;
        window.until("the card waits again", async || window.count(".card").await == before).await;
    });
}

#[test]
fn the_inbox_is_reviewed_by_keys_alone() {
    with_sample(async |window| {
        let headline = async || window.words_of("[data-pane=work] h1").await;
        window.press_with_control('1').await;
        window.says("12 to review").await;
        window.press('j').await;
        window.find(".card.current").await;
        let first = headline().await;

        // Until the last card is decided, and one key more.
        window
            .until("the last card is decided", async || {
                window.press('x').await;
                window.count(".card").await == 0
            })
            .await;
        window.press('j').await;
        window.until("the next article is open", async || headline().await != first).await;
        window.find(".card.current").await;
        window.photograph("inbox-second-article").await;

        let second = headline().await;
        window.press_with(&[SHIFT], 'j').await;
        window.until("the one after it is open", async || headline().await != second).await;
        window.press_with(&[SHIFT], 'k').await;
        window.says_in("[data-pane=work] h1", &second).await;
    });
}

#[test]
fn a_date_says_how_it_was_read() {
    with_sample(async |window| {
        open_article(window).await;
        window
            .until("the date is there", async || {
                let focus = "const date = [...document.querySelectorAll('.text .time')]
                    .find(one => one.innerText.includes('early February'));
                    date?.focus(); return Boolean(date)";
                window.run(focus, vec![]).await == serde_json::json!(true)
            })
            .await;
        window.says("early February 2019").await;
        window.photograph("reader-date").await;
    });
}

#[test]
fn the_lines_of_a_paragraph_stay_lines() {
    with_window(async |window| {
        let page = window.folder().join("letter.html");
        let words =
            "The fire broke out on Quay Nine and burned for two days, the port authority said on Monday.";
        let text = format!(
            "<h1>Letter</h1><p>{words}</p><p class=to>Ana Reis<br>12 Quay Street<br>Lys</p><p>{words} It was put out.</p>"
        );
        std::fs::write(&page, format!("<html lang=en><body><article>{text}</article></body></html>"))
            .unwrap();
        drop_files(window, &[&page]).await;
        window.click_on("Letter").await;
        window.says_in("[data-pane=work] .text", "12 Quay Street").await;
        let lines = "const line = [...document.querySelectorAll('.text p')].find(one => one.innerText.includes('Ana Reis'));
            return line.querySelector('span').getClientRects().length";
        assert_eq!(window.run(lines, vec![]).await, 3);
    });
}

#[test]
fn dark_and_right_to_left_are_as_readable() {
    with_sample(async |window| {
        open_article(window).await;
        window.wears("dark").await;
        window.photograph("reader-dark").await;
        assert_eq!(window.axe().await, NOTHING);

        window.wears("light").await;
        window.click_on("شهود").await;
        window
            .until("the text runs from the right", async || {
                let direction = "const text = document.querySelector('.text p'); return text && getComputedStyle(text).direction";
                window.run(direction, vec![]).await == serde_json::json!("rtl")
            })
            .await;
        window.photograph("reader-rtl").await;
        assert_eq!(window.axe().await, NOTHING);
    });
}

#[test]
fn the_palette_reaches_everything_by_keyboard() {
    with_sample(async |window| {
        window.find("[data-pane]").await;
        window.press_with_control('k').await;
        window.type_into("[role=dialog] input", "back up").await;
        window.photograph("palette").await;
        assert_eq!(window.axe().await, NOTHING);
        window.press(char::from(Key::Enter)).await;
        window.says("backed up").await;
    });
}
