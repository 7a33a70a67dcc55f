//! Clauses that may tell an event: what a sentence asserts, freed of who says so.

use std::ops::Range;

use edtf::Precision;
use timex::{Bound, TimeExpression};

use crate::Reading;
use crate::attributions::Attribution;
use crate::clauses;
use crate::languages::CueKind;
use crate::names::{self, Stood};
use crate::prose::Prose;
use crate::sentences;
use crate::verbs::{self, EventVerb};
use crate::words::Word;

mod bounds;
mod dating;
mod planning;
mod reporting;
mod sources;
mod spans;

use dating::{
    dates_verb, ends_lead_in, governing_time, is_earlier, is_elsewhere, is_in_name, is_later, is_meanwhile,
    is_of_game, is_today, is_told_closer, is_whole_day, tells_of_later, wills,
};
use reporting::{announces, is_act_within, says_plainly, told_and_reported, view};
pub(crate) use reporting::{is_clause, is_main};
use sources::freed_of_source;
use spans::lasts_years;
pub(crate) use spans::when;

/// Fewest words of a sentence that can tell an event.
const FEWEST_WORDS: usize = 5;

/// Fewest whole sentences of a text of which the first tells what it is about.
const FEWEST_SENTENCES_OF_ARTICLE: usize = 5;

/// How many whole sentences are the first of a text.
const FIRST_SENTENCES: usize = 8;

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
    /// The names in its words.
    pub(crate) names: Vec<Range<usize>>,
    /// Where it happened, as named.
    pub(crate) place: Option<String>,
    /// Whom the pronoun stands for that is its subject.
    pub(crate) subject: Option<Stood>,
    /// Whom the pronoun stands for behind its verb.
    pub(crate) object: Option<Stood>,
    /// Those who take part in it, as named.
    pub(crate) participants: Vec<String>,
    /// Whether it is told of a day after its publication, and not as past.
    pub(crate) is_ahead: bool,
    /// Whether what tells when is over before the publication.
    pub(crate) is_past_day: bool,
    /// Whether what tells when is only since when something has been so.
    pub(crate) is_since: bool,
    /// How precise what tells when is.
    pub(crate) precision: Option<Precision>,
    /// Whether what tells when is a time of more than a year: "between 2009 and 2018".
    pub(crate) lasts_years: bool,
    /// Whether an article begins with its sentence.
    pub(crate) leads: bool,
    /// Whether it is among the first sentences of its text, where news tells what happened.
    pub(crate) is_early: bool,
    /// Whether somebody is told to have said it.
    pub(crate) is_said: bool,
    /// The whole of what tells that it was said, with what was said.
    pub(crate) said_in: Option<(Range<usize>, Range<usize>)>,
    /// Whether it is a saying by a verb that only says so: "said", not "warned".
    pub(crate) says_plainly: bool,
    /// The word by which somebody thinks it, rather than tells it.
    pub(crate) view: Option<&'p Word>,
    /// Whether it is a saying of what who says so will do.
    pub(crate) announces: bool,
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
        let clauses = assertions(prose, &sayings, sentence).into_iter().map(|(told, reported)| {
            let candidate = Candidate::new(prose, reading, sentence, told, reported, near.clone());
            Candidate { is_early: index < FIRST_SENTENCES, ..candidate.with_sayings(&sayings, leads) }
        });
        found.extend(without_announced(clauses.collect()));
    }
    found
}

/// Without what somebody says they will do where nothing but the saying has a date: the announcement is the event.
fn without_announced(mut clauses: Vec<Candidate<'_>>) -> Vec<Candidate<'_>> {
    let announced: Vec<Range<usize>> = clauses
        .iter()
        .filter(|clause| clause.announces)
        .filter_map(|clause| clause.reported.clone())
        .collect();
    clauses.retain(|clause| clause.time.is_some() || !announced.contains(&clause.told));
    clauses
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
    let told = past_introduction(prose, past_label(prose, freed_of_source(prose, near, sentence)));
    let told = sentences::without_dateline(prose.text, &told);
    clauses::coordinated(prose.words_in(&told), prose.language)
        .into_iter()
        .flat_map(|clause| told_and_reported(prose, near, clause))
        .collect()
}

/// Past what only leads in to a whole sentence with a colon: "There is a reason for it: In 2008, he left".
fn past_introduction(prose: &Prose<'_>, told: Range<usize>) -> Range<usize> {
    let words = prose.words_in(&told);
    let Some(colon) = words.iter().position(|word| word.lower == ":") else { return told };
    let (before, after) = (&words[..colon], &words[colon + 1..]);
    let tells = |words: &[Word]| {
        let words: Vec<&Word> = words.iter().collect();
        verbs::event_verb(&words, prose.language).is_some_and(|verb| verb.telling)
    };
    let whole =
        after.first().is_some_and(|first| first.capital && !first.mark) && after.len() >= FEWEST_WORDS;
    match after.first() {
        Some(first) if whole && tells(after) && !tells(before) => first.range.start..told.end,
        _ => told,
    }
}

/// Past "Note:" and the like.
fn past_label(prose: &Prose<'_>, told: Range<usize>) -> Range<usize> {
    let label = |words: &[Word]| words[1].lower == ":" && prose.language.is_label(&words[0].lower);
    match prose.words_in(&told) {
        words @ [_, _, next, ..] if label(words) => next.range.start..told.end,
        _ => told,
    }
}

/// Whether a byte range has nothing of what is reported in it.
fn is_apart(range: &Range<usize>, reported: Option<&Range<usize>>) -> bool {
    reported.is_none_or(|reported| range.end <= reported.start || reported.end <= range.start)
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
        let mut candidate = Self::undated(prose, sentence, told, reported, near);
        let inside = reading.times.iter().map(|time| time.range.clone());
        candidate.times =
            inside.filter(|time| sentence.start <= time.start && time.end <= sentence.end).collect();
        candidate.time = candidate.governing(reading);
        candidate.is_past_day = candidate
            .time
            .and_then(|time| reading.times.get(time))
            .is_some_and(|time| time.bound.is_none() && is_earlier(time, reading.published));
        candidate.is_since = candidate
            .time
            .and_then(|time| reading.times.get(time))
            .is_some_and(|time| time.bound == Some(Bound::Since) && !is_later(time, reading.published));
        candidate.verb = candidate.verb.or_else(|| candidate.narrated(reading));
        let when = candidate.time.and_then(|time| when(prose, reading.times, time));
        candidate.precision =
            candidate.time.map(|_| when.as_ref().map_or(Precision::Unknown, |when| when.edtf.precision()));
        candidate.lasts_years = when.is_some_and(|when| lasts_years(&when));
        candidate.is_ahead = candidate.is_told_ahead(reading);
        candidate.place = names::place(&candidate);
        candidate
    }

    /// The clause with its words, while nothing is known of when and where.
    fn undated(
        prose: &'p Prose<'p>,
        sentence: &Range<usize>,
        told: Range<usize>,
        reported: Option<Range<usize>>,
        near: Vec<usize>,
    ) -> Self {
        let outside = |word: &&Word| is_apart(&word.range, reported.as_ref());
        let words: Vec<&Word> = prose.words_in(&told).iter().filter(outside).collect();
        let aside = clauses::subordinate(&words, prose.language);
        Self {
            prose,
            sentence: sentence.clone(),
            verb: verbs::main_verb(&words, &aside, prose.language),
            names: names::names(prose, &words),
            told,
            reported,
            words,
            aside,
            near,
            time: None,
            times: Vec::new(),
            place: None,
            subject: None,
            object: None,
            participants: Vec::new(),
            is_ahead: false,
            is_past_day: false,
            is_since: false,
            precision: None,
            lasts_years: false,
            leads: false,
            is_early: false,
            is_said: false,
            said_in: None,
            says_plainly: false,
            view: None,
            announces: false,
        }
    }

    /// Index of the time that tells when.
    fn governing(&self, reading: &Reading<'_>) -> Option<usize> {
        let verb = self.verb.and_then(|verb| self.words.get(verb.at));
        let anchor = verb.map_or(self.told.start, |word| word.range.start);
        let own = |time: &TimeExpression| self.may_tell_when(time, reading, anchor);
        // Since when something is tells less than the day on which it was; from when it will be is that day.
        let since =
            |time: &TimeExpression| time.bound == Some(Bound::Since) && !is_later(time, reading.published);
        let waits = |time: &TimeExpression| {
            since(time)
                || self.stands_aside(self.first_at(&time.range))
                || ends_lead_in(&self.words, &time.range, anchor)
                || is_told_closer(&self.words, reading.times, time)
        };
        governing_time(reading.times, &self.told, anchor, own, waits)
    }

    /// Whether a time is known, is one of its verb, which stands at `anchor`, and not on the wrong side of publication.
    fn may_tell_when(&self, time: &TimeExpression, reading: &Reading<'_>, anchor: usize) -> bool {
        // Where nobody knows when the article was published, "on Monday" still tells that there is a day.
        let known = time.when().is_some() || reading.published.is_none();
        let passed = || {
            is_earlier(time, reading.published) && wills(&self.words, &self.aside, self.verb.map(|_| anchor))
        };
        // A day that is told with its year is later only than the publication of an earlier version.
        let early = || {
            is_later(time, reading.published)
                && !(is_whole_day(time) && time.range.end <= anchor)
                && self.tells_past(anchor)
        };
        known
            && is_apart(&time.range, self.reported.as_ref())
            && self.is_of_verb(&time.range, anchor)
            && !is_of_game(self.prose, time)
            && !self.tells_any_season(time)
            && !passed()
            && !early()
    }

    /// Whether the words at a byte range stand beside the verb at `anchor`, in no name.
    fn is_of_verb(&self, range: &Range<usize>, anchor: usize) -> bool {
        let (language, time) = (self.prose.language, self.places(range));
        let verb = self.verb.map(|verb| verb.at);
        let meanwhile = || verb.is_some_and(|verb| is_meanwhile(&self.words, time.start, verb, language));
        time.start < self.words.len()
            && !is_in_name(&self.words, time.start, language)
            && (!self.stands_aside(time.start) || meanwhile())
            && !is_elsewhere(self.prose, range.start, anchor, &self.told)
            && dates_verb(&self.words, time.clone(), verb, anchor, language)
    }

    /// The words at a byte range, by their places.
    fn places(&self, range: &Range<usize>) -> Range<usize> {
        self.first_at(range)..self.words.partition_point(|word| word.range.start < range.end)
    }

    /// Whether a time is the season of any year: "In summer, boats leave early", not "In summer, the pier was sold".
    fn tells_any_season(&self, time: &TimeExpression) -> bool {
        let season = time.edtf.as_ref().is_some_and(|edtf| edtf.precision() == Precision::Season);
        let telling = self.verb.is_some_and(|verb| verb.telling);
        season && !telling && self.prose.words_in(&time.range).len() == 1
    }

    /// Whether it has a verb, at `anchor`, and no word of what is to come or only supposed.
    fn tells_past(&self, anchor: usize) -> bool {
        let language = self.prose.language;
        let ahead = |word: &&Word| {
            let supposed = language.is_possible(&word.lower) && word.range.start < anchor;
            supposed || language.plans(&word.lower) || language.announces(&word.lower)
        };
        let mut main = self.words.iter().zip(&self.aside).filter(|(_, aside)| !**aside).map(|(word, _)| word);
        self.verb.is_some() && !main.any(ahead)
    }

    /// The verb in the present behind a day that is past.
    fn narrated(&self, reading: &Reading<'_>) -> Option<EventVerb> {
        let time = self.time.and_then(|time| reading.times.get(time)).filter(|_| self.is_past_day)?;
        let from = self.words.partition_point(|word| word.range.start < time.range.end);
        let german =
            || verbs::german_verb_at(&self.words, self.first_at(&time.range)..from, self.prose.language);
        verbs::narrated_verb(&self.words, &self.aside, from, self.prose.language).or_else(german)
    }

    fn is_told_ahead(&self, reading: &Reading<'_>) -> bool {
        let language = self.prose.language;
        let time = self.time.and_then(|time| reading.times.get(time));
        self.verb.is_none()
            && time.is_some_and(|time| {
                let today =
                    language.lists_schedules() && self.tells_day() && is_today(time, reading.published);
                today || is_later(time, reading.published)
            })
            && tells_of_later(&self.words, language)
            && !self.words.iter().any(|word| language.is_negation(&word.lower))
    }

    /// Index of the word at the beginning of a byte range.
    fn first_at(&self, range: &Range<usize>) -> usize {
        self.words.partition_point(|word| word.range.end <= range.start)
    }

    fn stands_aside(&self, word: usize) -> bool {
        self.aside.get(word).is_some_and(|aside| *aside)
    }

    /// Whether the words at a byte range tell a time.
    pub(crate) fn tells_time(&self, range: &Range<usize>) -> bool {
        self.times.iter().any(|time| time.start < range.end && range.start < time.end)
    }

    /// The verb's word.
    pub(crate) fn verb_word(&self) -> Option<&'p Word> {
        self.verb.and_then(|verb| self.words.get(verb.at).copied())
    }

    /// Whether what tells when is a day, or a time of it.
    pub(crate) fn tells_day(&self) -> bool {
        matches!(self.precision, Some(Precision::Day | Precision::Time))
    }

    /// Whether somebody who is named does it, or it is done to them.
    pub(crate) fn has_named_subject(&self) -> bool {
        let verb = self.verb_word().map_or(self.told.end, |verb| verb.range.start);
        self.subject.is_some() || self.names.iter().any(|name| name.start < verb)
    }

    /// Whether its verb tells a deed that a chronology tells even without its date.
    pub(crate) fn is_deed(&self) -> bool {
        let language = self.prose.language;
        self.verb_word().is_some_and(|verb| language.is_deed(&language.basic_form(&verb.lower)))
    }

    /// With what those who say something in its sentence make of it.
    fn with_sayings(self, sayings: &[&Attribution], begins_article: bool) -> Self {
        let prose = self.prose;
        let plain = |saying: &&Attribution| {
            saying.kind == CueKind::Says && saying.cue.is_some() && says_plainly(prose, saying)
        };
        let says_plainly = sayings.iter().filter(|saying| is_act_within(saying, &self.told)).any(plain);
        let reports =
            |saying: &&Attribution| saying.cue.is_some() && !saying.trailing && saying.says(&self.told);
        let leads = begins_article && !sayings.iter().any(reports);
        let saying = sayings.iter().find(|saying| saying.cue.is_some() && saying.says(&self.told));
        let said_in = saying.map(|saying| (saying.frame.clone(), saying.range()));
        let announces = self.reported.as_ref().is_some_and(|reported| announces(prose, &self.told, reported));
        let view =
            sayings.iter().filter(|saying| saying.says(&self.told)).find_map(|saying| view(prose, saying));
        Self { leads, is_said: said_in.is_some(), said_in, says_plainly, view, announces, ..self }
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
