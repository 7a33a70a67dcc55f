//! The numbers of lists in an OpenDocument text (OpenDocument 1.3, 5.3 and 16.30): they are counted, not written.

use std::collections::HashMap;

use super::super::xml::Tag;

/// The styles of lists, and the lists that are open.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Where the levels that show a number, and no other beside it, start.
    starts: HashMap<(String, usize), u32>,
    /// The style that is being described.
    described: String,
    /// Open lists, innermost last.
    open: Vec<List>,
    /// How far lists have counted that others may go on with, by their ids and, at each level, by their styles.
    counted: HashMap<String, u32>,
}

/// A list that is open.
#[derive(Debug, Default)]
struct List {
    id: Option<String>,
    style: String,
    /// The number that its next item has.
    next: u32,
    /// The number of the item that is open; one without a paragraph of its own, as around a deeper list, does not count.
    number: Option<u32>,
}

impl Numbering {
    /// Takes what begins a list, an item, or the description of either.
    pub(super) fn start(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "list-style" => self.described = tag.attr("name").unwrap_or_default(),
            "list-level-style-number" => {
                let is_shown = tag.attr("num-format").is_some_and(|format| !format.is_empty());
                let is_alone = tag.attr("display-levels").is_none_or(|levels| levels == "1");
                let level = tag.attr("level").and_then(|level| level.parse().ok());
                if let Some(level) = level.filter(|_| is_shown && is_alone) {
                    let start = number(tag, "start-value").unwrap_or(1);
                    self.starts.insert((self.described.clone(), level), start);
                }
            }
            "list" => self.open(tag),
            "list-item" => {
                let Some(list) = self.open.last_mut() else { return };
                list.next = number(tag, "start-value").unwrap_or(list.next);
                list.number = None;
            }
            _ => {}
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        let around = self.open.last().map(|list| list.style.clone());
        let style = tag.attr("style-name").or(around).unwrap_or_default();
        let id = tag.attr("id");
        let before = match tag.attr("continue-list") {
            Some(other) => Some(other),
            None if tag.attr("continue-numbering").as_deref() == Some("true") => {
                Some(of_style(&style, self.open.len() + 1))
            }
            None => None,
        };
        let next = before.and_then(|before| self.counted.get(&before).copied());
        self.open.push(List { id, style, ..List::default() });
        let start = self.start_of_level().unwrap_or(1);
        self.open.last_mut().into_iter().for_each(|list| list.next = next.unwrap_or(start));
    }

    /// Where the innermost open list starts, if it shows numbers.
    fn start_of_level(&self) -> Option<u32> {
        let list = self.open.last()?;
        self.starts.get(&(list.style.clone(), self.open.len())).copied()
    }

    /// Ends the innermost open list.
    pub(super) fn end_list(&mut self) {
        let level = self.open.len();
        let Some(list) = self.open.pop() else { return };
        self.counted.insert(of_style(&list.style, level), list.next);
        self.counted.extend(list.id.map(|id| (id, list.next)));
    }

    /// The number of the item in which a paragraph stands, where its list shows one.
    pub(super) fn of_paragraph(&mut self) -> Option<u32> {
        let shows_number = self.start_of_level().is_some();
        let list = self.open.last_mut()?;
        if list.number.is_none() {
            list.number = Some(list.next);
            list.next = list.next.saturating_add(1);
        }
        list.number.filter(|_| shows_number)
    }
}

/// What lists of a style at a level go by; no id has a space.
fn of_style(style: &str, level: usize) -> String {
    format!("{level} {style}")
}

fn number(tag: &Tag<'_>, name: &str) -> Option<u32> {
    tag.attr(name)?.parse().ok()
}
