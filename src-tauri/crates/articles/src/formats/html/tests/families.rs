//! Pages in the shapes of common systems and of papers in many languages.

use super::*;

fn day(article: &Article) -> Option<String> {
    article.published.as_ref().map(|published| published.edtf.to_string().chars().take(10).collect())
}

#[test]
fn the_first_to_write_in_a_forum_is_the_author() {
    let article = article(&format!(
        "<title>Fire at the quay? - Harbour Forum</title><h1>Harbour Forum</h1>\
         <h2 class=topic-title><a href=./viewtopic>Fire at the quay?</a></h2>\
         <div class=post><div class=postbody><p class=author><a href=#><span class=sr-only>Post</span></a>\
         <span>by <strong><a class=username>saltydog</a></strong> » </span>Tue Aug 17, 2021 8:14 pm</p>\
         <div class=content>{SENTENCE}</div></div></div>"
    ));
    assert_eq!((article.byline.as_deref(), day(&article).as_deref()), (Some("saltydog"), Some("2021-08-17")));
    assert_eq!(article.title, "Fire at the quay?");
}

#[test]
fn an_old_page_tells_its_headline_in_large_letters_and_its_day_in_the_title_of_the_issue() {
    let article = article(&format!(
        "<title>The Lys Courier - Thursday, November 14, 1996</title><table><tr><td>\
         <font size=+2><b>Warehouse cleared after a fire</b></font><br>\
         <font size=-1>By <b>DORA WHITLOCK</b><br>Courier Staff Writer</font><p>{SENTENCE}<p>{SENTENCE}</table>"
    ));
    assert_eq!(article.title, "Warehouse cleared after a fire");
    assert_eq!(article.byline.as_deref(), Some("DORA WHITLOCK"));
    assert_eq!(article.outlet.as_deref(), Some("The Lys Courier"));
    assert_eq!(day(&article).as_deref(), Some("1996-11-14"));
}

#[test]
fn authors_are_introduced_in_many_languages() {
    for (line, name) in [
        ("كتب: سامي الحداد", "سامي الحداد"),
        ("نویسنده: مهدی رستگار", "مهدی رستگار"),
        ("מאת: נועה ברקן", "נועה ברקן"),
        ("記者　佐藤健一", "佐藤健一"),
        ("作者：李明", "李明"),
        ("Por Rita Lemos e Caio Braga, Jornal do Cais", "Rita Lemos, Caio Braga"),
    ] {
        let page =
            format!("<h1>Fire at the quay of Lys</h1><span class=author>{line}</span><p>{SENTENCE}</p>");
        assert_eq!(article(&page).byline.as_deref(), Some(name), "{line}");
    }
}

#[test]
fn both_authors_are_told_where_one_is_metadata_and_both_stand_beside_the_headline() {
    let page = format!(
        "<meta name=author content='Ana Reis'><h1>Fire at the quay of Lys</h1>\
         <h4 class=author-name><a href=/ana>Ana Reis</a>, <a href=/ivo>Ivo Lund</a></h4><p>{SENTENCE}</p>"
    );
    assert_eq!(article(&page).byline.as_deref(), Some("Ana Reis, Ivo Lund"));
}

#[test]
fn the_outlet_is_what_leads_home_and_stands_in_the_title() {
    let outlet = |title: &str, home: &str| {
        article(&format!("<title>{title}</title>{home}<h3 class=post-title>Quay</h3><p>{SENTENCE}</p>"))
            .outlet
    };
    let home = "<h1><a href=/>Island Life</a></h1>";
    assert_eq!(outlet("Island Life: The night at the quay", home).as_deref(), Some("Island Life"));
    assert_eq!(outlet("火灾_港口新闻_北湾网", "").as_deref(), Some("北湾网"));
}

#[test]
fn the_day_of_the_week_settles_which_figures_are_the_month() {
    let told = |line: &str| {
        let page = format!("<html lang=en><h1>Fire at the quay of Lys</h1><p>{line}</p><p>{SENTENCE}</p>");
        day(&article(&page))
    };
    assert_eq!(told("Submitted on Tue, 04/11/2014 - 18:05").as_deref(), Some("2014-11-04"));
    assert_eq!(told("Submitted on Fri, 04/11/2014 - 18:05").as_deref(), Some("2014-04-11"));
    assert_eq!(told("Submitted on 04/11/2014 - 18:05"), None);
}

#[test]
fn a_title_that_the_page_shows_goes_before_the_heading_of_a_collection() {
    let title = "Lund v Port Authority of Lys [2011] LHC 412 (Admin) (8 July 2011)";
    let page = format!(
        "<title>{title}</title><h1>Northern High Court (Administrative Court) Decisions</h1>\
         <p>You are here: Databases &gt;&gt; {title}</p><p>{SENTENCE}</p>"
    );
    assert_eq!(article(&page).title, title);
}

#[test]
fn authors_stand_among_other_lines_of_the_head() {
    for (line, name) in [
        ("<div class=info>19 марта 2019, 09:15 | Автор: Анна Рейс | Фото: архив</div>", "Анна Рейс"),
        ("<div class=source>2019年03月19日 09:15 来源：海岸新闻网 记者：王小明 编辑：李雷</div>", "王小明"),
        ("<div class=byline>ليس - سامي الحداد</div>", "سامي الحداد"),
        (
            "<div class=firma><span>ANA REIS</span> | <span>Lys</span> | <span>19 MAR 2019</span></div>",
            "ANA REIS",
        ),
    ] {
        let page = format!("<h1>Fire at the quay of Lys</h1>{line}<p>{SENTENCE}</p>");
        assert_eq!(article(&page).byline.as_deref(), Some(name), "{line}");
    }
}

#[test]
fn the_view_of_a_browser_for_readers_knows_authors_and_address() {
    let article = article(&format!(
        "<div class='header reader-header'><a class='domain reader-domain' href=https://lys.example/2019/03/19/fire>lys.example</a>\
         <h1 class=reader-title>Fire at the quay</h1><div class='credits reader-credits'>Ana Reis, Tomas Holm</div></div>\
         <div class=content><p>{SENTENCE}</p></div>"
    ));
    assert_eq!(article.byline.as_deref(), Some("Ana Reis, Tomas Holm"));
    assert_eq!(article.url.as_deref(), Some("https://lys.example/2019/03/19/fire"));
    assert_eq!(
        (day(&article).as_deref(), article.outlet.as_deref()),
        (Some("2019-03-19"), Some("lys.example"))
    );
}

#[test]
fn the_day_in_a_box_of_facts_or_a_sentence_is_none_of_publication() {
    let article = article(&format!(
        "<h1>Lys harbour fire</h1><table class=infobox><tr><th>Date</th><td>18 March 2019</td></tr></table>\
         <p>The fire broke out on 18 March 2019 at the northern quay of Lys, and two people died.</p>\
         <p>{SENTENCE}</p><div id=footer>This page was last edited on 3 May 2021, at 10:12 (UTC).</div>"
    ));
    assert_eq!(day(&article).as_deref(), Some("2021-05-03"));
    assert!(article.warnings.contains(&Warning::OnlyLastChange), "{:?}", article.warnings);
}

#[test]
fn a_judgment_ends_with_its_last_sentence() {
    let text = article(&format!(
        "<h2>JUDGMENT</h2><p>{SENTENCE}</p><p><b>Lord Justice Holm:</b></p><ol><li>{SENTENCE}</li><li>{SENTENCE}</li></ol>\
         <p><b>Lady Justice Weber:</b></p><ol start=3><li>I agree.</li></ol>"
    ))
    .text;
    assert!(text.ends_with("Lady Justice Weber:\n\nI agree."), "{text}");
}

#[test]
fn an_outlet_that_is_told_by_its_address_is_its_host() {
    let page =
        "<meta property=og:site_name content=https://www.lys.example/><h1>Fire at the quay of Lys</h1>";
    assert_eq!(article(&format!("{page}<p>{SENTENCE}</p>")).outlet.as_deref(), Some("lys.example"));
}
