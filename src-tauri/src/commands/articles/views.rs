//! What the list of articles and the reader show.

use articles::{BlockKind, Difference, DifferenceKind, KnownFrom, Offsets, Part, Published, READER_VERSION};
use chronology::Highlight;
use edtf::When;
use library::{ArticleQuery, ArticleRow, ArticleSort, Citation, Reresolved, StoredArticle, Version};
use serde::{Deserialize, Serialize};
use suggest::Learned;
use timex::{Anchor, TimeExpression, TimexType};
use ts_rs::TS;

use super::WarningView;
use crate::commands::review::SuggestionView;
use crate::views::{DateRemarkView, RangeView, WhenView, date_remarks};

/// A line of the list of articles.
#[derive(Debug, Serialize, TS)]
pub struct ArticleRowView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// Its headline.
    pub title: String,
    /// Its outlet.
    pub outlet: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// When it was published.
    pub published: Option<PublishedView>,
    /// The original's media type.
    pub media_type: String,
    /// When it was imported, RFC 3339.
    pub added: String,
    /// How many suggestions wait.
    pub unreviewed: u32,
    /// Whether anything was suggested, decided by now or not.
    pub suggested: bool,
    /// How many events cite it.
    pub events: u32,
}

/// A publication date and how it is known.
#[derive(Debug, Serialize, TS)]
pub struct PublishedView {
    /// The date.
    pub when: WhenView,
    /// `metadata`, `byline`, `url`, `file-name`, `person`, `inferred`.
    #[ts(type = "\"metadata\" | \"byline\" | \"url\" | \"file-name\" | \"person\" | \"inferred\"")]
    pub known_from: KnownFrom,
}

impl From<&Published> for PublishedView {
    fn from(published: &Published) -> Self {
        Self { when: (&When::from(published.edtf.clone())).into(), known_from: published.known_from }
    }
}

impl From<ArticleRow> for ArticleRowView {
    fn from(row: ArticleRow) -> Self {
        Self {
            id: row.id.0,
            title: row.title,
            outlet: row.outlet,
            language: row.language,
            published: row.published.as_ref().map(Into::into),
            media_type: row.media_type,
            added: row.added.to_rfc3339(),
            unreviewed: row.unreviewed,
            suggested: row.suggested,
            events: row.events,
        }
    }
}

/// Which articles, in which order.
#[derive(Debug, Deserialize, TS)]
pub struct ArticleQueryView {
    /// Only the inbox.
    pub needs_review: bool,
    /// The order.
    pub sort: ArticleSortView,
}

/// An order of articles.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of library::ArticleSort")]
pub enum ArticleSortView {
    Added,
    Published,
    Title,
}

impl From<ArticleQueryView> for ArticleQuery {
    fn from(query: ArticleQueryView) -> Self {
        let sort = match query.sort {
            ArticleSortView::Added => ArticleSort::Added,
            ArticleSortView::Published => ArticleSort::Published,
            ArticleSortView::Title => ArticleSort::Title,
        };
        Self { needs_review: query.needs_review, sort }
    }
}

/// An article, for the reader.
#[derive(Debug, Serialize, TS)]
pub struct ArticleView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// Its headline.
    pub title: String,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Its outlet.
    pub outlet: Option<String>,
    /// The part of the outlet in which it stands.
    pub section: Option<String>,
    /// Its address; shown, never fetched.
    pub url: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// When it was published.
    pub published: Option<PublishedView>,
    /// When the page was captured, where who did so noted it.
    pub captured: Option<WhenView>,
    /// Its genre, as detected.
    pub genre: GenreView,
    /// Its genre, as a person set it.
    pub genre_set: Option<GenreView>,
    /// The clean text.
    pub text: String,
    /// Its parts, in order.
    pub blocks: Vec<BlockView>,
    /// Its time expressions, in order.
    pub times: Vec<TimeView>,
    /// Words of which a person said that they tell no date.
    pub dateless: Vec<RangeView>,
    /// Its suggestions, in order.
    pub suggestions: Vec<SuggestionView>,
    /// Its passages that events rest on.
    pub cited: Vec<CitationView>,
    /// What a person should know about this reading.
    pub warnings: Vec<WarningView>,
    /// The original's hash.
    pub sha256: String,
    /// The original's media type.
    pub media_type: String,
    /// The original's file name.
    pub file_name: String,
    /// The original's size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// When it was imported, RFC 3339.
    pub added: String,
    /// Whether an older reader than this program's read it.
    pub by_older: bool,
}

/// A passage that an event rests on.
#[derive(Debug, Serialize, TS)]
pub struct CitationView {
    /// The event.
    #[ts(type = "number")]
    pub event: i64,
    /// What it says.
    pub headline: String,
    /// Where.
    pub range: RangeView,
}

/// Words that a person marked.
#[derive(Debug, Serialize, TS)]
pub struct HighlightView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// The words.
    pub words: String,
    /// Where.
    pub range: RangeView,
    /// The earlier text in which they stand, if it is not the present one.
    #[ts(type = "number | null")]
    pub text: Option<i64>,
}

/// A part of the text.
#[derive(Debug, Serialize, TS)]
pub struct BlockView {
    /// Where.
    pub range: RangeView,
    /// What it is.
    #[ts(
        type = "\"paragraph\" | \"heading\" | \"subheading\" | \"quotation\" | \"list-item\" | \"caption\" | \"preformatted\" | \"comment\""
    )]
    pub kind: BlockKind,
    /// Its BCP 47 language, where that is another than the article's.
    pub language: Option<String>,
    /// The pages of the original that it stands on, in order.
    pub pages: Vec<PageStartView>,
    /// Its item's number, where it is part of a numbered list; all blocks of an item have the same.
    pub number: Option<u32>,
    /// The column of each of its cells, from 0, where it is a row of a table; tabs stand between these.
    pub columns: Vec<u16>,
}

/// Where in the text a page of the original begins.
#[derive(Debug, Serialize, TS)]
pub struct PageStartView {
    /// The page's number, from 1.
    pub page: u32,
    /// Where it begins, in UTF-16 code units.
    pub at: u32,
}

/// A time expression.
#[derive(Debug, Serialize, TS)]
pub struct TimeView {
    /// Where.
    pub range: RangeView,
    /// TIMEX3 type.
    #[ts(type = "\"DATE\" | \"TIME\" | \"DURATION\" | \"SET\"")]
    pub kind: TimexType,
    /// TIMEX3 value.
    pub value: String,
    /// The date, if it is one and is resolved.
    pub when: Option<WhenView>,
    /// Why.
    pub reason: Vec<DateRemarkView>,
    /// Whether it needs a date that is missing.
    pub unresolved: bool,
    /// Whether a person set what it means.
    pub corrected: bool,
    /// How likely the value is, in percent; a hundred where nothing was to choose.
    pub weight: u8,
    /// What else the words can mean, likeliest first.
    pub alternatives: Vec<AlternativeView>,
}

/// Another time that an expression can mean.
#[derive(Debug, Serialize, TS)]
pub struct AlternativeView {
    /// TIMEX3 value.
    pub value: String,
    /// The date, if it is one.
    pub when: Option<WhenView>,
    /// How likely, in percent.
    pub weight: u8,
    /// Why it can be meant.
    pub reason: Vec<DateRemarkView>,
}

/// What kind of text an article is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of timex::Genre")]
pub enum GenreView {
    News,
    History,
}

impl From<timex::Genre> for GenreView {
    fn from(genre: timex::Genre) -> Self {
        match genre {
            timex::Genre::News => Self::News,
            timex::Genre::History => Self::History,
        }
    }
}

impl From<GenreView> for timex::Genre {
    fn from(view: GenreView) -> Self {
        match view {
            GenreView::News => Self::News,
            GenreView::History => Self::History,
        }
    }
}

impl TimeView {
    fn of(time: &TimeExpression, utf16: &Offsets<'_>) -> Self {
        let alternative = |other: &timex::Alternative| AlternativeView {
            value: other.value.clone(),
            when: time.when_rather(other).as_ref().map(Into::into),
            weight: other.weight,
            reason: date_remarks(&other.reason),
        };
        Self {
            range: utf16.range(&time.range).into(),
            kind: time.kind,
            value: time.value.clone(),
            when: time.when().as_ref().map(Into::into),
            reason: date_remarks(&time.reason),
            unresolved: time.anchor == Anchor::Missing,
            corrected: time.anchor == Anchor::Person,
            weight: time.weight(),
            alternatives: time.alternatives.iter().map(alternative).collect(),
        }
    }
}

impl BlockView {
    pub(crate) fn of(block: &articles::Block, utf16: &Offsets<'_>) -> Self {
        let page = |begun: &articles::PageStart| PageStartView {
            page: begun.page,
            at: utf16.units(begun.at) as u32,
        };
        Self {
            range: utf16.range(&block.range).into(),
            kind: block.kind,
            language: block.language.clone(),
            pages: block.pages.iter().map(page).collect(),
            number: match block.part {
                Part::Item(number) => Some(number),
                Part::Text | Part::Row(_) => None,
            },
            columns: match &block.part {
                Part::Row(columns) => columns.clone(),
                Part::Text | Part::Item(_) => Vec::new(),
            },
        }
    }
}

impl CitationView {
    pub(crate) fn of(citation: &Citation, utf16: &Offsets<'_>) -> Self {
        Self {
            event: citation.event.0,
            headline: citation.headline.clone(),
            range: utf16.range(&citation.range).into(),
        }
    }
}

impl HighlightView {
    pub(crate) fn of(highlight: Highlight, utf16: &Offsets<'_>) -> Self {
        Self {
            id: highlight.id.0,
            range: utf16.range(&highlight.passage.range).into(),
            words: highlight.passage.exact,
            text: highlight.earlier.map(|text| text.0),
        }
    }
}

impl ArticleView {
    /// Shows an article, its suggestions rated by what a person's decisions taught.
    pub fn of(stored: StoredArticle, cited: &[Citation], learned: &Learned) -> Self {
        let genre = intake::genre(&stored.article).into();
        let dateless = stored.guidance.corrections.iter().filter(|correction| correction.when.is_none());
        let article = stored.article;
        let utf16 = Offsets::utf16(&article.text);
        Self {
            id: stored.id.0,
            title: article.title,
            byline: article.byline,
            outlet: article.outlet,
            section: article.section,
            url: article.url,
            language: article.language,
            published: article.published.as_ref().map(Into::into),
            captured: article.captured.map(|edtf| (&When::from(edtf)).into()),
            genre,
            genre_set: stored.guidance.genre.map(Into::into),
            blocks: article.blocks.iter().map(|block| BlockView::of(block, &utf16)).collect(),
            times: stored.times.iter().map(|time| TimeView::of(time, &utf16)).collect(),
            dateless: dateless.map(|correction| utf16.range(&correction.range).into()).collect(),
            suggestions: stored
                .suggestions
                .iter()
                .map(|one| SuggestionView::of(one, learned, &utf16))
                .collect(),
            cited: cited.iter().map(|one| CitationView::of(one, &utf16)).collect(),
            warnings: article.warnings.into_iter().map(Into::into).collect(),
            sha256: stored.sha256.to_string(),
            media_type: stored.media_type,
            file_name: stored.file_name,
            size: stored.size,
            added: stored.added.to_rfc3339(),
            by_older: stored.reader.is_none_or(|reader| reader < READER_VERSION),
            text: article.text,
        }
    }
}

/// What reading an article's dates anew came to.
#[derive(Debug, Serialize, TS)]
pub struct ReresolvedView {
    /// Time expressions whose value changed.
    pub times: u32,
    /// Suggestions whose date changed.
    pub suggestions: u32,
    /// Accepted events flagged for review.
    pub flagged: u32,
}

impl From<Reresolved> for ReresolvedView {
    fn from(changed: Reresolved) -> Self {
        Self { times: changed.times, suggestions: changed.suggestions, flagged: changed.flagged }
    }
}

/// A publication date that the text suggests of itself.
#[derive(Debug, Serialize, TS)]
pub struct CandidateView {
    /// The date.
    pub when: WhenView,
    /// How likely, 0 to 1.
    pub weight: f32,
    /// Why.
    pub reason: Vec<DateRemarkView>,
}

/// How a date that a person typed was understood.
#[derive(Debug, Serialize, TS)]
pub struct DateReadingView {
    /// The date, to be sent back as the edit.
    pub when: WhenView,
    /// Why.
    pub reason: Vec<DateRemarkView>,
}

/// Another version of an article.
#[derive(Debug, Serialize, TS)]
pub struct VersionView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// Its headline.
    pub title: String,
    /// Its outlet.
    pub outlet: Option<String>,
    /// When it was imported, RFC 3339.
    pub added: String,
    /// Whether its text is the same, or it is another version of the same page.
    pub same_text: bool,
}

impl From<Version> for VersionView {
    fn from(version: Version) -> Self {
        Self {
            id: version.id.0,
            title: version.title,
            outlet: version.outlet,
            added: version.added.to_rfc3339(),
            same_text: version.same_text,
        }
    }
}

/// A part of two texts that are compared.
#[derive(Debug, Serialize, TS)]
pub struct DifferenceView {
    /// Which of them has it.
    #[ts(type = "\"same\" | \"removed\" | \"added\"")]
    pub kind: DifferenceKind,
    /// The words.
    pub words: String,
}

impl From<Difference> for DifferenceView {
    fn from(difference: Difference) -> Self {
        Self { kind: difference.kind, words: difference.words }
    }
}
