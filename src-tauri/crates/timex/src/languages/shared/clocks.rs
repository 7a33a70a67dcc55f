//! Times of day.

use crate::{
    context::Context,
    meanings::{Told, clock},
    rule::{Rule, Words},
    time::{Clock, DayPart},
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
            let told = words
                .clock()
                .or_else(|| Some(Clock { hour: words.count("hour")?, minute, second: None, zone: None }))?;
            if told.hour < 24 && told.minute < 60 { clock(context, told) } else { None }
        },
        examples: &[],
        not: &[],
    },
];

/// "8 Uhr abends", "下午5:00": hours up to twelve are those of the part of the day.
pub(in crate::languages) fn hour_of_part(words: &Words, context: &Context) -> Option<Told> {
    let told = words
        .clock()
        .or_else(|| Some(Clock { hour: words.count("hour")?, minute: 0, second: None, zone: None }))?;
    let later = match words.part()? {
        DayPart::Morning => false,
        DayPart::Night => (6..12).contains(&told.hour),
        _ => (1..12).contains(&told.hour),
    };
    let hour = if later { told.hour + 12 } else { told.hour };
    if hour < 24 { clock(context, Clock { hour, ..told }) } else { None }
}
