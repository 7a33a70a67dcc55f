//! Small words and "and" within the names of bodies.

use super::extent::{drawn_article, is_capital};
use super::known_places;
use super::taking_part;
use super::word_sets::{WordSet, set};
use crate::languages::Language;
use crate::prose::Prose;
use crate::words::Word;

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

/// Past the small words by which the name of a body goes on in Romance languages: "Conseil de sécurité",
/// "Cour suprême"; past the first word elsewhere.
pub(super) fn romance_body_end(prose: &Prose<'_>, words: &[&Word], start: usize) -> usize {
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
    let of = words.get(end).is_some_and(|word| language.is_of(&word.lower));
    if of && plain(end + 1) && !language.is_time(&words[end + 1].lower) {
        end += 2;
        end += usize::from(adjective(end));
    }
    end
}

/// Whether a name goes on with an article that is drawn to its next word: "Conseil de sécurité de | l'ONU".
pub(super) fn is_drawn_on(prose: &Prose<'_>, words: &[&Word], at: usize) -> bool {
    prose.language.is_of(&words[at - 1].lower) && drawn_article(prose, words[at]) > 0
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
pub(super) fn is_pair(before: &str, after: &str) -> bool {
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
pub(super) fn joins_body(prose: &Prose<'_>, words: &[&Word], start: usize, at: usize) -> bool {
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

/// Whether a name is that of a body, as far as its last word tells, rather than a person's.
pub(crate) fn is_body(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or(name);
    NO_PERSONS.contains(last.to_lowercase().as_str())
}

/// Last words of names that are no person's.
static NO_PERSONS: WordSet = WordSet::new(|| {
    set("academy administration agency airlines airways alliance army assembly association authority
    bank board brotherhood bureau campaign center centre channel city club coalition college
    commission committee company congress corp corporation corps council county court department
    embassy federation force foundation gazette government group herald holdings hospital house inc
    industries initiative institute journal kingdom league lines ltd magazine minister ministry
    motors museum navy network news observer office organisation organization parliament party
    police post president press radio republic school secretariat senate service society states
    street television times tribunal tribune union university")
});

/// First nouns of the names of bodies that go on with what they are for.
static BODIES_FOR: WordSet = WordSet::new(|| {
    set("alliance alternative campaign center centers centre centres coalition committee council department
    foundation institute ministry movement office party society")
});

/// Nouns of bodies whose names go on with what they are on.
static BODIES_ON: WordSet = WordSet::new(|| set("commission committee council panel subcommittee"));

/// Whether "for" or "on" tells in the name of a body what it is for: "Orla Centre for Ferry Safety", "Committee on Ports".
pub(super) fn joins_purpose(words: &[&Word], at: usize, language: &Language) -> bool {
    let body = match words[at].lower.as_str() {
        "for" => &BODIES_FOR,
        "on" => &BODIES_ON,
        _ => return false,
    };
    body.contains(words[at - 1].lower.as_str())
        && words.get(at + 1).is_some_and(|next| is_capital(next) && !language.is_time(&next.lower))
}

/// Whether "for" or "to" stands within a name that is the subject at the beginning of its clause, its verb right behind it:
/// "Orla for Peace | launched", not "Lund for Orla".
pub(super) fn joins_subject(words: &[&Word], start: usize, at: usize, language: &Language) -> bool {
    let begins = start == 0 || start == 1 && language.is_determiner(&words[0].lower);
    if language.code() != "en" || !matches!(words[at].lower.as_str(), "for" | "to") || !begins {
        return false;
    }
    let named =
        words[at + 1..].iter().take_while(|word| is_capital(word) && !language.is_time(&word.lower)).count();
    let verb = words.get(at + 1 + named).is_some_and(|next| {
        !next.capital && (language.is_auxiliary(&next.lower) || language.is_past_form(&next.lower))
    });
    named > 0 && verb
}
