//! Times of day.

use crate::{
    context::Context,
    meanings::{Told, clock},
    rule::{Rule, Words},
    time::Clock,
    tokens::{Gap, Shape},
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "hour-and-part",
        pattern: "({part} [{joint}] {clock} [{oclock}] | {clock} [{oclock}] [{joint}] {part} | {digits:hour} {oclock} [{joint}] {part} | {oclock} << {digits:hour} [{joint}] {part} | {part} [{joint}] {digits:hour} {oclock})",
        meaning: hour_of_part,
        examples: &[],
        not: &[],
    },
    Rule {
        name: "hour-told",
        pattern: "({digits:hour} {oclock} [{two-digits}] | {clock} {oclock} | {oclock} << {clock} [{oclock}] | {oclock} << {digits:hour} [{oclock}])",
        meaning: |words, context| {
            let minute = words.count("two-digits").unwrap_or(0);
            // "dalle 13 alle 16" are two hours, "alle 2mila" is none.
            let begins_next = context.has_inside(&["alle", "dalle"]);
            let counts =
                context.token_after().is_some_and(|next| next.gap == Gap::None && next.shape == Shape::Lower);
            if begins_next || counts {
                return None;
            }
            let told = words.clock().or_else(|| Some(Clock::at(words.count("hour")?, minute)))?;
            if told.hour < 24 && told.minute < 60 { clock(context, told) } else { None }
        },
        examples: &[],
        not: &[],
    },
];

/// "8 Uhr abends", "下午5:00": hours up to twelve are those of the part of the day.
pub(in crate::languages) fn hour_of_part(words: &Words, context: &Context) -> Option<Told> {
    let told = words.clock().or_else(|| Some(Clock::at(words.count("hour")?, 0)))?.by(words.part()?);
    if told.hour < 24 { clock(context, told) } else { None }
}
