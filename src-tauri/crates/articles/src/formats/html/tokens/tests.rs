use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use proptest::prelude::*;

use super::super::tree::{Sink, Step, Tree};
use super::*;

/// A page as it is read: each element with its attributes, each text.
fn shown(tree: &Tree) -> Vec<String> {
    let steps = tree.steps().map(|step| match step {
        // How a value is kept is no matter.
        Step::Open(element) => {
            format!("{element:?}").replace("(owned:", "(inline:").replace("(shared:", "(inline:")
        }
        Step::Text(text) => text.to_owned(),
        Step::Close => "/".to_owned(),
    });
    steps.collect()
}

fn builder() -> TreeBuilder<usize, Sink> {
    let options = TreeBuilderOpts { scripting_enabled: false, ..Default::default() };
    TreeBuilder::new(Sink::with_capacity(0), options)
}

fn read(html: &str) -> Vec<String> {
    let builder = builder();
    tokenize(html, &builder);
    shown(&builder.sink.finish())
}

fn read_by_html5ever(html: &str) -> Vec<String> {
    let tokenizer = Tokenizer::new(builder(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    shown(&tokenizer.sink.sink.finish())
}

/// Parts that pages are made of, and parts that break them.
const PARTS: &[&str] = &[
    "<",
    ">",
    "/",
    "=",
    "\"",
    "'",
    " ",
    "\n",
    "\r\n",
    "-",
    "--",
    "&",
    ";",
    "a",
    "é",
    "<p>",
    "</p>",
    "<P CLASS=",
    "<p class='a",
    "<br/>",
    "<a href=x/>",
    "<a href = \"x&amp;y&copy=1\" href=z>",
    "</",
    "</>",
    "</p class=a>",
    "<?a>",
    "<!a>",
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<!--->",
    "<script>",
    "</script>",
    "</script ",
    "<script ",
    "<style>",
    "</style>",
    "<title>",
    "</title>",
    "<textarea>\n",
    "</textarea>",
    "<iframe>",
    "</iframe>",
    "<noscript>",
    "</noscript>",
    "<plaintext>",
    "<svg>",
    "</svg>",
    "<math>",
    "<![CDATA[",
    "]]>",
    "<!doctype html>",
    "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 3.2//EN\">",
    "<!doctype>",
    "<table>",
    "<td>",
    "</table>",
    "<pre>\n",
    "</pre>",
    "<b>",
    "</b>",
    "&amp",
    "&notit;",
    "&notin;",
    "&#65",
    "&#x41;",
    "&#150;",
    "&#0;",
    "&#xD800;",
    "&#99999999999;",
    "&nosuch;",
    "&NotEqualTilde;",
    "<template>",
    "</template>",
    "<select>",
    "<option>",
];

const CLOSING: &str = "'\">--></style></title></textarea></iframe>";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn reads_what_html5ever_reads(parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..14)) {
        // What is left open is not read alike.
        let html = parts.concat() + CLOSING;
        prop_assert_eq!(read(&html), read_by_html5ever(&html), "{}", html);
    }
}

#[test]
fn a_style_left_open_hides_nothing() {
    let read = |html: &str| read(html).into_iter().filter(|step| step == "Fire.").count();
    assert_eq!(read("<style>p{}<p>Fire.</p>"), 1);
    assert_eq!(read("<title>Lys<body><p>Fire.</p>"), 1);
    assert_eq!(read("<script>let a = '<p>Fire.</p>';"), 0);
}

#[test]
fn passes_over_what_is_never_asked_for() {
    let read = read("<p data-id='a>b' onclick=\"c('>')\" class=c srcset='d'>e");
    assert!(read.iter().any(|step| step == "e"));
    assert!(read.concat().contains("class") && !read.concat().contains("srcset"), "{read:?}");
}
