//! Files that are no articles: each is refused by a sentence that names it and says what is wrong, and what to do.

#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::io::{Cursor, Write};

use articles::{Columns, ReadError, Source};
use zip::write::SimpleFileOptions;

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(part).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Why a file, or the first part of an archive that is refused, is no article.
fn refusal(name: &str, bytes: impl Into<Vec<u8>>) -> ReadError {
    let mut refused = None;
    let opened = articles::open(Source::new(name, bytes.into()), &Columns::default(), &mut |part| {
        let read = part.and_then(|part| articles::read(&part));
        refused = refused.take().or(read.err());
        true
    });
    opened.err().or(refused).unwrap()
}

fn check(name: &str, bytes: impl Into<Vec<u8>>, told: &str) {
    let error = refusal(name, bytes);
    assert_eq!(error.to_string(), told);
    assert!(error.advice().ends_with('.'), "{}", error.advice());
}

#[test]
fn says_of_each_file_what_is_wrong_with_it() {
    let word: &[u8] = b"<w:document><w:body><w:p><w:r><w:t>The fire began at night";
    let unfinished = zipped(&[("word/document.xml", word)]);
    let cases: [(&str, Vec<u8>, &str); 9] = [
        ("fire.docx", Vec::new(), "fire.docx holds no text"),
        ("fire.pdf", Vec::new(), "fire.pdf holds no text"),
        ("fire.html", b"<html><body></body></html>".to_vec(), "fire.html holds no text"),
        ("fire.docx", zipped(&[("word/styles.xml", b"<a/>")]), "fire.docx is damaged or incomplete"),
        ("fire.docx", unfinished, "fire.docx is damaged or incomplete"),
        ("fire.zip", b"PK\x03\x04 and no more".to_vec(), "fire.zip is damaged or incomplete"),
        ("fire.json", b"{\"title\": [".to_vec(), "fire.json is damaged or incomplete"),
        ("fire.csv", b"title,text\nFire,\n".to_vec(), "fire.csv holds no text"),
        (
            "fire.csv",
            b"no,what\n1,fire\n2,flood\n".to_vec(),
            "fire.csv has no column for the text of an article; its columns are no, what",
        ),
    ];
    for (name, bytes, told) in cases {
        check(name, bytes, told);
    }
}

#[test]
fn a_pdf_that_was_cut_off_is_damaged_not_blank() {
    let cut = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[4 0 R]/Count 1>>\nendobj\n\
         4 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R>>\nendobj\n5 0 obj\n<</Length 900>>stream\nBT ";
    check("fire.pdf", cut, "fire.pdf is damaged or incomplete");
}

#[test]
fn what_is_wrong_in_an_archive_is_told_of_its_part() {
    let archive = zipped(&[("a/quay.docx", b"PK\x03\x04 and no more"), ("song.mp3", b"ID3\x04\0\0\0")]);
    check("files.zip", archive, "quay.docx is damaged or incomplete");
    let deep = (0..6).fold(zipped(&[("a.txt", b"Fire.")]), |inner, _| zipped(&[("inner.zip", &inner)]));
    check("deep.zip", deep, "inner.zip stands in too many archives, one inside the other");
}
