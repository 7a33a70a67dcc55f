//! An article's text as it is gathered, block by block.

use std::borrow::Cow;

use crate::{Block, BlockKind, PageStart, Part};

/// Clean text and its blocks; blocks are separated by a blank line.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Prose {
    pub(crate) text: String,
    pub(crate) blocks: Vec<Block>,
}

impl Prose {
    /// Adds a block, with its white space and control characters cleaned; nothing if it is blank.
    pub(crate) fn push(&mut self, kind: BlockKind, words: &str) {
        self.push_on(&[], kind, words);
    }

    /// Adds a block that stands on pages of the original; where each begins is counted from the block's start.
    pub(crate) fn push_on(&mut self, pages: &[PageStart], kind: BlockKind, words: &str) {
        let words = clean(words);
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(&words);
        let pages = pages.iter().map(|begun| PageStart { at: start + begun.at, ..*begun }).collect();
        let range = start..self.text.len();
        self.blocks.push(Block { range, kind, language: None, pages, part: Part::Text });
    }

    /// Adds a block that is a part of a list or a table; without columns for each of its cells, these follow each other.
    pub(crate) fn push_part(&mut self, kind: BlockKind, part: Part, words: &str) {
        let before = self.blocks.len();
        self.push(kind, words);
        let Some(block) = self.blocks.get_mut(before) else { return };
        let cells = self.text[block.range.clone()].split('\t').count();
        block.part = match part {
            Part::Row(columns) if columns.len() != cells => Part::Row((0..=u16::MAX).take(cells).collect()),
            part => part,
        };
    }

    /// Adds the blocks of another text.
    pub(crate) fn append(&mut self, other: &Self) {
        for (block, (_, words)) in other.blocks.iter().zip(other.iter()) {
            self.push_copy(block, words);
        }
    }

    fn push_copy(&mut self, block: &Block, words: &str) {
        let begun = |begun: &PageStart| PageStart { at: begun.at - block.range.start, ..*begun };
        let pages: Vec<PageStart> = block.pages.iter().map(begun).collect();
        self.push_on(&pages, block.kind, words);
        if let Some(copy) = self.blocks.last_mut() {
            copy.part.clone_from(&block.part);
        }
    }

    /// The blocks with their words.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (BlockKind, &str)> {
        self.blocks.iter().map(|block| (block.kind, &self.text[block.range.clone()]))
    }

    /// Keeps the blocks that `keep` wants.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(BlockKind, &str) -> bool) {
        let mut kept = Self::default();
        for (block, (kind, words)) in self.blocks.iter().zip(self.iter()) {
            if keep(kind, words) {
                kept.push_copy(block, words);
            }
        }
        *self = kept;
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// Makes each run of white space one space, keeps single line breaks, tabs and spaces that do not break,
/// drops control characters, blank lines and space around lines.
///
/// Soft hyphens and characters without width stay: a passage has the original's characters. Whatever compares
/// words does so by [`plain`].
pub(crate) fn clean(words: &str) -> String {
    if is_clean(words) {
        return words.to_owned();
    }
    let mut cleaned = String::with_capacity(words.len());
    for line in words.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let before = cleaned.len();
        if before > 0 {
            cleaned.push('\n');
        }
        let start = cleaned.len();
        push_clean_line(&mut cleaned, line);
        if cleaned.len() == start {
            cleaned.truncate(before);
        }
    }
    cleaned
}

/// Whether words are one line with single spaces between them.
fn is_clean(words: &str) -> bool {
    let mut after_space = true;
    let is_single = |c: char| {
        let is_allowed = if c.is_ascii() {
            c.is_ascii_graphic()
        } else {
            !c.is_whitespace() && !c.is_control() && c != '\u{feff}'
        };
        let was_after = std::mem::replace(&mut after_space, c == ' ');
        is_allowed || (c == ' ' && !was_after)
    };
    words.chars().all(is_single) && !after_space
}

fn push_clean_line(cleaned: &mut String, line: &str) {
    let mut gap = None;
    let start = cleaned.len();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        // Most of most lines: words of ASCII are kept as they are.
        let word = rest.bytes().take_while(u8::is_ascii_graphic).count();
        if word > 0 {
            if let Some(gap) = gap.take().filter(|_| cleaned.len() > start) {
                cleaned.push(gap);
            }
            cleaned.push_str(&rest[..word]);
            rest = &rest[word..];
            continue;
        }
        let spaces = rest.bytes().take_while(|byte| *byte == b' ').count();
        if spaces > 0 {
            gap = Some(wider(gap, ' '));
            rest = &rest[spaces..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        if c.is_whitespace() {
            gap = Some(wider(gap, c));
        } else if !c.is_control() && c != '\u{feff}' {
            if let Some(gap) = gap.take().filter(|_| cleaned.len() > start) {
                cleaned.push(gap);
            }
            cleaned.push(c);
        }
    }
}

/// What stands for a gap and one more space: a tab counts most, then a space that breaks.
fn wider(gap: Option<char>, space: char) -> char {
    match (gap, space) {
        (Some('\t'), _) | (_, '\t') => '\t',
        (None, '\u{a0}' | '\u{202f}') => space,
        (Some(before), _) if before == space => space,
        _ => ' ',
    }
}

/// Makes words one line, with the original's characters.
pub(crate) fn unbroken(words: &str) -> String {
    let cleaned = clean(words);
    match cleaned.contains(['\n', '\t']) {
        true => cleaned.replace(['\n', '\t'], " "),
        false => cleaned,
    }
}

/// Makes words one line as it is compared, and as titles and names are shown.
pub(crate) fn one_line(words: &str) -> String {
    let line = unbroken(words);
    match plain(&line) {
        Cow::Owned(plain) => plain,
        Cow::Borrowed(_) => line,
    }
}

/// Words as they are compared: without soft hyphens, each space a plain one. Joiners stay: Persian needs them.
pub(crate) fn plain(words: &str) -> Cow<'_, str> {
    if words.is_ascii() || !words.contains(|c: char| c == '\u{ad}' || (c.is_whitespace() && !c.is_ascii())) {
        return Cow::Borrowed(words);
    }
    let seen = words.chars().filter(|c| *c != '\u{ad}');
    Cow::Owned(seen.map(|c| if c.is_whitespace() && !c.is_ascii() { ' ' } else { c }).collect())
}

/// Figures that are set above the line as they are seen: those of a note, or of a power, are none of the number before
/// them.
pub(crate) fn raised(words: &str) -> Cow<'_, str> {
    const FIGURES: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    if words.trim().is_empty() || !words.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | ',' | '\n'))
    {
        return Cow::Borrowed(words);
    }
    let figure = |c: char| c.to_digit(10).and_then(|digit| FIGURES.get(digit as usize)).copied();
    Cow::Owned(words.chars().map(|c| figure(c).unwrap_or(c)).collect())
}

/// Letters and digits alone in lower case, to compare words however they are spaced and quoted.
pub(crate) fn squeezed(words: &str) -> String {
    let mut squeezed = String::with_capacity(words.len());
    for c in words.chars().filter(|c| c.is_alphanumeric()) {
        push_lower(&mut squeezed, c);
    }
    squeezed
}

/// Adds a character in lower case; most are of ASCII, and need no table.
pub(crate) fn push_lower(text: &mut String, c: char) {
    match c.is_ascii() {
        true => text.push(c.to_ascii_lowercase()),
        false => text.extend(c.to_lowercase()),
    }
}

/// Characters of a beginning that serves as a title.
const LONGEST_BEGINNING: usize = 80;

/// The first words of a text, whole, with "…" where its first line goes on.
pub(crate) fn beginning(text: &str) -> String {
    let line = one_line(text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default());
    let Some((end, _)) = line.char_indices().nth(LONGEST_BEGINNING) else { return line };
    let words = line[..end].rsplit_once(' ').map_or(&line[..end], |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ':', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_a_text_by_its_first_words() {
        assert_eq!(beginning("\n Fire at Lys\nIt burned."), "Fire at Lys");
        let long = format!("Officials warned, {}", "again and ".repeat(20));
        let name = beginning(&long);
        assert!(name.starts_with("Officials warned, again") && name.ends_with("and…"), "{name}");
        assert_eq!(beginning(&"火".repeat(200)), format!("{}…", "火".repeat(80)));
    }

    #[test]
    fn keeps_the_characters_of_the_original_and_compares_without_them() {
        let words = clean("The har\u{ad}bour,\u{a0}4\u{a0} \u{a0}March,  10\u{202f}000");
        assert_eq!(words, "The har\u{ad}bour,\u{a0}4 March, 10\u{202f}000");
        assert_eq!(plain(&words), "The harbour, 4 March, 10 000");
        assert_eq!(one_line("Fire\u{a0}at\nthe har\u{ad}bour"), "Fire at the harbour");
    }

    #[test]
    fn separates_blocks_by_a_blank_line() {
        let mut prose = Prose::default();
        prose.push(BlockKind::Heading, " Fire \u{a0} at\u{7} Lys\u{a0}");
        prose.push(BlockKind::Paragraph, " \n ");
        prose.push(BlockKind::Paragraph, "One.\n\n  Two.\r\n");
        assert_eq!(prose.text, "Fire at Lys\n\nOne.\nTwo.");
        assert_eq!(prose.blocks[1].range, 13..22);
    }
}
