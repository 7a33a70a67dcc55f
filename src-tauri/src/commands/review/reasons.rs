//! Why something is suggested, by code, for the catalogues.

use serde::Serialize;
use suggest::{Reason, Trait};
use ts_rs::TS;

/// Why something is suggested.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of suggest::Reason")]
pub enum SuggestionReasonView {
    TellsWhen,
    PlannedWithDate,
    HeardFromWhom,
    TellsWhenSaid,
    LeadsArticle,
    NeitherWhenNorWhere,
    NobodySaid,
    Asks,
    NoVerb,
    TellsWhatIs,
    TellsWhatHappened { word: String },
    ToldAsPast { word: String },
    MoreThanSaying { word: String },
    NamesEvent { word: String },
    NamesSomebody { name: String },
    TellsWhere { place: String },
    StandsForNobody { word: String },
    OwnVoice { word: String },
    TellsOpinion { words: String },
    MakesOpinion { word: String },
    Learned { of: TraitView, more: bool },
    Line { line: String },
}

/// What a person may like or dislike in suggestions.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the variants are those of suggest::Trait")]
pub enum TraitView {
    Undated,
    Vague,
    Ahead,
    Doubtful,
    Told,
    Placeless,
    Unpeopled,
}

impl From<Reason> for SuggestionReasonView {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::TellsWhen => Self::TellsWhen,
            Reason::PlannedWithDate => Self::PlannedWithDate,
            Reason::HeardFromWhom => Self::HeardFromWhom,
            Reason::TellsWhenSaid => Self::TellsWhenSaid,
            Reason::LeadsArticle => Self::LeadsArticle,
            Reason::NeitherWhenNorWhere => Self::NeitherWhenNorWhere,
            Reason::NobodySaid => Self::NobodySaid,
            Reason::Asks => Self::Asks,
            Reason::NoVerb => Self::NoVerb,
            Reason::TellsWhatIs => Self::TellsWhatIs,
            Reason::TellsWhatHappened { word } => Self::TellsWhatHappened { word },
            Reason::ToldAsPast { word } => Self::ToldAsPast { word },
            Reason::MoreThanSaying { word } => Self::MoreThanSaying { word },
            Reason::NamesEvent { word } => Self::NamesEvent { word },
            Reason::NamesSomebody { name } => Self::NamesSomebody { name },
            Reason::TellsWhere { place } => Self::TellsWhere { place },
            Reason::StandsForNobody { word } => Self::StandsForNobody { word },
            Reason::OwnVoice { word } => Self::OwnVoice { word },
            Reason::TellsOpinion { words } => Self::TellsOpinion { words },
            Reason::MakesOpinion { word } => Self::MakesOpinion { word },
            Reason::Learned { of, more } => Self::Learned { of: of.into(), more },
            Reason::Line(line) => Self::Line { line },
        }
    }
}

impl From<Trait> for TraitView {
    fn from(of: Trait) -> Self {
        match of {
            Trait::Undated => Self::Undated,
            Trait::Vague => Self::Vague,
            Trait::Ahead => Self::Ahead,
            Trait::Doubtful => Self::Doubtful,
            Trait::Told => Self::Told,
            Trait::Placeless => Self::Placeless,
            Trait::Unpeopled => Self::Unpeopled,
        }
    }
}
