//! A page made inert for the reader: nothing runs, nothing is asked for.

use std::collections::{HashMap, HashSet};

use ammonia::{Builder, UrlRelative};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::dom;
use super::page::{Content, Page};
use crate::{Article, Block, BlockKind, ReadError, Source, encoding};

/// Elements that stay: text, its structure, and pictures that stand in the page itself.
const KEPT: &[&str] = &[
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "main",
    "mark",
    "nav",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "details",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];

/// Elements that go with all they hold.
const DROPPED: &[&str] = &[
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "frame",
    "frameset",
    "object",
    "embed",
    "applet",
    "svg",
    "math",
    "audio",
    "video",
    "canvas",
    "form",
    "button",
    "select",
    "textarea",
    "input",
    "title",
    "head",
    "noembed",
    "noframes",
    "xmp",
    "plaintext",
    "dialog",
    "portal",
];

const ATTRIBUTES: &[&str] =
    &["lang", "dir", "title", "colspan", "rowspan", "scope", "datetime", "start", "value", "alt", "src"];

/// Pictures whose bytes stand in the page and hold no markup.
const RASTER: &[&str] = &[
    "data:image/png;base64,",
    "data:image/jpeg;base64,",
    "data:image/gif;base64,",
    "data:image/webp;base64,",
];

const STYLE: &str = "body{font:16px/1.6 Georgia,'Noto Serif',serif;max-width:42em;margin:2em auto;padding:0 1em;color:#1f1d1a;background:#fff;overflow-wrap:anywhere}\
h1,h2,h3{line-height:1.25}img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{padding:.2em .6em;vertical-align:top;text-align:start}\
blockquote{margin-inline:1em;padding-inline-start:1em;border-inline-start:3px solid #d6d3ce}.picture{color:#66625b;font-style:italic}pre{font:inherit;white-space:pre-wrap}\
.head th{color:#66625b;font-weight:normal;white-space:nowrap}mark[data-quote]{background:#ffe69a;color:inherit;outline:1px solid #a97400}";

/// What a page may do, wherever it is shown: nothing runs, nothing is asked for; styles and pictures that stand in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// Returns a page as inert HTML: no script, style of its own, form, frame, link target or picture from elsewhere.
pub(crate) fn inert(source: &Source) -> Result<String, ReadError> {
    let (html, _) = super::parse(source)?;
    let page = Page::of(&html);
    let attribute =
        |name: &str| page.attr(0, name).or_else(|| body_attr(&page, name)).filter(|value| is_word(value));
    let title = page
        .elements()
        .find(|(_, element)| element.name() == "title")
        .map(|(place, _)| page.text(place))
        .unwrap_or_default();
    let lang = attribute("lang").map(|lang| format!(" lang=\"{lang}\"")).unwrap_or_default();
    let dir = attribute("dir").unwrap_or("auto");
    Ok(document(&lang, dir, &title, &clean(&markup(&page))))
}

/// Returns a mail as inert HTML: the fields of its head, then its parts.
pub(crate) fn inert_mail(subject: &str, head: &[(&str, String)], parts: &[MailPart<'_>]) -> String {
    let row = |(name, value): &(&str, String)| {
        format!("<tr><th>{name}</th><td dir=\"auto\">{}</td></tr>", escaped(value))
    };
    let head: String = head.iter().map(row).collect();
    let part = |part: &MailPart<'_>| match part {
        MailPart::Page(page) => clean(&markup(&Page::of(&dom::parse(page)))),
        MailPart::Text(text) => preformatted(text),
    };
    let parts: String = parts.iter().map(part).collect();
    document("", "auto", subject, &format!("<table class=\"head\">{head}</table><hr>{parts}"))
}

/// A part of a mail, as it is written.
pub(crate) enum MailPart<'a> {
    /// A page.
    Page(&'a str),
    /// Plain text.
    Text(&'a str),
}

/// Returns a plain text as it is written, line for line.
pub(crate) fn inert_text(source: &Source) -> String {
    document("", "auto", source.stem(), &preformatted(&encoding::decode(&source.bytes).text))
}

fn preformatted(text: &str) -> String {
    format!("<pre dir=\"auto\">{}</pre>", escaped(&text.replace('\0', "\u{fffd}")))
}

/// Returns what is read of a source whose format browsers do not show.
pub(crate) fn inert_article(article: &Article) -> String {
    let words = |block: &Block| escaped(article.text.get(block.range.clone()).unwrap_or_default());
    let blocks = article.blocks.iter().map(|block| match block.kind {
        BlockKind::Heading => format!("<h2>{}</h2>", words(block)),
        BlockKind::Subheading => format!("<h3>{}</h3>", words(block)),
        BlockKind::Quotation => format!("<blockquote>{}</blockquote>", words(block)),
        BlockKind::ListItem => format!("<ul><li>{}</ul>", words(block)),
        BlockKind::Preformatted => format!("<pre>{}</pre>", words(block)),
        BlockKind::Comment => format!("<p><em>{}</em></p>", words(block)),
        BlockKind::Paragraph | BlockKind::Caption => format!("<p>{}</p>", words(block)),
    });
    let mut body = format!("<h1>{}</h1>", escaped(&article.title));
    let mut last = 0;
    for (block, words) in article.blocks.iter().zip(blocks) {
        for begun in block.pages.iter().filter(|begun| begun.page > last) {
            body.push_str(&format!("<p id=\"page-{0}\"><small>{0}</small></p>", begun.page));
        }
        last = block.pages.last().map_or(last, |begun| begun.page);
        body.push_str(&words);
    }
    document("", "auto", &article.title, &body)
}

/// Returns a picture, where it is of a kind that holds no markup; else its name.
pub(crate) fn inert_picture(source: &Source) -> String {
    let name = escaped(&source.name);
    let start = format!("data:{};base64,", source.media_type);
    let body = match RASTER.contains(&start.as_str()) {
        true => format!("<img src=\"{start}{}\" alt=\"{name}\">", STANDARD.encode(&source.bytes)),
        false => format!("<p class=\"picture\">{name}</p>"),
    };
    document("", "auto", source.stem(), &body)
}

fn document(lang: &str, dir: &str, title: &str, body: &str) -> String {
    let title = escaped(title);
    format!(
        "<!doctype html><html{lang} dir=\"{dir}\"><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"><title>{title}</title><style>{STYLE}</style><body>{body}</body></html>"
    )
}

fn body_attr<'a>(page: &Page<'a>, name: &str) -> Option<&'a str> {
    let body = page.elements().find(|(_, element)| element.name() == "body")?;
    page.attr(body.0, name)
}

/// Whether a value of `lang` or `dir` is one, and no way out of its quotes.
fn is_word(value: &str) -> bool {
    value.len() <= 20 && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// Writes the page's elements and text, each picture from elsewhere replaced by its description.
fn markup(page: &Page<'_>) -> String {
    let mut markup = String::new();
    let mut open: Vec<usize> = Vec::new();
    let mut place = 0;
    while place < page.nodes.len() {
        while open.last().is_some_and(|last| page.nodes[*last].end <= place) {
            if let Some(closed) = open.pop() {
                markup.push_str(&format!("</{}>", page.name(closed)));
            }
        }
        match page.nodes[place].content {
            Content::Text(text) => markup.push_str(&escaped(text)),
            Content::Element(element) if DROPPED.contains(&element.name()) => {
                place = page.nodes[place].end;
                continue;
            }
            Content::Element(element) if element.name() == "img" => markup.push_str(&picture(page, place)),
            Content::Element(element) if matches!(element.name(), "br" | "hr" | "wbr") => {
                markup.push_str(&format!("<{}>", element.name()))
            }
            Content::Element(element) if KEPT.contains(&element.name()) => {
                markup.push_str(&start_tag(page, place));
                open.push(place);
            }
            Content::Element(_) => {}
        }
        place += 1;
    }
    for place in open.into_iter().rev() {
        markup.push_str(&format!("</{}>", page.name(place)));
    }
    markup
}

fn start_tag(page: &Page<'_>, place: usize) -> String {
    let kept = ATTRIBUTES
        .iter()
        .filter(|name| **name != "src")
        .filter_map(|name| Some((name, page.attr(place, name)?)));
    let attributes: String = kept.map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
    format!("<{}{attributes}>", page.name(place))
}

fn picture(page: &Page<'_>, place: usize) -> String {
    let alt = escaped(page.attr(place, "alt").unwrap_or_default());
    match page.attr(place, "src").filter(|src| is_raster(src)) {
        Some(src) => format!("<img src=\"{}\" alt=\"{alt}\">", escaped(src)),
        None if alt.is_empty() => String::new(),
        None => format!("<span class=\"picture\">[{alt}]</span>"),
    }
}

fn is_raster(src: &str) -> bool {
    let start = src.get(..32.min(src.len())).unwrap_or_default().to_ascii_lowercase();
    RASTER.iter().any(|raster| start.starts_with(raster)) && !src.contains(['"', '<', '>'])
}

/// Text as it stands in HTML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A second, independent sieve: what is written above passes it unchanged, unless it is wrong.
fn clean(markup: &str) -> String {
    Builder::default()
        .tags(KEPT.iter().copied().collect())
        .clean_content_tags(["script", "style", "svg", "math"].into_iter().collect())
        .generic_attributes(ATTRIBUTES.iter().copied().filter(|name| *name != "src").collect())
        .tag_attributes(HashMap::from([("img", HashSet::from(["src", "alt"]))]))
        .tag_attribute_values(HashMap::new())
        .allowed_classes(HashMap::from([("span", HashSet::from(["picture"]))]))
        .url_schemes(HashSet::from(["data"]))
        .url_relative(UrlRelative::Deny)
        .attribute_filter(|_, name, value| (name != "src" || is_raster(value)).then(|| value.into()))
        .link_rel(None)
        .strip_comments(true)
        .clean(markup)
        .to_string()
}
