//! A date as a text tells it: EDTF, the modifier EDTF lacks, and the calendar of the words.

use std::cmp::Ordering;

use chrono::{NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::{Bounds, Edtf, bounds, label};

/// A date as told: what an event, a suggestion or a publication carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The date, proleptic Gregorian.
    pub edtf: Edtf,
    /// The part of it that is meant, as in "early" or "by"; TIMEX3 `mod`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<Modifier>,
    /// The calendar the words were written in.
    #[serde(default, skip_serializing_if = "Calendar::is_gregorian")]
    pub calendar: Calendar,
}

/// TIMEX3 `mod` (TimeML 1.2.1), printed in its capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Modifier {
    /// "early June"
    Start,
    /// "mid-June"
    Mid,
    /// "late June"
    End,
    /// "about 1850"
    Approx,
    /// "before June"
    Before,
    /// "after June"
    After,
    /// "by June"
    OnOrBefore,
    /// "since June"
    OnOrAfter,
    /// "less than a year"
    LessThan,
    /// "more than a year"
    MoreThan,
    /// "no more than a year"
    EqualOrLess,
    /// "at least a year"
    EqualOrMore,
}

/// The calendar that words were written in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Calendar {
    /// The calendar of most news.
    #[default]
    Gregorian,
    /// The Iranian calendar.
    SolarHijri,
    /// The Islamic lunar calendar.
    Islamic,
    /// The Hebrew calendar.
    Hebrew,
    /// The Julian calendar ("Old Style").
    Julian,
}

impl Calendar {
    /// Whether this is the ordinary calendar, which needs no mention.
    pub fn is_gregorian(&self) -> bool {
        *self == Self::Gregorian
    }
}

impl From<Edtf> for When {
    fn from(edtf: Edtf) -> Self {
        Self { edtf, modifier: None, calendar: Calendar::Gregorian }
    }
}

impl When {
    /// The first and last moment meant, the modifier taken into account: "early June" ends on the 10th.
    ///
    /// "Early", "mid" and "late" are thirds; "before June" ends before June, "by June" with it.
    pub fn bounds(&self) -> Bounds {
        let told = self.edtf.bounds();
        let second = TimeDelta::seconds(1);
        match self.modifier {
            Some(Modifier::Start) => third(told, 0),
            Some(Modifier::Mid) => third(told, 1),
            Some(Modifier::End) => third(told, 2),
            Some(Modifier::Before) => Bounds { earliest: None, latest: minus(told.earliest, second) },
            Some(Modifier::OnOrBefore) => Bounds { earliest: None, latest: told.latest },
            Some(Modifier::After) => Bounds { earliest: plus(told.latest, second), latest: None },
            Some(Modifier::OnOrAfter) => Bounds { earliest: told.earliest, latest: None },
            _ => told,
        }
    }

    /// The date in English words: "early July 2013", "c. 1850", "3 May 2013, 14:30".
    ///
    /// Words of another calendar come first: "12 Tir 1392 (3 July 2013)".
    pub fn label(&self) -> String {
        label::of(self)
    }

    /// Whether it is told as about right only: marked `~`, `%` or [`Modifier::Approx`].
    pub fn is_approximate(&self) -> bool {
        self.edtf.is_approximate() || self.modifier == Some(Modifier::Approx)
    }

    /// Orders by first moment, then by last; unknown dates come last.
    ///
    /// What is known only by its end ("by June") stands there, before all else that begins then: a
    /// chronology that opened with it would say that it came first.
    pub fn chronological_cmp(&self, other: &Self) -> Ordering {
        let place = |when: &Self| {
            let Bounds { earliest, latest } = when.bounds();
            let known = earliest.or(latest);
            (known.is_none(), known, earliest.is_some(), latest.is_none(), latest)
        };
        place(self).cmp(&place(other))
    }

    /// Whether both can mean the same moment; dates that cannot are a conflict.
    ///
    /// An open end reaches everything on its side. Approximate dates are widened to both sides: a time
    /// by 1 hour, a day by 3 days, a month by 31 days, a season by 92, a year by 5 years, a decade by
    /// 10, a century by 50. Times are compared in UTC where both tell a zone, else as written.
    pub fn could_agree_with(&self, other: &Self) -> bool {
        match (bounds::ahead_of_utc(&self.edtf.0), bounds::ahead_of_utc(&other.edtf.0)) {
            (Some(own), Some(others)) => {
                self.possible_bounds().shifted(-own).overlaps(&other.possible_bounds().shifted(-others))
            }
            _ => self.possible_bounds().overlaps(&other.possible_bounds()),
        }
    }

    /// Whether it could lie in a span of time; approximate dates are widened as for [`Self::could_agree_with`].
    pub fn could_fall_in(&self, span: &Bounds) -> bool {
        self.possible_bounds().overlaps(span)
    }

    /// Whether all it can mean lies in a span of time; a date marked `?` or `%` never certainly does.
    pub fn certainly_in(&self, span: &Bounds) -> bool {
        !self.edtf.is_uncertain() && self.possible_bounds().lies_within(span)
    }

    /// The bounds, widened for an approximate date as told at [`Self::could_agree_with`].
    pub fn possible_bounds(&self) -> Bounds {
        let margin = if self.is_approximate() { self.edtf.margin() } else { TimeDelta::zero() };
        self.bounds().widened(margin)
    }
}

/// A third of a span, in whole days where it has three; a span with an open end has no thirds.
fn third(span: Bounds, which: i32) -> Bounds {
    let (Some(earliest), Some(latest)) = (span.earliest, span.latest) else { return span };
    let length = latest - earliest + TimeDelta::seconds(1);
    let part = match length.num_days() / 3 {
        0 => TimeDelta::seconds(length.num_seconds() / 3),
        days => TimeDelta::days(days),
    };
    let end_of_part = |parts: i32| plus(Some(earliest), part * parts - TimeDelta::seconds(1));
    match which {
        _ if part.is_zero() => span,
        0 => Bounds { latest: end_of_part(1), ..span },
        1 => Bounds { earliest: plus(Some(earliest), part), latest: end_of_part(2) },
        _ => Bounds { earliest: plus(Some(earliest), part * 2), ..span },
    }
}

fn plus(moment: Option<NaiveDateTime>, by: TimeDelta) -> Option<NaiveDateTime> {
    moment?.checked_add_signed(by)
}

fn minus(moment: Option<NaiveDateTime>, by: TimeDelta) -> Option<NaiveDateTime> {
    moment?.checked_sub_signed(by)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> When {
        Edtf::parse(text).unwrap().into()
    }

    fn modified(text: &str, modifier: Modifier) -> When {
        When { modifier: Some(modifier), ..when(text) }
    }

    #[track_caller]
    fn check(when: When, earliest: &str, latest: &str) {
        let print =
            |moment: Option<NaiveDateTime>| moment.map_or("-".to_owned(), |moment| moment.to_string());
        let bounds = when.bounds();
        assert_eq!((print(bounds.earliest).as_str(), print(bounds.latest).as_str()), (earliest, latest));
    }

    #[test]
    fn early_mid_and_late_are_thirds() {
        check(modified("2013-06", Modifier::Start), "2013-06-01 00:00:00", "2013-06-10 23:59:59");
        check(modified("2013-06", Modifier::Mid), "2013-06-11 00:00:00", "2013-06-20 23:59:59");
        check(modified("2013-07", Modifier::End), "2013-07-21 00:00:00", "2013-07-31 23:59:59");
        check(modified("2013-07-04", Modifier::End), "2013-07-04 16:00:00", "2013-07-04 23:59:59");
        check(modified("2013/..", Modifier::Start), "2013-01-01 00:00:00", "-");
        check(modified("2013-07-04T10:00:01", Modifier::Start), "2013-07-04 10:00:01", "2013-07-04 10:00:01");
    }

    #[test]
    fn by_june_includes_june_and_before_june_does_not() {
        check(modified("2014-06", Modifier::Before), "-", "2014-05-31 23:59:59");
        check(modified("2014-06", Modifier::OnOrBefore), "-", "2014-06-30 23:59:59");
        check(modified("2014-06", Modifier::After), "2014-07-01 00:00:00", "-");
        check(modified("2014-06", Modifier::OnOrAfter), "2014-06-01 00:00:00", "-");
        check(modified("1850", Modifier::Approx), "1850-01-01 00:00:00", "1850-12-31 23:59:59");
    }

    #[test]
    fn orders_finer_dates_before_the_longer_ones_that_begin_with_them() {
        let mut dates = [
            when("XXXX"),
            when("2013/.."),
            when("2013"),
            when("2013-01-02"),
            when("2013-01"),
            when("2013-01-01"),
            when("-0043"),
            when("../2014"),
            modified("2013", Modifier::Before),
        ];
        dates.sort_by(When::chronological_cmp);
        let printed: Vec<String> = dates.iter().map(When::label).collect();
        assert_eq!(
            printed,
            [
                "44 BC",
                "before 2013",
                "1 January 2013",
                "January 2013",
                "2013",
                "from 2013 on",
                "2 January 2013",
                "until 2014",
                "unknown date"
            ]
        );
    }

    #[test]
    fn dates_agree_when_they_can_mean_the_same_moment() {
        let agree = |a: &str, b: &str| when(a).could_agree_with(&when(b));
        assert!(agree("2019-02-06", "2019-02"));
        assert!(!agree("2019-02-06", "2019-02-09"));
        assert!(agree("2019-02-06~", "2019-02-09"));
        assert!(!agree("2019-02-06~", "2019-02-10"));
        assert!(agree("1850~", "1855"));
        assert!(!agree("1850~", "1856"));
        assert!(agree("2019-02/..", "2024"));
        assert!(!agree("2019-02/..", "2018"));
        assert!(agree("XXXX", "2018"));
    }

    #[test]
    fn times_in_two_zones_agree_when_they_are_the_same_instant() {
        let agree = |a: &str, b: &str| when(a).could_agree_with(&when(b));
        assert!(agree("2019-03-29T18:40:00+01:00", "2019-03-29T17:40:00Z"));
        assert!(!agree("2019-03-29T18:40:00+01:00", "2019-03-29T18:40:00Z"));
        assert!(agree("2019-03-29T18:40:00+01:00", "2019-03-29T18:40:00"));
    }

    #[test]
    fn tells_what_could_fall_in_a_span_from_what_certainly_does() {
        let span = when("2013").bounds();
        let places = |when: When| (when.could_fall_in(&span), when.certainly_in(&span));
        assert_eq!(places(when("2013-07")), (true, true));
        assert_eq!(places(when("201X")), (true, false));
        assert_eq!(places(when("2013-07?")), (true, false));
        assert_eq!(places(when("2014-01-02~")), (true, false));
        assert_eq!(places(when("2014-01-02")), (false, false));
        assert_eq!(places(modified("2013-07", Modifier::After)), (true, false));
    }

    #[test]
    fn stores_only_what_is_told() {
        let json = |when: &When| serde_json::to_string(when).unwrap();
        assert_eq!(json(&when("2013-07")), r#"{"edtf":"2013-07"}"#);
        let told = When { calendar: Calendar::SolarHijri, ..modified("2013-07-03", Modifier::OnOrBefore) };
        assert_eq!(
            json(&told),
            r#"{"edtf":"2013-07-03","modifier":"ON_OR_BEFORE","calendar":"solar-hijri"}"#
        );
        assert_eq!(serde_json::from_str::<When>(&json(&told)).unwrap(), told);
    }
}
