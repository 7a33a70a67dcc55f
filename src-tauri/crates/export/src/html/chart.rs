//! The chart strip: what is known of each date, drawn as such.
//!
//! Places along time are percentages of the width, so that the drawing needs no script and fits any
//! page; rows are laid out for a page of [`WIDTH`] pixels.

use chrono::{Datelike, NaiveDateTime};
use chronology::{Event, Factuality, Lanes};
use edtf::{Bounds, Precision, When};

use super::card::has_known_days;
use super::periods::Periods;
use super::scale::{Scale, Span};
use super::text;
use crate::story::{self, Story};

/// The width rows are laid out for, in pixels: a printed page; wider ones have room to spare.
const WIDTH: f64 = 680.0;
const ROW: usize = 28;
const LANE_HEAD: usize = 22;
const AXIS: usize = 26;
/// Beyond this many events their words would not be read: marks only.
const MOST_LABELS: usize = 120;
const LONGEST_LABEL: usize = 36;
const MOST_LANES: usize = 8;
/// Rows in a lane that have words, and all; where still more crowd at one time, their marks overlap.
const MOST_LABELLED_ROWS: usize = 14;
const MOST_ROWS: usize = 24;
/// The mean width of a character of a label, in pixels.
const CHARACTER: f64 = 6.3;
const LABEL_MARGIN: f64 = 22.0;
/// How much of the width a date with an open end reaches towards it.
const REACH: f64 = 9.0;

/// What is drawn for an event.
enum Mark {
    Disc { at: f64, kind: &'static str, is_corroborated: bool },
    Bar { from: f64, to: f64, kind: &'static str },
    Conflict { at: Vec<f64> },
}

struct Placed<'a> {
    event: &'a Event,
    mark: Mark,
    label: Option<String>,
    row: usize,
    is_label_before: bool,
}

struct Lane<'a> {
    name: Option<&'a str>,
    placed: Vec<Placed<'a>>,
    rows: usize,
}

/// How many events the chart shows.
pub(super) fn placed(story: &Story<'_>) -> usize {
    story.contents.events.iter().filter(|event| bounds(event).is_some()).count()
}

/// What the chart spans, in months or years: finer words would say more than some dates tell.
pub(super) fn span_words(story: &Story<'_>) -> Option<String> {
    let spans = spans(story);
    let first = spans.iter().map(|span| span.0).min()?;
    let last = spans.iter().map(|span| span.1).max()?;
    let coarse = |moment: NaiveDateTime| match first.year() == last.year() {
        true => edtf::Edtf::month(moment.year(), moment.month()),
        false => edtf::Edtf::year(moment.year()),
    };
    Some(When::from(edtf::Edtf::interval(&coarse(first)?, &coarse(last)?)?).label())
}

/// The whole section; empty where no event has a date to draw.
pub(super) fn section(story: &Story<'_>) -> String {
    let Some(scale) = Scale::over(&spans(story)) else { return String::new() };
    let lanes = lanes(story, &scale);
    let periods = Periods::over(&story.contents.periods, &scale);
    let mut top = AXIS + periods.height();
    let height = top + lanes.iter().map(|lane| lane_height(lane)).sum::<usize>() + 8;
    let mut drawn = String::new();
    for lane in &lanes {
        drawn += &draw_lane(lane, top);
        top += lane_height(lane);
    }
    format!(
        "<section class=\"chart\" aria-labelledby=\"chart\">\n<h2 id=\"chart\" class=\"unseen\">Chart</h2>\n\
         <svg width=\"100%\" height=\"{height}\" role=\"group\" aria-label=\"Events along time\">\n{DEFINITIONS}{}{}{drawn}</svg>\n{}{}</section>\n",
        periods.draw(AXIS, height),
        scale.axis(height),
        legend(&lanes, &scale),
        periods.list()
    )
}

const DEFINITIONS: &str = "<defs>\
    <linearGradient id=\"fade\"><stop class=\"g\" offset=\"0\" stop-opacity=\"0\"/><stop class=\"g\" offset=\".3\" stop-opacity=\".85\"/><stop class=\"g\" offset=\".7\" stop-opacity=\".85\"/><stop class=\"g\" offset=\"1\" stop-opacity=\"0\"/></linearGradient>\
    <linearGradient id=\"out\"><stop class=\"a\" offset=\"0\"/><stop class=\"a\" offset=\".35\"/><stop class=\"a\" offset=\"1\" stop-opacity=\".12\"/></linearGradient>\
    <pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0 0v6\"/></pattern>\
    </defs>\n";

/// The moments to draw an event between; `None` where nothing places it in time.
fn bounds(event: &Event) -> Option<Bounds> {
    let bounds = event.draft.when.as_ref()?.possible_bounds();
    (bounds != Bounds::UNKNOWN).then_some(bounds)
}

/// All moments that are drawn, an open end being where the other one is.
fn spans(story: &Story<'_>) -> Vec<Span> {
    let events = &story.contents.events;
    let conflicts = events.iter().flat_map(|event| story.conflicting_dates(event.id)).map(When::bounds);
    let all = events.iter().filter_map(bounds).chain(conflicts);
    all.filter_map(|bounds| Some((bounds.earliest.or(bounds.latest)?, bounds.latest.or(bounds.earliest)?)))
        .collect()
}

fn lanes<'a>(story: &Story<'a>, scale: &Scale) -> Vec<Lane<'a>> {
    let contents = story.contents;
    let has_labels = placed(story) <= MOST_LABELS;
    let mut lanes: Vec<Lane<'a>> = Vec::new();
    let arranged = Lanes::of(contents);
    for event in &contents.events {
        let Some(mark) = mark(story, event, scale) else { continue };
        let name = arranged.name_of(event);
        let label = has_labels.then(|| shortened(&event.draft.headline, LONGEST_LABEL));
        let placed = Placed { event, mark, label, row: 0, is_label_before: false };
        match lanes.iter_mut().find(|lane| lane.name == name) {
            Some(lane) => lane.placed.push(placed),
            None => lanes.push(Lane { name, placed: vec![placed], rows: 0 }),
        }
    }
    arranged.sort(&mut lanes, |lane| lane.name);
    let mut lanes = gathered(lanes);
    lanes.iter_mut().for_each(stack);
    lanes
}

/// Puts the smallest lanes together where there are more than can be read.
fn gathered(lanes: Vec<Lane<'_>>) -> Vec<Lane<'_>> {
    if lanes.len() <= MOST_LANES {
        return lanes;
    }
    let mut by_size: Vec<(usize, usize)> = lanes.iter().map(|lane| lane.placed.len()).enumerate().collect();
    by_size.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    let largest: Vec<usize> = by_size.iter().take(MOST_LANES - 1).map(|(number, _)| *number).collect();
    let mut others = Lane { name: Some("Others"), placed: Vec::new(), rows: 0 };
    let mut kept = Vec::new();
    for (number, lane) in lanes.into_iter().enumerate() {
        match largest.contains(&number) {
            true => kept.push(lane),
            false => others.placed.extend(lane.placed),
        }
    }
    kept.push(others);
    kept
}

/// Gives each mark the first row where it and its words stand free; in a crowd first the words are
/// dropped, then marks share rows.
fn stack(lane: &mut Lane<'_>) {
    let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
    for (number, placed) in lane.placed.iter_mut().enumerate() {
        let mark = extent(&placed.mark);
        placed.label = placed.label.take().and_then(|label| fitted(&label, mark));
        let label = placed.label.as_ref().map_or(0.0, |label| width(label));
        placed.is_label_before = mark.1 + label > WIDTH;
        let with_label =
            if placed.is_label_before { (mark.0 - label, mark.1) } else { (mark.0, mark.1 + label) };
        let (row, taken) = match free_row(&mut rows, with_label, MOST_LABELLED_ROWS) {
            Some(row) => (row, with_label),
            None => {
                placed.label = None;
                let crowd = MOST_LABELLED_ROWS + number % (MOST_ROWS - MOST_LABELLED_ROWS);
                (free_row(&mut rows, mark, MOST_ROWS).unwrap_or(crowd), mark)
            }
        };
        placed.row = row;
        rows[row].push(taken);
    }
    lane.rows = rows.len();
}

/// A label cut to the room beside its mark; `None` where it would not be read.
fn fitted(label: &str, (from, to): (f64, f64)) -> Option<String> {
    const SHORTEST: usize = 12;
    let room = (WIDTH - to).max(from) - LABEL_MARGIN;
    let characters = (room / CHARACTER).max(0.0) as usize;
    let fits = label.chars().count() <= characters || characters >= SHORTEST;
    fits.then(|| shortened(label, characters))
}

fn width(label: &str) -> f64 {
    label.chars().count() as f64 * CHARACTER + LABEL_MARGIN
}

/// The first row, or a new one, where nothing stands in the way.
fn free_row(rows: &mut Vec<Vec<(f64, f64)>>, (from, to): (f64, f64), most: usize) -> Option<usize> {
    let is_free = |row: &Vec<(f64, f64)>| row.iter().all(|other| to < other.0 || other.1 < from);
    let free = rows.iter().take(most).position(is_free);
    if free.is_none() && rows.len() < most {
        rows.push(Vec::new());
        return Some(rows.len() - 1);
    }
    free
}

/// Where a mark begins and ends, in pixels of the layout width.
fn extent(mark: &Mark) -> (f64, f64) {
    let pixels = |percent: f64| percent * WIDTH / 100.0;
    match mark {
        Mark::Disc { at, .. } => (pixels(*at) - 11.0, pixels(*at) + 11.0),
        Mark::Bar { from, to, .. } => (pixels(*from), pixels(*to)),
        Mark::Conflict { at } => {
            let first = at.iter().copied().fold(f64::INFINITY, f64::min);
            let last = at.iter().copied().fold(0.0, f64::max);
            (pixels(first) - 11.0, pixels(last) + 11.0)
        }
    }
}

fn mark(story: &Story<'_>, event: &Event, scale: &Scale) -> Option<Mark> {
    let bounds = bounds(event)?;
    let when = event.draft.when.as_ref()?;
    let conflicting: Vec<f64> =
        story.conflicting_dates(event.id).iter().filter_map(|when| middle(when, scale)).collect();
    if conflicting.len() > 1 {
        return Some(Mark::Conflict { at: apart(conflicting) });
    }
    let told = factuality_kind(event.draft.factuality);
    Some(match (bounds.earliest, bounds.latest) {
        (Some(first), None) => {
            let first = scale.at(first);
            Mark::Bar { from: first, to: (first + REACH).min(100.0), kind: "open" }
        }
        (None, Some(last)) => {
            let last = scale.at(last);
            Mark::Bar { from: (last - REACH).max(0.0), to: last, kind: "unknown" }
        }
        _ if has_known_days(when) && when.edtf.precision() <= Precision::Day => Mark::Disc {
            at: middle(when, scale)?,
            kind: told.unwrap_or("exact"),
            is_corroborated: story::supporting_articles(event) > 1,
        },
        (first, last) => {
            let kind = told.unwrap_or(if has_known_days(when) { "solid" } else { "fuzzy" });
            bar(scale.at(first?), scale.at(last?), kind)
        }
    })
}

/// Keeps discs that would cover each other far enough apart to be seen as two.
fn apart(mut at: Vec<f64>) -> Vec<f64> {
    const CLOSEST: f64 = 1.8;
    for number in 1..at.len() {
        at[number] = at[number].max(at[number - 1] + CLOSEST);
    }
    at
}

/// A bar wide enough to be seen.
fn bar(from: f64, to: f64, kind: &'static str) -> Mark {
    const NARROWEST: f64 = 1.6;
    let missing = (NARROWEST - (to - from)).max(0.0) / 2.0;
    Mark::Bar { from: (from - missing).max(0.0), to: (to + missing).min(100.0), kind }
}

fn middle(when: &When, scale: &Scale) -> Option<f64> {
    let bounds = when.bounds();
    let (first, last) = (bounds.earliest.or(bounds.latest)?, bounds.latest.or(bounds.earliest)?);
    Some((scale.at(first) + scale.at(last)) / 2.0)
}

fn factuality_kind(factuality: Factuality) -> Option<&'static str> {
    match factuality {
        Factuality::Happened => None,
        Factuality::Planned | Factuality::Announced => Some("planned"),
        Factuality::Possible => Some("possible"),
        Factuality::Denied => Some("denied"),
    }
}

fn lane_height(lane: &Lane<'_>) -> usize {
    let head = if lane.name.is_some() { LANE_HEAD } else { 8 };
    head + lane.rows * ROW + 6
}

fn draw_lane(lane: &Lane<'_>, top: usize) -> String {
    let head = match lane.name {
        Some(name) => {
            format!("<text class=\"lane\" x=\"0\" y=\"{}\">{}</text>\n", top + 16, text(&shortened(name, 60)))
        }
        None => String::new(),
    };
    let first = top + if lane.name.is_some() { LANE_HEAD } else { 8 };
    let marks: String =
        lane.placed.iter().map(|placed| draw(placed, first + placed.row * ROW + ROW / 2)).collect();
    format!("<line class=\"rule\" x1=\"0\" x2=\"100%\" y1=\"{top}\" y2=\"{top}\"/>\n{head}{marks}")
}

/// A mark is a link to its event, named by date and headline.
fn draw(placed: &Placed<'_>, y: usize) -> String {
    let event = placed.event;
    let name = format!("{}: {}", story::when_words(event), event.draft.headline);
    let (shape, from, to) = match &placed.mark {
        Mark::Disc { at, kind, is_corroborated } => (disc(*at, y, kind, *is_corroborated), *at, *at),
        Mark::Bar { from, to, kind } => (draw_bar(*from, *to, y, kind), *from, *to),
        Mark::Conflict { at } => draw_conflict(at, y),
    };
    let (at, anchor, side) = if placed.is_label_before { (from, "end", -1) } else { (to, "start", 1) };
    let offset = side * if from == to || matches!(placed.mark, Mark::Conflict { .. }) { 15 } else { 8 };
    let words = placed.label.as_ref().map(|label| {
        format!(
            "<svg x=\"{at:.3}%\" y=\"{}\" overflow=\"visible\"><text class=\"label\" aria-hidden=\"true\" x=\"{offset}\" text-anchor=\"{anchor}\">{}</text></svg>",
            y + 4,
            text(label)
        )
    });
    let words = words.unwrap_or_default();
    format!(
        "<a class=\"mark\" href=\"#event-{}\"><title>{}</title>{shape}{words}</a>\n",
        event.id.0,
        text(&name)
    )
}

fn disc(at: f64, y: usize, kind: &str, is_corroborated: bool) -> String {
    let ring = if is_corroborated {
        format!("<circle class=\"around\" cx=\"{at:.3}%\" cy=\"{y}\" r=\"10\"/>")
    } else {
        String::new()
    };
    let stroke = match kind {
        "denied" => {
            format!(
                "<svg x=\"{at:.3}%\" y=\"{y}\" overflow=\"visible\"><path class=\"strike\" d=\"M-8 8 8-8\"/></svg>"
            )
        }
        _ => String::new(),
    };
    format!("{ring}<circle class=\"disc {kind}\" cx=\"{at:.3}%\" cy=\"{y}\" r=\"6\"/>{stroke}")
}

fn draw_bar(from: f64, to: f64, y: usize, kind: &str) -> String {
    let (top, width) = (y - 6, to - from);
    let bar = format!(
        "<rect class=\"bar {kind}\" x=\"{from:.3}%\" y=\"{top}\" width=\"{width:.3}%\" height=\"12\" rx=\"6\"/>"
    );
    match kind {
        "open" => format!(
            "{bar}<svg x=\"{to:.3}%\" y=\"{y}\" overflow=\"visible\"><path class=\"arrow\" d=\"M-10-5-3 0-10 5\"/></svg>"
        ),
        _ => bar,
    }
}

/// Discs joined by a broken line: the first is filled, those that contradict it are not.
fn draw_conflict(at: &[f64], y: usize) -> (String, f64, f64) {
    let from = at.iter().copied().fold(f64::INFINITY, f64::min);
    let to = at.iter().copied().fold(0.0, f64::max);
    let discs: String = at
        .iter()
        .zip(0..)
        .map(|(at, number)| {
            let kind = if number == 0 { "exact" } else { "against" };
            format!("<circle class=\"disc {kind}\" cx=\"{at:.3}%\" cy=\"{y}\" r=\"6\"/>")
        })
        .collect();
    let join = format!("<line class=\"join\" x1=\"{from:.3}%\" x2=\"{to:.3}%\" y1=\"{y}\" y2=\"{y}\"/>");
    (format!("{join}{discs}"), from, to)
}

/// Cut at a word where there is one.
fn shortened(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let cut: String = words.chars().take(most).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}

/// The marks that occur, explained.
fn legend(lanes: &[Lane<'_>], scale: &Scale) -> String {
    const EXPLAINED: [(&str, &str); 10] = [
        ("exact", "day known"),
        ("around", "several sources"),
        ("fuzzy", "approximate, or within"),
        ("solid", "lasted"),
        ("open", "no end known"),
        ("unknown", "no beginning known"),
        ("planned", "planned"),
        ("conflict", "sources disagree"),
        ("denied", "denied"),
        ("gap", "no event: shortened"),
    ];
    let occurring: Vec<&str> = lanes
        .iter()
        .flat_map(|lane| &lane.placed)
        .flat_map(|placed| match &placed.mark {
            Mark::Disc { kind, is_corroborated, .. } => {
                vec![*kind, if *is_corroborated { "around" } else { *kind }]
            }
            Mark::Bar { kind, .. } => vec![*kind],
            Mark::Conflict { .. } => vec!["conflict"],
        })
        .collect();
    let each: String = EXPLAINED
        .iter()
        .filter(|(kind, _)| occurring.contains(kind) || *kind == "gap" && scale.has_breaks())
        .map(|(kind, words)| {
            format!(
                "<li><svg width=\"34\" height=\"22\" aria-hidden=\"true\">{}</svg>{words}</li>\n",
                sample(kind)
            )
        })
        .collect();
    format!("<ul class=\"legend\" aria-label=\"How dates are drawn\">\n{each}</ul>\n")
}

fn sample(kind: &str) -> String {
    match kind {
        "around" => disc(50.0, 11, "exact", true),
        "conflict" => draw_conflict(&[25.0, 75.0], 11).0,
        "gap" => "<rect class=\"gap\" x=\"8\" y=\"2\" width=\"18\" height=\"18\"/>\
                  <path class=\"break\" d=\"M12 16l4-10M18 16l4-10\"/>"
            .to_owned(),
        "exact" | "planned" | "denied" => disc(50.0, 11, kind, false),
        _ => draw_bar(4.0, 96.0, 11, kind),
    }
}
