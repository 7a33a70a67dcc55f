//! First step: where words of a language's rules stand in a text.

use crate::{
    languages::Reader,
    pattern::Match,
    rule::Part,
    tokens::{Gap, Token, tokens},
    words::{Readings, Word},
    work,
};

/// A text cut into words, and all that rules match in it.
pub(crate) struct Found {
    pub(crate) tokens: Vec<Token>,
    pub(crate) readings: Readings,
    /// In order: by first token, then the longest first, then as the rules are listed.
    pub(crate) matches: Vec<Match>,
}

/// Finds everything that a language's rules match.
pub(crate) fn find(text: &str, reader: &Reader) -> Found {
    let tokens = tokens(text, |word| reader.lexicon.symbol(word));
    let readings = reader.lexicon.readings(text, &tokens, reader.order);
    let mut matches = reader.patterns.matches(&tokens, &readings);
    matches.sort_by_key(|found| {
        let (own, all) = (found.tokens(), found.all_tokens());
        (own.start, std::cmp::Reverse(own.end), std::cmp::Reverse(all.len()), found.rule)
    });
    Found { tokens, readings, matches }
}

/// Dated expressions from which on a text is a history however far they lie apart.
const MANY_DATES: usize = 20;

/// Tokens to each dated expression, at most, in a history with fewer dates than that.
const REACH_OF_A_DATE: usize = 45;

/// Tokens that the first sentences of a report have, more or less.
const LEAD: usize = 40;

/// Days named in the course of a report that one in its first sentences counts for.
const WEIGHT_OF_A_LEAD: usize = 5;

impl Found {
    /// Whether no paragraph begins with one of these tokens.
    pub(crate) fn is_one_paragraph(&self, mut tokens: std::ops::RangeInclusive<usize>) -> bool {
        tokens.all(|at| {
            work::step();
            self.tokens[at].gap != Gap::Break
        })
    }

    /// Whether the text tells of a time long before its publication, date by date, and whether it does
    /// so nearly throughout, as histories do.
    ///
    /// News name days by the week; histories name years before that of their publication.
    pub(crate) fn telling(&self, published_in: Option<i32>) -> (bool, bool) {
        let (mut dated, mut near) = (0, 0);
        let mut covered = 0;
        for found in &self.matches {
            // "June 1914" of "3 June 1914" tells no more.
            if found.tokens().end <= covered {
                continue;
            }
            covered = found.tokens().end;
            match year_of(found) {
                Some(year) if published_in.is_none_or(|published| published - year > 1) => {
                    dated += weight(found);
                }
                Some(_) => {}
                // A report says in its first sentences on which day it happened or was told.
                None if is_deictic(found) => {
                    let leads = published_in.is_some() && found.tokens().start < LEAD;
                    near += if leads { WEIGHT_OF_A_LEAD } else { 1 };
                }
                None => {}
            }
        }
        // One year of long ago, told in news, makes no history of them.
        let single = usize::from(published_in.is_some());
        // A report on a case of long ago names its years, too, and on which days of the week things are done about it.
        let (narrative_near, history_near) = if published_in.is_some() { (4, 6) } else { (2, 4) };
        let dense = dated >= MANY_DATES || self.tokens.len() <= dated * REACH_OF_A_DATE;
        let narrative = dated > narrative_near * near + single && (dense || published_in.is_none());
        (narrative, narrative && dated > history_near * near + single)
    }
}

/// The year that a match names.
fn year_of(found: &Match) -> Option<i32> {
    found.parts.iter().find_map(|part| match (part.name, part.word) {
        ("year", Some(Word::Digits(year, _))) => i32::try_from(year).ok(),
        (_, Some(Word::Era(true))) => Some(0),
        (_, Some(Word::Date(year, ..))) => Some(year),
        _ => None,
    })
}

/// How much a date weighs: the more the finer it is told.
fn weight(found: &Match) -> usize {
    let has = |sort: fn(&Part) -> bool| usize::from(found.parts.iter().any(sort));
    let month = has(|part| matches!(part.word, Some(Word::Month(_) | Word::Date(..))));
    let day = has(|part| part.name == "day" || matches!(part.word, Some(Word::Date(..))));
    1 + 2 * month + 2 * day
}

/// Whether a match counts from the telling: "Monday", "yesterday", "last week".
fn is_deictic(found: &Match) -> bool {
    let deictic = |word| {
        matches!(word, Some(Word::Weekday(_) | Word::Day(_) | Word::DayPart(..) | Word::Shift(-1 | 0)))
    };
    found.parts.iter().any(|part| deictic(part.word))
}
