//! Proposes when a text without a date was published.

use chrono::{Datelike, NaiveDate};
use edtf::{Calendar, Edtf};

use crate::{
    Anchor, PublicationCandidate, Reference, TimeExpression,
    find::{Found, find},
    holidays::Holiday,
    languages::reader,
    pattern::Match,
    rule::Part,
    tag,
    words::Word,
};

/// How far into the text a dateline or a line "Published on ..." can stand, in bytes.
const HEAD: usize = 400;

/// Words that introduce a publication date, in any case.
const PUBLISHED: [&str; 25] = [
    "published",
    "updated",
    "posted",
    "dated",
    "date:",
    "veröffentlicht",
    "stand:",
    "publié",
    "mis à jour",
    "publicado",
    "actualizado",
    "pubblicato",
    "aggiornato",
    "atualizado",
    "gepubliceerd",
    "bijgewerkt",
    "опубликовано",
    "обновлено",
    "опубліковано",
    "yayınlan",
    "δημοσιεύ",
    "发布",
    "更新",
    "نشر",
    "منتشر",
];

/// The most candidates that help a person.
const MOST: usize = 8;

/// Years in which an observance without any year is looked for: those of news on the web.
const YEARS_OF_WEB_NEWS: std::ops::RangeInclusive<i32> = 1995..=2035;

/// Candidates from full dates, from pairs of weekday and day, and from observances; likeliest first.
pub(crate) fn infer(text: &str, language: Option<&str>) -> Vec<PublicationCandidate> {
    let reader = reader(text, language);
    let reference = Reference { published: None, language: Some(reader.tag.to_owned()) };
    let expressions = tag(text, &reference);
    let mut candidates = full_dates(text, &expressions);
    let newest = newest_year(&expressions);
    let found = find(text, reader);
    candidates.extend(weekday_pairs(text, &found, newest));
    candidates.extend(days_of_holidays(text, &found, newest));
    if candidates.is_empty() {
        candidates.extend(observances(&found, &expressions, newest));
    }
    candidates.sort_by(|first, second| second.weight.total_cmp(&first.weight));
    let mut seen: Vec<Edtf> = Vec::new();
    candidates.retain(|candidate| {
        !seen.contains(&candidate.edtf) && {
            seen.push(candidate.edtf.clone());
            true
        }
    });
    candidates.truncate(MOST);
    candidates
}

/// Days told in full: after "published", or near the top and the newest, they are likely.
///
/// The weights are the shares right among the articles of annotated corpora (13 of 16, 36 of 44; the others
/// were seldom right, but a person can tell).
fn full_dates(text: &str, expressions: &[TimeExpression]) -> Vec<PublicationCandidate> {
    // "until 3 May 2014" is no day on which one writes.
    let full = expressions
        .iter()
        .filter(|expression| expression.anchor == Anchor::None && expression.bound.is_none());
    let days: Vec<(NaiveDate, &TimeExpression)> =
        full.filter_map(|expression| Some((day(expression)?, expression))).collect();
    let newest = days.iter().map(|(day, _)| *day).max();
    let candidate = |(day, expression): &(NaiveDate, &TimeExpression)| {
        let words = &text[expression.range.clone()];
        let (weight, reason) = if introduced(text, expression.range.start) {
            (0.9, format!("“{words}” is told as the date of publication"))
        } else if expression.range.start < HEAD && Some(*day) == newest {
            (0.8, format!("“{words}” stands at the top and is the newest day told"))
        } else if Some(*day) == newest {
            (0.15, format!("“{words}” is the newest day told: it was published then or later"))
        } else if expression.range.start < HEAD {
            (0.1, format!("“{words}” stands at the top"))
        } else {
            return None;
        };
        Some(PublicationCandidate { edtf: Edtf::day(*day)?, weight, reason })
    };
    days.iter().filter_map(candidate).collect()
}

/// The day of an expression that is one, with or without a time.
fn day(expression: &TimeExpression) -> Option<NaiveDate> {
    expression.value.get(..10)?.parse().ok().filter(|_| expression.modifier.is_none())
}

/// Whether words such as "published" stand close before.
fn introduced(text: &str, start: usize) -> bool {
    let mut from = start.saturating_sub(40);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let line = text[from..start].rsplit('\n').next().unwrap_or_default().to_lowercase();
    PUBLISHED.iter().any(|word| line.contains(word))
}

/// The newest year that is told.
fn newest_year(expressions: &[TimeExpression]) -> Option<i32> {
    let years = expressions.iter().filter(|expression| expression.anchor == Anchor::None);
    years.filter_map(|expression| expression.value.get(..4)?.parse().ok()).filter(|year| *year < 2100).max()
}

/// "Thursday, 25 July": the years, from the newest told, in which all such days and weekdays agree.
fn weekday_pairs(text: &str, found: &Found, newest: Option<i32>) -> Vec<PublicationCandidate> {
    let told: Vec<(&str, [u32; 3])> = found
        .matches
        .iter()
        .filter_map(|matched| Some((words(text, found, matched), weekday_pair(&matched.parts)?)))
        .collect();
    let Some((first, [_, month, date])) = told.first() else { return Vec::new() };
    let agree = |year: i32| {
        told.iter().all(|(_, [weekday, month, date])| {
            let day = NaiveDate::from_ymd_opt(year, *month, *date);
            day.is_some_and(|day| day.weekday().number_from_monday() == *weekday)
        })
    };
    let others = if told.iter().any(|(other, _)| other != first) { " and the other days told" } else { "" };
    let days = years_from(newest).filter(|year| agree(*year));
    let days = days.filter_map(|year| NaiveDate::from_ymd_opt(year, *month, *date));
    ranked(days, newest, |day| format!("“{first}”{others} agrees with the calendar in {}", day.year()))
}

/// Weekday, month and day of words that lack the year.
fn weekday_pair(parts: &[Part]) -> Option<[u32; 3]> {
    let value = |name: &str| parts.iter().find(|part| part.name == name).and_then(number);
    value("year").is_none().then_some([value("weekday")?, value("month")?, value("day")?])
}

fn number(part: &Part) -> Option<u32> {
    match part.word? {
        Word::Digits(number, _) | Word::Ordinal(number) | Word::Month(number) | Word::Weekday(number) => {
            Some(number)
        }
        _ => None,
    }
}

/// Tokens from a holiday to its day: "on Good Friday, 29 March".
const REACH_OF_A_HOLIDAY: usize = 3;

/// "Good Friday, 29 March": the years in which a holiday that moves falls on the day told beside it.
fn days_of_holidays(text: &str, found: &Found, newest: Option<i32>) -> Vec<PublicationCandidate> {
    let holidays = (0..found.tokens.len()).flat_map(|at| {
        found.readings.at(at).iter().filter_map(move |reading| match reading.word {
            Word::Holiday(Holiday::Fixed(..)) => None,
            Word::Holiday(holiday) => Some((at..at + reading.length, holiday)),
            _ => None,
        })
    });
    let beside = holidays.flat_map(|(at, holiday)| {
        let first = found.matches.partition_point(|matched| matched.tokens().start < at.end);
        let near = move |matched: &&Match| matched.tokens().start <= at.end + REACH_OF_A_HOLIDAY;
        found.matches.iter().skip(first).take_while(near).filter_map(move |matched| {
            let value = |name: &str| matched.parts.iter().find(|part| part.name == name).and_then(number);
            let (month, day) = (value("month")?, value("day")?);
            value("year").is_none().then_some((holiday, month, day, words(text, found, matched)))
        })
    });
    let Some((holiday, month, date, told)) = beside.into_iter().next() else { return Vec::new() };
    let falls = |day: &NaiveDate| holiday.in_year(day.year()).and_then(|time| time.first_day()) == Some(*day);
    let days = years_from(newest).filter_map(|year| NaiveDate::from_ymd_opt(year, month, date)).filter(falls);
    ranked(days, newest, |day| format!("the holiday fell on {told} in {}", day.year()))
}

/// The words of a match.
fn words<'a>(text: &'a str, found: &Found, matched: &Match) -> &'a str {
    let tokens = matched.tokens();
    &text[found.tokens[tokens.start].start..found.tokens[tokens.end - 1].end]
}

/// The years in which a text that tells this year as its newest can have been published.
fn years_from(newest: Option<i32>) -> std::ops::RangeInclusive<i32> {
    newest.map_or(YEARS_OF_WEB_NEWS, |year| year..=year + 7)
}

/// The most years that one clue proposes.
const MOST_YEARS: usize = 6;

/// Days of several years, the likeliest first: the first after the newest year told.
fn ranked(
    days: impl Iterator<Item = NaiveDate>,
    newest: Option<i32>,
    reason: impl Fn(NaiveDate) -> String,
) -> Vec<PublicationCandidate> {
    let weights = (0_u8..).map(|rank| if newest.is_some() { 0.5 / f32::from(rank + 1) } else { 0.2 });
    days.take(MOST_YEARS)
        .zip(weights)
        .filter_map(|(day, weight)| {
            Some(PublicationCandidate { edtf: Edtf::day(day)?, weight, reason: reason(day) })
        })
        .collect()
}

/// Months that are told as going on while an observance of another calendar does: Ramadan in July.
fn observances(
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
    let years = newest.map_or(YEARS_OF_WEB_NEWS, |year| year - 1..=year + 3);
    let fits = |year: &i32| {
        let Some(time) = holiday.in_year(*year) else { return false };
        let middle = time.first_day().and_then(|day| day.checked_add_days(chrono::Days::new(12)));
        middle.is_some_and(|day| day.month() == month)
    };
    years
        .filter(fits)
        .filter_map(|year| {
            let reason = format!("the observance it names and month {month} fall together in {year}");
            Some(PublicationCandidate { edtf: Edtf::month(year, month)?, weight: 0.15, reason })
        })
        .collect()
}
