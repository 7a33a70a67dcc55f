//! A library as large as the window must stay quick with: articles with suggestions, and events that rest on them.

use articles::{Article, ArticleId, Passage, Source};
use chronology::{
    CitedArticle, Event, EventDraft, EventId, Evidence, EvidenceId, LaneBy, Stance, Standing, Timeline,
    TimelineContents, TimelineDraft, TimelineId,
};
use edtf::Edtf;
use library::{Analysis, Library, NewArticle};

use crate::{chart, texts};

/// Stands for the number of an article in its words: all numbers are as long, so that ranges stay right.
const NUMBER: &str = "00000";

/// Articles stored in one transaction.
const BATCH: usize = 250;

/// An article with all that is found in it, of which others are made that differ in their number.
struct Pattern {
    text: String,
    article: Article,
    analysis: Analysis,
}

/// Fills a library with articles and with one timeline of events, each with evidence in one or two of them.
pub(crate) fn fill(library: &Library, articles: usize, events: usize) {
    let patterns = texts::WIRE.map(pattern);
    let pattern_of = |number: usize| &patterns[number % patterns.len()];
    let mut import = library.import();
    let numbers: Vec<usize> = (0..articles).collect();
    for batch in numbers.chunks(BATCH) {
        let batch: Vec<NewArticle> =
            batch.iter().map(|number| pattern_of(*number).article(*number)).collect();
        import.add(&batch).unwrap();
    }
    let cited: Vec<NewArticle> = numbers.iter().map(|number| pattern_of(*number).article(*number)).collect();
    let told = chart::occasions(events).enumerate();
    let contents = TimelineContents {
        timeline: Timeline {
            id: TimelineId(0),
            draft: TimelineDraft { lanes: LaneBy::Tag, ..TimelineDraft::new(chart::TIMELINE, "") },
        },
        events: told.map(|(number, (headline, day))| event(number, headline, day, &cited)).collect(),
        articles: cited.iter().enumerate().map(|(number, new)| as_cited(number, new)).collect(),
        notes: (0..100).map(|event| (EventId(event), format!("Note {event}: who told it first?"))).collect(),
        periods: Vec::new(),
        lanes: Vec::new(),
    };
    library.import().add_timeline(&contents).unwrap();
}

fn pattern(file: &str) -> Pattern {
    let text = texts::wire(file).replace("warehouse", &format!("warehouse W{NUMBER}")) + "\n\n" + NUMBER;
    let source = Source::new(format!("{NUMBER}.txt"), text.clone().into_bytes());
    let (article, analysis) = intake::read(&source, None).unwrap();
    Pattern { text, article, analysis }
}

impl Pattern {
    fn article(&self, number: usize) -> NewArticle {
        let named = |text: &str| text.replace(NUMBER, &format!("{number:05}"));
        let mut article = self.article.clone();
        article.title = format!("{} ({number:05})", article.title);
        article.text = named(&article.text);
        let mut analysis = self.analysis.clone();
        for suggestion in &mut analysis.suggestions {
            suggestion.headline = named(&suggestion.headline);
        }
        let source = Source::new(format!("{number:05}.txt"), named(&self.text).into_bytes());
        NewArticle { source, article, analysis }
    }
}

fn as_cited(number: usize, new: &NewArticle) -> CitedArticle {
    let article = Article { text: String::new(), blocks: Vec::new(), ..new.article.clone() };
    CitedArticle { id: ArticleId(number as i64), sha256: new.source.sha256.clone(), article }
}

/// An event; every tenth is told by two articles, and every fiftieth on another day by the second.
fn event(number: usize, headline: String, [year, month, day]: [usize; 3], cited: &[NewArticle]) -> Event {
    let on = |day: usize| Edtf::parse(&format!("{year}-{month:02}-{day:02}")).unwrap();
    let first = number % cited.len();
    let mut evidence = vec![passage(first, number / cited.len(), on(day), cited)];
    if number.is_multiple_of(10) {
        let told = if number.is_multiple_of(50) { day % 28 + 1 } else { day };
        evidence.push(passage((first + 1) % cited.len(), number / cited.len(), on(told), cited));
    }
    let draft = EventDraft {
        headline,
        when: Some(on(day).into()),
        place: Some(format!("Quay {}", number % 12)),
        participants: vec![format!("Witness {}", number % 300)],
        factuality: chronology::Factuality::Happened,
        tags: vec![format!("lane {}", number % 5)],
    };
    Event { id: EventId(number as i64), draft, evidence, needs_review: None }
}

fn passage(article: usize, turn: usize, when: Edtf, cited: &[NewArticle]) -> Evidence {
    let NewArticle { article: Article { text, .. }, analysis, .. } = &cited[article];
    let suggestion = &analysis.suggestions[turn % analysis.suggestions.len()];
    Evidence {
        id: EvidenceId(0),
        article: ArticleId(article as i64),
        passage: Passage::of(text, suggestion.range.clone()).unwrap(),
        stands: Standing::Present,
        stance: Stance::Supports,
        attribution: suggestion.attribution.clone(),
        when: Some(when.into()),
        when_words: None,
        when_reason: None,
    }
}
