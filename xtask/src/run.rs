//! `cargo xtask run`: builds the interface and the app and opens it; without a display, does the
//! main job on the command line.

use std::fs;
use std::path::Path;

use crate::setup::{Purpose, prepare};
use crate::shell::{Done, call, cargo, npm, output, root};

/// Suggestions of the sample with at least this score are accepted where there is no one to ask.
const MIN_SCORE: &str = "0.6";

/// Builds and opens Dateline.
pub(crate) fn run() -> Done {
    if has_display() {
        prepare(Purpose::Run)?;
        call(&mut npm(&["run", "build"]))?;
        return call(&mut cargo(&["run", "--package", "dateline"]));
    }
    eprintln!("There is no display here: doing the main job on the command line instead.");
    without_window()
}

fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Imports the sample articles, accepts suggestions into a timeline, exports it as a web page.
fn without_window() -> Done {
    call(&mut cargo(&["build", "--package", "cli"]))?;
    let folder = root().join("target/sample");
    let library = folder.join("Sample.dateline");
    let page = folder.join("lys-harbour-fire.html");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let (library, page) = (library.display().to_string(), page.display().to_string());
    let timeline = "The Lys harbour fire";

    let mut import = vec!["import".to_owned(), "--library".to_owned(), library.clone()];
    import.extend(sample_articles()?);
    call(&mut cli(&import.iter().map(String::as_str).collect::<Vec<_>>()))?;
    call(&mut cli(&["accept", "--library", &library, "--timeline", timeline, "--min-score", MIN_SCORE]))?;
    call(&mut cli(&[
        "export",
        "--library",
        &library,
        "--timeline",
        timeline,
        "--format",
        "html",
        "-o",
        &page,
    ]))?;

    let chronology = output(&mut cli(&["timelines", "--library", &library, timeline])).unwrap_or_default();
    println!("\nSuggestions with a score of {MIN_SCORE} or more were accepted. The first lines:\n");
    for line in chronology.lines().take(12) {
        println!("  {line}");
    }
    println!("\nLibrary:  {library}\nWeb page: {page}");
    Ok(())
}

fn cli(arguments: &[&str]) -> std::process::Command {
    let program = root().join("target/debug").join(format!("dateline-cli{}", std::env::consts::EXE_SUFFIX));
    crate::shell::command(&program.display().to_string(), arguments)
}

/// The sample's articles: everything in its folder but what is about them.
fn sample_articles() -> Result<Vec<String>, String> {
    let folder = root().join("src-tauri/sample");
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let is_article =
        |path: &Path| path.file_name().is_some_and(|name| name != "README.md" && name != "LICENSE");
    let mut articles: Vec<String> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| is_article(path))
        .map(|path| path.display().to_string())
        .collect();
    articles.sort();
    Ok(articles)
}
