//! A timeline as a table in the real window: cells that are edited in place, and what is shown.

use chronology::{EventDraft, Factuality, TimelineDraft};
use edtf::Edtf;
use fantoccini::key::Key;
use library::Library;

use crate::other_program::OtherProgram;
use crate::window::{CONTROL, Window, with_library, with_sample};

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

/// A timeline of events whose lines are of one, two or many rows of words.
fn fill_with_many(library: &Library) {
    let timeline = library.create_timeline(&TimelineDraft::new("Ferries", "")).unwrap();
    let told = (0..400).map(|number| EventDraft {
        headline: format!("Sailing {number} {}", "was late because of the fog ".repeat(number % 9)),
        when: Some(Edtf::parse(&format!("{}-05", 1500 + number)).unwrap().into()),
        place: None,
        participants: Vec::new(),
        factuality: Factuality::Happened,
        tags: Vec::new(),
    });
    library.paste_events(timeline, &told.collect::<Vec<_>>(), &[]).unwrap();
}

/// What is wrong with the rows that are seen: one that overlaps the next or leaves a gap, or an active one that is not
/// seen whole below the headings.
const WRONG: &str = "const grid = document.querySelector('[role=grid]').getBoundingClientRect();
    const head = document.querySelector('[role=grid] .head').getBoundingClientRect().bottom;
    const rows = [...document.querySelectorAll('[role=row][data-index]')].sort((a, b) => a.dataset.index - b.dataset.index);
    const box = (row) => row.getBoundingClientRect();
    const apart = rows.slice(1).filter((row, at) => row.dataset.index - rows[at].dataset.index === 1 && Math.abs(box(row).top - box(rows[at]).bottom) > 1);
    const active = rows.find(row => row.ariaSelected === 'true');
    const isCut = box(active).top < head - 1 || box(active).bottom > grid.bottom + 1;
    return `${apart.map(row => row.dataset.index)} ${isCut ? 'cut' : ''}`.trim();";

#[test]
fn rows_of_any_height_stand_one_below_the_other_and_the_active_one_is_seen_whole() {
    with_library(fill_with_many, async |window| {
        window.click_on("Ferries").await;
        window.click_on("Table").await;
        window.find("[role=grid] [role=row]").await;
        window.run("document.querySelector('[role=grid]').focus()", vec![]).await;
        let sound = async |what: &str| {
            window.rests().await;
            window.until(what, async || window.run(WRONG, vec![]).await == "").await;
        };
        let corner = async |key: Key| window.press_with(&[CONTROL], char::from(key)).await;
        sound("the first row").await;
        corner(Key::End).await;
        sound("the last row").await;
        for key in [[Key::PageUp; 4], [Key::Up; 4], [Key::PageUp; 4]].concat() {
            window.press(char::from(key)).await;
            sound("upwards").await;
        }
        corner(Key::Home).await;
        sound("the first row again").await;
        for key in [[Key::PageDown; 4], [Key::Down; 4], [Key::PageDown; 4]].concat() {
            window.press(char::from(key)).await;
            sound("downwards").await;
        }
    });
}
