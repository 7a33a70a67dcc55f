//! The sample library: articles about one invented story, for the first run, the manual and the tests.

use articles::{ArticleId, Source};
use chronology::{EventDraft, EventId, LaneBy, TimelineDraft, TimelineId};
use library::{Added, Library, LibraryError, NewArticle, StoredSuggestion, SuggestionState};

use crate::{ImportError, read};

/// The sample timeline's name.
pub const TIMELINE: &str = "The Lys harbour fire";

macro_rules! articles {
    ($($name:literal),* $(,)?) => {
        /// The articles: file names and bytes.
        pub const ARTICLES: &[(&str, &[u8])] =
            &[$(($name, include_bytes!(concat!("../../../sample/", $name)))),*];
    };
}

articles![
    "coastal-wire-warehouse-fire.txt",
    "northshore-gazette-fire.html",
    "al-sahil-witnesses.html",
    "coastal-wire-what-we-know.md",
    "quayside-notes-lamps.html",
    "kuestenblatt-hafensperrung.md",
    "meridian-port-chief-warned.html",
    "coastal-wire-hearing.txt",
    "meridian-minister.html",
    "port-press-office.eml",
    "inquiry-notes.docx",
    "letter-to-the-board.txt",
];

/// An event of the sample timeline: its tag, and the suggestions that tell it, by file and words.
type Told = (&'static str, &'static [(&'static str, &'static str)]);

/// What a person would have accepted and merged; the rest of the suggestions waits for the reader.
const EVENTS: &[Told] = &[
    (
        "customs",
        &[
            ("meridian-port-chief-warned.html", "The fuel came ashore in mid-January"),
            ("coastal-wire-what-we-know.md", "Forty drums were landed in January"),
        ],
    ),
    (
        "customs",
        &[
            ("meridian-port-chief-warned.html", "Customs opened two of them on 30 January"),
            ("coastal-wire-hearing.txt", "Two drums had been opened on January 30"),
        ],
    ),
    ("port authority", &[("meridian-port-chief-warned.html", "was told in early February")]),
    (
        "customs",
        &[
            ("coastal-wire-what-we-know.md", "is dated 9 February"),
            ("coastal-wire-hearing.txt", "The letter was sent on February 6"),
            ("meridian-minister.html", "sent on 6 February"),
        ],
    ),
    ("customs", &[("coastal-wire-hearing.txt", "telephoned the authority on February 20")]),
    (
        "port authority",
        &[
            ("coastal-wire-what-we-know.md", "The inner harbour had been closed to small craft since Monday"),
            ("coastal-wire-warehouse-fire.txt", "The inner harbour had been closed to small craft"),
        ],
    ),
    (
        "fire",
        &[
            ("coastal-wire-what-we-know.md", "The alarm was raised at 23:40"),
            ("coastal-wire-warehouse-fire.txt", "The fire on Quay Nine was reported"),
            ("meridian-port-chief-warned.html", "The fire broke out late on 20 March"),
        ],
    ),
    (
        "port authority",
        &[
            ("coastal-wire-hearing.txt", "I learned of the cargo on the morning of March 21"),
            ("meridian-port-chief-warned.html", "She first learned of the cargo on 21 March"),
        ],
    ),
    (
        "ministry",
        &[("meridian-minister.html", "The transport minister, Henrik Vass, told parliament on Tuesday")],
    ),
    ("ministry", &[("meridian-minister.html", "secretary was told by a colleague")]),
    ("inquiry", &[("meridian-port-chief-warned.html", "is due to hear Ms Okafor next Wednesday")]),
    ("town", &[("coastal-wire-hearing.txt", "The mayor promised an answer by Easter")]),
    ("inquiry", &[("meridian-port-chief-warned.html", "Its report is expected by the end of May")]),
];

/// Imports the sample articles and gathers their main events in a timeline.
///
/// A library that has the timeline already is left as it is.
pub fn add_to(library: &Library) -> Result<TimelineId, ImportError> {
    if let Some(row) = library.timelines()?.into_iter().find(|row| row.timeline.draft.name == TIMELINE) {
        return Ok(row.timeline.id);
    }
    let mut articles = Vec::with_capacity(ARTICLES.len());
    for (name, bytes) in ARTICLES {
        let source = Source::new(*name, bytes.to_vec());
        let (article, analysis) = read(&source, None)?;
        let new = NewArticle { source, article, analysis };
        let (Added::New(id) | Added::Known(id)) = library.add_article(&new)?;
        articles.push((*name, id));
    }
    let mut events = Vec::with_capacity(EVENTS.len());
    for (tag, passages) in EVENTS {
        events.extend(add_event(library, &articles, tag, passages)?);
    }
    let timeline = library.create_timeline(&TimelineDraft {
        name: TIMELINE.to_owned(),
        description: "Who knew of the fuel, and when?".to_owned(),
        lanes: LaneBy::Tag,
    })?;
    library.add_to_timeline(timeline, &events)?;
    Ok(timeline)
}

/// Accepts the first passage's suggestion, and merges the others into its event.
fn add_event(
    library: &Library,
    articles: &[(&str, ArticleId)],
    tag: &str,
    passages: &[(&str, &str)],
) -> Result<Option<EventId>, LibraryError> {
    let mut event = None;
    for (file, words) in passages {
        let Some((_, article)) = articles.iter().find(|(name, _)| name == file) else { continue };
        let Some(found) = waiting(library, *article, words)? else { continue };
        match event {
            None => event = Some(library.accept_suggestion(found.id, &[], Some(draft(&found, tag)), None)?),
            Some(event) => library.merge_suggestions(&[found.id], event)?,
        }
    }
    Ok(event)
}

/// The waiting suggestion of an article whose headline holds these words; the shortest such headline.
fn waiting(
    library: &Library,
    article: ArticleId,
    words: &str,
) -> Result<Option<StoredSuggestion>, LibraryError> {
    let found = library
        .article(article)?
        .suggestions
        .into_iter()
        .filter(|one| one.state == SuggestionState::Waiting && one.suggestion.headline.contains(words));
    Ok(found.min_by_key(|one| one.suggestion.headline.len()))
}

fn draft(found: &StoredSuggestion, tag: &str) -> EventDraft {
    let suggestion = &found.suggestion;
    EventDraft {
        headline: suggestion.headline.clone(),
        when: suggestion.told_when().cloned(),
        place: suggestion.place.clone(),
        participants: suggestion.participants.clone(),
        factuality: suggestion.factuality,
        tags: vec![tag.to_owned()],
    }
}
