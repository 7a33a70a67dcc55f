//! Exports: each file that the dialog writes is read back by a reader of its format.

use std::fs;

use fantoccini::key::Key;
use serde_json::Value;

use crate::other_program::OtherProgram;
use crate::window::{Window, with_sample};

/// Words of a source, a date that is not exact, and a headline, which every format must keep.
const QUOTED: &str = "A copy of the letter, seen by Coastal Wire, is dated 9 February";
const FUZZY: &str = "early February 2019";
const EVENTS: usize = 13;

/// Exports the timeline through the dialog and the system's own, and returns what the file holds.
async fn export(window: &Window, other: &OtherProgram, format: &str, ending: &str) -> String {
    window.click_in("[role=dialog] fieldset", format).await;
    window.click_in("[role=dialog] .foot", "Save as").await;
    other.confirm("Save File");
    window.says_in("[role=dialog]", "The file:").await;
    let file = window.folder().join("The Lys harbour fire").with_extension(ending);
    window.says_in("[role=dialog]", &file.display().to_string()).await;
    window.photograph(&format!("exported-{format}")).await;
    let written = fs::read_to_string(&file).unwrap();
    // The next one may have the same name, and the system's dialog asks before it writes over a file.
    fs::remove_file(file).unwrap();
    window.click_in("[role=dialog] .foot", "Export again").await;
    written
}

#[test]
fn every_format_keeps_evidence_and_uncertainty_where_its_reader_finds_them() {
    with_sample(async |window| {
        let other = OtherProgram::start();
        window.command("Export timeline").await;
        window.says("Export this timeline").await;
        window.is_sound("export").await;

        is_a_web_page(&export(window, &other, "Web page", "html").await);
        is_a_table(&export(window, &other, "Table", "csv").await);
        is_complete(&export(window, &other, "Everything", "json").await);
        is_markdown(&export(window, &other, "Markdown", "md").await);
        is_for_timelinejs(&export(window, &other, "TimelineJS", "json").await);
        window.press(char::from(Key::Escape)).await;
        window.is_gone("[role=dialog]").await;
    });
}

fn quotations(page: &scraper::Html) -> impl Iterator<Item = String> {
    let quotations = scraper::Selector::parse("blockquote, q").unwrap();
    page.select(&quotations).map(|quote| quote.text().collect()).collect::<Vec<_>>().into_iter()
}

fn is_a_web_page(html: &str) {
    let page = scraper::Html::parse_document(html);
    let words = page.root_element().text().collect::<String>();
    assert!(words.contains(FUZZY), "{words}");
    assert!(quotations(&page).any(|quote| quote.contains(QUOTED)));
    let fetching = "[src], link[href], iframe, object, embed";
    assert_eq!(
        page.select(&scraper::Selector::parse(fetching).unwrap()).count(),
        0,
        "the page asks for nothing else"
    );
}

fn is_a_table(csv: &str) {
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let heads = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let column = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let holds = |name: &str, words: &str| rows.iter().any(|row| row[column(name)].contains(words));
    assert_eq!(rows.len(), EVENTS);
    assert!(holds("When", FUZZY) && holds("Quotations", QUOTED) && holds("EDTF", "2019-02"));
}

fn is_complete(json: &str) {
    let contents = export::read_json(json).unwrap();
    assert_eq!(contents.events.len(), EVENTS);
    let whens = contents.events.iter().filter_map(|event| event.draft.when.as_ref());
    assert!(whens.map(|when| when.label()).any(|label| label == FUZZY));
    let quotes = contents.events.iter().flat_map(|event| &event.evidence).map(|one| &one.passage.exact);
    assert!(quotes.into_iter().any(|words| words.contains(QUOTED)));
}

fn is_markdown(markdown: &str) {
    let options = pulldown_cmark::Options::ENABLE_FOOTNOTES;
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(markdown, options));
    let page = scraper::Html::parse_document(&html);
    assert!(quotations(&page).any(|quote| quote.contains(QUOTED)));
    assert!(page.root_element().text().collect::<String>().contains(FUZZY));
}

fn is_for_timelinejs(json: &str) {
    let timeline: Value = serde_json::from_str(json).unwrap();
    let slides = timeline["events"].as_array().unwrap();
    assert!(slides.iter().all(|slide| slide["start_date"]["year"].is_i64()), "it refuses others");
    let fuzzy = slides.iter().find(|slide| slide["display_date"] == FUZZY).unwrap();
    assert!(fuzzy["end_date"]["year"].is_i64(), "it is drawn as the days it may be, not as one");
    assert!(slides.iter().any(|slide| slide["text"]["text"].as_str().unwrap().contains(QUOTED)));
}
