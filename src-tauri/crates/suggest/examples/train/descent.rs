//! Logistic regression by FTRL-Proximal (McMahan et al., 2013), which leaves most weights at zero.

use crate::corpus::Example;

/// Times that all examples are gone through.
const ROUNDS: usize = 8;

/// How often a note must be seen to be weighed.
const FEWEST_SEEN: u32 = 3;

/// How fast weights change at first, and how that slows.
const RATE: f32 = 0.1;
const SLOWING: f32 = 1.0;

/// How strongly weights are drawn to zero: by a step, and in proportion.
const STEP_TO_ZERO: f32 = 8.0;
const PULL_TO_ZERO: f32 = 1.0;

/// What has been learned: for each note, its sum and its squared gradients.
pub(crate) struct Weights {
    sums: Vec<f32>,
    squares: Vec<f32>,
    seen: Vec<u32>,
}

impl Weights {
    /// The weight of a note.
    pub(crate) fn of(&self, note: usize) -> f32 {
        let sum = self.sums[note];
        if self.seen[note] < FEWEST_SEEN || sum.abs() <= STEP_TO_ZERO {
            return 0.0;
        }
        let slowed = (SLOWING + self.squares[note].sqrt()) / RATE + PULL_TO_ZERO;
        -(sum - sum.signum() * STEP_TO_ZERO) / slowed
    }

    /// How much an example's notes speak for it.
    pub(crate) fn weigh(&self, example: &Example) -> f32 {
        example.notes.iter().map(|note| self.of(*note)).sum()
    }

    fn learn(&mut self, example: &Example) {
        let likely = 1.0 / (1.0 + (-self.weigh(example)).exp());
        let gradient = (likely - f32::from(u8::from(example.answer))) * example.counts;
        for &note in &example.notes {
            let square = self.squares[note] + gradient * gradient;
            let slowed = (square.sqrt() - self.squares[note].sqrt()) / RATE;
            self.sums[note] += gradient - slowed * self.of(note);
            self.squares[note] = square;
        }
    }
}

/// Learns the weights of notes from examples, always in the same order.
pub(crate) fn learn(mut examples: Vec<&Example>, notes: usize) -> Weights {
    let mut weights = Weights { sums: vec![0.0; notes], squares: vec![0.0; notes], seen: vec![0; notes] };
    for note in examples.iter().flat_map(|example| &example.notes) {
        weights.seen[*note] += 1;
    }
    let mut chance = 1_u64;
    for _ in 0..ROUNDS {
        for at in (1..examples.len()).rev() {
            // Knuth's linear congruential generator: the same order on every machine.
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            examples.swap(at, (chance >> 33) as usize % (at + 1));
        }
        examples.iter().for_each(|example| weights.learn(example));
    }
    weights
}
