//! Publication dates: the forms that metadata, addresses and file names write, and the choice among several.

mod addresses;
mod lines;
mod months;
mod written;

use chrono::{DateTime, NaiveDate};
use edtf::Edtf;
use regex::Regex;

use crate::{Disagreement, KnownFrom, Published, Warning};

pub(crate) use addresses::{of_address, of_folders, of_name};
pub(crate) use lines::{first_of_change, month_alone, readings, settled, tells_change, tells_publication};
pub(crate) use written::of_metadata;

/// Years in which a page can have been published: the first newspaper is of 1605.
const YEARS: std::ops::RangeInclusive<i32> = 1605..=2100;

/// Chooses the publication date among those told, best first; says so where they are different days.
pub(crate) fn choose(told: &[Published], warnings: &mut Vec<Warning>) -> Option<Published> {
    let Some(best) = told.first() else {
        warnings.push(Warning::NoPublicationDate);
        return None;
    };
    if let Some(other) = told.iter().find(|other| !could_be_same_day(&best.edtf, &other.edtf)) {
        warnings.push(Warning::DatesDisagree(Disagreement::Dates(Box::new([best.clone(), other.clone()]))));
    }
    let chosen = in_local_time(best, told).or_else(|| finer(best, told)).unwrap_or(best);
    Some(Published { edtf: chosen.edtf.clone(), known_from: chosen.known_from })
}

/// The dates told but those later than the day after the page was captured: nothing is published later than that.
pub(crate) fn before_capture(told: &[Published], captured: Option<&Edtf>) -> Vec<Published> {
    let day = |edtf: &Edtf| edtf.to_string().get(..10)?.parse::<NaiveDate>().ok();
    let last = captured.and_then(day).and_then(|day| day.succ_opt());
    let is_possible = |told: &&Published| match (last, day(&told.edtf)) {
        (Some(last), Some(told)) => told <= last,
        _ => true,
    };
    told.iter().filter(is_possible).cloned().collect()
}

/// Says that a date can be read as two days, where nothing tells which is meant.
pub(crate) fn undecided<'a>(
    mut lines: impl Iterator<Item = &'a String>,
    known_from: KnownFrom,
) -> Option<Warning> {
    let readings = lines.find_map(|line| readings(line))?;
    let dates = readings.map(|edtf| Published { edtf, known_from });
    Some(Warning::DatesDisagree(Disagreement::Dates(Box::new(dates))))
}

/// A moment in UTC can be another day where the article was published, and its "today" is of there:
/// so the same moment with an offset is better, or the day that the address or the byline shows.
fn in_local_time<'a>(best: &Published, told: &'a [Published]) -> Option<&'a Published> {
    let moment = |edtf: &Edtf| DateTime::parse_from_rfc3339(&edtf.to_string()).ok();
    let utc = moment(&best.edtf).filter(|moment| moment.offset().local_minus_utc() == 0)?;
    let has_offset = |other: &&Published| {
        moment(&other.edtf).is_some_and(|other| other == utc && other.offset().local_minus_utc() != 0)
    };
    let days_away = |other: &Published| {
        let day = other.edtf.to_string().parse::<NaiveDate>().ok()?;
        (other.known_from != KnownFrom::Metadata).then(|| (day - utc.date_naive()).num_days().abs())
    };
    // The day of another place is meant only where no place tells the same day.
    let is_beside = || !told.iter().any(|other| days_away(other) == Some(0));
    told.iter()
        .find(has_offset)
        .or_else(|| told.iter().find(|other| days_away(other) == Some(1)).filter(|_| is_beside()))
}

/// Of two that agree, the one with a time tells more.
fn finer<'a>(best: &Published, told: &'a [Published]) -> Option<&'a Published> {
    told.iter().filter(|other| tells_more(other, best)).max_by_key(|other| other.edtf.to_string().len())
}

fn tells_more(other: &Published, best: &Published) -> bool {
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

/// Whether the day in an address is against a date: it is another, and no matter of a time zone that is told.
pub(crate) fn is_contradicted(told: &Published, of_address: &Edtf) -> bool {
    let text = told.edtf.to_string();
    let is_local =
        DateTime::parse_from_rfc3339(&text).is_ok_and(|moment| moment.offset().local_minus_utc() != 0);
    match could_be_same_day(&told.edtf, of_address) {
        true => !is_local && !text.starts_with(&of_address.to_string()) && text.len() >= 10,
        false => true,
    }
}

/// Whether a page shows another day than a date told of it. A moment in UTC may be the day before or after where the
/// page is read.
pub(crate) fn is_another_day(told: &Published, shown: &Edtf) -> bool {
    let (text, shown) = (told.edtf.to_string(), shown.to_string());
    let is_utc =
        DateTime::parse_from_rfc3339(&text).is_ok_and(|moment| moment.offset().local_minus_utc() == 0);
    let day = |text: &str| text.get(..10)?.parse::<NaiveDate>().ok();
    match (day(&text), day(&shown)) {
        (Some(told), Some(shown)) => (told - shown).num_days().abs() > i64::from(is_utc),
        _ => false,
    }
}

/// The day that all of some dates tell, and the finest of them; `None` where they tell several.
pub(crate) fn sole_day(dates: impl Iterator<Item = Edtf>) -> Option<Edtf> {
    let dates: Vec<Edtf> = dates.collect();
    let day = |edtf: &Edtf| edtf.to_string().get(..10).map(str::to_owned);
    let first = day(dates.first()?)?;
    dates.iter().all(|edtf| day(edtf).as_ref() == Some(&first)).then_some(())?;
    dates.into_iter().max_by_key(|edtf| edtf.to_string().len())
}

fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| YEARS.contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_when_places_disagree() {
        let told = |text: &str, known_from| Published { edtf: Edtf::parse(text).unwrap(), known_from };
        let (metadata, address) =
            (told("2019-03-29", KnownFrom::Metadata), told("2019-04-02", KnownFrom::Url));
        let mut warnings = Vec::new();
        let chosen = choose(&[metadata.clone(), address.clone()], &mut warnings);
        assert_eq!(chosen, Some(metadata.clone()));
        assert_eq!(warnings, [Warning::DatesDisagree(Disagreement::Dates(Box::new([metadata, address])))]);
        let kept = r#"{"dates-disagree":"The metadata says one day, the address another."}"#;
        let line: Warning = serde_json::from_str(kept).unwrap();
        assert_eq!(serde_json::to_string(&line).unwrap(), kept, "as libraries of earlier formats keep it");
    }

    #[test]
    fn takes_the_day_of_the_place_of_publication() {
        let told = |text: &str, known_from| Published { edtf: Edtf::parse(text).unwrap(), known_from };
        let utc = told("2019-03-30T02:40:00Z", KnownFrom::Metadata);
        let local = told("2019-03-29T18:40:00-08:00", KnownFrom::Metadata);
        let address = told("2019-03-29", KnownFrom::Url);
        let chosen = |told: &[Published]| choose(told, &mut Vec::new()).unwrap().edtf.to_string();
        assert_eq!(chosen(&[utc.clone(), address.clone()]), "2019-03-29");
        assert_eq!(chosen(&[utc.clone(), address, local]), "2019-03-29T18:40:00-08:00");
        assert_eq!(chosen(&[utc]), "2019-03-30T02:40:00Z");
    }

    #[test]
    fn nothing_is_published_after_the_page_was_captured() {
        let told = |text: &str| Published { edtf: Edtf::parse(text).unwrap(), known_from: KnownFrom::Byline };
        let captured = Edtf::parse("2019-03-29T23:30:00-05:00").unwrap();
        let told = [told("2019-06-01"), told("2019-03-30"), told("2019")];
        assert_eq!(before_capture(&told, Some(&captured)), told[1..]);
        assert_eq!(before_capture(&told, None), told);
    }

    #[test]
    fn takes_the_finer_of_two_that_agree() {
        let told =
            |text: &str| Published { edtf: Edtf::parse(text).unwrap(), known_from: KnownFrom::Metadata };
        let mut warnings = Vec::new();
        let chosen = choose(&[told("2019-03-29"), told("2019-03-29T18:40:00+01:00")], &mut warnings);
        assert_eq!(chosen.unwrap().edtf.to_string(), "2019-03-29T18:40:00+01:00");
        assert_eq!(warnings, []);
    }
}
