//! The same event told by several articles: one group with all its passages, what agrees, what differs, and who is
//! independent of whom.
//!
//! Passages whose event is named by the same word, or that share most of theirs, tell the same; of suggestions it also
//! counts who acts, when and how many ([`accounts`]). Nothing is merged here: a person does that.

mod accounts;
mod dates;
mod doers;
mod numbers;

use std::collections::{BTreeMap, HashMap};

use chronology::Factuality;
use edtf::Bounds;
use serde::Serialize;

use crate::Suggestion;
use crate::languages::{self, Language};
use crate::linkage;
use crate::vectors::{self, likeness};
use crate::verbs;
use crate::words::{Word, words};

use self::accounts::Account;

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
struct SharedWords {
    /// Where the events are named by the same word, or nearly so.
    beside_name: f32,
    /// Where they are named by other words.
    alone: f32,
}

/// What they count in sentences, of which many tell several events.
const IN_SENTENCES: SharedWords = SharedWords { beside_name: 0.5, alone: 0.25 };

/// How many letters two words of one stem share.
const STEM: usize = 5;

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

/// Gathers the passages that tell the same event, as indices into `tellings`: of one story, where articles are gathered
/// into stories by their words.
///
/// `articles` are the texts that the tellings count; `language` is the BCP 47 language of all.
pub fn same_event(articles: &[&str], tellings: &[Telling<'_>], language: Option<&str>) -> Vec<Vec<usize>> {
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
            alike(&names[a], &names[b], likeness(&vectors[a], &vectors[b]), &IN_SENTENCES)
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

/// How likely two tellings, that share so much of their words, tell the same event.
fn alike(a: &Name, b: &Name, shared: f32, words: &SharedWords) -> f32 {
    if !a.is_like(b) {
        return words.alone * shared;
    }
    let named = match a.basic == b.basic {
        true if a.vague => NAMED_VAGUELY,
        true => NAMED_ALIKE,
        false => NAMED_NEARLY,
    };
    named + words.beside_name * shared
}

/// The word that names an event.
struct Name {
    /// In its basic form; empty where nothing names it.
    basic: String,
    /// Whether it names any event: "say".
    vague: bool,
}

impl Name {
    /// Whether both have one stem.
    fn is_like(&self, other: &Self) -> bool {
        let stem = |name: &Self| name.basic.chars().take(STEM).collect::<String>();
        !self.basic.is_empty() && stem(self) == stem(other)
    }
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
    /// When it was published.
    pub published: Option<Bounds>,
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
    /// Members, by index, that are one voice: of one outlet, copies of one text, or one that cites the other.
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
    /// Who did it.
    Actor,
    /// A number: of the injured, of boats.
    Number,
    /// Whether it happened, is planned, or is denied.
    Factuality,
}

/// Gathers the suggestions of several articles that tell the same event; one of its own for each that is told once.
pub fn groups(articles: &[ArticleSuggestions<'_>], language: Option<&str>) -> Vec<Group> {
    let words = languages::of(language);
    let members: Vec<(usize, usize)> = members(articles).collect();
    linkage::gather(members.len(), &accounts::pairs(articles, words), SAME_EVENT)
        .into_iter()
        .map(|group| described(group.into_iter().map(|at| members[at]).collect(), articles, words))
        .collect()
}

/// All that articles tell, each by its article and its place there.
fn members(articles: &[ArticleSuggestions<'_>]) -> impl Iterator<Item = (usize, usize)> {
    let counts = articles.iter().map(|told| told.suggestions.len()).enumerate();
    counts.flat_map(|(article, count)| (0..count).map(move |index| (article, index)))
}

/// The place of the word of a headline that names its event: its verb, else a noun of an event.
fn naming(headline: &[&Word], language: &Language) -> Option<usize> {
    let verb = verbs::event_verb(headline, language).map(|verb| verb.at);
    verb.or_else(|| headline.iter().position(|word| language.is_event_noun(&word.lower)))
}

fn described(
    members: Vec<(usize, usize)>,
    articles: &[ArticleSuggestions<'_>],
    language: &Language,
) -> Group {
    let told: Vec<Account<'_>> = members
        .iter()
        .map(|&(article, index)| Account::new(article, &articles[article], index, language))
        .collect();
    let passages: Vec<&str> = members.iter().map(|member| passage(member, articles)).collect();
    let place = |at: usize| Some((told[at].suggestion.place.as_deref()?, passages[at]));
    let factuality = |at: usize| told[at].suggestion.factuality;
    let verdicts = [
        (Aspect::When, agreement(told.len(), |a, b| dates::agree(&told[a].time, &told[b].time))),
        (Aspect::Place, agreement(told.len(), |a, b| is_same_place(place(a)?, place(b)?))),
        (Aspect::Actor, agreement(told.len(), |a, b| told[a].doers_agree(&told[b]))),
        (Aspect::Number, agreement(told.len(), |a, b| numbers::agree(&told[a].numbers, &told[b].numbers))),
        (Aspect::Factuality, agreement(told.len(), |a, b| Some(is_compatible(factuality(a), factuality(b))))),
    ];
    let with = |wanted: bool| {
        verdicts.iter().filter(|(_, agree)| *agree == Some(wanted)).map(|(aspect, _)| *aspect).collect()
    };
    Group { agrees: with(true), differs: with(false), voices: voices(&members, articles), members }
}

/// Whether all of so many agree, two by two; `None` where no two can be compared.
fn agreement(count: usize, agree: impl Fn(usize, usize) -> Option<bool>) -> Option<bool> {
    let verdicts = (0..count).flat_map(|b| (0..b).map(move |a| (a, b))).filter_map(|(a, b)| agree(a, b));
    verdicts.reduce(|all, one| all && one)
}

/// Whether two places are one, each with the passage that names it; `None` where one passage names both, as a town and its
/// country.
fn is_same_place(a: (&str, &str), b: (&str, &str)) -> Option<bool> {
    if names(a.0, &b.0.to_lowercase()) || names(b.0, &a.0.to_lowercase()) {
        return Some(true);
    }
    let within = |place: &str, passage: &str| passage.to_lowercase().contains(&place.to_lowercase());
    (!within(a.0, b.1) && !within(b.0, a.1)).then_some(false)
}

/// A plan that has happened is no contradiction; a denial is one.
fn is_compatible(a: Factuality, b: Factuality) -> bool {
    (a == Factuality::Denied) == (b == Factuality::Denied)
}

fn passage<'a>(&(article, index): &(usize, usize), articles: &[ArticleSuggestions<'a>]) -> &'a str {
    articles[article].text.get(articles[article].suggestions[index].range.clone()).unwrap_or_default()
}

/// Members that are one voice: of one outlet, copies of one text, or one that cites the other.
fn voices(members: &[(usize, usize)], articles: &[ArticleSuggestions<'_>]) -> Vec<Vec<usize>> {
    let passages: Vec<&str> = members.iter().map(|member| passage(member, articles)).collect();
    let counts: Vec<HashMap<String, usize>> = passages.iter().map(|passage| counts(passage)).collect();
    let outlet = |at: usize| articles[members[at].0].outlet.map(str::to_lowercase);
    let cites = |a: usize, b: usize| {
        let Some(outlet) = outlet(b) else { return false };
        let chain = &articles[members[a].0].suggestions[members[a].1].attribution;
        // The last link is who publishes.
        let speakers = chain.iter().rev().skip(1).map(|link| link.speaker.as_str());
        speakers.chain([passages[a]]).any(|told| names(told, &outlet))
    };
    let one = |a: usize, b: usize| {
        let published_by_one = outlet(a).is_some() && outlet(a) == outlet(b);
        let same = members[a].0 == members[b].0 || published_by_one;
        same || shared(&counts[a], &counts[b]) >= COPY || cites(a, b) || cites(b, a)
    };
    let pairs = pairs(members.len(), |a, b| if one(a, b) { 1.0 } else { 0.0 });
    linkage::gather(members.len(), &pairs, f32::MIN_POSITIVE)
}

/// Whether a text holds a name, given in lower case, in whole words: "the Times", not "sometimes".
fn names(text: &str, name: &str) -> bool {
    let text = text.to_lowercase();
    let name = name.strip_prefix("the ").unwrap_or(name);
    let open = |beside: Option<char>| !beside.is_some_and(char::is_alphanumeric);
    text.match_indices(name)
        .any(|(at, _)| open(text[..at].chars().next_back()) && open(text[at + name.len()..].chars().next()))
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
    use edtf::{Edtf, Modifier, When};

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
            time: Some(0),
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
        let articles: Vec<ArticleSuggestions<'_>> =
            texts.iter().zip(&suggestions).map(|((text, _, _), told)| article(text, None, told)).collect();
        groups(&articles, Some("en"))
    }

    fn article<'a>(
        text: &'a str,
        published: Option<&str>,
        suggestions: &'a [Suggestion],
    ) -> ArticleSuggestions<'a> {
        let published = published.map(|day| Edtf::parse(day).unwrap().bounds());
        ArticleSuggestions { text, outlet: None, published, suggestions }
    }

    /// How many events are told by two headlines, each with its date, if it tells one, and the day of its article.
    fn events_in(news: [(&str, Option<When>, &str); 2]) -> usize {
        let suggestions = news.clone().map(|(headline, when, _)| {
            let participants = headline.contains("Lund").then(|| "Lund".to_owned()).into_iter().collect();
            vec![Suggestion {
                time: when.as_ref().map(|_| 0),
                when,
                participants,
                ..told(headline, headline, None)
            }]
        });
        let with = |at: usize| article(news[at].0, Some(news[at].2), &suggestions[at]);
        groups(&[with(0), with(1)], Some("en")).len()
    }

    fn day(day: &str) -> Option<When> {
        Some(Edtf::parse(day).unwrap().into())
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
    fn who_acts_tells_two_events_of_one_kind_apart_and_a_day_joins_what_is_told_in_other_words() {
        let vote = "Ana Reyes won the vote in Vell, Orla and Teng";
        let found = groups_of(&[
            (vote, vote, "2013-05-05"),
            ("Bo Lind won the vote in Marsh", "Bo Lind won the vote in Marsh", "2013-05-05"),
            (FAR, "Voters in Vell elected a glazier as their governor", "2013-05-05"),
            (
                "Glazier becomes governor as voters in Vell choose",
                "Glazier becomes governor as voters in Vell choose",
                "2013-05-05",
            ),
        ]);
        let members: Vec<usize> = found.iter().map(|group| group.members.len()).collect();
        assert_eq!(members, [1, 1, 2]);
    }

    #[test]
    fn dates_weeks_apart_tell_two_events_that_sound_alike() {
        let told = |day| ("Fire destroyed a warehouse of Orla", "Fire destroyed a warehouse of Orla", day);
        let quay = |day| ("Fire destroyed a shed at Orla quay", "Fire destroyed a shed at Orla quay", day);
        let count = |a, b| groups_of(&[told(a), quay(b)]).len();
        assert_eq!(count("2013-05-05", "2013-05-06"), 1, "a conflict");
        assert_eq!(count("2013-05-05", "2013-08-09"), 2);
    }

    #[test]
    fn what_is_told_without_a_date_is_the_news_of_its_days() {
        let killed = "Two people were killed in fighting near Orla";
        let again = "Four people were killed in fighting near Orla quay";
        assert_eq!(events_in([(killed, None, "2013-05-05"), (again, None, "2013-05-06")]), 1);
        assert_eq!(events_in([(killed, None, "2013-05-05"), (again, None, "2013-05-25")]), 2);
        assert_eq!(events_in([(killed, None, "2013-05-05"), (killed, None, "2013-09-05")]), 2);
        assert_eq!(events_in([(killed, day("2013-05-04"), "2013-05-05"), (again, None, "2013-06-29")]), 2);
        let pleaded = "Dr Lund pleaded not guilty to the charge of fraud";
        let still = "Dr Lund pleaded not guilty to fraud";
        assert_eq!(events_in([(pleaded, None, "2013-05-05"), (still, None, "2013-08-20")]), 1);
        let spoke = "Dr Lund pleaded for peace in Vell";
        assert_eq!(events_in([(pleaded, None, "2013-05-05"), (spoke, None, "2013-08-20")]), 2);
    }

    #[test]
    fn what_was_before_a_day_is_not_told_to_be_of_any_other_day() {
        let moved = "Fighting had moved to the outskirts of Orla";
        let by = |day| {
            Some(When { modifier: Some(Modifier::OnOrBefore), ..When::from(Edtf::parse(day).unwrap()) })
        };
        let july = (moved, by("2013-07-25"), "2013-07-26");
        assert_eq!(events_in([(moved, day("2013-05-05"), "2013-05-05"), july.clone()]), 2);
        assert_eq!(events_in([(moved, day("2013-07-25"), "2013-07-25"), july]), 1);
    }

    #[test]
    fn what_an_article_told_did_not_happen_after_it() {
        let closed = "The ministry ordered the embassy in Vell closed";
        assert_eq!(events_in([(closed, None, "2013-05-05"), (closed, day("2013-05-09"), "2013-05-09")]), 2);
        assert_eq!(events_in([(closed, None, "2013-05-09"), (closed, day("2013-05-09"), "2013-05-09")]), 1);
    }

    #[test]
    fn a_year_in_which_both_were_makes_no_event_of_two() {
        let year = |a, b| events_in([(a, day("1986"), "2013-05-05"), (b, day("1986"), "2013-05-05")]);
        let jailed = "Swiss officials jailed a son of the governor";
        assert_eq!(year(jailed, "Swiss officials jailed one of the sons of the governor"), 1);
        assert_eq!(year(jailed, "A son of the governor studied in Vell"), 2);
    }

    #[test]
    fn who_did_it_differs_where_all_else_is_the_same() {
        let differ = |a: &str, b: &str, names: [&str; 2]| {
            let suggestions = [(a, names[0]), (b, names[1])].map(|(headline, name)| {
                vec![Suggestion {
                    participants: vec![name.into()],
                    ..told(headline, headline, Some("2013-05-05"))
                }]
            });
            let found =
                groups(&[article(a, None, &suggestions[0]), article(b, None, &suggestions[1])], Some("en"));
            (found.len(), found[0].differs.contains(&Aspect::Actor), found[0].agrees.contains(&Aspect::Actor))
        };
        let bridge = "Vellmark bombed the railway bridge across the Orla river";
        let other = "Ostland bombed the railway bridge across the Orla river";
        let passive = "The railway bridge across the Orla river was bombed by Ostland";
        let names = ["Vellmark", "Ostland"];
        assert_eq!(differ(bridge, other, names), (1, true, false));
        assert_eq!(differ(bridge, passive, names), (1, true, false));
        assert_eq!(differ(other, passive, ["Ostland", "Ostland"]), (1, false, true));
        let spelled = "Wellmark bombed the railway bridge across the Orla river";
        assert_eq!(differ(bridge, spelled, ["Vellmark", "Wellmark"]), (1, false, true));
        let won = "Ana Reyes won the vote about the bridge in Vell";
        assert_eq!(
            differ(won, "Bo Lind won the vote about the harbour in Vell", ["Ana Reyes", "Bo Lind"]).0,
            2
        );
        let guild = "The Vell Glass Guild closed the works at Orla harbour";
        let short = "The VGG closed the works at Orla harbour";
        assert_eq!(differ(guild, short, ["Vell Glass Guild", "VGG"]), (1, false, true));
        let police = "Police closed the works at Orla harbour";
        let chairman = "The Ostland chairman closed the works at Orla harbour";
        assert_eq!(differ(guild, chairman, ["Vell Glass Guild", "Ostland"]), (1, false, false));
        assert_eq!(differ(guild, police, ["Vell Glass Guild", "police"]), (1, false, false));
    }

    #[test]
    fn an_outlet_is_one_voice_and_is_cited_by_its_name_alone() {
        let fire = "Fire destroyed a warehouse in Orla harbour, the Courier wrote";
        let again = "Fire destroyed a great warehouse of the harbour at Orla, as sometimes happens";
        let texts = [
            (WIRE, "Fire destroyed a warehouse", "Courier"),
            (fire, fire, "Gazette"),
            (again, again, "Times"),
        ];
        let suggestions = texts.map(|(text, headline, _)| vec![told(text, headline, None)]);
        let articles: Vec<ArticleSuggestions<'_>> = texts
            .iter()
            .zip(&suggestions)
            .map(|((text, _, outlet), told)| ArticleSuggestions {
                outlet: Some(outlet),
                ..article(text, None, told)
            })
            .collect();
        let found = groups(&articles, Some("en"));
        assert_eq!(found[0].voices, [vec![0, 1], vec![2]]);
    }

    #[test]
    fn a_town_in_a_country_is_no_other_place() {
        let place = |a, b| is_same_place(a, b);
        assert_eq!(place(("Orla", "a fire in Orla"), ("Orla harbour", "a fire in Orla harbour")), Some(true));
        assert_eq!(place(("Orla", "a fire in Orla in Teng"), ("Teng", "a fire in Teng")), None);
        assert_eq!(place(("Orla", "a fire in Orla"), ("Vell", "a fire in Vell")), Some(false));
        assert_eq!(place(("Niger", "a fire in Niger"), ("Nigeria", "a fire in Nigeria")), None);
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
