//! An article that an older reader read is read again: what moved is asked, what is gone is kept, and Undo restores it.

use articles::{Article, ArticleId, Block, BlockKind, Part, Passage, Source};
use chronology::{EventDraft, Factuality, Stance};
use library::{Analysis, Library, NewArticle, NewEvidence};

use crate::window::with_library;

const PAGE: &str = "<!doctype html><html lang=en><head><title>Fire at the old quay</title></head><body><article>\
    <h1>Fire at the old quay</h1>\
    <p>The old quay of Lys burned down on Thursday, the harbour master told reporters in the evening.</p>\
    <p>Nobody was hurt in the fire, which was seen from the whole coast and from the islands before it.</p>\
    <p>The port will be opened again on 2 April 2019, the ministry said after a meeting with fishermen.</p>\
    </article></body></html>";

/// How an older reader read it: with a line of the menu and a line of the foot, without the last paragraph.
const OLDER: [&str; 4] = [
    "Home, news and weather of the coast",
    "The old quay of Lys burned down on Thursday, the harbour master told reporters in the evening.",
    "Nobody was hurt in the fire, which was seen from the whole coast and from the islands before it.",
    "Subscribe to the harbour bulletin today",
];

/// Fills a library with the article as an older reader read it, and an event for each of its lines that are named.
fn fill(library: &Library, lines: &[usize]) {
    let source = Source::new("quay.html", PAGE.as_bytes().to_vec());
    let (mut text, mut blocks) = (String::new(), Vec::new());
    for line in OLDER {
        text.push_str(if text.is_empty() { "" } else { "\n\n" });
        let range = text.len()..text.len() + line.len();
        text.push_str(line);
        blocks.push(Block {
            range,
            kind: BlockKind::Paragraph,
            language: None,
            pages: Vec::new(),
            part: Part::Text,
        });
    }
    let article = Article { text: text.clone(), blocks: blocks.clone(), ..articles::read(&source).unwrap() };
    library.add_article(&NewArticle { source, article, analysis: Analysis::default() }).unwrap();
    for line in lines {
        let draft = EventDraft {
            headline: OLDER[*line].to_owned(),
            when: None,
            place: None,
            participants: Vec::new(),
            factuality: Factuality::Happened,
            tags: Vec::new(),
        };
        let evidence = NewEvidence {
            article: ArticleId(1),
            passage: Passage::of(&text, blocks[*line].range.clone()).unwrap(),
            stance: Stance::Supports,
            attribution: Vec::new(),
            when: None,
        };
        library.create_event(draft, &[evidence]).unwrap();
    }
}

#[test]
fn what_moved_is_asked_what_is_gone_stays_readable_and_undo_restores_it() {
    with_library(
        |library| fill(library, &[2, 3]),
        async |window| {
            window.click_on("Fire at the old quay").await;
            window.says("Subscribe to the harbour bulletin today").await;
            window.command("Read this article again").await;
            window.says("Passages to check: 2.").await;
            window.says_in(".text", "The port will be opened again").await;
            window.says("Found at another place").await;
            window.says("Not in the text as it is read now").await;
            window.says("2 events to look at again").await;
            window.is_sound("passages-to-check").await;
            window.photograph("passages-to-check").await;

            window.click_button("Show the new place").await;
            window.says_in(".text .lit", "Nobody was hurt in the fire").await;
            window.click_button("Take the new place").await;
            window.says("1 event to look at again").await;

            window.click_button("Show in the earlier text").await;
            window.says_in(".text .lit", "Subscribe to the harbour bulletin today").await;
            window.is_sound("earlier-text").await;
            window.photograph("earlier-text").await;
            window.click_button("Show the present text").await;
            window.click_button("Keep as it was").await;
            window.is_gone(".flagged").await;

            for _ in 0..3 {
                window.press_with_control('z').await;
                window.rests().await;
            }
            window.says_in(".text", "Home, news and weather of the coast").await;
        },
    );
}
