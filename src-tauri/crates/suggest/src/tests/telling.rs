//! What is suggested of a text, and how its line reads.

use chronology::Factuality;

use super::{suggestions, times};
use crate::{Topic, TopicArticle, draft};

fn headlines(text: &str) -> Vec<String> {
    suggestions(text, &[]).into_iter().map(|suggestion| suggestion.headline).collect()
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
fn a_draft_tells_what_happened_and_neither_asks_nor_talks_of_itself() {
    let text = "We will never forget the fire that burned in Orla on 20 March. Who lit the fire that burned in Orla \
                on 20 March? The fire of 20 March destroyed a warehouse in Orla.";
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
