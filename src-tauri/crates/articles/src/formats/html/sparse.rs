//! What a page has besides its text is most of its bytes: programs, styles, comments. They are left out before it is
//! parsed, which takes a fifth of the time of a whole reading.

use std::borrow::Cow;
use std::ops::Range;

/// Elements whose content is left out.
const LEFT_OUT: &[&[u8]] = &[b"script", b"style"];

/// Elements whose content is text, whatever it looks like.
const RAW: &[&[u8]] = &[b"iframe", b"noembed", b"noframes", b"textarea", b"title", b"xmp"];

/// A page without its programs, its styles and the words of its comments; the elements and comments stay, empty, so
/// that what is parsed is the same. From where a page cannot be told apart so, it is left as it is.
pub(super) fn sparse(html: &str) -> Cow<'_, str> {
    let mut cutter = Cutter { html, kept: String::new(), from: 0 };
    let mut at = 0;
    while let Some(next) = find(html, at, "<").and_then(|tag| cutter.past(tag)) {
        at = next;
    }
    cutter.end()
}

/// Keeps parts of a page.
struct Cutter<'a> {
    html: &'a str,
    kept: String,
    /// From where on nothing is kept or cut yet.
    from: usize,
}

impl<'a> Cutter<'a> {
    /// Goes past the tag or comment at a place, and past the content of some elements; `None` where it does not end.
    fn past(&mut self, tag: usize) -> Option<usize> {
        let rest = self.html.as_bytes().get(tag + 1..)?;
        if rest.starts_with(b"!--") {
            return self.past_comment(tag + 4);
        }
        if !rest.first()?.is_ascii_alphabetic() {
            return Some(tag + 1);
        }
        let end = self.past_tag(tag + 1)?;
        let name = name(rest);
        let is_named =
            |names: &[&'static [u8]]| names.iter().find(|known| known.eq_ignore_ascii_case(name)).copied();
        if name.eq_ignore_ascii_case(b"plaintext") {
            return None;
        }
        // Of what is closed at once, drawings have no content, other pages have.
        let is_closed = self.html.get(..end)?.ends_with("/>");
        if let Some(name) = is_named(LEFT_OUT).filter(|_| !is_closed) {
            return self.past_content(tag, end, name);
        }
        match is_named(RAW).filter(|_| !is_closed) {
            Some(name) => closing(self.html, end, name),
            None => Some(end),
        }
    }

    /// Goes past a tag, leaving out those of its attributes that are never asked for.
    fn past_tag(&mut self, from: usize) -> Option<usize> {
        let html = self.html;
        tag_end(html.as_bytes(), from, |attribute, name| {
            if html.get(name).is_some_and(is_never_asked_for) {
                self.cut(attribute.start, attribute.end);
            }
        })
    }

    fn past_comment(&mut self, start: usize) -> Option<usize> {
        let rest = self.html.get(start..)?;
        if rest.starts_with('>') || rest.starts_with("->") {
            return Some(start);
        }
        let end = rest.find("-->")?;
        // Browsers end a comment at this too.
        let end = start + rest.get(..end)?.find("--!>").unwrap_or(end);
        self.cut(start, end);
        Some(end)
    }

    /// Leaves out what is between two tags, unless it is data, or may hold the end of its own element.
    fn past_content(&mut self, tag: usize, start: usize, name: &[u8]) -> Option<usize> {
        let end = closing(self.html, start, name)?;
        let is_data = self.html.get(tag..start)?.to_ascii_lowercase().contains("json");
        match self.html.get(start..end)?.contains("<!--") {
            true if name == b"script" => return None,
            _ if is_data => {}
            _ => self.cut(start, end),
        }
        Some(end)
    }

    fn cut(&mut self, start: usize, end: usize) {
        self.kept.push_str(self.html.get(self.from..start).unwrap_or_default());
        self.from = end;
    }

    fn end(mut self) -> Cow<'a, str> {
        match self.from {
            0 => Cow::Borrowed(self.html),
            from => {
                self.kept.push_str(self.html.get(from..).unwrap_or_default());
                Cow::Owned(self.kept)
            }
        }
    }
}

fn find(html: &str, from: usize, what: &str) -> Option<usize> {
    html.get(from..)?.find(what).map(|at| from + at)
}

/// The name with which a tag begins.
fn name(tag: &[u8]) -> &[u8] {
    let end = tag.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(tag.len());
    tag.get(..end).unwrap_or_default()
}

/// The place of the end tag of an element without elements inside.
fn closing(html: &str, from: usize, element: &[u8]) -> Option<usize> {
    let mut at = from;
    loop {
        let tag = find(html, at, "</")?;
        let rest = html.as_bytes().get(tag + 2..)?;
        let ends =
            rest.get(element.len()).is_some_and(|byte| byte.is_ascii_whitespace() || b"/>".contains(byte));
        if ends && name(rest).eq_ignore_ascii_case(element) {
            return Some(tag);
        }
        at = tag + 2;
    }
}

/// Whether an attribute is one for programs or for drawing.
fn is_never_asked_for(name: &str) -> bool {
    const NAMES: &[&str] = &["d", "points", "sizes", "srcset"];
    const ASKED_FOR: &[&str] = &["data-component", "data-testid"];
    (name.starts_with("data-") && !ASKED_FOR.contains(&name)) || NAMES.contains(&name)
}

/// Where a tag ends whose name begins at a place: at the first `>` that is not in a value between quotation marks
/// (HTML Standard, 13.2.5.32 to 13.2.5.39). Hands on where each attribute with a value between them stands, and where
/// its name.
fn tag_end(html: &[u8], from: usize, mut each: impl FnMut(Range<usize>, Range<usize>)) -> Option<usize> {
    let mut place = Place::Between;
    let mut name = from..from;
    let mut at = from + html.get(from..)?.iter().position(|byte| !byte.is_ascii_alphanumeric())?;
    while let Some(byte) = html.get(at) {
        at += 1;
        place = match (byte, place) {
            (b'>', _) => return Some(at),
            (quote @ (b'"' | b'\''), Place::BeforeValue) => {
                at += html.get(at..)?.iter().position(|byte| byte == quote)? + 1;
                each(name.start..at, name.clone());
                Place::Between
            }
            (b'=', Place::Name) => {
                name.end = at - 1;
                Place::BeforeValue
            }
            (byte, Place::BeforeValue) if byte.is_ascii_whitespace() => Place::BeforeValue,
            (byte, Place::Name) if byte.is_ascii_whitespace() => Place::AfterName,
            (byte, _) if byte.is_ascii_whitespace() => Place::Between,
            (b'=', Place::AfterName) => {
                name.end = name.start;
                Place::BeforeValue
            }
            (_, Place::Between | Place::AfterName) => {
                name = at - 1..at;
                Place::Name
            }
            (_, Place::BeforeValue) => Place::Value,
            (_, place) => place,
        };
    }
    None
}

/// Where in a tag a character stands.
#[derive(Clone, Copy)]
enum Place {
    Between,
    /// In an attribute's name.
    Name,
    AfterName,
    BeforeValue,
    /// In a value without quotation marks.
    Value,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_out_programs_styles_and_words_of_comments() {
        let check = |html: &str, expected: &str| assert_eq!(sparse(html), expected);
        check("<p>a<script>if (a < b) { c('</p>') }</script>b", "<p>a<script></script>b");
        check("<STYLE media=all>p{}</Style >a", "<STYLE media=all></Style >a");
        check("a<!-- <script> -->b<!-->c<!--->d", "a<!---->b<!-->c<!--->d");
        check("<p data-id=\"a>b\" class='c' srcset = \"d\">e", "<p  class='c' srcset = \"d\">e");
        check("<script type=application/ld+json>{}</script>", "<script type=application/ld+json>{}</script>");
    }

    #[test]
    fn text_that_looks_like_markup_stays() {
        for html in [
            "<a title='<script>' href=b=\"c>d</a><p title=\"<!--\">e</p>",
            "<title>a <!-- b</title><textarea><script></textarea><p>c",
            "<svg><script href=a /></svg><p>b</p><p></script>",
            "<script><!-- <script> </script> --> a</script>b",
            "a < b <3 <!-- c",
        ] {
            assert_eq!(sparse(html), html);
        }
    }
}
