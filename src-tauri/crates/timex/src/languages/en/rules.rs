//! English rules: what the ways of writing a time mean.

use chrono::Datelike;
use edtf::{Calendar, Modifier};

use crate::{
    calendars,
    context::{Context, Tense},
    holidays::{Holiday, nth_weekday},
    meanings::{
        Told, after, before, clock, complete, compound, compound_amount, day, day_nearby, days_from,
        edge_of_other_year, every, holiday_nearby, holiday_of, lasting, missing, month, month_nearby,
        nothing, on_day, other_day, other_day_nearby, other_month, other_month_nearby, other_year,
        other_year_shifted, part_of, recurring, season_nearby, shifted, shifted_yearly, vague, weekday,
        weekday_and_day, weekday_from, weekday_shifted,
    },
    rule::{Rule, Words},
    time::{Amount, Clock, DayPart, Time, Unit, Vague},
    tokens::{Gap, Shape},
};

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
fn era_year(words: &Words) -> Option<i32> {
    let year = words.year().or_else(|| i32::try_from(words.count("digits")?).ok())?;
    if words.before_christ() { Some(1 - year) } else { Some(year) }
}

/// Whether a month's name that is also another word ("May", "March") stands where a month can.
fn is_month(context: &Context, month: u32) -> bool {
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
        return context.follows(&before) && !after_name;
    }
    let name_follows =
        context.token_after().is_some_and(|token| token.shape == Shape::Capital && token.symbol == 0);
    !(person && (after_name || (name_follows && !context.follows(&before))))
}

/// Whether a number of four digits is a year rather than a count, a room or a price.
fn is_year(context: &Context, year: i32) -> bool {
    let count_before = [
        "$", "£", "€", "#", "room", "rooms", "flight", "no", "number", "page", "pages", "chapter", "boeing",
        "route", "highway", "some", "about", "around", "than", "nearly", "sold", "only", "another", "+", "-",
        "/", "=",
    ];
    let place = [
        "in",
        "of",
        "since",
        "by",
        "until",
        "till",
        "from",
        "to",
        "during",
        "before",
        "after",
        "and",
        "through",
        "early",
        "late",
        "mid",
        "year",
        "between",
        "the",
        "for",
        "(",
        "around",
        "about",
        "throughout",
        "c",
        "ca",
        "circa",
        "than",
        ",",
        "as",
        "or",
        "back",
        "that",
        "fiscal",
        "-",
        "–",
    ];
    let sign_glued = context.token_before().is_some_and(|token| {
        token.shape == Shape::Sign
            && context.tokens[context.at.start].gap == Gap::None
            && matches!(
                &context.text[token.range()],
                "." | "," | ":" | "/" | "$" | "#" | "+" | "£" | "€" | "'" | "’"
            )
    });
    let after_glued = context.token_after().is_some_and(|token| {
        token.gap == Gap::None
            && (token.shape != Shape::Sign || matches!(&context.text[token.range()], "/" | "%" | "°"))
            || matches!(&context.text[token.range()], "%" | "°")
    });
    let decimals = context.token_after().is_some_and(|token| {
        token.gap == Gap::None
            && matches!(&context.text[token.range()], "." | "," | ":")
            && context
                .tokens
                .get(context.at.end + 1)
                .is_some_and(|next| next.gap == Gap::None && next.shape == Shape::Digits)
    });
    let counts = context.token_after().is_some_and(|token| {
        let word = &context.text[token.range()];
        token.shape == Shape::Lower && counted_noun(word)
    });
    if sign_glued || after_glued || decimals {
        return false;
    }
    let likely = (1900..=2035).contains(&year);
    if counts && !(context.follows(&["in", "of", "since", "by", "until", "the"]) && likely) {
        return false;
    }
    let about = context.follows(&["about", "around", "than"]) && context.at.start > 1;
    if likely {
        return !context.follows(&count_before)
            || (about && context.token_after().is_none_or(|token| token.shape != Shape::Lower));
    }
    (1000..=2100).contains(&year)
        && (context.follows(&place) || context.follows_modifier())
        && context
            .token_after()
            .is_none_or(|token| token.shape != Shape::Lower || is_function_word(&context.text[token.range()]))
}

/// Whether a word is a noun in the plural, as what numbers count is.
fn counted_noun(word: &str) -> bool {
    let plural = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is");
    (plural
        && !matches!(
            word,
            "was"
                | "has"
                | "does"
                | "says"
                | "its"
                | "this"
                | "as"
                | "levels"
                | "elections"
                | "sales"
                | "earnings"
                | "results"
                | "Olympics"
        ))
        || matches!(
            word,
            "people"
                | "men"
                | "women"
                | "children"
                | "percent"
                | "feet"
                | "meters"
                | "metres"
                | "km"
                | "kg"
                | "tons"
        )
}

fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "to"
            | "in"
            | "the"
            | "a"
            | "an"
            | "by"
            | "when"
            | "as"
            | "with"
            | "at"
            | "on"
            | "for"
            | "he"
            | "she"
            | "it"
            | "they"
            | "was"
            | "were"
            | "had"
            | "until"
            | "or"
            | "but"
            | "that"
            | "which"
            | "after"
            | "before"
            | "under"
            | "because"
            | "through"
            | "from"
            | "is"
            | "has"
            | "of"
            | "his"
            | "her"
            | "their"
            | "only"
            | "there"
            | "while"
            | "where"
    )
}

/// The year that two digits after an apostrophe stand for: "'68".
fn apostrophe_year(two_digits: u32) -> i32 {
    two_digits as i32 + if two_digits >= 30 { 1900 } else { 2000 }
}

/// A year, of a decade or century if the digits end in zeros and "s" follows.
fn decade(first_year: i32) -> Option<Told> {
    if first_year % 100 == 0 && first_year < 1900 {
        return complete(Time::Century(first_year / 100));
    }
    (first_year % 10 == 0).then(|| complete(Time::Decade(first_year / 10))).flatten()
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

/// A quarter of a year that is not told: the last one of its number, or the next by tense.
fn quarter_nearby(context: &Context, quarter: u32) -> Option<Told> {
    if !(1..=4).contains(&quarter) {
        return None;
    }
    let tense = context.tense();
    let base = context.season_of_telling();
    let Some(today) = base.day() else { return missing(format!("XXXX-Q{quarter}")) };
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

/// Months of a year as the quarter or half that they are.
fn part_of_year(year: i32, count: u32, from_end: bool) -> Option<Told> {
    match (count, from_end) {
        (3, false) => complete(Time::Quarter(year, 1)),
        (3, true) => complete(Time::Quarter(year, 4)),
        (6, false) => complete(Time::Half(year, 1)),
        (6, true) => complete(Time::Half(year, 2)),
        _ => None,
    }
}

/// Whether "a second", "a minute" and the like are no lengths of time here.
fn is_length(words: &Words, context: &Context) -> bool {
    let unit = words.unit();
    let after = context.token_after();
    let noun_follows = after.is_some_and(|token| token.shape == Shape::Lower && token.symbol == 0);
    let plural = words.is_plural();
    plural || !(unit == Some(Unit::Quarter) || (unit == Some(Unit::Second) && noun_follows))
}

/// "a day" where it tells how often: "$5 a day", "twice a week".
fn is_rate(context: &Context) -> bool {
    let Some(before) = context.token_before() else { return false };
    before.shape == Shape::Digits
        || context.follows(&[
            "once", "twice", "times", "dollars", "million", "billion", "hours", "dlrs", "barrels", "cents",
            "percent",
        ])
}

pub(super) const DATES: &[Rule] = &[
    Rule {
        name: "month-day-year",
        pattern: "[{weekday} [,]] {month} [the] {day} [,|of|in] {year}",
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
        name: "month-day",
        pattern: "[{weekday} [,]] {month} [the] {day}",
        meaning: |words, context| {
            let counts = context.precedes(&["%", "percent", "million"]);
            if counts { None } else { full_date(words, context) }
        },
        examples: &[
            ("2013-07-12", "The pact was signed June 3.", "2013-06-03"),
            ("2013-07-12", "It will open Sept. 1.", "2013-09-01"),
            ("", "the riots of June 3", "XXXX-06-03"),
            ("2013-01-20", "He died on Dec. 24.", "2012-12-24"),
        ],
        not: &["June 31"],
    },
    Rule {
        name: "day-month",
        pattern: "[{weekday} [,]] [the] {day} [day] [of] {month}",
        meaning: |words, context| {
            // "WE 4 August 16, 2011" is no 4 August.
            let other_day =
                context.token_after().is_some_and(|token| token.shape == Shape::Digits && token.digits <= 2);
            if other_day { None } else { full_date(words, context) }
        },
        examples: &[
            ("2013-07-12", "Troops left on 3 June.", "2013-06-03"),
            ("2013-07-12", "They will return on Monday, 9 September", "2013-09-09"),
        ],
        not: &["the 40th May"],
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
        pattern: "{month} [,] [of] {year}",
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
        pattern: "{month} >> -|–|to|and|or|through|until {month:last} [of] {year}",
        meaning: |words, _| month(words.year()?, words.month()?),
        examples: &[("", "between March and June 1871", "1871-03")],
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
            ("1914-01-02", "He left in November.", "1913-11"),
        ],
        not: &["Theresa May said so", "March on Washington", "May I go?"],
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
        name: "month-of-that-year",
        pattern: "{month} of|in the|that [same] year",
        meaning: |words, context| {
            let year = shifted(&context.story(), 0, Unit::Year)?;
            let Time::Year(number) = year.time else { return Some(year) };
            Some(Told { time: Time::Month(number, words.month()?), ..year })
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
            let year = shifted(&context.now(), words.shift()?, Unit::Year)?;
            let Time::Year(number) = year.time else { return Some(year) };
            Some(Told { time: Time::Month(number, words.month()?), ..year })
        },
        examples: &[("2013-07-12", "in October last year", "2012-10")],
        not: &[],
    },
    Rule {
        name: "day-shifted-year",
        pattern: "({month} {day} | [the] {day} [of] {month}) [of] {shift} year",
        meaning: |words, context| {
            let year = shifted(&context.now(), words.shift()?, Unit::Year)?;
            let Time::Year(number) = year.time else { return Some(year) };
            Some(Told { time: day(number, words.month()?, words.day()?)?.time, ..year })
        },
        examples: &[("2013-07-12", "on October 3 last year", "2012-10-03")],
        not: &[],
    },
    Rule {
        name: "year",
        pattern: "[the year] {year}",
        meaning: |words, context| {
            let year = words.year()?;
            let named = words.has("year");
            if named || is_year(context, year) { complete(Time::Year(year)) } else { None }
        },
        examples: &[
            ("", "The republic fell in 1851.", "1851"),
            ("", "the 1996 campaign", "1996"),
            ("", "by the year 2050", "2050 ON_OR_BEFORE"),
        ],
        not: &["sold 2010 copies", "Room 1408", "paid $1999", "1950 people came"],
    },
    Rule {
        name: "year-era",
        pattern: "{digits} {era}",
        meaning: |words, _| complete(Time::Year(era_year(words)?)),
        examples: &[("", "Carthage fell in 146 BC.", "BC0146"), ("", "Rome was sacked in 455 CE", "0455")],
        not: &[],
    },
    Rule {
        name: "era-year",
        pattern: "{era} {digits}",
        meaning: |words, _| if words.before_christ() { None } else { complete(Time::Year(era_year(words)?)) },
        examples: &[("", "in AD 476", "0476")],
        not: &["BC 12"],
    },
    Rule {
        name: "first-year-of-range-bc",
        pattern: "{digits} >> -|–|to|and {digits:last} {era}",
        meaning: |words, _| complete(Time::Year(era_year(words)?)),
        examples: &[("", "the war of 264–241 BC", "BC0264")],
        not: &[],
    },
    Rule {
        name: "last-year-of-range",
        pattern: "{year:first} -|–|/ << +{two-digits}",
        meaning: |words, context| {
            let (first, last) = (words.count("first")?, words.count("two-digits")?);
            let path = context.precedes(&["/", "-"]);
            (last > first % 100 && !path)
                .then(|| complete(Time::Year((first / 100 * 100 + last) as i32)))
                .flatten()
        },
        examples: &[("", "the war of 1870–71", "1871")],
        not: &["1980-12", "2010-05"],
    },
    Rule {
        name: "year-of-range",
        pattern: "{year} >> -|–|— {digits}",
        meaning: |words, context| {
            let glued = context.tokens[context.at.start].gap == Gap::None
                && context.follows(&["-", "/", ".", ",", "–"]);
            if glued { None } else { complete(Time::Year(words.year()?)) }
        },
        examples: &[("", "Reign (1643–1715)", "1643")],
        not: &[],
    },
    Rule {
        name: "end-year-of-range",
        pattern: "{year:first} -|–|— << {year}",
        meaning: |words, _| complete(Time::Year(words.year()?)),
        examples: &[("", "Reign (1643–1715)", "1715")],
        not: &[],
    },
    Rule {
        name: "spoken-year",
        pattern: "[the year] {number:century} [-] {number:rest}",
        meaning: |words, context| {
            let (century, rest) = (words.count("century")?, words.count("rest")?);
            let spoken = context.tokens[context.at.start..context.at.end]
                .iter()
                .all(|token| token.shape != Shape::Digits);
            let year = i32::try_from(century * 100 + rest).ok()?;
            let name = context.text[context.tokens[context.at.start].range()].starts_with(char::is_uppercase);
            let fits = spoken && !name && (17..=20).contains(&century) && (10..100).contains(&rest);
            if fits { complete(Time::Year(year)) } else { None }
        },
        examples: &[("", "back in nineteen sixty-eight", "1968")],
        not: &["Nineteen Eighty-Four"],
    },
    Rule {
        name: "spoken-thousand",
        pattern: "the year {number}",
        meaning: |words, _| {
            let year = words.count("number")?;
            (1000..2100).contains(&year).then(|| complete(Time::Year(year as i32))).flatten()
        },
        examples: &[("", "by the year two thousand and ten", "2010 ON_OR_BEFORE")],
        not: &["the year one"],
    },
    Rule {
        name: "decade",
        pattern: "[the] {year} (+s | 's)",
        meaning: |words, _| decade(words.year()?),
        examples: &[("", "jazz of the 1920s", "192"), ("", "the 1850's", "185"), ("", "in the 1700s", "17")],
        not: &["1943s"],
    },
    Rule {
        name: "short-decade",
        pattern: "[the] '|’|‘ +{two-digits} +s",
        meaning: |words, _| decade(1900 + i32::try_from(words.count("two-digits")?).ok()?),
        examples: &[("", "music of the ’80s", "198")],
        not: &[],
    },
    Rule {
        name: "decade-in-words",
        pattern: "the {decade}",
        meaning: |words, _| complete(Time::Decade(190 + words.decade()?)),
        examples: &[("", "in the thirties", "193")],
        not: &["men in their sixties"],
    },
    Rule {
        name: "century",
        pattern: "[the] {ordinal} [-] century|centuries [{era}]",
        meaning: |words, _| {
            let century = i32::try_from(words.ordinal()?).ok()?;
            if words.before_christ() {
                complete(Time::CenturyBefore(century))
            } else {
                complete(Time::Century(century - 1))
            }
        },
        examples: &[("", "a church of the 12th century", "11"), ("", "the twentieth century", "19")],
        not: &[],
    },
    Rule {
        name: "edge-of-century",
        pattern: "the {edge} [-] {ordinal} century|centuries",
        meaning: |words, _| {
            let century = i32::try_from(words.ordinal()?).ok()?;
            part_of(complete(Time::Century(century - 1)), words.edge()?)
        },
        examples: &[("", "in the late 15th century", "14 END")],
        not: &[],
    },
    Rule {
        name: "edge-of-decade",
        pattern: "the {edge} [-] {year} (+s | 's)",
        meaning: |words, _| part_of(decade(words.year()?), words.edge()?),
        examples: &[("", "in the early 1960s", "196 START")],
        not: &[],
    },
    Rule {
        name: "half-of-century",
        pattern: "the {ordinal:half} half of the {ordinal} century",
        meaning: |words, _| {
            let modifier = if words.count("half")? == 1 { Modifier::Start } else { Modifier::End };
            part_of(complete(Time::Century(i32::try_from(words.ordinal()?).ok()? - 1)), modifier)
        },
        examples: &[("", "in the first half of the 16th century", "15 START")],
        not: &[],
    },
    Rule {
        name: "half-of-year",
        pattern: "the {ordinal} half of {year}",
        meaning: |words, _| match words.ordinal()? {
            half @ 1..=2 => complete(Time::Half(words.year()?, half)),
            _ => None,
        },
        examples: &[("", "in the second half of 1943", "1943-H2")],
        not: &[],
    },
    Rule {
        name: "season-year",
        pattern: "[the] {season} [of|,] {year}",
        meaning: |words, _| complete(Time::Season(words.year()?, words.season()?)),
        examples: &[("", "in the spring of 1848", "1848-SP"), ("", "autumn 1956", "1956-FA")],
        not: &[],
    },
    Rule {
        name: "season-over-new-year",
        pattern: "[the] {season} [of] {year} -|–|/ +{two-digits}",
        meaning: |words, _| complete(Time::Season(words.year()?, words.season()?)),
        examples: &[("", "the winter of 1788-89 was hard", "1788-WI")],
        not: &[],
    },
    Rule {
        name: "following-season",
        pattern: "the following|next|previous|preceding {season}",
        meaning: |words, context| {
            let season = words.season()?;
            let shift = if words.has("following") || words.has("next") { 1 } else { -1 };
            shifted_yearly(&context.story(), shift, "XXXX", |year| Some(Time::Season(year, season)))
        },
        examples: &[("2013-07-12", "He died in March 1905. The following winter war came.", "1905-WI")],
        not: &[],
    },
    Rule {
        name: "season-bc",
        pattern: "[the] {season} [of|,] {digits} {era}",
        meaning: |words, _| complete(Time::Season(era_year(words)?, words.season()?)),
        examples: &[("", "in the winter of 218 BC he crossed", "BC0218-WI")],
        not: &[],
    },
    Rule {
        name: "season-shifted",
        pattern: "{shift} {season}",
        meaning: |words, context| {
            let season = words.season()?;
            shifted_yearly(&context.now(), words.shift()?, "XXXX", |year| Some(Time::Season(year, season)))
        },
        examples: &[
            ("2013-07-12", "closed last winter", "2012-WI"),
            ("2013-07-12", "this summer", "2013-SU"),
            ("2013-10-12", "this past summer", "2013-SU"),
        ],
        not: &[],
    },
    Rule {
        name: "season",
        pattern: "in|by|during|until|since|through|throughout << [the] {season}",
        meaning: |words, context| season_nearby(context, words.season()?),
        examples: &[("2013-07-12", "It was built in the spring.", "2013-SP"), ("", "in winter", "XXXX-WI")],
        not: &[],
    },
    Rule {
        name: "the-season",
        pattern: "the {season}",
        meaning: |words, context| {
            let fall = context.precedes(&["of"])
                || context.text[context.tokens[context.at.end - 1].range()] == *"fall";
            if fall { None } else { season_nearby(context, words.season()?) }
        },
        examples: &[("2013-07-12", "They spent the winter at sea.", "2012-WI")],
        not: &["the fall of the city", "the spring of the clock"],
    },
    Rule {
        name: "season-modified",
        pattern: "{edge} [in the] << {season}",
        meaning: |words, context| season_nearby(context, words.season()?),
        examples: &[("2013-07-12", "They met in late spring.", "2013-SP END")],
        not: &[],
    },
    Rule {
        name: "that-season",
        pattern: "that (same {season} | {season})",
        meaning: |words, context| {
            let (base, season) = (context.story(), words.season()?);
            let Some(day) = base.day() else { return missing("XXXX".to_owned()) };
            let told = shifted(&base, 0, Unit::Season)?;
            Some(Told { time: Time::Season(day.year(), season), ..told })
        },
        examples: &[("2013-07-12", "Revolt came in March 1848; that summer it was crushed.", "1848-SU")],
        not: &[],
    },
];

pub(super) const PERIODS: &[Rule] = &[
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
        name: "year-quarter",
        pattern: "[the] {year} [fiscal] {ordinal} [-] quarter",
        meaning: |words, _| match words.ordinal()? {
            quarter @ 1..=4 => complete(Time::Quarter(words.year()?, quarter)),
            _ => None,
        },
        examples: &[("", "the 1999 second quarter", "1999-Q2")],
        not: &[],
    },
    Rule {
        name: "quarter-shifted-year",
        pattern: "([the] {ordinal} [-] quarter [of] {shift} year | {shift} year 's {ordinal} [-] quarter)",
        meaning: |words, context| {
            let year = shifted(&context.now(), words.shift()?, Unit::Year)?;
            let (Time::Year(number), Some(quarter @ 1..=4)) = (&year.time, words.ordinal()) else {
                return None;
            };
            Some(Told { time: Time::Quarter(*number, quarter), ..year })
        },
        examples: &[
            ("2013-07-12", "in last year's third quarter", "2012-Q3"),
            ("2013-07-12", "the fourth quarter of last year", "2012-Q4"),
        ],
        not: &[],
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
        pattern: "[the] [fiscal] [-] {ordinal} quarter",
        meaning: |words, context| quarter_nearby(context, words.ordinal()?),
        examples: &[
            ("2013-11-12", "Sales rose in the third quarter.", "2013-Q3"),
            ("2013-01-20", "profit of the fourth quarter fell", "2012-Q4"),
        ],
        not: &[],
    },
    Rule {
        name: "the-quarter",
        pattern: "the [latest|recent] quarter|period",
        meaning: |words, context| {
            if words.has("period") && !words.has("latest") { None } else { last_quarter(context) }
        },
        examples: &[("2013-11-12", "Profit fell in the latest quarter.", "2013-Q3")],
        not: &["the period of unrest"],
    },
    Rule {
        name: "year-earlier-quarter",
        pattern: "[the] year [-] ago|earlier quarter|period|third-quarter",
        meaning: |_, context| {
            let quarter = last_quarter(context)?;
            Some(Told { time: quarter.time.moved(-1, Unit::Year)?, ..quarter })
        },
        examples: &[("2013-11-12", "from $3 in the year-earlier period", "2012-Q3")],
        not: &[],
    },
    Rule {
        name: "year-earlier",
        pattern: "year - ago|earlier",
        meaning: |_, context| {
            let reported = context.told_lately().any(|told| matches!(told.time, Time::Quarter(..)));
            let whole =
                if reported { last_quarter(context) } else { shifted(&context.now(), 0, Unit::Year) }?;
            Some(Told { time: whole.time.moved(-1, Unit::Year)?, ..whole })
        },
        examples: &[("2013-11-12", "well above year-earlier profit", "2012")],
        not: &[],
    },
    Rule {
        name: "period-of-year",
        pattern: "the {year} period",
        meaning: |words, _| complete(Time::Year(words.year()?)),
        examples: &[("", "a loss in the 1987 period", "1987")],
        not: &[],
    },
    Rule {
        name: "fiscal-year",
        pattern: "fiscal [year] {year}",
        meaning: |words, _| complete(Time::FiscalYear(words.year()?)),
        examples: &[("", "the budget for fiscal 1987", "FY1987")],
        not: &[],
    },
    Rule {
        name: "short-fiscal-year",
        pattern: "FY [+'|’] {year}",
        meaning: |words, _| complete(Time::FiscalYear(words.year()?)),
        examples: &[("", "targets for FY2007", "FY2007")],
        not: &[],
    },
    Rule {
        name: "short-quarter",
        pattern: "Q +{digits} [,|of] {year}",
        meaning: |words, _| match words.count("digits")? {
            quarter @ 1..=4 => complete(Time::Quarter(words.year()?, quarter)),
            _ => None,
        },
        examples: &[("", "in Q2 1999", "1999-Q2")],
        not: &["Q7 1999"],
    },
    Rule {
        name: "half-of-shifted-year",
        pattern: "the {ordinal} half of {shift} year",
        meaning: |words, context| {
            let year = shifted(&context.now(), words.shift()?, Unit::Year)?;
            let (Time::Year(number), Some(half @ 1..=2)) = (&year.time, words.ordinal()) else { return None };
            Some(Told { time: Time::Half(*number, half), ..year })
        },
        examples: &[("2013-07-12", "in the second half of last year", "2012-H2")],
        not: &[],
    },
    Rule {
        name: "edge-day",
        pattern: "[the] first|last day of ({month} [,|of] {year} | {year})",
        meaning: |words, _| {
            let (year, last) = (words.year()?, words.has("last"));
            let month = words.month().unwrap_or(if last { 12 } else { 1 });
            let dates = if last { 28..=31 } else { 1..=1 };
            dates.rev().find_map(|date| day(year, month, date))
        },
        examples: &[
            ("", "on the last day of February 1944", "1944-02-29"),
            ("", "the first day of 1801", "1801-01-01"),
        ],
        not: &[],
    },
    Rule {
        name: "week-of-month",
        pattern: "the {ordinal} week of|in {month} [[,|of] {year}]",
        meaning: |words, context| {
            let (which, month) = (words.ordinal().filter(|which| *which <= 4)?, words.month()?);
            let week =
                |year| Some(Time::week_of(chrono::NaiveDate::from_ymd_opt(year, month, which * 7 - 3)?));
            match words.year() {
                Some(year) => complete(week(year)?),
                None => crate::meanings::nearest(context, &format!("XXXX-{month:02}"), week),
            }
        },
        examples: &[("", "in the second week of May 1968", "1968-W19")],
        not: &[],
    },
    Rule {
        name: "last-week-of-month",
        pattern: "the last week of|in {month} [,|of] {year}",
        meaning: |words, _| {
            let next = day(words.year()?, words.month()?, 1)?.time.moved(1, Unit::Month)?;
            complete(Time::week_of(crate::time::add(next.first_day()?, -4, Unit::Day)?))
        },
        examples: &[("", "the last week of May 1968", "1968-W22")],
        not: &[],
    },
    Rule {
        name: "first-months-of-year",
        pattern: "[the] first|last {number} months of {year}",
        meaning: |words, _| part_of_year(words.year()?, words.count("number")?, words.has("last")),
        examples: &[
            ("", "the last three months of 1944", "1944-Q4"),
            ("", "the first six months of 1939", "1939-H1"),
        ],
        not: &[],
    },
    Rule {
        name: "previous-unit",
        pattern: "(the | that) previous|preceding|prior {unit}",
        meaning: |words, context| match words.unit()? {
            Unit::Second | Unit::Minute | Unit::Hour => None,
            unit => shifted(&context.story(), -1, unit),
        },
        examples: &[("2013-07-12", "He won in 1932. The previous year he had lost.", "1931")],
        not: &[],
    },
    Rule {
        name: "following-unit",
        pattern: "the (following | next | very next) {unit}",
        meaning: |words, context| {
            let plural = words.is_plural();
            match words.unit()? {
                Unit::Second | Unit::Minute | Unit::Hour => None,
                _ if plural => vague(Vague::Future),
                unit => shifted(&context.story(), 1, unit),
            }
        },
        examples: &[
            ("2013-07-12", "She arrived on 30 June 1905. The following day she spoke.", "1905-07-01"),
            ("2013-07-12", "He left in May 1905. The next month war came.", "1905-06"),
        ],
        not: &[],
    },
    Rule {
        name: "unit-shifted",
        pattern: "[the] {shift} {unit}",
        meaning: |words, context| {
            let (shift, unit) = (words.shift()?, words.unit()?);
            let plural = words.is_plural();
            match (plural, unit) {
                (_, Unit::Second | Unit::Minute | Unit::Hour) => None,
                (true, _) => vague(match shift {
                    ..0 => Vague::Past,
                    0 => Vague::Present,
                    1.. => Vague::Future,
                }),
                (false, Unit::Weekend) => weekend(context, shift),
                (false, Unit::Day) if shift == 0 && !words.has("the") => {
                    shifted(&context.now(), 0, Unit::Day)
                }
                (false, Unit::Day) if shift != 0 => shifted(&context.story(), shift, Unit::Day),
                (false, _) if words.has("the") && context.narrative => shifted(&context.story(), shift, unit),
                (false, _) => shifted(&context.now(), shift, unit),
            }
        },
        examples: &[
            ("2013-07-12", "prices rose last month", "2013-06"),
            ("2013-07-12", "this year", "2013"),
            ("2013-07-12", "in the coming decade", "202"),
            ("2013-07-12", "earlier this week", "2013-W28 START"),
            ("2013-07-12", "in past years", "PAST_REF"),
            ("", "last week", "XXXX-WXX"),
            ("2013-07-12", "later this month", "2013-07 END"),
        ],
        not: &["the last minute"],
    },
    Rule {
        name: "that-unit",
        pattern: "(that same | that | the same) {unit}",
        meaning: |words, context| match words.unit()? {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Quarter => None,
            _ if context.told.is_empty() => None,
            unit => shifted(&context.story(), 0, unit),
        },
        examples: &[("2013-07-12", "He became king in 1760; later that year he wed.", "1760 END")],
        not: &[],
    },
    Rule {
        name: "following-part",
        pattern: "the (following | next) {part}",
        meaning: |words, context| on_day(days_from(&context.story(), 1), words.part()?),
        examples: &[(
            "2013-07-12",
            "They met on 3 May 1901. The next morning both had fled.",
            "1901-05-04TMO",
        )],
        not: &[],
    },
    Rule {
        name: "edge-of-the-unit",
        pattern: "[the] {edge} the {unit}",
        meaning: |words, context| match words.unit()? {
            Unit::Second | Unit::Minute | Unit::Hour => None,
            unit => part_of(shifted(&context.season_of_telling(), 0, unit), words.edge()?),
        },
        examples: &[
            ("2013-07-12", "It must be done by the end of the year.", "2013 END"),
            ("2013-07-12", "He fell ill earlier in the month.", "2013-07 START"),
        ],
        not: &["the middle of the road"],
    },
    Rule {
        name: "year-end",
        pattern: "(year [-] end | year 's end)",
        meaning: |_, context| part_of(shifted(&context.now(), 0, Unit::Year), Modifier::End),
        examples: &[("2013-07-12", "Rates will rise by year-end.", "2013 END")],
        not: &[],
    },
    Rule {
        name: "week-before-last",
        pattern: "the {unit} before last",
        meaning: |words, context| shifted(&context.now(), -2, words.unit()?),
        examples: &[("2013-07-12", "They met the month before last.", "2013-05")],
        not: &[],
    },
    Rule {
        name: "week-after-next",
        pattern: "the {unit} after next",
        meaning: |words, context| shifted(&context.now(), 2, words.unit()?),
        examples: &[("2013-07-12", "Voting starts the week after next.", "2013-W30")],
        not: &[],
    },
    Rule {
        name: "week-of-day",
        pattern: "the week of {month} {day}",
        meaning: |words, context| {
            let told = day_nearby(context, words.month()?, words.day()?)?;
            let Some(first) = told.time.first_day() else { return Some(told) };
            Some(Told { time: Time::week_of(first), ..told })
        },
        examples: &[("2013-07-12", "in the week of June 3", "2013-W23")],
        not: &[],
    },
    Rule {
        name: "weekend",
        pattern: "[over|during|at|for|through|by|until] << the weekend",
        meaning: |_, context| if context.precedes(&["after", "before"]) { None } else { weekend(context, 0) },
        examples: &[("2013-07-09", "Two men died over the weekend.", "2013-W27-WE")],
        not: &[],
    },
    Rule {
        name: "period-before-noun",
        pattern: "[the|a|an] << {number} - {unit} [- long|old]",
        meaning: |words, context| {
            let age = words.has("old") && words.unit()? == Unit::Year;
            let fraction = words.unit()? == Unit::Quarter;
            let earlier = context.precedes(&["-"]);
            if age || fraction || earlier { None } else { lasting(words.number()?, words.unit()?) }
        },
        examples: &[("", "the two-week holiday", "P2W"), ("", "a 16-hour flight", "PT16H")],
        not: &["a six-year-old boy", "three-quarters of them"],
    },
    Rule {
        name: "period-and-a-half",
        pattern: "a|an|one {unit} and a half",
        meaning: |words, _| lasting(Amount::Halves(3), words.unit()?),
        examples: &[("", "for an hour and a half", "PT1H30M")],
        not: &[],
    },
    Rule {
        name: "period-of-two-counts",
        pattern: "[the] [{shift}] {number} to|or {number:last} {unit}",
        meaning: |words, _| lasting(words.number()?, words.unit()?),
        examples: &[("", "it takes three to four days", "P3D")],
        not: &[],
    },
    Rule {
        name: "first-units",
        pattern: "[the] first|last|final|opening {number} {unit}",
        meaning: |words, _| lasting(words.number()?, words.unit()?),
        examples: &[("", "in the first five weeks of the siege", "P5W")],
        not: &[],
    },
    Rule {
        name: "unit-ended",
        pattern: "the [fiscal] {unit} >> ended|ending",
        meaning: |words, _| match words.unit()? {
            Unit::Quarter => None,
            unit => lasting(Amount::whole(1), unit),
        },
        examples: &[("", "net income for the year ended Aug. 31", "P1Y")],
        not: &[],
    },
    Rule {
        name: "period",
        pattern: "[the] {number} {unit}",
        meaning: |words, context| {
            let (number, unit) = (words.number()?, words.unit()?);
            let age = words.unit()? == Unit::Year && context.precedes(&["old", "olds"]);
            let fraction = words.unit()? == Unit::Quarter && context.precedes(&["of"]);
            if age || fraction || !is_length(words, context) || context.precedes(&["-"]) {
                return None;
            }
            if is_rate(context) && is_article(context) {
                every(Amount::whole(1), unit)
            } else {
                lasting(number, unit)
            }
        },
        examples: &[
            ("", "They waited six hours.", "PT6H"),
            ("", "for nearly ten years", "P10Y LESS_THAN"),
            ("", "it took several months", "PXM"),
            ("", "after two and a half hours", "PT2H30M"),
            ("", "he earns $5 an hour", "PT1H"),
        ],
        not: &["a second chance", "one quarter of voters"],
    },
    Rule {
        name: "more-period",
        pattern: "{number} (more | additional | further | consecutive | straight | full | whole | long | trading | working | business) {unit}",
        meaning: |words, _| lasting(words.number()?, words.unit()?),
        examples: &[("", "wait two more weeks", "P2W")],
        not: &[],
    },
    Rule {
        name: "period-shifted",
        pattern: "([the] {shift} {number} {unit} | the {number} {shift} {unit})",
        meaning: |words, _| lasting(words.number()?, words.unit()?),
        examples: &[
            ("2013-07-12", "in the past three weeks", "P3W"),
            ("2013-07-12", "over the next 12 months", "P12M"),
        ],
        not: &[],
    },
    Rule {
        name: "vague-period",
        pattern: "for|in|of|after|took|take|takes|within|last|lasted << {unit}",
        meaning: |words, _| {
            let plural = words.is_plural();
            if plural && words.unit()? >= Unit::Minute { lasting(Amount::Some, words.unit()?) } else { None }
        },
        examples: &[("", "They fought for years.", "PXY")],
        not: &["in quarter"],
    },
    Rule {
        name: "recent-units",
        pattern: "recent {unit}",
        meaning: |_, _| vague(Vague::Past),
        examples: &[("2013-07-12", "in recent weeks", "PAST_REF")],
        not: &[],
    },
    Rule {
        name: "all-unit",
        pattern: "all {unit}",
        meaning: |words, _| match words.unit()? {
            unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year) => lasting(Amount::whole(1), unit),
            _ => None,
        },
        examples: &[("", "it rained all week", "P1W")],
        not: &["all quarters"],
    },
    Rule {
        name: "compound-period",
        pattern: "{number} {unit} [and] {number:second} {unit:finer}",
        meaning: |words, _| compound(words),
        examples: &[
            ("", "after two hours and ten minutes", "PT2H10M"),
            ("", "one year and three months", "P1Y3M"),
        ],
        not: &[],
    },
    Rule {
        name: "every-unit",
        pattern: "every|each {unit}",
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
        pattern: "every {number} {unit}",
        meaning: |words, _| every(words.number()?, words.unit()?),
        examples: &[("", "held every four years", "P4Y")],
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
        meaning: |words, _| recurring(Time::Season(0, words.season()?).value().replace("BC0001", "XXXX")),
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
            let noun = context.token_after().is_some_and(|token| token.shape == Shape::Lower);
            if unit == Unit::Quarter && noun { None } else { every(Amount::whole(1), unit) }
        },
        examples: &[("", "a daily walk", "P1D"), ("", "published quarterly.", "P1Q")],
        not: &["the Daily Mail"],
    },
    Rule {
        name: "times-a-unit",
        pattern: "once|twice|times << a|an|per {unit}",
        meaning: |words, _| every(Amount::whole(1), words.unit()?),
        examples: &[("", "fed three times a day", "P1D")],
        not: &[],
    },
];

/// Whether the expression begins with "a" or "an".
fn is_article(context: &Context) -> bool {
    matches!(&context.text[context.tokens[context.at.start].range()], "a" | "an")
}

/// The weekend before, of or after the base's week; on weekdays "the weekend" is the last one in the past tense.
fn weekend(context: &Context, shift: i64) -> Option<Told> {
    let base = context.now();
    let early = base.day().is_some_and(|day| day.weekday().number_from_monday() < 6);
    let shift = match shift {
        0 if early && context.tense() == Tense::Past && !context.follows(&["this"]) => -1,
        shift => shift,
    };
    shifted(&base, shift, Unit::Weekend)
}

pub(super) const RELATIVE: &[Rule] = &[
    Rule {
        name: "weekday",
        pattern: "{weekday}",
        meaning: |words, context| {
            let short = context.tokens[context.at.start].end - context.tokens[context.at.start].start <= 5;
            let name =
                context.token_after().is_some_and(|token| token.shape == Shape::Capital && token.symbol == 0);
            if short && name { None } else { weekday(context, words.weekday()?) }
        },
        examples: &[
            ("2013-07-12", "He was freed on Tuesday.", "2013-07-09"),
            ("2013-07-12", "They will vote on Tuesday.", "2013-07-16"),
            ("", "police said Monday", "XXXX-WXX-1"),
        ],
        not: &["The sun rose", "Sunday Times", "read Sun Tzu"],
    },
    Rule {
        name: "weekday-shifted",
        pattern: "{shift} {weekday}",
        meaning: |words, context| weekday_shifted(context, words.weekday()?, words.shift()?),
        examples: &[
            ("2013-07-12", "It closed last Friday.", "2013-07-05"),
            ("2013-07-12", "It opens next Friday.", "2013-07-19"),
        ],
        not: &[],
    },
    Rule {
        name: "previous-weekday",
        pattern: "the previous|preceding|following {weekday}",
        meaning: |words, context| {
            let shift = if words.has("following") { 1 } else { -1 };
            weekday_from(&context.story(), words.weekday()?, shift)
        },
        examples: &[("2013-07-12", "It fell on Wednesday, having risen the previous Monday.", "2013-07-08")],
        not: &[],
    },
    Rule {
        name: "weekday-week",
        pattern: "{weekday} [of] {shift} week",
        meaning: |words, context| {
            let week = shifted(&context.now(), words.shift()?, Unit::Week)?;
            let Some(monday) = week.time.first_day() else { return Some(week) };
            let days = i64::from(words.weekday()?) - 1;
            Some(Told { time: Time::Day(crate::time::add(monday, days, Unit::Day)?), ..week })
        },
        examples: &[("2013-07-12", "on Tuesday of last week", "2013-07-02")],
        not: &[],
    },
    Rule {
        name: "nth-weekday-of-month",
        pattern: "[the] {ordinal} {weekday} of|in {month} [[,] {year}]",
        meaning: |words, context| {
            let (which, weekday, month) =
                (i32::try_from(words.ordinal()?).ok()?, words.weekday()?, words.month()?);
            match words.year() {
                Some(year) => complete(Time::Day(nth_weekday(year, month, weekday, which)?)),
                None => crate::meanings::nearest(context, &format!("XXXX-{month:02}-XX"), |year| {
                    Some(Time::Day(nth_weekday(year, month, weekday, which)?))
                }),
            }
        },
        examples: &[("", "the second Tuesday of May 1995", "1995-05-09")],
        not: &[],
    },
    Rule {
        name: "last-weekday-of-month",
        pattern: "the last {weekday} of|in {month} [[,] {year}]",
        meaning: |words, context| {
            let (weekday, month) = (words.weekday()?, words.month()?);
            match words.year() {
                Some(year) => complete(Time::Day(nth_weekday(year, month, weekday, -1)?)),
                None => crate::meanings::nearest(context, &format!("XXXX-{month:02}-XX"), |year| {
                    Some(Time::Day(nth_weekday(year, month, weekday, -1)?))
                }),
            }
        },
        examples: &[("", "the last Friday of March 1995", "1995-03-31")],
        not: &[],
    },
    Rule {
        name: "relative-day",
        pattern: "{relative}",
        meaning: |words, context| match words.relative()? {
            0 if context.narrative
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
        not: &[],
    },
    Rule {
        name: "day-before-told",
        pattern: "(the day before | the previous day | a day earlier | the day earlier | one day earlier)",
        meaning: |_, context| days_from(&context.story(), -1),
        examples: &[(
            "2013-07-12",
            "He died on 3 May 1950. A day earlier he had signed his will.",
            "1950-05-02",
        )],
        not: &[],
    },
    Rule {
        name: "day-before-weekday",
        pattern: "the day before|after [{shift}] {weekday}",
        meaning: |words, context| {
            let told = match words.shift() {
                Some(shift) => weekday_shifted(context, words.weekday()?, shift)?,
                None => weekday(context, words.weekday()?)?,
            };
            let step = if words.has("before") { -1 } else { 1 };
            let Some(time) = told.time.moved(step, Unit::Day) else { return Some(told) };
            Some(Told { time, ..told })
        },
        examples: &[("2013-07-12", "the day before last Tuesday", "2013-07-08")],
        not: &[],
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
        pattern: "this|that {part}",
        meaning: |words, context| {
            let base = if words.has("this") { context.now() } else { context.story() };
            on_day(days_from(&base, 0), words.part()?)
        },
        examples: &[("2013-07-12", "They met this morning.", "2013-07-12TMO")],
        not: &[],
    },
    Rule {
        name: "period-ago",
        pattern: "{number} [more] {unit} [or so] ago",
        meaning: |words, context| {
            let (number, unit) = (words.number()?, words.unit()?);
            let quarter = matches!(context.told.last().map(|told| &told.time), Some(Time::Quarter(..)));
            let base = if unit == Unit::Year && quarter && words.count("number") == Some(1) {
                context.story()
            } else {
                context.now()
            };
            let told = before(&base, number, unit);
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
        name: "half-more-ago",
        pattern: "a|an|one {unit} and a half ago|earlier|later",
        meaning: |words, context| match (words.has("ago"), words.has("later")) {
            (true, _) => before(&context.now(), Amount::Halves(3), words.unit()?),
            (_, true) => after(&context.story(), Amount::Halves(3), words.unit()?),
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
        name: "unit-ago-day",
        pattern: "a week ago {weekday}",
        meaning: |words, context| {
            let told = weekday(context, words.weekday()?)?;
            let Some(time) = told.time.moved(-1, Unit::Week) else { return Some(told) };
            Some(Told { time, ..told })
        },
        examples: &[("2013-07-12", "a week ago Tuesday", "2013-07-02")],
        not: &[],
    },
    Rule {
        name: "period-earlier",
        pattern: "{number} {unit} earlier|before|previously",
        meaning: |words, context| {
            if words.has("before") && context.token_after().is_some_and(|token| token.shape != Shape::Sign) {
                return None;
            }
            before(&context.story(), words.number()?, words.unit()?)
        },
        examples: &[
            ("2013-07-12", "He died in 1821. Six years earlier he had lost.", "1815"),
            ("2013-07-12", "Sales fell from a year earlier.", "2012"),
        ],
        not: &[],
    },
    Rule {
        name: "period-later",
        pattern: "{number} {unit} later|afterwards|afterward|thereafter",
        meaning: |words, context| after(&context.story(), words.number()?, words.unit()?),
        examples: &[
            ("2013-07-12", "It sank on 15 April 1912. Three days later help came.", "1912-04-18"),
            ("2013-07-12", "They met in 1901. Ten years later they wed.", "1911"),
        ],
        not: &[],
    },
    Rule {
        name: "units-later",
        pattern: "{unit} later|afterwards|earlier|ago|before",
        meaning: |words, _| {
            let side =
                if words.has("later") || words.has("afterwards") { Vague::Future } else { Vague::Past };
            if words.is_plural() && !words.has("before") { vague(side) } else { None }
        },
        examples: &[
            ("2013-07-12", "Hours later the house burned down.", "FUTURE_REF"),
            ("2013-07-12", "built centuries ago", "PAST_REF"),
        ],
        not: &["an hour later", "years before the war"],
    },
    Rule {
        name: "day-of-the-month",
        pattern: "on|by|until|from|of << the {day}",
        meaning: |words, context| {
            let digits = context.tokens[context.at.end - 2].shape == Shape::Digits;
            let noun = context.token_after().is_some_and(|token| {
                token.shape != Shape::Sign && !is_function_word(&context.text[token.range()])
            });
            if !digits || noun {
                return None;
            }
            let month = shifted(&context.season_of_telling(), 0, Unit::Month)?;
            let Time::Month(year, number) = month.time else { return Some(month) };
            Some(Told { time: day(year, number, words.day()?)?.time, ..month })
        },
        examples: &[("2013-07-12", "The king fled on 20 June 1791. On the 25th he was back.", "1791-06-25")],
        not: &["on the 12th floor", "on the third try"],
    },
    Rule {
        name: "period-from-now",
        pattern: "{number} {unit} from now|today",
        meaning: |words, context| after(&context.now(), words.number()?, words.unit()?),
        examples: &[("2013-07-12", "ten days from now", "2013-07-22")],
        not: &[],
    },
    Rule {
        name: "vague",
        pattern: "{vague}",
        meaning: |words, context| {
            let soon = words.vague()? == Vague::Future && context.tense() != Tense::Future;
            let one_word = context.at.end - context.at.start == 1;
            if soon && one_word { None } else { vague(words.vague()?) }
        },
        examples: &[("", "He is now in London.", "PRESENT_REF"), ("", "They wed recently.", "PAST_REF")],
        not: &["known"],
    },
];

pub(super) const CLOCKS: &[Rule] = &[
    Rule {
        name: "hour-meridiem",
        pattern: "{digits:hour} {meridiem} [{zone}]",
        meaning: |words, context| clock(context, words.time_of_day()?),
        examples: &[("2013-07-12", "It began at 7 p.m. in the hall.", "2013-07-12T19:00")],
        not: &["I am here", "17 p.m."],
    },
    Rule {
        name: "clock-meridiem",
        pattern: "{clock} {meridiem} [{zone}]",
        meaning: |words, context| clock(context, words.time_of_day()?),
        examples: &[("2013-07-12", "at 9:15 a.m. EST", "2013-07-12T09:15")],
        not: &[],
    },
    Rule {
        name: "clock-without-colon",
        pattern: "{digits:hour} {zone}",
        meaning: |words, context| {
            let four = context.tokens[context.at.start].digits == 4;
            if four { clock(context, words.time_of_day()?) } else { None }
        },
        examples: &[("2013-07-12", "It struck at 0440 GMT.", "2013-07-12T04:40")],
        not: &["5 EST"],
    },
    Rule {
        name: "oclock",
        pattern: "({digits:hour} | {number:hour}) o 'clock",
        meaning: |words, context| clock(context, words.time_of_day()?),
        examples: &[("2013-07-12", "at 8 o'clock", "2013-07-12T08:00")],
        not: &[],
    },
    Rule {
        name: "clock-and-part",
        pattern: "({digits:hour} | {clock}) [o 'clock] in the {part}",
        meaning: |words, context| {
            let told = words.time_of_day()?;
            let later = told.hour < 12 && matches!(words.part()?, DayPart::Afternoon | DayPart::Evening);
            clock(context, Clock { hour: told.hour + if later { 12 } else { 0 }, ..told })
        },
        examples: &[("2013-07-12", "at 3 o'clock in the afternoon", "2013-07-12T15:00")],
        not: &[],
    },
    Rule {
        name: "part-of-day",
        pattern: "[the] {part}",
        meaning: |words, context| on_day(days_from(&context.now(), 0), words.part()?).map(Told::weak),
        examples: &[("2013-07-12", "Shots were heard on Tuesday evening.", "2013-07-09TEV")],
        not: &[],
    },
];

pub(super) const CALENDARS: &[Rule] = &[
    Rule {
        name: "holiday-year",
        pattern: "{holiday} [of|,|in] {digits}",
        meaning: |words, _| {
            let year = i32::try_from(words.count("digits").filter(|year| *year >= 1000)?).ok()?;
            match words.holiday()? {
                Holiday::Other(calendar @ (Calendar::SolarHijri | Calendar::Islamic), month, day)
                    if year < 1500 =>
                {
                    other_day(calendar, year, month, day)
                }
                Holiday::Other(Calendar::Hebrew, month, day) if year > 5000 => {
                    other_day(Calendar::Hebrew, year, month, day)
                }
                holiday => holiday_of(year, holiday),
            }
        },
        examples: &[
            ("", "the truce of Christmas 1914", "1914-12-25"),
            ("", "Passover 1943", "1943-04-20"),
            ("", "Nowruz 1358", "1979-03-21"),
        ],
        not: &[],
    },
    Rule {
        name: "holiday",
        pattern: "{holiday}",
        meaning: |words, context| holiday_nearby(context, words.holiday()?),
        examples: &[
            ("2013-07-12", "They were wed on Easter Monday.", "2013-04-01"),
            ("2013-11-12", "Banks will close on Boxing Day.", "2013-12-26"),
        ],
        not: &["Easter Island"],
    },
    Rule {
        name: "holiday-shifted",
        pattern: "{shift} {holiday}",
        meaning: |words, context| {
            let holiday = words.holiday()?;
            shifted_yearly(&context.now(), words.shift()?, "XXXX-XX-XX", |year| holiday.in_year(year))
        },
        examples: &[("2013-07-12", "since last Christmas", "2012-12-25 ON_OR_AFTER")],
        not: &[],
    },
    Rule {
        name: "other-day-month-year",
        pattern: "{day} [of] {other-month} [,] {digits} [AH|A.H.|AM|SH]",
        meaning: |words, _| {
            let (calendar, month) = words.other_month()?;
            other_day(calendar, i32::try_from(words.count("digits")?).ok()?, month, words.day()?)
        },
        examples: &[
            ("", "on 22 Bahman 1357 the army yielded", "1979-02-11"),
            ("", "10 Muharram 1443", "2021-08-18"),
        ],
        not: &[],
    },
    Rule {
        name: "other-day-month",
        pattern: "{day} [of] {other-month}",
        meaning: |words, context| {
            let (calendar, month) = words.other_month()?;
            other_day_nearby(context, calendar, month, words.day()?)
        },
        examples: &[("2013-07-12", "the vote of 24 Khordad was watched", "2013-06-14")],
        not: &[],
    },
    Rule {
        name: "other-month-year",
        pattern: "{other-month} [,|of] {digits}",
        meaning: |words, _| {
            let (calendar, month) = words.other_month()?;
            let year = words.count("digits").filter(|year| *year > 1000)?;
            other_month(calendar, i32::try_from(year).ok()?, month)
        },
        examples: &[("", "in Mehr 1359", "1980-09-23/1980-10-22")],
        not: &[],
    },
    Rule {
        name: "named-other-month",
        pattern: "the {calendar} [holy] month of << {other-month}",
        meaning: |words, context| {
            let (calendar, month) = words.other_month()?;
            other_month_nearby(context, calendar, month)
        },
        examples: &[("2013-07-12", "in the Iranian month of Khordad", "2013-05-22/2013-06-21")],
        not: &[],
    },
    Rule {
        name: "month-of-fasting",
        pattern: "Ramadan|Ramazan",
        meaning: |_, context| other_month_nearby(context, Calendar::Islamic, 9),
        examples: &[("2021-04-20", "during Ramadan", "2021-04-13/2021-05-12")],
        not: &[],
    },
    Rule {
        name: "start-of-fasting",
        pattern: "(start | beginning | first day) of << Ramadan|Ramazan",
        meaning: |_, context| other_day_nearby(context, Calendar::Islamic, 9, 1),
        examples: &[("2021-04-20", "at the start of Ramadan", "2021-04-13 START")],
        not: &[],
    },
    Rule {
        name: "edge-of-other-year",
        pattern: "{edge} the {calendar} [calendar] year",
        meaning: |words, context| edge_of_other_year(&context.now(), words.calendar()?, words.edge()?),
        examples: &[
            ("2010-10-01", "since the beginning of the Iranian year", "2010-03-21 APPROX"),
            ("2010-10-01", "the start of the (Iranian) year", "2010-03-21 APPROX"),
        ],
        not: &[],
    },
    Rule {
        name: "other-year-number",
        pattern: "the {calendar} [calendar] year [of] {digits}",
        meaning: |words, _| other_year(words.calendar()?, i32::try_from(words.count("digits")?).ok()?),
        examples: &[("", "in the Iranian year 1357", "1978-03-21/1979-03-20")],
        not: &[],
    },
    Rule {
        name: "other-year-shifted",
        pattern: "{shift} {calendar} [calendar] year",
        meaning: |words, context| other_year_shifted(&context.now(), words.calendar()?, words.shift()?),
        examples: &[("2010-10-01", "this Iranian year", "2010-03-21/2011-03-20")],
        not: &[],
    },
    Rule {
        name: "republican-date",
        pattern: "{day} {republican-month} [,|of] [year] {roman}",
        meaning: |words, _| {
            let month = words.count("republican-month")?;
            complete(Time::Day(calendars::republican(words.count("roman")?, month, words.day()?)?))
        },
        examples: &[("", "arrested on 9 Thermidor Year II", "1794-07-27")],
        not: &[],
    },
];

pub(super) const TRAPS: &[Rule] = &[
    Rule {
        name: "newspaper",
        pattern: "[the] {weekday} Times|Telegraph|Mirror|Express|Mail|Herald|Post|Independent|Observer|People|Sport",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "month-as-name",
        pattern: "{month} said|says|told|has|had|was|is|will|did|on|Day|be|also|not|have",
        meaning: |words, context| {
            let doubtful = matches!(words.month()?, 3 | 5 | 8 | 4 | 6) && !is_month(context, words.month()?);
            let speaks = words.has("said") || words.has("says") || words.has("told");
            let doubtful =
                doubtful || (speaks && context.token_before().is_none_or(|token| token.shape == Shape::Sign));
            let march_on = words.month()? == 3 && words.has("on") && !context.follows(&["in", "since", "by"]);
            if doubtful || march_on { nothing() } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "daily-paper",
        pattern: "[the] Daily|Weekly Mail|Telegraph|Mirror|Express|Star|News|Herald|Post|Beast|Record|Times|Standard",
        meaning: |_, context| {
            let name = context.tokens[context.at.end - 2].shape == Shape::Capital;
            if name { nothing() } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "place-name",
        pattern: "Easter|Christmas Island|Islands|Rising",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "name-with-weekday",
        pattern: "Black|Bloody|Super {weekday}",
        meaning: |_, context| {
            if context.text[context.tokens[context.at.start].range()].starts_with(char::is_uppercase) {
                nothing()
            } else {
                None
            }
        },
        examples: &[],
        not: &[],
    },
];
