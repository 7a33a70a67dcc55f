//! Writes the manual's page "How Dateline reads dates" from the rules and their examples.

use std::{fmt::Write, fs, path::Path};

use crate::{
    Reference,
    languages::{LANGUAGES, Language, every_text_rules, shared_rules},
    meanings::Cue,
    rule::Rule,
    tag,
};

const PAGE: &str = "../../../docs/how-dateline-reads-dates.md";

/// An example: publication date, text, values.
type Example = (&'static str, &'static str, &'static str);

/// The most examples of a rule that the page shows.
const MOST: usize = 3;

const LANGUAGE_NAMES: [(&str, &str); 15] = [
    ("en", "English"),
    ("de", "German"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("it", "Italian"),
    ("pt", "Portuguese"),
    ("nl", "Dutch"),
    ("ru", "Russian"),
    ("uk", "Ukrainian"),
    ("tr", "Turkish"),
    ("el", "Greek"),
    ("zh", "Chinese"),
    ("ar", "Arabic"),
    ("fa", "Persian"),
    ("und", "Any other language"),
];

#[test]
fn the_manual_shows_the_rules_as_they_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let page = page();
    if std::env::var_os("UPDATE_MANUAL").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "{PAGE} is not fresh: run with UPDATE_MANUAL=1");
}

fn page() -> String {
    let mut page = include_str!("manual-head.md").to_owned();
    page.push_str("| chosen by | likely right |\n|---|---:|\n");
    for (cue, name) in Cue::NAMES {
        writeln!(page, "| {name} | {} % |", 100 - cue.doubt()).unwrap();
    }
    page.push_str(
        "\n## In every language\n\nDates in digits, and calendars that texts of any language name.\n\n",
    );
    page.push_str(&table(every_text_rules()));
    page.push_str("\n## In all languages but English, each in its own words\n\n");
    page.push_str(&shared_table());
    for language in LANGUAGES.iter().filter(|language| language.tag != "und") {
        page.push_str(&chapter(language));
    }
    page
}

/// What a language reads: its own rules, and sentences in its words.
fn chapter(language: &Language) -> String {
    let own = language.rules.iter().copied().flatten().copied().flatten();
    let own = own.filter(|rule| !shared_rules().any(|shared| is_same(rule, shared)));
    let mut chapter = format!("\n## {}\n\n", name(language.tag));
    chapter.push_str(&table(own));
    if !language.examples.is_empty() {
        chapter.push_str("\nIn its words:\n\n");
        for example in language.examples.iter().filter(|(.., values)| !values.is_empty()) {
            writeln!(chapter, "- {}", told(example)).unwrap();
        }
    }
    chapter
}

/// Whether it is the rule that languages share, not one of a language that has its name.
fn is_same(rule: &Rule, shared: &Rule) -> bool {
    rule.name == shared.name && rule.pattern == shared.pattern
}

fn table<'a>(rules: impl Iterator<Item = &'a Rule>) -> String {
    let mut table = String::from("| rule | made of | for example |\n|---|---|---|\n");
    for rule in rules {
        let examples = rule.examples.iter().filter(|(.., values)| !values.is_empty()).take(MOST).map(told);
        let not = rule.not.first().map(|text| format!("not “{}”", cell(text)));
        row(&mut table, rule, &examples.chain(not).collect::<Vec<_>>());
    }
    table
}

/// The shared rules, each with the first examples of languages that it reads.
fn shared_table() -> String {
    let read: Vec<(&str, String, Vec<String>)> = LANGUAGES
        .iter()
        .flat_map(|language| language.examples.iter().map(|example| (language.tag, example)))
        .map(|(tag, example)| (tag, told(example), rules_that_read(tag, example)))
        .collect();
    let mut table = String::from("| rule | made of | for example |\n|---|---|---|\n");
    for rule in shared_rules() {
        let of_rule = read.iter().filter(|(_, _, rules)| rules.iter().any(|name| name == rule.name));
        let shown: Vec<String> =
            of_rule.take(2).map(|(tag, told, _)| format!("{}: {told}", name(tag))).collect();
        row(&mut table, rule, &shown);
    }
    table
}

fn row(table: &mut String, rule: &Rule, examples: &[String]) {
    writeln!(table, "| {} | `{}` | {} |", rule.name, cell(rule.pattern), examples.join("<br>")).unwrap();
}

fn rules_that_read(language: &str, (published, text, _): &Example) -> Vec<String> {
    let published = published.parse::<chrono::NaiveDate>().ok().and_then(|day| day.and_hms_opt(0, 0, 0));
    let reference = Reference { published, language: Some(language.to_owned()) };
    tag(text, &reference).into_iter().map(|time| time.rule).collect()
}

/// "“two years ago” on 2013-07-12: `2011`"
fn told((published, text, values): &Example) -> String {
    let on = if published.is_empty() { String::new() } else { format!(" on {published}") };
    format!("“{}”{on}: `{}`", cell(text), cell(values))
}

/// Text inside a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn name(tag: &str) -> &'static str {
    LANGUAGE_NAMES.iter().find(|(known, _)| *known == tag).map_or("another language", |(_, name)| name)
}
