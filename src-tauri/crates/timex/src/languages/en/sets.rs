//! Times that recur.

use crate::{
    meanings::{every, recurring},
    rule::{Rule, Words},
    time::{Amount, DayPart, Unit},
    tokens::Shape,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "every-unit",
        pattern: "every|each [single] {unit}",
        meaning: |words, _| every(Amount::whole(1), words.unit()?),
        examples: &[("", "every week they met", "P1W")],
        not: &[],
    },
    Rule {
        name: "every-other-unit",
        pattern: "every other {unit}",
        meaning: |words, _| every(Amount::whole(2), words.unit()?),
        examples: &[("", "every other month", "P2M")],
        not: &[],
    },
    Rule {
        name: "every-number-of-units",
        pattern: "every ({number} | {ordinal}) {unit}",
        meaning: |words, _| {
            let nth = || Some(Amount::whole(words.ordinal()?));
            every(words.number().or_else(nth)?, words.unit()?)
        },
        examples: &[("", "held every four years", "P4Y"), ("", "She came every third day.", "P3D")],
        not: &[],
    },
    Rule {
        name: "every-half-hour",
        pattern: "every|each half [-|an] hour",
        meaning: |_, _| every(Amount::whole(30), Unit::Minute),
        examples: &[("", "Trams leave every half hour.", "PT30M")],
        not: &[],
    },
    Rule {
        name: "two-of-them",
        pattern: "bimonthly|bi-monthly|biennial|biennially",
        meaning: |words, _| {
            let months = words.has("bimonthly") || words.has("bi-monthly");
            every(Amount::whole(2), if months { Unit::Month } else { Unit::Year })
        },
        examples: &[("", "The gazette is bimonthly.", "P2M"), ("", "The fair is held biennially.", "P2Y")],
        not: &[],
    },
    Rule {
        name: "day-of-every-month",
        pattern: "[the] {day} of every|each month",
        meaning: |words, _| recurring(format!("XXXX-XX-{:02}", words.day()?)),
        examples: &[("", "Rent falls due on the 1st of each month.", "XXXX-XX-01")],
        not: &[],
    },
    Rule {
        name: "every-weekday",
        pattern: "every|each {weekday}",
        meaning: |words, _| recurring(format!("XXXX-WXX-{}", words.weekday()?)),
        examples: &[("", "Mass is said every Sunday.", "XXXX-WXX-7")],
        not: &[],
    },
    Rule {
        name: "weekdays",
        pattern: "{weekdays}",
        meaning: |words, _| recurring(format!("XXXX-WXX-{}", words.count("weekdays")?)),
        examples: &[("", "closed on Mondays", "XXXX-WXX-1")],
        not: &[],
    },
    Rule {
        name: "weekday-parts",
        pattern: "({weekday} mornings|afternoons|evenings|nights | {weekday} >> and|or {weekday:last} mornings|afternoons|evenings|nights)",
        meaning: |words, _| {
            let part = plural_part(words)?;
            recurring(format!("XXXX-WXX-{}{}", words.weekday()?, part.timex()))
        },
        examples: &[
            ("2013-07-12", "The choir will meet on Tuesday evenings.", "XXXX-WXX-2TEV"),
            ("2013-07-12", "Ferries will leave on Monday and Friday nights.", "XXXX-WXX-1TNI"),
        ],
        not: &["They met on Monday night."],
    },
    Rule {
        name: "most-parts",
        pattern: "most|some|certain|alternate mornings|afternoons|evenings|nights",
        meaning: |words, _| recurring(format!("XXXX-XX-XX{}", plural_part(words)?.timex())),
        examples: &[("", "Most evenings he rows out alone.", "XXXX-XX-XXTEV")],
        not: &["most nightmares"],
    },
    Rule {
        name: "nightly",
        pattern: "nightly",
        meaning: |_, _| recurring(format!("XXXX-XX-XX{}", DayPart::Night.timex())),
        examples: &[("", "A curfew was imposed nightly.", "XXXX-XX-XXTNI")],
        not: &[],
    },
    Rule {
        name: "second-weekday-of-set",
        pattern: "every|each {weekday:first} and|or << {weekday}",
        meaning: |words, _| recurring(format!("XXXX-WXX-{}", words.weekday()?)),
        examples: &[("", "Mass is said every Tuesday and Thursday.", "XXXX-WXX-4")],
        not: &[],
    },
    Rule {
        name: "nth-weekday-of-months",
        pattern: "(every|each {ordinal} {weekday} [of the month] | [the] ({ordinal} | last) {weekday} of every|each month)",
        meaning: |words, _| recurring(format!("XXXX-WXX-{}", words.weekday()?)),
        examples: &[
            ("", "They met every first Monday of the month.", "XXXX-WXX-1"),
            ("", "on the third Thursday of each month", "XXXX-WXX-4"),
        ],
        not: &[],
    },
    Rule {
        name: "every-weekday-part",
        pattern: "every|each {weekday} {part}",
        meaning: |words, _| recurring(format!("XXXX-WXX-{}{}", words.weekday()?, words.part()?.timex())),
        examples: &[("", "Mass is said every Sunday morning.", "XXXX-WXX-7TMO")],
        not: &[],
    },
    Rule {
        name: "every-other-weekday",
        pattern: "every other {weekday}",
        meaning: |words, _| recurring(format!("XXXX-WXX-{}", words.weekday()?)),
        examples: &[("", "They met every other Friday.", "XXXX-WXX-5")],
        not: &[],
    },
    Rule {
        name: "every-month",
        pattern: "every|each {month}",
        meaning: |words, _| recurring(format!("XXXX-{:02}", words.month()?)),
        examples: &[("", "held every August", "XXXX-08")],
        not: &[],
    },
    Rule {
        name: "every-season",
        pattern: "every|each {season}",
        meaning: |words, _| recurring(words.season()?.of_unknown_year()),
        examples: &[("", "the river floods every spring", "XXXX-SP")],
        not: &[],
    },
    Rule {
        name: "every-part",
        pattern: "every|each {part}",
        meaning: |words, _| recurring(format!("XXXX-XX-XX{}", words.part()?.timex())),
        examples: &[("", "she prays every evening", "XXXX-XX-XXTEV")],
        not: &[],
    },
    Rule {
        name: "how-often",
        pattern: "{every}",
        meaning: |words, context| {
            let unit = words.every()?;
            let next = context.token_after().map(|token| token.shape);
            let noun = unit == Unit::Quarter && next == Some(Shape::Lower);
            // "the daily Vestnik" is a newspaper.
            let paper = unit <= Unit::Week && next == Some(Shape::Capital) && !context.begins_sentence();
            if noun || paper { None } else { every(Amount::whole(1), unit) }
        },
        examples: &[("", "a daily walk", "P1D"), ("", "published quarterly.", "P1Q")],
        not: &["the Daily Mail", "an editorial in the state daily Vestnik"],
    },
    Rule {
        name: "weekends",
        pattern: "[on|at|during] << [the] weekends",
        meaning: |_, _| recurring("XXXX-WXX-WE"),
        examples: &[("", "closed at weekends", "XXXX-WXX-WE"), ("", "Happy weekends to all", "XXXX-WXX-WE")],
        not: &[],
    },
    Rule {
        name: "per-unit",
        pattern: "per {unit}",
        meaning: |words, _| {
            if words.is_plural() || words.unit()? == Unit::Second {
                None
            } else {
                every(Amount::whole(1), words.unit()?)
            }
        },
        examples: &[("", "some 40 letters per week", "P1W")],
        not: &["60 frames per second"],
    },
    Rule {
        name: "times-a-unit",
        pattern: "(once|twice|times << a|an|per {unit} | once|twice|times|hours << a night)",
        meaning: |words, _| every(Amount::whole(1), words.unit().unwrap_or(Unit::Day)),
        examples: &[("", "fed three times a day", "P1D"), ("", "nine hours a night", "P1D")],
        not: &[],
    },
];

/// The part of the day that a plural names: "mornings".
fn plural_part(words: &Words) -> Option<DayPart> {
    let parts = [
        ("mornings", DayPart::Morning),
        ("afternoons", DayPart::Afternoon),
        ("evenings", DayPart::Evening),
        ("nights", DayPart::Night),
    ];
    parts.into_iter().find(|(word, _)| words.has(word)).map(|(_, part)| part)
}
