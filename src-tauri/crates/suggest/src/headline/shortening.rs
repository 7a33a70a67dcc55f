//! Where a long line ends: after a whole clause or phrase, never within a name, a list or a quotation.

use super::left_open::is_left_open;
use super::needed::{determiner, is_needed, tells_which};
use super::{LONGEST, joined};
use crate::clauses;
use crate::languages::{Language, Lower};
use crate::verbs;
use crate::words::Word;

/// Longest headline where no shorter one tells the whole assertion, in characters.
pub(super) const LONGEST_WHOLE: usize = 280;

/// Longest headline where none that is shorter ends with a clause or phrase, in characters: only lists are longer.
const LONGEST_UNCUT: usize = 480;

/// A line that is no longer than this, in characters, is not cut within a clause.
const LITTLE_MORE: usize = 170;

/// Longest headline that tells when it was where a shorter one would not, in characters.
pub(super) const LONGEST_DATED: usize = 190;

/// Shortest headline that a long line is cut to, in characters.
const SHORTEST: usize = 50;

/// Shortest headline that ends with a clause where no longer one fits, in characters.
const SHORTEST_OF_LONG: usize = 40;

/// Shortest headline that ends with a clause rather than with a later phrase, in characters.
const SHORTEST_CLAUSE: usize = 80;

/// What a line must keep, as ends in bytes.
pub(super) struct Told {
    /// Where the verb ends that tells the event.
    pub(super) verb: usize,
    /// Where the time behind it ends, if there is one.
    pub(super) dated: usize,
}

/// How well a line can end before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Border {
    /// Before what tells more of a certain noun, or what a noun such as "claim" says.
    Weak,
    /// Before a preposition: what it tells of is left out.
    Phrase,
    /// Before another clause, or what a mark sets apart.
    Clause,
}

/// Where a line can end: before which word, how long it then is in characters, and how well.
type Ends = Vec<(usize, usize, Border)>;

/// Cut after the last clause that fits and holds the verb and when it was, else after the last phrase; a longer line rather
/// than a broken one.
pub(super) fn shortened<'w>(
    text: &str,
    words: &[&'w Word],
    told: &Told,
    language: &Language,
) -> Vec<&'w Word> {
    let whole = without_opened(words, without_end(words), language);
    let length = |end: usize| joined(text, &words[..end]).chars().count();
    if length(whole) <= LONGEST {
        return words[..whole].to_vec();
    }
    let aside = clauses::subordinate(words, language);
    let verb = words.partition_point(|word| word.range.start < told.verb) + 1;
    let dated = words.partition_point(|word| word.range.start < told.dated);
    let kind = |end: usize| {
        let aims = || end == dated && is_purpose(words, verb, end, language) && is_balanced(&words[..end]);
        border(words, end, &aside, language).or_else(|| aims().then_some(Border::Phrase))
    };
    let borders: Ends =
        (verb.min(whole)..whole).filter_map(|end| Some((end, length(end), kind(end)?))).collect();
    let first_longer = || borders.iter().find(|(_, length, _)| *length > LONGEST).map(|(end, ..)| *end);
    let clause = |(_, length, border): &&(usize, usize, Border)| {
        (LONGEST..=LITTLE_MORE).contains(length) && *border == Border::Clause
    };
    let end = end_behind_date(&borders, dated, (whole, length(whole)))
        .or_else(|| last(&borders, SHORTEST_CLAUSE, Border::Clause))
        .or_else(|| borders.iter().find(clause).map(|(end, ..)| *end))
        .or_else(|| last(&borders, SHORTEST, Border::Phrase))
        .or_else(|| last(&borders, SHORTEST, Border::Weak))
        .or_else(|| first_longer().filter(|end| length(*end) <= LONGEST_WHOLE))
        .or_else(|| (length(whole) <= LONGEST_WHOLE).then_some(whole))
        .or_else(|| {
            let completes = |end: usize| completes_noun(words, end, &aside, language);
            (verb.min(whole)..whole).rev().find(|end| length(*end) <= LONGEST_WHOLE && completes(*end))
        })
        .or_else(|| (length(whole) <= LONGEST_UNCUT).then_some(whole))
        .unwrap_or_else(|| fitting(words, whole, language, length));
    words[..end].to_vec()
}

/// Where a line ends that keeps when it was; `whole` is where it ends uncut, and how long it then is.
fn end_behind_date(borders: &Ends, dated: usize, whole: (usize, usize)) -> Option<usize> {
    let behind: Ends = borders.iter().filter(|(end, ..)| *end >= dated).copied().collect();
    let (uncut, length) = whole;
    let little_more = || (length <= LITTLE_MORE).then_some(uncut);
    let first = || {
        let strong = behind.iter().filter(|(.., border)| *border > Border::Weak);
        let mut found = strong.map(|(end, length, _)| (*end, *length)).chain([whole]);
        found.find(|(_, length)| (LONGEST..=LONGEST_DATED).contains(length)).map(|(end, _)| end)
    };
    last(&behind, SHORTEST_CLAUSE, Border::Clause)
        .or_else(little_more)
        .or_else(|| last(&behind, SHORTEST, Border::Phrase))
        .or_else(first)
        .or_else(|| last(&behind, SHORTEST_OF_LONG, Border::Clause))
}

/// Whether what completes a noun begins at a word, which in a very long line is left out too.
fn completes_noun(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    let word = &words[end].lower;
    let completes = language.is_preposition(word) && !language.is_of(word) && !language.is_infinitive(word);
    // "Up | from 60 percent".
    let turned = matches!(words[end - 1].lower.as_str(), "up" | "down") && language.code() == "en";
    completes && !turned && !is_governed(words, end, language) && is_whole(words, end, aside, language)
}

/// Whether "to" behind a verb that has its object opens what it was done for: "closed the pier on Monday | to save it", not
/// "pleaded guilty Monday | to theft", "told guards on Monday | to leave", "from 2007 | to 2020".
fn is_purpose(words: &[&Word], verb: usize, end: usize, language: &Language) -> bool {
    let object =
        |word: &&Word| language.is_determiner(&word.lower) || word.capital && !language.is_time(&word.lower);
    let told = verb.checked_sub(1).is_some_and(|verb| language.cue(&words[verb].lower).is_some());
    let does = words.get(end + 1).is_some_and(|next| {
        !next.mark && !next.capital && !next.is_figure() && !language.is_structural(&next.lower)
    });
    let object = words[verb.min(end)..end].first().is_some_and(object);
    language.is_infinitive(&words[end].lower) && does && object && !told
}

/// The last of some ends that makes a line of some length.
fn last(ends: &Ends, least: usize, kind: Border) -> Option<usize> {
    let fits =
        |(_, length, border): &&(usize, usize, Border)| (least..=LONGEST).contains(length) && *border >= kind;
    ends.iter().rev().find(fits).map(|(end, ..)| *end)
}

/// The words without the marks that end the sentence; the dot of an abbreviation stays.
fn without_end(words: &[&Word]) -> usize {
    let ended = words.iter().rev().take_while(|word| word.mark && !closes(word)).count();
    let whole = words.len() - ended;
    let dotted = words[..whole].last().is_some_and(|word| word.lower.contains('.'));
    whole + usize::from(dotted && ended > 0)
}

/// Without what opens a clause that somebody else tells: "in May, after | Orla News reported", not "the day after".
fn without_opened(words: &[&Word], whole: usize, language: &Language) -> usize {
    let opens = |at: usize| {
        let close = at > 0 && language.is_time(&words[at - 1].lower);
        let word = words[at].lower.as_str();
        let points = word == "that" && at > 0 && language.is_preposition(&words[at - 1].lower);
        let begins = at > 0 && words[at - 1].lower == "," && language.is_preposition(word);
        language.is_conjunction(word) || language.opens_clause(word) && !close && !points || begins
    };
    let opening = (1..whole).rev().take_while(|at| opens(*at)).count();
    let kept = whole - opening;
    // "Said little about how": its preposition would hang.
    if opening > 0 && kept > 0 && language.is_preposition(&words[kept - 1].lower) {
        return whole;
    }
    kept - words[..kept].iter().rev().take_while(|word| word.lower == ",").count()
}

/// As many words as fit, where nothing ends within the length of a headline.
fn fitting(words: &[&Word], whole: usize, language: &Language, length: impl Fn(usize) -> usize) -> usize {
    let mut end = (1..whole).take_while(|end| length(*end) <= LONGEST_WHOLE).last().unwrap_or(0);
    let in_name =
        |end: usize| words[end - 1].capital && words.get(end).is_some_and(|next| next.capital || next.mark);
    while end > 1 && (dangles(words[end - 1], language) || in_name(end)) {
        end -= 1;
    }
    end
}

/// How well the line can end before a word, if at all.
fn border(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> Option<Border> {
    let kind = kind(words, end, aside, language).filter(|_| is_whole(words, end, aside, language))?;
    let weak = tells_which(words, end, aside, language);
    Some(if weak { Border::Weak } else { kind })
}

/// What ends before a word.
fn kind(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> Option<Border> {
    let next = words[end];
    let opens = aside[end] && !aside[end - 1];
    // What an English colon announces is what happened: "brings a warning | : the pier sinks".
    let hour = words[end - 1].lower.ends_with(|c: char| c.is_ascii_digit());
    let colon = next.lower == ":" && !hour && language.code() != "en";
    let mark =
        (colon || matches!(next.lower.as_str(), "," | ";" | "—" | "–")) && !is_in_list(words, end, language);
    let another = language.is_conjunction(&next.lower)
        && !is_list_item(words, end, language)
        && end + 1 < words.len()
        && verbs::is_past(words, end + 1, language)
        && !joins_adjectives(words, end, language);
    if opens && !next.mark || mark || another {
        return Some(Border::Clause);
    }
    let phrase = begins_circumstance(words, end, language) && !is_particle(words, end, language);
    let whole = || !is_list_item(words, end, language) && !begins_another(words, end, language);
    let known = if is_about_certain(words, end, language) { Border::Weak } else { Border::Phrase };
    (phrase && !is_governed(words, end, language) && whole()).then_some(known)
}

/// Whether "and" stands between two words that describe one noun: "an able | and determined pilot".
fn joins_adjectives(words: &[&Word], and: usize, language: &Language) -> bool {
    let article = and >= 2 && matches!(words[and - 2].lower.as_str(), "a" | "an");
    let noun = words.get(and + 2).is_some_and(|next| {
        !next.mark
            && !next.capital
            && !language.is_structural(&next.lower)
            && !language.is_time(&next.lower)
            && !next.lower.ends_with("ly")
    });
    language.code() == "en" && article && noun
}

/// Whether what follows belongs to the verb before it: "shot | at boats", "began | in May".
fn is_governed(words: &[&Word], end: usize, language: &Language) -> bool {
    let last = words[end - 1];
    let held = language.code() == "en" && language.may_be_past(&last.lower) && !last.capital;
    held || verbs::is_past(words, end - 1, language)
        || last.lower.ends_with("ed")
        || last.lower.ends_with("ing")
        || language.cue(&last.lower).is_some()
        || end > 1 && language.is_infinitive(&words[end - 2].lower)
        || may_be_verb(words, end, language)
}

/// Whether where something was may tell which one a noun with "the" means that something else is about: "files about the wars
/// | in Vell", not "closed the pier | in Vell" or "in the harbour | on Monday".
fn is_about_certain(words: &[&Word], end: usize, language: &Language) -> bool {
    let Some((at, noun)) = determiner(words, end, language) else { return false };
    let before = at.checked_sub(1).map_or(Lower::NOTHING, |before| &words[before].lower);
    let certain = !matches!(noun.lower.as_str(), "a" | "an") && !noun.is_number();
    let dates = words.get(end + 1).is_some_and(|next| next.is_figure() || language.is_time(&next.lower));
    language.code() == "en"
        && certain
        && !dates
        && language.is_preposition(before)
        && !language.opens_circumstance(before)
        && !language.is_of(before)
}

/// Whether the words before an end tell something whole.
fn is_whole(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    let (last, next) = (words[end - 1], words[end]);
    let opens_aside = end > 1 && words[end - 2].lower == "," && last.lower.ends_with("ing")
        || next.lower == "that" && is_begun(words, end);
    !(opens_aside
        || next.lower == "," && is_participle(words, end - 1, language)
        || follows_joint(words, end, language)
        || dangles(last, language)
        || is_completed(words, end, language)
        || matches!(next.lower.as_str(), "than" | "per")
        || is_half_of_phrase(words, end, language)
        || is_left_open(words, end, aside, language)
        || is_needed(words, end, aside, language)
        || !is_balanced(&words[..end])
        || lacks_verb(words, end, aside, language))
}

/// Whether a preposition at a word begins where, when or by whom.
fn begins_circumstance(words: &[&Word], at: usize, language: &Language) -> bool {
    let word = &words[at].lower;
    let next = words.get(at + 1);
    let doing =
        *word != "by" && next.is_some_and(|next| next.lower.ends_with("ing")) && language.code() == "en";
    let named = next.is_some_and(|next| next.capital);
    let day =
        *word == "on" && next.is_some_and(|next| language.is_time(&next.lower)) && language.code() == "en";
    language.opens_circumstance(word) && !doing || language.opens_named_circumstance(word) && named || day
}

/// Whether the last word may be a verb whose object follows: a Romance infinitive or participle, an English word right behind
/// "and"; perhaps with an adverb behind it.
fn may_be_verb(words: &[&Word], end: usize, language: &Language) -> bool {
    let adverb = words[end - 1].lower.ends_with("mente") || words[end - 1].lower.ends_with("ment");
    let last = words[end - 1 - usize::from(adverb && language.is_romance() && end > 1)];
    let before = end.checked_sub(2).map(|before| words[before]);
    let joined =
        language.code() == "en" && before.is_some_and(|before| language.is_conjunction(&before.lower));
    let helped = before.is_some_and(|before| language.is_auxiliary(&before.lower));
    let done =
        language.is_romance() && language.ends_as_participle(&last.lower) && !language.is_time(&last.lower);
    !last.capital && (joined || helped || done || language.ends_as_infinitive(&last.lower))
}

/// Whether a preposition belongs to the verb before it, since no noun follows: "would not go | on unless".
fn is_particle(words: &[&Word], at: usize, language: &Language) -> bool {
    words.get(at + 1).is_none_or(|next| {
        clauses::is_break(next) || language.opens_clause(&next.lower) || language.is_conjunction(&next.lower)
    })
}

/// Whether a noun says nothing without the preposition behind it: "in connection | with".
fn is_half_of_phrase(words: &[&Word], end: usize, language: &Language) -> bool {
    language.is_phrase_noun(&words[end - 1].lower)
        && end > 1
        && words[end - 2].lower == "in"
        && language.is_preposition(&words[end].lower)
}

/// Whether the words after the last comma only begin to tell what follows: ", beginning a process | that".
fn is_begun(words: &[&Word], end: usize) -> bool {
    let tail = words[..end].iter().rev().take_while(|word| !clauses::is_break(word)).count();
    (2..5).contains(&tail) && words[end - tail].lower.ends_with("ing")
}

/// Whether a form in "-ing" is a verb's rather than a noun's: "by opening |, as he said,", not "the long hearing |,".
fn is_participle(words: &[&Word], at: usize, language: &Language) -> bool {
    let before = at.checked_sub(1).map(|before| words[before]);
    words[at].lower.ends_with("ing")
        && before.is_none_or(|before| {
            before.mark
                || language.is_conjunction(&before.lower)
                || language.is_preposition(&before.lower)
                || language.opens_clause(&before.lower)
                || language.is_auxiliary(&before.lower)
        })
}

/// Whether the words after the last "and" are the subject of a verb that is still to come: "sank and guards | at the port
/// left".
fn begins_another(words: &[&Word], end: usize, language: &Language) -> bool {
    let finite = |at: usize| clauses::is_finite(words, at, language);
    let joint = (1..end).rev().find(|at| language.is_conjunction(&words[*at].lower));
    let rest = words[end..].iter().take_while(|word| !word.mark).count();
    joint.is_some_and(|joint| {
        (0..joint).any(finite) && !(joint..end).any(finite) && (end..end + rest).any(finite)
    })
}

/// Whether only an aside follows the last "and": "entered the church and, for an hour |, sat".
fn follows_joint(words: &[&Word], end: usize, language: &Language) -> bool {
    let comma = (1..end).rev().find(|at| clauses::is_break(words[*at]));
    comma.is_some_and(|comma| language.is_conjunction(&words[comma - 1].lower))
}

/// How far the verb of a clause that "as" opens may be, in words.
const FARTHEST_VERB: usize = 8;

/// Longest item of a list after its comma, in words.
const LONGEST_ITEM: usize = 2;

/// Whether the last words are an item of a list without what tells more of it: "Orla, Vell | from the north, and".
fn is_list_item(words: &[&Word], end: usize, language: &Language) -> bool {
    let item = words[..end].iter().rev().take_while(|word| word.lower != ",").count();
    item <= LONGEST_ITEM && item < end && (end - item..end).all(|at| !clauses::is_finite(words, at, language))
}

/// Whether the words before say little without what follows: "on the condition | that", "saw | how it fell", "shortly |
/// after".
fn is_completed(words: &[&Word], end: usize, language: &Language) -> bool {
    let (last, next) = (words[end - 1], words[end]);
    let verb = verbs::is_past(words, end - 1, language) || language.cue(&last.lower).is_some();
    let told = last.capital
        || last.is_figure()
        || end > 1 && matches!(words[end - 2].lower.as_str(), "this" | "last" | "next" | "earlier");
    let close = language.is_time(&last.lower) && !told
        || language.is_adverb(&last.lower)
        || last.lower.ends_with("ly");
    let units = ["minute", "hour", "day", "night", "week", "month", "year"];
    let unit = units.iter().any(|unit| last.lower.trim_end_matches('s') == *unit) && !told;
    match next.lower.as_str() {
        "that" => !describes(words, end, language),
        "after" | "before" => {
            close || unit || matches!(last.lower.as_str(), "come" | "comes" | "came" | "coming")
        }
        "so" => matches!(last.lower.as_str(), "do" | "does" | "doing" | "did" | "done"),
        "as" if !opens_with_subject(words, end, language) => true,
        "since" if unit => true,
        "what" | "whether" => true,
        "when" | "because" | "since" | "as" | "while" => {
            last.lower.ends_with("ly") || matches!(last.lower.as_str(), "just" | "even")
        }
        "how" | "why" | "where" | "who" | "if" => {
            let aims = end > 1 && language.is_infinitive(&words[end - 2].lower);
            verb || aims || is_asked(words, end, language)
        }
        _ => false,
    }
}

/// Whether "as" opens a clause with a subject of its own: "fell | as the tide rose", not "called him | as weak as".
fn opens_with_subject(words: &[&Word], at: usize, language: &Language) -> bool {
    let subject = words.get(at + 1).is_some_and(|next| {
        next.capital
            || language.is_determiner(&next.lower)
            || language.is_pronoun(&next.lower)
            || next.lower.ends_with('s')
            || language.is_somebody(&next.lower)
    });
    let mut clause = at + 1..words.len().min(at + FARTHEST_VERB);
    subject && clause.any(|at| clauses::is_finite(words, at, language))
}

/// How far before a question the verb may stand that puts it, in words: "asked Ana Reyes | what".
const FARTHEST_ASKED: usize = 4;

/// Whether a verb puts the question that the next word opens.
fn is_asked(words: &[&Word], at: usize, language: &Language) -> bool {
    words[at.saturating_sub(FARTHEST_ASKED)..at].iter().rev().take_while(|word| !word.mark).any(|word| {
        matches!(
            language.reporting_verb(&word.lower),
            Some("ask" | "wonder" | "tell" | "explain" | "know" | "see")
        )
    })
}

/// Whether "that" opens a clause about the noun before it: "the ferry that sank".
fn describes(words: &[&Word], that: usize, language: &Language) -> bool {
    let verb = |at: usize| {
        clauses::is_finite(words, at, language)
            || words[at].lower.ends_with('s')
                && !words[at].lower.ends_with("ss")
                && !words[at].lower.contains('\'')
    };
    that + 1 < words.len() && verb(that + 1)
}

/// Whether the last clause that opens before the end has no verb yet: "warned that children".
fn lacks_verb(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    let describes = |at: usize| at > 0 && aside[at] && !aside[at - 1];
    let opens = |at: &usize| language.is_that(&words[*at].lower) || describes(*at);
    let verb = |opening: usize, at: usize| {
        let third_person = words[at].lower.ends_with('s') && language.cue(&words[at].lower).is_some();
        let participle = words[at].lower.ends_with("ing") && !language.is_that(&words[opening].lower);
        third_person || clauses::is_finite(words, at, language) || participle
    };
    (0..end).rev().find(opens).is_some_and(|opening| match language.is_relative(&words[opening].lower) {
        true if describes(opening) && !words[opening + 1].mark => opening + 1 == end,
        _ => !(opening..end).any(|at| verb(opening, at)),
    })
}

/// Whether a comma stands in a list or between the parts of a place: "Vell, Orla and Port Lund".
fn is_in_list(words: &[&Word], comma: usize, language: &Language) -> bool {
    if words[comma].lower != "," {
        return false;
    }
    let capital = |at: usize| words.get(at).is_some_and(|word| word.capital);
    // ", calling them thieves and vowing".
    let governs = words.get(comma + 2).is_some_and(|next| {
        next.capital || language.is_structural(&next.lower) || matches!(next.lower.as_str(), "them" | "him")
    });
    if governs && words[comma + 1].lower.ends_with("ing") && language.code() == "en" {
        return false;
    }
    let joins = |word: &&&Word| language.is_conjunction(&word.lower);
    let after = words[comma + 1..].iter();
    let last_but_one = after.clone().skip(1).take(3).any(|word| joins(&word));
    let last = after.clone().take(1).any(|word| joins(&word));
    let listed = words[..comma].iter().rev().take(6).any(|word| word.lower == ",");
    last_but_one
        || last && listed
        || goes_on_as_list(words, comma, language)
        || capital(comma + 1) && capital(comma.saturating_sub(1))
}

/// Whether short items follow a comma, the last of them after "and": ", sheep, goats, hens and geese".
fn goes_on_as_list(words: &[&Word], comma: usize, language: &Language) -> bool {
    let mut at = comma;
    loop {
        let item = words[at + 1..]
            .iter()
            .take_while(|word| (!word.mark || word.lower == "-") && !language.is_conjunction(&word.lower));
        let end = at + 1 + item.count();
        let joined_at_once = end == comma + 1;
        if joined_at_once
            || end - at > LONGEST_ITEM + 2
            || (at + 1..end).any(|at| clauses::is_finite(words, at, language))
        {
            return false;
        }
        match words.get(end) {
            Some(next) if language.is_conjunction(&next.lower) => return true,
            Some(next) if next.lower == "," => at = end,
            _ => return false,
        }
    }
}

/// Whether every quotation mark and bracket has its partner.
fn is_balanced(words: &[&Word]) -> bool {
    let count = |marks: &[&str]| words.iter().filter(|word| marks.contains(&word.lower.as_str())).count();
    let of_year =
        |at: usize| words[at].lower == "'" && words.get(at + 1).is_some_and(|next| next.is_figure());
    let years = (0..words.len()).filter(|at| of_year(*at)).count();
    count(&["“"]) == count(&["”"])
        && count(&["«"]) == count(&["»"])
        && count(&["("]) == count(&[")"])
        && count(&["<"]) == count(&[">"])
        && count(&["["]) == count(&["]"])
        && count(&["\"", "''", "``"]).is_multiple_of(2)
        && !is_hyphen_open(words)
        && (count(&["'"]) - years).is_multiple_of(2)
}

/// Whether a hyphen that stands for the first of two dashes has no second: "the fort -which burned in May".
fn is_hyphen_open(words: &[&Word]) -> bool {
    let hyphens =
        (1..words.len().saturating_sub(1)).filter(|at| matches!(words[*at].lower.as_str(), "-" | "–"));
    let sides = |at: usize| {
        let (before, hyphen, behind) = (words[at - 1], words[at], words[at + 1]);
        (before.range.end < hyphen.range.start, hyphen.range.end < behind.range.start || behind.mark)
    };
    let last = hyphens.rev().map(sides).find(|(before, behind)| before != behind);
    last == Some((true, false))
}

fn closes(word: &Word) -> bool {
    matches!(word.lower.as_str(), "''" | "”" | "\"" | "’" | "»" | ")" | "%" | "“" | ">")
}

fn dangles(word: &Word, language: &Language) -> bool {
    word.mark && !closes(word) && word.lower != "."
        || language.is_preposition(&word.lower)
        || language.is_determiner(&word.lower)
        || language.is_conjunction(&word.lower)
        || language.opens_clause(&word.lower)
        || language.is_auxiliary(&word.lower)
        || language.is_adverb(&word.lower) && !word.lower.ends_with("ly")
}
