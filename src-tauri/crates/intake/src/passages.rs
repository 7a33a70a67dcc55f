//! An article whose passages are in several languages, each read by the words of its own.

use std::ops::Range;

use articles::Article;
use library::Analysis;
use suggest::{Reading, Suggestion};
use timex::{Guidance, Reference, TimeExpression};

/// Finds the time expressions and suggestions of an article, language by language.
///
/// What is in one language counts from the publication date and from what was told in that language before.
pub(crate) fn analyse(article: &Article, guidance: &Guidance) -> Analysis {
    let foreign = languages(article);
    if foreign.is_empty() {
        return read(article, &article.text, article.language.as_deref(), guidance);
    }
    let languages = std::iter::once(None).chain(foreign.into_iter().map(Some));
    let parts = languages.map(|language| {
        let others = |block: &&articles::Block| block.language.as_deref() != language;
        let others: Vec<_> = article.blocks.iter().filter(others).map(|block| block.range.clone()).collect();
        let text = blanked(&article.text, &others);
        let mut guidance = guidance.clone();
        let is_of_others = |at: usize| others.iter().any(|range| range.contains(&at));
        guidance.corrections.retain(|correction| !is_of_others(correction.range.start));
        read(article, &text, language.or(article.language.as_deref()), &guidance)
    });
    parts.fold(Analysis { times: Vec::new(), suggestions: Vec::new() }, joined)
}

/// The languages of passages that are not in the article's, each once.
fn languages(article: &Article) -> Vec<&str> {
    let mut languages: Vec<&str> =
        article.blocks.iter().filter_map(|block| block.language.as_deref()).collect();
    languages.sort_unstable();
    languages.dedup();
    languages
}

fn read(article: &Article, text: &str, language: Option<&str>, guidance: &Guidance) -> Analysis {
    let reference = Reference { language: language.map(str::to_owned), ..crate::reference(article) };
    let times = timex::tag_guided(text, &reference, guidance);
    let outlet = article.outlet.as_deref();
    let reading = Reading { text, language, outlet, published: reference.published, times: &times };
    let suggestions = suggest::suggest(&reading);
    Analysis { times, suggestions }
}

/// A text with spaces in the place of some of its parts, so that the others stand where they stood.
fn blanked(text: &str, parts: &[Range<usize>]) -> String {
    let mut blanked = String::with_capacity(text.len());
    for part in parts {
        blanked.push_str(text.get(blanked.len()..part.start).unwrap_or_default());
        blanked.extend(std::iter::repeat_n(' ', part.end.saturating_sub(blanked.len())));
    }
    blanked.push_str(text.get(blanked.len()..).unwrap_or_default());
    blanked
}

/// What was found in two languages, in the order of the text.
fn joined(one: Analysis, other: Analysis) -> Analysis {
    let mut times: Vec<TimeExpression> = one.times.iter().chain(&other.times).cloned().collect();
    times.sort_by_key(|time| time.range.start);
    let place = |range: &Range<usize>| times.iter().position(|time| time.range == *range);
    let moved = |of: &[TimeExpression], suggestion: Suggestion| {
        let time = suggestion.time.and_then(|time| place(&of.get(time)?.range));
        Suggestion { time, ..suggestion }
    };
    let ones = one.suggestions.into_iter().map(|suggestion| moved(&one.times, suggestion));
    let others = other.suggestions.into_iter().map(|suggestion| moved(&other.times, suggestion));
    let mut suggestions: Vec<Suggestion> = ones.chain(others).collect();
    suggestions.sort_by_key(|suggestion| suggestion.range.start);
    Analysis { times, suggestions }
}

#[cfg(test)]
mod tests {
    use super::*;
    use articles::Source;
    use edtf::Edtf;

    const ENGLISH: &str = "Four hundred people were brought to the school on Monday, and the water in the lower town of \
        Brask rose by two metres, the mayor of the town said.";
    const ARABIC: &str = "قال رئيس البلدية يوم الثلاثاء إن السد تشقق في شهر مارس الماضي";

    fn article() -> Article {
        let page = format!(
            "<html lang=en><p>{ENGLISH}</p><blockquote>{ARABIC}</blockquote><p>It fell on Thursday.</p>"
        );
        let published = Edtf::parse("2013-05-10").unwrap();
        crate::read(&Source::new("flood.html", page.into_bytes()), Some(&published)).unwrap().0
    }

    #[test]
    fn dates_of_a_quotation_are_read_in_its_language() {
        let article = article();
        let analysis = crate::analyse(&article, &Guidance::default());
        let told = |time: &TimeExpression| (article.text[time.range.clone()].to_owned(), time.value.clone());
        let told: Vec<_> = analysis.times.iter().map(told).collect();
        let expected = [
            ("Monday", "2013-05-06"),
            ("الثلاثاء", "2013-05-07"),
            ("مارس", "2013-03"),
            ("Thursday", "2013-05-09"),
        ];
        assert_eq!(told.len(), expected.len(), "{told:?}");
        for ((words, value), (word, expected)) in told.iter().zip(expected) {
            assert!(words.contains(word) && value.starts_with(expected), "{told:?}");
        }
        for suggestion in &analysis.suggestions {
            let time = suggestion.time.map(|time| &analysis.times[time].range);
            assert!(time.is_none_or(|range| suggestion.range.contains(&range.start)), "{suggestion:?}");
        }
    }

    #[test]
    fn what_a_person_says_of_a_quotation_holds_in_it_alone() {
        let article = article();
        let place = article.text.find("الثلاثاء").unwrap();
        let correction = timex::Correction { range: place..place + "الثلاثاء".len(), when: None };
        let analysis = crate::analyse(&article, &Guidance::default().corrected(correction));
        assert_eq!(analysis.times.len(), 3, "{:?}", analysis.times);
    }
}
