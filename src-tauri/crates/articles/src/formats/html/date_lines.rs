//! Short lines of a page that may say when it was published: around the headline, or marked as dates.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::frame::Frame;
use super::page::{Content, Page};
use crate::dates;

/// Longest line that is looked at: a line with a date has little else.
const LONGEST: usize = 120;

/// Lines that are read in the end; the first with a date is taken.
const MOST: usize = 16;

/// Nodes of the largest element that is one line.
const MOST_NODES: usize = 10;

/// Characters of a longer text that are looked at after words that say when it was posted.
const LONGEST_POSTING: usize = 80;

/// Longest label before a date: "Published on".
const LONGEST_LABEL: usize = 30;

/// Lines of a page that may say when it was published.
#[derive(Debug, Default)]
pub(super) struct DateLines {
    /// All of them, likeliest first.
    pub(super) all: Vec<String>,
    /// Those that say when the page was last changed.
    pub(super) of_change: Vec<String>,
    /// Those beside the headline, where a reader looks for the day.
    pub(super) beside_headline: Vec<String>,
    /// Whether rows of tables have days of what the text is about.
    pub(super) in_tables: bool,
}

impl DateLines {
    /// Whether a page tells no day at all.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty() && !self.in_tables
    }
}

/// Returns the lines that may hold the date of publication.
pub(super) fn date_lines(page: &Page<'_>, frame: &Frame, article: &Range<usize>) -> DateLines {
    let mut lines: Vec<(u8, String)> = Vec::new();
    let mut beside_headline: Vec<String> = Vec::new();
    let mut elsewhere: Vec<String> = Vec::new();
    let mut of_change: Vec<String> = Vec::new();
    let mut label = "";
    let figures = runs_with_figures(page);
    let are_of_date = page.of_names(are_of_date);
    let is_marked_date =
        |at: usize| are_of_date(at) || page.attr(at, "itemprop").is_some_and(self::are_of_date);
    let is_named_date = |place: usize| is_marked_date(place) || is_marked_date(page.nodes[place].parent);
    let has_figures = |place: usize| figures.get(page.nodes[place].end) > figures.get(place);
    let are_of_facts = page.of_names(|names| names.contains("infobox"));
    let are_of_today = page.of_names(are_of_today);
    let is_today = |place: usize| are_of_today(place) || are_of_today(page.nodes[place].parent);
    let (mut end_of_facts, mut end_of_table, mut in_tables) = (0, 0, false);
    for place in 0..page.nodes.len() {
        // What a box of facts tells are the days of what the text is about.
        if place < end_of_facts || (page.name(place) == "table" && are_of_facts(place)) {
            end_of_facts = end_of_facts.max(page.nodes[place].end);
            continue;
        }
        if page.name(place) == "table" && has_rows_of_facts(page, place) {
            end_of_table = end_of_table.max(page.nodes[place].end);
        }
        let may_tell = has_figures(place) && !is_today(place);
        if let Some(line) = may_tell.then(|| line(page, place, label)).flatten() {
            if place < end_of_table && !dates::tells_publication(&line) {
                // A row tells of what the text is about, unless it says that it does of the page.
                in_tables = true;
            } else if is_of_change(&line) {
                of_change.extend(says_changed(&line).then_some(line));
            } else if frame.is_elsewhere(place) {
                elsewhere.extend(dates::tells_publication(&line).then_some(line));
            } else if let Some(likelihood) = likelihood(frame, article, place, is_named_date(place), &line) {
                if frame.is_beside_headline(place) && beside_headline.len() < MOST {
                    beside_headline.push(line.clone());
                }
                lines.push((likelihood, line));
            }
        }
        label = page.run(place).map(str::trim).filter(|text| !text.is_empty()).unwrap_or(label);
    }
    lines.sort_by_key(|(likelihood, _)| *likelihood);
    let mut lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    elsewhere.dedup();
    // One that says so at the foot of the page is about this page; several are about others.
    if elsewhere.len() == 1 {
        lines.append(&mut elsewhere);
    }
    lines.dedup();
    lines.truncate(MOST);
    of_change.truncate(MOST);
    DateLines { all: lines, of_change, beside_headline, in_tables }
}

/// Fewest rows of a table of facts, and the longest text of one of its cells, in bytes.
const ROWS_OF_FACTS: usize = 2;
const LONGEST_CELL: usize = 150;

/// Whether a table is made of rows of short cells: not one that only sets the page, nor one line with a date in it.
fn has_rows_of_facts(page: &Page<'_>, table: usize) -> bool {
    let inside = || page.subtree(table).skip(1);
    if inside().any(|place| matches!(page.name(place), "table" | "h1" | "h2" | "p" | "form")) {
        return false;
    }
    let is_cell = |place: &usize| matches!(page.name(*place), "td" | "th");
    let is_row =
        |place: &usize| page.name(*place) == "tr" && page.subtree(*place).filter(is_cell).count() >= 2;
    let is_short = |cell: usize| {
        let runs = page.subtree(cell).filter_map(|at| page.run(at));
        runs.map(|run| run.trim().len()).sum::<usize>() <= LONGEST_CELL
    };
    inside().filter(is_row).count() >= ROWS_OF_FACTS && inside().filter(is_cell).all(is_short)
}

/// Short lines beside the headline, marked as dates, that may tell a month and no day: as reports and journals have.
pub(super) fn months(page: &Page<'_>, frame: &Frame) -> Vec<String> {
    let are_of_date = page.of_names(are_of_date);
    let is_marked = |place: &usize| frame.is_beside_headline(*place) && are_of_date(*place);
    let marked =
        (0..page.nodes.len()).filter(is_marked).filter(|place| page.subtree(*place).len() <= MOST_NODES);
    marked.map(|place| page.text(place)).filter(|line| line.len() <= LONGEST).take(MOST).collect()
}

/// How many runs of text with figures stand before each place of a page.
fn runs_with_figures(page: &Page<'_>) -> Vec<usize> {
    let has = |place: usize| page.run(place).is_some_and(|text| text.contains(char::is_numeric));
    let mut found = 0;
    let mut counts = vec![0];
    counts.extend((0..page.nodes.len()).map(|place| {
        found += usize::from(has(place));
        found
    }));
    counts
}

/// How likely a line tells the publication; the lower the likelier.
fn likelihood(
    frame: &Frame,
    article: &Range<usize>,
    place: usize,
    is_named_date: bool,
    line: &str,
) -> Option<u8> {
    let is_near = frame.is_near_headline_or(place, article.start);
    match (is_named_date, is_near, article.contains(&place)) {
        (true, true, _) => Some(0),
        (false, true, _) => Some(1),
        (true, false, true) => Some(2),
        (_, false, _) if dates::tells_publication(line) => Some(3),
        (true, false, false) => Some(4),
        _ => None,
    }
}

/// The text of a small element, or of a run of text in a large one, if it has the figures of a date; with the
/// words before it where it has none of its own.
fn line(page: &Page<'_>, place: usize, label: &str) -> Option<String> {
    let is_small = |place: usize| page.subtree(place).len() <= MOST_NODES;
    let name = page.name(place);
    let is_line = match page.nodes[place].content {
        Content::Text(_) => !is_small(page.nodes[place].parent) || page.name(page.nodes[place].parent) == "a",
        Content::Element(_) => is_small(place) && !matches!(name, "a" | "title"),
    };
    if !is_line || matches!(page.name(page.nodes[place].parent), "title") {
        return None;
    }
    let texts = || {
        page.nodes[page.subtree(place)].iter().filter_map(|node| match node.content {
            Content::Text(text) => Some(text.trim()),
            Content::Element(_) => None,
        })
    };
    let length: usize = texts().map(str::len).sum();
    if !(6..=LONGEST * 8).contains(&length) || texts().map(|text| figures(text).count()).sum::<usize>() < 2 {
        return None;
    }
    let line = spaced(page, place);
    if line.chars().count() > LONGEST {
        return sentence_of_posting(&line);
    }
    if !has_date_figures(&line) || tells_of_something(&line) {
        return None;
    }
    let says_what =
        !line.contains(char::is_alphabetic) || is_of_change(label) || dates::tells_publication(label);
    let is_labelled = says_what && label.chars().count() <= LONGEST_LABEL;
    match page.nodes[place].content {
        _ if is_labelled && !label.contains(char::is_numeric) => Some(format!("{label} {line}")),
        // A date that is a link leads to other pages of that day, unless words before it say what it is.
        Content::Text(_) if page.name(page.nodes[place].parent) == "a" => None,
        _ => Some(line),
    }
}

/// The text of an element in one line, with a space after a year where the next run of text goes on.
fn spaced(page: &Page<'_>, place: usize) -> String {
    let line = page.text(place);
    let runs = page.subtree(place).filter_map(|at| page.run(at)).map(str::trim);
    let years = runs.filter(|run| run.len() >= 10 && run.ends_with(|c: char| c.is_ascii_digit()));
    years.fold(line, |line, run| match line.split_once(run) {
        Some((before, after)) if after.starts_with(char::is_alphanumeric) => format!("{before}{run} {after}"),
        _ => line,
    })
}

/// Words of a sentence that tells more than when something was published.
const LONG_SENTENCE: usize = 12;

/// Whether a line is a sentence of a text: its date is of what it tells.
fn tells_of_something(line: &str) -> bool {
    line.ends_with(['.', '!', '?'])
        && line.split_whitespace().count() >= LONG_SENTENCE
        && !dates::tells_publication(line)
        && !dates::tells_change(line)
}

/// What follows in a longer text after words with which systems say when they published it: "This entry was
/// posted on 3 May 2021 at 10:00 and is filed under Harbours."
fn sentence_of_posting(text: &str) -> Option<String> {
    const BEGINNINGS: &[&str] = &[
        "entry was posted ",
        "article was posted ",
        "post was published ",
        "article was published ",
        "beitrag wurde ",
        "eintrag wurde ",
        "artikel wurde ",
        "billet a été publié ",
        "article a été publié ",
        "entrada fue publicada ",
        "artículo fue publicado ",
        "post foi publicado ",
        "articolo è stato pubblicato ",
        "bericht is geplaatst ",
        "запись опубликована",
    ];
    let at = BEGINNINGS.iter().find_map(|beginning| text.find(beginning))?;
    let told: String = text.get(at..)?.chars().take(LONGEST_POSTING).collect();
    has_date_figures(&told).then_some(told)
}

/// The groups of figures in a text.
fn figures(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_numeric()).filter(|group| !group.is_empty())
}

/// Whether a line has the figures of a day and a year: at least three, not one long number.
fn has_date_figures(line: &str) -> bool {
    let groups: Vec<usize> = figures(line).map(|group| group.chars().count()).collect();
    groups.len() >= 2
        && groups.iter().any(|length| *length == 4 || *length == 2)
        && groups.iter().all(|length| *length <= 6)
}

/// Whether the names of an element say that it holds a date, and none of a change.
fn are_of_date(names: &str) -> bool {
    const WORDS: &[&str] = &[
        "author", "date", "datum", "time", "publish", "posted", "created", "fecha", "stamp", "byline",
        "meta", "pub", "data-", "дата",
    ];
    WORDS.iter().any(|word| names.contains(word)) && !names.contains("update") && !names.contains("modif")
}

/// Whether the names of an element say that it shows the day on which somebody reads the page.
fn are_of_today(names: &str) -> bool {
    const TODAY: &[&str] = &[
        "today",
        "todays",
        "hoy",
        "heute",
        "aujourdhui",
        "oggi",
        "hoje",
        "vandaag",
        "idag",
        "bugun",
        "currentdate",
        "currenttime",
        "todaydate",
        "datenow",
        "servertime",
    ];
    const PAIRS: &[&str] = &["current-date", "current-time", "date-now", "server-time", "date-today"];
    let is_date = |name: &str| are_of_date(name) || TODAY.contains(&name);
    names.split(' ').any(|name| {
        PAIRS.contains(&name) || is_date(name) && name.split('-').any(|word| TODAY.contains(&word))
    })
}

/// Whether a line tells when a page was changed, or when a reader joined; words after one date and before figures
/// tell of a second date.
fn is_of_change(line: &str) -> bool {
    let line = line.to_lowercase();
    let line = first_told(&line);
    (dates::tells_change(line) || has(&OF_OTHERS, line)) && !has(&OF_PUBLICATION, line)
}

/// Whether a line tells of a change, and of no reader and no right.
fn says_changed(line: &str) -> bool {
    dates::tells_change(line) && !has(&OF_OTHERS, &line.to_lowercase())
}

fn has(words: &LazyLock<Option<Regex>>, line: &str) -> bool {
    words.as_ref().is_some_and(|words| words.is_match(line))
}

/// Words that tell of readers who joined, of rights, and of when somebody else took a copy.
static OF_OTHERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = "registered|registriert|joined|member since|mitglied seit|beigetreten|inscrit|copyright|©\
        |capture[sd]|archived|wayback|retrieved|accessed|abgerufen|archiviert|archivé|consulté le|archivado";
    Regex::new(words).ok()
});

/// Words that tell of publication too.
static OF_PUBLICATION: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("publish|posted|veröffentlicht|publié|publicado").ok());

/// A line up to the words between two groups of figures that tell of a change: "3 May 2021 / Updated 8 hours ago".
fn first_told(line: &str) -> &str {
    let parts = dates::first_of_change(line).and_then(|at| Some((line.get(..at)?, line.get(at..)?)));
    match parts {
        Some((first, then)) if has_date_figures(first) && then.contains(char::is_numeric) => first,
        _ => line,
    }
}
