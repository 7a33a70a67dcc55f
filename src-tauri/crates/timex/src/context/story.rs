//! What undetermined times count from: the publication, or what the text has told so far.

use chrono::{Datelike, NaiveDate};

use super::{Base, Context, Tense, ToldBefore};
use crate::{
    Anchor,
    reason::BasePlace,
    time::{Time, Unit},
    tokens::Shape,
};

/// Bytes from a sentence's beginning within which a year sets the time of what follows ("In 1968, ...").
const REACH_OF_A_FRAME: usize = 16;

/// Dates told before that are looked back at.
const REACH_OF_A_MEMORY: usize = 64;

/// Words before a date among which it is said to be compared with.
const REACH_OF_A_COMPARISON: usize = 8;

/// Words between "until" and its date.
const REACH_OF_AN_END: usize = 8;

/// Years that a story told day by day does not leap over within a paragraph or so: a date that
/// far away is an aside.
const LEAP: i32 = 3;

/// Years after which news that begin a sentence with a date tell a story.
const YEARS_OF_AN_OLD_FRAME: i32 = 10;

/// Words that tell of a birth before its date.
const BIRTH: &[&str] =
    &["born", "né", "née", "geboren", "nacido", "nacida", "nació", "nata", "nacque", "nascido", "nascida"];

/// Words behind the Italian "nato" that tell it from NATO.
const BEHIND_NATO: &[&str] = &["a", "ad", "il", "l", "nel", "nell"];

/// Words between such a word and its date: "born in Vell on".
const REACH_OF_A_BIRTH: usize = 4;

/// Bytes from such a date to what counts from it.
const REACH_OF_AN_OLD_FRAME: usize = 200;

/// Bytes from a day to a clock of that day.
const REACH_OF_A_CLOCK: usize = 160;

/// The same where the clock is of something that has happened, and the day is past.
const REACH_OF_A_PAST_CLOCK: usize = 600;

/// The hour with which the evening begins after which "5 a.m." is of the next day.
const EVENING: u32 = 18;

/// Bytes after which a date told before is no longer what relative words count from.
const REACH_OF_A_DATE: usize = 1500;

impl Context<'_> {
    /// What "yesterday" counts from: the publication, or the date of the letter that is quoted.
    pub(crate) fn now(&self) -> Base {
        self.quoted_letter().unwrap_or(Base {
            time: self.published.map(Time::Day),
            anchor: self.publication(),
            place: BasePlace::Publication,
        })
    }

    /// What "the following day" counts from: the date told last, else the publication.
    pub(crate) fn story(&self) -> Base {
        self.told_last().map_or_else(|| self.now_of_story(), ToldBefore::as_base)
    }

    /// What a testimony counts from is what it tells of, not when it was given: "“Two days before, ...,” she said on 4 May".
    fn now_of_story(&self) -> Base {
        match self.now() {
            testimony if testimony.place == BasePlace::ToldAfter => {
                Base { time: None, anchor: Anchor::Missing, ..testimony }
            }
            now => now,
        }
    }

    /// Whether a day is after the publication.
    pub(crate) fn is_to_come(&self, day: Option<NaiveDate>) -> bool {
        self.published.is_some_and(|published| day > Some(published))
    }

    /// What "the previous day" counts from: in news no date that is to come, or told less precisely than its unit.
    pub(crate) fn story_in(&self, unit: Unit) -> Base {
        let rough = |base: &Base| base.time.as_ref().and_then(Time::unit) > Some(unit);
        let fits = |base: &Base| self.narrative || !(rough(base) || self.is_to_come(base.day()));
        Some(self.story()).filter(fits).unwrap_or_else(|| self.now())
    }

    /// What "the previous Friday" counts from: the day told last, else what the story has come to.
    pub(crate) fn day_told(&self) -> Base {
        let here = self.tokens[self.at.start].start;
        let mut lately = self.told_lately().take_while(|told| here - told.range.end < REACH_OF_A_DATE);
        let day = lately.find(|told| told.time.unit() == Some(Unit::Day));
        day.map_or_else(|| self.story_in(Unit::Day), ToldBefore::as_base)
    }

    /// What "that evening" counts from: the date told last; `None` where the text has told none.
    pub(crate) fn date_told(&self) -> Option<Base> {
        self.told_last().map(ToldBefore::as_base).or_else(|| self.quoted_letter())
    }

    /// The date that the expression says more of: "in 1911, the year after the mill was built".
    pub(crate) fn described_date(&self, unit: Unit) -> Option<Base> {
        let comma = self.at.start.checked_sub(1).filter(|&at| self.is_one_of(at, &[",", "–", "—"]))?;
        let date = self.told.last().filter(|told| told.range.end == self.tokens[comma].start);
        date.filter(|told| told.time.unit() == Some(unit)).map(ToldBefore::as_base)
    }

    fn told_last(&self) -> Option<&ToldBefore> {
        let here = self.tokens[self.at.start].start;
        // "It stood until 1848. In March of that year ...", but "Unlike in 1848, the following year ..."
        let course = || self.told_lately().find(|told| self.narrative && !told.aside);
        let course = if self.has_inside(&["that", "same"]) { None } else { course() };
        course.or(self.told.last()).filter(|told| self.narrative || here - told.range.end < REACH_OF_A_DATE)
    }

    /// The dates told last, the last first.
    pub(crate) fn told_lately(&self) -> impl Iterator<Item = &ToldBefore> {
        self.told.iter().rev().take(REACH_OF_A_MEMORY)
    }

    /// What a clock counts from: the day told in this sentence or shortly before, else the publication.
    pub(crate) fn day_of_clock(&self) -> Base {
        let here = self.tokens[self.at.start].start;
        let near = |told: &&ToldBefore| here - told.range.end < REACH_OF_A_PAST_CLOCK;
        let told_day = |told: &&ToldBefore| told.time.unit() <= Some(Unit::Day) && !self.is_bracketed(told);
        let mut lately = self.told_lately().take_while(near).filter(told_day);
        let last = lately.next();
        // "They were shot on Wednesday, residents said Thursday."
        let event = last.filter(|last| self.is_of_saying(last)).and_then(|last| {
            let sentence = self.sentence_of(last.range.start);
            lately.take_while(|told| told.range.start >= sentence).find(|told| !self.is_of_saying(told))
        });
        match event.or(last) {
            Some(told) if !self.narrative && !told.supposed && self.is_day_of_clock(told, here) => {
                told.as_base()
            }
            _ => self.season_of_telling(),
        }
    }

    /// Whether a date tells when something was said: "residents said Thursday".
    fn is_of_saying(&self, told: &ToldBefore) -> bool {
        let at = self.tokens.partition_point(|token| token.start < told.range.start);
        let before = |back: usize| at.checked_sub(back);
        let said = |at: usize| self.is_one_of(at, &["said", "says", "told", "reporters", "announced"]);
        let on = before(1).filter(|&at| self.is_one_of(at, &["on"]));
        let verb = if on.is_some() { before(2) } else { before(1) };
        verb.is_some_and(said)
    }

    /// The year to come that the sentence has told before, or the date to come before a deadline: "Two will be shut next
    /// year, one in March", "will open in March and close by May".
    pub(crate) fn year_to_come(&self) -> Option<Base> {
        if self.narrative || self.tense() != Tense::Future {
            return None;
        }
        let mut told =
            self.told_in_sentence().filter(|told| self.is_to_come(told.time.first_day())).enumerate();
        let counts = |at: usize, time: &Time| match time {
            Time::Year(_) => true,
            Time::Month(..) | Time::Day(_) => at == 0 && self.is_deadline(),
            _ => false,
        };
        let (_, told) = told.find(|(at, told)| counts(*at, &told.time))?;
        // "It is not due until next year, but may begin in March."
        let first = self.tokens.partition_point(|token| token.start < told.range.end);
        let turns =
            (first..self.at.start).any(|at| self.is_one_of(at, &["but", "though", "although", "instead"]));
        (!turns).then(|| told.as_base())
    }

    /// The week to come that the sentence has told before: "Next week brings figures on Friday".
    pub(crate) fn week_to_come(&self) -> Option<Base> {
        // "“We will meet next week,” she said Tuesday."
        let beside = [1, 2].into_iter().filter_map(|back| self.at.start.checked_sub(back));
        if beside.into_iter().any(|at| self.tense_of(at) == Some(Tense::Past)) {
            return None;
        }
        let to_come = |told: &&ToldBefore| {
            matches!(told.time, Time::Week(..)) && self.is_to_come(told.time.first_day())
        };
        self.told_in_sentence().find(to_come).map(ToldBefore::as_base)
    }

    /// Whether a bracket ends after a date told before: "at 2 a.m. on Monday (2030 GMT Sunday)".
    fn is_bracketed(&self, told: &ToldBefore) -> bool {
        let next = self.tokens.partition_point(|token| token.start < told.range.end);
        next < self.tokens.len() && self.is_one_of(next, &[")"])
    }

    /// Whether the sentence has told an hour of the evening before: "reported at 11:40 p.m. and put out by 5 a.m."
    pub(crate) fn follows_evening(&self) -> bool {
        self.told_in_sentence()
            .any(|told| matches!(told.time, Time::Moment(_, clock) if clock.hour >= EVENING))
    }

    /// Whether a date was told in this sentence.
    pub(crate) fn tells_in_sentence(&self, told: &ToldBefore) -> bool {
        told.range.start >= self.sentence_of(self.tokens[self.at.start].start)
    }

    /// The dates told before in the sentence, the last first.
    fn told_in_sentence(&self) -> impl Iterator<Item = &ToldBefore> {
        let sentence = self.sentence_of(self.tokens[self.at.start].start);
        self.told_lately().take_while(move |told| told.range.start >= sentence)
    }

    /// Whether a day told before a byte is the one of a clock there: "on Sunday. The first shots were heard at 11 p.m."
    fn is_day_of_clock(&self, told: &ToldBefore, here: usize) -> bool {
        let past = || told.time.first_day() <= self.published && self.tense() != Tense::Future;
        let to_come = || self.is_to_come(told.time.first_day()) && self.tense() == Tense::Past;
        (here - told.range.end < REACH_OF_A_CLOCK && !to_come()) || past()
    }

    /// What a month without year counts from: in a story its last date, in news the publication.
    ///
    /// A bare year sets the time of what follows where it begins a sentence; elsewhere it is an aside.
    pub(crate) fn season_of_telling(&self) -> Base {
        if !self.narrative {
            return self.old_frame().map_or_else(|| self.now(), ToldBefore::as_base_of_months);
        }
        let course = || self.told_lately().filter(|told| !told.aside);
        let precise = course().find(|told| told.time.unit() < Some(Unit::Year));
        let (Some(last), Some(precise)) = (course().next(), precise) else { return self.story() };
        let here = self.sentence_of(self.tokens[self.at.start].start);
        if last.range.start >= here {
            return last.as_base_of_months();
        }
        if let Some(day) = self.day_leapt_from(last) {
            return day.as_base();
        }
        if self.frames(last) { last.as_base_of_months() } else { precise.as_base() }
    }

    /// Whether a date begins its sentence, and so sets the time of what follows.
    pub(super) fn frames(&self, told: &ToldBefore) -> bool {
        told.range.start < self.sentence_of(told.range.start) + REACH_OF_A_FRAME
    }

    /// Whether a day only tells which deed is meant: "The Sept. 11 attacks were marked on Sunday."
    fn names_a_deed(&self, told: &ToldBefore) -> bool {
        let before = self.tokens.partition_point(|token| token.start < told.range.start).checked_sub(1);
        told.time.unit() == Some(Unit::Day) && before.is_some_and(|at| self.is_one_of(at, &["the"]))
    }

    /// Whether a date tells when somebody was born, of which no news goes on: "Born on 25 June 1972, he".
    fn is_of_birth(&self, told: &ToldBefore) -> bool {
        let date = self.tokens.partition_point(|token| token.start < told.range.start);
        let nato = |at: usize| self.is_one_of(at, &["nato"]) && self.is_one_of(at + 1, BEHIND_NATO);
        (date.saturating_sub(REACH_OF_A_BIRTH)..date).any(|at| self.is_one_of(at, BIRTH) || nato(at))
    }

    /// A date of long ago that began the sentence before this one: "In 1918 the front broke. By early November ...".
    fn old_frame(&self) -> Option<&ToldBefore> {
        let told = self.told.last().filter(|told| !self.names_a_deed(told) && !self.is_of_birth(told))?;
        let year = told.time.first_day()?.year();
        let long_ago =
            self.published.is_none_or(|published| published.year() - year >= YEARS_OF_AN_OLD_FRAME);
        let here = self.tokens[self.at.start].start;
        let apart = told.range.end <= self.sentence_of(here) || told.time.unit() < Some(Unit::Year);
        let before = here - told.range.end < REACH_OF_AN_OLD_FRAME && apart;
        // "They rose in the spring of 1848 and were beaten by autumn"
        let goes_on = || {
            let between = self.tokens.partition_point(|token| token.start < told.range.end)..self.at.start;
            let mut between = between.filter(|&at| !self.is_one_of(at, &["and", "but"]));
            self.tells_in_sentence(told)
                && self.tense() == Tense::Past
                && between.all(|at| self.tokens[at].shape != Shape::Sign)
        };
        (long_ago && before && (self.frames(told) || goes_on())).then_some(told)
    }

    /// The day told shortly before a date of another time, to which the story returns.
    fn day_leapt_from(&self, last: &ToldBefore) -> Option<&ToldBefore> {
        let mut course = self.told_lately().filter(|told| !told.aside && told.range != last.range);
        let day = course.next().filter(|told| told.time.unit() == Some(Unit::Day))?;
        let near = self.tokens[self.at.start].start - day.range.end < REACH_OF_A_DATE;
        let year = |told: &ToldBefore| told.time.first_day().map(|day| day.year());
        (near && (year(day)? - year(last)?).abs() >= LEAP).then_some(day)
    }

    /// Whether something is told to have gone on until then, of which the story has not come to the end.
    fn lasted_until(&self) -> bool {
        let before = (0..self.at.start).rev().take(REACH_OF_AN_END);
        let mut before = before.take_while(|&at| !self.ends_sentence(at));
        before.any(|at| self.is_one_of(at, &["until", "till"]))
    }

    /// Whether a story that has come further looks back at a date: "The seven had been arrested on 3 May 1951".
    pub(crate) fn looks_back(&self, date: &Time) -> bool {
        let course = self.told_lately().find(|told| !told.aside && told.time.unit() < Some(Unit::Year));
        let further = course.is_some_and(|told| told.time.first_day() > date.first_day());
        let mut before =
            (0..self.at.start).rev().take(REACH_OF_A_COMPARISON).take_while(|&at| !self.ends_sentence(at));
        let looks_back = match date {
            // "revised the symphony of 1847"
            Time::Year(_) => self.follows(&["of"]),
            _ => date.unit() < Some(Unit::Year) && before.any(|at| self.is_one_of(at, &["had"])),
        };
        further && looks_back
    }

    /// Whether a story does not move to the expression's time but compares with it or, where that is
    /// `relative` to the story, foresees it.
    pub(crate) fn is_aside(&self, relative: bool) -> bool {
        let compares =
            ["since", "than", "against", "compared", "opposed", "versus", "unlike", "peak", "high"];
        let before = (0..self.at.start).rev().take(REACH_OF_A_COMPARISON);
        let mut before = before.take_while(|&at| !self.ends_sentence(at));
        let as_of = self.follows(&["of"]) && self.at.start > 1 && self.is_one_of(self.at.start - 2, &["as"]);
        let foreseen = relative && (self.tense() == Tense::Future || self.is_deadline());
        // "was followed by", unlike "followed in June"
        let followed = |at: usize| self.is_one_of(at, &["followed"]) && self.is_one_of(at + 1, &["by"]);
        let aside = |at: usize| self.is_one_of(at, &compares) || followed(at);
        as_of || foreseen || self.lasted_until() || before.any(aside)
    }
}
