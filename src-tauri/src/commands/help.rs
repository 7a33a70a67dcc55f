//! The manual, which the program keeps: in the interface's bundle every window would load it.

/// Its chapters by the names of their files, and the appendix, which the tests of `timex` write from its rules.
const MANUAL: [(&str, &str); 17] = [
    ("01-first-ten-minutes", include_str!("../../../docs/manual/01-first-ten-minutes.md")),
    ("02-bring-in-articles", include_str!("../../../docs/manual/02-bring-in-articles.md")),
    ("03-read-and-correct-dates", include_str!("../../../docs/manual/03-read-and-correct-dates.md")),
    ("04-review-suggestions", include_str!("../../../docs/manual/04-review-suggestions.md")),
    ("05-same-event", include_str!("../../../docs/manual/05-same-event.md")),
    ("06-chart", include_str!("../../../docs/manual/06-chart.md")),
    ("07-table", include_str!("../../../docs/manual/07-table.md")),
    ("08-notes", include_str!("../../../docs/manual/08-notes.md")),
    ("09-search", include_str!("../../../docs/manual/09-search.md")),
    ("10-draft-a-timeline", include_str!("../../../docs/manual/10-draft-a-timeline.md")),
    ("11-export", include_str!("../../../docs/manual/11-export.md")),
    ("12-keys", include_str!("../../../docs/manual/12-keys.md")),
    ("13-your-data", include_str!("../../../docs/manual/13-your-data.md")),
    ("14-privacy", include_str!("../../../docs/manual/14-privacy.md")),
    ("15-when-something-goes-wrong", include_str!("../../../docs/manual/15-when-something-goes-wrong.md")),
    ("16-command-line", include_str!("../../../docs/manual/16-command-line.md")),
    ("how-dateline-reads-dates", include_str!("../../../docs/how-dateline-reads-dates.md")),
];

/// The pages of the manual in their order: a name, and Markdown.
#[tauri::command]
pub fn manual() -> &'static [(&'static str, &'static str)] {
    &MANUAL
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_manual_has_each_chapter_once() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/manual");
        let files = std::fs::read_dir(folder).unwrap().flatten();
        let names = files.filter_map(|file| Some(file.file_name().to_str()?.strip_suffix(".md")?.to_owned()));
        let mut names: Vec<String> = names.collect();
        names.sort();
        assert_eq!(MANUAL.map(|(name, _)| name)[..MANUAL.len() - 1], names);
    }
}
