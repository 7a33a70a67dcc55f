//! The clauses of a sentence: which stand side by side, and which words stand in one that only describes, where what
//! happens is not what is told.

use std::cell::LazyCell;
use std::ops::Range;

mod german;
mod participles;
mod romance;
mod side_by_side;

use crate::languages::{CueKind, Form, Language};
use crate::verbs;
use crate::words::Word;

use participles::{described_until, describes, reduced};
use side_by_side::clause_after;

/// How many words may stand between "told" and "that".
const FARTHEST_TOLD: usize = 6;

/// How many words may stand between "who" and the comma after when or where: "who in 2008, won".
const LONGEST_CIRCUMSTANCE: usize = 4;

/// Marks the words that stand in a subordinate clause: "who retired", "after the council voted".
///
/// Only where the language's openers are enough to find the clause's end; elsewhere all words count as main.
pub(crate) fn subordinate(words: &[&Word], language: &Language) -> Vec<bool> {
    let mut marked = vec![false; words.len()];
    if language.code() == "de" {
        german::mark(words, &mut marked, language);
    }
    if language.is_romance() {
        romance::mark(words, &mut marked, language);
    }
    if language.code() != "en" {
        mark_brackets(words, &mut marked);
        return marked;
    }
    let mut at = 0;
    while at < words.len() {
        let (end, own_verb) = match described_until(words, at, language) {
            Some(end) => (end, true),
            None if opens(words, at, language) => (end(words, at, language), true),
            None if describes(words, at, language) || is_contact(words, at, language) => {
                (phrase_end(words, at, language), false)
            }
            None => (at, false),
        };
        marked[at..end].fill(true);
        let main = own_verb && end < words.len() && is_finite(words, end, language);
        at = end.max(at + 1) + usize::from(main && end > at);
    }
    mark_brackets(words, &mut marked);
    mark_dashes(words, &mut marked);
    marked
}

/// Marks what stands between two dashes: "In May — the month in which Lund died in Vell — guards".
fn mark_dashes(words: &[&Word], marked: &mut [bool]) {
    let dashes: Vec<usize> =
        (0..words.len()).filter(|at| matches!(words[*at].lower.as_str(), "—" | "–")).collect();
    if let [opening, closing] = dashes[..]
        && let Some(between) = marked.get_mut(opening..=closing)
    {
        between.fill(true);
    }
}

/// Marks what stands in brackets: "has nine ships (the tenth sank in May)".
fn mark_brackets(words: &[&Word], marked: &mut [bool]) {
    let mut opened = None;
    for (at, word) in words.iter().enumerate() {
        match word.lower.as_str() {
            "(" => opened = Some(at),
            ")" => {
                if let Some(bracketed) = opened.take().and_then(|opening| marked.get_mut(opening..=at)) {
                    bracketed.fill(true);
                }
            }
            _ => {}
        }
    }
}

/// Byte ranges of the clauses that stand side by side: "the bridge fell, and two ferries sank".
///
/// Only where a verb with a subject of its own stands on both sides.
pub(crate) fn coordinated(words: &[Word], language: &Language) -> Vec<Range<usize>> {
    let all: Vec<&Word> = words.iter().collect();
    let aside = LazyCell::new(|| subordinate(&all, language));
    let mut starts = vec![0];
    let mut ends = Vec::new();
    for at in (1..all.len()).filter(|_| matches!(language.code(), "en" | "de")) {
        let Some(next) = clause_after(&all, at, language) else { continue };
        let start = starts.last().copied().unwrap_or(0);
        let told = (start..at).any(|at| !aside[at] && is_finite(&all, at, language));
        let listed = (start..at)
            .rev()
            .find(|at| language.opens_clause(&all[*at].lower) && all[*at].lower != "as")
            .is_some_and(|opening| !(opening..at).any(|at| is_finite(&all, at, language)));
        if told && !listed && !in_quotation(&all[..at]) && !is_between_dashes(&all, at) {
            ends.push(at);
            starts.push(next);
        }
    }
    ends.push(all.len());
    let bytes = |(start, end): (usize, usize)| {
        let words = all.get(start..end)?;
        Some(words.first()?.range.start..words.last()?.range.end)
    };
    starts.into_iter().zip(ends).filter_map(bytes).collect()
}

/// Whether a clause that begins with its subject has a verb, perhaps after an aside: "Lund, the pilot, told".
fn asserts(words: &[&Word], start: usize, language: &Language) -> bool {
    let comma = comma_after(words, start);
    let aside = comma_after(words, comma + 1);
    has_verb(&words[start..comma], language)
        || aside + 1 < words.len() && is_finite(words, aside + 1, language)
}

/// Whether a clause that begins with its subject has a verb; after a pronoun any word may be one.
fn has_verb(clause: &[&Word], language: &Language) -> bool {
    let aside = subordinate(clause, language);
    let pronoun = clause.first().is_some_and(|first| language.is_pronoun(&first.lower));
    let finite = |at: usize| !aside[at] && is_finite(clause, at, language);
    clause.len() > 1 && pronoun || (1..clause.len()).any(finite)
}

/// Whether the word is a verb with a tense, as far as lists and endings tell.
pub(crate) fn is_finite(words: &[&Word], at: usize, language: &Language) -> bool {
    !words[at].capital && language.is_auxiliary(&words[at].lower) || verbs::is_past(words, at, language)
}

/// Whether a word stands between the two dashes of a sentence: "Vell — which she won, and where she lives — chose her".
fn is_between_dashes(words: &[&Word], at: usize) -> bool {
    let is_dash = |at: &usize| matches!(words[*at].lower.as_str(), "—" | "–");
    let dashes: Vec<usize> = (0..words.len()).filter(is_dash).collect();
    matches!(dashes[..], [opening, closing] if opening < at && at < closing)
}

/// Whether a quotation that these words open is still open after them.
fn in_quotation(words: &[&Word]) -> bool {
    let count = |mark: &str| words.iter().filter(|word| word.lower == mark).count();
    count("“") > count("”") || count("\"") % 2 == 1 || count("(") > count(")")
}

/// Whether the word after "more than" counts rather than compares: "more than a dozen boats".
pub(crate) fn counts(word: &Word) -> bool {
    word.is_number() || matches!(word.lower.as_str(), "a" | "an" | "twenty" | "half" | "$" | "£" | "€")
}

/// Whether a clause that only describes begins at a word.
fn opens(words: &[&Word], at: usize, language: &Language) -> bool {
    let word = &words[at].lower;
    if reduced(words, at, language) {
        return true;
    }
    let number = word == "than" && words.get(at + 1).is_some_and(|next| counts(next));
    let opener = (language.opens_clause(word) || language.is_relative(word))
        && !number
        && !matches!(word.as_str(), "but" | "so" | "yet")
        && (word != "once" || at == 0 && holds_clause(words, at, language));
    let first = || words[..at].iter().all(|word| word.mark || language.is_time(&word.lower));
    let content = language.is_that(word)
        && (first() || follows_saying(words, at, language) && !tells_of_noun(words, at, language));
    let demonstrative =
        word == "that" && words.get(at + 1).is_some_and(|next| language.is_auxiliary(&next.lower)) && at == 0;
    // "As secretary of state" is no clause, "as it sails" is one.
    let acts = words.get(at + 1).is_some_and(|next| language.is_pronoun(&next.lower));
    let such = at.checked_sub(1).is_some_and(|before| words[before].lower == "such");
    let needs_verb = language.is_preposition(word) || word == "as" && !acts && !such;
    opener
        && !content
        && !demonstrative
        && !picks_time(words, at, language)
        && (!needs_verb || holds_clause(words, at, language))
}

/// Whether "that" tells which time is meant: "that November".
pub(crate) fn picks_time(words: &[&Word], at: usize, language: &Language) -> bool {
    words[at].lower == "that" && words.get(at + 1).is_some_and(|next| language.is_time(&next.lower))
}

/// Whether "that" opens what is told of the noun before it, in the present: "the tour that stops in Vell", not "said that
/// ferries in Vell sank".
fn tells_of_noun(words: &[&Word], that: usize, language: &Language) -> bool {
    let verb = words.get(that + 1).is_some_and(|next| {
        next.lower.ends_with('s')
            && !next.lower.ends_with("ss")
            && !language.is_small(&next.lower)
            && !next.capital
    });
    let end = comma_after(words, that);
    follows_noun(words, that, language)
        && language.cue(&words[that - 1].lower).is_none()
        && verb
        && !(that + 1..end).any(|at| is_finite(words, at, language))
}

/// Whether "that" opens what somebody says, which is told too.
fn follows_saying(words: &[&Word], at: usize, language: &Language) -> bool {
    let reports = |word: &&Word| match language.cue(&word.lower) {
        Some((CueKind::Judges | CueKind::Seems, _)) | None => false,
        Some((kind, form)) => kind == CueKind::Tells || form == Form::Past,
    };
    let before = || words[..at].iter().rev().take_while(|word| !word.mark);
    let says = before()
        .find(|word| !language.is_adverb(&word.lower) && !language.is_time(&word.lower))
        .is_some_and(|word| {
            let kind = language.cue(&word.lower).map(|(kind, _)| kind);
            kind.is_some_and(|kind| !matches!(kind, CueKind::Judges | CueKind::Seems))
        });
    says || before().take(FARTHEST_TOLD).any(reports)
}

/// Whether a clause that no word opens describes the noun before it: "answered the letter she sent in June".
fn is_contact(words: &[&Word], at: usize, language: &Language) -> bool {
    let finite = at + 1 < words.len() && is_finite(words, at + 1, language);
    if !finite || !language.is_pronoun(&words[at].lower) || !follows_noun(words, at, language) {
        return false;
    }
    has_own_verb(words, clause_start(words, at, language)..at, language)
}

/// Whether the word before may be a noun.
fn follows_noun(words: &[&Word], at: usize, language: &Language) -> bool {
    at.checked_sub(1).map(|before| words[before]).is_some_and(|before| {
        !(before.mark
            || before.lower.ends_with("ly")
            || language.is_auxiliary(&before.lower)
            || language.is_adverb(&before.lower)
            || language.is_infinitive(&before.lower)
            || language.is_conjunction(&before.lower)
            || language.is_pronoun(&before.lower)
            || language.is_relative(&before.lower)
            || language.is_time(&before.lower)
            || language.opens_clause(&before.lower))
    })
}

/// Where the clause of a word begins: after a mark, "and" or what opens it.
fn clause_start(words: &[&Word], at: usize, language: &Language) -> usize {
    let border = |word: &Word| {
        parts(word)
            || language.is_conjunction(&word.lower)
            || language.opens_clause(&word.lower)
            || language.is_that(&word.lower)
    };
    (0..at).rev().find(|at| border(words[*at])).map_or(0, |at| at + 1)
}

/// Whether some words of a clause hold its verb, and none that reports what follows it.
fn has_own_verb(words: &[&Word], clause: Range<usize>, language: &Language) -> bool {
    let reports = |at: usize| {
        let noun = at.checked_sub(1).is_some_and(|before| language.is_determiner(&words[before].lower));
        let thinks = matches!(language.cue(&words[at].lower), Some((CueKind::Thinks, _))) && !noun;
        thinks || language.is_plain_saying(&words[at].lower)
    };
    let verb = |at: usize| {
        let third_person = words[at].lower.ends_with('s') && language.cue(&words[at].lower).is_some();
        is_finite(words, at, language) || third_person
    };
    clause.clone().any(verb) && !clause.into_iter().any(reports)
}

/// Whether a mark parts what stands beside it, as a comma does and the hyphen of "co-founder" does not.
fn parts(word: &Word) -> bool {
    word.mark && !matches!(word.lower.as_str(), "-" | "'" | "$" | "%" | "&" | "/")
}

/// Where a participle with what belongs to it ends.
fn phrase_end(words: &[&Word], at: usize, language: &Language) -> usize {
    let border = |word: &&Word| {
        parts(word) || language.is_conjunction(&word.lower) || language.opens_clause(&word.lower)
    };
    at + 1 + words[at + 1..].iter().take_while(|word| !border(word)).count()
}

/// Whether a word such as "after" is followed by a clause rather than a noun, and something is told outside it.
fn holds_clause(words: &[&Word], at: usize, language: &Language) -> bool {
    let comma = comma_after(words, at);
    let inside = (at + 1..comma).any(|at| is_finite(words, at, language));
    let outside = words[..at].iter().any(|word| !word.mark) || comma < words.len();
    inside && outside
}

/// Whether a word may begin what tells when: "2016", "Monday".
fn tells_time(word: &Word, language: &Language) -> bool {
    language.is_time(&word.lower) || word.is_figure()
}

/// Whether a mark ends a clause within a sentence.
pub(crate) fn is_break(word: &Word) -> bool {
    matches!(word.lower.as_str(), "," | ";" | "—" | "–")
}

fn comma_after(words: &[&Word], at: usize) -> usize {
    (at..words.len()).find(|at| is_break(words[*at])).unwrap_or(words.len())
}

/// Past what goes on with a clause that describes after its comma: ", which begins in Vell, Orla, and ends in Port Lund".
fn past_more(words: &[&Word], start: usize, comma: usize, language: &Language) -> usize {
    let capital = |at: usize| words.get(at).is_some_and(|word| word.capital);
    let verb = |at: usize| {
        words.get(at).is_some_and(|word| {
            is_finite(words, at, language) || word.lower.ends_with('s') && language.cue(&word.lower).is_some()
        })
    };
    let told = (0..start).any(|at| is_finite(words, at, language));
    let mut end = comma;
    while told && end < words.len() && words[end].lower == "," {
        let place =
            capital(end - 1) && capital(end + 1) && words.get(end + 2).is_some_and(|next| is_break(next));
        let joined = words.get(end + 1).is_some_and(|next| language.is_conjunction(&next.lower));
        match (place, joined && verb(end + 2)) {
            (true, _) => end += 2,
            (_, true) => end = comma_after(words, end + 1),
            _ => break,
        }
    }
    end
}

/// Where the clause ends: at a comma, or before a second verb, which is the sentence's own.
fn end(words: &[&Word], start: usize, language: &Language) -> usize {
    let first = comma_after(words, start + 1);
    let dates = language.is_relative(&words[start].lower)
        && words.get(start + 1).is_some_and(|next| language.is_preposition(&next.lower))
        && first - start <= LONGEST_CIRCUMSTANCE;
    let comma = if dates { comma_after(words, first + 1) } else { first };
    let initial = words[..start].iter().all(|word| word.mark);
    let after_comma =
        start.checked_sub(1).is_some_and(|before| matches!(words[before].lower.as_str(), "," | "–" | "—"));
    let relative =
        language.is_relative(&words[start].lower) || matches!(words[start].lower.as_str(), "whose" | "where");
    let open = || comma == words.len() && !(0..start).any(|at| is_finite(words, at, language));
    if after_comma && relative && !open() {
        return past_more(words, start, comma, language);
    }
    if initial || !relative {
        return comma;
    }
    let mut verbs = (start + 1..comma).filter(|at| is_finite(words, *at, language));
    let mut last = verbs.next().unwrap_or(comma);
    for next in verbs {
        let between = &words[last + 1..next];
        let one_group =
            between.iter().all(|word| language.is_adverb(&word.lower) || word.lower.ends_with("ly"));
        let nested = (last + 1..next).any(|at| {
            let dates = language.is_preposition(&words[at].lower) && tells_time(words[at + 1], language);
            language.opens_clause(&words[at].lower) && !dates
        });
        if !nested && (!one_group || !language.is_auxiliary(&words[last].lower)) {
            return next;
        }
        last = next;
    }
    comma
}
