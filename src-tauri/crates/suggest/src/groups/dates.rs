//! When two suggestions were, as far as that tells whether they tell one event.

use chrono::NaiveDateTime;
use chronology::Factuality;
use edtf::{Bounds, Precision, When};

use crate::Suggestion;

/// What the same day tells.
const SAME_DAY: f32 = 0.12;

/// What times of other precision tell that can be the same.
const COULD_AGREE: f32 = 0.05;

/// The longest span, in days, of which that speaks for one event.
const A_WEEK: i64 = 7;

/// What it tells against one event that both only tell a longer span, in which much happens.
const SAME_SPAN: f32 = 0.1;

/// What dates tell against one event that cannot be the same; they may be a conflict about it.
const OTHER_DATE: f32 = 0.1;

/// How many days apart two dates of one event may be told.
const A_CONFLICT_AT_MOST: i64 = 3;

/// Within how many days most articles tell of an event without its date.
const NEWS: i64 = 2;

/// What it tells against one event that no common day is told, where another word names it or days lie between.
const UNDATED: f32 = 0.12;

/// Within how many days some still do.
const STILL_NEWS: i64 = 7;

/// What that tells against one event.
const OTHER_NEWS: f32 = 0.33;

/// What it tells against one event that one who is named does the same later, in other words.
const LATER: f32 = 0.7;

/// What nothing outweighs.
const NEVER: f32 = f32::NEG_INFINITY;

/// When a suggestion was, as it is compared.
pub(super) struct Time<'a> {
    /// What its passage tells.
    told: Option<&'a When>,
    /// When its article was published.
    published: Option<Bounds>,
    /// Whether it has happened by then.
    happened: bool,
}

impl<'a> Time<'a> {
    pub(super) fn new(suggestion: &'a Suggestion, published: Option<Bounds>) -> Self {
        let happened = suggestion.factuality == Factuality::Happened;
        Self { told: suggestion.told_when(), published, happened }
    }

    /// When it was, if between two moments: "by Monday" tells only what it was not after.
    fn dated(&self) -> Option<(&'a When, Span)> {
        Some((self.told?, span(&self.told?.bounds())?))
    }

    /// When it was; of one that tells no date, when its article was published.
    fn about(&self) -> Option<Span> {
        self.dated().map(|(_, span)| span).or_else(|| span(&self.published?))
    }

    /// Whether it was told before it can have been at another time.
    fn is_told_before(&self, other: &Self) -> bool {
        let published = self.published.and_then(|published| published.latest).filter(|_| self.happened);
        let begins = other.told.and_then(|told| told.bounds().earliest);
        // What was yesterday here can be today's elsewhere.
        published.zip(begins).is_some_and(|(published, begins)| days(published, begins) > 1)
    }
}

/// How alike two suggestions are beside their times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// Another word names each.
    Told,
    /// One word names both.
    NamedAlike,
    /// And of one who is named.
    OfOne,
    /// And in nearly the same words: "Dr Lund has pleaded not guilty".
    ToldAgain,
}

/// What the times of two suggestions tell for one event, or below 0 against it.
pub(super) fn told_by_dates(a: &Time<'_>, b: &Time<'_>, alike: Likeness) -> f32 {
    let agree = agree(a, b);
    let apart = a.about().zip(b.about()).map_or(0, |(a, b)| days_between(a, b));
    if agree == Some(false) && apart <= A_CONFLICT_AT_MOST {
        return -OTHER_DATE;
    }
    if agree == Some(false) || a.is_told_before(b) || b.is_told_before(a) {
        return NEVER;
    }
    if let Some(((first, one), (second, other))) = a.dated().zip(b.dated()) {
        let to_the_day = |when: &When| matches!(when.edtf.precision(), Precision::Day | Precision::Time);
        match days(one.0, one.1).max(days(other.0, other.1)) {
            _ if to_the_day(first) && to_the_day(second) => return SAME_DAY,
            longest if longest <= A_WEEK => return COULD_AGREE,
            _ if to_the_day(first) || to_the_day(second) => return 0.0,
            _ if news_apart(a, b) > NEWS => return -SAME_SPAN,
            _ => (),
        }
    }
    told_by_news(apart, alike)
}

/// What so many days between two tell that share no day.
fn told_by_news(apart: i64, alike: Likeness) -> f32 {
    match alike {
        Likeness::Told if apart <= NEWS => -UNDATED,
        _ if apart <= NEWS => 0.0,
        Likeness::OfOne | Likeness::ToldAgain if apart <= STILL_NEWS => -UNDATED,
        _ if apart <= STILL_NEWS => -OTHER_NEWS,
        Likeness::ToldAgain => -OTHER_NEWS,
        Likeness::OfOne => -LATER,
        // "Two people were killed" is told again and again, of others.
        _ => NEVER,
    }
}

/// The days between the publications of two.
fn news_apart(a: &Time<'_>, b: &Time<'_>) -> i64 {
    let published = |one: &Time<'_>| span(&one.published?);
    published(a).zip(published(b)).map_or(i64::MAX, |(a, b)| days_between(a, b))
}

/// Whether the told times of two agree; `None` where one is not told, or open to one side: what was "by Monday" may have
/// been any day before.
pub(super) fn agree(a: &Time<'_>, b: &Time<'_>) -> Option<bool> {
    match a.told?.could_agree_with(b.told?) {
        false => Some(false),
        true => a.dated().and(b.dated()).map(|_| true),
    }
}

/// The first and the last moment.
type Span = (NaiveDateTime, NaiveDateTime);

fn span(bounds: &Bounds) -> Option<Span> {
    bounds.earliest.zip(bounds.latest)
}

/// The days between two spans; 0 where they overlap.
fn days_between(a: Span, b: Span) -> i64 {
    days(a.1, b.0).max(days(b.1, a.0)).max(0)
}

/// How many days later the second is.
fn days(first: NaiveDateTime, second: NaiveDateTime) -> i64 {
    second.date().signed_duration_since(first.date()).num_days()
}
