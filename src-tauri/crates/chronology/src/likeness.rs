//! How likely two events are one event told twice.

use std::collections::BTreeSet;

use crate::EventDraft;

/// Words shorter than this say little about what happened ("the", "was", "in").
const SHORTEST_TELLING_WORD: usize = 4;

/// Returns how likely two events are the same, 0 to 1: a reason to ask a person, never to merge.
///
/// Dates that cannot both be right make it 0 only when the words differ too: the same meeting told
/// with two dates is the conflict that a person wants to see.
pub fn same_event(a: &EventDraft, b: &EventDraft) -> f32 {
    let words = overlap(&telling_words(&a.headline), &telling_words(&b.headline));
    let people = overlap(&names(a), &names(b));
    let told = if names(a).is_empty() || names(b).is_empty() { words } else { 0.7 * words + 0.3 * people };
    match (&a.when, &b.when) {
        (Some(first), Some(second)) if first.could_agree_with(second) => {
            (told + 0.2).min(1.0) * certainty(told)
        }
        (Some(_), Some(_)) => told * 0.6,
        _ => told * 0.8,
    }
}

/// A shared date lifts two tellings that share words, not two that share nothing.
fn certainty(told: f32) -> f32 {
    (told * 4.0).min(1.0)
}

fn telling_words(headline: &str) -> BTreeSet<String> {
    headline
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= SHORTEST_TELLING_WORD || word.chars().all(char::is_numeric))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn names(event: &EventDraft) -> BTreeSet<String> {
    event
        .participants
        .iter()
        .filter_map(|name| name.split_whitespace().last())
        .map(str::to_lowercase)
        .collect()
}

/// Dice's coefficient: twice the shared over the sum of both.
fn overlap(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f32 {
    let total = a.len() + b.len();
    if total == 0 { 0.0 } else { 2.0 * a.intersection(b).count() as f32 / total as f32 }
}

#[cfg(test)]
mod tests {
    use edtf::Edtf;

    use super::*;
    use crate::Factuality;

    fn event(headline: &str, day: Option<&str>) -> EventDraft {
        EventDraft {
            headline: headline.to_owned(),
            when: day.map(|day| Edtf::parse(day).unwrap().into()),
            place: None,
            participants: Vec::new(),
            factuality: Factuality::Happened,
            tags: Vec::new(),
        }
    }

    #[test]
    fn two_tellings_of_one_day_are_likelier_the_same_than_two_of_different_days() {
        let told = event("Minister opened the bridge at Orla", Some("2013-07-12"));
        let again = event("The bridge at Orla was opened by the minister", Some("2013-07-12"));
        let later = event("The bridge at Orla was opened by the minister", Some("2014-03-01"));
        assert!(same_event(&told, &again) > 0.7);
        assert!(same_event(&told, &again) > same_event(&told, &later));
        assert!(same_event(&told, &later) > 0.3, "a conflict of dates is still shown to a person");
    }

    #[test]
    fn a_shared_day_alone_does_not_make_two_events_one() {
        let bridge = event("Minister opened the bridge", Some("2013-07-12"));
        let storm = event("Hail damaged eleven vineyards", Some("2013-07-12"));
        assert!(same_event(&bridge, &storm) < 0.1);
    }
}
