//! The styles of a Word document: what their paragraphs are, and whether a reader sees their words.

use std::collections::HashMap;

use super::super::look::{Look, Paint};
use super::super::xml::{Tag, Token, walk};
use super::numbering::{self, Place};
use crate::{BlockKind, ReadError};

/// What a style is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Style {
    Title,
    Block(BlockKind),
}

/// The styles, by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    kinds: HashMap<String, Style>,
    looks: HashMap<String, Look>,
    /// The lists in which paragraphs of a style stand.
    places: HashMap<String, Option<Place>>,
    /// What a style is based on.
    bases: HashMap<String, String>,
}

/// Styles that are based on one another, at most.
const DEEPEST: usize = 12;

impl Styles {
    /// Reads the part that describes them.
    pub(super) fn read(file: &str, xml: &[u8]) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut id = None;
        walk(file, xml, |token| {
            let Token::Start(tag) = token else { return };
            let value = || tag.attr("val");
            match tag.name() {
                "style" => id = tag.attr("styleId"),
                // Names are English whatever the language.
                "name" => styles.kinds.extend(id.clone().zip(value().and_then(|name| style(&name)))),
                "ilvl" | "numId" => id.iter().for_each(|id| {
                    numbering::take(&tag, styles.places.entry(id.clone()).or_default());
                }),
                "basedOn" => styles.bases.extend(id.clone().zip(value())),
                _ => {
                    let set = id.clone().zip(look(&tag));
                    let (Some((id, look)), looks) = (set, &mut styles.looks) else { return };
                    let all = looks.entry(id).or_default();
                    *all = look.over(*all);
                }
            }
        })?;
        Ok(styles)
    }

    /// What a style is for, by its id, or by the name that an id is made of.
    pub(super) fn kind(&self, id: &str) -> Option<Style> {
        self.kinds.get(id).copied().or_else(|| style(id))
    }

    /// How a style sets words.
    pub(super) fn look(&self, id: &str) -> Look {
        let looks = self.with_bases(id).filter_map(|id| self.looks.get(id));
        looks.fold(Look::default(), |look, base| look.over(*base))
    }

    /// Where paragraphs of a style stand in lists.
    pub(super) fn place(&self, id: &str) -> Option<Place> {
        self.with_bases(id).find_map(|id| self.places.get(id).cloned()).flatten()
    }

    /// A style and those it is based on.
    fn with_bases<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a str> {
        std::iter::successors(Some(id), |id| self.bases.get(*id).map(String::as_str)).take(DEEPEST)
    }
}

/// What an element says of how words are set; none if it says nothing of that.
pub(super) fn look(tag: &Tag<'_>) -> Option<Look> {
    let value = tag.attr("val");
    let value = value.as_deref();
    Some(match tag.name() {
        "vanish" => {
            Look { is_hidden: Some(!matches!(value, Some("0" | "false" | "off"))), ..Look::default() }
        }
        "color" => Look { letters: Some(Paint::of_digits(value.unwrap_or_default())), ..Look::default() },
        "highlight" if value == Some("none") => return None,
        "highlight" => Look::on(Paint::Unknown),
        // Another pattern is of two colours.
        "shd" if !matches!(value, Some("clear" | "nil")) => Look::on(Paint::Unknown),
        "shd" => match tag.attr("fill").as_deref() {
            None | Some("auto") => return None,
            Some(fill) => Look::on(Paint::of_digits(fill)),
        },
        _ => return None,
    })
}

/// What blocks a style of this name is for.
pub(crate) fn block_kind(name: &str) -> Option<BlockKind> {
    match style(name) {
        Some(Style::Block(kind)) => Some(kind),
        _ => None,
    }
}

fn style(name: &str) -> Option<Style> {
    let name = name.to_ascii_lowercase().replace(['_', '-'], " ");
    Some(match name.as_str() {
        "title" => Style::Title,
        "heading 1" | "subtitle" => Style::Block(BlockKind::Heading),
        "caption" => Style::Block(BlockKind::Caption),
        "list paragraph" => Style::Block(BlockKind::ListItem),
        "html preformatted" | "preformatted text" => Style::Block(BlockKind::Preformatted),
        _ if name.starts_with("heading ") => Style::Block(BlockKind::Subheading),
        _ if name.contains("quot") => Style::Block(BlockKind::Quotation),
        _ => return None,
    })
}
