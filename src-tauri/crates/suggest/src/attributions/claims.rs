//! The sayings of a text as they are put together: which of them claims which quotation, and whose those are that no
//! reporting word claims.

use std::collections::HashMap;
use std::ops::Range;

use super::nesting::{Reporting, Sayings};
use super::{Attribution, subject, subject_before_colon};
use crate::languages::{CueKind, Language};
use crate::prose::{Frame, Prose, Token};
use crate::words::Word;

/// Words that a quotation must have to be speech where no reporting word claims it.
const FEWEST_WORDS_OF_SPEECH: usize = 4;

/// The same where a colon introduces a whole sentence: "Her message: “It is closed.”"
const FEWEST_WORDS_AFTER_COLON: usize = 2;

/// Verbs of who answers another.
const ANSWERS: &[&str] = &["replied", "answered", "responded", "retorted", "countered"];

/// The sayings found so far, and what they claim.
#[derive(Default)]
pub(super) struct Claims {
    pub(super) found: Vec<Attribution>,
    /// For each quotation that is part of a saying, that saying.
    quotes: HashMap<usize, usize>,
    /// For each frame that reports, by its beginning, its first saying that stands in no other.
    outer: HashMap<usize, usize>,
    /// For each quotation, by the beginning of its words, who is told within its first sentence to say it, and by what:
    /// « Il pleut, dit Anne Rey. »
    interrupted: HashMap<usize, Introduction>,
    /// The saying that was last given to whose turn it was.
    in_turn: Option<usize>,
}

impl Claims {
    /// Adds a saying of a frame, with the quotations in its content.
    pub(super) fn add(&mut self, frame: &Frame<'_>, attribution: Attribution) {
        let quotes = frame.tokens.iter().filter(|token| attribution.says(&token.range));
        let claimed = quotes.filter_map(|token| token.quote).map(|quote| (quote, self.found.len()));
        self.quotes.extend(claimed);
        let first = self.outer.entry(attribution.frame.start).or_insert(self.found.len());
        let earlier = self.found.get(*first).and_then(|first| first.cue.as_ref());
        if earlier.is_some_and(|cue| attribution.says(cue)) {
            *first = self.found.len();
        }
        if frame.depth == 1 && interrupts(&attribution) {
            let told = (attribution.speaker.clone(), attribution.cue.clone());
            self.interrupted.entry(attribution.frame.start).or_insert(told);
        }
        self.found.push(attribution);
    }

    /// The first speaker of a frame that reports.
    pub(super) fn speaker_of(&self, frame: &Frame<'_>) -> Option<Range<usize>> {
        let first = self.outer.get(&frame.tokens.first()?.range.start)?;
        self.found.get(*first)?.speaker.clone()
    }

    /// A sentence that goes on reporting by the mood of its verb alone: "Die Brücke sei sicher."
    pub(super) fn add_unmarked(
        &mut self,
        frame: &Frame<'_>,
        prose: &Prose<'_>,
        heard: Option<&Range<usize>>,
    ) {
        let Some(all) = frame.bytes(0..frame.tokens.len()) else { return };
        let reported = frame.tokens.iter().any(|token| prose.language.is_reported_mood(token.lower));
        if heard.is_some() && reported && !self.outer.contains_key(&all.start) {
            self.found.extend(unclaimed(frame, all, heard.cloned(), None).map(indirect));
        }
    }

    /// Quotations that no reporting word claims: going on from the one before, or standing alone.
    pub(super) fn add_unclaimed(
        &mut self,
        frame: &Frame<'_>,
        prose: &Prose<'_>,
        introduced: Option<Introduction>,
        heard: Option<&Range<usize>>,
    ) {
        if let Some(block) = block(frame, prose, introduced.as_ref()) {
            self.found.push(block);
            return;
        }
        let alone = is_alone(frame);
        let quotes = || frame.tokens.iter().filter_map(|token| token.quote);
        let open: Vec<usize> = quotes().filter(|quote| !self.quotes.contains_key(quote)).collect();
        let unreported = open.len() == quotes().count();
        for quote in open {
            let range = prose.quoted[quote].range.clone();
            let begins = alone || unreported && frame.quote(0) == Some(quote);
            let another = |owner: usize| heard.is_some_and(|one| one.start > self.found[owner].frame.end);
            let same = self.owner_before(quote, prose).filter(|(at, owner)| {
                goes_on(*at, quote, alone, begins, prose) && (prose.quoted[*at].continues || !another(*owner))
            });
            if let Some(turn) = turn(frame, &range, prose).filter(|_| alone) {
                self.quotes.insert(quote, self.found.len());
                self.found.push(turn);
            } else if let Some((before, owner)) = same {
                self.go_on(frame, prose, quote, before, owner);
            } else if let Some(owner) = self.owner_after(quote, prose).filter(|_| introduced.is_none()) {
                self.found[owner].pieces.insert(0, range);
                self.quotes.insert(quote, owner);
            } else if is_speech(frame, quote, alone, prose) {
                self.add_speech(frame, prose, quote, introduced.as_ref(), heard);
            }
        }
    }

    /// Gives what Spanish and Italian report without a subject to who spoke in the sentence before: "Señala que"; whose a
    /// quotation without one is, `people` tells.
    pub(super) fn give_left_out(
        &mut self,
        frame: &Frame<'_>,
        spoke: Option<&Range<usize>>,
        language: &Language,
    ) {
        let Some(start) = frame.tokens.first().map(|token| token.range.start) else { return };
        if !matches!(language.code(), "es" | "it") {
            return;
        }
        // "En este sentido, ha señalado que"
        let comma = (0..frame.tokens.len()).find(|at| frame.tokens[*at].mark);
        let comma = comma.filter(|at| frame.is_mark(*at, &[","]) && language.is_preposition(frame.word(0)));
        let opening = comma.and_then(|comma| frame.tokens.get(comma + 1)).map(|token| token.range.start);
        let leads = |at: &Token<'_>| at.mark || language.is_opener(at.lower) || language.is_adverb(at.lower);
        let opens = |cue: &Range<usize>| {
            frame.tokens.iter().take_while(|token| token.range.start < cue.start).all(leads)
        };
        let own = |one: &&mut Attribution| {
            let bare = one.frame.start == start && one.speaker.is_none() && !one.direct;
            let leads =
                |cue: &Range<usize>| opens(cue) || opening.as_ref().is_some_and(|end| *end == cue.start);
            bare && one.kind == CueKind::Says && one.cue.as_ref().is_some_and(leads)
        };
        for one in self.found.iter_mut().filter(own) {
            one.speaker = spoke.cloned();
        }
    }

    /// What the sentence before tells, where one only says by whom: "Lo ha riferito la capitaneria.", "Así lo anunció la
    /// alcaldesa.", "Das teilte die Polizei mit."
    pub(super) fn add_told_before(
        &mut self,
        before: Option<&Frame<'_>>,
        frame: &Frame<'_>,
        sayings: &Sayings<'_>,
        prose: &Prose<'_>,
    ) {
        let thus = usize::from(matches!(frame.word(0).as_str(), "así" | "così"));
        let points = match prose.language.code() {
            "es" | "it" => frame.word(thus) == "lo",
            "de" => matches!(frame.word(0).as_str(), "das" | "dies"),
            _ => false,
        };
        let says = |one: &&Reporting| one.cue.tokens.start <= thus + 1 && one.cue.kind == CueKind::Says;
        let reporting = sayings.reporting.first().filter(says).filter(|_| points && !frame.opens_paragraph);
        let speaker = reporting.and_then(|one| frame.bytes(one.mention.as_ref()?.tokens.clone()));
        let (Some(before), Some(reporting), Some(speaker)) = (before, reporting, speaker) else { return };
        let Some(told) = before.bytes(0..before.tokens.len()) else { return };
        if self.outer.contains_key(&told.start) {
            return;
        }
        let cue = frame.bytes(reporting.cue.tokens.clone());
        match self.found.iter_mut().find(|one| one.cue.is_some() && one.cue == cue) {
            Some(own) => own.pieces = vec![told],
            None => self.found.extend(unclaimed(before, told, Some(speaker), cue).map(indirect)),
        }
    }

    /// A quotation of the saying of the one before.
    fn go_on(&mut self, frame: &Frame<'_>, prose: &Prose<'_>, quote: usize, before: usize, owner: usize) {
        let range = prose.quoted[quote].range.clone();
        // German readers take each sentence's quotation for one of its own.
        if prose.language.code() == "de" && !prose.quoted[before].continues {
            self.quotes.insert(quote, self.found.len());
            let speaker = self.found[owner].speaker.clone();
            self.found.extend(unclaimed(frame, range, speaker, None));
            return;
        }
        self.found[owner].pieces.push(range);
        self.found[owner].pieces.sort_by_key(|piece| piece.start);
        self.quotes.insert(quote, owner);
    }

    /// A quotation that is a saying of its own, by whom its surroundings tell.
    fn add_speech(
        &mut self,
        frame: &Frame<'_>,
        prose: &Prose<'_>,
        quote: usize,
        introduced: Option<&Introduction>,
        heard: Option<&Range<usize>>,
    ) {
        let owner = self.owner_before(quote, prose).map(|(_, owner)| owner);
        let answerer = owner.filter(|_| frame.opens_paragraph).and_then(|owner| self.answerer(owner, prose));
        let before = || owner.and_then(|owner| self.found[owner].speaker.clone());
        let interrupted = self.interrupted.remove(&prose.inside(&prose.quoted[quote]).start);
        let signature = signature(frame, quote);
        let (speaker, cue) = match introduced {
            _ if prose.language.is_romance() && interrupted.is_some() => interrupted.unwrap_or_default(),
            _ if signature.is_some() => (signature, None),
            _ if !is_alone(frame) => (subject_before_colon(frame, quote, prose), None),
            Some(introduction) => introduction.clone(),
            None => (heard.cloned().or_else(|| answerer.clone()).or_else(before), None),
        };
        self.in_turn = answerer.is_some().then_some(self.found.len());
        self.quotes.insert(quote, self.found.len());
        self.found.extend(unclaimed(frame, prose.quoted[quote].range.clone(), speaker, cue));
    }

    /// Who speaks next where two take turns: the other one, after a question, an answer or such a turn.
    fn answerer(&self, last: usize, prose: &Prose<'_>) -> Option<Range<usize>> {
        let words = |one: &Attribution| one.speaker.clone().map(|speaker| &prose.text[speaker]);
        let saying = &self.found[last];
        let marks = |c: char| matches!(c, '”' | '"' | '’' | '\'' | ',' | ' ');
        let asks = prose.text[saying.range()].trim_end_matches(marks).ends_with('?');
        let answers = saying.cue_words(prose).iter().any(|word| ANSWERS.contains(&word.lower.as_str()));
        let earlier = |one: &&Attribution| one.direct && one.frame.end <= saying.frame.start;
        let others = self.found.iter().filter(earlier).filter(|one| words(one) != words(saying));
        let other = others.filter(|one| one.speaker.is_some()).max_by_key(|one| one.frame.start)?;
        let turns = prose.language.code() == "en" && (asks || answers || self.in_turn == Some(last));
        other.speaker.clone().filter(|_| turns)
    }

    /// The saying with which a quotation ends that runs over paragraphs, where its speaker is only named there.
    fn owner_after(&self, quote: usize, prose: &Prose<'_>) -> Option<usize> {
        let mut last = quote;
        while prose.quoted[last].continues {
            last = (last + 1..prose.quoted.len()).find(|at| prose.quoted[*at].depth == 0)?;
            if let Some(owner) = self.quotes.get(&last) {
                return Some(*owner);
            }
        }
        None
    }

    /// The nearest quotation before one, in its paragraph if there is any, that is part of a saying; and that saying.
    fn owner_before(&self, quote: usize, prose: &Prose<'_>) -> Option<(usize, usize)> {
        let before = || (0..quote).rev().filter(|at| prose.quoted[*at].depth == 0);
        let same = before().take_while(|at| same_paragraph(prose, *at, quote));
        let previous =
            same.into_iter().find(|at| self.quotes.contains_key(at)).or_else(|| before().next())?;
        self.quotes.get(&previous).map(|owner| (previous, *owner))
    }
}

/// Longest name before a turn of a transcript, in words.
const LONGEST_NAME: usize = 4;

/// A turn of a transcript that a quotation holds: "“REYES: It was dark.”"
fn turn(frame: &Frame<'_>, quoted: &Range<usize>, prose: &Prose<'_>) -> Option<Attribution> {
    let words = prose.words_in(quoted);
    let first = words.iter().position(|word| !word.mark)?;
    let name = words[first..].iter().take(LONGEST_NAME).take_while(|word| word.lower != ":").count();
    let [speaker @ .., colon] = words.get(first..=first + name)? else { return None };
    let shouted = |word: &Word| prose.text[word.range.clone()].chars().all(|c| !c.is_lowercase());
    let said = words.get(first + name + 1)?.range.start..words.last()?.range.end;
    let names = !speaker.is_empty() && colon.lower == ":" && speaker.iter().all(shouted);
    let speaker = speaker.first()?.range.start..speaker.last()?.range.end;
    unclaimed(frame, said, Some(speaker), Some(colon.range.clone())).filter(|_| names)
}

/// A paragraph without quotation marks that the one before introduces: "The mayor added:", "It was dark."
fn block(frame: &Frame<'_>, prose: &Prose<'_>, introduced: Option<&Introduction>) -> Option<Attribution> {
    let (speaker, cue) = introduced.filter(|_| frame.opens_paragraph)?;
    let start = frame.tokens.first()?.range.start;
    let colon = prose.text[..start].trim_end().ends_with(':');
    let quoted = frame.tokens.iter().any(|token| token.quote.is_some());
    let at = prose.paragraphs.partition_point(|paragraph| paragraph.end <= start);
    let paragraph = prose.paragraphs.get(at)?.clone();
    let told = speaker.is_some() && cue.is_some() && colon && !quoted;
    unclaimed(frame, paragraph, speaker.clone(), cue.clone()).filter(|_| told).map(indirect)
}

/// Whether somebody is told to say what goes before, in the middle of it.
fn interrupts(attribution: &Attribution) -> bool {
    let speaks = matches!(attribution.kind, CueKind::Says | CueKind::Tells) && attribution.speaker.is_some();
    let first = attribution.pieces.first().map_or(0, |piece| piece.end);
    speaks && attribution.cue.as_ref().is_some_and(|cue| first <= cue.start)
}

/// The name that signs a quotation: "“It was dark.” ― Ana Reyes".
fn signature(frame: &Frame<'_>, quote: usize) -> Option<Range<usize>> {
    let dash = frame.tokens.iter().position(|token| token.quote == Some(quote))? + 1;
    let signed = frame.is_mark(dash, &["—", "–"]);
    let name = frame.tokens.get(dash + 1..).filter(|name| signed && !name.is_empty())?;
    let named = name.iter().all(|token| token.capital || token.mark && token.lower == ".");
    if named { frame.bytes(dash + 1..frame.tokens.len()) } else { None }
}

/// Whether a sentence is nothing but quotations.
fn is_alone(frame: &Frame<'_>) -> bool {
    frame.tokens.iter().all(|token| token.quote.is_some() || token.mark)
}

/// Whether a quotation goes on with the one before.
fn goes_on(before: usize, quote: usize, alone: bool, begins: bool, prose: &Prose<'_>) -> bool {
    alone && prose.quoted[before].continues || begins && same_paragraph(prose, before, quote)
}

fn indirect(attribution: Attribution) -> Attribution {
    Attribution { direct: false, ..attribution }
}

/// Whether a quotation that no reporting word claims is speech: no title, and within a sentence only after a colon
/// or with a sentence of its own.
fn is_speech(frame: &Frame<'_>, quote: usize, alone: bool, prose: &Prose<'_>) -> bool {
    let range = &prose.quoted[quote].range;
    let words: Vec<&Word> = prose.words_in(range).iter().filter(|word| !word.mark).collect();
    let title = words.iter().all(|word| word.capital || word.lower.chars().count() < 4);
    let marks = |c: char| matches!(c, '”' | '"' | '’' | '\'' | '»' | '“' | ')');
    let ended = prose.text[range.clone()].trim_end_matches(marks).ends_with(['.', '!', '?', '…', ',']);
    let whole = ended && words.first().is_some_and(|word| word.capital);
    let at = frame.tokens.iter().position(|token| token.quote == Some(quote)).unwrap_or(0);
    let introduced = frame.is_mark(at.saturating_sub(1), &[":"]);
    // A heading is a paragraph of its own.
    let continues = alone && whole && !frame.opens_paragraph;
    let fewest =
        if introduced && whole || continues { FEWEST_WORDS_AFTER_COLON } else { FEWEST_WORDS_OF_SPEECH };
    let enough = words.len() >= fewest && !(title && prose.language.capitals_name && !continues);
    enough && (alone || whole || introduced)
}

/// Speaker and cue of a frame that ends in a colon: "Ms. Reyes wrote:", the quotation follows.
pub(super) type Introduction = (Option<Range<usize>>, Option<Range<usize>>);

pub(super) fn introduction(
    frame: &Frame<'_>,
    sayings: &Sayings<'_>,
    prose: &Prose<'_>,
) -> Option<Introduction> {
    let last = frame.tokens.len().checked_sub(1)?;
    let colon = frame.is_mark(last, &[":"]);
    let says_nothing = |index: usize| sayings.pieces(index).is_empty();
    let mut reporting = sayings.reporting.iter().enumerate().rev();
    let introduces =
        |(index, one): &(usize, &Reporting)| colon || one.cue.tokens.end >= last && says_nothing(*index);
    let (_, Reporting { cue, mention, .. }) = reporting.find(introduces)?;
    let mention = mention.as_ref().map(|mention| mention.tokens.clone());
    let speaker =
        mention.or_else(|| subject(frame, cue.tokens.start, prose)).and_then(|tokens| frame.bytes(tokens));
    Some((speaker, frame.bytes(cue.tokens.clone())))
}

fn unclaimed(
    frame: &Frame<'_>,
    range: Range<usize>,
    speaker: Option<Range<usize>>,
    cue: Option<Range<usize>>,
) -> Option<Attribution> {
    Some(Attribution {
        pieces: vec![range],
        direct: true,
        speaker,
        antecedent: None,
        hearer: None,
        cue,
        kind: CueKind::Says,
        trailing: false,
        frame: frame.bytes(0..frame.tokens.len())?,
    })
}

fn same_paragraph(prose: &Prose<'_>, a: usize, b: usize) -> bool {
    let paragraph =
        |quote: usize| prose.paragraphs.partition_point(|range| range.end < prose.quoted[quote].range.end);
    paragraph(a) == paragraph(b)
}
