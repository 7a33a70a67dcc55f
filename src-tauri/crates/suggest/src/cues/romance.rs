//! Forms of saying in the Romance languages: what stands around them and makes a noun or an infinitive of them.

use crate::languages::Language;
use crate::prose::Frame;

/// Verbs whose object an "of" follows, so that "la acusa de mentir" is no noun with its own.
const JUDGES_OF: &[&str] = &["acus", "accus", "calific", "qualifi", "tild", "tach", "trait"];

/// Whether an article or possessive stands before nouns only, as "la" of "la acusó" does not.
fn is_noun_article(word: &str, language: &Language) -> bool {
    match language.code() {
        "fr" => matches!(word, "un" | "une" | "sa" | "son" | "ses" | "cette" | "des"),
        "es" => matches!(word, "un" | "una" | "el" | "su" | "sus" | "esta"),
        _ => matches!(word, "un" | "una" | "uno" | "il" | "sua" | "suo" | "questa"),
    }
}

/// Whether a Romance form of saying stands as a noun: "un comunicato", "en busca", "la denuncia de".
pub(super) fn is_noun(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let Some(before) = head.checked_sub(1).map(|before| frame.word(before)) else { return false };
    let word = frame.word(head);
    let owns = language.is_of(frame.word(head + 1)) || frame.word(head + 1).starts_with("dell'");
    let judges = JUDGES_OF.iter().any(|stem| word.starts_with(stem));
    let article = is_noun_article(before, language)
        || language.is_preposition(before)
        || language.is_determiner(before) && owns && !judges && word.ends_with(['a', 'e']);
    language.is_romance() && article
}

/// Whether a pronoun right before a verb names whom or what it is said to, or the speaker again: "nos dijeron", "nous a dit",
/// "si dice".
pub(super) fn is_object_pronoun(word: &str, language: &Language) -> bool {
    match language.code() {
        "fr" => matches!(word, "me" | "te" | "se" | "nous" | "vous" | "lui" | "leur"),
        "es" => matches!(word, "me" | "te" | "se" | "nos" | "os" | "le" | "les" | "lo"),
        _ => matches!(word, "mi" | "ti" | "si" | "ci" | "vi" | "gli" | "lo"),
    }
}

/// Whether the infinitive reports behind a form of "make": "fait savoir", "fanno sapere".
pub(super) fn is_making_known(word: &str) -> bool {
    matches!(word, "savoir" | "sapere")
}

/// Whether the verb makes known.
pub(super) fn makes_known(word: &str) -> bool {
    const FORMS: &[&str] =
        &["fait", "font", "fit", "faisait", "fanno", "fa", "fatto", "fece", "fecero", "faceva", "facevano"];
    FORMS.contains(&word)
}
