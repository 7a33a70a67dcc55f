//! Where something happens, as named.

use std::ops::Range;

use super::known_places::is_known;
use super::peoples::PEOPLES;
use super::sites::is_site;
use super::word_sets::{WordSet, set};
use super::{drawn_article, given, is_body, name_end, without_possessive};
use crate::candidates::Candidate;
use crate::clauses;
use crate::languages::{CueKind, Language};
use crate::prose::Prose;
use crate::words::{Word, of_one_or_many};

/// Where it happened: the first name after "in", else after another word of place, in the clause that tells it.
pub(crate) fn place(candidate: &Candidate<'_>) -> Option<String> {
    let prose = candidate.prose;
    let words = &candidate.words;
    let named: Vec<(bool, Range<usize>)> = (1..words.len())
        .filter(|at| is_placed(candidate, *at))
        .filter(|at| !prose.language.is_title(&words[*at].lower) && !is_published(words, *at))
        .filter(|at| !candidate.aside[*at] && !candidate.tells_time(&words[*at].range))
        .filter(|at| !is_of_topic(candidate, *at) && !is_of_other(candidate, *at))
        .filter_map(|at| Some((words[at - 1].lower == "in", place_behind(candidate, at)?)))
        .collect();
    let inside = named.iter().find(|(inside, _)| *inside && prose.language.code() != "it");
    let within = inside.or_else(|| named.first());
    let range = within.map(|(_, range)| range.clone()).or_else(|| place_struck(candidate))?;
    let whole = range.start..listed_end(candidate, range.end);
    Some(without_possessive(&prose.text[whole]))
}

/// Whether a word tells that a place follows, or a noun and "of" do: "on the steps of | City Hall".
fn is_placed(candidate: &Candidate<'_>, at: usize) -> bool {
    let (words, language) = (&candidate.words, candidate.prose.language);
    let part = || at > 1 && words[at - 1].lower == "of" && language.is_part_of_place(&words[at - 2].lower);
    // French writes "A Vell" for "À Vell".
    let first = at == 1 && language.code() == "fr" && words[0].capital && words[0].lower == "a";
    language.is_place_preposition(&words[at - 1].lower) && !words[at - 1].mark || part() || first
}

/// Where the list ends that a place begins, which ends there: "Orla, Vell and in the state of Teng"; the end of the place
/// itself where no "and" and another place follow.
fn listed_end(candidate: &Candidate<'_>, end: usize) -> usize {
    let (prose, words) = (candidate.prose, &candidate.words);
    let language = prose.language;
    let mut last = end;
    let mut at = words.partition_point(|word| word.range.end <= end);
    loop {
        let comma = usize::from(words.get(at).is_some_and(|word| word.lower == ","));
        let and = words.get(at + comma).is_some_and(|word| language.is_conjunction(&word.lower));
        let start = at + comma + usize::from(and);
        let again = and && words.get(start).is_some_and(|word| language.is_place_preposition(&word.lower));
        let start = start + usize::from(again);
        let next = (start > at && start < words.len()).then(|| place_behind(candidate, start)).flatten();
        let Some(next) = next else { return last };
        at = words.partition_point(|word| word.range.end <= next.end);
        // A German verb closes its clause behind the list.
        if language.code() != "de" && acts(words, at, language) {
            return last;
        }
        if and {
            last = next.end;
        }
    }
}

/// Whether a word behind a name is a verb, so that a clause of its own begins with the name.
fn acts(words: &[&Word], next: usize, language: &Language) -> bool {
    words.get(next).is_some_and(|next| {
        language.is_auxiliary(&next.lower)
            || language.is_past_form(&next.lower)
            || language.cue(&next.lower).is_some()
    })
}

/// Verbs by which somebody or something comes to a place, which is their object.
static REACHES: WordSet = WordSet::new(|| {
    set("captured devastated entered flooded hit liberated looted occupied rattled reached retook rocked seized
    shook struck toured visited")
});

/// Verbs that have places for objects where something else is than what the place does.
static WINS: WordSet = WordSet::new(|| set("carried fled left lost swept took won"));

/// Whether the object of a verb is a place rather than one who takes part, where it may be either.
pub(super) fn does_with_places(verb: &str, language: &Language) -> bool {
    language.code() == "en" && (REACHES.contains(verb) || WINS.contains(verb))
}

/// The place that is the object of a verb of coming there: "visited | Orla".
fn place_struck(candidate: &Candidate<'_>) -> Option<Range<usize>> {
    let (prose, words) = (candidate.prose, &candidate.words);
    let at = candidate.verb?.at + 1;
    let reaches = prose.language.code() == "en" && REACHES.contains(words[at - 1].lower.as_str());
    words.get(at).filter(|_| reaches)?;
    let start = past_description(prose, words, at).unwrap_or(at + article_of_place(prose, words, at));
    let first = words.get(start)?.range.start;
    let range = candidate.names.iter().find(|name| name.start == first)?;
    let name = without_possessive(&prose.text[range.clone()]);
    (is_known(&name) || prose.is_place(&name)).then(|| range.clone())
}

/// Words that begin the circumstance of another event: "After the attacks in | Orla".
static OTHER_EVENTS: WordSet = WordSet::new(|| {
    set(
        "about after against before despite following into like of over regarding since to with without unlike",
    )
});

/// Nouns of what goes on about a place rather than in it: "her role in | Orla".
static ABOUT: WordSet = WordSet::new(|| {
    set("achievements career confidence conflict crisis effort efforts experience foothold gap inequality influence
    interest interests intervention involvement policies policy position presence record role situation stake stakes
    strategy support war")
});

/// Nouns of what somebody means to do.
static PLANS: WordSet = WordSet::new(|| set("bid offer plan plans pledge promise proposal proposals"));

/// Whether a place is only where something is planned: "criticised plans to open a plant in | Orla".
fn is_of_plan(candidate: &Candidate<'_>, at: usize) -> bool {
    let words = &candidate.words;
    (2..at).any(|to| words[to].lower == "to" && PLANS.contains(words[to - 1].lower.as_str()))
}

/// Whether a place only tells more of what tells more of the subject: "a team out of the centre in | Orla discovered".
fn is_nested(candidate: &Candidate<'_>, at: usize) -> bool {
    let (words, language) = (&candidate.words, candidate.prose.language);
    let before_verb = candidate.verb.is_some_and(|verb| at < verb.at);
    let subject =
        words.first().is_some_and(|first| !language.is_preposition(&first.lower) && first.lower != "out");
    let within = &words[..at - 1];
    let of = |word: &&Word| matches!(word.lower.as_str(), "of" | "from" | "by" | "at" | "for" | "with");
    before_verb && subject && within.iter().all(|word| word.lower != ",") && within.iter().any(of)
}

/// Whether a place is that of another event than the clause tells, or of somebody whom it describes: "the reaction to the
/// attacks in | Orla", "Ana Reyes, a pilot in | Orla,".
fn is_of_other(candidate: &Candidate<'_>, at: usize) -> bool {
    let (words, language) = (&candidate.words, candidate.prose.language);
    if language.code() != "en" {
        return false;
    }
    let noun = at.checked_sub(2).map_or("", |noun| words[noun].lower.as_str());
    let border = |word: &&Word| clauses::is_break(word) || language.is_preposition(&word.lower);
    let start = words[..at - 1].iter().rposition(border);
    let opener = start.map_or("", |start| words[start].lower.as_str());
    let event = of_one_or_many(noun, |noun| language.is_event_noun(noun));
    let other = OTHER_EVENTS.contains(opener) && event;
    let leads_in = words
        .first()
        .is_some_and(|first| matches!(first.lower.as_str(), "with" | "after" | "since" | "despite"))
        && candidate.verb.is_some_and(|verb| at < verb.at)
        && words[1..at].iter().all(|word| word.lower != ",");
    let apposition = start.filter(|start| words[*start].lower == "," && *start > 0).is_some_and(|comma| {
        words[comma - 1].capital
            && matches!(words[comma + 1].lower.as_str(), "a" | "an" | "the" | "one")
            && !(comma + 1..at).any(|at| clauses::is_finite(words, at, language))
    });
    other
        || leads_in
        || apposition
        || ABOUT.contains(noun)
        || is_nested(candidate, at)
        || is_of_plan(candidate, at)
        || is_in_apposition(candidate, at)
        || is_of_earlier(candidate, at)
        || is_of_said(candidate, at)
}

/// Whether a place stands in what tells more of the subject behind a comma: "Ana Reyes, one of the guards at the fire in |
/// Orla, resigned".
fn is_in_apposition(candidate: &Candidate<'_>, at: usize) -> bool {
    let (words, language) = (&candidate.words, candidate.prose.language);
    let subject = words.first().is_some_and(|first| {
        !language.is_preposition(&first.lower)
            && !language.is_time(&first.lower)
            && !first.lower.ends_with("ing")
    });
    let before = &words[..at - 1];
    let comma = before.iter().rposition(|word| word.lower == ",");
    let told = comma.is_some_and(|comma| {
        // "Ana Reyes, facing a strike in Orla," tells when and where she did what she did.
        let does = words[comma + 1].lower.ends_with("ing");
        comma > 0 && comma + 1 < at - 1 && words[comma - 1].capital && !does
    });
    candidate.verb.is_some_and(|verb| at < verb.at) && subject && told
}

/// Whether a place is that of the event after or before which the clause tells another: "A week after a fire at a school
/// in | Orla, Lund resigned".
fn is_of_earlier(candidate: &Candidate<'_>, at: usize) -> bool {
    let (words, language) = (&candidate.words, candidate.prose.language);
    let phrase =
        words[..at - 1].iter().rposition(|word| clauses::is_break(word)).map_or(0, |comma| comma + 1);
    let opener = (phrase..at - 1).rev().find(|at| {
        matches!(words[*at].lower.as_str(), "after" | "before" | "following" | "since" | "despite" | "wake")
    });
    opener.is_some_and(|opener| {
        let event = |word: &&Word| of_one_or_many(&word.lower, |noun| language.is_event_noun(noun));
        words[opener + 1..at - 1].iter().any(event)
            && candidate.verb.is_none_or(|verb| verb.at < opener || at <= verb.at)
    })
}

/// Whether a place tells where that is of which somebody speaks or thinks: "discussed the prices in | Orla", not
/// "criticised Lund at a rally in | Orla".
fn is_of_said(candidate: &Candidate<'_>, at: usize) -> bool {
    let (words, language) = (&candidate.words, candidate.prose.language);
    let Some(verb) = candidate.verb.map(|verb| verb.at).filter(|verb| *verb + 2 < at) else { return false };
    let phrase =
        words[..at - 1].iter().rposition(|word| clauses::is_break(word)).map_or(0, |comma| comma + 1);
    let speaks = |at: usize| {
        let (word, next) = (&words[at].lower, words[at + 1].lower.as_str());
        let judges = matches!(language.cue(word), Some((CueKind::Judges, _)));
        let of = matches!(language.cue(word), Some((CueKind::Says, _))) && matches!(next, "of" | "about");
        (judges || of) && !language.announces(word) && !language.is_deed(&language.basic_form(word))
    };
    let cue =
        (phrase.max(verb)..at - 2).any(|at| (at == verb || words[at].lower.ends_with("ing")) && speaks(at));
    let noun = words[at - 2];
    let plain = !noun.mark
        && !noun.capital
        && !language.is_structural(&noun.lower)
        && !candidate.tells_time(&noun.range);
    let occasion = of_one_or_many(&noun.lower, |noun| {
        language.is_event_noun(noun)
            || language.is_occasion(noun)
            || language.is_somebody(noun)
            || language.is_actor(noun)
    });
    cue && plain && !occasion && !language.is_passed_on(&noun.lower)
}

/// Whether a place is only where that was of which something tells: "sold a book about the war in Orla".
fn is_of_topic(candidate: &Candidate<'_>, at: usize) -> bool {
    let behind = candidate.verb.map_or(at, |verb| verb.at.min(at));
    let phrase = candidate.words[behind..at].iter().rev().take_while(|word| !clauses::is_break(word));
    phrase.into_iter().any(|word| candidate.prose.language.opens_topic(&word.lower))
}

/// The byte range of the place that is named from a word on, what describes it left out.
fn place_behind(candidate: &Candidate<'_>, at: usize) -> Option<Range<usize>> {
    let (prose, words) = (candidate.prose, &candidate.words);
    if prose.language.code() == "de" {
        return german_place(prose, words, at);
    }
    let start = past_description(prose, words, at).unwrap_or(at + article_of_place(prose, words, at));
    let untimed = words[start..].iter().take_while(|word| !candidate.tells_time(&word.range)).count();
    let end = name_end(prose, &words[..start + untimed], start);
    let last = words.get(end.checked_sub(1)?).filter(|_| end > start)?;
    let owns = words[start..end]
        .iter()
        .any(|word| word.lower.ends_with("'s") || prose.language.is_title(&word.lower))
        || is_of_thing(prose, words, end);
    let range = words[start].range.start + drawn_article(prose, words[start])..last.range.end;
    let name = &prose.text[range.clone()];
    // "At" may as well tell at whom something is directed.
    // "Around" may belong to the verb: "turned around Orla Lines".
    let may_aim = match words[at - 1].lower.as_str() {
        "at" => end == start + 1,
        "around" => !is_site(&last.lower),
        _ => false,
    };
    let aimed = may_aim && !is_known(name) && !prose.is_place(name);
    let person = !is_known(name)
        && (is_persons(prose, &words[start..end])
            || is_body(&last.lower) && !is_site(&last.lower) && end > start + 1);
    // "À" and "a" may as well tell to whom something is done.
    let done_to = matches!(words[at - 1].lower.as_str(), "à" | "a" | "ad")
        && end > start + 1
        && words[start + 1].capital
        && !is_known(name)
        && !BEGINNINGS.contains(words[start].lower.as_str())
        && !(at == 1 && words.get(end).is_some_and(|next| next.lower == ","));
    (!owns && !aimed && !done_to && !person && !is_product(words, end)).then_some(range)
}

/// Whether a name is a person's: one with a given name before it, or a surname that the text tells of somebody.
fn is_persons(prose: &Prose<'_>, name: &[&Word]) -> bool {
    match name {
        [word] => prose.is_surname(&word.lower),
        [first, .., last] => given::bearer(&first.lower).is_some() && !is_site(&last.lower),
        [] => false,
    }
}

/// One where an article stands before a place that everybody knows or that is named as sites are: "in | the West Bank",
/// "at | the Orla Convention Center".
fn article_of_place(prose: &Prose<'_>, words: &[&Word], at: usize) -> usize {
    if words[at].capital || !prose.language.is_determiner(&words[at].lower) {
        return 0;
    }
    let end = name_end(prose, words, at + 1);
    let site = || end > at + 2 && is_site(&words[end - 1].lower);
    let known = || is_known(&prose.text[words[at + 1].range.start..words[end - 1].range.end]);
    usize::from(end > at + 1 && (site() || known()))
}

/// Endings of the names of companies, which are no places.
static COMPANIES: WordSet = WordSet::new(|| set("ag corp gmbh inc llc ltd plc sa sas srl"));

/// Whether a name is a company's or, before a number, that of a thing: "in Orla SRL", "in Vell 3".
fn is_product(words: &[&Word], end: usize) -> bool {
    let numbered = words.get(end).is_some_and(|next| next.is_figure())
        && words.get(end + 1).is_none_or(|after| after.lower != "-");
    COMPANIES.contains(words[end - 1].lower.as_str()) || numbered
}

/// Endings of the names of German towns.
const GERMAN_TOWNS: &str =
    "bach beck berg born brück brücken büttel burg dorf feld furt hausen haven heim hofen horst ingen itz
    kirchen leben münde rode stadt stedt walde werder";

/// First words of the names of places of more than one word, in other languages than English.
static BEGINNINGS: WordSet = WordSet::new(|| {
    set("bad ciudad el fort grand kap la las le les los mont new notre-dame nueva nuevo port porto puerto rio río saint
    sainte san sankt santa santo são st stockholm tel villa")
});

/// A place in German, where every noun has a capital: known, or named as towns are, perhaps behind an adjective.
fn german_place(prose: &Prose<'_>, words: &[&Word], at: usize) -> Option<Range<usize>> {
    let adjective = |word: &Word| !word.capital && !word.mark && word.lower.ends_with("en");
    let start = at + usize::from(words.get(at).is_some_and(|word| adjective(word)));
    let first = words.get(start).filter(|word| word.capital && !word.mark)?;
    let drawn = |at: usize| {
        words.get(at + 1).is_some_and(|next| next.lower == "-" && next.range.start == words[at].range.end)
    };
    let end = (start..words.len()).step_by(2).find(|at| !drawn(*at)).map_or(start + 1, |at| at + 1);
    let whole = first.range.start..words.get(end - 1)?.range.end;
    let bare = words[at - 1].lower != "im";
    let town = || {
        let ends = |ending: &str| first.lower.len() > ending.len() + 1 && first.lower.ends_with(ending);
        bare && end == start + 1 && GERMAN_TOWNS.split_whitespace().any(ends)
    };
    if is_known(&prose.text[whole.clone()]) || town() {
        return Some(whole);
    }
    let more = name_end(prose, words, start);
    let several = BEGINNINGS.contains(first.lower.as_str()) && more > start + 1;
    several.then(|| first.range.start..words[more - 1].range.end)
}

/// Whether a vote is named by the known place where it is: "in the | Iowa caucuses".
fn is_vote_there(prose: &Prose<'_>, words: &[&Word], end: usize) -> bool {
    let name = &prose.text[words[end - 1].range.clone()];
    is_known(name) && words.get(end).is_some_and(|next| prose.language.is_vote(&next.lower))
}

/// Whether what a name stands before is no place, or its own: "in Orla packaging", "in the Lunds’ car".
fn is_of_thing(prose: &Prose<'_>, words: &[&Word], end: usize) -> bool {
    words.get(end).is_some_and(|next| {
        let noun = is_noun_after(prose, next) && !is_site(&next.lower) && !is_vote_there(prose, words, end);
        prose.language.code() == "en" && noun || matches!(next.lower.as_str(), "'" | "’")
    })
}

/// Whether a word behind a name may be a noun that the name only tells more of: the "boxes" of "Orla boxes".
pub(super) fn is_noun_after(prose: &Prose<'_>, next: &Word) -> bool {
    let language = prose.language;
    !next.mark
        && !next.capital
        && !language.is_structural(&next.lower)
        && !language.is_time(&next.lower)
        && !language.is_past_form(&next.lower)
        && !language.is_infinitive(&next.lower)
        && language.cue(&next.lower).is_none()
        && !next.lower.ends_with("ly")
        && !next.lower.ends_with("ing")
        && !next.is_figure()
}

/// Whether what is named is a paper in which something stands: "published this May in Orla Letters".
fn is_published(words: &[&Word], at: usize) -> bool {
    let before = words[..at].iter().rev().skip(1).take(3);
    before
        .into_iter()
        .any(|word| matches!(word.lower.as_str(), "published" | "printed" | "appeared" | "wrote"))
}

/// Words that tell which part of a place is meant.
static PARTS: WordSet = WordSet::new(|| {
    set("northern southern eastern western central northeastern northwestern southeastern southwestern
    northeast northwest southeast southwest downtown suburban rural nearby neighboring neighbouring
    coastal wider greater occupied mainland inner home")
});

/// Nouns that tell what a place is, before "of" and its name.
const KINDS: &[&str] =
    &["city", "town", "village", "province", "region", "district", "suburb", "port", "island", "state"];

/// Where the name of a place begins behind what describes it: "the country's northern | Orla", "the town of | Vell".
fn past_description(prose: &Prose<'_>, words: &[&Word], at: usize) -> Option<usize> {
    let language = prose.language;
    let article = usize::from(language.is_determiner(&words.get(at)?.lower));
    let describes =
        |word: &&&Word| !word.capital && (PARTS.contains(word.lower.as_str()) || word.lower.ends_with("'s"));
    let described = words[at + article..].iter().take_while(describes).count();
    let kind = at + article + described;
    let is_kind =
        |at: usize| words.get(at).is_some_and(|word| !word.capital && KINDS.contains(&word.lower.as_str()));
    // "The French city of Vell", "the US state of Orla".
    let ends = |word: &&Word| {
        PEOPLES.iter().any(|ending| word.lower.ends_with(ending)) || word.capital && is_known(&word.lower)
    };
    let of_people = is_kind(kind + 1) && words.get(kind).is_some_and(ends);
    let kind = kind + usize::from(of_people);
    let named = is_kind(kind) && words.get(kind + 1).is_some_and(|word| word.lower == "of");
    let start = kind + if named { 2 } else { 0 };
    (start > at + article && start < words.len()).then_some(start)
}

/// Where the clause names places: what follows "in" or "near", with what goes on after a comma or "and" behind the verb.
pub(super) fn places(candidate: &Candidate<'_>) -> Vec<Range<usize>> {
    let (prose, words) = (candidate.prose, &candidate.words);
    let finite = |at: &usize| clauses::is_finite(words, *at, prose.language);
    let verb =
        candidate.verb.map(|verb| verb.at).or_else(|| (0..words.len()).find(finite)).unwrap_or(words.len());
    let mut found = Vec::new();
    for at in (1..words.len()).filter(|at| prose.language.stands_within(&words[at - 1].lower)) {
        let article = prose.language.is_determiner(&words[at].lower) && !words[at].capital;
        let start = past_description(prose, words, at).unwrap_or(at + usize::from(article));
        let mut end = if start < words.len() { name_end(prose, words, start) } else { start };
        let owns = (start..end).any(|at| words[at].lower.ends_with("'s"))
            || words.get(end).is_some_and(|next| matches!(next.lower.as_str(), "'" | "’"));
        if end == start || owns {
            continue;
        }
        while let Some(next) = next_place(prose, words, end).filter(|_| at > verb) {
            end = next;
        }
        found.push(words[start].range.start..words[end - 1].range.end);
    }
    found
}

/// Past another place of a list, or the greater one around it: ", Orla", "and Vell".
fn next_place(prose: &Prose<'_>, words: &[&Word], end: usize) -> Option<usize> {
    let language = prose.language;
    let comma = usize::from(words.get(end)?.lower == ",");
    let and = usize::from(words.get(end + comma).is_some_and(|word| language.is_conjunction(&word.lower)));
    let the =
        usize::from(words.get(end + comma + and).is_some_and(|word| language.is_determiner(&word.lower)));
    let start = end + comma + and + the;
    let past = name_end(prose, words, (start < words.len() && start > end).then_some(start)?);
    (past > start && !acts(words, past, language)).then_some(past)
}
