//! Publication dates: the forms that metadata, addresses and file names write, and the choice among several.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime};
use edtf::Edtf;
use regex::{Captures, Regex};

use crate::{KnownFrom, Published, Warning};

/// A publication date that some part of a source tells.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Told {
    pub(crate) edtf: Edtf,
    pub(crate) known_from: KnownFrom,
    /// Where it stands, for a person: "the page's metadata".
    pub(crate) place: &'static str,
}

/// Years in which a page can have been published: the first newspaper is of 1605.
const YEARS: std::ops::RangeInclusive<i32> = 1605..=2100;

/// Chooses the publication date among those told, best first; says so where they are different days.
pub(crate) fn choose(told: &[Told], warnings: &mut Vec<Warning>) -> Option<Published> {
    let Some(best) = told.first() else {
        warnings.push(Warning::NoPublicationDate);
        return None;
    };
    if let Some(other) = told.iter().find(|other| !could_be_same_day(&best.edtf, &other.edtf)) {
        warnings.push(Warning::DatesDisagree(format!(
            "{} says {}, {} says {}.",
            capitalised(best.place),
            best.edtf,
            other.place,
            other.edtf
        )));
    }
    let chosen = in_local_time(best, told).or_else(|| finer(best, told)).unwrap_or(best);
    Some(Published { edtf: chosen.edtf.clone(), known_from: chosen.known_from })
}

/// A moment in UTC can be another day where the article was published, and its "today" is of there:
/// so the same moment with an offset is better, or the day that the address or the byline shows.
fn in_local_time<'a>(best: &Told, told: &'a [Told]) -> Option<&'a Told> {
    let moment = |edtf: &Edtf| DateTime::parse_from_rfc3339(&edtf.to_string()).ok();
    let utc = moment(&best.edtf).filter(|moment| moment.offset().local_minus_utc() == 0)?;
    let has_offset = |other: &&Told| {
        moment(&other.edtf).is_some_and(|other| other == utc && other.offset().local_minus_utc() != 0)
    };
    let is_day_beside = |other: &&Told| {
        let day = other.edtf.to_string().parse::<NaiveDate>().ok();
        day.is_some_and(|day| (day - utc.date_naive()).num_days().abs() == 1)
            && other.known_from != KnownFrom::Metadata
    };
    told.iter().find(has_offset).or_else(|| told.iter().find(is_day_beside))
}

/// Of two that agree, the one with a time tells more.
fn finer<'a>(best: &Told, told: &'a [Told]) -> Option<&'a Told> {
    told.iter().filter(|other| tells_more(other, best)).max_by_key(|other| other.edtf.to_string().len())
}

fn tells_more(other: &Told, best: &Told) -> bool {
    let (other, best) = (other.edtf.to_string(), best.edtf.to_string());
    other.len() > best.len() && other.starts_with(&best)
}

/// Whether two dates can be one: the same as far as both go, or at most a day apart, as the same
/// moment is in different zones.
fn could_be_same_day(one: &Edtf, other: &Edtf) -> bool {
    let (one, other) = (one.to_string(), other.to_string());
    let shared = one.len().min(other.len()).min(10);
    if one.get(..shared) == other.get(..shared) {
        return true;
    }
    let day = |text: &str| text.get(..10)?.parse::<NaiveDate>().ok();
    match (day(&one), day(&other)) {
        (Some(one), Some(other)) => (one - other).num_days().abs() <= 1,
        _ => false,
    }
}

fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Reads a date as metadata writes it: ISO 8601, RFC 2822, Unix seconds, or a date in words.
///
/// Times keep their zone; a date that can be read in two ways is none.
pub(crate) fn of_metadata(text: &str, language: Option<&str>) -> Option<Edtf> {
    let text = text.trim();
    if text.len() > 80 {
        return None;
    }
    iso(text).or_else(|| mail(text)).or_else(|| unix(text)).or_else(|| in_words(text, language))
}

fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

static ISO: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(concat!(
        r"^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})",
        r"(?:[T_ ,]+(\d{2}):?(\d{2})(?::?(\d{1,2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?"
    ))
});

static ISO_MONTH: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"^(\d{4})-(\d{2})$"));

fn iso(text: &str) -> Option<Edtf> {
    if let Some(month) = ISO_MONTH.as_ref()?.captures(text) {
        return Edtf::month(month[1].parse().ok()?, month[2].parse().ok()?);
    }
    let parts = ISO.as_ref()?.captures(text)?;
    let rest = &text[parts.get(0)?.end()..];
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let day = day(parts[1].parse().ok()?, parts[2].parse().ok()?, parts[3].parse().ok()?)?;
    let (Some(hour), Some(minute)) = (parts.get(4), parts.get(5)) else { return Edtf::day(day) };
    let second = parts.get(6).map_or("00", |second| second.as_str());
    let zone = match parts.get(7).map(|zone| zone.as_str()) {
        None => String::new(),
        Some("Z" | "UTC" | "GMT") => "Z".to_owned(),
        Some(zone) => offset(zone),
    };
    Edtf::parse(&format!("{day}T{}:{}:{second:0>2}{zone}", hour.as_str(), minute.as_str()))
        .ok()
        .or_else(|| Edtf::day(day))
}

/// An offset as EDTF writes it: "+0100" and "+01" are "+01:00".
fn offset(zone: &str) -> String {
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    format!("{}{}:{}", &zone[..1], &digits[..2], digits.get(2..4).unwrap_or("00"))
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| YEARS.contains(&year))
}

fn mail(text: &str) -> Option<Edtf> {
    let moment = DateTime::parse_from_rfc2822(text).ok()?;
    Some(of_moment(moment).unwrap_or(Edtf::day(moment.date_naive())?))
}

fn of_moment(moment: DateTime<FixedOffset>) -> Option<Edtf> {
    let zone = match moment.offset().local_minus_utc() {
        0 => "Z".to_owned(),
        _ => moment.format("%:z").to_string(),
    };
    Edtf::parse(&format!("{}{zone}", moment.format("%Y-%m-%dT%H:%M:%S"))).ok()
}

/// Seconds or milliseconds since 1970, between 1995 and 2100.
fn unix(text: &str) -> Option<Edtf> {
    let number: i64 = text.parse().ok()?;
    let seconds = if number > 100_000_000_000 { number / 1000 } else { number };
    (800_000_000..4_102_444_800).contains(&seconds).then_some(())?;
    of_moment(DateTime::from_timestamp(seconds, 0)?.fixed_offset())
}

/// Forms in words and figures that metadata and bylines use, before the language's own rules are asked.
const FORMS: &[&str] =
    &["%d %B %Y", "%B %d, %Y", "%B %d %Y", "%d %b %Y", "%b %d, %Y", "%b %d %Y", "%d.%m.%Y", "%Y年%m月%d日"];

/// Reads a whole text that is one date in words.
fn in_words(text: &str, language: Option<&str>) -> Option<Edtf> {
    let plain = without_weekday(text);
    let plain = plain.trim_end_matches('.');
    if let Some(day) = FORMS.iter().find_map(|form| NaiveDate::parse_from_str(plain, form).ok()) {
        return Edtf::day(day).filter(|_| YEARS.contains(&day.year()));
    }
    if let Some(moment) = MOMENTS.iter().find_map(|form| NaiveDateTime::parse_from_str(plain, form).ok()) {
        return YEARS
            .contains(&moment.year())
            .then(|| Edtf::parse(&moment.format("%Y-%m-%dT%H:%M:%S").to_string()).ok())?;
    }
    of_line(text, language)
}

const MOMENTS: &[&str] = &[
    "%B %d, %Y %I:%M %p",
    "%b %d, %Y %I:%M %p",
    "%d %B %Y %H:%M",
    "%d %b %Y %H:%M",
    "%d.%m.%Y %H:%M",
    "%a %b %d %H:%M:%S %Y",
];

fn without_weekday(text: &str) -> &str {
    const DAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    match text.split_once([' ', ',']) {
        Some((first, rest)) if DAYS.iter().any(|day| first.to_ascii_lowercase().starts_with(day)) => {
            rest.trim_start_matches([' ', ','])
        }
        _ => text,
    }
}

/// Letters that a line may have besides its date: "Posted on", a name, a place, but no sentence.
const MOST_OTHER_LETTERS: usize = 48;

/// The first full date of a line that is there to tell it, as under a headline.
///
/// A sentence with a date in it tells when something happened, and nothing of its publication.
pub(crate) fn of_line(line: &str, language: Option<&str>) -> Option<Edtf> {
    if let Some(figures) = FIGURES.as_ref()?.captures(line) {
        return of_figures(line, &figures, language);
    }
    // The language of a page's frame is often another than its text's.
    language.and_then(|language| of_words(line, Some(language))).or_else(|| of_words(line, None))
}

/// The full date in a line's words; of no language given, that which the line looks like.
fn of_words(line: &str, language: Option<&str>) -> Option<Edtf> {
    let reference = timex::Reference { published: None, language: language.map(str::to_owned) };
    let found =
        timex::tag(line, &reference).into_iter().find(|time| time.edtf.as_ref().is_some_and(is_full))?;
    // Days in words name their month; figures alone are read above.
    let names_month = line.get(found.range.clone()).is_some_and(|words| words.contains(char::is_alphabetic));
    found.edtf.filter(|_| names_month && tells_only(line, found.range))
}

static FIGURES: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"\b(\d{1,2})( ?[./|-] ?)(\d{1,2})( ?[./|-] ?)((?:19|20)\d{2})\b"));

/// A date in figures, day or month first; where both can be meant and the language does not tell, none.
fn of_figures(line: &str, parts: &Captures<'_>, language: Option<&str>) -> Option<Edtf> {
    if parts[2] != parts[4] || !tells_only(line, parts.get(0)?.range()) {
        return None;
    }
    let (first, second, year) = (parts[1].parse().ok()?, parts[3].parse().ok()?, parts[5].parse().ok()?);
    let language = language.unwrap_or("en").to_ascii_lowercase();
    let is_month_first = match (first > 12, second > 12) {
        (true, _) => false,
        (_, true) => true,
        _ if first == second || parts[2].contains('.') || !language.starts_with("en") => false,
        _ if language == "en-us" => true,
        _ if language.len() > 2 => false,
        _ => return None,
    };
    let (month, of_month) = if is_month_first { (first, second) } else { (second, first) };
    Edtf::day(day(year, month, of_month)?)
}

/// Whether a line is there to tell its date, and is no sentence about one.
fn tells_only(line: &str, date: std::ops::Range<usize>) -> bool {
    let (Some(before), Some(after)) = (line.get(..date.start), line.get(date.end..)) else { return false };
    let others = before.chars().chain(after.chars()).filter(|c| c.is_alphabetic()).count();
    let is_sentence = after.trim_end().ends_with(['.', '!', '?']) && others > 8;
    let is_part_of_word = before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
    others <= MOST_OTHER_LETTERS && !is_sentence && !is_part_of_word
}

/// Whether a date names a day of a year in which pages are published.
fn is_full(edtf: &Edtf) -> bool {
    let text = edtf.to_string();
    text.get(..10)
        .and_then(|day| day.parse::<NaiveDate>().ok())
        .is_some_and(|day| YEARS.contains(&day.year()))
}

static IN_ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?:^|[/_.=-])((?:19|20)\d{2})([/_.-]?)(0[1-9]|1[0-2]|[1-9])([/_.-]?)(0[1-9]|[12]\d|3[01]|[1-9])(?:[/_.?-]|\D|$)",
    )
});

static MONTH_IN_ADDRESS: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"/((?:19|20)\d{2})/(0[1-9]|1[0-2])/"));

/// The day that stands in an address, as `/2019/03/29/`, else the month.
pub(crate) fn of_address(url: &str) -> Option<Edtf> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.find('/').map(|at| &path[at..])?;
    of_name(path).or_else(|| {
        let month = MONTH_IN_ADDRESS.as_ref()?.captures(path)?;
        Edtf::month(month[1].parse().ok()?, month[2].parse().ok()?)
    })
}

static FOLDERS: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"/((?:19|20)\d{2})/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/"));

/// The day by which a site orders its articles into folders: `/2019/03/29/`. Such an address stays when the
/// article is changed.
pub(crate) fn of_folders(url: &str) -> Option<Edtf> {
    let parts = FOLDERS.as_ref()?.captures(url)?;
    Edtf::day(day(parts[1].parse().ok()?, parts[2].parse().ok()?, parts[3].parse().ok()?)?)
}

/// Whether the day in an address is against a date: it is another, and no matter of a time zone that is told.
pub(crate) fn is_contradicted(told: &Told, of_address: &Edtf) -> bool {
    let text = told.edtf.to_string();
    let is_local =
        DateTime::parse_from_rfc3339(&text).is_ok_and(|moment| moment.offset().local_minus_utc() != 0);
    match could_be_same_day(&told.edtf, of_address) {
        true => !is_local && !text.starts_with(&of_address.to_string()) && text.len() >= 10,
        false => true,
    }
}

/// The day that stands in a file's name, as `2019-03-29 report.txt`.
pub(crate) fn of_name(name: &str) -> Option<Edtf> {
    IN_ADDRESS.as_ref()?.captures_iter(name).find_map(|parts| {
        let undivided = parts[2].is_empty();
        if parts[2] != parts[4] || (undivided && (parts[3].len() < 2 || parts[5].len() < 2)) {
            return None;
        }
        Edtf::day(day(parts[1].parse().ok()?, parts[3].parse().ok()?, parts[5].parse().ok()?)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let read = of_metadata(text, None).map(|edtf| edtf.to_string());
        assert_eq!(read.as_deref().unwrap_or("none"), expected, "{text}");
    }

    #[test]
    fn keeps_time_and_zone() {
        check("2019-03-29T18:40:00+01:00", "2019-03-29T18:40:00+01:00");
        check("2019-03-29T18:40:12.345Z", "2019-03-29T18:40:12Z");
        check("2019-03-29 18:40 +0100", "2019-03-29T18:40:00+01:00");
        check("2019-03-29T18:40", "2019-03-29T18:40:00");
        check("Fri, 29 Mar 2019 18:40:00 +0100", "2019-03-29T18:40:00+01:00");
        check("1553881200", "2019-03-29T17:40:00Z");
    }

    #[test]
    fn is_no_finer_than_what_is_written() {
        check("2019-03", "2019-03");
        check("20190329", "2019-03-29");
        check("2019/03/29", "2019-03-29");
        check("March 29, 2019", "2019-03-29");
        check("Fri, 29 March 2019", "2019-03-29");
        check("29.03.2019", "2019-03-29");
    }

    #[test]
    fn leaves_what_is_no_date() {
        for text in ["", "2019-13-40", "12345", "99999999999999999999", "today", "0000-00-00", "3"] {
            check(text, "none");
        }
    }

    #[test]
    fn a_sentence_does_not_tell_its_own_publication() {
        assert_eq!(
            of_line("Posted on 3 May 2021 by Ana Reis", None).map(|edtf| edtf.to_string()),
            Some("2021-05-03".to_owned())
        );
        assert_eq!(of_line("On 3 May 2021 the board met.", None), None);
    }

    #[test]
    fn finds_days_in_addresses_and_names() {
        let address = |url: &str| of_address(url).map(|edtf| edtf.to_string());
        assert_eq!(address("https://a.example/2019/03/29/fire"), Some("2019-03-29".to_owned()));
        assert_eq!(address("https://a.example/2019/03/fire"), Some("2019-03".to_owned()));
        assert_eq!(address("https://a.example/news-20190329-x"), Some("2019-03-29".to_owned()));
        assert_eq!(address("https://a.example/id/20193299123"), None);
        assert_eq!(
            of_name("2019-03-29 Fire.txt").map(|edtf| edtf.to_string()),
            Some("2019-03-29".to_owned())
        );
    }

    #[test]
    fn says_when_places_disagree() {
        let told = |text: &str, place| Told {
            edtf: Edtf::parse(text).unwrap(),
            known_from: KnownFrom::Metadata,
            place,
        };
        let mut warnings = Vec::new();
        let chosen =
            choose(&[told("2019-03-29", "the metadata"), told("2019-04-02", "the address")], &mut warnings);
        assert_eq!(chosen.unwrap().edtf.to_string(), "2019-03-29");
        assert_eq!(
            warnings,
            [Warning::DatesDisagree("The metadata says 2019-03-29, the address says 2019-04-02.".to_owned())]
        );
    }

    #[test]
    fn takes_the_day_of_the_place_of_publication() {
        let told =
            |text: &str, known_from| Told { edtf: Edtf::parse(text).unwrap(), known_from, place: "it" };
        let utc = told("2019-03-30T02:40:00Z", KnownFrom::Metadata);
        let local = told("2019-03-29T18:40:00-08:00", KnownFrom::Metadata);
        let address = told("2019-03-29", KnownFrom::Url);
        let chosen = |told: &[Told]| choose(told, &mut Vec::new()).unwrap().edtf.to_string();
        assert_eq!(chosen(&[utc.clone(), address.clone()]), "2019-03-29");
        assert_eq!(chosen(&[utc.clone(), address, local]), "2019-03-29T18:40:00-08:00");
        assert_eq!(chosen(&[utc]), "2019-03-30T02:40:00Z");
    }

    #[test]
    fn leaves_figures_that_can_be_read_in_two_ways() {
        let read = |line, language| of_line(line, language).map(|edtf| edtf.to_string());
        assert_eq!(read("Datum: 03.04.2019", Some("de")).as_deref(), Some("2019-04-03"));
        assert_eq!(read("03/04/2019", Some("en-US")).as_deref(), Some("2019-03-04"));
        assert_eq!(read("03/04/2019", Some("en-GB")).as_deref(), Some("2019-04-03"));
        assert_eq!(read("03/04/2019", Some("en")), None);
        assert_eq!(read("29/03/2019", Some("en")).as_deref(), Some("2019-03-29"));
    }

    #[test]
    fn takes_the_finer_of_two_that_agree() {
        let told = |text: &str| Told {
            edtf: Edtf::parse(text).unwrap(),
            known_from: KnownFrom::Metadata,
            place: "it",
        };
        let mut warnings = Vec::new();
        let chosen = choose(&[told("2019-03-29"), told("2019-03-29T18:40:00+01:00")], &mut warnings);
        assert_eq!(chosen.unwrap().edtf.to_string(), "2019-03-29T18:40:00+01:00");
        assert_eq!(warnings, []);
    }
}
