//! Who a speaker is within an article.

use super::suggestions;

/// The first speaker of the suggestion whose headline holds these words.
fn speaker(text: &str, words: &str) -> String {
    let found = suggestions(text, &[]);
    let telling = found.iter().find(|suggestion| suggestion.headline.contains(words)).unwrap();
    telling.attribution[0].speaker.clone()
}

#[test]
fn she_is_not_thomas_and_he_is_not_helen() {
    let text = "Thomas Reyes fled Orla. Helen Soto fled Vell. “I was arrested in Port Orla,” he said.";
    assert_eq!(speaker(text, "Port Orla"), "Thomas Reyes");
    let text = "Helen Soto fled Orla. Thomas Reyes fled Vell. “I was arrested in Port Orla,” she said.";
    assert_eq!(speaker(text, "Port Orla"), "Helen Soto");
}

#[test]
fn a_surname_an_office_and_a_pronoun_are_the_one_whom_the_article_names() {
    let text = "Vell’s harbour master, Ivo Lund, met sailors in Orla. Mr Lund said that guards killed a swan. The \
                harbour master said that thieves stole a bell. He said that rain sank the ferry.";
    assert_eq!(speaker(text, "swan"), "Ivo Lund");
    assert_eq!(speaker(text, "bell"), "Ivo Lund");
    assert_eq!(speaker(text, "ferry"), "Ivo Lund");
}

#[test]
fn one_of_two_with_the_same_surname_is_not_guessed() {
    let text =
        "Ivo Lund met sailors in Orla. Berit Lund met dockers in Vell. Lund said that rain sank the ferry.";
    assert_eq!(speaker(text, "ferry"), "Lund");
}

#[test]
fn he_is_neither_a_crowd_nor_a_body() {
    let text = "Ivo Lund met sailors in Orla. The Vellans said that guards killed a swan. He said that rain sank the \
                ferry.";
    assert_eq!(speaker(text, "ferry"), "Ivo Lund");
}

#[test]
fn he_in_somebodys_words_is_another() {
    let text = "Ana Reyes opened the bridge in Orla. “He killed two swans in Vell,” she said.";
    let headlines: Vec<String> =
        suggestions(text, &[]).into_iter().map(|suggestion| suggestion.headline).collect();
    assert!(headlines.contains(&"He killed two swans in Vell".to_owned()), "{headlines:?}");
}

#[test]
fn a_heading_above_a_sentence_is_no_part_of_its_speaker() {
    let text = "Ivo Lund guilty\nA court in Orla has found that Ivo Lund had stolen the ferry in Vell.";
    assert_eq!(speaker(text, "had stolen"), "A court in Orla");
}

#[test]
fn a_body_in_capitals_is_no_who() {
    let text = "According to WHO, guards killed a swan in Orla.";
    assert_eq!(speaker(text, "swan"), "WHO");
}

#[test]
fn she_after_a_quotation_is_nobody_whom_it_names() {
    let text = "“Nobody in Orla knows more than Ana Reyes,” Berit Moe said. “Soto saw it.” Thieves stole a bell in Vell, she said.";
    assert_eq!(speaker(text, "stole"), "Berit Moe");
}

#[test]
fn who_was_told_is_one_and_a_witness_has_a_name() {
    let text = "The first witness, ferry pilot Tom Hale, said that guards killed a swan in Orla.";
    assert_eq!(speaker(text, "swan"), "Tom Hale");
    let text = "A clerk wrote to Ivo Munro, who told her to rest. He said that guards killed a swan in Orla.";
    assert_eq!(speaker(text, "swan"), "Ivo Munro");
}

#[test]
fn he_whose_name_is_known_needs_neither_date_nor_place() {
    let text = "Ivo Lund met sailors in Orla. He was arrested by guards.";
    let found: Vec<String> = suggestions(text, &[]).into_iter().map(|one| one.headline).collect();
    assert_eq!(found[1], "[Ivo Lund] was arrested by guards");
}

#[test]
fn a_lone_name_and_a_paper_are_told_without_what_describes_them() {
    let text = "Lund, an Orla Liberal, said that thieves stole a bell in Vell.";
    assert_eq!(speaker(text, "bell"), "Lund");
    let text = "An Orla Post poll released this week found that thieves stole a bell in Vell.";
    assert_eq!(speaker(text, "bell"), "An Orla Post poll");
    let text = "Thieves stole a bell in Vell, according to a council report on Monday.";
    assert_eq!(speaker(text, "bell"), "a council report");
    let text =
        "Guards closed the pier in Vell, according to a poll of 90 registered sailors that was begun in May.";
    assert_eq!(speaker(text, "pier"), "a poll of 90 registered sailors");
}

#[test]
fn what_others_say_too_is_told_by_who_says_it_first() {
    let text = "Thieves stole a bell in Vell, sailors said and films from the pier showed.";
    assert_eq!(speaker(text, "bell"), "sailors");
}

#[test]
fn he_is_the_one_of_whom_the_paragraph_before_tells() {
    let headline = |text: &str| suggestions(text, &[]).pop().unwrap().headline;
    let arrested = "He was arrested in Port Orla by guards.";
    assert_eq!(
        headline(&format!(
            "Ivo Lund Jr., 55, sold the ferry. Guards met Lund in Vell.\n\nLund faces a fine.\n\n{arrested}"
        )),
        "[Ivo Lund Jr] was arrested in Port Orla by guards"
    );
    assert_eq!(
        headline(&format!("Ivo Lund met Tom Hale in Vell.\n\n{arrested}")),
        "Ivo Lund met Tom Hale in Vell",
        "one of two is not guessed"
    );
}

#[test]
fn one_counts_who_speaks() {
    assert_eq!(speaker("One witness said that thieves stole a bell in Vell.", "bell"), "One witness");
}

#[test]
fn what_a_clause_describes_speaks_itself() {
    let text = "The notes that were burned showed that thieves stole a bell in Vell.";
    assert_eq!(speaker(text, "bell"), "The notes that were burned");
    let text = "Thieves stole a bell in Vell, a harbour source told Agence Orla-Presse.";
    assert_eq!(speaker(text, "bell"), "a harbour source");
}

#[test]
fn a_verb_is_no_part_of_who_speaks() {
    let text = "Orla Unites, a club that Vell founded, launched a campaign on Monday saying that thieves stole a bell in Vell.";
    assert!(!speaker(text, "bell").starts_with("launched"));
}

#[test]
fn he_may_be_one_whom_nobody_names() {
    let text = "Ivo Lund met sailors in Orla. One official said that guards killed a swan. He said that rain sank the \
                ferry.";
    assert_eq!(speaker(text, "ferry"), "One official");
}

#[test]
fn nobody_names_themselves() {
    let text = "Ana Reyes met sailors in Orla. Ana Reyes said that guards killed a swan. Ivo Lund sank the ferry, she said.";
    assert_eq!(speaker(text, "ferry"), "Ana Reyes");
}

#[test]
fn an_office_that_a_name_begins_with_is_its_bearer() {
    let text = "Judge Ivo Lund met sailors in Orla. The judge said that rain sank the ferry.";
    assert_eq!(speaker(text, "ferry"), "Judge Ivo Lund");
}

#[test]
fn a_name_behind_somebodys_kin_may_be_of_either() {
    let text = "The brother of the pilot, Ivo Lund, said that rain sank the ferry in Orla.";
    assert_eq!(speaker(text, "ferry"), "The brother of the pilot");
}

#[test]
fn a_reason_names_who_takes_part_rather_than_where() {
    let found = suggestions("In Orla, guards arrested Ana Reyes.", &[]);
    let reasons: Vec<String> = found[0].reasons.iter().map(ToString::to_string).collect();
    assert!(reasons.contains(&"it names Ana Reyes".to_owned()), "{reasons:?}");
}

#[test]
fn who_obtained_a_paper_passes_on_what_it_says() {
    let links = |text: &str| -> Vec<String> {
        let found = suggestions(text, &[]);
        found.iter().flat_map(|one| &one.attribution).map(|link| link.speaker.clone()).collect()
    };
    assert_eq!(
        links("Letters obtained by the Vell Bell show that Ivo Lund had killed a swan in Orla."),
        ["Letters", "the Vell Bell", "Orla Post"]
    );
    assert_eq!(
        links("The inquest heard that Ivo Lund had killed a swan in Orla."),
        ["The inquest", "Orla Post"]
    );
    assert_eq!(
        links("Letters reviewed by the Vell Bell show the mayor had killed a swan in Orla."),
        ["Letters", "the Vell Bell", "Orla Post"]
    );
    assert_eq!(links("Recalled by the guild, Ivo Lund was arrested in Orla."), ["Orla Post"]);
}

#[test]
fn an_agreement_is_nobody_for_whom_he_could_stand() {
    let text = "Ivo Lund sold a bell in Vell. In May, the Orla Harbour Accord was signed. He sold the ferry in Vell.";
    let found = suggestions(text, &[]);
    assert!(found.iter().any(|one| one.headline == "[Ivo Lund] sold the ferry in Vell"));
}

#[test]
fn him_is_not_another_than_the_one_whom_its_clause_names() {
    let headlines =
        |text: &str| suggestions(text, &[]).into_iter().map(|one| one.headline).collect::<Vec<_>>();
    let chosen =
        headlines("Ivo Lund sold a bell in Vell. Hale won the vote and guards arrested him in Orla.");
    assert!(chosen.iter().all(|line| !line.contains("[Ivo Lund]")), "{chosen:?}");
    let client = headlines("Ivo Lund sold a bell in Vell. His colleague sang. Guards arrested him in Orla.");
    assert!(client.iter().all(|line| !line.contains("[Ivo Lund]")), "{client:?}");
}
