//! ODT (OpenDocument 1.3): paragraphs, headings, lists, tables and notes; comments and deletions left out.

use std::collections::HashMap;

use super::docx::{block_kind, push_row, read_properties};
use super::written::Written;
use super::xml::{Tag, Token, walk};
use super::zipped::Zipped;
use crate::prose::Prose;
use crate::{Article, BlockKind, ReadError, Source};

/// Reads the article in an OpenDocument text.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let mut zip = Zipped::open(source)?;
    if let Some(manifest) = zip.part("META-INF/manifest.xml")?
        && is_encrypted(&source.name, &manifest)?
    {
        return Err(ReadError::Encrypted { file: source.name.clone() });
    }
    let mut body = Body::default();
    walk(&source.name, &zip.needed("content.xml")?, |token| body.take(token))?;
    for note in std::mem::take(&mut body.notes) {
        body.prose.push(BlockKind::Paragraph, &note);
    }
    let mut written = Written { prose: body.prose, title: body.title, ..Written::default() };
    if let Some(meta) = zip.part("meta.xml")? {
        read_properties(&source.name, &meta, &mut written)?;
    }
    written.article(source)
}

fn is_encrypted(file: &str, manifest: &[u8]) -> Result<bool, ReadError> {
    let mut found = false;
    let seen = walk(file, manifest, |token| {
        found |= matches!(token, Token::Start(tag) if tag.name() == "encryption-data");
    });
    match seen {
        // Manifests of old versions name a document type of their own; it defines nothing.
        Err(ReadError::Refused { .. }) => Ok(found),
        seen => seen.map(|()| found),
    }
}

/// A paragraph or heading that is being read.
#[derive(Debug, Default)]
struct Paragraph {
    words: String,
    kind: Option<BlockKind>,
    is_title: bool,
}

/// The text, as it is gathered.
#[derive(Debug, Default)]
struct Body {
    /// What the styles of the text itself come from.
    parents: HashMap<String, String>,
    prose: Prose,
    title: Option<String>,
    notes: Vec<String>,
    /// Open paragraphs; those in frames and notes stand inside others.
    open: Vec<Paragraph>,
    /// The rows that are open, innermost last: cells, each with its paragraphs.
    rows: Vec<Vec<Vec<String>>>,
    items: usize,
    in_note: usize,
    skipped: usize,
}

/// Elements that hold what a reader of the document does not see in the text.
const LEFT_OUT: &[&str] = &["annotation", "tracked-changes", "note-citation", "forms", "sequence-decls"];

impl Body {
    fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Start(tag) if LEFT_OUT.contains(&tag.name()) => self.skipped += 1,
            Token::End(name) if LEFT_OUT.contains(&name) => self.skipped = self.skipped.saturating_sub(1),
            _ if self.skipped > 0 => {}
            Token::Start(tag) => self.start(&tag),
            Token::End(name) => self.end(name),
            // White space counts as in HTML; what is meant to stay is written as elements.
            Token::Text(words) => self.write(&words.replace(['\n', '\r', '\t'], " ")),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "style" => self.parents.extend(tag.attr("name").zip(tag.attr("parent-style-name"))),
            "p" => self.open.push(self.paragraph(tag)),
            "h" => {
                let level = tag.attr("outline-level");
                let kind = match level.as_deref() {
                    None | Some("1") => BlockKind::Heading,
                    Some(_) => BlockKind::Subheading,
                };
                self.open.push(Paragraph { kind: Some(kind), ..Paragraph::default() });
            }
            "s" => {
                let count = tag.attr("c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.write(&" ".repeat(std::cmp::min(count, 80)));
            }
            "tab" => self.write("\t"),
            "line-break" => self.write("\n"),
            "list-item" => self.items += 1,
            "note" => self.in_note += 1,
            "table-row" => self.rows.push(Vec::new()),
            "table-cell" => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(Vec::new());
                }
            }
            _ => {}
        }
    }

    fn paragraph(&self, tag: &Tag<'_>) -> Paragraph {
        let named = tag.attr("style-name").unwrap_or_default();
        let style = self.parents.get(&named).unwrap_or(&named).replace("_20_", " ");
        Paragraph { kind: block_kind(&style), is_title: style == "Title", ..Paragraph::default() }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" | "h" => self.end_paragraph(),
            "list-item" => self.items = self.items.saturating_sub(1),
            "note" => self.in_note = self.in_note.saturating_sub(1),
            "table-row" => {
                let Some(row) = self.rows.pop() else { return };
                match self.rows.last_mut().and_then(|outer| outer.last_mut()) {
                    Some(cell) => cell.extend(row.into_iter().flatten()),
                    None => push_row(&mut self.prose, row),
                }
            }
            _ => {}
        }
    }

    fn write(&mut self, words: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.words.push_str(words);
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.open.pop() else { return };
        if self.in_note > 0 {
            self.notes.push(paragraph.words);
        } else if let Some(cell) = self.rows.last_mut().and_then(|row| row.last_mut()) {
            cell.push(paragraph.words);
        } else if paragraph.is_title && self.title.is_none() && !paragraph.words.trim().is_empty() {
            self.title = Some(paragraph.words);
        } else {
            let of_place = if self.items > 0 { BlockKind::ListItem } else { BlockKind::Paragraph };
            self.prose.push(paragraph.kind.unwrap_or(of_place), &paragraph.words);
        }
    }
}
