//! The formats that are read as articles; a new one is a module and a line here.

mod archive;
pub(crate) mod bibtex;
mod csv;
mod database;
mod doc;
mod docx;
pub(crate) mod enex;
mod epub;
pub(crate) mod html;
mod json;
mod look;
mod maff;
mod mail;
mod markdown;
mod odt;
mod pdf;
mod picture;
mod record;
pub(crate) mod ris;
mod rtf;
pub(crate) mod shortcut;
mod stub;
mod text;
mod tracked;
mod warc;
pub(crate) mod webarchive;
mod written;
mod xml;
mod zipped;

pub use pdf::{Area, PageSize, Quoted, page_areas, page_picture, page_sizes};

use crate::{
    Article, Columns, KnownFrom, MediaType, Preview, Published, ReadError, Source, Warning, language,
    media_type, notices, prose,
};
use crate::{dateline, dates};

/// Reads a source of one format.
type Read = fn(&Source) -> Result<Article, ReadError>;

/// Hands on the sources in a source of one format.
type Open = fn(Source, &mut Each<'_>) -> Result<(), ReadError>;

/// Media types and what reads them.
const FORMATS: &[(&str, Read)] = &[
    ("text/html", html::read),
    ("text/markdown", markdown::read),
    ("text/plain", text::read),
    ("application/pdf", pdf::read),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx::read),
    ("application/msword", doc::read),
    ("application/vnd.oasis.opendocument.text", odt::read),
    ("application/rtf", rtf::read),
    ("application/epub+zip", epub::read),
    ("message/rfc822", mail::read),
    ("multipart/related", mail::read_page),
    ("application/x-webarchive", webarchive::read),
    ("application/json", json::read),
    ("text/csv", csv::read),
    ("text/uri-list", shortcut::read_list),
    ("application/x-shortcut", shortcut::read),
    ("text/x-bookmarks", html::bookmarks::read),
    ("application/x-research-info-systems", ris::read),
    ("application/x-bibtex", bibtex::read),
    ("application/enex+xml", enex::read),
];

/// Media types that hold further sources, and what hands them on.
const ARCHIVES: &[(&str, Open)] = &[
    ("message/rfc822", mail::open),
    ("application/mbox", mail::open_mailbox),
    ("application/warc", warc::open),
    ("application/wacz", warc::open_wacz),
    ("application/x-maff", maff::open),
    ("application/gzip", warc::open_gzip),
    ("application/zip", archive::open),
    ("application/json", json::open),
    ("text/csv", csv::open),
    ("text/plain", database::open),
    ("application/rtf", database::open),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", database::open),
    ("text/uri-list", shortcut::open_list),
    ("text/x-bookmarks", html::bookmarks::open),
    ("application/x-research-info-systems", ris::open),
    ("application/x-bibtex", bibtex::open),
    ("application/enex+xml", enex::open),
];

/// Archives inside archives that are opened.
const DEEPEST: usize = 4;

/// Hands on each source that holds an article: the source itself, or those inside an archive, however
/// deep; and what of an archive could not be opened. Stops where `take` returns false.
///
/// `columns` say what a table's columns hold where their names do not. An archive with nothing in it is an
/// error.
pub fn open(
    source: Source,
    columns: &Columns,
    take: &mut dyn FnMut(Result<Source, ReadError>) -> bool,
) -> Result<(), ReadError> {
    let file = source.name.clone();
    let mut each = Each { take, columns, depth: 0, any: false, is_done: false };
    each.open(source)?;
    if each.any { Ok(()) } else { Err(ReadError::Empty { file }) }
}

/// Takes what archives hand on.
pub(crate) struct Each<'a> {
    take: &'a mut dyn FnMut(Result<Source, ReadError>) -> bool,
    columns: &'a Columns,
    depth: usize,
    any: bool,
    is_done: bool,
}

impl Each<'_> {
    /// Whether no more is wanted.
    fn is_done(&self) -> bool {
        self.is_done
    }

    /// Takes a source that is an article, or the reason why one is none.
    fn take(&mut self, source: Result<Source, ReadError>) {
        self.any = true;
        self.is_done = self.is_done || !(self.take)(source);
    }

    /// Takes a source of any format, and opens it if it is an archive itself.
    fn take_any(&mut self, source: Source) {
        if let Err(error) = self.open(source) {
            self.take(Err(error));
        }
    }

    fn open(&mut self, source: Source) -> Result<(), ReadError> {
        let archive = ARCHIVES.iter().find(|(media_type, _)| *media_type == source.media_type.as_str());
        match archive {
            Some(_) if self.depth == DEEPEST => Err(ReadError::TooDeep { file: source.name }),
            Some((_, open)) => {
                self.depth += 1;
                let opened = open(source, self);
                self.depth -= 1;
                opened
            }
            None => {
                self.take(Ok(source));
                Ok(())
            }
        }
    }
}

/// Shows the first rows of a table or list of articles; `None` for what is none, or is one article.
pub fn preview(source: &Source) -> Result<Option<Preview>, ReadError> {
    match source.media_type.as_str() {
        "application/json" => json::preview(source),
        "text/csv" => csv::preview(source),
        _ => Ok(None),
    }
}

/// Reads the article in a source.
pub fn read(source: &Source) -> Result<Article, ReadError> {
    if source.bytes.is_empty() {
        return Err(ReadError::Empty { file: source.name.clone() });
    }
    match reader(&source.media_type) {
        Some(read) => read(source),
        None => Err(unknown(source)),
    }
}

/// What reads a format.
fn reader(media_type: &MediaType) -> Option<Read> {
    let found = FORMATS.iter().find(|(known, _)| *known == media_type.as_str()).map(|(_, read)| *read);
    found.or_else(|| picture::MEDIA_TYPES.contains(&media_type.as_str()).then_some(picture::read as Read))
}

/// Whether files of this format hold articles.
fn is_known(media_type: &MediaType) -> bool {
    reader(media_type).is_some() || ARCHIVES.iter().any(|(archive, _)| *archive == media_type.as_str())
}

/// Returns a source as inert HTML for the sandboxed reader frame: no script, no style that loads, no
/// address that would be asked for. Text and Markdown are shown as they are written, pictures as they
/// are, and of other formats the text that is read in them, which [`is_shown_as_it_is`] tells.
pub fn inert_html(source: &Source) -> Result<String, ReadError> {
    match source.media_type.as_str() {
        "text/html" => html::inert(source),
        "multipart/related" => html::inert(&mail::page(source)?),
        "application/x-webarchive" => html::inert(&webarchive::page(source)?),
        "message/rfc822" => mail::inert(source),
        "text/plain" | "text/markdown" => Ok(html::inert_text(source)),
        media_type if picture::MEDIA_TYPES.contains(&media_type) => Ok(html::inert_picture(source)),
        _ => Ok(html::inert_article(&read(source)?)),
    }
}

/// Whether [`inert_html`] shows a source of this format as it is, and not only the words that are read in it.
pub fn is_shown_as_it_is(media_type: &MediaType) -> bool {
    const SHOWN: &[&str] = &[
        "text/html",
        "multipart/related",
        "application/x-webarchive",
        "message/rfc822",
        "text/plain",
        "text/markdown",
    ];
    SHOWN.contains(&media_type.as_str()) || picture::MEDIA_TYPES.contains(&media_type.as_str())
}

/// The refusal of a source that is none of the formats.
fn unknown(source: &Source) -> ReadError {
    if media_type::is_encrypted_office(&source.bytes) {
        return ReadError::Encrypted { file: source.name.clone() };
    }
    ReadError::UnknownFormat { file: source.name.clone(), media_type: source.media_type.label().to_owned() }
}

/// The dates that a file's address, or the one that stands in it, and its name tell, best first.
fn told_by_file(source: &Source, url: Option<&str>) -> Vec<Published> {
    let of_address = source.url.as_deref().or(url).and_then(dates::of_address);
    let address = of_address.map(|edtf| Published { edtf, known_from: KnownFrom::Url });
    let of_name = dates::of_name(&source.name);
    let name = of_name.map(|edtf| Published { edtf, known_from: KnownFrom::FileName });
    address.into_iter().chain(name).collect()
}

/// Gives an article what all formats share: a title in any case, the date of publication, warnings.
fn finish(
    source: &Source,
    mut article: Article,
    told: &[Published],
    damaged: bool,
) -> Result<Article, ReadError> {
    if article.text.is_empty() {
        return Err(ReadError::Empty { file: source.name.clone() });
    }
    article.title = match prose::one_line(&article.title) {
        title if title.is_empty() && source.is_nameless() => prose::beginning(&article.text),
        title if title.is_empty() => source.stem().to_owned(),
        title => title,
    };
    if article.byline.is_none() && article.language.as_deref() == Some("ja") {
        article.byline = dateline::closing_byline(&article.text);
    }
    for field in [&mut article.byline, &mut article.outlet, &mut article.section] {
        *field = field.take().map(|words| prose::one_line(&words)).filter(|words| !words.is_empty());
    }
    language::mark_passages(&mut article);
    article.captured = source.captured.clone().or(article.captured);
    let told = dates::before_capture(told, article.captured.as_ref());
    article.published = dates::choose(&told, &mut article.warnings);
    article.warnings.extend(notices::of(&article));
    if article.text.contains(is_hidden) {
        article.warnings.push(Warning::HiddenCharacters);
    }
    if damaged || article.text.contains('\u{fffd}') {
        article.warnings.push(Warning::Undecodable);
    }
    Ok(article)
}

/// Whether a character is invisible and changes what is seen: direction controls, zero-width space,
/// tags. Joiners are left out: Persian and emoji need them.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
}
