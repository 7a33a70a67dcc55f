//! Who takes part in an event, and where it was.

use super::{Reading, suggest, suggestions};

#[test]
fn where_something_is_takes_no_part_in_it() {
    let named = |text: &str| suggestions(text, &[])[0].participants.join("; ");
    assert_eq!(named("Ana Reyes sold piers in Orla, Vell and Port Lund."), "Ana Reyes");
    assert_eq!(named("Ana Reyes arrested Ivo Lund at a fair near Quay Nine."), "Ana Reyes; Ivo Lund");
    assert_eq!(named("In Orla, Lund arrested Ana Reyes."), "Lund; Ana Reyes");
}

#[test]
fn a_body_whose_name_holds_an_and_is_one() {
    let named = |text: &str| suggestions(text, &[("Monday", "2021-05-03")])[0].participants.join("; ");
    assert_eq!(
        named("Guards sued the Harbour and Ferry Commission on Monday."),
        "guards; Harbour and Ferry Commission"
    );
    assert_eq!(
        named("Guards sued the Senate and Ferry Commission on Monday."),
        "guards; Senate; Ferry Commission"
    );
    assert_eq!(named("Governor Ana Reyes Monday sued guards."), "Ana Reyes");
    assert_eq!(named("On Monday, AT&T sued guards."), "AT&T");
}

#[test]
fn a_hall_is_where_something_is_and_a_person_is_not() {
    let place = |text: &str| {
        let found = suggestions(text, &[("Monday", "2021-05-03")]);
        found.last().unwrap().place.clone().unwrap_or_default()
    };
    assert_eq!(
        place("Guards met sailors at the Orla Convention Center on Monday."),
        "Orla Convention Center"
    );
    assert_eq!(place("Guards met sailors at the Orla Review on Monday."), "");
    assert_eq!(place("Tom Hale fled in May. Guards danced around Hale on Monday."), "");
    assert_eq!(place("Guards danced around Frank Lund on Monday."), "");
}

#[test]
fn a_name_at_the_beginning_of_a_sentence_is_known_from_within_another() {
    let text = "Sailors met Hamel in Vell. Hamel faces a fine. Hamel killed a swan in Orla.";
    assert_eq!(suggestions(text, &[]).pop().unwrap().participants, ["Hamel"]);
}

#[test]
fn a_place_is_named_behind_what_describes_it() {
    let place = |text: &str| suggestions(text, &[])[0].place.clone().unwrap_or_default();
    assert_eq!(place("Guards arrested Ivo Lund in the country’s northern Vell province."), "Vell");
    assert_eq!(place("Guards arrested Ivo Lund in the town of Port Orla."), "Port Orla");
    assert_eq!(place("Guards arrested Ivo Lund in downtown Orla."), "Orla");
}

#[test]
fn peoples_places_reached_and_letters_take_no_part() {
    let participants = |text: &str| suggestions(text, &[])[0].participants.clone();
    assert_eq!(participants("Ivo Lund, a Korean, was arrested in Orla."), ["Ivo Lund"]);
    assert_eq!(participants("Sen. Ivo Lund (R-Vell) was arrested in Orla."), ["Ivo Lund"]);
    assert_eq!(participants("Ana Reyes was arrested for a debt of S$3 million."), ["Ana Reyes"]);
    let text = "Ana Reyes was moved to Vell by guards. Nine sailors live in Vell.";
    assert_eq!(participants(text), ["guards", "Ana Reyes"]);
    assert_eq!(participants("Ana Reyes was moved to Vell by guards."), ["guards", "Ana Reyes", "Vell"]);
}

#[test]
fn what_belongs_to_a_thing_or_was_published_there_is_no_place() {
    let place = |text: &str| suggestions(text, &[])[0].place.clone();
    assert_eq!(place("Guards arrested Ivo Lund in Orla boxes."), None);
    assert_eq!(place("Guards arrested Ivo Lund in Orla harbour."), Some("Orla".to_owned()));
}

#[test]
fn who_only_tells_takes_no_part() {
    let text = "Guards in Orla arrested Ivo Lund, Orla Press reports.";
    assert!(suggestions(text, &[]).iter().all(|told| !told.participants.contains(&"Orla Press".to_owned())));
}

fn participants(language: &str, text: &str) -> Vec<String> {
    let reading =
        crate::Reading { text, language: Some(language), outlet: None, published: None, times: &[] };
    crate::suggest(&reading)[0].participants.clone()
}

#[test]
fn what_only_tells_which_is_meant_takes_no_part() {
    let english = |text: &str| participants("en", text);
    assert_eq!(english("Ana Reyes closed an Orla primary school."), ["Ana Reyes"]);
    assert_eq!(english("Ivo Lund opened the Vell Games in Orla."), ["Ivo Lund"]);
    assert_eq!(
        english("Ivo Lund bought shares of the Vell Prize, the AI and “Orla Nights” on Twitter."),
        ["Ivo Lund"]
    );
    assert_eq!(english("Ivo Lund moved from Norway to Chicago, Illinois."), ["Ivo Lund"]);
    assert_eq!(english("Norway arrested Ivo Lund after Ana Reyes’s death."), ["Norway", "Ivo Lund"]);
    assert_eq!(english("Ivo Lund, who met Ana Reyes in May, was arrested in Orla."), ["Ivo Lund"]);
    assert_eq!(
        english("Wales, Germany and Norway arrested Ivo Lund."),
        ["Wales", "Germany", "Norway", "Ivo Lund"]
    );
    assert_eq!(english("Ivo Lund moved from Germany and Norway."), ["Ivo Lund"]);
    assert_eq!(english("Ivo Lund shot at Ana Reyes in Orla."), ["Ivo Lund", "Ana Reyes"]);
    assert_eq!(english("Will Lund was arrested in the Seven-Day War."), ["Will Lund"]);
}

#[test]
fn german_nouns_take_no_part_and_short_names_and_surnames_do() {
    let german = |text: &str| participants("de", text);
    assert_eq!(german("Der Fährmann Ivo Lund wurde im Mai in Orla verhaftet."), ["Ivo Lund"]);
    let text = "Im Mai nahm Peter Lund mit deutlichen Worten Stellung zur Hafen-Verordnung.";
    assert_eq!(german(text), ["Peter Lund"]);
    assert_eq!(german("Im Mai wurde die BVG von Peter Lund verurteilt."), ["BVG", "Peter Lund"]);
    let text = "Peter Lund kam im Mai nach Vell. Lund wurde im Juni verhaftet.";
    let reading = crate::Reading { text, language: Some("de"), outlet: None, published: None, times: &[] };
    assert_eq!(crate::suggest(&reading).pop().unwrap().participants, ["Peter Lund"]);
}

#[test]
fn a_place_is_named_in_german_and_behind_an_article() {
    let place = |language: &str, text: &str| {
        let reading =
            crate::Reading { text, language: Some(language), outlet: None, published: None, times: &[] };
        crate::suggest(&reading)[0].place.clone().unwrap_or_default()
    };
    assert_eq!(place("de", "Peter Lund wurde im Mai im schottischen Glasgow verhaftet."), "Glasgow");
    assert_eq!(place("de", "Peter Lund wurde im Mai in Ulmenhausen verhaftet."), "Ulmenhausen");
    assert_eq!(place("de", "Peter Lund wurde im Mai in Berlin Gehör geschenkt."), "Berlin");
    assert_eq!(place("de", "Peter Lund wurde im Mai im Reality-TV verhaftet."), "");
    assert_eq!(place("en", "Guards arrested Ivo Lund in the West Bank."), "West Bank");
    assert_eq!(place("en", "Guards arrested Ivo Lund in the English city of Vell."), "Vell");
    assert_eq!(place("en", "Guards bought a share in Orla Lines SRL from Ivo Lund."), "");
}

#[test]
fn a_company_is_not_its_product_and_an_adjective_of_a_continent_is_nobody() {
    let named = |text: &str| suggestions(text, &[("Monday", "2021-05-03")])[0].participants.join("; ");
    assert_eq!(named("Ascaria announced a new North American ferry on Monday."), "Ascaria");
    assert_eq!(
        named("Ascaria, which owns the Ascaria Ferry Line in Vell, sold a pier to Ivo Lund on Monday."),
        "Ascaria; Ivo Lund"
    );
}

#[test]
fn where_somebody_is_from_and_what_only_measures_take_no_part() {
    let named = |text: &str| suggestions(text, &[("Monday", "2021-05-03")])[0].participants.join("; ");
    assert_eq!(named("Ivo Lund, 55, of Moe, pleaded guilty on Monday."), "Ivo Lund");
    assert_eq!(named("Ivo Lund sold an Orla-sized pier on Monday."), "Ivo Lund");
    assert_eq!(
        named("Guards sued the Orla Centre for Harbour Safety on Monday."),
        "guards; Orla Centre for Harbour Safety"
    );
    assert_eq!(named("Trade resumed in Orla on Monday. The trade filled the harbour."), "");
}

#[test]
fn who_takes_part_is_named_without_office_home_or_description() {
    let named = |text: &str| suggestions(text, &[])[0].participants.join("; ");
    assert_eq!(named("The Orla Harbour Secretary, Ana Reyes, arrested Ivo Lund."), "Ana Reyes; Ivo Lund");
    assert_eq!(named("Italy’s Ana Reyes arrested Ivo Lund in Vell."), "Ana Reyes; Ivo Lund");
    assert_eq!(named("Ana Reyes arrested the Norwegian, in May."), "Ana Reyes");
    assert_eq!(named("Secretary of State Ana Reyes arrested Ivo Lund in Vell."), "Ana Reyes; Ivo Lund");
    assert_eq!(named("Ana Reyes praised pro-Lund guards in Vell."), "Ana Reyes");
    assert_eq!(named("Ana Reyes cut CO2 in Vell in May."), "Ana Reyes");
    assert_eq!(
        named("Ana Reyes attacked the Alternative for Vell on Monday."),
        "Ana Reyes; Alternative for Vell"
    );
    assert_eq!(named("Guards said that Ivo Lund had killed a swan in Vell."), "Ivo Lund");
}

#[test]
fn bodies_have_their_whole_name_and_prizes_take_no_part_in_romance_languages() {
    let named = |language: &str, text: &str| {
        let reading = Reading { text, language: Some(language), outlet: None, published: None, times: &[] };
        suggest(&reading).first().map_or(String::new(), |one| one.participants.join("; "))
    };
    assert_eq!(
        named("fr", "Ivo Lund a quitté le Conseil de sécurité à Vell."),
        "Ivo Lund; Conseil de sécurité"
    );
    assert_eq!(named("fr", "Lundi, l'ONU a condamné Ivo Lund à Vell."), "ONU; Ivo Lund");
    assert_eq!(
        named("es", "Ana Reyes fue detenida por Marineros sin Puerto en Vell."),
        "Ana Reyes; Marineros sin Puerto"
    );
    assert_eq!(named("es", "Ana Reyes recibió el Premio Ancla en Vell."), "Ana Reyes");
    assert_eq!(
        named("de", "Der AStO wies am Montag Lunds Kritik in Bremen zurück. Hans Lund lachte."),
        "AStO"
    );
}

#[test]
fn what_something_is_about_is_not_where_it_was() {
    let place = |text: &str| suggestions(text, &[])[0].place.clone();
    assert_eq!(place("Ana Reyes sold Ivo Lund a film about the war in Vell on Monday."), None);
    assert_eq!(place("The sky above São Vell, Norway, went dark in May.").as_deref(), Some("São Vell"));
}

#[test]
fn sites_of_romance_languages_and_homes_take_no_part() {
    let named = |language: &str, text: &str| {
        let reading = Reading { text, language: Some(language), outlet: None, published: None, times: &[] };
        suggest(&reading).first().map_or(String::new(), |one| one.participants.join("; "))
    };
    assert_eq!(named("fr", "Au sud de Vell, Ivo Lund a été arrêté."), "Ivo Lund");
    assert_eq!(
        named("es", "Ana Reyes fue detenida por Ivo Lund en Orla, cerca de Vell."),
        "Ana Reyes; Ivo Lund"
    );
    assert_eq!(named("en", "Ivo Lund, 44, of Quay Road, Vell, was arrested in Orla."), "Ivo Lund");
}

#[test]
fn a_surname_that_also_names_laws_and_days_takes_part() {
    let named = |text: &str| suggestions(text, &[])[0].participants.join("; ");
    assert_eq!(named("Peter Law arrested Anna Day in Vell."), "Peter Law; Anna Day");
    assert_eq!(named("Ana Reyes broke the Orla Ferry Law in Vell."), "Ana Reyes");
}

#[test]
fn a_romance_body_has_no_verb_in_its_name() {
    let named = |language: &str, text: &str| {
        let reading = Reading { text, language: Some(language), outlet: None, published: None, times: &[] };
        suggest(&reading).first().map_or(String::new(), |one| one.participants.join("; "))
    };
    assert_eq!(named("it", "Ieri la Polizia arriva a Vell e ha arrestato Ivo Lund."), "Polizia; Ivo Lund");
    assert_eq!(
        named("es", "Ivo Lund fue detenido por la Policía de la ciudad de Vell."),
        "Ivo Lund; Policía"
    );
}

#[test]
fn one_person_has_one_name_in_all_lines_without_office_and_home() {
    let named = |text: &str| suggestions(text, &[]).pop().unwrap().participants.join("; ");
    assert_eq!(
        named("Deputy Mayor Tom Hale met Ivo Lund of Norway. Mr. Lund sold a bell to Hale in Vell."),
        "Ivo Lund; Tom Hale"
    );
    assert_eq!(
        named("Tom Hale met Helen Hale. Mrs. Hale killed a swan. Hale sold the ferry in Vell."),
        "Hale",
        "one of two is not guessed"
    );
    assert_eq!(named("Tom Hale met Helen Hale. Mrs Hale killed a swan in Vell."), "Helen Hale");
    assert_eq!(
        named("Ana Reyes sued the Carolina Orla Department of Public Safety in Vell."),
        "Ana Reyes; Carolina Orla Department of Public Safety"
    );
    assert_eq!(named("Lee Min-ho met sailors. Guards arrested Lee in Vell."), "guards; Lee Min-ho");
    assert_eq!(
        named("Sailors met Hamel in Vell. The son, Ivo Hamel, sang. Hamel sold the ferry in Orla."),
        "Hamel",
        "who is called so before may be another"
    );
    assert_eq!(
        named(
            "Sailors Fear Guards Will Now Arrest Tom Hale\n\nGuards met Tom Hale in Vell. Hale sold a bell in Orla."
        ),
        "Tom Hale",
        "a heading in capitals is no name"
    );
    assert_eq!(named("Yoon Min Ho met sailors. Guards arrested Yoon in Vell."), "guards; Yoon Min Ho");
    assert_eq!(
        named("Ascaria sold a pier to the General Orla Company in Vell."),
        "Ascaria; General Orla Company"
    );
    assert_eq!(
        participants("de", "Im Mai wurde Journalistin Claudia Lund in Bremen verhaftet."),
        ["Claudia Lund"]
    );
    assert_eq!(
        participants(
            "de",
            "Im Mai hat Peter Moe den Orlischen Deutschen Fischerbund ODF in Bremen verklagt."
        ),
        ["Peter Moe", "ODF"]
    );
}

#[test]
fn who_does_something_and_is_not_named_is_told_as_the_text_calls_them() {
    let named = |text: &str| suggestions(text, &[("Monday", "2021-05-03")])[0].participants.join("; ");
    assert_eq!(
        named("Six opposition parties attacked Ivo Lund on Monday."),
        "six opposition parties; Ivo Lund"
    );
    assert_eq!(named("A gunman shot Ivo Lund in Orla on Monday."), "gunman; Ivo Lund");
    assert_eq!(named("Ivo Lund was shot by a masked gunman on Monday."), "masked gunman; Ivo Lund");
    assert_eq!(
        named("On Monday, two leaders of the Orla Guild sold a pier."),
        "two leaders of the Orla Guild"
    );
    assert_eq!(named("The Ferry Ministry sold a pier on Monday."), "Ferry Ministry");
    assert_eq!(named("Ana Reyes, mother of Ivo Lund, sold a pier on Monday."), "Ana Reyes");
    assert_eq!(named("The suspect, Ana Reyes, fled on Monday."), "Ana Reyes");
    assert_eq!(named("Dozens of sailors fled on Monday."), "dozens of sailors");
    assert_eq!(named("The pier was closed on Monday."), "");
    assert_eq!(
        participants("de", "Am Montag nahm die Polizei Peter Lund in Bremen fest."),
        ["Polizei", "Peter Lund"]
    );
    assert_eq!(participants("fr", "Lundi, la police a arrêté Ivo Lund à Vell."), ["police", "Ivo Lund"]);
}

#[test]
fn what_is_visited_or_won_is_a_place_and_states_behind_towns_are_nobody() {
    let told = |text: &str| {
        let one = suggestions(text, &[("Monday", "2021-05-03")]).remove(0);
        (one.participants.join("; "), one.place.unwrap_or_default())
    };
    let expected = |who: &str, place: &str| (who.to_owned(), place.to_owned());
    assert_eq!(told("Ana Reyes visited Norway on Monday."), expected("Ana Reyes", "Norway"));
    assert_eq!(told("Ana Reyes won Ohio and Texas on Monday."), expected("Ana Reyes", ""));
    assert_eq!(
        told("Ana Reyes arrested Ivo Lund in Vell, Calif., on Monday."),
        expected("Ana Reyes; Ivo Lund", "Vell")
    );
    assert_eq!(
        told("Guards arrested Ivo Lund, Miss Ana Reyes and Tom Hale in Vell on Monday."),
        expected("guards; Ivo Lund; Ana Reyes; Tom Hale", "Vell")
    );
    assert_eq!(
        told("Ana Reyes sold a pier in Northern Orla on Monday."),
        expected("Ana Reyes", "Northern Orla")
    );
}

#[test]
fn where_another_event_was_is_not_where_this_was() {
    let place = |text: &str| suggestions(text, &[("Monday", "2021-05-03")])[0].place.clone();
    assert_eq!(place("After the attacks in Vell, Ana Reyes sold the ferry on Monday."), None);
    assert_eq!(place("Ana Reyes, a pilot in Vell, sold the ferry on Monday."), None);
    assert_eq!(place("Ana Reyes ended her role in Vell on Monday."), None);
    assert_eq!(place("Ana Reyes began a career at Orla News on Monday."), None);
    assert_eq!(place("The attacks in Vell shook Ana Reyes on Monday.").as_deref(), Some("Vell"));
}

#[test]
fn a_body_that_is_for_or_on_something_has_one_name() {
    let named = |text: &str| suggestions(text, &[("Monday", "2021-05-03")])[0].participants.join("; ");
    assert_eq!(named("The Orla for Peace sued Ana Reyes on Monday."), "Orla for Peace; Ana Reyes");
    assert_eq!(named("Ana Reyes sued the Committee on Ports on Monday."), "Ana Reyes; Committee on Ports");
    assert_eq!(named("Ana Reyes left the Ferry Council on Monday."), "Ana Reyes; Ferry Council");
}

#[test]
fn the_town_of_a_dateline_is_where_it_was_unless_reporters_sit_there() {
    let place = |text: &str| suggestions(text, &[("Monday", "2021-05-03")])[0].place.clone();
    assert_eq!(
        place("ORLA CITY, Calif. — Ana Reyes sold the ferry on Monday.").as_deref(),
        Some("Orla City")
    );
    assert_eq!(place("WASHINGTON — Ana Reyes sold the ferry on Monday."), None);
    assert_eq!(place("WASHINGTON — Ana Reyes sold the ferry here on Monday.").as_deref(), Some("Washington"));
    assert_eq!(place("ORLA CITY — Ana Reyes sold the ferry in Vell on Monday.").as_deref(), Some("Vell"));
    assert_eq!(participants("en", "ORLA ― Ivo Lund was arrested by Ana Reyes."), ["Ivo Lund", "Ana Reyes"]);
}

#[test]
fn what_is_planned_elsewhere_or_tells_more_of_the_subject_is_not_where_it_was() {
    let place = |text: &str| suggestions(text, &[("Monday", "2021-05-03")])[0].place.clone();
    assert_eq!(place("Ana Reyes attacked plans to open a pier in Vell on Monday."), None);
    assert_eq!(place("Guards from the harbour in Vell arrested Ivo Lund on Monday."), None);
    assert_eq!(place("Guards in Vell arrested Ivo Lund on Monday.").as_deref(), Some("Vell"));
}

#[test]
fn towns_in_a_romance_list_take_no_part() {
    assert_eq!(
        participants("fr", "Ivo Lund a bombardé les villes côtières de Vell, Orla et Moe en mai."),
        ["Ivo Lund"]
    );
    assert_eq!(
        participants("de", "Im Mai verklagte Peter Lund den Softwarehersteller Orlasoft in Bremen."),
        ["Peter Lund", "Orlasoft"]
    );
}

#[test]
fn who_only_tells_more_of_a_noun_takes_no_part() {
    let english = |text: &str| participants("en", text);
    assert_eq!(english("Ana Reyes posted a photo of Ivo Lund in Orla."), ["Ana Reyes"]);
    assert_eq!(english("Ana Reyes sold a song about Ivo Lund in Orla."), ["Ana Reyes"]);
    assert_eq!(english("Ana Reyes hired a lawyer for Ivo Lund in Orla."), ["Ana Reyes"]);
    assert_eq!(english("Ana Reyes arrested a clerk at the Vell Ferry Bank in Orla."), ["Ana Reyes"]);
    assert_eq!(
        english("Ana Reyes sold photos of former pilot Ivo Lund, Berit Moe, and Tom Hale in Orla."),
        ["Ana Reyes"]
    );
    // A deed is done to whom "of" names, and a body is nobody else's.
    assert_eq!(english("Ana Reyes announced the hiring of Ivo Lund in Orla."), ["Ana Reyes", "Ivo Lund"]);
    assert_eq!(english("Guards found the body of Ivo Lund in Orla."), ["guards", "Ivo Lund"]);
    assert_eq!(english("Secretary of state Ivo Lund met Ana Reyes in Orla."), ["Ivo Lund", "Ana Reyes"]);
    assert_eq!(english("Ana Reyes sold the DFC letters in Orla."), ["Ana Reyes"]);
}

#[test]
fn who_is_named_in_what_is_only_meant_to_be_done_takes_no_part() {
    let english = |text: &str| participants("en", text);
    assert_eq!(english("In Orla, Ana Reyes unveiled a plan to create the Vell Ferry Board."), ["Ana Reyes"]);
    assert_eq!(english("In Vell, Ana Reyes opened a fund to help Ivo Lund."), ["Ana Reyes"]);
    assert_eq!(english("Ana Reyes refused to meet Ivo Lund in Vell."), ["Ana Reyes", "Ivo Lund"]);
    assert_eq!(english("Ana Reyes forced a crew to free Ivo Lund in Vell."), ["Ana Reyes", "Ivo Lund"]);
    assert_eq!(english("Ana Reyes gave a speech to members in Vell."), ["Ana Reyes"]);
}

#[test]
fn a_list_takes_part_whole_or_not_at_all() {
    let english = |text: &str| participants("en", text);
    assert_eq!(english("Envoys from Japan, Norway, and China met Ivo Lund."), ["Ivo Lund"]);
    assert_eq!(
        english("In a photo of Ivo Lund, Ana Reyes and Tom Hale met Berit Moe."),
        ["Ana Reyes", "Tom Hale", "Berit Moe"]
    );
}

#[test]
fn words_that_are_shouted_are_nobody() {
    let text = "Ana Reyes wrote to Ivo Lund in Orla that THE FERRYMEN STRIKE left him with DFC NEWS.";
    assert!(!participants("en", text).iter().any(|name| name.contains("STRIKE")));
    let text = "DFC NEWS attacked Ivo Lund in Orla.";
    assert_eq!(participants("en", text), ["DFC NEWS", "Ivo Lund"]);
}

/// Where the only suggestion of a text happened.
fn place(language: &str, text: &str) -> Option<String> {
    let reading = Reading { text, language: Some(language), outlet: None, published: None, times: &[] };
    crate::suggest(&reading)[0].place.clone()
}

#[test]
fn all_places_of_a_list_are_told() {
    let english = |text: &str| place("en", text).unwrap();
    assert_eq!(english("Ana Reyes was arrested in Orla, Vell and Teng."), "Orla, Vell and Teng");
    assert_eq!(
        english("Ana Reyes was elected in Orla and in her home state of Vell."),
        "Orla and in her home state of Vell"
    );
    assert_eq!(english("Ana Reyes was killed in Orla and Ivo Lund was arrested in Vell."), "Orla");
    assert_eq!(english("Ana Reyes was killed in Orla, Illinois."), "Orla");
    for (language, text, places) in [
        ("de", "Ana Reyes wurde in Bremen und Hamburg verhaftet.", "Bremen und Hamburg"),
        ("fr", "Ana Reyes a été arrêtée à Vell et à Orla.", "Vell et à Orla"),
        ("es", "Ana Reyes fue detenida en Vell y Orla.", "Vell y Orla"),
        ("it", "Ana Reyes è stata arrestata a Vell e Orla.", "Vell e Orla"),
    ] {
        assert_eq!(place(language, text).as_deref(), Some(places), "{language}");
    }
}

#[test]
fn where_something_else_was_is_not_where_it_happened() {
    let dated = |text: &str| suggestions(text, &[("Monday", "2021-05-03")])[0].place.clone();
    assert_eq!(dated("A week after a fire at a school in Orla, Ana Reyes resigned on Monday."), None);
    assert_eq!(dated("Guards closed the pier on Monday after a fire at a school in Orla."), None);
    assert_eq!(dated("Ana Reyes, one of the guards at a fire in Orla, resigned on Monday."), None);
    assert_eq!(dated("On Monday, Ana Reyes discussed prices in Orla."), None);
    assert_eq!(dated("On Monday, Ana Reyes spoke of a visit to a school in Orla."), None);
    assert_eq!(
        dated("On Monday, Ana Reyes criticised Ivo Lund at a rally in Orla.").as_deref(),
        Some("Orla")
    );
    assert_eq!(dated("On Monday, Ana Reyes attacked a village in Orla.").as_deref(), Some("Orla"));
    assert_eq!(dated("On Monday, Ana Reyes turned around Orla Lines."), None);
}

#[test]
fn a_place_is_named_by_its_part_its_state_and_its_vote() {
    let dated = |text: &str| suggestions(text, &[("Monday", "2021-05-03")])[0].place.clone();
    assert_eq!(dated("Dockers met on the steps of Orla Hall on Monday.").as_deref(), Some("Orla Hall"));
    assert_eq!(dated("A gunman shot Ivo Lund in the US state of Orla on Monday.").as_deref(), Some("Orla"));
    assert_eq!(dated("Ana Reyes beat Ivo Lund in the Ohio primary on Monday.").as_deref(), Some("Ohio"));
}

#[test]
fn a_romance_name_that_only_tells_more_of_a_noun_takes_no_part() {
    assert_eq!(participants("fr", "Ana Reyes a vendu la maison du colonel Ivo Lund à Vell."), ["Ana Reyes"]);
    assert_eq!(participants("es", "Ana Reyes vendió la casa de Ivo Lund en Vell."), ["Ana Reyes"]);
    assert_eq!(
        participants("fr", "Le chef du gouvernement Ivo Lund a vendu des avions de l'Union à Vell."),
        ["Ivo Lund", "Union"]
    );
    assert_eq!(participants("it", "Ana Reyes ha venduto la casa di Ivo Lund a Vell."), ["Ana Reyes"]);
    assert_eq!(
        participants("es", "Ana Reyes ordenó la detención de Ivo Lund en Vell."),
        ["Ana Reyes", "Ivo Lund"]
    );
    assert_eq!(
        participants("it", "Gli Stati Uniti hanno arrestato Ivo Lund a Vell."),
        ["Stati Uniti", "Ivo Lund"]
    );
    assert_eq!(participants("es", "Guardias de Al Vell mataron a Ivo Lund en Orla."), ["Ivo Lund"]);
    assert_eq!(
        place("fr", "A Vell, Ivo Lund a été arrêté par des guerriers fidèles à Orla.").as_deref(),
        Some("Vell")
    );
}

#[test]
fn whose_somebody_is_belongs_to_no_name() {
    assert_eq!(
        suggestions("The Green Party's Jill Reyes spoke in Vell in May.", &[])[0].participants,
        ["Jill Reyes"]
    );
    assert_eq!(
        suggestions("The mayor of St. John's College spoke in Vell in May.", &[])[0].participants.len(),
        1
    );
}
