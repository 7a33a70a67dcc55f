//! Running heads and feet: what stands at the top or bottom of many pages, page numbers aside.

use std::collections::{HashMap, HashSet};

use crate::BlockKind;

/// The paragraphs of a page.
pub(crate) type Paragraphs = Vec<(BlockKind, String)>;

/// Pages on which the same words stand at the top or bottom before they are a running head.
const MANY_PAGES: usize = 3;

/// Words that a head which runs into the text has at least, and at most.
const WORDS: std::ops::RangeInclusive<usize> = 2..=12;

/// Takes running heads and feet out of pages: whole paragraphs, and beginnings and ends of paragraphs that
/// they ran into.
pub(crate) fn drop_heads(pages: &mut [(u32, Paragraphs)]) {
    let repeated = repeated_paragraphs(pages);
    for (_, paragraphs) in pages.iter_mut() {
        paragraphs.retain(|(_, words)| !repeated.contains(&normal(words)));
    }
    let head = repeated_edge(pages.iter().filter_map(|(_, page)| Some(&*page.first()?.1)), beginning);
    let foot = repeated_edge(pages.iter().filter_map(|(_, page)| Some(&*page.last()?.1)), end);
    for (_, paragraphs) in pages.iter_mut() {
        if let Some((_, words)) = paragraphs.first_mut()
            && let Some(length) = length_of(words, &head, beginning)
        {
            *words = words.split_off(length).trim_start().to_owned();
        }
        if let Some((_, words)) = paragraphs.last_mut()
            && let Some(length) = length_of(words, &foot, end)
        {
            words.truncate(words.len() - length);
        }
        paragraphs.retain(|(_, words)| !words.trim().is_empty());
    }
}

/// The first and last paragraphs of pages that stand on many of them.
fn repeated_paragraphs(pages: &[(u32, Paragraphs)]) -> HashSet<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (_, page) in pages {
        let lines: Vec<String> = page.iter().map(|(_, words)| normal(words)).collect();
        let edges: HashSet<&String> = lines.iter().take(2).chain(lines.iter().rev().take(2)).collect();
        for line in edges.into_iter().filter(|line| !line.is_empty()) {
            *seen.entry(line.clone()).or_default() += 1;
        }
    }
    seen.into_iter().filter(|(_, pages)| *pages >= MANY_PAGES).map(|(line, _)| line).collect()
}

/// The part of a text of so many words at one of its edges; none if it has no more words.
type Edge = fn(&str, usize) -> Option<&str>;

fn beginning(text: &str, count: usize) -> Option<&str> {
    let (at, _) = text.match_indices(' ').nth(count - 1)?;
    text.get(..at)
}

fn end(text: &str, count: usize) -> Option<&str> {
    let (at, _) = text.rmatch_indices(' ').nth(count - 1)?;
    text.get(at..)
}

/// The beginnings or ends that many pages share.
fn repeated_edge<'a>(texts: impl Iterator<Item = &'a str>, edge: Edge) -> HashSet<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut pages = 0;
    for text in texts {
        pages += 1;
        for part in WORDS.filter_map(|count| edge(text, count)) {
            *seen.entry(normal(part)).or_default() += 1;
        }
    }
    seen.into_iter().filter(|(part, count)| is_head(part, *count, pages)).map(|(part, _)| part).collect()
}

/// Whether words at the edge of so many of the pages are no accident: on a third of them, as left and right
/// pages can differ; on nearly all, if they are few.
fn is_head(part: &str, count: usize, pages: usize) -> bool {
    let is_long = part.split(' ').count() > 3 || part.contains('0');
    let share = if is_long { count * 3 >= pages } else { count * 5 >= pages * 4 };
    count >= MANY_PAGES && share
}

/// The bytes of the longest of these edges that a text has.
fn length_of(text: &str, edges: &HashSet<String>, edge: Edge) -> Option<usize> {
    let parts = WORDS.rev().filter_map(|count| edge(text, count));
    parts.into_iter().find(|part| edges.contains(&normal(part))).map(str::len)
}

/// Words with their numbers made alike.
fn normal(words: &str) -> String {
    words.trim().chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}
