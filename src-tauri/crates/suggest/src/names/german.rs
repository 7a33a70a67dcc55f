//! Names in German, where every noun has a capital.

use std::ops::Range;

use super::is_somebodys;
use super::taking_part::{NOBODY, is_in_capitals};
use crate::candidates::Candidate;
use crate::languages::Language;
use crate::prose::Prose;
use crate::words::Word;

/// Nouns, alone or at the end of a compound, of bodies that act.
const BODIES: &str =
    "agentur ag akademie amt armee bahn bank behörde bewegung bischofskonferenz bündnis bundesrat
    bundestag bundeswehr club fraktion gericht gerichtshof gesellschaft gewerkschaft gmbh gruppe
    initiative institut justiz kammer kirche klinik klub koalition komitee kommission kongress konzern
    kreuz landtag liga ministerium miliz nationen orchester organisation parlament partei polizei rat
    regierung senat staatsanwaltschaft stiftung union universität verband verein werke zeitung zentralrat
    bürgerbewegung";

/// Endings of nouns that tell what somebody is, before a name: "der Rinderhalter Lund".
const ROLES: &str =
    "er in ent ist chef rat anwalt mann frau agentur bewegung gericht partei konzern verband verein gruppe
    kollege kollegen enten isten bischof könig abgeordnete vorsitzende";

/// Adjectives of offices, which with a noun behind them name nobody: "Vorsitzende Richterin".
const OFFICE_ADJECTIVES: &str =
    "amtierende amtierender amtierenden stellvertretende stellvertretender stellvertretenden
    vorsitzende vorsitzender vorsitzenden";

/// Endings of nouns that are hardly ever names.
const NOUNS: &str = "ung ungen heit heiten keit keiten schaft schaften ion ionen ismus tät nis jahr zeit worten thema
    platz stellung preis pokal gesetz vertrag abkommen krieg gipfel tweet tweets millionen milliarden prominenz prozent turnier euro uhr ort stadt film show shows geld
    stücken insel küsten";

/// Whether some of a clause's words that all have capitals are somebody's name.
pub(super) fn is_actor(candidate: &Candidate<'_>, at: &Range<usize>) -> bool {
    let prose = candidate.prose;
    let words = &candidate.words[at.clone()];
    let [first, .., last] = words else { return is_single(prose, candidate.words[at.start]) };
    let drawn = |word: &&Word| !prose.text[word.range.end..].starts_with(' ');
    let compound = words[..words.len() - 1].iter().all(drawn);
    let name = &prose.text[first.range.start..last.range.end];
    if ends_in(&last.lower, BODIES) || is_somebodys(name, prose.language) {
        return true;
    }
    let role = ends_in(&first.lower, ROLES);
    let adjective = words.len() == 2
        && (at.start == 0 && first.lower.ends_with(['e', 's'])
            || OFFICE_ADJECTIVES.split_whitespace().any(|office| first.lower == office));
    let common = adjective
        || NOBODY.contains(first.lower.as_str())
        || ends_in(&first.lower, NOUNS) && !role
        || first.lower.ends_with("em");
    if compound || common || ends_in(&last.lower, NOUNS) {
        return false;
    }
    let before = at.start.checked_sub(1).map(|before| candidate.words[before]);
    let described = before.is_some_and(|word| {
        !word.mark && (prose.language.is_determiner(&word.lower) || word.lower.ends_with("en"))
    });
    let short = words.iter().any(|word| is_in_capitals(prose, word));
    short || !described || role
}

/// The same of a single word: "BMW", "Bundestag", "Lund" where the text also tells more of the name.
fn is_single(prose: &Prose<'_>, word: &Word) -> bool {
    is_short_name(prose, word) || ends_in(&word.lower, BODIES) || prose.is_lone_name(word)
}

/// Whether a word, in lower case, may tell what somebody is or where they belong, before a given name: "Journalistin",
/// "Katholischen", "Vollversammlung".
pub(super) fn is_before_name(word: &str, language: &Language) -> bool {
    language.is_title(word)
        || [BODIES, ROLES, NOUNS].iter().any(|nouns| ends_in(word, nouns))
        || word.ends_with("en")
        || word.ends_with('e')
}

/// Endings of nouns that tell what somebody is whatever the name behind them: "Fährmann", "Journalistin".
const CERTAIN_ROLES: &str =
    "abgeordnete abgeordneter anwalt anwältin bischof chef chefin erin frau istin kanzler könig leiter mann
    minister ministerin präsident präsidentin richter sprecher vorsitzende vorsitzender";

/// Nouns, alone or at the end of a compound, of what is named by a single word behind them: "Softwarehersteller Orlasoft".
const KINDS: &str =
    "agentur anbieter bank dienst firma hersteller konzern nachrichtenmagazin partei portal sender
    unternehmen verband verein verlag zeitung";

/// Whether a word, in lower case, only tells what it is that the single word behind it names.
pub(super) fn is_kind(word: &str) -> bool {
    ends_in(word, KINDS)
}

/// Whether a word, in lower case, tells what somebody is who need not be known by a given name.
pub(super) fn is_certain_role(word: &str) -> bool {
    ends_in(word, CERTAIN_ROLES)
}

/// Fewest letters of a body's short name.
const FEWEST_INITIALS: usize = 3;

/// The short name that stands behind a body's name and is made of its initials: "BOF" of "Bundes Orlischer Fischer BOF".
pub(super) fn short_form(name: &str) -> Option<&str> {
    let (long, short) = name.rsplit_once(' ')?;
    let capitals = long.chars().filter(|c| c.is_uppercase()).count();
    let initials = short.chars().count() >= FEWEST_INITIALS
        && short.chars().all(char::is_uppercase)
        && long.contains(' ')
        && capitals.abs_diff(short.chars().count()) <= 1
        && long.starts_with(short.chars().next()?);
    initials.then_some(short)
}

/// Whether a word is a noun of a list, or a longer one that ends so.
fn ends_in(word: &str, nouns: &str) -> bool {
    let longer = |noun: &str| word.len() > noun.len() + 2 && word.ends_with(noun);
    nouns.split_whitespace().any(|noun| word == noun || longer(noun))
}

/// Longest short name, in characters; longer words with capitals within are other nouns: "LeserInnen".
const LONGEST_SHORT_NAME: usize = 6;

/// Whether a word has a capital behind its first letter, as the short names of bodies have: "SPD", "EuGH".
pub(super) fn is_short_name(prose: &Prose<'_>, word: &Word) -> bool {
    let written = &prose.text[word.range.clone()];
    let many = written.strip_suffix('s').is_some_and(|one| one.chars().all(char::is_uppercase));
    written.chars().skip(1).any(char::is_uppercase)
        && written.chars().all(char::is_alphabetic)
        && written.chars().count() <= LONGEST_SHORT_NAME
        && !many
}
