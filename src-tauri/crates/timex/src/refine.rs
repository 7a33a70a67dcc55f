//! Third step: joins the parts of one time, takes in the words that modify it, drops what is no time.

mod modifiers;

use std::ops::Range;

use chrono::NaiveDate;
use edtf::{Edtf, Modifier};

use self::modifiers::{is_doubted, is_edge, modify, roughen};
use crate::{
    Alternative, Anchor, Bound, TimeExpression,
    events::counted_from_events,
    find::Found,
    languages::Reader,
    meanings::{Cue, Joins, Other, Told},
    numbers::is_sign,
    reason::Ground,
    resolve::Resolved,
    time::{Clock, DayPart, Time},
    tokens::{Gap, Shape},
    words::Word,
};

/// Makes expressions of what was resolved.
pub(crate) fn refine(
    text: &str,
    resolved: Vec<Resolved>,
    found: &Found,
    reader: &Reader,
    published: Option<NaiveDate>,
) -> Vec<TimeExpression> {
    let mut expressions: Vec<TimeExpression> = Vec::with_capacity(resolved.len());
    let mut resolved = counted_from_events(text, joined(resolved, found, reader), found);
    lend_days(&mut resolved, found, reader);
    take_bracketed_days(&mut resolved, found, reader);
    for mut one in resolved {
        if one.told.joins == Joins::Must || one.told.time == Time::Nothing {
            continue;
        }
        let begin = expressions.last().map_or(0, |before| before.range.end);
        let midnight = is_midnight_of_day(text, &one, found);
        modify(&mut one, found, begin);
        if midnight {
            one.told = end_day(one.told);
        }
        roughen(&mut one, found);
        take_article(&mut one, found, reader, begin);
        expressions.push(expression(one, found, published));
    }
    expressions
}

/// Joins a time of day and the day beside it: "9 a.m. Tuesday", "Tuesday morning".
fn joined(resolved: Vec<Resolved>, found: &Found, reader: &Reader) -> Vec<Resolved> {
    let mut all: Vec<Resolved> = Vec::with_capacity(resolved.len());
    for mut next in resolved {
        while let Some(both) = all.last().and_then(|before| join(before, &next, found, reader)) {
            all.pop();
            next = both;
        }
        all.push(next);
    }
    all
}

fn join(first: &Resolved, second: &Resolved, found: &Found, reader: &Reader) -> Option<Resolved> {
    let between = first.tokens.end..second.tokens.start;
    let joint = |at: usize| {
        let mut readings = found.readings.at(at).iter();
        is_sign(&found.tokens, at, &reader.lexicon, &[","])
            || readings
                .any(|reading| matches!(reading.word, Word::Joint | Word::The | Word::Article | Word::OClock))
    };
    let beside = between.len() <= 2
        && between.clone().all(joint)
        && found.is_one_paragraph(between.start..=between.end);
    if !beside {
        return None;
    }
    // "8 p.m. Saturday night": the part says no more.
    if between.is_empty()
        && matches!((&first.told.time, &second.told.time), (Time::Moment(..), Time::Part(..)))
        && second.told.joins != Joins::No
    {
        return Some(Resolved { tokens: first.tokens.start..second.tokens.end, ..first.clone() });
    }
    let (day, time) = if is_of_day(second) && !is_of_day(first) { (first, second) } else { (second, first) };
    if day.told.joins != Joins::No {
        return None;
    }
    // "the early hours of 3 May, on the morning of 4 May, at noon": each has its own day.
    let most = match (&day.told.time, &time.told.time) {
        (Time::Part(..), Time::Part(..)) => 0,
        (Time::Part(..), _) => 1,
        _ => 2,
    };
    if between.len() > most {
        return None;
    }
    let told = day.told.clone().map(|day| on_day(day, &time.told.time))?;
    let told = Told { modifier: told.modifier.or(time.told.modifier), ..told };
    is_of_day(time).then_some(Resolved {
        tokens: first.tokens.start..second.tokens.end,
        rule: time.rule,
        told,
    })
}

/// Tokens between a clock and the day that is told after it: "at 4:32 p.m. (2032 GMT) on Monday".
const REACH_OF_A_DAY: usize = 12;

/// Gives clocks that no day was told for the day that their sentence tells after them.
fn lend_days(resolved: &mut [Resolved], found: &Found, reader: &Reader) {
    let mut day: Option<(usize, Told)> = None;
    for one in resolved.iter_mut().rev() {
        let (start, end) = (one.tokens.start, one.tokens.end);
        let is_clock = matches!(one.told.time, Time::Moment(..)) && one.told.is_on_supposed_day();
        match &day {
            Some((at, told)) if is_clock && is_in_reach(end..*at, found, reader) => {
                if let Some(lent) = told.clone().map(|day| on_day(day, &one.told.time)) {
                    one.told = Told { modifier: one.told.modifier, ..lent };
                }
            }
            _ if is_clock => {}
            _ => day = matches!(one.told.time, Time::Day(_)).then(|| (start, one.told.clone())),
        }
    }
}

/// Gives a relative day, or a part of one, the date that stands in brackets after it: "last night [10 May 2011]".
fn take_bracketed_days(resolved: &mut [Resolved], found: &Found, reader: &Reader) {
    for at in 1..resolved.len() {
        let (before, after) = resolved.split_at_mut(at);
        let (Some(one), Some(date)) = (before.last_mut(), after.first()) else { continue };
        let bracket = one.tokens.end + 1 == date.tokens.start
            && is_sign(&found.tokens, one.tokens.end, &reader.lexicon, &["(", "["]);
        let relative = one.told.anchor != Anchor::None && date.told.anchor == Anchor::None;
        let told = match (&one.told.time, &date.told.time) {
            (Time::Day(_), Time::Day(_)) if bracket && relative => date.told.clone(),
            (Time::Part(..) | Time::Moment(..), Time::Day(_)) if bracket && relative => {
                match date.told.clone().map(|day| on_day(day, &one.told.time)) {
                    Some(told) => told,
                    None => continue,
                }
            }
            _ => continue,
        };
        let why = Ground::InBrackets.into();
        one.told = Told { why, modifier: one.told.modifier, bound: one.told.bound, ..told };
    }
}

/// The hour that the words "midnight" mean.
const MIDNIGHT: Clock = Clock::at(0, 0);

/// The same of the day that it ends.
const END_OF_DAY: Clock = Clock::at(24, 0);

/// Whether it is the "midnight" of a day that stands beside it.
fn is_midnight_of_day(text: &str, one: &Resolved, found: &Found) -> bool {
    let word = |at: usize| {
        let mut readings = found.readings.at(at).iter();
        let midnight = readings
            .any(|reading| reading.word == Word::Clock(MIDNIGHT) && reading.length < one.tokens.len());
        midnight && text[found.tokens[at].range()].eq_ignore_ascii_case("midnight")
    };
    matches!(one.told.time, Time::Moment(_, MIDNIGHT | END_OF_DAY)) && one.tokens.clone().any(word)
}

/// The midnight with which its day ends: "at midnight on Friday", unlike "shortly after midnight on Friday".
fn end_day(told: Told) -> Told {
    let Time::Moment(day, _) = told.time else { return told };
    if told.bound == Some(Bound::After) {
        return told;
    }
    let ends = told.changed(|time| match time {
        Time::Moment(day, MIDNIGHT) => Some(Time::Moment(*day, END_OF_DAY)),
        _ => None,
    });
    ends.or(Time::Moment(day, MIDNIGHT), Cue::Midnight)
}

/// Whether nothing but a few words of one sentence lies between.
fn is_in_reach(between: Range<usize>, found: &Found, reader: &Reader) -> bool {
    if between.len() > REACH_OF_A_DAY {
        return false;
    }
    let stop = |at: usize| is_sign(&found.tokens, at, &reader.lexicon, &["."]);
    let same_paragraph = found.is_one_paragraph(between.start..=between.end);
    // "at 9 a.m. On Monday": the clock's own stop ends the sentence.
    let begins =
        stop(between.start - 1) && found.tokens[between.start].shape == Shape::Capital && !between.is_empty();
    same_paragraph && !begins && !between.clone().any(stop)
}

/// Whether it tells a time of day and waits for its day: a clock, or a part of the day by itself.
fn is_of_day(one: &Resolved) -> bool {
    match &one.told.time {
        Time::Moment(..) => true,
        Time::Part(..) => one.told.joins != Joins::No,
        Time::Incomplete(value) => value.starts_with("XXXX-XX-XXT"),
        _ => false,
    }
}

/// The time of day on a day, either of which may be unresolved.
fn on_day(day: &Time, time: &Time) -> Option<Time> {
    Some(match (day, time) {
        (Time::Day(day), Time::Moment(_, clock)) => Time::Moment(*day, *clock),
        (Time::Day(day), Time::Part(_, part)) => Time::Part(*day, *part),
        (Time::Part(day, part), Time::Moment(_, clock)) => Time::Moment(*day, clock.by(*part)),
        // "the early hours of Sunday morning"
        (Time::Part(day, part), Time::Part(_, again)) if part == again => Time::Part(*day, *part),
        (Time::Day(day), Time::Incomplete(value)) => {
            let (_, told) = value.split_once('T')?;
            match (told.split_once(':'), DayPart::named(told)) {
                (Some((hour, minute)), _) => {
                    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
                    Time::Moment(*day, Clock::at(hour, minute))
                }
                (None, part) => Time::Part(*day, part?),
            }
        }
        // "every Sunday at 9 a.m."
        (Time::Recurring(day), Time::Moment(..)) if day.starts_with("XXXX-WXX-") && !day.contains('T') => {
            Time::Recurring(format!("{day}T{}", time.value().split_once('T')?.1))
        }
        (Time::Incomplete(day), time) if !day.contains('T') && day.len() >= 10 => {
            Time::Incomplete(format!("{day}T{}", time.value().split_once('T')?.1))
        }
        _ => return None,
    })
}

/// Takes in the article before a relative time ("den vergangenen Wochen"), or any day where the language does.
fn take_article(one: &mut Resolved, found: &Found, reader: &Reader, begin: usize) {
    let article = article_before(one.tokens.start, found).filter(|&at| found.tokens[at].start >= begin);
    let Some(article) = article else { return };
    let mut words = one.tokens.clone().flat_map(|at| found.readings.at(at));
    let relative = words.any(|reading| matches!(reading.word, Word::Shift(_) | Word::UnitShift(..)));
    let timed = match &one.told.time {
        Time::Vague(_) | Time::Recurring(_) | Time::Moment(..) => false,
        Time::Incomplete(value) => value.len() >= 7,
        _ => true,
    };
    let decade = matches!(one.told.time, Time::Decade(_));
    if relative || decade || (reader.articles && timed && one.rule != "relative-day") {
        one.tokens.start = article;
    }
}

/// Where the article begins that ends directly before a token: "il", "l'".
fn article_before(start: usize, found: &Found) -> Option<usize> {
    if start == 0 || found.tokens[start].gap == Gap::Break {
        return None;
    }
    let is_article = |at: &usize| {
        let readings = found.readings.at(*at).iter();
        let mut articles = readings.filter(|reading| reading.word == Word::Article);
        articles.any(|reading| at + reading.length == start)
    };
    (start.saturating_sub(2)..start).find(is_article)
}

/// The expression, with all that was found out of it.
fn expression(one: Resolved, found: &Found, published: Option<NaiveDate>) -> TimeExpression {
    let range = found.tokens[one.tokens.start].start..found.tokens[one.tokens.end - 1].end;
    let doubted = one.told.time.unit().is_some() && is_doubted(&one, found);
    let Told { time, modifier, bound, approximate, calendar, anchor, why, others, .. } = one.told;
    let value = time.value();
    let reason = if doubted { why.and(Ground::ToldWithDoubt) } else { why };
    let roughly = approximate || modifier == Some(Modifier::Approx);
    let telling = published.filter(|_| anchor == Anchor::Publication);
    let edtf = bounded(&time, bound, modifier, telling).or_else(|| time.edtf(roughly));
    let edtf = if doubted { edtf.map(|edtf| edtf.in_doubt().unwrap_or(edtf)) } else { edtf };
    let alternative = |Other { time, weight, why }| Alternative {
        value: Time::value(&time),
        edtf: time.edtf(roughly),
        weight,
        reason: why,
    };
    let alternatives = others.into_iter().map(alternative).collect();
    TimeExpression {
        range,
        kind: time.kind(),
        value,
        modifier,
        bound,
        edtf,
        calendar,
        anchor,
        reason,
        rule: one.rule.to_owned(),
        alternatives,
    }
}

/// A time as its bound has it: "later this month" is within the rest of it; `None` where that changes nothing.
fn bounded(
    time: &Time,
    bound: Option<Bound>,
    modifier: Option<Modifier>,
    telling: Option<NaiveDate>,
) -> Option<Edtf> {
    match (bound?, modifier) {
        (bound @ (Bound::Earlier | Bound::Later), _) => time.on_side(bound, telling?),
        // "by the end of May" and "by late May" are both by the last of May.
        (Bound::By | Bound::Before, Some(Modifier::End)) => time.last_day(),
        (Bound::Since, Some(Modifier::Start)) => None,
        (_, modifier) => time.edtf(true).filter(|_| is_edge(modifier)),
    }
}
