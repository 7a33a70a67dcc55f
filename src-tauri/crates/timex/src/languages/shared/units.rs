//! Lengths of time, what is counted by them, and units before and after this one.

use edtf::Modifier;

use crate::{
    context::{Base, Context, Tense},
    meanings::{
        Told, after, before, blank, complete, compound, days_from, days_from_told, every, in_year_of,
        lasting, nothing, part_of, shifted, unresolved, vague,
    },
    reason::Ground,
    rule::{Rule, Words},
    time::{Amount, Time, Unit, Vague},
    tokens::Shape,
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "first-units",
        pattern: "{ordinal} [{number}] {unit}",
        meaning: |words, _| match words.number() {
            _ if words.ordinal()? != 1 => None,
            None if !words.is_plural() => None,
            amount => lasting(amount.unwrap_or(Amount::Some), words.unit()?),
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "unit-shifted",
        pattern: "({shift} {unit} | {unit} {shift})",
        meaning: |words, context| match words.unit()? {
            Unit::Second | Unit::Minute | Unit::Hour => None,
            unit if words.is_plural() => lasting(Amount::Some, unit),
            Unit::Day if context.is_followed_by(|word| matches!(word, Word::Digits(..))) => None,
            Unit::Day if words.shift()? != 0 => days_from_told(context, words.shift()?),
            unit => shifted(&context.season_of_telling(), words.shift()?, unit),
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-ago",
        pattern: "({ago} [{about}] {number} {unit} | {number} {unit} {back} | {ago} {period} | {period} {back})",
        meaning: |words, context| {
            let (amount, unit) = counted(words)?;
            // "لأول مرة منذ 25 عاما": for the first time in 25 years. "2018年前" is before that year.
            if is_year(words) || context.follows(&["مرة"]) {
                return None;
            }
            let told = counted_back(&context.now(), amount, unit)?;
            Some(if words.get("about").is_some() { told.with(Modifier::Approx) } else { told })
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "day-ago-today",
        pattern: "{relative} ({ago} {number} {unit} | {number} {unit} {back})",
        meaning: |words, context| {
            let (days, unit) = (words.relative()?, words.unit()?);
            let count = i64::from(words.count("number")?);
            let told = days_from(&context.now(), days)?;
            if unit > Unit::Day { Some(told.changed(|day| day.moved(-count, unit))) } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "day-from-today",
        pattern: "{relative} ({hence} {number} {unit} | {hence} {period})",
        meaning: |words, context| {
            let (Amount::Halves(halves), unit) = counted(words)? else { return None };
            let whole = unit > Unit::Day && halves % 2 == 0;
            let told = days_from(&context.now(), words.relative()?)?;
            if whole { Some(told.changed(|day| day.moved(i64::from(halves / 2), unit))) } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "unit-ago",
        pattern: "({ago} {unit} | {unit} {back})",
        meaning: |words, context| {
            // "منذ يوم الاثنين" is since Monday, "منذ عام 1990" since that year.
            let dated = context.is_followed_by(|word| matches!(word, Word::Weekday(_) | Word::Digits(_, 4)));
            match words.is_plural() {
                _ if dated => None,
                true => vague(Vague::Past),
                false => before(&context.now(), Amount::whole(1), words.unit()?),
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-from-now",
        pattern: "({hence} {number} {unit} | {hence} {period})",
        meaning: period_from_now,
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-later",
        pattern: "({number} {unit} {later} | {unit} {later})",
        meaning: |words, context| match words.number() {
            _ if context.leads_to_date() => None,
            None if words.is_plural() => None,
            None if words.unit()? == Unit::Day => days_from_told(context, 1),
            amount
                if amount != Some(Amount::Some)
                    && words.unit()? >= Unit::Day
                    && !context.story().is_told() =>
            {
                unresolved(blank(words.unit()?), Ground::BaseUntold)
            }
            amount => counted_on(&context.story(), amount.unwrap_or(Amount::whole(1)), words.unit()?),
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-earlier",
        pattern: "({number} {unit} {earlier} | {unit} {earlier})",
        meaning: |words, context| match words.number() {
            _ if context.leads_to_date() => None,
            None if words.is_plural() => None,
            None if words.unit()? == Unit::Day => days_from_told(context, -1),
            amount => counted_back(&context.story(), amount.unwrap_or(Amount::whole(1)), words.unit()?),
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-shifted",
        pattern: "({shift} {number} {unit} | {number} {shift} {unit} | {number} {unit} {shift})",
        meaning: |words, context| {
            // "il a passé six mois" tells of no past ones.
            if context.token_before().is_some() && context.is_verb(context.at.start - 1) {
                return None;
            }
            // "比较一下2009年": no such length is told, but a year.
            if is_year(words) {
                return None;
            }
            let vague_side = if words.shift()? < 0 { Vague::Past } else { Vague::Future };
            if is_plural(words.number()) {
                vague(vague_side)
            } else {
                lasting(words.number()?, words.unit()?)
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period",
        pattern: "{number} [-] {unit}",
        meaning: |words, context| {
            // "the actor, 36 years old, ..." tells an age.
            let digits = context.tokens[context.at.start].shape == Shape::Digits;
            // "des années 1990" is a decade.
            if words.is_plural() && context.token_after().is_some_and(|next| next.shape == Shape::Digits) {
                return None;
            }
            if is_year(words) {
                return None;
            }
            let aged = digits
                && words.unit()? == Unit::Year
                && (context.follows(&[",", "("]) || context.follows_full_name());
            if aged { nothing() } else { lasting(words.number()?, words.unit()?) }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-and-a-half",
        pattern: "{number} {unit} {and-half}",
        meaning: |words, _| match words.number()? {
            Amount::Halves(halves) => lasting(Amount::Halves(halves.saturating_add(1)), words.unit()?),
            Amount::Some => None,
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-and-a-half-ago",
        pattern: "({ago} {number} {unit} {and-half} | {number} {unit} {and-half} {back})",
        meaning: |words, context| match words.number()? {
            Amount::Halves(halves) => {
                counted_back(&context.now(), Amount::Halves(halves.saturating_add(1)), words.unit()?)
            }
            Amount::Some => None,
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "units",
        pattern: "{unit}",
        meaning: |words, context| match words.unit()? {
            unit if words.is_plural() && unit >= Unit::Day => lasting(Amount::Some, unit),
            Unit::Weekend if !words.is_plural() && is_definite(context) => {
                let past = context.tense() == Tense::Past;
                shifted(&context.now(), if past { -1 } else { 0 }, Unit::Weekend)
            }
            _ => None,
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "compound-period",
        pattern: "{number} {unit} {joint} {number:second} {unit:finer}",
        meaning: |words, _| compound(words),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-in-one-word",
        pattern: "({period} | {shift} {period} | {period} {shift})",
        meaning: |words, _| words.period().and_then(|(amount, unit)| lasting(amount, unit)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "numbered-week",
        pattern: "{unit} {digits} [{joint}] [{year}]",
        meaning: |words, context| {
            let week =
                words.count("digits").filter(|week| words.unit() == Some(Unit::Week) && *week <= 53)?;
            let year = words
                .year()
                .map_or_else(|| shifted(&context.now(), 0, Unit::Year), |year| complete(Time::Year(year)));
            in_year_of(year, |year| {
                chrono::NaiveDate::from_isoywd_opt(year, week, chrono::Weekday::Mon).map(Time::week_of)
            })
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "every-unit",
        pattern: "({each} [{number}] {unit} | {each} {period})",
        meaning: |words, _| {
            let (amount, unit) = words
                .period()
                .or_else(|| Some((words.number().unwrap_or(Amount::whole(1)), words.unit()?)))?;
            every(amount, unit)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "unit-shifted-in-one-word",
        pattern: "{unit-shift}",
        meaning: |words, context| {
            let (shift, unit) = words.unit_shift()?;
            shifted(&context.now(), shift, unit)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "edge-of-the-unit",
        pattern: "{edge} [{joint}] {unit}",
        meaning: |words, context| match words.unit()? {
            _ if words.is_plural() => None,
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Decade => None,
            // "el fin de semana" is a weekend.
            _ if context.begins_with(&Word::Unit(Unit::Weekend)) => None,
            // "início do século XIX"
            // "بداية شهر مارس"
            // "mediados del año pasado"
            _ if context.is_followed_by(|word| {
                matches!(word, Word::Roman(_) | Word::Ordinal(_) | Word::Month(_) | Word::Shift(_))
            }) =>
            {
                None
            }
            Unit::Month if context.is_joined_to(|word| matches!(word, Word::Month(_))) => None,
            _ if context.token_after().is_some_and(|next| next.shape == Shape::Digits) => None,
            unit => part_of(shifted(&context.season_of_telling(), 0, unit), words.edge()?),
        },
        examples: &[],
        not: &[],
    },
];

/// "in drei Wochen", "fra tre settimane": counted on from the telling.
pub(in crate::languages) fn period_from_now(words: &Words, context: &Context) -> Option<Told> {
    let (amount, unit) = counted(words)?;
    // "a primeira vez em 25 anos", "levou o caso em dois anos"
    let within = context.begins_with(&Word::Joint) && context.tense() != Tense::Future;
    if within { lasting(amount, unit) } else { counted_on(&context.season_of_telling(), amount, unit) }
}

/// Whether an article or a preposition stands before: "am Wochenende", unlike the "Wochenende" of a compound.
fn is_definite(context: &Context) -> bool {
    context.is_preceded_by(|word| matches!(word, Word::Article | Word::Joint | Word::The))
}

/// A count and its unit, in two words or in one.
fn counted(words: &Words) -> Option<(Amount, Unit)> {
    words.period().or_else(|| Some((words.number()?, words.unit()?)))
}

/// Whether the count reaches no date: hours from a time of day that is not told, or "some days later".
fn stays_a_length(base: &Base, amount: Amount, unit: Unit) -> bool {
    (unit < Unit::Day && base.day_only()) || (amount == Amount::Some && base.is_told())
}

fn counted_back(base: &Base, amount: Amount, unit: Unit) -> Option<Told> {
    if stays_a_length(base, amount, unit) { lasting(amount, unit) } else { before(base, amount, unit) }
}

fn counted_on(base: &Base, amount: Amount, unit: Unit) -> Option<Told> {
    if stays_a_length(base, amount, unit) { lasting(amount, unit) } else { after(base, amount, unit) }
}

fn is_plural(amount: Option<Amount>) -> bool {
    amount == Some(Amount::Some)
}

/// Years that a text counts in thousands are no length of time: they name a year.
fn is_year(words: &Words) -> bool {
    words.unit() == Some(Unit::Year)
        && words.count("number").is_some_and(|number| (1000..3000).contains(&number))
}
