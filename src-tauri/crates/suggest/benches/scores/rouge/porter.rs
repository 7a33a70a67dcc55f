//! Stems of English words (Porter, "An algorithm for suffix stripping", 1980).

/// Endings and what stands for them, after a measure above 0; the longest that fits is taken.
const SECOND: &[(&str, &str)] = &[
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("abli", "able"),
    ("alli", "al"),
    ("entli", "ent"),
    ("eli", "e"),
    ("ousli", "ous"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("biliti", "ble"),
];
const THIRD: &[(&str, &str)] = &[
    ("icate", "ic"),
    ("ative", ""),
    ("alize", "al"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ful", ""),
    ("ness", ""),
];
/// Endings that fall after a measure above 1.
const FOURTH: &[(&str, &str)] = &[
    ("al", ""),
    ("ance", ""),
    ("ence", ""),
    ("er", ""),
    ("ic", ""),
    ("able", ""),
    ("ible", ""),
    ("ant", ""),
    ("ement", ""),
    ("ment", ""),
    ("ent", ""),
    ("ion", ""),
    ("ou", ""),
    ("ism", ""),
    ("ate", ""),
    ("iti", ""),
    ("ous", ""),
    ("ive", ""),
    ("ize", ""),
];

/// The stem of a word in small ASCII letters and digits.
pub(super) fn stem(word: &str) -> String {
    let word = inflected(plural(word));
    let word = match word.strip_suffix('y') {
        Some(stem) if has_vowel(stem) => format!("{stem}i"),
        _ => word,
    };
    let word = [SECOND, THIRD].iter().fold(word, |word, table| match longest(&word, table) {
        Some((stem, instead)) if measure(stem) > 0 => format!("{stem}{instead}"),
        _ => word,
    });
    let word = match longest(&word, FOURTH) {
        Some((stem, _)) if measure(stem) > 1 && (!word.ends_with("ion") || stem.ends_with(['s', 't'])) => {
            stem.to_owned()
        }
        _ => word,
    };
    let word = match word.strip_suffix('e') {
        Some(stem) if measure(stem) > 1 || measure(stem) == 1 && !ends_short(stem) => stem.to_owned(),
        _ => word,
    };
    if word.ends_with("ll") && measure(&word) > 1 { word[..word.len() - 1].to_owned() } else { word }
}

fn plural(word: &str) -> &str {
    if word.ends_with("sses") || word.ends_with("ies") {
        &word[..word.len() - 2]
    } else if word.ends_with("ss") {
        word
    } else {
        word.strip_suffix('s').unwrap_or(word)
    }
}

/// Without "-ed" and "-ing".
fn inflected(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("eed") {
        return if measure(stem) > 0 { format!("{stem}ee") } else { word.to_owned() };
    }
    let stem =
        ["ed", "ing"].iter().find_map(|ending| word.strip_suffix(ending).filter(|stem| has_vowel(stem)));
    let Some(stem) = stem else { return word.to_owned() };
    let doubled = ends_doubled(stem) && !stem.ends_with(['l', 's', 'z']);
    if ["at", "bl", "iz"].iter().any(|ending| stem.ends_with(ending))
        || !doubled && measure(stem) == 1 && ends_short(stem)
    {
        format!("{stem}e")
    } else if doubled {
        stem[..stem.len() - 1].to_owned()
    } else {
        stem.to_owned()
    }
}

fn longest<'w>(word: &'w str, table: &[(&str, &'static str)]) -> Option<(&'w str, &'static str)> {
    let fitting = table.iter().filter(|(ending, _)| word.ends_with(ending));
    let (ending, instead) = fitting.max_by_key(|(ending, _)| ending.len())?;
    Some((word.strip_suffix(ending)?, instead))
}

fn is_consonant(word: &[u8], at: usize) -> bool {
    match word[at] {
        b'a' | b'e' | b'i' | b'o' | b'u' => false,
        b'y' => at == 0 || !is_consonant(word, at - 1),
        _ => true,
    }
}

fn has_vowel(word: &str) -> bool {
    (0..word.len()).any(|at| !is_consonant(word.as_bytes(), at))
}

/// How many times a consonant follows a vowel.
fn measure(word: &str) -> usize {
    let word = word.as_bytes();
    (1..word.len()).filter(|at| is_consonant(word, *at) && !is_consonant(word, at - 1)).count()
}

fn ends_doubled(word: &str) -> bool {
    let bytes = word.as_bytes();
    let last = bytes.len().wrapping_sub(1);
    bytes.len() > 1 && bytes[last] == bytes[last - 1] && is_consonant(bytes, last)
}

/// Whether it ends in consonant, vowel, consonant, as "hop" does.
fn ends_short(word: &str) -> bool {
    let bytes = word.as_bytes();
    let length = bytes.len();
    length > 2
        && is_consonant(bytes, length - 1)
        && !is_consonant(bytes, length - 2)
        && is_consonant(bytes, length - 3)
        && !word.ends_with(['w', 'x', 'y'])
}
