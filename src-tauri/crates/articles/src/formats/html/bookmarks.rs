//! Bookmarks as browsers export them (Netscape's form): each is a page that was not fetched.

use super::super::Each;
use super::super::stub::Stub;
use super::escaped;
use super::tree::{Element, Step};
use crate::{Article, ReadError, Source, address};

/// What the file begins with.
pub(crate) const HEAD: &str = "<!DOCTYPE NETSCAPE-Bookmark-file-1>";

/// Reads a file of one bookmark.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let bookmark = bookmarks(source)?.into_iter().next();
    bookmark.ok_or_else(|| ReadError::Empty { file: source.name.clone() })?.stub.article(source)
}

/// Hands on each bookmark as a file of one.
pub(crate) fn open(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let bookmarks = bookmarks(&source)?;
    if bookmarks.len() == 1 {
        each.take(Ok(source));
        return Ok(());
    }
    for (number, bookmark) in (1..).zip(bookmarks) {
        if each.is_done() {
            break;
        }
        each.take(Ok(Source::new(format!("{number}.html"), bookmark.alone().into_bytes())));
    }
    Ok(())
}

/// A page, and when its bookmark was made, as the file says it.
struct Bookmark {
    stub: Stub,
    added: Option<String>,
}

impl Bookmark {
    /// A link to a page of the web; none if it leads elsewhere.
    fn of(link: &Element) -> Option<Self> {
        let url = link.attr("href").filter(|url| address::is_web(url))?.to_owned();
        let stub = Stub { url, title: Some(String::new()), note: None };
        Some(Self { stub, added: link.attr("add_date").map(str::to_owned) })
    }

    /// A file of this bookmark alone.
    fn alone(&self) -> String {
        let Stub { url, title, note } = &self.stub;
        let added = self.added.as_ref().map(|added| format!(" ADD_DATE=\"{}\"", escaped(added)));
        let note = note.as_ref().map(|note| format!("\n<DD>{}", escaped(note)));
        format!(
            "{HEAD}\n<DL><DT><A HREF=\"{}\"{}>{}</A>{}\n</DL>\n",
            escaped(url),
            added.unwrap_or_default(),
            escaped(title.as_deref().unwrap_or_default()),
            note.unwrap_or_default()
        )
    }
}

/// What the words that come next belong to.
#[derive(Clone, Copy, PartialEq)]
enum Words {
    Title,
    Note,
    Nothing,
}

/// The bookmarks that are pages of the web, with the descriptions that follow them.
fn bookmarks(source: &Source) -> Result<Vec<Bookmark>, ReadError> {
    let (tree, _) = super::parse(source)?;
    let mut bookmarks: Vec<Bookmark> = Vec::new();
    let (mut words, mut can_follow) = (Words::Nothing, false);
    for step in tree.steps() {
        match step {
            Step::Open(element) => {
                let bookmark = (element.name() == "a").then(|| Bookmark::of(element)).flatten();
                words = match element.name() {
                    "a" if bookmark.is_some() => Words::Title,
                    "dd" if can_follow => Words::Note,
                    _ => Words::Nothing,
                };
                can_follow = bookmark.is_some();
                bookmarks.extend(bookmark);
            }
            Step::Close => words = Words::Nothing,
            Step::Text(text) => {
                let stub = bookmarks.last_mut().map(|bookmark| &mut bookmark.stub);
                match (words, stub) {
                    (Words::Title, Some(stub)) => stub.title.get_or_insert_default().push_str(text),
                    (Words::Note, Some(stub)) => stub.note.get_or_insert_default().push_str(text.trim_end()),
                    _ => {}
                }
            }
        }
    }
    Ok(bookmarks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Warning;

    #[test]
    fn bookmarks_are_pages_that_were_not_fetched() {
        let file = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Menu</H1>\n<DL><p>\n\
            <DT><H3>Fires</H3>\n<DL><p>\n\
            <DT><A HREF=\"https://lys.example/2019/03/21/fire\" ADD_DATE=\"1553158800\">Fire &amp; smoke</A>\n\
            <DD>Who closed the gate?\n\
            <DT><A HREF=\"javascript:alert(1)\">Tool</A>\n\
            <DT><A HREF=\"https://lys.example/quay\">The quay</A>\n</DL><p>\n</DL>";
        let mut read = Vec::new();
        let source = Source::new("bookmarks.html", file.into());
        crate::formats::open(source, &crate::Columns::default(), &mut |part| {
            read.push(crate::formats::read(&part.unwrap()).unwrap());
            true
        })
        .unwrap();
        let [fire, quay] = &read[..] else { panic!("{read:?}") };
        assert_eq!(
            (fire.title.as_str(), fire.url.as_deref()),
            ("Fire & smoke", Some("https://lys.example/2019/03/21/fire"))
        );
        assert_eq!(fire.text, "Who closed the gate?");
        assert!(fire.warnings.contains(&Warning::AddressOnly));
        assert_eq!(quay.title, "The quay");
    }
}
