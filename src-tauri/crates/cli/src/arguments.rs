//! The command line's arguments, documented by `--help`.

use std::path::PathBuf;

use articles::Columns;
use clap::{Args, Parser, Subcommand, ValueEnum};
use edtf::Edtf;

/// Dateline without a window: turns articles into sourced chronologies.
#[derive(Debug, Parser)]
#[command(name = "dateline-cli", version, max_term_width = 100)]
pub(crate) struct Arguments {
    /// Print machine-readable JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Use this many threads instead of one a core
    #[arg(long, global = true, value_name = "N")]
    pub(crate) jobs: Option<usize>,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Read files as articles: one JSON object a line and file
    Read(Read),
    /// Find and resolve time expressions: JSON Lines in, JSON Lines out
    Dates(Dates),
    /// Suggest events, or draft a timeline of a topic: JSON Lines in, JSON Lines out
    Suggest(Suggest),
    /// Import files and folders into a library
    Import(Import),
    /// Read stored originals again, by this version's reader
    Reread(Reread),
    /// List the articles, or show one
    Articles(List),
    /// List the events, or show one
    Events(List),
    /// List the timelines, or show one by number or name
    Timelines(ListTimelines),
    /// Search articles, events and notes
    Search(Search),
    /// Accept suggestions as events
    Accept(Accept),
    /// Reject suggestions
    Reject(Reject),
    /// Reverse the last change
    Undo(InLibrary),
    /// Do again what was undone
    Redo(InLibrary),
    /// Export a timeline to a file
    Export(Export),
    /// Check database, originals and passages
    Check(InLibrary),
    /// Make a verified backup of the database
    Backup(InLibrary),
    /// Put a backup in the place of the database
    Restore(Restore),
}

/// Which library.
#[derive(Debug, Args)]
pub(crate) struct InLibrary {
    /// The library's folder, NAME.dateline
    #[arg(long, value_name = "FOLDER")]
    pub(crate) library: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Read {
    /// The files
    #[arg(required_unless_present = "list")]
    pub(crate) files: Vec<PathBuf>,
    /// Take lines {"id","path","url"?} on standard input instead
    #[arg(long, conflicts_with_all = ["files", "url"])]
    pub(crate) list: bool,
    /// The page's address, where the file does not tell it
    #[arg(long)]
    pub(crate) url: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Dates {
    /// Read this text instead of lines {"id","text","dct","lang"?} on standard input
    #[arg(long)]
    pub(crate) text: Option<String>,
    /// When that text was published
    #[arg(long, requires = "text", value_name = "DATE")]
    pub(crate) published: Option<String>,
    /// Its language (en, de, fa...), if it should not be guessed
    #[arg(long, requires = "text")]
    pub(crate) lang: Option<String>,
    /// Whether all texts are news or histories, if that should not be detected
    #[arg(long)]
    pub(crate) genre: Option<Genre>,
    /// Propose when texts without a date were published
    #[arg(long)]
    pub(crate) propose: bool,
}

/// What kind of text it is.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Genre {
    /// Its dates count from the publication
    News,
    /// Its dates count from those told before
    History,
}

impl From<Genre> for timex::Genre {
    fn from(genre: Genre) -> Self {
        match genre {
            Genre::News => Self::News,
            Genre::History => Self::History,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Suggest {
    /// Take topics {"topic","lang","articles":[...],...} and draft a timeline of each
    #[arg(long)]
    pub(crate) topic: bool,
    /// After the last text, also print each event that several of them tell: what agrees, what differs, and which are
    /// one voice
    #[arg(long, conflicts_with = "topic")]
    pub(crate) groups: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    #[command(flatten)]
    pub(crate) library: InLibrary,
    /// Files and folders
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// The publication date (EDTF) of files that tell none
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<Edtf>,
    /// Which columns of tables (CSV, JSON) hold what, where their names do not tell: title=Headline,text=Words
    /// (title, text, date, author, outlet, url, language)
    #[arg(long, value_name = "WHAT=COLUMN,...")]
    pub(crate) columns: Option<Columns>,
}

#[derive(Debug, Args)]
pub(crate) struct Reread {
    #[command(flatten)]
    pub(crate) library: InLibrary,
    /// Numbers of articles; without any, those that an older reader read
    pub(crate) ids: Vec<i64>,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    pub(crate) library: InLibrary,
    /// Show the one with this number
    pub(crate) id: Option<i64>,
}

#[derive(Debug, Args)]
pub(crate) struct ListTimelines {
    #[command(flatten)]
    pub(crate) library: InLibrary,
    /// Show the one with this number or name
    pub(crate) timeline: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Search {
    #[command(flatten)]
    pub(crate) library: InLibrary,
    /// Words, "phrases", prefix*, -not, OR, fields as author: or before:2013
    #[arg(allow_hyphen_values = true)]
    pub(crate) query: String,
    /// Show at most this many
    #[arg(long, default_value_t = 20)]
    pub(crate) limit: u32,
}

#[derive(Debug, Args)]
pub(crate) struct Accept {
    #[command(flatten)]
    pub(crate) library: InLibrary,
    /// Put the events into this timeline: its number, or its name (made where there is none)
    #[arg(long)]
    pub(crate) timeline: Option<String>,
    #[command(flatten)]
    pub(crate) which: Which,
}

/// Which suggestions to accept.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Which {
    /// Numbers of suggestions
    pub(crate) ids: Vec<i64>,
    /// All that wait
    #[arg(long)]
    pub(crate) all: bool,
    /// All that wait with at least this score, 0 to 1
    #[arg(long, value_name = "S")]
    pub(crate) min_score: Option<f32>,
}

#[derive(Debug, Args)]
pub(crate) struct Reject {
    #[command(flatten)]
    pub(crate) library: InLibrary,
    /// Numbers of suggestions
    #[arg(required = true)]
    pub(crate) ids: Vec<i64>,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    #[command(flatten)]
    pub(crate) library: InLibrary,
    /// The timeline's number or name
    #[arg(long)]
    pub(crate) timeline: String,
    /// The format
    #[arg(long)]
    pub(crate) format: Format,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "lowercase")]
pub(crate) enum Format {
    /// One interactive web page that works offline
    Html,
    /// A table for spreadsheets
    Csv,
    /// Everything, re-importable
    Json,
    /// Text with citations
    Md,
    /// TimelineJS 3's JSON
    TimelineJs,
}

impl From<Format> for export::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Html => Self::Html,
            Format::Csv => Self::Csv,
            Format::Json => Self::Json,
            Format::Md => Self::Md,
            Format::TimelineJs => Self::TimelineJs,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    #[command(flatten)]
    pub(crate) library: InLibrary,
    /// The backup's file
    pub(crate) backup: PathBuf,
}
