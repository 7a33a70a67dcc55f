//! Lengths of time.

use edtf::Modifier;

use super::{homographs::precedes_content, plurals::starts_with_capital};
use crate::{
    context::{Context, Tense},
    meanings::{after, before, compound, every, lasting, vague},
    rule::{Rule, Words},
    time::{Amount, Unit, Vague},
    tokens::Shape,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "period-before-noun",
        pattern: "[the|a|an] << {number} - {unit} [- long|old]",
        meaning: |words, context| {
            let age = words.has("old");
            let fraction = words.unit()? == Unit::Quarter;
            let earlier = context.is_hyphenated();
            if age || fraction || earlier { None } else { lasting(words.number()?, words.unit()?) }
        },
        examples: &[("", "the two-week holiday", "P2W"), ("", "a 16-hour flight", "PT16H")],
        not: &["a six-year-old boy", "his 9-month-old niece", "three-quarters of them"],
    },
    Rule {
        name: "age-of-a-state",
        pattern: "[the|a|an] << {number} - {unit} - old >> [civil|bitter|armed|internal|sectarian|ethnic|border|trade|military|political] war|conflict|insurgency|rebellion|uprising|revolt|siege|blockade|embargo|truce|ceasefire|strike|dispute|feud|crisis|ban|campaign|occupation|standoff|stalemate|tradition|marriage|investigation|inquiry|offensive|recession|drought",
        meaning: |words, _| lasting(words.number()?, words.unit()?),
        examples: &[("", "a ten-month-old war", "P10M")],
        not: &["a six-year-old boy"],
    },
    Rule {
        name: "period-and-a-half",
        pattern: "a|an|one {unit} and a half",
        meaning: |words, _| lasting(Amount::Halves(3), words.unit()?),
        examples: &[("", "for an hour and a half", "PT1H30M")],
        not: &[],
    },
    Rule {
        name: "fraction-of-unit",
        pattern: "(a quarter of a|an | three quarters of a|an | three-quarters of a|an | a quarter [-] | a half - ) {unit} [ago|earlier|later]",
        meaning: |words, context| {
            let quarters = if words.has("three") { 3 } else { 1 };
            let (amount, unit) = match words.unit()? {
                _ if words.is_plural() => return None,
                unit if words.has("half") => (Amount::Halves(1), unit),
                Unit::Century => (Amount::whole(25 * quarters), Unit::Year),
                Unit::Year => (Amount::whole(3 * quarters), Unit::Month),
                Unit::Hour => (Amount::whole(15 * quarters), Unit::Minute),
                _ => return None,
            };
            match (words.has("ago"), words.has("earlier"), words.has("later")) {
                (true, ..) => before(&context.now(), amount, unit),
                (_, true, _) => before(&context.story(), amount, unit),
                (.., true) => after(&context.story(), amount, unit),
                _ => lasting(amount, unit),
            }
        },
        examples: &[
            ("", "They waited a half-hour.", "PT30M"),
            ("", "They waited three quarters of an hour.", "PT45M"),
            ("", "peace for a quarter of a century", "P25Y"),
            ("", "the worst flood in a quarter-century", "P25Y"),
            ("2013-07-12", "It closed a quarter of a century ago.", "1988"),
        ],
        not: &["a quarter of a million", "a quarter of weeks"],
    },
    Rule {
        name: "period-of-two-counts",
        pattern: "([the] [{shift}] {number} to|or {number:last} {unit} | between << {number} and {number:last} {unit})",
        meaning: |words, context| {
            let verb = words.shift() == Some(-1) && !words.has("the") && context.follows(&MODALS);
            if verb || context.precedes(&["old"]) { None } else { lasting(words.number()?, words.unit()?) }
        },
        examples: &[
            ("", "it takes three to four days", "P3D"),
            ("", "He had been dead between six and eight hours.", "PT6H"),
        ],
        not: &[],
    },
    Rule {
        name: "first-units",
        pattern: "[the] first|last|latest|final|opening {number} {unit} [or so]",
        meaning: |words, context| {
            let verb = words.has("last") && !words.has("the") && context.follows(&MODALS);
            if verb { None } else { lasting(words.number()?, words.unit()?) }
        },
        examples: &[
            ("", "in the first five weeks of the siege", "P5W"),
            ("", "Profit of the latest nine months fell.", "P9M"),
            ("", "over the last thirty years or so", "P30Y APPROX"),
        ],
        not: &["It may last two years."],
    },
    Rule {
        name: "unit-ended",
        pattern: "the [fiscal] {unit} >> ended|ending [on|in] ({month} | {day} | {year} | {relative} | {weekday} | {shift})",
        meaning: |words, _| match words.unit()? {
            Unit::Quarter => None,
            unit => lasting(Amount::whole(1), unit),
        },
        examples: &[("", "net income for the year ended Aug. 31", "P1Y")],
        not: &["The day ended with a song."],
    },
    Rule {
        name: "period",
        pattern: "[the] {number} {unit} [or so]",
        meaning: |words, context| {
            let (number, unit) = (words.number()?, words.unit()?);
            // "Some day" is no length, nor is an age.
            let some_day = number == Amount::Some && unit == Unit::Day && !words.is_plural();
            let age = some_day || context.precedes(&["old", "olds"]);
            // "several quarters of losses" are counted, "three quarters of voters" are a part.
            let fraction = unit == Unit::Quarter && number != Amount::Some && context.precedes(&["of"]);
            // "the two day rally": the article is the noun's.
            let before_noun = words.has("the") && !words.is_plural() && words.count("number") != Some(1);
            // "60 Minutes" is a programme.
            let number_at = context.at.start + usize::from(words.has("the"));
            let number_token = &context.tokens[number_at];
            // "The Hundred Days" is a ballet, "One Day" a novel.
            let named = number_token.shape == Shape::Capital
                && (words.has("the")
                    || (!context.begins_sentence()
                        && (words.count("number") == Some(1) || context.is_in_prose())));
            let shouted = || {
                let last = &context.text[context.tokens[context.at.end - 1].range()];
                last.chars().all(char::is_uppercase)
            };
            let title =
                starts_with_capital(words, context) && (number_token.digits > 0 || (named && !shouted()));
            if age
                || fraction
                || before_noun
                || title
                || !is_length(words, context)
                || context.is_hyphenated()
            {
                return None;
            }
            if is_some_day(words, context) {
                return vague(if context.tense() == Tense::Past { Vague::Past } else { Vague::Future });
            }
            if is_rate(context) && is_article(context) {
                every(Amount::whole(1), unit)
            } else {
                lasting(number, unit)
            }
        },
        examples: &[
            ("", "They waited six hours.", "PT6H"),
            ("", "for nearly ten years", "P10Y LESS_THAN"),
            ("", "The loan can be repaid over nine years.", "P9Y"),
            ("", "it took several months", "PXM"),
            ("", "after several quarters of losses", "PXQ"),
            ("", "after two and a half hours", "PT2H30M"),
            ("", "he earns $5 an hour", "PT1H"),
            ("", "the two day rally", "P2D"),
            ("", "They rested for a week or so.", "P1W APPROX"),
            ("", "for a couple of months", "P2M APPROX"),
            ("", "It took seven years - and twice the money.", "P7Y"),
            ("", "He hopes that one day it will be a school.", "FUTURE_REF"),
        ],
        not: &[
            "seen on 48 Hours",
            "a minute detail",
            "a second chance",
            "A second shot was heard.",
            "whether there was a second",
            "one quarter of voters",
        ],
    },
    Rule {
        name: "more-than-period",
        pattern: "{number} + {unit}",
        meaning: |words, _| Some(lasting(words.number()?, words.unit()?)?.with(Modifier::MoreThan)),
        examples: &[("", "after 4+ hours of queuing", "PT4H MORE_THAN")],
        not: &[],
    },
    Rule {
        name: "period-of-length",
        pattern: "a|an|the [same] {number} [-] {unit} period",
        meaning: |words, _| lasting(words.number()?, words.unit()?),
        examples: &[("", "repaid over a five-year period", "P5Y"), ("", "in the same 10 day period", "P10D")],
        not: &[],
    },
    Rule {
        name: "one-or-two",
        pattern: "a|an|one {unit} or two",
        meaning: |words, _| lasting(Amount::Some, words.unit()?),
        examples: &[("", "It should pass in a day or two.", "PXD")],
        not: &[],
    },
    Rule {
        name: "next-unit-or-so",
        pattern: "[the] {shift} {unit} or so|two",
        meaning: |words, _| {
            let amount = if words.has("two") { Amount::Some } else { Amount::whole(1) };
            lasting(amount, words.unit()?)
        },
        examples: &[("2013-07-12", "over the next year or so", "P1Y APPROX")],
        not: &[],
    },
    Rule {
        name: "unit-long",
        pattern: "{unit} - long|old",
        meaning: |words, _| {
            let count = if words.is_plural() { Amount::Some } else { Amount::whole(1) };
            let age = words.has("old") && !words.is_plural();
            if age { None } else { lasting(count, words.unit()?) }
        },
        examples: &[
            ("", "after a year-long inquiry", "P1Y"),
            ("", "a decades-long feud", "PXDE"),
            ("", "a centuries-old wall", "PXCE"),
        ],
        not: &["a six-year-old boy"],
    },
    Rule {
        name: "unit-long-in-one-word",
        pattern: "hourlong|daylong|weeklong|monthlong|yearlong|decadelong",
        meaning: |words, _| {
            let unit = [
                ("hourlong", Unit::Hour),
                ("daylong", Unit::Day),
                ("weeklong", Unit::Week),
                ("monthlong", Unit::Month),
                ("yearlong", Unit::Year),
                ("decadelong", Unit::Decade),
            ];
            let (_, unit) = unit.into_iter().find(|(word, _)| words.has(word))?;
            lasting(Amount::whole(1), unit)
        },
        examples: &[("", "after a yearlong inquiry", "P1Y")],
        not: &[],
    },
    Rule {
        name: "more-period",
        pattern: "{number} (more | additional | further | consecutive | straight | full | whole) {unit}",
        meaning: |words, _| lasting(words.number()?, words.unit()?),
        examples: &[("", "wait two more weeks", "P2W")],
        not: &[],
    },
    // Which days they are is not told, so that nothing is counted by them: `events`.
    Rule {
        name: "working-days",
        pattern: "{number} trading|working|business|banking|school {unit}",
        meaning: |words, _| {
            if words.unit()? == Unit::Day { lasting(words.number()?, Unit::Day) } else { None }
        },
        examples: &[("2013-07-12", "It fell eight trading days after 3 May 2013.", "P8D")],
        not: &["two school weeks"],
    },
    Rule {
        name: "felt-period",
        pattern: "{number} long|short|tense|bloody|difficult|turbulent {unit}",
        meaning: |words, _| if words.is_plural() { lasting(words.number()?, words.unit()?) } else { None },
        examples: &[("", "for three long years", "P3Y")],
        not: &["a long weekend"],
    },
    Rule {
        name: "period-shifted",
        pattern: "([the] {shift} {number} [trading|working|business|calendar] {unit} [or so] | the {number} {shift} {unit} | the following|ensuing|subsequent|preceding {number} {unit})",
        meaning: |words, context| {
            let verb = words.shift() == Some(-1) && !words.has("the") && context.follows(&MODALS);
            if verb { None } else { lasting(words.number()?, words.unit()?) }
        },
        examples: &[
            ("2013-07-12", "in the past three weeks", "P3W"),
            ("2013-07-12", "over the next 12 months", "P12M"),
            ("2013-07-12", "in the past five trading days", "P5D"),
            ("2013-07-12", "rebuilt over the following five months", "P5M"),
        ],
        not: &["It should last two weeks."],
    },
    Rule {
        name: "unit-around-now",
        pattern: "(over|for|during|in|within|throughout << the past {unit} | over|for|during|within|throughout << the last {unit} | over|within << the next|coming {unit})",
        meaning: |words, context| {
            // "the last week of May", "within the next year" of a history
            let part = context.precedes(&["of", "in", "to", "before"]);
            let told = words.has("next") && context.narrative;
            match words.unit()? {
                unit @ (Unit::Hour | Unit::Day | Unit::Week | Unit::Month | Unit::Year)
                    if !part && !told && !words.is_plural() =>
                {
                    lasting(Amount::whole(1), unit)
                }
                _ => None,
            }
        },
        examples: &[
            ("2013-07-12", "Prices have doubled over the past year.", "P1Y"),
            ("2013-07-12", "For the last week she has slept in her car.", "P1W"),
            ("2013-07-12", "It will get worse over the next month.", "P1M"),
        ],
        not: &["during the last week of May", "in the last week", "over the past quarter"],
    },
    Rule {
        name: "nth-unit-in-a-row",
        pattern: "a|an|the|its|his|her|their << {ordinal} straight|consecutive|successive {unit}",
        meaning: |words, _| {
            if words.is_plural() { None } else { lasting(Amount::whole(words.ordinal()?), words.unit()?) }
        },
        examples: &[("", "Sales fell for a fourth straight month.", "P4M")],
        not: &["the third straight line"],
    },
    Rule {
        name: "valued-unit",
        pattern: "great|nice|good|bad|busy|long|short|rainy|sunny|hot|cold|tiring|lazy|happy|hard|quiet|perfect|wonderful|lovely|beautiful|terrible|difficult|bumper|boring|free|sad|big|special << day|week|weekend|month|year",
        meaning: |words, context| {
            // "A Hard Day's Night"
            let unknown = context.token_after().is_some_and(|token| token.symbol == 0);
            let noun = context.ends_with_capital() || (unknown && precedes_content(context));
            let unit = [
                ("day", Unit::Day),
                ("week", Unit::Week),
                ("weekend", Unit::Weekend),
                ("month", Unit::Month),
                ("year", Unit::Year),
            ];
            let (_, unit) = unit.into_iter().find(|(word, _)| words.has(word))?;
            if noun || context.is_hyphenated() { None } else { lasting(Amount::whole(1), unit) }
        },
        examples: &[("", "It has been a terrible year for bees.", "P1Y"), ("", "a long tiring day", "P1D")],
        not: &["a good day labourer"],
    },
    Rule {
        name: "all-unit",
        pattern: "(all | the whole|entire) {unit}",
        meaning: |words, _| match words.unit()? {
            unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year) => lasting(Amount::whole(1), unit),
            _ => None,
        },
        examples: &[("", "it rained all week", "P1W")],
        not: &["all quarters"],
    },
    Rule {
        name: "compound-period",
        pattern: "{number} {unit} [and|,] {number:second} {unit:finer}",
        meaning: |words, _| compound(words),
        examples: &[
            ("", "after two hours and ten minutes", "PT2H10M"),
            ("", "one year and three months", "P1Y3M"),
            ("", "She was away 13 weeks, 4 days.", "P13W4D"),
        ],
        not: &[],
    },
];

/// Words after which "last" is a verb: "it may last two years".
const MODALS: [&str; 11] =
    ["to", "will", "would", "could", "can", "may", "might", "should", "must", "not", "usually"];

/// Whether "a second", "a minute" and the like are no lengths of time here.
fn is_length(words: &Words, context: &Context) -> bool {
    let unit = words.unit();
    let after = context.token_after();
    let noun_follows = after.is_some_and(|token| token.shape == Shape::Lower && token.symbol == 0);
    let plural = words.is_plural();
    plural
        || !(unit == Some(Unit::Quarter)
            || (unit == Some(Unit::Second) && (noun_follows || is_article(context)))
            || (unit == Some(Unit::Minute) && noun_follows && is_article(context)))
}

/// Whether "one day" is any day to come or gone: "one day he will return".
fn is_some_day(words: &Words, context: &Context) -> bool {
    let one = words.unit() == Some(Unit::Day)
        && !words.has("the")
        && words.count("number") == Some(1)
        && !is_article(context);
    let counted = context.follows_modifier()
        || context.follows(&[
            "in", "for", "by", "of", "only", "just", "than", "within", "last", "lasted", "lasts", "after",
            "and", "or", "to", "at", "took", "takes", "every",
        ]);
    let goes_on = context.token_after().is_some_and(|token| token.shape != Shape::Sign)
        && !context
            .precedes(&["of", "before", "after", "in", "to", "for", "and", "or", "than", "only", "per"]);
    one && goes_on && !counted
}

/// "a day" where it tells how often: "$5 a day", "twice a week".
fn is_rate(context: &Context) -> bool {
    let Some(before) = context.token_before() else { return false };
    before.shape == Shape::Digits
        || context.follows(&[
            "once", "twice", "times", "dollars", "million", "billion", "hours", "dlrs", "barrels", "cents",
            "percent",
        ])
}

/// Whether the expression begins with "a" or "an".
fn is_article(context: &Context) -> bool {
    matches!(&context.text[context.tokens[context.at.start].range()], "a" | "an" | "A" | "An")
}
