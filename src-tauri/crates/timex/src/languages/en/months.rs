//! Months, with their year or without.

use chrono::Datelike;
use edtf::Modifier;

use super::{dates::apostrophe_year, names::is_month, years::spoken_year};
use crate::{
    meanings::{beside_told, in_year_of, month, month_nearby, part_of, shifted, shifted_yearly},
    rule::Rule,
    time::{Time, Unit},
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "month-year",
        pattern: "[this] {month} [,] [of] {year}",
        meaning: |words, _| month(words.year()?, words.month()?),
        examples: &[
            ("", "By August 1914 it had begun", "1914-08 ON_OR_BEFORE"),
            ("", "in June of 1967", "1967-06"),
        ],
        not: &[],
    },
    Rule {
        name: "half-of-month",
        pattern: "[the] first|second|latter half of {month} [[,|of] {year}]",
        meaning: |words, context| {
            let told = match words.year() {
                Some(year) => month(year, words.month()?),
                None => month_nearby(context, words.month()?),
            };
            part_of(told, if words.has("first") { Modifier::Start } else { Modifier::End })
        },
        examples: &[
            ("", "in the first half of June 1967", "1967-06 START"),
            ("2013-07-12", "It rained in the second half of May.", "2013-05 END"),
        ],
        not: &[],
    },
    Rule {
        name: "month-spoken-year",
        pattern: "{month} [of] {number:century} [-] {number:rest}",
        meaning: |words, context| month(spoken_year(words, context)?, words.month()?),
        examples: &[("", "back in June nineteen sixty-eight", "1968-06")],
        not: &[],
    },
    Rule {
        name: "month-short-year",
        pattern: "{month} '|’ +{two-digits}",
        meaning: |words, _| month(apostrophe_year(words.count("two-digits")?), words.month()?),
        examples: &[("", "back in June '68 they met", "1968-06")],
        not: &[],
    },
    Rule {
        name: "first-month-of-range",
        pattern: "{month} >> -|–|/|to|and|or|through|until [in] [{edge}] {month:last} [of] {year}",
        meaning: |words, _| {
            let (first, last) = (words.month()?, words.count("last")?);
            month(words.year()? - i32::from(first > last), first)
        },
        examples: &[
            ("", "between March and June 1871", "1871-03"),
            ("", "from December to February 1871", "1870-12"),
            ("", "put off in September and in November 1951", "1951-09"),
            ("", "from late June to mid-August 1917", "1917-06 END"),
        ],
        not: &[],
    },
    Rule {
        name: "month",
        pattern: "{month}",
        meaning: |words, context| {
            let month = words.month()?;
            if is_month(context, month) { month_nearby(context, month) } else { None }
        },
        examples: &[
            ("2013-07-12", "She was hired in March.", "2013-03"),
            ("2013-07-12", "The trial will open in March.", "2014-03"),
            ("2013-07-12", "The season runs from May through October.", "2013-05"),
            ("", "since February", "XXXX-02"),
            ("2013-07-12", "The river usually freezes in February.", "XXXX-02"),
            ("2013-07-12", "The lease has been extended through November.", "2013-11"),
            ("2013-07-12", "It is part of a program to pay down $5m by February.", "2014-02 ON_OR_BEFORE"),
            ("2013-05-26", "It will be her first visit since March.", "2013-03 ON_OR_AFTER"),
            ("1914-01-02", "He left in November.", "1913-11"),
            ("2013-10-12", "The firm changed its books from paper to a program in December.", "2012-12"),
        ],
        not: &[
            "Theresa May said so",
            "so did his wife June",
            "March on Washington",
            "the March to the sea",
            "by Ibsen and August Strindberg",
            "May I go?",
        ],
    },
    Rule {
        name: "month-of-delivery",
        pattern: "{month} >> (crude|delivery|futures|contract|contracts|wheat|corn|soybeans|copper|gold)",
        meaning: |words, context| {
            let (month, base) = (words.month()?, context.now());
            let running = base.day().is_some_and(|day| day.month() == month);
            shifted_yearly(&base, i64::from(!running), &format!("XXXX-{month:02}"), |year| {
                Some(Time::Month(year, month))
            })
        },
        examples: &[("2013-07-12", "May wheat rose to $9 a bushel.", "2014-05")],
        not: &["the crude of May", "March on gold mines"],
    },
    Rule {
        name: "month-shifted",
        pattern: "{shift} {month}",
        meaning: |words, context| {
            let month = words.month()?;
            shifted_yearly(&context.now(), words.shift()?, &format!("XXXX-{month:02}"), |year| {
                Some(Time::Month(year, month))
            })
        },
        examples: &[
            ("2013-07-12", "fled last October", "2012-10"),
            ("2013-07-12", "due next May", "2014-05"),
        ],
        not: &[],
    },
    Rule {
        name: "month-beside-told",
        pattern: "(the following|next|previous|preceding | that [same]) {month}",
        meaning: |words, context| {
            let month = words.month()?;
            let shift = match ["previous", "preceding"].iter().any(|word| words.has(word)) {
                true => -1,
                false => i64::from(!words.has("that")),
            };
            let told = beside_told(&context.story(), shift, &format!("XXXX-{month:02}"), |year| {
                Some(Time::Month(year, month))
            });
            let verb = words.has("that") && !context.story().is_told();
            if verb { None } else { told }
        },
        examples: &[
            (
                "2013-07-12",
                "They landed in May 1793 and lay there until the following January.",
                "1794-01 UNTIL",
            ),
            ("2013-07-12", "In the summer of 1604 he came; that October he crossed the border.", "1604-10"),
            ("2013-07-12", "They landed in late 1793. The following January the fort fell.", "1794-01"),
        ],
        not: &["He said that March would be late."],
    },
    Rule {
        name: "month-of-that-year",
        pattern: "{month} of|in the|that [same] year",
        meaning: |words, context| {
            let month = words.month()?;
            in_year_of(shifted(&context.story(), 0, Unit::Year), |year| Some(Time::Month(year, month)))
        },
        examples: &[(
            "2013-07-12",
            "The war began in 1870. In September of that year the emperor fell.",
            "1870-09",
        )],
        not: &[],
    },
    Rule {
        name: "month-of-other-year",
        pattern: "{month} of the following|next|previous|preceding year",
        meaning: |words, context| {
            let month = words.month()?;
            let shift = if words.has("following") || words.has("next") { 1 } else { -1 };
            in_year_of(shifted(&context.story(), shift, Unit::Year), |year| Some(Time::Month(year, month)))
        },
        examples: &[(
            "2013-07-12",
            "The war began in 1870. In March of the following year it was over.",
            "1871-03",
        )],
        not: &["March of the following battalions"],
    },
    Rule {
        name: "month-shifted-year",
        pattern: "({month} [of] {shift} year | {month} >> and|or|to|through|until|-|– {month:last} [of] {shift} year)",
        meaning: |words, context| {
            let month = words.month()?;
            in_year_of(shifted(&context.now(), words.shift()?, Unit::Year), |year| {
                Some(Time::Month(year, month))
            })
        },
        examples: &[
            ("2013-07-12", "in October last year", "2012-10"),
            ("2013-07-12", "It rained in March and April of last year.", "2012-03"),
        ],
        not: &[],
    },
];
