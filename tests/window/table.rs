//! A timeline as a table in the real window: cells that are edited in place, and what is shown.

use fantoccini::key::Key;

use crate::other_program::OtherProgram;
use crate::window::{Window, with_sample};

async fn open_table(window: &Window) {
    window.click_on("The Lys harbour fire").await;
    window.click_on("Table").await;
    window.find("[role=grid] [role=row]").await;
}

/// Writes with the keys into the cell that is open, whose words are selected.
async fn write(window: &Window, text: &str) {
    for letter in text.chars() {
        window.press(letter).await;
    }
}

/// The words of the cells of the event's row that holds these words.
async fn row_with(window: &Window, words: &str) -> String {
    let script = "return [...document.querySelectorAll('[role=row]')].find(row => row.innerText.includes(arguments[0]))?.innerText ?? ''";
    window.run(script, vec![words.into()]).await.as_str().unwrap_or_default().to_owned()
}

#[test]
fn cells_are_edited_one_after_the_other_and_each_is_undone() {
    with_sample(async |window| {
        open_table(window).await;
        let event = "Customs opened two of them";
        let grid = "document.querySelector('[role=grid]').focus()";
        window.run(grid, vec![]).await;
        window.press(char::from(Key::Down)).await;
        window.press(char::from(Key::Down)).await;
        window.press(char::from(Key::F2)).await;
        window.focus_is_on("Date, as you would say it").await;
        write(window, "about 1 February 2019").await;
        window.says_in("[role=grid] small", "approximate").await;
        window.is_sound("table-edited").await;
        window.press(char::from(Key::Tab)).await;
        window.focus_is_on("What happened").await;
        window.press(char::from(Key::Tab)).await;
        window.focus_is_on("Where").await;
        write(window, "Port of Lys").await;
        window.press(char::from(Key::Enter)).await;
        window.until("the place", async || row_with(window, event).await.contains("Port of Lys")).await;
        assert!(row_with(window, event).await.contains("1 Feb 2019"), "{}", row_with(window, event).await);
        window.press_with_control('z').await;
        window.until("no place", async || !row_with(window, event).await.contains("Port of Lys")).await;
        window.press_with_control('z').await;
        window.until("the old date", async || row_with(window, event).await.contains("30 Jan 2019")).await;
    });
}

#[test]
fn words_find_events_and_lanes_close() {
    with_sample(async |window| {
        open_table(window).await;
        window.click_in("[role=grid]", "customs").await;
        window.until("a closed lane", async || row_with(window, "Customs opened").await.is_empty()).await;
        window.write("Filter by words", "WEDNESDAY").await;
        window
            .until("what fits", async || window.count("[role=grid] .headline[role=gridcell]").await == 2)
            .await;
        window.is_sound("table-found").await;
        window.write("Filter by words", "nowhere at all").await;
        window.says("No event of this timeline fits").await;
        window.is_sound("table-nothing").await;
    });
}

#[test]
fn rows_of_a_spreadsheet_are_pasted_read_and_undone_as_one() {
    with_sample(async |window| {
        open_table(window).await;
        let spreadsheet = OtherProgram::start();
        spreadsheet.copy("Date\tEvent\tWhere\n12 Tir 1392\tThe dockers met\tLys\nsoon\tA strike\t\n", None);
        window.run("document.querySelector('[role=grid]').focus()", vec![]).await;
        window.press_with_control('v').await;
        window.says_in("[role=dialog]", "3 July 2013").await;
        window.says_in("[role=dialog]", "not understood: without a date").await;
        window.is_sound("table-paste").await;
        window.click_in("[role=dialog]", "Add 2 events").await;
        window.until("a new row", async || row_with(window, "The dockers met").await.contains("Lys")).await;
        window.press_with_control('z').await;
        window.until("none of them", async || row_with(window, "A strike").await.is_empty()).await;
        window.until("none of them", async || row_with(window, "The dockers met").await.is_empty()).await;
    });
}
