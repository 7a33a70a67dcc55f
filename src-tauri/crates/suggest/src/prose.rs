//! A text cut up once for all steps: words, paragraphs, quotation marks, sentences.

use std::ops::Range;

use crate::languages::{self, Language, Lower};
use crate::names;
use crate::quotes::{self, Quoted};
use crate::sentences;
use crate::words::{self, Word};

/// A text with its words, paragraphs and quoted spans.
pub(crate) struct Prose<'a> {
    /// The text.
    pub(crate) text: &'a str,
    /// The words of its language.
    pub(crate) language: &'static Language,
    /// All words, in order.
    pub(crate) words: Vec<Word>,
    /// Byte ranges.
    pub(crate) paragraphs: Vec<Range<usize>>,
    /// Spans in quotation marks, in order of their beginning.
    pub(crate) quoted: Vec<Quoted>,
    /// The word by which the text keeps turning to its reader, as guides, reviews and interviews do.
    pub(crate) addressed: Option<&'static str>,
    /// Words, in lower case and in order, that stand alone with a capital within sentences and nowhere without: names wherever.
    lone_names: Vec<String>,
    /// Words, in lower case and in order, that stand with a capital before one without, and without elsewhere.
    common_words: Vec<String>,
    /// Surnames, in lower case and in order: what stands with a capital behind a given name or a title somewhere.
    surnames: Vec<String>,
    /// Names, in order, that stand behind "in" somewhere and so are places, without the rest of the name.
    places: Vec<&'a str>,
}

/// Fewest words for "you" by which a text turns to its reader, and how many words may stand for each.
const FEWEST_TURNS: usize = 4;
const WORDS_A_TURN: usize = 80;

/// A sentence, with quotations inside it folded into one token each.
pub(crate) struct Frame<'p> {
    /// Its words, marks and folded quotations.
    pub(crate) tokens: Vec<Token<'p>>,
    /// How many quotation marks it stands in.
    pub(crate) depth: usize,
    /// Whether a paragraph begins with it.
    pub(crate) opens_paragraph: bool,
}

/// A word, a mark, or a whole quotation.
#[derive(Clone)]
pub(crate) struct Token<'p> {
    /// UTF-8 byte range.
    pub(crate) range: Range<usize>,
    /// In lower case; "“" for a quotation.
    pub(crate) lower: &'p Lower,
    /// Whether it begins with a capital.
    pub(crate) capital: bool,
    /// Whether it is neither letters nor digits (a quotation is no mark).
    pub(crate) mark: bool,
    /// The index of the quotation that is folded here.
    pub(crate) quote: Option<usize>,
}

impl<'a> Prose<'a> {
    /// Cuts a text up.
    pub(crate) fn new(text: &'a str, language: Option<&str>) -> Self {
        let paragraphs = sentences::paragraphs(text);
        let quoted = quotes::quoted(text, &paragraphs);
        let language = languages::of(language);
        let words = words::words(text, language);
        let addressed = addressed(&words, &quoted, language);
        let (lone_names, surnames) = (lone_names(&words, language), surnames(&words, language));
        let (common_words, places) = (common_words(&words), places(text, &words, language));
        Self {
            text,
            language,
            words,
            quoted,
            paragraphs,
            addressed,
            lone_names,
            common_words,
            surnames,
            places,
        }
    }

    /// Whether the text has the word as a name within a sentence; in German, where every noun has a capital, as a surname.
    pub(crate) fn is_lone_name(&self, word: &Word) -> bool {
        let names = if self.language.code() == "de" { &self.surnames } else { &self.lone_names };
        names.binary_search_by(|name| name.as_str().cmp(without_own(&word.lower))).is_ok()
    }

    /// Whether a word with a capital before one without stands without a capital elsewhere in the text.
    pub(crate) fn is_common(&self, word: &Word) -> bool {
        self.common_words.binary_search_by(|name| name.as_str().cmp(&word.lower)).is_ok()
    }

    /// Whether somebody in the text bears the word as a surname.
    pub(crate) fn is_surname(&self, word: &str) -> bool {
        self.surnames.binary_search_by(|surname| surname.as_str().cmp(word)).is_ok()
    }

    /// Whether the text tells that something is in what the name names.
    pub(crate) fn is_place(&self, name: &str) -> bool {
        self.places.binary_search(&name).is_ok()
    }

    /// Byte ranges of all sentences, cut inside quotations too.
    pub(crate) fn sentences(&self) -> Vec<Range<usize>> {
        let paragraphs = self.paragraphs.iter();
        paragraphs
            .flat_map(|paragraph| sentences::sentences(self.words_in(paragraph), self.language))
            .collect()
    }

    /// The sentences of the text outside and, in their turn, inside quotations, in order of depth.
    pub(crate) fn frames(&self) -> Vec<Frame<'_>> {
        let mut frames = Vec::new();
        for paragraph in &self.paragraphs {
            self.frames_in(paragraph, 0, &mut frames);
        }
        for quoted in &self.quoted {
            self.frames_in(&self.inside(quoted), quoted.depth + 1, &mut frames);
        }
        frames
    }

    /// A byte range as one frame, its quotations open.
    pub(crate) fn frame(&self, range: &Range<usize>) -> Frame<'_> {
        Frame { tokens: self.tokens(range, &[]), depth: 0, opens_paragraph: false }
    }

    /// The words of a byte range.
    pub(crate) fn words_in(&self, range: &Range<usize>) -> &[Word] {
        &self.words[words::within(&self.words, range)]
    }

    /// A quotation's byte range without its marks.
    pub(crate) fn inside(&self, quoted: &Quoted) -> Range<usize> {
        let inner = &self.text[quoted.range.clone()];
        let marks = |c: char| "“”„\"«»‹›‘’‚'`「」『』".contains(c) || c.is_whitespace();
        let start = inner.len() - inner.trim_start_matches(marks).len();
        let end = inner.trim_end_matches(marks).len();
        quoted.range.start + start..quoted.range.start + end.max(start)
    }

    fn frames_in<'p>(&'p self, range: &Range<usize>, depth: usize, frames: &mut Vec<Frame<'p>>) {
        let first = self.quoted.partition_point(|quoted| quoted.range.start < range.start);
        let within = self.quoted[first..].iter().take_while(|quoted| quoted.range.start < range.end);
        let quotes: Vec<(usize, &Quoted)> = (first..)
            .zip(within)
            .filter(|(_, quoted)| quoted.depth == depth && quoted.range.end <= range.end)
            .collect();
        let spans: Vec<&Quoted> = quotes.iter().map(|(_, quoted)| *quoted).collect();
        for sentence in sentences::sentences_around_quotes(self.words_in(range), &spans, self.language) {
            let opens_paragraph = depth == 0 && sentence.start == range.start;
            let sentence =
                if opens_paragraph { sentences::without_dateline(self.text, &sentence) } else { sentence };
            frames.push(Frame { tokens: self.tokens(&sentence, &quotes), depth, opens_paragraph });
        }
    }

    /// The words of a sentence, each quotation folded.
    fn tokens(&self, sentence: &Range<usize>, quotes: &[(usize, &Quoted)]) -> Vec<Token<'_>> {
        let mut tokens: Vec<Token<'_>> = Vec::new();
        let words = self.words_in(sentence);
        let nicknames = nicknames(words);
        for word in words.iter().enumerate().filter(|(at, _)| !nicknames.contains(at)).map(|(_, word)| word) {
            let after = quotes.partition_point(|(_, quoted)| quoted.range.end <= word.range.start);
            let quote = quotes.get(after).filter(|(_, quoted)| quoted.range.start <= word.range.start);
            match quote {
                Some((index, _)) if tokens.last().is_some_and(|last| last.quote == Some(*index)) => {}
                Some((index, quoted)) => tokens.push(Token {
                    range: quoted.range.clone(),
                    lower: Lower::QUOTATION,
                    capital: false,
                    mark: false,
                    quote: Some(*index),
                }),
                None => tokens.push(Token {
                    range: word.range.clone(),
                    lower: &word.lower,
                    capital: word.capital,
                    mark: word.mark,
                    quote: None,
                }),
            }
        }
        tokens
    }
}

/// Which words are nicknames with their quotation marks, between the other names: Ana “Nan” Reyes.
fn nicknames(words: &[Word]) -> Vec<usize> {
    let quotes = |word: &Word| matches!(word.lower.as_str(), "\"" | "“" | "”");
    let named = |words: &[Word]| {
        let [before, opening, name, closing, after] = words else { return false };
        let names = [before, name, after].iter().all(|word| word.capital && !word.mark);
        names && quotes(opening) && quotes(closing)
    };
    let found = words.windows(5).enumerate().filter(|(_, words)| named(words));
    found.flat_map(|(at, _)| at + 1..at + 4).collect()
}

/// A word without the "s" of what is its own.
fn without_own(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or(word)
}

/// What stands with capitals behind "in", no "s" of what is its own behind it, in order.
fn places<'t>(text: &'t str, words: &[Word], language: &Language) -> Vec<&'t str> {
    if language.code() != "en" {
        return Vec::new();
    }
    let named =
        (1..words.len()).filter(|at| matches!(words[at - 1].lower.as_str(), "in" | "outside" | "near"));
    let ranges = named.filter_map(|at| {
        let named = words[at..].iter().take_while(|word| word.capital && !word.mark).count();
        let last = words.get(at + named.checked_sub(1)?)?;
        let time = words[at..at + named]
            .iter()
            .any(|word| language.is_time(&word.lower) || word.lower.ends_with("'s"));
        (!time).then(|| &text[words[at].range.start..last.range.end])
    });
    let mut places: Vec<&str> = ranges.collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// See [`Prose`].
fn surnames(words: &[Word], language: &Language) -> Vec<String> {
    let named = words.windows(2).filter(|pair| {
        let borne = pair[0].capital && (names::is_given(&pair[0].lower) || language.is_title(&pair[0].lower));
        borne && pair[1].capital && !pair[1].mark
    });
    let first = words
        .windows(2)
        .filter(|pair| names::is_family_first(&pair[0].lower) && pair[0].capital && pair[1].capital);
    let mut names: Vec<String> = named
        .map(|pair| &pair[1])
        .chain(first.map(|pair| &pair[0]))
        .map(|word| word.lower.to_string())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn lone_names(words: &[Word], language: &Language) -> Vec<String> {
    if !language.capitals_name {
        return Vec::new();
    }
    let within = words.windows(3).filter(|words| {
        let [before, word, after] = words else { return false };
        let lone = !before.mark && !before.capital && !after.capital;
        lone && word.capital && !word.mark
    });
    let mut names: Vec<String> = within.map(|words| without_own(&words[1].lower).to_owned()).collect();
    keep_those(&mut names, words, false);
    names
}

fn common_words(words: &[Word]) -> Vec<String> {
    let before_small = words.iter().enumerate().filter(|(at, word)| {
        word.capital && !word.mark && words.get(at + 1).is_none_or(|next| !next.capital)
    });
    let mut common: Vec<String> = before_small.map(|(_, word)| word.lower.to_string()).collect();
    keep_those(&mut common, words, true);
    common
}

/// Puts names in order, each once, and keeps those that the text has without a capital somewhere, or the others.
fn keep_those(names: &mut Vec<String>, words: &[Word], common: bool) {
    names.sort_unstable();
    names.dedup();
    let mut are_common = vec![false; names.len()];
    for word in words.iter().filter(|word| !word.capital && !word.mark) {
        if let Ok(at) = names.binary_search_by(|name| name.as_str().cmp(&word.lower)) {
            are_common[at] = true;
        }
    }
    let mut are_common = are_common.into_iter();
    names.retain(|_| are_common.next() == Some(common));
}

/// "you", where a text says it outside quotations so often that it talks to who reads.
fn addressed(words: &[Word], quoted: &[Quoted], language: &Language) -> Option<&'static str> {
    let mut quotes = quoted.iter().filter(|quoted| quoted.depth == 0).peekable();
    let mut outside = |word: &&Word| {
        while quotes.next_if(|quoted| quoted.range.end <= word.range.start).is_some() {}
        quotes.peek().is_none_or(|quoted| word.range.start < quoted.range.start)
    };
    let turns = |word: &&Word| {
        word.lower.starts_with('y')
            && (matches!(word.lower.as_str(), "you" | "your" | "yourself") || word.lower.starts_with("you'"))
    };
    let turns = words.iter().filter(turns).filter(|word| outside(word)).count();
    (language.code() == "en" && turns >= FEWEST_TURNS && turns * WORDS_A_TURN >= words.len()).then_some("you")
}

impl Frame<'_> {
    /// The byte range from one token to before another.
    pub(crate) fn bytes(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let tokens = self.tokens.get(tokens)?;
        Some(tokens.first()?.range.start..tokens.last()?.range.end)
    }

    /// The token's word; nothing beyond the end.
    pub(crate) fn word(&self, index: usize) -> &Lower {
        self.tokens.get(index).map_or(Lower::NOTHING, |token| token.lower)
    }

    /// Whether the token is one of these marks.
    pub(crate) fn is_mark(&self, index: usize, marks: &[&str]) -> bool {
        self.tokens.get(index).is_some_and(|token| token.mark && marks.contains(&token.lower.as_str()))
    }

    /// Whether a token is an auxiliary; "May" with a capital is the month.
    pub(crate) fn is_auxiliary(&self, index: usize, language: &Language) -> bool {
        let capital = index > 0 && self.tokens.get(index).is_some_and(|token| token.capital);
        language.is_auxiliary(self.word(index)) && !capital
    }

    /// The quotation that is folded at a token.
    pub(crate) fn quote(&self, index: usize) -> Option<usize> {
        self.tokens.get(index)?.quote
    }
}
