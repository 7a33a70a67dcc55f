//! The introduction between a headline and the text, which many pages keep apart from it.

use super::json_ld::Kind;
use super::metadata::Metadata;
use super::page::Page;
use super::segments::{Segment, segments_in};
use super::unwanted;
use crate::boilerplate;
use crate::prose::{Prose, squeezed};

/// Nodes after the headline in which an introduction stands: pictures and buttons often come first.
const NODES: usize = 400;

/// Characters of the shortest and the longest introduction.
const LENGTHS: std::ops::RangeInclusive<usize> = 60..=900;

/// Words in the names of an introduction.
const WORDS: &[&str] = &[
    "abstract",
    "chapo",
    "intro",
    "introduction",
    "lead",
    "lede",
    "preamble",
    "standfirst",
    "summary",
    "teaser",
    "vorspann",
];

/// Words in the names of a second headline: it says what the text will say again.
const SECOND_HEADLINES: &[&str] =
    &["dek", "deck", "excerpt", "headline", "quote", "subheadline", "subline", "subtitle", "synopsis"];

/// The introduction of a text whose first segment stands at a place; `None` where the text has it itself.
pub(super) fn of(page: &Page<'_>, metadata: &Metadata, first: usize, prose: &Prose) -> Option<Segment> {
    let headline = page.subtree(metadata.frame.headline()?);
    if metadata.kind == Kind::Thread || !(headline.end..headline.end + NODES).contains(&first) {
        return None;
    }
    let between = headline.end..first;
    let never_shown = unwanted::never_shown_in(page, between.clone());
    let told = metadata.description.as_deref().map(squeezed).unwrap_or_default();
    segments_in(page, between, &never_shown).into_iter().find(|segment| {
        let words = squeezed(&segment.text);
        let is_repeated = || words.len() >= SURE && (told.starts_with(&words) || is_beginning(&told, &words));
        let is_named = || is_named(page, segment.place) && segment.reads_as_sentence();
        let is_text = LENGTHS.contains(&segment.text.chars().count())
            && !segment.is_mostly_links()
            && !boilerplate::is_boilerplate(&segment.text);
        let is_own = !metadata.frame.is_elsewhere(segment.place);
        is_text
            && (is_repeated() || (is_own && is_named()))
            && !is_second_headline(page, segment.place)
            && !squeezed(&prose.text).contains(&words)
    })
}

/// Letters that two texts share no more by chance.
const SURE: usize = 40;

fn is_beginning(told: &str, words: &str) -> bool {
    told.len() >= SURE && words.starts_with(told)
}

/// Whether the names around a text say that it is an introduction.
fn is_named(page: &Page<'_>, place: usize) -> bool {
    page.ancestors(place).take(4).any(|at| {
        let is_described = page.attr(at, "itemprop").is_some_and(|property| property == "description");
        is_described || has_word(page, at, WORDS)
    })
}

fn is_second_headline(page: &Page<'_>, place: usize) -> bool {
    page.ancestors(place)
        .take(2)
        .any(|at| has_word(page, at, SECOND_HEADLINES) || page.names(at).contains("dek-"))
}

fn has_word(page: &Page<'_>, place: usize, words: &[&str]) -> bool {
    page.names(place).split([' ', '-']).any(|word| words.contains(&word))
}
