//! A parsed page as a flat list of nodes in reading order, where a subtree is a range.

use std::cell::Cell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::hidden::Sheets;
use super::tree::{Element, Step, Tree};
use crate::prose::push_lower;

/// Characters of names that are looked at.
const LONGEST_NAMES: usize = 400;

/// A page's nodes in document order; all passes over it are loops, never recursion.
pub(super) struct Page<'a> {
    pub(super) nodes: Vec<PageNode<'a>>,
    /// Each pair of class and id that elements of the page have, as `names` gives it; the first is empty.
    all_names: Vec<String>,
    /// Of each such pair, whether a style sheet in the page hides what has it.
    hidden_names: Vec<bool>,
    pub(super) sheets: Sheets,
}

/// An element or a run of text.
pub(super) struct PageNode<'a> {
    pub(super) content: Content<'a>,
    /// The element around it; the first node is its own parent.
    pub(super) parent: usize,
    /// The end of its subtree, exclusive.
    pub(super) end: usize,
    /// The place of the element's names in all names.
    names: usize,
}

#[derive(Clone, Copy)]
pub(super) enum Content<'a> {
    Element(&'a Element),
    Text(&'a str),
}

impl<'a> Page<'a> {
    pub(super) fn of(tree: &'a Tree) -> Self {
        Self::with_sheets(tree, &mut |_| None)
    }

    /// A page beside which some of the style sheets lie that it links to, by their addresses.
    pub(super) fn with_sheets(tree: &'a Tree, linked: &mut dyn FnMut(&str) -> Option<Rc<str>>) -> Self {
        let mut nodes: Vec<PageNode<'a>> = Vec::new();
        let mut names = AllNames::new();
        let mut open: Vec<usize> = Vec::new();
        let mut sheets = Sheets::default();
        for step in tree.steps() {
            let place = nodes.len();
            let around = open.last().map(|last| nodes[*last].content);
            let content = match step {
                Step::Open(element) => {
                    if is_link_to_sheet(element) {
                        match element.attr("href").and_then(&mut *linked) {
                            Some(sheet) => sheets.read(&sheet),
                            None => sheets.miss(),
                        }
                    }
                    Content::Element(element)
                }
                Step::Text(sheet) if around.is_some_and(is_style) => {
                    sheets.read(sheet);
                    continue;
                }
                Step::Text(text) => Content::Text(text),
                Step::Close => {
                    if let Some(closed) = open.pop() {
                        nodes[closed].end = place;
                    }
                    continue;
                }
            };
            let parent = open.last().copied().unwrap_or(0);
            nodes.push(PageNode { content, parent, end: place + 1, names: names.of(content) });
            if matches!(content, Content::Element(_)) {
                open.push(place);
            }
        }
        let hidden_names = names.hidden_by(&sheets);
        Self { nodes, all_names: names.all, hidden_names, sheets }
    }

    pub(super) fn element(&self, place: usize) -> Option<&'a Element> {
        match self.nodes.get(place)?.content {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        }
    }

    /// The element's name; empty for text.
    pub(super) fn name(&self, place: usize) -> &'a str {
        self.element(place).map_or("", Element::name)
    }

    /// Whether an element begins and ends a block of text.
    pub(super) fn is_block(&self, place: usize) -> bool {
        self.element(place).is_some_and(Element::is_block)
    }

    pub(super) fn attr(&self, place: usize, name: &str) -> Option<&'a str> {
        self.element(place)?.attr(name).map(str::trim).filter(|value| !value.is_empty())
    }

    /// The element's classes and id, in lower case, the words of each joined by hyphens:
    /// "relatedPosts__item" is "related-posts-item".
    pub(super) fn names(&self, place: usize) -> &str {
        self.nodes.get(place).and_then(|node| self.all_names.get(node.names)).map_or("", String::as_str)
    }

    /// Whether a style sheet in the page hides an element.
    pub(super) fn is_hidden_by_sheet(&self, place: usize) -> bool {
        let names = self.nodes.get(place).map(|node| node.names);
        names.and_then(|names| self.hidden_names.get(names)).is_some_and(|hidden| *hidden)
    }

    /// Asks something of names once, when a place has them; many places have the same.
    pub(super) fn of_names(&self, ask: impl Fn(&str) -> bool) -> impl Fn(usize) -> bool {
        let told = self.told_by_names(ask);
        move |place| told(place) == Some(true)
    }

    /// As `of_names`, with answers of any kind.
    pub(super) fn told_by_names<T: Copy>(&self, ask: impl Fn(&str) -> T) -> impl Fn(usize) -> Option<T> {
        let answers: Vec<Cell<Option<T>>> = vec![Cell::new(None); self.all_names.len()];
        move |place| {
            let names = self.nodes.get(place)?.names;
            let answer = answers.get(names)?;
            let told = answer.get().or_else(|| self.all_names.get(names).map(|names| ask(names)));
            answer.set(told);
            told
        }
    }

    pub(super) fn subtree(&self, place: usize) -> Range<usize> {
        place..self.nodes[place].end
    }

    /// All elements with their places, in document order.
    pub(super) fn elements(&self) -> impl Iterator<Item = (usize, &'a Element)> {
        (0..self.nodes.len()).filter_map(|place| Some((place, self.element(place)?)))
    }

    /// The run of text at a place, where there is one.
    pub(super) fn run(&self, place: usize) -> Option<&'a str> {
        match self.nodes.get(place)?.content {
            Content::Text(text) => Some(text),
            Content::Element(_) => None,
        }
    }

    /// All runs of text that a reader could see, with their places.
    pub(super) fn texts(&self) -> impl Iterator<Item = (usize, &'a str)> {
        self.nodes.iter().enumerate().filter_map(|(place, node)| match node.content {
            Content::Text(text) => {
                let around = self.name(node.parent);
                (!is_unread(around) && !matches!(around, "title" | "option")).then_some((place, text))
            }
            Content::Element(_) => None,
        })
    }

    /// The elements around a node, innermost first.
    pub(super) fn ancestors(&self, place: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(place), |at| Some(self.nodes[*at].parent).filter(|parent| parent != at))
            .skip(1)
    }

    /// The text of a subtree in one line; scripts, styles and the names of drawings left out.
    pub(super) fn text(&self, place: usize) -> String {
        let is_name = |parent: usize| parent != place && matches!(self.name(parent), "title" | "desc");
        let mut text = String::new();
        for node in &self.nodes[self.subtree(place)] {
            if let Content::Text(words) = node.content {
                if !is_unread(self.name(node.parent)) && !is_name(node.parent) {
                    text.push_str(words);
                }
            } else if let Content::Element(element) = node.content
                && (element.is_block() || element.name() == "br")
            {
                text.push(' ');
            }
        }
        crate::prose::one_line(&text)
    }
}

/// Whether the text of an element is no text of the page.
fn is_unread(name: &str) -> bool {
    matches!(name, "script" | "style" | "noscript" | "template")
}

/// The different names of elements, gathered as they come; the first are none.
struct AllNames<'a> {
    all: Vec<String>,
    places: HashMap<[&'a str; 2], usize>,
}

impl<'a> AllNames<'a> {
    fn new() -> Self {
        Self { all: vec![String::new()], places: HashMap::new() }
    }

    /// Of each pair of names, whether style sheets hide what has it.
    fn hidden_by(&self, sheets: &Sheets) -> Vec<bool> {
        let mut hidden = vec![false; self.all.len()];
        for ([class, id], place) in &self.places {
            hidden[*place] = sheets.hide(class, id);
        }
        hidden
    }

    fn of(&mut self, content: Content<'a>) -> usize {
        let attr = |name| match content {
            Content::Element(element) => element.attr(name).unwrap_or_default(),
            Content::Text(_) => "",
        };
        let [class, id] = [attr("class"), attr("id")];
        if class.is_empty() && id.is_empty() {
            return 0;
        }
        *self.places.entry([class, id]).or_insert_with(|| {
            self.all.push(format!("{} {}", hyphenated(class), hyphenated(id)).trim().to_owned());
            self.all.len() - 1
        })
    }
}

fn is_style(around: Content<'_>) -> bool {
    matches!(around, Content::Element(element) if element.name() == "style")
}

fn is_link_to_sheet(element: &Element) -> bool {
    element.name() == "link" && element.attr("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("stylesheet"))
}

/// A name in lower case with its words joined by one hyphen each.
pub(super) fn hyphenated(name: &str) -> String {
    let mut hyphenated = String::with_capacity(name.len() + 4);
    let mut was_lower = false;
    for c in name.chars().take(LONGEST_NAMES) {
        let is_border = matches!(c, '_' | '-' | ':' | '/' | '.') || (c.is_uppercase() && was_lower);
        if c.is_whitespace() && !hyphenated.ends_with(' ') {
            hyphenated.push(' ');
        } else if is_border && !hyphenated.ends_with(['-', ' ']) {
            hyphenated.push('-');
        }
        was_lower = c.is_lowercase();
        if c.is_alphanumeric() {
            push_lower(&mut hyphenated, c);
        }
    }
    hyphenated
}
