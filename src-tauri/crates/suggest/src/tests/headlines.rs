//! A headline is shorter than its sentence, says the same, and is a sentence.

use proptest::prelude::*;
use proptest::sample::select;

use crate::languages::{self, Language};
use crate::words::{Word, words};
use crate::{Reading, Suggestion, suggest};

fn suggestions(language: &str, text: &str) -> Vec<Suggestion> {
    suggest(&Reading { text, language: Some(language), outlet: None, published: None, times: &[] })
}

fn lines(language: &str, text: &str) -> Vec<String> {
    suggestions(language, text).into_iter().map(|suggestion| suggestion.headline).collect()
}

#[track_caller]
fn ends(language: &str, text: &str, expected: &str) {
    let lines = lines(language, text);
    assert!(lines.iter().any(|line| line.ends_with(expected)), "{expected}: {lines:?}");
}

#[test]
fn a_denial_stays_wherever_it_stands() {
    assert_eq!(
        lines("de", "Verletzt wurde laut der Polizei von Orla niemand."),
        ["Verletzt wurde laut der Polizei von Orla niemand"]
    );
    let text = "The long speech of the harbour master left the sailors of the northern ferries and the dockers of the old \
                quay of Port Orla amused on Monday, but not convinced.";
    ends("en", text, "but not convinced");
    let text = "El nuevo muelle de Orla fue inaugurado el lunes por la alcaldesa Ana Reyes ante los marineros de todos los \
                puertos de la costa norte en presencia de ninguno de sus antiguos dueños.";
    ends("es", text, "ninguno de sus antiguos dueños");
}

#[test]
fn a_line_has_the_verb_of_its_subject() {
    let text = "Ivo Lund and Tom Hale, the fathers of two sailors killed in the great fire of the harbour office of Port Orla \
                in the bay of Vell, have filed a lawsuit against the council of the town.";
    ends("en", text, "of the town");
    let text = "Ana Reyes and Tom Hale opened the new pier of the northern harbour of Port Orla on Monday — and Ivo Lund, who \
                is leading in the polls in Vell, was bold enough to stay away from it.";
    assert!(!lines("en", text)[0].ends_with("in the polls"), "{:?}", lines("en", text));
    let text = "Sailors were joined by Ana Reyes, the oldest daughter of the pilot Tom Hale, whose death in Vell after being in \
                a cell of the harbour guards for a night led to the great strike.";
    assert!(lines("en", text).iter().all(|line| !line.contains("whose") || line.contains("led to")));
    let text = "In einem gestern veröffentlichten Bericht, der dem Rat der Häfen an der Küste von Orla vorgelegt wurde, fordert \
                die Hafenmeisterin Berit Moe ein Ende der Nachtfahrten im Norden der Bucht.";
    assert!(lines("de", text).iter().all(|line| line.contains("fordert")), "{:?}", lines("de", text));
}

#[test]
fn what_only_describes_a_subject_is_not_taken_for_its_verb() {
    let text = "A note released in May by the council of the Harbour of Port Orla, Docks and Ferries found that the old pier of \
                the town is older than all the boats and houses around it in the bay of Vell.";
    assert!(lines("en", text).iter().all(|line| line.contains("found that")), "{:?}", lines("en", text));
    let text = "The dockers and sailors placed throughout the great hall of the harbour office in Port Orla, oddly enough, \
                cheered for the mayor of the town and his friends as they closed the ferries.";
    assert!(lines("en", text).iter().all(|line| line.contains("cheered")), "{:?}", lines("en", text));
}

#[test]
fn what_was_begun_is_told_to_its_end() {
    let whole = |text: &str| {
        let lines = lines("en", text);
        assert!(lines.contains(&text.trim_end_matches('.').to_owned()), "{text}: {lines:?}");
    };
    whole("Ana Reyes sold the pier of Orla but knew little about how.");
    whole(
        "With the help of the council of Port Orla and of the dockers on the new quay, Ana Reyes sold the old pier for one \
         reason: the sand below it.",
    );
    whole(
        "Guards arrested nine sailors in the old harbour of Port Orla and in the small towns of the bay of Vell to find out \
         whether Ivo Lund had sold the bell.",
    );
    whole(
        "After the election, Ivo Lund opened a long speech in the harbour of Port Orla by telling sailors Ana Reyes had been an \
         able and determined pilot in a hard winter.",
    );
}

#[test]
fn a_german_clause_with_dass_is_told_by_its_sentence() {
    let text = "Am Montag teilten die Wachen von Orla mit, dass drei Fischer in Vell verhaftet worden sind.";
    let lines = lines("de", text);
    assert!(lines.iter().all(|line| !line.starts_with("Dass")), "{lines:?}");
}

#[test]
fn who_shares_the_verb_of_an_earlier_clause_is_no_event_of_their_own() {
    let text = "The old pier of Orla must be shut at once and an inspector be named by the council of Vell.";
    assert!(lines("en", text).iter().all(|line| !line.starts_with("An inspector")));
    let text = "The votes in Orla were set for May, with Ivo Lund and Ana Reyes expected to win and face each other.";
    assert!(lines("en", text).iter().all(|line| !line.starts_with("Ana Reyes")));
}

#[test]
fn a_verb_has_its_object_and_a_noun_what_it_stands_in_relation_to() {
    let text = "Ana Reyes opened a determined campaign on Wednesday to bring together the sailors of the old harbour of Port \
                Orla and draw in the dockers of Vell who do not trust her.";
    assert!(!lines("en", text)[0].ends_with("draw"), "{:?}", lines("en", text));
    let text = "Guards arrested nine sailors on Monday in the old harbour of Vell to show how a strike of the pilots might affect \
                the long relations of Port Orla with the towns of the bay, which have been good.";
    assert!(!lines("en", text)[0].ends_with("relations of Port Orla"), "{:?}", lines("en", text));
    let text = "Ivo Lund fundó en 1987 una compañía de transbordadores en el viejo puerto de Orla y empezó a financiar \
                generosamente a los marineros de los puertos más pobres de la costa.";
    assert!(lines("es", text).iter().all(|line| !line.ends_with("generosamente")), "{:?}", lines("es", text));
}

#[test]
fn a_clause_that_leads_in_is_not_all_of_a_line() {
    let text = "Tandis que le feu du port de Vell brûlait encore dans la nuit de lundi, les gardes de la ville d'Orla et des \
                communes voisines ont fermé tous les quais et toutes les routes de la côte.";
    ends("fr", text, "de la côte");
    let text = "In a long letter to the council of Port Orla on Monday, Ivo Lund noted that although the use of the old pier is \
                not new to Vell, the guards had closed it twice and had opened it again.";
    assert!(!lines("en", text)[0].ends_with("to Vell"), "{:?}", lines("en", text));
}

#[test]
fn a_clause_that_leads_in_and_holds_an_aside_is_not_all_of_a_line() {
    let text = "While the old promises of Ivo Lund, including his promise to close the pier, have caused concern among the \
                sailors of the northern harbour of Vell, he sold nine ferries on Monday to the council.";
    let dated = super::suggestions(text, &[("Monday", "2013-05-06")]);
    assert!(dated.iter().any(|one| one.headline.contains("he sold nine ferries")), "{dated:?}");
    let text = "Guards closed the harbour of the northern sailors in December after Ana Reyes and her old pilot, Tom Hale, \
                killed nine swans in the long and quiet bay of Port Orla near the lighthouse.";
    assert!(lines("en", text).iter().all(|line| !line.ends_with("Tom Hale")), "{:?}", lines("en", text));
}

#[test]
fn a_line_ends_within_neither_a_contrast_nor_an_aside_nor_who_says_so() {
    let text = "Die Hafenmeisterin Berit Moe erklärte am Montag vor dem Rat der Stadt, dass bei dem großen Feuer im alten Hafen von \
                Orla nicht die neuen Fähren zerstört wurden, sondern die alten.";
    assert!(lines("de", text).iter().all(|line| line.ends_with("die alten")), "{:?}", lines("de", text));
    let text = "Ivo Lund fue detenido en las afueras de Orla, cerca de la vieja casa de Ana Reyes -que fue construida por los \
                marineros de Vell, según dicen-, tras una larga noche de lluvia y de viento.";
    assert!(lines("es", text).iter().all(|line| line.matches('-').count() != 1), "{:?}", lines("es", text));
    let text = "Alors que les dockers étaient encore à Vell, Ivo Lund a été arrêté à Orla.";
    assert_eq!(
        lines("fr", text),
        ["Alors que les dockers étaient encore à Vell, Ivo Lund a été arrêté à Orla"]
    );
}

#[test]
fn a_long_line_ends_behind_a_whole_thought() {
    let text = "Ana Reyes was clear about one thing on Monday when she opened the long meeting of the sailors in the old harbour \
                office of Port Orla: Guards arrested nine of the pilots because of the fire.";
    assert!(lines("en", text).iter().all(|line| !line.ends_with("one thing")), "{:?}", lines("en", text));
    let text = "Guards arrested nine sailors of the northern harbour and took from them a large box of letters about the wars in \
                Vell and Orla and about the old treaty of the islands with the towns of the bay.";
    assert!(
        lines("en", text).iter().all(|line| !line.ends_with("about the wars")),
        "{:?}",
        lines("en", text)
    );
    let text = "Sailors closed the old gate of the northern harbour of Port Orla to the ferries of the U.S., noting that all of \
                the talks which had been planned in Vell for this week had come to nothing.";
    assert!(lines("en", text)[0].ends_with("of the U.S."), "{:?}", lines("en", text));
}

#[test]
fn what_only_joins_a_sentence_to_the_one_before_is_left_out() {
    assert_eq!(
        lines("en", "For example, guards closed the pier in Orla."),
        ["Guards closed the pier in Orla"]
    );
    assert_eq!(
        lines("en", "Ana Reyes, however, sold the pier in Orla."),
        ["Ana Reyes sold the pier in Orla"]
    );
    assert_eq!(
        lines("en", "When it rained, however, Ana Reyes sold the pier in Orla."),
        ["When it rained, Ana Reyes sold the pier in Orla"]
    );
    assert_eq!(lines("fr", "En revanche, Ivo Lund a été arrêté à Orla."), ["Ivo Lund a été arrêté à Orla"]);
    assert_eq!(
        lines("en", "But then came the arrest of Ivo Lund in Orla."),
        ["Then came the arrest of Ivo Lund in Orla"]
    );
}

#[test]
fn a_pronoun_is_not_marked_as_open_behind_a_name() {
    assert_eq!(
        lines("en", "After Ivo Lund left Vell, he sold the pier in Orla."),
        ["After Ivo Lund left Vell, he sold the pier in Orla"]
    );
}

#[test]
fn a_title_in_quotation_marks_keeps_both() {
    assert_eq!(
        lines("en", "“The Bell” was stolen in Orla by two sailors."),
        ["“The Bell” was stolen in Orla by two sailors"]
    );
    let text = "“The Bell,” a long and quiet film about a strike of the dockers of the northern harbour in the year of the great \
                fire, was shown in the old theatre of Port Orla for the first time.";
    assert_eq!(
        lines("en", text),
        ["“The Bell” was shown in the old theatre of Port Orla for the first time"]
    );
}

/// The sentences of this crate's tests.
fn sentences() -> Vec<&'static str> {
    let files = [
        include_str!("abroad.rs"),
        include_str!("background.rs"),
        include_str!("dating.rs"),
        include_str!("eventless.rs"),
        include_str!("headlines.rs"),
        include_str!("lines.rs"),
        include_str!("passing.rs"),
        include_str!("people.rs"),
        include_str!("sayings.rs"),
        include_str!("telling.rs"),
    ];
    let literals = files.into_iter().flat_map(|file| file.split('"').skip(1).step_by(2));
    literals.filter(|literal| literal.contains(' ') && literal.ends_with('.')).collect()
}

/// What is wrong with a line that was made of a text.
fn fault(line: &str, text: &str, language: &Language) -> Option<String> {
    let (own, source) = (words(line, language), words(text, language));
    let replaced = own.iter().take_while(|word| word.lower != "]").count();
    let kept = if line.contains('[') { &own[(replaced + 1).min(own.len())..] } else { &own[..] };
    let kept: Vec<&Word> = kept.iter().filter(|word| !word.mark).collect();
    let mut rest = source.iter().filter(|word| !word.mark);
    let in_order = kept.iter().all(|word| rest.any(|other| other.lower == word.lower));
    let last = own.iter().rev().find(|word| !word.mark)?;
    let ends_text = rest.next().is_none();
    let begun = language.is_preposition(&last.lower)
        || language.is_determiner(&last.lower)
        || language.is_conjunction(&last.lower)
        || language.opens_clause(&last.lower)
        || language.is_auxiliary(&last.lower);
    let odd = |open: char, close: char| line.matches(open).count() != line.matches(close).count();
    if !in_order {
        Some("words that the text does not have in this order".into())
    } else if begun && !ends_text && line.chars().count() > 60 {
        Some(format!("ends with “{}”", last.lower))
    } else if odd('(', ')') || odd('[', ']') || odd('«', '»') || line.matches('"').count() % 2 == 1 {
        Some("a bracket or quotation mark without its partner".into())
    } else {
        None
    }
}

#[test]
fn every_line_of_every_test_is_made_of_its_text_and_ends_with_nothing_begun() {
    let texts = sentences();
    assert!(texts.len() > 300, "{} sentences", texts.len());
    for code in ["en", "de", "fr", "es", "it", "ar", "fa"] {
        let language = languages::of(Some(code));
        for text in &texts {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for line in lines(code, &text) {
                assert_eq!(fault(&line, &text, language), None, "{code}: {line}\nof {text}");
            }
        }
    }
}

/// Parts of sentences of a language.
#[derive(Debug, Clone)]
struct Parts {
    code: &'static str,
    /// Subject, verb and object: what every line tells.
    told: &'static [&'static str],
    /// Where, when, how: any of them may be left out.
    circumstances: &'static [&'static str],
    /// What may be left out at the end.
    ends: &'static [&'static str],
    /// What must stay at the end, and the word that tells that it did.
    needed: &'static [(&'static str, &'static str)],
}

const PARTS: &[Parts] = &[
    Parts {
        code: "en",
        told: &[
            "Ana Reyes sold the northern pier",
            "Two guards of the harbour arrested the old pilot",
            "The council of Port Orla closed the gate",
        ],
        circumstances: &[
            "on Monday",
            "in the old harbour of Vell",
            "after a long night of rain",
            "at the request of the dockers",
            "in the presence of nine sailors from the islands",
        ],
        ends: &[
            ", which burned in May",
            ", saying that the tide was high",
            " because nobody paid for it",
            " and left the town before the guards came",
            ", according to the mayor",
        ],
        needed: &[
            (", but not the last one", "not"),
            (" with the help of nobody", "nobody"),
            (", but never for money", "never"),
        ],
    },
    Parts {
        code: "de",
        told: &[
            "Der Hafenmeister verkaufte den alten Kai",
            "Zwei Wachen verhafteten den Lotsen Ivo Lund",
            "Der Rat von Orla eröffnete die neue Halle",
        ],
        circumstances: &[
            "am Montag",
            "im alten Hafen von Vell",
            "nach einer langen Nacht mit viel Regen",
            "auf Bitten der Hafenarbeiter",
            "in Gegenwart von neun Seeleuten",
        ],
        ends: &[
            ", die im Mai gebaut wurde",
            ", weil niemand dafür zahlte",
            ", während es noch immer regnete",
        ],
        needed: &[(", aber nicht den letzten", "nicht"), (" ohne Verletzte", "ohne")],
    },
    Parts {
        code: "fr",
        told: &["Ana Reyes a vendu le vieux quai", "Les gardes du port ont arrêté le pilote"],
        circumstances: &[
            "lundi",
            "dans le vieux port de Vell",
            "après une longue nuit de pluie",
            "en présence de neuf marins des îles",
            "pendant la grève des dockers",
        ],
        ends: &[", qui a brûlé en mai", " avant que la pluie ne cesse", ", a indiqué le maire"],
        needed: &[(", mais pas le dernier", "pas"), (" sans violence", "sans")],
    },
    Parts {
        code: "es",
        told: &["Ana Reyes vendió el viejo muelle", "Los guardias del puerto detuvieron al piloto"],
        circumstances: &[
            "el lunes",
            "en el viejo puerto de Vell",
            "tras una larga noche de lluvia",
            "en presencia de nueve marineros de las islas",
            "durante la huelga",
        ],
        ends: &[", quien llegó en mayo", " porque nadie pagaba", ", informaron los guardias"],
        needed: &[(", pero no el último", "no"), (" sin violencia", "sin")],
    },
    Parts {
        code: "it",
        told: &["Ana Reyes ha venduto il vecchio molo", "Le guardie del porto hanno arrestato il pilota"],
        circumstances: &[
            "lunedì",
            "nel vecchio porto di Vell",
            "dopo una lunga notte di pioggia",
            "in presenza di nove marinai delle isole",
            "durante lo sciopero",
        ],
        ends: &[", che è bruciato a maggio", " perché nessuno pagava", ", mentre pioveva ancora"],
        needed: &[(", ma non l'ultimo", "non"), (" senza violenza", "senza")],
    },
];

proptest! {
    #[test]
    fn a_line_keeps_who_did_what_and_every_denial_of_it(
        parts in select(PARTS),
        told in any::<prop::sample::Index>(),
        circumstances in prop::collection::vec(any::<prop::sample::Index>(), 1..7),
        end in any::<prop::sample::Index>(),
        needed in any::<Option<prop::sample::Index>>(),
    ) {
        let told = told.get(parts.told);
        let mut text = String::from(*told);
        for circumstance in circumstances {
            text.push(' ');
            let circumstance: &&str = circumstance.get(parts.circumstances);
            text.push_str(circumstance);
        }
        let needed = needed.map(|needed| needed.get(parts.needed));
        text.push_str(needed.map_or_else(|| *end.get(parts.ends), |(end, _)| end));
        text.push('.');
        let language = languages::of(Some(parts.code));
        for line in lines(parts.code, &text) {
            prop_assert_eq!(fault(&line, &text, language), None, "{} of {}", line, text);
            prop_assert!(line.contains(told), "{} of {}", line, text);
            if let Some((_, denial)) = needed {
                let kept = words(&line, language).iter().any(|word| word.lower == *denial);
                prop_assert!(kept, "{} of {}", line, text);
            }
        }
    }
}
