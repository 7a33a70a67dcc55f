//! Names in a text: who takes part, where, and whom a pronoun at the beginning of a headline stands for.

use std::ops::Range;

mod given;
mod known_places;
mod places;
mod pronouns;
mod sites;
mod taking_part;
mod word_sets;

use given::Bearer;
pub(crate) use places::place;
pub(crate) use pronouns::{Stood, object, subject};
pub(crate) use taking_part::{is_event_or_work, participants};
use word_sets::{WordSet, set};

use crate::attributions::Attribution;
use crate::candidates::Candidate;
use crate::languages::{CueKind, Language};
use crate::people;
use crate::prose::Prose;
use crate::words::{Word, seen};

/// Small words inside a name: "al-Maliki", "Bank of Orla", "Ursula von der Leyen".
static INSIDE_NAMES: WordSet = WordSet::new(|| {
    set(
        "- of al de del las los la du des di della delle dei von van der den bin da dos ’ & el sin sans senza ohne",
    )
});

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
fn drawn_article(prose: &Prose<'_>, word: &Word) -> usize {
    if !matches!(prose.language.code(), "fr" | "it") {
        return 0;
    }
    let written = &prose.text[word.range.clone()];
    let (article, name) = written.split_once(['\'', '’']).unwrap_or_default();
    let short = || name.len() > 1 && name.chars().all(char::is_uppercase);
    let drawn = name.starts_with(char::is_uppercase) && (!word.capital || article == "L" && short());
    if drawn { written.len() - name.len() } else { 0 }
}

/// Whether a name goes on with an article that is drawn to its next word: "Conseil de sécurité de | l'ONU".
fn is_drawn_on(prose: &Prose<'_>, words: &[&Word], at: usize) -> bool {
    OF_BODIES.contains(&words[at - 1].lower.as_str()) && drawn_article(prose, words[at]) > 0
}

/// Past the name that begins at a word; the word itself where none does.
fn name_end(prose: &Prose<'_>, words: &[&Word], start: usize) -> usize {
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
            || joins_purpose(words, at))
    {
        if is_named_after(words, at) || at == start + 1 && is_home_of(prose, words[start]) {
            break;
        }
        at += 1;
        if is_capital(words[at - 1]) || is_drawn_on(prose, words, at - 1) {
            end = at;
        }
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

/// Whether somebody is told to be of a place by it: "Italy's | Ana Reyes", not "King's | College".
fn is_home_of(prose: &Prose<'_>, owner: &Word) -> bool {
    owner.lower.ends_with("'s")
        && known_places::is_known(&without_possessive(&prose.text[owner.range.clone()]))
}

/// First words of the names of bodies in Romance languages, which go on without capitals.
static ROMANCE_BODIES: WordSet = WordSet::new(|| {
    set("académie agence agencia agenzia alliance alto armée assemblée asamblea assemblea association banca banco
    banque bureau camera cámara chambre comisión comité comitato commission commissione conseil consejo consiglio
    corte cour croix-rouge cruz croce défenseur défense ejército fédération federación federazione fiscalía fondation
    fondazione fundación front frente fronte guardia haute instituto institut istituto ministère ministerio
    ministero mouvement movimiento movimento office ordre organisation organización organizzazione parlement
    parlamento parquet parti partido partito policía police polizia procura service servicio servizio sindicato
    société secretaría tribunal tribunale union unión unione université universidad università")
});

/// Endings of the adjectives by which the name of such a body goes on: "Cour | suprême".
const BODY_ADJECTIVES: &[&str] = &[
    "ain", "aine", "aire", "ais", "aise", "al", "ale", "ana", "ano", "aria", "ario", "ea", "el", "elle",
    "ema", "emo", "en", "enne", "eo", "ica", "ico", "ier", "ière", "if", "ique", "ista", "iste", "iva",
    "ivil", "ivo", "ois", "oise", "ême",
];

/// Words between the two nouns of such a name.
const OF_BODIES: &[&str] = &["de", "del", "della", "delle", "dei", "des", "du", "di"];

/// Past the small words by which the name of a body goes on in Romance languages: "Conseil de sécurité",
/// "Cour suprême"; past the first word elsewhere.
fn romance_body_end(prose: &Prose<'_>, words: &[&Word], start: usize) -> usize {
    let language = prose.language;
    let first = words[start].lower.rsplit(['\'', '’']).next().unwrap_or_default();
    if !language.is_romance() || !ROMANCE_BODIES.contains(first) {
        return start + 1;
    }
    // "La Police explique que", "la Polizia arriva".
    let verb = |word: &Word| {
        language.cue(&word.lower).is_some() || language.is_narrated(&word.lower) || word.lower == "arriva"
    };
    let plain = |at: usize| {
        words.get(at).is_some_and(|word| !word.mark && !language.is_structural(&word.lower) && !verb(word))
    };
    let adjective =
        |at: usize| plain(at) && BODY_ADJECTIVES.iter().any(|ending| words[at].lower.ends_with(ending));
    let adjectives = |at: usize| usize::from(adjective(at)) + usize::from(adjective(at) && adjective(at + 1));
    let mut end = start + 1 + adjectives(start + 1);
    let of = words.get(end).is_some_and(|word| OF_BODIES.contains(&word.lower.as_str()));
    if of && plain(end + 1) && !language.is_time(&words[end + 1].lower) {
        end += 2;
        end += usize::from(adjective(end));
    }
    end
}

/// Whether a single word that German writes with a capital is a name: "Lund" of "Ivo Lund", "SPD", "EuGH".
fn is_german_name(prose: &Prose<'_>, word: &Word) -> bool {
    prose.is_lone_name(word) || taking_part::is_short_name(prose, word)
}

/// Whether a German word only tells whose the next is: "Lunds | Kritik".
fn is_german_owner(prose: &Prose<'_>, words: &[&Word], at: usize) -> bool {
    let owner = words[at].lower.strip_suffix('s').filter(|_| prose.language.code() == "de");
    let noun = words.get(at + 1).is_some_and(|next| is_capital(next));
    noun && !prose.is_surname(&words[at].lower) && owner.is_some_and(|owner| prose.is_surname(owner))
}

fn is_capital(word: &Word) -> bool {
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

/// What "and" joins within the names of bodies.
const PAIRS: &[(&str, &str)] = &[
    ("arts", "sciences"),
    ("border", "customs"),
    ("control", "prevention"),
    ("customs", "border"),
    ("customs", "excise"),
    ("drug", "food"),
    ("food", "drug"),
    ("health", "human"),
    ("health", "safety"),
    ("housing", "urban"),
    ("immigration", "customs"),
    ("industry", "trade"),
    ("oceanic", "atmospheric"),
    ("prevention", "control"),
    ("procter", "gamble"),
    ("research", "development"),
    ("rock", "roll"),
    ("science", "technology"),
    ("securities", "exchange"),
    ("simon", "schuster"),
    ("standard", "poor's"),
    ("trade", "industry"),
];

/// Whether "and" stands within a name: "Food and Drug Administration".
fn is_pair(before: &str, after: &str) -> bool {
    PAIRS.contains(&(before, after))
}

/// Last words of the names of single bodies and plans, whose names may hold an "and".
static HEADS: WordSet = WordSet::new(|| {
    set("act administration agency association authority bill board bureau center centre commission committee
    corporation council department fund foundation group initiative institute institution laboratory league
    ministry museum network office organisation organization plan program programme project service society
    summit trust union")
});

/// Names of bodies that need none of these words.
static BODIES: WordSet = WordSet::new(|| {
    set("army congress house kremlin navy parliament pentagon police senate treasury university")
});

/// Whether "and" stands within the name of a single body: "the Harbour and Ferry Commission", not "the FBI and the".
fn joins_body(prose: &Prose<'_>, words: &[&Word], start: usize, at: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |before| words[before].lower.as_str());
    if words[at].lower != "and" || before != "the" && !before.ends_with("'s") {
        return false;
    }
    let last = words[at - 1].lower.as_str();
    let whole = HEADS.contains(last)
        || BODIES.contains(last)
        || known_places::is_known(last)
        || taking_part::is_in_capitals(prose, words[at - 1]);
    let rest = words[at + 1..].iter().take_while(|word| is_capital(word));
    !whole && rest.skip(1).any(|word| HEADS.contains(word.lower.as_str()))
}

/// Whether "for" tells in the name of a body what it is for: "Orla Centre for Ferry Safety".
fn joins_purpose(words: &[&Word], at: usize) -> bool {
    let body = [
        "center",
        "centers",
        "centre",
        "centres",
        "institute",
        "office",
        "council",
        "campaign",
        "society",
        "alliance",
        "alternative",
        "coalition",
        "committee",
        "department",
        "foundation",
        "ministry",
        "movement",
        "party",
    ];
    words[at].lower == "for"
        && body.contains(&words[at - 1].lower.as_str())
        && words.get(at + 1).is_some_and(|next| is_capital(next))
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
    (!common || drawn)
        && !begins_sentence(prose, words, at)
        && !is_prefixed(words, at)
        && !is_german_owner(prose, words, at)
        && !is_drawn_noun(prose, word)
        && !is_drawn_to_number(words, at)
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
}

/// Whether a lone capitalised word is an adjective of a people: "Iranian officials".
fn is_adjective(words: &[&Word], at: usize) -> bool {
    let word = &words[at].lower;
    let ending = PEOPLES.iter().any(|ending| word.ends_with(ending)) && !NO_PEOPLES.contains(word.as_str());
    let dotted = word.contains('.') && words.get(at + 2).is_some_and(|next| !next.mark && !next.capital);
    let one =
        at.checked_sub(1).is_some_and(|before| matches!(words[before].lower.as_str(), "a" | "an" | "the"));
    let noun = words.get(at + 1).is_none_or(|next| next.lower == ")" || (!next.mark || one) && !next.capital);
    dotted || ending && noun
}

/// Whether a word names nobody by itself: the "S" of "S$3", the "Orla" of "Orla-area fares".
fn is_sign(words: &[&Word], at: usize) -> bool {
    let next = words.get(at + 1).map_or("", |next| next.lower.as_str());
    let drawn = next == "-" && words.get(at + 2).is_some_and(|after| !after.capital);
    drawn || words[at].lower.chars().count() < 3 && matches!(next, "$" | "£" | "€")
}

/// Words that make another people's adjective: "North American".
static DIRECTIONS: WordSet =
    WordSet::new(|| set("north south east west central latin northern southern eastern western"));

/// Names that end as adjectives of peoples do.
static NO_PEOPLES: WordSet =
    WordSet::new(|| set("aegean caribbean guardian mediterranean smithsonian vatican"));

/// Endings of adjectives of peoples and parties, and some that are short.
const PEOPLES: &[&str] = &[
    "ian",
    "ish",
    "ese",
    "can",
    "ench",
    "aeli",
    "qi",
    "ani",
    "eek",
    "utch",
    "ean",
    "ghan",
    "rman",
    "swiss",
    "thai",
    "saudi",
    "kuwaiti",
    "emirati",
    "yemeni",
    "somali",
    "nepali",
    "bengali",
    "omani",
    "democratic",
    "hispanic",
    "arab",
    "latino",
    "muslim",
    "jewish",
    "christian",
    "catholic",
    "conservative",
    "liberal",
];

/// The speaker whom a pronoun stands for at the beginning of what they say, or before it.
fn speaker<'n>(
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
        && is_body(candidate, attributions[index].speaker.as_ref());
    let body = body
        || name.rsplit(' ').next().is_some_and(|last| people::BODIES.contains(&last.to_lowercase().as_str()));
    let same =
        !body && agrees(&pronoun.lower, name) && !of_another && (!own || fits_name(candidate, pronoun));
    own_name(name, language).filter(|name| same && !language.is_pronoun(&name.to_lowercase()))
}

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

/// Whether a name is a person's, as far as a title or a given name tells: "Minister Tom Hale".
pub(crate) fn is_somebodys(name: &str, language: &Language) -> bool {
    name.split([' ', '-'])
        .map(str::to_lowercase)
        .any(|word| language.is_title(word.trim_end_matches('.')) || given::bearer(&word).is_some())
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
fn is_body(candidate: &Candidate<'_>, mention: Option<&Range<usize>>) -> bool {
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
    noun.last().is_some_and(|last| people::BODIES.contains(&last))
}

/// A name without the "s" of what is its own, as a person reads it.
pub(crate) fn without_possessive(name: &str) -> String {
    let name = name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name);
    seen(name)
}
