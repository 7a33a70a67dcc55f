//! What a page tells in passing: amounts, forecasts, calls to its reader, and what stands in pages that tell of no events.

use super::suggestions;

fn headlines(text: &str, told: &[(&str, &str)]) -> Vec<String> {
    suggestions(text, told).into_iter().map(|suggestion| suggestion.headline).collect()
}

/// Pages that tell of what is, with one sentence of the test's own.
fn guide(sentence: &str) -> String {
    format!("{} {sentence}", "The old harbour of Orla lies in a quiet bay of the coast. ".repeat(24))
}

#[test]
fn a_page_that_tells_of_no_events_tells_none_without_a_date() {
    let none: [String; 0] = [];
    assert_eq!(headlines("Guards closed the pier in Orla.", &[]), ["Guards closed the pier in Orla"]);
    assert_eq!(headlines(&guide("Guards closed the pier in Orla."), &[]), none);
    let dated = headlines(&guide("Guards closed the pier in Orla in 1961."), &[("1961", "1961")]);
    assert_eq!(dated, ["Guards closed the pier in Orla in 1961"]);
    let letter = "The old harbour of Orla lies in a bay. ".repeat(11) + "Guards closed the pier in Orla.";
    assert_eq!(
        headlines(&letter, &[]),
        ["Guards closed the pier in Orla"],
        "a page is too short to tell a share"
    );
}

#[test]
fn what_is_counted_worth_or_changed_by_so_much_is_no_event() {
    let told = |text: &str| headlines(text, &[("2018", "2018")]).len();
    assert_eq!(told("The size of the ferry trade was estimated at 9 million dollars in 2018."), 0);
    assert_eq!(told("The ferry trade was valued at 9 million dollars in 2018."), 0);
    assert_eq!(told("Ferry travel saw a sharp increase in Orla in 2018."), 0);
    assert_eq!(told("Orla Lines doubled its revenue in 2018."), 0);
    assert_eq!(told("In 2018, only 37 percent of the tickets were sold in Orla."), 0);
    assert_eq!(told("About 8,668 fires have been detected in Orla in 2018."), 0);
    assert_eq!(told("Orla Lines secured a tenth of the market share in 2018."), 0);
    assert_eq!(told("Orla Lines bought 40 ferries in 2018."), 1);
}

#[test]
fn what_will_be_so_some_year_is_a_forecast_and_what_will_be_done_a_plan() {
    let told = |text: &str| headlines(text, &[("2031", "2031")]).len();
    assert_eq!(told("Fares in Orla will remain high in 2031."), 0);
    assert_eq!(told("The pier of Orla will open in 2031."), 1);
    assert_eq!(told("The pier of Orla will be opened in 2031."), 1);
    assert_eq!(told("The fair of Orla will take place in 2031."), 1);
    let day = headlines("Ana Reyes will be in Orla on 5 May 2031.", &[("5 May 2031", "2031-05-05")]);
    assert_eq!(day.len(), 1);
}

#[test]
fn who_reads_is_told_of_in_no_event() {
    let told = |text: &str| headlines(text, &[("Monday", "2019-05-06")]).len();
    assert_eq!(told("In the end you will be glad that you left Orla on Monday."), 0);
    assert_eq!(told("Stay updated on the match in Orla on Monday."), 0);
    assert_eq!(told("Contact Orla Lines on Monday or get started with our trips."), 0);
}

#[test]
fn it_of_which_nothing_tells_what_it_is_tells_no_event_but_a_clause_behind_this_morning_does() {
    let told = |text: &str, when: &str| headlines(text, &[(when, "2019-05-06")]).len();
    assert_eq!(told("It sank on Monday.", "on Monday"), 0);
    assert_eq!(told("This morning, Ana Reyes was detained in Orla.", "This morning"), 1);
}

#[test]
fn what_is_told_again_with_its_day_is_told_once() {
    let text = "Guards closed the pier in Orla. Guards closed the pier in Orla on Monday.";
    let told = headlines(text, &[("Monday", "2019-05-06")]);
    assert_eq!(told, ["Guards closed the pier in Orla on Monday"]);
}

#[test]
fn who_stands_left_in_a_picture_has_not_left() {
    let none: [String; 0] = [];
    assert_eq!(headlines("The old palace of Orla, left, and the cathedral of Vell.", &[]), none);
}

#[test]
fn what_a_study_did_or_found_is_no_event() {
    let study = "A study from Orla found in 2018 that ferries were late.";
    assert_eq!(headlines(study, &[("2018", "2018")]).len(), 0);
    assert_eq!(headlines("The participants were asked by Ana Reyes to count the boats.", &[]).len(), 0);
}

#[test]
fn a_century_a_streak_and_a_standing_denial_are_no_events() {
    assert_eq!(
        headlines("By the 15th century, coffee came to the bay.", &[("the 15th century", "14XX")]).len(),
        0
    );
    assert_eq!(headlines("Orla Rovers have lost five straight games.", &[]).len(), 0);
    assert_eq!(headlines("Ivo Lund has denied all claims.", &[]).len(), 0);
    assert_eq!(headlines("Ivo Lund denied all claims.", &[]).len(), 1);
}

#[test]
fn a_court_that_has_rejected_something_did_so_and_a_name_is_no_weather() {
    assert_eq!(headlines("A judge has rejected a plea to close the pier in Orla.", &[]).len(), 1);
    assert_eq!(headlines("David Frost met Ana Reyes on Monday.", &[("Monday", "2018-05-07")]).len(), 1);
}
