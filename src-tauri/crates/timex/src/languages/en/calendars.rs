//! Holidays and other calendars.

use chrono::Datelike;
use edtf::Calendar;

use super::{homographs::precedes_noun, names::capital_follows};
use crate::{
    calendars,
    context::Context,
    holidays::Holiday,
    languages::shared::other_month_of_year,
    meanings::{
        Told, complete, day, edge_of_other_year, holiday_nearby, holiday_of, other_day, other_day_nearby,
        other_month_nearby, other_year, other_year_shifted, shifted, shifted_yearly,
    },
    rule::Rule,
    time::{Time, Unit, add},
    tokens::{Gap, Shape},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "holiday-year",
        pattern: "{holiday} [of|,|in] {digits}",
        meaning: |words, context| {
            // "at Christmas 500 came"
            let alone = !precedes_noun(context);
            let is_year = |year: &u32| *year >= 1000 || (*year >= 100 && alone);
            let year = i32::try_from(words.count("digits").filter(is_year)?).ok()?;
            holiday_of(year, words.holiday()?)
        },
        examples: &[
            ("", "the truce of Christmas 1914", "1914-12-25"),
            ("", "Passover 1943", "1943-04-20"),
            ("", "Nowruz 1358", "1979-03-21"),
            ("", "crowned on Christmas Day 962.", "0962-12-25"),
        ],
        not: &["at Christmas 500 men came"],
    },
    Rule {
        name: "holiday",
        pattern: "{holiday}",
        meaning: |words, context| {
            // "the Easter Offensive of 1972"
            let dated = context.is_next_but_one(&["of"]);
            let name = capital_follows(context) && context.follows(&["the", "a"]) && !dated;
            if name { None } else { holiday_nearby(context, words.holiday()?) }
        },
        examples: &[
            ("2013-07-12", "They were wed on Easter Monday.", "2013-04-01"),
            ("2013-11-12", "Banks will close on Boxing Day.", "2013-12-26"),
        ],
        not: &["Easter Island", "They sailed on the Easter Meridian."],
    },
    Rule {
        name: "holiday-week",
        pattern: "{holiday} week [[of] {year}]",
        meaning: |words, context| {
            let told = match words.year() {
                Some(year) => holiday_of(year, words.holiday()?)?,
                None => holiday_nearby(context, words.holiday()?)?,
            };
            let told = told.changed(|time| match time {
                Time::Day(day) => Some(Time::week_of(*day)),
                _ => None,
            });
            Some(Told { approximate: false, ..told })
        },
        examples: &[
            ("2013-03-12", "Schools will close for Easter week.", "2013-W13"),
            ("2013-11-12", "Schools will close for Thanksgiving week.", "2013-W48"),
            ("", "the fairs of Christmas Week 1916", "1916-W52"),
        ],
        not: &[],
    },
    Rule {
        name: "holiday-weekend",
        pattern: "[the] ({holiday} weekend [of {digits}] | {digits} {holiday} weekend)",
        meaning: |words, context| {
            let told = match words.count("digits") {
                Some(year) => holiday_of(i32::try_from(year).ok()?, words.holiday()?)?,
                None => holiday_nearby(context, words.holiday()?)?,
            };
            let told = told.changed(|time| match time {
                // A holiday on Monday or Tuesday ends its weekend, any other begins it.
                Time::Day(day) if day.weekday().num_days_from_monday() < 2 => {
                    Some(Time::containing(add(*day, -7, Unit::Day)?, Unit::Weekend))
                }
                Time::Day(day) => Some(Time::containing(*day, Unit::Weekend)),
                _ => None,
            });
            Some(Told { approximate: false, ..told })
        },
        examples: &[
            ("2013-07-12", "The bridge fell on the Labor Day weekend of 1994.", "1994-W35-WE"),
            ("2013-04-12", "Thousands came for the Easter weekend.", "2013-W13-WE"),
            ("2013-07-12", "Shops did well over Thanksgiving weekend.", "2012-W47-WE"),
        ],
        not: &["the weekend of 1994"],
    },
    Rule {
        name: "that-holiday",
        pattern: "that [same] {holiday}",
        meaning: |words, context| {
            let base = context.story();
            let year = base.day().filter(|_| base.is_told())?.year();
            let told = shifted(&base, 0, Unit::Year)?;
            Some(Told { time: words.holiday()?.in_year(year)?, ..told })
        },
        examples: &[(
            "2013-07-12",
            "The mill was sold in 1781. That Christmas it burned down.",
            "1781-12-25",
        )],
        not: &[],
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
        pattern: "([the] {day} [of] {other-month} | {other-month} {day} ,) [,|of] {digits} [AH|A.H.|AM|SH|S.H.|AP|A.P.]",
        meaning: |words, _| {
            let (calendar, month) = words.other_month()?;
            other_day(calendar, i32::try_from(words.count("digits")?).ok()?, month, words.day()?)
        },
        examples: &[
            ("", "on 22 Bahman 1357 the army yielded", "1979-02-11"),
            ("", "10 Muharram 1443", "2021-08-18"),
            ("", "on Muharram 10, 1443", "2021-08-18"),
            ("", "the law of 3 Tir 1360 AP", "1981-06-24"),
            ("", "on the 15th of Tishri 5783", "2022-10-10"),
        ],
        not: &[],
    },
    Rule {
        name: "other-day-month",
        pattern: "[the] {day} [of] {other-month}",
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
        meaning: |words, _| other_month_of_year(words),
        examples: &[
            ("", "in Mehr 1359", "1980-09-23/1980-10-22"),
            ("", "during Ramadan 2012", "2012-07-20/2012-08-18"),
        ],
        not: &[],
    },
    Rule {
        name: "named-other-month",
        pattern: "the {calendar} [holy] month of {other-month}",
        meaning: |words, context| {
            let (calendar, month) = words.other_month()?;
            other_month_nearby(context, calendar, month)
        },
        examples: &[("2013-07-12", "in the Iranian month of Khordad", "2013-05-22/2013-06-21")],
        not: &[],
    },
    Rule {
        name: "other-month-shifted",
        pattern: "{shift} {other-month}",
        meaning: |words, context| {
            let (calendar, month) = words.other_month()?;
            let holiday = Holiday::OtherMonth(calendar, month);
            let told =
                shifted_yearly(&context.now(), words.shift()?, "XXXX-XX", |year| holiday.in_year(year))?;
            Some(told.written_in(calendar))
        },
        examples: &[("2013-11-12", "The mill was shut last Mehr.", "2013-09-23/2013-10-22")],
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
        examples: &[("2021-04-20", "at the start of Ramadan", "2021-04-13")],
        not: &[],
    },
    Rule {
        name: "other-month",
        pattern: "{other-month}",
        meaning: |words, context| {
            let (calendar, month) = words.other_month()?;
            if is_month(context, calendar) { other_month_nearby(context, calendar, month) } else { None }
        },
        examples: &[
            ("2013-11-12", "The protests began in Tir.", "2013-06-22/2013-07-22"),
            ("2013-11-12", "He was married in early Sha'ban.", "2013-06-10/2013-07-08 START"),
            ("2013-11-12", "Between Tir and Mehr exports fell.", "2013-06-22/2013-07-22"),
        ],
        not: &[
            "Arash Mehr and Azar Tir met Dr Aban.",
            "He told Mehr that it was so.",
            "The report by Mehr was denied.",
            "a shop in Mehr Street",
        ],
    },
    Rule {
        name: "edge-of-other-year",
        pattern: "{edge} the {calendar} [calendar] year",
        meaning: |words, context| edge_of_other_year(context, words.calendar()?, words.edge()?),
        examples: &[
            ("2010-10-01", "since the beginning of the Iranian year", "2010-03-21 APPROX"),
            ("2010-10-01", "the start of the (Iranian) year", "2010-03-21 APPROX"),
            ("2010-10-01", "It stood at 9% at the end of the Iranian year.", "2010-03-20 APPROX"),
        ],
        not: &[],
    },
    Rule {
        name: "other-year-number",
        pattern: "(the {calendar} [calendar] year [of] {digits} | {digits} >> (in|of|by|on the {calendar} calendar))",
        meaning: |words, _| other_year(words.calendar()?, i32::try_from(words.count("digits")?).ok()?),
        examples: &[("", "in the Iranian year 1357", "1978-03-21/1979-03-20")],
        not: &[],
    },
    Rule {
        name: "other-year-shifted",
        pattern: "[the] {shift} {calendar} [calendar] year",
        meaning: |words, context| other_year_shifted(&context.now(), words.calendar()?, words.shift()?),
        examples: &[("2010-10-01", "this Iranian year", "2010-03-21/2011-03-20")],
        not: &[],
    },
    Rule {
        name: "other-year-that-ended",
        pattern: "the {calendar} [calendar] year >> (that|which [has] (ended|ends|began|begins) | ended|ending|begun|beginning)",
        meaning: |words, context| {
            let shift = -i64::from(context.is_next_but_one(&["ended"]) || context.precedes(&["ended"]));
            other_year_shifted(&context.now(), words.calendar()?, shift)
        },
        examples: &[
            ("2010-10-01", "in the Iranian year that ended in March", "2009-03-21/2010-03-20"),
            ("2010-10-01", "in the Iranian year that began in March", "2010-03-21/2011-03-20"),
        ],
        not: &[],
    },
    Rule {
        name: "republican-date",
        pattern: "{day} {republican-month} [,|of] [year|an|l'an] ({roman:year} | {digits:year})",
        meaning: |words, _| {
            let month = words.count("republican-month")?;
            complete(Time::Day(calendars::republican(words.count("year")?, month, words.day()?)?))
        },
        examples: &[
            ("", "arrested on 9 Thermidor Year II", "1794-07-27"),
            ("", "the decree of 14 Thermidor An II", "1794-08-01"),
        ],
        not: &[],
    },
    Rule {
        name: "day-in-both-styles",
        pattern: "{day} {month} \\[ O.S.|OS {day:old} [{month:old-month}] [,] [{year:old-year}] \\] {year}",
        meaning: |words, _| day(words.year()?, words.month()?, words.day()?),
        examples: &[("", "seized on 7 November [O.S. 25 October] 1917", "1917-11-07")],
        not: &[],
    },
    Rule {
        name: "day-in-old-style-after",
        pattern: "({day} {month} [,] {year} \\( {day:old} {month:old-month} [{year:old-year}] | {month} {day} , {year} \\( {month:old-month} {day:old} [, {year:old-year}]) \
                  [,] (O.S.|OS | Old Style) \\)",
        meaning: |words, _| day(words.year()?, words.month()?, words.day()?),
        examples: &[("", "born on 9 March 1737 (26 February O.S.)", "1737-03-09")],
        not: &[],
    },
    Rule {
        name: "day-in-new-style-too",
        pattern: "({day} {month} \\( {day:new} {month:new-month} \\) | {month} {day} \\( {month:new-month} {day:new} \\)) [,] {year}",
        meaning: |words, _| day(words.year()?, words.count("new-month")?, words.count("new")?),
        examples: &[("", "seized on 25 October (7 November) 1917", "1917-11-07")],
        not: &[],
    },
    Rule {
        name: "day-in-new-style-after",
        pattern: "({day:old} \\( {day} \\) {month} [,] {year} | \
                  {day:old} {month:old-month} [,] {year} \\( {day} {month} [{year:new-year}] [,] (N.S.|NS | New Style) \\))",
        meaning: |words, _| {
            let year =
                words.count("new-year").map_or_else(|| words.year(), |year| i32::try_from(year).ok())?;
            day(year, words.month()?, words.day()?)
        },
        examples: &[
            ("", "the rising of 14 (27) June 1905", "1905-06-27"),
            ("", "killed on 1 March 1881 (13 March N.S.)", "1881-03-13"),
        ],
        not: &["14 (27 of them) June 1905"],
    },
    Rule {
        name: "islamic-year-number",
        pattern: "([[the] year] {digits} AH|A.H. | AH|A.H. {digits})",
        meaning: |words, context| {
            // "AH1N1" is a virus.
            let glued = context
                .token_after()
                .is_some_and(|token| token.gap == Gap::None && token.shape != Shape::Sign);
            if glued {
                None
            } else {
                other_year(Calendar::Islamic, i32::try_from(words.count("digits")?).ok()?)
            }
        },
        examples: &[("", "a mosque of 1022 AH", "1613-02-21/1614-02-10")],
        not: &["the strain AH1N1"],
    },
    Rule {
        name: "iranian-year-abbreviated",
        pattern: "{digits} SH|S.H.|AP|A.P.",
        meaning: |words, _| other_year(Calendar::SolarHijri, i32::try_from(words.count("digits")?).ok()?),
        examples: &[("", "enacted in 1357 SH", "1978-03-21/1979-03-20")],
        not: &[],
    },
];

/// Whether a name that may also be a person's or an agency's stands where a month can: "in Tir", "between Tir and Mehr".
fn is_month(context: &Context, calendar: Calendar) -> bool {
    let name = context.token_after().is_some_and(|token| token.shape == Shape::Capital);
    if name || context.is_hyphenated() || context.precedes(&["'s", "’s"]) {
        return false;
    }
    let dated = context.follows(&["in", "since", "until", "till", "during", "throughout", "mid"]);
    let listed = context.follows(&["between", "and", "to", "from", "or", "through", "by", "-", "–"]);
    let of_calendar = |word: &Word| matches!(word, Word::OtherMonth(own, _) if *own == calendar);
    let another = |at: usize| !context.at.contains(&at) && context.readings.any(at, of_calendar);
    let near = context.at.start.saturating_sub(REACH_OF_A_LIST)
        ..context.tokens.len().min(context.at.end + REACH_OF_A_LIST);
    dated || context.follows_modifier() || (listed && near.into_iter().any(another)) || said_month(context)
}

/// Tokens to another month of the same calendar that makes a range or list of both.
const REACH_OF_A_LIST: usize = 4;

/// Whether "month of" stands before.
fn said_month(context: &Context) -> bool {
    let month = context.at.start.checked_sub(2).filter(|_| context.follows(&["of"]));
    month.is_some_and(|at| context.readings.any(at, |word| *word == Word::Unit(Unit::Month)))
}
