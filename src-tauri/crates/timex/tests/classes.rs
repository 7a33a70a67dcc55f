//! Sentences made up for each class of expression, and as agencies write news, with what must be found in them:
//! `classes.txt` and `agency-news.txt`.

use chrono::NaiveDate;
use timex::{Anchor, Reference, TimeExpression, tag};

/// An expression of the table: words, value, and EDTF where the table tells it.
type Wanted<'a> = (&'a str, &'a str, Option<&'a str>);

/// The lines of both tables.
fn lines() -> impl Iterator<Item = &'static str> {
    let tables = [include_str!("classes.txt"), include_str!("agency-news.txt")];
    tables.into_iter().flat_map(str::lines).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn reads_every_class_of_expression() {
    let wrong: Vec<String> = lines().filter_map(mistake).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// In every language, each expression says in a line of words why it was read so, by which rule and from where, and
/// what else it can mean is weighed.
#[test]
fn every_value_has_its_reason_its_rule_and_its_weight() {
    for line in lines() {
        let Some((text, _, found)) = read(line) else { panic!("{line}") };
        for time in &found {
            let words = text[time.range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
            let reading = time.reading(&text);
            let told = reading.strip_prefix(&format!("“{words}”")).unwrap_or_default();
            let why = told.rsplit(": ").next().unwrap_or_default();
            assert!(why.contains(' ') && !told.contains('\n'), "{line}\n{reading}");
            let resolved = told.contains(&format!("→ {}: ", time.value));
            assert_eq!(resolved, time.anchor != Anchor::Missing, "{line}\n{reading}");
            assert!(!time.rule.is_empty());
            let others = time.alternatives.iter().map(|other| u32::from(other.weight)).sum::<u32>();
            assert_eq!(others + u32::from(time.weight()), 100, "{line}");
            assert!(
                time.alternatives
                    .iter()
                    .all(|other| other.value != time.value && !other.reason.remarks().is_empty()),
                "{line}"
            );
        }
    }
}

/// The text of a line, what is wanted of it, and what is found in it.
fn read(line: &str) -> Option<(String, Vec<Wanted<'_>>, Vec<TimeExpression>)> {
    let mut parts = line.splitn(3, ' ');
    let (language, published, marked) = (parts.next()?, parts.next()?, parts.next()?);
    let (text, wanted) = unmarked(marked);
    let published = published.parse::<NaiveDate>().ok().and_then(|day| day.and_hms_opt(0, 0, 0));
    let found = tag(&text, &Reference { published, language: Some(language.to_owned()) });
    Some((text, wanted, found))
}

/// What is wrong with the reading of a line.
fn mistake(line: &str) -> Option<String> {
    let (text, wanted, found) = read(line)?;
    let agrees =
        found.len() == wanted.len() && found.iter().zip(&wanted).all(|pair| is_as_wanted(&text, pair));
    let show = |time: &TimeExpression| {
        let edtf = time.edtf.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("[{}]({} | {edtf})", &text[time.range.clone()], time.value_and_modifier())
    };
    (!agrees).then(|| format!("{line}\n    left {}", found.iter().map(show).collect::<Vec<_>>().join(" ")))
}

/// A modifier or bound counts only where the table tells one.
fn is_as_wanted(text: &str, (found, (words, value, edtf)): (&TimeExpression, &Wanted<'_>)) -> bool {
    let own = if value.contains(' ') { found.value_and_modifier() } else { found.value.clone() };
    let same_date = edtf.is_none_or(|edtf| found.edtf.as_ref().is_some_and(|own| own.to_string() == edtf));
    text[found.range.clone()] == **words && own == *value && same_date
}

/// The text without its marks, and what they say.
fn unmarked(marked: &str) -> (String, Vec<Wanted<'_>>) {
    let (mut text, mut wanted, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, (words, meaning, after))) = next_mark(rest) {
        text.push_str(before);
        text.push_str(words);
        let (value, edtf) =
            meaning.split_once(" | ").map_or((meaning, None), |(value, edtf)| (value, Some(edtf)));
        wanted.push((words, value, edtf));
        rest = after;
    }
    text.push_str(rest);
    (text, wanted)
}

/// What stands before the first mark, and its words, its meaning and what stands after it.
fn next_mark(text: &str) -> Option<(&str, (&str, &str, &str))> {
    let (before, marked) = text.split_once('[')?;
    let (words, after) = marked.split_once("](")?;
    let (meaning, after) = after.split_once(')')?;
    Some((before, (words, meaning, after)))
}
