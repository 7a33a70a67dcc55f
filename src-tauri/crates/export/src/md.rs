//! A chronology in Markdown: dated sections, quoted evidence, citations as footnotes.

use std::io::Write;
use std::ops::Range;

use chrono::{DateTime, Utc};
use chronology::{Event, Evidence, Stance, TimelineContents};
use edtf::When;
use pulldown_cmark::{Event as Part, Options, Parser, Tag};

use crate::citation::{Citation, is_web_address};
use crate::story::{self, Story};
use crate::{ExportError, LeftOut, Watched};

pub(crate) fn write(
    contents: &TimelineContents,
    events: &Watched<'_>,
    exported: DateTime<Utc>,
    out: &mut impl Write,
) -> Result<Vec<LeftOut>, ExportError> {
    let story = Story::of(contents);
    writeln!(out, "# {}\n", line(&contents.timeline.draft.name))?;
    if !contents.timeline.draft.description.is_empty() {
        writeln!(out, "{}\n", line(&contents.timeline.draft.description))?;
    }
    for event in events.each() {
        writeln!(out, "{}\n", section(&story, event?).join("\n\n"))?;
    }
    writeln!(out, "---\n")?;
    let exported = exported.format("%-d %B %Y, %H:%M");
    writeln!(out, "Exported by Dateline on {exported} UTC. {}", LeftOut::FrameOfText)?;
    for (cited, number) in contents.articles.iter().zip(1..) {
        writeln!(out, "\n[^{number}]: {}", citation(&Citation::of(cited)))?;
    }
    Ok(vec![LeftOut::FrameOfText])
}

/// An event as paragraphs.
fn section(story: &Story<'_>, event: &Event) -> Vec<String> {
    let heading = format!("## {}\n\n**{}**", line(&story::when_words(event)), line(&event.draft.headline));
    let mut paragraphs = vec![heading];
    paragraphs.extend(facts(story, event));
    paragraphs.extend(story.conflict_words(event.id).map(|words| format!("**Conflict.** {}", line(&words))));
    paragraphs
        .extend(event.needs_review.as_ref().map(|why| format!("**To review.** {}", line(&why.to_string()))));
    paragraphs.extend(event.evidence.iter().map(|evidence| quotation(story, event, evidence)));
    paragraphs.extend(story.notes(event.id).map(note));
    paragraphs
}

/// One line of small facts: "planned · Lys · Ms Okafor · Customs · `2019-02 START`".
fn facts(story: &Story<'_>, event: &Event) -> Option<String> {
    let draft = &event.draft;
    let mut facts: Vec<String> = story.doubts(event).into_iter().map(str::to_owned).collect();
    facts.extend(draft.place.iter().chain(&draft.participants).chain(&draft.tags).map(|words| line(words)));
    facts.extend(draft.when.as_ref().map(|when| format!("`{}`", story::edtf_words(when))));
    (!facts.is_empty()).then(|| facts.join(" · "))
}

fn quotation(story: &Story<'_>, event: &Event, evidence: &Evidence) -> String {
    let footnote =
        story.source(evidence.article).map(|(number, _)| format!("[^{number}]")).unwrap_or_default();
    let quote: Vec<String> = evidence.passage.exact.lines().map(line).collect();
    let mut lines = vec![format!("{}{footnote}", quote.join("\n"))];
    let disputes = (evidence.stance == Stance::Disputes).then(|| "Disputes this event.".to_owned());
    let says = story::chain_words(evidence).map(|chain| format!("— {}", line(&chain)));
    let dates =
        story::other_date(event, evidence).map(When::label).map(|date| format!("Dates it {}.", line(&date)));
    let reading = story::reading_words(evidence).map(|reading| format!("Date: {}", line(&reading)));
    lines.extend([disputes, says, dates, reading].into_iter().flatten());
    quoted(&lines.join("\n\n"))
}

/// A person's note is Markdown already and stays theirs; only what would act or fetch is made words.
fn note(text: &str) -> String {
    quoted(&format!("Note:\n\n{}", inert(&story::printable(text))))
}

/// Escapes raw HTML, pictures, footnotes (they would mix with the citations) and links that lead
/// anywhere but to a web address.
fn inert(markdown: &str) -> String {
    let parts = Parser::new_ext(markdown, Options::ENABLE_FOOTNOTES).into_offset_iter();
    let mut escapes: Vec<usize> = parts.flat_map(|(part, range)| acting(markdown, &part, range)).collect();
    escapes.sort_unstable();
    escapes.dedup();
    let mut escaped = String::with_capacity(markdown.len() + escapes.len());
    let mut done = 0;
    for at in escapes {
        escaped += &markdown[done..at];
        escaped.push('\\');
        done = at;
    }
    escaped + &markdown[done..]
}

/// Where to put a backslash so that a part is words.
fn acting(markdown: &str, part: &Part<'_>, range: Range<usize>) -> Vec<usize> {
    match part {
        Part::Html(_) | Part::InlineHtml(_) => {
            markdown[range.clone()].match_indices('<').map(|(at, _)| range.start + at).collect()
        }
        Part::Start(Tag::Image { .. }) => vec![range.start, range.start + 1],
        Part::Start(Tag::FootnoteDefinition(_)) | Part::FootnoteReference(_) => vec![range.start],
        Part::Start(Tag::Link { dest_url, .. }) if !is_web_address(dest_url) => vec![range.start],
        _ => Vec::new(),
    }
}

fn quoted(text: &str) -> String {
    text.lines()
        .map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") })
        .collect::<Vec<_>>()
        .join("\n")
}

fn citation(citation: &Citation<'_>) -> String {
    let title = format!("“{}”", line(citation.title));
    let address = match (citation.link, citation.url) {
        (Some(link), _) => Some(format!(
            "<{}>",
            link.trim().replace('<', "%3C").replace('>', "%3E").replace(char::is_whitespace, "%20")
        )),
        (None, url) => url.map(line),
    };
    let parts = [
        citation.byline.map(line),
        Some(title),
        citation.outlet.map(line),
        Some(line(&citation.published)),
        address,
        citation.captured.as_deref().map(line),
        Some(format!("SHA-256 `{}`", citation.sha256)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A text on one line in which nothing is Markdown (CommonMark 0.31, 2.4 and 4).
fn line(text: &str) -> String {
    let text = story::printable(text);
    let one_line =
        text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(str::trim).filter(|part| !part.is_empty());
    let mut escaped = String::with_capacity(text.len());
    for character in one_line.collect::<Vec<_>>().join(" ").chars() {
        let starts_block = escaped.is_empty() && matches!(character, '#' | '+' | '-' | '=' | ':');
        let ends_number = matches!(character, '.' | ')')
            && !escaped.is_empty()
            && escaped.bytes().all(|byte| byte.is_ascii_digit());
        if starts_block
            || ends_number
            || matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$')
        {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Format, export, fixture};

    fn written(contents: &TimelineContents) -> String {
        let mut text = Vec::new();
        export(contents, Format::Md, fixture::exported(), &mut text).unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn reads_as_a_chronology_with_citations() {
        insta::assert_snapshot!(written(&fixture::contents()));
    }

    #[test]
    fn no_words_become_markup() {
        let hostile = [
            fixture::HOSTILE,
            "[x](javascript:alert(1))",
            "<img src=x onerror=alert(1)>",
            "![p](http://canary.invalid/p.png)",
            "# heading",
            "- item",
            "1. item",
            "a\n\nb\n===",
            "`code`",
            "[^1]: other",
            "***bold***",
            "&lt;b&gt;",
            "| a | b |",
            "~~~",
            "${7*7}",
        ];
        for words in hostile {
            let escaped = line(words);
            let mut read = String::new();
            let all_but_quotes = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
            for part in Parser::new_ext(&escaped, all_but_quotes) {
                match part {
                    Part::Text(text) => read.push_str(&text),
                    Part::Start(Tag::Paragraph) | Part::End(_) => {}
                    other => panic!("{words:?} became {other:?}"),
                }
            }
            assert_eq!(read, words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    #[test]
    fn a_note_keeps_its_form_and_loses_what_acts() {
        let check = |note: &str, expected: &str| assert_eq!(inert(note), expected);
        check(
            "**Ask** [the ministry](https://x.example) about `<b>`.",
            "**Ask** [the ministry](https://x.example) about `<b>`.",
        );
        check("[one](javascript:alert(1))", "\\[one](javascript:alert(1))");
        check("![p](http://canary.invalid/p.png)", "\\!\\[p](http://canary.invalid/p.png)");
        check("a <b>c</b>", "a \\<b>c\\</b>");
        check("<div>\n<script>x</script>", "\\<div>\n\\<script>x\\</script>");
        check("see[^1]\n\n[^1]: there", "see\\[^1]\n\n\\[^1]: there");
    }

    #[test]
    fn nothing_in_the_file_acts() {
        let text = written(&fixture::contents());
        for part in Parser::new_ext(&text, Options::all()) {
            match part {
                Part::Html(_) | Part::InlineHtml(_) | Part::Start(Tag::Image { .. }) => panic!("{part:?}"),
                Part::Start(Tag::Link { dest_url, .. }) => assert!(is_web_address(&dest_url), "{dest_url}"),
                _ => {}
            }
        }
    }
}
