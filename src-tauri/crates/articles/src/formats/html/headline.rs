//! The headline of a page, told apart from the names of outlets around it.

use std::cell::LazyCell;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use regex::Regex;

use super::json_ld::Described;
use super::metadata::Meta;
use super::names;
use super::page::{Content, Page};
use crate::prose::squeezed;
use crate::{address, dates};

/// Characters of the longest headline.
const LONGEST: usize = 500;

fn document_title(page: &Page<'_>) -> Option<String> {
    let place = page.elements().find(|(_, element)| element.name() == "title")?.0;
    Some(page.text(place)).filter(|title| !title.is_empty())
}

/// What divides a title from the name of its outlet.
const SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / "];

/// The site's name at the end of the page's title.
pub(super) fn title_suffix(page: &Page<'_>, meta: &Meta) -> Option<String> {
    let title = document_title(page)?;
    let parts =
        |title| parts_at_end(title).filter(|(head, _)| has_words(head)).max_by_key(|(head, _)| head.len());
    let (head, suffix) = parts(&title)?;
    if is_day(suffix) {
        // "The Meridian - Thursday, 14 November 1996" is all of the outlet.
        return Some(head.to_owned());
    }
    let is_short = suffix.chars().count() <= 40 && suffix.split_whitespace().count() <= 5;
    (is_short && !names::is_short_label(suffix) && !is_headline_after(page, meta, head, suffix))
        .then(|| suffix.to_owned())
}

/// A title before and after each sign that may divide it from its outlet.
fn parts_at_end(title: &str) -> impl Iterator<Item = (&str, &str)> {
    // Chinese and Japanese titles are divided without spaces.
    let is_spaceless = title.contains(|c: char| ('\u{3040}'..='\u{9fff}').contains(&c));
    let spaceless: &[&str] = if is_spaceless { &["_", "｜", "|"] } else { &[] };
    SEPARATORS.iter().chain(spaceless).filter_map(|separator| title.rsplit_once(separator))
}

/// Whether a part of a title is a day.
fn is_day(part: &str) -> bool {
    part.contains(|c: char| c.is_ascii_digit()) && dates::of_metadata(part, None).is_some()
}

/// The day at the end of a title that is else only the outlet's name: that of an issue.
pub(super) fn day_of_issue(page: &Page<'_>) -> Option<String> {
    let title = document_title(page)?;
    parts_at_end(&title).map(|(_, day)| day.to_owned()).find(|day| is_day(day))
}

/// Characters of the longest name of a site.
const LONGEST_NAME: usize = 40;

/// The words that lead to the first page of the site, where they stand apart at an end of the page's title.
pub(super) fn name_of_home(page: &Page<'_>, url: Option<&str>) -> Option<String> {
    let title = document_title(page)?;
    let host = url.and_then(address::host);
    let is_own = |place: &usize| {
        let host_of_link = page.attr(*place, "href").and_then(address::host);
        leads_home(page, *place) && (host_of_link.is_none() || host_of_link == host)
    };
    let links = page.elements().filter(|(_, element)| element.name() == "a").map(|(place, _)| place);
    let mut names = links.filter(is_own).take(MOST_LINKS).map(|place| page.text(place));
    let is_dividing = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    names.find(|name| {
        let after = title.strip_prefix(name.as_str()).map(|rest| rest.trim_start().starts_with(is_dividing));
        let before = title.strip_suffix(name.as_str()).map(|rest| rest.trim_end().ends_with(is_dividing));
        has_words(name) && name.chars().count() <= LONGEST_NAME && after.or(before) == Some(true)
    })
}

/// Links to the first page of a site that are looked at.
const MOST_LINKS: usize = 8;

/// Whether the end of a title is the headline, after the name of a part of the site: "Blog - The harbour at night".
fn is_headline_after(page: &Page<'_>, meta: &Meta, head: &str, suffix: &str) -> bool {
    if meta.first(&["og:title"]).is_some_and(|title| squeezed(&title) == squeezed(suffix)) {
        return true;
    }
    let words = |text: &str| text.split_whitespace().count();
    words(suffix) > words(head)
        && headings(page).into_iter().any(|(_, heading)| squeezed(&heading) == squeezed(suffix))
}

/// Whether a part of a title is more than a day in figures.
fn has_words(part: &str) -> bool {
    part.contains(char::is_alphabetic)
}

static COPYRIGHT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:©|\(c\)|Copyright)(?: Copyright)?,? *(?:\d{4}(?: ?[-–] ?\d{4})?)?,? +(?:by )?([\p{Lu}\p{Lo}][^.,|©]{2,40}?)(?:[.,|©]| All rights|$)").ok()
});

/// The name in the page's notice of copyright, where the page's title begins with it too.
pub(super) fn copyright_holder(page: &Page<'_>) -> Option<String> {
    let title = document_title(page)?;
    let notices = notices(page).filter_map(|(_, text)| COPYRIGHT.as_ref()?.captures(text.trim()));
    let names = notices.map(|notice| notice[1].trim().to_owned());
    names.take(3).find(|name| title.starts_with(name.as_str()) || title.ends_with(name.as_str()))
}

/// Bytes of the longest notice of rights.
const LONGEST_NOTICE: usize = 300;

/// The notices of rights, last first: the element around each, and its words.
fn notices<'a>(page: &Page<'a>) -> impl Iterator<Item = (usize, &'a str)> {
    page.nodes.iter().rev().filter_map(|node| match node.content {
        Content::Text(text)
            if text.len() < LONGEST_NOTICE
                && ["©", "(c)", "opyright"].iter().any(|sign| text.contains(sign)) =>
        {
            Some((node.parent, text))
        }
        _ => None,
    })
}

/// Notices of rights that are looked at for the site's name.
const MOST_NOTICES: usize = 5;

/// The page's notices of rights as they are compared: what stands in one is the site's name, with what it says of
/// itself.
fn squeezed_notices(page: &Page<'_>) -> Vec<String> {
    let texts = notices(page).take(MOST_NOTICES).map(|(place, _)| page.text(place));
    texts.filter(|text| text.len() < LONGEST_NOTICE).map(|text| squeezed(&text)).collect()
}

/// A title without the outlet's name after it, twice at most, or before it.
fn without_outlet<'t>(title: &'t str, outlet: Option<&str>) -> &'t str {
    let Some(outlet) = outlet.map(str::to_lowercase) else { return title };
    let mut title = title;
    for _ in 0..2 {
        let ends = parts_at_end(title);
        let is_outlet = |tail: &str| {
            let tail = tail.trim().to_lowercase();
            let is_host = tail.contains('.') && !tail.contains(' ') && !tail.ends_with('.');
            is_host || tail == outlet || outlet.contains(&tail) || tail.contains(&outlet)
        };
        let Some((head, _)) = ends.into_iter().find(|(head, tail)| has_words(head) && is_outlet(tail)) else {
            break;
        };
        title = head.trim();
    }
    let heads = SEPARATORS.iter().chain(&[": "]).filter_map(|separator| title.split_once(separator));
    heads
        .filter(|(head, _)| head.trim().to_lowercase() == outlet)
        .map(|(_, tail)| tail.trim())
        .next()
        .unwrap_or(title)
}

/// The headline: the one shown, if the page's own title or metadata knows it; else what those say.
pub(super) fn title(
    page: &Page<'_>,
    meta: &Meta,
    described: &Described,
    outlet: Option<&str>,
) -> Option<String> {
    let mut told = told_titles(page, meta, described);
    // The title of an issue is none of an article.
    told.retain(|title| !parts_at_end(title).any(|(head, day)| is_day(day) && outlet == Some(head)));
    let is_outlet =
        |heading: &String| outlet.is_some_and(|outlet| heading.to_lowercase() == outlet.to_lowercase());
    let is_known = |heading: &str| told.iter().any(|title| is_contained(heading, title));
    let notices = LazyCell::new(|| squeezed_notices(page));
    let is_in_notice = |heading: &str| {
        let heading = squeezed(heading);
        notices.iter().any(|notice| notice.contains(&heading))
    };
    let is_of_site = |heading: &String| is_outlet(heading) || !is_known(heading) && is_in_notice(heading);
    let shown: Vec<(u8, String)> =
        headings(page).into_iter().filter(|(_, heading)| !is_of_site(heading)).collect();
    let known = |ranks: RangeInclusive<u8>| {
        let known = shown.iter().find(|(rank, heading)| ranks.contains(rank) && is_known(heading));
        known.map(|(_, heading)| heading.clone())
    };
    let is_as_long = |heading: &str| told.iter().all(|title| heading.len() * 3 >= title.len());
    // The page's own title has all words of the heading, in their order, and others between them.
    let is_shortened =
        |heading: &str| !is_known(heading) && told.iter().any(|title| has_all_words(title, heading));
    let only = || match shown.as_slice() {
        [(_, heading)] if told.len() <= 1 && is_as_long(heading) && !is_shortened(heading) => {
            Some(heading.clone())
        }
        _ => None,
    };
    let written: Vec<String> = told.iter().map(|title| without_outlet(title, outlet).to_owned()).collect();
    let title = known(0..=2)
        .or_else(|| {
            only().or_else(|| sole_headline(&shown)).filter(|heading| !is_title_in_text(page, heading))
        })
        .or_else(|| known(3..=3))
        .or_else(|| written.first().cloned())
        .or_else(|| shown.first().map(|(_, heading)| heading.clone()))?;
    // A headline shown with its overline, or with a second line, is told without it.
    let is_with_second_line = |told: &str| {
        let rest = title.strip_prefix(told).unwrap_or_default();
        let goes_on = |c: char| c.is_lowercase() || matches!(c, '-' | '–' | '—');
        let is_apart = rest.starts_with(' ') && !rest.trim_start().starts_with(goes_on);
        is_apart && told.split_whitespace().count() >= HEADLINE.0
    };
    let told_alone = written.iter().find(|told| {
        told.len() >= 12
            && told.len() < title.len()
            && (title.ends_with(told.as_str()) || is_with_second_line(told))
    });
    Some(without_loose_end(told_alone.unwrap_or(&title)).to_owned())
}

/// A title without the sign that divides it from an outlet that does not follow: "Fire at Lys -".
fn without_loose_end(title: &str) -> &str {
    let end = title.trim_end_matches(['-', '–', '—', '|', '·', '»']);
    if end.ends_with(' ') { end.trim_end() } else { title }
}

/// Whether a page's own title, longer than its heading, stands in its text as it does above: then that, and not the
/// heading, is what the page is called.
fn is_title_in_text(page: &Page<'_>, heading: &str) -> bool {
    let title = document_title(page).map(|title| squeezed(&title)).unwrap_or_default();
    let holds_title = |text: &str| text.len() >= title.len() && squeezed(text).contains(&title);
    title.len() >= LONG_TITLE.max(squeezed(heading).len()) && page.texts().any(|(_, text)| holds_title(text))
}

/// Bytes of a title that stands in a text by no accident.
const LONG_TITLE: usize = 30;

/// Whether all words of a heading stand in a title, one after the other.
fn has_all_words(title: &str, heading: &str) -> bool {
    let is_dividing = |c: char| !c.is_alphanumeric();
    let (title, heading) = (title.to_lowercase(), heading.to_lowercase());
    let mut words = title.split(is_dividing);
    heading.split(is_dividing).filter(|word| !word.is_empty()).all(|word| words.any(|other| other == word))
}

/// The titles that the page tells of itself.
pub(super) fn told_titles(page: &Page<'_>, meta: &Meta, described: &Described) -> Vec<String> {
    let told = [
        described.headline.clone(),
        meta.first(&["og:title"]),
        meta.first(&["twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline", "title"]),
        document_title(page),
    ];
    told.into_iter().flatten().filter(|title| title.chars().count() <= LONGEST).collect()
}

/// The element that shows the headline: the first heading that says what the title does, else the first of all.
pub(super) fn place(page: &Page<'_>, title: Option<&str>) -> Option<usize> {
    let ranked = ranked_headings(page);
    let shows_title =
        |place: &&(u8, usize)| title.is_some_and(|title| is_contained(&page.text(place.1), title));
    let shown =
        ranked.iter().take(MOST_HEADINGS).find(shows_title).or(ranked.first().filter(|(rank, _)| *rank <= 1));
    shown.map(|(_, place)| *place)
}

/// Headings that are looked at.
const MOST_HEADINGS: usize = 30;

/// What may be the headline, likeliest first.
fn headings(page: &Page<'_>) -> Vec<(u8, String)> {
    let own = ranked_headings(page).into_iter().filter(|(_, place)| !leads_home(page, *place));
    own.map(|(rank, place)| (rank, heading_text(page, place)))
        .filter(|(_, text)| !text.is_empty() && text.chars().count() <= 300)
        .take(MOST_HEADINGS)
        .collect()
}

/// The words of a heading, without the sign behind them that links to it.
fn heading_text(page: &Page<'_>, place: usize) -> String {
    page.text(place).trim_end_matches(['¶', '§', '#', ' ']).to_owned()
}

/// Whether a heading is a link to the first page of its site: the site's name.
pub(super) fn leads_home(page: &Page<'_>, place: usize) -> bool {
    let mut links = page.subtree(place).filter(|at| page.name(*at) == "a");
    let Some(href) = links.next().and_then(|link| page.attr(link, "href")) else { return false };
    let href = address::original(href);
    let path = href.split_once("://").map_or(href, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
    matches!(path, "" | "/") && links.next().is_none()
}

/// Elements named as headlines, then headings of the first and second level, in the page's order.
fn ranked_headings(page: &Page<'_>) -> Vec<(u8, usize)> {
    const NAMES: &[&str] =
        &["entry-title", "post-title", "article-title", "headline", "article-headline", "posttitle"];
    let is_named = |place: usize| {
        page.attr(place, "itemprop").is_some_and(|prop| prop == "headline")
            || page.names(place).split(' ').any(|name| NAMES.contains(&name))
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
    if ranked.is_empty() {
        ranked.extend(large_letters(page).map(|place| (3, place)));
    }
    ranked.sort();
    ranked
}

/// The first words in large letters, as pages without headings set their headline.
fn large_letters(page: &Page<'_>) -> Option<usize> {
    let is_large = |place: usize| {
        let size = page.attr(place, "size").filter(|_| page.name(place) == "font");
        size.is_some_and(|size| matches!(size, "+2" | "+3" | "+4" | "5" | "6" | "7"))
    };
    let words = |place: usize| page.text(place).split_whitespace().count();
    let mut large = page.elements().map(|(place, _)| place).filter(|place| is_large(*place));
    large.find(|place| (HEADLINE.0..=LONGEST_LARGE).contains(&words(*place)))
}

/// Words of the longest headline in large letters.
const LONGEST_LARGE: usize = 30;

/// Words and characters of a heading that can only be a headline.
const HEADLINE: (usize, usize) = (4, 24);

/// The page's one heading of the first level, shown once or again, where it is long enough to be nothing but a
/// headline: what a page says of itself to searchers is often another.
fn sole_headline(shown: &[(u8, String)]) -> Option<String> {
    let mut first = shown.iter().filter(|(rank, _)| *rank <= 1).map(|(_, heading)| heading);
    let heading = first.next()?;
    let is_long = heading.split_whitespace().count() >= HEADLINE.0 && heading.chars().count() >= HEADLINE.1;
    (is_long && first.all(|other| other == heading)).then(|| heading.clone())
}

/// Whether a heading, of more than one word, stands in a title.
fn is_contained(heading: &str, title: &str) -> bool {
    let (heading, title) = (squeezed(heading), squeezed(title));
    heading.len() >= 8 && (title.contains(&heading) && heading.len() * 5 >= title.len() * 2)
        || (title.len() >= 16 && heading.contains(&title))
}
