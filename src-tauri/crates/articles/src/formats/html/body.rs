//! The text of a page: the segments of the element that holds the article, and what is left out of them.

use std::ops::RangeInclusive;

use super::date_lines::{DateLines, date_lines};
use super::hidden::tell_hidden_words;
use super::holder::article_range;
use super::json_ld::Kind;
use super::metadata::Metadata;
use super::page::Page;
use super::segments::{Segment, segments};
use super::{lead, listing, overview, thread, unwanted};
use crate::prose::{Prose, squeezed};
use crate::unseen::Unseen;
use crate::{BlockKind, Warning, boilerplate, dateline, dates, filling};

/// What the page's visible text tells.
pub(super) struct Body {
    pub(super) prose: Prose,
    /// A line that says who wrote it.
    pub(super) byline: Option<String>,
    /// The day with which the text begins, as agencies and press offices write it.
    pub(super) dateline: Option<String>,
    /// Short lines that may hold the date.
    pub(super) date_lines: DateLines,
    /// What stands in the midst of the text and is not shown.
    pub(super) hidden: Option<Warning>,
}

impl Body {
    pub(super) fn of(page: &Page<'_>, metadata: &Metadata) -> Self {
        let mut segments = segments(page, &unwanted::mark(page));
        if segments.iter().all(|segment| segment.weight == 0) {
            // Nothing that reads like an article is left: better too much than too little.
            segments = self::segments(page, &unwanted::mark_never_shown(page));
        }
        let range = article_range(page, &segments, metadata);
        let inside: Vec<&Segment> =
            segments.iter().filter(|segment| range.contains(&segment.place)).collect();
        let date_lines = date_lines(page, &metadata.frame, &range);
        let tells_day =
            !(metadata.published.is_empty() && metadata.times.is_empty() && date_lines.is_empty());
        let mut prose = match apart(page, &segments, metadata) {
            Some(prose) => prose,
            None => {
                let own = with_lead(page, metadata, &inside, prose(page, &inside, metadata));
                overview::of(page, metadata, tells_day, &own).unwrap_or(own)
            }
        };
        if let Some(repeated) = fuller_in_metadata(&prose, metadata) {
            prose = repeated;
        }
        if prose.is_empty() {
            let wanted = segments.iter().filter(|segment| !boilerplate::is_boilerplate(&segment.text));
            wanted.for_each(|segment| segment.add_to(&mut prose));
        }
        let dateline = prose.iter().take(2).find_map(|(_, words)| dateline::opening_day(words));
        let mut hidden = Unseen::default();
        tell_hidden_words(page, range, &prose, &mut hidden);
        Self { prose, byline: byline(&inside), dateline, date_lines, hidden: hidden.warning() }
    }
}

/// A text with the introduction before it that stands apart.
fn with_lead(page: &Page<'_>, metadata: &Metadata, inside: &[&Segment], text: Prose) -> Prose {
    let first = inside.iter().find(|segment| segment.weight > 0).map(|segment| segment.place);
    let Some(lead) = first.and_then(|first| lead::of(page, metadata, first, &text)) else { return text };
    let mut prose = Prose::default();
    prose.push(BlockKind::Paragraph, &lead.text);
    prose.append(&text);
    prose
}

/// The text of a page that is no article: a thread, or a listing.
fn apart(page: &Page<'_>, segments: &[Segment], metadata: &Metadata) -> Option<Prose> {
    let shown = || self::segments(page, &unwanted::mark_never_shown(page));
    if metadata.kind == Kind::Article {
        return None;
    }
    thread::of(page, &shown(), metadata).or_else(|| listing::of(page, segments, metadata))
}

/// The text of a page that is all article.
pub(super) fn whole(page: &Page<'_>, unseen: &mut Unseen) -> Prose {
    let mut prose = Prose::default();
    let segments = segments(page, &unwanted::mark_never_shown(page));
    segments.iter().for_each(|segment| segment.add_to(&mut prose));
    tell_hidden_words(page, page.subtree(0), &prose, unseen);
    prose
}

/// The text as JSON-LD repeats it, where the page shows the reader only its beginning.
fn fuller_in_metadata(shown: &Prose, metadata: &Metadata) -> Option<Prose> {
    let told = metadata.article_body.as_deref().filter(|body| !body.contains("</"))?;
    let first = shown.iter().map(|(_, words)| squeezed(words)).find(|words| words.len() >= 60)?;
    let squeezed_told = squeezed(told);
    let is_same = squeezed_told.contains(&first);
    if !is_same || squeezed_told.len() < squeezed(&shown.text).len() * 2 {
        return None;
    }
    let mut prose = Prose::default();
    told.lines().for_each(|line| prose.push(BlockKind::Paragraph, line));
    Some(prose)
}

/// Builds the text, leaving out what surrounds an article inside its own element.
fn prose(page: &Page<'_>, inside: &[&Segment], metadata: &Metadata) -> Prose {
    let title = metadata.title.as_deref().map(squeezed).unwrap_or_default();
    let inside = &inside[..end_of_article(inside)];
    let last = inside.iter().rposition(|segment| segment.weight > 0).map_or(inside.len(), |last| last + 1);
    // A text may end with a program or a table.
    let is_set = |segment: &&&Segment| segment.kind == BlockKind::Preformatted;
    let set = inside.iter().skip(last).take_while(is_set).count();
    let last = last + set + closing_lines(page, inside, last, set);
    let first = inside.iter().position(|segment| segment.weight > 0).unwrap_or(0);
    let byline = metadata.byline.as_deref().map(squeezed).unwrap_or_default();
    let repeated = pull_quotes(inside);
    let mut prose = Prose::default();
    for (order, segment) in inside.iter().enumerate().take(last) {
        let is_head = order < first && segment.kind != BlockKind::Caption;
        let is_repeated_title = matches!(segment.kind, BlockKind::Heading | BlockKind::Subheading)
            && is_title_with_day(&squeezed(&segment.text), &title);
        let next = inside.get(order + 1);
        let is_left_out = is_repeated_title
            || repeated.contains(&order)
            || (segment.is_mostly_links() && !is_part_of_text(segment, next))
            || boilerplate::is_boilerplate(&segment.text)
            || filling::is_filling(&segment.text)
            || (order > first && order <= first + MOST_BELOW_LEAD && is_head_line(segment))
            || (is_head && (!is_lead(segment, next) || names_byline(segment, &byline)));
        if is_left_out || is_said_again(segment, &prose) {
            continue;
        }
        match is_head {
            true => prose.push(segment.kind, &without_head_lines(&segment.text, &title)),
            false => segment.add_to(&mut prose),
        }
    }
    prose
}

/// Whether a segment is the byline, with what its author is behind the name.
fn names_byline(segment: &Segment, byline: &str) -> bool {
    let is_line = segment.text.chars().count() <= LONGEST_BYLINE && !segment.reads_as_sentence();
    !byline.is_empty() && is_line && squeezed(&segment.text).starts_with(byline)
}

/// Characters of the longest byline.
const LONGEST_BYLINE: usize = 100;

/// Whether a heading, squeezed, is the title, or the title with a day in figures before it.
fn is_title_with_day(heading: &str, title: &str) -> bool {
    let day = heading.strip_suffix(title);
    day.is_some_and(|day| day.len() <= 8 && day.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Segments below an introduction among which the lines of the head may still stand.
const MOST_BELOW_LEAD: usize = 4;

/// Whether a short paragraph only names the author and tells the day.
fn is_head_line(segment: &Segment) -> bool {
    segment.kind == BlockKind::Paragraph
        && segment.text.chars().count() <= 100
        && !segment.reads_as_sentence()
        && segment.text.lines().all(names_author_or_day)
        && dateline::opening_day(&segment.text).is_none()
}

fn names_author_or_day(line: &str) -> bool {
    dateline::byline(line).is_some() || dates::of_metadata(line, None).is_some()
}

/// Bytes of what is said again by no accident.
const LEAST_SAID_AGAIN: usize = 40;

/// Whether a segment repeats what stands right before it as another kind of block, as where an introduction is shown
/// twice, or is a caption that the same pictures had before.
fn is_said_again(segment: &Segment, before: &Prose) -> bool {
    let is_same = |(kind, words)| kind != segment.kind && segment.text == words;
    let is_caption = |(kind, words)| kind == BlockKind::Caption && segment.text == words;
    let is_repeated = || match segment.kind {
        BlockKind::Caption => before.iter().any(is_caption),
        _ => false,
    };
    segment.text.len() >= LEAST_SAID_AGAIN
        && (before.iter().next_back().is_some_and(is_same) || is_repeated())
}

/// Short paragraphs with which a text closes: "Yours, the harbour board", "(with reports from Lys)".
const MOST_CLOSING: usize = 3;

/// How many short paragraphs, or sentences of lists, of the same part of the page come right after the last one with
/// sentences and the program or table of `set` segments behind it; none that announces something but a sentence, or says
/// whose the text or a picture is.
fn closing_lines(page: &Page<'_>, inside: &[&Segment], last: usize, set: usize) -> usize {
    let part = |segment: &Segment| {
        let block = page.ancestors(segment.place).find(|at| page.is_block(*at))?;
        let around = page.nodes[block].parent;
        match page.name(block) {
            "p" => Some(around),
            "li" => Some(page.nodes[around].parent),
            _ => None,
        }
    };
    let Some(of_last) = last.checked_sub(1).and_then(|at| inside.get(at)).and_then(|last| part(last)) else {
        return 0;
    };
    let is_item = |segment: &Segment| segment.kind == BlockKind::ListItem;
    let closes = |order: usize| {
        inside.get(order).is_some_and(|segment| {
            part(segment) == Some(of_last)
                && (!is_item(segment) || segment.reads_as_sentence())
                && !segment.is_mostly_links()
                && !boilerplate::is_credit(&segment.text)
                && dateline::byline(&segment.text).is_none()
        })
    };
    let announces = |order: usize| inside.get(order).is_some_and(|segment| segment.text.ends_with(':'));
    let is_sentence = |order: usize| inside.get(order).is_some_and(|segment| segment.reads_as_sentence());
    let goes_on = |order: &usize| {
        closes(*order)
            && (!announces(*order) || closes(order + 1) && !announces(order + 1) && is_sentence(order + 1))
    };
    (last + set..inside.len()).take_while(goes_on).take(MOST_CLOSING).count()
}

/// Bytes of the shortest and the longest pull quote, and how many of what is set apart are looked at.
const PULLED: RangeInclusive<usize> = 20..=400;
const MOST_SET_APART: usize = 12;

/// The places of quotations that only repeat, set apart, what a paragraph says.
fn pull_quotes(inside: &[&Segment]) -> Vec<usize> {
    let is_set_apart = |segment: &Segment| {
        matches!(segment.kind, BlockKind::Quotation | BlockKind::Caption)
            && PULLED.contains(&segment.text.len())
    };
    let set_apart = inside.iter().enumerate().filter(|(_, segment)| is_set_apart(segment));
    let mut set_apart = set_apart.take(MOST_SET_APART).peekable();
    if set_apart.peek().is_none() {
        return Vec::new();
    }
    let paragraphs = inside.iter().filter(|segment| segment.kind == BlockKind::Paragraph);
    let said: String = paragraphs.map(|segment| squeezed(&segment.text) + " ").collect();
    set_apart.filter(|(_, segment)| said.contains(&squeezed(&segment.text))).map(|(order, _)| order).collect()
}

/// Where other articles' headlines begin, if a line announces them and little text follows.
fn end_of_article(inside: &[&Segment]) -> usize {
    let total: usize = inside.iter().map(|segment| segment.weight).sum();
    let mut before = 0;
    for (order, segment) in inside.iter().enumerate() {
        if before * 5 > total * 4 && boilerplate::announces_others(&segment.text) {
            return order;
        }
        before += segment.weight;
    }
    inside.len()
}

/// A segment before the first paragraph without the lines that repeat the headline, name the author or tell the day.
fn without_head_lines(text: &str, title: &str) -> String {
    let is_kept = |line: &&str| {
        let squeezed = squeezed(line);
        let is_title = squeezed.len() >= 8 && title.contains(&squeezed);
        !is_title && !names_author_or_day(line)
    };
    text.lines().filter(is_kept).collect::<Vec<_>>().join("\n")
}

/// Whether a link inside a text belongs to it: an item of a list does, and a heading with text below it.
fn is_part_of_text(segment: &Segment, next: Option<&&Segment>) -> bool {
    match segment.kind {
        BlockKind::Preformatted | BlockKind::ListItem => true,
        BlockKind::Heading | BlockKind::Subheading => next.is_some_and(|next| !next.is_mostly_links()),
        _ => is_reference(&segment.text),
    }
}

/// Whether a line is a reference to what the text rests on: "[3] https://..."
fn is_reference(line: &str) -> bool {
    let numbered = line.strip_prefix('[').and_then(|rest| rest.split_once("] "));
    numbered.is_some_and(|(number, _)| number.len() <= 3 && number.parse::<u16>().is_ok())
}

/// Whether a segment before the first paragraph belongs to the text: an introduction does, and the heading right
/// above that paragraph, a byline does not.
fn is_lead(segment: &Segment, next: Option<&&Segment>) -> bool {
    let is_heading = matches!(segment.kind, BlockKind::Heading | BlockKind::Subheading)
        && next.is_some_and(|next| next.weight > 0);
    (is_heading || segment.text.chars().count() >= 40)
        && !segment.is_mostly_links()
        && dateline::byline(&segment.text).is_none()
}

fn byline(inside: &[&Segment]) -> Option<String> {
    let short = inside.iter().take(8).filter(|segment| segment.text.chars().count() <= 100);
    short.filter_map(|segment| dateline::byline(segment.text.lines().next()?)).map(str::to_owned).next()
}
