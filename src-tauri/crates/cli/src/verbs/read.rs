//! `read`: files as articles, one JSON object a line and file.

use std::path::{Path, PathBuf};

use articles::{Article, Offsets, Source};
use intake::{ReadPart, Readers};
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
    let readers = Readers::new();
    match read.list {
        true => {
            lines::answer_each(|listed: Listed| read_file(&readers, &listed.id, &listed.path, listed.url))
        }
        false => read_files(&readers, &read.files, read.url.as_deref()),
    }
}

fn read_files(readers: &Readers, files: &[PathBuf], url: Option<&str>) -> Run {
    let mut any_failed = false;
    for chunk in files.chunks(CHUNK) {
        let answers: Vec<Answers> = chunk
            .par_iter()
            .map(|path| {
                let id = path.display().to_string();
                read_file(readers, &id, path, url.map(str::to_owned))
            })
            .collect();
        for answer in answers.into_iter().flatten() {
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

/// An object for each article of a file; one, unless it is an archive.
type Answers = Vec<Result<Value, String>>;

fn read_file(readers: &Readers, id: &str, path: &Path, url: Option<String>) -> Answers {
    let file = match intake::open(path) {
        Ok(file) => Source { url, ..file },
        Err(failure) => return vec![Err(format!("{failure}. {}", failure.advice()))],
    };
    let parts = match readers.articles(&file) {
        Ok(parts) => parts,
        Err(error) => return vec![Err(format!("{id}: {error}. {}", error.advice()))],
    };
    let answer = |(source, read): ReadPart| {
        let id = match source.sha256 == file.sha256 {
            true => id.to_owned(),
            false => format!("{id}/{}", source.name),
        };
        read.map(|(article, _)| article_json(&id, &source, &article))
            .map_err(|error| format!("{id}: {error}. {}", error.advice()))
    };
    parts.into_iter().map(answer).collect()
}

fn article_json(id: &str, source: &Source, article: &Article) -> Value {
    let offsets = Offsets::code_points(&article.text);
    let blocks = article.blocks.iter().map(|block| {
        let range = offsets.range(&block.range);
        let mut told = json!({"start": range.start, "end": range.end, "kind": block.kind});
        if let Some(language) = &block.language {
            told["language"] = json!(language);
        }
        if !block.pages.is_empty() {
            let pages = block.pages.iter();
            let pages = pages.map(|begun| json!({"page": begun.page, "start": offsets.units(begun.at)}));
            told["pages"] = pages.collect();
        }
        told
    });
    json!({
        "id": id,
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet,
        "section": article.section,
        "published": article.published.as_ref().map(|published| &published.edtf),
        "published_from": article.published.as_ref().map(|published| published.known_from),
        "captured": article.captured,
        "url": article.url,
        "language": article.language,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "text": article.text,
        "blocks": blocks.collect::<Vec<_>>(),
        "warnings": article.warnings,
    })
}
