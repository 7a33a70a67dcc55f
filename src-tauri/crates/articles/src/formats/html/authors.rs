//! Who wrote a page.

use super::json_ld::Described;
use super::metadata::Meta;
use super::page::Page;
use crate::dateline;
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
];

/// Who wrote it: as JSON-LD says, else meta elements, else elements marked as the author's.
pub(super) fn byline(
    page: &Page<'_>,
    meta: &Meta,
    described: &Described,
    outlet: Option<&str>,
) -> Option<String> {
    let is_person =
        |name: &String| is_name(name) && Some(name.to_lowercase()) != outlet.map(str::to_lowercase);
    let listed = |names: Vec<String>| {
        let mut names: Vec<String> = names.iter().map(|name| without_by(name)).filter(is_person).collect();
        names.dedup();
        (!names.is_empty()).then(|| names.join(", "))
    };
    listed(described.authors.clone())
        .or_else(|| AUTHORS.iter().find_map(|name| listed(meta.all(&[name]).collect())))
        .or_else(|| listed(marked_authors(page)))
}

/// A name without what introduces it and what follows it: "Posted by Ana Reis | 3 May" is "Ana Reis".
fn without_by(name: &str) -> String {
    const INTRODUCTIONS: &[&str] = &[
        "written by",
        "posted by",
        "published by",
        "story by",
        "words by",
        "text by",
        "reported by",
        "submitted by",
        "veröffentlicht von",
        "eingestellt von",
        "geschrieben von",
        "erstellt von",
        "verfasst von",
        "beitrag von",
        "ein beitrag von",
        "publié par",
        "rédigé par",
        "escrito por",
        "publicado por",
        "scritto da",
        "author:",
        "authors:",
        "autor:",
        "autorin:",
        "text:",
        "redaktion:",
        "foto:",
        "auteur:",
        "автор:",
        "tekst:",
        "about",
        "by:",
        "von:",
    ];
    let line: String = one_line(name).chars().take(200).collect();
    let mut name = line.split(['|', '»', '•', '·', '/', '–']).next().unwrap_or_default().trim();
    loop {
        let lower = name.to_lowercase();
        let introduction = INTRODUCTIONS.iter().find(|words| lower.starts_with(**words));
        let shorter = introduction
            .and_then(|words| name.get(words.len()..))
            .map(str::trim_start)
            .or_else(|| dateline::byline(name));
        match shorter.filter(|shorter| shorter.len() < name.len()) {
            Some(shorter) => name = shorter,
            None => break,
        }
    }
    let before_figures = name.find(|c: char| c.is_ascii_digit()).map_or(name, |at| &name[..at]);
    before_figures.trim_matches(|c: char| c.is_whitespace() || ",.:;-(".contains(c)).to_owned()
}

/// Whether a text can be the name of an author: not an address, not a company, not a sentence.
fn is_name(name: &str) -> bool {
    const NOBODY: &[&str] = &[
        "admin",
        "administrator",
        "editor",
        "author",
        "staff",
        "unknown",
        "anonymous",
        "guest",
        "null",
        "redaktion",
        "share",
        "von",
        "by",
        "autor",
    ];
    const COMPANIES: &[&str] = &["gmbh", " inc", " ltd", "http", "www.", ".com", ".de", ".org", " e.v"];
    let lower = name.to_lowercase();
    let length = name.chars().count();
    (3..=100).contains(&length)
        && !name.contains(['@', '{', '<', '='])
        && !NOBODY.contains(&lower.as_str())
        && !COMPANIES.iter().any(|word| lower.contains(word))
        && name.split_whitespace().count() <= 8
}

/// Names in elements that are marked as the author's: by microdata, by a link's relation, by their classes.
fn marked_authors(page: &Page<'_>) -> Vec<String> {
    let ways: [fn(&Page<'_>, usize) -> bool; 4] = [
        |page, place| page.attr(place, "itemprop").is_some_and(|prop| prop.eq_ignore_ascii_case("author")),
        |page, place| {
            page.attr(place, "rel").is_some_and(|rel| rel.split_whitespace().any(|word| word == "author"))
        },
        |page, place| {
            is_classed(
                page,
                place,
                &[
                    "author-name",
                    "authorname",
                    "byline-name",
                    "byline__name",
                    "author__name",
                    "article-author",
                    "article__author",
                    "post-author",
                    "entry-author",
                    "author-link",
                    "contributor",
                ],
            )
        },
        |page, place| {
            is_classed(
                page,
                place,
                &[
                    "author",
                    "byline",
                    "byl",
                    "autor",
                    "article-byline",
                    "post-byline",
                    "c-byline__author",
                    "meta-author",
                    "vcard",
                    "by-author",
                    "authors",
                    "autoren",
                    "creator",
                ],
            )
        },
    ];
    ways.into_iter().map(|way| names_where(page, way)).find(|names| !names.is_empty()).unwrap_or_default()
}

fn is_classed(page: &Page<'_>, place: usize, names: &[&str]) -> bool {
    let classes =
        page.attr(place, "class").into_iter().flat_map(str::split_whitespace).chain(page.attr(place, "id"));
    classes.map(str::to_ascii_lowercase).any(|class| names.contains(&class.as_str()))
}

fn names_where(page: &Page<'_>, is_marked: fn(&Page<'_>, usize) -> bool) -> Vec<String> {
    let is_small = |place: usize| page.nodes[page.subtree(place)].len() <= 40;
    let is_others = |place: usize| {
        page.ancestors(place).take(8).any(|at| {
            let class = page
                .attr(at, "class")
                .or_else(|| page.attr(at, "id"))
                .unwrap_or_default()
                .to_ascii_lowercase();
            page.name(at) != "body"
                && ["comment", "related", "sidebar", "teaser", "footer", "widget"]
                    .iter()
                    .any(|word| class.contains(word))
        })
    };
    let found = (0..page.nodes.len()).filter(|place| {
        page.element(*place).is_some() && is_small(*place) && is_marked(page, *place) && !is_others(*place)
    });
    let names = found.map(|place| without_by(&page.text(place))).filter(|name| is_name(name)).take(3);
    let mut names: Vec<String> = names.collect();
    names.dedup();
    // More than one is a list of persons only where each is plainly a name.
    let are_all_names = names.iter().all(|name| (2..=3).contains(&name.split_whitespace().count()));
    names.truncate(if are_all_names { 3 } else { 1 });
    names
}
