//! Notes exported from Evernote (ENEX): each a page that was clipped, or what somebody wrote.

use chrono::NaiveDateTime;
use edtf::Edtf;

use super::written::Written;
use super::xml::{Token, walk};
use super::{Each, html};
use crate::unseen::Unseen;
use crate::{Article, KnownFrom, Published, ReadError, Source, address, encoding};

/// The element that holds all notes.
pub(crate) const NOTES: &str = "<en-export";

/// Reads a note.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let mut note = Note::default();
    let mut open = String::new();
    walk(&source.name, &source.bytes, |token| match token {
        Token::Start(tag) => open = tag.name().to_owned(),
        Token::End(_) => open.clear(),
        Token::Text(words) => match open.as_str() {
            "title" => note.title.push_str(words),
            "content" => note.content.push_str(words),
            "created" => note.created.push_str(words),
            "source-url" => note.url.push_str(words),
            _ => {}
        },
    })?;
    note.article(source)
}

/// Hands on each note.
pub(crate) fn open(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let text = encoding::decode_html(&source.bytes).text;
    let notes: Vec<&str> =
        text.split("<note>").skip(1).filter_map(|rest| rest.split("</note>").next()).collect();
    if notes.is_empty() {
        each.take(Ok(source));
        return Ok(());
    }
    for (number, note) in (1..).zip(notes) {
        if each.is_done() {
            break;
        }
        each.take(Ok(Source::new(format!("{number}.enex"), format!("<note>{note}</note>").into_bytes())));
    }
    Ok(())
}

/// What a note tells.
#[derive(Debug, Default)]
struct Note {
    title: String,
    /// A page in XHTML.
    content: String,
    /// When it was made, as "20190319T081500Z".
    created: String,
    url: String,
}

impl Note {
    fn article(self, source: &Source) -> Result<Article, ReadError> {
        let created = NaiveDateTime::parse_from_str(self.created.trim(), "%Y%m%dT%H%M%SZ").ok();
        let created = created.and_then(|at| Edtf::parse(&at.format("%Y-%m-%dT%H:%M:%SZ").to_string()).ok());
        let url = Some(self.url.trim()).filter(|url| address::is_web(url)).map(address::plain);
        // A page was clipped then; what somebody wrote is of that moment.
        let (captured, told) = if url.is_some() { (created, None) } else { (None, created) };
        let mut unseen = Unseen::default();
        let prose = html::whole(self.content.as_bytes(), &mut unseen);
        let written = Written {
            prose,
            title: Some(self.title),
            url,
            told: told.map(|edtf| Published { edtf, known_from: KnownFrom::Metadata }).into_iter().collect(),
            warnings: unseen.warning().into_iter().collect(),
            ..Written::default()
        };
        written.article(&Source { captured: source.captured.clone().or(captured), ..source.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::read_all;

    #[test]
    fn each_note_is_an_article_a_clipped_page_with_its_address() {
        let note = |head: &str, words: &str, tail: &str| {
            format!(
                "<note><title>{head}</title><content><![CDATA[<?xml version=\"1.0\"?><!DOCTYPE en-note SYSTEM \"x.dtd\">\
                 <en-note><div>{words}</div></en-note>]]></content><created>20190319T081500Z</created>{tail}</note>"
            )
        };
        let clipped = "<note-attributes><source-url>https://lys.example/fire</source-url></note-attributes>\
                       <resource><data encoding=\"base64\">QUJD</data></resource>";
        let export = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE en-export SYSTEM \"x.dtd\"><en-export>{}{}</en-export>",
            note("Fire &amp; quay", "The quay was closed on Monday.", clipped),
            note("Own note", "Ask the clerk.", ""),
        );
        let [fire, own] = &read_all("Notes.enex", &export, "").unwrap()[..] else { panic!() };
        assert_eq!((&*fire.title, &*fire.text), ("Fire & quay", "The quay was closed on Monday."));
        assert_eq!(fire.url.as_deref(), Some("https://lys.example/fire"));
        assert_eq!(
            (fire.published.as_ref(), fire.captured.as_ref().unwrap().to_string()),
            (None, "2019-03-19T08:15:00Z".to_owned())
        );
        assert_eq!(own.published.as_ref().unwrap().edtf.to_string(), "2019-03-19T08:15:00Z");
    }
}
