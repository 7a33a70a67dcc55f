//! What is no event though it has a past form, and lines that end where what they tell does.

use super::suggestions;

fn headlines(text: &str) -> Vec<String> {
    suggestions(text, &[]).into_iter().map(|suggestion| suggestion.headline).collect()
}

#[test]
fn what_was_not_without_a_date_and_what_only_was_so_are_no_events() {
    let none: [String; 0] = [];
    assert_eq!(headlines("The prices of the strike were not told by Ana Reyes."), none);
    assert_eq!(headlines("Ana Reyes attributed the strike to the weather."), none);
    assert_eq!(headlines("The latest fire is “isolated and unrelated” to those in Orla."), none);
    let dated = suggestions("Ivo Lund did not resign on Monday.", &[("Monday", "2019-05-06")]);
    assert_eq!(dated.len(), 1);
}

#[test]
fn a_view_is_an_event_only_with_its_date() {
    let none: [String; 0] = [];
    assert_eq!(headlines("Ana Reyes argued that the pier belongs to the town."), none);
    let dated =
        suggestions("Ana Reyes argued on Monday that the pier was sold.", &[("Monday", "2019-05-06")]);
    assert!(!dated.is_empty());
    assert_eq!(
        headlines("Ana Reyes said the pier was dull, but it left her smiling and wanting more."),
        none
    );
}

#[test]
fn what_an_aim_is_and_what_is_due_to_something_are_no_plans() {
    let told = |text: &str| suggestions(text, &[("2031", "2031")]).len();
    assert_eq!(told("The only aim is to weaken the mayor in 2031."), 0);
    assert_eq!(told("The ferry is to sail in 2031."), 1);
    let told = suggestions("The pier was shut in May due to the storm.", &[("May", "2019-05")]);
    assert_eq!(told[0].factuality, chronology::Factuality::Happened);
}

#[test]
fn a_line_ends_behind_a_list_and_behind_a_noun_in_ing() {
    let text = "Last month, a judge in Orla rejected the long attempt of the mayor to delay the hearing, which is \
                scheduled to take place at the old court of the harbour in Vell in February.";
    assert_eq!(
        headlines(text),
        ["Last month, a judge in Orla rejected the long attempt of the mayor to delay the hearing"]
    );
    let text = "After the guards of the old harbour decided to wage a long war on smugglers, and attacked the sailors, \
                pilots, owners, guests, and cooks of the ferry, the town of Vell on Monday closed its gates.";
    assert!(headlines(text)[0].ends_with("and cooks of the ferry"), "{:?}", headlines(text));
}

#[test]
fn where_somebody_stands_in_a_picture_is_left_out() {
    let text = "Ana Reyes, left, opens the bridge in Orla on Monday.";
    let told = suggestions(text, &[("Monday", "2019-05-06")]);
    assert!(told.iter().all(|told| told.headline == "Ana Reyes opens the bridge in Orla on Monday"));
}

#[test]
fn where_a_source_was_published_is_left_out_with_it() {
    let text = "According to the study, published in Orla Letters, the pilot was arrested by the guards.";
    assert_eq!(headlines(text), ["The pilot was arrested by the guards"]);
}

#[test]
fn a_pronoun_stands_for_nobody_whom_its_sentence_names() {
    let text = "Ana Reyes sued Orla Lines on Monday. She also accused Orla Lines of theft.";
    assert!(!headlines(text).iter().any(|line| line.starts_with("[Orla Lines]")), "{:?}", headlines(text));
}

#[test]
fn what_a_speaker_will_do_is_announced_on_the_day_of_the_saying() {
    let told = |text: &str| {
        let told = suggestions(text, &[("Friday", "2019-05-10")]);
        told.into_iter().map(|told| (told.headline, told.factuality)).collect::<Vec<_>>()
    };
    let text = "Orla Lines said on Friday it would close two piers.";
    let line = "Orla Lines said on Friday it would close two piers".to_owned();
    assert_eq!(told(text), [(line, chronology::Factuality::Announced)]);
    let none: [String; 0] = [];
    assert_eq!(headlines("Orla Lines said it would be hard to close two piers."), none);
    assert_eq!(headlines("Orla Lines said it would close two piers if nobody pays."), none);
}

#[test]
fn who_is_said_to_be_somewhere_is_not_whom_a_pronoun_stands_for() {
    let text = "Ana Reyes, the mayor, spoke on Friday. Schools in Port Lund were shut on Friday, she said.";
    let told = suggestions(text, &[("Friday, she", "2019-05-10")]);
    assert!(
        told.iter().all(|told| told.attribution.iter().all(|link| link.speaker != "Port Lund")),
        "{told:?}"
    );
}

#[test]
fn a_time_may_begin_a_clause_with_a_hyphen() {
    let text = "Mid-July fairs were held by Ana Reyes in Orla.";
    assert_eq!(suggestions(text, &[("Mid-July", "2019-07")]).len(), 1);
}

#[test]
fn who_won_an_election_won_it_on_its_day() {
    let text = "Ana Reyes won Sunday's election in Orla.";
    assert!(suggestions(text, &[("Sunday's", "2019-05-12")])[0].when.is_some());
}

#[test]
fn what_the_reader_is_asked_to_do_is_no_event() {
    let none: [String; 0] = [];
    assert_eq!(headlines("Contact the harbour of Orla for services tailored to the needs of boats."), none);
    assert_eq!(headlines("Be sure to serve the fish of Orla well chilled."), none);
}

#[test]
fn a_pronoun_does_not_stand_for_one_before_another_who_is_not_named() {
    let text = "Ana Reyes, the mayor, and Tom Hale visited the pier. Guards detained the driver, a man of 44. He was released.";
    assert!(!headlines(text).iter().any(|line| line.starts_with("[Tom Hale]")), "{:?}", headlines(text));
}

#[test]
fn what_stands_in_brackets_tells_no_event() {
    let text = "The yard has nine ships in Orla (the tenth sank in 2011).";
    assert!(suggestions(text, &[("2011", "2011")]).is_empty());
}

#[test]
fn a_jury_of_any_kind_convicts() {
    let told =
        suggestions("A federal jury on Friday convicted Ivo Lund of theft.", &[("Friday", "2019-05-10")]);
    assert_eq!(told.len(), 1);
}

#[test]
fn what_happened_before_dawn_of_a_day_is_of_that_day() {
    let text = "Two sailors were killed when a storm struck the harbour before dawn on Friday.";
    assert!(suggestions(text, &[("Friday", "2019-05-10")])[0].when.is_some());
}

#[test]
fn what_somebody_thinks_and_what_you_will_get_are_no_events() {
    let none: [String; 0] = [];
    assert_eq!(
        headlines("Ana Reyes suggested that the sale of Orla Lines has drained the town of Vell."),
        none
    );
    let told = suggestions("You will be given a boat in Orla on Friday.", &[("Friday", "2019-05-10")]);
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn a_whole_sentence_behind_a_colon_is_what_is_told() {
    let text = "There is some reason for this: In 2008, Ivo Lund sold the ferry.";
    let told = suggestions(text, &[("2008", "2008")]);
    assert_eq!(told[0].headline, "In 2008, Ivo Lund sold the ferry");
}

#[test]
fn who_orders_a_deed_says_nothing() {
    let text = "Tom Hale said the theft was ordered by Ivo Lund because he was poor.";
    let told = suggestions(text, &[]);
    assert!(told.iter().all(|told| told.attribution[0].speaker != "the theft"), "{told:?}");
}

#[test]
fn a_line_keeps_thus_far_and_drops_a_last_preposition() {
    assert!(headlines("Thus far, guards have arrested nine sailors.")[0].starts_with("Thus far"));
    let text = "Ana Reyes sold the ferry in Orla during a feast, at which she thanked nobody.";
    assert!(headlines(text).iter().all(|line| !line.ends_with(" at")), "{:?}", headlines(text));
}

#[test]
fn a_hyphen_behind_an_abbreviation_ends_no_sentence() {
    let text = "Ana Reyes told guards that nine talks of the U.S.-Orla Group had been postponed in Vell.";
    assert!(!headlines(text).iter().any(|line| line.starts_with("Orla Group")), "{:?}", headlines(text));
}

#[test]
fn who_did_not_say_is_no_event() {
    let told =
        suggestions("Ana Reyes did not say on Friday whether she sold it.", &[("Friday", "2019-05-10")]);
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn a_line_ends_within_no_hour_of_the_day() {
    let text = "Officers and guards of Orla described a long night from the time when Ivo Lund declared his own rule at 10:30 p.m. to \
                the time he lifted it at the old court of the harbour at 4:30 a.m.";
    assert!(headlines(text).iter().all(|line| !line.ends_with("10")), "{:?}", headlines(text));
}

#[test]
fn a_time_may_stand_where_a_town_is_named() {
    let text = "Guards arrested Ivo Lund in the town of May.";
    assert_eq!(suggestions(text, &[("May", "2019-05")])[0].place, None);
}

#[test]
fn a_case_at_court_and_a_last_that_are_told_whole() {
    let text = "In May, the court of Vell decided a case on ferries, Reyes v. Lund, against the mayor.";
    assert_eq!(suggestions(text, &[("May", "2019-05")]).len(), 1);
    let text = "The vote of the guild in May ended all of that.";
    let told = suggestions(text, &[("May", "2019-05")]);
    assert!(told.iter().all(|told| !told.headline.ends_with(" of")), "{told:?}");
}

#[test]
fn what_is_compared_or_from_a_year_is_not_dated_by_it() {
    let dated =
        |text: &str| suggestions(text, &[("2011", "2011")]).first().is_some_and(|one| one.when.is_some());
    assert!(!dated("Guards will arrest Ivo Lund in Orla as surely as they were held there in 2011."));
    assert!(!dated("Guards seized a film of “Fair in Orla” from 2011."));
    assert_eq!(
        suggestions(
            "In lieu of gifts, please send boats built in Orla on Friday.",
            &[("Friday", "2019-05-10")]
        ),
        []
    );
}

#[test]
fn who_evades_complains_or_only_looks_so_makes_no_event() {
    let none: [String; 0] = [];
    assert_eq!(headlines("Ana Reyes declined to weigh in on the sale of Orla Lines in Vell."), none);
    assert_eq!(headlines("Ana Reyes complained that the council was the worst of all."), none);
    assert_eq!(suggestions("By 2019, Ana Reyes looked tired.", &[("2019", "2019")]), []);
    assert!(!headlines("Ana Reyes refused to sell Orla Lines in Vell.").is_empty());
}

#[test]
fn when_a_thing_was_made_is_not_when_it_was_sold() {
    let dated =
        |text: &str| suggestions(text, &[("1990", "1990")]).first().is_some_and(|one| one.when.is_some());
    assert!(!dated("Ivo Lund sold the old ferry launched in 1990 to Ana Reyes."));
    assert!(dated("Ivo Lund sold the old ferry in 1990."));
}

#[test]
fn whose_editor_is_named_at_once_is_known() {
    assert_eq!(headlines("Its editor, Ana Reyes, fled to Vell."), ["Its editor, Ana Reyes, fled to Vell"]);
}
