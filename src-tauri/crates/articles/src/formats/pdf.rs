//! PDF (ISO 32000): the text in reading order; pictures of pages and passwords are said.

mod actual;
mod heads;
mod hyphens;
mod pages;
mod painted;

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::bytes::Regex;
use unpdf::{Block, Document, Error, InlineContent, Page, Paragraph, ParseOptions, Table};

use self::heads::{Paragraphs, drop_heads};
use self::hyphens::{Words, letters};
pub use self::pages::{Area, PageSize, Quoted, page_areas, page_picture, page_sizes};
use self::painted::{Painted, columns};
use super::docx::push_row;
use super::written::Written;
use crate::prose::{Prose, raised, unbroken};
use crate::{Article, BlockKind, KnownFrom, PageStart, Published, ReadError, Source, Warning};

/// Reads the article in a PDF.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let file = || source.name.clone();
    let options = ParseOptions::new().lenient().sequential().with_resources(false);
    let bytes = from_header(&source.bytes);
    if is_nested_without_end(bytes) {
        return Err(ReadError::Damaged { file: file() });
    }
    let document = unpdf::parse_bytes_with_options(bytes, options).map_err(|error| match error {
        Error::Encrypted | Error::InvalidPassword => ReadError::Encrypted { file: file() },
        _ => ReadError::Damaged { file: file() },
    })?;
    let painted = Painted::of_pages(bytes);
    let prose = prose(&document, &painted);
    if prose.is_empty() {
        return Err(without_text(&document, file()));
    }
    let metadata = &document.metadata;
    // The reader gives the moment in UTC; its day may be another one where the file was made.
    let created = metadata.created.map(|created| created.format("%Y-%m-%dT%H:%M:%SZ").to_string());
    let created = created.and_then(|created| edtf::Edtf::parse(&created).ok());
    let written = Written {
        title: metadata.title.clone().filter(|title| is_title(title) && is_of(title, &prose)),
        prose,
        byline: metadata.author.clone().filter(|author| !is_nobody(author)),
        told: created.map(told).into_iter().collect(),
        damaged: document.pages.iter().any(is_incomplete),
        warnings: warnings(&document, &painted),
        ..Written::default()
    };
    written.article(source)
}

/// Whether an author in the properties is what programs write for want of one.
fn is_nobody(author: &str) -> bool {
    const NOBODY: &[&str] =
        &["anonymous", "admin", "administrator", "author", "owner", "unknown", "user", "(anonymous)"];
    NOBODY.iter().any(|nobody| author.trim().eq_ignore_ascii_case(nobody))
}

/// Why no text comes out of a document: it is damaged, pictures of pages, or blank.
fn without_text(document: &Document, file: String) -> ReadError {
    let is_picture = |page: &Page| page.image_op_count > 0 || page.fill_op_count > 0;
    let is_broken = document.extraction_quality.xref_reconstructed || document.pages.is_empty();
    if is_broken || document.pages.iter().any(is_incomplete) {
        ReadError::Damaged { file }
    } else if document.pages.iter().any(is_picture) {
        ReadError::OnlyPictures { file }
    } else {
        ReadError::Empty { file }
    }
}

/// Whether words of a page could not be read.
fn is_incomplete(page: &Page) -> bool {
    page.suppressed_text_runs + page.undecodable_content_streams > 0
}

/// Whether a title in the properties is this document's, not one left over from what it was made from: half
/// of its words stand at the start, or no heading does.
fn is_of(title: &str, prose: &Prose) -> bool {
    const START: usize = 3;
    let is_headed = prose.iter().take(START).any(|(kind, _)| kind == BlockKind::Heading);
    let start: Vec<String> = prose.iter().take(START * 2).map(|(_, words)| words.to_lowercase()).collect();
    let start = start.join(" ");
    let title = letters(title).to_lowercase();
    let words: Vec<&str> =
        title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let found = words.iter().filter(|word| start.contains(**word)).count();
    !is_headed || found * 2 >= words.len()
}

/// Pages whose words are not all here, or not all to be seen.
fn warnings(document: &Document, painted: &HashMap<u32, Painted>) -> Vec<Warning> {
    let of = |is_it: &dyn Fn(&Page) -> bool| {
        let numbers = document.pages.iter().filter(|page| is_it(page)).map(|page| page.number);
        Some(ranges(numbers)).filter(|pages| !pages.is_empty())
    };
    let is_picture = |page: &Page| page.text_op_count == 0 && page.image_coverage > MOST_OF_A_PAGE;
    // Over a picture of the page, such text is what was recognised in it.
    let is_hidden = |page: &Page| {
        let is_painted_over = painted.get(&page.number).is_some_and(|painted| painted.hides_words);
        (page.invisible_text_chars > 0 || is_painted_over) && page.image_coverage < MOST_OF_A_PAGE
    };
    let pictures = of(&is_picture).map(Warning::PicturesOfPages);
    pictures.into_iter().chain(of(&is_hidden).map(Warning::HiddenText)).collect()
}

/// The share of a page that a picture of it takes.
const MOST_OF_A_PAGE: f32 = 0.5;

/// Numbers in order as a person writes them: "1-3, 7".
fn ranges(numbers: impl Iterator<Item = u32>) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => ranges.push((number, number)),
        }
    }
    let words = ranges.iter().map(|(first, last)| match first == last {
        true => first.to_string(),
        false => format!("{first}-{last}"),
    });
    words.collect::<Vec<_>>().join(", ")
}

/// A file from its header on: places in it are counted from there, whatever stands before.
fn from_header(bytes: &[u8]) -> &[u8] {
    let start = bytes.windows(5).take(1024).position(|window| window == b"%PDF-").unwrap_or(0);
    &bytes[start..]
}

fn told(edtf: edtf::Edtf) -> Published {
    Published { edtf, known_from: KnownFrom::Metadata }
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

/// A paragraph as it is gathered.
struct Gathered {
    kind: BlockKind,
    words: String,
    /// The pages that it stands on, and where in its words they begin.
    pages: Vec<PageStart>,
}

/// The text of all pages, a paragraph that goes on over a column or page joined again.
fn prose(document: &Document, painted: &HashMap<u32, Painted>) -> Prose {
    let pages = document.pages.iter().map(|page| {
        let painted = painted.get(&page.number);
        let blocks = page.elements.iter().flat_map(|block| blocks(block, painted));
        let blocks = blocks.filter(|(_, words)| !words.is_empty());
        (page.number, blocks.collect::<Paragraphs>())
    });
    let mut pages: Vec<(u32, Paragraphs)> = pages.collect();
    drop_heads(&mut pages);
    let words = Words::of(pages.iter().flat_map(|(_, blocks)| blocks).map(|(_, words)| words.as_str()));
    let mut gathered: Vec<Gathered> = Vec::new();
    for (page, blocks) in pages {
        for (kind, text) in blocks {
            let text = if kind == BlockKind::Preformatted { text } else { words.joined(&text) };
            match open_paragraph(&mut gathered, kind, page).filter(|last| last.goes_on(page, &text)) {
                Some(last) => last.go_on(page, &text, &words),
                None => gathered.push(Gathered { kind, words: text, pages: vec![PageStart { page, at: 0 }] }),
            }
        }
    }
    let mut prose = Prose::default();
    gathered.iter().for_each(|one| prose.push_on(&one.pages, one.kind, &one.words));
    prose
}

/// The last paragraph, with which another one may go on; at the top of a page, the last above the notes at the
/// foot of the one before.
fn open_paragraph(gathered: &mut [Gathered], kind: BlockKind, page: u32) -> Option<&mut Gathered> {
    let mut last = gathered.len().checked_sub(1)?;
    while gathered.get(last)?.is_note_before(page) {
        last = last.checked_sub(1)?;
    }
    gathered.get_mut(last).filter(|last| (last.kind, kind) == (BlockKind::Paragraph, BlockKind::Paragraph))
}

/// Characters of a paragraph too long for a caption or a line of an address.
const LONG: usize = 120;

impl Gathered {
    fn page(&self) -> u32 {
        self.pages.last().map_or(0, |last| last.page)
    }

    /// Whether this is a note at the foot of the page before: a number, and a sentence to its end.
    fn is_note_before(&self, page: u32) -> bool {
        let rest = self.words.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = self.words.len() - rest.len();
        self.page() + 1 == page && (1..=3).contains(&digits) && rest.starts_with(' ') && rest.ends_with('.')
    }

    /// Whether this ends inside a sentence that goes on with these words; a long one goes on over a page even
    /// with a name.
    fn goes_on(&self, page: u32, words: &str) -> bool {
        let is_open = !self.words.ends_with(['.', '!', '?', ':', '…', '”', '"', ')', ']', '。']);
        let is_long = self.page() != page && self.words.chars().count() > LONG;
        is_open
            && (words.starts_with(char::is_lowercase) || (is_long && words.starts_with(char::is_alphabetic)))
    }

    fn go_on(&mut self, page: u32, text: &str, words: &Words) {
        words.join(&mut self.words, text);
        if self.page() != page {
            self.pages.push(PageStart { page, at: self.words.len() });
        }
        self.words.push_str(text);
    }
}

/// The words of a paragraph, figures above the line as such.
fn words(paragraph: &Paragraph) -> String {
    let mut paragraph = paragraph.clone();
    for content in &mut paragraph.content {
        if let InlineContent::Text(run) = content
            && run.style.superscript
        {
            run.text = raised(&run.text).into_owned();
        }
    }
    paragraph.plain_text()
}

/// The paragraphs of a block, with what they are.
fn blocks(block: &Block, painted: Option<&Painted>) -> Vec<(BlockKind, String)> {
    let restored = |words: String| match painted {
        Some(painted) => painted.restored(words),
        None => words,
    };
    match block {
        Block::Paragraph(paragraph) => {
            let kind = match (paragraph.heading_level(), paragraph.is_list_item()) {
                (Some(1 | 2), _) => BlockKind::Heading,
                (Some(_), _) => BlockKind::Subheading,
                (None, true) => BlockKind::ListItem,
                (None, false) => BlockKind::Paragraph,
            };
            vec![(kind, unbroken(&letters(&restored(words(paragraph)))))]
        }
        Block::Table(table) => table_blocks(table, painted),
        Block::Code { content } => vec![(BlockKind::Preformatted, crate::prose::clean(content))],
        Block::Raw { content } => vec![(BlockKind::Paragraph, unbroken(&letters(content)))],
        _ => Vec::new(),
    }
}

/// The rows of a table; a paragraph for each column, where these only stand beside each other.
fn table_blocks(table: &Table, painted: Option<&Painted>) -> Vec<(BlockKind, String)> {
    let rows =
        table.rows.iter().map(|row| row.cells.iter().map(|cell| letters(&cell.plain_text())).collect());
    let rows: Vec<Vec<String>> = rows.collect();
    if painted.is_some_and(|painted| painted.writes_by_columns(&rows)) {
        let paragraph = |column: Vec<&str>| (BlockKind::Paragraph, unbroken(&column.join(" ")));
        return columns(&rows).into_iter().map(paragraph).collect();
    }
    let mut prose = Prose::default();
    let restored = |cell: String| match painted {
        Some(painted) => vec![painted.restored(cell)],
        None => vec![cell],
    };
    rows.into_iter().for_each(|row| push_row(&mut prose, row.into_iter().map(restored).collect()));
    prose.iter().map(|(kind, words)| (kind, words.to_owned())).collect()
}

/// Dictionaries inside one another that no program writes, and that would end their reader.
const DEEPEST: usize = 500;

/// What begins or ends a dictionary, and what ends an object; a stream as one, with what is in it.
static BRACKETS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?s-u)stream\r?\n.*?endstream|endobj|<<|>>").ok());

/// Whether an object nests dictionaries deeper than any is written to be read.
fn is_nested_without_end(bytes: &[u8]) -> bool {
    let mut depth = 0_usize;
    BRACKETS.iter().flat_map(|brackets| brackets.find_iter(bytes)).any(|found| {
        depth = match found.as_bytes() {
            b"<<" => depth + 1,
            b">>" => depth.saturating_sub(1),
            b"endobj" => 0,
            _ => depth,
        };
        depth > DEEPEST
    })
}

#[cfg(test)]
mod tests;
