//! Mail (RFC 5322, MIME), mailboxes of it, and pages that browsers save as MHTML (RFC 2557).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use edtf::Edtf;
use mail_parser::{Address, HeaderValue, Message, MessageParser, MimeHeaders, PartType};

use super::written::Written;
use super::{Each, html, text};
use crate::dates;
use crate::prose::{Prose, plain};
use crate::unseen::Unseen;
use crate::{Article, BlockKind, KnownFrom, Published, ReadError, Source, encoding, media_type};

/// Reads a mail: subject, sender and day, and its text once, whichever ways it is written in.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let bytes = in_utf8(&source.bytes);
    let message = parse(source, &bytes)?;
    let told = day(&message).map(|edtf| Published { edtf, known_from: KnownFrom::Metadata });
    let mut unseen = Unseen::default();
    let written = Written {
        prose: prose(&message, &mut unseen),
        warnings: unseen.warning().into_iter().collect(),
        title: message.subject().map(str::to_owned),
        byline: message.from().and_then(sender),
        told: told.into_iter().collect(),
        ..Written::default()
    };
    written.article(source)
}

/// Hands on a mail, then the files attached to it whose format is known.
pub(crate) fn open(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let attached: Vec<Source> = match MessageParser::default().parse(&source.bytes) {
        Some(message) => message.attachments().filter_map(attachment).collect(),
        None => Vec::new(),
    };
    each.take(Ok(source));
    for attached in attached {
        if !each.is_done() {
            each.take_any(attached);
        }
    }
    Ok(())
}

/// Hands on each mail of a mailbox.
pub(crate) fn open_mailbox(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    for (number, mail) in (1..).zip(mails(&source.bytes)) {
        if each.is_done() {
            break;
        }
        each.take_any(Source::new(format!("{number}.eml"), mail));
    }
    Ok(())
}

/// The mails of a mailbox: each begins below a line "From ...", which a field of its head follows. Other lines that
/// begin so are of a text; most programs set a sign before them, which is taken away.
fn mails(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut mails: Vec<Vec<u8>> = Vec::new();
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n').peekable();
    while let Some(line) = lines.next() {
        let is_begun =
            line.starts_with(b"From ") && lines.peek().is_some_and(|next| media_type::is_field_of_mail(next));
        match mails.last_mut() {
            _ if is_begun => mails.push(Vec::new()),
            Some(mail) => mail.extend_from_slice(unmarked(line)),
            None => {}
        }
    }
    mails
}

/// A line of a mail without the sign that keeps it from beginning another.
fn unmarked(line: &[u8]) -> &[u8] {
    let signs = line.iter().take_while(|byte| **byte == b'>').count();
    if signs > 0 && line[signs..].starts_with(b"From ") { &line[1..] } else { line }
}

/// Reads a page that a browser saved with its pictures.
pub(crate) fn read_page(source: &Source) -> Result<Article, ReadError> {
    html::read(&page(source)?)
}

/// The page inside MHTML, as if it had been saved alone.
pub(crate) fn page(source: &Source) -> Result<Source, ReadError> {
    let message = parse(source, &source.bytes)?;
    let part = message.parts.iter().find(|part| part.is_content_type("text", "html"));
    let part = part.ok_or_else(|| ReadError::Empty { file: source.name.clone() })?;
    let is_cut_off = part.is_encoding_problem || part.contents().is_empty();
    let is_base64 = part.content_transfer_encoding().is_some_and(|name| name.eq_ignore_ascii_case("base64"));
    let html = match is_cut_off && is_base64 {
        true => cut_off(message.raw_message(), part),
        false => part.contents().to_vec(),
    };
    let snapshot = message.header("Snapshot-Content-Location").and_then(HeaderValue::as_text);
    let location = snapshot.or_else(|| part.content_location()).filter(|url| crate::address::is_web(url));
    let url = source.url.clone().or_else(|| location.map(str::to_owned));
    let captured = source.captured.clone().or_else(|| day(&message));
    Ok(Source { url, captured, ..Source::new(source.name.clone(), html) })
}

/// Returns a mail as inert HTML, as programs for mail show it: its head, then its parts, as pages where it has both.
pub(crate) fn inert(source: &Source) -> Result<String, ReadError> {
    let bytes = in_utf8(&source.bytes);
    let message = parse(source, &bytes)?;
    let subject = message.subject().unwrap_or_default();
    let date = message.header_raw("Date").map(str::trim).unwrap_or_default();
    let head = [
        ("From", addresses(message.from())),
        ("To", addresses(message.to())),
        ("Cc", addresses(message.cc())),
        ("Date", date.to_owned()),
        ("Subject", subject.to_owned()),
    ];
    let head: Vec<_> = head.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let parts = message.html_bodies().filter_map(|part| match &part.body {
        PartType::Html(page) => Some(html::MailPart::Page(page)),
        PartType::Text(words) => Some(html::MailPart::Text(words)),
        _ => None,
    });
    Ok(html::inert_mail(subject, &head, &parts.collect::<Vec<_>>()))
}

/// All addresses of a field, as they are written to people.
fn addresses(field: Option<&Address<'_>>) -> String {
    let written =
        field.into_iter().flat_map(Address::iter).filter_map(|one| match (one.name(), one.address()) {
            (Some(name), Some(address)) => Some(format!("{name} <{address}>")),
            (name, address) => name.or(address).map(str::to_owned),
        });
    written.collect::<Vec<_>>().join(", ")
}

/// The moment in the head of a mail: when it was sent, or the page in it was saved.
fn day(message: &Message<'_>) -> Option<Edtf> {
    dates::of_metadata(&message.date()?.to_rfc3339(), None)
}

/// The bytes of a part in base64 that was cut off, as far as they go.
fn cut_off(message: &[u8], part: &mail_parser::MessagePart<'_>) -> Vec<u8> {
    let written = message.get(part.offset_body as usize..).unwrap_or_default();
    let letters = written.iter().copied().filter(|byte| !byte.is_ascii_whitespace());
    let letters: Vec<u8> =
        letters.take_while(|byte| byte.is_ascii_alphanumeric() || b"+/".contains(byte)).collect();
    let whole = letters.get(..letters.len() / 4 * 4).unwrap_or_default();
    STANDARD.decode(whole).unwrap_or_default()
}

fn parse<'a>(source: &Source, bytes: &'a [u8]) -> Result<Message<'a>, ReadError> {
    MessageParser::default().parse(bytes).ok_or_else(|| ReadError::Damaged { file: source.name.clone() })
}

/// A mail is ASCII; one that some program saved in UTF-16 is read all the same.
fn in_utf8(bytes: &[u8]) -> Vec<u8> {
    match encoding::is_utf16(bytes) {
        true => encoding::decode(bytes).text.into_bytes(),
        false => bytes.to_vec(),
    }
}

fn sender(address: &Address<'_>) -> Option<String> {
    let first = address.first()?;
    first.name().or(first.address()).map(str::to_owned)
}

fn attachment(part: &mail_parser::MessagePart<'_>) -> Option<Source> {
    let is_attached = part.content_disposition().is_some_and(|disposition| disposition.is_attachment());
    // Some programs send files within the text; a picture with an id is a part of it.
    let is_named = part.attachment_name().is_some() && part.content_id().is_none();
    let name = part.attachment_name().unwrap_or("attachment");
    let name = name.rsplit(['/', '\\']).next().unwrap_or("attachment");
    let attached = match &part.body {
        PartType::Message(message) => Source::new("attached.eml", message.raw_message().to_vec()),
        _ if is_attached || is_named => Source::new(name, part.contents().to_vec()),
        _ => return None,
    };
    super::is_known(&attached.media_type).then_some(attached)
}

/// The text of a mail: as plain text where it has it.
fn prose(message: &Message<'_>, unseen: &mut Unseen) -> Prose {
    let mut prose = Prose::default();
    for part in message.text_bodies() {
        match &part.body {
            PartType::Text(words) => push_text(&mut prose, words),
            PartType::Html(page) => {
                let page = html::whole(page.as_bytes(), unseen);
                prose.append(&page);
            }
            _ => {}
        }
    }
    mark_answered(&mut prose);
    prose
}

/// The head of a mail that is answered or sent on, as programs set it above that mail's text: what it
/// begins with, and words of which more follow.
const HEADS: &[(&str, &[&str])] = &[
    ("From:", &["Sent:", "Date:", "To:", "Subject:"]),
    ("Subject:", &["Date:", "From:", "To:"]),
    ("Von:", &["Gesendet:", "Datum:", "An:", "Betreff:"]),
    ("Betreff:", &["Datum:", "Von:", "An:"]),
    ("De :", &["Envoyé", "Date", "À", "Objet"]),
    ("Sujet :", &["Date :", "De :", "Pour :"]),
    ("De:", &["Enviado", "Fecha:", "Data:", "Para:", "Asunto:", "Assunto:", "Envoyé", "Objet"]),
    ("Da:", &["Inviato:", "Data:", "A:", "Oggetto:"]),
    ("Van:", &["Verzonden:", "Datum:", "Aan:", "Onderwerp:"]),
    ("От:", &["Отправлено:", "Дата:", "Кому:", "Тема:"]),
];

/// Makes a quotation of what stands under the head of another mail.
fn mark_answered(prose: &mut Prose) {
    let is_head = |words: &str| {
        HEADS.iter().any(|(first, rest)| {
            words.starts_with(first) && rest.iter().filter(|word| words.contains(**word)).count() >= 2
        })
    };
    let head = prose.iter().position(|(_, words)| is_head(below_rule(&plain(words))));
    let Some(head) = head else { return };
    for block in prose.blocks.iter_mut().skip(head + 1) {
        block.kind = BlockKind::Quotation;
    }
}

/// The head without the line that some programs draw above it: "-----Original Message-----".
fn below_rule(words: &str) -> &str {
    let below = words.strip_prefix("---").and_then(|rest| rest.trim_start_matches('-').split_once("---"));
    let head = below.map_or(words, |(_, rest)| rest.trim_start_matches('-').trim_start());
    head.trim_start_matches(['*', '_'])
}

/// Adds plain text; lines that begin with ">" are what the mail answers.
fn push_text(prose: &mut Prose, words: &str) {
    let is_quoted = |line: &&str| line.trim_start().starts_with('>');
    let mut lines = words.lines().peekable();
    while let Some(first) = lines.next() {
        let quoted = is_quoted(&first);
        let mut run = vec![first];
        while let Some(line) = lines.next_if(|line| is_quoted(line) == quoted) {
            run.push(line);
        }
        let (kind, run): (BlockKind, Vec<&str>) = match quoted {
            true => {
                (BlockKind::Quotation, run.iter().map(|line| line.trim_start_matches(['>', ' '])).collect())
            }
            false => (BlockKind::Paragraph, run),
        };
        text::paragraphs(&run.join("\n")).iter().for_each(|paragraph| prose.push(kind, paragraph));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(text: &str) -> Source {
        Source::new("a.eml", text.replace('\n', "\r\n").into_bytes())
    }

    const REPLY: &str = "From: Ana Reis <ana@meridian.example>\nSubject: =?utf-8?q?F=C3=BCel?= in Lys\nDate: Thu, 21 Mar 2019 23:30:00 -0500\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nNobody answered.\n\nOn Monday Tomas Holm wrote:\n> The quay was closed\n> on 18 March.\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=\"../letter.txt\"\n\nDear board members.\n--b--\n";

    #[test]
    fn reads_head_text_and_what_it_answers() {
        let article = read(&mail(REPLY)).unwrap();
        assert_eq!(article.title, "Füel in Lys");
        assert_eq!(article.byline.as_deref(), Some("Ana Reis"));
        assert_eq!(article.published.unwrap().edtf.to_string(), "2019-03-21T23:30:00-05:00");
        let kinds: Vec<_> =
            article.blocks.iter().map(|block| (block.kind, &article.text[block.range.clone()])).collect();
        assert_eq!(
            kinds,
            [
                (BlockKind::Paragraph, "Nobody answered."),
                (BlockKind::Paragraph, "On Monday Tomas Holm wrote:"),
                (BlockKind::Quotation, "The quay was closed on 18 March."),
            ]
        );
    }

    #[test]
    fn what_stands_under_the_head_of_another_mail_is_quoted() {
        let heads = [
            "From: Tomas Holm\nSent: Monday, 18 March 2019 10:02\nTo: Ana Reis\nSubject: Quay\n",
            "-----Original Message-----\nFrom: Tomas Holm\nSent: Monday, 18 March 2019 10:02\nTo: Ana\nSubject: Quay\n",
            "---------- Forwarded message ---------\nFrom: Tomas <t@m.example>\nDate: Mon, Mar 18, 2019\nSubject: Quay\n",
            "-------- Weitergeleitete Nachricht --------\nBetreff: Quay\nDatum: 18. März 2019\nVon: Tomas Holm\n",
            "De\u{a0}: Tomas Holm\nEnvoyé\u{a0}: lundi 18 mars 2019\nÀ\u{a0}: Ana\nObjet\u{a0}: Quay\n",
        ];
        for head in heads {
            let own = "From: Ana Reis <ana@meridian.example>\nSubject: Re: Quay\nMIME-Version: 1.0\n\
                       Content-Type: text/plain; charset=utf-8\n\nNobody answered.\n\n";
            let article = read(&mail(&format!("{own}{head}\nThe quay is closed.\n"))).unwrap();
            let kinds: Vec<_> = article.blocks.iter().map(|block| block.kind).collect();
            assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Paragraph, BlockKind::Quotation], "{head}");
            assert!(article.text.ends_with("The quay is closed."), "{head}");
        }
    }

    #[test]
    fn files_sent_within_the_text_are_sources_too_but_not_its_pictures() {
        let parts = opened(mail(
            "From: Ana <a@b.example>\nSubject: Letter\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n\
             --b\nContent-Type: text/plain\n\nSee below.\n--b\nContent-Type: text/html; name=\"letter.html\"\n\
             Content-Disposition: inline; filename=\"letter.html\"\n\n<!doctype html><p>Dear board.\n\
             --b\nContent-Type: image/png; name=\"logo.png\"\nContent-ID: <logo>\nContent-Transfer-Encoding: base64\n\n\
             iVBORw0KGgo=\n--b--\n",
        ));
        let names: Vec<_> = parts.iter().map(|source| source.name.as_str()).collect();
        assert_eq!(names, ["a.eml", "letter.html"]);
    }

    #[test]
    fn a_mail_is_shown_with_its_head_and_its_page_made_inert() {
        let shown = inert(&mail(
            "From: Ana Reis <ana@b.example>\nTo: Tomas <t@b.example>, k@b.example\nSubject: =?utf-8?q?F=C3=BCel?= & fire\n\
             Date: Thu, 21 Mar 2019 23:30:00 -0500\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n\
             --b\nContent-Type: text/plain\n\nThe quay was closed.\n--b\nContent-Type: text/html\n\n\
             <p>The <b>quay</b> was closed.<script>x()</script><img src=https://b.example/pixel>\n--b--\n",
        ))
        .unwrap();
        for row in [
            "<tr><th>From</th><td dir=\"auto\">Ana Reis &lt;ana@b.example&gt;</td></tr>",
            "<tr><th>To</th><td dir=\"auto\">Tomas &lt;t@b.example&gt;, k@b.example</td></tr>",
            "<tr><th>Date</th><td dir=\"auto\">Thu, 21 Mar 2019 23:30:00 -0500</td></tr>",
            "<tr><th>Subject</th><td dir=\"auto\">Füel &amp; fire</td></tr>",
        ] {
            assert!(shown.contains(row), "{row} in {shown}");
        }
        assert!(shown.contains("<p>The <b>quay</b> was closed."), "{shown}");
        assert!(!shown.contains("x()") && !shown.contains("pixel"), "{shown}");
        let plain = inert(&mail(REPLY)).unwrap();
        assert!(plain.contains("<pre dir=\"auto\">Nobody answered."), "{plain}");
    }

    fn opened(source: Source) -> Vec<Source> {
        let mut sources = Vec::new();
        super::super::open(source, &crate::Columns::default(), &mut |source| {
            sources.push(source.unwrap());
            true
        })
        .unwrap();
        sources
    }

    #[test]
    fn a_saved_page_that_was_cut_off_gives_what_it_has() {
        let page = STANDARD.encode(
            "<!doctype html><title>Fire</title><p>The quay was closed on Monday, they said.</p><p>Later",
        );
        let saved = format!(
            "From: <Saved by Blink>\nDate: Fri, 29 Mar 2019 10:15:00 +0100\nSnapshot-Content-Location: https://lys.example/fire\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n{}",
            &page[..page.len() - 7]
        );
        let article = read_page(&mail(&saved)).unwrap();
        assert_eq!(article.url.as_deref(), Some("https://lys.example/fire"));
        let captured = article.captured.map(|captured| captured.to_string());
        assert_eq!(captured.as_deref(), Some("2019-03-29T10:15:00+01:00"));
        assert!(article.text.starts_with("The quay was closed on Monday, they said."), "{}", article.text);
    }

    #[test]
    fn attached_files_are_sources_of_their_own() {
        let sources = opened(mail(REPLY));
        let names: Vec<_> = sources.iter().map(|source| source.name.as_str()).collect();
        assert_eq!(names, ["a.eml", "letter.txt"]);
        assert_eq!(super::super::read(&sources[1]).unwrap().text, "Dear board members.");
    }

    #[test]
    fn a_mailbox_is_as_many_mails() {
        let mailbox = format!(
            "From ana Thu Mar 21 2019\n{REPLY}\nFrom tomas Fri Mar 22 2019\nFrom: a@b.example\nSubject: Two\n\nIt was out by dawn.\n"
        );
        let sources = opened(Source::new("all.mbox", mailbox.into_bytes()));
        let titles: Vec<_> = sources.iter().map(|source| super::super::read(source).unwrap().title).collect();
        assert_eq!(titles, ["Füel in Lys", "letter", "Two"]);
    }

    #[test]
    fn a_line_of_a_mail_that_begins_with_from_begins_no_other() {
        let mailbox = "From ana Thu Mar 21 2019\nFrom: a@b.example\nSubject: One\n\nIt burned.\n\n\
                       From here on nobody came.\n>From the quay one saw it.\n";
        let [one] = &opened(Source::new("all.mbox", mailbox.into()))[..] else { panic!() };
        let text = super::super::read(one).unwrap().text;
        assert!(text.contains("From here on nobody came.\n\nFrom the quay one saw it."), "{text}");
    }
}
