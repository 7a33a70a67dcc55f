//! Years.

use edtf::Modifier;

use super::{
    dates::{apostrophe_year, era_year},
    homographs::{is_year, precedes_noun},
};
use crate::{
    context::Context,
    meanings::complete,
    rule::{Rule, Words},
    time::Time,
    tokens::{Gap, Shape},
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "year",
        pattern: "[the year] {year}",
        meaning: |words, context| {
            let year = words.year()?;
            let named = words.has("year");
            if named || is_year(context, year) { complete(Time::Year(year)) } else { None }
        },
        examples: &[
            ("", "The republic fell in 1851.", "1851"),
            ("", "In 1870 war broke out.", "1870"),
            ("", "In late 1870 two armies met.", "1870 END"),
            ("", "the 1996 campaign", "1996"),
            ("", "down from its 2006 highs", "2006"),
            ("", "by the year 2050", "2050 ON_OR_BEFORE"),
            ("", "a draft in mid-2011", "2011 MID"),
            ("", "The congress of 1860 divided the party.", "1860"),
            ("", "The famine of 1871 caused riots.", "1871"),
            ("", "a sect founded about 1910 by a smith", "1910 APPROX"),
        ],
        not: &[
            "sold 2010 copies",
            "Room 1408",
            "paid $1999",
            "1950 people came",
            "PO Box 1987",
            "a 2000-watt heater",
            "a 1990 x 1200 screen",
        ],
    },
    Rule {
        name: "before-or-after-a-year",
        pattern: "post|pre - {year}",
        meaning: |words, _| {
            let side = if words.has("pre") { Modifier::Before } else { Modifier::After };
            Some(complete(Time::Year(words.year()?))?.with(side))
        },
        examples: &[("", "the post-1945 boom", "1945 AFTER"), ("", "in pre-1914 Vienna", "1914 BEFORE")],
        not: &["the post 1945"],
    },
    Rule {
        name: "year-of-three-digits",
        pattern: "(the year {digits} | c|ca . << {digits} | circa << {digits})",
        meaning: |words, context| {
            let year = words.count("digits").filter(|year| (100..1000).contains(year))?;
            if precedes_noun(context) { None } else { complete(Time::Year(i32::try_from(year).ok()?)) }
        },
        examples: &[("", "sacked in the year 455", "0455"), ("", "born c. 570 in Spain", "0570 APPROX")],
        not: &["c. 570 men"],
    },
    Rule {
        name: "year-era",
        pattern: "[the year] {digits} {era}",
        meaning: |words, _| complete(Time::Year(era_year(words)?)),
        examples: &[("", "Carthage fell in 146 BC.", "BC0146"), ("", "Rome was sacked in 455 CE", "0455")],
        not: &[],
    },
    Rule {
        name: "era-year",
        pattern: "[the year] {era} {digits}",
        meaning: |words, _| if words.before_christ() { None } else { complete(Time::Year(era_year(words)?)) },
        examples: &[("", "in AD 476", "0476"), ("", "in the year AD 476", "0476")],
        not: &["BC 12"],
    },
    Rule {
        name: "first-year-of-range-bc",
        pattern: "{digits} >> -|–|/|to|and|until|till|through|or {digits:last} {era}",
        meaning: |words, _| complete(Time::Year(era_year(words)?)),
        examples: &[("", "the war of 264–241 BC", "BC0264")],
        not: &[],
    },
    Rule {
        name: "last-year-of-range",
        pattern: "{year:first} -|–|/ << +{two-digits}",
        meaning: |words, context| {
            let (first, last) = (words.count("first")?, words.count("two-digits")?);
            let path = context.precedes(&["/", "-"]);
            (last > first % 100 && !path)
                .then(|| complete(Time::Year((first / 100 * 100 + last) as i32)))
                .flatten()
        },
        examples: &[("", "the war of 1870–71", "1871")],
        not: &["1980-12", "2010-05"],
    },
    Rule {
        name: "last-year-of-short-range",
        pattern: "in|of|during|from|( [the] [winter|summer|spring|autumn] {year:first} -|–|/ << +{digits} >> .|,|;|\\)|and|was|had|he|the",
        meaning: |words, context| {
            let (first, last) = (words.count("first")?, words.count("digits")?);
            let one = context.tokens[context.at.start].digits == 1;
            let later = one && last > first % 10;
            later.then(|| complete(Time::Year((first / 10 * 10 + last) as i32))).flatten()
        },
        examples: &[("", "in the war of 1904–5, he lost an arm", "1905")],
        not: &["at 2014-5 Mill Road"],
    },
    Rule {
        name: "year-of-range",
        pattern: "{year} >> (-|–|— {digits} | / +{two-digits})",
        meaning: |words, context| {
            // "2012/05" is a month.
            if words
                .count("two-digits")
                .is_some_and(|last| Some(last) <= words.count("year").map(|year| year % 100))
            {
                return None;
            }
            let glued = context.tokens[context.at.start].gap == Gap::None
                && context.follows(&["-", "/", ".", ",", "–"]);
            if glued || is_measure(context, context.at.end + 2) {
                None
            } else {
                complete(Time::Year(words.year()?))
            }
        },
        examples: &[("", "Reign (1643–1715)", "1643"), ("", "the 2012/13 season", "2012")],
        not: &[],
    },
    Rule {
        name: "end-year-of-range",
        pattern: "{year:first} -|–|— << {year}",
        meaning: |words, context| {
            // "138-2010-2015" is a telephone.
            let first = context.at.start - 2;
            let number = first > 0
                && context.tokens[first].gap == Gap::None
                && matches!(&context.text[context.tokens[first - 1].range()], "-" | "–" | "—");
            let measure = is_measure(context, context.at.end);
            if number || measure { None } else { complete(Time::Year(words.year()?)) }
        },
        examples: &[("", "Reign (1643–1715)", "1715")],
        not: &["Tel: 138-2010-2015", "It grows at 1750-1800m.", "huts at 1750–1800 metres"],
    },
    Rule {
        name: "end-year-of-told-range",
        pattern: "years|between|from {year:first} to|and|through|until << {year}",
        meaning: |words, _| {
            let later = words.count("year")? > words.count("first")?;
            if later { complete(Time::Year(words.year()?)) } else { None }
        },
        examples: &[("", "The years 1618 to 1648 emptied the land.", "1648")],
        not: &["sold 1618 to 1648 sheep"],
    },
    Rule {
        name: "spoken-year",
        pattern: "[the year] {number:century} [-] {number:rest}",
        meaning: |words, context| {
            let spoken = context.tokens[context.at.start..context.at.end]
                .iter()
                .all(|token| token.shape != Shape::Digits);
            let name = context.text[context.tokens[context.at.start].range()].starts_with(char::is_uppercase);
            if spoken && !name { complete(Time::Year(spoken_year(words, context)?)) } else { None }
        },
        examples: &[("", "back in nineteen sixty-eight", "1968")],
        not: &["Nineteen Eighty-Four"],
    },
    Rule {
        name: "spoken-thousand",
        pattern: "the year {number}",
        meaning: |words, _| {
            let year = words.count("number")?;
            (1000..2100).contains(&year).then(|| complete(Time::Year(year as i32))).flatten()
        },
        examples: &[("", "by the year two thousand and ten", "2010 ON_OR_BEFORE")],
        not: &["the year one"],
    },
    Rule {
        name: "short-year",
        pattern: "in|of|since|until|by|during|from|to|early|late|mid|mid-|summer|class << '|’ +{two-digits} >> .|,|;|and|to|the|he|she|it|they|when|but|with",
        meaning: |words, _| complete(Time::Year(apostrophe_year(words.count("two-digits")?))),
        examples: &[("", "back in '68, they met", "1968"), ("", "It closed in late '87.", "1987 END")],
        not: &["in '80s music", "of '12 pounds"],
    },
];

/// Whether a range that ends before this token measures something: "1750-1800m", "1750–1800 metres".
fn is_measure(context: &Context, at: usize) -> bool {
    let measures = [
        "metres",
        "meters",
        "feet",
        "miles",
        "kilometres",
        "kilometers",
        "km",
        "kg",
        "m",
        "ft",
        "tons",
        "tonnes",
        "euros",
        "pounds",
        "dollars",
        "calories",
    ];
    context.tokens.get(at).is_some_and(|next| {
        let glued = next.gap == Gap::None && next.shape == Shape::Lower;
        glued || measures.contains(&&context.text[next.range()])
    })
}

/// The year of a century and a rest that are both told: "nineteen sixty-eight".
pub(super) fn spoken_year(words: &Words, context: &Context) -> Option<i32> {
    // "March 19-20" are days.
    let digits = words.parts.iter().any(|part| context.tokens[part.tokens.start].shape == Shape::Digits);
    let (century, rest) = (words.count("century").filter(|_| !digits)?, words.count("rest")?);
    let fits = (17..=20).contains(&century) && (10..100).contains(&rest);
    i32::try_from(century * 100 + rest).ok().filter(|_| fits)
}
