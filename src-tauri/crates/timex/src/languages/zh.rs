//! Chinese: its words, and the rules that are its own.

mod words;

use chrono::Datelike;
use edtf::Modifier;

use super::{Language, shared};
use crate::{
    context::Context,
    meanings::{
        Side, Told, before, clock, complete, day, day_nearby, days_from_told, holiday_of, in_year_of, month,
        month_nearby, nothing, part_of, shifted, units_within, weekday_and_day,
    },
    numbers::Order,
    rule::{Rule, Words},
    time::{Clock, DayPart, Time, Unit, add},
};

/// Chinese.
pub(super) const CHINESE: Language = Language {
    tag: "zh",
    words: &[words::WORDS, super::common::SIGNS],
    rules: &[&[RULES], shared::RULES],
    order: Order::DayMonth,
    verb_forms: &[],
    articles: false,
    examples: EXAMPLES,
};

const EXAMPLES: &[(&str, &str, &str)] = &[
    ("", "和约于1871年3月14日签订。", "1871-03-14"),
    ("", "一九六七年五月三日星期三", "1967-05-03"),
    ("2013-07-12", "他三天前去世，两年前退休。", "2013-07-09, 2011"),
    ("2013-07-12", "他1901年5月3日到达，两年后离开。", "1901-05-03, 1903"),
    ("2013-07-12", "去年、下个月、本周", "2012, 2013-08, 2013-W28"),
    ("2013-07-12", "昨天下雨，明天不下。", "2013-07-11, 2013-07-13"),
    ("2013-07-12", "过去三个月，未来五年", "P3M, P5Y"),
    ("2013-07-12", "上周五，星期二", "2013-07-05, 2013-07-09"),
    ("", "19世纪，公元前221年，公元618年", "18, BC0221, 0618"),
    ("", "1920年代，20世纪90年代", "192, 199"),
    ("", "每月，每天", "P1M, P1D"),
    ("", "1999年第一季度", "1999-Q1"),
    ("2013-07-12", "昨天下午3点30分", "2013-07-11T15:30"),
    ("2013-07-12", "6月3日下午5:00", "2013-06-03T17:00"),
    ("2013-07-12", "六月底，1848年初，去年3月", "2013-06 END, 1848 START, 2012-03"),
    ("", "民国38年", "1949"),
    ("", "三个人，两本书", ""),
];

const RULES: &[Rule] = &[
    Rule {
        name: "before-or-after-a-year",
        pattern: "{year} 年 之前|以前|之后|以后",
        meaning: |words, _| {
            let side = if words.has("前") { Modifier::Before } else { Modifier::After };
            part_of(complete(Time::Year(words.year()?)), side)
        },
        examples: &[("", "2000 年之前", "2000 BEFORE"), ("", "一九四九年以后", "1949 AFTER")],
        not: &[],
    },
    Rule {
        name: "year-after",
        pattern: "次年|翌年",
        meaning: |_, context| shifted(&context.story(), 1, Unit::Year),
        examples: &[("2013-07-12", "他于1901年到达。次年离开。", "1902")],
        not: &[],
    },
    Rule {
        name: "chinese-date",
        pattern: "{year} 年 {month-number} 月 {day} 日|号 [{weekday} | （ {weekday} ） | \\( {weekday} \\)]",
        meaning: |words, _| day(words.year()?, words.month()?, words.day()?),
        examples: &[("", "１９４９年１０月１日", "1949-10-01")],
        not: &[],
    },
    Rule {
        name: "chinese-month-of-year",
        pattern: "{year} 年 {month-number} 月 [份]",
        meaning: |words, _| month(words.year()?, words.month()?),
        examples: &[("", "二〇〇八年五月", "2008-05")],
        not: &[],
    },
    Rule {
        name: "day-before-christ",
        pattern: "{era} {digits} 年 {month-number} 月 {day} 日|号",
        meaning: |words, _| {
            let year = i32::try_from(words.count("digits")?).ok()?;
            let year = if words.before_christ() { 1 - year } else { year };
            day(year, words.month()?, words.day()?)
        },
        examples: &[("", "他于公元前44年3月15日遇刺。", "BC0044-03-15")],
        not: &[],
    },
    Rule {
        name: "chinese-day-and-month",
        pattern: "{month-number} 月 {day} 日|号 [{weekday} | （ {weekday} ） | \\( {weekday} \\)]",
        meaning: |words, context| match words.weekday() {
            Some(weekday) => weekday_and_day(context, weekday, words.month()?, words.day()?),
            None => day_nearby(context, words.month()?, words.day()?),
        },
        examples: &[
            ("2013-07-12", "他于6月3日获释。", "2013-06-03"),
            ("2013-07-12", "他于6月3日（星期一）获释。", "2013-06-03"),
        ],
        not: &[],
    },
    Rule {
        name: "last-day-of-range",
        pattern: "{month-number} 月 {day:first} 日|号 到|至|- << {day} 日|号",
        meaning: |words, context| match context.told.last()?.time {
            Time::Day(first) => day(first.year(), words.month()?, words.day()?),
            _ => None,
        },
        examples: &[("2013-07-12", "会议从5月3日到5日举行了。", "2013-05-05 UNTIL")],
        not: &[],
    },
    Rule {
        name: "day-after",
        pattern: "(第 二 天 | 次 日 | 翌 日)",
        meaning: |_, context| days_from_told(context, 1),
        examples: &[
            ("2013-07-12", "他1901年5月3日到达，次日离开。", "1901-05-04"),
            ("2013-07-12", "次日离开。", "XXXX-XX-XX"),
        ],
        not: &[],
    },
    Rule {
        name: "week-of-the-year",
        pattern: "{year} 年 [的] 第 {number} 周|週|星期",
        meaning: |words, _| {
            complete(Time::Week(words.year()?, words.count("number").filter(|week| *week <= 53)?))
        },
        examples: &[("", "2011年的第一周", "2011-W01")],
        not: &[],
    },
    Rule {
        // The first of them, not one of them.
        name: "nth-of-a-row",
        pattern: "第 {number} [个|個] {unit}",
        meaning: |words, _| match words.unit()? {
            Unit::Day | Unit::Week | Unit::Month | Unit::Year => nothing(),
            _ => None,
        },
        examples: &[],
        not: &["比赛在第三个月结束。"],
    },
    Rule {
        name: "short-year",
        pattern: "{two-digits} 年",
        meaning: |words, context| {
            let leading_zero = context.text[context.tokens[context.at.start].range()].starts_with('0');
            let year = i32::try_from(words.count("two-digits")?).ok()?;
            if leading_zero { complete(Time::Year(2000 + year)) } else { None }
        },
        examples: &[("", "08年的收入", "2008")],
        not: &["他住了10年"],
    },
    Rule {
        name: "chinese-month",
        pattern: "{month-number} 月 [份]",
        meaning: |words, context| month_nearby(context, words.month()?),
        examples: &[("2013-07-12", "他六月份获释。", "2013-06")],
        not: &["三个月"],
    },
    Rule {
        name: "chinese-month-shifted",
        pattern: "{unit-shift} {month-number} 月 [{day} 日|号]",
        meaning: month_of_shifted_year,
        examples: &[("2013-07-12", "去年十月一日", "2012-10-01")],
        not: &[],
    },
    Rule {
        name: "day-of-the-month",
        pattern: "{day} 日",
        meaning: shared::day_of_the_month,
        examples: &[
            ("2013-07-12", "外交部10日说", "2013-07-10"),
            ("2013-07-12", "外交部28日说", "2013-06-28"),
        ],
        not: &[],
    },
    Rule {
        name: "chinese-edge",
        pattern: "({year} 年 | {unit-shift} [年] | {month-number} 月 | {year} 年 {month-number} 月 | {digits:century} 世纪|世紀) 初|底|末|中|中期|中叶|中旬|上旬|下旬",
        meaning: edge,
        examples: &[
            ("2013-07-12", "今年初", "2013 START"),
            ("2013-07-12", "去年年底", "2012 END"),
            ("", "1998年8月下旬", "1998-08 END"),
            ("", "19世纪初", "18 START"),
        ],
        not: &[],
    },
    Rule {
        name: "edge-of-this-year",
        pattern: "年 初|底|末",
        meaning: |words, context| part_of(shifted(&context.now(), 0, Unit::Year), which_edge(words)),
        examples: &[("2013-07-12", "大桥将于年底开放。", "2013 END")],
        not: &["三年底薪"],
    },
    Rule {
        name: "chinese-season",
        pattern: "({year} 年 | {unit-shift}) {season}",
        meaning: |words, context| {
            let season = words.season()?;
            in_year_of(year_told(words, context), |year| Some(Time::Season(year, season)))
        },
        examples: &[("", "1942年夏天", "1942-SU")],
        not: &[],
    },
    Rule {
        name: "chinese-quarter",
        pattern: "({year} 年 | {unit-shift}) {ordinal} 季度",
        meaning: |words, context| {
            let quarter = words.ordinal()?;
            in_year_of(year_told(words, context), |year| Some(Time::Quarter(year, quarter)))
        },
        examples: &[("2013-07-12", "去年第四季度", "2012-Q4")],
        not: &[],
    },
    Rule {
        name: "chinese-century",
        pattern: "[公元前] {digits} 世纪|世紀",
        meaning: |words, _| {
            let number = i32::try_from(words.count("digits")?).ok()?;
            let before = words.has("前");
            complete(if before { Time::CenturyBefore(number) } else { Time::Century(number - 1) })
        },
        examples: &[("", "公元前5世纪", "BC04")],
        not: &[],
    },
    Rule {
        name: "decade-of-century",
        pattern: "{digits:century} 世纪|世紀 {two-digits} 年代 [初|末|中期]",
        meaning: |words, _| {
            let century = i32::try_from(words.count("century")?).ok()?;
            let years = i32::try_from(words.count("two-digits")?).ok()?;
            with_edge(words, complete(Time::Decade((century - 1) * 10 + years / 10)))
        },
        examples: &[("", "二十世纪三十年代", "193"), ("", "二十世纪三十年代末", "193 END")],
        not: &[],
    },
    Rule {
        name: "decade-of-shifted-century",
        pattern: "{unit-shift} {two-digits} 年代 [初|末|中期]",
        meaning: |words, context| {
            let years = i32::try_from(words.count("two-digits")?).ok()?;
            let (shift, Unit::Century) = words.unit_shift()? else { return None };
            let century = shifted(&context.now(), shift, Unit::Century)?;
            with_edge(
                words,
                Some(century.changed(|time| match time {
                    Time::Century(number) => Some(Time::Decade(number * 10 + years / 10)),
                    _ => None,
                })),
            )
        },
        examples: &[("2013-07-12", "上世纪九十年代", "199"), ("2013-07-12", "上世纪九十年代初", "199 START")],
        not: &[],
    },
    Rule {
        name: "months-of-the-year",
        pattern: "({year} 年 | {unit-shift}) [的] 前|头|最后|后 {number} [个|個] {unit}",
        meaning: |words, context| {
            let last = words.has("后") || words.has("最后");
            let side = if last { Side::Last } else { Side::First };
            units_within(words, side, in_year_of(year_told(words, context), |year| Some(Time::Year(year))))
        },
        examples: &[
            ("", "2018年前九个月出口下降。", "2018-01-01/2018-09-30"),
            ("2013-07-12", "去年最后三个月", "2012-Q4"),
        ],
        not: &[],
    },
    Rule {
        name: "more-than-a-period-ago",
        pattern: "{number} [个|個] {unit} 多 前|之前|以前",
        meaning: |words, context| Some(before(&context.now(), words.number()?, words.unit()?)?.about()),
        examples: &[("2013-07-12", "一年多前他离开了。", "2012 APPROX")],
        not: &[],
    },
    Rule {
        name: "half-of-the-year",
        pattern: "({year} 年 | {unit-shift}) 上|下 半 年",
        meaning: |words, context| {
            let half = if words.has("上") { 1 } else { 2 };
            in_year_of(year_told(words, context), |year| Some(Time::Half(year, half)))
        },
        examples: &[("2013-07-12", "今年上半年", "2013-H1"), ("", "1999年下半年", "1999-H2")],
        not: &[],
    },
    Rule {
        name: "weekday-of-shifted-week",
        pattern: "{unit-shift} ({digits:weekday} | 日|天)",
        meaning: weekday_of_shifted_week,
        examples: &[("2013-07-12", "下周日", "2013-07-21")],
        not: &["上周五十人"],
    },
    Rule {
        name: "chinese-clock",
        pattern: "[{part}] {digits:hour} 点|时|時 [{digits:minute} 分 | 半]",
        meaning: chinese_clock,
        examples: &[("2013-07-12", "晚上8点半", "2013-07-12T20:30")],
        not: &[],
    },
    Rule {
        name: "holiday-of-chinese-year",
        pattern: "{year} 年 {holiday}",
        meaning: |words, _| holiday_of(words.year()?, words.holiday()?),
        examples: &[("", "2014年春节工厂停工", "2014-01-31")],
        not: &[],
    },
];

/// The year that digits or a word such as 去年 tell.
fn year_told(words: &Words, context: &Context) -> Option<Told> {
    if let Some(year) = words.year() {
        return complete(Time::Year(year));
    }
    match words.unit_shift()? {
        (shift, Unit::Year) => shifted(&context.now(), shift, Unit::Year),
        _ => None,
    }
}

fn month_of_shifted_year(words: &Words, context: &Context) -> Option<Told> {
    let (month, date) = (words.month()?, words.day());
    in_year_of(year_told(words, context), |year| match date {
        Some(date) => Some(day(year, month, date)?.time),
        None => Some(Time::Month(year, month)),
    })
}

fn edge(words: &Words, context: &Context) -> Option<Told> {
    if let Some(century) = words.count("century") {
        return part_of(complete(Time::Century(i32::try_from(century).ok()? - 1)), which_edge(words));
    }
    let whole = match (words.year(), words.month(), words.unit_shift()) {
        (Some(year), Some(number), _) => month(year, number),
        (Some(year), None, _) => complete(Time::Year(year)),
        (None, Some(number), _) => month_nearby(context, number),
        (None, None, Some((shift, unit))) => shifted(&context.now(), shift, unit),
        _ => None,
    };
    part_of(whole, which_edge(words))
}

/// A time, or the edge of it that is told.
fn with_edge(words: &Words, whole: Option<Told>) -> Option<Told> {
    let told = ["初", "末", "中"].iter().any(|word| words.has(word));
    if told { part_of(whole, which_edge(words)) } else { whole }
}

fn which_edge(words: &Words) -> Modifier {
    if words.has("初") || words.has("上") {
        Modifier::Start
    } else if words.has("中") {
        Modifier::Mid
    } else {
        Modifier::End
    }
}

fn weekday_of_shifted_week(words: &Words, context: &Context) -> Option<Told> {
    let (shift, Unit::Week) = words.unit_shift()? else { return None };
    let weekday = words.count("weekday").unwrap_or(7);
    let week = shifted(&context.now(), shift, Unit::Week)?;
    let Some(monday) = week.time.first_day() else { return Some(week) };
    let day = add(monday, i64::from(weekday) - 1, Unit::Day)?;
    (1..=7).contains(&weekday).then_some(Told { time: Time::Day(day), ..week })
}

fn chinese_clock(words: &Words, context: &Context) -> Option<Told> {
    let hour = words.count("hour")?;
    let minute = words.count("minute").unwrap_or(if words.has("半") { 30 } else { 0 });
    let later = matches!(words.part(), Some(DayPart::Afternoon | DayPart::Evening | DayPart::Night));
    let hour = if later && hour < 12 { hour + 12 } else { hour };
    let fits = hour < 24 && minute < 60;
    if fits { clock(context, Clock::at(hour, minute)) } else { None }
}
