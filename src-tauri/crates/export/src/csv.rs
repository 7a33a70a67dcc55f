//! A table for spreadsheets: one row an event, so that sorting, filtering and counting count events.
//!
//! Evidence shares its event's row: each column of evidence has one line for each passage, in the same
//! order, numbered. UTF-8 with a byte order mark, as Excel needs, and CRLF (RFC 4180).

use std::io::Write;

use chronology::{Event, Evidence, Lanes, Stance, TimelineContents};
use edtf::{Precision, When};

use crate::citation::Citation;
use crate::story::{self, Story};
use crate::{ExportError, LeftOut, Watched};

const COLUMNS: [&str; 26] = [
    "Event",
    "When",
    "Headline",
    "Place",
    "Participants",
    "Told as",
    "Tags",
    "Lane",
    "Precision",
    "Earliest",
    "Latest",
    "Approximate",
    "Uncertain",
    "Conflicting dates",
    "Sources in support",
    "Who says so",
    "Quotations",
    "Supports or disputes",
    "Date as written",
    "Date of each source",
    "How the date was read",
    "Citations",
    "Notes",
    "To review",
    "EDTF",
    "Calendar",
];

pub(crate) fn write(
    contents: &TimelineContents,
    events: &Watched<'_>,
    out: &mut impl Write,
) -> Result<Vec<LeftOut>, ExportError> {
    let story = Story::of(contents);
    out.write_all("\u{feff}".as_bytes())?;
    let mut table = ::csv::WriterBuilder::new()
        .quote_style(::csv::QuoteStyle::Always)
        .terminator(::csv::Terminator::CRLF)
        .from_writer(out);
    table.write_record(COLUMNS).map_err(std::io::Error::from)?;
    let lanes = Lanes::of(contents);
    for event in events.each() {
        let event = event?;
        table
            .write_record(row(&story, lanes.name_of(event), event).iter().map(|cell| guarded(cell)))
            .map_err(std::io::Error::from)?;
    }
    table.flush()?;
    Ok(left_out(contents))
}

fn left_out(contents: &TimelineContents) -> Vec<LeftOut> {
    let bare = contents.events.iter().filter_map(|event| event.draft.when.as_ref()).any(is_bare_month);
    [Some(LeftOut::FrameOfTable), bare.then_some(LeftOut::BareMonths)].into_iter().flatten().collect()
}

fn is_bare_month(when: &When) -> bool {
    when.edtf.precision() == Precision::Month
}

fn row(story: &Story<'_>, lane: Option<&str>, event: &Event) -> [String; COLUMNS.len()] {
    let draft = &event.draft;
    let when = draft.when.as_ref();
    let yes = |holds: bool| if holds { "yes".to_owned() } else { String::new() };
    let bounds = when.map_or(edtf::Bounds::UNKNOWN, When::bounds);
    let of_each = |tell: &dyn Fn(&Evidence) -> Option<String>| numbered(&event.evidence, tell);
    let conflicting: Vec<String> = story.conflicting_dates(event.id).iter().map(When::label).collect();
    [
        event.id.0.to_string(),
        when.map_or_else(|| story::when_words(event), unmistakable_words),
        draft.headline.clone(),
        draft.place.clone().unwrap_or_default(),
        draft.participants.join("; "),
        story::told_as(draft.factuality).unwrap_or("happened").to_owned(),
        draft.tags.join("; "),
        lane.unwrap_or_default().to_owned(),
        when.map_or_else(|| "unknown".to_owned(), |when| story::json_word(&when.edtf.precision())),
        moment(bounds.earliest),
        moment(bounds.latest),
        yes(when.is_some_and(When::is_approximate)),
        yes(when.is_some_and(|when| when.edtf.is_uncertain())),
        conflicting.join("; "),
        story::supporting_articles(event).to_string(),
        of_each(&story::chain_words),
        of_each(&|evidence| Some(evidence.passage.exact.clone())),
        of_each(&|evidence| Some(stance(evidence.stance).to_owned())),
        of_each(&|evidence| evidence.when_words.clone()),
        of_each(&|evidence| evidence.when.as_ref().map(When::label)),
        of_each(&story::reading_words),
        of_each(&|evidence| Some(Citation::of(story.source(evidence.article)?.1).line())),
        story.notes(event.id).collect::<Vec<_>>().join("\n\n"),
        event.needs_review.as_ref().map(ToString::to_string).unwrap_or_default(),
        when.map(edtf_and_modifier).unwrap_or_default(),
        when.map(|when| story::json_word(&when.calendar)).unwrap_or_default(),
    ]
}

fn edtf_and_modifier(when: &When) -> String {
    story::edtf_words(&When { calendar: edtf::Calendar::Gregorian, ..when.clone() })
}

/// The date in words that no spreadsheet takes for a day: it would turn "July 2013" into 1 July.
fn unmistakable_words(when: &When) -> String {
    let words = when.label();
    let is_bare = is_bare_month(when) && words.split(' ').count() == 2 && when.modifier.is_none();
    if is_bare { format!("in {words}") } else { words }
}

fn moment(moment: Option<chrono::NaiveDateTime>) -> String {
    moment.map(|moment| moment.format("%Y-%m-%d %H:%M:%S").to_string()).unwrap_or_default()
}

fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "supports",
        Stance::Disputes => "disputes",
    }
}

/// One numbered line for each passage; the number only where there are several.
fn numbered(evidence: &[Evidence], tell: &dyn Fn(&Evidence) -> Option<String>) -> String {
    let is_alone = evidence.len() == 1;
    let lines = evidence.iter().zip(1..).map(|(evidence, number)| {
        let words = tell(evidence).unwrap_or_default();
        if is_alone { words } else { format!("[{number}] {words}") }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Keeps a cell text: a spreadsheet would run one that begins as a formula does.
///
/// The apostrophe is the guard that OWASP's "CSV Injection" recommends; white space before the sign
/// and full-width signs count, as spreadsheets drop the one and read the other.
fn guarded(cell: &str) -> String {
    let text = story::printable(cell).replace('\t', " ");
    let is_formula =
        text.trim_start().starts_with(['=', '+', '-', '@', '|', '−', '–', '＝', '＋', '－', '＠']);
    if is_formula || text.starts_with(['\r', '\n']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Format, export, fixture};

    fn table(contents: &TimelineContents) -> Vec<Vec<String>> {
        let mut text = Vec::new();
        export(contents, Format::Csv, fixture::exported(), &mut text).unwrap();
        let text = String::from_utf8(text).unwrap();
        let without_mark = text.strip_prefix('\u{feff}').expect("a byte order mark for Excel");
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(without_mark.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    fn cell<'a>(table: &'a [Vec<String>], row: usize, column: &str) -> &'a str {
        let place = table[0].iter().position(|name| name == column).unwrap();
        &table[row][place]
    }

    #[test]
    fn a_row_keeps_the_date_its_doubts_and_all_evidence() {
        let table = table(&fixture::contents());
        assert_eq!(table.len(), 10);
        insta::assert_snapshot!(
            table[0]
                .iter()
                .zip(&table[2])
                .map(|(name, cell)| format!("{name}: {cell}"))
                .collect::<Vec<_>>()
                .join("\n")
        );
    }

    #[test]
    fn nothing_is_more_precise_than_told() {
        let mut contents = fixture::contents();
        contents.events[2].draft.when = Some("2013-07".parse::<edtf::Edtf>().unwrap().into());
        let table = table(&contents);
        assert_eq!(cell(&table, 1, "When"), "early February 2019");
        assert_eq!(cell(&table, 1, "Latest"), "2019-02-09 23:59:59");
        assert_eq!(cell(&table, 1, "EDTF"), "2019-02 START");
        assert_eq!(cell(&table, 3, "When"), "in July 2013");
        assert_eq!(cell(&table, 3, "Precision"), "month");
        assert_eq!(cell(&table, 5, "When"), "about 1 Farvardin 1398 (about 21 March 2019)");
        assert_eq!(cell(&table, 5, "Calendar"), "solar-hijri");
        assert_eq!(cell(&table, 6, "Latest"), "");
        assert_eq!(cell(&table, 9, "When"), "date unknown");
        assert_eq!(cell(&table, 9, "Earliest"), "");
    }

    #[test]
    fn no_cell_is_a_formula() {
        let formulas = [
            "=1+1",
            "+1",
            "-1",
            "@SUM(1+1)",
            "\t=1",
            "\r=1",
            "    =cmd|'/C calc'!A0",
            "＝1",
            "|x",
            "\n=1",
            "–1",
        ];
        for formula in formulas {
            let mut contents = fixture::contents();
            contents.events[0].draft.headline = formula.to_owned();
            let table = table(&contents);
            let headline = cell(&table, 1, "Headline");
            assert!(headline.starts_with('\''), "{formula:?} became {headline:?}");
            assert_eq!(headline[1..].trim(), formula.trim());
        }
    }

    #[test]
    fn words_come_back_as_they_were() {
        let table = table(&fixture::contents());
        assert_eq!(cell(&table, 7, "Headline"), fixture::HOSTILE);
        assert!(cell(&table, 4, "Quotations").contains("قال شهود إن الحريق بدأ"));
    }
}
