//! What a person's decisions teach: which kinds of suggestion they keep.
//!
//! A plain linear model, one weight a trait, moves the score of later suggestions (logistic regression, one step a
//! decision). It can be read, and forgotten.

use std::collections::BTreeMap;

use chronology::Factuality;
use edtf::Precision;
use serde::{Deserialize, Serialize};

use crate::{Reason, Suggestion};

/// How far one decision moves the weights.
const STEP: f32 = 0.3;

/// Weights stay within this, so that no kind of suggestion is lost from sight.
const MOST: f32 = 2.0;

/// A weight that is worth telling: one decision does not reach it.
const WORTH_TELLING: f32 = 0.35;

/// Scores nearer than this to 0 and 1 are moved as these are: none is beyond all doubt.
const DOUBT: f32 = 0.02;

/// What a person may like or dislike in suggestions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trait {
    /// Without a date.
    Undated,
    /// With a date that is not known to the day.
    Vague,
    /// Planned or announced.
    Ahead,
    /// Possible or denied.
    Doubtful,
    /// From hearsay: somebody says so, besides the article.
    Told,
    /// Without a place.
    Placeless,
    /// Without anybody taking part.
    Unpeopled,
}

impl Trait {
    /// The kind of suggestion, as it stands in "you keep more of ... than was expected".
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Undated => "what has no date",
            Self::Vague => "what is not known to the day",
            Self::Ahead => "what is planned or announced",
            Self::Doubtful => "what is possible or denied",
            Self::Told => "what somebody is quoted for",
            Self::Placeless => "what names no place",
            Self::Unpeopled => "what names nobody",
        }
    }

    fn is_of(self, suggestion: &Suggestion) -> bool {
        let precision = suggestion.told_when().map(|when| when.edtf.precision());
        match self {
            Self::Undated => precision.is_none(),
            Self::Vague => precision.is_some_and(|one| !matches!(one, Precision::Day | Precision::Time)),
            Self::Ahead => matches!(suggestion.factuality, Factuality::Planned | Factuality::Announced),
            Self::Doubtful => matches!(suggestion.factuality, Factuality::Possible | Factuality::Denied),
            Self::Told => suggestion.attribution.len() > 1,
            Self::Placeless => suggestion.place.is_none(),
            Self::Unpeopled => suggestion.participants.is_empty(),
        }
    }
}

const TRAITS: [Trait; 7] = [
    Trait::Undated,
    Trait::Vague,
    Trait::Ahead,
    Trait::Doubtful,
    Trait::Told,
    Trait::Placeless,
    Trait::Unpeopled,
];

/// What decisions have taught so far: a weight for each trait, above 0 where a person keeps more than was expected.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Learned(pub BTreeMap<Trait, f32>);

impl Learned {
    /// How likely this person accepts a suggestion, 0 to 1.
    pub fn score(&self, suggestion: &Suggestion) -> f32 {
        let weight: f32 = self.traits(suggestion).map(|(_, weight)| weight).sum();
        let expected = suggestion.score.clamp(DOUBT, 1.0 - DOUBT);
        let odds = (expected / (1.0 - expected)).ln();
        let moved = likelihood(odds + weight) - likelihood(odds);
        (suggestion.score + moved).clamp(0.0, 1.0)
    }

    /// Learns from one decision.
    pub fn learn(&mut self, suggestion: &Suggestion, kept: bool) {
        let surprise = f32::from(u8::from(kept)) - self.score(suggestion);
        for one in TRAITS.into_iter().filter(|one| one.is_of(suggestion)) {
            let weight = self.0.entry(one).or_default();
            *weight = (*weight + STEP * surprise).clamp(-MOST, MOST);
        }
    }

    /// What was learned that moves the score of a suggestion most, `None` where little was.
    pub fn reason(&self, suggestion: &Suggestion) -> Option<Reason> {
        let most = self.traits(suggestion).max_by(|(_, a), (_, b)| a.abs().total_cmp(&b.abs()));
        most.and_then(|(one, weight)| taught(one, weight))
    }

    /// All that is worth telling of what was learned.
    pub fn reasons(&self) -> Vec<Reason> {
        self.0.iter().filter_map(|(one, weight)| taught(*one, *weight)).collect()
    }

    fn traits(&self, suggestion: &Suggestion) -> impl Iterator<Item = (Trait, f32)> {
        self.0.iter().filter(|(one, _)| one.is_of(suggestion)).map(|(one, weight)| (*one, *weight))
    }
}

/// How likely something with these odds is (the logistic function).
fn likelihood(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

fn taught(of: Trait, weight: f32) -> Option<Reason> {
    (weight.abs() >= WORTH_TELLING).then_some(Reason::Learned { of, more: weight > 0.0 })
}

#[cfg(test)]
mod tests {
    use chronology::Link;
    use edtf::Edtf;
    use proptest::prelude::*;

    use super::*;

    fn suggestion(factuality: Factuality, when: Option<&str>, score: f32) -> Suggestion {
        Suggestion {
            range: 0..1,
            headline: "The bridge is to open".to_owned(),
            when: when.map(|when| Edtf::parse(when).unwrap().into()),
            time: Some(0),
            attribution: vec![Link { speaker: "x".into(), range: None, cue: String::new(), cue_range: None }],
            factuality,
            participants: vec!["the council".to_owned()],
            place: Some("Vell".to_owned()),
            score,
            reasons: Vec::new(),
        }
    }

    #[test]
    fn who_rejects_plans_sees_later_plans_rated_lower_and_is_told_why() {
        let plan = suggestion(Factuality::Planned, Some("2019-05-06"), 0.7);
        let deed = suggestion(Factuality::Happened, Some("2019-05-06"), 0.7);
        let mut learned = Learned::default();
        (0..6).for_each(|_| learned.learn(&plan, false));
        assert!(learned.score(&plan) < 0.5, "{}", learned.score(&plan));
        assert_eq!(
            learned.reason(&plan).unwrap().to_string(),
            "you keep less of what is planned or announced than was expected"
        );
        assert!((learned.score(&deed) - 0.7).abs() < 1e-6, "what has none of it stays as it was");
        assert_eq!(learned.reason(&deed), None);
    }

    #[test]
    fn nothing_learned_changes_nothing() {
        let plan = suggestion(Factuality::Planned, None, 0.7);
        assert_eq!(Learned::default().score(&plan), 0.7);
    }

    proptest! {
        #[test]
        fn a_decision_moves_scores_of_the_like_towards_it(score in 0.0f32..=1.0, kept: bool, before in proptest::collection::vec(any::<bool>(), 0..40)) {
            let one = suggestion(Factuality::Possible, None, score);
            let mut learned = Learned::default();
            before.into_iter().for_each(|kept| learned.learn(&one, kept));
            let first = learned.score(&one);
            learned.learn(&one, kept);
            let then = learned.score(&one);
            prop_assert!((0.0..=1.0).contains(&then));
            let follows = if kept { then >= first } else { then <= first };
            prop_assert!(follows);
        }
    }
}
