//! The manual in the window, and the pictures in it: each is taken here, from the sample library.
//!
//! With `UPDATE_MANUAL` set, the pictures replace those in `docs/manual/pictures`; else they are only kept beside the
//! other shots.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use fantoccini::key::Key;
use image::{DynamicImage, ImageFormat};
use serde_json::json;

use crate::import::{drop_files, write_article};
use crate::other_program::OtherProgram;
use crate::window::{Window, root, with_sample, with_window};

/// Around a dialog or a card, in pixels; a pane is shown alone.
const MARGIN: i64 = 12;

/// Sizes of the window: for pictures of all of it, of single panes, and of cards that are high.
const SMALL: (u32, u32) = (1040, 700);
const WIDE: (u32, u32) = (1180, 700);
const HIGH: (u32, u32) = (1280, 890);

/// Where a person's library would be; that of a test has a name by chance.
const HOME: &str = "/home/ana/Documents";

/// The pictures that were taken.
#[derive(Default)]
struct Pictures(BTreeSet<String>);

impl Pictures {
    /// Takes a picture of what a CSS selector names.
    async fn take(&mut self, window: &Window, name: &str, css: &str) {
        window.find(css).await;
        let paths = "const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(arguments[0], arguments[1])";
        window.run(paths, vec![json!(window.folder()), json!(HOME)]).await;
        let margin = if css.contains("[data-pane") || css == "main" || css == "body" { 0 } else { MARGIN };
        let shot = image::load_from_memory(&window.screenshot().await).unwrap().to_rgb8();
        let script =
            "const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
            return [x, y, x + width, y + height].map(Math.round)";
        let place = window.run(script, vec![json!(css)]).await;
        let [left, top, right, bottom] = [0, 1, 2, 3].map(|side| place[side].as_i64().unwrap());
        let within = |at: i64, size: u32| u32::try_from(at).unwrap_or(0).min(size);
        let (left, top) = (within(left - margin, shot.width()), within(top - margin, shot.height()));
        let (right, bottom) = (within(right + margin, shot.width()), within(bottom + margin, shot.height()));
        let part = DynamicImage::ImageRgb8(shot).crop_imm(left, top, right - left, bottom - top);
        let file = format!("{name}.webp");
        for folder in folders() {
            fs::create_dir_all(&folder).unwrap();
            part.save_with_format(folder.join(&file), ImageFormat::WebP).unwrap();
        }
        self.0.insert(file);
    }
}

fn folders() -> Vec<PathBuf> {
    let mut folders = vec![root().join("tests/window/shots/manual")];
    if std::env::var_os("UPDATE_MANUAL").is_some() {
        folders.push(root().join("docs/manual/pictures"));
    }
    folders
}

/// The pictures that the manual's chapters name.
fn named() -> BTreeSet<String> {
    let chapters = fs::read_dir(root().join("docs/manual")).unwrap().flatten();
    let texts = chapters.filter_map(|chapter| fs::read_to_string(chapter.path()).ok());
    let named = |text: String| {
        let parts = text.split("](pictures/").skip(1).filter_map(|part| part.split(')').next());
        parts.map(str::to_owned).collect::<Vec<_>>()
    };
    texts.flat_map(named).collect()
}

async fn open_article(window: &Window, title: &str) {
    window.click_on("Articles").await;
    window.click_on(title).await;
    window.says_in("[data-pane=work] h1", title).await;
}

#[test]
fn each_picture_of_the_manual_is_taken_from_the_window() {
    let mut pictures = Pictures::default();
    with_window(async |window| {
        window.button("Open the sample timeline").await;
        pictures.take(window, "welcome", "[data-pane=work]").await;
        import_report(window, &mut pictures).await;
    });
    with_sample(async |window| {
        reading(window, &mut pictures).await;
        reviewing(window, &mut pictures).await;
    });
    with_sample(async |window| {
        timeline(window, &mut pictures).await;
        beside(window, &mut pictures).await;
    });
    assert_eq!(named(), pictures.0, "named in the manual, and taken here");
}

/// One file is new, one known, one of no format that is read.
async fn import_report(window: &Window, pictures: &mut Pictures) {
    let files = window.folder().join("articles");
    let known = write_article(&files.join("quay-1.txt"), 1);
    drop_files(window, &[&known]).await;
    window.says_in("[data-pane=work] h1", "Quay 1 closes").await;
    let new = write_article(&files.join("quay-2.txt"), 2);
    let interview = files.join("interview.mp3");
    fs::write(&interview, b"ID3\x04\0\0\0\0").unwrap();
    drop_files(window, &[&known, &new, &interview]).await;
    window.says_in("[role=dialog]", "interview.mp3").await;
    pictures.take(window, "import-report", "[role=dialog]").await;
}

async fn reading(window: &Window, pictures: &mut Pictures) {
    window.resize(SMALL.0, SMALL.1).await;
    open_article(window, "Port chief was warned weeks before the fire, officials say").await;
    window.find(".card.current").await;
    pictures.take(window, "reader", "body").await;

    window.press_with_control('\\').await;
    let focus = "const date = [...document.querySelectorAll('.text .time')].find(one => one.innerText.includes('early February'));
        date.focus(); date.scrollIntoView({ block: 'center' })";
    window.run(focus, vec![]).await;
    window.says_in("[role=tooltip]", "early February 2019").await;
    pictures.take(window, "date-tip", "[data-pane=work]").await;

    open_article(window, "Letter to the board").await;
    window.click_button("No publication date").await;
    window.find("form.published input").await;
    pictures.take(window, "publication-date", "[data-pane=work]").await;
    window.press(char::from(Key::Escape)).await;
}

async fn reviewing(window: &Window, pictures: &mut Pictures) {
    window.resize(HIGH.0, HIGH.1).await;
    open_article(window, "Port chief was warned weeks before the fire, officials say").await;
    window.find(".card.current").await;
    pictures.take(window, "suggestion", ".card.current").await;

    open_article(window, "Fire destroys harbour warehouse in Lys, four hurt").await;
    window.says_in(".card.current", "Told by another article").await;
    pictures.take(window, "accounts", ".card.current").await;

    window.resize(WIDE.0, WIDE.1).await;
    window.click_on("Events").await;
    window.click_on("A copy of the letter, seen by Coastal Wire, is dated 9 February").await;
    window.find("[data-pane=work] .conflict").await;
    pictures.take(window, "conflict", "[data-pane=work] .detail").await;
}

async fn timeline(window: &Window, pictures: &mut Pictures) {
    window.resize(SMALL.0, SMALL.1).await;
    window.click_on("The Lys harbour fire").await;
    window.find("[data-pane=work] [data-key]").await;
    pictures.take(window, "chart", "[data-pane=work]").await;
    window.click_on("Table").await;
    window.find("[role=grid] [role=row]").await;
    pictures.take(window, "table", "[data-pane=work]").await;
    window.command("Export timeline").await;
    window.says("Export this timeline").await;
    pictures.take(window, "export", "[role=dialog]").await;
    window.press(char::from(Key::Escape)).await;
    window.is_gone("[role=dialog]").await;
}

async fn beside(window: &Window, pictures: &mut Pictures) {
    window.resize(WIDE.0, WIDE.1).await;
    window.press_with_control('\\').await;
    window.type_into("[role=search] input", "letter before:2019-05").await;
    window.find("[data-pane=list] [role=option]").await;
    pictures.take(window, "search", "[data-pane=list]").await;

    open_article(window, "Port chief was warned weeks before the fire, officials say").await;
    window.run("getSelection().selectAllChildren(document.querySelectorAll('.text p')[1])", vec![]).await;
    window.click_in("[role=toolbar]", "Quote in a note").await;
    window.says_in("[data-pane=aside] blockquote", "We sent the letter").await;
    pictures.take(window, "note", "[data-pane=aside] article").await;

    window.command("Draft a timeline from articles").await;
    window.write("Name", "Fuel").await;
    window.press(char::from(Key::Enter)).await;
    window.click("[data-pane=aside] .card.current .headline").await;
    for decided in 1..=4 {
        window.press('a').await;
        window
            .until("it is decided", async || {
                window.count("[data-pane=work] [data-key]").await >= decided.min(3)
            })
            .await;
    }
    pictures.take(window, "draft", "main").await;

    window.command("Back up now").await;
    window.says("backed up").await;
    window.command("Backups and check").await;
    window.says_in("[role=dialog]", "Restore").await;
    pictures.take(window, "backups", "[role=dialog]").await;
}

#[test]
fn the_manual_opens_at_what_is_shown_is_searched_by_keys_and_kept_as_a_file() {
    with_sample(async |window| {
        open_article(window, "Lamps on Quay Nine").await;
        window.press(char::from(Key::F1)).await;
        window.says_in("[role=dialog] h2.heading", "Review suggestions").await;
        window.is_sound("help").await;

        window.click_in("[role=dialog]", "How Dateline reads dates").await;
        window.says_in("[role=dialog] .page", "In every language").await;
        window.is_sound("help-appendix").await;

        window.press_with_control('f').await;
        window.focus_is_on("Search the manual").await;
        for letter in "spreadsheet".chars() {
            window.press(letter).await;
        }
        window.says_in("[role=dialog] nav", "Paste from a spreadsheet").await;
        window.is_sound("help-found").await;
        window.press(char::from(Key::Down)).await;
        window.press(char::from(Key::Enter)).await;
        window.says_in("[role=dialog] h2.heading", "Timeline: the table").await;

        let other = OtherProgram::start();
        window.click_in("[role=dialog]", "Save as a web page").await;
        other.confirm("Save File");
        let file = window.folder().join("dateline-manual.html");
        window.until("the manual is saved", async || file.is_file()).await;
        let page = scraper::Html::parse_document(&fs::read_to_string(file).unwrap());
        let count = |css: &str| page.select(&scraper::Selector::parse(css).unwrap()).count();
        assert_eq!(count("img[src^='data:image/png;base64,']"), named().len());
        assert_eq!(count("section h2"), count("nav li"));

        window.press(char::from(Key::Escape)).await;
        window.is_gone("[role=dialog]").await;
        window.focus_is_on("Lamps on Quay Nine").await;
    });
}
