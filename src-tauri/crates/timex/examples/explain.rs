//! Prints how a text is read: `cargo run -p timex --example explain -- "early last month" 2013-07-12`.
#![allow(clippy::print_stdout, reason = "it is what the example is for")]

use chrono::NaiveDate;
use timex::{Reference, tag};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let text = arguments.next().unwrap_or_default();
    let published = arguments.next().and_then(|date| date.parse::<NaiveDate>().ok());
    let language = arguments.next();
    let published = published.and_then(|date| date.and_hms_opt(0, 0, 0));
    let reference = Reference { published, language };
    println!("found:");
    for candidate in timex::candidates(&text, &reference) {
        println!("  {:<28} {:?}  {}", candidate.rule, &text[candidate.range], candidate.slots);
    }
    println!("resolved and refined:");
    for expression in tag(&text, &reference) {
        let edtf = expression.edtf.as_ref().map(ToString::to_string).unwrap_or_default();
        println!("  {:?} {} (EDTF {edtf})", &text[expression.range.clone()], expression.value_and_modifier());
        let reading = expression.reading(&text);
        println!("    rule {}, anchor {:?}\n    {reading}", expression.rule, expression.anchor);
    }
}
