//! The command line's contract: what comes in, what goes out, and how it ends.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

const REPORT: &str = "Harbour report\n\nThe quay was closed on Monday, two officials said.\n\n\
                      “The fire began on 20 March 2019,” the harbour master told reporters.\n";

fn cli(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dateline-cli"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn complaints(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::write(&path, content).unwrap();
    path.display().to_string()
}

#[test]
fn reads_files_in_order_and_names_each_that_fails() {
    let folder = TempDir::new().unwrap();
    let good = write(folder.path(), "good.txt", REPORT);
    let bad = write(folder.path(), "bad.mp3", b"ID3\x04\0\0\0");
    let output = cli(&["read", &bad, &good], "");
    assert_eq!(output.status.code(), Some(1));
    let told = complaints(&output);
    assert!(told.contains("bad.mp3 is not yet a format Dateline reads"), "{told}");
    assert!(told.contains("Save a page or document as PDF, HTML or text"), "{told}");
    let [article] = &lines(&output)[..] else { panic!("{output:?}") };
    assert_eq!(article["id"], json!(good));
    assert_eq!(article["media_type"], json!("text/plain"));
    assert_eq!(article["sha256"].as_str().unwrap().len(), 64);
    for field in
        ["title", "byline", "outlet", "published", "published_from", "url", "language", "text", "blocks"]
    {
        assert!(article.get(field).is_some(), "{field}");
    }
}

#[test]
fn imports_the_rows_of_a_table_by_the_columns_that_a_person_names() {
    let folder = TempDir::new().unwrap();
    let table = write(
        folder.path(),
        "clippings.csv",
        "No;Kind;Words;When\n1;Fire at Lys;It burned.;2019-03-21\n2;The quay;It was closed.;2019-03-22\n",
    );
    let library = folder.path().join("Test.dateline").display().to_string();
    let refused = cli(&["import", "--library", &library, &table], "");
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        complaints(&refused).contains("its columns are No, Kind, Words, When"),
        "{}",
        complaints(&refused)
    );
    let columns = "title=Kind,text=Words,date=When";
    let imported = cli(&["import", "--json", "--library", &library, &table, "--columns", columns], "");
    assert_eq!(imported.status.code(), Some(0), "{}", complaints(&imported));
    assert_eq!(lines(&imported).len(), 2);
    let listed = lines(&cli(&["articles", "--json", "--library", &library], ""));
    assert!(listed.iter().any(|article| article["title"] == "The quay"), "{listed:?}");
    let wrong = cli(&["import", "--library", &library, &table, "--columns", "colour=Kind"], "");
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn reads_a_list_from_standard_input() {
    let folder = TempDir::new().unwrap();
    let page = write(
        folder.path(),
        "page.html",
        "<!doctype html><title>Quay closed</title><p>The quay was closed.</p>",
    );
    let listed = json!({"id": "one", "path": page, "url": "https://example.org/2019/03/21/quay"}).to_string();
    let output = cli(&["read", "--list"], &listed);
    assert_eq!(lines(&output)[0]["id"], json!("one"));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn dates_come_back_in_order_with_code_point_offsets() {
    let text = "\u{1F525} فی: closed on Monday";
    let input =
        [json!({"id": 1, "text": text, "dct": "2019-03-22"}), json!({"id": 2, "text": "", "dct": null})];
    let input = format!("{}\n{}\n", input[0], input[1]);
    let output = cli(&["dates"], &input);
    let answers = lines(&output);
    assert_eq!(answers.iter().map(|answer| &answer["id"]).collect::<Vec<_>>(), [&json!(1), &json!(2)]);
    let time = &answers[0]["timex"][0];
    let (start, end) = (time["start"].as_u64().unwrap() as usize, time["end"].as_u64().unwrap() as usize);
    assert_eq!(text.chars().skip(start).take(end - start).collect::<String>(), "Monday");
    assert_eq!(
        (&time["type"], &time["value"], &time["edtf"]),
        (&json!("DATE"), &json!("2019-03-18"), &json!("2019-03-18"))
    );
    assert_eq!(time["anchor"], json!({"kind": "publication"}));
    let other = &time["alternatives"][0];
    assert_eq!((&other["value"], &other["edtf"]), (&json!("2019-03-25"), &json!("2019-03-25")));
    assert_eq!(time["weight"].as_u64().unwrap() + other["weight"].as_u64().unwrap(), 100);
    assert!(other["reason"].is_string());
}

#[test]
fn dates_are_the_same_on_one_core_and_on_many() {
    let texts = [
        REPORT,
        "On 3 May 1901 he left; two days later he was seen.",
        "Am Dienstag, 12.07.2013",
        "上周五，七月三日",
    ];
    let input: String = (0..300)
        .map(|at| json!({"id": at, "text": texts[at % texts.len()], "dct": "2019-03-22"}).to_string() + "\n")
        .collect();
    let on = |jobs: &str| cli(&["dates", "--jobs", jobs], &input).stdout;
    assert!(on("1") == on("4"));
}

#[test]
fn what_bounds_a_date_is_told_beside_it() {
    let output =
        cli(&["dates", "--text", "He must pay no later than 5 May 2014.", "--published", "2013-07-25"], "");
    let time = lines(&output)[0]["timex"][0].clone();
    assert_eq!((&time["value"], &time["bound"]), (&json!("2014-05-05"), &json!("by")));
}

#[test]
fn the_genre_is_shown_and_can_be_set() {
    let text = "The siege began on 3 May 1901. The walls fell in July.";
    let read = |genre: &[&str]| {
        let output = cli(&[&["dates", "--text", text, "--published", "2019-03-22"], genre].concat(), "");
        let answer = lines(&output)[0].clone();
        (answer["genre"].clone(), answer["timex"][1]["value"].clone())
    };
    assert_eq!(read(&[]), (json!("history"), json!("1901-07")));
    assert_eq!(read(&["--genre", "news"]), (json!("news"), json!("2018-07")));
}

#[test]
fn proposes_when_an_undated_text_was_published() {
    let text = "The council met on Thursday, 25 July. It was founded in 2012.";
    let output = cli(&["dates", "--propose", "--text", text], "");
    let first = lines(&output)[0]["publication"][0].clone();
    assert_eq!(first["edtf"], json!("2013-07-25"));
    assert_eq!(first["reason"], json!("“Thursday, 25 July” agrees with the calendar in 2013"));
}

#[test]
fn a_line_that_is_no_json_is_named_and_the_rest_is_done() {
    let output = cli(&["dates"], "{oops\n{\"id\": 1, \"text\": \"in 2013\"}\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(complaints(&output).contains("line 1"));
    assert_eq!(lines(&output)[0]["timex"][0]["value"], json!("2013"));
}

#[test]
fn what_was_read_from_a_file_can_be_asked_for_events() {
    let folder = TempDir::new().unwrap();
    let page = "<html lang=en><head><title>Quay closed</title><meta property='article:published_time' \
                content='2019-03-21T09:00:00Z'></head><body><article><p>Guards closed the quay in Orla on Monday.</p>\
                </article></body></html>";
    let read = cli(&["read", &write(folder.path(), "quay.html", page)], "");
    let [answer] = &lines(&cli(&["suggest"], &String::from_utf8(read.stdout).unwrap()))[..] else { panic!() };
    assert_eq!(answer["suggestions"][0]["when"]["edtf"], json!("2019-03-18"));
}

#[test]
fn suggests_who_says_what() {
    let input = json!({"id": "r", "text": REPORT, "dct": "2019-03-22"}).to_string();
    let output = cli(&["suggest"], &input);
    let answer = &lines(&output)[0];
    let quote = &answer["quotes"][0];
    for field in ["start", "end", "spans", "type", "speaker", "cue"] {
        assert!(quote.get(field).is_some(), "{field} in {quote}");
    }
    let suggestion = &answer["suggestions"][0];
    for field in [
        "start",
        "end",
        "headline",
        "when",
        "timex",
        "attribution",
        "factuality",
        "participants",
        "place",
        "score",
        "reasons",
    ] {
        assert!(suggestion.get(field).is_some(), "{field} in {suggestion}");
    }
}

#[test]
fn drafts_a_timeline_of_a_topic_with_evidence() {
    let article = |id: &str, dct: &str, text: &str| json!({"id": id, "dct": dct, "title": "", "text": text});
    let fire = "A fire destroyed a warehouse in the harbour on 20 March 2019. Four people were injured.";
    let later = "The warehouse that burned on 20 March 2019 had been leased to a company of the town.";
    let late = "Long after, the harbour was rebuilt.";
    let articles = [
        article("a", "2019-03-21", fire),
        article("b", "2019-03-23", later),
        article("c", "2021-01-01", late),
    ];
    let topic =
        json!({"topic": "fire", "lang": "en", "articles": articles, "days": 1, "to": "2019-12-31", "ref": 2});
    let answer = lines(&cli(&["suggest", "--topic"], &topic.to_string())).remove(0);
    assert_eq!((&answer["topic"], &answer["ref"]), (&json!("fire"), &json!(2)));
    let [day] = &answer["timeline"].as_array().unwrap()[..] else { panic!("{answer}") };
    assert_eq!((&day["date"], &day["articles"]), (&json!("2019-03-20"), &json!(2)));
    let (sentence, evidence) = (&day["sentences"][0], &day["evidence"][0]);
    let told =
        [fire, later].into_iter().zip(["a", "b"]).find(|(_, id)| evidence["article"] == *id).unwrap().0;
    let place = |name: &str| evidence[name].as_u64().unwrap() as usize;
    assert_eq!(sentence, &told[place("start")..place("end")]);
}

#[test]
fn events_that_several_texts_tell_are_told_together_after_them() {
    let text =
        |id: &str, text: &str| json!({"id": id, "lang": "en", "dct": "2019-03-22", "text": text}).to_string();
    let texts = [
        text("a", "A fire destroyed 12 boats in Orla harbour on 20 March 2019."),
        text(
            "b",
            "Guards met the mayor in Vell. Nine boats in Orla harbour were destroyed by fire on 20 March 2019, a mayor said.",
        ),
        text("c", "A glazier was elected in Port Lund on 5 March 2019."),
    ];
    let answers = lines(&cli(&["suggest", "--groups"], &texts.join("\n")));
    assert_eq!(answers.len(), 4, "each text, and the one event that two tell");
    insta::assert_snapshot!(serde_json::to_string_pretty(&answers[3]).unwrap(), @r#"
    {
      "tellings": [
        {
          "id": "a",
          "suggestion": 0,
          "headline": "A fire destroyed 12 boats in Orla harbour on 20 March 2019",
          "when": {
            "edtf": "2019-03-20"
          },
          "place": "Orla",
          "factuality": "happened"
        },
        {
          "id": "b",
          "suggestion": 1,
          "headline": "Nine boats in Orla harbour were destroyed by fire on 20 March 2019",
          "when": {
            "edtf": "2019-03-20"
          },
          "place": "Orla",
          "factuality": "happened"
        }
      ],
      "agrees": [
        "when",
        "place",
        "factuality"
      ],
      "differs": [
        "number"
      ],
      "voices": [
        [
          0
        ],
        [
          1
        ]
      ]
    }
    "#);
}

#[test]
fn the_whole_way_from_a_folder_to_a_page() {
    let folder = TempDir::new().unwrap();
    let articles = folder.path().join("articles");
    std::fs::create_dir(&articles).unwrap();
    write(&articles, "2019-03-22 report.txt", REPORT);
    let library = folder.path().join("Test.dateline").display().to_string();
    let page = folder.path().join("page.html").display().to_string();
    let articles = articles.display().to_string();

    let imported =
        cli(&["--json", "import", "--library", &library, &articles, "--published", "2019-03-22"], "");
    assert_eq!(imported.status.code(), Some(0), "{}", complaints(&imported));
    assert_eq!(lines(&imported)[0]["state"], json!("new"));
    let accepted = cli(&["accept", "--library", &library, "--timeline", "Fire", "--all", "--json"], "");
    assert!(!lines(&accepted).is_empty());
    let exported =
        cli(&["export", "--library", &library, "--timeline", "Fire", "--format", "html", "-o", &page], "");
    assert_eq!(exported.status.code(), Some(0), "{}", complaints(&exported));
    assert!(std::fs::read_to_string(&page).unwrap().contains("20 March 2019"));
    let found = cli(&["search", "--library", &library, "harbour", "--json"], "");
    assert!(lines(&found).iter().any(|hit| hit["kind"] == json!("article")));

    let undone = cli(&["undo", "--library", &library, "--json"], "");
    assert_eq!(lines(&undone)[0]["operation"], json!("accept-suggestion"));
    assert_eq!(cli(&["check", "--library", &library], "").status.code(), Some(0));
    assert_eq!(cli(&["backup", "--library", &library], "").status.code(), Some(0));
}

#[test]
fn stored_originals_are_read_again_and_what_is_read_as_before_stays() {
    let folder = TempDir::new().unwrap();
    let library = folder.path().join("Test.dateline").display().to_string();
    let report = write(folder.path(), "report.txt", REPORT);
    cli(&["import", "--library", &library, &report], "");
    let none = cli(&["reread", "--json", "--library", &library], "");
    assert!(lines(&none).is_empty(), "no older reader read any: {none:?}");
    let again = cli(&["reread", "--json", "--library", &library, "1"], "");
    assert_eq!(lines(&again), [json!({"article": 1, "state": "same"})]);
    let missing = cli(&["reread", "--library", &library, "1", "77"], "");
    assert_eq!(missing.status.code(), Some(1));
    assert!(complaints(&missing).contains("there is no article 77"), "{}", complaints(&missing));
    assert!(String::from_utf8_lossy(&missing.stdout).contains("article 1: as before"), "{missing:?}");
}

#[test]
fn wrong_usage_ends_with_two() {
    assert_eq!(cli(&["accept", "--library", "x"], "").status.code(), Some(2));
    assert_eq!(cli(&["frobnicate"], "").status.code(), Some(2));
    assert_eq!(cli(&[], "").status.code(), Some(2));
}

#[test]
fn a_library_that_is_none_is_said() {
    let folder = TempDir::new().unwrap();
    let output = cli(&["articles", "--library", &folder.path().display().to_string()], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(complaints(&output).contains("is not a Dateline library"), "{}", complaints(&output));
}

#[test]
fn an_exported_timeline_is_taken_in_by_another_library() {
    let folder = TempDir::new().unwrap();
    let report = write(folder.path(), "z-report.txt", REPORT);
    let library = |name: &str| folder.path().join(name).display().to_string();
    let (here, there) = (library("here.dateline"), library("there.dateline"));
    let exported = folder.path().join("a-fire.json").display().to_string();
    for arguments in [
        vec!["import", "--library", &here, &report],
        vec!["accept", "--library", &here, "--timeline", "Fire", "--all"],
        vec!["export", "--library", &here, "--timeline", "Fire", "--format", "json", "-o", &exported],
    ] {
        assert_eq!(cli(&arguments, "").status.code(), Some(0), "{arguments:?}");
    }
    let output = cli(&["import", "--json", "--library", &there, &exported, &report], "");
    assert_eq!(output.status.code(), Some(0), "{}", complaints(&output));
    let taken = lines(&output).into_iter().find(|line| line["state"] == "timeline").unwrap();
    assert_eq!(taken["without_original"], json!(0), "the article comes first");
    assert!(taken["new_events"].as_u64().unwrap() > 0);
    let again = folder.path().join("again.json").display().to_string();
    let arguments = ["export", "--library", &there, "--timeline", "Fire", "--format", "json", "-o", &again];
    assert_eq!(cli(&arguments, "").status.code(), Some(0));
    let events = |path: &str| {
        let read: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let told = |event: &Value| {
            (event["headline"].clone(), event["when"].clone(), event["evidence"][0]["passage"].clone())
        };
        read["events"].as_array().unwrap().iter().map(told).collect::<Vec<_>>()
    };
    assert_eq!(events(&again), events(&exported));
}
