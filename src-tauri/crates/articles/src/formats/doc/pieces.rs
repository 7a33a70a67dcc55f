//! The text of a document of old Word: stored in pieces, in the order of a table (MS-DOC, 2.4.1).

use std::ops::Range;

use crate::formats::tracked::Change;

/// A UTF-16 code unit of the text, and what is set of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unit {
    pub(crate) code: u16,
    pub(crate) mark: Mark,
}

/// What is set of a character.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Mark {
    /// What recording says of it.
    pub(crate) change: Option<Change>,
    /// Whether it is set as hidden.
    pub(crate) is_hidden: bool,
}

/// All stories of a document, one after the other.
#[derive(Debug)]
pub(crate) struct Document {
    units: Vec<Unit>,
    /// The lengths of the stories: text, footnotes, headers, macros, comments, endnotes (2.5.4).
    lengths: [usize; 6],
}

/// What stands at the start of the stream "WordDocument".
const SIGN: u16 = 0xa5ec;
/// The first version whose table of pieces is this one: Word 97.
const WORD_97: u16 = 0x00c1;
/// Where the lengths of the stories are.
const LENGTHS: usize = 0x4c;
/// Where the places of tables in the table stream are.
const TABLES: usize = 0x9a;
/// Which of these tables tells the properties of characters.
const CHARACTERS: usize = 12;
/// Which of these tables tells the pieces.
const PIECES: usize = 33;

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    let number = u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?);
    usize::try_from(number).ok()
}

/// Whether the text can only be read with a password.
pub(crate) fn is_encrypted(word: &[u8]) -> bool {
    u16_at(word, 0) == Some(SIGN) && u16_at(word, 0x0a).is_some_and(|flags| flags & 0x0100 != 0)
}

/// The name of the stream that holds the tables; none where this is no document of Word 97 or later.
pub(crate) fn table(word: &[u8]) -> Option<&'static str> {
    let is_known = u16_at(word, 0)? == SIGN && u16_at(word, 2)? >= WORD_97;
    let name = if u16_at(word, 0x0a)? & 0x0200 != 0 { "/1Table" } else { "/0Table" };
    is_known.then_some(name)
}

impl Document {
    /// Reads the stories out of the two streams.
    pub(crate) fn of(word: &[u8], table: &[u8]) -> Option<Self> {
        let mut lengths = [0; 6];
        for (number, length) in lengths.iter_mut().enumerate() {
            *length = u32_at(word, LENGTHS + number * 4)?;
        }
        let marks = marks(word, listed(word, table, CHARACTERS).unwrap_or_default());
        let mut units = Vec::new();
        for piece in pieces(listed(word, table, PIECES)?)? {
            piece.read(word, &marks, &mut units);
        }
        Some(Self { units, lengths })
    }

    pub(crate) fn text(&self) -> &[Unit] {
        self.story(0)
    }

    pub(crate) fn footnotes(&self) -> &[Unit] {
        self.story(1)
    }

    pub(crate) fn comments(&self) -> &[Unit] {
        self.story(4)
    }

    pub(crate) fn endnotes(&self) -> &[Unit] {
        self.story(5)
    }

    fn story(&self, number: usize) -> &[Unit] {
        let start: usize = self.lengths.iter().take(number).sum();
        let length = self.lengths.get(number).copied().unwrap_or_default();
        let end = start.saturating_add(length).min(self.units.len());
        self.units.get(start..end).unwrap_or_default()
    }
}

/// The bytes of a table whose place the head of the document tells.
fn listed<'a>(word: &[u8], table: &'a [u8], number: usize) -> Option<&'a [u8]> {
    let (start, length) = (u32_at(word, TABLES + number * 8)?, u32_at(word, TABLES + number * 8 + 4)?);
    table.get(start..start.checked_add(length)?)
}

/// A stretch of characters that stand together in the stream.
struct Piece {
    /// Where they start.
    start: usize,
    /// How many there are.
    length: usize,
    /// Whether each is a byte of Windows-1252.
    is_bytes: bool,
}

impl Piece {
    fn read(&self, word: &[u8], marks: &[(Range<usize>, Mark)], units: &mut Vec<Unit>) {
        let size = if self.is_bytes { 1 } else { 2 };
        // A length that is a lie ends with the stream.
        for number in 0..self.length.min(word.len()) {
            let at = self.start.saturating_add(number * size);
            let code = match self.is_bytes {
                true => word.get(at).map(|byte| in_windows_1252(*byte)),
                false => u16_at(word, at),
            };
            let Some(code) = code else { return };
            units.push(Unit { code, mark: mark_at(marks, at) });
        }
    }
}

/// The pieces, in the order of the text (2.9.38, 2.9.177).
fn pieces(mut clx: &[u8]) -> Option<Vec<Piece>> {
    while let Some(rest) = clx.strip_prefix(&[1]) {
        clx = rest.get(usize::from(u16_at(rest, 0)?).checked_add(2)?..)?;
    }
    let length = u32_at(clx.strip_prefix(&[2])?, 0)?;
    let plc = clx.get(5..length.checked_add(5)?)?;
    let count = plc.len().checked_sub(4)? / 12;
    let piece = |number: usize| {
        let (first, end) = (u32_at(plc, number * 4)?, u32_at(plc, number * 4 + 4)?);
        let place = u32_at(plc, (count + 1) * 4 + number * 8 + 2)?;
        let is_bytes = place & 0x4000_0000 != 0;
        let start = place & 0x3fff_ffff;
        Some(Piece {
            start: if is_bytes { start / 2 } else { start },
            length: end.checked_sub(first)?,
            is_bytes,
        })
    };
    (0..count).map(piece).collect()
}

fn in_windows_1252(byte: u8) -> u16 {
    let bytes = [byte];
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
    text.encode_utf16().next().unwrap_or_default()
}

fn mark_at(marks: &[(Range<usize>, Mark)], at: usize) -> Mark {
    let next = marks.partition_point(|(range, _)| range.start <= at);
    let last = next.checked_sub(1).and_then(|last| marks.get(last));
    last.filter(|(range, _)| range.contains(&at)).map_or(Mark::default(), |(_, mark)| *mark)
}

/// Where in the stream characters are marked, in order: pages of 512 bytes that list properties (2.9.33).
fn marks(word: &[u8], plc: &[u8]) -> Vec<(Range<usize>, Mark)> {
    let count = plc.len().saturating_sub(4) / 8;
    let mut marks = Vec::new();
    for number in 0..count {
        let page = u32_at(plc, (count + 1) * 4 + number * 4).map(|page| (page & 0x003f_ffff) * 512);
        let page = page.and_then(|start| word.get(start..start.checked_add(512)?));
        marks.extend(page.into_iter().flat_map(marks_of_page));
    }
    marks.sort_by_key(|(range, _)| range.start);
    marks
}

fn marks_of_page(page: &[u8]) -> Vec<(Range<usize>, Mark)> {
    let count = usize::from(page.last().copied().unwrap_or_default());
    let run = |number: usize| {
        let range = u32_at(page, number * 4)?..u32_at(page, number * 4 + 4)?;
        let at = usize::from(*page.get((count + 1) * 4 + number)?) * 2;
        let length = usize::from(*page.get(at).filter(|_| at > 0)?);
        let mark = mark(page.get(at + 1..at + 1 + length)?);
        (mark != Mark::default()).then_some((range, mark))
    };
    (0..count).filter_map(run).collect()
}

/// The mark that a list of properties sets (2.6.1).
fn mark(mut properties: &[u8]) -> Mark {
    let mut mark = Mark::default();
    while let Some(code) = u16_at(properties, 0) {
        let value = properties.get(2).copied().unwrap_or_default();
        match (code, value) {
            (0x0800, 1) => mark.change = Some(Change::Deleted),
            (0x0801, 1) => mark.change = mark.change.or(Some(Change::Inserted)),
            (0x083c, value) => mark.is_hidden = value == 1,
            _ => {}
        }
        let size = match code >> 13 {
            0 | 1 => 1,
            2 | 4 | 5 => 2,
            3 => 4,
            6 => usize::from(value) + 1,
            _ => 3,
        };
        properties = properties.get(2 + size..).unwrap_or_default();
    }
    mark
}
