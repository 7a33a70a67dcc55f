//! Words for what somebody is, written before the name as if they were part of it.

use super::german;
use super::given;
use super::is_body;
use super::sites::is_site;
use super::word_sets::{WordSet, set};
use crate::languages::Language;

/// Roles that are no titles: "Vice Chair | Ana Reyes".
static ROLES: WordSet = WordSet::new(|| {
    set("acting actor actress admiral adm agent analyst anchor archbishop assemblyman assemblywoman attorney author baron
    baroness bishop brig brigadier cardinal ceo cfo chair constable correspondent councillor councilman councilwoman
    corporal congressman congresswoman conservative coo cpl crown deputy democrat democratic detective dame duchess duke
    editor emir founder host imam independent interim journalist justice lawmaker lieutenant marshal mp mep
    nominee officer premier private pvt rabbi reporter representative republican rev reverend sergeant sheikh sheriff
    singer solicitor strategist sultan superintendent treasurer vice writer")
});

/// Roles that as well begin the names of bodies: "General Motors Europe", "Major League Baseball".
static BODIES_TOO: WordSet = WordSet::new(|| {
    set("acting chief conservative crown democrat democratic general independent king lord major
    master premier prime prince princess private queen republican vice")
});

/// A person's name without the roles before it: "Ana Reyes" of "Deputy Mayor Ana Reyes"; the name itself where it has
/// none, or where less than two words would be left.
pub(crate) fn without_roles<'n>(name: &'n str, language: &Language) -> &'n str {
    let words: Vec<(usize, &str)> = starts(name).collect();
    let last = words.last().map_or("", |(_, word)| word).to_lowercase();
    if is_body(name) || is_site(&last) {
        return name;
    }
    if let [(_, kind), (start, _)] = words[..]
        && language.code() == "de"
        && german::is_kind(&kind.to_lowercase())
    {
        return &name[start..];
    }
    let first = (1..words.len().saturating_sub(1)).rev().find(|at| begins_person(&words, *at, language));
    first.map_or(name, |at| &name[words[at].0..])
}

/// The words of a name, each with the byte at which it begins.
fn starts(name: &str) -> impl Iterator<Item = (usize, &str)> {
    name.split(' ').scan(0, |start, word| {
        let at = *start;
        *start += word.len() + 1;
        Some((at, word))
    })
}

/// Whether the person's own name begins at one of some words, behind a role.
fn begins_person(words: &[(usize, &str)], at: usize, language: &Language) -> bool {
    let lower = |at: usize| words[at].1.trim_end_matches(['.', ',']).to_lowercase();
    let given = || given::bearer(&lower(at)).is_some();
    if !words[at].1.starts_with(char::is_uppercase) {
        return false;
    }
    if language.code() == "de" {
        let before =
            |at: usize| given::bearer(&lower(at)).is_none() && german::is_before_name(&lower(at), language);
        return given() && (0..at).all(before) || german::is_certain_role(&lower(at - 1));
    }
    let role = |at: usize| language.is_title(&lower(at)) || ROLES.contains(lower(at).as_str());
    let field = at >= 3 && language.is_of(words[at - 2].1) && role(at - 3) && given();
    let ambiguous = at == 1 && BODIES_TOO.contains(lower(0).as_str());
    field || role(at - 1) && (!ambiguous || given())
}
