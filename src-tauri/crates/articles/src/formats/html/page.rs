//! A parsed page as a flat list of nodes in reading order, where a subtree is a range.

use std::ops::Range;

use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{Html, Node};

/// A page's nodes in document order; all passes over it are loops, never recursion.
pub(super) struct Page<'a> {
    pub(super) nodes: Vec<PageNode<'a>>,
}

/// An element or a run of text.
pub(super) struct PageNode<'a> {
    pub(super) content: Content<'a>,
    /// The element around it; the first node is its own parent.
    pub(super) parent: usize,
    /// The end of its subtree, exclusive.
    pub(super) end: usize,
}

#[derive(Clone, Copy)]
pub(super) enum Content<'a> {
    Element(&'a Element),
    Text(&'a str),
}

impl<'a> Page<'a> {
    pub(super) fn of(html: &'a Html) -> Self {
        let mut nodes: Vec<PageNode<'a>> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for edge in html.root_element().traverse() {
            match edge {
                Edge::Open(node) => {
                    let content = match node.value() {
                        Node::Element(element) => Content::Element(element),
                        Node::Text(text) => Content::Text(text),
                        _ => continue,
                    };
                    let place = nodes.len();
                    nodes.push(PageNode {
                        content,
                        parent: open.last().copied().unwrap_or(0),
                        end: place + 1,
                    });
                    if matches!(content, Content::Element(_)) {
                        open.push(place);
                    }
                }
                Edge::Close(node) if node.value().is_element() => {
                    if let Some(place) = open.pop() {
                        nodes[place].end = nodes.len();
                    }
                }
                Edge::Close(_) => {}
            }
        }
        Self { nodes }
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

    pub(super) fn attr(&self, place: usize, name: &str) -> Option<&'a str> {
        self.element(place)?.attr(name).map(str::trim).filter(|value| !value.is_empty())
    }

    pub(super) fn subtree(&self, place: usize) -> Range<usize> {
        place..self.nodes[place].end
    }

    /// All elements with their places, in document order.
    pub(super) fn elements(&self) -> impl Iterator<Item = (usize, &'a Element)> {
        (0..self.nodes.len()).filter_map(|place| Some((place, self.element(place)?)))
    }

    /// The elements around a node, innermost first.
    pub(super) fn ancestors(&self, place: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(place), |at| Some(self.nodes[*at].parent).filter(|parent| parent != at))
            .skip(1)
    }

    /// The text of a subtree in one line, scripts and styles left out.
    pub(super) fn text(&self, place: usize) -> String {
        let mut text = String::new();
        for node in &self.nodes[self.subtree(place)] {
            if let Content::Text(words) = node.content {
                if !matches!(self.name(node.parent), "script" | "style" | "noscript" | "template") {
                    text.push_str(words);
                }
            } else if let Content::Element(element) = node.content
                && (is_block(element.name()) || element.name() == "br")
            {
                text.push(' ');
            }
        }
        crate::prose::one_line(&text)
    }
}

/// Whether an element begins and ends a block of text.
pub(super) fn is_block(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "iframe",
        "object",
        "video",
        "audio",
        "legend",
        "optgroup",
        "option",
        "article-body",
    ];
    NAMES.contains(&name)
}
