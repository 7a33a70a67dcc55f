//! Which day a page says it was published.

use super::*;
use crate::Disagreement;

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
fn the_one_day_shown_beside_the_headline_is_what_a_reader_cites() {
    let html = |shown: &str| {
        format!(
            "<script type=application/ld+json>{{\"@type\":\"Article\",\"datePublished\":\"2019-03-29T18:40:00+01:00\"}}</script>\
             <h1>Fire at Lys</h1>{shown}<p>{SENTENCE}</p>"
        )
    };
    let page = article(&html("<p>3 May 2021 | Ana Reis</p>"));
    assert_eq!(page.published.unwrap().edtf.to_string(), "2021-05-03");
    assert!(matches!(page.warnings.as_slice(), [Warning::DatesDisagree(_)]), "{:?}", page.warnings);
    let told = Some("2019-03-29T18:40:00+01:00");
    assert_eq!(day(&html("<p>Updated 3 May 2021</p>")).as_deref(), told);
    assert_eq!(day(&html("<p>3 May 2021</p><p>4 May 2021</p>")).as_deref(), told);
}

#[test]
fn a_time_since_a_change_is_told_after_the_day() {
    let html =
        format!("<h1>Fire at Lys</h1><p>May 3, 2021 / 12:25 PM / Updated 8 hours ago</p><p>{SENTENCE}</p>");
    assert!(day(&html).is_some_and(|day| day.starts_with("2021-05-03")), "{:?}", day(&html));
}

#[test]
fn the_day_a_reader_joined_is_none_of_the_page() {
    let html = format!("<h1>Fire at Lys</h1><p class=date>Registered: 3 May 2011</p><p>{SENTENCE}</p>");
    assert_eq!(day(&html), None);
}

#[test]
fn reads_the_day_in_a_dateline() {
    let html = format!("<h1>Fire at Lys</h1><p>LYS, Norland, May 3, 2021 – {SENTENCE}</p>");
    assert_eq!(day(&html).as_deref(), Some("2021-05-03"));
}

#[test]
fn a_year_and_what_stands_right_after_it_are_told_apart() {
    let html =
        format!("<h1>Fire at Lys</h1><p><span>May 3, 2021</span><span>Ana Reis</span></p><p>{SENTENCE}</p>");
    assert_eq!(day(&html).as_deref(), Some("2021-05-03"));
}

#[test]
fn the_line_of_the_author_may_tell_the_day() {
    let html = format!(
        "<title>Where was the pilot?</title><div id=p1><p class=author><a href=#p1>Re</a> by <b>ana</b> » 21.01.2009, 05:42</p>\
         <div class=content><p>{SENTENCE}</p><p>{SENTENCE}</p></div></div>"
    );
    assert_eq!(article(&html).published.unwrap().edtf.to_string(), "2009-01-21");
}

#[test]
fn the_day_of_the_last_change_is_taken_only_where_no_other_is_told_and_said() {
    let article =
        |told: &str| article(&format!("<h1>Fire at Lys</h1>{told}<p>{SENTENCE}</p><p>{SENTENCE}</p>"));
    for line in [
        "<p>Last updated on 3 May 2021</p>",
        "<footer><ul><li>Diese Seite wurde zuletzt am 3. Mai 2021 geändert.</li></ul></footer>",
    ] {
        let only = article(line);
        assert_eq!(only.published.unwrap().edtf.to_string(), "2021-05-03", "{line}");
        assert_eq!(only.warnings, [Warning::OnlyLastChange], "{line}");
        let both = article(&format!("<p>Published on 1 March 2021</p>{line}"));
        assert_eq!(both.published.unwrap().edtf.to_string(), "2021-03-01", "{line}");
        assert!(!both.warnings.contains(&Warning::OnlyLastChange), "{line}");
    }
    assert_eq!(article("<p>Member since 3 May 2021</p><p>Copyright 2021-05-03, updated</p>").published, None);
}

#[test]
fn a_day_stands_in_the_data_of_programs_or_before_the_page_s_title() {
    let day = |head: &str| {
        let article =
            article(&format!("<head>{head}</head><h1>Fire at Lys</h1><p>{SENTENCE}</p><p>{SENTENCE}</p>"));
        article.published.map(|published| published.edtf.to_string())
    };
    let data = |first: &str, second: &str| {
        format!(
            "<script type=application/json>[{{\"publishedDate\": \"{first}\"}},{{\"publishedAt\":\"{second}\"}}]</script>"
        )
    };
    assert_eq!(
        day(&data("2021-05-03T10:00:00Z", "2021-05-03T10:00:00Z")).as_deref(),
        Some("2021-05-03T10:00:00Z")
    );
    assert_eq!(day(&data("2021-05-03T10:00:00Z", "2021-05-09T10:00:00Z")), None);
    assert_eq!(day("<title>03.05.2021 | Fire at Lys</title>").as_deref(), Some("2021-05-03"));
}

#[test]
fn the_day_on_which_an_archive_captured_a_page_is_not_its_own() {
    let article = article(&format!(
        "<title>Fire at Lys</title><link rel=canonical href='https://archive.example/web/20150304050607/http://lys.example/fire'>\
         <div>The Archive keeps https://archive.example/web/20150304050607/http://lys.example/fire<p>12 captures 4 Mar 2015 - 9 Oct 2019</p></div>\
         <article><h1>Fire at Lys</h1><p>{SENTENCE}</p><p>{SENTENCE} It was late.</p></article><p>Archived on 4 March 2015</p>"
    ));
    assert_eq!(article.published, None);
    assert_eq!(article.url.as_deref(), Some("http://lys.example/fire"));
    assert_eq!(article.outlet.as_deref(), Some("lys.example"));
}

#[test]
fn figures_that_can_be_two_days_are_told_as_both_and_none_is_taken() {
    let told = |language: &str, rest: &str| {
        article(&format!(
            "<html lang={language}><h1>Fire at Lys</h1><p class=date>03/04/2013</p><p>{SENTENCE}</p>{rest}"
        ))
    };
    let undecided = told("en", "");
    assert_eq!(undecided.published, None);
    let day = |text: &str| Published { edtf: text.parse().unwrap(), known_from: KnownFrom::Byline };
    let both = Disagreement::Dates(Box::new([day("2013-04-03"), day("2013-03-04")]));
    assert!(undecided.warnings.contains(&Warning::DatesDisagree(both)), "{:?}", undecided.warnings);
    for (language, rest, day) in [
        ("en-US", "", "2013-03-04"),
        ("en-GB", "", "2013-04-03"),
        (
            "en",
            "<p><a href=/>The Post</a></p><link rel=canonical href=https://lys.example/2013/03/04/fire>",
            "2013-03-04",
        ),
    ] {
        let article = told(language, rest);
        assert_eq!(
            article.published.map(|published| published.edtf.to_string()).as_deref(),
            Some(day),
            "{language}"
        );
    }
}

#[test]
fn the_day_on_which_somebody_reads_the_page_is_not_its_own() {
    for name in ["fecha-hoy", "current-date", "date today", "datum-heute"] {
        let article = article(&format!(
            "<html lang=es><body><div class='{name}'>14 de mayo de 2024</div><h1>Fire at Lys</h1>\
             <p class=firma>Ana Reis | Lys | 03/04/2013</p><p>{SENTENCE}</p>"
        ));
        let day = article.published.map(|published| published.edtf.to_string());
        assert_eq!(day.as_deref(), Some("2013-04-03"), "{name}");
    }
}

#[test]
fn the_day_of_a_comment_is_not_the_page_s_in_any_language() {
    for name in ["comentarios", "kommentare", "commentaires"] {
        let article = article(&format!(
            "<html lang=es><h1>Fire at Lys</h1>{}\
             <div class={name}><p class=fecha>04/04/2013</p><p>It was time.</p></div>",
            format!("<p>{SENTENCE}</p>").repeat(12)
        ));
        assert_eq!(article.published, None, "{name}");
    }
}

#[test]
fn a_report_that_tells_only_its_month_is_of_that_month() {
    let month = |head: &str, line: &str| {
        let article = article(&format!(
            "<html lang=en><head>{head}</head><h1>Fire at Lys</h1>{line}<p>{SENTENCE}</p><p>{SENTENCE}</p>"
        ));
        article.published.map(|published| published.edtf.to_string())
    };
    assert_eq!(month("", "<p class=pubdate>May 2014</p>").as_deref(), Some("2014-05"));
    let cited = "<meta name=citation_publication_date content='2014/05'>";
    assert_eq!(month(cited, "").as_deref(), Some("2014-05"));
    assert_eq!(month("", "<p>May 2014</p>"), None, "what no name marks as a date");
    assert_eq!(month("", "<p class=pubdate>3 May 2014</p>").as_deref(), Some("2014-05-03"));
}

#[test]
fn a_row_of_a_table_of_facts_is_no_publication() {
    let ships =
        "<tr><td>Norland</td><td class=date>3 May 1921</td></tr><tr><td>Sava</td><td>4 June 1943</td></tr>";
    let page = |table: &str| {
        format!(
            "<title>Ships of Lys</title><h1>Ships of Lys</h1><p class=byline>By Ana Reis</p><table>{table}</table><p>{SENTENCE}</p>"
        )
    };
    assert_eq!(day(&page(ships)), None);
    let of_page = "<tr><td>Published:</td><td>3 May 2021</td></tr><tr><td>Length:</td><td>4 pages</td></tr>";
    assert_eq!(day(&page(of_page)).as_deref(), Some("2021-05-03"));
    // A page of old sites is set by a table.
    assert_eq!(day(&page("<tr><td>Ana Reis</td><td>3 May 2021</td></tr>")).as_deref(), Some("2021-05-03"));
}
