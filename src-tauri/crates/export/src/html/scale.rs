//! Time as percentages of the chart's width, and the axis that names it.
//!
//! Time runs evenly, but where half of the events would crowd in a corner, long stretches without any
//! are shortened, and shown as shortened.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta};

use super::text;

/// From its first moment to its last.
pub(super) type Span = (NaiveDateTime, NaiveDateTime);

/// Half of the events within less of the width than this are a crowd, where there are enough of them.
const CROWDED: f64 = 15.0;
const FEWEST_TO_CROWD: usize = 6;
/// Only gaps that take more of the width than this are worth shortening, and only so many.
const LONG_GAP: f64 = 10.0;
const MOST_BREAKS: usize = 5;
/// The width that remains of a shortened gap.
const BREAK: f64 = 3.5;
/// The least width from one word on the axis to the next.
const WORD: f64 = 7.5;
/// Words of ticks beyond this stand to their left, or a narrow page would cut them.
const LAST_TO_THE_RIGHT: f64 = 92.0;

/// Time as percentages of the width.
pub(super) struct Scale {
    stretches: Vec<Stretch>,
}

/// A stretch of time that runs evenly over a part of the width.
struct Stretch {
    span: Span,
    from: f64,
    to: f64,
}

impl Scale {
    /// A scale over all that is drawn, with margins, so that no mark touches a border.
    pub(super) fn over(spans: &[Span]) -> Option<Self> {
        let busy = merged(spans);
        let mut breaks = Vec::new();
        loop {
            let scale = Self::with_breaks(&busy, &breaks)?;
            let gap = scale.longest_gap(&busy, &breaks);
            match gap.filter(|_| breaks.len() < MOST_BREAKS && scale.is_crowded(spans)) {
                Some(gap) => breaks.push(gap),
                None => return Some(scale),
            }
        }
    }

    /// Lays out busy spans evenly but for the gaps after those numbered.
    fn with_breaks(busy: &[Span], breaks: &[usize]) -> Option<Self> {
        let mut kept: Vec<Span> = Vec::new();
        for (number, span) in busy.iter().enumerate() {
            match kept.last_mut() {
                Some(last) if number > 0 && !breaks.contains(&(number - 1)) => last.1 = span.1,
                _ => kept.push(*span),
            }
        }
        let length =
            kept.iter().map(|(first, last)| *last - *first).sum::<TimeDelta>().max(TimeDelta::days(1));
        let margin = length / 25;
        let all = length + margin * i32::try_from(kept.len() * 2).ok()?;
        let width = 100.0 - BREAK * (kept.len().checked_sub(1)?) as f64;
        let mut from = 0.0;
        let mut stretches = Vec::new();
        for (first, last) in kept {
            let last =
                if stretches.is_empty() && breaks.is_empty() { last.max(first + length) } else { last };
            let span = (first.checked_sub_signed(margin)?, last.checked_add_signed(margin)?);
            let to = from + width * seconds(span) / all.num_seconds() as f64;
            stretches.push(Stretch { span, from, to });
            from = to + BREAK;
        }
        Some(Self { stretches })
    }

    /// Where a moment stands, from 0 to 100.
    pub(super) fn at(&self, moment: NaiveDateTime) -> f64 {
        let begun = self.stretches.partition_point(|stretch| stretch.span.0 <= moment);
        let Some(stretch) = begun.checked_sub(1).map(|number| &self.stretches[number]) else { return 0.0 };
        if moment <= stretch.span.1 {
            return between(moment, stretch.span, stretch.from, stretch.to);
        }
        match self.stretches.get(begun) {
            Some(next) => between(moment, (stretch.span.1, next.span.0), stretch.to, next.from),
            None => 100.0,
        }
    }

    fn is_crowded(&self, spans: &[Span]) -> bool {
        let mut places: Vec<f64> = spans.iter().map(|(first, _)| self.at(*first)).collect();
        places.sort_by(f64::total_cmp);
        let half = places.len().div_ceil(2);
        let narrowest =
            places.windows(half.max(1)).map(|some| some[half - 1] - some[0]).fold(100.0, f64::min);
        places.len() >= FEWEST_TO_CROWD && narrowest < CROWDED
    }

    /// The number of the busy span before the longest gap that is still whole.
    fn longest_gap(&self, busy: &[Span], breaks: &[usize]) -> Option<usize> {
        let gaps = busy.windows(2).map(|pair| self.at(pair[1].0) - self.at(pair[0].1)).enumerate();
        let long = gaps.filter(|(number, width)| *width > LONG_GAP && !breaks.contains(number));
        long.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(number, _)| number)
    }

    /// Lines and words of the axis, and the signs of shortened gaps.
    pub(super) fn axis(&self, height: usize) -> String {
        let ticks: String =
            self.ticks().iter().zip(0..).map(|(tick, number)| draw_tick(tick, number, height)).collect();
        let breaks: String =
            self.stretches.windows(2).map(|pair| draw_break(&pair[0], &pair[1], height)).collect();
        format!("{ticks}{breaks}")
    }

    pub(super) fn has_breaks(&self) -> bool {
        self.stretches.len() > 1
    }

    fn ticks(&self) -> Vec<Tick> {
        let days = self.stretches.iter().map(|stretch| seconds(stretch.span)).sum::<f64>() / 86_400.0;
        let step =
            STEPS.iter().find(|step| days / step.days() <= 9.0).copied().unwrap_or(Step::Months(12_000));
        let mut ticks: Vec<Tick> =
            self.stretches.iter().flat_map(|stretch| ticks_in(stretch, step)).collect();
        // Words that would run into those before them, or out of the chart, are dropped; their lines stay.
        let mut free_from = 0.0;
        for tick in &mut ticks {
            if tick.at < free_from || tick.at > 96.0 {
                tick.words.clear();
            } else {
                free_from = tick.at + WORD;
            }
        }
        ticks
    }
}

struct Tick {
    at: f64,
    words: String,
}

fn merged(spans: &[Span]) -> Vec<Span> {
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    let mut busy: Vec<Span> = Vec::new();
    for span in sorted {
        match busy.last_mut() {
            Some(last) if span.0 <= last.1 => last.1 = last.1.max(span.1),
            _ => busy.push(span),
        }
    }
    busy
}

fn seconds((first, last): Span) -> f64 {
    (last - first).num_seconds() as f64
}

fn between(moment: NaiveDateTime, span: Span, from: f64, to: f64) -> f64 {
    from + (to - from) * seconds((span.0, moment)) / seconds(span).max(1.0)
}

/// A step of the axis.
#[derive(Clone, Copy)]
enum Step {
    Hours(u32),
    Days(u64),
    Months(u32),
}

const STEPS: [Step; 20] = [
    Step::Hours(1),
    Step::Hours(3),
    Step::Hours(6),
    Step::Hours(12),
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Months(12),
    Step::Months(24),
    Step::Months(60),
    Step::Months(120),
    Step::Months(300),
    Step::Months(600),
    Step::Months(1200),
    Step::Months(2400),
    Step::Months(6000),
    Step::Months(12_000),
];

impl Step {
    fn days(self) -> f64 {
        match self {
            Self::Hours(hours) => f64::from(hours) / 24.0,
            Self::Days(days) => days as f64,
            Self::Months(months) => f64::from(months) * 30.44,
        }
    }

    /// The start of the hour, week, month, decade... that holds a moment.
    fn before(self, moment: NaiveDateTime) -> Option<NaiveDateTime> {
        let day = moment.date();
        let start = match self {
            Self::Hours(_) | Self::Days(1) => day,
            Self::Days(_) => day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))?,
            Self::Months(months @ 1..12) => {
                NaiveDate::from_ymd_opt(day.year(), day.month0() / months * months + 1, 1)?
            }
            Self::Months(months) => {
                let years = i32::try_from(months / 12).ok()?;
                NaiveDate::from_ymd_opt(day.year().div_euclid(years) * years, 1, 1)?
            }
        };
        start.and_hms_opt(0, 0, 0)
    }

    fn after(self, moment: NaiveDateTime) -> Option<NaiveDateTime> {
        match self {
            Self::Hours(hours) => moment.checked_add_signed(TimeDelta::hours(hours.into())),
            Self::Days(days) => moment.checked_add_days(Days::new(days)),
            Self::Months(months) => moment.checked_add_months(Months::new(months)),
        }
    }

    /// "14:00", "6 Feb", "Mar", "2014"; with the day or year where `is_first` or a new one begins.
    fn words(self, moment: NaiveDateTime, is_first: bool) -> String {
        let year = year_words(moment.year());
        let opens_day = is_first || moment.time() == chrono::NaiveTime::MIN;
        let opens_year = is_first || moment.month() == 1 && moment.day() == 1;
        match self {
            Self::Hours(_) if is_first => format!("{} {year}", moment.format("%-d %b")),
            Self::Hours(_) if opens_day => moment.format("%-d %b").to_string(),
            Self::Hours(_) => moment.format("%H:%M").to_string(),
            Self::Days(_) if opens_year => format!("{} {year}", moment.format("%-d %b")),
            Self::Days(_) => moment.format("%-d %b").to_string(),
            Self::Months(1..12) if opens_year => format!("{} {year}", moment.format("%b")),
            Self::Months(1..12) => moment.format("%b").to_string(),
            Self::Months(_) => year,
        }
    }
}

fn year_words(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - year) }
}

/// The steps within a stretch; one too short for any has a tick in its middle.
fn ticks_in(stretch: &Stretch, step: Step) -> Vec<Tick> {
    let mut ticks = Vec::new();
    let mut next = step.before(stretch.span.0);
    while let Some(moment) = next.filter(|moment| *moment <= stretch.span.1) {
        if moment >= stretch.span.0 {
            let at = between(moment, stretch.span, stretch.from, stretch.to);
            ticks.push(Tick { at, words: step.words(moment, ticks.is_empty()) });
        }
        next = step.after(moment);
    }
    if ticks.is_empty() {
        let middle = stretch.span.0 + (stretch.span.1 - stretch.span.0) / 2;
        ticks.push(Tick { at: (stretch.from + stretch.to) / 2.0, words: step.words(middle, true) });
    }
    ticks
}

/// A line with its words beside it; on a narrow page every second one keeps only its line.
fn draw_tick(tick: &Tick, number: usize, height: usize) -> String {
    let at = tick.at;
    let line = format!("<line class=\"rule\" x1=\"{at:.3}%\" x2=\"{at:.3}%\" y1=\"20\" y2=\"{height}\"/>");
    if tick.words.is_empty() {
        return format!("{line}\n");
    }
    let kind = if number % 2 == 1 { "axis second" } else { "axis" };
    let (anchor, beside) = if at > LAST_TO_THE_RIGHT { ("end", -5) } else { ("start", 5) };
    format!(
        "{line}<text class=\"{kind}\" x=\"{at:.3}%\" y=\"14\" dx=\"{beside}\" text-anchor=\"{anchor}\">{}</text>\n",
        text(&tick.words)
    )
}

/// A band between two broken edges.
fn draw_break(before: &Stretch, after: &Stretch, height: usize) -> String {
    let (from, width) = (before.to, after.from - before.to);
    let years = (year_words(before.span.1.year()), year_words(after.span.0.year()));
    format!(
        "<g><title>No event from {} to {}: this stretch is shortened</title>\
         <rect class=\"gap\" x=\"{from:.3}%\" y=\"20\" width=\"{width:.3}%\" height=\"{}\"/>\
         <svg x=\"{:.3}%\" y=\"26\" overflow=\"visible\"><path class=\"break\" d=\"M-5 5-1-5M1 5 5-5\"/></svg></g>\n",
        years.0,
        years.1,
        height - 20,
        from + width / 2.0
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(texts: &[&str]) -> Vec<Span> {
        texts
            .iter()
            .map(|text| {
                let day: NaiveDate = text.parse().unwrap();
                (day.and_hms_opt(0, 0, 0).unwrap(), day.and_hms_opt(23, 59, 59).unwrap())
            })
            .collect()
    }

    fn words(spans: &[Span]) -> Vec<String> {
        Scale::over(spans)
            .unwrap()
            .ticks()
            .into_iter()
            .map(|tick| tick.words)
            .filter(|words| !words.is_empty())
            .collect()
    }

    #[test]
    fn time_runs_evenly_where_events_are_spread() {
        let spans =
            days(&["2013-01-01", "2013-03-01", "2013-05-01", "2013-07-01", "2013-09-01", "2013-12-31"]);
        let scale = Scale::over(&spans).unwrap();
        assert!(!scale.has_breaks());
        let middle = scale.at("2013-07-02T12:00:00".parse().unwrap());
        assert!((middle - 50.0).abs() < 0.5, "{middle}");
        assert_eq!(words(&spans), ["Jan 2013", "Apr", "Jul", "Oct", "Jan 2014"][..4]);
    }

    #[test]
    fn one_early_event_does_not_crowd_the_others() {
        let spans = days(&[
            "1987-12-01",
            "2019-03-01",
            "2019-03-10",
            "2019-03-20",
            "2019-04-01",
            "2019-04-10",
            "2019-04-20",
        ]);
        let scale = Scale::over(&spans).unwrap();
        assert!(scale.has_breaks());
        assert!(scale.at(spans[6].0) - scale.at(spans[1].0) > 70.0);
        assert!(spans.windows(2).all(|pair| scale.at(pair[0].1) < scale.at(pair[1].0)), "order is kept");
        assert_eq!(words(&spans)[0], "30 Nov 1987");
    }

    #[test]
    fn names_hours_and_centuries() {
        assert_eq!(
            words(&days(&["2013-05-03"])),
            ["3 May 2013", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00"]
        );
        let centuries = days(&["-0043-03-15", "0079-08-24", "1917-11-07"]);
        assert_eq!(words(&centuries), ["1 BC", "500", "1000", "1500"]);
    }

    proptest::proptest! {
        #[test]
        fn later_is_never_further_left(days in proptest::collection::vec(-800_000_i32..800_000, 1..30)) {
            let moments = days.iter().filter_map(|day| NaiveDate::from_num_days_from_ce_opt(*day)?.and_hms_opt(0, 0, 0));
            let mut spans: Vec<Span> = moments.map(|moment| (moment, moment)).collect();
            spans.sort_unstable();
            let scale = Scale::over(&spans).unwrap();
            let places: Vec<f64> = spans.iter().map(|(moment, _)| scale.at(*moment)).collect();
            proptest::prop_assert!(places.is_sorted());
            proptest::prop_assert!(places.iter().all(|place| (0.0..=100.0).contains(place)));
            proptest::prop_assert!(!scale.axis(100).contains("NaN"));
        }
    }
}
