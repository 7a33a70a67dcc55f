//! Days and months of the Gregorian year, and ranges of them.

use edtf::Calendar;

use super::years::is_function_word;
use crate::{
    context::Context,
    meanings::{
        Told, day, day_nearby, in_year_of, month, month_nearby, other_day, shifted, shifted_yearly,
        weekday_and_day,
    },
    rule::{Rule, Words},
    time::{Time, Unit},
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
        name: "month-day-bc",
        pattern: "{month} {day} , {digits} {era}",
        meaning: full_date,
        examples: &[("", "on September 2, 31 BC the fleets met", "BC0031-09-02")],
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
        pattern: "({month} {day} | {day} {month}) >> attacks|hijackers|hijackings|terrorist|terrorists|terror",
        meaning: |words, context| {
            let attacks = (2001, 9, 11);
            let of_day = (words.month()?, words.day()?) == (attacks.1, attacks.2);
            let told = day(attacks.0, attacks.1, attacks.2)?;
            let before = context.published.is_some_and(|day| Some(day) < told.time.first_day());
            if of_day && !before { Some(told) } else { None }
        },
        examples: &[("2013-07-12", "He was in town before the Sept. 11 attacks.", "2001-09-11")],
        not: &["the Sept. 10 attacks", "on Sept. 11"],
    },
    Rule {
        name: "month-day",
        pattern: "[[{shift}] {weekday} [,]] {month} [the] {day}",
        meaning: |words, context| {
            let counts = context.precedes(&["%", "percent", "million"]);
            // "by the end of May the Second Fleet had sailed"
            let name = context.tokens[context.at.end - 1].shape == Shape::Capital
                && context.token_after().is_some_and(|token| token.shape == Shape::Capital);
            if counts || name { None } else { full_date(words, context) }
        },
        examples: &[
            ("2013-07-12", "The pact was signed June 3.", "2013-06-03"),
            ("2013-07-12", "It will open Sept. 1.", "2013-09-01"),
            ("", "the riots of June 3", "XXXX-06-03"),
            ("2013-01-20", "He died on Dec. 24.", "2012-12-24"),
            ("2013-07-12", "The fair opens this coming Sunday, July 14.", "2013-07-14"),
            ("2013-07-12", "On June twenty second the strike began.", "2013-06-22"),
        ],
        not: &["June 31", "In May the Second Fleet sailed."],
    },
    Rule {
        name: "day-of-that-year",
        pattern: "({month} {day} | {day} [of] {month}) of|in (that [same] year | the same year)",
        meaning: |words, context| {
            let (month, date) = (words.month()?, words.day()?);
            in_year_of(shifted(&context.story(), 0, Unit::Year), |year| Some(day(year, month, date)?.time))
        },
        examples: &[("2013-07-12", "He fell ill in 1871. On May 9 of that year he died.", "1871-05-09")],
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
            if other_day { None } else { full_date(words, context) }
        },
        examples: &[
            ("2013-07-12", "Troops left on 3 June.", "2013-06-03"),
            ("2013-07-12", "They will return on Monday, 9 September", "2013-09-09"),
        ],
        not: &["the 40th May", "29 February 1959"],
    },
    Rule {
        name: "first-day-of-range",
        pattern: "{day} >> -|–|—|to|and|until|or {day:last} [of] {month} [[,] {year}]",
        meaning: full_date,
        examples: &[
            ("", "held on 11–14 July 1900 in Paris", "1900-07-11"),
            ("2013-07-12", "from 3 to 6 June, police said", "2013-06-03"),
        ],
        not: &["won 3 to 6 and left"],
    },
    Rule {
        name: "last-day-of-range",
        pattern: "{month} {day:first} -|–|—|to|and|or << {day} [, {year}]",
        meaning: full_date,
        examples: &[("2013-07-12", "The fair ran June 3-6.", "2013-06-06")],
        not: &[],
    },
    Rule {
        name: "first-day-of-range-with-year",
        pattern: "{month} {day} >> -|–|—|to|and|or {day:last} , {year}",
        meaning: full_date,
        examples: &[("", "on June 3-6, 1911, voters chose", "1911-06-03")],
        not: &[],
    },
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
        name: "month-spoken-year",
        pattern: "{month} [of] {number:century} [-] {number:rest}",
        meaning: |words, _| {
            let (century, rest) = (words.count("century")?, words.count("rest")?);
            let fits = (17..=20).contains(&century) && (10..100).contains(&rest);
            if fits { month(i32::try_from(century * 100 + rest).ok()?, words.month()?) } else { None }
        },
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
        pattern: "{month} >> -|–|/|to|and|or|through|until {month:last} [of] {year}",
        meaning: |words, _| {
            let (first, last) = (words.month()?, words.count("last")?);
            month(words.year()? - i32::from(first > last), first)
        },
        examples: &[
            ("", "between March and June 1871", "1871-03"),
            ("", "from December to February 1871", "1870-12"),
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
        name: "month",
        pattern: "{month}",
        meaning: |words, context| {
            let month = words.month()?;
            if is_month(context, month) { month_nearby(context, month) } else { None }
        },
        examples: &[
            ("2013-07-12", "She was hired in March.", "2013-03"),
            ("2013-07-12", "The trial will open in March.", "2014-03"),
            ("", "since February", "XXXX-02"),
            ("2013-05-26", "It will be her first visit since March.", "2013-03 ON_OR_AFTER"),
            ("1914-01-02", "He left in November.", "1913-11"),
        ],
        not: &[
            "Theresa May said so",
            "March on Washington",
            "the March to the sea",
            "by Ibsen and August Strindberg",
            "May I go?",
        ],
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
        name: "month-shifted-year",
        pattern: "{month} [of] {shift} year",
        meaning: |words, context| {
            let month = words.month()?;
            in_year_of(shifted(&context.now(), words.shift()?, Unit::Year), |year| {
                Some(Time::Month(year, month))
            })
        },
        examples: &[("2013-07-12", "in October last year", "2012-10")],
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

/// Whether a month's name that is also another word ("May", "March") stands where a month can.
pub(super) fn is_month(context: &Context, month: u32) -> bool {
    // "the coldest March since 1962"
    let most = context.token_before().is_some_and(|token| context.text[token.range()].ends_with("est"));
    if most && context.precedes(&["in", "since", "on", "for"]) {
        return true;
    }
    // "$DEC" is a share.
    if context.follows(&["$"]) && context.tokens[context.at.start].gap == Gap::None {
        return false;
    }
    let own = context.at.end - context.at.start;
    let name = matches!(month, 3 | 5 | 8) && own == 1;
    let person = matches!(month, 4 | 6) && own == 1;
    let before = [
        "in",
        "of",
        "since",
        "by",
        "until",
        "till",
        "from",
        "to",
        "through",
        "last",
        "next",
        "this",
        "late",
        "early",
        "mid",
        "-",
        "between",
        "and",
        "during",
        "for",
        "before",
        "after",
        "every",
        "each",
        "or",
        "around",
        "about",
        "previous",
        "that",
        "following",
        "throughout",
        "beginning",
        "starting",
        "ending",
        "earlier",
        "as",
        "on",
        "(",
    ];
    let after_name = context.token_before().is_some_and(|token| {
        token.shape == Shape::Capital && !context.begins_sentence() && token.symbol == 0
    });
    if name {
        // "a March operation", but not "the March on Rome".
        let before_noun = context.follows(&["a", "the", "its", "their", "'s"])
            && context.token_after().is_some_and(|token| {
                token.shape == Shape::Lower && !is_function_word(&context.text[token.range()])
            });
        // "August Strindberg" after a weak joint is a person.
        let named =
            context.token_after().is_some_and(|token| token.shape == Shape::Capital && token.symbol == 0)
                && context.follows(&["and", "or", "as", "for", "to", "about", "(", "-"]);
        return (context.follows(&before) || before_noun || is_listed(context)) && !after_name && !named;
    }
    let name_follows =
        context.token_after().is_some_and(|token| token.shape == Shape::Capital && token.symbol == 0);
    let short = own == 1 && {
        let token = &context.tokens[context.at.start];
        token.end - token.start <= 4 && !matches!(month, 6 | 7)
    };
    // "the DEC", "Jan speaks"
    let word = &context.text[context.tokens[context.at.start].range()];
    let acronym = short && context.follows(&["the"]) && word.chars().all(char::is_uppercase);
    let acts = short
        && !context.follows(&before)
        && context.token_after().is_some_and(|token| {
            token.shape == Shape::Lower && !is_function_word(&context.text[token.range()])
        });
    // "the June European elections"
    if person && context.follows(&["the", "its", "their", "'s"]) {
        return true;
    }
    // "Anna and Jan Novak"
    let weak = context.follows(&["and", "or", "as", "for", "to", "about", "(", "-"]);
    let named = (person || short) && (after_name || (name_follows && (weak || !context.follows(&before))));
    !(named || acronym || acts)
}

/// Whether another month stands before a comma: "in February, March and May".
fn is_listed(context: &Context) -> bool {
    let month = |at: usize| {
        let mut readings = context.readings.at(at).iter();
        readings.any(|reading| matches!(reading.word, Word::Month(_)))
    };
    context.follows(&[","]) && context.at.start.checked_sub(2).is_some_and(month)
}

/// The year that two digits after an apostrophe stand for: "'68".
pub(super) fn apostrophe_year(two_digits: u32) -> i32 {
    two_digits as i32 + if two_digits >= 30 { 1900 } else { 2000 }
}
