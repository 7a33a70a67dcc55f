//! A rule: a way of writing a time, what it means, and examples that are run.

use std::ops::Range;

use edtf::{Calendar, Modifier};

use crate::{
    Bound,
    context::Context,
    holidays::Holiday,
    meanings::Told,
    time::{Amount, Clock, DayPart, Season, Unit, Vague},
    tokens::lower_into,
    words::{Lexicon, Word},
};

/// A way of writing a time and what it means.
///
/// A pattern is made of words and `{slots}` (see [`crate::words::Slot`]), `[optional parts]`,
/// `(alternatives | of parts)` and `words|in|choice`; `+` before a part forbids a gap there. What stands before `<<` and
/// after `>>` must be there but is no part of the expression. `{year:last}` names a slot; `\\(` is a bracket of the text.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    pub(crate) pattern: &'static str,
    /// `None` where the words mean something else after all.
    pub(crate) meaning: fn(&Words, &Context) -> Option<Told>,
    /// Publication date (or ""), text, and the value with its `mod` that this rule gives.
    #[cfg_attr(not(test), expect(dead_code, reason = "the test of all rules runs them"))]
    pub(crate) examples: &'static [(&'static str, &'static str, &'static str)],
    /// Texts in which this rule finds nothing; and no other does where it has no examples.
    #[cfg_attr(not(test), expect(dead_code, reason = "the test of all rules runs them"))]
    pub(crate) not: &'static [&'static str],
}

/// A word of a match.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// The slot's name; empty for a plain word.
    pub(crate) name: &'static str,
    pub(crate) word: Option<Word>,
    pub(crate) symbol: u32,
    pub(crate) tokens: Range<usize>,
}

/// The words that a rule's pattern matched, by slot.
pub(crate) struct Words<'a> {
    pub(crate) parts: &'a [Part],
    pub(crate) lexicon: &'a Lexicon,
}

impl Words<'_> {
    /// Whether a plain word was matched.
    pub(crate) fn has(&self, word: &str) -> bool {
        let mut small = String::new();
        lower_into(word, &mut small);
        let symbol = self.lexicon.symbol(&small);
        self.parts.iter().any(|part| part.name.is_empty() && part.symbol == symbol)
    }

    /// The value of the slot of this name.
    pub(crate) fn get(&self, name: &str) -> Option<Word> {
        self.parts.iter().find(|part| part.name == name)?.word
    }

    /// The whole number that a slot's digits or word write.
    pub(crate) fn count(&self, name: &str) -> Option<u32> {
        match self.get(name)? {
            Word::Digits(number, _)
            | Word::Ordinal(number)
            | Word::Month(number)
            | Word::Weekday(number)
            | Word::Weekdays(number)
            | Word::Roman(number)
            | Word::RepublicanMonth(number)
            | Word::EthiopianMonth(number) => Some(number),
            Word::Amount(Amount::Halves(halves)) if halves % 2 == 0 => Some(halves / 2),
            _ => None,
        }
    }

    pub(crate) fn year(&self) -> Option<i32> {
        i32::try_from(self.count("year")?).ok()
    }

    pub(crate) fn month(&self) -> Option<u32> {
        self.count("month").or_else(|| self.count("month-number"))
    }

    pub(crate) fn day(&self) -> Option<u32> {
        self.count("day")
    }

    pub(crate) fn weekday(&self) -> Option<u32> {
        self.count("weekday")
    }

    pub(crate) fn ordinal(&self) -> Option<u32> {
        self.count("ordinal")
    }

    pub(crate) fn number(&self) -> Option<Amount> {
        match self.get("number")? {
            Word::Amount(amount) => Some(amount),
            _ => None,
        }
    }

    pub(crate) fn unit(&self) -> Option<Unit> {
        match self.get("unit")? {
            Word::Unit(unit) | Word::Units(unit) => Some(unit),
            _ => None,
        }
    }

    /// Whether the unit stands in the plural.
    pub(crate) fn is_plural(&self) -> bool {
        matches!(self.get("unit"), Some(Word::Units(_)))
    }

    pub(crate) fn season(&self) -> Option<Season> {
        match self.get("season")? {
            Word::Season(season) => Some(season),
            _ => None,
        }
    }

    pub(crate) fn part(&self) -> Option<DayPart> {
        match self.get("part")? {
            Word::Part(part) => Some(part),
            _ => None,
        }
    }

    pub(crate) fn shift(&self) -> Option<i64> {
        match self.get("shift")? {
            Word::Shift(shift) => Some(shift),
            _ => None,
        }
    }

    pub(crate) fn edge(&self) -> Option<Modifier> {
        match self.get("edge")? {
            Word::Modifier(modifier) => Some(modifier),
            Word::Comparative(bound) => Some(bound.modifier()),
            _ => None,
        }
    }

    /// The side that the edge is told by: "later in the day".
    pub(crate) fn side(&self) -> Option<Bound> {
        match self.get("edge")? {
            Word::Comparative(bound) => Some(bound),
            _ => None,
        }
    }

    pub(crate) fn relative(&self) -> Option<i64> {
        match self.get("relative")? {
            Word::Day(days) => Some(days),
            _ => None,
        }
    }

    pub(crate) fn relative_part(&self) -> Option<(i64, DayPart)> {
        match self.get("relative-part")? {
            Word::DayPart(days, part) => Some((days, part)),
            _ => None,
        }
    }

    pub(crate) fn clock(&self) -> Option<Clock> {
        match self.get("clock")? {
            Word::Clock(clock) => Some(clock),
            _ => None,
        }
    }

    pub(crate) fn meridiem(&self) -> Option<u32> {
        match self.get("meridiem")? {
            Word::Meridiem(hours) => Some(hours),
            _ => None,
        }
    }

    /// The time of day that digits, a clock, "p.m." and a zone tell together.
    pub(crate) fn time_of_day(&self) -> Option<Clock> {
        let told = self.clock();
        let (hour, minute) = match (told, self.count("hour")) {
            (Some(clock), _) => (clock.hour, clock.minute),
            (None, Some(digits)) if digits >= 100 => (digits / 100, digits % 100),
            (None, hour) => (hour?, self.count("minutes").unwrap_or(0)),
        };
        let hour = match self.meridiem() {
            Some(later) if (1..=12).contains(&hour) => hour % 12 + later,
            None if hour < 24 => hour,
            _ => return None,
        };
        let second = told.and_then(|clock| clock.second);
        (minute < 60).then_some(Clock { hour, minute, second, zone: self.zone() })
    }

    /// The distance from UTC in minutes, told by name or in digits: "EST", "+02:00".
    pub(crate) fn zone(&self) -> Option<i32> {
        match (self.get("zone"), self.get("offset")) {
            (Some(Word::Zone(minutes)), _) => Some(minutes),
            (_, Some(Word::Clock(offset))) => {
                let minutes = i32::try_from(offset.hour * 60 + offset.minute).ok()?;
                Some(if self.has("+") { minutes } else { -minutes })
            }
            _ => None,
        }
    }

    pub(crate) fn holiday(&self) -> Option<Holiday> {
        match self.get("holiday")? {
            Word::Holiday(holiday) => Some(holiday),
            _ => None,
        }
    }

    pub(crate) fn vague(&self) -> Option<Vague> {
        match self.get("vague")? {
            Word::Vague(vague) => Some(vague),
            _ => None,
        }
    }

    pub(crate) fn every(&self) -> Option<Unit> {
        match self.get("every")? {
            Word::Every(unit) => Some(unit),
            _ => None,
        }
    }

    /// The year of a reign that a number counts: its Gregorian year.
    pub(crate) fn year_of_reign(&self) -> Option<i32> {
        let Word::Reign(first, years) = self.get("reign")? else { return None };
        let number = self.count("digits").or_else(|| self.ordinal()).unwrap_or(1);
        if (1..=years).contains(&number) { Some(first + i32::try_from(number).ok()? - 1) } else { None }
    }

    pub(crate) fn unit_shift(&self) -> Option<(i64, Unit)> {
        match self.get("unit-shift")? {
            Word::UnitShift(shift, unit) => Some((shift, unit)),
            _ => None,
        }
    }

    pub(crate) fn decade(&self) -> Option<i32> {
        match self.get("decade")? {
            Word::Decade(decade) => Some(decade),
            _ => None,
        }
    }

    /// Whether "BC" was matched.
    pub(crate) fn before_christ(&self) -> bool {
        self.get("era") == Some(Word::Era(true))
    }

    pub(crate) fn other_month(&self) -> Option<(Calendar, u32)> {
        match self.get("other-month")? {
            Word::OtherMonth(calendar, month) => Some((calendar, month)),
            _ => None,
        }
    }

    pub(crate) fn calendar(&self) -> Option<Calendar> {
        match self.get("calendar")? {
            Word::CalendarName(calendar) => Some(calendar),
            _ => None,
        }
    }

    pub(crate) fn period(&self) -> Option<(Amount, Unit)> {
        match self.get("period")? {
            Word::Period(count, unit) => Some((Amount::whole(count), unit)),
            _ => None,
        }
    }

    pub(crate) fn date(&self) -> Option<(i32, u32, u32)> {
        match self.get("date")? {
            Word::Date(year, month, day) => Some((year, month, day)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Reference, languages, tag};

    /// Every rule finds in its examples the value they state, and nothing in what is not its own.
    #[test]
    fn every_rule_does_what_its_examples_say() {
        let mut wrong = Vec::new();
        for reader in languages::all() {
            for rule in &reader.rules {
                for (published, text, expected) in rule.examples {
                    let found = found(reader.tag, rule.name, published, text);
                    if found.first().map(String::as_str) != Some(expected) {
                        let found = found.join(", ");
                        wrong.push(format!(
                            "{} {}: “{text}” on {published}, left “{found}”, right “{expected}”",
                            reader.tag, rule.name
                        ));
                    }
                }
                for text in rule.not {
                    // A rule that only keeps others away finds nothing itself: there none may find anything.
                    let found = match rule.examples {
                        [] => values(tagged(reader.tag, "2013-07-12", text).iter()),
                        _ => found(reader.tag, rule.name, "2013-07-12", text),
                    };
                    if let Some(found) = found.first() {
                        wrong.push(format!("{} {}: “{text}” is none, left {found}", reader.tag, rule.name));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    /// Every language reads its examples as it states.
    #[test]
    fn every_language_reads_its_examples() {
        let mut wrong = Vec::new();
        for language in languages::LANGUAGES {
            for (published, text, expected) in language.examples {
                let values = values(tagged(language.tag, published, text).iter()).join(", ");
                if values != *expected {
                    let tag = language.tag;
                    wrong
                        .push(format!("{tag}: “{text}” on {published}, left “{values}”, right “{expected}”"));
                }
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    /// A shared rule has no example of its own: those of the languages must run it.
    #[test]
    fn every_shared_rule_is_run_by_the_examples_of_a_language() {
        let languages = languages::LANGUAGES.iter();
        let run: std::collections::HashSet<String> = languages
            .flat_map(|language| language.examples.iter().map(|example| (language.tag, example)))
            .flat_map(|(tag, (published, text, _))| tagged(tag, published, text))
            .map(|expression| expression.rule)
            .collect();
        let shared = languages::shared_rules().map(|rule| rule.name);
        let idle: Vec<&str> = shared.filter(|name| !run.contains(*name)).collect();
        assert!(idle.is_empty(), "no example runs {}", idle.join(", "));
    }

    fn found(language: &str, rule: &str, published: &str, text: &str) -> Vec<String> {
        values(tagged(language, published, text).iter().filter(|expression| expression.rule == rule))
    }

    fn values<'a>(expressions: impl Iterator<Item = &'a crate::TimeExpression>) -> Vec<String> {
        expressions.map(crate::TimeExpression::value_and_modifier).collect()
    }

    fn tagged(language: &str, published: &str, text: &str) -> Vec<crate::TimeExpression> {
        let published = published.parse::<chrono::NaiveDate>().ok().and_then(|day| day.and_hms_opt(0, 0, 0));
        tag(text, &Reference { published, language: Some(language.to_owned()) })
    }
}
