//! The first and last moment a date can mean.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use edtf_core::{Bound, BoundDate, Date, DateTime, Interval, IntervalEndpoint, SetElement, TimeShift};

/// The first and last moment a date can mean; `None` where that end is open or unknown.
///
/// Times are local, as written: a zone does not shift them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The first moment, inclusive.
    pub earliest: Option<NaiveDateTime>,
    /// The last moment, inclusive (23:59:59 for days and coarser).
    pub latest: Option<NaiveDateTime>,
}

/// The ends in days, before times are put to them.
type Days = (Option<NaiveDate>, Option<NaiveDate>);

impl Bounds {
    /// Both ends open: nothing is known.
    pub const UNKNOWN: Self = Self { earliest: None, latest: None };

    /// Whether some moment lies in both; an open end reaches everything on its side.
    pub fn overlaps(&self, other: &Self) -> bool {
        let begins_in_time = |a: &Self, b: &Self| match (a.earliest, b.latest) {
            (Some(earliest), Some(latest)) => earliest <= latest,
            _ => true,
        };
        begins_in_time(self, other) && begins_in_time(other, self)
    }

    /// Whether all of this lies in the other.
    pub fn lies_within(&self, other: &Self) -> bool {
        let starts = other.earliest.is_none_or(|start| self.earliest.is_some_and(|own| own >= start));
        let ends = other.latest.is_none_or(|end| self.latest.is_some_and(|own| own <= end));
        starts && ends
    }

    pub(crate) fn widened(self, margin: TimeDelta) -> Self {
        Self {
            earliest: self.earliest.and_then(|moment| moment.checked_sub_signed(margin)),
            latest: self.latest.and_then(|moment| moment.checked_add_signed(margin)),
        }
    }

    pub(crate) fn shifted(self, by: TimeDelta) -> Self {
        let shift = |moment: Option<NaiveDateTime>| moment.and_then(|moment| moment.checked_add_signed(by));
        Self { earliest: shift(self.earliest), latest: shift(self.latest) }
    }
}

pub(crate) fn of(edtf: &edtf_core::Edtf) -> Bounds {
    match edtf {
        edtf_core::Edtf::Date(date) => whole_days(days(date)),
        edtf_core::Edtf::DateTime(moment) => of_moment(moment),
        edtf_core::Edtf::Interval(interval) => whole_days(interval_days(interval)),
        edtf_core::Edtf::Set(set) => whole_days(set_days(&set.elements)),
    }
}

/// How far a written time is ahead of UTC; `None` where no zone is written.
pub(crate) fn ahead_of_utc(edtf: &edtf_core::Edtf) -> Option<TimeDelta> {
    let edtf_core::Edtf::DateTime(moment) = edtf else { return None };
    Some(match moment.time.shift? {
        TimeShift::Utc => TimeDelta::zero(),
        TimeShift::Offset { minutes, .. } => TimeDelta::minutes(minutes.into()),
    })
}

/// A date whose thousands of years are not known ("25 December, year unknown") has no place in time.
pub(crate) fn is_placed(date: &Date) -> bool {
    !matches!(date.year.kind, edtf_core::YearKind::Standard { digits: [None, ..], .. })
}

/// EDTF always writes seconds: "14:30" is `14:30:00` and lasts its minute.
fn of_moment(moment: &DateTime) -> Bounds {
    let time = &moment.time;
    // EDTF admits the leap second 60, chrono's plain times do not.
    let second = u32::from(time.second.min(59));
    let last = if second == 0 { 59 } else { second };
    let on = |second| {
        let time = NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), second)?;
        Some(days(&moment.date).0?.and_time(time))
    };
    Bounds { earliest: on(second), latest: on(last) }
}

fn whole_days((first, last): Days) -> Bounds {
    Bounds {
        earliest: first.and_then(|day| day.and_hms_opt(0, 0, 0)),
        latest: last.and_then(|day| day.and_hms_opt(23, 59, 59)),
    }
}

fn days(date: &Date) -> Days {
    if !is_placed(date) {
        return (None, None);
    }
    let bounds = edtf_core::Edtf::Date(*date).bounds();
    (day(bounds.earliest), day(bounds.latest))
}

fn day(bound: Bound) -> Option<NaiveDate> {
    let Bound::Date(BoundDate { year, month, day }) = bound else { return None };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month.into(), day.into())
}

fn interval_days(interval: &Interval) -> Days {
    let first = match &interval.start {
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrAfter(date) => days(date).0,
        IntervalEndpoint::Open | IntervalEndpoint::Unknown | IntervalEndpoint::OnOrBefore(_) => None,
    };
    let last = match &interval.end {
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrBefore(date) => days(date).1,
        IntervalEndpoint::Open | IntervalEndpoint::Unknown | IntervalEndpoint::OnOrAfter(_) => None,
    };
    (first, last)
}

fn set_days(elements: &[SetElement]) -> Days {
    let each = elements.iter().map(|element| match element {
        SetElement::Date(date) => days(date),
        SetElement::OnOrBefore(date) => (None, days(date).1),
        SetElement::OnOrAfter(date) => (days(date).0, None),
        SetElement::Range(start, end) => (days(start).0, days(end).1),
    });
    // An open end anywhere leaves the whole set open there.
    let both = |a: Days, b: Days| (a.0.zip(b.0).map(|(a, b)| a.min(b)), a.1.zip(b.1).map(|(a, b)| a.max(b)));
    each.reduce(both).unwrap_or((None, None))
}
