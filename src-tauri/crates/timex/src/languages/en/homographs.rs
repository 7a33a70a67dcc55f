//! Numbers that are years in one place and something else in another.

use chrono::Datelike;

use super::names::is_name_word;
use crate::{
    context::Context,
    tokens::{Gap, Shape, Token},
};

/// Words before four digits that count or number something.
const NUMBERING: &str = "$ £ € # room rooms section article flight no number page pages chapter boeing route highway \
                         box exhibit model ext extension lot bus case docket platoon hangar kilometre kilometer gate locker unit block plot cabin bed patient \
                         prisoner inmate resolution order directive ward squadron regiment locomotive engine file verse psalm opus berth bay \
                         clause rule paragraph bill motion battalion brigade division mile elevation population altitude channel item patent post office windows apartment suite track volume hall lane novel film movie song album × \
                         some about around than nearly sold only another + - / =";

/// Words before a year.
pub(super) const BEFORE_A_YEAR: &str = "in of since by until till from to during before after and through early late mid year years \
                             between the for ( around about throughout c ca circa than , as or back that fiscal - –";

/// What numbers joined to it measure: "a 2000-seat hall".
const MEASURES: &str = "watt volt metre meter mile foot km kilometre kilometer tonne ton seat page person member word \
                        man acre hectare square pound kg horsepower strong odd bed room megawatt";

/// Nouns that numbers count and whose plural has no "s".
const COUNTED: &str = "people men women children percent feet meters metres km kg tons pence yen yuan won euro apiece rpm mph kph cc hp kwh mhz khz";

/// Words that end as a plural does and are not counted.
const UNCOUNTED: &str =
    "onwards was has does says its this as levels elections sales earnings results Olympics";

/// Words that join others, so that a number before them stands alone.
const JOINING: &str = "and to in the a an by when as with at on for he she it they was were had until or but that which \
                       after before under because through from is has of his her their only there while where onwards onward";

/// Nouns whose "of" counts.
const COUNTS: [&str; 22] = [
    "hundreds",
    "thousands",
    "dozens",
    "scores",
    "count",
    "toll",
    "total",
    "number",
    "sum",
    "cost",
    "price",
    "average",
    "population",
    "height",
    "altitude",
    "length",
    "weight",
    "crowd",
    "majority",
    "maximum",
    "minimum",
    "capacity",
];

/// What a year does at a sentence's beginning.
const OF_A_YEAR: [&str; 8] = ["began", "brought", "saw", "was", "ended", "opened", "proved", "passed"];

/// Whether a number of four digits is a year rather than a count, a room or a price.
pub(super) fn is_year(context: &Context, year: i32) -> bool {
    if is_glued(context) || is_measured(context) {
        return false;
    }
    let counts = context
        .token_after()
        .is_some_and(|token| token.shape == Shape::Lower && is_counted(&context.text[token.range()]));
    let likely = (1900..=2035).contains(&year);
    let owned = context
        .follows(&["in", "of", "since", "by", "until", "the", "its", "his", "her", "their", "'s", "year"]);
    if counts && !(owned && likely) {
        return false;
    }
    if counts_or_numbers(context) {
        return false;
    }
    // "postcode SW1A 2010"
    let coded = || {
        let [digits, letter] = context.tokens.get(context.at.start.wrapping_sub(2)..context.at.start)? else {
            return None;
        };
        Some(digits.shape == Shape::Digits && letter.shape == Shape::Capital && letter.gap == Gap::None)
    };
    if coded() == Some(true) {
        return false;
    }
    // "won the 1500": a race, or a count
    if year == 1500 && context.follows(&["the"]) {
        return false;
    }
    // "1848 began badly."
    if context.begins_sentence() && context.precedes(&OF_A_YEAR) && (1000..=2100).contains(&year) {
        return true;
    }
    let about = context.follows(&["about", "around", "than"]) && context.at.start > 1;
    if likely && numbers_a_thing(context, year) {
        return false;
    }
    if likely {
        return !follows_one_of(context, NUMBERING)
            || (context.follows(&["-"]) && context.follows_modifier())
            || (about && stands_alone(context));
    }
    // "In 1870 war broke out": counts of things in the plural are gone.
    let dating = context.follows(&["in", "since", "until", "during", "early", "late"]);
    if dating && (1000..=2100).contains(&year) {
        return true;
    }
    (1000..=2100).contains(&year)
        && (follows_one_of(context, BEFORE_A_YEAR) || context.follows_modifier())
        && (stands_alone(context) || (context.follows(&["of"]) && context.precedes_verb()))
}

/// Whether the words about a number say that it counts or numbers something, whatever its size.
fn counts_or_numbers(context: &Context) -> bool {
    // "Her PIN was 1984."
    if context.follows(&["was", "is", "were"])
        && context.is_last_but_one(&["pin", "code", "password", "number", "total"])
    {
        return true;
    }
    // "1998 were spoiled"
    let begins = context.begins_sentence() || context.follows(&[";", ","]);
    if begins && context.precedes(&["were", "are"]) {
        return true;
    }
    // "House No. 1905"
    if context.follows(&["."]) && !begins && context.is_last_but_one(&["no", "nos", "vol", "pp"]) {
        return true;
    }
    // "a body count of 1944"
    if context.follows(&["of"]) && context.is_last_but_one(&COUNTS) {
        return true;
    }
    // "at 1939 Station Road"
    if context.follows(&["at", "to", "from", "near", "of"])
        && context.is_next_but_one(&[
            "road",
            "street",
            "avenue",
            "lane",
            "drive",
            "square",
            "boulevard",
            "terrace",
        ])
    {
        return true;
    }
    // "the 2000 block of Mill Street"
    if context.precedes(&["block"]) && context.is_next_but_one(&["of"]) {
        return true;
    }
    // "the toll rose to 2014"
    let moved =
        ["rose", "risen", "climbed", "grew", "grown", "fell", "fallen", "dropped", "increased", "jumped"];
    if context.follows(&["to"]) && context.is_last_but_one(&moved) {
        return true;
    }
    // "1233 in all"
    let summed = context.precedes(&["in"]) && context.is_next_but_one(&["all", "total"]);
    summed || context.precedes(&["altogether"])
}

/// Whether digits number what stands directly before them, as in "crate 1945", "Peugeot 2008" or "555 2003".
///
/// In news, a name is numbered by a year that is not long past ("Expo 2015"), or is that of something held in years.
fn numbers_a_thing(context: &Context, year: i32) -> bool {
    let Some(before) = context.token_before() else { return false };
    let word = &context.text[before.range()];
    let beside = context.tokens[context.at.start].gap == Gap::Space;
    let unknown = before.symbol == 0 && !is_function_word(&word.to_lowercase());
    match before.shape {
        _ if !beside => false,
        Shape::Digits => true,
        Shape::Lower => {
            let telling = word.len() > 4 && ["ed", "ing"].iter().any(|ending| word.ends_with(ending));
            // "after a poor 2012", "#fair 2012"
            const BEFORE: [&str; 10] = ["a", "an", "the", "its", "his", "her", "their", "this", "that", "#"];
            let described = context.is_last_but_one(&BEFORE);
            unknown && !telling && !described && !is_in(LOOSELY_BEFORE_A_YEAR, word) && stands_alone(context)
        }
        Shape::Capital => {
            let away = |published: chrono::NaiveDate| (published.year() - year).abs() > YEARS_OF_NAMES;
            let long_past = context.published.is_some_and(away);
            // Histories head their parts so: "Prague 1968".
            let of_history = context.narrative && context.told.len() > FEW_DATES;
            let name = is_name_word(context, context.at.start - 1);
            name && long_past && !of_history && !is_in(HELD_IN_YEARS, &word.to_lowercase())
        }
        Shape::Sign => false,
    }
}

/// Years from publication within which a number after a name is one.
const YEARS_OF_NAMES: i32 = 4;

/// Dates that a text has told before it is surely a history.
const FEW_DATES: usize = 2;

/// What is named with the year in which it was held or made.
const HELD_IN_YEARS: &str = "cup games olympics paralympics euro expo festival championship championships open prix biennale \
                             conference summit congress survey census report election elections budget act law \
                             constitution treaty convention agreement accord accords protocol crisis war revolution \
                             vision agenda eurovision world fair exhibition awards uprising coup";

/// Words directly before a year that are no prepositions and no nouns it could number.
const LOOSELY_BEFORE_A_YEAR: &str = "due active born years both season seasons vintage class edition despite unlike like toward \
                                     towards beyond within versus vs not even just again already plus under over against \
                                     into throughout summer spring winter autumn fall model election elections war crisis \
                                     copyright est established back way circa post pre";

/// Whether digits are part of a longer word or number: "James1976", "1950.5", "1950%", "windows-1252".
fn is_glued(context: &Context) -> bool {
    let glued = context.tokens[context.at.start].gap == Gap::None;
    let text = |token: &Token| &context.text[token.range()];
    let before = context.token_before().filter(|_| glued).is_some_and(|token| match token.shape {
        Shape::Sign => matches!(text(token), "." | "," | ":" | "/" | "$" | "#" | "+" | "£" | "€" | "'" | "’"),
        shape => matches!(shape, Shape::Lower | Shape::Capital),
    });
    let digits_follow = || {
        let next = context.tokens.get(context.at.end + 1);
        next.is_some_and(|next| next.gap == Gap::None && next.shape == Shape::Digits)
    };
    let after = context.token_after().is_some_and(|token| match text(token) {
        "%" | "°" => true,
        "/" => token.gap == Gap::None,
        "." | "," | ":" => token.gap == Gap::None && digits_follow(),
        _ => token.gap == Gap::None && token.shape != Shape::Sign,
    });
    let compound = || {
        context.follows(&["-"])
            && glued
            && !context.follows_modifier()
            && context.tokens[context.at.start - 1].gap == Gap::None
    };
    before || after || compound()
}

/// Whether digits measure something: "a 2000-watt heater", "a 1990 x 1200 screen".
fn is_measured(context: &Context) -> bool {
    let measure = || {
        let next = context.tokens.get(context.at.end + 1);
        next.is_some_and(|next| next.gap == Gap::None && is_in(MEASURES, &context.text[next.range()]))
    };
    context.precedes(&["x", "×"]) || (context.precedes(&["-"]) && measure())
}

/// Whether no word follows that a number could count.
fn stands_alone(context: &Context) -> bool {
    !precedes_content(context)
}

/// Whether a word in small letters follows that joins nothing: a noun, a verb.
pub(super) fn precedes_content(context: &Context) -> bool {
    context
        .token_after()
        .is_some_and(|token| token.shape == Shape::Lower && !is_function_word(&context.text[token.range()]))
}

/// Whether a word follows, in any letters, that joins nothing: the noun of "some Sunday shopping".
pub(super) fn precedes_noun(context: &Context) -> bool {
    context
        .token_after()
        .is_some_and(|token| token.shape != Shape::Sign && !is_function_word(&context.text[token.range()]))
}

/// Whether a word is a noun in the plural, as what numbers count is.
fn is_counted(word: &str) -> bool {
    let singular = ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    let plural = word.len() > 3 && word.ends_with('s') && !singular;
    (plural && !is_in(UNCOUNTED, word)) || is_in(COUNTED, word)
}

/// Whether a word joins others, so that a number before it stands alone.
pub(super) fn is_function_word(word: &str) -> bool {
    is_in(JOINING, word)
}

pub(super) fn is_in(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|known| known == word)
}

/// Whether one of these words stands directly before the expression.
pub(super) fn follows_one_of(context: &Context, words: &str) -> bool {
    words.split_whitespace().any(|word| context.follows(&[word]))
}
