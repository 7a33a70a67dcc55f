//! What people complain of most in programs that read pages.

use super::*;

const LATER: &str = "By morning the last of the cranes had fallen, and the port stayed closed for a week.";

#[test]
fn the_text_goes_on_after_what_interrupts_it() {
    for interruption in [
        "<div class=advertisement><p>Advertisement</p></div>",
        "<aside class=related><a href=/b>The storm at Orla, as it was seen from the town</a></aside>",
        "<div class=newsletter><form><p>Sign up for our letter</p><input></form></div>",
        "<hr><p>* * *</p>",
        "<figure><img src=a.jpg><figcaption>The quay at dawn.</figcaption></figure>",
        "</div><div class=ad-slot></div><div class=article-body>",
    ] {
        let text = article(&format!(
            "<article><h1>Fire at Lys</h1><div class=article-body><p>{SENTENCE}</p><p>{SENTENCE}</p>{interruption}<p>{LATER}</p></div></article>"
        ))
        .text;
        assert!(text.starts_with(SENTENCE) && text.ends_with(LATER), "{interruption}: {text}");
        assert!(!text.contains("storm at Orla") && !text.contains("Sign up"), "{text}");
    }
}

fn said(body: &str) -> Vec<Warning> {
    article(body).warnings
}

fn of_paragraphs(count: usize) -> String {
    format!("<article><h1>Fire at Lys</h1>{}</article>", format!("<p>{SENTENCE}</p>").repeat(count))
}

#[test]
fn a_beginning_whose_rest_is_sold_says_so() {
    let stated = |free: &str| {
        format!(
            "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Fire at Lys\",\"isAccessibleForFree\":{free}}}</script>"
        )
    };
    let asks = "<div><p>Subscribe&nbsp;to <b>continue</b> reading</p></div>";
    let (short, whole) = (of_paragraphs(2), of_paragraphs(30));
    for sold in [stated("\"False\"") + &short, stated("false") + &short, format!("{short}{asks}")] {
        assert!(said(&sold).contains(&Warning::OnlyBeginning), "{sold}");
    }
    for free in [
        short.clone(),
        stated("\"False\"") + &whole,
        format!("{}{short}{asks}", stated("true")),
        format!("{short}<div hidden>{asks}</div>"),
    ] {
        assert!(!said(&free).contains(&Warning::OnlyBeginning), "{free}");
    }
}

#[test]
fn invented_words_in_the_place_of_the_rest_are_no_text() {
    let filling =
        "<p>Dolor ipsam et est cumque. Laboriosam sed delectus rerum sint qui natus tenetur ea.</p>";
    let read = article(&format!(
        "<meta property=article:published_time content=2021-05-03><article><h1>Fire at Lys</h1><p>{SENTENCE}</p>{filling}{filling}</article>"
    ));
    assert_eq!(read.text, SENTENCE);
    assert!(read.warnings.contains(&Warning::OnlyBeginning));
}

#[test]
fn an_introduction_that_is_shown_twice_is_told_once() {
    let text = article(&format!(
        "<meta property=article:published_time content=2021-05-03><article><h1>Fire at Lys</h1><h2>{SENTENCE}</h2><p>{SENTENCE}</p><p>{LATER}</p></article>"
    ))
    .text;
    assert_eq!(text, format!("{SENTENCE}\n\n{LATER}"));
}

#[test]
fn a_line_that_is_the_byline_is_no_introduction() {
    let read = article(&format!(
        "<meta property=article:published_time content=2021-05-03>\
         <meta name=author content='Ana Reis, Harbour and Shipping Correspondent'><article><h1>Fire at Lys</h1>\
         <p>Ana Reis, Harbour And Shipping Correspondent</p><p>{SENTENCE}</p></article>"
    ));
    assert_eq!(read.text, SENTENCE);
}

#[test]
fn a_page_of_several_articles_says_so() {
    let part = of_paragraphs(5).replace("h1>", "h2>");
    let one = part.replace("</h2>", "</h2><time>3 May 2021</time>");
    assert!(said(&one.repeat(3)).contains(&Warning::SeveralArticles));
    assert!(!said(&part.repeat(3)).contains(&Warning::SeveralArticles), "parts of one text");
    let brief = |place: &str| {
        format!(
            "<article><h2>Storm at {place}</h2><time>3 May 2021</time><p>The storm broke every window of {place}, and the \
            mayor opened the school on the hill for the night.</p></article>"
        )
    };
    let briefs = ["Orla", "Dorn", "Sava"].map(brief).concat();
    assert!(
        said(&format!("<main>{briefs}</main>")).contains(&Warning::SeveralArticles),
        "briefs are articles"
    );
    assert!(
        !said(&format!("{}{briefs}", of_paragraphs(30))).contains(&Warning::SeveralArticles),
        "beside one"
    );
    let teasers = format!("<article><h2>Storm</h2><p>{SENTENCE}</p></article>").repeat(5);
    assert!(!said(&format!("{}{teasers}", of_paragraphs(30))).contains(&Warning::SeveralArticles));
}

#[test]
fn menus_references_and_other_articles_do_not_take_the_place_of_the_text() {
    let teaser = "<li><a href=/b>Storm at Orla</a><p>The storm broke every window of the town, and nobody slept.</p></li>";
    let reference =
        "<li>Reis, A. (2011). The harbours of Norland and their cranes, a history. Meridian Press.</li>";
    for around in [
        format!("<div class=related-posts><ul>{}</ul></div>", teaser.repeat(12)),
        format!(
            "<nav><ul>{}</ul></nav>",
            "<li><a href=/c>All that was written of harbours</a></li>".repeat(40)
        ),
        format!("<div class=references><ol>{}</ol></div>", reference.repeat(4)),
    ] {
        let body = format!(
            "<h1>Fire at Lys</h1><div class=entry><p>{SENTENCE}</p><p>{LATER}</p><p>{SENTENCE}</p></div>"
        );
        let text = article(&format!("<title>Fire at Lys</title>{body}{around}")).text;
        assert!(text.starts_with(SENTENCE) && text.contains(LATER), "{around}: {text}");
        assert!(!text.contains("Storm at Orla") && !text.contains("All that was written"), "{text}");
    }
}

#[test]
fn what_a_browser_adds_when_it_saves_a_page_hides_nothing() {
    let article = article(&format!(
        "<!DOCTYPE html><html lang=en><!--\n Page saved by a browser \n url: https://meridian.example/fire \n--><head>\
         <meta charset=utf-8><style>p{{}}</style><meta property=og:site_name content='The Meridian'>\
         <meta property=article:published_time content=2021-05-03T08:00:00+02:00><meta name=author content='Ana Reis'>\
         <link rel=canonical href='https://meridian.example/fire?utm_source=mail'><title>Fire at Lys</title></head>\
         <body><h1>Fire at Lys</h1><p>{SENTENCE}</p></body></html>"
    ));
    assert_eq!(article.outlet.as_deref(), Some("The Meridian"));
    assert_eq!(article.byline.as_deref(), Some("Ana Reis"));
    assert_eq!(article.url.as_deref(), Some("https://meridian.example/fire"));
    assert_eq!(article.published.unwrap().edtf.to_string(), "2021-05-03T08:00:00+02:00");
}

#[test]
fn a_date_glued_to_a_byline_is_told_apart_from_it() {
    for line in [
        "By Ana Reis 3 May 2021",
        "By Ana Reis | May 3, 2021",
        "By Ana Reis<br>Published 3 May 2021",
        "by Ana Reis<br><span>Monday, May 3, 2021</span>",
    ] {
        let article = article(&format!("<h1>Fire at Lys</h1><p class=byline>{line}</p><p>{SENTENCE}</p>"));
        assert_eq!(article.byline.as_deref(), Some("Ana Reis"), "{line}");
        assert_eq!(article.published.unwrap().edtf.to_string(), "2021-05-03", "{line}");
    }
}

#[test]
fn the_years_of_a_copyright_and_the_day_of_a_comment_are_no_publication() {
    for foot in [
        "<footer>© 2019 The Meridian. All rights reserved.</footer>",
        "<p>Copyright 3 May 2019 Meridian Press</p>",
        "<div class=comments><p>ivo <span class=date>3 May 2019</span></p><p>yes</p><p>no</p></div>",
    ] {
        let html = format!("<h1>Fire at Lys</h1>{}{foot}", format!("<p>{SENTENCE}</p>").repeat(8));
        assert_eq!(article(&html).published, None, "{foot}");
    }
}

#[test]
fn a_pull_quote_is_told_once() {
    let pulled = "nobody came, though all of the town had seen the light";
    for set_apart in ["blockquote", "figure class=pullquote", "aside class=pull-quote"] {
        let name = set_apart.split(' ').next().unwrap();
        let text = article(&format!(
            "<article><h1>Fire at Lys</h1><p>{SENTENCE}</p><{set_apart}>“Nobody came, though all of the town had seen the light”</{name}>\
             <p>In the end {pulled}, said one of them, and he went home.</p><blockquote>What is quoted from elsewhere is told in its place.</blockquote><p>{LATER}</p></article>"
        ))
        .text;
        assert_eq!(text.to_lowercase().matches(pulled).count(), 1, "{set_apart}: {text}");
        assert!(text.contains("What is quoted from elsewhere"), "{text}");
    }
}
