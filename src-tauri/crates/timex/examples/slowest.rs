//! Looks for texts that take longer than their length explains, and says how fast each language gets ready:
//! `cargo run --release -p timex --example slowest -- 60` searches for a minute.
//!
//! It makes heaps of words of which rules are made, repeats each to a long text, and prints those that take longest
//! beside short texts of as many bytes together.
#![allow(clippy::print_stdout, reason = "it is what the example is for")]

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use timex::{Reference, infer_publication, tag};

#[path = "../benches/scores/worked.rs"]
mod worked;

use worked::worked;

const LANGUAGES: [&str; 14] =
    ["en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "tr", "el", "zh", "ar", "fa"];

/// Bytes of the long text.
const LENGTH: usize = 256_000;

/// Short texts that have as many bytes together.
const TIMES: usize = 32;

/// Seconds by which the system counts a processor's work.
const TICK: f64 = 0.004;

/// Heaps that are shown.
const SHOWN: usize = 8;

/// A heap of words, and how much longer a long text of it takes than short ones.
struct Heap {
    language: &'static str,
    words: String,
    growth: f64,
    speed: f64,
}

fn main() {
    for language in LANGUAGES {
        let ready = worked(|| drop(tag("3 May 1901", &reference(language))));
        println!("{language} ready in {:.1} ms", ready.as_secs_f64() * 1e3);
    }
    let seconds = std::env::args().nth(1).and_then(|seconds| seconds.parse().ok()).unwrap_or(30);
    let until = Instant::now() + Duration::from_secs(seconds);
    let words = words();
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut heaps: Vec<Heap> = Vec::new();
    while Instant::now() < until {
        heaps.push(measured(&mut random, &words));
        heaps.sort_by(|first, second| second.growth.total_cmp(&first.growth));
        heaps.truncate(SHOWN);
    }
    for Heap { language, words, growth, speed } in heaps {
        println!("{growth:>5.2} times, {speed:>6.2} MB/s  {language}  {words:?}");
    }
}

fn reference(language: &str) -> Reference {
    let published = NaiveDate::from_ymd_opt(2013, 7, 12).and_then(|day| day.and_hms_opt(0, 0, 0));
    Reference { published, language: Some(language.to_owned()) }
}

/// The words of the sentences that the tests read, and signs.
fn words() -> Vec<&'static str> {
    let sentences = include_str!("../tests/classes.txt");
    let separators = |letter: char| letter.is_whitespace() || matches!(letter, '[' | ']' | '(' | ')' | '|');
    let mut words: Vec<&str> = sentences.split(separators).filter(|word| !word.is_empty()).collect();
    words.extend(["\n\n", "\"", "“", ".", ",", "-", "to", "and", "said", "by", "until"]);
    words
}

fn measured(random: &mut Random, words: &[&str]) -> Heap {
    let language = LANGUAGES[random.below(LANGUAGES.len())];
    let heap: Vec<&str> = (0..=random.below(6)).map(|_| words[random.below(words.len())]).collect();
    let heap = heap.join(" ") + " ";
    let (short, long) = (seconds(&heap, TIMES, language), seconds(&heap, 1, language));
    Heap {
        language,
        words: heap,
        growth: long / short.max(TICK),
        speed: LENGTH as f64 / long.max(TICK) / 1e6,
    }
}

/// Seconds for the heap repeated to the length, read at once or in this many parts; the shorter of two tries.
fn seconds(heap: &str, parts: usize, language: &str) -> f64 {
    let text = heap.repeat(LENGTH / parts / heap.len() + 1);
    let reference = reference(language);
    let read =
        || (0..parts).for_each(|_| drop((tag(&text, &reference), infer_publication(&text, Some(language)))));
    let tries = (0..2).map(|_| worked(read));
    tries.min().unwrap_or_default().as_secs_f64()
}

/// Xorshift (Marsaglia, Journal of Statistical Software 8(14), 2003): the same heaps each time.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}
