//! When what is suggested was.

use chronology::Factuality;
use timex::{Alternative, TimeExpression};

use super::{suggestions, times};
use crate::{Reading, suggest};

#[test]
fn a_date_that_only_describes_a_noun_dates_no_event() {
    let undated = |text: &str, date: &str| {
        let found = suggestions(text, &[(date, "2010")]);
        assert!(!found.is_empty(), "{text}");
        assert!(found.iter().all(|found| found.time.is_none()), "{text}");
    };
    undated("Guards in Orla closed the inquiry into a 2010 robbery after a week.", "2010");
    undated("Ana Reyes attacked the tolls imposed in 2010 in Orla.", "2010");
    undated("The mayor answered two letters she sent in 2010 and resigned.", "2010");
    undated("Ana Reyes sold more ferries in Orla than in 2010.", "2010");
    let found = suggestions("Ana Reyes met Ivo Lund at the 2010 conference in Orla.", &[("2010", "2010")]);
    assert!(found[0].time.is_some(), "an occasion tells when");
}

#[test]
fn a_date_that_hangs_on_what_describes_a_noun_dates_no_event() {
    let text =
        "Judges in Orla have dropped an inquiry into a charge made against the co-founder Ivo Lund in 2010.";
    assert_eq!(suggestions(text, &[("2010", "2010")])[0].when, None);
}

#[test]
fn a_noun_that_ends_as_superlatives_do_takes_no_day_from_its_verb() {
    let dated =
        |text: &str| suggestions(text, &[("Monday", "2013-05-06")]).iter().any(|one| one.time == Some(0));
    assert!(dated("Guards have watched the protest in Orla since Monday."));
    assert!(!dated("Guards have watched the biggest protest in Orla since Monday."));
}

#[test]
fn what_has_lasted_since_a_day_began_then() {
    let text = "The harbour of Orla had been closed since Monday, two days before the fire.";
    let found = suggestions(text, &[("Monday", "2019-03-18"), ("two days before the fire", "2019-03-19")]);
    assert_eq!(
        found[0].time,
        Some(0),
        "what stands behind the comma only says of the Monday what came later"
    );
    let text = "The harbour of Orla had been closed since the Monday before.";
    assert_eq!(suggestions(text, &[("Monday", "2019-03-18")])[0].time, None, "neither then nor later");
}

#[test]
fn a_time_of_a_day_that_is_only_supposed_dates_no_event() {
    let text = "Guards closed the bridge in Orla at 9 a.m., and sailors left.";
    let mut times = times(text, &[("9 a.m", "2013-07-22")]);
    let when = |times: &[TimeExpression]| {
        suggest(&Reading { text, language: Some("en"), outlet: None, published: None, times })[0]
            .told_when()
            .cloned()
    };
    assert!(when(&times).is_some());
    times[0].alternatives = vec![Alternative {
        value: "XXXX-XX-XXT09:00".to_owned(),
        edtf: None,
        weight: 44,
        reason: timex::Ground::InFull.into(),
    }];
    assert_eq!(when(&times), None);
}

#[test]
fn a_span_of_time_is_told_from_its_beginning_to_its_end() {
    let when = |text: &str| {
        let found = suggestions(text, &[("2013", "2013"), ("2018", "2018")]);
        found[0].when.as_ref().map(|when| when.edtf.to_string())
    };
    assert_eq!(when("Ana Reyes sold nine ferries between 2013 and 2018.").as_deref(), Some("2013/2018"));
    assert_eq!(
        when("Ana Reyes led the port of Orla from at least 2013 to 2018.").as_deref(),
        Some("2013/2018")
    );
    assert_eq!(when("Ana Reyes sold a ferry in 2013 and a bell in 2018.").as_deref(), Some("2013"));
}

#[test]
fn a_date_that_reaches_back_or_is_itself_the_subject_dates_no_event() {
    let when = |text: &str| {
        suggestions(text, &[("2007", "2007")]).first().and_then(|found| found.told_when().cloned())
    };
    assert_eq!(when("The sailors of Orla ended a strike dating back to 2007 in Vell."), None);
    assert_eq!(when("In many ways, 2007 was the year of the ferry."), None);
    let shown = when("Papers obtained by our writer in 2007 showed that guards closed the pier in Orla.");
    assert_eq!(shown.unwrap().label(), "by 2007");
}

#[test]
fn a_date_after_the_verb_goes_before_one_of_what_leads_in() {
    let text =
        "In addition to its order of nine ferries on Wednesday, Orla Lines bought a pier in Vell on Monday.";
    let found = &suggestions(text, &[("Wednesday", "2013-07-24"), ("Monday", "2013-07-22")])[0];
    assert_eq!(found.when.as_ref().unwrap().edtf.to_string(), "2013-07-22");
    let text = "Guards in Orla praised 2008’s “Ferry Songs” and arrested a singer.";
    assert_eq!(suggestions(text, &[("2008’s", "2008")])[0].when, None);
}

#[test]
fn what_an_aside_tells_of_when_dates_no_event() {
    let text = "His book, published last month, destroyed the fame of Ivo Lund in Orla.";
    assert_eq!(suggestions(text, &[("last month", "2013-06")])[0].when, None);
}

#[test]
fn a_date_of_what_a_noun_is_or_was_made_dates_no_event() {
    let when = |text: &str| {
        suggestions(text, &[("2015", "2015")]).first().and_then(|found| found.told_when().cloned())
    };
    assert_eq!(when("Orla Lines replaced a flawed design from 2015 in Vell."), None);
    assert_eq!(
        when("Ana Reyes attacked the weight of the 12-inch bell released in 2015, before it sank in Orla."),
        None
    );
    assert!(when("Ana Reyes sold piers in Orla from 2015 on.").is_some());
}

#[test]
fn what_is_told_as_past_is_not_dated_after_its_publication() {
    let published = chrono::NaiveDate::from_ymd_opt(2013, 7, 22).unwrap().and_hms_opt(0, 0, 0);
    let when = |text: &str| {
        let times = times(text, &[("30 July", "2013-07-30")]);
        let reading = Reading { text, language: Some("en"), outlet: None, published, times: &times };
        suggest(&reading)[0].told_when().cloned()
    };
    assert_eq!(
        when("The council of Orla attacked the owners to avert a strike at the end of 30 July."),
        None
    );
    for ahead in ["will meet the owners", "promised a report", "said that the pier would be sold"] {
        assert!(when(&format!("The council of Orla {ahead} on 30 July.")).is_some(), "{ahead}");
    }
}

#[test]
fn a_date_of_what_is_told_apart_or_came_before_dates_no_event() {
    let when = |text: &str| {
        suggestions(text, &[("Monday", "2013-07-22")]).first().and_then(|found| found.told_when().cloned())
    };
    assert_eq!(
        when("Ana Reyes sued Ivo Lund in Orla, citing a note that nine sailors were held on Monday."),
        None
    );
    assert_eq!(when("Ana Reyes sued sailors in Orla for the theft of bells beginning on Monday."), None);
    assert_eq!(when("Ana Reyes sold the pier in Orla (and was seen to buy another on Monday)."), None);
    let later = when("In the days following Monday's fire, Ana Reyes sold the pier in Orla.");
    assert_eq!(later.unwrap().label(), "22 July 2013 or later");
    assert!(when("Ana Reyes sold the pier in Orla, leaving Vell on Monday.").is_some());
}

#[test]
fn what_went_on_meanwhile_tells_when() {
    let when = |text: &str| {
        suggestions(text, &[("Monday", "2013-07-22")]).first().and_then(|found| found.told_when().cloned())
    };
    assert!(when("Guards in Orla arrested Ivo Lund as he was leaving the pier on Monday.").is_some());
    assert!(when("When Ana Reyes sold the ferry on Monday, guards in Orla closed the pier.").is_some());
    assert_eq!(when("Guards in Orla arrested Ivo Lund, as they had on Monday."), None);
    assert_eq!(when("Guards in Orla arrested Ivo Lund, who left the pier on Monday."), None);
}

#[test]
fn a_time_of_what_another_did_to_a_noun_dates_no_event() {
    let when = |text: &str, day: &str| {
        suggestions(text, &[(day, day)]).first().is_some_and(|one| one.time.is_some())
    };
    assert!(!when("Ana Reyes warned Orla against a ban on a guild founded by sailors in 1775.", "1775"));
    assert!(!when("Ivo Lund, the rival of Ana Reyes in the vote of 2012, accused her of theft.", "2012"));
    assert!(!when(
        "Guards closed the second pier of Orla, the island's first since 1980, after a fire.",
        "1980"
    ));
    assert!(!when(
        "Ana Reyes enjoyed a fast rise in Orla, culminating in the arrest of Ivo Lund in 2011.",
        "2011"
    ));
    assert!(when("Ivo Lund, in 2012, accused Ana Reyes of theft.", "2012"));
}

#[test]
fn a_day_that_cannot_be_counted_yet_dates_an_event_until_it_is_known_when_the_article_was_published() {
    let text = "Police arrested three men in Orla on Tuesday.";
    let times = times(text, &[("Tuesday", "XXXX-WXX-2")]);
    let scored = |published| {
        let reading = Reading { text, language: Some("en"), outlet: None, published, times: &times };
        suggest(&reading).iter().map(|one| (one.time, one.told_when().cloned())).collect::<Vec<_>>()
    };
    assert_eq!(scored(None), [(Some(0), None)]);
    let published = chrono::NaiveDate::from_ymd_opt(2013, 7, 25).unwrap().and_hms_opt(0, 0, 0);
    assert_eq!(scored(published), [(None, None)]);
}

#[test]
fn a_time_that_is_a_name_or_tells_of_a_noun_dates_no_event() {
    let when = |text: &str, date: &str| {
        suggestions(text, &[(date, "2013-05")]).first().and_then(|told| told.told_when().cloned())
    };
    assert_eq!(when("June sued the town of Orla for the loss of a ferry.", "June"), None);
    assert_eq!(when("Ivo Lund met the lawyers of Weeks and attacked the judge.", "Weeks"), None);
    assert_eq!(when("Ana Reyes refused in Orla to answer nine questions asked last May.", "last May"), None);
    assert!(when("The questions were asked last May by Ana Reyes.", "last May").is_some());
    assert_eq!(when("Guards in Orla arrested Ivo Lund for the robbery in May.", "May"), None);
    assert!(when("Guards in Orla arrested Ivo Lund at the fair in May.", "May").is_some());
    assert_eq!(when("Ana Reyes attacked the towns with May votes.", "May"), None);
    assert_eq!(when("The author and 2013 rival has sacked all her guards in Orla.", "2013"), None);
    assert_eq!(
        when("Ana Reyes urged guests in Orla to cancel indoor Thanksgiving plans.", "Thanksgiving"),
        None
    );
}

#[test]
fn what_a_quotation_names_is_not_when_it_was_said() {
    let text = "“Happy Thanksgiving, everybody,” Ivo Lund announced to the guards of Orla.";
    let told = suggestions(text, &[("Thanksgiving", "2013-11-28")]);
    assert!(told.iter().all(|told| told.time.is_none()), "{told:?}");
}

#[test]
fn two_months_that_follow_each_other_are_one_time() {
    let when = |text: &str, dates: &[(&str, &str)]| {
        suggestions(text, dates)[0].when.as_ref().unwrap().edtf.to_string()
    };
    let months = [("July", "2013-07"), ("August", "2013-08")];
    assert_eq!(when("Nine ferries were sold in July and August.", &months), "2013-07/2013-08");
    let years = [("2010", "2010"), ("2014", "2014")];
    assert_eq!(when("Nine ferries were sold in 2010 and 2014.", &years), "2010");
}

#[test]
fn an_amount_of_money_is_no_comparison() {
    let text =
        "The board spending more than $9 million on a bridge in Orla refused last week to hear Ana Reyes.";
    assert!(suggestions(text, &[("last week", "2013-05-13/2013-05-19")])[0].time.is_some());
}

/// When the first thing that is suggested of a text was.
fn first_when(text: &str, told: &[(&str, &str)]) -> Option<String> {
    suggestions(text, told)[0].when.as_ref().map(|when| when.edtf.to_string())
}

#[test]
fn a_day_within_a_longer_time_told_before_it_tells_when() {
    let told = [("2005", "2005"), ("10 July", "2005-07-10")];
    let day = Some("2005-07-10".to_owned());
    assert_eq!(first_when("In 2005, the storm struck near Orla on 10 July.", &told), day);
    let year = Some("2005".to_owned());
    assert_eq!(first_when("10 July | Orla - Ana Reyes resigned in 2005.", &told), year, "the line's own day");
}

#[test]
fn the_day_of_what_is_scheduled_does_not_date_the_decision() {
    let text = "Ana Reyes cancelled a scheduled 15 May sailing in Orla.";
    assert_eq!(first_when(text, &[("15 May", "2019-05-15")]), None);
}

#[test]
fn what_will_be_elsewhere_dates_nothing_that_is_past() {
    let text = "Guards closed the pier in Orla before 12 July, which will be opened again by Ana Reyes.";
    let times = times(text, &[("12 July", "2019-07-12")]);
    let published = chrono::NaiveDate::from_ymd_opt(2019, 5, 7).unwrap().and_hms_opt(0, 0, 0);
    let found = suggest(&Reading { text, language: Some("en"), outlet: None, published, times: &times });
    assert_eq!(found[0].told_when(), None);
}

/// How what is suggested first was told, and when it was, of a text published on Wednesday, 24 July 2013.
fn told_when(language: &str, text: &str, dates: &[(&str, &str)]) -> (Factuality, Option<String>) {
    let times = times(text, dates);
    let published = chrono::NaiveDate::from_ymd_opt(2013, 7, 24).unwrap().and_hms_opt(0, 0, 0);
    let reading = Reading { text, language: Some(language), outlet: None, published, times: &times };
    let one = suggest(&reading).into_iter().next().expect(text);
    (one.factuality, one.when.map(|when| when.label()))
}

#[test]
fn a_time_dates_the_verb_of_its_own_clause_only() {
    let undated = |language: &str, text: &str, date: &str| {
        let (_, when) = told_when(language, text, &[(date, "2010")]);
        assert_eq!(when.as_deref(), Some("by 24 July 2013"), "{text}");
    };
    undated("en", "Guards in Orla arrested Ivo Lund in the town that he bought in 2010.", "2010");
    undated(
        "en",
        "Guards in Orla arrested Ivo Lund nine hours from the time the town sold it in 2010.",
        "2010",
    );
    undated(
        "en",
        "The guards of Orla, rich when they sold the pier in 2010, have arrested Ivo Lund.",
        "2010",
    );
    undated(
        "es",
        "La guardia que vigiló el puerto en 2010, tras la huelga, arrestó a Ivo Lund en Orla.",
        "2010",
    );
    undated("fr", "La police a arrêté à Orla Ivo Lund qui dirige le port depuis la grève en 2010.", "2010");
    undated(
        "de",
        "Die Polizei verhaftete Ivo Lund am Hafen von Orla, in dem 2010 ein Boot verbrannte.",
        "2010",
    );
    let dated = told_when("en", "Ana Reyes sold the pier and left Orla in 2010.", &[("2010", "2010")]);
    assert_eq!(dated.1.as_deref(), Some("2010"));
}

#[test]
fn what_came_before_or_after_an_event_bounds_it() {
    let when = |text: &str| told_when("en", text, &[("Monday", "2013-07-22")]).1.unwrap();
    let later = "within 22–24 July 2013";
    assert_eq!(when("Guards in Orla closed the pier after nine sailors left on Monday."), later);
    assert_eq!(when("Guards in Orla closed the pier following Monday's fire."), later);
    assert_eq!(
        when("Guards in Orla arrested Ivo Lund before the ferry sailed on Monday."),
        "by 22 July 2013"
    );
    assert_eq!(when("Ahead of the vote on Monday, guards in Orla closed the pier."), "by 22 July 2013");
    assert_eq!(when("Guards in Orla closed the pier before dawn on Monday."), "22 July 2013");
    let today = told_when(
        "en",
        "Guards closed the pier of Orla after a fire on Wednesday.",
        &[("Wednesday", "2013-07-24")],
    );
    assert_eq!(today.1.as_deref(), Some("24 July 2013"), "it was not after publication");
}

#[test]
fn what_happened_was_not_after_its_publication() {
    assert_eq!(
        told_when("en", "Guards in Orla arrested Ivo Lund.", &[]),
        (Factuality::Happened, Some("by 24 July 2013".to_owned()))
    );
    assert_eq!(told_when("en", "Guards in Orla denied that they arrested Ivo Lund.", &[]).1, None);
}

#[test]
fn what_somebody_said_on_a_day_had_happened_by_then() {
    let (told, when) = told_when(
        "en",
        "Ivo Lund said on Monday that guards had closed the pier of Orla.",
        &[("Monday", "2013-07-22")],
    );
    assert_eq!((told, when.as_deref()), (Factuality::Happened, Some("by 22 July 2013")));
}

#[test]
fn an_aside_behind_a_time_of_before_does_not_hold_the_time_of_the_event() {
    let text = "Following the fire in 1844, and the strike, which most feared, in 1848 guards closed the pier of Orla.";
    assert_eq!(told_when("en", text, &[("1844", "1844"), ("1848", "1848")]).1.as_deref(), Some("1848"));
    let text = "In Orla guards arrested Ivo Lund at the pier as secretary of the port at a fair on Monday.";
    assert_eq!(told_when("en", text, &[("Monday", "2013-07-22")]).1.as_deref(), Some("22 July 2013"));
}

#[test]
fn what_could_be_done_in_a_year_that_is_past_is_no_plan() {
    let text = "2010 konnte der Hafen von Orla nach dem Streik der Lotsen wieder geöffnet werden.";
    let times = times(text, &[("2010", "2010")]);
    let published = chrono::NaiveDate::from_ymd_opt(2013, 7, 24).unwrap().and_hms_opt(0, 0, 0);
    let reading = Reading { text, language: Some("de"), outlet: None, published, times: &times };
    assert!(suggest(&reading).iter().all(|one| one.factuality != Factuality::Planned));
}

#[test]
fn what_leads_in_to_a_german_sentence_bounds_it_only_with_a_time_of_its_own() {
    let when = |text: &str| told_when("de", text, &[("Montag", "2013-07-22")]).1;
    let after = when("Nach einem Brand am Montag wurde der Hafen von Orla geschlossen.");
    assert_eq!(after.as_deref(), Some("within 22–24 July 2013"));
    let on = when("Nach einem Brand wurde am Montag der Hafen von Orla geschlossen.");
    assert_eq!(on.as_deref(), Some("22 July 2013"));
}
