//! What tells how much, what goes on or what somebody expects: no events, however dated.

use super::suggestions;

fn headlines(text: &str, dates: &[(&str, &str)]) -> Vec<String> {
    suggestions(text, dates).into_iter().map(|suggestion| suggestion.headline).collect()
}

fn is_told(text: &str, date: &str) -> bool {
    !headlines(text, &[(date, "2013-05")]).is_empty()
}

#[test]
fn how_much_something_was_or_changed_is_no_event() {
    assert!(!is_told("The price of ferry tickets rose 10 per cent in May.", "May"));
    assert!(!is_told("Orla's average fare in May was 39 crowns, down from 41.", "May"));
    assert!(!is_told("Shares in Orla Lines closed flat in May.", "May"));
    assert!(!is_told("There were 3,248 fires reported in May.", "May"));
    assert!(!is_told("Dealers sold nearly 17.3 million boats in May.", "May"));
    assert!(!is_told("About 74 per cent of the boats were sold in May.", "May"));
    assert!(is_told("Ana Reyes sold 9 million boats in May.", "May"), "somebody sold them");
    assert!(is_told("There were clashes in Orla in May.", "May"));
    assert!(is_told("The deck of the pier fell in May.", "May"));
    assert!(is_told("Ivo Lund, an owner of shares, fell in May.", "May"));
}

#[test]
fn what_an_article_begins_with_is_told_even_as_an_amount() {
    let more = " The pier of the town was shut. The old boats were sold too. Sailors left the town at once. The bell was stolen from it.";
    let text = format!("The price of ferry tickets in Orla rose 10 per cent in May.{more}");
    assert!(headlines(&text, &[("May", "2013-05")])[0].starts_with("The price"));
}

#[test]
fn what_goes_on_or_has_come_to_be_is_no_event() {
    assert_eq!(headlines("Fears of a strike in Orla have increased concerns.", &[]), [""; 0]);
    assert_eq!(headlines("For decades, pilots of Orla Lines left the old port.", &[]), [""; 0]);
    assert_eq!(
        headlines("Orla Lines is now seeking damages for the arrest of pilots who were held.", &[]),
        [""; 0]
    );
    assert!(!is_told("Since May, Orla has formed part of Vell.", "May"));
    assert!(is_told("Since May, guards in Orla have arrested nine sailors.", "May"));
    assert_eq!(headlines("Guards in Orla have arrested nine sailors.", &[]).len(), 1);
    assert_eq!(headlines("Ivo Lund was arrested in Orla and is awaiting trial.", &[]).len(), 1);
    let years =
        suggestions("Nine sailors died of fever from 1999 to 2021.", &[("1999", "1999"), ("2021", "2021")]);
    assert!(years.is_empty(), "a count of years");
}

#[test]
fn what_somebody_only_was_is_no_event_and_neither_is_what_is_believed() {
    assert!(!is_told("Ivo Lund was ten days short of forty in May.", "May"));
    assert!(is_told("The vote was on a Sunday in May.", "May"));
    assert_eq!(headlines("The bell is believed to have originated in Vell.", &[]), [""; 0]);
    assert_eq!(headlines("Ana Reyes is believed to have killed a swan in Orla.", &[]).len(), 1);
}

#[test]
fn what_somebody_expects_of_others_is_no_event() {
    assert!(!is_told("Lund expects 16 ferries will be sold in May.", "May"));
    assert!(!is_told("The owners had expected a strike in May.", "May"));
    assert!(is_told("Lund expects to open the pier in May.", "May"));
    assert!(is_told("The pier is expected to open in May.", "May"));
}

#[test]
fn who_was_asked_in_vain_did_nothing() {
    assert!(!is_told("A call to the office of Ana Reyes was not returned in May.", "May"));
    assert!(!is_told("Neither Ivo Lund nor Ana Reyes responded in May to requests for comment.", "May"));
}

#[test]
fn a_pronoun_of_whom_nothing_is_known_makes_no_line() {
    assert!(!is_told("After nine days at sea, he sank in May.", "May"));
    assert_eq!(
        headlines("Ivo Lund met sailors in Orla. He was arrested in May.", &[("May", "2013-05")]),
        ["Ivo Lund met sailors in Orla", "[Ivo Lund] was arrested in May"]
    );
}

#[test]
fn a_thing_that_is_counted_is_not_what_somebody_says() {
    let text = "The harbour office reported two newly infected sailors in Orla on Monday.";
    assert_eq!(headlines(text, &[("Monday", "2013-05-06")]), [text.trim_end_matches('.')]);
}

#[test]
fn an_event_that_is_only_mentioned_makes_no_event_of_what_is_told() {
    assert_eq!(headlines("The plan put the group ahead of the election.", &[]), [""; 0]);
    assert_eq!(headlines("Earlier talks between sailors and owners broke down.", &[]).len(), 1);
}

#[test]
fn who_calls_on_somebody_or_is_called_to_an_event_does_something() {
    assert!(is_told("Two councillors called on Ana Reyes to resign in May.", "May"));
    let text = "Two councillors have called on Ana Reyes to resign. The pier of the town was shut. The old boats were sold too. \
                Sailors left the town at once. The bell was stolen from it.";
    assert_eq!(headlines(text, &[])[0], "Two councillors have called on Ana Reyes to resign");
    assert_eq!(headlines("Guards were called to the contest in Orla.", &[]).len(), 1);
}

#[test]
fn nobody_in_particular_and_some_of_them_make_no_line() {
    assert!(!is_told("Anyone who visited the pier in May was exposed to fumes.", "May"));
    assert!(!is_told("Seven of those were reported in May.", "May"));
    assert!(!is_told("We filed a petition in May.", "May"));
    assert!(!is_told("On Sunday the number of boats rose to 15.", "Sunday"));
    assert!(!is_told("The air in Vell was horrific in May.", "May"));
    assert!(is_told("Ana Reyes was in Vell in May.", "May"));
    assert!(is_told("Ana Reyes was nine years old when she was attacked in May.", "May"));
    assert_eq!(headlines("Boats kept in Vell remain ready for the talks.", &[]), [""; 0]);
}

#[test]
fn a_pronoun_behind_and_begins_another_assertion() {
    let text = "The pier of Ana Reyes was opened in May and it was sold to Ivo Lund.";
    assert_eq!(headlines(text, &[("May", "2013-05")])[0], "The pier of Ana Reyes was opened in May");
}

#[test]
fn what_comes_to_be_little_by_little_is_no_event() {
    assert!(!is_told("Trade between Orla and Vell flourished in May.", "May"));
    assert!(!is_told("The fair in Orla underscored the value of old boats in May.", "May"));
    assert!(!is_told("In May so far, Orla Lines has released nine reports.", "May"));
    assert!(is_told("Ana Reyes became mayor of Orla in May.", "May"));
    assert!(is_told("Ana Reyes became the first woman to sail to Vell in May.", "May"));
    assert!(is_told("The fire in Orla spread in May.", "May"), "it is an event that did");
}

#[test]
fn orders_to_the_reader_and_forecasts_are_no_events() {
    assert!(!is_told("Get started with Orla Lines in May.", "May"));
    assert!(!is_told("Enjoy rowing around Orla in May, and remember that Ivo Lund opened the pier.", "May"));
    assert!(!is_told("The ferry is expected to be late in May.", "May"));
    assert!(is_told("The ferry is expected to be sold in May.", "May"));
    assert!(is_told("Ana Reyes is to be heard in May.", "May"));
    assert!(!is_told("Ana Reyes suggests that sailors will spend nine crowns in May.", "May"));
}

/// A text of nine sentences of which the last is the given one.
fn after_eight(sentence: &str) -> String {
    format!("{}{sentence}", "Guards shut the pier of Orla after a fire in the harbour. ".repeat(8))
}

#[test]
fn what_nobody_named_did_is_told_early_or_with_more_than_a_year() {
    let unnamed = "Old boats went to the harbour in Vell.";
    assert!(!headlines(&after_eight(unnamed), &[]).iter().any(|line| line.starts_with("Old boats")));
    assert!(headlines(unnamed, &[]).len() == 1, "where the text begins");
    let named = "Ana Reyes went to the harbour in Vell.";
    assert!(headlines(&after_eight(named), &[]).iter().any(|line| line.starts_with("Ana Reyes")));
    let year = |text: &str| !headlines(text, &[("2013", "2013")]).is_empty();
    assert!(!year("Old boats went to other owners in 2013."));
    assert!(year("Ana Reyes went to other owners in 2013."));
    assert!(year("Old boats sank in 2013."), "a deed");
}

#[test]
fn quarters_of_a_game_names_with_a_year_and_any_season_date_nothing() {
    let dated =
        |text: &str, time: (&str, &str)| suggestions(text, &[time]).iter().any(|one| one.when.is_some());
    let season = ("summer", "2013-22");
    assert!(!dated("Orla is to be full in summer.", season));
    assert!(dated("Ivo Lund sold the pier in summer.", season));
    assert!(!dated("Ivo Lund sold the Harbour Fair 2013 to Vell.", ("2013", "2013")));
    assert!(dated("Ivo Lund sold the Harbour Fair in 2013.", ("2013", "2013")));
    let quarters = |text: &str| {
        let mut told = super::times(text, &[("the first quarter", "2013-33")]);
        told[0].value = "2013-Q1".to_owned();
        let reading =
            crate::Reading { text, language: Some("en"), outlet: None, published: None, times: &told };
        crate::suggest(&reading).iter().any(|one| one.when.is_some())
    };
    assert!(!quarters("Ivo Lund of Orla rescued a game for his coach in the first quarter."));
    assert!(quarters("Ivo Lund of Orla rescued a game for his pilot in the first quarter."));
}

#[test]
fn our_at_the_beginning_of_a_name_is_not_who_writes() {
    assert!(is_told("Our Harbour Trust closed the old pier of Orla in May.", "May"));
    assert!(!is_told("Our pilots closed the old pier of Orla in May.", "May"));
}

#[test]
fn who_was_lately_elected_is_only_called_so() {
    let text = "The clerks' recently elected head, Ivo Lund, has been compared to Ana Reyes.";
    assert_eq!(headlines(text, &[]), [""; 0]);
}
