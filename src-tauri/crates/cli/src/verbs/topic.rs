//! `suggest --topic`: a draft timeline of each topic, every line with its evidence.

use std::error::Error;

use articles::Offsets;
use chrono::NaiveDate;
use edtf::Edtf;
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use suggest::{DraftDay, DraftSentence, Topic, TopicArticle};
use timex::Reference;

use crate::lines;
use crate::output::Run;

/// A line of the input; whatever else it holds, `ref` among it, comes back untouched.
#[derive(Debug, Deserialize)]
struct Question {
    articles: Vec<Told>,
    lang: Option<String>,
    days: Option<usize>,
    sentences_per_day: Option<usize>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// An article of a topic.
#[derive(Debug, Deserialize)]
struct Told {
    id: Value,
    dct: Option<String>,
    text: String,
}

/// Answers standard input.
pub(crate) fn run() -> Run {
    lines::answer(answer)
}

fn answer(question: Question) -> Result<Value, Box<dyn Error>> {
    let language = question.lang.as_deref();
    let span = (question.from, question.to);
    let told: Vec<&Told> = question.articles.iter().filter(|told| told.is_within(span)).collect();
    let topic = Topic {
        articles: told.par_iter().map(|told| told.read(language)).collect(),
        language,
        days: question.days,
        sentences_per_day: question.sentences_per_day,
        from: question.from,
        to: question.to,
    };
    let timeline: Vec<Value> = suggest::draft(&topic).iter().map(|day| day_json(day, &told)).collect();
    let mut answer = question.rest;
    answer.insert("timeline".to_owned(), timeline.into());
    Ok(answer.into())
}

impl Told {
    fn published(&self) -> Option<Edtf> {
        self.dct.as_deref().and_then(|dct| Edtf::parse(dct).ok())
    }

    fn day(&self) -> Option<NaiveDate> {
        Some(intake::moment(&self.published()?)?.date())
    }

    /// Whether it was published within a span; an article without a date is.
    fn is_within(&self, (from, to): (Option<NaiveDate>, Option<NaiveDate>)) -> bool {
        self.day().is_none_or(|day| from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to))
    }

    fn read(&self, language: Option<&str>) -> TopicArticle<'_> {
        let published = self.published().as_ref().and_then(intake::moment);
        let reference = Reference { published, language: language.map(str::to_owned) };
        TopicArticle {
            published: self.day(),
            text: &self.text,
            times: timex::tag(&self.text, &reference),
            passages: None,
        }
    }
}

fn day_json(day: &DraftDay, told: &[&Told]) -> Value {
    let sentences = day.sentences.iter().map(|sentence| &told[sentence.article].text[sentence.range.clone()]);
    let evidence = day.sentences.iter().map(|sentence| evidence_json(sentence, told));
    json!({
        "date": day.date.to_string(),
        "articles": day.articles,
        "sentences": sentences.collect::<Vec<_>>(),
        "evidence": evidence.collect::<Vec<_>>(),
    })
}

fn evidence_json(sentence: &DraftSentence, told: &[&Told]) -> Value {
    let article = told[sentence.article];
    let range = Offsets::code_points(&article.text).range(&sentence.range);
    json!({"article": article.id, "start": range.start, "end": range.end})
}
