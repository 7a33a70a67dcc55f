//! When what is quoted was said: by the date of the letter, or the day told beside the quotation.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{Base, Context, REACH_OF_A_SENTENCE, ToldBefore};
use crate::{
    Anchor,
    reason::BasePlace,
    time::{Time, Unit},
    tokens::{Gap, Shape},
    words::Word,
};

/// Days after which what was said then is not news: a saying so dated counts from its own date.
const LONG_AGO: i64 = 550;

/// Tokens from an expression to the end of its quotation.
const LONGEST_QUOTATION: usize = 100;

/// Words of the longest title.
const LONGEST_TITLE: usize = 12;

/// Words that have no capital in a title.
const SMALL_IN_TITLES: [&str; 14] =
    ["a", "an", "the", "of", "in", "on", "at", "and", "or", "to", "for", "with", "from", "by"];

/// Tokens after a quotation among which its day is told: "he told a court in the capital on 4 May 2001".
const REACH: usize = 20;

impl Context<'_> {
    /// The date of a letter, diary or saying of long ago that the expression is quoted from.
    pub(super) fn quoted_letter(&self) -> Option<Base> {
        let quote = self.quotation_begins()?;
        let told_before = || self.told_lately().find(|told| told.range.end <= self.tokens[quote].start);
        let Some(told) = told_before() else { return self.said_after() };
        let reach = quote.saturating_sub(REACH_OF_A_SENTENCE);
        let paragraph = (reach..=quote).rev().find(|&at| self.tokens[at].gap == Gap::Break).unwrap_or(reach);
        // "In his report of 8 May he says: “...": the sentence goes on after its colon.
        let leads = quote.checked_sub(1).filter(|&at| self.is_one_of(at, &[":"])).unwrap_or(quote);
        let sentence = self.sentence_start(leads)?;
        let written = (paragraph..quote).any(|at| self.readings.any(at, |word| *word == Word::Writing));
        let since = |at: usize| told.range.start >= self.tokens[at].start;
        let of_day = since(paragraph) && written && told.time.unit() == Some(Unit::Day);
        let long_ago = self
            .published
            .zip(told.time.first_day())
            .is_some_and(|(published, day)| (published - day).num_days() > LONG_AGO);
        let said_then = || self.introduces_quotation(told, quote);
        let quoted_from = (of_day || (long_ago && since(sentence)) || said_then()).then(|| told.as_base());
        quoted_from.or_else(|| self.said_after())
    }

    /// The token that opens the quotation in which the expression stands.
    fn quotation_begins(&self) -> Option<usize> {
        let mut paragraph =
            (0..self.at.start).rev().take(200).take_while(|&at| self.tokens[at + 1].gap != Gap::Break);
        let quote = paragraph
            .find(|&at| matches!(&self.text[self.tokens[at].range()], "\"" | "“" | "”" | "«" | "»" | "„"))?;
        let sign = &self.text[self.tokens[quote].range()];
        let opens = match sign {
            "\"" => self.tokens[quote].gap != Gap::None && self.tokens[quote + 1].gap == Gap::None,
            sign => matches!(sign, "“" | "«" | "„"),
        };
        opens.then_some(quote)
    }

    /// Whether it is part of a title in quotation marks: “The Man Who Was Thursday”.
    pub(crate) fn is_in_title(&self) -> bool {
        if self.tokens[self.at.start].shape != Shape::Capital {
            return false;
        }
        let Some(quote) = self.quotation_begins() else { return false };
        let mut next = (self.at.end..self.tokens.len()).take(LONGEST_TITLE);
        let Some(end) = next.find(|&at| self.is_one_of(at, &["\"", "”", "»", "“"])) else {
            return false;
        };
        let of_title = |at: usize| match self.tokens[at].shape {
            Shape::Capital => true,
            Shape::Lower => self.is_one_of(at, &SMALL_IN_TITLES),
            _ => at + 1 == end && self.is_one_of(at, &[","]),
        };
        let dated = |word: &Word| matches!(word, Word::Month(_) | Word::Weekday(_) | Word::Holiday(_));
        let names = |at: usize| {
            !self.at.contains(&at) && self.tokens[at].shape == Shape::Capital && !self.readings.any(at, dated)
        };
        let title = quote + 1..end;
        title.len() <= LONGEST_TITLE && title.clone().all(of_title) && title.clone().any(names)
    }

    /// The past day on which the quotation was said, as told behind it: "... yesterday,” he said on 4 May 1917; "...
    /// tomorrow,” she said on Tuesday.
    pub(super) fn said_after(&self) -> Option<Base> {
        let inside = (self.at.end..self.tokens.len()).take(LONGEST_QUOTATION);
        let mut inside = inside.take_while(|&at| self.tokens[at].gap != Gap::Break);
        let end = inside.find(|&at| matches!(&self.text[self.tokens[at].range()], "\"" | "”" | "»" | "“"))?;
        // "am 4. Mai" goes on after its stop.
        let ends = |at: usize| self.ends_sentence(at) && self.tokens[at - 1].shape != Shape::Digits;
        let mut behind = (end + 1..self.tokens.len())
            .take(REACH)
            .take_while(|&at| self.tokens[at].gap != Gap::Break && !ends(at - 1));
        let (day, first, last) = behind.find_map(|at| self.day_in_full(at).or_else(|| self.weekday(at)))?;
        // "he said in the house that was built on 4 May 1917"
        let verbs = (end + 1..first).filter(|&at| self.tense_of(at).is_some()).count();
        if verbs > 1 {
            return None;
        }
        let past = self.published.is_none_or(|published| day < published);
        let range = self.tokens[first].start..self.tokens[last].end;
        let anchor = Anchor::Earlier { range };
        past.then_some(Base { time: Some(Time::Day(day)), anchor, place: BasePlace::ToldAfter })
    }

    /// Whether a past day begins the sentence that leads to a quotation: "On 9 May she told the court: “...".
    pub(super) fn introduces_quotation(&self, told: &ToldBefore, quote: usize) -> bool {
        let leads = quote.checked_sub(1).filter(|&at| self.is_one_of(at, &[":", ","]));
        let first = leads.and_then(|at| self.sentence_start(at));
        let here = first.is_some_and(|first| told.range.start >= self.tokens[first].start);
        let past = self.published.zip(told.time.first_day()).is_some_and(|(published, day)| day < published);
        here && past && told.time.unit() == Some(Unit::Day) && self.frames(told)
    }

    /// The last such weekday on or before the publication, as sayings are reported.
    fn weekday(&self, at: usize) -> Option<(NaiveDate, usize, usize)> {
        let weekday = self.readings.at(at).iter().find_map(|reading| match reading.word {
            Word::Weekday(weekday) if reading.length == 1 => Some(weekday),
            _ => None,
        })?;
        let published = self.published?;
        let back = (0..7).map(|days| published - TimeDelta::days(days));
        let day = back.into_iter().find(|day| day.weekday().number_from_monday() == weekday)?;
        Some((day, at, at))
    }

    /// A day, month and year around a month's name, with the first and last token of the three.
    fn day_in_full(&self, at: usize) -> Option<(NaiveDate, usize, usize)> {
        let month = self.readings.at(at).iter().find_map(|reading| match reading.word {
            Word::Month(month) if reading.length == 1 => Some(month),
            _ => None,
        })?;
        let digits = |at: usize, most: u8| {
            let token = self.tokens.get(at).filter(|token| token.shape == Shape::Digits)?;
            (token.digits <= most && token.gap != Gap::Break).then_some((token.number, at))
        };
        // What stands between: "4. Mai", "4 de mayo de 1917", "May 4, 1917".
        let joint = |at: usize| {
            let is_sign =
                self.tokens.get(at).is_some_and(|token| matches!(&self.text[token.range()], "." | ","));
            is_sign
                || (at < self.tokens.len()
                    && self.readings.at(at).iter().any(|reading| reading.word == Word::Joint))
        };
        let before = |at: usize| at.checked_sub(1 + usize::from(at > 0 && joint(at - 1)));
        let after = |at: usize| at + 1 + usize::from(joint(at + 1));
        let year = |at: usize| digits(after(at), 4).filter(|(year, _)| *year >= 1000);
        let day_first = || Some((digits(before(at)?, 2)?, year(at)?));
        let month_first = || {
            let day = digits(at + 1, 2)?;
            Some((day, year(day.1)?))
        };
        let ((day, day_at), (year, year_at)) = day_first().or_else(month_first)?;
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        Some((date, day_at.min(at), year_at))
    }
}
