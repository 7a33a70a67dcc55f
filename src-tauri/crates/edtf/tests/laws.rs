//! What holds of every date.

use chrono::{Datelike, NaiveDate};
use edtf::{Bounds, Calendar, Edtf, Modifier, When};
use proptest::prelude::*;

/// Texts that are often, but not always, EDTF.
fn dateish() -> impl Strategy<Value = String> {
    prop_oneof![
        "[-Y]?[0-9X]{4}(-[0-9X]{2}){0,2}[~?%]?",
        "[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](Z|[+-][0-1][0-9]:[0-5][0-9])?",
        "(\\.\\.|[0-9]{4}(-[0-1][0-9])?[~?]?)?/(\\.\\.|[0-9]{4}(-[0-1][0-9])?[~?]?)?",
        "[\\[{][0-9]{4}(,[0-9]{4}-0[1-9]){0,2}(\\.\\.)?[\\]}]",
        "Y-?[0-9]{1,18}(E[0-9]{1,3})?(S[0-9])?",
        "[-0-9YXETSZ~?%/.,:\\[\\]{}]{0,24}",
    ]
}

/// Dates of every form, all of them real: the days that each month has, and ends after their starts.
fn date() -> impl Strategy<Value = String> {
    let plain = "-?[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?[?~%]?";
    let parts = "[?~%]?[1-9][0-9]{3}[?~%]?-[?~%]?(0[1-9]|1[0-2])[?~%]?-[?~%]?(0[1-9]|1[0-9]|2[0-8])[?~%]?";
    let unknown =
        "[0-9X][0-9]XX|[0-9X]{3}X-(XX|0X|1X)|[1-9][0-9]{3}-(XX|X1)-XX|XXXX-(0[1-9]|1[0-2])-(XX|0X|1X)";
    let grouped = "[1-9][0-9]{3}-(2[1-9]|3[0-9]|4[01])[?~%]?";
    let long = "Y-?[1-9][0-9]{4,17}(S[1-4])?|Y-?[1-9][0-9]{0,3}E[4-9](S[1-2])?|[1-9][0-9]{3}S[1-4][?~%]?";
    prop_oneof![plain, parts, unknown, grouped, long]
}

fn any_form() -> impl Strategy<Value = String> {
    let time = "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\
                (Z|[+-](0[1-9]|1[0-3])(:[0-5][0-9])?)?";
    let early = "1[0-9]{3}(-0[1-9](-[01][1-9])?)?";
    let late = "2[0-9]{3}(-0[1-9](-[01][1-9])?)?";
    let set =
        ("(\\.\\.)?", early, "(,15[0-9]{2}\\.\\.16[0-9]{2})?", "(,20[0-9]{2}~)?", "(\\.\\.)?", any::<bool>());
    prop_oneof![
        date(),
        time,
        (early, "[?~%]?", late, "[?~%]?")
            .prop_map(|(from, doubt, to, other)| format!("{from}{doubt}/{to}{other}")),
        (early, "\\.\\.|").prop_map(|(from, open)| format!("{from}/{open}")),
        (late, "\\.\\.|").prop_map(|(to, open)| format!("{open}/{to}")),
        (early, late).prop_map(|(from, to)| format!("..{from}/{to}..")),
        set.prop_map(|(before, first, range, last, after, all)| {
            // The last has ".." after it or, alone, before it: a range has both ends.
            let after = if last.is_empty() { "" } else { after.as_str() };
            let inner = format!("{before}{first}{range}{last}{after}");
            if all { format!("{{{inner}}}") } else { format!("[{inner}]") }
        }),
    ]
}

fn any_when() -> impl Strategy<Value = When> {
    let modifiers = prop::sample::select(vec![
        None,
        Some(Modifier::Start),
        Some(Modifier::Mid),
        Some(Modifier::End),
        Some(Modifier::Approx),
        Some(Modifier::Before),
        Some(Modifier::After),
        Some(Modifier::OnOrBefore),
        Some(Modifier::OnOrAfter),
        Some(Modifier::LessThan),
    ]);
    let calendars = prop::sample::select(vec![
        Calendar::Gregorian,
        Calendar::SolarHijri,
        Calendar::Islamic,
        Calendar::Hebrew,
        Calendar::Julian,
    ]);
    let text = prop_oneof![dateish(), any_form()];
    (text, modifiers, calendars).prop_filter_map("not a date", |(text, modifier, calendar)| {
        Some(When { edtf: Edtf::parse(&text).ok()?, modifier, calendar })
    })
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (1_i32..=9999, 1_u32..=366)
        .prop_filter_map("no such day", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

fn years(first: i32, last: i32) -> Bounds {
    let bounds = |year: i32| Edtf::year(year).map_or(Bounds::UNKNOWN, |year| year.bounds());
    Bounds { earliest: bounds(first).earliest, latest: bounds(last).latest }
}

fn when(edtf: &Edtf) -> When {
    edtf.clone().into()
}

proptest! {
    #[test]
    fn every_form_is_read_and_what_is_printed_is_read_as_the_same_date(text in any_form()) {
        let date = Edtf::parse(&text);
        prop_assert!(date.is_ok(), "{:?}", date);
        let date = date.unwrap();
        prop_assert_eq!(Edtf::parse(&date.to_string()), Ok(date.clone()));
        prop_assert!(!when(&date).label().trim().is_empty());
    }

    #[test]
    fn what_is_printed_of_any_date_is_read_as_the_same(text in dateish()) {
        if let Ok(date) = Edtf::parse(&text) {
            prop_assert_eq!(Edtf::parse(&date.to_string()), Ok(date));
        }
    }

    #[test]
    fn no_text_brings_it_down(text in ".*", form in any_form(), at in 0_usize..40) {
        let _ = Edtf::parse(&text);
        let cut: String = form.chars().take(at).chain(text.chars().take(2)).chain(form.chars().skip(at)).collect();
        if let Ok(date) = Edtf::parse(&cut) {
            let _ = (date.bounds(), date.precision(), when(&date).label());
        }
    }

    #[test]
    fn the_first_moment_never_follows_the_last(when in any_when()) {
        for bounds in [when.edtf.bounds(), when.bounds(), when.possible_bounds()] {
            if let (Some(earliest), Some(latest)) = (bounds.earliest, bounds.latest) {
                prop_assert!(earliest <= latest);
            }
        }
    }

    #[test]
    fn a_day_lies_within_its_month_and_year(days in -700_000_i32..3_600_000) {
        let date = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
        let [day, month, year] =
            [Edtf::day(date), Edtf::month(date.year(), date.month()), Edtf::year(date.year())]
                .map(|edtf| edtf.unwrap().bounds());
        prop_assert!(day.lies_within(&month) && month.lies_within(&year) && !year.lies_within(&day));
    }

    /// However many digits of a day are unknown, the day is one that is meant.
    #[test]
    fn a_day_lies_within_what_is_left_of_it_when_digits_are_unknown(day in day(), unknown in any::<u8>()) {
        let text = day.format("%Y-%m-%d").to_string();
        let digits = text.char_indices().filter(|(_, letter)| *letter != '-').map(|(at, _)| at);
        let hidden: Vec<usize> =
            digits.enumerate().filter(|(nth, _)| unknown >> nth & 1 == 1).map(|(_, at)| at).collect();
        let masked: String = text.char_indices().map(|(at, letter)| if hidden.contains(&at) { 'X' } else { letter }).collect();
        let day = Edtf::day(day).unwrap();
        let masked = Edtf::parse(&masked).unwrap();
        prop_assert!(day.bounds().lies_within(&masked.bounds()), "{} in {}", day, masked);
        prop_assert!(when(&masked).could_fall_in(&day.bounds()) && when(&day).could_agree_with(&when(&masked)));
        prop_assert!(!when(&masked).certainly_in(&day.bounds()) || hidden.is_empty() || masked.bounds() == day.bounds());
    }

    /// Intervals, "one of" and "all of" hold their members, whichever way they are written.
    #[test]
    fn what_is_made_of_days_holds_them(mut days in prop::collection::vec(day(), 2..5)) {
        days.sort();
        let each: Vec<Edtf> = days.iter().map(|day| Edtf::day(*day).unwrap()).collect();
        let (first, last) = (&each[0], &each[each.len() - 1]);
        let list = each.iter().map(Edtf::to_string).collect::<Vec<_>>().join(",");
        let texts =
            [format!("{first}/{last}"), format!("[{list}]"), format!("{{{list}}}"), format!("[{first}..{last}]"), format!("{first}/..")];
        for whole in texts.iter().map(|text| Edtf::parse(text).unwrap()) {
            for member in &each {
                prop_assert!(member.bounds().lies_within(&whole.bounds()), "{} in {}", member, whole);
                prop_assert!(when(member).certainly_in(&whole.bounds()));
                prop_assert!(when(&whole).could_fall_in(&member.bounds()));
            }
        }
    }

    /// Doubt takes certainty, never place.
    #[test]
    fn doubt_leaves_a_date_where_it_is(day in day(), mark in "[?~%]", from in 1_i32..9000, more in 0_i32..900) {
        let (plain, doubted) = (Edtf::day(day).unwrap(), Edtf::parse(&format!("{}{mark}", day.format("%Y-%m-%d"))).unwrap());
        let span = years(from, from + more);
        prop_assert_eq!(plain.bounds(), doubted.bounds());
        prop_assert!(!when(&doubted).certainly_in(&span) || when(&plain).certainly_in(&span));
        prop_assert!(!when(&plain).could_fall_in(&span) || when(&doubted).could_fall_in(&span));
        prop_assert!(!doubted.is_uncertain() || !when(&doubted).certainly_in(&span));
    }

    #[test]
    fn overlap_is_mutual(a in any_when(), b in any_when()) {
        let (a, b) = (a.bounds(), b.bounds());
        prop_assert_eq!(a.overlaps(&b), b.overlaps(&a));
        prop_assert!(a.overlaps(&a) && a.lies_within(&a));
        prop_assert!(!a.lies_within(&b) || a.overlaps(&b));
    }

    #[test]
    fn the_order_is_total(a in any_when(), b in any_when(), c in any_when()) {
        prop_assert_eq!(a.chronological_cmp(&b), b.chronological_cmp(&a).reverse());
        if a.chronological_cmp(&b).is_le() && b.chronological_cmp(&c).is_le() {
            prop_assert!(a.chronological_cmp(&c).is_le());
        }
    }

    #[test]
    fn agreement_is_mutual_and_every_date_agrees_with_itself(a in any_when(), b in any_when()) {
        prop_assert!(a.could_agree_with(&a));
        prop_assert_eq!(a.could_agree_with(&b), b.could_agree_with(&a));
    }

    /// What certainly lies in a span could fall in it, and in every longer one.
    #[test]
    fn certainty_implies_possibility_and_grows_with_the_span(when in any_when(), from in 1_i32..3000, more in 0_i32..300) {
        let [short, long] = [years(from, from + more), years(from - 1, from + more + 1)];
        prop_assert!(!when.certainly_in(&short) || when.could_fall_in(&short));
        prop_assert!(!when.certainly_in(&short) || when.certainly_in(&long));
        prop_assert!(!when.could_fall_in(&short) || when.could_fall_in(&long));
    }

    /// Dates in order do not overlap backwards: the earlier one does not end after all of the later.
    #[test]
    fn a_date_that_ends_before_another_begins_comes_first(a in any_when(), b in any_when()) {
        if let (Some(end), Some(start)) = (a.bounds().latest, b.bounds().earliest)
            && end < start && a.bounds().earliest.is_some()
        {
            prop_assert!(a.chronological_cmp(&b).is_lt());
            prop_assert!(!a.bounds().overlaps(&b.bounds()));
        }
    }

    #[test]
    fn every_date_has_words(when in any_when()) {
        prop_assert!(!when.label().trim().is_empty());
    }

    #[test]
    fn thirds_stay_inside_the_whole(when in any_when()) {
        for modifier in [Modifier::Start, Modifier::Mid, Modifier::End] {
            let part = When { modifier: Some(modifier), ..when.clone() };
            prop_assert!(part.bounds().lies_within(&when.edtf.bounds()));
        }
    }
}
