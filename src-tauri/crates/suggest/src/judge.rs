//! A linear judge: adds up the weights of what is noted about a case.
//!
//! The weights are a text file, a note and its weight a line, made by `examples/train`.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::languages::Swift;

/// Takes notes about a case: what is looked at, and what is seen there.
pub(crate) trait Notes {
    /// Notes what is seen.
    fn note(&mut self, about: &str, seen: &[&str]);
}

/// The weights of notes.
pub(crate) struct Judge {
    weights: HashMap<u64, f32, BuildHasherDefault<Known>>,
}

impl Judge {
    /// Reads a file of weights; a line that tells none is left out.
    pub(crate) fn new(lines: &str) -> Self {
        let weighed = lines.lines().filter_map(|line| {
            let (note, weight) = line.rsplit_once(' ')?;
            Some((hash(note.split(' ')), weight.parse().ok()?))
        });
        Self { weights: weighed.collect() }
    }

    /// How much what `notes` notes speaks for a case; against it below zero.
    pub(crate) fn weigh(&self, notes: impl FnOnce(&mut Weighing<'_>)) -> f32 {
        let mut weighing = Weighing { judge: self, sum: 0.0 };
        notes(&mut weighing);
        weighing.sum
    }
}

/// Adds up weights.
pub(crate) struct Weighing<'j> {
    judge: &'j Judge,
    sum: f32,
}

impl Notes for Weighing<'_> {
    fn note(&mut self, about: &str, seen: &[&str]) {
        let note = hash(std::iter::once(about).chain(seen.iter().copied()));
        self.sum += self.judge.weights.get(&note).copied().unwrap_or(0.0);
    }
}

fn hash<'w>(words: impl Iterator<Item = &'w str>) -> u64 {
    let mut hash = Swift::default();
    words.for_each(|word| hash.write(word.as_bytes()));
    hash.finish()
}

/// Notes in words, for training.
#[derive(Default)]
pub(crate) struct Written(pub(crate) Vec<String>);

impl Notes for Written {
    fn note(&mut self, about: &str, seen: &[&str]) {
        self.0.push(std::iter::once(about).chain(seen.iter().copied()).collect::<Vec<_>>().join(" "));
    }
}

/// What is a hash already.
#[derive(Default)]
struct Known(u64);

impl Hasher for Known {
    fn write(&mut self, _bytes: &[u8]) {}

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
