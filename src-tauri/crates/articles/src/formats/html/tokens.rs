//! The tokens of a page (HTML Standard, 13.2.5), for html5ever's tree builder.
//!
//! Its own tokenizer looks at each character and keeps all attributes, which took a third of the time of a whole
//! reading; here whole texts and values are found, and what is never asked for is passed over.

use std::borrow::Cow;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::{Attribute, LocalName, QualName, ns};

use super::references::{Place, resolved};

/// Hands all tokens of a page to a sink.
pub(super) fn tokenize(html: &str, sink: &impl TokenSink) {
    let html = with_plain_lines(html.trim_start_matches('\u{feff}'));
    let mut tokens = Tokens { html: &html, at: 0, sink };
    while tokens.at < html.len() {
        tokens.step();
    }
    tokens.hand_on(Token::EOFToken);
    sink.end();
}

/// A page whose lines end as on Unix, without characters that no page has.
fn with_plain_lines(html: &str) -> Cow<'_, str> {
    match html.contains('\r') || html.contains('\0') {
        true => Cow::Owned(html.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "")),
        false => Cow::Borrowed(html),
    }
}

/// The line that is told to the sink: nobody asks.
const LINE: u64 = 1;

/// What is left of a page.
struct Tokens<'a, S> {
    html: &'a str,
    at: usize,
    sink: &'a S,
}

impl<'a, S: TokenSink> Tokens<'a, S> {
    /// Takes the text before the next "<", or what begins with one here.
    fn step(&mut self) {
        match self.rest().find('<') {
            Some(0) => self.markup(),
            end => self.text(end),
        }
    }

    fn markup(&mut self) {
        let mut after = self.rest().bytes().skip(1);
        match (after.next(), after.next()) {
            (Some(b'a'..=b'z' | b'A'..=b'Z'), _) => self.tag(TagKind::StartTag),
            (Some(b'/'), Some(b'a'..=b'z' | b'A'..=b'Z')) => self.tag(TagKind::EndTag),
            (Some(b'/'), Some(b'>')) => self.at += "</>".len(),
            (Some(b'!'), _) => self.declaration(),
            (Some(b'?'), _) | (Some(b'/'), Some(_)) => self.comment(self.rest().find('>')),
            _ => self.text(Some(1)),
        }
    }

    fn declaration(&mut self) {
        const DOCTYPE: &str = "<!doctype";
        const CDATA: &str = "<![CDATA[";
        let rest = self.rest();
        if rest.starts_with("<!--") {
            self.comment(end_of_comment(rest));
        } else if rest.get(..DOCTYPE.len()).is_some_and(|start| start.eq_ignore_ascii_case(DOCTYPE)) {
            let told = self.take_to(rest.find('>'));
            self.hand_on(Token::DoctypeToken(doctype(told)));
            self.at += 1;
        } else if rest.starts_with(CDATA)
            && self.sink.adjusted_current_node_present_but_not_in_html_namespace()
        {
            self.at += CDATA.len();
            let told = self.take_to(self.rest().find("]]>"));
            self.characters(told);
            self.at += "]]>".len();
        } else {
            self.comment(rest.find('>'));
        }
    }

    /// Goes past a comment with the sign that ends it; its words are never read.
    fn comment(&mut self, end: Option<usize>) {
        self.take_to(end);
        self.at += 1;
        self.hand_on(Token::CommentToken(StrTendril::new()));
    }

    fn tag(&mut self, kind: TagKind) {
        let start = self.at + if kind == TagKind::StartTag { 1 } else { 2 };
        let end =
            start + length_of(self.html, start, |byte| !(is_space(byte) || matches!(byte, b'/' | b'>')));
        let name = LocalName::from(lowered(self.html.get(start..end).unwrap_or_default()));
        let mut attrs = Vec::new();
        let is_start = kind == TagKind::StartTag;
        let closed = attributes(self.html, end, |name, value| {
            if is_start {
                push(&mut attrs, name, value);
            }
        });
        let Some((self_closing, end)) = closed else {
            self.at = self.html.len();
            return;
        };
        self.at = end;
        let tag = Tag { kind, name: name.clone(), self_closing, attrs, had_duplicate_attributes: false };
        match self.sink.process_token(Token::TagToken(tag), LINE) {
            TokenSinkResult::RawData(kind) => self.raw(kind, &name),
            TokenSinkResult::Plaintext => {
                let text = self.take_to(None);
                self.characters(text);
            }
            _ => {}
        }
    }

    /// Takes the content of an element that has no elements inside, whatever it looks like.
    fn raw(&mut self, kind: RawKind, name: &LocalName) {
        let rest = self.rest();
        let end = match kind {
            RawKind::ScriptData | RawKind::ScriptDataEscaped(_) => end_of_script(rest),
            RawKind::Rcdata | RawKind::Rawtext => end_tag(rest, name),
        };
        match kind {
            // Left open, it would take the rest of the page for a style or a title: damaged pages do so.
            RawKind::Rcdata | RawKind::Rawtext if end.is_none() => {
                self.hand_on(Token::TagToken(end_of(name)))
            }
            RawKind::Rcdata => self.text(end),
            _ => {
                let text = self.take_to(end);
                self.characters(text);
            }
        }
    }

    fn text(&mut self, end: Option<usize>) {
        let text = self.take_to(end);
        self.characters(&resolved(text, Place::Text));
    }

    fn characters(&self, text: &str) {
        if !text.is_empty() {
            self.hand_on(Token::CharacterTokens(StrTendril::from_slice(text)));
        }
    }

    /// Hands on a token after which texts are read as before it.
    fn hand_on(&self, token: Token) {
        let _ = self.sink.process_token(token, LINE);
    }

    fn rest(&self) -> &'a str {
        self.html.get(self.at..).unwrap_or_default()
    }

    /// Takes so much of what is left, or all of it.
    fn take_to(&mut self, end: Option<usize>) -> &'a str {
        let rest = self.rest();
        let taken = end.and_then(|end| rest.get(..end)).unwrap_or(rest);
        self.at += taken.len();
        taken
    }
}

/// How many bytes from a place on are so.
fn length_of(html: &str, from: usize, is_so: impl Fn(u8) -> bool) -> usize {
    html.as_bytes().get(from..).unwrap_or_default().iter().take_while(|byte| is_so(**byte)).count()
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c')
}

fn lowered(name: &str) -> Cow<'_, str> {
    match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Owned(name.to_ascii_lowercase()),
        false => Cow::Borrowed(name),
    }
}

/// Hands on each attribute of a tag whose name ends at a place (13.2.5.32 to 13.2.5.40); says whether the tag closes
/// itself, and where it ends. `None` where it does not.
fn attributes<'a>(
    html: &'a str,
    from: usize,
    mut each: impl FnMut(&'a str, &'a str),
) -> Option<(bool, usize)> {
    let bytes = html.as_bytes();
    let mut at = from;
    loop {
        let gap = length_of(html, at, |byte| is_space(byte) || byte == b'/');
        at += gap;
        if *bytes.get(at)? == b'>' {
            return Some((gap > 0 && bytes.get(at - 1) == Some(&b'/'), at + 1));
        }
        let start = at;
        // A name may begin with the sign that ends others.
        at += 1 + length_of(html, at + 1, |byte| !(is_space(byte) || matches!(byte, b'/' | b'>' | b'=')));
        let name = html.get(start..at)?;
        let after = at + length_of(html, at, is_space);
        if bytes.get(after) != Some(&b'=') {
            each(name, "");
            continue;
        }
        let start = after + 1 + length_of(html, after + 1, is_space);
        let (value, end) = match *bytes.get(start)? {
            quote @ (b'"' | b'\'') => {
                let value = html.get(start + 1..)?.split_once(char::from(quote))?.0;
                (value, start + value.len() + 2)
            }
            _ => {
                let end = start + length_of(html, start, |byte| !(is_space(byte) || byte == b'>'));
                (html.get(start..end)?, end)
            }
        };
        each(name, value);
        at = end;
    }
}

fn end_of(element: &LocalName) -> Tag {
    let name = element.clone();
    Tag {
        kind: TagKind::EndTag,
        name,
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    }
}

/// Keeps an attribute that may be asked for; the first of a name counts.
fn push(attributes: &mut Vec<Attribute>, name: &str, value: &str) {
    let name = lowered(name);
    if is_never_asked_for(&name) || attributes.iter().any(|known| *known.name.local == *name) {
        return;
    }
    let value = StrTendril::from_slice(&resolved(value, Place::Attribute));
    attributes.push(Attribute { name: QualName::new(None, ns!(), LocalName::from(name)), value });
}

/// Whether an attribute is one for programs, for drawing, or of how a page looks; most are.
fn is_never_asked_for(name: &str) -> bool {
    const ASKED_FOR: &[&str] = &["data-component", "data-testid", "aria-label", "aria-hidden"];
    const NAMES: &[&str] = &[
        "d",
        "fill",
        "height",
        "loading",
        "points",
        "sizes",
        "srcset",
        "tabindex",
        "target",
        "transform",
        "viewbox",
        "width",
    ];
    let begins = |beginning: &&str| name.starts_with(beginning) && !ASKED_FOR.contains(&name);
    ["data-", "aria-", "on"].iter().any(begins) || NAMES.contains(&name)
}

/// Where a comment has the sign that ends it; the dashes that begin it may be those that end it.
fn end_of_comment(text: &str) -> Option<usize> {
    let is_end = |at: usize| {
        let words = text.get(..at).unwrap_or_default();
        words.ends_with("--") || (words.ends_with("--!") && at >= "<!----!".len())
    };
    text.match_indices('>').map(|(at, _)| at).find(|at| is_end(*at))
}

/// Where the end tag of an element without elements inside begins.
fn end_tag(text: &str, element: &str) -> Option<usize> {
    let is_it = |at: &usize| text.as_bytes().get(at + 1) == Some(&b'/') && is_tag(text, at + 2, element);
    text.match_indices('<').map(|(at, _)| at).find(is_it)
}

/// Whether a tag's name at a place is this one.
fn is_tag(text: &str, at: usize, element: &str) -> bool {
    let name = text.get(at..at + element.len());
    let after = text.as_bytes().get(at + element.len());
    name.is_some_and(|name| name.eq_ignore_ascii_case(element))
        && after.is_some_and(|byte| is_space(*byte) || matches!(byte, b'/' | b'>'))
}

/// Where the end tag of a program begins: one in a comment of it that holds another program is none (13.2.5.15 to
/// 13.2.5.31).
fn end_of_script(text: &str) -> Option<usize> {
    let first = end_tag(text, "script")?;
    if !text.get(..first)?.contains("<!--") {
        return Some(first);
    }
    let (mut is_comment, mut is_inner) = (false, false);
    for (at, sign) in text.match_indices(['<', '>']) {
        let rest = text.get(at..)?;
        match sign {
            ">" if text.get(..at)?.ends_with("--") => (is_comment, is_inner) = (false, false),
            "<" if !is_comment => is_comment = rest.starts_with("<!--"),
            "<" if !is_inner => is_inner = is_tag(text, at + 1, "script"),
            "<" if is_tag(text, at + 2, "script") && rest.starts_with("</") => {
                is_inner = false;
                continue;
            }
            _ => {}
        }
        if !is_inner && rest.starts_with("</") && is_tag(text, at + 2, "script") {
            return Some(at);
        }
    }
    None
}

/// Reads what follows the word that begins a declaration of the type (13.2.5.53 to 13.2.5.68).
fn doctype(declaration: &str) -> Doctype {
    let told = declaration.get("<!doctype".len()..).unwrap_or_default().trim();
    let end = told.find(char::is_whitespace).unwrap_or(told.len());
    let (name, rest) = told.split_at(end);
    let rest = rest.trim_start();
    let after = |word: &str| rest.get(word.len()..).filter(|_| rest.to_ascii_lowercase().starts_with(word));
    let (public, system) = match (after("public"), after("system")) {
        (Some(rest), _) => match quoted(rest) {
            Some((public, rest)) => (Some(public), quoted(rest).map(|(system, _)| system)),
            None => (None, None),
        },
        (None, Some(rest)) => (None, quoted(rest).map(|(system, _)| system)),
        (None, None) => (None, None),
    };
    let tendril = |words: &str| StrTendril::from_slice(words);
    Doctype {
        name: Some(name).filter(|name| !name.is_empty()).map(|name| tendril(&lowered(name))),
        force_quirks: name.is_empty() || (!rest.is_empty() && public.is_none() && system.is_none()),
        public_id: public.map(tendril),
        system_id: system.map(tendril),
    }
}

/// The words between quotation marks with which a text begins, and what follows them.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let quote = text.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    text.get(1..)?.split_once(quote)
}

#[cfg(test)]
mod tests;
