//! Where a name begins and ends.

use std::ops::Range;

use super::bodies::{is_drawn_on, is_pair, joins_body, joins_purpose, joins_subject, romance_body_end};
use super::peoples::{DIRECTIONS, is_adjective};
use super::word_sets::{WordSet, set};
use super::{INSIDE_NAMES, german, given, known_places, may_stand_first, without_possessive};
use crate::languages::Language;
use crate::prose::Prose;
use crate::words::Word;

/// Byte ranges of the names in some words, in order.
pub(crate) fn names(prose: &Prose<'_>, words: &[&Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let end = name_end(prose, words, at);
        if end > at {
            found.push(words[at].range.start + drawn_article(prose, words[at])..words[end - 1].range.end);
        }
        at = end.max(at + 1);
    }
    found
}

/// Bytes of the article that is drawn to a name: "l'" of "l'ONU".
pub(super) fn drawn_article(prose: &Prose<'_>, word: &Word) -> usize {
    if !matches!(prose.language.code(), "fr" | "it") {
        return 0;
    }
    let written = &prose.text[word.range.clone()];
    let (article, name) = written.split_once(['\'', '’']).unwrap_or_default();
    let short = || name.len() > 1 && name.chars().all(char::is_uppercase);
    let drawn = name.starts_with(char::is_uppercase) && (!word.capital || article == "L" && short());
    if drawn { written.len() - name.len() } else { 0 }
}

/// Past the name that begins at a word; the word itself where none does.
pub(super) fn name_end(prose: &Prose<'_>, words: &[&Word], start: usize) -> usize {
    if !begins_name(prose, words, start) {
        return start;
    }
    let mut end = romance_body_end(prose, words, start);
    let mut at = end;
    while at < words.len()
        && (is_capital(words[at])
            || is_drawn_on(prose, words, at)
            || joins(words, at, prose.language)
            || joins_body(prose, words, start, at)
            || joins_purpose(words, at, prose.language)
            || joins_subject(words, start, at, prose.language))
    {
        if is_named_after(words, at)
            || at == start + 1 && is_home_of(prose, words[start])
            || is_owned_person(words, at)
        {
            break;
        }
        at += 1;
        if is_capital(words[at - 1]) || is_drawn_on(prose, words, at - 1) {
            end = at;
        }
    }
    if end > start + 1 && is_drawn_small(words, end) && may_stand_first(&words[start].lower) {
        end += 2;
    }
    let single = end == start + 1;
    let language = prose.language;
    let lone_noun = single
        && (language.code() == "de" && !is_german_name(prose, words[start])
            || words[start].lower.ends_with("'s") && words[start].lower.len() < 5);
    if lone_noun
        || single && (is_adjective(words, start) || is_sign(words, start))
        || end == start + 2
            && DIRECTIONS.contains(words[start].lower.as_str())
            && is_adjective(words, start + 1)
        || language.is_title(&words[end - 1].lower) && single
    {
        start
    } else {
        end
    }
}

/// Whether a hyphen draws the second part of a given name to it, as in Korea: "Lee Jae | -myung".
fn is_drawn_small(words: &[&Word], at: usize) -> bool {
    is_hyphen(words, at)
        && words.get(at + 1).is_some_and(|next| !next.mark && next.range.start == words[at].range.end)
}

/// Whether somebody is told to be of a place by it: "Italy's | Ana Reyes", not "King's | College".
fn is_home_of(prose: &Prose<'_>, owner: &Word) -> bool {
    owner.lower.ends_with("'s")
        && known_places::is_known(&without_possessive(&prose.text[owner.range.clone()]))
}

/// Whether whose somebody is stands right before their given name: "the Green Party's | Ana Reyes".
fn is_owned_person(words: &[&Word], at: usize) -> bool {
    words[at - 1].lower.ends_with("'s") && given::bearer(&words[at].lower).is_some()
}

/// Whether a single word that German writes with a capital is a name: "Lund" of "Ivo Lund", "SPD", "EuGH".
fn is_german_name(prose: &Prose<'_>, word: &Word) -> bool {
    prose.is_lone_name(word) || german::is_short_name(prose, word)
}

/// Whether a German word only tells whose the next is: "Lunds | Kritik".
fn is_german_owner(prose: &Prose<'_>, words: &[&Word], at: usize) -> bool {
    let owner = words[at].lower.strip_suffix('s').filter(|_| prose.language.code() == "de");
    let noun = words.get(at + 1).is_some_and(|next| is_capital(next));
    noun && !prose.is_surname(&words[at].lower) && owner.is_some_and(|owner| prose.is_surname(owner))
}

pub(super) fn is_capital(word: &Word) -> bool {
    word.capital && !word.mark
}

fn joins(words: &[&Word], at: usize, language: &Language) -> bool {
    let touches = words[at - 1].range.end == words[at].range.start;
    let word = words[at].lower.as_str();
    // "Ursula von der Leyen", not "der Weg von Orla", "Angaben der Behörden".
    let noun = language.code() == "de"
        && match word {
            "von" => given::bearer(&words[at - 1].lower).is_none(),
            "der" | "den" => words[at - 1].lower != "von",
            "des" => true,
            _ => false,
        };
    let linked = touches && words[at - 1].lower == "-" && is_hyphen(words, at + 1);
    INSIDE_NAMES.contains(word) && !noun && (word != "-" || touches)
        || linked
        || word == "." && touches && words[at - 1].lower.chars().count() <= 3
        || word == "and" && words.get(at + 1).is_some_and(|next| is_pair(&words[at - 1].lower, &next.lower))
}

/// Whether a hyphen is drawn to the word before it: "Pont-sur-Orla".
fn is_hyphen(words: &[&Word], at: usize) -> bool {
    words.get(at).is_some_and(|hyphen| hyphen.lower == "-" && words[at - 1].range.end == hyphen.range.start)
}

/// What "Friday" and other days stand behind in a name.
static NAMED_DAYS: WordSet =
    WordSet::new(|| set("ash black bloody cyber easter fat giving good holy palm super whit"));

/// Whether a day of the week only tells when, behind a name: "Governor Ana Reyes Thursday called".
fn is_named_after(words: &[&Word], at: usize) -> bool {
    let day = matches!(
        words[at].lower.as_str(),
        "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
    );
    day && !NAMED_DAYS.contains(words[at - 1].lower.as_str())
}

fn begins_name(prose: &Prose<'_>, words: &[&Word], at: usize) -> bool {
    let language = prose.language;
    let Some(word) = words.get(at) else { return false };
    if !is_capital(word) && drawn_article(prose, word) == 0 {
        return false;
    }
    let common = language.is_determiner(&word.lower)
        || language.is_pronoun(&word.lower)
        || language.is_opener(&word.lower)
        || language.is_preposition(&word.lower)
        || language.opens_clause(&word.lower)
        || language.is_sentence_starter(&word.lower)
        || language.is_time(&word.lower)
        || language.is_adverb(&word.lower)
        || language.is_negation(&word.lower)
        || language.is_romance() && matches!(word.lower.as_str(), "se" | "si")
        || language.is_auxiliary(&word.lower) && !is_called_will(words, at, language);
    let drawn = words.get(at + 1).is_some_and(|next| next.lower == "&" && next.range.start == word.range.end);
    (!common || drawn || begins_with_article(prose, words, at))
        && !begins_sentence(prose, words, at)
        && !is_prefixed(words, at)
        && !is_german_owner(prose, words, at)
        && !is_drawn_noun(prose, word)
        && !is_drawn_to_number(words, at)
}

/// Whether a small word with a capital begins a name: "Stati | Uniti", "en El | Salvador", "de Al | Vell".
fn begins_with_article(prose: &Prose<'_>, words: &[&Word], at: usize) -> bool {
    let Some(next) = words.get(at + 1).filter(|next| is_capital(next)) else { return false };
    let known = || known_places::is_known(&prose.text[words[at].range.start..next.range.end]);
    let spanish = prose.language.code() == "es";
    let article = spanish && matches!(words[at].lower.as_str(), "al" | "el" | "la" | "las" | "los");
    let within = at > 0 && !words[at - 1].mark && !words[at - 1].capital;
    prose.language.is_romance() && (known() || within && article)
}

/// Whether a hyphen draws the word to a number, so that the name begins before it: the "Day War" of "Six-Day War".
fn is_drawn_to_number(words: &[&Word], at: usize) -> bool {
    let [.., number, hyphen] = &words[..at] else { return false };
    hyphen.lower == "-" && hyphen.range.end == words[at].range.start && number.is_number()
}

/// Whether a small word is drawn before it, so that it only describes: "pro-Lund", not "al-Lund".
fn is_prefixed(words: &[&Word], at: usize) -> bool {
    let [.., prefix, hyphen] = &words[..at] else { return false };
    hyphen.lower == "-"
        && hyphen.range.end == words[at].range.start
        && hyphen.range.start == prefix.range.end
        && matches!(
            prefix.lower.as_str(),
            "anti" | "pro" | "non" | "post" | "pre" | "filo" | "inter" | "trans"
        )
}

/// Whether "Will" or "May" is a given name: a capital follows, and then a verb.
fn is_called_will(words: &[&Word], at: usize, language: &Language) -> bool {
    let verb = words.get(at + 2).is_some_and(|verb| {
        !verb.capital && (language.is_auxiliary(&verb.lower) || language.is_past_form(&verb.lower))
    });
    language.code() == "en"
        && matches!(words[at].lower.as_str(), "will" | "may")
        && words.get(at + 1).is_some_and(|next| next.capital)
        && verb
}

/// Whether an article is drawn to a common noun: "L'incendio", not "L'Aquila".
fn is_drawn_noun(prose: &Prose<'_>, word: &Word) -> bool {
    let drawn = prose.text[word.range.clone()].split_once(['\'', '’']);
    matches!(prose.language.code(), "it" | "fr")
        && drawn.is_some_and(|(article, noun)| article.len() < 6 && noun.starts_with(char::is_lowercase))
}

/// Whether a capital only begins a sentence: the next word is small and the word names nothing.
fn begins_sentence(prose: &Prose<'_>, words: &[&Word], at: usize) -> bool {
    let next_is_small = words.get(at + 1).is_none_or(|next| !next.capital);
    let first =
        prose.paragraphs.binary_search_by_key(&words[at].range.start, |paragraph| paragraph.start).is_ok();
    let after_stop = at
        .checked_sub(1)
        .is_none_or(|before| words[before].mark && words[before].lower != "," && words[before].lower != "(");
    let endings: &[&str] = match prose.language.code() {
        "fr" => &["s", "ement", "amment", "emment", "ant"],
        "es" | "it" => &["s", "mente", "ando", "endo"],
        _ => &["s", "ing", "ly", "ed"],
    };
    let plural_or_common = endings.iter().any(|ending| words[at].lower.ends_with(ending));
    let verb_follows = words.get(at + 1).is_some_and(|next| {
        let language = prose.language;
        let verb = language.happens(&next.lower)
            || language.is_auxiliary(&next.lower)
            || language.cue(&next.lower).is_some();
        next.mark
            || verb
            || next.lower.ends_with("ed")
            || language.is_adverb(&next.lower)
            || language.is_conjunction(&next.lower)
    });
    next_is_small
        && (first || after_stop)
        && (plural_or_common
            || verb_follows && prose.is_common(words[at])
            || prose.language.capitals_name && !verb_follows)
        && !prose.is_lone_name(words[at])
        && !prose.is_surname(&words[at].lower)
        && !known_places::is_known(&words[at].lower)
        && !is_office(words, at, prose.language)
}

/// Whether an office begins the name of who holds it: "Secretary of State Ana Reyes".
fn is_office(words: &[&Word], at: usize, language: &Language) -> bool {
    let named = words.get(at + 2..at + 4).is_some_and(|name| name.iter().all(|word| is_capital(word)));
    let of = words.get(at + 1).is_some_and(|next| language.is_of(&next.lower));
    language.is_title(&words[at].lower) && of && named
}

/// Whether a word names nobody by itself: the "S" of "S$3", the "Orla" of "Orla-area fares".
fn is_sign(words: &[&Word], at: usize) -> bool {
    let next = words.get(at + 1).map_or("", |next| next.lower.as_str());
    let drawn = next == "-" && words.get(at + 2).is_some_and(|after| !after.capital);
    drawn || words[at].lower.chars().count() < 3 && matches!(next, "$" | "£" | "€")
}
