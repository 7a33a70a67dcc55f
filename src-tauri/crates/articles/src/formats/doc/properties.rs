//! Title and author in the properties of a document of old Word (MS-OLEPS, 2.21).

use crate::formats::rtf::code_pages;

/// The numbers of the properties.
const CODE_PAGE: u32 = 1;
const TITLE: u32 = 2;
const AUTHOR: u32 = 4;

/// Title and author, as far as they are there.
pub(crate) fn summary(bytes: &[u8]) -> (Option<String>, Option<String>) {
    let section = number(bytes, 44).and_then(|start| bytes.get(start as usize..)).unwrap_or_default();
    let page = place(section, CODE_PAGE).and_then(|at| number(section, at + 4)).unwrap_or(1252) & 0xffff;
    (text(section, TITLE, page), text(section, AUTHOR, page))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// Where the value of a property is in its section.
fn place(section: &[u8], wanted: u32) -> Option<usize> {
    /// Properties looked at; a summary has some twenty.
    const MOST: usize = 64;
    let count = (number(section, 4)? as usize).min(MOST);
    let found = (0..count).find(|place| number(section, 8 + place * 8) == Some(wanted))?;
    number(section, 8 + found * 8 + 4).map(|at| at as usize)
}

/// A property of text in a code page; none if it is blank.
fn text(section: &[u8], wanted: u32, page: u32) -> Option<String> {
    const TEXT: u32 = 0x1e;
    let at = place(section, wanted)?;
    let length = number(section, at.checked_add(4)?)? as usize;
    let bytes = section.get(at + 8..at.checked_add(8)?.checked_add(length)?)?;
    let encoding = code_pages::of_number(page as i32).unwrap_or(encoding_rs::WINDOWS_1252);
    let words = encoding.decode_without_bom_handling(bytes).0.trim_matches('\0').trim().to_owned();
    (number(section, at)? == TEXT && !words.is_empty()).then_some(words)
}
