//! Who says what: content, cue and speaker against annotated quotations.
//!
//! A content is found when at least half of its letters and those proposed are the same (Dice); a cue or speaker
//! when it overlaps; a relation when the content is found and its speaker is right.

use std::ops::Range;
use std::path::PathBuf;

use serde_json::Value;
use suggest::{Quotation, Reading, quotations};

use crate::corpora::{self, f1, share};

/// How alike two contents are that are the same.
const SAME: f64 = 0.5;

/// Fewest words of a quotation that the baseline takes for speech.
const SPEECH: usize = 4;

/// Examples of each class of failure.
const EXAMPLES: usize = 2;

/// One saying: pieces of its content, its speaker and cue, as byte ranges.
struct Saying {
    pieces: Vec<Range<usize>>,
    speaker: Option<Range<usize>>,
    cue: Option<Range<usize>>,
    /// Whether it is annotated as a direct quotation.
    direct: bool,
}

/// Counts over documents.
#[derive(Default)]
struct Tally {
    annotated: f64,
    proposed: f64,
    found: f64,
    named: f64,
    rightly_named: f64,
    related: f64,
    /// Of direct quotations: annotated, found, with a speaker, with the right one.
    direct: [f64; 4],
    cues: [f64; 3],
    speakers: [f64; 3],
}

/// Prints the scores on a corpus, in two parts of it, beside a baseline, and where it fails.
pub(crate) fn bench(folder: &Option<PathBuf>, corpus: &str, language: &str) {
    let Some(documents) = folder.as_ref().and_then(|folder| corpora::read(folder, corpus)) else { return };
    println!(
        "\n{corpus}: {} documents\n{:<22} content    cue  speaker  relation  named right",
        documents.len(),
        ""
    );
    let mut failures = Failures::default();
    for (part, name) in ["even part", "odd part"].iter().enumerate() {
        let mut ours = Tally::default();
        let mut baseline = Tally::default();
        for document in documents.iter().filter(|document| half(document) == part) {
            let text = document["text"].as_str().unwrap();
            let annotated = annotated(document, text);
            let reading =
                Reading { text, language: Some(language), outlet: None, published: None, times: &[] };
            let proposed: Vec<Saying> = quotations(&reading).into_iter().map(Saying::from).collect();
            ours.add(&annotated, &proposed);
            baseline.add(&annotated, &between_marks(text));
            failures.add(text, &annotated, &proposed);
        }
        ours.print(name);
        baseline.print("  between marks");
    }
    failures.print();
}

/// Which half of a corpus a document is in, by the sum of its name's bytes.
fn half(document: &Value) -> usize {
    document["id"].as_str().unwrap_or("").bytes().map(usize::from).sum::<usize>() % 2
}

fn annotated(document: &Value, text: &str) -> Vec<Saying> {
    let bytes = corpora::offsets(text);
    let range = |from: &Value, to: &Value| Some(bytes[from.as_u64()? as usize]..bytes[to.as_u64()? as usize]);
    let mention = |value: &Value| range(&value["start"], &value["end"]);
    let quotes = document["quotes"].as_array().into_iter().flatten();
    quotes
        .map(|quote| {
            let spans = quote["spans"].as_array().into_iter().flatten();
            let pieces: Vec<_> = spans.filter_map(|span| range(&span[0], &span[1])).collect();
            let pieces = if pieces.is_empty() { mention(quote).into_iter().collect() } else { pieces };
            let direct = quote["type"] == "direct";
            Saying { pieces, speaker: mention(&quote["speaker"]), cue: mention(&quote["cue"]), direct }
        })
        .collect()
}

impl From<Quotation> for Saying {
    fn from(quotation: Quotation) -> Self {
        let Quotation { pieces, speaker, cue, direct, .. } = quotation;
        Self { pieces, speaker, cue, direct }
    }
}

/// The baseline: what stands between quotation marks, said by the nearest capitalised words after it.
fn between_marks(text: &str) -> Vec<Saying> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '“' | '”' | '"' | '„')) {
        match open.take() {
            Some(start) if text[start..at].split_whitespace().count() >= SPEECH => {
                let pieces = std::iter::once(start..at + mark.len_utf8()).collect();
                let speaker = name_after(text, at + mark.len_utf8());
                found.push(Saying { pieces, speaker, cue: None, direct: true });
            }
            Some(_) => {}
            None => open = Some(at),
        }
    }
    found
}

fn name_after(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = &text[from..];
    let sentence = &rest[..rest.find(['.', '\n']).unwrap_or(rest.len())];
    let word = sentence.split(' ').find(|word| word.starts_with(char::is_uppercase))?;
    let start = from + (word.as_ptr() as usize - rest.as_ptr() as usize);
    Some(start..start + word.len())
}

/// Twice what two lists of ranges share, over their lengths.
fn dice(a: &[Range<usize>], b: &[Range<usize>]) -> f64 {
    let length = |ranges: &[Range<usize>]| ranges.iter().map(|range| range.len()).sum::<usize>() as f64;
    let shared: usize = a
        .iter()
        .flat_map(|a| b.iter().map(move |b| a.end.min(b.end).saturating_sub(a.start.max(b.start))))
        .sum();
    share(2.0 * shared as f64, length(a) + length(b))
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Pairs of annotated and proposed sayings with the same content, the likest first.
fn pairs(annotated: &[Saying], proposed: &[Saying]) -> Vec<(usize, usize)> {
    let mut alike: Vec<(f64, usize, usize)> = Vec::new();
    for (a, one) in annotated.iter().enumerate() {
        let likeness = proposed.iter().enumerate().map(|(b, other)| (dice(&one.pieces, &other.pieces), a, b));
        alike.extend(likeness.filter(|(likeness, _, _)| *likeness >= SAME));
    }
    alike.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (_, a, b) in alike {
        if found.iter().all(|(other_a, other_b)| *other_a != a && *other_b != b) {
            found.push((a, b));
        }
    }
    found
}

fn rightly_named(annotated: &Saying, proposed: &Saying) -> bool {
    match (&annotated.speaker, &proposed.speaker) {
        (Some(annotated), Some(proposed)) => overlap(annotated, proposed),
        (annotated, proposed) => annotated.is_none() && proposed.is_none(),
    }
}

impl Tally {
    fn add(&mut self, annotated: &[Saying], proposed: &[Saying]) {
        self.annotated += annotated.len() as f64;
        self.proposed += proposed.len() as f64;
        self.direct[0] += annotated.iter().filter(|saying| saying.direct).count() as f64;
        for (a, b) in pairs(annotated, proposed) {
            let right = rightly_named(&annotated[a], &proposed[b]);
            self.found += 1.0;
            if annotated[a].direct {
                let named = annotated[a].speaker.is_some();
                self.direct[1] += 1.0;
                self.direct[2] += f64::from(u8::from(named));
                self.direct[3] += f64::from(u8::from(named && right));
            }
            self.related += f64::from(u8::from(right));
            if annotated[a].speaker.is_some() {
                self.named += 1.0;
                self.rightly_named += f64::from(u8::from(right));
            }
        }
        count(&mut self.cues, mentions(annotated, |one| &one.cue), mentions(proposed, |one| &one.cue));
        let speakers = mentions(proposed, |one| &one.speaker);
        count(&mut self.speakers, mentions(annotated, |one| &one.speaker), speakers);
    }

    fn print(&self, name: &str) {
        let score = |found: f64| f1(share(found, self.proposed), share(found, self.annotated));
        let mention = |counts: &[f64; 3]| f1(share(counts[2], counts[1]), share(counts[2], counts[0]));
        println!(
            "{name:<22} {:>7.3} {:>6.3} {:>8.3} {:>9.3} {:>12.3}",
            score(self.found),
            mention(&self.cues),
            mention(&self.speakers),
            score(self.related),
            share(self.rightly_named, self.named)
        );
        println!(
            "{:<22} {:>7.3} found {:>32.3} named right",
            "    direct quotations",
            share(self.direct[1], self.direct[0]),
            share(self.direct[3], self.direct[2])
        );
    }
}

/// The mentions of some sayings, each place once.
fn mentions<'s>(
    sayings: &'s [Saying],
    mention: impl Fn(&'s Saying) -> &'s Option<Range<usize>>,
) -> Vec<&'s Range<usize>> {
    let mut found: Vec<&Range<usize>> =
        sayings.iter().filter_map(|saying| mention(saying).as_ref()).collect();
    found.sort_by_key(|range| (range.start, range.end));
    found.dedup();
    found
}

/// Counts annotated, proposed and found mentions.
fn count(counts: &mut [f64; 3], annotated: Vec<&Range<usize>>, proposed: Vec<&Range<usize>>) {
    counts[0] += annotated.len() as f64;
    counts[1] += proposed.len() as f64;
    let mut open = proposed;
    for one in annotated {
        if let Some(at) = open.iter().position(|other| overlap(one, other)) {
            open.remove(at);
            counts[2] += 1.0;
        }
    }
}

/// Where it fails, by class, with examples.
#[derive(Default)]
struct Failures {
    classes: [(usize, Vec<String>); 5],
}

const CLASSES: [&str; 5] = [
    "not found: no cue",
    "not found: its cue is no cue",
    "too long or too short",
    "said by another",
    "not annotated",
];

impl Failures {
    fn add(&mut self, text: &str, annotated: &[Saying], proposed: &[Saying]) {
        let pairs = pairs(annotated, proposed);
        let cued = |saying: &Saying, others: &[Saying]| {
            let cue = saying.cue.as_ref();
            cue.is_some_and(|cue| {
                others.iter().filter_map(|one| one.cue.as_ref()).any(|one| overlap(cue, one))
            })
        };
        for (a, saying) in annotated.iter().enumerate() {
            match pairs.iter().find(|pair| pair.0 == a) {
                Some((_, b)) if rightly_named(saying, &proposed[*b]) => {}
                Some(_) => self.note(3, text, saying),
                None if saying.cue.is_none() => self.note(0, text, saying),
                None if cued(saying, proposed) => self.note(2, text, saying),
                None => self.note(1, text, saying),
            }
        }
        for (b, saying) in proposed.iter().enumerate() {
            if pairs.iter().all(|pair| pair.1 != b) && !cued(saying, annotated) {
                self.note(4, text, saying);
            }
        }
    }

    fn note(&mut self, class: usize, text: &str, saying: &Saying) {
        let (count, examples) = &mut self.classes[class];
        *count += 1;
        if examples.len() < EXAMPLES {
            let words =
                |range: &Option<Range<usize>>| range.clone().map_or("–", |range| &text[range]).to_owned();
            let content: String =
                saying.pieces.first().map_or("", |piece| &text[piece.clone()]).chars().take(60).collect();
            examples.push(format!("{} | {} | {content}", words(&saying.speaker), words(&saying.cue)));
        }
    }

    fn print(&self) {
        for (class, (count, examples)) in CLASSES.iter().zip(&self.classes) {
            println!("  {count:>5} {class}");
            examples.iter().for_each(|example| println!("        {}", example.replace('\n', " ")));
        }
    }
}
