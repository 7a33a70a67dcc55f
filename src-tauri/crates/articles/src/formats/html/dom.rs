//! Parsing with a bound on depth, so that hostile nesting costs no more than its length.

use std::cell::RefCell;

use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{LocalName, local_name};

use super::elements::{
    holds_html, is_block, is_drawing, is_formatting, is_inline, is_one_of, is_scope, is_void_or_raw,
};
use super::tokens::tokenize;
use super::tree::{Sink, Tree};

/// Deepest nesting that is kept (browsers stop at 512); tags below it are left out, their text stays.
const DEEPEST: usize = 256;

/// Most formatting elements open at once: the parser reopens each in every block.
const MOST_FORMATTING: usize = 32;

/// Bytes of a page for each of its nodes, about.
const BYTES_A_NODE: usize = 48;

/// Parses a page; never fails, as browsers do not.
pub(super) fn parse(html: &str) -> Tree {
    let options = TreeBuilderOpts { scripting_enabled: false, ..Default::default() };
    let builder = TreeBuilder::new(Sink::with_capacity(html.len() / BYTES_A_NODE), options);
    let shallow = Shallow { builder, nesting: RefCell::default() };
    tokenize(html, &shallow);
    shallow.builder.sink.finish()
}

/// Most elements left open inside one that is closed, among those left out.
const MOST_LEFT_OPEN: usize = 32;

/// Hands tokens on to the tree builder, but for tags that nest too deep.
struct Shallow {
    builder: TreeBuilder<usize, Sink>,
    nesting: RefCell<Nesting>,
}

impl TokenSink for Shallow {
    type Handle = usize;

    fn process_token(&self, token: Token, line_number: u64) -> TokenSinkResult<Self::Handle> {
        if let Token::TagToken(tag) = &token
            && !self.nesting.borrow_mut().admits(tag)
        {
            return TokenSinkResult::Continue;
        }
        self.builder.process_token(token, line_number)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// The elements that are open, as far as start and end tags tell; never fewer than the parser's.
#[derive(Default)]
struct Nesting {
    open: Vec<LocalName>,
    formatting: usize,
    /// Start tags left out whose end tags are still to come.
    left_out: Vec<LocalName>,
}

impl Nesting {
    fn admits(&mut self, tag: &Tag) -> bool {
        let name = &tag.name;
        if is_void_or_raw(name) {
            return true;
        }
        match tag.kind {
            // Drawings close their elements themselves, as XML does.
            TagKind::StartTag if tag.self_closing && self.is_in_drawing() => true,
            TagKind::StartTag => self.starts(name),
            TagKind::EndTag => self.ends(name),
        }
    }

    fn starts(&mut self, name: &LocalName) -> bool {
        self.close_implied(name);
        if *name == local_name!("a") {
            self.close_formatting(name);
        }
        if is_formatting(name) && self.formatting >= MOST_FORMATTING {
            return false;
        }
        if self.open.len() >= DEEPEST {
            self.left_out.push(name.clone());
            return false;
        }
        self.formatting += usize::from(is_formatting(name));
        self.open.push(name.clone());
        true
    }

    fn ends(&mut self, name: &LocalName) -> bool {
        let lately = self.left_out.iter().rev().take(MOST_LEFT_OPEN).position(|left_out| left_out == name);
        if let Some(back) = lately {
            self.left_out.truncate(self.left_out.len() - back - 1);
            return false;
        }
        if is_formatting(name) {
            self.close_formatting(name);
        } else if let Some(place) = self.find(|open| open == name, |open| reaches_through(name, open)) {
            self.open.truncate(place);
            self.left_out.clear();
        }
        true
    }

    /// Closes a formatting element; the blocks opened inside it stay open.
    fn close_formatting(&mut self, name: &LocalName) {
        if let Some(place) = self.open.iter().rposition(|open| open == name) {
            self.open.remove(place);
            self.formatting = self.formatting.saturating_sub(1);
        }
    }

    /// Whether the innermost open elements are of a drawing or formula, and not of HTML inside one.
    fn is_in_drawing(&self) -> bool {
        let is_html = |open: &&LocalName| is_block(open) || is_inline(open) || holds_html(open);
        self.open.iter().rev().take_while(|open| !is_html(open)).any(is_drawing)
    }

    /// Closes what HTML lets authors leave open: a cell before the next cell, an item before the next.
    fn close_implied(&mut self, name: &LocalName) {
        let is_in_row = |open: &LocalName| !is_one_of!(open, "table" "template");
        let place = match *name {
            local_name!("td") | local_name!("th") => self.find(|open| is_one_of!(open, "td" "th"), is_in_row),
            local_name!("tr") | local_name!("tbody") | local_name!("tfoot") | local_name!("thead") => {
                self.find(|open| is_one_of!(open, "tr"), is_in_row)
            }
            local_name!("dt") | local_name!("dd") => self.find(|open| is_one_of!(open, "dt" "dd"), is_inline),
            local_name!("li") | local_name!("option") => self.find(|open| open == name, is_inline),
            local_name!("p") => self.find(|open| open == name, is_inline),
            _ if !is_inline(name) => self.find(|open| is_one_of!(open, "p"), is_inline),
            _ => None,
        };
        // Drawings leave nothing open.
        if let Some(place) = place
            && !self.open.iter().any(is_drawing)
        {
            self.open.truncate(place);
        }
    }

    /// The innermost open element that is looked for, through elements that `passes` lets by.
    fn find(&self, is_it: impl Fn(&LocalName) -> bool, passes: impl Fn(&LocalName) -> bool) -> Option<usize> {
        let place = self.open.iter().rposition(|open| is_it(open) || !passes(open))?;
        self.open.get(place).filter(|open| is_it(open)).map(|_| place)
    }
}

/// Whether an end tag closes what is open inside its element: blocks do, other elements end at a block.
fn reaches_through(name: &LocalName, open: &LocalName) -> bool {
    if is_block(name) { !is_scope(open) } else { is_inline(open) }
}

#[cfg(test)]
mod tests {
    use super::super::page::Page;
    use super::*;

    fn depth(html: &str) -> usize {
        let html = parse(html);
        let page = Page::of(&html);
        (0..page.nodes.len()).map(|place| page.ancestors(place).count()).max().unwrap_or(0)
    }

    #[test]
    fn keeps_text_below_the_deepest_nesting() {
        let html = format!("{}<p>Fire.</p>{}", "<div>".repeat(50_000), "</div>".repeat(50_000));
        assert!(depth(&html) <= DEEPEST + 8);
        assert!(Page::of(&parse(&html)).texts().any(|(_, text)| text == "Fire."));
    }

    #[test]
    fn no_trick_gets_deeper() {
        for trick in [
            "<b><div></b>",
            "<li><section>",
            "<table><tr><td>",
            "<svg><td>",
            "<p><b a=1>",
            "<span><div></span>",
            "<a><div>",
        ] {
            assert!(depth(&trick.repeat(3000)) <= DEEPEST * 2, "{trick}");
        }
    }

    #[test]
    fn a_drawing_of_many_lines_hides_nothing() {
        let html =
            format!("<div style='display:none'><svg>{}</svg></div><p>After.", "<path d='M0 0'/>".repeat(600));
        let html = parse(&html);
        let page = Page::of(&html);
        let after = page.texts().find(|(_, text)| *text == "After.").map(|(place, _)| place);
        let around: Vec<&str> = page.ancestors(after.unwrap()).map(|place| page.name(place)).collect();
        assert_eq!(around, ["p", "body", "html"]);
    }

    #[test]
    fn long_lists_without_end_tags_are_not_deep() {
        let html = format!("<ul>{}</ul><p>After.", "<li>one".repeat(2000));
        let html = parse(&html);
        assert_eq!(Page::of(&html).elements().filter(|(_, element)| element.name() == "li").count(), 2000);
    }
}
