//! The text of a page: segments of it, the element that holds the article's, and what is left out.

use std::ops::Range;

use super::date_lines::date_lines;
use super::metadata::Metadata;
use super::page::{Content, Page, is_block};
use super::unwanted;
use crate::prose::Prose;
use crate::{BlockKind, boilerplate, dateline, dates};

/// What the page's visible text tells.
pub(super) struct Body {
    pub(super) prose: Prose,
    /// A line that says who wrote it.
    pub(super) byline: Option<String>,
    /// Short lines near the headline that may hold the date.
    pub(super) date_lines: Vec<String>,
}

/// A run of text between two borders of blocks.
#[derive(Debug)]
struct Segment {
    /// Where in the page it begins.
    place: usize,
    kind: BlockKind,
    text: String,
    /// How many of its characters stand in links.
    linked: usize,
}

impl Body {
    pub(super) fn of(page: &Page<'_>, metadata: &Metadata) -> Self {
        let mut segments = segments(page, &unwanted::mark(page));
        if segments.iter().all(|segment| segment.weight() == 0) {
            // Nothing that reads like an article is left: better too much than too little.
            segments = self::segments(page, &unwanted::mark_never_shown(page));
        }
        let range = article_range(page, &segments, metadata);
        let inside: Vec<&Segment> =
            segments.iter().filter(|segment| range.contains(&segment.place)).collect();
        let mut prose = prose(&inside, metadata);
        if let Some(repeated) = fuller_in_metadata(&prose, metadata) {
            prose = repeated;
        }
        if prose.is_empty() {
            let wanted = segments.iter().filter(|segment| !boilerplate::is_boilerplate(&segment.text));
            wanted.for_each(|segment| prose.push(segment.kind, &segment.text));
        }
        Self { prose, byline: byline(&inside), date_lines: date_lines(page, &metadata.frame, &range) }
    }
}

/// The text of a page that is all article.
pub(super) fn whole(page: &Page<'_>) -> Prose {
    let mut prose = Prose::default();
    let segments = segments(page, &unwanted::mark_never_shown(page));
    segments.iter().for_each(|segment| prose.push(segment.kind, &segment.text));
    prose
}

/// Divides the wanted text of a page into segments.
fn segments(page: &Page<'_>, unwanted: &[bool]) -> Vec<Segment> {
    let mut writer = Writer { page, segments: Vec::new(), text: String::new(), linked: 0, start: None };
    let mut open: Vec<usize> = Vec::new();
    let mut place = 0;
    while place < page.nodes.len() {
        while open.last().is_some_and(|last| page.nodes[*last].end <= place) {
            if let Some(closed) = open.pop() {
                writer.border(closed);
            }
        }
        if unwanted[place] {
            place = page.nodes[place].end;
            continue;
        }
        match page.nodes[place].content {
            Content::Text(text) => writer.text(place, text),
            Content::Element(element) if element.name() == "br" => writer.line_break(),
            Content::Element(_) => {
                writer.border(place);
                open.push(place);
            }
        }
        place += 1;
    }
    writer.end();
    writer.segments
}

/// Gathers the text of the segment at hand.
struct Writer<'p, 'a> {
    page: &'p Page<'a>,
    segments: Vec<Segment>,
    text: String,
    linked: usize,
    start: Option<usize>,
}

impl Writer<'_, '_> {
    fn text(&mut self, place: usize, text: &str) {
        if self.start.is_none() && text.trim().is_empty() {
            return;
        }
        self.start.get_or_insert(place);
        let around = self.page.nodes[place].parent;
        let is_linked = self.page.name(around) == "a"
            || self.page.ancestors(around).take(3).any(|at| self.page.name(at) == "a");
        if is_linked {
            self.linked += text.trim().chars().count();
        }
        let is_preformatted = self.page.name(around) == "pre"
            || self.page.ancestors(around).take(3).any(|at| self.page.name(at) == "pre");
        match is_preformatted {
            true => self.text.push_str(text),
            false => self.text.push_str(&text.replace(['\n', '\r'], " ")),
        }
    }

    /// One break is a line; two are a new paragraph.
    fn line_break(&mut self) {
        if self.text.trim_end_matches([' ', '\t', '\u{a0}']).ends_with('\n') {
            self.end();
        } else if self.start.is_some() {
            self.text.push('\n');
        }
    }

    /// An element begins or ends here: a segment too, unless it is part of a line.
    fn border(&mut self, place: usize) {
        let name = self.page.name(place);
        if matches!(name, "td" | "th") && self.is_row_of_figures(place) {
            if self.start.is_some() && !self.text.ends_with('\t') {
                self.text.push('\t');
            }
        } else if is_block(name) {
            self.end();
        }
    }

    /// Whether a cell is one of a short row, as tables of figures have, and not of a page's layout.
    fn is_row_of_figures(&self, cell: usize) -> bool {
        let row = self.page.nodes[cell].parent;
        let inside = &self.page.nodes[self.page.subtree(row)];
        if inside.len() > 200 {
            return false;
        }
        let mut length = 0;
        for node in inside {
            match node.content {
                Content::Text(text) => length += text.trim().len(),
                Content::Element(element)
                    if matches!(element.name(), "table" | "div" | "h1" | "h2" | "ul" | "article") =>
                {
                    return false;
                }
                Content::Element(_) => {}
            }
        }
        length <= 300
    }

    fn end(&mut self) {
        let text = crate::prose::clean(&std::mem::take(&mut self.text));
        let linked = std::mem::take(&mut self.linked);
        if let Some(place) = self.start.take().filter(|_| !text.is_empty()) {
            let kind = self.kind(place, &text);
            self.segments.push(Segment { place, kind, text, linked });
        }
    }

    fn kind(&self, place: usize, text: &str) -> BlockKind {
        for at in self.page.ancestors(place).take(12) {
            return match self.page.name(at) {
                "h1" | "h2" => BlockKind::Heading,
                "h3" | "h4" | "h5" | "h6" => BlockKind::Subheading,
                "li" | "dd" | "dt" => BlockKind::ListItem,
                "blockquote" => BlockKind::Quotation,
                "figcaption" | "figure" | "caption" => BlockKind::Caption,
                "pre" => BlockKind::Preformatted,
                "tr" if text.contains('\t') => BlockKind::Preformatted,
                _ if self.is_caption(at) => BlockKind::Caption,
                _ => continue,
            };
        }
        BlockKind::Paragraph
    }

    fn is_caption(&self, place: usize) -> bool {
        let names = self.page.names(place);
        self.page.name(place) != "body" && (names.contains("caption") || names.contains("photo-credit"))
    }
}

impl Segment {
    /// How much this speaks for being an article's text: characters of sentences outside links.
    fn weight(&self) -> usize {
        let length = self.length();
        let is_text = match self.kind {
            BlockKind::Paragraph | BlockKind::Quotation | BlockKind::ListItem => true,
            // Letters and poems are set so; programs and tables have no sentences.
            BlockKind::Preformatted => length >= 200 && self.text.contains(". "),
            BlockKind::Heading | BlockKind::Subheading | BlockKind::Caption | BlockKind::Comment => false,
        };
        let is_sentence = length >= 80 || (length >= 25 && ends_sentence(&self.text));
        match is_text && is_sentence && self.linked * 2 < length {
            true => length - self.linked,
            false => 0,
        }
    }

    /// Characters; those of Chinese and Japanese count for two, as they tell about as much.
    fn length(&self) -> usize {
        self.text.chars().map(|c| if ('\u{3040}'..='\u{9fff}').contains(&c) { 2 } else { 1 }).sum()
    }

    fn is_mostly_links(&self) -> bool {
        self.linked * 10 > self.text.chars().count() * 7
    }
}

fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', '\'', ')', '»', '“', ' ']);
    text.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', ':'])
        || text.ends_with(needs_no_stop)
}

/// Whether a letter is of a script whose sentences end without a mark: Thai, Lao, Burmese, Khmer.
fn needs_no_stop(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Weight of an element that can be a part of the article's text; the first part has ten times as much.
const LEAST_WEIGHT: usize = 20;

/// The element whose segments are the article.
fn article_range(page: &Page<'_>, segments: &[Segment], metadata: &Metadata) -> Range<usize> {
    let weights = weights(page, segments);
    let densest = densest(page, &weights);
    let told = told_by_metadata(page, segments, metadata);
    let ranked: Vec<(u8, usize)> = (0..page.nodes.len())
        .filter(|place| weights[*place] >= LEAST_WEIGHT)
        .filter_map(|place| Some((rank(page, place)?, place)))
        .collect();
    let named = ranked.iter().copied();
    let named = named
        .filter(|(_, place)| {
            weights[*place] * 10 >= weights[densest] * 4 && weights[*place] >= LEAST_WEIGHT * 10
        })
        .max_by_key(|(rank, place)| (*rank, weights[*place], std::cmp::Reverse(*place)))
        .map(|(_, place)| place);
    let named = named.map(|place| with_further_parts(page, &ranked, &weights, place));
    let headed = || headed_article(page, &weights, metadata.frame.headline()?);
    page.subtree(told.or_else(headed).or(named).unwrap_or(densest))
}

/// Where a page has several `article` elements and hardly any text beside them: the one with the headline,
/// though others may have more text. They are other articles.
fn headed_article(page: &Page<'_>, weights: &[usize], headline: usize) -> Option<usize> {
    let is_article = |place: &usize| page.name(*place) == "article";
    let own = page.ancestors(headline).find(is_article)?;
    let is_beside = |place: &usize| {
        !page.subtree(own).contains(place) && !page.subtree(*place).contains(&own) && is_article(place)
    };
    let mut beside = Vec::new();
    let mut end = 0;
    for place in (0..page.nodes.len()).filter(is_beside) {
        if place >= end {
            beside.push(weights[place]);
            end = page.nodes[place].end;
        }
    }
    let most = beside.iter().max()?;
    let loose = weights[0].saturating_sub(weights[own] + beside.iter().sum::<usize>());
    let is_whole = weights[own] >= LEAST_WEIGHT * 10 && loose * 4 < weights[own] && weights[own] * 4 >= *most;
    is_whole.then_some(own)
}

/// Some sites divide the text among several elements of the same names: then what holds them all is meant.
fn with_further_parts(page: &Page<'_>, ranked: &[(u8, usize)], weights: &[usize], place: usize) -> usize {
    let rank = ranked.iter().find(|(_, at)| *at == place).map_or(0, |(rank, _)| *rank);
    let class = page.attr(place, "class");
    let parts = ranked.iter().filter(|(other, at)| {
        *other == rank && rank >= 3 && page.attr(*at, "class") == class && weights[*at] * 10 >= weights[place]
    });
    let outside: Vec<usize> =
        parts.map(|(_, at)| *at).filter(|at| !page.subtree(place).contains(at)).collect();
    let holds_all = |at: &usize| outside.iter().all(|part| page.subtree(*at).contains(part));
    match outside.is_empty() {
        true => place,
        false => page.ancestors(place).find(holds_all).unwrap_or(place),
    }
}

/// The weight of the segments in each subtree.
fn weights(page: &Page<'_>, segments: &[Segment]) -> Vec<usize> {
    let mut weights = vec![0; page.nodes.len()];
    for segment in segments {
        weights[segment.place] += segment.weight();
    }
    for place in (1..page.nodes.len()).rev() {
        weights[page.nodes[place].parent] += weights[place];
    }
    weights
}

/// Share of an element's weight, in percent, that one child must hold to be looked into instead.
const MOST: usize = 75;

/// Goes down from the page to the element that still holds most of the text, but no one child does.
fn densest(page: &Page<'_>, weights: &[usize]) -> usize {
    let mut place = 0;
    loop {
        let range = page.subtree(place);
        let mut child = place + 1;
        let mut heaviest = None;
        while child < range.end {
            if weights[child] * 100 >= weights[place] * MOST && weights[child] > 0 {
                heaviest = Some(child);
            }
            child = page.nodes[child].end;
        }
        match heaviest {
            Some(child)
                if page.element(child).is_some()
                    && is_block(page.name(child))
                    && !matches!(page.name(child), "p" | "pre") =>
            {
                place = child
            }
            _ => return place,
        }
    }
}

/// How clearly an element's names say that it holds an article's text; higher is clearer.
fn rank(page: &Page<'_>, place: usize) -> Option<u8> {
    const BODIES: &[&str] = &[
        "article-body",
        "articlebody",
        "article-content",
        "articlecontent",
        "article-entry",
        "article-text",
        "articletext",
        "body-copy",
        "bodycopy",
        "content-article",
        "content-body",
        "entry-body",
        "entry-content",
        "news-text",
        "post-body",
        "postbody",
        "post-content",
        "rich-text",
        "single-content",
        "story-body",
        "storybody",
        "story-content",
        "story-text",
        "wysiwyg",
    ];
    if page.attr(place, "itemprop").is_some_and(|prop| prop.eq_ignore_ascii_case("articleBody")) {
        return Some(4);
    }
    let is_body = |name: &str| BODIES.iter().any(|body| name.ends_with(body) || name.starts_with(body));
    if is_block(page.name(place)) && page.name(place) != "body" && page.names(place).split(' ').any(is_body) {
        return Some(3);
    }
    match page.name(place) {
        "article" => Some(2),
        "main" => Some(1),
        _ if page.attr(place, "role") == Some("main") => Some(1),
        _ => None,
    }
}

/// Longest text in JSON-LD that is looked for in the page, in bytes, and most segments compared with it.
const MOST_TOLD: usize = 300_000;
const MOST_SEGMENTS: usize = 3000;

/// Where JSON-LD repeats the article's text: the smallest element that holds nearly all of it.
fn told_by_metadata(page: &Page<'_>, segments: &[Segment], metadata: &Metadata) -> Option<usize> {
    let told = squeezed(metadata.article_body.as_deref()?);
    if !(400..MOST_TOLD).contains(&told.len()) {
        return None;
    }
    let is_told = |segment: &&Segment| {
        let text = squeezed(&segment.text);
        text.len() >= 40 && told.contains(&text)
    };
    let found: Vec<&Segment> = segments.iter().take(MOST_SEGMENTS).filter(is_told).collect();
    let length: usize = found.iter().map(|segment| squeezed(&segment.text).len()).sum();
    if length * 10 < told.len() * 6 {
        return None;
    }
    let (first, last) = (found.first()?.place, found.last()?.place);
    // One paragraph is the beginning that some sites give in place of the whole.
    (found.len() > 1).then_some(())?;
    page.ancestors(first).find(|at| page.subtree(*at).contains(&last) && is_block(page.name(*at)))
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

/// Letters and digits alone, to compare texts however they are spaced and quoted.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Builds the text, leaving out what surrounds an article inside its own element.
fn prose(inside: &[&Segment], metadata: &Metadata) -> Prose {
    let title = metadata.title.as_deref().map(squeezed).unwrap_or_default();
    let inside = &inside[..end_of_article(inside)];
    let last = inside.iter().rposition(|segment| segment.weight() > 0).map_or(inside.len(), |last| last + 1);
    let first = inside.iter().position(|segment| segment.weight() > 0).unwrap_or(0);
    let mut prose = Prose::default();
    for (order, segment) in inside.iter().enumerate().take(last) {
        let is_head = order < first && segment.kind != BlockKind::Caption;
        let is_repeated_title = matches!(segment.kind, BlockKind::Heading | BlockKind::Subheading)
            && squeezed(&segment.text) == title;
        let is_left_out = is_repeated_title
            || (segment.is_mostly_links() && segment.kind != BlockKind::Preformatted)
            || boilerplate::is_boilerplate(&segment.text)
            || (is_head && !is_lead(segment));
        if is_left_out {
            continue;
        }
        match is_head {
            true => prose.push(segment.kind, &without_head_lines(&segment.text, &title)),
            false => prose.push(segment.kind, &segment.text),
        }
    }
    prose
}

/// Where other articles' headlines begin, if a line announces them and little text follows.
fn end_of_article(inside: &[&Segment]) -> usize {
    let total: usize = inside.iter().map(|segment| segment.weight()).sum();
    let mut before = 0;
    for (order, segment) in inside.iter().enumerate() {
        if before * 5 > total * 4 && boilerplate::announces_others(&segment.text) {
            return order;
        }
        before += segment.weight();
    }
    inside.len()
}

/// A segment before the first paragraph without the lines that repeat the headline, name the author or tell the day.
fn without_head_lines(text: &str, title: &str) -> String {
    let is_kept = |line: &&str| {
        let squeezed = squeezed(line);
        let is_title = squeezed.len() >= 8 && title.contains(&squeezed);
        !is_title && dateline::byline(line).is_none() && dates::of_metadata(line, None).is_none()
    };
    text.lines().filter(is_kept).collect::<Vec<_>>().join("\n")
}

/// Whether a segment before the first paragraph belongs to the text: an introduction does, a byline does not.
fn is_lead(segment: &Segment) -> bool {
    segment.text.chars().count() >= 40
        && !segment.is_mostly_links()
        && dateline::byline(&segment.text).is_none()
}

fn byline(inside: &[&Segment]) -> Option<String> {
    let short = inside.iter().take(8).filter(|segment| segment.text.chars().count() <= 100);
    short.filter_map(|segment| dateline::byline(segment.text.lines().next()?)).map(str::to_owned).next()
}
