//! Kinds of elements, by their names. Those of HTML are compared as numbers: each element of a page is asked often.

use html5ever::{LocalName, local_name};

/// Whether a name is one of these.
macro_rules! is_one_of {
    ($name:expr, $($known:tt)+) => { matches!(*$name, $(local_name!($known))|+) };
}
pub(super) use is_one_of;

/// Whether an element begins and ends a block of text.
pub(super) fn is_block(name: &LocalName) -> bool {
    is_one_of!(
        name,
        "address" "article" "aside" "blockquote" "body" "caption" "center" "dd" "details" "dialog"
        "div" "dl" "dt" "fieldset" "figcaption" "figure" "footer" "form" "h1" "h2" "h3" "h4" "h5"
        "h6" "header" "hr" "html" "li" "main" "menu" "nav" "ol" "p" "pre" "section" "summary"
        "table" "tbody" "td" "tfoot" "th" "thead" "tr" "ul" "iframe" "object" "video" "audio"
        "legend" "optgroup" "option" "button"
    )
}

/// Elements without content of their own, and those whose content is no markup.
pub(super) fn is_void_or_raw(name: &LocalName) -> bool {
    is_one_of!(
        name,
        "area" "base" "br" "col" "embed" "hr" "img" "input" "link" "meta" "source" "track" "wbr"
        "param" "html" "head" "body" "script" "style" "title" "textarea" "xmp" "iframe" "noembed"
        "noframes" "plaintext"
    )
}

/// The list of active formatting elements (HTML Standard, 13.2.4.3).
pub(super) fn is_formatting(name: &LocalName) -> bool {
    is_one_of!(
        name,
        "a" "b" "big" "code" "em" "font" "i" "nobr" "s" "small" "strike" "strong" "tt" "u"
    )
}

/// Elements that are part of a line, and paragraphs.
pub(super) fn is_inline(name: &LocalName) -> bool {
    is_formatting(name) || is_one_of!(name, "p" "span" "label" "cite" "q" "sup" "sub" "abbr" "time" "mark")
}

/// Whether an element begins a drawing or a formula.
pub(super) fn is_drawing(name: &LocalName) -> bool {
    is_one_of!(name, "svg" "math")
}

/// Elements that end tags do not reach through (HTML Standard, 13.2.4.2).
pub(super) fn is_scope(name: &LocalName) -> bool {
    is_one_of!(
        name,
        "table" "td" "th" "caption" "applet" "marquee" "object" "template" "button" "svg" "math"
    ) || &**name == "foreignobject"
}

/// Elements in a drawing or formula that hold HTML again.
pub(super) fn holds_html(name: &LocalName) -> bool {
    is_one_of!(name, "desc" "annotation-xml" "mi" "mo" "mn" "ms" "mtext") || &**name == "foreignobject"
}

/// Elements that never hold the text of a page.
pub(super) fn never_holds_text(name: &LocalName) -> bool {
    is_one_of!(
        name,
        "audio" "button" "canvas" "datalist" "dialog" "embed" "head" "iframe" "input" "ins" "link"
        "map" "math" "menu" "meta" "nav" "noscript" "object" "progress" "rp" "rt" "script" "select"
        "style" "svg" "template" "textarea" "video"
    ) || matches!(&**name, "amp-ad" | "amp-social-share")
}
