//! Numbers and words that are years and months in one place and something else in another.

use chrono::Datelike;

use crate::{
    context::Context,
    tokens::{Gap, Shape, Token},
    words::Word,
};

/// Words before four digits that count or number something.
const NUMBERING: &str = "$ £ € # room rooms section article flight no number page pages chapter boeing route highway \
                         box exhibit model ext extension lot bus case docket platoon hangar kilometre kilometer gate locker unit block plot cabin bed patient \
                         prisoner inmate resolution order directive ward squadron regiment locomotive engine file verse psalm opus berth bay \
                         clause rule paragraph bill motion battalion brigade division mile elevation population altitude channel item patent post office windows apartment suite track volume × \
                         some about around than nearly sold only another + - / =";

/// Words before a year.
const BEFORE_A_YEAR: &str = "in of since by until till from to during before after and through early late mid year \
                             between the for ( around about throughout c ca circa than , as or back that fiscal - –";

/// What numbers joined to it measure: "a 2000-seat hall".
const MEASURES: &str = "watt volt metre meter mile foot km kilometre kilometer tonne ton seat page person member word \
                        man acre hectare square pound kg horsepower strong odd bed room megawatt";

/// Nouns that numbers count and whose plural has no "s".
const COUNTED: &str =
    "people men women children percent feet meters metres km kg tons pence yen yuan won euro apiece";

/// Words that end as a plural does and are not counted.
const UNCOUNTED: &str =
    "onwards was has does says its this as levels elections sales earnings results Olympics";

/// Words that join others, so that a number before them stands alone.
const JOINING: &str = "and to in the a an by when as with at on for he she it they was were had until or but that which \
                       after before under because through from is has of his her their only there while where onwards onward";

/// Nouns whose "of" counts.
const COUNTS: [&str; 18] = [
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

/// Words before a month.
const BEFORE_A_MONTH: &str = "in of since by until till from to into through last next this late early mid - between \
                              and during for before after every each or around about previous that following \
                              throughout beginning starting ending earlier as on least (";

/// Words before a month's name that is as often a person's.
const BEFORE_A_NAME: [&str; 9] = ["and", "or", "as", "for", "to", "about", "that", "(", "-"];

/// Whose names may be months'.
const KIN: [&str; 12] = [
    "wife",
    "daughter",
    "sister",
    "mother",
    "aunt",
    "niece",
    "girlfriend",
    "widow",
    "friend",
    "actress",
    "son",
    "brother",
];

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
    // "Her PIN was 1984."
    if context.follows(&["was", "is", "were"])
        && context.is_last_but_one(&["pin", "code", "password", "number", "total"])
    {
        return false;
    }
    // "1998 were spoiled"
    let begins = context.begins_sentence() || context.follows(&[";", ","]);
    if begins && context.precedes(&["were", "are"]) {
        return false;
    }
    // "a body count of 1944"
    if context.follows(&["of"]) && context.is_last_but_one(&COUNTS) {
        return false;
    }
    // "at 1939 Station Road"
    if context.follows(&["at"])
        && context.is_next_but_one(&["road", "street", "avenue", "lane", "drive", "square"])
    {
        return false;
    }
    // "1233 in all"
    let summed = context.precedes(&["in"]) && context.is_next_but_one(&["all", "total"]);
    if summed || context.precedes(&["altogether"]) {
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
fn precedes_content(context: &Context) -> bool {
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

fn is_in(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|known| known == word)
}

/// Whether one of these words stands directly before the expression.
fn follows_one_of(context: &Context, words: &str) -> bool {
    words.split_whitespace().any(|word| context.follows(&[word]))
}

/// Whether a month's name that is also another word ("May", "March") stands where a month can.
pub(super) fn is_month(context: &Context, month: u32) -> bool {
    // "the coldest March since 1962"
    let most = context.token_before().is_some_and(|token| context.text[token.range()].ends_with("est"));
    if most && context.precedes(&["in", "since", "on", "for"]) {
        return true;
    }
    // "$DEC" is a share.
    if context.follows(&["$"]) && context.tokens[context.at.start].gap == Gap::None {
        return false;
    }
    let alone = context.at.len() == 1;
    let person = alone && matches!(month, 4 | 6);
    match month {
        3 | 5 | 8 if alone => is_month_not_word(context),
        // "his wife June"
        _ if person && (context.follows(&KIN) || is_kin(context)) => false,
        // "the June European elections"
        _ if person && context.follows(&["the", "its", "their", "'s"]) => true,
        _ => !is_person(context, month, person),
    }
}

/// Whether a name tells whose kin one is, or who the kin is: "April's sister, June, ..."
fn is_kin(context: &Context) -> bool {
    let owner = context.precedes(&["'s", "’s"]) && context.is_next_but_one(&KIN);
    owner || (context.precedes(&[","]) && context.follows(&[","]) && context.is_last_but_one(&KIN))
}

/// Whether "March", "May" or "August" is the month.
fn is_month_not_word(context: &Context) -> bool {
    // "a March operation", but not "the March on Rome".
    let before_noun = || context.follows(&["a", "the", "its", "their", "'s"]) && precedes_content(context);
    // "August Strindberg" after a weak joint is a person, as in "filmed by August Meyer".
    let done_by =
        || context.follows(&["by"]) && context.at.start > 1 && context.has_past_ending(context.at.start - 2);
    let named = capital_follows(context) && (context.follows(&BEFORE_A_NAME) || done_by());
    (follows_one_of(context, BEFORE_A_MONTH) || before_noun() || is_listed(context))
        && !after_name(context)
        && !named
}

/// Whether a month's name is that of a person ("Anna and Jan Novak", "Jan speaks") or of a firm ("the DEC").
fn is_person(context: &Context, month: u32, person: bool) -> bool {
    let token = &context.tokens[context.at.start];
    let short = context.at.len() == 1 && token.end - token.start <= 4 && !matches!(month, 6 | 7);
    let acronym =
        short && context.follows(&["the"]) && context.text[token.range()].chars().all(char::is_uppercase);
    let dated = || follows_one_of(context, BEFORE_A_MONTH);
    let acts = short && precedes_content(context) && !dated();
    let name_goes_on = capital_follows(context) && (context.follows(&BEFORE_A_NAME) || !dated());
    let named = (person || short) && (after_name(context) || name_goes_on);
    named || acronym || acts
}

/// Whether a capitalised word that is no date's stands before the expression in its sentence.
pub(super) fn after_name(context: &Context) -> bool {
    !context.begins_sentence()
        && context.token_before().is_some()
        && is_name_word(context, context.at.start - 1)
}

/// Whether such a word stands after it.
pub(super) fn capital_follows(context: &Context) -> bool {
    // "April O'Dowd"
    let prefix = |next: &Token| next.shape == Shape::Capital && context.is_next_but_one(&["'", "’"]);
    let named =
        |next: &Token| is_name_word(context, context.at.end) || (prefix(next) && next.end - next.start == 1);
    context.token_after().is_some_and(named)
}

/// Whether a token has a capital and means no time, nor joins times: "Statement" may be in a name, "After" is not.
fn is_name_word(context: &Context, at: usize) -> bool {
    let token = &context.tokens[at];
    let happens = |word: &Word| matches!(word, Word::Deed(_) | Word::Happening | Word::Writing);
    // Words of patterns alone have a number, and no meaning of their own: "Club".
    let plain = || {
        let word = context.text[token.range()].to_lowercase();
        let joins = is_function_word(&word) || is_in(BEFORE_A_YEAR, &word) || is_in(BEFORE_A_MONTH, &word);
        context.readings.at(at).is_empty() && !joins
    };
    token.shape == Shape::Capital && (token.symbol == 0 || plain() || context.readings.any(at, happens))
}

/// Whether another month stands before a comma: "in February, March and May".
fn is_listed(context: &Context) -> bool {
    let month = |at: usize| context.readings.any(at, |word| matches!(word, Word::Month(_)));
    context.follows(&[","]) && context.at.start.checked_sub(2).is_some_and(month)
}

/// Whether a short form ("Sun", "Sat", "Wed") is a name or a verb: days so written stand beside numbers,
/// months, clocks or a stop, or after "on" and the like.
pub(super) fn is_weekday_name(context: &Context) -> bool {
    // "the Monday Club", unlike "On Monday Mr. Bell"
    if is_before_name(context) && context.follows(&["the"]) {
        return true;
    }
    // "Friday's, a chain of grills", "her daughter, Sunday, ..."
    let owner = context.precedes(&["'s", "’s"]) && context.is_next_but_one(&[","]);
    let child = context.precedes(&[","]) && context.follows(&[","]) && context.is_last_but_one(&KIN);
    if owner || child {
        return true;
    }
    // "Monday.com"
    let next = context.tokens.get(context.at.end + 1);
    if context.precedes(&["."])
        && next.is_some_and(|next| next.gap == Gap::None && next.shape == Shape::Lower)
    {
        return true;
    }
    let token = &context.tokens[context.at.start];
    let also_word = matches!(&context.text[token.range()], "Sun" | "Sat" | "Wed" | "Mon" | "Mar");
    if also_word && context.follows(&["the"]) {
        return true;
    }
    if token.end - token.start > 5 || context.at.len() > 1 {
        return false;
    }
    let name = is_before_name(context);
    let after_joint = context
        .follows(&["on", "next", "last", "this", "by", "until", "since", "every", "to", "from", "-", "–"]);
    let beside_number = context.token_after().is_none_or(|token| {
        token.shape == Shape::Digits
            || (token.shape == Shape::Sign && !context.precedes(&["'s", "’s", "'", ","]))
    }) || context
        .is_followed_by(|word| matches!(word, Word::Month(_) | Word::Part(_) | Word::Clock(_)));
    name || (also_word && !after_joint && !beside_number)
}

/// Whether a word with a capital follows that means nothing else.
fn is_before_name(context: &Context) -> bool {
    context.token_after().is_some() && is_name_word(context, context.at.end)
}
