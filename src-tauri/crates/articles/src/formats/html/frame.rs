//! Where a page's headline stands, and which of its parts are about other pages or hold readers' words.

use std::sync::LazyLock;

use regex::Regex;

use super::page::Page;

/// Nodes of what is no more than a line.
const LINE: usize = 3;

/// Nodes of a part beside the headline that belongs to it, and how many nodes above or below it begins at most.
const BESIDE_HEADLINE: (usize, usize) = (40, 15);

/// Nodes before and after the headline that are near it.
const NEAR: (usize, usize) = (60, 160);

/// Nodes before and after the headline that stand beside it.
const BESIDE: (usize, usize) = (12, 60);

/// Where the headline stands, and what is elsewhere.
#[derive(Debug, Default)]
pub(super) struct Frame {
    headline: Option<usize>,
    elsewhere: Vec<bool>,
}

impl Frame {
    pub(super) fn of(page: &Page<'_>, headline: Option<usize>) -> Self {
        let mut elsewhere = vec![false; page.nodes.len()];
        let is_named = page.of_names(are_of_others);
        for place in 1..page.nodes.len() {
            let is_inside = elsewhere.get(page.nodes[place].parent).copied().unwrap_or_default();
            elsewhere[place] = is_inside
                || (is_about_others(page, place, &is_named) && !holds_article(page, place, headline));
        }
        Self { headline, elsewhere }
    }

    /// The element that shows the headline, where one is known.
    pub(super) fn headline(&self) -> Option<usize> {
        self.headline
    }

    /// Whether a place is in a part that is about other pages, or holds readers' words.
    pub(super) fn is_elsewhere(&self, place: usize) -> bool {
        self.elsewhere.get(place).copied().unwrap_or_default()
    }

    /// Whether a place is near the headline; nothing is near one that is not known.
    pub(super) fn is_near_headline(&self, place: usize) -> bool {
        self.headline.is_some_and(|headline| is_near(place, headline))
    }

    /// Whether a place stands beside the headline.
    pub(super) fn is_beside_headline(&self, place: usize) -> bool {
        self.headline.is_some_and(|headline| is_within(place, headline, BESIDE))
    }

    /// Whether a place is near the headline, or near `start` where none is known.
    pub(super) fn is_near_headline_or(&self, place: usize, start: usize) -> bool {
        is_near(place, self.headline.unwrap_or(start))
    }
}

fn is_near(place: usize, headline: usize) -> bool {
    is_within(place, headline, NEAR)
}

fn is_within(place: usize, headline: usize, nodes: (usize, usize)) -> bool {
    (headline.saturating_sub(nodes.0)..headline + nodes.1).contains(&place)
}

/// Whether an element is about other pages, as its name or names say; one line is no part of a page.
fn is_about_others(page: &Page<'_>, place: usize, is_named: impl Fn(usize) -> bool) -> bool {
    match page.name(place) {
        "" | "html" | "body" | "main" | "h1" => false,
        "nav" | "footer" => true,
        "aside" => !page.names(place).split(' ').any(|name| name == "meta"),
        _ => page.subtree(place).len() > LINE && is_named(place),
    }
}

/// Words in the names of parts about other pages.
static OTHERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = concat!(
        "archive|calendar|carousel|comentario|comment|kommentar|copyright|footer|latest|menu|most-|nav|popular|recent|recommend|related|",
        "review|sidebar|teaser|ticker|weather|widget"
    );
    Regex::new(words).ok()
});

/// Whether names are those of a part about other pages.
fn are_of_others(names: &str) -> bool {
    // What a builder of pages calls each of its parts says nothing.
    const OWN: &[&str] = &["post-footer", "entry-footer", "elementor"];
    OTHERS.as_ref().is_some_and(|others| others.is_match(names))
        && !OWN.iter().any(|word| names.contains(word))
}

/// Whether a part is the article's own, whatever it is called: it holds the headline, or most of the page, or is
/// a small one beside the headline.
fn holds_article(page: &Page<'_>, place: usize, headline: Option<usize>) -> bool {
    let part = page.subtree(place);
    let is_beside =
        |headline: usize| place.abs_diff(headline) < BESIDE_HEADLINE.1 && part.len() <= BESIDE_HEADLINE.0;
    part.len() * 2 > page.nodes.len() || headline.is_some_and(|at| part.contains(&at) || is_beside(at))
}
