//! Pages made to take long: each must be read, or refused, within a second.

use articles::Source;

use crate::speed::time_of;

/// Names and markup: what is repeated, and how often.
const PAGES: &[(&str, &str, &str, usize)] = &[
    ("nested blocks", "<div>", "", 50_000),
    ("links", "<a href=/a>one</a> ", "", 60_000),
    ("links left open", "<a href=/a>one ", "", 60_000),
    ("formatting left open", "<b><i>one ", "", 30_000),
    ("formatting around blocks", "<b><p>one ", "", 30_000),
    ("nested tables", "<table><tr><td>", "", 20_000),
    ("nested lists", "<ul><li>one ", "", 30_000),
    ("spans with names", "<span class='a b c d'>one </span>", "", 60_000),
    ("many dates", "<time>3 May 2021</time> <p>On 3 May 2021, a fire began.</p>", "", 15_000),
    ("many bylines", "<p class=byline>By Ana Reis</p>", "", 30_000),
    ("many attributes", "<p a=1 b=2 c=3 class='date author' id=x style='display:block'>one</p>", "", 30_000),
    (
        "a long text",
        "<p>The fire began before midnight, three dock workers said on Thursday, and nobody came.</p>",
        "",
        30_000,
    ),
    (
        "a long paragraph",
        "The fire began before midnight, three dock workers said, and nobody came. ",
        "",
        30_000,
    ),
    ("one long word", "a", "", 3_000_000),
    ("a long row", "<td>1</td>", "<table><tr>", 60_000),
    ("many titles", "<h1>The fire at Lys</h1>", "<title>The fire at Lys - Meridian</title>", 30_000),
    (
        "nested articles",
        "<article><p>The fire began before midnight, dock workers said on Thursday.</p>",
        "",
        10_000,
    ),
    (
        "many descriptions",
        "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"x\"}</script>",
        "",
        20_000,
    ),
    ("a deep description", "[", "<script type=application/ld+json>", 1_000_000),
    ("many meta elements", "<meta property=article:author content='Ana Reis'>", "", 40_000),
    ("references", "&amp;&#x41;&notit;", "<p>", 200_000),
    ("comments", "<!-- <p>one -->", "", 100_000),
    ("end tags alone", "</p></div></b>", "<div>", 60_000),
    ("drawings", "<svg><path d='M0 0'/></svg>", "", 30_000),
];

/// Prints the time of each page.
pub(crate) fn bench() {
    println!("hostile pages, ms:");
    for (name, repeated, before, times) in PAGES {
        let html = format!("<html><body>{before}{}", repeated.repeat(*times));
        let source = Source::new("page.html", html.into_bytes());
        let mut outcome = "refused";
        let time = time_of(|| {
            if articles::read(&source).is_ok() {
                outcome = "read";
            }
        });
        println!("  {name:<26} {:>6}  {outcome}", time.as_millis());
    }
}
