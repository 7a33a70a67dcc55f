//! Spanish: words, and the rules that are its own.

mod words;

use super::{Language, shared};
use crate::{
    context::{Context, Tense},
    meanings::{Told, clock, day_nearby, days_from_told, every, nothing, recurring, shifted, vague},
    numbers::Order,
    rule::{Rule, Words},
    time::{Amount, Clock, Unit, Vague},
    tokens::Shape,
};

/// Spanish.
pub(super) const SPANISH: Language = Language {
    tag: "es",
    words: &[words::WORDS, super::calendars::LATIN, super::common::SIGNS],
    rules: &[&[RULES], shared::RULES],
    order: Order::DayMonth,
    verb_forms: &[
        ("-rá", Tense::Future),
        ("-rán", Tense::Future),
        ("-aron", Tense::Past),
        ("-ieron", Tense::Past),
        ("-ó", Tense::Past),
    ],
    articles: true,
    examples: EXAMPLES,
};

const EXAMPLES: &[(&str, &str, &str)] = &[
    ("2013-07-12", "La vista fue aplazada hasta marzo.", "2014-03 UNTIL"),
    ("", "en la segunda mitad del siglo XVI", "15 END"),
    ("2013-07-12", "Murió hace tres días.", "2013-07-09"),
    ("2013-07-12", "hace dos años", "2011"),
    ("2013-07-12", "hace dos casas", ""),
    ("2013-07-12", "se fue hace meses", "PAST_REF"),
    ("2013-07-12", "en las últimas semanas", "PXW"),
    ("2013-07-12", "dentro de tres días", "2013-07-15"),
    ("2013-07-12", "Llegó el 3 de mayo de 1901. Dos años después se fue.", "1901-05-03, 1903"),
    ("2013-07-12", "Llegó en mayo de 1901. Un año antes estaba enfermo.", "1901-05, 1900"),
    ("2013-07-12", "en junio del año pasado, en el mes de mayo", "2012-06, 2013-05"),
    ("2013-07-12", "julio 5, 2012; ayer a las 8 de la tarde", "2012-07-05, 2013-07-11T20:00"),
    ("", "dos años y medio", "P2Y6M"),
    ("", "los primeros tres meses, el actual presidente", "P3M, PRESENT_REF"),
    ("2013-07-12", "el verano de 2011 en Argentina", "2011-SU"),
    ("", "una iglesia del siglo XII, a principios del siglo XIX", "11, 18 START"),
    ("2013-07-12", "el lunes 8; treinta y dos años", "2013-07-08, P32Y"),
    ("", "el siglo I a. C.", "BC00"),
    ("", "los años 1920, los años 60, los años noventa", "192, 196, 199"),
    ("", "en 1648", "1648"),
    ("", "vale 1648 euros, dura 40 años", "P40Y"),
    ("", "cada mes, todos los días, cada viernes", "P1M, P1D, XXXX-WXX-5"),
    ("", "Cada dos martes se reúne la junta.", "XXXX-WXX-2"),
    ("2013-07-12", "a las 20 horas", "2013-07-12T20:00"),
    ("", "el primer trimestre de 2011", "2011-Q1"),
    ("", "el 12 de Tir de 1392, el 5 de Nisán de 5784", "2013-07-03, 2024-04-13"),
    ("", "el 9 de termidor del año II", "1794-07-27"),
    ("2013-07-12", "el pasado 26 de mayo", "2013-05-26"),
    ("2013-07-12", "el 5 del mes pasado, el 3 del presente mes", "2013-06-05, 2013-07-03"),
    ("2013-07-12", "Murió anteanoche.", "2013-07-10TNI"),
    ("2013-07-12", "a principios del mes de mayo", "2013-05 START"),
    ("2013-07-12", "Reyes murió a mediados del año pasado.", "2012 MID"),
    ("2013-07-12", "de enero a abril de 2011, el diez de octubre", "2011-01, 2011-04, 2011-10-10"),
    (
        "2013-07-12",
        "la última semana de julio de 2012; el martes de la semana pasada",
        "2012-W30, 2013-07-02",
    ),
    (
        "2013-07-12",
        "Dos días antes de Navidad llegó. Los últimos tres meses de 2012 fueron malos.",
        "2012-12-23, 2012-Q4",
    ),
    ("2013-07-12", "Llegó el 3 de mayo de 1901. Esa noche se fue.", "1901-05-03, 1901-05-03TNI"),
];

const RULES: &[Rule] = &[
    Rule {
        name: "every-second-weekday",
        pattern: "un|cada {weekday} sí y otro no",
        meaning: |words, _| recurring(format!("XXXX-WXX-{}", words.weekday()?)),
        examples: &[("", "El mercado se celebra un martes sí y otro no.", "XXXX-WXX-2")],
        not: &["un día sí y otro no"],
    },
    Rule {
        name: "street-of-a-day",
        pattern: "calle|plaza|avenida [del] {day} de {month}",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["Vive en la calle 2 de Mayo."],
    },
    Rule {
        name: "past-or-coming",
        pattern: "pasada|pasadas|próximo|próxima|próximos|próximas",
        meaning: |words, _| {
            vague(if words.has("pasada") || words.has("pasadas") { Vague::Past } else { Vague::Future })
        },
        examples: &[("", "las próximas elecciones, la pasada campaña", "FUTURE_REF")],
        not: &["dijo que no"],
    },
    Rule {
        name: "hour-and-part-of-the-day",
        pattern: "las|la ({clock} | {digits:hour}) [horas] de|por la {part}",
        meaning: shared::hour_of_part,
        examples: &[("2013-07-12", "a las 6.30 de la mañana", "2013-07-12T06:30")],
        not: &[],
    },
    Rule {
        name: "hour-in-words",
        pattern: "las|la {number:hour} [y cuarto|media | menos cuarto] [en punto | de|por la {part}]",
        meaning: hour_in_words,
        examples: &[
            ("2013-07-12", "Llegó a las ocho y cuarto de la tarde.", "2013-07-12T20:15"),
            ("2013-07-12", "Salió a las once menos cuarto.", "2013-07-12T10:45"),
            ("2013-07-12", "Se fue a las seis.", "2013-07-12T06:00"),
            ("2013-07-12", "Cerraron a las doce de la noche.", "2013-07-12T00:00"),
        ],
        not: &["las ocho mujeres", "de las dos que vio"],
    },
    Rule {
        // Elsewhere it is the sea.
        name: "short-march",
        pattern: "{day} mar [.]",
        meaning: |words, context| {
            let goes_on = context.token_after().is_some_and(|next| next.shape != Shape::Sign);
            if goes_on { None } else { day_nearby(context, 3, words.day()?) }
        },
        examples: &[("2019-03-06", "Puerto Azul, 4 mar (Costa).- El puente se cerrará.", "2019-03-04")],
        not: &["Nadó a 4 mar adentro."],
    },
    Rule {
        name: "month-of-short-year",
        pattern: "[{day} de] {month} de {two-digits}",
        meaning: shared::month_of_short_year,
        examples: &[("2013-07-12", "Las huelgas de mayo de 68 fueron largas.", "1968-05")],
        not: &["La ley de mayo de 20 artículos"],
    },
    Rule {
        name: "day-of-the-month",
        pattern: "[el|del|al] [{shift}] día {day}",
        meaning: shared::day_of_the_month,
        examples: &[
            ("2013-07-12", "Murió el día 3.", "2013-07-03"),
            ("2013-07-12", "Será el día 3.", "2013-08-03"),
            ("2013-07-12", "Murió el pasado día 11.", "2013-07-11"),
            ("2013-07-12", "La visita del pasado día 25 fue breve.", "2013-06-25"),
            ("2013-07-12", "La obra se estrena el próximo día 3.", "2013-08-03"),
        ],
        not: &[],
    },
    Rule {
        name: "clock-of-the-place",
        pattern: "(las {clock} [hora|horas] | {clock} hora|horas | las {digits:hour} [hora|horas]) [local|locales|gmt]",
        meaning: |words, context| clock(context, words.time_of_day()?),
        examples: &[("2013-07-12", "empezó a las 8.15 horas locales", "2013-07-12T08:15")],
        not: &[],
    },
    Rule {
        name: "day-beside",
        pattern: "(al|el día siguiente | el día anterior | la víspera)",
        meaning: |words, context| match context.precedes(&["de", "del"]) {
            true => None,
            false => days_from_told(context, if words.has("siguiente") { 1 } else { -1 }),
        },
        examples: &[
            ("2013-07-12", "Llegó el 3 de mayo de 1901. Al día siguiente se fue.", "1901-05-04"),
            ("2013-07-12", "Llegó el 3 de mayo de 1901. La víspera estaba enfermo.", "1901-05-02"),
            ("2013-07-12", "Al día siguiente se fue.", "XXXX-XX-XX"),
        ],
        not: &["la víspera de la fiesta"],
    },
    Rule {
        name: "unit-beside",
        pattern: "al|el|la {unit} siguiente|anterior",
        meaning: |words, context| {
            let unit = words.unit().filter(|unit| !words.is_plural() && *unit >= Unit::Week)?;
            shifted(&context.story(), if words.has("siguiente") { 1 } else { -1 }, unit)
        },
        examples: &[
            ("2013-07-12", "Llegó en 1901. Al año siguiente se fue.", "1902"),
            ("2013-07-12", "Llegó el 3 de mayo de 1901. La semana anterior estaba en Lima.", "1901-W17"),
        ],
        not: &[],
    },
    Rule {
        name: "given-name",
        pattern: "(domingo|julio|abril | señor|señora|señorita|don|doña|doctor|doctora|juez|jueza|comisario|inspector {month}|{weekday})",
        meaning: |words, context| {
            let titled = words.month().is_some() || words.weekday().is_some();
            if titled || shared::is_name(context) { nothing() } else { None }
        },
        examples: &[],
        not: &["Domingo Ruiz y Julio Prada llegaron.", "La señora Abril se fue."],
    },
    Rule {
        name: "rate",
        pattern: "(al | por) {unit}",
        meaning: |words, _| every(Amount::whole(1), words.unit()?),
        examples: &[("", "siete kilos por persona al año", "P1Y")],
        not: &[],
    },
    Rule {
        name: "the-unit-shifted",
        pattern: "el|la {shift} {unit}",
        meaning: |words, context| shifted(&context.now(), words.shift()?, words.unit()?),
        examples: &[("2013-07-12", "el próximo mes", "2013-08")],
        not: &[],
    },
];

/// "las ocho y cuarto de la tarde": a time of day after a preposition, or with more than the hour.
fn hour_in_words(words: &Words, context: &Context) -> Option<Told> {
    let hour = words.count("hour").filter(|hour| (1..=12).contains(hour))?;
    let minutes = match (words.has("media"), words.has("cuarto"), words.has("menos")) {
        (true, ..) => 30,
        (_, true, false) => 15,
        (_, true, true) => -15,
        _ => 0,
    };
    let told = Clock::at(hour, 0);
    let hour = words.part().map_or(told, |part| told.by(part)).hour;
    let noun = context.token_after().is_some_and(|token| token.shape == Shape::Lower && token.symbol == 0);
    let alone = minutes == 0 && words.part().is_none();
    if alone && (noun || !context.follows(&["a", "desde", "hasta", "sobre"])) {
        return None;
    }
    let minute = u32::try_from((i32::try_from(hour * 60).ok()? + minutes).rem_euclid(24 * 60)).ok()?;
    clock(context, Clock::at(minute / 60, minute % 60))
}
