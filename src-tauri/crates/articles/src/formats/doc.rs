//! DOC (Word 97 to 2003, MS-DOC): paragraphs, rows of tables, footnotes and comments; the text as if all recorded
//! changes were accepted, and the changes apart.

mod pieces;
mod properties;

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use self::pieces::{Document, Unit};
use super::docx::push_row;
use super::tracked::{Change, Changes};
use super::written::Written;
use crate::prose::Prose;
use crate::unseen::Unseen;
use crate::{Article, BlockKind, ReadError, Source, media_type};

/// Bytes of the largest stream that is read.
const LARGEST_STREAM: u64 = 64 * 1024 * 1024;

/// Reads the article in a document of old Word.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let damaged = || ReadError::Damaged { file: source.name.clone() };
    if media_type::is_encrypted_office(&source.bytes) {
        return Err(super::unknown(source));
    }
    let mut file = CompoundFile::open(Cursor::new(source.bytes.as_slice())).map_err(|_| damaged())?;
    // Spreadsheets, slides and mails of the time stand in the same container.
    let Some(word) = stream(&mut file, "/WordDocument") else { return Err(super::unknown(source)) };
    if pieces::is_encrypted(&word) {
        return Err(ReadError::Encrypted { file: source.name.clone() });
    }
    let table = pieces::table(&word).and_then(|name| stream(&mut file, name)).ok_or_else(damaged)?;
    let document = Document::of(&word, &table).ok_or_else(damaged)?;
    let mut body = Body::default();
    for story in [document.text(), document.footnotes(), document.endnotes()] {
        body.take(story, BlockKind::Paragraph);
    }
    body.take(document.comments(), BlockKind::Comment);
    let summary = stream(&mut file, "/\u{5}SummaryInformation").map(|bytes| properties::summary(&bytes));
    let (title, byline) = summary.unwrap_or_default();
    let warnings = body.changes.warning().into_iter().chain(body.unseen.warning()).collect();
    Written { prose: body.prose, title, byline, warnings, ..Written::default() }.article(source)
}

fn stream(file: &mut CompoundFile<Cursor<&[u8]>>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    file.open_stream(name).ok()?.take(LARGEST_STREAM).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The text, as it is gathered from the stories.
#[derive(Debug, Default)]
struct Body {
    prose: Prose,
    changes: Changes,
    /// The paragraph that is being read, as UTF-16.
    paragraph: Vec<u16>,
    /// The finished cells of the row that is being read.
    row: Vec<Vec<String>>,
    /// Open fields, by whether what is read is their result; before that come their instructions.
    fields: Vec<bool>,
    /// The recorded change that is being read, and its words.
    change: Option<(Change, Vec<u16>)>,
    /// The hidden words that are being read.
    hidden: Vec<u16>,
    unseen: Unseen,
}

impl Body {
    fn take(&mut self, story: &[Unit], kind: BlockKind) {
        for unit in story {
            self.take_unit(unit, kind);
        }
        self.fields.clear();
        self.end_paragraph(kind);
        self.end_row();
    }

    fn take_unit(&mut self, unit: &Unit, kind: BlockKind) {
        match unit.code {
            0x13 => self.fields.push(false),
            0x14 => self.fields.last_mut().into_iter().for_each(|is_result| *is_result = true),
            0x15 => _ = self.fields.pop(),
            _ if self.fields.contains(&false) => {}
            0x07 => self.end_cell(),
            0x0c..=0x0e if unit.mark.change != Some(Change::Deleted) => {
                self.end_row();
                self.end_paragraph(kind);
            }
            0x0b => self.write(unit, u16::from(b'\n')),
            0x1e => self.write(unit, u16::from(b'-')),
            // Tabs and what shows; the rest stands for pictures, notes and hyphens that may be.
            code if code == 0x09 || code >= 0x20 => self.write(unit, code),
            _ => {}
        }
    }

    fn write(&mut self, unit: &Unit, code: u16) {
        if unit.mark.is_hidden {
            return self.hidden.push(code);
        }
        self.end_hidden();
        let change = unit.mark.change;
        if self.change.as_ref().map(|(change, _)| *change) != change {
            self.end_change();
            self.change = change.map(|change| (change, Vec::new()));
        }
        match &mut self.change {
            Some((_, words)) => words.push(code),
            None => self.changes.write(""),
        }
        if change != Some(Change::Deleted) {
            self.paragraph.push(code);
        }
    }

    fn end_hidden(&mut self) {
        if !self.hidden.is_empty() {
            self.unseen.write(&String::from_utf16_lossy(&std::mem::take(&mut self.hidden)));
            self.unseen.part();
        }
    }

    fn end_change(&mut self) {
        if let Some((change, words)) = self.change.take() {
            self.changes.begin(change, None);
            self.changes.write(&String::from_utf16_lossy(&words));
            self.changes.end();
        }
    }

    fn words(&mut self) -> String {
        String::from_utf16_lossy(&std::mem::take(&mut self.paragraph))
    }

    fn end_paragraph(&mut self, kind: BlockKind) {
        self.end_hidden();
        self.end_change();
        let words = self.words();
        self.prose.push(kind, &words);
    }

    /// A cell ends; one with nothing in it after others is the end of their row.
    fn end_cell(&mut self) {
        self.end_hidden();
        self.end_change();
        match self.paragraph.is_empty() && !self.row.is_empty() {
            true => self.end_row(),
            false => {
                let words = self.words();
                self.row.push(vec![words]);
            }
        }
    }

    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        if !row.is_empty() {
            push_row(&mut self.prose, row);
        }
    }
}

#[cfg(test)]
mod tests;
