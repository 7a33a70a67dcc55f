//! File to source to article: keeps the bytes, reads what a reader reads in them.
//!
//! Knows media types, encodings, HTML, metadata and boilerplate, and nothing of events, the
//! database or the network.

mod article;
mod offsets;
mod passage;
mod source;

pub use article::{Article, ArticleId, Block, BlockKind, KnownFrom, Published, Warning, read};
pub use offsets::Offsets;
pub use passage::{Passage, Reanchored};
pub use source::{MediaType, ReadError, Sha256, Source};

/// Returns an HTML source as inert HTML for the sandboxed reader frame: no script, no style that
/// loads, no address that would be asked for.
pub fn inert_html(source: &Source) -> Result<String, ReadError> {
    Err(ReadError::UnknownFormat { file: source.name.clone(), media_type: source.media_type.to_string() })
}
