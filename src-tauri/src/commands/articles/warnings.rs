//! What the reader says above a text.

use articles::{Disagreement, Warning};
use serde::Serialize;
use ts_rs::TS;

use super::PublishedView;

/// What a person should know about a reading.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[allow(missing_docs, reason = "the variants are those of articles::Warning")]
pub enum WarningView {
    NoPublicationDate,
    DatesDisagree { dates: Vec<PublishedView> },
    Line { line: String },
    HiddenCharacters,
    Undecodable,
    TrackedChanges { changes: String },
    PicturesOfPages { pages: String },
    HiddenText { pages: String },
    HiddenWords { words: String },
    AddressOnly,
    OnlyLastChange,
    AgencyReport { agency: String },
    Corrected { notice: String },
    OnlyBeginning,
    SeveralArticles,
}

impl From<Warning> for WarningView {
    fn from(warning: Warning) -> Self {
        match warning {
            Warning::NoPublicationDate => Self::NoPublicationDate,
            Warning::DatesDisagree(Disagreement::Dates(dates)) => {
                Self::DatesDisagree { dates: dates.iter().map(Into::into).collect() }
            }
            Warning::DatesDisagree(Disagreement::Line(line)) => Self::Line { line },
            Warning::HiddenCharacters => Self::HiddenCharacters,
            Warning::Undecodable => Self::Undecodable,
            Warning::TrackedChanges(changes) => Self::TrackedChanges { changes },
            Warning::PicturesOfPages(pages) => Self::PicturesOfPages { pages },
            Warning::HiddenText(pages) => Self::HiddenText { pages },
            Warning::HiddenWords(words) => Self::HiddenWords { words },
            Warning::AddressOnly => Self::AddressOnly,
            Warning::OnlyLastChange => Self::OnlyLastChange,
            Warning::AgencyReport(agency) => Self::AgencyReport { agency },
            Warning::Corrected(notice) => Self::Corrected { notice },
            Warning::OnlyBeginning => Self::OnlyBeginning,
            Warning::SeveralArticles => Self::SeveralArticles,
        }
    }
}
