//! ZIP archives as batches: each file in them is a source of its own.

use super::Each;
use super::zipped::Zipped;
use crate::{ReadError, Source};

/// Files of one archive that are read; no export of articles has more, and a bomb must end.
const MOST_FILES: usize = 10_000;

/// Hands on the files of an archive, but hidden ones; no name in it is ever a place on the disk.
pub(crate) fn open(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let mut zip = Zipped::open(&source)?;
    for place in 0..zip.len().min(MOST_FILES) {
        if each.is_done() {
            break;
        }
        let Some(path) = zip.name_at(place).filter(|path| is_seen(path)) else { continue };
        let name = path.rsplit(['/', '\\']).next().unwrap_or(&path);
        match zip.unpack(place, name) {
            Ok(bytes) => each.take_any(Source::new(name, bytes)),
            Err(error) => each.take(Err(error)),
        }
    }
    if zip.len() > MOST_FILES {
        each.take(Err(ReadError::TooMany { file: source.name.clone(), limit: MOST_FILES }));
    }
    Ok(())
}

/// Whether no part of a path is hidden, as on Unix, or a Mac's shadow of the files.
fn is_seen(path: &str) -> bool {
    path.split(['/', '\\'])
        .all(|name| name == "." || name == ".." || !(name.starts_with('.') || name == "__MACOSX"))
}
