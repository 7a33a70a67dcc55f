//! What a reader of suggestions gets, on stories written for these tests.

use edtf::{Calendar, Edtf, Modifier};
use insta::assert_snapshot;
use proptest::prelude::*;
use timex::{Anchor, TimexType};

use super::*;

mod abroad;
mod background;
mod dating;
mod eventless;
mod headlines;
mod lines;
mod passing;
mod people;
mod sayings;
mod sayings_abroad;
mod scene;
mod taking_part;
mod telling;

/// Time expressions as if tagged: each words, value.
fn times(text: &str, told: &[(&str, &str)]) -> Vec<TimeExpression> {
    let expression = |(words, value): &(&str, &str)| {
        let start = text.find(words).unwrap();
        TimeExpression {
            range: start..start + words.len(),
            kind: TimexType::Date,
            value: (*value).to_owned(),
            modifier: None,
            bound: None,
            edtf: Edtf::parse(value).ok(),
            calendar: Calendar::Gregorian,
            anchor: Anchor::Publication,
            reason: timex::Ground::InFull.into(),
            rule: String::new(),
            alternatives: Vec::new(),
        }
    };
    let mut times: Vec<TimeExpression> = told.iter().map(expression).collect();
    times.sort_by_key(|time| time.range.start);
    times
}

fn sayings(language: &str, text: &str) -> String {
    let reading = Reading { text, language: Some(language), outlet: None, published: None, times: &[] };
    let lines = quotations(&reading).into_iter().map(|quotation| {
        let words = |range: Option<Range<usize>>| range.map_or("–", |range| &text[range]);
        let content: Vec<&str> = quotation.pieces.iter().map(|piece| &text[piece.clone()]).collect();
        format!("{} | {} | {}", words(quotation.speaker), words(quotation.cue), content.join(" … "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn suggestions(text: &str, told: &[(&str, &str)]) -> Vec<Suggestion> {
    let times = times(text, told);
    suggest(&Reading {
        text,
        language: Some("en"),
        outlet: Some("Orla Post"),
        published: None,
        times: &times,
    })
}

fn told(text: &str, dates: &[(&str, &str)]) -> String {
    let lines = suggestions(text, dates).into_iter().map(|suggestion| {
        let by = |when: &When| if when.modifier == Some(Modifier::OnOrBefore) { "by " } else { "" };
        let when = suggestion.when.map_or("undated".to_owned(), |when| format!("{}{}", by(&when), when.edtf));
        let chain: Vec<&str> = suggestion.attribution.iter().map(|link| link.speaker.as_str()).collect();
        format!("{when} {:?}: {} ← {}", suggestion.factuality, suggestion.headline, chain.join(" ← "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_quotation_is_tied_to_the_speaker_before_or_after_it() {
    assert_snapshot!(sayings("en", "“The bridge is closed,” Ana Reyes, the mayor, said on Monday. “It stays closed.”"), @"Ana Reyes, the mayor | said | “The bridge is closed,” … “It stays closed.”");
    assert_snapshot!(sayings("en", "“It was dark,” said Tom Hale, a ferryman."), @"Tom Hale, a ferryman | said | “It was dark,”");
    assert_snapshot!(sayings("en", "The inspector wrote: \"Two bolts were missing.\""), @"The inspector | wrote | \"Two bolts were missing.\"");
    assert_snapshot!(sayings("en", "“Two bolts,” she said, “were missing.”"), @"she | said | “Two bolts,” … “were missing.”");
}

#[test]
fn a_quotation_over_paragraphs_is_one() {
    let text = "“First we heard a crack.\n\n“Then the deck fell,” said Tom Hale.";
    assert_snapshot!(sayings("en", text), @"
    Tom Hale | said | “First we heard a crack. … “Then the deck fell,”
    ");
}

#[test]
fn reported_speech_is_found_without_quotation_marks() {
    assert_snapshot!(sayings("en", "The bridge fell at noon, harbour officials said Thursday."), @"harbour officials | said | The bridge fell at noon");
    assert_snapshot!(sayings("en", "Ana Reyes told reporters that the bridge was closed."), @"Ana Reyes | told | that the bridge was closed");
    assert_snapshot!(sayings("en", "According to the inspector, two bolts were missing."), @"the inspector | According to | two bolts were missing");
    assert_snapshot!(sayings("en", "Two bolts were missing, according to an early report."), @"an early report | according to | Two bolts were missing");
    assert_snapshot!(sayings("en", "Tom Hale was quoted as saying that the deck was rotten."), @"Tom Hale | was quoted as saying | that the deck was rotten");
    assert_snapshot!(sayings("en", "Officials who asked not to be named said the deck was rotten."), @"
    who | asked | not to be named
    Officials who asked not to be named | said | the deck was rotten
    ");
}

#[test]
fn a_noun_that_looks_like_a_verb_of_saying_attributes_nothing() {
    assert_snapshot!(sayings("en", "The report was late. The claims were many. Their demands grew."), @"");
}

#[test]
fn other_languages_say_in_their_own_words() {
    assert_snapshot!(sayings("de", "Laut Polizei war die Brücke gesperrt. „Sie bleibt zu“, sagte Bürgermeisterin Ana Reyes."), @"
    Polizei | Laut | war die Brücke gesperrt
    Bürgermeisterin Ana Reyes | sagte | „Sie bleibt zu“
    ");
    assert_snapshot!(sayings("de", "Der Minister sagte, die Brücke sei sicher."), @"Der Minister | sagte | die Brücke sei sicher");
    assert_snapshot!(sayings("fr", "« Le pont est fermé », a déclaré la maire."), @"la maire | a déclaré | « Le pont est fermé »");
    assert_snapshot!(sayings("es", "El alcalde dijo que el puente está cerrado."), @"El alcalde | dijo | que el puente está cerrado");
    assert_snapshot!(sayings("it", "«Il ponte è chiuso», ha detto la sindaca Ana Reyes. Il ministro ha annunciato martedì che verrà riaperto."), @"
    la sindaca Ana Reyes | ha detto | «Il ponte è chiuso»
    Il ministro | ha annunciato | che verrà riaperto
    ");
    assert_snapshot!(sayings("it", "L'incendio, secondo i pompieri, è scoppiato a Orla."), @"i pompieri | secondo | L'incendio … è scoppiato a Orla");
    assert_snapshot!(sayings("ar", "قال الوزير إن الجسر مغلق."), @"الوزير | قال | إن الجسر مغلق");
    assert_snapshot!(sayings("ar", "“لم نغلق الجسر”، قالت رئيسة البلدية."), @"رئيسة البلدية | قالت | “لم نغلق الجسر”");
    assert_snapshot!(sayings("fa", "شهردار روز یکشنبه گفت: «پل بسته است.»"), @"شهردار | گفت | «پل بسته است.»");
    assert_snapshot!(sayings("fa", "پلیس اعلام کرد دو مرد دستگیر شدند."), @"پلیس | اعلام کرد | دو مرد دستگیر شدند");
}

#[test]
fn the_day_of_saying_is_not_the_day_of_the_event() {
    let text = "Gunmen killed three guards in Orla on Monday, police officials said Thursday.";
    let found = told(text, &[("Monday", "2013-07-22"), ("Thursday", "2013-07-25")]);
    assert_snapshot!(found, @"2013-07-22 Happened: Gunmen killed three guards in Orla on Monday ← police officials ← Orla Post");
    let text = "Gunmen killed three guards in Orla, police officials said Thursday.";
    assert_snapshot!(told(text, &[("Thursday", "2013-07-25")]), @"by 2013-07-25 Happened: Gunmen killed three guards in Orla ← police officials ← Orla Post");
}

#[test]
fn a_warning_with_a_date_is_an_event() {
    let text = "The harbour master Ivo Lund warned Sunday that the ferry was not safe.";
    assert_snapshot!(told(text, &[("Sunday", "2013-07-21")]), @"2013-07-21 Happened: The harbour master Ivo Lund warned Sunday that the ferry was not safe ← The harbour master Ivo Lund ← Orla Post");
}

#[test]
fn hearsay_shows_every_link() {
    let text = "“In a meeting in early May with the envoy in Orla, Lund suggested that he was relaying a message \
                from island officials,” according to notes of the meeting.";
    assert_snapshot!(told(text, &[("early May", "2013-05")]), @"2013-05 Happened: In a meeting in early May with the envoy in Orla, Lund suggested that he was relaying a message from island officials ← island officials ← Lund ← notes of the meeting ← Orla Post");
}

#[test]
fn what_was_said_to_have_been_said_is_followed_to_the_first_who_said_it() {
    let chain = |text: &str, date: &str| {
        let found = suggestions(text, &[(date, "2019-02")]);
        let links = found[0].attribution.iter().map(|link| format!("{} ({})", link.speaker, link.cue));
        links.collect::<Vec<_>>().join(" ← ")
    };
    let text = "Berit, who minds the locks, says the lodger told her in February that the smith had said, “All of Orla knows.”";
    assert_snapshot!(chain(text, "February"), @"the smith (had said) ← the lodger (told) ← Berit (says) ← Orla Post ()");
    let text = "According to the letter, the clerk was told by a friend in February that the mayor’s head of staff had said, “Not now.”";
    assert_snapshot!(chain(text, "February"), @"the mayor’s head of staff (had said) ← a friend (was told by) ← the clerk (was told by) ← the letter (According to) ← Orla Post ()");
    let text = "Orla Post – Minister Ana Reyes told the council this month that the islanders were ready to talk, two pilots said Thursday.";
    assert_snapshot!(chain(text, "this month"), @"Minister Ana Reyes (told) ← two pilots (said) ← Orla Post ()");
}

#[test]
fn he_is_the_one_who_was_named_before() {
    let text = "Ivo Lund warned Sunday that the ferry was old. “I said at the beginning of the year that it would \
                sink,” he told sailors.";
    let found = suggestions(text, &[("Sunday", "2013-07-21"), ("the beginning of the year", "2013")]);
    let last = found.last().unwrap();
    assert_eq!(last.when, Some(Edtf::parse("2013").unwrap().into()));
    assert_eq!(last.attribution[0].speaker, "Ivo Lund");
    assert_eq!(last.participants[0], "Ivo Lund");
}

#[test]
fn an_unnamed_source_stays_unnamed() {
    let text =
        "Ana Reyes resigned on Monday. The police arrested two men in Orla on Tuesday, a senior aide said.";
    let found = suggestions(text, &[("Monday", "2013-07-22"), ("Tuesday", "2013-07-23")]);
    assert_eq!(found[1].attribution[0].speaker, "a senior aide");
}

#[test]
fn tells_what_happened_from_what_is_planned_denied_or_possible() {
    let dates = [("5 May", "2013-05-05")];
    let factuality = |text: &str| suggestions(text, &dates).first().map(|suggestion| suggestion.factuality);
    assert_eq!(factuality("The council opened the bridge in Orla on 5 May."), Some(Factuality::Happened));
    assert_eq!(factuality("The council will open the bridge in Orla on 5 May."), Some(Factuality::Planned));
    assert_eq!(
        factuality("The council announced a new bridge in Orla on 5 May."),
        Some(Factuality::Announced)
    );
    assert_eq!(factuality("Ivo Lund denied on 5 May that he had sold the bridge."), Some(Factuality::Denied));
    assert_eq!(factuality("The council did not open the bridge in Orla on 5 May."), Some(Factuality::Denied));
    assert_eq!(
        factuality("The council may have opened the bridge in Orla on 5 May."),
        Some(Factuality::Possible)
    );
}

#[test]
fn headings_opinions_and_background_are_no_events() {
    assert_eq!(
        told(
            "Exit mobile version\n\nIs Orla sinking?\n\nLund has the final say in most matters of the port.\n\nThe council should really rebuild it.\n\nPort officials declined to comment on the move.",
            &[]
        ),
        ""
    );
}

#[test]
fn who_and_where_are_told_as_named() {
    let text = "However, Prime Minister Ana Reyes met Ivo Lund of the Harbour Union in Port Orla on 5 May.";
    let found = &suggestions(text, &[("5 May", "2013-05-05")])[0];
    assert_eq!(found.participants, ["Ana Reyes", "Ivo Lund"]);
    assert_eq!(found.place.as_deref(), Some("Port Orla"));
    assert_eq!(
        found.headline,
        "Prime Minister Ana Reyes met Ivo Lund of the Harbour Union in Port Orla on 5 May"
    );
}

#[test]
fn a_topic_is_told_by_its_most_mentioned_days() {
    let opened = "The council of Orla opened the long bridge on 5 May with a feast.";
    let again = "Orla remembers how the long bridge was opened by its council on 5 May.";
    let rain = "It rained on 9 May over all the hills of the island.";
    let article = |text: &'static str, words: &str, value: &str| TopicArticle {
        published: None,
        text,
        times: times(text, &[(words, value)]),
        passages: None,
    };
    let topic = Topic {
        articles: vec![
            article(opened, "5 May", "2013-05-05"),
            article(again, "5 May", "2013-05-05"),
            article(rain, "9 May", "2013-05-09"),
        ],
        days: Some(1),
        sentences_per_day: Some(1),
        ..Topic::default()
    };
    let days = draft(&topic);
    assert_eq!(days.len(), 1);
    assert_eq!(days[0].date.to_string(), "2013-05-05");
    assert_eq!(days[0].sentences.len(), 1, "the same said twice is told once");
}

#[test]
fn what_one_article_of_many_looks_back_on_is_another_story() {
    let article = |text: &'static str, words: &str, value: &str| TopicArticle {
        published: "2013-05-06".parse().ok(),
        text,
        times: times(text, &[(words, value)]),
        passages: None,
    };
    let opened = || article("The council of Orla opened the long bridge on 5 May.", "5 May", "2013-05-05");
    let born =
        article("Ana Reyes was born in a house by the old ford on 9 June 1854.", "9 June 1854", "1854-06-09");
    let mut articles = vec![born, opened()];
    let days = |articles: &[TopicArticle<'_>]| {
        let topic = Topic { articles: articles.to_vec(), ..Topic::default() };
        draft(&topic).iter().map(|day| day.date.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(days(&articles), ["1854-06-09", "2013-05-05"]);
    articles.extend((0..9).map(|_| opened()));
    assert_eq!(days(&articles), ["2013-05-05"]);
}

/// Texts with all that the rules look at, in any order.
fn texts() -> impl Strategy<Value = String> {
    let parts = vec![
        "“",
        "”",
        "\"",
        "''",
        "‘",
        "’",
        "„",
        "«",
        "»",
        ", ",
        ". ",
        ": ",
        "\n\n",
        "\n",
        " ",
        "said",
        "told",
        " that ",
        "Ana Reyes",
        "he",
        "according to",
        "who",
        "and",
        "( ",
        ") ",
        "will",
        "killed",
        "in Orla",
        "Monday",
        "—",
        "é",
        "گفت",
        "U.S.",
        "Mr.",
        "…",
    ];
    prop_oneof![
        proptest::collection::vec(proptest::sample::select(parts), 0..60).prop_map(|parts| parts.join(" ")),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn any_text_is_read_with_ranges_of_whole_characters_inside_it(text in texts(), code in "en|de|fr|es|it|ar|fa|zz") {
        let times = text.match_indices("Monday").map(|(start, words)| TimeExpression {
            range: start..start + words.len(),
            kind: TimexType::Date,
            value: "2013-07-22".to_owned(),
            modifier: None,
            bound: None,
            edtf: Edtf::parse("2013-07-22").ok(),
            calendar: Calendar::Gregorian,
            anchor: Anchor::Publication,
            reason: timex::Ground::InFull.into(),
            rule: String::new(),
            alternatives: Vec::new(),
        }).collect::<Vec<_>>();
        let reading = Reading { text: &text, language: Some(&code), outlet: None, published: None, times: &times };
        for quotation in quotations(&reading) {
            for piece in &quotation.pieces {
                prop_assert!(text.get(piece.clone()).is_some_and(|words| !words.is_empty()));
            }
            for range in [quotation.speaker, quotation.cue].into_iter().flatten() {
                prop_assert!(text.get(range).is_some_and(|words| !words.trim().is_empty()));
            }
            prop_assert!(quotation.pieces.is_sorted_by(|a, b| a.end <= b.start));
        }
        for suggestion in suggest(&reading) {
            prop_assert!(text.get(suggestion.range.clone()).is_some());
            prop_assert!(headline::is_made_of(&suggestion.headline, &text));
            prop_assert!((0.0..=1.0).contains(&suggestion.score));
            prop_assert_eq!(&suggestion.attribution.last().unwrap().range, &None);
        }
    }
}

#[test]
fn what_is_claimed_seems_or_is_promised_is_told_from_its_beginning() {
    assert_snapshot!(sayings("en", "The council agreed to open the bridge that fell."), @"The council | agreed | to open the bridge that fell");
    assert_snapshot!(sayings("en", "The bridge is expected to open in May."), @"– | is expected | The bridge … to open in May");
    assert_snapshot!(sayings("en", "Critics rejected Ms. Reyes's claim that the bridge was safe."), @"Critics | rejected | Ms. Reyes's claim that the bridge was safe");
    assert_snapshot!(sayings("en", "Ivo Lund is confident that the ferry will sail."), @"Ivo Lund | is confident | that the ferry will sail");
    assert_snapshot!(sayings("en", "Ana Reyes: The bridge stays closed all winter"), @"Ana Reyes | : | The bridge stays closed all winter");
}

#[test]
fn a_name_with_an_aside_is_the_subject_of_its_verb() {
    assert_snapshot!(sayings("en", "Ana Reyes, the mayor, noted the rule in May."), @"Ana Reyes, the mayor | noted | the rule in May");
    assert_snapshot!(sayings("en", "“It fell,” said Rep. Tom Hale (D-Orla) on Monday."), @"Rep. Tom Hale (D-Orla) | said | “It fell,”");
    assert_snapshot!(sayings("en", "ORLA (Orla Post) — The bridge, as the mayor pointed out, is closed."), @"the mayor | pointed out | The bridge … is closed");
}

#[test]
fn a_quotation_that_goes_on_belongs_to_its_speaker() {
    assert_snapshot!(sayings("en", "“It was dark,” she said during a visit to Orla, “and it rained.”"), @"she | said | “It was dark,” … “and it rained.”");
    assert_snapshot!(sayings("en", "Ana Reyes said the bridge was closed. “It stays closed all winter.”"), @"
    Ana Reyes | said | the bridge was closed
    Ana Reyes | – | “It stays closed all winter.”
    ");
    assert_snapshot!(sayings("en", "“Never in my life,” an angry Lund retaliated."), @"an angry Lund | retaliated | “Never in my life,”");
    assert_snapshot!(sayings("en", "She calls it the “bridge of all sighs” and laughs."), @"She | calls | it the “bridge of all sighs” and laughs");
}

#[test]
fn german_goes_on_reporting_by_mood_alone() {
    assert_snapshot!(sayings("de", "Die Brücke sei sicher, sagte der Minister. Niemand müsse sich sorgen."), @"
    der Minister | sagte | Die Brücke sei sicher
    der Minister | – | Niemand müsse sich sorgen.
    ");
    assert_snapshot!(sayings("de", "„Die Brücke bleibt zu“, so Bürgermeisterin Ana Reyes."), @"Bürgermeisterin Ana Reyes | so | „Die Brücke bleibt zu“");
    assert_snapshot!(sayings("de", "Bei einem Besuch in Orla verkündete er: „Die Brücke bleibt zu.“"), @"er | verkündete | „Die Brücke bleibt zu.“");
}

#[test]
fn what_a_clause_only_describes_is_neither_told_nor_its_date() {
    let told = |text: &str, words: &str| told(text, &[(words, "2013-05-05")]);
    assert_snapshot!(told("The harbour master, who retired on 5 May, knows nothing of the fire in Orla.", "5 May"), @"");
    assert_snapshot!(told("The inquiry, led by the judge Ana Reyes, is due to hear Ivo Lund on 5 May.", "5 May"), @"2013-05-05 Planned: The inquiry, led by the judge Ana Reyes, is due to hear Ivo Lund on 5 May ← Orla Post");
    assert_snapshot!(told("Sixty people whose boats sank in the fire of 5 May demanded help in Orla.", "5 May"), @"undated Happened: Sixty people whose boats sank in the fire of 5 May demanded help in Orla ← Orla Post");
    assert_snapshot!(told("Ana Reyes, the mayor, resigned on 5 May, but she stays in Orla.", "5 May"), @"2013-05-05 Happened: Ana Reyes, the mayor, resigned on 5 May ← Orla Post");
}

#[test]
fn a_pronoun_gives_way_to_the_name_it_stands_for_and_is_marked() {
    let text = "The inspector, Ivo Lund, told the council that he had opened two drums on 5 May.";
    assert_snapshot!(told(text, &[("5 May", "2013-05-05")]), @"2013-05-05 Happened: [Ivo Lund] had opened two drums on 5 May ← Ivo Lund ← Orla Post");
    let text = "Ana Reyes met Ivo Lund. It destroyed the warehouse and eleven boats.";
    assert_snapshot!(told(text, &[]), @"undated Happened: Ana Reyes met Ivo Lund ← Orla Post");
}

#[test]
fn a_denial_is_told_as_a_denial() {
    assert_snapshot!(told("The minister denied that he knew.", &[]), @"undated Denied: The minister denied that he knew ← The minister ← Orla Post");
    assert_snapshot!(told("The company did not answer calls.", &[]), @"");
    assert_snapshot!(told("The council will move a vote of no confidence on 5 May.", &[("5 May", "2013-05-05")]), @"2013-05-05 Planned: The council will move a vote of no confidence on 5 May ← Orla Post");
    let text = "The ministry said that an inquiry would be opened on 5 May.";
    assert_snapshot!(told(text, &[("5 May", "2013-05-05")]), @"2013-05-05 Planned: An inquiry would be opened on 5 May ← The ministry ← Orla Post");
}

#[test]
fn a_feast_that_tells_when_is_no_place_and_nobody() {
    let found =
        &suggestions("The mayor promised an answer in Easter week.", &[("Easter week", "2013-W13")])[0];
    assert_eq!((found.place.as_deref(), found.participants.join("; ")), (None, "mayor".to_owned()));
}

#[test]
fn what_a_noun_is_described_by_is_no_event() {
    assert_snapshot!(told("The bureau cited in Lund's note does not exist in Orla.", &[]), @"");
    assert_snapshot!(told("Ana Reyes burned a chart of ferry fares, just a day after sailors attacked a clerk in Orla.", &[]), @"undated Happened: Ana Reyes burned a chart of ferry fares, just a day after sailors attacked a clerk in Orla ← Orla Post");
    let found = &suggestions("Ivo Lund resigned in Orla's court on 5 May.", &[("5 May", "2013-05-05")])[0];
    assert_eq!(found.place, None);
}
