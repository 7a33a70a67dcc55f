//! Articles and a clock for the tests of this crate.

use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};

use ::articles::{Article, Block, BlockKind, KnownFrom, Part, Published, Sha256, Source};
use chrono::{DateTime, TimeDelta, Utc};
use chronology::{EventDraft, Factuality, Link};
use edtf::{Calendar, Edtf, When};
use library::{Analysis, ArticleRow, EventQuery, EventRow, Library, NewArticle, Window};
use suggest::Suggestion;
use tempfile::TempDir;
use timex::{Anchor, Reason, Remark, TimeExpression, TimexType, WordsAre};

pub(crate) const ALL: Window = Window { offset: 0, limit: 1000 };

/// A clock that moves on by a second whenever it is asked.
pub(crate) fn clock() -> DateTime<Utc> {
    static SECONDS: AtomicI64 = AtomicI64::new(0);
    let start = DateTime::from_timestamp(1_780_000_000, 0).unwrap();
    start + TimeDelta::seconds(SECONDS.fetch_add(1, Ordering::Relaxed))
}

/// A library in a folder that goes with it.
pub(crate) struct Example {
    pub(crate) library: Library,
    pub(crate) folder: TempDir,
}

impl std::ops::Deref for Example {
    type Target = Library;

    fn deref(&self) -> &Library {
        &self.library
    }
}

impl Example {
    /// An empty library.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let library = open(folder.path());
        Self { library, folder }
    }

    /// A library with the articles of the harbour fire.
    pub(crate) fn with_articles() -> Self {
        let example = Self::new();
        example.add_articles(&[daily(), courier(), chinese()]).unwrap();
        example
    }

    /// Closes the library and opens it again.
    pub(crate) fn reopened(self) -> Self {
        let Self { library, folder } = self;
        drop(library);
        Self { library: open(folder.path()), folder }
    }

    pub(crate) fn all_articles(&self) -> Vec<ArticleRow> {
        self.articles(&Default::default(), ALL).unwrap().rows
    }

    pub(crate) fn all_events(&self) -> Vec<EventRow> {
        self.events(&EventQuery::default(), ALL).unwrap().rows
    }
}

pub(crate) fn open(folder: &Path) -> Library {
    Library::open_or_create(&folder.join("Fire.dateline"), clock).unwrap()
}

pub(crate) fn when(edtf: &str) -> When {
    Edtf::parse(edtf).unwrap().into()
}

pub(crate) fn published(edtf: &str) -> Published {
    Published { edtf: Edtf::parse(edtf).unwrap(), known_from: KnownFrom::Metadata }
}

/// An article with a suggestion for each of its dates; `dates` are words in the text and what they mean.
pub(crate) fn article(
    name: &str,
    title: &str,
    text: &str,
    date: Option<&str>,
    dates: &[(&str, &str)],
) -> NewArticle {
    let mut article = Article {
        title: title.to_owned(),
        byline: Some("Ana Brun".to_owned()),
        outlet: Some("The Lys Daily".to_owned()),
        section: Some("Harbour".to_owned()),
        captured: Some(Edtf::parse("2019-04-02T08:30:00Z").unwrap()),
        url: None,
        language: Some("en".to_owned()),
        published: date.map(published),
        text: text.to_owned(),
        blocks: vec![Block {
            range: 0..text.len(),
            kind: BlockKind::Paragraph,
            language: None,
            pages: Vec::new(),
            part: Part::Text,
        }],
        warnings: Vec::new(),
    };
    let (title, outlet) = title.rsplit_once(" | ").unwrap_or((title, "The Lys Daily"));
    article.title = title.to_owned();
    article.outlet = Some(outlet.to_owned());
    let analysis = analysis(text, dates);
    let bytes = format!("{title}\n\n{text}").into_bytes();
    let source = Source { sha256: Sha256::of(&bytes), ..Source::new(name, bytes) };
    NewArticle { source, article, analysis }
}

/// What is found in a text: each of the words, and the sentence they stand in as a suggestion.
pub(crate) fn analysis(text: &str, dates: &[(&str, &str)]) -> Analysis {
    let mut analysis = Analysis::default();
    for (words, edtf) in dates {
        let start = text.find(words).unwrap();
        let range = start..start + words.len();
        let time = TimeExpression {
            range: range.clone(),
            kind: TimexType::Date,
            value: (*edtf).to_owned(),
            modifier: None,
            bound: None,
            edtf: Edtf::parse(edtf).ok(),
            calendar: Calendar::Gregorian,
            anchor: Anchor::Publication,
            reason: newest(format!("{words} is {edtf}")),
            rule: "test".to_owned(),
            alternatives: Vec::new(),
        };
        let passage = sentence(text, start);
        analysis.suggestions.push(Suggestion {
            headline: text[passage.clone()].trim_end_matches('.').to_owned(),
            range: passage,
            when: time.when(),
            time: Some(analysis.times.len()),
            attribution: vec![Link {
                speaker: "Lys".to_owned(),
                range: None,
                cue: String::new(),
                cue_range: None,
            }],
            factuality: Factuality::Happened,
            participants: vec!["the harbour master".to_owned()],
            place: Some("Lys".to_owned()),
            score: 0.75,
            reasons: vec![suggest::Reason::TellsWhen],
        });
        analysis.times.push(time);
    }
    analysis
}

/// A reason that names words of its own.
pub(crate) fn newest(words: String) -> Reason {
    Remark::Words { words, are: WordsAre::Newest }.into()
}

fn sentence(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind(". ").map_or(0, |end| end + 2);
    let end = text[at..].find('.').map_or(text.len(), |end| at + end + 1);
    start..end
}

pub(crate) const DAILY: &str = "A fire broke out in the harbour on Thursday. The café burned down. \
    The mayor of Lys resigned in early July.";

pub(crate) fn daily() -> NewArticle {
    article(
        "daily.html",
        "Fire in the harbour",
        DAILY,
        Some("2013-07-26"),
        &[("Thursday", "2013-07-25"), ("early July", "2013-07")],
    )
}

pub(crate) const COURIER: &str = "The harbour fire broke out on Wednesday. Two boats sank in 2012.";

pub(crate) fn courier() -> NewArticle {
    article(
        "courier.txt",
        "Harbour burns | Courier",
        COURIER,
        Some("2013-07-27"),
        &[("Wednesday", "2013-07-24"), ("2012", "2012")],
    )
}

pub(crate) fn chinese() -> NewArticle {
    article("zh.txt", "利斯港火灾 | 晨报", "星期四港口发生火灾。", None, &[])
}

pub(crate) fn draft(headline: &str, edtf: Option<&str>) -> EventDraft {
    EventDraft {
        headline: headline.to_owned(),
        when: edtf.map(when),
        place: None,
        participants: Vec::new(),
        factuality: Factuality::Happened,
        tags: Vec::new(),
    }
}
