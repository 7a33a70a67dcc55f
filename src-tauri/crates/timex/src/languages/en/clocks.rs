//! Times and parts of the day.

use super::homographs::is_function_word;
use crate::{
    context::{Context, Tense},
    meanings::{
        Joins, Told, clock, clock_on, day, day_nearby, days_from, on_day, part_alone, part_of_unknown_day,
        unresolved, weekday,
    },
    reason::Ground,
    rule::{Rule, Words},
    time::{Clock, DayPart, Time, Unit},
    tokens::{Gap, Shape},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "hour-meridiem",
        pattern: "({digits:hour} | {number:hour}) {meridiem} [{zone} | {local-time}]",
        meaning: |words, context| {
            // "3am3ioY" is a code.
            let glued = context
                .token_after()
                .is_some_and(|token| token.gap == Gap::None && token.shape != Shape::Sign);
            let spelled = context.tokens[context.at.start].shape != Shape::Digits;
            let verb = spelled
                && !context.follows(&["at", "by", "until", "since", "from", "around"])
                && context.text[context.tokens[context.at.end - 1].range()] == *"am";
            if glued || verb { None } else { clock_of_range(words, context) }
        },
        examples: &[
            ("2013-07-12", "It began at 7 p.m. in the hall.", "2013-07-12T19:00"),
            ("2013-07-12", "They left at five p.m. yesterday.", "2013-07-11T17:00"),
            ("2013-07-12", "Polls were open from 7 a.m. to 8.30 p.m. Tuesday.", "2013-07-09T07:00"),
            ("2013-07-12", "She was last seen at 8 p.m. Tuesday night.", "2013-07-09T20:00"),
        ],
        not: &["one am I not", "I am here", "17 p.m.", "the key 3am3ioY"],
    },
    Rule {
        name: "clock-meridiem",
        pattern: "{clock} {meridiem} [{zone} | {local-time}]",
        meaning: clock_of_range,
        examples: &[
            ("2013-07-12", "at 9:15 a.m. EST", "2013-07-12T09:15"),
            ("2013-07-12", "Polls opened at 6:30 a.m. ET on Sunday.", "2013-07-07T06:30"),
            ("2013-07-12", "It struck at 1:53 p.m. local time.", "2013-07-12T13:53"),
            ("2013-07-12", "Crews were called at 6.30am on Monday.", "2013-07-08T06:30"),
        ],
        not: &[],
    },
    Rule {
        name: "clock-without-colon",
        pattern: "({digits:hour} {zone} | {digits:hour} {local-time} | at [about|around|approximately] << {digits:hour})",
        meaning: |words, context| {
            let four = context.tokens[context.at.start].digits == 4;
            // "highs at 2000, 2005 and 2010"
            let year = (1900..=2035).contains(&words.count("hour")?) && !context.precedes(&["("]);
            let alone = context.at.len() > 1 || (stands_alone(context) && !year);
            if four && alone { clock(context, words.time_of_day()?) } else { None }
        },
        examples: &[
            ("2013-07-12", "It struck at 0440 GMT.", "2013-07-12T04:40Z"),
            ("2013-07-12", "She fell asleep at about 1120 and woke on Friday.", "2013-07-12T11:20 APPROX"),
        ],
        not: &["5 EST", "at 1990 prices", "at 1320 feet", "at 1875"],
    },
    Rule {
        name: "oclock",
        pattern: "({digits:hour} | {number:hour}) (o 'clock | oclock)",
        meaning: |words, context| clock(context, words.time_of_day()?),
        examples: &[
            ("2013-07-12", "at 8 o'clock", "2013-07-12T08:00"),
            ("2013-07-12", "at 6 o'clock this evening", "2013-07-12T18:00"),
        ],
        not: &[],
    },
    Rule {
        name: "first-hour-of-range",
        pattern: "(between|from << {digits:hour} >> and|to|until|-|– ({digits:last} | {clock}) {meridiem} | \
                  between|from << {number:hour} >> and|to {number:last} {meridiem} | \
                  {digits:hour} >> +-|– +{digits:last} {meridiem})",
        meaning: |words, context| {
            let last = words.count("last").or_else(|| Some(words.clock()?.hour))?;
            let (hour, later) = (words.count("hour")?, words.meridiem()?);
            // "from 11 to 1 p.m." begins before noon.
            let later = if hour % 12 > last % 12 { 12 - later } else { later };
            let fits = (1..=12).contains(&hour) && (1..=12).contains(&last);
            if fits { clock(context, Clock::at(hour % 12 + later, 0)) } else { None }
        },
        examples: &[
            ("2013-07-12", "Between 2 and 3 a.m. the dogs barked.", "2013-07-12T02:00"),
            ("2013-07-12", "The road was shut from 11 to 1 p.m.", "2013-07-12T11:00"),
            ("2013-07-12", "Doors are open 9-11 a.m.", "2013-07-12T09:00"),
        ],
        not: &["between 2 and 30 p.m."],
    },
    Rule {
        name: "clock-and-part",
        pattern: "({digits:hour} | {clock} | {number:hour}) [o 'clock] (in the {part} | at night)",
        meaning: |words, context| {
            let bare = matches!(words.get("hour"), Some(Word::Amount(_))) && !words.has("o");
            let at = context.follows(&["at", "by", "until", "since", "about", "around", "before", "after"]);
            let told = words.time_of_day()?.by(words.part().unwrap_or(DayPart::Night));
            if bare && !at { None } else { clock(context, told) }
        },
        examples: &[
            ("2013-07-12", "at 3 o'clock in the afternoon", "2013-07-12T15:00"),
            ("2013-07-12", "at two o'clock in the afternoon", "2013-07-12T14:00"),
            ("2013-07-12", "The shift ends at 11 at night.", "2013-07-12T23:00"),
            ("2013-07-12", "He rang at eight in the evening.", "2013-07-12T20:00"),
        ],
        not: &["She sold three in the afternoon."],
    },
    Rule {
        name: "hour-of-this-part",
        pattern: "at|by|until|since|after|before|around|past|to << ({digits:hour} | {number:hour}) this|tomorrow|yesterday {part}",
        meaning: |words, context| {
            let days = i64::from(words.has("tomorrow")) - i64::from(words.has("yesterday"));
            let clock = words.time_of_day()?.by(words.part()?);
            Some(clock_on(&context.now(), clock)?.changed(|time| time.moved(days, Unit::Day)))
        },
        examples: &[
            ("2013-07-12", "The bells rang at 10 this morning.", "2013-07-12T10:00"),
            ("2013-07-12", "It began just after eight this evening.", "2013-07-12T20:00 AFTER"),
            ("2013-07-12", "The sale opens at 9 tomorrow morning.", "2013-07-13T09:00"),
        ],
        not: &["at 30 this morning"],
    },
    Rule {
        name: "part-of-day",
        pattern: "[the] {part}",
        meaning: |words, context| {
            let part = words.part()?;
            let small = context.tokens[context.at.end - 1].shape == Shape::Lower;
            let alone = small && (part != DayPart::Night || words.has("the"));
            let joins = if alone { Joins::Can } else { Joins::Must };
            part_by_itself(context, part).map(|told| told.joining(joins))
        },
        examples: &[
            ("2013-07-12", "Shots were heard on Tuesday evening.", "2013-07-09TEV"),
            ("2013-07-12", "The market opened higher in the morning.", "2013-07-12TMO"),
            ("2013-07-12", "On 1 July 1916 they attacked; in the evening 19,000 were dead.", "1916-07-01TEV"),
            ("2013-07-12", "Thieves broke in during the early hours of Monday.", "2013-07-08TMO"),
            ("2013-07-12", "It began in the early hours of Sunday morning.", "2013-07-07TMO"),
        ],
        not: &["read the Morning Post", "night trains"],
    },
    Rule {
        name: "part-of-two-days",
        pattern: "[the] {part} of ({day} -|–|—|/|to {day:last} [of] {month} [[,] {year}] | {month} {day} -|–|—|/|to {day:last} [, {year}])",
        meaning: |words, context| {
            let (month, first) = (words.month()?, words.day()?);
            let told = match words.year() {
                Some(year) => day(year, month, first),
                None => day_nearby(context, month, first),
            };
            on_day(told, words.part()?)
        },
        examples: &[
            ("", "She sank in the night of 14–15 April 1912.", "1912-04-14TNI"),
            ("2013-07-12", "on the night of June 3-4", "2013-06-03TNI"),
        ],
        not: &[],
    },
    Rule {
        name: "light",
        pattern: "at|before|by|until|since|after|around|from << (dawn|daybreak|sunrise|dusk|nightfall|sunset | first|last light)",
        meaning: |words, context| {
            let early = ["dawn", "daybreak", "sunrise", "first"].into_iter().any(|word| words.has(word));
            let part = if early { DayPart::Morning } else { DayPart::Evening };
            let next = early && context.tense() == Tense::Future && !context.narrative;
            let told = if next { next_morning(context) } else { part_by_itself(context, part) };
            told.map(|told| told.joining(Joins::Can))
        },
        examples: &[
            ("2013-07-12", "They were shot at dawn on Tuesday.", "2013-07-09TMO"),
            ("2013-07-12", "They will meet on Tuesday. Divers will go on at first light.", "2013-07-13TMO"),
        ],
        not: &["the Golden Dawn", "the dawn of flight"],
    },
    Rule {
        name: "hundred-hours",
        pattern: "(at|by|from|until|since|around|to|before|after << {digits:hour} hours|hrs [{zone} | {local-time}] | {clock} hours|hrs [{zone} | {local-time}])",
        meaning: |words, context| {
            if words.clock().is_some() {
                return clock(context, words.time_of_day()?);
            }
            let four = context.tokens[context.at.start].digits == 4;
            if four && !context.precedes(&["of"]) { clock(context, words.time_of_day()?) } else { None }
        },
        examples: &[
            ("2013-07-12", "They marched at 0600 hours.", "2013-07-12T06:00"),
            ("2013-07-12", "The alarm was given at 14:20 hours on Monday.", "2013-07-08T14:20"),
        ],
        not: &["paid from 12 hours on"],
    },
    Rule {
        name: "at-night",
        pattern: "at << night|nights",
        meaning: |_, _| unresolved("XXXX-XX-XXTNI".to_owned(), Ground::AnyOne),
        examples: &[("2013-07-12", "The streets are empty at night.", "XXXX-XX-XXTNI")],
        not: &[],
    },
    Rule {
        name: "clock-with-stop",
        pattern: "{digits:hour} .|: {two-digits:minutes} {meridiem} [{zone}]",
        meaning: |words, context| clock(context, words.time_of_day()?),
        examples: &[
            ("2013-07-12", "It was badly copied: at 6. 30am on Monday.", "2013-07-08T06:30"),
            ("2013-07-12", "It was badly copied: at 6: 30am on Monday.", "2013-07-08T06:30"),
        ],
        not: &["17.30 am", "3.75 pm"],
    },
    Rule {
        name: "overnight",
        pattern: "overnight [[on|into] {weekday}]",
        meaning: |words, context| {
            if let Some(day) = words.weekday() {
                // "overnight into Friday" begins on Thursday.
                let day = weekday(context, day)?;
                let back = -i64::from(words.has("into"));
                return on_day(Some(day.changed(|time| time.moved(back, Unit::Day))), DayPart::Night);
            }
            // What has happened overnight was in the night that has ended.
            let days = if context.tense() == Tense::Past { -1 } else { 0 };
            on_day(days_from(&context.now(), days), DayPart::Night)
        },
        examples: &[
            ("2013-07-12", "It fell to -9C overnight.", "2013-07-11TNI"),
            ("2013-07-12", "Snow is expected overnight.", "2013-07-12TNI"),
            ("2013-07-12", "The train was stuck overnight Tuesday.", "2013-07-09TNI"),
            ("2013-07-12", "Shells fell overnight into Wednesday.", "2013-07-09TNI"),
        ],
        not: &[],
    },
    Rule {
        name: "half-hour",
        pattern: "at|by|until|since|about|around|from << half {number:hour}",
        meaning: |words, context| {
            let hour = words.count("hour").filter(|hour| (1..=12).contains(hour))?;
            clock(context, Clock::at(hour, 30))
        },
        examples: &[("2013-07-12", "He rang me at half seven on Tuesday.", "2013-07-09T07:30")],
        not: &["sold at half price"],
    },
    Rule {
        name: "minutes-past-hour",
        pattern: "(half | quarter | a quarter | {number:minutes} [minutes]) past|to {number:hour} [in the {part}]",
        meaning: |words, context| {
            let minutes = match words.count("minutes") {
                Some(minutes) => minutes,
                None if words.has("half") => 30,
                None => 15,
            };
            let (to, hour) = (words.has("to"), words.count("hour")?);
            let told =
                !is_score(words) || context.follows(&["at", "by", "until", "since", "about", "around"]);
            if !(1..=12).contains(&hour) || !(1..60).contains(&minutes) || (to && minutes == 30) || !told {
                return None;
            }
            let past_midnight =
                hour % 12 * 60 + 720 + if to { 0 } else { minutes } - if to { minutes } else { 0 };
            let later = matches!(words.part(), Some(DayPart::Afternoon | DayPart::Evening));
            let (hour, minute) = (past_midnight / 60 % 12 + if later { 12 } else { 0 }, past_midnight % 60);
            clock(context, Clock::at(if hour == 0 { 12 } else { hour }, minute))
        },
        examples: &[
            ("2013-07-12", "They met at half past five on Tuesday.", "2013-07-09T05:30"),
            ("2013-07-12", "It rang at ten minutes to four in the afternoon.", "2013-07-12T15:50"),
            ("2013-07-12", "The bus left at a quarter past twelve.", "2013-07-12T12:15"),
            ("2013-07-12", "I woke at ten to six.", "2013-07-12T05:50"),
        ],
        not: &["won five to two", "half past the hill"],
    },
];

/// A clock time, of the weekday that ends the range it begins: "from 7 a.m. to 8 p.m. Tuesday".
fn clock_of_range(words: &Words, context: &Context) -> Option<Told> {
    let told = clock(context, words.time_of_day()?)?;
    let Some(day) = context.weekday_of_range() else { return Some(told) };
    match weekday(context, day)? {
        Told { time: Time::Day(day), anchor, why, .. } => {
            Some(Told::new(Time::Moment(day, words.time_of_day()?), anchor, why))
        }
        _ => Some(told),
    }
}

/// "five to two" without "minutes" is a score or a range.
fn is_score(words: &Words) -> bool {
    words.has("to") && words.get("minutes").is_some() && !words.has("minutes")
}

/// Whether no noun follows that the digits would count or date: "at 1990 prices".
fn stands_alone(context: &Context) -> bool {
    context.token_after().is_none_or(|token| match token.shape {
        Shape::Sign => context.precedes(&[".", ",", ";", "?", "!", "(", ")"]),
        _ => token.gap != Gap::None && is_function_word(&context.text[token.range()].to_lowercase()),
    })
}

/// The morning after the telling, which is still to come.
fn next_morning(context: &Context) -> Option<Told> {
    let now = context.now();
    if now.day().is_none() {
        return part_of_unknown_day(DayPart::Morning);
    }
    Some(on_day(days_from(&now, 1), DayPart::Morning)?.on_supposed_day())
}

/// A part of the day that the text has come to; of an unknown one where it has come to no day.
///
/// Who worked "through the night" did so in the one that has ended.
fn part_by_itself(context: &Context, part: DayPart) -> Option<Told> {
    let base = if context.narrative { context.season_of_telling() } else { context.day_of_clock() };
    let ended = part == DayPart::Night && !context.narrative && context.tense() == Tense::Past;
    if ended && !base.is_told() && base.day().is_some() {
        return Some(on_day(days_from(&base, -1), part)?.on_supposed_day());
    }
    part_alone(&base, part).or_else(|| part_of_unknown_day(part))
}
