//! RTF (1.9.1): text in any code page, headings, lists, tables, footnotes and the information group.

pub(crate) mod code_pages;
mod colours;
mod tokens;

use std::collections::HashMap;

use encoding_rs::{Encoding, WINDOWS_1252};

use self::colours::Colours;
use self::tokens::{Token, Tokens};
use super::docx::{block_kind, push_row};
use super::look::{Look, Paint};
use super::tracked::{Change, Changes, Remark};
use super::written::Written;
use crate::prose::Prose;
use crate::unseen::Unseen;
use crate::{Article, BlockKind, ReadError, Source};

/// Reads the article in an RTF file.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    written(source).article(source)
}

/// What is written in an RTF file.
pub(crate) fn written(source: &Source) -> Written {
    let mut reader = Reader::default();
    for token in Tokens::of(&source.bytes) {
        reader.take(token);
    }
    reader.end_paragraph();
    let mut prose = reader.prose;
    reader.notes.iter().for_each(|note| prose.push(BlockKind::Paragraph, note));
    reader.remarks.into_iter().for_each(|remark| remark.push_to(&mut prose));
    let warnings = reader.changes.warning().into_iter().chain(reader.unseen.warning()).collect();
    Written { prose, title: reader.title, byline: reader.author, warnings, ..Written::default() }
}

/// Where the text of a group goes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum Destination {
    #[default]
    Text,
    Note,
    Fonts,
    Colours,
    Styles,
    Title,
    Author,
    /// A remark in the margin, and who made the next one.
    Remark,
    RemarkAuthor,
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
    look: Look,
    /// What is behind the words, where nothing else is: of boxes this is not looked at.
    ground: Option<Paint>,
    /// What somebody did to the words, where that is recorded.
    change: Option<Change>,
    /// Whether the group's first control word is still to come and may be left out as unknown.
    is_optional: bool,
}

impl Default for Group {
    fn default() -> Self {
        Self {
            destination: Destination::Text,
            stand_ins: 1,
            encoding: None,
            look: Look::default(),
            ground: None,
            change: None,
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
    /// The number of the colour behind it.
    behind: Option<i32>,
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
            "cbpat" => self.behind = Some(number),
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
    remarks: Vec<Remark>,
    remark_author: Option<String>,
    changes: Changes,
    unseen: Unseen,
    group: Group,
    outer: Vec<Group>,
    code_page: Option<&'static Encoding>,
    fonts: HashMap<i32, &'static Encoding>,
    colours: Colours,
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
            Destination::RemarkAuthor => self.remark_author = Some(aside()),
            Destination::Remark => {
                let author = self.remark_author.take();
                self.remarks.push(Remark { author, words: vec![aside()], ..Remark::default() });
            }
            Destination::Marker if self.aside.contains(char::is_alphanumeric) => {
                self.words.push_str(&format!("{} ", aside()));
            }
            Destination::Marker => {}
            Destination::Styles => {
                self.styles.extend(block_kind(aside().trim_end_matches(';')).map(|kind| (self.entry, kind)));
            }
            Destination::Text | Destination::Fonts | Destination::Colours | Destination::Nowhere => return,
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
            "red" | "green" | "blue" if self.group.destination == Destination::Colours => {
                self.flush();
                self.colours.shade(word, number);
            }
            "v" | "cf" | "cb" | "chcbpat" | "highlight" => {
                self.flush();
                self.look(word, value);
            }
            "shptxt" => self.group.ground = Some(Paint::Unknown),
            "deleted" | "revised" => {
                self.flush();
                let change = if word == "deleted" { Change::Deleted } else { Change::Inserted };
                self.group.change = (value != Some(0)).then_some(change);
            }
            "plain" => {
                self.flush();
                (self.group.look, self.group.change) = (Look::default(), None);
            }
            _ if self.group.destination == Destination::Text && self.setting.takes(word, number) => {}
            _ => self.mark(word),
        }
    }

    /// Takes a word that sets how words look.
    fn look(&mut self, word: &str, value: Option<i32>) {
        let paint = self.colours.paint(value.unwrap_or(0));
        let look = &mut self.group.look;
        match word {
            "v" => look.is_hidden = Some(value != Some(0)),
            "cf" => look.letters = Some(paint),
            // The first colour is each program's own: none.
            _ => look.behind = (value.unwrap_or(0) > 0).then_some(paint),
        }
    }

    /// Whether no reader sees the words that are being read.
    fn is_unseen(&self) -> bool {
        let of_paragraph = self.setting.behind.filter(|number| *number > 0);
        let of_table = self.setting.in_table.then_some(Paint::Unknown);
        let behind = of_paragraph.map(|number| self.colours.paint(number)).or(of_table);
        let ground = Look { behind: behind.or(self.group.ground), ..Look::default() };
        self.group.look.over(ground).is_unseen()
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
            Destination::Text if self.is_unseen() => self.unseen.write(words),
            Destination::Text => self.add_to_text(words),
            Destination::Colours => words.matches(';').for_each(|_| self.colours.end()),
            Destination::Note
            | Destination::Remark
            | Destination::RemarkAuthor
            | Destination::Styles
            | Destination::Title
            | Destination::Author
            | Destination::Marker => {
                self.aside.push_str(words);
            }
            _ => {}
        }
    }

    fn add_to_text(&mut self, words: &str) {
        self.unseen.part();
        match self.group.change {
            Some(change) => {
                self.changes.begin(change, None);
                self.changes.write(words);
                self.changes.end();
            }
            None => self.changes.write(words),
        }
        if self.group.change != Some(Change::Deleted) {
            self.words.push_str(words);
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
        "colortbl" => Destination::Colours,
        "stylesheet" => Destination::Styles,
        "title" => Destination::Title,
        "author" => Destination::Author,
        "footnote" => Destination::Note,
        "annotation" => Destination::Remark,
        "atnauthor" => Destination::RemarkAuthor,
        "listtext" | "pntext" => Destination::Marker,
        "info" | "pict" | "object" | "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl"
        | "footerr" | "footerf" | "fldinst" | "sp" | "nonshppict" | "atnid" | "xe" | "tc" | "themedata"
        | "datastore" => Destination::Nowhere,
        "result" => Destination::Text,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
