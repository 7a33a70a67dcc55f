//! Which way an undetermined date lies: what the verbs and words about it say.

use super::{Context, REACH_OF_A_VERB, Tense};
use crate::{
    Bound,
    tokens::{Gap, Shape},
    words::{Reading, Word},
};

/// Tokens of "since" and what stands between it and its date: "since the end of July".
const REACH_OF_SINCE: usize = 4;

/// Tokens between "until" and its day.
const REACH_OF_A_DEADLINE: usize = 8;

/// Words after "had" that a verb in the past perfect begins with, and participles of no past form.
const DONE: [&str; 41] = [
    "not", "been", "given", "taken", "fallen", "risen", "grown", "gone", "done", "seen", "shown", "become",
    "begun", "come", "run", "set", "spoken", "written", "broken", "chosen", "cut", "put", "let", "shut",
    "hit", "hurt", "spread", "split", "burst", "quit", "known", "flown", "drawn", "thrown", "sworn",
    "stolen", "driven", "hidden", "eaten", "beaten", "sunk",
];

/// Words beside a verb that tell what was foreseen at first and came otherwise.
const AT_FIRST: [&str; 9] = [
    "previously",
    "originally",
    "initially",
    "ursprünglich",
    "initialement",
    "inicialmente",
    "originalmente",
    "inizialmente",
    "originariamente",
];

/// What such words stand after.
const FORESEEN: [&str; 10] = [
    "previsto",
    "prevista",
    "previsti",
    "previste",
    "programmato",
    "programmata",
    "programado",
    "programada",
    "fissato",
    "fissata",
];

/// Words for what comes about year after year: "usually freezes in January".
const HABITS: [&str; 17] = [
    "usually",
    "typically",
    "normally",
    "traditionally",
    "generally",
    "normalerweise",
    "gewöhnlich",
    "üblicherweise",
    "généralement",
    "habituellement",
    "normalement",
    "normalmente",
    "habitualmente",
    "generalmente",
    "solitamente",
    "gewoonlijk",
    "обычно",
];

/// Words between "had" and its participle.
const ADVERBS: [&str; 8] = ["still", "already", "long", "yet", "just", "only", "also", "all"];

impl Context<'_> {
    /// The tense of the verb that governs the expression.
    pub(crate) fn tense(&self) -> Tense {
        *self.tense.get_or_init(|| self.find_tense())
    }

    /// The tense of the verb after "Monday's vote"; else that of the governing verb.
    ///
    /// A ruling that a day owns has been made, unless its own verb says otherwise: "would appeal Monday's ruling".
    pub(crate) fn tense_of_owner(&self) -> Tense {
        let happened = |at: usize| {
            let readings = self.tokens.get(at).map(|_| self.readings.at(at)).unwrap_or_default();
            readings.iter().any(|reading| reading.word == Word::Happening)
        };
        let owns = self.precedes(&["'s", "’s"]);
        let foreseen = || self.words_before(4).any(|word| word == Word::Tense(Tense::Future));
        if !owns || self.lies_ahead() || foreseen() {
            return self.tense();
        }
        if !(self.at.end + 1..=self.at.end + 2).any(happened) {
            // "Sunday's vote pits a judge against a breeder": what is told so, in no past tense, is to come.
            let of_now = self.tense() == Tense::Unknown && (self.begins_sentence() || self.owns_what_is());
            return if of_now { Tense::Future } else { self.tense() };
        }
        let after =
            (self.at.end..self.tokens.len()).take(REACH_OF_A_VERB).take_while(|&at| !self.ends_sentence(at));
        after.filter_map(|at| self.tense_of(at)).next().unwrap_or(Tense::Past)
    }

    /// Whether a day owns an appointment of which is told how it "is": "turnout in Sunday's vote is hard to foresee".
    fn owns_what_is(&self) -> bool {
        let last = self.tokens.len().saturating_sub(1);
        let mut nouns = self.at.end + 1..last.min(self.at.end + 3);
        nouns.any(|at| {
            self.readings.any(at, |word| *word == Word::Appointment) && self.is_one_of(at + 1, &["is", "are"])
        })
    }

    fn find_tense(&self) -> Tense {
        if self.lies_ahead() {
            return Tense::Future;
        }
        if self.began_then() {
            return Tense::Past;
        }
        let tense = |at: usize| {
            if at >= self.at.end && self.is_decided(at) { Some(Tense::Past) } else { self.tense_of(at) }
        };
        let before = [1, 2].into_iter().filter_map(|back| self.at.start.checked_sub(back));
        let mut before = before.filter(|&at| !self.is_parted(at));
        let tense_beside = before.find_map(tense).or_else(|| self.tense_of_verb_after());
        let in_clause = || self.clause().find_map(tense);
        let told = tense_beside.or_else(in_clause).or_else(|| self.sentence().find_map(tense));
        told.unwrap_or(if self.is_in_present() { Tense::Future } else { Tense::Unknown })
    }

    /// Whether a verb of the sentence is in the present.
    fn is_in_present(&self) -> bool {
        let named = |at: usize| self.readings.any(at, |word| *word == Word::Present);
        self.sentence().any(named)
    }

    /// The tokens between the commas around the expression: those before it, the last first, then those after it.
    pub(super) fn clause(&self) -> impl Iterator<Item = usize> {
        let spaced = |at: usize| self.tokens.get(at).is_some_and(|next| next.gap != Gap::None);
        let parts = move |at: &usize| {
            self.ends_sentence(*at) || (self.is_one_of(*at, &[",", "،"]) && spaced(*at + 1))
        };
        let before = (0..self.at.start).rev().take(REACH_OF_A_VERB).take_while(move |at| !parts(at));
        let after = (self.at.end..self.tokens.len()).take(REACH_OF_A_VERB).take_while(move |at| !parts(at));
        before.chain(after)
    }

    /// The tense of a verb directly after the expression, where its form alone tells it: "the court on Friday
    /// gave them a month", unlike "talks on Friday aimed at peace".
    fn tense_of_verb_after(&self) -> Option<Tense> {
        let next = self.token_after()?;
        let parted = self.ends_sentence(self.at.end - 1);
        let participle = next.shape != Shape::Lower || self.has_past_ending(self.at.end);
        let tense = if parted || participle { None } else { self.tense_of(self.at.end) };
        tense.filter(|tense| *tense == Tense::Past || self.precedes(&["will", "would"]))
    }

    /// Whether a sentence ends between a token and the expression after it.
    fn is_parted(&self, at: usize) -> bool {
        (at..self.at.start).any(|at| self.ends_sentence(at))
    }

    /// Whether a verb tells what was decided: "On Friday, they agreed to meet".
    fn is_decided(&self, at: usize) -> bool {
        let tense = |length: usize, tense: Tense| {
            let mut readings = self.readings.at(at).iter();
            readings.any(|reading| reading.length == length && reading.word == Word::Tense(tense))
        };
        (self.has_past_ending(at) || tense(1, Tense::Past)) && !tense(1, Tense::Future)
    }

    /// Whether something goes on since then.
    pub(crate) fn began_then(&self) -> bool {
        // "has been shut since Monday and will open on Tuesday"
        let before = (0..self.at.start).rev().take(REACH_OF_SINCE);
        let mut before = before.take_while(|&at| !self.is_verb(at) && self.tense_of_form(at).is_none());
        let since = |word: &Word| *word == Word::Preposition(Bound::Since);
        let begins = before.find(|&at| !self.is_parted(at) && self.readings.any(at, since));
        begins.is_some_and(|at| {
            !self.is_one_of(at, &["da", "dal", "dalla", "dall'"]) || !self.clause_is_to_come()
        })
    }

    /// Whether the first verb of the clause after the expression, or the last one before it, tells what is to come.
    fn clause_is_to_come(&self) -> bool {
        let parted = |at: &usize| self.ends_sentence(*at) || self.is_one_of(*at, &[","]);
        let after = (self.at.end..self.tokens.len()).take(REACH_OF_A_VERB).take_while(|at| !parted(at));
        let before = (0..self.at.start).rev().take(REACH_OF_A_VERB).take_while(|at| !parted(at));
        let tense = |at| self.tense_of(at);
        after.filter_map(tense).next().or_else(|| before.filter_map(tense).next()) == Some(Tense::Future)
    }

    /// Whether the words directly beside the expression say that it is to come: "ahead of Thursday's vote",
    /// "Friday is the last day".
    fn lies_ahead(&self) -> bool {
        let told_of = self.begins_sentence() && self.precedes(&["is"]);
        let starts = self.verb_before().is_some_and(|verb| self.starts_at(verb));
        told_of
            || starts
            || self.is_promised()
            || self.is_put_off()
            || self.words_before(4).any(|word| word == Word::Ahead)
    }

    /// The token before the expression, or before its "on".
    fn verb_before(&self) -> Option<usize> {
        self.at.start.checked_sub(1 + usize::from(self.follows(&["on"])))
    }

    /// Whether a verb tells what starts then: "Hearings start Monday", unlike "from the start Monday".
    fn starts_at(&self, verb: usize) -> bool {
        let noun = ["the", "a", "an", "its", "his", "her", "their", "to", "this"];
        let of_noun = verb.checked_sub(1).is_some_and(|before| self.is_one_of(before, &noun));
        self.is_one_of(verb, &["start", "open", "reopen", "resume", "return"]) && !of_noun
    }

    /// Whether an appointment was promised for a month: "promised a referendum in July".
    fn is_promised(&self) -> bool {
        let Some(noun) = self.at.start.checked_sub(2).filter(|_| self.follows(&["in"])) else { return false };
        let appointed = self.readings.any(noun, |word| *word == Word::Appointment);
        let mut before = (noun.saturating_sub(3)..noun).filter(|_| appointed);
        before.any(|at| self.is_one_of(at, &["promised", "planned", "proposed", "scheduled", "announced"]))
    }

    /// Whether "later" or "earlier" stands before: "later on Thursday" is told on that day.
    pub(crate) fn is_of_told_day(&self) -> bool {
        let compares = ["later", "earlier"];
        self.follows(&compares) || (self.follows(&["on"]) && self.is_last_but_one(&compares))
    }

    pub(super) fn tense_of(&self, at: usize) -> Option<Tense> {
        let word = |at: usize| {
            let month = self.readings.at(at).iter().any(|reading| matches!(reading.word, Word::Month(_)));
            // "May" is no verb where it is a month or a name.
            if month || self.is_name_before_verb(at) {
                return None;
            }
            let verbs = self.readings.at(at).iter().filter_map(|reading| match reading.word {
                Word::Tense(tense) => Some((reading.length, tense)),
                _ => None,
            });
            verbs.max_by_key(|(length, _)| *length).map(|(_, tense)| tense)
        };
        if self.is_going_on(at) {
            return Some(Tense::Future);
        }
        let tense = word(at).or_else(|| self.tense_of_form(at))?;
        // "will be published": the participle after "be" has no tense of its own.
        let passive = (at.saturating_sub(2)..at).any(|before| word(before) == Some(Tense::Unknown));
        if self.was_to_come(at) {
            return Some(Tense::Past);
        }
        // "would cut off", "to set out": the same form after a helper is no past.
        const HELPERS: [&str; 10] =
            ["will", "would", "shall", "should", "could", "can", "may", "might", "must", "to"];
        if at > 0 && tense == Tense::Past && !self.has_past_ending(at) && self.is_one_of(at - 1, &HELPERS) {
            return None;
        }
        // "if elected in May"
        if at > 0 && tense == Tense::Past && self.is_one_of(at - 1, &["if", "unless"]) {
            return Some(Tense::Future);
        }
        // "went on as planned"
        if at > 0 && tense == Tense::Future && self.is_one_of(at - 1, &["as"]) {
            return None;
        }
        // "appeared to be calm", "was found to be ill"
        let told_by_verb = at > 0
            && self.is_one_of(at, &["to"])
            && self.is_decided(at - 1)
            && !self.is_one_of(at - 1, &["was", "were"]);
        if told_by_verb {
            return None;
        }
        // "the case is heard in May": a participle after "is" tells no past.
        let beside = at < self.at.start && self.at.start <= at + 2;
        let at_hand = beside && at > 0 && tense == Tense::Past && self.is_one_of(at - 1, &["is", "are"]);
        (tense != Tense::Unknown && !passive && !at_hand).then_some(tense)
    }

    /// Whether "May" or "Will" is a name, since a verb of the past follows: "May said", "Will Lund told".
    fn is_name_before_verb(&self, at: usize) -> bool {
        let is = |at: usize, shape: Shape| self.tokens.get(at).is_some_and(|token| token.shape == shape);
        let verb = at + 1 + usize::from(is(at + 1, Shape::Capital));
        let told = |at: usize| self.readings.any(at, |word| *word == Word::Tense(Tense::Past));
        is(at, Shape::Capital) && is(verb, Shape::Lower) && (told(verb) || self.has_past_ending(verb))
    }

    /// Whether directly before the expression is told what "is going" on: "the house is voting on Thursday".
    fn is_going_on(&self, at: usize) -> bool {
        let beside = at < self.at.start && self.at.start <= at + 2;
        let going_on = beside && self.text[self.tokens[at].range()].ends_with("ing");
        going_on && at > 0 && self.is_one_of(at - 1, &["is", "are"])
    }

    /// Whether what a verb foresees was so once: "had planned to leave", "had been scheduled", "originally due".
    fn was_to_come(&self, at: usize) -> bool {
        let before = |back: usize, words: &[&str]| at >= back && self.is_one_of(at - back, words);
        let foreseen = || self.is_one_of(at, &FORESEEN) && self.is_one_of(at + 1, &AT_FIRST);
        before(1, &["had"])
            || before(1, &AT_FIRST)
            || (before(1, &["been"]) && before(2, &["had"]))
            || (at + 1 < self.tokens.len() && foreseen())
    }

    /// Whether the sentence tells what "was due" or "was expected", which may have come about since or not.
    pub(crate) fn was_foreseen(&self) -> bool {
        let foreseen =
            ["due", "expected", "scheduled", "slated", "planned", "supposed", "meant", "set", "to"];
        self.sentence().any(|at| {
            let next = at + 1;
            self.is_one_of(at, &["was", "were"])
                && next < self.tokens.len()
                && self.is_one_of(next, &foreseen)
        })
    }

    /// Whether something is "called for Friday"; unlike what "had been called for Friday", or "convicted for Friday's attack".
    pub(crate) fn is_set_for(&self) -> bool {
        let elsewhere = self.precedes(&["'s", "’s", "was", "were"]);
        self.follows(&["for"]) && !elsewhere && !self.sentence_has(|word| word == "had")
    }

    /// Whether the sentence tells what is: "The match on Thursday is crucial".
    pub(crate) fn is_of_now(&self) -> bool {
        let of_noun = self.precedes(&["'s", "’s"]) || self.follows(&["the", "a"]);
        !of_noun && self.sentence_has(|word| matches!(word, "is" | "are"))
    }

    /// Whether a word ends as a verb of the past does.
    pub(crate) fn has_past_ending(&self, at: usize) -> bool {
        self.tense_of_form(at) == Some(Tense::Past)
    }

    /// The tense that a word's beginning or ending tells.
    fn tense_of_form(&self, at: usize) -> Option<Tense> {
        let token = &self.tokens[at];
        // "partira'" is written without an accent on the keyboard.
        let accent =
            self.tokens.get(at + 1).filter(|next| next.gap == Gap::None && self.is_one_of(at + 1, &["'"]));
        let word = &self.text[token.start..accent.unwrap_or(token).end];
        let begins = || at == 0 || self.ends_sentence(at - 1);
        // "Mitte April" is no verb.
        if self.readings.any(at, |word| matches!(word, Word::Modifier(_))) {
            return None;
        }
        if word.len() <= 3 || (token.shape != Shape::Lower && !begins()) {
            return None;
        }
        let fits = |form: &str| match (form.strip_prefix('-'), form.strip_suffix('-')) {
            (Some(ending), _) => word.ends_with(ending),
            (_, Some(beginning)) => word.starts_with(beginning),
            _ => false,
        };
        // "è -ato" is a participle after its helper.
        let has = |form: &str| match form.split_once(' ') {
            Some((helper, form)) => at > 0 && self.is_one_of(at - 1, &[helper]) && fits(form),
            None => fits(form),
        };
        self.verb_forms.iter().find(|(form, _)| has(form)).map(|(_, tense)| *tense)
    }

    /// Whether a word directly after the expression has a tense, by itself or by its form.
    pub(crate) fn precedes_verb(&self) -> bool {
        self.token_after().is_some() && self.tense_of(self.at.end).is_some()
    }

    /// The same of the word directly before it.
    pub(crate) fn follows_verb(&self) -> bool {
        let before = self.at.start.checked_sub(1).filter(|_| self.token_before().is_some());
        before.is_some_and(|at| self.tense_of(at).is_some())
    }

    /// Whether a token tells a tense.
    pub(crate) fn is_verb(&self, at: usize) -> bool {
        self.readings.any(at, |word| matches!(word, Word::Tense(_)))
    }

    /// Whether something is told to end or begin at "midnight": at the end of its day.
    pub(crate) fn is_midnight_to_come(&self) -> bool {
        let told = self.has_inside(&["midnight"]) && self.follows(&["at", "until", "till", "by", "before"]);
        told && self.tense() == Tense::Future
    }

    /// Whether its clause tells what comes about again and again, not when it came about.
    pub(crate) fn is_habitual(&self) -> bool {
        let had = |at: usize| at > 0 && self.is_one_of(at - 1, &["had"]);
        self.clause().any(|at| self.is_one_of(at, &HABITS) && !had(at))
    }

    /// Whether "by" or "until" stands directly before: deadlines are often still to come.
    pub(crate) fn is_deadline(&self) -> bool {
        let readings = self.before_clock().map(|at| self.readings.at(at)).unwrap_or_default();
        let bounds = |word| matches!(word, Word::Preposition(Bound::By | Bound::Until));
        let bounded = readings.iter().any(|reading| bounds(reading.word)) || self.words_before(3).any(bounds);
        bounded && !self.had_been_done() && !self.ended_then() && !self.went_on() && !self.was_done_by_then()
    }

    /// Whether what is told "went on until" then.
    fn went_on(&self) -> bool {
        self.words_before(3).any(|word| word == Word::Tense(Tense::Past))
    }

    /// Whether "by" then something "was brought under control": no deadline that was set.
    fn was_done_by_then(&self) -> bool {
        let by = self.words_before(1).any(|word| word == Word::Preposition(Bound::By));
        if !by
            || self.was_foreseen()
            || self.sentence_has(|word| matches!(word, "to" | "deadline" | "ordered"))
        {
            return false;
        }
        let was = |at: usize| self.is_one_of(at, &["was", "were"]);
        let mut before =
            (0..self.at.start).rev().take(REACH_OF_A_VERB).take_while(|&at| !self.ends_sentence(at));
        let verb = before.find(|&at| self.tense_of(at).is_some());
        verb.is_some_and(|at| was(at) || (at > 0 && was(at - 1)))
    }

    /// The token before the expression, or before a clock or an article that stands before it: "until 9 a.m. Tuesday".
    pub(super) fn before_clock(&self) -> Option<usize> {
        let clock = |at: &usize| {
            let token = &self.tokens[*at];
            let word = |reading: &Reading| {
                matches!(reading.word, Word::Meridiem(_) | Word::Zone(_) | Word::Clock(_) | Word::Article)
            };
            let sign = matches!(&self.text[token.range()], "." | ":" | "m");
            token.shape == Shape::Digits || sign || self.readings.at(*at).iter().any(word)
        };
        (0..self.at.start).rev().take(REACH_OF_A_DEADLINE).find(|at| !clock(at))
    }

    /// Whether what went on until then, or had come about by then, is told after it: "Until Thursday, the dam held".
    fn ended_then(&self) -> bool {
        let after =
            (self.at.end..self.tokens.len()).take(REACH_OF_A_VERB).take_while(|&at| !self.ends_sentence(at));
        let begins = || self.at.start < 2 || self.ends_sentence(self.at.start - 2);
        let comma = self.precedes(&[","]);
        // "It was not until Tuesday that they left."
        let not_until =
            || self.is_last_but_one(&["not", "only"]) && self.precedes(&["that", "did", "was", "were"]);
        let ends = |word| match word {
            Word::Preposition(Bound::Until) => comma || not_until(),
            Word::Preposition(Bound::By) => begins(),
            _ => false,
        };
        self.words_before(1).any(ends) && after.filter_map(|at| self.tense_of(at)).next() == Some(Tense::Past)
    }

    /// Whether the verb tells what "had arrived by Monday", or "had not" until then.
    pub(super) fn had_been_done(&self) -> bool {
        let done = |at: usize| {
            // "had still not been"
            let next = at + 1 + usize::from(at + 2 < self.tokens.len() && self.is_one_of(at + 1, &ADVERBS));
            let known = |tense: Tense| {
                self.readings.at(next).iter().any(|reading| reading.word == Word::Tense(tense))
            };
            // "had given them until Saturday" sets a deadline.
            let given = |next: usize| self.is_one_of(next, &["given"]) && self.follows(&["until"]);
            self.is_one_of(at, &["had"])
                && next < self.tokens.len()
                && !given(next)
                && (self.is_one_of(next, &DONE) || known(Tense::Past) || self.has_past_ending(next))
        };
        self.sentence().any(done)
    }
}
