//! Which format a file has: told by its content, then by its name.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::formats::html::bookmarks;
use crate::formats::{bibtex, enex, ris, shortcut, webarchive};

/// A format that Dateline knows of, as an IANA media type.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MediaType(String);

/// Bytes of a file looked at; signatures stand at the start.
const LOOKED_AT: usize = 4096;

/// A file that holds the address of a page, whichever system made it.
const SHORTCUT: &str = "application/x-shortcut";

/// How a property list begins that is not XML (CFBinaryPList.c).
const PROPERTY_LIST: &[u8] = b"bplist00";

/// Signatures of binary formats: where they start, what they are.
const SIGNATURES: &[(usize, &[u8], &str)] = &[
    (0, b"{\\rtf", "application/rtf"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftyp", "video/mp4"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"fLaC", "audio/flac"),
    (8, b"WAVE", "audio/wav"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, PROPERTY_LIST, SHORTCUT),
    (0, b"SQLite format 3\0", "application/vnd.sqlite3"),
    (0, b"WARC/", "application/warc"),
    (0, b"%!PS", "application/postscript"),
    (0, b"BM", "image/bmp"),
];

/// Formats inside a ZIP: the words that its start or its list of files holds, all of them.
const ZIPPED: &[(&[&[u8]], &str)] = &[
    (&[b"application/epub+zip"], "application/epub+zip"),
    (&[b"META-INF/container.xml"], "application/epub+zip"),
    (&[b"application/vnd.oasis.opendocument.text"], "application/vnd.oasis.opendocument.text"),
    (
        &[b"[Content_Types].xml", b"word/"],
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (&[b"[Content_Types].xml", b"xl/"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (
        &[b"[Content_Types].xml", b"ppt/"],
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    (&[b"datapackage.json", b"archive/"], "application/wacz"),
    (&[b"/index.rdf"], "application/x-maff"),
    (&[b"Index/Document.iwa"], "application/vnd.apple.iwork"),
];

/// Formats of text, by the ending of the name.
const ENDINGS: &[(&str, &str)] = &[
    ("html", "text/html"),
    ("htm", "text/html"),
    ("xhtml", "text/html"),
    ("shtml", "text/html"),
    ("md", "text/markdown"),
    ("markdown", "text/markdown"),
    ("mdown", "text/markdown"),
    ("txt", "text/plain"),
    ("text", "text/plain"),
    ("eml", "message/rfc822"),
    ("mht", "multipart/related"),
    ("mhtml", "multipart/related"),
    ("json", "application/json"),
    ("jsonl", "application/json"),
    ("ndjson", "application/json"),
    ("csv", "text/csv"),
    ("tsv", "text/csv"),
    ("xml", "application/xml"),
    ("enex", "application/enex+xml"),
    ("bib", "application/x-bibtex"),
    ("svg", "image/svg+xml"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("epub", "application/epub+zip"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("wacz", "application/wacz"),
];

/// What people call a format.
const NAMES: &[(&str, &str)] = &[
    ("application/pdf", "PDF"),
    ("application/rtf", "RTF"),
    ("application/epub+zip", "EPUB"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint"),
    ("application/vnd.oasis.opendocument.text", "OpenDocument"),
    ("application/msword", "old Word"),
    ("application/vnd.apple.iwork", "Apple Pages, Numbers or Keynote"),
    ("application/wacz", "web archive, WACZ"),
    ("application/warc", "web archive, WARC"),
    ("multipart/related", "web archive, MHTML"),
    ("application/x-webarchive", "web archive of Safari"),
    ("application/x-maff", "web archive, MAFF"),
    ("message/rfc822", "mail"),
    ("application/mbox", "mailbox"),
    ("application/zip", "ZIP archive"),
    ("application/gzip", "gzip archive"),
    ("application/json", "JSON"),
    ("application/xml", "XML"),
    ("text/csv", "CSV"),
    ("text/uri-list", "list of addresses"),
    ("text/x-bookmarks", "bookmarks"),
    ("application/x-research-info-systems", "references, RIS"),
    ("application/x-bibtex", "references, BibTeX"),
    ("application/enex+xml", "notes of Evernote"),
    (SHORTCUT, "shortcut"),
    ("application/octet-stream", "unknown"),
];

impl MediaType {
    /// Tells the media type of a file's bytes; its name decides only where they do not.
    pub(crate) fn of(name: &str, bytes: &[u8]) -> Self {
        let ending = ending(name);
        let told = binary(bytes, ending.as_deref())
            .or_else(|| text(bytes, ending.as_deref()))
            .unwrap_or("application/octet-stream");
        Self(told.to_owned())
    }

    /// The media type: "text/html".
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What people call it: "PDF", "picture"; the media type itself where there is no name.
    pub fn label(&self) -> &str {
        let named = NAMES.iter().find(|(media_type, _)| *media_type == self.0).map(|(_, name)| *name);
        named.unwrap_or_else(|| match self.0.split('/').next() {
            Some("image") => "picture",
            Some("audio") => "sound",
            Some("video") => "film",
            _ => &self.0,
        })
    }
}

impl fmt::Display for MediaType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn ending(name: &str) -> Option<String> {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())
}

fn by_ending(ending: Option<&str>) -> Option<&'static str> {
    ENDINGS.iter().find(|(known, _)| Some(*known) == ending).map(|(_, media_type)| *media_type)
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

fn binary(bytes: &[u8], ending: Option<&str>) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    if head.starts_with(PROPERTY_LIST)
        && (ending == Some("webarchive") || contains(head, webarchive::PAGE.as_bytes()))
    {
        return Some("application/x-webarchive");
    }
    // Readers of PDF accept up to 1,024 bytes before the header (ISO 32000-1, annex H, note 13).
    if contains(&head[..head.len().min(1024)], b"%PDF-") {
        return Some("application/pdf");
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        // What is stored in an archive may be one itself: only where the list of files is missing is its start asked.
        let list = Some(list_of_files(bytes)).filter(|list| !list.is_empty()).unwrap_or(head);
        let holds =
            |words: &[&[u8]]| words.iter().all(|word| contains(list, word) || names_format(head, word));
        let inside = ZIPPED.iter().find(|(words, _)| holds(words)).map(|(_, media_type)| *media_type);
        let named = by_ending(ending).filter(|media_type| media_type.starts_with("application/"));
        return inside.or(named).or(Some("application/zip"));
    }
    let signed = SIGNATURES
        .iter()
        .find(|(at, signature, _)| head.get(*at..).is_some_and(|rest| rest.starts_with(signature)));
    signed
        .map(|(_, _, media_type)| *media_type)
        .filter(|media_type| *media_type != "image/bmp" || has_nul(head))
}

/// Whether the first file in a ZIP archive says that this is its format (EPUB OCF 3.3, 4.3).
fn names_format(head: &[u8], format: &[u8]) -> bool {
    let named = head.get(LOCAL_HEAD..).and_then(|name| name.strip_prefix(b"mimetype"));
    named.is_some_and(|rest| contains(&rest[..rest.len().min(format.len() + LONGEST_EXTRA)], format))
}

/// Bytes before the name of the first file in a ZIP archive (APPNOTE 4.3.7), and of what may follow the name.
const LOCAL_HEAD: usize = 30;
const LONGEST_EXTRA: usize = 64;

/// The list of files at the end of a ZIP archive (APPNOTE 4.3.12), or nothing.
fn list_of_files(bytes: &[u8]) -> &[u8] {
    /// Bytes of the longest end of an archive, its comment included.
    const LONGEST_END: usize = 22 + 65_535;
    let from = bytes.len().saturating_sub(LONGEST_END);
    let end = bytes[from..].windows(4).rposition(|window| window == b"PK\x05\x06").map(|at| from + at);
    let start = end.and_then(|end| Some(bytes.get(end + 16..end + 20)?.try_into().map(u32::from_le_bytes)));
    let range = end.zip(start.and_then(Result::ok));
    let list = range.and_then(|(end, start)| bytes.get(usize::try_from(start).ok()?..end));
    list.map_or(&[], |list| &list[..list.len().min(LONGEST_LIST)])
}

/// Bytes of a list of files that are looked at.
const LONGEST_LIST: usize = 64 * 1024;

/// Whether a file is one of Office with a password: an old container around it (MS-OFFCRYPTO, 2.3.2).
pub(crate) fn is_encrypted_office(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") && contains(bytes, &name)
}

fn has_nul(head: &[u8]) -> bool {
    head.contains(&0)
}

fn text(bytes: &[u8], ending: Option<&str>) -> Option<&'static str> {
    let head = crate::encoding::head(&bytes[..bytes.len().min(LOOKED_AT)]);
    let named = by_ending(ending);
    let start = head.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_ascii_lowercase();
    if start.starts_with(&bookmarks::HEAD.to_ascii_lowercase()) {
        return Some("text/x-bookmarks");
    }
    if is_html_document(&start) {
        return Some("text/html");
    }
    // A few NUL bytes in a page are damage; many, or any in a file of unknown kind, are no text.
    let nuls = head.chars().filter(|c| *c == '\0').count();
    if nuls > 0 && (named.is_none() || nuls * 20 > head.chars().count()) {
        return None;
    }
    let controls = head.chars().filter(|c| c.is_control() && !c.is_whitespace() && *c != '\0').count();
    if controls * 20 > head.chars().count() {
        return None;
    }
    if is_shortcut(&start) {
        return Some(SHORTCUT);
    }
    if start.starts_with(ris::BEGINNING) {
        return Some("application/x-research-info-systems");
    }
    if bibtex::begins(&start) {
        return Some("application/x-bibtex");
    }
    if start.starts_with('<') && contains(start.as_bytes(), enex::NOTES.as_bytes()) {
        return Some("application/enex+xml");
    }
    if start.starts_with("<?xml") || start.starts_with("<svg") {
        return Some(if contains(start.as_bytes(), b"<svg") { "image/svg+xml" } else { "application/xml" });
    }
    if start.starts_with("from ") && start.lines().nth(1).is_some_and(is_field) {
        return Some("application/mbox");
    }
    if let Some(mail) = mail(&start) {
        return Some(mail);
    }
    match named {
        None | Some("text/plain") if is_json(&start) => return Some("application/json"),
        None | Some("text/plain") if shortcut::is_list(&head) => return Some("text/uri-list"),
        _ => {}
    }
    named.or_else(|| Some(if starts_with_tag(&start) { "text/html" } else { "text/plain" }))
}

/// Whether a text begins as objects in JSON do.
fn is_json(start: &str) -> bool {
    let inside = start.strip_prefix('[').map_or(start, str::trim_start);
    inside.strip_prefix('{').is_some_and(|inside| inside.trim_start().starts_with('"'))
}

/// Whether a text is a shortcut of Windows, Linux or macOS.
fn is_shortcut(start: &str) -> bool {
    let is_plist = start.contains("<plist") && start.contains("<key>url</key>");
    let has_head = |head: &str| start.starts_with('[') && start.contains(head) && start.contains("\nurl=");
    is_plist || has_head("[internetshortcut]") || has_head("[desktop entry]")
}

fn is_html_document(start: &str) -> bool {
    let mut rest = start;
    while let Some(comment) = rest.strip_prefix("<!--") {
        let Some((_, after)) = comment.split_once("-->") else { break };
        rest = after.trim_start();
    }
    let prologue = rest.starts_with("<?xml") && (rest.contains("<html") || rest.contains("<!doctype html"));
    prologue || ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| rest.starts_with(tag))
}

/// Whether a file without a telling name begins as pages do (MIME Sniffing Standard, 7.1).
fn starts_with_tag(start: &str) -> bool {
    const TAGS: &[&str] = &[
        "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b", "br", "p", "meta",
        "article", "section", "main", "header", "link", "img", "base",
    ];
    let Some(rest) = start.strip_prefix('<') else { return false };
    let name = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    rest.starts_with("!--") || TAGS.contains(&name)
}

/// Whether a line is a field of a mail's head.
fn is_field(line: &str) -> bool {
    line.split_once(": ").is_some_and(|(name, _)| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    })
}

/// The same of the bytes of a line, whose value may be on the next.
pub(crate) fn is_field_of_mail(line: &[u8]) -> bool {
    let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    name.len() < line.len() && !name.is_empty() && name.iter().all(is_of_name)
}

/// Tells a mail or a saved page in MHTML by its header fields (RFC 5322, 2.2).
fn mail(start: &str) -> Option<&'static str> {
    const FIELDS: &[&str] = &[
        "from:",
        "to:",
        "subject:",
        "date:",
        "received:",
        "return-path:",
        "mime-version:",
        "message-id:",
        "delivered-to:",
        "content-type:",
        "reply-to:",
        "x-",
    ];
    let header = start.split("\n\n").next().unwrap_or_default().split("\r\n\r\n").next().unwrap_or_default();
    let first = header.lines().next().unwrap_or_default();
    let known = header.lines().filter(|line| FIELDS.iter().any(|field| line.starts_with(field))).count();
    let is_mail = FIELDS.iter().any(|field| first.starts_with(field))
        && known >= 2
        && ["received:", "mime-version:", "message-id:", "return-path:"]
            .iter()
            .any(|field| header.contains(field));
    is_mail.then(|| match header.contains("multipart/related") {
        true => "multipart/related",
        false => "message/rfc822",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, bytes: &[u8], expected: &str) {
        assert_eq!(MediaType::of(name, bytes).as_str(), expected, "{name}");
    }

    #[test]
    fn believes_the_content_before_the_name() {
        check("report.txt", b"%PDF-1.4\n", "application/pdf");
        check("page.txt", b"\xef\xbb\xbf <!-- saved --> <!DOCTYPE html><p>x", "text/html");
        check("story.html", b"PK\x03\x04\x14\0\0\0[Content_Types].xml..word/document.xml", ZIPPED[3].1);
        check("Letter.pages", b"PK\x03\x04\x14\0\0\0Index/Document.iwa", "application/vnd.apple.iwork");
        check("words.zip", b"PK\x03\x04\x14\0\0\0word/list.txt", "application/zip");
        check("all", b"From ana Thu Mar 21 2019\nFrom: a@b\n\nHello", "application/mbox");
        check("note", b"From Monday\non, nobody came: a pity.", "text/plain");
        let book = [&b"PK\x03\x04"[..], &[0; 26], b"mimetypeapplication/epub+zip"].concat();
        check("book", &book, "application/epub+zip");
        check("Fire.webarchive", b"bplist00\xd1\x01", "application/x-webarchive");
        check("Fire", b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "application/x-webarchive");
        check("Fire.webloc", b"bplist00\xd1\x01\x02SURL", SHORTCUT);
        check("photo.md", b"\xff\xd8\xff\xe0", "image/jpeg");
        check("letter.doc", b"{\\rtf1 Dear", "application/rtf");
        check(
            "saved.txt",
            b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n",
            "multipart/related",
        );
        check("m", b"Received: from x\r\nFrom: a@b\r\nSubject: x\r\n\r\nhello", "message/rfc822");
        check("feed.html", b"<?xml version='1.0'?><html xmlns='x'>", "text/html");
    }

    #[test]
    fn an_archive_is_not_of_the_format_of_what_it_holds() {
        use std::io::Write;
        let zip = |files: &[(&str, &[u8])]| {
            let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
            let stored =
                zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
            for (name, bytes) in files {
                zip.start_file(*name, stored).unwrap();
                zip.write_all(bytes).unwrap();
            }
            zip.finish().unwrap().into_inner()
        };
        let letter = zip(&[("[Content_Types].xml", b"<a/>"), ("word/document.xml", b"<a/>")]);
        let book = zip(&[("mimetype", b"application/epub+zip"), ("x.opf", b"<a/>")]);
        check("letter", &letter, ZIPPED[3].1);
        check("book", &book, "application/epub+zip");
        check("all.zip", &zip(&[("letter.docx", &letter), ("note.txt", b"Hello")]), "application/zip");
        check("all.zip", &zip(&[("book.epub", &book)]), "application/zip");
    }

    #[test]
    fn asks_the_name_where_the_content_is_silent() {
        check("notes.md", b"# Hello", "text/markdown");
        check("page.HTM", b"Hello", "text/html");
        check("wire", b"LYS (Coastal Wire) - Fire", "text/plain");
        check("wire", b"<p>Fire", "text/html");
        check("angle.txt", b"<p>Fire", "text/plain");
        check("blob", b"\x00\x01\x02\x03", "application/octet-stream");
        check("page.html", &(0..=255).collect::<Vec<u8>>(), "application/octet-stream");
        check("BMW.txt", b"BMW recalls cars", "text/plain");
        check("export", b" [ { \"title\": 1", "application/json");
        check("notes.txt", b"[Ana] {1} \"So\"", "text/plain");
        check("links", b"https://lys.example/a\nhttps://lys.example/b\n", "text/uri-list");
    }

    #[test]
    fn sees_pages_in_utf16() {
        let bytes: Vec<u8> = "<p>On 3 May 2021".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check("page.html", &bytes, "text/html");
        check("page", &bytes, "text/html");
    }
}
