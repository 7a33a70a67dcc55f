//! Who says what, frame by frame, put together over sentences and paragraphs.

use std::ops::Range;

use crate::cues::{self, Cue, Shape};
use crate::languages::{CueKind, Language};
use crate::prose::{Frame, Prose};
use crate::speakers;
use crate::words::Word;

mod claims;
pub(crate) mod nesting;
pub(crate) mod quoting;

use claims::{Claims, introduction};
use nesting::{Reporting, Sayings};

/// How many sayings before and after one may hold it.
const FARTHEST_AROUND: usize = 200;

/// How many words may lead in to a participle.
const MOST_LEADING_IN: usize = 3;

/// How many clauses and adjuncts before the subject of a sentence are passed over.
const MOST_OPENINGS: usize = 3;

/// How many words may tell when before a subject: "A few minutes later,".
const LONGEST_WHEN: usize = 5;

/// Words that make those before them tell when.
const WHEN: &[&str] = &["later", "earlier", "ago", "recently", "afterward", "afterwards", "shortly", "soon"];

/// One saying: its content, speaker and cue, as byte ranges.
#[derive(Debug, Clone)]
pub(crate) struct Attribution {
    /// The content's pieces, in order; never empty.
    pub(crate) pieces: Vec<Range<usize>>,
    /// Whether the content, or nearly all of it, stands in quotation marks.
    pub(crate) direct: bool,
    /// The speaker's mention.
    pub(crate) speaker: Option<Range<usize>>,
    /// Whom a relative pronoun as speaker stands for.
    pub(crate) antecedent: Option<Range<usize>>,
    /// Who was told, and so passes it on.
    pub(crate) hearer: Option<Range<usize>>,
    /// The cue.
    pub(crate) cue: Option<Range<usize>>,
    /// What the cue's verb does.
    pub(crate) kind: CueKind,
    /// Whether the cue is a verb that follows or interrupts what is said: it only tells the source.
    pub(crate) trailing: bool,
    /// The whole frame's byte range.
    pub(crate) frame: Range<usize>,
}

impl Attribution {
    /// From the first piece to the last.
    pub(crate) fn range(&self) -> Range<usize> {
        let start = self.pieces.first().map_or(0, |piece| piece.start);
        start..self.pieces.last().map_or(start, |piece| piece.end)
    }

    /// Whether it tells that somebody did not say something.
    pub(crate) fn is_negated(&self, prose: &Prose<'_>) -> bool {
        self.cue_words(prose).iter().any(|word| prose.language.is_negation(&word.lower))
    }

    /// The cue's words; none where there is no cue.
    pub(crate) fn cue_words<'p>(&self, prose: &'p Prose<'_>) -> &'p [Word] {
        self.cue.as_ref().map_or(&[], |cue| prose.words_in(cue))
    }

    /// Whether a byte range lies within the content.
    pub(crate) fn says(&self, range: &Range<usize>) -> bool {
        self.pieces.iter().any(|piece| piece.start <= range.start && range.end <= piece.end)
    }
}

/// Finds every saying of a text, in order of its content.
pub(crate) fn attributions(prose: &Prose<'_>) -> Vec<Attribution> {
    let mut claims = Claims::default();
    let frames = prose.frames();
    let sayings: Vec<Sayings<'_>> = frames.iter().map(|frame| Sayings::new(frame, prose.language)).collect();
    for (frame, sayings) in frames.iter().zip(&sayings) {
        in_frame(frame, sayings, prose).into_iter().for_each(|attribution| claims.add(frame, attribution));
    }
    let mut introduced = None;
    let mut heard = None;
    let mut spoke = None;
    let mut previous: Option<&Frame<'_>> = None;
    for (frame, sayings) in frames.iter().zip(&sayings).filter(|(frame, _)| frame.depth == 0) {
        heard = heard.filter(|_| !frame.opens_paragraph);
        claims.add_unmarked(frame, prose, heard.as_ref());
        claims.add_unclaimed(frame, prose, introduced.take(), heard.as_ref());
        claims.give_left_out(frame, heard.as_ref().or(spoke.as_ref()), prose.language);
        claims.add_told_before(previous.replace(frame), frame, sayings, prose);
        introduced = introduction(frame, sayings, prose);
        spoke = claims.speaker_of(frame);
        let next = spoke.clone().or_else(|| announcer(frame, prose));
        heard = next.or_else(|| doer(frame, prose)).or(heard);
    }
    let mut found = claims.found;
    found.sort_by_key(|attribution| (attribution.range().start, std::cmp::Reverse(attribution.range().end)));
    found
}

/// Whether the verb may stand without its subject, who then spoke before: "Señala que", "«Nunca», asegura".
fn leaves_out(cue: &Cue, language: &Language) -> bool {
    matches!(language.code(), "es" | "it")
        && cue.shape == Shape::Finite
        && matches!(cue.kind, CueKind::Says | CueKind::Tells)
}

/// Who speaks in a sentence that says nothing itself, and may go on to: "Ana Reyes kündigte eine Prüfung an."
fn announcer(frame: &Frame<'_>, prose: &Prose<'_>) -> Option<Range<usize>> {
    let language = prose.language;
    if language.code() != "de" {
        return None;
    }
    let proposals = cues::proposals(frame, language);
    let mut says = proposals.iter().filter(|one| one.doubt.is_none() && one.cue.kind == CueKind::Says);
    let mention = says.find_map(|one| speakers::mention(frame, &one.cue, language))?;
    frame.bytes(mention.tokens)
}

/// Whom a sentence without a quotation is about, who may speak next: "She laughed. “Never.”"
fn doer(frame: &Frame<'_>, prose: &Prose<'_>) -> Option<Range<usize>> {
    if prose.language.code() != "en" || frame.tokens.iter().any(|token| token.quote.is_some()) {
        return None;
    }
    let subject = subject(frame, frame.tokens.len(), prose)?;
    if prose.language.stands_for_name(frame.word(subject.start)) {
        return frame.bytes(subject.start..subject.start + 1);
    }
    let named = frame.tokens[subject.end - 1].capital;
    frame.bytes(subject).filter(|_| named)
}

/// Those sayings whose cue, or content where there is no cue, stands in no other saying's content.
pub(crate) fn outermost(attributions: Vec<Attribution>) -> Vec<Attribution> {
    let inner: Vec<bool> = attributions
        .iter()
        .enumerate()
        .map(|(index, attribution)| {
            let place = place(attribution);
            let near = attributions.iter().enumerate().skip(index.saturating_sub(FARTHEST_AROUND));
            let holds = |around: &Attribution| {
                let mutual = attribution.says(&self::place(around));
                around.says(&place) && !(mutual && around.range().len() < attribution.range().len())
            };
            near.take(2 * FARTHEST_AROUND).any(|(other, around)| other != index && holds(around))
        })
        .collect();
    attributions
        .into_iter()
        .zip(inner)
        .filter(|(_, inner)| !inner)
        .map(|(attribution, _)| attribution)
        .collect()
}

fn place(attribution: &Attribution) -> Range<usize> {
    attribution.cue.clone().unwrap_or(attribution.range())
}

fn in_frame(frame: &Frame<'_>, sayings: &Sayings<'_>, prose: &Prose<'_>) -> Vec<Attribution> {
    let language = prose.language;
    let mut found = Vec::new();
    let mut last_speaker: Option<Range<usize>> = None;
    let mut said: Vec<Range<usize>> = Vec::new();
    for (index, Reporting { cue, mention, .. }) in sayings.reporting.iter().enumerate() {
        let own = mention.as_ref().map(|mention| mention.tokens.clone());
        let shared = matches!(cue.shape, Shape::Participle | Shape::Finite | Shape::Noun)
            && cue.kind != CueKind::Seems
            && own.is_none();
        // "un portavoz del diario 'Orla Post' | confirmó"
        let reaches = |name: &Range<usize>| (name.end..cue.tokens.start).all(|at| frame.quote(at).is_some());
        let speaker = if shared {
            beside(frame, cue, prose).or_else(|| last_speaker.clone()).or_else(|| {
                subject(frame, cue.tokens.start, prose)
                    .filter(|name| !leaves_out(cue, language) || reaches(name))
            })
        } else {
            own
        };
        let pieces = sayings.pieces(index);
        let within = said.iter().any(|said| said.contains(&cue.tokens.start));
        if speaker.is_some() && !within {
            last_speaker.clone_from(&speaker);
        }
        said.extend(pieces.iter().cloned());
        if is_own_voice(frame, cue, speaker.as_ref()) || says_nothing(frame, cue, &pieces, language) {
            continue;
        }
        let direct = (language.is_romance() || language.verb_first) && is_direct(frame, &pieces);
        let clause = pieces.first().is_some_and(|piece| language.is_that(frame.word(piece.start)));
        let left_out = direct || clause && leaves_out(cue, language);
        let noun = cue.shape == Shape::Noun && language.code() == "en";
        let nobody = cue.shape == Shape::Passive || cue.kind == CueKind::Seems || noun || left_out;
        if speaker.is_some() || nobody || cue.shape == Shape::Participle {
            let bytes = |tokens: Option<&Range<usize>>| tokens.and_then(|tokens| frame.bytes(tokens.clone()));
            let antecedent = bytes(mention.as_ref().and_then(|mention| mention.antecedent.as_ref()));
            let hearer = bytes(mention.as_ref().and_then(|mention| mention.hearer.as_ref()));
            let attribution = attribution(frame, cue, speaker, &pieces);
            found.extend(attribution.map(|attribution| Attribution { antecedent, hearer, ..attribution }));
        }
    }
    quoting::pass_on(frame, &mut found, language);
    without_announcing(found)
}

/// Without what only brings a quotation that another closes: « La ville dément : « Rien n'est signé », assure un adjoint. »
fn without_announcing(mut found: Vec<Attribution>) -> Vec<Attribution> {
    let closed: Vec<Vec<Range<usize>>> =
        found.iter().filter(|one| one.trailing && one.direct).map(|one| one.pieces.clone()).collect();
    found.retain(|one| one.trailing || !closed.contains(&one.pieces));
    found
}

/// Whether the words only turn to the listener, or say "I think" within a quotation: no other speaker is told.
fn is_own_voice(frame: &Frame<'_>, cue: &Cue, speaker: Option<&Range<usize>>) -> bool {
    let Some(word) = speaker.filter(|speaker| speaker.len() == 1).map(|speaker| frame.word(speaker.start))
    else {
        return false;
    };
    let word = word.split('\'').next().unwrap_or(word);
    let inner = matches!(cue.kind, CueKind::Thinks | CueKind::Wants) && frame.depth > 0;
    word == "you" || inner && matches!(word, "i" | "we")
}

/// Whether what is said is one common word, as in "spoke up": too little to be anybody's, unless it is whom or what
/// somebody judges: "praised him", "weighs causes".
fn says_nothing(frame: &Frame<'_>, cue: &Cue, pieces: &[Range<usize>], language: &Language) -> bool {
    let [piece] = pieces else { return false };
    let token = &frame.tokens[piece.start];
    let word = token.lower;
    let answer = matches!(word.as_str(), "so" | "yes" | "no" | "this" | "nothing");
    let leads = language.is_preposition(word)
        || language.is_adverb(word)
        || language.is_infinitive(word)
        || language.opens_clause(word)
        || language.is_time(word)
        || word.ends_with("ly")
        || matches!(word.as_str(), "up" | "out" | "off" | "down" | "back" | "away");
    let judged = language.code() == "en" && cue.kind == CueKind::Judges && !leads;
    piece.len() == 1 && token.quote.is_none() && !token.capital && !answer && !judged
}

/// Who speaks in a participle: right before it, as in "footage of Ms. Reyes saying", or after its clause where
/// it opens the sentence.
fn beside(frame: &Frame<'_>, cue: &Cue, prose: &Prose<'_>) -> Option<Range<usize>> {
    let language = prose.language;
    if cue.shape != Shape::Participle && frame.word(cue.tokens.start) != "having" {
        return None;
    }
    if leads_in(frame, cue.tokens.start, language) {
        let comma = (cue.tokens.end..frame.tokens.len()).find(|at| frame.is_mark(*at, &[",", ";"]))?;
        return speakers::phrase_after(frame, comma + 1, language);
    }
    let name = speakers::subject_before(frame, cue.tokens.start, language)?;
    let touches = !frame.tokens[cue.tokens.start - 1].mark;
    if let Some(giver) = giver(frame, &name, language).filter(|_| touches) {
        return Some(giver);
    }
    let last = frame.word(name.end - 1);
    let noun = language.code() == "en"
        && (language.is_determiner(frame.word(name.start)) || last.ends_with('s') || last == "people");
    let named = frame.tokens[name.end - 1].capital
        || language.is_pronoun(last)
        || language.is_passed_on(last)
        || noun;
    let hangs = language.is_preposition(last)
        || language.is_infinitive(last)
        || language.code() == "en"
            && !frame.tokens[name.start].capital
            && language.is_past_form(frame.word(name.start));
    (touches && named && !hangs).then_some(name)
}

/// Verbs by which somebody gives out a paper of their own; who received one does not say what stands in it.
const GIVES: &[&str] = &[
    "released",
    "issued",
    "published",
    "sent",
    "posted",
    "filed",
    "delivered",
    "wrote",
    "gave",
    "made",
    "launched",
    "circulated",
    "aired",
    "signed",
    "drafted",
    "shared",
    "ran",
];

/// Who gave out the paper that a participle stands beside: "Ms. Reyes" of "Ms. Reyes released a statement saying".
fn giver(frame: &Frame<'_>, name: &Range<usize>, language: &Language) -> Option<Range<usize>> {
    let is_article = |at: &usize| matches!(frame.word(*at).as_str(), "a" | "an");
    let article = name.clone().find(is_article).filter(|_| language.code() == "en")?;
    let end = (article..name.end).find(|at| language.is_preposition(frame.word(*at))).unwrap_or(name.end);
    let last = frame.word(end - 1);
    let paper = language.is_inquiry(last) || language.is_passed_on(last) || language.is_statement(last);
    let verb = article.checked_sub(1).filter(|at| !frame.tokens[*at].capital && paper)?;
    let gives = GIVES.contains(&frame.word(verb).as_str());
    let helped = (0..verb).rev().take_while(|at| frame.is_auxiliary(*at, language)).count();
    speakers::subject_before(frame, verb - helped, language).filter(|_| gives)
}

/// Whether a participle opens the sentence, or only words that lead in to it stand before: "But after praising it, ".
fn leads_in(frame: &Frame<'_>, participle: usize, language: &Language) -> bool {
    participle <= MOST_LEADING_IN
        && (0..participle).all(|at| {
            let word = frame.word(at);
            language.is_opener(word)
                || language.is_preposition(word)
                || language.opens_clause(word)
                || language.is_adverb(word)
        })
}

/// The frame's own subject, for a participle far from it: "Ms. Reyes left, saying that".
fn subject(frame: &Frame<'_>, end: usize, prose: &Prose<'_>) -> Option<Range<usize>> {
    let language = prose.language;
    let mut first = first_of_clause(frame, 0, end, language)?;
    for _ in 0..MOST_OPENINGS {
        if !opens_without_subject(frame, first, language) {
            break;
        }
        let comma = (first..end).find(|at| frame.is_mark(*at, &[","]));
        let opened = Some(first + 1).filter(|_| language.opens_clause(frame.word(first)));
        first = first_of_clause(frame, comma.or(opened)?, end, language)?;
    }
    let named = !language.is_preposition(frame.word(first)) && frame.quote(first).is_none();
    let phrase = speakers::phrase_after(frame, first, language).filter(|_| named)?;
    let formal = frame.word(first) == "it" && (first..end).any(|at| language.is_that(frame.word(at)));
    (phrase.end < end && !formal).then_some(phrase)
}

/// Whether what begins at a token and ends at the next comma is no subject: it tells when, where or on what condition.
fn opens_without_subject(frame: &Frame<'_>, first: usize, language: &Language) -> bool {
    let word = frame.word(first);
    let according =
        language.according(|at| frame.tokens.get(first + at).map(|token| token.lower.as_str())) > 0;
    let words = (first..frame.tokens.len()).take(LONGEST_WHEN).take_while(|at| !frame.tokens[*at].mark);
    let tells_when = || words.clone().any(|at| WHEN.contains(&frame.word(at).as_str()));
    let doing = language.code() == "en" && word.len() > 5 && word.ends_with("ing");
    according
        || language.is_preposition(word)
        || language.opens_clause(word)
        || language.is_time(word)
        || doing && frame.word(first + 1) != "of"
        || language.code() == "en" && tells_when()
}

/// The first token from `start` on that is no mark and no word like "however".
fn first_of_clause(frame: &Frame<'_>, start: usize, end: usize, language: &Language) -> Option<usize> {
    let leads = |at: usize| {
        let adverb = frame.is_mark(at + 1, &[","])
            && (language.is_adverb(frame.word(at)) || frame.word(at).ends_with("ly"));
        frame.tokens[at].mark || language.is_opener(frame.word(at)) || adverb
    };
    (start..end).find(|at| !leads(*at))
}

/// The subject of the sentence that a quotation closes after a colon: "The first words were: “...”"
fn subject_before_colon(frame: &Frame<'_>, quote: usize, prose: &Prose<'_>) -> Option<Range<usize>> {
    let at = frame.tokens.iter().position(|token| token.quote == Some(quote))?;
    let colon = at.checked_sub(1).filter(|before| frame.is_mark(*before, &[":"]))?;
    frame.bytes(subject(frame, colon, prose)?)
}

fn attribution(
    frame: &Frame<'_>,
    cue: &Cue,
    speaker: Option<Range<usize>>,
    pieces: &[Range<usize>],
) -> Option<Attribution> {
    let bytes: Vec<Range<usize>> = pieces.iter().filter_map(|piece| frame.bytes(piece.clone())).collect();
    let first = pieces.first()?;
    Some(Attribution {
        direct: is_direct(frame, pieces),
        pieces: bytes,
        speaker: speaker.and_then(|speaker| frame.bytes(speaker)),
        antecedent: None,
        hearer: None,
        cue: frame.bytes(cue.tokens.clone()),
        kind: cue.kind,
        trailing: first.start < cue.tokens.start || matches!(cue.shape, Shape::Before | Shape::After),
        frame: frame.bytes(0..frame.tokens.len())?,
    })
}

/// Whether at least four fifths of some pieces stand in quotation marks.
fn is_direct(frame: &Frame<'_>, pieces: &[Range<usize>]) -> bool {
    let tokens = || pieces.iter().flat_map(|piece| &frame.tokens[piece.clone()]);
    let quoted: usize = tokens().filter(|token| token.quote.is_some()).map(|token| token.range.len()).sum();
    5 * quoted >= 4 * tokens().map(|token| token.range.len()).sum::<usize>()
}
