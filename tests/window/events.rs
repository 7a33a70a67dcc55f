//! Events written and changed by hand: dates as a person says them, mistakes explained, undo over a restart.

use fantoccini::key::Key;

use crate::other_program::OtherProgram;
use crate::window::{Window, with_sample};

const TOLD: &str = "Grace Okafor is told of the drums";

/// Opens the event with this headline from the list of all events.
async fn open_event(window: &Window, headline: &str) {
    window.click_on("Events").await;
    window.click_on(headline).await;
    window.says_in("[data-pane=work]", headline).await;
}

#[test]
fn an_event_is_written_with_a_date_as_a_person_says_it_and_mistakes_are_explained() {
    with_sample(async |window| {
        window.click_on("Events").await;
        window.click_on("New event").await;
        window.write("When", "the day the geese came").await;
        window.says("Not understood as a date yet.").await;
        window.click_in("form", "Save").await;
        window.says("An event needs a line that says what happened.").await;
        window.is_sound("event-form").await;

        window.write("What happened", TOLD).await;
        window.click_in("form", "Save").await;
        window.focus_is_on("When").await;
        window.write("When", "early July 2013").await;
        window.says_in(".understood", "early July 2013").await;
        window.write("Where", "Lys").await;
        window.click_in("form", "Save").await;

        window.is_gone("[role=dialog]").await;
        window.says_in("[data-pane=work]", TOLD).await;
        window.says_in("[data-pane=work]", "early July 2013").await;
        window.says_in("[data-pane=list]", TOLD).await;
        window.is_sound("event").await;
    });
}

#[test]
fn a_changed_event_is_undone_and_done_again_after_a_restart() {
    with_sample(async |window| {
        let headline = "A copy of the letter, seen by Coastal Wire, is dated 9 February";
        open_event(window, headline).await;
        window.click_button("Edit").await;
        window.write("What happened", TOLD).await;
        window.write("When", "about 8 February 2019").await;
        window.says_in(".understood", "8 February 2019").await;
        window.photograph("event-edit").await;
        window.click_in("form", "Save").await;
        window.says_in("[data-pane=work] h2", TOLD).await;

        OtherProgram::start().close_dateline();
        window.start_again().await;
        open_event(window, TOLD).await;
        window.press_with_control('z').await;
        window.says("Undone: Edit event").await;
        window.says_in("[data-pane=work] h2", headline).await;

        OtherProgram::start().close_dateline();
        window.start_again().await;
        window.find("[aria-label^='Redo: Edit event']:not(:disabled)").await;
        window.press_with_control('y').await;
        window.says("Done again: Edit event").await;
        open_event(window, TOLD).await;
    });
}

#[test]
fn an_event_shows_the_words_it_rests_on_and_leads_back_to_them() {
    with_sample(async |window| {
        open_event(window, "A copy of the letter, seen by Coastal Wire, is dated 9 February").await;
        window.says("Sources disagree on the date").await;
        window.photograph("event-conflict").await;
        window.click_on("Show these words in the article").await;
        window.says_in(".text .lit", "is dated 9 February").await;
        window.press(char::from(Key::Escape)).await;
    });
}
