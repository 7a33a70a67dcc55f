//! Texts as weighted words, to tell how much two of them share.

use std::collections::{BTreeMap, HashMap};

use crate::languages::Language;

/// Words of a text with their weights, scaled to length 1.
pub(crate) type Vector = BTreeMap<u32, f32>;

/// Weighs the words of texts by how rare they are among these texts (tf-idf).
///
/// Small words of a language that is given count nothing; they tell whole sentences from fragments.
/// `unseen` counts other texts that hold none of these words: where only two or three are compared, what all of
/// them say would weigh nothing without.
pub(crate) fn vectors<'t>(
    texts: impl Iterator<Item = &'t str>,
    language: Option<&Language>,
    unseen: f32,
) -> Vec<Vector> {
    let mut ids: HashMap<String, u32> = HashMap::new();
    let mut vectors: Vec<Vector> = Vec::new();
    let mut frequency: Vec<f32> = Vec::new();
    for text in texts {
        let mut counts = Vector::new();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2) {
            let word = word.to_lowercase();
            if language.is_some_and(|language| language.is_small(&word)) {
                continue;
            }
            let next = ids.len() as u32;
            let id = *ids.entry(stem(&word)).or_insert(next);
            *counts.entry(id).or_default() += 1.0;
        }
        frequency.resize(ids.len(), 0.0);
        counts.keys().for_each(|id| frequency[*id as usize] += 1.0);
        vectors.push(counts);
    }
    let total = vectors.len().max(1) as f32 + unseen;
    for vector in &mut vectors {
        for (id, weight) in vector.iter_mut() {
            *weight *= (total / frequency[*id as usize]).ln();
        }
        scale(vector);
    }
    vectors
}

/// A word in small letters without its commonest endings, so that "attacks" meets "attack".
fn stem(word: &str) -> String {
    let stem = ["ing", "ed", "es", "s"].iter().find_map(|ending| word.strip_suffix(ending));
    stem.filter(|stem| stem.chars().count() > 3).unwrap_or(word).to_owned()
}

/// Scales a vector to length 1.
pub(crate) fn scale(vector: &mut Vector) {
    let length = vector.values().map(|weight| weight * weight).sum::<f32>().sqrt();
    if length > 0.0 {
        vector.values_mut().for_each(|weight| *weight /= length);
    }
}

/// How much two vectors share, 0 to 1 (the cosine of their angle).
pub(crate) fn likeness(a: &Vector, b: &Vector) -> f32 {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short.iter().filter_map(|(word, weight)| Some(weight * long.get(word)?)).sum()
}
