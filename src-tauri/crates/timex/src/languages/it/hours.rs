//! Italian rules of hours and parts of a day.

use edtf::Modifier;

use crate::{
    context::Context,
    meanings::{Joins, Told, clock, days_from_told, part_alone, part_of_day_told},
    rule::{Rule, Words},
    time::Clock,
    tokens::Shape,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "hour-in-words",
        pattern: "alle|all' << {number:hour} [{joint}] {part}",
        meaning: |words, context| clock(context, Clock::at(words.count("hour")?, 0).by(words.part()?)),
        examples: &[
            ("2013-07-12", "alle cinque del pomeriggio", "2013-07-12T17:00"),
            ("2013-07-12", "all'una di notte", "2013-07-12T01:00"),
        ],
        not: &[],
    },
    Rule {
        name: "hour-in-words-of-day",
        pattern: "alle|all' << {number:hour} >> [{joint}] ({relative} | {relative-part} | {weekday})",
        meaning: |words, context| clock(context, Clock::at(words.count("hour")?, 0)),
        examples: &[("2013-07-12", "alle nove di ieri", "2013-07-11T09:00")],
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

fn hour(words: &Words, context: &Context) -> Option<Told> {
    let told = words.clock().or_else(|| Some(Clock::at(words.count("hour")?, 0)))?;
    if told.hour < 24 { clock(context, told) } else { None }
}
