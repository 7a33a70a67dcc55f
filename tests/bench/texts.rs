//! Many different articles made from the sample's, so that a benchmark needs nothing from elsewhere.

use std::fs;
use std::path::PathBuf;

use crate::window::root;

/// A page built as news sites build them.
pub(crate) fn page(number: usize) -> String {
    let page = fs::read_to_string(sample("meridian-port-chief-warned.html")).unwrap();
    vary(&page, number)
}

/// The files of the sample that are plain text.
pub(crate) const WIRE: [&str; 3] =
    ["coastal-wire-warehouse-fire.txt", "coastal-wire-hearing.txt", "letter-to-the-board.txt"];

/// The clean text of an article.
pub(crate) fn text(number: usize) -> String {
    vary(&wire(WIRE[number % WIRE.len()]), number)
}

/// One of the plain texts.
pub(crate) fn wire(file: &str) -> String {
    fs::read_to_string(sample(file)).unwrap()
}

/// Gives an article a word of its own and moves its days about.
fn vary(text: &str, number: usize) -> String {
    let day = number % 27 + 1;
    text.replace("20 March", &format!("{day} March"))
        .replace("Warehouse Nine", &format!("Warehouse W{number}"))
        + &format!("\n<!-- {number} -->")
}

fn sample(name: &str) -> PathBuf {
    root().join("src-tauri/sample").join(name)
}
