//! References in RIS, as databases and Zotero export them: each an article of which the address, or no more than an
//! abstract, is known.

use super::Each;
use super::record::Record;
use crate::{Article, ReadError, Source, encoding};

/// What a list of references begins with, in lower case.
pub(crate) const BEGINNING: &str = "ty  - ";

/// Tags, and what columns with such values are called elsewhere.
const TAGS: &[(&str, &str)] = &[
    ("TI", "title"),
    ("T1", "title"),
    ("AU", "author"),
    ("A1", "author"),
    ("T2", "outlet"),
    ("JF", "outlet"),
    ("JO", "outlet"),
    ("PB", "publisher"),
    ("DA", "date"),
    ("Y1", "published"),
    ("PY", "published"),
    ("UR", "url"),
    ("LA", "language"),
    ("AB", "summary"),
    ("N2", "summary"),
];

/// Reads a reference.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let text = encoding::decode(&source.bytes).text;
    let fields = fields(&text);
    let mut record = Record::default();
    for (tag, value) in &fields {
        if let Some((_, name)) = TAGS.iter().find(|(known, _)| known == tag) {
            match (*name, value.split_once(", ")) {
                ("author", Some((family, given))) => record.push(name, &format!("{given} {family}")),
                // A day is written "2019/03/19/", a year "2019///".
                ("date" | "published", _) => {
                    record.push(name, &value.trim_end_matches('/').replace('/', "-"))
                }
                _ => record.push(name, value),
            }
        }
    }
    record.stand_in_with_title();
    record.article(source)
}

/// Hands on each reference of a list as a list of one.
pub(crate) fn open(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let text = encoding::decode(&source.bytes).text;
    let begins = |line: &str| line.to_lowercase().starts_with(BEGINNING);
    let mut references: Vec<String> = Vec::new();
    for line in text.trim_start_matches('\u{feff}').lines() {
        match references.last_mut().filter(|_| !begins(line)) {
            Some(last) => last.push_str(&format!("\n{line}")),
            None => references.push(line.to_owned()),
        }
    }
    if references.len() < 2 {
        each.take(Ok(source));
        return Ok(());
    }
    for (number, reference) in (1..).zip(references) {
        if each.is_done() {
            break;
        }
        each.take(Ok(Source::new(format!("{number}.ris"), reference.into_bytes())));
    }
    Ok(())
}

/// The tags of a reference with their values; a line without a tag goes on with the value before.
fn fields(text: &str) -> Vec<(&str, String)> {
    let mut fields: Vec<(&str, String)> = Vec::new();
    for line in text.lines() {
        match (line.split_once("  - "), fields.last_mut()) {
            (Some((tag, value)), _) if tag.len() == 2 => fields.push((tag, value.trim().to_owned())),
            (_, Some((_, last))) => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => {}
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::read_all;
    use crate::Warning;

    #[test]
    fn each_reference_is_an_article_that_was_not_fetched() {
        let list = "TY  - NEWS\r\nTI  - Fire at the quay\r\nAU  - Reis, Ana\r\nAU  - Holm, Tomas\r\nT2  - Lys Courier\r\nDA  - 2019/03/19/\r\n\
                    UR  - https://lys.example/fire\r\nAB  - Two people\r\ndied.\r\nER  - \r\n\r\n\
                    TY  - NEWS\r\nTI  - Who knew?\r\nPY  - 2019\r\nER  - \r\n";
        let [fire, who] = &read_all("list.ris", list, "").unwrap()[..] else { panic!() };
        assert_eq!(
            (&*fire.title, fire.byline.as_deref(), fire.outlet.as_deref(), fire.url.as_deref()),
            (
                "Fire at the quay",
                Some("Ana Reis, Tomas Holm"),
                Some("Lys Courier"),
                Some("https://lys.example/fire")
            )
        );
        assert_eq!(fire.published.as_ref().unwrap().edtf.to_string(), "2019-03-19");
        assert!(fire.text.ends_with("Two people died.") && fire.warnings.contains(&Warning::AddressOnly));
        assert_eq!((&*who.title, &*who.text), ("Who knew?", "Who knew?"));
        assert_eq!(who.published.as_ref().unwrap().edtf.to_string(), "2019");
    }
}
