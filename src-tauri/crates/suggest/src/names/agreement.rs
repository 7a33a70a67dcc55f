//! Whether a pronoun can stand for a name, and for which speaker it does.

use std::ops::Range;

use super::given::{self, Bearer};
use super::{is_body, own_name};
use crate::attributions::Attribution;
use crate::candidates::Candidate;
use crate::languages::CueKind;
use crate::words::Word;

/// The speaker whom a pronoun stands for at the beginning of what they say, or before it.
pub(super) fn speaker<'n>(
    candidate: &Candidate<'_>,
    pronoun: &Word,
    attributions: &[Attribution],
    named: &'n [Option<String>],
) -> Option<&'n str> {
    let language = candidate.prose.language;
    let told = &candidate.prose.text[candidate.told.clone()].to_lowercase();
    let own = pronoun.lower == "i";
    let again =
        own && told.split(|c: char| !c.is_alphanumeric()).filter(|word| OWN.contains(word)).count() > 1;
    if again {
        return None;
    }
    let near = || candidate.near.iter().copied();
    let speaks = near().find(|index| attributions[*index].speaker.as_ref() == Some(&pronoun.range));
    let says = |index: &usize| {
        let attribution = &attributions[*index];
        matches!(attribution.kind, CueKind::Says | CueKind::Tells) && attribution.says(&pronoun.range)
    };
    let index =
        speaks.or_else(|| near().filter(says).min_by_key(|index| attributions[*index].range().len()))?;
    let name = named[index].as_deref()?;
    let mention =
        attributions[index].speaker.as_ref().map_or("", |speaker| &candidate.prose.text[speaker.clone()]);
    let beside = attributions[index].speaker.as_ref().map_or("", |speaker| beside(candidate, speaker));
    let of_another = contradicts(&pronoun.lower, beside)
        || contradicts(&pronoun.lower, mention)
        || !own && speaks.is_none() && attributions[index].direct;
    let body = matches!(pronoun.lower.as_str(), "he" | "she")
        && is_called_body(candidate, attributions[index].speaker.as_ref());
    let same = !body
        && !is_body(name)
        && agrees(&pronoun.lower, name)
        && !of_another
        && (!own || fits_name(candidate, pronoun));
    own_name(name, language).filter(|name| same && !language.is_pronoun(&name.to_lowercase()))
}

/// Whether the verb after "I" fits a name too: "I had", not "I have", "I know".
fn fits_name(candidate: &Candidate<'_>, pronoun: &Word) -> bool {
    let language = candidate.prose.language;
    let words = candidate.prose.words_in(&(pronoun.range.end..candidate.told.end));
    let verb = words.iter().find(|word| !language.is_adverb(&word.lower));
    verb.is_some_and(|verb| {
        let modal =
            matches!(verb.lower.as_str(), "will" | "would" | "could" | "can" | "may" | "might" | "must");
        modal || language.happens(&verb.lower) || verb.lower.ends_with("ed")
    })
}

/// Words by which a speaker means themselves.
const OWN: &[&str] = &["i", "my", "me", "myself", "we", "our", "us"];

/// Whether neither a name's title nor the given name contradicts the pronoun.
pub(crate) fn agrees(pronoun: &str, name: &str) -> bool {
    let words: Vec<String> = name.split([' ', '.', '-']).map(str::to_lowercase).collect();
    let given = words.split_last().map_or(&words[..], |(_, before)| before);
    let another = |bearer| given.iter().any(|word| given::bearer(word) == Some(bearer));
    match words[0].as_str() {
        "mr" | "sir" | "king" | "prince" => pronoun != "she",
        "ms" | "mrs" | "miss" | "queen" | "princess" => pronoun != "he",
        _ if pronoun == "she" => !another(Bearer::He),
        // "Annamaria Lund": unknown names with this ending are mostly women's.
        _ if pronoun == "he" => {
            let hers = |word: &String| word.ends_with('a') && given::bearer(word).is_none();
            !another(Bearer::She) && !given.first().is_some_and(hers)
        }
        _ => true,
    }
}

/// Nouns that tell of whom they name that he is no "he", that she is no "she".
const HERS: &[&str] =
    &["sister", "mother", "wife", "daughter", "widow", "woman", "aunt", "niece", "girl", "spokeswoman"];
const HIS: &[&str] = &["brother", "father", "husband", "son", "man", "uncle", "nephew", "boy", "spokesman"];

/// Whether a mention is somebody's kin, so that a name behind it may be of either: "The brother of the pilot, Ivo Lund".
pub(crate) fn is_kin_of(mention: &str) -> bool {
    mention
        .split_once(" of ")
        .and_then(|(kin, _)| kin.rsplit(' ').next())
        .is_some_and(|kin| HERS.contains(&kin) || HIS.contains(&kin))
}

/// What a mention's sentence tells of it right before it: "his sister, " of "his sister, Ana Reyes".
fn beside<'p>(candidate: &Candidate<'p>, mention: &Range<usize>) -> &'p str {
    let start = candidate.sentence.start.min(mention.start);
    let before = &candidate.prose.text[start..mention.start];
    let Some(noun) = before.trim_end().strip_suffix(',') else { return "" };
    noun.rsplit(',').next().unwrap_or_default()
}

/// Whether a mention tells that a pronoun does not stand for it: "his sister, Ana Reyes" is no "he".
fn contradicts(pronoun: &str, mention: &str) -> bool {
    let against = match pronoun {
        "he" => HERS,
        "she" => HIS,
        _ => return false,
    };
    mention.split(|c: char| !c.is_alphanumeric()).any(|word| against.contains(&word.to_lowercase().as_str()))
}

/// Whether a mention, or what it stands beside, is called a body: "The group that owns the ferry, Orla Lines".
fn is_called_body(candidate: &Candidate<'_>, mention: Option<&Range<usize>>) -> bool {
    let text = candidate.prose.text;
    let Some(mention) = mention else { return false };
    let before =
        candidate.prose.words_in(&(candidate.sentence.start..mention.start.max(candidate.sentence.start)));
    let beside = before
        .last()
        .is_some_and(|word| word.lower == "," || candidate.prose.language.is_relative(&word.lower));
    let start = if beside { candidate.sentence.start } else { mention.start };
    let words = text.get(start..mention.end).unwrap_or_default().split_whitespace();
    let noun = words.take_while(|word| word.starts_with(char::is_lowercase) || matches!(*word, "The" | "A"));
    let noun = noun.take_while(|word| !matches!(*word, "that" | "which" | "of" | "for"));
    noun.last().is_some_and(is_body)
}
