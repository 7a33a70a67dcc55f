//! Which words of a page are its headline.

use super::*;

fn title(head: &str, headings: &str) -> String {
    article(&format!("{head}{headings}<p>{SENTENCE}</p>")).title
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

#[test]
fn a_second_line_in_the_heading_is_no_part_of_the_headline() {
    let title = |heading: &str| {
        let page = format!("<title>Warehouse burns down in Lys</title><h1>{heading}</h1><p>{SENTENCE}</p>");
        article(&page).title
    };
    assert_eq!(
        title("Warehouse burns down in Lys <small>Nobody was hurt</small>"),
        "Warehouse burns down in Lys"
    );
    assert_eq!(
        title("Warehouse burns down in Lys as port workers watch"),
        "Warehouse burns down in Lys as port workers watch"
    );
}

#[test]
fn the_name_of_the_site_is_no_headline_where_it_leads_home() {
    let name = "<h1><a href=https://meridian.example/>The Meridian of Lys and Orla</a></h1>";
    let headings = format!("{name}<h1>Warehouse burns down in the harbour</h1>");
    assert_eq!(
        title("<title>Lys fire: all we know</title>", &headings),
        "Warehouse burns down in the harbour"
    );
}

#[test]
fn the_name_of_the_site_is_no_headline_where_its_rights_are_noted_under_it() {
    let page = format!(
        "<title>Bolts of grade nine - tables and data</title><h1>Meridian: metals of the north</h1>\
         <h2>Bolts of grade nine: all tables</h2><p>{SENTENCE}</p>\
         <p><a href=/>Meridian:</a> metals of the north, a free list © 2018-2022. All rights reserved.</p>"
    );
    assert_eq!(article(&page).title, "Bolts of grade nine: all tables");
}

#[test]
fn signs_and_drawings_in_a_heading_are_no_words_of_it() {
    let heading = "<h1><svg><title>Made with a pencil</title></svg>Fire at Lys <a href=#fire>¶</a></h1>";
    assert_eq!(title("<title>Fire at Lys - Meridian</title>", heading), "Fire at Lys");
}

#[test]
fn a_short_heading_that_the_title_does_not_know_is_no_headline() {
    let told = "Warehouse burns down in the harbour of Lys as port workers watch";
    assert_eq!(title(&format!("<title>{told}</title>"), "<h1>Original text</h1>"), told);
}

#[test]
fn the_one_long_heading_goes_before_a_lesser_one_that_the_title_repeats() {
    let headings = "<h1>An introduction to the harbours of Lys</h1><h2>What is a harbour?</h2>";
    let head = "<title>What is a harbour - a guide</title>";
    assert_eq!(title(head, headings), "An introduction to the harbours of Lys");
}

#[test]
fn the_name_of_a_part_of_the_site_may_stand_before_the_headline() {
    let html = format!(
        "<title>Blog - Quiet harbour</title><h1><a href=/blog/quiet>Quiet harbour</a></h1><p>{SENTENCE}</p><h2>Write a comment to us</h2>"
    );
    assert_eq!(article(&html).title, "Quiet harbour");
}

#[test]
fn a_headline_in_large_letters_behind_the_outlet_is_the_title() {
    let article = article(&format!(
        "<title>The Meridian :: Dockers of Lys stop work</title><table><tr><td><font size=5>Dockers of Lys stop work</font><br>\
         3 May 2021<br><br>{SENTENCE}<br><br>{SENTENCE}</td></tr></table>"
    ));
    assert_eq!(article.title, "Dockers of Lys stop work");
    assert_ne!(article.outlet.as_deref(), Some("Dockers of Lys stop work"));
}

#[test]
fn a_notice_of_rights_names_the_outlet_in_scripts_without_capitals_too() {
    let article = article(&format!(
        "<html lang=ar><title>المنار الشرقي - حريق كبير في ميناء الرمال القديم</title>\
         <h1>حريق كبير في ميناء الرمال القديم</h1><p>{SENTENCE}</p><p>{SENTENCE}</p><p>© 2019 المنار الشرقي</p>"
    ));
    assert_eq!(article.outlet.as_deref(), Some("المنار الشرقي"));
}

#[test]
fn the_way_to_a_page_tells_its_section() {
    let section = |way: &str| {
        article(&format!(
            "<h1>Fire at Lys</h1><div class=breadcrumb>{way}</div><p>{SENTENCE}</p><p>{SENTENCE}</p>"
        ))
        .section
    };
    let home = "<a href=/>Home</a> / <a href=/port>Harbours</a>";
    assert_eq!(section(home).as_deref(), Some("Harbours"));
    assert_eq!(section(&format!("{home} / <a href=/port/fire>Fire at Lys</a>")).as_deref(), Some("Harbours"));
    assert_eq!(section("<a href=/>Home</a> / Fire at Lys"), None);
}
