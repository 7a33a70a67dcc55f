//! Time as percentages of the chart's width, and the axis that names it.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta};

use super::text;

/// Time as percentages of the width.
pub(super) struct Scale {
    first: NaiveDateTime,
    seconds: f64,
}

impl Scale {
    /// From a first moment to a last, with a margin, so that no mark touches the border.
    pub(super) fn over(first: NaiveDateTime, last: NaiveDateTime) -> Option<Self> {
        let length = (last - first).max(TimeDelta::days(1));
        let margin = TimeDelta::seconds(length.num_seconds() / 25);
        let first = first.checked_sub_signed(margin)?;
        Some(Self { first, seconds: (length + margin * 2).num_seconds() as f64 })
    }

    pub(super) fn at(&self, moment: NaiveDateTime) -> f64 {
        let part = (moment - self.first).num_seconds() as f64 / self.seconds * 100.0;
        part.clamp(0.0, 100.0)
    }

    /// Lines and words of the axis: the finest unit that leaves at most nine.
    pub(super) fn axis(&self, height: usize) -> String {
        let ticks = ticks(self);
        let words = |(at, words): &(f64, String)| {
            format!(
                "<line class=\"rule\" x1=\"{at:.3}%\" x2=\"{at:.3}%\" y1=\"20\" y2=\"{height}\"/>\
                 <text class=\"axis\" x=\"{at:.3}%\" y=\"14\" dx=\"5\">{}</text>\n",
                text(words)
            )
        };
        ticks.iter().map(words).collect()
    }
}

/// A step of the axis: a number of months, or of days where there are none.
const STEPS: [(u32, i64); 15] = [
    (0, 1),
    (0, 2),
    (0, 7),
    (1, 0),
    (3, 0),
    (6, 0),
    (12, 0),
    (24, 0),
    (60, 0),
    (120, 0),
    (300, 0),
    (600, 0),
    (1200, 0),
    (2400, 0),
    (6000, 0),
];

fn ticks(scale: &Scale) -> Vec<(f64, String)> {
    let days = scale.seconds / 86_400.0;
    let fits = |(months, step): &&(u32, i64)| days / (f64::from(*months) * 30.4 + *step as f64) <= 9.0;
    let (months, step) = STEPS.iter().find(fits).copied().unwrap_or((12_000, 0));
    let mut ticks = Vec::new();
    let mut day = first_tick(scale.first.date(), months);
    while let Some(moment) = day.and_then(|day| day.and_hms_opt(0, 0, 0)) {
        let part = (moment - scale.first).num_seconds() as f64 / scale.seconds * 100.0;
        if part > 96.0 {
            break;
        }
        if part >= 0.0 {
            ticks.push((part, tick_words(moment.date(), months, ticks.is_empty())));
        }
        day = match months {
            0 => moment.date().checked_add_signed(TimeDelta::days(step)),
            months => moment.date().checked_add_months(Months::new(months)),
        };
    }
    ticks
}

/// The start of the week, month, year, decade... in which the scale begins.
fn first_tick(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    match months {
        0 => day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())),
        1..12 => NaiveDate::from_ymd_opt(day.year(), day.month0() / months * months + 1, 1),
        _ => {
            let years = i32::try_from(months / 12).ok()?;
            NaiveDate::from_ymd_opt(day.year().div_euclid(years) * years, 1, 1)
        }
    }
}

/// "6 Feb", "March", "2014"; the year beside the first and beside each January.
fn tick_words(day: NaiveDate, months: u32, is_first: bool) -> String {
    let year = if day.year() > 0 { day.year().to_string() } else { format!("{} BC", 1 - day.year()) };
    let opens_year = is_first || day.month() == 1 && (months > 0 || day.day() == 1);
    match months {
        0 if opens_year => format!("{} {year}", day.format("%-d %b")),
        0 => day.format("%-d %b").to_string(),
        1..12 if opens_year => format!("{} {year}", day.format("%b")),
        1..12 => day.format("%b").to_string(),
        _ => year,
    }
}
