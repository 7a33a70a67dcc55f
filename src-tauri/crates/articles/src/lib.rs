//! File to source to article: keeps the bytes, reads what a reader reads in them.
//!
//! Knows media types, encodings, HTML, metadata and boilerplate, and nothing of events, the
//! database or the network.

mod address;
mod article;
mod boilerplate;
mod columns;
mod dateline;
mod dates;
mod differences;
mod encoding;
mod filling;
mod formats;
mod language;
mod media_type;
mod notices;
mod offsets;
mod passage;
mod prose;
mod source;
mod unseen;

pub use article::{
    Article, ArticleId, Block, BlockKind, Disagreement, KnownFrom, PageStart, Part, Published, TextId,
    Warning,
};
pub use columns::{Column, Columns, ColumnsError, Preview, PreviewColumn};
pub use differences::{Difference, DifferenceKind, differences};
pub use formats::{
    Area, PageSize, Quoted, inert_html, is_shown_as_it_is, open, page_areas, page_picture, page_sizes,
    preview, read,
};
pub use media_type::MediaType;
pub use offsets::Offsets;
pub use passage::{Passage, Reanchored, found_again};
pub use source::{ReadError, Sha256, Source};

/// The version of all that reads files. A release that reads some of them otherwise raises it, so that a library can
/// tell which of its articles an older one read.
pub const READER_VERSION: u32 = 2;
