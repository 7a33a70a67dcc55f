//! Why a date was read so, by code, for the catalogues.

use edtf::{Calendar, When};
use serde::Serialize;
use timex::{BaseDate, Reason, Remark};
use ts_rs::TS;

use super::WhenView;

/// One remark on why a date was read so.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of timex::Remark")]
pub enum DateRemarkView {
    From {
        how: DateRelationView,
        base: BaseDateView,
    },
    Before {
        amount: u32,
        unit: WholeUnitView,
        base: BaseDateView,
    },
    After {
        amount: u32,
        unit: WholeUnitView,
        base: BaseDateView,
    },
    UnknownDayOfWeek {
        weekday: u8,
    },
    Calendar {
        #[ts(type = "string")]
        calendar: Calendar,
        year: Option<i32>,
    },
    Words {
        words: String,
        are: WordsAreView,
    },
    Agree {
        words: String,
        with: AgreeWithView,
        year: i32,
    },
    Year {
        year: i32,
        is: YearIsView,
    },
    Line {
        line: String,
    },
    Ground {
        ground: DateGroundView,
    },
}

/// What relative words count from.
#[derive(Debug, Serialize, TS)]
pub struct BaseDateView {
    /// Where it is told.
    pub place: BasePlaceView,
    /// The date, as far as it is known.
    pub when: Option<WhenView>,
}

/// The remarks of a reason, in the order in which they are told.
pub fn date_remarks(reason: &Reason) -> Vec<DateRemarkView> {
    reason.remarks().iter().cloned().map(Into::into).collect()
}

impl From<Remark> for DateRemarkView {
    fn from(remark: Remark) -> Self {
        match remark {
            Remark::From { how, base } => Self::From { how: how.into(), base: base.into() },
            Remark::Before { amount, unit, base } => {
                Self::Before { amount, unit: unit.into(), base: base.into() }
            }
            Remark::After { amount, unit, base } => {
                Self::After { amount, unit: unit.into(), base: base.into() }
            }
            Remark::UnknownDayOfWeek { weekday } => Self::UnknownDayOfWeek { weekday },
            Remark::Calendar { calendar, year } => Self::Calendar { calendar, year },
            Remark::Words { words, are } => Self::Words { words, are: are.into() },
            Remark::Agree { words, with, year } => Self::Agree { words, with: with.into(), year },
            Remark::Year { year, is } => Self::Year { year, is: is.into() },
            Remark::Line(line) => Self::Line { line },
            Remark::Ground(ground) => Self::Ground { ground: ground.into() },
        }
    }
}

impl From<BaseDate> for BaseDateView {
    fn from(base: BaseDate) -> Self {
        Self { place: base.place.into(), when: base.date.map(|date| (&When::from(date)).into()) }
    }
}

/// A view of an enum of `timex` whose variants hold nothing: the same variants, as their codes.
macro_rules! codes {
    ($view:ident of $own:ident: $($variant:ident)*) => {
        #[doc = concat!("The codes of `timex::", stringify!($own), "`.")]
        #[derive(Debug, Serialize, TS)]
        #[serde(rename_all = "kebab-case")]
        #[allow(missing_docs, reason = "the variants are those of `timex`")]
        pub enum $view {
            $($variant,)*
        }

        impl From<timex::$own> for $view {
            fn from(own: timex::$own) -> Self {
                match own {
                    $(timex::$own::$variant => Self::$variant,)*
                }
            }
        }
    };
}

codes!(BasePlaceView of BasePlace: Publication ToldBefore ToldAfter Beside);
codes!(WholeUnitView of WholeUnit: Day Week Month Year);
codes!(WordsAreView of WordsAre: ToldAsPublication ApartAndNewest FirstAndNewest Newest AtTop SaidThen);
codes!(AgreeWithView of AgreeWith: Calendar CalendarAndOthers Holiday);
codes!(YearIsView of YearIs: Newest NearWeekday OfObservanceAndWeekday OfObservanceAndMonth);
codes!(
    DateRelationView of Relation:
    Of DayOf InYearOf LastBefore NextAfter LastOnOrBefore FirstOnOrAfter CountedFrom NoFinerThan NoOtherDay
    RangeEnds StoryHasCome NearestYear AtTimeOf NotAfter
);
codes!(
    DateGroundView of Ground:
    InFull AsEdtf ByHand InBrackets Lasts Recurs SomeTimeBefore TimeOfTelling SomeTimeAfter YearUntold
    NearestOfMonth NearestMonth Reign BuddhistEra EthiopianCalendar PastTense ToldOfFuture SouthernSeason
    ToldWithDoubt KeptOnOtherDays AlmanacsDiffer MoonSighting WeekOn FirstDay LastDay DateUnknown YearUnknown
    PublicationUnknown BaseUntold DayUntold FromEvent AnyOne FiscalYear OneBefore OneAfter SameYear NextYear
    WeekBefore WeekAfter OtherOrder MonthFirst DigitsAsYear OtherDay AllElseAgrees
);
