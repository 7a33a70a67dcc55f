//! What a person should know of a page's text: that only its beginning is here, or that it is several articles.

use super::json_ld::Kind;
use super::metadata::Metadata;
use super::page::Page;
use super::segments::segments;
use super::unwanted::mark_never_shown;
use crate::prose::{plain, squeezed};
use crate::{Warning, filling};

/// A text with fewer characters that a page sells is likely only its beginning.
const BEGINNING: usize = 2_000;

/// Fewest letters of a part of a page that is an article by itself, and of one among briefs that are all of the text;
/// and how many make the page several.
const ARTICLE: usize = 400;
const BRIEF: usize = 60;
const SEVERAL: usize = 3;

/// What share of the text briefs have together that are all of it, in hundredths.
const ALL_OF_TEXT: usize = 70;

/// Words in which pages tell that the rest must be paid for, in lower case.
const TO_READ_ON: &[&str] = &[
    "subscribe to continue reading",
    "subscribe to keep reading",
    "subscribe to read the full",
    "to continue reading this article",
    "to read the full story",
    "this article is for subscribers",
    "this content is for subscribers",
    "already a subscriber? log in to read",
    "jetzt weiterlesen mit",
    "weiterlesen mit abo",
    "um den ganzen artikel zu lesen",
    "dieser artikel ist nur für abonnenten",
    "article réservé aux abonnés",
    "article réservé à nos abonnés",
    "la suite est réservée aux abonnés",
    "pour lire la suite de cet article",
    "contenido exclusivo para suscriptores",
    "suscríbete para seguir leyendo",
    "per continuare a leggere abbonati",
    "contenuto riservato agli abbonati",
    "para continuar leyendo",
    "conteúdo exclusivo para assinantes",
    "alleen voor abonnees",
    "この記事は有料記事です",
    "有料会員限定",
    "会員限定記事",
    "материал доступен только подписчикам",
];

/// Looks at the page and the text that was taken from it.
pub(super) fn of(page: &Page<'_>, metadata: &Metadata, text: &str) -> Vec<Warning> {
    let is_short = text.chars().count() < BEGINNING;
    let beginning = is_short && (!metadata.is_free.unwrap_or_else(|| !sells_rest(page)) || is_filled(page));
    let several = metadata.kind != Kind::Thread && has_several(page, text);
    let told = [(beginning, Warning::OnlyBeginning), (several, Warning::SeveralArticles)];
    told.into_iter().filter_map(|(holds, warning)| holds.then_some(warning)).collect()
}

/// Whether words that can be seen ask for money for the rest.
fn sells_rest(page: &Page<'_>) -> bool {
    segments(page, &mark_never_shown(page)).iter().any(|segment| {
        let words = plain(&segment.text).to_lowercase();
        TO_READ_ON.iter().any(|asking| words.contains(asking))
    })
}

/// Whether invented words fill the place of the rest.
fn is_filled(page: &Page<'_>) -> bool {
    page.texts().any(|(_, text)| filling::is_filling(text))
}

/// Whether parts of the page, none inside another, are articles of which the text is made.
fn has_several(page: &Page<'_>, text: &str) -> bool {
    let mut last = 0;
    let is_apart = |place: &usize| {
        let is_it = *place >= last && page.name(*place) == "article";
        last = if is_it { page.subtree(*place).end } else { last };
        is_it
    };
    let parts: Vec<usize> = (0..page.nodes.len()).filter(is_apart).take(MOST_PARTS).collect();
    if parts.len() < SEVERAL {
        return false;
    }
    let text = squeezed(text);
    let given: Vec<usize> = parts.into_iter().map(|place| letters_given(page, place, &text)).collect();
    let having = |least: usize| given.iter().filter(move |letters| **letters >= least);
    let of_briefs: usize = having(BRIEF).sum();
    having(ARTICLE).count() >= SEVERAL
        || having(BRIEF).count() >= SEVERAL && of_briefs * 100 >= text.chars().count() * ALL_OF_TEXT
}

/// Parts of a page that are looked at.
const MOST_PARTS: usize = 60;

/// Bytes of the shortest run of a text that stands somewhere else by no accident.
const LEAST_RUN: usize = 30;

/// How many letters of the squeezed text a part gives that has a headline in its first half, and tells when or by whom
/// it was written: sections, forms and what is announced beside an article do not.
fn letters_given(page: &Page<'_>, place: usize, text: &str) -> usize {
    let range = page.subtree(place);
    let mut first_half = range.start..range.start + range.len() / 2;
    let is_of_author_or_day = |at: usize| {
        page.name(at) == "time"
            || ["date", "author", "byline"].iter().any(|word| page.names(at).contains(word))
    };
    let is_article = first_half.any(|at| matches!(page.name(at), "h1" | "h2" | "h3"))
        && range.clone().any(is_of_author_or_day);
    let runs = range.filter_map(|at| page.run(at)).map(squeezed);
    let given = runs.filter(|run| is_article && run.len() >= LEAST_RUN && text.contains(run));
    given.map(|run| run.chars().count()).sum()
}
