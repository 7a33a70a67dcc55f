//! Splits a text into words, numbers and signs.

use std::ops::Range;

use crate::work;

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    None,
    Space,
    /// An empty line, a tab or the text's beginning: no expression reaches over it.
    Break,
}

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Letters, beginning with a small one or of a script that has none.
    Lower,
    /// Letters, beginning with a capital.
    Capital,
    /// Decimal digits of any script.
    Digits,
    /// One sign.
    Sign,
}

/// A word, a number or a sign of the text.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) gap: Gap,
    pub(crate) shape: Shape,
    /// The word's number in the lexicon; 0 for words it lacks.
    pub(crate) symbol: u32,
    /// The number that digits write, where it fits.
    pub(crate) number: u32,
    /// How many digits.
    pub(crate) digits: u8,
}

impl Token {
    pub(crate) fn range(&self) -> Range<usize> {
        work::step();
        self.start..self.end
    }
}

/// Splits a text; `symbol` numbers a word in small letters.
pub(crate) fn tokens(text: &str, symbol: impl Fn(&str) -> u32) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let mut small = String::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() || is_mark(first) {
            at += first.len_utf8();
            continue;
        }
        let shape = shape(first);
        let end = at + length(&text[at..], shape);
        let word = &text[at..end];
        lower_into(word, &mut small);
        let (number, digits) = if shape == Shape::Digits { number(word) } else { (0, 0) };
        let gap = tokens.last().map_or(Gap::Break, |before| gap(&text[before.end..at]));
        tokens.push(Token { start: at, end, gap, shape, symbol: symbol(&small), number, digits });
        at = end;
    }
    tokens
}

/// Writes a word in small letters and with one kind of apostrophe, as the lexicon has it.
pub(crate) fn lower_into(word: &str, small: &mut String) {
    small.clear();
    if word.is_ascii() {
        small.push_str(word);
        small.make_ascii_lowercase();
        return;
    }
    for letter in word.chars() {
        match letter {
            '’' | 'ʼ' | '‘' => small.push('\''),
            '‐' | '‑' | '–' | '—' | '−' => small.push('-'),
            // Arabic keyboards write Persian's yeh and kaf otherwise.
            'ي' | 'ى' => small.push('ی'),
            'ك' => small.push('ک'),
            'أ' | 'إ' => small.push('ا'),
            'ۀ' => small.push('ه'),
            'İ' => small.push('i'),
            letter if is_mark(letter) => {}
            letter => small.extend(letter.to_lowercase()),
        }
    }
}

/// Signs that change the looks of a text only: vowel marks, the hamza of Persian's genitive, joiners, direction marks.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{64b}'..='\u{652}' | '\u{654}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{ad}' | '\u{feff}')
}

fn shape(first: char) -> Shape {
    if digit(first).is_some() {
        Shape::Digits
    } else if first.is_uppercase() {
        Shape::Capital
    } else if first.is_alphabetic() {
        Shape::Lower
    } else {
        Shape::Sign
    }
}

/// The length in bytes of the token that begins the text.
fn length(text: &str, shape: Shape) -> usize {
    if shape == Shape::Sign {
        return sign_length(text);
    }
    // Chinese writes no spaces: each character is a token.
    if let Some(first) = text.chars().next().filter(|first| is_han(*first)) {
        return first.len_utf8();
    }
    let inside = |letter: char| match shape {
        Shape::Digits => digit(letter).is_some(),
        _ => is_letter(letter) || is_mark(letter) || is_combining(letter),
    };
    text.find(|letter| !inside(letter)).unwrap_or(text.len())
}

/// "'s" is one token, so that "this year's" is two.
fn sign_length(text: &str) -> usize {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let possessive = text.starts_with(['\'', '’']) && text[first..].starts_with(['s', 'S']);
    let alone = !text[first..].chars().nth(1).is_some_and(char::is_alphanumeric);
    if possessive && alone { first + 1 } else { first }
}

fn is_letter(letter: char) -> bool {
    letter.is_alphabetic() && digit(letter).is_none() && !is_han(letter)
}

/// Chinese characters, with the zero of their numbers.
fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

fn is_combining(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// The value of a decimal digit: European, Arabic, Persian, of the width of Chinese characters.
fn digit(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => letter.to_digit(10),
        '٠'..='٩' => Some(letter as u32 - '٠' as u32),
        '۰'..='۹' => Some(letter as u32 - '۰' as u32),
        '０'..='９' => Some(letter as u32 - '０' as u32),
        _ => None,
    }
}

fn number(word: &str) -> (u32, u8) {
    let digits: Vec<u32> = word.chars().filter_map(digit).collect();
    let count = u8::try_from(digits.len()).unwrap_or(u8::MAX);
    if count > 9 {
        return (u32::MAX, count);
    }
    (digits.iter().fold(0, |number, digit| number * 10 + digit), count)
}

fn gap(between: &str) -> Gap {
    if between.is_empty() || between.chars().all(is_mark) {
        Gap::None
    } else if between.bytes().filter(|&byte| byte == b'\n').count() > 1 || between.contains('\t') {
        Gap::Break
    } else {
        Gap::Space
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_words_numbers_and_signs() {
        let text = "This year’s 30th, ۱۲ تیر";
        let words: Vec<&str> = tokens(text, |_| 0).iter().map(|token| &text[token.range()]).collect();
        assert_eq!(words, ["This", "year", "’s", "30", "th", ",", "۱۲", "تیر"]);
        assert_eq!(tokens("۱۳۹۲", |_| 0)[0].number, 1392);
    }
}
