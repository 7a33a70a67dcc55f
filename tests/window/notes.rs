//! A person's own words beside articles and events: none is lost.

use crate::other_program::OtherProgram;
use crate::window::{Window, with_sample};

/// Opens the notes beside what is open and begins one.
async fn begin_note(window: &Window) {
    window.find("[data-pane=aside]").await;
    window.click_in("[data-pane=aside]", "New note").await;
    window.find("[data-pane=aside] textarea").await;
}

#[test]
fn a_note_on_an_article_is_there_after_the_window_is_closed_over_its_last_word() {
    with_sample(async |window| {
        window.click_on("Letter to the board").await;
        window.find("[data-pane=aside] [role=tab]").await;
        window.click_in("[data-pane=aside]", "Notes").await;
        begin_note(window).await;
        window.write("Note", "Who signed it? Ask the **registry**.").await;
        OtherProgram::start().close_dateline();
        window.start_again().await;

        window.click_on("Letter to the board").await;
        window.click_in("[data-pane=aside]", "Notes").await;
        window.says_in("[data-pane=aside]", "Who signed it? Ask the registry.").await;
        window.is_sound("note-on-article").await;
        window.type_into("[role=search] input", "registry").await;
        window.says_in("[data-pane=list] [role=option]", "registry").await;
    });
}

#[test]
fn a_note_on_an_event_is_listed_and_leads_back_to_it() {
    with_sample(async |window| {
        window.click_on("Events").await;
        window.click_on("The alarm was raised at 23:40").await;
        begin_note(window).await;
        window.write("Note", "Al-Sahil has another hour.").await;
        window.says_in("[data-pane=aside]", "Saved").await;

        window.click_on("Notes").await;
        window.says_in("[data-pane=list]", "Al-Sahil has another hour.").await;
        window.is_sound("notes").await;
        window.click_on("Al-Sahil has another hour.").await;
        window.click_in("[data-pane=work]", "The alarm was raised at 23:40").await;
        window.says_in("[data-pane=work] h2", "The alarm was raised at 23:40").await;
    });
}

#[test]
fn selected_words_become_a_note_that_leads_back_to_them_and_tells_its_history() {
    with_sample(async |window| {
        window.click_on("Articles").await;
        window.click_on("Port chief was warned weeks before the fire").await;
        window.find(".text p").await;
        let select = "getSelection().selectAllChildren(document.querySelectorAll('.text p')[1])";
        window.run(select, vec![]).await;
        window.click_in("[role=toolbar]", "Quote in a note").await;
        window.says_in("[data-pane=aside] blockquote", "We sent the letter").await;
        window.click_in("[data-pane=aside]", "Write").await;
        window.write("Note", "# Ask **again**\nwho [signed](dateline://event/1)\n> and when").await;
        window.says_in("[data-pane=aside]", "Saved").await;
        window.is_sound("note-written").await;
        window.click_in("[data-pane=aside]", "How this note read before").await;
        window.says_in("[role=dialog]", "We sent the letter").await;
        window.is_sound("note-history").await;
        window.click_in("[role=dialog]", "Put back").await;
        window.is_gone("[role=dialog]").await;
        window.click_in("[data-pane=aside]", "Read").await;
        window.click_in("[data-pane=aside] blockquote", "Ana Reis").await;
        window.find(".text .lit").await;
    });
}
