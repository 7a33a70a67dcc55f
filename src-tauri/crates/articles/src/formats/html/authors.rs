//! Who wrote a page.

use super::frame::Frame;
use super::json_ld::Described;
use super::metadata::Meta;
use super::names::{self, is_name};
use super::page::Page;

/// Names of meta elements, best first.
const AUTHORS: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "byl",
    "byline",
    "article.author",
    "citation_author",
    "cxenseparse:author",
    "og:article:author",
    "shareaholic:article_author_name",
    "authors",
    "article:author_name",
    "dc.author",
];

/// Who wrote it: as JSON-LD says, else meta elements, else elements marked as the author's, else a line that
/// says so. A name that is the outlet's own counts only where there is no other.
pub(super) fn byline(
    page: &Page<'_>,
    frame: &Frame,
    meta: &Meta,
    described: &Described,
    outlet: Option<&str>,
) -> Option<String> {
    let is_person = |name: &&String| !names::is_vague(name) && !names::is_outlet(name, outlet);
    let persons = |names: &Vec<String>| {
        let persons: Vec<String> = names.iter().filter(is_person).cloned().collect();
        (!persons.is_empty()).then_some(persons)
    };
    let told = told(meta, described);
    let mut of_metadata = told.iter().filter_map(persons);
    let chosen = match of_metadata.next() {
        Some(first) => Some(of_metadata.find(|names| is_fuller(names, &first)).unwrap_or(first)),
        None => {
            let shown = shown(page, frame);
            shown.iter().find_map(persons).or_else(|| told.into_iter().chain(shown).next())
        }
    };
    chosen.map(|names| names.join(", "))
}

/// Whether some names are those of others and more: some sites name one of two authors in one place, both in another.
fn is_fuller(names: &[String], others: &[String]) -> bool {
    names.len() > others.len() && others.iter().all(|name| names.contains(name))
}

/// The lists of names that the metadata tells, best first.
fn told(meta: &Meta, described: &Described) -> Vec<Vec<String>> {
    let of_meta = AUTHORS.iter().map(|name| meta.all(&[name]).collect());
    let lists = [described.authors.clone(), described.creators.clone()].into_iter().chain(of_meta);
    let lists = lists.chain([meta.labelled(names::INTRODUCTIONS).into_iter().collect()]);
    let names = lists.map(|list: Vec<String>| {
        let mut names: Vec<String> = list.iter().flat_map(|name| names::listed(name)).collect();
        names.retain(|name| is_name(name));
        names.dedup();
        names
    });
    names.filter(|names| !names.is_empty()).collect()
}

/// Nodes of the largest element that holds a name and little else.
const MOST_NODES: usize = 40;

/// Authors of one page stand side by side.
const SIDE_BY_SIDE: usize = 40;

/// The lists of names that the page shows, best first: those near the headline before others.
fn shown(page: &Page<'_>, frame: &Frame) -> Vec<Vec<String>> {
    let is_candidate =
        |place: &usize| !frame.is_elsewhere(*place) && page.subtree(*place).len() <= MOST_NODES;
    let rank_of_names = page.told_by_names(rank_of_names);
    let rank = |place: usize| rank(page, place, rank_of_names(place).flatten());
    let ranked = |place: usize| Some((!frame.is_near_headline(place), rank(place)?, place));
    let mut marked: Vec<(bool, u8, usize)> =
        (0..page.nodes.len()).filter(is_candidate).filter_map(ranked).collect();
    marked.sort();
    let is_beside = |one: &(bool, u8, usize), other: &(bool, u8, usize)| {
        (one.0, one.1) == (other.0, other.1) && other.2 - one.2 <= SIDE_BY_SIDE
    };
    let mut lists: Vec<Vec<String>> = Vec::new();
    for group in marked.chunk_by(is_beside) {
        let mut names: Vec<String> = group.iter().flat_map(|(_, _, place)| names_in(page, *place)).collect();
        names.dedup();
        // More than one is a list of persons only where each is plainly a name.
        let most = if names.iter().all(|name| names::is_full_name(name)) { MOST_SHOWN } else { 1 };
        names.truncate(most);
        lists.push(names);
    }
    lists.extend([labelled(page, frame).into_iter().collect()]);
    lists.retain(|names| !names.is_empty());
    lists
}

/// Most authors that a page shows side by side.
const MOST_SHOWN: usize = 4;

/// Words of the longest name that is shown.
const MOST_WORDS: usize = 5;

/// The names in an element: all of its text, else the first run of it that is a full name, as what the author
/// is may follow; or in a `meta` element inside it.
fn names_in(page: &Page<'_>, place: usize) -> Vec<String> {
    let whole = page.text(place);
    if whole.is_empty() {
        let is_named = |at: &usize| page.attr(*at, "itemprop") == Some("name");
        let name = page.subtree(place).find(is_named).and_then(|at| page.attr(at, "content"));
        return name.map(names::told).filter(|name| is_name(name)).into_iter().collect();
    }
    let listed = names::listed(&names::shown(&whole));
    if listed.iter().all(|name| names::is_full_name(name) && is_name(name)) {
        return listed;
    }
    let texts = page.subtree(place).filter_map(|at| page.run(at)).map(names::shown);
    let full = texts.into_iter().find(|name| names::is_full_name(name) && is_name(name));
    let is_short = |name: &&String| is_name(name) && name.split_whitespace().count() <= MOST_WORDS;
    full.or_else(|| listed.iter().find(is_short).cloned()).into_iter().collect()
}

/// How surely an element, of names that say so with some sureness, is marked as holding the author's name; lower is
/// surer.
fn rank(page: &Page<'_>, place: usize, of_names: Option<u8>) -> Option<u8> {
    page.element(place)?;
    if page.attr(place, "itemprop").is_some_and(|prop| prop.eq_ignore_ascii_case("author")) {
        return Some(0);
    }
    if page.attr(place, "rel").is_some_and(|rel| rel.split_whitespace().any(|word| word == "author")) {
        return Some(1);
    }
    let is_link = || page.name(place) == "a" && page.attr(place, "href").is_some_and(leads_to_author);
    match of_names {
        Some(2) => Some(2),
        _ if is_link() => Some(3),
        other => other,
    }
}

/// How surely classes and id mark the author's name.
fn rank_of_names(names: &str) -> Option<u8> {
    names.split(' ').filter_map(rank_of_name).min()
}

/// How surely a class or id marks the author's name.
fn rank_of_name(name: &str) -> Option<u8> {
    const AUTHOR: &[&str] = &[
        "author",
        "authors",
        "authorname",
        "autor",
        "autoren",
        "auteur",
        "autore",
        "byline",
        "byl",
        "contributor",
        "creator",
        "vcard",
        "verfasser",
        "writer",
    ];
    const OTHER: &[&str] = &[
        "avatar",
        "bio",
        "biography",
        "box",
        "count",
        "date",
        "description",
        "desc",
        "image",
        "img",
        "info",
        "job",
        "photo",
        "picture",
        "position",
        "role",
        "social",
        "time",
        "title",
        "twitter",
    ];
    let has = |words: &[&str]| name.split('-').any(|word| words.contains(&word));
    match has(AUTHOR) && !has(OTHER) {
        true if has(&["name", "authorname", "fn"]) => Some(2),
        true => Some(4),
        false => None,
    }
}

/// Whether an address is that of a page about an author.
fn leads_to_author(href: &str) -> bool {
    const FOLDERS: &[&str] = &[
        "author",
        "authors",
        "auteur",
        "auteurs",
        "autor",
        "autoren",
        "autores",
        "autore",
        "autori",
        "contributor",
        "contributors",
        "columnists",
        "redakteur",
        "journalist",
        "journalists",
    ];
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.split('/').skip_while(|part| !FOLDERS.contains(part));
    parts.next().is_some() && parts.next().is_some_and(|name| !name.is_empty())
}

/// The name after words that introduce it: "By Ana Reis" near the headline, "Author: Ana Reis" anywhere.
fn labelled(page: &Page<'_>, frame: &Frame) -> Option<String> {
    let texts: Vec<(usize, &str)> = page.texts().filter(|(_, text)| !text.trim().is_empty()).collect();
    let mut with_next = texts.iter().zip(texts.iter().skip(1).map(Some).chain([None]));
    with_next.find_map(|((place, text), next)| {
        if frame.is_elsewhere(*place) {
            return None;
        }
        let text = text.trim();
        let is_short_label = || frame.is_near_headline(*place) && names::is_short_label(text);
        (names::is_label(text) || is_short_label()).then_some(())?;
        let name = Some(names::shown(text)).filter(|name| is_name(name) && name.len() < text.len());
        let name = name.or_else(|| next.map(|(_, next)| names::shown(next)).filter(|name| is_name(name)));
        name.filter(|name| name.split_whitespace().count() <= 4)
    })
}
