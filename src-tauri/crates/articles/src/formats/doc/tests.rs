use std::io::Write;

use super::*;
use crate::Warning;

/// The property of a colour by its number.
const WHITE: u16 = 0x2a42;

/// Puts numbers into bytes.
fn put(bytes: &mut [u8], at: usize, number: u32) {
    bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
}

/// A document of one piece in UTF-16, with comments behind the text; characters in `marked` have a property.
fn document(text: &str, comments: &str, marked: &[(std::ops::Range<usize>, u16)], flags: u16) -> Source {
    document_of(text, comments, marked, flags, &[0, 0])
}

/// A document whose paragraphs all have a style and properties.
fn document_of(
    text: &str,
    comments: &str,
    marked: &[(std::ops::Range<usize>, u16)],
    flags: u16,
    paragraph: &[u8],
) -> Source {
    const START: usize = 1536;
    let units: Vec<u16> = text.encode_utf16().chain(comments.encode_utf16()).collect();
    let mut word = vec![0; START];
    word[..4].copy_from_slice(&[0xec, 0xa5, 0xc1, 0x00]);
    word[0x0a..0x0c].copy_from_slice(&flags.to_le_bytes());
    put(&mut word, 0x4c, text.encode_utf16().count() as u32);
    put(&mut word, 0x4c + 16, comments.encode_utf16().count() as u32);
    // The page of properties, a run for each mark.
    let mut page = [0; 512];
    page[511] = marked.len() as u8;
    for (number, (range, property)) in marked.iter().enumerate() {
        put(&mut page, number * 4, (START + range.start * 2) as u32);
        put(&mut page, number * 4 + 4, (START + range.end * 2) as u32);
        let at = 400 + number * 8;
        page[(marked.len() + 1) * 4 + number] = (at / 2) as u8;
        page[at] = 3;
        page[at + 1..at + 3].copy_from_slice(&property.to_le_bytes());
        page[at + 3] = if *property == WHITE { 8 } else { 1 };
    }
    word[512..1024].copy_from_slice(&page);
    let mut page = [0; 512];
    page[511] = 1;
    put(&mut page, 0, START as u32);
    put(&mut page, 4, 0xffff);
    page[8] = 200;
    page[401] = (paragraph.len() / 2) as u8;
    page[402..402 + paragraph.len()].copy_from_slice(paragraph);
    word[1024..].copy_from_slice(&page);
    let mut table = Vec::new();
    table.extend([0, 0xffff, 1, 0, 0xffff, 2].into_iter().flat_map(u32::to_le_bytes));
    put(&mut word, 0x9a + 12 * 8, 0);
    put(&mut word, 0x9a + 12 * 8 + 4, 12);
    put(&mut word, 0x9a + 13 * 8, 12);
    put(&mut word, 0x9a + 13 * 8 + 4, 12);
    let clx = table.len();
    table.extend([1, 2, 0, 9, 9, 2]);
    table.extend(16u32.to_le_bytes());
    table.extend([0, units.len() as u32].into_iter().flat_map(u32::to_le_bytes));
    table.extend([0, 0]);
    table.extend((START as u32).to_le_bytes());
    table.extend([0, 0]);
    put(&mut word, 0x9a + 33 * 8, clx as u32);
    put(&mut word, 0x9a + 33 * 8 + 4, (table.len() - clx) as u32);
    word.extend(units.into_iter().flat_map(u16::to_le_bytes));
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in [("/WordDocument", word), ("/0Table", table)] {
        file.create_stream(name).unwrap().write_all(&bytes).unwrap();
    }
    Source::new("letter.doc", file.into_inner().into_inner())
}

#[test]
fn paragraphs_rows_fields_and_comments_are_read() {
    let article = read(&document(
        "The quay burned.\rSee \u{13} HYPERLINK \"x\" \u{14}the “report”\u{15}.\rSheds\u{7}two\u{7}\u{7}It was out.\r",
        "\u{5}Who counted?\r",
        &[],
        0,
    ))
    .unwrap();
    assert_eq!(
        article.text,
        "The quay burned.\n\nSee the “report”.\n\nSheds\ttwo\n\nIt was out.\n\nWho counted?"
    );
    assert_eq!(article.blocks[2].kind, BlockKind::Preformatted);
    assert_eq!(article.blocks[4].kind, BlockKind::Comment);
}

#[test]
fn recorded_changes_are_told_and_stay_out_of_the_text() {
    let article =
        read(&document("It had a hundredtwo sheds.\r", "", &[(7..16, 0x0800), (16..19, 0x0801)], 0)).unwrap();
    assert_eq!(article.text, "It had two sheds.");
    let told = "\u{2212} “a hundred”, + “two”".to_owned();
    assert!(article.warnings.contains(&Warning::TrackedChanges(told)), "{:?}", article.warnings);
}

#[test]
fn hidden_words_are_left_out_and_told() {
    let article =
        read(&document("The harbour of smugglers was closed.\r", "", &[(11..24, 0x083c)], 0)).unwrap();
    assert_eq!(article.text, "The harbour was closed.");
    let told = Warning::HiddenWords("“of smugglers”".to_owned());
    assert!(article.warnings.contains(&told), "{:?}", article.warnings);
}

#[test]
fn what_cannot_be_read_is_said() {
    let secret = document("xxxx\r", "", &[], 0x0100);
    assert_eq!(read(&secret), Err(ReadError::Encrypted { file: "letter.doc".to_owned() }));
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Workbook").unwrap();
    let sheet = Source::new("sheet.xls", file.into_inner().into_inner());
    assert!(matches!(read(&sheet), Err(ReadError::UnknownFormat { .. })));
    let cut = Source::new("cut.doc", secret.bytes[..700].to_vec());
    assert!(read(&cut).is_err());
}

#[test]
fn white_letters_on_paper_are_left_out_and_told() {
    let text = |paragraph: &[u8]| {
        let article = read(&document_of("It all burned.\r", "", &[(3..7, WHITE)], 0, paragraph)).unwrap();
        let told = Warning::HiddenWords("“all”".to_owned());
        (article.text.clone(), article.warnings.contains(&told))
    };
    assert_eq!(text(&[0, 0]), ("It burned.".to_owned(), true));
    let shown = ("It all burned.".to_owned(), false);
    assert_eq!(text(&[4, 0]), shown, "a style may have a ground");
    assert_eq!(text(&[0, 0, 0x2d, 0x44, 1, 0]), shown, "a shaded paragraph");
}
