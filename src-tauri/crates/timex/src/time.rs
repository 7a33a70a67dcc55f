//! A time with just the precision its words have, and its TIMEX3 and EDTF forms.

use chrono::{Datelike, Days, Months, NaiveDate};
use edtf::Edtf;

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
    /// "6 o'clock this evening" is 18:00, but "3 o'clock last night" 03:00.
    pub(crate) fn by(self, part: DayPart) -> Self {
        let later = match part {
            DayPart::Afternoon | DayPart::Evening => self.hour < 12,
            DayPart::Night => (6..12).contains(&self.hour),
            DayPart::Morning => false,
        };
        Self { hour: self.hour + if later { 12 } else { 0 }, ..self }
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
            Unit::Decade => Self::Decade(year.div_euclid(10)),
            Unit::Century | Unit::Millennium if year > 0 => Self::Century(year.div_euclid(100)),
            Unit::Century | Unit::Millennium => Self::CenturyBefore((100 - year) / 100),
        }
    }

    /// The unit it is told in; `None` where it is no date.
    pub(crate) fn unit(&self) -> Option<Unit> {
        Some(match self {
            Self::Century(_) | Self::CenturyBefore(_) => Unit::Century,
            Self::Decade(_) => Unit::Decade,
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

    /// TIMEX3 `value`.
    pub(crate) fn value(&self) -> String {
        match self {
            Self::Century(century) => format!("{century:02}"),
            Self::CenturyBefore(century) => format!("BC{:02}", century - 1),
            Self::Decade(decade) if *decade < 0 => {
                format!("{}/{}", year_value(decade * 10), year_value(decade * 10 + 9))
            }
            Self::Decade(decade) => format!("{decade:03}"),
            Self::Year(year) => year_value(*year),
            Self::FiscalYear(year) => format!("FY{year:04}"),
            Self::Half(year, half) => format!("{}-H{half}", year_value(*year)),
            Self::Quarter(year, quarter) => format!("{}-Q{quarter}", year_value(*year)),
            Self::Season(year, season) | Self::SouthernSeason(year, season) => {
                format!("{}-{}", year_value(*year), season.timex())
            }
            Self::Month(year, month) => format!("{}-{month:02}", year_value(*year)),
            Self::Week(year, week) => format!("{}-W{week:02}", year_value(*year)),
            Self::Weekend(year, week) => format!("{}-W{week:02}-WE", year_value(*year)),
            Self::Day(day) => day_value(*day),
            Self::Part(day, part) => format!("{}{}", day_value(*day), part.timex()),
            Self::Moment(day, clock) => format!("{}{}", day_value(*day), clock_value(*clock)),
            Self::Span(first, last) => format!("{}/{}", day_value(*first), day_value(*last)),
            Self::Lasting(amount, unit) => period_value(*amount, *unit),
            Self::Composed(value) | Self::Recurring(value) | Self::Incomplete(value) => value.clone(),
            Self::Vague(Vague::Past) => "PAST_REF".to_owned(),
            Self::Vague(Vague::Present) => "PRESENT_REF".to_owned(),
            Self::Vague(Vague::Future) => "FUTURE_REF".to_owned(),
            Self::Nothing => String::new(),
        }
    }

    /// The date in EDTF, marked `~` where it is only about right; `None` for what is no date.
    pub(crate) fn edtf(&self, approximate: bool) -> Option<Edtf> {
        let mark = if approximate { "~" } else { "" };
        let text = match self {
            Self::Century(century) => format!("{century:02}XX{mark}"),
            Self::CenturyBefore(century) => {
                let (first, last) = (1 - century * 100, 100 - century * 100);
                format!("{}{mark}/{}{mark}", edtf_year(first), edtf_year(last))
            }
            Self::Decade(decade) if *decade < 0 => {
                format!("{}{mark}/{}{mark}", edtf_year(decade * 10), edtf_year(decade * 10 + 9))
            }
            Self::Decade(decade) => format!("{decade:03}X{mark}"),
            Self::Year(year) => format!("{}{mark}", edtf_year(*year)),
            Self::Half(year, half) => format!("{}-{}", edtf_year(*year), 39 + half),
            Self::Quarter(year, quarter) => format!("{}-{}", edtf_year(*year), 32 + quarter),
            Self::Season(year, season) => format!("{}-{}{mark}", edtf_year(*year), season.edtf()),
            Self::SouthernSeason(year, season) => {
                format!("{}-{}{mark}", edtf_year(*year), season.southern_edtf())
            }
            Self::Month(year, month) => format!("{}-{month:02}{mark}", edtf_year(*year)),
            Self::Week(..) => span_edtf(self.first_day()?, self.first_day()? + Days::new(6), mark),
            Self::Weekend(..) => span_edtf(self.first_day()?, self.first_day()? + Days::new(1), mark),
            Self::Span(first, last) => span_edtf(*first, *last, mark),
            Self::Day(day) | Self::Part(day, _) => format!("{}{mark}", edtf_day(*day)),
            Self::Moment(day, clock) => format!("{}{}", edtf_day(*day), edtf_clock(*clock)),
            _ => return None,
        };
        Edtf::parse(&text).ok()
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

fn year_value(year: i32) -> String {
    if year > 0 { format!("{year:04}") } else { format!("BC{:04}", 1 - year) }
}

fn day_value(day: NaiveDate) -> String {
    format!("{}-{:02}-{:02}", year_value(day.year()), day.month(), day.day())
}

fn clock_value(clock: Clock) -> String {
    let second = clock.second.map(|second| format!(":{second:02}")).unwrap_or_default();
    // TIMEX3 readers know "Z"; other distances from UTC are kept in EDTF.
    let zone = if clock.zone == Some(0) { "Z" } else { "" };
    format!("T{:02}:{:02}{second}{zone}", clock.hour, clock.minute)
}

fn edtf_year(year: i32) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}

fn edtf_day(day: NaiveDate) -> String {
    format!("{}-{:02}-{:02}", edtf_year(day.year()), day.month(), day.day())
}

fn edtf_clock(clock: Clock) -> String {
    let zone = clock.zone.map(zone_value).unwrap_or_default();
    format!("T{:02}:{:02}:{:02}{zone}", clock.hour, clock.minute, clock.second.unwrap_or(0))
}

fn zone_value(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    if minutes == 0 {
        "Z".to_owned()
    } else {
        format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
    }
}

fn span_edtf(first: NaiveDate, last: NaiveDate, mark: &str) -> String {
    format!("{}{mark}/{}{mark}", edtf_day(first), edtf_day(last))
}

/// `P3D`, `PT2H`, `P2Y6M`, `PXW`; decades and centuries are told in years where they are counted.
fn period_value(amount: Amount, unit: Unit) -> String {
    let (prefix, letter, times) = match unit {
        Unit::Second => ("PT", "S", 1),
        Unit::Minute => ("PT", "M", 1),
        Unit::Hour => ("PT", "H", 1),
        Unit::Day => ("P", "D", 1),
        Unit::Weekend => ("P", "WE", 1),
        Unit::Week => ("P", "W", 1),
        Unit::Fortnight => ("P", "W", 2),
        Unit::Month => ("P", "M", 1),
        Unit::Quarter => ("P", "Q", 1),
        Unit::Season | Unit::Half => ("P", "M", if unit == Unit::Half { 6 } else { 3 }),
        Unit::Year => ("P", "Y", 1),
        Unit::Decade => ("P", "Y", 10),
        Unit::Century => ("P", "Y", 100),
        Unit::Millennium => ("P", "Y", 1000),
    };
    match (amount, unit) {
        (Amount::Some, Unit::Decade) => "PXDE".to_owned(),
        (Amount::Some, Unit::Century) => "PXCE".to_owned(),
        (Amount::Some, _) => format!("{prefix}X{letter}"),
        (Amount::Halves(halves), _) => {
            let halves = u64::from(halves) * times;
            let rest = if halves % 2 == 1 { half_unit(unit) } else { "" };
            match halves / 2 {
                0 if !rest.is_empty() => format!("{prefix}{rest}"),
                whole => format!("{prefix}{whole}{letter}{rest}"),
            }
        }
    }
}

fn half_unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Minute => "30S",
        Unit::Hour => "30M",
        Unit::Day => "T12H",
        Unit::Year => "6M",
        Unit::Month => "15D",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_each_precision_as_timex3_and_edtf() {
        let check = |time: Time, value: &str, edtf: &str| {
            assert_eq!(time.value(), value);
            assert_eq!(time.edtf(false).map(|date| date.to_string()).unwrap_or_default(), edtf);
        };
        check(Time::Century(18), "18", "18XX");
        check(Time::CenturyBefore(5), "BC04", "-0499/-0400");
        check(Time::CenturyBefore(1), "BC00", "-0099/0000");
        check(Time::Decade(193), "193", "193X");
        check(Time::Decade(-50), "BC0501/BC0492", "-0500/-0491");
        check(Time::Year(-43), "BC0044", "-0043");
        check(Time::Quarter(2011, 3), "2011-Q3", "2011-35");
        check(Time::Season(1942, Season::Summer), "1942-SU", "1942-22");
        check(Time::SouthernSeason(1942, Season::Summer), "1942-SU", "1942-30");
        check(Time::Week(2024, 20), "2024-W20", "2024-05-13/2024-05-19");
        check(Time::Lasting(Amount::Halves(5), Unit::Year), "P2Y6M", "");
        check(Time::Lasting(Amount::Halves(1), Unit::Hour), "PT30M", "");
        check(Time::Lasting(Amount::Some, Unit::Week), "PXW", "");
    }
}
