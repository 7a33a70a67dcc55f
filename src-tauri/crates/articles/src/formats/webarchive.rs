//! Pages saved by Safari: a property list with the page, its address, and what it loads.

use encoding_rs::Encoding;
use serde::Deserialize;

use super::html;
use crate::{Article, ReadError, Source, address};

/// The key of the page itself.
pub(crate) const PAGE: &str = "WebMainResource";

#[derive(Deserialize)]
struct WebArchive {
    #[serde(rename = "WebMainResource")]
    page: Resource,
}

#[derive(Deserialize)]
struct Resource {
    #[serde(rename = "WebResourceData")]
    data: plist::Data,
    #[serde(rename = "WebResourceMIMEType")]
    media_type: Option<String>,
    #[serde(rename = "WebResourceTextEncodingName")]
    encoding: Option<String>,
    #[serde(rename = "WebResourceURL")]
    url: Option<String>,
}

/// Reads the page.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    html::read(&page(source)?)
}

/// The page, as if it had been saved alone.
pub(crate) fn page(source: &Source) -> Result<Source, ReadError> {
    let WebArchive { page } =
        plist::from_bytes(&source.bytes).map_err(|_| ReadError::Damaged { file: source.name.clone() })?;
    if let Some(media_type) = page.media_type.filter(|kind| !kind.contains("html")) {
        return Err(ReadError::UnknownFormat { file: source.name.clone(), media_type });
    }
    let encoding = page.encoding.and_then(|name| Encoding::for_label(name.as_bytes()));
    let bytes = Vec::from(page.data);
    let bytes = match encoding {
        // A mark at the start stands above what a page says of itself.
        Some(encoding) => format!("\u{feff}{}", encoding.decode(&bytes).0).into_bytes(),
        None => bytes,
    };
    let url = page.url.filter(|url| address::is_web(url));
    Ok(Source {
        url: source.url.clone().or(url),
        captured: source.captured.clone(),
        ..Source::new(source.name.clone(), bytes)
    })
}

#[cfg(test)]
mod tests {
    use plist::{Dictionary, Value};

    use super::*;

    fn saved(kind: &str, encoding: &str, page: &[u8]) -> Source {
        let page = Dictionary::from_iter([
            ("WebResourceURL", Value::from("https://lys.example/2019/03/21/fire")),
            ("WebResourceMIMEType", kind.into()),
            ("WebResourceTextEncodingName", encoding.into()),
            ("WebResourceData", Value::Data(page.to_vec())),
        ]);
        let mut bytes = Vec::new();
        plist::to_writer_binary(&mut bytes, &Dictionary::from_iter([(PAGE, page)])).unwrap();
        Source::new("Fire.webarchive", bytes)
    }

    #[test]
    fn a_page_that_safari_saved_is_read_with_its_address() {
        let page = b"<title>Fire at Lys</title><p>The F\xfcel quay was closed on Monday, they said.</p>";
        let source = saved("text/html", "ISO-8859-1", page);
        let article = super::super::read(&source).unwrap();
        assert_eq!(article.title, "Fire at Lys");
        assert_eq!(article.text, "The Füel quay was closed on Monday, they said.");
        assert_eq!(article.url.as_deref(), Some("https://lys.example/2019/03/21/fire"));
        assert_eq!(article.published.unwrap().edtf.to_string(), "2019-03-21");
        assert!(super::super::inert_html(&source).unwrap().contains("Füel quay"));
    }

    #[test]
    fn what_holds_no_page_says_so() {
        let refused = super::super::read(&saved("application/pdf", "", b"%PDF-1.4"));
        assert!(matches!(refused, Err(ReadError::UnknownFormat { .. })), "{refused:?}");
        let cut = saved("text/html", "utf-8", b"<p>Fire").bytes[..40].to_vec();
        let refused = super::super::read(&Source::new("Fire.webarchive", cut));
        assert_eq!(refused, Err(ReadError::Damaged { file: "Fire.webarchive".to_owned() }));
    }
}
