//! DOCX (ECMA-376): paragraphs, headings, lists, tables, footnotes and comments; the text as if all recorded
//! changes were accepted, and the changes apart.

mod numbering;
mod styles;

use std::collections::HashMap;

use self::numbering::{Numbering, Place};
use self::styles::{Style, Styles};
use super::look::{Look, Paint};
use super::tracked::{Change, Changes, Remark};
use super::written::Written;
use super::xml::{Tag, Token, walk};
use super::zipped::Zipped;
use crate::prose::{Prose, raised};
use crate::unseen::Unseen;
use crate::{Article, BlockKind, Part, ReadError, Source};

pub(crate) use self::styles::block_kind;

/// Reads the article in a Word document.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    written(source)?.article(source)
}

/// What is written in a Word document.
pub(crate) fn written(source: &Source) -> Result<Written, ReadError> {
    let mut zip = Zipped::open(source)?;
    let name = main_part(source, &mut zip)?;
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let styles = zip.part(&format!("{folder}/styles.xml"))?;
    let styles = styles.map(|xml| Styles::read(&source.name, &xml)).transpose()?.unwrap_or_default();
    let lists = zip.part(&format!("{folder}/numbering.xml"))?;
    let lists = lists.map(|xml| Numbering::read(&source.name, &xml)).transpose()?.unwrap_or_default();
    let mut body = Body { styles, lists, ..Body::default() };
    walk(&source.name, &zip.needed(&name)?, |token| body.take(token))?;
    if body.prose.is_empty() && !body.open.is_empty() {
        return Err(ReadError::Damaged { file: source.name.clone() });
    }
    for notes in ["footnotes.xml", "endnotes.xml", "comments.xml"] {
        if let Some(bytes) = zip.part(&format!("{folder}/{notes}"))? {
            walk(&source.name, &bytes, |token| body.take(token))?;
        }
    }
    let warnings = body.changes.warning().into_iter().chain(body.unseen.warning()).collect();
    let mut written = Written { prose: body.prose, title: body.title, warnings, ..Written::default() };
    if let Some(core) = zip.part("docProps/core.xml")? {
        read_properties(&source.name, &core, &mut written)?;
    }
    Ok(written)
}

/// Reads title, author and language from properties in Dublin Core, as office formats keep them.
pub(crate) fn read_properties(file: &str, xml: &[u8], written: &mut Written) -> Result<(), ReadError> {
    let (mut name, mut initial) = (String::new(), None);
    walk(file, xml, |token| match token {
        Token::Start(tag) => name = tag.name().to_owned(),
        Token::End(_) => name.clear(),
        Token::Text(words) if !words.trim().is_empty() => {
            let words = words.trim().to_owned();
            match name.as_str() {
                "title" => written.title = Some(words),
                "creator" => written.byline = Some(words),
                "initial-creator" => initial = Some(words),
                "language" => written.language = Some(words),
                _ => {}
            }
        }
        Token::Text(_) => {}
    })?;
    written.byline = initial.or(written.byline.take());
    Ok(())
}

/// The name of the part with the text, as the package tells it.
fn main_part(source: &Source, zip: &mut Zipped<'_>) -> Result<String, ReadError> {
    let mut found = None;
    if let Some(relations) = zip.part("_rels/.rels")? {
        walk(&source.name, &relations, |token| {
            if let Token::Start(tag) = token
                && tag.attr("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
            {
                found = tag.attr("Target").map(|target| target.trim_start_matches('/').to_owned());
            }
        })?;
    }
    Ok(found.unwrap_or_else(|| "word/document.xml".to_owned()))
}

/// A paragraph that is being read.
#[derive(Debug, Default)]
struct Paragraph {
    words: String,
    style: Option<Style>,
    /// Where it stands in lists.
    place: Option<Place>,
    look: Look,
}

/// Characters of the longest cell that is a figure or a word, not a part of the page's layout.
pub(crate) const LONGEST_CELL: usize = 120;

/// The text, as it is gathered from the parts.
#[derive(Debug, Default)]
struct Body {
    styles: Styles,
    lists: Numbering,
    prose: Prose,
    title: Option<String>,
    /// Open paragraphs; those in text boxes stand inside others.
    open: Vec<Paragraph>,
    /// The rows that are open, innermost last: cells, each with its paragraphs.
    rows: Vec<Vec<Vec<String>>>,
    in_text: bool,
    in_deleted_text: bool,
    /// How the words being read are set.
    look: Look,
    /// What is behind the page, and behind each open cell and box.
    grounds: Vec<Paint>,
    in_paragraph_properties: bool,
    /// Whether the words being read are set above the line.
    is_raised: bool,
    /// How many open elements hold what is not to be read.
    skipped: usize,
    changes: Changes,
    unseen: Unseen,
    /// The comment that is being read.
    remark: Option<Remark>,
    /// What comments are about, by their ids; those whose end was not yet seen are open.
    commented: HashMap<String, Commented>,
}

/// The words that a comment is about.
#[derive(Debug, Default)]
struct Commented {
    is_open: bool,
    words: String,
}

impl Body {
    fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Start(tag) if tag.name() == "del" => self.start_deletion(&tag),
            Token::Start(tag) if self.skipped > 0 => self.skip(&tag),
            Token::Start(tag) => self.start(&tag),
            Token::End(name) => self.end(name),
            Token::Text(words) if self.in_deleted_text => self.changes.write(words),
            Token::Text(words) if self.in_text && self.skipped == 0 && self.is_raised => {
                self.write(&raised(words));
            }
            Token::Text(words) if self.in_text && self.skipped == 0 => self.write(words),
            Token::Text(_) => {}
        }
    }

    fn start_deletion(&mut self, tag: &Tag<'_>) {
        self.skipped += 1;
        self.changes.begin(Change::Deleted, tag.attr("author"));
    }

    /// Starts an element inside what is not read.
    fn skip(&mut self, tag: &Tag<'_>) {
        self.skipped += usize::from(is_left_out(tag));
        self.in_deleted_text |= tag.name() == "delText";
        // Deeper stands how the words were set before somebody changed that.
        self.is_raised |= self.skipped == 1
            && tag.name() == "vertAlign"
            && tag.attr("val").as_deref() == Some("superscript");
        if self.skipped == 1 {
            let of_style = || tag.attr("val").filter(|_| tag.name() == "rStyle");
            let set = styles::look(tag).or_else(|| Some(self.styles.look(&of_style()?)));
            self.look = set.unwrap_or_default().over(self.look);
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            _ if is_left_out(tag) => self.skipped += 1,
            "ins" => self.changes.begin(Change::Inserted, tag.attr("author")),
            "comment" => self.start_comment(tag),
            "commentRangeStart" => {
                let commented = Commented { is_open: true, words: String::new() };
                self.commented.extend(tag.attr("id").map(|id| (id, commented)));
            }
            "commentRangeEnd" => {
                let commented = tag.attr("id").and_then(|id| self.commented.get_mut(&id));
                commented.into_iter().for_each(|commented| commented.is_open = false);
            }
            "p" => self.open.push(Paragraph::default()),
            "pStyle" => {
                let id = tag.attr("val").unwrap_or_default();
                let (style, look) = (self.styles.kind(&id), self.styles.look(&id));
                let place = self.styles.place(&id);
                self.paragraph(|paragraph| {
                    (paragraph.style, paragraph.look, paragraph.place) = (style, look, place);
                });
            }
            "ilvl" | "numId" => self.paragraph(|paragraph| numbering::take(tag, &mut paragraph.place)),
            "r" => (self.look, self.is_raised) = (Look::default(), false),
            "t" => self.in_text = true,
            "tab" => self.write("\t"),
            "br" | "cr" => self.write("\n"),
            "noBreakHyphen" => self.write("-"),
            "tr" => self.rows.push(Vec::new()),
            "tc" => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(Vec::new());
                }
                self.grounds.push(Paint::Unknown);
            }
            _ => self.start_ground(tag),
        }
    }

    /// Takes what is behind words: of the page, a box, a cell, a paragraph.
    fn start_ground(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "background" => self.grounds.extend(tag.attr("color").map(|told| Paint::of_digits(&told))),
            "anchor" if tag.attr("behindDoc").as_deref() == Some("1") => {
                self.grounds.insert(0, Paint::Unknown);
            }
            "txbxContent" => self.grounds.push(Paint::Unknown),
            "pPr" => self.in_paragraph_properties = true,
            "shd" => {
                let Some(look) = styles::look(tag) else { return };
                if self.in_paragraph_properties {
                    self.paragraph(|paragraph| paragraph.look = look.over(paragraph.look));
                } else if let Some(cell) = self.grounds.last_mut() {
                    *cell = look.behind.unwrap_or(*cell);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "delText" => self.in_deleted_text = false,
            "del" => {
                self.skipped = self.skipped.saturating_sub(1);
                self.changes.end();
            }
            _ if LEFT_OUT.contains(&name) => self.skipped = self.skipped.saturating_sub(1),
            _ if self.skipped > 0 => {}
            "ins" => self.changes.end(),
            "t" => self.in_text = false,
            "pPr" => self.in_paragraph_properties = false,
            "tc" | "txbxContent" => _ = self.grounds.pop(),
            "p" => self.end_paragraph(),
            "tr" => self.end_row(),
            "comment" => {
                if let Some(remark) = self.remark.take() {
                    remark.push_to(&mut self.prose);
                }
            }
            _ => {}
        }
    }

    fn start_comment(&mut self, tag: &Tag<'_>) {
        let about = tag.attr("id").and_then(|id| self.commented.remove(&id));
        self.remark = Some(Remark {
            author: tag.attr("author"),
            date: tag.attr("date"),
            about: about.map(|about| about.words),
            words: Vec::new(),
        });
    }

    fn write(&mut self, words: &str) {
        let around = self.open.last().map(|paragraph| paragraph.look).unwrap_or_default();
        let ground = Look { behind: self.grounds.last().copied(), ..Look::default() };
        if self.look.over(around).over(ground).is_unseen() {
            return self.unseen.write(words);
        }
        self.unseen.part();
        self.changes.write(words);
        for commented in self.commented.values_mut().filter(|commented| commented.is_open) {
            commented.words.push_str(words);
        }
        self.paragraph(|paragraph| paragraph.words.push_str(words));
    }

    fn paragraph(&mut self, change: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = self.open.last_mut() {
            change(paragraph);
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.open.pop() else { return };
        self.unseen.part();
        if let Some(remark) = &mut self.remark {
            remark.words.push(paragraph.words);
            return;
        }
        let place = paragraph.place.filter(|place| !place.list.is_empty());
        let number = place.as_ref().and_then(|place| self.lists.next(place));
        if let Some(cell) = self.rows.last_mut().and_then(|row| row.last_mut()) {
            cell.push(paragraph.words);
            return;
        }
        let kind = match paragraph.style {
            Some(Style::Title) if self.title.is_none() && !paragraph.words.trim().is_empty() => {
                self.title = Some(paragraph.words);
                return;
            }
            Some(Style::Title) => BlockKind::Heading,
            Some(Style::Block(kind)) => kind,
            None if place.is_some() => BlockKind::ListItem,
            None => BlockKind::Paragraph,
        };
        let number = number.filter(|_| kind == BlockKind::ListItem);
        self.prose.push_part(kind, number.map_or(Part::Text, Part::Item), &paragraph.words);
    }

    fn end_row(&mut self) {
        let Some(row) = self.rows.pop() else { return };
        match self.rows.last_mut().and_then(|outer| outer.last_mut()) {
            Some(cell) => cell.extend(row.into_iter().flatten()),
            None => push_row(&mut self.prose, row),
        }
    }
}

/// Adds a row of a table: one line where its cells are short, their paragraphs where the table lays out a page.
pub(crate) fn push_row(prose: &mut Prose, row: Vec<Vec<String>>) {
    let is_layout = row.len() < 2 || row.iter().flatten().any(|words| words.chars().count() > LONGEST_CELL);
    if is_layout {
        row.iter().flatten().for_each(|words| prose.push(BlockKind::Paragraph, words));
        return;
    }
    let cells: Vec<String> = row.iter().map(|cell| crate::prose::unbroken(&cell.join(" "))).collect();
    let columns =
        (0..=u16::MAX).zip(&cells).filter(|(_, cell)| !cell.is_empty()).map(|(column, _)| column).collect();
    prose.push_part(BlockKind::Preformatted, Part::Row(columns), &cells.join("\t"));
}

/// Elements that hold what a reader of the document does not see, deletions aside: where moved text was,
/// the copy for old programs, and settings.
const LEFT_OUT: &[&str] =
    &["moveFrom", "Fallback", "rPr", "sectPr", "tabs", "pPrChange", "tblPr", "trPr", "tcPrChange"];

fn is_left_out(tag: &Tag<'_>) -> bool {
    LEFT_OUT.contains(&tag.name())
}

#[cfg(test)]
mod tests;
