//! Between which days an event was, where no time tells when it was.

use chrono::{NaiveDate, NaiveDateTime};
use chronology::Factuality;
use edtf::{Edtf, Modifier, Precision, When};
use timex::TimeExpression;

use super::dating::{Side, is_date, is_elsewhere, is_later, side};
use super::{Candidate, is_apart, when};
use crate::Reading;

impl Candidate<'_> {
    /// When the event was, as far as the text tells, and the index of the time that tells it.
    ///
    /// What is told as having happened was not after its publication.
    pub(crate) fn when(
        &self,
        reading: &Reading<'_>,
        factuality: Factuality,
    ) -> (Option<When>, Option<usize>) {
        if self.time.is_some() {
            return (self.time.and_then(|time| when(self.prose, reading.times, time)), self.time);
        }
        let past = matches!(factuality, Factuality::Happened | Factuality::Announced);
        if self.verb.is_none() || !past {
            return (None, None);
        }
        let beside = self.beside(reading).and_then(|(index, side)| {
            let when = bounded(reading.times.get(index)?, side, reading.published)?;
            Some((Some(when), Some(index)))
        });
        beside.unwrap_or_else(|| (reading.published.and_then(|moment| until(moment.date())), None))
    }

    /// The time nearest to the verb of what came before or after it.
    fn beside(&self, reading: &Reading<'_>) -> Option<(usize, Side)> {
        let verb = self.verb?.at;
        let anchor = self.words.get(verb)?.range.start;
        let first = reading.times.partition_point(|time| time.range.start < self.told.start);
        let inside =
            (first..).zip(&reading.times[first..]).take_while(|(_, time)| time.range.end <= self.told.end);
        let sides = inside.filter(|(_, time)| self.may_bound(time, reading)).filter_map(|(index, time)| {
            let words = self.places(&time.range);
            let elsewhere = is_elsewhere(self.prose, time.range.start, anchor, &self.told);
            let side = side(&self.words, &words, verb, self.prose.language).filter(|_| !elsewhere)?;
            Some((index, side, words.start.abs_diff(verb)))
        });
        let nearest = sides.min_by_key(|(_, _, far)| *far).map(|(index, side, _)| (index, side));
        nearest.or_else(|| Some((self.said_when(reading)?, Side::Before)))
    }

    /// Whether a time is a known one beside which something can have been.
    fn may_bound(&self, time: &TimeExpression, reading: &Reading<'_>) -> bool {
        is_date(time)
            && time.bound.is_none()
            && time.when().is_some()
            && is_apart(&time.range, self.reported.as_ref())
            && !is_later(time, reading.published)
    }

    /// The only time of who says what was said: what they tell of was before.
    fn said_when(&self, reading: &Reading<'_>) -> Option<usize> {
        let (frame, said) = self.said_in.as_ref()?;
        let first = reading.times.partition_point(|time| time.range.start < frame.start);
        let inside =
            (first..).zip(&reading.times[first..]).take_while(|(_, time)| time.range.end <= frame.end);
        let mut own = inside.filter(|(_, time)| is_apart(&time.range, Some(said)) && time.edtf.is_some());
        let (index, time) = own.next()?;
        (own.next().is_none() && self.may_bound(time, reading)).then_some(index)
    }
}

/// On a day or before it.
fn until(day: NaiveDate) -> Option<When> {
    Some(When { modifier: Some(Modifier::OnOrBefore), ..Edtf::day(day)?.into() })
}

/// On one side of a time, and not after publication; no more precise than the time.
fn bounded(time: &TimeExpression, side: Side, published: Option<NaiveDateTime>) -> Option<When> {
    let edtf = time.edtf.clone()?;
    if side == Side::Before {
        return Some(When { edtf, modifier: Some(Modifier::OnOrBefore), calendar: time.calendar });
    }
    let unit = match edtf.precision() {
        Precision::Year => "%Y",
        Precision::Month => "%Y-%m",
        _ => "%Y-%m-%d",
    };
    let first = edtf.bounds().earliest?.format(unit).to_string();
    let last = published.map(|moment| moment.format(unit).to_string()).unwrap_or_default();
    let told = if first == last { first } else { format!("[{first}..{last}]") };
    Some(When { calendar: time.calendar, ..Edtf::parse(&told).ok()?.into() })
}
