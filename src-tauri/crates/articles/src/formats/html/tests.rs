//! Pages of the kinds that are met, read and made inert.

mod complaints;
mod dates;
mod families;
mod headlines;
mod others;
mod parts;

use proptest::prelude::*;

use super::*;
use crate::{BlockKind, Part, Warning};

fn page(html: &str) -> Source {
    Source::new("page.html", html.as_bytes().to_vec())
}

fn article(html: &str) -> Article {
    read(&page(html)).unwrap()
}

const SENTENCE: &str = "The fire in the harbour of Lys began before midnight, three dock workers said on Thursday, and nobody came.";

#[test]
fn reads_the_text_and_nothing_around_it() {
    let article = article(&format!(
        "<html lang=en><head><title>Fire at Lys - The Meridian</title></head><body><nav><a href=/>Home</a></nav>\
         <article><h1>Fire at Lys</h1><p class=byline>By Ana Reis</p><p>{SENTENCE}</p><h2>Later</h2><blockquote>I saw nothing of it, said one, until it was over.</blockquote>\
         <figure><img src=x><figcaption>The quay at dawn.</figcaption></figure><ul><li>{SENTENCE}</li></ul>\
         <p>Exit mobile version</p><div class=share-buttons>Share this</div></article>\
         <div id=cookie-banner>{SENTENCE} cookies</div><footer>About us</footer></body></html>"
    ));
    assert_eq!(article.title, "Fire at Lys");
    assert_eq!(article.byline.as_deref(), Some("Ana Reis"));
    assert_eq!(article.outlet.as_deref(), Some("The Meridian"));
    let kinds: Vec<BlockKind> = article.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(
        kinds,
        [
            BlockKind::Paragraph,
            BlockKind::Heading,
            BlockKind::Quotation,
            BlockKind::Caption,
            BlockKind::ListItem
        ],
        "{}",
        article.text
    );
}

#[test]
fn words_stay_whatever_the_page_itself_is_called() {
    let html =
        format!("<html class=no-sidebar><body><p>{SENTENCE} <b>Nobody</b> was hurt.</p><p>{SENTENCE}</p>");
    assert!(article(&html).text.contains("Nobody was hurt."));
}

#[test]
fn of_several_articles_the_one_with_the_headline_is_meant() {
    let other = format!(
        "<article><h2><a href=/b>Storm</a></h2>{}</article>",
        "<p>The storm reached the coast of Orla on Friday and broke every window of the town.</p>".repeat(6)
    );
    let article = article(&format!(
        "<title>Fire at Lys</title><main><article><h1>Fire at Lys</h1><p>{SENTENCE}</p><p>{SENTENCE}</p></article>{other}{other}</main>"
    ));
    assert!(article.text.contains("harbour of Lys") && !article.text.contains("storm"), "{}", article.text);
}

#[test]
fn reads_authors_however_they_are_marked() {
    for (marked, expected) in [
        ("<div class=byline-metadata>By <a href=/tech/author/ana-reis>Ana Reis</a></div>", "Ana Reis"),
        (
            "<span class=article_author-name>Ana Reis</span>, <span class=article_author-name>Ivo Lund</span>",
            "Ana Reis, Ivo Lund",
        ),
        ("<div class=field--tag-author><img alt=x>Ana Reis<p>Editor of harbours</p></div>", "Ana Reis"),
        ("<span itemprop=author itemscope><meta itemprop=name content='Ana Reis'></span>", "Ana Reis"),
        ("<p>By <span>Ana Reis</span></p>", "Ana Reis"),
    ] {
        let article = article(&format!("<h1>Fire at Lys</h1>{marked}<p>{SENTENCE}</p>"));
        assert_eq!(article.byline.as_deref(), Some(expected), "{marked}");
    }
}

#[test]
fn names_both_authors_where_one_place_names_only_one() {
    let article = article(&format!(
        "<meta name=author content='Ana Reis, Ivo Lund'><script type=application/ld+json>\
         {{\"@type\":\"NewsArticle\",\"author\":{{\"name\":\"Ana Reis\"}}}}</script><p>{SENTENCE}</p>"
    ));
    assert_eq!(article.byline.as_deref(), Some("Ana Reis, Ivo Lund"));
}

#[test]
fn names_each_author_once() {
    let meta = "<meta name=author content='Ana Reis'><meta name=author content='Tomas Holm'><meta name=author content='Ana Reis'>";
    let byline = article(&format!("{meta}<h1>Fire at Lys</h1><p>{SENTENCE}</p>")).byline;
    assert_eq!(byline.as_deref(), Some("Ana Reis, Tomas Holm"));
}

#[test]
fn the_outlet_is_the_author_only_where_there_is_no_other() {
    let page = |shown: &str| {
        format!(
            "<meta property=og:site_name content='The Meridian'><meta name=author content=Meridian>\
             <h1>Fire at Lys</h1>{shown}<p>{SENTENCE}</p>"
        )
    };
    assert_eq!(article(&page("<a rel=author>Ana Reis</a>")).byline.as_deref(), Some("Ana Reis"));
    assert_eq!(article(&page("")).byline.as_deref(), Some("Meridian"));
}

#[test]
fn what_ends_a_title_is_no_outlet_if_it_is_the_author_or_the_headline() {
    let outlet =
        |head: &str| article(&format!("<head>{head}</head><h1>Fire at Lys</h1><p>{SENTENCE}</p>")).outlet;
    assert_eq!(outlet("<title>Fire at Lys - The Meridian</title>").as_deref(), Some("The Meridian"));
    assert_eq!(outlet("<title>Fire at Lys - by Ana Reis</title>"), None);
    let after = "<title>A blog of the coast and its people » Fire at Lys</title>";
    assert_eq!(outlet(&format!("{after}<meta property=og:title content='Fire at Lys'>")), None);
}

#[test]
fn the_author_of_a_work_cited_is_not_the_page_s() {
    let article = article(&format!(
        "<h1>Fire at Lys</h1><p>{SENTENCE}</p><ol><li itemprop=citation itemscope><meta itemprop=author content='Ivo Lund'>Lund 1988</ol>"
    ));
    assert_eq!(article.byline, None);
}

#[test]
fn reads_a_page_that_is_sent_hidden_for_a_script_to_show() {
    let article = article(&format!(
        "<div id=app>Loading</div><div hidden id=s><p>{SENTENCE}</p><p>{SENTENCE}</p></div>"
    ));
    assert!(article.text.contains(SENTENCE));
}

#[test]
fn a_page_of_nothing_is_said_to_be_empty() {
    assert!(matches!(
        read(&page("<html><body><script>1</script></body></html>")),
        Err(ReadError::Empty { .. })
    ));
}

#[test]
fn keeps_control_characters_out() {
    assert_eq!(
        article("<p>On\0 3\u{1} May\u{b} 2021\u{1b}[31m it\u{7f} rained.</p>").text,
        "On 3 May 2021[31m it rained."
    );
}

#[test]
fn marks_characters_that_turn_text_around() {
    assert!(
        article("<p>Paid on \u{202e}1202 yaM 3\u{202c}.</p>").warnings.contains(&Warning::HiddenCharacters)
    );
}

fn assert_inert(html: &str) {
    let shown = inert(&page(html)).unwrap();
    let lower = shown.to_lowercase();
    let body = &lower[lower.find("<body>").unwrap()..];
    for forbidden in [
        "<script", "<style", "<link", "<meta", "<iframe", "<form", "<svg", "<math", "<base", "<object",
        "<embed", " href=", " style=", " srcset=",
    ] {
        assert!(!body.contains(forbidden), "{forbidden} in {shown}");
    }
    let parsed = scraper::Html::parse_document(&shown);
    for node in parsed.tree.nodes().filter_map(|node| node.value().as_element()) {
        for (name, value) in node.attrs() {
            assert!(!name.starts_with("on"), "{name} in {shown}");
            assert!(name != "src" || value.starts_with("data:image/"), "{value} in {shown}");
        }
    }
}

#[test]
fn nothing_in_an_inert_page_runs_or_is_asked_for() {
    for html in [
        "<p onclick=x()>a<script>x()</script><img src=//evil.invalid/a.png alt='a boat' onerror=x()>",
        "<svg><animate onbegin=x()></svg><math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=x()&gt;'>",
        "<meta http-equiv=refresh content='0;url=//evil.invalid'><base href=//evil.invalid><link rel=stylesheet href=//evil.invalid>",
        "<a href='javascript:x()' ping=//evil.invalid>a</a><form action=//evil.invalid><input autofocus onfocus=x()></form>",
        "<div style='background:url(//evil.invalid/i.png)'>x</div><style>@import '//evil.invalid'</style><img src='data:image/svg+xml,<svg onload=x()>'>",
        "<noscript><p title='</noscript><img src=x onerror=x()>'></noscript><template><img src=x onerror=x()></template>",
        "<html lang='\"><script>x()</script>' dir='\"onload=x()'><title></title><img src=x onerror=x()></title>",
    ] {
        assert_inert(html);
    }
}

#[test]
fn an_inert_page_still_reads() {
    let shown = inert(&page("<html lang=ar dir=rtl><title>A & B</title><h1 dir=ltr>Fire</h1><p>One <b>two</b>.</p><img src=https://a.example/x.jpg alt='The quay'><img src='data:image/png;base64,AAAA' alt=dot>")).unwrap();
    assert!(shown.starts_with(
        "<!doctype html><html lang=\"ar\" dir=\"rtl\"><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    ));
    assert!(shown.contains("<title>A &amp; B</title>"), "{shown}");
    assert!(shown.contains("<h1 dir=\"ltr\">Fire</h1><p>One <b>two</b>.</p>"), "{shown}");
    assert!(shown.contains("[The quay]"));
    assert!(shown.contains("<img src=\"data:image/png;base64,AAAA\" alt=\"dot\">"), "{shown}");
}

#[test]
fn a_text_is_shown_as_it_is_written() {
    let shown =
        crate::inert_html(&Source::new("wire.txt", b"Fire\n  <script>x()</script>".to_vec())).unwrap();
    assert!(shown.contains("<pre dir=\"auto\">Fire\n  &lt;script&gt;x()&lt;/script&gt;</pre>"), "{shown}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let source = Source { media_type: page("<p>").media_type, ..Source::new("x.html", bytes) };
        if let Ok(article) = read(&source) {
            prop_assert!(!article.text.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
        }
        prop_assert!(inert(&source).is_ok());
    }

    #[test]
    fn any_markup_is_read_and_made_inert(pieces in prop::collection::vec(prop::sample::select(vec![
        "<p>", "</p>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<svg>", "</svg>", "<style>", "<!--", "-->", "<a href=javascript:x()>", "</a>",
        "<math>", "<mtext>", "<title>", "</title>", "<img src=x onerror=x()>", "'", "\"", ">", "<", "&lt;", "fire. ", "<script>", "</script>", "<template>", "<select>", "<br>", "<li>",
    ]), 0..40)) {
        let html = pieces.concat();
        assert_inert(&html);
        if let Ok(article) = read(&page(&html)) {
            let mut covered = 0;
            for block in &article.blocks {
                prop_assert!(block.range.start == covered || &article.text[covered..block.range.start] == "\n\n");
                covered = block.range.end;
            }
            prop_assert_eq!(covered, article.text.len());
        }
    }
}

#[test]
fn an_introduction_apart_from_the_text_begins_it() {
    let lead = "A fire closed the harbour of Lys for a night, and nobody can say how it began.";
    let body = format!("<div class=article-body>{}</div>", format!("<p>{SENTENCE}</p>").repeat(8));
    let with =
        |shown: &str| article(&format!("<h1>Fire in the harbour</h1>{shown}<p>Ana Reis</p>{body}")).text;
    assert!(with(&format!("<div class=article-intro><p>{lead}</p></div>")).starts_with(lead));
    assert!(with(&format!("<meta name=description content='{lead}'><p>{lead}</p>")).starts_with(lead));
    // A second headline says what the text will say again.
    assert!(with(&format!("<h2 class=subtitle>{lead}</h2>")).starts_with(SENTENCE));
}

#[test]
fn readers_who_write_more_than_the_article_do_not_take_its_place() {
    let comments =
        "<p>I was there on that night too, and what I saw was something else altogether, my friends.</p>";
    let article = article(&format!(
        "<h1>Fire at Lys</h1><div class=text>{}</div><div id=comments>{}</div>",
        format!("<p>{SENTENCE}</p>").repeat(10),
        comments.repeat(60)
    ));
    assert!(article.text.contains(SENTENCE) && !article.text.contains("I was there"), "{}", article.text);
}

#[test]
fn reads_what_is_written_for_programs_that_run_no_script() {
    let notice = "<p>Please switch on scripts to read this page.</p>";
    let posts =
        format!("<noscript><div class=text>{}</div></noscript>", format!("<p>{SENTENCE}</p>").repeat(10));
    assert!(article(&format!("<body>{notice}{posts}")).text.contains(SENTENCE));
}

#[test]
fn a_heading_in_a_figure_is_its_caption() {
    let article = article(&format!(
        "<article><p>{SENTENCE}</p><figure><img src=a.jpg><h2>The crane, seen from Lys</h2></figure><p>{SENTENCE}</p></article>"
    ));
    let captions = article.blocks.iter().filter(|block| block.kind == BlockKind::Caption);
    assert_eq!(
        captions.map(|block| &article.text[block.range.clone()]).collect::<Vec<_>>(),
        ["The crane, seen from Lys"]
    );
}
