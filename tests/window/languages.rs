//! The window in other languages than English, from either side.

use fantoccini::key::Key;

use crate::window::{Window, with_sample};

/// Chooses a language in the settings, as a person does, and closes them.
pub(crate) async fn speak(window: &Window, language: &str) {
    window.press_with_control(',').await;
    window.find("[role=dialog] select").await;
    let choose = "const select = [...document.querySelectorAll('[role=dialog] select')].find(one => one.querySelector('[lang]'));
        select.value = arguments[0];
        select.dispatchEvent(new Event('change', { bubbles: true }));";
    window.run(choose, vec![language.into()]).await;
    let spoken = async || window.run("return document.documentElement.lang", vec![]).await == language;
    window.until("the language", async || spoken().await).await;
    window.press('\u{e00c}').await;
    window.until("no dialog", async || window.count("[role=dialog]").await == 0).await;
}

async fn side(window: &Window) -> String {
    let side = window.run("return getComputedStyle(document.body).direction", vec![]).await;
    side.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_window_speaks_german() {
    with_sample(async |window| {
        window.click_on("The Lys harbour fire").await;
        window.find("[data-pane=work] [data-key]").await;
        speak(window, "de").await;
        window.says_in("nav", "Ereignisse").await;
        assert_eq!(side(window).await, "ltr");
        window.is_sound("german-chart").await;
        window.click_on("Tabelle").await;
        window.says_in("[role=grid]", "Was geschah").await;
        window.is_sound("german-table").await;
        window.press_with_control('1').await;
        window.is_sound("german-inbox").await;
    });
}

#[test]
fn the_window_speaks_arabic_from_right_to_left() {
    with_sample(async |window| {
        window.click_on("The Lys harbour fire").await;
        window.find("[data-pane=work] [data-key]").await;
        speak(window, "ar").await;
        window.says_in("nav", "الأحداث").await;
        assert_eq!(side(window).await, "rtl");
        window.is_sound("arabic-chart").await;
        window.press_with_control('1').await;
        window.is_sound("arabic-inbox").await;
        window.click("[data-pane=list] header [aria-haspopup=menu]").await;
        window.find("[role=menu]").await;
        let side_of_menu = "return getComputedStyle(document.querySelector('[role=menu]')).direction";
        assert_eq!(window.run(side_of_menu, vec![]).await, "rtl");
        window.photograph("arabic-menu").await;
        window.press(char::from(Key::Escape)).await;
        window.is_gone("[role=menu]").await;
        window.press(char::from(Key::F1)).await;
        window.find("[role=dialog] h2.heading").await;
        window.is_sound("arabic-help").await;
    });
}
