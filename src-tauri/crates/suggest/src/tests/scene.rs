//! Which nouns that bear a time are the scene of what happened.

use super::times;
use crate::{Reading, suggest};

/// Whether what is suggested of a text was at the time that its words tell, not only before or after it.
fn is_dated(language: &str, text: &str, (words, value): (&str, &str)) -> bool {
    let times = times(text, &[(words, value)]);
    let published = chrono::NaiveDate::from_ymd_opt(2019, 11, 20).unwrap().and_hms_opt(0, 0, 0);
    let found = suggest(&Reading { text, language: Some(language), outlet: None, published, times: &times });
    assert!(!found.is_empty(), "{text}");
    found.iter().any(|found| {
        found.when.as_ref().is_some_and(|when| when.modifier.is_none() && when.edtf.to_string() == value)
    })
}

const MONDAY: &str = "2019-11-18";

#[test]
fn what_happens_in_or_before_something_has_its_day() {
    for text in [
        "Ana Reyes defeated the harbour master in her Monday harbour primary.",
        "Ana Reyes called the sale a theft in a Monday radio chat in Orla.",
        "Ivo Lund accused Ana Reyes of theft in a Monday interview in Orla.",
        "Ivo Lund was brought before a judge in Orla on Monday.",
        "Ivo Lund testified before the council of Orla on Monday.",
        "Two sailors died in Monday's attack in Orla.",
    ] {
        assert!(is_dated("en", text, ("Monday", MONDAY)), "{text}");
    }
    for (language, text, day) in [
        ("fr", "Lors du débat de lundi, Lund a présenté sa démission.", "lundi"),
        ("es", "En el debate del lunes, Lund presentó su dimisión.", "del lunes"),
        ("it", "Nel dibattito di lunedì Lund ha presentato le dimissioni.", "lunedì"),
        ("fr", "Ana Reyes a quitté Orla avec Ivo Lund, lundi 18 novembre.", "lundi 18 novembre"),
        ("es", "A última hora del lunes Lund presentó su dimisión.", "del lunes"),
    ] {
        assert!(is_dated(language, text, (day, MONDAY)), "{text}");
    }
}

#[test]
fn what_is_done_about_something_has_not_its_day() {
    for text in [
        "Ana Reyes sold the weapons used in the attack on Monday.",
        "Ana Reyes visited sailors wounded in Monday's attack.",
        "Guards in Orla arrested Ivo Lund in Monday's attack on a docker.",
        "Ivo Lund apologised to Orla for his remarks in Monday's debate.",
        "Ana Reyes left Orla before the storm on Monday.",
        "Ana Reyes won votes with the help of old rivals, particularly those of Ivo Lund on Monday.",
        "Ivo Lund, known for the theft of a bell on Monday and for songs, sold the pier in Orla.",
        "Born of sailors on Monday, Ivo Lund sold the pier in Orla.",
        "Ana Reyes attacked Ivo Lund over the tolls of Orla, a tax the harbour board finished writing on Monday.",
        "In Orla, Ivo Lund, a rival of hers since the theft of Monday, sold the pier.",
    ] {
        assert!(!is_dated("en", text, ("Monday", MONDAY)), "{text}");
    }
    for (language, text, day) in [
        ("fr", "Ivo Lund a vendu à Orla le port touché par l'attaque de lundi.", "lundi"),
        ("es", "Ivo Lund condenó en Orla el ataque del lunes contra el puerto.", "del lunes"),
        ("it", "Ana Reyes ha lasciato Orla come Ivo Lund, ucciso lunedì a Vell.", "lunedì"),
        ("it", "Ana Reyes ha lasciato Orla e ha convocato per domani il consiglio.", "domani"),
        ("it", "Ivo Lund ha lasciato Orla a causa dell'attacco di lunedì contro il porto.", "lunedì"),
    ] {
        assert!(!is_dated(language, text, (day, MONDAY)), "{text}");
    }
}

#[test]
fn an_earlier_value_does_not_tell_when_it_changed() {
    let year = ("2010", "2010");
    for text in [
        "Ana Reyes opened a pier in Orla and cut its fleet from 40 ferries in 2010 to 12 ferries.",
        "Ana Reyes sold Orla 12 ferries, a decline from the last sale, in 2010.",
        "Ana Reyes sold Orla the largest fleet of ferries since 2010.",
    ] {
        assert!(!is_dated("en", text, year), "{text}");
    }
    assert!(is_dated("en", "Ana Reyes bought 40 ferries in Orla in 2010 from 12 owners.", year));
    assert!(is_dated("es", "Ana Reyes compró en Orla de 40 a 50 barcos en 2010.", year));
}

#[test]
fn a_day_tells_more_closely_when_than_what_stands_before_it() {
    let text = "Ana Reyes left Orla nearly two weeks later, on 13 September, and sold the pier.";
    let times =
        times(text, &[("nearly two weeks later", "2013-09-09/2013-09-15"), ("13 September", "2013-09-13")]);
    let found =
        suggest(&Reading { text, language: Some("en"), outlet: None, published: None, times: &times });
    assert_eq!(found[0].time, Some(1));
}

#[test]
fn the_name_of_a_show_tells_no_day() {
    let text = "Ana Reyes told Orla News Monday host Ivo Lund in Vell of the fire and left.";
    let times = times(text, &[("Monday", MONDAY)]);
    let found =
        suggest(&Reading { text, language: Some("en"), outlet: None, published: None, times: &times });
    assert!(found.iter().all(|found| found.time.is_none()));
}
