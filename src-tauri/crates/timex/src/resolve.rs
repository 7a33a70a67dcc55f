//! Second step: what each match means, in the order of the text, each against what was told before.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use edtf::Modifier;

use crate::{
    Anchor,
    context::{Context, ToldBefore},
    find::Found,
    guidance::{self, Genre, Guidance},
    languages::Reader,
    meanings::{Joins, Told},
    pattern::Match,
    reason::Ground,
    rule::Words,
    time::Time,
    tokens::{Gap, Shape},
};

/// A match with its meaning.
#[derive(Debug, Clone)]
pub(crate) struct Resolved {
    /// Tokens.
    pub(crate) tokens: Range<usize>,
    pub(crate) rule: &'static str,
    pub(crate) told: Told,
}

/// Resolves the matches from left to right; of those that overlap the first that has a meaning stays.
pub(crate) fn resolve(
    text: &str,
    found: &Found,
    reader: &Reader,
    published: Option<NaiveDate>,
    guidance: &Guidance,
) -> Vec<Resolved> {
    let telling = telling(found, published, guidance);
    let mut corrections = guidance::covered(&guidance.corrections, &found.tokens).peekable();
    let mut story = Story { found, narrative: telling.0, told_before: Vec::new(), resolved: Vec::new() };
    let mut free_from = 0;
    for matched in &found.matches {
        let tokens = matched.tokens();
        while let Some((covered, correction)) = corrections.next_if(|next| next.0.start <= tokens.start) {
            free_from = covered.end;
            story.add(covered, guidance::RULE, correction.told(), (false, false));
        }
        let corrected = corrections.peek().is_some_and(|next| next.0.start < tokens.end);
        if tokens.start < free_from || corrected {
            continue;
        }
        let context = Context::new(
            text,
            &found.tokens,
            &found.readings,
            published,
            telling,
            reader.verb_forms,
            tokens.clone(),
            &story.told_before,
        );
        let Some(told) = meaning(matched, reader, &context).filter(|_| !context.is_in_title()) else {
            continue;
        };
        let told = by_its_base(in_its_hemisphere(told, &context), context.told);
        let aside = is_aside(&told, &context);
        let late = told.modifier == Some(Modifier::End) || context.is_late();
        free_from = tokens.end;
        story.add(tokens, reader.rules[matched.rule].name, told, (aside, late));
    }
    story.resolved
}

/// Whether the text tells of a time long before its publication, and whether it does so nearly throughout.
fn telling(found: &Found, published: Option<NaiveDate>, guidance: &Guidance) -> (bool, bool) {
    match guidance.genre {
        Some(Genre::News) => (false, false),
        Some(Genre::History) => (true, true),
        None => found.telling(published.map(|day| day.year())),
    }
}

/// What a match means by its rule.
fn meaning(matched: &Match, reader: &Reader, context: &Context) -> Option<Told> {
    let words = Words { parts: &matched.parts, lexicon: &reader.lexicon };
    (reader.rules[matched.rule].meaning)(&words, context)
}

/// Whether the story does not move to a date that is told in it.
fn is_aside(told: &Told, context: &Context) -> bool {
    // "the onset of winter" moves no story.
    let season_alone = context.at.len() == 1 && matches!(told.time, Time::Season(..));
    context.narrative
        && (context.is_to_come(told.time.first_day())
            || season_alone
            || context.looks_back(&told.time)
            || ends_long_range(told, context)
            || context.is_aside(told.anchor != Anchor::None))
}

/// Years between the ends of a range from which on the story begins with the first, not with the last.
const YEARS_OF_A_LONG_RANGE: i32 = 2;

/// Whether it ends a range of years: "fought from 12 March 1683 to 4 October 1689".
fn ends_long_range(told: &Told, context: &Context) -> bool {
    let years = || {
        let begun = context.range_begins(|_| true)?.day()?;
        Some(told.time.first_day()?.year() - begun.year())
    };
    years().is_some_and(|years| years >= YEARS_OF_A_LONG_RANGE)
}

/// What was told so far.
struct Story<'a> {
    found: &'a Found,
    narrative: bool,
    told_before: Vec<ToldBefore>,
    resolved: Vec<Resolved>,
}

impl Story<'_> {
    fn add(&mut self, tokens: Range<usize>, rule: &'static str, told: Told, (aside, late): (bool, bool)) {
        let range = self.found.tokens[tokens.start].start..self.found.tokens[tokens.end - 1].end;
        if is_story_date(&told, self.narrative) {
            let (time, supposed) = (told.time.clone(), told.is_on_supposed_day());
            self.told_before.push(ToldBefore { time, range, aside, late, supposed });
        }
        self.resolved.push(Resolved { tokens, rule, told });
    }
}

/// A time of day counted from one whose day is only supposed has no surer day.
fn by_its_base(told: Told, told_before: &[ToldBefore]) -> Told {
    let Anchor::Earlier { range } = &told.anchor else { return told };
    let at = told_before.partition_point(|before| before.range.start < range.start);
    let supposed = told_before.get(at).is_some_and(|base| base.supposed && base.range == *range);
    if supposed && told.others.is_empty() { told.on_supposed_day() } else { told }
}

/// A season in a sentence that names a place of the south is a southern one.
fn in_its_hemisphere(told: Told, context: &Context) -> Told {
    if !matches!(told.time, Time::Season(..)) || !context.names_the_south() {
        return told;
    }
    let southern = |time: &Time| match time {
        Time::Season(year, season) => Some(Time::SouthernSeason(*year, *season)),
        _ => None,
    };
    told.clone().noting(Ground::SouthernSeason).map(southern).unwrap_or(told)
}

/// The day that heads a text of which no publication is known, as agencies write it: "25/05/94 ROMA".
pub(crate) fn opening_day(text: &str, found: &Found, reader: &Reader) -> Option<NaiveDate> {
    let opening = found.matches.iter().take_while(|matched| matched.tokens().start == 0);
    let day = |matched: &Match| {
        let tokens = matched.tokens();
        let next = found.tokens.get(tokens.end)?;
        let (verb_forms, readings) = (reader.verb_forms, &found.readings);
        let context = Context::new(
            text,
            &found.tokens,
            readings,
            None,
            (false, false),
            verb_forms,
            tokens.clone(),
            &[],
        );
        let told = meaning(matched, reader, &context)?;
        // "3 May 1901 was a Friday" begins a sentence.
        let heads = next.shape == Shape::Capital || next.gap == Gap::Break;
        match told.time {
            Time::Day(day) if told.anchor == Anchor::None && heads => Some(day),
            _ => None,
        }
    };
    opening.filter(|matched| matched.tokens().len() > 1).find_map(day)
}

/// Whether later words may count from it: a date, and in a story none of the telling's own time.
fn is_story_date(told: &Told, narrative: bool) -> bool {
    let of_telling = narrative && told.anchor == Anchor::Publication;
    told.time.unit().is_some() && told.joins == Joins::No && !of_telling && told.anchor != Anchor::Missing
}
