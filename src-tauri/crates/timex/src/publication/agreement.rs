//! Days that agree with the calendar in few years only: "Thursday, 25 July", "Good Friday, 29 March".

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use edtf::{Calendar, Edtf};

use super::YEARS_OF_WEB_NEWS;
use crate::{
    PublicationCandidate, TimeExpression,
    find::Found,
    holidays::Holiday,
    pattern::Match,
    reason::{AgreeWith, Ground, Reason, Remark, YearIs},
    rule::Part,
    time::Time,
    words::Word,
};

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

/// What is told of a day of which the year is not: in which years there is such a day.
struct Clue<'a> {
    /// How the day is told.
    words: &'a str,
    /// What speaks for a year.
    with: AgreeWith,
    /// How likely the first of its years is, where the text tells a year.
    best: f32,
    in_year: Box<dyn Fn(i32) -> Option<NaiveDate> + 'a>,
}

/// Days that agree with the weekdays, holidays and observances told beside them, from the newest year told.
///
/// Where several clues agree in some years, only those are proposed.
pub(super) fn days(
    text: &str,
    found: &Found,
    expressions: &[TimeExpression],
    newest: Option<i32>,
) -> Vec<PublicationCandidate> {
    let clues: Vec<Clue> = [holiday(text, found), weekdays(text, found)].into_iter().flatten().collect();
    let observed = observed(found, expressions);
    let agree = |year: i32| {
        clues.iter().all(|clue| (clue.in_year)(year).is_some())
            && observed.is_none_or(|(holiday, month)| falls_in(holiday, month, year))
    };
    let all: Vec<i32> = years_from(newest).filter(|year| agree(*year)).collect();
    let narrowed = !all.is_empty() && (clues.len() > 1 || observed.is_some());
    let proposed = |clue: &Clue| {
        let years: Vec<i32> = if narrowed { all.clone() } else { years_from(newest).collect() };
        let days = years.into_iter().filter_map(|year| (clue.in_year)(year)).collect();
        ranked(days, newest, clue.best, |day| {
            let words = clue.words.to_owned();
            let reason = Reason::from(Remark::Agree { words, with: clue.with, year: day.year() });
            if narrowed { reason.and(Ground::AllElseAgrees) } else { reason }
        })
    };
    clues.iter().flat_map(proposed).collect()
}

/// "Thursday, 25 July": all such days and weekdays agree in a year.
fn weekdays<'a>(text: &'a str, found: &Found) -> Option<Clue<'a>> {
    let pair = |matched: &Match| Some((value(&matched.parts, "weekday")?, DayOfYear::of(&matched.parts)?));
    let mut covered = 0;
    // "Tuesday, 9 July" of "Tuesday, 9 July 2013" tells nothing more.
    let apart = |matched: &&Match| {
        let is_part = matched.tokens().end <= covered;
        covered = covered.max(matched.tokens().end);
        !is_part
    };
    let told: Vec<(&str, u32, DayOfYear)> = found
        .matches
        .iter()
        .filter(apart)
        .filter_map(|matched| pair(matched).map(|(weekday, day)| (words(text, found, matched), weekday, day)))
        .collect();
    let (first, _, day) = *told.first()?;
    let several = told.iter().any(|(other, ..)| *other != first);
    let agree = move |year: i32| {
        let is_so = |weekday: u32, day: &DayOfYear| {
            day.in_year(year).is_some_and(|day| day.weekday().number_from_monday() == weekday)
        };
        told.iter().all(|(_, weekday, day)| is_so(*weekday, day)).then(|| day.in_year(year)).flatten()
    };
    let with = if several { AgreeWith::CalendarAndOthers } else { AgreeWith::Calendar };
    Some(Clue { words: first, with, best: 0.5, in_year: Box::new(agree) })
}

/// Tokens from a holiday to its day: "on Good Friday, 29 March".
const REACH_OF_A_HOLIDAY: usize = 3;

/// "Good Friday, 29 March": a holiday that moves falls on the day told beside it in a year; or another on its weekday:
/// "Wednesday, Christmas Day".
fn holiday<'a>(text: &'a str, found: &Found) -> Option<Clue<'a>> {
    let told = (0..found.tokens.len()).filter_map(|at| {
        let holidays = found.readings.at(at).iter().filter_map(|reading| match reading.word {
            Word::Holiday(holiday) => Some((at..at + reading.length, holiday)),
            _ => None,
        });
        holidays.max_by_key(|(tokens, _)| tokens.len())
    });
    let mut beside = told.filter_map(|(at, holiday)| {
        let begin = found.tokens.get(at.start.saturating_sub(REACH_OF_A_HOLIDAY))?.start;
        let near = |matched: &&Match| matched.tokens().start <= at.end + REACH_OF_A_HOLIDAY;
        let first =
            found.matches.partition_point(|matched| found.tokens[matched.tokens().start].start < begin);
        let mut near = found.matches.iter().skip(first).take_while(near);
        near.find_map(|matched| {
            Some((holiday, Beside::of(holiday, matched, at.end)?, words(text, found, matched)))
        })
    });
    let (holiday, beside, words) = beside.next()?;
    let in_year = move |year: i32| holiday.in_year(year)?.first_day().filter(|day| beside.agrees(*day));
    Some(Clue { words, with: AgreeWith::Holiday, best: 0.6, in_year: Box::new(in_year) })
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

/// Days of several years, the likeliest first: the first after the newest year told. Where no year is told, fewer days
/// are likelier each.
fn ranked(
    days: Vec<NaiveDate>,
    newest: Option<i32>,
    best: f32,
    reason: impl Fn(NaiveDate) -> Reason,
) -> Vec<PublicationCandidate> {
    let alone = match days.len() {
        ..=1 => best,
        2 => best / 2.0,
        _ => 0.2,
    };
    let weights = (0_u8..).map(|rank| if newest.is_some() { best / f32::from(rank + 1) } else { alone });
    days.into_iter()
        .take(MOST_YEARS)
        .zip(weights)
        .filter_map(|(day, weight)| {
            Some(PublicationCandidate { edtf: Edtf::day(day)?, weight, reason: reason(day) })
        })
        .collect()
}

/// The observance of another calendar that is named, and the month that is told with it: Ramadan in July.
fn observed(found: &Found, expressions: &[TimeExpression]) -> Option<(Holiday, u32)> {
    let mut readings = (0..found.tokens.len()).flat_map(|at| found.readings.at(at));
    let holiday = readings.find_map(|reading| match reading.word {
        Word::Holiday(holiday) if holiday.calendar() == Calendar::Islamic => Some(holiday),
        Word::OtherMonth(Calendar::Islamic, month) => Some(Holiday::OtherMonth(Calendar::Islamic, month)),
        _ => None,
    })?;
    let month = expressions.iter().find_map(|expression| {
        let month = expression.value.strip_prefix("XXXX-")?.get(..2)?;
        month.parse::<u32>().ok()
    })?;
    Some((holiday, month))
}

/// Whether the middle of an observance, or its day, lies in a month.
fn falls_in(holiday: Holiday, month: u32, year: i32) -> bool {
    let middle = match holiday.in_year(year) {
        Some(Time::Span(first, _)) => first.checked_add_days(chrono::Days::new(12)),
        time => time.and_then(|time| time.first_day()),
    };
    middle.is_some_and(|day| day.month() == month)
}

/// Months that are told as going on while an observance of another calendar does, and their days of the weekday told:
/// a Sunday in July during Ramadan.
pub(super) fn observances(
    found: &Found,
    expressions: &[TimeExpression],
    newest: Option<i32>,
) -> Vec<PublicationCandidate> {
    let Some((holiday, month)) = observed(found, expressions) else { return Vec::new() };
    let weekday = expressions.iter().find_map(|one| one.value.strip_prefix("XXXX-WXX-")?.parse::<u32>().ok());
    let years = newest.map_or(YEARS_OF_WEB_NEWS, |year| year - 1..=year + 3);
    let fits = |year: &i32| falls_in(holiday, month, *year);
    let days = years.clone().filter(fits).flat_map(|year| {
        let days = observed_days(holiday, year)
            .filter(move |day| day.month() == month && Some(day.weekday().number_from_monday()) == weekday);
        days.take(DAYS_OF_AN_OBSERVANCE)
    });
    let days = days.filter_map(|day| {
        let reason = Remark::Year { year: day.year(), is: YearIs::OfObservanceAndWeekday }.into();
        Some(PublicationCandidate { edtf: Edtf::day(day)?, weight: 0.2, reason })
    });
    let months = years.filter(fits).filter_map(|year| {
        let reason = Remark::Year { year, is: YearIs::OfObservanceAndMonth }.into();
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
