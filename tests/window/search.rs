//! Search over articles, events and notes.

use fantoccini::key::Key;

use crate::other_program::OtherProgram;
use crate::window::with_sample;

#[test]
fn finds_words_as_they_are_typed_and_says_what_it_does_not_understand() {
    with_sample(async |window| {
        window.type_into("[role=search] input", "\"aviation fuel\" before:2019-04").await;
        window
            .until("something is found", async || window.count("[data-pane=list] [role=option]").await > 0)
            .await;
        window.photograph("search").await;
        assert_eq!(window.axe().await, Vec::<String>::new());
        window.type_into("[role=search] input", " colour:red").await;
        window.says("colour:red").await;
    });
}

#[test]
fn where_nothing_is_found_words_that_begin_so_are_a_click_away() {
    with_sample(async |window| {
        window.type_into("[role=search] input", "wareh").await;
        window.says("Nothing found").await;
        window.is_sound("search-none").await;
        window.click_on("Find words that begin so: wareh*").await;
        window.says_in("[data-pane=list]", "Fire destroys harbour warehouse").await;

        window.press_with_control('k').await;
        window.type_into("[role=dialog] input", "destroys harb").await;
        window.says_in("[role=dialog]", "Fire destroys harbour warehouse").await;
    });
}

#[test]
fn a_search_that_is_kept_stands_in_the_sidebar_after_a_restart() {
    with_sample(async |window| {
        window.type_into("[role=search] input", "before:2019-04 fire").await;
        window.click_in("[data-pane=list]", "Save this search").await;
        window.write("Name", "Before April").await;
        window.is_sound("search-save").await;
        window.press(char::from(Key::Enter)).await;
        window.says_in("nav", "Before April").await;
        window.is_sound("search-saved").await;

        OtherProgram::start().close_dateline();
        window.start_again().await;
        window.click_in("nav", "Before April").await;
        window.says_in("[data-pane=list]", "Fire destroys harbour warehouse").await;
        window.click_in("nav", "Remove “Before April”").await;
        window.says("Search removed").await;
        window.until("no such line", async || !window.words_of("nav").await.contains("Before April")).await;
    });
}

#[test]
fn a_link_from_another_program_opens_what_it_leads_to() {
    with_sample(async |window| {
        window.find("[data-pane]").await;
        window.start_again_with(&["dateline://event/999"]).await;
        window.says("This is no longer in the library").await;
        window.says_in("[data-pane=work]", "Nothing is open").await;
        window.start_again_with(&["dateline://event/1"]).await;
        window.says_in("[data-pane=work] h2", "The fuel came ashore").await;
        window.start_again_with(&["dateline://nothing/1"]).await;
        window.says("This link leads to nothing").await;
    });
}
