//! The numbers of a Word document's lists (ECMA-376, 17.9): they stand nowhere in the text, and count on from
//! paragraph to paragraph.

use std::collections::HashMap;

use super::super::xml::{Tag, Token, walk};
use crate::ReadError;

/// A paragraph's place in lists: the list's id, and how deep it stands, from 0.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    pub(super) list: String,
    pub(super) level: usize,
}

/// Takes what an element says of the place; the list "0" is none.
pub(super) fn take(tag: &Tag<'_>, place: &mut Option<Place>) {
    let value = tag.attr("val").unwrap_or_default();
    let place = place.get_or_insert_default();
    match tag.name() {
        "ilvl" => place.level = value.parse().unwrap_or_default(),
        "numId" => place.list = if value == "0" { String::new() } else { value },
        _ => {}
    }
}

/// Levels of a list (17.9.3).
const LEVELS: usize = 9;

/// A level of a list.
#[derive(Debug, Clone, Copy)]
struct Level {
    start: u32,
    /// Whether its number is shown, and no other beside it: not a bullet, and not "2.1".
    is_numbered: bool,
}

/// A list as it is described, and how far each of its levels has counted.
#[derive(Debug, Default)]
struct Described {
    levels: HashMap<usize, Level>,
    counted: [Option<u32>; LEVELS],
}

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    described: HashMap<String, Described>,
    /// Which description a list follows; lists that follow the same one count on from each other.
    lists: HashMap<String, String>,
    /// Where a level of a list starts anew, until it has.
    restarts: HashMap<(String, usize), u32>,
}

impl Numbering {
    /// Reads the part that describes the lists.
    pub(super) fn read(file: &str, xml: &[u8]) -> Result<Self, ReadError> {
        let mut numbering = Self::default();
        let (mut described, mut list, mut level) = (String::new(), String::new(), 0);
        walk(file, xml, |token| {
            let Token::Start(tag) = token else { return };
            let value = || tag.attr("val").unwrap_or_default();
            let levels = numbering.described.get_mut(&described).map(|described| &mut described.levels);
            let open = levels.and_then(|levels| levels.get_mut(&level));
            match tag.name() {
                "abstractNum" => {
                    described = tag.attr("abstractNumId").unwrap_or_default();
                    numbering.described.entry(described.clone()).or_default();
                }
                "num" => {
                    described.clear();
                    list = tag.attr("numId").unwrap_or_default();
                }
                "abstractNumId" => _ = numbering.lists.insert(list.clone(), value()),
                "lvl" | "lvlOverride" => {
                    level = tag.attr("ilvl").and_then(|level| level.parse().ok()).unwrap_or_default();
                    if let Some(described) = numbering.described.get_mut(&described) {
                        described.levels.insert(level, Level { start: 1, is_numbered: true });
                    }
                }
                "startOverride" => {
                    numbering.restarts.insert((list.clone(), level), value().parse().unwrap_or(1));
                }
                "start" => open.into_iter().for_each(|open| open.start = value().parse().unwrap_or(1)),
                "numFmt" => open.into_iter().for_each(|open| {
                    open.is_numbered &= !matches!(value().as_str(), "bullet" | "none");
                }),
                "lvlText" => open.into_iter().for_each(|open| {
                    let shown = value();
                    open.is_numbered &=
                        shown.matches('%').count() == 1 && shown.contains(&format!("%{}", level + 1));
                }),
                _ => {}
            }
        })?;
        Ok(numbering)
    }

    /// Counts a paragraph; its number, where its list shows one.
    pub(super) fn next(&mut self, place: &Place) -> Option<u32> {
        let described = self.described.get_mut(self.lists.get(&place.list)?)?;
        let level = *described.levels.get(&place.level)?;
        let counted = described.counted.get_mut(place.level..)?;
        let (own, deeper) = counted.split_first_mut()?;
        let restart = self.restarts.remove(&(place.list.clone(), place.level));
        let number = restart.unwrap_or_else(|| own.map_or(level.start, |last| last.saturating_add(1)));
        *own = Some(number);
        deeper.fill(None);
        level.is_numbered.then_some(number)
    }
}
