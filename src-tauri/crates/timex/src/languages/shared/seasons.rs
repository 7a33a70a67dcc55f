//! Seasons.

use crate::{
    meanings::{complete, in_year_of, season_nearby, shifted, shifted_yearly},
    rule::Rule,
    time::{Time, Unit},
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "season-of-shifted-year",
        pattern: "{season} [{joint}] [{joint}] ({shift} {unit} | {unit} {shift})",
        meaning: |words, context| {
            let season = words.season()?;
            if words.unit()? != Unit::Year {
                return None;
            }
            let year = shifted(&context.season_of_telling(), words.shift()?, Unit::Year);
            in_year_of(year, |year| Some(Time::Season(year, season)))
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "season-year",
        pattern: "{season} [{joint}] {year} [{year-mark}]",
        meaning: |words, _| complete(Time::Season(words.year()?, words.season()?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "season-shifted",
        pattern: "({shift} {season} | {season} {shift})",
        meaning: |words, context| {
            let season = words.season()?;
            shifted_yearly(&context.now(), words.shift()?, "XXXX", |year| Some(Time::Season(year, season)))
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "season",
        pattern: "{joint}|{in} << {season}",
        meaning: |words, context| season_nearby(context, words.season()?),
        examples: &[],
        not: &[],
    },
];
