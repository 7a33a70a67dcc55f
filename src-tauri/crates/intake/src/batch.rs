//! Batches: many files at once, each with its own outcome.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

use articles::{ArticleId, Sha256, Source};
use chronology::TimelineContents;
use edtf::Edtf;
use export::ReadJsonError;
use library::{Added, AddedTimeline, Import, Library, LibraryError, NewArticle};
use rayon::iter::Either;
use rayon::prelude::*;

use crate::{Control, ReadPart, Readers, ReadingError};

/// Files read side by side and then stored in one transaction.
const BATCH: usize = 32;

/// Files larger than this are refused: no article is, and one file must not take all memory.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// How far long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Files or articles done.
    pub done: usize,
    /// How many there are in all.
    pub total: usize,
}

/// What became of one file, or of one article in an archive.
#[derive(Debug)]
pub struct Imported {
    /// The file; for an article in an archive, its name below the archive's.
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
    /// It is a timeline that was exported, taken in again.
    Timeline(AddedTimeline),
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
    /// It could not be read.
    #[error(transparent)]
    Read(#[from] ReadingError),
    /// It is a timeline that was exported, but cannot be read.
    #[error("{file}: {source}")]
    Timeline {
        /// The file.
        file: String,
        /// What is wrong with it.
        source: ReadJsonError,
    },
}

impl Failure {
    /// What a person can do, in a sentence.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Open { .. } => "Check that the file is there and may be read.",
            Self::TooLarge { .. } => "Import the part of it that you need.",
            Self::Read(error) => error.advice(),
            Self::Timeline { source: ReadJsonError::Newer { .. }, .. } => {
                "Update Dateline, then import it again."
            }
            Self::Timeline { .. } => "Export the timeline again where it was made, and import that.",
        }
    }
}

/// What an import came to, file by file, in the order given.
#[derive(Debug, Default)]
pub struct Report {
    /// One for each file, and for each article in an archive.
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

/// Imports files, folders (all files below them), archives and exported timelines; `published` stands in
/// where a file tells no date.
///
/// `watch` is told each file's outcome once it is durable. An error of the library ends the import;
/// what was stored before it stays. Undo takes the import back as one.
pub fn import(
    library: &Library,
    readers: &Readers,
    paths: &[PathBuf],
    published: Option<&Edtf>,
    control: &Control,
    mut watch: impl FnMut(Progress, &Imported),
) -> Result<Report, LibraryError> {
    let mut files = expand(paths);
    // A timeline comes after the articles that it cites.
    files.sort_by_key(|path| path.extension().is_some_and(|extension| extension == "json"));
    let mut report = Report::default();
    let mut storing = library.import();
    let mut done = 0;
    let (total, mut waiting) = (files.len(), VecDeque::from(files));
    while !waiting.is_empty() {
        control.hold();
        let batch: Vec<PathBuf> = waiting.drain(..BATCH.min(waiting.len())).collect();
        let imported = match control.is_cancelled() {
            true => batch.iter().map(|path| vec![cancelled(path)]).collect(),
            false => {
                let (read, unread) = read_batch(library, readers, batch, published, control);
                unread.into_iter().rev().for_each(|path| waiting.push_front(path));
                let (paths, read): (Vec<_>, Vec<_>) = read.into_iter().unzip();
                store(&mut storing, &paths, read)?
            }
        };
        for file in imported {
            done += 1;
            for part in file {
                watch(Progress { done, total }, &part);
                report.files.push(part);
            }
        }
    }
    Ok(report)
}

/// Reads files side by side; those that a wish to pause or to cancel came before are handed back unread.
fn read_batch(
    library: &Library,
    readers: &Readers,
    batch: Vec<PathBuf>,
    published: Option<&Edtf>,
    control: &Control,
) -> (Vec<(PathBuf, FileRead)>, Vec<PathBuf>) {
    batch.into_par_iter().partition_map(|path| match control.goes_on() {
        true => {
            let read = read_file(library, readers, &path, published);
            Either::Left((path, read))
        }
        false => Either::Right(path),
    })
}

/// A file that was read, or the failure of the library to say whether it is known.
type FileRead = Result<(Option<Sha256>, Result<Read, Failure>), LibraryError>;

enum Read {
    Known(ArticleId),
    Parts(Vec<ReadPart>),
    Timeline(Box<TimelineContents>),
}

/// Stores the articles read of a batch in one transaction, then its timelines; one list for each file.
fn store(
    storing: &mut Import<'_>,
    paths: &[PathBuf],
    read: Vec<FileRead>,
) -> Result<Vec<Vec<Imported>>, LibraryError> {
    let (mut fresh, mut timelines) = (Vec::new(), Vec::new());
    let mut imported: Vec<Vec<Imported>> = Vec::with_capacity(paths.len());
    for (path, read) in paths.iter().zip(read) {
        let (sha256, read) = read?;
        let whole = |outcome| vec![Imported { path: path.clone(), sha256: sha256.clone(), outcome }];
        let place = imported.len();
        imported.push(match read {
            Ok(Read::Known(id)) => whole(Outcome::Known(id)),
            Err(failure) => whole(Outcome::Failed(failure)),
            Ok(Read::Timeline(contents)) => {
                timelines.push((place, contents));
                whole(Outcome::Cancelled)
            }
            Ok(Read::Parts(parts)) => {
                let part = |(number, part)| take_part(path, &sha256, part, (place, number), &mut fresh);
                parts.into_iter().enumerate().map(part).collect()
            }
        });
    }
    let (places, articles): (Vec<(usize, usize)>, Vec<NewArticle>) = fresh.into_iter().unzip();
    for ((file, part), added) in places.into_iter().zip(storing.add(&articles)?) {
        imported[file][part].outcome = match added {
            Added::New(id) => Outcome::New(id),
            Added::Known(id) => Outcome::Known(id),
        };
    }
    for (file, contents) in timelines {
        imported[file][0].outcome = Outcome::Timeline(storing.add_timeline(&contents)?);
    }
    Ok(imported)
}

/// Puts an article among those to be stored, with the place where its outcome is to be told.
fn take_part(
    path: &Path,
    file: &Option<Sha256>,
    (source, read): ReadPart,
    place: (usize, usize),
    fresh: &mut Vec<((usize, usize), NewArticle)>,
) -> Imported {
    let sha256 = Some(source.sha256.clone());
    let path = match sha256 == *file {
        true => path.to_owned(),
        false => path.join(&source.name),
    };
    let outcome = match read {
        Ok((article, analysis)) => {
            fresh.push((place, NewArticle { source, article, analysis }));
            Outcome::Cancelled
        }
        Err(error) => Outcome::Failed(ReadingError::Read(error).into()),
    };
    Imported { path, sha256, outcome }
}

fn read_file(library: &Library, readers: &Readers, path: &Path, published: Option<&Edtf>) -> FileRead {
    let source = match open(path) {
        Ok(source) => source,
        Err(failure) => return Ok((None, Err(failure))),
    };
    let sha256 = source.sha256.clone();
    let read = match library.article_of_source(&sha256)? {
        Some(id) => Ok(Read::Known(id)),
        None => match timeline(&source) {
            Some(timeline) => timeline.map(|contents| Read::Timeline(Box::new(contents))),
            None => readers.everything(&source, published).map(Read::Parts).map_err(Failure::Read),
        },
    };
    Ok((Some(sha256), read))
}

/// The timeline that a source holds, if it is one that was exported.
pub(crate) fn timeline(source: &Source) -> Option<Result<TimelineContents, Failure>> {
    match export::read_json(std::str::from_utf8(&source.bytes).ok()?) {
        Err(ReadJsonError::NotATimeline) => None,
        read => {
            Some(read.map_err(|problem| Failure::Timeline { file: source.name.clone(), source: problem }))
        }
    }
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
