//! Italian: its words, and the rules that are its own.

mod hours;
mod numbers;
mod periods;
mod words;
mod years;

use edtf::Modifier;

use super::{Language, shared};
use crate::{
    context::{Context, Tense},
    meanings::{Told, complete, day, every, month, nothing, recurring},
    numbers::Order,
    rule::{Rule, Words},
    time::{Amount, Time, Unit},
    tokens::Gap,
    tokens::Shape,
    words::Word,
};

/// Italian.
pub(super) const ITALIAN: Language = Language {
    tag: "it",
    words: &[words::WORDS, numbers::NUMBERS, super::calendars::LATIN, super::common::SIGNS],
    rules: &[&[RULES, years::RULES, periods::RULES, hours::RULES], shared::RULES],
    order: Order::DayMonth,
    verb_forms: &[
        ("-rà", Tense::Future),
        ("-ra'", Tense::Future),
        ("-ranno", Tense::Future),
        ("-arono", Tense::Past),
        ("-irono", Tense::Past),
        ("-ò", Tense::Past),
        ("è -ato", Tense::Past),
        ("è -ata", Tense::Past),
        ("è -uto", Tense::Past),
        ("è -uta", Tense::Past),
        ("è -ito", Tense::Past),
        ("è -ita", Tense::Past),
        ("sono -ati", Tense::Past),
        ("sono -ate", Tense::Past),
        ("sono -uti", Tense::Past),
        ("sono -ute", Tense::Past),
        ("sono -iti", Tense::Past),
        ("sono -ite", Tense::Past),
    ],
    articles: true,
    examples: EXAMPLES,
};

const EXAMPLES: &[(&str, &str, &str)] = &[
    ("2013-07-12", "È partito il 5 del mese scorso.", "2013-06-05"),
    ("2013-07-12", "L'udienza è slittata a marzo.", "2014-03"),
    ("", "La pace fu firmata il 14 marzo 1871.", "1871-03-14"),
    ("", "mercoledì 3 maggio 1967, il 1º giugno 1802", "1967-05-03, 1802-06-01"),
    ("2013-07-12", "È morto tre giorni fa, giovedì sera.", "2013-07-09, 2013-07-11TEV"),
    ("2013-07-12", "due anni fa, fra tre settimane, mesi fa", "2011, 2013-W31, PAST_REF"),
    ("2013-07-12", "Arrivò il 3 maggio 1901. Due anni dopo partì.", "1901-05-03, 1903"),
    ("2013-07-12", "l'anno scorso, il mese prossimo, questa settimana", "2012, 2013-08, 2013-W28"),
    ("2013-07-12", "Ieri pioveva, dopodomani no.", "2013-07-11, 2013-07-14"),
    ("2013-07-12", "negli ultimi tre mesi, nei prossimi giorni", "P3M, PXD"),
    ("2013-07-12", "alla fine di giugno, agli inizi del 1848", "2013-06 END, 1848 START"),
    ("", "nel XIX secolo e nel III secolo a.C.", "18, BC02"),
    ("", "gli anni Venti e gli anni '90", "192, 199"),
    ("", "ogni mese, ogni venerdì, una rendita annua", "P1M, XXXX-WXX-5, P1Y"),
    ("2013-07-12", "nel giugno dello scorso anno, il mese di maggio", "2012-06, 2013-05"),
    ("2013-07-12", "nel '68, nell'estate dello scorso anno", "1968, 2012-SU"),
    ("", "due anni e mezzo", "P2Y6M"),
    ("2013-07-12", "due anni e mezzo fa, trentotto giorni", "2011-01, P38D"),
    (
        "2013-07-12",
        "ogni sabato mattina, il prossimo triennio, l'ultimo trimestre del 2012",
        "XXXX-WXX-6TMO, P3Y, 2012-Q4",
    ),
    ("2013-07-12", "Dal primo novembre partira' il servizio.", "2013-11-01 ON_OR_AFTER"),
    ("2013-07-12", "Il negozio restò chiuso dalle 13 alle 16.", "2013-07-12T13:00, 2013-07-12T16:00"),
    ("", "i primi tre mesi, i primi giorni", "P3M, PXD"),
    ("", "il primo trimestre del 1999", "1999-Q1"),
    ("", "nel 1648, l'anno 1500", "1648, 1500"),
    ("2013-07-12", "alle ore 20 di ieri", "2013-07-11T20:00"),
    ("2013-07-12", "la guerra durò mezz'ora", "PT30M"),
    ("", "costa 1950 euro", ""),
    (
        "",
        "il 12 Tir 1392, il 5 nisan 5784, il 9 termidoro dell'anno II",
        "2013-07-03, 2024-04-13, 1794-07-27",
    ),
    ("2013-07-12", "il martedì della scorsa settimana, il 15 marzo 44 a.C.", "2013-07-02, BC0044-03-15"),
    (
        "2013-07-12",
        "Nella notte tra sabato e domenica; due giorni prima di Natale 2012; i primi nove mesi del 2012",
        "2013-07-06TNI, 2012-12-23, 2012-01-01/2012-09-30",
    ),
    ("2013-07-12", "Arrivò il 3 maggio 1901. Quella sera partì.", "1901-05-03, 1901-05-03TEV"),
];

const RULES: &[Rule] = &[
    Rule {
        name: "day-of-the-month",
        pattern: "(il|lo|del|dello|dal|dallo|al|allo << [{shift}] giorno {day} | \
                  il|del|dal|al << {day} {shift} | il|del|dal|al << {day} u.s|p.v|c.m [.])",
        meaning: |words, context| {
            // "il 5 scorso" stands alone, "i primi 5 scorsi anni" and "il 2 prossimo turno" do not.
            let named =
                context.token_after().is_some_and(|token| token.shape == Shape::Lower && token.symbol == 0);
            let bare = !words.has("giorno") && words.shift().is_some();
            if bare && named {
                return None;
            }
            match (words.has("u.s"), words.has("c.m")) {
                (_, true) => shared::day_of_shifted_month(words, context, 0),
                (true, _) => shared::day_of_shifted_month(words, context, -1),
                _ => shared::day_of_the_month(words, context),
            }
        },
        examples: &[
            ("2013-07-12", "Il faro è bruciato il giorno 5.", "2013-07-05"),
            ("2013-07-12", "Il faro è bruciato lo scorso giorno 25.", "2013-06-25"),
            ("2013-07-12", "Il faro è bruciato il 25 scorso.", "2013-06-25"),
            ("2013-07-12", "Si riunisce il 14 prossimo.", "2013-07-14"),
        ],
        not: &["il 2 prossimo turno"],
    },
    Rule {
        name: "street-of-a-day",
        pattern: "via|viale|piazza|corso {day} {month}",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["Abita in via 25 Aprile."],
    },
    Rule {
        name: "newspaper",
        pattern: "Sole [-] 24 Ore",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["Lo scrive Il Sole-24 Ore."],
    },
    Rule {
        name: "rate",
        pattern: "(al|alla|all' {unit} | volte|euro|lire|miliardi|milioni|ore << il|la|l' {unit})",
        meaning: rate,
        examples: &[
            ("", "due chili all'anno", "P1Y"),
            ("", "dieci euro al mese", "P1M"),
            ("", "tre volte la settimana", "P1W"),
        ],
        not: &["l'anno dopo", "all'ora di pranzo", "alla metà degli"],
    },
    Rule {
        name: "age",
        pattern: "(a|agli << {digits} anni [dopo] | uomo|donna|ragazzo|ragazza|bambino|bambina|giovane|pensionato|pensionata|studente|studentessa|figlio|figlia|operaio|età|eta' di << {digits} anni | sotto dei|i << {digits} anni | compie|compirà|compiuto|compirebbe << {number} anni)",
        meaning: |_, context| if is_sentence(context) { None } else { nothing() },
        examples: &[],
        not: &[
            "È morto a 84 anni.",
            "Un uomo di 36 anni è caduto.",
            "Si è spento a 91 anni dopo una malattia.",
            "i bambini al di sotto dei 6 anni",
            "fino all'età di 9 anni",
            "Avrebbe compiuto cent'anni.",
        ],
    },
    Rule {
        name: "every-second-weekday",
        pattern: "un|una {weekday} sì|si e uno|una no",
        meaning: |words, _| recurring(format!("XXXX-WXX-{}", words.weekday()?)),
        examples: &[("", "Il mercato si tiene un martedì sì e uno no.", "XXXX-WXX-2")],
        not: &[],
    },
    Rule {
        name: "titled-name",
        pattern: "signor|signora|signorina|giudice|commissario|dottor|dottoressa|ispettore {month}|{weekday}",
        meaning: |_, context| if context.ends_with_capital() { nothing() } else { None },
        examples: &[],
        not: &["Il commissario Maggio tacque."],
    },
    Rule {
        name: "given-name",
        pattern: "domenica",
        meaning: |_, context| if shared::is_name(context) { nothing() } else { None },
        examples: &[],
        not: &["Domenica Bassi è arrivata."],
    },
    Rule {
        name: "short-year",
        pattern: "({month} ['] {two-digits} | nell'|dell'|dall'|all'|l'|nel|del|il << {two-digits})",
        meaning: short_year,
        examples: &[
            ("", "nel marzo '92 e dall'85", "1992-03"),
            ("", "Nel 93 la crisi finì.", "1993"),
            ("", "la crisi del 92, dopo il 91.", "1992"),
        ],
        not: &[
            "l'80 per cento",
            "marzo 12",
            "nel 70% dei casi",
            "nel 12",
            "il 92 per cento",
            "il 75,3",
            "il 64 barrato",
        ],
    },
    Rule {
        name: "day-of-short-year",
        pattern: "{day} {month} [del] ['] {two-digits}",
        meaning: |words, context| {
            day(shared::year_of_two_digits(words, context)?, words.month()?, words.day()?)
        },
        examples: &[("2013-07-12", "il 3 maggio '68", "1968-05-03"), ("", "il 3 maggio '92", "1992-05-03")],
        not: &[],
    },
];

/// "marzo 92", "nel 93", and "dall'85": only years in the eighties begin with a vowel.
fn short_year(words: &Words, context: &Context) -> Option<Told> {
    let digits = words.count("two-digits")?;
    let year = shared::year_of_two_digits(words, context)?;
    let counts = context.precedes(&["%", "per"]);
    match words.month() {
        Some(number) if digits > 31 => month(year, number),
        None if counts => None,
        None if (80..90).contains(&digits) || (words.has("nel") && digits >= 60) => {
            complete(Time::Year(year))
        }
        None if digits >= 60 && ends_clause(context) => complete(Time::Year(year)),
        _ => None,
    }
}

/// "dieci euro al mese", unlike "rispetto all'anno precedente" and "all'ora di pranzo".
fn rate(words: &Words, context: &Context) -> Option<Told> {
    let dated = context.is_followed_by(|word| {
        matches!(word, Word::Shift(_) | Word::Earlier | Word::Later | Word::Digits(..) | Word::Month(_))
    });
    let named = context.precedes(&[
        "di",
        "del",
        "della",
        "dell'",
        "in",
        "che",
        "accademico",
        "scolastico",
        "fiscale",
        "solare",
    ]);
    if words.is_plural() || words.unit()? == Unit::Half || dated || named {
        None
    } else {
        every(Amount::whole(1), words.unit()?)
    }
}

/// "condannato a 20 anni" and "a 20 anni dalla strage" tell no age.
fn is_sentence(context: &Context) -> bool {
    context.precedes(&["di", "dal", "dalla", "dall'", "per"])
        || context.sentence_has(|word| word.starts_with("condann") || word.starts_with("carcer"))
}

/// Whether a sign ends the words here, unlike the "," of "92,5" and the "%" of "92%".
fn ends_clause(context: &Context) -> bool {
    let glued = context.tokens.get(context.at.end + 1).is_some_and(|next| next.gap == Gap::None);
    context.precedes(&[",", ".", ";", ")"]) && !glued
}

/// Which side the first or second half of a time is.
fn half(words: &Words) -> Option<Modifier> {
    match (words.unit()?, words.ordinal()?) {
        (Unit::Half, 1) => Some(Modifier::Start),
        (Unit::Half, 2) => Some(Modifier::End),
        _ => None,
    }
}
