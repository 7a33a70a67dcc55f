//! Web archives: WARC (ISO 28500), gzipped or not, and WACZ; each page in them is a source of its own.

use std::collections::HashSet;
use std::io::Read;

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use super::Each;
use super::zipped::Zipped;
use crate::{ReadError, Source, dates};

/// Megabytes that an archive may unpack to, and that one page may.
const LARGEST: (u64, u64) = (256, 24);

/// Hands on the pages of a WARC file.
pub(crate) fn open(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    pages(&source.name, &source.bytes, &|_| true, each)
}

/// Hands on what a gzip file holds: a web archive, or one file.
pub(crate) fn open_gzip(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let (bytes, is_whole) = gunzip(&source.name, &source.bytes)?;
    if bytes.starts_with(b"WARC/") {
        return pages(&source.name, &bytes, &|_| true, each);
    }
    if !is_whole {
        return Err(ReadError::Damaged { file: source.name });
    }
    let name = source.name.strip_suffix(".gz").unwrap_or(&source.name);
    each.take_any(Source::new(name, bytes));
    Ok(())
}

/// Hands on the pages of a WACZ file: those that it lists, or all where it lists none.
pub(crate) fn open_wacz(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let mut zip = Zipped::open(&source)?;
    let listed = zip.part("pages/pages.jsonl")?.map(|lines| listed(&lines)).unwrap_or_default();
    for place in 0..zip.len() {
        let name = zip.name_at(place).unwrap_or_default();
        let is_gzipped = name.ends_with(".warc.gz");
        if !name.starts_with("archive/") || !(is_gzipped || name.ends_with(".warc")) {
            continue;
        }
        let bytes = zip.unpack(place, &source.name)?;
        let bytes = if is_gzipped { gunzip(&source.name, &bytes)?.0 } else { bytes };
        let is_page = |url: &str| listed.is_empty() || listed.contains(url);
        pages(&source.name, &bytes, &is_page, each)?;
    }
    Ok(())
}

/// The addresses that a list of pages names, a JSON object a line.
fn listed(lines: &[u8]) -> HashSet<String> {
    let lines = String::from_utf8_lossy(lines);
    let urls = lines.lines().filter_map(|line| {
        let page: serde_json::Value = serde_json::from_str(line).ok()?;
        Some(page.get("url")?.as_str()?.to_owned())
    });
    urls.collect()
}

/// Unpacks all members of a gzip file; of a damaged one what can be, which the flag says.
fn gunzip(file: &str, bytes: &[u8]) -> Result<(Vec<u8>, bool), ReadError> {
    let limit = LARGEST.0 * 1024 * 1024;
    let mut unpacked = Vec::new();
    let read = MultiGzDecoder::new(bytes).take(limit + 1).read_to_end(&mut unpacked);
    match unpacked.len() as u64 > limit {
        true => Err(ReadError::TooLarge { file: file.to_owned(), limit: LARGEST.0 as usize }),
        false => Ok((unpacked, read.is_ok())),
    }
}

/// Hands on the pages among the records. An archive that is cut off or
/// damaged gives the pages before the damage, and is an error if there are none.
fn pages(
    file: &str,
    bytes: &[u8],
    is_page: &dyn Fn(&str) -> bool,
    each: &mut Each<'_>,
) -> Result<(), ReadError> {
    let mut rest = bytes;
    let mut any = false;
    while let Some((record, after)) = Record::first(rest) {
        rest = after;
        let Some(page) = record.page().filter(|page| page.url.as_deref().is_some_and(is_page)) else {
            continue;
        };
        any = true;
        each.take(Ok(page));
        if each.is_done() {
            return Ok(());
        }
    }
    match any || rest.iter().all(u8::is_ascii_whitespace) {
        true => Ok(()),
        false => Err(ReadError::Damaged { file: file.to_owned() }),
    }
}

/// A record of a WARC file: its head and its block.
struct Record<'a> {
    head: Head<'a>,
    block: &'a [u8],
}

impl<'a> Record<'a> {
    /// The record at the start, and what follows it; none where the file is damaged or ends.
    fn first(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let (head, rest) = Head::first(bytes.get(start..)?)?;
        if !head.first.starts_with("WARC/") {
            return None;
        }
        let length: usize = head.get("content-length")?.parse().ok()?;
        let block = rest.get(..length)?;
        Some((Self { head, block }, &rest[length..]))
    }

    /// The page that the record holds, if it is one that was there.
    fn page(&self) -> Option<Source> {
        let url = self.head.get("warc-target-uri")?.trim_matches(['<', '>']);
        if !crate::address::is_web(url) {
            return None;
        }
        let (media_type, body) = match self.head.get("warc-type")? {
            "response" => answered(self.block)?,
            "resource" => (self.head.get("content-type")?.to_owned(), self.block.to_vec()),
            _ => return None,
        };
        let is_article = ["text/html", "application/xhtml", "application/pdf"]
            .iter()
            .any(|article| media_type.to_ascii_lowercase().starts_with(article));
        let captured = self.head.get("warc-date").and_then(|date| dates::of_metadata(date, None));
        (is_article && !body.is_empty()).then(|| Source {
            url: Some(url.to_owned()),
            captured,
            ..Source::new(name(url), body)
        })
    }
}

/// A file's name for an address: its last part, or its host.
fn name(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    path.rsplit('/').next().unwrap_or(path).to_owned()
}

/// The media type and body of an HTTP answer that is a success, with its codings undone.
fn answered(block: &[u8]) -> Option<(String, Vec<u8>)> {
    let (head, body) = Head::first(block)?;
    let status = head.first.split(' ').nth(1)?;
    if !status.starts_with('2') {
        return None;
    }
    let is_chunked = head.get("transfer-encoding").is_some_and(|coding| coding.contains("chunked"));
    // Some archives keep the field and have joined the chunks.
    let joined = is_chunked.then(|| joined(body)).flatten();
    let body = joined.as_deref().unwrap_or(body);
    let coding = head.get("content-encoding").unwrap_or_default().to_ascii_lowercase();
    let body = decoded(&coding, body).unwrap_or_else(|| body.to_vec());
    Some((head.get("content-type")?.to_owned(), body))
}

/// Joins the chunks of a body (RFC 9112, 7.1); none if it is not in chunks.
fn joined(body: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::with_capacity(body.len());
    let mut rest = body;
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n")?;
        let line = std::str::from_utf8(&rest[..end]).ok()?;
        let length = usize::from_str_radix(line.split(';').next()?.trim(), 16).ok()?;
        rest = &rest[end + 2..];
        let chunk = &rest[..length.min(rest.len())];
        joined.extend_from_slice(chunk);
        rest = rest.get(length + 2..).unwrap_or_default();
        if length == 0 || rest.is_empty() {
            return Some(joined);
        }
    }
}

/// Undoes a coding of the body, as far as it goes; none where it is not in that coding.
fn decoded(coding: &str, body: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = LARGEST.1 * 1024 * 1024;
    let read = match coding {
        "gzip" | "x-gzip" => MultiGzDecoder::new(body).take(limit).read_to_end(&mut bytes),
        "deflate" => {
            let read = ZlibDecoder::new(body).take(limit).read_to_end(&mut bytes);
            read.or_else(|_| DeflateDecoder::new(body).take(limit).read_to_end(&mut bytes))
        }
        "br" => brotli_decompressor::Decompressor::new(body, 4096).take(limit).read_to_end(&mut bytes),
        _ => return None,
    };
    (read.is_ok() || !bytes.is_empty()).then_some(bytes)
}

/// A first line and fields, as WARC and HTTP have them.
struct Head<'a> {
    first: &'a str,
    fields: Vec<(String, &'a str)>,
}

/// Bytes of the longest head.
const LONGEST_HEAD: usize = 64 * 1024;

impl<'a> Head<'a> {
    fn first(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let start = &bytes[..bytes.len().min(LONGEST_HEAD)];
        let end = start.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = &bytes[..end];
        let valid = std::str::from_utf8(head)
            .unwrap_or_else(|error| std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default());
        let mut lines = valid.split("\r\n");
        let first = lines.next()?;
        let fields = lines.filter_map(|line| line.split_once(':'));
        let fields = fields.map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim())).collect();
        Some((Self { first, fields }, &bytes[end + 4..]))
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| *value)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn record(kind: &str, url: &str, block: &[u8]) -> Vec<u8> {
        let head = format!(
            "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2019-03-29T10:15:00Z\r\nWARC-Target-URI: {url}\r\nContent-Length: {}\r\n\r\n",
            block.len()
        );
        [head.as_bytes(), block, b"\r\n\r\n"].concat()
    }

    fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(bytes).unwrap();
        gzip.finish().unwrap()
    }

    fn opened(source: Source) -> Result<Vec<(String, String)>, ReadError> {
        let mut pages = Vec::new();
        super::super::open(source, &crate::Columns::default(), &mut |page| {
            let page = page.unwrap();
            let text = String::from_utf8_lossy(&page.bytes).into_owned();
            pages.push((page.url.unwrap_or_default(), text));
            true
        })?;
        Ok(pages)
    }

    fn archive() -> Vec<u8> {
        let answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Fire";
        let picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG";
        let gone = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone";
        let body = gzipped(b"<p>Dawn");
        let head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n";
        let chunk = format!("{:x}\r\n", body.len());
        let chunked = [&head[..], chunk.as_bytes(), &body, b"\r\n0\r\n\r\n"].concat();
        [
            record("warcinfo", "", b"software: x\r\n"),
            record("response", "https://lys.example/fire", answer),
            record("request", "https://lys.example/fire", b"GET / HTTP/1.1\r\n\r\n"),
            record("response", "https://lys.example/logo.png", picture),
            record("response", "https://lys.example/gone", gone),
            record("response", "https://lys.example/dawn", &chunked),
        ]
        .concat()
    }

    #[test]
    fn each_page_is_a_source_with_its_address() {
        let expected = [
            ("https://lys.example/fire".to_owned(), "<p>Fire".to_owned()),
            ("https://lys.example/dawn".to_owned(), "<p>Dawn".to_owned()),
        ];
        assert_eq!(opened(Source::new("a.warc", archive())).unwrap(), expected);
        assert_eq!(opened(Source::new("a.warc.gz", gzipped(&archive()))).unwrap(), expected);
    }

    #[test]
    fn a_page_tells_when_it_was_captured() {
        let mut captured = Vec::new();
        super::super::open(Source::new("a.warc", archive()), &crate::Columns::default(), &mut |page| {
            captured.push(crate::read(&page.unwrap()).unwrap().captured.unwrap().to_string());
            true
        })
        .unwrap();
        assert_eq!(captured, ["2019-03-29T10:15:00Z", "2019-03-29T10:15:00Z"]);
    }

    #[test]
    fn an_archive_that_is_cut_off_gives_what_it_has() {
        let mut bytes = archive();
        bytes.truncate(bytes.len() - 40);
        assert_eq!(opened(Source::new("a.warc", bytes)).unwrap().len(), 1);
    }

    #[test]
    fn an_absurd_length_is_damage() {
        let bytes =
            b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\nHTTP/1.1 200 OK"
                .to_vec();
        assert!(matches!(opened(Source::new("a.warc", bytes)), Err(ReadError::Damaged { .. })));
    }
}
