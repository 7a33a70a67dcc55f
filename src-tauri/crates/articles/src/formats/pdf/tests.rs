use super::*;

/// A PDF whose pages hold these lines, each at its height.
fn pdf(pages: &[&[(u32, &str)]]) -> Source {
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 4 + page * 2)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (number, lines) in pages.iter().enumerate() {
        let shown = lines.iter().map(|(height, line)| format!("BT /F 11 Tf 72 {height} Td ({line}) Tj ET\n"));
        let content: String = shown.collect();
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
