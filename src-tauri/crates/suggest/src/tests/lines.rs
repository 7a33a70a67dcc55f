//! How the line of a suggestion reads, and of which sentences there is none.

use chronology::Factuality;

use super::suggestions;

fn lines(text: &str) -> Vec<String> {
    suggestions(text, &[]).into_iter().map(|suggestion| suggestion.headline).collect()
}

#[test]
fn a_clause_of_contrast_keeps_the_word_that_opens_it() {
    assert_eq!(
        lines("Although sailors look to the mayor, Ana Reyes sold the pier in Orla."),
        ["Although sailors look to the mayor, Ana Reyes sold the pier in Orla"]
    );
}

#[test]
fn a_label_is_no_part_of_the_line() {
    assert_eq!(lines("Note: Ana Reyes sold the pier in Orla."), ["Ana Reyes sold the pier in Orla"]);
}

#[test]
fn what_is_said_is_told_with_its_verb() {
    let text = "Ivo Lund, who speaks for the union of the sailors and dockers of the greater harbour of Orla, warned in a long \
                speech that the toll of the fire in Vell was much higher than the council had told anybody.";
    assert!(lines(text)[0].contains("was much higher"), "{:?}", lines(text));
}

#[test]
fn a_long_line_ends_before_neither_a_question_nor_a_comparison() {
    let text = "At the meeting of the sailors of Port Orla, a young woman who had been a guest of the harbour union asked \
                Ana Reyes what she thought of the chance that Vell would sell its last two ferries to a bank.";
    assert!(!lines(text)[0].ends_with("asked Ana Reyes"), "{:?}", lines(text));
    let text = "In the long weeks after the fire, Ana Reyes painted the council of the old and rich city of Port Orla and its \
                friends as weak and said that she would do what had to be done to stop it.";
    assert!(lines(text)[0].contains("friends as weak"), "{:?}", lines(text));
}

#[test]
fn a_long_line_does_not_end_between_a_second_subject_and_its_verb() {
    let text = "The council of Orla attacked the owners of the old ferry in 2010, 2011 and 2013 and dockers at the northern \
                pier of the harbour closed the gate to every boat that came.";
    assert!(!lines(text)[0].ends_with("and dockers"), "{:?}", lines(text));
}

#[test]
fn a_long_line_does_not_end_after_an_aside_behind_and() {
    let text = "Ivo Lund stormed the old harbour church of the sailors of Port Orla with nine friends and, for nearly an hour of \
                the night, sat among them on the floor before he sold the bell and left for Vell.";
    assert!(lines(text)[0].ends_with("sat among them"), "{:?}", lines(text));
}

#[test]
fn what_is_said_to_have_happened_is_only_possible() {
    let told = |text: &str| suggestions(text, &[])[0].factuality;
    assert_eq!(told("Ana Reyes is said to have killed a swan in Orla."), Factuality::Possible);
    assert_eq!(told("Ana Reyes killed a swan in Orla."), Factuality::Happened);
}

#[test]
fn code_and_pages_that_turn_to_their_reader_tell_only_what_has_a_date() {
    let none: [String; 0] = [];
    assert_eq!(lines("<note id=\"9\">Ana Reyes sold the pier in Orla.</note>."), none);
    assert_eq!(lines("Orla Lines = Ferry(),\nferry.sell(), and Lund sold it in Orla."), none);
    let told = "Ana Reyes sold the pier in Orla.";
    assert_eq!(lines(told).len(), 1);
    let guide = format!("You take your bell. {told} Then you ring your bell.");
    assert_eq!(lines(&guide), none);
    let quoted = format!("“You take your bell,” she said. {told} “Then you ring your bell,” he said.");
    assert_eq!(lines(&quoted).len(), 1, "what is quoted turns to no reader");
}

#[test]
fn what_an_article_begins_with_needs_neither_date_nor_place() {
    let begins = "Ana Reyes presented her bell to sailors.";
    let rest = "The bell is a very old one. It hangs on a beam of the pier. Many boats pass it each day. Nobody rings it at night.";
    let none: [String; 0] = [];
    assert_eq!(lines(&format!("{begins} {rest}")), ["Ana Reyes presented her bell to sailors"]);
    assert_eq!(lines(&format!("{rest} {begins}")), none);
}

#[test]
fn dashes_set_apart_what_stands_before_a_clause_that_describes() {
    let text =
        "Two sailors — a cook and a pilot — who had been held by Vellans in Orla since 2016 were released.";
    assert_eq!(
        lines(text),
        ["Two sailors — a cook and a pilot — who had been held by Vellans in Orla since 2016 were released"]
    );
}

#[test]
fn what_only_describes_a_noun_is_no_event() {
    let none: [String; 0] = [];
    assert_eq!(lines("Orla Bells, the town’s newly launched choir, is known in Vell."), none);
    assert_eq!(lines("There are the big established ferries in Orla."), none);
    assert_eq!(lines("Old boats and abandoned piers have long been a worry in Orla."), none);
    assert_eq!(lines("Piers built today may have iron beams in Orla."), none);
}

#[test]
fn a_line_keeps_the_subject_and_the_clause_of_its_verb() {
    let text = "The sailor, who was not identified, was arrested in the town of Orla, the harbour office said, citing the guards.";
    assert_eq!(lines(text), ["The sailor, who was not identified, was arrested in the town of Orla"]);
    let text = "Once the mayor of Orla published the long and bitter letters of the harbour union to the owners of the ferry, the \
                sailors of Vell, nine in all, burned the old boat that Ana Reyes had sold them.";
    assert!(lines(text)[0].contains("burned"), "{:?}", lines(text));
}

#[test]
fn that_behind_a_time_points_at_a_noun() {
    let told = suggestions("Today that fair may well have moved to Orla.", &[("Today", "2013-07-22")]);
    assert_eq!(told[0].factuality, Factuality::Possible);
}

#[test]
fn what_was_proposed_has_happened() {
    let told =
        suggestions("Ana Reyes last year proposed a ban on ferries in Orla.", &[("last year", "2012")]);
    assert_eq!(told[0].factuality, Factuality::Happened);
}

#[test]
fn a_ruling_is_an_event_without_a_date() {
    assert_eq!(
        lines("A judge ruled that Ivo Lund should remain in jail."),
        ["A judge ruled that Ivo Lund should remain in jail"]
    );
}

#[test]
fn a_long_line_ends_within_no_list_and_behind_nothing_that_is_only_begun() {
    let text = "Guards arrested Ivo Lund on Monday at the old quarters of Port Orla and of Port Lund though details like the \
                age, sex, co-morbidities and height of the man were not known.";
    assert!(!lines(text)[0].ends_with("age"), "{:?}", lines(text));
    let text = "Guards arrested Ivo Lund and the pilots of nine ferries at the old furnace of the town of Vell on Monday, \
                beginning a process that will last for about a month and end with the sale of the furnace.";
    assert!(lines(text)[0].ends_with("on Monday"), "{:?}", lines(text));
}
