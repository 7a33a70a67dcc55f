//! HTML saved from a browser: one parse, then metadata, the text, and the dates they tell.

mod authors;
mod body;
pub(crate) mod bookmarks;
mod breadcrumbs;
mod cautions;
mod date_lines;
mod dom;
mod elements;
mod frame;
mod headline;
mod hidden;
mod holder;
mod inert;
mod json_ld;
mod lead;
mod listing;
mod metadata;
mod names;
mod overview;
mod page;
mod references;
mod saved;
mod segments;
mod structure;
mod thread;
mod tokens;
mod tree;
mod unwanted;

use std::rc::Rc;

use crate::dates;
use crate::prose::Prose;
use crate::unseen::Unseen;
use crate::{Article, KnownFrom, Published, ReadError, Source, Warning, encoding, language};

pub(crate) use inert::{MailPart, escaped, inert, inert_article, inert_mail, inert_picture, inert_text};
pub(crate) use metadata::unescaped;

/// Megabytes of HTML that are read; the longest articles have less than one.
const LIMIT: usize = 24;

/// Reads the article in a page.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let (html, damaged) = parse(source)?;
    let page = page::Page::of(&html);
    let noted = || saved::address(&source.bytes).or_else(|| saved::address_of_reader(&page));
    let address = source.url.clone().or_else(noted);
    let metadata = metadata::Metadata::of(&page, address.as_deref());
    let body = body::Body::of(&page, &metadata);
    let language = language::of(&body.prose.text, metadata.language.clone());
    let mut told = told(source, &metadata, &body, language.as_deref());
    let mut warnings = cautions::of(&page, &metadata, &body.prose.text);
    warnings.extend(body.hidden.clone());
    if told.is_empty() {
        told.extend(told_by_data(&page, language.as_deref()));
    }
    if told.is_empty()
        && let Some(changed) = told_by_change(&body, language.as_deref())
    {
        told.push(changed);
        warnings.push(Warning::OnlyLastChange);
    }
    if told.is_empty() {
        let months = date_lines::months(&page, &metadata.frame);
        let read = months.iter().find_map(|line| dates::month_alone(line, language.as_deref()));
        told.extend(read.map(|edtf| Published { edtf, known_from: KnownFrom::Byline }));
    }
    if told.is_empty() {
        let of_metadata = metadata.published.iter().chain(&metadata.times).chain(&metadata.dated);
        warnings.extend(
            dates::undecided(of_metadata, KnownFrom::Metadata)
                .or_else(|| dates::undecided(body.date_lines.all.iter(), KnownFrom::Byline)),
        );
    }
    super::finish(
        source,
        Article {
            title: metadata.title.unwrap_or_default(),
            byline: metadata.byline.or(body.byline),
            outlet: metadata.outlet,
            section: metadata.section,
            url: metadata.url,
            language,
            published: None,
            captured: saved::captured(&source.bytes, address.as_deref()),
            text: body.prose.text,
            blocks: body.prose.blocks,
            warnings,
        },
        &told,
        damaged,
    )
}

/// The visible text of a page that is all article: a chapter of a book, the text of a mail. What the page holds and
/// does not show is told apart.
pub(crate) fn whole(bytes: &[u8], unseen: &mut Unseen) -> Prose {
    whole_with_sheets(bytes, &mut |_| None, unseen)
}

/// The visible text of a page that is all article, beside which lie style sheets that it links to.
pub(crate) fn whole_with_sheets(
    bytes: &[u8],
    linked: &mut dyn FnMut(&str) -> Option<Rc<str>>,
    unseen: &mut Unseen,
) -> Prose {
    let html = dom::parse(&encoding::decode_html(bytes).text);
    body::whole(&page::Page::with_sheets(&html, linked), unseen)
}

/// Parses a page; also says whether some of its bytes could not be read.
fn parse(source: &Source) -> Result<(tree::Tree, bool), ReadError> {
    if source.bytes.len() > LIMIT * 1024 * 1024 {
        return Err(ReadError::TooLarge { file: source.name.clone(), limit: LIMIT });
    }
    let decoded = encoding::decode_html(&source.bytes);
    Ok((dom::parse(&decoded.text), decoded.damaged))
}

/// The dates that a page tells, best first: metadata, time elements, byline, address, file name.
fn told(
    source: &Source,
    metadata: &metadata::Metadata,
    body: &body::Body,
    language: Option<&str>,
) -> Vec<Published> {
    let read = |text: &String| dates::of_metadata(text, language);
    let of_metadata = |edtf| Published { edtf, known_from: KnownFrom::Metadata };
    let of_element = |edtf| Published { edtf, known_from: KnownFrom::Byline };
    let of_address = |edtf| Published { edtf, known_from: KnownFrom::Url };
    let mut told: Vec<Published> = metadata.published.iter().filter_map(read).map(of_metadata).collect();
    told.extend(metadata.times.iter().filter_map(read).map(of_element));
    // Further lines may tell the days of other articles.
    let url = source.url.as_deref().or(metadata.url.as_deref());
    let address = url.and_then(dates::of_address);
    // Figures that can be read in two ways are the day that is told elsewhere.
    let known = || told.iter().map(|told| told.edtf.clone()).chain(address.clone());
    let line = |line: &String| dates::settled(line, known()).or_else(|| read(line));
    let beside_headline = dates::sole_day(body.date_lines.beside_headline.iter().filter_map(line));
    if let Some(edtf) = body.date_lines.all.iter().find_map(line) {
        told.push(Published { edtf, known_from: KnownFrom::Byline });
    }
    if let Some(edtf) = metadata.day_of_issue.as_ref().and_then(read) {
        told.push(Published { edtf, known_from: KnownFrom::Byline });
    }
    let mut titles = metadata.title.iter().chain(&metadata.titles);
    if let Some(edtf) = titles.find_map(|title| before_title(title, language)) {
        told.push(Published { edtf, known_from: KnownFrom::Byline });
    }
    if let Some(edtf) = body.dateline.as_ref().and_then(read) {
        told.push(Published { edtf, known_from: KnownFrom::Byline });
    }
    told.extend(metadata.dated.iter().filter_map(read).map(of_metadata));
    told.extend(address.map(of_address));
    if let Some(edtf) = dates::of_name(&source.name) {
        told.push(Published { edtf, known_from: KnownFrom::FileName });
    }
    if let Some(edtf) = url.and_then(dates::of_folders)
        && told.first().is_some_and(|best| dates::is_contradicted(best, &edtf))
    {
        told.insert(0, of_address(edtf));
    } else if let Some(shown) = beside_headline
        && told.first().is_some_and(|best| dates::is_another_day(best, &shown))
    {
        told.insert(0, Published { edtf: shown, known_from: KnownFrom::Byline });
    }
    told
}

/// The day of publication in the data that a page's programs read.
fn told_by_data(page: &page::Page<'_>, language: Option<&str>) -> Option<Published> {
    let told = json_ld::published_in_data(page);
    let edtf = dates::sole_day(told.iter().filter_map(|text| dates::of_metadata(text, language)))?;
    Some(Published { edtf, known_from: KnownFrom::Metadata })
}

/// The day of the last change, where the page shows one and tells no other day: its text is of that day.
fn told_by_change(body: &body::Body, language: Option<&str>) -> Option<Published> {
    let read = |text: &String| dates::of_metadata(text, language);
    let edtf = dates::sole_day(body.date_lines.of_change.iter().filter_map(read))?;
    Some(Published { edtf, known_from: KnownFrom::Byline })
}

/// The day in figures that some pages write before their headline: "03.05.2021 | Fire at Lys".
fn before_title(title: &str, language: Option<&str>) -> Option<edtf::Edtf> {
    let (day, _) = title.split_once([' ', ':'])?;
    let is_day = day.len() >= 8 && !day.contains(char::is_alphabetic);
    is_day.then(|| dates::of_metadata(day, language))?
}

#[cfg(test)]
mod tests;
