//! Paragraphs and sentences of a text.

use std::ops::Range;

use crate::languages::Language;
use crate::quotes::Quoted;
use crate::words::Word;

/// Marks that end a sentence.
const ENDS: &[&str] = &[".", "?", "!", "…", "...", "؟", "۔", "。"];

/// Words after which a sentence is cut wherever it stands: what is longer is a list or noise.
const LONGEST_SENTENCE: usize = 400;

/// Marks that may stand together at a sentence's end.
const MOST_MARKS: usize = 5;

/// Byte ranges of the paragraphs: lines that a blank line, or the end of a sentence, closes.
pub(crate) fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut closed = true;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        if trimmed.is_empty() {
            closed = true;
            continue;
        }
        match found.last_mut() {
            Some(last) if !closed && !is_heading(&text[last.clone()], trimmed) => {
                last.end = start + trimmed.len();
            }
            _ => found.push(start..start + trimmed.len()),
        }
        closed =
            trimmed.ends_with(['.', '?', '!', '”', '"', '»', ':', '؟', '۔', '\'', '`']) || is_signed(trimmed);
    }
    found
}

/// Whether a line ends with the name of the one whom it quotes: "“It was dark.” ― Ana Reyes".
fn is_signed(line: &str) -> bool {
    let Some((quoted, name)) = line.rsplit_once(['―', '—', '–']) else { return false };
    let names = |word: &str| word.starts_with(char::is_uppercase);
    quoted.trim_end().ends_with(['”', '"', '»']) && name.len() < 60 && name.split_whitespace().all(names)
}

/// Whether a line is a heading rather than the beginning of the longer line after it: a wrapped line is about as long.
fn is_heading(line: &str, next: &str) -> bool {
    let begins = next.trim_start_matches(['“', '"', '„', '«']).starts_with(char::is_uppercase);
    !line.contains('\n') && begins && 10 * line.len() < 7 * next.len()
}

/// Byte ranges of the sentences of a paragraph, cut inside quotations too.
pub(crate) fn sentences(words: &[Word], language: &Language) -> Vec<Range<usize>> {
    cut(words, |index| ends(words, index, language))
}

/// Byte ranges of the sentences of a paragraph, quotations kept whole: "“One. Two,” he said."
pub(crate) fn sentences_around_quotes(
    words: &[Word],
    quotes: &[&Quoted],
    language: &Language,
) -> Vec<Range<usize>> {
    cut(words, |index| {
        let word = &words[index];
        let before = quotes.partition_point(|quote| quote.range.end <= word.range.start);
        match quotes.get(before).filter(|quote| quote.range.start <= word.range.start) {
            None => ends(words, index, language),
            Some(quote) => word.range.end == quote.range.end && quote_ends_sentence(words, index, language),
        }
    })
}

fn cut(words: &[Word], ends: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut first = 0;
    for index in 0..words.len() {
        let last = index + 1 == words.len();
        let endless = index + 1 - first == LONGEST_SENTENCE;
        if last || endless || (ends(index) && !closing_mark_follows(words, index)) {
            found.push(words[first].range.start..words[index].range.end);
            first = index + 1;
        }
    }
    found
}

fn closing_mark_follows(words: &[Word], index: usize) -> bool {
    words.get(index + 1).is_some_and(|next| {
        let touches = next.range.start == words[index].range.end;
        touches
            && (matches!(next.lower.as_str(), "\"" | "'" | "”" | "»" | "“" | ")" | "]" | "''")
                || is_end(next))
    })
}

fn is_end(word: &Word) -> bool {
    ENDS.contains(&word.lower.as_str())
}

/// Whether a sentence ends with this word: an end mark, perhaps with closing marks after it.
fn ends(words: &[Word], index: usize, language: &Language) -> bool {
    let closers = words[..=index]
        .iter()
        .rev()
        .take(MOST_MARKS)
        .take_while(|word| !is_end(word) && !is_inner(word))
        .count();
    let Some(end) = index.checked_sub(closers) else { return false };
    if !is_end(&words[end]) || !closers_touch(&words[end..=index]) {
        return false;
    }
    if words[end..=index].iter().any(|word| matches!(word.lower.as_str(), "-" | "—" | "–")) {
        return false;
    }
    // "BA.2" is one word.
    let drawn = words
        .get(index + 1)
        .is_some_and(|next| next.is_figure() && next.range.start == words[index].range.end);
    if drawn && closers == 0 {
        return false;
    }
    let next = words[index + 1..].iter().take(MOST_MARKS).find(|word| !word.mark);
    if next.is_some_and(begins_lower) {
        return false;
    }
    words[end].lower != "." || closers > 0 || !abbreviates(words, end, language)
}

/// Whether a word or mark stands within sentences, not after their end: the comma of "Sten Holm Jr., 55, left".
fn is_inner(word: &Word) -> bool {
    !word.mark || matches!(word.lower.as_str(), "," | ";" | ":")
}

fn closers_touch(words: &[Word]) -> bool {
    words.windows(2).all(|pair| pair[0].range.end == pair[1].range.start)
}

fn begins_lower(word: &Word) -> bool {
    word.lower.chars().next().is_some_and(char::is_lowercase) && !word.capital
}

/// Fewest letters behind the last stop of an address: "orlapost.com" is no abbreviation, "U.S." is one.
const SHORTEST_OF_ADDRESS: usize = 3;

/// Whether the full stop belongs to an abbreviation or an initial rather than ending a sentence.
fn abbreviates(words: &[Word], stop: usize, language: &Language) -> bool {
    let Some(word) = stop.checked_sub(1).map(|before| &words[before]) else { return false };
    if word.range.end != words[stop].range.start {
        return false;
    }
    let initial = word.capital && word.lower.chars().count() == 1;
    let last = word.lower.rsplit_once('.').map(|(_, last)| last);
    let dotted = last.is_some_and(|last| last.len() < SHORTEST_OF_ADDRESS)
        && word.lower.chars().any(char::is_alphabetic);
    let starter = words.get(stop + 1).is_some_and(|next| language.is_sentence_starter(&next.lower));
    let day_number = language.numbers_its_days && word.lower.chars().all(char::is_numeric);
    let number = words.get(stop + 1).is_some_and(Word::is_figure);
    let counted = number && timex::abbreviates_before_number(&word.lower);
    counted || language.is_abbreviation(&word.lower) || ((initial || dotted) && !starter) || day_number
}

/// Whether a sentence ends with a quotation: it ends inside, and no attribution follows.
fn quote_ends_sentence(words: &[Word], closing: usize, language: &Language) -> bool {
    let Some(inner) = words[..closing].last() else { return false };
    let Some(next) = words.get(closing + 1) else { return true };
    let ended = is_end(inner) || (inner.mark && words[..closing].iter().rev().take(3).any(is_end));
    if !ended || begins_lower(next) || matches!(next.lower.as_str(), "," | "—" | "–" | "-") {
        return false;
    }
    let rest = &words[closing + 1..];
    let pronoun = next.capital && next.lower != "i" && language.is_pronoun(&next.lower);
    if inner.lower == "." || pronoun {
        !is_attribution(rest, language)
    } else {
        !attribution_follows(rest, language)
    }
}

/// Longest attribution that stands alone behind a full stop, in words.
const LONGEST_ATTRIBUTION: usize = 5;

/// Whether the words up to the next full stop only name a speaker and end with a cue: "“It fell.” Ana Reyes said."
fn is_attribution(words: &[Word], language: &Language) -> bool {
    let speaker = words.iter().take_while(|word| !word.mark && language.cue(&word.lower).is_none()).count();
    let cued = words.get(speaker).is_some_and(|word| !word.mark && !word.capital);
    let closed = words.get(speaker + 1).is_none_or(is_end);
    language.code() == "en" && (1..LONGEST_ATTRIBUTION).contains(&speaker) && cued && closed
}

/// Whether the words up to the next mark hold a cue, or one follows an aside in commas: "“Why?” Ms. Reyes asked.", "“Why?”
/// Lund's niece, Ana Reyes, asked."
fn attribution_follows(words: &[Word], language: &Language) -> bool {
    let cue = |word: &Word| language.cue(&word.lower).is_some();
    let inside = |word: &&Word| !word.mark || word.lower == ".";
    let first = words.iter().take(8).take_while(inside);
    if first.clone().any(cue) {
        return true;
    }
    let mut commas = (0..words.len().min(LONGEST_ASIDE)).filter(|at| words[*at].lower == ",");
    let aside = commas.next().filter(|comma| *comma == first.count()).and(commas.next());
    let closed = aside.and_then(|comma| words.get(comma + 1));
    language.code() == "en" && closed.is_some_and(|next| !next.capital && cue(next))
}

/// Longest name of who closes a quotation, with an aside, in words.
const LONGEST_ASIDE: usize = 16;

/// Longest that a line's date, place and agency are together, in characters.
const LONGEST_DATELINE: usize = 56;

/// Past a line's place and agency: "BAGHDAD (AP) — ", "NCRI – "; a date before them is told with the line.
pub(crate) fn without_dateline(text: &str, told: &Range<usize>) -> Range<usize> {
    let end = dateline_end(text, told);
    let dated = text[told.start..end].starts_with(|c: char| c.is_ascii_digit());
    if dated { told.clone() } else { end..told.end }
}

/// Where a line's date, place and agency end.
pub(crate) fn dateline_end(text: &str, told: &Range<usize>) -> usize {
    let clause = &text[told.clone()];
    if let Some(colon) = place_before_colon(clause).filter(|_| text[..told.start].trim().is_empty()) {
        return told.start + colon;
    }
    let Some((dash, _)) = clause.char_indices().find(|(at, mark)| is_dash(clause, *at, *mark)) else {
        return told.start;
    };
    let before = clause[..dash].trim_end();
    let after = clause[dash..].trim_start_matches(DASHES).trim_start();
    let first =
        before.trim_start_matches('(').split([' ', '\u{a0}', ',', '(', ')', '/']).next().unwrap_or("");
    let shouted = first.chars().count() > 2 && first.chars().all(|c| c.is_uppercase() || c == '.');
    let named = before.split(char::is_whitespace).count() <= 3
        && [before, after].iter().all(|part| begins_words(part));
    let agency = before.rsplit_once(" (").is_some_and(|(place, agency)| {
        let places = !place.split_whitespace().any(|word| word.starts_with(char::is_lowercase));
        let single = |agency: &str| agency.chars().all(|c| c.is_alphabetic() || c == '-');
        places && agency.strip_suffix(')').is_some_and(single)
    });
    if (shouted || named || agency) && before.chars().count() < LONGEST_DATELINE {
        told.end - after.len()
    } else {
        told.start
    }
}

/// Marks that part a line's place from what it tells.
const DASHES: [char; 4] = ['–', '—', '―', '-'];

/// Whether a mark parts a line's place from what it tells: "—" anywhere, the others with space on both sides.
fn is_dash(clause: &str, at: usize, mark: char) -> bool {
    let spaced = clause[..at].ends_with(char::is_whitespace)
        && clause[at..].trim_start_matches(DASHES).starts_with(char::is_whitespace);
    mark == '—' || DASHES.contains(&mark) && spaced
}

/// Past the place that an article's first words tell: "PORT ORLA: The ferry sank".
fn place_before_colon(clause: &str) -> Option<usize> {
    let colon = clause.find(": ")?;
    let shouted = |c: char| c.is_uppercase() || c.is_whitespace();
    (colon > 3 && colon < 32 && clause[..colon].chars().all(shouted)).then_some(colon + 2)
}

/// Whether all of a short part, or the first word of a long one, begins with capitals.
fn begins_words(part: &str) -> bool {
    part.split(char::is_whitespace)
        .take(1)
        .chain(part.split(char::is_whitespace).filter(|_| part.len() < 48))
        .all(|word| word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages;
    use crate::words::words;

    fn check(text: &str, expected: &[&str]) {
        let english = languages::of(Some("en"));
        let found = sentences(&words(text, english), english);
        assert_eq!(found.into_iter().map(|range| &text[range]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_title_or_an_initial_does_not_end_a_sentence() {
        check("Mr. Reyes met J. P. Soto. They left.", &["Mr. Reyes met J. P. Soto.", "They left."]);
        check("The U.S. envoy left. He flew.", &["The U.S. envoy left.", "He flew."]);
        check("He left the U.S. The envoy stayed.", &["He left the U.S.", "The envoy stayed."]);
        check(
            "She left Clinic No. 2 at noon. He said no.",
            &["She left Clinic No. 2 at noon.", "He said no."],
        );
        for short in ["c. 1350", "b. 1900", "d. 1945", "fl. 1200", "No. 7", "Art. 5", "Abs. 3"] {
            let named = format!("The mill (see {short}) burnt in spring, as {short} tells.");
            check(&format!("{named} It rained."), &[&named, "It rained."]);
        }
        check(
            "She left at the age of 3. 1350 boats came.",
            &["She left at the age of 3.", "1350 boats came."],
        );
        check("Sten Holm Jr., 55, pleaded guilty.", &["Sten Holm Jr., 55, pleaded guilty."]);
    }

    #[test]
    fn a_number_or_a_small_letter_goes_on() {
        check("They sold BA.2 boats. It rained.", &["They sold BA.2 boats.", "It rained."]);
        check("It fell 2.5 percent to 3. on paper.", &["It fell 2.5 percent to 3. on paper."]);
    }

    #[test]
    fn a_closing_mark_belongs_to_its_sentence() {
        check("He said “No.” Then he left.", &["He said “No.”", "Then he left."]);
    }

    #[test]
    fn a_line_that_ends_a_sentence_ends_its_paragraph_and_one_that_does_not_goes_on() {
        let text = "One line\ngoes on.\nAnother.\n\nThird";
        let found: Vec<&str> = paragraphs(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["One line\ngoes on.", "Another.", "Third"]);
    }
}
