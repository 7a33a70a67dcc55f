//! In which form a verb stands, and which of the words around it belong to it.

use super::romance;
use crate::languages::{CueKind, Language};
use crate::prose::Frame;
use crate::speakers;

/// Particles that belong to a verb.
const PARTICLES: &[(&str, &[&str])] = &[
    ("point", &["out", "to"]),
    ("call", &["for", "on"]),
    ("went", &["on"]),
    ("warn", &["against", "of"]),
    ("rule", &["out"]),
    ("agree", &["with"]),
    ("disagree", &["with"]),
    ("refer", &["to"]),
    ("allude", &["to"]),
    ("object", &["to"]),
    ("respond", &["to"]),
    ("react", &["to"]),
    ("speak", &["about", "of", "out"]),
    ("lay", &["out"]),
    ("laid", &["out"]),
    ("spell", &["out"]),
    ("sum", &["up"]),
    ("weigh", &["in"]),
    ("bristl", &["at"]),
    ("talk", &["about"]),
    ("spoke", &["about", "of", "out"]),
    ("focus", &["on"]),
    ("vouch", &["for"]),
    ("rail", &["against"]),
    ("lash", &["out"]),
    ("vot", &["for", "against"]),
    ("push", &["for", "back"]),
    ("sid", &["with"]),
    ("care", &["about"]),
    ("caring", &["about"]),
    ("reso", &["noto"]),
    ("rend", &["noto"]),
];

/// Persian verbs that make a verb of the noun before them: "made known".
const LIGHT_VERBS: &[&str] =
    &["کرد", "کردند", "کرده", "می‌کند", "می‌کنند", "داد", "دادند", "داده", "می‌دهد", "شد", "داشت"];

/// Persian nouns that report only with such a verb after them.
const PERSIAN_NOUNS: &[&str] = &[
    "اعلام",
    "تاکید",
    "تأکید",
    "تصریح",
    "اظهار",
    "خاطرنشان",
    "هشدار",
    "خبر",
    "بیان",
    "ادعا",
    "گزارش",
    "توضیح",
    "تکذیب",
];

/// German verbs that report only with a word that stands apart from them: "gab an", "sprach von".
const ONLY_WITH_PART: &[(&str, &[&str])] = &[
    ("gab", &["an", "bekannt", "zu"]),
    ("gib", &["an", "bekannt", "zu"]),
    ("geb", &["an", "bekannt", "zu"]),
    ("stell", &["fest"]),
    ("fuhr", &["fort"]),
    ("wies", &["hin", "zurück"]),
    ("weis", &["hin", "zurück"]),
    ("zeigt", &["sich"]),
    ("spr", &["von"]),
    ("warf", &["vor"]),
    ("wirf", &["vor"]),
    ("werf", &["vor"]),
    ("schlug", &["vor"]),
    ("schläg", &["vor"]),
    ("schlag", &["vor"]),
    ("hob", &["hervor"]),
    ("heb", &["hervor"]),
    ("strich", &["heraus", "hervor"]),
    ("ging", &["aus"]),
    ("geh", &["aus"]),
    ("lehn", &["ab"]),
    ("hielt", &["für"]),
    ("hält", &["für"]),
    ("halt", &["für"]),
    ("bekannt", &["gab", "gegeben", "wurde"]),
];

/// How far a verb's other part may be, in tokens.
const FARTHEST_PART: usize = 24;

/// Whether the word that makes the verb report is missing after it.
pub(super) fn is_parted(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let word = frame.word(head);
    if language.code() == "fa" && PERSIAN_NOUNS.contains(&word.as_str()) {
        return !LIGHT_VERBS.contains(&frame.word(head + 1).as_str());
    }
    // "apprend-on de source proche", "a-t-on appris auprès de la mairie"
    if language.code() == "fr" && matches!(word.as_str(), "apprend" | "appris") {
        return !(head.saturating_sub(2)..head + 3).any(|at| frame.word(at) == "on");
    }
    if romance::is_making_known(word) {
        return !head.checked_sub(1).is_some_and(|at| romance::makes_known(frame.word(at)));
    }
    if language.code() == "it" && (word == "reso" || word.starts_with("rend")) {
        return frame.word(head + 1) != "noto";
    }
    let needs = ONLY_WITH_PART.iter().find(|(stem, _)| word.starts_with(stem));
    let Some((stem, parts)) = needs.filter(|_| language.code() == "de") else { return false };
    let mut after = head + 1..frame.tokens.len().min(head + FARTHEST_PART);
    let quoted = |at: usize| (at..at + 4).any(|at| frame.quote(at).is_some());
    let closes = |at: usize| frame.tokens.get(at).is_none_or(|next| next.mark || next.quote.is_some());
    !after.any(|at| {
        parts.contains(&frame.word(at).as_str())
            && if matches!(*stem, "spr" | "zeigt") { quoted(at + 1) } else { closes(at + 1) }
    })
}

/// Whether a hyphen makes the word part of another: "sought-after", "much-praised".
pub(super) fn is_compound(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    if drawn_end(frame, head, language).is_some() {
        return false;
    }
    let hyphen = |at: usize| frame.is_mark(at, &["-"]);
    let touches = |a: usize, b: usize| frame.tokens[a].range.end == frame.tokens[b].range.start;
    hyphen(head + 1) && touches(head, head + 1)
        || head.checked_sub(1).is_some_and(|before| hyphen(before) && touches(before, head))
}

/// Past the pronoun that is drawn to a French verb: "affirme-t-elle", "dit-il".
pub(super) fn drawn_end(frame: &Frame<'_>, verb: usize, language: &Language) -> Option<usize> {
    let hyphen = |at: usize| frame.is_mark(at, &["-"]);
    let t = if frame.word(verb + 2) == "t" && hyphen(verb + 3) { 2 } else { 0 };
    let pronoun =
        language.code() == "fr" && hyphen(verb + 1) && language.is_pronoun(frame.word(verb + 2 + t));
    pronoun.then_some(verb + 3 + t)
}

/// Whether the one who does it follows: "written by Ms. Reyes", not "continued by saying".
pub(super) fn is_done_by(frame: &Frame<'_>, head: usize) -> bool {
    frame.word(head + 1) == "by" && !frame.word(head + 2).ends_with("ing")
}

/// Whether a past form only gives a thing its name: "a firm called Orla Freight".
pub(super) fn is_naming(frame: &Frame<'_>, head: usize) -> bool {
    let names = |at: &usize| frame.tokens[*at].capital || frame.quote(*at).is_some();
    let end = (head + 1..frame.tokens.len()).find(|at| !names(at)).unwrap_or(frame.tokens.len());
    let next = frame.word(end);
    let closed = frame
        .tokens
        .get(end)
        .is_none_or(|token| token.mark || matches!(next.as_str(), "in" | "that" | "and" | "which"));
    let before = head.checked_sub(1).map(|before| &frame.tokens[before]);
    let thing = before.is_some_and(|before| !before.capital && !before.mark);
    let any = head.checked_sub(2).is_some_and(|before| matches!(frame.word(before).as_str(), "a" | "an"));
    matches!(frame.word(head).as_str(), "called" | "named" | "dubbed")
        && thing
        && end > head + 1
        && (any || closed)
}

/// Whether somebody unnamed asks: "Asked about the bridge, she left", "when asked if".
pub(super) fn is_question_put(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let opens = head
        .checked_sub(1)
        .is_none_or(|before| matches!(frame.word(before).as_str(), "when" | "if" | "once"));
    language.code() == "en" && frame.word(head) == "asked" && opens
}

/// Where "went on to say" begins.
pub(super) fn infinitive_start(frame: &Frame<'_>, head: usize, language: &Language) -> Option<usize> {
    let to = head.checked_sub(1).filter(|at| language.is_infinitive(frame.word(*at)))?;
    let on = to.checked_sub(1).filter(|at| frame.word(*at) == "on").unwrap_or(to);
    let goes = on.checked_sub(1)?;
    let goes_on = match frame.word(goes).as_str() {
        "went" | "goes" | "go" => on < to,
        "continued" | "continues" | "began" | "took" => on == to,
        _ => false,
    };
    goes_on.then_some(goes)
}

/// Where the verb begins with its auxiliaries and adverbs: "has also", "did not".
pub(super) fn verb_start(frame: &Frame<'_>, head: usize, language: &Language) -> usize {
    let belongs = |at: &usize| {
        let word = frame.word(*at);
        let drawn_to = language.is_romance() && romance::is_object_pronoun(word, language);
        let manner = is_manner(word) && (!frame.tokens[*at].capital || frame.is_title());
        frame.is_auxiliary(*at, language)
            || language.is_adverb(word) && !is_both(frame, *at)
            || manner
            || drawn_to
            || romance::makes_known(word) && romance::is_making_known(frame.word(*at + 1))
    };
    if !matches!(language.code(), "en" | "fr" | "es" | "it") {
        // "„Ja“, so sagte Reyes".
        let so = |at: &usize| language.is_so(frame.word(*at)) && speakers::follows_quotation(frame, *at);
        return head.checked_sub(1).filter(so).unwrap_or(head);
    }
    let drawn = [3, 5].into_iter().filter_map(|back| head.checked_sub(back));
    let asks =
        |at: &usize| frame.is_auxiliary(*at, language) && drawn_end(frame, *at, language) == Some(head);
    let first = drawn.into_iter().find(asks);
    first.unwrap_or(head - (0..head).rev().take(4).take_while(belongs).count())
}

/// Whether "both" or "all" stands for somebody: it opens a clause.
fn is_both(frame: &Frame<'_>, at: usize) -> bool {
    let opens = at.checked_sub(1).is_none_or(|before| {
        frame.tokens[before].mark
            || matches!(frame.word(before).as_str(), "and" | "but" | "as" | "while" | "that")
    });
    opens && matches!(frame.word(at).as_str(), "both" | "all")
}

pub(super) fn verb_end(frame: &Frame<'_>, head: usize) -> usize {
    let word = frame.word(head);
    let next = frame.word(head + 1);
    let takes =
        |(stem, particles): &&(&str, &[&str])| word.starts_with(stem) && particles.contains(&next.as_str());
    let done = LIGHT_VERBS.contains(&next.as_str());
    head + 1 + usize::from(done || PARTICLES.iter().any(|pair| takes(&pair)))
}

pub(super) fn quoted_as_saying(frame: &Frame<'_>, head: usize) -> bool {
    frame.word(head) == "quoted" && frame.word(head + 1) == "as" && frame.word(head + 2) == "saying"
}

/// Whether a participle stands as a noun: "his thinking", "Reporting by", "dedicated to promoting".
pub(super) fn is_noun_of_doing(frame: &Frame<'_>, head: usize, kind: CueKind, language: &Language) -> bool {
    let before = head.checked_sub(1).map_or("", |before| frame.word(before));
    let owned = language.is_determiner(before) || before.ends_with("'s") || before.ends_with("s'");
    let aim = matches!(before, "to" | "of" | "for" | "in" | "at" | "from") && kind != CueKind::Says;
    let described = frame.word(head) == "learning" && matches!(before, "higher" | "machine" | "deep");
    let describes = described || kind == CueKind::Says && describes_subject(frame, head, language);
    language.code() == "en" && (owned || aim || describes || frame.word(head + 1) == "by")
}

/// Whether a participle stands between a noun and another that is the subject: "one county reporting station has".
fn describes_subject(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let plain = |at: usize| {
        frame.tokens.get(at).is_some_and(|token| {
            !token.mark && token.quote.is_none() && !token.capital && !language.is_small(token.lower)
        })
    };
    let many = head.checked_sub(1).is_none_or(|before| {
        frame.tokens[before].mark || frame.word(before).ends_with('s') || frame.word(before) == "people"
    });
    !many && plain(head + 1) && frame.is_auxiliary(head + 2, language)
}

/// Whether a past form only describes a noun in what leads in to the sentence: "In a note posted Friday, Ana Reyes said".
pub(super) fn leads_in(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let next = frame.word(head + 1);
    let describes = language.is_time(next) || matches!(next.as_str(), "on" | "in" | "at" | "by" | "to");
    let comma = (head..frame.tokens.len()).find(|at| frame.is_mark(*at, &[","]));
    let first = frame.word(0);
    let main = comma
        .is_some_and(|comma| (comma..frame.tokens.len()).any(|at| language.cue(frame.word(at)).is_some()));
    let unmarked = (0..head).all(|at| !frame.tokens[at].mark && frame.quote(at).is_none());
    describes && main && unmarked && language.is_preposition(first) && language.code() == "en"
}

/// Whether a past form stands as an adjective before a noun: "the reported deal", "a proposed law".
pub(super) fn is_attribute(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let before = (0..head).rev().find(|at| !is_manner(frame.word(*at)));
    let Some(before) = before else {
        let speaks =
            frame.quote(head + 1).is_some() || frame.tokens.get(head + 1).is_some_and(|next| next.capital);
        return !speaks && language.code() == "en";
    };
    let word = frame.word(before);
    language.code() == "en"
        && (language.is_determiner(word)
            && !matches!(word.as_str(), "that" | "all" | "both" | "this" | "some" | "many")
            || language.is_preposition(word)
            || language.is_infinitive(word)
            || word.ends_with("'s")
            || is_joined(frame, before, language))
}

/// Whether the form goes on with what "are" began, and no one does it: "are briefly shown or mentioned".
fn is_joined(frame: &Frame<'_>, conjunction: usize, language: &Language) -> bool {
    let mut before = frame.tokens[..conjunction].iter().rev().map(|token| token.lower);
    let past = before
        .next()
        .is_some_and(|word| word.ends_with("ed") || word.ends_with('n') || language.happens(word));
    let helper = before.find(|word| !is_manner(word) && !language.is_adverb(word));
    language.is_conjunction(frame.word(conjunction))
        && past
        && helper.is_some_and(|word| language.is_be(word))
}

/// Whether a form of "be" is drawn to the word: "he's".
pub(super) fn is_drawn(word: &str) -> bool {
    ["'s", "'re", "'m"].iter().any(|be| word.ends_with(be))
}

/// Whether the word tells how, as "publicly" does.
fn is_manner(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly") || word == "more"
}
