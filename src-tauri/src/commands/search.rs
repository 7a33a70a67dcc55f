//! Search over articles, events and notes.

use articles::Offsets;
use library::{Hit, HitKind, SavedSearch, SearchAdvice, SearchProblem, Window};
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::failure::Failure;
use crate::state::App;
use crate::views::{RangeView, WhenView, WindowView};

/// What was found.
#[derive(Debug, Serialize, TS)]
pub struct SearchView {
    /// The hits, best first.
    pub hits: Vec<HitView>,
    /// How many there are in all.
    pub total: u32,
    /// What was not understood, each a red chip.
    pub problems: Vec<SearchProblemView>,
}

/// One hit.
#[derive(Debug, Serialize, TS)]
pub struct HitView {
    /// What it is.
    pub kind: HitKindView,
    /// Its number among its kind.
    #[ts(type = "number")]
    pub id: i64,
    /// Title, headline or first line.
    pub title: String,
    /// Words around the match.
    pub snippet: String,
    /// The matched words, in the snippet.
    pub matches: Vec<RangeView>,
    /// When it was published or happened.
    pub when: Option<WhenView>,
}

/// What a hit is.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of library::HitKind")]
pub enum HitKindView {
    Article,
    Event,
    Note,
}

/// A part of a query that was not understood.
#[derive(Debug, Serialize, TS)]
pub struct SearchProblemView {
    /// The words, as typed.
    pub words: String,
    /// What is wrong and what to write instead.
    pub advice: SearchAdviceView,
}

/// What is wrong with a part of a query, and what to write instead.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of library::SearchAdvice")]
pub enum SearchAdviceView {
    NotOpened,
    TooLong,
    NothingAfter { field: String },
    OneOf { written: Vec<String> },
    NoDate { value: String, field: String },
    NearField { name: String, known: String },
    UnknownField { name: String, fields: Vec<String> },
}

impl From<SearchAdvice> for SearchAdviceView {
    fn from(advice: SearchAdvice) -> Self {
        match advice {
            SearchAdvice::NotOpened => Self::NotOpened,
            SearchAdvice::TooLong => Self::TooLong,
            SearchAdvice::NothingAfter { field } => Self::NothingAfter { field },
            SearchAdvice::OneOf { written } => Self::OneOf { written },
            SearchAdvice::NoDate { value, field } => Self::NoDate { value, field },
            SearchAdvice::NearField { name, known } => Self::NearField { name, known: known.to_owned() },
            SearchAdvice::UnknownField { name, fields } => Self::UnknownField { name, fields },
        }
    }
}

impl From<Hit> for HitView {
    fn from(hit: Hit) -> Self {
        let utf16 = Offsets::utf16(&hit.snippet);
        let matches = hit.matches.iter().map(|range| utf16.range(range).into()).collect();
        Self {
            kind: match hit.kind {
                HitKind::Article => HitKindView::Article,
                HitKind::Event => HitKindView::Event,
                HitKind::Note => HitKindView::Note,
            },
            id: hit.id,
            title: hit.title,
            when: hit.when.as_ref().map(Into::into),
            matches,
            snippet: hit.snippet,
        }
    }
}

impl From<SearchProblem> for SearchProblemView {
    fn from(problem: SearchProblem) -> Self {
        Self { words: problem.words, advice: problem.advice.into() }
    }
}

/// A search that is kept in the sidebar.
#[derive(Debug, Serialize, TS)]
pub struct SavedSearchView {
    /// What the person calls it.
    pub name: String,
    /// As typed into the search field.
    pub query: String,
    /// How much it finds now.
    pub found: u32,
}

/// What a person says of a search that is kept.
#[derive(Debug, Deserialize, TS)]
pub struct SavedSearchEdit {
    /// What the person calls it.
    pub name: String,
    /// As typed into the search field.
    pub query: String,
}

/// The searches that are kept, with how much each finds now.
#[tauri::command(async)]
pub fn saved_searches(app: State<'_, App>) -> Result<Vec<SavedSearchView>, Failure> {
    let library = app.library();
    let saved = library.saved_searches()?.into_iter().map(|SavedSearch { name, query }| {
        let found = library.search(&query, Window { offset: 0, limit: 0 })?.total;
        Ok(SavedSearchView { name, query, found })
    });
    saved.collect()
}

/// Keeps these searches and no others.
#[tauri::command(async)]
pub fn save_searches(app: State<'_, App>, searches: Vec<SavedSearchEdit>) -> Result<(), Failure> {
    let searches = searches.into_iter().map(|SavedSearchEdit { name, query }| SavedSearch { name, query });
    Ok(app.library().save_searches(&searches.collect::<Vec<_>>())?)
}

/// Searches the library.
#[tauri::command(async)]
pub fn search(app: State<'_, App>, query: String, window: WindowView) -> Result<SearchView, Failure> {
    let results = app.library().search(&query, window.into())?;
    Ok(SearchView {
        hits: results.hits.into_iter().map(Into::into).collect(),
        total: results.total,
        problems: results.problems.into_iter().map(Into::into).collect(),
    })
}
