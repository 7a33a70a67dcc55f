//! What a person gets from a text: caret fixtures and typed dates.

use std::ops::Range;

use chrono::NaiveDate;
use edtf::Edtf;
use timex::{
    Anchor, Correction, Genre, Ground, Guidance, Reference, genre, infer_publication, tag, tag_guided,
    understand,
};

fn published(date: &str) -> Reference {
    let published = date.parse::<NaiveDate>().ok().and_then(|date| date.and_hms_opt(0, 0, 0));
    Reference { published, language: None }
}

/// Runs the fixtures: a line of text, and below it a line of carets with value, `mod` and rule for
/// each expression. `UPDATE_FIXTURES=1` draws them anew, to be read in the diff.
#[test]
fn reads_the_fixtures_as_their_carets_say() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let fixture = std::fs::read_to_string(&file).unwrap();
        let drawn = drawn(&fixture);
        if std::env::var_os("UPDATE_FIXTURES").is_some() {
            std::fs::write(&file, &drawn).unwrap();
            continue;
        }
        assert_eq!(drawn, fixture, "{}", file.display());
    }
}

/// The fixture as it should be: its text lines, each followed by what is found in it.
fn drawn(fixture: &str) -> String {
    let lines = fixture.lines().filter(|line| !line.trim_start().starts_with('^'));
    let mut reference = Reference::default();
    let mut drawn = String::new();
    for line in lines {
        drawn.push_str(line);
        drawn.push('\n');
        match line.strip_prefix("published:") {
            Some(date) => reference = published(date.trim()),
            None => drawn.push_str(&carets(line, &reference)),
        }
    }
    drawn
}

fn carets(line: &str, reference: &Reference) -> String {
    let columns = |bytes: usize| line[..bytes].chars().count();
    let expressions = tag(line, reference).into_iter().map(|expression| {
        let (start, end) = (columns(expression.range.start), columns(expression.range.end));
        let (indent, carets) = (" ".repeat(start), "^".repeat(end - start));
        format!("{indent}{carets} {}  {}\n", expression.value_and_modifier(), expression.rule)
    });
    expressions.collect()
}

#[test]
fn leaves_relative_dates_unresolved_without_a_publication_date_and_says_why() {
    let text = "Officials said Thursday that talks began in early July.";
    let found = tag(text, &Reference::default());
    assert_eq!(found[0].value, "XXXX-WXX-4");
    assert_eq!(found[0].anchor, Anchor::Missing);
    assert_eq!(found[0].edtf, None);
    assert_eq!(
        found[0].reading(text),
        "“Thursday”: a Thursday, the date unknown; no publication date is known to count from"
    );
    assert_eq!(found[1].value_and_modifier(), "XXXX-07 START");
}

#[test]
fn a_clock_is_of_the_day_told_before_it_without_a_publication_date_too() {
    let text = "Troops came on Monday and Tuesday, and again on Wednesday and Thursday. On 5 May 2013 the gate fell. \
                Shots were heard at 11 p.m.";
    let found = tag(text, &Reference::default());
    assert_eq!(found.last().map(|one| one.value.as_str()), Some("2013-05-05T23:00"));
}

#[test]
fn says_in_one_line_why_a_day_was_chosen() {
    let text = "Western officials said Thursday.";
    assert_eq!(
        tag(text, &published("2013-07-26"))[0].reading(text),
        "“Thursday” → 2013-07-25: the last one on or before publication, Fri 26 Jul 2013; past tense"
    );
    let text = "The fair ran from Monday to Wednesday.";
    assert_eq!(
        tag(text, &published("2013-07-09"))[0].reading(text),
        "“Monday” → 2013-07-01: 8 days before publication, Tue 9 Jul 2013; past tense"
    );
}

/// Values with their weights, the chosen one first.
fn weighed(text: &str, date: &str) -> String {
    let found = tag(text, &published(date));
    let own = found.iter().map(|time| (&time.value, time.weight()));
    let others = found.iter().flat_map(|time| &time.alternatives).map(|other| (&other.value, other.weight));
    own.chain(others).map(|(value, weight)| format!("{value} {weight} %")).collect::<Vec<_>>().join(", ")
}

#[test]
fn keeps_what_else_the_words_can_mean_with_how_likely_it_is() {
    let check = |text: &str, expected: &str| assert_eq!(weighed(text, "2013-07-12"), expected, "{text}");
    check("The minister resigned on Thursday.", "2013-07-11 97 %, 2013-07-18 3 %");
    check("The minister will resign on Thursday.", "2013-07-18 73 %, 2013-07-11 27 %");
    check("The minister will resign Thursday evening.", "2013-07-18TEV 73 %, 2013-07-11TEV 27 %");
    check("The minister resigned at 9 a.m. Thursday.", "2013-07-11T09:00 97 %, 2013-07-18T09:00 3 %");
    check("The minister resigned in June.", "2013-06 98 %, 2014-06 2 %");
    check("The tower had been built in December.", "2012-12 70 %, 2013-12 30 %");
    check("The bridge burned in Australia this winter.", "2013-WI 100 %");
    check("The pool will open next autumn.", "2014-FA 60 %, 2013-FA 40 %");
    check(
        "The fair will end at midnight on Tuesday.",
        "2013-07-16T24:00 43 %, 2013-07-16T00:00 30 %, 2013-07-09T24:00 27 %",
    );
    check("It was signed 03/04/2011.", "2011-03-04 92 %, 2011-04-03 8 %");
    check("It was signed 2011-04-03.", "2011-04-03 100 %");
    check("It was signed on 3 April 2011.", "2011-04-03 100 %");
    check("The hearing was due in June.", "2013-06 67 %, 2014-06 33 %");
}

#[test]
fn what_bounds_a_part_of_a_month_or_a_rough_year_is_kept() {
    let check = |text: &str, when: &str| {
        let found = tag(text, &published("2013-07-18"));
        assert_eq!(found[0].when().map(|when| when.label()).as_deref(), Some(when), "{text}");
    };
    check("No rain has fallen since mid-May.", "since about May 2013");
    check("It must be done by the end of the year.", "by 31 December 2013");
    check("The dam held until early June.", "until about June 2013");
    check("The dam was built after about 1890.", "after c. 1890");
    check("No rain has fallen since the beginning of May.", "since May 2013");
    check("No rain has fallen since May.", "since May 2013");
}

#[test]
fn what_is_earlier_in_its_month_is_not_said_to_be_early_in_it() {
    let check = |text: &str, value: &str, when: &str| {
        let found = tag(text, &published("2013-07-18"));
        assert_eq!(found[0].value_and_modifier(), value, "{text}");
        assert_eq!(found[0].when().map(|when| when.label()).as_deref(), Some(when), "{text}");
    };
    check("The dam failed earlier this month.", "2013-07 START", "within 1–18 July 2013");
    check("The dam failed early this month.", "2013-07 START", "early July 2013");
    check("They will vote later this year.", "2013 END", "within 18 July – 31 December 2013");
    check("They will not vote until later this year.", "2013 END", "within 18 July – 31 December 2013");
    check("The dam failed earlier today.", "2013-07-18 START", "18 July 2013");
    check("The dam failed later in 1913.", "1913 END", "1913");
    check("The dam failed late in 1913.", "1913 END", "late 1913");
    check("La digue a cédé plus tôt ce mois-ci.", "2013-07 START", "within 1–18 July 2013");
    check("Später im Jahr 1913 brach der Damm.", "1913 END", "1913");
}

#[test]
fn says_that_the_day_of_a_time_of_day_is_only_supposed() {
    let check = |text: &str, expected: &str| assert_eq!(weighed(text, "2013-07-12"), expected, "{text}");
    check("The guards came at 9 p.m.", "2013-07-12T21:00 56 %, XXXX-XX-XXT21:00 44 %");
    check("The rain stopped in the evening.", "2013-07-12TEV 56 %, XXXX-XX-XXTEV 44 %");
    check(
        "It struck at 9 p.m. An hour later it struck again.",
        "2013-07-12T21:00 56 %, 2013-07-12T22:00 56 %, XXXX-XX-XXT21:00 44 %, XXXX-XX-XXT22:00 44 %",
    );
    check("The guards came at 9 p.m. on 3 July 2013.", "2013-07-03T21:00 100 %");
    check("The guards came today at 9 p.m.", "2013-07-12T21:00 100 %");
    check("The guards came at 9 this evening.", "2013-07-12T21:00 100 %");
}

#[test]
fn says_in_one_line_why_another_day_can_be_meant() {
    let found = tag("The minister resigned on Thursday.", &published("2013-07-12"));
    assert_eq!(found[0].alternatives[0].reason.to_string(), "the one after, if it is still to come");
}

#[test]
fn takes_a_season_for_a_southern_one_where_the_sentence_names_the_south() {
    let edtf = |text: &str| tag(text, &Reference::default())[0].edtf.as_ref().map(ToString::to_string);
    assert_eq!(edtf("It burned in Australia in the summer of 2012.").as_deref(), Some("2012-30"));
    assert_eq!(edtf("It burned in Spain in the summer of 2012.").as_deref(), Some("2012-22"));
    assert_eq!(edtf("Im Winter 1990 schneite es in Buenos Aires.").as_deref(), Some("1990-32"));
}

#[test]
fn tells_until_from_by_and_not_until() {
    let label = |text: &str| {
        let found = tag(text, &published("2013-07-26"));
        found.last().and_then(timex::TimeExpression::when).map(|when| when.label()).unwrap_or_default()
    };
    assert_eq!(label("The talks went on until 20 March 2013."), "until 20 March 2013");
    assert_eq!(label("The talks had ended by 20 March 2013."), "by 20 March 2013");
    assert_eq!(label("The talks did not begin until 20 March 2013."), "20 March 2013");
    assert_eq!(label("He has led it since 20 March 2013."), "since 20 March 2013");
}

#[test]
fn understands_dates_as_a_person_types_them() {
    let check = |text: &str, expected: Option<&str>| {
        let found = understand(text).map(|reading| {
            let modifier = reading.when.modifier.map(|modifier| format!(" {modifier:?}")).unwrap_or_default();
            format!("{}{modifier}", reading.when.edtf)
        });
        assert_eq!(found.as_deref(), expected, "{text}");
    };
    check("1985-04-12", Some("1985-04-12"));
    check("1985~", Some("1985~"));
    check("198X", Some("198X"));
    check("1914/1918", Some("1914/1918"));
    check("early July 2013", Some("2013-07 Start"));
    let parts = "from about the middle of January until the end of February 1944";
    check(parts, Some("1944-01-11~/1944-02-29~"));
    check("early May to mid-June 2013", Some("2013-05-01~/2013-06-20~"));
    check("c. 1850", Some("1850~ Approx"));
    check("12 may 2011", Some("2011-05-12"));
    check("early march 2019", Some("2019-03 Start"));
    check("c. 12 tir 1392", Some("2013-07-03~ Approx"));
    check("anfang mai 2011", Some("2011-05 Start"));
    check("between 3 and 5 may 2011", Some("2011-05-03/2011-05-05"));
    check("they may go in 2011", None);
    check("antes de 2013", Some("2013 Before"));
    check("we met in 2013", None);
    check("12 Tir 1392", Some("2013-07-03"));
    check("the 1930s", Some("193X"));
    check("summer 1942", Some("1942-22"));
    check("15 March 44 BC", Some("-0043-03-15"));
    check("since 1990", Some("1990 OnOrAfter"));
    check("luglio 1943", Some("1943-07"));
    check("Anfang Juli 2013", Some("2013-07 Start"));
    check("14 thermidor an II", Some("1794-08-01"));
    check("25 октября 1917 года по старому стилю", Some("1917-11-07"));
    check("XIX век", Some("18XX"));
    check("mars 1848", Some("1848-03"));
    check("2013 yılının Temmuz ayı", Some("2013-07"));
    check("一九四九年十月一日", Some("1949-10-01"));
    check("۱۲ تیر ۱۳۹۲", Some("2013-07-03"));
    check("10 محرم 1443", Some("2021-08-18~"));
    check("1 Muharram 1445 AH", Some("2023-07-19~"));
    check("14 Thermidor An II", Some("1794-08-01"));
    check("5 Nisan 5784", Some("2024-04-13"));
    check("12 April 1777 (O.S.)", Some("1777-04-23"));
    check("۱۳۵۷", Some("1978-03-21/1979-03-20"));
    check("το 480 π.Χ.", Some("-0479"));
    check("from March 2019 to June 2019", Some("2019-03/2019-06"));
    check("May 1926 to 1927", Some("1926-05/1927"));
    check("between 3 and 5 May 2019", Some("2019-05-03/2019-05-05"));
    check("March–June 2019", Some("2019-03/2019-06"));
    check("2019-2021", Some("2019/2021"));
    check("vom 3. Mai 2019 bis 5. Juni 2019", Some("2019-05-03/2019-06-05"));
    check("de marzo de 2019 a junio de 2019", Some("2019-03/2019-06"));
    check("3 May 2019 and 5 May 2019", None);
    check("June 2019 to March 2019", None);
    check("early March 2019 to June 2019", Some("2019-03-01~/2019-06"));
    check("c. 1850 to 1860", Some("1850~/1860"));
    check("yesterday", None);
    check("a dog", None);
    check("1990 or 1991", Some("[1990,1991]"));
    check("", None);
}

#[test]
fn proposes_when_an_undated_text_was_published() {
    let best = |text: &str| {
        let candidates = infer_publication(text, None);
        candidates.into_iter().map(|candidate| candidate.edtf.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(best("Published: 26 July 2013\nHe was born on 3 May 1950.")[0], "2013-07-26");
    assert_eq!(best("The talks began on 3 May 1998 and ended on 14 June 1998, he said.")[0], "1998-06-14");
    let older = best("In 2012 they had failed. They met on Monday, 22 July and on Thursday, 25 July.");
    assert_eq!(older[0], "2013-07-22", "the first year in which both agree");
    assert_eq!(best("In 2011 it rained. On Good Friday, 29 March, it snowed.")[0], "2013-03-29");
    let christmas = best("He was elected in 2011. The shops were closed on Wednesday, Christmas Day.");
    assert_eq!(christmas[0], "2013-12-25");
    let easter = best("The market opened in 2010. On Easter Monday, April 22, it burned down.");
    assert_eq!(easter[0], "2019-04-22", "not 2013, when that was an ordinary Monday");
    let wire =
        best("HARLOW BAY, July 25 (Coast Wire) - Ferries will stop after a poor 2012, it said on Thursday.");
    assert_eq!(wire[0], "2013-07-25");
    let no_year = best("HARLOW BAY, July 25 (Coast Wire) - Ferries will stop, it said on Thursday.");
    assert_eq!(no_year[..3], ["1996-07-25", "2002-07-25", "2013-07-25"], "its Thursdays");
    let persian = best("شهردار روز سه‌شنبه ۱۵ اردیبهشت گفت پل سال ۱۳۹۳ بسته می‌شود.");
    assert_eq!(persian[0], "2015-05-05", "and not the first day of the year that is told");
    assert_eq!(best("The office is closed until 3 May 2014."), Vec::<String>::new());
    assert_eq!(best("In 2011 they had failed. They met on Thursday, 25 July.")[0], "2013-07-25");
    let ramadan = best("The meeting in early July was held during the holy month of Ramadan.");
    assert!(ramadan.contains(&"2013-07".to_owned()), "{ramadan:?}");
    let sunday = best("In 2012 they had failed. They met on Sunday, during Ramadan, in July.");
    assert_eq!(sunday[0], "2013-07-14");
    let fasting = best("They met on Sunday, 14 July, in the middle of Ramadan.");
    assert_eq!(
        fasting,
        ["2013-07-14"],
        "of the years in which that day is a Sunday only one has the fast in July"
    );
    assert_eq!(best("The dam broke yesterday (3 May 2014).")[0], "2014-05-04");
    assert_eq!(best("He was shot last night [10 May 2011] in the square.")[0], "2011-05-11");
    assert_eq!(best("Nothing is dated here."), Vec::<String>::new());
    let told = "They were freed on Thursday, 20 August 2009. On Friday their families thanked the guards.";
    assert_eq!(best(told), ["2009-08-21", "2009-08-20"], "the last day told, and no year but the one told");
    let foreseen = "They were freed on Thursday, 20 August 2009. They will fly home on Friday.";
    assert_eq!(best(foreseen), ["2009-08-20"], "on a Friday to come nothing was written yet");
}

const VISIT: &str =
    "The minister came on Thursday. The following day she met the strikers. In June the talks had failed.";

fn correction(range: Range<usize>, when: Option<&str>) -> Correction {
    Correction { range, when: when.and_then(|edtf| Some(edtf.parse::<edtf::Edtf>().ok()?.into())) }
}

/// What is read in the visit's story where a person said what some words mean.
fn corrected(words: &str, when: Option<&str>) -> Vec<(String, Anchor)> {
    let start = VISIT.find(words).unwrap_or_default();
    let guidance = Guidance::default().corrected(correction(start..start + words.len(), when));
    let found = tag_guided(VISIT, &published("2013-07-26"), &guidance);
    found.into_iter().map(|time| (time.value, time.anchor)).collect()
}

#[test]
fn what_counts_from_a_corrected_date_changes_with_it() {
    let values = |found: Vec<(String, Anchor)>| found.into_iter().map(|(value, _)| value).collect::<Vec<_>>();
    let read = tag(VISIT, &published("2013-07-26")).into_iter().map(|time| time.value);
    assert_eq!(read.collect::<Vec<_>>(), ["2013-07-25", "2013-07-26", "2013-06"]);

    let found = corrected("Thursday", Some("2013-07-11"));
    assert_eq!(found[0], ("2013-07-11".to_owned(), Anchor::Person));
    assert_eq!(values(found), ["2013-07-11", "2013-07-12", "2013-06"]);
    assert_eq!(values(corrected("Thursday", None)), ["XXXX-XX-XX", "2013-06"]);
    // Words that no rule reads can be given a date too.
    assert_eq!(values(corrected("The minister came", Some("2013-05/..")))[0], "2013-05/..");
}

#[test]
fn a_later_correction_takes_the_place_of_those_it_overlaps() {
    let earlier = [correction(10..20, Some("2013")), correction(0..5, Some("2012"))];
    let later = correction(4..12, Some("2014"));
    let guidance =
        earlier.into_iter().fold(Guidance::default(), Guidance::corrected).corrected(later.clone());
    assert_eq!(guidance.corrections, [later]);
    assert_eq!(guidance.uncorrected(&(11..12)), Guidance::default());
}

#[test]
fn the_genre_is_detected_and_can_be_set() {
    let history =
        "In 1891 the mill burned. In 1893 it was rebuilt, and in May 1894 it closed. In June the men left.";
    let reference = published("2013-07-26");
    assert_eq!(genre(history, &reference), Genre::History);
    assert_eq!(genre(VISIT, &reference), Genre::News);
    let last = |genre| {
        let guidance = Guidance { genre, ..Guidance::default() };
        tag_guided(history, &reference, &guidance).pop().unwrap().value
    };
    assert_eq!(last(None), "1894-06");
    assert_eq!(last(Some(Genre::News)), "2013-06");
}

#[test]
fn a_day_of_the_islamic_calendar_covers_the_day_before_its_reckoned_one() {
    let text = "The mosque was seized on 1 Muharram 1400 AH.";
    let found = tag(text, &published("2013-07-12"));
    let when = found[0].when().unwrap();
    let agrees = |day: &str| when.could_agree_with(&Edtf::parse(day).unwrap().into());
    assert!(agrees("1979-11-20") && agrees("1979-11-21"), "the moon can have been seen a day earlier");
    assert!(!agrees("1979-12-01"));
    assert!(found[0].reason.remarks().contains(&Ground::MoonSighting.into()), "{}", found[0].reason);
}
