//! Who wrote a page.

use super::frame::Frame;
use super::json_ld::Described;
use super::metadata::Meta;
use super::names::{self, is_name};
use super::page::Page;
use crate::prose::one_line;

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
    "articleauthor",
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
        let mut persons: Vec<String> = names.iter().filter(is_person).cloned().collect();
        names::once(&mut persons);
        (!persons.is_empty()).then_some(persons)
    };
    let told = told(meta, described);
    let mut of_metadata = told.iter().filter_map(persons);
    let chosen = match of_metadata.next() {
        Some(first) => {
            let fuller = of_metadata.find(|names| is_fuller(names, &first));
            let shown = || named_beside(page, frame, &first);
            Some(fuller.or_else(shown).unwrap_or(first))
        }
        None => {
            let shown = shown(page, frame);
            shown.iter().find_map(persons).or_else(|| told.into_iter().chain(shown).next())
        }
    };
    chosen.map(|names| names.join(", "))
}

/// All authors that a small part beside the headline, marked as theirs, names, one of them the one that metadata tells.
fn named_beside(page: &Page<'_>, frame: &Frame, told: &[String]) -> Option<Vec<String>> {
    let [_] = told else { return None };
    let are_of_author = page.told_by_names(rank_of_names);
    let beside = (0..page.nodes.len()).filter(|place| {
        frame.is_beside_headline(*place)
            && page.subtree(*place).len() <= MOST_NODES
            && are_of_author(*place).flatten().is_some()
    });
    let lists = beside.map(|place| names::listed(&page.text(place)));
    lists.into_iter().find(|names| {
        names.len() <= MOST_SHOWN
            && is_fuller(names, told)
            && (1..names.len()).all(|at| !names[..at].contains(&names[at]))
            && names.iter().all(|name| is_person(name))
    })
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
        names::once(&mut names);
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
        names::once(&mut names);
        // More than one is a list of persons only where each is plainly a name.
        let most = if names.iter().all(|name| names::is_full_name(name)) { MOST_SHOWN } else { 1 };
        names.truncate(most);
        lists.push(names);
    }
    lists.push(labelled(page, frame));
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
    let whole = text_that_is_seen(page, place);
    if whole.is_empty() {
        let is_named = |at: &usize| page.attr(*at, "itemprop") == Some("name");
        let name = page.subtree(place).find(is_named).and_then(|at| page.attr(at, "content"));
        return name.map(names::told).filter(|name| is_name(name)).into_iter().collect();
    }
    let side_by_side = full_names_in(page, place);
    if side_by_side.len() > 1 {
        return side_by_side;
    }
    let listed = match page.names(place).contains(OF_READER) {
        true => names::listed(&whole),
        false => names::listed(&names::shown(&whole)),
    };
    if listed.iter().all(|name| names::is_full_name(name) && is_name(name)) {
        return listed;
    }
    let texts = page.subtree(place).filter_map(|at| page.run(at)).map(names::shown);
    let full = texts.into_iter().find(|name| names::is_full_name(name) && is_name(name));
    let is_short = |name: &&String| is_name(name) && name.split_whitespace().count() <= MOST_WORDS;
    full.or_else(|| listed.iter().find(is_short).cloned()).into_iter().collect()
}

/// Whether words are a full name, and neither an outlet's nor words that introduce one.
fn is_person(name: &str) -> bool {
    names::is_full_name(name) && is_name(name) && !name.starts_with("The ") && !names::is_label(name)
}

/// The full names of which all of an element's text is made, each in an element of its own.
fn full_names_in(page: &Page<'_>, place: usize) -> Vec<String> {
    let runs = page.subtree(place).filter_map(|at| page.run(at)).map(names::told);
    let runs: Vec<String> = runs.filter(|run| !run.is_empty()).take(MOST_SHOWN + 1).collect();
    let mut names: Vec<String> = Vec::new();
    for name in runs.iter().filter(|name| !names::is_role(name)) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    if runs.len() > MOST_SHOWN || !names.iter().all(|name| is_person(name)) {
        names.clear();
    }
    names
}

/// The text of an element without what only machines that read aloud are given.
fn text_that_is_seen(page: &Page<'_>, place: usize) -> String {
    let is_aloud = |at: &usize| {
        *at != place
            && ["sr-only", "screen-reader", "visually-hidden"]
                .iter()
                .any(|name| page.names(*at).contains(name))
    };
    let aloud: Vec<usize> = page.subtree(place).filter(is_aloud).collect();
    match aloud.is_empty() {
        true => page.text(place),
        false => {
            let is_seen = |at: &usize| !aloud.iter().any(|aloud| page.subtree(*aloud).contains(at));
            let runs = page.subtree(place).filter(is_seen).filter_map(|at| page.run(at));
            one_line(&runs.collect::<String>())
        }
    }
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
        Some(IN_POST) => is_in_post(page, place).then_some(IN_POST),
        _ if is_link() => Some(3),
        other => other,
    }
}

/// How surely the name of a user is the author's: in a forum, of whom nothing else tells.
const IN_POST: u8 = 5;

/// Whether a place is in what a forum calls a post or message.
fn is_in_post(page: &Page<'_>, place: usize) -> bool {
    const AROUND: usize = 8;
    let is_link = page.name(place) == "a";
    let mut around = page.ancestors(place).take(AROUND).map(|at| page.names(at));
    is_link && around.any(|names| ["post", "message"].iter().any(|word| names.contains(word)))
}

/// The authors, and nothing else, in the view of Firefox for readers.
const OF_READER: &str = "reader-credits";

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
        "firma",
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
    if name == OF_READER {
        return Some(4);
    }
    let has = |words: &[&str]| name.split('-').any(|word| words.contains(&word));
    // In forums: who wrote first, where nothing tells more.
    if has(&["username", "bigusername"]) {
        return Some(IN_POST);
    }
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
fn labelled(page: &Page<'_>, frame: &Frame) -> Vec<String> {
    let texts = page.texts().flat_map(|(place, text)| parts(text).map(move |part| (place, part)));
    let texts: Vec<(usize, &str)> = texts.filter(|(_, text)| !text.trim().is_empty()).collect();
    let mut with_next = texts.iter().zip(texts.iter().skip(1).map(Some).chain([None]));
    let labelled = with_next.find_map(|((place, text), next)| {
        if frame.is_elsewhere(*place) {
            return None;
        }
        let text = text.trim();
        let is_short_label = || frame.is_near_headline(*place) && names::is_short_label(text);
        (names::is_label(text) || is_short_label()).then_some(())?;
        let name = Some(names::shown(text)).filter(|name| is_name(name) && name.len() < text.len());
        let name = name.or_else(|| next.map(|(_, next)| names::shown(next)).filter(|name| is_name(name)));
        let names = names::listed(&name?);
        names.iter().all(|name| name.split_whitespace().count() <= 4).then_some(names)
    });
    labelled.unwrap_or_default()
}

/// The parts of a short line, each with a label of its own: "3 May 2021 | Author: Ana Reis", "来源：海岸 记者：王小明".
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let is_line = text.len() <= LONGEST_LINE;
    let has_labels = is_line && text.contains('：');
    let divides = move |c: char| is_line && matches!(c, '|' | '•') || has_labels && c.is_whitespace();
    text.split(divides)
}

/// Bytes of the longest line that is looked at part by part.
const LONGEST_LINE: usize = 200;
