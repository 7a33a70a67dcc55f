//! XML as a run of tokens: names without prefixes, no document types, nothing looked up elsewhere.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::{ReadError, encoding};

/// A part of an XML text.
#[derive(Debug)]
pub(crate) enum Token<'a> {
    /// A start tag.
    Start(Tag<'a>),
    /// An end tag, by its local name.
    End(&'a str),
    /// Text between tags.
    Text(&'a str),
}

/// A start tag.
#[derive(Debug)]
pub(crate) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// The name without its prefix.
    pub(crate) fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// An attribute's value, by its name without prefix.
    pub(crate) fn attr(&self, name: &str) -> Option<String> {
        let named = |attribute: &quick_xml::events::attributes::Attribute<'_>| {
            local(attribute.key.into_inner()) == name
        };
        let attribute = self.0.attributes().flatten().find(named)?;
        attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
    }
}

/// Hands on the tokens of an XML text in order; refuses document types that define anything, as they can expand
/// without bound and name files of this computer. One that only names itself is passed over, unread.
pub(crate) fn walk(file: &str, bytes: &[u8], mut each: impl FnMut(Token<'_>)) -> Result<(), ReadError> {
    let text = encoding::decode_html(bytes).text;
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().expand_empty_elements = true;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => each(Token::Start(Tag(start))),
            Ok(Event::End(end)) => each(Token::End(local(end.name().into_inner()))),
            Ok(Event::Text(words)) => each(Token::Text(&words.xml10_content())),
            Ok(Event::CData(words)) => each(Token::Text(&words.xml10_content())),
            Ok(Event::GeneralRef(name)) => each(Token::Text(&referred(&name))),
            Ok(Event::DocType(declared)) if declared.contains('[') => {
                return Err(ReadError::Refused { file: file.to_owned() });
            }
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) => return Err(ReadError::Damaged { file: file.to_owned() }),
        }
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The character that a reference stands for; nothing for one that only a document type could define.
fn referred(name: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return character.to_string();
    }
    let character = match &**name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    };
    character.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(xml: &str) -> Result<String, ReadError> {
        let mut seen = String::new();
        walk("a.xml", xml.as_bytes(), |token| match token {
            Token::Start(tag) => seen.push_str(&format!("<{} {:?}>", tag.name(), tag.attr("val"))),
            Token::End(name) => seen.push_str(&format!("</{name}>")),
            Token::Text(words) => seen.push_str(words),
        })?;
        Ok(seen)
    }

    #[test]
    fn reads_names_attributes_and_references() {
        let seen = tokens(
            "<?xml version='1.0'?><w:p><w:b w:val='a&amp;b'/>Fire &lt;&#x41;&gt;<![CDATA[<x>]]></w:p>",
        );
        assert_eq!(seen.unwrap(), "<p None><b Some(\"a&b\")></b>Fire <A><x></p>");
    }

    #[test]
    fn refuses_document_types() {
        let refused = tokens("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>");
        assert_eq!(refused, Err(ReadError::Refused { file: "a.xml".to_owned() }));
        assert_eq!(tokens("<!DOCTYPE a PUBLIC '-//A//B' 'a.dtd'><a>&b;</a>").unwrap(), "<a None></a>");
    }
}
