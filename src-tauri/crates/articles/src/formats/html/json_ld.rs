//! Articles described in JSON-LD (schema.org), as most news sites do.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;

use super::page::{Content, Page};

/// Types of schema.org that are articles.
const ARTICLES: &[&str] = &[
    "Article",
    "NewsArticle",
    "BlogPosting",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "AdvertiserContentArticle",
    "LiveBlogPosting",
    "SocialMediaPosting",
    "ScholarlyArticle",
    "TechArticle",
    "Report",
    "MedicalScholarlyArticle",
    "DiscussionForumPosting",
    "SatiricalArticle",
    "AskPublicNewsArticle",
];

/// What a page describes itself as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Kind {
    Article,
    /// What several people write to one another.
    Thread,
    #[default]
    Other,
}

/// Types of schema.org whose pages are threads.
const THREADS: &[&str] = &["DiscussionForumPosting", "QAPage", "Question"];

/// Most values looked at in one page.
const MOST_VALUES: usize = 5000;

/// The fields of an article's description.
#[derive(Debug, Default)]
pub(super) struct Described {
    pub(super) kind: Kind,
    pub(super) headline: Option<String>,
    pub(super) authors: Vec<String>,
    /// Some sites name all authors here, and the first alone as the author.
    pub(super) creators: Vec<String>,
    pub(super) publisher: Option<String>,
    pub(super) section: Option<String>,
    pub(super) published: Option<String>,
    pub(super) url: Option<String>,
    pub(super) language: Option<String>,
    pub(super) body: Option<String>,
    /// Whether all of it can be read for free.
    pub(super) is_free: Option<bool>,
}

impl Described {
    /// Reads the first article that a page describes; a described web page stands in where there is none.
    pub(super) fn of(page: &Page<'_>) -> Self {
        let values = values(page);
        let objects = objects(&values);
        let of_type = |types: &[&str]| objects.iter().copied().find(|object| has_type(object, types));
        let article = of_type(ARTICLES).or_else(|| of_type(&["WebPage", "ItemPage", "VideoObject"]));
        let mut described = article.map(|article| Self::of_object(article, &objects)).unwrap_or_default();
        described.kind = match of_type(ARTICLES) {
            Some(article) if !has_type(article, THREADS) => Kind::Article,
            None if of_type(THREADS).is_none() && !is_marked_thread(page) => Kind::Other,
            _ => Kind::Thread,
        };
        described
    }

    fn of_object(article: &Value, objects: &[&Value]) -> Self {
        let text = |name: &str| article.get(name).and_then(text);
        Self {
            kind: Kind::Other,
            headline: text("headline").or_else(|| text("name")),
            authors: names(article.get("author"), objects),
            creators: names(article.get("creator"), objects),
            section: text("articleSection"),
            publisher: names(article.get("publisher"), objects).into_iter().next(),
            published: text("datePublished").or_else(|| text("dateCreated")),
            url: text("url").or_else(|| names(article.get("mainEntityOfPage"), &[]).into_iter().next()),
            language: text("inLanguage"),
            body: text("articleBody"),
            is_free: article.get("isAccessibleForFree").and_then(truth),
        }
    }
}

static PUBLISHED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let names = "datePublished|publishedDate|publishedAt|published_at|publicationDate|publishDate";
    Regex::new(&format!(r#""(?:{names})"\s*:\s*"([^"]{{8,40}})""#)).ok()
});

/// When a page was published, as the data say that its programs read.
pub(super) fn published_in_data(page: &Page<'_>) -> Vec<String> {
    let scripts = page.elements().filter(|(_, element)| element.name() == "script");
    let data = scripts.flat_map(|(place, _)| page.subtree(place)).filter_map(|at| page.run(at));
    let found =
        data.flat_map(|data| PUBLISHED.as_ref().into_iter().flat_map(|names| names.captures_iter(data)));
    found.filter_map(|told| told.get(1)).take(MOST_TOLD).map(|told| told.as_str().to_owned()).collect()
}

/// Dates looked at in data.
const MOST_TOLD: usize = 40;

/// Whether microdata says that the page, or the part with most of it, is a thread.
fn is_marked_thread(page: &Page<'_>) -> bool {
    page.elements().any(|(place, element)| {
        let kind = element.attr("itemtype").unwrap_or_default();
        let kind = kind.rsplit('/').next().unwrap_or_default();
        THREADS.contains(&kind) && page.subtree(place).len() * 4 > page.nodes.len()
    })
}

/// Parses all scripts of JSON-LD; those that are broken are left out.
fn values(page: &Page<'_>) -> Vec<Value> {
    let scripts = page.elements().filter(|(_, element)| {
        element.name() == "script"
            && element.attr("type").is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"))
    });
    scripts.filter_map(|(place, _)| parse(&raw(page, place))).collect()
}

/// The text of a script as it is written.
fn raw(page: &Page<'_>, place: usize) -> String {
    page.nodes[page.subtree(place)]
        .iter()
        .filter_map(|node| match node.content {
            Content::Text(text) => Some(text),
            Content::Element(_) => None,
        })
        .collect()
}

/// Parses JSON as pages have it: in comments, with line breaks inside strings.
fn parse(script: &str) -> Option<Value> {
    let script = script
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("/*<![CDATA[*/");
    let script = script
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("/*]]>*/")
        .trim()
        .trim_end_matches(';');
    let repaired = || script.replace(['\n', '\r', '\t'], " ");
    serde_json::from_str(script)
        .or_else(|_| serde_json::from_str(&repaired()))
        .ok()
        .or_else(|| salvaged(script))
}

/// What can be had of a description that is no JSON as a whole: the fields whose own values are.
fn salvaged(script: &str) -> Option<Value> {
    const FIELDS: &[&str] =
        &["@type", "headline", "author", "datePublished", "publisher", "url", "inLanguage"];
    let value = |name: &str| {
        let (_, after) = script.split_once(&format!("\"{name}\""))?;
        let after = after.trim_start().strip_prefix(':')?;
        serde_json::Deserializer::from_str(after).into_iter::<Value>().next()?.ok()
    };
    let fields = FIELDS.iter().filter_map(|name| Some(((*name).to_owned(), value(name)?)));
    let fields: serde_json::Map<String, Value> = fields.collect();
    (!fields.is_empty()).then_some(Value::Object(fields))
}

/// All objects inside some values, outermost first.
fn objects(values: &[Value]) -> Vec<&Value> {
    let mut found = Vec::new();
    let mut rest: std::collections::VecDeque<&Value> = values.iter().collect();
    while let Some(value) = rest.pop_front() {
        if found.len() >= MOST_VALUES {
            break;
        }
        match value {
            Value::Array(values) => rest.extend(values),
            Value::Object(fields) => {
                found.push(value);
                rest.extend(fields.values().filter(|value| value.is_object() || value.is_array()));
            }
            _ => {}
        }
    }
    found
}

fn has_type(object: &Value, types: &[&str]) -> bool {
    let is_one = |value: &Value| {
        value.as_str().is_some_and(|name| types.contains(&name.rsplit(['/', ':']).next().unwrap_or(name)))
    };
    match object.get("@type") {
        Some(Value::Array(values)) => values.iter().any(is_one),
        Some(value) => is_one(value),
        None => false,
    }
}

/// Whether a value says yes or no, as JSON does or in words.
fn truth(value: &Value) -> Option<bool> {
    let word = value.as_str().map(|word| word.rsplit('/').next().unwrap_or(word).to_ascii_lowercase());
    match word.as_deref() {
        Some("true" | "yes") => Some(true),
        Some("false" | "no") => Some(false),
        _ => value.as_bool(),
    }
}

fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(values) => values.first()?.as_str()?.to_owned(),
        Value::Object(fields) => fields.get("@value").or_else(|| fields.get("name"))?.as_str()?.to_owned(),
        _ => return None,
    };
    let text = super::metadata::unescaped(text.trim());
    (!text.is_empty()).then_some(text)
}

/// Most names of one list.
const MOST_NAMES: usize = 20;

/// The names of persons or organisations, given as text, object, list, or a reference to an object.
fn names(value: Option<&Value>, objects: &[&Value]) -> Vec<String> {
    let Some(value) = value else { return Vec::new() };
    let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    values.iter().take(MOST_NAMES).filter_map(|value| name(value, objects)).collect()
}

fn name(value: &Value, objects: &[&Value]) -> Option<String> {
    let named = |value: &Value| value.get("name").and_then(text);
    let id = value.get("@id").and_then(Value::as_str);
    let referred = || {
        let id = id?;
        objects
            .iter()
            .copied()
            .find(|object| object.get("@id").and_then(Value::as_str) == Some(id))
            .and_then(named)
    };
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        value => named(value)
            .or_else(referred)
            .or_else(|| id.filter(|id| crate::address::is_web(id)).map(str::to_owned)),
    }
}
