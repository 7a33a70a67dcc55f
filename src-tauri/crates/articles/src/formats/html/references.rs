//! Character references: `&amp;`, `&#x41;` (HTML Standard, 13.2.5.72 to 13.2.5.80).

use std::borrow::Cow;

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};

/// Where a reference stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    /// Here `&copy=1` is no reference: addresses have such.
    Attribute,
}

/// A text with its references resolved, once.
pub(super) fn resolved(text: &str, place: Place) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        resolved.push_str(before);
        rest = match number(after).or_else(|| named(after, place)) {
            Some((first, second, length)) => {
                resolved.push(first);
                resolved.extend(second);
                after.get(length..).unwrap_or_default()
            }
            None => {
                resolved.push('&');
                after
            }
        };
    }
    resolved.push_str(rest);
    Cow::Owned(resolved)
}

/// The one or two characters that a reference stands for, and its length.
type Found = (char, Option<char>, usize);

fn number(text: &str) -> Option<Found> {
    let digits = text.strip_prefix('#')?;
    let (radix, digits) = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => (16, digits),
        None => (10, digits),
    };
    let count = digits.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    let (digits, rest) = digits.split_at_checked(count).filter(|_| count > 0)?;
    let length = text.len() - rest.len() + usize::from(rest.starts_with(';'));
    let number = u32::from_str_radix(digits, radix).unwrap_or(u32::MAX);
    let of_windows = number.checked_sub(0x80).and_then(|place| *C1_REPLACEMENTS.get(place as usize)?);
    let character = of_windows.or_else(|| char::from_u32(number).filter(|c| *c != '\0'));
    Some((character.unwrap_or('\u{fffd}'), None, length))
}

/// The longest name that a text begins with; some may stand without their semicolon.
fn named(text: &str, place: Place) -> Option<Found> {
    let mut found = None;
    for length in text.char_indices().map(|(at, c)| at + c.len_utf8()) {
        let Some((first, second)) = text.get(..length).and_then(|name| NAMED_ENTITIES.get(name)) else {
            break;
        };
        // Beginnings of names are known too, as nothing.
        if *first != 0 {
            found = Some((char::from_u32(*first)?, char::from_u32(*second).filter(|c| *c != '\0'), length));
        }
    }
    let (_, _, length) = found?;
    let (name, rest) = text.split_at_checked(length)?;
    let goes_on = rest.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
    found.filter(|_| place == Place::Text || name.ends_with(';') || !goes_on)
}
