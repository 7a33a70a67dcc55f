//! Names in a text: who takes part, where, and whom a pronoun at the beginning of a headline stands for.

mod agreement;
mod bodies;
mod dateline;
mod extent;
mod german;
mod given;
mod hanging;
mod known_places;
mod peoples;
mod places;
mod pronouns;
mod roles;
mod shown;
mod sites;
mod taking_part;
mod unnamed;
mod word_sets;

pub(crate) use agreement::{agrees, is_kin_of};
pub(crate) use bodies::is_body;
pub(crate) use dateline::town;
pub(crate) use extent::names;
use extent::{drawn_article, name_end};
pub(crate) use known_places::is_known as is_known_place;
pub(crate) use places::place;
pub(crate) use pronouns::{Stood, object, subject};
pub(crate) use roles::without_roles;
pub(crate) use shown::shown;
pub(crate) use taking_part::{is_event_or_work, participants};
use word_sets::{WordSet, set};

use crate::languages::Language;
use crate::words::seen;

/// Small words inside a name: "al-Maliki", "Bank of Orla", "Ursula von der Leyen".
static INSIDE_NAMES: WordSet = WordSet::new(|| {
    set(
        "- of al de del las los la du des di della delle dei von van der den bin da dos ’ & el sin sans senza ohne",
    )
});

/// The name that a mention is, or that stands at its end: "Tom Hale" of "ferry pilot Tom Hale".
fn own_name<'n>(mention: &'n str, language: &Language) -> Option<&'n str> {
    if is_proper(mention) {
        return Some(mention).filter(|mention| !mention.is_empty());
    }
    let name: Vec<&str> =
        mention.rsplit(' ').take_while(|word| word.starts_with(char::is_uppercase)).collect();
    let noun = mention.rsplit(' ').nth(name.len())?;
    let small = language.is_small(noun) || language.happens(noun) || !noun.chars().all(char::is_alphabetic);
    let start = mention.len().checked_sub(name.iter().map(|word| word.len() + 1).sum::<usize>())? + 1;
    mention.get(start..).filter(|name| !small && name.contains(' ') && is_proper(name))
}

/// The name after nothing but an office: "Tom Hale" of "ferry pilot Tom Hale", not of "who met the pilot Tom Hale".
pub(crate) fn with_office<'n>(mention: &'n str, language: &Language) -> Option<&'n str> {
    let name = own_name(mention, language)?;
    let before = mention.strip_suffix(name)?;
    let common =
        |word: &str| !language.is_small(word) && !language.happens(word) && language.cue(word).is_none();
    before.split_whitespace().all(common).then_some(name)
}

/// Whether a mention is a name and nothing else: "Ms Okafor", not "Ms Okafor’s lawyer".
fn is_proper(mention: &str) -> bool {
    mention.split_whitespace().all(|word| {
        let owns = word.ends_with("’s") || word.ends_with("'s");
        !owns && (word.starts_with(char::is_uppercase) || INSIDE_NAMES.contains(word))
    })
}

/// Whether a word is a given name that mostly one of the two bears.
pub(crate) fn is_given(word: &str) -> bool {
    given::bearer(word).is_some()
}

/// Whether a word is a family name that stands before the given ones: "Kim Jong Un".
pub(crate) fn is_family_first(word: &str) -> bool {
    matches!(
        word,
        "kim"
            | "xi"
            | "mao"
            | "park"
            | "moon"
            | "deng"
            | "zhang"
            | "wang"
            | "liu"
            | "chen"
            | "nguyen"
            | "tsai"
    )
}

/// Whether a word may be a family name that stands before the given ones, as in Korea, China and Vietnam.
pub(crate) fn may_stand_first(word: &str) -> bool {
    static FAMILIES: WordSet = WordSet::new(|| {
        set("ahn bae baek ban bui cao chang chen cho choe choi chung dang deng do feng gao gong guo han he hong hu hua huang
        hun hwang jang jeong ji jiang jo jung kang ko kwak kwon le lee li liang lim lin liu lu luo ma nam ngo nguyen noh oh
        pham qin roh ryu seo shen shin sohn song sun tang tran tsai vo wang wen wu xi xie xu yang ye yoon yu yun zhang
        zhao zheng zhou zhu")
    });
    FAMILIES.contains(word) || is_family_first(word)
}

/// Whether a name is a person's, as far as a title or a given name tells: "Minister Tom Hale".
pub(crate) fn is_somebodys(name: &str, language: &Language) -> bool {
    name.split([' ', '-'])
        .map(str::to_lowercase)
        .any(|word| language.is_title(word.trim_end_matches('.')) || given::bearer(&word).is_some())
}

/// A name without the "s" of what is its own, as a person reads it.
pub(crate) fn without_possessive(name: &str) -> String {
    let name = name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name);
    seen(name)
}
