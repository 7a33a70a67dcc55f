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
    assert!(lines(text)[0].ends_with("sat among them on the floor"), "{:?}", lines(text));
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

fn lines_in(language: &str, text: &str) -> Vec<String> {
    let reading =
        crate::Reading { text, language: Some(language), outlet: None, published: None, times: &[] };
    crate::suggest(&reading).into_iter().map(|suggestion| suggestion.headline).collect()
}

#[test]
fn a_german_line_keeps_both_parts_of_its_verb() {
    let text = "Die Hafenmeisterin Berit Moe nahm am Montag auf Einladung ihres langjährigen Kollegen Ivo Lund am großen \
                Treffen der Fährleute aus allen Häfen an der Küste von Orla teil.";
    assert!(lines_in("de", text)[0].ends_with("teil"), "{:?}", lines_in("de", text));
    let text = "Der Hafenmeister Ivo Lund wurde am Montag nach einer langen Verfolgung durch die engen Gassen der alten Stadt \
                von mehreren Wachen aus den umliegenden Orten im Norden verhaftet.";
    assert!(lines_in("de", text)[0].ends_with("verhaftet"), "{:?}", lines_in("de", text));
}

#[test]
fn a_german_line_does_not_begin_with_its_verb() {
    assert_eq!(
        lines_in("de", "Auch wurde Ivo Lund im Mai verhaftet."),
        ["Auch wurde Ivo Lund im Mai verhaftet"]
    );
    assert_eq!(lines_in("de", "Doch Ivo Lund wurde im Mai verhaftet."), ["Ivo Lund wurde im Mai verhaftet"]);
}

#[test]
fn another_subject_with_its_verb_is_another_line() {
    assert_eq!(
        lines("Ivo Lund sold the pier in Orla and its new owner Ana Reyes closed the gate in Vell."),
        ["Ivo Lund sold the pier in Orla", "Its new owner Ana Reyes closed the gate in Vell"]
    );
    assert_eq!(
        lines("Sailors closed the pier in Orla and, on Monday, Ana Reyes closed the gate in Vell."),
        ["Sailors closed the pier in Orla", "On Monday, Ana Reyes closed the gate in Vell"]
    );
    assert_eq!(
        lines("Guards arrested the wife of Ivo Lund and Ana Reyes in Orla."),
        ["Guards arrested the wife of Ivo Lund and Ana Reyes in Orla"]
    );
    assert_eq!(lines("The pier between Ivo Lund and Ana Reyes burned in Orla.").len(), 1);
    assert_eq!(
        lines_in("de", "Die Fähre wurde im Mai eröffnet, und die Halle wurde im Juni gesperrt."),
        ["Die Fähre wurde im Mai eröffnet", "Die Halle wurde im Juni gesperrt"]
    );
}

#[test]
fn a_long_line_keeps_when_it_was_and_what_completes_it() {
    let text = "Several hundred sailors in red jackets surrounded the harbour office on Tuesday to call for higher pay and more \
                respect from the council that owns most of the ferries on this coast.";
    let line = suggestions(text, &[("Tuesday", "2019-11-19")])[0].headline.clone();
    assert!(line.contains("on Tuesday"), "{line}");
    let text = "Last month, the sailors of Orla showed a new boat that was capable of learning, through trial and error, how to \
                find its own way between the many small islands of the northern bay.";
    assert!(!lines(text)[0].ends_with("error"), "{:?}", lines(text));
    let text = "In 2015, the owners of the ferry opened a new pier where they let sailors moor for a fee of nine crowns a week \
                per boat if the sailors told them what they had seen at sea.";
    assert!(!lines(text)[0].ends_with("a week"), "{:?}", lines(text));
}

#[test]
fn a_clause_that_describes_is_not_the_line_in_spanish_and_french() {
    let text = "Ivo Lund, quien vendió el muelle de Orla, fue detenido en Vell.";
    assert_eq!(lines_in("es", text), ["Ivo Lund, quien vendió el muelle de Orla, fue detenido en Vell"]);
    let text = "Ivo Lund, qui a vendu le port, a été arrêté à Vell par les gardes du port après une longue poursuite dans les \
                rues de la vieille ville, et les quais ont été fermés.";
    assert!(lines_in("fr", text)[0].contains("a été arrêté"), "{:?}", lines_in("fr", text));
}

#[test]
fn a_condition_stays_in_its_line() {
    let text = "Earlier in the week, the owners of the northern ferries warned that talks with the sailors of Orla would not go on \
                unless the council offered a new plan for the old pier of Vell.";
    assert!(lines(text).iter().all(|line| line.contains("unless the council")), "{:?}", lines(text));
}

#[test]
fn items_of_a_list_are_no_aside() {
    let text = "Ana Reyes opened the long season of the harbour with races for the children of the town, the old ferries, and the \
                boats of the fire brigade of Orla on the last day of May.";
    assert!(lines(text)[0].contains("the old ferries"), "{:?}", lines(text));
}

#[test]
fn an_open_bracket_ends_the_line() {
    let text = "Thieves stole a bell in Vell, Ivo Lund said (the boats were found later, he added).";
    assert!(lines(text).iter().all(|line| !line.contains("the boats")), "{:?}", lines(text));
}

#[test]
fn one_of_two_things_said_is_the_line() {
    let text = "Ivo Lund a déclaré que le port a été fermé et que les quais ont été vendus.";
    assert_eq!(lines_in("fr", text), ["Le port a été fermé"]);
}

#[test]
fn an_impersonal_pronoun_stands_for_nobody() {
    let text = "Ivo Lund a été arrêté à Vell. Il a été observé que les quais ont été fermés à Orla.";
    assert!(lines_in("fr", text).iter().all(|line| !line.starts_with('[')), "{:?}", lines_in("fr", text));
}

#[test]
fn the_subject_behind_a_clause_that_leads_in_is_no_aside() {
    let text = "Although the notice of the council of Orla did not say so in words, the new rules, imposed by Ana Reyes in May, \
                closed every pier, every gate and every bridge of the old harbour of Vell.";
    assert!(lines(text)[0].contains("the new rules"), "{:?}", lines(text));
}

#[test]
fn a_source_is_known_in_spanish() {
    let text = "De acuerdo a los fiscales, Ivo Lund fue detenido en Vell.";
    assert_eq!(lines_in("es", text), ["Ivo Lund fue detenido en Vell"]);
}

#[test]
fn a_line_begins_behind_its_dateline_and_behind_a_clause_that_a_dash_closes() {
    let first = |text: &str, times: &[(&str, &str)]| suggestions(text, times)[0].headline.clone();
    assert_eq!(
        first(
            "3 May 2021 | Orla (orla-press) - Guards closed the pier in Vell.",
            &[("3 May 2021", "2021-05-03")]
        ),
        "Guards closed the pier in Vell"
    );
    let text = "The harbour guild of Orla was for many years the owner of each of the seven old piers in the north of the bay – \
                in May 2021 the guild sold the oldest pier to a brewer from Vell.";
    assert_eq!(
        first(text, &[("May 2021", "2021-05")]),
        "In May 2021 the guild sold the oldest pier to a brewer from Vell"
    );
    assert_eq!(
        first("Orla Lines, (OL: 7), was founded in May 2021.", &[("May 2021", "2021-05")]),
        "Orla Lines, was founded in May 2021"
    );
}

#[test]
fn whom_a_pronoun_stands_for_is_named_behind_when_it_was_and_behind_the_verb() {
    let text = "Ivo Lund was born in Vell. In May 2019, he sold the ferry to Orla Lines.";
    let dated = suggestions(text, &[("May 2019", "2019-05")]);
    assert!(dated.iter().any(|one| one.headline == "In May 2019, [Ivo Lund] sold the ferry to Orla Lines"));
    let found = suggestions("Ivo Lund sold a bell in Vell. Guards arrested him in Orla.", &[]);
    assert_eq!(found[1].headline, "Guards arrested [Ivo Lund] in Orla");
    assert_eq!(found[1].participants, ["guards", "Ivo Lund"]);
    assert_eq!(
        lines("Ivo Lund sold a bell in Vell. Tom Hale arrested him in Orla.")[1],
        "Tom Hale arrested him in Orla"
    );
    let text = "Ana Reyes sold a bell in Vell. Guards closed her pier in Orla.";
    assert_eq!(lines(text)[1], "Guards closed her pier in Orla");
    let text = "Ivo Lund a déclaré, lors d'un dîner à Vell, qu'il a été arrêté à Orla.";
    assert_eq!(lines_in("fr", text), ["[Ivo Lund] a été arrêté à Orla"]);
}

#[test]
fn a_quotation_mark_without_its_partner_is_left_out() {
    let cut = "Guards closed the pier in Vell before the 'ferry strike that sailors of every harbour of the long coast, from the \
               old quay of Orla to the new one of Lund, had called' ended.";
    assert!(lines(cut).iter().all(|line| line.matches('\'').count() != 1), "{:?}", lines(cut));
    assert_eq!(
        lines("Guards closed the sailors' pier in Vell.")[0],
        "Guards closed the sailors' pier in Vell"
    );
}

#[test]
fn what_somebody_did_something_with_leads_in_to_nothing() {
    let text = "Ivo Lund was born in Vell. A boat he bought was sunk by guards in Orla.";
    assert!(lines(text).iter().all(|line| !line.contains('[')), "{:?}", lines(text));
}

#[test]
fn who_speaks_behind_a_circumstance_is_named() {
    let text = "Ivo Lund was born in Vell. In May 2019, he admitted that guards had killed a swan.";
    let found = suggestions(text, &[("May 2019", "2019-05")]);
    let named = found.iter().any(|one| one.headline.starts_with("In May 2019, [Ivo Lund] admitted"));
    assert!(named, "{:?}", lines(text));
}

#[test]
fn whom_a_court_heard_is_not_what_it_was_told() {
    let text = "Ana Reyes was arrested in Orla, five days after the inquest heard the master of the harbour of Vell.";
    assert!(lines(text)[0].ends_with("heard the master of the harbour of Vell"), "{:?}", lines(text));
    assert_eq!(
        lines("The inquest heard the master had killed a swan in Orla."),
        ["The master had killed a swan in Orla"]
    );
}

#[test]
fn he_is_no_one_whose_name_is_mostly_a_womans() {
    let text = "Annamaria Lund was born in Vell. In May 2019, he sold the ferry to Orla Lines.";
    let found = suggestions(text, &[("May 2019", "2019-05")]);
    assert_eq!(
        found.last().map(|one| one.headline.as_str()),
        Some("In May 2019, he sold the ferry to Orla Lines")
    );
}
