//! Proposes when a text without a date was published.

use chrono::{Datelike, NaiveDate};
use edtf::{Calendar, Edtf};

use crate::{
    Anchor, PublicationCandidate, Reference, TimeExpression,
    find::find,
    holidays::Holiday,
    languages::{Reader, reader},
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
    candidates.extend(weekday_pairs(text, reader, newest));
    if candidates.is_empty() {
        candidates.extend(observances(text, reader, &expressions, newest));
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

/// Days told in full: near the top or after "published" they are likely, else the newest is.
fn full_dates(text: &str, expressions: &[TimeExpression]) -> Vec<PublicationCandidate> {
    let full = expressions.iter().filter(|expression| expression.anchor == Anchor::None);
    let days: Vec<(NaiveDate, &TimeExpression)> =
        full.filter_map(|expression| Some((day(expression)?, expression))).collect();
    let newest = days.iter().map(|(day, _)| *day).max();
    let candidate = |(day, expression): &(NaiveDate, &TimeExpression)| {
        let words = &text[expression.range.clone()];
        let (weight, reason) = if introduced(text, expression.range.start) {
            (0.95, format!("“{words}” is told as the date of publication"))
        } else if expression.range.start < HEAD && Some(*day) == newest {
            (0.7, format!("“{words}” stands at the top and is the newest day told"))
        } else if Some(*day) == newest {
            (0.45, format!("“{words}” is the newest day told; news seldom tell much older days last"))
        } else if expression.range.start < HEAD {
            (0.35, format!("“{words}” stands at the top"))
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

/// "Thursday, 25 July": the years, from the newest told, in which day and weekday agree.
fn weekday_pairs(text: &str, reader: &Reader, newest: Option<i32>) -> Vec<PublicationCandidate> {
    let found = find(text, reader);
    let pair = |parts: &[crate::rule::Part]| {
        let value = |name: &str| {
            parts.iter().find(|part| part.name == name).and_then(|part| match part.word? {
                Word::Digits(number, _)
                | Word::Ordinal(number)
                | Word::Month(number)
                | Word::Weekday(number) => Some(number),
                _ => None,
            })
        };
        value("year").is_none().then_some((value("weekday")?, value("month")?, value("day")?))
    };
    let Some((words, (weekday, month, date))) = found.matches.iter().find_map(|matched| {
        let tokens = matched.tokens();
        let range = found.tokens[tokens.start].start..found.tokens[tokens.end - 1].end;
        Some((&text[range], pair(&matched.parts)?))
    }) else {
        return Vec::new();
    };
    let years = newest.map_or(YEARS_OF_WEB_NEWS, |year| year..=year + 7);
    let days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, date));
    let agreeing = days.filter(|day| day.weekday().number_from_monday() == weekday);
    let weights = (0_u8..).map(|rank| if newest.is_some() { 0.5 / f32::from(rank + 1) } else { 0.2 });
    agreeing
        .take(6)
        .zip(weights)
        .filter_map(|(day, weight)| {
            let reason = format!("“{words}” agrees with the calendar in {}", day.year());
            Some(PublicationCandidate { edtf: Edtf::day(day)?, weight, reason })
        })
        .collect()
}

/// Months that are told as going on while an observance of another calendar does: Ramadan in July.
fn observances(
    text: &str,
    reader: &Reader,
    expressions: &[TimeExpression],
    newest: Option<i32>,
) -> Vec<PublicationCandidate> {
    let found = find(text, reader);
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
