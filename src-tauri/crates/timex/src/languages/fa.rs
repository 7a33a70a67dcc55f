//! Persian: words, and the rules that are its own.

use chrono::Datelike;
use edtf::{Calendar, Modifier};

use super::{Language, shared};
use crate::{
    Bound, calendars,
    context::Context,
    holidays::Holiday,
    meanings::{
        Told, complete, edge_of_other_year, holiday_of, other_day, other_month_nearby, other_months,
        other_year, other_year_shifted, part_of,
    },
    numbers::Order,
    rule::{Rule, Words},
    time::{Amount, DayPart, Season, Time, Unit, Vague},
    tokens::Shape,
    words::{FUTURE, PAST, Word, WordList},
};

/// Persian.
pub(super) const PERSIAN: Language = Language {
    tag: "fa",
    words: &[WORDS, super::common::SIGNS],
    rules: &[&[RULES], shared::RULES],
    order: Order::DayMonth,
    verb_forms: &[],
    articles: false,
    examples: EXAMPLES,
};

const WORDS: WordList = &[
    ("ژانویه", Word::Month(1)),
    ("فوریه", Word::Month(2)),
    ("مارس", Word::Month(3)),
    ("آوریل", Word::Month(4)),
    ("مه|می", Word::Month(5)),
    ("ژوئن", Word::Month(6)),
    ("ژوئیه|جولای", Word::Month(7)),
    ("اوت|آگوست", Word::Month(8)),
    ("سپتامبر", Word::Month(9)),
    ("اکتبر", Word::Month(10)),
    ("نوامبر", Word::Month(11)),
    ("دسامبر", Word::Month(12)),
    ("دوشنبه|دو شنبه|روز دوشنبه", Word::Weekday(1)),
    ("سه‌شنبه|سه شنبه|روز سه‌شنبه|روز سه شنبه", Word::Weekday(2)),
    ("چهارشنبه|چهار شنبه|روز چهارشنبه", Word::Weekday(3)),
    ("پنجشنبه|پنج‌شنبه|پنج شنبه|روز پنجشنبه|روز پنج‌شنبه", Word::Weekday(4)),
    ("جمعه|روز جمعه", Word::Weekday(5)),
    ("شنبه|روز شنبه", Word::Weekday(6)),
    ("یکشنبه|یک‌شنبه|یک شنبه|روز یکشنبه", Word::Weekday(7)),
    ("ثانیه", Word::Unit(Unit::Second)),
    ("دقیقه", Word::Unit(Unit::Minute)),
    ("ساعت", Word::Unit(Unit::Hour)),
    ("روز", Word::Unit(Unit::Day)),
    ("هفته", Word::Unit(Unit::Week)),
    ("ماه", Word::Unit(Unit::Month)),
    ("سال", Word::Unit(Unit::Year)),
    ("دهه", Word::Unit(Unit::Decade)),
    ("قرن|سده", Word::Unit(Unit::Century)),
    ("یک", Word::Number(1)),
    ("دو", Word::Number(2)),
    ("سه", Word::Number(3)),
    ("چهار", Word::Number(4)),
    ("پنج", Word::Number(5)),
    ("شش", Word::Number(6)),
    ("هفت", Word::Number(7)),
    ("هشت", Word::Number(8)),
    ("نه", Word::Number(9)),
    ("ده", Word::Number(10)),
    ("یازده", Word::Number(11)),
    ("دوازده", Word::Number(12)),
    ("پانزده", Word::Number(15)),
    ("بیست", Word::Number(20)),
    ("سی", Word::Number(30)),
    ("چهل", Word::Number(40)),
    ("پنجاه", Word::Number(50)),
    ("شصت", Word::Number(60)),
    ("هفتاد", Word::Number(70)),
    ("هشتاد", Word::Number(80)),
    ("نود", Word::Number(90)),
    ("صد", Word::Times(100)),
    ("و نیم", Word::AndHalf),
    ("چند|چندین", Word::Amount(Amount::Some)),
    ("اول|یکم|نخست", Word::Ordinal(1)),
    ("دوم", Word::Ordinal(2)),
    ("سوم", Word::Ordinal(3)),
    ("چهارم", Word::Ordinal(4)),
    ("پنجم", Word::Ordinal(5)),
    ("ششم", Word::Ordinal(6)),
    ("هفتم", Word::Ordinal(7)),
    ("هشتم", Word::Ordinal(8)),
    ("نهم", Word::Ordinal(9)),
    ("دهم", Word::Ordinal(10)),
    ("ام|م", Word::OrdinalEnding),
    ("بهار", Word::Season(Season::Spring)),
    ("تابستان", Word::Season(Season::Summer)),
    ("پاییز", Word::Season(Season::Autumn)),
    ("زمستان", Word::Season(Season::Winter)),
    ("صبح|بامداد", Word::Part(DayPart::Morning)),
    ("بعدازظهر|بعد از ظهر|عصر", Word::Part(DayPart::Afternoon)),
    ("غروب", Word::Part(DayPart::Evening)),
    ("شب", Word::Part(DayPart::Night)),
    ("گذشته|پیش|قبل", Word::Shift(-1)),
    ("جاری|این|امسال", Word::Shift(0)),
    ("آینده|بعد", Word::Shift(1)),
    ("امروز", Word::Day(0)),
    ("دیروز", Word::Day(-1)),
    ("پریروز", Word::Day(-2)),
    ("فردا", Word::Day(1)),
    ("پس‌فردا", Word::Day(2)),
    ("امشب", Word::DayPart(0, DayPart::Night)),
    ("دیشب", Word::DayPart(-1, DayPart::Night)),
    ("اکنون|هم‌اکنون|حالا|در حال حاضر", Word::Vague(Vague::Present)),
    ("اخیرا|به‌تازگی|پیشتر|سال‌های گذشته|ماه‌های گذشته|سال های گذشته|ماه های گذشته", Word::Vague(Vague::Past)),
    ("به‌زودی|بزودی", Word::Vague(Vague::Future)),
    ("روزانه|هرروز", Word::Every(Unit::Day)),
    ("هفتگی", Word::Every(Unit::Week)),
    ("ماهانه", Word::Every(Unit::Month)),
    ("سالانه|هرساله", Word::Every(Unit::Year)),
    ("اوایل|ابتدای|آغاز|در آغاز|در ابتدای", Word::Modifier(Modifier::Start)),
    ("اواسط|میانه", Word::Modifier(Modifier::Mid)),
    ("اواخر|پایان|در پایان", Word::Modifier(Modifier::End)),
    ("شاید|احتمالا|احتمالاً", Word::Doubt),
    ("حدود|در حدود|حوالی|تقریبا|نزدیک به", Word::Modifier(Modifier::Approx)),
    ("بیش از", Word::Modifier(Modifier::MoreThan)),
    ("کمتر از", Word::Modifier(Modifier::LessThan)),
    ("پس از|بعد از", Word::Preposition(Bound::After)),
    ("پیش از|قبل از", Word::Preposition(Bound::Before)),
    ("از", Word::Preposition(Bound::Since)),
    ("تا", Word::Preposition(Bound::Until)),
    ("حداکثر تا|حداکثر|تا قبل از|دست بالا تا", Word::Preposition(Bound::By)),
    ("حداقل از|دست‌کم از", Word::Preposition(Bound::Since)),
    ("به بعد", Word::Trailing(Bound::Since)),
    ("سال|ماه|از|در|سال‌|تا|و|روز|مورخ", Word::Joint),
    ("گفت|بود|بودند|کرد|کردند|شد|شدند|داد|دادند|است|آمد|رفت", PAST),
    ("خواهد|خواهند|قرار است|باید|می‌شود", FUTURE),
    ("فروردین", Word::OtherMonth(Calendar::SolarHijri, 1)),
    ("اردیبهشت", Word::OtherMonth(Calendar::SolarHijri, 2)),
    ("خرداد", Word::OtherMonth(Calendar::SolarHijri, 3)),
    ("تیر", Word::OtherMonth(Calendar::SolarHijri, 4)),
    ("مرداد|امرداد", Word::OtherMonth(Calendar::SolarHijri, 5)),
    ("شهریور", Word::OtherMonth(Calendar::SolarHijri, 6)),
    ("مهر", Word::OtherMonth(Calendar::SolarHijri, 7)),
    ("آبان", Word::OtherMonth(Calendar::SolarHijri, 8)),
    ("آذر", Word::OtherMonth(Calendar::SolarHijri, 9)),
    ("دی", Word::OtherMonth(Calendar::SolarHijri, 10)),
    ("بهمن", Word::OtherMonth(Calendar::SolarHijri, 11)),
    ("اسفند", Word::OtherMonth(Calendar::SolarHijri, 12)),
    ("محرم", Word::OtherMonth(Calendar::Islamic, 1)),
    ("صفر", Word::OtherMonth(Calendar::Islamic, 2)),
    ("ربیع‌الاول|ربیع الاول", Word::OtherMonth(Calendar::Islamic, 3)),
    ("ربیع‌الثانی|ربیع الثانی", Word::OtherMonth(Calendar::Islamic, 4)),
    ("جمادی‌الاول|جمادی الاول", Word::OtherMonth(Calendar::Islamic, 5)),
    ("جمادی‌الثانی|جمادی الثانی", Word::OtherMonth(Calendar::Islamic, 6)),
    ("رجب", Word::OtherMonth(Calendar::Islamic, 7)),
    ("شعبان", Word::OtherMonth(Calendar::Islamic, 8)),
    ("رمضان|ماه رمضان", Word::OtherMonth(Calendar::Islamic, 9)),
    ("شوال", Word::OtherMonth(Calendar::Islamic, 10)),
    ("ذیقعده|ذی‌القعده", Word::OtherMonth(Calendar::Islamic, 11)),
    ("ذیحجه|ذی‌الحجه", Word::OtherMonth(Calendar::Islamic, 12)),
    ("۲۲ بهمن ماه", Word::Holiday(Holiday::Other(Calendar::SolarHijri, 11, 22))),
    ("پیش|قبل", Word::Back),
    ("بعد|پس از آن", Word::Later),
    ("هر", Word::Each),
    ("ساعت", Word::OClock),
    ("عاشورای", Word::Holiday(Holiday::Other(Calendar::Islamic, 1, 10))),
    ("اتاق|شماره|صفحه|پرواز|ماده|سالن", Word::Numbered),
    ("میلادی", Word::CalendarName(Calendar::Gregorian)),
    ("شمسی|خورشیدی|هجری شمسی|ه.ش", Word::CalendarName(Calendar::SolarHijri)),
    ("قمری|هجری قمری|ه.ق", Word::CalendarName(Calendar::Islamic)),
    ("سال", Word::YearMark),
    ("پیش از میلاد|قبل از میلاد|ق.م", Word::Era(true)),
    ("یازدهم", Word::Ordinal(11)),
    ("دوازدهم", Word::Ordinal(12)),
    ("سیزدهم", Word::Ordinal(13)),
    ("چهاردهم", Word::Ordinal(14)),
    ("پانزدهم", Word::Ordinal(15)),
    ("شانزدهم", Word::Ordinal(16)),
    ("هفدهم", Word::Ordinal(17)),
    ("هجدهم", Word::Ordinal(18)),
    ("نوزدهم", Word::Ordinal(19)),
    ("بیستم", Word::Ordinal(20)),
    ("بیست و یکم", Word::Ordinal(21)),
    ("عید غدیر|عید غدیر خم", Word::Holiday(Holiday::Other(Calendar::Islamic, 12, 18))),
    ("تاسوعا", Word::Holiday(Holiday::Other(Calendar::Islamic, 1, 9))),
    ("کریسمس", Word::Holiday(Holiday::Fixed(12, 25))),
    ("روز جهانی کارگر", Word::Holiday(Holiday::Fixed(5, 1))),
    ("روز دانشجو", Word::Holiday(Holiday::Other(Calendar::SolarHijri, 9, 16))),
    ("روز طبیعت", Word::Holiday(Holiday::Other(Calendar::SolarHijri, 1, 13))),
];

const EXAMPLES: &[(&str, &str, &str)] = &[
    ("2013-07-12", "سه روز پیش", "2013-07-09"),
    ("2013-07-12", "۵ سال قبل", "2008"),
    ("2013-07-12", "سه مرد پیش", ""),
    ("2013-07-12", "در ۲۲ بهمن ۱۳۵۷ پیروز شد. سه روز بعد رفت.", "1979-02-11, 1979-02-14"),
    ("", "هر ماه، در قرن هجدهم", "P1M, 17"),
    ("", "۱۲ تیر ۱۳۹۲", "2013-07-03"),
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
