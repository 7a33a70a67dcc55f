//! Italian rules of years of two digits, decades and centuries.

use edtf::Modifier;

use super::half;
use crate::{
    context::Context,
    languages::shared::{part_of_year, year_of_two_digits},
    meanings::{Told, complete, month, part_of},
    rule::{Rule, Words},
    time::{Time, Unit},
    tokens::Shape,
};

pub(super) const RULES: &[Rule] = &[
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
        name: "short-years-joined",
        pattern: "(' +{two-digits} >> +- +' +{digits} | ' +{digits} +- << +' +{two-digits})",
        meaning: |words, context| complete(Time::Year(year_of_two_digits(words, context)?)),
        examples: &[("", "il triennio '94-'96", "1994")],
        not: &[],
    },
    Rule {
        name: "second-decade",
        pattern: "{decade-mark} ['] {two-digits:first} e << ['] {two-digits} | {decade-mark} {decade:first} e << {decade}",
        meaning: |words, _| decade(words),
        examples: &[("", "negli anni '60 e '70", "197"), ("", "gli anni Ottanta e Novanta", "199")],
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
];

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

/// "anni '80", "anni Ottanta": of the last century.
fn decade(words: &Words) -> Option<Told> {
    let of_digits = words.count("two-digits").filter(|years| years % 10 == 0).map(|years| years / 10);
    let decade = of_digits.and_then(|decade| i32::try_from(decade).ok()).or_else(|| words.decade())?;
    complete(Time::Decade(190 + decade))
}
