//! One event of the page: when, what, who says so, in which words.

use chronology::{Event, Evidence, Factuality, Stance};
use edtf::{Precision, When};
use pulldown_cmark::{Event as Part, Parser, Tag, TagEnd, html::push_html};

use super::{source_link, text};
use crate::citation::is_web_address;
use crate::story::{self, HEARSAY_LINKS, Story};

pub(super) fn card(story: &Story<'_>, event: &Event) -> String {
    let id = event.id.0;
    format!(
        "<li class=\"event\" id=\"event-{id}\" tabindex=\"-1\" data-kinds=\"{}\" aria-labelledby=\"when-{id} what-{id}\">\n{}\
         <article>\n<h3 id=\"what-{id}\" dir=\"auto\">{}</h3>\n{}{}{}{}</article>\n</li>",
        kinds(story, event).join(" "),
        when(story, event),
        text(&event.draft.headline),
        facts(event),
        warnings(story, event),
        event.evidence.iter().map(|evidence| quotation(story, event, evidence)).collect::<String>(),
        notes(story, event),
    )
}

/// What the filter's buttons look for.
pub(super) fn kinds(story: &Story<'_>, event: &Event) -> Vec<&'static str> {
    let is_hearsay = event.evidence.iter().any(|evidence| evidence.attribution.len() >= HEARSAY_LINKS);
    let kinds = [
        (!story.conflicting_dates(event.id).is_empty(), "conflict"),
        (event.draft.when.as_ref().is_some_and(is_fuzzy), "fuzzy"),
        (is_hearsay, "hearsay"),
        (matches!(event.draft.factuality, Factuality::Planned | Factuality::Announced), "planned"),
        (event.draft.when.is_none(), "undated"),
        (event.needs_review.is_some(), "review"),
    ];
    kinds.into_iter().filter_map(|(holds, kind)| holds.then_some(kind)).collect()
}

/// Whether a date is about right only, or a part of something: "early February".
pub(super) fn is_fuzzy(when: &When) -> bool {
    when.is_approximate() || when.edtf.is_uncertain() || when.modifier.is_some()
}

/// Whether its days are known: one, or all those that it lasted. A month says only that it was within.
pub(super) fn has_known_days(when: &When) -> bool {
    !is_fuzzy(when) && when.edtf.is_told_to_the_day()
}

fn when(story: &Story<'_>, event: &Event) -> String {
    let words = text(&story::when_words(event));
    let date = match event.draft.when.as_ref().and_then(machine_date) {
        Some(machine) => format!("<time datetime=\"{machine}\">{words}</time>"),
        None => words,
    };
    let flags: String = story
        .doubts(event)
        .iter()
        .map(|doubt| format!("<li class=\"flag {doubt}\">{doubt}</li>"))
        .chain(corroborated(event))
        .collect();
    let flags = if flags.is_empty() {
        flags
    } else {
        format!("<ul class=\"flags\" aria-label=\"Certainty\">{flags}</ul>\n")
    };
    let edtf = event.draft.when.as_ref().map(|when| {
        format!("<p class=\"edtf\" title=\"EDTF, ISO 8601-2\">{}</p>\n", text(&story::edtf_words(when)))
    });
    format!(
        "<div class=\"when\">\n<p class=\"date\" id=\"when-{}\">{date}</p>\n{flags}{}</div>\n",
        event.id.0,
        edtf.unwrap_or_default()
    )
}

fn corroborated(event: &Event) -> Option<String> {
    let sources = story::supporting_articles(event);
    (sources > 1).then(|| format!("<li class=\"flag kept\">{sources} sources</li>"))
}

/// EDTF that HTML's `time` element understands as well: plain days, months and years from 1000 on.
fn machine_date(when: &When) -> Option<String> {
    let edtf = when.edtf.to_string();
    let is_plain = matches!(
        when.edtf.precision(),
        Precision::Time | Precision::Day | Precision::Month | Precision::Year
    ) && edtf.starts_with(|first: char| ('1'..='9').contains(&first))
        && edtf.chars().all(|character| character.is_ascii_digit() || "-T:Z+".contains(character));
    (is_plain && when.modifier.is_none()).then_some(edtf)
}

fn facts(event: &Event) -> String {
    let draft = &event.draft;
    let place = draft.place.iter().map(|place| {
        format!("<li class=\"place\" dir=\"auto\"><span class=\"unseen\">Where: </span>{}</li>", text(place))
    });
    let who = draft
        .participants
        .iter()
        .map(|who| format!("<li dir=\"auto\"><span class=\"unseen\">Who: </span>{}</li>", text(who)));
    let tags = draft.tags.iter().map(|tag| {
        format!("<li class=\"tag\" dir=\"auto\"><span class=\"unseen\">Tag: </span>{}</li>", text(tag))
    });
    let each: String = place.chain(who).chain(tags).collect();
    if each.is_empty() { each } else { format!("<ul class=\"facts\">{each}</ul>\n") }
}

fn warnings(story: &Story<'_>, event: &Event) -> String {
    let conflict = story
        .conflict_words(event.id)
        .map(|words| format!("<p class=\"warning conflict\">{}</p>\n", text(&words)));
    let review = event
        .needs_review
        .as_ref()
        .map(|why| format!("<p class=\"warning review\">To review: {}</p>\n", text(&why.to_string())));
    [conflict, review].into_iter().flatten().collect()
}

fn quotation(story: &Story<'_>, event: &Event, evidence: &Evidence) -> String {
    let language = story.source(evidence.article).and_then(|(_, cited)| cited.article.language.as_deref());
    let language = language.map(|language| format!(" lang=\"{}\"", text(language))).unwrap_or_default();
    let stance = match evidence.stance {
        Stance::Supports => "",
        Stance::Disputes => " disputes",
    };
    format!(
        "<figure class=\"evidence{stance}\">\n<blockquote dir=\"auto\"{language}>{}</blockquote>\n<figcaption>\n{}{}{}{}</figcaption>\n</figure>\n",
        quoted_words(evidence),
        if evidence.stance == Stance::Disputes {
            "<p class=\"stance\">Disputes this event</p>\n"
        } else {
            ""
        },
        chain(evidence),
        source_link(story, evidence.article).map(|link| format!("<p>{link}</p>\n")).unwrap_or_default(),
        reading(event, evidence),
    )
}

/// The quotation with the words of its date underlined, as the reader shows them.
fn quoted_words(evidence: &Evidence) -> String {
    let quote = evidence.passage.exact.as_str();
    let words = evidence.when_words.as_deref().filter(|words| !words.is_empty());
    let found = words.and_then(|words| Some((words, quote.find(words)?)));
    let Some((words, start)) = found else { return text(quote) };
    let is_known = evidence.when.as_ref().is_some_and(has_known_days);
    let kind = if is_known { "t" } else { "t fuzzy" };
    let (before, after) = (&quote[..start], &quote[start + words.len()..]);
    format!("{}<span class=\"{kind}\">{}</span>{}", text(before), text(words), text(after))
}

fn chain(evidence: &Evidence) -> String {
    let speakers = story::speakers(evidence);
    let links: String =
        speakers.iter().map(|speaker| format!("<li><bdi>{}</bdi></li>", text(speaker))).collect();
    let hops = if speakers.len() < HEARSAY_LINKS {
        String::new()
    } else {
        format!("<li class=\"hops\">{} links</li>", speakers.len())
    };
    if links.is_empty() {
        links
    } else {
        format!("<ol class=\"chain\" aria-label=\"Who says so\">{links}{hops}</ol>\n")
    }
}

/// How the date was read, and the date of this passage where it is another than the event's.
fn reading(event: &Event, evidence: &Evidence) -> String {
    let date = story::other_date(event, evidence).map(|when| {
        let agrees = event.draft.when.as_ref().is_none_or(|own| own.could_agree_with(when));
        let kind = if agrees { "other" } else { "against" };
        format!("<b class=\"{kind}\">Dates it {}.</b> ", text(&when.label()))
    });
    let reading =
        story::reading_words(evidence).map(|reading| isolated(&reading, evidence.when_words.as_deref()));
    let words: String = date.into_iter().chain(reading).collect();
    if words.is_empty() { words } else { format!("<p class=\"why\">{words}</p>\n") }
}

/// Keeps words of another script from turning round the sentence they are quoted in.
fn isolated(sentence: &str, words: Option<&str>) -> String {
    let Some((before, words, after)) =
        words.and_then(|words| sentence.split_once(words).map(|(before, after)| (before, words, after)))
    else {
        return text(sentence);
    };
    format!("{}<bdi>{}</bdi>{}", text(before), text(words), text(after))
}

fn notes(story: &Story<'_>, event: &Event) -> String {
    story
        .notes(event.id)
        .map(|note| {
            format!(
                "<div class=\"note\" role=\"note\" aria-label=\"Note\" dir=\"auto\">{}</div>\n",
                markdown(note)
            )
        })
        .collect()
}

/// A person's Markdown without what could act or fetch: raw HTML becomes text, pictures their words,
/// links are kept for web addresses only, headings become paragraphs.
fn markdown(note: &str) -> String {
    let note = story::printable(note);
    let mut links = Vec::new();
    let parts = Parser::new(&note).filter_map(move |part| match part {
        Part::Html(raw) | Part::InlineHtml(raw) => Some(Part::Text(raw)),
        Part::Start(Tag::HtmlBlock | Tag::Image { .. }) | Part::End(TagEnd::HtmlBlock | TagEnd::Image) => {
            None
        }
        Part::Start(Tag::Heading { .. }) => Some(Part::Start(Tag::Paragraph)),
        Part::End(TagEnd::Heading(_)) => Some(Part::End(TagEnd::Paragraph)),
        Part::Start(Tag::Link { ref dest_url, .. }) => {
            let is_web = is_web_address(dest_url);
            links.push(is_web);
            is_web.then_some(part)
        }
        Part::End(TagEnd::Link) => links.pop().unwrap_or(false).then_some(part),
        part => Some(part),
    });
    let mut html = String::new();
    push_html(&mut html, parts);
    html
}
