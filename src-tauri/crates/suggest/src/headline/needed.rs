//! What stands behind the end of a line that the words before it do not say the same without: a denial, the verb of what was
//! begun, what tells which one of several a noun means.

use crate::clauses;
use crate::languages::Language;
use crate::words::Word;

/// Whether the words before an end say something else, or only begin to say it, without the words behind it.
pub(super) fn is_needed(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    is_denied(words, end, aside, language)
        || ends_unsure(words, end, language)
        || goes_on_with_verb(words, end, aside, language)
        || is_only_subject(words, end, aside, language)
        || only_leads_in(words, end, language)
        || describes_without_verb(words, end, language)
        || is_only_begun(words, end, language)
        || is_half_an_aside(words, end, language)
        || is_said_in_between(words, end, language)
        || completes_saying(words, end, language)
        || is_within_saying(words, end, language)
        || awaits_content(words, end, language)
        || words.get(behind(words, end)).is_some_and(|word| language.opens_instead(&word.lower))
        || language.code() == "fa" && !clauses::is_finite(words, end - 1, language)
}

/// Whether a word denies what is told: "not", "nobody", "without".
pub(crate) fn denies(word: &Word, language: &Language) -> bool {
    language.is_negation(&word.lower) || language.denies_within(&word.lower)
}

/// Where the words behind an end begin, without its mark.
fn behind(words: &[&Word], end: usize) -> usize {
    end + usize::from(words.get(end).is_some_and(|word| word.mark))
}

/// Whether the clause that ends is denied behind the end: "left them amused |, but not impressed", "verletzt wurde | laut
/// Polizei niemand"; what another clause denies may be left out, and what an aside does.
fn is_denied(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    let start = behind(words, end);
    let another = |at: usize| {
        let word = words[at];
        let opposed = language.is_opposed(&word.lower) || denies(word, language);
        let opens = language.opens_clause(&word.lower) && !language.is_preposition(&word.lower) && !opposed;
        let set_apart = clauses::is_break(words[at - 1]) && !opposed && !language.is_preposition(&word.lower);
        word.lower == ";" || aside[at] || opens || set_apart || clauses::is_finite(words, at, language)
    };
    // ", not once naming him": what a participle tells besides.
    let besides = words[start..].iter().take(3).any(|word| word.lower.ends_with("ing"));
    if start > end && besides && language.code() == "en" {
        return false;
    }
    let own = (start..words.len()).take_while(|at| !another(*at) || denies(words[*at], language));
    own.into_iter().any(|at| denies(words[at], language))
}

/// Whether the last word of a clause makes it only likely: "sank in May |, reportedly".
fn ends_unsure(words: &[&Word], end: usize, language: &Language) -> bool {
    let at = behind(words, end);
    words.get(at).is_some_and(|word| {
        language.is_possible(&word.lower)
            && !language.is_auxiliary(&word.lower)
            && !language.opens_clause(&word.lower)
            && words.get(at + 1).is_none_or(|next| next.mark)
    })
}

/// Whether a verb without a subject of its own follows, perhaps behind what describes: "the parents of two sailors killed in
/// Orla |, have sued", "and Lund |, who leads in Vell, was bold".
fn goes_on_with_verb(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    let start = behind(words, end);
    let next = (start..words.len()).find(|at| !words[*at].mark && !aside[*at]);
    let behind_aside = next.is_some_and(|next| next > start);
    // German and Romance verbs in the present are not all known.
    let verb = |at: usize| {
        let word = words[at];
        let german = language.code() == "de"
            && word.lower.ends_with(['t', 'n', 'e'])
            && !language.is_structural(&word.lower);
        clauses::is_finite(words, at, language) || behind_aside && german && !word.capital
    };
    let Some(next) = next.filter(|next| verb(*next)) else { return false };
    let says = words[next..words.len().min(next + 3)].iter().any(|word| language.cue(&word.lower).is_some());
    if says && language.is_romance() && !behind_aside {
        return false;
    }
    if language.code() == "de" && behind_aside {
        return true;
    }
    let finite = |at: usize| !aside[at] && clauses::is_finite(words, at, language);
    let joint = (0..end).rev().find(|at| language.is_conjunction(&words[*at].lower) && !aside[*at]);
    let begun = joint.is_some_and(|joint| !(joint..end).any(finite));
    let helped = !words[next].capital && language.is_auxiliary(&words[next].lower) && language.capitals_name;
    // "After Ana Reyes and her pilot, Ivo Lund |, left".
    let opens = |at: &usize| language.opens_clause(&words[*at].lower) && words[*at].lower != "but";
    let opened = language.code() == "en" && {
        let opening = (0..end).rev().find(opens);
        opening.is_some_and(|opening| !(opening..end).any(|at| clauses::is_finite(words, at, language)))
    };
    opened
        || begun && (behind_aside || !words[end].mark)
        || helped && (!behind_aside || !(0..end).any(finite))
}

/// Whether all verbs so far may only describe the subject, and the sentence's own follows a comma: "the parents of two
/// sailors killed in May | in Orla, have sued".
fn is_only_subject(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    let describes = |at: usize| {
        let next = words.get(at + 1).is_some_and(|next| language.is_preposition(&next.lower));
        let participle = language.is_romance() && language.ends_as_participle(&words[at].lower);
        (next || participle) && !language.is_auxiliary(&words[at].lower)
    };
    let helps = |at: usize| {
        !words[at].capital && language.is_auxiliary(&words[at].lower) && words[at - 1].lower == ","
    };
    // "In a paper published in May |, she warns": the verb in the present is not known.
    let leads_in = words
        .first()
        .is_some_and(|first| language.is_preposition(&first.lower) || language.is_time(&first.lower))
        && words[end].lower == ","
        && words.get(end + 1).is_some_and(|next| {
            next.capital || language.is_pronoun(&next.lower) || language.is_determiner(&next.lower)
        });
    let mut verbs = (0..end).filter(|at| !aside[*at] && clauses::is_finite(words, *at, language));
    let leads_in = leads_in && language.code() == "en";
    let known = language.code() == "en" || language.is_romance();
    let own = || language.code() == "en" && has_own_verb_behind(words, end, aside, language);
    known && verbs.all(describes) && (leads_in || (end.max(1)..words.len()).any(helps) || own())
}

/// Whether a verb that cannot be a participle stands behind the end, of a subject before it: "a note released in May by the
/// harbour | , port and town showed that", "guards placed there, oddly | , cheered".
fn has_own_verb_behind(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    let subject = words[end].mark
        && words
            .get(end + 1)
            .is_some_and(|next| language.is_pronoun(&next.lower) || language.is_possessive(&next.lower));
    let opens = |at: usize| {
        let word = &words[at].lower;
        language.opens_clause(word) || language.is_relative(word) || language.is_that(word) || *word == ";"
    };
    let own = |at: &usize| {
        let object = words.get(at + 1).is_some_and(|next| {
            language.is_that(&next.lower) || language.is_determiner(&next.lower) || next.capital
        });
        !aside[*at]
            && clauses::is_finite(words, *at, language)
            && !language.is_conjunction(&words[at - 1].lower)
            && (object || words[at - 1].lower == ",")
    };
    let clause = (end.max(1)..words.len()).take_while(|at| !opens(*at));
    !subject && clause.into_iter().any(|at| own(&at))
}

/// Whether a clause that leads in to another is all that stands before the end: "noted that although the pier is old |",
/// "Tandis que Lund dort |, le port brûle".
fn only_leads_in(words: &[&Word], end: usize, language: &Language) -> bool {
    let finite = |at: usize| clauses::is_finite(words, at, language);
    let leads_in = |at: &usize| {
        let word = &words[*at].lower;
        let first = at.checked_sub(1).is_none_or(|before| {
            language.is_that(&words[before].lower) && before > 0 || words[before].lower == ":"
        });
        first
            && language.opens_clause(word)
            && !language.joins_clause(word)
            && !language.is_preposition(word)
            && !language.is_that(word)
    };
    let Some(opening) = (0..end).rev().find(leads_in) else { return false };
    let finite_behind = |at: usize| (at..end).any(finite);
    let subject = |at: usize| {
        words.get(at).is_some_and(|word| {
            !language.is_preposition(&word.lower)
                && !language.is_relative(&word.lower)
                && !language.opens_clause(&word.lower)
                && !word.lower.ends_with("ing")
                && !finite(at)
        })
    };
    let mut commas = (opening..end).filter(|at| clauses::is_break(words[*at])).peekable();
    let none = commas.peek().is_none();
    let told = commas.any(|comma| subject(comma + 1) && finite_behind(comma + 1));
    let first = (opening..words.len()).find(|at| clauses::is_break(words[*at]));
    none || !told && first.is_some_and(|first| (first..words.len()).any(finite))
}

/// Whether a clause about a noun has its verb only behind the end: "Reyes, whose death in Vell | in May led to a strike".
fn describes_without_verb(words: &[&Word], end: usize, language: &Language) -> bool {
    let finite = |at: usize| clauses::is_finite(words, at, language);
    let describes = |at: &usize| {
        let word = &words[*at].lower;
        language.is_relative(word) && !language.is_that(word) || language.is_other_relative(word)
    };
    let Some(opening) = (0..end).rev().find(describes) else { return false };
    // A word of none of our lists behind the pronoun may be its verb: "qui dirige".
    let verb = words[opening + 1..end]
        .first()
        .is_some_and(|next| !next.mark && !next.capital && !language.is_structural(&next.lower));
    let start = behind(words, end);
    let clause = words[start..].iter().take_while(|word| !verb || !clauses::is_break(word)).count();
    !(opening..end).any(finite) && (start..start + clause).any(finite)
}

/// How far before a noun the word may stand that makes it a certain one, in words.
const FARTHEST_DETERMINER: usize = 6;

/// The article or the like of the noun that ends, with its place.
pub(super) fn determiner<'w>(
    words: &[&'w Word],
    end: usize,
    language: &Language,
) -> Option<(usize, &'w Word)> {
    let near = (end.saturating_sub(FARTHEST_DETERMINER)..end).rev();
    let within = |at: &usize| {
        let word = words[*at];
        !word.mark && (language.is_of(&word.lower) || !language.is_preposition(&word.lower))
    };
    let found = near.take_while(within).find(|at| language.is_determiner(&words[*at].lower));
    found.map(|at| (at, words[at]))
}

/// Whether a clause without a comma tells of the noun that ends: "the regulars | who came", "the welcome | he had had", "the
/// carbon | released by it".
fn is_told_of(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    let next = words[end];
    let relative = language.is_relative(&next.lower) || language.is_other_relative(&next.lower);
    let doing = next.lower.ends_with("ing") && !language.is_preposition(&next.lower);
    let done = aside[end] && !aside[end - 1] && !language.opens_clause(&next.lower);
    !next.mark && (relative || doing || done)
}

/// Whether what follows without a comma tells which one a noun with "the" means, or what a noun such as "claim" says: "all of
/// the carbon | released by it", not "a boat | that sank".
pub(super) fn tells_which(words: &[&Word], end: usize, aside: &[bool], language: &Language) -> bool {
    let certain = |word: &Word| !matches!(word.lower.as_str(), "a" | "an" | "another") && !word.is_number();
    let noun = || determiner(words, end, language).map_or(!words[end - 1].capital, |(_, word)| certain(word));
    language.code() == "en"
        && (language.is_statement(&words[end - 1].lower) && !words[end].mark
            || is_told_of(words, end, aside, language) && noun())
}

/// Whether what stands behind the last mark only names what a clause then tells of: "one billion — a sum | that", or a clause
/// without "that" follows: "a list of boats | she said had sunk".
fn is_only_begun(words: &[&Word], end: usize, language: &Language) -> bool {
    let next = words[end];
    let contact = language.is_pronoun(&next.lower)
        && words.get(end + 1).is_some_and(|_| clauses::is_finite(words, end + 1, language));
    let named =
        || determiner(words, end, language).is_some_and(|(at, _)| at > 0 && clauses::is_break(words[at - 1]));
    language.code() == "en" && !next.mark && (contact || language.is_relative(&next.lower) && named())
}

/// Whether what stands behind the last comma only begins an aside: "letters, some of them | in red", "rooms, many |".
fn is_half_an_aside(words: &[&Word], end: usize, language: &Language) -> bool {
    let Some(comma) = (1..end).rev().find(|at| clauses::is_break(words[*at])) else { return false };
    let tail = &words[comma + 1..end];
    let vague = |word: &&Word| {
        language.is_determiner(&word.lower)
            || language.is_of(&word.lower)
            || language.is_pronoun(&word.lower)
            || matches!(word.lower.as_str(), "them" | "which" | "whom" | "half")
    };
    language.code() == "en" && tail.iter().all(vague)
}

/// Whether only who says so stands between two parts of a clause: "an outcome |, she said, that we expected".
fn is_said_in_between(words: &[&Word], end: usize, language: &Language) -> bool {
    let comma = |at: usize| words.get(at).is_some_and(|word| word.lower == ",");
    let close = (end + 1..words.len().min(end + 5)).find(|at| comma(*at));
    close.is_some_and(|close| {
        let between = &words[end + 1..close];
        comma(end)
            && between.iter().any(|word| language.is_plain_saying(&word.lower))
            && words[close + 1..].iter().any(|word| !word.mark)
    })
}

/// Whether "that" behind a comma opens what the last verb of saying says, and only an aside stood between: "is to announce on
/// Monday, after a talk |, that the pier will close".
fn awaits_content(words: &[&Word], end: usize, language: &Language) -> bool {
    let that =
        words[end].lower == "," && words.get(end + 1).is_some_and(|next| language.is_that(&next.lower));
    let aside = (1..end).rev().find(|at| words[*at].lower == ",");
    let says = |word: &&Word| language.cue(&word.lower).is_some() || language.announces(&word.lower);
    let told = aside.is_some_and(|aside| {
        let clause = words[..aside].iter().rev().take_while(|word| !clauses::is_break(word));
        let mut clause = clause.take_while(|word| !language.is_that(&word.lower));
        clause.any(says)
    });
    language.code() == "en" && that && told
}

/// Whether what is said, asked or told to do follows the comma or colon: "later said |, “No”", "empfahl ihnen |, zu gehen".
fn completes_saying(words: &[&Word], end: usize, language: &Language) -> bool {
    let Some(next) = words.get(end + 1).filter(|_| words[end].mark) else { return false };
    let quotes = matches!(next.lower.as_str(), "“" | "„" | "«" | "\"" | "''");
    let piece = words[end + 1..].iter().take_while(|word| !clauses::is_break(word)).count();
    let piece = &words[end + 1..end + 1 + piece];
    let aims = |pair: &[&Word]| pair[0].lower == "zu" && !pair[1].capital && pair[1].lower.ends_with('n');
    let free = matches!(next.lower.as_str(), "um" | "ohne" | "statt" | "anstatt");
    // "Was clear about one thing: ..."
    let pointing = words[end].lower == ":"
        && matches!(words[end - 1].lower.as_str(), "thing" | "this" | "following" | "clear" | "these" | "so");
    pointing
        || quotes && language.cue(&words[end - 1].lower).is_some()
        || language.code() == "de" && !free && piece.windows(2).any(aims)
}

/// Whether a Romance line ends between a verb of saying behind a comma and its speaker: "ont fui, a annoncé, lundi |, Ana
/// Reyes".
fn is_within_saying(words: &[&Word], end: usize, language: &Language) -> bool {
    let says = |at: usize| {
        clauses::is_break(words[at])
            && language.is_auxiliary(&words[at + 1].lower)
            && language.cue(&words[at + 2].lower).is_some()
    };
    language.is_romance() && (1..end.saturating_sub(2)).any(says)
}
