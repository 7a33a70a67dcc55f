//! Decades and centuries.

use chrono::{Datelike, NaiveDate};

use crate::{
    context::Context,
    meanings::{Told, between, complete, part_of},
    rule::{Rule, Words},
    time::Time,
    tokens::Shape,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "decade",
        pattern: "[the] {year} (+s | 's)",
        meaning: |words, _| decade(words.year()?),
        examples: &[("", "jazz of the 1920s", "192"), ("", "the 1850's", "185"), ("", "in the 1700s", "17")],
        not: &["1943s"],
    },
    Rule {
        name: "decade-bc",
        pattern: "[the [{edge} [-]]] {digits} (+s | 's) {era}",
        meaning: |words, _| {
            let first = i32::try_from(words.count("digits")?).ok()?;
            let decade = first / 10;
            let time = if words.before_christ() { Time::DecadeBefore(decade) } else { Time::Decade(decade) };
            let whole = if first % 10 == 0 { complete(time) } else { None };
            match words.edge() {
                Some(edge) => part_of(whole, edge),
                None => whole,
            }
        },
        examples: &[
            ("", "The league fought throughout the 470s BC.", "BC047"),
            ("", "the end of the 460s BC", "BC046 END"),
            ("", "in the late 450s BC", "BC045 END"),
        ],
        not: &["the 475s BC"],
    },
    Rule {
        name: "short-decade",
        pattern: "[the] '|’|‘ +{two-digits} +s",
        meaning: |words, _| decade(1900 + i32::try_from(words.count("two-digits")?).ok()?),
        examples: &[("", "music of the ’80s", "198")],
        not: &[],
    },
    Rule {
        name: "bare-decade",
        pattern: "in|of|during|from|since|until|throughout|through|into << the [early|late|mid -] {two-digits} +s",
        meaning: |words, context| {
            let weather =
                |at: &str| matches!(at, "temperatures" | "temperature" | "degrees" | "highs" | "lows");
            let years = i32::try_from(words.count("two-digits")?).ok()?;
            if context.sentence_has(weather) { None } else { decade(1900 + years) }
        },
        examples: &[("", "a strike in the 70s", "197")],
        not: &["Temperatures will stay in the 70s.", "He is in his 70s."],
    },
    Rule {
        name: "decade-in-words",
        pattern: "the {decade}",
        meaning: |words, context| decade_of_century(words, context),
        examples: &[
            ("", "in the thirties", "193"),
            ("", "Emigration peaked in the 1870s and fell in the eighties.", "188"),
            ("", "The line was laid in the 1890s and torn up in the forties.", "194"),
        ],
        not: &["men in their sixties"],
    },
    Rule {
        name: "spoken-decade",
        pattern: "[the] seventeen|eighteen|nineteen - {decade}",
        meaning: |words, _| {
            let centuries = ["seventeen", "eighteen", "nineteen"];
            let (century, _) = (17..).zip(centuries).find(|(_, word)| words.has(word))?;
            complete(Time::Decade(century * 10 + words.decade()?))
        },
        examples: &[("", "in the nineteen-sixties", "196"), ("", "eighteen-forties", "184")],
        not: &[],
    },
    Rule {
        name: "last-decade-of-two",
        pattern: "the {decade:first} and|to|through|or|- << {decade}",
        meaning: |words, context| decade_of_century(words, context),
        examples: &[("", "The spa throve in the thirties and forties.", "194")],
        not: &[],
    },
    Rule {
        name: "edge-of-decade-in-words",
        pattern: "the {edge} [-] {decade}",
        meaning: |words, _| part_of(complete(Time::Decade(190 + words.decade()?)), words.edge()?),
        examples: &[("", "In the mid-thirties the mill failed.", "193 MID")],
        not: &["a man in his late thirties"],
    },
    Rule {
        name: "century",
        pattern: "[the] {ordinal} [-] century|centuries [{era}]",
        meaning: |words, context| {
            let century = i32::try_from(words.ordinal()?).ok()?;
            // "the Twentieth Century Fund"
            let named = context.ends_with_capital()
                && context.token_after().is_some_and(|next| next.shape == Shape::Capital);
            // "The 12th-century church": the article is the noun's.
            if named || (words.has("-") && words.has("the")) {
                return None;
            }
            if words.before_christ() {
                complete(Time::CenturyBefore(century))
            } else {
                complete(Time::Century(century - 1))
            }
        },
        examples: &[("", "a church of the 12th century", "11"), ("", "the twentieth century", "19")],
        not: &["The Ninth Century Trust met."],
    },
    Rule {
        name: "millennium",
        pattern: "[the] {ordinal} [-] millennium|millennia [{era}]",
        meaning: |words, _| {
            let number = i32::try_from(words.ordinal()?).ok().filter(|number| (1..=9).contains(number))?;
            let first = if words.before_christ() { 1 - number * 1000 } else { (number - 1) * 1000 };
            let first_of = |year| NaiveDate::from_ymd_opt(year, 1, 1);
            between(first_of(first)?, first_of(first + 1000)?.pred_opt()?)
        },
        examples: &[
            ("", "a camp of the 3rd millennium BC", "BC3000-01-01/BC2001-12-31"),
            ("", "early in the second millennium", "1000-01-01/1999-12-31 START"),
        ],
        not: &["the millennium bridge"],
    },
    Rule {
        name: "century-before-noun",
        pattern: "[the] << {ordinal} - century",
        meaning: |words, _| complete(Time::Century(i32::try_from(words.ordinal()?).ok()? - 1)),
        examples: &[("", "The 12th-century church burned.", "11")],
        not: &[],
    },
    Rule {
        name: "first-century-of-range",
        pattern: "[the] {ordinal} >> and|or|to|-|– [the] {ordinal:last} century|centuries",
        meaning: |words, _| complete(Time::Century(i32::try_from(words.ordinal()?).ok()? - 1)),
        examples: &[("", "throughout the 18th and 19th centuries", "17")],
        not: &[],
    },
    Rule {
        name: "edge-of-century",
        pattern: "the {edge} [-] {ordinal} century|centuries [{era}]",
        meaning: |words, _| {
            let century = i32::try_from(words.ordinal()?).ok()?;
            let whole =
                if words.before_christ() { Time::CenturyBefore(century) } else { Time::Century(century - 1) };
            part_of(complete(whole), words.edge()?)
        },
        examples: &[
            ("", "in the late 15th century", "14 END"),
            ("", "in the early 5th century BC", "BC04 START"),
        ],
        not: &[],
    },
    Rule {
        name: "edge-of-decade",
        pattern: "the {edge} [-] {year} (+s | 's)",
        meaning: |words, _| part_of(decade(words.year()?), words.edge()?),
        examples: &[("", "in the early 1960s", "196 START")],
        not: &[],
    },
];

/// A year, of a decade or century if the digits end in zeros and "s" follows.
fn decade(first_year: i32) -> Option<Told> {
    if first_year % 100 == 0 && first_year < 1900 {
        return complete(Time::Century(first_year / 100));
    }
    (first_year % 10 == 0).then(|| complete(Time::Decade(first_year / 10))).flatten()
}

/// A decade told by its tens, of the century before the last where the text tells of that.
fn decade_of_century(words: &Words, context: &Context) -> Option<Told> {
    let told = context.told_lately().next().and_then(|told| told.time.first_day());
    let told = told.map(|day| day.year() / 10).filter(|decade| (100..190).contains(decade));
    let decade = told.map_or(190, |told| told / 10 * 10) + words.decade()?;
    // "In the 1890s it was laid, in the forties torn up."
    complete(Time::Decade(if told.is_some_and(|told| decade < told) { decade + 10 } else { decade }))
}
