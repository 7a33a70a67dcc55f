//! Why a clause is suggested: by code, with the words of the source that it names, so that any language can tell it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Trait;

/// Why a clause is suggested, or why it is likelier or unlikelier than others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is a line of `Display`")]
pub enum Reason {
    TellsWhen,
    TellsWhatHappened {
        word: String,
    },
    ToldAsPast {
        word: String,
    },
    PlannedWithDate,
    HeardFromWhom,
    TellsWhenSaid,
    MoreThanSaying {
        word: String,
    },
    NamesEvent {
        word: String,
    },
    NamesSomebody {
        name: String,
    },
    TellsWhere {
        place: String,
    },
    LeadsArticle,
    NeitherWhenNorWhere,
    StandsForNobody {
        word: String,
    },
    OwnVoice {
        word: String,
    },
    NobodySaid,
    TellsOpinion {
        words: String,
    },
    MakesOpinion {
        word: String,
    },
    Asks,
    NoVerb,
    TellsWhatIs,
    /// What a person's decisions taught.
    Learned {
        of: Trait,
        more: bool,
    },
    /// As libraries of earlier formats keep it: an English line.
    #[serde(untagged)]
    Line(String),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TellsWhen => f.write_str("it tells when"),
            Self::TellsWhatHappened { word } => write!(f, "“{word}” tells what happened"),
            Self::ToldAsPast { word } => write!(f, "“{word}” is told as past"),
            Self::PlannedWithDate => f.write_str("it is told as planned, with a date"),
            Self::HeardFromWhom => f.write_str("it tells who heard it from whom"),
            Self::TellsWhenSaid => f.write_str("it tells when this was said"),
            Self::MoreThanSaying { word } => write!(f, "“{word}” does more than say"),
            Self::NamesEvent { word } => write!(f, "“{word}” names an event"),
            Self::NamesSomebody { name } => write!(f, "it names {name}"),
            Self::TellsWhere { place } => write!(f, "it tells where: {place}"),
            Self::LeadsArticle => f.write_str("the article begins with it"),
            Self::NeitherWhenNorWhere => f.write_str("nothing tells when or where"),
            Self::StandsForNobody { word } => write!(f, "nothing tells whom “{word}” stands for"),
            Self::OwnVoice { word } => write!(f, "“{word}” is who writes or who reads"),
            Self::NobodySaid => f.write_str("nobody said anything"),
            Self::TellsOpinion { words } => write!(f, "“{words}” tells an opinion"),
            Self::MakesOpinion { word } => write!(f, "“{word}” makes it an opinion or a possibility"),
            Self::Asks => f.write_str("it asks"),
            Self::NoVerb => f.write_str("no verb tells what happened"),
            Self::TellsWhatIs => f.write_str("it tells what is, not what happened"),
            Self::Learned { of, more } => {
                let often = if *more { "more" } else { "less" };
                write!(f, "you keep {often} of {} than was expected", of.name())
            }
            Self::Line(line) => f.write_str(line),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_older_libraries_are_read_beside_reasons_by_code() {
        let kept = r#"["it tells when",{"code":"names-event","word":"fire"}]"#;
        let reasons: Vec<Reason> = serde_json::from_str(kept).unwrap();
        assert_eq!(
            reasons,
            [Reason::Line("it tells when".to_owned()), Reason::NamesEvent { word: "fire".to_owned() }]
        );
        assert_eq!(serde_json::to_string(&reasons).unwrap(), kept);
    }
}
