use super::*;
use crate::Warning;

fn article(rtf: &str) -> Article {
    read(&Source::new("a.rtf", rtf.as_bytes().to_vec())).unwrap()
}

#[test]
fn reads_styles_lists_tables_and_notes() {
    let article = article(
        r"{\rtf1\ansi{\fonttbl{\f0 Times;}}{\stylesheet{\s1 heading 1;}{\s2 heading 2;}}{\info{\title Fire}{\author Ana Reis}}\pard\s1 At night\par\pard It burned{\footnote Until dawn.} on \ldblquote Quay 9\rdblquote .\par\pard\ls1{\listtext\pard\plain 1.\tab}First\par\pard\intbl A\cell B\cell\row\pard\v hidden\v0 End\par}",
    );
    assert_eq!((article.title.as_str(), article.byline.as_deref()), ("Fire", Some("Ana Reis")));
    assert!(
        article.warnings.contains(&Warning::HiddenWords("“hidden”".to_owned())),
        "{:?}",
        article.warnings
    );
    let blocks: Vec<_> =
        article.blocks.iter().map(|block| (block.kind, &article.text[block.range.clone()])).collect();
    assert_eq!(
        blocks,
        [
            (BlockKind::Heading, "At night"),
            (BlockKind::Paragraph, "It burned on “Quay 9”."),
            (BlockKind::ListItem, "1. First"),
            (BlockKind::Preformatted, "A\tB"),
            (BlockKind::Paragraph, "End"),
            (BlockKind::Paragraph, "Until dawn."),
        ]
    );
}

#[test]
fn white_letters_on_paper_are_left_out_and_told() {
    let seen = |set: &str| {
        let article = article(&format!(
            r"{{\rtf1\ansi{{\colortbl;\red255\green255\blue255;\red31\green56\blue100;}}\pard{set} It{{\cf1  all}} burned.\par}}"
        ));
        let is_told = |warning: &&Warning| matches!(warning, Warning::HiddenWords(_));
        (article.text.clone(), article.warnings.iter().find(is_told).cloned())
    };
    let told = Some(Warning::HiddenWords("“all”".to_owned()));
    assert_eq!(seen(""), ("It burned.".to_owned(), told));
    assert_eq!(seen(r"\cbpat2"), ("It all burned.".to_owned(), None));
    assert_eq!(seen(r"\chcbpat2"), ("It all burned.".to_owned(), None));
}

#[test]
fn recorded_changes_and_remarks_stand_apart() {
    let article = article(
        r"{\rtf1\ansi\pard It burned on {\deleted\revauthdel1 Monday}{\revised\revauth1 Tuesday}{\*\atnid AR}{\*\atnauthor Ana Reis}\chatn{\*\annotation{\*\atndate 1}Is that so?}.\par}",
    );
    assert_eq!(article.text, "It burned on Tuesday.\n\nAna Reis: Is that so?");
    assert_eq!(article.blocks[1].kind, BlockKind::Comment);
    assert!(article.warnings.contains(&crate::Warning::TrackedChanges("− “Monday”, + “Tuesday”".to_owned())));
}

#[test]
fn reads_code_pages_and_unicode() {
    let article = article(
        r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset128 B;}}\f0\'cf\'f0\'e8\'e2\'e5\'f2, \uc1\u1084?\u1080?\u1088? {\f1\'93\'fa\'96\'7b} {\uc0\u-10179\u-8704}.\par}",
    );
    assert_eq!(article.text, "Привет, мир 日本 😀.");
}

#[test]
fn groups_as_deep_as_they_like_cost_no_more_than_their_length() {
    let deep = format!(r"{{\rtf1 {}Fire at Lys.{}}}", "{".repeat(100_000), "}".repeat(100_000));
    assert_eq!(article(&deep).text, "Fire at Lys.");
}
