//! Times that the words leave open: what a choice was made by, and how often such a choice is right.

use super::Told;
use crate::{
    reason::{Ground, Reason},
    time::Time,
};

/// Another time that the same words can mean.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Other {
    pub(crate) time: Time,
    /// How likely, in percent.
    pub(crate) weight: u8,
    pub(crate) why: Reason,
}

/// What a time was chosen by where the words name several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    /// A weekday, and the verb has it in the past.
    WeekdayPast,
    /// A weekday, and the verb has it in the future.
    WeekdayFuture,
    /// A weekday of which no verb tells.
    WeekdayUntold,
    /// "this Thursday", of which no verb tells.
    ThisWeekday,
    /// "by Monday", "until Monday"
    WeekdayDeadline,
    /// A weekday after a day that was told.
    WeekdayInStory,
    /// A month, day or season: the one chosen is nearer to publication than the other.
    YearlyNear,
    /// The same: the verb chose the one that is farther away.
    YearlyFar,
    /// The same: the one chosen is to come and near, though the verb tells of the past.
    YearlyAgainstVerb,
    /// The same, of what "was due" then: the nearest one, to come or past.
    YearlyForeseen,
    /// The same, in a story that has come to a year.
    YearlyInStory,
    /// "last Tuesday": of the last seven days, or of the week before.
    LastWeekday,
    /// "next Tuesday": of the next seven days, or of the week after.
    NextWeekday,
    /// "next summer", told in May: of the next year, or of this one.
    NextSeason,
    /// "at midnight on Friday": with which Friday ends, or begins.
    Midnight,
    /// "on the 6th": of one month or of the next.
    DayOfMonth,
    /// "03/04/2013": the language's order of day and month, or the other.
    OrderOfDigits,
    /// "at 9 p.m." where no day is told: of the day of publication, or of a day that is not told.
    DayOfTelling,
}

impl Cue {
    /// Each in the words of the manual.
    #[cfg(test)]
    pub(crate) const NAMES: [(Self, &'static str); 18] = [
        (Self::WeekdayPast, "a weekday, by a verb in the past: “resigned on Thursday”"),
        (Self::WeekdayFuture, "a weekday, by a verb in the future: “will resign on Thursday”"),
        (Self::WeekdayUntold, "a weekday that no verb places: the last one"),
        (Self::ThisWeekday, "“this Thursday” that no verb places: the next one"),
        (Self::WeekdayDeadline, "“by Thursday”, “until Thursday”: the next one"),
        (Self::WeekdayInStory, "a weekday after a day that was told"),
        (Self::YearlyNear, "a month, day, season or holiday: the one nearest to publication"),
        (Self::YearlyFar, "the same, where the verb points at the one farther away"),
        (Self::YearlyAgainstVerb, "the same, where the nearest is to come and the verb tells of the past"),
        (Self::YearlyForeseen, "the same, of what “was due” or “was expected” then: the nearest"),
        (Self::YearlyInStory, "the same, in a history: of the year it has come to"),
        (Self::LastWeekday, "“last Tuesday”: of the last seven days"),
        (Self::NextWeekday, "“next Tuesday”: of the next seven days"),
        (Self::NextSeason, "“next summer” told in spring: of the next year"),
        (Self::Midnight, "“midnight on Tuesday”: with which Tuesday ends"),
        (Self::DayOfMonth, "“on the 6th”: of the month that the verb points at"),
        (Self::OrderOfDigits, "“03/04/2013”: in the order of day and month that the language has"),
        (Self::DayOfTelling, "“at 9 p.m.”, “in the evening” where no day is told: that of publication"),
    ];

    /// How many of a hundred choices so made are wrong, and the other time right.
    ///
    /// Counted in halves of ten annotated corpora (news in English, German, Spanish and Italian, histories in
    /// English, Greek and Ukrainian) as (wrong + 1) / (all + 2), so that few cases make no certainty.
    pub(crate) fn doubt(self) -> u8 {
        match self {
            // 205 of 211 right.
            Self::WeekdayPast => 3,
            // 18 of 24.
            Self::WeekdayFuture => 27,
            // 7 of 13, most of the wrong ones in one diary.
            Self::WeekdayUntold => 40,
            // Too few to count: a fifth.
            Self::ThisWeekday => 20,
            // 3 of 3.
            Self::WeekdayDeadline => 20,
            // 2 of 2.
            Self::WeekdayInStory => 25,
            // 177 of 179.
            Self::YearlyNear => 2,
            // 15 of 21.
            Self::YearlyFar => 30,
            // 28 of 31.
            Self::YearlyAgainstVerb => 12,
            // Too few to count: a third.
            Self::YearlyForeseen => 33,
            // 111 of 119.
            Self::YearlyInStory => 7,
            // 14 of 15.
            Self::LastWeekday => 12,
            // 3 of 3.
            Self::NextWeekday => 20,
            // Too few to count.
            Self::NextSeason => 40,
            Self::Midnight => 30,
            // Too few to count: a third.
            Self::DayOfMonth => 33,
            // 10 of 10.
            Self::OrderOfDigits => 8,
            // 22 of 39, in news and reports of events; of the others ten are on a day that the text does not tell.
            Self::DayOfTelling => 44,
        }
    }
}

impl Told {
    /// Keeps the time that a choice by this cue was made against.
    pub(crate) fn rather_than(mut self, other: Option<Time>, cue: Cue, why: Ground) -> Self {
        if let Some(time) = other.filter(|time| *time != self.time) {
            self.others.push(Other { time, weight: cue.doubt(), why: why.into() });
        }
        self
    }

    /// Keeps another time that the words can mean for the same reason.
    pub(crate) fn or(mut self, time: Time, cue: Cue) -> Self {
        self.others.push(Other { time, weight: cue.doubt(), why: self.why.clone() });
        self.others.sort_by_key(|other| std::cmp::Reverse(other.weight));
        self
    }

    /// The same time of day on a day that is supposed to be that of publication, for want of one that is told.
    pub(crate) fn on_supposed_day(self) -> Self {
        let value = self.time.value();
        let unknown = value.split_once('T').map(|(_, time)| Time::Incomplete(format!("XXXX-XX-XXT{time}")));
        self.rather_than(unknown, Cue::DayOfTelling, Ground::OtherDay)
    }

    /// Whether its day is so supposed.
    pub(crate) fn is_on_supposed_day(&self) -> bool {
        self.others.iter().any(|other| other.why == Ground::OtherDay.into())
    }

    /// The same with other times made of its own and of the others; itself where its own has none.
    pub(crate) fn changed(self, change: impl Fn(&Time) -> Option<Time>) -> Self {
        self.clone().map(change).unwrap_or(self)
    }

    /// The same with other times made of its own, and of each of the others that has one.
    pub(crate) fn map(self, change: impl Fn(&Time) -> Option<Time>) -> Option<Self> {
        let time = change(&self.time)?;
        let others = self.others.into_iter();
        let others = others.filter_map(|other| Some(Other { time: change(&other.time)?, ..other })).collect();
        Some(Self { time, others, ..self })
    }
}
