//! Clauses that may tell an event: what a sentence asserts, freed of who says so.

use std::ops::Range;

use timex::{TimeExpression, TimexType};

use crate::attributions::Attribution;
use crate::languages::CueKind;
use crate::prose::Prose;
use crate::sentences;
use crate::verbs::{self, EventVerb};
use crate::words::Word;

/// Fewest words of a sentence that can tell an event.
const FEWEST_WORDS: usize = 5;

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
    /// The verb among them.
    pub(crate) verb: Option<EventVerb>,
    /// Index of the time expression that tells when.
    pub(crate) time: Option<usize>,
    /// Indices of the attributions that reach into its sentence.
    pub(crate) near: Vec<usize>,
}

/// Finds the clauses of a text that may tell an event, in text order.
pub(crate) fn candidates<'p>(
    prose: &'p Prose<'p>,
    attributions: &[Attribution],
    times: &[TimeExpression],
) -> Vec<Candidate<'p>> {
    let sentences = prose.sentences();
    let mut found = Vec::new();
    for (sentence, near) in sentences.iter().zip(near(attributions, &sentences)) {
        if !is_prose(prose, sentence) {
            continue;
        }
        let sayings: Vec<&Attribution> = near.iter().map(|index| &attributions[*index]).collect();
        for (told, reported) in assertions(prose, &sayings, sentence) {
            found.push(Candidate::new(prose, times, sentence, told, reported, near.clone()));
        }
    }
    found
}

/// Whether a sentence is a whole one: headings, captions and remains of a page are not.
fn is_prose(prose: &Prose<'_>, sentence: &Range<usize>) -> bool {
    let text = prose.text[sentence.clone()].trim_end_matches(['”', '"', '’', '\'', '»', '“', ')', ' ']);
    let ended = text.ends_with(['.', '!', '…', ',', '。', '۔', ';']);
    ended && prose.words_in(sentence).iter().filter(|word| !word.mark).count() >= FEWEST_WORDS
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

/// What a sentence asserts: each with the part that it only reports.
fn assertions(
    prose: &Prose<'_>,
    near: &[&Attribution],
    sentence: &Range<usize>,
) -> Vec<(Range<usize>, Option<Range<usize>>)> {
    let told = sentences::without_dateline(prose.text, &freed_of_source(near, sentence));
    let acts = near
        .iter()
        .filter(|attribution| is_act_within(attribution, &told) && is_main(prose, attribution, &told));
    let Some(act) = acts.min_by_key(|attribution| attribution.cue.as_ref().map_or(0, |cue| cue.start)) else {
        return vec![(told, None)];
    };
    let reported = act.range().start.max(told.start)..act.range().end.min(told.end);
    if !is_clause(prose, &reported) {
        return vec![(told, None)];
    }
    let verb = act.cue.as_ref().map_or("", |cue| &prose.text[cue.clone()]).to_lowercase();
    let plain =
        verb.split_whitespace().all(|word| verbs::is_plain_saying(word) || prose.language.is_adverb(word));
    let own_words =
        prose.words_in(&(told.start..reported.start)).len() + prose.words_in(&(reported.end..told.end)).len();
    if plain && own_words < FEWEST_WORDS {
        return vec![(reported, None)];
    }
    vec![(told, Some(reported.clone())), (reported, None)]
}

/// The sentence without "..., officials said Thursday": the content's piece that lies in it.
fn freed_of_source(near: &[&Attribution], sentence: &Range<usize>) -> Range<usize> {
    let pieces = near
        .iter()
        .filter(|attribution| attribution.trailing || attribution.direct)
        .flat_map(|attribution| &attribution.pieces);
    let inside = pieces
        .map(|piece| piece.start.max(sentence.start)..piece.end.min(sentence.end))
        .filter(|piece| piece.start < piece.end);
    let longest = inside.max_by_key(|piece| piece.end - piece.start);
    longest.filter(|piece| 3 * (piece.end - piece.start) > sentence.len()).unwrap_or_else(|| sentence.clone())
}

fn is_act_within(attribution: &Attribution, told: &Range<usize>) -> bool {
    let within = attribution.cue.as_ref().is_some_and(|cue| told.start <= cue.start && cue.end <= told.end);
    let speaks = matches!(attribution.kind, CueKind::Says | CueKind::Tells);
    within && speaks && !attribution.trailing && attribution.speaker.is_some()
}

/// Whether what is said has a verb: "announced a bridge" is about a thing, not a saying.
fn is_clause(prose: &Prose<'_>, reported: &Range<usize>) -> bool {
    let words: Vec<&Word> = prose.words_in(reported).iter().collect();
    let language = prose.language;
    let opened =
        words.first().is_some_and(|word| language.is_that(&word.lower) || word.lower == "to" || word.mark);
    opened
        || words.iter().any(|word| !word.capital && language.is_auxiliary(&word.lower))
        || verbs::event_verb(&words, language).is_some()
}

/// Whether no other verb comes before who speaks: "it came after officials urged" tells the coming.
pub(crate) fn is_main(prose: &Prose<'_>, attribution: &Attribution, told: &Range<usize>) -> bool {
    let cue = attribution.cue.as_ref().map_or(told.start, |cue| cue.start);
    let start = attribution.speaker.as_ref().map_or(cue, |speaker| speaker.start.min(cue));
    let before: Vec<&Word> = prose.words_in(&(told.start..start.max(told.start))).iter().collect();
    verbs::event_verb(&before, prose.language).is_none()
}

impl<'p> Candidate<'p> {
    fn new(
        prose: &'p Prose<'p>,
        times: &[TimeExpression],
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
        let verb = verbs::event_verb(&words, prose.language);
        let anchor = verb.and_then(|verb| words.get(verb.at)).map_or(told.start, |word| word.range.start);
        let time = governing_time(times, &told, anchor, outside);
        Self { prose, sentence: sentence.clone(), told, reported, words, verb, time, near }
    }

    /// The verb's word.
    pub(crate) fn verb_word(&self) -> Option<&'p Word> {
        self.verb.and_then(|verb| self.words.get(verb.at).copied())
    }

    /// The words up to and with the verb, and a few after: where denial and possibility are told.
    pub(crate) fn around_verb(&self) -> &[&'p Word] {
        let end = self.verb.map_or(self.words.len(), |verb| verb.at + 1);
        &self.words[end.saturating_sub(8)..self.words.len().min(end + 1)]
    }
}

/// The date nearest to the verb among those that the clause itself tells.
fn governing_time(
    times: &[TimeExpression],
    told: &Range<usize>,
    verb: usize,
    outside: impl Fn(&Range<usize>) -> bool,
) -> Option<usize> {
    let first = times.partition_point(|time| time.range.start < told.start);
    let inside = (first..).zip(&times[first..]).take_while(|(_, time)| time.range.end <= told.end);
    let dates = inside.filter(|(_, time)| is_date(time) && outside(&time.range));
    dates.min_by_key(|(_, time)| time.range.start.abs_diff(verb)).map(|(index, _)| index)
}

/// Whether an expression can date an event: a point in time, not "recently", a length or a habit.
fn is_date(time: &TimeExpression) -> bool {
    matches!(time.kind, TimexType::Date | TimexType::Time) && !time.value.ends_with("_REF")
}
