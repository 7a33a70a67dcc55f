//! Counts of units from a time: "two years ago", "three days later".

use chrono::Datelike;

use super::{homographs::precedes_noun, quarters::year_before_report};
use crate::{
    meanings::{
        Told, after, before, blank, complete, compound_amount, days_from, lasting, shifted, shifted_yearly,
        unresolved, vague, weekday, weekday_from, weekday_of_week,
    },
    reason::{Ground, Relation},
    rule::Rule,
    time::{Amount, Season, Time, Unit, Vague, add},
    tokens::Shape,
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "period-ago",
        pattern: "{number} [more] {unit} [or so] ago",
        meaning: |words, context| {
            let (number, unit) = (words.number()?, words.unit()?);
            let told = match year_before_report(words, context) {
                Some(told) => Some(told),
                None => before(&context.now(), number, unit),
            };
            if words.has("so") { told.map(Told::about) } else { told }
        },
        examples: &[
            ("2013-07-12", "three days ago", "2013-07-09"),
            ("2013-07-12", "two years ago", "2011"),
            ("2013-03-31", "a month ago", "2013-02"),
            ("2013-07-12", "one and a half years ago", "2012-01"),
            ("2013-07-12", "several years ago", "PAST_REF"),
            ("", "two years ago", "XXXX"),
        ],
        not: &["long ago", "two brothers ago"],
    },
    Rule {
        name: "ago-today",
        pattern: "({number} {unit} ago today|yesterday | exactly {number} {unit} ago)",
        meaning: |words, context| {
            let shift = if words.has("yesterday") { -1 } else { 0 };
            let told = days_from(&context.now(), shift)?;
            let count = i64::from(words.count("number")?);
            // "Exactly a year ago" is said of any day near it.
            let unit = words.unit().filter(|unit| !words.has("exactly") || *unit == Unit::Week)?;
            match told.time.first_day().and_then(|day| add(day, -count, unit)) {
                Some(day) => Some(Told { time: Time::Day(day), ..told }),
                None => Some(told),
            }
        },
        examples: &[
            ("2013-07-12", "They wed ten years ago today.", "2003-07-12"),
            ("2013-07-12", "They left exactly two weeks ago.", "2013-06-28"),
        ],
        not: &[],
    },
    Rule {
        name: "years-ago-this-unit",
        pattern: "{number} {unit} ago this|last|next {unit:finer}",
        meaning: |words, context| {
            let Some(Word::Unit(finer)) = words.get("finer") else { return None };
            if words.unit()? <= finer || finer < Unit::Day {
                return None;
            }
            let shift = i64::from(words.has("next")) - i64::from(words.has("last"));
            let (base, count) = (context.now(), i64::from(words.count("number")?));
            let told = shifted(&base, shift, finer)?;
            let day = |day| add(add(day, shift, finer)?, -count, words.unit()?);
            match base.day().and_then(day) {
                Some(day) => Some(Told { time: Time::containing(day, finer), ..told }),
                None => Some(told),
            }
        },
        examples: &[
            ("2013-07-12", "The dam burst ten years ago this month.", "2003-07"),
            ("2013-07-12", "The dam burst 50 years ago this week.", "1963-W28"),
            ("2013-11-14", "The dam burst six years ago this week.", "2007-W46"),
        ],
        not: &["three days ago this year"],
    },
    Rule {
        name: "years-ago-in-month",
        pattern: "{number} {unit} ago [,] in {month}",
        meaning: |words, context| {
            let years = words.unit().filter(|unit| *unit == Unit::Year)?;
            let told = before(&context.now(), words.number()?, years)?;
            let Time::Year(year) = told.time else { return None };
            Some(Told { time: Time::Month(year, words.month()?), ..told })
        },
        examples: &[
            ("2013-07-12", "Three years ago in May it was sold.", "2010-05"),
            ("2013-07-12", "It sank two years ago, in October.", "2011-10"),
        ],
        not: &["two brothers ago in May"],
    },
    Rule {
        name: "this-day-in-year",
        pattern: "this day|date in {year}",
        meaning: |words, context| {
            let (base, year) = (context.now(), words.year()?);
            let Some(day) = base.day() else { return complete(Time::Year(year)) };
            let day = Time::Day(day.with_year(year)?);
            Some(Told::new(day, base.anchor.clone(), Relation::Of.to(&base)))
        },
        examples: &[
            ("2013-07-12", "On this day in 1969 the bridge fell.", "1969-07-12"),
            ("", "On this day in 1969 the bridge fell.", "1969"),
        ],
        not: &[],
    },
    Rule {
        name: "in-units-time",
        pattern: "in << {number} {unit} ('|’ | 's|’s) time",
        meaning: |words, context| after(&context.now(), words.number()?, words.unit()?),
        examples: &[
            ("2013-07-12", "He will return in two weeks' time.", "2013-W30"),
            ("2013-07-12", "The law lapses in a year's time.", "2014"),
        ],
        not: &[],
    },
    Rule {
        name: "half-more-ago",
        pattern: "a|an|one {unit} and a half ago|earlier|later",
        meaning: |words, context| match (words.has("ago"), words.has("later")) {
            (true, _) => before(&context.now(), Amount::Halves(3), words.unit()?),
            (_, true) => {
                let (amount, unit) = (Amount::Halves(3), words.unit()?);
                later_or_length(after(&context.story(), amount, unit), amount, unit)
            }
            _ => before(&context.story(), Amount::Halves(3), words.unit()?),
        },
        examples: &[("2013-07-12", "a year and a half ago", "2012-01")],
        not: &[],
    },
    Rule {
        name: "compound-ago",
        pattern: "{number} {unit} [and] {number:second} {unit:finer} ago|earlier|later",
        meaning: |words, context| {
            let (amount, unit) = compound_amount(words)?;
            match (words.has("ago"), words.has("later")) {
                (true, _) => before(&context.now(), amount, unit),
                (_, true) => after(&context.story(), amount, unit),
                _ => before(&context.story(), amount, unit),
            }
        },
        examples: &[("2013-07-12", "one year and two months ago", "2012-05")],
        not: &[],
    },
    Rule {
        name: "weekdays-ago",
        pattern: "{number} {weekdays} ago",
        meaning: |words, context| {
            let last = weekday_from(&context.now(), words.count("weekdays")?, -1)?;
            let weeks = i64::from(words.count("number")?.checked_sub(1)?);
            Some(Told { time: last.time.moved(-weeks, Unit::Week).unwrap_or(last.time), ..last })
        },
        examples: &[("2013-07-12", "They wed two Mondays ago.", "2013-07-01")],
        not: &[],
    },
    Rule {
        name: "seasons-ago",
        pattern: "{number} (springs|summers|autumns|winters) ago",
        meaning: |words, context| {
            let seasons = [
                ("springs", Season::Spring),
                ("summers", Season::Summer),
                ("autumns", Season::Autumn),
                ("winters", Season::Winter),
            ];
            let (_, season) = seasons.into_iter().find(|(word, _)| words.has(word))?;
            let years = i64::from(words.count("number")?.checked_sub(1)?);
            let last = shifted_yearly(&context.now(), -1, "XXXX", |year| Some(Time::Season(year, season)))?;
            Some(last.changed(|time| time.moved(-years, Unit::Year)))
        },
        examples: &[("2013-11-14", "They were divorced two summers ago.", "2012-SU")],
        not: &["two falls ago"],
    },
    Rule {
        name: "short-ago",
        pattern: "{digits} +h|m|d|w ago",
        meaning: |words, context| {
            let units = [("h", Unit::Hour), ("m", Unit::Minute), ("d", Unit::Day), ("w", Unit::Week)];
            let (_, unit) = units.into_iter().find(|(word, _)| words.has(word))?;
            before(&context.now(), Amount::whole(words.count("digits")?), unit)
        },
        examples: &[("2013-07-12", "posted 3h ago", "PAST_REF"), ("2013-07-12", "2d ago", "2013-07-10")],
        not: &["3 h"],
    },
    Rule {
        name: "unit-ago-day",
        pattern: "{number} {unit} ago [on|this] {weekday}",
        meaning: |words, context| {
            let (count, unit) = (i64::from(words.count("number")?), words.unit()?);
            if !matches!(unit, Unit::Week | Unit::Year) {
                return None;
            }
            let day = match words.has("this") {
                true => weekday_of_week(&context.now(), words.weekday()?, 0)?,
                false => weekday(context, words.weekday()?)?,
            };
            Some(day.changed(|time| time.moved(-count, unit)))
        },
        examples: &[
            ("2013-07-12", "a week ago Tuesday", "2013-07-02"),
            ("2013-07-12", "Thirty years ago Friday, the war began.", "1983-07-12"),
            ("2013-07-12", "Ten years ago this Sunday, the war began.", "2003-07-14"),
        ],
        not: &["three days ago Tuesday"],
    },
    Rule {
        name: "weeks-from-day",
        pattern: "{number} {unit} from {weekday}",
        meaning: |words, context| {
            let weeks = i64::from(words.count("number")?);
            if words.unit()? != Unit::Week {
                return None;
            }
            let first = weekday_from(&context.now(), words.weekday()?, 1)?;
            Some(first.changed(|time| time.moved(weeks, Unit::Week)))
        },
        examples: &[("2013-07-12", "The council meets two weeks from Tuesday.", "2013-07-30")],
        not: &["two days from Friday"],
    },
    Rule {
        name: "great-count-ago",
        pattern: "({digits} [. +{digits:tenths}] | {number}) million|billion {unit} ago",
        meaning: |_, _| vague(Vague::Past),
        examples: &[
            ("2013-07-12", "It was formed 65 million years ago.", "PAST_REF"),
            ("2013-07-12", "The sea withdrew three million years ago.", "PAST_REF"),
        ],
        not: &["sold 65 million"],
    },
    Rule {
        name: "period-earlier",
        pattern: "{number} {unit} earlier|before|previously",
        meaning: |words, context| {
            let goes_on = || context.token_after().is_some_and(|token| token.shape != Shape::Sign);
            // "two hours earlier than planned" tells a length.
            if context.precedes(&["than"]) || (words.has("before") && goes_on()) {
                return None;
            }
            if let Some(told) = year_before_report(words, context) {
                return Some(told);
            }
            let repeated =
                context.told.last().filter(|told| !context.narrative && context.repeats(&told.range));
            // "Growth of 3% is seen next year, more than a month earlier"
            let told = Some(context.story()).filter(|base| !context.is_to_come(base.day()));
            let base = told.unwrap_or_else(|| context.now());
            match repeated {
                Some(told) => Some(Told { time: told.time.clone(), ..shifted(&base, 0, Unit::Year)? }),
                None => before(&base, words.number()?, words.unit()?),
            }
        },
        examples: &[
            ("2013-11-12", "Profit of the third quarter rose 3% from a year earlier.", "2012-Q3"),
            ("2013-07-12", "He died in 1821. Six years earlier he had lost.", "1815"),
            ("2013-07-12", "Sales fell from a year earlier.", "2012"),
        ],
        not: &["It ended two hours earlier than planned."],
    },
    Rule {
        name: "this-time-of-another-year",
        pattern: "(at this time | this time) {shift} {unit}",
        meaning: |words, context| match words.unit()? {
            unit @ (Unit::Week | Unit::Month | Unit::Year) => {
                shifted(&context.now(), words.shift().filter(|shift| *shift != 0)?, unit)
            }
            _ => None,
        },
        examples: &[("2013-07-12", "This time last year the dam was full.", "2012")],
        not: &["this time this year"],
    },
    Rule {
        name: "period-later",
        pattern: "{number} {unit} later|afterwards|afterward|thereafter",
        meaning: |words, context| {
            let unit = words.unit().filter(|_| !context.precedes(&["than"]))?;
            let counted = unit >= Unit::Day && words.number()? != Amount::Some;
            if context.told.is_empty() && counted {
                return unresolved(blank(unit), Ground::BaseUntold);
            }
            later_or_length(after(&context.story(), words.number()?, unit), words.number()?, unit)
        },
        examples: &[
            ("2013-07-12", "Three days later he was back.", "XXXX-XX-XX"),
            ("2013-07-12", "It sank on 15 April 1912. Three days later help came.", "1912-04-18"),
            ("2013-07-12", "They met in 1901. Ten years later they wed.", "1911"),
            ("2013-07-12", "An hour later the house burned down.", "PT1H"),
        ],
        not: &[],
    },
    Rule {
        name: "period-from-that",
        pattern: "{number} {unit} after|before that|this",
        meaning: |words, context| {
            // "two days after that meeting"
            if precedes_noun(context) || !context.story().is_told() {
                return None;
            }
            let (base, amount, unit) = (context.story(), words.number()?, words.unit()?);
            if words.has("before") { before(&base, amount, unit) } else { after(&base, amount, unit) }
        },
        examples: &[(
            "2013-07-12",
            "It blew up on 9 March 1906. Three days after that, they gave up.",
            "1906-03-12",
        )],
        not: &["He left on 9 March 1906, three days after that meeting."],
    },
    Rule {
        name: "period-on",
        pattern: "{number} {unit} on >> ,|:|–|it|he|she|they|we|nobody|little|nothing|much",
        meaning: |words, context| {
            let base = context.story();
            if base.is_told() && context.begins_sentence() {
                after(&base, words.number()?, words.unit()?)
            } else {
                None
            }
        },
        examples: &[(
            "2013-07-12",
            "It was founded in 1902. Fifty years on, it had ten thousand members.",
            "1952",
        )],
        not: &["He worked two days on, two days off."],
    },
    Rule {
        name: "units-later",
        pattern: "{unit} later|afterwards|earlier|ago|before",
        meaning: |words, _| {
            let side =
                if words.has("later") || words.has("afterwards") { Vague::Future } else { Vague::Past };
            if words.is_plural() && !words.has("before") {
                later_or_length(vague(side), Amount::Some, words.unit()?)
            } else {
                None
            }
        },
        examples: &[
            ("2013-07-12", "Weeks later the house burned down.", "FUTURE_REF"),
            ("2013-07-12", "Minutes later the house burned down.", "PTXM"),
            ("2013-07-12", "built centuries ago", "PAST_REF"),
        ],
        not: &["an hour later", "years before the war"],
    },
    Rule {
        name: "period-from-now",
        pattern: "{number} {unit} from now|today",
        meaning: |words, context| {
            let whole =
                words.count("number").filter(|_| words.has("today") && words.unit() >= Some(Unit::Week));
            match whole {
                // Counted from the day, it is a day.
                Some(count) => {
                    let (count, unit) = (i64::from(count), words.unit()?);
                    Some(days_from(&context.now(), 0)?.changed(|day| day.moved(count, unit)))
                }
                None => after(&context.now(), words.number()?, words.unit()?),
            }
        },
        examples: &[
            ("2013-07-12", "ten days from now", "2013-07-22"),
            ("2013-07-12", "The lease ends a week from today.", "2013-07-19"),
            ("2013-07-12", "The lease ends a month from now.", "2013-08"),
        ],
        not: &[],
    },
];

/// What is told to be later; the length of time where the day has it and no clock was told to count it from.
fn later_or_length(later: Option<Told>, amount: Amount, unit: Unit) -> Option<Told> {
    match &later.as_ref()?.time {
        Time::Vague(Vague::Future) if unit < Unit::Day => lasting(amount, unit),
        _ => later,
    }
}
