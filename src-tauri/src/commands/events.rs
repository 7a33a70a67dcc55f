//! Events and their evidence.

use std::collections::{BTreeSet, HashMap};

use articles::{Article, ArticleId, Offsets, Passage};
use chronology::{Event, EventDraft, EventId, Evidence, EvidenceId, Reread, Review, Stance, TimelineId};
use edtf::When;
use library::{EventQuery, EventRow, Library, NewEvidence, OpenQuestion};
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::commands::rereading::{EarlierPlaceView, displaced_views};
use crate::failure::Failure;
use crate::state::App;
use crate::views::{
    DateRemarkView, FactualityView, LinkView, PageView, RangeView, WhenEdit, WhenView, WindowView,
    date_remarks,
};

/// A line of the list of events.
#[derive(Debug, Serialize, TS)]
pub struct EventRowView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// What happened.
    pub headline: String,
    /// When.
    pub when: Option<WhenView>,
    /// How it is told.
    pub factuality: FactualityView,
    /// How many different sources support it.
    pub sources: u32,
    /// Whether its evidence disagrees about the date.
    pub disputed: bool,
    /// Whether a person should look again.
    pub needs_review: bool,
    /// Its tags.
    pub tags: Vec<String>,
}

impl From<EventRow> for EventRowView {
    fn from(row: EventRow) -> Self {
        Self {
            id: row.id.0,
            headline: row.headline,
            when: row.when.as_ref().map(Into::into),
            factuality: row.factuality.into(),
            sources: row.sources,
            disputed: row.disputed,
            needs_review: row.needs_review,
            tags: row.tags,
        }
    }
}

/// Which events.
#[derive(Debug, Deserialize, TS)]
pub struct EventQueryView {
    /// Only with this tag.
    pub tag: Option<String>,
    /// Only those with evidence in this article.
    #[ts(type = "number | null")]
    pub article: Option<i64>,
    /// Only those that are open in this way.
    pub open: Option<OpenQuestionView>,
}

/// What may be open about an event.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of library::OpenQuestion")]
pub enum OpenQuestionView {
    NeedsReview,
    Uncertain,
    Disputed,
    Undated,
}

impl From<OpenQuestionView> for OpenQuestion {
    fn from(view: OpenQuestionView) -> Self {
        match view {
            OpenQuestionView::NeedsReview => Self::NeedsReview,
            OpenQuestionView::Uncertain => Self::Uncertain,
            OpenQuestionView::Disputed => Self::Disputed,
            OpenQuestionView::Undated => Self::Undated,
        }
    }
}

/// An event with its evidence.
#[derive(Debug, Serialize, TS)]
pub struct EventView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// What happened.
    pub headline: String,
    /// When.
    pub when: Option<WhenView>,
    /// Where.
    pub place: Option<String>,
    /// Who took part.
    pub participants: Vec<String>,
    /// How it is told.
    pub factuality: FactualityView,
    /// Its tags.
    pub tags: Vec<String>,
    /// The passages.
    pub evidence: Vec<EvidenceView>,
    /// The dates that its evidence gives, where they cannot all be right; else empty.
    pub conflict: Vec<WhenView>,
    /// Why a person should look again.
    pub needs_review: Option<ReviewView>,
}

/// A passage that supports or disputes an event.
#[derive(Debug, Serialize, TS)]
pub struct EvidenceView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// The article.
    #[ts(type = "number")]
    pub article: i64,
    /// The article's title.
    pub title: String,
    /// The article's outlet.
    pub outlet: Option<String>,
    /// Where in the text in which it stands.
    pub range: RangeView,
    /// That text, where the article was read again since; null for the present one.
    pub earlier: Option<EarlierPlaceView>,
    /// The words.
    pub exact: String,
    /// Whether it disputes the event rather than supporting it.
    pub disputes: bool,
    /// Who says so, innermost first.
    pub attribution: Vec<LinkView>,
    /// The date it gives.
    pub when: Option<WhenView>,
    /// The words of that date.
    pub when_words: Option<String>,
    /// Why that date was read so.
    pub when_reason: Option<Vec<DateRemarkView>>,
}

/// Why a person should look at an event again.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of chronology::Review")]
pub enum ReviewView {
    PublicationChanged(RereadView),
    DatesCorrected(RereadView),
    ReadAgain(RereadView),
    Moved { words: String },
    Orphaned { words: String },
    Line { line: String },
}

/// A date of an article that is read otherwise than when its event was accepted.
#[derive(Debug, Serialize, TS)]
pub struct RereadView {
    /// The article's title.
    pub title: String,
    /// The date's words.
    pub words: String,
    /// The date as it was accepted.
    pub was: Option<WhenView>,
    /// The date as it is read now.
    pub now: Option<WhenView>,
}

impl From<&Review> for ReviewView {
    fn from(review: &Review) -> Self {
        match review {
            Review::PublicationChanged(reread) => Self::PublicationChanged(reread.into()),
            Review::DatesCorrected(reread) => Self::DatesCorrected(reread.into()),
            Review::ReadAgain(reread) => Self::ReadAgain(reread.into()),
            Review::Orphaned { words } => Self::Orphaned { words: words.clone() },
            Review::Moved { words } => Self::Moved { words: words.clone() },
            Review::Line(line) => Self::Line { line: line.clone() },
        }
    }
}

impl From<&Reread> for RereadView {
    fn from(reread: &Reread) -> Self {
        Self {
            title: reread.title.clone(),
            words: reread.words.clone(),
            was: reread.was.as_ref().map(Into::into),
            now: reread.now.as_ref().map(Into::into),
        }
    }
}

/// What a person says of an event.
#[derive(Debug, Deserialize, TS)]
pub struct EventEdit {
    /// What happened, in one line.
    pub headline: String,
    /// When.
    pub when: Option<WhenEdit>,
    /// Where.
    pub place: Option<String>,
    /// Who took part.
    pub participants: Vec<String>,
    /// How it is told.
    pub factuality: FactualityView,
    /// Tags.
    pub tags: Vec<String>,
}

/// An event and what a person now says of it.
#[derive(Debug, Deserialize, TS)]
pub struct ChangedEvent {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// What is said of it.
    pub edit: EventEdit,
}

/// A passage that a person selected.
#[derive(Debug, Deserialize, TS)]
pub struct PassageEdit {
    /// The article.
    #[ts(type = "number")]
    pub article: i64,
    /// Where in its text.
    pub range: RangeView,
    /// Whether it disputes the event.
    pub disputes: bool,
}

impl TryFrom<EventEdit> for EventDraft {
    type Error = edtf::ParseEdtfError;

    fn try_from(edit: EventEdit) -> Result<Self, Self::Error> {
        Ok(Self {
            headline: edit.headline,
            when: edit.when.map(When::try_from).transpose()?,
            place: edit.place,
            participants: edit.participants,
            factuality: edit.factuality.into(),
            tags: edit.tags,
        })
    }
}

/// Shows an event, each passage in the coordinates of its article's text.
fn event_view(library: &Library, event: Event) -> Result<EventView, Failure> {
    let cited: BTreeSet<ArticleId> = event.evidence.iter().map(|evidence| evidence.article).collect();
    let articles = library.cited_articles(cited)?;
    let offsets: HashMap<ArticleId, (&Article, Offsets<'_>)> =
        articles.iter().map(|(cited, text)| (cited.id, (&cited.article, Offsets::utf16(text)))).collect();
    let displaced = displaced_views(library, library.displaced_of(event.id)?)?;
    let mut displaced: HashMap<i64, EarlierPlaceView> =
        displaced.into_iter().map(|one| (one.evidence, one.place)).collect();
    let evidence = event.evidence.iter().filter_map(|one| {
        let (article, offsets) = offsets.get(&one.article)?;
        Some(evidence_view(one, article, offsets, displaced.remove(&one.id.0)))
    });
    let dates = event.evidence.iter().filter_map(|evidence| evidence.when.as_ref());
    Ok(EventView {
        id: event.id.0,
        evidence: evidence.collect(),
        conflict: chronology::disagreeing(dates).iter().map(Into::into).collect(),
        headline: event.draft.headline,
        when: event.draft.when.as_ref().map(Into::into),
        place: event.draft.place,
        participants: event.draft.participants,
        factuality: event.draft.factuality.into(),
        tags: event.draft.tags,
        needs_review: event.needs_review.as_ref().map(Into::into),
    })
}

fn evidence_view(
    evidence: &Evidence,
    article: &Article,
    offsets: &Offsets<'_>,
    earlier: Option<EarlierPlaceView>,
) -> EvidenceView {
    let present = || offsets.range(&evidence.passage.range).into();
    EvidenceView {
        id: evidence.id.0,
        article: evidence.article.0,
        title: article.title.clone(),
        outlet: article.outlet.clone(),
        range: earlier.as_ref().map_or_else(present, |place| place.range),
        earlier,
        exact: evidence.passage.exact.clone(),
        disputes: evidence.stance == Stance::Disputes,
        attribution: evidence.attribution.iter().map(Into::into).collect(),
        when: evidence.when.as_ref().map(Into::into),
        when_words: evidence.when_words.clone(),
        when_reason: evidence.when_reason.as_ref().map(date_remarks),
    }
}

/// Turns a selection into evidence.
fn new_evidence(library: &Library, edit: &PassageEdit) -> Result<NewEvidence, Failure> {
    let text = library.text(ArticleId(edit.article))?;
    let passage = Offsets::utf16(&text).bytes(&edit.range.into()).and_then(|range| Passage::of(&text, range));
    Ok(NewEvidence {
        article: ArticleId(edit.article),
        passage: passage.ok_or(library::LibraryError::NoSuchPassage { article: edit.article })?,
        stance: if edit.disputes { Stance::Disputes } else { Stance::Supports },
        attribution: Vec::new(),
        when: None,
    })
}

/// A window of the list of events, in order of date.
#[tauri::command(async)]
pub fn list_events(
    app: State<'_, App>,
    query: EventQueryView,
    window: WindowView,
) -> Result<PageView<EventRowView>, Failure> {
    let query = EventQuery {
        tag: query.tag,
        article: query.article.map(ArticleId),
        open: query.open.map(Into::into),
    };
    Ok(PageView::of(app.library().events(&query, window.into())?))
}

/// One event with its evidence.
#[tauri::command(async)]
pub fn event(app: State<'_, App>, id: i64) -> Result<EventView, Failure> {
    let library = app.library();
    event_view(&library, library.event(EventId(id))?)
}

/// Writes an event by hand, with a selected passage or without; returns its number.
#[tauri::command(async)]
pub fn create_event(
    app: State<'_, App>,
    edit: EventEdit,
    passage: Option<PassageEdit>,
) -> Result<i64, Failure> {
    let library = app.library();
    let evidence = passage.map(|passage| new_evidence(&library, &passage)).transpose()?;
    Ok(library.create_event(edit.try_into()?, evidence.as_slice())?.0)
}

/// Changes what a person says of an event that was as `before` when they began.
#[tauri::command(async)]
pub fn update_event(app: State<'_, App>, id: i64, before: EventEdit, edit: EventEdit) -> Result<(), Failure> {
    Ok(app.library().update_event(EventId(id), &before.try_into()?, edit.try_into()?)?)
}

/// Writes pasted rows into a timeline as one step: new events, and changes of others; returns the new ones' numbers.
#[tauri::command(async)]
pub fn paste_events(
    app: State<'_, App>,
    timeline: i64,
    new: Vec<EventEdit>,
    changed: Vec<ChangedEvent>,
) -> Result<Vec<i64>, Failure> {
    let new = new.into_iter().map(EventDraft::try_from).collect::<Result<Vec<_>, _>>()?;
    let changed = changed.into_iter().map(|ChangedEvent { id, edit }| Ok((EventId(id), edit.try_into()?)));
    let changed = changed.collect::<Result<Vec<_>, edtf::ParseEdtfError>>()?;
    let written = app.library().paste_events(TimelineId(timeline), &new, &changed)?;
    Ok(written.into_iter().map(|id| id.0).collect())
}

/// Says that a flagged event is right as it stands.
#[tauri::command(async)]
pub fn confirm_event(app: State<'_, App>, id: i64) -> Result<(), Failure> {
    Ok(app.library().confirm_event(EventId(id))?)
}

/// Adds a selected passage to an event.
#[tauri::command(async)]
pub fn add_evidence(app: State<'_, App>, id: i64, passage: PassageEdit) -> Result<i64, Failure> {
    let library = app.library();
    Ok(library.add_evidence(EventId(id), &new_evidence(&library, &passage)?)?.0)
}

/// Takes a passage away from its event.
#[tauri::command(async)]
pub fn remove_evidence(app: State<'_, App>, id: i64) -> Result<(), Failure> {
    Ok(app.library().remove_evidence(EvidenceId(id))?)
}

/// Makes one event of two.
#[tauri::command(async)]
pub fn merge_events(app: State<'_, App>, into: i64, from: i64) -> Result<(), Failure> {
    Ok(app.library().merge_events(EventId(into), EventId(from))?)
}

/// Moves an event to the trash.
#[tauri::command(async)]
pub fn trash_event(app: State<'_, App>, id: i64) -> Result<(), Failure> {
    Ok(app.library().trash_event(EventId(id))?)
}
