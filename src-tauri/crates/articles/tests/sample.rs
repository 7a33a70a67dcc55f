//! The sample articles, read: what a person sees of each after dropping it on the window.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its fixture has failed")]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use articles::{Article, Source, inert_html, read};

fn sample(name: &str) -> Source {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample").join(name);
    Source::new(name, fs::read(path).unwrap())
}

/// An article as a reader sees it: what is known of it, then each block with its kind.
fn shown(article: &Article) -> String {
    let mut shown = format!("title: {}\n", article.title);
    let fields = [
        ("byline", &article.byline),
        ("outlet", &article.outlet),
        ("url", &article.url),
        ("language", &article.language),
    ];
    for (name, value) in fields {
        writeln!(shown, "{name}: {}", value.as_deref().unwrap_or("none")).unwrap();
    }
    match &article.published {
        Some(published) => {
            writeln!(shown, "published: {} ({:?})", published.edtf, published.known_from).unwrap()
        }
        None => writeln!(shown, "published: none").unwrap(),
    }
    writeln!(shown, "warnings: {:?}", article.warnings).unwrap();
    for block in &article.blocks {
        writeln!(shown, "\n[{:?}] {}", block.kind, &article.text[block.range.clone()]).unwrap();
    }
    shown
}

macro_rules! reads {
    ($($test:ident: $file:literal,)*) => {$(
        #[test]
        fn $test() {
            insta::assert_snapshot!(shown(&read(&sample($file)).unwrap()));
        }
    )*};
}

reads! {
    reads_a_news_site: "meridian-port-chief-warned.html",
    reads_the_same_site_later: "meridian-minister.html",
    reads_an_old_page_of_tables: "northshore-gazette-fire.html",
    reads_a_blog: "quayside-notes-lamps.html",
    reads_arabic: "al-sahil-witnesses.html",
    reads_markdown: "coastal-wire-what-we-know.md",
    reads_german_markdown: "kuestenblatt-hafensperrung.md",
    reads_wire_copy: "coastal-wire-warehouse-fire.txt",
    reads_later_wire_copy: "coastal-wire-hearing.txt",
    reads_a_mail: "port-press-office.eml",
    reads_a_word_document: "inquiry-notes.docx",
    reads_a_letter_without_a_date: "letter-to-the-board.txt",
}

#[test]
fn the_syndicated_copy_has_the_words_of_the_wire() {
    let plain = |name: &str| read(&sample(name)).unwrap().text.replace(['“', '”', '"'], "").replace('’', "'");
    let (wire, copy) = (plain("coastal-wire-warehouse-fire.txt"), plain("northshore-gazette-fire.html"));
    let shared = wire.split("\n\n").skip(1).filter(|paragraph| copy.contains(paragraph)).count();
    assert_eq!(shared, 4);
}

#[test]
fn pages_are_shown_inert() {
    for name in ["meridian-port-chief-warned.html", "northshore-gazette-fire.html", "al-sahil-witnesses.html"]
    {
        let shown = inert_html(&sample(name)).unwrap();
        assert!(
            !shown.contains("<script") && !shown.contains("href") && !shown.contains("https://"),
            "{name}"
        );
    }
    assert!(inert_html(&sample("al-sahil-witnesses.html")).unwrap().contains("lang=\"ar\" dir=\"rtl\""));
}
