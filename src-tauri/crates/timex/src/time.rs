//! A time with just the precision its words have.

mod written;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::TimexType;

/// A unit of time, from short to long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

/// How many units: counted in halves, or left vague ("several").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Amount {
    Halves(u32),
    Some,
}

impl Amount {
    pub(crate) fn whole(count: u32) -> Self {
        Self::Halves(count.saturating_mul(2))
    }
}

/// A meteorological season of the northern half of the earth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// The month it begins in.
    pub(crate) fn first_month(self) -> u32 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }

    /// The month it begins in south of the equator.
    fn southern_first_month(self) -> u32 {
        (self.first_month() + 5) % 12 + 1
    }

    /// Its value in a year that is not known.
    pub(crate) fn of_unknown_year(self) -> String {
        format!("XXXX-{}", self.timex())
    }

    fn timex(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }

    /// The season's number in EDTF (level 1).
    fn edtf(self) -> u8 {
        match self {
            Self::Spring => 21,
            Self::Summer => 22,
            Self::Autumn => 23,
            Self::Winter => 24,
        }
    }

    /// The season's number in EDTF where it is told to be southern (level 2).
    fn southern_edtf(self) -> u8 {
        self.edtf() + 8
    }
}

/// A part of the day, named as TIMEX3 names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayPart {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl DayPart {
    pub(crate) fn timex(self) -> &'static str {
        match self {
            Self::Morning => "TMO",
            Self::Afternoon => "TAF",
            Self::Evening => "TEV",
            Self::Night => "TNI",
        }
    }

    /// The part of the day that TIMEX3 names so after its "T".
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::Morning, Self::Afternoon, Self::Evening, Self::Night]
            .into_iter()
            .find(|part| part.timex()[1..] == *name)
    }
}

/// A time of day and, where told, its distance from UTC in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) hour: u32,
    pub(crate) minute: u32,
    pub(crate) second: Option<u32>,
    pub(crate) zone: Option<i32>,
}

impl Clock {
    /// A time of day without seconds or zone.
    pub(crate) const fn at(hour: u32, minute: u32) -> Self {
        Self { hour, minute, second: None, zone: None }
    }

    /// "6 o'clock this evening" is 18:00, but "3 o'clock last night" 03:00 and "12 at night" midnight.
    pub(crate) fn by(self, part: DayPart) -> Self {
        let hour = match (part, self.hour) {
            (DayPart::Afternoon | DayPart::Evening, hour @ 1..12) => hour + 12,
            (DayPart::Night, hour @ 6..12) => hour + 12,
            (DayPart::Night, 12) => 0,
            (_, hour) => hour,
        };
        Self { hour, ..self }
    }
}

/// What lies before, at or after the time of telling, no more known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Vague {
    Past,
    Present,
    Future,
}

/// A time no more precise than its words. Years are astronomical: 0 is 1 BC.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Time {
    /// `18` is 1800 to 1899.
    Century(i32),
    /// 5 is the fifth century before Christ.
    CenturyBefore(i32),
    /// `193` is 1930 to 1939.
    Decade(i32),
    /// 47 is the 470s before Christ: 479 to 470.
    DecadeBefore(i32),
    Year(i32),
    FiscalYear(i32),
    Half(i32, u32),
    Quarter(i32, u32),
    Season(i32, Season),
    /// A season of the southern half of the earth, by the year it begins in.
    SouthernSeason(i32, Season),
    Month(i32, u32),
    Week(i32, u32),
    Weekend(i32, u32),
    Day(NaiveDate),
    Part(NaiveDate, DayPart),
    Moment(NaiveDate, Clock),
    /// From the first day to the last, both included.
    Span(NaiveDate, NaiveDate),
    Lasting(Amount, Unit),
    /// A length of time in several units: `PT2H10M`.
    Composed(String),
    /// A TIMEX3 set: `P1D`, `XXXX-WXX-5`.
    Recurring(String),
    Vague(Vague),
    /// A date of which only a part is known: `XXXX-WXX-4`, `XXXX-07`.
    Incomplete(String),
    /// No time at all: the words only look like one.
    Nothing,
}

impl Time {
    /// The week of a day (ISO 8601).
    pub(crate) fn week_of(day: NaiveDate) -> Self {
        Self::Week(day.iso_week().year(), day.iso_week().week())
    }

    /// The time of this unit that a day lies in.
    pub(crate) fn containing(day: NaiveDate, unit: Unit) -> Self {
        let year = day.year();
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Self::Day(day),
            Unit::Weekend => Self::Weekend(day.iso_week().year(), day.iso_week().week()),
            Unit::Week | Unit::Fortnight => Self::week_of(day),
            Unit::Month => Self::Month(year, day.month()),
            Unit::Quarter => Self::Quarter(year, day.month0() / 3 + 1),
            Unit::Season => season_of(day),
            Unit::Half => Self::Half(year, day.month0() / 6 + 1),
            Unit::Year => Self::Year(year),
            Unit::Decade if year > 0 => Self::Decade(year.div_euclid(10)),
            Unit::Decade => Self::DecadeBefore((1 - year) / 10),
            Unit::Century | Unit::Millennium if year > 0 => Self::Century(year.div_euclid(100)),
            Unit::Century | Unit::Millennium => Self::CenturyBefore((100 - year) / 100),
        }
    }

    /// The unit it is told in; `None` where it is no date.
    pub(crate) fn unit(&self) -> Option<Unit> {
        Some(match self {
            Self::Century(_) | Self::CenturyBefore(_) => Unit::Century,
            Self::Decade(_) | Self::DecadeBefore(_) => Unit::Decade,
            Self::Year(_) | Self::FiscalYear(_) => Unit::Year,
            Self::Half(..) => Unit::Half,
            Self::Quarter(..) => Unit::Quarter,
            Self::Season(..) | Self::SouthernSeason(..) => Unit::Season,
            Self::Month(..) => Unit::Month,
            Self::Week(..) => Unit::Week,
            Self::Weekend(..) => Unit::Weekend,
            Self::Day(_) | Self::Part(..) | Self::Span(..) => Unit::Day,
            Self::Moment(..) => Unit::Minute,
            _ => return None,
        })
    }

    /// The first day; `None` where it is no date.
    pub(crate) fn first_day(&self) -> Option<NaiveDate> {
        match *self {
            Self::Century(century) => NaiveDate::from_ymd_opt(century.checked_mul(100)?, 1, 1),
            Self::CenturyBefore(century) => NaiveDate::from_ymd_opt(1 - century.checked_mul(100)?, 1, 1),
            Self::Decade(decade) => NaiveDate::from_ymd_opt(decade.checked_mul(10)?, 1, 1),
            Self::DecadeBefore(decade) => NaiveDate::from_ymd_opt(-8 - decade.checked_mul(10)?, 1, 1),
            Self::Year(year) | Self::FiscalYear(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            Self::Half(year, half) => NaiveDate::from_ymd_opt(year, half * 6 - 5, 1),
            Self::Quarter(year, quarter) => NaiveDate::from_ymd_opt(year, quarter * 3 - 2, 1),
            Self::Season(year, season) => NaiveDate::from_ymd_opt(year, season.first_month(), 1),
            Self::SouthernSeason(year, season) => {
                NaiveDate::from_ymd_opt(year, season.southern_first_month(), 1)
            }
            Self::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Week(year, week) => NaiveDate::from_isoywd_opt(year, week, chrono::Weekday::Mon),
            Self::Weekend(year, week) => NaiveDate::from_isoywd_opt(year, week, chrono::Weekday::Sat),
            Self::Day(day) | Self::Part(day, _) | Self::Moment(day, _) | Self::Span(day, _) => Some(day),
            _ => None,
        }
    }

    /// The first and the last day of a time that lasts longer than one.
    pub(crate) fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.first_day()?;
        let next = match self {
            Self::Span(_, last) => return Some((first, *last)),
            Self::Season(..) | Self::SouthernSeason(..) => add(first, 3, Unit::Month),
            Self::Weekend(..) => add(first, 2, Unit::Day),
            _ => add(first, 1, self.unit().filter(|unit| *unit > Unit::Day)?),
        };
        Some((first, next?.pred_opt()?))
    }

    /// The same length of time, `count` units later (earlier where negative).
    pub(crate) fn moved(&self, count: i64, unit: Unit) -> Option<Self> {
        let own = self.unit()?;
        let day = add(self.first_day()?, count, unit)?;
        Some(match self {
            Self::Part(_, part) => Self::Part(day, *part),
            Self::Moment(_, clock) => Self::Moment(day, *clock),
            Self::Season(_, season) => Self::Season(day.year(), *season),
            Self::SouthernSeason(_, season) => Self::SouthernSeason(day.year(), *season),
            _ => Self::containing(day, own),
        })
    }

    /// TIMEX3 `type`.
    pub(crate) fn kind(&self) -> TimexType {
        match self {
            Self::Part(..) | Self::Moment(..) => TimexType::Time,
            Self::Lasting(..) | Self::Composed(_) => TimexType::Duration,
            Self::Recurring(_) => TimexType::Set,
            Self::Incomplete(value) if value.contains('T') => TimexType::Time,
            _ => TimexType::Date,
        }
    }
}

/// Adds whole units to a day; months and years that lack the day end on their last one.
pub(crate) fn add(day: NaiveDate, count: i64, unit: Unit) -> Option<NaiveDate> {
    let steps = |days: i64| {
        let days = count.checked_mul(days)?;
        let moved = Days::new(days.unsigned_abs());
        if days < 0 { day.checked_sub_days(moved) } else { day.checked_add_days(moved) }
    };
    let months = |months: i64| {
        let months = count.checked_mul(months)?;
        let moved = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
        if months < 0 { day.checked_sub_months(moved) } else { day.checked_add_months(moved) }
    };
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Some(day),
        Unit::Day => steps(1),
        Unit::Week | Unit::Weekend => steps(7),
        Unit::Fortnight => steps(14),
        Unit::Month => months(1),
        Unit::Quarter => months(3),
        Unit::Half => months(6),
        Unit::Season | Unit::Year => months(12),
        Unit::Decade => months(120),
        Unit::Century => months(1200),
        Unit::Millennium => months(12_000),
    }
}

fn season_of(day: NaiveDate) -> Time {
    let year = day.year();
    match day.month() {
        3..=5 => Time::Season(year, Season::Spring),
        6..=8 => Time::Season(year, Season::Summer),
        9..=11 => Time::Season(year, Season::Autumn),
        12 => Time::Season(year, Season::Winter),
        _ => Time::Season(year - 1, Season::Winter),
    }
}
