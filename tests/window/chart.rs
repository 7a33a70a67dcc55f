//! The chart in the real window: its mini-map, other calendars, and pictures of what it shows.

use std::fs;
use std::time::Duration;

use fantoccini::key::Key;
use serde_json::Value;

use crate::other_program::OtherProgram;
use crate::window::{Window, with_sample};

/// The headline of an event of the sample.
const SHOWN: &str = "A copy of the letter";

async fn open_chart(window: &Window) {
    window.click_on("The Lys harbour fire").await;
    window.find("[data-pane=work] [data-key]").await;
}

#[test]
fn the_mini_map_says_where_the_view_stands_and_moves_it_by_keys() {
    with_sample(async |window| {
        open_chart(window).await;
        let view = "[data-pane=work] [role=scrollbar]";
        let whole = window.attribute(view, "aria-valuetext").await;
        window.type_into(view, "++++").await;
        window.until("a nearer view", async || window.attribute(view, "aria-valuetext").await != whole).await;
        window.is_sound("chart-near").await;
        window.type_into(view, &Key::End).await;
        let part = async || window.attribute(view, "aria-valuenow").await.parse::<u8>().unwrap();
        window.until("the end", async || part().await > 60).await;
        window.type_into(view, &Key::Home).await;
        window.until("the beginning", async || part().await < 40).await;
    });
}

#[test]
fn the_wheel_zooms_on_when_the_card_of_an_event_comes_to_lie_under_the_pointer() {
    with_sample(async |window| {
        open_chart(window).await;
        let script = "const box = document.querySelector('[data-pane=work] .scroller [data-key] span').getBoundingClientRect();
            return [box.left + 8, box.top + 6].map(Math.round);";
        let place = window.run(script, vec![]).await;
        let pixel = |at: usize| i16::try_from(place[at].as_i64().unwrap()).unwrap();
        let other = OtherProgram::start();
        other.point_at((pixel(0), pixel(1)));
        window.find("[role=tooltip]").await;
        let shown = async || {
            let script = "return document.querySelector('[data-pane=work] [role=scrollbar]').offsetWidth";
            window.run(script, vec![]).await.as_u64().unwrap()
        };
        let whole = shown().await;
        for _notch in 0..8 {
            other.turn_wheel();
            // The card comes again where the wheel rests.
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
        window.until("less than half of all time", async || shown().await < whole / 2).await;
        window.photograph("chart-wheel").await;
    });
}

#[test]
fn the_axis_is_read_in_another_calendar_also_after_a_restart() {
    with_sample(async |window| {
        open_chart(window).await;
        window.command("Calendar: Solar Hijri").await;
        window.says_in("[data-pane=work] .axis", "139").await;
        window.says_in("[data-pane=work] footer", "Calendar: Solar Hijri").await;
        window.is_sound("chart-solar-hijri").await;
        OtherProgram::start().close_dateline();
        window.start_again().await;
        open_chart(window).await;
        window.says_in("[data-pane=work] footer", "Calendar: Solar Hijri").await;
    });
}

#[test]
fn a_period_stands_behind_the_events_until_it_is_undone() {
    with_sample(async |window| {
        open_chart(window).await;
        window.command("New period").await;
        window.write("Name", "The inquiry").await;
        window.write("From when to when", "from March 2019 to June 2019").await;
        window.press(char::from(Key::Enter)).await;
        let names = "[data-pane=work] .names";
        window.says_in(names, "The inquiry").await;
        window.until("no dialog", async || window.count("[role=dialog]").await == 0).await;
        window.is_sound("chart-period").await;
        window.press_with_control('z').await;
        window.until("no period", async || window.count(names).await == 0).await;
    });
}

/// The name of the lane in which the event of a headline is drawn.
async fn lane_of(window: &Window, headline: &str) -> String {
    let script =
        "const mark = [...document.querySelectorAll('[data-pane=work] .scroller [role=listitem] [data-key]')]
            .find(one => one.getAttribute('aria-label').includes(arguments[0]))?.getBoundingClientRect();
        const lane = [...document.querySelectorAll('[data-pane=work] .lane')].find(one => {
            const { top, bottom } = one.getBoundingClientRect();
            return mark && mark.top >= top && mark.top < bottom;
        });
        return lane?.innerText.trim() ?? '';";
    window.run(script, vec![headline.into()]).await.as_str().unwrap_or_default().to_owned()
}

/// The middle of what a CSS selector names.
async fn middle(window: &Window, css: &str) -> (i64, i64) {
    let script =
        "const { left, top, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
        return [left + width / 2, top + height / 2].map(Math.round);";
    let place = window.run(script, vec![css.into()]).await;
    (place[0].as_i64().unwrap(), place[1].as_i64().unwrap())
}

#[test]
fn events_are_put_into_lanes_made_by_hand_with_keys_and_by_dragging() {
    with_sample(async |window| {
        open_chart(window).await;
        for name in ["Who knew", "What burned"] {
            window.command("New lane").await;
            window.write("Name", name).await;
            window.press(char::from(Key::Enter)).await;
            window.says_in("[data-pane=work] .lane", name).await;
            window.until("no dialog", async || window.count("[role=dialog]").await == 0).await;
        }
        let mark = format!("[data-pane=work] [role=listitem] [aria-label*='{SHOWN}']");
        window.run("document.querySelector(arguments[0]).focus()", vec![mark.as_str().into()]).await;
        window.press('l').await;
        window.says_in("[role=dialog]", "Without a lane").await;
        window.is_sound("chart-lane-form").await;
        window.click_in("[role=dialog]", "Who knew").await;
        window.press(char::from(Key::Enter)).await;
        window.until("the event in its lane", async || lane_of(window, SHOWN).await == "Who knew").await;
        window.is_sound("chart-lanes").await;

        window.point_at(middle(window, &mark).await).await;
        let handle = "[data-pane=work] button[aria-label^='Put ']";
        window.find(handle).await;
        let (x, y) = middle(window, handle).await;
        let (_, lane) = middle(window, "[data-pane=work] .lane:nth-child(2)").await;
        window.drag((x, y), (x, lane)).await;
        window
            .until("the event in the other lane", async || lane_of(window, SHOWN).await == "What burned")
            .await;
        window.press_with_control('z').await;
        window.until("the drag undone", async || lane_of(window, SHOWN).await == "Who knew").await;
        window.click_on("Table").await;
        window.says_in("[data-pane=work] [role=rowheader]", "Who knew").await;
        window.says_in("[data-pane=work] [role=rowheader]", "What burned").await;
    });
}

#[test]
fn a_date_is_changed_by_keys_with_how_precisely_it_is_known() {
    with_sample(async |window| {
        open_chart(window).await;
        let mark = "[data-pane=work] [data-key]";
        assert!(window.attribute(mark, "aria-label").await.contains("mid-January 2019"));
        window.run("document.querySelector(arguments[0]).focus()", vec![mark.into()]).await;
        window.press('d').await;
        window.says_in("[role=dialog]", "How precisely is it known?").await;
        window.is_sound("chart-date").await;
        window.write("When", "from 14 to 16 January 2019").await;
        window.press(char::from(Key::Enter)).await;
        let is_told = async |date: &str| window.attribute(mark, "aria-label").await.contains(date);
        window.until("the new date", async || is_told("14–16 January 2019").await).await;
        window.press_with_control('z').await;
        window.until("the old date", async || is_told("mid-January 2019").await).await;
    });
}

#[test]
fn of_two_dates_that_disagree_the_one_that_is_chosen_is_filled() {
    with_sample(async |window| {
        open_chart(window).await;
        let mark = format!("[data-pane=work] [role=listitem] [aria-label*='{SHOWN}']");
        let discs = "return [...document.querySelectorAll(`${arguments[0]} i`)]
            .map(disc => getComputedStyle(disc, '::before').backgroundColor)";
        let filled = async || window.run(discs, vec![mark.as_str().into()]).await;
        let before = filled().await;
        assert_eq!(before.as_array().map(Vec::len), Some(2), "{before}");
        window.run("document.querySelector(arguments[0]).focus()", vec![mark.as_str().into()]).await;
        window.press(char::from(Key::Enter)).await;
        window.says("Sources disagree on the date").await;
        window.run("document.querySelector('.conflict input:not(:checked)').click()", vec![]).await;
        let after = Value::from(vec![before[1].clone(), before[0].clone()]);
        window.until("the other date is filled", async || filled().await == after).await;
        window.photograph("chart-conflict").await;
        window.press_with_control('z').await;
        window.until("the first date is filled", async || filled().await == before).await;
    });
}

/// Takes the handle of the event that is looked at, and holds it to the right of where it was.
const HOLD: &str = "const handle = document.querySelector('[data-pane=work] button.across');
    handle.setPointerCapture = () => {};
    const { left, top } = handle.getBoundingClientRect();
    for (const [kind, by] of [['pointerdown', 0], ['pointermove', 40], ['pointermove', 90]]) {
        const at = { clientX: left + 12 + by, clientY: top + 12, pointerId: 1, bubbles: true };
        handle.dispatchEvent(new PointerEvent(kind, at));
    }";

#[test]
fn the_new_date_is_read_while_an_event_is_dragged_also_in_the_first_row() {
    with_sample(async |window| {
        open_chart(window).await;
        let first = "const marks = [...document.querySelectorAll('[data-pane=work] .scroller .item')];
            const top = (one) => one.getBoundingClientRect().top;
            marks.sort((one, other) => top(one) - top(other))[0].querySelector('button').focus()";
        window.press(char::from(Key::Tab)).await;
        window.run(first, vec![]).await;
        window.find("[data-pane=work] button.across").await;
        window.run(HOLD, vec![]).await;
        let date = "[data-pane=work] button.across span";
        window.says_in(date, "2019").await;
        window.photograph("chart-dragged").await;
        let seen = "const [date, plot] = [arguments[0], '[data-pane=work] .plot']
                .map(css => document.querySelector(css).getBoundingClientRect());
            return date.top >= plot.top && date.bottom <= plot.bottom && date.left >= plot.left && date.right <= plot.right";
        assert_eq!(window.run(seen, vec![date.into()]).await, Value::Bool(true), "the date is seen whole");
        let card =
            "return getComputedStyle(document.querySelector('[data-pane=work] [role=tooltip]')).visibility";
        assert_eq!(window.run(card, vec![]).await, "hidden", "nothing covers where it is dragged to");
        window.press(char::from(Key::Escape)).await;
    });
}

#[test]
fn times_are_read_in_a_zone_that_is_chosen_and_the_axis_says_so() {
    with_sample(async |window| {
        open_chart(window).await;
        window.command("Times: in another zone").await;
        window.says_in("[role=dialog]", "Days stay days").await;
        window.is_sound("chart-zone").await;
        window.press(char::from(Key::Escape)).await;
        window.until("no dialog", async || window.count("[role=dialog]").await == 0).await;
        window.command("Times: UTC").await;
        window.says_in("[data-pane=work] .axis", "UTC").await;
    });
}

#[test]
fn what_is_seen_is_kept_as_a_drawing_and_as_a_picture() {
    with_sample(async |window| {
        let other = OtherProgram::start();
        open_chart(window).await;
        let svg = String::from_utf8(save(window, &other, "SVG").await).unwrap();
        assert!(svg.starts_with("<svg") && svg.contains(SHOWN), "{svg}");
        assert!(!svg.contains("NaN") && !svg.contains("href"), "it needs nothing else");

        let png = save(window, &other, "PNG").await;
        assert_eq!(&png[1..4], b"PNG");
        let pixels = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        let plot = window
            .run("return document.querySelector('[data-pane=work] .scroller').clientWidth", vec![])
            .await;
        assert_eq!(u64::from(pixels(16)), 2 * plot.as_u64().unwrap(), "twice as sharp as the window");
    });
}

/// Saves the chart through the palette and the system's dialog, and returns what the file holds.
async fn save(window: &Window, other: &OtherProgram, format: &str) -> Vec<u8> {
    window.command(&format!("({format})")).await;
    other.confirm("Save File");
    let file = window.folder().join("chart").with_extension(format.to_lowercase());
    window.says(&format!("Saved: {}", file.display())).await;
    let covers = "const toast = document.querySelector('.toast').getBoundingClientRect();
        return [...document.querySelectorAll('[data-foot]')].map(one => one.getBoundingClientRect()).some(foot =>
            foot.top < toast.bottom && toast.top < foot.bottom && foot.left < toast.right && toast.left < foot.right);";
    assert_eq!(window.run(covers, vec![]).await, false, "the chart is used on below the message");
    window.click_in(".toasts", "Show in folder").await;
    let shown = format!("file://{}", file.display());
    window.until("the file manager is asked", async || window.notices().contains(&shown)).await;
    window.photograph(&format!("chart-saved-{format}")).await;
    fs::read(file).unwrap()
}
