//! When a time is, as told: by itself, or as one of the two ends of a span.

use edtf::{Edtf, When};
use timex::TimeExpression;

use crate::languages::{Language, Lower};
use crate::prose::Prose;

/// How many words may stand between "from" and its time: "from at least 2002".
const FARTHEST_OPENING: usize = 3;

/// When a time is, as told: a span where it is one of the span's two ends.
pub(crate) fn when(prose: &Prose<'_>, times: &[TimeExpression], index: usize) -> Option<When> {
    let span = |first: usize| {
        let (from, to) = (times.get(first)?, times.get(first + 1)?);
        let [joining] = prose.words_in(&(from.range.end..to.range.start.max(from.range.end))) else {
            return None;
        };
        let before = prose.words.partition_point(|word| word.range.start < from.range.start);
        let opening =
            || prose.words[..before].iter().rev().take(FARTHEST_OPENING).take_while(|word| !word.mark);
        let language = prose.language;
        let opened =
            |opens: fn(&Language, &Lower) -> bool| opening().any(|word| opens(language, &word.lower));
        let reaches = language.joins_span(&joining.lower) || matches!(joining.lower.as_str(), "–" | "-");
        let both = language.joins_times(&joining.lower);
        let spans = reaches && opened(Language::opens_span)
            || both && opened(Language::opens_between)
            || both && follow(from, to) && opened(Language::opens_joined);
        spans.then(|| interval(from, to)).flatten()
    };
    span(index).or_else(|| span(index.checked_sub(1)?)).or_else(|| times.get(index)?.when())
}

/// Whether one time begins the day after the other ends.
fn follow(from: &TimeExpression, to: &TimeExpression) -> bool {
    let end = from.edtf.as_ref().and_then(|edtf| edtf.bounds().latest);
    let start = to.edtf.as_ref().and_then(|edtf| edtf.bounds().earliest);
    end.zip(start).is_some_and(|(end, start)| end.date().succ_opt() == Some(start.date()))
}

/// Days of the longest year.
const DAYS_OF_YEAR: i64 = 366;

/// Whether a date is a span of more than a year.
pub(super) fn lasts_years(when: &When) -> bool {
    let bounds = when.edtf.bounds();
    let days = bounds
        .earliest
        .zip(bounds.latest)
        .map(|(earliest, latest)| (latest.date() - earliest.date()).num_days());
    days.is_some_and(|days| days > DAYS_OF_YEAR)
}

/// From one plain date to another.
fn interval(from: &TimeExpression, to: &TimeExpression) -> Option<When> {
    let plain = |time: &TimeExpression| time.modifier.is_none() && time.calendar.is_gregorian();
    let ends = Some((from.edtf.as_ref()?, to.edtf.as_ref()?)).filter(|_| plain(from) && plain(to));
    ends.and_then(|(from, to)| Edtf::interval(from, to)).map(When::from)
}
