//! Parts of an article that look like something else.

use super::*;

fn body(parts: &str) -> String {
    let dated = "<meta property=article:published_time content=2021-05-03>";
    article(&format!(
        "{dated}<article><h1>Fire at Lys</h1><p>{SENTENCE}</p>{parts}<p>{SENTENCE}</p></article>"
    ))
    .text
}

#[test]
fn what_reads_as_text_stays_whatever_a_builder_calls_it() {
    let paragraphs =
        format!("<p>{}</p>", "The harbour master had warned of it twice that spring. ".repeat(6));
    for name in ["widget widget-text", "skip-item", "content-nav-section", "s-more-on-locks", "teaser-text"] {
        let text = body(&format!("<div class='{name}'>{paragraphs}</div>"));
        assert!(text.contains("harbour master"), "{name}");
    }
    let links = "<a href=/b>The harbour master had warned of it twice that spring</a> ".repeat(6);
    assert!(!body(&format!("<div class=widget><p>{links}</p></div>")).contains("harbour master"));
}

#[test]
fn a_name_that_a_builder_gives_to_every_part_says_nothing() {
    let part = |text: &str| format!("<div class=builder-widget><p>{text}</p></div>");
    let html = format!("<h1>Fire at Lys</h1>{}{}{}", part(SENTENCE), part("Crane: by Holm."), part(SENTENCE));
    assert!(article(&html).text.contains("Crane: by Holm."));
}

#[test]
fn linked_items_and_headings_inside_a_text_stay() {
    let text = body(
        "<p>Three ships were hit:</p><ul><li><a href=/a>The Aurora</a></li><li><a href=/b>The Belle</a></li></ul>\
         <h2><a href=/c>What the captain says</a></h2>",
    );
    assert!(text.contains("The Aurora\n\nThe Belle\n\nWhat the captain says"), "{text}");
}

#[test]
fn a_line_that_leads_to_one_page_does_not_end_the_text() {
    let before = format!("<p>{SENTENCE}</p>").repeat(6);
    let after = "The last of the cranes fell at noon, and the port stayed closed for a week.";
    let with = |line: &str| body(&format!("{before}<p>{line}</p><p>{after}</p>"));
    assert!(with("Read more: The cranes of Lys").contains(after));
    assert!(!with("Related articles").contains(after));
}

#[test]
fn the_heading_right_above_the_first_paragraph_stays() {
    let html =
        format!("<article><h1>Fire at Lys</h1><p>3 May</p><h2>The night</h2><p>{SENTENCE}</p></article>");
    assert_eq!(article(&html).text, format!("The night\n\n{SENTENCE}"));
}

#[test]
fn short_lines_close_a_text_but_for_credits_and_what_announces_others() {
    let text = |closing: &str| {
        article(&format!("<article><h1>Fire at Lys</h1><p>{SENTENCE}</p>{closing}</article>")).text
    };
    assert_eq!(text("<p>Yours, the board</p>"), format!("{SENTENCE}\n\nYours, the board"));
    for left_out in [
        "<p>Photo: Ana Reis</p>",
        "<p>By Ana Reis</p>",
        "<p>Sources:</p>",
        "<div>Harbour</div>",
        "<p><a href=/b>More</a></p>",
    ] {
        assert_eq!(text(left_out), SENTENCE, "{left_out}");
    }
}

#[test]
fn sentences_in_a_part_named_after_its_buttons_stay() {
    let text = body(&format!(
        "<div class=content__sharingContainer><p>{SENTENCE}</p><p>{SENTENCE} It was late.</p><p>{SENTENCE}</p></div>"
    ));
    assert!(text.contains("It was late."), "{text}");
    assert!(!body("<div class=sharing><p>Send it to a friend by mail, please.</p></div>").contains("friend"));
}

#[test]
fn what_nobody_sees_is_no_text() {
    for style in [
        "display: none",
        "DISPLAY:none !important",
        "visibility:hidden",
        "font-size:0",
        "color:#FFF;background-color:white",
        "background: rgb(9, 9, 9); color: rgb(9,9,9)",
        "position:absolute; left:-9999px",
    ] {
        is_hidden(&format!("<p style='{style}'>{HIDDEN}</p>"));
        is_hidden(&format!(
            "<style>b{{color:red}} .note, .kept{{{style}}}</style><p class='old kept'>{HIDDEN}</p>"
        ));
    }
    is_hidden(&format!("<p><font color='#FFFFFF'>{HIDDEN}</font></p>"));
    is_hidden(&format!("<p style='color: white'>{HIDDEN}</p>"));
    is_hidden(&format!("<p hidden>{HIDDEN}</p>"));
    for shown in [
        "<p style='color:#fff;background:#000;font-size:10px'>",
        "<table bgcolor=black><tr><td><p style='color:#fff'>",
        "<link rel=stylesheet href=dark.css><p style='color:#fff'>",
        "<style>.kept{display:none} .kept.open, b{display:block}</style><p class='kept open'>",
        "<style>.kept{display:none} @media (min-width: 600px) { p.b{color:red} .kept{display:block} }</style><p class=kept>",
        "<link rel=stylesheet href=more.css><style>.kept{display:none}</style><p class=kept>",
        "<style>@media print { .kept { display: none } } .kept b { display: none }</style><p class=kept>",
    ] {
        assert!(body(&format!("{shown}{HIDDEN}")).contains(HIDDEN), "{shown}");
    }
}

const HIDDEN: &str = "Only programs can read that the harbour master knew of it.";

/// Words in a page are left out of the text, which a warning says.
fn is_hidden(words: &str) {
    let html = format!("<h1>Fire at Lys</h1><p>{SENTENCE}</p>{words}<p>{SENTENCE} It was late.</p>");
    let article = article(&html);
    assert!(!article.text.contains("Only programs"), "{words}");
    let told = Warning::HiddenWords(format!("“{HIDDEN}”"));
    assert!(article.warnings.contains(&told), "{words}: {:?}", article.warnings);
}

#[test]
fn what_waits_hidden_beside_a_text_is_not_told() {
    let html = format!(
        "<h1>Fire at Lys</h1><p>{SENTENCE}</p><div hidden class=share>Send this article to a friend who reads papers.</div>\
         <p hidden>{SENTENCE}</p><p>{SENTENCE} It was late.</p>"
    );
    let warnings = article(&html).warnings;
    assert!(!warnings.iter().any(|warning| matches!(warning, Warning::HiddenWords(_))), "{warnings:?}");
}

#[test]
fn a_formula_left_open_hides_nothing() {
    let text = article(&format!("<h1>Fire at Lys</h1><math><mtext><table><mglyph><style><p>{SENTENCE}</p><p>{SENTENCE}</p><p>{SENTENCE}</p>")).text;
    assert!(text.contains(SENTENCE));
}

#[test]
fn a_link_within_a_sentence_stays_whatever_it_is_called() {
    let text = body(&format!(
        "<p>{SENTENCE}</p><p>All of it is told under <a class=NavNode href=/fires>Fires</a> each month by the harbour board.</p>"
    ));
    assert!(text.contains("told under Fires each month"), "{text}");
}

#[test]
fn a_button_that_asks_keeps_the_question_above_its_answer() {
    let article = article(&format!(
        "<h1>Fire at Lys</h1><p>{SENTENCE}</p><button>Share this with friends and others</button>\
         <div><button>Who had the key of the shed?</button><div><p>{SENTENCE} It was late.</p></div></div>"
    ));
    let question = article.blocks.iter().find(|block| block.kind == BlockKind::Subheading).unwrap();
    assert_eq!(&article.text[question.range.clone()], "Who had the key of the shed?");
    assert!(!article.text.contains("Share this"));
}

#[test]
fn references_at_the_foot_stay_though_they_are_links() {
    let text = body(&format!(
        "<p>{SENTENCE} [1]</p><p>[1] <a href=/a>https://lys.example/records/1931</a></p><p>{SENTENCE} It was late.</p>"
    ));
    assert!(text.contains("[1] https://lys.example/records/1931"), "{text}");
}

#[test]
fn who_wrote_it_and_when_is_no_text_even_below_an_introduction() {
    let text = body(&format!(
        "<h2><span>03.05.2021</span>Fire at Lys</h2><p>{SENTENCE}</p><p>By Ana Reis<br>3 May 2021, 10:00</p><p>{SENTENCE} It was late.</p>\
         <p>Lys, 4 May 2021</p>"
    ));
    assert!(!text.contains("Ana Reis") && !text.contains("03.05.2021"), "{text}");
    assert!(text.contains("It was late."), "{text}");
}

#[test]
fn a_caption_that_is_repeated_stands_once() {
    let figure =
        "<figure><img><figcaption>A long row of drums on the quay of Lys on Sunday.</figcaption></figure>";
    let text = body(&format!("{figure}<p>{SENTENCE} It was late.</p>{figure}{figure}"));
    assert_eq!(text.matches("A long row").count(), 1, "{text}");
}

#[test]
fn the_figure_of_a_note_does_not_join_a_year() {
    let text = body(&format!(
        "<p>{SENTENCE} It was mended in 1931<sup><a href=#a>3</a></sup>, for 10<sup>6</sup> crowns, on the 3<sup>rd</sup> of May.</p>"
    ));
    assert!(text.contains("in 1931³, for 10⁶ crowns, on the 3rd of May"), "{text}");
}

/// The parts of lists and tables with their words.
fn parts(html: &str) -> Vec<(Part, String)> {
    let article =
        article(&format!("<article><h1>Fire at Lys</h1><p>{SENTENCE}</p>{html}<p>{SENTENCE}</p></article>"));
    let parts = article.blocks.into_iter().filter(|block| block.part != Part::Text);
    parts.map(|block| (block.part, article.text[block.range].to_owned())).collect()
}

#[test]
fn numbered_lists_keep_their_numbers_and_each_paragraph_knows_its_item() {
    let list = "<ol start=3><li>One ship came.<li><p>Another left.</p><p>It was grey.</p><li value=9>All left.</ol>\
                <ol><li>Then it rained.</ol><ul><li>The end.</ul>";
    let numbers: Vec<_> = parts(list);
    let expected = [
        (3, "One ship came."),
        (4, "Another left."),
        (4, "It was grey."),
        (9, "All left."),
        (1, "Then it rained."),
    ];
    assert_eq!(numbers, expected.map(|(number, words)| (Part::Item(number), words.to_owned())));
}

#[test]
fn cells_keep_their_columns_whatever_is_empty_or_wide() {
    let table = "<table><tr><td></td><th>2012</th><th>2016</th></tr>\
                 <tr><th rowspan=2>Cracks</th><td>4</td><td>31</td></tr>\
                 <tr><td></td><td>7</td></tr>\
                 <tr><th colspan=2>Both</th><td>38</td></tr></table>";
    let rows = [
        (vec![1, 2], "2012\t2016"),
        (vec![0, 1, 2], "Cracks\t4\t31"),
        (vec![2], "7"),
        (vec![0, 2], "Both\t38"),
    ];
    assert_eq!(parts(table), rows.map(|(columns, words)| (Part::Row(columns), words.to_owned())));
}

#[test]
fn a_list_behind_a_table_and_a_note_at_the_end_close_the_text() {
    let rows = "<table><tr><th>Quay</th><th>Day</th></tr><tr><td>North</td><td>3 May</td></tr></table>";
    let text = article(&format!(
        "<h1>Fire at Lys</h1><div class=report><p>{SENTENCE}</p><p>{SENTENCE}</p>{rows}<ul><li>Close the quay.</li><li>Tell the town.</li></ul></div>"
    ))
    .text;
    assert!(text.ends_with("Close the quay.\n\nTell the town."), "{text}");
    let text = article(&format!(
        "<h1>Fire at Lys</h1><div class=entry-content><p>{SENTENCE}<sup><a href=#n>1</a></sup></p><p>{SENTENCE}</p>\
         <ol class=footnotes><li id=n>The harbour book gives another hour. <a href=#r>↩</a></li></ol></div>"
    ))
    .text;
    assert!(text.contains("The harbour book gives another hour."), "{text}");
}
