//! One line for an event, made only of the source's words: shortened by dropping, never by inventing.

mod left_open;
mod needed;
mod opening;
mod shortening;

pub(crate) use opening::first_word;
use opening::without_opening;

use std::ops::Range;

use crate::candidates::Candidate;
use crate::clauses;
use crate::languages::Language;
use crate::names::Stood;
use crate::sentences;
use crate::verbs;
use crate::words::{Word, visible};

/// Marks that set apart what only describes.
const DASHES_AND_COMMA: [&str; 3] = [",", "–", "—"];

/// Longest headline, in characters: what two lines of a card hold.
const LONGEST: usize = 140;

/// Makes the headline of a clause.
///
/// The name that replaces a pronoun stands in square brackets, as editors mark what they put in.
pub(crate) fn headline(candidate: &Candidate<'_>) -> String {
    let prose = candidate.prose;
    let dateline = sentences::dateline_end(prose.text, &candidate.told);
    let kept = german_whole(candidate).unwrap_or_else(|| {
        without_opening(candidate).into_iter().skip_while(|word| word.range.start < dateline).collect()
    });
    let kept = until_semicolon(without_asides(kept, prose.language));
    let kept = until_other_content(candidate, kept);
    let said = candidate.reported.as_ref().map_or(0, |reported| verb_end(candidate, reported));
    let verb = candidate.verb_word().or(candidate.plan()).map_or(0, |verb| verb.range.end).max(said);
    let behind = candidate.times.iter().find(|time| time.start >= verb && time.start < candidate.told.end);
    let told = shortening::Told { verb, dated: behind.map_or(verb, |time| time.end) };
    let kept = short(prose.text, kept, &told, prose.language);
    let stood = candidate.subject.as_ref().or(candidate.object.as_ref());
    capitalised(&balanced(&line(prose.text, &kept, stood)))
}

/// The sentence from its beginning where only a German clause with "dass" is told of it, which is no sentence of its own.
/// Where who says so is suggested too, both have one headline, and that one stays.
fn german_whole<'p>(candidate: &Candidate<'p>) -> Option<Vec<&'p Word>> {
    let prose = candidate.prose;
    let first = prose.words_in(&candidate.told).iter().find(|word| !word.mark)?;
    let within = candidate.told.start > candidate.sentence.start && prose.language.code() == "de";
    let whole = candidate.sentence.start..candidate.told.end;
    let fits = prose.text[whole.clone()].chars().count() <= shortening::LONGEST_WHOLE;
    (within && fits && prose.language.is_that(&first.lower)).then(|| prose.words_in(&whole).iter().collect())
}

/// As many words as a headline has; what leads in with a time is left out only where the line is very long with it.
fn short<'w>(text: &str, kept: Vec<&'w Word>, told: &shortening::Told, language: &Language) -> Vec<&'w Word> {
    if !is_long(text, &kept) {
        return shortening::shortened(text, &kept, told, language);
    }
    let kept = beside_dash(kept, told.verb, language);
    let without = |leading: LeadIn| {
        let start = introduction(&kept, told.verb, leading, language);
        let words = without_descriptions(kept[start..].to_vec(), told.verb, language);
        shortening::shortened(text, &words, told, language)
    };
    let line = without(LeadIn::Undated);
    let very_long = joined(text, &line).chars().count() > shortening::LONGEST_DATED;
    if very_long { without(LeadIn::Any) } else { line }
}

/// What leads in to a sentence and may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LeadIn {
    /// Only what tells no time.
    Undated,
    /// Also what does.
    Any,
}

/// Where the first verb of what is reported ends; where it begins, if no verb is known.
fn verb_end(candidate: &Candidate<'_>, reported: &Range<usize>) -> usize {
    let words: Vec<&Word> = candidate.prose.words_in(reported).iter().collect();
    let verb = (0..words.len()).find(|at| clauses::is_finite(&words, *at, candidate.prose.language));
    verb.map_or(reported.start + 1, |at| words[at].range.end)
}

/// With a capital at its beginning, as a headline has.
fn capitalised(line: &str) -> String {
    let first = line.find(char::is_alphanumeric).unwrap_or(0);
    let mut chars = line[first..].chars();
    let capital = chars.next().into_iter().flat_map(char::to_uppercase);
    line[..first].chars().chain(capital).chain(chars).collect()
}

/// Without what stands in round brackets, unless it is a single word that completes the sentence, and without where
/// somebody stands in a picture: "Ana Reyes, left, opens the bridge".
fn without_asides<'w>(words: Vec<&'w Word>, language: &Language) -> Vec<&'w Word> {
    let mut kept: Vec<&'w Word> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let [comma, side, next, ..] = &words[at..]
            && comma.lower == ","
            && next.lower == ","
            && matches!(side.lower.as_str(), "left" | "right" | "center" | "centre" | "pictured")
        {
            at += 3;
            continue;
        }
        let connective =
            if words[at].lower == "," { opening::connective(&words[at + 1..], language) } else { 0 };
        if connective > 0 {
            // The comma behind what leads in stays: "When it rained, however, Lund left".
            let leads_in = comma(&kept, 0).is_none()
                && (introduces(words[0], language)
                    || kept.get(1).is_some_and(|word| language.opens_clause(&word.lower)));
            at += connective + usize::from(!leads_in);
            continue;
        }
        let closing = (at..words.len().min(at + 24)).find(|end| words[*end].lower == ")");
        match closing.filter(|closing| words[at].lower == "(" && *closing > at + 2) {
            Some(closing) => {
                let comma = |at: usize| words.get(at).is_some_and(|word| word.lower == ",");
                at = closing
                    + 1
                    + usize::from(kept.last().is_some_and(|last| last.lower == ",") && comma(closing + 1));
            }
            None => {
                kept.push(words[at]);
                at += 1;
            }
        }
    }
    kept
}

/// Without what another clause asserts after a semicolon: "; by yesterday ...".
fn until_semicolon(words: Vec<&Word>) -> Vec<&Word> {
    let end = words.iter().skip(1).position(|word| word.lower == ";").map_or(words.len(), |at| at + 1);
    words[..end].to_vec()
}

/// Without what a clause before a dash asserts: "Lund sold the pier – in May its new owner closed it".
fn beside_dash<'w>(words: Vec<&'w Word>, verb: usize, language: &Language) -> Vec<&'w Word> {
    let spaced = |at: usize| words[at - 1].range.end < words[at].range.start;
    let is_dash = |at: &usize| matches!(words[*at].lower.as_str(), "–" | "—");
    let dashes: Vec<usize> = (1..words.len().saturating_sub(1)).filter(is_dash).collect();
    let [dash] = dashes[..] else { return words };
    let asserts = |range: Range<usize>| range.into_iter().any(|at| clauses::is_finite(&words, at, language));
    let apart = spaced(dash) && spaced(dash + 1) && words.iter().all(|word| word.lower != "(");
    let told_behind = verb > words[dash].range.start && asserts(0..dash) && asserts(dash + 1..words.len());
    if apart && told_behind { words[dash + 1..].to_vec() } else { words }
}

/// Without what else is said: "and that ..." behind the first of what is said.
fn until_other_content<'w>(candidate: &Candidate<'_>, words: Vec<&'w Word>) -> Vec<&'w Word> {
    let language = candidate.prose.language;
    let first = words.first().map_or(0, |word| word.range.start);
    let before = candidate.prose.words_in(&(candidate.sentence.start..first));
    let opened = before.last().is_some_and(|word| language.is_that(&word.lower));
    let joint = words
        .windows(2)
        .position(|pair| language.is_conjunction(&pair[0].lower) && language.is_that(&pair[1].lower));
    match joint {
        Some(end) if opened && end > 0 => words[..end].to_vec(),
        _ => words,
    }
}

fn is_long(text: &str, words: &[&Word]) -> bool {
    joined(text, words).chars().count() > LONGEST
}

/// Without the asides of a long line, as ", who left in May,".
fn without_descriptions<'w>(mut words: Vec<&'w Word>, verb: usize, language: &Language) -> Vec<&'w Word> {
    let mut at = 1;
    while let Some(opening) =
        (at..words.len()).find(|at| DASHES_AND_COMMA.contains(&words[*at].lower.as_str()))
    {
        let dash = words[opening].lower != ",";
        let closing = (opening + 1..words.len()).find(|at| words[*at].lower == words[opening].lower);
        let closing = closing.filter(|closing| match dash {
            true => !holds(&words, opening, *closing, verb),
            false => is_aside(&words, opening, *closing, verb, language),
        });
        match closing {
            Some(closing) => {
                let mark = usize::from(words[opening + 1].lower == "”");
                drop(words.drain(opening + mark * 2..=closing));
                drop(words.drain(opening..opening + mark));
            }
            None => at = opening + 1,
        }
    }
    words
}

fn comma(words: &[&Word], from: usize) -> Option<usize> {
    (from..words.len()).find(|at| words[*at].lower == ",")
}

/// How many words lead in to a sentence whose verb comes later: "Having sold the ferry, ", "When it rained, ".
fn introduction(words: &[&Word], verb: usize, leading: LeadIn, language: &Language) -> usize {
    let Some(first) = words.first() else { return 0 };
    let participle = first.lower.ends_with("ing") || language.is_infinitive(&first.lower);
    let opens = matches!(
        first.lower.as_str(),
        "with" | "while" | "when" | "after" | "as" | "since" | "because" | "although" | "though"
    );
    let before = |at: &usize| words[*at].lower == "," && words[*at].range.end < verb;
    let Some(last) = (1..words.len()).rev().find(before) else { return 0 };
    // "When it rained, guards left, and Lund", "In a week the pier has burned, also since": a whole clause stands before.
    let aside = clauses::subordinate(words, language);
    let helped = |at: usize| !aside[at] && !words[at].capital && language.is_auxiliary(&words[at].lower);
    let joined = words.get(last + 1).is_some_and(|next| language.is_conjunction(&next.lower));
    let whole = comma(words, 0)
        .is_some_and(|first| joined && (first + 1..last).any(|at| clauses::is_finite(words, at, language)))
        || language.is_romance() && (0..last).any(helped);
    let subject = words[last + 1..].iter().take_while(|word| word.range.end < verb);
    let known = words.get(last + 1).is_some_and(|word| {
        !language.is_pronoun(&word.lower)
            && !language.is_relative(&word.lower)
            && !language.opens_clause(&word.lower)
            && !language.is_infinitive(&word.lower)
    });
    let named =
        known && subject.filter(|word| word.capital || language.is_determiner(&word.lower)).count() > 0;
    let during = matches!(first.lower.as_str(), "during" | "before" | "until" | "since");
    let told =
        (1..last).any(|at| verbs::is_past(words, at, language) || language.is_auxiliary(&words[at].lower));
    let dated =
        during || words[..last].iter().any(|word| language.is_time(&word.lower) || is_year(&word.lower));
    let places = language.is_preposition(&first.lower) || first.lower == "out";
    let told =
        told || first.lower == "with" || words[..last].iter().any(|word| language.is_relative(&word.lower));
    // A German verb follows at once what stands first.
    let opposes = matches!(first.lower.as_str(), "although" | "though" | "because");
    let may_go = !dated || opposes || leading == LeadIn::Any;
    let leads_in = participle || (opens || places) && told && may_go;
    if named && leads_in && !whole && language.code() != "de" { last + 1 } else { 0 }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.chars().all(|c| c.is_ascii_digit())
}

/// Whether two commas set apart what only describes: ", who left in May,", not ", a town in Vell, Orla".
fn is_aside(words: &[&Word], opening: usize, closing: usize, verb: usize, language: &Language) -> bool {
    // A quotation mark that closes stands behind the comma: "“The Bell,” a play from Vell, opened".
    let closed = usize::from(words[opening + 1].lower == "”");
    let first = words[opening + 1 + closed].lower.as_str();
    let clause = || (opening + 1..closing).any(|at| clauses::is_finite(words, at, language));
    let describes = language.is_relative(first) && (language.code() != "en" || clause())
        || matches!(first, "a" | "an" | "the" | "whose" | "with");
    let goes_on = words.get(closing + 1).is_some_and(|next| {
        verbs::is_past(words, closing + 1, language)
            || language.is_auxiliary(&next.lower)
            || language.is_preposition(&next.lower)
                && !matches!(next.lower.as_str(), "like" | "including" | "for")
            || language.is_conjunction(&next.lower)
            || language.cue(&next.lower).is_some()
    });
    let listed = language.is_determiner(first)
        && words.get(closing + 1).is_some_and(|next| language.is_conjunction(&next.lower));
    let leads_in = opening > 0 && introduces(words[0], language) && comma(words, 0) == Some(opening);
    describes && !holds(words, opening, closing, verb) && goes_on && !listed && !leads_in
}

/// Whether what tells the event ends between two marks.
fn holds(words: &[&Word], opening: usize, closing: usize, verb: usize) -> bool {
    words[opening].range.start < verb && verb <= words[closing].range.start
}

/// Whether a sentence that begins with the word has its subject only after a comma.
fn introduces(first: &Word, language: &Language) -> bool {
    language.is_preposition(&first.lower)
        || language.opens_clause(&first.lower)
        || first.lower.ends_with("ed")
        || first.lower.ends_with("ing")
}

/// The words with single spaces where the text has space or something was dropped.
fn joined(text: &str, kept: &[&Word]) -> String {
    line(text, kept, None)
}

/// The same, a name in the place of the pronoun that stands for it.
fn line(text: &str, kept: &[&Word], stood: Option<&Stood>) -> String {
    let mut line = String::new();
    for (index, word) in kept.iter().enumerate() {
        let spaced = index.checked_sub(1).is_some_and(|before| kept[before].range.end < word.range.start);
        let tight = matches!(word.lower.as_str(), "," | "." | "”");
        if spaced && !tight {
            line.push(' ');
        }
        let written = &text[word.range.clone()];
        let that =
            if index == 0 && word.lower.starts_with("qu'") { written.find(['\'', '’']) } else { None };
        let mut bare = that.map_or(written, |that| &written[that..]).chars();
        match stood.filter(|stood| stood.pronoun.end == word.range.end) {
            Some(stood) => line.extend(["[", &stood.name, "]"]),
            None if that.and_then(|_| bare.next()).is_some() => line.push_str(bare.as_str()),
            None => line.extend(visible(written)),
        }
    }
    line
}

/// Without quotation marks that lost their partner.
fn balanced<'l>(line: &'l str) -> String {
    let cut = |line: &'l str, open: char, close: char| {
        let open = line.rfind(open).filter(|open| !line[*open..].contains(close));
        open.map_or(line, |open| &line[..open])
    };
    let line = cut(cut(line, '(', ')'), '[', ']');
    let count = |mark: char| line.chars().filter(|c| *c == mark).count();
    let mut kept = line.to_owned();
    let german = line.contains('„');
    let quotation = if german { ('„', '“') } else { ('“', '”') };
    for (open, close) in [quotation, ('«', '»'), ('(', ')'), ('[', ']')] {
        if count(open) != count(close) {
            kept = kept.replace([open, close], "");
        }
    }
    for mark in ["\"", "''"] {
        if kept.matches(mark).count() % 2 == 1 {
            kept = kept.replace(mark, "");
        }
    }
    let kept = without_open_quotation(&kept.replace("  ", " "));
    let kept = kept.trim().trim_end_matches([',', ';', ':', ' ', '–', '—']);
    let last = kept.rsplit(' ').next().unwrap_or(kept);
    let abbreviation = last.matches('.').count() > 1;
    if abbreviation { kept.to_owned() } else { kept.trim_end_matches('.').to_owned() }
}

/// Without a single quotation mark that opens and has lost its partner: "the 'ferry strike", not "the '90s".
fn without_open_quotation(line: &str) -> String {
    let mark = |c: char| matches!(c, '\'' | '‘' | '’');
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let own = |at: usize| line[at..].chars().nth(1) == Some('s') && !letter(line[at..].chars().nth(2));
    let opens = |at: &usize| line[..*at].ends_with(' ') && letter(line[*at..].chars().nth(1)) && !own(*at);
    let closes = |at: usize| at > 0 && !line[..at].ends_with(' ') && !letter(line[at..].chars().nth(1));
    let Some(at) = line.match_indices(mark).map(|(at, _)| at).find(|at| *at == 0 || opens(at)) else {
        return line.to_owned();
    };
    let open = &line[at..];
    let closed = open.match_indices(mark).skip(1).any(|(behind, _)| closes(at + behind));
    let width = open.chars().next().map_or(0, char::len_utf8);
    if closed { line.to_owned() } else { format!("{}{}", &line[..at], &line[at + width..]) }
}

/// Whether every word of a headline is one of the text's, for tests.
#[cfg(test)]
pub(crate) fn is_made_of(headline: &str, text: &str) -> bool {
    let english = crate::languages::of(Some("en"));
    let source: Vec<_> = crate::words::words(text, english).into_iter().map(|word| word.lower).collect();
    let words = crate::words::words(headline, english);
    words.iter().filter(|word| !word.mark).all(|word| source.contains(&word.lower))
}
