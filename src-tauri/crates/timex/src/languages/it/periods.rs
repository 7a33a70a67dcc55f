//! Italian rules of parts and lengths of time.

use chrono::{Datelike, NaiveDate};
use edtf::Modifier;

use super::half;
use crate::{
    context::Context,
    languages::shared::period_from_now,
    meanings::{Told, complete, in_year_of, lasting, month, month_nearby, nearest, part_of, shifted},
    rule::{Rule, Words},
    time::{Amount, Time, Unit, add},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "first-days-of-month",
        pattern: "[i] primi [giorni] di|del {month} [[{joint}] {year}]",
        meaning: |words, context| part_of(month_of(words, context), Modifier::Start),
        examples: &[("2013-07-12", "I primi di luglio pioveva.", "2013-07 START")],
        not: &[],
    },
    Rule {
        name: "half-of-month",
        pattern: "{ordinal} {unit} [{joint}] {month} [[{joint}] {year}]",
        meaning: |words, context| part_of(month_of(words, context), half(words)?),
        examples: &[("2013-07-12", "nella prima metà di maggio", "2013-05 START")],
        not: &[],
    },
    Rule {
        name: "months-of-year",
        pattern: "{ordinal} {period} [[{joint}] {year}]",
        meaning: |words, context| match (words.period()?, words.year()) {
            ((Amount::Halves(halves), Unit::Month), year) => {
                let span = |year| months_of_year(year, i64::from(halves / 2), i64::from(words.ordinal()?));
                year.map_or_else(|| nearest(context, "XXXX", span), |year| complete(span(year)?))
            }
            _ => None,
        },
        examples: &[
            ("2013-07-12", "il primo bimestre", "2013-01-01/2013-02-28"),
            ("", "il terzo quadrimestre del 2012", "2012-09-01/2012-12-31"),
        ],
        not: &["il quinto quadrimestre"],
    },
    Rule {
        name: "same-period",
        pattern: "stesso|corrispondente|analogo|medesimo periodo [{joint}] [{joint}] \
                  ({year} | {shift} {unit} | {unit} {shift})",
        meaning: |words, context| match words.year() {
            Some(year) => complete(Time::Year(year)),
            None => shifted(&context.now(), words.shift()?, words.unit()?),
        },
        examples: &[
            ("", "rispetto allo stesso periodo del 2012", "2012"),
            ("2013-07-12", "nello stesso periodo dell'anno scorso", "2012"),
        ],
        not: &["nello stesso periodo"],
    },
    Rule {
        name: "same-month",
        pattern: "stesso mese [{joint}] [{joint}] ({year} | {shift} {unit} | {unit} {shift})",
        meaning: |words, context| {
            let Some(Time::Month(_, number)) =
                shifted(&context.day_told(), 0, Unit::Month).map(|told| told.time)
            else {
                return None;
            };
            let year = match words.year() {
                Some(year) => complete(Time::Year(year)),
                None => shifted(&context.now(), words.shift()?, words.unit()?),
            };
            in_year_of(year, |year| Some(Time::Month(year, number)))
        },
        examples: &[("2013-07-12", "nello stesso mese dell'anno scorso", "2012-07")],
        not: &[],
    },
    Rule {
        name: "this-last-unit",
        pattern: "questo|questa|quest'|questi|queste {shift} [{number}] {unit}",
        meaning: |words, context| match (words.number(), words.unit()?) {
            (Some(amount), unit) => lasting(amount, unit),
            (None, unit) if words.is_plural() => lasting(Amount::Some, unit),
            (None, unit) if unit > Unit::Day => shifted(&context.now(), words.shift()?, unit),
            _ => None,
        },
        examples: &[
            ("2013-07-12", "quest'ultimo mese", "2013-06"),
            ("2013-07-12", "in questi ultimi due anni", "P2Y"),
        ],
        not: &[],
    },
    Rule {
        name: "edge-of-other-unit",
        pattern: "{edge} [{joint}] ({unit} {shift} | {shift} {unit})",
        meaning: |words, context| {
            let whole = !words.is_plural() && words.unit()? > Unit::Day;
            let told = shifted(&context.season_of_telling(), words.shift()?, words.unit()?);
            if whole { part_of(told, words.edge()?) } else { None }
        },
        examples: &[
            ("2013-07-12", "alla fine dell'anno scorso", "2012 END"),
            ("2013-07-12", "all'inizio del mese prossimo", "2013-08 START"),
        ],
        not: &[],
    },
    Rule {
        name: "period-from-now",
        pattern: "(fra | tra) << ({number} {unit} | {period})",
        meaning: period_from_now,
        examples: &[("2013-07-12", "fra tre settimane", "2013-W31")],
        not: &[],
    },
    Rule {
        name: "this-unit",
        pattern: "(entro|durante << il|la|l' {unit} | corso del|della|dell' << {unit})",
        meaning: |words, context| {
            let goes_on = context.is_followed_by(|word| {
                matches!(word, Word::Shift(_) | Word::Digits(..) | Word::Joint | Word::Earlier | Word::Later)
            });
            let whole = !words.is_plural() && matches!(words.unit()?, Unit::Week | Unit::Month | Unit::Year);
            if whole && !goes_on { shifted(&context.now(), 0, words.unit()?) } else { None }
        },
        examples: &[
            ("2013-07-12", "entro l'anno", "2013 ON_OR_BEFORE"),
            ("2013-07-12", "nel corso della settimana", "2013-W28"),
        ],
        not: &["nel corso dell'anno 2"],
    },
    Rule {
        name: "month-of-that-name",
        pattern: "scorso|precedente|stesso|solo|intero mese di {month} [[{joint}] {year}]",
        meaning: |words, context| month_of(words, context),
        examples: &[("2013-07-12", "rispetto al precedente mese di marzo", "2013-03")],
        not: &[],
    },
    Rule {
        name: "period-up-to-now",
        pattern: "{number} {unit} a questa parte",
        meaning: |words, _| lasting(words.number()?, words.unit()?),
        examples: &[("2013-07-12", "da un anno a questa parte", "P1Y")],
        not: &[],
    },
    Rule {
        name: "units-beside-those-told",
        pattern: "[{number}] {unit} precedenti|successivi|successive|seguenti",
        meaning: |words, _| {
            if words.is_plural() {
                lasting(words.number().unwrap_or(Amount::Some), words.unit()?)
            } else {
                None
            }
        },
        examples: &[("", "nei tre mesi precedenti", "P3M"), ("", "nei giorni successivi", "PXD")],
        not: &[],
    },
];

fn month_of(words: &Words, context: &Context) -> Option<Told> {
    match words.year() {
        Some(year) => month(year, words.month()?),
        None => month_nearby(context, words.month()?),
    }
}

/// So many months of a year, counted off from its beginning.
fn months_of_year(year: i32, length: i64, number: i64) -> Option<Time> {
    let first = add(NaiveDate::from_ymd_opt(year, 1, 1)?, length * (number - 1), Unit::Month)?;
    let last = add(first, length, Unit::Month)?.pred_opt()?;
    (last.year() == year).then_some(Time::Span(first, last))
}
