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
    /// Whether no reader sees it: it is set as hidden, or is white on paper.
    pub(crate) is_hidden: bool,
    /// Whether it is white, and nothing of its own is behind it.
    is_white: bool,
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
/// Which of these tables tells the properties of paragraphs.
const PARAGRAPHS: usize = 13;
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
        let paper = of_pages(word, listed(word, table, PARAGRAPHS).unwrap_or_default(), paper_of_page);
        let marks = of_pages(word, listed(word, table, CHARACTERS).unwrap_or_default(), marks_of_page);
        let mark_at = |at: usize| {
            let mark = told_at(&marks, at).unwrap_or_default();
            Mark { is_hidden: mark.is_hidden || mark.is_white && told_at(&paper, at).is_some(), ..mark }
        };
        let mut units = Vec::new();
        for piece in pieces(listed(word, table, PIECES)?)? {
            piece.read(word, mark_at, &mut units);
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
    fn read(&self, word: &[u8], mark_at: impl Fn(usize) -> Mark, units: &mut Vec<Unit>) {
        let size = if self.is_bytes { 1 } else { 2 };
        // A length that is a lie ends with the stream.
        for number in 0..self.length.min(word.len()) {
            let at = self.start.saturating_add(number * size);
            let code = match self.is_bytes {
                true => word.get(at).map(|byte| in_windows_1252(*byte)),
                false => u16_at(word, at),
            };
            let Some(code) = code else { return };
            units.push(Unit { code, mark: mark_at(at) });
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

/// What is told of the range of the stream in which a place is.
fn told_at<T: Copy>(told: &[(Range<usize>, T)], at: usize) -> Option<T> {
    let next = told.partition_point(|(range, _)| range.start <= at);
    let (range, last) = told.get(next.checked_sub(1)?)?;
    range.contains(&at).then_some(*last)
}

/// Ranges of the stream, and what is told of them.
type Told<T> = Vec<(Range<usize>, T)>;

/// What pages of 512 bytes that list properties tell of ranges of the stream, in order (2.8.5, 2.8.6).
fn of_pages<T>(word: &[u8], plc: &[u8], of_page: impl Fn(&[u8]) -> Told<T>) -> Told<T> {
    let count = plc.len().saturating_sub(4) / 8;
    let mut told = Vec::new();
    for number in 0..count {
        let page = u32_at(plc, (count + 1) * 4 + number * 4).map(|page| (page & 0x003f_ffff) * 512);
        let page = page.and_then(|start| word.get(start..start.checked_add(512)?));
        told.extend(page.into_iter().flat_map(&of_page));
    }
    told.sort_by_key(|(range, _)| range.start);
    told
}

/// The marks of the runs of a page of characters (2.9.33).
fn marks_of_page(page: &[u8]) -> Told<Mark> {
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

/// The paragraphs of a page of these that stand on paper and nothing else (2.9.174): in no table, without a ground of
/// their own, and of the style that all documents have, as others may set one.
fn paper_of_page(page: &[u8]) -> Told<()> {
    /// Bytes that tell where the properties of a paragraph are.
    const ENTRY: usize = 13;
    let count = usize::from(page.last().copied().unwrap_or_default());
    let run = |number: usize| {
        let range = u32_at(page, number * 4)?..u32_at(page, number * 4 + 4)?;
        let at = usize::from(*page.get((count + 1) * 4 + number * ENTRY)?) * 2;
        let (start, length) = match *page.get(at)? {
            _ if at == 0 => return Some((range, ())),
            0 => (at + 2, usize::from(*page.get(at + 1)?) * 2),
            words => (at + 1, usize::from(words) * 2 - 1),
        };
        let told = page.get(start..start + length)?;
        let is_of_usual_style = u16_at(told, 0)? == 0;
        let is_paper = !properties(&told[2..]).any(|(code, _)| GROUNDS.contains(&code));
        (is_of_usual_style && is_paper).then_some((range, ()))
    };
    (0..count).filter_map(run).collect()
}

/// Properties of paragraphs that set what is behind them, or a table around them (2.6.2, 2.6.3).
const GROUNDS: &[u16] = &[0x442d, 0xc64d, 0x2416, 0x244b, 0x6649, 0xd608];

/// Properties with their values, in order (2.6.1).
fn properties(mut list: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let code = u16_at(list, 0)?;
        let values = list.get(2..)?;
        let size = match code >> 13 {
            0 | 1 => 1,
            2 | 4 | 5 => 2,
            3 => 4,
            6 => usize::from(values.first().copied().unwrap_or_default()) + 1,
            _ => 3,
        };
        let (value, rest) = values.split_at(size.min(values.len()));
        list = rest;
        Some((code, value))
    })
}

/// The mark that a list of properties sets (2.6.1).
fn mark(list: &[u8]) -> Mark {
    /// White among the numbered colours (2.9.119).
    const WHITE: u8 = 8;
    /// Shades from here on are white to the eye.
    const LIGHTEST: u8 = 0xf7;
    let (mut mark, mut is_on_paper) = (Mark::default(), true);
    for property in properties(list) {
        match property {
            (0x0800, [1]) => mark.change = Some(Change::Deleted),
            (0x0801, [1]) => mark.change = mark.change.or(Some(Change::Inserted)),
            (0x083c, [value]) => mark.is_hidden = *value == 1,
            (0x2a42, [number]) => mark.is_white = *number == WHITE,
            (0x6870, [shades @ .., 0]) => mark.is_white = shades.iter().all(|shade| *shade >= LIGHTEST),
            // Highlighting, shading, and styles that may set them.
            (0x2a0c | 0x4866 | 0xca71 | 0x4a30, _) => is_on_paper = false,
            _ => {}
        }
    }
    mark.is_white &= is_on_paper;
    mark
}
