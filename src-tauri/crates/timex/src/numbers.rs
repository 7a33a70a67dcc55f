//! Numbers in digits and words, and dates and clocks in digits.

use crate::{
    time::{Amount, Clock},
    tokens::{Gap, Shape, Token},
    words::{Lexicon, Reading, Word},
};

/// The order of day and month in dates of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayMonth,
    MonthDay,
}

/// Years of two digits from here on belong to the 1900s (POSIX.1-2017, `strptime`, `%y`).
const FIRST_YEAR_OF_1900S: u32 = 69;

/// The year that two digits stand for in a date.
pub(crate) fn full_year(two_digits: u32) -> u32 {
    two_digits + if two_digits >= FIRST_YEAR_OF_1900S { 1900 } else { 2000 }
}

/// Adds the readings of numbers that begin at a token.
pub(crate) fn read(
    tokens: &[Token],
    at: usize,
    order: Order,
    lexicon: &Lexicon,
    readings: &mut Vec<Reading>,
) {
    if tokens[at].shape == Shape::Digits {
        read_digits(tokens, at, order, lexicon, readings);
    } else if let Some((amount, length)) = number_in_words(tokens, at, lexicon) {
        readings.push(Reading { word: Word::Amount(amount), length });
    }
}

fn read_digits(tokens: &[Token], at: usize, order: Order, lexicon: &Lexicon, readings: &mut Vec<Reading>) {
    let token = &tokens[at];
    if !is_tail(tokens, at, lexicon) {
        readings.push(Reading { word: Word::Digits(token.number, token.digits), length: 1 });
    }
    if let Some(length) = ordinal_ending(tokens, at, lexicon) {
        readings.push(Reading { word: Word::Ordinal(token.number), length });
    }
    if let Some((amount, length)) = number_in_digits(tokens, at, lexicon) {
        readings.push(Reading { word: Word::Amount(amount), length });
    }
    if let Some((clock, length)) = clock(tokens, at, lexicon) {
        readings.push(Reading { word: Word::Clock(clock), length });
    }
    if let Some((word, length)) = date(tokens, at, order, lexicon) {
        readings.push(Reading { word, length });
    }
}

/// Whether digits are the tail of a longer number: the 50 of "3.50", not the 11 of "27.11.".
fn is_tail(tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    let month = (1..=12).contains(&tokens[at].number)
        && tokens.get(at + 1).is_some_and(|next| next.gap == Gap::None)
        && is_sign(tokens, at + 1, lexicon, &["."]);
    at > 1
        && !month
        && tokens[at].gap == Gap::None
        && tokens[at - 1].gap == Gap::None
        && tokens[at - 2].shape == Shape::Digits
        && is_sign(tokens, at - 1, lexicon, &[".", ","])
}

/// "3rd", "3.", "3º": how many tokens the ordinal has.
fn ordinal_ending(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<usize> {
    let next = tokens.get(at + 1).filter(|next| next.gap == Gap::None)?;
    let mut words = Vec::new();
    lexicon.read_words(tokens, at + 1, &mut words);
    let ending = words.iter().find(|reading| reading.word == Word::OrdinalEnding)?;
    // A stop after digits ends an ordinal only where a word follows ("3. Mai").
    let stop_needs_word =
        next.shape != Shape::Sign || tokens.get(at + 2).is_some_and(|after| after.shape != Shape::Digits);
    stop_needs_word.then_some(1 + ending.length)
}

/// "12", "1,200", "2 1/2", "1.5": an amount in digits.
fn number_in_digits(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<(Amount, usize)> {
    let token = &tokens[at];
    if token.number > 1_000_000 {
        return None;
    }
    let tight = |offset: usize| tokens.get(at + offset).filter(|token| token.gap == Gap::None);
    if let (Some(_), Some(next)) = (tight(1), tight(2))
        && next.shape == Shape::Digits
    {
        if next.digits == 3 && is_sign(tokens, at + 1, lexicon, &[","]) {
            return Some((Amount::whole(token.number * 1000 + next.number), 3));
        }
        if next.number == 5 && next.digits == 1 && is_sign(tokens, at + 1, lexicon, &[".", ","]) {
            return Some((Amount::Halves(token.number * 2 + 1), 3));
        }
    }
    if is_half(tokens, at + 1, lexicon) {
        return Some((Amount::Halves(token.number * 2 + 1), 4));
    }
    let length = and_half(tokens, at + 1, lexicon);
    Some((Amount::Halves(token.number * 2 + u32::from(length > 0)), 1 + length))
}

/// Whether "1/2" stands here.
fn is_half(tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    matches!(tokens.get(at..at + 3), Some([one, _, two])
        if one.number == 1 && one.gap != Gap::Break && two.number == 2 && two.gap == Gap::None)
        && is_sign(tokens, at + 1, lexicon, &["/"])
}

/// How many tokens "and a half" has here; 0 if it is not here.
fn and_half(tokens: &[Token], at: usize, lexicon: &Lexicon) -> usize {
    if at >= tokens.len() {
        return 0;
    }
    let mut words = Vec::new();
    lexicon.read_words(tokens, at, &mut words);
    words.iter().find(|reading| reading.word == Word::AndHalf).map_or(0, |reading| reading.length)
}

/// The words of the longest number that tells a time: "nine thousand nine hundred and ninety-nine" has six.
const LONGEST_NUMBER: usize = 8;

/// "twenty-five", "two hundred and ten", "two and a half": an amount in words.
fn number_in_words(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<(Amount, usize)> {
    let value = |at: usize| {
        let mut words = Vec::new();
        if at < tokens.len() {
            lexicon.read_words(tokens, at, &mut words);
        }
        // "on iki" is twelve in Turkish, though "on" is ten.
        words
            .into_iter()
            .filter(|reading| matches!(reading.word, Word::Number(_) | Word::Times(_) | Word::Amount(_)))
            .min_by_key(|reading| std::cmp::Reverse(reading.length))
    };
    let first = value(at)?;
    let (mut total, mut length) = match first.word {
        Word::Amount(amount) => return Some((amount, first.length)),
        Word::Number(number) | Word::Times(number) => (number, first.length),
        _ => return None,
    };
    for _ in 1..LONGEST_NUMBER {
        let Some((next, skipped)) = next_part(tokens, at + length, lexicon, &value) else { break };
        total = match next.word {
            Word::Times(times) if skipped == 0 => total.saturating_mul(times),
            Word::Number(number) if joins(total, number) => total.saturating_add(number),
            _ => break,
        };
        length += skipped + next.length;
    }
    let half = and_half(tokens, at + length, lexicon);
    Some((Amount::Halves(total.saturating_mul(2).saturating_add(u32::from(half > 0))), length + half))
}

/// The next word of a number, over a hyphen or "and".
fn next_part(
    tokens: &[Token],
    at: usize,
    lexicon: &Lexicon,
    value: &impl Fn(usize) -> Option<Reading>,
) -> Option<(Reading, usize)> {
    if at >= tokens.len() || tokens[at].gap == Gap::Break {
        return None;
    }
    if let Some(reading) = value(at) {
        return Some((reading, 0));
    }
    let joint = is_sign(tokens, at, lexicon, &["-", "and", "y", "e", "et", "en"]);
    if joint { value(at + 1).map(|reading| (reading, 1)) } else { None }
}

/// Whether a smaller number goes on a number: "twenty" and "five", not "five" and "twenty".
fn joins(total: u32, number: u32) -> bool {
    (total >= 20 && total.is_multiple_of(10) && total < 100 && (1..10).contains(&number))
        || (total >= 100 && total.is_multiple_of(100) && number < 100)
        || (total > 100 && total.is_multiple_of(10) && total % 100 >= 20 && (1..10).contains(&number))
}

/// "9:30", "17:49:19", "14.30 Uhr" is left to rules.
fn clock(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<(Clock, usize)> {
    let hour = tokens[at].number;
    let part = |at: usize| {
        let [sign, token] = tokens.get(at..at + 2)? else { return None };
        let fits = sign.gap == Gap::None && token.gap == Gap::None && token.digits == 2 && token.number < 60;
        let told = is_sign(
            tokens,
            at + 2,
            lexicon,
            &["uhr", "uur", "hora", "horas", "gmt", "cet", "cest", "bst", "am", "pm"],
        ) || (is_sign(tokens, at + 2, lexicon, &["a", "p"])
            && is_sign(tokens, at + 4, lexicon, &["m"]))
            || (at > 1 && is_sign(tokens, at - 2, lexicon, &["saat", "ore", "alle", "dalle", "las"]))
            || (at > 2
                && is_sign(tokens, at - 2, lexicon, &["le"])
                && is_sign(tokens, at - 3, lexicon, &["verso", "dopo", "tra", "fra"]));
        let dotted = is_sign(tokens, at, lexicon, &[".", ","]) && told;
        (fits && (dotted || is_sign(tokens, at, lexicon, &[":"]))).then_some(token.number)
    };
    let minute = part(at + 1)?;
    let second = part(at + 3);
    let alone = at == 0 || tokens[at].gap != Gap::None || !is_sign(tokens, at - 1, lexicon, &[":"]);
    let length = if second.is_some() { 5 } else { 3 };
    (hour < 24 && alone).then_some((Clock { hour, minute, second, zone: None }, length))
}

/// "2013-07-12", "12.07.2013", "7/12/13": a date in digits alone.
fn date(tokens: &[Token], at: usize, order: Order, lexicon: &Lexicon) -> Option<(Word, usize)> {
    let [first, sign, second, sign_again, third] = tokens.get(at..at + 5)? else { return None };
    let digits = second.shape == Shape::Digits && third.shape == Shape::Digits;
    let same = sign.symbol == sign_again.symbol && is_sign(tokens, at + 1, lexicon, &["-", "/", "."]);
    let spaced = [sign, second, sign_again, third].iter().any(|token| token.gap != Gap::None);
    let german = is_sign(tokens, at + 1, lexicon, &["."]) && third.digits == 4 && third.gap != Gap::Break;
    if !digits || !same || (spaced && !german) {
        return None;
    }
    let american_version = order == Order::MonthDay && is_sign(tokens, at + 1, lexicon, &["."]);
    let (year, month, day) = if first.digits == 4 {
        (first.number, second.number, third.number)
    } else if (third.digits == 4 || (third.digits == 2 && !american_version)) && first.digits <= 2 {
        let year = if third.digits == 2 { full_year(third.number) } else { third.number };
        let day_first =
            order == Order::DayMonth || is_sign(tokens, at + 1, lexicon, &["."]) || first.number > 12;
        if day_first && second.number <= 12 {
            (year, second.number, first.number)
        } else {
            (year, first.number, second.number)
        }
    } else {
        return None;
    };
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((Word::Date(year as i32, month, day), 5))
}

/// The number that a token of Roman digits writes, up to 39: centuries and years of reigns.
pub(crate) fn roman(text: &str, token: &Token) -> Option<u32> {
    if token.shape != Shape::Capital || token.end - token.start > 7 {
        return None;
    }
    // "XIXe" and "XIXème" are French ordinals.
    let word = text[token.range()].trim_end_matches(['e', 'è', 'm']);
    let mut number = 0_u32;
    let mut largest = 0;
    for letter in word.chars().rev() {
        let value = match letter {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        };
        number = if value < largest { number.checked_sub(value)? } else { number + value };
        largest = largest.max(value);
    }
    (number > 0 && number < 40).then_some(number)
}

/// Whether one of these words or signs stands at a token.
pub(crate) fn is_sign(tokens: &[Token], at: usize, lexicon: &Lexicon, signs: &[&str]) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.symbol != 0 && signs.iter().any(|sign| lexicon.symbol(sign) == token.symbol)
    })
}
