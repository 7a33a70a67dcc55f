//! The data's way in, in one screen: file → source → article → time expressions → suggestions → library.
//!
//! Knows the order of the steps, batches, progress and cancelling; no rule of any step.

mod batch;
mod control;
mod draft;
mod passages;
mod readers;
pub mod reading;
mod reading_again;
pub mod sample;
mod tables;

use articles::{Article, ArticleId, BlockKind, KnownFrom, Published, ReadError, Source};
use chrono::{NaiveDateTime, NaiveTime};
use edtf::Edtf;
use library::{Added, Analysis, Library, LibraryError, NewArticle, Reresolved, StoredArticle};
use timex::{Genre, Guidance, Reference};

pub use batch::{Failure, Imported, Outcome, Progress, Report, import, open};
pub use control::Control;
pub use draft::draft_timeline;
pub use readers::{ReadPart, Readers, ReadingError};
pub use reading_again::{ReadAgain, read_again};
pub use tables::{Tables, tables};

/// Reads a source as an article and finds everything in it; `published` stands in where the source tells no date.
pub fn read(source: &Source, published: Option<&Edtf>) -> Result<(Article, Analysis), ReadError> {
    let mut article = articles::read(source)?;
    if let (None, Some(edtf)) = (&article.published, published) {
        article = article.dated(Some(Published { edtf: edtf.clone(), known_from: KnownFrom::Person }));
    }
    let analysis = analyse(&article, &Guidance::default());
    Ok((article, analysis))
}

/// Finds the time expressions and suggestions of an article, against its publication date and by what a
/// person says of its dates.
fn analyse(article: &Article, guidance: &Guidance) -> Analysis {
    let mut analysis = passages::analyse(article, guidance);
    // What somebody remarked in a margin is not what the article says.
    let comments: Vec<_> = article.blocks.iter().filter(|block| block.kind == BlockKind::Comment).collect();
    analysis.suggestions.retain(|one| !comments.iter().any(|block| block.range.contains(&one.range.start)));
    analysis
}

fn reference(article: &Article) -> Reference {
    let published = article.published.as_ref().and_then(|published| moment(&published.edtf));
    Reference { published, language: article.language.clone() }
}

/// An article's genre, as far as its dates show it.
pub fn genre(article: &Article) -> Genre {
    timex::genre(&article.text, &reference(article))
}

/// Imports one source that is no file: pasted text. Of a list of addresses all are stored, and the first is told.
pub fn import_source(library: &Library, readers: &Readers, source: &Source) -> Result<Added, ImportError> {
    let empty = || ReadError::Empty { file: source.name.clone() };
    let parts = readers.everything(source, None)?.into_iter().map(|(source, read)| {
        let (article, analysis) = read?;
        Ok(NewArticle { source, article, analysis })
    });
    let articles = parts.collect::<Result<Vec<_>, ReadError>>()?;
    let added = library.add_articles(&articles)?;
    Ok(added.into_iter().next().ok_or_else(empty)?)
}

/// Why one source could not be imported or read again.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It could not be read.
    #[error(transparent)]
    Read(#[from] ReadingError),
    /// The library could not store it.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

impl From<ReadError> for ImportError {
    fn from(error: ReadError) -> Self {
        Self::Read(error.into())
    }
}

/// Sets or removes an article's publication date; everything that counts from it is resolved anew.
pub fn set_published(
    library: &Library,
    id: ArticleId,
    published: Option<Published>,
) -> Result<Reresolved, LibraryError> {
    let StoredArticle { mut article, guidance, .. } = library.article(id)?;
    article.published = published.clone();
    library.set_published(id, published, &analyse(&article, &guidance))
}

/// Changes what a person says of an article's dates; everything that counts from them is resolved anew.
pub fn guide(
    library: &Library,
    id: ArticleId,
    change: impl FnOnce(Guidance) -> Guidance,
) -> Result<Reresolved, LibraryError> {
    let StoredArticle { article, guidance, .. } = library.article(id)?;
    let guidance = change(guidance);
    library.set_guidance(id, &guidance, &analyse(&article, &guidance))
}

/// The moment relative words count from: the date itself, where it is known to the day.
pub fn moment(published: &Edtf) -> Option<NaiveDateTime> {
    let bounds = published.bounds();
    let (earliest, latest) = (bounds.earliest?, bounds.latest?);
    (earliest.date() == latest.date()).then(|| match published.precision() {
        edtf::Precision::Time => earliest,
        _ => earliest.date().and_time(NaiveTime::MIN),
    })
}
