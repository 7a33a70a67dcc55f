//! Clauses that may tell an event: what a sentence asserts, freed of who says so.

use std::ops::Range;

use timex::{TimeExpression, TimexType};

use crate::attributions::Attribution;
use crate::clauses;
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
    /// The expressions of time in its sentence, as byte ranges: none of them is a name.
    pub(crate) times: Vec<Range<usize>>,
    /// Whether somebody is told to have said it.
    pub(crate) is_said: bool,
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
            let said = sayings.iter().any(|saying| saying.cue.is_some() && saying.says(&told));
            let candidate = Candidate::new(prose, times, sentence, told, reported, near.clone());
            found.push(Candidate { is_said: said, ..candidate });
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
    let language = prose.language;
    let cue = act.cue_words(prose);
    if cue.iter().any(|word| language.denies(&word.lower)) {
        return vec![(told, None)];
    }
    let bare = prose
        .words_in(&reported)
        .first()
        .is_some_and(|word| language.is_infinitive(&word.lower) || language.is_auxiliary(&word.lower));
    if bare || act.is_negated(prose) {
        return vec![(told, Some(reported))];
    }
    let plain =
        cue.iter().all(|word| language.is_plain_saying(&word.lower) || language.is_adverb(&word.lower));
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
        let aside = clauses::subordinate(&words, prose.language);
        let main = |range: &Range<usize>| {
            let at = words.partition_point(|word| word.range.end <= range.start);
            !aside.get(at).is_some_and(|aside| *aside) && dates_verb(prose, &words, at, anchor, &told)
        };
        let time = governing_time(times, &told, anchor, |range| outside(range) && main(range));
        let inside = times.iter().map(|time| time.range.clone());
        let times = inside.filter(|time| sentence.start <= time.start && time.end <= sentence.end).collect();
        let sentence = sentence.clone();
        Self { prose, sentence, told, reported, words, verb, time, near, times, is_said: false }
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
            matches!(self.words[at].lower.as_str(), "is" | "are") && to
        };
        let plans = |at: &usize| {
            let word = self.words[*at];
            !word.capital && (language.plans(&word.lower) || is_to(*at))
        };
        (0..self.words.len()).find(plans).map(|at| self.words[at])
    }

    /// The words up to and with the verb, and a few after: where denial and possibility are told.
    pub(crate) fn around_verb(&self) -> &[&'p Word] {
        if self.verb.is_none() {
            return &self.words;
        }
        let end = self.verb.map_or(self.words.len(), |verb| verb.at + 1);
        &self.words[end.saturating_sub(8)..self.words.len().min(end + 1)]
    }
}

/// Whether a time at a word can date the verb: it hangs on no noun ("the fire of 20 March") and stands in no
/// quotation that the verb is not in.
fn dates_verb(prose: &Prose<'_>, words: &[&Word], at: usize, verb: usize, told: &Range<usize>) -> bool {
    let language = prose.language;
    let Some(start) = words.get(at).map(|word| word.range.start) else { return false };
    let before = at.checked_sub(1).map_or("", |before| words[before].lower.as_str());
    let planned = words.iter().any(|word| language.plans(&word.lower));
    let hangs = language.code() == "en" && (before == "of" || before == "for" && !planned);
    let quoted = prose.quoted.iter().any(|quoted| {
        let holds = |at: usize| quoted.range.start <= at && at < quoted.range.end;
        holds(start) && !holds(verb) && !holds(told.start)
    });
    !hangs && !quoted
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
