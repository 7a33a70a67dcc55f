//! JSON Lines in, JSON Lines out, in order, on all cores; memory grows with the input only by what a verb keeps of it.

use std::error::Error;
use std::io::{self, BufRead};

use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::output::{self, Outcome, Run};

/// Lines answered side by side before they are printed.
const CHUNK: usize = 256;

/// Answers each line of standard input; a line that cannot be answered is named on standard error.
pub(crate) fn answer<Question, Answer>(answer: Answer) -> Run
where
    Question: DeserializeOwned,
    Answer: Fn(Question) -> Result<Value, Box<dyn Error>> + Sync,
{
    answer_each(|question| vec![answer(question).map_err(|error| error.to_string())])
}

/// Answers each line of standard input with any number of lines; see [`answer`].
pub(crate) fn answer_each<Question, Answer>(answer: Answer) -> Run
where
    Question: DeserializeOwned,
    Answer: Fn(Question) -> Vec<Result<Value, String>> + Sync,
{
    let keeping_nothing = |question| answer(question).into_iter().map(|answer| Ok((answer?, ()))).collect();
    answer_and_keep(keeping_nothing, |()| ())
}

/// Answers each line of standard input, and keeps in their order what comes with the answers; see [`answer`].
pub(crate) fn answer_and_keep<Question, Kept, Answer>(answer: Answer, mut keep: impl FnMut(Kept)) -> Run
where
    Question: DeserializeOwned,
    Kept: Send,
    Answer: Fn(Question) -> Vec<Result<(Value, Kept), String>> + Sync,
{
    let mut any_failed = false;
    let mut lines = io::stdin().lock().lines();
    let mut first = 1;
    loop {
        let chunk: Vec<String> = lines.by_ref().take(CHUNK).collect::<Result<_, _>>()?;
        if chunk.is_empty() {
            return Ok(Outcome::of(any_failed));
        }
        let answers: Vec<Vec<Result<(Value, Kept), String>>> =
            chunk.par_iter().map(|line| answer_line(line, &answer)).collect();
        for (number, answers) in (first..).zip(answers) {
            for answer in answers {
                match answer {
                    Ok((value, kept)) => {
                        output::line(&value)?;
                        keep(kept);
                    }
                    Err(problem) => {
                        any_failed = true;
                        eprintln!("dateline-cli: line {number}: {problem}");
                    }
                }
            }
        }
        first += chunk.len();
    }
}

/// Nothing for an empty line.
fn answer_line<Question: DeserializeOwned, Answered>(
    line: &str,
    answer: impl Fn(Question) -> Vec<Result<Answered, String>>,
) -> Vec<Result<Answered, String>> {
    if line.trim().is_empty() {
        return Vec::new();
    }
    match serde_json::from_str(line) {
        Ok(question) => answer(question),
        Err(error) => vec![Err(error.to_string())],
    }
}
