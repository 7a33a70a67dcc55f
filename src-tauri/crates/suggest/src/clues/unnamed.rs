//! A subject that is only a pronoun, of whom nothing tells whom it stands for.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::headline;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    if candidate.subject.is_some() {
        return None;
    }
    let language = candidate.prose.language;
    let first = headline::first_word(candidate)?;
    let pronoun =
        language.is_pronoun(&first.lower) && !(candidate.is_said && language.stands_for_name(&first.lower));
    let who = language.is_pronoun(&first.lower) || language.is_possessive(&first.lower);
    let writer = first.lower != "i" || language.code() != "en" || !candidate.is_said;
    let many = who && language.is_self(&first.lower) && writer;
    let named = || names_who(candidate);
    let own = first.lower == "i" || language.is_possessive(&first.lower) && !candidate.is_said && !named();
    let bare = first.lower.split('\'').next().unwrap_or_default();
    let thing = matches!(bare, "it" | "this" | "that" | "these" | "those");
    let weight = match candidate.time {
        _ if many && bare == "you" => -0.7,
        _ if many => -0.3,
        None if thing || first.lower == "they" => -0.25,
        None if pronoun || own => -0.15,
        Some(_) if thing => -0.15,
        _ => return None,
    };
    finding(weight, Reason::StandsForNobody { word: first.lower.clone() })
}

/// Whether who "its editor" is follows at once: "Its editor, Ana Reyes, fled".
fn names_who(candidate: &Candidate<'_>) -> bool {
    let mut words = candidate.words.iter().skip_while(|word| word.lower != ",");
    let comma = words.next().is_some();
    comma && words.next().is_some_and(|name| name.capital) && words.next().is_some_and(|name| name.capital)
}
