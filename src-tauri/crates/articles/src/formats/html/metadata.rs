//! What a page says of itself: JSON-LD, meta elements, its headline, its time elements.

use std::sync::LazyLock;

use regex::Regex;

use super::json_ld::Described;
use super::page::{Content, Page};
use crate::prose::one_line;
use crate::{address, dateline, language};

/// What a page says of itself.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    pub(super) title: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) url: Option<String>,
    pub(super) language: Option<String>,
    /// Dates of publication as written, best first.
    pub(super) published: Vec<String>,
    /// Dates in `time` elements that may be of publication, best first.
    pub(super) times: Vec<String>,
    /// The text as JSON-LD repeats it.
    pub(super) article_body: Option<String>,
}

/// Names of meta elements, best first.
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article.published",
    "bt:pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "article_date_original",
    "published-date",
    "publish-date",
    "publishdate",
    "published_date",
    "publication_date",
    "publication-date",
    "pubdate",
    "publisheddate",
    "pub_date",
    "ptime",
    "citation_publication_date",
    "citation_date",
    "originalpublicationdate",
    "date_published",
    "datecreated",
    "dateposted",
    "article:post_date",
    "blogger:published",
    "gentime",
    "date",
    "shareaholic:article_published_time",
    "rnews:datepublished",
    "cse_date",
    "pdate",
    "displaydate",
    "published",
    "og:pubdate",
    "release_date",
];
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
const OUTLETS: &[&str] = &[
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "cre",
    "publisher",
    "citation_journal_title",
    "al:android:app_name",
];

impl Metadata {
    pub(super) fn of(page: &Page<'_>, url: Option<&str>) -> Self {
        let meta = Meta::of(page);
        let described = Described::of(page);
        let url = canonical(page, &meta, &described).or_else(|| url.map(address::plain));
        let outlet = described.publisher.clone().filter(|name| !address::is_web(name));
        let outlet = meta.first(&["og:site_name"]).or(outlet).or_else(|| meta.first(OUTLETS));
        let outlet = outlet
            .or_else(|| title_suffix(page))
            .or_else(|| copyright_holder(page))
            .or_else(|| url.as_deref().and_then(address::host).map(str::to_owned));
        Self {
            title: title(page, &meta, &described, outlet.as_deref()),
            byline: byline(page, &meta, &described, outlet.as_deref()),
            language: page_language(page, &meta, &described),
            published: described
                .published
                .iter()
                .cloned()
                .chain(meta.all(PUBLISHED))
                .chain(marked_dates(page))
                .collect(),
            times: times(page),
            article_body: described.body,
            outlet,
            url,
        }
    }
}

/// The meta elements, names in lower case.
struct Meta(Vec<(String, String)>);

impl Meta {
    fn of(page: &Page<'_>) -> Self {
        let metas = page.elements().filter(|(_, element)| element.name() == "meta");
        let named = metas.flat_map(|(place, element)| {
            let names = ["property", "name", "itemprop", "http-equiv"]
                .into_iter()
                .filter_map(|attr| element.attr(attr));
            names.filter_map(move |name| {
                Some((name.trim().to_ascii_lowercase(), unescaped(page.attr(place, "content")?)))
            })
        });
        Self(named.collect())
    }

    fn all<'m>(&'m self, names: &'m [&str]) -> impl Iterator<Item = String> + 'm {
        names
            .iter()
            .flat_map(|name| self.0.iter().filter(move |(key, _)| key == name))
            .map(|(_, value)| value.clone())
    }

    fn first(&self, names: &[&str]) -> Option<String> {
        self.all(names).map(|value| one_line(&value)).find(|value| !value.is_empty())
    }
}

/// Resolves the character references that some sites leave in attributes and JSON, once.
pub(super) fn unescaped(text: &str) -> String {
    let mut unescaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        unescaped.push_str(&rest[..at]);
        rest = &rest[at..];
        match reference(rest) {
            Some((character, length)) => {
                unescaped.push(character);
                rest = &rest[length..];
            }
            None => {
                unescaped.push('&');
                rest = &rest[1..];
            }
        }
    }
    unescaped + rest
}

/// The character that a text beginning with `&` refers to, and the reference's length.
fn reference(text: &str) -> Option<(char, usize)> {
    const NAMED: &[(&str, char)] = &[
        ("amp", '&'),
        ("quot", '"'),
        ("apos", '\''),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("bdquo", '„'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("nbsp", ' '),
        ("hellip", '…'),
        ("bull", '•'),
        ("lt", '<'),
        ("gt", '>'),
        ("auml", 'ä'),
        ("ouml", 'ö'),
        ("uuml", 'ü'),
        ("Auml", 'Ä'),
        ("Ouml", 'Ö'),
        ("Uuml", 'Ü'),
        ("szlig", 'ß'),
        ("eacute", 'é'),
        ("egrave", 'è'),
        ("agrave", 'à'),
    ];
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let character = match name.strip_prefix('#') {
        Some(number) => {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(number)?
        }
        None => NAMED.iter().find(|(named, _)| *named == name)?.1,
    };
    Some((character, end + 1))
}

fn canonical(page: &Page<'_>, meta: &Meta, described: &Described) -> Option<String> {
    let link = page
        .elements()
        .find(|(_, element)| element.name() == "link" && element.attr("rel") == Some("canonical"));
    let saved_from = || saved_from(page);
    let candidates = [
        link.and_then(|(place, _)| page.attr(place, "href")).map(str::to_owned),
        meta.first(&["og:url", "twitter:url", "parsely-link"]),
        described.url.clone(),
    ];
    candidates
        .into_iter()
        .flatten()
        .find(|url| address::is_web(url))
        .or_else(saved_from)
        .map(|url| address::plain(&url))
}

/// The address that a `base` element names; browsers keep no other trace in the parsed page.
fn saved_from(page: &Page<'_>) -> Option<String> {
    let base = page.elements().find(|(_, element)| element.name() == "base")?;
    let url = page.attr(base.0, "href")?;
    let path = url.split_once("://")?.1.trim_end_matches('/');
    (address::is_web(url) && path.contains('/')).then(|| url.to_owned())
}

fn page_language(page: &Page<'_>, meta: &Meta, described: &Described) -> Option<String> {
    let of_html = page.attr(0, "lang").or_else(|| page.attr(0, "xml:lang")).map(str::to_owned);
    let candidates = [
        of_html,
        described.language.clone(),
        meta.first(&["og:locale", "content-language", "language", "dc.language"]),
    ];
    candidates.into_iter().flatten().find_map(|tag| language::declared(&tag))
}

fn document_title(page: &Page<'_>) -> Option<String> {
    let place = page.elements().find(|(_, element)| element.name() == "title")?.0;
    Some(page.text(place)).filter(|title| !title.is_empty())
}

const SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / "];

/// The site's name at the end of the page's title.
fn title_suffix(page: &Page<'_>) -> Option<String> {
    let title = document_title(page)?;
    let (_, suffix) = SEPARATORS
        .iter()
        .filter_map(|separator| title.rsplit_once(separator))
        .max_by_key(|(head, _)| head.len())?;
    (suffix.chars().count() <= 40 && suffix.split_whitespace().count() <= 5).then(|| suffix.to_owned())
}

static COPYRIGHT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:©|\(c\)|Copyright)(?: Copyright)?,? *(?:\d{4}(?: ?[-–] ?\d{4})?)?,? +(?:by )?(\p{Lu}[^.,|©]{2,40}?)(?:[.,|©]| All rights|$)").ok()
});

/// The name in the page's notice of copyright, where the page's title begins with it too.
fn copyright_holder(page: &Page<'_>) -> Option<String> {
    let title = document_title(page)?;
    let notices = page.nodes.iter().rev().filter_map(|node| match node.content {
        Content::Text(text) if text.len() < 300 => COPYRIGHT.as_ref()?.captures(text.trim()),
        _ => None,
    });
    let names = notices.map(|notice| notice[1].trim().to_owned());
    names.take(3).find(|name| title.starts_with(name.as_str()) || title.ends_with(name.as_str()))
}

/// A title without the outlet's name before or after it.
fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    let Some(outlet) = outlet.map(str::to_lowercase) else { return title.to_owned() };
    for separator in SEPARATORS {
        if let Some((head, tail)) = title.rsplit_once(separator) {
            let tail = tail.trim().to_lowercase();
            if !head.is_empty() && (tail == outlet || outlet.contains(&tail) || tail.contains(&outlet)) {
                return without_outlet(head.trim(), Some(&outlet));
            }
        }
    }
    let heads = SEPARATORS.iter().chain(&[": "]).filter_map(|separator| title.split_once(separator));
    let tail =
        heads.filter(|(head, _)| head.trim().to_lowercase() == outlet).map(|(_, tail)| tail.trim()).next();
    tail.unwrap_or(title).to_owned()
}

/// The headline: the one shown, if the page's own title or metadata knows it; else what those say.
fn title(page: &Page<'_>, meta: &Meta, described: &Described, outlet: Option<&str>) -> Option<String> {
    let document = document_title(page);
    let told: Vec<String> = [
        described.headline.clone(),
        meta.first(&["og:title"]),
        meta.first(&["twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline", "title"]),
        document.clone(),
    ]
    .into_iter()
    .flatten()
    .collect();
    let is_outlet =
        |heading: &String| outlet.is_some_and(|outlet| heading.to_lowercase() == outlet.to_lowercase());
    let shown: Vec<String> = headings(page).into_iter().filter(|heading| !is_outlet(heading)).collect();
    let known = shown.iter().find(|heading| told.iter().any(|title| is_contained(heading, title)));
    let only = || shown.first().filter(|_| shown.len() == 1 && told.len() <= 1);
    let written: Vec<String> = told.iter().map(|title| without_outlet(title, outlet)).collect();
    let title = known
        .or_else(only)
        .cloned()
        .or_else(|| written.first().cloned())
        .or_else(|| shown.first().cloned())?;
    // A headline shown with its overline is told without it.
    let told_alone = written
        .iter()
        .find(|told| told.len() >= 12 && told.len() < title.len() && title.ends_with(told.as_str()));
    Some(told_alone.unwrap_or(&title).clone())
}

/// What may be the headline: elements named so, then headings of the first and second level.
fn headings(page: &Page<'_>) -> Vec<String> {
    const NAMES: &[&str] = &[
        "entry-title",
        "post-title",
        "article-title",
        "article__title",
        "headline",
        "article-headline",
        "posttitle",
        "article__headline",
    ];
    let is_named = |place: usize| {
        let class = page.attr(place, "class").unwrap_or_default();
        page.attr(place, "itemprop").is_some_and(|prop| prop == "headline")
            || class.split_whitespace().any(|name| NAMES.contains(&name.to_ascii_lowercase().as_str()))
    };
    let rank = |place: usize| match page.name(place) {
        "h1" if is_named(place) => Some(0),
        "h1" => Some(1),
        "h2" | "h3" if is_named(place) => Some(2),
        "h2" => Some(3),
        _ => None,
    };
    let mut ranked: Vec<(u8, usize)> =
        page.elements().filter_map(|(place, _)| Some((rank(place)?, place))).collect();
    ranked.sort();
    let texts = ranked.into_iter().map(|(_, place)| page.text(place));
    texts.filter(|text| !text.is_empty() && text.chars().count() <= 300).take(30).collect()
}

/// Whether a heading, of more than one word, stands in a title.
fn is_contained(heading: &str, title: &str) -> bool {
    let plain = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let (heading, title) = (plain(heading), plain(title));
    heading.len() >= 8 && (title.contains(&heading) && heading.len() * 5 >= title.len() * 2)
        || (title.len() >= 16 && heading.contains(&title))
}

fn byline(page: &Page<'_>, meta: &Meta, described: &Described, outlet: Option<&str>) -> Option<String> {
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
    let line = one_line(name);
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
    let found = (0..page.nodes.len())
        .filter(|place| page.element(*place).is_some() && is_marked(page, *place) && !is_others(*place));
    let names = found.map(|place| without_by(&page.text(place))).filter(|name| is_name(name)).take(3);
    let mut names: Vec<String> = names.collect();
    names.dedup();
    // More than one is a list of persons only where each is plainly a name.
    let are_all_names = names.iter().all(|name| (2..=3).contains(&name.split_whitespace().count()));
    names.truncate(if are_all_names { 3 } else { 1 });
    names
}

/// Dates in elements that microdata marks as of publication.
fn marked_dates(page: &Page<'_>) -> Vec<String> {
    let marked = page.elements().filter(|(place, element)| {
        let prop = page
            .attr(*place, "itemprop")
            .or_else(|| page.attr(*place, "property"))
            .unwrap_or_default()
            .to_ascii_lowercase();
        element.name() != "meta"
            && matches!(prop.as_str(), "datepublished" | "datecreated" | "schema:datepublished" | "dc:date")
    });
    marked.map(|(place, _)| written_date(page, place)).take(4).collect()
}

fn written_date(page: &Page<'_>, place: usize) -> String {
    let attr = ["datetime", "content", "title"].into_iter().find_map(|name| page.attr(place, name));
    attr.map_or_else(|| page.text(place), str::to_owned)
}

/// Dates of `time` elements: those marked as of publication, else the first that is not of a change or a comment.
fn times(page: &Page<'_>) -> Vec<String> {
    let times: Vec<usize> = page
        .elements()
        .filter(|(_, element)| element.name() == "time" || element.name() == "abbr")
        .map(|(place, _)| place)
        .collect();
    let names = |place: usize| {
        let own = page.attr(place, "class").unwrap_or_default();
        let around = page.attr(page.nodes[place].parent, "class").unwrap_or_default();
        format!("{own} {around}").to_ascii_lowercase()
    };
    let is_marked = |place: &&usize| {
        let names = names(**place);
        page.attr(**place, "pubdate").is_some()
            || ["publish", "entry-date", "post-date", "posted", "pubdate"]
                .iter()
                .any(|word| names.contains(word))
    };
    let is_other = |place: &&usize| {
        let names = names(**place);
        page.name(**place) != "time"
            || ["updated", "modified", "comment", "related", "edited"].iter().any(|word| names.contains(word))
    };
    let marked = times.iter().find(|place| is_marked(place) && !names(**place).contains("comment"));
    let first = times.iter().find(|place| !is_other(place));
    marked.or(first).map(|place| written_date(page, *place)).into_iter().collect()
}
