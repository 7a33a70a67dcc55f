//! What is suggested of texts in other languages than English.

use chronology::Factuality;

use super::times;
use crate::{Reading, Suggestion, suggest};

/// What is suggested of a text that was published on 20 November 2019.
fn suggested(language: &str, text: &str, told: &[(&str, &str)]) -> Vec<Suggestion> {
    let times = times(text, told);
    let published = chrono::NaiveDate::from_ymd_opt(2019, 11, 20).unwrap().and_hms_opt(0, 0, 0);
    suggest(&Reading { text, language: Some(language), outlet: None, published, times: &times })
}

#[test]
fn what_was_done_is_known_by_its_endings() {
    let factuality =
        |language: &str, text: &str| suggested(language, text, &[]).first().map(|one| one.factuality);
    for (language, text) in [
        ("fr", "La mairie avait repeint le pont après un incendie."),
        ("es", "Los ladrones dispararon contra un guardia en Orla."),
        ("es", "La campana había desaparecido en Orla."),
        ("it", "Il comandante aveva ignorato un incendio."),
        ("de", "Das Gericht hat nach dem Brand gegen den Kapitän ermittelt."),
        ("de", "Die Reederei hatte die Halle nach dem Brand verkauft."),
    ] {
        assert_eq!(factuality(language, text), Some(Factuality::Happened), "{text}");
    }
    assert_eq!(factuality("de", "Die Reederei hat vor, die Halle zu verkaufen."), None);
    assert_eq!(factuality("fa", "شرکت دست داشتن ناخدای خود را تکذیب کرد."), Some(Factuality::Denied));
}

#[test]
fn what_is_told_of_a_later_day_is_planned() {
    let told = |language: &str, text: &str, day: &str| {
        suggested(language, text, &[(day, "2019-11-23")])
            .first()
            .map(|one| (one.factuality, one.time.is_some()))
    };
    let planned = Some((Factuality::Planned, true));
    assert_eq!(told("it", "I funerali si terranno sabato nella cattedrale.", "sabato"), planned);
    assert_eq!(told("en", "The trial of Ivo Lund begins on Saturday.", "Saturday"), planned);
    assert_eq!(told("en", "The ferry is worth its fare until Saturday.", "Saturday"), None);
    assert_eq!(told("en", "Sailors praise the speech of Ana Reyes on Saturday.", "Saturday"), None);
    assert_eq!(told("de", "Wer am Samstag nicht fischt, der fischt in Orla nicht mehr.", "Samstag"), None);
    let protest = told("es", "Los vecinos convocaron una protesta para el sábado.", "sábado");
    assert_eq!(protest, Some((Factuality::Happened, false)), "the day is the protest's");
}

#[test]
fn who_was_told_is_no_part_of_who_speaks() {
    let found = suggested("ar", "وقال الخطيب للصحفيين: «دمر حريق مستودعين في الميناء».", &[]);
    assert_eq!(found[0].attribution[0].speaker, "الخطيب");
}

#[test]
fn a_date_of_what_a_clause_tells_of_a_noun_dates_no_event() {
    let when = |language: &str, text: &str| {
        suggested(language, text, &[("1961", "1961")]).first().and_then(|one| one.told_when().cloned())
    };
    assert_eq!(
        when("de", "Sie wurde als Kind von Händlern, die 1961 nach Orla kamen, in Vell verhaftet."),
        None
    );
    assert_eq!(when("fr", "Le tribunal a condamné le pêcheur qui avait brûlé la barque en 1961."), None);
    assert!(when("de", "Das Schiff, das nach Orla fuhr, wurde 1961 verkauft.").is_some());
}

#[test]
fn who_says_so_is_named_behind_two_commas() {
    let text = "Un Français a été tué samedi à Valmer, emporté par une vague, a déclaré le maire.";
    assert_eq!(suggested("fr", text, &[])[0].attribution[0].speaker, "le maire");
}

#[test]
fn deeds_are_known_in_other_languages_without_a_date() {
    let lines = |language: &str, text: &str| suggested(language, text, &[]).len();
    for (language, text) in [
        ("es", "Los agentes incautaron nueve barcas."),
        ("de", "Die Behörde leitete ein Verfahren ein."),
        ("ar", "وزار الرئيس المصابين في المستشفى."),
        ("ar", "ونفت الجماعة مسؤوليتها عن الهجوم."),
        ("fa", "شورای شهر او را انتخاب کرده بود."),
    ] {
        assert_eq!(lines(language, text), 1, "{text}");
    }
    assert_eq!(lines("de", "Der Kapitän forderte mehr Geld."), 0, "a demand without its date");
}

#[test]
fn a_date_between_commas_after_a_participle_dates_no_event() {
    let text = "La maire, Ana Reyes, élue en 1961, a démissionné.";
    assert_eq!(
        suggested("fr", text, &[("1961", "1961")]).first().and_then(|one| one.told_when().cloned()),
        None
    );
}

#[test]
fn the_day_of_a_noun_dates_nothing_else() {
    let dated = |language: &str, text: &str, day: &str| {
        suggested(language, text, &[(day, "2019-11-03")]).first().map(|one| one.time.is_some())
    };
    assert_eq!(
        dated("fr", "Les juges ont validé à Orla le scrutin du 3 novembre.", "3 novembre"),
        Some(false)
    );
    assert_eq!(dated("fr", "La mairie a fermé le pont le matin du 3 novembre.", "3 novembre"), Some(true));
    assert_eq!(
        dated("es", "La alcaldesa visitó a los heridos del ataque del 3 de noviembre.", "3 de noviembre"),
        Some(false)
    );
    assert_eq!(
        dated(
            "de",
            "Die Stadt hat das Urteil vom 3. November gelobt und den Kapitän verhaftet.",
            "3. November"
        ),
        Some(false)
    );
}

#[test]
fn what_is_done_again_and_again_or_can_be_is_no_event_without_its_day() {
    let told = |text: &str| suggested("de", text, &[]).len();
    assert_eq!(told("Die Halle wird bei Ebbe von der Reederei geschlossen."), 0);
    assert_eq!(told("Der Hafen kann bei Sturm und Regen geschlossen werden."), 0);
    assert_eq!(told("Im Hafen wurden drei Fischer nach dem Brand verhaftet."), 1);
}

#[test]
fn a_time_of_which_german_tells_dates_no_plan() {
    let told = |text: &str| suggested("de", text, &[("Sommer", "2020-21")]).len();
    assert_eq!(told("Der Sommer ist da und die Boote werden wieder gebaut."), 0);
    assert_eq!(told("Im Sommer wird die neue Halle in Orla eröffnet."), 1);
}

#[test]
fn german_states_customs_and_reasons_are_no_plans_or_events() {
    let told = |text: &str, time: &str, date: &str| {
        suggested("de", text, &[(time, date)]).first().map(|one| one.headline.clone())
    };
    assert_eq!(told("Die Halle in Orla ist seit Mai mit Kränen ausgestattet.", "Mai", "2019-05"), None);
    assert!(told("Die Halle in Orla ist im Mai eingestürzt.", "Mai", "2019-05").is_some());
    assert_eq!(told("Im Sommer fahren die Boote von Orla später.", "Sommer", "2020-22"), None);
    assert!(told("Im Mai fahren die Boote von Orla nach Vell.", "Mai", "2020-05").is_some());
    assert_eq!(told("Am Samstag lohnt sich der Weg nach Orla.", "Samstag", "2019-11-23"), None);
    let reason = "Niemand weiß, wann die Reederei die Boote im Mai nach Orla bringen wird.";
    assert_eq!(told(reason, "Mai", "2020-05"), None);
}

#[test]
fn since_when_something_is_gives_way_to_the_day_on_which_it_was() {
    let text = "El 6 de mayo Orla abrió el muelle, el más largo de los construidos desde 1961.";
    let mut told = times(text, &[("6 de mayo", "2019-05-06"), ("1961", "1961")]);
    told[1].bound = Some(timex::Bound::Since);
    let reading = Reading { text, language: Some("es"), outlet: None, published: None, times: &told };
    assert_eq!(suggest(&reading)[0].when.as_ref().unwrap().edtf.to_string(), "2019-05-06");
    let text = "Die Halle in Orla soll ab Samstag für die Messe im Dezember öffnen.";
    let mut told = times(text, &[("Samstag", "2019-11-23"), ("Dezember", "2019-12")]);
    told[0].bound = Some(timex::Bound::Since);
    let published = chrono::NaiveDate::from_ymd_opt(2019, 11, 20).unwrap().and_hms_opt(0, 0, 0);
    let reading = Reading { text, language: Some("de"), outlet: None, published, times: &told };
    assert_eq!(suggest(&reading)[0].when.as_ref().unwrap().edtf.to_string(), "2019-11-23");
}

#[test]
fn a_clause_that_tells_which_is_no_event() {
    let told = |language: &str, text: &str| suggested(language, text, &[]).len();
    assert_eq!(told("fr", "C'est le plus grand incendie qui a détruit le port de Vell."), 0);
    assert_eq!(told("es", "Historias de los ladrones que dispararon contra los guardias de Orla."), 0);
    assert_eq!(told("it", "Sono le barche che i guardiani hanno rubato nel porto di Orla."), 0);
    assert_eq!(told("fr", "L'incendie qui a détruit le port de Vell a tué neuf marins."), 1);
    assert_eq!(told("es", "Los ladrones que dispararon contra un guardia robaron nueve barcas en Orla."), 1);
}

#[test]
fn a_day_that_is_past_is_told_in_the_present_too() {
    let told = |language: &str, text: &str| suggested(language, text, &[("1961", "1961")]);
    for (language, text) in [
        ("fr", "En 1961, Ana Reyes fonde la compagnie de Vell."),
        ("fr", "En 1961, Ana Reyes est arrêtée par les gardes de Vell."),
        ("es", "En 1961, Ana Reyes funda la compañía de Vell."),
        ("it", "Nel 1961 Ana Reyes fonda la compagnia di Vell."),
        ("de", "1961 errichten Ana Reyes und Ivo Lund den Hafen von Vell."),
        ("de", "Ana Reyes ruft 1961 in Vell den Streik aus."),
    ] {
        let found = told(language, text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].factuality, chronology::Factuality::Happened, "{text}");
    }
    assert_eq!(told("de", "Die Reederei gilt 1961 als die größte von Vell.").len(), 0);
    assert_eq!(
        told("de", "Der Hafen wird seit 1961 von Wachen befragt.").first().map(|one| one.factuality),
        None
    );
}

#[test]
fn a_participle_without_its_helping_verb_is_no_deed() {
    let told = |language: &str, text: &str| suggested(language, text, &[]).len();
    assert_eq!(told("fr", "Un garde blessé à la tête reçoit des soins à Orla."), 0);
    assert_eq!(told("fr", "Un garde a été blessé à la tête à Orla."), 1);
    assert_eq!(told("fr", "La fête du port a été un échec à Orla."), 0);
    assert_eq!(told("it", "Nel porto di Orla mancano letti per curare i feriti."), 0);
    assert_eq!(told("it", "Nel porto di Orla sono stati feriti nove marinai."), 1);
}

#[test]
fn weather_and_figures_are_no_events() {
    let told = |language: &str, text: &str| suggested(language, text, &[("2018", "2018")]).len();
    assert_eq!(told("de", "Im Jahr 2018 fielen in Orla die Niederschläge geringer aus."), 0);
    assert_eq!(told("es", "En 2018 las temperaturas de Orla alcanzaron 30 grados."), 0);
    assert_eq!(told("es", "El número de barcas de Orla llegó a noventa en 2018."), 0);
    assert_eq!(told("de", "Die Reederei von Orla verkaufte 2018 rund 80 Prozent der Boote."), 1, "a deed");
    assert_eq!(told("it", "Il 40 per cento delle barche di Orla è arrivato nel 2018."), 0);
}

#[test]
fn a_year_behind_a_noun_is_the_noun_s() {
    let dated = |text: &str| suggested("es", text, &[("1917", "1917")]).first().map(|one| one.time.is_some());
    assert_eq!(dated("Ana Reyes vendió en Orla la presa Constitución de 1917."), Some(false));
    assert_eq!(dated("Los ladrones robaron en Orla la barca modelo 1917."), Some(false));
    assert_eq!(dated("Ana Reyes vendió la presa de Orla a finales de 1917."), Some(true));
}

#[test]
fn a_whole_date_behind_the_publication_is_kept() {
    let text = "Le 6 mai 2020, Ivo Lund a été condamné à Vell.";
    let mut told = times(text, &[("6 mai 2020", "2020-05-06")]);
    told[0].anchor = timex::Anchor::None;
    let published = chrono::NaiveDate::from_ymd_opt(2019, 11, 20).and_then(|day| day.and_hms_opt(0, 0, 0));
    let reading = Reading { text, language: Some("fr"), outlet: None, published, times: &told };
    let found = suggest(&reading);
    assert_eq!(found[0].when.as_ref().map(|when| when.edtf.to_string()), Some("2020-05-06".to_owned()));
}

#[test]
fn who_reads_is_told_of_in_no_event() {
    let told = |language: &str, text: &str| suggested(language, text, &[("2018", "2018")]).len();
    assert_eq!(told("de", "Im Jahr 2018 haben Sie in Orla viele Boote gekauft."), 0);
    assert_eq!(told("de", "Im Jahr 2018 hat sie in Orla viele Boote gekauft."), 1);
    assert_eq!(told("fr", "En 2018, vous avez acheté des barques à Orla."), 0);
}

#[test]
fn who_speaks_of_themselves_and_what_is_supposed_are_no_events() {
    let told = |language: &str, text: &str| suggested(language, text, &[("2018", "2018")]).len();
    assert_eq!(told("de", "Im Jahr 2018 habe ich in Orla neun Boote verkauft."), 0);
    assert_eq!(told("de", "Im Jahr 2018 hat Lund in Orla neun Boote verkauft."), 1);
    assert_eq!(told("fr", "En 2018, j'ai vendu neuf barques à Orla."), 0);
    assert_eq!(told("fr", "Si le port de Vell a vendu ses barques en 2018."), 0);
    assert_eq!(told("fr", "Les rapports de 2018 ont aussi trait à Ana Reyes."), 0);
}

#[test]
fn a_day_on_which_something_is_so_plans_nothing() {
    let told = |text: &str| suggested("de", text, &[("Heute", "2019-11-20")]).len();
    assert_eq!(told("Heute ist schwer vorstellbar, dass der Hafen von Orla gebaut wird."), 0);
    assert_eq!(told("Heute wird der Hafen von Orla als Markt genutzt."), 0);
    assert_eq!(told("Heute wird der Hafen von Orla eröffnet."), 1);
}

#[test]
fn what_is_done_without_a_doer_is_no_condition() {
    let told =
        |language: &str, text: &str, day: &str| suggested(language, text, &[(day, "2018-05-06")]).len();
    assert_eq!(told("es", "Se firmó el acuerdo de Vell el 6 de mayo de 2018.", "6 de mayo de 2018"), 1);
    assert_eq!(told("it", "Si sono svolte a Vell il 6 maggio 2018 le elezioni.", "6 maggio 2018"), 1);
    assert_eq!(told("it", "E' iniziato il 6 maggio 2018 lo sciopero di Vell.", "6 maggio 2018"), 1);
    assert_eq!(told("it", "Se il porto di Vell ha venduto le barche il 6 maggio 2018.", "6 maggio 2018"), 0);
    assert_eq!(
        told("es", "Si el puerto de Vell vendió las barcas el 6 de mayo de 2018.", "6 de mayo de 2018"),
        0
    );
}

#[test]
fn deeds_are_told_of_many_too() {
    let told = |language: &str, text: &str| suggested(language, text, &[]).len();
    assert_eq!(told("fr", "Les barques du port ont été détruites par les gardes."), 1);
    assert_eq!(told("fr", "Le tyran a été renversé par les marins."), 1);
    assert_eq!(told("es", "Cinco marineros han fallecido en la huelga del muelle."), 1);
    assert_eq!(told("it", "L'incidente è avvenuto al largo del porto."), 1);
}

#[test]
fn german_nouns_states_and_adverbs_are_no_deeds() {
    let told = |text: &str| suggested("de", text, &[]).len();
    assert_eq!(told("Wann dieses Verbot fällt, ist noch nicht klar."), 0);
    assert_eq!(told("Das Angeln ist in Orla verboten."), 0);
    let count =
        suggested("de", "Auf dem Schiff ist Platz für derzeit 2018 Gäste aus Vell.", &[("2018", "2018")]);
    assert_eq!(count.len(), 0);
}

#[test]
fn a_german_line_tells_what_somebody_succeeded_in() {
    let text = "Der Feuerwehr von Orla gelang es am Montag, den Brand im alten Hafen zu löschen.";
    let found = suggested("de", text, &[("Montag", "2019-11-18")]);
    assert_eq!(found[0].headline, text.trim_end_matches('.'));
}

#[test]
fn what_somebody_is_said_to_have_done_on_a_day_is_told() {
    let text = "Ivo Lund soll am 11. Dezember 1981 eine Schülerin in Orla erstochen haben.";
    let found = suggested("de", text, &[("11. Dezember 1981", "1981-12-11")]);
    assert_eq!(found[0].factuality, chronology::Factuality::Possible);
}

#[test]
fn the_year_of_a_line_of_rights_tells_no_event() {
    let told = |text: &str, year: &str| suggested("es", text, &[(year, year)]).len();
    assert_eq!(told("Orla es una marca registrada de Vell S.A. by-nc-sa (cc) 2017.", "2017"), 0);
    assert_eq!(told("Todos los derechos reservados © 2019 Diario de Orla.", "2019"), 0);
    assert_eq!(told("Los guardias cerraron el muelle de Orla en 2019.", "2019"), 1);
}
