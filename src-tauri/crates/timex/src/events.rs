//! Joins a count and what it counts from: "a week before the election of 8 November 2016", "two days
//! after the fall of Saigon" where the text has told when that was.

use crate::{
    Anchor, Bound,
    context::Base,
    find::Found,
    meanings::{self, Told},
    resolve::Resolved,
    time::{Time, Unit},
    tokens::{Gap, Shape},
    words::Word,
};

/// Dates, and tokens of a sentence, that are searched for the event.
const REACH: usize = 64;

/// Words of an event's name, at most, so that a text all in capitals takes no longer.
const LONGEST_NAME: usize = 12;

/// Resolves the counts that stand before "before" or "after" and a date or a known event.
pub(crate) fn counted_from_events(text: &str, resolved: Vec<Resolved>, found: &Found) -> Vec<Resolved> {
    let mut all: Vec<Resolved> = Vec::with_capacity(resolved.len());
    for next in resolved {
        if let Some(joined) = all.last().and_then(|count| from_date(count, &next, found)) {
            all.pop();
            all.push(joined);
            continue;
        }
        let joined = from_event(text, &next, &all, found).or_else(|| from_noun(text, &next, &all, found));
        all.push(joined.unwrap_or(next));
    }
    all.into_iter().map(undated).collect()
}

/// "A week before", and a date that follows at once or as "the election of 8 November 2016".
fn from_date(count: &Resolved, date: &Resolved, found: &Found) -> Option<Resolved> {
    let preposition = count.tokens.end;
    let between = date.tokens.start.checked_sub(preposition)?;
    let named = between == 4
        && reads(found, preposition + 1, Word::The)
        && reads(found, preposition + 3, Word::Joint);
    if !(between == 1 || named) || date.told.time.unit()? > Unit::Day {
        return None;
    }
    let anchor = date.told.anchor.clone();
    let told =
        counted(count, direction(found, preposition)?, Base { time: Some(date.told.time.clone()), anchor })?;
    let told = told.written_in(date.told.calendar);
    Some(Resolved { tokens: count.tokens.start..date.tokens.end, rule: "period-from-date", told })
}

/// "Two days after the fall of Saigon", where an earlier sentence with that name tells a day.
fn from_event(text: &str, count: &Resolved, before: &[Resolved], found: &Found) -> Option<Resolved> {
    let preposition = count.tokens.end;
    let direction = direction(found, preposition)?;
    let name = preposition + 4;
    let named = reads(found, preposition + 1, Word::The) && reads(found, preposition + 3, Word::Joint);
    if !named || found.tokens.get(name)?.shape != Shape::Capital {
        return None;
    }
    let word = |at: usize| &text[found.tokens[at].range()];
    let is_of_name = |at: &usize| {
        found.tokens.get(*at).is_some_and(|token| token.shape == Shape::Capital && token.gap == Gap::Space)
    };
    let end = name + 1 + (name + 1..name + LONGEST_NAME).take_while(is_of_name).count();
    let date = before.iter().rev().take(REACH).find(|date| {
        date.told.time.unit() == Some(Unit::Day)
            && sentence_around(text, date.tokens.start, found).any(|at| word(at) == word(name))
    })?;
    let range = found.tokens[date.tokens.start].start..found.tokens[date.tokens.end - 1].end;
    let base = Base { time: Some(date.told.time.clone()), anchor: Anchor::Earlier { range } };
    let told = counted(count, direction, base)?;
    Some(Resolved { tokens: count.tokens.start..end, rule: "period-from-event", told })
}

/// Tokens between what happened and its day: "the election was held on 8 November 2016".
const REACH_OF_AN_EVENT: usize = 6;

/// "A week before the election", where an earlier sentence says "The election was on 8 November 2016".
fn from_noun(text: &str, count: &Resolved, before: &[Resolved], found: &Found) -> Option<Resolved> {
    let preposition = count.tokens.end;
    let direction = direction(found, preposition)?;
    let noun = preposition + 2;
    let token = found.tokens.get(noun).filter(|token| token.gap == Gap::Space)?;
    if !reads(found, preposition + 1, Word::The) || token.end - token.start < 4 {
        return None;
    }
    let word = |at: usize| &text[found.tokens[at].range()];
    let date = before.iter().rev().take(REACH).find(|date| {
        let start = date.tokens.start;
        if date.told.time.unit() != Some(Unit::Day) {
            return false;
        }
        let sentence = sentence_around(text, start, found);
        let mut told = sentence.start.max(start.saturating_sub(REACH_OF_AN_EVENT))..start;
        told.any(|at| word(at).eq_ignore_ascii_case(word(noun)))
    })?;
    let range = found.tokens[date.tokens.start].start..found.tokens[date.tokens.end - 1].end;
    let base = Base { time: Some(date.told.time.clone()), anchor: Anchor::Earlier { range } };
    let told = counted(count, direction, base)?;
    Some(Resolved { tokens: count.tokens.start..noun + 1, rule: "period-from-event", told })
}

/// "The day before the crash", where nothing tells when that was.
fn undated(count: Resolved) -> Resolved {
    let Time::Lasting(_, unit) = count.told.time else { return count };
    if count.rule != TO_EVENT {
        return count;
    }
    let unresolved = meanings::unresolved(meanings::blank(unit), "it is counted from an event");
    Resolved { told: unresolved.unwrap_or(count.told), ..count }
}

/// The rule that finds one unit before or after an event.
const TO_EVENT: &str = "unit-to-event";

/// The tokens between the stops around a token.
fn sentence_around(text: &str, at: usize, found: &Found) -> std::ops::Range<usize> {
    let stop = |at: &usize| matches!(&text[found.tokens[*at].range()], "." | "!" | "?");
    let (first, last) = (at.saturating_sub(REACH), found.tokens.len().min(at + REACH));
    let start = (first..at).rev().find(stop).map_or(first, |stop| stop + 1);
    start..(at..last).find(stop).unwrap_or(last)
}

fn counted(count: &Resolved, direction: Bound, base: Base) -> Option<Told> {
    // "Two years ago" and the like are dates already.
    let Time::Lasting(amount, unit) = count.told.time else { return None };
    // What it counts from is named beside it, so the day counts on.
    let told_base = Base { anchor: Anchor::Earlier { range: 0..0 }, ..base.clone() };
    let counted = match direction {
        Bound::Before => meanings::before(&told_base, amount, unit)?,
        _ => meanings::after(&told_base, amount, unit)?,
    };
    Some(Told { anchor: base.anchor, ..counted })
}

fn direction(found: &Found, at: usize) -> Option<Bound> {
    [Bound::Before, Bound::After].into_iter().find(|side| reads(found, at, Word::Preposition(*side)))
}

fn reads(found: &Found, at: usize, word: Word) -> bool {
    at < found.tokens.len()
        && found.tokens[at].gap != Gap::Break
        && found.readings.at(at).iter().any(|reading| reading.word == word)
}
