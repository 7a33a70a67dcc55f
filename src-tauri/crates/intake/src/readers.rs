//! Reading in child processes: a pool of them, kept for the next file and replaced when one dies.

use std::io;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use articles::{Area, Article, Columns, PageSize, Preview, Quoted, ReadError, Sha256, Source};
use edtf::Edtf;
use library::Analysis;

use crate::reading::{self, Answer, Part, Question, Wanted};

/// Child processes that read sources; a hostile file ends one of them and nothing else.
#[derive(Debug)]
pub struct Readers {
    program: io::Result<PathBuf>,
    deadline: Duration,
    columns: Columns,
    idle: Mutex<Vec<ReadingChild>>,
}

/// Why a source could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadingError {
    /// It is no article.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Reading it took too long.
    #[error("{file} took longer than {} s to read", reading::DEADLINE.as_secs())]
    TooSlow {
        /// The file's name.
        file: String,
    },
    /// Reading it ended the process that did.
    #[error(
        "{file} could not be read: it is damaged or made to do harm, or needs more than {} GB of memory",
        reading::MEMORY / 1024 / 1024 / 1024
    )]
    Broke {
        /// The file's name.
        file: String,
    },
    /// The process that reads could not be started.
    #[error("{file} could not be read: the program that reads files does not start: {source}")]
    Start {
        /// The file's name.
        file: String,
        /// What the system says.
        source: io::Error,
    },
}

impl ReadingError {
    /// What a person can do, in a sentence.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Read(error) => error.advice(),
            Self::TooSlow { .. } | Self::Broke { .. } => {
                "Nothing else was touched. Save its text in another format and import that."
            }
            Self::Start { .. } => "Start the program again; nothing is lost.",
        }
    }
}

/// What became of one part of a source: its own bytes, and what was read in them.
pub type ReadPart = (Source, Result<(Article, Analysis), ReadError>);

impl Default for Readers {
    fn default() -> Self {
        Self::new()
    }
}

impl Readers {
    /// Readers that are this program, started again; it calls [`reading::answer_if_asked`] first of all.
    pub fn new() -> Self {
        Self {
            program: std::env::current_exe(),
            deadline: reading::DEADLINE,
            columns: Columns::default(),
            idle: Mutex::default(),
        }
    }

    /// Readers that are another program.
    pub fn of(program: PathBuf) -> Self {
        Self { program: Ok(program), ..Self::new() }
    }

    /// The same readers with another deadline for each answer.
    pub fn within(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// The same readers for tables whose columns hold what a person says.
    pub fn with_columns(self, columns: Columns) -> Self {
        Self { columns, ..self }
    }

    /// Reads the articles in a source: one, or those of an archive, each with its own outcome.
    pub fn articles(&self, source: &Source) -> Result<Vec<ReadPart>, ReadingError> {
        self.parts(source, Wanted::Articles)
    }

    /// Reads the articles in a source and finds everything in them; `published` stands in where one
    /// tells no date.
    pub fn everything(
        &self,
        source: &Source,
        published: Option<&Edtf>,
    ) -> Result<Vec<ReadPart>, ReadingError> {
        self.parts(source, Wanted::Everything(published.cloned()))
    }

    /// Returns a source as inert HTML; see [`articles::inert_html`].
    pub fn inert_html(&self, source: &Source) -> Result<String, ReadingError> {
        self.only(source, Wanted::Inert, |answer| match answer {
            Answer::Inert(html) => Some(html),
            _ => None,
        })
    }

    /// The sizes of a PDF's pages; see [`articles::page_sizes`].
    pub fn page_sizes(&self, source: &Source) -> Result<Vec<PageSize>, ReadingError> {
        self.only(source, Wanted::Pages, |answer| match answer {
            Answer::Pages(sizes) => Some(sizes),
            _ => None,
        })
    }

    /// Draws a page of a PDF; see [`articles::page_picture`]. `read` gives the PDF where no child holds it.
    pub fn page_picture<E: From<ReadingError>>(
        &self,
        pdf: &Sha256,
        read: impl FnOnce() -> Result<Source, E>,
        page: u32,
        width: u32,
    ) -> Result<String, E> {
        self.of_page(pdf, read, Wanted::Picture(page, width), |answer| match answer {
            Answer::Picture(png) => Some(png),
            _ => None,
        })
    }

    /// Where words stand on a page of a PDF; see [`articles::page_areas`]. `read` gives the PDF where no child holds it.
    pub fn page_areas<E: From<ReadingError>>(
        &self,
        pdf: &Sha256,
        read: impl FnOnce() -> Result<Source, E>,
        page: u32,
        quoted: Quoted,
    ) -> Result<Vec<Area>, E> {
        self.of_page(pdf, read, Wanted::Areas(page, quoted), |answer| match answer {
            Answer::Areas(areas) => Some(areas),
            _ => None,
        })
    }

    /// Shows the first rows of a table; see [`articles::preview`].
    pub fn preview(&self, source: &Source) -> Result<Option<Preview>, ReadingError> {
        self.only(source, Wanted::Preview, |answer| match answer {
            Answer::Preview(preview) => Some(preview),
            _ => None,
        })
    }

    /// The one answer that is wanted.
    fn only<T>(
        &self,
        source: &Source,
        wanted: Wanted,
        take: impl Fn(Answer) -> Option<T>,
    ) -> Result<T, ReadingError> {
        taken(self.ask(source, wanted)?, &source.name, take)
    }

    /// The one answer about a page: of the child that holds its source, else of one to which the source is sent.
    fn of_page<T, E: From<ReadingError>>(
        &self,
        sha256: &Sha256,
        read: impl FnOnce() -> Result<Source, E>,
        wanted: Wanted,
        take: impl Fn(Answer) -> Option<T>,
    ) -> Result<T, E> {
        if let Some((child, held)) = self.holding(sha256) {
            let question = self.question(&held.name, wanted.clone());
            let name = held.name.clone();
            match self.ask_child(child, Question { is_held: true, ..question }, held, Vec::new()) {
                Err(ReadingError::Broke { .. }) => {}
                answered => return Ok(taken(answered?, &name, take)?),
            }
        }
        Ok(self.only(&read()?, wanted, take)?)
    }

    /// Takes the waiting child that holds a source, if one does.
    fn holding(&self, sha256: &Sha256) -> Option<(ReadingChild, Held)> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let place =
            idle.iter().position(|child| child.holds.as_ref().is_some_and(|held| held.sha256 == *sha256))?;
        let child = idle.swap_remove(place);
        let held = child.holds.clone()?;
        Some((child, held))
    }

    /// Takes a child that waits, rather one that holds nothing.
    fn waiting(&self) -> Option<ReadingChild> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let place = idle.iter().rposition(|child| child.holds.is_none()).or(idle.len().checked_sub(1))?;
        Some(idle.swap_remove(place))
    }

    fn parts(&self, source: &Source, wanted: Wanted) -> Result<Vec<ReadPart>, ReadingError> {
        let taken = |(answer, bytes): (Answer, Vec<u8>)| {
            let (part, read) = match answer {
                Answer::Article(part, article, analysis) => (part, Ok((*article, analysis))),
                Answer::Unread(part, error) => (part, Err(error)),
                _ => return None,
            };
            let source = match part {
                Part::Whole => source.clone(),
                Part::Inside { name, url, captured } => Source { url, captured, ..Source::new(name, bytes) },
            };
            Some((source, read))
        };
        Ok(self.ask(source, wanted)?.into_iter().filter_map(taken).collect())
    }

    /// Asks a child; one that waited and dies is replaced once, lest an earlier file's harm be blamed on this.
    fn ask(&self, source: &Source, wanted: Wanted) -> Result<Vec<(Answer, Vec<u8>)>, ReadingError> {
        let (url, captured) = (source.url.clone(), source.captured.clone());
        let question = Question { url, captured, ..self.question(&source.name, wanted) };
        let held = Held { sha256: source.sha256.clone(), name: source.name.clone() };
        if let Some(child) = self.waiting() {
            match self.ask_child(child, question.clone(), held.clone(), source.bytes.clone()) {
                Err(ReadingError::Broke { .. }) => {}
                answered => return answered,
            }
        }
        self.ask_child(self.start(source)?, question, held, source.bytes.clone())
    }

    fn question(&self, name: &str, wanted: Wanted) -> Question {
        Question {
            name: name.to_owned(),
            url: None,
            captured: None,
            wanted,
            columns: self.columns.clone(),
            is_held: false,
        }
    }

    fn start(&self, source: &Source) -> Result<ReadingChild, ReadingError> {
        let failed = |source_error| ReadingError::Start { file: source.name.clone(), source: source_error };
        match &self.program {
            Ok(program) => ReadingChild::start(program).map_err(failed),
            Err(error) => Err(failed(io::Error::new(error.kind(), error.to_string()))),
        }
    }

    /// Asks a child about `source`, whose bytes are sent unless the child holds it.
    fn ask_child(
        &self,
        mut child: ReadingChild,
        question: Question,
        source: Held,
        bytes: Vec<u8>,
    ) -> Result<Vec<(Answer, Vec<u8>)>, ReadingError> {
        let file = || source.name.clone();
        let will_hold = question.wanted.is_of_pages();
        if child.questions.send((question, bytes)).is_err() {
            return Err(ReadingError::Broke { file: file() });
        }
        let mut answers = Vec::new();
        loop {
            match child.answers.recv_timeout(self.deadline) {
                Ok((Answer::End, _)) => break,
                Ok(answer) => answers.push(answer),
                Err(RecvTimeoutError::Timeout) => return Err(ReadingError::TooSlow { file: file() }),
                Err(RecvTimeoutError::Disconnected) => return Err(ReadingError::Broke { file: file() }),
            }
        }
        child.holds = will_hold.then_some(source);
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(child);
        Ok(answers)
    }
}

/// The first answer that is taken.
fn taken<T>(
    answers: Vec<(Answer, Vec<u8>)>,
    file: &str,
    take: impl Fn(Answer) -> Option<T>,
) -> Result<T, ReadingError> {
    for (answer, _) in answers {
        match answer {
            Answer::Unread(_, error) => return Err(error.into()),
            answer => {
                if let Some(taken) = take(answer) {
                    return Ok(taken);
                }
            }
        }
    }
    Err(ReadingError::Broke { file: file.to_owned() })
}

/// A child process and the thread that speaks with it; the process ends when this is dropped.
#[derive(Debug)]
struct ReadingChild {
    process: Child,
    questions: Sender<(Question, Vec<u8>)>,
    answers: Receiver<(Answer, Vec<u8>)>,
    /// What it holds for further questions about pages.
    holds: Option<Held>,
}

/// A source that a child holds.
#[derive(Debug, Clone)]
struct Held {
    sha256: Sha256,
    name: String,
}

impl ReadingChild {
    fn start(program: &PathBuf) -> io::Result<Self> {
        let mut process = Command::new(program)
            .arg(reading::MODE)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(mut input), Some(output)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let (questions, asked) = mpsc::channel();
        let (answered, answers) = mpsc::channel();
        thread::spawn(move || {
            let mut output = io::BufReader::new(output);
            // An end of the child closes the channel, which tells whoever waits.
            speak(&asked, &answered, &mut input, &mut output).unwrap_or_default();
        });
        Ok(Self { process, questions, answers, holds: None })
    }
}

impl Drop for ReadingChild {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ended = self.process.kill().and_then(|()| self.process.wait());
    }
}

/// Hands questions to a child and its answers back, until either side is gone.
fn speak(
    asked: &Receiver<(Question, Vec<u8>)>,
    answered: &Sender<(Answer, Vec<u8>)>,
    input: &mut impl io::Write,
    output: &mut impl io::Read,
) -> io::Result<()> {
    while let Ok((question, bytes)) = asked.recv() {
        reading::write_message(input, &question)?;
        if !question.is_held {
            reading::write_frame(input, &bytes)?;
        }
        input.flush()?;
        loop {
            let answer: Answer = reading::read_message(output)?;
            let bytes = match &answer {
                Answer::Article(Part::Inside { .. }, ..) | Answer::Unread(Part::Inside { .. }, _) => {
                    reading::read_frame(output)?
                }
                _ => Vec::new(),
            };
            let is_last = matches!(answer, Answer::End);
            if answered.send((answer, bytes)).is_err() || is_last {
                break;
            }
        }
    }
    Ok(())
}
