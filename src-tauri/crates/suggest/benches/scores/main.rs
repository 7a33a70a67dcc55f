//! `cargo xtask bench suggest`: how well suggestions are made, on annotated corpora, beside simple baselines.
//!
//! The corpora are not in the repository: `DATELINE_CORPORA` names the folder whose folder `chronology` holds them,
//! each a gzipped file of JSON lines. What is missing there is said and left out.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a measurement that fails stops")]
#![allow(clippy::print_stdout, reason = "a program for the terminal")]

mod clusters;
mod corpora;
mod quotations;
mod rouge;
mod speed;
mod timelines;

fn main() {
    speed::bench();
    let corpora = corpora::folder();
    quotations::bench(&corpora, "polnear_dev", "en");
    quotations::bench(&corpora, "wikinews_de_quotes_dev", "de");
    clusters::bench(&corpora);
    timelines::bench(&corpora, "t17");
    timelines::bench(&corpora, "mlcrisis");
}
