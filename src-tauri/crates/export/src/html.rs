//! One web page that works offline: a chart above the events, each with its quoted evidence.
//!
//! Everything readable stands in the markup and the chart is drawn here; the inline script only adds
//! the filter and the keys. A strict policy admits that script and style by hash, and nothing else:
//! no address is ever asked for.

mod card;
mod chart;
mod periods;
mod scale;

use std::io::Write;

use articles::ArticleId;
use base64::Engine;
use chrono::{DateTime, Utc};
use chronology::{CitedArticle, TimelineContents};
use sha2::{Digest, Sha256};

use crate::citation::Citation;
use crate::story::{self, Story};
use crate::{ExportError, LeftOut, Watched};

const STYLE: &str = include_str!("html/style.css");
const SCRIPT: &str = include_str!("html/page.js");
pub(crate) fn write(
    contents: &TimelineContents,
    events: &Watched<'_>,
    exported: DateTime<Utc>,
    out: &mut impl Write,
) -> Result<Vec<LeftOut>, ExportError> {
    let story = Story::of(contents);
    let left_out = left_out(&story);
    let name = text(&contents.timeline.draft.name);
    write!(out, "{}", head(&name))?;
    write!(out, "{}<main>\n{}{}", header(&story), chart::section(&story), toolbar(&story))?;
    write!(out, "<section aria-labelledby=\"events\">\n<h2 id=\"events\" class=\"unseen\">Events</h2>\n")?;
    writeln!(out, "<ol class=\"events\">")?;
    for event in events.each() {
        writeln!(out, "{}", card::card(&story, event?))?;
    }
    writeln!(
        out,
        "</ol>\n<p id=\"none\" class=\"none\" hidden>No event matches. <button type=\"button\">Show all</button></p>\n</section>"
    )?;
    write!(out, "{}</main>\n{}", sources(&contents.articles), colophon(&left_out, exported))?;
    writeln!(out, "<script>{SCRIPT}</script>\n</body>\n</html>")?;
    Ok(left_out)
}

fn left_out(story: &Story<'_>) -> Vec<LeftOut> {
    let events = story.contents.events.len() - chart::placed(story);
    let unplaced = (events > 0).then_some(LeftOut::Unplaced { events });
    [Some(LeftOut::TextsOfPage), unplaced].into_iter().flatten().collect()
}

/// Escapes for text and for quoted attributes; what HTML cannot hold becomes U+FFFD.
pub(crate) fn text(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for character in story::printable(words).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            character => escaped.push(character),
        }
    }
    escaped
}

fn head(name: &str) -> String {
    let allowed = |text: &str| {
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text.as_bytes()));
        format!("'sha256-{hash}'")
    };
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; script-src {}; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"generator\" content=\"Dateline\">\n<title>{name}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#events\">Skip to the events</a>\n",
        allowed(STYLE),
        allowed(SCRIPT),
    )
}

fn header(story: &Story<'_>) -> String {
    let timeline = &story.contents.timeline;
    let question = match timeline.draft.description.as_str() {
        "" => String::new(),
        description => format!("<p class=\"question\" dir=\"auto\">{}</p>\n", text(description)),
    };
    let conflicts =
        story.contents.events.iter().filter(|event| !story.conflicting_dates(event.id).is_empty()).count();
    let counts = [
        Some(story::counted(story.contents.events.len(), "event")),
        Some(story::counted(story.contents.articles.len(), "source")),
        (conflicts > 0).then(|| story::counted(conflicts, "conflict")),
        chart::span_words(story),
    ];
    let counts: Vec<String> =
        counts.into_iter().flatten().map(|words| format!("<span>{}</span>", text(&words))).collect();
    format!(
        "<header>\n<h1 dir=\"auto\">{}</h1>\n{question}<p class=\"counts\">{}</p>\n</header>\n",
        text(&timeline.draft.name),
        counts.join("\n")
    )
}

/// The filter, shown by the script that makes it work; only kinds that occur get a button.
fn toolbar(story: &Story<'_>) -> String {
    let kinds = [
        ("conflict", "Conflicts"),
        ("fuzzy", "Approximate"),
        ("hearsay", "Three or more links"),
        ("planned", "Planned"),
        ("undated", "Undated"),
        ("review", "To review"),
    ];
    let occurring: Vec<&str> =
        story.contents.events.iter().flat_map(|event| card::kinds(story, event)).collect();
    let buttons: String = kinds
        .iter()
        .filter(|(kind, _)| occurring.contains(kind))
        .map(|(kind, label)| {
            format!("<button type=\"button\" aria-pressed=\"false\" data-kind=\"{kind}\">{label}</button>\n")
        })
        .collect();
    format!(
        "<div id=\"tools\" class=\"tools\" role=\"search\" hidden>\n\
         <input id=\"filter\" type=\"search\" placeholder=\"Filter events\" aria-label=\"Filter events\" \
         aria-keyshortcuts=\"/\" autocomplete=\"off\" spellcheck=\"false\">\n\
         <div class=\"kinds\" role=\"group\" aria-label=\"Show only\">\n{buttons}</div>\n\
         <p id=\"count\" role=\"status\"></p>\n</div>\n"
    )
}

fn sources(articles: &[CitedArticle]) -> String {
    if articles.is_empty() {
        return String::new();
    }
    let each: String = articles.iter().zip(1..).map(|(cited, number)| source(cited, number)).collect();
    format!(
        "<section class=\"sources\" aria-labelledby=\"sources\">\n<h2 id=\"sources\">Sources</h2>\n<ol>\n{each}</ol>\n</section>\n"
    )
}

fn source(cited: &CitedArticle, number: usize) -> String {
    let citation = Citation::of(cited);
    let bidi = |words: &str| format!("<bdi>{}</bdi>", text(words));
    let title = match citation.link {
        Some(link) => {
            format!("<a href=\"{}\" rel=\"noreferrer noopener\">{}</a>", text(link), bidi(citation.title))
        }
        None => bidi(citation.title),
    };
    let captured = citation.captured.as_deref().map(text);
    let parts =
        [citation.outlet.map(bidi), citation.byline.map(bidi), Some(text(&citation.published)), captured];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let url = citation
        .url
        .map(|url| format!("<span class=\"url\" dir=\"ltr\">{}</span>", text(url)))
        .unwrap_or_default();
    format!(
        "<li id=\"source-{number}\" tabindex=\"-1\"><span class=\"title\">{title}</span>\n\
         <span class=\"byline\">{}</span>\n{url}\n<code title=\"SHA-256 of the original\">{}</code></li>\n",
        parts.join(" · "),
        citation.sha256
    )
}

fn colophon(left_out: &[LeftOut], exported: DateTime<Utc>) -> String {
    let sentences: String =
        left_out.iter().map(|sentence| format!("<p>{}</p>\n", text(&sentence.to_string()))).collect();
    format!(
        "<footer>\n<p>Exported by Dateline on <time datetime=\"{}\">{} UTC</time>.</p>\n{sentences}\
         <p id=\"keys\" class=\"keys\" hidden><span><kbd>J</kbd> <kbd>K</kbd> next and previous event</span> \
         <span><kbd>←</kbd> <kbd>→</kbd> along the chart</span> <span><kbd>Enter</kbd> from a mark to its event, \
         from an event to its source</span> <span><kbd>/</kbd> filter</span> <span><kbd>Esc</kbd> show all</span> \
         <label><input type=\"checkbox\" id=\"letters\" checked> single-letter keys</label></p>\n</footer>\n",
        exported.format("%Y-%m-%dT%H:%M:%SZ"),
        exported.format("%-d %B %Y, %H:%M"),
    )
}

/// Where an evidence's source stands in the page: its number and short name.
fn source_link(story: &Story<'_>, article: ArticleId) -> Option<String> {
    let (number, cited) = story.source(article)?;
    let citation = Citation::of(cited);
    let (name, published) = (text(citation.name()), text(&citation.published));
    Some(format!(
        "<a class=\"cite\" href=\"#source-{number}\"><bdi>{name}</bdi>, {published} <span>[{number}]</span></a>"
    ))
}

#[cfg(test)]
mod tests;
