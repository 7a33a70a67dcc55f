//! References in BibTeX, as Zotero, catalogues and journals export them: each an article that was not fetched.

use super::Each;
use super::record::Record;
use crate::{Article, ReadError, Source, encoding};

/// Fields, and what columns with such values are called elsewhere.
const FIELDS: &[(&str, &str)] = &[
    ("title", "title"),
    ("journal", "outlet"),
    ("journaltitle", "outlet"),
    ("booktitle", "outlet"),
    ("publisher", "publisher"),
    ("date", "date"),
    ("url", "url"),
    ("langid", "language"),
    ("language", "language"),
    ("abstract", "summary"),
];

/// Entries that are no references.
const OTHERS: &[&str] = &["comment", "preamble", "string"];

/// Letters of the longest kind of reference.
const LONGEST_KIND: usize = 16;

/// Whether a text in lower case begins as a list of references does.
pub(crate) fn begins(start: &str) -> bool {
    let kind = start.strip_prefix('@').and_then(|rest| rest.split_once('{')).map(|(kind, _)| kind.trim());
    kind.is_some_and(|kind| {
        (4..=LONGEST_KIND).contains(&kind.len()) && kind.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

/// Reads a reference.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let text = encoding::decode(&source.bytes).text;
    let fields = fields(entries(&text).first().copied().unwrap_or_default());
    let get = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
    let mut record = Record::default();
    for (field, name) in FIELDS {
        get(field).into_iter().for_each(|value| record.push(name, value));
    }
    for author in get("author").unwrap_or_default().split(" and ") {
        match author.split_once(", ") {
            Some((family, given)) => record.push("author", &format!("{given} {family}")),
            None => record.push("author", author),
        }
    }
    if get("date").is_none()
        && let Some(year) = get("year")
    {
        record.push("date", &day(year, get("month"), get("day")));
    }
    if get("url").is_none() {
        get("doi").into_iter().for_each(|doi| record.push("url", &format!("https://doi.org/{doi}")));
    }
    record.stand_in_with_title();
    record.article(source)
}

/// Hands on each reference of a list as a list of one.
pub(crate) fn open(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let text = encoding::decode(&source.bytes).text;
    let entries = entries(&text);
    if entries.len() < 2 {
        each.take(Ok(source));
        return Ok(());
    }
    for (number, entry) in (1..).zip(entries) {
        if each.is_done() {
            break;
        }
        each.take(Ok(Source::new(format!("{number}.bib"), entry.as_bytes().to_vec())));
    }
    Ok(())
}

/// The references of a list, each from its sign on; what stands between them is a comment.
fn entries(text: &str) -> Vec<&str> {
    let mut entries = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        let from = &rest[at..];
        let open = from.bytes().take(LONGEST_KIND + 2).position(|byte| byte == b'{');
        let Some(open) = open.filter(|open| begins(&from[..=*open].to_ascii_lowercase())) else {
            rest = &from[1..];
            continue;
        };
        let end = open + closing(&from[open..]);
        let kind = from[1..open].trim().to_ascii_lowercase();
        if !OTHERS.contains(&kind.as_str()) {
            entries.push(&from[..end]);
        }
        rest = &from[end..];
    }
    entries
}

/// Where the brace with which a text begins is closed, behind it; the end of a text that was cut off.
fn closing(text: &str) -> usize {
    let mut depth = 0;
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '{' => depth += 1,
            '}' if depth == 1 => return at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// The fields of a reference, names in lower case, values as a person reads them.
fn fields(entry: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let mut rest = entry.split_once(',').map_or("", |(_, rest)| rest);
    while let Some((name, value)) = rest.split_once('=') {
        let (value, length) = value_at(value);
        let name = name.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        fields.push((name, plain(value)));
        rest = &rest[rest.len() - length..];
    }
    fields
}

/// The value with which a text begins, in braces, in quotation marks or bare; and how much follows it.
fn value_at(text: &str) -> (&str, usize) {
    let value = text.trim_start();
    let end = match value.chars().next() {
        Some('{') => closing(value),
        Some('"') => value.get(1..).and_then(|inside| inside.find('"')).map_or(value.len(), |end| end + 2),
        _ => value.find([',', '}', '\n']).unwrap_or(value.len()),
    };
    (&value[..end], value.len() - end)
}

/// Letters with the accents that TeX sets above or below them, each in the place of its letter.
const ACCENTS: &[(char, &str, &str)] = &[
    ('"', "aeiouyAEIOU", "äëïöüÿÄËÏÖÜ"),
    ('\'', "aeiouycnszAEIOUCNSZ", "áéíóúýćńśźÁÉÍÓÚĆŃŚŹ"),
    ('`', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
    ('^', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
    ('~', "anoANO", "ãñõÃÑÕ"),
    ('c', "csCS", "çşÇŞ"),
    ('v', "cszrCSZR", "čšžřČŠŽŘ"),
];

/// Letters that TeX has by name.
const LETTERS: &[(&str, char)] = &[
    ("ss", 'ß'),
    ("o", 'ø'),
    ("O", 'Ø'),
    ("ae", 'æ'),
    ("AE", 'Æ'),
    ("oe", 'œ'),
    ("aa", 'å'),
    ("AA", 'Å'),
    ("l", 'ł'),
    ("L", 'Ł'),
    ("i", 'i'),
];

/// A value without braces, quotation marks and commands.
fn plain(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut characters = value.trim_matches(['"', '{', '}']).chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '{' | '}' => {}
            '~' => plain.push(' '),
            '\\' => {
                let Some(sign) = characters.next() else { break };
                let is_accent = ACCENTS.iter().any(|(accent, ..)| *accent == sign);
                while is_accent && characters.next_if(|next| matches!(next, '{' | ' ')).is_some() {}
                let letter = characters.peek().and_then(|letter| accented(sign, *letter));
                match letter {
                    Some(letter) => {
                        plain.push(letter);
                        characters.next();
                    }
                    None if sign.is_alphabetic() => {
                        let mut command = sign.to_string();
                        command
                            .extend(std::iter::from_fn(|| characters.next_if(|next| next.is_alphabetic())));
                        let letter = LETTERS.iter().find(|(name, _)| *name == command);
                        plain.extend(letter.map(|(_, letter)| letter));
                    }
                    None => plain.push(sign),
                }
            }
            _ => plain.push(c),
        }
    }
    plain.replace("---", "—").replace("--", "–")
}

fn accented(sign: char, letter: char) -> Option<char> {
    let (_, letters, accented) = ACCENTS.iter().find(|(accent, ..)| *accent == sign)?;
    accented.chars().nth(letters.chars().position(|known| known == letter)?)
}

/// Year, month in letters or figures, and day, as far as they are told: "1998-06".
fn day(year: &str, month: Option<&str>, day: Option<&str>) -> String {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let named = |month: &str| {
        let month = month.to_lowercase();
        MONTHS.iter().position(|name| month.starts_with(name)).map(|place| place + 1)
    };
    let month = month.and_then(|month| month.parse().ok().or_else(|| named(month)));
    match (month, day.and_then(|day| day.parse::<u8>().ok())) {
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year}-{month:02}"),
        (None, _) => year.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::read_all;
    use super::*;
    use crate::Warning;

    #[test]
    fn each_reference_is_an_article_that_was_not_fetched() {
        let list = "% exported\n@string{lys = {Lys}}\n@article{a, title = {{Fire} at the quay, \\& after},\n  author = {Reis, Ana and Tom{\\'a}s H{\\\"o}lm{\\ss}},\n\
                    journal = \"Lys Courier\", year = 2019, month = mar, day = 19,\n  url = {https://lys.example/fire}, abstract = {Two people died.}\n}\n\
                    @book{b, title={Who knew?}, date={2019-04}}\n";
        let [fire, who] = &read_all("list.bib", list, "").unwrap()[..] else { panic!() };
        assert_eq!(
            (&*fire.title, fire.byline.as_deref(), fire.outlet.as_deref(), fire.url.as_deref()),
            (
                "Fire at the quay, & after",
                Some("Ana Reis, Tomás Hölmß"),
                Some("Lys Courier"),
                Some("https://lys.example/fire")
            )
        );
        assert_eq!(fire.published.as_ref().unwrap().edtf.to_string(), "2019-03-19");
        assert!(fire.text.ends_with("Two people died.") && fire.warnings.contains(&Warning::AddressOnly));
        assert_eq!((&*who.title, &*who.text), ("Who knew?", "Who knew?"));
        assert_eq!(who.published.as_ref().unwrap().edtf.to_string(), "2019-04");
    }

    #[test]
    fn a_list_that_is_cut_off_gives_what_it_has() {
        assert_eq!(fields("@book{b, title={Who {knew"), [("title".to_owned(), "Who knew".to_owned())]);
        assert!(!begins("@ana{ wrote }") && !begins("@ana wrote") && begins("@article{x,"));
    }
}
