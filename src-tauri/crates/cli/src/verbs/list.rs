//! `articles`, `events`, `timelines`: lists, and one of them whole.

use std::error::Error;

use articles::{ArticleId, Offsets};
use chronology::{Event, EventId};
use edtf::When;
use library::{
    ArticleQuery, ArticleRow, EventQuery, EventRow, Library, LibraryError, Page, StoredArticle,
    SuggestionState, Window,
};
use serde_json::{Value, json};

use crate::arguments::{List, ListTimelines};
use crate::output::{self, Outcome, Run};
use crate::verbs::{open, timeline_named};

/// Rows asked of the library at a time.
const ROWS: u32 = 500;

/// Lists the articles, or shows one.
pub(crate) fn articles(list: List, json: bool) -> Run {
    let library = open(&list.library)?;
    match list.id {
        Some(id) => show_article(&library.article(ArticleId(id))?, json)?,
        None => {
            let rows = all(|window| library.articles(&ArticleQuery::default(), window))?;
            print_rows(&rows, json, article_json, ["id", "published", "waiting", "title"], |row| {
                let published = row.published.as_ref().map(|published| published.edtf.to_string());
                [
                    row.id.0.to_string(),
                    published.unwrap_or_default(),
                    row.unreviewed.to_string(),
                    row.title.clone(),
                ]
            })?;
        }
    }
    Ok(Outcome::Done)
}

/// Lists the events, or shows one.
pub(crate) fn events(list: List, json: bool) -> Run {
    let library = open(&list.library)?;
    match list.id {
        Some(id) => show_event(&library.event(EventId(id))?, json)?,
        None => {
            let rows = all(|window| library.events(&EventQuery::default(), window))?;
            print_rows(&rows, json, event_json, ["id", "when", "sources", "headline"], |row| {
                [
                    row.id.0.to_string(),
                    label(row.when.as_ref()),
                    row.sources.to_string(),
                    row.headline.clone(),
                ]
            })?;
        }
    }
    Ok(Outcome::Done)
}

/// Lists the timelines, or shows one with its events.
pub(crate) fn timelines(list: ListTimelines, json: bool) -> Run {
    let library = open(&list.library)?;
    match list.timeline {
        Some(wanted) => show_timeline(&library, &wanted, json)?,
        None => print_rows(
            &library.timelines()?,
            json,
            |row| json!({"timeline": row.timeline, "events": row.events}),
            ["id", "events", "name"],
            |row| [row.timeline.id.0.to_string(), row.events.to_string(), row.timeline.draft.name.clone()],
        )?,
    }
    Ok(Outcome::Done)
}

fn show_timeline(library: &Library, wanted: &str, json: bool) -> Result<(), Box<dyn Error>> {
    let contents = library.timeline(timeline_named(library, wanted)?)?;
    if json {
        return Ok(output::line(&contents)?);
    }
    output::text(&contents.timeline.draft.name)?;
    for event in &contents.events {
        output::text(&format!("{}: {}", label(event.draft.when.as_ref()), event.draft.headline))?;
    }
    Ok(())
}

fn show_article(stored: &StoredArticle, json: bool) -> Result<(), Box<dyn Error>> {
    if json {
        return Ok(output::line(&stored_json(stored))?);
    }
    let article = &stored.article;
    output::text(&article.title)?;
    for line in [&article.byline, &article.outlet, &article.url].into_iter().flatten() {
        output::text(line)?;
    }
    let published = article.published.as_ref().map(|published| published.edtf.to_string());
    output::text(&format!("published: {}", published.as_deref().unwrap_or("not known")))?;
    output::text(&format!("original: {} ({})", stored.sha256, stored.media_type))?;
    output::text(&format!("\n{}\n", article.text))?;
    for time in &stored.times {
        output::text(&time.reading(&article.text))?;
    }
    for one in &stored.suggestions {
        let when = label(one.suggestion.when.as_ref());
        output::text(&format!(
            "suggestion {} ({:.2}) {when}: {}",
            one.id.0, one.suggestion.score, one.suggestion.headline
        ))?;
    }
    Ok(())
}

fn show_event(event: &Event, json: bool) -> Result<(), Box<dyn Error>> {
    if json {
        return Ok(output::line(event)?);
    }
    output::text(&format!("{}: {}", label(event.draft.when.as_ref()), event.draft.headline))?;
    for evidence in &event.evidence {
        let chain: Vec<&str> = evidence.attribution.iter().map(|link| link.speaker.as_str()).collect();
        let earlier = if evidence.stands.earlier().is_some() { ", in an earlier text of it" } else { "" };
        output::text(&format!("article {}{earlier}: “{}”", evidence.article.0, evidence.passage.exact))?;
        output::text(&format!("    {}", chain.join(" ← ")))?;
    }
    Ok(())
}

fn article_json(row: &ArticleRow) -> Value {
    json!({
        "id": row.id,
        "title": row.title,
        "outlet": row.outlet,
        "language": row.language,
        "published": row.published.as_ref().map(|published| &published.edtf),
        "media_type": row.media_type,
        "added": row.added,
        "unreviewed": row.unreviewed,
        "events": row.events,
    })
}

fn event_json(row: &EventRow) -> Value {
    json!({
        "id": row.id,
        "headline": row.headline,
        "when": row.when,
        "factuality": row.factuality,
        "sources": row.sources,
        "disputed": row.disputed,
        "needs_review": row.needs_review,
        "tags": row.tags,
    })
}

fn stored_json(stored: &StoredArticle) -> Value {
    let article = &stored.article;
    let offsets = Offsets::code_points(&article.text);
    let suggestions = stored.suggestions.iter().map(|one| {
        let range = offsets.range(&one.suggestion.range);
        let (state, event) = match one.state {
            SuggestionState::Waiting => ("waiting", None),
            SuggestionState::Accepted(event) => ("accepted", Some(event)),
            SuggestionState::Rejected => ("rejected", None),
        };
        json!({
            "id": one.id,
            "start": range.start,
            "end": range.end,
            "headline": one.suggestion.headline,
            "when": one.suggestion.when,
            "score": one.suggestion.score,
            "state": state,
            "event": event,
        })
    });
    json!({
        "id": stored.id,
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet,
        "url": article.url,
        "language": article.language,
        "published": article.published,
        "sha256": stored.sha256,
        "media_type": stored.media_type,
        "file_name": stored.file_name,
        "added": stored.added,
        "reader": stored.reader,
        "text": article.text,
        "suggestions": suggestions.collect::<Vec<_>>(),
    })
}

/// All rows of a paged list.
fn all<T>(page: impl Fn(Window) -> Result<Page<T>, LibraryError>) -> Result<Vec<T>, LibraryError> {
    let mut rows = Vec::new();
    loop {
        let next = page(Window { offset: rows.len() as u32, limit: ROWS })?.rows;
        if next.is_empty() {
            return Ok(rows);
        }
        rows.extend(next);
    }
}

fn print_rows<T, const N: usize>(
    rows: &[T],
    json: bool,
    to_json: impl Fn(&T) -> Value,
    heads: [&str; N],
    cells: impl Fn(&T) -> [String; N],
) -> std::io::Result<()> {
    match json {
        true => rows.iter().try_for_each(|row| output::line(&to_json(row))),
        false => output::table(heads, &rows.iter().map(cells).collect::<Vec<_>>()),
    }
}

fn label(when: Option<&When>) -> String {
    when.map_or_else(|| "no date".to_owned(), When::label)
}
