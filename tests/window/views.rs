//! Every view and every dialog as different people see them: pictures to leaf through, each looked at by axe.

use articles::Source;
use chronology::{
    Event, EventDraft, EventId, Factuality, Timeline, TimelineContents, TimelineDraft, TimelineId,
};
use edtf::Edtf;
use fantoccini::key::Key;
use library::{Library, NewArticle};
use serde_json::json;

use crate::languages::speak;
use crate::window::{Window, with_library, with_sample, with_sample_where, with_window};

/// How many articles and events a large library has here.
const MANY: usize = 10_000;

/// Stops of Tab in one view: more, and it goes to and fro.
const MOST_STOPS: usize = 80;

/// Views by the key that goes there.
const VIEWS: [(char, &str); 6] =
    [('1', "inbox"), ('2', "articles"), ('3', "events"), ('4', "notes"), ('5', "chart"), ('6', "trash")];

impl Window {
    /// Sees each view with the first of its list opened.
    async fn views_are_sound(&self, who: &str) {
        for (key, view) in VIEWS {
            self.go_to(key).await;
            self.is_sound(&format!("{who}-{view}")).await;
            self.fits(view).await;
        }
    }

    /// Goes by Tab alone all the way round: each stop is seen, and has a name.
    async fn is_walked(&self, what: &str) {
        let mut stops: Vec<String> = Vec::new();
        loop {
            self.press(char::from(Key::Tab)).await;
            self.rests().await;
            let stop = self.stop().await;
            if stops.first() == Some(&stop) {
                return;
            }
            stops.push(stop);
            assert!(stops.len() < MOST_STOPS, "{what}: Tab comes round\n{}", stops.join("\n"));
        }
    }

    /// Goes to a view, and opens the first of its list.
    async fn go_to(&self, key: char) {
        self.press_with_control(key).await;
        self.rests().await;
        let script = "const list = document.querySelector('[data-pane=list] [role=listbox]');
            if (!list) return true;
            const first = list.querySelector('[role=option]');
            first?.click();
            return Boolean(first);";
        self.until("the first of the list", async || self.run(script, vec![]).await == json!(true)).await;
        self.rests().await;
    }

    /// Sees the timeline's events as a table.
    async fn table_is_sound(&self, who: &str) {
        self.press_with_control('5').await;
        self.find("[data-pane=work] [data-key]").await;
        self.run("document.querySelectorAll('[data-pane=work] [role=tab], [data-pane=work] [role=radio]')[1].click()", vec![])
            .await;
        self.find("[role=grid] [role=row]").await;
        self.is_sound(&format!("{who}-table")).await;
        self.fits("table").await;
    }

    /// Sees each dialog that a key opens.
    async fn dialogs_are_sound(&self, who: &str) {
        for (key, dialog) in
            [('k', "commands"), ('p', "places"), (',', "settings"), ('j', "jobs"), ('/', "keys")]
        {
            self.press_with_control(key).await;
            self.dialog_is_sound(who, dialog).await;
        }
        for (key, dialog) in [('n', "new-event"), ('t', "new-timeline"), ('e', "export")] {
            self.press_with_control_and_shift(key).await;
            self.dialog_is_sound(who, dialog).await;
        }
        self.press(char::from(Key::F1)).await;
        self.dialog_is_sound(who, "help").await;
    }

    async fn dialog_is_sound(&self, who: &str, dialog: &str) {
        self.find("[role=dialog]").await;
        self.is_sound(&format!("{who}-{dialog}")).await;
        self.fits(dialog).await;
        self.press(char::from(Key::Escape)).await;
        self.is_gone("[role=dialog]").await;
    }

    /// Nothing is wider than the window, and no word on a button is cut without a way to read it.
    async fn fits(&self, what: &str) {
        let script = "const cut = [...document.querySelectorAll('button, a, label, th, h1, h2, h3, legend')].filter(one => {
                const { overflowX, clip } = getComputedStyle(one);
                return one.checkVisibility() && overflowX !== 'visible' && clip === 'auto' && one.clientWidth > 1 &&
                    one.scrollWidth > one.clientWidth + 1 && !one.closest('[title]');
            });
            const wide = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than its window'] : [];
            return wide.concat(cut.map(one => one.outerHTML.slice(0, 200)));";
        let found = self.run(script, vec![]).await;
        assert_eq!(found, json!([]), "{what}");
    }
}

#[test]
fn each_view_and_dialog_in_english() {
    with_sample(async |window| {
        everything_is_sound(window, "en", (1440, 900), "english").await;
        for (key, view) in VIEWS {
            window.go_to(key).await;
            window.is_walked(view).await;
        }
    });
}

#[test]
fn each_view_and_dialog_in_german_in_the_smallest_window() {
    with_sample(async |window| everything_is_sound(window, "de", (960, 640), "german-small").await);
}

#[test]
fn each_view_and_dialog_in_arabic_in_a_large_window() {
    with_sample(async |window| everything_is_sound(window, "ar", (2560, 1440), "arabic-large").await);
}

async fn everything_is_sound(window: &Window, language: &str, size: (u32, u32), who: &str) {
    window.find("[data-pane=work]").await;
    speak(window, language).await;
    window.resize(size.0, size.1).await;
    window.views_are_sound(who).await;
    window.table_is_sound(who).await;
    window.dialogs_are_sound(who).await;
}

#[test]
fn each_view_at_twice_the_size_is_scrolled_downwards_only() {
    with_sample(async |window| {
        window.find("[data-pane=work]").await;
        window.resize(1440, 900).await;
        let width = async || window.run("return innerWidth", vec![]).await;
        window
            .until("twice the size", async || {
                window.press_with_control('=').await;
                window.rests().await;
                width().await == 720
            })
            .await;
        for (key, view) in VIEWS {
            window.go_to(key).await;
            window.is_sound(&format!("twice-{view}")).await;
            window.fits(view).await;
        }
    });
}

#[test]
fn why_a_date_was_read_so_is_seen_whole_above_the_timeline_below() {
    with_sample(async |window| {
        window.resize(1440, 900).await;
        window.go_to('1').await;
        window.find(".text .time").await;
        let focus = "const date = [...document.querySelectorAll('.text .time')].find(one => one.innerText.includes('next day'));
            date.scrollIntoView({ block: 'end' });
            date.focus({ preventScroll: true })";
        window.run(focus, vec![]).await;
        window.find("[role=tooltip] button").await;
        window.rests().await;
        let seen = "const [tip, page] = ['[role=tooltip]', '.text'].map(css => document.querySelector(css));
            const [inner, outer] = [tip, page.closest('[role=region]')].map(one => one.getBoundingClientRect());
            return inner.height > 0 && inner.top >= outer.top && inner.bottom <= outer.bottom";
        assert_eq!(window.run(seen, vec![]).await, json!(true));
    });
}

#[test]
fn each_view_where_the_system_asks_for_contrast_and_no_motion() {
    with_sample_where("gtk-enable-animations=0\ngtk-theme-name=HighContrast", async |window| {
        window.find("[data-pane=work]").await;
        let asked = "return ['prefers-reduced-motion: reduce', 'prefers-contrast: more']
            .every(asked => matchMedia(`(${asked})`).matches)";
        assert_eq!(window.run(asked, vec![]).await, json!(true), "the window knows what the system asks for");
        window.run(MOTION, vec![]).await;
        window.resize(1440, 900).await;
        window.views_are_sound("contrast").await;
        window.press_with_control('k').await;
        window.find("[role=dialog]").await;
        window.press(char::from(Key::Escape)).await;
        window.is_gone("[role=dialog]").await;
        assert_eq!(window.run("return [...moved]", vec![]).await, json!([]), "nothing moves");
    });
}

/// Keeps what moves or fades for longer than a frame, as soon as it begins to.
const MOTION: &str = "window.moved = new Set();
    const look = () => {
        for (const one of document.getAnimations()) {
            const { duration, iterations } = one.effect.getTiming();
            if (duration * iterations > 16) moved.add(`${one.effect.target?.className} ${duration}`);
        }
        requestAnimationFrame(look);
    };
    look();";

/// Web views of GTK know no forced colours: what the style sheets have for them is put in force here. That a system then
/// takes all other colours away is not shown by this.
const FORCED_COLOURS: &str = "let forced = 0;
    const force = (rules) => {
        for (const rule of rules) {
            if (rule.media?.mediaText.includes('forced-colors')) {
                rule.media.mediaText = 'all';
                forced++;
            }
            if (rule.cssRules) force(rule.cssRules);
        }
    };
    for (const sheet of document.styleSheets) force(sheet.cssRules);
    return forced;";

#[test]
fn each_view_in_the_colours_of_the_system() {
    with_sample(async |window| {
        window.find("[data-pane=work]").await;
        let forced = window.run(FORCED_COLOURS, vec![]).await.as_u64().unwrap();
        assert!(forced > 10, "{forced} rules are for forced colours");
        window.resize(1440, 900).await;
        window.views_are_sound("forced-colours").await;
        // What is chosen is seen by its form, not by its ground.
        window.go_to('1').await;
        window.find(".filters button").await;
        let outlined = "const style = (one) => getComputedStyle(one).outlineStyle;
            return [...document.querySelectorAll('.filters button')].map(one => style(one) === 'solid')";
        assert_eq!(window.run(outlined, vec![]).await, json!([true, false, false]));
    });
}

#[test]
fn each_view_of_an_empty_library_in_french() {
    with_window(async |window| {
        window.find("[data-pane=work]").await;
        speak(window, "fr").await;
        window.resize(1440, 900).await;
        window.views_are_sound("french-empty").await;
    });
}

#[test]
fn each_view_of_a_large_library() {
    with_library(fill, async |window| {
        window.resize(1440, 900).await;
        window.find("[data-pane=work]").await;
        window.views_are_sound("many").await;
        window.table_is_sound("many").await;
    });
}

/// Many articles, and one timeline of many events.
fn fill(library: &Library) {
    let numbers: Vec<usize> = (1..=MANY).collect();
    let mut import = library.import();
    for batch in numbers.chunks(500) {
        let batch: Vec<NewArticle> = batch.iter().map(|number| article(*number)).collect();
        import.add(&batch).unwrap();
    }
    let contents = TimelineContents {
        timeline: Timeline { id: TimelineId(0), draft: TimelineDraft::new("What the port's log says", "") },
        events: numbers.iter().map(|number| event(*number)).collect(),
        articles: Vec::new(),
        notes: Vec::new(),
        periods: Vec::new(),
        lanes: Vec::new(),
    };
    library.import().add_timeline(&contents).unwrap();
}

fn article(number: usize) -> NewArticle {
    let text = format!(
        "Quay {number} closes\n\nThe port closed quay {number} on 18 March 2019, its chief Ana Serra said.\n"
    );
    let source = Source::new(format!("quay-{number}.txt"), text.into_bytes());
    let (article, analysis) = intake::read(&source, None).unwrap();
    NewArticle { source, article, analysis }
}

fn event(number: usize) -> Event {
    let (year, month, day) = (1950 + number % 70, number / 70 % 12 + 1, number / 840 % 28 + 1);
    Event {
        id: EventId(number as i64),
        draft: EventDraft {
            headline: format!(
                "Ship {number} leaves the port of Lys with timber for the shipyards across the bay"
            ),
            when: Edtf::parse(&format!("{year}-{month:02}-{day:02}")).ok().map(Into::into),
            place: None,
            participants: Vec::new(),
            factuality: Factuality::Happened,
            tags: Vec::new(),
        },
        evidence: Vec::new(),
        needs_review: None,
    }
}
