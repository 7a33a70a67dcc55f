//! Reads a date that a person types.

use std::ops::Range;

use chrono::NaiveDateTime;
use edtf::{Bounds, Edtf, Modifier, Precision, When};

use crate::{
    Anchor, Bound, DateReading, Ground, Reason, Reference, Remark, TimeExpression,
    find::{self, Found},
    languages::{self, Reader},
    numbers::Order,
    tag,
    words::Word,
};

/// Reads EDTF, or words of any language that as a whole are one date; digits alone in the order of day and month that
/// the given language has.
pub(crate) fn understand(text: &str, language: Option<&str>) -> Option<DateReading> {
    let text = text.trim();
    if let Ok(edtf) = Edtf::parse(text) {
        return Some(DateReading { reason: Ground::AsEdtf.into(), when: edtf.into() });
    }
    if let Some(bare) = without_mark_of_doubt(text) {
        let DateReading { when, reason } = understand(bare, language)?;
        let when = When { edtf: when.edtf.in_doubt()?, ..when };
        return Some(DateReading { when, reason: reason.and(Ground::ToldWithDoubt) });
    }
    match text.strip_prefix(['~', '≈']) {
        Some(about) => in_words(&format!("ca. {}", about.trim_start()), language),
        None => in_words(text, language).or_else(|| one_of(text, language)),
    }
}

/// Reads the cells of a table's column. Where digits alone are in one order in some of them ("13/05/2011"), all are;
/// what a spreadsheet wrote ("May-11", "13-May-11") is read as it writes it.
pub(crate) fn understand_column(texts: &[String], language: &str) -> Vec<Option<DateReading>> {
    let is_so = |order| texts.iter().any(|text| only_order(text) == Some(order));
    let (language, is_sure) = match (is_so(Order::DayMonth), is_so(Order::MonthDay)) {
        (true, false) => (languages::DAY_FIRST, true),
        (false, true) => (languages::MONTH_FIRST, true),
        _ => (language, false),
    };
    let has_years = texts.iter().any(|text| is_month_of_year(text));
    let read = |text: &String| {
        let reading = understand(text, Some(language))?;
        let reason = if is_sure { reading.reason.without(Ground::MonthFirst) } else { reading.reason };
        Some(DateReading { reason, ..reading })
    };
    texts.iter().map(|text| read(text).or_else(|| of_spreadsheet(text, has_years))).collect()
}

/// Years of two digits from here on belong to the 1900s for Excel, and for LibreOffice.
const FIRST_YEAR_OF_1900S: u32 = 30;

/// "May-11" and "13-May-11", with the year in full: spreadsheets write "mmm-yy" and "d-mmm-yy" so, and never a day behind
/// its month. A person might have, unless the column `has_years` there.
fn of_spreadsheet(text: &str, has_years: bool) -> Option<DateReading> {
    let in_full = |words: &str, digits: &str| {
        let year: u32 = digits.parse().ok()?;
        let century = match digits.len() {
            2 if year < FIRST_YEAR_OF_1900S => 2000,
            2 => 1900,
            4 => 0,
            _ => return None,
        };
        in_words(&format!("{words} {}", century + year), None)
    };
    if let Some((month, digits)) = month_and_digits(text) {
        let reading = in_full(month, digits).filter(|read| read.when.edtf.precision() == Precision::Month)?;
        let is_sure = has_years || digits.len() == 4;
        let guessed = |reason: Reason| reason.without(Ground::InFull).and(Ground::DigitsAsYear);
        let reason = if is_sure { reading.reason } else { guessed(reading.reason) };
        return Some(DateReading { reason, ..reading });
    }
    let (day, rest) = text.trim().split_once('-')?;
    let (month, digits) = month_and_digits(rest).filter(|_| day.parse::<u32>().is_ok())?;
    in_full(&format!("{day} {month}"), digits).filter(|read| read.when.edtf.precision() == Precision::Day)
}

/// The name and the digits of "May-11".
fn month_and_digits(text: &str) -> Option<(&str, &str)> {
    let (month, digits) = text.trim().split_once('-')?;
    let is_name = !month.is_empty() && month.chars().all(|sign| sign.is_alphabetic() || sign == '.');
    let are_digits = !digits.is_empty() && digits.chars().all(|sign| sign.is_ascii_digit());
    (is_name && are_digits).then_some((month, digits))
}

/// Whether digits behind a month can be no day of it: "Dec-98".
fn is_month_of_year(text: &str) -> bool {
    let of_year =
        |(_, digits): &(&str, &str)| digits.parse::<u32>().is_ok_and(|number| !(1..=31).contains(&number));
    month_and_digits(text).filter(of_year).is_some() && of_spreadsheet(text, true).is_some()
}

/// The only order in which a day and a month between slashes make a date.
fn only_order(text: &str) -> Option<Order> {
    let mut parts = text.trim().split('/').map(|part| part.trim().parse::<u32>());
    match (parts.next()?.ok()?, parts.next()?.ok()?) {
        (13..=31, 1..=12) => Some(Order::DayMonth),
        (1..=12, 13..=31) => Some(Order::MonthDay),
        _ => None,
    }
}

/// "May 2011?", "1850 (?)": the date before the mark.
fn without_mark_of_doubt(text: &str) -> Option<&str> {
    let bare = ["(?)", "[?]", "?", "؟"].iter().find_map(|mark| text.strip_suffix(mark))?;
    // "from 1850 to ?" has no end rather than a doubtful one.
    let last = bare.trim_end().chars().last()?;
    last.is_alphanumeric().then_some(bare)
}

fn in_words(text: &str, language: Option<&str>) -> Option<DateReading> {
    as_written(text, language).or_else(|| as_written(&with_capitals(text), language))
}

/// The shortest word that can be a month's name, or an abbreviation of one.
const SHORTEST_NAME: usize = 3;

/// The text with a capital before each longer word: who types in haste writes "12 may 2011", which in running text could
/// be another word.
fn with_capitals(text: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if word.chars().filter(|letter| letter.is_alphabetic()).count() >= SHORTEST_NAME => {
                first.to_uppercase().chain(letters).collect()
            }
            _ => word.to_owned(),
        }
    };
    text.split_inclusive(|letter: char| !letter.is_alphabetic()).map(capital).collect()
}

fn as_written(text: &str, language: Option<&str>) -> Option<DateReading> {
    // Words tell their language; digits alone do not.
    let language = language.filter(|_| !text.contains(char::is_alphabetic));
    let guessed = languages::reader(text, language);
    let readers = std::iter::once(guessed).chain(languages::all().filter(|reader| reader.tag != guessed.tag));
    // The language that leaves the fewest words aside is meant: "luglio 1943" is more than 1943.
    let readings = readers.filter_map(|reader| in_language(text, reader));
    let (_, reading) = readings.min_by_key(|(left_aside, _)| *left_aside)?;
    Some(reading)
}

/// Words between the first and the last day of a stretch, in the languages that are read.
const TO: &[&str] = &[
    "to",
    "until",
    "till",
    "through",
    "bis",
    "à",
    "au",
    "jusqu’à",
    "a",
    "al",
    "hasta",
    "até",
    "tot",
    "t/m",
    "до",
    "по",
    "إلى",
    "حتى",
    "تا",
    "至",
    "到",
    "έως",
    "μέχρι",
    "ile",
];

/// Those that do after a word such as "between", and else list two days.
const AND: &[&str] = &["and", "und", "et", "y", "e", "en", "і", "и", "و"];

/// Words before the first day of a stretch.
const FROM: &[&str] = &[
    "from",
    "between",
    "von",
    "vom",
    "zwischen",
    "de",
    "du",
    "des",
    "entre",
    "del",
    "desde",
    "da",
    "dal",
    "dalla",
    "tra",
    "fra",
    "do",
    "van",
    "tussen",
    "с",
    "со",
    "между",
    "з",
    "із",
    "між",
    "από",
    "μεταξύ",
    "من",
    "بين",
    "از",
    "بین",
    "从",
    "自",
];

/// The date, and how many words tell nothing of it.
fn in_language(text: &str, reader: &Reader) -> Option<(usize, DateReading)> {
    let reference = Reference { published: None, language: Some(reader.tag.to_owned()) };
    let mut expressions = tag(text, &reference);
    if let [one] = expressions.as_mut_slice() {
        take_from(text, one);
    }
    let left_aside = left_aside(text, &expressions, reader)?;
    if expressions.iter().any(|one| one.anchor != Anchor::None) {
        return None;
    }
    let reading = match expressions.as_slice() {
        [one] => DateReading { when: one.when()?, reason: why(one, reader) },
        [from, to] => stretch(text, from, to)?,
        _ => return None,
    };
    Some((left_aside, reading))
}

/// Why it was read so, and whether the other order of month and day would do as well.
fn why(one: &TimeExpression, reader: &Reader) -> Reason {
    let is_open = reader.order == Order::MonthDay
        && one.alternatives.iter().any(|other| other.reason == Ground::OtherOrder.into());
    if is_open { one.reason.clone().and(Ground::MonthFirst) } else { one.reason.clone() }
}

/// "from May 2018" alone is no beginning of a stretch.
fn take_from(text: &str, one: &mut TimeExpression) {
    if one.bound.is_none() && text[..one.range.start].trim().eq_ignore_ascii_case("from") {
        one.bound = Some(Bound::Since);
    }
}

/// How many signs and joints stand before and after the dates; `None` where any other word does whose meaning the dates
/// have not taken in: what a person types is never left out in silence.
fn left_aside(text: &str, expressions: &[TimeExpression], reader: &Reader) -> Option<usize> {
    let (first, last) = (expressions.first()?, expressions.last()?);
    let found = find::find(text, reader);
    let begins = found.tokens.partition_point(|token| token.end <= first.range.start);
    let ends = found.tokens.partition_point(|token| token.start < last.range.end);
    let beside = |tokens, date| words_left_aside(text, &found, tokens, date);
    Some(beside(0..begins, first)? + beside(ends..found.tokens.len(), last)?)
}

/// Signs that say nothing of the date they stand beside; "?", "~" and "–" do.
const HARMLESS: &str = ".,;:()[]\"'“”„‘’«»،؛。，、";

/// The same of some tokens beside a date.
fn words_left_aside(text: &str, found: &Found, tokens: Range<usize>, date: &TimeExpression) -> Option<usize> {
    let (mut at, mut left_aside) = (tokens.start, 0);
    while at < tokens.end {
        let token = &found.tokens[at];
        // "antes del 5 de mayo": the preposition's article can be a part of the day.
        let readings = found.readings.at(at).iter().filter(|reading| at + reading.length <= tokens.end + 1);
        let taken_in =
            readings.filter(|reading| is_taken_in(reading.word, date)).map(|reading| reading.length).max();
        let joins = || {
            let word = text[token.range()].to_lowercase();
            let joint = |word: &Word| {
                matches!(word, Word::Joint | Word::Article | Word::The | Word::In | Word::YearMark)
            };
            HARMLESS.contains(word.as_str()) || FROM.contains(&word.as_str()) || found.readings.any(at, joint)
        };
        match taken_in {
            Some(length) => at += length,
            None if joins() => (at, left_aside) = (at + 1, left_aside + 1),
            None => return None,
        }
    }
    Some(left_aside)
}

/// Whether a word beside a date tells what the date has taken in.
fn is_taken_in(word: Word, date: &TimeExpression) -> bool {
    match word {
        Word::Preposition(_) | Word::Starting | Word::Trailing(_) => date.bound.is_some(),
        Word::Doubt => is_doubted(date),
        _ => false,
    }
}

/// Whether a date is said to be uncertain.
fn is_doubted(date: &TimeExpression) -> bool {
    date.reason.remarks().contains(&Remark::Ground(Ground::ToldWithDoubt))
}

/// Words between dates of which one is meant, and before them, in the languages that are read.
const OR: &[&str] = &[
    "or", "either", "oder", "entweder", "ou", "soit", "o", "u", "oppure", "of", "или", "либо", "або", "чи",
    "أو", "او", "إما", "یا", "或", "或者", "还是", "ή", "είτε", "veya", "ya",
];

/// What a joint of more than one word has behind its first: "ya da", "o bien", "إما … أو".
const OR_BEHIND: &[&str] = &["da", "bien"];

/// Most words of dates of which one is meant: longer texts that hold an "or" are prose.
const LONGEST_CHOICE: usize = 24;

/// "6 or 9 February 2019", "May or June 2018": one of these dates, which are all told in one unit.
fn one_of(text: &str, language: Option<&str>) -> Option<DateReading> {
    let spaced = text.replace("或者", "或").replace('或', " 或 ");
    let words: Vec<&str> = spaced.split_whitespace().take(LONGEST_CHOICE + 1).collect();
    if words.len() > LONGEST_CHOICE {
        return None;
    }
    let is_or = |word: &&str| OR.contains(&word.to_lowercase().as_str());
    let mut parts: Vec<Vec<&str>> = words.split(is_or).map(<[&str]>::to_vec).collect();
    for part in parts.iter_mut().skip(1) {
        if part.first().is_some_and(|word| OR_BEHIND.contains(word)) {
            part.remove(0);
        }
    }
    parts.retain(|part| !part.is_empty());
    alternatives(&parts, language).or_else(|| alternatives(&at_commas(&parts)?, language))
}

/// "3, 4 or 5 May": commas part dates too, but for those within the last.
fn at_commas<'a>(parts: &[Vec<&'a str>]) -> Option<Vec<Vec<&'a str>>> {
    let (last, before) = parts.split_last()?;
    let before = before.iter().flat_map(|part| part.split_inclusive(|word| word.ends_with([',', '،', '、'])));
    let bare = |part: &[&'a str]| part.iter().map(|word| word.trim_end_matches([',', '،', '、'])).collect();
    Some(before.map(bare).chain([last.clone()]).collect())
}

/// Each of some dates, of which the others lack what the last tells ("6" of "9 February 2019"), or the last lacks what
/// the first begins with ("9" of "February 6").
fn alternatives(parts: &[Vec<&str>], language: Option<&str>) -> Option<DateReading> {
    let [first, .., last] = parts else { return None };
    let last = (0..first.len()).find_map(|taken| {
        let words = [&first[..taken], last].concat();
        plain(&words, language).map(|reading| (words, reading))
    });
    let (last, end) = last?;
    let whole = |part: &Vec<&str>| {
        (0..last.len()).find_map(|taken| {
            let reading = plain(&[part, &last[last.len() - taken..]].concat(), language)?;
            let is_alike = reading.when.edtf.precision() == end.when.edtf.precision()
                && reading.when.calendar == end.when.calendar;
            is_alike.then_some(reading)
        })
    };
    let others: Vec<DateReading> = parts[..parts.len() - 1].iter().map(whole).collect::<Option<_>>()?;
    let dates: Vec<Edtf> = others.iter().chain([&end]).map(|reading| reading.when.edtf.clone()).collect();
    let when = When { edtf: Edtf::one_of(&dates)?, ..end.when };
    let reason = others.iter().map(|reading| &reading.reason).fold(end.reason, |all, one| all.with(one));
    Some(DateReading { when, reason })
}

/// Words that are a date with nothing more said of it.
fn plain(words: &[&str], language: Option<&str>) -> Option<DateReading> {
    in_words(&words.join(" "), language).filter(|reading| reading.when.modifier.is_none())
}

/// "from March 2019 to June 2019": both dates as one stretch.
fn stretch(text: &str, from: &TimeExpression, to: &TimeExpression) -> Option<DateReading> {
    let between = text.get(from.range.end..to.range.start)?.trim().to_lowercase();
    // "del 3 al 5 de mayo": the article is a part of the day.
    let within = || text.get(to.range.clone())?.split_whitespace().next().map(str::to_lowercase);
    let between = if between.is_empty() { within()? } else { between };
    let is_dash = !between.is_empty() && between.chars().all(|letter| "-–—‒/".contains(letter));
    let follows_word = !text.get(..from.range.start)?.trim().is_empty();
    let is_stretch =
        is_dash || TO.contains(&between.as_str()) || follows_word && AND.contains(&between.as_str());
    if !is_stretch {
        return None;
    }
    let (start, end) = (end_of_stretch(from, |part| part.earliest)?, end_of_stretch(to, |part| part.latest)?);
    let when: When = Edtf::interval(&start, &end)?.into();
    Some(DateReading { reason: from.reason.clone().with(&to.reason), when })
}

/// An end of a stretch: a date, or about the outer day of the part of one that "early", "mid" or "late" means; `None`
/// where it is told in another way ("before March").
fn end_of_stretch(one: &TimeExpression, outer: fn(Bounds) -> Option<NaiveDateTime>) -> Option<Edtf> {
    if !matches!(one.bound, None | Some(Bound::Until | Bound::Since)) {
        return None;
    }
    let edtf = one.edtf.clone()?;
    match one.modifier {
        // A month of another calendar is a stretch itself.
        None if Edtf::interval(&edtf, &edtf).is_none() => Edtf::day(outer(edtf.bounds())?.date()),
        None | Some(Modifier::Approx) => Some(edtf),
        Some(Modifier::Start | Modifier::Mid | Modifier::End) => {
            let part = When { edtf, modifier: one.modifier, calendar: one.calendar }.bounds();
            Edtf::parse(&format!("{}~", outer(part)?.date())).ok()
        }
        _ => None,
    }
}
