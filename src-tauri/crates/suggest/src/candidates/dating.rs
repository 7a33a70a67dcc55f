//! Which of the times in a clause tells when its event was.

mod abroad;
mod clause;
mod order;
mod scene;

use std::collections::HashSet;
use std::ops::Range;

use chrono::NaiveDateTime;
use edtf::Precision;
use timex::{Anchor, TimeExpression, TimexType};

use abroad::{is_of_noun, is_told_of};
use clause::{is_in_relative, is_of_other};

pub(super) use clause::is_meanwhile;
pub(super) use order::{Side, side};
use order::{link, restates, side_of};
use scene::{is_certain, is_compared, is_of_leading_participle, is_of_noun_before};

use crate::clauses;
use crate::languages::Language;
use crate::prose::Prose;
use crate::verbs;
use crate::words::{Word, of_one_or_many};

/// How many different words of a game a text on one has: "games" alone are also sold.
const FEWEST_OF_GAME: usize = 2;

/// Whether a time is a quarter of a game, not of a year: "was hit late in the first quarter".
pub(super) fn is_of_game(prose: &Prose<'_>, time: &TimeExpression) -> bool {
    let bare = || !prose.text[time.range.clone()].contains(|c: char| c.is_ascii_digit());
    let game = || {
        let of_game = prose.words.iter().filter(|word| prose.language.is_of_game(&word.lower));
        of_game.map(|word| word.lower.as_str()).collect::<HashSet<_>>().len() >= FEWEST_OF_GAME
    };
    time.value.contains("-Q") && bare() && game()
}

/// Whether a time belongs to a name: "Orla Today", "the Post's Tomorrow show", "Weeks' family".
pub(super) fn is_in_name(words: &[&Word], at: usize, language: &Language) -> bool {
    let today = |word: &Word| word.capital && language.is_small_time(&word.lower);
    let begins = at.checked_sub(1).is_none_or(|before| words[before].mark && words[before].lower != "'");
    words.get(at).is_some_and(|word| today(word)) && !begins || is_show(words, at, language)
}

/// Whether a day of the week ends the name of a show whose host and the like is named: "Orla News Sunday host Ivo Lund".
fn is_show(words: &[&Word], at: usize, language: &Language) -> bool {
    let named = at.checked_sub(1).is_some_and(|before| words[before].capital);
    let part = |word: &&Word| language.is_of_show(&word.lower);
    named && is_weekday(words[at], language) && words.get(at + 1).is_some_and(part)
}

/// Whether a time, at a byte, stands in a quotation that the verb is not in.
pub(super) fn is_elsewhere(prose: &Prose<'_>, time: usize, verb: usize, told: &Range<usize>) -> bool {
    prose.quoted.iter().any(|quoted| {
        let holds = |at: usize| quoted.range.start <= at && at < quoted.range.end;
        holds(time)
            && !holds(verb)
            && (!holds(told.start) || prose.words_in(told).iter().any(|word| word.range.start == verb))
    })
}

/// Whether a time can date the verb at a place, or what is told at a byte without one: it hangs on no noun ("the fire of
/// 20 March") and stands in no clause of another verb.
pub(super) fn dates_verb(
    words: &[&Word],
    time: Range<usize>,
    verb: Option<usize>,
    anchor: usize,
    language: &Language,
) -> bool {
    let other = match verb {
        Some(verb) => is_of_other(words, &time, verb, language),
        None => language.code() != "en" && is_in_relative(words, time.start, language),
    };
    let apart = other || link(words, &time, verb.unwrap_or(0), language).is_some();
    let apart = apart || restates(words, &time, language);
    let apart = apart || is_compared(words, &time, language) || is_of_name(words, &time, language);
    if apart || is_aim(words, &time, language) || is_of_leading_participle(words, &time, anchor, language) {
        return false;
    }
    if language.code() != "en" {
        let compared = language.code() == "de"
            && time.start.checked_sub(1).is_some_and(|at| matches!(words[at].lower.as_str(), "als" | "wie"));
        return !(compared
            || describes_apart(words, &time, anchor, language)
            || language.is_romance() && is_in_apposition(words, &time, anchor, language)
            || is_of_noun(words, &time, language)
            || is_told_of(words, &time, language));
    }
    !(hangs(words, &time, anchor, language)
        || is_in_apposition(words, &time, anchor, language)
        || is_of_thing(words, &time, anchor, language)
        || describes_noun(words, time, anchor, language))
}

/// Whether a year tells which of several bears a name: "die Saison 2022", "at Harbour Days 2013", not "Ende 2022".
fn is_of_name(words: &[&Word], time: &Range<usize>, language: &Language) -> bool {
    let Some(before) = time.start.checked_sub(1).map(|at| words[at]) else { return false };
    let year = time.len() == 1 && words[time.start].is_figure();
    year && (before.capital || language.is_romance())
        && !before.mark
        && !before.is_figure()
        && time.start > 1
        && !language.is_structural(&before.lower)
        && !language.is_time(&before.lower)
        && !language.may_be_past(&before.lower)
        && !language.ends_as_past(&before.lower)
        && !language.is_part_of_year(&before.lower)
}

/// Whether a time is only what something is for: "una protesta para el sábado".
fn is_aim(words: &[&Word], time: &Range<usize>, language: &Language) -> bool {
    let small = |at: &usize| !language.is_determiner(&words[*at].lower);
    let aims = (0..time.start).rev().find(small).is_some_and(|at| language.opens_aim(&words[at].lower));
    // "Per domani" plans nothing by itself.
    let mut other = (0..words.len()).filter(|at| !time.contains(at));
    aims && !other.any(|at| language.plans(&words[at].lower))
}

/// Whether a time stands between commas after a participle that describes who is told of: ", élue en juin 2020, a démissionné".
fn describes_apart(words: &[&Word], time: &Range<usize>, verb: usize, language: &Language) -> bool {
    let comma = |at: &usize| words[*at].lower == ",";
    let Some(opening) = (0..time.start).rev().find(comma) else { return false };
    // Behind the verb it describes the noun before it: "morto come Lund, ucciso in ottobre".
    let noun = opening.checked_sub(1).is_some_and(|at| {
        let word = &words[at].lower;
        !language.ends_as_participle(word) && !language.may_be_past(word)
    });
    let closed = noun && words[opening].range.start > verb
        || (time.end..words.len()).find(comma).is_some_and(|at| words[at].range.start < verb);
    let participle = words.get(opening + 1).is_some_and(|word| {
        !word.capital
            && language.ends_as_participle(&word.lower)
            && !language.is_small(&word.lower)
            && !language.bears_day(&word.lower)
    });
    language.is_romance() && opening > 0 && opening + 1 < time.start && closed && participle
}

/// Whether a time stands between commas before the verb, in what tells who somebody is: "Lund, a rival in the election of
/// 2022, left", not "Lund, in May 2022, left".
fn is_in_apposition(words: &[&Word], time: &Range<usize>, verb: usize, language: &Language) -> bool {
    let comma = |at: &usize| words[*at].lower == ",";
    let Some(opening) = (1..time.start).rev().find(comma) else { return false };
    let closed = (time.end..words.len()).find(comma).is_some_and(|at| words[at].range.start < verb);
    let small = |word: &Word| language.is_preposition(&word.lower) || language.is_time(&word.lower);
    let first = words[opening + 1];
    let brings = language.brings_in(&first.lower);
    // "In Vell, Lund, a rival in 2022, left": the first comma ends what leads in.
    let leads_in = small(words[0]) && !(1..opening).any(|at| comma(&at));
    let noun = |word: &&Word| !language.is_small(&word.lower) && !small(word);
    let told = words[opening + 1..time.start].iter().any(noun);
    closed && told && (brings || !small(first)) && !first.mark && !leads_in
}

/// Whether a time hangs on a word before it: "the fire of 20 March", "more than in 2010".
fn hangs(words: &[&Word], time: &Range<usize>, verb: usize, language: &Language) -> bool {
    let before = time.start.checked_sub(1).map_or("", |before| words[before].lower.as_str());
    let planned = words.iter().any(|word| language.plans(&word.lower));
    let clause = (0..time.start).rev().take_while(|at| !words[*at].mark);
    let compared = clause.into_iter().any(|at| match words[at].lower.as_str() {
        "than" => at + 1 == time.start || !clauses::counts(words[at + 1]),
        "as" => at > 1 && words[at - 2].lower == "as",
        word => word == "compared",
    });
    let later = words.iter().position(|word| word.range.start > verb).unwrap_or(words.len());
    matches!(before, "of" | "than" | "through")
        || before == "for" && !planned
        || compared
        || is_apart(words, time, later, language)
}

/// Fewest words in brackets that tell something of their own.
const FEWEST_IN_BRACKETS: usize = 5;

/// Whether a time belongs to what is told apart after the verb: "the theft of boats beginning in 2014", ", citing a note
/// that ten were held on Monday", "(he lost another on Monday)".
fn is_apart(words: &[&Word], time: &Range<usize>, after_verb: usize, language: &Language) -> bool {
    let lower = |at: usize| words[at].lower.as_str();
    let begins = time.start.checked_sub(2).filter(|at| *at >= after_verb);
    if begins.is_some_and(|at| {
        matches!(lower(at), "beginning" | "starting") && language.is_preposition(lower(at + 1))
    }) {
        return true;
    }
    let opening = (after_verb..time.start).rev().find(|at| matches!(lower(*at), "(" | ")"));
    if opening.is_some_and(|at| lower(at) == "(" && time.start > at + FEWEST_IN_BRACKETS) {
        return true;
    }
    let done_by = (after_verb + 1..time.start)
        .rev()
        .find(|at| verbs::is_done_by(words, *at, language) && !clauses::is_break(words[at - 1]));
    if done_by.is_some_and(|at| !words[at..time.start].iter().any(|word| clauses::is_break(word))) {
        return true;
    }
    let brings = (after_verb..time.start).rev().find(|at| {
        words[*at].lower == "," && words.get(at + 1).is_some_and(|next| language.brings_in(&next.lower))
    });
    if brings.is_some() {
        return true;
    }
    let participle = (after_verb..time.start).rev().find(|at| {
        lower(*at).ends_with("ing") && at.checked_sub(1).is_some_and(|before| lower(before) == ",")
    });
    participle.is_some_and(|at| (at..time.start).any(|at| clauses::is_finite(words, at, language)))
}

/// Whether a time is itself what is told of, or only since when something is: "2019 was the year", "a strike dating back
/// to 2007", "a design from 2015".
fn is_of_thing(words: &[&Word], time: &Range<usize>, verb: usize, language: &Language) -> bool {
    let before = |back: usize| time.start.checked_sub(back).map(|at| words[at]);
    let word = |back: usize| before(back).map_or("", |word| word.lower.as_str());
    let next = words.get(time.end);
    let reaches = matches!(word(1), "to" | "from") && matches!(word(2), "dating" | "back");
    let followed = before(3).is_some_and(|word| !word.mark && !language.is_structural(&word.lower));
    let described = before(2).is_some_and(|participle| {
        participle.range.start > verb
            && participle.lower.ends_with("ed")
            && language.is_past_form(&participle.lower)
    });
    if matches!(word(1), "in" | "on") && described && followed {
        return true;
    }
    if is_done_to_noun(words, time.start, verb, language)
        || is_of_event(words, time.start, verb, language)
        || is_bearer(words, time, verb, language)
    {
        return true;
    }
    if word(1) == "since" && is_ranked(words, time.start - 1, verb, language) {
        return true;
    }
    let goes_on =
        next.is_some_and(|next| matches!(next.lower.as_str(), "to" | "until" | "on" | "through" | "–" | "-"));
    let quote = usize::from(matches!(word(2), "\"" | "”"));
    let noun = before(2 + quote).filter(|word| !word.mark);
    let one = |noun: &Word| matches!(noun.lower.as_str(), "one" | "ones" | "that" | "those");
    let made = word(1) == "from"
        && !goes_on
        && noun.is_some_and(|noun| one(noun) || !language.is_small(&noun.lower));
    // "A song about the sixties".
    let words_of_time = words[time.clone()].iter().map(|word| word.lower.as_str());
    let about = words_of_time.take(2).eq(["about", "the"])
        && before(1).is_some_and(|noun| !noun.mark && !language.is_small(&noun.lower));
    let is = next.is_some_and(|next| next.range.start == verb && language.is_be(&next.lower));
    reaches || made || about || is && before(1).is_none_or(|word| word.mark)
}

/// Whether "since", at a place, tells among which something is the first or the greatest: "the largest fair in Orla since".
fn is_ranked(words: &[&Word], since: usize, verb: usize, language: &Language) -> bool {
    let phrase = (1..since).rev().take_while(|at| words[*at].range.start > verb && !words[*at].mark);
    phrase.into_iter().any(|at| {
        let word = words[at].lower.as_str();
        let ranks = word.ends_with("est") && !NOUNS_IN_EST.contains(&word)
            || matches!(word, "first" | "last" | "worst" | "best" | "only" | "most" | "least");
        ranks && is_certain(words[at - 1], language)
    })
}

/// Nouns that end as superlatives do.
const NOUNS_IN_EST: &[&str] = &[
    "arrest",
    "chest",
    "conquest",
    "contest",
    "crest",
    "forest",
    "guest",
    "harvest",
    "interest",
    "midwest",
    "nest",
    "northwest",
    "pest",
    "priest",
    "protest",
    "quest",
    "request",
    "rest",
    "southwest",
    "test",
    "unrest",
    "west",
];

/// Whether a time stands right behind a participle that tells of a noun after the verb: "the questions asked last June".
fn is_done_to_noun(words: &[&Word], time: usize, verb: usize, language: &Language) -> bool {
    let Some([noun, participle]) = time.checked_sub(2).map(|at| [words[at], words[at + 1]]) else {
        return false;
    };
    participle.range.start > verb
        && participle.lower.ends_with("ed")
        && language.is_past_form(&participle.lower)
        && !noun.mark
        && !noun.capital
        && !language.is_structural(&noun.lower)
        && !noun.lower.ends_with("ly")
}

/// Whether a month is somebody's name, who does what the verb after it tells: "June sued the town", not "June saw the fair".
fn is_bearer(words: &[&Word], time: &Range<usize>, verb: usize, language: &Language) -> bool {
    let first = words[..time.start].iter().all(|word| word.mark);
    let acts = words.get(time.end).is_some_and(|next| {
        next.range.start == verb
            && !language.is_auxiliary(&next.lower)
            && !language.is_state(&next.lower)
            && !matches!(next.lower.as_str(), "brought" | "marked" | "began" | "ended" | "passed" | "came")
    });
    let name = |word: &Word| matches!(word.lower.as_str(), "april" | "may" | "june" | "august");
    first && acts && time.len() == 1 && name(words[time.start])
}

/// Most words from a preposition to the noun of the event that it is about.
const FARTHEST_EVENT: usize = 5;

/// Whether a time tells of which event behind the verb something is: "prosecuted Lund for the robbery in October".
fn is_of_event(words: &[&Word], time: usize, verb: usize, language: &Language) -> bool {
    let joined = time.checked_sub(1).is_some_and(|at| matches!(words[at].lower.as_str(), "in" | "on"));
    let Some(noun) = time.checked_sub(2).filter(|at| joined && words[*at].range.start > verb) else {
        return false;
    };
    let event = of_one_or_many(&words[noun].lower, |noun| language.is_event_noun(noun));
    let mut before =
        (noun.saturating_sub(FARTHEST_EVENT)..noun).rev().take_while(|at| words[*at].range.start > verb);
    let the = before.find(|at| language.is_determiner(&words[*at].lower));
    let governs = |at: usize| {
        words[at].range.start > verb && language.stands_about_event(&words[at].lower)
            || matches!(words[at].lower.as_str(), "in" | "at" | "during")
                && is_of_noun_before(words, at, verb, language)
    };
    event && the.and_then(|at| at.checked_sub(1)).is_some_and(governs)
}

/// Whether a bare month or year stands right before a noun: "with April votes", "the author and 2020 rival".
fn is_attribute(words: &[&Word], time: &Range<usize>, language: &Language) -> bool {
    let [Some(before), Some(next)] =
        [time.start.checked_sub(1).map(|at| words[at]), words.get(time.end).copied()]
    else {
        return false;
    };
    let bare = time.len() == 1 && words[time.start].lower.chars().all(char::is_alphanumeric);
    let year = words[time.start].is_figure();
    let month = language.is_time(&words[time.start].lower) && words[time.start].capital;
    let joined = language.stands_before_noun(&before.lower) || year && language.is_conjunction(&before.lower);
    let season = matches!(words[time.start].lower.as_str(), "winter" | "spring" | "summer" | "autumn");
    let holiday = words[time.start].capital && !year && !month;
    let free = !before.mark && !language.is_preposition(&before.lower);
    // "The Orla morning show".
    let hour = matches!(words[time.start].lower.as_str(), "morning" | "afternoon" | "evening" | "night");
    let holiday = holiday || hour && before.capital && !language.is_time(&before.lower);
    if is_set(words, time, next, language) {
        return true;
    }
    bare && may_be_noun(next, language)
        && !language.is_time(&next.lower)
        && ((year || month) && joined || (season || holiday) && free && !next.capital)
}

/// Whether a day stands behind "a scheduled" and before its noun: "the planned 15 May sailing".
fn is_set(words: &[&Word], time: &Range<usize>, next: &Word, language: &Language) -> bool {
    let lower = |back: usize| time.start.checked_sub(back).map_or("", |at| words[at].lower.as_str());
    matches!(
        lower(1),
        "scheduled" | "planned" | "proposed" | "threatened" | "expected" | "intended" | "deadly"
    ) && language.is_determiner(lower(2))
        && may_be_noun(next, language)
        && !next.capital
}

/// Whether a time only describes a noun: "a 2010 report", "Orla's July fair". One that names an event dates the verb
/// where it is the subject or tells the occasion: "at Monday's meeting".
fn describes_noun(words: &[&Word], time: Range<usize>, verb: usize, language: &Language) -> bool {
    let before = |at: usize| at.checked_sub(1).map_or("", |before| words[before].lower.as_str());
    let owner = before(time.start);
    let is = |at: usize, wanted: &str| words.get(at).is_some_and(|word| word.lower == wanted);
    let parted = is(time.end, "'") && is(time.end + 1, "s");
    let time = time.start..time.end + if parted { 2 } else { 0 };
    let last = words.get(time.end.saturating_sub(1));
    let owns = parted || last.is_some_and(|word| word.lower.ends_with("'s") || word.lower == "s");
    let owned = language.is_determiner(owner) || owner.ends_with("'s") || owner.ends_with("s'");
    // "The Sept. 11, 2001, attacks".
    let dotted = language.is_determiner(owner) && is(time.end, ",") && words[time.end - 1].is_figure();
    let next = words.get(time.end + usize::from(dotted));
    let follows = time.start.checked_sub(1).is_some_and(|at| side_of(words, at, language).is_some());
    let quoted = next.is_some_and(|next| next.mark && matches!(next.lower.as_str(), "“" | "\"" | "‘"));
    if owns && (follows || quoted) {
        return true;
    }
    let compound =
        words[time.clone()].iter().any(|word| word.lower == "-") && !language.is_preposition(owner);
    if !(owns || owned || compound || is_attribute(words, &time, language))
        || !next.is_some_and(|next| may_be_noun(next, language))
    {
        return false;
    }
    let noun = words[time.end + usize::from(dotted)..]
        .iter()
        .take(4)
        .take_while(|word| !word.mark || word.lower == "-");
    let event = noun.into_iter().any(|word| {
        language.is_event_noun(word.lower.strip_suffix('s').unwrap_or(&word.lower))
            || language.is_event_noun(&word.lower)
    });
    let owner = owner_start(words, time.start.saturating_sub(usize::from(!owns)), language);
    let occasion = before(owner);
    let subject = words[time.start].range.start < verb;
    let at = matches!(occasion, "at" | "in" | "during")
        && !owner.checked_sub(1).is_some_and(|at| is_of_noun_before(words, at, verb, language));
    // Whatever bears a day of the week is that day's: "in her Tuesday primary".
    let weekday = (owned || owns) && words[time.clone()].iter().any(|word| is_weekday(word, language));
    !(event && (subject || at || language.takes_part(occasion)) || weekday && at)
}

/// Whether a word is a day of the week, perhaps one to which something belongs: "Monday's".
fn is_weekday(word: &Word, language: &Language) -> bool {
    let day = word.lower.trim_end_matches("'s");
    day.ends_with("day") && !language.is_small_time(day)
}

/// Where the name begins of whom a noun belongs to, at its last word: "Mr. Lund's".
fn owner_start(words: &[&Word], last: usize, language: &Language) -> usize {
    let named = |at: &usize| {
        let word = words[*at];
        (word.capital || word.lower == ".") && !language.is_preposition(&word.lower)
    };
    let owns = words.get(last).is_some_and(|word| word.lower.ends_with("'s") || word.lower.ends_with("s'"));
    last - if owns { (0..last).rev().take_while(named).count() } else { 0 }
}

/// Whether a word after a time may be a noun that the time describes.
fn may_be_noun(word: &Word, language: &Language) -> bool {
    let small = language.is_preposition(&word.lower)
        || language.is_auxiliary(&word.lower)
        || language.is_adverb(&word.lower)
        || language.is_conjunction(&word.lower)
        || language.opens_clause(&word.lower)
        || language.is_that(&word.lower)
        || language.is_determiner(&word.lower)
        || language.is_pronoun(&word.lower)
        || language.is_infinitive(&word.lower)
        || language.happens(&word.lower)
        || word.lower.ends_with("ed")
        || word.lower.ends_with("ly");
    !word.mark && (word.capital || !small)
}

/// Whether a time lies after the day of publication, and so dates nothing that is told as past.
pub(super) fn is_later(time: &TimeExpression, published: Option<NaiveDateTime>) -> bool {
    let earliest = time.edtf.as_ref().and_then(|edtf| edtf.bounds().earliest);
    earliest.zip(published).is_some_and(|(earliest, published)| earliest.date() > published.date())
}

/// Whether a time is the day of publication.
pub(super) fn is_today(time: &TimeExpression, published: Option<NaiveDateTime>) -> bool {
    let earliest = time.edtf.as_ref().and_then(|edtf| edtf.bounds().earliest);
    earliest.zip(published).is_some_and(|(earliest, published)| earliest.date() == published.date())
}

/// Whether a time is a day that is told with its month and year.
pub(super) fn is_whole_day(time: &TimeExpression) -> bool {
    let day = time.edtf.as_ref().is_some_and(|edtf| edtf.precision() == Precision::Day);
    day && time.anchor == Anchor::None
}

/// Whether a time lies before the day of publication, and so dates nothing that will be.
pub(super) fn is_earlier(time: &TimeExpression, published: Option<NaiveDateTime>) -> bool {
    let latest = time.edtf.as_ref().and_then(|edtf| edtf.bounds().latest);
    latest.zip(published).is_some_and(|(latest, published)| latest.date() < published.date())
}

/// Whether the main clause tells what will be, before the verb that tells it.
pub(super) fn wills(words: &[&Word], aside: &[bool], verb: Option<usize>) -> bool {
    let will = |word: &Word| matches!(word.lower.as_str(), "will" | "shall");
    let leads = |word: &Word| verb.is_none_or(|verb| word.range.start < verb);
    words.iter().zip(aside).any(|(word, aside)| !aside && will(word) && leads(word))
}

/// Whether a clause without a past verb can tell of a later day: "opens on Friday", not "hails the speech on Friday".
pub(super) fn tells_of_later(words: &[&Word], language: &Language) -> bool {
    let scheduled = |word: &&Word| !word.capital && language.is_scheduled(&word.lower);
    !language.lists_schedules() || words.iter().any(scheduled)
}

/// Fewest words before a time that tells of what leads in to a sentence: "In addition to its order Monday, it".
const FEWEST_LEADING: usize = 3;

/// Whether a time ends what leads in to a sentence, and so may belong to a noun there.
pub(super) fn ends_lead_in(words: &[&Word], time: &Range<usize>, verb: usize) -> bool {
    let before = words.partition_point(|word| word.range.start < time.start);
    let between = words.iter().filter(|word| time.end <= word.range.start && word.range.start < verb);
    before >= FEWEST_LEADING && between.into_iter().any(|word| word.lower == ",")
}

/// Whether a day stands behind what tells less closely when: "two weeks later, on 13 September".
pub(super) fn is_told_closer(words: &[&Word], times: &[TimeExpression], time: &TimeExpression) -> bool {
    let is_day = |time: &TimeExpression| {
        let day = time.edtf.as_ref().is_some_and(|edtf| edtf.precision() == Precision::Day);
        day && time.modifier.is_none()
    };
    let next = times.partition_point(|other| other.range.start < time.range.end);
    let Some(next) = times.get(next).filter(|next| is_day(next) && !is_day(time)) else { return false };
    let between =
        words.iter().filter(|word| time.range.end <= word.range.start && word.range.start < next.range.start);
    let between: Vec<&str> = between.map(|word| word.lower.as_str()).collect();
    matches!(between[..], [","] | [",", "on" | "am" | "le" | "el" | "il"])
}

/// The date nearest to the verb among those that the clause itself tells; one after the verb rather than one that `waits`.
pub(super) fn governing_time(
    times: &[TimeExpression],
    told: &Range<usize>,
    verb: usize,
    own: impl Fn(&TimeExpression) -> bool,
    waits: impl Fn(&TimeExpression) -> bool,
) -> Option<usize> {
    let first = times.partition_point(|time| time.range.start < told.start);
    let inside = (first..).zip(&times[first..]).take_while(|(_, time)| time.range.end <= told.end);
    let dates = inside.filter(|(_, time)| is_date(time) && own(time));
    let dates: Vec<(usize, &TimeExpression)> = dates.collect();
    let nearest = dates.iter().min_by_key(|(_, time)| (waits(time), time.range.start.abs_diff(verb)))?;
    let later = |time: &TimeExpression| nearest.1.range.end <= time.range.start && !waits(time);
    let finer = dates.iter().find(|(_, time)| later(time) && is_within(time, nearest.1));
    Some(finer.unwrap_or(nearest).0)
}

/// Whether a time is a day of another, longer one: "on 10 July" of "in 2005".
fn is_within(time: &TimeExpression, other: &TimeExpression) -> bool {
    let day = |time: &TimeExpression| {
        let bounds = time.edtf.as_ref()?.bounds();
        Some((bounds.earliest?.date(), bounds.latest?.date()))
    };
    let plain = time.modifier.is_none() && other.modifier.is_none();
    day(time).zip(day(other)).is_some_and(|((first, last), (from, to))| {
        plain && first == last && from < to && from <= first && first <= to
    })
}

/// From how likely, in percent, that a date is told at all, a date is taken.
const LIKELY_TOLD: u8 = 60;

/// Whether an expression can date an event: a point in time, not "recently", a length or a habit, nor "at 9 a.m." of a
/// day that is only supposed.
pub(super) fn is_date(time: &TimeExpression) -> bool {
    let untold = time.alternatives.iter().filter(|alternative| alternative.edtf.is_none());
    let told = 100 - untold.map(|alternative| alternative.weight.min(100)).max().unwrap_or(0);
    matches!(time.kind, TimexType::Date | TimexType::Time)
        && !time.value.ends_with("_REF")
        && told >= LIKELY_TOLD
}
