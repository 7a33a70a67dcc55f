//! Settings, trash, backups and the check of the library.

use fantoccini::key::Key;
use library::Library;
use serde_json::json;

use crate::killed::check_finds_nothing_wrong;
use crate::other_program::OtherProgram;
use crate::window::{Window, noon, with_sample};

const ARTICLE: &str = "Lamps on Quay Nine";
const DELETE: char = '\u{e017}';

/// How bright the window is, from 0 for black to 255 for white.
async fn brightness(window: &Window) -> i64 {
    let script = "const canvas = document.createElement('canvas').getContext('2d');
        canvas.fillStyle = getComputedStyle(document.querySelector('footer')).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));";
    window.run(script, vec![]).await.as_i64().unwrap()
}

/// Moves an article to the trash from the list of articles.
async fn trash(window: &Window, title: &str) {
    window.click_on("Articles").await;
    window.click_on(title).await;
    window.says_in("[data-pane=work] h1", title).await;
    window.press(DELETE).await;
    window.says("Move to trash").await;
    window.is_gone(&format!("[data-pane=list] [title='{title}']")).await;
}

async fn is_listed(window: &Window, title: &str) {
    window.click_on("Articles").await;
    window.says_in("[data-pane=list]", title).await;
}

#[test]
fn the_theme_changes_at_once_and_is_kept() {
    with_sample(async |window| {
        window.find("[data-pane=work]").await;
        window.press_with_control(',').await;
        window.says("Size of the reader’s text").await;
        window.is_sound("settings").await;
        window.click_on("Dark").await;
        window.until("the window is dark", async || brightness(window).await < 64).await;
        window.click_on("Light").await;
        window.until("the window is light", async || brightness(window).await > 192).await;
        window.click_on("Dark").await;
        window.until("the window is dark again", async || brightness(window).await < 64).await;

        window.press(char::from(Key::Escape)).await;
        window.is_gone("[role=dialog]").await;
        OtherProgram::start().close_dateline();
        window.start_again().await;
        window.find("footer").await;
        window.until("the window is still dark", async || brightness(window).await < 64).await;
    });
}

#[test]
fn what_is_moved_to_the_trash_can_be_put_back() {
    with_sample(async |window| {
        trash(window, ARTICLE).await;
        window.click_on("Trash").await;
        window.says_in("[data-pane=work]", ARTICLE).await;
        window.is_sound("trash").await;
        window.click_on("Put back").await;
        window.says("The trash is empty").await;
        window.photograph("trash-empty").await;
        is_listed(window, ARTICLE).await;
    });
}

#[test]
fn the_trash_is_emptied_only_when_a_person_says_so_twice() {
    with_sample(async |window| {
        trash(window, ARTICLE).await;
        window.click_on("Trash").await;
        window.click_on("Empty trash").await;
        window.focus_is_on("Cancel").await;
        window.is_sound("trash-purge").await;
        window.press(char::from(Key::Enter)).await;
        window.is_gone("[role=dialog]").await;
        window.says_in("[data-pane=work]", ARTICLE).await;
        window.click_on("Empty trash").await;
        window.click_in("[role=dialog]", "Delete for good").await;
        window.says("The trash is empty").await;
        check_finds_nothing_wrong(window).await;
    });
}

#[test]
fn a_backup_brings_the_library_back_to_how_it_was() {
    with_sample(async |window| {
        window.command("Backups and check").await;
        window.says("No backup yet").await;
        window.click_on("Back up now").await;
        window.find(".backups li").await;
        window.is_sound("backups").await;
        window.press(char::from(Key::Escape)).await;
        window.is_gone("[role=dialog]").await;
        trash(window, ARTICLE).await;

        window.command("Backups and check").await;
        window.click_in(".backups", "Restore").await;
        window.says("The library goes back to how it was then").await;
        window.is_sound("restore").await;
        window.click_in("[role=dialog] .foot", "Restore").await;
        window.says("Restored the backup").await;
        window.press(char::from(Key::Escape)).await;
        window.is_gone("[role=dialog]").await;
        is_listed(window, ARTICLE).await;
        check_finds_nothing_wrong(window).await;
    });
}

#[test]
fn a_damaged_library_starts_with_its_newest_backup_if_a_person_wants_that() {
    with_sample(async |window| {
        window.command("Backups and check").await;
        window.click_on("Back up now").await;
        window.find(".backups li").await;
        let library = window.library();
        std::fs::write(library.join("library.sqlite"), "not a database ".repeat(1000)).unwrap();
        std::fs::remove_file(library.join("library.sqlite-wal")).unwrap();
        std::fs::remove_file(library.join("library.sqlite-shm")).unwrap();
        window.kill_and_start_again().await;
        OtherProgram::start().confirm("Dateline");
        is_listed(window, ARTICLE).await;
        check_finds_nothing_wrong(window).await;
    });
}

#[test]
fn a_damaged_library_that_is_opened_from_another_offers_its_newest_backup() {
    with_sample(async |window| {
        let damaged = window.folder().join("Damaged.dateline");
        let library = Library::open_or_create(&damaged, noon).unwrap();
        library.create_note("Kept in the backup", None).unwrap();
        library.backup().unwrap();
        drop(library);
        std::fs::write(damaged.join("library.sqlite"), "not a database ".repeat(1000)).unwrap();
        let open = "window.isLeft = true;
            window.__TAURI_INTERNALS__.invoke('open_library', { folder: arguments[0] })
            .then(() => location.reload(), (failure) => { document.title = JSON.stringify(failure); })";
        window.run(open, vec![json!(damaged)]).await;
        OtherProgram::start().confirm("Dateline");
        let is_new = async || window.run("return window.isLeft === undefined", vec![]).await == json!(true);
        window.until("the other library's page", is_new).await;
        window.click_on("Notes").await;
        window.says("Kept in the backup").await;
    });
}

#[test]
fn what_was_done_is_told_in_the_history() {
    with_sample(async |window| {
        trash(window, ARTICLE).await;
        window.command("History").await;
        window.says_in("[role=dialog]", &format!("Move to trash {ARTICLE}")).await;
        window.is_sound("history").await;
    });
}
