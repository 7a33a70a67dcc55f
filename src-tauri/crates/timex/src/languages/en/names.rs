//! Words that are months and weekdays in one place and names in another.

use super::homographs::{BEFORE_A_YEAR, follows_one_of, is_function_word, is_in, precedes_content};
use crate::{
    context::Context,
    tokens::{Gap, Shape, Token},
    words::Word,
};

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
pub(super) fn is_name_word(context: &Context, at: usize) -> bool {
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
    // "the Monday Club" and "Wednesday Hart sang in the hall", unlike "On Monday Mr. Bell"
    let begins = || context.begins_sentence() && context.is_in_prose();
    if (is_before_name(context) && (context.follows(&["the"]) || begins())) || is_review(context) {
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

/// Whether a capitalised noun follows that is no time: "the Saturday Review".
fn is_review(context: &Context) -> bool {
    let timeless = |word: &Word| matches!(word, Word::Appointment | Word::Happening | Word::Writing);
    let capital = context.token_after().is_some_and(|next| next.shape == Shape::Capital);
    capital && context.follows(&["the"]) && context.is_followed_by(timeless)
}

/// Whether a word with a capital follows that means nothing else.
fn is_before_name(context: &Context) -> bool {
    context.token_after().is_some() && is_name_word(context, context.at.end)
}
