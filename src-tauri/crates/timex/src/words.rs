//! The words of a language with their values, and where a text has them.

mod slot;

use std::collections::HashMap;

use edtf::{Calendar, Modifier};

use crate::{
    Bound,
    context::Tense,
    han,
    holidays::Holiday,
    numbers,
    time::{Amount, Clock, DayPart, Season, Unit, Vague},
    tokens::{Gap, Shape, Token, tokens},
    work,
};

pub(crate) use slot::Slot;

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Word {
    /// A month of the Gregorian year.
    Month(u32),
    /// A month of another calendar.
    OtherMonth(Calendar, u32),
    /// A day of the week, Monday being 1.
    Weekday(u32),
    Unit(Unit),
    /// A unit in the plural.
    Units(Unit),
    /// A number that a word writes; "a" is one.
    Number(u32),
    /// What a number before it is multiplied by: hundred, thousand.
    Times(u32),
    /// "and a half"
    AndHalf,
    /// An amount: counted or vague.
    Amount(Amount),
    /// "third"
    Ordinal(u32),
    /// What makes an ordinal of digits: "rd".
    OrdinalEnding,
    Season(Season),
    Part(DayPart),
    /// "last" is -1, "this" 0, "next" 1.
    Shift(i64),
    /// "yesterday" is -1.
    Day(i64),
    /// "yesterday morning" in one word: "tonight", "last night".
    DayPart(i64, DayPart),
    /// "noon"
    Clock(Clock),
    /// Hours to add: "p.m." is 12.
    Meridiem(u32),
    /// "EST", in minutes from UTC.
    Zone(i32),
    Holiday(Holiday),
    Vague(Vague),
    /// How often: "daily" is every day.
    Every(Unit),
    /// "nineties" is 9.
    Decade(i32),
    /// "BC" is true of years before Christ.
    Era(bool),
    /// "early", "about": said before a time, and part of the words that denote it.
    Modifier(Modifier),
    /// "earlier", "later": the part of a time on one side of the telling, or of what was told.
    Comparative(Bound),
    /// A verb whose last word would modify what follows: "handed over two days later".
    Phrasal,
    /// "perhaps": said before a time that may be another.
    Doubt,
    /// "or so": said within an expression that is only about right.
    Rough,
    /// "since", "by": said before a time, but no part of it.
    Preposition(Bound),
    /// "from ... on": bounds what follows as "since" does, but tells nothing of the past.
    Starting,
    /// "at the latest": said after a time, but no part of it.
    Trailing(Bound),
    /// A verb or helper that tells the direction of undetermined dates.
    Tense(Tense),
    /// A verb in the present, which tells what is to come where no other verb of the sentence tells a tense.
    Present,
    /// "not"
    Not,
    /// "the"
    The,
    /// An article that belongs to the expression it stands before: "el jueves".
    Article,
    /// A word between the parts of a date: "of", "de", "من".
    Joint,
    /// A count and its unit in one word: "شهرين" is two months.
    Period(u32, Unit),
    /// A month of the French Republican year.
    RepublicanMonth(u32),
    /// A month of the Ethiopian year.
    EthiopianMonth(u32),
    /// A reign or era that years are counted in: its first year, and how many it had.
    Reign(i32, u32),
    /// "local time", "ET": a clock of a place whose distance from UTC changes with the season.
    LocalTime,
    /// "BE": the years counted from the Buddha's death.
    BuddhistEra,
    /// A number in Roman digits.
    Roman(u32),
    /// What stands directly before a day to come: "ahead of", "moved to".
    Ahead,
    /// What happens, by its one name: "crowned" and "coronation".
    Deed(&'static str),
    /// "his": before what somebody did or suffered.
    Whose,
    /// What has happened where a day owns it: "Monday's ruling".
    Happening,
    /// What may be still to come at its date: "the vote on 17 April".
    Appointment,
    /// A verb of which the object may be still to come: "announced", "agreed".
    Arranging,
    /// What is written and dated, or how it is introduced: "letter", "wrote".
    Writing,
    /// "Fridays"
    Weekdays(u32),
    /// A weekday and a part of the day in one word: "Montagabend".
    WeekdayPart(u32, DayPart),
    /// Names of calendars: "Iranian".
    CalendarName(Calendar),
    /// "vor", "hace": stands before what is counted back from the telling.
    Ago,
    /// "fa", "назад": stands after what is counted back from the telling.
    Back,
    /// "fra", "через": stands before what is counted on from the telling.
    Hence,
    /// "later", "dopo": counts on from the date told before.
    Later,
    /// "before", "prima": counts back from the date told before.
    Earlier,
    /// "every"
    Each,
    /// "jener": the part of the day after it is that of the day told before.
    That,
    /// "in": digits after it are a year.
    In,
    /// "the year", "года": digits beside it are a year.
    YearMark,
    /// "anni", "er Jahre": makes a decade of the digits or the word beside it.
    DecadeMark,
    /// "Vorjahr" is the year before.
    UnitShift(i64, Unit),
    /// A place south of the equator, where seasons are other ones.
    South,
    /// "Uhr", "heures": digits beside it are an hour.
    OClock,
    /// "room", "page": digits after it number a thing.
    Numbered,
    /// Digits as written, with their count.
    Digits(u32, u8),
    /// A date in digits: year, month, day.
    Date(i32, u32, u32),
}

/// Signs and joints that numbers and dates of digits are written with.
const SIGNS: &[&str] = &[".", ",", ":", "/", "-", "$", "£", "€", "and"];

/// A word list: each word once, with its value; "|" stands between words of one value.
///
/// A word written with a capital is one only with a capital in the text ("May", "Sun"). One written
/// with a stop at its end may have it in the text ("Jan.").
pub(crate) type WordList = &'static [(&'static str, Word)];

/// The one name of "the disaster", which may be a fire or a flood.
pub(crate) const CALAMITY: &str = "calamity";

/// The one name of "the battle", which may have been told as a victory.
pub(crate) const BATTLE: &str = "battle";

/// A word that tells the past.
pub(crate) const PAST: Word = Word::Tense(Tense::Past);

/// A word that tells what is to come.
pub(crate) const FUTURE: Word = Word::Tense(Tense::Future);

/// A word as found in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Reading {
    pub(crate) word: Word,
    /// How many tokens it has.
    pub(crate) length: usize,
}

#[derive(Debug)]
struct Entry {
    word: Word,
    capital: bool,
    /// The symbols of the tokens after the first.
    rest: Vec<u32>,
    /// Tokens after the first that must follow without a gap.
    tight: bool,
}

/// A language's words, numbered, with their values by first token.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    symbols: HashMap<String, u32>,
    entries: Vec<Vec<Entry>>,
}

impl Lexicon {
    /// Numbers the words of the lists.
    pub(crate) fn new(lists: &[WordList]) -> Self {
        let mut lexicon = Self { symbols: HashMap::new(), entries: vec![Vec::new()] };
        for sign in SIGNS {
            lexicon.number((*sign).to_owned());
        }
        for (texts, word) in lists.iter().copied().flatten() {
            for text in texts.split('|') {
                lexicon.add(text, *word);
                if let Some(bare) = text.strip_suffix('.').filter(|bare| !bare.is_empty()) {
                    lexicon.add(bare, *word);
                }
            }
        }
        lexicon
    }

    fn add(&mut self, text: &str, word: Word) {
        let symbols = self.symbols_of(text);
        let Some((&first, rest)) = symbols.split_first() else { return };
        let capital = text.starts_with(char::is_uppercase);
        let tight = !text.contains(' ');
        let entry = Entry { word, capital, rest: rest.to_vec(), tight };
        self.entries[first as usize].push(entry);
    }

    /// The numbers of the words of a text, numbering those that are new.
    pub(crate) fn symbols_of(&mut self, text: &str) -> Vec<u32> {
        let mut words = Vec::new();
        let mut small = String::new();
        for token in tokens(text, |_| 0) {
            crate::tokens::lower_into(&text[token.range()], &mut small);
            words.push(std::mem::take(&mut small));
        }
        words.into_iter().map(|word| self.number(word)).collect()
    }

    fn number(&mut self, word: String) -> u32 {
        let next = self.entries.len() as u32;
        let symbol = *self.symbols.entry(word).or_insert(next);
        if symbol == next {
            self.entries.push(Vec::new());
        }
        symbol
    }

    /// The number of a word in small letters; 0 if unknown.
    pub(crate) fn symbol(&self, word: &str) -> u32 {
        let known = |word: &str| self.symbols.get(word).copied();
        known(word).or_else(|| known(without_particle(word)?)).unwrap_or(0)
    }

    /// Whether a word in small letters is a month's name.
    pub(crate) fn is_month(&self, word: &str) -> bool {
        let entries = &self.entries[self.symbol(word) as usize];
        entries.iter().any(|entry| entry.rest.is_empty() && matches!(entry.word, Word::Month(_)))
    }

    /// The words by their numbers.
    #[cfg(test)]
    pub(crate) fn texts(&self) -> Vec<String> {
        let mut texts = vec![String::new(); self.len()];
        self.symbols.iter().for_each(|(text, symbol)| texts[*symbol as usize].clone_from(text));
        texts
    }

    /// How many words are numbered, 0 included.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// All readings of a text's tokens, by the token they begin at.
    pub(crate) fn readings(&self, text: &str, tokens: &[Token], order: numbers::Order) -> Readings {
        let mut readings = Readings { all: Vec::new(), first: Vec::with_capacity(tokens.len() + 1) };
        for at in 0..tokens.len() {
            readings.first.push(readings.all.len());
            self.read_words(tokens, at, &mut readings.all);
            if let Some(number) = numbers::roman(text, &tokens[at]) {
                readings.all.push(Reading { word: Word::Roman(number), length: 1 });
            }
            if let Some(found) = han::number(text, tokens, at) {
                let (length, digits) = (found.length, found.digits);
                readings.all.push(Reading { word: Word::Digits(found.number, digits), length });
                readings.all.push(Reading { word: Word::Amount(Amount::whole(found.number)), length });
            }
            numbers::read(tokens, at, order, self, &mut readings.all);
        }
        readings.first.push(readings.all.len());
        readings
    }

    /// The words that begin at a token.
    pub(crate) fn read_words(&self, tokens: &[Token], at: usize, readings: &mut Vec<Reading>) {
        let token = &tokens[at];
        for entry in &self.entries[token.symbol as usize] {
            let capital = !entry.capital || token.shape == Shape::Capital;
            let rest = &tokens[at + 1..];
            let follows = |(token, symbol): (&Token, &u32)| {
                token.symbol == *symbol && token.gap != Gap::Break && (!entry.tight || token.gap == Gap::None)
            };
            if capital && rest.len() >= entry.rest.len() && rest.iter().zip(&entry.rest).all(follows) {
                readings.push(Reading { word: entry.word, length: 1 + entry.rest.len() });
            }
        }
    }
}

/// An Arabic word without the particle that is written as part of it: "and", "so", "in", "for".
fn without_particle(word: &str) -> Option<&str> {
    let rest = word.strip_prefix(['و', 'ف', 'ب', 'ل'])?;
    (rest.chars().count() > 2).then_some(rest)
}

/// The readings of a text's tokens.
#[derive(Debug)]
pub(crate) struct Readings {
    all: Vec<Reading>,
    first: Vec<usize>,
}

impl Readings {
    /// The readings that begin at a token.
    pub(crate) fn at(&self, token: usize) -> &[Reading] {
        work::step();
        &self.all[self.first[token]..self.first[token + 1]]
    }

    /// Whether a word of this sort can begin at a token; none does past the last.
    pub(crate) fn any(&self, token: usize, sort: impl Fn(&Word) -> bool) -> bool {
        token + 1 < self.first.len() && self.at(token).iter().any(|reading| sort(&reading.word))
    }
}
