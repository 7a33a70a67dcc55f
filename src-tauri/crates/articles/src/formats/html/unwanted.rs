//! Parts of a page that are not what a reader came to read: menus, buttons, related links, comments.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::hidden::is_invisible;
use super::page::{Content, Page, hyphenated};
use super::tree::Element;

/// Words in `class`, `id`, `role` and the like that mark such parts.
const WORDS: &str = "ad addthis ads adsense advert advertisement advertising alsoread aside authorbox biography bookmark \
     breadcrumbs byline captcha carousel comment commenting commentlist comments complementary consent \
     contentinfo cookie cookies cta disclaimer disqus donate donation dropdown fbcomments footer gdpr \
     infobox jetpack jp likes livefyre login masthead metadata modal newsletter nocontent offcanvas \
     outbrain overlay paywall popular popup postmeta postratings prevnext printonly promo promoted \
     promotion recirc recommend recommendations recommended related relatedposts relateds replies reply \
     respond rss screenreader search searchform shareaholic sharedaddy sidebar signup skiplink slideshow \
     sponsor sponsored subscribe subscription syndication taboola tag taglist tags tooltip topics \
     trending tweet twitter upsell zergnet";

/// Words and pairs that mark such parts, but that builders of pages give to parts of a text too: menus and buttons have
/// no sentences.
const DOUBTFUL: &str = "breadcrumb font-size menu more-on nav navbar navigation noprint pager pagination print rating \
     ratings share sharebar sharing skip social socials teaser teasers toc toolbar widget widgets";

/// Pairs of words, joined by a hyphen.
const PAIRS: &str = "read-more more-news more-stories most-read sign-up also-like read-next up-next see-also sr-only \
     screen-reader visually-hidden author-bio author-box author-info about-author post-meta entry-meta \
     article-meta post-footer entry-footer post-tags entry-tags article-tags follow-us more-from \
     next-article prev-article site-header page-header global-header top-bar call-out editors-picks \
     latest-news trc-related inline-related in-article article-footer meta-info read-also entry-utility \
     story-links cat-links edit-section mw-editsection post-navigation whats-next must-read mobile-only \
     story-footer interesting-articles article-info post-info text-size photo-credit image-credit user-tools";

/// What a word, or a pair, says of the part that is named so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    /// Builders of pages give such names to parts of a text too.
    Doubtful,
    Certain,
}

static MARKS: LazyLock<HashMap<&str, Mark>> = LazyLock::new(|| {
    let certain = WORDS.split_whitespace().chain(PAIRS.split_whitespace()).map(|word| (word, Mark::Certain));
    let doubtful = DOUBTFUL.split_whitespace().map(|word| (word, Mark::Doubtful));
    certain.chain(doubtful).collect()
});

/// Words that say a part is the text after all.
const WANTED: &[&str] =
    &["articlebody", "article-body", "story-body", "entry-content", "post-content", "article-content"];

/// Marks, for each node, whether it stands in a part that is no text.
///
/// A part that holds most of the page's sentences is never marked: names of classes lie, and a page that
/// is nothing but comments has comments for its text.
pub(super) fn mark(page: &Page<'_>) -> Vec<bool> {
    let text = TextWeights::of(page);
    let weights = &text.sentences;
    let total = weights.first().copied().unwrap_or(0);
    let has_headline = headline_holders(page);
    let is_wanted = page.of_names(are_wanted);
    let marked = page.told_by_names(mark_of);
    let is_doubtful = |place: usize| marked(place).flatten() == Some(Mark::Doubtful);
    let says_nothing = within(page, weights, is_doubtful) * 2 > total;
    let is_marked = |place: usize| match marked(place).flatten() {
        Some(Mark::Certain) => true,
        Some(Mark::Doubtful) => {
            !says_nothing && !text.reads_as_text(place) && !text.is_in_sentence(page, place)
        }
        None => false,
    };
    let is_named_others = page.of_names(are_of_others);
    let is_of_others = |place: usize| is_named_others(place) && !has_headline[place];
    let is_named_unwanted = |place: usize| {
        let described = described(page, place);
        !is_wanted(place)
            && (is_marked(place) || described.iter().any(|names| mark_of(names).is_some()))
            && !described.iter().any(|names| are_wanted(names))
    };
    let holds_text = |place: usize, element: &Element| match element.name() {
        "noscript" => weights[place] * 2 > total && weights[place] >= LEAST_TEXT,
        // A formula left open takes all that follows into it.
        "math" => weights[place] * 2 > total && weights[place] >= LEAST_PART,
        "button" => asks(page, place),
        _ => false,
    };
    mark_where(page, 0..page.nodes.len(), |place, element| {
        (element.never_holds_text() && !holds_text(place, element))
            // Some pages are sent hidden, for a script to show.
            || (is_invisible(page, place, element) && weights[place] * 2 <= total)
            || (is_of_others(place) && total - weights[place] >= LEAST_TEXT)
            || (weights[place] * 2 < total
                && !(has_headline[place] && weights[place] > 200)
                && may_be_unwanted(page, place, element, is_named_unwanted))
    })
}

/// Characters of sentences that are a text of their own.
const LEAST_TEXT: usize = 800;

/// Marks only what no reader sees.
pub(super) fn mark_never_shown(page: &Page<'_>) -> Vec<bool> {
    let weights = TextWeights::of(page).sentences;
    let total = weights.first().copied().unwrap_or(0);
    // Some forums write their posts for programs that run none.
    let holds_text = |place: usize| weights[place] * 2 > total && weights[place] >= LEAST_TEXT;
    mark_where(page, 0..page.nodes.len(), |place, element| {
        is_never_shown(page, place, element) && !(element.name() == "noscript" && holds_text(place))
    })
}

/// Marks what no reader sees, and the parts that say of themselves that they frame what is read.
pub(super) fn mark_frame(page: &Page<'_>) -> Vec<bool> {
    const ROLES: &[&str] = &["banner", "complementary", "contentinfo", "navigation", "search"];
    mark_where(page, 0..page.nodes.len(), |place, element| {
        is_never_shown(page, place, element)
            || element.attr("role").is_some_and(|role| ROLES.contains(&role))
            || (matches!(element.name(), "footer" | "aside" | "header")
                && may_be_unwanted(page, place, element, |_| false))
    })
}

/// Marks what no reader sees among some nodes.
pub(super) fn never_shown_in(page: &Page<'_>, range: Range<usize>) -> Vec<bool> {
    mark_where(page, range, |place, element| is_never_shown(page, place, element))
}

fn mark_where(
    page: &Page<'_>,
    range: Range<usize>,
    is_unwanted: impl Fn(usize, &Element) -> bool,
) -> Vec<bool> {
    let mut marked = vec![false; page.nodes.len()];
    let mut place = range.start;
    while place < range.end {
        if page.element(place).is_some_and(|element| is_unwanted(place, element)) {
            marked[page.subtree(place)].fill(true);
            place = page.nodes[place].end;
        } else {
            place += 1;
        }
    }
    marked
}

fn is_never_shown(page: &Page<'_>, place: usize, element: &Element) -> bool {
    element.never_holds_text() || is_invisible(page, place, element)
}

/// How much text each subtree holds, in bytes.
struct TextWeights {
    /// Running text: text of paragraphs, without links.
    sentences: Vec<usize>,
    all: Vec<usize>,
    linked: Vec<usize>,
}

impl TextWeights {
    fn of(page: &Page<'_>) -> Self {
        let nodes = page.nodes.len();
        let mut weights = Self { sentences: vec![0; nodes], all: vec![0; nodes], linked: vec![0; nodes] };
        for place in (0..nodes).rev() {
            let parent = page.nodes[place].parent;
            let around = page.name(parent);
            if let Content::Text(text) = page.nodes[place].content
                && !matches!(around, "script" | "style" | "noscript" | "option")
            {
                let length = text.trim().len();
                weights.all[place] = length;
                weights.sentences[place] = if length >= 60 && around != "a" { length } else { 0 };
            }
            if page.name(place) == "a" {
                weights.linked[place] = weights.all[place];
            }
            if parent != place {
                weights.sentences[parent] += weights.sentences[place];
                weights.all[parent] += weights.all[place];
                weights.linked[parent] += weights.linked[place];
            }
        }
        weights
    }

    /// Whether an element is part of a paragraph's line, as a link in it is, and not most of it.
    fn is_in_sentence(&self, page: &Page<'_>, place: usize) -> bool {
        let parent = page.nodes[place].parent;
        !page.is_block(place) && page.name(parent) == "p" && self.all[parent] >= self.all[place] * 2
    }

    /// Whether a part is text to read: sentences, hardly any of them links.
    fn reads_as_text(&self, place: usize) -> bool {
        self.sentences[place] >= LEAST_PART && self.linked[place] * 7 <= self.all[place]
    }
}

/// Bytes of the shortest question that opens its answer.
const LEAST_QUESTION: usize = 25;

/// Whether a button is a question that opens its answer.
fn asks(page: &Page<'_>, place: usize) -> bool {
    let words = page.text(place);
    words.len() >= LEAST_QUESTION && words.ends_with(['?', '？', '؟'])
}

/// Bytes of sentences that make a part one to read, whatever it is called.
const LEAST_PART: usize = 250;

/// The weight of the outermost parts of which something is true.
fn within(page: &Page<'_>, weights: &[usize], is_so: impl Fn(usize) -> bool) -> usize {
    let mut place = 0;
    let mut weight = 0;
    while place < page.nodes.len() {
        let counts = is_so(place) && !matches!(page.name(place), "html" | "body");
        weight += if counts { weights[place] } else { 0 };
        place = if counts { page.nodes[place].end } else { place + 1 };
    }
    weight
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

/// Whether an element is of a kind that holds no text, or is named so.
fn may_be_unwanted(
    page: &Page<'_>,
    place: usize,
    element: &Element,
    is_named_unwanted: impl Fn(usize) -> bool,
) -> bool {
    match element.name() {
        "html" | "body" | "main" | "article" | "h1" | "p" | "blockquote" | "time" => false,
        "footer" | "aside" => true,
        "header" => !page.ancestors(place).any(|at| matches!(page.name(at), "article" | "main")),
        _ => is_named_unwanted(place),
    }
}

/// Whether a part is named after something that is no text.
pub(super) fn is_named_unwanted(page: &Page<'_>, place: usize) -> bool {
    mark_of(page.names(place)).is_some()
        || described(page, place).iter().any(|names| mark_of(names).is_some())
}

fn are_wanted(names: &str) -> bool {
    WANTED.iter().any(|wanted| names.contains(wanted))
}

/// Whether names are those of the part in which readers answer, or that leads to other articles.
fn are_of_others(names: &str) -> bool {
    const NAMES: &[&str] = &[
        "comments",
        "comment-list",
        "commentlist",
        "comments-area",
        "comments-section",
        "disqus-thread",
        "related",
        "related-articles",
        "related-posts",
        "relatedposts",
        "respond",
    ];
    names.split(' ').any(|name| NAMES.contains(&name))
}

/// What names say, the most certain of their words.
fn mark_of(names: &str) -> Option<Mark> {
    names.split(' ').filter_map(mark_of_name).max()
}

/// What describes an element beside class and id.
fn described(page: &Page<'_>, place: usize) -> Vec<String> {
    let attributes = ["role", "itemprop", "data-testid", "data-component", "aria-label"];
    attributes.into_iter().filter_map(|name| page.attr(place, name)).map(hyphenated).collect()
}

/// What the words of a name say, and each two of them joined by a hyphen.
fn mark_of_name(name: &str) -> Option<Mark> {
    let mut before = None;
    let mut start = 0;
    let marks = name.split('-').filter_map(|word| {
        let end = start + word.len();
        let pair = before.and_then(|before| name.get(before..end));
        before = Some(start);
        start = end + 1;
        MARKS.get(word).max(pair.and_then(|pair| MARKS.get(pair))).copied()
    });
    marks.max()
}
