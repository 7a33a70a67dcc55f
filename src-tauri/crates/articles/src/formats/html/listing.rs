//! Listings: pages that lead to others and have hardly any text of their own.

use super::json_ld::Kind;
use super::metadata::Metadata;
use super::page::Page;
use super::segments::{Segment, segments};
use super::unwanted;
use crate::boilerplate;
use crate::prose::Prose;

/// Links as long as headlines that make a page a listing, and how long such a link is.
const LINKS: (usize, usize) = (8, 20);

/// Characters of text on end, no link to elsewhere among them, that make a page an article.
const ON_END: usize = 200;

/// Share of a part's text, in percent, that one child must hold to be looked into instead.
const MOST: usize = 80;

/// The text of a page that is a listing, links and all; `None` where the page has a text of its own.
pub(super) fn of(page: &Page<'_>, segments: &[Segment], metadata: &Metadata) -> Option<Prose> {
    if metadata.kind != Kind::Other || metadata.is_called_article {
        return None;
    }
    let range = page.subtree(fullest(page, segments));
    let inside: Vec<&Segment> = segments.iter().filter(|segment| range.contains(&segment.place)).collect();
    let leads_on = |segment: &&&Segment| segment.is_mostly_links() && segment.text.chars().count() >= LINKS.1;
    let is_listing = inside.iter().filter(leads_on).count() >= LINKS.0 && longest_text(segments) < ON_END;
    is_listing.then(|| main_part(page))
}

/// All that stands in the main part of a page, links and all.
pub(super) fn main_part(page: &Page<'_>) -> Prose {
    let segments = segments(page, &unwanted::mark_frame(page));
    let range = page.subtree(fullest(page, &segments));
    let wanted = segments
        .iter()
        .filter(|segment| range.contains(&segment.place) && !boilerplate::is_boilerplate(&segment.text));
    let mut prose = Prose::default();
    wanted.for_each(|segment| prose.push(segment.kind, &segment.text));
    prose
}

/// The most characters that stand on end, between two links to elsewhere.
fn longest_text(segments: &[Segment]) -> usize {
    let mut most = 0;
    let mut on_end = 0;
    for segment in segments {
        on_end = if segment.is_mostly_links() { 0 } else { on_end + segment.text.chars().count() };
        most = most.max(on_end);
    }
    most
}

/// Goes down from the page to the part that holds most of its text, links and all, but no one child does.
fn fullest(page: &Page<'_>, segments: &[Segment]) -> usize {
    let mut lengths = vec![0; page.nodes.len()];
    segments.iter().for_each(|segment| lengths[segment.place] += segment.text.len());
    for place in (1..page.nodes.len()).rev() {
        lengths[page.nodes[place].parent] += lengths[place];
    }
    let mut place = 0;
    loop {
        let range = page.subtree(place);
        let mut children = std::iter::successors(Some(range.start + 1), |at| Some(page.nodes.get(*at)?.end))
            .take_while(|at| *at < range.end);
        let is_fullest = |at: &usize| lengths[*at] * 100 >= lengths[place] * MOST && page.is_block(*at);
        match children.find(is_fullest) {
            Some(child) if lengths[child] > 0 => place = child,
            _ => return place,
        }
    }
}
