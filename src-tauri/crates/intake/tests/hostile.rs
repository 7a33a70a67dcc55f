//! Files that hang, abort or swell their reader cost themselves and nothing else.
//!
//! This program is its own reading child: asked to read, it does harm where a file's text says so,
//! which no reader of the product does on a known file.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests fail by panicking")]

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use articles::{Article, Column, Source};
use chrono::{DateTime, TimeZone, Utc};
use intake::reading::{self, Out, Question};
use intake::{Control, Failure, Outcome, Readers, ReadingError};
use library::Library;
use tempfile::TempDir;

const TESTS: &[(&str, fn())] = &[
    ("one_file_that_hangs_fails_and_the_rest_is_imported", one_file_that_hangs_fails),
    ("one_file_that_ends_its_reader_fails_and_the_rest_is_imported", one_file_that_ends_its_reader_fails),
    ("a_reader_that_died_between_files_is_replaced", a_reader_that_died_between_files_is_replaced),
    ("a_file_is_read_as_without_a_child", a_file_is_read_as_without_a_child),
    ("an_original_is_shown_inert", an_original_is_shown_inert),
    ("pages_of_one_pdf_are_drawn_by_who_holds_it", pages_are_drawn_by_who_holds_the_pdf),
    ("hundreds_of_mixed_files_are_each_accounted_for", hundreds_of_mixed_files),
    ("tables_are_shown_and_read_as_a_person_says", tables_are_read_as_a_person_says),
    ("an_import_that_is_held_reads_no_further_file_and_goes_on", an_import_that_is_held_goes_on),
];

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some(reading::MODE) {
        return reading::serve(harmful);
    }
    for (name, test) in TESTS {
        test();
        println!("test {name} ... ok");
    }
    ExitCode::SUCCESS
}

fn harmful(question: &Question, source: Source, out: &mut Out<'_>) -> io::Result<Option<Source>> {
    static DIES_WITH_THE_NEXT: AtomicBool = AtomicBool::new(false);
    let text = String::from_utf8_lossy(&source.bytes).into_owned();
    if DIES_WITH_THE_NEXT.swap(text.contains("LATER"), Ordering::Relaxed) {
        std::process::exit(1);
    }
    if text.contains("HANG") {
        loop {
            std::thread::park();
        }
    }
    if text.contains("ABORT") {
        std::process::abort();
    }
    if text.contains("NEST") {
        println!("{}", nested(&text, 0));
    }
    if text.contains("SWELL") {
        let kept: Vec<Vec<u8>> = (0..64).map(|_| vec![0; 64 * 1024 * 1024]).collect();
        std::hint::black_box(kept);
    }
    reading::answer(question, source, out)
}

/// Recurses until the stack is used up.
fn nested(text: &str, depth: u64) -> u64 {
    let here = [depth; 64];
    match text.is_empty() {
        true => depth,
        false => nested(std::hint::black_box(text), depth + 1) + std::hint::black_box(here)[3],
    }
}

fn readers() -> Readers {
    Readers::of(std::env::current_exe().unwrap()).within(Duration::from_secs(6))
}

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 12, 0, 0).unwrap()
}

/// Imports files with these texts; the outcomes, in order.
fn import(texts: &[&str]) -> Vec<Outcome> {
    let folder = TempDir::new().unwrap();
    let library = Library::open_or_create(&folder.path().join("Test.dateline"), noon).unwrap();
    let paths: Vec<PathBuf> = (0..texts.len()).map(|n| folder.path().join(format!("{n}.txt"))).collect();
    for (path, text) in paths.iter().zip(texts) {
        fs::write(path, text).unwrap();
    }
    let report = intake::import(&library, &readers(), &paths, None, &Control::default(), |_, _| {}).unwrap();
    assert_eq!(library.status().unwrap().articles as usize, report.new_articles());
    report.files.into_iter().map(|file| file.outcome).collect()
}

fn failure(outcome: &Outcome) -> &ReadingError {
    match outcome {
        Outcome::Failed(Failure::Read(error)) => error,
        other => panic!("it was imported: {other:?}"),
    }
}

fn one_file_that_hangs_fails() {
    let outcomes = import(&["It burned on Monday.", "HANG", "It was out by dawn."]);
    let [Outcome::New(_), hung, Outcome::New(_)] = &outcomes[..] else { panic!("{outcomes:?}") };
    assert_eq!(failure(hung).to_string(), "1.txt took longer than 10 s to read");
}

fn one_file_that_ends_its_reader_fails() {
    let outcomes = import(&["One.", "ABORT", "Two.", "NEST", "Three.", "SWELL", "Four."]);
    assert_eq!(outcomes.iter().filter(|outcome| matches!(outcome, Outcome::New(_))).count(), 4);
    for (place, name) in [(1, "1.txt"), (3, "3.txt"), (5, "5.txt")] {
        let said = failure(&outcomes[place]).to_string();
        assert!(said.starts_with(name) && said.contains("damaged"), "{said}");
    }
}

fn a_reader_that_died_between_files_is_replaced() {
    let readers = readers();
    for text in ["It burned LATER.", "It burned on Monday.", "It burned LATER.", "It was out by dawn."] {
        let source = Source::new("fire.txt", text.as_bytes().to_vec());
        assert_eq!(article(&readers, &source).text, text);
    }
}

fn a_file_is_read_as_without_a_child() {
    let source = Source::new("2019-03-21 fire.txt", b"Fire at Lys\n\nIt burned on Wednesday.".to_vec());
    assert_eq!(article(&readers(), &source), articles::read(&source).unwrap());
}

fn article(readers: &Readers, source: &Source) -> Article {
    let mut parts = readers.articles(source).unwrap();
    let (read, found) = parts.pop().unwrap();
    assert_eq!((&read, parts.len()), (source, 0));
    found.unwrap().0
}

fn an_original_is_shown_inert() {
    let source = Source::new("page.html", b"<p onclick='x()'>Fire<script>alert(1)</script>".to_vec());
    assert_eq!(readers().inert_html(&source).unwrap(), articles::inert_html(&source).unwrap());
}

/// A PDF of one page, with these words beside what is drawn.
fn pdf(words: &str) -> Source {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
    ];
    let mut file = format!("%PDF-1.4\n% {words}\n");
    let mut places = String::new();
    for (number, object) in (1..).zip(objects) {
        places.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let start = file.len();
    let table = format!(
        "xref\n0 4\n0000000000 65535 f \n{places}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{start}\n"
    );
    Source::new("report.pdf", format!("{file}{table}%%EOF").into_bytes())
}

fn pages_are_drawn_by_who_holds_the_pdf() {
    let (readers, report, other) = (readers(), pdf("the report"), pdf("another"));
    let sent = AtomicUsize::new(0);
    let draw = |pdf: &Source| {
        let read = || {
            sent.fetch_add(1, Ordering::Relaxed);
            Ok::<_, ReadingError>(pdf.clone())
        };
        let drawn = readers.page_picture(&pdf.sha256, read, 1, 60).unwrap();
        assert_eq!(drawn, articles::page_picture(pdf, 1, 60).unwrap());
        sent.load(Ordering::Relaxed)
    };
    assert_eq!([draw(&report), draw(&report), draw(&report)], [1, 1, 1], "it is sent once");
    assert_eq!([draw(&other), draw(&other), draw(&report)], [2, 2, 3], "only the last one is held");
    let text = Source::new("fire.txt", b"It burned on Monday.".to_vec());
    assert_eq!(article(&readers, &text).text, "It burned on Monday.");
    assert_eq!(draw(&report), 4, "what is read otherwise takes its place");
    // The child that holds this one dies when it is asked again.
    let dying = pdf("LATER");
    assert_eq!([draw(&dying), draw(&dying)], [5, 6], "who died is replaced, and it is sent again");
}

/// Every file of a folder and of the folders in it ends as new, known or failed for a reason of its own.
fn hundreds_of_mixed_files() {
    let folder = TempDir::new().unwrap();
    let library = Library::open_or_create(&folder.path().join("Test.dateline"), noon).unwrap();
    let files = folder.path().join("files");
    for number in 0..300 {
        let below = files.join(format!("{}", number % 7));
        fs::create_dir_all(&below).unwrap();
        let (ending, text) = match number % 20 {
            3 => ("txt", String::new()),
            7 => ("docx", "PK\u{3}\u{4} and no more".to_owned()),
            11 => ("bin", "\u{0}\u{1}\u{2}".repeat(9)),
            13 => ("txt", "It burned all night.".to_owned()),
            17 if number < 60 => ("txt", "ABORT".to_owned()),
            _ => ("txt", format!("It burned on day {number}.")),
        };
        fs::write(below.join(format!("{number}.{ending}")), text).unwrap();
    }
    let mut told = 0;
    let report =
        intake::import(&library, &readers(), &[files], None, &Control::default(), |_, _| told += 1).unwrap();
    assert_eq!((report.files.len(), told), (300, 300));
    // Of 15 that are the same, one is new.
    assert_eq!((report.new_articles(), report.known(), report.failures().count()), (238, 14, 48));
    assert_eq!(library.status().unwrap().articles, 238);
    for file in &report.files {
        if let Outcome::Failed(failure) = &file.outcome {
            let name = file.path.file_name().unwrap().to_string_lossy();
            assert!(failure.to_string().starts_with(&*name), "{failure}");
        }
    }
}

fn tables_are_read_as_a_person_says() {
    let folder = TempDir::new().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let paths = [
        file("one.csv", "Kind,Words\nFire,It burned.\nQuay,It was closed.\n"),
        file("note.txt", "It was out by dawn."),
        file("two.csv", "Kind,Words\nGate,It was open.\nDoor,It was shut.\n"),
    ];
    let found = intake::tables(&readers(), &paths);
    let [tables] = &found[..] else { panic!("{found:?}") };
    assert_eq!((tables.paths.len(), tables.preview.rows), (2, 4));
    let told =
        [(Column::Title, "Kind"), (Column::Text, "Words")].map(|(part, name)| (part, Some(name.to_owned())));
    let readers = readers().with_columns(told.into_iter().collect());
    let library = Library::open_or_create(&folder.path().join("Test.dateline"), noon).unwrap();
    let report =
        intake::import(&library, &readers, &tables.paths, None, &Control::default(), |_, _| {}).unwrap();
    let titles: Vec<String> = report
        .files
        .iter()
        .map(|file| match file.outcome {
            Outcome::New(id) => library.article(id).unwrap().article.title,
            _ => format!("{:?}", file.outcome),
        })
        .collect();
    assert_eq!(titles, ["Fire", "Quay", "Gate", "Door"]);
}

fn an_import_that_is_held_goes_on() {
    let folder = TempDir::new().unwrap();
    let library = Library::open_or_create(&folder.path().join("Test.dateline"), noon).unwrap();
    let paths: Vec<PathBuf> = (0..40).map(|n| folder.path().join(format!("{n}.txt"))).collect();
    for (number, path) in paths.iter().enumerate() {
        fs::write(path, format!("Quay {number} closed on Monday.")).unwrap();
    }
    let (control, told) = (Control::default(), AtomicUsize::new(0));
    let (report, held, later) = thread::scope(|scope| {
        let import = scope.spawn(|| {
            intake::import(&library, &readers(), &paths, None, &control, |_, _| {
                control.pause();
                told.fetch_add(1, Ordering::SeqCst);
            })
        });
        while told.load(Ordering::SeqCst) == 0 {
            thread::sleep(Duration::from_millis(10));
        }
        thread::sleep(Duration::from_millis(300));
        let held = told.load(Ordering::SeqCst);
        thread::sleep(Duration::from_millis(300));
        let later = told.load(Ordering::SeqCst);
        control.go_on();
        while !import.is_finished() {
            // Each file that is told asks to hold again.
            thread::sleep(Duration::from_millis(10));
            control.go_on();
        }
        (import.join().unwrap().unwrap(), held, later)
    });
    assert!(held < 40 && held == later, "{held}, {later}");
    assert_eq!(report.new_articles(), 40);
}
