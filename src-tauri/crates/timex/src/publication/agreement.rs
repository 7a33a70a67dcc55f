//! Days that agree with the calendar in few years only: "Thursday, 25 July", "Good Friday, 29 March".

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use edtf::{Calendar, Edtf};

use crate::{
    PublicationCandidate, TimeExpression, find::Found, holidays::Holiday, pattern::Match, rule::Part,
    time::Time, words::Word,
};

/// Years in which an observance without any year is looked for: those of news on the web.
const YEARS_OF_WEB_NEWS: RangeInclusive<i32> = 1995..=2035;

/// Years after the newest told in which a day that agrees is looked for.
const YEARS_AFTER: i32 = 30;

/// The most years that one clue proposes.
const MOST_YEARS: usize = 6;

/// A day of any year, as a calendar names it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct DayOfYear {
    calendar: Calendar,
    month: u32,
    day: u32,
}

impl DayOfYear {
    fn of(parts: &[Part]) -> Option<Self> {
        let month = parts.iter().find_map(|part| match part.word {
            Some(Word::OtherMonth(calendar, month)) => Some((calendar, month)),
            _ => None,
        });
        let gregorian =
            || Some((Calendar::Gregorian, value(parts, "month").or_else(|| value(parts, "month-number"))?));
        let (calendar, month) = month.or_else(gregorian)?;
        let day = Self { calendar, month, day: value(parts, "day")? };
        value(parts, "year").is_none().then_some(day)
    }

    /// The day that lies in a Gregorian year.
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        if self.calendar.is_gregorian() {
            return NaiveDate::from_ymd_opt(year, self.month, self.day);
        }
        Holiday::Other(self.calendar, self.month, self.day).in_year(year)?.first_day()
    }
}

/// The number that the slot of a name tells.
fn value(parts: &[Part], name: &str) -> Option<u32> {
    match parts.iter().find(|part| part.name == name)?.word? {
        Word::Digits(number, _) | Word::Ordinal(number) | Word::Month(number) | Word::Weekday(number) => {
            Some(number)
        }
        _ => None,
    }
}

/// Days that agree with the weekdays and holidays told beside them, from the newest year told.
pub(super) fn days(text: &str, found: &Found, newest: Option<i32>) -> Vec<PublicationCandidate> {
    let mut days = holidays(text, found, newest);
    days.extend(weekdays(text, found, newest));
    days
}

/// "Thursday, 25 July": the years, from the newest told, in which all such days and weekdays agree.
fn weekdays(text: &str, found: &Found, newest: Option<i32>) -> Vec<PublicationCandidate> {
    let pair = |matched: &Match| Some((value(&matched.parts, "weekday")?, DayOfYear::of(&matched.parts)?));
    let told: Vec<(&str, u32, DayOfYear)> = found
        .matches
        .iter()
        .filter_map(|matched| pair(matched).map(|(weekday, day)| (words(text, found, matched), weekday, day)))
        .collect();
    let Some((first, _, day)) = told.first() else { return Vec::new() };
    let agree = |year: &i32| {
        told.iter().all(|(_, weekday, day)| {
            day.in_year(*year).is_some_and(|day| day.weekday().number_from_monday() == *weekday)
        })
    };
    let others = if told.iter().any(|(other, ..)| other != first) { " and the other days told" } else { "" };
    let days = years_from(newest).filter(agree).filter_map(|year| day.in_year(year));
    ranked(days, newest, 0.5, |day| format!("“{first}”{others} agrees with the calendar in {}", day.year()))
}

/// Tokens from a holiday to its day: "on Good Friday, 29 March".
const REACH_OF_A_HOLIDAY: usize = 3;

/// "Good Friday, 29 March": the years in which a holiday that moves falls on the day told beside it; and those in
/// which another falls on its weekday: "Wednesday, Christmas Day".
fn holidays(text: &str, found: &Found, newest: Option<i32>) -> Vec<PublicationCandidate> {
    let told = (0..found.tokens.len()).filter_map(|at| {
        let holidays = found.readings.at(at).iter().filter_map(|reading| match reading.word {
            Word::Holiday(holiday) => Some((at..at + reading.length, holiday)),
            _ => None,
        });
        holidays.max_by_key(|(tokens, _)| tokens.len())
    });
    let beside = told.filter_map(|(at, holiday)| {
        let begin = found.tokens.get(at.start.saturating_sub(REACH_OF_A_HOLIDAY))?.start;
        let near = |matched: &&Match| matched.tokens().start <= at.end + REACH_OF_A_HOLIDAY;
        let first =
            found.matches.partition_point(|matched| found.tokens[matched.tokens().start].start < begin);
        let mut near = found.matches.iter().skip(first).take_while(near);
        near.find_map(|matched| {
            Some((holiday, Beside::of(holiday, matched, at.end)?, words(text, found, matched)))
        })
    });
    let Some((holiday, beside, told)) = beside.into_iter().next() else { return Vec::new() };
    let day = |year: i32| holiday.in_year(year)?.first_day().filter(|day| beside.agrees(*day));
    let days = years_from(newest).filter_map(day);
    ranked(days, newest, 0.6, |day| format!("the holiday fell on {told} in {}", day.year()))
}

/// What is told beside a holiday of when it is.
enum Beside {
    Day(DayOfYear),
    Weekday(u32),
}

impl Beside {
    /// What a match that begins after the holiday's end, or before it, says; a day that does not move says nothing of
    /// the year, nor does the weekday on which a holiday always is.
    fn of(holiday: Holiday, matched: &Match, end: usize) -> Option<Self> {
        let moves =
            !matches!(holiday, Holiday::Fixed(..) | Holiday::WithinMonth(_) | Holiday::OtherMonth(..));
        match DayOfYear::of(&matched.parts) {
            Some(day) => (moves && matched.tokens().start >= end).then_some(Self::Day(day)),
            None => {
                let weekday = value(&matched.parts, "weekday").filter(|_| matched.parts.len() == 1)?;
                matches!(holiday, Holiday::Fixed(..) | Holiday::Other(..)).then_some(Self::Weekday(weekday))
            }
        }
    }

    fn agrees(&self, day: NaiveDate) -> bool {
        match self {
            Self::Day(told) => told.in_year(day.year()) == Some(day),
            Self::Weekday(weekday) => day.weekday().number_from_monday() == *weekday,
        }
    }
}

/// The words of a match.
fn words<'a>(text: &'a str, found: &Found, matched: &Match) -> &'a str {
    let tokens = matched.tokens();
    &text[found.tokens[tokens.start].start..found.tokens[tokens.end - 1].end]
}

/// The years in which a text that tells this year as its newest can have been published.
fn years_from(newest: Option<i32>) -> RangeInclusive<i32> {
    newest.map_or(YEARS_OF_WEB_NEWS, |year| {
        year..=(year + YEARS_AFTER).min(*YEARS_OF_WEB_NEWS.end()).max(year + 7)
    })
}

/// Days of several years, the likeliest first: the first after the newest year told.
fn ranked(
    days: impl Iterator<Item = NaiveDate>,
    newest: Option<i32>,
    best: f32,
    reason: impl Fn(NaiveDate) -> String,
) -> Vec<PublicationCandidate> {
    let weights = (0_u8..).map(|rank| if newest.is_some() { best / f32::from(rank + 1) } else { 0.2 });
    days.take(MOST_YEARS)
        .zip(weights)
        .filter_map(|(day, weight)| {
            Some(PublicationCandidate { edtf: Edtf::day(day)?, weight, reason: reason(day) })
        })
        .collect()
}

/// Months that are told as going on while an observance of another calendar does, and their days of the weekday told:
/// a Sunday in July during Ramadan.
pub(super) fn observances(
    found: &Found,
    expressions: &[TimeExpression],
    newest: Option<i32>,
) -> Vec<PublicationCandidate> {
    let readings = (0..found.tokens.len()).flat_map(|at| found.readings.at(at));
    let mut observed = readings.filter_map(|reading| match reading.word {
        Word::Holiday(holiday) if holiday.calendar() == Calendar::Islamic => Some(holiday),
        Word::OtherMonth(Calendar::Islamic, month) => Some(Holiday::OtherMonth(Calendar::Islamic, month)),
        _ => None,
    });
    let month = expressions.iter().find_map(|expression| {
        let month = expression.value.strip_prefix("XXXX-")?.get(..2)?;
        month.parse::<u32>().ok()
    });
    let (Some(holiday), Some(month)) = (observed.next(), month) else { return Vec::new() };
    let weekday = expressions.iter().find_map(|one| one.value.strip_prefix("XXXX-WXX-")?.parse::<u32>().ok());
    let years = newest.map_or(YEARS_OF_WEB_NEWS, |year| year - 1..=year + 3);
    let fits = |year: &i32| {
        let Some(time) = holiday.in_year(*year) else { return false };
        let middle = time.first_day().and_then(|day| day.checked_add_days(chrono::Days::new(12)));
        middle.is_some_and(|day| day.month() == month)
    };
    let days = years.clone().filter(fits).flat_map(|year| {
        let days = observed_days(holiday, year)
            .filter(move |day| day.month() == month && Some(day.weekday().number_from_monday()) == weekday);
        days.take(DAYS_OF_AN_OBSERVANCE)
    });
    let days = days.filter_map(|day| {
        let reason = format!("the observance it names, the month and the weekday agree in {}", day.year());
        Some(PublicationCandidate { edtf: Edtf::day(day)?, weight: 0.2, reason })
    });
    let months = years.filter(fits).filter_map(|year| {
        let reason = format!("the observance it names and month {month} fall together in {year}");
        Some(PublicationCandidate { edtf: Edtf::month(year, month)?, weight: 0.15, reason })
    });
    days.chain(months).collect()
}

/// Days of the weekday told that are proposed of one observance.
const DAYS_OF_AN_OBSERVANCE: usize = 3;

/// The days of an observance that is one day, or a month of its calendar.
fn observed_days(holiday: Holiday, year: i32) -> impl Iterator<Item = NaiveDate> {
    let (first, last) = match holiday.in_year(year) {
        Some(Time::Span(first, last)) => (Some(first), Some(last)),
        time => {
            let day = time.and_then(|time| time.first_day());
            (day, day)
        }
    };
    first.into_iter().flat_map(|first| first.iter_days()).take_while(move |day| Some(*day) <= last)
}
