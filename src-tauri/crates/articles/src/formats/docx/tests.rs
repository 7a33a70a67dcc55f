use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::*;
use crate::Warning;

/// A document with this body and, if it is not empty, these comments.
fn document(body: &str, comments: &str) -> Source {
    document_with(body, &[("word/comments.xml", format!("<w:comments>{comments}</w:comments>"))])
}

/// A document with this body and these parts beside it.
fn document_with(body: &str, parts: &[(&str, String)]) -> Source {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let main = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>")),
    ];
    for (name, xml) in main.iter().chain(parts) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(xml.as_bytes()).unwrap();
    }
    Source::new("letter.docx", zip.finish().unwrap().into_inner())
}

fn article(body: &str, comments: &str) -> Article {
    read(&document(body, comments)).unwrap()
}

#[test]
fn recorded_changes_are_told_and_stay_out_of_the_text() {
    let article = article(
        "<w:p><w:r><w:t>The quay had </w:t></w:r>\
         <w:del w:author='Ana Reis'><w:r><w:rPr><w:b/></w:rPr><w:delText>a hundred</w:delText></w:r></w:del>\
         <w:ins w:author='Tomas Holm'><w:r><w:t>tw</w:t></w:r></w:ins>\
         <w:ins w:author='Tomas Holm'><w:r><w:t>o</w:t></w:r></w:ins>\
         <w:r><w:t> sheds.</w:t></w:r></w:p>",
        "",
    );
    assert_eq!(article.text, "The quay had two sheds.");
    let told = "\u{2212} “a hundred” (Ana Reis), + “two” (Tomas Holm)".to_owned();
    assert!(article.warnings.contains(&Warning::TrackedChanges(told)), "{:?}", article.warnings);
}

#[test]
fn words_that_were_put_in_and_taken_out_again_are_not_in_the_text() {
    let article = article(
        "<w:p><w:r><w:t>It burned</w:t></w:r><w:ins w:author='Ana'><w:del w:author='Tomas'><w:r>\
         <w:delText> twice</w:delText></w:r></w:del></w:ins><w:r><w:t>.</w:t></w:r></w:p>",
        "",
    );
    assert_eq!(article.text, "It burned.");
    assert!(article.warnings.contains(&Warning::TrackedChanges("\u{2212} “twice” (Tomas)".to_owned())));
}

#[test]
fn a_paragraph_whose_end_was_put_in_keeps_its_words() {
    let article = article(
        "<w:p><w:pPr><w:rPr><w:ins w:author='Ana'/></w:rPr></w:pPr><w:r><w:t>It burned.</w:t></w:r></w:p>\
         <w:p><w:pPr><w:rPr><w:del w:author='Ana'/></w:rPr></w:pPr><w:r><w:t>It was out.</w:t></w:r></w:p>",
        "",
    );
    assert_eq!(article.text, "It burned.\n\nIt was out.");
    assert!(!article.warnings.iter().any(|warning| matches!(warning, Warning::TrackedChanges(_))));
}

#[test]
fn comments_follow_the_text_with_who_wrote_them_and_about_what() {
    let article = article(
        "<w:p><w:r><w:t>The quay had </w:t></w:r><w:commentRangeStart w:id='4'/><w:r><w:t>two sheds</w:t></w:r>\
         <w:commentRangeEnd w:id='4'/><w:r><w:commentReference w:id='4'/></w:r><w:r><w:t>.</w:t></w:r></w:p>",
        "<w:comment w:id='4' w:author='Ana Reis' w:date='2019-03-21T10:00:00Z'><w:p><w:r><w:t>Who counted?</w:t>\
         </w:r></w:p></w:comment>",
    );
    let kinds: Vec<_> =
        article.blocks.iter().map(|block| (block.kind, &article.text[block.range.clone()])).collect();
    assert_eq!(
        kinds,
        [
            (BlockKind::Paragraph, "The quay had two sheds."),
            (BlockKind::Comment, "Ana Reis, 2019-03-21, “two sheds”: Who counted?"),
        ]
    );
}

#[test]
fn hidden_words_are_left_out_and_told_but_not_those_that_were_hidden_once() {
    let article = article(
        "<w:p><w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>The harbour</w:t></w:r>\
         <w:r><w:rPr><w:vanish/></w:rPr><w:t> of smugglers</w:t></w:r>\
         <w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> was closed.</w:t></w:r></w:p>",
        "",
    );
    assert_eq!(article.text, "The harbour was closed.");
    let told = Warning::HiddenWords("“of smugglers”".to_owned());
    assert!(article.warnings.contains(&told), "{:?}", article.warnings);
}

#[test]
fn the_figure_of_a_note_does_not_join_a_year() {
    let article = article(
        "<w:p><w:r><w:t>It was mended in 1931</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>3</w:t></w:r>\
         <w:r><w:t>, at night.</w:t></w:r></w:p>",
        "",
    );
    assert_eq!(article.text, "It was mended in 1931³, at night.");
}

/// The text of a document, and the words of it that no reader sees.
fn seen(body: &str) -> (String, Option<String>) {
    let article = article(body, "");
    let told = article.warnings.into_iter().find_map(|warning| match warning {
        Warning::HiddenWords(words) => Some(words),
        _ => None,
    });
    (article.text, told)
}

#[test]
fn white_letters_on_paper_are_left_out_and_told() {
    let run = |colour: &str, words: &str| {
        format!(
            "<w:r><w:rPr><w:color w:val='{colour}'/></w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"
        )
    };
    let paragraph = |set: &str, words: &str| {
        let plain = run("auto", "The harbour");
        format!("<w:p><w:pPr>{set}</w:pPr>{plain}{}{}</w:p>", run("FFFFFF", words), run("202020", " closed."))
    };
    let told = Some("“of smugglers was”".to_owned());
    assert_eq!(seen(&paragraph("", " of smugglers was")), ("The harbour closed.".to_owned(), told));
    // On a dark line, in a table or in a box they are seen.
    let dark = "<w:shd w:val='clear' w:fill='1F3864'/>";
    let all = ("The harbour was closed.".to_owned(), None);
    assert_eq!(seen(&paragraph(dark, " was")), all);
    let cell = |set: &str| {
        let row = |cell: &str| format!("<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>");
        row(&format!("<w:tcPr>{set}</w:tcPr>{}", paragraph("", " was")))
    };
    assert_eq!(seen(&cell("")), all);
    assert_eq!(seen(&cell("<w:shd w:val='clear' w:fill='FFFFFF'/>")).1, Some("“was”".to_owned()));
    assert_eq!(
        seen(&format!("<w:p><w:r><w:txbxContent>{}</w:txbxContent></w:r></w:p>", paragraph("", " was"))),
        all
    );
}

#[test]
fn items_of_numbered_lists_have_their_numbers() {
    let level = |level: usize, format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl='{level}'><w:start w:val='1'/><w:numFmt w:val='{format}'/><w:lvlText w:val='{text}'/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId='7'>{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId='8'>{}</w:abstractNum>\
         <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>\
         <w:num w:numId='2'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/>\
         </w:lvlOverride></w:num><w:num w:numId='3'><w:abstractNumId w:val='8'/></w:num></w:numbering>",
        level(0, "decimal", "%1."),
        level(1, "decimal", "%1.%2"),
        level(0, "bullet", "-"),
    );
    let styles = "<w:styles><w:style w:styleId='Count'><w:name w:val='List Number'/><w:pPr><w:numPr>\
                  <w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>";
    let item = |list: usize, level: usize, words: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>\
             <w:r><w:t>{words}</w:t></w:r></w:p>"
        )
    };
    let of_style = "<w:p><w:pPr><w:pStyle w:val='Count'/></w:pPr><w:r><w:t>By its style.</w:t></w:r></w:p>";
    let items = [
        item(1, 0, "It was closed."),
        item(1, 1, "A part."),
        of_style.to_owned(),
        item(3, 0, "A bullet."),
        item(2, 0, "It burned."),
        item(2, 0, "It was out."),
        item(0, 0, "No item."),
    ];
    let parts = [("word/numbering.xml", numbering), ("word/styles.xml", styles.to_owned())];
    let article = read(&document_with(&items.concat(), &parts)).unwrap();
    let parts: Vec<_> = article.blocks.iter().map(|block| (block.kind, block.part.clone())).collect();
    let item = |part| (BlockKind::ListItem, part);
    assert_eq!(
        parts,
        [
            item(Part::Item(1)),
            item(Part::Text),
            item(Part::Item(2)),
            item(Part::Text),
            item(Part::Item(5)),
            item(Part::Item(6)),
            (BlockKind::Paragraph, Part::Text),
        ]
    );
}
