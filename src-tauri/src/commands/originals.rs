//! Originals, inert, for the reader: HTML for its sandboxed frame, and pictures of a PDF's pages.

use articles::{Area, ArticleId, PageSize, Quoted, Sha256, is_shown_as_it_is};
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::failure::Failure;
use crate::state::App;

/// The original of an article, inert.
#[tauri::command(async)]
pub fn original(app: State<'_, App>, id: i64) -> Result<OriginalView, Failure> {
    let source = app.library().original(&hash(&app, id)?)?;
    // A PDF that cannot be drawn may still have words.
    if source.media_type.as_str() == "application/pdf"
        && let Ok(sizes) = app.readers.page_sizes(&source)
        && !sizes.is_empty()
    {
        return Ok(OriginalView::Pages { sizes: sizes.into_iter().map(Into::into).collect() });
    }
    let html = app.readers.inert_html(&source)?;
    Ok(match is_shown_as_it_is(&source.media_type) {
        true => OriginalView::Page { html },
        false => OriginalView::Words { html },
    })
}

/// A page of an original, the first being 1, about so many pixels wide; the address of a picture.
#[tauri::command(async)]
pub fn original_page(app: State<'_, App>, id: i64, page: u32, width: u32) -> Result<String, Failure> {
    let (library, pdf) = (app.library(), hash(&app, id)?);
    let read = || library.original(&pdf).map_err(Failure::from);
    let png = app.readers.page_picture(&pdf, read, page, width)?;
    Ok(format!("data:image/png;base64,{png}"))
}

/// Where words stand on a page of an original.
#[tauri::command(async)]
pub fn original_areas(
    app: State<'_, App>,
    id: i64,
    page: u32,
    quoted: QuotedEdit,
) -> Result<Vec<AreaView>, Failure> {
    let (library, pdf) = (app.library(), hash(&app, id)?);
    let read = || library.original(&pdf).map_err(Failure::from);
    let areas = app.readers.page_areas(&pdf, read, page, quoted.into())?;
    Ok(areas.into_iter().map(Into::into).collect())
}

fn hash(app: &App, id: i64) -> Result<Sha256, Failure> {
    Ok(app.library().article(ArticleId(id))?.sha256)
}

/// What is shown of an original.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum OriginalView {
    /// The page, text, mail or picture as it arrived.
    Page {
        /// Inert HTML.
        html: String,
    },
    /// The words that are read in it.
    Words {
        /// Inert HTML.
        html: String,
    },
    /// Pages that are drawn when they are seen.
    Pages {
        /// Their sizes.
        sizes: Vec<PageSizeView>,
    },
}

/// The size of a page, in points.
#[derive(Debug, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it")]
pub struct PageSizeView {
    pub width: f32,
    pub height: f32,
}

impl From<PageSize> for PageSizeView {
    fn from(PageSize { width, height }: PageSize) -> Self {
        Self { width, height }
    }
}

/// A part of a page, in shares of its width and height, from its upper left corner.
#[derive(Debug, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it")]
pub struct AreaView {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl From<Area> for AreaView {
    fn from(Area { left, top, width, height }: Area) -> Self {
        Self { left, top, width, height }
    }
}

/// Words to look for, and what stands before and after them.
#[derive(Debug, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it")]
pub struct QuotedEdit {
    pub words: String,
    pub before: String,
    pub after: String,
}

impl From<QuotedEdit> for Quoted {
    fn from(QuotedEdit { words, before, after }: QuotedEdit) -> Self {
        Self { words, before, after }
    }
}
