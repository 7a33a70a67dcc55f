//! What is suggested of a text, and how its line reads.

use chronology::Factuality;

use super::{suggestions, times};
use crate::{Reading, Topic, TopicArticle, draft, suggest};

fn headlines(text: &str) -> Vec<String> {
    suggestions(text, &[]).into_iter().map(|suggestion| suggestion.headline).collect()
}

#[test]
fn a_line_does_not_end_with_what_opens_a_clause() {
    let text = "Lund said he first discussed the delay with the owners at the end of August, after Meridian reported the grant had been stopped.";
    let dated = suggestions(text, &[("the end of August", "2019-08")]);
    assert_eq!(dated[0].headline, "[Lund] first discussed the delay with the owners at the end of August");
}

#[test]
fn a_form_that_often_describes_is_a_verb_after_who_did_it() {
    let court = "A jury on Monday convicted former guards of theft.";
    assert_eq!(suggestions(court, &[("Monday", "2019-05-06")]).len(), 1);
    let guards = "The two convicted guards of the bridge on Monday.";
    assert_eq!(suggestions(guards, &[("Monday", "2019-05-06")]).len(), 0);
}

#[test]
fn what_a_page_repeats_is_suggested_once() {
    let caption = "Guards arrested two sailors in Orla.";
    assert_eq!(headlines(&format!("{caption}\n\n{caption}")), ["Guards arrested two sailors in Orla"]);
}

#[test]
fn without_a_date_only_a_deed_a_place_or_a_named_event_is_suggested() {
    let none: [String; 0] = [];
    assert_eq!(headlines("Ivo Lund picked up his hat and looked tired."), none);
    assert_eq!(
        headlines("The council refused grants that could have helped ferries backed by Ana Reyes."),
        none
    );
    assert_eq!(headlines("Ana Reyes arrested two sailors."), ["Ana Reyes arrested two sailors"]);
    assert_eq!(headlines("Ana Reyes picked apples in Orla."), ["Ana Reyes picked apples in Orla"]);
}

#[test]
fn what_is_going_on_has_not_happened() {
    let none: [String; 0] = [];
    assert_eq!(headlines("The prices of ferries are being supported by grants."), none);
}

#[test]
fn what_failed_has_happened_and_what_failed_to_has_not() {
    let told = |text: &str| suggestions(text, &[]).first().map(|suggestion| suggestion.factuality);
    assert_eq!(told("The talks failed in Orla."), Some(Factuality::Happened));
    assert_eq!(told("The talks failed to end the strike in Orla."), Some(Factuality::Denied));
}

#[test]
fn a_long_line_loses_what_leads_in_and_what_stands_aside_before_it_is_cut() {
    let text = "Having lost the toll of the old bridge to a storm that nobody on the island had seen coming at all, Ana \
                Reyes sold the ferry, a boat of forty years, to a company in Vell.";
    assert_eq!(headlines(text), ["Ana Reyes sold the ferry to a company in Vell"]);
    let text = "When it rained, Ana Reyes sold the ferry in Vell.";
    assert_eq!(headlines(text), ["When it rained, Ana Reyes sold the ferry in Vell"]);
}

#[test]
fn a_draft_tells_what_happened_and_neither_asks_nor_talks_of_itself_nor_stamps_a_page() {
    let text = "We will never forget the fire that burned in Orla on 20 March. Who lit the fire that burned in Orla \
                on 20 March? The fire of 20 March destroyed a warehouse in Orla. Posted on 20 March by Ana Reyes.";
    let mut told = times(text, &[("20 March", "2019-03-20")]);
    for at in text.match_indices("20 March").skip(1).map(|(at, _)| at) {
        let first = told[0].clone();
        told.push(timex::TimeExpression { range: at..at + "20 March".len(), ..first });
    }
    let article = TopicArticle { text, times: told, ..TopicArticle::default() };
    let days = draft(&Topic { articles: vec![article], language: Some("en"), ..Topic::default() });
    let sentences: Vec<&str> =
        days.iter().flat_map(|day| &day.sentences).map(|sentence| &text[sentence.range.clone()]).collect();
    assert_eq!(sentences, ["The fire of 20 March destroyed a warehouse in Orla."]);
    assert_eq!(days[0].articles, 1);
}

#[test]
fn two_clauses_with_their_own_subjects_are_two_events() {
    let text =
        "The bridge in Orla fell at noon, and two ferries sank in Vell; the mayor met guards in Port Lund.";
    assert_eq!(
        headlines(text),
        ["The bridge in Orla fell at noon", "Two ferries sank in Vell", "The mayor met guards in Port Lund"]
    );
}

#[test]
fn a_saying_gives_way_to_the_event_that_it_reports() {
    let told = |text: &str| -> Vec<(String, String)> {
        let found = suggestions(text, &[("Monday", "2013-07-22")]);
        let first =
            |links: &[chronology::Link]| links.first().map_or(String::new(), |link| link.speaker.clone());
        found.into_iter().map(|found| (found.headline, first(&found.attribution))).collect()
    };
    let event = |headline: &str, speaker: &str| (headline.to_owned(), speaker.to_owned());
    let text = "At a hearing in Orla on Monday, two pilots said thieves stole the bell of the ferry.";
    assert_eq!(told(text), [event("Thieves stole the bell of the ferry", "two pilots")]);
    let text = "The thieves, according to guards, stole the bell of the ferry on Monday.";
    assert_eq!(
        told(text),
        [event("The thieves, according to guards, stole the bell of the ferry on Monday", "guards")]
    );
    let text = "Guards closed the bridge on Monday, saying that thieves had stolen the bell.";
    assert_eq!(told(text)[0].1, "Orla Post", "who closes it does not say that it was closed");
}

#[test]
fn a_long_line_ends_after_a_whole_clause_or_goes_on() {
    let text = "The council of Orla closed the long bridge over the river Vell to all lorries of more than nine tons, \
                buses and coaches, which had crossed it every day since it was built by a company of the island.";
    let line = "The council of Orla closed the long bridge over the river Vell to all lorries of more than nine tons, \
                buses and coaches";
    assert_eq!(headlines(text), [line]);
    let text = "Guards told the council of Orla and the many sailors who had come to the harbour that morning with \
                their children that thieves had stolen the great bell of the ferry.";
    assert!(headlines(text).iter().all(|line| line.ends_with("bell of the ferry")), "{:?}", headlines(text));
}

#[test]
fn what_is_or_is_thought_is_not_told_as_an_event() {
    let none: [String; 0] = [];
    assert_eq!(headlines("The Orla Podcast is produced in Vell by sailors."), none);
    assert_eq!(headlines("I think the meeting in Orla was a mistake."), none);
}

#[test]
fn words_are_told_without_the_hyphens_that_no_one_sees() {
    let text = "On Mon\u{ad}day,\u{a0}the har\u{ad}bour \u{ad}mas\u{ad}ter Ann\u{a0}Vell closed the quay.";
    let suggestion = &suggestions(text, &[("Mon\u{ad}day", "2013-07-22")])[0];
    let plain = "On Monday, the harbour master Ann Vell closed the quay.";
    let of_plain = &suggestions(plain, &[("Monday", "2013-07-22")])[0];
    assert_eq!(suggestion.range, 0..text.len());
    assert_eq!(
        (&suggestion.headline, &suggestion.participants, &suggestion.place),
        (&of_plain.headline, &of_plain.participants, &of_plain.place)
    );
}

#[test]
fn who_writes_and_who_reads_are_no_event() {
    let none: [String; 0] = [];
    assert_eq!(headlines("In the end, we realised that the ferry in Orla had sunk too slowly."), none);
    assert_eq!(headlines("In Orla, you will be attacked by gulls."), none);
    assert_eq!(
        headlines("US sailors arrested two gulls in Orla."),
        ["US sailors arrested two gulls in Orla"]
    );
}

#[test]
fn what_a_story_tells_and_what_somebody_does_not_think_is_no_event() {
    let none: [String; 0] = [];
    assert_eq!(headlines("The novel follows a sailor from Orla forced into hiding by his captain."), none);
    assert_eq!(headlines("Ivo Lund does not think that the fire destroyed what was sold."), none);
    assert_eq!(headlines("The main thing is we lost that ferry in Orla."), none);
    assert_eq!(headlines("Ana Reyes’s novel follows Ivo Lund, a sailor forced into hiding in Orla."), none);
    assert_eq!(
        headlines("It’s worth a ticket for those in Orla who wait for a story, or bored sailors."),
        none
    );
    let shot = "The police officers Ivo Lund and Tom Hale arrested a gull in Orla";
    assert_eq!(headlines(&format!("{shot}.")), [shot]);
    let gave = "The council gave bus drivers the keys and opened the depot in Orla";
    assert_eq!(headlines(&format!("{gave}.")), [gave]);
}

#[test]
fn what_came_not_long_after_has_happened() {
    let text = "Not long after that, Ivo Lund bought a pier in Orla.";
    assert_eq!(suggestions(text, &[])[0].factuality, Factuality::Happened);
}

#[test]
fn a_clause_that_describes_goes_on_after_the_time_it_begins_with() {
    let none: [String; 0] = [];
    assert_eq!(headlines("The singer, Ana Reyes, who in 2008, won a prize, has a house in Orla."), none);
}

#[test]
fn what_was_set_to_begin_is_planned() {
    let text = "Orla Lines was set to begin closing piers in Orla.";
    assert_eq!(suggestions(text, &[])[0].factuality, Factuality::Planned);
}

#[test]
fn a_long_line_loses_the_place_that_leads_in_before_it_loses_its_verb() {
    let text = "Out of seventeen dives by the Holm Bureau in Vell, which uses a bell to look for what lies under the piers of \
                the old harbour and the new, the divers found a drum in one.";
    assert_eq!(headlines(text), ["The divers found a drum in one"]);
}

#[test]
fn a_long_line_loses_what_stands_between_dashes() {
    let text = "The Orla Council - which thinks the harbour board biased and would have it replaced as a judge if talks on the \
                piers are ever held again - closed the harbour in Vell.";
    assert_eq!(headlines(text), ["The Orla Council closed the harbour in Vell"]);
}

#[test]
fn she_is_no_company() {
    let text = "The group that owns the pier, Orla Lines, says she will be arrested in Vell.";
    assert_eq!(headlines(text), ["She will be arrested in Vell"]);
}

#[test]
fn a_reporting_station_and_what_is_mentioned_speak_for_nobody() {
    let speakers = |text: &str| {
        suggestions(text, &[]).iter().map(|one| one.attribution[0].speaker.clone()).collect::<Vec<_>>()
    };
    assert_eq!(speakers("One Orla reporting station has burned in Vell."), ["Orla Post"]);
    assert_eq!(
        speakers(
            "Captains like Ivo Lund are briefly painted or mentioned, and sailors arrested two men in Orla."
        ),
        ["Orla Post"]
    );
}

#[test]
fn german_tells_with_wird_what_becomes_or_what_is_to_come() {
    let factuality = |text: &str| {
        let times = times(text, &[("5. Mai", "2013-05-05")]);
        let reading = Reading { text, language: Some("de"), outlet: None, published: None, times: &times };
        suggest(&reading).first().map(|suggestion| suggestion.factuality)
    };
    assert_eq!(factuality("Die Brücke in Orla wird am 5. Mai eröffnet."), Some(Factuality::Planned));
    assert_eq!(factuality("Der Rat wird am 5. Mai die Brücke in Orla eröffnen."), Some(Factuality::Planned));
    assert_ne!(
        factuality("Am 5. Mai werden die Tage in Orla länger und die Sonne lässt sich blicken."),
        Some(Factuality::Planned)
    );
    assert_ne!(
        factuality("Das wird in Orla am 5. Mai besonders deutlich im Streit."),
        Some(Factuality::Planned)
    );
}

#[test]
fn what_is_denied_before_and_is_not_what_is_told_after_it() {
    let text = "The sailors did not see the gull and crashed in Orla.";
    assert_eq!(suggestions(text, &[])[0].factuality, Factuality::Happened);
}

#[test]
fn what_was_said_before_is_not_who_says_so() {
    let found = &suggestions("After officials said the bridge was unsafe, guards closed it in Orla.", &[])[0];
    assert_eq!(found.attribution[0].speaker, "Orla Post");
}

#[test]
fn who_pleads_guilty_says_nothing() {
    let text = "Ivo Lund and Tom Hale pleaded not guilty in a harbour court on Tuesday and were released.";
    assert_eq!(headlines(text), [text.trim_end_matches('.')]);
    assert_eq!(suggestions(text, &[])[0].factuality, Factuality::Happened);
}

#[test]
fn what_that_opens_is_told_with_what_opens_it() {
    let text = "According to the note, the clerk was told by a friend that the mayor’s chief of staff had said, “Not now.”";
    let found = &suggestions(text, &[])[0];
    assert_eq!(
        found.headline,
        "The clerk was told by a friend that the mayor’s chief of staff had said, “Not now.”"
    );
    assert_eq!(found.attribution[0].speaker, "the mayor’s chief of staff");
}

#[test]
fn an_abbreviation_keeps_its_last_stop_before_who_says_so() {
    let text = "Guards arrested two sailors in Orla at 9 a.m., the mayor said.";
    assert_eq!(headlines(text), ["Guards arrested two sailors in Orla at 9 a.m."]);
}

#[test]
fn what_only_completes_a_line_is_not_cut_off() {
    let lines = |text: &str| headlines(text).join("; ");
    let text = "Ivo Lund and Tom Hale were arrested in the old harbour of Orla on the quay of the ferries and were freed on \
                the condition that each of them leave the island within a week.";
    assert!(!lines(text).ends_with("condition"), "{}", lines(text));
    let text = "The council of Port Orla, which minds the harbour, told the mayor and all of her guards in Vell that it was \
                shutting the pier of the ferries, shortly after Ivo Lund had resigned from it.";
    assert!(!lines(text).contains("shortly"), "{}", lines(text));
    let text = "And earlier in the week, guards arrested two sailors in Orla.";
    assert_eq!(lines(text), "Earlier in the week, guards arrested two sailors in Orla");
}

#[test]
fn participles_with_their_helping_verb_and_short_verbs_tell_what_happened() {
    assert_eq!(
        headlines("Two men, Ivo Lund and Tom Hale, died when guards fired."),
        ["Two men, Ivo Lund and Tom Hale, died when guards fired"]
    );
    assert_eq!(
        headlines("The men were taken to a school in Vell."),
        ["The men were taken to a school in Vell"]
    );
    assert_eq!(
        headlines("Lund was held in a cell for nine days."),
        ["Lund was held in a cell for nine days"]
    );
    let none: [String; 0] = [];
    assert_eq!(headlines("The broken bell stays in Orla."), none);
}

#[test]
fn the_verb_after_a_clause_about_its_subject_is_the_sentences_own() {
    let text = "Floods that have killed nine people in southern Vell began to recede on Monday.";
    let found = &suggestions(text, &[("Monday", "2013-07-22")])[0];
    assert!(found.when.is_some());
    let text =
        "More than 18,000 people have been moved to schools since Monday, when the river burst its banks.";
    assert!(suggestions(text, &[("Monday", "2013-07-22")])[0].when.is_some(), "a number is no comparison");
}

#[test]
fn what_is_about_to_be_done_is_planned_and_what_was_not_the_first_time_has_happened() {
    let told = |text: &str| suggestions(text, &[("July", "2013-07")])[0].factuality;
    assert_eq!(told("The council in Orla was ready to close the pier in July."), Factuality::Planned);
    assert_eq!(
        told("The raid in Orla in July was not the first time that guards attacked sailors."),
        Factuality::Happened
    );
}

#[test]
fn he_who_is_told_of_in_the_paragraph_is_named() {
    let text = "Ivo Lund met sailors in Orla. He was arrested in Vell.";
    assert_eq!(headlines(text)[1], "[Ivo Lund] was arrested in Vell");
    let text = "Ivo Lund met Tom Hale in Orla. He was arrested in Vell.";
    assert_eq!(headlines(text), ["Ivo Lund met Tom Hale in Orla"], "one of two is not guessed");
    let text = "The harbour pilot Ivo Lund said he was arrested in Vell.";
    assert_eq!(headlines(text), ["[Ivo Lund] was arrested in Vell"]);
}

#[test]
fn german_lines_keep_their_marks_and_begin_with_their_source_rather_than_their_verb() {
    let told = |text: &str| {
        let times = times(text, &[("5. Mai", "2013-05-05")]);
        let reading = Reading { text, language: Some("de"), outlet: None, published: None, times: &times };
        let found = suggest(&reading);
        (found[0].headline.clone(), found[0].attribution[0].speaker.clone())
    };
    assert_eq!(
        told("Nach Angaben der Polizei wurden am 5. Mai in Orla drei Menschen verletzt."),
        (
            "Nach Angaben der Polizei wurden am 5. Mai in Orla drei Menschen verletzt".to_owned(),
            "der Polizei".to_owned()
        )
    );
    let (headline, _) = told("Am 5. Mai wurde in Orla das „Haus am Hafen“ eröffnet.");
    assert!(headline.contains("„Haus am Hafen“"), "{headline}");
}

#[test]
fn the_page_itself_feelings_and_what_should_have_been_are_no_events() {
    let none: [String; 0] = [];
    assert_eq!(
        headlines("This article originally misnamed the ferry of Orla that was burned in a fire."),
        none
    );
    assert_eq!(headlines("Ana Reyes was shocked by the fire in Orla."), none);
    assert_eq!(headlines("The ferry in Orla should’ve been destroyed by guards."), none);
    assert_eq!(headlines("Ivo Lund found it difficult to talk about the fire."), none);
}

#[test]
fn two_clauses_are_parted_over_an_aside_and_names_in_a_list_are_not() {
    let text = "Ana Reyes met guards in Orla, but Ivo Lund, head of the port, arrested sailors in Vell.";
    assert_eq!(headlines(text).len(), 2);
    let text = "Guards closed the pier in Orla when Reyes, Hale, and Lund fled.";
    assert_eq!(headlines(text), ["Guards closed the pier in Orla when Reyes, Hale, and Lund fled"]);
}

#[test]
fn plans_that_were_told_have_been_told() {
    let found = &suggestions(
        "Lund revealed bold plans to close the pier in Orla on Monday.",
        &[("Monday", "2013-07-22")],
    )[0];
    assert_eq!(found.factuality, Factuality::Happened);
}

#[test]
fn a_report_of_a_thing_with_two_clauses_about_it_is_told_whole() {
    let text = "Orla Lines reported winter earnings that topped hopes as prices in Vell fell.";
    assert!(headlines(text).iter().all(|line| line.starts_with("Orla Lines")), "{:?}", headlines(text));
}

#[test]
fn what_is_said_to_be_so_does_not_make_the_saying_a_state() {
    let text = "“I said in May in that old year of the ferry that I am not hopeful about talks in Orla,” Ivo Lund said.";
    assert!(!suggestions(text, &[("May", "2013-05")]).is_empty());
}

#[test]
fn what_is_told_of_one_of_this_and_behind_a_number_is_an_event() {
    assert_eq!(
        headlines("One guard was wounded in the shoulder."),
        ["One guard was wounded in the shoulder"]
    );
    let told = |text: &str| suggestions(text, &[("2015", "2015")]).len();
    assert_eq!(told("These cases were dropped in 2015 because time had run out."), 1);
    assert_eq!(told("Orla Lines in 2015 announced a deal with Ana Reyes."), 1);
    assert_eq!(told("“The Pier” was the surprise winner of the Orla fair in 2015."), 1);
}

#[test]
fn what_opens_on_the_day_of_publication_is_planned() {
    let text = "Ana Reyes opens the pier of Orla today.";
    let told = times(text, &[("today", "2019-05-06")]);
    let published = chrono::NaiveDate::from_ymd_opt(2019, 5, 6).and_then(|day| day.and_hms_opt(0, 0, 0));
    let reading = Reading { text, language: Some("en"), outlet: None, published, times: &told };
    assert_eq!(suggest(&reading)[0].factuality, Factuality::Planned);
}

#[test]
fn a_pronoun_stands_for_who_did_the_last_thing_rather_than_for_whom_it_was_done_to() {
    let text = "Ivo Lund met Tom Reyes in May. Lund criticized Reyes for the plan. He also charged that the owners hid the fire.";
    assert_eq!(headlines(text).last().unwrap(), "[Ivo Lund] also charged that the owners hid the fire");
    let text = "Ivo Lund met Hillary Reyes in May. The retired guard Tom Vell left Reyes. He also charged that the owners hid the fire.";
    assert_eq!(headlines(text).last().unwrap(), "[Tom Vell] also charged that the owners hid the fire");
}

#[test]
fn a_surname_is_the_whole_name_of_a_woman_too_and_no_other_s_of_the_same_surname() {
    let who = |text: &str| suggestions(text, &[]).last().unwrap().attribution[0].speaker.clone();
    let charged = |name: &str, other: &str| {
        who(&format!("{name} sold the pier. {other} also charged that owners hid the fire."))
    };
    assert_eq!(charged("Angela Reyes", "Reyes"), "Angela Reyes");
    assert_eq!(charged("Angela Reyes", "Ms. Reyes"), "Angela Reyes");
    assert_eq!(charged("Angela Reyes", "Mr. Reyes"), "Mr. Reyes");
    assert_eq!(charged("John Reyes", "Mrs. Reyes"), "Mrs. Reyes");
    assert_eq!(charged("Orla Russia", "Russia"), "Russia");
    assert_eq!(charged("Jim Jordan", "Jordan"), "Jim Jordan");
}

#[test]
fn a_pronoun_of_one_who_is_not_named_stands_for_no_body_either() {
    let text = "One woman did not learn of it. The Social Security Administration told her in May.\n\nShe met with the owners of the pier in Orla.";
    assert!(!headlines(text).iter().any(|line| line.contains("[Social Security Administration]")));
}
