//! Weekdays, and days told from today or from another.

use chrono::Datelike;

use super::{
    super::shared::day_of_the_month,
    homographs::precedes_noun,
    names::{after_name, is_weekday_name},
};
use crate::{
    context::Tense,
    meanings::{
        Told, day, days_from, missing, on_day, part_of_day_told, shifted, unresolved, vague, weekday,
        weekday_from, weekday_of_week, weekday_shifted,
    },
    reason::{Ground, Relation},
    rule::Rule,
    time::{Time, Unit, Vague, add},
    tokens::Shape,
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "weekday",
        pattern: "{weekday}",
        meaning: |words, context| {
            if is_weekday_name(context) { None } else { weekday(context, words.weekday()?) }
        },
        examples: &[
            ("2013-07-12", "He was freed on Tuesday.", "2013-07-09"),
            ("2013-07-12", "They will vote on Tuesday.", "2013-07-16"),
            ("2013-07-12", "They would appeal Tuesday's ruling.", "2013-07-09"),
            ("2013-07-12", "Nine states had filed reports by Tuesday.", "2013-07-09 ON_OR_BEFORE"),
            ("", "police said Monday", "XXXX-WXX-1"),
            ("2013-07-12", "Voters go to the polls on Sunday.", "2013-07-14"),
            ("2013-07-12", "Both sides traded insults ahead of Sunday's vote.", "2013-07-14"),
            ("2013-07-12", "The hearing was moved to Monday.", "2013-07-15"),
            ("2013-07-12", "On Monday, both agreed to meet again.", "2013-07-08"),
            ("2013-07-12", "With so much about to change, the court on Monday gave up.", "2013-07-08"),
            ("2013-07-12", "The town appeared to be calm on Tuesday.", "2013-07-09"),
            ("2013-07-12", "Flights were to be arranged for Tuesday.", "2013-07-16"),
            ("2013-07-12", "Crews had planned to rest on Tuesday.", "2013-07-09"),
            ("2013-07-12", "It lost $4bn. On Tuesday it made a profit.", "2013-07-09"),
            ("2013-07-12", "Monday is the last day to apply.", "2013-07-15"),
            ("2013-07-12", "The match had been scheduled for Monday.", "2013-07-08"),
            ("2013-07-12", "The bishop is visiting the island on Sunday.", "2013-07-14"),
            ("2013-07-12", "The army attacked as planned on Monday.", "2013-07-08"),
            ("2013-07-12", "They were due to vote later on Thursday.", "2013-07-11 END"),
            ("2013-07-12", "The bank warned it would cut off funds on Monday.", "2013-07-15"),
        ],
        not: &[
            "The sun rose",
            "Sunday Times",
            "read Sun Tzu",
            "Shares of Sun fell",
            "Sun's chips are fast",
            "Sun, a maker of chips, said so",
            "the Monday Club",
        ],
    },
    Rule {
        name: "weekday-shifted",
        pattern: "{shift} {weekday}",
        meaning: |words, context| weekday_shifted(context, words.weekday()?, words.shift()?),
        examples: &[
            ("2013-07-12", "It closed last Friday.", "2013-07-05"),
            ("2013-07-12", "It opens next Friday.", "2013-07-19"),
            ("2013-07-12", "It opens next Monday.", "2013-07-15"),
            ("2013-07-11", "It opens next Friday.", "2013-07-19"),
            ("2013-07-12", "No trains this Thursday.", "2013-07-18"),
        ],
        not: &[],
    },
    Rule {
        name: "weekday-before-last",
        pattern: "(the {weekday} before last | {weekday} before last | the {weekday} after next)",
        meaning: |words, context| {
            let ahead = words.has("next");
            let nearest = weekday_shifted(context, words.weekday()?, if ahead { 1 } else { -1 })?;
            Some(nearest.changed(|day| day.moved(if ahead { 1 } else { -1 }, Unit::Week)))
        },
        examples: &[
            ("2013-07-12", "He vanished the Tuesday before last.", "2013-07-02"),
            ("2013-07-12", "They meet the Tuesday after next.", "2013-07-23"),
        ],
        not: &[],
    },
    Rule {
        name: "weekday-shifted-after",
        pattern: "{weekday} last|next >> ,|.|;|the|at|in|and|he|she|it|they|we",
        meaning: |words, context| {
            weekday_shifted(context, words.weekday()?, if words.has("last") { -1 } else { 1 })
        },
        examples: &[
            ("2013-07-12", "On Tuesday last the tower fell.", "2013-07-09"),
            ("2013-07-12", "They sail Friday next.", "2013-07-19"),
        ],
        not: &[],
    },
    Rule {
        name: "any-weekday",
        pattern: "(some|one {weekday} | falls|fall on << a {weekday})",
        meaning: |words, context| {
            let any = || unresolved(format!("XXXX-WXX-{}", words.weekday()?), Ground::AnyOne);
            // "some Sunday shopping", "some Sunday Times readers"
            let noun = precedes_noun(context) && !context.precedes(&["I", "we", "you"]);
            if noun { None } else { any() }
        },
        examples: &[
            ("2013-07-12", "Some Sunday we should go and see her.", "XXXX-WXX-7"),
            ("2013-07-12", "The feast falls on a Monday.", "XXXX-WXX-1"),
        ],
        not: &["some Sunday Times readers", "some Sunday shopping"],
    },
    Rule {
        name: "day-a-week-on",
        pattern: "({weekday} | {relative} | this day) week | a week on {weekday}",
        meaning: |words, context| {
            // "twice a week on Monday and Thursday"
            if context.follows(&["once", "twice", "times", "days", "hours", "for", "lasted"]) {
                return None;
            }
            let next = match words.weekday() {
                Some(weekday) => weekday_from(&context.now(), weekday, 1)?,
                None => days_from(&context.now(), words.relative().unwrap_or(0))?,
            };
            Some(next.changed(|day| day.moved(1, Unit::Week)).noting(Ground::WeekOn))
        },
        examples: &[
            ("2013-07-12", "The fair opens on Tuesday week.", "2013-07-23"),
            ("2013-07-12", "He leaves tomorrow week.", "2013-07-20"),
            ("2013-07-12", "They vote a week on Tuesday.", "2013-07-23"),
        ],
        not: &["The fair opens on Tuesday, weeks late.", "He sang twice a week on Monday and Thursday."],
    },
    Rule {
        name: "this-day-of-another-unit",
        pattern: "this day {shift} {unit}",
        meaning: |words, context| {
            let (shift, unit) = (words.shift()?, words.unit()?);
            if words.is_plural() || !matches!(unit, Unit::Week | Unit::Month | Unit::Year) {
                return None;
            }
            Some(days_from(&context.now(), 0)?.changed(|day| day.moved(shift, unit)))
        },
        examples: &[("2013-07-12", "She died this day last week.", "2013-07-05")],
        not: &["this day last weeks"],
    },
    Rule {
        name: "weekday-week",
        pattern: "({weekday} [of|,] {shift} week | {shift} week {weekday})",
        meaning: |words, context| weekday_of_week(&context.now(), words.weekday()?, words.shift()?),
        examples: &[
            ("2013-07-12", "on Tuesday of last week", "2013-07-02"),
            ("2013-07-12", "They met last week Tuesday.", "2013-07-02"),
            ("2013-07-12", "The ship is due on Tuesday, next week.", "2013-07-16"),
        ],
        not: &[],
    },
    Rule {
        name: "first-weekday-of-week",
        pattern: "{weekday} >> to|through|thru|until|till|and|or|-|– [on] {weekday:last} [of] {shift} week",
        meaning: |words, context| weekday_of_week(&context.now(), words.weekday()?, words.shift()?),
        examples: &[
            ("2013-07-12", "It was shut from Monday to Wednesday last week.", "2013-07-01"),
            ("2013-07-12", "They meet on Tuesday and Friday of next week.", "2013-07-16"),
        ],
        not: &[],
    },
    Rule {
        name: "previous-weekday",
        pattern: "the previous|preceding|following {weekday}",
        meaning: |words, context| {
            let shift = if words.has("following") { 1 } else { -1 };
            weekday_from(&context.day_told(), words.weekday()?, shift)
        },
        examples: &[
            ("2013-07-12", "It fell on Wednesday, having risen the previous Monday.", "2013-07-08"),
            (
                "2013-07-15",
                "It fell on Friday. This week, it is down from the previous Friday.",
                "2013-07-05",
            ),
        ],
        not: &[],
    },
    Rule {
        name: "nth-day-today",
        pattern: "(today is | it is | it 's | today marks) << [the] {ordinal} day >> of",
        meaning: |_, context| days_from(&context.now(), 0),
        examples: &[("2013-07-12", "Today is the eighth day of the strike.", "2013-07-12")],
        not: &[],
    },
    Rule {
        name: "relative-day",
        pattern: "{relative}",
        meaning: |words, context| match words.relative()? {
            // "Tomorrow's Garden" is another.
            _ if context.precedes(&["'s", "’s"])
                && context.ends_with_capital()
                && !context.begins_sentence()
                && context.is_in_prose() =>
            {
                None
            }
            // "Chess Today" is a magazine.
            0 if after_name(context)
                && context.text[context.tokens[context.at.start].range()] == *"Today" =>
            {
                None
            }
            // Histories say "today" of their own age, news with a past only where no verb is of the past.
            0 if context.narrative
                && (context.history || context.tense() != Tense::Past)
                && context.published.is_some()
                && !context.follows(&["early", "late"])
                && !context.now().is_told()
                && context.told.len() > 3 =>
            {
                vague(Vague::Present)
            }
            days => days_from(&context.now(), days),
        },
        examples: &[
            ("2013-07-12", "She left yesterday.", "2013-07-11"),
            ("2013-07-12", "today", "2013-07-12"),
            ("", "He resigned yesterday.", "XXXX-XX-XX"),
        ],
        not: &["He reads Chess Today.", "They were sued by the owners of Tomorrow's Garden."],
    },
    Rule {
        name: "day-before-told",
        pattern: "(the day before | the previous day | a day earlier | the day earlier | one day earlier | the day after >> ,|.|;)",
        meaning: |words, context| {
            // "the day before the fire" is counted from the fire.
            let of_event =
                context.precedes(&["the", "a", "an", "his", "her", "its", "their", "this", "that"]);
            let of_feast = context.is_followed_by(|word| matches!(word, Word::Holiday(_)));
            if (of_event || of_feast) && words.has("before") {
                return None;
            }
            days_from(&context.story_in(Unit::Day), if words.has("after") { 1 } else { -1 })
        },
        examples: &[(
            "2013-07-12",
            "He died on 3 May 1950. A day earlier he had signed his will.",
            "1950-05-02",
        )],
        not: &[],
    },
    Rule {
        name: "unit-beside-told",
        pattern: "the {unit} before|after >> ,|.|;",
        meaning: |words, context| match words.unit()? {
            unit @ (Unit::Week | Unit::Weekend | Unit::Month | Unit::Year) if !words.is_plural() => {
                shifted(&context.story(), if words.has("after") { 1 } else { -1 }, unit)
            }
            _ => None,
        },
        examples: &[
            ("2013-07-12", "He quit in 2003; the year after, the firm folded.", "2004"),
            (
                "2013-07-12",
                "The ruling came on 6 May 2010. The weekend before, he was threatened.",
                "2010-W17-WE",
            ),
        ],
        not: &["The years after, he wept."],
    },
    Rule {
        name: "relative-part",
        pattern: "{relative-part}",
        meaning: |words, context| {
            let (days, part) = words.relative_part()?;
            on_day(days_from(&context.now(), days), part)
        },
        examples: &[("2013-07-12", "He spoke last night.", "2013-07-11TNI")],
        not: &[],
    },
    Rule {
        name: "this-part",
        pattern: "(this | that | the same | that same) {part}",
        meaning: |words, context| {
            let part = words.part()?;
            match words.has("this") {
                true => on_day(days_from(&context.now(), 0), part),
                false => part_of_day_told(context, 0, part),
            }
        },
        examples: &[
            ("2013-07-12", "They met this morning.", "2013-07-12TMO"),
            ("2013-07-12", "He died on 3 May 1950. The same evening his son left.", "1950-05-03TEV"),
            ("2013-07-12", "That evening she packed her bags.", "XXXX-XX-XXTEV"),
        ],
        not: &[],
    },
    Rule {
        name: "day-of-the-month",
        pattern: "on|by|until|from|of << the {day}",
        meaning: |words, context| {
            let digits = context.tokens[context.at.end - 2].shape == Shape::Digits;
            // "On the 23rd three of them were shot."
            let counted = context.is_followed_by(|word| matches!(word, Word::Number(_) | Word::Amount(_)));
            if !digits || (precedes_noun(context) && !counted) {
                return None;
            }
            let date = words.day()?;
            let base = context.month_told().unwrap_or_else(|| context.season_of_telling());
            // Who looked back to July comes back to the 12th of which was told before.
            let told_before = context.told_lately().find_map(|told| match told.time {
                Time::Day(day) if day.day() == date && base.day() < Some(day) => Some(told.as_base()),
                _ => None,
            });
            let base = told_before.filter(|_| context.narrative).unwrap_or(base);
            if !base.is_told() {
                return day_of_the_month(words, context);
            }
            let month = shifted(&base, 0, Unit::Month)?;
            let Time::Month(year, number) = month.time else { return Some(month) };
            Some(Told { time: day(year, number, words.day()?)?.time, ..month })
        },
        examples: &[
            ("2013-07-12", "The king fled on 20 June 1791. On the 25th he was back.", "1791-06-25"),
            ("2013-07-12", "The hearing opens on the 5th.", "2013-08-05"),
            ("2013-07-12", "He was arrested on the 30th.", "2013-06-30"),
        ],
        not: &["on the 12th floor", "on the third try"],
    },
    Rule {
        name: "weekday-and-day",
        pattern: "{weekday} [before] [,] the {day}",
        meaning: |words, context| {
            let back = words.has("before");
            let base = if back { context.day_told() } else { context.season_of_telling() };
            let Some(today) = base.day() else { return missing(format!("XXXX-WXX-{}", words.weekday()?)) };
            // "Monday the third round began" tells no day.
            if context.tokens[context.at.end - 2].shape != Shape::Digits {
                return None;
            }
            let (weekday, number) = (words.weekday()?, words.day()?);
            let months = (-6..=6).filter_map(|months| add(today.with_day(1)?, months, Unit::Month));
            let days = months.filter_map(|month| month.with_day(number));
            let agreeing = days.filter(|day| day.weekday().number_from_monday() == weekday);
            let day = agreeing
                .filter(|day| !back || *day < today)
                .min_by_key(|day| (*day - today).num_days().abs())?;
            let why = if back { Relation::LastBefore.to(&base) } else { Ground::NearestMonth.into() };
            Some(Told::new(Time::Day(day), base.anchor, why))
        },
        examples: &[
            ("2013-07-12", "On the Monday before, the 8th, the shops reopened.", "2013-07-08"),
            ("2013-07-12", "On Monday the 8th the shops reopened.", "2013-07-08"),
            (
                "2013-07-12",
                "They met on 20 May 2011. The Monday before, the 16th, he had left.",
                "2011-05-16",
            ),
        ],
        not: &["On Monday the third round began."],
    },
    Rule {
        name: "day-of-shifted-month",
        pattern: "the {day} of {shift} {unit}",
        meaning: |words, context| {
            if words.unit()? != Unit::Month {
                return None;
            }
            let month = shifted(&context.now(), words.shift()?, Unit::Month)?;
            let Time::Month(year, number) = month.time else { return Some(month) };
            Some(Told { time: day(year, number, words.day()?)?.time, ..month })
        },
        examples: &[("2013-07-12", "due on the 15th of next month", "2013-08-15")],
        not: &["the 15th of last year"],
    },
    Rule {
        name: "day-of-a-letter",
        pattern: "[the] {day} inst|instant|ult|ultimo|prox|proximo >> .|,|;|from|for|in|to|at|was|reached|and|is",
        meaning: |words, context| {
            let has = |forms: [&str; 2]| forms.iter().any(|form| words.has(form));
            let shift = i64::from(has(["prox", "proximo"])) - i64::from(has(["ult", "ultimo"]));
            let month = shifted(&context.now(), shift, Unit::Month)?;
            let Time::Month(year, number) = month.time else { return Some(month) };
            Some(Told { time: day(year, number, words.day()?)?.time, ..month })
        },
        examples: &[
            ("1943-06-14", "I have your letter of the 2nd inst., for which thanks.", "1943-06-02"),
            ("1943-06-14", "Yours of the 28th ult. reached me.", "1943-05-28"),
        ],
        not: &["in the third instant"],
    },
    Rule {
        name: "at-the-same-time",
        pattern: "at << the same time",
        meaning: |_, context| {
            let base = context.story();
            let time = base.time.clone().filter(|_| context.history && base.is_told())?;
            let told = shifted(&base, 0, Unit::Day)?;
            Some(Told { time, ..told })
        },
        examples: &[("2013-07-12", "He fled in May 1848. At the same time a revolt began.", "1848-05")],
        not: &["He sang and at the same time danced on Monday."],
    },
];
