//! Clauses that may tell an event: what a sentence asserts, freed of who says so.

use std::ops::Range;

use timex::TimeExpression;

use crate::Reading;
use crate::attributions::Attribution;
use crate::clauses;
use crate::languages::{CueKind, Language};
use crate::prose::Prose;
use crate::sentences;
use crate::verbs::{self, EventVerb};
use crate::words::Word;

mod dating;
mod sources;

pub(crate) use dating::when;
use dating::{dates_verb, ends_lead_in, governing_time, is_in_name, is_later, is_meanwhile, tells_of_later};
use sources::freed_of_source;

/// Fewest words of a sentence that can tell an event.
const FEWEST_WORDS: usize = 5;

/// Fewest words of a clause: "said goodbye" has none.
const FEWEST_WORDS_OF_CLAUSE: usize = 3;

/// Fewest whole sentences of a text of which the first tells what it is about.
const FEWEST_SENTENCES_OF_ARTICLE: usize = 5;

/// How many words up to the verb tell how it is told.
const AROUND_VERB: usize = 8;

/// A clause that may tell one event.
pub(crate) struct Candidate<'p> {
    /// The text it stands in.
    pub(crate) prose: &'p Prose<'p>,
    /// UTF-8 byte range of its sentence.
    pub(crate) sentence: Range<usize>,
    /// UTF-8 byte range of what is asserted.
    pub(crate) told: Range<usize>,
    /// What the event itself reports, where the event is a saying: its times and denials are not the event's.
    pub(crate) reported: Option<Range<usize>>,
    /// The asserted words outside what is reported.
    pub(crate) words: Vec<&'p Word>,
    /// Which of them stand in a clause that only describes.
    pub(crate) aside: Vec<bool>,
    /// The verb among them.
    pub(crate) verb: Option<EventVerb>,
    /// Index of the time expression that tells when.
    pub(crate) time: Option<usize>,
    /// Indices of the attributions that reach into its sentence.
    pub(crate) near: Vec<usize>,
    /// The expressions of time in its sentence, as byte ranges: none of them is a name.
    pub(crate) times: Vec<Range<usize>>,
    /// Whom the pronoun stands for with which it begins.
    pub(crate) subject: Option<String>,
    /// Whether it is told of a day after its publication, and not as past.
    pub(crate) is_ahead: bool,
    /// Whether an article begins with its sentence.
    pub(crate) leads: bool,
    /// Whether somebody is told to have said it.
    pub(crate) is_said: bool,
    /// Whether it is a saying by a verb that only says so: "said", not "warned".
    pub(crate) says_plainly: bool,
}

/// Finds the clauses of a text that may tell an event, in text order.
pub(crate) fn candidates<'p>(
    prose: &'p Prose<'p>,
    attributions: &[Attribution],
    reading: &Reading<'_>,
) -> Vec<Candidate<'p>> {
    let sentences = prose.sentences();
    let mut found = Vec::new();
    let whole = sentences.iter().zip(near(attributions, &sentences)).filter(|(one, _)| is_prose(prose, one));
    let whole: Vec<(&Range<usize>, Vec<usize>)> = whole.collect();
    for (index, (sentence, near)) in whole.iter().enumerate() {
        let leads = index == 0 && whole.len() >= FEWEST_SENTENCES_OF_ARTICLE;
        let sayings: Vec<&Attribution> = near.iter().map(|index| &attributions[*index]).collect();
        for (told, reported) in assertions(prose, &sayings, sentence) {
            let said = sayings.iter().any(|saying| saying.cue.is_some() && saying.says(&told));
            let candidate = Candidate::new(prose, reading, sentence, told, reported, near.clone());
            let plain = |saying: &&Attribution| {
                saying.kind == CueKind::Says && saying.cue.is_some() && says_plainly(prose, saying)
            };
            let says_plainly =
                sayings.iter().filter(|saying| is_act_within(saying, &candidate.told)).any(plain);
            let reports = |saying: &&Attribution| {
                saying.cue.is_some() && !saying.trailing && saying.says(&candidate.told)
            };
            let leads = leads && !sayings.iter().any(reports);
            found.push(Candidate { leads, is_said: said, says_plainly, ..candidate });
        }
    }
    found
}

/// Whether a sentence is a whole one: headings, captions, code and remains of a page are not.
fn is_prose(prose: &Prose<'_>, sentence: &Range<usize>) -> bool {
    let text = prose.text[sentence.clone()].trim_end_matches(['”', '"', '’', '\'', '»', '“', ')', ' ']);
    let ended = text.ends_with(['.', '!', '…', ',', '。', '۔', ';']);
    let code = [" = ", "=\"", "()", "{", ">>>"].iter().any(|sign| text.contains(sign));
    ended && !code && prose.words_in(sentence).iter().filter(|word| !word.mark).count() >= FEWEST_WORDS
}

/// For each sentence, the attributions whose frame or content reaches into it.
fn near(attributions: &[Attribution], sentences: &[Range<usize>]) -> Vec<Vec<usize>> {
    let mut near = vec![Vec::new(); sentences.len()];
    for (index, attribution) in attributions.iter().enumerate() {
        let content = attribution.range();
        let start = attribution.frame.start.min(content.start);
        let end = attribution.frame.end.max(content.end);
        let first = sentences.partition_point(|sentence| sentence.end <= start);
        let reached = (first..).zip(&sentences[first..]).take_while(|(_, sentence)| sentence.start < end);
        reached.for_each(|(sentence, _)| near[sentence].push(index));
    }
    near
}

/// What a sentence asserts, clause by clause: each with the part that it only reports.
fn assertions(
    prose: &Prose<'_>,
    near: &[&Attribution],
    sentence: &Range<usize>,
) -> Vec<(Range<usize>, Option<Range<usize>>)> {
    let told = past_label(prose, freed_of_source(prose, near, sentence));
    let told = sentences::without_dateline(prose.text, &told);
    clauses::coordinated(prose.words_in(&told), prose.language)
        .into_iter()
        .flat_map(|clause| told_and_reported(prose, near, clause))
        .collect()
}

/// Past "Note:" and the like.
fn past_label(prose: &Prose<'_>, told: Range<usize>) -> Range<usize> {
    let label = |words: &[Word]| words[1].lower == ":" && prose.language.is_label(&words[0].lower);
    match prose.words_in(&told) {
        words @ [_, _, next, ..] if label(words) => next.range.start..told.end,
        _ => told,
    }
}

/// A clause, and what it reports where that may be told too.
fn told_and_reported(
    prose: &Prose<'_>,
    near: &[&Attribution],
    told: Range<usize>,
) -> Vec<(Range<usize>, Option<Range<usize>>)> {
    let acts = near
        .iter()
        .filter(|attribution| is_act_within(attribution, &told) && is_main(prose, attribution, &told));
    let Some(act) = acts.min_by_key(|attribution| attribution.cue.as_ref().map_or(0, |cue| cue.start)) else {
        return vec![(told, None)];
    };
    let reported = act.range().start.max(told.start)..act.range().end.min(told.end);
    let language = prose.language;
    let cue = act.cue_words(prose);
    if !is_clause(prose, act, &reported) || cue.iter().any(|word| language.denies(&word.lower)) {
        return vec![(told, None)];
    }
    let words: Vec<&Word> = prose.words_in(&reported).iter().collect();
    let bare = words
        .first()
        .is_some_and(|word| language.is_infinitive(&word.lower) || language.is_auxiliary(&word.lower));
    if bare || act.is_negated(prose) {
        return vec![(told, Some(reported))];
    }
    let own_words =
        prose.words_in(&(told.start..reported.start)).len() + prose.words_in(&(reported.end..told.end)).len();
    if says_plainly(prose, act) && own_words < FEWEST_WORDS {
        return vec![(reported, None)];
    }
    vec![(told, Some(reported.clone())), (reported, None)]
}

/// Whether the cue only says that somebody said something: "said", not "warned".
fn says_plainly(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let language = prose.language;
    let mut cue = attribution.cue_words(prose).iter();
    cue.all(|word| language.is_plain_saying(&word.lower) || language.is_adverb(&word.lower))
}

/// Whether a clause that only describes somebody tells what they say: "Lund, who denies it, left", not "Lund, who says
/// that it fell".
fn is_described(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let first = prose.words_in(&attribution.range()).first();
    attribution.antecedent.is_some() && !first.is_some_and(|word| prose.language.is_that(&word.lower))
}

fn is_act_within(attribution: &Attribution, told: &Range<usize>) -> bool {
    let within = attribution.cue.as_ref().is_some_and(|cue| told.start <= cue.start && cue.end <= told.end);
    let speaks = matches!(attribution.kind, CueKind::Says | CueKind::Tells);
    within && speaks && !attribution.trailing && attribution.speaker.is_some()
}

/// Whether what is said has a verb of its own: "announced a bridge built in Vell" is about a thing, not a saying.
pub(crate) fn is_clause(prose: &Prose<'_>, attribution: &Attribution, reported: &Range<usize>) -> bool {
    let words: Vec<&Word> = prose.words_in(reported).iter().collect();
    let language = prose.language;
    let Some(first) = words.first() else { return false };
    let somebody = words.get(1).is_some_and(|next| next.capital || may_be_told(&next.lower, language));
    let opened = language.is_that(&first.lower) || first.mark || first.lower == "to" && !somebody;
    if opened || says_plainly(prose, attribution) && words.len() >= FEWEST_WORDS_OF_CLAUSE {
        return true;
    }
    if language.code() == "en" && language.is_preposition(&first.lower) {
        return false;
    }
    let aside = clauses::subordinate(&words, language);
    let auxiliary =
        |at: &usize| !aside[*at] && !words[*at].capital && language.is_auxiliary(&words[*at].lower);
    let past = || verbs::event_verb(&words, language).map(|verb| verb.at);
    let Some(verb) = (0..words.len()).find(auxiliary).or_else(past) else { return false };
    let joined =
        words[..verb].windows(2).any(|pair| pair[0].lower == "," && language.is_conjunction(&pair[1].lower));
    let describes = language.code() == "en"
        && !auxiliary(&verb)
        && words.get(verb + 1).is_some_and(|next| language.is_preposition(&next.lower));
    !joined && !describes
}

/// Whether the word after "to" is somebody rather than a verb: "to him", "to the court".
fn may_be_told(word: &str, language: &Language) -> bool {
    language.is_pronoun(word) || language.is_determiner(word) || matches!(word, "him" | "them" | "me" | "us")
}

/// Whether no other verb comes before who speaks or between them and their saying: "it came after officials urged"
/// tells the coming, "guards closed the bridge, saying" the closing.
pub(crate) fn is_main(prose: &Prose<'_>, attribution: &Attribution, told: &Range<usize>) -> bool {
    let cue = attribution.cue.as_ref().map_or(told.start, |cue| cue.start);
    let speaker = attribution.speaker.clone().filter(|speaker| speaker.end <= cue).unwrap_or(cue..cue);
    if is_described(prose, attribution) || is_aside(prose, cue, told) {
        return false;
    }
    let verbless = |range: Range<usize>| {
        let words: Vec<&Word> = prose.words_in(&(range.start..range.end.max(range.start))).iter().collect();
        verbs::event_verb(&words, prose.language).is_none()
    };
    let last = prose.words_in(&speaker).last().map_or(cue, |word| word.range.start);
    verbless(told.start..speaker.start) && verbless(last.max(told.start)..cue)
}

/// Whether a word stands in a clause that only tells when or why: "After officials said so, guards closed the bridge".
fn is_aside(prose: &Prose<'_>, at: usize, told: &Range<usize>) -> bool {
    let words: Vec<&Word> = prose.words_in(told).iter().collect();
    let word = words.partition_point(|word| word.range.end <= at);
    clauses::subordinate(&words, prose.language).get(word).is_some_and(|aside| *aside)
}

impl<'p> Candidate<'p> {
    fn new(
        prose: &'p Prose<'p>,
        reading: &Reading<'_>,
        sentence: &Range<usize>,
        told: Range<usize>,
        reported: Option<Range<usize>>,
        near: Vec<usize>,
    ) -> Self {
        let outside = |range: &Range<usize>| {
            reported
                .as_ref()
                .is_none_or(|reported| range.end <= reported.start || reported.end <= range.start)
        };
        let words: Vec<&Word> = prose.words_in(&told).iter().filter(|word| outside(&word.range)).collect();
        let aside = clauses::subordinate(&words, prose.language);
        let verb = verbs::main_verb(&words, &aside, prose.language);
        let anchor = verb.and_then(|verb| words.get(verb.at)).map_or(told.start, |word| word.range.start);
        let main = |range: &Range<usize>| {
            let start = words.partition_point(|word| word.range.end <= range.start);
            if is_in_name(&words, start) {
                return false;
            }
            let end = words.partition_point(|word| word.range.start < range.end);
            (!aside.get(start).is_some_and(|aside| *aside) || is_meanwhile(&words, start, prose.language))
                && dates_verb(prose, &words, start..end, anchor, &told)
        };
        let ahead = |word: &&Word| {
            let language = prose.language;
            let supposed = language.is_possible(&word.lower) && word.range.start < anchor;
            supposed || language.plans(&word.lower) || language.announces(&word.lower)
        };
        let past = || verb.is_some() && !words.iter().any(ahead);
        let own = |time: &TimeExpression| {
            outside(&time.range) && main(&time.range) && !(is_later(time, reading.published) && past())
        };
        let waits = |range: &Range<usize>| {
            let start = words.partition_point(|word| word.range.end <= range.start);
            aside.get(start).is_some_and(|aside| *aside) || ends_lead_in(&words, range, anchor)
        };
        let time = governing_time(reading.times, &told, anchor, own, waits);
        let later =
            |time: usize| reading.times.get(time).is_some_and(|time| is_later(time, reading.published));
        let denied = || words.iter().any(|word| prose.language.is_negation(&word.lower));
        let told_later = || tells_of_later(&words, prose.language) && !denied();
        let is_ahead = verb.is_none() && time.is_some_and(later) && told_later();
        let inside = reading.times.iter().map(|time| time.range.clone());
        let times = inside.filter(|time| sentence.start <= time.start && time.end <= sentence.end).collect();
        let sentence = sentence.clone();
        Self {
            prose,
            sentence,
            told,
            reported,
            words,
            aside,
            verb,
            time,
            near,
            times,
            subject: None,
            is_ahead,
            leads: false,
            is_said: false,
            says_plainly: false,
        }
    }

    /// Whether the words at a byte range tell a time.
    pub(crate) fn tells_time(&self, range: &Range<usize>) -> bool {
        self.times.iter().any(|time| time.start < range.end && range.start < time.end)
    }

    /// The verb's word.
    pub(crate) fn verb_word(&self) -> Option<&'p Word> {
        self.verb.and_then(|verb| self.words.get(verb.at).copied())
    }

    /// The first word that plans or expects: "will", "is to".
    pub(crate) fn plan(&self) -> Option<&'p Word> {
        let language = self.prose.language;
        let is_to = |at: usize| {
            let to = self.words.get(at + 1).is_some_and(|next| language.is_infinitive(&next.lower));
            let set = at.checked_sub(1).is_some_and(|before| language.is_be(&self.words[before].lower));
            to && match self.words[at].lower.as_str() {
                "is" | "are" => true,
                "set" | "ready" | "poised" | "slated" => set,
                _ => false,
            }
        };
        let describes = |at: usize| {
            let before = |back: usize| at.checked_sub(back).map_or("", |at| self.words[at].lower.as_str());
            let noun =
                self.words[at].lower == "plan" && (1..4).any(|back| language.is_determiner(before(back)));
            noun || self.words[at].lower.ends_with("ed") && language.is_determiner(before(1))
        };
        let plans = |at: &usize| {
            let word = self.words[*at];
            let planned = language.plans(&word.lower) && !describes(*at) && !self.becomes(word);
            !word.capital && (planned || is_to(*at)) && !self.is_proposal(*at)
        };
        (0..self.words.len()).filter(|at| !self.aside[*at]).find(plans).map(|at| self.words[at])
    }

    /// Whether a word tells that something was proposed, which has happened: "last year proposed a ban".
    fn is_proposal(&self, at: usize) -> bool {
        let helped = at.checked_sub(1).is_some_and(|at| self.prose.language.is_be(&self.words[at].lower));
        self.words[at].lower == "proposed" && !helped
    }

    /// Whether a word that tells the future with an infinitive tells what becomes or is done: "wird deutlich", "wird
    /// bezahlt", not "wird eröffnen" or "wird am 5. Mai eröffnet".
    fn becomes(&self, word: &Word) -> bool {
        let language = self.prose.language;
        let border = |next: &&&Word| clauses::is_break(next) || language.is_conjunction(&next.lower);
        let after = self.words.iter().skip_while(|before| before.range.start <= word.range.start);
        let before = || self.words.iter().rev().find(|before| before.range.end <= word.range.start);
        let last = after.take_while(|next| !border(next)).filter(|next| !next.mark).last().or_else(before);
        language.becomes(&word.lower)
            && last.is_none_or(|last| {
                let done = last.lower.starts_with("ge") || last.lower.ends_with('t');
                let acts = last.lower.ends_with('n') && !done || done && self.time.is_some();
                last.capital || !acts
            })
    }

    /// The verb that has the tense, the words up to and with what it tells, and one after: where denial and possibility
    /// are told.
    pub(crate) fn around_verb(&self) -> Vec<&'p Word> {
        let end = self.verb.map_or(self.words.len(), |verb| verb.at + 1);
        let start = if self.verb.is_some() { end.saturating_sub(AROUND_VERB) } else { 0 };
        let finite =
            |at: &usize| !self.aside[*at] && clauses::is_finite(&self.words, *at, self.prose.language);
        let first = (0..start).find(finite);
        first
            .into_iter()
            .chain(start..self.words.len().min(end + 1))
            .filter(|at| !self.aside[*at])
            .map(|at| self.words[at])
            .collect()
    }
}
