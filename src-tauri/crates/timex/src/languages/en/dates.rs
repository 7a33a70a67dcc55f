//! Days and months of the Gregorian year, and ranges of them.

use chrono::Datelike;
use edtf::Calendar;

use super::homographs::precedes_noun;
use crate::{
    context::Context,
    meanings::{
        Told, day, day_nearby, in_year_of, month, other_day, shifted, shifted_yearly, weekday_and_day,
    },
    rule::{Rule, Words},
    time::Unit,
    tokens::{Gap, Shape},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "month-day-year",
        pattern: "[{weekday} [,] | this] {month} [the] {day} [,|of|in] {year}",
        meaning: full_date,
        examples: &[
            ("", "on July 9, 1816, delegates met", "1816-07-09"),
            ("2010-01-01", "Tuesday, Feb. 3rd, 1959", "1959-02-03"),
        ],
        not: &["March 40, 1999"],
    },
    Rule {
        name: "day-month-year",
        pattern: "[{weekday} [,]] [the] {day} [day] [of] {month} [,|of|in] {year} [{era}]",
        meaning: full_date,
        examples: &[
            ("", "born 28 July 1750 in Leipzig", "1750-07-28"),
            ("", "the 5th of November, 1605", "1605-11-05"),
        ],
        not: &["31 June 1999"],
    },
    Rule {
        name: "day-month-bc",
        pattern: "{day} {month} [,] {digits} {era}",
        meaning: full_date,
        examples: &[("", "fought on 2 August 216 BC at Cannae", "BC0216-08-02")],
        not: &[],
    },
    Rule {
        name: "day-of-early-year",
        pattern: "{day} {month} {digits}",
        meaning: |words, context| {
            let year = words.count("digits").filter(|year| (100..1000).contains(year))?;
            if precedes_noun(context) {
                return None;
            }
            day(i32::try_from(year).ok()?, words.month()?, words.day()?)
        },
        examples: &[("", "He left the city on 16 July 622.", "0622-07-16")],
        not: &["On 16 July 622 men left."],
    },
    Rule {
        name: "month-day-bc",
        pattern: "{month} {day} , {digits} {era}",
        meaning: full_date,
        examples: &[("", "on September 2, 31 BC the fleets met", "BC0031-09-02")],
        not: &[],
    },
    Rule {
        name: "day-month-ad",
        pattern: "({day} {month} | {month} {day} ,) {era} {digits}",
        meaning: |words, context| if words.before_christ() { None } else { full_date(words, context) },
        examples: &[("", "stabbed on 13 October AD 54", "0054-10-13")],
        not: &[],
    },
    Rule {
        name: "month-year-bc",
        pattern: "{month} [,] {digits} {era}",
        meaning: |words, _| month(era_year(words)?, words.month()?),
        examples: &[("", "In September 480 BC the Greeks won", "BC0480-09")],
        not: &[],
    },
    Rule {
        name: "day-month-year-in-signs",
        pattern: "{day} -|/|. {month} -|/|. {year}",
        meaning: full_date,
        examples: &[("", "stamped 05-Aug-2016", "2016-08-05")],
        not: &[],
    },
    Rule {
        name: "day-month-old-style",
        pattern: "({day} {month} | {month} {day} [,]) {year} [,] [\\(] (old style | o.s. | Julian [calendar]) [\\)]",
        meaning: |words, _| other_day(Calendar::Julian, words.year()?, words.month()?, words.day()?),
        examples: &[("", "The tsar abdicated on 2 March 1917 (Old Style).", "1917-03-15")],
        not: &[],
    },
    Rule {
        name: "new-style",
        pattern: "({day} {month} | {month} {day} [,]) {year} \\( (new style | n.s. | Gregorian) \\)",
        meaning: full_date,
        examples: &[("", "born on 11 March 1712 (New Style)", "1712-03-11")],
        not: &[],
    },
    Rule {
        name: "day-of-short-year",
        pattern: "({day} {month} | {month} {day} ,) '|’ +{two-digits}",
        meaning: |words, _| day(apostrophe_year(words.count("two-digits")?), words.month()?, words.day()?),
        examples: &[("", "signed 12 July '83", "1983-07-12"), ("", "dated May 3, ’68", "1968-05-03")],
        not: &[],
    },
    Rule {
        name: "day-month-two-digits",
        pattern: "{day} {month} {two-digits} >> .|,|;|\\)|:",
        meaning: |words, context| {
            let year = 2000 + i32::try_from(words.count("two-digits")?).ok()?;
            let soon = context.published.is_some_and(|published| year <= published.year() + 1);
            if soon { day(year, words.month()?, words.day()?) } else { None }
        },
        examples: &[("2013-07-12", "The convoy was attacked on 10 Nov 11.", "2011-11-10")],
        not: &["on 10 Nov 11 men", "It closed on 10 November. 11 people died."],
    },
    Rule {
        name: "nine-eleven",
        pattern: "(9 +/ +11 >> attacks|attack|terrorist|terrorists|hijackers|commission|terror | post|pre|after|since [-] << 9 +/ +11)",
        meaning: |_, _| day(2001, 9, 11),
        examples: &[
            ("", "in the wars after 9/11", "2001-09-11 AFTER"),
            ("", "the 9/11 attacks", "2001-09-11"),
        ],
        not: &["9/11 of the votes", "after 9/11/2004"],
    },
    Rule {
        name: "eleventh-of-september",
        pattern: "({month} {day} | [the] {day} {month}) >> attacks|hijackers|hijackings|terrorist|terrorists|terror|Memorial|Museum",
        meaning: |words, context| {
            let attacks = (2001, 9, 11);
            let of_day = (words.month()?, words.day()?) == (attacks.1, attacks.2);
            let told = day(attacks.0, attacks.1, attacks.2)?;
            if of_day && !context.is_to_come(told.time.first_day()) { Some(told) } else { None }
        },
        examples: &[
            ("2013-07-12", "He was in town before the Sept. 11 attacks.", "2001-09-11"),
            ("2013-07-12", "She sells tickets at the September 11 Museum.", "2001-09-11"),
            ("2013-07-12", "The Sept. 11 attacks were marked on Sunday.", "2001-09-11"),
            ("2013-07-12", "The 11 September attacks came first.", "2001-09-11"),
        ],
        not: &["the Sept. 10 attacks", "on Sept. 11"],
    },
    Rule {
        name: "month-day",
        pattern: "[[{shift}] {weekday} [,]] {month} [the] {day}",
        meaning: |words, context| {
            let counts = context.precedes(&["%", "percent", "million"]) || is_hour(context);
            // "by the end of May the Second Fleet had sailed"
            let name = context.ends_with_capital()
                && context.token_after().is_some_and(|token| token.shape == Shape::Capital);
            // "In June the first turbine turned."
            let counted = words.has("the") && context.follows(&["in"]);
            if counts || name || counted { None } else { full_date(words, context) }
        },
        examples: &[
            ("2013-07-12", "The pact was signed June 3.", "2013-06-03"),
            ("2013-07-12", "It will open Sept. 1.", "2013-09-01"),
            ("", "the riots of June 3", "XXXX-06-03"),
            ("2013-01-20", "He died on Dec. 24.", "2012-12-24"),
            ("2013-07-12", "The fair opens this coming Sunday, July 14.", "2013-07-14"),
            ("2013-07-12", "On June twenty second the strike began.", "2013-06-22"),
        ],
        not: &[
            "June 31",
            "In June the first ship sailed.",
            "In May the Second Fleet sailed.",
            "back on 4 November 02:00 GMT",
        ],
    },
    Rule {
        name: "day-of-that-year",
        pattern: "({month} {day} | {day} [of] {month}) of|in (that [same] year | the same year | the following|next|previous|preceding year)",
        meaning: |words, context| {
            let (month, date) = (words.month()?, words.day()?);
            let has = |choice: [&str; 2]| choice.iter().any(|word| words.has(word));
            let shift = i64::from(has(["following", "next"])) - i64::from(has(["previous", "preceding"]));
            in_year_of(shifted(&context.story(), shift, Unit::Year), |year| {
                Some(day(year, month, date)?.time)
            })
        },
        examples: &[
            ("2013-07-12", "He fell ill in 1871. On May 9 of that year he died.", "1871-05-09"),
            ("2013-07-12", "He fell ill in 1871. On May 9 of the following year he died.", "1872-05-09"),
        ],
        not: &[],
    },
    Rule {
        name: "day-month",
        pattern: "[{weekday} [,]] [the] {day} [day] [of] {month}",
        meaning: |words, context| {
            // "WE 4 August 16, 2011" is no 4 August.
            let other_day = context
                .token_after()
                .is_some_and(|token| token.shape == Shape::Digits && matches!(token.digits, 1 | 2 | 4));
            let clock = context.is_followed_by(|word| matches!(word, Word::Clock(_)));
            if other_day && !clock { None } else { full_date(words, context) }
        },
        examples: &[
            ("2013-07-12", "Troops left on 3 June.", "2013-06-03"),
            ("2013-07-12", "They will return on Monday, 9 September", "2013-09-09"),
        ],
        not: &["the 40th May", "29 February 1959"],
    },
    Rule {
        name: "first-day-of-range",
        pattern: "({day} >> -|–|—|/|to|and|until|or {day:last} [of] {month} [[,] {year}] | {day} >> , {day:second} and|or {day:last} [of] {month} [[,] {year}] | \
                  {weekday} {day} >> -|–|—|to|and|until|or {weekday:end} {day:last} [of] {month} [[,] {year}])",
        meaning: |words, context| {
            // "the talks of 5/6 March", but not "a vote of 3/6"
            let apart = words.has("/") && words.day().map(|first| first + 1) != words.count("last");
            if apart { None } else { full_date(words, context) }
        },
        examples: &[
            ("", "held on 11–14 July 1900 in Paris", "1900-07-11"),
            ("2013-07-12", "from 3 to 6 June, police said", "2013-06-03"),
            ("2013-07-12", "The talks of 5/6 June failed.", "2013-06-05"),
            ("", "They met on 1, 2 and 4 June 1911.", "1911-06-01"),
            ("2013-07-12", "The course runs from Monday 2 to Friday 6 September.", "2013-09-02"),
        ],
        not: &["won 3 to 6 and left"],
    },
    Rule {
        name: "last-day-of-range",
        pattern: "{month} {day:first} -|–|—|to|and|or << {day} [,|in {year}]",
        meaning: full_date,
        examples: &[("2013-07-12", "The fair ran June 3-6.", "2013-06-06")],
        not: &[],
    },
    Rule {
        name: "first-day-of-range-with-year",
        pattern: "{month} {day} >> -|–|—|to|and|or {day:last} ,|in {year}",
        meaning: full_date,
        examples: &[
            ("", "on June 3-6, 1911, voters chose", "1911-06-03"),
            ("", "The fair ran June 3-6 in 1911.", "1911-06-03"),
        ],
        not: &[],
    },
    Rule {
        name: "month-day-of-range",
        pattern: "{month} {day} >> -|–|to|and|or|through|until {month:last} {day:end} , {year}",
        meaning: full_date,
        examples: &[("", "from April 5 to May 2, 1902", "1902-04-05")],
        not: &[],
    },
    Rule {
        name: "day-month-of-range",
        pattern: "{day} {month} >> -|–|to|and|or|through|until {day:end} {month:last} {year}",
        meaning: full_date,
        examples: &[("", "from 5 April to 2 May 1902", "1902-04-05")],
        not: &[],
    },
    Rule {
        name: "day-shifted",
        pattern: "last|next|this {month} {day}",
        meaning: |words, context| {
            let (month, date) = (words.month()?, words.day()?);
            let shift = if words.has("last") { -1 } else { i64::from(words.has("next")) };
            shifted_yearly(&context.now(), shift, &format!("XXXX-{month:02}-{date:02}"), |year| {
                Some(day(year, month, date)?.time)
            })
        },
        examples: &[("2013-07-12", "He was shot last Oct. 23.", "2012-10-23")],
        not: &[],
    },
    Rule {
        name: "day-shifted-year",
        pattern: "({month} {day} | [the] {day} [of] {month}) [of] {shift} year",
        meaning: |words, context| {
            let (month, date) = (words.month()?, words.day()?);
            in_year_of(shifted(&context.now(), words.shift()?, Unit::Year), |year| {
                Some(day(year, month, date)?.time)
            })
        },
        examples: &[("2013-07-12", "on October 3 last year", "2012-10-03")],
        not: &[],
    },
];

/// Whether what looks like a day after its month is the hour of another one: "4 November 02:00".
fn is_hour(context: &Context) -> bool {
    let clock = context.precedes(&[":"]) && context.tokens[context.at.end].gap == Gap::None;
    clock && context.token_before().is_some_and(|token| token.shape == Shape::Digits)
}

/// The day of a weekday, day and month, the year told or not.
fn full_date(words: &Words, context: &Context) -> Option<Told> {
    let (month, date) = (words.month()?, words.day()?);
    match (era_year(words), words.weekday()) {
        (Some(year), _) => day(year, month, date),
        (None, Some(weekday)) => weekday_and_day(context, weekday, month, date),
        (None, None) => day_nearby(context, month, date),
    }
}

/// A year with "BC" taken into account.
pub(super) fn era_year(words: &Words) -> Option<i32> {
    let year = words.year().or_else(|| i32::try_from(words.count("digits")?).ok())?;
    if words.before_christ() { Some(1 - year) } else { Some(year) }
}

/// The year that two digits after an apostrophe stand for: "'68".
pub(super) fn apostrophe_year(two_digits: u32) -> i32 {
    two_digits as i32 + if two_digits >= 30 { 1900 } else { 2000 }
}
