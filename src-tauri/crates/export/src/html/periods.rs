//! The ground behind the events: periods as bands over the height of the chart, named above it and listed below.

use chronology::{Period, Tint};
use edtf::Bounds;

use super::scale::Scale;
use super::text;

/// Height of a row of names.
const ROW: usize = 20;

/// The periods of a chart, each with the row in which its name stands.
pub(super) struct Periods<'a> {
    placed: Vec<Placed<'a>>,
    rows: usize,
}

struct Placed<'a> {
    period: &'a Period,
    from: f64,
    to: f64,
    row: usize,
}

impl<'a> Periods<'a> {
    /// Those that something places in time; no two names share a row at one time.
    pub(super) fn over(periods: &'a [Period], scale: &Scale) -> Self {
        let mut placed: Vec<Placed<'a>> = periods.iter().filter_map(|period| place(period, scale)).collect();
        placed.sort_by(|a, b| a.from.total_cmp(&b.from));
        let mut ends: Vec<f64> = Vec::new();
        for period in &mut placed {
            period.row = ends.iter().position(|end| *end <= period.from).unwrap_or(ends.len());
            match ends.get_mut(period.row) {
                Some(end) => *end = period.to,
                None => ends.push(period.to),
            }
        }
        Self { placed, rows: ends.len() }
    }

    /// Height of the names.
    pub(super) fn height(&self) -> usize {
        self.rows * ROW
    }

    /// The bands, from the names at `top` down to `bottom`.
    pub(super) fn draw(&self, top: usize, bottom: usize) -> String {
        let draw = |Placed { period, from, to, row }: &Placed<'_>| {
            let (y, width) = (top + row * ROW, to - from);
            let (height, tint, name) = (bottom - y, word(period.draft.tint), text(&period.draft.name));
            format!(
                "<rect class=\"period {tint}\" x=\"{from:.3}%\" y=\"{y}\" width=\"{width:.3}%\" height=\"{height}\"/>\
                 <svg x=\"{from:.3}%\" y=\"{y}\" width=\"{width:.3}%\" height=\"{ROW}\" aria-hidden=\"true\">\
                 <text class=\"era\" x=\"5\" y=\"14\">{name}</text></svg>\n"
            )
        };
        self.placed.iter().map(draw).collect()
    }

    /// All of them in words: a band may be too narrow for its name.
    pub(super) fn list(&self) -> String {
        if self.placed.is_empty() {
            return String::new();
        }
        let line = |Placed { period, .. }: &Placed<'_>| {
            let (tint, name) = (word(period.draft.tint), text(&period.draft.name));
            format!(
                "<li><svg width=\"22\" height=\"14\" aria-hidden=\"true\"><rect class=\"period {tint}\" width=\"22\" \
                 height=\"14\"/></svg><span><bdi>{name}</bdi>, {}</span></li>\n",
                text(&period.draft.when.label())
            )
        };
        let lines: String = self.placed.iter().map(line).collect();
        format!("<ul class=\"legend\" aria-label=\"Periods\">\n{lines}</ul>\n")
    }
}

fn place<'a>(period: &'a Period, scale: &Scale) -> Option<Placed<'a>> {
    let bounds = period.draft.when.bounds();
    let from = bounds.earliest.map_or(0.0, |moment| scale.at(moment));
    let to = bounds.latest.map_or(100.0, |moment| scale.at(moment));
    (bounds != Bounds::UNKNOWN && from < to).then_some(Placed { period, from, to, row: 0 })
}

fn word(tint: Tint) -> &'static str {
    match tint {
        Tint::Grey => "grey",
        Tint::Blue => "blue",
        Tint::Green => "green",
        Tint::Violet => "violet",
        Tint::Rose => "rose",
    }
}
