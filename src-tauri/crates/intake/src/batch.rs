//! Batches: many files at once, each with its own outcome.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use articles::{ArticleId, ReadError, Sha256, Source};
use edtf::Edtf;
use library::{Added, Import, Library, LibraryError, NewArticle};
use rayon::prelude::*;

/// Files read side by side and then stored in one transaction.
const BATCH: usize = 32;

/// Files larger than this are refused: no article is, and one file must not take all memory.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// Asks an import to stop after the batch at hand; what is stored stays.
#[derive(Debug, Default)]
pub struct Cancel(AtomicBool);

impl Cancel {
    /// Asks to stop.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Takes the wish back, for the next import.
    pub fn reset(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    fn wanted(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Files done.
    pub done: usize,
    /// Files in all.
    pub total: usize,
}

/// What became of one file.
#[derive(Debug)]
pub struct Imported {
    /// The file.
    pub path: PathBuf,
    /// The hash of its bytes, if they could be read.
    pub sha256: Option<Sha256>,
    /// Its outcome.
    pub outcome: Outcome,
}

/// An outcome.
#[derive(Debug)]
pub enum Outcome {
    /// Stored, durably.
    New(ArticleId),
    /// The same bytes were there already.
    Known(ArticleId),
    /// It could not be read; nothing was stored.
    Failed(Failure),
    /// The import was cancelled before it.
    Cancelled,
}

/// Why one file could not be imported.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The system could not read it.
    #[error("{file} could not be opened: {source}")]
    Open {
        /// The file.
        file: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// It is too large.
    #[error("{file} is larger than {} MB", LARGEST_FILE / 1024 / 1024)]
    TooLarge {
        /// The file.
        file: String,
    },
    /// It is no article.
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// What an import came to, file by file, in the order given.
#[derive(Debug, Default)]
pub struct Report {
    /// One for each file.
    pub files: Vec<Imported>,
}

impl Report {
    /// How many are new.
    pub fn new_articles(&self) -> usize {
        self.files.iter().filter(|file| matches!(file.outcome, Outcome::New(_))).count()
    }

    /// How many were known already.
    pub fn known(&self) -> usize {
        self.files.iter().filter(|file| matches!(file.outcome, Outcome::Known(_))).count()
    }

    /// The failures.
    pub fn failures(&self) -> impl Iterator<Item = &Failure> {
        self.files.iter().filter_map(|file| match &file.outcome {
            Outcome::Failed(failure) => Some(failure),
            _ => None,
        })
    }
}

/// Imports files and folders (all files below them); `published` stands in where a file tells no date.
///
/// `watch` is told each file's outcome once it is durable. An error of the library ends the import;
/// what was stored before it stays. Undo takes the import back as one.
pub fn import(
    library: &Library,
    paths: &[PathBuf],
    published: Option<&Edtf>,
    cancel: &Cancel,
    mut watch: impl FnMut(Progress, &Imported),
) -> Result<Report, LibraryError> {
    let files = expand(paths);
    let mut report = Report::default();
    let mut storing = library.import();
    for batch in files.chunks(BATCH) {
        let imported = match cancel.wanted() {
            true => batch.iter().map(|path| cancelled(path)).collect(),
            false => import_batch(library, &mut storing, batch, published)?,
        };
        for file in imported {
            let progress = Progress { done: report.files.len() + 1, total: files.len() };
            watch(progress, &file);
            report.files.push(file);
        }
    }
    Ok(report)
}

/// Reads a batch on all cores, then stores it in one transaction.
fn import_batch(
    library: &Library,
    storing: &mut Import<'_>,
    paths: &[PathBuf],
    published: Option<&Edtf>,
) -> Result<Vec<Imported>, LibraryError> {
    let read: Vec<_> = paths.par_iter().map(|path| read_file(library, path, published)).collect();
    let mut fresh = Vec::new();
    let mut imported = Vec::new();
    for (path, (sha256, read)) in paths.iter().zip(read) {
        let outcome = match read {
            Ok(Read::Article(article)) => {
                fresh.push((imported.len(), *article));
                Outcome::Cancelled
            }
            Ok(Read::Known(id)) => Outcome::Known(id),
            Err(Problem::File(failure)) => Outcome::Failed(failure),
            Err(Problem::Library(error)) => return Err(error),
        };
        imported.push(Imported { path: path.clone(), sha256, outcome });
    }
    let (places, articles): (Vec<usize>, Vec<NewArticle>) = fresh.into_iter().unzip();
    for (place, added) in places.into_iter().zip(storing.add(&articles)?) {
        imported[place].outcome = match added {
            Added::New(id) => Outcome::New(id),
            Added::Known(id) => Outcome::Known(id),
        };
    }
    Ok(imported)
}

enum Read {
    Article(Box<NewArticle>),
    Known(ArticleId),
}

enum Problem {
    File(Failure),
    Library(LibraryError),
}

fn read_file(
    library: &Library,
    path: &Path,
    published: Option<&Edtf>,
) -> (Option<Sha256>, Result<Read, Problem>) {
    let source = match open(path) {
        Ok(source) => source,
        Err(failure) => return (None, Err(Problem::File(failure))),
    };
    let sha256 = source.sha256.clone();
    let read = match library.article_of_source(&sha256) {
        Ok(Some(id)) => Ok(Read::Known(id)),
        Ok(None) => crate::read(source, published)
            .map(|article| Read::Article(Box::new(article)))
            .map_err(|error| Problem::File(error.into())),
        Err(error) => Err(Problem::Library(error)),
    };
    (Some(sha256), read)
}

/// Takes a file's bytes as a source.
pub fn open(path: &Path) -> Result<Source, Failure> {
    let file = path.display().to_string();
    let size = fs::metadata(path).map_err(|source| Failure::Open { file: file.clone(), source })?.len();
    if size > LARGEST_FILE {
        return Err(Failure::TooLarge { file });
    }
    let bytes = fs::read(path).map_err(|source| Failure::Open { file, source })?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    Ok(Source::new(name, bytes))
}

fn cancelled(path: &Path) -> Imported {
    Imported { path: path.to_owned(), sha256: None, outcome: Outcome::Cancelled }
}

/// Lists files, and all files below folders in order of name; hidden files and links are left out.
fn expand(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut rest: Vec<PathBuf> = paths.iter().rev().cloned().collect();
    while let Some(path) = rest.pop() {
        if !path.is_dir() {
            files.push(path);
            continue;
        }
        let Ok(entries) = fs::read_dir(&path) else {
            files.push(path);
            continue;
        };
        let mut inside: Vec<PathBuf> = entries
            .flatten()
            .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
            .filter(|entry| entry.file_type().is_ok_and(|kind| !kind.is_symlink()))
            .map(|entry| entry.path())
            .collect();
        inside.sort();
        rest.extend(inside.into_iter().rev());
    }
    files
}
