//! Third step: joins the parts of one time, takes in the words that modify it, drops what is no time.

use std::ops::Range;

use chrono::NaiveDate;
use edtf::{Calendar, Modifier};

use crate::{
    Alternative, Anchor, Bound, TimeExpression, TimexType,
    events::counted_from_events,
    find::Found,
    languages::Reader,
    meanings::{Joins, Other, Told},
    numbers::is_sign,
    reason::Note,
    resolve::Resolved,
    time::{Amount, Clock, DayPart, Time},
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
        modify(&mut one, found, begin);
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
        let why = Note::InBrackets.into();
        one.told = Told { why, modifier: one.told.modifier, bound: one.told.bound, ..told };
    }
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

/// The longest word or phrase that can modify a time has five tokens ("at the beginning of the").
const LONGEST_MODIFIER: usize = 5;

/// Takes in the modifier before an expression: "early July", "nearly two hours".
fn modify(one: &mut Resolved, found: &Found, begin: usize) {
    for _ in 0..2 {
        let Some((word, length)) = word_before(one.tokens.start, found, begin) else { return };
        match word {
            Word::Modifier(modifier) if one.told.modifier.is_none() => match fitting(modifier, one, found) {
                Some(modifier) => {
                    one.told.modifier = Some(modifier);
                    one.tokens.start -= length;
                }
                None => return,
            },
            Word::Comparative(bound) if one.told.modifier.is_none() => {
                let Some(modifier) = fitting(bound.modifier(), one, found) else { return };
                (one.told.modifier, one.told.bound) = (Some(modifier), Some(bound));
                one.tokens.start -= length;
            }
            // "about the middle of January"
            Word::Modifier(Modifier::Approx) if is_edge(one.told.modifier) => {
                one.told.approximate = true;
                one.tokens.start -= length;
            }
            Word::Preposition(bound) => {
                let dates = one.told.time.unit().is_some() && !is_possessive(one, found);
                let denied = bound == Bound::Until && is_denied(one.tokens.start, found);
                if dates && !denied {
                    one.told.bound = Some(bound);
                }
                return;
            }
            _ => return,
        }
    }
}

/// Whether it is the beginning, the middle or the end of a time.
fn is_edge(modifier: Option<Modifier>) -> bool {
    matches!(modifier, Some(Modifier::Start | Modifier::Mid | Modifier::End))
}

/// The longest word between one of doubt and the time, in bytes: "possibly in May 1850".
const LONGEST_BETWEEN: usize = 6;

/// The most words of doubt, as in "على الأرجح".
const LONGEST_DOUBT: usize = 3;

/// Whether a word of doubt stands before an expression, with a preposition between at most.
fn is_doubted(one: &Resolved, found: &Found) -> bool {
    let start = one.tokens.start;
    let in_paragraph = |at: usize| found.tokens[at].gap != Gap::Break;
    let doubt_ends = |end: usize| {
        let doubt = |length: usize| {
            let mut readings = found.readings.at(end - length).iter();
            readings.any(|reading| reading.word == Word::Doubt && reading.length == length)
        };
        in_paragraph(end) && (1..=LONGEST_DOUBT.min(end)).any(doubt)
    };
    let between = start.checked_sub(1).filter(|&at| {
        let token = &found.tokens[at];
        token.shape == Shape::Lower && token.end - token.start <= LONGEST_BETWEEN && in_paragraph(start)
    });
    doubt_ends(start) || between.is_some_and(doubt_ends)
}

/// Marks an amount that its own words call rough: "a couple of weeks", "a week or so".
fn roughen(one: &mut Resolved, found: &Found) {
    let mut words = one.tokens.clone().flat_map(|at| found.readings.at(at));
    if one.told.modifier.is_none() && words.any(|reading| reading.word == Word::Rough) {
        one.told.modifier = Some(Modifier::Approx);
    }
}

/// Words before "until" among which "not" is sought.
const REACH_OF_A_DENIAL: usize = 8;

/// Whether "not" stands before "until": what "did not begin until May" began in May.
fn is_denied(until: usize, found: &Found) -> bool {
    let before = (0..until).rev().take(REACH_OF_A_DENIAL);
    let mut before = before.take_while(|&at| found.tokens[at].gap != Gap::Break);
    before.any(|at| found.readings.at(at).iter().any(|reading| reading.word == Word::Not))
}

/// Whether "'s" follows: "after Monday's vote" tells of a vote after which something was, not of Monday.
fn is_possessive(one: &Resolved, found: &Found) -> bool {
    let next = found.tokens.get(one.tokens.end);
    next.is_some_and(|next| next.gap == Gap::None && next.shape == Shape::Sign && next.end - next.start > 1)
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

/// The modifier, preposition or phrasal verb that ends directly before a token, the longest of them.
fn word_before(start: usize, found: &Found, begin: usize) -> Option<(Word, usize)> {
    if start == 0 || found.tokens[start].gap == Gap::Break {
        return None;
    }
    (1..=LONGEST_MODIFIER.min(start)).rev().find_map(|length| {
        let at = start - length;
        // "-10C overnight": a letter at a number is its unit.
        let unit = at > 0 && found.tokens[at].gap == Gap::None && found.tokens[at - 1].shape == Shape::Digits;
        let inside = !unit
            && found.tokens[at].start >= begin
            && (at + 1..start).all(|at| found.tokens[at].gap != Gap::Break);
        let fits = |word: Word| {
            matches!(word, Word::Modifier(_) | Word::Comparative(_) | Word::Preposition(_) | Word::Phrasal)
        };
        let reading =
            found.readings.at(at).iter().find(|reading| reading.length == length && fits(reading.word))?;
        inside.then_some((reading.word, length))
    })
}

/// The modifier as it applies to this kind of time: a date cannot be "less than", a length not "early".
fn fitting(modifier: Modifier, one: &Resolved, found: &Found) -> Option<Modifier> {
    use Modifier::{Approx, End, EqualOrLess, EqualOrMore, LessThan, Mid, MoreThan, Start};
    let told = &one.told;
    let counts = matches!(modifier, LessThan | MoreThan | EqualOrLess | EqualOrMore);
    let definite = found
        .readings
        .at(one.tokens.start)
        .iter()
        .any(|reading| matches!(reading.word, Word::Shift(_) | Word::The));
    let countless = matches!(told.time, Time::Lasting(Amount::Some, _));
    // "over a five-year period" lasts all of it, "over Christmas" is at Christmas.
    let whole = one.rule == "period-of-length" || one.rule.starts_with("holiday");
    if counts && (definite || countless || whole) {
        return None;
    }
    // "to get around Wednesday's ruling", "a premium over Thursday's price"
    if (counts || modifier == Approx) && matches!(told.time, Time::Day(_)) && is_possessive(one, found) {
        return None;
    }
    // "nothing about tomorrow", "since at least 1965"
    let ago = matches!(one.rule, "period-ago" | "period-earlier" | "period-later" | "half-more-ago");
    if (modifier == Approx && one.rule == "relative-day")
        || (counts && !ago && told.time.kind() == TimexType::Date)
    {
        return None;
    }
    // "The start of Ramadan" is a day already.
    if is_edge(Some(modifier)) && told.calendar != Calendar::Gregorian && matches!(told.time, Time::Day(_)) {
        return None;
    }
    match (told.time.kind(), modifier) {
        (TimexType::Duration, Start | Mid | End) => None,
        (TimexType::Duration, modifier) => Some(modifier),
        (TimexType::Set, _) => None,
        (_, LessThan | MoreThan | EqualOrLess | EqualOrMore) => told.time.unit().map(|_| Approx),
        _ if matches!(told.time, Time::Vague(_)) => None,
        (_, modifier) => Some(modifier),
    }
}

fn expression(one: Resolved, found: &Found, published: Option<NaiveDate>) -> TimeExpression {
    let range = found.tokens[one.tokens.start].start..found.tokens[one.tokens.end - 1].end;
    let doubted = one.told.time.unit().is_some() && is_doubted(&one, found);
    let Told { time, modifier, bound, approximate, calendar, anchor, why, others, .. } = one.told;
    let value = time.value();
    let reason = if doubted { why.and(Note::ToldWithDoubt) } else { why };
    let roughly = approximate || modifier == Some(Modifier::Approx);
    let telling = published.filter(|_| anchor == Anchor::Publication);
    let edtf = match (bound, modifier) {
        (Some(bound @ (Bound::Earlier | Bound::Later)), _) => {
            telling.and_then(|day| time.on_side(bound, day))
        }
        // "by the end of May" and "by late May" are both by the last of May.
        (Some(Bound::By | Bound::Before), Some(Modifier::End)) => time.last_day(),
        (Some(Bound::Since), Some(Modifier::Start)) | (None, _) => None,
        (Some(_), modifier) => time.edtf(true).filter(|_| is_edge(modifier)),
    };
    let edtf = edtf.or_else(|| time.edtf(roughly));
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
