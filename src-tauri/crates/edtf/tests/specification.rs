//! The forms of the Library of Congress' specification of 4 February 2019, which ISO 8601-2:2019 has as its Annex A.

use edtf::{Edtf, LeftOut, ParseEdtfError, When};

/// `form | first moment | last moment | words`, under headings; `form > printed` where it is printed otherwise.
const FORMS: &str = include_str!("specification.txt");

/// A moment as in the table: days begin at midnight and end at its last second, and say no more.
fn moment(moment: Option<chrono::NaiveDateTime>, end_of_day: &str) -> String {
    let text = moment.map_or("-".to_owned(), |moment| moment.format("%Y-%m-%d %H:%M:%S").to_string());
    text.strip_suffix(end_of_day).map(str::to_owned).unwrap_or(text)
}

#[test]
fn every_form_of_the_specification_is_read_printed_placed_and_worded() {
    let lines = FORMS.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut wrong = Vec::new();
    for line in lines {
        let form = line.split(" | ").next().unwrap_or_default().trim();
        let (written, printed) = form.split_once(" > ").unwrap_or((form, form));
        let left = match Edtf::parse(written) {
            Ok(edtf) if edtf.to_string() == printed => {
                let bounds = edtf.bounds();
                let (earliest, latest) =
                    (moment(bounds.earliest, " 00:00:00"), moment(bounds.latest, " 23:59:59"));
                format!("{form} | {earliest} | {latest} | {}", When::from(edtf).label())
            }
            Ok(edtf) => format!("{written} > {edtf}"),
            Err(error) => error.to_string(),
        };
        if left != line {
            wrong.push(format!("left  {left}\nright {line}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The marks for doubt mean the same before a part and after it; the shortest way to write them is printed.
#[test]
fn doubt_is_printed_in_one_way() {
    let forms =
        [("?2004-06-~11", "2004?-06-~11"), ("?2004-?06-?11", "2004-06-11?"), ("2004?-?06-11", "2004-06?-11")];
    for (text, printed) in forms {
        assert_eq!(Edtf::parse(text).map(|date| date.to_string()), Ok(printed.to_owned()));
    }
}

/// Forms of ISO 8601 that EDTF does without are refused by their names.
#[test]
fn says_which_forms_are_left_out() {
    let forms = [
        ("1985-W15", LeftOut::Week),
        ("1985-W15-5", LeftOut::Week),
        ("1985W155", LeftOut::Week),
        ("1985-102", LeftOut::DayOfYear),
        ("19850412", LeftOut::Basic),
        ("19850412T232030Z", LeftOut::Basic),
        ("P2Y6M", LeftOut::Duration),
        ("PT36H", LeftOut::Duration),
        ("R12/1985/1990", LeftOut::Recurring),
        ("1985-04-12T23:20", LeftOut::TimeToTheMinute),
        ("1985-04-12T23:20+04:30", LeftOut::TimeToTheMinute),
        ("T23:20:30", LeftOut::TimeAlone),
        ("1985-04-12T10:00:00/1985-04-12T11:00:00", LeftOut::TimeInInterval),
        ("1985-04-12T10:00:00/PT2H", LeftOut::TimeInInterval),
    ];
    for (text, form) in forms {
        assert_eq!(Edtf::parse(text), Err(ParseEdtfError::LeftOut { text: text.to_owned(), form }));
    }
    let told = Edtf::parse("1985-W15").map_err(|error| error.to_string());
    assert_eq!(told, Err("“1985-W15” is a week or a day of a week, which EDTF does not have".to_owned()));
}

/// What is no date says why, and where.
#[test]
fn says_what_is_wrong_and_where() {
    let wrong = [
        ("", "empty input", 0),
        ("soon", "year must have exactly four digits (or X)", 0),
        ("1985-13", "month must be 01-12 or a sub-year code 21-41", 5),
        ("1985-02-30", "day is out of range for the month", 8),
        ("1985-02-3X", "day is out of range for the month", 8),
        ("2001-21-05", "sub-year groupings cannot carry a day", 8),
        ("198", "year must have exactly four digits (or X)", 2),
        ("-0000", "-0000 is not a valid year", 0),
        ("Y1985", "Y-prefixed years require |year| > 9999", 1),
        ("1985-04-12T24:00:00", "hour must be 00-23 (24 is not allowed)", 11),
        ("1985-04-12T23:20:30+15:00", "time shift exceeds ±14:00", 19),
        ("2004/2003", "interval end precedes interval start", 5),
        ("../..", "interval needs at least one dated endpoint", 0),
        ("1985/1986/1987", "interval must contain exactly one '/'", 9),
        ("{1960,}", "empty set element", 6),
        ("[1960", "unterminated set", 4),
        ("1985 -04", "whitespace is not allowed", 4),
        ("۱۹۸۵", "EDTF permits ASCII characters only", 0),
    ];
    for (text, reason, at) in wrong {
        assert_eq!(Edtf::parse(text), Err(ParseEdtfError::NoDate { text: text.to_owned(), reason, at }));
    }
    let told = Edtf::parse("2013-02-30").map_err(|error| error.to_string());
    assert_eq!(told, Err("“2013-02-30” is not a date in EDTF: day is out of range for the month".to_owned()));
}
