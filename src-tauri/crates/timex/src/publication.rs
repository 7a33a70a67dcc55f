//! Proposes when a text without a date was published.

mod agreement;

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use edtf::Edtf;

use crate::{
    Anchor, PublicationCandidate, Reference, TimeExpression,
    find::{Found, find},
    languages::reader,
    reason::{Ground, Reason, Remark, WordsAre, YearIs},
    tag,
    time::{Unit, add},
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

/// Years of news on the web, in which what tells no year is looked for.
const YEARS_OF_WEB_NEWS: RangeInclusive<i32> = 1995..=2035;

/// The most candidates that help a person.
const MOST: usize = 8;

/// Candidates from full dates, from days that agree with the calendar, from the day at the top and from observances;
/// likeliest first.
pub(crate) fn infer(text: &str, language: Option<&str>) -> Vec<PublicationCandidate> {
    let reader = reader(text, language);
    let reference = Reference { published: None, language: Some(reader.tag.to_owned()) };
    let expressions = tag(text, &reference);
    let found = find(text, reader);
    let mut candidates = full_dates(text, &expressions);
    candidates.extend(counted_from_publication(text, &found, &expressions));
    if candidates.iter().all(|candidate| candidate.weight < SURE) {
        candidates.extend(told_after_newest(text, reader.tag, &found, &expressions));
    }
    let newest = newest_year(&expressions);
    let agreeing = agreement::days(text, &found, &expressions, newest);
    if agreeing.is_empty() {
        candidates.extend(headed(text, &expressions, newest));
    }
    candidates.extend(agreeing);
    if candidates.is_empty() {
        candidates.extend(agreement::observances(&found, &expressions, newest));
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
/// The weights are the shares right among the articles of annotated corpora (25 of 31, 69 of 92, 5 of 27; the others
/// were seldom right, but a person can tell).
fn full_dates(text: &str, expressions: &[TimeExpression]) -> Vec<PublicationCandidate> {
    let days: Vec<(NaiveDate, &TimeExpression)> = days_in_full(expressions).collect();
    let newest = days.iter().map(|(day, _)| *day).max();
    let candidate = |(day, expression): &(NaiveDate, &TimeExpression)| {
        let (weight, are) = if introduced(text, expression.range.start) {
            (0.9, WordsAre::ToldAsPublication)
        } else if is_apart(text, expression) && expression.range.start < HEAD && Some(*day) == newest {
            (0.8, WordsAre::ApartAndNewest)
        } else if expression.range.start < HEAD && Some(*day) == newest {
            (0.3, WordsAre::FirstAndNewest)
        } else if Some(*day) == newest {
            (0.15, WordsAre::Newest)
        } else if expression.range.start < HEAD {
            (0.1, WordsAre::AtTop)
        } else {
            return None;
        };
        let words = text[expression.range.clone()].to_owned();
        Some(PublicationCandidate {
            edtf: Edtf::day(*day)?,
            weight,
            reason: Remark::Words { words, are }.into(),
        })
    };
    days.iter().filter_map(candidate).collect()
}

/// The days told in full, but for those that bound something: "until 3 May 2014" is no day on which one writes.
fn days_in_full(expressions: &[TimeExpression]) -> impl Iterator<Item = (NaiveDate, &TimeExpression)> {
    let full = expressions
        .iter()
        .filter(|expression| expression.anchor == Anchor::None && expression.bound.is_none());
    full.filter_map(|expression| Some((day(expression)?, expression)))
}

/// From this weight on a candidate needs no guess beside it.
const SURE: f32 = 0.8;

/// The last day on which something has happened in the week after the newest one, where that is told with its weekday:
/// "They were freed on Thursday, 20 August 2009. On Friday ...". Each day so found can have a week after it.
fn told_after_newest(
    text: &str,
    language: &str,
    found: &Found,
    expressions: &[TimeExpression],
) -> Option<PublicationCandidate> {
    let (mut newest, told) = days_in_full(expressions).max_by_key(|(day, _)| *day)?;
    let first = found.tokens.partition_point(|token| token.start < told.range.start);
    let end = found.tokens.partition_point(|token| token.start < told.range.end);
    if !(first..end).any(|at| found.readings.any(at, |word| matches!(word, Word::Weekday(_)))) {
        return None;
    }
    let mut last = None;
    for _ in 0..MOST_WEEKS {
        let week_on = add(newest, 6, Unit::Day)?;
        let reference =
            Reference { published: week_on.and_hms_opt(0, 0, 0), language: Some(language.to_owned()) };
        let told = tag(text, &reference).into_iter().filter_map(|one| {
            let day = day(&one).filter(|day| *day > newest && *day <= week_on)?;
            let to_come = one.reason.remarks().contains(&Ground::ToldOfFuture.into());
            let counted = one.anchor == Anchor::Publication && WEEKDAYS.contains(&one.rule.as_str());
            (counted && !to_come && one.bound.is_none()).then(|| (day, text[one.range].to_owned()))
        });
        let Some((day, words)) = told.max_by_key(|(day, _)| *day) else { break };
        newest = day;
        last = Some((day, words));
    }
    let (day, words) = last?;
    let reason = Remark::Words { words, are: WordsAre::Newest }.into();
    Some(PublicationCandidate { edtf: Edtf::day(day)?, weight: 0.35, reason })
}

/// Weeks that are told one after the other.
const MOST_WEEKS: usize = 3;

/// The rules of weekdays, alone or with their day and month.
const WEEKDAYS: [&str; 3] = ["weekday", "weekday-and-day", "weekday-with-day"];

/// Bytes between a relative day and its date: "yesterday (3 May 2014)".
const REACH_OF_A_DATE: usize = 3;

/// Days that a relative one is told to be: "yesterday (3 May 2014)" was written on 4 May.
fn counted_from_publication(
    text: &str,
    found: &Found,
    expressions: &[TimeExpression],
) -> Vec<PublicationCandidate> {
    let relative = (0..found.tokens.len()).filter_map(|at| {
        let days = found.readings.at(at).iter().filter_map(|reading| match reading.word {
            Word::Day(days) | Word::DayPart(days, _) => Some((days, at + reading.length)),
            _ => None,
        });
        let (days, end) = days.max_by_key(|(_, end)| *end)?;
        Some((days, found.tokens.get(at)?.start, found.tokens.get(end - 1)?.end))
    });
    let dated = relative.filter_map(|(days, start, end)| {
        // "last night (10 May 2011)" is one expression, with the date of the brackets.
        let mut next = expressions[expressions.partition_point(|one| one.range.start < start)..].iter();
        let near = |one: &&TimeExpression| one.range.start <= end + REACH_OF_A_DATE;
        let date = next.by_ref().take_while(near).find(|one| one.anchor == Anchor::None)?;
        let day = add(day(date)?, -days, Unit::Day)?;
        let words = text[start..date.range.end].split_whitespace().collect::<Vec<_>>().join(" ");
        let reason = Remark::Words { words, are: WordsAre::SaidThen }.into();
        Some(PublicationCandidate { edtf: Edtf::day(day)?, weight: 0.85, reason })
    });
    dated.collect()
}

/// Words beside a day that stands in a line of its own: "By Ana Reyes, 12 July 2013, 14:30 local time".
const WORDS_BEFORE: usize = 6;
const WORDS_AFTER: usize = 4;

/// Words of a place before a day with which a report begins: "Port Harlow, 12 July: ...".
const WORDS_OF_A_PLACE: usize = 2;

/// Whether an expression stands apart from the sentences, as bylines and datelines do.
fn is_apart(text: &str, expression: &TimeExpression) -> bool {
    let before = text[..expression.range.start].rsplit('\n').next().unwrap_or_default();
    let after = text[expression.range.end..].split('\n').next().unwrap_or_default();
    let is_short = |line: &str, words: usize| line.split_whitespace().nth(words).is_none();
    let heads_a_report = after.trim_start().starts_with(['(', '-', '–', '—', '电', '電']);
    let heads_a_letter = is_short(before, WORDS_OF_A_PLACE) && after.starts_with(['.', ':']);
    is_short(before, WORDS_BEFORE) && (is_short(after, WORDS_AFTER) || heads_a_report || heads_a_letter)
}

/// The day of an expression that is one, with or without a time.
fn day(expression: &TimeExpression) -> Option<NaiveDate> {
    let (day, rest) = expression.value.split_at_checked(10)?;
    let is_one = rest.is_empty() || rest.starts_with('T');
    day.parse().ok().filter(|_| is_one && expression.modifier.is_none())
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

/// The month and day at the top that lack their year: "HARLOW, July 25 (Wire)".
fn day_at_top<'a>(text: &str, expressions: &'a [TimeExpression]) -> Option<(u32, u32, &'a TimeExpression)> {
    let head = expressions.iter().take_while(|expression| expression.range.start < HEAD);
    let told = head.filter(|expression| expression.bound.is_none() && is_apart(text, expression));
    let part = |expression: &'a TimeExpression| {
        let (month, day) = expression.value.strip_prefix("XXXX-")?.split_once('-')?;
        Some((month.parse().ok()?, day.parse().ok()?, expression))
    };
    told.filter_map(part).next()
}

/// The day at the top in the years from the newest told, those first in which it is the weekday told first, or the day
/// after; where no year is told, in those of news on the web in which it is that weekday.
fn headed(text: &str, expressions: &[TimeExpression], newest: Option<i32>) -> Vec<PublicationCandidate> {
    let Some((month, day, expression)) = day_at_top(text, expressions) else { return Vec::new() };
    let weekday = expressions.iter().find_map(|one| one.value.strip_prefix("XXXX-WXX-")?.parse::<u32>().ok());
    let is_since_weekday = |day: &NaiveDate, most: u32| {
        weekday.is_some_and(|weekday| (day.weekday().number_from_monday() + 7 - weekday) % 7 <= most)
    };
    let words = text[expression.range.clone()].to_owned();
    let at_top = Reason::from(Remark::Words { words, are: WordsAre::AtTop });
    let reason = match newest {
        Some(year) => at_top.and(Remark::Year { year, is: YearIs::Newest }),
        None => at_top,
    };
    let candidate = |(day, weight): (NaiveDate, f32), reason: Reason| {
        Some(PublicationCandidate { edtf: Edtf::day(day)?, weight, reason })
    };
    let near_weekday = |day: (NaiveDate, f32)| {
        let year = Remark::Year { year: day.0.year(), is: YearIs::NearWeekday };
        candidate(day, reason.clone().and(year))
    };
    let in_years =
        |years: RangeInclusive<i32>| years.filter_map(move |year| NaiveDate::from_ymd_opt(year, month, day));
    let Some(newest) = newest else {
        let agreeing = in_years(YEARS_OF_WEB_NEWS).filter(|day| is_since_weekday(day, 0));
        return agreeing.filter_map(|day| near_weekday((day, IN_ANY_YEAR))).collect();
    };
    let (agreeing, others): (Vec<NaiveDate>, Vec<NaiveDate>) =
        in_years(newest..=newest + 5).partition(|day| is_since_weekday(day, 1));
    let agreeing = agreeing.into_iter().zip([0.4, 0.15]).filter_map(near_weekday);
    let others = others.into_iter().zip([0.2, 0.15]);
    agreeing.chain(others.filter_map(|day| candidate(day, reason.clone()))).collect()
}

/// How likely one of the years is in which a weekday agrees with the day at the top, where nothing else tells the year.
const IN_ANY_YEAR: f32 = 0.1;
