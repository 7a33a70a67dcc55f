//! Reasons in English, one line each.

use std::fmt;

use edtf::{Calendar, Edtf, Precision, When};

use super::{AgreeWith, BaseDate, BasePlace, Ground, Reason, Relation, Remark, WholeUnit, WordsAre, YearIs};

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, remark) in self.0.iter().enumerate() {
            let between = if at == 0 { "" } else { "; " };
            write!(f, "{between}{remark}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::From { how, base } => from(*how, base, f),
            Self::Before { amount, unit, base } => write!(f, "{} before {base}", length(*amount, *unit)),
            Self::After { amount, unit, base } => write!(f, "{} after {base}", length(*amount, *unit)),
            Self::UnknownDayOfWeek { weekday } => write!(f, "a {}, the date unknown", weekday_name(*weekday)),
            Self::Calendar { calendar, year: None } => write!(f, "a date of {}", calendar_name(*calendar)),
            Self::Calendar { calendar, year: Some(year) } => {
                write!(f, "the year {year} of {}", calendar_name(*calendar))
            }
            Self::Words { words, are } => write!(f, "“{words}” {}", words_are(*are)),
            Self::Agree { words, with, year } => write!(f, "“{words}” {} in {year}", agree_with(*with)),
            Self::Year { year, is } => year_is(*year, *is, f),
            Self::Line(line) => f.write_str(line),
            Self::Ground(ground) => f.write_str(ground_line(*ground)),
        }
    }
}

impl fmt::Display for BaseDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(date) = &self.date else { return f.write_str("an unknown date") };
        let place = match self.place {
            BasePlace::Publication => "publication",
            BasePlace::ToldBefore => "the date told before",
            BasePlace::ToldAfter => "the date told after it",
            BasePlace::Beside => "the date beside it",
        };
        write!(f, "{place}, {}", date_words(date))
    }
}

/// A day with its weekday, which what counts from it often is about.
fn date_words(date: &Edtf) -> String {
    match date.bounds().earliest {
        Some(day) if date.precision() == Precision::Day => day.format("%a %-d %b %Y").to_string(),
        _ => When::from(date.clone()).label(),
    }
}

fn from(how: Relation, base: &BaseDate, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match how {
        Relation::Of => write!(f, "the one of {base}"),
        Relation::DayOf => write!(f, "the day of {base}"),
        Relation::InYearOf => write!(f, "the one in the year of {base}"),
        Relation::LastBefore => write!(f, "the last one before {base}"),
        Relation::NextAfter => write!(f, "the next one after {base}"),
        Relation::LastOnOrBefore => write!(f, "the last one on or before {base}"),
        Relation::FirstOnOrAfter => write!(f, "the first one on or after {base}"),
        Relation::CountedFrom => write!(f, "counted from {base}"),
        Relation::NoFinerThan => write!(f, "counted from {base}, which is not told more precisely"),
        Relation::NoOtherDay => write!(f, "no other day is told than {base}"),
        Relation::RangeEnds => write!(f, "the range ends about {base}"),
        Relation::StoryHasCome => write!(f, "the story has come to {base}"),
        Relation::NearestYear => write!(f, "the nearest year to {base} in which day and weekday agree"),
        Relation::AtTimeOf => write!(f, "at the time of {base}"),
        Relation::NotAfter => write!(f, "not after {base}"),
    }
}

/// "one day", "3 years"
fn length(amount: u32, unit: WholeUnit) -> String {
    let noun = match unit {
        WholeUnit::Day => "day",
        WholeUnit::Week => "week",
        WholeUnit::Month => "month",
        WholeUnit::Year => "year",
    };
    if amount == 1 { format!("one {noun}") } else { format!("{amount} {noun}s") }
}

fn weekday_name(weekday: u8) -> &'static str {
    match weekday {
        1 => "Monday",
        2 => "Tuesday",
        3 => "Wednesday",
        4 => "Thursday",
        5 => "Friday",
        6 => "Saturday",
        _ => "Sunday",
    }
}

fn calendar_name(calendar: Calendar) -> &'static str {
    match calendar {
        Calendar::Gregorian => "the Gregorian calendar",
        Calendar::SolarHijri => "the Iranian calendar",
        Calendar::Islamic => "the Islamic calendar",
        Calendar::Hebrew => "the Hebrew calendar",
        Calendar::Julian => "the Julian calendar",
    }
}

fn words_are(are: WordsAre) -> &'static str {
    match are {
        WordsAre::ToldAsPublication => "is told as the date of publication",
        WordsAre::ApartAndNewest => "stands by itself at the top and is the newest day told",
        WordsAre::FirstAndNewest => "is told first and is the newest day told",
        WordsAre::Newest => "is the newest day told: it was published then or later",
        WordsAre::AtTop => "stands at the top",
        WordsAre::SaidThen => "was said on that day",
    }
}

fn agree_with(with: AgreeWith) -> &'static str {
    match with {
        AgreeWith::Calendar => "agrees with the calendar",
        AgreeWith::CalendarAndOthers => "and the other days told agree with the calendar",
        AgreeWith::Holiday => "is the day of the holiday",
    }
}

fn year_is(year: i32, is: YearIs, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match is {
        YearIs::Newest => write!(f, "{year} is the newest year told"),
        YearIs::NearWeekday => write!(f, "in {year} the weekday told is near it"),
        YearIs::OfObservanceAndWeekday => {
            write!(f, "the observance it names, the month and the weekday agree in {year}")
        }
        YearIs::OfObservanceAndMonth => {
            write!(f, "the observance it names and the month it tells fall together in {year}")
        }
    }
}

fn ground_line(ground: Ground) -> &'static str {
    match ground {
        Ground::InFull => "told in full",
        Ground::AsEdtf => "written in EDTF",
        Ground::ByHand => "set by hand",
        Ground::InBrackets => "its date stands in brackets after it",
        Ground::Lasts => "a length of time, not a date",
        Ground::Recurs => "it recurs; no single date is meant",
        Ground::SomeTimeBefore => "some time before; the words say no more",
        Ground::TimeOfTelling => "about the time of telling; the words say no more",
        Ground::SomeTimeAfter => "some time after; the words say no more",
        Ground::YearUntold => "the year is not told",
        Ground::NearestOfMonth => "the nearest such day of a month",
        Ground::NearestMonth => "the nearest month in which day and weekday agree",
        Ground::Reign => "the year of a reign",
        Ground::BuddhistEra => "counted in the Buddhist era",
        Ground::EthiopianCalendar => "a date of the Ethiopian calendar",
        Ground::PastTense => "past tense",
        Ground::ToldOfFuture => "told of the future",
        Ground::SouthernSeason => "a season of the southern half of the earth",
        Ground::ToldWithDoubt => "told with doubt",
        Ground::KeptOnOtherDays => "countries keep it on different days",
        Ground::AlmanacsDiffer => "almanacs can set it a day apart",
        Ground::MoonSighting => "the moon's sighting can move it by a day",
        Ground::WeekOn => "a week after that",
        Ground::FirstDay => "about its first day",
        Ground::LastDay => "about its last day",
        Ground::DateUnknown => "the date is unknown",
        Ground::YearUnknown => "the year is unknown",
        Ground::PublicationUnknown => "no publication date is known to count from",
        Ground::BaseUntold => "the date that it counts from is not told",
        Ground::DayUntold => "the day is not told",
        Ground::FromEvent => "it is counted from an event",
        Ground::AnyOne => "it may be any",
        Ground::FiscalYear => "the fiscal year need not begin in January",
        Ground::OneBefore => "the one before, if it has happened already",
        Ground::OneAfter => "the one after, if it is still to come",
        Ground::SameYear => "the same year, if the story has moved differently",
        Ground::NextYear => "the next year, if the story has moved differently",
        Ground::WeekBefore => "the one a week before, if “last” means the week before this one",
        Ground::WeekAfter => "the one a week after, if “next” means the week after this one",
        Ground::OtherOrder => "the month and the day the other way round",
        Ground::MonthFirst => "the month read before the day; the other order would do as well",
        Ground::DigitsAsYear => "the two digits read as the year; they could be the day",
        Ground::OtherDay => "the day is not told; it need not be that of publication",
        Ground::AllElseAgrees => "so does all else that it tells",
    }
}
