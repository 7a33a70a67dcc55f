use super::*;

/// A PDF whose pages hold these lines, each at its height.
pub(super) fn pdf(pages: &[&[(u32, &str)]]) -> Source {
    let contents =
        pages.iter().map(|lines| lines.iter().map(|(height, line)| shown(*height, line)).collect());
    painted(&contents.collect::<Vec<String>>())
}

/// What shows a line at a height.
fn shown(height: u32, line: &str) -> String {
    format!("BT /F 11 Tf 72 {height} Td ({line}) Tj ET\n")
}

/// A PDF whose pages are painted so.
fn painted(pages: &[String]) -> Source {
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 4 + page * 2)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (number, content) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {} 0 R /Resources << /Font << /F 3 0 R >> >> >>",
            5 + number * 2
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}endstream", content.len()));
    }
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let start = file.len();
    let count = objects.len() + 1;
    file.push_str(&format!(
        "xref\n0 {count}\n0000000000 65535 f \n{}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF",
        places.concat()
    ));
    Source::new("report.pdf", file.into_bytes())
}

const LINES: [&str; 4] = [
    "The quay was closed on Monday by order of the harbour mas-",
    "ter, who had been told of the leak by two of his officials and",
    "by a letter that nobody had answered, as the committee heard from",
    "Tomas Holm, the clerk, who kept it. Nobody else had asked to see it at all.",
];

#[test]
fn a_paragraph_over_two_pages_is_one_and_knows_both() {
    let first = [(700, LINES[0]), (686, LINES[1]), (672, LINES[2])];
    let second = [(700, LINES[3]), (600, "It was out by dawn.")];
    let article = read(&pdf(&[&first, &second])).unwrap();
    let joined = "by order of the harbour master, who had been told of the leak by two of his officials and by a \
                  letter that nobody had answered, as the committee heard from Tomas Holm, the clerk";
    assert!(article.text.contains(joined), "{}", article.text);
    let page = |words: &str| article.page_at(article.text.find(words).unwrap());
    assert_eq!(page("The quay"), Some(1));
    assert_eq!(page("heard from"), Some(1));
    assert_eq!(page("Tomas Holm"), Some(2));
    assert_eq!(page("It was out"), Some(2));
}

#[test]
fn running_heads_and_page_numbers_are_no_text() {
    let texts = ["It burned on Monday.", "It was out on Tuesday.", "The quay opened again on Friday."];
    let heads: Vec<String> = (1..=3).map(|page| format!("Harbour report {page}")).collect();
    let feet: Vec<String> = (1..=3).map(|page| page.to_string()).collect();
    let pages: Vec<[(u32, &str); 3]> = (0..3)
        .map(|page| [(760, heads[page].as_str()), (600, texts[page]), (30, feet[page].as_str())])
        .collect();
    let pages: Vec<&[(u32, &str)]> = pages.iter().map(|page| page.as_slice()).collect();
    let article = read(&pdf(&pages)).unwrap();
    assert_eq!(article.text, texts.join("\n\n"));
}

#[test]
fn pages_are_told_as_a_person_writes_them() {
    assert_eq!(ranges([1, 2, 3, 7, 9, 10].into_iter()), "1-3, 7, 9-10");
}

#[test]
fn a_title_left_over_from_another_document_gives_way_to_the_heading() {
    let mut prose = Prose::default();
    prose.push(BlockKind::Heading, "Who closed the gate at Lys?");
    prose.push(BlockKind::Paragraph, "Nobody answered.");
    assert!(is_of("Who closed the gate", &prose));
    assert!(!is_of("Title of the paper", &prose));
}

#[test]
fn words_that_paint_hides_are_told_by_their_page() {
    let (open, words) =
        (shown(700, "The quay was closed on Monday."), shown(600, "Two sheds had burned before."));
    let hidden = |words: String| {
        let article = read(&painted(&[open.clone(), format!("{open}{words}")])).unwrap();
        article.warnings.contains(&Warning::HiddenText("2".to_owned()))
    };
    for hides in [
        format!("{words} 0 g 60 590 400 24 re f"),
        format!("{words} q 0.5 0 0 0.5 0 0 cm 1 1 1 rg 120 1180 800 48 re f Q"),
        format!("1 1 1 rg {words} 0 g"),
        format!("0 0 0 0 k {words}"),
        format!("{words} 1 g 60 590 150 24 re 0 0 9 9 re f"),
        format!("3 Tr {words}"),
    ] {
        assert!(hidden(hides.clone()), "{hides}");
    }
    for shows in [
        format!("0 g 60 590 400 24 re f {words}"),
        format!("0 0 1 rg 60 590 400 24 re f 1 g {words}"),
        format!("{words} 60 500 400 24 re f"),
        format!("{words} q 60 500 400 24 re W n 0 0 612 792 re f Q"),
        format!("{words} 60 590 400 24 re S"),
    ] {
        assert!(!hidden(shows.clone()), "{shows}");
    }
}

#[test]
fn boxes_side_by_side_are_read_one_after_the_other_and_a_table_row_by_row() {
    let at = |x: u32, y: u32, words: &str| format!("BT /F 11 Tf {x} {y} Td ({words}) Tj ET\n");
    let cells = [
        (38, 700, "Left quay line 1"),
        (38, 674, "Left quay line 2"),
        (294, 700, "Right quay line 1"),
        (294, 674, "Right quay line 2"),
    ];
    let text = |order: [usize; 4]| {
        let content = order.map(|place| at(cells[place].0, cells[place].1, cells[place].2)).concat();
        let article = read(&painted(&[format!("{}{content}", shown(740, "Harbour report"))])).unwrap();
        format!("{}\n{}", article.title, article.text)
    };
    let by_columns = text([0, 1, 2, 3]);
    assert!(by_columns.find("Left quay line 2") < by_columns.find("Right quay line 1"), "{by_columns}");
    let by_rows = text([0, 2, 1, 3]);
    assert!(by_rows.find("Right quay line 1") < by_rows.find("Left quay line 2"), "{by_rows}");
}

#[test]
fn dictionaries_nested_without_end_are_damage() {
    let nested = format!("{}{}", "<< /A ".repeat(600), ">>".repeat(600));
    let bytes = |object: &str| format!("%PDF-1.7\n1 0 obj\n{object}\nendobj\n").into_bytes();
    let refused = read(&Source::new("report.pdf", bytes(&nested)));
    assert_eq!(refused, Err(ReadError::Damaged { file: "report.pdf".to_owned() }));
    let picture = format!("<< /Length 600 >>\nstream\n{}\nendstream", "<".repeat(600));
    assert!(!is_nested_without_end(&bytes(&picture)));
}

#[test]
fn letters_are_read_as_what_a_page_says_they_stand_for() {
    let content = "/P <</MCID 10>> BDC BT /F 11 Tf 72 700 Td (The quay ) Tj /Span <</ActualText <FEFF2693>>> BDC (a) Tj \
                   EMC ( was closed on Monday.) Tj ET EMC\n";
    let article = read(&painted(&[content.to_owned()])).unwrap();
    assert_eq!(article.text, "The quay \u{2693} was closed on Monday.");
}
