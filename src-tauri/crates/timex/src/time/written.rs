//! How times are written: TIMEX3 values and EDTF.

use chrono::{Datelike, Days, NaiveDate};
use edtf::Edtf;

use crate::Bound;

use super::{Amount, Clock, Time, Unit, Vague};

impl Time {
    /// TIMEX3 `value`.
    pub(crate) fn value(&self) -> String {
        match self {
            Self::Century(century) => format!("{century:02}"),
            Self::CenturyBefore(century) => format!("BC{:02}", century - 1),
            Self::Decade(decade) => format!("{decade:03}"),
            Self::DecadeBefore(decade) => format!("BC{decade:03}"),
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
            Self::Decade(decade) => format!("{decade:03}X{mark}"),
            Self::DecadeBefore(decade) => {
                let (first, last) = (-8 - decade * 10, 1 - decade * 10);
                format!("{}{mark}/{}{mark}", edtf_year(first), edtf_year(last))
            }
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
            // EDTF knows no hour 24.
            Self::Moment(day, clock) if clock.hour == 24 => {
                format!("{}{}", edtf_day(*day + Days::new(1)), edtf_clock(Clock { hour: 0, ..*clock }))
            }
            Self::Moment(day, clock) => format!("{}{}", edtf_day(*day), edtf_clock(*clock)),
            _ => return None,
        };
        Edtf::parse(&text).ok()
    }

    /// The last day of a time that lasts longer than one.
    pub(crate) fn last_day(&self) -> Option<Edtf> {
        let (_, last) = self.days()?;
        Edtf::parse(&edtf_day(last)).ok()
    }

    /// One day of those that are earlier or later in it than a day within; `None` where that says no more than it.
    pub(crate) fn on_side(&self, side: Bound, day: NaiveDate) -> Option<Edtf> {
        let (first, last) = self.days().filter(|(first, last)| *first < day && day < *last)?;
        let (from, to) = match side {
            Bound::Earlier => (first, day),
            Bound::Later => (day, last),
            _ => return None,
        };
        Edtf::parse(&format!("[{}..{}]", edtf_day(from), edtf_day(to))).ok()
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
    use crate::time::Season;

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
        check(Time::DecadeBefore(47), "BC047", "-0478/-0469");
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
