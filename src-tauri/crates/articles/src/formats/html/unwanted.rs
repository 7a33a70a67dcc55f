//! Parts of a page that are not what a reader came to read: menus, buttons, related links, comments.

use std::collections::HashSet;
use std::sync::LazyLock;

use scraper::node::Element;

use super::page::{Content, Page};

/// Elements that never hold the text.
static NEVER: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "amp-ad amp-social-share audio button canvas datalist dialog embed head iframe input ins link map \
     math menu meta nav noscript object progress rp rt script select style svg template textarea video"
        .split_whitespace()
        .collect()
});

/// Words in `class`, `id`, `role` and the like that mark such parts.
static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "ad addthis ads adsense advert advertisement advertising alsoread aside authorbox biography bookmark \
     breadcrumb breadcrumbs byline captcha carousel comment commenting commentlist comments complementary \
     consent contentinfo cookie cookies cta disclaimer disqus donate donation dropdown fbcomments footer \
     gdpr infobox jetpack jp likes livefyre login masthead menu metadata modal nav navbar navigation \
     newsletter nocontent noprint offcanvas outbrain overlay pager pagination paywall popular popup \
     postmeta prevnext print printonly promo promoted promotion rating recirc recommend recommendations \
     recommended related relatedposts relateds replies reply respond rss screenreader search searchform \
     share shareaholic sharebar sharedaddy sharing sidebar signup skip skiplink slideshow social socials \
     sponsor sponsored subscribe subscription syndication taboola tag taglist tags teaser teasers toc \
     toolbar tooltip topics trending tweet twitter upsell widget widgets zergnet"
        .split_whitespace()
        .collect()
});

/// Pairs of words, joined by a hyphen.
static PAIRS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    "read-more more-news more-stories most-read sign-up also-like read-next up-next see-also sr-only \
     screen-reader visually-hidden author-bio author-box author-info about-author post-meta entry-meta \
     article-meta post-footer entry-footer post-tags entry-tags article-tags follow-us more-on more-from \
     next-article prev-article site-header page-header global-header top-bar call-out editors-picks \
     latest-news trc-related inline-related in-article article-footer meta-info read-also entry-utility \
     story-links cat-links edit-section mw-editsection post-navigation whats-next must-read mobile-only \
     story-footer article-info post-info font-size text-size photo-credit image-credit user-tools"
        .split_whitespace()
        .collect()
});

/// Words that say a part is the text after all.
const WANTED: &[&str] =
    &["articlebody", "article-body", "story-body", "entry-content", "post-content", "article-content"];

/// Marks, for each node, whether it stands in a part that is no text.
///
/// A part that holds most of the page's sentences is never marked: names of classes lie, and a page that
/// is nothing but comments has comments for its text.
pub(super) fn mark(page: &Page<'_>) -> Vec<bool> {
    let weights = sentence_weights(page);
    let total = weights.first().copied().unwrap_or(0);
    let has_headline = headline_holders(page);
    mark_where(page, |place, element| {
        is_never_shown(element)
            || (is_named_unwanted(page, place, element)
                && weights[place] * 2 < total
                && !(has_headline[place] && weights[place] > 200))
    })
}

/// Marks only what no reader sees.
pub(super) fn mark_never_shown(page: &Page<'_>) -> Vec<bool> {
    mark_where(page, |_, element| is_never_shown(element))
}

fn mark_where(page: &Page<'_>, is_unwanted: impl Fn(usize, &Element) -> bool) -> Vec<bool> {
    let mut marked = vec![false; page.nodes.len()];
    let mut place = 0;
    while place < page.nodes.len() {
        if page.element(place).is_some_and(|element| is_unwanted(place, element)) {
            marked[page.subtree(place)].fill(true);
            place = page.nodes[place].end;
        } else {
            place += 1;
        }
    }
    marked
}

fn is_never_shown(element: &Element) -> bool {
    NEVER.contains(element.name()) || is_invisible(element)
}

/// Characters of running text in each subtree: text of paragraphs, without links.
fn sentence_weights(page: &Page<'_>) -> Vec<usize> {
    let mut weights = vec![0; page.nodes.len()];
    for place in (0..page.nodes.len()).rev() {
        if let Content::Text(text) = page.nodes[place].content {
            let length = text.trim().len();
            if length >= 60
                && !matches!(
                    page.name(page.nodes[place].parent),
                    "a" | "script" | "style" | "noscript" | "option"
                )
            {
                weights[place] = length;
            }
        }
        let parent = page.nodes[place].parent;
        if parent != place {
            weights[parent] += weights[place];
        }
    }
    weights
}

/// Whether a subtree holds a headline of the first level.
fn headline_holders(page: &Page<'_>) -> Vec<bool> {
    let mut holds = vec![false; page.nodes.len()];
    for place in (0..page.nodes.len()).rev() {
        holds[place] |= page.name(place) == "h1";
        let parent = page.nodes[place].parent;
        holds[parent] |= holds[place];
    }
    holds
}

fn is_invisible(element: &Element) -> bool {
    let style = element.attr("style").unwrap_or_default();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    element.attr("hidden").is_some()
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || (element.attr("aria-hidden") == Some("true") && element.name() != "p")
}

fn is_named_unwanted(page: &Page<'_>, place: usize, element: &Element) -> bool {
    match element.name() {
        "html" | "body" | "main" | "article" | "h1" | "p" | "blockquote" | "time" => return false,
        "footer" | "aside" => return true,
        "header" => return !page.ancestors(place).any(|at| matches!(page.name(at), "article" | "main")),
        _ => {}
    }
    let names = ["class", "id", "role", "itemprop", "data-testid", "data-component", "aria-label"];
    let names: Vec<String> =
        names.into_iter().filter_map(|name| element.attr(name)).map(hyphenated).collect();
    if names.iter().any(|name| WANTED.iter().any(|wanted| name.contains(wanted))) {
        return false;
    }
    names.iter().any(|name| {
        name.split(['-', ' ']).any(|word| WORDS.contains(word))
            || PAIRS.iter().any(|pair| has_pair(name, pair))
    })
}

/// Whether a name holds a pair of words as whole words.
fn has_pair(name: &str, pair: &str) -> bool {
    name.match_indices(pair).any(|(at, _)| {
        let before = name[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let after = name[at + pair.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
        before && after
    })
}

/// A name in lower case with its words separated by hyphens: "relatedPosts__item" is "related-posts--item".
fn hyphenated(name: &str) -> String {
    let mut hyphenated = String::with_capacity(name.len() + 4);
    let mut was_lower = false;
    for c in name.chars().take(400) {
        if c.is_uppercase() && was_lower {
            hyphenated.push('-');
        }
        was_lower = c.is_lowercase();
        match c {
            '_' | '-' | ':' | '/' | '.' => hyphenated.push('-'),
            c if c.is_whitespace() => hyphenated.push(' '),
            c => hyphenated.extend(c.to_lowercase()),
        }
    }
    hyphenated
}
