//! Years, decades, centuries, and their numbered parts.

use chrono::Datelike;
use edtf::Modifier;

use crate::{
    context::Context,
    meanings::{Told, complete, day, in_year_of, nearest, part_of, shifted},
    numbers::full_year,
    rule::{Rule, Words},
    time::{Time, Unit},
    tokens::{Gap, Shape},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "year",
        pattern: "{year}",
        meaning: |words, context| if counts_things(context) { None } else { bare_year(words, context) },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "year-named",
        pattern: "({in} << {year} [{year-mark}] | {year-mark} {year} | {year} {year-mark})",
        meaning: |words, _| complete(Time::Year(words.year()?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "first-year-of-range",
        pattern: "{year} >> -|{joint} {year:last}",
        meaning: |words, _| {
            let last = i32::try_from(words.count("last")?).ok()?;
            let first = words.year()?;
            if (first..first + LONGEST_RANGE).contains(&last) { complete(Time::Year(first)) } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "last-year-of-range",
        pattern: "{year:first} -|{joint} << {year} [{year-mark}]",
        meaning: |words, _| {
            let first = i32::try_from(words.count("first")?).ok()?;
            let last = words.year()?;
            if (first..first + LONGEST_RANGE).contains(&last) { complete(Time::Year(last)) } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "first-year-of-short-range",
        pattern: "{year} >> +-|/ (+{two-digits:last} | +{year:last})",
        meaning: |words, _| last_of_range(words.year()?, words).and(complete(Time::Year(words.year()?))),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "last-year-of-short-range",
        pattern: "{year} +-|/ << (+{two-digits:last} | +{year:last}) [{year-mark}]",
        meaning: |words, _| complete(Time::Year(last_of_range(words.year()?, words)?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "year-with-edge",
        pattern: "{edge} << {year}",
        meaning: |words, _| complete(Time::Year(words.year()?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "about-a-year",
        pattern: "{about} [{joint}] {year} [{year-mark}]",
        meaning: |words, context| {
            let about = words.get("about") == Some(Word::Modifier(Modifier::Approx));
            let counts =
                context.token_after().is_some_and(|token| token.shape != Shape::Sign && token.symbol == 0);
            if about && !counts { Some(complete(Time::Year(words.year()?))?.about()) } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "short-year",
        pattern: "({in}|{joint} << ' +{two-digits} | {edge} << ' +{two-digits})",
        meaning: |words, context| complete(Time::Year(year_of_two_digits(words, context)?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "year-before-christ",
        pattern: "({digits} [{year-mark}] {era} | {era} {digits} [{year-mark}] | {year-mark} {digits} {era})",
        meaning: |words, _| complete(Time::Year(year_of_era(words)?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "day-before-christ",
        pattern: "{day} [{joint}] {month} [{joint}] {digits} [{year-mark}] {era}",
        meaning: |words, _| day(year_of_era(words)?, words.month()?, words.day()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "numbered-unit",
        pattern: "({ordinal} {unit} | {roman:ordinal} {unit} | {unit} {roman:ordinal} | {unit} {ordinal}) [{era}]",
        meaning: |words, context| {
            let number = words.ordinal()?;
            match words.unit()? {
                Unit::Century => century(i32::try_from(number).ok()?, words.before_christ()),
                unit => part_of_year(unit, number)
                    .and_then(|part| nearest(context, "XXXX", |year| Some(part(year)))),
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "half-of-century",
        pattern: "{ordinal:part} Hälfte|moitié|mitad|metà|metade|helft [{joint}|des|du|del|do|van] [de] \
                  ({ordinal} {unit} | {roman:ordinal} {unit} | {unit} {roman:ordinal} | {unit} {ordinal}) [{era}]",
        meaning: |words, _| {
            let edge = match words.count("part")? {
                1 => Modifier::Start,
                2 => Modifier::End,
                _ => return None,
            };
            let number = i32::try_from(words.ordinal()?).ok()?;
            let whole = (words.unit()? == Unit::Century).then(|| century(number, words.before_christ()));
            part_of(whole?, edge)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "numbered-unit-of-year",
        pattern: "({ordinal} {unit} | {roman:ordinal} {unit} | {unit} {ordinal}) [{joint}] ({year} [{year-mark}] | {shift} {unit:whole})",
        meaning: |words, context| {
            let part = part_of_year(words.unit()?, words.ordinal()?)?;
            match words.year() {
                Some(year) => complete(part(year)),
                None => {
                    in_year_of(shifted(&context.now(), words.shift()?, Unit::Year), |year| Some(part(year)))
                }
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "decade",
        pattern: "({year} +{decade-mark} | {decade-mark} [{joint}] {year} | {decade-mark} [{joint}] {decade})",
        meaning: |words, _| {
            let decade = words.year().map(|year| year / 10).filter(|_| words.year().unwrap_or(0) % 10 == 0);
            complete(Time::Decade(decade.or_else(|| words.decade().map(|decade| 190 + decade))?))
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "decade-of-two-digits",
        pattern: "({two-digits} +{decade-mark} | {decade-mark} [{joint}] ['] {two-digits})",
        meaning: |words, context| {
            let years = i32::try_from(words.count("two-digits")?).ok()?;
            // German "er" stands behind its figures: "lenkte er am 20. Juli".
            let somebody = context.is_one_of(context.at.start, &["er"]);
            if years % 10 == 0 && years > 10 && !somebody {
                complete(Time::Decade(190 + years / 10))
            } else {
                None
            }
        },
        examples: &[],
        not: &[],
    },
];

/// Four digits that are a year by themselves.
pub(in crate::languages) fn bare_year(words: &Words, context: &Context) -> Option<Told> {
    let year = words.year()?;
    if is_year(context, year) { complete(Time::Year(year)) } else { None }
}

/// Whether digits count what is named after them: "vendió 2013 libros", unlike "en 2013 hubo".
///
/// A year stands after a preposition, a name or a sign, but for German: "wurde 1950 gegründet".
fn counts_things(context: &Context) -> bool {
    let thing = context.token_after().is_some_and(|next| {
        next.shape == Shape::Lower && next.symbol == 0 && next.gap == Gap::Space && !context.precedes_verb()
    });
    // "Vendió 2013 libros."
    let verb =
        context.token_before().is_some_and(|before| before.shape == Shape::Lower) || context.follows_verb();
    let dated = context.is_preceded_by(|word| {
        matches!(
            word,
            Word::In
                | Word::Joint
                | Word::Article
                | Word::YearMark
                | Word::Preposition(_)
                | Word::Starting
                | Word::Modifier(_)
                | Word::Season(_)
                | Word::Shift(_)
        )
    });
    thing && verb && !dated
}

/// Whether four digits are a year: not a price, a part of a longer number, or glued to a sign.
fn is_year(context: &Context, year: i32) -> bool {
    let glued = |gap: Gap, sign: &str| {
        gap == Gap::None && matches!(sign, "." | "," | "/" | "$" | "€" | "£" | "#" | "-" | "%" | ":")
    };
    let before = context.token_before();
    let after = context.token_after();
    let text = |range: std::ops::Range<usize>| &context.text[range];
    let first_gap = context.tokens[context.at.start].gap;
    let glued_before = before.is_some_and(|token| glued(first_gap, text(token.range())));
    let digits_after =
        context.tokens.get(context.at.end + 1).is_some_and(|token| token.shape == Shape::Digits);
    let glued_after = after.is_some_and(|token| glued(token.gap, text(token.range())) && digits_after);
    let money =
        after.is_some_and(|token| matches!(text(token.range()), "€" | "%" | "Euro" | "euro" | "euros" | "$"));
    // "1950元" is a sum.
    let counts = after.is_some_and(|token| token.gap == Gap::None && token.shape == Shape::Lower);
    let glued_after = glued_after || counts;
    let number = |word: &Word| *word == Word::Numbered;
    let numbered = context.is_preceded_by(number) || context.is_followed_by(number);
    // "wohl 1850", "ab 1850"
    let told_of = context.is_preceded_by(|word| matches!(word, Word::Doubt | Word::Starting));
    let old = (1000..1900).contains(&year)
        && told_of
        && !after.is_some_and(|token| token.shape == Shape::Lower && token.symbol == 0);
    (old || (1900..=2035).contains(&year))
        && !numbered
        && !context.follows_comparison()
        && !glued_before
        && !glued_after
        && !money
}

/// Two digits tell no later year where no publication is known.
const LATEST_OF_TWO_DIGITS: i32 = 2030;

/// The last year of "1993-94" or "2013/2014".
fn last_of_range(first: i32, words: &Words) -> Option<i32> {
    let last = i32::try_from(words.count("last")?).ok()?;
    let last = if last < 100 { first - first % 100 + last } else { last };
    (first + 1..first + LONGEST_SHORT_RANGE).contains(&last).then_some(last)
}

/// Years that a stroke or hyphen joins at most.
const LONGEST_SHORT_RANGE: i32 = 20;

/// Years from the first to the last of "1914–1918" at most.
const LONGEST_RANGE: i32 = 200;

/// The year that two digits tell, not long after publication.
pub(in crate::languages) fn year_of_two_digits(words: &Words, context: &Context) -> Option<i32> {
    let year = i32::try_from(full_year(words.count("two-digits")?)).ok()?;
    let latest = context.published.map_or(LATEST_OF_TWO_DIGITS, |published| published.year() + 10);
    Some(if year > latest { year - 100 } else { year })
}

/// The astronomical year of a year and its era.
fn year_of_era(words: &Words) -> Option<i32> {
    let year = i32::try_from(words.count("digits")?).ok()?;
    Some(if words.before_christ() { 1 - year } else { year })
}

fn century(number: i32, before_christ: bool) -> Option<Told> {
    complete(if before_christ { Time::CenturyBefore(number) } else { Time::Century(number - 1) })
}

/// The numbered quarter or half of a year.
pub(in crate::languages) fn part_of_year(unit: Unit, number: u32) -> Option<impl Fn(i32) -> Time> {
    let parts = match unit {
        Unit::Quarter => 4,
        Unit::Half => 2,
        _ => 0,
    };
    (1..=parts).contains(&number).then_some(move |year| match unit {
        Unit::Quarter => Time::Quarter(year, number),
        _ => Time::Half(year, number),
    })
}
