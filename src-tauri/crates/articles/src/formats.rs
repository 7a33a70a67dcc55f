//! The formats that are read as articles; a new one is a module and a line here.

mod html;
mod markdown;
mod text;

use crate::dates::{self, Told};
use crate::{Article, KnownFrom, ReadError, Source, Warning, prose};

/// Reads a source of one format.
type Read = fn(&Source) -> Result<Article, ReadError>;

/// Media types and what reads them.
const FORMATS: &[(&str, Read)] =
    &[("text/html", html::read), ("text/markdown", markdown::read), ("text/plain", text::read)];

/// Reads the article in a source.
pub fn read(source: &Source) -> Result<Article, ReadError> {
    match FORMATS.iter().find(|(media_type, _)| *media_type == source.media_type.as_str()) {
        Some((_, read)) => read(source),
        None => Err(unknown(source)),
    }
}

/// Returns a source as inert HTML for the sandboxed reader frame: no script, no style that loads, no
/// address that would be asked for. Text and Markdown are shown as they are written.
pub fn inert_html(source: &Source) -> Result<String, ReadError> {
    match source.media_type.as_str() {
        "text/html" => html::inert(source),
        "text/plain" | "text/markdown" => Ok(html::inert_text(source)),
        _ => Err(unknown(source)),
    }
}

/// The refusal of a source that is none of the formats.
fn unknown(source: &Source) -> ReadError {
    ReadError::UnknownFormat { file: source.name.clone(), media_type: source.media_type.label().to_owned() }
}

/// The dates that a file's address and name tell, best first.
fn told_by_file(source: &Source) -> Vec<Told> {
    let of_address = source.url.as_deref().and_then(dates::of_address);
    let address = of_address.map(|edtf| Told { edtf, known_from: KnownFrom::Url, place: "the address" });
    let of_name = dates::of_name(&source.name);
    let name = of_name.map(|edtf| Told { edtf, known_from: KnownFrom::FileName, place: "the file's name" });
    address.into_iter().chain(name).collect()
}

/// Gives an article what all formats share: a title in any case, the date of publication, warnings.
fn finish(source: &Source, mut article: Article, told: &[Told], damaged: bool) -> Result<Article, ReadError> {
    if article.text.is_empty() {
        return Err(ReadError::Empty { file: source.name.clone() });
    }
    article.title = match prose::one_line(&article.title) {
        title if title.is_empty() && source.is_pasted() => prose::beginning(&article.text),
        title if title.is_empty() => source.stem().to_owned(),
        title => title,
    };
    for field in [&mut article.byline, &mut article.outlet] {
        *field = field.take().map(|words| prose::one_line(&words)).filter(|words| !words.is_empty());
    }
    article.published = dates::choose(told, &mut article.warnings);
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
