//! What stands around an expression: the publication date, dates told before, the tense, quotations.

use std::{cell::OnceCell, ops::Range};

use chrono::NaiveDate;
use edtf::Modifier;

use crate::{
    Anchor, Bound, abbreviates_before_number,
    languages::VerbForms,
    reason::BasePlace,
    time::Time,
    tokens::{Gap, Shape, Token},
    words::{Readings, Word},
};

mod framing;
mod postponement;
mod quotation;
mod ranges;
mod story;
mod tense;

/// The direction in which an undetermined date lies, as the governing verb tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tense {
    Past,
    Future,
    Unknown,
}

/// A date that relative words count from.
#[derive(Debug, Clone)]
pub(crate) struct Base {
    /// `None` where it is not known.
    pub(crate) time: Option<Time>,
    pub(crate) anchor: Anchor,
    pub(crate) place: BasePlace,
}

impl Base {
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        self.time.as_ref()?.first_day()
    }

    /// Whether its time of day is unknown.
    pub(crate) fn day_only(&self) -> bool {
        !matches!(self.time, Some(Time::Moment(..)))
    }

    pub(crate) fn is_told(&self) -> bool {
        self.place != BasePlace::Publication
    }
}

/// A date told before in the same text.
#[derive(Debug, Clone)]
pub(crate) struct ToldBefore {
    pub(crate) time: Time,
    /// Bytes.
    pub(crate) range: Range<usize>,
    /// Whether the story does not move there: it is compared with, looked back at or foreseen.
    pub(crate) aside: bool,
    /// Whether its end is meant: "late in 1861".
    pub(crate) late: bool,
    /// Whether its day is only supposed: the words tell a time of day alone.
    pub(crate) supposed: bool,
}

impl ToldBefore {
    /// As what relative words count from.
    pub(crate) fn as_base(&self) -> Base {
        let anchor = Anchor::Earlier { range: self.range.clone() };
        Base { time: Some(self.time.clone()), anchor, place: BasePlace::ToldBefore }
    }

    /// As what months without a year count from: January comes after a late year.
    pub(crate) fn as_base_of_months(&self) -> Base {
        match self.time {
            Time::Year(year) if self.late => Base { time: Some(Time::Quarter(year, 4)), ..self.as_base() },
            _ => self.as_base(),
        }
    }
}

/// What stands around an expression.
pub(crate) struct Context<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    pub(crate) readings: &'a Readings,
    /// The tokens of the expression.
    pub(crate) at: Range<usize>,
    pub(crate) published: Option<NaiveDate>,
    pub(crate) told: &'a [ToldBefore],
    /// Whether the text tells of a time long before its publication, date by date.
    pub(crate) narrative: bool,
    /// Whether it is such a text nearly throughout, as a history is and a news report with a past is not.
    pub(crate) history: bool,
    pub(crate) verb_forms: VerbForms,
    tense: OnceCell<Tense>,
}

/// Words before or after an expression among which its verb is sought.
const REACH_OF_A_VERB: usize = 40;

/// Words in small letters, other than those of times, that no headline in capitals has.
const WORDS_OF_PROSE: usize = 2;

/// Tokens after which a sentence or paragraph is taken to begin, so that no text takes long.
const REACH_OF_A_SENTENCE: usize = 200;

impl<'a> Context<'a> {
    #[expect(clippy::too_many_arguments, reason = "one value a field, built in one place")]
    pub(crate) fn new(
        text: &'a str,
        tokens: &'a [Token],
        readings: &'a Readings,
        published: Option<NaiveDate>,
        (narrative, history): (bool, bool),
        verb_forms: VerbForms,
        at: Range<usize>,
        told: &'a [ToldBefore],
    ) -> Self {
        let tense = OnceCell::new();
        Self { text, tokens, readings, at, published, told, narrative, history, verb_forms, tense }
    }

    /// The first token of the sentence that goes on at a token; `None` at the text's end.
    fn sentence_start(&self, token: usize) -> Option<usize> {
        let reach = token.saturating_sub(REACH_OF_A_SENTENCE);
        let first = (reach..token).rev().find(|&at| self.ends_sentence(at)).map_or(reach, |stop| stop + 1);
        (first < self.tokens.len()).then_some(first)
    }

    /// The first byte of the sentence that a byte of the text before lies in.
    fn sentence_of(&self, byte: usize) -> usize {
        let token = self.tokens.partition_point(|token| token.start < byte);
        self.sentence_start(token).map_or(0, |first| self.tokens[first].start)
    }

    fn publication(&self) -> Anchor {
        if self.published.is_some() { Anchor::Publication } else { Anchor::Missing }
    }

    /// The tokens of the sentence before the expression, the last first, then those after it.
    fn sentence(&self) -> impl Iterator<Item = usize> {
        let before = (0..self.at.start).rev().take(REACH_OF_A_VERB).take_while(|&at| !self.ends_sentence(at));
        let after =
            (self.at.end..self.tokens.len()).take(REACH_OF_A_VERB).take_while(|&at| !self.ends_sentence(at));
        before.chain(after)
    }

    /// The words of so many tokens at most that end directly before the expression.
    fn words_before(&self, longest: usize) -> impl Iterator<Item = Word> {
        let start = self.at.start;
        let ending = move |length: usize| {
            let readings = self.readings.at(start - length).iter();
            readings.filter(move |reading| reading.length == length)
        };
        (1..=start.min(longest)).flat_map(ending).map(|reading| reading.word)
    }

    /// Whether the sentence names a place south of the equator.
    pub(crate) fn names_the_south(&self) -> bool {
        let names = |at: usize| self.readings.any(at, |word| *word == Word::South);
        self.sentence().any(names)
    }

    /// Whether a sentence ends with this token.
    pub(crate) fn ends_sentence(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1);
        if next.is_none_or(|next| next.gap == Gap::Break) {
            return true;
        }
        if self.tokens[at].shape != Shape::Sign {
            return false;
        }
        let sign = &self.text[self.tokens[at].range()];
        // Chinese stands without gaps.
        let full = matches!(sign, "。" | "！" | "？");
        if !full && !matches!(sign, "." | "!" | "?" | "؟" | ";" | ":") {
            return false;
        }
        // Arabic letters are neither small nor capital.
        let small = |next: &Token| self.text[next.range()].starts_with(char::is_lowercase);
        let goes_on = |next: &Token| next.shape == Shape::Lower && sign != ";" && small(next);
        let ends = next.is_some_and(|next| (full || next.gap != Gap::None) && !goes_on(next));
        ends && !self.is_abbreviated(at)
    }

    /// Whether a stop is that of an abbreviation, after one letter, a short capitalised word or before a number: "Mr. Maliki",
    /// "U.S.", "c. 1350".
    fn is_abbreviated(&self, stop: usize) -> bool {
        let Some(last) = stop.checked_sub(1) else { return false };
        let before = &self.tokens[last];
        let initials = before.gap == Gap::None && last > 0 && self.is_one_of(last - 1, &["."]);
        let short = before.shape == Shape::Capital && before.end - before.start <= 3;
        let zone = || self.readings.any(last, |word| matches!(word, Word::Zone(_)));
        let numbered = before.gap == Gap::None
            && self.tokens.get(stop + 1).is_some_and(|next| next.shape == Shape::Digits)
            && abbreviates_before_number(&self.text[before.range()]);
        initials || numbered || self.is_one_of(last, &["vs", "v"]) || (short && !zone())
    }

    /// Whether the expression's first token can be this word.
    pub(crate) fn begins_with(&self, word: &Word) -> bool {
        self.readings.any(self.at.start, |own| own == word)
    }

    /// Whether one of these words stands directly before the expression.
    pub(crate) fn follows(&self, words: &[&str]) -> bool {
        self.at.start > 0 && self.is_one_of(self.at.start - 1, words)
    }

    /// Whether one of these words stands directly after the expression.
    pub(crate) fn precedes(&self, words: &[&str]) -> bool {
        self.tokens.get(self.at.end).is_some_and(|next| next.gap != Gap::Break)
            && self.is_one_of(self.at.end, words)
    }

    /// Whether one of these words stands before the one that the expression follows.
    pub(crate) fn is_last_but_one(&self, words: &[&str]) -> bool {
        self.at.start.checked_sub(2).is_some_and(|at| self.is_one_of(at, words))
    }

    /// Whether one of these words stands after the one that follows the expression.
    pub(crate) fn is_next_but_one(&self, words: &[&str]) -> bool {
        let next = self.at.end + 1;
        next < self.tokens.len() && self.is_one_of(next, words)
    }

    /// Whether one of these words stands within the expression.
    pub(crate) fn has_inside(&self, words: &[&str]) -> bool {
        self.at.clone().any(|at| self.is_one_of(at, words))
    }

    /// Whether its last words are a preposition before a date: "deux jours avant Noël" counts from Christmas.
    pub(crate) fn leads_to_date(&self) -> bool {
        use Word::{Article, Digits, Holiday, Joint, Month, Preposition, Weekday};
        let dated = |word: &Word| {
            matches!(word, Holiday(_) | Month(_) | Weekday(_) | Digits(1..=31, 1..=2) | Digits(_, 4))
        };
        let is_date = |at: usize| self.readings.any(at, dated);
        let is_joint = |at: usize| self.readings.any(at, |word| matches!(word, Joint | Article));
        let last = self.at.end - 1;
        self.readings.at(last).iter().any(|reading| {
            let next = last + reading.length;
            let preposition = matches!(reading.word, Preposition(Bound::Before | Bound::After));
            preposition && (is_date(next) || (is_joint(next) && is_date(next + 1)))
        })
    }

    /// Whether the expression has the very words of an earlier one.
    pub(crate) fn repeats(&self, earlier: &Range<usize>) -> bool {
        let own = self.tokens[self.at.start].start..self.tokens[self.at.end - 1].end;
        self.text[own].eq_ignore_ascii_case(&self.text[earlier.clone()])
    }

    /// Whether a word of this sort ends directly before the expression.
    pub(crate) fn is_preceded_by(&self, sort: impl Fn(&Word) -> bool) -> bool {
        self.words_before(3).any(|word| sort(&word))
    }

    /// Whether a modifier ("about", "c.") stands directly before the expression.
    pub(crate) fn follows_modifier(&self) -> bool {
        self.modifiers_before().next().is_some()
    }

    /// Whether words such as "more than" stand directly before the expression: what follows is counted.
    pub(crate) fn follows_comparison(&self) -> bool {
        use Modifier::{EqualOrLess, EqualOrMore, LessThan, MoreThan};
        self.modifiers_before()
            .any(|modifier| matches!(modifier, EqualOrLess | EqualOrMore | LessThan | MoreThan))
    }

    /// Whether "late" or the like stands directly before the expression.
    pub(crate) fn is_late(&self) -> bool {
        self.modifiers_before().any(|modifier| modifier == Modifier::End)
    }

    /// The modifiers that end directly before the expression.
    fn modifiers_before(&self) -> impl Iterator<Item = Modifier> {
        self.words_before(3).filter_map(|word| match word {
            Word::Modifier(modifier) => Some(modifier),
            Word::Comparative(bound) => Some(bound.modifier()),
            _ => None,
        })
    }

    /// Whether the expression's last word begins with a capital letter: "the Hundred Years War".
    pub(crate) fn ends_with_capital(&self) -> bool {
        self.tokens[self.at.end - 1].shape == Shape::Capital
    }

    pub(crate) fn is_one_of(&self, at: usize, words: &[&str]) -> bool {
        let word = &self.text[self.tokens[at].range()];
        words.iter().any(|known| known.eq_ignore_ascii_case(word))
    }

    /// Whether the expression goes on as part of a longer word: "24-hour" of "24-hour-old", unlike a dash.
    pub(crate) fn is_hyphenated(&self) -> bool {
        let next = self.at.end + 1;
        let compound =
            || next < self.tokens.len() && self.is_one_of(next, &["old", "olds", "long", "to", "plus"]);
        self.precedes(&["-"]) && (self.tokens[self.at.end].gap == Gap::None || compound())
    }

    /// Whether the sentence has a word, in small letters, of this sort.
    pub(crate) fn sentence_has(&self, sort: impl Fn(&str) -> bool) -> bool {
        self.sentence().any(|at| sort(&self.text[self.tokens[at].range()].to_lowercase()))
    }

    /// Whether the sentence has a word of this sort before the expression.
    pub(crate) fn said_before(&self, sort: impl Fn(&Word) -> bool) -> bool {
        let before = (0..self.at.start).rev().take(REACH_OF_A_VERB).take_while(|&at| !self.ends_sentence(at));
        before.flat_map(|at| self.readings.at(at)).any(|reading| sort(&reading.word))
    }

    /// Whether a word of this sort begins directly after the expression.
    pub(crate) fn is_followed_by(&self, sort: impl Fn(&Word) -> bool) -> bool {
        self.token_after().is_some() && self.readings.any(self.at.end, sort)
    }

    /// Whether a word of this sort stands behind the joint after the expression: "début du mois de mai".
    pub(crate) fn is_joined_to(&self, sort: impl Fn(&Word) -> bool) -> bool {
        self.is_followed_by(|word| matches!(word, Word::Joint)) && self.readings.any(self.at.end + 1, sort)
    }

    /// The date told last whose words name a month, which "on the 6th" is a day of.
    pub(crate) fn month_told(&self) -> Option<Base> {
        let names_month = |told: &&ToldBefore| {
            let first = self.tokens.partition_point(|token| token.start < told.range.start);
            let last = self.tokens.partition_point(|token| token.start < told.range.end);
            let of_month = |word: &Word| matches!(word, Word::Month(_) | Word::OrdinalEnding);
            (first..last).any(|at| self.readings.any(at, of_month))
        };
        self.told_lately().find(names_month).map(ToldBefore::as_base)
    }

    /// The token before the expression, in the same paragraph.
    pub(crate) fn token_before(&self) -> Option<&Token> {
        let first = &self.tokens[self.at.start];
        if first.gap == Gap::Break { None } else { self.tokens.get(self.at.start.checked_sub(1)?) }
    }

    /// The token after the expression, in the same paragraph.
    pub(crate) fn token_after(&self) -> Option<&Token> {
        self.tokens.get(self.at.end).filter(|token| token.gap != Gap::Break)
    }

    /// Whether two words with capitals stand directly before the expression, as a person's names do.
    pub(crate) fn follows_full_name(&self) -> bool {
        let names = self.at.start.checked_sub(2).map(|first| &self.tokens[first..self.at.start]);
        let inside = self.token_before().is_some() && !self.begins_sentence();
        inside && names.is_some_and(|names| names.iter().all(|name| name.shape == Shape::Capital))
    }

    /// Whether its sentence is written in small letters but for names, as no headline with capitals is.
    pub(crate) fn is_in_prose(&self) -> bool {
        let small = |at: &usize| {
            let token = &self.tokens[*at];
            token.shape == Shape::Lower && token.symbol == 0 && token.end - token.start > 3
        };
        self.sentence().filter(small).count() >= WORDS_OF_PROSE
    }

    /// Whether the expression begins a sentence.
    pub(crate) fn begins_sentence(&self) -> bool {
        self.at.start == 0 || self.ends_sentence(self.at.start - 1)
    }
}
