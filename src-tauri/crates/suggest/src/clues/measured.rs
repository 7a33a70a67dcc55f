//! How much or how many: "ferry fares rose 10 per cent", "the number of boats fell"; no event by itself, unless the
//! article begins with it.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::languages::phrase_length;
use crate::names;
use crate::words::{Word, of_one_or_many, written_out};

/// Verbs of trade, which with nothing but a great number after them tell how much was traded.
const TRADES: &[&str] = &[
    "shed",
    "hit",
    "mined",
    "supplied",
    "consumed",
    "emitted",
    "bought",
    "earned",
    "exported",
    "generated",
    "imported",
    "produced",
    "purchased",
    "recorded",
    "registered",
    "sold",
    "shipped",
    "spent",
];

/// Verbs of which somebody counted is no more than counted: "8,668 fires have been detected".
const COUNTS: &[&str] =
    &["occurred", "recorded", "registered", "reported", "detected", "documented", "counted", "logged"];

/// Verbs that tell of a change named by their object: "saw a sharp decrease".
const SEES: &[&str] =
    &["saw", "seen", "experienced", "enjoyed", "witnessed", "recorded", "registered", "posted", "showed"];

/// Changes of an amount.
const CHANGES: &[&str] = &[
    "boost",
    "decline",
    "decrease",
    "dip",
    "drop",
    "fall",
    "gain",
    "growth",
    "improvement",
    "increase",
    "jump",
    "reduction",
    "rise",
    "slump",
    "spike",
    "surge",
    "uptick",
];

/// Verbs whose object is the amount that changed: "doubled its revenue".
const CHANGED: &[&str] = &[
    "boosted",
    "decreased",
    "doubled",
    "exceeded",
    "grew",
    "halved",
    "improved",
    "increased",
    "lowered",
    "raised",
    "reduced",
    "surpassed",
    "tripled",
];

/// Words after a number that make it an amount.
const UNITS: &[&str] = &["%", "percent", "per", "percentage", "points", "basis", "pc"];

/// Words that make a number a great one.
const GREAT: &[&str] = &["million", "billion", "trillion", "thousand", "m", "bn"];

/// How many words after the verb may stand before the number.
const FARTHEST_NUMBER: usize = 6;

/// How many words may stand before a number that what is told begins with: "nearly all of the 40 per cent".
const FARTHEST_SHARE: usize = 3;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    if candidate.reported.is_some() {
        return None;
    }
    if candidate.prose.language.code() != "en" {
        return if is_measured_abroad(candidate) { finding(-0.45, Reason::TellsWhatIs) } else { None };
    }
    let language = candidate.prose.language;
    let main = main(candidate);
    let verb = candidate.verb_word()?;
    let at = main.iter().position(|word| word.range == verb.range)?;
    let told = begins_with_share(candidate, &main)
        || is_valued(&main)
        || counts_what_there_is(candidate, &main)
        || is_counted(&main, at)
        || is_traded(candidate, &main, at)
        || is_change(candidate, &main, at);
    let measured = || {
        (0..main.len()).any(|at| {
            let verb = main[at].lower.as_str();
            let after = &main[at + 1..];
            let changes = language.measures(verb);
            let is = language.is_be(verb) && has_number(after);
            (changes || TRADES.contains(&verb)) && is_share_near(after)
                || (changes || is) && is_of_amount(candidate, &main[..at])
        })
    };
    let weight = if candidate.leads { -0.45 } else { -0.8 };
    if told || measured() { finding(weight, Reason::TellsWhatIs) } else { None }
}

/// Whether a clause outside English begins with an amount or tells a share: "le nombre de bateaux a doublé", "mit 80
/// Prozent".
fn is_measured_abroad(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    let main = main(candidate);
    let lead = main.iter().take_while(|word| {
        word.mark || candidate.tells_time(&word.range) || language.is_preposition(&word.lower)
    });
    let lead = lead.count();
    let hangs = lead > 0 && !candidate.tells_time(&main[lead - 1].range);
    // A Persian amount stands anywhere before its number.
    let far = if language.code() == "fa" { main.len() } else { FARTHEST_SHARE };
    let mut first = main.iter().skip(lead).take(far).filter(|_| !hangs);
    let amount = first.any(|word| language.is_amount(&word.lower));
    let share = (1..main.len()).filter(|unit| main[unit - 1].is_number()).any(|unit| {
        let word = |after: usize| main.get(unit + after).map(|word| word.lower.as_str());
        matches!(word(0), Some("%" | "٪")) || phrase_length(&language.shares, word) > 0
    });
    !candidate.is_deed() && (amount || share)
}

/// The words of the main clause.
fn main<'p>(candidate: &Candidate<'p>) -> Vec<&'p Word> {
    candidate
        .words
        .iter()
        .zip(&candidate.aside)
        .filter(|(_, aside)| !**aside)
        .map(|(word, _)| *word)
        .collect()
}

/// Whether a noun of an amount is what the words before a verb tell of: "the price of tickets", not "Lund, at the price of".
fn is_of_amount(candidate: &Candidate<'_>, before: &[&Word]) -> bool {
    let language = candidate.prose.language;
    before.split(|word| word.mark).any(|part| {
        let ends = |word: &&&Word| {
            language.is_preposition(&word.lower)
                || language.is_auxiliary(&word.lower)
                || language.happens(&word.lower)
        };
        let time = |word: &&&Word| {
            language.is_preposition(&word.lower)
                || language.is_time(&word.lower)
                || candidate.tells_time(&word.range)
        };
        let opens = part.first().is_some_and(|first| language.is_preposition(&first.lower));
        let lead = part.iter().take_while(time).count();
        let dated = opens && lead > 1 && candidate.tells_time(&part[lead - 1].range);
        let part = if dated { &part[lead..] } else { part };
        let head =
            part.iter().take_while(|word| !ends(word)).filter(|word| !word.lower.ends_with("ly")).last();
        head.is_some_and(|head| of_one_or_many(&head.lower, |noun| language.is_amount(noun)))
    })
}

/// Whether a clause begins with a share of something: "74 per cent of the boats", "in 2013, only 37 percent".
fn begins_with_share(candidate: &Candidate<'_>, main: &[&Word]) -> bool {
    let lead = main.iter().take_while(|word| {
        word.mark || candidate.tells_time(&word.range) || candidate.prose.language.is_preposition(&word.lower)
    });
    let main = &main[lead.count()..];
    let number = main.iter().take(FARTHEST_SHARE).position(|word| word.is_number());
    number.is_some_and(|at| main.get(at + 1).is_some_and(|unit| UNITS.contains(&unit.lower.as_str())))
}

/// Whether a clause tells what something is worth or which part of its trade it has: "was valued at 9 million", "has a
/// third of the market share".
fn is_valued(main: &[&Word]) -> bool {
    main.windows(2).any(|pair| match (pair[0].lower.as_str(), pair[1].lower.as_str()) {
        ("market", "share") => true,
        (number, "straight") => written_out(number).is_some(),
        ("a", "row") => true,
        ("valued" | "estimated" | "projected", at) => at == "at",
        _ => false,
    })
}

/// Whether a clause counts what there was: "there were 3,248 fires".
fn counts_what_there_is(candidate: &Candidate<'_>, main: &[&Word]) -> bool {
    let there = main.iter().position(|word| word.lower == "there");
    let after = there.map_or(&[][..], |there| &main[there + 1..]);
    let be = after.iter().take(3).position(|word| candidate.prose.language.is_be(&word.lower));
    be.is_some_and(|be| after[be + 1..].iter().take(3).any(|word| word.is_number() && !word.capital))
}

/// Whether a clause only counts what was seen: "8,668 fires have been detected", not "8 boats sank".
fn is_counted(main: &[&Word], verb: usize) -> bool {
    let many = |word: &&&Word| word.is_figure() && word.lower.len() > 1;
    COUNTS.contains(&main[verb].lower.as_str())
        && main[..verb].iter().take(FARTHEST_SHARE).any(|word| many(&word))
}

/// Whether a verb only brings in how an amount changed: "saw a sharp decrease", "doubled its revenue".
fn is_change(candidate: &Candidate<'_>, main: &[&Word], verb: usize) -> bool {
    let language = candidate.prose.language;
    let object = main[verb + 1..]
        .iter()
        .take(FARTHEST_NUMBER)
        .take_while(|word| !word.mark && !language.is_preposition(&word.lower));
    let last = object.last().map_or("", |word| word.lower.as_str());
    let form = main[verb].lower.as_str();
    SEES.contains(&form) && of_one_or_many(last, |noun| CHANGES.contains(&noun))
        || CHANGED.contains(&form) && of_one_or_many(last, |noun| language.is_amount(noun))
}

/// Whether nobody named sold, made or bought a great number.
fn is_traded(candidate: &Candidate<'_>, main: &[&Word], verb: usize) -> bool {
    let great =
        |word: &Word| GREAT.contains(&word.lower.as_str()) || word.is_number() && word.lower.contains(',');
    let near =
        main[..verb].iter().rev().take(FARTHEST_NUMBER).chain(main[verb + 1..].iter().take(FARTHEST_NUMBER));
    TRADES.contains(&main[verb].lower.as_str())
        && near.into_iter().any(|word| great(word))
        && names::names(candidate.prose, &main[..verb]).is_empty()
}

/// Whether a share stands near: "10 per cent", "sixfold".
fn is_share_near(after: &[&Word]) -> bool {
    let near = &after[..after.len().min(FARTHEST_NUMBER)];
    let times = |word: &Word| word.is_figure() && word.lower.ends_with('x');
    near.iter().any(|word| word.lower.ends_with("fold") || times(word))
        || near.windows(2).any(|pair| pair[0].is_number() && UNITS.contains(&pair[1].lower.as_str()))
}

fn has_number(after: &[&Word]) -> bool {
    after.iter().take(FARTHEST_NUMBER).any(|word| word.is_number())
}
