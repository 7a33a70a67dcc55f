//! RTF (1.9.1): text in any code page, headings, lists, tables, footnotes and the information group.

pub(crate) mod code_pages;
mod tokens;

use std::collections::HashMap;

use encoding_rs::{Encoding, WINDOWS_1252};

use self::tokens::{Token, Tokens};
use super::docx::{block_kind, push_row};
use super::written::Written;
use crate::prose::Prose;
use crate::{Article, BlockKind, ReadError, Source};

/// Reads the article in an RTF file.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let mut reader = Reader::default();
    for token in Tokens::of(&source.bytes) {
        reader.take(token);
    }
    reader.end_paragraph();
    let mut prose = reader.prose;
    reader.notes.iter().for_each(|note| prose.push(BlockKind::Paragraph, note));
    let written = Written { prose, title: reader.title, byline: reader.author, ..Written::default() };
    written.article(source)
}

/// Where the text of a group goes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum Destination {
    #[default]
    Text,
    Note,
    Fonts,
    Styles,
    Title,
    Author,
    /// The number or sign before an item of a list.
    Marker,
    Nowhere,
}

/// What holds until the end of a group.
#[derive(Debug, Clone, Copy)]
struct Group {
    destination: Destination,
    /// How many characters stand in for one of Unicode, for readers that know none.
    stand_ins: usize,
    encoding: Option<&'static Encoding>,
    is_hidden: bool,
    /// Whether the group's first control word is still to come and may be left out as unknown.
    is_optional: bool,
}

impl Default for Group {
    fn default() -> Self {
        Self {
            destination: Destination::Text,
            stand_ins: 1,
            encoding: None,
            is_hidden: false,
            is_optional: false,
        }
    }
}

/// How a paragraph is set, until the next `\pard`.
#[derive(Debug, Default)]
struct Setting {
    style: Option<i32>,
    is_heading: Option<i32>,
    in_list: bool,
    in_table: bool,
}

impl Setting {
    /// Takes a control word that sets a paragraph; false if it is another one.
    fn takes(&mut self, word: &str, number: i32) -> bool {
        match word {
            "pard" => *self = Self::default(),
            "s" => self.style = Some(number),
            "outlinelevel" => self.is_heading = Some(number),
            "ls" => self.in_list = true,
            "intbl" => self.in_table = true,
            _ => return false,
        }
        true
    }
}

#[derive(Debug, Default)]
struct Reader {
    prose: Prose,
    title: Option<String>,
    author: Option<String>,
    notes: Vec<String>,
    group: Group,
    outer: Vec<Group>,
    code_page: Option<&'static Encoding>,
    fonts: HashMap<i32, &'static Encoding>,
    /// The font or style that its table tells of at the moment.
    entry: i32,
    styles: HashMap<i32, BlockKind>,
    setting: Setting,
    words: String,
    row: Vec<Vec<String>>,
    /// Words of the group's destination that are no text: the name of a style, the title, a note.
    aside: String,
    /// Bytes whose characters are not known before the last of them.
    bytes: Vec<u8>,
    /// Units of UTF-16 likewise.
    units: Vec<u16>,
    /// Characters still to be left out, as they stand in for one of Unicode.
    to_skip: usize,
}

impl Reader {
    fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Open => {
                self.flush();
                self.to_skip = 0;
                self.outer.push(self.group);
                self.group.is_optional = false;
            }
            Token::Close => self.close(),
            Token::Byte(_) | Token::Symbol(_) if self.to_skip > 0 => self.to_skip -= 1,
            Token::Byte(byte) => {
                self.flush_units();
                self.bytes.push(byte);
            }
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Word(word, value) => self.word(word, value),
        }
    }

    fn close(&mut self) {
        self.flush();
        self.to_skip = 0;
        let closed = self.group.destination;
        self.group = self.outer.pop().unwrap_or_default();
        if closed == self.group.destination && closed != Destination::Styles {
            return;
        }
        let aside = || crate::prose::unbroken(&self.aside);
        match closed {
            Destination::Title => self.title = Some(aside()),
            Destination::Author => self.author = Some(aside()),
            Destination::Note => self.notes.push(aside()),
            Destination::Marker if self.aside.contains(char::is_alphanumeric) => {
                self.words.push_str(&format!("{} ", aside()));
            }
            Destination::Marker => {}
            Destination::Styles => {
                self.styles.extend(block_kind(aside().trim_end_matches(';')).map(|kind| (self.entry, kind)));
            }
            Destination::Text | Destination::Fonts | Destination::Nowhere => return,
        }
        self.aside.clear();
    }

    fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'*' => self.group.is_optional = true,
            b'~' => self.write("\u{a0}"),
            b'_' => self.write("-"),
            b'\\' | b'{' | b'}' => self.bytes.push(symbol),
            b'\n' | b'\r' => self.end_paragraph(),
            // An optional hyphen is none where the line goes on.
            _ => {}
        }
    }

    fn word(&mut self, word: &str, value: Option<i32>) {
        let number = value.unwrap_or(0);
        if word == "u" {
            self.to_skip = self.group.stand_ins;
            self.flush_bytes();
            self.units.push(number as u16);
            return;
        }
        self.to_skip = 0;
        if let Some(destination) = destination(word) {
            self.flush();
            self.group.destination = destination;
            self.group.is_optional = false;
        } else if std::mem::take(&mut self.group.is_optional) && word != "shpinst" {
            self.group.destination = Destination::Nowhere;
        }
        match word {
            "uc" => self.group.stand_ins = usize::try_from(number).unwrap_or(1),
            "ansicpg" => self.code_page = code_pages::of_number(number),
            "f" => self.font(number),
            "fcharset" if self.group.destination == Destination::Fonts => {
                self.fonts.extend(code_pages::of_charset(number).map(|encoding| (self.entry, encoding)));
            }
            "s" if self.group.destination == Destination::Styles => self.entry = number,
            "v" | "deleted" => {
                self.flush();
                self.group.is_hidden = value != Some(0);
            }
            "plain" => {
                self.flush();
                self.group.is_hidden = false;
            }
            _ if self.group.destination == Destination::Text && self.setting.takes(word, number) => {}
            _ => self.mark(word),
        }
    }

    fn font(&mut self, number: i32) {
        self.flush();
        match self.group.destination {
            Destination::Fonts => self.entry = number,
            _ => self.group.encoding = self.fonts.get(&number).copied(),
        }
    }

    /// Words that stand for characters and breaks.
    fn mark(&mut self, word: &str) {
        match word {
            "par" | "sect" | "page" if self.group.destination == Destination::Text => self.end_paragraph(),
            "par" | "line" | "sect" | "page" => self.write("\n"),
            "tab" => self.write("\t"),
            "cell" | "nestcell" => self.end_cell(),
            "row" | "nestrow" => self.end_row(),
            "emdash" => self.write("—"),
            "endash" => self.write("–"),
            "lquote" => self.write("‘"),
            "rquote" => self.write("’"),
            "ldblquote" => self.write("“"),
            "rdblquote" => self.write("”"),
            "bullet" => self.write("•"),
            "emspace" | "enspace" | "qmspace" => self.write(" "),
            _ => {}
        }
    }

    fn write(&mut self, words: &str) {
        self.flush();
        self.add(words);
    }

    fn add(&mut self, words: &str) {
        match self.group.destination {
            Destination::Text if !self.group.is_hidden => self.words.push_str(words),
            Destination::Note
            | Destination::Styles
            | Destination::Title
            | Destination::Author
            | Destination::Marker => {
                self.aside.push_str(words);
            }
            _ => {}
        }
    }

    fn flush(&mut self) {
        self.flush_units();
        self.flush_bytes();
    }

    fn flush_units(&mut self) {
        if !self.units.is_empty() {
            let words = String::from_utf16_lossy(&std::mem::take(&mut self.units));
            self.add(&words);
        }
    }

    fn flush_bytes(&mut self) {
        if !self.bytes.is_empty() {
            let bytes = std::mem::take(&mut self.bytes);
            let encoding = self.group.encoding.or(self.code_page).unwrap_or(WINDOWS_1252);
            let words = encoding.decode_without_bom_handling(&bytes).0;
            self.add(&words);
        }
    }

    fn end_paragraph(&mut self) {
        self.flush();
        if self.setting.in_table && !self.words.is_empty() {
            self.words.push('\n');
            return;
        }
        let words = std::mem::take(&mut self.words);
        let of_style = self.setting.style.and_then(|style| self.styles.get(&style).copied());
        let kind = match (self.setting.is_heading, of_style) {
            (Some(0), _) => BlockKind::Heading,
            (Some(1..=8), _) => BlockKind::Subheading,
            (_, Some(kind)) => kind,
            _ if self.setting.in_list => BlockKind::ListItem,
            _ => BlockKind::Paragraph,
        };
        self.prose.push(kind, &words);
    }

    fn end_cell(&mut self) {
        self.flush();
        self.row.push(vec![std::mem::take(&mut self.words)]);
    }

    fn end_row(&mut self) {
        self.flush();
        push_row(&mut self.prose, std::mem::take(&mut self.row));
    }
}

/// Where the text of a group that begins with this word goes.
fn destination(word: &str) -> Option<Destination> {
    Some(match word {
        "fonttbl" => Destination::Fonts,
        "stylesheet" => Destination::Styles,
        "title" => Destination::Title,
        "author" => Destination::Author,
        "footnote" => Destination::Note,
        "listtext" | "pntext" => Destination::Marker,
        "info" | "colortbl" | "pict" | "object" | "header" | "headerl" | "headerr" | "headerf" | "footer"
        | "footerl" | "footerr" | "footerf" | "fldinst" | "sp" | "nonshppict" | "annotation" | "atnid"
        | "atnauthor" | "xe" | "tc" | "themedata" | "datastore" => Destination::Nowhere,
        "result" => Destination::Text,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(rtf: &str) -> Article {
        read(&Source::new("a.rtf", rtf.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn reads_styles_lists_tables_and_notes() {
        let article = article(
            r"{\rtf1\ansi{\fonttbl{\f0 Times;}}{\stylesheet{\s1 heading 1;}{\s2 heading 2;}}{\info{\title Fire}{\author Ana Reis}}\pard\s1 At night\par\pard It burned{\footnote Until dawn.} on \ldblquote Quay 9\rdblquote .\par\pard\ls1{\listtext\pard\plain 1.\tab}First\par\pard\intbl A\cell B\cell\row\pard\v hidden\v0 End\par}",
        );
        assert_eq!((article.title.as_str(), article.byline.as_deref()), ("Fire", Some("Ana Reis")));
        let blocks: Vec<_> =
            article.blocks.iter().map(|block| (block.kind, &article.text[block.range.clone()])).collect();
        assert_eq!(
            blocks,
            [
                (BlockKind::Heading, "At night"),
                (BlockKind::Paragraph, "It burned on “Quay 9”."),
                (BlockKind::ListItem, "1. First"),
                (BlockKind::Preformatted, "A\tB"),
                (BlockKind::Paragraph, "End"),
                (BlockKind::Paragraph, "Until dawn."),
            ]
        );
    }

    #[test]
    fn reads_code_pages_and_unicode() {
        let article = article(
            r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset128 B;}}\f0\'cf\'f0\'e8\'e2\'e5\'f2, \uc1\u1084?\u1080?\u1088? {\f1\'93\'fa\'96\'7b} {\uc0\u-10179\u-8704}.\par}",
        );
        assert_eq!(article.text, "Привет, мир 日本 😀.");
    }

    #[test]
    fn groups_as_deep_as_they_like_cost_no_more_than_their_length() {
        let deep = format!(r"{{\rtf1 {}Fire at Lys.{}}}", "{".repeat(100_000), "}".repeat(100_000));
        assert_eq!(article(&deep).text, "Fire at Lys.");
    }
}
