//! Calendars that texts of every language name: reigns, the Buddhist era, the Ethiopian year.
//!
//! First years: Meiji to Reiwa after Japan's Era Name Act of 1979 and the proclamations before it, the Republic
//! of China's after its Calendar Act of 1912; years of Qing emperors begin with the lunar one, a month or so late.
//! The Ethiopian months are as the Library of Congress romanises them.

use edtf::calendar;

use crate::{
    meanings::{Told, between, complete, day},
    reason::Ground,
    rule::{Rule, Words},
    time::Time,
    words::{Word, WordList},
};

pub(super) const WORDS: WordList = &[
    ("Meiji|明治", Word::Reign(1868, 45)),
    ("Taisho|Taishō|Taishô|大正", Word::Reign(1912, 15)),
    ("Showa|Shōwa|Shôwa|昭和", Word::Reign(1926, 64)),
    ("Heisei|平成", Word::Reign(1989, 31)),
    ("Reiwa|令和", Word::Reign(2019, 99)),
    ("Minguo|民国|民國", Word::Reign(1912, 200)),
    ("顺治|順治", Word::Reign(1644, 18)),
    ("康熙", Word::Reign(1662, 61)),
    ("雍正", Word::Reign(1723, 13)),
    ("乾隆", Word::Reign(1736, 60)),
    ("嘉庆|嘉慶", Word::Reign(1796, 25)),
    ("道光", Word::Reign(1821, 30)),
    ("咸丰|咸豐", Word::Reign(1851, 11)),
    ("同治", Word::Reign(1862, 13)),
    ("光绪|光緒", Word::Reign(1875, 34)),
    ("宣统|宣統", Word::Reign(1909, 3)),
    ("BE|B.E.|Buddhist Era|Buddhist year|佛历|佛曆|พ.ศ.", Word::BuddhistEra),
    ("Meskerem", Word::EthiopianMonth(1)),
    ("Tikimt|Teqemt|Tekemt", Word::EthiopianMonth(2)),
    ("Hidar|Hedar", Word::EthiopianMonth(3)),
    ("Tahsas|Tahesas", Word::EthiopianMonth(4)),
    ("Yekatit|Yakatit", Word::EthiopianMonth(6)),
    ("Megabit|Maggabit", Word::EthiopianMonth(7)),
    ("Miyazya|Miyazia|Miazia", Word::EthiopianMonth(8)),
    ("Ginbot|Genbot", Word::EthiopianMonth(9)),
    ("Sene", Word::EthiopianMonth(10)),
    ("Hamle", Word::EthiopianMonth(11)),
    ("Nehase|Nehasse", Word::EthiopianMonth(12)),
    ("Pagume|Pagumen", Word::EthiopianMonth(13)),
];

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "year-of-reign",
        pattern: "({reign} {digits} [年] | {reign} 元 年 | the {ordinal} year of [the] {reign} [era])",
        meaning: |words, _| told(Time::Year(words.year_of_reign()?), Ground::Reign),
        examples: &[
            ("", "Meiji 5", "1872"),
            ("", "昭和20年", "1945"),
            ("", "令和元年", "2019"),
            ("", "民国三十八年", "1949"),
        ],
        not: &["Taisho 40"],
    },
    Rule {
        name: "day-of-reign",
        pattern: "({reign} {digits} 年 {month-number} 月 {day} 日 | {day} {month} [,] {reign} {digits})",
        meaning: |words, _| {
            told(day(words.year_of_reign()?, words.month()?, words.day()?)?.time, Ground::Reign)
        },
        examples: &[("", "昭和20年8月15日", "1945-08-15")],
        not: &[],
    },
    Rule {
        name: "buddhist-year",
        pattern: "([[the] year] {digits} [of the] {buddhist-era} | {buddhist-era} {digits})",
        meaning: |words, _| told(Time::Year(buddhist_year(words, 12)?), Ground::BuddhistEra),
        examples: &[
            ("", "2556 BE", "2013"),
            ("", "in the year 2556 of the Buddhist Era", "2013"),
            ("", "佛历2556", "2013"),
        ],
        not: &["1200 BE", "It will 2556 be"],
    },
    Rule {
        name: "buddhist-date",
        pattern: "{day} {month} [,] ({digits} {buddhist-era} | {buddhist-era} {digits})",
        meaning: |words, _| {
            let month = words.month()?;
            told(day(buddhist_year(words, month)?, month, words.day()?)?.time, Ground::BuddhistEra)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "ethiopian-date",
        pattern: "{day} [of|{joint}] {ethiopian-month} [,] [of|{joint}] {digits} [E.C.|EC | in the Ethiopian calendar]",
        meaning: |words, _| {
            let (month, date) = (words.count("ethiopian-month")?, words.day()?);
            let year = i32::try_from(words.count("digits")?).ok()?;
            let day = calendar::ethiopian(year, u8::try_from(month).ok()?, u8::try_from(date).ok()?)?;
            told(Time::Day(day), Ground::EthiopianCalendar)
        },
        examples: &[("", "1 Meskerem 2006", "2013-09-11")],
        not: &["31 Meskerem 2006"],
    },
    Rule {
        name: "ethiopian-month-and-year",
        pattern: "{ethiopian-month} [,] [of|{joint}] {digits}",
        meaning: |words, _| {
            let month = u8::try_from(words.count("ethiopian-month")?).ok()?;
            let year = i32::try_from(words.count("digits").filter(|year| *year >= 1000)?).ok()?;
            let first = calendar::ethiopian(year, month, 1)?;
            // The thirteenth month has five or six days.
            let (next_year, next) = if month == 13 { (year + 1, 1) } else { (year, month + 1) };
            told(
                between(first, calendar::ethiopian(next_year, next, 1)?.pred_opt()?)?.time,
                Ground::EthiopianCalendar,
            )
        },
        examples: &[("", "It rained in Meskerem 2006.", "2013-09-11/2013-10-10")],
        not: &["Meskerem 20"],
    },
    Rule {
        name: "ethiopian-year",
        pattern: "({digits} E.C. | {digits} in the Ethiopian calendar | the Ethiopian year {digits})",
        meaning: |words, _| {
            let year = i32::try_from(words.count("digits").filter(|year| *year >= 1000)?).ok()?;
            let (first, next) = (calendar::ethiopian(year, 1, 1)?, calendar::ethiopian(year + 1, 1, 1)?);
            told(between(first, next.pred_opt()?)?.time, Ground::EthiopianCalendar)
        },
        examples: &[],
        not: &["12 E.C. members"],
    },
];

/// A date told in full in a calendar that the reason names.
fn told(time: Time, why: Ground) -> Option<Told> {
    Some(Told { why: why.into(), ..complete(time)? })
}

/// Until 1940 the Thai year began in April, so that its first three months are of the next Gregorian one.
const LAST_YEAR_FROM_APRIL: i32 = 2483;

/// The Gregorian year of a month of a Buddhist year.
fn buddhist_year(words: &Words, month: u32) -> Option<i32> {
    let year = i32::try_from(words.count("digits")?).ok().filter(|year| (2300..2700).contains(year))?;
    Some(year - 543 + i32::from(year < LAST_YEAR_FROM_APRIL && month < 4))
}
