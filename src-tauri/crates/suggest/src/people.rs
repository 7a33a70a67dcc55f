//! Who the speakers of an article are: one person by surname, by office or by pronoun is one name.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::attributions::Attribution;
use crate::languages::{CueKind, Language};
use crate::names;
use crate::prose::Prose;
use crate::words::{Word, seen};

/// How many sayings back the one may begin in which another says "I".
const FARTHEST_VOICE: usize = 200;

/// How many words of a sentence may stand before the name that is its subject: "The harbour master, Ivo Lund,".
const LONGEST_OFFICE: usize = 6;

/// Somebody whom the article names.
pub(crate) struct Person<'t> {
    /// Where the name begins.
    start: usize,
    /// The name, single spaces in it.
    name: String,
    /// The word for the office that stands before it: "master" in "harbour master Ivo Lund".
    office: Option<&'t str>,
    /// Whether the name is more than a surname: "Ivo Lund", not "Mr Lund".
    is_whole: bool,
    /// Whether a sentence is about them.
    is_subject: bool,
    /// Whether a preposition stands before the name: "from Port Lund".
    is_within: bool,
    /// Whether a sentence calls somebody by the same last word before the whole name is told, who may so be another.
    is_late: bool,
}

/// A mention without what dashes set apart: "Ana Reyes" of "Ana Reyes — who left in May".
fn without_dashes(mention: &str) -> &str {
    let dash = |c: char| matches!(c, '—' | '–' | '―');
    let apart = mention.find(dash).filter(|at| mention[..*at].ends_with(' '));
    apart.map_or(mention, |at| mention[..at].trim_end())
}

/// For each attribution, its speaker as named: a pronoun stands for the last person named that it fits, a surname or
/// an office for the whole name that the article tells.
pub(crate) fn speakers(
    prose: &Prose<'_>,
    attributions: &[Attribution],
    people: &[Person<'_>],
) -> Vec<Option<String>> {
    let mut order: Vec<usize> = (0..attributions.len()).collect();
    order.sort_by_key(|index| {
        let Attribution { speaker, cue, .. } = &attributions[*index];
        speaker.as_ref().or(cue.as_ref()).map_or(0, |words| words.start)
    });
    let mut named = vec![None; attributions.len()];
    let mut heard: Vec<(usize, String)> = Vec::new();
    for index in order {
        let attribution = &attributions[index];
        let Some(range) = attribution.antecedent.as_ref().or(attribution.speaker.as_ref()) else {
            named[index] = left_out(attribution, prose).then(|| Some(heard.last()?.1.clone())).flatten();
            continue;
        };
        let mention = without_dashes(&seen(&prose.text[range.clone()])).to_owned();
        let lower = owner(&mention.to_lowercase().replace('’', "'"));
        if matches!(lower.as_str(), "i" | "we") {
            named[index] = Some(mention);
        } else if prose.language.is_pronoun(&lower) {
            let around =
                teller(range, index, attributions, &named).filter(|name| names::agrees(&lower, name));
            let stood = around.or_else(|| stood_for(&lower, attribution, prose, people, &heard));
            named[index] = stood.or(Some(mention));
        } else {
            let name = whole_name(proper_part(&mention, prose), range, prose, people);
            if !names::names(prose, &prose.words_in(range).iter().collect::<Vec<_>>()).is_empty()
                || people.iter().any(|person| person.name == name)
                || is_one(&lower, prose.language)
            {
                heard.push((range.start, name.clone()));
            }
            named[index] = speaking(&name, prose.language).map(str::to_owned);
        }
    }
    own_voices(attributions, &mut named);
    named
}

/// The English pronoun of whom a possessive stands for: "he" of "his claim"; other words as they are.
fn owner(mention: &str) -> String {
    let pronoun = match mention {
        "his" => "he",
        "her" => "she",
        "their" => "they",
        "its" => "it",
        "my" => "i",
        "our" => "we",
        _ => mention,
    };
    pronoun.to_owned()
}

/// Whether the verb alone tells that the last speaker goes on: “El puente está cerrado”, explicó.
fn left_out(attribution: &Attribution, prose: &Prose<'_>) -> bool {
    let says = matches!(attribution.kind, CueKind::Says) && attribution.cue.is_some();
    says && attribution.direct && matches!(prose.language.code(), "es" | "it" | "ar")
}

/// The people whom a text names, in order: by more than one word, or by the last word of such a name.
pub(crate) fn people<'t>(prose: &'t Prose<'_>) -> Vec<Person<'t>> {
    let mut known = Known::default();
    let mut found = Vec::new();
    for sentence in prose.sentences() {
        let words: Vec<&Word> = prose.words_in(&sentence).iter().collect();
        found.extend(names::names(prose, &words).iter().filter_map(|name| known.person(prose, &words, name)));
    }
    found
}

/// By what a text has called people so far.
#[derive(Default)]
struct Known {
    /// Their whole names, by surname.
    surnames: HashMap<String, String>,
    /// Names of one word, of whomever.
    bare: HashSet<String>,
}

impl Known {
    /// Who is named at a byte range of a sentence, if that is a person, who then is known.
    fn person<'t>(
        &mut self,
        prose: &'t Prose<'_>,
        words: &[&'t Word],
        range: &Range<usize>,
    ) -> Option<Person<'t>> {
        // A caption or a heading is about nobody of whom the text goes on to tell.
        let ended = words.last().is_some_and(|word| word.mark);
        let name = seen(&prose.text[range.clone()]);
        let name = name.split(" of ").next().unwrap_or(&name);
        let first = words.partition_point(|word| word.range.start < range.start);
        let is_within =
            first.checked_sub(1).is_some_and(|before| prose.language.is_preposition(&words[before].lower));
        let is_subject = ended && !is_within && first <= LONGEST_OFFICE && !has_verb(prose, &words[..first]);
        let named = |name: String| Person {
            start: range.start,
            name,
            office: None,
            is_whole: false,
            is_subject,
            is_within,
            is_late: false,
        };
        if let Some(whole) = self.surnames.get(without_own(name)) {
            return Some(named(whole.clone()));
        }
        if !is_person(name) {
            self.bare.extend((ended && !name.contains(' ')).then(|| without_own(name).to_owned()));
            return None;
        }
        let end = words.partition_point(|word| word.range.end <= range.end);
        let office = office_before(prose, &words[..first]).or_else(|| office_after(prose, &words[end..]));
        let is_title = |word: &&str| prose.language.is_title(&word.trim_end_matches('.').to_lowercase());
        let is_whole = name.split(' ').filter(|word| !is_title(word)).count() > 1;
        let last = name.rsplit(' ').find(|word| !is_rank(word));
        let is_late = last.is_some_and(|last| self.bare.contains(last));
        self.bare.extend(last.filter(|_| !is_whole && ended).map(str::to_owned));
        if let Some(last) = last.filter(|_| is_whole) {
            self.surnames.entry(last.to_owned()).or_insert_with(|| name.to_owned());
        }
        Some(Person { is_whole, office, is_late, ..named(name.to_owned()) })
    }
}

impl Person<'_> {
    /// The whole name.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether the name begins there.
    pub(crate) fn is_at(&self, start: usize) -> bool {
        self.start == start
    }
}

/// The whole names of a text's people, by their last words and by their first.
pub(crate) struct WholeNames<'p, 't> {
    last: HashMap<&'p str, Vec<&'p Person<'t>>>,
    first: HashMap<&'p str, Vec<&'p Person<'t>>>,
}

impl<'p, 't> WholeNames<'p, 't> {
    /// Each name once, in the text's order.
    pub(crate) fn new(people: &'p [Person<'t>], language: &Language) -> Self {
        let mut names = Self { last: HashMap::new(), first: HashMap::new() };
        let mut known = HashSet::new();
        for person in people.iter().filter(|person| person.is_whole && known.insert(person.name.as_str())) {
            let Some(bare) = one_name(&person.name, language) else { continue };
            let Some(last) = bare.rsplit(' ').find(|word| !is_rank(word)) else { continue };
            names.last.entry(last).or_default().push(person);
            names.first.entry(bare.split(' ').next().unwrap_or(bare)).or_default().push(person);
        }
        names
    }

    /// The whole name of whom a mention before `end` calls by surname, perhaps behind a title, or by a name of theirs that
    /// stands first, "Kim" of "Kim Jong Un": where only one who fits it bears that.
    pub(crate) fn of(&self, mention: &str, end: usize, language: &Language) -> Option<&'p str> {
        let (titles, surname) = mention.rsplit_once(' ').unwrap_or(("", mention));
        let is_title = |word: &str| language.is_title(word.trim_end_matches('.').to_lowercase().as_str());
        let short = titles.is_empty() && surname.len() > 2 && !surname.contains(char::is_lowercase);
        if short || !titles.split_whitespace().all(is_title) {
            return None;
        }
        // What is no given name may be anything: it is told of whole before it is called by its last word.
        let fits = |person: &Person<'_>| {
            (person.start < end || names::is_somebodys(&person.name, language))
                && may_be_one(mention, &person.name)
        };
        let last = |surname: &str| one_of(self.last.get(surname)?, fits);
        let lower = surname.to_lowercase();
        let may = names::is_given(&lower) || names::may_stand_first(&lower);
        let first = || one_of(self.first.get(surname).filter(|_| may)?, fits);
        let german = surname.strip_suffix('s').filter(|_| language.code() == "de" && titles.is_empty());
        last(surname).or_else(|| last(german?)).or_else(first)
    }
}

/// Whether a mention may call who bears a name: "Mr Lund" not Ana Lund.
fn may_be_one(mention: &str, name: &str) -> bool {
    ["he", "she"].iter().any(|one| names::agrees(one, mention) && names::agrees(one, name))
}

/// The name of those who fit, where all are one person who is named whole before being called otherwise.
fn one_of<'p>(bearers: &[&'p Person<'_>], fits: impl Fn(&Person<'_>) -> bool) -> Option<&'p str> {
    let mut fitting = bearers.iter().filter(|person| fits(person));
    let first = fitting.next().filter(|first| !first.is_late)?.name.as_str();
    let given = |name: &str| name.rsplit(' ').nth(1).map(str::to_owned);
    let same = |name: &str| given(name) == given(first) || name.contains(first) || first.contains(name);
    fitting.all(|person| same(&person.name)).then_some(first)
}

/// Most words of a person's name without roles: a line in which each word has a capital is no name.
const LONGEST_NAME: usize = 4;

/// A name without roles that is no longer than names are and holds no word twice, as two names in a row do.
fn one_name<'n>(name: &'n str, language: &Language) -> Option<&'n str> {
    let bare = names::without_roles(name, language);
    let words: Vec<&str> = bare.split(' ').collect();
    let distinct = words.iter().collect::<HashSet<_>>().len() == words.len();
    (words.len() <= LONGEST_NAME && distinct).then_some(bare)
}

/// Whether the last word of a name only tells which of its bearers is meant: "Ivo Lund Jr".
fn is_rank(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV")
}

/// A name without the "s" of what is its own.
fn without_own(name: &str) -> &str {
    name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name)
}

/// How many paragraphs back the one may be named for whom a pronoun stands.
const FARTHEST_PARAGRAPH: usize = 3;

/// Whom a word stands for that is, or is declined from, the pronoun "he" or "she": the one person whom the paragraph
/// tells of before, or whom the last one before it tells of that names anybody.
pub(crate) fn told_of<'p>(
    pronoun: &str,
    word: &Word,
    prose: &Prose<'_>,
    people: &'p [Person<'_>],
) -> Option<&'p str> {
    let at = word.range.start;
    let own = prose.paragraphs.partition_point(|paragraph| paragraph.end <= at);
    let before = people.partition_point(|person| person.start < at);
    let fits = |person: &&Person<'_>| {
        !is_quoted_apart(prose, person.start, at) && names::agrees(pronoun, &person.name)
    };
    let starts =
        prose.paragraphs.get(..=own)?.iter().rev().take(FARTHEST_PARAGRAPH).map(|paragraph| paragraph.start);
    let named = |start: &usize| {
        people[..before].iter().rev().take_while(|person| person.start >= *start).any(|one| fits(&one))
    };
    let start = starts.into_iter().find(named)?;
    let told = || people[..before].iter().rev().take_while(move |person| person.start >= start).filter(fits);
    let alone = || {
        told().next().filter(|person| {
            !person.is_within && prose.paragraphs.get(own).is_some_and(|own| own.start == start)
        })
    };
    let name = told().find(|person| person.is_subject).or_else(alone)?.name.as_str();
    let last = told().next().map_or(at, |person| person.start + person.name.len());
    if prose
        .words_in(&(last.min(at)..at))
        .windows(2)
        .any(|words| is_another(&words[0], &words[1], prose.language))
    {
        return None;
    }
    let surname = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_owned();
    told().all(|person| surname(&person.name) == surname(name)).then_some(name)
}

/// Whether two words bring in another who is not named: "detained | a driver", "said | her colleague".
fn is_another(article: &Word, noun: &Word, language: &Language) -> bool {
    let one = matches!(article.lower.as_str(), "a" | "an" | "one" | "another" | "the" | "his" | "her")
        || article.lower.ends_with("old");
    let somebody =
        language.is_anybody(&noun.lower) || language.is_somebody(&noun.lower) && !noun.lower.ends_with('s');
    one && somebody && !noun.capital
}

/// Whether a name can be a person's: two words or more, no body's and of no event or work.
fn is_person(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or(name).to_lowercase();
    let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
    let capitals = name.split(' ').filter(|word| word.starts_with(char::is_uppercase)).count();
    capitals > 1
        && !name.contains('&')
        && !name.ends_with("’s")
        && !name.ends_with("'s")
        && !names::is_body(name)
        && !names::is_event_or_work(&first, &last)
}

fn has_verb(prose: &Prose<'_>, words: &[&Word]) -> bool {
    let language = prose.language;
    // "Police criticized Lund", not "the retired guard Ivo Lund"
    let behind_noun = |at: usize| {
        let before = at.checked_sub(1).map(|before| words[before]);
        before.is_some_and(|before| !before.mark && !language.is_structural(&before.lower))
    };
    let verb = |at: usize| {
        let word = &words[at].lower;
        language.is_auxiliary(word)
            || language.happens(word)
            || (language.is_past_form(word) || language.cue(word).is_some()) && behind_noun(at)
    };
    (0..words.len()).any(|at| !words[at].capital && verb(at))
}

/// The word for an office that ends right before a name, a comma perhaps between them.
fn office_before<'t>(prose: &Prose<'_>, words: &[&'t Word]) -> Option<&'t str> {
    let comma = usize::from(words.last().is_some_and(|word| word.lower == ","));
    let word = words.len().checked_sub(1 + comma).map(|at| words[at])?;
    (!word.capital && prose.language.is_title(&word.lower)).then_some(word.lower.as_str())
}

/// The one who tells, in their own words no more, what somebody called by a pronoun said: "Lund said he had warned".
fn teller(
    mention: &Range<usize>,
    index: usize,
    attributions: &[Attribution],
    named: &[Option<String>],
) -> Option<String> {
    let near = index.saturating_sub(FARTHEST_VOICE)..attributions.len().min(index + FARTHEST_VOICE);
    let tells = |at: &usize| {
        let other = &attributions[*at];
        let held = other.cue.as_ref().is_some_and(|cue| attributions[index].says(cue));
        *at != index && !other.direct && !held && other.says(mention)
    };
    let around = near.filter(tells);
    named[around.min_by_key(|at| attributions[*at].range().len())?].clone()
}

/// The word for an office that follows a name: "Ana Reyes, the mayor".
fn office_after<'t>(prose: &Prose<'_>, words: &[&'t Word]) -> Option<&'t str> {
    let [comma, article, office, ..] = words else { return None };
    let told = comma.lower == "," && prose.language.is_determiner(&article.lower);
    (told && !office.capital && prose.language.is_title(&office.lower)).then_some(office.lower.as_str())
}

/// Whether a mention in lower case is one person whom the article does not name: "one official", "a lawyer for the port".
fn is_one(mention: &str, language: &Language) -> bool {
    let mut words = mention.split(' ');
    let article = words.next().is_some_and(|first| matches!(first, "a" | "an" | "one" | "another" | "the"));
    let noun = words.take_while(|word| !language.is_preposition(word) && !language.is_relative(word)).last();
    let one_of_many = |noun: &str| language.is_somebody(noun) && language.is_somebody(&format!("{noun}s"));
    article
        && noun.is_some_and(|noun| {
            !names::is_body(noun)
                && (language.is_anybody(noun) || language.is_title(noun) || one_of_many(noun))
        })
}

/// Whom a pronoun stands for: the last named speaker or subject before it that it fits.
fn stood_for(
    pronoun: &str,
    own: &Attribution,
    prose: &Prose<'_>,
    people: &[Person<'_>],
    heard: &[(usize, String)],
) -> Option<String> {
    let at = own.speaker.as_ref()?.start;
    let one = prose.language.stands_for_name(pronoun);
    let fits = |name: &str| {
        (pronoun != "it" || !names::is_somebodys(name, prose.language))
            && (!one || names::agrees(pronoun, name) && !is_many(prose, name))
    };
    // Nobody names themselves: "Lund had warned the crew, she said."
    let by_another = |start: usize| !own.says(&(start..start));
    let told = |start: usize| start < at && by_another(start) && !is_quoted_apart(prose, start, at);
    let spoke = heard.iter().rev().find(|(start, name)| told(*start) && fits(name));
    let subjects = people.iter().rev().filter(|person| person.is_subject && told(person.start));
    let subject = subjects.into_iter().find(|person| one && fits(&person.name));
    let later = subject.filter(|person| spoke.is_none_or(|(start, _)| *start < person.start));
    later.map(|person| person.name.clone()).or_else(|| spoke.map(|(_, name)| name.clone()))
}

/// Whether a name stands in a quotation that a later word is not in.
fn is_quoted_apart(prose: &Prose<'_>, name: usize, at: usize) -> bool {
    let begun = prose.quoted.partition_point(|quoted| quoted.range.start <= name);
    let around = prose.quoted[..begun].iter().rev().find(|quoted| quoted.depth == 0);
    around.is_some_and(|quoted| quoted.range.contains(&name) && !quoted.range.contains(&at))
}

/// Whether a mention names several, or no person: "the Orlans", "harbour officials", "The Orla Post".
fn is_many(prose: &Prose<'_>, name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
    let small =
        name.split(' ').next().is_some_and(|first| prose.language.is_determiner(&first.to_lowercase()));
    let common = !name.split(' ').next_back().is_some_and(|last| last.starts_with(char::is_uppercase));
    (small || common) && last.ends_with('s') || names::is_body(name) || name.contains(" and ")
}

/// The whole name of whom a mention calls by surname or office; the mention itself where the article tells none.
fn whole_name(mention: &str, range: &Range<usize>, prose: &Prose<'_>, people: &[Person<'_>]) -> String {
    let words: Vec<&str> = mention.split(' ').collect();
    let title = |word: &str| prose.language.is_title(word.trim_end_matches('.').to_lowercase().as_str());
    let small = |word: &str| prose.language.is_determiner(&word.to_lowercase());
    let names = |word: &&str| word.starts_with(char::is_uppercase) && !title(word) && !small(word);
    let named: Vec<&str> = words.iter().copied().filter(names).collect();
    let only = words.iter().all(|word| title(word) || named.contains(word));
    let found = match (named.as_slice(), words.last()) {
        ([surname], _) if only => by_surname(surname, people),
        ([] | [_], Some(office)) if title(office) && !mention.contains(" of ") => {
            by_office(office, range.start, people)
        }
        _ => None,
    };
    // "Russia" is hardly what ends in it: "Libya Russia" of a list of topics.
    let person = |name: &str| !names::is_known_place(mention) || names::is_somebodys(name, prose.language);
    found.filter(|name| may_be_one(mention, name) && person(name)).unwrap_or(mention).to_owned()
}

/// The name that ends in a surname, where all that do are one.
fn by_surname<'p>(surname: &str, people: &'p [Person<'_>]) -> Option<&'p str> {
    let ends =
        |name: &str| name.rsplit([' ', '-']).find(|word| !is_rank(word)).is_some_and(|last| last == surname);
    let whole = people.iter().filter(|person| person.is_whole).map(|person| person.name.as_str());
    let mut alike = whole.filter(|name| ends(name));
    let first = alike.next()?;
    let bare = |name: &str| name.rsplit(' ').take(2).collect::<Vec<_>>().join(" ");
    alike
        .all(|name| bare(name) == bare(first) || name.contains(first) || first.contains(name))
        .then_some(first)
}

/// The one person before `at` whose name follows the word for the office, or begins with it: "Ayatollah Ali Khamenei".
fn by_office<'p>(office: &str, at: usize, people: &'p [Person<'_>]) -> Option<&'p str> {
    let titled = |name: &str| name.split(' ').next().is_some_and(|first| first.to_lowercase() == office);
    let holds =
        |person: &&Person<'_>| person.office == Some(office) || person.is_whole && titled(&person.name);
    let mut holders = people.iter().filter(|person| person.start < at).filter(holds);
    let first = holders.next()?;
    holders.all(|person| person.name == first.name).then_some(first.name.as_str())
}

/// The part of a mention that names: "Grace Okafor" of "The authority's director, Grace Okafor", "Tom Hale" of "A witness,
/// ferry pilot Tom Hale".
fn proper_part<'m>(mention: &'m str, prose: &Prose<'_>) -> &'m str {
    let capitals = |part: &&str| {
        let mut words = part.split_whitespace().filter(|word| word.len() > 1);
        part.split_whitespace().count() > 1 && words.all(|word| word.starts_with(char::is_uppercase))
    };
    let mut parts = mention.split(',').map(str::trim);
    let first = parts.next().unwrap_or(mention);
    let rest = parts.next().unwrap_or_default();
    match () {
        () if capitals(&first) || names_alone(first, rest, prose.language) => first,
        () if names::is_kin_of(first) => first,
        () if capitals(&rest) => rest,
        () if !first.split(' ').skip(1).any(|word| word.starts_with(char::is_uppercase)) => {
            names::with_office(rest, prose.language).unwrap_or(first)
        }
        () => first,
    }
}

/// Words behind a participle by which it is no noun's.
const PARTICLES: &[&str] =
    &["away", "out", "up", "down", "off", "back", "to", "for", "on", "in", "from", "with"];

/// Who speaks of a mention, if anybody: without a verb that came before, "launched a campaign", and without its tail.
fn speaking<'m>(mention: &'m str, language: &Language) -> Option<&'m str> {
    let mut words = mention.splitn(3, ' ');
    let (first, second) = (words.next()?, words.next().unwrap_or_default());
    let lower = first.to_lowercase();
    // "Wegen des Sturms" speaks as little as "after the storm".
    if language.is_preposition(&lower) && !language.is_of(&lower) && !second.is_empty() {
        return None;
    }
    // "Ticking away the seconds".
    let doing = language.code() == "en" && first.len() > 5 && first.ends_with("ing") && first == lower;
    if doing && (language.is_determiner(second) || PARTICLES.contains(&second)) {
        return None;
    }
    let verb = language.code() == "en" && language.is_past_form(first) && language.is_determiner(second);
    let speaker = if verb { mention.split_once(' ')?.1 } else { mention };
    (!verb || words.next().is_some()).then(|| without_tail(speaker, language))
}

/// A mention without what only tells when it came, "released" of "A council poll released", or who was told: "للصحفيين".
fn without_tail<'m>(mention: &'m str, language: &Language) -> &'m str {
    let tail = |last: &str| match language.code() {
        "en" => matches!(last, "released" | "published" | "issued" | "conducted"),
        "ar" => last.starts_with("لل") || language.is_time(last),
        "fr" => {
            matches!(last, "cité" | "citée" | "cités" | "citées" | "interrogé" | "interrogée" | "interrogés")
        }
        _ => false,
    };
    let parts = mention.rsplit_once(' ').filter(|(_, last)| tail(last));
    let whole = |speaker: &str| speaker.contains(' ') || language.code() == "ar";
    parts.filter(|(speaker, _)| whole(speaker)).map_or(mention, |(speaker, _)| speaker)
}

/// Whether a lone name is followed by what its bearer is: "Lund" of "Lund, an Orla pilot".
fn names_alone(first: &str, rest: &str, language: &Language) -> bool {
    let described = rest.split(' ').next().is_some_and(|word| language.is_determiner(&word.to_lowercase()));
    let small = language.is_small(&first.to_lowercase());
    described && !small && !first.contains(' ') && first.starts_with(char::is_uppercase)
}

/// "I said" within a quotation is said by whom the quotation is by.
fn own_voices(attributions: &[Attribution], named: &mut [Option<String>]) {
    for index in 0..attributions.len() {
        let own =
            named[index].as_deref().is_some_and(|name| matches!(name.to_lowercase().as_str(), "i" | "we"));
        let Some(speaker) = attributions[index].speaker.as_ref().filter(|_| own) else { continue };
        let around =
            (index.saturating_sub(FARTHEST_VOICE)..index).rev().filter(|at| attributions[*at].says(speaker));
        if let Some(outer) = around.min_by_key(|at| attributions[*at].range().len()) {
            named[index] = named[outer].clone();
        }
    }
}
