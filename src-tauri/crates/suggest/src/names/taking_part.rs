//! Who takes part in what a clause tells.

use std::ops::Range;

use super::german;
use super::hanging::hangs;
use super::known_places::{is_known, is_state_abbreviation};
use super::places::{does_with_places, is_noun_after, places};
use super::sites::is_site;
use super::word_sets::{WordSet, set};
use super::{given, is_given, without_possessive};
use crate::candidates::Candidate;
use crate::clauses;
use crate::prose::Prose;
use crate::words::Word;

/// Those who take part in what a clause tells, as named, each once.
pub(crate) fn participants(candidate: &Candidate<'_>) -> Vec<String> {
    let prose = candidate.prose;
    let place = candidate.place.as_deref();
    let named = candidate.subject.iter().chain(&candidate.object).map(|stood| stood.name.clone());
    let mut found: Vec<String> =
        named.filter(|name| !prose.language.is_pronoun(&name.to_lowercase())).collect();
    let places = places(candidate);
    let takes_part = |name: &Range<usize>| {
        !candidate.tells_time(name)
            && !places.iter().any(|place| place.contains(&name.start))
            && Named::new(candidate, name).is_some_and(|named| named.takes_part())
    };
    for range in candidate.names.iter().filter(|name| takes_part(name)) {
        let name = without_possessive(&prose.text[range.clone()]);
        let known = found.iter().any(|other| other.contains(&name)) || name.chars().count() < 2;
        if !known && place != Some(name.as_str()) {
            // "Lund" is "Ivo Lund"; "Orla" is not the "Orla Report".
            let part = |other: &str| {
                name.ends_with(other) || is_given(&other.to_lowercase()) && name.contains(other)
            };
            found.retain(|other| !part(other));
            found.push(name);
        }
    }
    found
}

/// Abbreviations and things that are written as names are, and are nobody.
pub(super) static NOBODY: WordSet = WordSet::new(|| {
    set("ai ar vr diy ii iii iv vi vii viii ceo cfo coo cto ufo ufos dna rna aids hiv covid gps tv tvs pc pcs
    ide pmo faq ph.d m.d j.d pdf html api apis ev evs suv suvs gdp ipo vat phd mba sms usb wifi mri ptsd internet web
    christmas easter ramadan thanksgiving halloween hanukkah olympics earth mars bitcoin iphone iphones
    ipad macbook android pres linux python javascript english arabic bible god quran koran islam christianity nobel état etat
    ki pkw lkw kfz democrat republican african-american whatever war lgbt lgbtq dns gw mw kw kwh km dollar euro")
});

/// Last words of the names of events, works and laws: they are told of, and do nothing.
static EVENTS_AND_WORKS: WordSet = WordSet::new(|| {
    set("act accord accords agreement anniversary award awards bill championship championships conference
    convention crisis cup day derby election elections festival final finals games lawsuit league's law marathon month
    offensive olympics open oscars pandemic prix prize protocol referendum report resolution revolution riots scandal
    summit tour treaty trial trials uprising war wars week year")
});

/// First words of such names.
static EVENTS_BEGIN: WordSet = WordSet::new(|| {
    set("operation hurricane storm cyclone typhoon tropical uss hms opération operación operazione premio prix preis
    coppa copa coupe pokal mundial mondial festival guerra guerre traité tratado trattato ley legge loi cumbre sommet
    vertice conférence conferencia conferenza campeonato campionato championnat acuerdo accord accords accordo accordi acuerdos torneo")
});

/// Last words of such names that are surnames too: "Ana Day".
const SURNAMES_TOO: &[&str] = &["day", "law"];

/// Whether a name of several words, of which these are the first and the last in lower case, is that of an event, a work
/// or a law: "Paris Climate Accord", "Accord de Paris".
pub(crate) fn is_event_or_work(first: &str, last: &str) -> bool {
    let somebody = || SURNAMES_TOO.contains(&last) && given::bearer(first).is_some();
    EVENTS_BEGIN.contains(first) || EVENTS_AND_WORKS.contains(last) && !somebody()
}

/// How many words may stand between a noun that names a site and the name of it, with that noun.
const FARTHEST_SITE: usize = 4;

/// Words before a name of which one may be the noun of a site: "villes côtières".
const NOUN_AND_ADJECTIVE: usize = 2;

/// Romance nouns and directions behind which, with or without "de", a place is named.
static ROMANCE_SITES: WordSet = WordSet::new(|| {
    set("nord sud est ouest près proche loin banlieue région capitale ville village province île base quartier
    villes port quartiers aéroport hôtel rue plage grand-place norte sur este oeste cerca lejos región capital ciudad pueblo provincia isla barrio afueras
    ciudades puerto barrios aeropuerto hotel calle plaza playa ovest vicino lontano periferia regione città porto aeroporto piazza via paese isola quartiere ministère ministerio ministero")
});

/// Where things are published, behind "on", "over" or "via".
static MEDIA: WordSet = WordSet::new(|| {
    set("facebook instagram linkedin netflix pbs reddit skype snapchat spotify telegram tiktok tumblr twitch
    twitter whatsapp x youtube zoom")
});

/// Words before a place from which or to which something goes, or which it is about.
static REACHES: WordSet = WordSet::new(|| {
    set("to from into through of at on in near outside across over above below beyond off along towards toward around
    between nach aus in von bei vers à de depuis a hacia desde en da di per du des au aux del al della dello dal dalla
    nel nella sul sulla")
});

/// Words before a name that only tell when, by what medium, or who is a source.
static CIRCUMSTANCES: WordSet = WordSet::new(|| set("after before during since until amid per via like"));

/// Longest short name of a body, in characters.
const LONGEST_SHORT_NAME: usize = 5;

/// A name where it stands in a clause.
struct Named<'c, 'p> {
    candidate: &'c Candidate<'p>,
    range: &'c Range<usize>,
    /// The clause's words of which it is made.
    at: Range<usize>,
}

impl<'c, 'p> Named<'c, 'p> {
    fn new(candidate: &'c Candidate<'p>, range: &'c Range<usize>) -> Option<Self> {
        let words = &candidate.words;
        let start = words.partition_point(|word| word.range.end <= range.start);
        let end = words.partition_point(|word| word.range.end <= range.end);
        (start < end).then_some(Self { candidate, range, at: start..end })
    }

    /// Whether it names one who does something or to whom something is done.
    fn takes_part(&self) -> bool {
        let language = self.candidate.prose.language;
        let described = self.candidate.aside.get(self.at.start).is_some_and(|aside| *aside);
        let circumstance = CIRCUMSTANCES.contains(self.before()) && language.code() == "en";
        !described
            && !circumstance
            && !self.is_in_brackets()
            && !self.is_place_reached()
            && !self.is_beside_state()
            && !self.is_place_struck()
            && !self.is_nobody()
            && !self.is_quoted_apart()
            && !self.is_attributive()
            && !self.is_drawn()
            && !self.is_home()
            && !self.is_owner_aside()
            && !self.is_drawn_owner()
            && !self.is_of_site()
            && !self.is_hanging()
            && !self.is_shouted()
            && (language.code() != "de" || german::is_actor(self.candidate, &self.at))
    }

    /// The word before it, an article left out.
    fn before(&self) -> &'p str {
        let language = self.candidate.prose.language;
        let mut words = self.candidate.words[..self.at.start].iter().rev();
        words.find(|word| !language.is_determiner(&word.lower)).map_or("", |word| word.lower.as_str())
    }

    fn next(&self) -> Option<&'p Word> {
        self.candidate.words.get(self.at.end).copied()
    }

    /// Its last word, without the "s" of what is its own.
    fn last(&self) -> &'p str {
        let last = self.candidate.words[self.at.end - 1].lower.as_str();
        last.strip_suffix("'s").unwrap_or(last)
    }

    /// Whether it stands in brackets: "Lund (R-Vell)".
    fn is_in_brackets(&self) -> bool {
        let (prose, sentence) = (self.candidate.prose, &self.candidate.sentence);
        let before = &prose.text[sentence.start.min(self.range.start)..self.range.start];
        before.rfind('(') > before.rfind(')')
    }

    /// Whether it is a place to which something goes or of which it is: "sent the boats to Vell", "at Orla Airport".
    fn is_place_reached(&self) -> bool {
        let prose = self.candidate.prose;
        let before = self.before();
        let verb = || self.candidate.verb.is_some_and(|verb| verb.at < self.at.start);
        let first = self.candidate.words[self.at.start].lower.as_str();
        if (is_site(self.last()) || matches!(first, "hmp" | "camp" | "fort" | "mount" | "lake"))
            && self.at.len() > 1
        {
            return REACHES.contains(before) || verb() && before != "by" && before != "with";
        }
        let known = || {
            let name = without_possessive(&prose.text[self.range.clone()]);
            prose.is_place(&name) || is_known(&name)
        };
        self.is_reached() && known()
    }

    /// Whether it is an American state as written behind a town, or that town: "Vell, | Calif.".
    fn is_beside_state(&self) -> bool {
        let words = &self.candidate.words;
        let comma = |at: usize| words.get(at).is_some_and(|word| word.lower == ",");
        // "Vell, Miss.", not "Lund, Miss Reyes" or "Lund, La Toya Moe".
        let goes_on = |at: usize| words.get(at + 1).is_some_and(|next| next.capital && !next.mark);
        let state = |at: usize| {
            words.get(at).is_some_and(|word| word.capital && is_state_abbreviation(&word.lower))
                && !goes_on(at)
        };
        let own = self.at.start > 0 && comma(self.at.start - 1) && state(self.at.start);
        own || comma(self.at.end) && state(self.at.end + 1)
    }

    /// Whether it is a place behind a verb of what is done with places: "visited Orla", "won Ohio and | Vell".
    fn is_place_struck(&self) -> bool {
        let (candidate, language) = (self.candidate, self.candidate.prose.language);
        let Some(verb) = candidate.verb.map(|verb| verb.at).filter(|verb| *verb < self.at.start) else {
            return false;
        };
        let listed = |word: &Word| {
            word.capital
                || word.lower == ","
                || language.is_conjunction(&word.lower)
                || language.is_determiner(&word.lower)
        };
        let place = || {
            let name = without_possessive(&candidate.prose.text[self.range.clone()]);
            is_known(&name) || candidate.prose.is_place(&name)
        };
        does_with_places(&candidate.words[verb].lower, language)
            && candidate.words[verb + 1..self.at.start].iter().all(|word| listed(word))
            && place()
    }

    /// Whether a word before it, or before the names that it is listed with, tells where something goes: "to Vell and | Orla".
    fn is_reached(&self) -> bool {
        let before = self.before();
        let joined = || self.joined_to().is_some_and(|(_, other)| other.is_reached());
        REACHES.contains(before) || before == "like" || joined()
    }

    /// Whether it is written as names are and names a thing, an event or a work.
    fn is_nobody(&self) -> bool {
        let numbered = self.next().is_some_and(|next| next.is_figure() && !next.lower.contains('%'))
            && self.candidate.words.get(self.at.end + 1).is_none_or(|after| after.lower != "-");
        let medium = matches!(self.before(), "on" | "over" | "via") && MEDIA.contains(self.last());
        let first = self.candidate.words[self.at.start].lower.as_str();
        let party = first.len() == 1
            && self.candidate.words.get(self.at.start + 1).is_some_and(|next| next.lower == "-");
        let event = self.at.len() > 1 && is_event_or_work(first, self.last());
        NOBODY.contains(self.last()) && (self.last() != "nobel" || self.at.len() == 1)
            || first == "whatever"
            || party
            || numbered
            || medium
            || event
            || self.is_formula()
            || self.is_office_beside_name()
    }

    /// Whether it is a single word with digits in it, as signs of things are: "CO2".
    fn is_formula(&self) -> bool {
        let single = self.at.len() == 1 && self.last().contains(|c: char| c.is_ascii_digit());
        single
            && !matches!(
                self.last(),
                "g7" | "g8" | "g20" | "g77" | "m23" | "m5s" | "mi5" | "mi6" | "tf1" | "tv2" | "u2"
            )
    }

    /// Whether it tells the office of whom the next name names: "Home Secretary, | Ana Reyes".
    fn is_office_beside_name(&self) -> bool {
        let name = self.candidate.words.get(self.at.end + 1);
        self.candidate.prose.language.is_title(self.last())
            && self.next().is_some_and(|next| next.lower == ",")
            && name
                .is_some_and(|name| self.candidate.names.iter().any(|other| other.start == name.range.start))
    }

    /// Whether it stands in words that the clause quotes, as the title of a work does.
    fn is_quoted_apart(&self) -> bool {
        let (prose, told) = (self.candidate.prose, &self.candidate.told);
        let first = prose.quoted.partition_point(|quoted| quoted.range.start < told.start);
        let within = prose.quoted[first..].iter().take_while(|quoted| quoted.range.start <= self.range.start);
        within.into_iter().any(|quoted| quoted.range.start > told.start && self.range.end <= quoted.range.end)
    }

    /// Whether a hyphen draws it to a noun or adjective: "an Orla-sized ferry".
    fn is_drawn(&self) -> bool {
        let after = self.candidate.words.get(self.at.end + 1);
        let touches = |next: &Word| next.lower == "-" && next.range.start == self.range.end;
        self.next().is_some_and(touches) && after.is_some_and(|after| !after.capital && !after.mark)
    }

    /// Whether it tells where somebody is from, behind a comma: "Lund, 55, of Orla".
    fn is_home(&self) -> bool {
        let words = &self.candidate.words;
        let comma = self.at.start.checked_sub(2).map(|before| words[before].lower.as_str());
        let of_home = || {
            let end = words.get(self.at.start.checked_sub(2)?)?.range.end;
            Named::new(self.candidate, self.candidate.names.iter().find(|name| name.end == end)?)
        };
        // "Lund, 55, of Quay Road, Orla, left".
        let around = self.before() == ","
            && self.next().is_some_and(|next| next.lower == ",")
            && of_home().is_some_and(|home| home.is_home());
        self.candidate.prose.language.code() == "en"
            && (around || self.before() == "of" && comma == Some(","))
    }

    /// Whether a Romance noun before it tells that it is a place, or before the one that it is listed with: "au sud de Vell",
    /// "les villes de Vell, Orla et | Moe".
    fn is_of_site(&self) -> bool {
        let language = self.candidate.prose.language;
        let small = |word: &str| matches!(word, "de" | "di" | "del" | "de la" | "du" | "la" | "a" | "à");
        let before = self.candidate.words[..self.at.start].iter().rev().take_while(|word| !word.mark);
        let mut nouns =
            before.take(FARTHEST_SITE).skip_while(|word| small(&word.lower)).take(NOUN_AND_ADJECTIVE);
        let site = |noun: &Word| ROMANCE_SITES.contains(noun.lower.as_str());
        language.is_romance()
            && (nouns.any(|noun| site(noun)) || self.listed_with().is_some_and(|other| other.is_of_site()))
    }

    /// The name before it in a list: behind "and", or between two commas.
    fn listed_with(&self) -> Option<Self> {
        let (joint, other) = self.joined_to()?;
        let comma = self.candidate.words[joint].lower == ",";
        (!comma || self.goes_on_with_name()).then_some(other)
    }

    /// The name from which only a comma or "and" parts it, with the place of what parts them: "Orla, | Vell", "Orla, and | Vell".
    fn joined_to(&self) -> Option<(usize, Self)> {
        let (words, language) = (&self.candidate.words, self.candidate.prose.language);
        let article = |word: &&&Word| language.is_determiner(&word.lower);
        let articles = words[..self.at.start].iter().rev().take_while(article).count();
        let joint = self.at.start.checked_sub(1 + articles)?;
        let and = language.is_conjunction(&words[joint].lower);
        let comma = |at: usize| words[at].lower == ",";
        let end = joint.checked_sub(1 + usize::from(and && joint > 0 && comma(joint - 1)))?;
        let end = words.get(end).filter(|_| and || comma(joint))?.range.end;
        let range = self.candidate.names.iter().find(|name| name.end == end)?;
        Some((joint, Named::new(self.candidate, range)?))
    }

    /// Whether it only tells which of what the next noun names is meant: "a Vell primary school", not "Lund left".
    fn is_attributive(&self) -> bool {
        let (prose, words) = (self.candidate.prose, &self.candidate.words);
        let behind_verb = self.candidate.verb.is_some_and(|verb| verb.at < self.at.start);
        let paper = |next: &Word| behind_verb && prose.language.is_passed_on(&next.lower) && !next.capital;
        let tells = |next: &Word| is_noun_after(prose, next) || paper(next);
        let noun = prose.language.code() == "en" && self.next().is_some_and(tells);
        let finite = |at: usize| !self.candidate.aside[at] && clauses::is_finite(words, at, prose.language);
        noun && ((0..self.at.start).any(finite) || (self.at.end + 1..words.len()).any(finite))
    }

    /// Whether a comma or "and" and another name follow, as in a list that does not begin behind what leads in to a clause:
    /// "In Orla, Lund and Reyes met".
    fn goes_on_with_name(&self) -> bool {
        let (candidate, language) = (self.candidate, self.candidate.prose.language);
        let words = &candidate.words;
        let small = |word: &&&Word| {
            word.lower == "," || language.is_conjunction(&word.lower) || language.is_determiner(&word.lower)
        };
        let parted = words[self.at.end..].iter().take_while(small).count();
        let next = words.get(self.at.end + parted).map(|word| word.range.start);
        let named = parted > 0 && candidate.names.iter().any(|name| Some(name.start) == next);
        let leads_in = words.first().is_some_and(|first| {
            language.is_structural(&first.lower) && !language.is_determiner(&first.lower)
        });
        named && !(leads_in && candidate.verb.is_none_or(|verb| self.at.start < verb.at))
    }

    /// Whether what is drawn to it tells that something is somebody's or somewhere: "le fils d'Ivo Lund".
    fn is_drawn_owner(&self) -> bool {
        let word = self.candidate.words[self.at.start];
        !word.capital
            && ["d'", "dell'", "all'", "nell'", "dall'", "sull'"]
                .iter()
                .any(|drawn| word.lower.starts_with(drawn))
    }

    /// Whether it, or the name that it is listed with, hangs on a noun rather than takes part.
    fn is_hanging(&self) -> bool {
        hangs(self.candidate, &self.at) || self.listed_with().is_some_and(|other| other.is_hanging())
    }

    /// Whether it is a piece of a heading, or words that somebody shouts: several words in capitals, of which some are too
    /// long for the short name of a body.
    fn is_shouted(&self) -> bool {
        let prose = self.candidate.prose;
        let words = &self.candidate.words[self.at.clone()];
        let capitals = |word: &&Word| prose.text[word.range.clone()].chars().all(char::is_uppercase);
        let long = |word: &&Word| word.lower.chars().count() > LONGEST_SHORT_NAME;
        words.len() > 1 && words.iter().all(capitals) && words.iter().any(long)
    }

    fn owns(&self) -> bool {
        self.candidate.words[self.at.end - 1].lower.ends_with("'s")
    }

    /// Whether only what is somebody's is told of: "after Lund's death", "sank Lund's boat", "the guild's Ana Reyes",
    /// not "Lund's death shocked".
    fn is_owner_aside(&self) -> bool {
        let prose = self.candidate.prose;
        let object = self.candidate.verb.is_some_and(|verb| verb.at < self.at.start);
        let place = || is_known(&without_possessive(&prose.text[self.range.clone()]));
        let person = || self.next().is_some_and(|next| given::bearer(&next.lower).is_some());
        self.owns() && (object || person() || prose.language.is_preposition(self.before()) || place())
    }
}

/// Whether a word is written in capitals only, as the short names of bodies are: "SPD".
pub(super) fn is_in_capitals(prose: &Prose<'_>, word: &Word) -> bool {
    let written = &prose.text[word.range.clone()];
    written.chars().count() > 1 && written.chars().all(char::is_uppercase)
}
