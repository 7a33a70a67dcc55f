//! JSON exports of articles: one object, a list of them, a list somewhere inside, or an object a line.

use serde_json::{Map, Value};

use super::Each;
use super::record::Record;
use crate::columns::{Preview, ROWS_SHOWN};
use crate::{Article, Columns, ReadError, Source};

/// How deep inside objects a list of articles, or what belongs to one, is looked for.
const DEEPEST: usize = 4;

/// Reads an object that is an article.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let value = values(source).next().unwrap_or(Ok(Value::Null))?;
    record(&value).article(source)
}

/// Hands on each article as a file of one object; a file that is one article, itself.
pub(crate) fn open(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let read: Vec<Result<Value, ReadError>> = values(&source).collect();
    let mut objects = Vec::new();
    let mut damage = None;
    let is_lone = each.columns.is_empty() && read.len() == 1;
    for value in read {
        match value {
            Ok(value) if is_lone && record(&value).is_article() => {
                each.take(Ok(source));
                return Ok(());
            }
            Ok(value) => objects.extend(articles(value, each.columns)),
            Err(error) => damage = Some(error),
        }
    }
    if let Some(error) = missing(&source, &objects, each.columns) {
        return Err(damage.unwrap_or(error));
    }
    for (number, object) in (1..).zip(objects) {
        if each.is_done() {
            return Ok(());
        }
        let object = Value::Object(renamed(object, each.columns));
        each.take(Ok(Source::new(format!("{number}.json"), object.to_string().into_bytes())));
    }
    damage.into_iter().for_each(|error| each.take(Err(error)));
    Ok(())
}

/// Shows the first objects: the names and values of all that those have.
pub(crate) fn preview(source: &Source) -> Result<Option<Preview>, ReadError> {
    let values: Vec<Value> = values(source).collect::<Result<_, _>>()?;
    if let [only] = &values[..]
        && record(only).is_article()
    {
        return Ok(None);
    }
    let objects: Vec<_> = values.into_iter().flat_map(|value| articles(value, &Columns::default())).collect();
    let names = all_names(&objects);
    let shown = objects.iter().take(ROWS_SHOWN).map(|object| {
        let mut row = vec![String::new(); names.len()];
        each_value(object, &mut |name, words| {
            let place = names.iter().position(|known| known == name);
            if let Some(value) = place.and_then(|place| row.get_mut(place)).filter(|value| value.is_empty()) {
                words.clone_into(value);
            }
        });
        row
    });
    let shown: Vec<Vec<String>> = shown.collect();
    Ok((!names.is_empty()).then(|| Preview::of(objects.len(), &names, &shown)))
}

/// The values of a file, one after the other, up to its first damage.
fn values(source: &Source) -> impl Iterator<Item = Result<Value, ReadError>> {
    let bytes = source.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&source.bytes);
    let values = serde_json::Deserializer::from_slice(bytes).into_iter();
    values.map(|value| value.map_err(|_| ReadError::Damaged { file: source.name.clone() }))
}

/// The objects that can be articles: those of the longest list of such, or the value itself.
fn articles(value: Value, columns: &Columns) -> Vec<Map<String, Value>> {
    let mut lists = Vec::new();
    lists_of_objects(&value, DEEPEST, &mut lists);
    let is_it = |list: &Vec<&Map<String, Value>>| list.iter().any(|object| can_be_article(object, columns));
    let best = lists.into_iter().max_by_key(|list| (is_it(list), list.len())).unwrap_or_default();
    let best: Vec<Map<String, Value>> = best.into_iter().cloned().collect();
    match value {
        Value::Object(object) if best.is_empty() || can_be_article(&object, columns) => vec![object],
        _ => best,
    }
}

/// Whether an object holds a text or an address, or what a person named.
fn can_be_article(object: &Map<String, Value>, columns: &Columns) -> bool {
    match columns.is_empty() {
        true => record_of(object).is_article(),
        false => columns.missing(&names(object).iter().map(String::as_str).collect::<Vec<_>>()).is_none(),
    }
}

fn lists_of_objects<'a>(value: &'a Value, depth: usize, lists: &mut Vec<Vec<&'a Map<String, Value>>>) {
    match value {
        _ if depth == 0 => {}
        Value::Array(items) => lists.push(items.iter().filter_map(Value::as_object).collect()),
        Value::Object(object) => {
            object.values().for_each(|value| lists_of_objects(value, depth - 1, lists));
        }
        _ => {}
    }
}

/// Why none of the objects is an article, if so.
fn missing(source: &Source, objects: &[Map<String, Value>], columns: &Columns) -> Option<ReadError> {
    let names = all_names(objects);
    let none = |wanted: String| {
        let columns = names.join(", ");
        Some(ReadError::NoColumn { file: source.name.clone(), wanted, columns })
    };
    if names.is_empty() {
        return Some(ReadError::Empty { file: source.name.clone() });
    }
    let plain: Vec<&str> = names.iter().map(String::as_str).collect();
    if let Some(name) = columns.missing(&plain) {
        return none(format!("“{name}”"));
    }
    let is_article = |object: &Map<String, Value>| record_of(&renamed(object.clone(), columns)).is_article();
    match objects.iter().any(is_article) {
        true => None,
        false => none("for the text of an article".to_owned()),
    }
}

/// An object whose fields a person named, under the names they are read by.
fn renamed(object: Map<String, Value>, columns: &Columns) -> Map<String, Value> {
    if columns.is_empty() {
        return object;
    }
    let mut renamed = Map::new();
    each_value(&object, &mut |name, words| {
        renamed.insert(columns.renamed(name), Value::from(words));
    });
    renamed
}

fn names(object: &Map<String, Value>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    each_value(object, &mut |name, _| {
        if names.last().is_none_or(|last| last != name) {
            names.push(name.to_owned());
        }
    });
    names
}

/// Objects whose fields are told; later ones hardly have others.
const LOOKED_AT: usize = 50;

/// The names of all fields that objects have.
fn all_names(objects: &[Map<String, Value>]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in objects.iter().take(LOOKED_AT).flat_map(names) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

fn record(value: &Value) -> Record {
    value.as_object().map(record_of).unwrap_or_default()
}

fn record_of(object: &Map<String, Value>) -> Record {
    let mut record = Record::default();
    each_value(object, &mut |name, words| record.push(name, words));
    if is_reference(object) {
        record.stand_in_with_title();
    }
    record
}

/// Hands on the words in an object with the names that lead to them: "source.name". Of objects in a list only
/// their names are told, as of authors: a list of comments is no text.
fn each_value(object: &Map<String, Value>, take: &mut dyn FnMut(&str, &str)) {
    object.iter().for_each(|(name, value)| take_value(name, value, DEEPEST, take));
}

fn take_value(path: &str, value: &Value, depth: usize, take: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(words) => take(path, words),
        Value::Number(number) => take(path, &number.to_string()),
        _ if depth == 0 => {}
        Value::Array(items) => {
            for item in items {
                match item.get("name").or_else(|| item.get("literal")) {
                    Some(name) => take_value(&format!("{path}.name"), name, 0, take),
                    None if !item.is_object() => take_value(path, item, 0, take),
                    None => {
                        name_in_parts(item).into_iter().for_each(|name| take(&format!("{path}.name"), &name))
                    }
                }
            }
        }
        Value::Object(object) => {
            if let Some(date) = object.get("date-parts").and_then(date_in_parts) {
                return take(path, &date);
            }
            for (name, value) in object {
                take_value(&format!("{path}.{name}"), value, depth - 1, take);
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
}

/// A name as references have it, in its parts (CSL-JSON 1.0, names).
fn name_in_parts(name: &Value) -> Option<String> {
    let family = name.get("family")?.as_str()?;
    Some(match name.get("given").and_then(Value::as_str) {
        Some(given) => format!("{given} {family}"),
        None => family.to_owned(),
    })
}

/// A date as references have it: year, month and day in figures, as many as are known (CSL-JSON 1.0, dates).
fn date_in_parts(parts: &Value) -> Option<String> {
    let figures = |part: &Value| part.as_u64().or_else(|| part.as_str()?.parse().ok());
    let parts: Option<Vec<u64>> = parts.get(0)?.as_array()?.iter().map(figures).collect();
    match parts?.as_slice() {
        [year] => Some(format!("{year:04}")),
        [year, month] => Some(format!("{year:04}-{month:02}")),
        [year, month, day] => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    }
}

/// Whether an object is a reference of what was published, and may have no more than a title.
fn is_reference(object: &Map<String, Value>) -> bool {
    let is_dated = object.get("issued").is_some_and(|issued| issued.get("date-parts").is_some());
    object.contains_key("title") && (is_dated || object.contains_key("container-title"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::record;

    #[test]
    fn the_first_objects_are_shown_with_all_fields_they_have() {
        let list = r#"{"items": [{"kind": "Fire", "meta": {"day": "2019-03-21"}}, {"kind": "Quay", "words": "It was closed."}]}"#;
        let preview = preview(&Source::new("a.json", list.into())).unwrap().unwrap();
        let names: Vec<&str> = preview.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!((preview.rows, names), (2, vec!["kind", "meta.day", "words"]));
        assert_eq!(preview.columns[2].values, ["", "It was closed."]);
        assert_eq!(preview.columns[1].holds, Some(crate::Column::Date));
    }

    fn read_all(json: &str, columns: &str) -> Result<Vec<Article>, ReadError> {
        record::tests::read_all("articles.json", json, columns)
    }

    #[test]
    fn a_list_inside_an_answer_is_as_many_articles() {
        let articles = read_all(
            r#"{"status": "ok", "tags": [{"name": "a"}, {"name": "b"}, {"name": "c"}], "articles": [
                {"source": {"id": 4, "name": "The Meridian"}, "authors": [{"name": "Ana Reis"}, {"name": "Tomas Holm"}],
                 "title": "Fire at Lys", "url": "https://lys.example/fire?utm_source=x",
                 "publishedAt": "2019-03-21T23:30:00-05:00", "content": "<p>It burned on Monday.</p><p>It was out.</p>",
                 "comments": [{"text": "Nonsense."}]},
                {"title": "The quay", "content": "It was closed."}]}"#,
            "",
        )
        .unwrap();
        let [fire, quay] = &articles[..] else { panic!("{articles:?}") };
        assert_eq!(fire.text, "It burned on Monday.\n\nIt was out.");
        assert_eq!(fire.title, "Fire at Lys");
        assert_eq!(fire.byline.as_deref(), Some("Ana Reis, Tomas Holm"));
        assert_eq!(fire.outlet.as_deref(), Some("The Meridian"));
        assert_eq!(fire.url.as_deref(), Some("https://lys.example/fire"));
        assert_eq!(fire.published.as_ref().unwrap().edtf.to_string(), "2019-03-21T23:30:00-05:00");
        assert_eq!((quay.title.as_str(), quay.text.as_str()), ("The quay", "It was closed."));
    }

    #[test]
    fn references_are_articles_that_were_not_fetched() {
        let list = r#"[{"id": "a", "type": "article-newspaper", "title": "Fire at the quay", "container-title": "Lys Courier",
            "author": [{"family": "Reis", "given": "Ana"}, {"literal": "Port Board"}], "URL": "https://lys.example/fire",
            "issued": {"date-parts": [[2019, 3, "19"]]}, "abstract": "Two died."},
            {"id": "b", "type": "book", "title": "Who knew?", "issued": {"date-parts": [[2019]]}}]"#;
        let [fire, who] = &read_all(list, "").unwrap()[..] else { panic!() };
        assert_eq!(fire.byline.as_deref(), Some("Ana Reis, Port Board"));
        assert_eq!(fire.outlet.as_deref(), Some("Lys Courier"));
        assert_eq!(fire.published.as_ref().unwrap().edtf.to_string(), "2019-03-19");
        assert!(fire.text.ends_with("Two died.") && fire.warnings.contains(&crate::Warning::AddressOnly));
        assert_eq!((&*who.title, &*who.text), ("Who knew?", "Who knew?"));
        assert_eq!(who.published.as_ref().unwrap().edtf.to_string(), "2019");
    }

    #[test]
    fn an_object_a_line_is_an_article_each_and_damage_is_said() {
        let lines = "{\"title\": \"One\", \"text\": \"It burned.\"}\n{\"title\": \"Two\", \"text\": \"It was out.\"}\n";
        assert_eq!(read_all(lines, "").unwrap().len(), 2);
        let damaged = read_all(&format!("{lines}{{\"title\": "), "");
        assert_eq!(damaged, Err(ReadError::Damaged { file: "articles.json".to_owned() }));
    }

    #[test]
    fn a_person_can_say_which_fields_hold_what() {
        let json = r#"[{"head": "Fire at Lys", "text": "file 7", "rest": {"words": "It burned.", "day": "3 May 2019"}}]"#;
        let articles = read_all(json, "title=head,text=rest.words,date=rest.day").unwrap();
        assert_eq!((articles[0].title.as_str(), articles[0].text.as_str()), ("Fire at Lys", "It burned."));
        assert_eq!(articles[0].published.as_ref().unwrap().edtf.to_string(), "2019-05-03");
        let error = read_all(json, "text=body").unwrap_err().to_string();
        assert_eq!(
            error,
            "articles.json has no column “body”; its columns are head, text, rest.words, rest.day"
        );
    }

    #[test]
    fn json_of_anything_else_is_refused_with_what_it_holds() {
        let error = read_all(r#"{"points": [{"x": 1, "y": 2}]}"#, "").unwrap_err().to_string();
        assert!(error.contains("no column for the text of an article"), "{error}");
        assert_eq!(read_all("[]", "").unwrap_err(), ReadError::Empty { file: "articles.json".to_owned() });
    }
}
