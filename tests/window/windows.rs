//! Several windows over one library: each has its own view, all see each change, none loses another's edits.

use fantoccini::wd::WindowHandle;
use intake::sample::TIMELINE;

use crate::other_program::OtherProgram;
use crate::window::{Window, with_sample};

/// The event that both windows change.
const LETTER: &str = "A copy of the letter, seen by Coastal Wire, is dated 9 February";

/// Opens the form of the event, with another headline written into it.
async fn begin_to_tell(window: &Window, headline: &str) {
    window.click_on("Events").await;
    window.click_on(LETTER).await;
    window.click_button("Edit").await;
    window.write("What happened", headline).await;
}

#[test]
fn two_windows_show_each_others_changes_and_neither_loses_an_edit() {
    with_sample(async |window| {
        begin_to_tell(window, "Told by the first window").await;
        window.command("New window").await;
        let (first, second) = window.two_windows().await;

        window.switch_to(&second).await;
        begin_to_tell(window, "Told by the second window").await;
        window.click_in("form", "Save").await;
        window.says_in("[data-pane=list]", "Told by the second window").await;

        window.switch_to(&first).await;
        window.says_in("[data-pane=list]", "Told by the second window").await;
        window.click_in("form", "Save").await;
        window.says("This was changed elsewhere while you wrote").await;
        window.is_sound("event-clash").await;
        window.click_in("form", "Save").await;
        window.says_in("[data-pane=list]", "Told by the first window").await;

        window.switch_to(&second).await;
        window.says_in("[data-pane=list]", "Told by the first window").await;
        window.press_with_control('z').await;
        window.says("Undone in all windows").await;
        window.says_in("[data-pane=list]", "Told by the second window").await;
        window.photograph("second-window").await;
        window.switch_to(&first).await;
        window.says_in("[data-pane=list]", "Told by the second window").await;
    });
}

#[test]
fn a_timeline_and_its_period_changed_in_two_windows_lose_neither_words() {
    with_sample(async |window| {
        window.click_on(TIMELINE).await;
        window.command("New period").await;
        window.write("Name", "The inquiry").await;
        window.write("From when to when", "2019").await;
        window.click_in("[role=dialog]", "Save").await;
        window.says_in(PERIODS, "The inquiry").await;
        window.command("New window").await;
        let (first, second) = window.two_windows().await;

        begin_to_name(window, &first, "Who knew of the fuel?").await;
        begin_to_name(window, &second, "What the ministry knew").await;
        window.click_in("[role=dialog]", "Save").await;
        window.says_in("[data-pane=work] h2", "What the ministry knew").await;
        it_clashes_once(window, &first, "What the ministry knew", "timeline-clash").await;
        window.says_in("[data-pane=work] h2", "Who knew of the fuel?").await;

        begin_to_rename_period(window, &first, "The long inquiry").await;
        begin_to_rename_period(window, &second, "The inquest").await;
        window.click_in("[role=dialog]", "Save").await;
        window.says_in(PERIODS, "The inquest").await;
        it_clashes_once(window, &first, "The inquest", "period-clash").await;
        window.says_in(PERIODS, "The long inquiry").await;
    });
}

/// The names of the periods above the chart.
const PERIODS: &str = "[data-pane=work] .names";

async fn begin_to_name(window: &Window, handle: &WindowHandle, name: &str) {
    window.switch_to(handle).await;
    window.click_on(TIMELINE).await;
    window.command("Name and question").await;
    window.write("Name", name).await;
}

async fn begin_to_rename_period(window: &Window, handle: &WindowHandle, name: &str) {
    window.switch_to(handle).await;
    window.click_in(PERIODS, "").await;
    window.write("Name", name).await;
}

/// What is saved in this window is refused while it says what the other one saved, and taken when it is saved again.
async fn it_clashes_once(window: &Window, handle: &WindowHandle, theirs: &str, shot: &str) {
    window.switch_to(handle).await;
    window.click_in("[role=dialog]", "Save").await;
    window.says_in("[role=dialog] [role=alert]", theirs).await;
    window.is_sound(shot).await;
    window.click_in("[role=dialog]", "Save").await;
    window.until("no dialog", async || window.count("[role=dialog]").await == 0).await;
}

#[test]
fn a_window_is_where_it_was_and_as_large_after_a_restart() {
    with_sample(async |window| {
        window.click_on("Events").await;
        window.click_on(LETTER).await;
        window.says_in("[data-pane=work] h2", LETTER).await;
        let size = async || window.run("return [innerWidth, innerHeight]", vec![]).await;
        let first = size().await;
        window.resize(1100, 720).await;
        window.until("the new size", async || size().await != first).await;
        let new = size().await;
        OtherProgram::start().close_dateline();
        window.start_again().await;
        window.says_in("[data-pane=work] h2", LETTER).await;
        let again = window.run("return [innerWidth, innerHeight]", vec![]).await;
        assert_eq!(again, new);
    });
}
