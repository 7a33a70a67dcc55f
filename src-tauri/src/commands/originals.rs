//! Originals, inert, for the reader's sandboxed frame.

use articles::{ArticleId, is_shown_as_it_is};
use serde::Serialize;
use tauri::State;
use ts_rs::TS;

use crate::failure::Failure;
use crate::state::App;

/// The original of an article, inert.
#[tauri::command(async)]
pub fn original(app: State<'_, App>, id: i64) -> Result<OriginalView, Failure> {
    let library = app.library();
    let source = library.original(&library.article(ArticleId(id))?.sha256)?;
    let html = app.readers.inert_html(&source)?;
    Ok(match is_shown_as_it_is(&source.media_type) {
        true => OriginalView::Page { html },
        false => OriginalView::Words { html },
    })
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
}
