//! Numbers in Chinese characters: 二十三, 一九九七, 三千五百.

use crate::tokens::{Gap, Token};

/// A number in Chinese characters.
pub(crate) struct HanNumber {
    pub(crate) number: u32,
    /// How many decimal digits it has, as written for years (一九九七).
    pub(crate) digits: u8,
    /// Tokens.
    pub(crate) length: usize,
}

/// The longest number that tells a time has as many characters as 九千九百九十九.
const LONGEST: usize = 8;

/// The number that begins at a token; `None` within one.
pub(crate) fn number(text: &str, tokens: &[Token], at: usize) -> Option<HanNumber> {
    let value = |at: usize| numeral(text[tokens[at].range()].chars().next()?);
    let inside = at > 0 && tokens[at].gap == Gap::None && value(at - 1).is_some();
    if inside {
        return None;
    }
    let goes_on = |&at: &usize| tokens[at].gap == Gap::None;
    let rest = (at + 1..tokens.len()).take(LONGEST).take_while(goes_on).map_while(value);
    let values: Vec<u32> = std::iter::once(value(at)?).chain(rest).collect();
    let number = if values.len() > 1 && values.iter().all(|value| *value < 10) {
        values.iter().fold(0, |number: u32, digit| number.saturating_mul(10) + digit)
    } else {
        multiplied(&values)
    };
    let digits = if number == 0 { 1 } else { number.ilog10() + 1 };
    Some(HanNumber { number, digits: u8::try_from(digits).ok()?, length: values.len() })
}

/// 二百三十五: each digit counts the power of ten after it.
fn multiplied(values: &[u32]) -> u32 {
    let (mut total, mut digit) = (0_u32, 0_u32);
    for value in values {
        match value {
            0..10 => digit = *value,
            10_000 => (total, digit) = (total.saturating_add(digit).saturating_mul(10_000), 0),
            power => (total, digit) = (total.saturating_add(digit.max(1) * power), 0),
        }
    }
    total.saturating_add(digit)
}

/// The value of a character that writes a number.
fn numeral(letter: char) -> Option<u32> {
    const DIGITS: &str = "〇一二三四五六七八九";
    match letter {
        '零' => Some(0),
        '两' | '兩' => Some(2),
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        '万' | '萬' => Some(10_000),
        _ => DIGITS.chars().position(|digit| digit == letter).and_then(|value| u32::try_from(value).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn reads_numbers_in_characters() {
        let check = |text: &str, expected: Option<u32>| {
            let found = number(text, &tokens(text, |_| 0), 0).map(|found| found.number);
            assert_eq!(found, expected, "{text}");
        };
        check("十", Some(10));
        check("十五日", Some(15));
        check("二十三", Some(23));
        check("一九九七年", Some(1997));
        check("二〇一三", Some(2013));
        check("三千五百", Some(3500));
        check("二百三十五", Some(235));
        check("两万", Some(20_000));
        check("年", None);
    }
}
