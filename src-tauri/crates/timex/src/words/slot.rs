//! What sorts of words the slots of rules take.

use edtf::Modifier;

use super::Word;

/// A sort of word that a rule's slot takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Slot {
    Month,
    OtherMonth,
    Weekday,
    Weekdays,
    WeekdayPart,
    Unit,
    /// A count: digits, words, "several".
    Number,
    Ordinal,
    Season,
    Part,
    Shift,
    Relative,
    RelativePart,
    Clock,
    Meridiem,
    Zone,
    LocalTime,
    Holiday,
    Vague,
    Every,
    Decade,
    Era,
    Edge,
    Calendar,
    /// A day of a month: "3", "03", "3rd", "third".
    Day,
    /// A month in digits.
    MonthNumber,
    /// A year in four digits.
    Year,
    /// Digits, one to four of them.
    Digits,
    /// Two digits.
    TwoDigits,
    /// A date in digits.
    Date,
    Joint,
    Period,
    RepublicanMonth,
    EthiopianMonth,
    Reign,
    BuddhistEra,
    Roman,
    Ago,
    Back,
    Hence,
    Later,
    Earlier,
    Each,
    That,
    In,
    YearMark,
    DecadeMark,
    UnitShift,
    OClock,
    AndHalf,
    /// "about", "more than"
    About,
}

impl Slot {
    const NAMES: [(&'static str, Self); 51] = [
        ("month", Self::Month),
        ("other-month", Self::OtherMonth),
        ("weekday", Self::Weekday),
        ("weekdays", Self::Weekdays),
        ("weekday-part", Self::WeekdayPart),
        ("unit", Self::Unit),
        ("number", Self::Number),
        ("ordinal", Self::Ordinal),
        ("season", Self::Season),
        ("part", Self::Part),
        ("shift", Self::Shift),
        ("relative", Self::Relative),
        ("relative-part", Self::RelativePart),
        ("clock", Self::Clock),
        ("meridiem", Self::Meridiem),
        ("zone", Self::Zone),
        ("local-time", Self::LocalTime),
        ("holiday", Self::Holiday),
        ("vague", Self::Vague),
        ("every", Self::Every),
        ("decade", Self::Decade),
        ("era", Self::Era),
        ("edge", Self::Edge),
        ("calendar", Self::Calendar),
        ("day", Self::Day),
        ("month-number", Self::MonthNumber),
        ("year", Self::Year),
        ("digits", Self::Digits),
        ("two-digits", Self::TwoDigits),
        ("date", Self::Date),
        ("joint", Self::Joint),
        ("period", Self::Period),
        ("republican-month", Self::RepublicanMonth),
        ("ethiopian-month", Self::EthiopianMonth),
        ("reign", Self::Reign),
        ("buddhist-era", Self::BuddhistEra),
        ("roman", Self::Roman),
        ("ago", Self::Ago),
        ("back", Self::Back),
        ("hence", Self::Hence),
        ("later", Self::Later),
        ("earlier", Self::Earlier),
        ("each", Self::Each),
        ("that", Self::That),
        ("in", Self::In),
        ("year-mark", Self::YearMark),
        ("decade-mark", Self::DecadeMark),
        ("unit-shift", Self::UnitShift),
        ("oclock", Self::OClock),
        ("and-half", Self::AndHalf),
        ("about", Self::About),
    ];

    /// The slot of this name in a pattern.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, slot)| *slot)
    }

    /// Whether the slot takes this word.
    pub(crate) fn takes(self, word: &Word) -> bool {
        self.takes_name(word) || self.takes_number(word) || self.takes_words_beside(word)
    }

    /// The same of slots for numbers and dates in digits.
    fn takes_number(self, word: &Word) -> bool {
        match self {
            Self::Number => matches!(word, Word::Amount(_)),
            Self::Ordinal => matches!(word, Word::Ordinal(_)),
            Self::Day => matches!(word, Word::Digits(1..=31, 1..=2) | Word::Ordinal(1..=31)),
            Self::MonthNumber => matches!(word, Word::Digits(1..=12, 1..=2)),
            Self::Year => matches!(word, Word::Digits(1000..=2999, 4)),
            Self::Digits => matches!(word, Word::Digits(_, 1..=4)),
            Self::TwoDigits => matches!(word, Word::Digits(_, 2)),
            Self::Date => matches!(word, Word::Date(..)),
            Self::Roman => matches!(word, Word::Roman(_)),
            Self::Period => matches!(word, Word::Period(..)),
            _ => false,
        }
    }

    /// The same of slots for what stands beside a time or between its parts: "ago", "of", "early".
    fn takes_words_beside(self, word: &Word) -> bool {
        use Modifier::{Approx, End, EqualOrLess, EqualOrMore, LessThan, Mid, MoreThan, Start};
        match self {
            Self::Ago => matches!(word, Word::Ago),
            Self::Back => matches!(word, Word::Back),
            Self::Hence => matches!(word, Word::Hence),
            Self::Later => matches!(word, Word::Later),
            Self::Earlier => matches!(word, Word::Earlier),
            Self::Each => matches!(word, Word::Each),
            Self::That => matches!(word, Word::That),
            Self::In => matches!(word, Word::In),
            Self::Joint => matches!(word, Word::Joint),
            Self::YearMark => matches!(word, Word::YearMark),
            Self::DecadeMark => matches!(word, Word::DecadeMark),
            Self::OClock => matches!(word, Word::OClock),
            Self::AndHalf => matches!(word, Word::AndHalf),
            Self::Edge => matches!(word, Word::Modifier(Start | Mid | End) | Word::Comparative(_)),
            Self::About => {
                matches!(word, Word::Modifier(Approx | LessThan | MoreThan | EqualOrLess | EqualOrMore))
            }
            _ => false,
        }
    }

    /// The same of slots for the names of times: "July", "week", "Easter".
    fn takes_name(self, word: &Word) -> bool {
        match self {
            Self::Month => matches!(word, Word::Month(_)),
            Self::OtherMonth => matches!(word, Word::OtherMonth(..)),
            Self::RepublicanMonth => matches!(word, Word::RepublicanMonth(_)),
            Self::EthiopianMonth => matches!(word, Word::EthiopianMonth(_)),
            Self::Weekday => matches!(word, Word::Weekday(_)),
            Self::Weekdays => matches!(word, Word::Weekdays(_)),
            Self::WeekdayPart => matches!(word, Word::WeekdayPart(..)),
            Self::Unit => matches!(word, Word::Unit(_) | Word::Units(_)),
            Self::UnitShift => matches!(word, Word::UnitShift(..)),
            Self::Season => matches!(word, Word::Season(_)),
            Self::Part => matches!(word, Word::Part(_)),
            Self::Shift => matches!(word, Word::Shift(_)),
            Self::Relative => matches!(word, Word::Day(_)),
            Self::RelativePart => matches!(word, Word::DayPart(..)),
            Self::Clock => matches!(word, Word::Clock(_)),
            Self::Meridiem => matches!(word, Word::Meridiem(_)),
            Self::Zone => matches!(word, Word::Zone(_)),
            Self::LocalTime => matches!(word, Word::LocalTime),
            Self::Holiday => matches!(word, Word::Holiday(_)),
            Self::Vague => matches!(word, Word::Vague(_)),
            Self::Every => matches!(word, Word::Every(_)),
            Self::Decade => matches!(word, Word::Decade(_)),
            Self::Era => matches!(word, Word::Era(_)),
            Self::Calendar => matches!(word, Word::CalendarName(_)),
            Self::Reign => matches!(word, Word::Reign(..)),
            Self::BuddhistEra => matches!(word, Word::BuddhistEra),
            _ => false,
        }
    }
}
