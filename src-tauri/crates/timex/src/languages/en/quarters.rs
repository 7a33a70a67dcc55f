//! Quarters, halves and fiscal years, as business reports tell them.

use chrono::Datelike;

use super::dates::apostrophe_year;
use crate::{
    context::{Context, Tense, ToldBefore},
    meanings::{Told, complete, day_nearby, in_year_of, lasting, missing, shifted, unresolved},
    reason::Ground,
    rule::{Rule, Words},
    time::{Time, Unit},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "quarter-of-year",
        pattern: "[the] [fiscal] {ordinal} [-] quarter [of|in] {year}",
        meaning: |words, _| match words.ordinal()? {
            quarter @ 1..=4 => complete(Time::Quarter(words.year()?, quarter)),
            _ => None,
        },
        examples: &[("", "the second quarter of 1999", "1999-Q2")],
        not: &["the fifth quarter of 1999"],
    },
    Rule {
        name: "quarter-of-fiscal-year",
        pattern: "[the] {ordinal} [-] quarter|half of fiscal [year] {year}",
        meaning: |words, _| {
            let (part, most) = if words.has("half") { ('H', 2) } else { ('Q', 4) };
            let (number, year) = (words.ordinal().filter(|number| *number <= most)?, words.year()?);
            unresolved(format!("FY{year}-{part}{number}"), Ground::FiscalYear)
        },
        examples: &[
            ("2013-07-12", "in the first quarter of fiscal 2013", "FY2013-Q1"),
            ("2013-07-12", "in the second half of fiscal 2013", "FY2013-H2"),
        ],
        not: &[],
    },
    Rule {
        name: "year-quarter",
        pattern: "[the] {year} ['s|’s] [fiscal] {ordinal} [-] quarter",
        meaning: |words, _| match words.ordinal()? {
            quarter @ 1..=4 => complete(Time::Quarter(words.year()?, quarter)),
            _ => None,
        },
        examples: &[("", "the 1999 second quarter", "1999-Q2"), ("", "in 1999's second quarter", "1999-Q2")],
        not: &[],
    },
    Rule {
        name: "quarter-by-its-months",
        pattern: "[the] {month:first} (-|–|to|through | - to -) {month} quarter|period [of|in] [{year}]",
        meaning: |words, context| {
            let (first, last) = (words.count("first")?, words.month()?);
            if first % 3 != 1 || last != first + 2 {
                return None;
            }
            match words.year() {
                Some(year) => complete(Time::Quarter(year, last / 3)),
                None => quarter_nearby(context, last / 3),
            }
        },
        examples: &[
            ("2013-11-12", "Output rose in the July-September quarter.", "2013-Q3"),
            ("", "the January-to-March quarter of 1999", "1999-Q1"),
            ("2013-11-12", "In the July–September period orders halved.", "2013-Q3"),
        ],
        not: &["the May-July quarter"],
    },
    Rule {
        name: "quarter-shifted-year",
        pattern: "([the] {ordinal} [-] quarter [of] {shift} year | {shift} year 's {ordinal} [-] quarter | \
                  [the] {ordinal} [-] quarter of the [fiscal] year | the year 's {ordinal} [-] quarter | \
                  Q +{digits} of {shift} year)",
        meaning: |words, context| {
            let number = words.ordinal().or_else(|| words.count("digits"));
            let quarter = number.filter(|quarter| (1..=4).contains(quarter))?;
            in_year_of(shifted(&context.now(), words.shift().unwrap_or(0), Unit::Year), |year| {
                Some(Time::Quarter(year, quarter))
            })
        },
        examples: &[
            ("2013-07-12", "in last year's third quarter", "2012-Q3"),
            ("2013-07-12", "the fourth quarter of last year", "2012-Q4"),
            ("2013-07-12", "It may grow in the fourth quarter of the year.", "2013-Q4"),
            ("2013-07-12", "Q4 of last year was weak.", "2012-Q4"),
            ("2013-07-12", "Losses of the year's second quarter doubled.", "2013-Q2"),
        ],
        not: &[],
    },
    Rule {
        name: "first-quarter-of-two",
        pattern: "[the] {ordinal} >> and|or|to|through [the] {ordinal:last} quarter|quarters [[of] {year}]",
        meaning: |words, context| match (words.year(), words.ordinal()?) {
            (Some(year), quarter @ 1..=4) => complete(Time::Quarter(year, quarter)),
            (None, quarter) => quarter_nearby(context, quarter),
            _ => None,
        },
        examples: &[
            ("2013-11-12", "Sales fell in the second and third quarters.", "2013-Q2"),
            ("", "between the first and third quarter of 1999", "1999-Q1"),
        ],
        not: &["the first and second quarry"],
    },
    Rule {
        name: "quarter-before-noun",
        pattern: "[the] << {ordinal} - quarter",
        meaning: |words, context| quarter_nearby(context, words.ordinal()?),
        examples: &[("2013-11-12", "the third-quarter loss", "2013-Q3")],
        not: &[],
    },
    Rule {
        name: "quarter",
        pattern: "[the] ([fiscal] [-] {ordinal} | {ordinal} fiscal) quarter|quarters",
        meaning: |words, context| quarter_nearby(context, words.ordinal()?),
        examples: &[
            ("2013-11-12", "Sales rose in the third quarter.", "2013-Q3"),
            ("2013-01-20", "profit of the fourth quarter fell", "2012-Q4"),
            ("2013-01-20", "Sales usually peak in the fourth quarter.", "XXXX-Q4"),
            ("2013-11-12", "Sales rose in the third fiscal quarter.", "2013-Q3"),
        ],
        not: &[],
    },
    Rule {
        name: "quarter-after-another",
        pattern: "in|for|during|from|to << the {ordinal} >> .|,|;|and|but|than",
        meaning: |words, context| {
            let told = context.told_lately().next().filter(|told| context.tells_in_sentence(told))?;
            let number = words.ordinal()?;
            match told.time {
                Time::Quarter(..) => quarter_nearby(context, number),
                _ => None,
            }
        },
        examples: &[("2013-11-12", "It lost in the first quarter and broke even in the second.", "2013-Q2")],
        not: &["He was first and she came in the second."],
    },
    Rule {
        name: "the-quarter",
        pattern: "(the [latest|recent] quarter|period | this quarter >> 's|’s loss|net|profit|results|earnings)",
        meaning: |words, context| {
            let named = words.has("latest") || words.has("recent");
            let of_business = named || reports_quarter(context) || context.sentence_has(is_of_business);
            if (words.has("period") && !words.has("latest")) || !of_business || context.is_hyphenated() {
                None
            } else {
                last_quarter(context)
            }
        },
        examples: &[
            ("2013-11-12", "Profit fell in the latest quarter.", "2013-Q3"),
            ("2013-11-12", "Sales fell in the quarter.", "2013-Q3"),
            (
                "2013-11-12",
                "It lost $2 in the third quarter. This quarter's loss includes a fine.",
                "2013-Q3",
            ),
        ],
        not: &[
            "the period of unrest",
            "The earthquake levelled the quarter.",
            "Profit fell in the quarter-to-quarter comparison.",
        ],
    },
    Rule {
        name: "quarter-ended",
        pattern: "the [latest|recent] quarter >> ended|ending [on] ({month} {day} | {day} {month})",
        meaning: |words, context| {
            let ended = day_nearby(context, words.month()?, words.day()?)?;
            Some(ended.changed(|time| Some(Time::containing(time.first_day()?, Unit::Quarter))))
        },
        examples: &[
            ("2013-11-12", "Sales in the quarter ended June 30 fell.", "2013-Q2"),
            ("2013-11-12", "the quarter ended 30 June", "2013-Q2"),
        ],
        not: &[],
    },
    Rule {
        name: "year-earlier-quarter",
        pattern: "([the] [comparable|corresponding|same|like] year [-] ago|earlier quarter|period | [the] same|comparable|corresponding|like quarter|period ([of|in] last year | a year ago|earlier | of the previous|prior year) | the quarter|period a year ago|earlier | last year 's quarter|period)",
        meaning: |words, context| {
            // The period need not be a quarter where the text has told none.
            if words.has("period") && !reports_quarter(context) {
                return shifted(&context.now(), -1, Unit::Year);
            }
            year_earlier(last_quarter(context)?)
        },
        examples: &[
            ("2013-11-12", "In the third quarter it rose from $3 in the year-earlier period.", "2012-Q3"),
            ("2013-11-12", "In the nine months to July it fell from the same period last year.", "2012"),
            ("2013-11-12", "above the corresponding quarter last year", "2012-Q3"),
            ("2013-11-12", "last year's quarter had been better", "2012-Q3"),
        ],
        not: &[],
    },
    Rule {
        name: "year-earlier-nth-quarter",
        pattern: "[the] year [-] ago|earlier {ordinal} [-] quarter",
        meaning: |words, context| {
            let quarter = words.ordinal().filter(|quarter| (1..=4).contains(quarter))?;
            in_year_of(shifted(&context.now(), -1, Unit::Year), |year| Some(Time::Quarter(year, quarter)))
        },
        examples: &[("2013-11-12", "In the year-earlier third quarter it had lost money.", "2012-Q3")],
        not: &["the year-earlier fifth quarter"],
    },
    Rule {
        name: "year-earlier-length",
        pattern: "[the] year - ago|earlier {number} {unit}",
        meaning: |words, _| lasting(words.number()?, words.unit()?),
        examples: &[("2013-11-12", "sales of the year-earlier six months", "P6M")],
        not: &[],
    },
    Rule {
        name: "year-earlier",
        pattern: "year - ago|earlier",
        meaning: |_, context| {
            let whole = if reports_quarter(context) {
                last_quarter(context)
            } else {
                shifted(&context.now(), 0, Unit::Year)
            };
            year_earlier(whole?)
        },
        examples: &[("2013-11-12", "well above year-earlier profit", "2012")],
        not: &[],
    },
    Rule {
        name: "period-of-year",
        pattern: "the {year} period|quarter",
        meaning: |words, context| {
            let year = words.year()?;
            match last_quarter(context).map(|told| told.time) {
                Some(Time::Quarter(_, quarter)) if reports_quarter(context) => {
                    complete(Time::Quarter(year, quarter))
                }
                _ => complete(Time::Year(year)),
            }
        },
        examples: &[
            ("", "a loss in the 1987 period", "1987"),
            ("2013-11-12", "It fell in the third quarter from the 2012 period.", "2012-Q3"),
        ],
        not: &[],
    },
    Rule {
        name: "fiscal-year",
        pattern: "(fiscal [year] ({year} | '|’ +{two-digits}) | [the] {year} fiscal year)",
        meaning: |words, _| {
            let year = words.year().or_else(|| Some(apostrophe_year(words.count("two-digits")?)))?;
            complete(Time::FiscalYear(year))
        },
        examples: &[
            ("", "the budget for fiscal 1987", "FY1987"),
            ("", "the loss of fiscal '89", "FY1989"),
            ("", "in the 2009 fiscal year", "FY2009"),
        ],
        not: &[],
    },
    Rule {
        name: "short-fiscal-year",
        pattern: "FY [+'|’] ({year} | +{two-digits})",
        meaning: |words, _| {
            let year = words.year().or_else(|| Some(apostrophe_year(words.count("two-digits")?)))?;
            complete(Time::FiscalYear(year))
        },
        examples: &[("", "targets for FY2007", "FY2007"), ("", "FY24 was lean.", "FY2024")],
        not: &["FY 24"],
    },
    Rule {
        name: "fiscal-year-over-new-year",
        pattern: "(FY|fiscal|financial [year] {year} -|–|/ +{two-digits} | [the] {year} -|–|/ +{two-digits} fiscal|financial|budget year)",
        meaning: |words, _| {
            let (first, last) = (words.year()?, words.count("two-digits")?);
            let next = u32::try_from(first + 1).is_ok_and(|next| next % 100 == last);
            if next { complete(Time::FiscalYear(first + 1)) } else { None }
        },
        examples: &[
            ("", "FY 2023-24 closed with a deficit.", "FY2024"),
            ("", "the budget for the 2017-18 financial year", "FY2018"),
        ],
        not: &["FY 2023-19"],
    },
    Rule {
        name: "bare-short-quarter",
        pattern: "Q +{digits}",
        meaning: |words, context| {
            if context.is_followed_by(|word| matches!(word, Word::Digits(..))) {
                None
            } else {
                quarter_nearby(context, words.count("digits")?)
            }
        },
        examples: &[("2013-11-12", "Q3 was weak.", "2013-Q3")],
        not: &["Q7 was a tank", "Q100"],
    },
    Rule {
        name: "half-of-year",
        pattern: "[the] ({ordinal} | latter | last) half of {year}",
        meaning: |words, _| match words.ordinal().unwrap_or(2) {
            half @ 1..=2 => complete(Time::Half(words.year()?, half)),
            _ => None,
        },
        examples: &[("", "in the second half of 1943", "1943-H2")],
        not: &[],
    },
    Rule {
        name: "half",
        pattern: "the first|second half",
        meaning: |words, context| {
            // A match has halves as well.
            let report = |told: &&ToldBefore| matches!(told.time, Time::Half(..) | Time::Quarter(..));
            let told = context.told_lately().find(report);
            let accounts = context.follows(&["in", "for", "during"]) && context.sentence_has(is_of_accounts);
            let half = if words.has("first") { 1 } else { 2 };
            let ended = half == 2 && context.tense() != Tense::Future;
            let year = context.now().day()?.year() - i32::from(ended);
            let past = told.is_some_and(|told| told.time.first_day() <= context.now().day());
            if !context.precedes(&["of", "in"]) && (past || accounts) {
                Some(shifted(&context.now(), 0, Unit::Half)?)
                    .map(|now| Told { time: Time::Half(year, half), ..now })
            } else {
                None
            }
        },
        examples: &[
            ("2013-10-12", "Output fell in the last half of 2012 and rose in the first half.", "2013-H1"),
            ("2013-10-12", "Profit rose in the first half.", "2013-H1"),
            ("2013-07-12", "The mill expects a profit in the second half.", "2013-H2"),
        ],
        not: &["They scored in the first half.", "In Q3 2012 they built the first half of the bridge."],
    },
    Rule {
        name: "half-of-shifted-year",
        pattern: "the {ordinal} half (of {shift} year | of the [fiscal] year)",
        meaning: |words, context| {
            let half = words.ordinal().filter(|half| (1..=2).contains(half))?;
            in_year_of(shifted(&context.now(), words.shift().unwrap_or(0), Unit::Year), |year| {
                Some(Time::Half(year, half))
            })
        },
        examples: &[
            ("2013-07-12", "in the second half of last year", "2012-H2"),
            ("2013-07-12", "Sales rose in the first half of the year.", "2013-H1"),
        ],
        not: &[],
    },
];

/// Whether a word is one of business reports.
fn is_of_business(word: &str) -> bool {
    let words = "profit profits earnings sales revenue revenues income loss losses margin margins orders output exports \
                 growth dividend shares share shipments company analysts economy gdp inflation charge charges results net \
                 percent % bank spending demand earned reported";
    words.split_whitespace().any(|known| known == word)
}

/// Whether a word is one of accounts, which no sport has.
fn is_of_accounts(word: &str) -> bool {
    let words =
        "profit profits earnings sales revenue revenues turnover income exports imports growth dividend gdp";
    words.split_whitespace().any(|known| known == word)
}

/// The quarter that a business report of this day speaks of: the last one ended.
fn last_quarter(context: &Context) -> Option<Told> {
    let ended = shifted(&context.now(), -1, Unit::Quarter)?;
    let quarters = context.told_lately().filter(|told| matches!(told.time, Time::Quarter(..)));
    match quarters.max_by_key(|told| told.time.first_day()) {
        Some(told) if !context.narrative && told.time.first_day() <= ended.time.first_day() => {
            Some(Told { time: told.time.clone(), ..ended })
        }
        _ => Some(ended),
    }
}

/// The same a year earlier; what is unresolved stays so.
fn year_earlier(told: Told) -> Option<Told> {
    Some(told.changed(|time| time.moved(-1, Unit::Year)))
}

/// Whether the text reports on a quarter of a business, and the sentence on no other count of months:
/// "profit of the nine months rose from a year earlier".
fn reports_quarter(context: &Context) -> bool {
    let quarter = |time: &Time| matches!(time, Time::Quarter(..));
    let counts_months = || context.said_before(|word| *word == Word::Units(Unit::Month));
    !context.narrative && context.told_lately().any(|told| quarter(&told.time)) && !counts_months()
}

/// "a year ago", "a year earlier" where a business reports on a quarter: the same quarter a year before.
pub(super) fn year_before_report(words: &Words, context: &Context) -> Option<Told> {
    // "A year ago, the bank made a loss" compares no quarter.
    let frames = context.begins_sentence() && context.precedes(&[","]);
    let a_year = words.unit() == Some(Unit::Year) && words.count("number") == Some(1) && !frames;
    if a_year && reports_quarter(context) { year_earlier(last_quarter(context)?) } else { None }
}

/// A quarter of a year that is not told: the last one of its number, or the next by tense.
fn quarter_nearby(context: &Context, quarter: u32) -> Option<Told> {
    if !(1..=4).contains(&quarter) {
        return None;
    }
    let tense = context.tense();
    let base = context.season_of_telling();
    let Some(today) = base.day() else { return missing(format!("XXXX-Q{quarter}")) };
    if context.is_habitual() {
        return unresolved(format!("XXXX-Q{quarter}"), Ground::AnyOne);
    }
    let current = today.month0() / 3 + 1;
    // Reports tell of the quarter that has just ended whatever their tense.
    let just_ended = (current + 2) % 4 + 1 == quarter;
    let tense = if just_ended { Tense::Past } else { tense };
    let year = match tense {
        Tense::Future if quarter < current => today.year() + 1,
        Tense::Future => today.year(),
        _ if quarter > current => today.year() - 1,
        _ => today.year(),
    };
    Some(Told { anchor: base.anchor.clone(), ..shifted(&base, 0, Unit::Quarter)? })
        .map(|told| Told { time: Time::Quarter(year, quarter), ..told })
}
