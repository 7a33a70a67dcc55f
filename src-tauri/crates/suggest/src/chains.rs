//! Who says so, link by link, from the innermost speaker to the article itself.

use std::ops::Range;

use chronology::Link;

use crate::attributions::Attribution;
use crate::candidates::Candidate;
use crate::languages::CueKind;
use crate::prose::Prose;
use crate::speakers;

/// What the article itself is called where its outlet is not known.
const THE_ARTICLE: &str = "the article";

/// Nouns of what is passed on: "a message from Iranian officials".
const PASSED_ON: &[&str] = &[
    "message",
    "messages",
    "letter",
    "letters",
    "word",
    "report",
    "reports",
    "note",
    "information",
    "warning",
];

/// Builds the chain of a clause; `named` holds each attribution's speaker as named.
pub(crate) fn chain(
    candidate: &Candidate<'_>,
    attributions: &[Attribution],
    named: &[Option<String>],
    outlet: Option<&str>,
) -> Vec<Link> {
    let prose = candidate.prose;
    let asserted = candidate.reported.clone().unwrap_or_else(|| candidate.told.clone());
    let near = &candidate.near;
    let covering = |index: &usize| speaks(&attributions[*index]) && covers(&attributions[*index], &asserted);
    let mut sayings: Vec<usize> = near.iter().copied().filter(covering).collect();
    sayings.sort_by_key(|index| {
        (attributions[*index].range().len(), std::cmp::Reverse(attributions[*index].range().start))
    });
    let mut links: Vec<Link> = passed_on(prose, &asserted).into_iter().collect();
    for index in sayings {
        let link = link(prose, &attributions[index], named[index].as_deref());
        links.extend(link.filter(|link| links.iter().all(|other| other.speaker != link.speaker)));
    }
    let speaker = outlet.filter(|outlet| !outlet.trim().is_empty()).unwrap_or(THE_ARTICLE).to_owned();
    links.push(Link { speaker, range: None, cue: String::new(), cue_range: None });
    links
}

fn speaks(attribution: &Attribution) -> bool {
    matches!(attribution.kind, CueKind::Says | CueKind::Tells) && attribution.speaker.is_some()
}

/// Whether the saying holds the range, or its greater part: its beginning and its middle.
fn covers(attribution: &Attribution, range: &Range<usize>) -> bool {
    let middle = range.start + range.len() / 2;
    let holds = |at: usize| attribution.pieces.iter().any(|piece| piece.start <= at && at < piece.end);
    holds(range.start) && holds(middle)
}

fn link(prose: &Prose<'_>, attribution: &Attribution, named: Option<&str>) -> Option<Link> {
    let cue_range = attribution.cue.clone();
    Some(Link {
        speaker: named?.to_owned(),
        range: attribution.speaker.clone(),
        cue: cue_range.as_ref().map_or(String::new(), |cue| prose.text[cue.clone()].to_owned()),
        cue_range,
    })
}

/// The one from whom a message within the content comes.
fn passed_on(prose: &Prose<'_>, content: &Range<usize>) -> Option<Link> {
    let frame = prose.frame(content);
    let from = (1..frame.tokens.len())
        .find(|at| frame.word(*at) == "from" && PASSED_ON.contains(&frame.word(at - 1)))?;
    let speaker = frame.bytes(speakers::phrase_after(&frame, from + 1, prose.language)?)?;
    let cue = frame.bytes(from - 1..from + 1)?;
    Some(Link {
        speaker: prose.text[speaker.clone()].to_owned(),
        range: Some(speaker),
        cue: prose.text[cue.clone()].to_owned(),
        cue_range: Some(cue),
    })
}
