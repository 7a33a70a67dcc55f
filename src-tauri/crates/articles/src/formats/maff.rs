//! Pages that Firefox saved in MAFF archives: a folder a page, with a file that tells where and when it was saved.

use std::sync::LazyLock;

use regex::Regex;

use super::Each;
use super::html;
use super::zipped::Zipped;
use crate::{ReadError, Source, address, dates};

/// What tells of a page, in its folder.
const ABOUT: &str = "index.rdf";

/// Hands on the pages of an archive.
pub(crate) fn open(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let mut zip = Zipped::open(&source)?;
    let names: Vec<String> = (0..zip.len()).filter_map(|place| zip.name_at(place)).collect();
    let folders =
        names.iter().filter_map(|name| name.strip_suffix(ABOUT).filter(|folder| folder.ends_with('/')));
    for folder in folders {
        if each.is_done() {
            break;
        }
        let page = page(&mut zip, folder);
        each.take(page);
    }
    Ok(())
}

/// The page in a folder, with its address and when it was saved.
fn page(zip: &mut Zipped<'_>, folder: &str) -> Result<Source, ReadError> {
    let about = zip.needed(&format!("{folder}{ABOUT}"))?;
    let about = String::from_utf8_lossy(&about);
    let told = |name| told(&about, name);
    let name = told("indexfilename").unwrap_or_else(|| "index.html".to_owned());
    let bytes = zip.needed(&format!("{folder}{name}"))?;
    let captured = told("archivetime").and_then(|time| dates::of_metadata(&time, None));
    let url = told("originalurl").filter(|url| address::is_web(url));
    Ok(Source { url, captured, ..Source::new(name, bytes) })
}

/// What a file of RDF says in one of MAFF's elements.
fn told(about: &str, name: &str) -> Option<String> {
    static ELEMENTS: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r#"MAF:(\w+)\s+RDF:resource\s*=\s*"([^"]*)""#).ok());
    let mut elements = ELEMENTS.as_ref()?.captures_iter(about);
    elements.find(|element| &element[1] == name).map(|element| html::unescaped(&element[2]))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use super::*;
    use crate::Columns;

    #[test]
    fn a_saved_page_keeps_its_address_and_tells_when_it_was_saved() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let about = r#"<RDF:Description><MAF:originalurl RDF:resource="https://lys.example/fire?a=1&amp;b=2"/>
            <MAF:archivetime RDF:resource="Fri, 29 Mar 2019 10:15:00 +0100"/><MAF:indexfilename RDF:resource="fire.html"/>"#;
        let files = [
            ("155/fire.html", "<h1>Fire at Lys</h1><p>The quay burned all night, said the board.</p>"),
            ("155/index.rdf", about),
            ("155/fire_files/frame.html", "<p>Buy cranes, the best of all cranes.</p>"),
        ];
        for (name, text) in files {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        let source = Source::new("fire.maff", zip.finish().unwrap().into_inner());
        let mut pages = Vec::new();
        super::super::open(source, &Columns::default(), &mut |page| {
            pages.push(crate::read(&page.unwrap()).unwrap());
            true
        })
        .unwrap();
        let [fire] = &pages[..] else { panic!("{pages:?}") };
        assert_eq!(
            (&*fire.title, fire.url.as_deref()),
            ("Fire at Lys", Some("https://lys.example/fire?a=1&b=2"))
        );
        assert_eq!(fire.captured.as_ref().unwrap().to_string(), "2019-03-29T10:15:00+01:00");
    }
}
