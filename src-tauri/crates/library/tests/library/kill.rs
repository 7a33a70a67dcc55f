//! Killing an import: nothing that was acknowledged is missing.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use ::articles::Sha256;
use library::{Added, Library, SuggestionQuery};

use crate::examples::*;

/// The folder that a child process imports into; set only for the child.
const FOLDER: &str = "DATELINE_TEST_IMPORTS_INTO";

/// How often the import is killed.
const KILLS: usize = 50;

/// Not a test by itself: what the killed process runs. It imports batches and says what is durable.
#[test]
fn imports_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let library = open(Path::new(&folder));
    let start = library.articles(&Default::default(), ALL).unwrap().total;
    for batch in 0.. {
        let articles: Vec<_> = (0..8)
            .map(|place| {
                let text =
                    format!("On Thursday boat {start}-{batch}-{place} sank. {}", "Water. ".repeat(200));
                let name = format!("{start}-{batch}-{place}.txt");
                article(&name, "A boat", &text, Some("2013-07-26"), &[("Thursday", "2013-07-25")])
            })
            .collect();
        let added = library.add_articles(&articles).unwrap();
        let mut out = std::io::stdout().lock();
        for (article, added) in articles.iter().zip(added) {
            let Added::New(id) = added else { panic!("each is new") };
            writeln!(out, "\nstored {} {}", id.0, article.source.sha256).unwrap();
        }
        library
            .accept_waiting(&SuggestionQuery { min_score: Some(0.5), ..Default::default() }, None)
            .unwrap();
        library.undo().unwrap();
    }
}

/// Lets a child import and kills it some time after it started, or after its first articles are
/// durable; returns what it acknowledged.
fn import_and_kill(folder: &Path, after: Duration, waits: bool) -> HashMap<i64, Sha256> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::imports_until_it_is_killed", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let (sender, acknowledged) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        for line in output.lines().map_while(Result::ok) {
            let stored = line.strip_prefix("stored ").and_then(|rest| rest.split_once(' '));
            if let Some((id, sha256)) = stored {
                drop(sender.send((id.parse().unwrap(), Sha256::parse(sha256).unwrap())));
            }
        }
    });
    let first = waits.then(|| acknowledged.recv_timeout(Duration::from_secs(60)).unwrap());
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap();
    first.into_iter().chain(acknowledged.try_iter()).collect()
}

#[test]
fn nothing_acknowledged_is_missing_after_fifty_kills() {
    let folder = tempfile::tempdir().unwrap();
    let mut acknowledged = HashMap::new();
    for kill in 0..KILLS {
        let after = Duration::from_micros((kill as u64 * 7919) % 60_000);
        acknowledged.extend(import_and_kill(folder.path(), after, kill % 5 > 0));
        let library = open(folder.path());
        assert_whole(&library, &acknowledged);
        assert_eq!(files_below(&folder.path().join("Fire.dateline/originals/incoming")), 0, "kill {kill}");
    }
    let library = open(folder.path());
    assert_eq!(library.check().unwrap().problems, []);
    let originals = files_below(&folder.path().join("Fire.dateline/originals"));
    let articles = library.articles(&Default::default(), ALL).unwrap().total;
    assert_eq!(originals, articles as usize, "no original without an article");
}

fn assert_whole(library: &Library, acknowledged: &HashMap<i64, Sha256>) {
    for (id, sha256) in acknowledged {
        assert_eq!(library.article_of_source(sha256).unwrap().map(|id| id.0), Some(*id));
        assert!(library.original(sha256).is_ok());
    }
}

fn files_below(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { files_below(&path) } else { 1 }).sum()
}
