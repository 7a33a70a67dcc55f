//! The words of a failure, where there is no window to say them: Dateline's start failed.

use serde_json::{Map, Value};

use super::Failure;

/// A failure in words.
#[derive(Debug, PartialEq)]
pub struct Told {
    /// What happened, a sentence.
    pub message: String,
    /// What to do, a sentence.
    pub advice: String,
}

/// The interface's own catalogues, the first for want of another.
const CATALOGUES: [(&str, &str); 6] = [
    ("en", include_str!("../../../ui/messages/failure/en.json")),
    ("ar", include_str!("../../../ui/messages/failure/ar.json")),
    ("de", include_str!("../../../ui/messages/failure/de.json")),
    ("es", include_str!("../../../ui/messages/failure/es.json")),
    ("fa", include_str!("../../../ui/messages/failure/fa.json")),
    ("fr", include_str!("../../../ui/messages/failure/fr.json")),
];

impl Failure {
    /// Says it in a language (BCP 47, or as a system names a locale), in English where there is no catalogue of it.
    pub fn told(&self, language: &str) -> Told {
        let reason = serde_json::to_value(&self.reason).unwrap_or_default();
        let key = format!("failure_{}", named(&reason, "code").replace('-', "_"));
        let say = |key: &str| filled(&said(language, key), &reason);
        Told { message: say(&key), advice: say(&format!("{key}_advice")) }
    }
}

/// What can be done where a library is damaged: put its newest backup back, or quit, or leave it where another is open.
pub fn told_choices(language: &str) -> [String; 3] {
    ["restore", "quit", "leave"].map(|choice| said(language, &format!("failure_library_damaged_{choice}")))
}

/// A message in a language, in English where there is no catalogue of it.
fn said(language: &str, key: &str) -> String {
    let (_, catalogue) =
        CATALOGUES.iter().find(|(code, _)| language.starts_with(code)).unwrap_or(&CATALOGUES[0]);
    let messages: Map<String, Value> = serde_json::from_str(catalogue).unwrap_or_default();
    messages.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn named(reason: &Value, name: &str) -> String {
    match &reason[name] {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Puts what the reason names into a message.
fn filled(message: &str, reason: &Value) -> String {
    let names = reason.as_object().into_iter().flat_map(Map::keys);
    names.fold(message.to_owned(), |message, name| {
        message.replace(&format!("{{{name}}}"), &named(reason, name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Reason;

    #[test]
    fn a_start_that_fails_is_told_in_the_persons_language() {
        let reason = Reason::LibraryLocked { folder: "/home/ada/Port.dateline".to_owned() };
        let failure = Failure { reason, details: String::new() };
        let german = failure.told("de_AT.UTF-8");
        assert!(german.message.contains("/home/ada/Port.dateline"), "{}", german.message);
        assert!(german.advice.contains("Schließen"), "{}", german.advice);
        assert_eq!(failure.told("xx"), failure.told("en"));
    }
}
