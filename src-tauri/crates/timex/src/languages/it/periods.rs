//! Italian rules of parts and lengths of time, and of hours.

use chrono::{Datelike, NaiveDate};
use edtf::Modifier;

use crate::{
    context::Context,
    languages::shared::{part_of_year, period_from_now, year_of_two_digits},
    meanings::{
        Joins, Told, clock, complete, days_from_told, in_year_of, lasting, month, month_nearby, nearest,
        part_alone, part_of, part_of_day_told, shifted,
    },
    rule::{Rule, Words},
    time::{Amount, Clock, Time, Unit, add},
    tokens::Shape,
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
        name: "half-of-decade",
        pattern: "{ordinal} {unit} degli {decade-mark} (['] {two-digits} | {decade})",
        meaning: |words, _| part_of(decade(words), half(words)?),
        examples: &[("", "la seconda metà degli anni Novanta", "199 END")],
        not: &[],
    },
    Rule {
        name: "first-years-of-decade",
        pattern: "[i] primi {decade-mark} (['] {two-digits} | {decade})",
        meaning: |words, _| part_of(decade(words), Modifier::Start),
        examples: &[("", "nei primi anni '90", "199 START")],
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
        name: "first-year-of-short-range",
        pattern: "{year} >> +-|/ +{two-digits:last}|{year:last}",
        meaning: |words, _| last_of_range(words.year()?, words).and(complete(Time::Year(words.year()?))),
        examples: &[("", "la stagione 1993-94", "1993"), ("", "il bilancio 2013/2014", "2013")],
        not: &["il 1993/12"],
    },
    Rule {
        name: "last-year-of-short-range",
        pattern: "{year} +-|/ << +{two-digits:last}|{year:last}",
        meaning: |words, _| complete(Time::Year(last_of_range(words.year()?, words)?)),
        examples: &[("", "la stagione 1993-94", "1994"), ("", "il bilancio 2013/2014", "2014")],
        not: &[],
    },
    Rule {
        name: "business-year",
        pattern: "bilancio|esercizio|fatturato|utile|stagione|semestre|trimestre << {two-digits}",
        meaning: |words, context| {
            words.count("two-digits").filter(|digits| *digits > 31)?;
            if context.precedes(&["%", "per", "milioni", "miliardi"]) {
                return None;
            }
            complete(Time::Year(year_of_two_digits(words, context)?))
        },
        examples: &[("", "il bilancio 85 fu approvato", "1985")],
        not: &["l'utile 92 per cento"],
    },
    Rule {
        name: "period-from-now",
        pattern: "(fra | tra) << ({number} {unit} | {period})",
        meaning: period_from_now,
        examples: &[("2013-07-12", "fra tre settimane", "2013-W31")],
        not: &[],
    },
    Rule {
        name: "part-of-short-year",
        pattern: "({season} | {month} | {ordinal} {unit}) [{joint}] ['] {two-digits}",
        meaning: part_of_short_year,
        examples: &[
            ("", "nell'autunno del '94", "1994-FA"),
            ("", "nell'ottobre del '92, finì", "1992-10"),
            ("", "il terzo trimestre del '94", "1994-Q3"),
            ("", "i primi mesi del '93", "1993 START"),
        ],
        not: &["in ottobre del 92 per cento"],
    },
    Rule {
        name: "named-century",
        pattern: "l'|il|nell'|nel|dell'|del|all'|al|dal << Duecento|Trecento|Quattrocento|Cinquecento|Seicento|Settecento|Ottocento|Novecento",
        meaning: |words, context| {
            let capital = context.tokens[context.at.start].shape == Shape::Capital;
            let at = CENTURIES.iter().position(|name| words.has(name)).filter(|_| capital)?;
            complete(Time::Century(12 + i32::try_from(at).ok()?))
        },
        examples: &[("", "la pittura dell'Ottocento", "18"), ("", "una torre del Duecento", "12")],
        not: &["i cinquecento operai"],
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
        name: "hour-in-words",
        pattern: "alle << {number:hour} [{joint}] {part}",
        meaning: |words, context| clock(context, Clock::at(words.count("hour")?, 0).by(words.part()?)),
        examples: &[("2013-07-12", "alle cinque del pomeriggio", "2013-07-12T17:00")],
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
    Rule {
        name: "next-day",
        pattern: "l' indomani",
        meaning: |_, context| days_from_told(context, 1),
        examples: &[("2013-07-12", "Arrivò il 3 maggio 1901. L'indomani partì.", "1901-05-04")],
        not: &[],
    },
    Rule {
        name: "part-of-day-beside-one-told",
        pattern: "{part} ({later} | {earlier})",
        meaning: |words, context| {
            // "la sera dopo la partita" tells no other day.
            let ends =
                context.token_after().is_none_or(|next| next.shape == Shape::Sign) || context.precedes_verb();
            let adverb = words.has("prima") || words.has("dopo");
            let days = if words.get("later").is_some() { 1 } else { -1 };
            if adverb && !ends { None } else { part_of_day_told(context, days, words.part()?) }
        },
        examples: &[
            ("2013-07-12", "Arrivò il 3 maggio 1901. La sera dopo partì.", "1901-05-04TEV"),
            (
                "2013-07-12",
                "Arrivò il 3 maggio 1901 malato: era morto il padre la notte precedente.",
                "1901-05-02TNI",
            ),
        ],
        not: &[],
    },
    Rule {
        name: "part-of-this-day",
        pattern: "(tarda|tardo {part} | in|nel|nella << {part})",
        meaning: |words, context| {
            let told = part_alone(&context.day_of_clock(), words.part()?)?;
            Some(told.joining(Joins::Can))
        },
        examples: &[
            ("2013-07-12", "In tarda serata pioveva.", "2013-07-12TEV"),
            ("2013-07-12", "Nel pomeriggio sarà sentito.", "2013-07-12TAF"),
        ],
        not: &[],
    },
    Rule {
        name: "about-an-hour",
        pattern: "(verso le | intorno|attorno alle) ({clock} | {digits:hour})",
        meaning: |words, context| Some(hour(words, context)?.with(Modifier::Approx)),
        examples: &[
            ("2013-07-12", "verso le 20 di ieri", "2013-07-11T20:00 APPROX"),
            ("2013-07-12", "intorno alle 22", "2013-07-12T22:00 APPROX"),
        ],
        not: &[],
    },
    Rule {
        name: "hour-with-article",
        pattern: "dopo|prima|sono|erano|tra|fra << le {clock}",
        meaning: hour,
        examples: &[("2013-07-12", "poco dopo le 9:30", "2013-07-12T09:30 AFTER")],
        not: &[],
    },
];

/// The last year of "1993-94" or "2013/2014".
fn last_of_range(first: i32, words: &Words) -> Option<i32> {
    let last = i32::try_from(words.count("last")?).ok()?;
    let last = if last < 100 { first - first % 100 + last } else { last };
    (first + 1..first + LONGEST_SHORT_RANGE).contains(&last).then_some(last)
}

/// Years that a stroke or hyphen joins at most.
const LONGEST_SHORT_RANGE: i32 = 20;

/// The centuries that Italians call by their hundreds.
const CENTURIES: [&str; 8] = [
    "duecento",
    "trecento",
    "quattrocento",
    "cinquecento",
    "seicento",
    "settecento",
    "ottocento",
    "novecento",
];

/// A season, month, quarter or half of "'94", and the first months of it.
fn part_of_short_year(words: &Words, context: &Context) -> Option<Told> {
    let certain = words.has("'") || words.count("two-digits")? > 31;
    if !certain || context.precedes(&["%", "per", "milioni", "miliardi"]) {
        return None;
    }
    let year = year_of_two_digits(words, context)?;
    match (words.season(), words.month(), words.unit()) {
        (Some(season), ..) => complete(Time::Season(year, season)),
        (_, Some(number), _) => month(year, number),
        (.., Some(unit)) if words.is_plural() => {
            if words.ordinal()? == 1 && unit < Unit::Year {
                part_of(complete(Time::Year(year)), Modifier::Start)
            } else {
                None
            }
        }
        (.., unit) => complete(part_of_year(unit?, words.ordinal()?)?(year)),
    }
}

fn month_of(words: &Words, context: &Context) -> Option<Told> {
    match words.year() {
        Some(year) => month(year, words.month()?),
        None => month_nearby(context, words.month()?),
    }
}

/// Which side the first or second half of a time is.
fn half(words: &Words) -> Option<Modifier> {
    match (words.unit()?, words.ordinal()?) {
        (Unit::Half, 1) => Some(Modifier::Start),
        (Unit::Half, 2) => Some(Modifier::End),
        _ => None,
    }
}

/// "anni '80", "anni Ottanta": of the last century.
fn decade(words: &Words) -> Option<Told> {
    let of_digits = words.count("two-digits").filter(|years| years % 10 == 0).map(|years| years / 10);
    let decade = of_digits.and_then(|decade| i32::try_from(decade).ok()).or_else(|| words.decade())?;
    complete(Time::Decade(190 + decade))
}

/// So many months of a year, counted off from its beginning.
fn months_of_year(year: i32, length: i64, number: i64) -> Option<Time> {
    let first = add(NaiveDate::from_ymd_opt(year, 1, 1)?, length * (number - 1), Unit::Month)?;
    let last = add(first, length, Unit::Month)?.pred_opt()?;
    (last.year() == year).then_some(Time::Span(first, last))
}

fn hour(words: &Words, context: &Context) -> Option<Told> {
    let told = words.clock().or_else(|| Some(Clock::at(words.count("hour")?, 0)))?;
    if told.hour < 24 { clock(context, told) } else { None }
}
