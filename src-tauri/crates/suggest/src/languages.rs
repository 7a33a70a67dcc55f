//! The words of each language, as data: who reports how, what a sentence is made of, what tells an event.

mod ar;
mod de;
mod en;
mod endings;
mod es;
mod fa;
mod fr;
mod hashing;
mod it;
mod lower;
mod roles;
mod words;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

pub(crate) use endings::is_regular_past;
use endings::{ends_in, undrawn, without_ending};
pub(crate) use hashing::Swift;
pub(crate) use lower::{Listed, Lower};
use roles::Roles;
use words::{LISTS, Words, role};

/// What a word does in reporting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CueKind {
    /// Its object is what is said.
    Says,
    /// Its first object is who is told.
    Tells,
    /// Its object is what is believed.
    Thinks,
    /// Its object is what is wished.
    Wants,
    /// Its object is what is talked about.
    Judges,
    /// It makes what follows an impression.
    Seems,
}

/// The form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// "say", "says": may also be a noun.
    Present,
    /// "said".
    Past,
    /// "saying".
    Participle,
    /// "shown" where the past is "showed": only with an auxiliary.
    Perfect,
}

/// A form of a verb that may report.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reporting {
    kind: CueKind,
    form: Form,
    verb: &'static str,
}

/// A language's words, ready to be asked.
pub(crate) struct Language {
    words: &'static Words,
    cues: WordMap<String, Reporting>,
    sets: WordMap<&'static str, Roles>,
    according_before: Phrases,
    /// See [`Words`].
    pub(crate) at_least: Phrases,
    /// See [`Words`].
    pub(crate) about: Phrases,
    /// See [`Words`].
    pub(crate) shares: Phrases,
    /// See [`Words`].
    pub(crate) connectives: Phrases,
    /// See [`Words`].
    pub(crate) before_events: Phrases,
    /// See [`Words`].
    pub(crate) after_events: Phrases,
    deeds: HashSet<String>,
    past_endings: Vec<&'static str>,
    participle_endings: Vec<&'static str>,
    infinitive_endings: Vec<&'static str>,
    irregular: WordMap<&'static str, &'static str>,
    /// See [`Words`].
    pub(crate) numbers_its_days: bool,
    /// See [`Words`].
    pub(crate) comma_opens: bool,
    /// See [`Words`].
    pub(crate) verb_first: bool,
    /// See [`Words`].
    pub(crate) capitals_name: bool,
}

/// Something for each word of a list.
pub(crate) type WordMap<Word, Value> = HashMap<Word, Value, BuildHasherDefault<Swift>>;

/// Words that say little by themselves.
const SMALL: Roles = role::that
    .with(role::auxiliaries)
    .with(role::be)
    .with(role::determiners)
    .with(role::prepositions)
    .with(role::clause_openers)
    .with(role::conjunctions)
    .with(role::relatives)
    .with(role::possessives)
    .with(role::pronouns)
    .with(DRAWN_PRONOUN);

/// Words to which a verb is drawn: "he's", "we'll".
const DRAWN_PRONOUN: Roles = Roles::list(LISTS.len());
const DRAWN_SELF: Roles = Roles::list(LISTS.len() + 1);

impl Language {
    fn new(words: &'static Words) -> Self {
        let mut sets: WordMap<&'static str, Roles> = WordMap::default();
        for (list, role) in LISTS {
            for word in list(words).split_whitespace() {
                let roles = sets.entry(word).or_default();
                *roles = roles.with(*role);
            }
        }
        Self {
            words,
            cues: cues(words),
            sets,
            according_before: phrases(words.according_before),
            at_least: phrases(words.at_least),
            about: phrases(words.about),
            shares: phrases(words.shares),
            connectives: phrases(words.connectives),
            before_events: phrases(words.before_events),
            after_events: phrases(words.after_events),
            irregular: irregular(words),
            deeds: words.deeds.split_whitespace().map(without_ending).collect(),
            past_endings: words.past_endings.split_whitespace().collect(),
            participle_endings: words.participle_endings.split_whitespace().collect(),
            infinitive_endings: words.infinitive_endings.split_whitespace().collect(),
            numbers_its_days: words.numbers_its_days,
            comma_opens: words.comma_opens,
            verb_first: words.verb_first,
            capitals_name: words.capitals_name,
        }
    }

    /// BCP 47 language.
    pub(crate) fn code(&self) -> &'static str {
        self.words.code
    }

    /// Whether it is one of those that come of Latin.
    pub(crate) fn is_romance(&self) -> bool {
        matches!(self.code(), "fr" | "es" | "it")
    }

    /// What a verb does in reporting, and its form.
    pub(crate) fn cue(&self, word: &(impl Listed + ?Sized)) -> Option<(CueKind, Form)> {
        word.reporting(self).map(|reporting| (reporting.kind, reporting.form))
    }

    /// The basic form, as our list has it, of a verb that may report: "say" of "said".
    pub(crate) fn reporting_verb(&self, word: &(impl Listed + ?Sized)) -> Option<&'static str> {
        word.reporting(self).map(|reporting| reporting.verb)
    }

    /// Whether the language lists the verbs by which the present tells of a day to come.
    pub(crate) fn lists_schedules(&self) -> bool {
        !self.words.scheduled.is_empty()
    }

    /// Whether the language lists the verbs of deeds that are told without a date.
    pub(crate) fn lists_deeds(&self) -> bool {
        !self.deeds.is_empty()
    }

    /// Whether the word is a personal pronoun, perhaps with a verb drawn to it: "he", "he's".
    pub(crate) fn is_pronoun(&self, word: &(impl Listed + ?Sized)) -> bool {
        self.is_bare_pronoun(word) || self.is_one_of(word, DRAWN_PRONOUN)
    }

    /// Whether a speaker tells of themselves or turns to the listener with the word: "we", "I've", "your".
    pub(crate) fn is_self(&self, word: &(impl Listed + ?Sized)) -> bool {
        self.is_bare_self(word) || self.is_one_of(word, DRAWN_SELF)
    }

    /// Whether the word says little by itself, so that sharing it makes no two texts alike.
    pub(crate) fn is_small(&self, word: &(impl Listed + ?Sized)) -> bool {
        self.is_one_of(word, SMALL)
    }

    /// Whether the word holds sentences together: a small one, "to", "not", or an adverb of our list.
    pub(crate) fn is_structural(&self, word: &(impl Listed + ?Sized)) -> bool {
        self.is_one_of(word, SMALL.with(role::infinitive).with(role::adverbs).with(role::negations))
    }

    /// Whether the word is a past form that tells an event, or ends as English ones do.
    pub(crate) fn is_past_form(&self, word: &(impl Listed + ?Sized)) -> bool {
        self.happens(word) || is_regular_past(word.text())
    }

    /// Whether the word is a past form or a participle of our lists.
    pub(crate) fn may_be_past(&self, word: &(impl Listed + ?Sized)) -> bool {
        self.is_one_of(word, role::happened.with(role::participles))
    }

    /// A verb without the "and" that is drawn to it in Arabic, unless it is one with it.
    pub(crate) fn without_and<'w>(&self, word: &'w Lower) -> Cow<'w, Lower> {
        let bare = word.strip_prefix('و').filter(|_| self.words.verb_first);
        let bare = bare.filter(|bare| self.may_be_past(*bare) && !self.may_be_past(word));
        bare.map_or(Cow::Borrowed(word), |bare| Cow::Owned(Lower::new(bare.into(), self)))
    }

    /// Whether a word ends as only past forms of the language do.
    pub(crate) fn ends_as_past(&self, word: &str) -> bool {
        ends_in(word, &self.past_endings)
    }

    /// Whether a word ends as participles of the language do.
    pub(crate) fn ends_as_participle(&self, word: &str) -> bool {
        ends_in(word, &self.participle_endings)
    }

    /// Whether a word ends as infinitives of the language do.
    pub(crate) fn ends_as_infinitive(&self, word: &str) -> bool {
        self.infinitive_endings.iter().any(|ending| word.ends_with(ending))
    }

    /// The lists a word stands in.
    fn roles(&self, word: &str) -> Roles {
        let own = self.sets.get(word).copied().unwrap_or_default();
        let drawn_to = Some(undrawn(word)).filter(|bare| bare.len() < word.len());
        let drawn = drawn_to.and_then(|bare| self.sets.get(bare)).copied().unwrap_or_default();
        let when = |list: Roles, drawn_role| if drawn.meets(list) { drawn_role } else { Roles::NONE };
        own.with(when(role::pronouns, DRAWN_PRONOUN)).with(when(role::selves, DRAWN_SELF))
    }

    fn is_one_of(&self, word: &(impl Listed + ?Sized), roles: Roles) -> bool {
        word.roles(self).meets(roles)
    }

    /// A word's basic form, as far as its ending tells: "killed" is "kill". Only to be compared, never shown.
    pub(crate) fn basic_form(&self, word: &str) -> String {
        without_ending(self.irregular.get(word).copied().unwrap_or(word))
    }

    /// Whether a basic form names any event: that of "say".
    pub(crate) fn is_vague(&self, basic: &str) -> bool {
        self.words.vague.split_whitespace().any(|word| self.basic_form(word) == basic)
    }

    /// Whether a basic form names a deed that a chronology tells even without its date: that of "arrested".
    pub(crate) fn is_deed(&self, basic: &str) -> bool {
        self.deeds.contains(basic)
    }

    /// How many of the words say so before a speaker: "according to" is 2; 0 where they do not.
    pub(crate) fn according<'w>(&self, word: impl Fn(usize) -> Option<&'w str>) -> usize {
        phrase_length(&self.according_before, word)
    }
}

/// Phrases of words, parted by commas.
pub(crate) type Phrases = Vec<Vec<&'static str>>;

fn phrases(list: &'static str) -> Phrases {
    let words = |phrase: &'static str| phrase.split_whitespace().collect();
    list.split(',').map(words).filter(|phrase: &Vec<_>| !phrase.is_empty()).collect()
}

/// How many words the longest of some phrases has that begins where the words do; 0 where none does.
pub(crate) fn phrase_length<'w>(phrases: &Phrases, word: impl Fn(usize) -> Option<&'w str>) -> usize {
    let begins = |phrase: &&Vec<&str>| phrase.iter().enumerate().all(|(at, part)| word(at) == Some(*part));
    phrases.iter().filter(begins).map(Vec::len).max().unwrap_or(0)
}

/// Basic forms by their irregular ones; of a form that stands twice, the first.
fn irregular(words: &Words) -> WordMap<&'static str, &'static str> {
    let forms: Vec<&str> = words.irregular.split_whitespace().collect();
    forms.chunks_exact(2).rev().map(|pair| (pair[0], pair[1])).collect()
}

fn cues(words: &Words) -> WordMap<String, Reporting> {
    let lists = [
        (words.judges, CueKind::Judges),
        (words.seems, CueKind::Seems),
        (words.wants, CueKind::Wants),
        (words.thinks, CueKind::Thinks),
        (words.tells, CueKind::Tells),
        (words.says, CueKind::Says),
    ];
    let mut cues = WordMap::default();
    for (list, kind) in lists {
        for verb in list.split_whitespace() {
            let forms = (words.inflect)(verb).into_iter();
            cues.extend(forms.map(|(written, form)| (written, Reporting { kind, form, verb })));
        }
    }
    cues
}

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    [&en::WORDS, &de::WORDS, &fr::WORDS, &es::WORDS, &it::WORDS, &ar::WORDS, &fa::WORDS]
        .map(Language::new)
        .into()
});

/// The words of a language; those of English where Dateline knows none of its own.
pub(crate) fn of(code: Option<&str>) -> &'static Language {
    let primary = code.and_then(|code| code.split(['-', '_']).next()).unwrap_or("en");
    let known = LANGUAGES.iter().find(|language| language.words.code.eq_ignore_ascii_case(primary));
    known.unwrap_or(&LANGUAGES[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_written_as_texts_are_looked_up_and_once() {
        for language in LANGUAGES.iter() {
            for (list, _) in LISTS {
                let mut words = HashSet::new();
                for word in list(language.words).split_whitespace() {
                    assert_eq!(word.to_lowercase(), word, "{}", language.code());
                    assert!(words.insert(word), "{}: {word} stands twice in its list", language.code());
                }
            }
        }
    }

    #[test]
    fn a_verb_is_known_in_its_forms() {
        let english = of(Some("en-GB"));
        for form in ["say", "says", "said", "saying", "denies", "denied", "urging", "admitted"] {
            assert!(english.cue(form).is_some(), "{form}");
        }
        assert_eq!(english.cue("table"), None);
    }
}
