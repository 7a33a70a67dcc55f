//! Trains the judges of cues and of nested sayings on annotated quotations, and says how they judge beside the rules.
//!
//! `cargo run --release -p suggest --example train -- FOLDER JUDGE` reads the folder's corpus and writes the weights of
//! a judge: `cues` of English or `german` ones, or `nesting`, whose cases are the cues that are judged by then. It
//! learns from half of the documents first, and says how well it judges the other
//! half; then from all. Only words of our own lists and shapes of words are looked at.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a program for developers that fails stops")]
#![allow(clippy::print_stdout, reason = "a program for the terminal")]

mod corpus;
mod descent;

use std::collections::HashMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use corpus::{Example, Half};
use descent::Weights;

/// A judge that is trained.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Judge {
    Cues,
    GermanCues,
    Nesting,
}

impl Judge {
    fn named(name: &str) -> Option<Self> {
        match name {
            "cues" => Some(Self::Cues),
            "german" => Some(Self::GermanCues),
            "nesting" => Some(Self::Nesting),
            _ => None,
        }
    }

    /// Where its weights are, in the crate.
    fn file(self) -> &'static str {
        match self {
            Self::Cues => "src/cues/judging.en.txt",
            Self::GermanCues => "src/cues/judging.de.txt",
            Self::Nesting => "src/attributions/nesting.txt",
        }
    }

    /// What it learns from.
    fn corpus(self) -> &'static str {
        match self {
            Self::GermanCues => "wikinews_de_quotes_train.jsonl.gz",
            Self::Cues | Self::Nesting => "polnear_train.jsonl.gz",
        }
    }

    /// The language of that.
    pub(crate) fn language(self) -> &'static str {
        if self == Self::GermanCues { "de" } else { "en" }
    }

    /// What is added to every case: found on the unread half to give the best F1.
    fn inclination(self) -> f32 {
        match self {
            Self::Cues => 0.4,
            Self::GermanCues => 1.0,
            Self::Nesting => 0.0,
        }
    }
}

/// Weights nearer to zero than this change nothing.
const LEAST_WEIGHT: f32 = 0.01;

fn main() {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).expect("names the folder of the corpora");
    let judge = std::env::args().nth(2).and_then(|name| Judge::named(&name)).expect("names a judge");
    let mut numbers = HashMap::new();
    let examples = corpus::examples(&folder.join(judge.corpus()), judge, &mut numbers);
    let of = |half: Half| examples.iter().filter(move |example| example.half == half);
    let learned = descent::learn(of(Half::Even).collect(), numbers.len());
    let unread: Vec<&Example> = of(Half::Odd).filter(|example| example.counts == 1.0).collect();
    report("rules alone", &unread, |example| example.rules);
    report("judged", &unread, |example| learned.weigh(example) + judge.inclination() > 0.0);
    let weights = descent::learn(examples.iter().collect(), numbers.len());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(judge.file());
    std::fs::write(file, lines(numbers, &weights, judge.inclination())).expect("writes the weights");
}

/// Prints precision, recall and F1 over the cases; a cue that is no case, or stands in what is said, is none.
fn report(name: &str, examples: &[&Example], says: impl Fn(&Example) -> bool) {
    let said = || examples.iter().filter(|example| says(example));
    let right = said().filter(|example| example.answer).count() as f32;
    let (proposed, answers) =
        (said().count() as f32, examples.iter().filter(|example| example.answer).count() as f32);
    let (precision, recall) = (right / proposed, right / answers);
    println!("{name:<12} {precision:.3} {recall:.3} {:.3}", 2.0 * right / (proposed + answers));
}

/// The weights as a file, in order of the notes.
fn lines(numbers: HashMap<String, usize>, weights: &Weights, inclination: f32) -> String {
    let weighed = numbers.into_iter().map(|(note, number)| {
        let inclination = if note == "bias" { inclination } else { 0.0 };
        (note, weights.of(number) + inclination)
    });
    let mut weighed: Vec<(String, f32)> =
        weighed.filter(|(_, weight)| weight.abs() >= LEAST_WEIGHT).collect();
    weighed.sort_by(|a, b| a.0.cmp(&b.0));
    weighed.iter().fold(String::new(), |mut lines, (note, weight)| {
        writeln!(lines, "{note} {weight:.2}").expect("a string takes all");
        lines
    })
}
