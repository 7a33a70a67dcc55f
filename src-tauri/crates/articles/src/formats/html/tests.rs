//! Pages of the kinds that are met, read and made inert.

use proptest::prelude::*;

use super::*;
use crate::{BlockKind, Warning};

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
         <article><h1>Fire at Lys</h1><p class=byline>By Ana Reis</p><p>{SENTENCE}</p><h2>Later</h2><blockquote>{SENTENCE}</blockquote>\
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
fn a_change_is_no_publication() {
    let article = article(&format!(
        "<meta property=article:modified_time content=2019-04-02T10:00:00Z><h1>Fire at Lys</h1><time class=updated datetime=2019-04-02>2 April</time><p>{SENTENCE}</p>"
    ));
    assert_eq!(article.published, None);
    assert_eq!(article.warnings, [Warning::NoPublicationDate]);
}

#[test]
fn keeps_the_zone_of_the_publication() {
    let article = article(&format!(
        "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-03-29T18:40:00+01:00\"}}</script><p>{SENTENCE}</p>"
    ));
    let published = article.published.unwrap();
    assert_eq!(
        (published.edtf.to_string().as_str(), published.known_from),
        ("2019-03-29T18:40:00+01:00", KnownFrom::Metadata)
    );
}

#[test]
fn a_date_beside_other_articles_or_a_comment_is_not_this_one_s() {
    for elsewhere in ["related-posts", "comment-list", "sidebar"] {
        let article = article(&format!(
            "<h1>Fire at Lys</h1>{}<div class={elsewhere}><ul><li><b>Ivo</b> \
             <time class=published datetime=2020-01-02>2 January 2020</time><li><b>Tom</b> yes<li>no</ul></div>",
            format!("<p>{SENTENCE}</p>").repeat(8)
        ));
        assert_eq!(article.published, None, "{elsewhere}");
    }
}

#[test]
fn the_day_a_site_files_an_article_under_outlasts_its_changes() {
    let html =
        format!("<meta property=article:published_time content=2022-06-01T10:00:00Z><p>{SENTENCE}</p>");
    let url = Some("https://meridian.example/2019/03/29/fire/".to_owned());
    let published = read(&Source { url, ..page(&html) }).unwrap().published.unwrap();
    assert_eq!((published.edtf.to_string().as_str(), published.known_from), ("2019-03-29", KnownFrom::Url));
}

#[test]
fn a_date_that_is_shown_is_better_than_one_of_any_kind() {
    let article = article(&format!(
        "<meta name=date content=2022-06-01><h1>Fire at Lys</h1><p class=date>29 March 2019</p><p>{SENTENCE}</p>"
    ));
    assert_eq!(article.published.unwrap().edtf.to_string(), "2019-03-29");
}

#[test]
fn a_date_beside_the_headline_is_its_own_whatever_the_part_is_called() {
    let article = article(&format!(
        "<title>Fire at Lys</title><article><aside><time datetime=2019-03-29>29 March</time></aside><h2>Fire at Lys</h2>{}</article>",
        format!("<p>{SENTENCE}</p>").repeat(20)
    ));
    assert_eq!(article.published.unwrap().edtf.to_string(), "2019-03-29");
}

#[test]
fn reads_a_date_after_the_words_that_say_what_it_is() {
    let article = article(&format!(
        "<h1>Fire at Lys</h1><p>{SENTENCE}</p><div id=foot><p>Last change: 3 May 2021<br>Published on: <i>29 March 2019</i><br>\
         <b>Author:</b> Ana Reis<br>a<br>b<br>c<br>d</p></div>"
    ));
    assert_eq!(article.published.unwrap().edtf.to_string(), "2019-03-29");
    assert_eq!(article.byline.as_deref(), Some("Ana Reis"));
}

#[test]
fn the_one_long_heading_is_the_headline_whatever_searchers_are_told() {
    let article = article(&format!(
        "<title>Lys fire: all we know so far</title><h1>Warehouse burns down in the harbour of Lys</h1><p>{SENTENCE}</p>"
    ));
    assert_eq!(article.title, "Warehouse burns down in the harbour of Lys");
}

#[test]
fn a_host_behind_a_title_is_no_part_of_it() {
    let article = article(&format!("<title>Fire at Lys - meridian.example</title><p>{SENTENCE}</p>"));
    assert_eq!(article.title, "Fire at Lys");
}

fn day(html: &str) -> Option<String> {
    article(html).published.map(|published| published.edtf.to_string())
}

#[test]
fn reads_the_sentence_with_which_a_system_says_when_it_posted() {
    let html = format!(
        "<h1>Fire at Lys</h1><p>{SENTENCE}</p><p>This entry was posted on 3 May 2021 at 10:00 and is filed under \
         Harbours. You can follow any responses to this entry through the feed, or leave one from your own site.</p>"
    );
    assert_eq!(day(&html).as_deref(), Some("2021-05-03T10:00:00"));
}

#[test]
fn reads_the_day_in_figures_before_a_headline() {
    let html = format!("<html lang=de><title>03.05.2021 | Brand in Lys</title><p>{SENTENCE}</p>");
    assert_eq!(day(&html).as_deref(), Some("2021-05-03"));
}

#[test]
fn reads_a_meta_element_of_the_site_s_own_name() {
    let html = format!("<meta name=meridian-publish-day content=2021-05-03><p>{SENTENCE}</p>");
    assert_eq!(day(&html).as_deref(), Some("2021-05-03"));
}

#[test]
fn the_year_of_a_work_cited_is_no_publication() {
    let html = format!("<p>{SENTENCE}</p><p>Reis A. 3 May 2011; 12: doi 10.1000/5</p>");
    assert_eq!(day(&html), None);
}

#[test]
fn a_thread_is_read_post_by_post_each_under_its_writer() {
    let post = |who: &str, day: &str, text: &str| {
        format!(
            "<div class=entry><b class=author>{who}</b> <time>{day}</time><div class=post-text><p>{text}</p></div></div>"
        )
    };
    let text = article(&format!(
        "<title>Where was the pilot?</title><h1>Where was the pilot?</h1>{}{}{}",
        post("ana", "3 May 2021", SENTENCE),
        post(
            "bo",
            "4 May 2021",
            "I saw him at the lighthouse, an hour before the fire was seen from the town."
        ),
        post(
            "ana",
            "5 May 2021",
            "Then he cannot have been aboard the Aurora when it left the quay that night."
        ),
    ))
    .text;
    let told: Vec<usize> = ["bo", "4 May 2021", "lighthouse", "5 May 2021", "Aurora"]
        .iter()
        .map(|words| text.find(words).unwrap_or_else(|| panic!("{words} is missing: {text}")))
        .collect();
    assert!(told.is_sorted(), "{text}");
}

#[test]
fn a_page_that_leads_to_others_keeps_what_it_lists() {
    let item = |number: u32| {
        format!("<li><a href=/{number}>Report number {number} from the harbour of Lys</a></li>")
    };
    let items: String = (1..=12).map(item).collect();
    let text = article(&format!("<title>Reports</title><main><h1>Reports</h1><ul>{items}</ul></main>")).text;
    assert!(text.contains("Report number 1 from") && text.contains("Report number 12 from"), "{text}");
}

#[test]
fn links_below_an_article_do_not_make_it_a_listing() {
    let item = |number: u32| {
        format!("<li><a href=/{number}>Report number {number} from the harbour of Lys</a></li>")
    };
    let items: String = (1..=12).map(item).collect();
    let text = article(&format!(
        "<title>Fire</title><h1>Fire</h1><p>{SENTENCE}</p><p>{SENTENCE}</p><ul>{items}</ul>"
    ))
    .text;
    assert!(text.contains(SENTENCE) && !text.contains("Report number"), "{text}");
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
        "<!doctype html><html lang=\"ar\" dir=\"rtl\"><meta charset=\"utf-8\"><title>A &amp; B</title>"
    ));
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
