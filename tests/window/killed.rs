//! `kill -9` loses nothing that the window has shown.

use std::path::Path;

use crate::import::{drop_files, write_article};
use crate::window::{Window, with_window};

/// How many files are imported.
const FILES: usize = 400;

/// How many articles the window has said are in, while it imports.
async fn told(window: &Window) -> usize {
    let status = window.words_of("footer .job").await;
    status.split_whitespace().find_map(|word| word.parse().ok()).unwrap_or_default()
}

/// The counts of the report, by what they count.
async fn counted(window: &Window, what: &str) -> usize {
    window
        .words_of(&format!(".counts .{what}"))
        .await
        .split(' ')
        .next()
        .and_then(|it| it.parse().ok())
        .unwrap_or(0)
}

#[test]
fn killed_in_the_middle_of_an_import_everything_that_was_told_is_there_and_sound() {
    with_window(async |window| {
        let files = window.folder().join("many");
        for number in 0..FILES {
            write_article(&files.join(format!("{number:03}.txt")), number);
        }
        drop_files(window, &[&files]).await;
        window.until("some files are in", async || told(window).await > 0).await;
        let said = told(window).await;
        assert!(said < FILES, "the import still runs");
        window.kill_and_start_again().await;

        window.find("[data-pane=list] [role=option]").await;
        check_finds_nothing_wrong(window).await;
        let again: &Path = &files;
        drop_files(window, &[again]).await;
        window.says("already in the library").await;
        let (known, new) = (counted(window, "known").await, counted(window, "new").await);
        assert!(known >= said, "{said} were told to be in, {known} are");
        assert_eq!(known + new, FILES);
        window.click_on("Done").await;
        window.says_in("[data-pane=list]", &format!("{FILES} to review")).await;
    });
}

/// Has the library checked.
pub(crate) async fn check_finds_nothing_wrong(window: &Window) {
    window.command("Backups and check").await;
    window.click_on("Check now").await;
    window.says("Nothing is wrong").await;
    window.press(char::from(fantoccini::key::Key::Escape)).await;
    window.is_gone("[role=dialog]").await;
}
