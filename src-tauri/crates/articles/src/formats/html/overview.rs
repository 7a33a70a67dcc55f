//! Overviews and manuals: pages on which what leads on, and what is set apart, is what there is to read.

use super::json_ld::Kind;
use super::listing::main_part;
use super::metadata::Metadata;
use super::page::Page;
use crate::BlockKind;
use crate::prose::Prose;

/// Bytes of an article's text that is short and yet an article.
const SHORTEST: usize = 200;

/// Programs shown on a page that make it one of a manual.
const PROGRAMS: usize = 3;

/// All that stands in the main part of a page, where its own text is short and much less than that, or where it is one
/// of a manual and its own text hardly less; `None` for an article, or where the page tells a day: short news are news.
pub(super) fn of(page: &Page<'_>, metadata: &Metadata, tells_day: bool, own: &Prose) -> Option<Prose> {
    let is_short = own.text.len() < SHORTEST;
    let programs = own.iter().filter(|(kind, _)| *kind == BlockKind::Preformatted);
    if !(is_short || programs.count() >= PROGRAMS)
        || metadata.kind != Kind::Other
        || metadata.is_called_article
        || tells_day
    {
        return None;
    }
    let prose = main_part(page);
    let is_much_more = prose.text.len() * 2 > own.text.len() * 3;
    (is_much_more == is_short).then_some(prose)
}
