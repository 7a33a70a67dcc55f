//! `search`: ranked, with snippets.

use articles::Offsets;
use library::{Hit, HitKind, Window};
use serde_json::{Value, json};

use crate::arguments::Search;
use crate::output::{self, Outcome, Run};
use crate::verbs::open;

/// Searches a library.
pub(crate) fn run(search: Search, json: bool) -> Run {
    let window = Window { offset: 0, limit: search.limit };
    let results = open(&search.library)?.search(&search.query, window)?;
    for problem in &results.problems {
        eprintln!("dateline-cli: {}: {}", problem.words, problem.advice);
    }
    for hit in &results.hits {
        if json {
            output::line(&hit_json(hit))?;
        } else {
            let when = hit.when.as_ref().map(|when| format!(" · {}", when.label())).unwrap_or_default();
            output::text(&format!("{} {}{when}: {}", kind(hit.kind), hit.id, hit.title))?;
            output::text(&format!("    {}", hit.snippet.replace('\n', " ")))?;
        }
    }
    if !json {
        output::text(&format!("{} of {}", results.hits.len(), results.total))?;
    }
    Ok(Outcome::of(!results.problems.is_empty()))
}

fn kind(kind: HitKind) -> &'static str {
    match kind {
        HitKind::Article => "article",
        HitKind::Event => "event",
        HitKind::Note => "note",
    }
}

fn hit_json(hit: &Hit) -> Value {
    let offsets = Offsets::code_points(&hit.snippet);
    let matches = hit.matches.iter().map(|range| {
        let range = offsets.range(range);
        [range.start, range.end]
    });
    json!({
        "kind": kind(hit.kind),
        "id": hit.id,
        "title": hit.title,
        "snippet": hit.snippet,
        "matches": matches.collect::<Vec<_>>(),
        "when": hit.when,
    })
}
