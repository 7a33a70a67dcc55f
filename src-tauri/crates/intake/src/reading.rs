//! The child's side of reading: a file that hangs, aborts or swells its reader costs a process, not the app.
//!
//! The program starts itself again with [`MODE`] as its only argument. The child then limits its own
//! memory and answers questions on standard input and output until its input ends.

use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use articles::{Area, Article, Columns, PageSize, Preview, Quoted, ReadError, Source};
use edtf::Edtf;
use library::Analysis;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The argument that makes a program a reading child.
pub const MODE: &str = "--read-sources";

/// How long one answer may take.
pub(crate) const DEADLINE: Duration = Duration::from_secs(10);

/// Bytes of address space that a child may use.
pub(crate) const MEMORY: u64 = 1024 * 1024 * 1024;

/// What is asked of a child; the source's bytes follow as a frame of their own, unless the child holds them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Question {
    /// The file's name.
    pub(crate) name: String,
    /// The page's address, where it is known.
    pub(crate) url: Option<String>,
    /// When an archive captured it, where that is known.
    pub(crate) captured: Option<Edtf>,
    /// What is wanted.
    pub(crate) wanted: Wanted,
    /// What a table's columns hold, where a person said so.
    pub(crate) columns: Columns,
    /// Whether the source is that of the question before, which the child holds.
    pub(crate) is_held: bool,
}

/// What is wanted of a source.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Wanted {
    /// The articles in it.
    Articles,
    /// The articles, and all that is found in them; the date stands in where an article tells none.
    Everything(Option<Edtf>),
    /// The source as inert HTML.
    Inert,
    /// The first rows of a table.
    Preview,
    /// The sizes of a PDF's pages.
    Pages,
    /// A page of a PDF, so many pixels wide.
    Picture(u32, u32),
    /// Where words stand on a page of a PDF.
    Areas(u32, Quoted),
}

impl Wanted {
    /// Whether a page is wanted, after which others of the same source will be.
    pub(crate) fn is_of_pages(&self) -> bool {
        matches!(self, Self::Pages | Self::Picture(..) | Self::Areas(..))
    }
}

/// A part of an answer; the last one is [`Answer::End`].
#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    /// One article of the source.
    Article(Part, Box<Article>, Analysis),
    /// One part of the source that could not be read.
    Unread(Part, ReadError),
    /// The source as inert HTML.
    Inert(String),
    /// The first rows of a table, if it is one.
    Preview(Option<Preview>),
    /// The sizes of a PDF's pages.
    Pages(Vec<PageSize>),
    /// A page of a PDF as PNG, in Base64.
    Picture(String),
    /// Where words stand on a page.
    Areas(Vec<Area>),
    /// Nothing more follows.
    End,
}

/// Which part of a source is meant.
#[derive(Debug, Serialize, Deserialize)]
pub enum Part {
    /// All of it.
    Whole,
    /// A part that is a source of its own; its bytes follow as a frame of their own.
    Inside {
        /// Its name.
        name: String,
        /// Its address, where the archive tells it.
        url: Option<String>,
        /// When the archive captured it.
        captured: Option<Edtf>,
    },
}

/// Answers questions if this program was started to do so; `None` if it is to be itself.
pub fn answer_if_asked() -> Option<ExitCode> {
    (std::env::args().nth(1).as_deref() == Some(MODE)).then(|| serve(answer))
}

/// Answers questions until there are no more, each by `answer`, which gives back the source that is to be held.
pub fn serve(answer: impl Fn(&Question, Source, &mut Out<'_>) -> io::Result<Option<Source>>) -> ExitCode {
    limit_memory();
    let (begun, watched) = mpsc::channel();
    thread::spawn(move || watch(&watched));
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    let mut held = None;
    while let Ok(question) = read_message::<Question>(&mut input) {
        // What is held is let go before another source comes in.
        let before = held.take().filter(|_| question.is_held);
        let Some(source) = before.or_else(|| read_source(&question, &mut input)) else { break };
        let mut out = Out { output: &mut output, begun: &begun };
        let answered = answer(&question, source, &mut out)
            .and_then(|kept| out.send(&Answer::End, &[]).map(|()| kept))
            .and_then(|kept| output.flush().map(|()| kept));
        match answered {
            Ok(kept) if begun.send(false).is_ok() => held = kept,
            _ => return ExitCode::FAILURE,
        }
    }
    ExitCode::SUCCESS
}

/// The source whose bytes follow a question; `None` where none follow.
fn read_source(question: &Question, input: &mut impl Read) -> Option<Source> {
    let bytes = (!question.is_held).then(|| read_frame(input).ok())??;
    let (url, captured) = (question.url.clone(), question.captured.clone());
    Some(Source { url, captured, ..Source::new(question.name.clone(), bytes) })
}

/// Where a child's answer goes.
#[derive(Debug)]
pub struct Out<'a> {
    output: &'a mut io::StdoutLock<'static>,
    begun: &'a mpsc::Sender<bool>,
}

impl Out<'_> {
    fn send(&mut self, answer: &Answer, bytes: &[u8]) -> io::Result<()> {
        // The watch begins anew with each part of the answer; without a watch the child ends anyway.
        let _unwatched = self.begun.send(true);
        write_message(self.output, answer)?;
        match answer {
            Answer::Article(Part::Inside { .. }, ..) | Answer::Unread(Part::Inside { .. }, _) => {
                write_frame(self.output, bytes)
            }
            _ => Ok(()),
        }
    }
}

/// Reads a source as a question wants it; gives it back where it is to be held.
pub fn answer(question: &Question, source: Source, out: &mut Out<'_>) -> io::Result<Option<Source>> {
    if let Some(shown) = shown(&source, &question.wanted) {
        out.send(&shown.unwrap_or_else(|error| Answer::Unread(Part::Whole, error)), &[])?;
        return Ok(question.wanted.is_of_pages().then_some(source));
    }
    let whole = source.sha256.clone();
    let mut sent = Ok(());
    let opened = articles::open(source, &question.columns, &mut |source| {
        let source = match source {
            Ok(source) => source,
            Err(error) => {
                sent = out.send(&Answer::Unread(Part::Whole, error), &[]);
                return sent.is_ok();
            }
        };
        let part = match source.sha256 == whole {
            true => Part::Whole,
            false => Part::Inside {
                name: source.name.clone(),
                url: source.url.clone(),
                captured: source.captured.clone(),
            },
        };
        let answer = match read(&source, &question.wanted) {
            Ok((article, analysis)) => Answer::Article(part, Box::new(article), analysis),
            Err(error) => Answer::Unread(part, error),
        };
        sent = out.send(&answer, &source.bytes);
        sent.is_ok()
    });
    sent?;
    opened.or_else(|error| out.send(&Answer::Unread(Part::Whole, error), &[]))?;
    Ok(None)
}

/// What a source shows, where its articles are not wanted.
fn shown(source: &Source, wanted: &Wanted) -> Option<Result<Answer, ReadError>> {
    Some(match wanted {
        Wanted::Articles | Wanted::Everything(_) => return None,
        Wanted::Inert => articles::inert_html(source).map(Answer::Inert),
        Wanted::Preview => articles::preview(source).map(Answer::Preview),
        Wanted::Pages => articles::page_sizes(source).map(Answer::Pages),
        Wanted::Picture(page, width) => articles::page_picture(source, *page, *width).map(Answer::Picture),
        Wanted::Areas(page, quoted) => articles::page_areas(source, *page, quoted).map(Answer::Areas),
    })
}

fn read(source: &Source, wanted: &Wanted) -> Result<(Article, Analysis), ReadError> {
    match wanted {
        Wanted::Everything(published) => crate::read(source, published.as_ref()),
        _ => Ok((articles::read(source)?, Analysis::default())),
    }
}

/// Ends the child where an answer takes twice the deadline: whoever asked is gone, or would have ended it.
fn watch(begun: &mpsc::Receiver<bool>) {
    let mut is_busy = false;
    loop {
        let next = match is_busy {
            true => begun.recv_timeout(DEADLINE * 2),
            false => begun.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match next {
            Ok(busy) => is_busy = busy,
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => std::process::exit(1),
        }
    }
}

/// Limits the memory of this process, and leaves no image of it when it ends; as far as the system lets it.
#[cfg(unix)]
fn limit_memory() {
    use rlimit::Resource;
    let _unlimited = Resource::AS.set(MEMORY, MEMORY);
    let _kept = Resource::CORE.set(0, 0);
}

#[cfg(not(unix))]
fn limit_memory() {}

/// Writes a message as JSON, its length before it.
pub(crate) fn write_message(output: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    write_frame(output, &serde_json::to_vec(message)?)
}

/// Writes bytes, their length before them.
pub(crate) fn write_frame(output: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    output.write_all(&(bytes.len() as u64).to_le_bytes())?;
    output.write_all(bytes)
}

/// Reads a message that [`write_message`] wrote.
pub(crate) fn read_message<Message: DeserializeOwned>(input: &mut impl Read) -> io::Result<Message> {
    Ok(serde_json::from_slice(&read_frame(input)?)?)
}

/// Reads bytes that [`write_frame`] wrote.
pub(crate) fn read_frame(input: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    input.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    let mut bytes = Vec::new();
    input.take(length).read_to_end(&mut bytes)?;
    match bytes.len() as u64 == length {
        true => Ok(bytes),
        false => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}
