//! Persian: words, and the rules that are its own.

use chrono::Datelike;
use edtf::{Calendar, Modifier};

mod words;

use super::{Language, shared};
use crate::{
    calendars,
    context::Context,
    meanings::{
        Told, complete, edge_of_other_year, holiday_of, other_day, other_month_nearby, other_months,
        other_year, other_year_shifted, part_of,
    },
    numbers::Order,
    rule::{Rule, Words},
    time::{Season, Time},
    tokens::Shape,
    words::Word,
};

/// Persian.
pub(super) const PERSIAN: Language = Language {
    tag: "fa",
    words: &[words::WORDS, super::common::SIGNS],
    rules: &[&[RULES], shared::RULES],
    order: Order::DayMonth,
    verb_forms: &[],
    articles: false,
    examples: EXAMPLES,
};

const EXAMPLES: &[(&str, &str, &str)] = &[
    ("2013-07-12", "سه روز پیش", "2013-07-09"),
    ("2013-07-12", "۵ سال قبل", "2008"),
    ("2013-07-12", "سه مرد پیش", ""),
    ("2013-07-12", "در ۲۲ بهمن ۱۳۵۷ پیروز شد. سه روز بعد رفت.", "1979-02-11, 1979-02-14"),
    ("", "هر ماه، در قرن هجدهم", "P1M, 17"),
    ("", "۱۲ تیر ۱۳۹۲", "2013-07-03"),
    (
        "",
        "از ۳ تا ۷ خرداد ۱۳۹۰ و از ۳ خرداد تا ۷ تیر ۱۳۹۱",
        "2011-05-24 ON_OR_AFTER, 2011-05-28 UNTIL, 2012-05-23 ON_OR_AFTER, 2012-06-27 UNTIL",
    ),
    ("", "از فروردین تا خرداد ۱۳۹۲", "2013-03-21/2013-04-20 ON_OR_AFTER, 2013-05-22/2013-06-21 UNTIL"),
    ("", "سال ۱۴۴۵ قمری", "2023-07-19/2024-07-06"),
    ("", "در ۱۹۷۹ میلادی", "1979"),
];

/// A year that Iran's calendar is in now.
fn iranian(digits: u32) -> Option<i32> {
    i32::try_from(digits).ok().filter(|year| (1200..1500).contains(year))
}

/// A year by its number, of Iran's calendar or of ours.
fn numbered_year(digits: u32) -> Option<Told> {
    match (iranian(digits), i32::try_from(digits).ok()?) {
        (Some(year), _) => other_year(Calendar::SolarHijri, year),
        (None, year @ 1500..2100) => complete(Time::Year(year)),
        _ => None,
    }
}

/// "نه ماه نخست سال ۱۳۹۲": the first months of a year, or the second three, or the last.
fn months_of_year(words: &Words, context: &Context) -> Option<Told> {
    let year = match words.count("digits") {
        Some(year @ 1700..) if words.has("سه‌ماهه") => return quarter(year, words.ordinal()),
        Some(digits) => iranian(digits)?,
        None => {
            let now = calendars::year_of(Calendar::SolarHijri, context.now().day()?);
            if words.has("گذشته") || words.has("پارسال") { now - 1 } else { now }
        }
    };
    let named = [("سه‌ماهه", 3), ("فصل", 3), ("شش‌ماهه", 6), ("نیمه", 6), ("نه‌ماهه", 9)];
    let named = named.into_iter().find(|(word, _)| words.has(word)).map(|(_, count)| count);
    let count = named.or_else(|| words.count("number"))?;
    let last = match words.ordinal() {
        Some(nth) => nth.checked_mul(count)?,
        None => 12,
    };
    let first = last.checked_sub(count)? + 1;
    if last <= 12 { other_months(Calendar::SolarHijri, year, first, last) } else { None }
}

/// A quarter of a Gregorian year; the last one without a number.
fn quarter(year: u32, number: Option<u32>) -> Option<Told> {
    let number = number.unwrap_or(4);
    let year = i32::try_from(year).ok()?;
    if number <= 4 { complete(Time::Quarter(year, number)) } else { None }
}

const RULES: &[Rule] = &[
    Rule {
        name: "decade",
        pattern: "دهه ({digits} | {number})",
        meaning: |words, _| {
            // "The sixties" are those of the 1300s.
            let short = |years: u32| if years < 100 { years + 1300 } else { years };
            let year = words.count("digits").or_else(|| words.count("number")).map(short)?;
            let year = i32::try_from(year).ok().filter(|year| year % 10 == 0)?;
            if year >= 1500 {
                return complete(Time::Decade(year / 10));
            }
            let first = other_year(Calendar::SolarHijri, year)?;
            let last = other_year(Calendar::SolarHijri, year + 9)?;
            match (&first.time, &last.time) {
                (Time::Span(begins, _), Time::Span(_, ends)) => {
                    Some(Told { time: Time::Span(*begins, *ends), ..first.clone() })
                }
                _ => None,
            }
        },
        examples: &[
            ("", "در دهه ۱۳۷۰", "1991-03-21/2001-03-20"),
            ("", "دهه ۱۹۸۰", "198"),
            ("", "در دهه شصت", "1981-03-21/1991-03-20"),
        ],
        not: &[],
    },
    Rule {
        name: "season-of-iranian-year",
        pattern: "{season} [سال] {digits}",
        meaning: |words, _| {
            let year = iranian(words.count("digits")?)?;
            let first = match words.season()? {
                Season::Spring => 1,
                Season::Summer => 4,
                Season::Autumn => 7,
                Season::Winter => 10,
            };
            other_months(Calendar::SolarHijri, year, first, first + 2)
        },
        examples: &[
            ("", "در تابستان ۱۳۶۷", "1988-06-22/1988-09-22"),
            ("", "بهار سال ۱۳۹۲", "2013-03-21/2013-06-21"),
        ],
        not: &["تابستان ۲۰۱۳"],
    },
    Rule {
        name: "months-of-iranian-year",
        pattern: "({number} ماه|ماهه | سه‌ماهه|شش‌ماهه|نه‌ماهه|نیمه|فصل) ({ordinal} | آخر|پایانی) [سال] ({digits} | سال جاری|گذشته | امسال|پارسال)",
        meaning: months_of_year,
        examples: &[
            ("", "صادرات در نه ماه نخست سال ۱۳۹۲", "2013-03-21/2013-12-21"),
            ("", "در سه‌ماهه دوم ۱۳۹۲", "2013-06-22/2013-09-22"),
            ("2013-11-12", "در نیمه اول سال جاری", "2013-03-21/2013-09-22"),
            ("2013-11-12", "در سه ماهه دوم امسال", "2013-06-22/2013-09-22"),
            ("", "فصل سوم سال ۱۳۹۱", "2012-09-22/2012-12-20"),
            ("", "سه ماه آخر سال ۱۳۹۱", "2012-12-21/2013-03-20"),
            ("", "فروش در سه‌ماهه سوم ۲۰۱۵ کم شد", "2015-Q3"),
        ],
        not: &["نه ماه نخست سال ۲۰۱۳"],
    },
    Rule {
        name: "other-month",
        pattern: "{other-month}",
        meaning: |words, context| {
            let (calendar, month) = words.other_month()?;
            other_month_nearby(context, calendar, month)
        },
        examples: &[("2013-07-12", "در ماه خرداد", "2013-05-22/2013-06-21")],
        not: &[],
    },
    Rule {
        name: "iranian-year",
        pattern: "سال {digits}",
        meaning: |words, _| numbered_year(words.count("digits")?),
        examples: &[("", "در سال ۱۳۵۷", "1978-03-21/1979-03-20"), ("", "سال ۱۹۷۹", "1979")],
        not: &[],
    },
    Rule {
        name: "about-iranian-year",
        pattern: "{about} [سال] {year}",
        meaning: |words, _| {
            let about = words.get("about") == Some(Word::Modifier(Modifier::Approx));
            let year = iranian(words.count("year")?).filter(|_| about)?;
            Some(other_year(Calendar::SolarHijri, year)?.about().with(Modifier::Approx))
        },
        examples: &[("", "حدود سال ۱۳۵۷ ساخته شد", "1978-03-21/1979-03-20 APPROX")],
        not: &["حدود ۱۸۵۰"],
    },
    Rule {
        name: "year-of-earlier-century",
        pattern: "در << {year}",
        meaning: |words, context| {
            let year = words.year().filter(|year| (1500..1900).contains(year))?;
            let counts = context.is_followed_by(|word| matches!(word, Word::Unit(_) | Word::Units(_)));
            if counts { None } else { complete(Time::Year(year)) }
        },
        examples: &[("", "کارخانه در ۱۸۴۷ ساخته شد", "1847")],
        not: &[],
    },
    Rule {
        name: "bare-iranian-year",
        pattern: "{year}",
        meaning: |words, context| {
            let year = words.year().filter(|year| (1300..1450).contains(year))?;
            let counts = context.is_followed_by(|word| matches!(word, Word::Unit(_) | Word::Units(_)));
            let counted = context.token_after().is_some_and(|next| next.shape == Shape::Lower)
                && !context.follows(&["در", "از", "تا", "سال", "تابستان", "بهار"]);
            if counts || counted { None } else { other_year(Calendar::SolarHijri, year) }
        },
        examples: &[
            ("", "انقلاب در ۱۳۵۷ پیروز شد", "1978-03-21/1979-03-20"),
            ("", "از 1357 تا", "1978-03-21/1979-03-20 ON_OR_AFTER"),
        ],
        not: &["به ۱۳۵۷ نفر", "۱۳۵۷ تن"],
    },
    Rule {
        name: "holiday-of-iranian-year",
        pattern: "{holiday} [سال] {digits}",
        meaning: |words, _| {
            let year =
                i32::try_from(words.count("digits")?).ok().filter(|year| (1300..1450).contains(year))?;
            let (first, last) = calendars::year_span(Calendar::SolarHijri, year)?;
            let holiday = words.holiday()?;
            let told = [first, last].into_iter().filter_map(|day| holiday_of(day.year(), holiday));
            told.into_iter()
                .find(|told| told.time.first_day().is_some_and(|day| (first..=last).contains(&day)))
        },
        examples: &[("", "عاشورای ۱۳۹۲", "2013-11-13"), ("", "نوروز سال ۱۳۹۲", "2013-03-21")],
        not: &["عاشورای ۲۰۱۳"],
    },
    Rule {
        name: "start-of-iranian-year",
        pattern: "({edge} سال | {edge} [سال] {digits})",
        meaning: |words, context| {
            if let Some(digits) = words.count("digits") {
                return part_of(numbered_year(digits), words.edge()?);
            }
            edge_of_other_year(context, Calendar::SolarHijri, words.edge()?)
        },
        examples: &[
            ("2010-10-01", "در آغاز سال گفت", "2010-03-21 APPROX"),
            ("", "در اواخر سال ۱۳۹۰ گریخت", "2011-03-21/2012-03-19 END"),
            ("", "پایان سال ۲۰۱۳", "2013 END"),
        ],
        not: &[],
    },
    Rule {
        name: "this-iranian-year",
        pattern: "(امسال | سال جاری)",
        meaning: |_, context| other_year_shifted(&context.now(), Calendar::SolarHijri, 0),
        examples: &[("2010-10-01", "امسال", "2010-03-21/2011-03-20")],
        not: &[],
    },
    Rule {
        name: "last-iranian-year",
        pattern: "(پارسال | سال گذشته)",
        meaning: |_, context| other_year_shifted(&context.now(), Calendar::SolarHijri, -1),
        examples: &[("2010-10-01", "سال گذشته", "2009-03-21/2010-03-20")],
        not: &[],
    },
    Rule {
        name: "next-iranian-year",
        pattern: "سال آینده",
        meaning: |_, context| other_year_shifted(&context.now(), Calendar::SolarHijri, 1),
        examples: &[("2010-10-01", "سال آینده", "2011-03-21/2012-03-19")],
        not: &[],
    },
    Rule {
        name: "solar-date-in-digits",
        pattern: "{digits} / {month-number} / {day}",
        meaning: |words, _| {
            let year = iranian(words.count("digits")?)?;
            other_day(Calendar::SolarHijri, year, words.count("month-number")?, words.day()?)
        },
        examples: &[("", "مورخ ۱۳۹۲/۴/۱۲", "2013-07-03")],
        not: &[],
    },
];
