//! A page's nodes as the parser links them, by their places in one list.
//!
//! A tree of this crate's own: it keeps what an extractor asks for, and neither comments nor programs.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName};

use super::elements::{is_block, never_holds_text};

/// A parsed page; the first node is the document.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// A node, and the places of those around it.
#[derive(Debug)]
struct Node {
    /// Without a name where the node is none: the document, a comment, a text.
    element: Element,
    text: Option<StrTendril>,
    parent: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
}

/// An element with its attributes.
#[derive(Debug)]
pub(super) struct Element {
    name: QualName,
    attributes: Vec<Attribute>,
}

impl Node {
    fn new(element: Element, text: Option<StrTendril>) -> Self {
        Self { element, text, parent: None, first: None, last: None, previous: None, next: None }
    }

    fn is_element(&self) -> bool {
        !self.element.name().is_empty()
    }
}

impl Element {
    fn nameless() -> Self {
        Self { name: QualName::new(None, Namespace::default(), LocalName::default()), attributes: Vec::new() }
    }

    pub(super) fn name(&self) -> &str {
        &self.name.local
    }

    /// Whether it begins and ends a block of text.
    pub(super) fn is_block(&self) -> bool {
        is_block(&self.name.local)
    }

    pub(super) fn attr(&self, name: &str) -> Option<&str> {
        let named = self.attributes.iter().find(|attribute| &*attribute.name.local == name);
        named.map(|attribute| &*attribute.value)
    }

    /// Whether it is of a kind that never holds the text.
    pub(super) fn never_holds_text(&self) -> bool {
        never_holds_text(&self.name.local)
    }

    /// Whether its text is a program: nothing that is read.
    fn is_program(&self) -> bool {
        self.name() == "script"
            && !self.attr("type").is_some_and(|kind| kind.to_ascii_lowercase().contains("json"))
    }
}

/// A step on the way through a tree in document order.
pub(super) enum Step<'a> {
    Open(&'a Element),
    Text(&'a str),
    Close,
}

/// Where the way through a tree goes on.
enum Edge {
    Open(usize),
    Close(usize),
}

impl Tree {
    /// The way through the elements and texts of the page's outermost element; no recursion, as pages nest deep.
    pub(super) fn steps(&self) -> impl Iterator<Item = Step<'_>> {
        let is_element = |place: &usize| self.nodes[*place].is_element();
        let outermost = std::iter::successors(self.nodes[DOCUMENT].first, |place| self.nodes[*place].next)
            .find(is_element);
        let mut edge = outermost.map(Edge::Open);
        std::iter::from_fn(move || {
            loop {
                let (place, is_open) = match edge.take()? {
                    Edge::Open(place) => (place, true),
                    Edge::Close(place) => (place, false),
                };
                let node = &self.nodes[place];
                edge = match node.first {
                    Some(first) if is_open => Some(Edge::Open(first)),
                    _ if is_open => Some(Edge::Close(place)),
                    _ if Some(place) == outermost => None,
                    _ => node.next.map(Edge::Open).or(node.parent.map(Edge::Close)),
                };
                match (&node.text, is_open) {
                    (Some(text), true) => return Some(Step::Text(text)),
                    (None, true) if node.is_element() => return Some(Step::Open(&node.element)),
                    (None, false) if node.is_element() => return Some(Step::Close),
                    _ => {}
                }
            }
        })
    }
}

/// The place of the document.
const DOCUMENT: usize = 0;

/// Takes a tree from the parser.
pub(super) struct Sink {
    nodes: RefCell<Vec<Node>>,
}

impl Sink {
    /// A sink for a page of about so many nodes.
    pub(super) fn with_capacity(nodes: usize) -> Self {
        let mut list = Vec::with_capacity(nodes);
        list.push(Node::new(Element::nameless(), None));
        Self { nodes: RefCell::new(list) }
    }

    fn push(&self, element: Element, text: Option<StrTendril>) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node::new(element, text));
        nodes.len() - 1
    }

    /// Makes a node the last child of another, or that before `next`.
    fn link(&self, child: usize, parent: usize, next: Option<usize>) {
        let nodes = &mut *self.nodes.borrow_mut();
        let previous = match next {
            Some(next) => nodes[next].previous.replace(child),
            None => nodes[parent].last.replace(child),
        };
        match previous {
            Some(previous) => nodes[previous].next = Some(child),
            None => nodes[parent].first = Some(child),
        }
        let node = &mut nodes[child];
        (node.parent, node.previous, node.next) = (Some(parent), previous, next);
    }

    /// Adds a node or text as the last child of another, or before `next`; text joins the text before it.
    fn add(&self, new: NodeOrText<usize>, parent: usize, next: Option<usize>) {
        match new {
            NodeOrText::AppendNode(child) => {
                self.remove_from_parent(&child);
                self.link(child, parent, next);
            }
            NodeOrText::AppendText(text) => {
                if let Some(text) = self.left_of_text(text, parent, next) {
                    self.link(self.push(Element::nameless(), Some(text)), parent, next);
                }
            }
        }
    }

    /// The text that needs a node of its own: none if it was joined to that before it, or is a program's.
    fn left_of_text(&self, text: StrTendril, parent: usize, next: Option<usize>) -> Option<StrTendril> {
        let nodes = &mut *self.nodes.borrow_mut();
        if nodes[parent].element.is_program() {
            return None;
        }
        let previous = next.map_or(nodes[parent].last, |next| nodes[next].previous);
        match previous.and_then(|previous| nodes[previous].text.as_mut()) {
            Some(before) => {
                before.push_tendril(&text);
                None
            }
            None => Some(text),
        }
    }
}

impl TreeSink for Sink {
    type Handle = usize;
    type Output = Tree;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Tree {
        Tree { nodes: self.nodes.into_inner() }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a usize) -> Ref<'a, QualName> {
        Ref::map(self.nodes.borrow(), |nodes| &nodes[*target].element.name)
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> usize {
        self.push(Element { name, attributes }, None)
    }

    fn create_comment(&self, _: StrTendril) -> usize {
        self.push(Element::nameless(), None)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.push(Element::nameless(), None)
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.add(child, *parent, None);
    }

    fn append_based_on_parent_node(&self, element: &usize, previous: &usize, child: NodeOrText<usize>) {
        let parent = self.nodes.borrow()[*element].parent;
        match parent {
            Some(parent) => self.add(child, parent, Some(*element)),
            None => self.add(child, *previous, None),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// The contents of a template stand in the template itself; they are never read.
    fn get_template_contents(&self, target: &usize) -> usize {
        *target
    }

    fn same_node(&self, one: &usize, other: &usize) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, new: NodeOrText<usize>) {
        let parent = self.nodes.borrow()[*sibling].parent;
        if let Some(parent) = parent {
            self.add(new, parent, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, target: &usize, attributes: Vec<Attribute>) {
        let known = &mut self.nodes.borrow_mut()[*target].element.attributes;
        for attribute in attributes {
            if known.iter().all(|known| known.name != attribute.name) {
                known.push(attribute);
            }
        }
    }

    fn remove_from_parent(&self, target: &usize) {
        let nodes = &mut *self.nodes.borrow_mut();
        let Some(parent) = nodes[*target].parent.take() else { return };
        let (previous, next) = (nodes[*target].previous.take(), nodes[*target].next.take());
        match previous {
            Some(previous) => nodes[previous].next = next,
            None => nodes[parent].first = next,
        }
        match next {
            Some(next) => nodes[next].previous = previous,
            None => nodes[parent].last = previous,
        }
    }

    fn reparent_children(&self, node: &usize, new_parent: &usize) {
        let first = |of: usize| self.nodes.borrow()[of].first;
        while let Some(child) = first(*node) {
            self.remove_from_parent(&child);
            self.link(child, *new_parent, None);
        }
    }
}
