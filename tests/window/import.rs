//! Bringing articles in: dragged from another program, pasted, cancelled, known already.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::other_program::{Drag, OtherProgram};
use crate::window::{Window, root, with_sample, with_window};

/// More than can be imported before a person cancels.
const MANY: usize = 600;

/// Writes an article unlike all others.
pub(crate) fn write_article(file: &Path, number: usize) -> PathBuf {
    let text = format!(
        "Coastal Wire, 21 March 2019\n\nQuay {number} closes\n\nQuay {number} was closed on 20 March 2019, \
         the harbour master said on Thursday. It had been inspected in early February.\n"
    );
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
    file.to_owned()
}

/// Drags files over the window until it says that they may be dropped.
async fn drag<'a>(other: &'a OtherProgram, window: &Window, files: &[&Path]) -> Drag<'a> {
    let told = format!("Drop to import {} file", files.len());
    drag_until_heard(window, &told, || other.drag(files)).await
}

/// Begins a drag until the window says what hangs over it; just after the start it may not hear yet.
async fn drag_until_heard<'a>(window: &Window, told: &str, begin: impl Fn() -> Drag<'a>) -> Drag<'a> {
    window.find("[data-pane=work]").await;
    loop {
        let drag = begin();
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(2) {
            if window.text().await.contains(told) {
                return drag;
            }
            drag.over();
        }
        drag.leave();
    }
}

/// Drags files over the window and drops them.
pub(crate) async fn drop_files(window: &Window, files: &[&Path]) {
    let other = OtherProgram::start();
    drag(&other, window, files).await.drop_here();
}

#[test]
fn files_dragged_from_another_program_are_imported_and_each_failure_is_named() {
    with_window(async |window| {
        let files = window.folder().join("dragged files");
        let file = write_article(&files.join("Kai 1 – geschlossen.txt"), 1);
        write_article(&files.join("Küste/Quay 2.txt"), 2);
        write_article(&files.join("Küste/Osten/قطار.txt"), 3);
        let bad = files.join("sound.mp3");
        fs::write(&bad, b"ID3\x04\0\0\0\0").unwrap();

        let other = OtherProgram::start();
        let drag = drag(&other, window, &[&file, &files.join("Küste"), &bad]).await;
        window.says("Drop to import 3 files").await;
        window.is_sound("drop").await;
        drag.drop_here();

        window.says("Import of 4 files").await;
        window.says("3 new").await;
        window.says("1 failed").await;
        window.says("sound.mp3 is not yet a format Dateline reads").await;
        window.is_sound("import-report").await;
        window.click_on("Done").await;
        for number in 1..=3 {
            window.says_in("[data-pane=list]", &format!("Quay {number} closes")).await;
        }
    });
}

#[test]
fn who_works_in_another_program_is_told_by_the_system_in_counts_alone() {
    with_window(async |window| {
        let file = write_article(&window.folder().join("Quay 1.txt"), 1);
        let other = OtherProgram::start();
        drag(&other, window, &[&file]).await.drop_here();
        window.says("Quay 1 closes").await;
        assert!(!window.notices().contains("member=Notify"), "the window has the focus");

        let file = write_article(&window.folder().join("Quay 2.txt"), 2);
        let dragged = drag(&other, window, &[&file]).await;
        other.take_focus();
        dragged.drop_here();
        window.until("a notification", async || window.notices().contains("1 new")).await;
        assert!(window.notices().contains("Import"));
        assert!(!window.notices().contains("Quay"), "{}", window.notices());
    });
}

/// Says what a column of the shown table holds.
async fn choose(window: &Window, column: &str, part: &str) {
    let script =
        "const select = document.querySelector(`[role=dialog] select[aria-label*='${arguments[0]}']`);
        select.value = arguments[1];
        select.dispatchEvent(new Event('change', { bubbles: true }));";
    window.run(script, vec![column.into(), part.into()]).await;
}

#[test]
fn a_table_is_shown_before_it_is_imported_and_a_page_tells_its_other_version() {
    with_window(async |window| {
        let table = window.folder().join("fires.csv");
        let rows = "No,Kind,Words,Page\n\
            1,Fire at Lys,\"It burned on 20 March 2019, the mayor said.\",https://lys.example/fire\n\
            2,Fire at Lys,\"It burned on 21 March 2019, the mayor said.\",https://lys.example/fire\n";
        fs::write(&table, rows).unwrap();
        drop_files(window, &[&table]).await;
        window.says("What the columns of fires.csv hold").await;
        window.says("Choose the column that holds the text").await;
        choose(window, "Words", "text").await;
        choose(window, "Kind", "title").await;
        choose(window, "Page", "url").await;
        window.is_sound("import-table").await;
        window.click_on("Import 2 articles").await;
        window.says_in("[data-pane=list]", "Fire at Lys").await;

        window.click_on("Fire at Lys").await;
        window.says("Another version of this page is in the library").await;
        window.click_on("What changed").await;
        window.find("[role=dialog] del").await;
        window.is_sound("import-versions").await;
    });
}

#[test]
fn the_same_bytes_are_said_to_be_known_and_a_drag_that_goes_away_imports_nothing() {
    with_sample(async |window| {
        let (_, bytes) = intake::sample::ARTICLES[0];
        let known = window.folder().join("under another name.txt");
        fs::write(&known, bytes).unwrap();
        let new = write_article(&window.folder().join("new.txt"), 1);

        let other = OtherProgram::start();
        drag(&other, window, &[&new]).await.leave();
        window
            .until("nothing hangs over the window", async || !window.text().await.contains("Drop to import"))
            .await;

        drop_files(window, &[&known, &new]).await;
        window.says("1 new").await;
        window.says("1 already in the library").await;
    });
}

#[test]
fn an_import_shows_how_far_it_is_and_stops_when_cancelled() {
    with_window(async |window| {
        let files = window.folder().join("many");
        for number in 0..MANY {
            write_article(&files.join(format!("{number:03}.txt")), number);
        }
        drop_files(window, &[&files]).await;
        window.says(&format!("of {MANY}")).await;
        window.photograph("importing").await;
        window.click_in("footer", "Cancel").await;

        window.says("not read, as you cancelled").await;
        window.photograph("import-cancelled").await;
        let counted = window.words_of(".counts").await;
        let counts: Vec<usize> = counted.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        assert_eq!(counts.iter().sum::<usize>(), MANY, "each file is accounted for: {counted}");
        window.click_on("Done").await;
        window.says_in("[data-pane=list]", &format!("{} to review", counts[0])).await;
    });
}

#[test]
fn an_import_is_held_between_two_files_and_what_came_of_it_is_kept_over_a_restart() {
    with_window(async |window| {
        let files = window.folder().join("many");
        for number in 0..MANY / 2 {
            write_article(&files.join(format!("{number:03}.txt")), number);
        }
        fs::write(files.join("sound.mp3"), b"ID3\x04\0\0\0\0").unwrap();
        drop_files(window, &[&files]).await;
        window.click_in("footer", "Pause").await;
        window.says_in("footer", "Paused at").await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        let held = window.words_of("footer .job").await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(window.words_of("footer .job").await, held, "nothing is read meanwhile");
        window.command("Jobs").await;
        window.says_in("[role=dialog] .running", "Paused at").await;
        window.is_sound("jobs-running").await;
        window.click_in("[role=dialog] .running", "Continue").await;

        window.says_in("[role=dialog]", "300 new").await;
        window.says_in("[role=dialog]", "1 failed").await;
        window.click_on("Done").await;
        window.click_in("[role=dialog]", "Close").await;
        window.is_gone("[role=dialog]").await;
        window.press_with_control('j').await;
        window.says_in("[role=dialog]", "300 new").await;
        window.is_sound("jobs").await;
        OtherProgram::start().close_dateline();
        window.start_again().await;
        window.command("Jobs").await;
        window.click_on("What failed, and why").await;
        window.says("sound.mp3 is not yet a format Dateline reads").await;
        window.run("document.documentElement.dir = 'rtl'", vec![]).await;
        window.photograph("jobs-rtl").await;
    });
}

#[test]
fn what_is_copied_in_a_browser_is_pasted_as_an_article() {
    with_window(async |window| {
        let other = OtherProgram::start();
        window.says("pastes an article you have copied").await;
        let page = "<h1>Harbour master resigns</h1><p>Ilse Brandt resigned on 4 April 2019, she said.</p>";
        other.copy("Harbour master resigns", Some(page));
        window.press_with_control('v').await;
        window.says_in("[data-pane=work]", "Ilse Brandt resigned on").await;
        window.says("Imported what was pasted").await;
        window.photograph("pasted").await;

        window.press_with_control('v').await;
        window.says("was in the library already").await;
    });
}

#[test]
fn of_a_copied_picture_it_is_said_what_to_do_with_it() {
    with_window(async |window| {
        let other = OtherProgram::start();
        window.says("pastes an article you have copied").await;
        other.copy_picture(fs::read(root().join("icons/32x32.png")).unwrap());
        window.press_with_control('v').await;
        window.says("Nothing was imported").await;
        window.photograph("pasted-picture").await;
    });
}

#[test]
fn files_copied_in_a_file_manager_are_pasted_as_dragged_ones_are() {
    with_window(async |window| {
        let files = window.folder().join("copied files");
        let file = write_article(&files.join("Kai 1 – geschlossen.txt"), 1);
        write_article(&files.join("Küste/Quay 2.txt"), 2);
        let bad = files.join("sound.mp3");
        fs::write(&bad, b"ID3\x04\0\0\0\0").unwrap();
        let other = OtherProgram::start();
        window.says("pastes an article you have copied").await;
        other.copy_files(&[&file, &files.join("Küste"), &bad]);
        window.press_with_control('v').await;
        window.says("Import of 3 files").await;
        window.says("2 new").await;
        window.says("sound.mp3 is not yet a format Dateline reads").await;
        window.photograph("pasted-files").await;
        window.click_on("Done").await;
        for number in 1..=2 {
            window.says_in("[data-pane=list]", &format!("Quay {number} closes")).await;
        }

        other.copy("https://lys.example/quay-closes", None);
        window.press_with_control('v').await;
        window.says_in("[data-pane=work] h1", "lys.example/quay-closes").await;
    });
}

#[test]
fn a_link_and_words_are_dragged_from_a_browser_and_what_is_read_stays_open() {
    with_sample(async |window| {
        window.click_on("Events").await;
        let other = OtherProgram::start();
        window.find("[data-pane=list]").await;
        drag_until_heard(window, "Drop to import", || other.drag_link("https://lys.example/quay-closes"))
            .await
            .drop_here();
        window.says_in("[data-pane=work] h1", "lys.example/quay-closes").await;

        window.click_on("Events").await;
        let page = "<h1>Harbour master resigns</h1><p>Ilse Brandt resigned on 4 April 2019, she said.</p>";
        drag_until_heard(window, "Drop to import", || other.drag_words(page)).await.drop_here();
        window.says_in("[data-pane=work]", "Ilse Brandt resigned on").await;

        window.click_on("Events").await;
        let file = write_article(&window.folder().join("Quay 7.txt"), 7);
        drop_files(window, &[&file]).await;
        window.says("Imported 1 article").await;
        window.says_in("[data-pane=list]", "events").await;
        window.click_in(".toasts", "Show").await;
        window.says_in("[data-pane=work] h1", "Quay 7 closes").await;
    });
}
