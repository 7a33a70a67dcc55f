//! The steps that tests of the window share, named as a person would name them.

use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

use crate::window::Window;

impl Window {
    /// The field with this label, once it is there.
    pub(crate) async fn field(&self, label: &str) -> Element {
        self.find_by(&format!(
            "//*[self::input or self::textarea or self::select][starts-with(@aria-label, '{label}')
                or @id = //label[starts-with(normalize-space(.), '{label}')]/@for]"
        ))
        .await
    }

    /// Writes into a field in place of what is there; a form that was just opened may draw its fields anew.
    pub(crate) async fn write(&self, label: &str, text: &str) {
        self.until(&format!("“{text}” written into {label}"), async || {
            let field = self.field(label).await;
            field.clear().await.is_ok() && field.send_keys(text).await.is_ok()
        })
        .await;
    }

    /// Clicks the button or choice whose name begins with these words, within what a CSS selector names, once it is there.
    pub(crate) async fn click_in(&self, css: &str, name: &str) {
        let script = "const begins = (text) => (text ?? '').trim().startsWith(arguments[1]);
            const found = [...document.querySelectorAll(`${arguments[0]} :is(button, label)`)].find(one =>
                one.checkVisibility() && (begins(one.innerText) || begins(one.getAttribute('aria-label'))));
            found?.click();
            return Boolean(found);";
        self.until(&format!("click on “{name}” in {css}"), async || {
            self.run(script, vec![json!(css), json!(name)]).await == json!(true)
        })
        .await;
    }

    /// Runs the first command of the palette that has these words.
    pub(crate) async fn command(&self, words: &str) {
        self.find("[data-pane=work]").await;
        self.press_with_control('k').await;
        self.type_into("[role=dialog] input", words).await;
        let first = "[role=dialog] [data-selected]";
        self.until(&format!("a command “{words}”"), async || {
            self.words_of(first).await.to_lowercase().contains(&words.to_lowercase())
        })
        .await;
        self.press(char::from(Key::Enter)).await;
    }

    /// The words of all that a CSS selector names, one after the other; none if there is nothing.
    pub(crate) async fn words_of(&self, css: &str) -> String {
        let script = "return [...document.querySelectorAll(arguments[0])].map(one => one.innerText).join('')";
        self.run(script, vec![json!(css)]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until what a CSS selector names says these words.
    pub(crate) async fn says_in(&self, css: &str, words: &str) {
        self.until(&format!("“{words}” in {css}"), async || self.words_of(css).await.contains(words)).await;
    }

    /// Waits until what a CSS selector names is no longer there.
    pub(crate) async fn is_gone(&self, css: &str) {
        self.until(&format!("{css} is gone"), async || self.count(css).await == 0).await;
    }

    /// Takes a picture in light and in dark, and has axe look at both.
    pub(crate) async fn is_sound(&self, name: &str) {
        for theme in ["light", "dark"] {
            self.wears(theme).await;
            self.photograph(&format!("{name}-{theme}")).await;
            assert_eq!(self.axe().await, Vec::<String>::new(), "{name}, {theme}");
        }
        self.wears("").await;
    }

    /// Puts a theme over the one that a person chose, or takes it off again: the app, which sets the chosen one anew with
    /// each change of its settings, leaves it alone.
    pub(crate) async fn wears(&self, theme: &str) {
        self.run("document.documentElement.style.colorScheme = arguments[0]", vec![json!(theme)]).await;
    }

    /// The name and the words of what has the focus.
    pub(crate) async fn focus(&self) -> String {
        self.run(FOCUS, vec![]).await["words"].as_str().unwrap_or_default().to_owned()
    }

    /// The element that has the focus, which is seen and has a name.
    pub(crate) async fn stop(&self) -> String {
        let focus = self.run(FOCUS, vec![]).await;
        assert_eq!(focus["seen"], json!(true), "the focus is seen: {focus}");
        assert_ne!(focus["words"], json!(""), "what has the focus has a name: {focus}");
        focus["html"].as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the focus is on something with these words in its name or text, and shows where it is.
    pub(crate) async fn focus_is_on(&self, words: &str) {
        self.until(&format!("the focus is on “{words}”"), async || self.focus().await.contains(words)).await;
        let focus = self.run(FOCUS, vec![]).await;
        assert_eq!(focus["seen"], json!(true), "the focus on “{words}” is seen: {focus}");
    }
}

/// What has the focus, and whether a person sees that: a ring or a shadow on it or close around it, within the view.
const FOCUS: &str = "const focus = document.activeElement;
    const active = document.getElementById(focus.getAttribute('aria-activedescendant') ?? '');
    const isMarked = (one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    };
    const around = [focus, active, focus.firstElementChild, focus.parentElement, focus.parentElement?.parentElement];
    const place = focus.getBoundingClientRect();
    const isInView = place.bottom > 0 && place.top < innerHeight && place.width > 0;
    const name = focus === document.body ? [] : [focus.getAttribute('aria-label'), focus.labels?.[0]?.innerText, focus.innerText, focus.value];
    return {
        words: name.filter(Boolean).join(' | '),
        seen: focus !== document.body && isInView && around.some((one) => one && isMarked(one)),
        html: focus.outerHTML.slice(0, 200),
    }";
