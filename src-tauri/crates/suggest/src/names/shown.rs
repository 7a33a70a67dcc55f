//! Those who take part as a chronology lists them: one person by one name in all lines of an article.

use super::german;
use super::known_places::is_known;
use super::roles::without_roles;
use super::unnamed::doer;
use super::{is_body, is_somebodys, without_possessive};
use crate::candidates::Candidate;
use crate::people::WholeNames;

/// Those who take part in a line, and in what it only reports, each by the whole name that the article tells.
///
/// Where nobody who is named does it, who does comes first as the text calls them: "six opposition parties".
pub(crate) fn shown(
    candidate: &Candidate<'_>,
    reported: Option<&Candidate<'_>>,
    headline: &str,
    whole_names: &WholeNames<'_, '_>,
) -> Vec<String> {
    let place = candidate.place.as_ref();
    let mut mentions: Vec<&String> = candidate.participants.iter().collect();
    for name in reported.map_or(&[][..], |reported| &reported.participants) {
        if place != Some(name) && !mentions.iter().any(|other| other.contains(name.as_str())) {
            mentions.push(name);
        }
    }
    // Who stands only in what a headline drops, as a source does, takes no part in what it tells.
    let subject = candidate.subject.as_ref().map(|subject| &subject.name);
    mentions.retain(|name| headline.contains(name.as_str()) || subject == Some(name));
    let mut shown: Vec<String> = doer(candidate, headline).into_iter().collect();
    // Of "two leaders of the Orla Guild" the guild is told with them.
    mentions.retain(|name| shown.iter().all(|doer| !doer.contains(name.as_str())));
    for mention in mentions {
        let name = whole(mention, candidate, whole_names);
        if !shown.contains(&name) {
            shown.push(name);
        }
    }
    shown
}

/// The whole name of whom a mention names, without roles and home: "Ivo Lund" of "Mayor Lund" or "Mayor Ivo Lund of Orla".
fn whole(mention: &str, candidate: &Candidate<'_>, whole_names: &WholeNames<'_, '_>) -> String {
    let prose = candidate.prose;
    let place = is_known(mention);
    let known = if place { None } else { whole_names.of(mention, candidate.sentence.end, prose.language) };
    let name = without_possessive(known.unwrap_or(mention));
    let bare = without_roles(&name, prose.language);
    let home = bare.split_once(" of ").filter(|(own, home)| {
        own.contains(' ') && !is_body(own) && (is_somebodys(own, prose.language) || is_known(home))
    });
    let bare = home.map_or(bare, |(own, _)| own);
    let short = german::short_form(bare).filter(|_| prose.language.code() == "de");
    short.unwrap_or(bare).to_owned()
}
