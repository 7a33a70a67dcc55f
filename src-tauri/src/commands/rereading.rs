//! Originals that are read again, the texts before, and the passages that stand in them.

use std::collections::{BTreeSet, HashMap};

use articles::{ArticleId, Offsets, TextId};
use chronology::EvidenceId;
use intake::{Control, ReadAgain};
use library::{Carried, Displaced, EarlierText, Library, LibraryError};
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};
use ts_rs::TS;

use crate::commands::articles::{BlockView, CitationView, DifferenceView};
use crate::commands::import::ImportFailureView;
use crate::commands::jobs::{JobKindView, JobProgressView, JobReportView, steered, tell};
use crate::failure::Failure;
use crate::state::App;
use crate::views::RangeView;

/// What an article was read as before.
#[derive(Debug, Serialize, TS)]
pub struct ReadingsView {
    /// The texts it had before, newest first.
    pub earlier: Vec<EarlierRowView>,
    /// The passages of events that stand in them.
    pub displaced: Vec<DisplacedView>,
}

/// A text that an article had before its original was read again.
#[derive(Debug, Serialize, TS)]
pub struct EarlierRowView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// Until when the article was read so, RFC 3339.
    pub until: String,
}

/// The same with all of it.
#[derive(Debug, Serialize, TS)]
pub struct EarlierTextView {
    /// Its number.
    #[ts(type = "number")]
    pub id: i64,
    /// Until when the article was read so, RFC 3339.
    pub until: String,
    /// The text.
    pub text: String,
    /// Its parts, in order.
    pub blocks: Vec<BlockView>,
    /// Its passages that events rest on.
    pub cited: Vec<CitationView>,
}

/// Evidence whose words stand in an earlier text of their article.
#[derive(Debug, Serialize, TS)]
pub struct DisplacedView {
    /// The evidence.
    #[ts(type = "number")]
    pub evidence: i64,
    /// Its event.
    #[ts(type = "number")]
    pub event: i64,
    /// What the event says.
    pub headline: String,
    /// The words.
    pub words: String,
    /// Where they stand.
    pub place: EarlierPlaceView,
}

/// The place of words in an earlier text of their article.
#[derive(Debug, Serialize, TS)]
pub struct EarlierPlaceView {
    /// The text.
    #[ts(type = "number")]
    pub text: i64,
    /// Until when the article was read so, RFC 3339.
    pub until: String,
    /// Where in that text.
    pub range: RangeView,
    /// Where in the present text, if they stand in it.
    pub found: Option<RangeView>,
    /// Whether a person said that the passage stays there; if not, they are asked.
    pub kept: bool,
}

/// What reading an article again came to.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct CarriedView {
    /// Passages of events that stand between the same words: they follow these.
    pub followed: u32,
    /// Passages that stand between other words.
    pub moved: u32,
    /// Passages that are gone.
    pub lost: u32,
    /// Quotations in notes that lead to the earlier text now.
    pub quotations: u32,
    /// Words of which a person said what they mean and that are gone.
    pub corrections: u32,
}

/// What reading articles again came to.
#[derive(Debug, Serialize, TS)]
pub struct RereadReportView {
    /// How many there were.
    pub total: u32,
    /// How many are read otherwise.
    pub changed: u32,
    /// How many passages wait for a person.
    pub asked: u32,
    /// How many were not read because it was cancelled.
    pub cancelled: u32,
    /// What could not be read and why.
    pub failed: Vec<ImportFailureView>,
}

impl From<Carried> for CarriedView {
    fn from(Carried { followed, moved, lost, quotations, corrections }: Carried) -> Self {
        Self { followed, moved, lost, quotations, corrections }
    }
}

impl RereadReportView {
    fn of(total: usize) -> Self {
        Self { total: total as u32, changed: 0, asked: 0, cancelled: 0, failed: Vec::new() }
    }

    fn count(&mut self, title: &str, outcome: ReadAgain) {
        match outcome {
            ReadAgain::Same => {}
            ReadAgain::Changed(carried) => {
                self.changed += 1;
                self.asked += carried.moved + carried.lost;
            }
            ReadAgain::Cancelled => self.cancelled += 1,
            ReadAgain::Failed(error) => {
                self.failed.push(ImportFailureView { file: title.to_owned(), failure: error.into() });
            }
        }
    }
}

/// Shows where displaced evidence stands, each place in the coordinates of its text.
pub(crate) fn displaced_views(
    library: &Library,
    displaced: Vec<Displaced>,
) -> Result<Vec<DisplacedView>, LibraryError> {
    let texts: BTreeSet<TextId> = displaced.iter().map(|one| one.text).collect();
    let read = |id| {
        let EarlierText { article, text, .. } = library.earlier_text(id)?;
        Ok((id, text, library.text(article)?))
    };
    let texts = texts.into_iter().map(read).collect::<Result<Vec<_>, LibraryError>>()?;
    let offsets: HashMap<TextId, (Offsets<'_>, Offsets<'_>)> = texts
        .iter()
        .map(|(id, earlier, present)| (*id, (Offsets::utf16(earlier), Offsets::utf16(present))))
        .collect();
    let view = |one: &Displaced| {
        let (earlier, present) = offsets.get(&one.text)?;
        Some(DisplacedView {
            evidence: one.evidence.0,
            event: one.event.0,
            headline: one.headline.clone(),
            words: one.passage.exact.clone(),
            place: EarlierPlaceView {
                text: one.text.0,
                until: one.until.to_rfc3339(),
                range: earlier.range(&one.passage.range).into(),
                found: one.found.as_ref().map(|found| present.range(&found.range).into()),
                kept: one.is_kept,
            },
        })
    };
    Ok(displaced.iter().filter_map(view).collect())
}

/// What an article was read as before, and what stands in that.
#[tauri::command(async)]
pub fn article_readings(app: State<'_, App>, id: i64) -> Result<ReadingsView, Failure> {
    let (library, id) = (app.library(), ArticleId(id));
    let earlier = library.earlier_texts(id)?.into_iter();
    Ok(ReadingsView {
        earlier: earlier
            .map(|(text, until)| EarlierRowView { id: text.0, until: until.to_rfc3339() })
            .collect(),
        displaced: displaced_views(&library, library.displaced_in(id)?)?,
    })
}

/// One earlier text, to be read.
#[tauri::command(async)]
pub fn earlier_text(app: State<'_, App>, id: i64) -> Result<EarlierTextView, Failure> {
    let library = app.library();
    let EarlierText { id, article, text, blocks, until } = library.earlier_text(TextId(id))?;
    let cited = library.citations(article, Some(id))?;
    let utf16 = Offsets::utf16(&text);
    Ok(EarlierTextView {
        id: id.0,
        until: until.to_rfc3339(),
        blocks: blocks.iter().map(|block| BlockView::of(block, &utf16)).collect(),
        cited: cited.iter().map(|one| CitationView::of(one, &utf16)).collect(),
        text,
    })
}

/// Compares an earlier text with the article's present one.
#[tauri::command(async)]
pub fn compare_earlier(app: State<'_, App>, id: i64) -> Result<Vec<DifferenceView>, Failure> {
    let library = app.library();
    let earlier = library.earlier_text(TextId(id))?;
    let present = library.text(earlier.article)?;
    let found = articles::differences(&earlier.text, &present);
    Ok(found.into_iter().map(DifferenceView::from).collect())
}

/// Where words of an earlier text stand in the article's present one; null where they do not.
#[tauri::command(async)]
pub fn present_place(app: State<'_, App>, text: i64, range: RangeView) -> Result<Option<RangeView>, Failure> {
    let library = app.library();
    let earlier = library.earlier_text(TextId(text))?;
    let present = library.text(earlier.article)?;
    let words = Offsets::utf16(&earlier.text).bytes(&range.into());
    let place = words.and_then(|words| articles::found_again(&earlier.text, &words, &present));
    Ok(place.map(|place| Offsets::utf16(&present).range(&place).into()))
}

/// Reads an article again from its original; null if it is read as before.
#[tauri::command(async)]
pub fn read_article_again(app: State<'_, App>, id: i64) -> Result<Option<CarriedView>, Failure> {
    let mut came_to = Ok(None);
    let control = Control::default();
    intake::read_again(&app.library(), &app.readers, &[ArticleId(id)], &control, |_, _, outcome| {
        came_to = match outcome {
            ReadAgain::Changed(carried) => Ok(Some(carried.into())),
            ReadAgain::Failed(error) => Err(error.into()),
            ReadAgain::Same | ReadAgain::Cancelled => Ok(None),
        };
    })?;
    came_to
}

/// Reads all articles again that an older reader read. Its number is the window's, to hold or end it by.
#[tauri::command]
pub async fn read_older_again(
    window: WebviewWindow,
    number: u32,
    progress: Channel<JobProgressView>,
) -> Result<RereadReportView, Failure> {
    steered(window, number, move |app, control| read_older(app, control, &progress)).await
}

fn read_older(
    app: &App,
    control: &Control,
    progress: &Channel<JobProgressView>,
) -> Result<RereadReportView, Failure> {
    let work = |library: &Library| {
        let ids = library.read_by_older()?;
        let mut report = RereadReportView::of(ids.len());
        intake::read_again(library, &app.readers, &ids, control, |at, id, outcome| {
            let title = library.article(id).map(|stored| stored.article.title).unwrap_or_default();
            tell(progress, at.done as u32, at.total as u32, &title);
            report.count(&title, outcome);
        })?;
        Ok(report)
    };
    app.job(JobKindView::Reread, work, JobReportView::of_reread)
}

/// Lets passages follow their words to where they stand in the present text.
#[tauri::command(async)]
pub fn follow_passages(app: State<'_, App>, evidence: Vec<i64>) -> Result<u32, Failure> {
    Ok(app.library().follow_passages(&ids(evidence))?)
}

/// Keeps passages in the earlier text where their words stand.
#[tauri::command(async)]
pub fn keep_passages(app: State<'_, App>, evidence: Vec<i64>) -> Result<(), Failure> {
    Ok(app.library().keep_passages(&ids(evidence))?)
}

fn ids(evidence: Vec<i64>) -> Vec<EvidenceId> {
    evidence.into_iter().map(EvidenceId).collect()
}
