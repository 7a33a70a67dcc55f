//! Import: pages on disk to articles with suggestions in the library, durably.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use intake::Control;
use library::Library;
use tempfile::TempDir;

use crate::table::Row;
use crate::texts;
use crate::window::{noon, readers};

const PAGES: usize = 1_000;

/// Imports pages; the peer copies and hashes the same files.
pub(crate) fn bench() -> Vec<Row> {
    let folder = TempDir::new().unwrap();
    let pages = folder.path().join("pages");
    fs::create_dir(&pages).unwrap();
    let paths: Vec<PathBuf> = (0..PAGES).map(|number| write_page(&pages, number)).collect();

    let peer = timed(|| copy_and_hash(&paths, folder.path()));
    let library = Library::open_or_create(&folder.path().join("Bench.dateline"), noon).unwrap();
    let ours = timed(|| {
        let report =
            intake::import(&library, &readers(), &paths, None, &Control::default(), |_, _| {}).unwrap();
        assert_eq!(report.new_articles(), PAGES);
    });
    let per_second = |took: Duration| PAGES as f64 / took.as_secs_f64();
    vec![Row {
        what: format!("import of {PAGES} pages"),
        figure: format!("{:.0} articles/s", per_second(ours)),
        peer: format!("copying and hashing them: {:.0}/s", per_second(peer)),
        ratio: Some(per_second(ours) / per_second(peer)),
    }]
}

/// Writes one of the pages to a file.
pub(crate) fn write_page(folder: &Path, number: usize) -> PathBuf {
    let path = folder.join(format!("{number}.html"));
    fs::write(&path, texts::page(number)).unwrap();
    path
}

fn copy_and_hash(paths: &[PathBuf], folder: &Path) {
    for path in paths {
        let bytes = fs::read(path).unwrap();
        let hash = articles::Sha256::of(&bytes);
        fs::write(folder.join(hash.as_str()), bytes).unwrap();
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}
