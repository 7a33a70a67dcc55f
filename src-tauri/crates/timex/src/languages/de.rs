//! German: its words, and the rules that are its own.

mod words;

use edtf::Modifier;

use super::{Language, shared};
use crate::{
    context::{Context, Tense},
    meanings::{
        after, clock, complete, day_nearby, days_from_told, every, lasting, nothing, part_alone, part_of,
        shifted, vague, weekday_and_day,
    },
    numbers::Order,
    rule::Rule,
    time::{Amount, Clock, Time, Unit, Vague},
    tokens::{Gap, Shape},
    words::Word,
};

/// German.
pub(super) const GERMAN: Language = Language {
    tag: "de",
    words: words::ALL,
    rules: &[&[RULES], shared::RULES],
    order: Order::DayMonth,
    verb_forms: &[("-te", Tense::Past)],
    articles: false,
    examples: EXAMPLES,
};

const EXAMPLES: &[(&str, &str, &str)] = &[
    ("2013-07-12", "Er starb am 5. dieses Monats.", "2013-07-05"),
    ("2013-07-12", "In der vergangenen Nacht brannte es.", "2013-07-11TNI"),
    ("2013-07-12", "Er starb am 12. des vergangenen Monats.", "2013-06-12"),
    ("2013-07-12", "Die Sitzung wurde auf Montag vertagt.", "2013-07-15"),
    ("2013-07-12", "Der Prozess wurde auf den 3. März verschoben.", "2014-03-03"),
    ("2013-07-12", "Er starb vor drei Tagen.", "2013-07-09"),
    ("2013-07-12", "vor zwei Jahren", "2011"),
    ("2013-07-12", "vor zwei Häusern", ""),
    ("", "der Krieg von 1914-18 und die Saison 2013/2014", "1914, 1918, 2013, 2014"),
    ("2013-07-12", "Sie treffen sich am Wochenende.", "2013-W28-WE"),
    ("2013-07-12", "Sie war am Wochenende dort.", "2013-W27-WE"),
    (
        "2013-07-12",
        "Mitte April 2014 wird gewählt, und er werde am Sonntag gehen.",
        "2014-04 MID, 2013-07-14",
    ),
    ("2013-07-12", "heute in einer Woche, morgen in zwei Wochen", "2013-07-19, 2013-07-27"),
    ("2013-07-12", "vor etwa zehn Jahren", "2003 APPROX"),
    ("2013-07-12", "Er kam am 3. Mai 1901. Zwei Jahre später ging er.", "1901-05-03, 1903"),
    ("2013-07-12", "Er kam im Mai 1901. Ein Jahr zuvor war er krank.", "1901-05, 1900"),
    ("2013-07-12", "Das war heuer besser als im Vorjahr", "2013, 2012"),
    ("2013-07-12", "bis Ende des Jahres, Anfang des Jahres 1990", "2013 END, 1990 START"),
    ("", "im 19. Jahrhundert", "18"),
    ("", "im frühen 19. Jahrhundert, jeden Morgen", "18 START, XXXX-XX-XXTMO"),
    (
        "2013-07-12",
        "im vorletzten Jahr, übernächste Woche, in 3,5 Jahren, 06/2004",
        "2011, 2013-W30, 2017-01, 2004-06",
    ),
    ("2013-07-12", "Montag, 8., und Zimmer 1901", "2013-07-08"),
    ("", "Anfang des 16. Jahrhunderts", "15 START"),
    ("", "im 5. Jahrhundert v. Chr.", "BC04"),
    ("", "in den 1920er Jahren und den 60er-Jahren", "192, 196"),
    ("", "im Jahr 1648", "1648"),
    ("", "jeden Monat, jeden Freitag", "P1M, XXXX-WXX-5"),
    ("", "im dritten Quartal 2011", "2011-Q3"),
    ("2013-07-12", "um 8 Uhr, um 14.30 Uhr", "2013-07-12T08:00, 2013-07-12T14:30"),
    ("", "Der Krieg von 1914–1918", "1914, 1918"),
    ("", "am 25. Oktober (7. November) 1917", "1917-11-07"),
    ("2013-07-12", "im Juni des vergangenen Jahres, im Monat Mai", "2012-06, 2013-05"),
    ("2013-07-12", "drei Tage vor dem Fest, die ersten drei Monate", "P3D, P3M"),
    ("2013-07-12", "Eine Stunde später brannte es.", "PT1H"),
    ("", "nach dreitägigen Kämpfen, 3-Mai-1901, in der 27. Woche", "P3D, 1901-05-03"),
    ("2013-07-12", "gestern um 8 Uhr abends, in Woche 27", "2013-07-11T20:00, 2013-W27"),
    ("", "am 12. Tir 1392, am 5. Nisan 5784, am 9. Thermidor II", "2013-07-03, 2024-04-13, 1794-07-27"),
    ("", "am 1. Muharram 1445, am 25. Oktober 1917 alten Stils", "2023-07-19, 1917-11-07"),
    ("2021-04-20", "im Ramadan, mehr als 2000 Menschen", "2021-04-13/2021-05-12"),
    (
        "2013-07-12",
        "am vergangenen Dienstag, gestern Abend, am 3. Juni",
        "2013-07-09, 2013-07-11TEV, 2013-06-03",
    ),
    ("2013-07-12", "im vergangenen Mai, im letzten Sommer; im Sommer", "2013-05, 2012-SU, 2013-SU"),
    (
        "",
        "Weihnachten 1914; vom 3. bis 5. Juni 1901; Rio 1992",
        "1914-12-25, 1901-06-03, 1901-06-05 UNTIL, 1992",
    ),
    ("", "Es dauerte Wochen, zwei Stunden und zehn Minuten.", "PXW, PT2H10M"),
    (
        "",
        "am dritten Montag im Mai 2013, in der Nacht vom 14. auf den 15. April 1912",
        "2013-05-20, 1912-04-14TNI",
    ),
    ("2013-07-12", "von November bis Februar 2011", "2010-11, 2011-02 UNTIL"),
    ("2013-07-12", "in der ersten Woche im Mai 2012", "2012-W18"),
    ("2013-07-12", "vergangene Woche am Dienstag, am neunundzwanzigsten Mai", "2013-07-02, 2013-05-29"),
    ("2013-07-12", "am 12. Tir, im Tir 1392", "2013-07-03, 2013-06-22/2013-07-22"),
    (
        "2013-07-12",
        "Heute vor einem Jahr brach der Damm, in den ersten neun Monaten des Jahres 2012, jeden zweiten Dienstag",
        "2012-07-12, 2012-01-01/2012-09-30, XXXX-WXX-2",
    ),
    ("2013-07-12", "In der Nacht von Samstag auf Sonntag fiel Schnee.", "2013-07-06TNI"),
    ("2013-07-12", "Am 3. Mai 1901 kam er an. An jenem Abend ging er.", "1901-05-03, 1901-05-03TEV"),
];

const RULES: &[Rule] = &[
    Rule {
        name: "age",
        pattern: "({number} {unit} alt|alte|alten|alter|altes | {digits} - {unit} | mit|ab|unter << {digits} Jahren|Jahre)",
        meaning: |words, context| {
            // "die 44-Jährige" is a person, "die 44-jährige Feindschaft" lasts.
            let last = &context.text[context.tokens[context.at.end - 1].range()];
            if words.has("-") && !last.starts_with("Jährig") { None } else { nothing() }
        },
        examples: &[],
        not: &["Der 16 Jahre alte Sohn und die 44-Jährige kamen.", "Kinder unter 14 Jahren"],
    },
    Rule {
        name: "bare-year",
        pattern: "{year}",
        meaning: |words, context| {
            let old = words.year().filter(|year| (1000..1900).contains(year) && is_old_year(context));
            old.map_or_else(|| shared::bare_year(words, context), |year| complete(Time::Year(year)))
        },
        examples: &[
            ("", "Die Bahn wurde 1950 eröffnet.", "1950"),
            ("", "Ein Mönch, der 1550 in Ulm starb, schrieb es.", "1550"),
            ("", "Das Kloster wurde einst 1487 geweiht.", "1487"),
            ("", "Der Turm, der 1811 seine Glocke verlor, steht noch.", "1811"),
        ],
        not: &[
            "Sie zahlten 1950 Euro für Zimmer 1901.",
            "Sie zahlten 1550 Gulden und 1200 schwere Taler.",
            "Bei Ulm wurden 1500 getötet.",
        ],
    },
    Rule {
        name: "early-year",
        pattern: "Jahr|Jahre << {digits}",
        meaning: |words, context| {
            let year = i32::try_from(words.count("digits")?).ok()?;
            let early = context.tokens[context.at.start].digits == 3 && !context.follows_comparison();
            if early { complete(Time::Year(year)) } else { None }
        },
        examples: &[("", "Er starb im Jahr 578.", "0578")],
        not: &["578 Jahre", "im Jahr 12"],
    },
    Rule {
        name: "half-of-the-year",
        pattern: "[der|die] {ordinal} Jahreshälfte [{year}]",
        meaning: |words, context| {
            let half = words.ordinal().filter(|half| (1..=2).contains(half))?;
            match words.year() {
                Some(year) => complete(Time::Half(year, half)),
                None => Some(shifted(&context.now(), 0, Unit::Year)?.map(|time| match time {
                    Time::Year(year) => Some(Time::Half(*year, half)),
                    _ => None,
                })?),
            }
        },
        examples: &[
            ("2013-07-12", "In der zweiten Jahreshälfte steigen die Preise.", "2013-H2"),
            ("2013-07-12", "Die erste Jahreshälfte 2011 war trocken.", "2011-H1"),
        ],
        not: &["die dritte Jahreshälfte"],
    },
    Rule {
        name: "day-and-month-in-digits",
        pattern: "am|vom|bis|zum|seit|den|dem|ab << [{weekday} [,]] {day} +. {month-number} [.]",
        meaning: |words, context| {
            let more =
                context.token_after().is_some_and(|next| next.gap == Gap::None && next.shape != Shape::Sign);
            let clock = context.is_followed_by(|word| *word == Word::OClock);
            let (month, day) = (words.month()?, words.day()?);
            match words.weekday() {
                _ if more || clock => None,
                Some(weekday) => weekday_and_day(context, weekday, month, day),
                None => day_nearby(context, month, day),
            }
        },
        examples: &[
            ("2013-07-12", "Sie treffen sich am 27.11. in Ulm.", "2013-11-27"),
            ("2013-07-12", "Am Samstag, 15.06., kamen sie.", "2013-06-15"),
        ],
        not: &["Der Zug geht ab 22.04 Uhr."],
    },
    Rule {
        name: "decade-in-words",
        pattern: "{decade}",
        meaning: |words, _| complete(Time::Decade(190 + words.decade()?)),
        examples: &[("", "Anfang der neunziger Jahre", "199 START"), ("", "in den Sechzigern", "196")],
        not: &[],
    },
    Rule {
        name: "name-of-a-person",
        pattern: "Herr|Herrn|Frau|Familie|Richter|Richterin|Kommissar|Kommissarin|Inspektor|Professor|Doktor {weekday}|{month}|{season}",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &["Sie schrieben über Frau Montag.", "Kommissar Freitag schwieg."],
    },
    Rule {
        name: "night-to-day",
        pattern: "Nacht (zum | auf [den]) ({weekday} | {day} {month} [{year}])",
        meaning: shared::night_to_day,
        examples: &[
            ("2013-07-12", "In der Nacht auf Dienstag brannte es.", "2013-07-08TNI"),
            ("", "in der Nacht zum 15. April 1912", "1912-04-14TNI"),
        ],
        not: &[],
    },
    Rule {
        name: "long-lasting",
        pattern: "minutenlang|stundenlang|tagelang|wochenlang|monatelang|jahrelang|jahrzehntelang",
        meaning: |words, _| {
            let units = [
                ("minutenlang", Unit::Minute),
                ("stundenlang", Unit::Hour),
                ("tagelang", Unit::Day),
                ("wochenlang", Unit::Week),
                ("monatelang", Unit::Month),
                ("jahrelang", Unit::Year),
                ("jahrzehntelang", Unit::Decade),
            ];
            let (_, unit) = units.into_iter().find(|(word, _)| words.has(word))?;
            lasting(Amount::Some, unit)
        },
        examples: &[("", "Es regnete tagelang.", "PXD")],
        not: &[],
    },
    Rule {
        name: "period-long",
        pattern: "({number} {unit} lang | {number} lange|ganze|volle|weitere {unit})",
        meaning: |words, _| lasting(words.number()?, words.unit()?),
        examples: &[
            ("", "Er lebte sechs Jahre lang in Ulm.", "P6Y"),
            ("", "Er lebte sechs lange Jahre in Ulm.", "P6Y"),
        ],
        not: &[],
    },
    Rule {
        name: "hour-in-words",
        pattern: "({number} Uhr | um|gegen|bis|ab|nach|vor << halb {number})",
        meaning: |words, context| {
            let hour = words.count("number").filter(|hour| *hour <= 24)?;
            let (hour, minute) = if words.has("halb") { (hour.checked_sub(1)?, 30) } else { (hour, 0) };
            clock(context, Clock::at(hour % 24, minute))
        },
        examples: &[
            ("2013-07-12", "Sie trafen sich um neun Uhr.", "2013-07-12T09:00"),
            ("2013-07-12", "Sie trafen sich um halb neun.", "2013-07-12T08:30"),
        ],
        not: &["halb acht Menschen"],
    },
    Rule {
        name: "nowadays",
        pattern: "(bis|noch|von << heute | heute >> noch)",
        meaning: |_, _| vague(Vague::Present),
        examples: &[
            ("2013-07-12", "Die Burg steht bis heute.", "PRESENT_REF"),
            ("2013-07-12", "Das gilt heute noch.", "PRESENT_REF"),
        ],
        not: &["Sie kam heute."],
    },
    Rule {
        name: "rate",
        pattern: "(pro << {unit} | im << Jahr|Monat)",
        meaning: |words, context| {
            let dated = context.token_after().is_some_and(|next| next.shape == Shape::Digits);
            let unit = words.unit().unwrap_or(if words.has("jahr") { Unit::Year } else { Unit::Month });
            if dated || words.is_plural() { None } else { every(Amount::whole(1), unit) }
        },
        examples: &[("", "zwei Kilo pro Woche, einmal im Monat", "P1W")],
        not: &["im Jahr 1648"],
    },
    Rule {
        name: "day-after",
        pattern: "(tags darauf | am << Tag darauf | am|im << folgenden|darauffolgenden {unit})",
        meaning: |words, context| match words.unit() {
            None | Some(Unit::Day) => days_from_told(context, 1),
            Some(unit) => after(&context.story(), Amount::whole(1), unit),
        },
        examples: &[
            ("2013-07-12", "Er kam am 3. Mai 1901. Tags darauf ging er.", "1901-05-04"),
            ("2013-07-12", "Tags darauf ging er.", "XXXX-XX-XX"),
            ("2013-07-12", "Er kam am 3. Mai 1901. Im folgenden Jahr ging er.", "1902"),
        ],
        not: &[],
    },
    Rule {
        name: "about-a-year",
        pattern: "um {year}",
        meaning: |words, _| Some(complete(Time::Year(words.year()?))?.with(Modifier::Approx)),
        examples: &[("", "Die Burg wurde um 1250 gebaut.", "1250 APPROX")],
        not: &["um 14.30 Uhr"],
    },
    Rule {
        name: "year-end",
        pattern: "zum|am|bis|gegen|vor|seit << Jahresende",
        meaning: |_, context| part_of(shifted(&context.now(), 0, Unit::Year), Modifier::End),
        examples: &[("2013-07-12", "Zum Jahresende läuft der Vertrag aus.", "2013 END")],
        not: &[],
    },
    Rule {
        name: "part-of-the-day-told",
        pattern: "(am | in der) << [frühen|späten] {part}",
        meaning: |words, context| part_alone(&context.story(), words.part()?),
        examples: &[("2013-07-12", "Am 3. Mai 1901 kam er an. Am Abend ging er.", "1901-05-03TEV")],
        not: &[],
    },
];

/// Words after which four digits before them were a year: no noun, which begins with a capital, and no adjective.
const AFTER_A_YEAR: [&str; 44] = [
    "in", "im", "am", "an", "auf", "aus", "bei", "bis", "der", "die", "das", "den", "dem", "des", "ein",
    "eine", "einen", "einem", "er", "sie", "es", "ihr", "ihre", "ihren", "sein", "seine", "seinen", "mit",
    "nach", "von", "vom", "zu", "zum", "zur", "und", "als", "wie", "war", "waren", "wurde", "wurden",
    "hatte", "für", "durch",
];

/// Whether a participle follows of what one thing suffered: "wurde 1487 geweiht", unlike "wurden 1500 verletzt".
fn is_done_then(context: &Context) -> bool {
    let participle = |word: &str| {
        let begins =
            ["ge", "be", "er", "ver", "zer", "ent", "auf", "ab"].iter().any(|start| word.starts_with(start));
        begins && (word.ends_with('t') || word.ends_with("en"))
    };
    let next = context.token_after().filter(|next| next.shape == Shape::Lower);
    next.is_some_and(|next| participle(&context.text[next.range()]))
        && context.sentence_has(|word| word == "wurde")
}

/// Whether four digits are a year of an earlier century, which German tells without a preposition.
fn is_old_year(context: &Context) -> bool {
    let alone = context.tokens[context.at.start].gap != Gap::None;
    let number = context.is_preceded_by(|word| *word == Word::Numbered) || context.follows_comparison();
    let dated = context.precedes(&AFTER_A_YEAR)
        || is_done_then(context)
        || (context.precedes(&[","]) && context.tokens[context.at.end].gap == Gap::None);
    let glued = context.tokens.get(context.at.end + 1).is_some_and(|next| next.shape == Shape::Digits);
    alone && dated && !glued && !number && !context.follows_modifier()
}
