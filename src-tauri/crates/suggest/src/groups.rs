//! The same event told by several articles: one group with all its passages, what agrees, what differs, and who is
//! independent of whom.
//!
//! Articles are first gathered into stories by their words; within a story, passages whose event is named by the same
//! word, or that share most of theirs, tell the same. Nothing is merged here: a person does that.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chronology::Factuality;
use edtf::When;
use serde::Serialize;

use crate::Suggestion;
use crate::languages::{self, Language};
use crate::linkage;
use crate::vectors::{self, likeness};
use crate::verbs;
use crate::words::{Word, words, written_out};

/// Articles at least so alike on average are one story.
const SAME_STORY: f32 = 0.15;

/// Passages at least so alike on average tell one event: the same word for it counts [`NAMED_ALIKE`].
const SAME_EVENT: f32 = 0.4;

/// What the same word for an event counts.
const NAMED_ALIKE: f32 = 0.5;

/// What words of one stem count ("kill", "killing").
const NAMED_NEARLY: f32 = 0.42;

/// What a word counts that names any event ("said").
const NAMED_VAGUELY: f32 = 0.1;

/// What the shared words of two passages count, at most.
const SHARED_WORDS: f32 = 0.5;

/// What they count where the events are named by other words.
const SHARED_WORDS_ALONE: f32 = 0.25;

/// How many letters two words of one stem share.
const STEM: usize = 5;

/// What two suggestions share at least that tell one event: two denials in a story may deny different things.
const LEAST_SHARED: f32 = 0.2;

/// Passages at least so alike are copies of one text.
const COPY: f32 = 0.8;

/// Other articles that are taken to be there: two that tell one event share all that is rare in them.
const UNSEEN: f32 = 4.0;

/// A passage of one of several articles that tells an event.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'a> {
    /// Index of its article.
    pub article: usize,
    /// The passage.
    pub passage: &'a str,
    /// The words that name the event: "destroyed", "the fire".
    pub named: &'a str,
}

/// Gathers the passages that tell the same event, as indices into `tellings`.
///
/// `articles` are the texts that the tellings count; `language` is the BCP 47 language of all.
pub fn same_event(articles: &[&str], tellings: &[Telling<'_>], language: Option<&str>) -> Vec<Vec<usize>> {
    gathered(articles, tellings, language, 0.0)
}

/// As [`same_event`], of passages that share at least so much of their words.
fn gathered(
    articles: &[&str],
    tellings: &[Telling<'_>],
    language: Option<&str>,
    least_shared: f32,
) -> Vec<Vec<usize>> {
    let language = languages::of(language);
    let story = stories(articles, language);
    let vectors = vectors::vectors(tellings.iter().map(|telling| telling.passage), Some(language), UNSEEN);
    let names: Vec<Name> = tellings.iter().map(|telling| name(telling.named, language)).collect();
    let mut by_story: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, telling) in tellings.iter().enumerate() {
        by_story.entry(story.get(telling.article).copied().unwrap_or(0)).or_default().push(index);
    }
    let mut groups = Vec::new();
    for members in by_story.values() {
        let pairs = pairs(members.len(), |a, b| {
            let (a, b) = (members[a], members[b]);
            let shared = likeness(&vectors[a], &vectors[b]);
            if shared < least_shared { 0.0 } else { alike(&names[a], &names[b], shared) }
        });
        let gathered = linkage::gather(members.len(), &pairs, SAME_EVENT);
        groups.extend(gathered.into_iter().map(|group| group.into_iter().map(|at| members[at]).collect()));
    }
    groups.sort();
    groups
}

/// For each article, the number of its story.
fn stories(articles: &[&str], language: &Language) -> Vec<usize> {
    let vectors = vectors::vectors(articles.iter().copied(), Some(language), UNSEEN);
    let pairs = pairs(articles.len(), |a, b| likeness(&vectors[a], &vectors[b]));
    let mut story = vec![0; articles.len()];
    for (number, members) in linkage::gather(articles.len(), &pairs, SAME_STORY).iter().enumerate() {
        members.iter().for_each(|article| story[*article] = number);
    }
    story
}

/// All pairs that are alike at all.
fn pairs(count: usize, alike: impl Fn(usize, usize) -> f32) -> Vec<(usize, usize, f32)> {
    let all = (0..count).flat_map(|b| (0..b).map(move |a| (a, b)));
    all.map(|(a, b)| (a, b, alike(a, b))).filter(|(_, _, likeness)| *likeness > 0.0).collect()
}

/// How likely two tellings of one story, that share so much of their words, tell the same event.
fn alike(a: &Name, b: &Name, shared: f32) -> f32 {
    let stem = |name: &Name| name.basic.chars().take(STEM).collect::<String>();
    if a.basic.is_empty() || stem(a) != stem(b) {
        return SHARED_WORDS_ALONE * shared;
    }
    let named = match a.basic == b.basic {
        true if a.vague => NAMED_VAGUELY,
        true => NAMED_ALIKE,
        false => NAMED_NEARLY,
    };
    named + SHARED_WORDS * shared
}

/// The word that names an event.
struct Name {
    /// In its basic form; empty where nothing names it.
    basic: String,
    /// Whether it names any event: "say".
    vague: bool,
}

/// The last word of a name that is no small word.
fn name(named: &str, language: &Language) -> Name {
    let words = words(named, language);
    let small = |word: &&Word| {
        word.mark || language.is_preposition(&word.lower) || language.is_determiner(&word.lower)
    };
    let head = words.iter().rev().find(|word| !small(word)).or(words.last());
    let basic = head.map_or(String::new(), |word| language.basic_form(&word.lower));
    Name { vague: language.is_vague(&basic), basic }
}

/// What is suggested from one article, with what tells voices apart.
#[derive(Debug, Clone, Copy)]
pub struct ArticleSuggestions<'a> {
    /// The article's clean text.
    pub text: &'a str,
    /// The outlet's name.
    pub outlet: Option<&'a str>,
    /// What is suggested from it.
    pub suggestions: &'a [Suggestion],
}

/// One event as several passages tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its passages: article and suggestion, by index.
    pub members: Vec<(usize, usize)>,
    /// What all agree on, of what more than one tells.
    pub agrees: Vec<Aspect>,
    /// What they tell differently: shown, never averaged.
    pub differs: Vec<Aspect>,
    /// Members, by index, that are one voice: copies of one text, or one that cites the other.
    pub voices: Vec<Vec<usize>>,
}

/// What tellings of an event can agree on or differ about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// When it happened.
    When,
    /// Where.
    Place,
    /// A number: of the injured, of boats.
    Number,
    /// Whether it happened, is planned, or is denied.
    Factuality,
}

/// Gathers the suggestions of several articles that tell the same event; one of its own for each that is told once.
pub fn groups(articles: &[ArticleSuggestions<'_>], language: Option<&str>) -> Vec<Group> {
    let words = languages::of(language);
    let members: Vec<(usize, usize)> = articles
        .iter()
        .enumerate()
        .flat_map(|(article, told)| (0..told.suggestions.len()).map(move |index| (article, index)))
        .collect();
    let suggestion = |member: &(usize, usize)| &articles[member.0].suggestions[member.1];
    let names: Vec<String> =
        members.iter().map(|member| naming(&suggestion(member).headline, words)).collect();
    let tellings: Vec<Telling<'_>> = members
        .iter()
        .zip(&names)
        .map(|(member, named)| Telling { article: member.0, passage: &suggestion(member).headline, named })
        .collect();
    let texts: Vec<&str> = articles.iter().map(|article| article.text).collect();
    gathered(&texts, &tellings, language, LEAST_SHARED)
        .into_iter()
        .map(|group| described(group.into_iter().map(|at| members[at]).collect(), articles, words))
        .collect()
}

/// The word of a headline that names its event: its verb, else a noun of an event.
fn naming(headline: &str, language: &Language) -> String {
    let words = words(headline, language);
    let all: Vec<&Word> = words.iter().collect();
    let verb = verbs::event_verb(&all, language).map(|verb| all[verb.at]);
    let noun = || all.iter().find(|word| language.is_event_noun(&word.lower)).copied();
    verb.or_else(noun).map_or(String::new(), |word| word.lower.to_string())
}

fn described(
    members: Vec<(usize, usize)>,
    articles: &[ArticleSuggestions<'_>],
    language: &Language,
) -> Group {
    let told: Vec<&Suggestion> =
        members.iter().map(|member| &articles[member.0].suggestions[member.1]).collect();
    let verdicts = [
        (Aspect::When, agreement(&told, |one| one.when.clone(), When::could_agree_with)),
        (Aspect::Place, agreement(&told, |one| one.place.clone(), PartialEq::eq)),
        (
            Aspect::Number,
            agreement(&told, |one| numbers(&one.headline, language), |a, b| a.is_subset(b) || b.is_subset(a)),
        ),
        (Aspect::Factuality, agreement(&told, |one| Some(one.factuality), is_compatible)),
    ];
    let with = |wanted: bool| {
        verdicts.iter().filter(|(_, agree)| *agree == Some(wanted)).map(|(aspect, _)| *aspect).collect()
    };
    Group { agrees: with(true), differs: with(false), voices: voices(&members, articles), members }
}

/// Whether all that tell something agree; `None` where fewer than two do.
fn agreement<T>(
    told: &[&Suggestion],
    tells: impl Fn(&Suggestion) -> Option<T>,
    agree: impl Fn(&T, &T) -> bool,
) -> Option<bool> {
    let all: Vec<T> = told.iter().filter_map(|one| tells(one)).collect();
    (all.len() > 1).then(|| all.windows(2).all(|pair| agree(&pair[0], &pair[1])))
}

/// The numbers of a headline that are no dates, in figures; `None` where there are none.
fn numbers(headline: &str, language: &Language) -> Option<BTreeSet<String>> {
    let words = words(headline, language);
    let number = |word: &Word| {
        let several = written_out(&word.lower).filter(|number| *number > 1);
        let figures = word.lower.len() < 4 && word.lower.chars().all(|c| c.is_ascii_digit());
        several.map(|number| number.to_string()).or_else(|| figures.then(|| word.lower.to_string()))
    };
    let dates = |at: usize| {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| words.get(at));
        beside.into_iter().any(|word| language.is_time(&word.lower))
    };
    let told = (0..words.len()).filter(|at| !dates(*at));
    let found: BTreeSet<String> = told.filter_map(|at| number(&words[at])).collect();
    Some(found).filter(|found| !found.is_empty())
}

/// A plan that has happened is no contradiction; a denial is one.
fn is_compatible(a: &Factuality, b: &Factuality) -> bool {
    (*a == Factuality::Denied) == (*b == Factuality::Denied)
}

/// Members that are one voice.
fn voices(members: &[(usize, usize)], articles: &[ArticleSuggestions<'_>]) -> Vec<Vec<usize>> {
    let passage = |at: usize| {
        let (article, index) = members[at];
        &articles[article].text[articles[article].suggestions[index].range.clone()]
    };
    let counts: Vec<HashMap<String, usize>> = (0..members.len()).map(|at| counts(passage(at))).collect();
    let cites = |a: usize, b: usize| {
        let outlet = articles[members[b].0].outlet.map(str::to_lowercase);
        let chain = &articles[members[a].0].suggestions[members[a].1].attribution;
        let named = chain.iter().any(|link| Some(link.speaker.to_lowercase()) == outlet);
        named || outlet.is_some_and(|outlet| passage(a).to_lowercase().contains(&outlet))
    };
    let one = |a: usize, b: usize| {
        members[a].0 == members[b].0 || shared(&counts[a], &counts[b]) >= COPY || cites(a, b) || cites(b, a)
    };
    let pairs = pairs(members.len(), |a, b| if one(a, b) { 1.0 } else { 0.0 });
    linkage::gather(members.len(), &pairs, f32::MIN_POSITIVE)
}

fn counts(passage: &str) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for word in words(passage, languages::of(None)).into_iter().filter(|word| !word.mark) {
        *counts.entry(word.lower.to_string()).or_default() += 1;
    }
    counts
}

/// The share of words that two passages have in common.
fn shared(a: &HashMap<String, usize>, b: &HashMap<String, usize>) -> f32 {
    let common: usize = a.iter().filter_map(|(word, count)| Some(count.min(b.get(word)?))).sum();
    let all: usize = a.values().sum::<usize>() + b.values().sum::<usize>();
    if all == 0 { 0.0 } else { 2.0 * common as f32 / all as f32 }
}

#[cfg(test)]
mod tests {
    use chronology::Link;
    use edtf::Edtf;

    use super::*;

    const WIRE: &str = "Fire destroyed a warehouse in Orla harbour on 5 May. 40 boats sank.";
    const COPY: &str = "Fire destroyed a warehouse in Orla harbour on 5 May. 40 boats sank. The mayor wept.";
    const OTHER: &str = "The warehouse in Orla harbour was destroyed by fire on 6 May, dockers said.";
    const FAR: &str = "Voters in Vell elected a glazier as their governor in a calm election.";

    fn told(text: &str, headline: &str, when: Option<&str>) -> Suggestion {
        let start = text.find(headline).unwrap();
        Suggestion {
            range: start..start + headline.len(),
            headline: headline.to_owned(),
            when: when.map(|when| Edtf::parse(when).unwrap().into()),
            time: None,
            attribution: vec![Link { speaker: "x".into(), range: None, cue: String::new(), cue_range: None }],
            factuality: Factuality::Happened,
            participants: Vec::new(),
            place: None,
            score: 0.9,
            reasons: Vec::new(),
        }
    }

    fn groups_of(texts: &[(&str, &str, &str)]) -> Vec<Group> {
        let suggestions: Vec<Vec<Suggestion>> =
            texts.iter().map(|(text, headline, when)| vec![told(text, headline, Some(when))]).collect();
        let articles: Vec<ArticleSuggestions<'_>> = texts
            .iter()
            .zip(&suggestions)
            .map(|((text, _, _), suggestions)| ArticleSuggestions { text, outlet: None, suggestions })
            .collect();
        groups(&articles, Some("en"))
    }

    #[test]
    fn an_event_told_by_several_articles_is_one_group_and_a_copy_no_second_voice() {
        let fire = "Fire destroyed a warehouse in Orla harbour on 5 May";
        let found = groups_of(&[
            (WIRE, fire, "2013-05-05"),
            (COPY, fire, "2013-05-05"),
            (OTHER, "The warehouse in Orla harbour was destroyed by fire on 6 May", "2013-05-06"),
            (FAR, "Voters in Vell elected a glazier as their governor", "2013-05-05"),
        ]);
        assert_eq!(found.iter().map(|group| group.members.len()).collect::<Vec<_>>(), [3, 1]);
        assert_eq!(found[0].voices, [vec![0, 1], vec![2]]);
        assert!(found[0].differs.contains(&Aspect::When), "both days are kept and shown");
    }

    #[test]
    fn a_number_in_words_is_the_same_and_the_day_is_none() {
        let number = |headline: &str| numbers(headline, languages::of(Some("en")));
        assert_eq!(number("Nine boats sank on 5 May"), number("9 boats sank"));
        assert_eq!(number("Fire burned on 5 May"), None);
    }

    #[test]
    fn two_events_of_one_story_stay_two() {
        let found = groups_of(&[
            (WIRE, "Fire destroyed a warehouse", "2013-05-05"),
            (COPY, "40 boats sank", "2013-05-05"),
        ]);
        assert_eq!(found.len(), 2);
    }
}
