//! Byte ranges of a text in the units of others: UTF-16 for the window, code points for scripts.

use std::ops::Range;

/// Turns byte ranges of one text into another unit and back.
#[derive(Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    units_of: fn(char) -> usize,
    /// A byte offset on a character border and the units before it, about every [`STEP`] bytes.
    marks: Vec<(usize, usize)>,
}

/// Bytes between two marks: short enough to walk, long enough to keep few.
const STEP: usize = 512;

impl<'a> Offsets<'a> {
    /// In UTF-16 code units, as JavaScript counts.
    pub fn utf16(text: &'a str) -> Self {
        Self::counting(text, char::len_utf16)
    }

    /// In Unicode code points, as Python counts.
    pub fn code_points(text: &'a str) -> Self {
        Self::counting(text, |_| 1)
    }

    fn counting(text: &'a str, units_of: fn(char) -> usize) -> Self {
        let mut marks = vec![(0, 0)];
        let mut units = 0;
        for (byte, character) in text.char_indices() {
            if byte >= marks.len() * STEP {
                marks.push((byte, units));
            }
            units += units_of(character);
        }
        Self { text, units_of, marks }
    }

    /// The range in this unit; ends that are off a border or past the text are moved back to one.
    pub fn range(&self, bytes: &Range<usize>) -> Range<usize> {
        self.units(bytes.start)..self.units(bytes.end)
    }

    /// The byte range; `None` if it is reversed, out of the text, or cuts a character.
    pub fn bytes(&self, range: &Range<usize>) -> Option<Range<usize>> {
        (range.start <= range.end).then_some(())?;
        Some(self.byte(range.start)?..self.byte(range.end)?)
    }

    /// The units before a byte.
    pub fn units(&self, byte: usize) -> usize {
        let (mark, before) = self.mark(|(mark, _)| *mark <= byte);
        let between = self.text[mark..].char_indices().take_while(|(at, _)| mark + at < byte);
        before + between.map(|(_, character)| (self.units_of)(character)).sum::<usize>()
    }

    fn byte(&self, wanted: usize) -> Option<usize> {
        let (mark, mut units) = self.mark(|(_, units)| *units <= wanted);
        for (at, character) in self.text[mark..].char_indices() {
            if units >= wanted {
                return (units == wanted).then_some(mark + at);
            }
            units += (self.units_of)(character);
        }
        (units == wanted).then_some(self.text.len())
    }

    /// The last mark that does not lie past what is wanted; the first always qualifies.
    fn mark(&self, is_before: impl Fn(&(usize, usize)) -> bool) -> (usize, usize) {
        self.marks[self.marks.partition_point(is_before) - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_come_back_in_any_script() {
        let text = format!("a{} \u{1F525} الحريق b", "é".repeat(1_000));
        for offsets in [Offsets::utf16(&text), Offsets::code_points(&text)] {
            for (start, _) in text.char_indices() {
                let bytes = start..text.len();
                assert_eq!(offsets.bytes(&offsets.range(&bytes)), Some(bytes));
            }
        }
    }

    #[test]
    fn counts_as_javascript_and_python_do() {
        assert_eq!(Offsets::utf16("\u{1F525}é").range(&(4..6)), 2..3);
        assert_eq!(Offsets::code_points("\u{1F525}é").range(&(4..6)), 1..2);
    }

    #[test]
    fn half_a_character_is_no_range() {
        assert_eq!(Offsets::utf16("\u{1F525}").bytes(&(0..1)), None);
        assert_eq!(Offsets::utf16("a").bytes(&(0..2)), None);
    }
}
