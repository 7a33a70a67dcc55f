//! Addresses in files: shortcuts of Windows (.url), macOS (.webloc) and Linux (.desktop), and lists of them.

use serde::Deserialize;

use super::Each;
use super::stub::Stub;
use crate::{Article, ReadError, Source, address, encoding};

/// A shortcut of macOS: a property list.
#[derive(Deserialize)]
struct Webloc {
    #[serde(rename = "URL")]
    url: String,
}

/// Reads a shortcut, whose title is its file's name.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let url = match plist::from_bytes(&source.bytes) {
        Ok(Webloc { url }) => Some(url),
        Err(_) => in_lines(&encoding::decode(&source.bytes).text),
    };
    let url = url.filter(|url| address::is_web(url)).ok_or_else(|| none(source))?;
    Stub { url, title: Some(source.stem().to_owned()), note: None }.article(source)
}

/// Reads a list of one address.
pub(crate) fn read_list(source: &Source) -> Result<Article, ReadError> {
    let text = encoding::decode(&source.bytes).text;
    let stub = text.lines().find_map(listed);
    stub.ok_or_else(|| none(source))?.article(source)
}

/// Hands on each address of a list as a list of one.
pub(crate) fn open_list(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let text = encoding::decode(&source.bytes).text;
    let lines: Vec<&str> = text.lines().filter(|line| listed(line).is_some()).collect();
    if lines.len() < 2 {
        each.take(Ok(source));
        return Ok(());
    }
    for (number, line) in (1..).zip(lines) {
        if each.is_done() {
            break;
        }
        each.take(Ok(Source::new(format!("{number}.txt"), line.as_bytes().to_vec())));
    }
    Ok(())
}

/// Whether the lines of a text are addresses, and nothing else but remarks (RFC 2483, 5).
pub(crate) fn is_list(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.clone().next().is_some() && lines.all(|line| listed(line).is_some())
}

/// An address at the start of a line, alone or with its title behind a tab or bar.
fn listed(line: &str) -> Option<Stub> {
    let line = line.trim();
    let (url, title) = line.split_once(['\t', '|']).map_or((line, None), |(url, title)| (url, Some(title)));
    let url = url.trim();
    address::is_web(url).then(|| Stub {
        url: url.to_owned(),
        title: title.map(|title| title.trim().to_owned()),
        note: None,
    })
}

fn none(source: &Source) -> ReadError {
    ReadError::Empty { file: source.name.clone() }
}

/// The address in a shortcut of Windows or Linux: a line `URL=`.
fn in_lines(text: &str) -> Option<String> {
    text.lines().find_map(|line| line.trim().strip_prefix("URL=")).map(|url| url.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Warning;

    fn article(name: &str, bytes: &[u8]) -> Article {
        super::super::read(&Source::new(name, bytes.to_vec())).unwrap()
    }

    #[test]
    fn a_shortcut_is_a_page_that_was_not_fetched() {
        let article = article(
            "Fire at Lys.url",
            b"[InternetShortcut]\r\nURL=https://lys.example/2019/03/21/fire?utm_source=x\r\n",
        );
        assert_eq!(article.title, "Fire at Lys");
        assert_eq!(article.url.as_deref(), Some("https://lys.example/2019/03/21/fire"));
        assert_eq!(article.published.unwrap().edtf.to_string(), "2019-03-21");
        assert!(article.warnings.contains(&Warning::AddressOnly));
    }

    #[test]
    fn shortcuts_of_other_systems_are_read() {
        let xml = "<?xml version=\"1.0\"?><!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"x\">\
                   <plist version=\"1.0\"><dict><key>URL</key>\n<string>https://lys.example/a?b=1&amp;c=2</string></dict></plist>";
        assert_eq!(article("Fire.webloc", xml.as_bytes()).url.unwrap(), "https://lys.example/a?b=1&c=2");
        let mut binary = Vec::new();
        let list = plist::Dictionary::from_iter([("URL", "https://lys.example/fire")]);
        plist::to_writer_binary(&mut binary, &list).unwrap();
        assert_eq!(article("Fire.webloc", &binary).url.unwrap(), "https://lys.example/fire");
        let linux = b"[Desktop Entry]\nType=Link\nURL=https://lys.example/fire\n";
        assert_eq!(article("Fire.desktop", linux).url.unwrap(), "https://lys.example/fire");
    }

    #[test]
    fn a_list_of_addresses_is_as_many_articles() {
        let list = "# to read\nhttps://lys.example/fire\n\nhttps://lys.example/quay | The quay\n";
        let mut titles = Vec::new();
        super::super::open(Source::new("links.txt", list.into()), &crate::Columns::default(), &mut |part| {
            titles.push(super::super::read(&part.unwrap()).unwrap().title);
            true
        })
        .unwrap();
        assert_eq!(titles, ["https://lys.example/fire", "The quay"]);
    }

    #[test]
    fn a_text_that_begins_with_an_address_is_a_text() {
        let read = article("a.txt", b"https://lys.example/fire\n\nIt burned on Monday.\n");
        assert_eq!(read.text, "It burned on Monday.");
    }
}
