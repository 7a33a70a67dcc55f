//! PDF (ISO 32000): the text in reading order; pictures of pages and passwords are said.

use std::collections::{HashMap, HashSet};

use unpdf::{Block, Document, Error, ParseOptions};

use super::docx::push_row;
use super::written::Written;
use crate::dates::Told;
use crate::prose::{Prose, one_line};
use crate::{Article, BlockKind, KnownFrom, ReadError, Source};

/// Reads the article in a PDF.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let file = || source.name.clone();
    let options = ParseOptions::new().lenient().sequential().with_resources(false);
    let document =
        unpdf::parse_bytes_with_options(from_header(&source.bytes), options).map_err(
            |error| match error {
                Error::Encrypted | Error::InvalidPassword => ReadError::Encrypted { file: file() },
                _ => ReadError::Damaged { file: file() },
            },
        )?;
    let prose = prose(&document);
    if prose.is_empty() {
        return Err(match document.pages.is_empty() {
            true => ReadError::Damaged { file: file() },
            false => ReadError::OnlyPictures { file: file() },
        });
    }
    let metadata = &document.metadata;
    // The reader gives the moment in UTC; its day may be another one where the file was made.
    let created = metadata.created.map(|created| created.format("%Y-%m-%dT%H:%M:%SZ").to_string());
    let created = created.and_then(|created| edtf::Edtf::parse(&created).ok());
    let written = Written {
        prose,
        title: metadata.title.clone().filter(|title| is_title(title)),
        byline: metadata.author.clone(),
        told: created.map(told).into_iter().collect(),
        ..Written::default()
    };
    written.article(source)
}

/// A file from its header on: places in it are counted from there, whatever stands before.
fn from_header(bytes: &[u8]) -> &[u8] {
    let start = bytes.windows(5).take(1024).position(|window| window == b"%PDF-").unwrap_or(0);
    &bytes[start..]
}

fn told(edtf: edtf::Edtf) -> Told {
    Told { edtf, known_from: KnownFrom::Metadata, place: "the file's properties" }
}

/// Whether a title in the properties is one, and not the name of the file it was made from.
fn is_title(title: &str) -> bool {
    const MADE_FROM: &[&str] = &[".doc", ".docx", ".indd", ".qxd", ".tex", ".dvi", ".pdf", ".odt", ".rtf"];
    let lower = title.trim().to_ascii_lowercase();
    !(lower.is_empty()
        || lower == "untitled"
        || lower.starts_with("microsoft word - ")
        || MADE_FROM.iter().any(|ending| lower.ends_with(ending)))
}

/// The text of all pages, a paragraph that goes on over a column or page joined again.
fn prose(document: &Document) -> Prose {
    let mut gathered: Vec<(BlockKind, String)> = Vec::new();
    let repeated = repeated_lines(document);
    for block in document.pages.iter().flat_map(|page| &page.elements) {
        for (kind, words) in blocks(block) {
            if words.is_empty() || repeated.contains(&normal(&words)) {
                continue;
            }
            match gathered.last_mut() {
                Some((BlockKind::Paragraph, last))
                    if kind == BlockKind::Paragraph && goes_on(last, &words) =>
                {
                    join(last, &words);
                }
                _ => gathered.push((kind, words)),
            }
        }
    }
    let mut prose = Prose::default();
    gathered.iter().for_each(|(kind, words)| prose.push(*kind, words));
    prose
}

/// The paragraphs of a block, with what they are.
fn blocks(block: &Block) -> Vec<(BlockKind, String)> {
    match block {
        Block::Paragraph(paragraph) => {
            let kind = match (paragraph.heading_level(), paragraph.is_list_item()) {
                (Some(1 | 2), _) => BlockKind::Heading,
                (Some(_), _) => BlockKind::Subheading,
                (None, true) => BlockKind::ListItem,
                (None, false) => BlockKind::Paragraph,
            };
            vec![(kind, one_line(&paragraph.plain_text()))]
        }
        Block::Table(table) => {
            let mut rows = Prose::default();
            for row in &table.rows {
                push_row(&mut rows, row.cells.iter().map(|cell| vec![cell.plain_text()]).collect());
            }
            rows.iter().map(|(kind, words)| (kind, words.to_owned())).collect()
        }
        Block::Code { content } => vec![(BlockKind::Preformatted, crate::prose::clean(content))],
        Block::Raw { content } => vec![(BlockKind::Paragraph, one_line(content))],
        _ => Vec::new(),
    }
}

/// Pages on which the same line stands at the top or bottom before it is a running head.
const MANY_PAGES: usize = 3;

/// The first and last lines of pages that stand on many of them, page numbers aside.
fn repeated_lines(document: &Document) -> HashSet<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for page in &document.pages {
        let lines: Vec<String> = page
            .elements
            .iter()
            .filter_map(|block| match block {
                Block::Paragraph(paragraph) => Some(normal(&one_line(&paragraph.plain_text()))),
                _ => None,
            })
            .collect();
        let edges: HashSet<&String> = lines.iter().take(2).chain(lines.iter().rev().take(2)).collect();
        for line in edges.into_iter().filter(|line| !line.is_empty()) {
            *seen.entry(line.clone()).or_default() += 1;
        }
    }
    seen.into_iter().filter(|(_, pages)| *pages >= MANY_PAGES).map(|(line, _)| line).collect()
}

/// A line with its numbers made alike.
fn normal(line: &str) -> String {
    line.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// Whether a paragraph that ends inside a sentence goes on with these words.
fn goes_on(last: &str, words: &str) -> bool {
    let is_open = !last.ends_with(['.', '!', '?', ':', '…', '”', '"', ')', ']', '。']);
    is_open && words.starts_with(char::is_lowercase)
}

fn join(last: &mut String, words: &str) {
    match last.ends_with(['-', '\u{2010}']) {
        true => _ = last.pop(),
        false => last.push(' '),
    }
    last.push_str(words);
}
