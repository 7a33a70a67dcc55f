//! Pages of the manual that are too long for the interface's bundle.

/// How dates are read, as the tests of `timex` write it from its rules.
const DATES: &str = include_str!("../../../docs/how-dateline-reads-dates.md");

/// The manual's appendix on dates, in Markdown.
#[tauri::command]
pub fn dates_page() -> &'static str {
    DATES
}
