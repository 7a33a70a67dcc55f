//! The list of articles and the reader.

mod views;
mod warnings;

use std::ops::Range;

use articles::{ArticleId, KnownFrom, Offsets, Published};
use chronology::{Highlight, HighlightId};
use edtf::{Edtf, When};
use library::{Library, LibraryError};
use tauri::State;
use timex::{Correction, Guidance};

use crate::failure::Failure;
use crate::state::App;
use crate::views::{PageView, RangeView, WhenEdit, WindowView, date_remarks};

pub use views::*;
pub use warnings::*;

/// A window of the list of articles.
#[tauri::command(async)]
pub fn list_articles(
    app: State<'_, App>,
    query: ArticleQueryView,
    window: WindowView,
) -> Result<PageView<ArticleRowView>, Failure> {
    Ok(PageView::of(app.library().articles(&query.into(), window.into())?))
}

/// One article, for the reader.
#[tauri::command(async)]
pub fn article(app: State<'_, App>, id: i64) -> Result<ArticleView, Failure> {
    let (library, id) = (app.library(), ArticleId(id));
    Ok(ArticleView::of(library.article(id)?, &library.citations(id, None)?, &library.learned()?))
}

/// Other versions of an article's page, and articles with the same text.
#[tauri::command(async)]
pub fn article_versions(app: State<'_, App>, id: i64) -> Result<Vec<VersionView>, Failure> {
    Ok(app.library().versions(ArticleId(id))?.into_iter().map(VersionView::from).collect())
}

/// How much of an article's text is above what was read last.
#[tauri::command(async)]
pub fn reading_place(app: State<'_, App>, id: i64) -> Result<Option<f64>, Failure> {
    Ok(app.library().reading_place(ArticleId(id))?)
}

/// Keeps how much of an article's text is above what is read.
#[tauri::command(async)]
pub fn keep_reading_place(app: State<'_, App>, id: i64, share: f64) -> Result<(), Failure> {
    Ok(app.library().keep_reading_place(ArticleId(id), share)?)
}

/// Compares the texts of two articles.
#[tauri::command(async)]
pub fn compare_articles(
    app: State<'_, App>,
    before: i64,
    after: i64,
) -> Result<Vec<DifferenceView>, Failure> {
    let library = app.library();
    let text = |id| library.text(ArticleId(id));
    let found = articles::differences(&text(before)?, &text(after)?);
    Ok(found.into_iter().map(DifferenceView::from).collect())
}

/// Sets a publication date (EDTF), or removes it; all that counts from it is resolved anew.
#[tauri::command(async)]
pub fn set_published(
    app: State<'_, App>,
    id: i64,
    edtf: Option<String>,
    inferred: bool,
) -> Result<ReresolvedView, Failure> {
    let known_from = if inferred { KnownFrom::Inferred } else { KnownFrom::Person };
    let edtf = edtf.as_deref().map(Edtf::parse).transpose()?;
    let published = edtf.map(|edtf| Published { edtf, known_from });
    Ok(intake::set_published(&app.library(), ArticleId(id), published)?.into())
}

/// Sets what words mean; null where they tell no date.
#[tauri::command(async)]
pub fn correct_date(
    app: State<'_, App>,
    id: i64,
    range: RangeView,
    when: Option<WhenEdit>,
) -> Result<ReresolvedView, Failure> {
    let (library, when) = (app.library(), when.map(TryInto::try_into).transpose()?);
    let range = bytes(&library, id, range)?;
    Ok(intake::guide(&library, ArticleId(id), |guidance| guidance.corrected(Correction { range, when }))?
        .into())
}

/// Takes back what a person set words to mean.
#[tauri::command(async)]
pub fn uncorrect_date(app: State<'_, App>, id: i64, range: RangeView) -> Result<ReresolvedView, Failure> {
    let library = app.library();
    let range = bytes(&library, id, range)?;
    Ok(intake::guide(&library, ArticleId(id), |guidance| guidance.uncorrected(&range))?.into())
}

/// Sets an article's genre; null lets it be detected.
#[tauri::command(async)]
pub fn set_genre(app: State<'_, App>, id: i64, genre: Option<GenreView>) -> Result<ReresolvedView, Failure> {
    let genre = genre.map(Into::into);
    Ok(intake::guide(&app.library(), ArticleId(id), |guidance| Guidance { genre, ..guidance })?.into())
}

/// The bytes of an article's text that a range of the window means.
fn bytes(library: &Library, id: i64, range: RangeView) -> Result<Range<usize>, LibraryError> {
    let text = library.text(ArticleId(id))?;
    Offsets::utf16(&text).bytes(&range.into()).ok_or(LibraryError::NoSuchPassage { article: id })
}

/// The words that are marked in an article, each in the coordinates of the text in which it stands.
#[tauri::command(async)]
pub fn list_highlights(app: State<'_, App>, article: i64) -> Result<Vec<HighlightView>, Failure> {
    let library = app.library();
    let present = library.text(ArticleId(article))?;
    let view = |one: Highlight| {
        let earlier = one.earlier.map(|id| library.earlier_text(id)).transpose()?;
        let text = earlier.as_ref().map_or(&present, |earlier| &earlier.text);
        Ok(HighlightView::of(one, &Offsets::utf16(text)))
    };
    library.highlights(ArticleId(article))?.into_iter().map(view).collect()
}

/// Marks words of an article's present text; returns the highlight's number.
#[tauri::command(async)]
pub fn add_highlight(app: State<'_, App>, article: i64, range: RangeView) -> Result<i64, Failure> {
    let library = app.library();
    let words = bytes(&library, article, range)?;
    Ok(library.add_highlight(ArticleId(article), words)?.0)
}

/// Takes a highlight away.
#[tauri::command(async)]
pub fn remove_highlight(app: State<'_, App>, id: i64) -> Result<(), Failure> {
    Ok(app.library().remove_highlight(HighlightId(id))?)
}

/// Proposes publication dates for an undated article, likeliest first.
#[tauri::command(async)]
pub fn published_candidates(app: State<'_, App>, id: i64) -> Result<Vec<CandidateView>, Failure> {
    let article = app.library().article(ArticleId(id))?.article;
    let candidates = timex::infer_publication(&article.text, article.language.as_deref());
    let view = |candidate: timex::PublicationCandidate| CandidateView {
        when: (&When::from(candidate.edtf)).into(),
        weight: candidate.weight,
        reason: date_remarks(&candidate.reason),
    };
    Ok(candidates.into_iter().map(view).collect())
}

/// Reads a date as a person types it ("early July 2013", "2013-07~") in a window of this language; null while it is not
/// understood.
#[tauri::command(async)]
pub fn understand_date(text: String, language: String) -> Option<DateReadingView> {
    understand_dates(vec![text], language).pop()?
}

/// The same for a table's cells, in order.
#[tauri::command(async)]
pub fn understand_dates(texts: Vec<String>, language: String) -> Vec<Option<DateReadingView>> {
    let view = |read: timex::DateReading| DateReadingView {
        when: (&read.when).into(),
        reason: date_remarks(&read.reason),
    };
    timex::understand_column(&texts, &language).into_iter().map(|read| read.map(view)).collect()
}

/// Moves an article to the trash.
#[tauri::command(async)]
pub fn trash_article(app: State<'_, App>, id: i64) -> Result<(), Failure> {
    Ok(app.library().trash_article(ArticleId(id))?)
}
