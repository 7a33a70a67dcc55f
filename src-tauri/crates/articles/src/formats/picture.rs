//! Pictures: the day they were taken and what their makers say of them; the words in them are not read yet.

use std::io::Cursor;

use exif::{Exif, In, Tag, Value};

use super::written::Written;
use crate::dates;
use crate::prose::Prose;
use crate::{Article, BlockKind, KnownFrom, Published, ReadError, Source};

/// Reads a picture: its description is the text, its file's name where there is none.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let mut reader = exif::Reader::new();
    let read = reader.continue_on_error(true).read_from_container(&mut Cursor::new(&source.bytes));
    let exif = read.or_else(|error| error.distill_partial_result(|_| {})).ok();
    let field = |tag| exif.as_ref().and_then(|exif| text(exif, tag));
    let mut prose = Prose::default();
    let description = field(Tag::ImageDescription);
    prose.push(BlockKind::Caption, description.as_deref().unwrap_or_else(|| source.stem()));
    let zone = field(Tag::OffsetTimeOriginal).unwrap_or_default();
    let taken = field(Tag::DateTimeOriginal).or_else(|| field(Tag::DateTimeDigitized));
    let written = Written {
        prose,
        title: Some(source.stem().to_owned()),
        byline: field(Tag::Artist),
        told: taken.and_then(|taken| told(&taken, &zone)).into_iter().collect(),
        ..Written::default()
    };
    written.article(source)
}

/// The media types of the pictures that are read.
pub(crate) const MEDIA_TYPES: &[&str] =
    &["image/jpeg", "image/png", "image/webp", "image/tiff", "image/heic", "image/avif"];

/// A field of text, if it holds more than blanks.
fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let field = exif.get_field(tag, In::PRIMARY)?;
    let Value::Ascii(lines) = &field.value else { return None };
    let bytes = lines.first()?;
    let words = String::from_utf8_lossy(bytes).trim().to_owned();
    (!words.is_empty()).then_some(words)
}

/// Reads a date as EXIF writes it: "2019:03:20 23:40:00", and its zone apart.
fn told(taken: &str, zone: &str) -> Option<Published> {
    let (day, time) = taken.split_once(' ')?;
    let written = format!("{}T{time}{zone}", day.replace(':', "-"));
    let edtf = dates::of_metadata(&written, None)?;
    Some(Published { edtf, known_from: KnownFrom::Metadata })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG of nothing but EXIF: a description, a name, and the moment it was taken.
    fn jpeg() -> Vec<u8> {
        let taken = exif::Field {
            tag: Tag::DateTimeOriginal,
            ifd_num: In::PRIMARY,
            value: Value::Ascii(vec![b"2019:03:20 23:40:00".to_vec()]),
        };
        let said = exif::Field {
            tag: Tag::ImageDescription,
            ifd_num: In::PRIMARY,
            value: Value::Ascii(vec![b"Quay Nine burns".to_vec()]),
        };
        let mut writer = exif::experimental::Writer::new();
        writer.push_field(&taken);
        writer.push_field(&said);
        let mut data = Cursor::new(Vec::new());
        writer.write(&mut data, false).unwrap();
        let data = data.into_inner();
        let length = (data.len() as u16 + 8).to_be_bytes();
        [b"\xff\xd8\xff\xe1", &length[..], b"Exif\0\0", &data, b"\xff\xd9"].concat()
    }

    #[test]
    fn tells_when_it_was_taken_and_what_it_shows() {
        let article = read(&Source::new("DSC_0012.jpg", jpeg())).unwrap();
        assert_eq!(article.published.unwrap().edtf.to_string(), "2019-03-20T23:40:00");
        assert_eq!((article.text.as_str(), article.title.as_str()), ("Quay Nine burns", "DSC_0012"));
    }

    #[test]
    fn a_picture_that_tells_nothing_keeps_its_name() {
        let article = read(&Source::new("quay-nine.png", b"\x89PNG\r\n\x1a\n".to_vec())).unwrap();
        assert_eq!((article.text.as_str(), article.published), ("quay-nine", None));
    }
}
