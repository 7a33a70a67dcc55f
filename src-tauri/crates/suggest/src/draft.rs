//! Many articles about one topic to a draft of its chronology: the days that matter, and the sentences that tell them.
//!
//! Days are ranked by how many articles mention or were published on them; of each, those sentences are taken that
//! together share most with everything told of it (Gholipour Ghalandari and Ifrim, "Examining the
//! State-of-the-Art in News Timeline Summarization", ACL 2020: "Datewise", with "Centroid-Opt").

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use chrono::NaiveDate;
use edtf::Precision;
use timex::TimeExpression;

use crate::prose::Prose;
use crate::vectors::{self, Vector, likeness, scale};
use crate::words::Word;

/// Fewest and most days of a draft where the topic does not say how many.
const DAYS: std::ops::RangeInclusive<usize> = 8..=60;

/// Sentences of a day where the topic does not say how many.
const SENTENCES: usize = 2;

/// Articles about one thing, and how long its chronology may be.
#[derive(Debug, Clone, Default)]
pub struct Topic<'a> {
    /// The articles; their order is what [`DraftSentence::article`] counts.
    pub articles: Vec<TopicArticle<'a>>,
    /// BCP 47 language of the articles.
    pub language: Option<&'a str>,
    /// How many days to tell, at most.
    pub days: Option<usize>,
    /// How many sentences to give each day, at most.
    pub sentences_per_day: Option<usize>,
    /// The first day that may be told.
    pub from: Option<NaiveDate>,
    /// The last day that may be told.
    pub to: Option<NaiveDate>,
}

/// An article of a topic.
#[derive(Debug, Clone, Default)]
pub struct TopicArticle<'a> {
    /// The day of its publication.
    pub published: Option<NaiveDate>,
    /// Its clean text.
    pub text: &'a str,
    /// The text's time expressions, in order, as [`timex::tag`] gives them.
    pub times: Vec<TimeExpression>,
    /// Where given, only sentences that share words with one of these UTF-8 byte ranges are taken.
    pub passages: Option<Vec<Range<usize>>>,
}

/// A day of a drafted chronology.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftDay {
    /// The day.
    pub date: NaiveDate,
    /// How many articles mention it or, published on it, tell its news: why it was chosen.
    pub articles: usize,
    /// The sentences that tell it, the most central first; never empty.
    pub sentences: Vec<DraftSentence>,
}

/// A sentence of a drafted chronology, as evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftSentence {
    /// Index of its article in the topic.
    pub article: usize,
    /// UTF-8 byte range in that article's text.
    pub range: Range<usize>,
}

/// Drafts the chronology of a topic, its days in order.
pub fn draft(topic: &Topic<'_>) -> Vec<DraftDay> {
    let telling: Vec<Telling> =
        (0..topic.articles.len()).flat_map(|article| tellings(topic, article)).collect();
    let texts = telling.iter().map(|sentence| &topic.articles[sentence.article].text[sentence.range.clone()]);
    let vectors = vectors::vectors(texts, None, 0.0);
    let days = by_day(topic, &telling);
    let most = topic.days.unwrap_or_else(|| fitting_days(topic));
    let sentences_per_day = topic.sentences_per_day.unwrap_or(SENTENCES).max(1);
    let mut drafted: Vec<DraftDay> = Vec::new();
    let mut used: BTreeSet<usize> = BTreeSet::new();
    for Weighed { date, articles, .. } in ranked(topic, &telling, &days) {
        if drafted.len() == most {
            break;
        }
        let chosen = central(&days[&date], &telling, &vectors, sentences_per_day, &mut used);
        let sentences: Vec<DraftSentence> = chosen
            .into_iter()
            .map(|index| DraftSentence {
                article: telling[index].article,
                range: telling[index].range.clone(),
            })
            .collect();
        if !sentences.is_empty() {
            drafted.push(DraftDay { date, articles, sentences });
        }
    }
    drafted.sort_by_key(|day| day.date);
    drafted
}

/// How many days tell a topic well: the longer its articles span, the more, but ever fewer a month.
fn fitting_days(topic: &Topic<'_>) -> usize {
    let published = || topic.articles.iter().filter_map(|article| article.published);
    let span = published().max().zip(published().min()).map_or(0, |(last, first)| (last - first).num_days());
    let fitting = (2.0 * (span as f64).sqrt()).round() as usize;
    fitting.clamp(*DAYS.start(), *DAYS.end())
}

/// A sentence of an article with the days that it may tell.
struct Telling {
    article: usize,
    range: Range<usize>,
    /// Days that it mentions.
    mentions: Vec<NaiveDate>,
    /// Its place in its article.
    place: usize,
    /// Whether it can stand in the chronology: a reader's "24 March, 9:31 am | Reply" only says that a day mattered.
    is_line: bool,
}

/// Sentences from an article's beginning that tell the day of its publication.
const LEAD: usize = 5;

/// Fewest and most words of a sentence that a reader of a chronology wants.
const WORDS: std::ops::RangeInclusive<usize> = 6..=60;

impl TopicArticle<'_> {
    fn is_open_to(&self, sentence: &Range<usize>) -> bool {
        let shares = |passage: &Range<usize>| passage.start < sentence.end && sentence.start < passage.end;
        self.passages.as_ref().is_none_or(|passages| passages.iter().any(shares))
    }
}

fn tellings(topic: &Topic<'_>, index: usize) -> Vec<Telling> {
    let article = &topic.articles[index];
    let prose = Prose::new(article.text, topic.language);
    let mut found = Vec::new();
    for (place, range) in prose.sentences().into_iter().enumerate() {
        let inside = times_in(&article.times, &range);
        if article.is_open_to(&range) && tells(&prose, &range, &[]) {
            let is_line = tells(&prose, &range, inside);
            found.push(Telling { article: index, range, mentions: days_in(inside), place, is_line });
        }
    }
    found
}

/// Whether a sentence tells something beside these times: no remains of a page, no question, nobody's talk of themselves.
fn tells(prose: &Prose<'_>, sentence: &Range<usize>, times: &[TimeExpression]) -> bool {
    let words = prose.words_in(sentence);
    let talks = |word: &Word| prose.language.is_self(&word.lower) || matches!(word.lower.as_str(), "?" | "؟");
    let in_time = |word: &Word| {
        times.iter().any(|time| time.range.start <= word.range.start && word.range.end <= time.range.end)
    };
    let telling = words.iter().filter(|word| !word.mark && !in_time(word)).count();
    WORDS.contains(&telling) && !words.iter().any(talks)
}

fn times_in<'t>(times: &'t [TimeExpression], range: &Range<usize>) -> &'t [TimeExpression] {
    let first = times.partition_point(|time| time.range.start < range.start);
    let inside = times[first..].iter().take_while(|time| time.range.end <= range.end).count();
    &times[first..first + inside]
}

/// The days that time expressions mean: only what is told to the day.
fn days_in(times: &[TimeExpression]) -> Vec<NaiveDate> {
    let days: BTreeSet<NaiveDate> = times.iter().filter_map(day).collect();
    days.into_iter().collect()
}

fn day(time: &TimeExpression) -> Option<NaiveDate> {
    let edtf = time.edtf.as_ref()?;
    let exact = matches!(edtf.precision(), Precision::Day | Precision::Time);
    let earliest = edtf.bounds().earliest.filter(|_| exact)?;
    Some(earliest.date())
}

/// For each day, the sentences that may tell it.
fn by_day(topic: &Topic<'_>, telling: &[Telling]) -> BTreeMap<NaiveDate, Vec<usize>> {
    let mut days: BTreeMap<NaiveDate, Vec<usize>> = BTreeMap::new();
    for (index, sentence) in telling.iter().enumerate() {
        let published = topic.articles[sentence.article].published;
        let lead = published.filter(|_| sentence.mentions.is_empty() && sentence.place < LEAD);
        for day in sentence.mentions.iter().copied().chain(lead) {
            if topic.from.is_none_or(|from| from <= day) && topic.to.is_none_or(|to| day <= to) {
                days.entry(day).or_default().push(index);
            }
        }
    }
    days
}

/// A day with what speaks for telling it.
struct Weighed {
    weight: f64,
    date: NaiveDate,
    articles: usize,
}

/// Days, the one that most articles tell first.
fn ranked(topic: &Topic<'_>, telling: &[Telling], days: &BTreeMap<NaiveDate, Vec<usize>>) -> Vec<Weighed> {
    let weighed = |(date, sentences): (&NaiveDate, &Vec<usize>)| {
        let mut articles: BTreeMap<usize, f64> = BTreeMap::new();
        for sentence in sentences.iter().map(|index| &telling[*index]) {
            let published = topic.articles[sentence.article].published;
            let mentioned = sentence.mentions.contains(date);
            let weight = if mentioned { mention_weight(published, *date) } else { PUBLISHED };
            let best = articles.entry(sentence.article).or_default();
            *best = best.max(weight);
        }
        Weighed { weight: articles.values().sum(), date: *date, articles: articles.len() }
    };
    let first = topic.articles.iter().filter_map(|article| article.published).min();
    let is_background = |day: &Weighed| first.is_some_and(|first| day.date < first) && day.articles < RETOLD;
    let untold = topic.from.is_none() && topic.articles.len() >= SEVERAL;
    let mut ranked: Vec<Weighed> =
        days.iter().map(weighed).filter(|day| !untold || !is_background(day)).collect();
    ranked.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.date.cmp(&b.date)));
    ranked
}

/// How many articles at least tell a day before the first of them was published, where there are [`SEVERAL`] and nobody
/// said with which day to begin: what one alone looks back on may be another story.
const RETOLD: usize = 2;

/// Articles from which on a day that one alone tells can be told from the topic's.
const SEVERAL: usize = 10;

/// What an article published on a day counts for it, where one that mentions it counts 1.
const PUBLISHED: f64 = 0.2;

/// What a mention counts from this many days on: what is still told later mattered more.
const LOOKING_BACK: (i64, f64) = (8, 2.0);

/// What a mention of a day to come counts: many of those pass without the event.
const LOOKING_AHEAD: f64 = 0.6;

/// What a mention of a day counts for it.
fn mention_weight(published: Option<NaiveDate>, day: NaiveDate) -> f64 {
    match published.map(|published| published.signed_duration_since(day).num_days()) {
        Some(days) if days < 0 => LOOKING_AHEAD,
        Some(days) if days >= LOOKING_BACK.0 => LOOKING_BACK.1,
        _ => 1.0,
    }
}

/// Sentences more alike than this say the same twice.
const SAME: f32 = 0.4;

/// The sentences that together are most like all that is told of their day, found one by one; none says what
/// another says.
fn central(
    sentences: &[usize],
    telling: &[Telling],
    vectors: &[Vector],
    most: usize,
    used: &mut BTreeSet<usize>,
) -> Vec<usize> {
    let mut centre = Vector::new();
    sentences.iter().for_each(|index| add(&mut centre, &vectors[*index]));
    scale(&mut centre);
    let mut chosen: Vec<usize> = Vec::new();
    let mut sum = Vector::new();
    while chosen.len() < most {
        let said = |index: &usize| {
            used.iter().any(|other| other == index || likeness(&vectors[*other], &vectors[*index]) > SAME)
        };
        let rank = |index: &usize| {
            let mut together = sum.clone();
            add(&mut together, &vectors[*index]);
            scale(&mut together);
            (likeness(&centre, &together), *index)
        };
        let fresh = sentences.iter().filter(|index| telling[**index].is_line && !said(index)).map(rank);
        let Some((_, best)) = fresh.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))) else { break };
        add(&mut sum, &vectors[best]);
        chosen.push(best);
        used.insert(best);
    }
    chosen
}

fn add(sum: &mut Vector, vector: &Vector) {
    vector.iter().for_each(|(word, part)| *sum.entry(*word).or_default() += part);
}
