//! Days, weeks, months and years told from another time: "last week", "later that month".

use chrono::Datelike;
use edtf::Modifier;

use super::homographs::precedes_noun;
use crate::{
    context::{Base, Context, Tense, ToldBefore},
    meanings::{
        Told, after, blank, day, day_nearby, days_from, days_from_told, lasting, on_day, part_of,
        part_of_day_told, shifted, unresolved, vague,
    },
    reason::Ground,
    rule::Rule,
    time::{Amount, Time, Unit, Vague},
    tokens::{Gap, Shape},
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "previous-unit",
        pattern: "(the | that) previous|preceding|prior {unit}",
        meaning: |words, context| match words.unit()? {
            Unit::Second | Unit::Minute | Unit::Hour => None,
            unit => shifted(&context.story_in(unit), -1, unit),
        },
        examples: &[
            ("2013-07-12", "He won in 1932. The previous year he had lost.", "1931"),
            ("2013-07-12", "A budget for 2014 is ready. Shares rose from the previous day.", "2013-07-11"),
        ],
        not: &[],
    },
    Rule {
        name: "following-unit",
        pattern: "the (following | next | very next) {unit}",
        meaning: |words, context| {
            let plural = words.is_plural();
            let lasts = !context.narrative || context.follows(&["for", "over", "within"]);
            match words.unit()? {
                Unit::Second | Unit::Minute | Unit::Hour => None,
                unit if plural => lasting(Amount::Some, unit),
                Unit::Decade if lasts && !(words.has("following") && context.story().is_told()) => {
                    lasting(Amount::whole(1), Unit::Decade)
                }
                Unit::Day => days_from_told(context, 1),
                unit => shifted(&context.story(), 1, unit),
            }
        },
        examples: &[
            ("2013-07-12", "The following day she spoke.", "XXXX-XX-XX"),
            ("2013-07-12", "She arrived on 30 June 1905. The following day she spoke.", "1905-07-01"),
            ("2013-07-12", "He left in May 1905. The next month war came.", "1905-06"),
            ("2013-07-12", "Her first book came in 1931, her second in the following decade.", "194"),
        ],
        not: &[],
    },
    Rule {
        name: "unit-shifted",
        pattern: "[the] {shift} {unit}",
        meaning: |words, context| {
            let (shift, unit) = (words.shift()?, words.unit()?);
            let plural = words.is_plural();
            if is_title(context) {
                return None;
            }
            match (plural, unit) {
                (_, Unit::Second | Unit::Minute | Unit::Hour) => None,
                (true, _) => vague(match shift {
                    ..0 => Vague::Past,
                    0 => Vague::Present,
                    1.. => Vague::Future,
                }),
                // "Next weekend" is the one after this week's, "the coming weekend" the next to come.
                (false, Unit::Weekend)
                    if ["coming", "upcoming"].iter().any(|word| is_said(context, word)) =>
                {
                    shifted(&context.now(), 0, Unit::Weekend)
                }
                (false, Unit::Weekend) => weekend(context, shift),
                // "The past decade" is any ten years that end now.
                (false, Unit::Decade | Unit::Fortnight) if shift != 0 => lasting(Amount::whole(1), unit),
                (false, Unit::Century) if is_said(context, "past") => {
                    lasting(Amount::whole(1), Unit::Century)
                }
                // "the last month of the war"
                (false, _) if shift < 0 && words.has("the") && context.precedes(&["of", "to", "before"]) => {
                    lasting(Amount::whole(1), unit)
                }
                (false, Unit::Day) if shift == 0 && !words.has("the") => {
                    shifted(&context.now(), 0, Unit::Day)
                }
                (false, Unit::Day) if shift != 0 => shifted(&context.story(), shift, Unit::Day),
                (false, _) if words.has("the") && context.narrative && unit < Unit::Century => {
                    shifted(&context.story(), shift, unit)
                }
                (false, _) => shifted(&context.now(), shift, unit),
            }
        },
        examples: &[
            ("2013-07-12", "Nine boats sank over the past fortnight.", "P2W"),
            ("2013-07-12", "prices rose last month", "2013-06"),
            ("2013-07-12", "this year", "2013"),
            ("2013-07-12", "in the coming decade", "P10Y"),
            ("2013-07-12", "over the past decade", "P10Y"),
            ("2013-07-12", "over the past century", "P100Y"),
            ("2013-07-10", "Rain is forecast for the coming weekend.", "2013-W28-WE"),
            ("2013-07-12", "in the last century", "19"),
            ("2013-07-12", "on the last day of the fair", "P1D"),
            ("2013-07-12", "earlier this week", "2013-W28 START"),
            ("2013-07-12", "in past years", "PAST_REF"),
            ("", "last week", "XXXX-WXX"),
            ("2013-07-12", "later this month", "2013-07 END"),
        ],
        not: &["the last minute", "on Radio North's \"This Week\" programme"],
    },
    Rule {
        name: "same-unit-of-shifted-year",
        pattern: "the same {unit} ([of] {shift} year | a year ago|earlier|before)",
        meaning: |words, context| {
            let (unit, shift) = (words.unit()?, words.shift().unwrap_or(-1));
            if !(Unit::Day..Unit::Year).contains(&unit) || unit == Unit::Quarter || words.is_plural() {
                return None;
            }
            let told = context.told_lately().find(|told| told.time.unit() == Some(unit));
            let base = told.map_or_else(|| context.now(), |told| told.as_base());
            Some(shifted(&base, 0, unit)?.changed(|time| time.moved(shift, Unit::Year)))
        },
        examples: &[
            ("2013-03-20", "Sales rose in February against the same month last year.", "2012-02"),
            ("2013-03-20", "Sales rose against the same week a year ago.", "2012-W11"),
        ],
        not: &["the same road last year"],
    },
    Rule {
        name: "fiscal-year-shifted",
        pattern: "[the] {shift} fiscal|financial year",
        meaning: |words, context| {
            let year = shifted(&context.now(), words.shift()?, Unit::Year)?;
            Some(Told { approximate: true, ..year })
        },
        examples: &[("2013-07-12", "sales in the current fiscal year", "2013")],
        not: &[],
    },
    Rule {
        name: "that-unit",
        pattern: "(that same | that | the same) {unit}",
        meaning: |words, context| match (words.unit()?, context.date_told()) {
            (Unit::Second | Unit::Minute | Unit::Hour, _) => None,
            (unit, Some(base)) => shifted(&base, 0, unit),
            (Unit::Day, None) => unresolved(blank(Unit::Day), Ground::DayUntold),
            _ => None,
        },
        examples: &[
            ("2013-07-12", "He became king in 1760; later that year he wed.", "1760 END"),
            ("2013-07-12", "Later that day he was found.", "XXXX-XX-XX END"),
        ],
        not: &[],
    },
    Rule {
        name: "following-part",
        pattern: "(the following|next|previous|preceding {part} | the {part} before|after >> ,|.|;)",
        meaning: |words, context| {
            let back = ["before", "previous", "preceding"].iter().any(|word| words.has(word));
            let days = if back { -1 } else { 1 };
            part_of_day_told(context, days, words.part()?)
        },
        examples: &[
            ("2013-07-12", "They met on 3 May 1901. The next morning both had fled.", "1901-05-04TMO"),
            ("2013-07-12", "They met on 3 May 1901. The previous evening both had fled.", "1901-05-02TEV"),
            ("2013-07-12", "The next morning both had fled.", "XXXX-XX-XXTMO"),
        ],
        not: &[],
    },
    Rule {
        name: "edge-of-the-unit",
        pattern: "[the] {edge} the {unit}",
        meaning: |words, context| match words.unit()? {
            Unit::Second | Unit::Minute | Unit::Hour => None,
            // "At the end of the day, what counts is trust."
            Unit::Day if context.follows(&["at", "the"]) && context.precedes(&[","]) => None,
            unit => {
                let base = match unit {
                    Unit::Day => day_of_edge(context)?,
                    Unit::Decade => decade_of_edge(context),
                    _ => context.season_of_telling(),
                };
                let told = part_of(shifted(&base, 0, unit), words.edge()?)?;
                Some(Told { bound: words.side(), ..told })
            }
        },
        examples: &[
            ("2013-07-12", "It must be done by the end of the year.", "2013 END"),
            ("2013-07-12", "He fell ill earlier in the month.", "2013-07 START"),
            ("2013-07-12", "They met on Monday. Later in the day shots were heard.", "2013-07-08 END"),
            ("2013-07-12", "In 2014 it may grow. She was to speak later in the day.", "2013-07-12 END"),
            ("2013-07-12", "They wed in 1971. By the end of the decade they had parted.", "197 END"),
        ],
        not: &[
            "the middle of the road",
            "In 2014, at the end of the day, it failed.",
            "At the end of the day, trust counts.",
        ],
    },
    Rule {
        name: "the-unit",
        pattern: "for|in|during|through|throughout|over|within|of << the [full|fiscal|whole|entire] {unit}",
        meaning: |words, context| match words.unit()? {
            unit @ (Unit::Week | Unit::Month | Unit::Year) if !words.is_plural() && stands_alone(context) => {
                shifted(&base_of_the_unit(context, unit), 0, unit)
            }
            _ => None,
        },
        examples: &[
            ("2013-07-12", "For the week, shares fell 2%.", "2013-W28"),
            ("2013-07-15", "Shares fell on Friday. For the week, they lost 2%.", "2013-W28"),
            ("2013-07-12", "Orders grew in the first half and should double for the full year.", "2013"),
        ],
        not: &["named man of the Year", "in the year of the flood", "for the year before that"],
    },
    Rule {
        name: "unit-of-telling",
        pattern: "the {unit} >> 's|’s best|worst|biggest|largest|smallest|highest|lowest|most|first|events|news|trading|end|start|total|figure|figures|rally|gains|losses",
        meaning: |words, context| match words.unit()? {
            unit @ (Unit::Week | Unit::Month | Unit::Year) => {
                shifted(&base_of_the_unit(context, unit), 0, unit)
            }
            _ => None,
        },
        examples: &[("2013-07-12", "It was the week's biggest fire.", "2013-W28")],
        not: &["the day's worth", "man of the Year's"],
    },
    Rule {
        name: "year-end",
        pattern: "(year [-] end | year 's end)",
        meaning: |_, context| {
            let past = context.follows(&["since", "from"])
                || (context.follows(&["at"]) && context.tense() == Tense::Past);
            part_of(shifted(&context.now(), -i64::from(past), Unit::Year), Modifier::End)
        },
        examples: &[
            ("2013-07-12", "Rates will rise by year-end.", "2013 END"),
            ("2013-07-12", "Rates have risen since year-end.", "2012 END"),
            ("2013-07-12", "Loans stood at $3bn at year's end.", "2012 END"),
        ],
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
        name: "part-before-last",
        pattern: "the {part} before last",
        meaning: |words, context| on_day(days_from(&context.now(), -2), words.part()?),
        examples: &[("2013-07-12", "I came back the night before last.", "2013-07-10TNI")],
        not: &["the night before lasting peace"],
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
        pattern: "([the] week of|commencing|beginning | w +/ +c) ({month} {day} | {day} {month}) [[,] {year}]",
        meaning: |words, context| {
            let (month, date) = (words.month()?, words.day()?);
            let told = match words.year() {
                Some(year) => day(year, month, date)?,
                None => day_nearby(context, month, date)?,
            };
            Some(told.changed(|time| Some(Time::week_of(time.first_day()?))))
        },
        examples: &[
            ("2013-07-12", "in the week of June 3", "2013-W23"),
            ("2013-07-12", "Flight logs for w/c 3 June list nine landings.", "2013-W23"),
        ],
        not: &[],
    },
    Rule {
        name: "period-to-come",
        pattern: "in [{about}] << {number} {unit}",
        meaning: |words, context| {
            let (number, unit) = (words.number()?, words.unit()?);
            let foreseen = context.sentence_has(|word| {
                matches!(word, "will" | "'ll" | "would" | "due" | "expected" | "scheduled")
            });
            let to_come = foreseen && context.tense() == Tense::Future && !context.precedes(&["of"]);
            // "the first strike in 25 years", "for the first time in 25 years"
            let unlike_before = context.sentence_has(|word| {
                matches!(
                    word,
                    "first" | "time" | "second" | "third" | "only" | "since" | "most" | "least" | "record"
                ) || (word.len() > 4 && word.ends_with("est"))
            });
            let to_come = to_come && !(unlike_before && unit >= Unit::Year);
            let counted = unit >= Unit::Day && unit != Unit::Quarter && number != Amount::Some;
            if to_come && counted { after(&context.now(), number, unit) } else { None }
        },
        examples: &[
            ("2013-07-12", "The ferry will sail again in three weeks.", "2013-W31"),
            ("2013-07-12", "The lease will end in about two years.", "2015 APPROX"),
        ],
        not: &[
            "They built it in three weeks.",
            "It could be built in three weeks.",
            "It will be the first strike in nearly 25 years.",
            "The lake is expected to freeze for the first time in 25 years.",
        ],
    },
    Rule {
        name: "weekend-of-days",
        pattern: "the weekend of ({day} [-|–|/|to|and {day:last}] {month} | {month} {day} [-|–|/|to|and {day:last}])",
        meaning: |words, context| {
            let told = day_nearby(context, words.month()?, words.day()?)?;
            Some(told.changed(|time| Some(Time::containing(time.first_day()?, Unit::Weekend))))
        },
        examples: &[("2013-07-12", "on the weekend of 6-7 July", "2013-W27-WE")],
        not: &[],
    },
    Rule {
        name: "weekend",
        pattern: "[over|during|at|for|through|by|until] << the weekend",
        meaning: |_, context| {
            let of_event = context.precedes(&["after", "before"]) && !context.follows(&["over"]);
            if of_event { None } else { weekend(context, 0) }
        },
        examples: &[
            ("2013-07-09", "Two men died over the weekend.", "2013-W27-WE"),
            ("2013-07-09", "talk in the press over the weekend", "2013-W27-WE"),
            ("2013-07-12", "Storms are forecast for the weekend.", "2013-W28-WE"),
        ],
        not: &[],
    },
    Rule {
        name: "bare-weekend",
        pattern: "weekend",
        meaning: |_, context| {
            let ends = context.token_after().is_none_or(|token| token.shape == Shape::Sign)
                || context.precedes(&["and", "or", "is", "was", "to", "with", "in", "at"]);
            if ends && !context.is_hyphenated() { weekend(context, 0) } else { None }
        },
        examples: &[("2013-07-12", "All the best for a long, dry weekend!", "2013-W28-WE")],
        not: &["a weekend visit", "the Vampire Weekend concert"],
    },
];

/// The weekend before, of or after the base's week; "the weekend" of the past tense is the last one, and so it is early in the week.
fn weekend(context: &Context, shift: i64) -> Option<Told> {
    let base = context.now();
    let day = base.day().map_or(7, |day| day.weekday().number_from_monday());
    let over = match context.tense() {
        _ if context.is_deadline() => false,
        Tense::Past => day < 6,
        Tense::Unknown => day < 3,
        Tense::Future => false,
    };
    let shift = match shift {
        0 if over && !context.follows(&["this"]) => -1,
        shift => shift,
    };
    shifted(&base, shift, Unit::Weekend)
}

/// The day that "later in the day" is a part of: the one told last, else that of publication; "at the end of the day" is
/// said of anything where no day was told last.
fn day_of_edge(context: &Context) -> Option<Base> {
    let told =
        Some(context.story()).filter(|base| base.time.as_ref().and_then(Time::unit) == Some(Unit::Day));
    let of_telling = !context.narrative && !["end", "middle"].iter().any(|word| is_said(context, word));
    told.or_else(|| of_telling.then(|| context.now()))
}

/// The decade of the year told last where a past one is told of, else that of the telling.
fn decade_of_edge(context: &Context) -> Base {
    let told = context.story();
    if told.is_told() && context.tense() == Tense::Past { told } else { context.season_of_telling() }
}

/// Whether capitals in quotation marks make it a title: "This Week".
fn is_title(context: &Context) -> bool {
    let own = &context.tokens[context.at.clone()];
    let quoted = context.follows(&["\"", "“", "‘", "``", "`"]) && own[0].gap == Gap::None;
    quoted && own.len() > 1 && own.iter().all(|token| token.shape == Shape::Capital)
}

/// Whether a word is one of the expression's: "the past century" ends now, unlike "the last century".
fn is_said(context: &Context, word: &str) -> bool {
    context.tokens[context.at.clone()].iter().any(|token| context.text[token.range()] == *word)
}

/// Whether nothing follows that would say which unit is meant: "the year of the flood".
fn stands_alone(context: &Context) -> bool {
    let small = context.tokens[context.at.end - 1].shape == Shape::Lower;
    let told = ["of", "before", "after", "that", "when", "which", "in", "to", "since", "following", "-"];
    small && !precedes_noun(context) && !context.precedes(&told)
}

/// What "the week" is the week of: a day told just before, as markets are told of on Mondays; else the telling.
fn base_of_the_unit(context: &Context, unit: Unit) -> Base {
    let telling = context.season_of_telling();
    let lately = |told: &&ToldBefore| {
        let day = told.time.first_day().filter(|_| told.time.unit() == Some(Unit::Day));
        let days = day.zip(telling.day()).map(|(day, now)| (now - day).num_days());
        days.is_some_and(|days| (1..7).contains(&days))
    };
    let told = context.told.last().filter(|_| unit == Unit::Week && context.tense() == Tense::Past);
    told.filter(lately).map_or(telling.clone(), ToldBefore::as_base)
}
