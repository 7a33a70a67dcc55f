//! Times of which only the side is told: past, present or future.

use super::homographs::precedes_content;
use crate::{
    context::Tense,
    meanings::{lasting_vaguely, shifted, vague},
    rule::Rule,
    time::{Time, Unit, Vague},
    tokens::Shape,
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "recent-units",
        pattern: "recent {unit}",
        meaning: |words, _| if words.is_plural() { vague(Vague::Past) } else { None },
        examples: &[("2013-07-12", "in recent weeks", "PAST_REF")],
        not: &["in a recent SEC filing"],
    },
    Rule {
        name: "future-units",
        pattern: "future {unit}",
        meaning: |words, _| if words.is_plural() { vague(Vague::Future) } else { None },
        examples: &[("2013-07-12", "It will be cheaper in future years.", "FUTURE_REF")],
        not: &["a future week"],
    },
    Rule {
        name: "of-another-time",
        pattern: "former|future",
        meaning: |words, context| {
            let noun = context.token_after().is_some_and(|token| token.shape != Shape::Sign);
            let side = if words.has("former") { Vague::Past } else { Vague::Future };
            if noun && context.history { vague(side) } else { None }
        },
        examples: &[
            ("2013-07-12", "In 1830 and 1831 the former king lived there.", "PAST_REF"),
            ("2013-07-12", "In 1830 and 1831 he met his future wife.", "FUTURE_REF"),
        ],
        not: &["a former minister said on Monday", "the former."],
    },
    Rule {
        name: "recent",
        pattern: "recent",
        meaning: |_, context| {
            // News say it of nearly everything.
            let noun = context.token_after().is_some_and(|token| token.shape != Shape::Sign);
            if noun && context.history { vague(Vague::Past) } else { None }
        },
        examples: &[("2013-07-12", "In 1830 and 1831 the recent fire was on all minds.", "PAST_REF")],
        not: &["a recent study of bees", "It is quite recent."],
    },
    Rule {
        name: "current",
        pattern: "current",
        meaning: |_, context| {
            let noun = context.token_after().is_some_and(|token| token.shape != Shape::Sign);
            let electric = context.follows(&["direct", "alternating", "electric"]);
            if noun && !electric && !context.precedes(&["and", "or"]) { vague(Vague::Present) } else { None }
        },
        examples: &[("", "the current owner of the mill", "PRESENT_REF")],
        not: &["the strong current.", "an electric current flows"],
    },
    Rule {
        name: "to-date",
        pattern: "to << date",
        meaning: |_, context| {
            let ends = context.token_after().is_none_or(|token| token.shape == Shape::Sign)
                || context.precedes(&["has", "have", "is", "are", "and", "no"]);
            if ends { vague(Vague::Present) } else { None }
        },
        examples: &[("2013-07-12", "the largest gift to date.", "PRESENT_REF")],
        not: &["to date the vase", "from date to date palms"],
    },
    Rule {
        name: "for-the-moment",
        pattern: "for << the moment",
        meaning: |_, context| {
            if context.precedes(&["of", "when", "that"]) { None } else { vague(Vague::Present) }
        },
        examples: &[("2013-07-12", "For the moment, prices are stable.", "PRESENT_REF")],
        not: &["They waited for the moment of truth."],
    },
    Rule {
        name: "at-the-time",
        pattern: "at << the|that time",
        meaning: |_, context| {
            // "at the time Ms. Bell was seized"
            let told = context.token_after().is_some_and(|token| token.shape == Shape::Capital);
            if told || context.precedes(&["of", "when", "that"]) { None } else { vague(Vague::Past) }
        },
        examples: &[("2013-07-12", "Nobody knew it at the time.", "PAST_REF")],
        not: &["at the time of the fire", "At the time Bell was seized, it rained."],
    },
    Rule {
        name: "at-this-point",
        pattern: "at << this critical|crucial|delicate|difficult|sensitive moment|stage|juncture|time",
        meaning: |_, context| if context.precedes(&["of", "in"]) { None } else { vague(Vague::Present) },
        examples: &[("2013-07-12", "Nobody should strike at this critical juncture.", "PRESENT_REF")],
        not: &["at this crucial stage of the race"],
    },
    Rule {
        name: "some-day-to-come",
        pattern: "at|to|until << a later|future date|time|stage",
        meaning: |_, context| if context.narrative { None } else { vague(Vague::Future) },
        examples: &[("2013-07-12", "The price will be set at a later date.", "FUTURE_REF")],
        not: &[],
    },
    Rule {
        name: "the-time-ahead",
        pattern: "in|for|over << the short|near|medium|long term",
        meaning: |_, context| {
            let noun = context.token_after().is_some_and(|token| token.shape != Shape::Sign)
                && precedes_content(context);
            if noun { None } else { vague(Vague::Future) }
        },
        examples: &[("2013-07-12", "Prices will fall in the long term.", "FUTURE_REF")],
        not: &["He is in the short term ward."],
    },
    Rule {
        name: "some-time",
        pattern: "(for << ([quite] some time | a [little|short|long] while) | in|after|quite << a [little|short|long] while | take|takes|took|taken << (some time | a while))",
        meaning: |_, context| {
            if context.precedes(&["ago", "or", "before"]) { None } else { lasting_vaguely() }
        },
        examples: &[("2013-07-12", "They will be there for some time.", "PXX")],
        not: &["The mill closed some time ago."],
    },
    Rule {
        name: "in-this-period",
        pattern: "(during|throughout|within << this|that period|time | in|of|from << that period | at << this time)",
        meaning: |_, context| {
            let base = context.story();
            let long = base.is_told() && base.time.as_ref().and_then(Time::unit) >= Some(Unit::Decade);
            match context.history {
                true if long => shifted(&base, 0, Unit::Decade),
                true => vague(Vague::Past),
                false => None,
            }
        },
        examples: &[
            ("2013-07-12", "In 1830 and 1831 he ruled. During this period bread was dear.", "PAST_REF"),
            (
                "2013-07-12",
                "He ruled in 1830, 1831 and through the 1840s. During this period bread was dear.",
                "184",
            ),
        ],
        not: &["During this period he fell ill on Monday."],
    },
    Rule {
        name: "vague",
        pattern: "{vague}",
        meaning: |words, context| {
            // "as recently as 2010", "as soon as"
            if context.follows(&["as"]) && context.precedes(&["as"]) {
                return None;
            }
            // "soon after the holiday"
            if words.vague()? == Vague::Future
                && context.precedes(&["after", "before", "afterwards", "thereafter"])
            {
                return None;
            }
            // "at this time of year"
            if words.vague()? == Vague::Present && context.precedes(&["of"]) {
                return None;
            }
            // "the past three summers"
            let counted = context.is_followed_by(|word| matches!(word, Word::Amount(_)));
            if counted && context.text[context.tokens[context.at.end - 1].range()] == *"past" {
                return None;
            }
            // "in future years"
            let units = context.is_followed_by(|word| matches!(word, Word::Units(_)));
            if units && context.text[context.tokens[context.at.end - 1].range()] == *"future" {
                return None;
            }
            let soon = words.vague()? == Vague::Future && context.tense() != Tense::Future;
            let bare =
                context.at.len() == 1 || context.text[context.tokens[context.at.end - 1].range()] == *"long";
            if soon && bare { None } else { vague(words.vague()?) }
        },
        examples: &[
            ("", "He is now in London.", "PRESENT_REF"),
            ("", "They wed recently.", "PAST_REF"),
            ("", "They will wed before long.", "FUTURE_REF"),
        ],
        not: &[
            "known",
            "Before long they had wed.",
            "He fell shortly after lunch.",
            "the past three summers",
            "At this time of year the pass is closed.",
        ],
    },
];
