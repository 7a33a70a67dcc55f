//! Short lines of a page that may say when it was published: around the headline, or marked as dates.

use std::ops::Range;

use super::page::{Content, Page};
use crate::prose::one_line;

/// Longest line that is looked at: a line with a date has little else.
const LONGEST: usize = 120;

/// Lines that are read in the end; the first with a date is taken.
const MOST: usize = 16;

/// Nodes before and after the headline that are near it.
const NEAR: (usize, usize) = (60, 160);

/// Returns the lines that may hold the date of publication, likeliest first.
pub(super) fn date_lines(page: &Page<'_>, article: &Range<usize>) -> Vec<String> {
    let headline = page.elements().find(|(_, element)| element.name() == "h1").map(|(place, _)| place);
    let headline = headline.unwrap_or(article.start);
    let near = headline.saturating_sub(NEAR.0)..headline + NEAR.1;
    let mut lines: Vec<(u8, String)> = Vec::new();
    for place in 0..page.nodes.len() {
        let Some(line) = line(page, place) else { continue };
        let likelihood = match (is_named_date(page, place), near.contains(&place), article.contains(&place)) {
            (true, true, _) => 0,
            (false, true, _) => 1,
            (true, false, true) => 2,
            (_, false, _) if tells_date(&line) => 3,
            (true, false, false) => 4,
            _ => continue,
        };
        if !is_elsewhere(page, place, headline) && !is_of_change(&line) {
            lines.push((likelihood, line));
        }
    }
    lines.sort_by_key(|(likelihood, _)| *likelihood);
    let mut lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    lines.dedup();
    lines.truncate(MOST);
    lines
}

/// The text of a small element with a year or a figure date in it.
fn line(page: &Page<'_>, place: usize) -> Option<String> {
    let name = page.element(place)?.name();
    let inside = &page.nodes[page.subtree(place)];
    if inside.len() > 10
        || matches!(name, "script" | "style" | "a" | "option" | "title" | "noscript" | "template")
    {
        return None;
    }
    let length: usize = inside
        .iter()
        .map(|node| if let Content::Text(text) = node.content { text.trim().len() } else { 0 })
        .sum();
    if !(6..=LONGEST * 2).contains(&length) {
        return None;
    }
    let line = one_line(&page.text(place));
    (has_date_figures(&line) && line.chars().count() <= LONGEST).then_some(line)
}

/// Whether a line has the figures of a day and a year: at least three, not one long number.
fn has_date_figures(line: &str) -> bool {
    let groups: Vec<usize> = line
        .split(|c: char| !c.is_numeric())
        .map(|group| group.chars().count())
        .filter(|length| *length > 0)
        .collect();
    groups.len() >= 2
        && groups.iter().any(|length| *length == 4 || *length == 2)
        && groups.iter().all(|length| *length <= 6)
}

/// Whether an element's names say that it holds a date.
fn is_named_date(page: &Page<'_>, place: usize) -> bool {
    const WORDS: &[&str] = &[
        "date", "datum", "time", "publish", "posted", "created", "fecha", "stamp", "byline", "meta", "pub",
        "data-", "дата",
    ];
    [place, page.nodes[place].parent].into_iter().any(|at| {
        let names = [page.attr(at, "class"), page.attr(at, "id"), page.attr(at, "itemprop")];
        names.into_iter().flatten().any(|name| {
            let name = name.to_ascii_lowercase();
            WORDS.iter().any(|word| name.contains(word))
                && !name.contains("update")
                && !name.contains("modif")
        })
    })
}

/// Whether a line says of itself that it tells when.
fn tells_date(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "publish",
        "posted",
        "datum",
        "date:",
        "veröffentlicht",
        "publié",
        "publicado",
        "pubblicato",
        "опубликовано",
        "نشر",
    ];
    let line = line.to_lowercase();
    WORDS.iter().any(|word| line.contains(word))
}

/// Whether a place is in a part of the page that is about other pages, or about readers' words.
///
/// A part with the headline in it is about this page, whatever its name.
fn is_elsewhere(page: &Page<'_>, place: usize, headline: usize) -> bool {
    const WORDS: &[&str] = &[
        "comment",
        "related",
        "teaser",
        "sidebar",
        "footer",
        "navig",
        "menu",
        "popular",
        "recent",
        "recommend",
        "widget",
        "most-",
        "archive",
        "calendar",
        "copyright",
        "ticker",
        "carousel",
        "weather",
        "latest",
        "review",
    ];
    let parts =
        page.ancestors(place).chain([place]).take(12).filter(|at| !page.subtree(*at).contains(&headline));
    parts.filter(|at| page.name(*at) != "body").any(|at| {
        let names = [page.attr(at, "class"), page.attr(at, "id")];
        let is_named = names.into_iter().flatten().any(|name| {
            let name = name.to_ascii_lowercase();
            WORDS.iter().any(|word| name.contains(word))
                && !name.contains("post-footer")
                && !name.contains("entry-footer")
        });
        is_named || matches!(page.name(at), "nav" | "footer" | "aside")
    })
}

/// Whether a line tells when a page was changed.
fn is_of_change(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "updated",
        "modified",
        "last edited",
        "aktualisiert",
        "geändert",
        "mis à jour",
        "modifié",
        "actualizado",
        "aggiornato",
        "تحديث",
        "обновлено",
        "copyright",
        "©",
    ];
    let line = line.to_lowercase();
    let is_also_published =
        ["publish", "posted", "veröffentlicht", "publié", "publicado"].iter().any(|word| line.contains(word));
    !is_also_published && WORDS.iter().any(|word| line.contains(word))
}
