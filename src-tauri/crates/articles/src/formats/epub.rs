//! EPUB (3.3): the chapters in the order of the spine, as one article, each under its heading.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::html;
use super::written::Written;
use super::xml::{Token, walk};
use super::zipped::Zipped;
use crate::dates;
use crate::prose::{Prose, one_line};
use crate::unseen::Unseen;
use crate::{Article, BlockKind, KnownFrom, Published, ReadError, Source, encoding};

/// Reads a book as an article.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let mut zip = Zipped::open(source)?;
    let path = package_path(source, &zip.needed("META-INF/container.xml")?)?.ok_or_else(|| zip.damaged())?;
    let package = Package::of(source, &zip.needed(&path)?)?;
    let headings = headings(source, &mut zip, &path, package.contents.as_deref())?;
    let mut written = package.written;
    let mut unseen = Unseen::default();
    let mut read = HashSet::new();
    let mut sheets: HashMap<String, Option<Rc<str>>> = HashMap::new();
    for part in package.spine.iter().map(|href| beside(&path, href)) {
        if !read.insert(part.clone()) {
            continue;
        }
        // A chapter that is not there is a gap, not the end of the book.
        match zip.part(&part)? {
            Some(chapter) => {
                let mut linked = |href: &str| {
                    let sheet = beside(&part, href);
                    sheets.entry(sheet).or_insert_with_key(|sheet| style_sheet(&mut zip, sheet)).clone()
                };
                let chapter = html::whole_with_sheets(&chapter, &mut linked, &mut unseen);
                push_chapter(&mut written.prose, &chapter, headings.get(&part).map(String::as_str));
            }
            None => written.damaged = true,
        }
    }
    written.warnings.extend(unseen.warning());
    written.article(source)
}

/// A style sheet of a book, if it is there and can be read.
fn style_sheet(zip: &mut Zipped<'_>, name: &str) -> Option<Rc<str>> {
    let bytes = zip.part(name).ok().flatten()?;
    Some(encoding::decode_html(&bytes).text.into())
}

/// Blocks of a chapter among which its heading stands, if it has one.
const HEAD: usize = 3;

/// Adds a chapter, under the heading that the table of contents gives it where it has none of its own.
fn push_chapter(prose: &mut Prose, chapter: &Prose, heading: Option<&str>) {
    let is_headed = chapter.iter().take(HEAD).any(|(kind, words)| {
        matches!(kind, BlockKind::Heading | BlockKind::Subheading) || Some(words) == heading
    });
    if let Some(heading) = heading.filter(|_| !is_headed && !chapter.is_empty()) {
        prose.push(BlockKind::Heading, heading);
    }
    prose.append(chapter);
}

/// The headings that the table of contents gives, by the parts that they lead to: the first of each.
fn headings(
    source: &Source,
    zip: &mut Zipped<'_>,
    package: &str,
    contents: Option<&str>,
) -> Result<HashMap<String, String>, ReadError> {
    let mut headings = HashMap::new();
    let Some(contents) = contents.map(|href| beside(package, href)) else { return Ok(headings) };
    let Some(xml) = zip.part(&contents)? else { return Ok(headings) };
    let (mut words, mut link) = (String::new(), None);
    // In EPUB 3 a link holds its words; in EPUB 2 they come before it.
    let walked = walk(&source.name, &xml, |token| match token {
        Token::Start(tag) if tag.name() == "a" => {
            words.clear();
            link = tag.attr("href");
        }
        Token::Start(tag) if tag.name() == "navLabel" => words.clear(),
        Token::Start(tag) if tag.name() == "content" => link = tag.attr("src"),
        Token::End("a" | "content") => {
            if let Some(link) = link.take() {
                headings.entry(beside(&contents, &link)).or_insert_with(|| one_line(&words));
            }
        }
        Token::Text(text) => words.push_str(text),
        Token::Start(_) | Token::End(_) => {}
    });
    // The chapters can be read without it.
    match walked {
        Err(ReadError::Damaged { .. }) | Ok(()) => Ok(headings),
        Err(error) => Err(error),
    }
}

/// Where the package document is.
fn package_path(source: &Source, container: &[u8]) -> Result<Option<String>, ReadError> {
    let mut path = None;
    walk(&source.name, container, |token| {
        if let Token::Start(tag) = token
            && tag.name() == "rootfile"
            && path.is_none()
        {
            path = tag.attr("full-path");
        }
    })?;
    Ok(path)
}

/// What the package document says.
#[derive(Debug, Default)]
struct Package {
    written: Written,
    /// The chapters' places, in reading order.
    spine: Vec<String>,
    /// The place of the table of contents.
    contents: Option<String>,
}

impl Package {
    fn of(source: &Source, xml: &[u8]) -> Result<Self, ReadError> {
        let mut package = Self::default();
        let mut items: HashMap<String, String> = HashMap::new();
        let mut names = Vec::new();
        let mut open = String::new();
        let mut date = None;
        walk(&source.name, xml, |token| match token {
            Token::Start(tag) => {
                match tag.name() {
                    "item" if tag.attr("properties").is_some_and(|list| list.contains("nav")) => {
                        package.contents = tag.attr("href");
                    }
                    "item" => {
                        if tag.attr("media-type").as_deref() == Some("application/x-dtbncx+xml") {
                            package.contents = package.contents.take().or_else(|| tag.attr("href"));
                        }
                        items.extend(tag.attr("id").zip(tag.attr("href")));
                    }
                    "itemref" if tag.attr("linear").as_deref() != Some("no") => {
                        package.spine.extend(tag.attr("idref"));
                    }
                    _ => {}
                }
                open = tag.name().to_owned();
            }
            Token::End(_) => open.clear(),
            Token::Text(words) if !words.trim().is_empty() => {
                let words = words.trim().to_owned();
                match open.as_str() {
                    "title" => _ = package.written.title.get_or_insert(words),
                    "creator" => names.push(words),
                    "publisher" => _ = package.written.outlet.get_or_insert(words),
                    "language" => _ = package.written.language.get_or_insert(words),
                    "date" => _ = date.get_or_insert(words),
                    _ => {}
                }
            }
            Token::Text(_) => {}
        })?;
        package.spine = package.spine.iter().filter_map(|id| items.get(id).cloned()).collect();
        package.written.byline = (!names.is_empty()).then(|| names.join(", "));
        let edtf =
            date.and_then(|date| edtf::Edtf::parse(&date).ok().or_else(|| dates::of_metadata(&date, None)));
        package.written.told.extend(edtf.map(|edtf| Published { edtf, known_from: KnownFrom::Metadata }));
        Ok(package)
    }
}

/// The name of a part that is addressed from another one.
fn beside(part: &str, href: &str) -> String {
    let href = href.split(['#', '?']).next().unwrap_or_default();
    let mut names: Vec<String> = part.split('/').map(str::to_owned).collect();
    names.pop();
    for name in href.split('/') {
        match name {
            "." | "" => {}
            ".." => _ = names.pop(),
            name => names.push(unescaped(name)),
        }
    }
    names.join("/")
}

/// Resolves the percent signs of an address.
fn unescaped(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match code.and_then(|two| u8::from_str_radix(two, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Warning;

    fn book(contents: (&str, &str), chapters: &[&str]) -> Article {
        use std::io::{Cursor, Write};
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let mut part = |name: &str, xml: &str| {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(xml.as_bytes()).unwrap();
        };
        part("META-INF/container.xml", "<container><rootfile full-path='a/book.opf'/></container>");
        let items: String =
            (0..chapters.len()).map(|n| format!("<item id='c{n}' href='{n}.xhtml'/>")).collect();
        let spine: String = (0..chapters.len()).map(|n| format!("<itemref idref='c{n}'/>")).collect();
        part(
            "a/book.opf",
            &format!(
                "<package><metadata><title>The quay</title></metadata><manifest>{}{items}</manifest><spine>{spine}<itemref idref='c0'/></spine></package>",
                contents.0
            ),
        );
        part("a/toc", contents.1);
        part("a/look.css", "#x, .gone { display: none }\n.note { color: #333 }");
        for (n, chapter) in chapters.iter().enumerate() {
            let head = "<head><link rel='stylesheet' href='look.css'/></head>";
            part(&format!("a/{n}.xhtml"), &format!("<html>{head}<body>{chapter}</body></html>"));
        }
        read(&Source::new("book.epub", zip.finish().unwrap().into_inner())).unwrap()
    }

    #[test]
    fn each_chapter_stands_once_under_its_heading() {
        let chapters = ["<p>It burned on Monday.</p>", "<h1>Two</h1><p>It was out by dawn.</p>"];
        let nav = (
            "<item id='n' properties='nav' href='toc'/>",
            "<html><nav><a href='0.xhtml'>One</a> <a href='1.xhtml'>Second</a></nav></html>",
        );
        let ncx = (
            "<item id='n' media-type='application/x-dtbncx+xml' href='toc'/>",
            "<!DOCTYPE ncx PUBLIC '-//NISO//DTD ncx 2005-1//EN' 'x'><ncx><navPoint><navLabel><text>One</text></navLabel>\
             <content src='0.xhtml#a'/></navPoint></ncx>",
        );
        for contents in [nav, ncx] {
            let article = book(contents, &chapters);
            assert_eq!(article.title, "The quay");
            assert_eq!(article.text, "One\n\nIt burned on Monday.\n\nTwo\n\nIt was out by dawn.");
            assert_eq!(article.blocks[0].kind, BlockKind::Heading);
        }
    }

    #[test]
    fn what_a_style_sheet_of_the_book_hides_is_left_out_and_told() {
        let hidden = "Nobody was told that the gate had been left open.";
        let chapter = format!(
            "<p>It burned on Monday.</p><p class='gone'>{hidden}</p><p class='note'>It was out by dawn.</p>"
        );
        let article = book(("", ""), &[&chapter]);
        assert_eq!(article.text, "It burned on Monday.\n\nIt was out by dawn.");
        assert!(
            article.warnings.contains(&Warning::HiddenWords(format!("“{hidden}”"))),
            "{:?}",
            article.warnings
        );
    }

    #[test]
    fn chapters_are_found_beside_the_package() {
        assert_eq!(beside("OEBPS/content.opf", "text/ch%201.xhtml#a"), "OEBPS/text/ch 1.xhtml");
        assert_eq!(beside("OEBPS/a/content.opf", "../../../x.xhtml"), "x.xhtml");
        assert_eq!(beside("content.opf", "100%.xhtml"), "100%.xhtml");
    }
}
