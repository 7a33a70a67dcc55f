//! What a page says of itself: JSON-LD, meta elements, its headline, its time elements.

use super::frame::Frame;
use super::json_ld::{Described, Kind};
use super::page::Page;
use super::references::{Place, resolved};
use super::{authors, breadcrumbs, headline};
use crate::prose::one_line;
use crate::{address, language};

/// What a page says of itself.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    pub(super) title: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) section: Option<String>,
    pub(super) url: Option<String>,
    pub(super) language: Option<String>,
    /// Dates of publication as written, best first.
    pub(super) published: Vec<String>,
    /// Dates in `time` elements that may be of publication, best first.
    pub(super) times: Vec<String>,
    /// Dates as written that systems often set anew when a page changes, best first.
    pub(super) dated: Vec<String>,
    /// The titles that the page tells of itself, where it does not show them.
    pub(super) titles: Vec<String>,
    /// The day of the issue, where the page's title tells that beside its outlet.
    pub(super) day_of_issue: Option<String>,
    /// The page's headline, and its parts that are about other pages.
    pub(super) frame: Frame,
    /// What the page describes itself as in JSON-LD.
    pub(super) kind: Kind,
    /// Whether the page calls itself an article where links to it are shown.
    pub(super) is_called_article: bool,
    /// What the page is about, as it tells searchers: often its introduction.
    pub(super) description: Option<String>,
    /// The text as JSON-LD repeats it.
    pub(super) article_body: Option<String>,
    /// Whether all of it can be read for free, where the page says.
    pub(super) is_free: Option<bool>,
}

/// Dates looked at; a page that tells more tells none.
const MOST_DATES: usize = 12;

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
    "shareaholic:article_published_time",
    "rnews:datepublished",
    "cse_date",
    "pdate",
    "displaydate",
    "published",
    "og:pubdate",
    "release_date",
];

/// Names of meta elements for a date of any kind.
const DATED: &[&str] = &["dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "date"];

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
        let outlet = outlet.map(|name| address::host(&name).map_or(name.clone(), str::to_owned));
        let outlet = outlet
            .or_else(|| headline::title_suffix(page, &meta))
            .or_else(|| headline::copyright_holder(page))
            .or_else(|| headline::name_of_home(page, url.as_deref()))
            .or_else(|| url.as_deref().and_then(address::host).map(str::to_owned));
        let title = headline::title(page, &meta, &described, outlet.as_deref());
        let frame = Frame::of(page, headline::place(page, title.as_deref()));
        let microdata = marked_dates(page, &frame);
        let published = described.published.iter().cloned().chain(meta.all(PUBLISHED)).chain(microdata);
        Self {
            byline: authors::byline(page, &frame, &meta, &described, outlet.as_deref()),
            language: page_language(page, &meta, &described),
            published: published.take(MOST_DATES).collect(),
            times: times(page, &frame),
            titles: headline::told_titles(page, &meta, &described),
            day_of_issue: headline::day_of_issue(page),
            dated: meta.all(DATED).chain(meta.named_as_published()).take(MOST_DATES).collect(),
            kind: described.kind,
            is_called_article: meta
                .first(&["og:type"])
                .is_some_and(|kind| kind.eq_ignore_ascii_case("article")),
            description: meta.first(&["og:description", "description", "twitter:description"]),
            section: meta
                .first(SECTIONS)
                .or(described.section)
                .or_else(|| breadcrumbs::section(page, title.as_deref()))
                .filter(|name| is_section(name)),
            article_body: described.body,
            is_free: described.is_free,
            title,
            frame,
            outlet,
            url,
        }
    }
}

/// The meta elements, names in lower case.
pub(super) struct Meta(Vec<(String, String)>);

impl Meta {
    fn of(page: &Page<'_>) -> Self {
        let metas = page.elements().filter(|(_, element)| element.name() == "meta");
        let named = metas.flat_map(|(place, element)| {
            let names = ["property", "name", "itemprop", "http-equiv"].into_iter().filter_map(move |attr| {
                let is_anothers = attr == "itemprop" && is_of_property(page, place);
                element.attr(attr).filter(|_| !is_anothers)
            });
            names.filter_map(move |name| {
                Some((name.trim().to_ascii_lowercase(), unescaped(page.attr(place, "content")?)))
            })
        });
        Self(named.collect())
    }

    pub(super) fn all<'m>(&'m self, names: &'m [&str]) -> impl Iterator<Item = String> + 'm {
        names
            .iter()
            .flat_map(|name| self.0.iter().filter(move |(key, _)| key == name))
            .map(|(_, value)| value.clone())
    }

    /// What elements of any name say that tells of publication: names of a site's own.
    fn named_as_published(&self) -> impl Iterator<Item = String> {
        const WORDS: &[&str] = &["publish", "publi_", "pubdate", "pub-date", "posted", "uploaded", "issued"];
        let is_named = |name: &str| {
            WORDS.iter().any(|word| name.contains(word))
                && !["publisher", "modif", "updat"].iter().any(|word| name.contains(word))
        };
        self.0.iter().filter(move |(name, _)| is_named(name)).map(|(_, value)| value.clone())
    }

    /// What is shown with a link to the page under one of these words.
    pub(super) fn labelled(&self, words: &[&str]) -> Option<String> {
        let is_one_of = |label: &str| words.contains(&label.to_lowercase().trim_end_matches(':'));
        [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")]
            .into_iter()
            .find(|(label, _)| self.first(&[label]).is_some_and(|label| is_one_of(&label)))
            .and_then(|(_, value)| self.first(&[value]))
    }

    pub(super) fn first(&self, names: &[&str]) -> Option<String> {
        self.all(names).map(|value| one_line(&value)).find(|value| !value.is_empty())
    }
}

/// Whether microdata says that an element describes something that is only named here: a work cited, a comment.
fn is_of_property(page: &Page<'_>, place: usize) -> bool {
    const OWN: &[&str] = &["mainEntity", "mainEntityOfPage", "blogPost", "articleBody"];
    let around = page
        .ancestors(place)
        .find(|at| page.element(*at).is_some_and(|element| element.attr("itemscope").is_some()));
    around.and_then(|at| page.attr(at, "itemprop")).is_some_and(|property| !OWN.contains(&property))
}

/// Resolves the character references that some sites leave in attributes and JSON, once.
pub(crate) fn unescaped(text: &str) -> String {
    resolved(text, Place::Attribute).into_owned()
}

/// Names of meta elements that tell the section.
const SECTIONS: &[&str] = &[
    "article:section",
    "og:article:section",
    "parsely-section",
    "cxenseparse:section",
    "section",
    "articlesection",
];

/// Whether words name a section, and are no number of one or list of many.
fn is_section(name: &str) -> bool {
    name.chars().count() <= 60 && name.contains(char::is_alphabetic) && !address::is_web(name)
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

/// Properties of publication, in microdata and RDFa.
const MARKED: &[&str] =
    &["datepublished", "datecreated", "schema:datepublished", "schema:datecreated", "dc:date", "dc:created"];

/// Dates in elements that microdata marks as of publication.
fn marked_dates(page: &Page<'_>, frame: &Frame) -> Vec<String> {
    let marked = page.elements().filter(|(place, element)| {
        let prop = element.attr("itemprop").or_else(|| element.attr("property")).unwrap_or_default();
        element.name() != "meta"
            && prop.split_whitespace().any(|prop| MARKED.iter().any(|name| prop.eq_ignore_ascii_case(name)))
            && !frame.is_elsewhere(*place)
    });
    marked.map(|(place, _)| written_date(page, place)).take(4).collect()
}

fn written_date(page: &Page<'_>, place: usize) -> String {
    let attr = ["datetime", "content", "title"].into_iter().find_map(|name| page.attr(place, name));
    attr.map_or_else(|| page.text(place), str::to_owned)
}

/// Dates of `time` elements: of those near the headline the first that is marked as of publication, else the first
/// that is not of a change; of those far from it, only a date that no other is beside.
fn times(page: &Page<'_>, frame: &Frame) -> Vec<String> {
    let around = |place: usize| [page.names(place), page.names(page.nodes[place].parent)];
    let has = |place: usize, words: &[&str]| {
        around(place).iter().any(|names| words.iter().any(|word| names.contains(word)))
    };
    let is_marked = |place: &&usize| {
        page.attr(**place, "pubdate").is_some()
            || has(**place, &["publish", "entry-date", "post-date", "posted", "pubdate"])
    };
    let is_time = |place: &&usize| {
        page.name(**place) == "time" && !has(**place, &["updated", "modified", "edited", "changed"])
    };
    let times: Vec<usize> = page
        .elements()
        .filter(|(place, element)| matches!(element.name(), "time" | "abbr") && !frame.is_elsewhere(*place))
        .map(|(place, _)| place)
        .collect();
    let near = |place: &&usize| frame.is_near_headline(**place);
    let sole = |places: Vec<&usize>| {
        let dates: Vec<String> = places.into_iter().map(|place| written_date(page, *place)).collect();
        dates.first().filter(|first| dates.iter().all(|date| date == *first)).cloned()
    };
    let beside =
        times.iter().filter(near).find(is_marked).or_else(|| times.iter().filter(near).find(is_time));
    beside
        .map(|place| written_date(page, *place))
        .or_else(|| sole(times.iter().filter(is_marked).collect()))
        .or_else(|| sole(times.iter().filter(is_time).collect()))
        .into_iter()
        .collect()
}
