//! `suggest --groups`: each event that several texts tell, with what agrees and what differs.

use std::collections::{BTreeMap, BTreeSet};

use edtf::Edtf;
use serde_json::{Value, json};
use suggest::{ArticleSuggestions, Group};

use crate::lines;
use crate::output::{self, Run};
use crate::verbs::suggest::{Told, answer};

/// Answers standard input text by text, then prints the events that more than one text tells.
pub(crate) fn run() -> Run {
    let mut told = Vec::new();
    let answer = |text| {
        let told = answer(text).map_err(|error| error.to_string());
        vec![told.map(|told| (told.line.clone().into(), told))]
    };
    let outcome = lines::answer_and_keep(answer, |one| told.push(one))?;
    let mut by_language: BTreeMap<String, Vec<Told>> = BTreeMap::new();
    told.into_iter().for_each(|one| by_language.entry(one.language()).or_default().push(one));
    for (language, told) in by_language {
        let articles: Vec<ArticleSuggestions<'_>> = told.iter().map(Told::article).collect();
        let language = Some(language.as_str()).filter(|language| !language.is_empty());
        for group in suggest::groups(&articles, language).iter().filter(|group| is_retold(group)) {
            output::line(&group_json(group, &told))?;
        }
    }
    Ok(outcome)
}

impl Told {
    fn word(&self, name: &str) -> Option<&str> {
        self.line.get(name)?.as_str()
    }

    /// The language without its region; nothing where it is not told.
    fn language(&self) -> String {
        let told = self.word("lang").or_else(|| self.word("language")).unwrap_or_default();
        told.split(['-', '_']).next().unwrap_or_default().to_lowercase()
    }

    fn published(&self) -> Option<Edtf> {
        Edtf::parse(self.word("dct").or_else(|| self.word("published"))?).ok()
    }

    fn article(&self) -> ArticleSuggestions<'_> {
        ArticleSuggestions {
            text: self.word("text").unwrap_or_default(),
            outlet: self.word("outlet"),
            published: self.published().map(|edtf| edtf.bounds()),
            suggestions: &self.suggestions,
        }
    }
}

/// Whether more than one text tells it.
fn is_retold(group: &Group) -> bool {
    group.members.iter().map(|(article, _)| article).collect::<BTreeSet<_>>().len() > 1
}

fn group_json(group: &Group, told: &[Told]) -> Value {
    let telling = |(article, index): &(usize, usize)| {
        let line = &told[*article].line;
        let suggestion = &line["suggestions"][*index];
        json!({
            "id": line.get("id"),
            "suggestion": index,
            "headline": suggestion["headline"],
            "when": suggestion["when"],
            "place": suggestion["place"],
            "factuality": suggestion["factuality"],
        })
    };
    json!({
        "tellings": group.members.iter().map(telling).collect::<Vec<_>>(),
        "agrees": group.agrees,
        "differs": group.differs,
        "voices": group.voices,
    })
}
