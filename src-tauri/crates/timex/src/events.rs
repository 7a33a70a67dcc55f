//! Joins a count and what it counts from: "a week before the election of 8 November 2016", "two days
//! after the fall of Saigon" where the text has told when that was.

use crate::{
    Anchor, Bound,
    context::Base,
    find::Found,
    meanings::{self, Told},
    reason::{BasePlace, Ground},
    resolve::Resolved,
    time::{Amount, DayPart, Time, Unit},
    tokens::{Gap, Shape},
    words::{BATTLE, CALAMITY, Word},
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
    all.into_iter().map(|count| undated(count, found)).collect()
}

/// "A week before", and a date that follows at once or as "the election of 8 November 2016".
fn from_date(count: &Resolved, date: &Resolved, found: &Found) -> Option<Resolved> {
    let (direction, after) = preposition(count, found)?;
    let article = |at: usize| reads(found, at, Word::The) || reads(found, at, Word::Article);
    let joint = |at: usize| reads(found, at, Word::Joint);
    // "the storming of the Bastille on 14 July 1789"
    let named = |words: usize| {
        let of_name = |at: usize| article(at) || found.tokens[at].shape == Shape::Capital;
        words <= LONGEST_NAME && joint(after + 2) && (after + 3..date.tokens.start - 1).all(of_name)
    };
    let beside = match date.tokens.start.checked_sub(after)? {
        0 => true,
        1 => article(after) || joint(after),
        3 => reads(found, after, Word::The) && joint(after + 2),
        words @ 5.. => reads(found, after, Word::The) && joint(date.tokens.start - 1) && named(words),
        _ => false,
    };
    // "Two years after the siege of 1783"
    let Time::Lasting(_, unit) = count.told.time else { return None };
    if !beside || date.told.time.unit()? > unit.max(Unit::Day) {
        return None;
    }
    let base = Base {
        time: Some(date.told.time.clone()),
        anchor: date.told.anchor.clone(),
        place: BasePlace::Beside,
    };
    let told = counted(count, direction, &base, found)?.written_in(date.told.calendar);
    Some(Resolved { tokens: count.tokens.start..date.tokens.end, rule: "period-from-date", told })
}

/// "Two days after the fall of Saigon", where an earlier sentence with that name tells a day.
fn from_event(text: &str, count: &Resolved, before: &[Resolved], found: &Found) -> Option<Resolved> {
    let (direction, after) = preposition(count, found).filter(|_| count.rule != ANNIVERSARY)?;
    let name = after + 3;
    let named = reads(found, after, Word::The) && reads(found, after + 2, Word::Joint);
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
    let told = counted(count, direction, &told_before(date, found), found)?;
    Some(Resolved { tokens: count.tokens.start..end, rule: "period-from-event", told })
}

/// Tokens between what happened and its day: "the election was held on 8 November 2016".
const REACH_OF_AN_EVENT: usize = 8;

/// "A week before the election", where an earlier sentence says "The election was on 8 November 2016"; "two days after
/// the coronation", where it says that somebody "was crowned".
fn from_noun(text: &str, count: &Resolved, before: &[Resolved], found: &Found) -> Option<Resolved> {
    let (direction, after) = preposition(count, found)?;
    let noun = after + 1;
    let token = found.tokens.get(noun).filter(|token| token.gap == Gap::Space)?;
    let named = reads(found, after, Word::The) || reads(found, after, Word::Whose);
    let owner =
        |at: usize| found.tokens.get(at).is_some_and(|next| matches!(&text[next.range()], "'s" | "’s"));
    if !named
        || token.end - token.start < 4
        || (count.rule == ANNIVERSARY && (owner(noun + 1) || token.shape != Shape::Lower))
    {
        return None;
    }
    let Time::Lasting(_, unit) = count.told.time else { return None };
    let date = before.iter().rev().take(REACH).find(|date| {
        let (start, end) = (date.tokens.start, date.tokens.end);
        if date.told.time.unit().is_none_or(|own| own > unit.max(Unit::Day)) {
            return false;
        }
        let sentence = sentence_around(text, start, found);
        let near = sentence.start.max(start.saturating_sub(REACH_OF_AN_EVENT))..start;
        let mut near = near.chain(end..sentence.end.min(end + REACH_OF_AN_EVENT).min(count.tokens.start));
        near.any(|at| is_same_event(text, noun, at, found))
    })?;
    let told = counted(count, direction, &told_before(date, found), found)?;
    let end = end_of_name(text, noun + 1, found);
    Some(Resolved { tokens: count.tokens.start..end, rule: "period-from-event", told })
}

/// The token after what the event is of, if that is told: "the fall of the Wall", "the outbreak of war".
fn end_of_name(text: &str, noun_end: usize, found: &Found) -> usize {
    let of = found.tokens.get(noun_end).filter(|of| of.gap == Gap::Space && &text[of.range()] == "of");
    if of.is_none() {
        return noun_end;
    }
    let article =
        |at: usize| [Word::The, Word::Article, Word::Whose].into_iter().any(|word| reads(found, at, word));
    let first = noun_end + 1 + usize::from(article(noun_end + 1));
    let spaced = |at: &usize| found.tokens.get(*at).filter(|token| token.gap == Gap::Space);
    let capital = |at: &usize| spaced(at).is_some_and(|token| token.shape == Shape::Capital);
    let named = (first..first + LONGEST_NAME).take_while(capital).count();
    let plain =
        spaced(&first).is_some_and(|token| token.shape == Shape::Lower && token.end - token.start > 2);
    match named {
        0 if plain => first + 1,
        0 => noun_end,
        words => first + words,
    }
}

/// Whether two tokens are one word after "the", or words for the same thing that happens.
fn is_same_event(text: &str, noun: usize, at: usize, found: &Found) -> bool {
    let word = |at: usize| &text[found.tokens[at].range()];
    let is_deed = |word: &Word| matches!(word, Word::Deed(_));
    // "the double murder": the deed is what happens.
    let goes_on = found.readings.any(noun + 1, is_deed);
    let same_word =
        !goes_on && reads(found, noun - 1, Word::The) && word(at).eq_ignore_ascii_case(word(noun));
    let names = |deed: &Word, word: &Word| match (deed, word) {
        (Word::Deed(CALAMITY), Word::Deed(deed)) => CALAMITIES.contains(deed),
        (Word::Deed(BATTLE), Word::Deed(deed)) => BATTLES.contains(deed),
        _ => word == deed,
    };
    let deeds = || found.readings.at(noun).iter().filter(|reading| is_deed(&reading.word));
    same_word || deeds().any(|deed| found.readings.any(at, |word| names(&deed.word, word)))
}

/// What "the battle" may be.
const BATTLES: [&str; 4] = ["attack", "defeat", "victory", BATTLE];

/// What "the disaster" may be.
const CALAMITIES: [&str; 11] = [
    "collapse",
    "crash",
    "earthquake",
    "eruption",
    "explosion",
    "fall",
    "fire",
    "flood",
    "massacre",
    "sinking",
    "storm",
];

/// "The day before the crash", where nothing tells when that was.
fn undated(count: Resolved, found: &Found) -> Resolved {
    let Time::Lasting(_, unit) = count.told.time else { return count };
    match count.rule {
        TO_EVENT => {}
        PART_TO_EVENT => {
            let part = part_of(&count, found).and_then(meanings::part_of_unknown_day);
            return Resolved { told: part.unwrap_or(count.told), ..count };
        }
        EVE | ANNIVERSARY => return Resolved { told: Told { time: Time::Nothing, ..count.told }, ..count },
        _ => return count,
    }
    let unresolved = meanings::unresolved(meanings::blank(unit), Ground::FromEvent);
    Resolved { told: unresolved.unwrap_or(count.told), ..count }
}

/// The rule that finds one unit before or after an event.
const TO_EVENT: &str = "unit-to-event";

/// The rule that finds a part of the day before or after an event.
const PART_TO_EVENT: &str = "part-to-event";

/// The rule that finds "the eve of" an event.
const EVE: &str = "eve-of-event";

/// The rule that finds "the third anniversary of" an event.
const ANNIVERSARY: &str = "anniversary-of-event";

/// The rule that finds working days, by which no date can be counted.
const WORKING_DAYS: &str = "working-days";

/// The tokens between the stops around a token.
fn sentence_around(text: &str, at: usize, found: &Found) -> std::ops::Range<usize> {
    let stop = |at: &usize| matches!(&text[found.tokens[*at].range()], "." | "!" | "?");
    let (first, last) = (at.saturating_sub(REACH), found.tokens.len().min(at + REACH));
    let start = (first..at).rev().find(stop).map_or(first, |stop| stop + 1);
    start..(at..last).find(stop).unwrap_or(last)
}

/// A date of an earlier sentence, as what is counted from.
fn told_before(date: &Resolved, found: &Found) -> Base {
    let range = found.tokens[date.tokens.start].start..found.tokens[date.tokens.end - 1].end;
    Base {
        time: Some(date.told.time.clone()),
        anchor: Anchor::Earlier { range },
        place: BasePlace::ToldBefore,
    }
}

fn counted(count: &Resolved, direction: Bound, base: &Base, found: &Found) -> Option<Told> {
    // "Two years ago" and the like are dates already.
    let Time::Lasting(amount, unit) = count.told.time else { return None };
    match count.rule {
        // To the day: "the third anniversary of the flood of 3 May 1911".
        ANNIVERSARY => {
            let Amount::Halves(halves) = amount else { return None };
            let time = match base.time.clone()? {
                Time::Part(day, _) | Time::Moment(day, _) => Time::Day(day),
                time => time,
            };
            let time = time.moved(i64::from(halves / 2), unit)?;
            return Some(Told { time, ..meanings::after(base, amount, unit)? });
        }
        // The night after a battle is that of its day, the morning after it the next one; before it, the other way round.
        PART_TO_EVENT => {
            let part = part_of(count, found)?;
            let late = matches!(part, DayPart::Evening | DayPart::Night);
            let days = i64::from(direction == Bound::After) - i64::from(late);
            return meanings::on_day(meanings::days_from(base, days), part);
        }
        TO_EVENT if unit == Unit::Week => {
            let days = if direction == Bound::After { 7 } else { -7 };
            return Some(
                meanings::days_from(base, days)?.changed(|time| Some(Time::week_of(time.first_day()?))),
            );
        }
        _ => {}
    }
    let counted = match direction {
        Bound::Before => meanings::before(base, amount, unit)?,
        _ => meanings::after(base, amount, unit)?,
    };
    // "A few hours after Monday's vote" tells no time.
    counted.time.unit().map(|_| counted)
}

/// The part of the day that is counted: "the morning after the raid".
fn part_of(count: &Resolved, found: &Found) -> Option<DayPart> {
    count.tokens.clone().find_map(|at| {
        found.readings.at(at).iter().find_map(|reading| match reading.word {
            Word::Part(part) => Some(part),
            _ => None,
        })
    })
}

/// The preposition after a count, and the token after it: "before", "prima di".
fn preposition(count: &Resolved, found: &Found) -> Option<(Bound, usize)> {
    let at = count.tokens.end;
    if count.rule == WORKING_DAYS {
        return None;
    }
    match count.rule {
        EVE => return Some((Bound::Before, at + 1)),
        ANNIVERSARY => return Some((Bound::After, at + 1)),
        _ => {}
    }
    // "The three days after 3 May" last.
    let several = matches!(count.told.time, Time::Lasting(amount, _) if amount != Amount::whole(1));
    if several && reads(found, count.tokens.start, Word::The) {
        return None;
    }
    let here = found.tokens.get(at).filter(|token| token.gap != Gap::Break).map(|_| found.readings.at(at))?;
    let bounds = here.iter().filter_map(|reading| match reading.word {
        Word::Preposition(side @ (Bound::Before | Bound::After)) => Some((side, at + reading.length)),
        _ => None,
    });
    bounds.max_by_key(|(_, after)| *after)
}

fn reads(found: &Found, at: usize, word: Word) -> bool {
    at < found.tokens.len()
        && found.tokens[at].gap != Gap::Break
        && found.readings.at(at).iter().any(|reading| reading.word == word)
}
