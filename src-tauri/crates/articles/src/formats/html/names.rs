//! Names of persons as bylines have them: freed of what stands around them, and told from what is none.

mod words;

use std::collections::HashSet;

pub(super) use self::words::INTRODUCTIONS;
use self::words::{BETWEEN, DATES, ROLES};
use crate::prose::{one_line, squeezed};
use crate::{dateline, notices};

/// Characters of a byline that are looked at.
const LONGEST: usize = 200;

/// Colons, after which something stands that they announce.
const COLONS: [char; 2] = [':', '：'];

/// A name as metadata gives it, without what introduces it.
pub(super) fn told(name: &str) -> String {
    let line: String = one_line(name).chars().take(LONGEST).collect();
    trimmed(without_introduction(&line)).to_owned()
}

/// A name as a page shows it: "Posted by Ana Reis in Harbours | 3 May" is "Ana Reis".
pub(super) fn shown(words: &str) -> String {
    const BORDERS: &[&str] = &[
        "|",
        "»",
        "•",
        "·",
        "–",
        " / ",
        " in ",
        " on ",
        " at ",
        " am ",
        " um ",
        " - ",
        "—",
        " פורסם",
        " نشر",
        " 기자",
    ];
    let line: String = one_line(words).chars().take(LONGEST).collect();
    let name = without_introduction(line.trim_start_matches(['©', ' ']));
    if let Some(names) = divided_by_strokes(name) {
        return names.join(" and ");
    }
    let name = behind_place(name);
    let borders = BORDERS.iter().filter_map(|border| name.find(border));
    let end = borders.chain(name.find(|c: char| c.is_ascii_digit())).min().unwrap_or(name.len());
    let (name, rest) = name.split_at(end);
    // "Ana May" is a name, "Ana Reis May 3" ends with a date.
    let name = if rest.starts_with(|c: char| c.is_ascii_digit()) { without_date(name) } else { name };
    // After a comma stands what the author is, unless several are named.
    let is_list = [" and ", " und ", " & "].iter().any(|word| name.contains(word));
    let name = trimmed(if is_list { name } else { name.split(',').next().unwrap_or(name) });
    // In forums, names are in small letters too.
    name.strip_prefix("by ").unwrap_or(name).to_owned()
}

/// The names of persons, with nothing else, that strokes stand between: "Ana Reis / Tom Hale".
///
/// What stands behind a stroke elsewhere is a place or an outlet.
fn divided_by_strokes(line: &str) -> Option<Vec<&str>> {
    const OF_PLACES: &[&str] = &[
        "The", "New", "San", "Santa", "Saint", "St.", "Los", "Las", "La", "El", "Le", "Al", "Buenos",
        "Nueva", "Rio", "Río", "São", "Cape", "Tel", "Hong", "Abu", "Addis", "Port", "Puerto", "Ciudad",
        "Sri", "South", "North", "Den", "Bad",
    ];
    let is_person = |name: &&str| {
        let first = name.split(' ').next().unwrap_or_default();
        is_full_name(name)
            && is_name(name)
            && !is_role(name)
            && !OF_PLACES.contains(&first)
            && !notices::names_agency(name)
    };
    let names: Vec<&str> = line.split(" / ").map(str::trim).collect();
    (names.len() > 1 && names.iter().all(is_person)).then_some(names)
}

/// A name without the place where its owner wrote, one word before it: "Lys - Ana Reis".
fn behind_place(name: &str) -> &str {
    match name.split_once(" - ") {
        Some((place, rest)) if !place.contains(' ') && is_full_name(rest) && !is_role(rest) => rest,
        _ => name,
    }
}

/// A name without the months and days of the week at its end, after which a date goes on.
fn without_date(name: &str) -> &str {
    let mut name = name;
    loop {
        let last = name.trim_end().rfind(' ').map_or(0, |space| space + 1);
        let word = name[last..].trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        match DATES.contains(&word.as_str()) {
            true => name = &name[..last],
            false => return name,
        }
    }
}

/// Whether words introduce an author wherever they stand: "Written by Ana Reis", "Author:".
pub(super) fn is_label(words: &str) -> bool {
    let is_plain = |introduction: &&&str| introduction.ends_with(COLONS) || introduction.contains(' ');
    let first = words.bytes().next().map(|byte| byte.to_ascii_lowercase());
    let starts_with = |introduction: &str| {
        introduction.bytes().next() == first
            && words.get(..introduction.len()).is_some_and(|start| start.eq_ignore_ascii_case(introduction))
    };
    words.len() <= LONGEST
        && INTRODUCTIONS.iter().filter(is_plain).any(|introduction| starts_with(introduction))
}

/// Whether words introduce an author near a headline: "By Ana Reis", "Von".
pub(super) fn is_short_label(words: &str) -> bool {
    const ALONE: &[&str] = &["af", "av", "by", "di", "door", "par", "por", "von"];
    words.len() <= LONGEST
        && (dateline::byline(words).is_some()
            || words.ends_with(" 기자")
            || ALONE.contains(&words.to_lowercase().as_str()))
}

/// A name without what Chinese papers write around it: "記者林宸誼／即時報導".
fn of_reporter(line: &str) -> &str {
    let name = match line.split_once('／') {
        Some((name, what)) if what.ends_with(['導', '道']) => name,
        _ => line,
    };
    let is_name = |rest: &&str| rest.starts_with(|c: char| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let reporter = name.strip_prefix("記者").or_else(|| name.strip_prefix("记者"));
    reporter.filter(is_name).unwrap_or(name)
}

/// Names, each once.
pub(super) fn once(names: &mut Vec<String>) {
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
}

fn without_introduction(line: &str) -> &str {
    let mut name = of_reporter(line.trim());
    loop {
        let is_introduction = |words: &&&str| {
            let start = name.get(..words.len()).filter(|start| start.eq_ignore_ascii_case(words));
            // "Author" alone introduces only a word that follows it.
            start.is_some() && (words.ends_with(COLONS) || name[words.len()..].starts_with([' ', ':', '：']))
        };
        let introduction = INTRODUCTIONS.iter().find(is_introduction);
        let shorter = introduction
            .map(|words| name[words.len()..].trim_start_matches([' ', ':', '：']))
            .or_else(|| dateline::byline(name));
        match shorter.filter(|shorter| shorter.len() < name.len()) {
            Some(shorter) => name = shorter,
            None => return name,
        }
    }
}

fn trimmed(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || ",.:;-(".contains(c))
}

/// Whether a text can be the name of an author: not an address, not a company, not a sentence.
pub(super) fn is_name(name: &str) -> bool {
    const NOBODY: &[&str] =
        &["admin", "administrator", "author", "autor", "by", "null", "share", "unknown", "username", "von"];
    const OTHERS: &[&str] = &[
        "gmbh",
        " inc",
        " ltd",
        "http",
        "www.",
        ".com",
        ".de",
        ".org",
        " e.v",
        "updated",
        "published",
        " min",
        " ago",
        "read more",
        "all articles",
        "all posts",
        "alle artikel",
        "getty images",
        "shutterstock",
        "follow",
        "subscribe",
    ];
    let lower = name.to_lowercase();
    (2..=100).contains(&name.chars().count())
        && !name.contains(['@', '{', '<', '=', '?', '!', ':'])
        && !(is_handle(name) && (name.contains(' ') || lower.contains("author") || lower.contains("name")))
        && name.contains(char::is_alphabetic)
        && !NOBODY.contains(&lower.as_str())
        && !OTHERS.iter().any(|word| lower.contains(word))
        && name.split_whitespace().count() <= 8
}

/// Whether a name is one that somebody logs in with.
fn is_handle(name: &str) -> bool {
    name.contains('_')
}

/// Whether a name says no more than that somebody of the house wrote it, or logged in.
pub(super) fn is_vague(name: &str) -> bool {
    const VAGUE: &[&str] = &[
        "anonymous",
        "editor",
        "editors",
        "editorial staff",
        "guest",
        "news desk",
        "newsroom",
        "redaktion",
        "die redaktion",
        "staff",
        "staff writer",
        "team",
    ];
    is_handle(name) || VAGUE.contains(&name.to_lowercase().as_str())
}

/// Whether a name is the outlet's own, however either is spaced and written.
pub(super) fn is_outlet(name: &str, outlet: Option<&str>) -> bool {
    let name = squeezed(name);
    outlet.map(squeezed).is_some_and(|outlet| {
        name == outlet
            || (outlet.len() >= 5 && name.contains(&outlet))
            || (name.len() >= 5 && outlet.contains(&name))
    })
}

/// Whether words are two or three capitalised names, as those of a person are.
pub(super) fn is_full_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = [words.first(), words.last()];
    let is_capitalised =
        |word: &&str| word.chars().next().is_some_and(|c| !c.is_lowercase() && c.is_alphabetic());
    (2..=4).contains(&words.len()) && !words.contains(&"by") && ends.into_iter().flatten().all(is_capitalised)
}

/// The single names of a list: "Ana Reis, Tomas Holm and Ivo Lund" are three.
///
/// "Reis, Ana" is one, and so is "Ana Reis, harbour correspondent": what somebody is, is no name.
pub(super) fn listed(list: &str) -> Vec<String> {
    if let Some(names) = divided_by_strokes(list) {
        return names.into_iter().map(str::to_owned).collect();
    }
    let divided = BETWEEN.iter().fold(list.to_owned(), |list, word| list.replace(word, ","));
    let mut names: Vec<String> = divided.split(',').map(told).filter(|name| !name.is_empty()).collect();
    let is_named = names.first().is_some_and(|name| is_full_name(name) && !is_role(name));
    names.retain(|name| !(is_named && is_role(name)));
    if let [name] = names.as_slice() {
        return vec![name.clone()];
    }
    match names.len() > 1 && names.iter().all(|name| is_full_name(name)) {
        true => names,
        false => vec![told(list)],
    }
}

/// Whether words say what somebody is: "harbour correspondent".
pub(super) fn is_role(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    ROLES.contains(&last.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frees_a_name_of_what_stands_around_it() {
        for words in [
            "Ana Reis",
            "Posted by Ana Reis in Harbours | 3 May",
            "By Ana Reis, Harbour Correspondent",
            "Ana Reis Dec 3, 2019",
            "Autor: Ana Reis",
            "© Ana Reis",
            "Written by: Ana Reis • 4 min",
            "作者：Ana Reis",
            "Автор: Ana Reis",
            "Lys - Ana Reis",
        ] {
            assert_eq!(shown(words), "Ana Reis", "{words}");
        }
        assert_eq!(shown("By Ana May | 3 June 2021"), "Ana May");
        assert_eq!(told("記者王小明／綜合報導"), "王小明");
        for words in ["كتب: سامي", "نویسنده: سامي", "記者　سامي", "מאת: سامي"]
        {
            assert_eq!(shown(words), "سامي", "{words}");
        }
    }

    #[test]
    fn tells_a_list_from_one_name() {
        assert_eq!(listed("Ana Reis, Tomas Holm and Ivo Lund"), ["Ana Reis", "Tomas Holm", "Ivo Lund"]);
        assert_eq!(listed("Ana Reis, harbour correspondent"), ["Ana Reis"]);
        assert_eq!(listed("Ana Reis, Political Editor, and Ivo Lund"), ["Ana Reis", "Ivo Lund"]);
        assert_eq!(listed("Reis, Ana"), ["Reis, Ana"]);
        assert_eq!(listed("Ana Reis / Tomas Holm"), ["Ana Reis", "Tomas Holm"]);
        assert_eq!(shown("By Ana Reis / Tomas Holm"), "Ana Reis and Tomas Holm");
        for behind in ["Buenos Aires", "Agence France-Presse", "The Meridian", "Political Editor", "3 May"] {
            assert_eq!(shown(&format!("Ana Reis / {behind}")), "Ana Reis");
        }
    }

    #[test]
    fn knows_what_is_no_name() {
        for words in [
            "admin",
            "https://a.example/ana",
            "Updated in January",
            "Why did it burn?",
            "ana@a.example",
            "7",
            "Photo: Lund",
        ] {
            assert!(!is_name(words), "{words}");
        }
        assert!(is_outlet("Meridian", Some("The Meridian")) && !is_outlet("Ana Reis", Some("The Meridian")));
    }
}
