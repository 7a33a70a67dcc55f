//! `read`: files as articles, one JSON object a line and file.

use std::error::Error;
use std::path::{Path, PathBuf};

use articles::{Article, Offsets, Source};
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::arguments::Read;
use crate::lines;
use crate::output::{self, Outcome, Run};

/// Files read side by side before they are printed.
const CHUNK: usize = 64;

/// A line of `read --list`.
#[derive(Debug, Deserialize)]
struct Listed {
    id: String,
    path: PathBuf,
    url: Option<String>,
}

/// Reads files, or the files that standard input lists.
pub(crate) fn run(read: Read) -> Run {
    match read.list {
        true => lines::answer(|listed: Listed| read_file(&listed.id, &listed.path, listed.url)),
        false => read_files(&read.files, read.url.as_deref()),
    }
}

fn read_files(files: &[PathBuf], url: Option<&str>) -> Run {
    let mut any_failed = false;
    for chunk in files.chunks(CHUNK) {
        let answers: Vec<Result<Value, String>> = chunk
            .par_iter()
            .map(|path| {
                let id = path.display().to_string();
                read_file(&id, path, url.map(str::to_owned)).map_err(|error| error.to_string())
            })
            .collect();
        for answer in answers {
            match answer {
                Ok(value) => output::line(&value)?,
                Err(problem) => {
                    any_failed = true;
                    eprintln!("dateline-cli: {problem}");
                }
            }
        }
    }
    Ok(Outcome::of(any_failed))
}

fn read_file(id: &str, path: &Path, url: Option<String>) -> Result<Value, Box<dyn Error>> {
    let source = Source { url, ..intake::open(path)? };
    let article = articles::read(&source)?;
    Ok(article_json(id, &source, &article))
}

fn article_json(id: &str, source: &Source, article: &Article) -> Value {
    let offsets = Offsets::code_points(&article.text);
    let blocks = article.blocks.iter().map(|block| {
        let range = offsets.range(&block.range);
        json!({"start": range.start, "end": range.end, "kind": block.kind})
    });
    json!({
        "id": id,
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet,
        "published": article.published.as_ref().map(|published| &published.edtf),
        "published_from": article.published.as_ref().map(|published| published.known_from),
        "url": article.url,
        "language": article.language,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "text": article.text,
        "blocks": blocks.collect::<Vec<_>>(),
        "warnings": article.warnings,
    })
}
