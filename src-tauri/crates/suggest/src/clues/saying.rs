//! A saying that is itself an event: a warning, a promise, a speech with a date.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;

/// Verbs that only tell what somebody thinks or makes of something: without a date no event.
const VIEWS: &[&str] = &[
    "advise",
    "learn",
    "prove",
    "demonstrate",
    "reveal",
    "assure",
    "chime",
    "report",
    "inform",
    "remind",
    "argue",
    "complain",
    "intimate",
    "reiterate",
    "believe",
    "claim",
    "comment",
    "consider",
    "emphasize",
    "emphasise",
    "estimate",
    "explain",
    "feel",
    "find",
    "guess",
    "highlight",
    "hint",
    "imply",
    "indicate",
    "insist",
    "joke",
    "lament",
    "maintain",
    "mention",
    "muse",
    "note",
    "observe",
    "point",
    "predict",
    "quip",
    "reason",
    "recall",
    "reckon",
    "remark",
    "remember",
    "repeat",
    "show",
    "speculate",
    "state",
    "stress",
    "suggest",
    "underline",
    "underscore",
    "wonder",
];

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    candidate.reported.as_ref()?;
    if hears(candidate) {
        return finding(0.35, Reason::HeardFromWhom);
    }
    let verb = candidate.verb_word()?;
    let language = candidate.prose.language;
    let plain = candidate.says_plainly || language.is_plain_saying(&verb.lower) || !candidate.verb?.telling;
    let view = || language.reporting_verb(&verb.lower).is_some_and(|basic| VIEWS.contains(&basic));
    if (plain && !candidate.announces) || candidate.time.is_none() && view() {
        return if candidate.time.is_some() { finding(0.2, Reason::TellsWhenSaid) } else { None };
    }
    // What is ruled or ordered holds from then on.
    let binds = matches!(verb.lower.as_str(), "ruled" | "ordered");
    finding(if binds { 0.3 } else { 0.2 }, Reason::MoreThanSaying { word: verb.lower.to_string() })
}

/// Whether somebody was told by somebody: "the clerk was told by a friend".
fn hears(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    candidate.words.windows(3).any(|words| {
        let [be, told, by] = [&words[0].lower, &words[1].lower, &words[2].lower];
        language.is_be(be) && language.is_plain_saying(told) && by == "by"
    })
}
