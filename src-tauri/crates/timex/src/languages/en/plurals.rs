//! Units in the plural that nobody counts: "for years", "in the weeks that followed".

use crate::{
    context::Context,
    meanings::{lasting, vague},
    rule::{Rule, Words},
    time::{Amount, Unit, Vague},
    tokens::Shape,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "vague-period",
        pattern: "for|in|of|after|took|take|takes|within|last|lasted << {unit}",
        meaning: |words, _| {
            let plural = words.is_plural();
            if plural && words.unit()? >= Unit::Minute { lasting(Amount::Some, words.unit()?) } else { None }
        },
        examples: &[("", "They fought for years.", "PXY")],
        not: &["in quarter"],
    },
    Rule {
        name: "some-of-the-units",
        pattern: "in|over|during|through|throughout|for << the [(early | later | first | last | final | closing | intervening | ensuing | succeeding | subsequent | remaining | turbulent)] {unit}",
        meaning: |words, _| {
            let long = words.unit()? >= Unit::Day && is_countless(words);
            if long { lasting(Amount::Some, words.unit()?) } else { None }
        },
        examples: &[
            ("", "The river has shifted over the years.", "PXY"),
            ("", "In the succeeding months he lost his sight.", "PXM"),
            ("", "in the weeks that followed", "PXW"),
        ],
        not: &["in the quarters below deck"],
    },
    Rule {
        name: "units",
        pattern: "{unit}",
        meaning: |words, context| {
            let listed = context.token_after().is_some_and(|token| token.shape == Shape::Digits);
            let age = listed
                || context.precedes(&["old"])
                || context.is_hyphenated()
                || context.follows(&["-", "no"])
                // "on days when it rains"
                || (context.follows(&["on", "in"]) && context.precedes(&["when", "that"]));
            let title = starts_with_capital(words, context) && !context.begins_sentence();
            if is_countless(words) && !age && !title { lasting(Amount::Some, words.unit()?) } else { None }
        },
        examples: &[
            ("", "Days after the flood the bridge fell.", "PXD"),
            ("", "She had waited years to return.", "PXY"),
        ],
        not: &[
            "the Wonder Years",
            "The years 2001 and 2003 were wet.",
            "he is 20 years old",
            "officers' quarters",
            "seconds",
            "Trams are full on days when it rains.",
        ],
    },
    Rule {
        name: "units-past",
        pattern: "{unit} (past | gone by)",
        meaning: |words, context| {
            let ends = context.token_after().is_none_or(|token| token.shape == Shape::Sign)
                || context.precedes(&["and", "when", "he", "she", "they", "it", "we"]);
            if is_countless(words) && ends { vague(Vague::Past) } else { None }
        },
        examples: &[("", "Worse floods were seen in years past.", "PAST_REF")],
        not: &["They drove for days past the ruins."],
    },
    Rule {
        name: "great-count-of-units",
        pattern: "(hundreds|thousands|dozens|scores of | a matter of) {unit}",
        meaning: |words, _| if is_countless(words) { lasting(Amount::Some, words.unit()?) } else { None },
        examples: &[
            ("", "The mill stood for hundreds of years.", "PXY"),
            ("", "It was over in a matter of hours.", "PTXH"),
        ],
        not: &["a matter of taste"],
    },
];

/// Whether a unit in the plural stands for some of them: "years", but not the "quarters" one lives in.
fn is_countless(words: &Words) -> bool {
    let unit = words.unit();
    words.is_plural() && !matches!(unit, None | Some(Unit::Second | Unit::Weekend | Unit::Quarter))
}

/// Whether the unit is written with a capital.
pub(super) fn starts_with_capital(words: &Words, context: &Context) -> bool {
    words
        .parts
        .iter()
        .filter(|part| part.name == "unit")
        .any(|part| context.tokens[part.tokens.start].shape == Shape::Capital)
}
