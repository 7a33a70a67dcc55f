//! Why a time was read so: by code, with what it names, so that any language can tell it.

mod english;

use chrono::Datelike;
use edtf::{Calendar, Edtf};
use serde::{Deserialize, Serialize};

use crate::{
    context::{Base, Tense},
    time::{Time, Unit},
};

/// Why a time was read so, or can be meant: remarks in the order in which they are told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Kept")]
pub struct Reason(Vec<Remark>);

/// A reason as libraries keep it; those of earlier formats keep an English line.
#[derive(Deserialize)]
#[serde(untagged)]
enum Kept {
    Remarks(Vec<Remark>),
    Line(String),
}

impl From<Kept> for Reason {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept::Remarks(remarks) => Self(remarks),
            Kept::Line(line) => line.into(),
        }
    }
}

/// A line of an earlier format.
impl From<String> for Reason {
    fn from(line: String) -> Self {
        Remark::Line(line).into()
    }
}

impl From<Remark> for Reason {
    fn from(remark: Remark) -> Self {
        Self(vec![remark])
    }
}

impl From<Ground> for Reason {
    fn from(ground: Ground) -> Self {
        Remark::from(ground).into()
    }
}

impl Reason {
    /// Why what is told as past, and when it was is not, is dated until a publication.
    pub fn not_after_publication(publication: Edtf) -> Self {
        let base = BaseDate { place: BasePlace::Publication, date: Some(publication) };
        Self::from(Remark::From { how: Relation::NotAfter, base }).by(Tense::Past)
    }

    /// Its remarks, each a whole sentence or part of a list.
    pub fn remarks(&self) -> &[Remark] {
        &self.0
    }

    /// How words were read and why, in one English line: "“Thursday” → 2013-07-25: the last one before publication".
    pub fn of_words(&self, words: &str, value: Option<&str>) -> String {
        // Lines of earlier formats name words and value themselves.
        if let [Remark::Line(line)] = self.remarks() {
            return line.clone();
        }
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let value = value.map(|value| format!(" → {value}")).unwrap_or_default();
        format!("“{words}”{value}: {self}")
    }

    /// The same, with one more remark.
    pub(crate) fn and(mut self, remark: impl Into<Remark>) -> Self {
        self.0.push(remark.into());
        self
    }

    /// The same, less a remark.
    pub(crate) fn without(mut self, ground: Ground) -> Self {
        self.0.retain(|remark| *remark != Remark::Ground(ground));
        self
    }

    /// The same, with what the verb tells.
    pub(crate) fn by(self, tense: Tense) -> Self {
        match tense {
            Tense::Past => self.and(Ground::PastTense),
            Tense::Future => self.and(Ground::ToldOfFuture),
            Tense::Unknown => self,
        }
    }

    /// Both reasons, what they share told once.
    pub(crate) fn with(mut self, other: &Self) -> Self {
        let new: Vec<Remark> = other.0.iter().filter(|remark| !self.0.contains(remark)).cloned().collect();
        self.0.extend(new);
        self
    }
}

/// One remark of a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is a line of `Display`")]
pub enum Remark {
    From {
        how: Relation,
        base: BaseDate,
    },
    Before {
        amount: u32,
        unit: WholeUnit,
        base: BaseDate,
    },
    After {
        amount: u32,
        unit: WholeUnit,
        base: BaseDate,
    },
    /// Monday is 1.
    UnknownDayOfWeek {
        weekday: u8,
    },
    Calendar {
        calendar: Calendar,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        year: Option<i32>,
    },
    /// Of words that tell when a text was published.
    Words {
        words: String,
        are: WordsAre,
    },
    /// The same of a day and what is told with it.
    Agree {
        words: String,
        with: AgreeWith,
        year: i32,
    },
    /// The same of a year.
    Year {
        year: i32,
        is: YearIs,
    },
    /// As libraries of earlier formats keep it.
    Line(String),
    #[serde(untagged)]
    Ground(Ground),
}

impl From<Ground> for Remark {
    fn from(ground: Ground) -> Self {
        Self::Ground(ground)
    }
}

impl Remark {
    /// So many units before the base, after it, or on its day.
    pub(crate) fn counted(count: i64, unit: Unit, base: &Base) -> Self {
        let (times, unit) = WholeUnit::of(unit);
        let amount = u32::try_from(count.unsigned_abs()).unwrap_or(u32::MAX).saturating_mul(times);
        match count {
            0 => Relation::DayOf.to(base),
            ..0 => Self::Before { amount, unit, base: base.into() },
            1.. => Self::After { amount, unit, base: base.into() },
        }
    }
}

/// A remark that names nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is a line of `Display`")]
pub enum Ground {
    InFull,
    AsEdtf,
    ByHand,
    InBrackets,
    Lasts,
    Recurs,
    SomeTimeBefore,
    TimeOfTelling,
    SomeTimeAfter,
    YearUntold,
    NearestOfMonth,
    NearestMonth,
    Reign,
    BuddhistEra,
    EthiopianCalendar,
    PastTense,
    ToldOfFuture,
    SouthernSeason,
    ToldWithDoubt,
    KeptOnOtherDays,
    AlmanacsDiffer,
    MoonSighting,
    WeekOn,
    FirstDay,
    LastDay,
    DateUnknown,
    YearUnknown,
    PublicationUnknown,
    BaseUntold,
    DayUntold,
    FromEvent,
    AnyOne,
    FiscalYear,
    OneBefore,
    OneAfter,
    SameYear,
    NextYear,
    WeekBefore,
    WeekAfter,
    OtherOrder,
    MonthFirst,
    DigitsAsYear,
    OtherDay,
    AllElseAgrees,
}

/// How a time lies to what it counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is a line of `Display`")]
pub enum Relation {
    Of,
    DayOf,
    InYearOf,
    LastBefore,
    NextAfter,
    LastOnOrBefore,
    FirstOnOrAfter,
    CountedFrom,
    NoFinerThan,
    NoOtherDay,
    RangeEnds,
    StoryHasCome,
    NearestYear,
    AtTimeOf,
    NotAfter,
}

impl Relation {
    /// So to this base.
    pub(crate) fn to(self, base: &Base) -> Remark {
        Remark::From { how: self, base: base.into() }
    }
}

/// What relative words count from, as far as it is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BaseDate {
    /// Where it is told.
    pub place: BasePlace,
    /// The date; `None` where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
}

impl From<&Base> for BaseDate {
    fn from(base: &Base) -> Self {
        let date = |time: &Time| time.edtf(false).or_else(|| Edtf::year(time.first_day()?.year()));
        Self { place: base.place, date: base.time.as_ref().and_then(date) }
    }
}

/// Where relative words have what they count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BasePlace {
    /// Nowhere in the text: it is its publication.
    Publication,
    /// A date told before.
    ToldBefore,
    /// "... yesterday,” he said on 4 May"
    ToldAfter,
    /// "two days before 4 May"
    Beside,
}

/// The units in which a reason counts, whatever the words do: a decade is ten years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "they are their names")]
pub enum WholeUnit {
    Day,
    Week,
    Month,
    Year,
}

impl WholeUnit {
    /// How many of which a unit is.
    fn of(unit: Unit) -> (u32, Self) {
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => (1, Self::Day),
            Unit::Weekend | Unit::Week => (1, Self::Week),
            Unit::Fortnight => (2, Self::Week),
            Unit::Month => (1, Self::Month),
            Unit::Quarter => (3, Self::Month),
            Unit::Half => (6, Self::Month),
            Unit::Season | Unit::Year => (1, Self::Year),
            Unit::Decade => (10, Self::Year),
            Unit::Century => (100, Self::Year),
            Unit::Millennium => (1000, Self::Year),
        }
    }
}

/// What speaks for words as the day of publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is a line of `Display`")]
pub enum WordsAre {
    ToldAsPublication,
    ApartAndNewest,
    FirstAndNewest,
    Newest,
    AtTop,
    SaidThen,
}

/// With what words agree in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is a line of `Display`")]
pub enum AgreeWith {
    Calendar,
    CalendarAndOthers,
    Holiday,
}

/// What speaks for a year as that of publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is a line of `Display`")]
pub enum YearIs {
    Newest,
    NearWeekday,
    OfObservanceAndWeekday,
    OfObservanceAndMonth,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_older_libraries_are_read_beside_reasons_by_code() {
        let day = BaseDate { place: BasePlace::Publication, date: Edtf::parse("2013-07-26").ok() };
        let told =
            Reason::from(Ground::YearUntold).and(Remark::From { how: Relation::LastBefore, base: day });
        let kept = r#"["year-untold",{"from":{"how":"last-before","base":{"place":"publication","date":"2013-07-26"}}}]"#;
        assert_eq!(serde_json::to_string(&told).unwrap(), kept);
        assert_eq!(serde_json::from_str::<Reason>(kept).unwrap(), told);
        let line: Reason = serde_json::from_str("\"told in full\"").unwrap();
        assert_eq!(line.to_string(), "told in full");
        let again = serde_json::to_string(&line).unwrap();
        assert_eq!(serde_json::from_str::<Reason>(&again).unwrap(), line);
    }

    #[test]
    fn a_reason_is_told_in_one_english_line() {
        let base = |date: &str| BaseDate { place: BasePlace::ToldBefore, date: Edtf::parse(date).ok() };
        let check = |remark: Remark, expected: &str| assert_eq!(Reason::from(remark).to_string(), expected);
        let before = |amount, date| Remark::Before { amount, unit: WholeUnit::Week, base: base(date) };
        check(before(1, "2013-07-26"), "one week before the date told before, Fri 26 Jul 2013");
        check(before(2, "2013-07"), "2 weeks before the date told before, July 2013");
        check(before(2, ""), "2 weeks before an unknown date");
        check(Remark::UnknownDayOfWeek { weekday: 4 }, "a Thursday, the date unknown");
        check(
            Remark::Calendar { calendar: Calendar::SolarHijri, year: Some(1392) },
            "the year 1392 of the Iranian calendar",
        );
    }
}
