//! What an article says of its own making: that an agency wrote it, that it was corrected.

use crate::prose::plain;
use crate::{Article, Warning};

/// News agencies, in lower case, as bylines name them.
const AGENCIES: &[&str] = &[
    "aap",
    "adnkronos",
    "afp",
    "agence france-presse",
    "agencia efe",
    "anadolu",
    "anadolu agency",
    "ani",
    "ansa",
    "ap",
    "apa",
    "associated press",
    "the associated press",
    "belga",
    "bernama",
    "bloomberg",
    "dpa",
    "efe",
    "epd",
    "europa press",
    "ians",
    "ilna",
    "interfax",
    "irna",
    "isna",
    "itar-tass",
    "kna",
    "kyodo",
    "lusa",
    "ntb",
    "pa media",
    "press association",
    "press trust of india",
    "pti",
    "reuters",
    "ria novosti",
    "ritzau",
    "sda",
    "tasnim",
    "tass",
    "united press international",
    "upi",
    "xinhua",
    "yonhap",
    "интерфакс",
    "риа новости",
    "рейтер",
    "тасс",
    "رويترز",
    "رویترز",
    "أ ف ب",
    "ایرنا",
    "ایسنا",
];

/// Words that stand between the names of agencies.
const BETWEEN: &[&str] = &[
    "and",
    "by",
    "con",
    "de",
    "from",
    "información",
    "material",
    "mit",
    "par",
    "quelle",
    "source",
    "und",
    "von",
    "with",
    "y",
];

/// Characters of the longest line that does no more than name agencies.
const LONGEST_CREDIT: usize = 60;

/// Characters of the longest notice of a correction.
const LONGEST_NOTICE: usize = 700;

/// Beginnings of notices of corrections, in lower case.
const CORRECTIONS: &[&str] = &[
    "correction:",
    "corrections:",
    "correction to this",
    "clarification:",
    "an earlier version of this",
    "a previous version of this",
    "this article was amended",
    "this article was corrected",
    "this article has been amended",
    "this article has been corrected",
    "this story was corrected",
    "this story has been corrected",
    "this story has been updated to correct",
    "editor’s note: an earlier version",
    "editor's note: an earlier version",
    "korrektur:",
    "korrekturhinweis",
    "in einer früheren version",
    "in einer vorherigen version",
    "in einer früheren fassung",
    "rectificatif",
    "correctif",
    "erratum",
    "une version précédente de",
    "une première version de",
    "corrección:",
    "fe de erratas",
    "fe de errores",
    "una versión anterior de",
    "correzione:",
    "errata corrige",
    "una versione precedente di",
    "correção:",
    "uma versão anterior",
    "исправление:",
    "в предыдущей версии",
    "تصحيح:",
    "تصويب:",
    "اصلاحیه",
    "نسخه پیشین این",
];

/// What an article says of its own making.
pub(crate) fn of(article: &Article) -> Vec<Warning> {
    let blocks = || article.blocks.iter().filter_map(|block| article.text.get(block.range.clone()));
    let agency = article.byline.as_deref().filter(|byline| names_agency(byline)).or_else(|| {
        let of_dateline = |block| of_dateline(block).or_else(|| of_quoted_dateline(block));
        blocks().take(3).find_map(of_dateline).or_else(|| blocks().next_back().and_then(credit))
    });
    let correction = blocks().find(|block| is_correction(block));
    let agency = agency.map(|words| Warning::AgencyReport(words.to_owned()));
    agency.into_iter().chain(correction.map(|notice| Warning::Corrected(notice.to_owned()))).collect()
}

/// Whether one of those whom a byline names is an agency: "Ana Reis, Reuters", "Reuters in Lys", "dpa/afp".
pub(crate) fn names_agency(byline: &str) -> bool {
    let byline = plain(byline).to_lowercase();
    if is_agency(&byline) {
        return true;
    }
    let divided = [" and ", " und ", " in ", " for ", " with "]
        .iter()
        .fold(byline, |line, word| line.replace(word, ","));
    divided.split([',', ';', '/', '|', '(', ')', '-', '–', '—']).any(is_agency)
}

fn is_agency(words: &str) -> bool {
    AGENCIES.contains(&words.trim().trim_end_matches('.'))
}

/// Characters of the longest dateline.
const LONGEST_DATELINE: usize = 80;

/// The agencies in the brackets of a dateline: "LYS, May 3 (Reuters) -", "Lys (dpa/lno) –".
fn of_dateline(block: &str) -> Option<&str> {
    let (place, rest) = block.split_once('(')?;
    let (agency, text) = rest.split_once(')')?;
    let goes_on = text.trim_start().starts_with(['-', '–', '—', ':']);
    (goes_on && place.len() <= LONGEST_DATELINE && names_agency(agency)).then_some(agency)
}

/// The agency in the quotation marks of a dateline, as Arabic papers write it: "Lys - «Coastal Wire»:".
fn of_quoted_dateline(block: &str) -> Option<&str> {
    let (place, rest) = block.split_once('«')?;
    let (agency, text) = rest.split_once('»')?;
    let is_whole = place.trim_end().is_empty() || place.trim_end().ends_with(['-', '–', '—', ':', '،']);
    let goes_on = text.trim_start().starts_with(['-', '–', '—', ':']);
    (is_whole && goes_on && place.len() <= LONGEST_DATELINE && names_agency(agency)).then_some(agency)
}

/// The agencies that a last line names, if it does no more: "(Reuters/dpa)", "© AFP".
fn credit(line: &str) -> Option<&str> {
    let words = plain(line).to_lowercase();
    let is_short = line.chars().count() <= LONGEST_CREDIT;
    let parts = || words.split(|c: char| !(c.is_alphanumeric() || c == '.')).filter(|part| !part.is_empty());
    let names_only = parts().any(is_agency) && parts().all(|part| is_agency(part) || BETWEEN.contains(&part));
    (is_short && names_only).then(|| line.trim_matches(|c: char| !c.is_alphanumeric()))
}

fn is_correction(block: &str) -> bool {
    if block.len() > LONGEST_NOTICE {
        return false;
    }
    let words = plain(block.trim_start_matches(|c: char| !c.is_alphanumeric())).to_lowercase();
    CORRECTIONS.iter().any(|beginning| words.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Source, read};

    fn said(text: &str) -> Vec<Warning> {
        let article = read(&Source::new("fire.txt", text.as_bytes().to_vec())).unwrap();
        let is_notice =
            |warning: &Warning| matches!(warning, Warning::AgencyReport(_) | Warning::Corrected(_));
        article.warnings.into_iter().filter(is_notice).collect()
    }

    const REST: &str =
        "The fire in the harbour of Lys began before midnight, three dock workers said on Thursday.";

    #[test]
    fn names_the_agency_that_wrote_it() {
        let agency = |words: &str| vec![Warning::AgencyReport(words.to_owned())];
        assert_eq!(said(&format!("Fire at Lys\n\nLYS (Reuters) - {REST}\n\n{REST}")), agency("Reuters"));
        assert_eq!(said(&format!("Fire at Lys\n\nLys (dpa/lno) – {REST}")), agency("dpa/lno"));
        assert_eq!(said(&format!("Fire at Lys\n\n{REST}\n\n(dpa/AFP)")), agency("dpa/AFP"));
        assert_eq!(
            said(&format!("Fire at Lys\n\nBy Ana Reis, Reuters in Lys\n\n{REST}")),
            agency("Ana Reis, Reuters in Lys")
        );
        for last in ["Ana Reis told AFP so.", "Source:"] {
            assert_eq!(said(&format!("Fire at Lys\n\nBy Ana Reis\n\n{REST}\n\n{last}")), []);
        }
    }

    #[test]
    fn repeats_what_was_corrected() {
        let notice = "* An earlier version of this article named the wrong quay.";
        assert_eq!(
            said(&format!("Fire at Lys\n\n{REST}\n\n{notice}")),
            [Warning::Corrected(notice.to_owned())]
        );
        assert_eq!(said(&format!("Fire at Lys\n\n{REST}\n\nCorrections officers came at dawn.")), []);
    }
}
