//! The element that holds an article: the one that metadata, headline, names or density point to.

use std::ops::Range;

use super::metadata::Metadata;
use super::page::Page;
use super::segments::{self, Segment};
use crate::prose::squeezed;

/// Weight of an element that can be a part of the article's text; the first part has ten times as much.
const LEAST_WEIGHT: usize = 20;

/// The element whose segments are the article.
pub(super) fn article_range(page: &Page<'_>, segments: &[Segment], metadata: &Metadata) -> Range<usize> {
    let weights = segments::weights(page, segments);
    let densest = densest(page, &weights);
    let told = told_by_metadata(page, segments, metadata);
    let is_body = page.of_names(are_of_body);
    let ranked: Vec<(u8, usize)> = (0..page.nodes.len())
        .filter(|place| weights[*place] >= LEAST_WEIGHT)
        .filter_map(|place| Some((rank(page, place, &is_body)?, place)))
        .collect();
    let named = ranked.iter().copied();
    let named = named
        .filter(|(rank, place)| {
            weights[*place] * 100 >= weights[densest] * least_share(*rank)
                && weights[*place] >= LEAST_WEIGHT * 10
        })
        .max_by_key(|(rank, place)| (*rank, weights[*place], std::cmp::Reverse(*place)))
        .map(|(_, place)| place);
    let named = named.map(|place| with_further_parts(page, &ranked, &weights, place));
    let headed = || headed_article(page, &weights, metadata.frame.headline()?);
    page.subtree(told.or_else(headed).or(named).unwrap_or(densest))
}

/// The least weight of an element named as the text, in percent of the part with the most: what readers write below
/// an article is often longer.
fn least_share(rank: u8) -> usize {
    match rank {
        4 => 10,
        3 => 25,
        _ => 40,
    }
}

/// Where a page has several `article` elements and hardly any text beside them: the one with the headline,
/// though others may have more text. They are other articles.
fn headed_article(page: &Page<'_>, weights: &[usize], headline: usize) -> Option<usize> {
    let is_article = |place: &usize| page.name(*place) == "article";
    let own = page.ancestors(headline).find(is_article)?;
    let is_beside = |place: &usize| {
        !page.subtree(own).contains(place) && !page.subtree(*place).contains(&own) && is_article(place)
    };
    let mut beside = Vec::new();
    let mut end = 0;
    for place in (0..page.nodes.len()).filter(is_beside) {
        if place >= end {
            beside.push(weights[place]);
            end = page.nodes[place].end;
        }
    }
    let most = beside.iter().max()?;
    let loose = weights[0].saturating_sub(weights[own] + beside.iter().sum::<usize>());
    let is_whole = weights[own] >= LEAST_WEIGHT * 10 && loose * 4 < weights[own] && weights[own] * 4 >= *most;
    is_whole.then_some(own)
}

/// Some sites divide the text among several elements of the same names: then what holds them all is meant.
fn with_further_parts(page: &Page<'_>, ranked: &[(u8, usize)], weights: &[usize], place: usize) -> usize {
    let rank = ranked.iter().find(|(_, at)| *at == place).map_or(0, |(rank, _)| *rank);
    let class = page.attr(place, "class");
    let parts = ranked.iter().filter(|(other, at)| {
        *other == rank && rank >= 3 && page.attr(*at, "class") == class && weights[*at] * 10 >= weights[place]
    });
    let outside: Vec<usize> =
        parts.map(|(_, at)| *at).filter(|at| !page.subtree(place).contains(at)).collect();
    let holds_all = |at: &usize| outside.iter().all(|part| page.subtree(*at).contains(part));
    match outside.is_empty() {
        true => place,
        false => page.ancestors(place).find(holds_all).unwrap_or(place),
    }
}

/// Share of an element's weight, in percent, that one child must hold to be looked into instead.
const MOST: usize = 75;

/// Goes down from the page to the element that still holds most of the text, but no one child does.
fn densest(page: &Page<'_>, weights: &[usize]) -> usize {
    let mut place = 0;
    loop {
        let range = page.subtree(place);
        let mut child = place + 1;
        let mut heaviest = None;
        while child < range.end {
            if weights[child] * 100 >= weights[place] * MOST && weights[child] > 0 {
                heaviest = Some(child);
            }
            child = page.nodes[child].end;
        }
        match heaviest {
            Some(child) if page.is_block(child) && !matches!(page.name(child), "p" | "pre") => place = child,
            _ => return place,
        }
    }
}

/// How clearly an element's names say that it holds an article's text; higher is clearer.
fn rank(page: &Page<'_>, place: usize, is_body: impl Fn(usize) -> bool) -> Option<u8> {
    if page.attr(place, "itemprop").is_some_and(|prop| prop.eq_ignore_ascii_case("articleBody")) {
        return Some(4);
    }
    if page.is_block(place) && page.name(place) != "body" && is_body(place) {
        return Some(3);
    }
    match page.name(place) {
        "article" => Some(2),
        "main" => Some(1),
        _ if page.attr(place, "role") == Some("main") => Some(1),
        _ => None,
    }
}

/// Whether names say that an element holds an article's text.
fn are_of_body(names: &str) -> bool {
    const BODIES: &[&str] = &[
        "article-body",
        "articlebody",
        "article-content",
        "articlecontent",
        "article-entry",
        "article-texte",
        "artikel-text",
        "cuerpo-noticia",
        "entry-text",
        "post-entry",
        "post-text",
        "postentry",
        "storycontent",
        "article-text",
        "articletext",
        "body-copy",
        "bodycopy",
        "content-article",
        "content-body",
        "entry-body",
        "entry-content",
        "news-text",
        "post-body",
        "postbody",
        "post-content",
        "rich-text",
        "single-content",
        "story-body",
        "storybody",
        "story-content",
        "story-text",
        "wysiwyg",
    ];
    let is_body = |name: &str| BODIES.iter().any(|body| name.ends_with(body) || name.starts_with(body));
    names.split(' ').any(is_body)
}

/// Longest text in JSON-LD that is looked for in the page, in bytes, and most segments compared with it.
const MOST_TOLD: usize = 300_000;
const MOST_SEGMENTS: usize = 3000;

/// Where JSON-LD repeats the article's text: the smallest element that holds nearly all of it.
fn told_by_metadata(page: &Page<'_>, segments: &[Segment], metadata: &Metadata) -> Option<usize> {
    let told = squeezed(metadata.article_body.as_deref()?);
    if !(400..MOST_TOLD).contains(&told.len()) {
        return None;
    }
    let is_told = |segment: &&Segment| {
        let text = squeezed(&segment.text);
        text.len() >= 40 && told.contains(&text)
    };
    let found: Vec<&Segment> = segments.iter().take(MOST_SEGMENTS).filter(is_told).collect();
    let length: usize = found.iter().map(|segment| squeezed(&segment.text).len()).sum();
    if length * 10 < told.len() * 6 {
        return None;
    }
    let (first, last) = (found.first()?.place, found.last()?.place);
    // One paragraph is the beginning that some sites give in place of the whole.
    (found.len() > 1).then_some(())?;
    page.ancestors(first).find(|at| page.subtree(*at).contains(&last) && page.is_block(*at))
}
