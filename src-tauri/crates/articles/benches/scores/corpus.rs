//! Pages on disk, with what must be found in them.

use std::fs;
use std::io::Read;
use std::path::Path;

use articles::Source;
use flate2::read::GzDecoder;
use serde_json::{Map, Value};

/// Pages of one collection.
pub(crate) struct Corpus {
    pub(crate) name: String,
    pub(crate) pages: Vec<Page>,
}

/// A page as it was served.
pub(crate) struct Page {
    pub(crate) id: String,
    pub(crate) source: Source,
    /// What a correct extractor finds.
    pub(crate) gold: Value,
}

impl Corpus {
    /// Loads a corpus; says so where it is missing.
    pub(crate) fn load(folder: &Path, name: &str) -> Option<Self> {
        let Ok(gold) = fs::read(folder.join(name).join("gold.json")) else {
            println!("\n{} is missing: left out.", folder.join(name).display());
            return None;
        };
        let gold: Map<String, Value> = serde_json::from_slice(&gold).unwrap();
        let pages = gold.into_iter().map(|(id, gold)| {
            let bytes = unpacked(&folder.join(gold["file"].as_str().unwrap()));
            let url = gold["url"].as_str().map(str::to_owned);
            // The corpus's own name of the file may tell the date.
            Page { id, source: Source { url, ..Source::new("page.html", bytes) }, gold }
        });
        Some(Self { name: name.to_owned(), pages: pages.collect() })
    }
}

fn unpacked(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(fs::File::open(path).unwrap()).read_to_end(&mut bytes).unwrap();
    bytes
}
