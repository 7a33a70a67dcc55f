//! Annotated quotations as examples to learn from.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::ops::Range;
use std::path::Path;

use flate2::read::GzDecoder;
use serde_json::Value;
use suggest::Reading;
use suggest::training::{self, Case};

use crate::Judge;

/// How much a case within what somebody says counts: whether a saying is told there is not annotated.
const INNER: f32 = 0.15;

/// Which half of the corpus a document is in, by the sum of its name's bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    Even,
    Odd,
}

/// A case with its answer.
pub(crate) struct Example {
    /// Numbers of its notes.
    pub(crate) notes: Vec<usize>,
    /// What the annotation says.
    pub(crate) answer: bool,
    /// What the rules say.
    pub(crate) rules: bool,
    /// How much it counts.
    pub(crate) counts: f32,
    pub(crate) half: Half,
}

/// A document's cues, each with what is said by it.
type Sayings = Vec<(Option<Range<usize>>, Vec<Range<usize>>)>;

/// Reads all examples, and numbers their notes.
pub(crate) fn examples(path: &Path, judge: Judge, numbers: &mut HashMap<String, usize>) -> Vec<Example> {
    let file = File::open(path).expect("opens the corpus");
    let mut examples = Vec::new();
    for line in BufReader::new(GzDecoder::new(file)).lines() {
        let document: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let text = document["text"].as_str().unwrap();
        let reading =
            Reading { text, language: Some(judge.language()), outlet: None, published: None, times: &[] };
        let sayings = sayings(&document, text);
        let (cases, answers) = match judge {
            Judge::Cues | Judge::GermanCues => {
                answered(training::cue_cases(&reading), |cases| cues(cases, &sayings))
            }
            Judge::Nesting => answered(training::nesting_cases(&reading), |cases| nested(cases, &sayings)),
        };
        let even = document["id"].as_str().unwrap().bytes().map(usize::from).sum::<usize>() % 2 == 0;
        let half = if even { Half::Even } else { Half::Odd };
        for (case, answer) in cases.into_iter().zip(answers) {
            let Some((answer, counts)) = answer else { continue };
            let mut number = |note: String| {
                let next = numbers.len();
                *numbers.entry(note).or_insert(next)
            };
            let notes = case.notes.into_iter().map(&mut number).collect();
            examples.push(Example { notes, answer, rules: case.rules, counts, half });
        }
    }
    examples
}

/// An answer, and how much it counts; none where the annotation tells nothing.
type Answer = Option<(bool, f32)>;

fn answered(cases: Vec<Case>, answers: impl Fn(&[Case]) -> Vec<Answer>) -> (Vec<Case>, Vec<Answer>) {
    let answers = answers(&cases);
    (cases, answers)
}

fn sayings(document: &Value, text: &str) -> Sayings {
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let range = |from: &Value, to: &Value| Some(bytes[from.as_u64()? as usize]..bytes[to.as_u64()? as usize]);
    let saying = |quote: &Value| {
        let spans = quote["spans"].as_array().into_iter().flatten();
        let said = spans.filter_map(|span| range(&span[0], &span[1])).collect();
        (range(&quote["cue"]["start"], &quote["cue"]["end"]), said)
    };
    document["quotes"].as_array().into_iter().flatten().map(saying).collect()
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether each case is a cue; of several at one annotated cue, the first that the rules take is, or else the first,
/// and the others tell nothing.
fn cues(cases: &[Case], sayings: &Sayings) -> Vec<Answer> {
    let inner = |case: &Case| {
        let mut said = sayings.iter().flat_map(|(_, said)| said);
        said.any(|said| said.start <= case.range.start && case.range.end <= said.end)
    };
    let mut answers: Vec<Answer> =
        cases.iter().map(|case| Some((false, if inner(case) { INNER } else { 1.0 }))).collect();
    for cue in sayings.iter().filter_map(|(cue, _)| cue.as_ref()) {
        let at_cue: Vec<usize> = (0..cases.len()).filter(|at| overlap(&cases[*at].range, cue)).collect();
        let Some(first) = at_cue.first() else { continue };
        let chosen = at_cue.iter().find(|at| cases[**at].rules).unwrap_or(first);
        for &at in &at_cue {
            answers[at] = answers[at].filter(|(is_cue, _)| *is_cue);
        }
        answers[*chosen] = Some((true, 1.0));
    }
    answers
}

/// Whether each case stands in what is said by its outer cue, where that one is annotated.
fn nested(cases: &[Case], sayings: &Sayings) -> Vec<Answer> {
    let answer = |case: &Case| {
        let outer = case.outer.as_ref()?;
        let at_outer =
            |(cue, _): &&(Option<Range<usize>>, _)| cue.as_ref().is_some_and(|cue| overlap(cue, outer));
        let (cue, said) = sayings.iter().find(at_outer)?;
        let same = cue.as_ref().is_some_and(|cue| overlap(cue, &case.range));
        let within = said.iter().any(|said| said.start <= case.range.start && case.range.start < said.end);
        (!same).then_some((within, 1.0))
    };
    cases.iter().map(answer).collect()
}
