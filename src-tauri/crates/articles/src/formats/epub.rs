//! EPUB (3.3): the chapters in the order of the spine, as one article.

use std::collections::HashMap;

use super::html;
use super::written::Written;
use super::xml::{Token, walk};
use super::zipped::Zipped;
use crate::dates::{self, Told};
use crate::{Article, KnownFrom, ReadError, Source};

/// Reads a book as an article.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let mut zip = Zipped::open(source)?;
    let path = package_path(source, &zip.needed("META-INF/container.xml")?)?.ok_or_else(|| zip.damaged())?;
    let package = Package::of(source, &zip.needed(&path)?)?;
    let mut written = Written { damaged: false, ..package.written };
    for href in package.spine {
        // A chapter that is not there is a gap, not the end of the book.
        match zip.part(&beside(&path, &href)) {
            Ok(Some(chapter)) => {
                for (kind, words) in html::whole(&chapter).iter() {
                    written.prose.push(kind, words);
                }
            }
            Ok(None) => written.damaged = true,
            Err(error) => return Err(error),
        }
    }
    written.article(source)
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
                    "item" if !tag.attr("properties").is_some_and(|list| list.contains("nav")) => {
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
        package.written.told.extend(edtf.map(|edtf| Told {
            edtf,
            known_from: KnownFrom::Metadata,
            place: "the book's metadata",
        }));
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

    #[test]
    fn chapters_are_found_beside_the_package() {
        assert_eq!(beside("OEBPS/content.opf", "text/ch%201.xhtml#a"), "OEBPS/text/ch 1.xhtml");
        assert_eq!(beside("OEBPS/a/content.opf", "../../../x.xhtml"), "x.xhtml");
        assert_eq!(beside("content.opf", "100%.xhtml"), "100%.xhtml");
    }
}
