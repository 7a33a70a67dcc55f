//! The text of a page divided at the borders of its blocks.

use std::ops::Range;

use super::page::{Content, Page};
use super::structure::Structure;
use crate::prose::{Prose, raised};
use crate::{BlockKind, Part};

/// A run of text between two borders of blocks.
#[derive(Debug)]
pub(super) struct Segment {
    /// Where in the page it begins.
    pub(super) place: usize,
    pub(super) kind: BlockKind,
    pub(super) part: Part,
    pub(super) text: String,
    /// How many of its characters stand in links.
    pub(super) linked: usize,
    /// How much it speaks for being an article's text: characters of sentences outside links.
    pub(super) weight: usize,
}

/// Divides the wanted text of a page into segments.
pub(super) fn segments(page: &Page<'_>, unwanted: &[bool]) -> Vec<Segment> {
    segments_in(page, 0..page.nodes.len(), unwanted)
}

/// Divides the wanted text of some nodes of a page into segments.
pub(super) fn segments_in(page: &Page<'_>, range: Range<usize>, unwanted: &[bool]) -> Vec<Segment> {
    let is_caption = page.of_names(are_of_caption);
    let mut writer = Writer::of(page, &is_caption);
    let mut open: Vec<usize> = Vec::new();
    let mut place = range.start;
    while place < range.end {
        while open.last().is_some_and(|last| page.nodes[*last].end <= place) {
            if let Some(closed) = open.pop() {
                writer.leave(closed);
            }
        }
        if unwanted[place] {
            place = page.nodes[place].end;
            continue;
        }
        match page.nodes[place].content {
            Content::Text(text) => writer.text(place, text),
            Content::Element(element) if element.name() == "br" => writer.line_break(),
            Content::Element(_) => {
                writer.enter(place);
                open.push(place);
            }
        }
        place += 1;
    }
    writer.end();
    writer.segments
}

/// Gathers the text of the segment at hand.
struct Writer<'p, 'a> {
    page: &'p Page<'a>,
    /// Whether the names of an element say that it is a caption.
    is_caption: &'p dyn Fn(usize) -> bool,
    segments: Vec<Segment>,
    structure: Structure,
    text: String,
    linked: usize,
    start: Option<usize>,
    /// Links and preformatted parts that are open.
    links: usize,
    preformatted: usize,
    /// Open parts that are set above the line.
    raised: usize,
}

impl<'p, 'a> Writer<'p, 'a> {
    fn of(page: &'p Page<'a>, is_caption: &'p dyn Fn(usize) -> bool) -> Self {
        Self {
            page,
            is_caption,
            segments: Vec::new(),
            structure: Structure::default(),
            text: String::new(),
            linked: 0,
            start: None,
            links: 0,
            preformatted: 0,
            raised: 0,
        }
    }

    fn enter(&mut self, place: usize) {
        self.border(place);
        self.links += usize::from(self.page.name(place) == "a");
        self.preformatted += usize::from(self.page.name(place) == "pre");
        self.raised += usize::from(self.page.name(place) == "sup");
    }

    fn leave(&mut self, place: usize) {
        self.border(place);
        self.links -= usize::from(self.page.name(place) == "a");
        self.preformatted -= usize::from(self.page.name(place) == "pre");
        self.raised -= usize::from(self.page.name(place) == "sup");
    }

    fn text(&mut self, place: usize, text: &str) {
        if self.start.is_none() && text.trim().is_empty() {
            return;
        }
        self.start.get_or_insert(place);
        if self.links > 0 {
            self.linked += text.trim().chars().count();
        }
        match self.preformatted > 0 {
            true => self.text.push_str(text),
            false if self.raised > 0 => self.push_in_line(&raised(text)),
            false => self.push_in_line(text),
        }
    }

    /// Adds text that is not preformatted, each break a space.
    fn push_in_line(&mut self, text: &str) {
        for (order, line) in text.split(['\n', '\r']).enumerate() {
            self.text.push_str(if order > 0 { " " } else { "" });
            self.text.push_str(line);
        }
    }

    /// One break is a line; two are a new paragraph.
    fn line_break(&mut self) {
        if self.text.trim_end_matches([' ', '\t', '\u{a0}']).ends_with('\n') {
            self.end();
        } else if self.start.is_some() {
            self.text.push('\n');
        }
    }

    /// An element begins or ends here: a segment too, unless it is part of a line.
    fn border(&mut self, place: usize) {
        let name = self.page.name(place);
        if matches!(name, "td" | "th") && self.is_row_of_figures(place) {
            if self.start.is_some() && !self.text.ends_with('\t') {
                self.text.push('\t');
            }
        } else if self.page.is_block(place) {
            self.end();
        }
    }

    /// Whether a cell is one of a short row, as tables of figures have, and not of a page's layout.
    fn is_row_of_figures(&self, cell: usize) -> bool {
        let row = self.page.nodes[cell].parent;
        let inside = &self.page.nodes[self.page.subtree(row)];
        if inside.len() > 200 {
            return false;
        }
        let mut length = 0;
        for node in inside {
            match node.content {
                Content::Text(text) => length += text.trim().len(),
                Content::Element(element)
                    if matches!(element.name(), "table" | "div" | "h1" | "h2" | "ul" | "article") =>
                {
                    return false;
                }
                Content::Element(_) => {}
            }
        }
        length <= 300
    }

    fn end(&mut self) {
        let text = crate::prose::clean(&self.text);
        self.text.clear();
        let linked = std::mem::take(&mut self.linked);
        if let Some(place) = self.start.take().filter(|_| !text.is_empty()) {
            let kind = self.kind(place, &text);
            let weight = weight(kind, &text, linked);
            let part = self.part(place, kind);
            self.segments.push(Segment { place, kind, part, text, linked, weight });
        }
    }

    /// What list or table the segment that begins at a place is a part of.
    fn part(&mut self, place: usize, kind: BlockKind) -> Part {
        match kind {
            BlockKind::ListItem => self.structure.item(self.page, place),
            BlockKind::Preformatted | BlockKind::Paragraph => {
                let mut around = self.page.ancestors(place).take(12);
                let cell = around.find(|at| self.page.is_block(*at));
                match cell
                    .filter(|at| matches!(self.page.name(*at), "td" | "th") && self.is_row_of_figures(*at))
                {
                    Some(cell) => self.structure.row(self.page, self.page.nodes[cell].parent),
                    None => Part::Text,
                }
            }
            _ => Part::Text,
        }
    }

    fn kind(&self, place: usize, text: &str) -> BlockKind {
        if self.page.ancestors(place).take(3).any(|at| matches!(self.page.name(at), "figure" | "figcaption"))
        {
            return BlockKind::Caption;
        }
        for at in self.page.ancestors(place).take(12) {
            return match self.page.name(at) {
                "h1" | "h2" => BlockKind::Heading,
                "h3" | "h4" | "h5" | "h6" | "button" => BlockKind::Subheading,
                "li" | "dd" | "dt" => BlockKind::ListItem,
                "blockquote" => BlockKind::Quotation,
                "figcaption" | "figure" | "caption" => BlockKind::Caption,
                "pre" => BlockKind::Preformatted,
                "tr" if text.contains('\t') => BlockKind::Preformatted,
                name if name != "body" && (self.is_caption)(at) => BlockKind::Caption,
                _ => continue,
            };
        }
        BlockKind::Paragraph
    }
}

fn are_of_caption(names: &str) -> bool {
    names.contains("caption") || names.contains("photo-credit")
}

impl Segment {
    /// Adds it to a text.
    pub(super) fn add_to(&self, prose: &mut Prose) {
        prose.push_part(self.kind, self.part.clone(), &self.text);
    }

    /// Whether it ends as a sentence does, whatever kind of block it stands in.
    pub(super) fn reads_as_sentence(&self) -> bool {
        ends_sentence(&self.text)
    }

    pub(super) fn is_mostly_links(&self) -> bool {
        self.linked * 10 > self.text.chars().count() * 7
    }
}

/// How much a block speaks for being an article's text: characters of sentences outside links.
fn weight(kind: BlockKind, text: &str, linked: usize) -> usize {
    let length = length(text);
    let is_text = match kind {
        BlockKind::Paragraph | BlockKind::Quotation | BlockKind::ListItem => true,
        // Letters and poems are set so; programs and tables have no sentences.
        BlockKind::Preformatted => length >= 200 && text.contains(". "),
        BlockKind::Heading | BlockKind::Subheading | BlockKind::Caption | BlockKind::Comment => false,
    };
    let is_sentence = length >= 80 || (length >= 25 && ends_sentence(text));
    match is_text && is_sentence && linked * 2 < length {
        true => length - linked,
        false => 0,
    }
}

/// Characters; those of Chinese and Japanese count for two, as they tell about as much.
fn length(text: &str) -> usize {
    text.chars().map(|c| if ('\u{3040}'..='\u{9fff}').contains(&c) { 2 } else { 1 }).sum()
}

fn ends_sentence(text: &str) -> bool {
    // The figure of a note may follow, and behind a note the way back from it.
    let is_note = |c: char| matches!(c, '¹' | '²' | '³' | '⁰'..='⁹' | '↩' | '↑' | '\u{fe0e}');
    let is_closing = |c: char| matches!(c, '"' | '”' | '’' | '\'' | ')' | '»' | '“' | ' ') || is_note(c);
    let text = text.trim_end_matches(is_closing);
    text.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', ':'])
        || text.ends_with(needs_no_stop)
}

/// Whether a letter is of a script whose sentences end without a mark: Thai, Lao, Burmese, Khmer.
fn needs_no_stop(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// The weight of the segments in each subtree.
pub(super) fn weights(page: &Page<'_>, segments: &[Segment]) -> Vec<usize> {
    let mut weights = vec![0; page.nodes.len()];
    for segment in segments {
        weights[segment.place] += segment.weight;
    }
    for place in (1..page.nodes.len()).rev() {
        weights[page.nodes[place].parent] += weights[place];
    }
    weights
}
